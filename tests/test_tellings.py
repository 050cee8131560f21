"""Which tellings of an archive are worth comparing."""

from __future__ import annotations

from typing import Any

import pytest

from ingest.archive import tellings


def row(n: int, *also: str, shared: str = "peru") -> tuple[Any, ...]:
    """A telling of talks with Peru, in the week from 6 June: a row of the table `block`."""
    return (f"talking\t{shared}", "2016-06-06", f"event {n}", n, "2016-06-12", None, None, "\n".join((shared, *also)))


def pairs(block: list[tuple[Any, ...]]) -> set[tuple[int, int]]:
    return {pair for part, most in tellings._parts(block) for pair in tellings._pairs(part, most)}


def test_in_a_small_block_all_are_compared() -> None:
    assert pairs([row(n) for n in range(3)]) == {(0, 1), (0, 2), (1, 2)}


@pytest.mark.parametrize(
    ("also", "compared"),
    [
        (("day 2016-06-06",), True),
        (("place lima-pe", "chile"), True),
        ((), False),
    ],
    ids=["the same day", "the same place and name", "the common name alone"],
)
def test_in_a_large_block_they_share_something_else(also: tuple[str, ...], compared: bool) -> None:
    strangers = [row(n, f"day 2016-05-{n}") for n in range(2, tellings.MOST_COMPARED + 2)]
    assert pairs([row(0, *also), row(1, *also), *strangers]) == ({(0, 1)} if compared else set())


def test_pairs_of_a_large_block_are_bounded() -> None:
    count = 3 * tellings.MOST_COMPARED
    found = pairs([row(n, "day 2016-06-06") for n in range(count)])
    assert len(found) < count * tellings._MOST_OF_COMMON

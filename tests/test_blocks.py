"""Which tellings of an archive are worth comparing."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from itertools import combinations
from pathlib import Path

import pytest
import yaml

from benchmarks import gold
from ingest.archive import blocks, tellings
from ingest.archive.alike import RULES, common
from ingest.archive.blocks import LARGE, MOST_COMPARED, MOST_LATER, MOST_OF_LARGE, Row
from ingest.archive.database import Database
from ingest.archive.tellings import Tellings, Told
from ingest.model import Reading
from tests import made

MONDAY = blocks.day("2016-06-06")
STORIES = Path(__file__).parent / "gold" / "development-stories"


def row(n: int, first: int = MONDAY, last: int = MONDAY + 6, *, told: int = MONDAY, marks: int = 0) -> Row:
    """A telling of talks with Peru in some days: those of the week from 6 June."""
    return Row("talking\tperu", first, n, first, last, told, marks)


def compared(*rows: Row) -> bool:
    return bool(list(blocks.in_blocks(rows, 10)))


def of_large(rows: list[tuple[Row, str]]) -> set[tuple[int, int]]:
    """The pairs of a large block of tellings, each with what else it may share."""
    db = Database(sqlite3.connect(":memory:"))
    for statement in blocks._TABLES.split(";\n"):
        db.execute(statement)
    db.conn.executemany("insert into block values (?, ?, ?, ?, ?, ?, ?, 1)", [one for one, _ in rows])
    db.conn.executemany("insert into also values (?, ?)", [(one.n, things) for one, things in rows])
    small = set(blocks._of_small_blocks(db))
    return small | set(blocks._of_large_blocks(db))


@cache
def told_by_stories() -> tuple[Reading, ...]:
    stories = (yaml.safe_load(path.read_text("utf-8")) for path in sorted(STORIES.glob("*.yml")))
    articles = (one for story in stories for one in story["articles"])
    return tuple(gold.read(f"story {n}", one) for n, one in enumerate(articles))


def test_what_stays_in_memory_changes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = made.archive(tmp_path / "whole.db", *told_by_stories())
    monkeypatch.setattr(tellings, "_KEPT", 3)
    monkeypatch.setattr(tellings, "_AT_ONCE", 2)
    copies = import_module("ingest.archive.copies")  # the room, and not its function
    monkeypatch.setattr(copies, "_PAIRS_AT_ONCE", 1)
    monkeypatch.setattr(copies, "_KEPT_BODIES", 1)
    assert made.archive(tmp_path / "little.db", *told_by_stories()).read_bytes() == whole.read_bytes()


def test_in_a_small_block_all_are_compared() -> None:
    assert of_large([(row(n), "") for n in range(3)]) == {(0, 1), (0, 2), (1, 2)}


@pytest.mark.parametrize(
    ("also", "whether"),
    [("day 2016-06-06", True), ("peru\nplace lima-pe\nchile", True), ("peru", False)],
    ids=["the same day", "the same place and name", "the common name alone"],
)
def test_in_a_large_block_they_share_something_else(also: str, whether: bool) -> None:
    strangers = [(row(n), f"peru\nday of {n}") for n in range(2, LARGE + 2)]
    assert of_large([(row(0), also), (row(1), also), *strangers]) == ({(0, 1)} if whether else set())


def test_pairs_grow_with_the_tellings_and_not_with_their_square() -> None:
    count = 10 * LARGE
    assert len(of_large([(row(n), "day 2016-06-06") for n in range(count)])) < count * MOST_OF_LARGE
    assert len(set(blocks.in_blocks([row(n) for n in range(count)], MOST_COMPARED))) < count * MOST_COMPARED


def test_all_that_is_told_of_one_day_hangs_together() -> None:
    found = of_large([(row(n), "day 2016-06-06") for n in range(5 * LARGE)])
    assert {(n, n + 1) for n in range(5 * LARGE - 1)} <= found


@pytest.mark.parametrize(
    ("one", "other", "whether"),
    [
        (row(1), row(2, MONDAY + 6, MONDAY + 6), True),
        (row(1), row(2, MONDAY + 7, MONDAY + 7), False),
        (row(1, marks=blocks._SEVERAL), row(2), False),
        (row(1, marks=blocks._SEVERAL), row(2, marks=blocks._SEVERAL), True),
        (row(1, marks=blocks._TOLD_ONCE), row(2, told=MONDAY + 31, marks=blocks._TOLD_ONCE), True),
        (row(1, marks=blocks._TOLD_ONCE), row(2, told=MONDAY + 32, marks=blocks._TOLD_ONCE), False),
        (row(1, marks=blocks._TOLD_ONCE), row(2, told=MONDAY + 32), True),
        (row(1, marks=blocks._OPEN), row(2, told=MONDAY + 95), True),
        (row(1, marks=blocks._OPEN), row(2, told=MONDAY + 96), False),
        (row(1, marks=blocks._OPEN | blocks._ACCOMPANIED), row(2, told=MONDAY + 96, marks=blocks._ACCOMPANIED), True),
        (row(1, marks=blocks._PLAN), row(2), True),
        (row(1), row(2, marks=blocks._PLAN), False),
        (row(1), row(1), False),
    ],
    ids=[
        "days that touch", "days apart", "one tells of several", "both tell of several", "a month between articles",
        "more than a month", "more than a month, and one has a day",
        "announced this season", "announced last season", "announced last season, the same two people",
        "a plan, then called off", "called off, then a plan", "one telling that stands there twice",
    ],
)  # fmt: skip
def test_what_no_rule_could_join_is_not_compared(one: Row, other: Row, whether: bool) -> None:
    assert compared(one, other) is whether


def test_those_that_share_most_are_compared_and_then_the_next() -> None:
    others = [(n, 1 + (n % 5 == 0)) for n in range(1, 3 * MOST_LATER)]
    kept = blocks.nearest(others)
    assert kept == sorted(kept) and len(kept) == MOST_LATER
    assert {n for n, shared in others if shared == 2} <= set(kept)
    assert all(n in kept for n in range(1, 20)) and 3 * MOST_LATER - 1 not in kept


def test_few_are_all_kept() -> None:
    assert blocks.nearest([(n, 1) for n in range(MOST_LATER)]) == list(range(MOST_LATER))
    assert set(blocks.in_blocks([row(n) for n in range(9)], 9)) == set(combinations(range(9), 2))


def test_no_rule_joins_what_the_marks_keep_apart(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    refused: list[tuple[Told, Told, list[str]]] = []
    find = blocks.pairs

    def looked_at(db: Database, told: Tellings) -> Iterator[tuple[int, int]]:
        found = list(find(db, told))
        by_kin: dict[str, list[Told]] = defaultdict(list)
        for one in told._read():
            by_kin[one.kin].append(one)
        for some in by_kin.values():
            refused.extend(
                (one, other, [rule.words for rule in RULES if both and rule.holds(both)])
                for one, other in combinations(some, 2)
                if not blocks._can_be_one(
                    *map(blocks._marks, (one, other)), blocks.day(other.told) - blocks.day(one.told)
                )
                for both in (common(told, one, other),)
            )  # fmt: skip
        return iter(found)

    monkeypatch.setattr(blocks, "pairs", looked_at)
    made.archive(tmp_path / "stories.db", *told_by_stories())
    assert len(refused) > 100  # there is something to look at
    assert [(one.id, other.id, rules) for one, other, rules in refused if rules] == []

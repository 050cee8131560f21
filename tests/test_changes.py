"""What one text kept, changed, cut and added of another."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.changes import compare

ONE = "The ministers met in Oslo on Monday."
TWO = "They agreed to open three border crossings before the winter."
THREE = "A joint commission will meet twice a year from now on."
FOUR = "Fishing rights were not on the agenda of the talks."
OTHER = "They agreed to open two border crossings before winter."


def body(*paragraphs: str) -> str:
    return "\n\n".join(paragraphs)


@pytest.mark.parametrize(
    "original,text,kept,expected",
    [
        pytest.param(body(ONE, TWO), body(ONE, TWO), 2, [], id="the same"),
        pytest.param(body(ONE, TWO), body(f"{ONE} {TWO}"), 2, [], id="two paragraphs made one"),
        pytest.param(body(ONE, TWO, THREE), body(THREE, ONE, TWO), 3, [], id="a sentence moved"),
        pytest.param(body(ONE, TWO, THREE, FOUR), body(ONE, FOUR), 2, [("cut", body(TWO, THREE), None)],
                     id="two paragraphs cut in a row are one passage"),
        pytest.param(body(ONE, TWO, THREE, FOUR), body(ONE, THREE), 2, [("cut", TWO, None), ("cut", FOUR, None)],
                     id="two passages cut apart"),
        pytest.param(body(ONE, TWO), body(ONE, OTHER), 1, [("changed", TWO, OTHER)], id="words changed"),
        pytest.param(body(ONE), body(ONE, THREE), 1, [("added", None, THREE)], id="added"),
        pytest.param(body(ONE, TWO, THREE), body(OTHER, FOUR, ONE), 1,
                     [("added", None, FOUR), ("changed", TWO, OTHER), ("cut", THREE, None)], id="all at once"),
        pytest.param(body(ONE, ONE), body(ONE), 2, [], id="a sentence told once instead of twice is kept"),
        pytest.param("", body(ONE), 0, [("added", None, ONE)], id="nothing before"),
    ],
)  # fmt: skip
def test_compare(original: str, text: str, kept: int, expected: list[tuple[str, str | None, str | None]]) -> None:
    found = compare(original, text)
    told = [
        (
            one.kind,
            original[slice(*one.original)] if one.original else None,
            text[slice(*one.span)] if one.span else None,
        )
        for one in found.changes
    ]
    assert (found.kept, sorted(told, key=str)) == (kept, sorted(expected, key=str))


@given(
    st.lists(st.sampled_from([ONE, TWO, THREE, FOUR, OTHER]), max_size=8),
    st.lists(st.sampled_from([ONE, TWO, THREE, FOUR]), max_size=8),
)
def test_every_sentence_is_accounted_for(before: list[str], after: list[str]) -> None:
    original, text = body(*before), body(*after)
    found = compare(original, text)
    cut = " ".join(original[slice(*one.original)] for one in found.changes if one.original)
    new = " ".join(text[slice(*one.span)] for one in found.changes if one.span)
    assert all(sentence in cut for sentence in before if sentence not in after)
    assert all(sentence in new for sentence in after if sentence not in before)
    assert found.sentences == len(before)

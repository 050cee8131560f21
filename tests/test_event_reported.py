"""Texts that are no reports: essays, tales and manuals tell only what has a day, a place or somebody."""

from __future__ import annotations

import pytest

from tests.test_event_dates import told

# Nine sentences with bare deeds and one with a day, 27 words or so each.
_TALE = (
    "The door was locked, and the keeper of the house sent the boy to the river to fetch a pail of water for the old horse. "
    "They dragged the boat up the slope, threw the nets into it and closed the shed before the rain reached the far side. "
    "A ship was dispatched from the outer ring, and its crew destroyed the tower that their fathers had built out of glass. "
)
_ESSAY = (
    "I closed the office and sent my notes to the printer, as you do when your own words have begun to bore you to tears. "
    "We opened the box on the table, and I removed the old parts, since my friends had installed new ones for me in spring. "
    "You can submit a request to the server, and it will send you an answer that you may then copy into your own page. "
)
_REPORT = (
    "Police closed the bridge on Monday and sent 40 officers to the far side, where the river had destroyed a row of sheds. "
    "The council has approved the purchase of two boats, which were delivered in March, and opened a shelter in a school. "
    "Crews removed 300 sandbags from the road in the past week, and the school sent its pupils home early on Tuesday. "
)
_DATED = "Anna Berg opened the bridge on Friday."


def _events(text: str) -> list[str]:
    return [report.trigger for report in told(text * 8 + _DATED)]


@pytest.mark.parametrize("text", [_TALE, _ESSAY], ids=["a tale without days", "an essay"])
def test_bare_deeds_of_a_text_that_is_no_report_are_not_told(text: str) -> None:
    assert len((text * 8).split()) > 400
    assert _events(text) == ["opened the bridge"]


def test_bare_deeds_of_a_report_are_told() -> None:
    assert {"closed the bridge", "removed", "delivered"} <= set(_events(_REPORT))


def test_a_short_text_is_taken_for_a_report() -> None:
    assert [report.trigger for report in told("The keeper of the house was arrested, and the door was locked.")]


def test_who_speaks_of_himself_in_a_quotation_does_not_make_an_essay() -> None:
    quoted = "".join(f"“{part}” said Anna Berg. " for part in (_ESSAY, _ESSAY, _ESSAY))
    assert {"closed the bridge", "removed"} <= set(_events(_REPORT + quoted))

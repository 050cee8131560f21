"""The day that had been set for an event before it was moved, and the new one."""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from ingest import rules
from ingest.dates import dates_in
from ingest.events.previous_dates import previous_dates_in
from ingest.model import EventReport
from ingest.pipeline import read_article
from ingest.sentences import sentences_in
from tests import made

PUBLISHED = "2016-06-15"  # a Wednesday


def told(text: str) -> list[EventReport]:
    return list(read_article(made.article(text, published=PUBLISHED)).events)


def words_found(text: str, group: str) -> list[str]:
    sentences = sentences_in(text)
    dates = dates_in(text, sentences, PUBLISHED, None)
    found = [one for sentence in sentences for one in previous_dates_in(text, sentence, dates)]
    return [date.text for date, wording in found if wording.group == group]


@pytest.mark.parametrize("name", rules.load("previous_dates").groups)
def test_examples(name: str) -> None:
    group = rules.load("previous_dates").groups[name]
    for text in group.finds:
        mark = re.search(r"\{\{(.+?)\}\}", text)
        assert mark is not None, text
        assert any(mark[1] in words for words in words_found(re.sub(r"[{}]", "", text), name)), text
    for text in group.ignores:
        assert not words_found(re.sub(r"[{}]", "", text), name), text


# Sentences of our own: status, day, and the first and last day that the one set before can have been.
MOVED = [
    ("The talks in Lima, which were to be held on Monday, have been put off until June 30.", "postponed", "2016-06-30", "2016-06-20", "2016-06-20"),
    ("The trial of Jan Novak opened in Lima on Monday. It had been put off for two weeks because the judge was unwell.", "ongoing", "2016-06-13", "2016-05-27", "2016-06-02"),
    ("Peru and Chile opened a bridge at Arica on Monday, two months late.", "occurred", "2016-06-13", "2016-03-29", "2016-04-30"),
    ("The summit has been moved from June 20 to July 4.", "postponed", "2016-07-04", "2016-06-20", "2016-06-20"),
    ("The cup final has been brought forward from July 3 to July 1.", "postponed", "2016-07-01", "2016-07-03", "2016-07-03"),
    ("Peru postponed its elections from May 3 to July 5.", "postponed", "2016-07-05", "2016-05-03", "2016-05-03"),
    ("The meeting, originally scheduled for May 12, was held in Lima on Monday.", "occurred", "2016-06-13", "2016-05-12", "2016-05-12"),
    ("The hearing, due last week, has been postponed to September.", "postponed", "2016-09", "2016-06-06", "2016-06-12"),
    ("Peru's strike, called for Friday, will start on Sunday instead.", "postponed", "2016-06-19", "2016-06-17", "2016-06-17"),
    ("The trial of Jan Novak, due to open on Friday, has been put off until July 4.", "postponed", "2016-07-04", "2016-06-17", "2016-06-17"),
    ("The visit of Jan Novak to Lima, due on Friday, was postponed.", "postponed", None, "2016-06-17", "2016-06-17"),
    ("Jan Novak will fly to Lima on Sunday, a day later than planned.", "planned", "2016-06-19", "2016-06-18", "2016-06-18"),
    ("The vote, which had been set for Tuesday, was put back by a week.", "postponed", "2016-06-28", "2016-06-21", "2016-06-21"),
    ("After a two-week delay, the trial of Jan Novak began in Lima on Monday.", "ongoing", "2016-06-13", "2016-05-27", "2016-06-02"),
    ("Peru and Chile signed the treaty on Monday instead of Friday.", "occurred", "2016-06-13", "2016-06-10", "2016-06-10"),
    ("The march will not be held on Saturday as planned but on June 25.", "postponed", "2016-06-25", "2016-06-18", "2016-06-18"),
    ("The report was published on Monday, three weeks late.", "occurred", "2016-06-13", "2016-05-20", "2016-05-26"),
    ("The union in Accra suspended the strike that it had called for Friday.", "postponed", None, "2016-06-17", "2016-06-17"),
    ("The dam in Lima was opened on Monday, two weeks ahead of schedule.", "occurred", "2016-06-13", "2016-06-24", "2016-06-30"),
]  # fmt: skip


@pytest.mark.parametrize("text, status, day, lower, upper", MOVED, ids=[one[0] for one in MOVED])
def test_moved(text: str, status: str, day: str | None, lower: str, upper: str) -> None:
    report = told(text)[0]
    assert (report.status, report.start_date) == (status, day)
    assert report.previous_date is not None
    assert (report.previous_date.lower, report.previous_date.upper) == (lower, upper)
    assert report.previous_date.text in text


@pytest.mark.parametrize(
    "text",
    [
        "The election had been due in May. It will now be held on July 10.",
        "The election had been due in May. It is now set for July 10.",
    ],
)
def test_it_has_another_day_now(text: str) -> None:
    plan, moved = told(text)
    assert (plan.status, plan.start_date) == ("planned", "2016-05")
    assert (moved.status, moved.start_date, moved.kind) == ("postponed", "2016-07-10", "election")


@pytest.mark.parametrize(
    "text, day",
    [
        ("The talks in Lima were put off on Monday. They will now be held on June 30.", "2016-06-30"),
        (
            "The summit in Lima has been put off by a week because of a typhoon. It is now to open on June 30.",
            "2016-06-30",
        ),
        ("The match in Lima will not be played on June 20. The federation has moved it to June 30.", "2016-06-30"),
        ("Peru and Chile will not meet on June 20. The meeting will take place on June 30 instead.", "2016-06-30"),
    ],
)
def test_what_was_put_off_has_a_new_day(text: str, day: str) -> None:
    first, *_, moved = told(text)
    assert (first.status, first.start_date) == ("postponed", None)
    assert (moved.status, moved.start_date, moved.kind) == ("postponed", day, first.kind)
    assert ("June 20" in text) == (first.previous_date is not None)


def test_what_is_not_said_to_be_moved_is_another_event() -> None:
    first, other = told("The talks in Lima were put off on Monday. The match will be held on June 30.")
    assert (first.status, other.status, other.kind) == ("postponed", "planned", "contest")


# What a verb does to an event, whose particle stands behind the event's words.
UNDONE = [
    ("Peru put the talks off until June 30.", "postponed", "2016-06-30"),
    ("The Drivers' Union has put its one-day strike against night shifts back to June 30.", "postponed", "2016-06-30"),
    ("The board pushed the vote back to June 30.", "postponed", "2016-06-30"),
    ("The union called its march in Lima off on Tuesday.", "cancelled", None),
    ("The rally was rained off.", "cancelled", None),
    ("The summit had to be moved to June 30.", "postponed", "2016-06-30"),
    ("The talks had to be cancelled.", "cancelled", None),
    ("The visit to the mine was taken off the agenda.", "cancelled", None),
    ("The speech to parliament has been dropped.", "cancelled", None),
    ("Peru held talks with Chile back in May.", "occurred", "2016-05"),
]


@pytest.mark.parametrize("text, status, day", UNDONE)
def test_undone(text: str, status: str, day: str | None) -> None:
    assert [(one.status, one.start_date) for one in told(text)] == [(status, day)]


# What will not be until a day, or before it, is still to be; what was not done until a day was done then.
NOT_YET = [
    ("The library in Lima will not open before September.", "planned", None),
    ("Jan Novak said that the library in Lima would not open until September.", "planned", "2016-09"),
    ("The summit will not take place until June 30.", "planned", "2016-06-30"),
    ("The elections are not expected before September.", "planned", None),
    ("Jan Novak did not sign the bill until Monday.", "occurred", None),
    ("Jan Novak will not visit Peru before the election.", "denied", None),
    ("The library in Lima will not open.", "denied", None),
]


@pytest.mark.parametrize("text, status, day", NOT_YET)
def test_not_yet(text: str, status: str, day: str | None) -> None:
    assert [(one.status, one.start_date) for one in told(text)] == [(status, day)]


# What is on its own day, is of another event, or has no day.
NOT_MOVED = [
    "The vote planned for Tuesday will be held in Lima.",
    "Jan Novak met Ivan Petrov in Lima on Monday, two days after they had met in Arica.",
    "A planned meeting on Friday was called off.",
    "The talks were held in Lima on Monday after two weeks of fighting.",
    "The bus was two hours late when Jan Novak met Ivan Petrov in Lima on Monday.",
    "An earthquake struck Peru on Monday, two weeks later than planned by nobody.",
    "Jan Novak will visit Lima on Friday and Arica on Saturday.",
    "The summit lasted from June 6 to June 8.",
    "The conference, which was planned to end on Friday, had been opened in Lima on Monday.",
    "Jan Novak, who was due to retire in May, met Ivan Petrov on Monday.",
]


@pytest.mark.parametrize("text", NOT_MOVED)
def test_not_moved(text: str) -> None:
    assert all(report.previous_date is None for report in told(text))


def test_what_is_planned_about_what_was_has_the_day_ahead() -> None:
    hearing, sinking = told("The maritime board will hold a hearing on the sinking in Lima on June 30.")
    assert (hearing.status, hearing.start_date) == ("planned", "2016-06-30")
    assert (sinking.status, sinking.start_date) == ("occurred", None)


def test_moved_to_another_town_is_still_planned() -> None:
    assert [(one.kind, one.status) for one in told("The talks, due on Friday, were moved to Lima.")] == [
        ("talks", "planned")
    ]


def events_of(folder: Path, *texts: tuple[str, str]) -> list[tuple[str, str | None, str]]:
    """Status, day and outcome of each planned event of an archive of some texts, each with its day of publication."""
    readings = [read_article(made.article(text, published=day)) for day, text in texts]
    with closing(sqlite3.connect(made.archive(folder / "news.db", *readings))) as db:
        rows = db.execute(
            "select status, start_date, outcome from plans join events on events.id = plans.event order by title"
        )
        return rows.fetchall()


PLAN = (
    "2016-06-15",
    "Peru's foreign minister, Ana Berg, will hold talks with Ivan Petrov of Chile in Lima on June 20.",
)


def test_a_day_that_was_given_up_is_no_day_of_the_event(tmp_path: Path) -> None:
    off = ("2016-06-18", "Ana Berg and Ivan Petrov have put off their talks in Lima, which were to be held on June 20.")
    assert events_of(tmp_path, PLAN, off) == [("postponed", None, "moved")]


def test_the_day_on_which_it_was_held_overtakes_the_planned_one(tmp_path: Path) -> None:
    held = ("2016-06-28", "Ana Berg and Ivan Petrov held talks in Lima on Monday, a week later than planned.")
    assert events_of(tmp_path, PLAN, held) == [("occurred", "2016-06-27", "moved")]


def test_a_planned_day_stands_where_nothing_overtakes_it(tmp_path: Path) -> None:
    held = ("2016-06-21", "Ana Berg and Ivan Petrov held talks in Lima on Monday.")
    assert events_of(tmp_path, PLAN, held) == [("occurred", "2016-06-20", "kept")]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("The cup final of Lima, due to be played on Friday, has been put off until July 4.", ["2016-07-04"]),
        ("Rovers beat Stars 2-1 on Tuesday. The match should have been played on Friday.", ["2016-06-14"]),
        (
            "Rovers beat Stars 2-1 on Tuesday. The next match will be played in Lima on Friday.",
            ["2016-06-14", "2016-06-17"],
        ),
    ],
)
def test_the_day_that_had_been_set_is_no_event_of_its_own(text: str, days: list[str]) -> None:
    assert [one.start_date for one in told(text) if one.kind == "contest"] == days

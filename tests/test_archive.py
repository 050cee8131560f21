"""What needs the whole archive: copies, one event by many articles, tenures, offices, plans."""

from __future__ import annotations

import random
import sqlite3
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from ingest.archive.plans import _LATER_DAYS, _LONG_DAYS, _after, _Happened, _Row
from ingest.model import DateExpression, EventReport, NameForm, Participant, Place, Reading
from tests import made

FIRST = "The first long sentence of the story has rather more than eight words in it."
SECOND = "The second long sentence tells how the two ministers walked through the old town."
THIRD = "The third long sentence says that the bridge will be closed for repairs all summer."
OTHER = "An altogether different sentence stands here about a harvest of apples in the valley."


def query(tmp_path: Path, sql: str, *readings: Reading) -> list[tuple[Any, ...]]:
    return sqlite3.connect(made.archive(tmp_path / "news.db", *readings)).execute(sql).fetchall()


def text(source: str, published: str | None, *sentences: str) -> Reading:
    return made.reading(made.article("\n\n".join(sentences), published=published, source=source))


@pytest.mark.parametrize(
    ("readings", "expected"),
    [
        pytest.param([text("a", "2016-01-01", FIRST, SECOND, THIRD), text("b", "2016-01-02", FIRST, SECOND, THIRD)],
                     [("b", "a")], id="the same text, the later is the copy"),
        pytest.param([text("a", "2016-01-03", FIRST, SECOND, THIRD, OTHER), text("b", "2016-01-02", THIRD, FIRST, SECOND)],
                     [("a", "b")], id="a longer version of an earlier text"),
        pytest.param([text("a", "2016-01-01", FIRST, SECOND, THIRD), text("b", "2016-01-02", FIRST, OTHER)],
                     [], id="one sentence shared"),
        pytest.param([text("a", None, FIRST, SECOND, THIRD), text("b", "2016-01-02", FIRST, SECOND, THIRD)],
                     [("a", "b")], id="an undated text is never the origin"),
        pytest.param([text("a", "2016-01-01", FIRST, SECOND, THIRD), text("b", "2016-01-02", "Brief.", "Short one.")],
                     [], id="short sentences say nothing"),
    ],
)  # fmt: skip
def test_copies(tmp_path: Path, readings: list[Reading], expected: list[tuple[str, str]]) -> None:
    sql = "select one.source, first.source from articles as one join articles as first on first.id = one.copy_of"
    assert query(tmp_path, sql, *readings) == expected


ADDRESS = "https://example.org/world/talks"


@pytest.mark.parametrize(
    "first,second,expected",
    [
        pytest.param({"body": (FIRST, SECOND), "updated": "2016-01-01"}, {"body": (FIRST, THIRD), "updated": "2016-01-01T10:00:00Z"},
                     [("b", "a", "a")], id="changed later the same day"),
        pytest.param({"body": (FIRST, SECOND), "captured": "2016-01-03"}, {"body": (FIRST, THIRD), "captured": "2016-01-02"},
                     [("a", "b", "b")], id="fetched in the other order"),
        pytest.param({"body": (FIRST, SECOND)}, {"body": (OTHER,)}, [], id="one address, nothing in common"),
        pytest.param({"body": (FIRST, SECOND), "title": "Harbour strike ends"}, {"body": (OTHER,), "title": "Harbour strike over"},
                     [("b", "a", "a")], id="rewritten under a like headline"),
        pytest.param({"body": (FIRST, SECOND), "url": "https://example.org/"}, {"body": (FIRST, THIRD), "url": "https://example.org/"},
                     [], id="the address of a whole site"),
        pytest.param({"body": (FIRST, SECOND), "url": None}, {"body": (FIRST, THIRD), "url": None}, [], id="no address"),
    ],
)  # fmt: skip
def test_versions(
    tmp_path: Path, first: dict[str, Any], second: dict[str, Any], expected: list[tuple[str, ...]]
) -> None:
    readings = []
    for source, given in (("a", first), ("b", second)):
        plain = made.article("\n\n".join(given["body"]), published="2016-01-01", source=source)
        title = given.get("title") or source * 5
        more = {name: given[name] for name in ("updated", "captured") if name in given}
        readings.append(made.reading(replace(plain, title=title, url=given.get("url", ADDRESS), **more)))
    sql = """
        select version.source, before.source, first.source
        from articles as version
        join articles as before on before.id = version.revision_of
        join articles as first on first.id = version.copy_of
    """
    assert query(tmp_path, sql, *readings) == expected


def test_changes_of_a_copy_quote_both_texts(tmp_path: Path) -> None:
    readings = text("a", "2016-01-01", FIRST, SECOND, THIRD), text("b", "2016-01-02", FIRST, THIRD, OTHER)
    sql = """
        select changes.kind, changes.text, changes.original_text,
          substr(later.body, changes.start + 1, changes."end" - changes.start) is changes.text,
          substr(first.body, changes.original_start + 1, changes.original_end - changes.original_start)
            is changes.original_text
        from changes
        join articles as later on later.id = changes.article
        join articles as first on first.id = changes.original
        order by changes.n
    """
    assert query(tmp_path, sql, *readings) == [("cut", None, SECOND, 1, 1), ("added", OTHER, None, 1, 1)]
    counted = "select relation, sentences, kept, changed, cut, added from copies"
    (tmp_path / "news.db").unlink()
    assert query(tmp_path, counted, *readings) == [("copy", 3, 2, 0, 1, 1)]


def met(source: str, published: str | None, day: str | None, *, status: str = "occurred", **more: Any) -> Reading:
    """An article in which two people meet."""
    body = f"Ana Ruiz and Tom Okafor meeting, as {source} tells it at some length for its readers."
    both = (made.takes_part(body, "Ana Ruiz", "ana-ruiz"), made.takes_part(body, "Tom Okafor", "tom-okafor"))
    return of_two(
        source, published, body, made.event(body, "meeting", status=status, day=day, **{"people": both, **more})
    )


def unnamed(source: str, published: str, day: str, **more: Any) -> Reading:
    """An article that names nobody, and tells of a meeting."""
    return replace(met(source, published, day, people=(), **more), people=(), mentions=())


def of_two(source: str, published: str | None, body: str, told: EventReport) -> Reading:
    """An article that names two people and tells one event."""
    return made.reading(
        made.article(body, published=published, source=source),
        people=(made.person("Ana Ruiz"), made.person("Tom Okafor")),
        mentions=(made.mention(body, "Ana Ruiz", "ana-ruiz"), made.mention(body, "Tom Okafor", "tom-okafor")),
        places=(made.CHINA,),
        events=(told,),
    )


EVENTS = "select status, start_date, article_count from events order by coalesce(start_date, ''), status"


@pytest.mark.parametrize(
    ("readings", "expected"),
    [
        pytest.param([met("a", "2016-06-15", "2016-06-14"), met("b", "2016-06-16", "2016-06-14")],
                     [("occurred", "2016-06-14", 2)], id="same day, same people"),
        pytest.param([met("a", "2016-06-15", "2016-06-14"), met("b", "2016-07-16", "2016-07-14")],
                     [("occurred", "2016-06-14", 1), ("occurred", "2016-07-14", 1)], id="another day"),
        pytest.param([met("a", "2016-06-15", "2016-06-14"), met("b", "2016-06-16", "2016-06-14", kind="call")],
                     [("occurred", "2016-06-14", 1), ("occurred", "2016-06-14", 1)], id="another kind"),
        pytest.param([met("a", "2016-06-15", None), met("b", "2016-06-16", None)],
                     [("occurred", None, 2)], id="no day, but articles of one week"),
        pytest.param([met("a", "2016-06-15", None), met("b", "2016-06-26", None)],
                     [("occurred", None, 1), ("occurred", None, 1)], id="no day, articles of two weeks"),
        pytest.param([met("a", "2016-06-15", "2016-06-14"), met("b", "2016-06-16", "2016-06-14", kind="talks")],
                     [("occurred", "2016-06-14", 2)], id="kinds by which papers tell the same"),
        pytest.param([met("a", "2016-05-20", "2016-06", status="planned"), met("b", "2016-06-16", "2016-06-14")],
                     [("occurred", "2016-06-14", 2)], id="a plan and its keeping: the latest report decides, the finer date"),
        pytest.param([met("a", "2016-05-20", "2016-06", status="planned", place="china"),
                      met("b", "2016-06-10", "2016-06-09", place="china"), met("c", "2016-06-21", "2016-06-20", place="china")],
                     [("planned", "2016-06", 1), ("occurred", "2016-06-09", 1), ("occurred", "2016-06-20", 1)],
                     id="two fit the plan: nobody can know which"),
        pytest.param([met("a", "2016-05-20", "2016-05-19"), met("b", "2016-05-21", "2016-06-12", status="planned"),
                      met("c", "2016-06-14", None)],
                     [("occurred", "2016-05-19", 1), ("occurred", "2016-06-12", 2)],
                     id="without a day: of two the one whose day it can have been"),
        pytest.param([met("a", "2016-05-20", "2016-06", status="planned"), met("b", "2016-05-21", "2016-06", status="planned"),
                      met("c", "2016-06-21", "2016-06-20")],
                     [("occurred", "2016-06-20", 3)], id="announced twice, kept once"),
        pytest.param([met("a", "2016-05-20", "2016-06", series="G20 summit", place="china", kind="summit", people=()),
                      met("b", "2016-06-21", "2016-06-20", series="G20 summit", place="china", kind="summit", people=())],
                     [("occurred", "2016-06-20", 2)], id="a series at one place"),
        pytest.param([unnamed("a", "2016-05-20", "2016-06", series="two-day meeting", place="china", kind="summit"),
                      unnamed("b", "2016-06-21", "2016-06-20", series="two-day meeting", place="china", kind="summit")],
                     [("occurred", "2016-06", 1), ("occurred", "2016-06-20", 1)], id="words that name no series"),
        pytest.param([met("a", "2016-06-15", "2016-06-14", ordinal=2), met("b", "2016-06-16", "2016-06-14", ordinal=3)],
                     [("occurred", "2016-06-14", 1), ("occurred", "2016-06-14", 1)], id="ordinals that differ"),
    ],
)  # fmt: skip
def test_one_event_many_reports(tmp_path: Path, readings: list[Reading], expected: list[tuple[Any, ...]]) -> None:
    assert query(tmp_path, EVENTS, *readings) == expected


def resigned(source: str, published: str | None, day: str | None, *, status: str = "occurred", **more: Any) -> Reading:
    """An article in which Ana Ruiz resigns, or another of her kind of happenings."""
    body = f"Ana Ruiz resignation before Tom Okafor, as {source} tells it at some length for its readers."
    people = (made.takes_part(body, "Ana Ruiz", "ana-ruiz", "actor"),)
    told = made.event(body, "resignation", status=status, day=day, **{"people": people, "kind": "resignation", **more})
    return of_two(source, published, body, told)


def in_whole(read: Reading) -> Reading:
    """A reading whose one event is quoted with all of its sentence, which differs from article to article."""
    (one,) = read.events
    return replace(read, events=(replace(one, end=len(read.article.body), text=read.article.body[one.start :]),))


def test_of_several_days_the_one_that_most_texts_tell(tmp_path: Path) -> None:
    told = [("a", "2016-06-16", "2016-06-14"), ("b", "2016-06-16", "2016-06-14"), ("c", "2016-06-20", "2016-06-13")]
    assert query(tmp_path, EVENTS, *[in_whole(resigned(*one)) for one in told]) == [("occurred", "2016-06-14", 3)]


HIM = (made.takes_part("Tom Okafor", "Tom Okafor", "tom-okafor", "actor"),)


@pytest.mark.parametrize(
    ("readings", "expected"),
    [
        pytest.param([resigned("a", "2016-06-15", "2016-06-14"), resigned("b", "2016-07-16", None)],
                     [("occurred", "2016-06-14", 2)], id="told again without a day, a month later"),
        pytest.param([resigned("a", "2016-06-15", "2016-06-14"), resigned("b", "2017-07-16", None)],
                     [("occurred", None, 1), ("occurred", "2016-06-14", 1)], id="without a day, a year later"),
        pytest.param([resigned("a", "2016-06-15", None), resigned("b", "2016-06-20", None)],
                     [("occurred", None, 2)], id="two of one season without a day"),
        pytest.param([resigned("a", "2016-06-15", "2016-06-14"), resigned("b", "2017-03-01", "2016-06")],
                     [("occurred", "2016-06-14", 2)], id="the day and its month, told much later"),
        pytest.param([resigned("a", "2016-06-10", None), resigned("b", "2016-06-15", "2016-06-14")],
                     [("occurred", None, 1), ("occurred", "2016-06-14", 1)], id="told before the day"),
        pytest.param([resigned("a", "2016-06-01", None, status="planned"), resigned("b", "2016-06-15", "2016-06-14")],
                     [("occurred", "2016-06-14", 2)], id="announced, and done"),
        pytest.param([resigned("a", "2016-06-15", None, status="planned"), resigned("b", "2016-06-15", "2016-06-14")],
                     [("planned", None, 1), ("occurred", "2016-06-14", 1)], id="done when it was announced"),
        pytest.param([resigned("a", "2016-06-15", "2016-06-14"), resigned("b", "2016-06-16", None, status="denied")],
                     [("denied", None, 1), ("occurred", "2016-06-14", 1)], id="denied"),
        pytest.param([resigned("a", "2016-06-15", "2016-06-14"), resigned("b", "2016-06-16", None, people=HIM)],
                     [("occurred", None, 1), ("occurred", "2016-06-14", 1)], id="another person"),
        pytest.param([resigned("a", "2016-06-15", "2016-06-14", kind="visit"), resigned("b", "2016-06-20", None, kind="visit")],
                     [("occurred", None, 1), ("occurred", "2016-06-14", 1)], id="what one does more often"),
    ],
)  # fmt: skip
def test_what_happens_to_somebody_once_in_a_season(
    tmp_path: Path, readings: list[Reading], expected: list[tuple[Any, ...]]
) -> None:
    assert query(tmp_path, EVENTS, *readings) == expected


def test_the_title_of_an_event_is_that_of_the_report_with_most_participants(tmp_path: Path) -> None:
    words = "Ana Ruiz and Tom Okafor meeting, as b tells it at some length for its readers."
    one = (made.takes_part(words, "Ana Ruiz", "ana-ruiz"),)
    readings = [
        met("a", "2016-06-15", "2016-06-14", title="Meeting of Ana Ruiz and Tom Okafor", place="china"),
        met("b", "2016-06-16", "2016-06-14", title="Meeting with Ana Ruiz", place="china", people=one),
    ]
    found = query(tmp_path, "select title, article_count from events", *readings)
    assert found == [("Meeting of Ana Ruiz and Tom Okafor", 2)]


def test_the_title_of_an_event_names_somebody_where_a_report_of_a_like_kind_does(tmp_path: Path) -> None:
    """The two sides of a meeting stand in its own word, and its title names nobody."""
    body = "Ana Ruiz and Tom Okafor meeting, as a tells it at some length for its readers."
    both = tuple(made.takes_part(body, "meeting", who) for who in ("ana-ruiz", "tom-okafor"))
    told = met(
        "a", "2016-06-15", "2016-06-14", people=both, place="china", title="Official meeting", series="official meeting"
    )
    named = met("b", "2016-06-16", "2016-06-14", kind="talks", place="china", title="Talks of Ana Ruiz and Tom Okafor")
    expected = [("meeting", "Talks of Ana Ruiz and Tom Okafor")]
    assert query(tmp_path, "select kind, title from events", told, named) == expected


def test_titles_give_people_their_whole_names(tmp_path: Path) -> None:
    body = "Ruiz will meet Okafor, as was told at some length for all of the readers of this."
    both = (made.takes_part(body, "Ruiz", "ana-ruiz"), made.takes_part(body, "Okafor", "tom-okafor"))
    told = made.event(body, "will meet", people=both, title="Meeting of Ruiz and Okafor, Ruizville")
    people = made.person("Ana Ruiz", "Ruiz"), made.person("Tom Okafor", "Okafor")
    named = tuple(made.mention(body, word, who) for word, who in (("Ruiz", "ana-ruiz"), ("Okafor", "tom-okafor")))
    reading = made.reading(made.article(body), people=people, mentions=named, events=(told,))
    assert query(tmp_path, "select title from events", reading) == [("Meeting of Ana Ruiz and Tom Okafor, Ruizville",)]


def test_two_countries_in_the_same_words_are_both_kept(tmp_path: Path) -> None:
    """ "The two sides" names two participants at one place of the text."""
    body = "The two sides met again, as was told at some length for all of the readers of this."
    both = tuple(
        Participant(0, 13, body[:13], None, None, place, "participant", None, "events.made")
        for place in ("china", "peru")
    )
    told = made.event(body, "met again", people=both)
    peru = Place("peru", "Peru", "country", "peru", None, None, None)
    reading = made.reading(made.article(body), places=(made.CHINA, peru), events=(told,))
    assert query(tmp_path, "select place from event_people order by place", reading) == [("china",), ("peru",)]


PLANS = "select outcome, announced, covered_until from plans order by coalesce(announced, '')"


@pytest.mark.parametrize(
    ("readings", "expected"),
    [
        pytest.param([met("a", "2016-05-20", "2016-06", status="planned"), met("b", "2016-06-16", "2016-06-14")],
                     [("kept", "2016-05-20", "2016-06-16")], id="kept"),
        pytest.param([met("a", "2016-05-20", "2016-06", status="planned")],
                     [("not reported so far", "2016-05-20", "2016-05-20")], id="nothing more is told"),
        pytest.param([met("a", "2016-05-20", "2016-06", status="planned"),
                      met("b", "2016-06-10", "2016-06", status="cancelled")],
                     [("cancelled", "2016-05-20", "2016-06-10")], id="cancelled"),
        pytest.param([met("a", "2016-06-15", "2016-06-14")], [], id="nothing was announced"),
        pytest.param([met("a", "2016-06-10", "2016-06-14", status="cancelled")], [("cancelled", None, "2016-06-10")],
                     id="called off, and never announced"),
        pytest.param([met("a", "2016-06-10", "2016-06-14", status="denied")], [], id="denied, and never announced"),
        pytest.param([met("a", "2016-06-10", "2016-06-14", status="cancelled"), met("b", "2016-06-15", "2016-06-14")], [],
                     id="called off by one, held by another, and never announced"),
        pytest.param([met("a", "2016-06-10", None, status="cancelled", kind="agreement")], [],
                     id="an agreement that was ended is no plan"),
        pytest.param([met("a", "2016-05-20", None, status="planned"), met("b", "2016-06-16", "2016-06-14")],
                     [("kept", "2016-05-20", "2016-06-16")], id="announced without a day, and told with one"),
        pytest.param([met("a", "2016-05-20", None, status="planned"), met("b", "2016-05-25", None, status="planned")],
                     [("not reported so far", "2016-05-20", "2016-05-25")], id="announced twice is one plan"),
        pytest.param([met("a", "2016-05-20", None, status="planned"), met("b", "2017-05-25", None, status="planned")],
                     [("not reported so far", "2016-05-20", "2017-05-25"), ("not reported so far", "2017-05-25", "2017-05-25")],
                     id="announced again a year later is another plan"),
        pytest.param([met("a", "2016-05-20", None, status="planned"), met("b", "2016-06-10", None, status="cancelled")],
                     [("cancelled", "2016-05-20", "2016-06-10")], id="announced and called off, both without a day"),
        pytest.param([met("a", "2016-06-20", None, status="planned"), met("b", "2016-06-10", None, status="cancelled")],
                     [("cancelled", None, "2016-06-20"), ("not reported so far", "2016-06-20", "2016-06-20")],
                     id="called off before it was announced"),
        pytest.param([met("a", "2016-06-20", None, status="planned"), met("b", "2016-06-16", "2016-06-14")],
                     [("not reported so far", "2016-06-20", "2016-06-20")], id="what was held before keeps no plan"),
        pytest.param([met("a", "2016-05-20", None, status="planned"), met("b", "2017-06-16", "2017-06-14")],
                     [("not reported so far", "2016-05-20", "2017-06-16")], id="what is held after more than a year neither"),
        pytest.param([met("a", "2016-05-20", None, status="planned"), met("b", "2016-06-16", "2016-06-14"),
                      met("c", "2016-07-16", "2016-07-14")],
                     [("not reported so far", "2016-05-20", "2016-07-16")], id="two could keep it: nobody knows which"),
        pytest.param([met("a", None, None, status="planned", ordinal=3, series="dialogue on fighting cybercrime", people=()),
                      met("b", "2016-06-16", "2016-06-14", ordinal=3, series="ministerial dialogue on cybercrime", people=())],
                     [("not reported so far", None, "2016-06-16")], id="a like series without a place"),
        pytest.param([met("a", None, None, status="planned", ordinal=3, series="dialogue on fighting cybercrime", place="china", people=()),
                      met("b", "2016-06-16", "2016-06-14", ordinal=3, series="ministerial dialogue on cybercrime", place="china", people=())],
                     [("kept", None, "2016-06-16")], id="a like series, the same ordinal and place"),
        pytest.param([met("a", "2016-05-20", "2016-06", status="planned", kind="visit", place="china"),
                      met("b", "2016-06-16", "2016-06-14", place="china")],
                     [("kept", "2016-05-20", "2016-06-16")], id="a visit is kept by a meeting there"),
        pytest.param([met("a", "2016-05-20", "2016-06", status="planned", kind="visit", place="china"),
                      met("b", "2016-06-16", "2016-06-14")],
                     [("not reported so far", "2016-05-20", "2016-06-16")], id="a meeting in no place keeps no visit"),
        pytest.param([met("a", "2016-05-20", "2016-06", status="planned", kind="visit", place="china"),
                      met("b", "2016-08-16", "2016-08-14", place="china")],
                     [("not reported so far", "2016-05-20", "2016-08-16")], id="a meeting there at another time"),
        pytest.param([met("a", "2016-05-20", "2016-06-14", status="planned", place="china"),
                      met("b", "2016-07-16", "2016-07-14", place="china")],
                     [("moved", "2016-05-20", "2016-07-16")], id="the same, a month later"),
        pytest.param([met("a", "2016-05-20", "2016-06-14", status="planned", place="china"),
                      met("b", "2016-12-16", "2016-12-14", place="china")],
                     [("not reported so far", "2016-05-20", "2016-12-16")], id="the same, half a year later"),
    ],
)  # fmt: skip
def test_plans(tmp_path: Path, readings: list[Reading], expected: list[tuple[Any, ...]]) -> None:
    assert query(tmp_path, PLANS, *readings) == expected


@pytest.mark.parametrize(
    ("told", "reason"),
    [
        (met("b", "2016-06-16", "2016-06-14"), "a report tells that it took place"),
        (met("b", "2016-06-10", "2016-06", status="ongoing"), "a report tells that it has begun"),
        (met("b", "2016-06-10", "2016-06", status="cancelled"), "a report tells that it was called off"),
        (met("b", "2016-06-10", "2016-06", status="postponed"), "a report tells that it was put off"),
        (met("b", "2016-06-10", "2016-06", status="postponed",
             previous_date=DateExpression(0, 4, "due in May", None, None, "2016-05-01", "2016-05-31", "made")),
         "a report tells that it was put off; of the day set before a report says “due in May”"),
        (met("b", "2016-07-16", "2016-07-14", place="china"), 
         "a report tells that it took place, on another day than was first announced"),
        (met("b", "2016-06-16", "2016-06-14", kind="visit", place="china"),
         "a report from there in the time announced tells of Ana Ruiz and Tom Okafor"),
    ],
)  # fmt: skip
def test_what_became_of_a_plan_is_told_in_plain_words(tmp_path: Path, told: Reading, reason: str) -> None:
    announced = met("a", "2016-05-20", "2016-06", status="planned", place="china")
    assert query(tmp_path, "select reason from plans where announced = '2016-05-20'", announced, told) == [(reason,)]


def test_what_was_called_off_and_held_after_all_says_so(tmp_path: Path) -> None:
    told = [
        met("a", "2016-05-20", "2016-06-14", status="planned", place="china"),
        met("b", "2016-06-10", "2016-06-14", status="cancelled", place="china"),
        met("c", "2016-06-15", "2016-06-14", place="china"),
    ]
    reason = "a report tells that it took place, after one had told that it was called off"
    assert query(tmp_path, "select outcome, reason from plans", *told) == [("kept", reason)]


def test_a_series_counts_the_events_that_are_of_it(tmp_path: Path) -> None:
    """Reports that call one dialogue by two names tell one event, of one series: the other name is none."""
    planned = met(
        "a", None, None, status="planned", ordinal=3, series="dialogue on fighting cybercrime", place="china", people=()
    )
    held = met(
        "b",
        "2016-06-16",
        "2016-06-14",
        ordinal=3,
        series="ministerial dialogue on cybercrime",
        place="china",
        people=(),
    )
    counts = "select id, event_count, (select count(*) from events where events.series = series.id) from series"
    assert query(tmp_path, counts, planned, held) == [("ministerial-dialogue-on-cybercrime", 1, 1)]


def holds(
    source: str, published: str | None, name: str, status: str = "current", where: str | None = "Porto"
) -> Reading:
    """An article that gives one person one role."""
    body = f"Mayor {name} spoke, as {source} tells it at some length for all of its readers."
    who = made.person(name)
    return made.reading(
        made.article(body, published=published, source=source), people=(who,),
        mentions=(made.mention(body, name, who.id),),
        organizations=(made.organization(where),) if where else (),
        roles=(made.claim(body, f"Mayor {name}", who.id, "Mayor", where, status, published),),
    )  # fmt: skip


def test_tenures_say_no_more_than_the_texts(tmp_path: Path) -> None:
    sql = "select person, first_evidence, last_evidence, ended_by, open, statuses from tenures order by person"
    assert query(
        tmp_path, sql,
        holds("a", "2015-01-01", "Ana Ruiz"), holds("b", "2016-01-01", "Ana Ruiz"),
        holds("c", "2017-01-01", "Ana Ruiz", "former"), holds("d", "2017-02-01", "Tom Okafor"),
        holds("e", None, "Lu Wei"),
    ) == [
        ("ana-ruiz", "2015-01-01", "2016-01-01", "2017-01-01", 0, "current, former"),
        ("lu-wei", None, None, None, 0, "current"),
        ("tom-okafor", "2017-02-01", "2017-02-01", None, 1, "current"),
    ]  # fmt: skip


def test_an_organization_that_takes_part_in_an_event_is_named_there(tmp_path: Path) -> None:
    """By no mention of its own: the council, where the text has said before which."""
    body = "Ana Ruiz and Tom Okafor meeting, where the council came and told at some length what it wanted."
    at = body.index("the council")
    council = Participant(at, at + 11, "the council", None, "porto-council", None, "participant", None, "events.made")
    told = of_two("a", "2016-01-01", body, made.event(body, "meeting", people=(council,)))
    named = replace(told, organizations=(made.organization("Porto Council"), made.organization("Porto")))
    counts = "select id, article_count, origin_count from organizations order by id"
    assert query(tmp_path, counts, named) == [("porto", 0, 0), ("porto-council", 1, 1)]


def test_a_form_has_the_rule_of_a_text_in_which_it_stands(tmp_path: Path) -> None:
    """Not that of an article which only says Ruiz."""
    short = holds("a", "2015-01-01", "Ana Ruiz")
    who = replace(short.people[0], forms=(NameForm("Ana Ruiz", 0, "names.later"), NameForm("Ruiz", 1, "names.later")))
    rules = "select name, count, rule from person_names order by name"
    assert query(tmp_path, rules, replace(short, people=(who,)), holds("b", "2016-01-01", "Ana Ruiz")) == [
        ("Ana Ruiz", 1, "names.made"),
        ("Ruiz", 1, "names.later"),
    ]


@pytest.mark.parametrize(
    ("status", "rule", "expected"),
    [
        ("acting", "roles.copula_future", None),
        ("appointed", "roles.copula_reported", None),
        ("acting", "roles.copula_present", "2015-01-01"),
        ("appointed", "roles.appointed", "2015-01-01"),
        ("current", "roles.copula_future", "2015-01-01"),
    ],
)
def test_who_is_still_to_take_an_office_is_not_in_it(
    tmp_path: Path, status: str, rule: str, expected: str | None
) -> None:
    """Will be acting mayor from June; but: will be the first mayor to visit Oslo."""
    reading = holds("a", "2015-01-01", "Ana Ruiz", status)
    told = replace(reading, roles=tuple(replace(claim, rule=rule) for claim in reading.roles))
    assert query(tmp_path, "select first_evidence from tenures", told) == [(expected,)]


@pytest.mark.parametrize(
    ("wheres", "expected"),
    [
        pytest.param(["Porto", None], [("Ana Ruiz, Mayor, Porto", 2)], id="alone, and at one organization"),
        pytest.param([None, None], [("Ana Ruiz, Mayor", 2)], id="never at any"),
        pytest.param(["Porto", "Braga", None],
                     [("Ana Ruiz, Mayor", 1), ("Ana Ruiz, Mayor, Braga", 1), ("Ana Ruiz, Mayor, Porto", 1)],
                     id="at two: nobody can know which"),
    ],
)  # fmt: skip
def test_a_title_alone_joins_the_role_with_its_organization(
    tmp_path: Path, wheres: list[str | None], expected: list[tuple[str, int]]
) -> None:
    readings = [holds(str(n), f"2015-01-0{n}", "Ana Ruiz", where=where) for n, where in enumerate(wheres, 1)]
    assert query(tmp_path, "select label, article_count from roles order by label", *readings) == expected


def test_offices_count_holders_gaps_and_overlaps(tmp_path: Path) -> None:
    sql = "select label, holder_count, overlap_count, gap_days, first_seen, last_seen from offices"
    assert query(
        tmp_path, sql,
        holds("a", "2015-01-01", "Ana Ruiz"), holds("b", "2016-01-01", "Ana Ruiz"),
        holds("c", "2016-01-11", "Tom Okafor"), holds("d", "2016-03-01", "Tom Okafor"),
        holds("e", "2016-02-01", "Lu Wei"),
    ) == [("Mayor, Porto", 3, 1, 10, "2015-01-01", "2016-03-01")]  # fmt: skip
    (tmp_path / "news.db").unlink()
    assert query(
        tmp_path, sql,
        holds("a", "2015-01-01", "Ana Ruiz"), holds("b", "2016-02-01", "Ana Ruiz"),
        holds("c", "2016-01-11", "Tom Okafor"), holds("d", "2016-03-01", "Tom Okafor"),
    ) == [("Mayor, Porto", 2, 1, 0, "2015-01-01", "2016-03-01")]  # fmt: skip


def test_copies_are_one_origin(tmp_path: Path) -> None:
    one = holds("a", "2015-01-01", "Ana Ruiz")
    same = made.article(one.article.body, published="2015-01-02", source="b")
    copy = made.reading(
        same, people=one.people, mentions=one.mentions, organizations=one.organizations, roles=one.roles
    )
    long = "\n\n".join((one.article.body, FIRST, SECOND))
    both = [
        made.reading(made.article(long, published=day, source=source), people=one.people, mentions=one.mentions,
                     organizations=one.organizations, roles=one.roles)
        for day, source in (("2015-01-03", "c"), ("2015-01-04", "d"))
    ]  # fmt: skip
    assert copy.article.id != one.article.id
    assert query(tmp_path, "select article_count, origin_count from roles", *both) == [(2, 1)]


def test_what_happened_near_a_plan_is_found_as_by_going_through_all() -> None:
    """Days, weeks, months and years, told and planned: those of a time, in order, what lasts very long first."""
    dice = random.Random(7)
    first = date(2014, 1, 1)

    def row(n: int, ahead: int) -> _Row:
        begins = first + timedelta(days=dice.randrange(1200))
        ends = begins + timedelta(days=dice.choice([0, 0, 0, 7, 8, 9, 31, 33, 100, 101, 365, 400, 401, 900]))
        return _Row("key", n, begins.isoformat(), ends.isoformat(), ahead, str(n), "meeting", 1, None)

    told = sorted((row(n, 0) for n in range(300)), key=lambda one: (one.first, one.n))
    happened = _Happened(told)
    for plan in (row(n, 1) for n in range(300, 360)):
        begins, ends = _after(plan.first, -_LONG_DAYS), _after(plan.last, _LATER_DAYS)
        long = [one for one in told if one.last > _after(one.first, _LONG_DAYS)]
        near = [one for one in told if begins <= one.first <= ends]
        assert list(happened.near(plan)) == [one for one in (*long, *near) if one.last >= plan.first]

"""corrections.yml: what is accepted, what is refused with its line, what each action does, and that it can be undone."""

from __future__ import annotations

import hashlib
import json
import re
import sqlite3
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from ingest import engines, readers, store
from ingest.cli import main
from ingest.corrections import ACTIONS, Corrections, CorrectionsError, corrections_of
from ingest.model import Reading
from tests import made
from tests.test_archive import met
from tests.test_same_people import says

ROOT = Path(__file__).parent.parent
SIGNED = "  who: A. Editor\n  when: 2024-05-01\n  why: it is so\n"
ARTICLE = "0123456789abcdef"


def parsed(tmp_path: Path, *entries: str) -> Corrections:
    (tmp_path / "corrections.yml").write_text("".join(f"- {entry}\n{SIGNED}" for entry in entries), encoding="utf-8")
    return corrections_of([tmp_path])


GOOD = {
    "same": "same: [ana-ruiz, ana-ruis]",
    "different": "different: [ana-ruiz, ana-ruis]",
    "not a person": "not a person: red-bull",
    "rename": "rename: {person: ana-ruiz, name: Ana María Ruiz}",
    "split": f"split: {{person: ana-ruiz, articles: [{ARTICLE}], as: ana-ruiz-painter, name: Ana Ruiz}}",
    "retitle": f"retitle: {{article: {ARTICLE}, words: Mayor Ana Ruiz, title: Deputy Mayor, organization: Porto}}",
    "reject": f"reject: {{article: {ARTICLE}, words: Mayor Ana Ruiz, kind: role}}",
    "same event": f"same event: [{{article: {ARTICLE}, words: x}}, {{article: {ARTICLE[::-1]}, words: y, trigger: met}}]",
    "different events": f"different events: [{{article: {ARTICLE}, words: x}}, {{article: {ARTICLE}, words: y}}]",
    "retype": f"retype: {{article: {ARTICLE}, words: x, kind: visit, status: planned}}",
    "redate": f"redate: {{article: {ARTICLE}, words: x, start: 2016, end: 2017-02}}",
    "role": "role: {person: ana-ruiz, title: Mayor, organization: Porto, as_of: 2016-06, source: city gazette}",
    "withhold": "withhold: {person: ana-ruiz}",
}


def test_every_action_has_an_example() -> None:
    assert set(GOOD) == set(ACTIONS)


@pytest.mark.parametrize("action", GOOD)
def test_a_good_entry(tmp_path: Path, action: str) -> None:
    (entry,) = parsed(tmp_path, GOOD[action]).entries
    assert (entry.action, entry.line, entry.who, entry.when) == (action, 1, "A. Editor", "2024-05-01")


X, Y, Z = (f"{{article: {ARTICLE}, words: {word}}}" for word in "xyz")
BAD = [
    ("- same: [a, b]\n  who: x\n  when: 2024-05-01\n", "line 1: 'why' is missing"),
    ("- same: [a, b]\n  who: x\n  when: soon\n  why: y\n", "line 1: 'when' must be a date"),
    (
        f"- same: [a, b]\n{SIGNED}- sme: [a, b]\n{SIGNED}",
        "line 5: unknown action 'sme' (is 'same' meant?); known are: same",
    ),
    (
        f"- redate: {{article: {ARTICLE}, wrods: x, start: 2016}}\n{SIGNED}",
        "'redate' knows no 'wrods' (is 'words' meant?)",
    ),
    ("- same: [a, b]\n  whom: x\n  when: 2024-05-01\n  why: y\n", "an entry has no 'whom' (is 'who' meant?)"),
    (
        f"- retype: {{article: {ARTICLE}, words: x, kind: acident}}\n{SIGNED}",
        "unknown kind 'acident' (is 'accident' meant?)",
    ),
    (f"- same event: [e2, e3]\n{SIGNED}", "of each event, not its id: a new page can change that"),
    (
        f"- same event: [{{articel: {ARTICLE}, words: x}}, {{article: {ARTICLE}, words: y}}]\n{SIGNED}",
        "'same event' knows no 'articel' (is 'article' meant?)",
    ),
    (f"- same: [a, b]\n  rename: {{}}\n{SIGNED}", "line 1: an entry has exactly one action"),
    (f"- same: [a]\n{SIGNED}", "line 1: 'same' takes two slugs or more"),
    (f"- same: [Ana Ruiz, b]\n{SIGNED}", "line 1: 'Ana Ruiz' is no slug"),
    (f"- rename: {{person: ana-ruiz}}\n{SIGNED}", "line 1: 'rename' needs 'name'"),
    (f"- rename: {{person: ana-ruiz, name: A, nick: B}}\n{SIGNED}", "line 1: 'rename' knows no 'nick'"),
    (f"- rename: ana-ruiz\n{SIGNED}", "line 1: 'rename' takes person, name"),
    (f"- reject: {{article: page.txt, words: x}}\n{SIGNED}", "line 1: 'page.txt' is no article id"),
    (f"- reject: {{article: {ARTICLE}, words: x, kind: thing}}\n{SIGNED}", "line 1: unknown kind 'thing'"),
    (f"- role: {{person: a, title: T, source: S, status: boss}}\n{SIGNED}", "line 1: unknown status 'boss'"),
    (f"- role: {{person: a, title: T, source: S, as_of: last year}}\n{SIGNED}", "line 1: 'as_of' must be a date"),
    (f"- withhold: {{person: a, article: {ARTICLE}}}\n{SIGNED}", "line 1: 'withhold' takes either"),
    (f"- retype: {{article: {ARTICLE}, words: x}}\n{SIGNED}", "line 1: 'retype' needs 'kind', 'type'"),
    (f"- retype: {{article: {ARTICLE}, words: x, kind: gig}}\n{SIGNED}", "line 1: unknown kind 'gig'"),
    (
        f"- retype: {{article: {ARTICLE}, words: x, type: TALK}}\n{SIGNED}",
        "line 1: unknown type 'TALK'; known are: AGREE",
    ),
    (f"- retype: {{article: {ARTICLE}, words: x, mode: loud}}\n{SIGNED}", "line 1: unknown mode 'loud'"),
    (f"- retype: {{article: {ARTICLE}, words: x, status: current}}\n{SIGNED}", "line 1: unknown status 'current'"),
    (f"- redate: {{article: {ARTICLE}, words: x}}\n{SIGNED}", "line 1: 'redate' needs 'start'"),
    (f"- redate: {{article: {ARTICLE}, words: x, start: 2015-13}}\n{SIGNED}", "line 1: 'start' must be a date"),
    (f"- redate: {{article: {ARTICLE}, words: x, start: 2016, end: 2015}}\n{SIGNED}", "line 1: 'end' lies before"),
    (f"- same event: [{{article: {ARTICLE}, words: x}}]\n{SIGNED}", "line 1: 'same event' takes two or more"),
    (f"- same event: [a, b]\n{SIGNED}", "line 1: 'same event' needs 'article' and 'words'"),
    (f"- same event: [{{article: a, words: x}}, {{article: b, words: x}}]\n{SIGNED}", "line 1: 'a' is no article id"),
    (
        f"- different events: [{{article: {ARTICLE}, words: x}}, {{article: {ARTICLE}, words: x}}]\n{SIGNED}",
        "line 1: 'different events' names the same words twice",
    ),
    (
        f"- same event: [{{article: {ARTICLE}, words: x, day: 2}}, {{article: {ARTICLE}, words: y}}]\n{SIGNED}",
        "line 1: 'same event' knows no 'day'",
    ),
    (f"- role: {{person: a, title: Judge, source: s, as_of: 2016-13}}\n{SIGNED}", "line 1: 'as_of' must be a date"),
    (f"- role: {{person: a, title: Judge, source: s, organization: '...'}}\n{SIGNED}", "line 1: 'organization' has no"),
    (f"- rename: {{person: a, name: '---'}}\n{SIGNED}", "line 1: 'name' has no letters"),
    (f"- rename: {{person: a, name: {{b: c}}}}\n{SIGNED}", "line 1: 'name' takes words"),
    (f"- rename: {{person: a, name: [Ann, Anna]}}\n{SIGNED}", "line 1: 'name' takes words"),
    (f"- split: {{person: a, articles: {ARTICLE}, as: b}}\n{SIGNED}", "line 1: 'articles' takes a list"),
    (f"- split: {{person: a, articles: [{ARTICLE}], as: a}}\n{SIGNED}", "line 1: 'as' is somebody else"),
    (f"- different: [a, a]\n{SIGNED}", "line 1: 'different' takes two slugs"),
    (
        "- not a person: a\n  who: desk\n  when: 2024-05-01 10:00:00\n  why: a building\n",
        "line 1: 'when' must be a date",
    ),
    ("same: [a, b]\n", "line 1: must be a list"),
    ("- [a\n", "not readable as YAML"),
    ("-\n", "YAML cannot read"),
    ("- not a person: Peace Palace\n  who: desk\n  when: 2024-02-30\n  why: a building\n", "no such day exists"),
    ("- just words\n", "line 1: an entry must be a mapping"),
]


@pytest.mark.parametrize(("text", "words"), BAD, ids=[words for _, words in BAD])
def test_a_bad_entry_is_refused_with_its_line(tmp_path: Path, text: str, words: str) -> None:
    (tmp_path / "corrections.yml").write_text(text, encoding="utf-8")
    with pytest.raises(CorrectionsError) as error:
        corrections_of([tmp_path])
    assert words in str(error.value)


CONTRADICTIONS = [
    ("same: [a, b]", "different: [a, b]"),
    ("different: [c, a]", "same: [a, b, c]"),
    ("rename: {person: a, name: Ann}", "rename: {person: a, name: Anna}"),
    ("rename: {person: a, name: Ann}", "not a person: a"),
    (f"retitle: {{article: {ARTICLE}, words: x, title: T}}", f"reject: {{article: {ARTICLE}, words: x}}"),
    (f"same event: [{X}, {Y}]", f"different events: [{X}, {Y}]"),
    (f"different events: [{X}, {Z}]", f"same event: [{X}, {Y}, {Z}]"),
    (f"retype: {{article: {ARTICLE}, words: x, kind: visit}}", f"retype: {{article: {ARTICLE}, words: x, kind: call}}"),
    (
        f"redate: {{article: {ARTICLE}, words: x, start: 2016}}",
        f"redate: {{article: {ARTICLE}, words: x, start: 2017}}",
    ),
    (f"split: {{person: a, articles: [{ARTICLE}], as: b}}", f"split: {{person: a, articles: [{ARTICLE}], as: c}}"),
]


@pytest.mark.parametrize(("one", "other"), CONTRADICTIONS)
def test_contradictions_are_refused_with_both_entries_named(tmp_path: Path, one: str, other: str) -> None:
    with pytest.raises(CorrectionsError) as error:
        parsed(tmp_path, one, other)
    assert "line 5" in str(error.value) and "line 1" in str(error.value)


def test_saying_it_twice_is_no_contradiction(tmp_path: Path) -> None:
    assert len(parsed(tmp_path, "same: [a, b]", "same: [b, c]", "same: [a, b]").entries) == 3
    assert len(parsed(tmp_path, f"same event: [{X}, {Y}]", f"same event: [{Y}, {Z}]").entries) == 2


def test_an_event_can_be_retyped_and_redated(tmp_path: Path) -> None:
    at = f"article: {ARTICLE}, words: x"
    assert len(parsed(tmp_path, f"retype: {{{at}, status: planned}}", f"redate: {{{at}, start: 2016}}").entries) == 2


# -- what each action does --------------------------------------------------------------------------------------------

ONE = says("one", ("Ana Ruiz", "Mayor"), ("Tom Okafor", "Envoy"))
TWO = says("two", ("Ana Ruis", "Mayor"), ("Red Bull", None))


def rows(tmp_path: Path, corrections: tuple[str, ...], sql: str, *readings: Reading) -> list[tuple[Any, ...]]:
    path = made.archive(tmp_path / "news.db", *readings or (ONE, TWO), corrections=parsed(tmp_path, *corrections))
    assert list(store.problems_in(path)) == []
    return sqlite3.connect(path).execute(sql).fetchall()


PEOPLE = "select id, name from people order by id"
CHANGED = "select action, changed > 0 from corrections"


def test_same(tmp_path: Path) -> None:
    entry = ("same: [ana-ruiz, ana-ruis]",)
    assert ("ana-ruiz", "Ana Ruiz") in (people := rows(tmp_path, entry, PEOPLE)) and len(people) == 3
    assert rows(tmp_path, entry, "select name, rule from person_names where person = 'ana-ruiz' order by name") == [
        ("Ana Ruis", "corrections.same"), ("Ana Ruiz", "names.made"),
    ]  # fmt: skip
    assert rows(tmp_path, entry, "select label, article_count from roles where person = 'ana-ruiz'") == [
        ("Ana Ruiz, Mayor", 2)
    ]


def test_different(tmp_path: Path) -> None:
    both = (says("a", ("Sergey Lavrov", "Minister")), says("b", ("Sergei Lavrov", "Minister")))
    assert len(rows(tmp_path, (), PEOPLE, *both)) == 1
    assert len(rows(tmp_path, ("different: [sergey-lavrov, sergei-lavrov]",), PEOPLE, *both)) == 2
    assert (
        rows(tmp_path, ("different: [sergey-lavrov, sergei-lavrov]",), "select * from possible_duplicates", *both) == []
    )


def test_not_a_person(tmp_path: Path) -> None:
    people = rows(tmp_path, ("not a person: red-bull",), PEOPLE)
    assert [id for id, _ in people] == ["ana-ruis", "ana-ruiz", "tom-okafor"]


def test_rename(tmp_path: Path) -> None:
    entry = ("rename: {person: tom-okafor, name: Thomas Okafor}",)
    assert ("thomas-okafor", "Thomas Okafor") in rows(tmp_path, entry, PEOPLE)
    assert rows(tmp_path, entry, "select label from roles where person = 'thomas-okafor'") == [
        ("Thomas Okafor, Envoy",)
    ]
    assert ("tom-okafor",) in rows(tmp_path, entry, "select slug from person_names where person = 'thomas-okafor'")


def test_split(tmp_path: Path) -> None:
    twice = (says("a", ("Ana Ruiz", "Mayor")), says("b", ("Ana Ruiz", "Painter")))
    entry = f"split: {{person: ana-ruiz, articles: [{twice[1].article.id}], as: ana-ruiz-painter}}"
    assert rows(tmp_path, (entry,), PEOPLE, *twice) == [("ana-ruiz", "Ana Ruiz"), ("ana-ruiz-painter", "Ana Ruiz")]
    assert rows(tmp_path, (entry,), "select person, title from roles order by person", *twice) == [
        ("ana-ruiz", "Mayor"), ("ana-ruiz-painter", "Painter"),
    ]  # fmt: skip


def test_retitle(tmp_path: Path) -> None:
    entry = f"retitle: {{article: {ONE.article.id}, words: Mayor Ana Ruiz, title: Deputy Mayor, organization: Porto}}"
    sql = (
        "select label, rule, organization_text from roles join role_claims on role = roles.id where person = 'ana-ruiz'"
    )
    assert rows(tmp_path, (entry,), sql) == [("Ana Ruiz, Deputy Mayor, Porto", "corrections.retitle", None)]


def test_reject(tmp_path: Path) -> None:
    entry = f"reject: {{article: {ONE.article.id}, words: Mayor Ana Ruiz, kind: role}}"
    assert rows(tmp_path, (entry,), "select label from roles order by label") == [
        ("Ana Ruis, Mayor",),
        ("Tom Okafor, Envoy",),
    ]


def test_who_acts_in_a_role_that_is_rejected_acts_in_none(tmp_path: Path) -> None:
    told = met("one", "2016-06-15", "2016-06-14")
    reading = replace(told, roles=(made.claim(told.article.body, "Ana Ruiz", "ana-ruiz", "Mayor"),))
    acting = "select event_people.role is not null from event_people where person = 'ana-ruiz'"
    assert rows(tmp_path, (), acting, reading) == [(1,)]
    reject = f"reject: {{article: {reading.article.id}, words: Ana Ruiz, kind: role}}"
    assert rows(tmp_path, (reject,), acting, reading) == [(0,)]


MISSED = "select unmatched from corrections order by line"


@pytest.mark.parametrize(
    "entry,words",
    [
        ("same: [ana-ruiz, ana-riuz]", "No person of the archive is ana-riuz; the nearest is ana-rui"),
        ("not a person: nobody-here", "No person of the archive is nobody-here."),
        ("withhold: {person: nobody-here}", "Nothing is withheld: no person of the archive has the id"),
        ("withhold: {article: 0123456789abcdef}", "Nothing is withheld: no article of the archive has the id"),
        (
            "rename: {person: tom-okafir, name: Tom}",
            "No person of the archive is tom-okafir; the nearest is tom-okafor.",
        ),
        ("reject: {article: 0123456789abcdef, words: x}", "There is no article 0123456789abcdef."),
        (f"split: {{person: tom-okafor, articles: [{TWO.article.id}], as: tom-b}}", "does not name tom-okafor."),
        (
            f"retitle: {{article: {ONE.article.id}, words: ' Mayor Ana Ruiz', title: Major}}",
            "has no such row that quotes “ Mayor Ana Ruiz”; the nearest quotes “Mayor Ana Ruiz”.",
        ),
        (
            f"redate: {{article: {ONE.article.id}, words: unheard of, start: 2016}}",
            "has no such row that quotes “unheard of”.",
        ),
    ],
)
def test_what_a_correction_names_in_vain_is_told(tmp_path: Path, entry: str, words: str) -> None:
    ((told,),) = rows(tmp_path, (entry,), MISSED)
    assert told and words in told


def test_what_a_correction_names_and_the_archive_has_is_not_told(tmp_path: Path) -> None:
    entries = (
        "same: [ana-ruiz, ana-ruis]", "not a person: red-bull", "withhold: {person: tom-okafor}",
        f"reject: {{article: {ONE.article.id}, words: Mayor Ana Ruiz}}",
    )  # fmt: skip
    assert rows(tmp_path, entries, MISSED) == [(None,)] * 4


def test_a_trigger_that_no_event_of_the_words_has_is_told(tmp_path: Path) -> None:
    one = met("a", "2016-06-15", "2016-06-14")
    entry = f"retype: {{article: {one.article.id}, words: meeting, trigger: visit, status: denied}}"
    ((told,),) = rows(tmp_path, (entry,), MISSED, one)
    assert told == "No event of “meeting” has the trigger 'visit'; it has 'meeting'."


def test_a_person_under_a_slug_of_the_editors_keeps_the_full_name(tmp_path: Path) -> None:
    """A surname that stands more often in the texts is no name for a page."""
    folder, db = tmp_path / "pages", tmp_path / "news.db"
    folder.mkdir()
    story = "Envoy Tom Okafor came to Porto on Tuesday. Okafor met the mayor. Okafor left on Friday, Okafor said.\n"
    (folder / "a.txt").write_text(story, encoding="utf-8")
    (folder / "corrections.yml").write_text(f"- same: [thomas-okafor, tom-okafor]\n{SIGNED}", encoding="utf-8")
    assert CliRunner().invoke(main, ["build", str(db), str(folder)]).exit_code == 0
    assert sqlite3.connect(db).execute(PEOPLE).fetchall() == [("thomas-okafor", "Tom Okafor")]


def test_who_was_joined_can_be_joined_again_by_either_slug(tmp_path: Path) -> None:
    entries = ("same: [ana-ruiz, ana-ruis]", "same: [ana-ruis, tom-okafor]")
    assert rows(tmp_path, entries, PEOPLE) == [("ana-ruiz", "Ana Ruiz"), ("red-bull", "Red Bull")]
    assert rows(tmp_path, entries, MISSED) == [(None,), (None,)]


# -- what each action about events does -------------------------------------------------------------------------------

EVENTS = "select kind, start_date, article_count from events order by coalesce(start_date, ''), kind"


def place(of: Reading, words: str = "meeting", trigger: str = "") -> str:
    return f"{{article: {of.article.id}, words: {words}{f', trigger: {trigger}' if trigger else ''}}}"


def at(of: Reading, words: str = "meeting") -> str:
    return f"article: {of.article.id}, words: {words}"


def test_same_event(tmp_path: Path) -> None:
    both = (met("a", "2016-06-15", "2016-06-14"), met("b", "2016-07-16", "2016-07-14", kind="call"))
    entry = f"same event: [{place(both[0])}, {place(both[1])}]"
    assert len(rows(tmp_path, (), EVENTS, *both)) == 2
    assert rows(tmp_path, (entry,), EVENTS, *both) == [("meeting", "2016-07-14", 2)]
    assert rows(tmp_path, (entry,), "select joined_by from event_reports order by joined_by", *both) == [
        ("a correction (corrections.same_event)",), ("the earliest report",),
    ]  # fmt: skip
    assert rows(tmp_path, (entry,), CHANGED, *both) == [("same event", 1)]


def test_different_events(tmp_path: Path) -> None:
    both = (met("a", "2016-06-15", "2016-06-14"), met("b", "2016-06-16", "2016-06-14"))
    entry = f"different events: [{place(both[0])}, {place(both[1])}]"
    assert rows(tmp_path, (), EVENTS, *both) == [("meeting", "2016-06-14", 2)]
    assert rows(tmp_path, (entry,), EVENTS, *both) == [("meeting", "2016-06-14", 1)] * 2


def test_different_events_are_not_joined_by_way_of_a_third(tmp_path: Path) -> None:
    three = [met(source, "2016-06-15", "2016-06-14") for source in "abc"]
    entry = f"different events: [{place(three[0])}, {place(three[1])}]"
    assert [count for _, _, count in rows(tmp_path, (), EVENTS, *three)] == [3]
    assert sorted(count for _, _, count in rows(tmp_path, (entry,), EVENTS, *three)) == [1, 2]


def test_different_events_in_copies_of_one_text(tmp_path: Path) -> None:
    body = " ".join(f"Paragraph {n} tells of the river and its {n} boats." for n in range(30)) + " A meeting was held."
    both = [
        made.reading(made.article(body, published="2016-06-15", source=source), events=(made.event(body, "meeting"),))
        for source in "ab"
    ]
    entry = f"different events: [{place(both[0])}, {place(both[1])}]"
    assert rows(tmp_path, (), EVENTS, *both) == [("meeting", None, 2)]
    assert rows(tmp_path, (entry,), EVENTS, *both) == [("meeting", None, 1)] * 2


def twice(first: str, second: str, *, series: str | None = "G20 summit", both: bool = True) -> Reading:
    """An article that tells one summit twice, in other words; or two events."""
    body = f"They held the {first} in June. Readers were told of the {second} as well."
    told = made.event(body, first, day="2016-06-14", series=series, ordinal=3)
    again = made.event(body, second, day="2016-06-14" if both else None, series=series, ordinal=3 if both else None)
    return made.reading(made.article(body, published="2016-06-15"), events=(told, again))


def test_different_events_that_one_article_makes_one_of(tmp_path: Path) -> None:
    one = twice("third summit", "third gathering")
    entry = f"different events: [{place(one, 'third summit')}, {place(one, 'third gathering')}]"
    assert len(rows(tmp_path, (), EVENTS, one)) == 1
    assert len(rows(tmp_path, (entry,), EVENTS, one)) == 2
    reasons = "select joined_by from event_reports order by joined_by"
    assert ("told apart by a correction (corrections.different_events)",) in rows(tmp_path, (entry,), reasons, one)


def test_same_event_in_one_article(tmp_path: Path) -> None:
    one = twice("third summit", "gathering", series=None, both=False)
    assert len(rows(tmp_path, (), EVENTS, one)) == 2
    entry = f"same event: [{place(one, 'gathering')}, {place(one, 'third summit', 'third')}]"
    assert rows(tmp_path, (entry,), EVENTS, one) == [("meeting", "2016-06-14", 1)]
    wrong = f"same event: [{place(one, 'gathering')}, {place(one, 'third summit', 'fourth')}]"
    assert rows(tmp_path, (wrong,), CHANGED, one) == [("same event", 0)]


def test_retype(tmp_path: Path) -> None:
    both = (met("a", "2016-06-15", "2016-06-14"), met("b", "2016-06-16", "2016-06-14", title="Meeting of two"))
    sql = "select kind, type, mode, status, title, article_count from events"
    entry = f"retype: {{{at(both[1])}, kind: visit, status: planned}}"
    assert ("visit", "CONSULT", "visit", "planned", "Visit of two", 1) in rows(tmp_path, (entry,), sql, *both)
    alone = f"retype: {{{at(both[0])}, type: AGREE}}"
    assert rows(tmp_path, (alone,), sql, *both)[0][:3] == ("meeting", "AGREE", None)
    assert ("corrections.retype",) in rows(tmp_path, (entry,), "select rule from event_reports", *both)


def test_redate(tmp_path: Path) -> None:
    both = (met("a", "2016-06-15", "2016-06-14"), met("b", "2016-07-16", "2016-07-14"))
    sql = "select start_date, end_date, date_text, earliest, latest, article_count from events order by start_date"
    assert rows(tmp_path, (f"redate: {{{at(both[1])}, start: 2016-06-14}}",), sql, *both) == [
        ("2016-06-14", None, None, "2016-06-14", "2016-06-14", 2),
    ]  # fmt: skip
    month = rows(tmp_path, (f"redate: {{{at(both[1])}, start: 2016-02, end: 2016-02}}",), sql, *both)
    assert month[0] == ("2016-02", "2016-02", None, "2016-02-01", "2016-02-29", 1)
    assert ("corrections.redate",) in rows(
        tmp_path, (f"redate: {{{at(both[1])}, start: 2016}}",), "select rule from event_reports", *both
    )


def test_the_date_of_a_correction_stands_whatever_the_other_reports_say(tmp_path: Path) -> None:
    both = (met("a", "2016-06-15", "2016-06-14"), met("b", "2016-06-16", "2016-06-14"))
    entries = (f"redate: {{{at(both[0])}, start: 2016-06}}", f"same event: [{place(both[0])}, {place(both[1])}]")
    assert rows(tmp_path, entries, EVENTS, *both) == [("meeting", "2016-06", 2)]


def test_role_from_elsewhere(tmp_path: Path) -> None:
    sql = "select roles.label, status, as_of, correction is not null, text from roles join role_claims on role = roles.id where person = 'tom-okafor' order by as_of"
    entry = "role: {person: tom-okafor, title: Judge, status: former, as_of: 2012-03, source: court register}"
    assert rows(tmp_path, (entry,), sql) == [
        ("Tom Okafor, Envoy", "current", None, 0, "Envoy Tom Okafor"),
        ("Tom Okafor, Judge", "former", "2012-03", 1, None),
    ]


def test_withhold_a_person_leaves_no_word_of_the_name(tmp_path: Path) -> None:
    assert "ana-ruiz" not in [id for id, _ in rows(tmp_path, ("withhold: {person: ana-ruiz}",), PEOPLE)]
    content = (tmp_path / "news.db").read_bytes()
    assert b"Ana Ruiz" not in content and b"ana-ruiz" not in content
    assert rows(tmp_path, ("withhold: {person: ana-ruiz}",), "select action, entry, person from corrections") == [
        ("withhold", "{}", None)
    ]


def test_withheld_means_gone_from_titles_addresses_and_names_of_files(tmp_path: Path) -> None:
    """Also of pages that name the person beside their text, in whatever spelling of the name."""
    pages, db = tmp_path / "pages", tmp_path / "news.db"
    (pages / "visits" / "ana-ruiz").mkdir(parents=True)
    story = "Talks on water end\n\nBy {by}\nJune 14, 2016\n\n{who} met her colleagues in Lima on Tuesday and agreed on a plan for the river.\n"
    (pages / "talks.txt").write_text(story.format(by="Ada Quill", who="Minister Ana Ruiz of Chile"))
    (pages / "talks.yml").write_text("url: https://www.example.org/ana_ruiz-to-lima\n")
    (pages / "visits" / "ana-ruiz" / "copy.txt").write_bytes((pages / "talks.txt").read_bytes())
    (pages / "port.txt").write_text(
        story.format(by="Ana Ruiz", who="Mayor Diana Ruizo")
        + "\nRelated stories\n\nANA RUIZ resigns after vote\nGMT 21:14 2018 Friday ,09 November\n"
    )
    (pages / "Ana Ruiz.pdf").write_bytes(b"%PDF-1.4")
    (pages / "Ana-Ruiz.pdf").write_bytes(b"%PDF-1.4")
    assert CliRunner().invoke(main, ["build", str(db), str(pages)]).exit_code == 3
    assert b"ANA RUIZ" in db.read_bytes() and b"ana_ruiz" in db.read_bytes()
    (pages / "corrections.yml").write_text(f"- withhold: {{person: ana-ruiz}}\n{SIGNED}")
    assert CliRunner().invoke(main, ["build", str(db), str(pages)]).exit_code == 3
    assert re.search(rb"\bana[ _-]ruiz\b", db.read_bytes(), re.IGNORECASE) is None and b"Diana Ruizo" in db.read_bytes()
    with store.Archive(db) as archive:
        assert [row["source"] for row in archive.rows("refusals")] == ["████████.pdf"] * 2
        captures = {row["source"] for row in archive.rows("captures")}
        assert captures == {"talks.txt", "visits/████████/copy.txt", "port.txt"}
    assert list(store.problems_in(db)) == []


def test_a_namesake_of_whom_is_withheld_stays(tmp_path: Path) -> None:
    painter = says("three", ("Ana Ruiz", "Painter"))
    split = f"split: {{person: ana-ruiz, articles: [{painter.article.id}], as: ana-ruiz-painter, name: Ana Ruiz}}"
    sql = "select body from articles where body like '%Ana Ruiz%' order by id"
    withhold = "withhold: {person: ana-ruiz}"
    assert rows(tmp_path, (split, withhold), sql, ONE, painter) == [("Painter Ana Ruiz spoke in the hall of three.",)]
    assert rows(tmp_path, (withhold,), sql, ONE, painter) == []


def test_withhold_a_person_who_may_be_another(tmp_path: Path) -> None:
    both = says("a", ("Sergey Lavrov", "Foreign Minister")), says("b", ("Sergei Lavrov", "Goalkeeper"))
    sql = "select person, other from possible_duplicates"
    assert rows(tmp_path, (), sql, *both) == [("sergei-lavrov", "sergey-lavrov")]
    assert rows(tmp_path, ("withhold: {person: sergei-lavrov}",), sql, *both) == []
    assert b"Sergei" not in (tmp_path / "news.db").read_bytes()


def test_withhold_a_person_whom_other_entries_quote(tmp_path: Path) -> None:
    entries = ("withhold: {person: ana-ruiz}", f"reject: {{article: {ONE.article.id}, words: Mayor Ana Ruiz, kind: event}}",
               "different: [ana-ruiz, ana-ruis]")  # fmt: skip
    kept = dict(rows(tmp_path, entries, "select action, entry from corrections"))
    content = (tmp_path / "news.db").read_bytes()
    assert b"Ana Ruiz" not in content and b"ana-ruiz" not in content
    assert "Mayor ████████" in kept["reject"] and "ana-ruis" in kept["different"]


def test_withhold_an_article(tmp_path: Path) -> None:
    entry = f"withhold: {{article: {ONE.article.id}}}"
    assert rows(tmp_path, (entry,), "select source from articles") == [("two",)]
    assert b"Okafor" not in (tmp_path / "news.db").read_bytes()
    assert rows(tmp_path, (entry,), CHANGED) == [("withhold", 1)]


@pytest.mark.parametrize(
    "entry",
    ["same: [nobody, no-one]", "not a person: nobody", "rename: {person: nobody, name: No Body}", "withhold: {person: nobody}",
     f"reject: {{article: {ARTICLE}, words: x}}", f"retitle: {{article: {ARTICLE}, words: x, title: T}}",
     f"retype: {{article: {ARTICLE}, words: x, kind: visit}}", f"redate: {{article: {ARTICLE}, words: x, start: 2016}}",
     f"same event: [{X}, {Y}]", f"different events: [{X}, {Y}]",
     f"split: {{person: nobody, articles: [{ARTICLE}], as: somebody}}", "role: {person: nobody, title: T, source: S}"],
)  # fmt: skip
def test_what_matches_nothing_changes_nothing_and_says_so(tmp_path: Path, entry: str) -> None:
    assert rows(tmp_path, (entry,), CHANGED) == [(entry.split(":")[0], 0)]


def test_undone_by_deleting_the_entry(tmp_path: Path) -> None:
    def digest(*entries: str) -> str:
        path = made.archive(tmp_path / "news.db", ONE, TWO, corrections=parsed(tmp_path, *entries))
        return hashlib.sha256(path.read_bytes()).hexdigest()

    before = digest()
    assert digest("same: [ana-ruiz, ana-ruis]", "not a person: red-bull") != before
    assert digest() == before


@pytest.mark.parametrize("action", ["same event", "different events", "retype", "redate"])
def test_what_is_decided_of_events_is_undone_by_deleting_the_entry(tmp_path: Path, action: str) -> None:
    both = (met("a", "2016-06-15", "2016-06-14"), met("b", "2016-06-16", "2016-06-14"))
    about = f"[{place(both[0])}, {place(both[1])}]"
    value = {"retype": f"{{{at(both[0])}, kind: visit}}", "redate": f"{{{at(both[0])}, start: 2015}}"}.get(
        action, about
    )

    def digest(*entries: str) -> str:
        path = made.archive(tmp_path / "news.db", *both, corrections=parsed(tmp_path, *entries))
        return hashlib.sha256(path.read_bytes()).hexdigest()

    before = digest()
    assert digest(f"{action}: {value}") != before
    assert digest() == before


# -- as a user does it -------------------------------------------------------------------------------------------------


def test_corrections_beside_the_pages(tmp_path: Path) -> None:
    folder, db = tmp_path / "pages", tmp_path / "news.db"
    folder.mkdir()
    story = "Mayor Ana Ruiz of Porto met Envoy Tom Okafor on Tuesday and spoke with him about the river at length.\n"
    (folder / "a.txt").write_text(story, encoding="utf-8")
    (folder / "corrections.yml").write_text(
        f"- rename: {{person: ana-ruiz, name: Ana María Ruiz}}\n{SIGNED}- not a person: nobody-here\n{SIGNED}",
        encoding="utf-8",
    )
    run = CliRunner()
    built = run.invoke(main, ["build", str(db), str(folder)])
    assert built.exit_code == 0 and "2 corrections, 1 of them without effect" in built.stdout
    assert "corrections.yml line 5: No person of the archive is nobody-here." in built.stdout
    names = [row[0] for row in sqlite3.connect(db).execute("select name from people order by name")]
    assert names == ["Ana María Ruiz", "Tom Okafor"]
    listed = run.invoke(main, ["corrections", str(db)]).stdout
    assert "line 1 rename" in listed and "line 5 not a person" in listed
    assert "No person of the archive is nobody-here." in listed and "2 corrections, 1 of them without effect" in listed
    (folder / "corrections.yml").write_text(f"- renam: x\n{SIGNED}", encoding="utf-8")
    before = db.read_bytes()
    bad = run.invoke(main, ["build", str(db), str(folder)])
    assert bad.exit_code == 2 and "corrections.yml line 1: unknown action 'renam'" in bad.stderr
    assert db.read_bytes() == before


def test_whatever_is_decided_of_real_pages_the_archive_passes_its_checks(tmp_path: Path) -> None:
    """Each action on every fifth person, claim and report of a year: no row points to what is gone."""
    found = {
        one.article.id: one
        for file in readers.files([ROOT / "articles" / "2016"])
        if isinstance(file, readers.Found)
        for one in engines.read_input(Path(file.path), file.source)
        if isinstance(one, Reading)
    }
    readings = sorted(found.values(), key=lambda one: (one.article.published or "", one.article.id))
    db = sqlite3.connect(made.archive(tmp_path / "before.db", *readings))
    people = db.execute("select person, min(article) from mentions where person is not null group by person").fetchall()
    claims = db.execute("select distinct article, text from role_claims order by 1, 2").fetchall()
    reports = db.execute('select distinct article, text, "trigger" from event_reports order by 1, 2, 3').fetchall()
    entries = [
        [f"withhold: {{person: {person}}}", f"not a person: {person}", f"rename: {{person: {person}, name: New Name {n}}}",
         f"role: {{person: {person}, title: Judge, source: register, as_of: 2012}}",
         f"split: {{person: {person}, articles: ['{article}'], as: other-{n}}}"][n % 5]
        for n, (person, article) in enumerate(people)
    ]  # fmt: skip
    for n, (article, words) in enumerate(claims):
        at = f"article: '{article}', words: {json.dumps(words)}"
        entries.append(
            [f"reject: {{{at}, kind: role}}", f"retitle: {{{at}, title: Judge, organization: China}}"][n % 2]
        )
    for n, (article, words, trigger) in enumerate(reports):
        at = f"article: '{article}', words: {json.dumps(words)}"
        told = f"{{{at}, trigger: {json.dumps(trigger)}}}"
        before = f"{{article: '{reports[n - 1][0]}', words: {json.dumps(reports[n - 1][1])}, trigger: {json.dumps(reports[n - 1][2])}}}"
        entries += [
            [f"reject: {{{at}, kind: event}}"] if (article, words) not in claims else [],
            [f"same event: [{before}, {told}]"],
            [f"retype: {{{at}, trigger: {json.dumps(trigger)}, status: planned}}"],
            [f"redate: {{{at}, trigger: {json.dumps(trigger)}, start: 2016-02}}"],
            [f"different events: [{before}, {told}]"],
        ][n % 5]
    decided = parsed(tmp_path, *dict.fromkeys(entries))
    path = made.archive(tmp_path / "after.db", *readings, corrections=decided)
    assert list(store.problems_in(path)) == []
    assert len(decided.entries) > 300 and {one.action for one in decided.entries} >= set(ACTIONS) - {
        "same",
        "different",
    }

"""corrections.yml: what is accepted, what is refused with its line, what each action does, and that it can be undone."""

from __future__ import annotations

import hashlib
import sqlite3
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from ingest import store
from ingest.cli import main
from ingest.corrections import ACTIONS, Corrections, CorrectionsError, corrections_of
from ingest.model import Reading
from tests import made
from tests.test_same_people import says

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
    "role": "role: {person: ana-ruiz, title: Mayor, organization: Porto, as_of: 2016-06, source: city gazette}",
    "withhold": "withhold: {person: ana-ruiz}",
}


def test_every_action_has_an_example() -> None:
    assert set(GOOD) == set(ACTIONS)


@pytest.mark.parametrize("action", GOOD)
def test_a_good_entry(tmp_path: Path, action: str) -> None:
    (entry,) = parsed(tmp_path, GOOD[action]).entries
    assert (entry.action, entry.line, entry.who, entry.when) == (action, 1, "A. Editor", "2024-05-01")


BAD = [
    ("- same: [a, b]\n  who: x\n  when: 2024-05-01\n", "line 1: 'why' is missing"),
    ("- same: [a, b]\n  who: x\n  when: soon\n  why: y\n", "line 1: 'when' must be a date"),
    (f"- same: [a, b]\n{SIGNED}- sme: [a, b]\n{SIGNED}", "line 5: unknown action 'sme'; known are: same"),
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
    ("same: [a, b]\n", "line 1: must be a list"),
    ("- [a\n", "not readable as YAML"),
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
    (f"split: {{person: a, articles: [{ARTICLE}], as: b}}", f"split: {{person: a, articles: [{ARTICLE}], as: c}}"),
]


@pytest.mark.parametrize(("one", "other"), CONTRADICTIONS)
def test_contradictions_are_refused_with_both_entries_named(tmp_path: Path, one: str, other: str) -> None:
    with pytest.raises(CorrectionsError) as error:
        parsed(tmp_path, one, other)
    assert "line 5" in str(error.value) and "line 1" in str(error.value)


def test_saying_it_twice_is_no_contradiction(tmp_path: Path) -> None:
    assert len(parsed(tmp_path, "same: [a, b]", "same: [b, c]", "same: [a, b]").entries) == 3


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


def test_role_from_elsewhere(tmp_path: Path) -> None:
    sql = "select roles.label, status, as_of, correction is not null, text from roles join role_claims on role = roles.id where person = 'tom-okafor' order by as_of"
    entry = "role: {person: tom-okafor, title: Judge, status: former, as_of: 2012-03, source: court register}"
    assert rows(tmp_path, (entry,), sql) == [
        ("Tom Okafor, Judge", "former", "2012-03", 1, None),
        ("Tom Okafor, Envoy", "current", None, 0, "Envoy Tom Okafor"),
    ] or rows(tmp_path, (entry,), sql)[1][:3] == ("Tom Okafor, Judge", "former", "2012-03")


def test_withhold_a_person_leaves_no_word_of_the_name(tmp_path: Path) -> None:
    assert "ana-ruiz" not in [id for id, _ in rows(tmp_path, ("withhold: {person: ana-ruiz}",), PEOPLE)]
    content = (tmp_path / "news.db").read_bytes()
    assert b"Ana Ruiz" not in content and b"ana-ruiz" not in content
    assert rows(tmp_path, ("withhold: {person: ana-ruiz}",), "select action, entry, person from corrections") == [
        ("withhold", "{}", None)
    ]


def test_withhold_an_article(tmp_path: Path) -> None:
    entry = f"withhold: {{article: {ONE.article.id}}}"
    assert rows(tmp_path, (entry,), "select source from articles") == [("two",)]
    assert b"Okafor" not in (tmp_path / "news.db").read_bytes()


@pytest.mark.parametrize(
    "entry",
    ["same: [nobody, no-one]", "not a person: nobody", "rename: {person: nobody, name: No Body}", "withhold: {person: nobody}",
     f"reject: {{article: {ARTICLE}, words: x}}", f"retitle: {{article: {ARTICLE}, words: x, title: T}}",
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
    assert run.invoke(main, ["build", str(db), str(folder)]).exit_code == 0
    names = [row[0] for row in sqlite3.connect(db).execute("select name from people order by name")]
    assert names == ["Ana María Ruiz", "Tom Okafor"]
    listed = run.invoke(main, ["corrections", str(db)]).stdout
    assert "line 1 rename" in listed and "line 5 not a person" in listed
    assert "matches nothing any more" in listed and "2 corrections, 1 of them without effect" in listed
    (folder / "corrections.yml").write_text(f"- renam: x\n{SIGNED}", encoding="utf-8")
    before = db.read_bytes()
    bad = run.invoke(main, ["build", str(db), str(folder)])
    assert bad.exit_code == 2 and "corrections.yml line 1: unknown action 'renam'" in bad.stderr
    assert db.read_bytes() == before

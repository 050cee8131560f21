"""What an extractor proposes: found in the article or refused, and never against the rules."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from ingest import engines, extractors
from ingest.cli import main
from ingest.extractors import EventProposal, PersonProposal, Proposal, RoleProposal, StatementProposal, Words
from ingest.extractors.proposals import SCHEMA, from_json
from ingest.model import Article, Reading
from ingest.pipeline import read_article, spans
from tests import made

# Nothing in it happened. The rules read Ana Ruiz; not qreth oluwen, whom no list knows and no capital shows.
BODY = (
    "Foreign Minister Ana Ruiz of Chile met reporters in Vienna on Tuesday.\n\n"
    "The keeper of locks at the Vantis Yard, Zzyx Qrethel, waxed her oars on Monday beside Ruiz and Ruiz.\n\n"
    "Zzyx Qrethel grumbled the lock would rust."
)
ZZYX = Words("Zzyx Qrethel", BODY.index("Zzyx"))
KEEPER = "The keeper of locks at the Vantis Yard, Zzyx Qrethel, waxed her oars on Monday"
GRUMBLE = "Zzyx Qrethel grumbled the lock would rust."


class Told:
    """An extractor that proposes what it was given, or raises it."""

    def __init__(self, *proposals: Proposal | Exception, digest: str = "1", languages: str = "en") -> None:
        self.name, self.digest, self.languages, self.told = "table.told", digest, languages, proposals

    def reads(self, language: str) -> bool:
        return language in self.languages.split()

    def proposals(self, article: Article) -> Iterable[Proposal]:
        for one in self.told:
            if isinstance(one, Exception):
                raise one
            yield one


def reading(*proposals: Proposal | Exception, body: str = BODY, language: str = "en") -> Reading:
    article = made.article(body, published="2016-06-15", language=language)
    return read_article(article, Told(*proposals, languages="en de"))


ROLE = RoleProposal(Words(KEEPER), Words("Zzyx Qrethel"), Words("keeper of locks"), Words("the Vantis Yard"))
EVENT = EventProposal(Words(KEEPER), Words("waxed"), "meeting", "occurred", Words("Monday"))
STATEMENT = StatementProposal(Words(GRUMBLE), Words("the lock would rust"), Words("Zzyx Qrethel"), Words("grumbled"))


@pytest.mark.parametrize(
    ("proposals", "became"),
    [
        pytest.param([PersonProposal(ZZYX)], ["person added"], id="a name that the rules lack"),
        pytest.param([PersonProposal(ZZYX)] * 2, ["person added", "person known"], id="the same twice"),
        pytest.param([PersonProposal(Words("Ana Ruiz"))], ["person known"], id="the rules have it"),
        pytest.param(
            [PersonProposal(Words("Mr. Ana Ruiz"))], ["person refused: not in the article"], id="not word for word"
        ),
        pytest.param(
            [PersonProposal(Words("Zyx Qrethel"))], ["person refused: not in the article"], id="another spelling"
        ),
        pytest.param(
            [PersonProposal(Words("Zzyx Qrethel"))], ["person refused: several places"], id="twice, no place given"
        ),
        pytest.param(
            [PersonProposal(Words("Zzyx Qrethel", 3))], ["person refused: not in the article"], id="not at that place"
        ),
        pytest.param(
            [PersonProposal(Words("Zzyx Qrethel", -12))],
            ["person refused: not in the article"],
            id="before the beginning",
        ),
        pytest.param([PersonProposal(Words(" "))], ["person refused: no words"], id="no words"),
        pytest.param([PersonProposal(Words("Vienna"))], ["person refused: read otherwise"], id="a place"),
        pytest.param(
            [PersonProposal(Words("Tuesday.\n\nThe"))], ["person refused: more than a paragraph"], id="over a line end"
        ),
        pytest.param(
            [PersonProposal(Words("zyx Qrethel", ZZYX.start + 1))], ["person refused: no name"], id="in a word"
        ),
        pytest.param([PersonProposal(Words("oars"))], ["person refused: no name"], id="small letters"),
        pytest.param([ROLE], ["role added"], id="a role brings its person"),
        pytest.param(
            [replace(ROLE, person=Words("Ana Ruiz"))], ["role refused: outside its words"], id="a person from elsewhere"
        ),
        pytest.param([replace(ROLE, person=Words(""))], ["role refused: no words"], id="nobody"),
        pytest.param(
            [replace(ROLE, person=Words("Vantis"))],
            ["role refused: nobody in particular"],
            id="a single word as a person",
        ),
        pytest.param(
            [replace(ROLE, person=Words("oars"))],
            ["role refused: nobody in particular"],
            id="a word in small letters as a person",
        ),
        pytest.param([replace(ROLE, status="eternal")], ["role refused: not in the list"], id="no such status"),
        pytest.param(
            [RoleProposal(Words("Foreign Minister Ana Ruiz of Chile"), Words("Ana Ruiz"), Words("Minister"))],
            ["role known"],
            id="the rules have the role",
        ),
        pytest.param([EVENT], ["event added"], id="an event"),
        pytest.param([replace(EVENT, kind="waxing")], ["event refused: not in the list"], id="no such kind"),
        pytest.param(
            [replace(EVENT, people=((Words("Zzyx Qrethel"), "actor"),))],
            ["event refused: nobody in particular"],
            id="a participant whom nobody knows",
        ),
        pytest.param(
            [PersonProposal(ZZYX), replace(EVENT, people=((Words("Zzyx Qrethel"), "actor"),))],
            ["person added", "event added"],
            id="one who was proposed before",
        ),
        pytest.param(
            [replace(EVENT, people=((Words("Zzyx Qrethel"), "hero"),))],
            ["event refused: not in the list"],
            id="no such part",
        ),
        pytest.param(
            [EventProposal(Words("met reporters in Vienna"), Words("met"), "meeting")],
            ["event known"],
            id="the rules have the event",
        ),
        pytest.param([STATEMENT], ["statement added"], id="a statement"),
        pytest.param(
            [replace(STATEMENT, kind="sung")], ["statement refused: not in the list"], id="no such kind of statement"
        ),
        pytest.param(
            [PersonProposal(ZZYX), RuntimeError("model lost")], ["article refused: fault"], id="a failure takes all"
        ),
    ],
)
def test_what_becomes_of_proposals(proposals: list[Proposal | Exception], became: list[str]) -> None:
    found = reading(*proposals).proposals
    assert [f"{one.noun} {one.verdict}" + (f": {one.reason}" if one.reason else "") for one in found] == became
    assert {one.reason for one in found} <= {"", *extractors.REASONS}


def test_added_rows_say_who_proposed_them_and_quote() -> None:
    found = reading(PersonProposal(ZZYX), ROLE, EVENT, STATEMENT)
    person = next(one for one in found.people if one.id == "zzyx-qrethel")
    assert [(form.name, form.count, form.rule) for form in person.forms] == [("Zzyx Qrethel", 1, "table.told.person")]
    (role,) = [one for one in found.roles if one.person == person.id]
    assert (role.title, role.organization_text, role.status, role.as_of, role.rule) == (
        "Keeper of Locks", "the Vantis Yard", "current", "2016-06-15", "table.told.role",
    )  # fmt: skip
    assert role.text == "keeper of locks at the Vantis Yard"
    assert role.organization in {one.id for one in found.organizations}
    event = found.events[-1]
    assert (event.kind, event.type, event.start_date, event.rule) == (
        "meeting",
        "CONSULT",
        "2016-06-13",
        "table.told.event",
    )
    said = next(one for one in found.statements if one.rule == "table.told.statement")
    assert (said.text, said.speaker, said.cue, said.person) == ("the lock would rust", "Zzyx Qrethel", "grumbled", None)
    assert all(found.article.body[start:end] == words for _, start, end, words in spans(found))


def without_proposals(found: Reading) -> Reading:
    """A Reading without the rows of the extractor, and without the counts of forms, which may grow."""

    def ours(one: object) -> bool:
        return not getattr(one, "rule", "").startswith("table.")

    people = []
    for person in found.people:
        forms = tuple(replace(form, count=0) for form in person.forms if ours(form))
        people += [replace(person, forms=forms)] if forms else []
    return replace(
        found, people=tuple(people), mentions=tuple(filter(ours, found.mentions)), roles=tuple(filter(ours, found.roles)),
        events=tuple(filter(ours, found.events)), statements=tuple(filter(ours, found.statements)), proposals=(),
        organizations=(),
    )  # fmt: skip


@pytest.mark.parametrize("turned", [False, True], ids=["in order", "turned round"])
def test_no_finding_of_the_rules_goes(turned: bool) -> None:
    """Over the sample pages, every three words proposed as everything."""
    for path in sorted(Path("articles").rglob("*.txt"))[::25]:
        (alone,) = engines.read_input(path, path.name)
        if not isinstance(alone, Reading):
            continue
        body = alone.article.body
        wild: list[Proposal] = []
        for line in body.split("\n\n")[:4]:
            words = line.split(" ")
            for at in range(0, len(words) - 3, 3):
                one, two, three = (Words(word) for word in words[at : at + 3])
                run = Words(" ".join(words[at : at + 3]))
                wild += [PersonProposal(run), RoleProposal(run, one, two, three), StatementProposal(run, one, two, three),
                         EventProposal(run, one, "meeting", "planned", two, three)]  # fmt: skip
        beside = read_article(alone.article, Told(*(reversed(wild) if turned else wild)))
        assert beside.proposals
        assert without_proposals(beside) == without_proposals(alone)
        assert read_article(alone.article, Told(*wild[::2], *wild[1::2])) == read_article(alone.article, Told(*wild))


def test_a_language_that_the_rules_do_not_read() -> None:
    body = "Der Außenminister traf am Dienstag Ulrike Zanderbrück in der Hauptstadt."
    found = reading(PersonProposal(Words("Ulrike Zanderbrück")), body=body, language="de")
    assert [(one.text, one.person) for one in found.mentions] == [("Ulrike Zanderbrück", "ulrike-zanderbruck")]
    assert reading(PersonProposal(Words("Ulrike Zanderbrück")), body=body, language="fr").proposals == ()


def test_a_short_form_means_the_one_whom_it_can_mean() -> None:
    body = "Zzyx Qrethel waxed. Later Qrethel slept. Ola Brink and Per Brink woke. Brink ate."
    names = [PersonProposal(Words(words, body.rindex(words))) for words in ("Zzyx Qrethel", "Qrethel", "Ola Brink", "Per Brink", "Brink")]  # fmt: skip
    meant = {one.text: one.person for one in reading(*names, body=body, language="de").mentions}
    assert meant["Qrethel"] == "zzyx-qrethel"
    assert meant["Brink"] is None


# -- the shape in which models answer ---------------------------------------------------------------------------------


def test_answers_in_json() -> None:
    told = list(from_json({
        "people": [{"name": "Ada"}, {"name": 7}, "Ada"],
        "roles": [{"words": "a", "person": "b", "title": "c"}],
        "events": [{"words": "a", "trigger": "b", "kind": "visit", "date": "", "people": [{"name": "Ada", "part": "host"}]}],
        "statements": "none",
        "more": [],
    }))  # fmt: skip
    assert told == [
        PersonProposal(Words("Ada")), PersonProposal(Words("")), RoleProposal(Words("a"), Words("b"), Words("c")),
        EventProposal(Words("a"), Words("b"), "visit", "occurred", None, None, ((Words("Ada"), "host"),)),
    ]  # fmt: skip
    assert set(SCHEMA["properties"]) == {"people", "roles", "events", "statements"}


def test_the_example_of_the_docs(tmp_path: Path) -> None:
    text = Path("docs/extractors.md").read_text(encoding="utf-8")
    code = text.partition("```python\n")[2].partition("```")[0]
    assert len(code.splitlines()) <= 30
    made_of: dict[str, type] = {}
    exec(code, made_of)
    (tmp_path / "tags.txt").write_text("Zzyx Qrethel\nNobody Here\n", encoding="utf-8")
    extractor = made_of["TagExtractor"](str(tmp_path / "tags.txt"))
    found = read_article(made.article(BODY), extractor)
    assert [one.verdict for one in found.proposals] == ["added", "added"]
    with pytest.raises(extractors.ExtractorError, match="cannot be read"):
        made_of["TagExtractor"](str(tmp_path / "none.txt"))


# -- as commands ------------------------------------------------------------------------------------------------------


PAGE = "Keeper waxes oars\n\nBy Ada Quill\nJune 15, 2016\n\n" + BODY + "\n"


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    folder = tmp_path / "pages"
    folder.mkdir()
    (folder / "a.txt").write_text(PAGE, encoding="utf-8")
    (folder / "b.txt").write_text(PAGE.replace("Tuesday", "Wednesday").replace("Ana", "Eva"), encoding="utf-8")
    return folder


def chosen(monkeypatch: pytest.MonkeyPatch, extractor: Told) -> None:
    """Let --extractor told:… choose this one."""
    monkeypatch.setitem(extractors.EXTRACTORS, "told", lambda argument: extractor)
    for cached in (extractors.extractors, extractors.extractor_of, engines.extractor_digest):
        cached.cache_clear()


def run(*words: object) -> Result:
    return CliRunner().invoke(main, [str(word) for word in words])


def ask(db: Path, sql: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(db)) as connection:
        return connection.execute(sql).fetchall()


# The words of a whole page stand elsewhere than in a body that a test makes: only proposals without a place fit.
TOLD = (PersonProposal(Words("waxed")), ROLE, PersonProposal(Words("Nobody Here")))


def test_a_build_records_the_extractor_and_counts(monkeypatch: pytest.MonkeyPatch, pages: Path, tmp_path: Path) -> None:
    chosen(monkeypatch, Told(*TOLD))
    db = tmp_path / "news.db"
    result = run("build", db, pages, "--extractor", "told:x")
    assert result.exit_code == 0, result.output
    assert "6 proposed = 2 added + 0 found by the rules + 4 refused" in result.output
    assert "refused 2 × person: not in the article" in result.output
    assert "refused 2 × person: no name" in result.output
    ((name, proposals),) = ask(db, "select extractor, proposals from builds")
    assert name == "table.told 1"
    assert {"noun": "role", "verdict": "added", "reason": "", "count": 2} in json.loads(str(proposals))
    assert ask(db, "select distinct rule from role_claims where rule like 'table%'") == [("table.told.role",)]
    assert run("check", db).exit_code == 0


def test_another_digest_reads_every_page_again(monkeypatch: pytest.MonkeyPatch, pages: Path, tmp_path: Path) -> None:
    db = tmp_path / "news.db"
    seen = []
    for digest in ("1", "1", "2"):
        chosen(monkeypatch, Told(*TOLD, digest=digest))
        seen.append(run("build", db, pages, "--extractor", "told").output.splitlines()[0])
    assert ["2 ingested" in seen[0], "2 unchanged" in seen[1], "2 ingested" in seen[2]] == [True, True, True]
    first = db.read_bytes()
    chosen(monkeypatch, Told(*reversed(TOLD), digest="2"))
    (tmp_path / "news.db.readings").unlink()
    assert run("build", db, pages, "--extractor", "told").exit_code == 0
    assert db.read_bytes() == first, "the order of proposals does not matter"
    assert "2 ingested" in run("build", db, pages).output, "and without it, nothing of it stays"
    assert ask(db, "select count(*) from role_claims where rule like 'table%'") == [(0,)]
    assert ask(db, "select extractor, proposals from builds") == [(None, None)]


def test_what_failed_is_tried_again(monkeypatch: pytest.MonkeyPatch, pages: Path, tmp_path: Path) -> None:
    db = tmp_path / "news.db"
    chosen(monkeypatch, Told(RuntimeError("offline")))
    first = run("build", db, pages, "--extractor", "told")
    assert first.exit_code == 0
    assert "refused 2 × article: fault" in first.output
    chosen(monkeypatch, Told(*TOLD))
    assert "2 added" in run("build", db, pages, "--extractor", "told").output


def test_adding_keeps_to_the_extractor(monkeypatch: pytest.MonkeyPatch, pages: Path, tmp_path: Path) -> None:
    db = tmp_path / "news.db"
    chosen(monkeypatch, Told(*TOLD))
    assert run("build", db, pages / "a.txt", "--extractor", "told").exit_code == 0
    assert "4 refused" in run("add", db, pages / "b.txt").output
    other = run("add", db, pages / "b.txt", "--extractor", "spacy:x")
    assert other.exit_code == 2
    assert "built with --extractor told: build it anew" in other.output
    chosen(monkeypatch, Told(*TOLD, digest="2"))
    assert "is another than" in run("add", db, pages / "b.txt").output


def test_explain_shows_proposals(monkeypatch: pytest.MonkeyPatch, pages: Path) -> None:
    chosen(monkeypatch, Told(*TOLD))
    shown = run("explain", pages / "a.txt", "--extractor", "told").output
    assert "person refused: not in the article  “Nobody Here”" in shown
    assert "role added" in shown
    assert "[table.told.role]" in shown


@pytest.mark.parametrize(
    ("chosen", "message"),
    [
        pytest.param("magic", "there is no extractor 'magic'; known are: llm, spacy", id="unknown"),
        pytest.param("spacy", "say which pipeline", id="spacy without a pipeline"),
        pytest.param("llm", "say which model", id="llm without a model"),
        pytest.param("spacy:en_mine", "needs the package spacy, which is not installed here", id="no spacy"),
        pytest.param("llm:m", "needs the package llm, which is not installed here", id="no llm"),
    ],
)
def test_what_is_missing_is_said(chosen: str, message: str, pages: Path, tmp_path: Path) -> None:
    result = run("build", tmp_path / "news.db", pages, "--extractor", chosen)
    assert result.exit_code == 2
    assert message in " ".join(result.output.split())
    assert not (tmp_path / "news.db").exists()

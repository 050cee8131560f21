"""What changed in meaning between two archives: told once, in words; nothing where only bytes differ."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from ingest import diff, store
from ingest.cli import main
from ingest.model import Reading
from tests import made

BODY = (
    "Foreign Minister Ana Ruiz met envoy Tom Okafor in Vienna on Tuesday for talks on water.\n\n"
    "Ruiz said the talks went well and that both sides would meet again before long."
)
MET = "met envoy Tom Okafor in Vienna on Tuesday"


def page(source: str = "a.txt", body: str = BODY, **more: Any) -> Reading:
    """One page of the talks; what is given here is told otherwise."""
    ruiz = more.pop("ruiz", "Ana Ruiz")
    who = made.slug(ruiz)
    told = {"status": "occurred", "day": "2016-06-14", "parts": ("participant", "participant")} | more
    people = (
        made.takes_part(body, "Ana Ruiz", who, told["parts"][0]),
        made.takes_part(body, "Tom Okafor", "tom-okafor", told["parts"][1]),
    )
    return made.reading(
        made.article(body, published=told.get("published", "2016-06-14"), source=source),
        people=(made.person(ruiz, "Ruiz"), made.person("Tom Okafor")),
        mentions=(made.mention(body, "Ana Ruiz", who), made.mention(body, "Tom Okafor", "tom-okafor")),
        roles=(
            made.claim(
                body,
                "Foreign Minister Ana Ruiz",
                who,
                "Foreign Minister",
                status=told.get("held", "current"),
                as_of=told.get("as_of"),
            ),
        ),
        events=(made.event(body, MET, status=told["status"], day=told["day"], people=people),),
        statements=(made.statement(body, told.get("said", "the talks went well"), "Ruiz", told.get("speaker", who)),),
    )


OTHER = "Energy Minister Lea Brandt opened a dam near Quito on Friday. Brandt called it a good day."


def other() -> Reading:
    brandt = made.person("Lea Brandt", "Brandt")
    return made.reading(
        made.article(OTHER, published="2016-07-01", source="b.txt"),
        people=(brandt,),
        mentions=(made.mention(OTHER, "Lea Brandt", brandt.id),),
        roles=(made.claim(OTHER, "Energy Minister Lea Brandt", brandt.id, "Energy Minister", as_of="2016-07-01"),),
        events=(made.event(OTHER, "opened a dam near Quito on Friday", day="2016-07-01"),),
        statements=(made.statement(OTHER, "a good day", "Brandt", brandt.id),),
    )


def two(tmp_path: Path, before: list[Reading], after: list[Reading]) -> tuple[Path, Path]:
    return made.archive(tmp_path / "old.db", *before), made.archive(tmp_path / "new.db", *after)


def found(old: Path, new: Path) -> list[diff.Change]:
    with store.Archive(old) as before, store.Archive(new) as after:
        return list(diff.changes(before, after))


def facts(changes: list[diff.Change]) -> Iterator[tuple[Any, ...]]:
    """(noun, kind) of what came and went, (noun, field, before, after) of what changed."""
    for one in changes:
        if one.fields:
            yield from ((one.noun, field.name, field.before, field.after) for field in one.fields)
        else:
            yield one.noun, one.kind


@pytest.mark.parametrize(
    "before,after,expected",
    [
        pytest.param([page()], [page()], [], id="nothing"),
        pytest.param([page()], [page(), other()], [(noun, "new") for noun in diff.NOUNS], id="a page came"),
        pytest.param([page(), other()], [page()], [(noun, "removed") for noun in diff.NOUNS], id="a page went"),
        pytest.param([page()], [page(status="planned")],
                     [("events", "status", "occurred", "planned"), ("events", "plan", None, "not reported so far")],
                     id="a status"),
        pytest.param([page()], [page(day="2016-06")], [("events", "date", "2016-06-14", "2016-06")], id="a date"),
        pytest.param([page()], [page(parts=("host", "participant"))],
                     [("events", "participants", ["Ana Ruiz (participant)", "Tom Okafor (participant)"],
                       ["Ana Ruiz (host)", "Tom Okafor (participant)"])], id="a part"),
        pytest.param([page()], [page(published="2016-06-15")], [("articles", "published", "2016-06-14", "2016-06-15")],
                     id="a date of publication"),
        pytest.param([page(as_of="2016-06-14")], [page(as_of="2016-06-14", held="acting")],
                     [("roles", "statuses", ["current"], ["acting"]), ("claims", "status", "current", "acting")],
                     id="a claim"),
        pytest.param([page()], [page(as_of="2016-06-14")],
                     [("roles", "first evidence", None, "2016-06-14"), ("roles", "last evidence", None, "2016-06-14"),
                      ("claims", "as of", None, "2016-06-14")], id="a tenure"),
        pytest.param([page()], [page(speaker=None)], [("statements", "person", "Ana Ruiz", None)], id="a speaker"),
        pytest.param([page()], [page(said="both sides would meet again")],
                     [("statements", "removed"), ("statements", "new")], id="other words"),
    ],
)  # fmt: skip
def test_changes(tmp_path: Path, before: list[Reading], after: list[Reading], expected: list[tuple[Any, ...]]) -> None:
    assert list(facts(found(*two(tmp_path, before, after)))) == expected


def test_an_edited_page_keeps_what_it_still_says(tmp_path: Path) -> None:
    """The page, its events, claims and statements have other ids; only the text changed."""
    edited = "VIENNA. " + BODY
    (change,) = found(*two(tmp_path, [page()], [page(body=edited)]))
    assert (change.noun, change.kind, [field.name for field in change.fields]) == (
        "articles", "changed", ["title", "text"],
    )  # fmt: skip
    assert change.was and change.was != change.id


def test_people_joined_and_parted(tmp_path: Path) -> None:
    second = BODY.replace("water", "fish")
    old, new = two(tmp_path, [page(), page("c.txt", second, ruiz="Zora Quint")], [page(), page("c.txt", second)])
    (one,) = [change for change in found(old, new) if change.noun == "people" and change.kind != "changed"]
    (back,) = [change for change in found(new, old) if change.noun == "people" and change.kind != "changed"]
    assert (one.kind, one.id, one.into) == ("joined", "zora-quint", "ana-ruiz")
    assert (back.kind, back.id, back.was) == ("parted", "zora-quint", "ana-ruiz")


def test_a_person_with_another_name_is_the_same(tmp_path: Path) -> None:
    renamed = found(*two(tmp_path, [page()], [page(ruiz="Ana María Ruiz")]))
    (person,) = [change for change in renamed if change.noun == "people"]
    assert (person.kind, person.was, person.id) == ("changed", "ana-ruiz", "ana-maria-ruiz")


def test_events_joined_and_parted(tmp_path: Path) -> None:
    """Two reports that were two events are one now: one of the events went into the other."""
    second = (
        "Farmers along the river had waited for months for news from the capital. On Tuesday some of them stood before "
        "the palace. Inside, after a long lunch, Ana Ruiz met envoy Tom Okafor in Vienna on Tuesday again. Foreign "
        "Minister Ana Ruiz left early. Nobody who stood there believed that the talks went well, least of all those "
        "whose fields are dry since spring. The council of the province counts some nine hundred wells without water."
    )
    old, new = two(tmp_path, [page(), page("c.txt", second, day="2016-08-01")], [page(), page("c.txt", second)])
    events = [one for one in found(old, new) if one.noun == "events"]
    back = [one for one in found(new, old) if one.noun == "events"]
    (joined,), (parted,) = ([one for one in events if one.into], [one for one in back if one.kind == "parted"])
    assert (joined.kind, parted.kind) == ("joined", "parted")
    assert (parted.id, parted.was) == (joined.id, joined.into)


def test_an_event_that_another_article_tells_has_changed(tmp_path: Path) -> None:
    again = page("c.txt", f"{BODY} It was a good day for all who saw it, as the paper tells at some length.")
    fields = [one.fields for one in found(*two(tmp_path, [page()], [page(), again])) if one.kind == "changed"]
    assert [(field.name, field.before, field.after) for of in fields for field in of if field.name == "told by"] == [
        ("told by", "1 article", "2 articles")
    ]


def test_what_is_no_meaning_is_no_change(tmp_path: Path) -> None:
    """Another SQLite, other numbers, other rules, the same people: the file differs, the meaning does not."""
    old, new = two(tmp_path, [page(), other()], [page(), other()])
    with closing(sqlite3.connect(new)) as db:
        db.executescript(
            """
            update builds set sqlite_version = '3.99.0', version = '9', inputs_digest = 'x';
            update articles set number = number + 100; update people set number = number + 100, article_count = 7;
            update mentions set rule = 'other.rule'; update role_claims set rule = 'other.rule';
            """
        )
    assert found(old, new) == []


@pytest.fixture
def archives(tmp_path: Path) -> tuple[Path, Path]:
    return two(tmp_path, [page()], [page(status="planned"), other()])


def run(*words: object) -> Any:
    return CliRunner().invoke(main, ["diff", *map(str, words)])


def test_in_words(archives: tuple[Path, Path]) -> None:
    result = run(*archives)
    assert result.exit_code == 0
    assert "articles: 1 new\n  new      2016-07-01 Energy Minister Lea Brandt" in result.stdout
    assert "events: 1 new, 1 changed\n" in result.stdout
    assert "    status: occurred → planned\n    plan: nothing → not reported so far\n" in result.stdout
    assert "statements: 1 new\n  new      Lea Brandt: “a good day”\n" in result.stdout


def test_nothing_says_nothing(archives: tuple[Path, Path]) -> None:
    result = run(archives[0], archives[0])
    assert (result.exit_code, result.output) == (0, "")


def test_as_json(archives: tuple[Path, Path]) -> None:
    told = json.loads(run(*archives, "--format", "json").stdout)
    assert (told["old"], told["new"]) == ("old.db", "new.db")
    (changed,) = [one for one in told["changes"] if one["kind"] == "changed"]
    assert changed["noun"] == "events" and changed["fields"]["status"] == ["occurred", "planned"]
    assert json.loads(run(archives[0], archives[0], "--format", "json").stdout)["changes"] == []


def test_many_are_counted_and_ten_are_shown() -> None:
    many = [diff.Change("people", "new", f"p{n}", f"P {n}") for n in range(13)]
    lines = list(diff.told(many, 10))
    assert lines[0] == "people: 13 new" and lines[-1] == "  … and 3 more new (--all)" and len(lines) == 12
    assert len(list(diff.told(many, None))) == 14


@pytest.mark.parametrize("which", [0, 1])
def test_errors_say_what_to_do(archives: tuple[Path, Path], tmp_path: Path, which: int) -> None:
    text, versions = tmp_path / "text.db", tmp_path / "version.db"
    text.write_text("this is no database, however long it may be " * 40, encoding="utf-8")
    versions.write_bytes(archives[0].read_bytes())
    with closing(sqlite3.connect(versions)) as db:
        db.execute("pragma user_version = 99")
    for bad, words in (
        (tmp_path / "gone.db", "there is no archive at"),
        (text, "is no SQLite database"),
        (versions, "99"),
    ):
        given = [archives[0], archives[1]]
        given[which] = bad
        result = run(*given)
        assert result.exit_code == 2 and words in result.stderr


def test_a_build_says_what_changed(tmp_path: Path) -> None:
    folder, db = tmp_path / "pages", tmp_path / "news.db"
    folder.mkdir()
    (folder / "a.txt").write_text(f"Talks on water end\n\nJune 14, 2016\n\n{BODY}\n", encoding="utf-8")
    first = CliRunner().invoke(main, ["build", str(db), str(folder)])
    assert "Changed since" not in first.stdout
    again = CliRunner().invoke(main, ["build", str(db), str(folder)])
    assert "Changed since the last build: nothing\n" in again.stdout
    (folder / "b.txt").write_text(f"A dam\n\nJuly 1, 2016\n\n{OTHER}\n", encoding="utf-8")
    third = CliRunner().invoke(main, ["add", str(db), str(folder)])
    assert "Changed since the last build: articles: 1 new; people: 1 new;" in third.stdout


def test_a_build_over_an_archive_of_another_version_compares_nothing(tmp_path: Path) -> None:
    folder, db = tmp_path / "pages", tmp_path / "news.db"
    folder.mkdir()
    (folder / "a.txt").write_text(f"Talks on water end\n\nJune 14, 2016\n\n{BODY}\n", encoding="utf-8")
    CliRunner().invoke(main, ["build", str(db), str(folder)])
    with closing(sqlite3.connect(db)) as connection:
        connection.execute("pragma user_version = 1")
    result = CliRunner().invoke(main, ["build", str(db), str(folder)])
    assert result.exit_code == 0 and "Changed since" not in result.stdout

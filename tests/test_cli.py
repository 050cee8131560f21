"""The commands: what they print, what they write, how they exit; every input is counted."""

from __future__ import annotations

import contextlib
import gzip
import hashlib
import json
import os
import pty
import re
import signal
import sqlite3
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from ingest import engines, readers, readings, schema, store
from ingest.cli import lock, main
from ingest.readers import apart
from ingest.readings import Readings

ROOT = Path(__file__).parent.parent
STORY = """Talks on river water end in {place}

By Ada Quill
June 14, 2016

Foreign Minister Ana Ruiz of Chile met her colleagues in {place} on Tuesday and agreed on a plan for the river.

Ruiz said that the plan would be put before the parliament of Chile in the autumn of this year.

The next meeting will be held in Lima in October, the ministers said in a statement after the talks.
"""


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    folder = tmp_path / "pages"
    folder.mkdir()
    (folder / "vienna.txt").write_text(STORY.format(place="Vienna"), encoding="utf-8")
    (folder / "geneva.txt").write_text(STORY.format(place="Geneva"), encoding="utf-8")
    return folder


def run(*words: object) -> Result:
    return CliRunner().invoke(main, [str(word) for word in words])


def rows(db: Path, sql: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(db)) as connection:
        return connection.execute(sql).fetchall()


def digest(db: Path) -> str:
    return hashlib.sha256(db.read_bytes()).hexdigest()


def test_the_list_of_commands_is_whole() -> None:
    lines = run("--help").stdout.split("Commands:")[1].strip().splitlines()
    assert {line.split()[0] for line in lines} == set(main.commands)
    assert not [line for line in lines if line.endswith("...")]


def test_build_says_what_became_of_every_input(pages: Path, tmp_path: Path) -> None:
    db = tmp_path / "news.db"
    result = run("build", db, pages)
    assert result.exit_code == 0, result.output
    assert result.stdout.startswith("2 seen = 2 ingested + 0 unchanged + 0 duplicate + 0 refused\n")
    assert "make serve" in result.stdout
    again = run("build", db, pages)
    assert again.stdout.startswith("2 seen = 0 ingested + 2 unchanged + 0 duplicate + 0 refused\n")


@pytest.mark.parametrize(
    ("name", "words"), [("news.db", ""), ("my news.db", " DB='my news.db'"), ("sub/news.db", " DB=sub/news.db")]
)
def test_the_command_that_serves_an_archive_can_be_copied(
    pages: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, words: str
) -> None:
    (tmp_path / "sub").mkdir()
    monkeypatch.chdir(tmp_path)
    assert run("build", name, pages).stdout.endswith(f". To browse it: make serve{words}\n")


def test_twice_is_once(pages: Path, tmp_path: Path) -> None:
    run("build", tmp_path / "a.db", pages)
    run("build", tmp_path / "b.db", pages)
    first = digest(tmp_path / "b.db")
    run("build", tmp_path / "b.db", pages)
    assert digest(tmp_path / "a.db") == first == digest(tmp_path / "b.db")


def test_a_refused_page_among_good_ones(pages: Path, tmp_path: Path) -> None:
    (pages / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\0" * 40)
    db = tmp_path / "news.db"
    result = run("build", db, pages)
    assert result.exit_code == 3
    assert result.stdout.startswith("3 seen = 2 ingested + 0 unchanged + 0 duplicate + 1 refused\n")
    assert "refused picture.txt: binary" in result.stderr
    assert rows(db, "select source, reason from refusals") == [("picture.txt", "binary")]
    assert rows(db, "select seen, articles, refused from builds") == [(3, 2, 1)]


def test_strict_publishes_nothing_beside_a_refusal(pages: Path, tmp_path: Path) -> None:
    for number in range(12):
        (pages / f"empty{number}.txt").touch()
    result = run("build", tmp_path / "news.db", pages, "--strict")
    assert result.exit_code == 3
    assert not (tmp_path / "news.db").exists()
    assert "and 2 more: `ingest build` of these pages into an archive of its own" in result.stderr
    assert "About" not in result.stderr, "no site shows what was not published"


def test_what_changed_is_written_row_by_row_where_it_is_asked_for(pages: Path, tmp_path: Path) -> None:
    db, told = tmp_path / "news.db", tmp_path / "new.txt"
    run("build", db, pages, "--changes", told)
    assert told.read_text(encoding="utf-8") == "There was no archive before.\n"
    (pages / "oslo.txt").write_text(
        "Envoy Bo Lee of Chad met Mayor Ada Roe in Oslo on 3 May 2016, he said.\n" * 3, encoding="utf-8"
    )
    assert "articles: 1 new" in run("build", db, pages, "--changes", told).stdout
    lines = told.read_text(encoding="utf-8").splitlines()
    assert "articles: 1 new" in lines and any("Bo Lee (bo-lee)" in line for line in lines)
    assert "Changed since the last build: nothing" in run("add", db, pages, "--changes", told).stdout
    assert told.read_text(encoding="utf-8") == ""


def test_that_whole_texts_are_published_again_is_said(pages: Path, tmp_path: Path) -> None:
    db, told = tmp_path / "news.db", tmp_path / "new.txt"
    run("build", db, pages, "--text", "quotes")
    result = run("build", db, pages, "--changes", told)
    assert "Changed since the last build: published texts: quotes → full" in result.stdout
    assert told.read_text(encoding="utf-8").startswith("published texts: quotes → full\n")


def test_what_changed_is_not_written_over_the_archive_nor_missed_at_the_end(pages: Path, tmp_path: Path) -> None:
    db = tmp_path / "news.db"
    run("build", db, pages)
    before = digest(db)
    for file, said in (
        (db, "is not overwritten"),
        (pages / ".." / "news.db", "is not overwritten"),
        (tmp_path / "news.db.readings", "is not overwritten"),
        (tmp_path / "none" / "new.txt", "there is no folder"),
    ):
        (pages / f"{len(said)}{file.name}.txt").write_text(STORY.format(place="Oslo"), encoding="utf-8")
        for command in ("build", "add"):
            result = run(command, db, pages, "--changes", file)
            assert result.exit_code == 2 and said in result.stderr
    assert digest(db) == before


def test_what_a_run_writes_into_its_folder_is_no_page(pages: Path) -> None:
    db, told = pages / "news.db", pages / "new.txt"
    for command in ("build", "build", "add"):
        result = run(command, db, pages, "--changes", told)
        assert result.exit_code == 0 and result.stdout.startswith("2 seen")
    assert run("build", pages / "other.db", pages).stdout.startswith("5 seen"), "of another archive they are files"


def test_the_same_page_twice_is_one_article_with_two_captures(pages: Path, tmp_path: Path) -> None:
    (pages / "again").mkdir()
    (pages / "again" / "copy.txt").write_bytes((pages / "vienna.txt").read_bytes())
    db = tmp_path / "news.db"
    result = run("build", db, pages)
    assert result.stdout.startswith("3 seen = 2 ingested + 0 unchanged + 1 duplicate + 0 refused\n")
    assert rows(db, "select source from captures order by source") == [
        ("again/copy.txt",),
        ("geneva.txt",),
        ("vienna.txt",),
    ]


def test_an_empty_folder_leaves_no_archive(tmp_path: Path) -> None:
    (tmp_path / "nothing").mkdir()
    result = run("build", tmp_path / "news.db", tmp_path / "nothing")
    assert result.exit_code == 2
    assert "nothing" in result.stderr
    assert not (tmp_path / "news.db").exists()


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    result = run("build", tmp_path / "news.db", tmp_path / "gone")
    assert result.exit_code == 2
    assert "there is nothing at" in result.stderr and "gone" in result.stderr


def test_a_good_archive_is_never_replaced_by_an_empty_one(pages: Path, tmp_path: Path) -> None:
    db = tmp_path / "news.db"
    run("build", db, pages)
    before = digest(db)
    bad = tmp_path / "bad"
    bad.mkdir()
    (bad / "empty.txt").touch()
    result = run("build", db, bad)
    assert result.exit_code == 2
    assert "stays as it was" in result.stderr
    assert digest(db) == before


def test_a_first_archive_of_refusals_alone_is_written(tmp_path: Path) -> None:
    (tmp_path / "bad").mkdir()
    (tmp_path / "bad" / "empty.txt").touch()
    result = run("build", tmp_path / "news.db", tmp_path / "bad")
    assert result.exit_code == 3
    assert rows(tmp_path / "news.db", "select source, reason from refusals") == [("empty.txt", "empty")]


@pytest.mark.parametrize(
    ("target", "words"),
    [("no-such-folder/news.db", "there is no folder"), ("", "is a directory")],
    ids=["folder missing", "a folder"],
)
def test_a_target_that_cannot_be_written(pages: Path, tmp_path: Path, target: str, words: str) -> None:
    result = run("build", tmp_path / target, pages)
    assert result.exit_code == 2
    assert words in result.stderr


def test_a_file_of_somebody_elses_is_not_overwritten(pages: Path, tmp_path: Path) -> None:
    """The page of whoever gives the pages first and the archive behind them, or another database."""
    page, other, empty = next(pages.rglob("*.txt")), tmp_path / "other.db", tmp_path / "empty.db"
    kept = page.read_bytes()
    result = run("build", page, pages)
    assert result.exit_code == 2 and "is no archive, and is not overwritten" in result.stderr
    with sqlite3.connect(other) as db:
        db.execute("create table invoices (number)")
    assert "is another database" in run("build", other, pages).stderr
    assert rows(other, "select name from sqlite_master") == [("invoices",)] and page.read_bytes() == kept
    empty.touch()
    assert run("build", empty, pages).exit_code == run("build", empty, pages).exit_code == 0


def test_no_target_beside_a_journal(pages: Path, tmp_path: Path) -> None:
    (tmp_path / "news.db-wal").touch()
    result = run("build", tmp_path / "news.db", pages)
    assert result.exit_code == 2
    assert "news.db-wal lies beside" in result.stderr


def test_add_equals_a_rebuild(pages: Path, tmp_path: Path) -> None:
    more = tmp_path / "more"
    more.mkdir()
    (more / "oslo.txt").write_text(STORY.format(place="Oslo"), encoding="utf-8")
    (more / "empty.txt").touch()
    living, fresh = tmp_path / "living.db", tmp_path / "fresh.db"
    run("build", living, pages)
    result = run("add", living, more)
    assert result.exit_code == 3
    assert result.stdout.startswith("4 seen = 1 ingested + 2 unchanged + 0 duplicate + 1 refused\n")
    run("build", fresh, pages, more)
    assert digest(living) == digest(fresh)
    assert run("add", living, pages).stdout.startswith("4 seen = 0 ingested + 3 unchanged + 0 duplicate + 1 refused\n")
    assert digest(living) == digest(fresh)


def test_a_sidecar_that_was_there_before_its_page_is_refused_no_more(pages: Path, tmp_path: Path) -> None:
    db = tmp_path / "news.db"
    (pages / "oslo.yml").write_text("publisher: Example Gazette\n", encoding="utf-8")
    assert run("build", db, pages).exit_code == 3
    (pages / "oslo.txt").write_text(STORY.format(place="Oslo"), encoding="utf-8")
    assert run("add", db, pages).exit_code == 0
    assert rows(db, "select publisher from articles where source = 'oslo.txt'") == [("Example Gazette",)]
    fresh = tmp_path / "fresh.db"
    run("build", fresh, pages)
    assert digest(db) == digest(fresh)


def test_a_changed_page_is_read_again(pages: Path, tmp_path: Path) -> None:
    db = tmp_path / "news.db"
    run("build", db, pages)
    (pages / "vienna.txt").write_text(STORY.format(place="Bern"), encoding="utf-8")
    assert run("build", db, pages).stdout.startswith("2 seen = 1 ingested + 1 unchanged + 0 duplicate + 0 refused\n")
    assert rows(db, "select count(*) from articles where body like '%Vienna%'") == [(0,)]


def test_a_changed_sidecar_is_read_again(pages: Path, tmp_path: Path) -> None:
    db = tmp_path / "news.db"
    run("build", db, pages)
    (pages / "vienna.yml").write_text("publisher: Example Gazette\n", encoding="utf-8")
    assert run("build", db, pages).stdout.startswith("2 seen = 1 ingested + 1 unchanged")
    assert rows(db, "select publisher from articles where source = 'vienna.txt'") == [("Example Gazette",)]


def test_add_without_an_archive(pages: Path, tmp_path: Path) -> None:
    result = run("add", tmp_path / "news.db", pages)
    assert result.exit_code == 2
    assert "there is no archive" in result.stderr


def test_nothing_is_added_to_an_archive_of_a_former_schema(pages: Path, tmp_path: Path) -> None:
    """What it holds and publishes cannot be read: its articles would be lost, its texts published whole."""
    db, more = tmp_path / "news.db", tmp_path / "more.txt"
    more.write_text(STORY.format(place="Oslo"), encoding="utf-8")
    run("build", db, pages, "--text", "quotes")
    with closing(sqlite3.connect(db)) as connection:
        connection.execute("pragma user_version = 1")
    before = digest(db)
    for left in (True, False):
        if not left:
            db.with_name("news.db.readings").unlink()
        result = run("add", db, more)
        assert result.exit_code == 2 and "has schema version 1" in result.stderr
        assert digest(db) == before


def test_what_was_decided_in_a_folder_that_is_gone_is_not_forgotten(pages: Path, tmp_path: Path) -> None:
    """Else `add` would publish whom corrections.yml withholds."""
    db, more, away = tmp_path / "news.db", tmp_path / "more.txt", tmp_path / "away"
    more.write_text(STORY.format(place="Oslo"), encoding="utf-8")
    run("build", db, pages)
    pages.rename(away)
    assert run("add", db, more).exit_code == 0, "nothing was decided there"
    away.rename(pages)
    (pages / "corrections.yml").write_text(
        "- withhold: {person: ana-ruiz}\n  who: A. Editor\n  when: 2024-05-01\n  why: asked\n", encoding="utf-8"
    )
    run("build", db, pages)
    before = digest(db)
    pages.rename(away)
    result = run("add", db, more)
    assert result.exit_code == 2 and f"{pages} is not there" in result.stderr
    assert digest(db) == before
    away.rename(pages)
    assert run("add", db, more).exit_code == 0
    assert rows(db, "select count(*) from articles where body like '%Ana Ruiz%'") == [(0,)]
    more.unlink()
    assert run("add", db, pages).exit_code == 0, "a page that is gone had nothing to say of others"


def test_sources_yml_gives_the_notice(pages: Path, tmp_path: Path) -> None:
    (pages / "sources.yml").write_text("notice: All of this is made up.\n", encoding="utf-8")
    run("build", tmp_path / "news.db", pages)
    assert rows(tmp_path / "news.db", "select notice from builds") == [("All of this is made up.",)]


@pytest.mark.parametrize("words", ["notise: a slip", "- a list", "notice: [not, a, text]", "notice: 'open"])
def test_a_bad_sources_yml_is_named(pages: Path, tmp_path: Path, words: str) -> None:
    (pages / "sources.yml").write_text(words, encoding="utf-8")
    result = run("build", tmp_path / "news.db", pages)
    assert result.exit_code == 2
    assert "sources.yml" in result.stderr


def test_settings_make_only_their_own_pages_stale(pages: Path, tmp_path: Path) -> None:
    db = tmp_path / "news.db"
    (pages / "geneva.yml").write_text("url: https://www.lantern.example/geneva\n")
    run("build", db, pages)
    (pages / "sources.yml").write_text("sources:\n- {host: lantern.example, publisher: The Lantern}\n")
    assert run("build", db, pages).stdout.startswith("2 seen = 1 ingested + 1 unchanged")
    assert rows(db, "select publisher from articles order by source") == [("The Lantern",), (None,)]
    (pages / "sources.yml").write_text("notice: x\nsources:\n- {folder: 2017, publisher: Nobody}\n")
    assert run("build", db, pages).stdout.startswith("2 seen = 1 ingested + 1 unchanged")
    assert run("build", db, pages).stdout.startswith("2 seen = 0 ingested + 2 unchanged")


# -- files of many, and standard input


def crawl(*places: str) -> str:
    made = (
        {
            "headline": f"Talks end in {place}",
            "Rumpf": STORY.format(place=place).split("\n\n", 2)[2],
            "date": "2016-06-14",
        }
        for place in places
    )
    return "".join(json.dumps(one) + "\n" for one in made)


def test_of_a_file_that_grew_only_the_new_is_read(tmp_path: Path) -> None:
    db, file = tmp_path / "news.db", tmp_path / "crawl.jsonl"
    file.write_text(crawl("Vienna", "Geneva"))
    assert run("build", db, file, "--map", "text=Rumpf").stdout.startswith("2 seen = 2 ingested")
    assert run("build", db, file, "--map", "text=Rumpf").stdout.startswith("2 seen = 0 ingested + 2 unchanged")
    file.write_text(crawl("Vienna", "Geneva", "Lima") + "{broken")
    assert run("add", db, file).stdout.startswith("4 seen = 1 ingested + 2 unchanged + 0 duplicate + 1 refused")
    assert rows(db, "select source from captures order by source") == [(f"crawl.jsonl#{n}",) for n in (1, 2, 3)]
    assert rows(db, "select source, reason from refusals") == [("crawl.jsonl#4", "damaged")]
    first = digest(db)
    run("build", tmp_path / "again.db", file, "--map", "text=Rumpf")
    assert digest(tmp_path / "again.db") == first, "add is a rebuild"


def test_names_of_fields_are_remembered_and_part_of_the_key(tmp_path: Path) -> None:
    db, file = tmp_path / "news.db", tmp_path / "crawl.jsonl"
    file.write_text(crawl("Vienna"))
    assert "no fields" in run("build", db, file).stderr
    assert run("build", db, file, "--map", "text=Rumpf").stdout.startswith("1 seen = 1 ingested")
    (tmp_path / "more.jsonl").write_text(crawl("Lima"))
    assert run("add", db, tmp_path / "more.jsonl").stdout.startswith("2 seen = 1 ingested + 1 unchanged")
    again = ("add", db, tmp_path / "more.jsonl", "--map", "title=date")
    assert run(*again).stdout.startswith("2 seen = 1 ingested + 1 unchanged")
    assert run(*again).stdout.startswith("2 seen = 0 ingested + 2 unchanged"), "a name that is given again is no other"
    assert rows(db, "select title from articles order by title") == [("2016-06-14",), ("Talks end in Vienna",)]


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("title", "is not OURS=THEIRS"),
        ("=x", "is not OURS=THEIRS"),
        ("headline=x", "no field 'headline'; known are: title, text"),
    ],
)
def test_a_bad_name_of_a_field(name: str, message: str, pages: Path, tmp_path: Path) -> None:
    result = run("build", tmp_path / "news.db", pages, "--map", name)
    assert result.exit_code == 2 and message in result.stderr


def test_a_misspelt_column_is_told_with_those_that_there_are(tmp_path: Path) -> None:
    db, table, other = tmp_path / "news.db", tmp_path / "table.csv", tmp_path / "other.tsv"
    story = STORY.format(place="Vienna").split("\n\n", 2)[2].replace("\n", " ")
    table.write_text(f'Story,Day\n"{story}",2016-06-14\n', encoding="utf-8")
    result = run("build", db, table, "--map", "text=Story", "--map", "published=Dya")
    assert result.exit_code == 2 and not db.exists()
    assert "there is no column 'Dya' in table.csv; its columns are: Story, Day" in result.stderr
    assert run("build", db, table, "--map", "text=story", "--map", "published=Day").exit_code == 0
    other.write_text(f"text\tDya\n{story}\t2016-06-15\n", encoding="utf-8")
    assert run("add", db, table, other, "--map", "published=Dya").exit_code == 0, "one of the tables has it"


def test_standard_input_is_added_and_not_put_in_place_of_the_last(tmp_path: Path) -> None:
    db = tmp_path / "news.db"
    for command, place in (("build", "Vienna"), ("add", "Geneva"), ("add", "Geneva")):
        piped = gzip.compress(crawl(place).replace("Rumpf", "text").encode(), mtime=0)
        result = CliRunner().invoke(main, [command, str(db), "-"], input=piped)
        assert result.exit_code == 0, result.output
    assert result.stdout.startswith("2 seen = 0 ingested + 2 unchanged")
    sources = [str(source) for (source,) in rows(db, "select source from captures")]
    assert len(sources) == 2 and all(re.fullmatch(r"stdin-[0-9a-f]{10}#1", source) for source in sources)
    assert [path.name for path in tmp_path.iterdir() if "stdin" in path.name] == []


def test_what_may_pass_is_tried_again(pages: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    db = tmp_path / "news.db"
    (pages / "slow.html").write_text(f"<html><body><p>{STORY.format(place='Lima')}</p></body></html>")
    monkeypatch.setattr(apart, "SECONDS", 1e-6)
    assert "refused slow.html: timeout" in run("build", db, pages).stderr
    monkeypatch.undo()
    assert run("build", db, pages).stdout.startswith("3 seen = 1 ingested + 2 unchanged + 0 duplicate + 0 refused")


def test_an_archive_that_stands_is_not_written_again(pages: Path, tmp_path: Path) -> None:
    db = tmp_path / "news.db"
    run("build", db, pages)
    was = db.stat().st_ino
    again = run("build", db, pages)
    assert again.stdout.startswith("2 seen = 0 ingested + 2 unchanged") and "last build: nothing" in again.stdout
    assert db.stat().st_ino == was
    for change in ("update people set name = 'Somebody'", "vacuum"):
        with closing(sqlite3.connect(db)) as connection:
            connection.execute(change)
            connection.commit()
        run("build", db, pages)
        with store.Archive(db) as opened:
            assert "Somebody" not in [row["name"] for row in opened.rows("people")]
    (pages / "sources.yml").write_text("notice: Demonstration texts.\n")
    was = db.stat().st_ino
    run("build", db, pages)
    assert db.stat().st_ino != was


@pytest.mark.parametrize("name", ["page.txt", "crawl.jsonl"])
def test_a_file_that_changes_while_it_is_read_is_not_kept_as_what_it_was(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As where a crawler saves it anew: cut for a moment, then as it was."""
    file, db = tmp_path / name, tmp_path / "news.db"
    whole = crawl("Vienna", "Geneva").replace("Rumpf", "text") if "jsonl" in name else STORY.format(place="Vienna")
    file.write_text(whole)
    fingerprint, asked = readers.fingerprint, []

    def cut_behind(path: str, alone: bool = False) -> str | None:
        asked.append(path)
        found = fingerprint(path, alone)
        if len(asked) == 1:
            file.write_text(whole[: len(whole) * 2 // 3])
        return found

    monkeypatch.setattr(readers, "fingerprint", cut_behind)
    result = run("build", db, file)
    assert result.exit_code == 3 and f"refused {name}: unreadable: The file was changed" in result.stderr
    monkeypatch.undo()
    file.write_text(whole)
    result = run("build", db, file)
    assert result.exit_code == 0, result.output
    run("build", tmp_path / "fresh.db", file)
    assert digest(db) == digest(tmp_path / "fresh.db")


def test_a_stopped_run_goes_on_inside_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    db, file = tmp_path / "news.db", tmp_path / "crawl.jsonl"
    file.write_text(crawl(*(f"City{chr(97 + n // 26)}{chr(97 + n % 26)}" for n in range(40))).replace("Rumpf", "text"))
    whole = engines.read_batch
    batches = iter([whole, whole, lambda *_: (_ for _ in ()).throw(KeyboardInterrupt())])
    monkeypatch.setattr(engines, "read_batch", lambda *given: next(batches)(*given))
    assert run("build", db, file, "--workers", "1").exit_code == 130
    monkeypatch.undo()
    kept = Readings(db)
    assert len(kept.db.execute("select key from page").fetchall()) == 32
    kept.close()
    assert run("build", db, file).stdout.startswith("40 seen = ")


def test_explain_leaves_what_is_kept_of_an_archive_as_it_is(
    pages: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    db, kept = tmp_path / "news.db", tmp_path / "news.db.readings"
    asked = ("explain", pages / "vienna.txt", "--archive", db)
    run("build", db, pages)
    monkeypatch.setattr(readings, "PATIENCE", 0.01)
    with closing(sqlite3.connect(kept, isolation_level=None)) as build:
        build.execute("begin immediate")
        assert run(*asked).exit_code == 0, "what a build has not written down yet does not matter"
        build.execute("commit")
        build.execute("begin exclusive")
        assert "news.db.readings is in use by another program" in run(*asked).stderr
        build.execute("commit")
        build.execute("pragma user_version = 1")
    before = kept.read_bytes()
    assert "was made by another version" in run(*asked).stderr and kept.read_bytes() == before
    kept.unlink()
    assert "there is no news.db.readings" in run(*asked).stderr and not kept.exists()
    assert "there is no news.db.readings" in run("add", db, pages).stderr and not kept.exists()


def test_explain_of_one_page_of_an_archive(pages: Path, tmp_path: Path) -> None:
    whole = tmp_path / "pages.zip"
    with zipfile.ZipFile(whole, "w") as packed:
        packed.write(pages / "vienna.txt", "2016/vienna.txt")
        packed.writestr("crawl.jsonl", crawl("Geneva", "Lima").replace("Rumpf", "text"))
    for name, place in (("2016/vienna.txt", "Vienna"), ("crawl.jsonl#2", "Lima")):
        result = run("explain", whole / name)
        assert result.exit_code == 0 and f"(pages.zip/{name})" in result.stdout
        assert f"title: Talks {'on river water ' * (place == 'Vienna')}end in {place}" in result.stdout
        assert result.stdout.count("ARTICLE ") == 1
    result = run("explain", whole / "2017" / "oslo.txt")
    assert result.exit_code == 2 and "there is no page pages.zip/2017/oslo.txt" in result.stderr


def test_explain_of_one_page_of_a_file(tmp_path: Path) -> None:
    (tmp_path / "crawl.jsonl").write_text(crawl("Vienna", "Geneva").replace("Rumpf", "text"))
    result = run("explain", tmp_path / "crawl.jsonl#2")
    assert result.exit_code == 0 and "Geneva" in result.stdout and "Vienna" not in result.stdout
    assert "no page crawl.jsonl#9" in run("explain", tmp_path / "crawl.jsonl#9").stderr


def test_explain_of_a_folder_asks_for_a_page(pages: Path) -> None:
    result = run("explain", pages)
    assert result.exit_code == 2 and "is a folder: name one page in it" in result.stderr


def test_a_folder_of_sources_yml_without_pages_is_told(pages: Path, tmp_path: Path) -> None:
    (pages / "sources.yml").write_text("sources:\n- folder: gazete\n  publisher: Harbour Gazette\n")
    assert "sources.yml: no page lies in 'gazete'" in run("build", tmp_path / "news.db", pages).stdout


def test_explain_shows_every_line_and_finding(pages: Path) -> None:
    result = run("explain", pages / "vienna.txt")
    assert result.exit_code == 0
    for line in STORY.format(place="Vienna").splitlines():
        assert line[:60] in result.stdout
    assert "Ana Ruiz: Foreign Minister" in result.stdout
    assert "EVENTS" in result.stdout and "STATEMENTS" in result.stdout


def test_check_finds_a_row_that_does_not_quote(pages: Path, tmp_path: Path) -> None:
    db = tmp_path / "news.db"
    run("build", db, pages)
    assert run("check", db).exit_code == 0
    with closing(sqlite3.connect(db)) as connection:
        connection.execute("update mentions set text = 'Somebody' where kind = 'person'")
        connection.commit()
    result = run("check", db)
    assert result.exit_code == 1
    assert "do not quote" in result.stdout


@pytest.mark.parametrize("content", [b"", b"no database at all, by no means"])
def test_check_of_no_archive(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "x.db").write_bytes(content)
    result = run("check", tmp_path / "x.db")
    assert result.exit_code == 2


def test_schema_names_every_table_and_column() -> None:
    printed = run("schema").stdout
    for table in schema.TABLES:
        assert f"## `{table.name}`" in printed
        assert all(f"| `{column.name}` |" in printed for column in table.columns)


def test_no_path_of_this_machine_is_in_the_file(pages: Path, tmp_path: Path) -> None:
    (pages / "empty.txt").touch()
    db = tmp_path / "news.db"
    run("build", db, pages)
    assert str(tmp_path).encode() not in db.read_bytes()


def command(*words: object, **more: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "ingest.cli", *map(str, words)], cwd=ROOT, text=True,
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, env={**os.environ, **more}, preexec_fn=_heeds_interrupts,
    )  # fmt: skip


def _heeds_interrupts() -> None:
    """A command in the background of a script ignores SIGINT, and so do the tests it runs: theirs shall not."""
    signal.signal(signal.SIGINT, signal.default_int_handler)


def wait_for(condition: Callable[[], bool], seconds: float = 30) -> None:
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "waited too long"
        time.sleep(0.01)


def is_free(db: Path) -> bool:
    """Whether no process holds the lock of an archive."""
    try:
        lock.locked(db.with_name(f".{db.name}.lock")).close()
    except BlockingIOError:
        return False
    return True


STOPPED_LOADING = """
import sys
class Stopped:
    def find_spec(self, name, path=None, target=None):
        if name == "ingest.cli.building":
            raise KeyboardInterrupt
sys.meta_path.insert(0, Stopped())
import ingest.cli
"""


def test_ctrl_c_while_the_program_is_loaded_is_told_in_a_line() -> None:
    ended = subprocess.run([sys.executable, "-c", STOPPED_LOADING], cwd=ROOT, text=True, capture_output=True)
    assert (ended.returncode, ended.stderr) == (130, "Error: stopped before anything was read\n")


@pytest.mark.parametrize("workers", ["1", "2"])
@pytest.mark.parametrize("kind", [signal.SIGKILL, signal.SIGINT])
def test_a_killed_build_leaves_the_old_archive_and_goes_on(tmp_path: Path, kind: signal.Signals, workers: str) -> None:
    folder, db = tmp_path / "pages", tmp_path / "news.db"
    folder.mkdir()
    (folder / "first.txt").write_text(STORY.format(place="Vienna"), encoding="utf-8")
    run("build", db, folder)
    before = digest(db)
    for n in range(400):
        (folder / f"{n}.txt").write_text(STORY.format(place=f"Vienna, hall {n}"), encoding="utf-8")
    process = command("build", db, folder, "--workers", workers)
    kept = db.with_name("news.db.readings")

    def some_are_kept() -> bool:
        with closing(sqlite3.connect(kept)) as connection:
            return int(connection.execute("select count(*) from page").fetchone()[0]) > 20

    wait_for(some_are_kept)
    process.send_signal(kind)
    process.wait(timeout=30)
    assert process.returncode == (130 if kind is signal.SIGINT else -kind)
    assert digest(db) == before
    wait_for(lambda: is_free(db))  # workers of a build that was killed hold its lock for a moment, and no longer
    again = run("build", db, folder)
    assert again.exit_code == 0, again.output
    assert "401 seen = " in again.stdout and " 0 unchanged" not in again.stdout
    run("build", tmp_path / "fresh.db", folder)
    assert digest(db) == digest(tmp_path / "fresh.db")


def test_what_a_terminal_cannot_show_stops_nothing(pages: Path) -> None:
    line = [sys.executable, "-m", "ingest.cli", "explain", str(pages / "vienna.txt")]
    done = subprocess.run(line, cwd=ROOT, capture_output=True, env={**os.environ, "PYTHONIOENCODING": "latin-1"})
    assert done.returncode == 0, done.stderr
    assert b"\\u201cForeign Minister" in done.stdout


@pytest.mark.parametrize(("path", "status"), [("pages", 0), ("-", 3)])
def test_a_process_without_standard_streams_builds_as_well(path: str, status: int, pages: Path, tmp_path: Path) -> None:
    """As some begin theirs in the background."""
    line = [sys.executable, "-m", "ingest.cli", "build", str(tmp_path / "news.db"), path.replace("pages", str(pages))]
    closed = ["sh", "-c", 'exec "$@" <&- >&- 2>&-', "sh", *line]
    assert subprocess.run(closed, cwd=ROOT, timeout=120, check=False).returncode == status
    assert store.article_count(tmp_path / "news.db") == (0 if path == "-" else 2)


def test_a_link_to_an_archive_stays(pages: Path, tmp_path: Path) -> None:
    """What serves the file that it leads to sees the new one, and a build by its other name waits."""
    (tmp_path / "disk").mkdir()
    real, link = tmp_path / "disk" / "real.db", tmp_path / "news.db"
    link.symlink_to(real)
    for command_ in ("build", "add"):
        assert run(command_, link, pages).exit_code == 0
        assert link.is_symlink() and store.article_count(real) == 2
    with lock.locked(real.with_name(".real.db.lock")):
        assert "another ingest is writing" in run("build", link, pages).stderr


def test_progress_on_a_terminal_tells_rate_and_step(pages: Path, tmp_path: Path) -> None:
    ours, theirs = pty.openpty()
    line = [sys.executable, "-m", "ingest.cli", "build", str(tmp_path / "news.db"), str(pages)]
    result = subprocess.run(line, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=theirs, check=True, timeout=120)
    os.close(theirs)
    shown = ""
    with contextlib.suppress(OSError):  # what a terminal says when the other side is closed
        while part := os.read(ours, 65_536):
            shown += part.decode()
    os.close(ours)
    assert result.returncode == 0
    assert re.search(r"Reading, [\d,]+ a second .* \d+/\d+", shown)
    assert "Writing: full text" in shown and "Writing: checking" in shown


def test_two_builds_at_once(pages: Path, tmp_path: Path) -> None:
    import fcntl

    with (tmp_path / ".news.db.lock").open("wb") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        result = run("build", tmp_path / "news.db", pages)
    assert result.exit_code == 2
    assert "another ingest is writing" in result.stderr

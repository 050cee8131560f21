"""A new build replaces the served file without a restart: no error, and no answer that mixes two builds."""

from __future__ import annotations

import asyncio
import os
import re
import sqlite3
import subprocess
import threading
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from datasette.app import Datasette
from datasette.utils import StartupError

from tests import site_rows
from tests.served import ROOT, Served, configuration, served

SWAPS = 3  # `make faults` does twenty
# Pages that ask many queries each; every title says which build it is of.
PATHS = ("/", f"/news/articles/{site_rows.IDS['a1']}", "/news/people/lin-zhaoming", "/news/articles.json?_size=max",
         "/news/articles.csv?_stream=on&_size=2", "/-/search?q=dialogue", "/news/newest_articles.atom", "/timeline",
         "/news/search_articles.json?q=dialogue", "/news/articles?_size=max")  # fmt: skip


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return site_rows.write(tmp_path_factory.mktemp("rows") / "news.db")


def build(first: Path, target: Path, number: int) -> None:
    """The archive of which every article's title tells its number, renamed into place as `ingest build` does it."""
    beside = target.with_name(f".{target.name}.new")
    beside.write_bytes(first.read_bytes())
    with closing(sqlite3.connect(beside, isolation_level=None)) as db:
        db.execute(
            "update articles set title = 'build' || ? || ' ' || title, body = 'build' || ? || char(10, 10) || body",
            (number, number),
        )
        db.execute("insert into articles_fts (articles_fts) values ('rebuild')")
        for row in range(number):  # other counts, too
            db.execute("insert into furniture values (?, ?, 0, 'menu', 'x', 'x')", (site_rows.IDS["a1"], 5000 + row))
    beside.replace(target)


@pytest.fixture
def site(first: Path, tmp_path: Path) -> Iterator[tuple[Served, Path]]:
    """A server over a link to the archive, as `make serve` makes it."""
    folder = configuration(tmp_path / "site")
    target = tmp_path / "mine.db"
    build(first, target, 1)
    (folder / "news.db").symlink_to(target)
    with served(folder) as server:
        yield server, target


def readers(
    server: Served, stop: threading.Event, found: list[tuple[str, int, frozenset[str], str]]
) -> list[threading.Thread]:
    """Threads that ask all pages again and again, and note the status and the builds that each answer names."""

    def read(place: int) -> None:
        count = place
        while not stop.is_set():
            path = PATHS[count % len(PATHS)]
            count += 1
            answered = server.ask(path, headers={"Cookie": "a=b"} if count % 3 else {})  # some past what is kept
            named = frozenset(re.findall(r"build\d+", answered.text))
            found.append((path, answered.status, named, answered.headers.get("x-archive", "")))

    threads = [threading.Thread(target=read, args=(place,)) for place in range(4)]
    for thread in threads:
        thread.start()
    return threads


def swapped(site: tuple[Served, Path], first: Path, swaps: int) -> list[tuple[str, int, frozenset[str], str]]:
    server, target = site
    found: list[tuple[str, int, frozenset[str], str]] = []
    stop = threading.Event()
    threads = readers(server, stop, found)
    files = server.files()
    for number in range(2, swaps + 2):
        build(first, target, number)
        _seen(server, number)
    stop.set()
    for thread in threads:
        thread.join()
    assert server.files() <= files + 20, "old editions are closed"
    return found


def _seen(server: Served, number: int) -> None:
    """Until the server answers from this build."""
    for _ in range(400):
        if f"build{number} " in server.ask("/news/articles.json?_size=1").text:
            return
        threading.Event().wait(0.02)
    raise AssertionError(f"build {number} is not served: {server.log.read_text()[-2000:]}")


def hold(found: list[tuple[str, int, frozenset[str], str]], swaps: int) -> None:
    assert [(path, status) for path, status, *_ in found if status not in (200, 503)] == []
    assert [(path, sorted(named)) for path, _, named, _ in found if len(named) > 1] == [], "an answer of two builds"
    assert {name for _, _, named, _ in found for name in named} >= {f"build{n}" for n in range(2, swaps + 1)}
    by_identity = {identity: set[str]() for *_, identity in found}
    for _, _, named, identity in found:
        by_identity[identity] |= named
    assert all(len(named) <= 1 for named in by_identity.values()), "the header names the build"


def test_a_new_build_is_served(site: tuple[Served, Path], first: Path) -> None:
    hold(swapped(site, first, SWAPS), SWAPS)


@pytest.mark.faults
def test_twenty_new_builds_are_served(site: tuple[Served, Path], first: Path) -> None:
    found = swapped(site, first, 20)
    hold(found, 20)
    assert len(found) > 500


def test_what_is_no_archive_is_not_taken(site: tuple[Served, Path], first: Path) -> None:
    """The one before it is served on, until one comes that is good."""
    server, target = site
    for bad in (b"", b"no database at all" * 1000, first.read_bytes()[:50_000]):
        beside = target.with_name("bad")
        beside.write_bytes(bad)
        beside.replace(target)
        assert "build1" in server.ask("/").text
        threading.Event().wait(0.25)
        assert "build1" in server.ask("/news/articles.json?_size=max").text
    target.unlink()
    assert "build1" in server.ask("/news/people/lin-zhaoming").text
    build(first, target, 2)
    journal = target.with_name("mine.db-wal")
    journal.touch()
    threading.Event().wait(0.25)
    assert "build1" in server.ask("/timeline").text, "a journal lies beside"
    journal.unlink()
    os.utime(target)
    _seen(server, 2)
    assert "not served" in server.log.read_text()


@pytest.mark.parametrize("ending", ["-wal", "-shm", "-journal"])
def test_nothing_is_served_beside_a_journal(first: Path, tmp_path: Path, ending: str) -> None:
    folder = configuration(tmp_path / "site")
    (folder / "news.db").symlink_to(first)
    journal = first.with_name(f"news.db{ending}")
    journal.touch()
    try:
        with pytest.raises(StartupError, match=f"news.db{ending} lies beside"):
            asyncio.run(Datasette([], config_dir=folder).invoke_startup())
    finally:
        journal.unlink()


def test_an_archive_of_another_schema_says_so_at_the_start(first: Path, tmp_path: Path) -> None:
    folder = configuration(tmp_path / "site")
    (folder / "news.db").write_bytes(first.read_bytes())
    with closing(sqlite3.connect(folder / "news.db")) as db:
        db.execute("pragma user_version = 1")
    with pytest.raises(StartupError, match=r"news.db has schema version 1, .*`make ingest`"):
        asyncio.run(Datasette([], config_dir=folder).invoke_startup())


@pytest.mark.parametrize(
    ("made", "words"),
    [
        ("hello", "is no archive that can be served: file is not a database."),
        (None, "site.db is no archive, but another database. Make one with `ingest build"),
    ],
)
def test_make_serve_says_in_a_line_that_a_file_is_no_archive(tmp_path: Path, made: str | None, words: str) -> None:
    db = tmp_path / "site.db"
    if made is None:
        with closing(sqlite3.connect(db)) as other:
            other.execute("create table invoices (number)")
    else:
        db.write_text(made, encoding="utf-8")
    command = ["make", "--assume-old", ".venv/.ready", "serve", f"DB={db}", "PORT=1"]
    served = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60)
    said = served.stdout + served.stderr
    assert served.returncode == 2 and words in said and "Traceback" not in said

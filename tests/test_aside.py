"""Texts that are compared in a process beside: the same rows, and what becomes of an archive where it fails."""

from __future__ import annotations

import multiprocessing
import os
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing, suppress
from functools import cache
from pathlib import Path

import pytest

from ingest import engines, readers, store
from ingest.archive import aside
from ingest.cli.lock import locked
from ingest.model import Refusal
from ingest.rows import Tables, tables_of
from tests import made
from tests.test_cli import wait_for

ROOT = Path(__file__).parent.parent
FORK = multiprocessing.get_context("fork")


@cache
def articles() -> tuple[Tables, ...]:
    found = (one for one in readers.inputs([ROOT / "articles"]) if not isinstance(one, Refusal))
    read = [one for path, source in found for one in engines.read_input(path, source) if not isinstance(one, Refusal)]
    once = {one.article.id: one for one in read}.values()
    read = sorted(once, key=lambda one: (one.article.published or "", one.article.id))
    return tuple(store.with_captures(tables_of(one), (one.article.source,)) for one in read)


@pytest.mark.parametrize("batch", [1, 7, 10_000])
def test_the_archive_is_the_same(batch: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(aside, "_AT_ONCE", batch)
    alone, helped = tmp_path / "alone.db", tmp_path / "helped.db"
    store.write(alone, articles(), (), made.NOTES)
    store.write(helped, articles(), (), made.NOTES, beside=FORK)
    assert helped.read_bytes() == alone.read_bytes()
    with closing(sqlite3.connect(helped)) as db:
        assert db.execute("select (select count(*) from copies) > 5 and (select count(*) from changes) > 5").fetchone()[
            0
        ]
    assert not multiprocessing.active_children()


def failed(*_: object) -> None:
    error = sqlite3.OperationalError("database or disk is full")
    error.sqlite_errorcode = sqlite3.SQLITE_FULL
    raise error


@pytest.mark.parametrize("where", ["_take", "copies", "changes"])
@pytest.mark.parametrize(
    ("fault", "said"),
    [(lambda *_: os.kill(os.getpid(), signal.SIGKILL), "was ended"), (failed, "database or disk is full")],
    ids=["killed", "full disk"],
)
def test_where_it_fails_the_archive_stays(
    fault: object, said: str, where: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "news.db"
    path.write_bytes(b"the one before")
    monkeypatch.setattr(aside, where, fault)
    with pytest.raises(store.StoreError, match=said):
        store.write(path, articles(), (), made.NOTES, beside=FORK)
    assert [one.name for one in tmp_path.iterdir()] == ["news.db"] and path.read_bytes() == b"the one before"
    assert not multiprocessing.active_children()


def test_a_fault_of_ours_is_told_as_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(aside, "versions", lambda _: [][0])
    with pytest.raises(IndexError):
        store.write(tmp_path / "news.db", articles(), (), made.NOTES, beside=FORK)


def children_of(process: int) -> list[int]:
    return [int(one) for one in Path(f"/proc/{process}/task/{process}/children").read_text().split()]


def is_there(process: int) -> bool:
    """Whether a process lives: one that ended and that nobody asked about is none."""
    with suppress(OSError):
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] not in {"Z", "X"}
    return False


# What a run is told to do first, and how many processes it has then.
READING = "pass"
COMPARING = "import time; from ingest.archive import aside; aside._take = lambda *_: time.sleep(600)"


@pytest.mark.skipif(not Path("/proc/self/task").is_dir(), reason="asks Linux for the children of a process")
@pytest.mark.parametrize(("first", "count"), [(READING, 2), (COMPARING, 1)], ids=["reading", "comparing"])
def test_what_works_for_a_run_that_was_killed_ends_and_the_next_run_goes_on(
    first: str, count: int, tmp_path: Path
) -> None:
    """Such processes are born with the lock of the archive: the next run was told for ever that another one writes."""
    db = tmp_path / "news.db"
    command = [sys.executable, "-c", f"{first}; from ingest.cli import main; main()", "build", str(db),
               str(ROOT / "articles"), "--workers", "2"]  # fmt: skip
    run = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    rows = tmp_path / ".news.db.rows"
    wait_for(lambda: len(children_of(run.pid)) == count and (count == 2 or rows.exists()), 120)
    working = children_of(run.pid)
    run.kill()
    run.wait()
    wait_for(lambda: not any(map(is_there, working)), 20)
    locked(tmp_path / ".news.db.lock").close()

"""A few of the faults of `make faults`: always the old archive or the new one, whole, and the next run mends all."""

from __future__ import annotations

import fcntl
import random
import sqlite3
import zlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from ingest import cli, engines, readers
from ingest.cli import faults, lock
from tests import failing_calls
from tests.broken_disks import Call, Disk
from tests.failing_calls import Fault
from tests.scenes import DB, Scene, digest, folder_of_pages, pages, scenes
from tests.warm_builds import KILLED, Builder, has_strace

needs_strace = pytest.mark.skipif(not has_strace(), reason="strace is not installed, or not allowed here")
needs_failing_calls = pytest.mark.skipif(not failing_calls.possible(), reason="calls are made to fail on Linux, x86-64")
BUILD_OPTIONS = ("-y", "-xx", "-s", "70000")  # so that strace writes down every byte


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("durability")


@pytest.fixture(scope="module")
def made(place: Path) -> Iterator[dict[str, Scene]]:
    with Builder(folder_of_pages(place, pages(4))) as builder:
        yield scenes(builder, place, pages(1), pages(4))


@pytest.fixture(scope="module")
def calls(made: dict[str, Scene], place: Path) -> list[Call]:
    made["build"].begin()
    return [call for call in made["build"].traced(place / "trace", *BUILD_OPTIONS) if call.writes]


def test_a_killed_build_leaves_the_old_archive_or_the_new_one(made: dict[str, Scene]) -> None:
    for after in (0.05, 0.15):
        made["build"].begin()
        made["build"].ended_well(made["build"].run(kill_after=after), f"killed after {after} s")


def test_a_full_disk_is_said_in_a_sentence(made: dict[str, Scene]) -> None:
    size = (made["build"].old / DB).stat().st_size
    made["build"].begin()
    ended = made["build"].run(file_size=size // 2)
    assert ended.status == 2 and "cannot be written" in ended.err
    made["build"].ended_well(ended, "no file over half of the archive")


@needs_failing_calls
def test_a_kill_at_the_rename_and_errors_of_the_disk(made: dict[str, Scene]) -> None:
    scene = made["build"]
    for fault in (
        Fault("rename", 1),
        Fault("pwrite64", 40, "ENOSPC"),
        Fault("fsync", 1, "EIO"),
        Fault("mmap", 2, "ENOMEM", True),
    ):
        scene.begin()
        ended = scene.run(fault=fault)
        assert ended.status == (2 if fault.error else KILLED), f"{fault}: {ended}"
        scene.ended_well(ended, str(fault))


@needs_strace
def test_a_power_failure_leaves_the_old_archive_or_the_new_one(made: dict[str, Scene], calls: list[Call]) -> None:
    assert broken_by_power_failures(made["build"], calls, 60) == []


def broken_by_power_failures(
    scene: Scene, calls: list[Call], count: int, recovered: int = 0, since: int = 0
) -> list[str]:
    """The power failures, of so many drawn at random points of a record `since` a call, that leave neither archive whole.

    After every `recovered`th of them the next run must give the reference bytes.
    """
    dice, wrong = random.Random(11), []
    points = sorted(dice.randint(since, len(calls)) for _ in range(count))
    scene.begin()
    disk = Disk(scene.folder, {path.name: path.read_bytes() for path in scene.folder.iterdir()})
    seen = 0
    for n, point in enumerate(points):
        for call in calls[seen:point]:
            disk.see(call)
        seen = point
        left = disk.after_a_power_failure(dice)
        for path in scene.folder.iterdir():
            path.unlink()
        for name, content in left.items():
            (scene.folder / name).write_bytes(content)
        if digest(scene.folder / DB) not in (scene.was, scene.new):
            wrong.append(f"after call {point} of {len(calls)}")
        elif recovered and n % recovered == 0:
            scene.recovers(f"power failure after call {point}")
    return wrong


def test_what_a_stopped_add_has_put_in_place_stays(made: dict[str, Scene], place: Path) -> None:
    """Killed when its archive is in place and before that is written down; what is added next comes on top."""
    scene = replace(made["add"], patches=("killed_before_it_settles",))
    scene.begin()
    assert scene.run().status == KILLED and scene.holds("killed before it settles")
    extra = place / "extra"
    extra.mkdir()
    (extra / "note.txt").write_text(pages(5)[4].read_text())
    done = scene.builder.run(scene.folder, "add", DB, str(extra), "--workers", "1")
    assert done.status == 0, done.err
    assert "5 seen = 1 ingested + 4 unchanged" in done.out


def test_readings_of_another_archive_are_refused(made: dict[str, Scene]) -> None:
    scene = made["add"]
    scene.begin()
    (scene.folder / DB).write_bytes((scene.folder.parent / "reference" / DB).read_bytes())
    ended = scene.run()
    assert ended.status == 2 and "does not belong" in ended.err and scene.holds("readings of another archive")


def test_two_builds_at_once_are_told_apart(made: dict[str, Scene]) -> None:
    scene = made["build"]
    scene.begin()
    with lock.locked(scene.folder / f".{DB}.lock"):
        ended = scene.run()
    assert ended.status == 2 and "another ingest is writing news.db" in ended.err


def test_a_lock_that_was_removed_while_one_waited_is_no_lock(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The holder removes it after a second program opened it: a third makes a new one, and only that counts."""
    path, real, removed = tmp_path / "lock", fcntl.flock, []

    def flock(file: object, how: int) -> None:
        if not removed:
            removed.append(True)
            path.unlink()
        real(file, how)  # type: ignore[arg-type]

    monkeypatch.setattr(fcntl, "flock", flock)
    with lock.locked(path) as file, path.open("wb") as other, pytest.raises(BlockingIOError):
        assert file.fileno() and removed
        real(other, fcntl.LOCK_EX | fcntl.LOCK_NB)


def test_what_a_killed_run_left_of_standard_input_is_cleared(made: dict[str, Scene]) -> None:
    scene = made["build"]
    scene.begin()
    (scene.folder / f".{DB}.stdin-abc").write_text("left over")
    scene.recovers("a left-over copy of standard input")


def test_a_reader_of_our_output_that_has_no_room_left(made: dict[str, Scene]) -> None:
    scene = replace(made["build"], patches=("with_a_full_output",))
    scene.begin()
    ended = scene.run()
    assert ended.status == 2 and "Traceback" not in ended.err and "No space left" in ended.err
    assert scene.holds("a full output")


# -- what a disk or the memory lacks once is tried again ---------------------------------------------------------------


@pytest.mark.parametrize("lacking", [OSError(5, "Input/output error"), MemoryError(), ImportError("failed to map")])
def test_a_page_that_the_disk_or_the_memory_failed_on_is_tried_again(
    lacking: Exception, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def fails(*_: object) -> None:
        raise lacking

    monkeypatch.setattr(engines, "read", fails)
    page = pages(1)[0]
    key = engines.key_of("", page.name, readers.fingerprint(str(page)) or "", engines.Said(), ())
    (kept,) = engines.read_unit(engines.Unit(key, "", page.name, page), engines.Said())
    assert kept.article is None and kept.again and b"The disk failed" in zlib.decompress(kept.value)


def test_a_page_that_could_be_opened_at_the_second_try_only_is_not_lost(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    line = ["build", str(tmp_path / DB), str(folder_of_pages(tmp_path, pages(2))), "--workers", "1"]
    real, failed = readers.fingerprint, pages(2)[1].name
    monkeypatch.setattr(
        readers, "fingerprint", lambda path, *more: None if path.endswith(failed) else real(path, *more)
    )
    done = CliRunner().invoke(cli.main, line)
    assert done.exit_code == 3 and "1 ingested + 0 unchanged + 0 duplicate + 1 refused" in done.output
    assert f"refused {failed}: unreadable" in done.output
    monkeypatch.undo()
    done = CliRunner().invoke(cli.main, line)
    assert done.exit_code == 0 and "1 ingested + 1 unchanged" in done.output


@pytest.mark.parametrize(
    ("fault", "said"),
    [
        (sqlite3.SQLITE_IOERR, "the disk failed"),
        (sqlite3.SQLITE_CORRUPT, "a file on it is damaged"),
        (ImportError("termios.so: cannot open shared object file: Input/output error"), "a library cannot be loaded"),
        (MemoryError(), "the memory is full"),
    ],
)
def test_a_disk_that_fails_late_is_said_in_a_sentence(fault: Exception | int, said: str) -> None:
    if isinstance(fault, int):
        error = sqlite3.DatabaseError("of the disk")
        error.sqlite_errorcode = fault
        fault = error
    with pytest.raises(click.ClickException, match=said), faults.our_words():
        raise fault


def test_a_fault_of_ours_is_no_fault_of_the_disk() -> None:
    with pytest.raises(sqlite3.OperationalError), faults.our_words():
        sqlite3.connect(":memory:").execute("select nothing from nowhere")
    with pytest.raises(ImportError), faults.our_words():
        raise ImportError("no module named x")

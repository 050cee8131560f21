"""The long loops of faults: builds killed, starved of disk and memory, cut from power, and begun at once.

Always the old archive or the new one, whole; a sentence and an exit status; and the next run reaches the same bytes.
`make faults` runs all. `FAULTS_STEP=n` takes every n-th system call only, `FAULTS_KILLS=n` other numbers of kills.
"""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.broken_disks import TRACE, Call
from tests.scenes import DB, READINGS, Scene, digest, folder_of_pages, pages, scenes
from tests.test_durability import BUILD_OPTIONS, broken_by_power_failures, needs_strace
from tests.warm_builds import KILLED, ROOT, Builder

pytestmark = pytest.mark.faults

STEP = int(os.environ.get("FAULTS_STEP", "1"))  # of the system calls that are made to fail
KILLS = int(os.environ.get("FAULTS_KILLS", "1000"))
COLD_KILLS = max(KILLS // 10, 1)  # of whole processes, from their start on
PAGES = 50
LEVELS = 20
POWER_FAILURES = 2_000
ERRORS = ("ENOSPC", "EIO", "ENOMEM")
QUIET = ("-f", "-e", TRACE, "-o", "/dev/null")


def told(line: str) -> None:
    """A line of the report, under pytest's own."""
    sys.__stderr__.write(f"\n  {line}") if sys.__stderr__ else None


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("faults")


@pytest.fixture(scope="module")
def made(place: Path) -> Iterator[dict[str, Scene]]:
    with Builder(folder_of_pages(place, pages(PAGES))) as builder:
        yield scenes(builder, place, pages(5), pages(PAGES))


def calls_of(scene: Scene, trace: Path, *options: str) -> list[Call]:
    scene.begin()
    return [call for call in scene.traced(trace, *options) if call.writes]


def each(calls: list[Call], what: str) -> Iterator[Call]:
    """Every STEP-th of the calls, with a word on how far it is."""
    chosen = calls[::STEP]
    began = time.monotonic()
    for n, call in enumerate(chosen, 1):
        yield call
        if n % 100 == 0 or n == len(chosen):
            told(f"{what}: {n} of {len(chosen)} in {time.monotonic() - began:.0f} s")


@needs_strace
@pytest.mark.parametrize("command", ["build", "add"])
def test_killed_at_every_writing_call(made: dict[str, Scene], place: Path, command: str) -> None:
    scene, ends = made[command], Counter[str]()
    calls = calls_of(scene, place / "trace")
    told(f"{command}: {dict(Counter(call.name for call in calls))}")
    for call in each(calls, f"{command} killed"):
        scene.begin()
        ended = scene.run((*QUIET, "-e", f"inject={call.name}:signal=KILL:when={call.ordinal}"))
        what = f"killed at {call.name} {call.ordinal}"
        assert ended.status == KILLED, f"{what}: {ended}"
        ends["new" if scene.holds(what) else "old"] += 1
        scene.ended_well(ended, what)
    told(f"{command} killed at {ends.total()} calls: {dict(ends)}")


def test_killed_at_random(made: dict[str, Scene]) -> None:
    dice, ends = random.Random(7), Counter[str]()
    for command, scene in made.items():
        scene.begin()
        length = scene.run().seconds
        for n in range(KILLS // 2):
            scene.begin(readings=n % 3 > 0 or command == "add")
            ended = scene.run(kill_after=dice.uniform(0, length))
            ends["new" if scene.holds(f"kill {n}") else "old"] += 1
            scene.ended_well(ended, f"kill {n}")
    told(f"killed at random: {dict(ends)}")


def test_whole_processes_killed_at_random(made: dict[str, Scene]) -> None:
    """From the start of Python on, its workers with it: as the command line does it."""
    scene, dice = made["build"], random.Random(8)
    command = [sys.executable, "-m", "ingest.cli", *scene.line[:-1], "2"]
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    scene.begin()
    began = time.monotonic()
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    subprocess.run(command, cwd=scene.folder, env=environment, check=True, **quiet)
    length = time.monotonic() - began
    for n in range(COLD_KILLS):
        scene.begin(readings=n % 3 > 0)
        process = subprocess.Popen(command, cwd=scene.folder, env=environment, **quiet)
        time.sleep(dice.uniform(0, length))
        process.kill()
        process.wait()
        scene.holds(f"kill {n}")
        scene.recovers(f"kill {n}")
    told(f"whole processes killed at random: {COLD_KILLS}")


@needs_strace
@pytest.mark.parametrize("command", ["build", "add"])
@pytest.mark.parametrize("how_often", ["once", "for ever"])
@pytest.mark.parametrize("error", ERRORS)
def test_every_writing_call_fails(
    made: dict[str, Scene], place: Path, error: str, how_often: str, command: str
) -> None:
    scene, ends = made[command], Counter[str]()
    for call in each(calls_of(scene, place / "trace"), f"{command} {error} {how_often}"):
        scene.begin()
        # an openat that fails for ever would fail for reading, too
        more = "+" if how_often == "for ever" and call.name != "openat" else ""
        ended = scene.run((*QUIET, "-e", f"inject={call.name}:error={error}:when={call.ordinal}{more}"))
        what = f"{call.name} {call.ordinal}{more} {error}"
        if call.name == "write" and ended.status:
            ended = replace(ended, err=ended.err or "Error: of the output, which cannot be shown")
        ends[f"{'new' if scene.holds(what) else 'old'}, status {ended.status}"] += 1
        scene.ended_well(ended, what)
    told(f"{command} {error} {how_often}: {dict(ends)}")


@pytest.mark.parametrize("command", ["build", "add"])
def test_no_file_may_grow_over_a_size(made: dict[str, Scene], place: Path, command: str) -> None:
    scene = made[command]
    largest = max(path.stat().st_size for path in (place / "reference").iterdir())
    ends = Counter[str]()
    for level in range(LEVELS):
        scene.begin()
        ended = scene.run(file_size=largest * (level + 1) // LEVELS)
        ends[f"{'new' if scene.holds(f'level {level}') else 'old'}, status {ended.status}"] += 1
        scene.ended_well(ended, f"files of at most {level + 1} twentieths")
    told(f"{command}, no file over a size: {dict(ends)}")


@pytest.mark.parametrize("command", ["build", "add"])
def test_a_disk_that_is_full(made: dict[str, Scene], place: Path, command: str) -> None:
    scene = made[command]
    room = 5 * sum(path.stat().st_size for path in (*(place / "reference").iterdir(), scene.old / DB)) // 4
    least = sum((scene.old / name).stat().st_size for name in (DB, READINGS)) + 16_384
    scene.begin()
    ends = Counter[str]()
    for level in range(LEVELS):
        shutil.rmtree(scene.folder, ignore_errors=True)
        scene.folder.mkdir()
        size = least + (room - least) * level // (LEVELS - 1)
        mount = ["mount", "-t", "tmpfs", "-o", f"size={size}", "none", str(scene.folder)]
        if subprocess.run(mount, capture_output=True, check=False).returncode:
            pytest.skip("mounting is not allowed here")
        try:
            scene.furnish()
            ended = scene.run()
            ends[f"{'new' if scene.holds(f'level {level}') else 'old'}, status {ended.status}"] += 1
            if ended.status:
                assert ended.status == 2 and "Error: " in ended.err and "Traceback" not in ended.err, ended.err
            subprocess.run(["mount", "-o", "remount,size=100m", str(scene.folder)], check=True)
            scene.ended_well(ended, f"a disk of {size} bytes")
        finally:
            subprocess.run(["umount", str(scene.folder)], check=True)
    told(f"{command} on a full disk: {dict(ends)}")


@needs_strace
@pytest.mark.parametrize("command", ["build", "add"])
def test_power_failures(made: dict[str, Scene], place: Path, command: str) -> None:
    calls = calls_of(made[command], place / "trace", *BUILD_OPTIONS)
    assert broken_by_power_failures(made[command], calls, POWER_FAILURES // 2, recovered=10) == []
    told(f"{command}: {POWER_FAILURES // 2} power failures")


@needs_strace
def test_power_failures_break_what_does_not_sync(made: dict[str, Scene], place: Path) -> None:
    """The control: the same draws must find a program that trusts the system to write."""
    scene = replace(made["build"], patches=("without_sync",))
    calls = calls_of(scene, place / "trace", *BUILD_OPTIONS)
    renamed = next(n for n, call in enumerate(calls, 1) if call.name.startswith("rename"))
    broken = broken_by_power_failures(scene, calls, 200, since=renamed)
    told(f"without sync: {len(broken)} of 200 power failures after the rename broke the archive")
    assert len(broken) > 50
    calls = calls_of(made["build"], place / "trace", *BUILD_OPTIONS)
    renamed = next(n for n, call in enumerate(calls, 1) if call.name.startswith("rename"))
    assert broken_by_power_failures(made["build"], calls, 200, since=renamed) == []


def test_builds_at_once(made: dict[str, Scene]) -> None:
    scene = made["build"]
    command = [sys.executable, "-m", "ingest.cli", *scene.line]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    ends = Counter[int]()
    for n in range(5):
        scene.begin()
        started = [
            subprocess.Popen(
                command, cwd=scene.folder, env=environment, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL
            )
            for _ in range(6)
        ]
        for process in started:
            said = process.communicate()[1].decode()
            ends[process.returncode] += 1
            assert process.returncode == 0 or (process.returncode == 2 and "another ingest is writing" in said), said
        assert digest(scene.folder / DB) == scene.new
        scene.recovers(f"builds at once {n}")
    told(f"six builds at once, five times: {dict(ends)}")
    assert ends[0] >= 5

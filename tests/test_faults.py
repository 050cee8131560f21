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
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from ingest import store
from tests.broken_disks import Call
from tests.failing_calls import Fault
from tests.fault_records import told, tried
from tests.scenes import DB, READINGS, Scene, digest, folder_of_pages, pages, scenes
from tests.test_durability import BUILD_OPTIONS, broken_by_power_failures, needs_failing_calls, needs_strace
from tests.warm_builds import KILLED, ROOT, Builder, Ended

pytestmark = pytest.mark.faults

STEP = int(os.environ.get("FAULTS_STEP", "1"))  # of the system calls that are made to fail
KILLS = int(os.environ.get("FAULTS_KILLS", "1000"))
COLD_KILLS = max(KILLS // 10, 1)  # of whole processes, from their start on
PAGES = 50
LEVELS = 20
POWER_FAILURES = 2_000
ERRORS = ("ENOSPC", "EIO", "ENOMEM")
READING = ("openat", "read", "getdents64", "lseek", "flock", "pread64", "newfstatat", "fcntl")
RECOVERED = (
    4  # after every so-many-eth kill or error of a call the next run is made, too, and where errors left something
)
MOST_OF_A_NAME = 50  # faults of calls that read: SQLite makes some of them thousands of times alike
MEMORY = ("mmap", "mremap")


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A folder in memory where there is one: thousands of builds would wait for the disk."""
    place = tmp_path_factory.mktemp("faults")
    memory = Path("/dev/shm")
    if not memory.is_dir() or shutil.disk_usage(memory).free < 2**30:
        yield place
        return
    place = memory / f"faults-{os.getpid()}"
    place.mkdir()
    yield place
    shutil.rmtree(place)


@pytest.fixture(scope="module")
def made(place: Path) -> Iterator[dict[str, Scene]]:
    with Builder(folder_of_pages(place, pages(PAGES))) as builder:
        yield scenes(builder, place, pages(5), pages(PAGES))


def calls_of(scene: Scene, trace: Path, *options: str) -> list[Call]:
    scene.begin()
    return [call for call in scene.traced(trace, *options) if call.writes]


def disturbed(scene: Scene, run: Callable[[], Ended], what: str, again: bool = True) -> str:
    """How a disturbed run ended, when all is true that must be true after it, and after the next run, `again`."""
    ended = run()
    if what.startswith("write ") and ended.status not in (0, KILLED):
        # where the output can never be written, nobody can be told, and the status is that of who tries
        status = 2 if "+" in what else ended.status
        ended = replace(ended, status=status, err=ended.err or "Error: of the output, which cannot be shown")
    end = "new" if scene.holds(what) else "old"
    scene.ended_well(ended, what, again)
    return f"{end}, status {ended.status}"


def refused_or_disturbed(scene: Scene, ended: Ended, what: str, again: bool = True) -> str:
    """As `disturbed`, where a page may also be refused that the disk or the memory failed on: the next run reads it."""
    if ended.status != 3:
        return disturbed(scene, lambda: ended, what, again)
    assert "unreadable" in ended.err and list(store.problems_in(scene.folder / DB)) == [], f"{what}: {ended}"
    scene.recovers(what)
    return "a page refused, status 3"


@needs_strace
@needs_failing_calls
@pytest.mark.parametrize("command", ["build", "add"])
def test_killed_at_every_writing_call(made: dict[str, Scene], place: Path, command: str) -> None:
    scene = made[command]
    calls = calls_of(scene, place / "trace")
    told(f"{command}: {dict(Counter(call.name for call in calls))}")

    def one(fault: object) -> str:
        assert isinstance(fault, Fault)
        scene.begin()
        again = fault.call != "pwrite64" or fault.ordinal % RECOVERED == 0
        end = disturbed(scene, lambda: scene.run(fault=fault), str(fault), again)
        assert end.endswith(str(KILLED)), f"{fault}: {end}"
        return end

    tried(f"{command} killed", (Fault(call.name, call.ordinal) for call in calls[::STEP]), one)


def test_killed_at_random(made: dict[str, Scene]) -> None:
    for command, scene in made.items():
        scene.begin()
        length = scene.run().seconds

        def one(n: object, scene: Scene = scene, length: float = length, command: str = command) -> str:
            scene.begin(readings=int(str(n)) % 3 > 0 or command == "add")
            after = random.Random(f"{command} {n}").uniform(0, length)
            return disturbed(scene, lambda: scene.run(kill_after=after), f"kill {n}", int(str(n)) % RECOVERED == 0)

        tried(f"{command} killed at random", range(KILLS // 2), one)


def test_whole_processes_killed_at_random(made: dict[str, Scene]) -> None:
    """From the start of Python on, its workers with it: as the command line does it."""
    scene = made["build"]
    command = [sys.executable, "-m", "ingest.cli", *scene.line[:-1], "2"]
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    scene.begin()
    began = time.monotonic()
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    subprocess.run(command, cwd=scene.folder, env=environment, check=True, **quiet)
    length = time.monotonic() - began

    def one(n: object) -> str:
        scene.begin(readings=int(str(n)) % 3 > 0)
        process = subprocess.Popen(command, cwd=scene.folder, env=environment, **quiet)
        time.sleep(random.Random(f"process {n}").uniform(0, length))
        process.kill()
        process.wait()
        end = "new" if scene.holds(f"kill {n}") else "old"
        scene.recovers(f"kill {n}")
        return end

    tried("whole processes killed at random", range(COLD_KILLS), one)


@needs_strace
@needs_failing_calls
@pytest.mark.parametrize("command", ["build", "add"])
@pytest.mark.parametrize("how_often", ["once", "for ever"])
@pytest.mark.parametrize("error", ERRORS)
def test_every_writing_call_fails(
    made: dict[str, Scene], place: Path, error: str, how_often: str, command: str
) -> None:
    scene = made[command]
    # an openat that fails for ever would fail for reading, too
    faults = (
        Fault(call.name, call.ordinal, error, how_often == "for ever" and call.name != "openat")
        for call in calls_of(scene, place / "trace")[::STEP]
    )
    tried(f"{command} {error} {how_often}", faults, lambda fault: failed(scene, fault))


def failed(scene: Scene, fault: object) -> str:
    assert isinstance(fault, Fault)
    scene.begin()
    return disturbed(scene, lambda: scene.run(fault=fault), str(fault), fault.ordinal % RECOVERED == 0)


@needs_failing_calls
@pytest.mark.parametrize("command", ["build", "add"])
@pytest.mark.parametrize("name", READING)
def test_every_reading_call_fails(made: dict[str, Scene], name: str, command: str) -> None:
    """A page that cannot be read is refused, and read by the next run; the rest of the archive is whole."""
    scene = made[command]
    scene.begin()
    count = scene.run(fault=Fault(name, 0)).calls

    def one(fault: object) -> str:
        assert isinstance(fault, Fault)
        scene.begin()
        return refused_or_disturbed(scene, scene.run(fault=fault), str(fault), fault.ordinal % RECOVERED == 0)

    step = STEP * max(1, count // MOST_OF_A_NAME)
    tried(f"{command} {name} EIO", (Fault(name, n, "EIO") for n in range(1, count + 1, step)), one)


@needs_failing_calls
@pytest.mark.parametrize("command", ["build", "add"])
@pytest.mark.parametrize("how_often", ["once", "for ever"])
@pytest.mark.parametrize("name", MEMORY)
def test_memory_runs_out(made: dict[str, Scene], name: str, how_often: str, command: str) -> None:
    scene = made[command]
    scene.begin()
    count = scene.run(fault=Fault(name, 0)).calls
    faults = (Fault(name, n, "ENOMEM", how_often == "for ever") for n in range(1, count + 1, STEP))
    tried(f"{command} {name} ENOMEM {how_often}", faults, lambda fault: failed(scene, fault))


@pytest.mark.parametrize("command", ["build", "add"])
def test_a_bound_of_memory(made: dict[str, Scene], command: str) -> None:
    """From nothing more than the process has when it begins to what a build needs."""
    scene = made[command]

    def one(level: object) -> str:
        scene.begin()
        return refused_or_disturbed(scene, scene.run(memory=int(str(level)) * 2**20), f"{level} MB more")

    ends = tried(f"{command} in so much memory", range(0, 4 * LEVELS, STEP), one)
    assert ends["new, status 0"], "it was enough at last"


@pytest.mark.parametrize("command", ["build", "add"])
def test_no_file_may_grow_over_a_size(made: dict[str, Scene], place: Path, command: str) -> None:
    scene = made[command]
    largest = (
        3 * max(path.stat().st_size for path in (place / "reference").iterdir()) // 2
    )  # rows before they are packed

    def one(level: object) -> str:
        scene.begin()
        size = largest * (int(str(level)) + 1) // LEVELS
        return disturbed(scene, lambda: scene.run(file_size=size), f"files of at most {size} bytes")

    tried(f"{command} no file over a size", range(LEVELS), one)


@pytest.mark.parametrize("command", ["build", "add"])
def test_a_disk_that_is_full(made: dict[str, Scene], place: Path, command: str) -> None:
    scene = made[command]
    room = 2 * sum(path.stat().st_size for path in (*(place / "reference").iterdir(), scene.old / DB))
    least = sum((scene.old / name).stat().st_size for name in (DB, READINGS)) + 16_384
    scene.begin()

    def one(level: object) -> str:
        shutil.rmtree(scene.folder, ignore_errors=True)
        scene.folder.mkdir()
        size = least + (room - least) * int(str(level)) // (LEVELS - 1)
        mount = ["mount", "-t", "tmpfs", "-o", f"size={size}", "none", str(scene.folder)]
        if subprocess.run(mount, capture_output=True, check=False).returncode:
            pytest.skip("mounting is not allowed here")
        try:
            scene.furnish()
            ended = scene.run()
            end = f"{'new' if scene.holds(f'level {level}') else 'old'}, status {ended.status}"
            if ended.status:
                assert ended.status == 2 and "Error: " in ended.err and "Traceback" not in ended.err, ended.err
            subprocess.run(["mount", "-o", "remount,size=100m", str(scene.folder)], check=True)
            scene.ended_well(ended, f"a disk of {size} bytes")
        finally:
            subprocess.run(["umount", str(scene.folder)], check=True)
        return end

    tried(f"{command} on a full disk", range(LEVELS), one)


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

"""Runs the commands in forks of one warm process, so that a thousand builds that are made to fail take minutes.

The warm process has the program imported, its lexicon compiled and every page read that it met before; what a fork
writes, opens, renames and syncs is what the command itself does. A system call of a fork can be made to fail, or be
the last that it makes (tests/failing_calls.py); `strace`, put on a fork before it begins, writes down all calls.
"""

from __future__ import annotations

import json
import os
import resource
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from tests import failing_calls
from tests.failing_calls import Fault

ROOT = Path(__file__).parent.parent
KILLED = -signal.SIGKILL


@dataclass(frozen=True, slots=True)
class Ended:
    """How a command ended: its exit status (negative for a signal), what it said, and how long it took."""

    status: int
    out: str
    err: str
    seconds: float
    calls: int = 0  # how often it made the call of its fault


class Builder:
    """The warm process, seen from the tests."""

    def __init__(self, *folders: Path) -> None:
        """`folders` hold the pages that are read once, here, and are known to every fork."""
        self._folders = [str(folder) for folder in folders]

    def __enter__(self) -> Self:
        command = [sys.executable, "-m", "tests.warm_builds", *self._folders]
        environment = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1"}
        pipe = subprocess.PIPE
        self._process = subprocess.Popen(command, cwd=ROOT, env=environment, stdin=pipe, stdout=pipe, text=True)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        assert self._process.stdin and self._process.stdout
        self._process.stdin.close()
        self._process.stdout.close()
        self._process.wait()

    def run(
        self,
        folder: Path,
        *line: str,
        strace: tuple[str, ...] = (),
        fault: Fault | None = None,
        kill_after: float | None = None,
        file_size: int | None = None,
        memory: int | None = None,
        patches: tuple[str, ...] = (),
    ) -> Ended:
        """Run `ingest` with this command line in a folder.

        Options of `strace`, a fault of a system call, seconds after which it is killed, the largest file in bytes that
        it may write, the memory in bytes that it may take on, and names of functions of this module that change the
        program before may be given.
        """
        assert self._process.stdin and self._process.stdout
        asked = {"folder": str(folder), "line": line, "strace": strace, "fault": fault and asdict(fault),
                 "kill_after": kill_after, "file_size": file_size, "memory": memory, "patches": patches}  # fmt: skip
        self._process.stdin.write(json.dumps(asked) + "\n")
        self._process.stdin.flush()
        return Ended(**json.loads(self._process.stdout.readline()))


def has_strace() -> bool:
    """Whether strace is installed and may be put on a process here."""
    if shutil.which("strace") is None:
        return False
    return subprocess.run(["strace", "-qq", "-o", os.devnull, "true"], capture_output=True, check=False).returncode == 0


# -- the warm process ------------------------------------------------------------------------------------------------


def without_sync() -> None:
    """A program that trusts the system to write: the control, which a power loss must break."""
    from ingest import store

    real = store.Database

    def careless(*given: Any, **named: Any) -> Any:
        db = real(*given, **named)
        execute = db.execute
        db.execute = lambda sql, *more: execute(sql.replace("synchronous = full", "synchronous = off"), *more)
        return db

    store.Database = careless  # type: ignore[misc, assignment]
    os.fsync = lambda _: None


def killed_before_it_settles() -> None:
    """A program that is killed when its archive is in place, before it has written down what it is made of."""
    from ingest.readings import Readings

    Readings.settle = lambda *_: os.kill(os.getpid(), signal.SIGKILL)  # type: ignore[method-assign]


def with_a_full_output() -> None:
    """Standard output goes to a disk that is full."""
    os.dup2(os.open("/dev/full", os.O_WRONLY), 1)


def _warm() -> None:
    """Import all that a build needs, and remember every Reading, which depends on its page alone."""
    from ingest import cli, diff, engines, pipeline  # noqa: F401

    known: dict[Any, Any] = {}

    def read(page: Any, *more: Any) -> Any:
        if page not in known:
            known[page] = pipeline.read(page, *more)
        return known[page]

    engines.read = read
    engines.program_digest()


def _serve(folders: list[str]) -> None:
    _warm()
    from ingest import engines, readers

    for one in readers.inputs([Path(folder) for folder in folders]):
        if isinstance(one, tuple):
            list(engines.read_input(*one))
    for line in sys.stdin:
        sys.stdout.write(json.dumps(_answer(json.loads(line))) + "\n")
        sys.stdout.flush()


def _answer(asked: dict[str, Any]) -> dict[str, Any]:
    folder = Path(asked["folder"])
    out, err = folder.parent / f"{folder.name}.out", folder.parent / f"{folder.name}.err"
    files = [
        os.open(os.devnull, os.O_RDONLY),
        *(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o644) for path in (out, err)),
    ]
    begin_read, begin_write = os.pipe()
    pid = os.fork()
    if pid == 0:
        os.close(begin_write)
        _be_the_command(asked, files, begin_read)
    for file in (*files, begin_read):
        os.close(file)
    fault = Fault(**asked["fault"]) if asked["fault"] else None
    if fault:
        failing_calls.take_hold(pid)
    tracer = _traced(pid, asked["strace"])
    began = time.monotonic()
    os.close(begin_write)
    status, calls = failing_calls.watched(pid, fault) if fault else (_waited(pid, asked["kill_after"]), 0)
    seconds = time.monotonic() - began
    if tracer:
        tracer.wait()
    out_text, err_text = (path.read_text(errors="replace") for path in (out, err))
    return {"status": status, "out": out_text, "err": err_text, "seconds": seconds, "calls": calls}


def _traced(pid: int, options: list[str]) -> subprocess.Popen[bytes] | None:
    """strace on the process, once it has hold of it."""
    if not options:
        return None
    tracer = subprocess.Popen(["strace", "-qq", "-p", str(pid), *options], stderr=subprocess.DEVNULL)
    status = Path(f"/proc/{pid}/status")
    while "TracerPid:\t0\n" in status.read_text():
        if tracer.poll() is not None:
            raise RuntimeError(f"strace ended with {tracer.returncode}: {options}")
        time.sleep(0.001)
    return tracer


def _waited(pid: int, kill_after: float | None) -> int:
    if kill_after is not None:
        time.sleep(kill_after)
        os.kill(pid, signal.SIGKILL)  # it is not waited for yet: the number is still its own
    return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])


def _be_the_command(asked: dict[str, Any], files: list[int], begin: int) -> None:
    """Never returns. What strace may see of it before it begins changes no file."""
    status = 70
    try:
        for number, file in enumerate(files):
            os.dup2(file, number)
            os.close(file)
        os.chdir(asked["folder"])
        for name in asked["patches"]:
            patch: Callable[[], None] = globals()[name]
            patch()
        os.read(begin, 1)
        os.close(begin)
        if asked["file_size"] is not None:
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (asked["file_size"],) * 2)
        if asked["memory"] is not None:
            has = int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
            resource.setrlimit(resource.RLIMIT_AS, (has + asked["memory"],) * 2)
        if asked["fault"]:
            failing_calls.stop_at(asked["fault"]["call"])
        status = _command(asked["line"])
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(status)


def _command(line: list[str]) -> int:
    """The exit status of the command, as `ingest` itself would end: a traceback is shown and gives 1."""
    import traceback

    from ingest.cli import main

    try:
        main(line, prog_name="ingest")
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else 1
    except BaseException:
        with suppress(OSError):
            traceback.print_exc()
        return 1
    return 0


if __name__ == "__main__":
    _serve(sys.argv[1:])

"""Reading on a Dask cluster: what can be tested without one here, and real schedulers and workers in `make cluster`."""

from __future__ import annotations

import importlib.util
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from ingest import cluster, engines, readers
from ingest.cli import main
from ingest.engines import Said, Unit
from ingest.readers.pieces import Piece

NO_DASK = importlib.util.find_spec("distributed") is None
STORY = """Talks on river water end in {place}

By Ada Quill
June 14, 2016

Foreign Minister Ana Ruiz of Chile met her colleagues in {place} on Tuesday and agreed on a plan for the river.

Ruiz said that plan number {n} would be put before the parliament of Chile in the autumn of this year.

The next meeting will be held in Lima in October, the ministers said in a statement after the talks.
"""


def pages_in(folder: Path, count: int) -> Path:
    folder.mkdir()
    for n in range(count):
        place = ("Vienna", "Geneva", "Oslo")[n % 3]
        (folder / f"{n:04}.txt").write_text(STORY.format(place=place, n=n), encoding="utf-8")
    (folder / "0001.yml").write_text("publisher: Example Gazette\n", encoding="utf-8")
    (folder / "empty.txt").write_text("", encoding="utf-8")
    (folder / "page.html").write_text(
        "<html><head><title>Port reopens</title></head><body><article>"
        + "<p>The port of Oslo reopened on Monday, said Mayor Ola Brink of Oslo, and the ships came in again.</p>" * 9
        + "</article></body></html>",
        encoding="utf-8",
    )
    lines = [f'{{"title": "Port {n} opens", "text": "Mayor Ola Brink of Oslo opened port {n} on Monday, and ships came in from many places."}}' for n in range(9)]  # fmt: skip
    (folder / "crawl.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return folder


def run(*words: object) -> Result:
    return CliRunner().invoke(main, [str(word) for word in words])


# -- without a cluster ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("options", "message"),
    [
        pytest.param(["--engine", "dask"], "say where the Dask scheduler is", id="no scheduler"),
        pytest.param(["--scheduler", "tcp://127.0.0.1:1"], "goes with --engine dask", id="no engine"),
        pytest.param(["--engine", "dask", "--scheduler", "tcp://127.0.0.1:1", "--workers", "2"], "has its own", id="workers"),
    ],
)  # fmt: skip
def test_options_that_do_not_go_together(options: list[str], message: str, tmp_path: Path) -> None:
    result = run("build", tmp_path / "news.db", pages_in(tmp_path / "pages", 1), *options)
    assert (result.exit_code, message in " ".join(result.output.split())) == (2, True)


@pytest.mark.skipif(not NO_DASK, reason="distributed is installed here")
def test_without_the_package_it_is_said_what_to_install(tmp_path: Path) -> None:
    where = ["--engine", "dask", "--scheduler", "tcp://127.0.0.1:1"]
    result = run("build", tmp_path / "news.db", pages_in(tmp_path / "pages", 1), *where)
    assert (result.exit_code, "pip install '.[dask]'" in result.output) == (2, True)


def test_a_loaded_unit_is_read_where_its_file_is_not(tmp_path: Path) -> None:
    folder = pages_in(tmp_path / "pages", 2)
    units = []
    for name in ("0001.txt", "empty.txt", "page.html", "gone.txt"):
        content = readers.fingerprint(str(folder / name)) or ""
        units.append(Unit(engines.key_of(str(folder), name, content, Said(), ()), str(folder), name, folder / name))
    there = [engines.read_unit(unit, Said()) for unit in units]
    loaded = [engines.loaded(unit, Said()) for unit in units]
    for path in folder.iterdir():
        path.unlink()
    assert [engines.read_unit(unit, Said()) for unit in loaded] == there
    assert engines.loaded(loaded[0], Said()) == loaded[0]


def test_a_worker_of_another_version_reads_nothing() -> None:
    unit = Unit("k", "", "a.txt", Piece("a.txt", STORY.encode()))
    same = cluster.Task(Said(), engines.program_digest(), "")
    assert cluster.read_partition([unit], same) == [("k", engines.read_unit(unit, Said()))]
    with pytest.raises(cluster.ClusterError, match="another version of the program"):
        cluster.read_partition([unit], cluster.Task(Said(), "0" * 64, ""))


def test_partitions_are_bounded_by_number_and_by_bytes() -> None:
    small = [Unit(f"{n}", "", "", Piece("", b"x")) for n in range(130)]
    assert [len(one) for one in engines.batches(iter(small), 64, 100)] == [64, 64, 2]
    large = [Unit(f"{n}", "", "", (Piece("", b"x" * 60),)) for n in range(5)]
    assert [len(one) for one in engines.batches(iter(large), 64, 100)] == [2, 2, 1]
    files = [Unit(f"{n}", "", "", Path("a.html"), weight=60) for n in range(5)]
    assert [len(one) for one in engines.batches(iter(files), 64, 100)] == [2, 2, 1]


# -- with a real one --------------------------------------------------------------------------------------------------


class Cluster:
    """A scheduler and two workers, each a process of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        file = folder / "scheduler.json"
        self.scheduler = self._start(
            "dask", "scheduler", "--host", "127.0.0.1", "--port", "0", "--no-dashboard", "--scheduler-file", file
        )
        self.address = re.search(r"tcp://[\d.]+:\d+", self._wait_for(file)).group()  # type: ignore[union-attr]
        self.workers = [self.worker() for _ in range(2)]

    def worker(self) -> subprocess.Popen[bytes]:
        """A worker without a nanny, so that its id is that of the process that reads."""
        return self._start(
            "dask",
            "worker",
            self.address,
            "--nthreads",
            "1",
            "--no-nanny",
            "--no-dashboard",
            "--local-directory",
            self.folder,
        )

    def _start(self, *words: object) -> subprocess.Popen[bytes]:
        log = (self.folder / "log").open("ab")
        environment = os.environ | {"PYTHONPATH": str(Path(__file__).parent.parent)}
        return subprocess.Popen(
            [sys.executable, "-m", *map(str, words)], stdout=log, stderr=log, cwd=self.folder, env=environment
        )

    def _wait_for(self, file: Path) -> str:
        for _ in range(300):
            if file.exists() and (text := file.read_text()):
                return text
            time.sleep(0.2)
        raise AssertionError((self.folder / "log").read_text())

    def stop(self) -> None:
        for process in (*self.workers, self.scheduler):
            process.kill()
            process.wait()


@pytest.fixture
def dask(tmp_path: Path) -> Iterator[Cluster]:
    (tmp_path / "cluster").mkdir()
    import distributed

    started = Cluster(tmp_path / "cluster")
    with distributed.Client(started.address, timeout=120, set_as_default=False) as client:
        client.wait_for_workers(2, timeout=300)
    yield started
    started.stop()


def build(db: Path, pages: Path, *options: object) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "ingest.cli", "build", str(db), str(pages), *map(str, options)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)


def kept(db: Path) -> int:
    """How many pages are read so far."""
    import sqlite3

    try:
        with sqlite3.connect(f"file:{db}.readings?mode=ro", uri=True) as connection:
            return int(connection.execute("select count(*) from page").fetchone()[0])
    except sqlite3.OperationalError:
        return 0


def when(ready: Callable[[], bool], build: subprocess.Popen[bytes]) -> None:
    while not ready():
        assert build.poll() is None, build.stdout.read()  # type: ignore[union-attr]
        time.sleep(0.02)


@pytest.mark.cluster
def test_the_same_bytes_with_a_worker_killed_in_the_middle(dask: Cluster, tmp_path: Path) -> None:
    pages = pages_in(tmp_path / "pages", 1200)
    whole, killed = tmp_path / "whole" / "news.db", tmp_path / "killed" / "news.db"
    for db in (whole, killed):
        db.parent.mkdir()
    local = build(whole, pages)
    assert local.wait() == 3, local.stdout.read()  # type: ignore[union-attr]
    running = build(killed, pages, "--engine", "dask", "--scheduler", dask.address)
    when(lambda: kept(killed) > 100, running)
    os.kill(dask.workers[0].pid, signal.SIGKILL)
    before = kept(killed)
    assert running.wait() == 3, running.stdout.read()  # type: ignore[union-attr]
    assert 100 < before < 1200, "it was killed in the middle"
    assert killed.read_bytes() == whole.read_bytes()


@pytest.mark.cluster
def test_a_scheduler_that_dies_leaves_the_archive_and_the_next_run_goes_on(dask: Cluster, tmp_path: Path) -> None:
    pages, db = pages_in(tmp_path / "pages", 1200), tmp_path / "news.db"
    running = build(db, pages, "--engine", "dask", "--scheduler", dask.address)
    when(lambda: kept(db) > 100, running)
    dask.scheduler.kill()
    out, _ = running.communicate(timeout=120)
    assert running.returncode == 2, out
    assert b"the Dask scheduler went away" in b" ".join(out.split())
    assert not db.exists() and 100 < kept(db) < 1210
    again = run("build", db, pages)
    assert again.exit_code == 3 and "refused" in again.output


@pytest.mark.cluster
def test_a_page_that_kills_its_workers_is_known_by_name(
    dask: Cluster, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With nannies, which start a worker anew."""
    for process in dask.workers:
        process.kill()
        process.wait()
    dask.workers = [
        dask._start(
            "dask", "worker", dask.address, "--nthreads", "1", "--no-dashboard", "--local-directory", dask.folder
        )
    ]
    made = [
        Unit(f"k{n}", "", f"{n}.txt", Piece(f"{n}.txt", STORY.format(place="Vienna", n=n).encode())) for n in range(6)
    ]
    made[3] = Unit("k3", "", "3.txt", Deadly())  # type: ignore[arg-type]
    found = {key: pages for batch in cluster.read_all(dask.address, made, Said()) for key, pages in batch}
    assert sorted(found) == [f"k{n}" for n in range(6)]
    assert [key for key, pages in found.items() if pages[0].article is None] == ["k3"]


class Deadly:
    """Ends the process that reads it."""

    def __iter__(self) -> Iterator[Piece]:
        os.kill(os.getpid(), signal.SIGKILL)
        return iter(())


@pytest.mark.cluster
def test_nobody_answers_or_nobody_works(dask: Cluster, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cluster, "_ANSWER", 2)
    pages = pages_in(tmp_path / "pages", 1)
    for process in dask.workers:
        process.kill()
        process.wait()
    result = run("build", tmp_path / "news.db", pages, "--engine", "dask", "--scheduler", dask.address)
    assert (result.exit_code, "has no workers" in " ".join(result.output.split())) == (2, True), result.output
    result = run("build", tmp_path / "news.db", pages, "--engine", "dask", "--scheduler", "tcp://127.0.0.1:9")
    assert (result.exit_code, "no Dask scheduler answers" in " ".join(result.output.split())) == (2, True), (
        result.output
    )
    result = run("build", tmp_path / "news.db", pages, "--engine", "dask", "--scheduler", "nowhere")
    assert result.exit_code == 2, result.output

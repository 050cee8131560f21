"""The same pages give the same bytes: however they are given, read in parallel, and wherever that runs."""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from ingest.readers.leaving_out import SIDECARS
from tests.make_bad import BAD
from tests.scenes import digest
from tests.warm_builds import ROOT

# Runs the command with other constants, another clock and another mask of permissions than the program has.
_RUNNER = """
import importlib, os, sys, time
from ingest.cli import main
constants, later, umask, started = sys.argv[1:5]
for one in constants.split():
    name, value = one.split("=")
    module, constant = name.rsplit(".", 1)
    assert hasattr(importlib.import_module(module), constant), name
    setattr(importlib.import_module(module), constant, int(value))
clock = time.time
time.time = lambda: clock() + int(later)
os.umask(int(umask, 8))
if started:
    import multiprocessing
    from ingest import engines
    engines.context = lambda _: multiprocessing.get_context(started)
main(sys.argv[5:], prog_name="ingest")
"""
YEARS = 9 * 365 * 86_400


@dataclass(frozen=True, slots=True)
class Where:
    """How a build differs from the first one, in all that must not show."""

    env: Mapping[str, str] = field(default_factory=dict)
    constants: str = ""  # of the program: module.NAME=number
    later: int = 0  # seconds by which the clock is ahead
    umask: str = "022"
    workers: int = 1
    spelled: str = "absolute"  # how the folder is given
    shuffled: int | None = None  # seed of the order and the times in which its files are made
    before: tuple[str, ...] = ()  # of the command line
    started: str = ""  # how workers begin, where otherwise than here


def built(pages: Path, place: Path, where: Where) -> str:
    """The digest of the archive of the pages, copied to a folder and built as is asked."""
    folder = place / "folder" / "pages"
    _copied(pages, folder, where.shuffled)
    spelled = {"absolute": str(folder), "slash": f"{folder}/", "relative": "pages", "dot": ".", "up": "../folder/pages"}
    cwd = folder if where.spelled == "dot" else folder.parent
    db = place / "news.db"
    target = os.path.relpath(db, cwd) if where.spelled in {"relative", "dot"} else str(db)
    line = [*where.before, sys.executable, "-c", _RUNNER, where.constants, str(where.later), where.umask,
            where.started, "build", target, spelled[where.spelled], "--workers", str(where.workers)]  # fmt: skip
    done = subprocess.run(line, cwd=cwd, env={**os.environ, "PYTHONPATH": f"{ROOT}/tests/no_network:{ROOT}", **where.env},
                          capture_output=True, text=True, check=False)  # fmt: skip
    assert done.returncode in (0, 3), done.stderr
    return digest(db)


def _copied(pages: Path, folder: Path, seed: int | None) -> None:
    files = sorted(path for path in pages.rglob("*") if path.is_file())
    dice = random.Random(seed)
    if seed is not None:
        dice.shuffle(files)
    for path in files:
        target = folder / path.relative_to(pages)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, target)
        if seed is not None:
            when = dice.randint(0, 2**31)
            os.utime(target, (when, when))


SMALL = (
    "ingest.engines._FEW=1 ingest.engines._BATCH=2 ingest.engines._AHEAD=1 ingest.intake._FLUSHED=1 ingest.store._BATCH=2 "
    "ingest.archive.tellings._KEPT=2 ingest.archive.copies._PAIRS_AT_ONCE=1"
)
LARGE = "ingest.engines._BATCH=1000 ingest.intake._FLUSHED=100000 ingest.store._BATCH=100000"

# Each of them in two builds, for every run of the tests.
TOGETHER = {
    "there": Where({"PYTHONHASHSEED": "1", "TZ": "Asia/Tokyo", "LC_ALL": "C"}, SMALL, YEARS, "077", 2, "dot", 1),
    "elsewhere": Where(
        {"PYTHONHASHSEED": "77", "TZ": "America/Lima", "LC_ALL": "C.UTF-8", "LANG": "tr_TR.UTF-8"},
        LARGE,
        -YEARS,
        "000",
        1,
        "slash",
        2,
    ),
}

# One by one, over all sample pages.
ONE_BY_ONE = {
    "seed 0": Where({"PYTHONHASHSEED": "0"}),
    "seed 4242": Where({"PYTHONHASHSEED": "4242"}),
    "Kiritimati": Where({"TZ": "Pacific/Kiritimati"}),
    "Marquesas": Where({"TZ": "Pacific/Marquesas"}),
    "C": Where({"LC_ALL": "C", "PYTHONUTF8": "0"}),
    "Turkish": Where({"LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8"}),
    "later": Where(later=YEARS),
    "earlier": Where(later=-YEARS),
    "nobody may": Where(umask="077"),
    "everybody may": Where(umask="000"),
    "two workers": Where(constants="ingest.engines._FEW=1", workers=2),
    "five workers": Where(constants="ingest.engines._FEW=1", workers=5),
    "small batches": Where(constants=SMALL, workers=2),
    "large batches": Where(constants=LARGE),
    "relative": Where(spelled="relative"),
    "slash": Where(spelled="slash"),
    "dot": Where(spelled="dot"),
    "up and down": Where(spelled="up"),
    "order 1": Where(shuffled=1),
    "order 2": Where(shuffled=2, constants="ingest.engines._FEW=1", workers=2),
    "optimized": Where({"PYTHONOPTIMIZE": "2"}),
    "workers that begin afresh": Where(constants="ingest.engines._FEW=1", workers=2, started="spawn"),
    "other addresses": Where(before=("setarch", "-R")),
    "other memory": Where({"PYTHONMALLOC": "malloc"}),
    "no network": Where(before=("unshare", "-n"), constants="ingest.engines._FEW=1", workers=2),
    "another clock": Where(before=("faketime", "2031-05-06 07:08:09")),
}


@pytest.fixture(scope="module")
def few(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A few pages in two folders with a sidecar, one of them twice, and one that is refused."""
    folder = tmp_path_factory.mktemp("few")
    for path in (
        *sorted((ROOT / "articles" / "2016").glob("*.txt"))[:4],
        *sorted((ROOT / "articles").rglob("*.html"))[:1],
    ):
        (folder / path.parent.name).mkdir(exist_ok=True)
        shutil.copy(path, folder / path.parent.name)
    shutil.copy(next((folder / "2016").glob("*.txt")), folder / "again.txt")
    (folder / "empty.txt").touch()
    shutil.copy(ROOT / "articles" / "sources.yml", folder)
    return folder


@pytest.fixture(scope="module")
def reference(few: Path, tmp_path_factory: pytest.TempPathFactory) -> str:
    return built(few, tmp_path_factory.mktemp("reference"), Where())


@pytest.mark.parametrize("name", TOGETHER)
def test_where_a_build_runs_does_not_show_and_no_process_of_it_reaches_for_the_network(
    few: Path, reference: str, tmp_path: Path, name: str
) -> None:
    assert built(few, tmp_path, TOGETHER[name]) == reference


def test_a_process_that_reaches_for_the_network_is_ended() -> None:
    line = [sys.executable, "-c", "import socket; socket.create_connection(('127.0.0.1', 9))"]
    environment = {**os.environ, "PYTHONPATH": f"{ROOT}/tests/no_network"}
    done = subprocess.run(line, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 97 and "reached for the network" in done.stderr


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> str:
    return built(ROOT / "articles", tmp_path_factory.mktemp("whole"), Where())


@pytest.mark.faults
@pytest.mark.parametrize("name", ONE_BY_ONE)
def test_nothing_of_the_surroundings_shows(whole: str, tmp_path: Path, name: str) -> None:
    where = ONE_BY_ONE[name]
    if where.before and shutil.which(where.before[0]) is None:
        pytest.skip(f"{where.before[0]} is not installed")
    assert built(ROOT / "articles", tmp_path, where) == whole


@pytest.fixture(scope="module")
def every_format(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The samples of all formats, and every input that is hard to read."""
    folder = tmp_path_factory.mktemp("formats")
    for path in (*(ROOT / "tests" / "formats").iterdir(), *(ROOT / "articles").glob("*/*.html")):
        shutil.copy(path, folder)
    (folder / "bad").mkdir()
    for name, (make, _) in BAD.items():
        (folder / "bad" / name).write_bytes(make())
    return folder


@pytest.mark.faults
def test_every_format_and_every_bad_input_gives_the_same_bytes(every_format: Path, tmp_path: Path) -> None:
    ways = {"first": Where(constants="ingest.readers.apart.SECONDS=60"), **TOGETHER}
    digests = {name: built(every_format, tmp_path / name, where) for name, where in ways.items()}
    assert len(set(digests.values())) == 1, digests


@pytest.mark.faults
@pytest.mark.parametrize("seed", range(3))
def test_pages_that_are_added_in_any_order_give_the_bytes_of_one_build(whole: str, tmp_path: Path, seed: int) -> None:
    """One folder that grows: a third, two thirds, all of it, in random order."""
    folder, dice = tmp_path / "folder" / "pages", random.Random(seed)
    files = [path for path in (ROOT / "articles").rglob("*") if path.is_file() and path.suffix not in SIDECARS]
    dice.shuffle(files)
    _copied(ROOT / "articles", folder, None)
    for path in files:
        (folder / path.relative_to(ROOT / "articles")).unlink()
    for third in (files[:40], files[40:80], files[80:]):
        for path in third:
            shutil.copyfile(path, folder / path.relative_to(ROOT / "articles"))
        command = "add" if (tmp_path / "news.db").exists() else "build"
        line = [sys.executable, "-m", "ingest.cli", command, str(tmp_path / "news.db"), str(folder)]
        done = subprocess.run(
            line, env={**os.environ, "PYTHONPATH": str(ROOT)}, capture_output=True, text=True, check=False
        )
        assert done.returncode in (0, 3), done.stderr
    assert digest(tmp_path / "news.db") == whole

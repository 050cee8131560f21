"""Speed, memory and size: medians over several rounds in one run; prints a table, writes benchmarks/speed.json.

The pages are those of articles/, each many times with other words in its first sentence, so that no two are equal.
These machines are shared and noisy: read the ratios.
"""

from __future__ import annotations

import atexit
import json
import logging
import os
import resource
import shutil
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from functools import cache
from pathlib import Path

from benchmarks import generate
from ingest import engines, pipeline, store
from ingest.corrections import Corrections
from ingest.model import Page
from ingest.readers import html, inputs, pages_in
from ingest.readings import Readings

ROOT = Path(__file__).parent.parent
ROUNDS = 3
PAGES = 300


def seconds(work: Callable[[], object]) -> float:
    """Processor seconds of this process that a piece of work takes."""
    start = time.process_time()
    work()
    return time.process_time() - start


def make_pages(folder: Path) -> int:
    """Write PAGES flat pages and return their bytes."""
    texts = [path.read_text(encoding="utf-8") for path in sorted((ROOT / "articles").rglob("*.txt"))]
    total = 0
    for n in range(PAGES):
        text = texts[n % len(texts)].rstrip("\n") + f"\nPage number {n} of the benchmark.\n"
        path = folder / f"{n % 10}" / f"{n}.txt"
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
        total += len(text.encode())
    return total


def reading(folder: Path) -> dict[str, float]:
    """Articles a second of reading alone, one core, and what each stage takes of it."""
    pages = _pages(folder)
    _read_all(pages[:50])
    each = [_read_all(pages) for _ in range(ROUNDS)]
    words = sum(len(" ".join(page.lines).split()) for page in pages) / len(pages)
    return {"articles a second, reading alone": len(pages) / statistics.median(each), "words a page": words}


def whole(folder: Path, text_bytes: int) -> dict[str, float]:
    """The command itself: fresh on one core, on all cores, and again with nothing changed."""
    made: dict[str, list[float]] = {"fresh, one worker": [], "fresh, all cores": [], "nothing changed": []}
    with tempfile.TemporaryDirectory() as work:
        target = Path(work) / "news.db"
        for _ in range(3):
            for name, workers in (("fresh, one worker", 1), ("fresh, all cores", engines.worker_count())):
                for old in Path(work).iterdir():
                    old.unlink()
                made[name].append(_command(target, folder, workers))
            made["nothing changed"].append(_command(target, folder, 1))
        size = target.stat().st_size
    figures = {f"articles a second, {name}": PAGES / statistics.median(times) for name, times in made.items()}
    memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    return figures | {"file to bytes of the pages": size / text_bytes, "peak memory of one process, MB": memory}


def to_reading() -> dict[str, float]:
    """Processor seconds of a build with one worker to those of reading alone, for three hundred made pages.

    As the difference of two builds and two readings, so that the start is in neither.
    """
    ratios = []
    with tempfile.TemporaryDirectory() as work:
        few, many = Path(work) / "few", Path(work) / "many"
        generate.write(few, PAGES)
        generate.write(many, 2 * PAGES)
        for _ in range(ROUNDS):
            built = _processor(Path(work) / "news.db", many) - _processor(Path(work) / "news.db", few)
            ratios.append(built / (_read_all(_pages(many)) - _read_all(_pages(few))))
    return {"processor time of a build to that of reading alone": statistics.median(ratios)}


def _processor(target: Path, folder: Path) -> float:
    """Processor seconds of the command that builds an archive anew with one worker."""
    for old in target.parent.glob(f"{target.name}*"):
        old.unlink()
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    _command(target, folder, 1)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def _pages(folder: Path) -> list[Page]:
    found = [one for one in inputs([folder]) if isinstance(one, tuple)]
    return [page for path, source in found for page in pages_in(path, source) if isinstance(page, Page)]


def _read_all(pages: list[Page]) -> float:
    return seconds(lambda: [pipeline.read(page) for page in pages])


def linear() -> dict[str, float]:
    """Time of reading a word in a page of 120 different paragraphs, to that in one of 60: 1 where time is linear."""
    texts = [path.read_text(encoding="utf-8") for path in sorted((ROOT / "articles").rglob("*.txt"))]
    long = [line for text in texts for line in text.splitlines() if len(line.split()) > 25]
    each = []
    for count in (60, 120):
        lines = tuple(line for paragraph in long[:count] for line in (paragraph, ""))
        page = Page("long.txt", f"{count:064}", "text", lines)
        pipeline.read(page)
        times = [seconds(lambda page=page: pipeline.read(page)) for _ in range(ROUNDS)]
        each.append(statistics.median(times) / len(" ".join(lines).split()))
    return {"time a word in a page twice as long, to once": each[1] / each[0]}


def markup() -> dict[str, float]:
    """Processor time of parsing saved web pages (lines, links, metadata, body) to that of the extractor's own call."""
    import trafilatura

    logging.disable()
    pages = [path.read_text(encoding="utf-8") for path in sorted((ROOT / "articles").rglob("*.html"))]

    def ours() -> list[object]:
        return [html.content_of(page) for page in pages]

    def extractors_own() -> list[object]:
        return [trafilatura.bare_extraction(page, with_metadata=True) for page in pages]

    ours(), extractors_own()
    ratio = statistics.median(seconds(ours) / seconds(extractors_own) for _ in range(ROUNDS))
    return {"saved web pages, parsing to the extractor's own time": ratio}


def takes(folder: Path) -> dict[str, float]:
    """What each table, index and full text takes of the file, as a share of it; those of a hundredth or more."""
    with tempfile.TemporaryDirectory() as work:
        target = Path(work) / "news.db"
        _command(target, folder, engines.worker_count())
        with closing(sqlite3.connect(target)) as connection:
            rows = connection.execute(
                "select name, sum(pgsize) from dbstat group by name order by 2 desc, 1"
            ).fetchall()
    whole = sum(size for _, size in rows)
    return {f"share of the file: {name}": size / whole for name, size in rows if size * 100 >= whole}


def page_sizes(folder: Path) -> dict[str, float]:
    """Seconds and bytes of writing the same Readings with other sizes of SQLite's pages, as ratios to 4096."""
    made: dict[int, tuple[float, int]] = {}
    with tempfile.TemporaryDirectory() as work:
        target = Path(work) / "news.db"
        _command(target, folder, engines.worker_count())
        chosen = store._SMALLER
        for size in (1024, 4096, 16384):
            store._SMALLER = ((PAGES, size),)
            times = [seconds(lambda: _write_again(target)) for _ in range(3)]
            made[size] = statistics.median(times), target.stat().st_size
        store._SMALLER = chosen
    base_time, base_bytes = made[4096]
    return {
        f"{what}, page size {size}, to that of 4096": ratio
        for size, (time_, bytes_) in made.items()
        for what, ratio in (("writing time", time_ / base_time), ("file", bytes_ / base_bytes))
    }


def _write_again(target: Path) -> None:
    kept = Readings(target)
    kept.chosen.choose("input")
    captures = kept.chosen.articles()
    articles = (store.with_captures(kept.tables(one.place, None), kept.chosen.sources(one.article)) for one in captures)
    store.write(target, articles, (), store.Build("0", "", "", None, None, None, 0, Corrections()))
    kept.close()


def _command(target: Path, folder: Path, workers: int) -> float:
    command = [sys.executable, "-m", "ingest.cli", "build", str(target), str(folder), "--workers", str(workers)]
    start = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=_compiled())
    return time.perf_counter() - start


@cache
def _compiled() -> dict[str, str]:
    """An environment in which Python keeps what it compiles, as it does where the program is installed."""
    env = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    env["PYTHONPYCACHEPREFIX"] = tempfile.mkdtemp(prefix="bytecode-")
    atexit.register(shutil.rmtree, env["PYTHONPYCACHEPREFIX"], ignore_errors=True)
    subprocess.run([sys.executable, "-m", "ingest.cli", "--help"], check=True, stdout=subprocess.DEVNULL, env=env)
    return env


def main() -> None:
    """Measure, print, write."""
    folder = Path(tempfile.mkdtemp())
    try:
        size = make_pages(folder)
        figures = {"pages": float(PAGES)} | reading(folder) | to_reading() | linear() | markup()
        figures |= whole(folder, size) | takes(folder) | page_sizes(folder)
    finally:
        shutil.rmtree(folder)
    for name, value in figures.items():
        print(f"{name:60} {value:10.2f}")
    written = json.dumps({name: round(value, 2) for name, value in figures.items()}, indent=1)
    (Path(__file__).parent / "speed.json").write_text(written + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()

"""Where reading runs: in this process, or on all cores."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from functools import cache
from multiprocessing import get_context
from pathlib import Path

from ingest import rules
from ingest.model import Page, Reading, Refusal
from ingest.pipeline import read
from ingest.readers import fingerprint, pages_in
from ingest.readers.refusals import refusal
from ingest.readings import encode

Encoded = list[tuple[str | None, str | None, bytes]]
# Fewer inputs than this are read faster in this process than workers start.
_FEW = 64
# Inputs that a worker is given at a time: enough to hide what handing over costs, few enough for a lively progress bar.
_BATCH = 16


def worker_count() -> int:
    """The cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


@cache
def program_digest() -> str:
    """sha256 of what reading depends on besides the page: the program and its lexicon."""
    total = hashlib.sha256(rules.lexicon_digest().encode())
    folder = Path(__file__).parent
    for path in sorted(folder.rglob("*.py"), key=lambda path: path.relative_to(folder).as_posix()):
        total.update(path.relative_to(folder).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    return total.hexdigest()


def key_of(path: Path, source: str, settings: str | None) -> str | None:
    """The digest of all that the Reading of an input depends on; None where the input cannot be opened."""
    content = fingerprint(path)
    if content is None:
        return None
    return hashlib.sha256("\0".join([program_digest(), settings or "", source, content]).encode()).hexdigest()


def read_input(path: Path, source: str) -> list[Reading | Refusal]:
    """The Readings and refusals of one input; a fault of ours refuses its page, the rest goes on."""
    results: list[Reading | Refusal] = []
    try:
        for page in pages_in(path, source):
            results.append(_read_page(page) if isinstance(page, Page) else page)
    except rules.LexiconError:
        raise
    except Exception as fault:  # any fault: one input must never stop a run
        results.append(_fault(source, fault))
    return results


def refusals_of(path: Path, source: str) -> list[Refusal]:
    """The refusals of an input that cannot be opened."""
    return [page for page in pages_in(path, source) if isinstance(page, Refusal)]


def _read_page(page: Page) -> Reading | Refusal:
    try:
        return read(page)
    except rules.LexiconError:  # a fault of every page: the run stops, and says which entry is bad
        raise
    except Exception as fault:  # any fault: one page must never stop a run
        return _fault(page.source, fault)


def _fault(source: str, fault: Exception) -> Refusal:
    return refusal(source, "fault", f"Reading stopped at a fault of the program ({type(fault).__name__}).")


def _read_batch(batch: list[tuple[str, Path, str]]) -> list[tuple[str, Encoded]]:
    return [(key, encode(read_input(path, source))) for key, path, source in batch]


def read_all(
    inputs: Iterable[tuple[str, Path, str]], workers: int | None = None, done: Callable[[int], None] = lambda _: None
) -> Iterator[list[tuple[str, Encoded]]]:
    """Read inputs, each (key, path, source): batches of (key, what is kept), in no promised order.

    `done` is told how many inputs each batch had.
    """
    waiting = list(inputs)
    batches = [waiting[n : n + _BATCH] for n in range(0, len(waiting), _BATCH)]
    count = workers or worker_count()
    results = map(_read_batch, batches) if count == 1 or len(waiting) < _FEW else _on_all_cores(batches, count)
    for result in results:
        done(len(result))
        yield result


def _on_all_cores(batches: list[list[tuple[str, Path, str]]], workers: int) -> Iterator[list[tuple[str, Encoded]]]:
    unread = dict(enumerate(batches))
    try:
        with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
            futures = {pool.submit(_read_batch, batch): n for n, batch in unread.items()}
            try:
                for future in as_completed(futures):
                    result = future.result()
                    del unread[futures[future]]
                    yield result
            except (KeyboardInterrupt, GeneratorExit):
                pool.shutdown(wait=False, cancel_futures=True)
                raise
    except BrokenProcessPool:
        # A worker was killed: by the system for its memory, or by a page that crashes a parser.
        for batch in unread.values():
            yield [_alone(*one) for one in batch]


def _alone(key: str, path: Path, source: str) -> tuple[str, Encoded]:
    """Read one input in a process of its own, so that a page that kills it is known by name."""
    try:
        with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
            return pool.submit(_read_batch, [(key, path, source)]).result()[0]
    except BrokenProcessPool:
        detail = "Reading it ended the process that read it: out of memory, or a fault of a parser."
        return key, encode([refusal(source, "fault", detail)])

"""Where reading runs: in this process, or on all cores (ingest.cluster: on many machines)."""

from __future__ import annotations

import gc
import hashlib
import os
import sys
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, replace
from functools import cache
from itertools import chain, islice
from multiprocessing import get_context
from multiprocessing.context import BaseContext
from pathlib import Path

from ingest import readers, rules
from ingest.extractors import ExtractorError, extractor_of
from ingest.furniture import read_again
from ingest.model import Page, Reading, Refusal
from ingest.orphans import end_with_parent
from ingest.pipeline import read
from ingest.readers import Mapping, Piece
from ingest.readers.refusals import refusal
from ingest.readings import Kept, decode, encode
from ingest.repetition import Learnt
from ingest.sources import Rule, digest_of, host_of, settings_for, with_settings

# Fewer inputs than this are read faster in this process than workers start.
_FEW = 64
# What a worker is given at a time: enough to hide what handing over costs, little enough for a lively progress bar and
# little lost where a run is stopped. A saved web page takes as long as fifty pages of flat text.
_BATCH, _BATCH_BYTES = 16, 128 * 1024
_AHEAD = 3  # batches a worker that wait for it


# A file, one page or record of a file that holds many, or all pieces of a file.
Pages = Path | Piece | tuple[Piece | Refusal, ...]


@dataclass(frozen=True, slots=True)
class Unit:
    """What is read at once: a file, or one page or record of a file that holds many."""

    key: str
    root: str  # the folder or file that was given
    source: str
    what: Pages | Again
    size: int = 0  # as the progress bar counts: bytes gone through, or one a file
    weight: int = 0  # the bytes of a file that the unit names and does not carry


@dataclass(frozen=True, slots=True)
class Again:
    """An article to be read again, without what the pages beside it show to be furniture."""

    value: bytes  # the Reading, as it is kept
    learnt: tuple[Learnt, ...]


@dataclass(frozen=True, slots=True)
class Said:
    """What is said about the inputs beside their bytes: rules of sources.yml, names of fields, who reads beside us."""

    rules: tuple[Rule, ...] = ()
    mapping: Mapping = ()
    extractor: str = ""  # as --extractor gives it: NAME or NAME:ARGUMENT
    apart: bool = False  # whether a page may be read otherwise in another of the folders: their sources.yml differ

    def settings_digest(self, root: str, source: str, host: str | None) -> str:
        """What a Reading depends on of the settings for a page."""
        return digest_of(settings_for(self.rules, root, source, host)) if self.rules else ""


def worker_count() -> int:
    """The cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def helped(said: Said, cores: int, articles: int) -> BaseContext | None:
    """How a process begins that helps to write so many articles; None where one alone is as fast."""
    return context(said) if cores > 1 and articles >= _FEW else None


@cache
def program_digest() -> str:
    """sha256 of what reading depends on besides the page: the program, its lexicon, readers of other packages."""
    total = hashlib.sha256("\0".join([rules.lexicon_digest(), *readers.others()]).encode())
    folder = Path(__file__).parent
    for path in sorted(folder.rglob("*.py"), key=lambda path: path.relative_to(folder).as_posix()):
        total.update(path.relative_to(folder).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    return total.hexdigest()


@cache
def extractor_digest(chosen: str) -> str:
    """What Readings depend on of the chosen extractor; '' without one. Raises ExtractorError."""
    extractor = extractor_of(chosen)
    return f"{extractor.name} {extractor.digest}" if extractor else ""


def key_of(root: str, source: str, content: str, said: Said, mapping: Mapping) -> str:
    """The digest of what the Readings of an input depend on, besides its settings: program, place, content, names of
    fields, and the extractor, as --extractor gives it."""
    names = [f"{ours}={theirs}" for ours, theirs in mapping]
    names += [extractor_digest(said.extractor)] if said.extractor else []
    names += [root] if said.apart else []
    return hashlib.sha256("\0".join([program_digest(), source, content, *names]).encode()).hexdigest()


def read_unit(unit: Unit, said: Said) -> list[Kept]:
    """What is kept of the pages of one unit; a fault of ours refuses its page, the rest goes on."""
    if isinstance(unit.what, Again):
        return [encode(read_again(decode(unit.what.value), unit.what.learnt, extractor_of(said.extractor)))]
    results: list[Kept] = []
    try:
        for page in _pages(unit.what, unit.source, said.mapping):
            results.append(_read_page(page, unit.root, said))
    except _STOPS:
        raise
    except Exception as fault:  # any fault: one input must never stop a run
        results.append(encode(_fault(unit.source, fault)))
    changed = isinstance(unit.what, Path) and not is_as_it_was(unit.what, unit.key, unit.root, unit.source, said, ())
    return [encode(refusal(unit.source, *CHANGED))] if changed else results


CHANGED = ("unreadable", "The file was changed while it was read.")


def is_as_it_was(path: Path, key: str, root: str, source: str, said: Said, mapping: Mapping) -> bool:
    """Whether a file, where it is still there, has the content of its key: else what was read of it would be kept as
    that of another content."""
    content = readers.fingerprint(str(path))
    return content is None or key_of(root, source, content, said, mapping) == key


def _pages(what: Pages, source: str, mapping: Mapping) -> Iterator[Page | Refusal]:
    if isinstance(what, Path):
        return readers.pages_in(what, source, mapping)
    pieces = what if isinstance(what, tuple) else (what,)
    return chain.from_iterable([one] if isinstance(one, Refusal) else readers.pages_of(one, mapping) for one in pieces)


def loaded(unit: Unit, said: Said) -> Unit:
    """The unit with the bytes of its file, so that it can be read where the file is not."""
    if not isinstance(unit.what, Path):
        return unit
    pieces = tuple(readers.pieces_in(unit.what, unit.source, said.mapping))
    whole = is_as_it_was(unit.what, unit.key, unit.root, unit.source, said, ())
    return replace(unit, what=pieces if whole else (refusal(unit.source, *CHANGED),))


def _read_page(page: Page | Refusal, root: str, said: Said) -> Kept:
    if isinstance(page, Refusal):
        return encode(page, None, said.settings_digest(root, page.source, None))
    host = host_of(page)
    settings = settings_for(said.rules, root, page.source, host)
    return encode(_reading(with_settings(page, settings), said), host, digest_of(settings))


# Faults of every page: the run stops, and says which entry of the lexicon is bad, or what the extractor lacks.
_STOPS = (rules.LexiconError, ExtractorError)
# No fault of a page, or of ours: the disk, the memory, or a library that there was no memory to load.
_PASSING = (OSError, MemoryError, ImportError)


def _reading(page: Page, said: Said) -> Reading | Refusal:
    try:
        return read(page, extractor_of(said.extractor))
    except _STOPS:
        raise
    except Exception as fault:  # any fault: one page must never stop a run
        return _fault(page.source, fault)


def read_input(path: Path, source: str, root: str = "", said: Said | None = None) -> Iterator[Reading | Refusal]:
    """The Readings and refusals of one input, one by one."""
    said = said or Said()
    for page in readers.pages_in(path, source, said.mapping):
        if isinstance(page, Page):
            yield _reading(with_settings(page, settings_for(said.rules, root, page.source, host_of(page))), said)
        else:
            yield page


def _fault(source: str, fault: Exception) -> Refusal:
    """Why a page cannot be read; what a disk or the memory lacked may be there next time."""
    if isinstance(fault, _PASSING):
        return refusal(source, "unreadable", "The disk failed, or the memory was full, while it was read.")
    return refusal(source, "fault", f"Reading stopped at a fault of the program ({type(fault).__name__}).")


def read_batch(batch: list[Unit], said: Said) -> list[tuple[str, list[Kept]]]:
    return [(unit.key, read_unit(unit, said)) for unit in batch]


def read_all(
    units: Iterable[Unit], said: Said, workers: int | None = None, done: Callable[[int, int], None] = lambda *_: None
) -> Iterator[list[tuple[str, list[Kept]]]]:
    """Read units as they come: batches of (key, what is kept), in no promised order.

    `done` is told the size of each batch, as its units say it, and how many units it had.
    """
    stream = iter(units)
    first = list(islice(stream, _FEW))
    count = workers or worker_count()
    parted = batches(chain(first, stream), _BATCH, _BATCH_BYTES)
    if count == 1 or len(first) < _FEW:
        if first:
            _load()
        for batch in parted:
            yield read_batch(batch, said)
            done(sum(unit.size for unit in batch), len(batch))
        return
    for batch, result in _on_all_cores(parted, said, count):
        done(sum(unit.size for unit in batch), len(batch))
        yield result


def batches(units: Iterator[Unit], most: int, most_bytes: int) -> Iterator[list[Unit]]:
    """Units parted into batches, each of so many at most, and not much more bytes."""
    batch: list[Unit] = []
    held = 0
    for unit in units:
        batch.append(unit)
        held += _weight(unit)
        if len(batch) >= most or held > most_bytes:
            yield batch
            batch, held = [], 0
    if batch:
        yield batch


def _weight(unit: Unit) -> int:
    """The bytes of what is to be read."""
    if isinstance(unit.what, Path):
        return unit.weight
    if isinstance(unit.what, Again):
        return len(unit.what.value)
    pieces = unit.what if isinstance(unit.what, tuple) else (unit.what,)
    return sum(len(one.data) for one in pieces if isinstance(one, Piece))


Read = list[tuple[str, list[Kept]]]

# A page for which every stage has something to do.
_SAMPLE = """Ministers meet in Vienna
By Jane Roe
June 14, 2016

VIENNA, June 14 (Northline) - Chinese Foreign Minister Wang Yi met U.S. Secretary of State John Kerry on Tuesday.
"We will meet again in July," Kerry told reporters after the third dialogue on trade, which the president praised.
"""


def context(said: Said) -> BaseContext:
    """How a worker begins: on Linux as a copy of this process, which has the lexicon loaded; elsewhere afresh.

    Afresh, too, where an extractor may have started threads here, which no copy has.
    """
    return get_context("fork" if sys.platform == "linux" and not said.extractor else "spawn")


@cache
def _load() -> None:
    """Load what reading needs, once, before workers are made of this process, and keep its memory shared.

    Nothing of it is garbage: looking for some while it is made took a quarter of the time, and later a little of each
    page's.
    """
    looked = gc.isenabled()
    gc.disable()
    try:
        lines = tuple(_SAMPLE.splitlines())
        read(Page("sample.txt", hashlib.sha256(_SAMPLE.encode()).hexdigest(), "text", lines))
    finally:
        if looked:
            gc.enable()
    gc.freeze()


def _on_all_cores(batches: Iterator[list[Unit]], said: Said, workers: int) -> Iterator[tuple[list[Unit], Read]]:
    """Read batches in worker processes. Where one is killed, by the system for its memory or by a page that crashes a
    parser, each batch that waited is read in a process of its own, and the rest goes on in new ones."""
    if sys.platform == "linux":
        _load()
    going = True
    while going:
        unread: list[list[Unit]] = []
        pool = ProcessPoolExecutor(workers, context(said), end_with_parent)
        try:
            yield from _fed(pool, batches, said, workers * _AHEAD, unread)
            going = False
        except BrokenProcessPool:
            for batch in unread:
                yield batch, _again(batch, said)
            unread = []
        finally:
            pool.shutdown(wait=not unread, cancel_futures=True)


def _fed(
    pool: ProcessPoolExecutor, batches: Iterator[list[Unit]], said: Said, ahead: int, unread: list[list[Unit]]
) -> Iterator[tuple[list[Unit], Read]]:
    """Hand batches to a pool, a few ahead; `unread` holds those that were taken and not given back yet."""
    waiting: dict[Future[Read], list[Unit]] = {}
    for batch in chain(batches, [None]):
        if batch is not None:
            unread.append(batch)
            waiting[pool.submit(read_batch, batch, said)] = batch
        while waiting and (batch is None or len(waiting) >= ahead):
            for future in wait(waiting, return_when=FIRST_COMPLETED).done:
                result = future.result()
                finished = waiting.pop(future)
                unread.remove(finished)
                yield finished, result


def _again(batch: list[Unit], said: Said) -> Read:
    """Read a batch in a process of its own; where that dies too, in halves, until the page that kills it is known."""
    try:
        with ProcessPoolExecutor(1, context(said), end_with_parent) as pool:
            return pool.submit(read_batch, batch, said).result()
    except BrokenProcessPool:
        if len(batch) > 1:
            middle = len(batch) // 2
            return [*_again(batch[:middle], said), *_again(batch[middle:], said)]
        return deadly(batch[0])


def deadly(unit: Unit) -> Read:
    """What is kept of a unit that ended each process that read it."""
    detail = "Reading it ended the process that read it: out of memory, or a fault of a parser."
    return [(unit.key, [encode(refusal(unit.source, "fault", detail))])]

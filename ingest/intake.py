"""Which pages of the given files have to be read, and the reading of these; which articles have to be read again."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path

from ingest import engines, readers
from ingest.engines import Again, Read, Said, Unit
from ingest.furniture import told_by
from ingest.model import Refusal
from ingest.readers import Found
from ingest.readers.refusals import refusal
from ingest.readings import Input, Kept, Readings, Waiting, encode
from ingest.repetition import Learnt

# Reads units, as engines.read_all and cluster.read_all do.
Engine = Callable[[Iterable[Unit], Said, Callable[[int, int], None]], Iterator[Read]]

_FLUSHED = 500  # pages of one file that wait for being kept
_AT_ONCE = 500  # files that are looked at together


@dataclass(frozen=True, slots=True)
class File:
    """One file that was found under the given paths."""

    root: str  # the folder or file that was given
    found: Found


@dataclass(frozen=True, slots=True)
class Lost:
    """One input that cannot even be looked at."""

    root: str
    refusal: Refusal


def take(
    kept: Readings,
    found: Iterable[File | Lost],
    said: Said,
    engine: Engine,
    begun: Callable[[int, bool], Callable[[int, int], None]],
) -> None:
    """Give `kept` the inputs, and read those that are not kept yet, where `engine` does.

    `begun` is told how much waits, and whether that counts files; where a file holds many pages it counts bytes. It
    gives what is told how much is done, and how many pages.
    """
    stream = iter(found)
    while some := list(islice(stream, _AT_ONCE)):
        _give(kept, some, said)
    shelf = _Shelf(kept)
    count, size, many = kept.chosen.waits()
    done = begun(size if many else count, not many)
    units = _units(kept, said, shelf, not many, lambda size: done(size, 0))
    for batch in engine(units, said, done):
        kept.keep(batch, shelf.held)
        shelf.held.clear()
    shelf.flush()
    kept.complete()  # only now are the files whole


def _give(kept: Readings, found: list[File | Lost], said: Said) -> None:
    """Give `kept` some inputs, and say which of them wait to be read."""
    inputs: list[Input] = []
    waiting: list[Waiting] = []
    for file in found:
        content = readers.fingerprint(file.found.path, file.found.alone) if isinstance(file, File) else None
        if isinstance(file, Lost) or content is None:
            inputs += _unopened(kept, file)
            continue
        path, source, _ = file.found
        many = readers.holds_many(Path(path), said.mapping) if said.mapping else False
        key = engines.key_of(file.root, source, content, said, said.mapping if many else ())
        inputs.append(Input(file.root, source, key))
        if not kept.has(key, _settings_of(said, file.root)):
            many = many or readers.holds_many(Path(path), said.mapping)
            size = readers.size_of(Path(path))
            waiting.append(Waiting(key, file.root, source, os.fsencode(path), size, many))
    kept.chosen.give(inputs, waiting)


def _unopened(kept: Readings, file: File | Lost) -> Iterator[Input]:
    """Keep the refusals of what cannot be opened; nothing is lost, not even from a later `add`."""
    if isinstance(file, Lost):
        refused = [file.refusal]
    else:
        path, source, _ = file.found
        pages = readers.pages_in(Path(path), source)
        twice = refusal(source, "unreadable", "The file could be read at the second try only.")
        refused = [page for page in pages if isinstance(page, Refusal)] or [twice]
    for one in refused:
        key = hashlib.sha256("\0".join(["unopened", one.source, one.reason]).encode()).hexdigest()
        kept.keep([(key, [encode(one)])], fresh=False)
        yield Input(file.root, one.source, key)


def take_again(kept: Readings, said: Said, engine: Engine, begun: Callable[[int], Callable[[int, int], None]]) -> None:
    """Read the articles of which anything was learnt again without that, where that is not kept yet.

    `begun` is as for `take`. What cannot be read so is kept as it was read alone.
    """
    count = sum(1 for _ in _unlearnt(kept))
    units = (Unit(place, "", "", Again(kept.value(place), learnt), 1) for place, learnt in _unlearnt(kept))
    for batch in engine(units, said, begun(count)):
        kept.keep_relabelled(
            (place, told_by(kept.chosen.learnt_at(place)), kept.made(place) if one.article is None else one.made)
            for place, (one,) in batch
        )


def _unlearnt(kept: Readings) -> Iterator[tuple[str, tuple[Learnt, ...]]]:
    """The places of articles that are to be read again, and without what."""
    for one in kept.chosen.articles_learnt_of():
        learnt = kept.chosen.learnt(one.article)
        if not kept.has_relabelled(one.place, told_by(learnt)):
            yield one.place, learnt


def _settings_of(said: Said, root: str) -> Callable[[str, str | None], str]:
    return lambda source, host: said.settings_digest(root, source, host)


class _Shelf:
    """What waits to be written down of files that hold many pages."""

    def __init__(self, kept: Readings) -> None:
        self.kept = kept
        self.held: list[tuple[str, int, str]] = []
        self.refused: list[tuple[str, list[Kept]]] = []

    def add(self, file: str, n: int, key: str) -> None:
        self.held.append((file, n, key))
        if len(self.held) + len(self.refused) > _FLUSHED:
            self.flush()

    def flush(self) -> None:
        if self.held or self.refused:
            self.kept.keep(self.refused, self.held)
            self.refused.clear()
            self.held.clear()


class _Passed:
    """How many bytes of a file were gone through: what is read of them is done only when its page is."""

    def __init__(self) -> None:
        self.size = 0

    def __call__(self, size: int) -> None:
        self.size += size

    def taken(self) -> int:
        """The bytes since this was asked last."""
        size, self.size = self.size, 0
        return size


def _units(kept: Readings, said: Said, shelf: _Shelf, counted: bool, done: Callable[[int], None]) -> Iterator[Unit]:
    """What has to be read of the files that changed, as it comes from them."""
    for file in kept.chosen.waiting():
        path = Path(os.fsdecode(file.path))
        if not file.many:
            yield Unit(file.key, file.root, file.source, path, 1 if counted else file.size, file.size)
            continue
        count, passed = 0, _Passed()
        for count, piece in enumerate(readers.pieces_in(path, file.source, said.mapping, passed), 1):
            unit = _unit(file, piece, said)
            shelf.add(file.key, count, unit.key)
            if isinstance(piece, Refusal):
                shelf.refused.append((unit.key, [encode(piece, None, _refusal_settings(said, file, piece))]))
            elif not kept.has(unit.key, _settings_of(said, file.root)):
                yield replace(unit, size=passed.taken())
                continue
            done(passed.taken())
        done(passed.taken())
        if engines.is_as_it_was(path, file.key, file.root, file.source, said, said.mapping):
            kept.chosen.end(file.key, count)
            continue
        changed = refusal(file.source, *engines.CHANGED)
        key = _unit(file, changed, said).key
        shelf.add(file.key, count + 1, key)
        shelf.refused.append((key, [encode(changed)]))


def _refusal_settings(said: Said, file: Waiting, piece: Refusal) -> str:
    return said.settings_digest(file.root, piece.source, None)


def _unit(file: Waiting, piece: readers.Piece | Refusal, said: Said) -> Unit:
    """One page of a file that holds many, under a key of its own: an added line is read, the others are not."""
    if isinstance(piece, Refusal):
        told = "\0".join([file.key, piece.source, piece.reason, piece.detail])
        return Unit(hashlib.sha256(told.encode()).hexdigest(), file.root, piece.source, Path(os.fsdecode(file.path)))
    mapping = said.mapping if piece.kind == "record" else ()
    own = engines.key_of(file.root, piece.source, readers.digest_of(piece), said, mapping)
    return Unit(own, file.root, piece.source, piece)

"""Which pages of the given files have to be read, and the reading of these; which articles have to be read again."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from ingest import engines, readers
from ingest.engines import Again, Read, Said, Unit
from ingest.furniture import told_by
from ingest.model import Refusal
from ingest.readings import Input, Kept, Readings, encode
from ingest.repetition import Learnt

# Reads units, as engines.read_all and cluster.read_all do.
Engine = Callable[[Iterable[Unit], Said, Callable[[int, int], None]], Iterator[Read]]

_FLUSHED = 500  # pages of one file that wait for being kept


@dataclass(frozen=True, slots=True)
class File:
    """One file that was found under the given paths."""

    root: str  # the folder or file that was given
    path: Path
    source: str  # path inside it
    size: int


@dataclass(slots=True)
class Intake:
    """What became of the files: those that can be opened, and the keys of what was read now."""

    inputs: list[Input] = field(default_factory=list)
    fresh: set[str] = field(default_factory=set)


def take(
    kept: Readings,
    files: list[File],
    said: Said,
    engine: Engine,
    begun: Callable[[int, bool], Callable[[int, int], None]],
) -> Intake:
    """Read what is not kept yet, where `engine` does.

    `begun` is told how much waits, and whether that counts files; where a file holds many pages it counts bytes. It
    gives what is told how much is done, and how many pages.
    """
    intake, waiting = Intake(), []
    for file in files:
        mapping = said.mapping if readers.holds_many(file.path, said.mapping) else None
        content = readers.fingerprint(file.path)
        if content is None:
            continue
        key = engines.key_of(file.source, content, mapping or (), said.extractor)
        intake.inputs.append(Input(file.root, file.source, key))
        if not kept.has(key, _settings_of(said, file.root)):
            waiting.append((key, file, mapping is not None))
    shelf = _Shelf(kept)
    counted = not any(many for _, _, many in waiting)
    done = begun(len(waiting) if counted else sum(file.size for _, file, _ in waiting), counted)
    if counted:
        waiting = [(key, replace(file, size=1), many) for key, file, many in waiting]
    units = _units(kept, waiting, said, shelf, intake.fresh, lambda size: done(size, 0))
    for batch in engine(units, said, done):
        kept.keep(batch, shelf.held)
        shelf.held.clear()
    shelf.clear()
    return intake


def take_again(
    kept: Readings,
    articles: Iterable[tuple[str, str]],
    learnt: Mapping[str, tuple[Learnt, ...]],
    said: Said,
    engine: Engine,
    begun: Callable[[int], Callable[[int, int], None]],
) -> None:
    """Read articles (place, id) again without what was learnt of them, where that is not kept yet.

    `begun` is as for `take`. What cannot be read so is kept as it was read alone.
    """
    waiting = [
        (place, learnt[article]) for place, article in articles
        if article in learnt and not kept.has_relabelled(place, told_by(learnt[article]))
    ]  # fmt: skip
    units = (Unit(place, "", "", Again(kept.value(place), found), 1) for place, found in waiting)
    told = {place: told_by(found) for place, found in waiting}
    for batch in engine(units, said, begun(len(waiting))):
        kept.keep_relabelled(
            (place, told.pop(place), kept.value(place) if one.article is None else one.value) for place, (one,) in batch
        )


def _settings_of(said: Said, root: str) -> Callable[[str, str | None], str]:
    return lambda source, host: said.settings_digest(root, source, host)


class _Shelf:
    """What waits to be written down of files that hold many pages."""

    def __init__(self, kept: Readings) -> None:
        self.kept = kept
        self.held: list[tuple[str, int, str]] = []
        self.refused: list[tuple[str, list[Kept]]] = []
        self.whole: list[tuple[str, int]] = []

    def add(self, file: str, n: int, key: str) -> None:
        self.held.append((file, n, key))
        if len(self.held) + len(self.refused) > _FLUSHED:
            self.flush()

    def flush(self) -> None:
        self.kept.keep(self.refused, self.held)
        self.refused.clear()
        self.held.clear()

    def clear(self) -> None:
        """Write down the rest, when everything is read: only now are the files whole."""
        self.flush()
        for file, count in self.whole:
            self.kept.complete(file, count)


def _units(
    kept: Readings,
    waiting: list[tuple[str, File, bool]],
    said: Said,
    shelf: _Shelf,
    fresh: set[str],
    done: Callable[[int], None],
) -> Iterator[Unit]:
    """What has to be read of the files that changed, as it comes from them."""
    for key, file, many in waiting:
        if not many:
            fresh.add(key)
            yield Unit(key, file.root, file.source, file.path, file.size)
            continue
        count = 0
        for count, piece in enumerate(readers.pieces_in(file.path, file.source, said.mapping, done), 1):
            unit = _unit(file, key, piece, said)
            shelf.add(key, count, unit.key)
            if isinstance(piece, Refusal):
                shelf.refused.append((unit.key, [encode(piece, None, _refusal_settings(said, file, piece))]))
                fresh.add(unit.key)
            elif not kept.has(unit.key, _settings_of(said, file.root)):
                fresh.add(unit.key)
                yield unit
        shelf.whole.append((key, count))


def _refusal_settings(said: Said, file: File, piece: Refusal) -> str:
    return said.settings_digest(file.root, piece.source, None)


def _unit(file: File, key: str, piece: readers.Piece | Refusal, said: Said) -> Unit:
    """One page of a file that holds many, under a key of its own: an added line is read, the others are not."""
    if isinstance(piece, Refusal):
        told = "\0".join([key, piece.source, piece.reason, piece.detail])
        return Unit(hashlib.sha256(told.encode()).hexdigest(), file.root, piece.source, file.path)
    mapping = said.mapping if piece.kind == "record" else ()
    own = engines.key_of(piece.source, readers.digest_of(piece), mapping, said.extractor)
    return Unit(own, file.root, piece.source, piece)

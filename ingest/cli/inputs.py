"""The files that a run is given, and those that cannot even be looked at."""

from __future__ import annotations

import hashlib
import sys
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import chain
from pathlib import Path

import click

from ingest import readers
from ingest.intake import File, Lost
from ingest.model import Refusal
from ingest.readers import Found, Mapping, decoding, fields
from ingest.readers.tables import columns_in

PIPED = "-"  # standard input, among paths and roots


@contextmanager
def standard_input(db: Path, paths: tuple[Path, ...]) -> Iterator[File | None]:
    """What stands on standard input, where that is asked for: kept beside the archive for as long as it is read.

    Its source bears the digest of its bytes, so that what is piped in later is added and not put in its place.
    """
    if Path(PIPED) not in paths:
        yield None
        return
    with tempfile.NamedTemporaryFile(dir=db.parent, prefix=f".{db.name}.stdin-") as file:
        total = hashlib.sha256()
        while chunk := sys.stdin.buffer.read(1 << 20):
            total.update(chunk)
            file.write(chunk)
        file.flush()
        yield File(PIPED, Found(file.name, f"stdin-{total.hexdigest()[:10]}"))


def find(paths: tuple[Path, ...], piped: File | None, written: Iterable[Path] = ()) -> Iterator[File | Lost]:
    """The inputs under the paths, and those that cannot even be looked at; what is `written` to a folder is no page of
    it. Raises UsageError where there is nothing."""
    given = tuple(dict.fromkeys(path for path in paths if path != Path(PIPED)))
    for path in given:
        if not path.exists():
            raise click.UsageError(f"there is nothing at {path}: give a folder of pages, or a page")
    found = _found(given, piped, tuple(path.resolve() for path in written))
    first = next(found, None)
    if first is None:
        raise click.UsageError(f"no pages in {', '.join(map(str, paths))}: put pages there and try again")
    return chain([first], found)


def refuse_misspelt(paths: tuple[Path, ...], mapping: Mapping) -> None:
    """Raise UsageError where only tables are given, and none of them has a column that --map names."""
    tables = [path for path in paths if path.is_file() and path.suffix.lower() in _TABLES]
    columns = [name for path in tables for name in _columns_of(path)]
    if not columns or len(tables) < len(paths):
        return
    known = {fields.plain(name) for name in columns}
    for ours, theirs in mapping:
        if fields.plain(theirs) not in known:
            raise click.UsageError(
                f"--map {ours}={theirs}: there is no column {theirs!r} in {', '.join(path.name for path in tables)}; "
                f"its columns are: {', '.join(dict.fromkeys(columns[:_COLUMNS]))}"
            )


_TABLES = (".csv", ".tsv")
_HEAD, _COLUMNS = 65536, 30  # bytes in which the head of a table stands, and columns of it that are listed


def _columns_of(table: Path) -> list[str]:
    with table.open("rb") as file:
        return columns_in(decoding.head_of(file.read(_HEAD), _HEAD))


def _found(paths: tuple[Path, ...], piped: File | None, written: tuple[Path, ...]) -> Iterator[File | Lost]:
    if piped is not None:
        yield piped
    for path in paths:
        root = path.resolve()
        ours = {one.relative_to(root).as_posix() for one in written if root in one.parents}
        for one in readers.files([path]):
            if isinstance(one, Refusal):
                yield Lost(str(root), one)
            elif one.source not in ours:
                yield File(str(root), one)

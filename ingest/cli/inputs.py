"""The files that a run is given, and those that cannot even be looked at."""

from __future__ import annotations

import hashlib
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

import click

from ingest import readers
from ingest.intake import File
from ingest.model import Refusal
from ingest.readers.refusals import refusal
from ingest.readings import Input, Readings, encode

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
        yield File(PIPED, Path(file.name), f"stdin-{total.hexdigest()[:10]}", file.tell())


class Lost(NamedTuple):
    """One input that cannot even be looked at."""

    root: str
    refusal: Refusal


def find(paths: tuple[Path, ...], piped: File | None) -> tuple[list[File], list[Lost]]:
    """The inputs under the paths, and those that cannot even be looked at. Raises UsageError where there is nothing."""
    found: list[File] = [] if piped is None else [piped]
    lost: list[Lost] = []
    for path in dict.fromkeys(path for path in paths if path != Path(PIPED)):
        if not path.exists():
            raise click.UsageError(f"there is nothing at {path}: give a folder of pages, or a page")
        root = str(path.resolve())
        for one in readers.inputs([path]):
            if isinstance(one, Refusal):
                lost.append(Lost(root, one))
            else:
                found.append(File(root, *one, readers.size_of(one[0])))
    if not found and not lost:
        raise click.UsageError(f"no pages in {', '.join(map(str, paths))}: put pages there and try again")
    return found, lost


def unopened(kept: Readings, found: list[File], lost_inputs: list[Lost], inputs: list[Input]) -> list[Input]:
    """Keep the refusals of what cannot be opened; nothing is lost, not even from a later `add`."""
    opened = {(one.root, one.source) for one in inputs}
    refused = list(lost_inputs)
    for one in found:
        if (one.root, one.source) not in opened:
            pages = readers.pages_in(one.path, one.source)
            here = [page for page in pages if isinstance(page, Refusal)]
            twice = refusal(one.source, "unreadable", "The file could be read at the second try only.")
            refused += [Lost(one.root, lost) for lost in here or [twice]]
    made = []
    for root, lost in refused:
        key = hashlib.sha256("\0".join(["unopened", lost.source, lost.reason]).encode()).hexdigest()
        kept.keep([(key, [encode(lost)])])
        made.append(Input(root, lost.source, key))
    return made

"""The archive in the formats that others read: each one a file of this package, in this visible table."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import BinaryIO

from ingest import schema
from ingest.export import csv, ftm, jsonld, parquet, plover, popolo
from ingest.export.addresses import Addresses
from ingest.export.errors import ExportError
from ingest.store import Archive

__all__ = ["FORMATS", "Addresses", "ExportError", "Format", "export"]

Sink = Callable[[str], AbstractContextManager[BinaryIO]]  # name of a file -> the file, open for writing
Step = Callable[[int], None]  # is told how many rows have been done


@dataclass(frozen=True, slots=True)
class Format:
    """One format: what it is, the tables whose rows it walks through, its writer.

    `ending` is that of its one file; None where it writes a file for every table.
    """

    doc: str
    tables: tuple[str, ...]
    write: Callable[[Archive, Sink, Addresses, Step], None]
    ending: str | None = None


_EVERY = tuple(table.name for table in schema.TABLES)

FORMATS: Mapping[str, Format] = {
    "ftm": Format("FollowTheMoney entities, one JSON object a line", ftm.TABLES, ftm.write, "ftm.json"),
    "popolo": Format("Popolo: persons, organizations, posts, memberships", popolo.TABLES, popolo.write, "popolo.json"),
    "plover": Format("PLOVER event records, one JSON object a line", plover.TABLES, plover.write, "plover.jsonl"),
    "jsonld": Format("schema.org as JSON-LD: articles, people, events", jsonld.TABLES, jsonld.write, "jsonld"),
    "csv": Format("every table as CSV, safe to open in a spreadsheet", _EVERY, csv.write),
    "parquet": Format("every table as Parquet, typed", _EVERY, parquet.write),
}


def export(archive: Archive, format: str, sink: Sink, addresses: Addresses, step: Step = lambda _: None) -> None:
    """Write the archive in a format of FORMATS. The same archive gives the same bytes; memory stays flat.

    Raises ExportError where the format needs a package that is not installed.
    """
    FORMATS[format].write(archive, sink, addresses, step)


def row_count(archive: Archive, format: str) -> int:
    """How many rows an export walks through: what `step` adds up to."""
    return sum(archive.count(table) for table in FORMATS[format].tables)

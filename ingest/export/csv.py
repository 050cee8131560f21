"""CSV (RFC 4180, UTF-8): a file for every table, safe to open in a spreadsheet.

A spreadsheet takes a cell that begins with =, +, - or @ for a formula; what was scraped may hold one that calls out.
Such a text begins with an apostrophe here, which says "text" to a spreadsheet. So does a text that begins with an
apostrophe itself: drop the first apostrophe of a text that begins with one, and every text is as it was.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import BinaryIO

from ingest import schema
from ingest.export.addresses import Addresses
from ingest.store import Archive

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "'")


def write(
    archive: Archive,
    sink: Callable[[str], AbstractContextManager[BinaryIO]],
    addresses: Addresses,
    step: Callable[[int], None],
) -> None:
    """Write TABLE.csv for every table; a null is an empty cell."""
    for table in schema.TABLES:
        with sink(f"{table.name}.csv") as file:
            text = io.TextIOWrapper(file, encoding="utf-8", newline="", write_through=True)
            rows = csv.writer(text)
            names = [column.name for column in table.columns]
            rows.writerow(names)
            for row in archive.rows(table.name):
                rows.writerow([cell(row[name]) for name in names])
                step(1)
            text.detach()


def cell(value: object) -> object:
    """A value as a cell that no spreadsheet runs.

    >>> cell("=1+1"), cell("'t Hooft"), cell("Ada"), cell(-80.4)
    ("'=1+1", "''t Hooft", 'Ada', -80.4)
    """
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else value


def value(cell: str) -> str:
    """The text that a cell stands for.

    >>> value("'=1+1"), value("''t Hooft"), value("Ada")
    ('=1+1', "'t Hooft", 'Ada')
    """
    return cell[1:] if cell.startswith("'") else cell

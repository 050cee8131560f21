"""Tables in text: CSV and its relatives, one article a row."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from typing import BinaryIO, TextIO

from ingest.model import Refusal
from ingest.readers import decoding, records
from ingest.readers.fields import plain
from ingest.readers.pieces import Mapping, Piece
from ingest.readers.refusals import Refused, refusal

MAX_CELL = 16 * 1024 * 1024  # characters of one cell
DELIMITERS = (",", "\t", ";", "|")
_NAME = re.compile(r"[^.!?\"]{1,60}\Z")


def sniffs(head: bytes, mapping: Mapping) -> bool:
    """Whether the first line names columns, one of them as the text of an article is named."""
    columns = columns_in(decoding.head_of(head, len(head)))
    return bool(columns) and records.holds_text(dict.fromkeys(columns, "x"), mapping)


def columns_in(head: str) -> list[str]:
    """The columns that the first line of a text names; none where it is no such line.

    >>> columns_in("title;date;text\\nPort opens;2016-06-14;...\\n"), columns_in("Talks open, say envoys.\\n")
    (['title', 'date', 'text'], [])
    """
    line = re.split(r"[\r\n]", head.lstrip("\ufeff\r\n"), maxsplit=1)[0]
    delimiter = max(DELIMITERS, key=line.count)
    if len(line) > 4000 or not line.count(delimiter):
        return []
    names = [name.strip() for name in next(csv.reader([line], delimiter=delimiter), [])]
    distinct = {plain(name) for name in names if name}
    ok = (
        len(names) > 1
        and len(distinct) >= len([name for name in names if name])
        and all(map(_NAME.match, filter(None, names)))
    )
    return names if ok else []


def members(file: BinaryIO, source: str, mapping: Mapping) -> Iterator[Piece | Refusal]:
    """The rows of a table, the n-th below its head with the source `source#n`."""
    text = decoding.text_of(file)
    head = text.readline(MAX_CELL)
    text.seek(0)
    delimiter = max(DELIMITERS, key=head.count)
    csv.field_size_limit(MAX_CELL)
    lines = _Lines(text)
    rows = csv.reader(lines, delimiter=delimiter)
    columns = [name.strip().lstrip("\ufeff") for name in next(rows, [])]
    number = 0
    try:
        for row in rows:
            quotes, lines.quotes = lines.quotes, 0
            if quotes % 2 and lines.at_end():
                raise csv.Error("a quotation mark is open at the end")
            if any(cell.strip() for cell in row):
                number += 1
                yield _piece(columns, row, f"{source}#{number}", mapping)
    except csv.Error:
        detail = "The table cannot be read from this row on: a quotation mark may be open."
        number += 1
        yield refusal(f"{source}#{number}", "damaged", detail)
    if not number:
        raise Refused("empty", "The table has no rows below its head.")


class _Lines:
    """The lines of a table, which count the quotation marks that went by."""

    def __init__(self, text: TextIO) -> None:
        self.text = text
        self.quotes = 0
        self.ahead = text.readline(MAX_CELL)

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        line, self.ahead = self.ahead, self.text.readline(MAX_CELL)
        if not line:
            raise StopIteration
        if len(line) == MAX_CELL:
            raise csv.Error("a line is too long")
        self.quotes += line.count('"')
        return line.replace("\0", "") if "\0" in line else line

    def at_end(self) -> bool:
        return not self.ahead


def _piece(columns: list[str], row: list[str], source: str, mapping: Mapping) -> Piece | Refusal:
    if len(row) > len(columns) and any(cell.strip() for cell in row[len(columns) :]):
        detail = (
            f"The row has {len(row)} cells, its table {len(columns)} columns: commas in cells need quotation marks."
        )
        return refusal(source, "damaged", detail)
    try:
        cells = [decoding.mended(cell) for cell in row]
    except Refused as why:
        return refusal(source, why.reason, why.detail)
    record: records.Record = {name: cell for name, cell in zip(columns, cells, strict=False) if name and cell}
    if not records.holds_text(record, mapping):
        named = ", ".join(name for name in columns if records.holds_text({name: "x"}, mapping))
        return refusal(source, "empty", f"The row has nothing in the column of the text ({named}).")
    return Piece(source, records.canonical(record), "record")

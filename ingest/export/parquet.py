"""Parquet: a file for every table, with the types and the documentation of the schema."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from itertools import islice
from typing import Any, BinaryIO

from ingest import schema
from ingest.export.addresses import Addresses
from ingest.export.errors import ExportError
from ingest.rows import Row
from ingest.store import Archive

_TYPES = {"text": "string", "integer": "int64", "real": "float64"}
_ROWS = 5_000  # rows of a row group: with the longest bodies some tens of megabytes


def write(
    archive: Archive,
    sink: Callable[[str], AbstractContextManager[BinaryIO]],
    addresses: Addresses,
    step: Callable[[int], None],
) -> None:
    """Write TABLE.parquet for every table. Raises ExportError where pyarrow is not installed."""
    try:
        import pyarrow
        import pyarrow.parquet
    except ImportError:
        raise ExportError(
            "Parquet needs the package pyarrow, which is not installed. This installs it: "
            ".venv/bin/pip install --editable '.[parquet]'"
        ) from None
    for table in schema.TABLES:
        types = pyarrow.schema([_field(pyarrow, column) for column in table.columns], metadata={"doc": table.doc})
        with sink(f"{table.name}.parquet") as file, pyarrow.parquet.ParquetWriter(file, types) as writer:
            for batch in _batches(archive.rows(table.name)):
                writer.write_table(pyarrow.Table.from_pylist(batch, schema=types))
                step(len(batch))


def _field(pyarrow: Any, column: schema.Column) -> Any:
    kind = getattr(pyarrow, _TYPES[column.type])()
    return pyarrow.field(column.name, kind, nullable=column.null, metadata={"doc": column.doc})


def _batches(rows: Iterator[Row]) -> Iterator[list[Row]]:
    while batch := list(islice(rows, _ROWS)):
        yield batch

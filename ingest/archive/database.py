"""The database of a build: sqlite-utils' own, and how rows are put into it."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any


@contextmanager
def _without(*packages: str) -> Iterator[None]:
    """Let an import go on as if these packages were not installed, where nobody has loaded them yet."""
    hidden = [name for name in packages if name not in sys.modules]
    try:
        for name in hidden:
            sys.modules[name] = None  # type: ignore[assignment]
        yield
    finally:
        for name in hidden:
            del sys.modules[name]


# sqlite-utils loads both where they are installed, to know their values, of which there are none here: 0.3 s a start.
with _without("pandas", "numpy"):
    from sqlite_utils import Database

__all__ = ["Database", "put", "put_values"]


def put(db: Database, table: str, rows: Sequence[Mapping[str, Any]], otherwise: str = "") -> None:
    """Insert rows that all have the same columns in the same order; `otherwise` is what becomes of one that is there.

    Not by sqlite-utils: it looks at every value, which took more than half of the time of writing the rows, and it
    does not know temporary tables.
    """
    if rows:
        put_values(db, table, tuple(rows[0]), [tuple(row.values()) for row in rows], otherwise)


def put_values(
    db: Database, table: str, columns: Sequence[str], rows: Iterable[Sequence[Any]], otherwise: str = ""
) -> None:
    """Insert rows of which each has the values of these columns."""
    names = ", ".join(f'"{name}"' for name in columns)
    places = ", ".join("?" * len(columns))
    db.conn.executemany(f'insert {otherwise} into "{table}" ({names}) values ({places})', rows)

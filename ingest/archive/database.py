"""The database of a build: sqlite-utils' own, and how rows are put into it."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping, Sequence
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

__all__ = ["Database", "put"]


def put(db: Database, table: str, rows: Sequence[Mapping[str, Any]], otherwise: str = "") -> None:
    """Insert rows that all have the same columns in the same order; `otherwise` is what becomes of one that is there.

    Not by sqlite-utils: it looks at every value, which took more than half of the time of writing the rows, and it
    does not know temporary tables.
    """
    if not rows:
        return
    names = ", ".join(f'"{name}"' for name in rows[0])
    places = ", ".join("?" * len(rows[0]))
    sql = f'insert {otherwise} into "{table}" ({names}) values ({places})'
    db.conn.executemany(sql, [tuple(row.values()) for row in rows])

"""Denies what one line of SQL could do to the server: crash it, load code, fill its memory.

`fts3_tokenizer` with a forged pointer stops a server with Debian's SQLite by two requests; the others make values
of gigabytes, which no time limit bounds, as it is not looked at within one operation.
"""

from __future__ import annotations

import sqlite3

from datasette import hookimpl

DENIED = frozenset(
    ("fts3_tokenizer", "load_extension", "randomblob", "zeroblob", "printf", "format", "instr", "readfile", "writefile",
     "edit")
)  # fmt: skip
LIMITS = (
    (sqlite3.SQLITE_LIMIT_LENGTH, 4_000_000),  # bytes of one value: bodies are capped far below
    (sqlite3.SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 200),
    (sqlite3.SQLITE_LIMIT_SQL_LENGTH, 100_000),
)


@hookimpl
def prepare_connection(conn: sqlite3.Connection) -> None:
    conn.set_authorizer(allow)
    for category, most in LIMITS:
        conn.setlimit(category, most)


def allow(action: int, first: str | None, second: str | None, database: str | None, trigger: str | None) -> int:
    """SQLite's authorizer: SQLITE_DENY for a denied function, whatever the case of its name."""
    denied = action == sqlite3.SQLITE_FUNCTION and (second or "").lower() in DENIED
    return sqlite3.SQLITE_DENY if denied else sqlite3.SQLITE_OK

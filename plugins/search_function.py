"""Gives queries words_to_find(q): what somebody typed as an expression that full text never refuses."""

from __future__ import annotations

import sqlite3

from datasette import hookimpl
from datasette.utils import escape_fts

LONGEST = 200  # characters of a search that are looked at
MOST = 20  # terms, for the same reason: hundreds of them keep a processor busy for seconds


@hookimpl
def prepare_connection(conn: sqlite3.Connection) -> None:
    conn.create_function("words_to_find", 1, words_to_find, deterministic=True)


def words_to_find(typed: str | None) -> str:
    """Every word and every "phrase" typed, quoted, all of which must stand in a row; what finds nothing where blank.

    >>> words_to_find('guo NEAR "public security'), words_to_find(" "), words_to_find('"')
    ('"guo" "NEAR" "public security"', '""', '""')
    """
    plain = (typed or "").replace("\x00", " ")[:LONGEST]
    terms = [term for term in _terms(escape_fts(plain)) if term.strip('" ')]
    return " ".join(terms[:MOST]) or '""'


def _terms(escaped: str) -> list[str]:
    """The quoted terms of escape_fts, which never holds a quotation mark inside of one."""
    return [f'"{term}"' for term in escaped.split('"')[1::2]]

"""Gives queries the sentence around some words: sentence_of(body, start, "end") and sentence_start(...)."""

from __future__ import annotations

import sqlite3

from datasette import hookimpl

from ingest.site.quotes import sentence_around


@hookimpl
def prepare_connection(conn: sqlite3.Connection) -> None:
    conn.create_function("sentence_of", 3, sentence_of, deterministic=True)
    conn.create_function("sentence_start", 3, sentence_start, deterministic=True)


def sentence_of(body: str | None, start: int | None, end: int | None) -> str | None:
    """The sentence that holds body[start:end]; null where something is null."""
    if body is None or start is None or end is None:
        return None
    first, last = sentence_around(body, start, end)
    return body[first:last]


def sentence_start(body: str | None, start: int | None, end: int | None) -> int | None:
    """Where in the body that sentence begins: the words are sentence[start - sentence_start : end - sentence_start]."""
    if body is None or start is None or end is None:
        return None
    return sentence_around(body, start, end)[0]

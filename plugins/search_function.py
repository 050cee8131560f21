"""Gives queries what searching needs: words_to_find, edits_between, word_found, and the words that full text knows."""

from __future__ import annotations

import sqlite3

from datasette import hookimpl

from ingest.site.highlights import word_found
from ingest.site.searches import expression
from ingest.site.spelling import edits

# The words of these as tables of temp: nothing is written into the archive. Those of articles are stems.
WORDS = ("people_fts", "offices_fts", "roles_fts", "articles_fts")


@hookimpl
def prepare_connection(conn: sqlite3.Connection, database: str) -> None:
    conn.create_function("words_to_find", 1, expression, deterministic=True)
    conn.create_function("edits_between", 2, edits, deterministic=True)
    conn.create_function("word_found", 1, word_found, deterministic=True)
    if database == "news":
        for table in WORDS:
            conn.execute(f"create virtual table if not exists temp.{table}_words using fts5vocab(main, {table}, row)")

"""Gives queries and tables what searching needs, from the words typed to the words that full text knows."""

from __future__ import annotations

import sqlite3
from functools import partial

from datasette import hookimpl
from datasette.utils import escape_fts

from ingest.scripts import phrases
from ingest.site.highlights import word_found
from ingest.site.offices import office_expression
from ingest.site.searches import LONGEST, expression, narrowed
from ingest.site.spelling import edits


def table_expression(typed: str) -> str:
    """What a table's own ?_search= looks for: the words as they are typed, those of other scripts as they are kept.

    >>> table_expression("guo visit"), table_expression("中国政府")
    ('"guo" "visit"', '"中国 国政 政府"')
    """
    typed = typed[:LONGEST]
    return expression(typed) if phrases(typed) else str(escape_fts(typed))


def articles_to_find(q: object, *given: object, opened: bool = False) -> str:
    """What `narrowed` gives; whatever a parameter is, it is text."""
    year, publisher, agency, people, place, type, copies = ("" if one is None else str(one) for one in given)
    typed = "" if q is None else str(q)
    named = people if given[3] is not None else None
    return narrowed(typed, year, publisher, agency, named, place, type, copies, opened=opened)


@hookimpl(trylast=True)  # after Datasette's own, whose escape_fts knows spaces only
def prepare_connection(conn: sqlite3.Connection, database: str) -> None:
    conn.create_function("escape_fts", 1, table_expression)
    conn.create_function("words_to_find", 1, expression, deterministic=True)
    conn.create_function("office_to_find", 1, office_expression, deterministic=True)
    conn.create_function("articles_to_find", 8, articles_to_find, deterministic=True)
    conn.create_function("articles_to_rank", 8, partial(articles_to_find, opened=True), deterministic=True)
    conn.create_function("edits_between", 2, edits, deterministic=True)
    conn.create_function("word_found", 1, word_found, deterministic=True)

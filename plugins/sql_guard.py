"""Lets SQL of visitors read the archive and nothing else, with limits that bound what one step of it can take.

A time limit is looked at between two steps. So no single step may be long: values, patterns and numbers of arguments
are bounded, functions whose cost is the product of two lengths are replaced by linear ones or not allowed, and
everything that SQLite can do besides reading (load code, write, tell paths, attach files) is denied.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from typing import Any

from datasette import hookimpl

LONGEST_VALUE = 2_500_000  # bytes: an article may have 2 million characters
LIMITS = (
    (sqlite3.SQLITE_LIMIT_LENGTH, LONGEST_VALUE),
    (sqlite3.SQLITE_LIMIT_SQL_LENGTH, 64_000),
    (sqlite3.SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 100),  # 0.3 s for a pattern that hardly fits on the longest value
    (sqlite3.SQLITE_LIMIT_EXPR_DEPTH, 200),
    (sqlite3.SQLITE_LIMIT_COMPOUND_SELECT, 50),
    (sqlite3.SQLITE_LIMIT_COLUMN, 200),
    (sqlite3.SQLITE_LIMIT_FUNCTION_ARG, 100),
    (sqlite3.SQLITE_LIMIT_VARIABLE_NUMBER, 2_000),  # labels of foreign keys are asked for a page at a time
    (sqlite3.SQLITE_LIMIT_ATTACHED, 0),
    (sqlite3.SQLITE_LIMIT_TRIGGER_DEPTH, 1),
    (sqlite3.SQLITE_LIMIT_WORKER_THREADS, 0),
)
# Functions that cost no more than the length of what they are given. Not among them: what makes values of any size
# (printf, format, zeroblob, randomblob), what compares all with all (json_patch), what takes addresses in memory or
# files (fts3_tokenizer, load_extension, readfile, writefile, edit), what evaluates (convert_units).
KNOWN = """
-> ->> abs acos acosh asin asinh atan atan2 atanh avg bm25 ceil ceiling char coalesce cos cosh count cume_dist
current_date current_time current_timestamp date datetime degrees dense_rank exp first_value floor glob
group_concat hex highlight ifnull iif instr json json_array json_array_length json_each json_error_position
json_extract json_group_array json_group_object json_insert json_object json_quote json_remove json_replace
json_set json_tree json_type json_valid julianday lag last_value lead length like likelihood likely ln log log10
log2 lower ltrim match max min mod nth_value ntile nullif octet_length percent_rank pi pow power quote radians
random rank regexp replace round row_number rtrim sign sin sinh snippet soundex sqlite_compileoption_get
sqlite_compileoption_used sqlite_source_id sqlite_version sqrt strftime string_agg substr substring sum tan tanh
time timediff total trim trunc typeof unicode unixepoch unlikely upper
articles_to_find articles_to_rank edits_between escape_fts office_to_find sentence_of sentence_start
word_found words_to_find
"""
FUNCTIONS = frozenset(KNOWN.split())
PATHS = "database_list"  # tells where the file lies: it answers nothing, as Datasette asks it for other names
# What is told of tables.
PRAGMAS = frozenset(
    ("collation_list", "compile_options", "data_version", "encoding", "foreign_key_list", "function_list", "index_info",
     "index_list", "index_xinfo", "page_count", "page_size", "schema_version", "table_info", "table_list",
     "table_xinfo", "user_version")
)  # fmt: skip
TELLING = frozenset(
    ("foreign_key_list", "index_info", "index_list", "index_xinfo", "table_info", "table_list", "table_xinfo")
)
# Tables that SQLite makes up: parts of its memory and of the file.
DENIED_TABLES = frozenset(
    ("dbstat", "sqlite_stmt", "sqlite_dbpage", "bytecode", "tables_used", "fts3tokenize", "fsdir")
)
# A virtual table is declared by "create table" the first time that it is read; no statement of a visitor is that.
READING = frozenset((sqlite3.SQLITE_SELECT, sqlite3.SQLITE_RECURSIVE, sqlite3.SQLITE_CREATE_TABLE))
DECLARING = frozenset((sqlite3.SQLITE_INSERT, sqlite3.SQLITE_UPDATE))
SCHEMA = "sqlite_master"  # SQLite lets nobody write here, but asks whether one may when it declares a virtual table
OWN = frozenset(("_internal",))  # Datasette's notes about its databases: it writes them, visitors may not see them


@hookimpl(hookwrapper=True)
def prepare_connection(conn: sqlite3.Connection, database: str, datasette: Any) -> Iterator[None]:
    """After everything else that prepares a connection, which may do more than a visitor."""
    yield
    if database in OWN or database not in datasette.databases:
        return
    for name, count, function in LINEAR:
        conn.create_function(name, count, function, deterministic=True)
    for category, most in LIMITS:
        conn.setlimit(category, most)
    conn.set_authorizer(allow)


def allow(action: int, first: str | None, second: str | None, database: str | None, trigger: str | None) -> int:
    """SQLite's authorizer: SQLITE_DENY for everything but reading, whatever the case of a name."""
    if action in READING or (action in DECLARING and first == SCHEMA):
        return sqlite3.SQLITE_OK
    if action == sqlite3.SQLITE_READ:
        return _said((first or "").lower() not in DENIED_TABLES)
    if action == sqlite3.SQLITE_FUNCTION:
        return _said((second or "").lower() in FUNCTIONS)
    if action == sqlite3.SQLITE_PRAGMA:
        name = (first or "").lower()
        if name == PATHS:
            return sqlite3.SQLITE_IGNORE
        return _said(name in PRAGMAS and (second is None or name in TELLING))
    return sqlite3.SQLITE_DENY


def _said(allowed: bool) -> int:
    return sqlite3.SQLITE_OK if allowed else sqlite3.SQLITE_DENY


Value = str | bytes | int | float | None


def _text(value: Value) -> str:
    return value.decode("utf-8", "replace") if isinstance(value, bytes) else str(value)


def replaced(text: Value, old: Value, new: Value) -> Value:
    """SQL's replace: SQLite's own takes the length of the text times that of what is looked for.

    >>> replaced("a-b", "-", "+"), replaced(None, "a", "b"), replaced("ab", "", "x")
    ('a+b', None, 'ab')
    """
    if text is None or old is None or new is None:
        return None
    whole, part, other = _text(text), _text(old), _text(new)
    if not part:
        return whole
    if len(whole) + whole.count(part) * (len(other) - len(part)) > LONGEST_VALUE:
        raise ValueError("too long")
    return whole.replace(part, other)


def place_of(text: Value, part: Value) -> int | None:
    """SQL's instr: where a part begins in a text, from 1; 0 where it does not stand there.

    >>> place_of("abc", "b"), place_of("abc", "x"), place_of(None, "x")
    (2, 0, None)
    """
    if text is None or part is None:
        return None
    if isinstance(text, bytes) and isinstance(part, bytes):
        return text.find(part) + 1
    return _text(text).find(_text(part)) + 1


def stripped(strip: Callable[[str, str], str]) -> Callable[[Value, Value], str | None]:
    """SQL's trim with the characters to take away: SQLite's own takes the product of both lengths."""

    def trimmed(text: Value, characters: Value) -> str | None:
        if text is None or characters is None:
            return None
        which = "".join(sorted(set(_text(characters))))
        if len(which) > 200:
            raise ValueError("too many")
        return strip(_text(text), which) if which else _text(text)

    return trimmed


LINEAR: tuple[tuple[str, int, Callable[..., Value]], ...] = (
    ("replace", 3, replaced),
    ("instr", 2, place_of),
    ("trim", 2, stripped(str.strip)),
    ("ltrim", 2, stripped(str.lstrip)),
    ("rtrim", 2, stripped(str.rstrip)),
)

"""Copies, later versions and what they changed, looked for in a process beside the one that writes the archive.

It is given the texts as they are written, and works while people and roles are; what it finds are the same rows as
where one process does all of it.
"""

from __future__ import annotations

import signal
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import suppress
from itertools import islice
from multiprocessing.connection import Connection
from multiprocessing.context import BaseContext
from typing import Any, Self

from ingest import schema
from ingest.archive.copies import changes, copies
from ingest.archive.database import Database
from ingest.archive.versions import versions
from ingest.orphans import end_with_parent
from ingest.rows import Table

_AT_ONCE = 200  # rows that are handed over together
_TEXT = ("id", "title", "body", "published", "updated", "captured", "url", "source")
_FOUND = ("copies", "changes")  # the tables that are filled here
_DECIDED = "select copy_of, revision_of, id from articles where coalesce(copy_of, revision_of) is not null order by id"


class AsideEnded(Exception):
    """The process beside was ended from outside, by the system for its memory or by somebody."""


class Aside:
    """A process that compares texts. `give` it all articles, then take `copies`, then `changes`."""

    def __init__(self, context: BaseContext) -> None:
        self._pipe, theirs = context.Pipe()
        self._process = context.Process(target=_look, args=(theirs, self._pipe), daemon=True)  # type: ignore[attr-defined]
        self._process.start()
        self._waiting: list[tuple[Any, ...]] = []
        theirs.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._pipe.close()
        self._process.terminate()
        self._process.join()

    def give(self, tables: Mapping[str, Table]) -> None:
        """Hand over an article, by its rows. Raises AsideEnded, and sqlite3.Error."""
        columns, (article, *_) = tables["articles"]
        known = dict(zip(columns, article, strict=True))
        _, prints = tables.get("fingerprints", ((), []))
        self._waiting.append((*(known[name] for name in _TEXT), [number for number, _ in prints]))
        if len(self._waiting) == _AT_ONCE:
            self._send()

    def _send(self) -> None:
        try:
            self._pipe.send(self._waiting)
        except OSError:
            self._received()  # why the process ended, where it said so
            raise AsideEnded from None
        self._waiting.clear()

    def copies(self, db: Database) -> None:
        """articles.copy_of and revision_of, when all articles are given. Raises AsideEnded, and sqlite3.Error."""
        if self._waiting:
            self._send()
        self._send()  # nothing: these were all
        db.conn.executemany("update articles set copy_of = ?, revision_of = ? where id = ?", self._rows())

    def changes(self, db: Database) -> None:
        """The tables copies and changes. Raises AsideEnded, and sqlite3.Error."""
        for name in _FOUND:
            places = ", ".join("?" for _ in schema.BY_NAME[name].columns)
            db.conn.executemany(f"insert into {name} values ({places})", self._rows())

    def _rows(self) -> Iterator[tuple[Any, ...]]:
        """Rows that the process found, up to the end of what was asked."""
        while batch := self._received():
            yield from batch

    def _received(self) -> list[tuple[Any, ...]]:
        try:
            found = self._pipe.recv()
        except (EOFError, OSError):
            raise AsideEnded from None
        if isinstance(found, Exception):
            raise found
        return list(found)


def _look(pipe: Connection, other_end: Connection) -> None:
    """What the process does: take texts, compare them, give what it found."""
    other_end.close()
    end_with_parent()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # who began this process is told, and ends it
    with suppress(EOFError, BrokenPipeError, ConnectionResetError):
        try:
            for rows in _found(pipe):
                while batch := list(islice(rows, _AT_ONCE)):
                    pipe.send(batch)
                pipe.send([])
        except Exception as fault:  # any fault: who began this process tells it
            pipe.send(fault)


def _found(pipe: Connection) -> Iterator[Iterator[tuple[Any, ...]]]:
    """What is decided of the articles, then the rows of each table."""
    connection = sqlite3.connect("", isolation_level=None)  # a file without a name, which is gone with the process
    try:
        db = Database(connection, execute_plugins=False)
        for pragma in ("journal_mode = off", "synchronous = off", "cache_size = -65536", "temp.cache_size = -65536"):
            db.execute(f"pragma {pragma}")
        db.execute("begin")
        _take(db, pipe)
        versions(db)
        copies(db)
        yield iter(db.execute(_DECIDED))
        changes(db)
        for name in _FOUND:
            columns = ", ".join(f'"{column.name}"' for column in schema.BY_NAME[name].columns)
            yield iter(db.execute(f"select {columns} from {name} order by rowid"))
    finally:
        connection.close()


def _take(db: Database, pipe: Connection) -> None:
    """The articles that are given, with what the search for copies needs of them."""
    db.execute(f"create table articles ({', '.join(_TEXT)}, copy_of, revision_of, primary key (id))")
    db.execute("create temp table fingerprints (number integer, article text)")
    for name in _FOUND:
        columns = ", ".join(f'"{column.name}"' for column in schema.BY_NAME[name].columns)
        db.execute(f"create table {name} ({columns})")
    places = ", ".join("?" for _ in _TEXT)
    while texts := pipe.recv():
        db.conn.executemany(f"insert into articles values ({places}, null, null)", (text[:-1] for text in texts))
        db.conn.executemany(
            "insert into fingerprints values (?, ?)", ((number, text[0]) for text in texts for number in text[-1])
        )
    db.execute("create index temp.fingerprints_number on fingerprints (number, article)")

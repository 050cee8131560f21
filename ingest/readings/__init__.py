"""Keeps Readings beside the archive, so that an unchanged page costs a hash."""

from __future__ import annotations

import sqlite3
import zlib
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import astuple, dataclass
from pathlib import Path
from typing import Self

import msgspec

from ingest.model import Reading, Refusal
from ingest.readings.chosen import Chosen, Input, Waiting, Which
from ingest.repetition import shown_by
from ingest.rows import Table, tables_of

__all__ = ["Input", "Kept", "Readings", "ReadingsError", "Waiting", "Which", "decode", "encode", "path_of"]

_TABLES = """
create table if not exists input (
  root text not null,      -- the folder or file that was given
  source text not null,    -- path inside it
  key text not null,       -- digest of what its Reading depends on
  primary key (root, source)
) without rowid;
create table if not exists intended (
  root text not null,      -- the inputs of the archive that is being written, until it is in place
  source text not null,
  key text not null,
  primary key (root, source)
) without rowid;
create table if not exists held (
  file text not null,      -- the key of an input that holds many pages
  n integer not null,
  key text not null,       -- of one of the pages or records in it
  primary key (file, n)
) without rowid;
create table if not exists whole (file text primary key) without rowid;  -- the keys of those of which all is kept
create table if not exists page (
  key text not null,
  n integer not null,      -- several pages may come from one input
  article text,            -- null for a refusal
  published text,
  source text not null,
  host text,               -- of the page's address: its settings in sources.yml depend on it
  settings text not null,  -- digest of these
  again integer not null,  -- whether it was refused, or an extractor failed on it, for a reason that may pass
  publisher text,          -- whose pages share furniture
  lines blob not null,     -- digests of the lines of the page, and of the paragraphs of its body
  paragraphs blob not null,
  value blob not null,     -- the Reading or the refusal, packed
  made blob not null,      -- the rows of the archive that the Reading gives, packed
  primary key (key, n)
);
create table if not exists relabelled (
  place text primary key,  -- key and n of a page whose body holds furniture that other pages show
  learnt text not null,    -- digest of what was learnt of it
  made blob not null       -- the rows that its Reading gives without that
) without rowid;
create index if not exists held_key on held (key);
create index if not exists page_order on page (published, article);
create table if not exists setting (name text primary key, value text not null);
"""
_VERSION = 4  # of these tables; a file of another version is begun anew
_TABLE_NAMES = ("input", "intended", "held", "whole", "page", "relabelled", "setting")
_ENCODE = msgspec.msgpack.Encoder()
_READING = msgspec.msgpack.Decoder(Reading)
_REFUSAL = msgspec.msgpack.Decoder(Refusal)
_MADE = msgspec.msgpack.Decoder(dict[str, Table])
_PACKED = 1  # how hard what is kept is packed: a third of the size for a hundredth of the time of reading


# What a full, broken or write-protected disk says, and what a file says that is damaged or none of SQLite's.
_DISK_ERRORS = frozenset({sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN})
_DAMAGED = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB})
_OF_OTHERS = _DISK_ERRORS | _DAMAGED | {sqlite3.SQLITE_BUSY}  # no faults of ours
PATIENCE = 60  # seconds that who writes waits for who reads, and the other way round


class ReadingsError(Exception):
    """The file of Readings cannot be used: says which, and what to do."""


@dataclass(frozen=True, slots=True)
class Kept:
    """What is kept of one page: a Reading or a refusal, with what is asked about it without decoding it."""

    article: str | None
    published: str | None
    source: str
    host: str | None
    settings: str
    again: bool
    publisher: str | None  # the publisher, host or folder whose pages may share furniture
    lines: bytes  # digests of what the page shows
    paragraphs: bytes  # of the body
    value: bytes
    made: bytes = b""  # the rows that the Reading gives


def encode(page: Reading | Refusal, host: str | None = None, settings: str = "") -> Kept:
    """A Reading or a refusal as it is kept, with its address's host and the digest of what sources.yml says of it."""
    value = _packed(page)
    if isinstance(page, Refusal):
        return Kept(None, None, page.source, host, settings, page.retryable, None, b"", b"", value)
    article, shown = page.article, shown_by(page.article, host)
    failed = any(one.reason == "fault" for one in page.proposals)
    told = (article.id, article.published, article.source, host, settings, failed)
    return Kept(*told, shown.group, shown.lines, shown.paragraphs, value, _packed(tables_of(page)))


def _packed(kept: object) -> bytes:
    return zlib.compress(_ENCODE.encode(kept), _PACKED)


def decode(value: bytes) -> Reading:
    """A Reading that was encoded."""
    return _READING.decode(zlib.decompress(value))


def _stands(
    settings_of: Callable[[str, str | None], str], source: str | None, host: str | None, settings: str, again: int
) -> bool:
    """Whether a page is kept, may not go otherwise now, and has the settings that it had."""
    return source is not None and not again and settings_of(source, host) == settings


def path_of(archive: Path) -> Path:
    """Where the Readings of an archive are kept: `news.db.readings` beside `news.db`."""
    return archive.with_name(archive.name + ".readings")


class Readings:
    """The file of Readings of one archive.

    Written in batches, each whole: a run that is stopped goes on where it was.
    """

    def __init__(self, archive: Path, only_read: bool = False) -> None:
        """Open or make the file; where it is `only_read`, it stays as it is. Raises ReadingsError where it cannot be
        used."""
        self.path = path_of(archive)
        if only_read and not self.path.is_file():
            raise ReadingsError(f"there is no {self.path.name} beside {archive.name}: build the archive anew")
        address = f"{self.path.resolve().as_uri()}?mode={'ro' if only_read else 'rwc'}"
        try:
            self.db = sqlite3.connect(address, uri=True, isolation_level=None, timeout=PATIENCE)
            if not only_read:
                self._begin()
            elif not self._is_of_this_version():
                self.close()
                raise ReadingsError(f"{self.path.name} was made by another version: build the archive anew")
            self.chosen = Chosen(self.db)
        except sqlite3.Error as error:
            raise self._unusable(error) from error

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, *_: object) -> None:
        """Close the file. Raises ReadingsError for a disk that is full or broken, and for a damaged file."""
        self.close()
        if isinstance(error, sqlite3.Error) and getattr(error, "sqlite_errorcode", 0) & 0xFF in _OF_OTHERS:
            raise self._unusable(error) from error

    def _unusable(self, error: sqlite3.Error) -> ReadingsError:
        code = getattr(error, "sqlite_errorcode", 0) & 0xFF
        if code == sqlite3.SQLITE_BUSY:
            return ReadingsError(f"{self.path.name} is in use by another program: wait for it, and run this again")
        if code in _DISK_ERRORS:
            return ReadingsError(f"{self.path.name} cannot be written: {error}; the archive is as before")
        return ReadingsError(f"{self.path.name} cannot be used ({error}); delete it and build again")

    def _is_of_this_version(self) -> bool:
        return bool(self.db.execute("pragma user_version").fetchone()[0] == _VERSION)

    def _begin(self) -> None:
        if not self._is_of_this_version():
            for name in _TABLE_NAMES:
                self.db.execute(f"drop table if exists {name}")
        self.db.executescript(_TABLES)
        self.db.execute(f"pragma user_version = {_VERSION}")

    def has(self, key: str, settings_of: Callable[[str, str | None], str]) -> bool:
        """Whether all pages of this key are kept and stand: none may go otherwise now, all have the same settings.

        `settings_of` gives the digest of what is said now about a page, by its source and its host.
        """
        rows = self.db.execute("select source, host, settings, again from page where key = ?", (key,)).fetchall()
        if not rows and self.db.execute("select 1 from whole where file = ?", (key,)).fetchone():
            return self._has_whole(key, settings_of)
        return bool(rows) and all(_stands(settings_of, *row) for row in rows)

    def _has_whole(self, key: str, settings_of: Callable[[str, str | None], str]) -> bool:
        """Whether all pages stand that a file holds, of which there may be a million."""
        rows = self.db.execute(
            """
            select page.source, page.host, page.settings, page.again
            from held left join page on page.key = held.key
            where held.file = ?
            """,
            (key,),
        )
        any_there = False
        for row in rows:
            any_there = True
            if not _stands(settings_of, *row):
                return False
        return any_there

    def keep(
        self, batch: Iterable[tuple[str, list[Kept]]], held: Iterable[tuple[str, int, str]] = (), fresh: bool = True
    ) -> None:
        """Keep the pages of several keys, all or none; `held` says (file, n, key) of those that stand in a file.

        Keys that are `fresh` count as read in this run.
        """
        self.chosen.forget()
        with self._transaction():
            self.db.executemany("insert or replace into held values (?, ?, ?)", held)
            for key, pages in batch:
                self.db.execute("delete from page where key = ?", (key,))
                self.db.executemany(
                    "insert into page values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    [(key, n, *astuple(page)) for n, page in enumerate(pages, 1)],
                )
                if fresh:
                    self.db.execute("insert or ignore into fresh values (?)", (key,))

    def complete(self) -> None:
        """Say that all pages are kept of the files that hold many and were gone through."""
        if self.db.execute("select 1 from ended").fetchone() is None:
            return
        self.chosen.forget()
        with self._transaction():
            self.db.execute(
                "delete from held where n > (select count from ended where ended.file = held.file)"
                " and file in (select file from ended)"
            )
            self.db.execute("insert or replace into whole select file from ended")

    def settle(self, settings: dict[str, str]) -> None:
        """Say that the archive is made of what was given, and forget Readings that nothing needs any more."""
        with self._transaction():
            self.db.execute("delete from intended")
            self.db.execute("delete from input")
            self.db.execute("insert into input select root, source, key from given order by root, source")
            self.db.execute("delete from held where file not in (select key from input)")
            self.db.execute("delete from whole where file not in (select key from input)")
            self.db.execute(
                "delete from page where key not in (select key from input) and key not in (select key from held)"
            )
            self.db.execute("delete from relabelled where place not in (select key || char(10) || n from page)")
            self.db.execute("delete from setting")
            self.db.executemany("insert into setting values (?, ?)", sorted(settings.items()))

    def intend(self, settings: dict[str, str]) -> None:
        """Say that the archive will be made of what was given, before it is put in place.

        Where a run is stopped between that and `settle`, `intended` still knows what its archive holds.
        """
        with self._transaction():
            self.db.execute("delete from intended")
            self.db.execute("insert into intended select root, source, key from given order by root, source")
            told = msgspec.json.encode(settings).decode()
            self.db.execute("insert or replace into setting values ('intended', ?)", (told,))

    def settings(self, which: Which = "input") -> dict[str, str]:
        """What the archive was last made with, or is meant to be made with by a run that did not come to `settle`."""
        known = dict(self.db.execute("select name, value from setting"))
        if which == "intended":
            return msgspec.json.decode(known.get("intended", "{}"), type=dict[str, str])
        return known

    def roots(self, which: Which) -> list[str]:
        """The folders and files under which the inputs of an archive stand."""
        return [root for (root,) in self.db.execute(f"select distinct root from {which} order by root")]

    def refusals(self) -> Iterator[Refusal]:
        """The refusals of the chosen inputs, by source."""
        rows = self.db.execute(
            """
            select page.value
            from chosen join page on page.key = chosen.key
            where page.article is null
            order by page.source, page.n, page.value
            """
        )
        for (value,) in rows:
            yield _REFUSAL.decode(zlib.decompress(value))

    def refused(self) -> int:
        """How many refusals there are of the chosen inputs."""
        (count,) = self.db.execute(
            "select count(*) from chosen join page on page.key = chosen.key where page.article is null"
        ).fetchone()
        return int(count)

    def value(self, place: str) -> bytes:
        """What is kept at a place of an article: its Reading, as `decode` takes it."""
        return self._at(place, "value")

    def made(self, place: str) -> bytes:
        """What is kept at a place of an article: the rows that it gives, packed."""
        return self._at(place, "made")

    def _at(self, place: str, what: str) -> bytes:
        key, n = place.rsplit("\n", 1)
        (found,) = self.db.execute(f"select {what} from page where key = ? and n = ?", (key, int(n))).fetchone()
        return bytes(found)

    def reading(self, place: str) -> Reading:
        """The Reading at a place."""
        return decode(self.value(place))

    def tables(self, place: str, learnt: str | None) -> dict[str, Table]:
        """The rows that the Reading at a place gives, by their table; of the one without what was learnt to be
        furniture, where `learnt` is the digest of that."""
        if learnt is None:
            return _MADE.decode(zlib.decompress(self._at(place, "made")))
        sql = "select made from relabelled where place = ? and learnt = ?"
        return _MADE.decode(zlib.decompress(self.db.execute(sql, (place, learnt)).fetchone()[0]))

    def has_relabelled(self, place: str, learnt: str) -> bool:
        """Whether what the Reading at a place gives without what was learnt, which `learnt` is the digest of, is
        kept."""
        sql = "select 1 from relabelled where place = ? and learnt = ?"
        return self.db.execute(sql, (place, learnt)).fetchone() is not None

    def keep_relabelled(self, batch: Iterable[tuple[str, str, bytes]]) -> None:
        """Keep the rows of Readings without furniture, all or none: place, digest of what was learnt, rows."""
        with self._transaction():
            self.db.executemany("insert or replace into relabelled values (?, ?, ?)", batch)

    def close(self) -> None:
        self.db.close()

    def _transaction(self) -> _Transaction:
        return _Transaction(self.db)


class _Transaction:
    def __init__(self, db: sqlite3.Connection) -> None:
        self.db = db

    def __enter__(self) -> None:
        self.db.execute("begin immediate")

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        if kind is None:
            self.db.execute("commit")
            return
        with suppress(sqlite3.Error):  # a full disk has rolled back by itself; the first error is the one that is told
            self.db.execute("rollback")

"""Keeps Readings beside the archive, so that an unchanged page costs a hash."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import msgspec

from ingest.model import Reading, Refusal

_TABLES = """
create table if not exists input (
  root text not null,      -- the folder or file that was given
  source text not null,    -- path inside it
  key text not null,       -- digest of what its Reading depends on
  primary key (root, source)
) without rowid;
create table if not exists page (
  key text not null,
  n integer not null,      -- several pages may come from one input
  article text,            -- null for a refusal
  published text,
  value blob not null,
  primary key (key, n)
);
create index if not exists page_order on page (published, article);
create table if not exists setting (name text primary key, value text not null);
"""
_ENCODE = msgspec.msgpack.Encoder()
_READING = msgspec.msgpack.Decoder(Reading)
_REFUSAL = msgspec.msgpack.Decoder(Refusal)


class ReadingsError(Exception):
    """The file of Readings cannot be used: says which, and what to do."""


@dataclass(frozen=True, slots=True)
class Input:
    """One input that was given: the folder, the path inside it, and the digest of what its Reading depends on."""

    root: str
    source: str
    key: str


def encode(results: Iterable[Reading | Refusal]) -> list[tuple[str | None, str | None, bytes]]:
    """What is kept of the pages of one input: article id or None, publication date, the record as msgpack."""
    return [
        (page.article.id, page.article.published, _ENCODE.encode(page))
        if isinstance(page, Reading)
        else (None, None, _ENCODE.encode(page))
        for page in results
    ]


class Readings:
    """The file of Readings of one archive: `news.db.readings` beside `news.db`.

    Written in batches, each whole: a run that is stopped goes on where it was.
    """

    def __init__(self, archive: Path) -> None:
        """Open or make the file. Raises ReadingsError where it cannot be used."""
        self.path = archive.with_name(archive.name + ".readings")
        try:
            self.db = sqlite3.connect(self.path, isolation_level=None)
            self.db.executescript(_TABLES)
        except sqlite3.Error as error:
            raise ReadingsError(
                f"{self.path.name} cannot be used ({error}); it only saves time: delete it and build again"
            ) from None

    def has(self, key: str) -> bool:
        """Whether the pages of this key are kept."""
        return self.db.execute("select 1 from page where key = ?", (key,)).fetchone() is not None

    def keep(self, batch: Iterable[tuple[str, list[tuple[str | None, str | None, bytes]]]]) -> None:
        """Keep the pages of several inputs, all or none."""
        with self._transaction():
            for key, pages in batch:
                self.db.execute("delete from page where key = ?", (key,))
                self.db.executemany(
                    "insert into page (key, n, article, published, value) values (?, ?, ?, ?, ?)",
                    [(key, n, *page) for n, page in enumerate(pages, 1)],
                )

    def inputs(self) -> tuple[Input, ...]:
        """The inputs that the archive was last made of."""
        rows = self.db.execute("select root, source, key from input order by root, source")
        return tuple(Input(*row) for row in rows)

    def settle(self, inputs: Iterable[Input], settings: dict[str, str]) -> None:
        """Say what the archive is made of, and forget Readings that nothing needs any more."""
        with self._transaction():
            self.db.execute("delete from input")
            self.db.executemany("insert into input values (?, ?, ?)", [(i.root, i.source, i.key) for i in inputs])
            self.db.execute("delete from page where key not in (select key from input)")
            self.db.execute("delete from setting")
            self.db.executemany("insert into setting values (?, ?)", sorted(settings.items()))

    def settings(self) -> dict[str, str]:
        """What the archive was last made with."""
        return dict(self.db.execute("select name, value from setting"))

    def articles(self, inputs: Iterable[Input]) -> Iterator[tuple[str, str, str | None]]:
        """Key, article id, source of each article page of these inputs, in date order; equal pages stand together."""
        self._choose(inputs)
        yield from self.db.execute(
            """
            select page.key || char(10) || page.n, page.article, chosen.source
            from chosen join page on page.key = chosen.key
            where page.article is not null
            order by coalesce(page.published, ''), page.article, chosen.source, page.n
            """
        ).fetchall()

    def refusals(self, inputs: Iterable[Input]) -> list[Refusal]:
        """The refusals of these inputs, by source."""
        self._choose(inputs)
        rows = self.db.execute(
            """
            select page.value
            from chosen join page on page.key = chosen.key
            where page.article is null
            order by chosen.source, page.n, page.value
            """
        )
        return [_REFUSAL.decode(value) for (value,) in rows]

    def reading(self, place: str) -> Reading:
        """The Reading at a place that `articles` gave."""
        key, n = place.rsplit("\n", 1)
        (value,) = self.db.execute("select value from page where key = ? and n = ?", (key, int(n))).fetchone()
        return _READING.decode(value)

    def close(self) -> None:
        self.db.close()

    def _choose(self, inputs: Iterable[Input]) -> None:
        self.db.execute("create temp table if not exists chosen (key text, source text)")
        self.db.execute("delete from chosen")
        with self._transaction():
            self.db.executemany("insert into chosen values (?, ?)", [(i.key, i.source) for i in inputs])

    def _transaction(self) -> _Transaction:
        return _Transaction(self.db)


class _Transaction:
    def __init__(self, db: sqlite3.Connection) -> None:
        self.db = db

    def __enter__(self) -> None:
        self.db.execute("begin immediate")

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        self.db.execute("rollback" if kind else "commit")

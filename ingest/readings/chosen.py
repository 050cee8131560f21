"""What one run makes its archive of: in temporary tables, so that memory does not grow with the inputs."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Literal, NamedTuple

from ingest.repetition import Learnt, Shown

# Tables of inputs: `input` has those that the archive was last made of, `intended` those of the archive that is being
# written, `given` those of this run.
Which = Literal["input", "intended", "given"]

_TABLES = """
create temp table given (root text, source text, key text, primary key (root, source)) without rowid;
create temp table waiting (n integer primary key, key text, root text, source text, path blob, size integer,
  many integer);
create temp table ended (file text primary key, count integer) without rowid;
create temp table fresh (key text primary key) without rowid;
create temp table chosen (key text);
create temp table capture (n integer primary key, article text, source text, key text, page integer);
create index temp.capture_article on capture (article);
create temp table shown (n integer primary key, publisher text, article text, place text, lines blob, paragraphs blob);
create temp table learnt (n integer primary key, article text, digest blob, reason text,
  unique (article, digest, reason))
"""
_AT_ONCE = 1_000  # rows that are in memory
# The first page of an article, of the rows of `capture`.
_FIRST = """not exists (
  select 1 from capture as before where before.article = capture.article and before.n < capture.n
)"""


@dataclass(frozen=True, slots=True)
class Input:
    """One input that was given: the folder, the path inside it, and the digest of what its Reading depends on."""

    root: str
    source: str
    key: str


class Waiting(NamedTuple):
    """A file that is to be read."""

    key: str
    root: str
    source: str
    path: bytes
    size: int
    many: bool  # whether it may hold many pages


class Capture(NamedTuple):
    """An article, where its Reading stands, and the number of the place in the order of days."""

    n: int
    article: str
    place: str  # as Readings.value takes it


class Chosen:
    """The inputs of one run, what waits to be read of them, and the articles that they hold."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db
        for statement in _TABLES.split(";\n"):
            db.execute(statement)
        self._of: Which | None = None
        self._captured = False

    # -- inputs ----------------------------------------------------------------------------------------------------

    def give(self, inputs: Iterable[Input], waiting: Iterable[Waiting] = ()) -> None:
        """Add inputs, and those of them that wait to be read; one that is given twice counts as the last time."""
        self.forget()
        self._db.execute("begin")
        self._db.executemany(
            "insert or replace into given values (?, ?, ?)", ((one.root, one.source, one.key) for one in inputs)
        )
        self._db.executemany("insert into waiting values (null, ?, ?, ?, ?, ?, ?)", waiting)
        self._db.execute("commit")

    def given(self) -> Iterator[tuple[str, str]]:
        """The inputs: root and source of each."""
        yield from self._db.execute("select root, source from given")

    def keep(self, which: Which, sidecars: Iterable[str]) -> None:
        """Add the inputs of an archive that are not given anew, and are not the sidecars of pages that are.

        `sidecars` are the endings of these.
        """
        self.forget()
        ending = " or ".join("lower(source) like '%' || ?" for _ in sidecars)
        stood = self._db.execute(
            f"""
            select root, source from {which} as stood
            where ({ending})
              and not exists (select 1 from given where given.root = stood.root and given.source = stood.source)
            """,
            tuple(sidecars),
        ).fetchall()
        gone = [(root, source) for root, source in stood if self._is_beside(root, source.rpartition(".")[0])]
        self._db.execute(f"insert or ignore into given select root, source, key from {which}")
        self._db.executemany("delete from given where root = ? and source = ?", gone)

    def _is_beside(self, root: str, stem: str) -> bool:
        """Whether a page of this path, with or without an ending, is given."""
        rows = self._db.execute(
            "select source from given where root = ? and (source = ? or source between ? and ?)",
            (root, stem, f"{stem}.", f"{stem}/"),  # the slash is the character after the full stop
        )
        return any(stem in {source, source.rpartition(".")[0]} for (source,) in rows)

    def is_what_was(self) -> bool:
        """Whether the inputs of this run are those that the archive was last made of, and no run was stopped."""
        (same,) = self._db.execute(
            """
            select (select count(*) from given) = (select count(*) from input)
              and (select count(*) from given join input using (root, source, key)) = (select count(*) from input)
              and not exists (select 1 from intended)
            """
        ).fetchone()
        return bool(same)

    # -- what waits to be read -------------------------------------------------------------------------------------

    def waits(self) -> tuple[int, int, bool]:
        """How many files wait to be read, their bytes, and whether one may hold many pages."""
        count, size, many = self._db.execute("select count(*), sum(size), max(many) from waiting").fetchone()
        return count, size or 0, bool(many)

    def waiting(self) -> Iterator[Waiting]:
        """The files that wait to be read, as they were given."""
        for _, *row in self._in_blocks("waiting", "n, key, root, source, path, size, many"):
            yield Waiting._make(row)

    def end(self, file: str, count: int) -> None:
        """Note that a file that holds many pages was gone through, and how many it has."""
        self._db.execute("insert or replace into ended values (?, ?)", (file, count))

    def any_fresh(self) -> bool:
        """Whether anything was read in this run."""
        return self._db.execute("select 1 from fresh limit 1").fetchone() is not None

    # -- articles --------------------------------------------------------------------------------------------------

    def forget(self) -> None:
        """Forget which pages the inputs hold, where these or those change."""
        self._of = None

    def choose(self, which: Which) -> None:
        """Choose whose pages and articles are asked for: the keys of these inputs, and of what they hold."""
        if self._of == which:
            return
        self._of, self._captured = which, False
        self._db.execute("begin")
        for table in ("chosen", "capture", "shown", "learnt"):
            self._db.execute(f"delete from {table}")
        self._db.execute(
            f"""
            insert into chosen
            select key from {which}
            union all
            select held.key from {which} as holding join held on held.file = holding.key
            """
        )
        self._db.execute("commit")

    def _capture(self) -> None:
        """The pages of the chosen inputs that have an article, in date order: where nobody asks, they stay unsorted."""
        if self._captured:
            return
        self._captured = True
        self._db.execute(
            """
            insert into capture (article, source, key, page)
            select page.article, page.source, page.key, page.n
            from chosen join page on page.key = chosen.key
            where page.article is not null
            order by coalesce(page.published, ''), page.article, page.source, page.n, page.settings
            """
        )

    def pages(self) -> Iterator[tuple[str, str]]:
        """Article id and source of every page with an article, in date order."""
        self._capture()
        for _, article, source in self._in_blocks("capture", "n, article, source"):
            yield article, source

    def articles(self) -> Iterator[Capture]:
        """Each article once, at the first of its pages, in date order."""
        self._capture()
        for n, article, key, page in self._in_blocks("capture", "n, article, key, page", _FIRST):
            yield Capture(n, article, f"{key}\n{page}")

    def sources(self, article: str) -> tuple[str, ...]:
        """Every source that an article stands at."""
        self._capture()
        rows = self._db.execute("select source from capture where article = ?", (article,))
        return tuple(sorted({source for (source,) in rows}))

    def counted(self) -> tuple[int, int, int]:
        """How many articles there are, how many of them were read in this run, and how many pages repeat one."""
        self._capture()
        (pages,) = self._db.execute("select count(*) from capture").fetchone()
        articles, fresh = self._db.execute(
            f"select count(*), count(fresh.key) from capture left join fresh on fresh.key = capture.key where {_FIRST}"
        ).fetchone()
        return articles, fresh, pages - articles

    # -- what the pages of one publisher show ----------------------------------------------------------------------

    def shown(self) -> Iterator[Group]:
        """The pages of each publisher, with the digests of their lines."""
        self._db.execute(
            """
            insert into shown (publisher, article, place, lines, paragraphs)
            select page.publisher, page.article, min(page.key || char(10) || page.n), page.lines, page.paragraphs
            from chosen join page on page.key = chosen.key
            where page.article is not null
            group by page.publisher, page.article
            order by page.publisher, page.article
            """
        )
        for row in self._db.execute("select min(n), max(n), publisher from shown group by publisher").fetchall():
            yield Group(self._db, *row)

    def learn(self, found: Iterable[tuple[str, tuple[Learnt, ...]]]) -> None:
        """Note what was learnt of articles."""
        rows = ((article, one.digest, one.reason) for article, learnt in found for one in learnt)
        self._db.execute("begin")
        self._db.executemany("insert or ignore into learnt (article, digest, reason) values (?, ?, ?)", rows)
        self._db.execute("commit")

    def learnt(self, article: str) -> tuple[Learnt, ...]:
        """What was learnt of an article."""
        rows = self._db.execute("select digest, reason from learnt where article = ? order by n", (article,))
        return tuple(Learnt(digest, reason) for digest, reason in rows)

    def learnt_at(self, place: str) -> tuple[Learnt, ...]:
        """What was learnt of the article whose Reading stands at a place."""
        key, n = place.rsplit("\n", 1)
        (article,) = self._db.execute("select article from page where key = ? and n = ?", (key, int(n))).fetchone()
        return self.learnt(article)

    def articles_learnt_of(self) -> Iterator[Capture]:
        """The articles of which anything was learnt, as `articles` gives them."""
        self._capture()
        learnt = f"{_FIRST} and exists (select 1 from learnt where learnt.article = capture.article)"
        for n, article, key, page in self._in_blocks("capture", "n, article, key, page", learnt):
            yield Capture(n, article, f"{key}\n{page}")

    def _in_blocks(self, table: str, columns: str, where: str = "true") -> Iterator[tuple[Any, ...]]:
        """Rows in the order of their numbers, some at a time: the file may be written to between two of them."""
        sql = f"select {columns} from {table} where n > ? and {where} order by n limit {_AT_ONCE}"
        last = 0
        while rows := self._db.execute(sql, (last,)).fetchall():
            yield from rows
            last = rows[-1][0]


class Group:
    """What the pages of one publisher show: (article, place of its Reading), in the order of the articles, and the
    digests of its lines. Can be gone through again and again."""

    def __init__(self, db: sqlite3.Connection, first: int, last: int, publisher: str) -> None:
        self._db, self._first, self._last, self._publisher = db, first, last, str(publisher)

    def __len__(self) -> int:
        return self._last - self._first + 1

    def __iter__(self) -> Iterator[tuple[tuple[str, str], Shown]]:
        rows = self._db.execute(
            "select article, place, lines, paragraphs from shown where n between ? and ? order by n",
            (self._first, self._last),
        )
        for article, place, lines, paragraphs in rows:
            yield (article, place), Shown(self._publisher, lines, paragraphs)

"""Keeps each request to one edition of the archive: the file as one build made it, however often it is replaced.

A build is published by renaming a new file over the old one. A connection that is open stays with the old file, one
opened later sees the new. So the connections of an edition are opened together, before the edition is used, and a
request keeps to the edition that was current when it came: nothing waits, and no answer mixes two. The old edition
is closed when its last request ends. A new file that is no archive, or beside which a journal lies, is not taken.
"""

import asyncio
import ctypes
import os
import queue
import sqlite3
import sys
import threading
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Container, Iterator, Mapping
from contextlib import AbstractContextManager, asynccontextmanager, contextmanager, nullcontext
from contextvars import ContextVar
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click
from datasette import hookimpl
from datasette.database import Database, QueryInterrupted, Results
from datasette.utils import StartupError
from datasette.views.base import DatasetteError

from ingest import store
from ingest.site.descriptions import most_rows

NAME = "news"
LOOK_AGAIN = 0.2  # seconds between two looks at whether the file was replaced
LONGEST_OPENING = 2.0  # seconds that a request waits for a new edition; then it is answered from the old one
TICK = 0.01  # seconds between two looks for queries that take too long
GIVE_BACK = 5.0  # seconds between two times that free memory is handed back
LEAST_TIME = 0.1  # seconds that a query is given where its request has used up its time: for the page that says so
MOST_BYTES = 16_000_000  # of one result, as text
LONGEST_FACET = 5_000  # milliseconds; and no longer than its request has left
LARGEST_FACET = 100_000  # characters of the values of one that is kept
MOST_FACETS = 200  # of whole tables, kept for one edition
MOST_ROWS = 20_000  # of one result: a sitemap has 10,000
HEAP = 64_000_000  # bytes that SQLite may hold in the whole process; usual is a tenth
HEAPS = {-8: 2, -3: 262_144, -1: 1_048_576}  # M_ARENA_MAX, M_MMAP_THRESHOLD and M_TRIM_THRESHOLD of malloc.h, in bytes
# What SQLite says of a broken file: a fault of ours. Every other error is one of the question.
BROKEN = frozenset(
    (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_FULL)
)


class Edition:
    """One file, open: its connections, what identifies it, and how many requests are reading it."""

    def __init__(self, path: Path, connect: Callable[[Path], sqlite3.Connection], connections: int) -> None:
        """Raises StoreError where the file is no archive, or lies beside a journal; OSError where it cannot be read."""
        self.path = path
        self.stat = path.stat()
        store.refuse_beside_journal(path)
        self.identity = store.identity(path)
        self.counts: dict[str, int | None] = dict(store.row_counts(path))
        self.facets: dict[str, Results] = {}  # of whole tables, which cost a walk through an index: SQL -> rows
        self.users = 0
        self.retired = False
        self._all: list[sqlite3.Connection] = []
        self._free: queue.LifoQueue[sqlite3.Connection] = queue.LifoQueue()
        try:
            for _ in range(connections):
                self._all.append(connect(path))
                self._free.put(self._all[-1])
            # opens every table, so that a broken file is seen here
            self._all[0].execute("pragma schema_version").fetchone()
        except BaseException:
            self.close()
            raise

    def is_of(self, stat: os.stat_result) -> bool:
        return _state(self.stat) == _state(stat)

    @contextmanager
    def connection(self) -> Iterator[sqlite3.Connection]:
        conn = self._free.get()
        try:
            yield conn
        finally:
            self._free.put(conn)

    def close(self) -> None:
        for conn in self._all:
            conn.close()


def _state(stat: os.stat_result) -> tuple[int, int, int, int]:
    return stat.st_dev, stat.st_ino, stat.st_size, stat.st_mtime_ns


@dataclass(slots=True)
class Asked:
    """One request: the edition that it reads, the seconds of database time that it has left, whether one was cut."""

    edition: Edition
    left: float
    cut: bool = False


_asked: ContextVar[Asked | None] = ContextVar("asked", default=None)


def part_memory_little() -> None:
    """Keep memory that is free in one place, and large pieces apart, where the C library can be told so.

    Else each thread has a heap of its own, in which the largest thing that it ever made leaves a gap: the process grew
    by 220 MB under eight attackers, and stayed so.
    """
    tell = getattr(ctypes.CDLL(None), "mallopt", None)
    if tell is not None:
        for name, value in HEAPS.items():
            tell(name, value)


def give_back() -> None:
    """Hand memory that is free back to the system, where the C library can: a large answer is not held for ever."""
    trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
    if trim is not None:
        trim(0)


class Watch(threading.Thread):
    """Interrupts queries that take too long, from beside: SQLite then looks between any two steps, at no cost."""

    def __init__(self) -> None:
        super().__init__(name="query watch", daemon=True)
        self._until: dict[sqlite3.Connection, float] = {}
        self._lock = threading.Lock()
        self._busy = threading.Event()

    @contextmanager
    def over(self, conn: sqlite3.Connection, seconds: float) -> Iterator[None]:
        with self._lock:
            self._until[conn] = time.monotonic() + seconds
            self._busy.set()
        try:
            yield
        finally:
            with self._lock:
                del self._until[conn]

    def run(self) -> None:
        given_back = 0.0
        while self._busy.wait():
            time.sleep(TICK)
            with self._lock:
                now = time.monotonic()
                for conn in [conn for conn, until in self._until.items() if until < now]:
                    conn.interrupt()
                idle = not self._until
                if idle:
                    self._busy.clear()
            if idle and now - given_back > GIVE_BACK:
                give_back()
                given_back = now


_watch = Watch()


def _watched(conn: sqlite3.Connection, seconds: float | None, asked: Asked | None) -> AbstractContextManager[None]:
    """What asks for rows is watched; what asks how tables are made is quick, and has no way to say that it was cut."""
    if seconds is None:
        return nullcontext()
    return _watch.over(conn, max(LEAST_TIME, min(seconds, asked.left) if asked else seconds))


# What Datasette makes of a facet, before the table's columns and behind the table.
_FACET = "as value, count(*) as count from ( select"
_FACET_END = ") where {0} is not null group by {0} order by count desc, value limit"


def _is_whole_facet(sql: str, tables: Container[str]) -> bool:
    """Whether Datasette asks for a facet of a table without filters and search: word for word, and nothing else."""
    words = sql.split()
    opens, closes = len(_FACET.split()), len(_FACET_END.split()) + 1
    if words[:1] != ["select"] or len(words) < opens + closes + 5 or " ".join(words[2 : 2 + opens]) != _FACET:
        return False
    column, (*columns, before, table) = words[1], words[2 + opens : -closes]
    named = all(word.rstrip(",").strip("[]").isidentifier() for word in (column, *columns))
    ends = " ".join(words[-closes:-1]) == _FACET_END.format(column) and words[-1].isdigit()
    return ends and named and before == "from" and table.strip("[]") in tables


class Archive(Database):
    """Datasette's database of the archive, with its editions."""

    def __init__(self, ds: Any, path: str, is_mutable: bool) -> None:
        super().__init__(ds, path, is_mutable=is_mutable)
        self.edition = self._opened()
        self._looked = time.monotonic()
        self._opening: asyncio.Future[None] | None = None
        about = (ds.metadata("databases") or {}).get(NAME, {})
        self.most_rows = most_rows(about.get("queries", {}))

    # -- editions --

    def _opened(self) -> Edition:
        """The edition of the file as it is; tried again where it is replaced while it is being opened."""
        for _ in range(20):
            path = Path(self.path).resolve()
            edition = Edition(path, self._connection, max(1, self.ds.setting("num_sql_threads")))
            if edition.is_of(path.stat()) and Path(self.path).resolve() == path:
                return edition
            edition.close()
        raise store.StoreError(f"{Path(self.path).name} is replaced faster than it can be opened")

    def _connection(self, path: Path) -> sqlite3.Connection:
        how = "mode=ro" if self.is_mutable else "immutable=1"
        conn = sqlite3.connect(f"{path.as_uri()}?{how}", uri=True, check_same_thread=False)
        self.ds._prepare_connection(conn, NAME)
        return conn

    async def look(self) -> None:
        """Take the file that lies there now, if it is another one; from time to time, and once for all who ask."""
        now = time.monotonic()
        if self._opening is None:
            if now - self._looked < LOOK_AGAIN:
                return
            self._looked = now
            if self._is_current():
                return
            loop = asyncio.get_running_loop()
            self._opening = asyncio.ensure_future(loop.run_in_executor(None, self._replacement))
            self._opening.add_done_callback(self._take)
        await asyncio.wait([self._opening], timeout=LONGEST_OPENING)

    def _is_current(self) -> bool:
        try:
            return self.edition.is_of(Path(self.path).stat())
        except OSError:
            return True  # taken away: what is open is served on

    def _replacement(self) -> Edition | None:
        try:
            return self._opened()
        except (store.StoreError, sqlite3.Error, OSError) as error:
            sys.stderr.write(f"The new file is not served: {error}. The one before it is served on.\n")
            return None

    def _take(self, opening: asyncio.Future[Edition | None]) -> None:
        self._opening = None
        self._looked = time.monotonic()
        edition = None if opening.cancelled() else opening.result()
        if edition is None:
            return
        old, self.edition = self.edition, edition
        old.retired = True
        self._close_if_done(old)

    def _close_if_done(self, edition: Edition) -> None:
        if edition.retired and not edition.users:
            edition.close()

    @asynccontextmanager
    async def request(self, seconds: float) -> AsyncIterator[Asked]:
        """All that is read inside is of one edition, and takes at most these seconds of the database."""
        await self.look()
        edition = self.edition
        edition.users += 1
        asked = Asked(edition, seconds)
        token = _asked.set(asked)
        try:
            yield asked
        finally:
            _asked.reset(token)
            edition.users -= 1
            self._close_if_done(edition)

    def asked_edition(self) -> Edition:
        """The edition of the request that is being answered, or the current one."""
        asked = _asked.get()
        return asked.edition if asked else self.edition

    def limit_memory(self) -> None:
        """Bound what SQLite may hold in this process, which can only be lowered: for a process that only serves."""
        part_memory_little()
        with self.edition.connection() as conn:
            conn.set_authorizer(None)
            conn.execute(f"pragma hard_heap_limit = {HEAP}")
            self.ds._prepare_connection(conn, NAME)

    # -- what Datasette asks of a database --

    async def execute_fn(self, fn: Callable[[sqlite3.Connection], Any], seconds: float | None = None) -> Any:
        asked = _asked.get()
        edition = asked.edition if asked else self.edition

        def in_thread() -> Any:
            began = time.monotonic()
            try:
                with edition.connection() as conn, _watched(conn, seconds, asked):
                    return fn(conn)
            except QueryInterrupted:
                if asked:
                    asked.cut = True
                raise
            finally:
                if asked:
                    asked.left -= time.monotonic() - began

        edition.users += 1
        try:
            return await asyncio.get_running_loop().run_in_executor(self.ds.executor, in_thread)
        finally:
            edition.users -= 1
            self._close_if_done(edition)

    async def execute(
        self,
        sql: str,
        params: Any = None,
        truncate: bool = False,
        custom_time_limit: float | None = None,
        page_size: int | None = None,
        log_sql_errors: bool = True,
    ) -> Results:
        """The rows, `truncated` where there are more, or may be: a query gave as many as it ever gives.

        Raises QueryInterrupted, DatasetteError where they are too much, OperationalError for wrong SQL.
        """
        edition = self.asked_edition()
        whole = _is_whole_facet(sql, edition.counts)
        if whole and sql in edition.facets:
            return edition.facets[sql]
        most = self.ds.max_returned_rows + (self.ds.max_returned_rows == (page_size or self.ds.page_size))

        def ask(conn: sqlite3.Connection) -> Results:
            with told(sql, params):
                cursor = conn.execute(sql, params if params is not None else {})
                rows = rows_of(cursor, most + 1 if truncate else MOST_ROWS)
                cut = truncate and (len(rows) > most or len(rows) == self.most_rows.get(sql))
                return Results(rows[:most] if truncate else rows, cut, cursor.description)

        limit = min(custom_time_limit, self.ds.sql_time_limit_ms) if custom_time_limit else self.ds.sql_time_limit_ms
        limit = LONGEST_FACET if whole else limit
        found: Results = await self.execute_fn(ask, limit / 1000)
        small = whole and sum(len(str(row["value"])) for row in found.rows) < LARGEST_FACET
        if small and len(edition.facets) < MOST_FACETS:
            edition.facets[sql] = found
        return found

    async def table_counts(self, limit: int = 10) -> dict[str, int | None]:
        return dict(self.asked_edition().counts)

    @property
    def cached_table_counts(self) -> dict[str, int | None]:
        return self.asked_edition().counts

    @property
    def hash(self) -> str:
        return self.asked_edition().identity

    @property
    def size(self) -> int:
        return self.asked_edition().stat.st_size

    @property
    def mtime_ns(self) -> int:
        return self.asked_edition().stat.st_mtime_ns

    def close(self) -> None:
        self.edition.close()


def rows_of(cursor: sqlite3.Cursor, most: int) -> list[Any]:
    """The rows, at most so many; raises DatasetteError where their text is more than an answer may hold."""
    rows, size = [], 0
    for row in cursor:
        rows.append(row)
        size += sum([len(value) for value in row if value.__class__ is str or value.__class__ is bytes])
        if size > MOST_BYTES:
            raise DatasetteError(
                f"The answer is larger than {MOST_BYTES // 1_000_000} MB: ask for fewer rows at a time (_size=), or "
                "for fewer columns (_col=).",
                title="Too large",
                status=400,
            )
        if len(rows) >= most:
            break
    return rows


@contextmanager
def told(sql: str, params: Any) -> Iterator[None]:
    """Tells errors of a question from faults of the archive, in the way that Datasette understands."""
    try:
        yield
    except MemoryError:
        raise sqlite3.OperationalError("the query needs more memory than a visitor is given") from None
    except (sqlite3.Error, sqlite3.Warning, OverflowError, ValueError) as error:
        if error.args == ("interrupted",):
            raise QueryInterrupted(error, sql, params) from None
        if getattr(error, "sqlite_errorcode", 0) & 0xFF in BROKEN:
            raise RuntimeError("the file of the archive cannot be read") from error
        raise sqlite3.OperationalError(str(error)) from None


class Counts(Mapping[str, Any]):
    """What `datasette inspect` would say of the archive, of the edition that is being read."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive

    def __getitem__(self, key: str) -> Any:
        edition = self._archive.asked_edition()
        tables = {name: {"count": count} for name, count in edition.counts.items()}
        return {"tables": tables, "hash": edition.identity, "size": edition.stat.st_size}[key]

    def __iter__(self) -> Iterator[str]:
        return iter(("tables", "hash", "size"))

    def __len__(self) -> int:
        return 3


class NotServed(StartupError, click.ClickException):
    """The archive cannot be served; who runs the server is told in a line."""


@hookimpl(trylast=True)  # after the archive got its name
def startup(datasette: Any) -> Callable[[], Awaitable[None]] | None:
    """Raises NotServed where the archive cannot be served as it is.

    Datasette notes the tables for itself before the first visitor asks: two at once would find its notes locked.
    """
    if NAME not in datasette.databases or datasette.databases[NAME].is_memory:
        return None
    found = datasette.get_database(NAME)
    try:
        archive = Archive(datasette, found.path, found.is_mutable)
    except store.StoreError as error:
        raise NotServed(f"the archive cannot be served: {error}") from error
    if not _watch.is_alive():
        _watch.start()
    archive.name, archive.route = NAME, found.route
    datasette.databases = {**datasette.databases, NAME: archive}
    if not archive.is_mutable:
        datasette.inspect_data = {**(datasette.inspect_data or {}), NAME: Counts(archive)}
    note_tables: Callable[[], Awaitable[None]] = datasette.refresh_schemas
    return note_tables

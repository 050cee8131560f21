"""Readings in, one SQLite file out: built beside the target, checked, and renamed into place."""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, nullcontext, suppress
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby, islice
from multiprocessing.context import BaseContext
from pathlib import Path
from typing import Any, Self

from ingest import archive, rows, schema
from ingest.archive.database import Database, put, put_values
from ingest.archive.tellings import series_id
from ingest.corrections import Corrections
from ingest.ids import digest, filter_token
from ingest.model import Refusal
from ingest.rows import Row, Table, Tables
from ingest.scripts import search_words

# Bytes of SQLite's pages. 16 KiB wrote large archives (200,000 articles) faster and smaller; a small one is smaller in
# small pages, as each of 180 tables and indexes begins with one (docs/scale.md).
_PAGE_SIZE = 16384
_SMALLER = ((500, 1024), (5_000, 4096))  # up to so many articles, pages of so many bytes
_ROWS_KEPT = 5_000  # rows that an open archive keeps at hand: those that others point to are asked again and again
_NAMES = ("name", "label", "title")  # the column that names a row, whichever its table has
_BATCH = 200  # articles whose rows are inserted together

# What a full, broken or write-protected disk says, and a file that is damaged; everything else is a fault of ours.
_DISK_ERRORS = frozenset({sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN,
                          sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB})  # fmt: skip

# What the archive decides later: kept beside the tables while a build runs, never in the file.
_WORK_TABLES = """
create temp table forms (person text, name text, slug text, count integer, rule text, "full" integer, sort_name text,
  article text);
create temp table claims (id text, role text, article text, start integer, "end" integer, text text, title_text text,
  organization_text text, status text, as_of text, rule text, person text, title text, organization text,
  correction text);
create temp table reports (id text, event text, article text, start integer, "end" integer, text text, "trigger" text,
  rule text, type text, mode text, kind text, status text, date_text text, start_date text, end_date text, place text,
  ordinal integer, joined_by text, title text, earliest text, latest text, series text,
  previous_date_text text, previous_earliest text, previous_latest text);
create temp table participants (id text, report text, person text, organization text, place text, part text, role text,
  on_behalf_of text, start integer, "end" integer, text text, rule text);
create temp table counts (id text, report text, counted text, who text, low integer, high integer, start integer,
  "end" integer, text text, rule text);
create temp table measured (id text, report text, measure text, low real, high real, unit text, start integer,
  "end" integer, text text, rule text);
create temp table fingerprints (number integer, article text);
create temp table proposals (noun text, verdict text, reason text);
"""
_WORK_INDEXES = """
create index temp.fingerprints_number on fingerprints (number, article);
create index temp.forms_person on forms (person, name);
create index temp.claims_role on claims (role);
create index temp.reports_event on reports (event);
create index temp.reports_id on reports (id);
create index temp.participants_report on participants (report);
create index temp.counts_report on counts (report);
create index temp.measured_report on measured (report);
"""


SqliteError = sqlite3.Error  # for those who may not speak to SQLite themselves


class StoreError(Exception):
    """The archive cannot be written: says what, where, and what to do."""


@dataclass(frozen=True, slots=True)
class Build:
    """What a row of `builds` says that only the caller knows."""

    version: str
    inputs_digest: str
    lexicon_digest: str
    settings_digest: str | None  # of sources.yml
    notice: str | None
    scores: str | None
    duplicates: int
    corrections: Corrections
    text: str = "full"  # what of the articles is published: one of schema.TEXTS
    extractor: str | None = None  # its name and the digest of what it depends on


def with_captures(tables: Tables, sources: Iterable[str]) -> Tables:
    """The rows of an article, and those of `captures`: every source that its page stood at."""
    columns, (article, *_) = tables["articles"]
    key = article[columns.index("id")]
    return {**tables, "captures": (("article", "source"), [(key, source) for source in sources])}


def write(
    target: Path,
    articles: Iterable[Tables],
    refusals: Iterable[Refusal],
    build: Build,
    step: Callable[[str], None] = lambda _: None,
    beside: BaseContext | None = None,
) -> None:
    """Write the archive of these articles, in date order, and put it in place of `target`.

    `step` is told the name of each step as it begins; `beside` says how a process that helps begins, where one may.
    Raises StoreError where the target cannot be written, a journal of another program lies beside it, or the new file
    does not pass its checks; the old file then stays.
    """
    refuse_beside_journal(target)
    with _told_what_failed(target), _work_files(target) as (loose, work):
        # corrections change texts, and are carried out here
        helping = archive.Aside(beside) if beside is not None and not build.corrections.entries else None
        with helping or nullcontext(), _open_new(loose) as db:
            _fill(db, articles, refusals, build, step, helping)
            step("packing")
            _pack(db, work)
        step("checking")
        _sound(work)
        _put_in_place(work, target)


@contextmanager
def _told_what_failed(target: Path) -> Iterator[None]:
    """Says what to do where a disk or a process that helps fails the build; what else fails stays as it is."""
    try:
        yield
    except archive.AsideEnded:
        raise StoreError(
            f"{target} cannot be written: the process that compares texts was ended, as the system does where the "
            f"memory is full. Run it again; `--workers 1` does without that process"
        ) from None
    except OSError as error:
        raise StoreError(f"{target} cannot be written: {error.strerror or error}") from error
    except sqlite3.Error as error:
        if not failed_disk(error):
            raise
        raise StoreError(f"{target} cannot be written: {error}{_where(error)}") from error


@contextmanager
def _work_files(target: Path) -> Iterator[tuple[Path, Path]]:
    """Two files beside the target, of which no earlier build has left anything and this one leaves nothing."""
    loose, work = (target.with_name(f".{target.name}.{ending}") for ending in ("rows", "new"))
    try:
        for path in (loose, work):
            _throw_away(path)
        yield loose, work
    finally:
        with suppress(OSError):  # the next build throws them away
            for path in (loose, work):
                _throw_away(path)


def failed_disk(error: sqlite3.Error) -> bool:
    """Whether an error of SQLite tells of the disk, or of a damaged file: no fault of ours."""
    return getattr(error, "sqlite_errorcode", 0) & 0xFF in _DISK_ERRORS


def _where(error: sqlite3.Error) -> str:
    """Where a disk may be full: not only where the archive lies."""
    if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_FULL:
        return ""
    return " (beside it, or where SQLite has its work files: SQLITE_TMPDIR, else TMPDIR, else /var/tmp)"


def _throw_away(work: Path) -> None:
    """Remove a work file, and a journal beside it, which SQLite would play back into the next file of that name."""
    for path in (work, work.with_name(f"{work.name}-journal")):
        path.unlink(missing_ok=True)


def refuse_beside_journal(target: Path) -> None:
    """Raise StoreError where a journal lies beside the target: SQLite would mix its old pages into the new file."""
    for ending in ("-wal", "-shm", "-journal"):
        journal = target.with_name(target.name + ending)
        if journal.exists():
            raise StoreError(
                f"{journal.name} lies beside {target.name}: another program has the archive open for writing, or left "
                f"it so. Close that program, or open and close the file once with sqlite3, and try again"
            )


def refuse_what_is_no_archive(target: Path) -> None:
    """Raise StoreError where a build would replace a file of somebody else's: a page, another database."""
    if not target.is_file() or not target.stat().st_size:
        return
    with target.open("rb") as file:
        what = "" if file.read(len(_MAGIC)) == _MAGIC else "no archive"
    if not what and "builds" not in (tables := _tables_of(target)) and tables:
        what = "another database"
    if what:
        raise StoreError(
            f"{target} is {what}, and is not overwritten. The archive is named first, then its pages: "
            f"`ingest build news.db FOLDER`. If it may go, delete it and try again"
        )


_MAGIC = b"SQLite format 3\x00"


def _tables_of(path: Path) -> frozenset[str]:
    """The names of the tables of a database; none where it is damaged."""
    connection = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)
    try:
        return frozenset(row[0] for row in connection.execute("select name from sqlite_master where type = 'table'"))
    except sqlite3.DatabaseError:
        return frozenset()
    finally:
        connection.close()


@contextmanager
def _open_new(path: Path) -> Iterator[Database]:
    """A fresh database file for one build. No journal: a build that stops is thrown away whole."""
    connection = sqlite3.connect(path, isolation_level=None)
    try:
        db = Database(connection, execute_plugins=False)
        for pragma in (f"page_size = {_PAGE_SIZE}", "journal_mode = off", "synchronous = full", "temp_store = file",
                       "encoding = 'UTF-8'", "cache_size = -65536", "temp.cache_size = -65536",
                       "secure_delete = on"):  # fmt: skip
            db.execute(f"pragma {pragma}")
        db.register_function(series_id, deterministic=True)
        db.register_function(rows.role_id, deterministic=True)
        db.register_function(filter_token, deterministic=True)
        yield db
    finally:
        connection.close()


def _fill(
    db: Database,
    articles: Iterable[Tables],
    refusals: Iterable[Refusal],
    build: Build,
    step: Callable[[str], None],
    aside: archive.Aside | None,
) -> None:
    with db.atomic():
        for statement in (*schema.create_statements(), *_statements(_WORK_TABLES)):
            db.execute(statement)
        step("articles")
        _write_articles(db, articles, aside)
        for statement in _statements(_WORK_INDEXES):  # sorted once, and not put together row by row
            db.execute(statement)
        _number_statements(db)
        refused = _write_refusals(db, refusals)
        archive.compute(db, build.corrections, step, aside)
        if build.text == "quotes":
            step("quotes")
            archive.quotes_only(db)
        _rewrite_script_words(db)
        _write_build(db, build, refused)
        step("indexes")
        for statement in schema.index_statements():
            db.execute(statement)
        step("full text")
        for statement in (*schema.search_statements(), *schema.word_statements()):
            db.execute(statement)
        db.execute("analyze")
        db.execute(f"pragma user_version = {schema.SCHEMA_VERSION}")


def _statements(script: str) -> list[str]:
    return [statement for statement in script.split(";\n") if statement.strip()]


def _pack(db: Database, target: Path) -> None:
    """Write the database anew, each table and index in the order of its key and its pages full.

    So the bytes do not show in which batches rows came, the file is smaller, and what is read together stands together.
    """
    (articles,) = db.execute("select count(*) from articles").fetchone()
    size = next((size for most, size in _SMALLER if articles <= most), _PAGE_SIZE)
    db.execute(f"pragma page_size = {size}")
    db.execute("pragma cache_size = -8192")  # of both files: what is written is not asked again
    db.execute("vacuum into ?", (str(target),))


def _rewrite_script_words(db: Database) -> None:
    """The words for search of what is left of each text: what was withheld or left out is not found either."""
    found = db.execute("select id from articles where script_words is not null order by id").fetchall()
    for (article,) in found:
        row = db.execute("select title, body, script_words from articles where id = ?", (article,)).fetchone()
        title, body, before = row
        words = search_words(f"{title}\n{body}")
        if words != before:
            db.execute("update articles set script_words = ? where id = ?", (words, article))


# The same noun comes from many articles: its first row stays.
_ONCE = frozenset({"places", "organizations", "statements"})
# What the archive adds to the rows of an article: columns, and the values of the row with a number.
_ADDED: dict[str, tuple[tuple[str, ...], Callable[[int], tuple[int | None, ...]]]] = {
    "articles": (("number", "copy_of", "revision_of"), lambda n: (n, None, None)),
    "statements": (("number",), lambda n: (-n,)),  # _number_statements gives the lasting one
    "places": (("article_count", "origin_count"), lambda _: (0, 0)),
    "organizations": (("article_count", "origin_count"), lambda _: (0, 0)),
}


def _write_articles(db: Database, articles: Iterable[Tables], aside: archive.Aside | None) -> None:
    """The rows of each article; what copies are known by goes into a table, or aside with the texts."""
    waiting: dict[str, Table] = {}
    numbered: Counter[str] = Counter()
    for article in articles:
        for name, (columns, made) in article.items():
            if name == "fingerprints" and aside is not None:
                continue
            more, values = _ADDED.get(name, ((), None))
            if values is not None:
                first = numbered[name] + 1
                made = [(*row, *values(n)) for n, row in enumerate(made, first)]
                numbered[name] += len(made)
            waiting.setdefault(name, ((*columns, *more), []))[1].extend(made)
        if aside is not None:
            aside.give(article)
        if numbered["articles"] % _BATCH == 0:
            _insert(db, waiting)
    _insert(db, waiting)


def _number_statements(db: Database) -> None:
    """Number the statements in the order of their ids: a search that is paged by id meets its rows in that order."""
    db.execute(
        """
        update statements set number = ordered.n
        from (select id, row_number() over (order by id) as n from statements) as ordered
        where ordered.id = statements.id
        """
    )


def _insert(db: Database, waiting: dict[str, Table]) -> None:
    for name, (columns, made) in waiting.items():
        put_values(db, name, columns, made, "or ignore" if name in _ONCE else "")
        made.clear()


def _quoted(name: str) -> str:
    return f'"{name}"'


def _write_refusals(db: Database, refusals: Iterable[Refusal]) -> int:
    """Write refusals, of which those of one source stand together; how many there are."""
    count = 0
    found = (
        {"source": source, "rank": rank, "reason": one.reason, "detail": one.detail, "retryable": int(one.retryable)}
        for source, several in groupby(refusals, key=lambda one: one.source)
        for rank, one in enumerate(several, 1)
    )
    while batch := list(islice(found, _BATCH)):
        put(db, "refusals", batch)
        count += len(batch)
    return count


def _write_build(db: Database, build: Build, refused: int) -> None:
    decided = decisions_digest(build.settings_digest, build.corrections.digest)
    articles, until = db.execute("select count(*), max(published) from articles").fetchone()
    put(db, "builds", [{
        "version": build.version, "schema_version": schema.SCHEMA_VERSION, "sqlite_version": sqlite3.sqlite_version,
        "inputs_digest": build.inputs_digest, "lexicon_digest": build.lexicon_digest,
        "corrections_digest": decided, "seen": articles + build.duplicates + refused,
        "articles": articles, "duplicates": build.duplicates, "refused": refused, "covered_until": until,
        "notice": build.notice, "scores": build.scores, "text": build.text, "extractor": build.extractor,
        "proposals": _proposals(db) if build.extractor else None,
    }])  # fmt: skip


def _proposals(db: Database) -> str:
    """What became of the extractor's proposals: how many of each noun, verdict and reason, as JSON."""
    counted = db.execute(
        """
        select noun, verdict, reason, count(*)
        from proposals
        group by noun, verdict, reason
        order by noun, verdict, reason
        """
    )
    names = ("noun", "verdict", "reason", "count")
    return json.dumps([dict(zip(names, row, strict=True)) for row in counted])


def decisions_digest(settings: str | None, corrections: str | None) -> str | None:
    """The digest of what sources.yml and corrections.yml say, of the digests of both; None without any."""
    return digest(settings or "", corrections or "") if settings or corrections else None


def _sound(path: Path) -> None:
    """Raise StoreError where the file does not pass its checks."""
    problems = list(problems_in(path, spans=False))
    if problems:
        raise StoreError("the new archive does not pass its checks and was thrown away: " + "; ".join(problems[:5]))


def _put_in_place(work: Path, target: Path) -> None:
    """Rename a file into place, kept by the disk; who may read the one before may read this one, and nobody else."""
    if target.exists():
        shutil.copymode(target, work)
    with work.open("rb") as file:
        os.fsync(file.fileno())
    work.replace(target)
    folder = os.open(target.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)


# -- for whoever reads an archive ------------------------------------------------------------------------------------


def open_archive(path: Path) -> Database:
    """An archive, opened for reading.

    Raises StoreError where there is none, or the file is no archive of this schema version.
    """
    if not path.is_file():
        raise StoreError(f"there is no archive at {path}: make one with `ingest build {path} FOLDER`")
    connection = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)
    try:
        version = connection.execute("pragma user_version").fetchone()[0]
    except sqlite3.DatabaseError:
        connection.close()
        raise StoreError(f"{path} is no SQLite database") from None
    if version != schema.SCHEMA_VERSION:
        connection.close()
        if "builds" not in _tables_of(path):
            raise StoreError(
                f"{path.resolve()} is no archive, but another database. Make one with `ingest build news.db FOLDER`"
            )
        raise StoreError(
            f"{path.resolve()} has schema version {version}, this program reads and writes {schema.SCHEMA_VERSION}. "
            f"Make it anew from its pages: `make ingest`, or `ingest build {path.name} FOLDER`"
        )
    return Database(connection, execute_plugins=False)


class Archive:
    """An archive that is read: rows as mappings, streamed in a fixed order, so that memory stays flat.

    The file stays open, and all is read in one transaction: of one that is replaced or written to meanwhile, what it
    was when it was opened. Raises StoreError as open_archive does.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._db = open_archive(path)
        try:
            self._db.execute("begin")
            self._db.execute("select count(*) from builds").fetchone()  # a transaction begins with what is read first
        except sqlite3.DatabaseError as error:
            self.close()
            raise self._unreadable(error) from error
        self.row = lru_cache(maxsize=_ROWS_KEPT)(self._row)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        self._db.close()

    def count(self, table: str) -> int:
        return self._db.table(table).count

    def rows(self, table: str, *order: str) -> Iterator[Row]:
        """Every row of a table, by the given columns and then by its key."""
        by = dict.fromkeys((*order, *schema.BY_NAME[table].key))
        return self._told(table, ", ".join(map(_quoted, by)))

    def where(self, table: str, column: str, value: object) -> list[Row]:
        """The rows of a table with this value in a column, which is to have an index, by their key."""
        order = ", ".join(map(_quoted, schema.BY_NAME[table].key))
        return list(self._told(table, order, f"{_quoted(column)} = ?", (value,)))

    def _told(self, table: str, order_by: str, where: str = "true", given: Sequence[object] = ()) -> Iterator[Row]:
        """Rows as mappings. Not by sqlite-utils: it lists all tables for each question whether this one is there."""
        try:
            found = self._db.execute(f"select * from {_quoted(table)} where {where} order by {order_by}", given)
            names = [name for name, *_ in found.description]
            yield from (dict(zip(names, row, strict=True)) for row in found)
        except sqlite3.DatabaseError as error:
            raise self._unreadable(error) from error

    def _unreadable(self, error: sqlite3.DatabaseError) -> StoreError:
        return StoreError(f"{self.path} cannot be read: {error}. `ingest check` says more")

    def _row(self, table: str, id: str | None) -> Row | None:
        """The row with this first column of the key; None where there is none. The last ones are kept."""
        if id is None:
            return None
        return next(iter(self.where(table, schema.BY_NAME[table].key[0], id)), None)

    def name(self, table: str, id: str | None) -> str | None:
        """The name, title or label of the row with this id; None where there is no id."""
        row = self.row(table, id)
        return None if row is None else str(next(row[column] for column in _NAMES if column in row))


def article_count(path: Path) -> int:
    """How many articles the archive at `path` holds; 0 where there is no readable archive."""
    try:
        db = open_archive(path)
    except StoreError:
        return 0
    try:
        return int(db.execute("select count(*) from articles").fetchone()[0])
    except sqlite3.DatabaseError:
        return 0
    finally:
        db.close()


def build_of(path: Path) -> Row:
    """What made the archive at `path`: its row of `builds`. Raises StoreError as Archive does."""
    with Archive(path) as archive:
        return next(archive.rows("builds"))


def stamp(path: Path) -> str:
    """What tells whether a file was written since: its size and the time of its last change; '' where it is none."""
    try:
        found = path.stat()
    except OSError:
        return ""
    return f"{found.st_size} {found.st_mtime_ns}"


def sqlite_version() -> str:
    """The SQLite that writes archives here."""
    return sqlite3.sqlite_version


def table_counts(path: Path) -> dict[str, int]:
    """Table -> rows, in the order of the schema."""
    db = open_archive(path)
    try:
        return {table.name: db.table(table.name).count for table in schema.TABLES}
    finally:
        db.close()


def row_counts(path: Path) -> dict[str, int]:
    """Every table of the file, those of the full text too -> rows."""
    db = open_archive(path)
    try:
        return {name: db.table(name).count for name in db.table_names()}
    finally:
        db.close()


def identity(path: Path) -> str:
    """What tells one state of an archive from another: what built it, its size and its time."""
    stat = path.stat()
    db = open_archive(path)
    try:
        built = [tuple(row.values()) for row in db.table("builds").rows]
        return digest(str(built), str(stat.st_size), str(stat.st_mtime_ns))
    finally:
        db.close()


def corrections_in(path: Path) -> list[Row]:
    """The corrections of an archive, in the order of their file."""
    db = open_archive(path)
    try:
        return list(db.table("corrections").rows_where(order_by="line, id"))
    finally:
        db.close()


_EVIDENCE_TABLES = tuple(
    table.name for table in schema.TABLES if {"start", "end", "text"} <= {column.name for column in table.columns}
)


def problems_in(path: Path, *, spans: bool = True) -> Iterator[str]:
    """What is wrong with an archive, a sentence each: integrity, foreign keys, full text, words that are not there.

    Without `spans`, as a build checks its own new file: words are not compared, nor each index with its table. SQLite
    has just made the indexes from the tables, and comparing them took six times as long as all the rest.
    """
    db = open_archive(path)
    try:
        integrity = "integrity_check" if spans else "quick_check"
        yield from (f"integrity: {row[0]}" for row in db.execute(f"pragma {integrity}") if row[0] != "ok")
        for table, _, parent, _ in db.execute("pragma foreign_key_check"):
            yield f"foreign keys: a row of {table} points to a row of {parent} that is not there"
        yield from _unsearchable(path)
        if spans:
            yield from _unquoted(db)
    except sqlite3.DatabaseError as error:
        yield f"the file cannot be read: {error}"
    finally:
        db.close()


def _unsearchable(path: Path) -> Iterator[str]:
    """Full-text tables that are out of step with their table. The check is an insert that writes nothing."""
    connection = sqlite3.connect(f"{path.resolve().as_uri()}?mode=rw", uri=True, isolation_level=None)
    try:
        connection.execute("begin immediate")
        for table in schema.TABLES:
            if table.search:
                name = f"{table.name}_fts"
                try:
                    connection.execute(f'insert into "{name}" ("{name}", rank) values (\'integrity-check\', 1)')
                except sqlite3.DatabaseError as error:
                    if error.sqlite_errorcode == sqlite3.SQLITE_READONLY:
                        raise
                    yield f"full text: {name} is out of step with {table.name}"
        connection.execute("rollback")
    except sqlite3.OperationalError as error:
        yield f"full text could not be checked: {error} (a copy can be, where it may be written to)"
    finally:
        connection.close()


def _unquoted(db: Database) -> Iterator[str]:
    for table in _EVIDENCE_TABLES:
        article = 'evidence."article"'
        joined = ""
        if table in ("event_people", "headcounts", "figures"):
            article, joined = "event_reports.article", "join event_reports on event_reports.id = evidence.report"
        wrong: Any = db.execute(
            f"""
            select count(*), min(articles.id)
            from "{table}" as evidence {joined}
            join articles on articles.id = {article}
            where substr(articles.body, evidence.start + 1, evidence."end" - evidence.start) is not evidence.text
            """
        ).fetchone()
        if wrong[0]:
            yield f"evidence: {wrong[0]} rows of {table} do not quote their article ({wrong[1]} for one)"

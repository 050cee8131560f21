"""The same searches of the same texts by this site, plain Datasette, Tantivy and PostgreSQL, in one run.

    make peers DB=big.db     (in an environment of its own, .venv-peers; PostgreSQL where initdb is found)

Milliseconds of the clock on one warm connection, the median of ROUNDS, one after the other: the machine's load is that
of all alike. Each gives the newest 25 articles, and the best 25, of those that fit, and how many fit. A cluster of
PostgreSQL is made in a temporary folder, listens on a socket there, and is thrown away.
"""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

ROUNDS = 5
ROOT = Path(__file__).parent.parent
# Words of every class, as this archive has them; of each the words that all engines take.
CLASSES = {
    "common word": "said", "middling word": "minister", "two words": "government meeting",
    "phrase": '"prime minister"', "rare word": "",
}  # fmt: skip
Ask = Callable[[str], int]


def articles(archive: Path) -> Iterator[tuple[int, str, str]]:
    """Number, title and body of every article, in the order of time."""
    with sqlite3.connect(archive) as db:
        yield from db.execute("select number, title, body from articles order by number")


def timed(ask: Ask, words: str) -> tuple[float, int]:
    """Milliseconds of the median, after one that warms, and how many fit."""
    fitting = ask(words)
    times = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        ask(words)
        times.append((time.perf_counter() - start) * 1000)
    return statistics.median(times), fitting


def ours(archive: Path, sort: str) -> Ask:
    """The query `find_articles` with the site's own functions, total included."""
    sys.path.insert(0, str(ROOT / "plugins"))
    import search_function
    import yaml

    db = sqlite3.connect(f"{archive.resolve().as_uri()}?mode=ro", uri=True, check_same_thread=False)
    search_function.prepare_connection(db, "news")
    query = yaml.safe_load((ROOT / "metadata.yml").read_text())["databases"]["news"]["queries"]["find_articles"]
    empty = dict.fromkeys(query["params"], "")

    def ask(words: str) -> int:
        rows = db.execute(query["sql"], empty | {"q": words, "sort": sort}).fetchall()
        return int(rows[0][-3]) if rows else 0

    return ask


@contextmanager
def plain_datasette(archive: Path) -> Iterator[Ask]:
    """Datasette without our templates, plugins and queries: the table's JSON, 25 rows, by key: it ranks nothing."""
    import asyncio

    from datasette.app import Datasette

    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "news.db"
        target.symlink_to(archive.resolve())
        searched = {"fts_table": "articles_fts", "fts_pk": "number"}
        datasette = Datasette(
            [str(target)],
            metadata={"databases": {"news": {"tables": {"articles": searched}}}},
            settings={"sql_time_limit_ms": 60_000, "default_page_size": 25},
        )
        loop = asyncio.new_event_loop()
        loop.run_until_complete(datasette.invoke_startup())

        def ask(words: str) -> int:
            path = f"/news/articles.json?{urlencode({'_search': words, '_size': 25, '_shape': 'objects'})}"
            answer = loop.run_until_complete(datasette.client.get(path)).json()
            return int(answer.get("filtered_table_rows_count") or 0)

        yield ask


@contextmanager
def tantivy_index(archive: Path) -> Iterator[tuple[Ask, Ask, float]]:
    """(newest, best, seconds that the index took)."""
    import tantivy

    with tempfile.TemporaryDirectory() as folder:
        schema = tantivy.SchemaBuilder().add_integer_field("number", stored=True, fast=True)
        schema = schema.add_text_field("title", stored=True, tokenizer_name="en_stem")
        schema = schema.add_text_field("body", stored=True, tokenizer_name="en_stem").build()
        index = tantivy.Index(schema, path=folder)
        start = time.perf_counter()
        writer = index.writer(heap_size=100_000_000, num_threads=1)
        for number, title, body in articles(archive):
            writer.add_document(tantivy.Document(number=number, title=title, body=body))
        writer.commit()
        writer.wait_merging_threads()
        took = time.perf_counter() - start
        index.reload()
        searcher = index.searcher()

        def ask(words: str, **how: Any) -> int:
            query = index.parse_query(words, ["title", "body"], conjunction_by_default=True)
            found = searcher.search(query, 25, count=True, **how)
            snippets = tantivy.SnippetGenerator.create(searcher, query, schema, "body")
            for _, address in found.hits:
                snippets.snippet_from_doc(searcher.doc(address)).to_html()
            return int(found.count)

        yield lambda words: ask(words, order_by_field="number"), ask, took


@contextmanager
def postgres(archive: Path) -> Iterator[tuple[Ask, Ask, float]]:
    """(newest, best, seconds that the table and its index took) of a throw-away cluster."""
    import psycopg

    with _cluster() as folder, psycopg.connect(host=folder, user="peer", dbname="postgres", autocommit=True) as db:
        start = time.perf_counter()
        _fill(db, archive)
        took = time.perf_counter() - start
        rank = "ts_rank(words, websearch_to_tsquery('english', %(words)s)) desc"
        yield lambda words: _ask(db, words, "number desc"), lambda words: _ask(db, words, rank), took


@contextmanager
def _cluster() -> Iterator[str]:
    """The folder with the socket of a cluster that is made, started, and thrown away at the end."""
    folder = Path(tempfile.mkdtemp())
    path = ":".join([*map(str, sorted(Path("/usr/lib/postgresql").glob("*/bin"))), os.environ["PATH"]])
    user = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []
    if user:
        shutil.chown(folder, "postgres")
    data = str(folder / "data")

    def run(*words: str) -> None:
        quiet = subprocess.DEVNULL
        subprocess.run([*user, "env", f"PATH={path}", *words], check=True, stdout=quiet, stderr=quiet, cwd=folder)

    run("initdb", "-D", data, "-A", "trust", "-U", "peer", "--no-sync")
    settings = f"-k {folder} -c listen_addresses= -c fsync=off -c jit=off"
    run("pg_ctl", "-D", data, "-w", "-o", settings, "-l", f"{data}.log", "start")
    try:
        yield str(folder)
    finally:
        run("pg_ctl", "-D", data, "-m", "immediate", "stop")
        shutil.rmtree(folder, ignore_errors=True)


def _fill(db: Any, archive: Path) -> None:
    """The articles as a table with full text."""
    db.execute("create table articles (number integer primary key, title text, body text, words tsvector)")
    with db.cursor().copy("copy articles (number, title, body) from stdin") as copy:
        for row in articles(archive):
            copy.write_row(row)
    db.execute("update articles set words = to_tsvector('english', title || ' ' || body)")
    db.execute("create index on articles using gin (words)")
    db.execute("vacuum analyze articles")


def _ask(db: Any, words: str, order: str) -> int:
    """Read the first 25 that fit, with the words found marked; how many fit."""
    fits = "words @@ websearch_to_tsquery('english', %(words)s)"
    db.execute(
        "select number, title, ts_headline('english', body, websearch_to_tsquery('english', %(words)s)) "
        f"from (select number, title, body from articles where {fits} order by {order} limit 25) as found",
        {"words": words},
    ).fetchall()
    row = db.execute(f"select count(*) from articles where {fits}", {"words": words}).fetchone()
    return int(row[0]) if row else 0


def rare(archive: Path) -> str:
    """A word that a few articles have."""
    with sqlite3.connect(archive) as db:
        sql = (
            "select word from words where stem = 0 and hits between 2 and 5 and length(word) > 6 order by word limit 1"
        )
        return str(db.execute(sql).fetchone()[0])


def measure(archive: Path) -> dict[str, Any]:
    """Engine -> class -> [milliseconds, how many fit], and how long the index took."""
    asked = {name: words or rare(archive) for name, words in CLASSES.items()}
    found: dict[str, Any] = {"searches": asked}

    def all_of(name: str, ask: Ask) -> None:
        found[name] = {one: [round(ms, 1), hits] for one, words in asked.items() for ms, hits in [timed(ask, words)]}
        print(name, found[name], flush=True)

    all_of("this site, newest first", ours(archive, "date"))
    all_of("this site, best of the newest 2,000", ours(archive, ""))
    with plain_datasette(archive) as ask:
        all_of("plain Datasette", ask)
    with tantivy_index(archive) as (newest, best, took):
        all_of("Tantivy, newest first", newest)
        all_of("Tantivy, best first", best)
        found["Tantivy, index in seconds"] = round(took)
    if shutil.which("initdb") or list(Path("/usr/lib/postgresql").glob("*/bin/initdb")):
        with postgres(archive) as (newest, best, took):
            all_of("PostgreSQL, newest first", newest)
            all_of("PostgreSQL, best first", best)
            found["PostgreSQL, index in seconds"] = round(took)
    return found


def main() -> None:
    """Measure, print, and write benchmarks/peers.json."""
    figures = measure(Path(sys.argv[1]))
    print(json.dumps(figures, indent=1))
    (ROOT / "benchmarks" / "peers.json").write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()

"""Queries and pages of a large archive: milliseconds each, and what SQLite walks or sorts without an index.

    python -m benchmarks.scale big.db benchmarks/scale.json

The archive is one of benchmarks.multiply, or any other. Each query is asked with the example that /-/api shows for this
archive, and searches with words of every frequency in several ways, on one warm connection with the site's own
functions: processor time of the database alone, rows fetched. Pages are asked of the real application in this process.
"""

from __future__ import annotations

import asyncio
import json
import resource
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, urlencode

from datasette.app import Datasette

from ingest.site.examples import listing

ROOT = Path(__file__).parent.parent
ROUNDS = 3
# Words of different frequency; the frequent, rare and middling names are taken from the archive.
WORDS = (
    "president", "minister", "said", "the", "government meeting", '"prime minister"', '"of the"', "dial*",
    "visit OR talks", "talks -visit", "agreement NEAR signed", "zzznothing",
)  # fmt: skip
WAYS: tuple[dict[str, str], ...] = (
    {}, {"sort": "date"}, {"year": "2016"}, {"year": "2016", "copies": "no"}, {"publisher": "Harbour Gazette"},
    {"copies": "no", "sort": "date", "skip": "1000"},
)  # fmt: skip


class Site:
    """The site that publishes one archive, asked in this process."""

    def __init__(self, archive: Path, folder: Path) -> None:
        for name in ("metadata.yml", "settings.json", "templates", "plugins", "static"):
            (folder / name).symlink_to(ROOT / name)
        (folder / "news.db").symlink_to(archive.resolve())
        self.loop = asyncio.new_event_loop()
        self.datasette = Datasette([], config_dir=folder)
        self.loop.run_until_complete(self.datasette.invoke_startup())
        self.queries: dict[str, Any] = self.datasette.metadata("databases")["news"]["queries"]

    def page(self, path: str, *, kept: bool = False) -> tuple[float, int]:
        """Processor milliseconds of this process for one page, and its status; made anew unless it may be kept."""
        cookies = {} if kept else {"measuring": "anew"}  # the answer to somebody with a cookie is kept for nobody
        start = time.process_time()
        answer = self.loop.run_until_complete(self.datasette.client.get(path, cookies=cookies))
        return (time.process_time() - start) * 1000, answer.status_code

    def rates(self, path: str) -> dict[str, float]:
        """Answers that one processor gives in a second: made anew, and kept."""
        made = statistics.median(self.page(path)[0] for _ in range(40))
        kept = statistics.median(self.page(path, kept=True)[0] for _ in range(80))
        return {"anew": round(1000 / made), "kept": round(1000 / kept)}

    def inside(self, work: Any) -> Any:
        """What a function of a connection of the site gives."""
        return self.loop.run_until_complete(self.datasette.get_database("news").execute_fn(work))


def measured(site: Site, name: str, given: dict[str, str]) -> tuple[float, int]:
    """Processor milliseconds of the database for one query (median of ROUNDS, after one that warms), and its rows."""
    query = site.queries[name]
    params = {key: given.get(key, "") for key in query["params"]}

    def ask(connection: Any) -> tuple[float, int]:
        times, rows = [], 0
        for _ in range(ROUNDS + 1):
            start = time.thread_time()
            rows = len(connection.execute(query["sql"], params).fetchall())
            times.append((time.thread_time() - start) * 1000)
            if times[-1] > 2_000:
                break
        return statistics.median(times[1:] or times), rows

    found: tuple[float, int] = site.inside(ask)
    return found


def walked(site: Site, name: str) -> list[str]:
    """The steps of a query's plan that go through a whole table of the archive."""
    query = site.queries[name]
    params = dict.fromkeys(query["params"], "")
    plan = site.inside(lambda connection: connection.execute("explain query plan " + query["sql"], params).fetchall())
    tables = {row[0] for row in site.inside(lambda c: c.execute("select name from sqlite_master").fetchall())}
    steps = [str(row[3]) for row in plan]
    return [step for step in steps if step.startswith("SCAN ") and step.split()[1] in tables and "VIRTUAL" not in step]


def examples(site: Site) -> Iterator[tuple[str, dict[str, str]]]:
    """Every canned query with what /-/api asks it."""
    rows = site.inside(lambda connection: connection.execute(site.queries["example_values"]["sql"]).fetchall())
    for one in listing(site.queries, site.datasette.metadata("parameters"), {row[0]: row[1] for row in rows}):
        yield one["name"], dict(parse_qsl(one["example"]))


def searches(site: Site) -> Iterator[tuple[str, dict[str, str]]]:
    """Words of every frequency, in every way."""
    names = site.inside(lambda c: [
        *c.execute("select name from people order by article_count desc limit 3").fetchall(),
        *c.execute("select name from people where article_count = 1 order by id limit 3").fetchall(),
    ])  # fmt: skip
    for words in (*WORDS, *(name for (name,) in names)):
        for way in WAYS:
            yield words, way


def addresses(site: Site) -> list[str]:
    """A page of every kind: of the most mentioned of each noun, and what has no row of its own."""
    most = {
        table: site.inside(lambda c, sql=sql: c.execute(sql).fetchone())
        for table, sql in {
            "people": "select id from people order by article_count desc, id limit 1",
            "organizations": "select id from organizations order by article_count desc, id limit 1",
            "places": "select id from places order by article_count desc, id limit 1",
            "offices": "select id from offices order by holder_count desc, id limit 1",
            "events": "select id from events order by article_count desc, id limit 1",
            "articles": "select id from articles order by number desc limit 1",
            "roles": "select id from roles order by article_count desc, id limit 1",
        }.items()
    }
    rows = [f"/news/{table}/{row[0]}" for table, row in most.items() if row]
    tables = [f"/news/{table}" for table in ("articles", "people", "events", "roles", "statements", "mentions")]
    plain = ["/", "/timeline", "/browse", "/met", "/plans", "/about", "/data", "/-/api", "/-/search"]
    found = [
        "/-/search?" + urlencode({"q": words}) for words in ("minister", "the", "zzznothing", "zzznothing minister")
    ]
    return [*plain, *found, "/-/search?q=minister&year=2016&kind=events", *rows, *(f"{row}.json" for row in rows[-2:]),
            *tables, "/news/articles.json?_shape=objects", "/news/articles?_search=minister"]  # fmt: skip


def percentile(values: list[float], share: float) -> float:
    return sorted(values)[min(len(values) - 1, int(share * len(values)))]


def measure(archive: Path) -> dict[str, Any]:
    """All figures of one archive, in milliseconds."""
    with tempfile.TemporaryDirectory() as folder:
        site = Site(archive, Path(folder))
        articles = site.inside(lambda c: c.execute("select count(*) from articles").fetchone()[0])
        queries = {name: measured(site, name, given) for name, given in examples(site)}
        scans = {name: found for name in site.queries if (found := walked(site, name))}
        found = {
            f"{name} {words!r} {urlencode(way)}".strip(): measured(site, name, {"q": words, **way})[0]
            for words, way in searches(site)
            for name in ("find_articles", "search_facets", "search_counts")
        }
        pages: dict[str, tuple[float, int]] = {}
        for path in addresses(site):
            (_, status), *more = [site.page(path) for _ in range(ROUNDS + 1)]
            pages[path] = (round(statistics.median(time for time, _ in more), 1), status)
        newest = next(path for path in pages if path.startswith("/news/articles/") and not path.endswith(".json"))
        rates = {path.removeprefix(newest) or "page": site.rates(path) for path in (newest, f"{newest}.json")}
    summary = {
        name: {"p50": round(percentile(times, 0.5), 1), "p99": round(percentile(times, 0.99), 1),
               "worst": round(max(times), 1)}
        for name in ("find_articles", "search_facets", "search_counts")
        if (times := [value for key, value in found.items() if key.startswith(name)])
    }  # fmt: skip
    return {
        "articles": articles, "searches": summary,
        "slowest searches": {key: round(found[key], 1) for key in sorted(found, key=lambda key: -found[key])[:15]},
        "queries": {key: round(value[0], 1) for key, value in sorted(queries.items(), key=lambda one: -one[1][0])},
        "pages": dict(sorted(pages.items(), key=lambda one: -one[1][0])), "requests a second": rates,
        "peak memory, MB": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024, "whole tables walked": scans,
    }  # fmt: skip


def main() -> None:
    """Measure the archive, print, and write where asked."""
    figures = measure(Path(sys.argv[1]))
    print(json.dumps(figures, indent=1))
    if len(sys.argv) > 2:
        target = Path(sys.argv[2])
        known = json.loads(target.read_text()) if target.exists() else {}
        known[f"{figures['articles']} articles"] = figures
        target.write_text(json.dumps(known, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()

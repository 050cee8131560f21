"""What was scraped stays text: payloads in every field of pages, on every page and in every format of the site."""

from __future__ import annotations

import asyncio
import csv
import io
import json
import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from click.testing import CliRunner
from datasette.app import Datasette

from ingest import schema
from ingest.cli import main
from tests import site_rows, test_browser
from tests.payloads import PAYLOADS
from tests.served import ROOT, configuration, served
from tests.test_site import Get, client, linked, plugin

browser = test_browser.browser
FIELDS = ("title", "author", "publisher", "section", "description", "url")
NOTED = (f"/news/articles/{site_rows.IDS['a6']}", "/news/people/script-quill", "/news/events/e7", "/news/offices/office0000script",
         "/news/organizations/script-org", "/news/roles/role000000000008", "/-/search?q=ran", "/-/search?q=script")  # fmt: skip
TABLES = tuple(f"/news/{table.name}" for table in schema.TABLES)
QUERIES = ("newest_articles", "planned_events", "person_roles", "events_between", "met_with", "timeline", "all_corrections",
           "co_mentions", "search_articles?q=script", "evidence_for?kind=person&id=script-quill")  # fmt: skip


# Every element that the site makes by itself.
OWN = {
    tag for path in (ROOT / "templates").rglob("*.html") for tag in re.findall(r"<([a-z][a-z0-9]*)", path.read_text())
} | {"mark", "em"}
ADDRESS = re.compile(r"(?i)\s*(javascript|data|vbscript|//)")


class Strange(HTMLParser):
    """What a page holds that the site did not make: elements, scripts, attributes that run, addresses that run."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        own = given.get("src", "").startswith("/static/") or given.get("type") == "application/ld+json"
        if tag not in OWN or (tag == "script" and not own) or given.get("http-equiv"):
            self.found.append(f"<{tag} {given}>"[:200])
        self.found += [f"{tag} {name}" for name in given if name.startswith("on") or name in ("style", "srcdoc")]
        for name in ("href", "src", "action", "formaction", "data", "xlink:href"):
            if ADDRESS.match(given.get(name, "").replace("\t", "")):
                self.found.append(f"{tag} {name}={given[name]}"[:200])


def site(folder: Path, loop: asyncio.AbstractEventLoop) -> Get:
    return client(loop, Datasette([], config_dir=folder))


def poisoned(path: Path) -> None:
    """Every text of the hand-made archive that holds its payload holds all of ours."""
    every = " ".join(PAYLOADS)
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        for table in schema.TABLES:
            for column in table.columns:
                db.execute(
                    f'update "{table.name}" set "{column.name}" = replace("{column.name}", ?, ?) '
                    f'where typeof("{column.name}") = \'text\' and instr("{column.name}", ?) and ? not in (select name from pragma_table_info(?) where pk)',
                    (site_rows.PAYLOAD, every, site_rows.PAYLOAD, column.name, table.name),
                )
        for table in schema.TABLES:
            if table.search:
                db.execute(f"insert into {table.name}_fts ({table.name}_fts) values ('rebuild')")


@pytest.fixture(scope="module")
def loop() -> Iterator[asyncio.AbstractEventLoop]:
    loop = asyncio.new_event_loop()
    yield loop
    loop.close()


@pytest.fixture(scope="module")
def get(loop: asyncio.AbstractEventLoop, tmp_path_factory: pytest.TempPathFactory) -> Get:
    folder = configuration(tmp_path_factory.mktemp("poisoned"))
    poisoned(site_rows.write(folder / "news.db"))
    return site(folder, loop)


def test_payloads_are_text_on_every_page(get: Get) -> None:
    for path in (
        *NOTED,
        *TABLES,
        "/",
        "/browse",
        "/plans",
        "/timeline",
        "/about",
        "/corrections",
        "/met",
        "/news/possible_same_people",
    ):
        text = get(path).text
        assert Strange(text).found == [], path
        assert all(isinstance(one, dict) for one in linked(text)), "JSON-LD is whole"
        assert "49" not in re.findall(r"\{\{7\*7\}\}|(?<=window.ran=1)49", text)


@pytest.mark.parametrize("name", QUERIES)
def test_payloads_are_text_in_every_format(get: Get, name: str) -> None:
    path, _, query = f"/news/{name}".partition("?")
    rows = get(f"{path}.json?_shape=array&{query}").json()
    assert isinstance(rows, list)
    answered = get(f"{path}.csv?{query}")
    assert (
        answered.headers["content-type"].startswith("text/plain")
        and answered.headers["x-content-type-options"] == "nosniff"
    )
    read = list(csv.reader(io.StringIO(answered.text, newline="")))
    assert len(read) == len(rows) + 1
    assert [
        cell
        for row in read
        for cell in row
        if cell.startswith(("=", "+", "-", "@", "\t", "\r")) and not cell[1:2].isdigit()
    ] == []
    if name.startswith(("newest", "search_articles")):
        feed = ElementTree.fromstring(get(f"{path}.atom?{query}").content)
        assert {one.tag.rsplit("}")[-1] for one in feed.iter()} <= {
            "feed", "title", "id", "updated", "link", "entry", "published", "author", "name", "summary", "category", "rights",
            "content", "subtitle", "generator"}  # fmt: skip
    if name.startswith(("planned", "events")):
        lines = get(f"{path}.ics?{query}").text.split("\r\n")
        assert [line for line in lines if line == "SUMMARY:ran"] == []
        assert lines.count("BEGIN:VEVENT") == lines.count("END:VEVENT")


@pytest.fixture(scope="module")
def scraped(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An archive that the program itself built of pages with a payload in every field."""
    folder = tmp_path_factory.mktemp("scraped")
    pages = folder / "pages"
    pages.mkdir()
    with (pages / "crawl.jsonl").open("w", encoding="utf-8") as lines:
        for number, payload in enumerate(PAYLOADS):
            said = f"Foreign Minister Ana Ruiz met envoy Tom Okafor in Vienna on Tuesday. “We will go on {payload}”, Ruiz said. {payload}"
            lines.write(json.dumps({**dict.fromkeys(FIELDS, payload), "text": f"{said}\n\nThe talks {number} went well. {payload}",
                                    "date": "2016-06-14"}) + "\n")  # fmt: skip
    target = folder / "news.db"
    result = CliRunner().invoke(main, ["build", str(target), str(pages)])
    assert result.exit_code in (0, 3), result.output
    return target


def test_scraped_payloads_are_text(scraped: Path, loop: asyncio.AbstractEventLoop, tmp_path: Path) -> None:
    folder = configuration(tmp_path / "site")
    (folder / "news.db").symlink_to(scraped)
    get = site(folder, loop)
    articles = [row["id"] for row in get("/news/articles.json?_shape=array&_size=max&_col=id").json()]
    assert len(articles) > 50
    for path in (
        *(f"/news/articles/{one}" for one in articles[::6]),
        "/",
        "/browse",
        "/news/articles?_size=100",
        "/-/search?q=talks",
        "/news/statements",
    ):
        text = get(path).text
        assert Strange(text).found == [], path
        assert all(isinstance(one, dict) for one in linked(text))
    ElementTree.fromstring(get("/news/newest_articles.atom").content)


@pytest.mark.parametrize(
    "sql,expected",
    [
        ("select '=1+1' as a, -5 as b, '-5' as c, 1.5 as d, null as e", ["'=1+1", "-5", "-5", "1.5", ""]),
        ("select '+x' as a, '@a' as b, char(9) || 'a' as c, char(13) || 'a' as d", ["'+x", "'@a", "'\ta", "'\ra"]),
        ("select '''t Hooft' as a, 'plain, text' as b, 'two' || char(10) || '=lines' as c", ["''t Hooft", "plain, text", "two\n=lines"]),
        ("select '-5 degrees' as a, '-1e5' as b, '+1' as c, -1e300 as d", ["'-5 degrees", "-1e5", "+1", "-1e+300"]),
    ],
)  # fmt: skip
def test_csv_is_safe_for_spreadsheets(get: Get, sql: str, expected: list[str]) -> None:
    rows = list(csv.reader(io.StringIO(get("/news.csv", params={"sql": sql}).text, newline="")))
    assert rows[1] == expected


def test_a_heading_is_no_formula(get: Get) -> None:
    assert get("/news.csv", params={"sql": 'select 1 as "=1+1"'}).text.startswith("'=1+1")
    assert plugin("spreadsheet_csv").safe_row("a,b\r\n") == "a,b\r\n"


def test_a_text_longer_than_a_cell_usually_is_stays_whole() -> None:
    csv.field_size_limit(131_072)  # as Python begins, whatever was read before
    long = "x" * 200_000
    assert plugin("spreadsheet_csv").safe_row(f"=1,{long}\r\n") == f"'=1,{long}\r\n"


@pytest.mark.browser
def test_nothing_runs_in_a_browser(browser: Any, scraped: Path, tmp_path: Path) -> None:
    """In Chromium, over a real server, both archives: no script of a payload, no dialog, no violation of the policy."""
    hand = configuration(tmp_path / "hand")
    poisoned(site_rows.write(hand / "news.db"))
    own = configuration(tmp_path / "own")
    (own / "news.db").symlink_to(scraped)
    for folder in (hand, own):
        with served(folder) as server, test_browser.visit(browser, server.address) as (page, faults):
            page.on("dialog", lambda dialog: faults.append(dialog.message))
            articles = [
                row["id"] for row in json.loads(server.ask("/news/articles.json?_shape=array&_size=max&_col=id").body)
            ]
            for path in (*NOTED, *TABLES, *test_browser.PAGES, *(f"/news/articles/{one}" for one in articles)):
                page.goto(path)
                page.evaluate("[...document.querySelectorAll('details')].forEach(one => one.open = true)")
                assert page.evaluate(
                    "[window.ran, document.querySelector('ran, main iframe, main object, main embed, base')]"
                ) == [None, None], path
            assert faults == []

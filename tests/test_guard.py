"""Nothing that anybody asks harms the site: attacks on a really served archive, and the rules that stop them."""

from __future__ import annotations

import asyncio
import json
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from urllib.parse import quote_plus

import pytest
import yaml
from datasette.app import Datasette
from datasette.database import QueryInterrupted
from datasette.utils.asgi import NotFound

from ingest.site import hosts
from tests import site_rows
from tests.attacks import ATTACKS, Attack
from tests.served import ROOT, Answered, Served, configuration, served
from tests.test_site import client, plugin

MOST_SECONDS = 1.5  # of the processor: what else runs on the machine does not count
MOST_WAIT = 10.0  # seconds by the clock, on a machine that is busy with other things
MOST_MEMORY = 200_000_000  # bytes more than before
HEADERS = ("content-security-policy", "x-content-type-options", "referrer-policy", "x-frame-options")
EVIL = "evil.example"


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    folder = configuration(tmp_path_factory.mktemp("site"))
    site_rows.write(folder / "news.db")
    with served(folder) as one:
        yield one


def wrong(server: Served, attack: Attack) -> list[str]:
    """What an attack did that it must not do."""
    took = server.processor()
    try:
        answered = server.ask(attack.path, attack.method, attack.headers, attack.body)
    except OSError as error:
        return [f"{attack.name}: no answer ({error})"]
    took = server.processor() - took
    found = [(answered.status in attack.status, f"status {answered.status}"), (took <= MOST_SECONDS, f"{took:.2f} s"),
             (answered.seconds <= MOST_WAIT, f"waited {answered.seconds:.1f} s"), *safe(answered, EVIL in attack.path)]  # fmt: skip
    return [f"{attack.name}: {said}" for good, said in found if not good]


def safe(answered: Answered, told_so: bool) -> list[tuple[bool, str]]:
    """Whether an answer, error or not, tells nothing and lets browsers run nothing."""
    text, kind = answered.text, answered.headers.get("content-type", "")
    if text == "Invalid HTTP request received.":  # the server's own words on what is no HTTP
        return []
    return [
        *((name in answered.headers, f"no {name}") for name in HEADERS),
        ("Traceback" not in text and "site-packages" not in text, "insides told"),
        ("html" not in kind or "<script>alert" not in text, "a script"),
        (told_so or EVIL not in text + str(answered.headers), "a strange host"),
        (answered.status < 400 or ".json" not in kind or not json.loads(text)["ok"], "an error that says ok"),
        (not answered.headers.get("location", "").startswith(("//", "http://evil")), "a way to another site"),
        (
            str(ROOT) not in text and "/tmp/" not in text.replace("'/tmp/guard-attack'", "").replace("/tmp/x.so", ""),
            "a path",
        ),
    ]


def test_attacks(server: Served) -> None:
    """The quick ones; `make faults` runs all."""
    assert [said for attack in ATTACKS if attack.quick for said in wrong(server, attack)] == []
    assert server.alive and server.ask("/news/articles.json?_size=1").status == 200


@pytest.mark.parametrize("name", ["sql: json_patch", "sql: instr of megabytes", "sql: edits", "sql: many long columns"])
def test_slow_attacks(server: Served, name: str) -> None:
    before = server.memory()
    assert wrong(server, next(attack for attack in ATTACKS if attack.name == name)) == []
    assert server.memory("VmHWM") - before < MOST_MEMORY


@pytest.mark.faults
def test_every_attack(server: Served) -> None:
    before = server.memory()
    assert [said for attack in ATTACKS for said in wrong(server, attack)] == []
    assert server.alive and server.memory("VmHWM") - before < MOST_MEMORY


# ---- what keeps working ----

# Every parameter that Datasette documents for its JSON and CSV, as it is asked of this archive.
DOCUMENTED = (
    "_shape=objects", "_shape=array", "_shape=arrays", "_shape=object", "_shape=arrayfirst", "_nl=on&_shape=array",
    "_json=title", "_json_infinity=1", "_size=2", "_size=max", "_timelimit=500", "_trace=1", "_next=", "_col=title",
    "_nocol=body", "_labels=on", "_label=copy_of", "_sort=id", "_sort_desc=published", "_search=dialogue",
    "_search_title=dialogue", "_where=year+%3D+2016", "_facet=year", "_facet=year&_facet_size=max", "_facet_size=5",
    "_facet_date=published", "_nofacet=1", "_nosuggest=1", "_nocount=1",
    "_through=" + quote_plus('{"table": "mentions", "column": "person", "value": "lin-zhaoming"}'),
    "_filter_column=year&_filter_op=exact&_filter_value=2016",
    *(f"title__{lookup}=a" for lookup in ("exact", "not", "contains", "startswith", "endswith", "like",
                                          "notlike", "glob", "in", "notin")),
    *(f"year__{lookup}=2016" for lookup in ("gt", "gte", "lt", "lte")),
    "year__in=[2016,2017]", "published__date=2016-06-14",
    *(f"url__{lookup}=1" for lookup in ("isnull", "notnull", "isblank", "notblank")),
)  # fmt: skip
OF_ARRAYS = ("_facet_array=entry", "entry__arraycontains=a", "entry__arraynotcontains=a")
OF_CSV = ("_stream=on", "_dl=on", "_header=off", "_size=max", "_labels=on")


def test_documented_parameters_are_taken(server: Served) -> None:
    asked = [f"/news/articles.json?{one}" for one in DOCUMENTED] + [f"/news/articles.csv?{one}" for one in OF_CSV]
    asked += [f"/news/corrections.json?{one}" for one in OF_ARRAYS]
    asked += [
        "/news.json?sql=select+:a+as+a&a=1",
        "/news.csv?sql=select+1+as+a&_dl=on",
        "/news.json?sql=select+1&_shape=array",
    ]
    assert [(path, found.status) for path in asked if (found := server.ask(path)).status not in (200, 302)] == []


def test_rows_of_documented_parameters(server: Served) -> None:
    """That a parameter is taken, and does what it says."""
    everything = json.loads(server.ask("/news/articles.json?_shape=array").body)
    some = json.loads(server.ask("/news/articles.json?_shape=array&_where=year+%3D+2016").body)
    assert 0 < len(some) < len(everything) and {row["year"] for row in some} == {2016}
    assert set(json.loads(server.ask("/news/articles.json?_shape=array&_col=title").body)[0]) == {"id", "title"}


def test_sql_of_visitors_reads(server: Served) -> None:
    sql = """
    select replace('a-b', '-', '+') as a, instr('abc', 'b') as b, trim('xxaxx', 'x') as c, upper('a') as d,
      json_extract('{"x": 1}', '$.x') as e, (select count(*) from articles_fts where articles_fts match 'dialogue') as f,
      (select count(*) from json_each('[1, 2]')) as g, (select count(*) from pragma_table_info('articles')) > 5 as h,
      sum(1) over () as i, strftime('%Y', '2016-06-14') as j, 'a' like 'A' as k
    """
    row = json.loads(server.ask(f"/news.json?_shape=array&sql={quote_plus(sql)}").body)[0]
    assert list(row.values()) == ["a+b", 2, "a", "A", 1, 3, 2, 1, 1, "2016", 1]


def test_one_setting_turns_sql_off(tmp_path: Path) -> None:
    """`default_allow_sql` in settings.json."""
    folder = configuration(tmp_path / "site")
    site_rows.write(folder / "news.db")
    loop = asyncio.new_event_loop()
    get = client(loop, Datasette([], config_dir=folder, settings={"default_allow_sql": False}))
    assert [get(path).status_code for path in ("/news.json?sql=select+1", "/news?sql=select+1", "/news.csv?sql=select+1",
                                               "/news/articles.json?_where=1")] == [403, 403, 403, 403]  # fmt: skip
    assert "textarea" not in get("/news").text
    assert get("/news/who_held.json?_shape=array").json() and get("/news/articles.json").status_code == 200
    loop.close()


@pytest.mark.parametrize("path", ["/news/who_held.json?_shape=nix", "/news/who_held.json?_shape=object", "/news.json?sql=select+1&_shape=nix",
                                  "/news/people/lin-zhaoming.json?_shape=nix", "/news/articles.json?_shape="])  # fmt: skip
def test_a_shape_that_there_is_not_is_an_error(server: Served, path: str) -> None:
    """schemathesis found that Datasette answers 200 to it."""
    answered = server.ask(path)
    assert answered.status == 400 and json.loads(answered.body)["ok"] is False


# ---- hosts ----


@pytest.mark.parametrize(
    "host,known,base",
    [
        ("localhost:8001", "", "http://localhost:8001"), ("127.0.0.1:8001", "", "http://127.0.0.1:8001"),
        ("[::1]:8001", "", "http://[::1]:8001"), ("10.1.2.3:8001", "", "http://10.1.2.3:8001"),
        ("localhost", "", ""), ("localhost:9", "", ""), ("evil.example", "", ""), ("evil.example:8001", "", ""),
        ("10.1.2.4:8001", "", ""), ("", "", ""), ("localhost.evil.example:8001", "", ""),
        ("news.example", "news.example", "http://news.example"), ("NEWS.example", "news.example", "http://news.example"),
        ("news.example:80", "news.example", "http://news.example:80"), ("evil.example", "news.example", ""),
        ("news.example", "a.example news.example", "http://news.example"), ("localhost", "news.example", "http://localhost"),
        ("news.example:8", "news.example:9", ""), ("xnews.example", "news.example", ""),
    ],
)  # fmt: skip
def test_whole_addresses(host: str, known: str, base: str) -> None:
    scope = {"headers": [(b"host", host.encode())], "server": ("10.1.2.3", 8001), "scheme": "http"}
    assert hosts.base(scope, hosts.configured(known)) == base


def test_two_host_headers_are_none() -> None:
    assert hosts.asked({"headers": [(b"host", b"a"), (b"host", b"b")]}) == ""


@pytest.mark.parametrize("path", ["/news/articles.json?_size=1", "/news/newest_articles.atom", "/sitemap.xml", "/robots.txt",
                                  "/opensearch.xml", "/", "/news/articles", "/-/api.json", "/news/coming_events.ics",
                                  f"/news/articles/{site_rows.IDS['a1']}", "/news/articles.csv"])  # fmt: skip
def test_a_strange_host_is_in_no_answer(server: Served, path: str) -> None:
    answered = server.ask(path, headers={"Host": EVIL, "X-Forwarded-Host": EVIL})
    assert answered.status == 200
    assert EVIL not in answered.text + str(answered.headers)


def test_next_url(server: Served) -> None:
    own = json.loads(server.ask("/news/articles.json?_size=1").body)["next_url"]
    strange = json.loads(server.ask("/news/articles.json?_size=1", headers={"Host": EVIL}).body)["next_url"]
    assert own == f"{server.address}{strange}" and strange.startswith("/news/articles.json?")


def test_next_is_what_the_page_before_gave(server: Served) -> None:
    first = json.loads(server.ask("/news/articles.json?_size=1").body)
    assert server.ask(f"/news/articles.json?_size=1&_next={quote_plus(first['next'])}").status == 200
    for path in ("articles.json?_next=abc", "people.json?_next=a,b,c", "mentions.json?_next=a", "articles?_next=abc"):
        answered = server.ask(f"/news/{path}")
        assert answered.status == 400 and "_next is given by the page before" in answered.text, path
    assert server.ask("/news/event_reports.json?_next=r1").status == 200, "a key alone, where rows go by their key"


def test_configured_hosts(tmp_path: Path) -> None:
    folder = configuration(tmp_path / "site")
    site_rows.write(folder / "news.db")
    metadata = yaml.safe_load((ROOT / "metadata.yml").read_text(encoding="utf-8"))
    loop = asyncio.new_event_loop()
    get = client(loop, Datasette([], config_dir=folder, metadata={**metadata, "hosts": ["news.example"]}))
    assert get("/robots.txt", headers={"host": EVIL}).status_code == 400
    for host in ("news.example", "localhost"):
        text = get("/news/articles.json?_size=1", headers={"host": host}).json()["next_url"]
        assert text.startswith(f"http://{host}/news/")
    loop.close()


def test_what_metadata_forbids_of_a_table_is_asked_once_and_holds(tmp_path: Path) -> None:
    folder = configuration(tmp_path / "site")
    site_rows.write(folder / "news.db")
    metadata = yaml.safe_load((ROOT / "metadata.yml").read_text(encoding="utf-8"))
    metadata["databases"]["news"]["tables"]["people"]["allow"] = False
    datasette, loop = Datasette([], config_dir=folder, metadata=metadata), asyncio.new_event_loop()
    get = client(loop, datasette)
    for _ in range(2):
        assert get("/news/people.json").status_code == 403
        assert get("/news/articles.json").status_code == 200
    assert datasette._table_permission_allows.cache_info().hits >= 2
    loop.close()


def test_metadata_that_a_plugin_changes_is_asked_each_time(monkeypatch: pytest.MonkeyPatch) -> None:
    module = plugin("kept_permissions")
    datasette = SimpleNamespace(_table_permission_allows=(asked := object()))
    hook = SimpleNamespace(get_hookimpls=lambda: ["another plugin"])
    monkeypatch.setattr(module, "pm", SimpleNamespace(hook=SimpleNamespace(get_metadata=hook)))
    module.startup(datasette)
    assert datasette._table_permission_allows is asked


# ---- linear functions ----


@pytest.mark.parametrize(
    "name,given,expected",
    [
        ("replaced", ("aXbX", "X", ""), "ab"), ("replaced", (12, 1, "x"), "x2"), ("replaced", (None, "a", "b"), None),
        ("replaced", ("abc", "", "x"), "abc"), ("replaced", (b"abc", "b", "x"), "axc"), ("place_of", ("abc", "c"), 3),
        ("place_of", ("abc", "x"), 0), ("place_of", (None, "x"), None), ("place_of", ("abc", ""), 1), ("place_of", (123, 2), 2),
        ("place_of", (b"abc", b"c"), 3),
    ],
)  # fmt: skip
def test_functions_answer_as_sqlite_does(name: str, given: tuple[Any, ...], expected: Any) -> None:
    assert getattr(plugin("sql_guard"), name)(*given) == expected


@pytest.mark.parametrize(
    "strip,given,expected",
    [(str.strip, ("xxaxx", "x"), "a"), (str.lstrip, ("xyax", "yx"), "ax"), (str.rstrip, ("xax", "x"), "xa"),
     (str.strip, (None, "x"), None), (str.strip, (" a ", ""), " a ")],
)  # fmt: skip
def test_trimming(strip: Any, given: tuple[Any, ...], expected: Any) -> None:
    assert plugin("sql_guard").stripped(strip)(*given) == expected


@pytest.mark.parametrize("path", ["/", "/news/articles.json", "/nothing"])
def test_options_say_what_is_allowed(server: Served, path: str) -> None:
    answered = server.ask(path, "OPTIONS")
    assert (answered.status, answered.headers["allow"]) == (204, "GET, HEAD, OPTIONS")
    assert answered.headers["access-control-allow-origin"] == "*"


def test_an_error_page_that_cannot_be_made_is_a_line_with_its_status(monkeypatch: pytest.MonkeyPatch) -> None:
    """The page of an error asks the archive too, which can be too busy to answer."""

    async def render(*_: object, **__: object) -> str:
        raise QueryInterrupted(sqlite3.OperationalError("interrupted"), "select 1", {})

    datasette = Datasette(memory=True)
    monkeypatch.setattr(datasette, "render_template", render)
    request = SimpleNamespace(path="/-/metadata.db")
    page = plugin("error_pages").handle_exception(datasette, request, NotFound("no such page"))
    response = asyncio.run(page())  # type: ignore[arg-type]
    assert (response.status, response.content_type) == (404, "text/plain; charset=utf-8")
    assert "Traceback" not in response.body


@pytest.mark.parametrize("path", ["/", "/news/people.json", "/news/people.csv"])
def test_what_is_locked_for_a_moment_is_busy_and_no_fault(monkeypatch: pytest.MonkeyPatch, path: str) -> None:
    datasette = Datasette(memory=True)

    async def render(*_: object, **__: object) -> str:
        return "busy"

    monkeypatch.setattr(datasette, "render_template", render)
    locked = sqlite3.OperationalError("database table is locked: sqlite_master")
    page = plugin("error_pages").handle_exception(datasette, SimpleNamespace(path=path), locked)
    response = asyncio.run(page())  # type: ignore[arg-type]
    assert (response.status, response.headers["retry-after"]) == (503, "1")


def test_the_tables_are_noted_before_the_first_visitor(tmp_path: Path) -> None:
    folder = configuration(tmp_path / "site")
    site_rows.write(folder / "news.db")
    datasette = Datasette([], config_dir=folder)
    asyncio.run(datasette.invoke_startup())
    assert datasette.internal_db_created

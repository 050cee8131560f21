"""Five archives served together: each whole under its own path, one search over all of them."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from click.testing import CliRunner

from ingest import store
from ingest.cli import main
from ingest.model import Reading
from ingest.pipeline import read_article
from ingest.rows import tables_of
from ingest.site import shards
from tests import made

ROOT = Path(__file__).parent.parent
YEARS = ("2014", "2015", "2016", "2017", "2018")
BODY = (
    "Foreign Minister Ana Ruiz of Chile met reporters in Vienna on Tuesday and spoke of river {n} and its locks.\n\n"
    "“The river is ours to keep,” Ruiz said. A second meeting is planned for October in Lima."
)

Get = Callable[..., httpx.Response]


def archive(path: Path, year: str) -> Path:
    """An archive of two articles of one year."""
    readings = []
    for n in (1, 2):
        article = made.article(
            BODY.format(n=n), published=f"{year}-0{n}-14", source=f"{year}/{n}.txt", title=f"River {n} of {year} <b>"
        )
        reading = read_article(article)
        assert isinstance(reading, Reading)
        readings.append(store.with_captures(tables_of(reading), (article.source,)))
    store.write(path, readings, (), made.NOTES)
    return path


@pytest.fixture(scope="module")
def get(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Get]:
    folder = tmp_path_factory.mktemp("shards")
    archives = {year: archive(folder / f"{year}.db", year) for year in YEARS}
    loop = asyncio.new_event_loop()
    app = shards.Shards(archives, folder / "sites", ROOT)
    loop.run_until_complete(app.begin())
    client = httpx.AsyncClient(transport=httpx.ASGITransport(app=app), base_url="http://site.example")

    def get(path: str, tries: int = 5) -> httpx.Response:
        """The answer; a busy machine says 503, and is asked again."""
        answer = loop.run_until_complete(client.get(path))
        return get(path, tries - 1) if answer.status_code == 503 and tries > 1 else answer

    yield get
    loop.run_until_complete(client.aclose())
    loop.close()


def test_one_search_over_all_years_newest_first(get: Get) -> None:
    page = get("/?q=locks").text
    assert "10 articles in 5 archives" in page
    order = [page.index(f'id="in-{year}"') for year in reversed(YEARS)]
    assert order == sorted(order)
    assert "River 2 of 2018 &lt;b&gt;" in page and "<b>" not in page
    nothing = get("/?q=nonsenseword").text
    assert "0 articles in 5 archives" in nothing and "No article of any archive has all of these words." in nothing


def test_the_page_above_all_archives_leads_into_none_but_by_name(get: Get) -> None:
    """Its timeline, its plans and its feed would be those of one archive; each archive leads back here."""
    links = [part.split('"')[0] for part in get("/").text.split("<body")[1].split('href="')[1:]]
    assert set(links) == {
        "#content",
        "/",
        *(f"/{year}/" for year in YEARS),
        "/all/planned_events.json",
        "https://datasette.io/",
    }
    assert get("/all/planned_events.json").status_code == 200
    assert '<a href="/">All archives</a>' in get("/2016/plans").text


def test_a_feed_of_an_archive_says_its_own_address(get: Get) -> None:
    assert "<id>http://site.example/2016/news/newest_articles.atom</id>" in get("/2016/news/newest_articles.atom").text


def test_links_of_the_search_lead_to_articles(get: Get) -> None:
    rows = get("/all/search_articles.json?q=river").json()["rows"]
    assert len(rows) == 10 and {row["archive"] for row in rows} == set(YEARS)
    for row in rows:
        path = f"/{row['archive']}/news/articles/{row['article']}"
        assert path in get("/?q=river").text
        shown = get(path)
        assert shown.status_code == 200 and row["title"].split(" <")[0] in shown.text


@pytest.mark.parametrize(
    "path",
    ["/", "/browse", "/timeline", "/plans", "/-/search?q=river", "/news/people/ana-ruiz", "/news/articles?_search=locks",
     "/news/person_roles?person=Ana+Ruiz"],
)  # fmt: skip
def test_each_archive_is_a_whole_site_whose_links_stay_in_it(get: Get, path: str) -> None:
    shown = get(f"/2016{path}")
    assert shown.status_code == 200, shown.text
    links = [part.split('"')[0] for part in shown.text.split('href="')[1:]]
    local = [link for link in links if link.startswith("/") and link != "/"]  # "/": all archives
    assert local and [link for link in local if not link.startswith("/2016/")] == []
    assert f'rel="canonical" href="http://site.example/2016{path.split("?")[0]}"' in shown.text
    assert not [part for part in shown.text.split('action="')[1:] if not part.startswith("/2016/")]


def test_style_and_json_of_an_archive(get: Get) -> None:
    assert get("/2016/static/site.css").status_code == 200
    rows = get("/2016/news/person_roles.json?_shape=array&person=Ana+Ruiz").json()
    assert [(row["name"], row["title"]) for row in rows] == [("Ana Ruiz", "Foreign Minister")]
    assert get("/2016").status_code in (200, 301, 302)
    assert get("/2016/news/nothing").status_code == 404


def test_any_canned_query_asks_every_archive(get: Get) -> None:
    told = get("/all/person_roles.json?person=ana-ruiz").json()
    assert [(one["archive"], one["rows"], one["complete"]) for one in told["archives"]] == [
        (year, 1, True) for year in reversed(YEARS)
    ]
    assert [row["first_seen"] for row in told["rows"]] == [f"{year}-01-14" for year in reversed(YEARS)]
    assert get("/all/no_such_query.json").status_code == 404


@pytest.mark.parametrize(
    ("path", "status"),
    [("/nothing", 404), ("/all/person_roles", 404), ("/2019/news", 404), ("/all/search_articles.json?q=" + "x" * 5000, 200), ("/?q=%22unclosed+AND+(", 200), ("/?q=%ff", 200)],
)  # fmt: skip
def test_other_addresses(get: Get, path: str, status: int) -> None:
    answer = get(path)
    assert answer.status_code == status
    assert "default-src 'none'" in answer.headers["content-security-policy"]


def test_too_many_searches_are_told_to_come_again(get: Get, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shards, "AT_ONCE", 0)
    answer = get("/?q=river", 1)
    assert (answer.status_code, answer.headers["retry-after"]) == (503, "1")


@pytest.mark.parametrize(
    ("files", "message"),
    [(["a/2016.db", "b/2016.db"], "two archives are called 2016"), (["my year.db"], "cannot be an address"), (["all.db"], "cannot be an address"),
     (["2016.db", "news.db"], "news.db cannot be an address beside others: copy or link it")],
)  # fmt: skip
def test_names_that_cannot_be_addresses(files: list[str], message: str) -> None:
    with pytest.raises(shards.ShardsError, match=message):
        shards.names_of([Path(file) for file in files])


def test_the_command_serves_them(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    served: dict[str, Any] = {}
    monkeypatch.setattr("uvicorn.run", lambda app, **more: served.update(app=app, **more))
    files = [str(archive(tmp_path / f"{year}.db", year)) for year in ("2014", "2015")]
    result = CliRunner().invoke(main, ["shards", *files, "--port", "8123"])
    assert result.exit_code == 0, result.output
    assert (served["host"], served["port"]) == ("127.0.0.1", 8123)
    assert "2 archives" in result.output
    (tmp_path / "other.db").write_bytes(b"no archive")
    refused = CliRunner().invoke(main, ["shards", str(tmp_path / "other.db")])
    assert (refused.exit_code, "no SQLite database" in refused.output) == (2, True)

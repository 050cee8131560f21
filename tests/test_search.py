"""Search as a visitor meets it: any text is answered, totals are true or say that they are not, filters compose."""

from __future__ import annotations

import asyncio
import json
import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest
from datasette.app import Datasette
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from sqlite_utils import Database

from ingest.archive.filters import filters
from ingest.archive.in_short import in_short
from ingest.ids import FILTER_MARK, filter_token
from ingest.site.searches import NOTHING, narrowed
from tests import site_rows

ROOT = Path(__file__).parent.parent
PAGE = "/-/search"
FILTERS = ("year", "publisher", "agency", "person", "place", "type", "copies")
# What breaks a search: operators without sides, quotes, columns of full text, SQL, controls, scripts, sizes.
NASTY = (
    "", " ", '"', '""', '"""', "'", "''", "AND", "OR", "NOT", "NEAR", "NEAR(", "NEAR()", "NEAR/5", "a NEAR/5 b", "a AND", "OR b",
    "NOT NOT", "a OR OR b", "a AND NOT", "NOT a", "-", "--", "-a", "- a", "*", "**", "a*", "*a", "ab**", '"ab"*', '"ab" *', "^",
    "^a", "(", ")", "()", "((a)", "a)", "{a b} : c", "filters : x", 'filters : "x"', "title:a", "-title:a", ":", "a:b", "rowid:1",
    "'; drop table articles; --", "1; select 1", "a/*b*/", "%", "_", "\\", "\\\"", "\x00", "a\x00b", "\x1f", "\ue000a\ue001",
    FILTER_MARK, filter_token("copies", "no"), "\u200b", "\u202e", "\ufeff", "\ud83d".encode("utf-8", "replace").decode(), "💥", "👩‍👩‍👧", "Å", "A\u030a", "ﬁ", "Ａ",
    "中国", "中", '" Ýab " Ý中国', "dial Ý中 -Ý中 NEAR guo", 'a中* "b c" NEAR "中 b" OR Ý中', "سلام", "हिन्दी", "ไทย", "한국어", "﷽", "ß", "İ", "U.S.", "10,000", "3.14", "a-b", "a_b", "it's", "l’été",
    "<script>alert(1)</script>", "{{ 7*7 }}", "{% raw %}", "${x}", "%s", "%00", "../../etc", "x" * 200, "x" * 5000, "a " * 300,
    '"' * 199, "(" * 150, "NOT " * 40, "a NEAR " * 40 + "b", "a OR " * 60 + "b", "\n\t\r", "+", "&q=2", "?", "#",
)  # fmt: skip


@pytest.fixture(scope="module")
def loop() -> Iterator[asyncio.AbstractEventLoop]:
    loop = asyncio.new_event_loop()
    yield loop
    loop.close()


def served(loop: asyncio.AbstractEventLoop, folder: Path) -> Callable[[str], Any]:
    """get(path) -> the response of the site that is configured in a folder."""
    for name in ("metadata.yml", "settings.json", "templates", "plugins", "static"):
        (folder / name).symlink_to(ROOT / name)
    datasette = Datasette([], config_dir=folder)
    loop.run_until_complete(datasette.invoke_startup())
    return lambda path: loop.run_until_complete(datasette.client.get(path))


@pytest.fixture(scope="module")
def get(loop: asyncio.AbstractEventLoop, tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Any]:
    folder = tmp_path_factory.mktemp("site")
    site_rows.write(folder / "news.db")
    return served(loop, folder)


@pytest.mark.parametrize("typed", NASTY)
def test_whatever_is_typed_is_answered(get: Callable[[str], Any], typed: str) -> None:
    response = get(f"{PAGE}?{urlencode({'q': typed})}")
    assert response.status_code == 200 and "<main" in response.text
    assert "Traceback" not in response.text and "syntax error" not in response.text


@settings(
    max_examples=40,
    deadline=None,
    derandomize=True,
    phases=(Phase.explicit, Phase.generate),
    suppress_health_check=list(HealthCheck),
)
@given(
    q=st.one_of(
        st.text(max_size=60),
        st.lists(st.sampled_from(("AND", "OR", "NOT", "NEAR", '"', "(", ")", "*", "-", "guo", "dial", ":", "^", "中国")), max_size=12).map(" ".join),
    ),
    narrow=st.dictionaries(st.sampled_from((*FILTERS, "kind", "sort", "skip")), st.text(max_size=12), max_size=3),
)  # fmt: skip
def test_anything_at_all_is_answered(get: Callable[[str], Any], q: str, narrow: dict[str, str]) -> None:
    given = {"q": q, **narrow}
    encoded = urlencode({key: value.encode("utf-8", "replace") for key, value in given.items()})
    assert get(f"{PAGE}?{encoded}").status_code == 200
    for query in ("find_articles", "search_counts", "search_facets"):
        answer = get(f"/news/{query}.json?_shape=array&{encoded}")
        said = answer.json()["error"] if answer.status_code == 400 else ""
        refused = said.startswith(("skip is a number of rows", "year is a year", f"{query} has no parameter"))
        assert answer.status_code == 200 or refused, answer.text


@pytest.mark.parametrize(
    "given,expected",
    [
        ({}, 'filters : ("EVERY")'),
        ({"typed": "guo"}, '("guo")'),
        ({"typed": "guo", "copies": "yes"}, '("guo")'),
        ({"typed": "--", "year": ""}, '("--")'),
        ({"people": ""}, NOTHING),
        ({"people": "a b"}, 'filters : ("A" OR "B")'),
    ],
)
def test_narrowed(given: dict[str, str], expected: str) -> None:
    whole = {
        "typed": "",
        "year": "",
        "publisher": "",
        "agency": "",
        "people": None,
        "place": "",
        "type": "",
        "copies": "",
    } | given
    found = narrowed(**whole)  # type: ignore[arg-type]
    for word, token in (("EVERY", ("every", "")), ("A", ("person", "a")), ("B", ("person", "b"))):
        found = found.replace(f'"{filter_token(*token)}"', f'"{word}"')
    assert found == expected


def test_a_text_cannot_pretend_to_fit_a_filter(tmp_path: Path) -> None:
    """The words of filters count in their own column only, and nobody can type them."""
    token = filter_token("place", "oslo-no")
    site_rows.write(tmp_path / "news.db", empty=True)
    db = sqlite3.connect(tmp_path / "news.db")
    db.execute(
        "insert into articles (id, number, title, title_basis, language, lead, body, words, extent, source) "
        "values ('a', 1, 'x', 'given', 'en', '', ?, 2, 'full', 'a.txt')", (f"in {token}",),
    )  # fmt: skip
    db.execute("insert into article_filters values (1, ?)", (filter_token("every", ""),))
    db.execute("insert into articles_fts (articles_fts) values ('rebuild')")
    found = "select count(*) from articles_fts where articles_fts match ?"
    assert db.execute(found, (narrowed("", "", "", "", None, "oslo-no", "", ""),)).fetchone() == (0,)
    assert db.execute(found, (narrowed("", "", "", "", None, "", "", ""),)).fetchone() == (1,)
    assert db.execute(found, (narrowed(token, "", "", "", None, "", "", ""),)).fetchone() == (0,)


@pytest.mark.parametrize("name", ["Zhaoming Lin", "lin zhaoming", "Lin", "lin-zhaoming"])
def test_an_official_by_any_name(get: Callable[[str], Any], name: str) -> None:
    page = get(f"{PAGE}?{urlencode({'q': name})}").text
    assert "Lin Zhaoming" in page and "by any form of the name" in page
    assert "person=lin-zhaoming" in page


# -- where more fits than is counted --------------------------------------------------------------------------------

MANY = 10_050


@pytest.fixture(scope="module")
def get_of_many(loop: asyncio.AbstractEventLoop, tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Any]:
    """get(path) -> the response of a site of MANY short articles, every tenth by another publisher."""
    folder = tmp_path_factory.mktemp("many")
    site_rows.write(folder / "news.db", empty=True)
    db = sqlite3.connect(folder / "news.db")
    db.executemany(
        "insert into articles (id, number, title, title_basis, published, year, publisher, language, lead, body, words, "
        "extent, source) values (?, ?, ?, 'given', ?, ?, ?, 'en', '', ?, 2, 'full', ?)",
        ((f"{n:016x}", n, "dam" if n == 100 else "same", f"{2000 + n // 1000}-01-01", 2000 + n // 1000,
          "Fjord Post" if n % 10 else "Harbour Gazette", "water dam" if n % 7 == 0 else "dam water", f"{n}.txt")
         for n in range(1, MANY + 1)),
    )  # fmt: skip
    db.executemany(
        "insert into statements (id, number, article, speaker, kind, cue, start, \"end\", text, rule) "
        "values (?, ?, ?, 'one', 'direct', 'said', 0, 3, 'dam', 'r')",
        ((f"s{n:015x}", n, f"{n:016x}") for n in range(1, MANY + 1)),
    )  # fmt: skip
    work = Database(db, execute_plugins=False)
    work.register_function(filter_token, deterministic=True)
    in_short(work)
    filters(work)
    db.execute("insert into articles_fts (articles_fts) values ('rebuild')")
    db.execute("insert into statements_fts (statements_fts) values ('rebuild')")
    db.commit()
    db.close()
    return served(loop, folder)


@pytest.fixture(scope="module")
def many(get_of_many: Callable[[str], Any]) -> Callable[..., Any]:
    """ask(query, **given) -> rows, of the same site."""

    def ask(query: str, **given: str) -> Any:
        return json.loads(get_of_many(f"/news/{query}.json?{urlencode({'_shape': 'array', **given})}").text)

    return ask


def test_totals_say_where_there_are_more(many: Callable[..., Any]) -> None:
    counts = {row["kind"]: (row["hits"], row["at_least"]) for row in many("search_counts", q="dam")}
    assert counts["articles"] == counts["statements"] == (10_000, 1) and counts["people"] == (0, 0)
    assert {row["kind"]: row["hits"] for row in many("search_counts")}["articles"] == MANY, "without words: all"
    (first, *_) = many("find_articles", q="dam", publisher="Harbour Gazette")
    assert (first["total"], first["at_least"]) == (1005, 0)
    assert {(row["total"], row["at_least"]) for row in many("find_articles", q="dam")} == {(10_000, 1)}
    there = {row["kind"]: (row["hits"], row["at_least"]) for row in many("search_counts", year="2003")}
    assert there["articles"] == (1000, 0) and there["statements"] == (300, 1)


def test_the_best_of_the_newest(many: Callable[..., Any]) -> None:
    """Where more than 2,000 fit, an old one is not among the best, however well it fits; with a filter it is."""
    found = many("find_articles", q="dam")
    assert {row["best_of_newest"] for row in found} == {1} and found[0]["published"] == "2010-01-01"
    (first, *_) = many("find_articles", q="dam", year="2000")
    assert first["best_of_newest"] == 0 and "\ue000dam\ue001" in first["title_marked"]
    assert int(first["article"], 16) == 100


def test_a_common_phrase_is_ranked_by_its_words_and_still_found_as_a_phrase(many: Callable[..., Any]) -> None:
    for sort in ("", "date"):
        found = many("find_articles", q='"dam water"', sort=sort)
        assert len(found) == 25 and {row["best_of_newest"] for row in found} == {int(sort == "")}
        assert all(int(row["article"], 16) % 7 for row in found), "water dam is not the phrase"
        assert {row["snippet"] for row in found} == {"\ue000dam water\ue001"}


def test_a_facet_of_a_whole_table_is_no_facet_of_a_part(get_of_many: Callable[[str], Any]) -> None:
    """Facets of whole tables are kept; those with a filter or a search are counted by themselves."""
    ask = "/news/articles.json?_size=1&_facet=publisher"
    whole = {"Fjord Post": 9045, "Harbour Gazette": 1005}
    parts = (("", whole), ("", whole), ("&year=2000", {"Fjord Post": 900, "Harbour Gazette": 99}), ("", whole),
             ("&_where=number+<+11", {"Fjord Post": 9, "Harbour Gazette": 1}))  # fmt: skip
    for narrow, wanted in parts:
        found = json.loads(get_of_many(ask + narrow).text)["facet_results"]["publisher"]["results"]
        assert {one["value"]: one["count"] for one in found} == wanted


@pytest.mark.parametrize("given", [{"sort": "date"}, {"q": ""}, {"sort": "date", "publisher": "Fjord Post"}])
def test_newest_first_pages_through_all(many: Callable[..., Any], given: dict[str, str]) -> None:
    pages = [many("find_articles", **({"q": "dam", "skip": str(skip)} | given)) for skip in (0, 25, 5000)]
    numbers = [[int(row["article"], 16) for row in page] for page in pages]
    assert numbers[0] == sorted(numbers[0], reverse=True) and numbers[0][0] >= MANY - 1
    assert numbers[0][-1] > numbers[1][0] > numbers[2][0] and len(numbers[2]) == 25


def test_filters_say_how_many_were_counted(many: Callable[..., Any]) -> None:
    counted = {(row["filter"], row["value"]): (row["hits"], row["counted"]) for row in many("search_facets", q="dam")}
    assert counted["publisher", "Harbour Gazette"] == (100, 1000)
    few = {(row["filter"], row["value"]): (row["hits"], row["counted"]) for row in many("search_facets", year="2000")}
    assert few["publisher", "Harbour Gazette"] == (99, None)
    assert few["year", "2010"] == (51, 1000) and few["year", "2009"] == (949, 1000), "of all years, the newest thousand"
    every = {(row["filter"], row["value"]): (row["hits"], row["counted"]) for row in many("search_facets")}
    assert every["publisher", "Harbour Gazette"] == (1005, None) and every["year", "2003"] == (1000, None)


def test_common_words_of_other_kinds_are_answered(many: Callable[..., Any]) -> None:
    assert len(many("search_statements", q="dam")) == 50 == len(many("search_statements", q="dam", year="2003"))
    assert {row["published"] for row in many("search_statements", q="dam", year="2003")} == {"2003-01-01"}

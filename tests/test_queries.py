"""The canned queries, run by Datasette on the hand-made archive: what they answer, and that nothing typed breaks them."""

from __future__ import annotations

import asyncio
import json
import re
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest
import yaml
from datasette.app import Datasette

from ingest.corrections import Correction, Corrections
from ingest.model import Figure, Headcount, Place
from ingest.site.asked import DATES
from ingest.site.descriptions import fields, most_rows, queries_in_markdown, tables_in_yaml
from tests import made, site_rows

ROOT = Path(__file__).parent.parent
METADATA = yaml.safe_load((ROOT / "metadata.yml").read_text(encoding="utf-8"))
QUERIES = METADATA["databases"]["news"]["queries"]
CONTRACT = {
    "search_articles": ["q"], "person_roles": ["person"], "who_held": ["title", "date"], "person_events": ["person"],
    "met_with": ["person"], "events_between": ["start", "end"], "planned_events": [], "co_mentions": ["person"],
    "timeline": ["start", "end"], "evidence_for": ["kind", "id"],
}  # fmt: skip
FULL = {
    "article": site_rows.IDS["a1"], "person": "lin-zhaoming", "other": "Erik Dahl", "q": "dialogue", "title": "Minister",
    "date": "2016-06", "start": "2016", "end": "2017", "kind": "role", "id": "role000000000001", "event": "e2",
    "report": "r3b", "role": "role000000000001", "office": "office0000justice",
    "organization": "ministry-of-public-security", "place": "oslo-no", "series": "dialogue-on-cybercrime", "year": "2016",
    "publisher": "Harbour Gazette", "agency": "Northline", "copies": "no", "sort": "date", "skip": "0", "word": "minster", "type": "CONSULT",
    "speaker": "aide",
}  # fmt: skip
# Where those have nothing to show.
OTHERS = {
    "search_people": {"q": "dahl"}, "search_roles": {"q": "minister"}, "search_offices": {"q": "minister"},
    "article_furniture": {"article": site_rows.IDS["a5"]}, "article_related": {"article": site_rows.IDS["a5"]},
    "article_changes": {"article": site_rows.IDS["a2"]}, "article_versions": {"article": site_rows.IDS["a7"]},
    "shortened_copies": {"publisher": ""}, "article_date_bounds": {"article": ""},
    "article_corrections": {"article": site_rows.IDS["a3"]}, "role_corrections": {"role": site_rows.ROLE_IDS["erik-dahl", "Justice Minister"]},
    "possible_same_people": {"person": "erik-dahl"}, "people_meant": {"q": "zhaoming lin"}, "sitemap_pages": {"kind": "people"},
    "search_statements": {"q": "interests", "person": ""},
    "person_stand_ins": {"person": "kari-nilsen"}, "organization_events": {"organization": "script-org"},
    "organization_parts": {"organization": "ministry-of-justice"}, "place_organizations": {"place": "norway"},
}  # fmt: skip
# What people, robots and accidents type into a search box.
TYPED = (
    "", " ", '"', '""', '"open', "a-b", "-", "--", "*", "dial*", "NEAR", "a NEAR b", "NEAR(a b)", "AND", "OR", "NOT x", "x AND",
    "(", ")", "^x", "x:y", "title:x", "'", "';--", "%", "_", "\\", "a\x00b", "\ue000x\ue001", "💥", "王毅", "x" * 1500, "a " * 500,
    "{x}", "+", "é", "U.S.", "10,000", "\n", "\t\t", "﷽",
)  # fmt: skip


@contextmanager
def served(folder: Path) -> Iterator[Callable[..., Any]]:
    """ask(name, **params) of the archive news.db of a folder -> the rows of a canned query, as a notebook gets them."""
    for name in ("metadata.yml", "settings.json", "templates", "plugins", "static"):
        (folder / name).symlink_to(ROOT / name)
    loop = asyncio.new_event_loop()
    datasette = Datasette([], config_dir=folder)
    loop.run_until_complete(datasette.invoke_startup())

    def rows(name: str, **params: str) -> Any:
        path = f"/news/{name}.json?{urlencode({'_shape': 'array', **params})}"
        response = loop.run_until_complete(datasette.client.get(path))
        assert response.status_code == 200, (path, response.text)
        return json.loads(response.text)

    yield rows
    loop.close()


@pytest.fixture(scope="module")
def ask(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[..., Any]]:
    folder = tmp_path_factory.mktemp("site")
    site_rows.write(folder / "news.db")
    with served(folder) as rows:
        yield rows


def test_the_contract() -> None:
    assert {name: QUERIES[name]["params"] for name in CONTRACT} == CONTRACT


def test_every_parameter_that_is_described_is_one() -> None:
    assert {one for query in QUERIES.values() for one in query["params"]} == set(METADATA["parameters"]) == set(FULL)


@pytest.mark.parametrize("name", QUERIES)
def test_every_query_is_described(name: str) -> None:
    query = QUERIES[name]
    assert query["title"] and query["description"].endswith(".")
    assert set(query["params"]) <= set(METADATA["parameters"])


@pytest.mark.parametrize("name", QUERIES)
def test_sql_is_plain(name: str) -> None:
    """Lower case but for names of types, nothing formatted in, no star, parameters bound and named."""
    sql = QUERIES[name]["sql"]
    bare = re.sub(r"'[^']*'", "''", sql)
    assert not re.search(r"\bselect\s+(\w+\.)?\*", bare)
    assert re.sub(r":\w+", "", bare) == re.sub(r":\w+", "", bare).lower()
    assert set(re.findall(r":(\w+)", bare)) == set(QUERIES[name]["params"])
    assert re.search(r"\blimit (case when .+ then )?\d+\b", bare) or name in BOUNDED, "say how many rows at most"


@pytest.mark.parametrize("name", [name for name, query in QUERIES.items() if most_rows({name: query})])
def test_a_query_gives_as_many_rows_as_it_says(name: str) -> None:
    """What is called cut (`truncated`) hangs on it."""
    most = next(iter(most_rows({name: QUERIES[name]}).values()))
    assert re.search(rf"\b(limit|else) {most}\b", QUERIES[name]["sql"])


# Queries that answer with one row, or with at most a known few, without a limit.
BOUNDED = {
    "search_articles", "archive_counts", "article", "article_dates", "role", "office", "organization", "place",
    "series_name", "event", "event_of_report", "search_counts", "archive_notice", "sitemap_kinds", "example_values",
}  # fmt: skip


@pytest.mark.parametrize("name", QUERIES)
@pytest.mark.parametrize("how", ["empty", "full"])
def test_every_query_answers(ask: Callable[..., Any], name: str, how: str) -> None:
    full = {key: FULL[key] for key in QUERIES[name]["params"]} | OTHERS.get(name, {})
    found = ask(name, **(full if how == "full" else {}))
    if how == "full":
        assert found, "the fixture has something for every query"
        assert list(found[0]) == list(fields(QUERIES[name]["sql"])), "docs/queries.md names the fields"


@pytest.mark.parametrize("name", [*CONTRACT, "find_articles", "search_counts", "top_people", "newest_articles"])
def test_left_empty_there_is_something(ask: Callable[..., Any], name: str) -> None:
    assert ask(name)


@pytest.mark.parametrize("name", QUERIES)
def test_claims_quote_their_article(ask: Callable[..., Any], name: str) -> None:
    bodies = {site_rows.IDS[key]: body for key, body in site_rows.BODIES.items()}
    for row in ask(name, **{key: FULL[key] for key in QUERIES[name]["params"] if key not in ("q", "date", "title")}):
        if row.get("text") and "start" in row:
            assert bodies[row["article"]][row["start"] : row["end"]] == row["text"]
        if row.get("sentence"):
            at = row["start"] - row["sentence_start"]
            assert row["sentence"][at : at + len(row["text"])] == row["text"]


@pytest.mark.parametrize("typed", TYPED)
def test_anything_may_be_typed(ask: Callable[..., Any], typed: str) -> None:
    """Words are answered, whatever they are; as a date, a year or a number they are refused (tests/test_site.py)."""
    for name, query in QUERIES.items():
        if "q" in query["params"] or name in CONTRACT:
            ask(name, **{each: "" if each in (*DATES, "skip", "year") else typed for each in query["params"]})


# The rows of the contract are of a length that a phone likes; what was asked for may be longer.
@pytest.mark.parametrize("name", ["who_held", "person_roles", "roles_on", "person_events", "met_with"])
def test_asked_nothing_few_are_shown(name: str) -> None:
    assert " = '' then 50 else 500 end" in QUERIES[name]["sql"]


SEARCHES = ("search_articles", "find_articles", "search_people", "search_roles", "search_offices", "search_events",
            "search_statements")  # fmt: skip


@pytest.mark.parametrize(
    "name,known",
    list(
        zip(
            SEARCHES,
            ("cybercrime", "cybercrime", "zhaoming", "justice", "justice", "cybercrime", "interests"),
            strict=True,
        )
    ),
)
def test_a_hit_and_a_miss(ask: Callable[..., Any], name: str, known: str) -> None:
    assert ask(name, q=known)
    assert ask(name, q="zzzznonsense") == []
    assert ask(name, q=f"{known} zzzznonsense") == []


def test_totals_are_true(ask: Callable[..., Any]) -> None:
    counts = {row["kind"]: row["hits"] for row in ask("search_counts", q="dialogue")}
    assert counts == {"articles": 3, "people": 0, "roles": 0, "offices": 0, "events": 4, "statements": 1}
    assert {row["kind"]: row["hits"] for row in ask("search_counts")}["articles"] == len(site_rows.ARTICLES)


def test_the_title_weighs_more(ask: Callable[..., Any]) -> None:
    found = ask("search_articles", q="visit")
    assert found[0]["title"] == "Vance calls off visit"
    assert "\ue000visit\ue001" in found[0]["title_marked"] and "\ue000visit\ue001" in found[0]["snippet"]


@pytest.mark.parametrize(
    "name", ["Lin Zhaoming", "lin zhaoming", "Zhaoming Lin", "lin-zhaoming", "zhaoming-lin", " Lin "]
)
@pytest.mark.parametrize("query", ["person_roles", "person_events", "met_with", "co_mentions"])
def test_people_by_any_name(ask: Callable[..., Any], query: str, name: str) -> None:
    found = ask(query, person=name)
    assert found and {row["person"] for row in found} == {"lin-zhaoming"}


def test_pairs_of_one_article_are_found_where_the_table_leaves_them_out(tmp_path: Path) -> None:
    db = sqlite3.connect(site_rows.write(tmp_path / "news.db"))
    people = [row[0] for row in db.execute("select id from people order by id")]
    sql = QUERIES["co_mentions"]["sql"]
    every = [db.execute(sql, {"person": person}).fetchall() for person in people]
    assert db.execute("delete from co_mentions where origin_count = 1").rowcount
    assert [db.execute(sql, {"person": person}).fetchall() for person in people] == every


# Without a person the first two ask for all, up to their limit; the other for any.
WHOLE = {"person_stand_ins", "said_by", "example_values"}


@pytest.fixture(scope="module")
def planned(tmp_path_factory: pytest.TempPathFactory) -> Iterator[sqlite3.Connection]:
    """The hand-made archive, with functions in name of those that the plugins bring."""
    db = sqlite3.connect(site_rows.write(tmp_path_factory.mktemp("planned") / "news.db"))
    for function in ("words_to_find", "office_to_find", "articles_to_find", "articles_to_rank", "escape_fts", "sentence_of", "sentence_start", "edits_between",
                     "word_found"):  # fmt: skip
        db.create_function(function, -1, lambda *_: None)
    yield db
    db.close()


# The tables with many rows for each article.
LARGE = ("mentions", "role_claims", "event_reports", "event_people", "furniture", "statements")


@pytest.mark.parametrize("name", [name for name in QUERIES if name not in WHOLE])
def test_no_query_reads_a_large_table_whole(planned: sqlite3.Connection, name: str) -> None:
    sql = QUERIES[name]["sql"]
    plan = planned.execute(f"explain query plan {sql}", dict.fromkeys(re.findall(r":(\w+)", sql), "")).fetchall()
    read = [step for *_, step in plan if re.match(rf"SCAN ({'|'.join(LARGE)})\b(?!.* USING )", step)]
    assert read == []


@pytest.mark.parametrize("query", ["person_roles", "person_events", "met_with", "co_mentions", "person_statements"])
def test_nobody_of_that_name(ask: Callable[..., Any], query: str) -> None:
    assert ask(query, person="Nobody Known") == []


@pytest.mark.parametrize(
    "title,date,expected",
    [
        ("Justice Minister", "2016-06-14", [("kari-nilsen", "evidence on this date")]),
        ("Justice Minister", "2016", [("kari-nilsen", "evidence on this date"), ("erik-dahl", "evidence on this date")]),
        ("Justice Minister", "2016-08", [
            ("aurelio-vance", "last evidence before this date"), ("kari-nilsen", "last evidence before this date"),
            ("erik-dahl", "first evidence after this date")]),
        ("Justice Minister", "2018", [
            ("aurelio-vance", "last evidence before this date"), ("erik-dahl", "last evidence before this date")]),
        ("Justice Minister", "2010", [
            ("aurelio-vance", "first evidence after this date"), ("kari-nilsen", "first evidence after this date")]),
        ("Justice Minister", "2015-01-01", [
            ("aurelio-vance", "evidence on this date"), ("kari-nilsen", "first evidence after this date")]),
        ("Minister of Public Security", "2016-08", [("lin-zhaoming", "evidence before and after this date")]),
        ("minister of public security", "", [("lin-zhaoming", "no date asked")]),
        ("Justice Ministry", "2016-06-14", [
            ("kari-nilsen", "evidence on this date"), ("aurelio-vance", "first evidence after this date")]),
        ("Justice Ministry of Nowhere", "2016-06-14", []),
        ("justice minister of the Ministry of Justice", "2016-11-20", [("erik-dahl", "evidence on this date")]),
        ("Justice Minister, Ministry of Justice", "2016-11-20", [("erik-dahl", "evidence on this date")]),
        ("Public Security", "2017", [("lin-zhaoming", "last evidence before this date")]),
    ],
)  # fmt: skip
def test_who_held(ask: Callable[..., Any], title: str, date: str, expected: list[tuple[str, str]]) -> None:
    assert [(row["person"], row["basis"]) for row in ask("who_held", title=title, date=date)] == expected


def test_who_held_says_that_it_ended(ask: Callable[..., Any]) -> None:
    """What a later text calls former is said beside the nearest evidence, on and after the day of that text."""
    found = ask("evidence_for", kind="office", id="office0000justice")
    assert {row["says"] for row in found} == {"current", "former", "acting"}
    bases = {row["person"]: row["basis"] for row in ask("who_held", title="Justice Minister", date="2016-11-19")}
    assert bases["kari-nilsen"] == "last evidence before this date"
    held = {row["person"]: row["ended_by"] for row in ask("who_held", title="Justice Minister")}
    assert held == {"aurelio-vance": None, "kari-nilsen": "2016-11-20", "erik-dahl": None}


@pytest.mark.parametrize(
    "title,date,expected",
    [
        ("Justice Minister, Ministry of Justice", "2016-11-20", {"erik-dahl": "evidence on this date"}),
        ("Justice Minister, Ministry of Justice", "2016-11-19", {
            "kari-nilsen": "last evidence before this date", "erik-dahl": "first evidence after this date"}),
        ("Security Council Secretary", "2017-04", {"aurelio-vance": "last evidence before this date"}),
        ("Security Council Secretary", "2017-05-02", {
            "aurelio-vance": "last evidence before this date; said to have ended by a text of 2017-05-02"}),
        ("Security Council Secretary", "2017-05", {
            "aurelio-vance": "last evidence before this date; said to have ended by a text of 2017-05-02"}),
        ("Security Council Secretary", "2018", {
            "aurelio-vance": "last evidence before this date; said to have ended by a text of 2017-05-02"}),
        ("Security Council Secretary", "2017-02-01", {"aurelio-vance": "evidence on this date"}),
        ("Security Council Secretary", "2017-03", {"aurelio-vance": "evidence on this date"}),
        ("Security Council Secretary", "2017-02-20", {"aurelio-vance": "evidence before and after this date"}),
        ("Security Council Secretary", "2017-03-01", {
            "aurelio-vance": "evidence that may be of this date, its day is not known"}),
    ],
)  # fmt: skip
def test_who_held_says_what_is_said_to_have_ended(
    ask: Callable[..., Any], title: str, date: str, expected: dict[str, str]
) -> None:
    assert {row["person"]: row["basis"] for row in ask("who_held", title=title, date=date)} == expected


@pytest.mark.parametrize("again", ["current", "appointed"])
def test_evidence_behind_a_text_that_calls_somebody_former_is_told_with_it(tmp_path: Path, again: str) -> None:
    """Unless a text in between has put the person into the office again, or the same article says both."""
    site_rows.write(tmp_path / "news.db")
    role, title = site_rows.ROLE_IDS["lin-zhaoming", "Minister of Public Security"], "Minister of Public Security"
    with closing(sqlite3.connect(tmp_path / "news.db")) as db, db:
        db.execute("update role_claims set status = 'former' where id = ?", (f"{role}c1",))
        db.execute("update role_claims set status = ? where id = ?", (again, f"{role}c2"))
    with served(tmp_path) as ask:
        for query, named in (("who_held", {"title": title}), ("roles_on", {"person": "lin-zhaoming"})):
            told = [
                row["basis"]
                for date in ("2016-06-14", "2016-08", "2016-11-20")
                for row in ask(query, date=date, **named)
                if row["role"] == role
            ]
            ended = "; but a text of 2016-06-15 says that it had ended"
            assert told == [
                "evidence on this date",
                f"evidence before and after this date{ended}",
                f"evidence on this date{ended if again == 'current' else ''}",
            ], query
    with closing(sqlite3.connect(tmp_path / "news.db")) as db, db:
        db.execute("update role_claims set article = ? where id = ?", (site_rows.IDS["a2"], f"{role}c2"))
        db.execute("update role_claims set status = 'current' where id = ?", (f"{role}c2",))
    (tmp_path / "other").mkdir()
    (tmp_path / "news.db").rename(tmp_path / "other" / "news.db")
    with served(tmp_path / "other") as ask:
        (row,) = ask("who_held", title=title, date="2016-08")
        assert row["basis"] == "evidence before and after this date"


@pytest.mark.parametrize(
    "person,date,expected",
    [
        ("kari-nilsen", "2016-06-14", [("Justice Minister", "evidence on this date")]),
        ("kari-nilsen", "2016-11-19", [("Justice Minister", "last evidence before this date")]),
        ("kari-nilsen", "2016-11-20", [
            ("Justice Minister", "last evidence before this date; said to have ended by a text of 2016-11-20")]),
        ("Kari Nilsen", "2010", [("Justice Minister", "first evidence after this date")]),
        ("Lin", "2016-08", [("Minister of Public Security", "evidence before and after this date")]),
        ("aurelio-vance", "2017-03", [
            ("Security Council Secretary", "evidence on this date"),
            ("Justice Minister", "last evidence before this date")]),
        ("aurelio-vance", "2014", [
            ("Justice Minister", "first evidence after this date"),
            ("Security Council Secretary", "first evidence after this date")]),
        ("aurelio-vance", "", [("Security Council Secretary", "no date asked"), ("Justice Minister", "no date asked")]),
        ("ingrid-solheim", "2018-01-01", [
            ("Under Secretary", "no dated text says that it was held; said to have ended by a text of 2018-01-01")]),
        ("ingrid-solheim", "2017", [("Under Secretary", "no dated text says that it was held")]),
        ("nobody", "2017", []),
    ],
)  # fmt: skip
def test_roles_on(ask: Callable[..., Any], person: str, date: str, expected: list[tuple[str, str]]) -> None:
    assert [(row["title"], row["basis"]) for row in ask("roles_on", person=person, date=date)] == expected


def test_roles_of_everybody_on_a_date(ask: Callable[..., Any]) -> None:
    held = {row["person"]: row["basis"] for row in ask("roles_on", date="2016-06-14") if "evidence" in row["basis"][:8]}
    assert held == {
        "lin-zhaoming": "evidence on this date",
        "kari-nilsen": "evidence on this date",
        "erik-dahl": "evidence before and after this date",
        "script-quill": "evidence that may be of this date, its day is not known",
    }


def test_holders_of_an_office_in_order(ask: Callable[..., Any]) -> None:
    found = ask("office_holders", office="office0000justice")
    said = [(row["person"], row["gap_days"], row["overlaps_with"], row["ended_by"], row["open"]) for row in found]
    assert said == [("kari-nilsen", None, None, "2016-11-20", 0), ("erik-dahl", 159, None, None, 1)]
    bounds = [(row["role"], row["which"], row["status"]) for row in ask("office_evidence", office="office0000justice")]
    assert bounds == [(site_rows.ROLE_IDS["kari-nilsen", "Justice Minister"], "end", "former")]


def test_holders_that_overlap(ask: Callable[..., Any]) -> None:
    found = ask("office_holders", office="office0000harbour")
    said = [(row["person"], row["gap_days"], row["overlaps_with"]) for row in found]
    quill = site_rows.PEOPLE["script-quill"][0]
    assert said == [("script-quill", None, "Erik Dahl"), ("erik-dahl", 0, quill)]
    which = {(row["role"], row["which"]): row["as_of"] for row in ask("office_evidence", office="office00secretary")}
    assert which[site_rows.ROLE_IDS["aurelio-vance", "Security Council Secretary"], "end"] == "2017-05-02"


ALL_CORRECTIONS = {row[0] for row in site_rows.CORRECTIONS}


@pytest.mark.parametrize(
    "query,given,expected",
    [
        ("all_corrections", {}, ALL_CORRECTIONS),
        ("all_corrections", {"skip": "200"}, set()),
        ("person_corrections", {"person": "ingrid-solheim"}, {"correction000role", "correction00split"}),
        ("person_corrections", {"person": "lin-zhaoming"}, {"correction000same"}),
        ("person_corrections", {"person": "erik-dahl"}, {"correctiontwomen0", "correctionretitle"}),
        ("person_corrections", {"person": "nobody"}, set()),
        ("role_corrections", {"role": site_rows.ROLE_IDS["erik-dahl", "Justice Minister"]},
         {"correctionretitle", "correctiontwomen0"}),
        ("role_corrections", {"role": site_rows.ROLE_IDS["ingrid-solheim", "Under Secretary"]},
         {"correction000role", "correction00split"}),
        ("article_corrections", {"article": site_rows.IDS["a3"]},
         {"correctionretitle", "correction000same", "correctiontwomen0", "correctiononeevnt", "correction2events"}),
        ("article_corrections", {"article": site_rows.IDS["a5"]}, {"correction00split"}),
        ("article_corrections", {"article": site_rows.IDS["a4"]}, {"correctionretype0", "correctionredate0"}),
        ("event_corrections", {"event": "e5"}, {"correctionretype0", "correctionredate0"}),
        ("event_corrections", {"event": "e3"}, {"correction0reject", "correctiononeevnt"}),
        ("event_corrections", {"event": "e4"}, {"correction2events"}),
        ("event_corrections", {"event": "e6"}, {"correction000same", "correctiontwomen0"}),
        ("event_corrections", {"event": "e2"},
         {"correction0reject", "correction000same", "correction00split", "correctiontwomen0"}),
    ],
)  # fmt: skip
def test_corrections(ask: Callable[..., Any], query: str, given: dict[str, str], expected: set[str]) -> None:
    assert {row["correction"] for row in ask(query, **given)} == expected


def test_where_reports_of_an_event_contradict_each_other(ask: Callable[..., Any]) -> None:
    """The copy of the first text counts once; a plan set beside its keeping, or silence, contradicts nothing."""
    found = [(row["field"], row["value"], row["about"], row["origins"], row["reports"], row["reads_as"], row["article"])
             for row in ask("event_contradictions", event="e2")]  # fmt: skip
    first, copied, other = (site_rows.IDS[key] for key in ("a1", "a2", "a5"))
    against = "contradiction"
    assert found == [
        ("date", "2016-06-14", None, 1, 2, against, first), ("date", "2016-06-14", None, 1, 2, against, copied),
        ("date", "2016-06-15", None, 1, 1, against, other),
        ("number", "2", None, 1, 2, against, first), ("number", "2", None, 1, 2, against, copied),
        ("number", "3", None, 1, 1, against, other),
        ("place", "beijing-cn", None, 1, 2, against, first), ("place", "beijing-cn", None, 1, 2, against, copied),
        ("place", "oslo-no", None, 1, 1, against, other),
        ("who", "absent", "kari-nilsen", 1, 1, against, first), ("who", "took part", "kari-nilsen", 1, 1, against, other),
    ]  # fmt: skip
    assert [(row["field"], row["value"]) for row in ask("event_contradictions", event="e6")] == [
        ("status", "denied"), ("status", "occurred"),
    ]  # fmt: skip
    assert ask("event_contradictions", event="e3") == [] == ask("event_contradictions", event="e1")


def test_contradictions_of_all_events_are_those_of_each(ask: Callable[..., Any]) -> None:
    """Nothing of one event is set against another's; the newest event comes first."""
    whole = ask("event_contradictions")
    assert [row for row in whole if row["event"] == "e2"] == ask("event_contradictions", event="e2")
    events = [f"e{n}" for n in range(1, 8)]
    assert len(whole) == sum(len(ask("event_contradictions", event=event)) for event in events)
    assert list(dict.fromkeys(row["event"] for row in whole)) == ["e2", "e6"]


def test_what_a_person_said_about_something(ask: Callable[..., Any]) -> None:
    """Words of the statement, or of the headline above it; any other word leaves it out."""
    every = ask("person_statements", person="lin-zhaoming")
    word = next(one for one in every[0]["text"].split() if len(one) > 5)
    about = ask("person_statements", person="lin-zhaoming", q=word)
    assert every[0]["statement"] in {row["statement"] for row in about}
    headline = ask("person_statements", person="lin-zhaoming", q=every[0]["article_title"])
    assert every[0]["statement"] in {row["statement"] for row in headline}
    assert ask("person_statements", person="lin-zhaoming", q="turnip") == []


def test_articles_of_a_place_by_year(ask: Callable[..., Any]) -> None:
    """The numbers are those of what the search finds under that year and place."""
    years = ask("place_over_time", place="oslo-no")
    assert years and ask("place_over_time") == []
    for row in years:
        assert row["articles"] == ask("find_articles", place="oslo-no", year=str(row["period"]))[0]["total"]


@pytest.mark.parametrize(
    "query,given",
    [("place_events", {"place": "oslo-no"}), ("events_between", {}), ("search_events", {"q": "dialogue"})],
)
def test_beside_an_event_stands_what_became_of_the_plan(
    ask: Callable[..., Any], query: str, given: dict[str, str]
) -> None:
    became = {row["event"]: row["outcome"] for row in ask("planned_events")}
    found = {row["event"]: row["outcome"] for row in ask(query, **given)}
    assert set(found) & set(became)
    assert found == {event: became.get(event) for event in found}


OSLO = Place("oslo-no", "Oslo", "city", "norway", 59.9, 10.75, None)
NORWAY = Place("norway", "Norway", "country", "norway", 62.0, 10.0, None)
BERGEN = Place("bergen-no", "Bergen", "city", "norway", 60.4, 5.3, None)
BEFORE, AFTER = "2016-05-01", "2016-07-01"


@pytest.mark.parametrize(
    "one,other,expected",
    [
        pytest.param({"day": "2016-06-14"}, {"day": "2016-06-15"}, [("date", "2016-06-14"), ("date", "2016-06-15")], id="days"),
        pytest.param({"day": "2016-06-14"}, {"day": "2016-06"}, [], id="the month of the day"),
        pytest.param({"day": "2016-06-14", "end_date": "2016-06-16"}, {"day": "2016-06-15"}, [], id="a day of the interval"),
        pytest.param({"day": "2016-06-14", "status": "planned"}, {"day": "2016-06-15"}, [], id="a plan and its keeping"),
        pytest.param({"day": "2016-06-14", "status": "planned"}, {"day": "2016-06-20", "status": "postponed"}, [], id="put off"),
        pytest.param({"day": "2016-06-14", "status": "planned"}, {"day": "2016-06-15", "status": "planned"},
                     [("date", "2016-06-14"), ("date", "2016-06-15")], id="two plans"),
        pytest.param({"place": "oslo-no"}, {"place": "norway"}, [], id="a city and its country"),
        pytest.param({"place": "oslo-no"}, {"place": "bergen-no"}, [("place", "bergen-no"), ("place", "oslo-no")], id="cities"),
        pytest.param({"place": "oslo-no"}, {"place": "china"}, [("place", "china"), ("place", "oslo-no")], id="countries"),
        pytest.param({"place": "oslo-no"}, {}, [], id="silence"),
        pytest.param({"status": "cancelled"}, {"status": "occurred"}, [], id="called off, and held after all"),
        pytest.param({"status": "occurred"}, {"status": "cancelled"}, [("status", "cancelled"), ("status", "occurred")],
                     id="held, and called off later"),
        pytest.param({"status": "planned"}, {"status": "cancelled"}, [], id="a plan called off"),
        pytest.param({"status": "denied"}, {"status": "occurred"}, [("status", "denied"), ("status", "occurred")], id="denied"),
        pytest.param({"ordinal": 2}, {"ordinal": 3}, [("number", "2"), ("number", "3")], id="numbers"),
    ],
)  # fmt: skip
def test_what_contradicts_and_what_does_not(
    tmp_path: Path, one: dict[str, Any], other: dict[str, Any], expected: list[tuple[str, str]]
) -> None:
    assert contradictions(tmp_path, [one], [other]) == expected


def told_numbers(tmp_path: Path, *articles: tuple[str, dict[str, Any]]) -> list[tuple[str, str]]:
    """(value, how it reads) of what the tellings of one event, each with its day, contradict each other in."""
    readings = []
    for n, (day, said) in enumerate(articles):
        body = f"A meeting, says outlet {n}, and no more."
        at = (0, 9, "A meeting")
        counts = tuple(
            Headcount(*at, what, who[0] if who else None, low, high, "events.made")
            for what, low, high, *who in said.get("counts", ())
        )
        figures = tuple(
            Figure(*at, what, low, high, unit, "events.made") for what, low, high, unit in said.get("figures", ())
        )
        one = made.event(
            body,
            "A meeting",
            headcounts=counts,
            figures=figures,
            status=said.get("status", "occurred"),
            day=said.get("day"),
        )
        readings.append(made.reading(made.article(body, published=day, source=f"{n}"), events=(one,)))
    named = [{"article": one.article.id, "words": "A meeting"} for one in readings]
    same = Correction("corrections.yml", 1, "same event", {"reports": named}, "A. Editor", "2024-05-01", "it is so")
    db = sqlite3.connect(made.archive(tmp_path / "numbers.db", *readings, corrections=Corrections((same,), "0")))
    db.create_function("sentence_of", 3, lambda body, start, end: body)
    db.create_function("sentence_start", 3, lambda body, start, end: 0)
    db.row_factory = sqlite3.Row
    (event,) = (row["id"] for row in db.execute("select id from events"))
    found = db.execute(QUERIES["event_contradictions"]["sql"], {"event": event}).fetchall()
    return [(row["value"], row["reads_as"]) for row in found]


def killed(low: int | None, high: int | None) -> dict[str, Any]:
    return {"counts": [("killed", low, high)]}


@pytest.mark.parametrize(
    "articles,expected",
    [
        pytest.param([("2016-06-01", killed(9, 9)), ("2016-06-02", killed(12, 12)), ("2016-06-09", killed(14, 14))],
                     [("9/9", "update"), ("12/12", "update"), ("14/14", "update")], id="a toll that rises, in order of time"),
        pytest.param([("2016-06-01", killed(9, 9)), ("2016-06-02", killed(12, 12)), ("2016-06-03", killed(9, 9))],
                     [("9/9", "contradiction"), ("9/9", "contradiction"), ("12/12", "contradiction")], id="an older one told after it"),
        pytest.param([("2016-06-01", killed(9, 9)), ("2016-06-01", killed(12, 12))],
                     [("12/12", "contradiction"), ("9/9", "contradiction")], id="two on one day"),
        pytest.param([("2016-06-01", killed(14, 14)), ("2016-06-02", killed(12, 12))],
                     [("12/12", "contradiction"), ("14/14", "contradiction")], id="a toll that falls"),
        pytest.param([("2016-06-01", killed(9, None)), ("2016-06-02", killed(12, 12))],
                     [("9/", "update"), ("12/12", "update")], id="at least 9, and 12"),
        pytest.param([("2016-06-01", killed(12, 12)), ("2016-06-02", killed(9, None))], [], id="12, and at least 9"),
        pytest.param([("2016-06-01", killed(12, 12)), ("2016-06-02", {"counts": [("killed", 4, 4, "militants")]})], [], id="some, and all"),
        pytest.param([("2016-06-01", {"counts": [("killed", 5, 5, "militants")]}), ("2016-06-02", {"counts": [("killed", 4, 4, "militants")]})],
                     [("4/4", "contradiction"), ("5/5", "contradiction")], id="militants"),
        pytest.param([("2016-06-01", {"counts": [("missing", 9, 9)]}), ("2016-06-02", {"counts": [("missing", 3, 3)]})],
                     [("9/9", "update"), ("3/3", "update")], id="fewer are missing"),
        pytest.param([("2016-06-01", {"counts": [("arrested", 9, 9)]}), ("2016-06-03", {"counts": [("arrested", 30, 30)]})],
                     [("9/9", "update"), ("30/30", "update")], id="arrests after a riot"),
        pytest.param([("2016-06-01", {"counts": [("arrested", 9, 9)]}), ("2016-07-03", {"counts": [("arrested", 30, 30)]})],
                     [("30/30", "contradiction"), ("9/9", "contradiction")], id="arrests told a month later"),
        pytest.param([("2016-06-01", {"counts": [("took part", 900, 1100)]}), ("2016-06-02", {"counts": [("took part", 5000, 5000)]})],
                     [("5000/5000", "contradiction"), ("900/1100", "contradiction")], id="a crowd does not grow afterwards"),
        pytest.param([("2016-06-01", {"counts": [("took part", 900, 1100)]}), ("2016-06-02", {"counts": [("took part", 1050, 1050)]})],
                     [], id="about a thousand, and 1,050"),
        pytest.param([("2016-06-01", {"figures": [("price", 4.45e9, 4.55e9, "dollars")]}), ("2016-06-02", {"figures": [("price", 4.2e9, 4.2e9, "dollars")]})],
                     [("4200000000.0/4200000000.0", "contradiction"), ("4450000000.0/4550000000.0", "contradiction")], id="prices"),
        pytest.param([("2016-06-01", {"figures": [("price", 4.45e9, 4.55e9, "dollars")]}), ("2016-06-02", {"figures": [("price", 3e9, 3e9, "euros")]})],
                     [], id="two currencies"),
        pytest.param([("2016-06-01", {"status": "planned", "day": "2016-07-01"}), ("2016-06-09", {"status": "planned", "day": "2016-07-08"})],
                     [("2016-07-01", "update"), ("2016-07-08", "update")], id="a later day announced for it"),
    ],
)  # fmt: skip
def test_what_is_brought_up_to_date(
    tmp_path: Path, articles: list[tuple[str, dict[str, Any]]], expected: list[tuple[str, str]]
) -> None:
    assert told_numbers(tmp_path, *articles) == expected


def contradictions(tmp_path: Path, *articles: list[dict[str, Any]]) -> list[tuple[str, str]]:
    """In what the reports of one event contradict each other; each article has as many as are given for it."""
    words = ("A meeting", "The meeting")
    readings = [
        made.reading(
            made.article(body, published=day, source=source), places=(made.CHINA, OSLO, NORWAY, BERGEN),
            events=tuple(made.event(body, told, **said) for told, said in zip(words, reports, strict=False)),
        )
        for source, day, reports, body in zip(
            "ab", (BEFORE, AFTER), articles,
            ("A meeting, says one. The meeting!", "A meeting, says the other. The meeting!"), strict=True,
        )
    ]  # fmt: skip
    named = [{"article": one.article.id, "words": event.text} for one in readings for event in one.events]
    same = Correction("corrections.yml", 1, "same event", {"reports": named}, "A. Editor", "2024-05-01", "it is so")
    db = sqlite3.connect(made.archive(tmp_path / "news.db", *readings, corrections=Corrections((same,), "0")))
    db.create_function("sentence_of", 3, lambda body, start, end: body)
    db.create_function("sentence_start", 3, lambda body, start, end: 0)
    ((event,),) = db.execute("select id from events")
    found = db.execute(QUERIES["event_contradictions"]["sql"], {"event": event}).fetchall()
    return [(row[0], row[4]) for row in found]


def test_a_text_that_tells_how_it_was_called_off_and_held_after_all_contradicts_nobody(tmp_path: Path) -> None:
    held, off = {"status": "occurred"}, {"status": "cancelled"}
    assert contradictions(tmp_path, [held], [held, off]) == []
    (tmp_path / "news.db").unlink()
    assert contradictions(tmp_path, [held], [off, {"status": "planned"}]) == [
        ("status", "cancelled"),
        ("status", "occurred"),
    ]


def test_what_is_withheld_says_only_when_and_why(ask: Callable[..., Any]) -> None:
    (row,) = (row for row in ask("all_corrections") if row["action"] == "withhold")
    said = {key for key, value in row.items() if value is not None} - {"correction", "action", "changed"}
    assert said == {"decided_on", "why", "entry"} and row["entry"] == "{}"


def test_what_a_correction_adds_gives_its_source(ask: Callable[..., Any]) -> None:
    role = site_rows.ROLE_IDS["ingrid-solheim", "Under Secretary"]
    sources = [(row["article"], row["correction_source"]) for row in ask("role_evidence", role=role)]
    assert sources == [(site_rows.IDS["a1"], None), (None, "https://register.example/solheim")]


def test_claims_without_a_day_come_last(tmp_path: Path) -> None:
    """They are no first evidence: neither is what the first row cites, nor what the timeline leads to."""
    site_rows.write(tmp_path / "news.db")
    role = site_rows.ROLE_IDS["lin-zhaoming", "Minister of Public Security"]
    with closing(sqlite3.connect(tmp_path / "news.db")) as db, db:
        db.execute("update role_claims set as_of = null where id = ?", (f"{role}c0",))
        db.execute("update tenures set first_evidence = '2016-06-15' where role = ?", (role,))
    with served(tmp_path) as ask:
        assert [row["as_of"] for row in ask("role_evidence", role=role)] == ["2016-06-15", "2016-11-20", None]
        (entered,) = (row for row in ask("timeline", start="2016-06-15", end="2016-06-15") if row["id"] == role)
        assert entered["article"] == site_rows.IDS["a2"]


def test_possible_same_people_from_both_sides(ask: Callable[..., Any]) -> None:
    assert [(row["person"], row["other"]) for row in ask("possible_same_people", person="kari-nilsen")] == [
        ("kari-nilsen", "erik-dahl")
    ]
    assert len(ask("possible_same_people")) == 2


FILTERS = (
    {}, {"year": "2016"}, {"publisher": "Fjord Post"}, {"agency": "Northline"}, {"copies": "no"}, {"person": "Lin"},
    {"year": "2016", "copies": "no"}, {"year": "2016", "publisher": "Harbour Gazette", "person": "erik-dahl"},
    {"place": "oslo-no"}, {"type": "CONSULT"}, {"type": "CONSULT", "place": "oslo-no", "copies": "no"},
    {"year": "1900"}, {"agency": "Northline", "copies": "no", "person": "kari-nilsen"},
)  # fmt: skip


@pytest.mark.parametrize("given", FILTERS, ids=str)
@pytest.mark.parametrize("q", ["", "dialogue", "minister", "lin OR dahl"])
def test_filters_and_counts_agree(ask: Callable[..., Any], q: str, given: dict[str, str]) -> None:
    """The number on each tab and beside each filter is the number of rows behind it."""
    counts = {row["kind"]: row["hits"] for row in ask("search_counts", q=q, **given)}
    for kind in ("people", "roles", "offices", "events", "statements"):
        assert len(ask(f"search_{kind}", q=q, **given)) == counts[kind], kind
    assert len(ask("find_articles", q=q, **given)) == counts["articles"]
    for row in ask("search_facets", q=q, **given):
        assert len(ask("find_articles", q=q, **{**given, row["filter"]: row["value"]})) == row["hits"]


@pytest.mark.parametrize(
    "word,expected",
    [
        ("minster", "minister"), ("Zhaomin", "zhaoming"), ("nilsne", "nilsen"), ("dialoge", "dialogue"),
        ("minister", None), ("xqzw", None), ("", None), ("x", None),
    ],
)  # fmt: skip
def test_spellings(ask: Callable[..., Any], word: str, expected: str | None) -> None:
    assert (ask("spellings", word=word) or [{"word": None}])[0]["word"] == expected


@pytest.mark.parametrize(
    "q,expected",
    [
        ("Zhaoming Lin", ["lin-zhaoming"]), ("lin", ["lin-zhaoming"]), ("erik dahl", ["erik-dahl"]),
        ("erik", []), ("", []), ("nobody", []),
    ],
)  # fmt: skip
def test_people_meant(ask: Callable[..., Any], q: str, expected: list[str]) -> None:
    assert [row["person"] for row in ask("people_meant", q=q)] == expected


def test_coming_events(ask: Callable[..., Any]) -> None:
    assert [(row["event"], row["earliest"], row["latest"]) for row in ask("coming_events")] == [
        ("e4", "2018-05-01", "2018-05-31")
    ]


def test_met_with_is_only_meetings_that_took_place(ask: Callable[..., Any]) -> None:
    met = {row["other"]: row["meetings"] for row in ask("met_with", person="lin-zhaoming")}
    assert met == {"erik-dahl": 2, "ingrid-solheim": 1, "script-quill": 1}
    assert ask("met_with", person="kari-nilsen") == [], "absent"
    assert ask("met_with", person="aurelio-vance") == [], "cancelled"


@pytest.mark.parametrize(
    "start,end,expected",
    [
        ("2016-11", "2016-11", ["e3"]),
        ("2016", "2016", ["e3", "e2"]),
        ("2017", "", ["e4", "e5"]),
        ("", "2015-06", ["e1"]),
        ("2019", "2020", []),
    ],
)
def test_events_between(ask: Callable[..., Any], start: str, end: str, expected: list[str]) -> None:
    assert [row["event"] for row in ask("events_between", start=start, end=end)] == expected


def test_events_between_nothing_is_all_undated_last(ask: Callable[..., Any]) -> None:
    assert [row["event"] for row in ask("events_between")] == ["e4", "e5", "e3", "e2", "e1", "e6", "e7"]


def test_planned_events(ask: Callable[..., Any]) -> None:
    found = [(row["event"], row["outcome"], row["ahead"]) for row in ask("planned_events")]
    assert found == [("e4", "not reported so far", 1), ("e5", "cancelled", 0), ("e3", "kept", 0)]


@pytest.mark.parametrize("start,ahead", [("2018", False), ("2018-12-31", True)])
def test_what_is_due_on_the_last_day_is_ahead_only_if_a_text_names_the_day(
    tmp_path: Path, start: str, ahead: bool
) -> None:
    site_rows.write(tmp_path / "news.db")
    with closing(sqlite3.connect(tmp_path / "news.db")) as archive, archive:
        archive.execute("update plans set due = '2018-12-31', covered_until = '2018-12-31' where event = 'e4'")
        archive.execute("update events set start_date = ? where id = 'e4'", (start,))
    with served(tmp_path) as ask:
        assert {row["event"]: bool(row["ahead"]) for row in ask("planned_events")}["e4"] is ahead
        assert [row["event"] for row in ask("coming_events")] == (["e4"] if ahead else [])


@pytest.mark.parametrize(
    "kind,id,expected",
    [
        ("role", "role000000000001", {"Minister of Public Security"}),
        ("event", "e3", {"agreed to hold a third dialogue in Oslo in November 2016",
                         "Norway and China held the third dialogue on cybercrime in Oslo on Sunday"}),
        ("event", "r3b", {"Norway and China held the third dialogue on cybercrime in Oslo on Sunday"}),
        ("person", "kari-nilsen", {"Kari Nilsen"}),
        ("place", "beijing-cn", {"Beijing"}),
        ("office", "office0000justice", {"Justice Minister", "Former Justice Minister", "Acting Justice Minister"}),
        ("statement", "statement0000003", {"Vance criticised the talks"}),
        ("", "kari-nilsen", {"Kari Nilsen"}),
        ("role", "kari-nilsen", set()),
        ("nothing of ours", "", set()),
    ],
)  # fmt: skip
def test_evidence_for(ask: Callable[..., Any], kind: str, id: str, expected: set[str]) -> None:
    assert {row["text"] for row in ask("evidence_for", kind=kind, id=id)} == expected


@pytest.mark.parametrize(
    "given,expected",
    [
        ({"year": "2016"}, {"a1", "a2", "a3"}),
        ({"year": "2016", "copies": "no"}, {"a1", "a3"}),
        ({"publisher": "Fjord Post"}, {"a2", "a4"}),
        ({"agency": "Northline", "q": "agreed"}, {"a1"}),
        ({"year": "1912"}, set()),
        ({"person": "Zhaoming Lin", "year": "2016"}, {"a1", "a2", "a3"}),
        ({"person": "nobody"}, set()),
        ({"skip": "5"}, {"a6", "a5"}),
    ],
)
def test_find_articles(ask: Callable[..., Any], given: dict[str, str], expected: set[str]) -> None:
    assert {row["article"][:2] for row in ask("find_articles", **given)} == expected


def test_columns_and_queries_are_described_freshly() -> None:
    """`cog -r metadata.yml docs/queries.md` leaves no difference."""
    text = (ROOT / "metadata.yml").read_text(encoding="utf-8")
    assert tables_in_yaml() in text, "cog -r metadata.yml"
    assert queries_in_markdown(text) in (ROOT / "docs" / "queries.md").read_text(encoding="utf-8"), (
        "cog -r docs/queries.md"
    )

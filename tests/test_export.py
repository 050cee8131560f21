"""Exports: each format held against its standard, every value against the tables that it is of."""

from __future__ import annotations

import csv
import io
import json
import re
import sqlite3
import subprocess
import sys
import zipfile
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from jsonschema import Draft202012Validator

from ingest import schema, store
from ingest.cli import main
from ingest.export import FORMATS, Addresses
from ingest.export import csv as csv_export
from tests import made, site_rows, standards

ROOT = Path(__file__).parent.parent
STANDARDS = ROOT / ".venv-standards" / "bin" / "python"
SITE = "https://news.example.org"
Rows = Callable[[str], list[dict[str, Any]]]
# one who has every form that a spreadsheet would run, in names and texts
NASTY = "=HYPERLINK(1) Ruiz said she would come.\n\n\"+1\" and 'so on', she said; 50,000 came. @home -2 \ttab"


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample archive, as `make ingest` builds it."""
    db = tmp_path_factory.mktemp("export") / "news.db"
    command = [sys.executable, "-m", "ingest.cli", "build", str(db), "articles"]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    return db


@pytest.fixture(scope="module")
def by_hand(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The archive of the site's tests: stand-ins, overlaps, scripts in every field, a correction's claim."""
    db = tmp_path_factory.mktemp("by-hand") / "news.db"
    site_rows.write(db)
    with closing(sqlite3.connect(db)) as connection:
        connection.execute(f"pragma user_version = {schema.SCHEMA_VERSION}")
    return db


@pytest.fixture(scope="module", params=["sample", "by_hand"])
def archive(request: pytest.FixtureRequest) -> Path:
    return Path(request.getfixturevalue(request.param))


@pytest.fixture
def rows(archive: Path) -> Iterator[Rows]:
    with store.Archive(archive) as opened:
        yield lambda table: list(opened.rows(table))


def run(*words: object) -> Result:
    return CliRunner().invoke(main, ["export", *map(str, words)])


def exported(db: Path, format: str, *more: str) -> str:
    result = run(db, "--format", format, *more)
    assert result.exit_code == 0, result.output
    return result.stdout


def lines(text: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in text.splitlines()]


def check(schema: dict[str, Any], value: Any) -> None:
    faults = [f"{list(fault.path)}: {fault.message}" for fault in Draft202012Validator(schema).iter_errors(value)]
    assert faults == []


def held(rows: Rows) -> list[dict[str, Any]]:
    return [one for one in rows("tenures") if not set(one["statuses"].split(", ")) <= {"elect", "nominated"}]


# -- FollowTheMoney --------------------------------------------------------------------------------------------------


def test_ftm_uses_the_model(archive: Path, rows: Rows) -> None:
    entities = lines(exported(archive, "ftm"))
    ids = {entity["id"]: entity["schema"] for entity in entities}
    assert len(ids) == len(entities)
    for entity in entities:
        allowed, required = standards.FTM[entity["schema"]]
        assert required <= set(entity["properties"]) <= allowed
        for name in ("holder", "post", "proof", "document", "resolved", "involved", "organization", "parent"):
            assert set(entity["properties"].get(name, [])) <= set(ids)
    counts = Counter(ids.values())
    assert counts["Article"] == len(rows("articles")) and counts["Person"] == len(rows("people"))
    assert counts["Organization"] + counts["PublicBody"] == len(rows("organizations"))
    assert (counts["Position"], counts["Occupancy"]) == (len(rows("offices")), len(held(rows)))
    assert counts["Event"] == sum(row["status"] not in ("denied", "hypothetical") for row in rows("events"))


def test_ftm_says_what_the_archive_says(sample: Path) -> None:
    entities = {entity["id"]: entity for entity in lines(exported(sample, "ftm", "--site", SITE))}
    guo = entities["news-person-guo-shengkun"]
    assert guo["properties"]["name"] == ["Guo Shengkun"]
    assert guo["properties"]["sourceUrl"] == [f"{SITE}/news/people/guo-shengkun"]
    posts = {
        entities[one["properties"]["post"][0]]["properties"]["name"][0]: one["properties"]
        for one in entities.values()
        if one["schema"] == "Occupancy" and one["properties"]["holder"] == [guo["id"]]
    }
    post = next(value for name, value in posts.items() if name.startswith("Minister of Public Security"))
    assert post["date"][0] >= "2013" and post["proof"] and "startDate" not in post
    assert any("Guo" in words for words in post["description"])


def test_ftm_ends_only_what_a_text_ends(archive: Path, rows: Rows) -> None:
    """An undated text that calls somebody minister says neither that it is so still nor that it is over."""
    told = {one["id"]: one["properties"] for one in lines(exported(archive, "ftm")) if one["schema"] == "Occupancy"}
    for row in held(rows):
        over = row["ended_by"] or set(row["statuses"].split(", ")) <= {"former", "resigned", "dismissed", "late"}
        assert told[f"news-role-{row['role']}"]["status"] == ["ended" if over else "unknown"]


@pytest.mark.standards
def test_ftm_is_valid(archive: Path) -> None:
    """Every schema, property, value and reference, by the model of the package followthemoney itself."""
    if not STANDARDS.exists():
        pytest.skip("not run: there is no followthemoney here. This installs and runs it: make standards")
    told = exported(archive, "ftm", "--site", SITE)
    done = subprocess.run(
        [str(STANDARDS), str(ROOT / "tests" / "validate_ftm.py")], input=told, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-1000:]


# -- Popolo ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("site", [(), ("--site", SITE)], ids=["no site", "a site"])
def test_popolo_is_valid(archive: Path, rows: Rows, site: tuple[str, ...]) -> None:
    told = json.loads(exported(archive, "popolo", *site))
    check(standards.POPOLO, told)
    ids = {name: {one["id"] for one in told[name]} for name in told}
    assert {name: len(found) for name, found in ids.items()} == {name: len(told[name]) for name in told}
    assert (len(ids["persons"]), len(ids["memberships"])) == (len(rows("people")), len(held(rows)))
    for one in told["memberships"]:
        assert one["person_id"] in ids["persons"] and one["post_id"] in ids["posts"]
        assert one.get("organization_id") in ids["organizations"] | {None}
        assert one["role"] == next(post["role"] for post in told["posts"] if post["id"] == one["post_id"])
    sources = [source for one in told["memberships"] for source in one.get("sources", [])]
    claims = {claim["role"]: claim for claim in rows("role_claims") if claim["article"]}
    assert len(sources) >= sum(one["role"] in claims for one in held(rows))


# -- PLOVER ----------------------------------------------------------------------------------------------------------


def test_plover_is_valid(archive: Path, rows: Rows) -> None:
    records = lines(exported(archive, "plover"))
    check({"type": "array", "items": standards.PLOVER}, records)
    events = {f"news-event-{row['id']}": row for row in rows("events")}
    bodies = {row["id"]: row["body"] for row in rows("articles")}
    for record in records:
        row = events.pop(record["id"])
        assert (record["event"], record["status"]) == ([row["type"]], row["status"])
        assert record["date"] == (row["start_date"] if row["start_date"] and len(row["start_date"]) == 10 else None)
        span = record["text_info"]
        assert bodies[record["cite_info"]["citation"]][span["start"] : span["end"]] == record["text"]
    assert all(not row["type"] or row["status"] in ("denied", "hypothetical") for row in events.values())


def test_plover_says_who_did_what(by_hand: Path) -> None:
    (record,) = [one for one in lines(exported(by_hand, "plover")) if one["id"] == "news-event-e2"]
    assert record["event_loc"]["name"] == "Beijing" and record["date"] == "2016-06-14"
    assert {actor["identifier_id"] for actor in record["source"]} >= {"people/lin-zhaoming", "people/erik-dahl"}
    assert "people/kari-nilsen" not in {actor["identifier_id"] for actor in record["source"]}, "she was absent"


# -- JSON-LD ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("site", [(), ("--site", SITE)], ids=["no site", "a site"])
def test_jsonld_is_schema_org(archive: Path, rows: Rows, site: tuple[str, ...]) -> None:
    """Read by rdflib, without the network; every class and property is a term of schema.org."""
    from rdflib import RDF, SDO, Graph

    told = json.loads(exported(archive, "jsonld", *site))
    assert told["@context"] == "https://schema.org"
    told["@context"] = {"@vocab": "https://schema.org/"}
    graph = Graph().parse(data=json.dumps(told), format="json-ld")
    used = set(graph.predicates()) | set(graph.objects(None, RDF.type))
    assert {term for term in used if term not in SDO} == {RDF.type}
    kinds = Counter(str(one).rpartition("/")[2] for one in graph.objects(None, RDF.type))
    assert kinds["NewsArticle"] == len(rows("articles"))
    dated = [row for row in rows("events") if row["start_date"] and row["status"] not in ("denied", "hypothetical")]
    assert kinds["Event"] == len(dated)
    assert kinds["Role"] == len(held(rows))
    base = SITE if site else "urn:news:"
    assert all(node["@id"].startswith(base) for node in told["@graph"])


# -- tables ----------------------------------------------------------------------------------------------------------


def table_of(text: io.TextIOBase) -> tuple[list[str], list[list[str]]]:
    names, *found = csv.reader(text)
    return names, found


def as_cells(row: dict[str, Any]) -> list[str]:
    return ["" if value is None else str(value) for value in row.values()]


def test_csv_is_every_table_row_for_row(archive: Path, rows: Rows, tmp_path: Path) -> None:
    assert run(archive, "--format", "csv", "--output", tmp_path / "tables").exit_code == 0
    assert {path.name for path in (tmp_path / "tables").iterdir()} == {f"{table.name}.csv" for table in schema.TABLES}
    for table in schema.TABLES:
        with (tmp_path / "tables" / f"{table.name}.csv").open(encoding="utf-8", newline="") as file:
            names, found = table_of(file)
        assert names == [column.name for column in table.columns]
        read = [[csv_export.value(cell) for cell in row] for row in found]
        assert read == [as_cells(row) for row in rows(table.name)], table.name


def test_no_cell_is_a_formula(tmp_path: Path) -> None:
    """Nothing that was scraped runs in a spreadsheet; what begins so is told as text, and can be read back."""
    body = NASTY
    nasty = made.reading(
        made.article(body, title="=1+1|cmd", publisher="@paper", byline="-Quill", url=None),
        people=(made.person("+Ruiz"),),
    )
    db = made.archive(tmp_path / "news.db", nasty)
    run(db, "--format", "csv", "--output", tmp_path / "tables.zip")
    with zipfile.ZipFile(tmp_path / "tables.zip") as zipped:
        for name in zipped.namelist():
            _, found = table_of(io.StringIO(zipped.read(name).decode(), newline=""))
            cells = [cell for row in found for cell in row]
            assert not [cell for cell in cells if re.match(r"[=+@\t\r]|-(?![\d.])", cell)], name
        names, [article] = table_of(io.StringIO(zipped.read("articles.csv").decode(), newline=""))
    assert dict(zip(names, article, strict=True))["title"] == "'=1+1|cmd"
    assert csv_export.value(dict(zip(names, article, strict=True))["body"]) == body


def test_parquet_is_every_table_typed(archive: Path, rows: Rows, tmp_path: Path) -> None:
    from pyarrow import parquet

    assert run(archive, "--format", "parquet", "--output", tmp_path / "tables").exit_code == 0
    kinds = {"text": "string", "integer": "int64", "real": "double"}
    for table in schema.TABLES:
        read = parquet.read_table(tmp_path / "tables" / f"{table.name}.parquet")
        assert {field.name: str(field.type) for field in read.schema} == {
            column.name: kinds[column.type] for column in table.columns
        }
        assert {field.name: field.nullable for field in read.schema} == {one.name: one.null for one in table.columns}
        assert read.to_pylist() == rows(table.name), table.name
        assert read.schema.metadata[b"doc"].decode() == table.doc


def test_parquet_without_pyarrow_says_what_to_install(
    by_hand: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    result = run(by_hand, "--format", "parquet", "--output", tmp_path / "tables")
    assert result.exit_code == 2 and "pip install --editable '.[parquet]'" in result.stderr
    assert not (tmp_path / "tables").exists(), "what cannot be written leaves no folder behind"


# -- all formats -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("format", FORMATS)
def test_the_same_bytes_again(by_hand: Path, tmp_path: Path, format: str) -> None:
    ending = FORMATS[format].ending or "zip"
    for name in ("one", "two"):
        result = run(by_hand, "--format", format, "--output", tmp_path / f"{name}.{ending}")
        assert result.exit_code == 0, result.output
        assert result.stdout == "" and FORMATS[format].doc in result.stderr
    one, two = ((tmp_path / f"{name}.{ending}").read_bytes() for name in ("one", "two"))
    assert one == two
    if FORMATS[format].ending:
        assert exported(by_hand, format).encode() == one
    assert sorted(path.name for path in tmp_path.iterdir()) == [f"one.{ending}", f"two.{ending}"]


@pytest.mark.parametrize("format", [name for name, one in FORMATS.items() if one.ending])
def test_a_namespace_keeps_two_archives_apart(by_hand: Path, format: str) -> None:
    told = exported(by_hand, format, "--namespace", "daily")
    assert "news-person-" not in told and "urn:news:" not in told
    assert "daily-" in told or "urn:daily:" in told


@pytest.mark.parametrize("format", FORMATS)
def test_an_archive_without_articles(tmp_path: Path, format: str) -> None:
    db = made.archive(tmp_path / "news.db")
    result = run(db, "--format", format, "--output", tmp_path / "out.zip")
    assert result.exit_code == 0, result.output


def test_rows_are_not_all_held_at_once(tmp_path: Path) -> None:
    """Four times the articles take no four times the memory."""
    import tracemalloc

    peaks = []
    for count in (100, 400):
        body = "Envoy Tom Okafor spoke in Vienna. " * 60
        pages = [made.reading(made.article(f"{n} {body}", source=f"{n}.txt")) for n in range(count)]
        db = made.archive(tmp_path / f"{count}.db", *pages)
        with store.Archive(db) as opened, (tmp_path / "out").open("wb") as file:
            from contextlib import nullcontext

            from ingest.export import export

            tracemalloc.start()
            for format in ("ftm", "jsonld", "csv"):
                export(opened, format, lambda _, file=file: nullcontext(file), Addresses())  # type: ignore[misc]
            peaks.append(tracemalloc.get_traced_memory()[1])
            tracemalloc.stop()
    assert peaks[1] < peaks[0] * 1.5, peaks


@pytest.mark.parametrize(
    "words,expected",
    [
        pytest.param(("gone.db", "--format", "ftm"), "there is no archive at", id="no archive"),
        pytest.param(("news.db", "--format", "csv"), "say where, with --output FOLDER", id="many files, no folder"),
        pytest.param(
            ("news.db", "--format", "ftm", "--output", "no/such/out.json"), "cannot be written", id="no folder"
        ),
        pytest.param(
            ("news.db", "--format", "ftm", "--output", "./news.db"), "is not overwritten", id="over the archive"
        ),
        pytest.param(("news.db", "--format", "ftm", "--namespace", "a b"), "small letters and digits", id="namespace"),
        pytest.param(("news.db", "--format", "jsonld", "--site", "a.example"), "such as https://", id="site"),
        pytest.param(("news.db", "--format", "rdf"), "'rdf' is not one of", id="format"),
    ],
)
def test_wrong_usage_is_said(
    by_hand: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...], expected: str
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "news.db").write_bytes(by_hand.read_bytes())
    result = run(*words)
    assert result.exit_code == 2 and expected in result.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["news.db"]


def test_an_archive_of_another_version_is_not_exported(by_hand: Path, tmp_path: Path) -> None:
    db = tmp_path / "news.db"
    db.write_bytes(by_hand.read_bytes())
    with closing(sqlite3.connect(db)) as connection:
        connection.execute("pragma user_version = 99")
    assert "schema version 99" in run(db, "--format", "ftm").stderr


def test_every_format_is_documented() -> None:
    documented = re.findall(r"^\| `(\w+)` \|", (ROOT / "docs/export.md").read_text(encoding="utf-8"), re.M)
    assert documented == list(FORMATS)

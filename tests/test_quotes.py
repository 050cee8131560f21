"""An archive that publishes quotations alone."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from ingest.archive.quotes import quoted
from ingest.cli import main

PAGE = """Talks on river water end in Vienna

By Ada Quill
June 14, 2016

Foreign Minister Ana Ruiz of Chile met her colleagues in Vienna on Tuesday and agreed on a plan for the river.

The weather was mild, and tourists filled the terraces of the many cafes along the old canal.

Ruiz said that the plan would be put before the parliament of Chile in the autumn of this year.
"""
LEFT_OUT = "tourists filled the terraces"
NEW_PAGE = PAGE.replace("Vienna", "Graz").replace("tourists", "pilgrims")


@pytest.mark.parametrize(
    "body,evidence,words,expected",
    [
        pytest.param("One is here. Two is there.", ["is there"], [], "…            Two is there.", id="a sentence"),
        pytest.param("One is here.\n\nTwo is there.", ["One"], [], "One is here.\n\n…            ", id="a paragraph"),
        pytest.param("One is here.", [], ["is"], "…   is …    ", id="a name"),
        pytest.param("One is here.", [], [], "…           ", id="nothing"),
        pytest.param("", [], [], "", id="an empty body"),
    ],
)
def test_quoted(body: str, evidence: list[str], words: list[str], expected: str) -> None:
    def spans(texts: list[str]) -> list[tuple[int, int]]:
        return [(body.index(text), body.index(text) + len(text)) for text in texts]

    assert quoted(body, spans(evidence), spans(words)) == expected


@given(st.text(alphabet="aB. \n", max_size=60), st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)), max_size=4))
def test_every_span_stays_true(body: str, pairs: list[tuple[int, int]]) -> None:
    spans = [(min(pair), min(max(pair), len(body))) for pair in pairs if min(pair) < min(max(pair), len(body))]
    left = quoted(body, spans[::2], spans[1::2])
    assert len(left) == len(body)
    assert all(left[start:end] == body[start:end] for start, end in spans)


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    folder = tmp_path / "pages"
    folder.mkdir()
    (folder / "vienna.txt").write_text(PAGE, encoding="utf-8")
    return folder


def run(*words: object) -> str:
    result = CliRunner().invoke(main, [str(word) for word in words])
    assert result.exit_code == 0, result.output
    return result.output


def test_what_is_no_evidence_is_not_in_the_file(pages: Path, tmp_path: Path) -> None:
    full, quotes = tmp_path / "full.db", tmp_path / "quotes.db"
    run("build", full, pages)
    run("build", quotes, pages, "--text", "quotes")
    assert LEFT_OUT.encode() in full.read_bytes()
    assert LEFT_OUT.encode() not in quotes.read_bytes(), "not even in pages that SQLite has freed"
    assert b"Foreign Minister Ana Ruiz of Chile met her colleagues" in quotes.read_bytes()
    assert "sound" in run("check", quotes)
    for table in ("people", "role_claims", "event_reports", "statements"):
        one, other = (sqlite3.connect(path).execute(f"select * from {table}").fetchall() for path in (full, quotes))
        assert one == other != []
    found = sqlite3.connect(quotes).execute("select count(*) from articles_fts where articles_fts match 'terraces'")
    assert found.fetchone() == (0,)


def test_what_is_added_is_published_as_the_rest(pages: Path, tmp_path: Path) -> None:
    db, more = tmp_path / "news.db", tmp_path / "more"
    more.mkdir()
    (more / "graz.txt").write_text(NEW_PAGE, encoding="utf-8")
    run("build", db, pages, "--text", "quotes")
    run("add", db, more)
    assert b"filled the terraces" not in db.read_bytes()
    run("add", db, more, "--text", "full")
    assert b"pilgrims filled the terraces" in db.read_bytes()
    fresh = tmp_path / "fresh.db"
    run("build", fresh, pages, more)
    assert db.read_bytes() == fresh.read_bytes()

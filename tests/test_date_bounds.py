"""Between which days an undated article was written."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from ingest.model import Reading
from tests import made
from tests.test_archive import holds, met

SERIES = {"series": "dialogue on cybercrime", "ordinal": 2}


def dated(reading: Reading, **given: Any) -> Reading:
    return replace(reading, article=replace(reading.article, **given))


BOUNDS = """
    select undated.source, side, value, basis, sources.source
    from date_bounds
    join articles as undated on undated.id = date_bounds.article
    left join articles as sources on sources.id = date_bounds.source
    order by date_bounds.article, n
"""


@pytest.mark.parametrize(
    ("readings", "expected"),
    [
        pytest.param([met("a", "2016-06-15", "2016-06-14")], [], id="a dated article has none"),
        pytest.param([met("a", None, None)], [], id="nothing to go by"),
        pytest.param([met("a", None, "2014-03-12")], [("a", "not before", "2014-03-12", "its own words", None)], id="it tells of a day"),
        pytest.param([met("a", None, "2014", status="planned")], [("a", "not after", "2014", "its own words", None)], id="it announces something"),
        pytest.param([met("a", None, "2014", status="hypothetical")], [], id="what is only thought of bounds nothing"),
        pytest.param([met("a", None, None, **SERIES), met("b", "2016-06-15", "2016-06-14", **SERIES)],
                     [("a", "not before", "2016-06-14", "the same event", "b")], id="a dated article tells the same event"),
        pytest.param([met("a", None, None, status="planned", **SERIES), met("b", "2016-06-15", "2016-06-14", **SERIES)],
                     [("a", "not after", "2016-06-14", "the same event", "b")], id="it announces what a dated article tells"),
        pytest.param([met("a", None, None, kind="death"), met("b", "2016-06-15", "2016-06-14", kind="death")],
                     [("a", "not before", "2016-06-14", "the same event", "b")], id="a dated article tells the same death"),
        pytest.param([met("a", None, None), met("b", "2016-06-15", "2016-06-14")], [], id="people meet more than once"),
        pytest.param([dated(met("a", None, None), updated="2016-06-20T10:00:00Z")], [("a", "not after", "2016-06-20", "updated", None)], id="changed"),
        pytest.param([dated(met("a", None, None), captured="2016-06-21")], [("a", "not after", "2016-06-21", "fetched", None)], id="fetched"),
        pytest.param([holds("a", None, "Ana Ruiz"), holds("b", "2015-01-01", "Ana Ruiz"), holds("c", "2016-01-01", "Ana Ruiz", "former")],
                     [("a", "not after", "2016-01-01", "a tenure", None)], id="still in office"),
        pytest.param([holds("a", None, "Ana Ruiz", "former"), holds("b", "2015-01-01", "Ana Ruiz")],
                     [("a", "not before", "2015-01-01", "a tenure", None)], id="no more in office"),
        pytest.param([holds("a", None, "Ana Ruiz"), holds("b", "2015-01-01", "Ana Ruiz")], [], id="nobody says that it ended"),
        pytest.param([dated(holds("a", None, "Ana Ruiz", "former"), captured="2014-01-01"), holds("b", "2015-01-01", "Ana Ruiz")],
                     [("a", "not after", "2014-01-01", "fetched", None)], id="a tenure that cannot be is left out"),
    ],
)  # fmt: skip
def test_date_bounds(tmp_path: Path, readings: list[Reading], expected: list[tuple[Any, ...]]) -> None:
    rows = sqlite3.connect(made.archive(tmp_path / "news.db", *readings)).execute(BOUNDS).fetchall()
    assert rows == expected


def test_a_bound_is_no_date(tmp_path: Path) -> None:
    path = made.archive(tmp_path / "news.db", met("a", None, "2014-03-12"))
    assert sqlite3.connect(path).execute("select published, year from articles").fetchall() == [(None, None)]

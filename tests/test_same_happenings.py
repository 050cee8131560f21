"""Kinds by which papers tell one happening: every example of the lexicon is told by two articles, and joined or not."""

from __future__ import annotations

import re
import sqlite3
from pathlib import Path

import pytest

from benchmarks import gold
from ingest import rules
from ingest.events.kin import done_again, kin_of, one_of_many
from ingest.events.kinds import kinds
from tests import made

GROUPS = rules.load("same_happenings").groups
EXAMPLES = [
    pytest.param(text, joined, id=f"{name}: {text[:40]}")
    for name, group in GROUPS.items()
    for texts, joined in ((group.finds, True), (group.ignores, False))
    for text in texts
]


@pytest.mark.parametrize(("text", "joined"), EXAMPLES)
def test_examples(tmp_path: Path, text: str, joined: bool) -> None:
    one, other = (re.sub(r"\[\[|\]\]|\{\{|\}\}", "", part) for part in text.split(" / "))
    readings = [gold.read(f"{n}", {"text": words, "published": f"2016-06-1{n}"}) for n, words in ((5, one), (6, other))]
    db = sqlite3.connect(made.archive(tmp_path / "news.db", *readings))
    assert [count for (count,) in db.execute("select count(*) from event_reports group by article")] >= [1, 1]
    assert bool(db.execute("select 1 from events where article_count = 2").fetchone()) is joined


def test_every_kind_that_is_listed_exists() -> None:
    known = {kind.name for kind in kinds().values()}
    assert {kind for group in GROUPS.values() for kind in group.more.get("kinds", ())} <= known


def test_a_kind_stands_in_one_group_of_kinds_that_are_told_alike() -> None:
    marks = ("one_of_many", "again", "small words")
    groups = [group.more.get("kinds", ()) for name, group in GROUPS.items() if name not in marks]
    listed = [kind for group in groups for kind in group]
    assert len(listed) == len(set(listed))


def test_what_stands_in_no_group_is_told_by_its_own_kind() -> None:
    assert kin_of("call", ["phone"]) == "call"
    assert kin_of("act", ["ponder"]) == "act"
    assert (one_of_many("act", "act"), done_again("visit"), done_again("death")) == (True, True, False)

"""The archives and pages that benchmarks are measured on: the same every time, every row quotes its words."""

from __future__ import annotations

import shutil
from itertools import islice
from pathlib import Path

import pytest

from benchmarks import generate, multiply, variants

ROOT = Path(__file__).parent.parent
SAMPLES = ("2016/colombia-accord-cartagena.txt", "2016/guterres-appointed.txt", "2016/johnson-foreign-secretary.txt")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("articles")
    for name in SAMPLES:
        (made / name).parent.mkdir(exist_ok=True)
        shutil.copy(ROOT / "articles" / name, made / name)
    return made


def test_every_multiplied_row_quotes_its_words(folder: Path) -> None:
    made = list(multiply.readings(60, samples=folder))
    for reading in made:
        for found in (*reading.mentions, *reading.roles, *reading.events, *reading.statements):
            assert reading.article.body[found.start : found.end] == found.text
    days = [reading.article.published or "" for reading in made]
    assert days == sorted(days) and len({reading.article.id for reading in made}) == 60
    people = [person.id for reading in made for person in reading.people]
    assert len(set(people)) > 60 > people.count("antonio-guterres") > 2, "renamed, and some of them seldom"


def test_copies_share_their_fingerprint(folder: Path) -> None:
    drawn = list(variants.draws(variants.samples(folder), 60))
    copies = [draw for draw in drawn if draw.original != draw.number]
    made = list(multiply.readings(60, samples=folder))
    assert copies and all(made[one.number].fingerprint == made[one.original].fingerprint for one in copies)
    assert len({reading.fingerprint for reading in made}) == 60 - len(copies)


def test_pages_are_the_same_every_time(folder: Path) -> None:
    first = list(generate.pages(20, samples=folder))
    assert first == list(islice(generate.pages(20, samples=folder), 20))
    assert first != list(generate.pages(20, seed=2, samples=folder))
    assert len({path for path, _ in first}) == 20 and all(text.count("\n") > 5 for _, text in first)

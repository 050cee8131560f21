"""One row a person, across articles: what joins, what never joins, what is suggested."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest

from ingest.model import Reading
from tests import made


def says(source: str, *people: tuple[str, str | None]) -> Reading:
    """An article in which each (name, title) is a person who holds the title, or none."""
    body = " ".join(f"{title or 'Also'} {name} spoke in the hall of {source}." for name, title in people)
    return made.reading(
        made.article(body, published="2016-01-01", source=source),
        people=tuple(made.person(name) for name, _ in people),
        mentions=tuple(made.mention(body, name, made.person(name).id) for name, _ in people),
        roles=tuple(
            made.claim(body, f"{title} {name}", made.person(name).id, title) for name, title in people if title
        ),
    )


def names(tmp_path: Path, *readings: Reading) -> tuple[list[str], list[tuple[str, str]]]:
    db = sqlite3.connect(made.archive(tmp_path / "news.db", *readings))
    people = [row[0] for row in db.execute("select id from people order by id")]
    return people, db.execute("select person, other from possible_duplicates order by 1, 2").fetchall()


CASES = [
    pytest.param(
        [says("a", ("Sergey Lavrov", "Foreign Minister")), says("b", ("Sergei Lavrov", "Foreign Minister"))],
        ["sergei-lavrov"], [], id="two spellings, one title",
    ),
    pytest.param(
        [says("a", ("Sergey Lavrov", "Foreign Minister")), says("b", ("Sergei Lavrov", "Goalkeeper"))],
        ["sergei-lavrov", "sergey-lavrov"], [("sergei-lavrov", "sergey-lavrov")], id="two spellings, two titles: suggested",
    ),
    pytest.param(
        [says("a", ("Sergey Lavrov", "Foreign Minister")), says("b", ("Sergei Lavrov", "Foreign Minister")),
         says("c", ("Sergei Lavrov", None), ("Sergey Lavrov", None))],
        ["sergei-lavrov", "sergey-lavrov"], [], id="they stand together: never joined",
    ),
    pytest.param(
        [says("a", ("John Forbes Kerry", "Secretary of State")), says("b", ("John Kerry", "Secretary of State"))],
        ["john-forbes-kerry"], [], id="a middle name left out: the fullest form names the person",
    ),
    pytest.param(
        [says("a", ("George H. Bush", "President")), says("b", ("George W. Bush", "President")),
         says("c", ("George Bush", "President"))],
        ["george-bush", "george-h-bush", "george-w-bush"],
        [("george-bush", "george-h-bush"), ("george-bush", "george-w-bush")], id="two fit: nobody can know which",
    ),
    pytest.param(
        [says("a", ("Abdel Fattah Sisi", None)), says("b", ("Abdelfattah Sisi", None))],
        ["abdel-fattah-sisi"], [], id="the same letters need no title",
    ),
    pytest.param(
        [says("a", ("Ruiz", "Mayor")), says("b", ("Ana Ruiz", "Mayor"))],
        ["ana-ruiz", "ruiz"], [], id="a surname alone never joins",
    ),
    pytest.param(
        [says("a", ("Ana Rossi", "Mayor")), says("b", ("Anna Rosi", "Mayor"))],
        ["ana-rossi"], [], id="letters doubled or not, one title",
    ),
    pytest.param(
        [says("a", ("Ana Ruiz", "Mayor")), says("b", ("Anna Ruiz", None))],
        ["ana-ruiz", "anna-ruiz"], [("ana-ruiz", "anna-ruiz")], id="letters doubled or not, no title: suggested",
    ),
    pytest.param(
        [says("a", ("Eva Ana Ruiz", "Mayor")), says("b", ("Ana Ruiz", "Mayor"))],
        ["ana-ruiz", "eva-ana-ruiz"], [], id="the first name left out, with a title that many hold",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("readings", "people", "suggested"), CASES)
def test_joining(tmp_path: Path, readings: list[Reading], people: list[str], suggested: list[tuple[str, str]]) -> None:
    assert names(tmp_path, *readings) == (people, suggested)
    (tmp_path / "news.db").unlink()
    assert names(tmp_path, *reversed(readings)) == (people, suggested)


def of_one_article(reading: Reading) -> Reading:
    """The article with its people as people_in gives those who are known by one name: the id says the article."""
    own = {one.id: f"{one.id}-{reading.article.id[:8]}" for one in reading.people}
    return replace(
        reading,
        people=tuple(replace(one, id=own[one.id]) for one in reading.people),
        mentions=tuple(replace(one, person=own[one.person or ""]) for one in reading.mentions),
        roles=tuple(replace(one, person=own[one.person]) for one in reading.roles),
    )


@pytest.mark.parametrize(("town", "suggested"), [("Bern", [("ana-ruiz", "eva-ana-ruiz")]), ("Biel", [])])
def test_a_first_name_left_out_never_joins(tmp_path: Path, town: str, suggested: list[tuple[str, str]]) -> None:
    def of(source: str, name: str, town: str) -> Reading:
        told, body = says(source, (name, "Mayor")), made.organization(town)
        roles = tuple(replace(one, organization=body.id, organization_text=town) for one in told.roles)
        return replace(told, roles=roles, organizations=(body,))

    people, pairs = names(tmp_path, of("a", "Eva Ana Ruiz", "Bern"), of("b", "Ana Ruiz", town))
    assert (people, pairs) == (["ana-ruiz", "eva-ana-ruiz"], suggested)


@pytest.mark.parametrize(("other_title", "suggested"), [("Mayor", 1), ("Goalkeeper", 0)])
def test_a_single_name_never_joins(tmp_path: Path, other_title: str, suggested: int) -> None:
    readings = [of_one_article(says("a", ("Ruiz", "Mayor"))), of_one_article(says("b", ("Ruiz", other_title)))]
    people, pairs = names(tmp_path, *readings)
    assert (len(people), len(pairs)) == (2, suggested)


def test_a_joined_person_keeps_every_form_with_its_rule_and_one_role(tmp_path: Path) -> None:
    readings = CASES[0].values[0]
    db = sqlite3.connect(made.archive(tmp_path / "news.db", *readings))  # type: ignore[misc]
    assert db.execute("select name, rule, count from person_names order by name").fetchall() == [
        ("Sergei Lavrov", "names.made", 1),
        ("Sergey Lavrov", "people.spelling", 1),
    ]
    assert db.execute("select label, article_count from roles").fetchall() == [("Sergei Lavrov, Foreign Minister", 2)]
    assert db.execute("select article_count from people").fetchall() == [(2,)]

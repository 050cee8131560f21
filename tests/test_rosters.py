"""Rosters: lines that name an office and who holds it, as lines of a page, as names and as roles."""

from __future__ import annotations

import pytest

from ingest import pipeline, rules
from ingest.articles import article_of
from ingest.model import Article
from ingest.readers import text as flat
from ingest.rosters import name_in_roster
from tests import made

CREDITS = rules.load("bylines").groups["credits"]
LINES = [
    ("Minister for Finance: Dr Kofi Ansah", "Kofi Ansah"),
    ("Attorney-General and Minister of Justice: Dominic Ayine", "Dominic Ayine"),
    ("Second Deputy Prime Minister: Datuk Seri Fadillah Yusof", "Fadillah Yusof"),
    ("Minister of Education – Haruna Iddrisu", "Haruna Iddrisu"),
    ("Chief Justice: Anna Berg", "Anna Berg"),
    ("Prime Minister: Taxes Will Rise", None),
    ("President: We Must Act Now", None),
    ("Mayor: Flood Defences Held", None),
    ("World: Anna Berg", None),
    ("Chief Minister: Uttar Pradesh", None),
    ("Mayor: Buenos Aires", None),
    ("Minister: prices will rise", None),
    ("The minister, Anna Berg: a portrait", None),
]
PAGE = """President swears in first ministers
The president swore in three ministers of state on Wednesday at a ceremony in the capital, his office said.

The new ministers are:

Minister for Finance: Dr Kofi Ansah

Attorney-General and Minister of Justice: Dominic Ayine

Minister of Education: Haruna Iddrisu

The ceremony was held at the palace and was attended by the vice president and the chief of staff of the army.
"""


@pytest.mark.parametrize(("line", "name"), LINES)
def test_name_in_roster(line: str, name: str | None) -> None:
    at = name_in_roster(line)
    assert (None if at is None else line[at:]) == name


@pytest.mark.parametrize("line", CREDITS.finds)
def test_credits_are_no_roster(line: str) -> None:
    assert name_in_roster(line) is None


@pytest.mark.parametrize("line", CREDITS.ignores)
def test_offices_are_no_credits(line: str) -> None:
    assert name_in_roster(line) is not None


def test_a_roster_is_part_of_the_article_and_tells_people_and_roles() -> None:
    article = article_of(next(iter(flat.pages(PAGE.encode(), "page.txt"))))
    assert isinstance(article, Article)
    assert article.title == "President swears in first ministers"
    assert article.body.startswith("The president swore in")
    read = pipeline.read_article(made.article(article.body, published="2025-01-22"))
    assert [(claim.person, claim.title_text) for claim in read.roles] == [
        ("kofi-ansah", "Minister for Finance"),
        ("dominic-ayine", "Attorney-General"),
        ("dominic-ayine", "Minister of Justice"),
        ("haruna-iddrisu", "Minister of Education"),
    ]

"""The numbers of an event besides those of people: votes, scores, sums of money, magnitudes, jobs."""

from __future__ import annotations

import pytest

from ingest import rules
from ingest.events.figures import sorts, sum_of
from ingest.pipeline import read_article
from ingest.schema import FIGURES
from tests import made

SORTS = [name for name, group in rules.load("figures").groups.items() if "patterns" in group.more]
PLAIN = str.maketrans("", "", "[]{}")


def told(text: str) -> list[tuple[str, float | None, float | None, str]]:
    """(measure, least, most, unit) of each figure of a text that stands with an event."""
    reading = read_article(made.article(text.translate(PLAIN), published="2016-06-14"))
    return [(one.measure, one.low, one.high, one.unit) for event in reading.events for one in event.figures]


@pytest.mark.parametrize("name", SORTS)
def test_examples(name: str) -> None:
    group = rules.load("figures").groups[name]
    measures = set(group.more["measures"])
    for text in group.finds:
        assert measures <= {measure for measure, *_ in told(text)}, text
    for text in group.ignores:
        assert measures.isdisjoint(measure for measure, *_ in told(text)), text


@pytest.mark.parametrize("name", ["currencies", "large"])
def test_examples_of_words(name: str) -> None:
    group = rules.load("figures").groups[name]
    assert all(told(text) for text in group.finds)
    assert not any(told(text) for text in group.ignores)


def test_what_is_measured_is_a_closed_list() -> None:
    assert tuple(one for sort in sorts() for one in sort.measures) == FIGURES


# Texts of our own; what is measured, with the least and the most.
FOUND: list[tuple[str, list[tuple[str, float | None, float | None, str]]]] = [
    ("The senate of Peru rejected the bill by 62 votes to 38 on Monday.",
     [("votes of the losing side", 38, 38, ""), ("votes of the winning side", 62, 62, "")]),
    ("A court in Lima fined Norbank at least 30 million euros on Monday.", [("fine", 29_500_000, None, "euros")]),
    ("A magnitude 6.1 earthquake shook Lima on Monday.", [("magnitude", 6.1, 6.1, "")]),
    ("Norbank laid off more than 400 workers on Monday.", [("jobs to go", 400, None, "")]),
    ("Norbank will buy Sudbank for £30m, it said on Monday.", [("price", 29_500_000, 30_500_000, "pounds")]),
    ("The senate of Peru rejected a budget of 62 million dollars on Monday.", []),
    ("Norbank, which earned 4 million dollars last year, will buy Sudbank, it said on Monday.", []),
    ("An earthquake shook Lima on Monday. The strongest there, in 2007, had a magnitude of 8.0.", []),
    ("A court in Lima jailed Ivan Petrov, 38, on Monday.", []),
]  # fmt: skip


@pytest.mark.parametrize("text, expected", FOUND)
def test_found(text: str, expected: list[tuple[str, float | None, float | None, str]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    "words, low, high, unit",
    [("$4.5 billion", 4.45e9, 4.55e9, "dollars"), ("nearly 2 million pounds", 1.5e6, 2.5e6, "pounds"), ("US$12,500", 12_500, 12_500, "dollars"),
     ("about 300,000 rand", 270_000, 330_000, "rand"), ("up to €3bn", None, 3.5e9, "euros"), ("12 horses", None, None, "")],
)  # fmt: skip
def test_sums(words: str, low: float | None, high: float | None, unit: str) -> None:
    assert sum_of(words) == (low, high, unit)


def test_a_figure_stands_with_the_event_before_it() -> None:
    reading = read_article(
        made.article(
            "An earthquake shook Lima on Monday. It measured 6.3 on the Richter scale.", published="2016-06-14"
        )
    )
    assert [(event.kind, one.text) for event in reading.events for one in event.figures] == [
        ("disaster", "measured 6.3 on the Richter scale")
    ]
    body = reading.article.body
    assert all(body[one.start : one.end] == one.text for event in reading.events for one in event.figures)

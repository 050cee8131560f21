"""Groups of words of the lexicon by their names: of participants.yml, statuses_of_events.yml and untold.yml."""

from __future__ import annotations

from functools import cache

from ingest import rules


@cache
def words_for(*groups: str) -> frozenset[str]:
    """The words of some groups of participants.yml."""
    return rules.words("participants", *groups)


@cache
def status_words(*groups: str) -> frozenset[str]:
    """The words of some groups of statuses_of_events.yml."""
    return rules.words("statuses_of_events", *groups)


@cache
def untold_words(*groups: str) -> frozenset[str]:
    """The words of some groups of untold.yml."""
    return rules.words("untold", *groups)


@cache
def people_nouns() -> frozenset[str]:
    """Nouns for people: a man, two suspects, nine ministers."""
    return words_for("people")


@cache
def number_words() -> frozenset[str]:
    """Number words that count people: five pilgrims, eleven."""
    return words_for("numbers")

"""Which countries names and adjectives stand for, and the kinds of places."""

from __future__ import annotations

from functools import cache

from ingest import places, rules
from ingest.grammar.clauses import Syntax
from ingest.grammar.word_groups import words_for
from ingest.grammar.words import NONE


@cache
def group_nouns() -> frozenset[str]:
    """Nouns that stand for a country or body when its name comes before them: the Chinese side, the U.S. delegation."""
    return words_for("delegations")


@cache
def country_of(word: str) -> str | None:
    found = places.country_of_demonym(word)
    return found.id if found else None


@cache
def kind_of_place(place: str) -> str:
    """The kind of a place by its id: country, region, city, site, or ''."""
    known = places.place(place)
    return known.kind if known else ""


@cache
def is_country(text: str, place: str) -> bool:
    return kind_of_place(place) == "country" or country_of(text) == place or text in words_for("nations")


_WIDER = rules.words("participants", "wider than a land")


def demonym_at(syntax: Syntax, at: int) -> tuple[int, str] | None:
    """Where the adjective of a country begins that ends at a word, and the country."""
    if syntax.words.name[at] != NONE or not syntax.words.capital(at):
        return None
    if at > syntax.low and syntax.words.capital(at - 1) and syntax.words.name[at - 1] == NONE:
        country = country_of(syntax.words.text(at - 1, at + 1))
        if country is not None:
            return at - 1, country
        if syntax.words.lower[at - 1] in _WIDER:
            return None  # the North American team
    country = country_of(syntax.words.text(at, at + 1))
    return (at, country) if country is not None else None

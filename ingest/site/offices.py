"""An office as somebody types it, as an expression of the full text of offices and roles."""

from __future__ import annotations

from collections.abc import Iterator

from ingest.places import country_of_demonym
from ingest.scripts import phrases
from ingest.site.searches import expression, in_words, terms

_JOINING = frozenset({"of", "the"})  # Foreign Minister of China is filed as Foreign Minister, China
_WHOSE = ("'s", "’s")


def office_expression(typed: str | None) -> str:
    """What full text takes, whatever was typed: without the words that join, and a country by its adjective too.

    >>> office_expression("foreign minister of China"), office_expression("China's foreign minister")
    ('"foreign" AND "minister" AND "China"', '"China" AND "foreign" AND "minister"')
    >>> office_expression("the south korean president")
    '("south korean" OR "South Korea") AND "president"'
    >>> office_expression("of the"), office_expression('"prime minister" -former')
    ('"of" "the"', '"prime minister" NOT "former"')
    """
    words = [_bare(word) for word in terms(typed) if word.lower() not in _JOINING]
    if not words or in_words(typed) or any(phrases(word) for word in words):
        return expression(typed)
    return " AND ".join(_of_words(words))


def _bare(word: str) -> str:
    return next((word.removesuffix(whose) for whose in _WHOSE if word.endswith(whose) and word != whose), word)


def _of_words(words: list[str]) -> Iterator[str]:
    at = 0
    while at < len(words):
        for many in (2, 1):
            adjective = " ".join(words[at : at + many])
            country = country_of_demonym(adjective.title()) or country_of_demonym(adjective)
            if country or many == 1:
                yield f'("{adjective}" OR "{country.name}")' if country else f'"{adjective}"'
                at += many
                break

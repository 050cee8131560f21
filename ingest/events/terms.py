"""How long somebody is sentenced for, as the words of a report tell it."""

from __future__ import annotations

import re

from ingest.events.headcounts import bounds_of

_TERM = re.compile(
    r"\b(?P<many>\d+|[a-z]+(?:-[a-z]+)?)[\s-](?P<unit>year|month)s?\b(?![\s-](?:ago|old|earlier|before|later))",
    re.IGNORECASE,
)
_WHOLE = re.compile(r"\b(?:to|for|get|gets|got|a) (?P<what>life|death)\b", re.IGNORECASE)


def terms_in(text: str) -> frozenset[str]:
    """The terms that a text gives.

    >>> sorted(terms_in("was jailed for six years, the 30-year-old said")), sorted(terms_in("a five-year sentence"))
    (['6 year'], ['5 year'])
    >>> sorted(terms_in("was sentenced to life in prison")), sorted(terms_in("was sentenced last year"))
    (['life'], [])
    """
    found = {what["what"].lower() for what in _WHOLE.finditer(text)}
    for term in _TERM.finditer(text):
        low, high = bounds_of(term["many"])
        if low is not None and low == high:
            found.add(f"{low} {term['unit'].lower()}")
    return frozenset(found)


def other_terms(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two tellings give terms, and none is the same: six years, and a five-year sentence."""
    return bool(one and other) and one.isdisjoint(other)

"""Limits in time: what the word before an expression makes of it (until Friday is no Friday)."""

from __future__ import annotations

import re
from functools import cache

from ingest import rules
from ingest.dates.times import DAY, Time
from ingest.dates.words import compiled

# As far back as the longest words of a limit reach (no later than the).
_WINDOW = 24


@cache
def _limits() -> tuple[tuple[str, re.Pattern[str]], ...]:
    groups = rules.load("dates").groups.values()
    return tuple((str(group.more["limit"]), compiled(str(group.pattern))) for group in groups if "limit" in group.more)


@cache
def _first_words() -> frozenset[str]:
    """The last words of all limits, to tell at once that there is none."""
    groups = rules.load("dates").groups.values()
    return frozenset(str(word) for group in groups if "limit" in group.more for word in group.more["last"])


@cache
def _belongs() -> re.Pattern[str]:
    return compiled(str(rules.load("dates").groups["dated_noun"].pattern))


def limit_before(body: str, start: int, end: int) -> str | None:
    """The limit that an expression is: since, after, until, by or before; None where it says when something is.

    A date that belongs to the noun behind it is none: before Friday's vote, after the 2014 protests.

    >>> limit_before("It lasts until Friday.", 15, 21), limit_before("It opens on Friday.", 12, 18)
    ('until', None)
    """
    before = body[max(0, start - _WINDOW) : start]
    words = before.rsplit(None, 1)
    if not words or words[-1].lower() not in _first_words() or _belongs().match(body, end):
        return None
    return next((limit for limit, pattern in _limits() if pattern.search(before)), None)


def bounded(time: Time, limit: str) -> Time:
    """The days that a limit leaves: no point, and nothing on the side that it leaves open."""
    if limit == "since":
        return Time(lower=time.lower)
    if limit == "after":
        return Time(lower=time.upper + DAY if time.upper and time.upper.year < 9999 else None)
    if limit == "before":
        return Time(upper=time.lower - DAY if time.lower and time.lower.year > 1 else None)
    return Time(upper=time.upper)

"""Limits in time: what the word before an expression makes of it (until Friday is no Friday)."""

from __future__ import annotations

import re
from functools import cache

from ingest import rules
from ingest.dates.anchors import anchor_days
from ingest.dates.times import DAY, Time, whole_month
from ingest.dates.words import compiled, without_hour

# As far back as the longest words of a limit reach (no later than the).
_WINDOW = 48


# A limit with what stands before it, and what must not stand behind its expression.
_Limit = tuple[str, re.Pattern[str], re.Pattern[str] | None]


@cache
def _limits() -> dict[str, tuple[_Limit, ...]]:
    """The limits by the last word of what stands before them, to tell at once that there is none."""
    found: dict[str, tuple[_Limit, ...]] = {}
    for group in rules.load("dates").groups.values():
        if "limit" in group.more:
            unless = compiled(str(group.more["unless"])) if "unless" in group.more else None
            limit = (str(group.more["limit"]), compiled(str(group.pattern)), unless)
            for word in group.more["last"]:
                found[str(word)] = (*found.get(str(word), ()), limit)
    return found


@cache
def _belongs() -> re.Pattern[str]:
    return compiled(str(rules.load("dates").groups["dated_noun"].pattern))


def limit_before(body: str, start: int, end: int) -> str | None:
    """The limit that an expression is: since, from, after, until, by or before; None where it says when something is.

    A date that belongs to the noun behind it is none: before Friday's vote, after the 2014 protests.

    >>> limit_before("It lasts until Friday.", 15, 21), limit_before("It opens on Friday.", 12, 18)
    ('until', None)
    """
    before = without_hour(body[max(0, start - _WINDOW) : start])
    words = before.rsplit(None, 1)
    limits = _limits().get(words[-1].lower(), ()) if words else ()
    if not limits or _belongs().match(body, end):
        return None
    for limit, pattern, unless in limits:
        if pattern.search(before) and not (unless is not None and unless.match(body, end)):
            return limit
    return None


# The last words of what the pattern finds, to tell at once that it finds nothing.
_LAST_OF_NEAR = ("about ", "around ", "circa ")


@cache
def _near() -> re.Pattern[str]:
    return compiled(str(rules.load("dates").groups["near"].pattern))


def blurred(time: Time, before: str) -> Time:
    """The month of a day that is only near: on or about 4 October."""
    if time.lower is None or time.lower != time.upper or not before.endswith(_LAST_OF_NEAR):
        return time
    if not _near().search(before[-_WINDOW:]):
        return time
    return whole_month(time.lower.year, time.lower.month)


def whole_of(time: Time) -> Time:
    """The whole of the month or year that a part is of: until mid-June is until its end."""
    days = anchor_days(time.value) if not time.until else ()
    return Time(min(days), max(days), time.value) if days else time


def bounded(time: Time, limit: str) -> Time:
    """The days that a limit leaves: no point, and nothing on the side that it leaves open."""
    if limit in ("since", "from"):
        return Time(lower=time.lower)
    if limit == "after":
        return Time(lower=time.upper + DAY if time.upper and time.upper.year < 9999 else None)
    if limit == "before":
        return Time(upper=time.lower - DAY if time.lower and time.lower.year > 1 else None)
    return Time(upper=time.upper)

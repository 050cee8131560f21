"""For which day a text says that somebody holds a role."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

from ingest.model import DateExpression, RoleClaim, Sentence

# A sentence about what was longer ago than this may give people the titles of then or of now: it says neither.
_LONG_AGO = timedelta(days=31)
# The text tells the act itself; the date beside it is the date of the act.
_ACTS = frozenset({"appointed", "resigned", "dismissed"})
_HELD = frozenset({"current", "acting", "outgoing"})


def with_dates(
    body: str,
    claims: Iterable[RoleClaim],
    sentences: tuple[Sentence, ...],
    dates: tuple[DateExpression, ...],
    published: str | None,
) -> tuple[RoleClaim, ...]:
    """The claims, each with the day for which it holds: the publication date, unless its sentence says otherwise.

    An act ("was appointed in 2012") has the date beside it. A role in a sentence that tells only of times long past,
    but for what a clause behind it adds, has none: the text may mean the holder of then or of now. So has that of
    somebody under whom something was. Nothing is dated without a publication date.
    """
    return tuple(
        replace(claim, as_of=_as_of(body, claim, _beside(claim, sentences, dates), published)) for claim in claims
    )


def _beside(
    claim: RoleClaim, sentences: tuple[Sentence, ...], dates: tuple[DateExpression, ...]
) -> list[DateExpression]:
    """The dates with a value in the claim's sentence, the nearest first."""
    spans = [(one.start, one.end) for one in sentences if one.start <= claim.start < one.end]
    found = [one for one in dates if one.value and any(start <= one.start < end for start, end in spans)]
    return sorted(found, key=lambda one: (min(abs(one.start - claim.end), abs(claim.start - one.end)), one.start))


# "Under President Karl Sand the road was built" tells of his time in office, whenever it is told.
_UNDER = re.compile(r"\bunder (?:the )?\Z", re.IGNORECASE)
_LONGEST_UNDER = len("under the ")
# What opens another thought behind an act: will take up the post, | which he left in 2015.
_ANOTHER = re.compile(r",? (?:which|who|whose|since|when|after|before|until|while|because|where)\b|[;:—–]")


def _as_of(body: str, claim: RoleClaim, beside: list[DateExpression], published: str | None) -> str | None:
    if published is None:
        return None
    past = [one for one in beside if one.upper and one.upper <= _last_day(published).isoformat()]
    own = [one for one in past if not _ANOTHER.search(body, claim.end, max(claim.end, one.start))]
    if claim.status in _ACTS and own:
        return own[0].value
    if claim.status in _HELD and _UNDER.search(body[max(0, claim.start - _LONGEST_UNDER) : claim.start]):
        return None
    long_ago = (_last_day(published) - _LONG_AGO).isoformat()
    told = [one for one in beside if not _ANOTHER.search(body, claim.end, max(claim.end, one.start))] or beside
    if claim.status in _HELD and told and all(one.upper and one.upper < long_ago for one in told):
        return None
    return published


def _last_day(prefix: str) -> date:
    """The last day that a date prefix can mean; of a month, its 28th, which is near enough here.

    >>> _last_day("2016").isoformat(), _last_day("2016-06").isoformat(), _last_day("2016-06-14").isoformat()
    ('2016-12-31', '2016-06-28', '2016-06-14')
    """
    return date.fromisoformat(prefix + {4: "-12-31", 7: "-28", 10: ""}[len(prefix)])

"""Instants of a page's metadata: when it was last changed, when it was fetched."""

from __future__ import annotations

from datetime import date, timedelta

from ingest.articles.customs import UNKNOWN, Customs, in_utc, moment_of
from ingest.articles.publication import day_of
from ingest.model import Article


def instant_of(words: str, customs: Customs = UNKNOWN) -> str | None:
    """The instant that words of metadata give: a day, or a day with its time in UTC where the time zone is known.

    >>> instant_of("2015-07-14T23:05:00-02:00"), instant_of("July 14, 2015 14:05"), instant_of("soon")
    ('2015-07-15T01:05:00Z', '2015-07-14', None)
    """
    moment = moment_of(words)
    known = in_utc(moment, customs) if moment is not None else None
    return known.strftime("%Y-%m-%dT%H:%M:%SZ") if known is not None else day_of(words, customs)


def written_until(article: Article) -> str | None:
    """The day of an update less than a week after the day of publication; None where there is none.

    The text is that of the update: published on Friday and updated on Saturday, it may tell of Saturday.
    """
    first, last = _day(article.published), _day(article.updated)
    return last.isoformat() if first and last and first < last < first + timedelta(days=7) else None


def _day(when: str | None) -> date | None:
    """The day of a date prefix or of an instant; None where it names no day."""
    try:
        return date.fromisoformat((when or "")[:10])
    except ValueError:
        return None

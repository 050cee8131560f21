"""Instants of a page's metadata: when it was last changed, when it was fetched."""

from __future__ import annotations

import datetime

from ingest.articles.publication import day_of


def instant_of(words: str) -> str | None:
    """The instant that words of metadata give: a day, or a day with its time in UTC where a time zone is given.

    >>> instant_of("2015-07-14T23:05:00-02:00"), instant_of("July 14, 2015 14:05"), instant_of("soon")
    ('2015-07-15T01:05:00Z', '2015-07-14', None)
    """
    try:
        moment = datetime.datetime.fromisoformat(words.strip())
    except ValueError:
        return day_of(words)
    if moment.tzinfo is None:
        return day_of(words)
    try:
        return moment.astimezone(datetime.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    except OverflowError:
        return day_of(words)

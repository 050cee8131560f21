"""Rows of a published news archive, as they are: every page of a table, dates and ids left as text.

Copy this file beside your notebook; it needs nothing but Python, and pandas for `frame`.

    >>> first_day("2016-06"), last_day("2016-06"), last_day("2016")
    (datetime.date(2016, 6, 1), datetime.date(2016, 6, 30), datetime.date(2016, 12, 31))
"""

from __future__ import annotations

import json
import os
from calendar import monthrange
from collections.abc import Iterator
from datetime import date
from typing import Any
from urllib.error import HTTPError
from urllib.parse import urlencode
from urllib.request import urlopen

SITE = os.environ.get("NEWS_SITE", "http://127.0.0.1:8001")


class ArchiveError(Exception):
    """The site refuses the question, or gave only a part of the answer: says why."""


def rows(name: str, site: str = SITE, **parameters: Any) -> Iterator[dict[str, Any]]:
    """Every row of a query or a table of the site, by its name; parameters are those of the site.

    A table comes page by page until its end. SQL of your own: `rows("", sql="select …")`. Raises ArchiveError where a query's answer was cut off, or with the
    reason that the site gives for an error.
    """
    asked = {key: value for key, value in parameters.items() if value is not None}
    url = (
        f"{site.rstrip('/')}/news{name and '/'}{name}.json?{urlencode({'_shape': 'objects', '_size': 'max', **asked})}"
    )
    while url:
        try:
            with urlopen(url) as answer:
                page = json.load(answer)
        except HTTPError as error:
            raise ArchiveError(f"{name or 'the SQL'}: {_reason(error)}") from None
        yield from page["rows"]
        if page.get("truncated") and not page.get("next_url"):
            raise ArchiveError(
                f"{name or 'the SQL'}: the site gives no more rows than these at once, and there may be more; ask for less at a time"
            )
        url = page.get("next_url")


def frame(name: str, site: str = SITE, **parameters: Any) -> Any:
    """The same rows as a pandas DataFrame. `pandas.read_json` would make numbers of dates and of some ids."""
    import pandas as pd

    return pd.DataFrame(rows(name, site, **parameters))


def first_day(prefix: str | None) -> date | None:
    """The first day that a date prefix (2016, 2016-06, 2016-06-14) allows; None for None."""
    return date.fromisoformat((prefix + "-01-01")[:10]) if prefix else None


def last_day(prefix: str | None) -> date | None:
    """The last day that a date prefix allows; None for None."""
    if not prefix:
        return None
    year, month, day = ([int(part) for part in prefix.split("-")] + [0, 0])[:3]
    month = month or 12
    return date(year, month, day or monthrange(year, month)[1])


def _reason(error: HTTPError) -> str:
    try:
        return str(json.load(error)["error"])
    except (ValueError, KeyError):
        return f"the site answers {error.code}"

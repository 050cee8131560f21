"""Publication dates that are known only to the month or the year: what holds whichever day was the day of writing."""

from __future__ import annotations

import re

from ingest.dates.times import UNKNOWN, Date, Time, calendar_day, prefix_of, whole_month, whole_year

_ANCHOR = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")


def anchor_days(anchor: str | None) -> tuple[Date, ...]:
    """The first and the last day that a prefix allows; one day where it is full; none where it is no date.

    >>> [day.isoformat() for day in anchor_days("2016-02")], anchor_days("soon")
    (['2016-02-01', '2016-02-29'], ())
    """
    match = _ANCHOR.match(anchor or "")
    if not match:
        return ()
    year, month, day = (int(part) if part else 0 for part in match.groups())
    if not 1 < year < 9999 or month > 12:
        return ()
    if day:
        full = calendar_day(year, month, day)
        return (full,) if full else ()
    whole = whole_month(year, month) if month else whole_year(year)
    assert whole.lower and whole.upper
    return whole.lower, whole.upper


def joined(times: list[Time | None]) -> Time | None:
    """What holds whichever of the days was the day of writing."""
    known = [time for time in times if time]
    if any(time.value for time in known):  # a day from which the words say nothing does not take away what they say
        known = [time for time in known if time != UNKNOWN]
        times = list(known)
    lowers, uppers = [time.lower for time in known if time.lower], [time.upper for time in known if time.upper]
    if not known or len(lowers) < len(times) or len(uppers) < len(times):
        return UNKNOWN if known else None
    lower, upper = min(lowers), max(uppers)
    return Time(lower, upper, prefix_of(lower, upper) if all(time.value for time in known) else None)

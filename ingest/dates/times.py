"""Spans of days: what words say about when, and the calendar that leads from one span to another."""

from __future__ import annotations

import calendar
import datetime
import re

from ingest.model import record

Date = datetime.date
DAY = datetime.timedelta(days=1)
WEEK = 7 * DAY


@record
class Time:
    """What words say about when: full days as bounds, and the prefix or the interval that they name."""

    lower: Date | None = None
    upper: Date | None = None
    value: str | None = None
    until: str | None = None


UNKNOWN = Time()


def prefix_of(lower: Date, upper: Date) -> str | None:
    """The longest prefix of a date that holds for every day of a span."""
    if lower == upper:
        return lower.isoformat()
    if lower.year != upper.year:
        return None
    return lower.isoformat()[:7] if lower.month == upper.month else lower.isoformat()[:4]


def span_of(lower: Date, upper: Date) -> Time:
    return Time(lower, upper, prefix_of(lower, upper))


def interval(first: Date, last: Date) -> Time:
    """An interval whose first and last day the words name."""
    return Time(first, last, first.isoformat(), last.isoformat() if last != first else None)


def one_day(day: Date) -> Time:
    return span_of(day, day)


def whole_year(year: int) -> Time:
    return span_of(Date(year, 1, 1), Date(year, 12, 31))


def whole_month(year: int, month: int) -> Time:
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    return span_of(Date(year, month, 1), Date(year, month, calendar.monthrange(year, month)[1]))


def whole_months(year: int, first: int, last: int) -> Time:
    """Months on end; a last month before the first lies in the next year."""
    start, end = whole_month(year, first), whole_month(year + (last < first), last)
    assert start.lower and end.upper
    if last < first:
        return Time(start.lower, end.upper, start.value, end.value)
    return span_of(start.lower, end.upper)


def whole_years(first: int, last: int) -> Time:
    """Years on end, from the first to the last."""
    if last < first:
        return UNKNOWN
    return Time(Date(first, 1, 1), Date(last, 12, 31), str(first), str(last) if last != first else None)


def whole_week(day: Date) -> Time:
    monday = day - day.weekday() * DAY
    return span_of(monday, monday + 6 * DAY)


def calendar_day(year: int, month: int, day: int) -> Date | None:
    try:
        return Date(year, month, day)
    except ValueError:
        return None


def away_from(day: Date, number: int, unit: str) -> Date | None:
    """The day that lies so many days, weeks, months, years ... away; the last of a month that is too short for it."""
    if unit in ("hour", "day", "week", "fortnight"):
        days = -(-number // 24) if unit == "hour" else number * {"week": 7, "fortnight": 14}.get(unit, 1)
        return day + days * DAY if abs(days) < day.toordinal() - 1 else None
    months = day.month - 1 + number * {"month": 1, "year": 12, "decade": 120, "century": 1200}[unit]
    year, month = day.year + months // 12, months % 12 + 1
    if not 1 <= year <= 9999:
        return None
    return Date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


def part_of(time: Time, edge: str | None, today: Date | None, before: str = "") -> Time:
    """A part of a span: early, mid, late, or what lies before or after today. The value stays the whole."""
    lower, upper = time.lower, time.upper
    if not edge or lower is None or upper is None or (time.until and edge in ("early", "mid", "late")):
        return time  # the late 1980s are given by their decade
    whole = (upper - lower).days + 1
    if edge in ("later", "rest", "remainder"):
        lower = max(lower, min(today or lower, upper))
    elif edge == "earlier":
        upper = min(upper, max(today or upper, lower))
    elif edge in ("early", "beginning", "start"):
        upper = lower + whole // 2 * DAY
    elif edge in ("mid", "middle"):
        lower, upper = lower + whole // 4 * DAY, upper - whole // 4 * DAY
    elif re.search(r"\bby\s+(?:the\s+)?\Z", before, re.IGNORECASE):
        lower = max(lower, min(today or lower, upper))
    else:  # late, end, close, towards
        lower = lower + whole // 2 * DAY
    return Time(lower, upper, time.value, time.until)

"""What stands around a date expression, and which of several days it can mean there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field

from ingest.dates.times import DAY, WEEK, Date, Time, calendar_day
from ingest.dates.words import words_of
from ingest.model import record

Found = Mapping[str, str]  # the named groups of a match that hold something, without the figure at their end

# A date without a year is of the year of writing, unless that is further off than this and another year's is near.
_FAR, _NEAR = 200, 60
_HALF_A_WEEK = 3


@record
class Context:
    """What stands around an expression."""

    today: Date | None = None
    tense: str | None = None  # back, forward, near (on either side), or None where no verb says
    before: str = ""  # the words before it in its sentence
    attributive: bool = False  # stands between an article and a noun
    reference: Time | None = None  # the day, month or year that the text spoke of last, where there is only one
    definite: bool = False  # behind "the" and before no noun: the Sunday of a story, and not the nearest
    persons: frozenset[str] = field(default=frozenset())  # months that are somebody's name in this text
    until: Date | None = None  # the last day on which the text can have been written: that of its update


def away_by(words: str) -> int | None:
    """How many years, weeks, months away words such as last, this or next are; None where they say nothing."""
    found = words_of("away").get(" ".join(words.lower().split()))
    return int(found) if found is not None else None


def stated_year(found: Found, today: Date | None) -> int | None:
    """The year that the words themselves give: 2016, or last year."""
    if "year" in found:
        return int(found["year"])
    away = away_by(found["rel"]) if "rel" in found and " " not in found["rel"] else None
    return today.year + away if today and away is not None else None


def nearest(days: list[Date], context: Context) -> Date | None:
    """The one of the same days of several years that is meant: of the year of writing, near it, as the verb looks."""
    today = context.today
    if today is None or not days:
        return None
    nearest = min(days, key=lambda day: (abs((day - today).days), day > today))
    near = abs((nearest - today).days) <= _NEAR
    if context.tense == "near":
        return nearest
    tense = None if context.attributive else context.tense
    side = [day for day in days if (day <= today if tense == "back" else day >= today)]
    if tense is None or not side:
        return nearest if near else next((day for day in days if day.year == today.year), nearest)
    meant = max(side) if tense == "back" else min(side)
    near = abs((nearest - today).days) <= (_NEAR if tense == "forward" else 2 * _NEAR)
    if meant.year == today.year or abs((meant - today).days) <= _FAR or not near:
        return meant
    return nearest if tense == "forward" else None  # a year ago, or wrongly in the past: the words do not say


def day_without_year(month: int, day: int, context: Context, weekday: int | None = None) -> Date | None:
    if context.today is None:
        return None
    days = [
        d for year in range(context.today.year - 1, context.today.year + 2) if (d := calendar_day(year, month, day))
    ]
    return nearest([d for d in days if weekday is None or d.weekday() == weekday], context)


def year_of_month(month: int, context: Context) -> int | None:
    """The year of a month alone; today's month counts for either side."""
    today = context.today
    if today is None:
        return None
    same = today.replace(day=1)
    days = [Date(today.year + away, month, 1) for away in (-1, 0, 1)]
    found = nearest(days, Context(same, context.tense, attributive=context.attributive))
    return found.year if found else today.year - 1


def weekday_near(weekday: int, context: Context) -> Date:
    assert context.today
    if context.tense == "forward":
        return context.today + (weekday - context.today.weekday()) % 7 * DAY
    if context.tense == "near":
        return context.today + ((weekday - context.today.weekday() + _HALF_A_WEEK) % 7 - _HALF_A_WEEK) * DAY
    day = context.today - (context.today.weekday() - weekday) % 7 * DAY
    return day + WEEK if context.until and day + WEEK <= context.until else day

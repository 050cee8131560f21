"""What the words of days and weekdays mean, seen from the day of writing."""

from __future__ import annotations

import re
from functools import cache

from ingest import rules
from ingest.dates.context import Context, Found, away_by, day_without_year, stated_year, weekday_near
from ingest.dates.times import DAY, UNKNOWN, WEEK, Time, calendar_day, interval, one_day, span_of, whole_month
from ingest.dates.words import day_number, month_number, weekday_number, words_of

# None: these words are no date after all, and others may claim them. UNKNOWN: words that say when, but not which day.


def read_calendar(found: Found, context: Context) -> Time | None:
    year, month = int(found["year"]), month_number(found["month"])
    if "day" not in found:
        return whole_month(year, month) if 1 <= month <= 12 else UNKNOWN
    day = calendar_day(year, month, day_number(found["day"]))
    if day and "weekday" in found and day.weekday() != weekday_number(found["weekday"]):
        return None if found["weekday"] == "Sun" else UNKNOWN  # a paper: Edmonton Sun, August 16, 2008
    return one_day(day) if day else UNKNOWN


def read_figures(found: Found, context: Context) -> Time | None:
    one, two, year = int(found["one"]), int(found["two"]), int(found["year"])
    days = sorted({day for day in (calendar_day(year, two, one), calendar_day(year, one, two)) if day})
    if len(days) == 1:
        return one_day(days[0])
    return Time(days[0], days[-1]) if days else UNKNOWN


_BETWEEN = re.compile(r"\bbetween\s+\Z", re.IGNORECASE)


def read_days(found: Found, context: Context) -> Time | None:
    month2 = month_number(found["month2"] if "month2" in found else found["month"])
    month = month_number(found["month"]) if "month" in found else month2
    one, two = day_number(found["day"]), day_number(found["day2"])
    year = stated_year(found, context.today)
    if year is None and (near := day_without_year(month, one, context)):
        year = near.year
    if year is None:
        return UNKNOWN
    crosses = month2 < month
    first = calendar_day(year - (crosses and "year" in found), month, one)
    last = calendar_day(year + (crosses and "year" not in found), month2, two)
    if not first or not last or last <= first:
        return UNKNOWN
    if found.get("link", "").lower() not in ("and", "&") or last - first == DAY or _BETWEEN.search(context.before):
        return interval(first, last)
    return None if {"month", "month2"} <= found.keys() else span_of(first, last)  # two days that stand apart


def read_day_of_year(found: Found, context: Context) -> Time | None:
    if "holiday" in found:
        month, number = map(int, words_of("holidays")[" ".join(found["holiday"].lower().split())].split())
    else:
        month, number = month_number(found["month"]), day_number(found["day"])
    weekday = weekday_number(found["weekday"]) if "weekday" in found else None
    year = stated_year(found, context.today)
    if year is None:
        day = None if "rel" in found else day_without_year(month, number, context, weekday)
    else:
        day = calendar_day(year, month, number)
    return one_day(day) if day and weekday in (None, day.weekday()) else UNKNOWN


def read_weekday(found: Found, context: Context) -> Time | None:
    return one_day(weekday_near(weekday_number(found["weekday"]), context)) if context.today else UNKNOWN


@cache
def _moved() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{rules.alternation(words_of('moved'))})\b", re.IGNORECASE)


def read_weekdays(found: Found, context: Context) -> Time | None:
    one, two = weekday_number(found["weekday"]), weekday_number(found["weekday2"])
    length = (two - one) % 7
    if not length or (found["link"].lower() in ("and", "&") and length > 1) or _moved().search(context.before):
        return None
    if context.today is None:
        return UNKNOWN
    if context.tense == "forward":
        first = weekday_near(one, context)
        return interval(first, first + length * DAY)
    last = weekday_near(two, context)
    return interval(last - length * DAY, last)


def read_weekday_of_week(found: Found, context: Context) -> Time | None:
    away = away_by(found["which"]) if " " not in found["which"] else None
    if context.today is None or away is None:
        return UNKNOWN
    monday = context.today - context.today.weekday() * DAY
    return one_day(monday + away * WEEK + weekday_number(found["weekday"]) * DAY)


def read_weekday_which(found: Found, context: Context) -> Time | None:
    if context.today is None:
        return UNKNOWN
    which, weekday = found["which"].lower().split()[-1], weekday_number(found["weekday"])
    if which in ("last", "past"):
        return one_day(context.today - ((context.today.weekday() - weekday - 1) % 7 + 1) * DAY)
    if which == "coming":
        return one_day(context.today + ((weekday - context.today.weekday() - 1) % 7 + 1) * DAY)
    if which == "next":
        return one_day(context.today - context.today.weekday() * DAY + WEEK + weekday * DAY)
    return one_day(weekday_near(weekday, Context(context.today, context.tense or "forward")))


def read_weekday_shifted(found: Found, context: Context) -> Time | None:
    reference, weekday, way = context.reference, weekday_number(found["weekday"]), found["way"].lower()
    if reference is None or reference.lower is None or reference.lower != reference.upper or way in ("same", "last"):
        return UNKNOWN
    if way in ("next", "following"):
        return one_day(reference.lower + ((weekday - reference.lower.weekday() - 1) % 7 + 1) * DAY)
    return one_day(reference.lower - ((reference.lower.weekday() - weekday - 1) % 7 + 1) * DAY)


def read_day_word(found: Found, context: Context) -> Time | None:
    if context.today is None:
        return UNKNOWN
    first, last = map(int, words_of("day_words_away").get(" ".join(found["word"].lower().split()), "0 0").split())
    return span_of(context.today + first * DAY, context.today + last * DAY)

"""What the words of days and weekdays mean, seen from the day of writing."""

from __future__ import annotations

import re
from functools import cache

from ingest import rules
from ingest.dates.context import (
    Context,
    Found,
    away_by,
    day_without_year,
    stated_year,
    weekday_near,
    year_of_month,
)
from ingest.dates.times import (
    DAY,
    UNKNOWN,
    WEEK,
    Time,
    calendar_day,
    interval,
    one_day,
    span_of,
    whole_month,
    whole_week,
)
from ingest.dates.words import day_number, month_number, number_of, weekday_number, words_of

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
    return span_of(days[0], days[-1]) if days else UNKNOWN


def read_short_year(found: Found, context: Context) -> Time | None:
    """A year of two figures: of stamps, which are no older than the web."""
    short = int(found["year"])
    day = calendar_day(short + (1900 if short >= 90 else 2000), int(found["month"]), int(found["day"]))
    return one_day(day) if day else UNKNOWN


_BETWEEN = re.compile(r"\bbetween\s+\Z", re.IGNORECASE)


def read_days(found: Found, context: Context) -> Time | None:
    if found.get("link", "").lower() == "to" and moves(context.before):
        return None
    month = month_number(found.get("firstmonth", found["month"]))
    month2 = month_number(found.get("secondmonth", found["month"]))
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
    apart = "firstmonth" in found or "secondmonth" in found
    return None if apart else span_of(first, last)  # June 12 and June 14 stand apart, June 12 and 14 together


def read_day_of_year(found: Found, context: Context) -> Time | None:
    if "holiday" in found:
        month, number = map(int, words_of("holidays")[" ".join(found["holiday"].lower().split())].split())
    else:
        month, number = month_number(found["month"]), day_number(found["day"])
    weekday = weekday_number(found["weekday"]) if "weekday" in found else None
    year = stated_year(found, context.today) or _year_referred(found, context)
    if year is None:
        day = None if "rel" in found else day_without_year(month, number, context, weekday)
    else:
        day = calendar_day(year, month, number)
    return one_day(day) if day and weekday in (None, day.weekday()) else UNKNOWN


def read_christmas(found: Found, context: Context) -> Time | None:
    return read_day_of_year({**found, "month": "12", "day": "25"}, context)


def _year_referred(found: Found, context: Context) -> int | None:
    """The year of the date told last, where the words point to it: on 29 November of the same year."""
    words = found.get("rel", "").lower()
    if not context.reference or not context.reference.value or not words.startswith(("the", "that")):
        return None
    return int(context.reference.value[:4]) + {"following": 1, "next": 1, "previous": -1}.get(words.split()[-1], 0)


_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4}


def _month_named(found: Found, context: Context) -> Time | None:
    """The month of words that count its days: of April, of the month, of next month."""
    if "month" in found:
        month = month_number(found["month"])
        year = stated_year(found, context.today) or (None if "rel" in found else year_of_month(month, context))
        return whole_month(year, month) if year else None
    away = away_by(found["which"]) or 0
    return whole_month(context.today.year, context.today.month + away) if context.today else None


def read_nth_weekday(found: Found, context: Context) -> Time | None:
    time, weekday = _month_named(found, context), weekday_number(found["weekday"])
    if time is None or time.lower is None or time.upper is None:
        return UNKNOWN
    if found["nth"].lower() == "last":
        return one_day(time.upper - (time.upper.weekday() - weekday) % 7 * DAY)
    day = time.lower + (weekday - time.lower.weekday()) % 7 * DAY + (_ORDINALS[found["nth"].lower()] - 1) * WEEK
    return one_day(day) if day <= time.upper else UNKNOWN


def read_part_of_month(found: Found, context: Context) -> Time | None:
    """The third week of June: 15 to 21; the second half of February: 15 to its end."""
    time = _month_named(found, context)
    if time is None or time.lower is None or time.upper is None:
        return UNKNOWN
    nth, days = found["nth"].lower(), 7 if found["part"].lower() == "week" else 14
    if nth in ("last", "final") or (days == 14 and nth == "second"):
        first = time.upper - (days - 1) * DAY if nth != "second" else time.lower + 14 * DAY
        return Time(first, time.upper, time.value)
    first = time.lower + (_ORDINALS[nth] - 1) * days * DAY
    return Time(first, first + (days - 1) * DAY, time.value)


def read_day_of_month_away(found: Found, context: Context) -> Time | None:
    """A day of a month that is counted from this one: the 5th of last month."""
    time = _month_named(found, context)
    day = calendar_day(time.lower.year, time.lower.month, day_number(found["day"])) if time and time.lower else None
    return one_day(day) if day else UNKNOWN


def read_edge_of_month(found: Found, context: Context) -> Time | None:
    """The first or the last day of a month."""
    time = _month_named(found, context)
    day = (time.lower if found["nth"].lower() == "first" else time.upper) if time else None
    return one_day(day) if day else UNKNOWN


def read_week_of_day(found: Found, context: Context) -> Time | None:
    """The week in which a day lies."""
    time = read_day_of_year(found, context)
    return whole_week(time.lower) if time and time.lower else UNKNOWN


def read_first_days(found: Found, context: Context) -> Time | None:
    """The first ten days, the first two weeks of a month."""
    time, number = _month_named(found, context), number_of(found["number"])
    if time is None or time.lower is None or time.upper is None or not number:
        return UNKNOWN
    last = time.lower + (number * (7 if found["unit"].lower() == "weeks" else 1) - 1) * DAY
    return Time(time.lower, last, time.value) if last <= time.upper else UNKNOWN


def read_beside_holiday(found: Found, context: Context) -> Time | None:
    """A day counted from a feast: two days before Christmas, the day after New Year's Day."""
    feast = {**found, "month": "12", "day": "25"} if "christmas" in found else found
    time, number = (
        read_day_of_year(feast, context),
        1 if found["number"].lower() == "the" else number_of(found["number"]),
    )
    if time is None or time.lower is None or number is None:
        return UNKNOWN
    return one_day(time.lower + (number if found["way"].lower() == "after" else -number) * DAY)


def read_weekday_week(found: Found, context: Context) -> Time | None:
    if context.today is None:
        return UNKNOWN
    away = (weekday_number(found["weekday"]) - context.today.weekday() - 1) % 7 + 1
    return one_day(context.today + away * DAY + WEEK)


def read_ordinal(found: Found, context: Context) -> Time | None:
    """A day of the month that the text spoke of last: on September 8 and 13, and on the 16th."""
    month, number = context.reference, day_number(found["day"])
    if month is None or month.lower is None or month.upper is None or len(month.value or "") < 7:
        return UNKNOWN
    day = calendar_day(month.lower.year, month.lower.month, number)
    return one_day(day) if day and (month.until is None or month.until[:7] == (month.value or "")[:7]) else UNKNOWN


def read_weekday(found: Found, context: Context) -> Time | None:
    if context.definite:
        time = context.reference
        return Time(time.lower, time.upper, time.value) if time and time.value and len(time.value) == 4 else UNKNOWN
    return one_day(weekday_near(weekday_number(found["weekday"]), context)) if context.today else UNKNOWN


@cache
def _moved() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{rules.alternation(words_of('moved'))})\b", re.IGNORECASE)


def moves(before: str) -> bool:
    """Whether a verb of moving stands before two dates, the old one and the new."""
    return _moved().search(before) is not None


def read_weekdays(found: Found, context: Context) -> Time | None:
    one, two = weekday_number(found["weekday"]), weekday_number(found["weekday2"])
    length = (two - one) % 7
    joined = found["link"].strip().lower() in ("and", "&", "or")
    if not length or (joined and "again" in found) or moves(context.before):
        return None
    if context.today is None:
        return UNKNOWN
    if context.tense == "forward":
        first = weekday_near(one, context)
        last = first + length * DAY
    else:
        last = weekday_near(two, context)
        first = last - length * DAY
    either = found["link"].strip().lower() == "or"  # one of both
    return span_of(first, last) if either or (joined and length > 1) else interval(first, last)


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
        this = context.today + (weekday - context.today.weekday()) * DAY  # this week's, where it is still to come
        return span_of(this, this + WEEK) if this > context.today else one_day(this + WEEK)
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

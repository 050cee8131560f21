"""What the words of distances, weeks, months, seasons and years mean, seen from the day of writing."""

from __future__ import annotations

import re

from ingest.dates.context import Context, Found, away_by, stated_year, year_of_month
from ingest.dates.times import (
    DAY,
    UNKNOWN,
    WEEK,
    Date,
    Time,
    away_from,
    interval,
    one_day,
    part_of,
    span_of,
    whole_month,
    whole_months,
    whole_week,
    whole_year,
    whole_years,
)
from ingest.dates.words import month_number, number_of, weekday_number, words_of

# "A few" and "several" reach up to this many.
_FEW = 9


def read_ago(found: Found, context: Context) -> Time | None:
    today, unit, number = context.today, found["unit"].lower(), number_of(found["number"])
    if today is None:
        return UNKNOWN
    if "then" in found:
        return _exactly(away_from(today, -number, unit) if number else None, found["then"].lower(), unit)
    about = " ".join(found.get("about", "").lower().split())
    if number is None or about:
        if about == "exactly" and number is not None:
            return _exactly(away_from(today, -number, unit), "today", unit)
        least, most = (2, _FEW) if number is None else (number, number)
        first, last = away_from(today, -most, unit), away_from(today, -least, unit)
        if about in words_of("more_than"):
            return Time(None, last)
        less = about in words_of("less_than")
        return Time(first, today if less else last) if less or number is None else UNKNOWN
    day = away_from(today, -number, unit)
    return _around(day, number, unit) if day else UNKNOWN


def _exactly(day: Date | None, then: str, unit: str) -> Time:
    """A distance that a word makes exact: a year ago today, three years ago this month, a week ago on Tuesday."""
    if day is None:
        return UNKNOWN
    if then == "today":
        return one_day(day)
    if "month" in then and unit == "year":
        return whole_month(day.year, day.month)
    if then in words_of("weekdays") and unit in ("week", "fortnight"):
        return one_day(day + (weekday_number(then) - day.weekday()) * DAY)
    return UNKNOWN


def _around(day: Date, number: int, unit: str) -> Time:
    """The span that a round distance of this unit leads to."""
    if unit == "hour":
        return span_of(day, day + (DAY if number % 24 else 0 * DAY))
    if unit == "day":
        return one_day(day)
    if unit in ("week", "fortnight"):
        return whole_week(day)
    return whole_month(day.year, day.month) if unit == "month" else whole_year(day.year)


def read_shifted(found: Found, context: Context) -> Time | None:
    time, unit = context.reference, found["unit"].lower()
    unit = "day" if unit in ("morning", "evening", "night") else unit
    depth = {"day": 10, "week": 10, "month": 7, "year": 4}[unit]
    if time is None or time.lower is None or time.value is None or len(time.value) < depth:
        return UNKNOWN
    way = (found.get("way") or found.get("same") or found.get("edge") or "same").lower()
    number = number_of(found["number"]) if "number" in found else 1
    away = int(words_of("ways").get(way, 1)) * (number or 1)
    day = away_from(time.lower, away, unit)
    if day is None:
        return UNKNOWN
    return whole_week(day) if unit == "week" else _around(day, 1, unit)


def read_lasting(found: Found, context: Context) -> Time | None:
    if context.today is None:
        return UNKNOWN
    number = number_of(found.get("number", "1")) or _FEW
    return Time(away_from(context.today, -number, found["unit"].lower()), context.today)


def read_coming(found: Found, context: Context) -> Time | None:
    if context.today is None:
        return UNKNOWN
    number = _FEW if "many" in found else number_of(found.get("number", "1")) or _FEW
    return Time(context.today, away_from(context.today, number, found["unit"].lower()))


def read_in_some_time(found: Found, context: Context) -> Time | None:
    number, unit = number_of(found["number"]), found["unit"].lower()
    if "time" not in found and (
        context.tense != "forward" or re.search(r"\b(?:times?|once|twice|first|\w+est)(?:\s+\w+)?\s*\Z", context.before)
    ):
        return None
    since = _SINCE.search(context.before[-_FIRST_OF:])
    if "time" not in found and since and _TO_COME.isdisjoint(since[0].lower().split()):
        return None  # the first by a Peruvian leader in 12 years
    if context.today is None or number is None or "about" in found:
        return UNKNOWN
    day = away_from(context.today, number, unit)
    return _around(day, number, unit) if day else UNKNOWN


# What is the first of its kind in so many years looks back; what the first phase will be does not.
_SINCE = re.compile(r"\bthe (?:first|second|third|only|\w+est)(?:\s+[\w’'-]+){1,8}\s*\Z")
_FIRST_OF = 120  # characters from 'the first' to the length of time at most
_TO_COME = frozenset(("will", "would", "is", "are", "be", "shall", "due", "should", "may", "starts", "begins", "opens"))


def read_period(found: Found, context: Context) -> Time | None:
    if context.today is None:
        return UNKNOWN
    away = away_by(found["which"]) or 0
    return part_of(_unit(found["unit"].lower(), away, context.today), found.get("edge", "").lower(), context.today)


def _unit(unit: str, away: int, today: Date) -> Time:
    """The week, month, year, decade, century or season that lies so many of them away from this one."""
    if unit == "week":
        return whole_week(today + away * WEEK)
    if unit == "month":
        return whole_month(today.year, today.month + away)
    if unit == "quarter":
        first = 3 * ((today.month - 1) // 3 + away) + 1
        one, last = whole_month(today.year, first), whole_month(today.year, first + 2)
        assert one.lower and last.upper
        return span_of(one.lower, last.upper)
    if unit == "year":
        return whole_year(today.year + away)
    if unit in ("decade", "century"):
        length = 10 if unit == "decade" else 100
        first = (today.year // length + away) * length + (length == 100)
        return whole_years(first, first + length - 1) if unit == "century" or away == 0 else UNKNOWN
    return UNKNOWN  # a season without a year: the words do not say on which half of the earth


def _season(season: str, year: int) -> Time:
    first, last = map(int, words_of("seasons")[season.lower()].split())
    return whole_months(year, first, last)


def read_weekend(found: Found, context: Context) -> Time | None:
    today = context.today
    if today is None:
        return UNKNOWN
    which = " ".join(found["which"].lower().split())
    coming = today + (5 - today.weekday()) * DAY  # the Saturday of this week
    begun = today.weekday() >= 5
    if which in ("last", "this past", "the past"):
        first = coming - WEEK
    elif which == "next":
        first = coming + WEEK
        if not begun:  # the one that is still to come, or the one after it
            return span_of(coming, first + DAY)
    elif which in ("this coming", "the coming") or context.tense == "forward":
        first = coming
    else:
        first = coming if begun else coming - WEEK
    return interval(first, first + DAY)


def read_part(found: Found, context: Context) -> Time | None:
    today, edge = context.today, found.get("edge", "end").lower()
    if "month" in found:
        month = month_number(found["month"])
        year = stated_year(found, today) or (None if "rel" in found else year_of_month(month, context))
        time = whole_month(year, month) if year else UNKNOWN
    elif "year" in found:
        time = whole_year(int(found["year"]))
    elif today is None or found.get("which", "").lower() == "the following":
        return UNKNOWN
    else:
        away = away_by(found.get("which", "the")) or 0
        time = _unit(found.get("unit", "year").lower(), away, today)
    return part_of(time, edge, today, context.before)


def read_quarter(found: Found, context: Context) -> Time | None:
    first, last = map(int, words_of("parts_of_time")[" ".join(found["part"].lower().split())].split())
    today, year = context.today, stated_year(found, context.today)
    if year is not None:
        return whole_months(year, first, last)
    if today is None or "rel" in found:
        return UNKNOWN
    near = [whole_months(today.year + away, first, last) for away in (-1, 0, 1)]
    if context.tense == "forward":
        return next(time for time in near if time.upper and time.upper >= today)
    over = [time for time in near if time.upper and time.upper < today]
    if context.tense == "back" and over:
        return over[-1]
    return [time for time in near if time.lower and time.lower <= today][-1]


def read_season(found: Found, context: Context) -> Time | None:
    year = stated_year(found, context.today)
    if year is None:
        return UNKNOWN
    if found["season"].lower() == "winter" and "until" not in found:
        return whole_year(year)  # of the north's winter or the south's
    return part_of(_season(found["season"], year), found.get("edge", "").lower(), context.today)


def read_month_of_year(found: Found, context: Context) -> Time | None:
    today, month = context.today, month_number(found["month"])
    if today is None:
        return UNKNOWN
    edge = found.get("edge", "").lower().split(" ")[0]
    year = stated_year(found, today)
    if "which" in found:
        which = found["which"].lower().split()[-1]
        year = (
            today.year
            - (which in ("last", "past") and month >= today.month)
            + (which in ("next", "coming") and month <= today.month)
        )
    return part_of(whole_month(year, month), edge, today) if year else UNKNOWN


def read_month_alone(found: Found, context: Context) -> Time | None:
    if found["month"].lower() in context.persons and found.get("prep", "of").lower() in ("by", "of", "from", "between"):
        return None
    month = month_number(found["month"])
    year = stated_year(found, context.today) or year_of_month(month, context)
    return part_of(whole_month(year, month), found.get("edge", "").lower(), context.today) if year else UNKNOWN


def read_months(found: Found, context: Context) -> Time | None:
    first, last = month_number(found["month"]), month_number(found.get("until") or found["month2"])
    year = stated_year(found, context.today) or (None if "rel" in found else year_of_month(first, context))
    if year is None or first == last:
        return UNKNOWN
    if "year" in found and last < first:
        year -= 1  # from November to March 2010
    if "year" not in found and "rel" not in found:
        year += _completed(year, first, last, context)
    one, two = whole_month(year, first), whole_month(year + (last < first), last)
    return Time(one.lower, two.upper, one.value, two.value)


def _completed(year: int, first: int, last: int, context: Context) -> int:
    """-1 where months told in the past would end after the day of writing, 1 where planned ones would be over."""
    upper = whole_month(year + (last < first), last).upper
    assert upper and context.today
    if context.tense == "back" and upper > context.today.replace(day=28):
        return -1
    return 1 if context.tense == "forward" and upper < context.today else 0


def read_first_months(found: Found, context: Context) -> Time | None:
    """The first five months of the year, the last three of 2015."""
    number = number_of(found["number"])
    year = stated_year(found, context.today)
    if year is None or number is None or not 0 < number < 12:
        return UNKNOWN
    if found["end"].lower() in ("first", "opening"):
        return whole_months(year, 1, number)
    return whole_months(year, 13 - number, 12)


def read_month_shifted(found: Found, context: Context) -> Time | None:
    """The month of a name on or after the date that the text spoke of last."""
    time, month = context.reference, month_number(found["month"])
    if time is None or time.lower is None or time.upper is None or not time.value:
        return UNKNOWN
    if len(time.value) == 4:
        return whole_month(time.lower.year, month) if "following" not in found["way"].lower() else UNKNOWN
    following = found["way"].lower() in ("the following", "the next")
    return whole_month(time.lower.year + (month < time.lower.month + following), month)


def read_fiscal(found: Found, context: Context) -> Time | None:
    """A year of budgets: with two numbers somewhere in both years; with one its makers know when."""
    if "year" not in found or "until" not in found:
        return UNKNOWN
    years = read_years(found, context)
    return Time(years.lower, years.upper) if years else UNKNOWN


def read_century(found: Found, context: Context) -> Time | None:
    words = found["number"].lower()
    number = int(words_of("centuries").get(words) or re.sub(r"\D", "", words) or 0)
    if not number:
        return UNKNOWN
    return part_of(whole_years(100 * number - 99, 100 * number), found.get("edge", "").lower(), context.today)


def read_decade(found: Found, context: Context) -> Time | None:
    if "named" in found:
        first = int(words_of("decades")[found["named"].lower()])
    else:
        first = int(found["decade"]) if "decade" in found else 1900 + int(found["short"])
    return part_of(whole_years(first, first + 9), found.get("edge", "").lower(), context.today)


def read_years(found: Found, context: Context) -> Time | None:
    year = found["year"]
    until = found.get("until", year)
    return whole_years(int(year), int(year[: 4 - len(until)] + until))


def read_year(found: Found, context: Context) -> Time | None:
    return part_of(whole_year(int(found["year"])), found.get("edge", "").lower(), context.today)


def read_year_cut_short(found: Found, context: Context) -> Time | None:
    """The last year that ends in these two figures: '68."""
    if context.today is None:
        return UNKNOWN
    century, year = divmod(context.today.year, 100)
    return whole_year(100 * (century - (int(found["short"]) > year)) + int(found["short"]))


def read_unknown(found: Found, context: Context) -> Time | None:
    return UNKNOWN

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
from ingest.dates.words import month_number, number_of, words_of

# Of a season that ended this recently, "last" may mean the one before.
_JUST_ENDED = 90
# "A few" and "several" reach up to this many.
_FEW = 9


def read_ago(found: Found, context: Context) -> Time | None:
    today, unit, number = context.today, found["unit"].lower(), number_of(found["number"])
    if today is None:
        return UNKNOWN
    if "then" in found:
        exact = away_from(today, -number, unit) if number and found["then"].lower() == "today" else None
        return one_day(exact) if exact else UNKNOWN
    about = " ".join(found.get("about", "").lower().split())
    if number is None or about:
        least, most = (2, _FEW) if number is None else (number, number)
        first, last = away_from(today, -most, unit), away_from(today, -least, unit)
        if about in words_of("more_than"):
            return Time(None, last)
        less = about in words_of("less_than")
        return Time(first, today if less else last) if less or number is None else UNKNOWN
    day = away_from(today, -number, unit)
    return _around(day, number, unit) if day else UNKNOWN


def _around(day: Date, number: int, unit: str) -> Time:
    """The span that a round distance of this unit leads to."""
    if unit == "hour":
        return span_of(day, day + (DAY if number % 24 else 0 * DAY))
    if unit == "day":
        return one_day(day)
    if unit == "week":
        return span_of(day - 3 * DAY, day + 3 * DAY)
    return whole_month(day.year, day.month) if unit == "month" else whole_year(day.year)


def read_shifted(found: Found, context: Context) -> Time | None:
    time, unit = context.reference, found["unit"].lower()
    unit = "day" if unit in ("morning", "evening", "night") else unit
    depth = {"day": 10, "week": 10, "month": 7, "year": 4}[unit]
    if time is None or time.lower is None or time.value is None or len(time.value) < depth:
        return UNKNOWN
    way = (found.get("way") or found.get("same") or found.get("edge") or "").lower()
    number = number_of(found["number"]) if "number" in found else 1
    away = int(words_of("ways").get(way, 1)) * (number or 1)
    day = away_from(time.lower, away, unit)
    if day is None:
        return UNKNOWN
    if unit == "week":
        return one_day(day) if "number" in found else whole_week(day)
    return _around(day, 1, unit)


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
    if context.today is None or number is None or "about" in found:
        return UNKNOWN
    day = away_from(context.today, number, unit)
    return _around(day, number, unit) if day else UNKNOWN


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
    if unit == "year":
        return whole_year(today.year + away)
    if unit in ("decade", "century"):
        length = 10 if unit == "decade" else 100
        first = (today.year // length + away) * length
        return whole_years(first, first + length - 1) if unit == "century" or away == 0 else UNKNOWN
    return _season_away(unit, away, today)


def _season(season: str, year: int) -> Time:
    first, last = map(int, words_of("seasons")[season.lower()].split())
    return whole_months(year, first, last)


def _season_away(season: str, away: int, today: Date) -> Time:
    near = [_season(season, today.year + years) for years in (-2, -1, 0, 1)]
    if away == 0:
        return next((time for time in near if time.lower and time.upper and time.lower <= today <= time.upper), near[2])
    if away > 0:
        return next(time for time in near if time.lower and time.lower > today)
    over = [time for time in near if time.upper and time.upper < today]
    assert over[-1].upper
    if (today - over[-1].upper).days <= _JUST_ENDED:
        return Time(over[-2].lower, over[-1].upper)
    return over[-1]


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
    return [time for time in near if time.lower and time.lower <= today][-1]


def read_season(found: Found, context: Context) -> Time | None:
    year = stated_year(found, context.today)
    if year is None:
        return UNKNOWN
    if found["season"].lower() == "winter" and "until" not in found:
        return Time(Date(year - 1, 12, 1), whole_month(year + 1, 2).upper)
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
    first, last = month_number(found["month"]), month_number(found["month2"])
    year = stated_year(found, context.today) or (None if "rel" in found else year_of_month(first, context))
    if year is None or first == last:
        return UNKNOWN
    one, two = whole_month(year, first), whole_month(year + (last < first), last)
    return Time(one.lower, two.upper, one.value, two.value)


def read_century(found: Found, context: Context) -> Time | None:
    words = found["number"].lower()
    number = int(words_of("centuries").get(words) or re.sub(r"\D", "", words) or 0)
    if not number:
        return UNKNOWN
    return part_of(whole_years(100 * number - 100, 100 * number - 1), found.get("edge", "").lower(), context.today)


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


def read_unknown(found: Found, context: Context) -> Time | None:
    return UNKNOWN

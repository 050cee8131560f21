"""What the words of a date expression mean, seen from the day of writing."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from ingest.dates.times import (
    DAY,
    UNKNOWN,
    WEEK,
    Date,
    Time,
    away_from,
    calendar_day,
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
from ingest.dates.words import day_number, month_number, number_of, weekday_number, words_of

Found = Mapping[str, str]  # the named groups of a match that hold something, without the figure at their end

# A date without a year is of the year of writing, unless that is further off than this and another year's is near.
_FAR, _NEAR = 200, 60
# Of a season that ended this recently, "last" may mean the one before.
_JUST_ENDED = 90
# "A few" and "several" reach up to this many.
_FEW = 9


@dataclass(frozen=True, slots=True)
class Context:
    """What stands around an expression."""

    today: Date | None = None
    tense: str | None = None  # back, forward, or None where no verb says
    before: str = ""  # the words before it in its sentence
    attributive: bool = False  # stands between an article and a noun
    reference: Time | None = None  # the day, month or year that the text spoke of last, where there is only one
    persons: frozenset[str] = field(default=frozenset())  # months that are somebody's name in this text


_YEARS_AWAY = {"last": -1, "this": 0, "the": 0, "the current": 0, "next": 1, "this coming": 1, "the following": 1}


def _stated_year(found: Found, today: Date | None) -> int | None:
    """The year that the words themselves give: 2016, or last year."""
    if "year" in found:
        return int(found["year"])
    away = _YEARS_AWAY.get(found.get("rel", "").lower())
    return (
        today.year + away
        if today and away is not None and found["rel"].lower() in ("last", "this", "the", "next")
        else None
    )


def _nearest(days: list[Date], context: Context) -> Date | None:
    """The one of the same days of several years that is meant: of the year of writing, near it, as the verb looks."""
    today = context.today
    if today is None or not days:
        return None
    nearest = min(days, key=lambda day: (abs((day - today).days), day > today))
    near = abs((nearest - today).days) <= _NEAR
    tense = None if context.attributive else context.tense
    side = [day for day in days if (day <= today if tense == "back" else day >= today)]
    if tense is None or not side:
        return nearest if near else next((day for day in days if day.year == today.year), nearest)
    meant = max(side) if tense == "back" else min(side)
    near = abs((nearest - today).days) <= (_NEAR if tense == "forward" else 2 * _NEAR)
    if meant.year == today.year or abs((meant - today).days) <= _FAR or not near:
        return meant
    return nearest if tense == "forward" else None  # a year ago, or wrongly in the past: the words do not say


def _day_without_year(month: int, day: int, context: Context, weekday: int | None = None) -> Date | None:
    if context.today is None:
        return None
    days = [
        d for year in range(context.today.year - 1, context.today.year + 2) if (d := calendar_day(year, month, day))
    ]
    return _nearest([d for d in days if weekday is None or d.weekday() == weekday], context)


def _year_of_month(month: int, context: Context) -> int | None:
    """The year of a month alone; today's month counts for either side."""
    today = context.today
    if today is None:
        return None
    same = today.replace(day=1)
    days = [Date(today.year + away, month, 1) for away in (-1, 0, 1)]
    found = _nearest(days, Context(same, context.tense, attributive=context.attributive))
    return found.year if found else today.year - 1


def _weekday_near(weekday: int, context: Context) -> Date:
    assert context.today
    if context.tense == "forward":
        return context.today + (weekday - context.today.weekday()) % 7 * DAY
    return context.today - (context.today.weekday() - weekday) % 7 * DAY


# --- readings: what the groups of a match mean -----------------------------------------------------------------------
# None: these words are no date after all, and others may claim them. UNKNOWN: words that say when, but not which day.


def _read_calendar(found: Found, context: Context) -> Time | None:
    year, month = int(found["year"]), month_number(found["month"])
    if "day" not in found:
        return whole_month(year, month) if 1 <= month <= 12 else UNKNOWN
    day = calendar_day(year, month, day_number(found["day"]))
    if day and "weekday" in found and day.weekday() != weekday_number(found["weekday"]):
        return None if found["weekday"] == "Sun" else UNKNOWN  # a paper: Edmonton Sun, August 16, 2008
    return one_day(day) if day else UNKNOWN


def _read_figures(found: Found, context: Context) -> Time | None:
    one, two, year = int(found["one"]), int(found["two"]), int(found["year"])
    days = sorted({day for day in (calendar_day(year, two, one), calendar_day(year, one, two)) if day})
    if len(days) == 1:
        return one_day(days[0])
    return Time(days[0], days[-1]) if days else UNKNOWN


_BETWEEN = re.compile(r"\bbetween\s+\Z", re.IGNORECASE)


def _read_days(found: Found, context: Context) -> Time | None:
    month2 = month_number(found["month2"] if "month2" in found else found["month"])
    month = month_number(found["month"]) if "month" in found else month2
    one, two = day_number(found["day"]), day_number(found["day2"])
    year = _stated_year(found, context.today)
    if year is None and (near := _day_without_year(month, one, context)):
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


def _read_day_of_year(found: Found, context: Context) -> Time | None:
    if "holiday" in found:
        month, number = map(int, words_of("holidays")[" ".join(found["holiday"].lower().split())].split())
    else:
        month, number = month_number(found["month"]), day_number(found["day"])
    weekday = weekday_number(found["weekday"]) if "weekday" in found else None
    year = _stated_year(found, context.today)
    if year is None:
        day = None if "rel" in found else _day_without_year(month, number, context, weekday)
    else:
        day = calendar_day(year, month, number)
    return one_day(day) if day and weekday in (None, day.weekday()) else UNKNOWN


def _read_weekday(found: Found, context: Context) -> Time | None:
    return one_day(_weekday_near(weekday_number(found["weekday"]), context)) if context.today else UNKNOWN


_MOVED = re.compile(
    r"\b(?:moved|postponed|delayed|brought forward|rescheduled|shifted|changed|pushed)\b", re.IGNORECASE
)


def _read_weekdays(found: Found, context: Context) -> Time | None:
    one, two = weekday_number(found["weekday"]), weekday_number(found["weekday2"])
    length = (two - one) % 7
    if not length or (found["link"].lower() in ("and", "&") and length > 1) or _MOVED.search(context.before):
        return None
    if context.today is None:
        return UNKNOWN
    if context.tense == "forward":
        first = _weekday_near(one, context)
        return interval(first, first + length * DAY)
    last = _weekday_near(two, context)
    return interval(last - length * DAY, last)


def _read_weekday_of_week(found: Found, context: Context) -> Time | None:
    away = {"last": -1, "this": 0, "next": 1}.get(found["which"].lower())
    if context.today is None or away is None:
        return UNKNOWN
    monday = context.today - context.today.weekday() * DAY
    return one_day(monday + away * WEEK + weekday_number(found["weekday"]) * DAY)


def _read_weekday_which(found: Found, context: Context) -> Time | None:
    if context.today is None:
        return UNKNOWN
    which, weekday = found["which"].lower().split()[-1], weekday_number(found["weekday"])
    if which in ("last", "past"):
        return one_day(context.today - ((context.today.weekday() - weekday - 1) % 7 + 1) * DAY)
    if which == "coming":
        return one_day(context.today + ((weekday - context.today.weekday() - 1) % 7 + 1) * DAY)
    if which == "next":
        return one_day(context.today - context.today.weekday() * DAY + WEEK + weekday * DAY)
    return one_day(_weekday_near(weekday, Context(context.today, context.tense or "forward")))


def _read_weekday_shifted(found: Found, context: Context) -> Time | None:
    reference, weekday, way = context.reference, weekday_number(found["weekday"]), found["way"].lower()
    if reference is None or reference.lower is None or reference.lower != reference.upper or way in ("same", "last"):
        return UNKNOWN
    if way in ("next", "following"):
        return one_day(reference.lower + ((weekday - reference.lower.weekday() - 1) % 7 + 1) * DAY)
    return one_day(reference.lower - ((reference.lower.weekday() - weekday - 1) % 7 + 1) * DAY)


_DAY_WORDS = {"the day before yesterday": (-2, -2), "yesterday": (-1, -1), "last night": (-1, -1), "overnight": (-1, 0),
              "tomorrow": (1, 1), "the day after tomorrow": (2, 2)}  # fmt: skip


def _read_day_word(found: Found, context: Context) -> Time | None:
    if context.today is None:
        return UNKNOWN
    first, last = _DAY_WORDS.get(" ".join(found["word"].lower().split()), (0, 0))
    return span_of(context.today + first * DAY, context.today + last * DAY)


_MORE = frozenset({"over", "more than", "at least", "just over"})
_LESS = frozenset({"nearly", "almost", "less than", "just under"})


def _read_ago(found: Found, context: Context) -> Time | None:
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
        if about in _MORE:
            return Time(None, last)
        return Time(first, today if about in _LESS else last) if about in _LESS or number is None else UNKNOWN
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


def _read_shifted(found: Found, context: Context) -> Time | None:
    time, unit = context.reference, found["unit"].lower()
    unit = "day" if unit in ("morning", "evening", "night") else unit
    depth = {"day": 10, "week": 10, "month": 7, "year": 4}[unit]
    if time is None or time.lower is None or time.value is None or len(time.value) < depth:
        return UNKNOWN
    way = (found.get("way") or found.get("same") or found.get("edge") or "").lower()
    number = number_of(found["number"]) if "number" in found else 1
    away = {"same": 0, "earlier": -1, "before": -1, "previous": -1, "preceding": -1}.get(way, 1) * (number or 1)
    day = away_from(time.lower, away, unit)
    if day is None:
        return UNKNOWN
    if unit == "week":
        return one_day(day) if "number" in found else whole_week(day)
    return _around(day, 1, unit)


def _read_lasting(found: Found, context: Context) -> Time | None:
    if context.today is None:
        return UNKNOWN
    number = number_of(found.get("number", "1")) or _FEW
    return Time(away_from(context.today, -number, found["unit"].lower()), context.today)


def _read_coming(found: Found, context: Context) -> Time | None:
    if context.today is None:
        return UNKNOWN
    number = _FEW if "many" in found else number_of(found.get("number", "1")) or _FEW
    return Time(context.today, away_from(context.today, number, found["unit"].lower()))


def _read_in_some_time(found: Found, context: Context) -> Time | None:
    number, unit = number_of(found["number"]), found["unit"].lower()
    if "time" not in found and (
        context.tense != "forward" or re.search(r"\b(?:times?|once|twice|first|\w+est)(?:\s+\w+)?\s*\Z", context.before)
    ):
        return None
    if context.today is None or number is None or "about" in found:
        return UNKNOWN
    day = away_from(context.today, number, unit)
    return _around(day, number, unit) if day else UNKNOWN


def _read_period(found: Found, context: Context) -> Time | None:
    if context.today is None:
        return UNKNOWN
    away = _YEARS_AWAY.get(" ".join(found["which"].lower().split()), 0)
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


def _read_weekend(found: Found, context: Context) -> Time | None:
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


def _read_part(found: Found, context: Context) -> Time | None:
    today, edge = context.today, found.get("edge", "end").lower()
    if "month" in found:
        month = month_number(found["month"])
        year = _stated_year(found, today) or (None if "rel" in found else _year_of_month(month, context))
        time = whole_month(year, month) if year else UNKNOWN
    elif "year" in found:
        time = whole_year(int(found["year"]))
    elif today is None or found.get("which", "").lower() == "the following":
        return UNKNOWN
    else:
        away = _YEARS_AWAY.get(" ".join(found.get("which", "the").lower().split()), 0)
        time = _unit(found.get("unit", "year").lower(), away, today)
    return part_of(time, edge, today, context.before)


def _read_quarter(found: Found, context: Context) -> Time | None:
    first, last = map(int, words_of("parts_of_time")[" ".join(found["part"].lower().split())].split())
    today, year = context.today, _stated_year(found, context.today)
    if year is not None:
        return whole_months(year, first, last)
    if today is None or "rel" in found:
        return UNKNOWN
    near = [whole_months(today.year + away, first, last) for away in (-1, 0, 1)]
    if context.tense == "forward":
        return next(time for time in near if time.upper and time.upper >= today)
    return [time for time in near if time.lower and time.lower <= today][-1]


def _read_season(found: Found, context: Context) -> Time | None:
    year = _stated_year(found, context.today)
    if year is None:
        return UNKNOWN
    if found["season"].lower() == "winter" and "until" not in found:
        return Time(Date(year - 1, 12, 1), whole_month(year + 1, 2).upper)
    return part_of(_season(found["season"], year), found.get("edge", "").lower(), context.today)


def _read_month_of_year(found: Found, context: Context) -> Time | None:
    today, month = context.today, month_number(found["month"])
    if today is None:
        return UNKNOWN
    edge = found.get("edge", "").lower().split(" ")[0]
    year = _stated_year(found, today)
    if "which" in found:
        which = found["which"].lower().split()[-1]
        year = (
            today.year
            - (which in ("last", "past") and month >= today.month)
            + (which in ("next", "coming") and month <= today.month)
        )
    return part_of(whole_month(year, month), edge, today) if year else UNKNOWN


def _read_month_alone(found: Found, context: Context) -> Time | None:
    if found["month"].lower() in context.persons and found.get("prep", "of").lower() in ("by", "of", "from", "between"):
        return None
    month = month_number(found["month"])
    year = _year_of_month(month, context)
    return part_of(whole_month(year, month), found.get("edge", "").lower(), context.today) if year else UNKNOWN


def _read_months(found: Found, context: Context) -> Time | None:
    first, last = month_number(found["month"]), month_number(found["month2"])
    year = _stated_year(found, context.today) or (None if "rel" in found else _year_of_month(first, context))
    if year is None or first == last:
        return UNKNOWN
    one, two = whole_month(year, first), whole_month(year + (last < first), last)
    return Time(one.lower, two.upper, one.value, two.value)


_ORDINAL_CENTURIES = {"eighteenth": 18, "nineteenth": 19, "twentieth": 20, "twenty-first": 21}


def _read_century(found: Found, context: Context) -> Time | None:
    words = found["number"].lower()
    number = _ORDINAL_CENTURIES.get(words) or day_number(words)
    return part_of(whole_years(100 * number - 100, 100 * number - 1), found.get("edge", "").lower(), context.today)


def _read_decade(found: Found, context: Context) -> Time | None:
    if "named" in found:
        first = int(words_of("decades")[found["named"].lower()])
    else:
        first = int(found["decade"]) if "decade" in found else 1900 + int(found["short"])
    return part_of(whole_years(first, first + 9), found.get("edge", "").lower(), context.today)


def _read_years(found: Found, context: Context) -> Time | None:
    year = found["year"]
    until = found.get("until", year)
    return whole_years(int(year), int(year[: 4 - len(until)] + until))


def _read_year(found: Found, context: Context) -> Time | None:
    return part_of(whole_year(int(found["year"])), found.get("edge", "").lower(), context.today)


def _read_unknown(found: Found, context: Context) -> Time | None:
    return UNKNOWN


READINGS: Mapping[str, Callable[[Found, Context], Time | None]] = {
    "ago": _read_ago,
    "calendar": _read_calendar,
    "century": _read_century,
    "coming": _read_coming,
    "day_of_year": _read_day_of_year,
    "day_word": _read_day_word,
    "days": _read_days,
    "decade": _read_decade,
    "figures": _read_figures,
    "in_some_time": _read_in_some_time,
    "lasting": _read_lasting,
    "month_alone": _read_month_alone,
    "month_of_year": _read_month_of_year,
    "months": _read_months,
    "part": _read_part,
    "period": _read_period,
    "quarter": _read_quarter,
    "season": _read_season,
    "shifted": _read_shifted,
    "unknown": _read_unknown,
    "weekday": _read_weekday,
    "weekday_shifted": _read_weekday_shifted,
    "weekday_of_week": _read_weekday_of_week,
    "weekday_which": _read_weekday_which,
    "weekdays": _read_weekdays,
    "weekend": _read_weekend,
    "year": _read_year,
    "years": _read_years,
}

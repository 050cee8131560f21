"""Feasts that move: the year of each, and the day of those that hang on Easter, where the words leave one."""

from __future__ import annotations

from ingest.dates.context import Context, Found, nearest, stated_year
from ingest.dates.times import DAY, UNKNOWN, Date, Time, one_day, span_of, whole_year
from ingest.dates.words import words_of

_EPOCH = 1948440  # Julian day of the first day of the Islamic calendar, and of the proleptic Gregorian one
_ORDINAL = 1721425
_NEWS = 6 * DAY  # so near a feast that has just been, or is about to be, needs no year


def read_feast(found: Found, context: Context) -> Time | None:
    """The year of a feast: its day depends on who keeps it, and is told of Easter's where no other can be meant."""
    year, feast = stated_year(found, context.today), words_of("feasts")[" ".join(found["feast"].lower().split())]
    kind, *numbers = feast.split()
    if year is not None:
        return _of_easter(year, int(numbers[0])) if kind == "easter" else whole_year(year)
    if context.today is None or "rel" in found:
        return UNKNOWN
    near = [day for away in (-1, 0, 1) for day in _days(context.today.year + away, kind, [int(one) for one in numbers])]
    meant = nearest(near, context)
    if kind == "easter" and (day := _just_been_or_about_to_be(near, context)):
        return one_day(day)
    if meant is None:
        return UNKNOWN
    return _of_easter(meant.year, int(numbers[0])) if kind == "easter" else whole_year(meant.year)


def _days(year: int, kind: str, numbers: list[int]) -> list[Date]:
    """The days of a year on which a feast can fall."""
    if kind == "easter":
        return sorted({day + numbers[0] * DAY for day in (easter(year), orthodox_easter(year))})
    return _islamic(year, *numbers) if kind == "islamic" else [Date(year, *numbers)]


def _of_easter(year: int, off: int) -> Time:
    """A day so far from Easter: of churches in the west and the east, one day where both keep the same."""
    first, last = sorted((easter(year), orthodox_easter(year)))
    return span_of(first + off * DAY, last + off * DAY)


def _just_been_or_about_to_be(days: list[Date], context: Context) -> Date | None:
    """The only one of some days within a week of writing, on the side to which the verb looks."""
    today = context.today
    if today is None:
        return None
    first = today if context.tense == "forward" else today - _NEWS
    last = today if context.tense == "back" else today + _NEWS
    found = [day for day in days if first <= day <= last]
    return found[0] if len(found) == 1 else None


def easter(year: int) -> Date:
    """Easter Sunday of the western churches.

    >>> easter(2016).isoformat(), easter(2017).isoformat()
    ('2016-03-27', '2017-04-16')
    """
    century, golden = year // 100, year % 19
    moon = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    week = (32 + 2 * (century % 4) + 2 * (year % 100 // 4) - moon - year % 100 % 4) % 7
    late = (golden + 11 * moon + 22 * week) // 451
    month, day = divmod(moon + week - 7 * late + 114, 31)
    return Date(year, month, day + 1)


def orthodox_easter(year: int) -> Date:
    """Easter Sunday of the eastern churches, which reckon it by the Julian calendar.

    >>> orthodox_easter(2016).isoformat(), orthodox_easter(2017).isoformat()
    ('2016-05-01', '2017-04-16')
    """
    moon = (19 * (year % 19) + 15) % 30
    week = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7
    month, day = divmod(moon + week + 114, 31)
    return Date(year, month, day + 1) + (year // 100 - year // 400 - 2) * DAY


def _islamic(year: int, month: int, day: int) -> list[Date]:
    """The days of a year on which a day of the Islamic year falls, by the arithmetical calendar (± 2 days)."""
    found = []
    for own in range(int((year - 622) * 33 / 32) - 1, int((year - 622) * 33 / 32) + 3):
        julian = (11 * own + 3) // 30 + 354 * own + 30 * month - (month - 1) // 2 + day + _EPOCH - 385
        found.append(Date.fromordinal(julian - _ORDINAL))
    return [one for one in found if one.year == year]

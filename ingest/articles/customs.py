"""The publisher's customs: whose clock tells the day, and which figure of 5/6/2018 is the month."""

from __future__ import annotations

import datetime
import email.utils
import re
from dataclasses import dataclass, replace
from functools import cache
from typing import Literal
from zoneinfo import ZoneInfo

from ingest import rules
from ingest.dates import stamps_in
from ingest.model import DateExpression, Page

_FIGURES = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\Z")


Order = Literal["day first", "month first"]


@dataclass(frozen=True, slots=True)
class Customs:
    """What sources.yml says of a publisher's dates; None where it says nothing."""

    zone: str | None = None
    date_order: Order | None = None


UNKNOWN = Customs()


def customs_of(page: Page) -> Customs:
    return Customs(page.zone, page.date_order)


@cache
def _zone(name: str) -> ZoneInfo:
    return ZoneInfo(name)


def moment_of(words: str) -> datetime.datetime | None:
    """The moment that words of metadata give, as ISO or as mail and feeds write it; None where they give none.

    >>> moment_of("Tue, 14 Jun 2016 23:30:00 GMT").isoformat(), moment_of("14 June 2016")
    ('2016-06-14T23:30:00+00:00', None)
    """
    text = words.strip()
    try:
        return datetime.datetime.fromisoformat(text) if len(text) > 10 else None
    except ValueError:
        pass
    try:
        return email.utils.parsedate_to_datetime(text) if ":" in text else None
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def local_day(words: str, customs: Customs) -> str | None:
    """The day of a moment on the publisher's calendar; None where the zone or the moment is not known.

    >>> local_day("2016-06-14T23:30:00Z", Customs("Asia/Shanghai"))
    '2016-06-15'
    """
    moment = moment_of(words) if customs.zone else None
    if moment is None or moment.tzinfo is None or customs.zone is None:
        return None
    try:
        return moment.astimezone(_zone(customs.zone)).date().isoformat()
    except OverflowError:
        return None


def in_utc(moment: datetime.datetime, customs: Customs) -> datetime.datetime | None:
    """A moment in UTC; one without a zone is told by the publisher's clock, and is None where that is not known."""
    if moment.tzinfo is None:
        if customs.zone is None:
            return None
        moment = moment.replace(tzinfo=_zone(customs.zone))
    try:
        return moment.astimezone(datetime.UTC)
    except OverflowError:
        return None


_FIGURES_ALONE = re.compile(r"(?<![\d/.-])(\d{1,2})([/.-])(\d{1,2})\2(?:19|20)\d\d(?![\d/-])")
MAX_PRINTED = 3  # days between a dateline and the stamp of the article below it
MAX_STAMP = 80  # characters of a line on which figures are looked at


@cache
def _day_first() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """The zones beside a time, and the addresses, of countries where the day stands before the month."""
    groups = rules.load("customs").groups
    zones, hosts = (rules.alternation(groups[name].words) for name in ("zones", "hosts"))
    return re.compile(rf"\b(?:{zones})\b"), re.compile(rf"https?://[^/:]+\.(?:{hosts})(?:[:/]|\Z)", re.IGNORECASE)


def order_shown(customs: Customs, lines: list[str], url: str | None, dateline: str | None = None) -> Customs:
    """The customs with the order of day and month that the page itself shows, where nobody has said it.

    It is shown by stamps of which one figure is above twelve, where all agree, by the month of the dateline, by points
    between the figures, by the zone beside them, or by the country of the host.

    >>> order_shown(UNKNOWN, ["05/06/2018", "27/05/2018"], None).date_order
    'day first'
    >>> order_shown(UNKNOWN, ["05/06/2018", "05/27/2018"], None).date_order
    'month first'
    >>> [order_shown(UNKNOWN, [line], None).date_order for line in ("05.06.2018", "05/06/2018 10:15 IST", "05/06/2018")]
    ['day first', 'day first', None]
    >>> order_shown(UNKNOWN, ["05/06/2018"], None, "May 5").date_order
    'month first'
    """
    if customs.date_order is not None:
        return customs
    short = [line for line in lines if len(line) <= MAX_STAMP]
    found = [(line, figures) for line in short for figures in _FIGURES_ALONE.finditer(line)]
    if not found:
        return customs
    told = {order for _, figures in found if (order := _order_of(figures))}
    if not told and dateline is not None:
        told = _orders_near(dateline, [figures for _, figures in found])
    if len(told) == 1:
        return replace(customs, date_order=told.pop())
    zone, host = _day_first()
    shown = all(figures[2] == "." or zone.search(line) for line, figures in found)
    if not told and (shown or (url is not None and host.match(url))):
        return replace(customs, date_order="day first")
    return customs


def _orders_near(dateline: str, found: list[re.Match[str]]) -> set[Order]:
    """The orders in which figures give a day on which a text of this dateline (May 5) can be printed."""
    orders: set[Order] = set()
    for figures in found:
        one, two, year = int(figures[1]), int(figures[3]), figures[0][-4:]
        written = next((date.value for date in stamps_in(f"{dateline}, {year}")), None) or ""
        readings: tuple[tuple[Order, int, int], ...] = (("day first", two, one), ("month first", one, two))
        for order, month, day in readings if len(written) == 10 and one != two else ():
            apart = datetime.date(int(year), month, day) - datetime.date.fromisoformat(written)
            if -1 <= apart.days <= MAX_PRINTED:
                orders.add(order)
    return orders


def _order_of(figures: re.Match[str]) -> Order | None:
    one, two = int(figures[1]), int(figures[3])
    if (one > 12) == (two > 12):
        return None
    return "day first" if one > 12 else "month first"


def resolved(date: DateExpression, customs: Customs) -> DateExpression:
    """A date in figures that can be read both ways, read in the publisher's order."""
    found = _FIGURES.search(date.text) if customs.date_order and date.value is None else None
    if found is None:
        return date
    one, two, year = (int(figures) for figures in found.groups())
    day, month = (one, two) if customs.date_order == "day first" else (two, one)
    try:
        value = datetime.date(year, month, day).isoformat()
    except ValueError:
        return date
    return replace(date, value=value, lower=value, upper=value)

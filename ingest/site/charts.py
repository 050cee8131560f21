"""Counts by period turned into the geometry of a small bar chart, for a page to draw as SVG."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

MAX_BARS = 72  # a bar narrower than about ten units is no longer seen on a phone
YEARS_OF_MONTHS = 6
WIDEST = 60  # units from one bar to the next: two bars do not fill a page


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar; lengths are units of the drawing, from its upper left corner."""

    period: str
    count: int
    x: float
    y: float
    width: float
    height: float
    label: str  # what stands under it, '' for most


@dataclass(frozen=True, slots=True)
class Chart:
    """A drawing of `width` by `height` units, its bars standing on `floor`."""

    bars: tuple[Bar, ...]
    width: int
    height: int
    floor: int
    most: int
    unit: str  # month or year


def bars(counts: Mapping[str, int], *, width: int = 720, height: int = 180) -> Chart:
    """A bar for every month or year from the first to the last one, the empty ones too.

    Periods are date prefixes. Months are drawn where all counts have months and they span at most six years;
    otherwise years, the last 72 at most.

    >>> chart = bars({"2016-11": 2, "2017-01": 4})
    >>> [(bar.period, bar.count) for bar in chart.bars], chart.most
    ([('2016-11', 2), ('2016-12', 0), ('2017-01', 4)], 4)
    """
    years = sorted({int(period[:4]) for period in counts})
    months = bool(years) and years[-1] - years[0] < YEARS_OF_MONTHS and all(len(period) > 4 for period in counts)
    periods = _months(min(counts), max(counts)) if months else [str(y) for y in _span(years)][-MAX_BARS:]
    totals = dict.fromkeys(periods, 0)
    for period, count in counts.items():
        key = period[:7] if months else period[:4]
        if key in totals:
            totals[key] += count
    floor = height - 24
    most = max(totals.values(), default=0)
    step = min(width / len(periods), WIDEST) if periods else WIDEST
    return Chart(
        tuple(
            Bar(
                period,
                count,
                round(place * step + step * 0.1, 1),
                round(floor - (floor - 14) * count / most, 1) if most else floor,
                round(step * 0.8, 1),
                round((floor - 14) * count / most, 1) if most else 0,
                _label(period, place, len(periods)),
            )
            for place, (period, count) in enumerate(totals.items())
        ),
        width,
        height,
        floor,
        most,
        "month" if months else "year",
    )


def _span(years: list[int]) -> range:
    return range(years[0], years[-1] + 1) if years else range(0)


def _months(first: str, last: str) -> list[str]:
    start, end = (int(period[:4]) * 12 + int(period[5:7]) - 1 for period in (first, last))
    return [f"{month // 12:04d}-{month % 12 + 1:02d}" for month in range(start, end + 1)]


def _label(period: str, place: int, number: int) -> str:
    """The year under the first bar and under every January; of many years every second or fifth."""
    if len(period) > 4:
        return period[:4] if period.endswith("-01") or (place == 0 and period[5:] < "10") else ""
    every = 1 if number <= 8 else 2 if number <= 16 else 5
    return period if int(period) % every == 0 else ""

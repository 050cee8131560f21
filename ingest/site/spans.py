"""Intervals of evidence turned into the geometry of a timeline, for a page to draw as SVG."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

MOST = 40  # rows of one drawing; the list beside it has all
LINE, TOP, BOTTOM = 22, 6, 22  # units: one row, above the first, for the years under the last
LABELS = 200  # units left of the lines, for names
LONGEST_LABEL = 30  # characters; more would run into the lines
_MONTH = 1.01 / 12  # years
_SHORTEST = 4.0  # units of a single day: a line that can be seen


@dataclass(frozen=True, slots=True)
class Span:
    """One interval; lengths are units of the drawing, from its upper left corner."""

    label: str
    words: str  # the same for a reader of words: name and dates
    x: float
    width: float
    y: float
    ended: bool  # a text says that it ended


@dataclass(frozen=True, slots=True)
class Timeline:
    """A drawing of `width` by `height` units, with a tick for some years."""

    spans: tuple[Span, ...]
    ticks: tuple[tuple[float, str], ...]
    width: int
    height: int


def timeline(rows: Iterable[Mapping[str, Any]], label: str = "name", width: int = 720) -> Timeline:
    """The rows with dated evidence, in the order given, each as a line from its first to its last day.

    A row has first_evidence, last_evidence (date prefixes or null), perhaps ended_by, and the key `label`. Of fewer
    than two, and where all evidence is of one month, no drawing is made: the list says as much.

    >>> rows = [{"name": "A", "first_evidence": "2015-06", "last_evidence": "2016-06-14", "ended_by": None},
    ...         {"name": "B", "first_evidence": "2017", "last_evidence": None, "ended_by": None}]
    >>> [(span.label, span.x, span.width) for span in timeline(rows).spans], timeline(rows).ticks[0]
    ([('A', 272.2, 180.0), ('B', 546.7, 173.3)], (200.0, '2015'))
    """
    dated = [row for row in rows if row["first_evidence"]][:MOST]
    bounds = [_bounds(row["first_evidence"], row["last_evidence"]) for row in dated]
    if len(dated) < 2 or max(last for _, last in bounds) - min(first for first, _ in bounds) < _MONTH:
        return Timeline((), (), width, 0)
    start, end = int(min(first for first, _ in bounds)), int(max(last for _, last in bounds) - 1e-6) + 1
    scale = (width - LABELS) / (end - start)
    spans = tuple(
        _span(row, label, LABELS + (first - start) * scale, (last - first) * scale, TOP + place * LINE, width)
        for place, (row, (first, last)) in enumerate(zip(dated, bounds, strict=True))
    )
    every = max(1, -(-(end - start) // 12))
    ticks = tuple((round(LABELS + (year - start) * scale, 1), str(year)) for year in range(start, end, every))
    return Timeline(spans, ticks, width, TOP + len(spans) * LINE + BOTTOM)


def _span(row: Mapping[str, Any], label: str, x: float, width: float, y: int, whole: int) -> Span:
    name = str(row[label] or "")
    shown = name if len(name) <= LONGEST_LABEL else name[: LONGEST_LABEL - 1].rstrip() + "…"
    seen = row["first_evidence"] + (f" to {row['last_evidence']}" if row["last_evidence"] else "")
    wide = max(width, _SHORTEST)
    return Span(shown, f"{name}: {seen}", round(min(x, whole - wide), 1), round(wide, 1), y, bool(row["ended_by"]))


def _bounds(first: str, last: str | None) -> tuple[float, float]:
    return _first_day(first), _last_day(last or first)


def _first_day(prefix: str) -> float:
    """A date prefix as a year with its fraction, at its first moment.

    >>> _first_day("2016"), _first_day("2016-07")
    (2016.0, 2016.5)
    """
    year, month, day = (*(int(part) for part in prefix.split("-")), 1, 1)[:3]
    return year + (month - 1) / 12 + (day - 1) / 366


def _last_day(prefix: str) -> float:
    """The same at its last moment.

    >>> _last_day("2016"), _last_day("2016-06")
    (2017.0, 2016.5)
    """
    parts = [int(part) for part in prefix.split("-")]
    if len(parts) == 1:
        return parts[0] + 1.0
    if len(parts) == 2:
        return parts[0] + parts[1] / 12
    return min(_first_day(prefix) + 1 / 366, parts[0] + parts[1] / 12)

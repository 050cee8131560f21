"""Pairs of people turned into the geometry of a network, for a page to draw as SVG."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

WIDTH, HEIGHT, RADIUS = 760, 560, 195  # units of the drawing: the names stand outside the circle
LONGEST_NAME = 26  # characters; more would leave the drawing
_WIDEST = 9.0  # of a line between two people, in units
_LINE, _DESCENT = 15, 4  # from one name to the next; from the middle of a name to where its letters stand


@dataclass(frozen=True, slots=True)
class Point:
    """One person; lengths are units of the drawing, from its upper left corner."""

    id: str
    name: str  # as it is drawn: shortened where it is long
    whole: str
    x: float
    y: float
    size: float
    label_x: float
    label_y: float
    anchor: str  # text-anchor of SVG
    is_center: bool


@dataclass(frozen=True, slots=True)
class Line:
    """Two people who met."""

    x1: float
    y1: float
    x2: float
    y2: float
    width: float
    words: str


@dataclass(frozen=True, slots=True)
class Network:
    """A drawing of WIDTH by HEIGHT units."""

    points: tuple[Point, ...]
    lines: tuple[Line, ...]
    width: int = WIDTH
    height: int = HEIGHT


def network(pairs: Iterable[Mapping[str, Any]], center: str = "") -> Network:
    """The people of some pairs on a circle, one of them in its middle where one is asked for.

    A pair has person, name, other, other_name, meetings. Who met often stands side by side; the same pairs give the
    same drawing.

    >>> pair = {"person": "a", "name": "A", "other": "b", "other_name": "B", "meetings": 2}
    >>> [(one.id, one.is_center) for one in network([pair], "a").points], network([pair]).lines[0].words
    ([('a', True), ('b', False)], 'A and B: 2 meetings')
    """
    rows = list(pairs)
    names = {row["person"]: row["name"] for row in rows} | {row["other"]: row["other_name"] for row in rows}
    weights = _weights(rows)
    middle = [center] if center in names else []
    places = dict.fromkeys(middle, (WIDTH / 2, HEIGHT / 2))
    around = _around([one for one in names if one not in places], weights)
    places |= {one: _on_circle(n, len(around)) for n, one in enumerate(around)}
    degree: Counter[str] = Counter()
    for (one, other), count in weights.items():
        degree[one] += count if one < other else 0
        degree[other] += count if one < other else 0
    most = max((row["meetings"] for row in rows), default=1)
    return Network(
        tuple(_points(around, middle, names, places, degree)),
        tuple(_line(row, places, most) for row in rows),
    )


def _weights(rows: Sequence[Mapping[str, Any]]) -> dict[tuple[str, str], int]:
    """How often two people met, both ways round."""
    both: dict[tuple[str, str], int] = {}
    for row in rows:
        both[row["person"], row["other"]] = both[row["other"], row["person"]] = row["meetings"]
    return both


def _around(people: list[str], weights: Mapping[tuple[str, str], int]) -> list[str]:
    """The order on the circle: beside each one stands whom that one met most of those who are left."""
    left = sorted(people, key=lambda one: (-sum(n for (a, _), n in weights.items() if a == one), one))
    ordered: list[str] = []
    while left:
        last = ordered[-1] if ordered else ""
        following = max(left, key=lambda one: (weights.get((last, one), 0), -left.index(one)))
        left.remove(following)
        ordered.append(following)
    return ordered


def _on_circle(n: int, count: int) -> tuple[float, float]:
    turn = 2 * math.pi * n / count - math.pi / 2
    return round(WIDTH / 2 + RADIUS * math.cos(turn), 1), round(HEIGHT / 2 + RADIUS * math.sin(turn), 1)


def _points(
    around: list[str],
    middle: list[str],
    names: Mapping[str, str],
    places: Mapping[str, tuple[float, float]],
    met: Mapping[str, int],
) -> Iterator[Point]:
    """The points with their names: those of the circle on the outer side, none over another."""
    heights = _apart({one: places[one] for one in around})
    for one in [*middle, *around]:
        x, y = places[one]
        size = round(5 + min(9.0, 1.6 * math.sqrt(met[one])), 1)
        name = names[one]
        shown = name if len(name) <= LONGEST_NAME else name[: LONGEST_NAME - 1].rstrip() + "…"
        if one in middle:
            yield Point(one, shown, name, x, y, size, x, y - size - 8, "middle", True)
        else:
            right = x >= WIDTH / 2
            beside = round(x + (size + 6) * (1 if right else -1), 1)
            yield Point(one, shown, name, x, y, size, beside, heights[one], "start" if right else "end", False)


def _apart(places: Mapping[str, tuple[float, float]]) -> dict[str, float]:
    """The heights of the names on each side of the circle, moved up in the upper half and down in the lower one."""
    heights: dict[str, float] = {}
    for right in (True, False):
        side = [(y, one) for one, (x, y) in places.items() if (x >= WIDTH / 2) == right]
        upper = HEIGHT / 2 + _LINE
        for y, one in sorted((pair for pair in side if pair[0] < HEIGHT / 2), reverse=True):
            upper = heights[one] = round(min(y + _DESCENT, upper - _LINE), 1)
        lower = HEIGHT / 2 - _LINE
        for y, one in sorted(pair for pair in side if pair[0] >= HEIGHT / 2):
            lower = heights[one] = round(max(y + _DESCENT, lower + _LINE), 1)
    return heights


def _line(row: Mapping[str, Any], places: Mapping[str, tuple[float, float]], most: int) -> Line:
    (x1, y1), (x2, y2) = places[row["person"]], places[row["other"]]
    width = round(1 + (_WIDEST - 1) * (row["meetings"] - 1) / max(most - 1, 1), 1)
    meetings = "1 meeting" if row["meetings"] == 1 else f"{row['meetings']} meetings"
    return Line(x1, y1, x2, y2, width, f"{row['name']} and {row['other_name']}: {meetings}")

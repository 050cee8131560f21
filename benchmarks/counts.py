"""Counts of what is right, as figures with intervals."""

from __future__ import annotations

import math
from dataclasses import dataclass

Counts = tuple[int, int, int]
Figures = dict[str, float | int | str]

# Measures of harm: `right` counts what is wrong, of `found` chances. Lower is better, and there is no recall.
HARMS = frozenset(
    {
        "wrong people an article",
        "places, organizations or things as people, an article",
        "later mentions given to a wrong person",
        "roles on the wrong person",
        "shown as occurred and is not",
        "planned or denied, shown as held",
    }
)


@dataclass(slots=True)
class Tally:
    """Counts of one measure: `right` of `found` things are right, `gold` are there to be found."""

    right: int = 0
    found: int = 0
    gold: int = 0

    def add(self, right: int, found: int, gold: int) -> None:
        self.right += right
        self.found += found
        self.gold += gold


def interval(right: int, total: int) -> tuple[float, float]:
    """Wilson's 95 % interval of a share.

    >>> tuple(round(bound, 2) for bound in interval(9, 10))
    (0.6, 0.98)
    """
    if not total:
        return 0.0, 1.0
    z, share = 1.96, right / total
    middle = (share + z * z / (2 * total)) / (1 + z * z / total)
    half = z * math.sqrt(max(0.0, share * (1 - share)) / total + z * z / (4 * total * total)) / (1 + z * z / total)
    return max(0.0, middle - half), min(1.0, middle + half)


def rate_interval(count: int, chances: int) -> tuple[float, float]:
    """95 % interval of a rate that may be above one (wrong people an article): the score interval of a Poisson count.

    >>> tuple(round(bound, 2) for bound in rate_interval(0, 100))
    (0.0, 0.04)
    """
    if not chances:
        return 0.0, math.inf
    z = 1.96
    middle, half = count + z * z / 2, z * math.sqrt(count + z * z / 4)
    return max(0.0, middle - half) / chances, (middle + half) / chances


def f1_interval(tally: Tally) -> tuple[float, float]:
    """95 % interval of F1: that of the share of right things among all things found or wanted."""
    low, high = interval(tally.right, tally.found + tally.gold - tally.right)
    return 2 * low / (1 + low), 2 * high / (1 + high)


def figures(tallies: dict[str, Tally]) -> dict[str, Figures]:
    """Precision, recall and F1 of every measure, or its rate, with what they were counted from and their intervals."""
    return {name: _rate(tally) if name in HARMS else _shares(tally) for name, tally in tallies.items()}


def _shares(tally: Tally) -> Figures:
    precision = tally.right / tally.found if tally.found else 1.0
    recall = tally.right / tally.gold if tally.gold else 1.0
    both = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    return {
        "precision": round(precision, 3), "recall": round(recall, 3), "f1": round(both, 3),
        "right": tally.right, "found": tally.found, "gold": tally.gold,
        "95 % of precision": between(interval(tally.right, tally.found)),
        "95 % of recall": between(interval(tally.right, tally.gold)),
        "95 % of f1": between(f1_interval(tally)),
    }  # fmt: skip


def _rate(tally: Tally) -> Figures:
    rate = tally.right / tally.found if tally.found else 0.0
    bounds = between(rate_interval(tally.right, tally.found))
    return {"rate": round(rate, 4), "wrong": tally.right, "of": tally.found, "95 % of rate": bounds}


def between(bounds: tuple[float, float]) -> str:
    """An interval as words: 0.92–0.97."""
    return f"{bounds[0]:.2f}–{bounds[1]:.2f}"

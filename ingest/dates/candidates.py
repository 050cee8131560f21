"""Where expressions may stand in a text: every match of every rule, and the longest of those that overlap."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache

from ingest.dates.context import Found
from ingest.dates.words import DateRule, kind_of, probes, rules_by_start, words_of
from ingest.grammar.words import cut

Candidate = tuple[int, int, DateRule, re.Match[str]]
_WORD = re.compile(r"\w+")
_FIGURE = re.compile(r"\d+\Z")


def candidate(rule: DateRule, match: re.Match[str]) -> Candidate:
    """The expression of a match: its group x where the pattern has one."""
    for name in rule.inner:
        if match.start(name) >= 0:
            return match.start(name), match.end(name), rule, match
    start, end = match.span()
    while start < end and match.string[start].isspace():
        start += 1
    return start, end, rule, match


def candidates_in(body: str) -> Iterator[Candidate]:
    """Every match of every rule, tried only where one of its first words stands."""
    starts, openers, followers, many = rules_by_start(), words_of("openers"), _followers(), probes()
    words = _kinds_in(body)
    for at, (kind, start) in enumerate(words, 1):
        if kind not in starts or (kind in openers and (at == len(words) or words[at][0] not in followers)):
            continue
        if (probe := many.get(kind)) is not None and probe.refuses(body, start):
            continue
        for rule in starts[kind]:
            if match := rule.pattern.match(body, start):
                yield candidate(rule, match)


def _kinds_in(body: str) -> list[tuple[str, int]]:
    """The words of a body as the table of starts has them, each with where it starts."""
    found: list[tuple[str, int]] = []
    for start, end, low in zip(*cut(body)[:3], strict=True):
        if low.isalpha():
            found.append((low, start))
        elif low.isalnum():
            found.append((kind_of(body[start:end]), start))
        elif end - start > 1 or low == "_":
            found += [(kind_of(match[0]), match.start()) for match in _WORD.finditer(body, start, end)]
    return found


@cache
def _followers() -> frozenset[str]:
    """What can stand behind a word as common as "the" in an expression."""
    second = frozenset(rules_by_start()) | words_of("followers").keys()
    return second - words_of("openers").keys() | words_of("numbers").keys()


def longest(candidates: list[Candidate]) -> list[Candidate]:
    """The longest first; of equals the first rule of the lexicon."""
    return sorted(candidates, key=lambda found: (found[0] - found[1], found[2].order, found[0]))


def groups_of(match: re.Match[str]) -> Found:
    """The groups that hold something; the year2 of one alternative of a pattern is its year as well."""
    given = {name: words for name, words in match.groupdict().items() if words}
    plain = {name: words for name, words in given.items() if not name[-1].isdigit()}
    for name, words in given.items():
        if name not in plain:
            plain.setdefault(_FIGURE.sub("", name), words)
    return {**given, **plain}


class Claims:
    """Which characters are spoken for: spans that do not overlap, in order."""

    def __init__(self) -> None:
        self.starts: list[int] = []
        self.ends: list[int] = []

    def free(self, start: int, end: int) -> bool:
        place = bisect_right(self.starts, start)
        return (not place or self.ends[place - 1] <= start) and (place == len(self.starts) or self.starts[place] >= end)

    def claim(self, start: int, end: int) -> None:
        place = bisect_right(self.starts, start)
        self.starts.insert(place, start)
        self.ends.insert(place, end)

    def end_at(self, position: int) -> bool:
        place = bisect_right(self.starts, position)
        return place > 0 and self.ends[place - 1] == position

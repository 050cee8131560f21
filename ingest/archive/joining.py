"""Tellings that hang together by pairs, made into events: what is surer joins first, and binds what comes then."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from ingest.archive.alike import RULES, Rule
from ingest.archive.event_corrections import SAME
from ingest.archive.groups import Groups
from ingest.archive.tellings import CONTRADICTED_DAYS, Places, Told, days_between
from ingest.events.terms import other_terms

# What makes a pair, before the rules of RULES, which are counted from 0.
DECIDED, COPIED = -2, -1
_GIVEN = ((DECIDED, SAME), (COPIED, "the same words in a copy"))
# Events that a telling may fit by one rule: more of them say nothing, and pairs grow with their square.
_MOST_FITTING = 20
_SURER = 2  # points that one event must have before another that a telling fits as well


class Pair(NamedTuple):
    """Two tellings, by their numbers, and what makes them one event."""

    stage: int  # DECIDED, COPIED or the number of a rule
    one: int
    other: int
    points: int  # how much they have in common


@dataclass(frozen=True, slots=True)
class _Known:
    """What the tellings that are one event so far say together."""

    earliest: str
    latest: str
    dated: bool
    ordinal: int | None
    places: frozenset[str]
    tellings: frozenset[str]
    articles: frozenset[str]
    apart: frozenset[str]  # tellings that a human said are of another event
    terms: frozenset[str]  # for how long somebody was sentenced
    at_first: bool  # some of them tell what was so before it was changed
    off: bool  # some of them tell that it was called off

    def with_(self, other: _Known) -> _Known:
        """With what another group says, whose first article is not earlier."""
        earliest, latest = max(self.earliest, other.earliest), min(self.latest, other.latest)
        if earliest > latest:  # its day was changed, and the later article knows it; or only one of them has a day
            knows = other if other.dated or not self.dated else self
            earliest, latest = knows.earliest, knows.latest
        return _Known(
            earliest, latest, self.dated or other.dated, self.ordinal or other.ordinal, self.places | other.places,
            self.tellings | other.tellings, self.articles | other.articles, self.apart | other.apart,
            self.terms | other.terms, self.at_first or other.at_first, self.off or other.off,
        )  # fmt: skip


class Joining:
    """Some tellings, and the events that they are found to tell.

    `places` tells which places can be one; `apart` gives for a telling those that a human said are of another event.
    """

    def __init__(self, told: Mapping[int, Told], places: Places, apart: Mapping[str, set[str]]) -> None:
        self._told, self._places, self._apart = told, places, apart
        self._groups = Groups({one.id: one.n for one in told.values()})
        self._known: dict[str, _Known] = {}
        self.reasons: dict[str, str] = {}  # telling -> why it joined the event of an earlier one

    def join(self, pairs: Collection[Pair]) -> None:
        """Join what a human said is one event, what copies tell, and what has enough in common, in this order."""
        for stage, words in _GIVEN:
            for pair in pairs:
                if pair.stage == stage:
                    self._join_given(pair, words)
        for one in self._told.values():
            first, mine = self._groups.first(one.id), self._known_of(one)
            self._known[first] = self._known[first].with_(mine) if first in self._known else mine
        by_rule: dict[int, list[Pair]] = defaultdict(list)
        for pair in pairs:
            by_rule[pair.stage].append(pair)
        for number, rule in enumerate(RULES):
            self._join_by(rule, by_rule[number])

    def moved(self) -> list[tuple[str, str]]:
        """The event that each telling belongs to, and the telling, where that is the event of another one."""
        firsts = ((self._groups.first(one.id), one.id) for one in self._told.values())
        return [(first, one) for first, one in firsts if first != one]

    def _join_given(self, pair: Pair, words: str) -> None:
        a, b = (self._groups.first(self._told[n].id) for n in (pair.one, pair.other))
        if pair.stage == COPIED and self._are_apart(a, b):
            return
        if self._groups.join(a, b):
            self.reasons[max(a, b, key=self._groups.order.__getitem__)] = words

    def _are_apart(self, one: str, other: str) -> bool:
        """Whether a human said that two groups, given by their first tellings, tell different events."""
        groups = self._groups
        return any(
            {groups.first(key), groups.first(rival)} == {one, other}
            for key, rivals in self._apart.items()
            for rival in rivals
            if key in groups.parent and rival in groups.parent
        )

    def _known_of(self, one: Told) -> _Known:
        return _Known(
            one.earliest, one.latest, one.dated, one.ordinal, frozenset([one.place] if one.place else []),
            frozenset([one.id]), frozenset([one.article]), frozenset(self._apart.get(one.id, ())),
            one.terms, one.at_first, one.off,
        )  # fmt: skip

    def _join_by(self, rule: Rule, pairs: Collection[Pair]) -> None:
        """Join the pairs of a rule, those with most in common first, where all that is known agrees."""
        fits = self._fitting(pairs) if rule.only_one else {}
        for pair in pairs:
            a, b = (self._groups.first(self._told[n].id) for n in (pair.one, pair.other))
            if a == b or (self._known[a].articles & self._known[b].articles and not rule.same_article):
                continue
            held = self._told[pair.one].held or self._told[pair.other].held
            if rule.another_day and held and (self._known[a].off or self._known[b].off):
                continue  # what was held weeks after it had been called off is another one
            no_day = rule.no_day and not (self._known[a].dated and self._known[b].dated)
            if not self._agree(self._known[a], self._known[b], rule.another_day or no_day):
                continue
            if rule.only_one and any(self._is_ambiguous(n, fits[n], pair.points, rule) for n in (pair.one, pair.other)):
                continue
            self._groups.join(a, b)
            first, second = (a, b) if self._groups.first(a) == a else (b, a)
            self._known[first] = self._known[first].with_(self._known[second])
            self.reasons[second] = rule.words

    def _fitting(self, pairs: Iterable[Pair]) -> dict[int, dict[str, int]]:
        """Telling -> the tellings that a rule could join it to, with the points of each."""
        fits: dict[int, dict[str, int]] = defaultdict(dict)
        for pair in pairs:
            for n, other in ((pair.one, pair.other), (pair.other, pair.one)):
                fits[n][self._told[other].id] = pair.points
        return fits

    def _is_ambiguous(self, n: int, fits: Mapping[str, int], points: int, rule: Rule) -> bool:
        """Whether the events that a telling fits about as well cannot all be one, or are too many to tell.

        What was on other days than all that is known by now of its own event does not fit it.
        """
        own = self._groups.first(self._told[n].id)
        found = {self._groups.first(key) for key, has in fits.items() if has > points - _SURER}
        if len(found) > _MOST_FITTING:
            return True
        near = [
            key for key in sorted(found)
            if rule.another_day or rule.no_day or _overlap(self._known[own], self._known[key])
        ]  # fmt: skip
        return any(
            not self._agree(
                self._known[one], self._known[other], rule.contradicted and self._differ_by_a_day(one, other)
            )
            for place, one in enumerate(near)
            for other in near[place + 1 :]
        )

    def _differ_by_a_day(self, one: str, other: str) -> bool:
        """Whether two groups have days so near each other that papers may give both for one thing."""
        a, b = self._known[one], self._known[other]
        first, last = min(a.latest, b.latest), max(a.earliest, b.earliest)
        return a.dated and b.dated and days_between(first, last) <= CONTRADICTED_DAYS

    def _agree(self, one: _Known, other: _Known, another_day: bool = False) -> bool:
        """Dates that can be one, ordinals and terms that do not differ, places that are one or lie in one another."""
        if one.ordinal and other.ordinal and one.ordinal != other.ordinal:
            return False
        if one.tellings & other.apart or one.at_first != other.at_first or other_terms(one.terms, other.terms):
            return False
        return (another_day or _overlap(one, other)) and all(
            self._places.same(a, b) for a in one.places for b in other.places
        )


def _overlap(one: _Known, other: _Known) -> bool:
    """Whether the days of two groups can be one."""
    return one.earliest <= other.latest and other.earliest <= one.latest

"""One reading of one body: which words say when, and what they mean beside the words around them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from ingest.dates.anchors import anchor_days, joined
from ingest.dates.bounds import bounded, limit_before
from ingest.dates.candidates import Candidate, Claims, candidates_in, groups_of, longest
from ingest.dates.context import Context, Found
from ingest.dates.readings import READINGS
from ingest.dates.tense import Cue, cues_in, is_over, tense_of, way_before
from ingest.dates.times import UNKNOWN, Time
from ingest.model import DateExpression, Sentence

# So far back a word can stand that tells how an expression is meant (the meeting was moved from Thursday to).
_WINDOW = 120
# Readings for which it matters which way the clause looks.
_TENSED = frozenset(
    ("day_of_year", "days", "in_some_time", "month_alone", "months", "part", "quarter", "weekday", "weekday_which")
) | {"weekdays", "weekend"}
# Readings that ask for the date that the text spoke of last.
_REFERRING = frozenset(("shifted", "weekday_shifted"))
# Readings of days and months that may have their year from another date of the sentence.
_YEARLESS = frozenset(("day_of_year", "days", "month_alone", "months"))
_ATTRIBUTIVE = re.compile(r"\b(?:the|an?|its|their|his|her|this|that|\w+['’]s)\s+\Z", re.IGNORECASE)
_NOUN = re.compile(r"\s+(?!(?:and|or|to|in|at|on|for|with|as|that|after|before|when|by|but)\b)[a-z]")
# Between two dates of one year, which only one of them gives: on June 12 and June 14, 2015.
_BESIDE = re.compile(r",?\s+(?:and|or)\s+(?:(?:again|then|also)\s+)?(?:(?:on|in)\s+)?(?:the\s+)?", re.IGNORECASE)
# Before a year at the head of a sentence, which holds for all of it: In 2015, ...
_HEAD = re.compile(r"[\"“'‘]?(?:In|During|Back in|Throughout)\s+", re.IGNORECASE)


def expression(body: str, start: int, end: int, rule: str, time: Time) -> DateExpression:
    """A span with what its words mean."""
    lower = time.lower.isoformat() if time.lower else None
    upper = time.upper.isoformat() if time.upper else None
    return DateExpression(start, end, body[start:end], time.value, time.until, lower, upper, f"dates.{rule}")


class Reader:
    """Keeps what it has found so far, for words that refer back."""

    def __init__(self, body: str, sentences: tuple[Sentence, ...], anchor: str | None) -> None:
        self.body = body
        self.sentences = sentences
        self.begins = [sentence.start for sentence in sentences]
        self.anchors = anchor_days(anchor)
        self.cues: dict[int, list[Cue]] = {}
        self.persons: frozenset[str] = frozenset()

    def read(self) -> tuple[DateExpression, ...]:
        found = longest(list(candidates_in(self.body)))
        self.persons = frozenset(match[0].split()[-1].lower() for _, _, rule, match in found if rule.name == "names")
        claims = Claims()
        chosen: list[tuple[Candidate, Time]] = []
        for one in found:
            start, end, rule, match = one
            if not claims.free(start, end) or (rule.name == "year_after_year" and not claims.end_at(match.start() + 4)):
                continue
            time = self._time(one, None, None) if rule.reads is not None else UNKNOWN
            if time is not None:
                claims.claim(start, end)
                if rule.reads is not None:
                    chosen.append((one, time))
        return tuple(self._resolved(sorted(chosen, key=lambda pair: pair[0][0])))

    def _resolved(self, chosen: list[tuple[Candidate, Time]]) -> Iterator[DateExpression]:
        before: dict[int, dict[Time, None]] = {}  # sentence -> the different dates in it so far
        years = self._years_lent([one for one, _ in chosen])
        for at, (one, first) in enumerate(chosen):
            start, end, rule, _ = one
            sentence, time = self._sentence(start), first
            if rule.reads in _REFERRING or at in years:
                time = self._time(one, self._reference(before, sentence), years.get(at)) or UNKNOWN
            if time.value:
                before.setdefault(sentence, {})[time] = None
            limit = limit_before(self.body, start, end) if not time.until else None
            name = f"{rule.name}.{limit}" if limit else rule.name
            yield expression(self.body, start, end, name, bounded(time, limit) if limit else time)

    def _years_lent(self, chosen: list[Candidate]) -> dict[int, str]:
        """The years that days and months without one have from a date beside them, or from the head of their sentence.

        On June 12 and June 14, 2015; In 2015, they met on June 12.
        """
        lent: dict[int, str] = {}
        heads: dict[int, str] = {}
        if not any(rule.reads in _YEARLESS for _, _, rule, _ in chosen):
            return lent
        years = [_year_of(one) for one in chosen]
        for at, (start, end, rule, match) in enumerate(chosen):
            sentence = self._sentence(start)
            if rule.reads == "year" and years[at] and self._is_head(sentence, start, end):
                heads[sentence] = years[at] or ""
            if rule.reads not in _YEARLESS or years[at] or match.groupdict().get("rel"):
                continue
            before = years[at - 1] if at and self._are_beside(chosen[at - 1][1], start) else None
            after = years[at + 1] if at + 1 < len(chosen) and self._are_beside(end, chosen[at + 1][0]) else None
            if year := before or after or heads.get(sentence):
                lent[at] = year
        return lent

    def _is_head(self, sentence: int, start: int, end: int) -> bool:
        begin = self.sentences[sentence].start if sentence >= 0 else 0
        return bool(_HEAD.fullmatch(self.body, begin, start)) and self.body[end : end + 1] == ","

    def _are_beside(self, end: int, start: int) -> bool:
        return start - end < 24 and bool(_BESIDE.fullmatch(self.body, end, start))

    def _reference(self, before: dict[int, dict[Time, None]], sentence: int) -> Time | None:
        """The one date of this sentence so far, else of the sentence before it in the paragraph."""
        for number in (sentence, sentence - 1):
            if times := before.get(number):
                near = number == sentence or self._same_paragraph(number, sentence)
                return next(iter(times)) if near and len(times) == 1 else None
        return None

    def _same_paragraph(self, one: int, two: int) -> bool:
        return one >= 0 and self.sentences[one].paragraph == self.sentences[two].paragraph

    def _sentence(self, position: int) -> int:
        return bisect_right(self.begins, position) - 1

    def _time(self, one: Candidate, reference: Time | None, year: str | None) -> Time | None:
        """What the match means from every day that the anchor allows, as one."""
        start, end, rule, match = one
        reading, found = READINGS[rule.reads or "unknown"], groups_of(match)
        if year is not None:
            found = {**found, "year": year}
        sentence = self._sentence(start)
        begin = self.sentences[sentence].start if sentence >= 0 else 0
        before = self.body[max(begin, start - _WINDOW) : start]
        attributive = bool(_ATTRIBUTIVE.search(before)) and bool(_NOUN.match(self.body, end))
        attributive = attributive and not way_before(before) and not is_over(self.body, end)
        tense = self._tense(sentence, start, end, before) if self.anchors and rule.reads in _TENSED else None
        times = [
            reading(found, Context(day, tense, before, attributive, reference, self.persons))
            for day in self.anchors or (None,)
        ]
        return times[0] if len(set(times)) == 1 else joined(times)

    def _tense(self, sentence: int, start: int, end: int, before: str) -> str | None:
        """Which way the verbs around an expression look: back, forward, or None."""
        if sentence < 0:
            return None
        if sentence not in self.cues:
            self.cues[sentence] = cues_in(self.body, self.sentences[sentence].start, self.sentences[sentence].end)
        return tense_of(self.body, start, end, before, self.cues[sentence])


def _year_of(one: Candidate) -> str | None:
    """The year that the words of an expression give."""
    given: Found = groups_of(one[3])
    return given.get("year") if "until" not in given else None

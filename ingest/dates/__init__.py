"""Words that say when, as dates that say how much they know."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache

from ingest.dates.readings import READINGS, Context, Found
from ingest.dates.tense import Cue, cues_in, is_over, tense_of, way_before
from ingest.dates.times import UNKNOWN, Date, Time, calendar_day, prefix_of, whole_month, whole_year
from ingest.dates.words import DateRule, date_rules, kind_of, rules_by_start, words_of
from ingest.model import DateExpression, Sentence

_WORD = re.compile(r"\w+")
_FIGURE = re.compile(r"\d+\Z")
_Candidate = tuple[int, int, DateRule, re.Match[str]]


def _candidate(rule: DateRule, match: re.Match[str]) -> _Candidate:
    """The expression of a match: its group x where the pattern has one."""
    groups = match.re.groupindex
    for name in ("x", "x2", "x3", "x4"):
        if name in groups and match.start(name) >= 0:
            return match.start(name), match.end(name), rule, match
    start, end = match.span()
    while start < end and match.string[start].isspace():
        start += 1
    return start, end, rule, match


def _candidates(body: str) -> Iterator[_Candidate]:
    """Every match of every rule, tried only where one of its first words stands."""
    starts, openers, followers = rules_by_start(), words_of("openers"), _followers()
    words = [(match.start(), kind_of(match[0])) for match in _WORD.finditer(body)]
    for (start, kind), (_, following) in zip(words, (*words[1:], (0, "")), strict=False):
        if kind not in starts or (kind in openers and following not in followers):
            continue
        for rule in starts[kind]:
            if match := rule.pattern.match(body, start):
                yield _candidate(rule, match)


@cache
def _followers() -> frozenset[str]:
    """What can stand behind a word as common as "the" in an expression."""
    second = frozenset(rules_by_start()) | words_of("followers").keys()
    return second - words_of("openers").keys() | words_of("numbers").keys()


def _longest(candidates: list[_Candidate]) -> list[_Candidate]:
    return sorted(candidates, key=lambda found: (found[0] - found[1], found[2].order, found[0]))


def _groups(match: re.Match[str]) -> Found:
    """The groups that hold something; the year2 of one alternative of a pattern is its year as well."""
    given = {name: words for name, words in match.groupdict().items() if words}
    plain = {name: words for name, words in given.items() if not _FIGURE.search(name)}
    for name, words in given.items():
        plain.setdefault(_FIGURE.sub("", name), words)
    return {**given, **plain}


def _expression(body: str, start: int, end: int, rule: str, time: Time) -> DateExpression:
    lower = time.lower.isoformat() if time.lower else None
    upper = time.upper.isoformat() if time.upper else None
    return DateExpression(start, end, body[start:end], time.value, time.until, lower, upper, f"dates.{rule}")


class _Claims:
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


def stamps_in(text: str) -> tuple[DateExpression, ...]:
    """The absolute calendar dates in a text of any layout: stamps, bylines, addresses, lines about rights.

    Values need no publication date. Impossible days, weekdays that contradict their date, and figures that can be read
    both ways have no value; the latter have bounds. The year of a line about rights has the rule `dates.copyright`.

    >>> [(stamp.value, stamp.rule) for stamp in stamps_in("GMT 19:37 2018 Wednesday ,31 October")]
    [('2018-10-31', 'dates.stamp_reversed')]
    >>> [(stamp.text, stamp.value) for stamp in stamps_in("By A. Writer, 31/10/2018 (first put up on 1 Oct 2018)")]
    [('31/10/2018', '2018-10-31'), ('1 Oct 2018', '2018-10-01')]
    """
    if not _DIGITS.search(text):
        return ()
    found = [_candidate(rule, match) for rule in date_rules() if rule.stamp for match in rule.pattern.finditer(text)]
    claims, kept = _Claims(), []
    for start, end, rule, match in _longest(found):
        groups = _groups(match)
        if not claims.free(start, end) or ("rel" in groups or ("year" not in groups)):
            continue
        claims.claim(start, end)
        time = READINGS[rule.reads or "unknown"](groups, Context())
        kept.append(_expression(text, start, end, rule.name, time or UNKNOWN))
    return tuple(sorted(kept, key=lambda stamp: stamp.start))


_DIGITS = re.compile(r"(?:1[6-9]|20)\d\d")


def dates_in(body: str, sentences: tuple[Sentence, ...], anchor: str | None) -> tuple[DateExpression, ...]:
    """The words of a body that say when, resolved from the day of its publication.

    `anchor` is the publication date as a prefix (2016, 2016-06 or 2016-06-14), or None: then dates with a year have
    values and all others keep their words alone. Spans leave the preposition out. `value` is a prefix that holds for
    the whole of what is named (2016-06 for "last week"), the first day or year where the words give an interval, whose
    last stands in `until`; `lower` and `upper` are the first and last day that the words allow. A length that reaches
    to the day of writing ("the past three days") has bounds and no value. Weeks are Monday to Sunday.

    >>> from ingest.sentences import sentences_in
    >>> body = "China and France held talks on Tuesday. They will meet again later this year, from June 28 to 30."
    >>> [(d.text, d.value, d.until) for d in dates_in(body, sentences_in(body), "2016-06-15")]
    [('Tuesday', '2016-06-14', None), ('later this year', '2016', None), ('June 28 to 30', '2016-06-28', '2016-06-30')]
    """
    reader = _Reader(body, sentences, anchor)
    return reader.read()


class _Reader:
    """One reading of one body: keeps what it has found so far, for words that refer back."""

    def __init__(self, body: str, sentences: tuple[Sentence, ...], anchor: str | None) -> None:
        self.body = body
        self.sentences = sentences
        self.begins = [sentence.start for sentence in sentences]
        self.anchors = _anchor_days(anchor)
        self.cues: dict[int, list[Cue]] = {}
        self.persons: frozenset[str] = frozenset()

    def read(self) -> tuple[DateExpression, ...]:
        candidates = _longest(list(_candidates(self.body)))
        self.persons = frozenset(
            match[0].split()[-1].lower() for _, _, rule, match in candidates if rule.name == "names"
        )
        claims, chosen = _Claims(), []
        for start, end, rule, match in candidates:
            if not claims.free(start, end) or (rule.name == "year_after_year" and not claims.end_at(match.start() + 4)):
                continue
            if rule.reads is None or self._time(start, end, rule, match, None) is not None:
                claims.claim(start, end)
                chosen.append((start, end, rule, match))
        return tuple(self._resolved(sorted(chosen, key=lambda found: found[0])))

    def _resolved(self, chosen: list[_Candidate]) -> Iterator[DateExpression]:
        before: dict[int, dict[Time, None]] = {}  # sentence -> the different dates in it so far
        for start, end, rule, match in chosen:
            if rule.reads is None:
                continue
            sentence = self._sentence(start)
            time = self._time(start, end, rule, match, self._reference(before, sentence)) or UNKNOWN
            if time.value:
                before.setdefault(sentence, {})[time] = None
            yield _expression(self.body, start, end, rule.name, time)

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

    def _time(self, start: int, end: int, rule: DateRule, match: re.Match[str], reference: Time | None) -> Time | None:
        """What the match means from every day that the anchor allows, as one."""
        reading, found = READINGS[rule.reads or "unknown"], _groups(match)
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
        return times[0] if len(set(times)) == 1 else _joined(times)

    def _tense(self, sentence: int, start: int, end: int, before: str) -> str | None:
        """Which way the verbs around an expression look: back, forward, or None."""
        if sentence < 0:
            return None
        if sentence not in self.cues:
            self.cues[sentence] = cues_in(self.body, self.sentences[sentence].start, self.sentences[sentence].end)
        return tense_of(self.body, start, end, before, self.cues[sentence])


# So far back a word can stand that tells how an expression is meant (the meeting was moved from Thursday to).
_WINDOW = 120
# Readings for which it matters which way the clause looks.
_TENSED = {"day_of_year", "days", "in_some_time", "month_alone", "months", "part", "quarter"} | {
    "weekday",
    "weekday_which",
    "weekdays",
    "weekend",
}
_ATTRIBUTIVE = re.compile(r"\b(?:the|an?|its|their|his|her|this|that|\w+['’]s)\s+\Z", re.IGNORECASE)
_NOUN = re.compile(r"\s+(?!(?:and|or|to|in|at|on|for|with|as|that|after|before|when|by|but)\b)[a-z]")


# --- publication dates that are known only to the month or the year --------------------------------------------------


_ANCHOR = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")


def _anchor_days(anchor: str | None) -> tuple[Date, ...]:
    """The first and the last day that a prefix allows; one day where it is full; none where it is no date."""
    match = _ANCHOR.match(anchor or "")
    if not match:
        return ()
    year, month, day = (int(part) if part else 0 for part in match.groups())
    if not 1 < year < 9999 or month > 12:
        return ()
    if day:
        full = calendar_day(year, month, day)
        return (full,) if full else ()
    whole = whole_month(year, month) if month else whole_year(year)
    assert whole.lower and whole.upper
    return whole.lower, whole.upper


def _joined(times: list[Time | None]) -> Time | None:
    """What holds whichever of the days was the day of writing."""
    known = [time for time in times if time]
    if any(time.value for time in known):  # a day from which the words say nothing does not take away what they say
        known = [time for time in known if time != UNKNOWN]
        times = list(known)
    lowers, uppers = [time.lower for time in known if time.lower], [time.upper for time in known if time.upper]
    if not known or len(lowers) < len(times) or len(uppers) < len(times):
        return UNKNOWN if known else None
    lower, upper = min(lowers), max(uppers)
    return Time(lower, upper, prefix_of(lower, upper) if all(time.value for time in known) else None)

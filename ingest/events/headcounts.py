"""How many people an event killed, hurt or drew, as its words say."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from functools import cache

from ingest import rules
from ingest.model import EventReport, Headcount, Sentence

RULE = "events.headcount"
_BACK = 2  # sentences from a count back to the event that it belongs to, at most
_HAPPENED = frozenset(("occurred", "ongoing"))
_NEAR = 0.1  # of a number that is only about right: how far the true one may be from it
_NUMBER, _WHO = "\ue000", "\ue001"  # what stands for a number, and for the people behind it
_BE = r"(?:(?:have|has|had)\s+been|was|were|are|is|being)"
_BEHIND = (
    "and|or|in|at|on|near|by|of\\s+(?:the|their|its|his|her)|after|when|while|during|since|over|as|so|from|with|before"
)
_END = rf"\s*[.,;:)\n]|\s+(?:{_BEHIND})\b|\s*$"  # where the words of a count can end
_NO_COUNT = r"[\d.%]\d|%|,\d|st\b|nd\b|rd\b|th\b|-|\d|:\d|\s?[ap]\.?m\b"  # behind a number that counts nobody: 8:50pm
_DIGITS = rf"(?:\d{{1,3}}(?:,\d{{3}})+|\d{{1,7}})(?:\s+(?:million|thousand|hundred))?(?!{_NO_COUNT})"
_WORD = re.compile(r"[a-z]+")
_LARGE = {"million": 1_000_000, "thousand": 1000, "hundred": 100}


@dataclass(frozen=True, slots=True)
class Count:
    """One sort of count: what is counted, in which kinds of events, and how it is told."""

    counted: str
    kinds: frozenset[str]
    anchors: frozenset[str]
    pattern: re.Pattern[str]
    sum_words: frozenset[str]  # words of a count of all that an event did, whatever death is told beside it: the toll
    least_words: frozenset[str]  # words of a count that is the least there can be: the bodies that were found
    sum_kinds: frozenset[str]  # the kinds of events that such a count belongs to


def with_headcounts(
    body: str, sentences: tuple[Sentence, ...], reports: tuple[EventReport, ...]
) -> tuple[EventReport, ...]:
    """The reports of a body, each with the counts that its sentence, or one of the two behind it, gives."""
    kinds = {report.kind for report in reports}
    sorts = [sort for sort in counts() if not kinds.isdisjoint(sort.kinds)]
    told_at_all = set(_WORD.findall(body.lower())) if sorts else set()
    sorts = [sort for sort in sorts if not told_at_all.isdisjoint(sort.anchors)]
    found: dict[int, list[Headcount]] = {}
    for number, sentence in enumerate(sentences if sorts else ()):
        words = set(_WORD.findall(body[sentence.start : sentence.end].lower()))
        for sort in sorts:
            for one in headcounts_in(body, sentence, sort) if not words.isdisjoint(sort.anchors) else ():
                sums = not sort.sum_words.isdisjoint(_WORD.findall(one.text.lower()))
                kinds_of_it = sort.sum_kinds if sums else sort.kinds
                at = report_of(sentences, number, (one.start, one.end), kinds_of_it, reports)
                if at is not None:
                    found.setdefault(at, []).append(one)
    return tuple(
        replace(report, headcounts=tuple(sorted(found[n], key=lambda one: one.start))) if n in found else report
        for n, report in enumerate(reports)
    )


def report_of(
    sentences: tuple[Sentence, ...],
    number: int,
    span: tuple[int, int],
    kinds: frozenset[str],
    reports: tuple[EventReport, ...],
    statuses: Collection[str] = _HAPPENED,
    sentences_back: int = _BACK,
) -> int | None:
    """The report that words of a sentence, given by its number, belong to.

    The nearest of a fitting kind in the sentence; else the one of such a kind just before it.
    """
    for back in range(number, max(-1, number - 1 - sentences_back), -1):
        sentence = sentences[back]
        own = [
            n for n, told in enumerate(reports) if sentence.start <= told.start < sentence.end and told.kind in kinds
        ]
        happened = [n for n in own if reports[n].status in statuses]
        if back == number and happened:
            return min(happened, key=lambda n: (_gap(reports[n], span), n))
        if own:
            return happened[0] if len(own) == 1 and happened else None
    return None


def _gap(report: EventReport, span: tuple[int, int]) -> int:
    return max(report.start - span[1], span[0] - report.end, 0)


def headcounts_in(body: str, sentence: Sentence, sort: Count) -> Iterator[Headcount]:
    """Every count of one sort in a sentence, in the order of the text."""
    short = _shortened(body, sentence)
    for match in sort.pattern.finditer(short.text):
        start, end = short.at(match.start()), short.at(match.end())
        number = match.start(match.lastindex or 0)  # put the number of strikers on July 27 at 5,500
        low, high = bounds_of(short.numbers[short.text.count(_NUMBER, 0, number)])
        if (low is not None or high is not None) and not _is_number_of_thing(
            body, sentence, start, short.text[match.start() : match.start() + 2]
        ):
            more = not sort.least_words.isdisjoint(_WORD.findall(body[start:end].lower()))
            who = _part_in(body[start:end])
            yield Headcount(start, end, body[start:end], sort.counted, who, low, None if more else high, RULE)


def _part_in(words: str) -> str | None:
    """Which of those who were struck the words of a count tell alone; None where they count all.

    >>> _part_in("four militants were killed"), _part_in("killed 12 people"), _part_in("another five were hurt")
    ('militants', None, 'another')
    """
    found = _parts().search(words)
    return found.group().lower() if found else None


@cache
def _parts() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{rules.alternation(rules.load('headcounts').groups['parts'].words)})\b", re.IGNORECASE)


_NAMED = re.compile(r"\b[A-Z][\w-]*\s\Z")


def _is_number_of_thing(body: str, sentence: Sentence, start: int, signs: str) -> bool:
    """Whether a number is that of a model, a road or a flight, and counts nobody: three aboard the Boeing 767 died."""
    if _WHO in signs or not body[start].isdigit():
        return False
    before = _NAMED.search(body, max(sentence.start, start - 20), start)
    return before is not None and before.start() > sentence.start


@dataclass(frozen=True, slots=True)
class _Short:
    """A sentence in which one character stands for each number, and one for the people behind it."""

    text: str
    starts: tuple[int, ...]  # where each part of the short text begins
    places: tuple[int, ...]  # and where it begins in the body
    numbers: tuple[str, ...]  # the words of each number

    def at(self, index: int) -> int:
        """The place in the body of a place in the short text."""
        part = bisect_right(self.starts, index) - 1
        return self.places[part] + index - self.starts[part]


def _shortened(body: str, sentence: Sentence) -> _Short:
    parts, numbers, starts, places, at, length = [], [], [0], [sentence.start], sentence.start, 0
    for match in _numbers().finditer(body, sentence.start, sentence.end):
        who = _who().match(body, match.end(), sentence.end)
        signs = _NUMBER + (_WHO if who else "")
        parts += [body[at : match.start()], signs]
        length += match.start() - at + len(signs)
        at = who.end() if who else match.end()
        numbers.append(match.group())
        starts += [length - len(signs), *([length - 1] if who else []), length]
        places += [match.start(), *([match.end()] if who else []), at]
    return _Short("".join([*parts, body[at : sentence.end]]), tuple(starts), tuple(places), tuple(numbers))


def bounds_of(words: str) -> tuple[int | None, int | None]:
    """The least and the most that the words of a number can mean; None where they set no bound.

    >>> bounds_of("at least 1,200"), bounds_of("forty-one"), bounds_of("about 300"), bounds_of("dozens of")
    ((1200, None), (41, 41), (270, 330), (24, 99))
    """
    groups, said = rules.load("headcounts").groups, " ".join(words.lower().split()).removesuffix(" of")
    kind = next((k for k in ("least", "most", "about") if (cut := _prefix(said, k)) is not None), "")
    said = cut if kind and cut is not None else said
    if said in groups["vague numbers"].words:
        low, high = groups["vague numbers"].words[said]
    else:
        low = high = _value(said)
    if low is None:
        return None, None
    if kind == "about" and high is not None:
        return int(low - low * _NEAR), int(high + high * _NEAR)
    return (None if kind == "most" else low), (None if kind == "least" else high)


def _prefix(said: str, group: str) -> str | None:
    """What stands behind the longest words of a group that begin a number; None where none does."""
    known = sorted(rules.load("headcounts").groups[group].words, key=len, reverse=True)
    return next((said.removeprefix(word + " ") for word in known if said.startswith(word + " ")), None)


def _value(said: str) -> int | None:
    """The number that digits or words say: 1,200, 3 thousand, forty-one, six thousand."""
    first, _, large = said.partition(" ")
    if first[:1].isdigit():
        return int(first.replace(",", "")) * _LARGE.get(large, 1)
    known = rules.load("headcounts").groups["number words"].words
    if said in known:
        return int(known[said])
    few, _, last = said.rpartition(" ")
    if last in _LARGE and few and (value := _value(few)) is not None:
        return value * _LARGE[last]
    tens, _, units = said.replace(" ", "-").partition("-")
    return int(known[tens]) + int(known[units]) if tens in known and units in known else None


@cache
def counts() -> tuple[Count, ...]:
    """The sorts of counts of the lexicon, compiled."""
    signs = {"{N}": f"({_NUMBER})", "{WHO}": _WHO, "{BE}": _BE, "{END}": _END}
    found = []
    for name, group in rules.load("headcounts").groups.items():
        if "patterns" in group.more:
            pattern = "|".join(map(str, group.more["patterns"]))
            for sign, own in signs.items():
                pattern = pattern.replace(sign, own)
            kinds, anchors, sums, least, of_sums = (
                frozenset(map(str, group.more.get(key, ())))
                for key in ("kinds", "anchors", "sum_words", "least_words", "sum_kinds")
            )
            found.append(Count(name, kinds, anchors, re.compile(pattern), sums, least, of_sums))
    return tuple(found)


@cache
def _numbers() -> re.Pattern[str]:
    return re.compile(number_pattern(), re.IGNORECASE)


def number_pattern() -> str:
    """A pattern for a whole number with the words before it, whatever the case: at least 12, dozens of."""
    groups = rules.load("headcounts").groups
    before = rules.alternation([*groups["least"].words, *groups["most"].words, *groups["about"].words])
    exact = groups["number words"].words
    tens = rules.alternation([word for word, value in exact.items() if 20 <= value < 100 and " " not in word])
    units = rules.alternation([word for word, value in exact.items() if value < 10])
    vague, plain = rules.alternation(groups["vague numbers"].words), rules.alternation(exact)
    return (
        rf"(?<![\w.,$€£-])(?:(?:{before})\s+){{0,2}}"
        rf"(?:(?:(?:{tens})[-\s](?:{units})|(?:{plain}))\s+(?:{'|'.join(_LARGE)})\b"
        rf"|(?:{tens})[-\s](?:{units})\b|(?:{vague})(?:\s+of)?\b|(?:{plain})\b|{_DIGITS})(?!-)"
    )


@cache
def _who() -> re.Pattern[str]:
    """The people behind a number: up to three words, then a noun that counts people or a plural with a capital."""
    groups = rules.load("headcounts").groups
    no, nouns = rules.alternation(groups["between"].words), rules.alternation(groups["counted"].words)
    return re.compile(rf"(?:\s+(?!(?:{no})\b)[\w'’-]+){{0,3}}?\s+(?:(?:{nouns})\b|[A-Z]\w+(?:s|ese|men|women)\b)")

"""The numbers of an event that readers compare: votes, scores, sums, magnitudes, jobs (lexicon/figures.yml)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from ingest import rules
from ingest.events.headcounts import bounds_of, number_pattern, report_of
from ingest.model import EventReport, Figure, Sentence

RULE = "events.figure"
_NEAR = 0.1  # of a sum that is only about right: how far the true one may be from it
_BACK = 2  # sentences from a figure back to the event that it belongs to, at most
_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b(?![,.]\d)")  # in what may speak of another event
_WORD = re.compile(r"[a-z]+")
_DIGITS = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_TOLD = frozenset(("occurred", "ongoing"))
_AHEAD = _TOLD | {"planned", "proposed", "postponed"}
_SIGNS = {
    "{A}": r"(?P<a>\d{1,3}(?:,\d{3})*)",
    "{B}": r"(?P<b>\d{1,3}(?:,\d{3})*)",
    "{D}": r"(?P<d>\d{1,2}\.\d)\b",
    "{GAP}": r"[^.;\d]{0,60}?",
    "{END}": r"[.,;:)]|\s+(?:on|in|at|for|over|after|by|and|to|because|last|this|when|as|following|from|under)\b|$",
}


@dataclass(frozen=True, slots=True)
class Sort:
    """One sort of figure: what is measured, in which kinds and statuses of events, and how it is told."""

    measures: tuple[str, ...]  # one, or two of a pair: that of the greater number and that of the smaller
    kinds: frozenset[str]
    statuses: frozenset[str]
    anchors: frozenset[str]
    patterns: tuple[str, ...]


def with_figures(
    body: str, sentences: tuple[Sentence, ...], reports: tuple[EventReport, ...]
) -> tuple[EventReport, ...]:
    """The reports of a body, each with the figures that its sentence, or one of the two behind it, gives."""
    kinds = {report.kind for report in reports}
    some = [sort for sort in sorts() if not kinds.isdisjoint(sort.kinds)]
    told_at_all = set(_WORD.findall(body.lower())) if some else set()
    some = [sort for sort in some if not told_at_all.isdisjoint(sort.anchors)]
    found: dict[int, list[Figure]] = {}
    for number, sentence in enumerate(sentences if some else ()):
        words = set(_WORD.findall(body[sentence.start : sentence.end].lower()))
        back = 0 if _YEAR.search(body, sentence.start, sentence.end) else _BACK
        for sort in some:
            for one in figures_in(body, sentence, sort) if not words.isdisjoint(sort.anchors) else ():
                at = report_of(sentences, number, (one.start, one.end), sort.kinds, reports, sort.statuses, back)
                if at is not None:
                    found.setdefault(at, []).append(one)
    told = {n: tuple(sorted(some, key=lambda one: (one.start, one.measure))) for n, some in found.items()}
    return tuple(replace(report, figures=told[n]) if n in told else report for n, report in enumerate(reports))


def figures_in(body: str, sentence: Sentence, sort: Sort) -> Iterator[Figure]:
    """Every figure of one sort in a sentence, those of the first pattern first; of words that two fit, the first's."""
    taken: list[tuple[int, int]] = []
    for pattern in sort.patterns:
        for match in _compiled(pattern).finditer(body, sentence.start, sentence.end):
            start, end = match.span()
            if any(start < other_end and other < end for other, other_end in taken):
                continue
            taken.append((start, end))
            for measure, (low, high, unit) in zip(sort.measures, _values(match), strict=False):
                if low is not None or high is not None:
                    yield Figure(start, end, match.group(), measure, low, high, unit, RULE)


def _values(match: re.Match[str]) -> list[tuple[float | None, float | None, str]]:
    """The bounds of what a match gives, with the currency of a sum; of a pair both numbers, the greater first."""
    given = match.groupdict()
    if given.get("money"):
        return [sum_of(given["money"])]
    if given.get("d"):
        return [(float(given["d"]), float(given["d"]), "")]
    if given.get("n"):
        return [(*bounds_of(given["n"]), "")]
    pair = sorted((int(given[one].replace(",", "")) for one in "ab"), reverse=True)
    return [(value, value, "") for value in pair]


def sum_of(words: str) -> tuple[float | None, float | None, str]:
    """The least and the most that the words of a sum can mean, and its currency; a rounded one may be either.

    >>> sum_of("$4.5 billion"), sum_of("about 200,000 euros")
    ((4450000000.0, 4550000000.0, 'dollars'), (180000.0, 220000.0, 'euros'))
    >>> sum_of("at least £30m"), sum_of("up to 9,000 cedis")
    ((29500000.0, None, 'pounds'), (None, 9000.0, 'cedis'))
    """
    match = _money().fullmatch(words)
    if match is None:
        return None, None, ""
    digits = (match["digits"] or match["digits_"]).replace(",", "")
    large = _large(match["large"] or match["large_"])
    slack = large / 2 / 10 ** len(digits.partition(".")[2]) if large > 1 else 0.0
    value, unit = float(digits) * large, _currencies()[" ".join((match["sign"] or match["noun"]).split())]
    kind = _kind_of(match["before"] or match["before_"] or "")
    if kind == "about":
        slack = max(slack, value * _NEAR)
    return (None if kind == "most" else value - slack), (None if kind == "least" else value + slack), unit


def _kind_of(before: str) -> str:
    """Whether the words before a number make it the least, the most or near the true one; empty where none do."""
    words = " ".join(before.lower().split())
    groups = rules.load("headcounts").groups
    return next((kind for kind in ("least", "most", "about") if words in groups[kind].words), "")


def _large(words: str | None) -> int:
    return int(rules.load("figures").groups["large"].words[words.lower()]) if words else 1


@cache
def sorts() -> tuple[Sort, ...]:
    """The sorts of figures of the lexicon."""
    signs = {**_SIGNS, "{MONEY}": f"(?P<money>{_money().pattern})", "{N}": f"(?P<n>{number_pattern()})"}
    found = []
    for group in rules.load("figures").groups.values():
        if "patterns" in group.more:
            patterns = tuple(_filled(str(one), signs) for one in group.more["patterns"])
            statuses = _AHEAD if group.more.get("ahead") else _TOLD
            found.append(Sort(tuple(map(str, group.more["measures"])), frozenset(group.more["kinds"]), statuses,
                              frozenset(map(str, group.more["anchors"])), patterns))  # fmt: skip
    return tuple(found)


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """A pattern of the lexicon, when a text first has a word of its sort."""
    return re.compile(pattern, re.IGNORECASE)


def _filled(pattern: str, signs: dict[str, str]) -> str:
    for sign, own in signs.items():
        pattern = pattern.replace(sign, own)
    return pattern


@cache
def _currencies() -> dict[str, str]:
    words = rules.load("figures").groups["currencies"].words
    return {**{str(word): str(unit) for word, unit in words.items()},
            **{str(word).lower(): str(unit) for word, unit in words.items()}}  # fmt: skip


@cache
def _money() -> re.Pattern[str]:
    """A sum: $4.5 billion, about 30 million euros, £3m."""
    groups = rules.load("headcounts").groups
    before = rules.alternation([*groups["least"].words, *groups["most"].words, *groups["about"].words])
    signs = rules.load("figures").groups["currencies"].words
    marks = "|".join(re.escape(str(one)) for one in sorted(signs, key=len, reverse=True) if not str(one)[-1].isalpha())
    nouns = rules.alternation([str(one) for one in signs if str(one)[-1].isalpha()])
    words = rules.load("figures").groups["large"].words
    large = rf"(?:\s?(?P<large>{rules.alternation(words)})\b)?"
    return re.compile(
        rf"(?:(?:\b(?P<before>{before})\s+)?(?P<sign>(?<!\w)(?:{marks}))\s?(?P<digits>{_DIGITS}){large}"
        rf"|(?:\b(?P<before_>{before})\s+)?\b(?P<digits_>{_DIGITS}){large.replace('<large>', '<large_>')}"
        rf"[\s-](?P<noun>{nouns})\b)",
        re.IGNORECASE,
    )

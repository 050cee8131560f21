"""Words of saying in a text, and what stands between them and what is said."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from ingest import rules
from ingest.grammar.clauses import Syntax
from ingest.grammar.verbs import bases, forms, is_verb, verb_group
from ingest.grammar.words import NONE, Words

WEEKDAYS = frozenset(
    ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "today", "yesterday"]
)
_MONTHS = frozenset(
    [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
        "jan",
        "feb",
        "mar",
        "apr",
        "jun",
        "jul",
        "aug",
        "sept",
        "sep",
        "oct",
        "nov",
        "dec",
    ]
)


@dataclass(frozen=True, slots=True)
class Cue:
    """A word of saying in a text."""

    first: int  # first word of its verb group
    verb: int
    last: int  # one past its last word, audience included
    group: str
    takes: str
    type: str | None


@cache
def _entries() -> dict[str, tuple[tuple[tuple[str, ...], str, str, str | None], ...]]:
    """First word of a cue -> the words after it, its group, what it takes, its type; longest first."""
    found: dict[str, list[tuple[tuple[str, ...], str, str, str | None]]] = {}
    for name, group in rules.load("cues").groups.items():
        if group.more["takes"] == "nobody":
            continue
        for cue in group.words:
            first, *rest = cue.split()
            for form in forms(first) if group.more["takes"] != "source" else (first,):
                found.setdefault(form, []).append((tuple(rest), name, str(group.more["takes"]), group.more.get("type")))
    return {word: tuple(sorted(entries, key=lambda e: -len(e[0]))) for word, entries in found.items()}


def cues_in(text: Words) -> list[Cue]:
    known = _entries()
    found = []
    for index, word in enumerate(text.lower):
        entries = known.get(word)
        if entries is not None:
            cue = _cue(text, index, entries)
            if cue is not None:
                found.append(cue)
    return found


def _cue(text: Words, index: int, entries: tuple[tuple[tuple[str, ...], str, str, str | None], ...]) -> Cue | None:
    for rest, name, takes, type_ in entries:
        last = index + 1 + len(rest)
        if rest and text.lower[index + 1 : last] != rest:
            continue
        if takes == "source":
            return Cue(index, index, last, name, takes, type_)
        low = max(0, index - 30)
        if not is_verb(text, low, index) and not _is_inverted(text, index):
            return None
        group = verb_group(text, low, index)
        if (
            group.passive
            or group.negated
            or (group.tag in {"b", "s"} and group.to != NONE)
            or group.modal in {"would", "could", "should"}
        ):
            return None
        return Cue(group.first, index, last, name, takes, type_)
    return None


def _is_inverted(text: Words, index: int) -> bool:
    return text.lower[index] in {"said", "says"} and index > 0 and text.lower[index - 1] in {",", '"', "”"}


@cache
def words_of_group(name: str) -> frozenset[str]:
    return frozenset(rules.load("cues").groups[name].words)


def past_audience(syntax: Syntax, at: int, cue: Cue) -> int:
    lower = syntax.words.lower
    tells = set(bases().get(lower[cue.verb], ())) & {"tell", "inform", "assure", "ask", "warn"}
    if not tells:
        return at
    if at < syntax.high and syntax.words.name[at] != NONE:
        while at < syntax.high and syntax.words.name[at] != NONE:
            at += 1
        return at
    for index in range(at, min(syntax.high, at + 6)):
        if lower[index] in words_of_group("audiences"):
            return index + 1
    return at


def setting_end(syntax: Syntax, at: int) -> int:
    """One past a date, an adverb or an occasion that begins at a word; the word itself where none does."""
    lower = syntax.words.lower
    word = lower[at]
    if word in WEEKDAYS or word in {
        "late",
        "early",
        "later",
        "earlier",
        "again",
        "separately",
        "afterwards",
        "however",
        "also",
    }:
        return at + 1
    following = lower[at + 1] if at + 1 < syntax.high else ""
    if word in {"on", "last", "this", "late"} and (following in WEEKDAYS or following in {"week", "month", "year"}):
        return at + 2
    if word in {"on", "in"} and following.rstrip(".") in _MONTHS:
        return at + 3 if at + 2 < syntax.high and lower[at + 2].isdigit() else at + 2
    if word in {"in", "at", "on", "during", "to", "by", "via", "through", "after"}:
        for index in range(at + 1, min(syntax.high, at + 7)):
            if lower[index] in words_of_group("occasions") or lower[index] in words_of_group("audiences"):
                return index + 1
            if syntax.is_finite(index) or lower[index] == ",":
                break
    return at

"""The words of a body, each with its span, its name and its date: what grammar is read from."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Protocol

from ingest.model import record

# U.S. · didn't · Xi-Obama, 2.5, O'Neill · 's · any other mark
_WORD = re.compile(r"(?:[A-Za-z]\.){2,}|\w+n['’]t\b|\w+(?:[-.'’](?!s\b)\w+)*|['’]s\b|[^\w\s]")
NONE = -1
MONEY = frozenset("$€£¥%")  # marks inside a noun phrase: a $4 billion loan
# Auxiliaries that are names too: inside a name they keep their capital, so that no grammar takes them for verbs.
_NAMES_TOO = frozenset({"may", "will", "can", "do", "did", "be", "being", "shall", "had", "has", "might", "must", "to"})


class Span(Protocol):
    """Anything that stands at characters start:end of a body."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


@record
class VerbGroup:
    """A verb with the auxiliaries before it: had not yet been signed."""

    first: int  # index of its first word
    verb: int  # index of the verb
    tag: str  # b, s, d, n or g
    modal: str | None  # will, would, could, should
    negated: bool
    perfect: bool
    passive: bool
    progressive: bool
    to: int  # index of the 'to' of an infinitive, or -1
    past: bool  # the first finite word is in the past
    finite: bool


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a body in order; `name` and `date` hold the index of the mention or date over a word, or -1."""

    body: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    lower: tuple[str, ...]  # lower case, typographic apostrophes made plain; "May" where it is part of a name or a date
    name: tuple[int, ...]
    date: tuple[int, ...]
    # The verb groups read so far, by the first word of the sentence and the verb: each is asked for many times.
    groups: dict[tuple[int, int], VerbGroup] = field(init=False, default_factory=dict, compare=False, repr=False)
    # The first words of the noun phrases read so far, by the first word of the sentence and the last of the phrase.
    phrases: dict[tuple[int, int], int] = field(init=False, default_factory=dict, compare=False, repr=False)

    def at(self, position: int) -> int:
        """The index of the first word that starts at or after a character."""
        return bisect_left(self.starts, position)

    def text(self, first: int, last: int) -> str:
        """The words from `first` to before `last`, as they stand."""
        return self.body[self.starts[first] : self.ends[last - 1]] if last > first else ""

    def capital(self, index: int) -> bool:
        """Whether a word begins with a capital."""
        return self.body[self.starts[index]].isupper()

    def name_start(self, at: int, low: int) -> int:
        """The first word of the name over a word, from `low` on."""
        while at > low and self.name[at - 1] == self.name[at]:
            at -= 1
        return at

    def name_end(self, at: int, high: int) -> int:
        """One past the last word of the name over a word, `high` at most."""
        return _run_end(self.name, at, high)

    def date_end(self, at: int, high: int) -> int:
        """One past the last word of the date over a word, `high` at most."""
        return _run_end(self.date, at, high)


def _run_end(numbers: tuple[int, ...], at: int, high: int) -> int:
    number = numbers[at]
    while at < high and numbers[at] == number:
        at += 1
    return at


def words_of(body: str, names: Iterable[Span] = (), dates: Iterable[Span] = ()) -> Words:
    """The words of a body.

    >>> words_of("Xi's U.S. trip didn't end.").lower
    ('xi', "'s", 'u.s.', 'trip', "didn't", 'end', '.')
    """
    starts, ends, lower, doubtful = cut(body)
    covered, dated = _covered(starts, names), _covered(starts, dates)
    inside = [n for n in doubtful if covered[n] != NONE or (lower[n] == "may" and dated[n] != NONE)]
    if inside:
        words = list(lower)
        for n in inside:
            words[n] = body[starts[n]] + lower[n][1:]
        lower = tuple(words)
    return Words(body, starts, ends, lower, covered, dated)


@lru_cache(maxsize=2)
def cut(body: str) -> tuple[tuple[int, ...], tuple[int, ...], tuple[str, ...], tuple[int, ...]]:
    """Where the words of a body start and end, their lower case, and which are auxiliaries that can be names."""
    spans = [match.span() for match in _WORD.finditer(body)]
    folded = body.lower()
    if len(folded) == len(body):
        lower = [folded[start:end] for start, end in spans]
    else:  # a letter whose lower case is two characters
        lower = [body[start:end].lower() for start, end in spans]
    if "’" in body:
        lower = [word.replace("’", "'") for word in lower]
    doubtful = tuple([n for n, word in enumerate(lower) if word in _NAMES_TOO])
    return tuple([start for start, _ in spans]), tuple([end for _, end in spans]), tuple(lower), doubtful


def renamed(words_: Words, names: Iterable[Span]) -> Words:
    """The same words under other names."""
    return replace(words_, name=_covered(words_.starts, names))


def _covered(starts: tuple[int, ...], spans: Iterable[Span]) -> tuple[int, ...]:
    """For each word the index of the span over it, or -1."""
    found = [NONE] * len(starts)
    for number, span in enumerate(spans):
        index = bisect_left(starts, span.start)
        while index < len(starts) and starts[index] < span.end:
            found[index] = number
            index += 1
    return tuple(found)

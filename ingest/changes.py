"""What one text kept, changed, cut and added of another, sentence by sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache
from typing import Literal

from ingest.model import Sentence
from ingest.sentences import sentences_in

# Two sentences are one, changed, where this share of their words stands in the same order; below it they are two.
SIMILAR = 0.5
# Pairs of sentences that are compared word by word in one stretch: enough for an article, few enough for a book.
_MOST_PAIRS = 4_000
_KEPT = 500  # originals whose sentences are kept in memory

_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Change:
    """One sentence, or several in a row, that did not stay as it stood. Spans are of the two bodies."""

    kind: Literal["changed", "cut", "added"]
    span: tuple[int, int] | None  # in the later text; None where it was cut
    original: tuple[int, int] | None  # in the earlier text; None where it was added


@dataclass(frozen=True, slots=True)
class Comparison:
    """A text beside its original."""

    kept: int  # sentences of the original that stand in the text, wherever
    sentences: int  # sentences of the original
    changes: tuple[Change, ...]


def compare(original: str, text: str) -> Comparison:
    """What a text made of its original; case, spacing and punctuation do not count, nor does a sentence's place.

    >>> compare("One two. Three four five six.", "Three four five seven. One two.").changes
    (Change(kind='changed', span=(0, 22), original=(9, 29)),)
    """
    before, after = _side_of(original), _Side(text)
    moved = set(before.keys) & set(after.keys)
    changes = list(_changes(before, after, moved))
    kept = sum(key in moved for key in before.keys)
    return Comparison(kept, len(before.keys), tuple(sorted(_joined(changes), key=_place)))


class _Side:
    """The sentences of one text, and the words of each as its key."""

    def __init__(self, body: str) -> None:
        self.sentences: tuple[Sentence, ...] = sentences_in(body)
        self.keys = [tuple(_WORD.findall(body[one.start : one.end].lower())) for one in self.sentences]
        self.words = [frozenset(key) for key in self.keys]

    def span(self, at: int) -> tuple[int, int]:
        return self.sentences[at].start, self.sentences[at].end


@lru_cache(_KEPT)
def _side_of(original: str) -> _Side:
    """The sentences of a text that others are compared with again and again."""
    return _Side(original)


def _changes(before: _Side, after: _Side, moved: set[tuple[str, ...]]) -> Iterator[Change]:
    """Every sentence that is not in both texts, alone or beside what it became."""
    matcher = SequenceMatcher(None, before.keys, after.keys, autojunk=False)
    gone: list[int] = []
    new: list[int] = []
    for step, first, last, start, end in matcher.get_opcodes():
        if step == "equal":
            continue
        left = [at for at in range(first, last) if before.keys[at] not in moved]
        right = [at for at in range(start, end) if after.keys[at] not in moved]
        pairs = dict(_alike(before, after, left, right))
        yield from (Change("changed", after.span(other), before.span(one)) for one, other in pairs.items())
        gone += [at for at in left if at not in pairs]
        new += [at for at in right if at not in pairs.values()]
    pairs = dict(_alike(before, after, gone, new))  # changed, and at another place
    yield from (Change("changed", after.span(other), before.span(one)) for one, other in pairs.items())
    yield from (Change("cut", None, before.span(at)) for at in gone if at not in pairs)
    yield from (Change("added", after.span(at), None) for at in new if at not in pairs.values())


def _alike(before: _Side, after: _Side, left: Sequence[int], right: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Pairs of sentences with mostly the same words, the first that fits; each sentence stands in one pair at most."""
    if len(left) * len(right) > _MOST_PAIRS:
        return
    free = list(right)
    for one in left:
        known, length, matcher = before.words[one], len(before.keys[one]), None
        for other in free:
            if not _may_be_alike(known, length, after.words[other], after.keys[other]):
                continue
            matcher = matcher or SequenceMatcher(None, (), before.keys[one], autojunk=False)
            matcher.set_seq1(after.keys[other])
            if matcher.quick_ratio() >= SIMILAR and matcher.ratio() >= SIMILAR:
                free.remove(other)
                yield one, other
                break


def _may_be_alike(known: frozenset[str], length: int, words: frozenset[str], after: tuple[str, ...]) -> bool:
    """Whether so many words of a sentence are among those `known` of the other, in whatever order and number.

    Most sentences share so few different words that nothing has to be counted.
    """
    count = len(after)
    least = SIMILAR * (length + count) / 2
    if count < least or len(known & words) + count - len(words) < least:
        return False
    return sum(map(known.__contains__, after)) >= least


def _joined(changes: list[Change]) -> Iterator[Change]:
    """The changes; sentences that were cut or added in a row, with no more than a blank line between, as one."""
    yield from (one for one in changes if one.kind == "changed")
    for kind in ("cut", "added"):
        run: tuple[int, int] | None = None
        for start, end in sorted(one.original or one.span or (0, 0) for one in changes if one.kind == kind):
            if run is not None and start - run[1] <= len("\n\n"):
                run = run[0], end
                continue
            if run is not None:
                yield _one_sided(kind, run)
            run = start, end
        if run is not None:
            yield _one_sided(kind, run)


def _one_sided(kind: str, span: tuple[int, int]) -> Change:
    return Change("cut", None, span) if kind == "cut" else Change("added", span, None)


def _place(change: Change) -> tuple[int, int, str]:
    """Order of reading: by the place in the original, what was added by its place in the text."""
    first = change.original or change.span or (0, 0)
    return first[0], first[1], change.kind

"""What makes two texts known as copies: their runs of words, as numbers."""

from __future__ import annotations

import re
import zlib

# A character of a script without spaces is a word.
_WORD = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]|\\w+")
# Runs by which candidates are found: unrelated articles hardly ever share eight words in a row, and an edit in every
# sentence still leaves some. One run in eight is kept, chosen by the run itself, so that copies keep the same ones.
_LONG, _KEPT = 8, 8
# Runs by which candidates are compared: short enough that a changed word spoils few of them.
_SHORT = 5
_BASE, _PRIME = 1_000_003, (1 << 61) - 1
_SCATTER = 0x9E3779B97F4A7C15  # 2**64 divided by the golden ratio: spreads neighbouring numbers
_LEFT_OUT = (_KEPT - 1) << 32  # bits of the product, all 0 for one run in eight


def fingerprint(body: str) -> tuple[int, ...]:
    """About one number below 2**61 for every eight words, in order: equal runs of eight words, equal number."""
    return tuple(sorted([run for run in _runs(body, _LONG) if not run * _SCATTER & _LEFT_OUT]))


def runs(body: str) -> frozenset[int]:
    """A number for every run of five words; case, spacing and punctuation do not count.

    >>> runs("The two sides met on Tuesday.") == runs("the two sides met, on Tuesday")
    True
    """
    return frozenset(_runs(body, _SHORT))


def _runs(body: str, length: int) -> set[int]:
    """The numbers of all runs of so many words, each made from the one before it."""
    words = [zlib.crc32(word.encode()) for word in _WORD.findall(body.lower())]
    if len(words) < length:
        return set()
    leaving = pow(_BASE, length - 1, _PRIME)
    value = 0
    for word in words[:length]:
        value = (value * _BASE + word) % _PRIME
    found = {value}
    for gone, new in zip(words, words[length:], strict=False):
        value = ((value - gone * leaving) * _BASE + new) % _PRIME
        found.add(value)
    return found

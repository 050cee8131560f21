"""Two wordings of one sentence as one run of words: what stayed, what went, what came."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from typing import NamedTuple

_TOKEN = re.compile(r"\w+|\W")
# Above this many words and marks the two are shown one after the other: the comparison takes their product.
_LONGEST = 1_500


class Part(NamedTuple):
    """Words in a row that stayed ("same"), went ("del") or came ("ins")."""

    what: str
    text: str


def word_changes(before: str, after: str) -> list[Part]:
    """The words of two wordings in the order of reading.

    >>> word_changes("They met on Tuesday.", "They met Tuesday.")
    [Part(what='same', text='They met '), Part(what='del', text='on '), Part(what='same', text='Tuesday.')]
    """
    one, other = _TOKEN.findall(before), _TOKEN.findall(after)
    if len(one) + len(other) > _LONGEST:
        return [Part("del", before), Part("same", " "), Part("ins", after)]
    parts = []
    for step, first, last, start, end in SequenceMatcher(None, one, other, autojunk=False).get_opcodes():
        if step == "equal":
            parts.append(Part("same", "".join(one[first:last])))
            continue
        parts += [Part("del", "".join(one[first:last]))] if last > first else []
        parts += [Part("ins", "".join(other[start:end]))] if end > start else []
    return parts

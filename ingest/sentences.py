"""Sentences of a body, as spans."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ingest import rules
from ingest.model import Sentence

# A mark, and the numbers of notes behind it: the treaty.[51] Soon
_END = re.compile(r"""[.!?…]+ ["'”’»)\]]* (?:\[\d{1,3}\])* (?=\s|$) | [。！？]+ [”’」』）]*""", re.VERBOSE)
_PARAGRAPH = re.compile(r"[^\n]+")
_LAST_WORD = re.compile(r"[\w.&'’-]*\Z")
_OPENER = re.compile(r"""\s*["'“‘«(\[]*(\w)?""")
# J. or U.S. or Ph.D: single letters with full stops.
_INITIALS = re.compile(r"(?:[A-Za-z]\.)*[A-Za-z]|Ph\.D|M\.D")
_INITIALS_BEHIND = re.compile(r"-(?:[A-Za-z]\.)+[A-Za-z]\Z")  # China-U.S.
# Initials of a country or body that often end a sentence: then only a word that cannot follow them inside one decides.
_STARTERS = frozenset(
    """The A An In On At He She It They We I But And However Meanwhile This That These Those There After Before When
    While If As For By With From To Of Both Each Such No Not Some Many Most Last Earlier Later Asked Under
    According""".split()  # noqa: SIM905
)
# Characters. The longest sentences of news have a thousand; a text without marks is read in parts, because what looks
# at each pair of words of a sentence would else take minutes over a page that means harm.
LONGEST = 3_000


@cache
def _abbreviations() -> frozenset[str]:
    return frozenset(rules.load("abbreviations").words())


def sentences_in(body: str) -> tuple[Sentence, ...]:
    """The sentences of a body; a line end always ends one.

    >>> text = "Mr. Kerry met U.S. envoys. They agreed.\\n\\nTalks go on."
    >>> [text[s.start:s.end] for s in sentences_in(text)]
    ['Mr. Kerry met U.S. envoys.', 'They agreed.', 'Talks go on.']
    """
    found: list[Sentence] = []
    for number, paragraph in enumerate(_PARAGRAPH.finditer(body)):
        start = paragraph.start()
        for mark in _END.finditer(body, paragraph.start(), paragraph.end()):
            if _ends(body, mark.start(), mark.end(), paragraph.end()):
                found.extend(_parts(body, start, mark.end(), number))
                start = mark.end()
        if body[start : paragraph.end()].strip():
            found.extend(_parts(body, start, paragraph.end(), number))
    return tuple(found)


def _parts(body: str, start: int, end: int, paragraph: int) -> Iterator[Sentence]:
    """The sentence, or parts of it where it is longer than any is."""
    while end - start > LONGEST:
        space = body.rfind(" ", start + 1, start + LONGEST)
        cut = space if space > 0 else start + LONGEST
        yield _trimmed(body, start, cut, paragraph)
        start = cut
    yield _trimmed(body, start, end, paragraph)


def _trimmed(body: str, start: int, end: int, paragraph: int) -> Sentence:
    while start < end and body[start].isspace():
        start += 1
    while end > start and body[end - 1].isspace():
        end -= 1
    return Sentence(start, end, paragraph)


def _ends(body: str, start: int, end: int, limit: int) -> bool:
    """Whether the mark at start:end ends its sentence."""
    following = _OPENER.match(body, end, limit)
    initial = following.group(1) if following else None
    if initial is None:
        return True
    if initial.islower():
        return False
    if body[start] != "." or body[start + 1 : start + 2] == ".":
        return True
    word_match = _LAST_WORD.search(body, max(0, start - 24), start)
    word = (word_match.group() if word_match else "").lstrip("'’-")
    if word in _abbreviations() or word.rpartition("-")[2] in _abbreviations():
        # "No." and "v." are abbreviations before figures and names only
        return not (word not in {"No", "Nos"} or initial.isdigit())
    if _INITIALS.fullmatch(word) or _INITIALS_BEHIND.search(word):
        next_word = re.compile(r"\w+").search(body, end, limit)
        return "." in word and next_word is not None and next_word.group() in _STARTERS
    return True

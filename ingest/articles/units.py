"""What reads as one line of a page: a line, a part of one, or the lines of a hard-wrapped paragraph."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise

from ingest.articles import agencies, credits, furniture
from ingest.articles.furniture import Verdict
from ingest.model import Page, record
from ingest.rosters import name_in_roster

LONGEST_LINK = 120  # characters: what is linked amid a sentence is a name or a clause
FULL = 0.88  # share of the width from which on a line counts as wrapped
MIN_SIGNED = 6  # words

_WORD = re.compile(r"\w+")
_CJK = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
SENTENCE_END = re.compile(
    r"""[.!?…。！？][\s"'”’»)\]」』*†]*\Z | [.!?]["'”’)]*\s?\[\d+\]\Z | [a-z0-9][.!?]["”’]?\s\([^()]{2,60}\)\Z""",
    re.VERBOSE,
)
_CONTINUES = re.compile(r"[a-z,.;:)’”]")
_DANGLING = re.compile(
    r"(?:,|\b(?:the|a|an|of|and|or|in|on|at|to|for|with|by|from|that|which|who|as|is|was|are|were|has|had|have|said|his|her|"
    r"their|its|than|but|also|not|be|been|will|would|into|after|before|between|under|over|about))\Z"
)


@record
class Unit:
    """What reads as one line: a line, a part of one, or the lines of a hard-wrapped paragraph."""

    text: str
    pieces: tuple[tuple[int, int, str], ...]  # (line of the page, part, text)
    verdict: Verdict | None
    words: int
    prose: bool
    picked: bool | None  # whether the format's extractor took it for body; None where there was none
    signed: bool  # whether an agency's name stands at its end
    ends: bool  # whether a sentence ends at its end


def units_of(page: Page) -> tuple[Unit, ...]:
    picked = _Picked(page)
    units: list[Unit] = []
    for group in _wrapped(page.lines, broken=page.format == "text"):
        if len(group) > 1:
            pieces = tuple((number, 0, page.lines[number - 1]) for number in group)
            units.append(_unit(" ".join(text for _, _, text in pieces), pieces, picked))
            continue
        line = page.lines[group[0] - 1]
        for part, text in enumerate(furniture.parts_of(line) or ("",)):
            units.append(_unit(text, ((group[0], part, text),), picked))
    return tuple(_numbered(units))


def with_tails_cut(units: tuple[Unit, ...], first: int, last: int) -> tuple[Unit, ...]:
    """The units, with an agency's name at the end of a paragraph of the body as a part of its own."""
    inside = [part for unit in units[first : last + 1] for part in _cut_tail(unit)]
    return tuple(_numbered([*units[:first], *inside, *units[last + 1 :]]))


def _cut_tail(unit: Unit) -> list[Unit]:
    """A paragraph and the agency's name at its end, no person's, where that stands in brackets or after a dash."""
    at = agencies.agency_tail(unit.text) if unit.signed and unit.verdict is None else None
    if not at or credits.is_bare_name(unit.text[at:].strip(" .()[]/-–—―")):  # who took a picture, or is quoted
        return [unit]
    number, part, text = unit.pieces[-1]
    inside = len(text) - (len(unit.text) - at)
    if inside <= 0:
        return [unit]
    pieces = (*unit.pieces[:-1], (number, part, text[:inside].rstrip()))
    tail = text[inside:].strip()
    ending = Verdict("agency line", "The agency's name stands at the end of the paragraph.")
    body = replace(unit, text=unit.text[:at].rstrip(), pieces=pieces, signed=False)
    return [body, Unit(tail, ((number, part + 1, tail),), ending, 1, False, None, False, False)]


def _numbered(units: list[Unit]) -> list[Unit]:
    """The units with the parts of each line counted from 0."""
    parts: Counter[int] = Counter()
    numbered = []
    for unit in units:
        number, part, _ = unit.pieces[0]
        if len(unit.pieces) == 1 and part == parts[number]:
            parts[number] += 1
            numbered.append(unit)
            continue
        pieces = []
        for number, _, text in unit.pieces:
            pieces.append((number, parts[number], text))
            parts[number] += 1
        numbered.append(replace(unit, pieces=tuple(pieces)))
    return numbered


def _unit(text: str, pieces: tuple[tuple[int, int, str], ...], picked: _Picked) -> Unit:
    text = re.sub(r"\s{2,}", " ", text) if "  " in text and len(text) > 200 else text
    read = _read(text)
    own = picked.has(text, read.words)
    return Unit(text, pieces, read.verdict, read.words, read.prose, own, read.signed, read.ends)


@lru_cache(maxsize=1 << 13)
def _read(text: str) -> Unit:
    """A line as it is by itself; the same lines stand on many pages of a site."""
    verdict, words = furniture.verdict_on(text), length(text)
    unsigned = words < MIN_SIGNED or (verdict is not None and verdict.label != "caption")
    signed = not unsigned and bool(agencies.agency_tail(text))
    ends = ends_sentence(text)
    prose = (ends and words >= 6) or words >= 25 or signed or name_in_roster(text) is not None
    return Unit(text, (), None if signed else verdict, words, prose, None, signed, ends)


def ends_sentence(text: str) -> bool:
    """Whether a sentence ends at the end of a line."""
    return bool(SENTENCE_END.search(text[-80:]))


def length(text: str) -> int:
    """The words of a text; two characters of a script without spaces count as one."""
    signs = len(_CJK.findall(text)) if not text.isascii() else 0
    return len(_WORD.findall(text)) if not signs else signs // 2 + len(_WORD.findall(_CJK.sub(" ", text)))


class _Picked:
    """The paragraphs that the format's extractor took for the body, to be asked line by line."""

    def __init__(self, page: Page) -> None:
        self._any = page.body is not None
        paragraphs = [squeezed(text) for text in page.body or ()]
        self._single = frozenset(paragraphs)
        self._all = "\n".join(paragraphs)

    def has(self, text: str, words: int) -> bool | None:
        if not self._any:
            return None
        line = squeezed(text)
        return bool(line) and (line in self._single or (words >= 5 and line in self._all))


def squeezed(text: str) -> str:
    """A text without its white space."""
    return "".join(text.split())


def _wrapped(lines: tuple[str, ...], broken: bool) -> list[list[int]]:
    """The numbers of the lines that read as one: hard-wrapped paragraphs, and sentences broken around a link."""
    width = _wrap_width(lines)
    groups: list[list[int]] = []
    so_far = 0
    for number, line in enumerate(lines, 1):
        before = lines[number - 2] if number > 1 else ""
        if before and line and _runs_on(before, so_far, line, width, broken):
            groups[-1].append(number)
            so_far += len(line) + 1
        else:
            groups.append([number])
            so_far = len(line)
    return groups


def _wrap_width(lines: tuple[str, ...]) -> int | None:
    """The width at which the lines are wrapped; None where they are not."""
    lengths = [len(line) for line in lines if len(line) > 30]
    if len(lengths) < 3 or max(lengths) > 132:
        return None
    width = max(lengths)
    followed = [(line, after) for line, after in pairwise(lines) if len(line) > 30 and after]
    full = [line for line, after in followed if len(line) + 1 + len(after.split(" ")[0]) > width * FULL]
    broken = [line for line in full if not SENTENCE_END.search(line)]
    return width if len(full) * 2 > len(followed) and len(full) >= 3 and len(broken) * 2 > len(full) else None


def _runs_on(before: str, so_far: int, line: str, width: int | None, broken: bool) -> bool:
    """Whether a line goes on with the paragraph so far, of which `before` is the last line."""
    if width is not None and len(before) + 1 + len(line.split(" ")[0]) > width * FULL:
        return not (furniture.verdict_on(before) or furniture.verdict_on(line))
    if not broken or so_far + len(line) < 40:
        return False
    dangles = _DANGLING.search(before[-16:]) and not (line[:1].isupper() and _is_paragraph(line))
    goes_on = (_CONTINUES.match(line) or dangles) and not ends_sentence(before)
    if goes_on and line.startswith("by ") and credits.is_dated_byline(line):
        return False
    return bool(goes_on) and not (furniture.verdict_on(before) or furniture.verdict_on(line))


def _is_paragraph(line: str) -> bool:
    """Whether a line is a paragraph by itself, and not the words of a link: a headline may end in "sworn in"."""
    return len(line) >= LONGEST_LINK and ends_sentence(line)

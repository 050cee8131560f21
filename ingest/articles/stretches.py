"""Where a body goes on behind something that interrupts it, and where a list of other articles is taken for its end."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from ingest.articles import credits
from ingest.articles.units import Unit
from ingest.known_names import NO_PERSON, WORD, folded, vocabulary

MAX_GAP = 9  # lines between two stretches of one text: a short list of other articles, a picture, an advertisement
MIN_WORDS = 10  # of a paragraph with which a text goes on; sentences under other articles' headlines are shorter
LONG = 20  # words of a paragraph that is believed to be the last one
MIN_SHARED = 2  # names that a stretch shares with the text before it
MAX_LISTED = 14  # words of a headline that ends as a sentence does

# What ends an article, and stands under it once only: nothing behind it belongs to the text.
_FINAL = frozenset({"comment prompt", "copyright", "about", "credit", "agency line", "tags"})
# What stands between two paragraphs without parting them.
_PASSING = frozenset({"blank", "caption", "advert", "newsletter", "share bar", "paywall", "read more"})
_ENDINGS = frozenset({"credit", "agency line", "paywall", "tags", "correction"})
STEM = 5  # letters by which longer words are compared
MIN_TOLD = 3  # such words of a title that a lead and the rest of its text both tell again
_LONGER = re.compile(rf"\w{{{STEM},}}")
_NAME = re.compile(r"\b[A-Z]\w{3,}")
_DATED = frozenset({"stamp", "relative stamp"})


def resumed(units: Sequence[Unit], first: int, last: int) -> tuple[int, int]:
    """The span with the stretches of the same text above and below it: they speak of the same names."""
    names = _names(units[first : last + 1])
    while (below := _next(units, range(last + 1, len(units)), names)) is not None:
        last, names = below, names | _names([units[below]])
    while (above := _next(units, range(first - 1, -1, -1), names)) is not None:
        first, names = above, names | _names([units[above]])
    return first, last


def goes_on(units: Sequence[Unit], first: int, at: int, last: int) -> bool:
    """Whether the text goes on across a stamp: it is that of a headline between two paragraphs of one text."""
    above = [unit for unit in units[first:at] if unit.verdict is None]
    is_title = bool(above) and (not above[-1].prose or (above[-1].text.endswith("?") and above[-1].words <= MAX_LISTED))
    if len(above) < 2 or not is_title or not above[0].prose:
        return False
    if credits.dateline_of(above[0].text) is not None:
        return True
    below = _names(units[at + 1 : last + 1])
    return len(_names(above) & below) >= MIN_SHARED and not below & set(_NAME.findall(above[-1].text))


def _next(units: Sequence[Unit], places: range, names: frozenset[str]) -> int | None:
    """The next paragraph in a direction that goes on with the text, before anything that ends it."""
    gap, passing = 0, True
    for at in places:
        unit = units[at]
        label = unit.verdict.label if unit.verdict is not None else None
        if label in _FINAL or gap > MAX_GAP:
            return None
        if _goes_on(unit):
            if places.step < 0:
                return _top_of_lead(units, at, names)
            same = passing or len(_names([unit]) & names) >= MIN_SHARED
            return at if same or _is_last(units, at) else None
        if label != "blank":
            gap += 1
            passing = passing and (label in _PASSING or (label is None and unit.prose))
    return None


def _goes_on(unit: Unit) -> bool:
    """Whether a text can go on with a line."""
    return unit.verdict is None and unit.prose and unit.ends and unit.words >= MIN_WORDS and unit.picked is not False


def _top_of_lead(units: Sequence[Unit], last: int, names: frozenset[str]) -> int | None:
    """The first of the paragraphs that end at a unit, where they share names with the text or stand under its title."""
    first = last
    while first > 0 and (_goes_on(units[first - 1]) or units[first - 1].text.strip() == ""):
        first -= 1
    while units[first].text.strip() == "":
        first += 1
    stretch = units[first : last + 1]
    if len(_names(stretch) & names) >= MIN_SHARED:
        return first
    words = {word for unit in units[last + 1 :] if unit.prose for word in stems(unit.text)}
    above = [unit for unit in units[max(0, first - 2 * MAX_GAP) : first] if unit.verdict is None and not unit.prose]
    told = (stems(unit.text) for unit in above)
    lead = {word for unit in stretch for word in stems(unit.text)}
    return first if any(min(len(title & words), len(title & lead)) >= MIN_TOLD for title in told) else None


def stems(text: str) -> frozenset[str]:
    """The longer words of a text by their first letters."""
    return frozenset(word.casefold()[:STEM] for word in _LONGER.findall(text))


def _is_last(units: Sequence[Unit], at: int) -> bool:
    """Whether a long paragraph stands right above what ends an article."""
    below = (unit.verdict for unit in units[at + 1 :] if unit.verdict is None or unit.verdict.label != "blank")
    verdict = next(below, None)
    return units[at].words >= LONG and verdict is not None and verdict.label in _ENDINGS


def _names(units: Iterable[Unit]) -> frozenset[str]:
    """The capitalised words in the sentences of some lines that are no words of the language."""
    known = vocabulary().bits
    words = {word for unit in units if unit.prose for word in _NAME.findall(unit.text)}
    return frozenset(word for word in words if not known.get(folded(word), 0) & (WORD | NO_PERSON))


def without_listed(units: Sequence[Unit], first: int, last: int) -> int:
    """The last paragraph, short sentences left out that begin a list of headlines with a stamp below each."""
    while last > first and units[last].words <= MAX_LISTED and _is_first_of_pairs(units, last):
        last -= 1
        while last > first and units[last].verdict is not None:
            last -= 1
    return last


def _is_first_of_pairs(units: Sequence[Unit], at: int) -> bool:
    """Whether a stamp, a line that is no sentence, and another stamp follow."""
    below = [unit for unit in units[at + 1 : at + 7] if unit.verdict is None or unit.verdict.label != "blank"][:3]
    if len(below) < 3 or below[1].verdict is not None or below[1].prose:
        return False
    return all(unit.verdict is not None and unit.verdict.label in _DATED for unit in (below[0], below[2]))

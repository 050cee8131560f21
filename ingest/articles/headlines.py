"""Where the title of an article stands above its body, and which lines there are titles of other articles."""

from __future__ import annotations

import re

from ingest.articles.units import Unit, squeezed
from ingest.model import Page

MIN_HEADLINE = 4  # words; shorter lines above a body are kickers and names of sections
MAX_HEADLINE = 32
MAX_MISSED = 8  # lines of furniture between a title and its body
SHARED = 5  # letters of the words that a title shares with its article
MIN_SHARED = 2  # such words with which a line is surely the title
TOLD = 0.6  # share of the longer words of a title above a stamp that the first paragraphs tell again
MAX_ABOVE = 60  # lines above the body where a title may stand
LEAD = 3  # paragraphs in which they stand

# Ends of titles that end with a point and are no sentences.
_ABBREVIATED = (" U.S.", " U.N.", " U.K.", " Jr.", " Sr.", " Inc.", " Co.", " Corp.", " Ltd.", " a.m.", " p.m.")
_NUMBER = re.compile(r"#?\d{1,2}[.)]?\Z")
_NUMBERED = re.compile(r"#?\d{1,2}(?:[.)]\s|\s[|–-]\s)|[•▪●■◦‣*»›▶►→]\s*\S")
# A year in the piece behind the last separator: the headline of another article with its stamp.
_STAMPED = re.compile(r"\s[|•–-]\s[^|•–]{0,30}\b(?:19|20)\d\d\b[^|•–]{0,12}\Z|\s\([^()]{3,24}\b(?:19|20)\d\d\)\Z")
_WORD = re.compile(rf"\w{{{SHARED},}}")
_UPDATED = re.compile(r"\W*(?:last\s+)?(?:updated|modified)\b", re.IGNORECASE)
# Labels of what may stand between a title and its body.
_BETWEEN = frozenset({"blank", "byline", "stamp", "share bar", "caption", "relative stamp"})


def headline_at(units: tuple[Unit, ...], first: int, page: Page) -> int | None:
    """The line that repeats a given title, else the nearest title-like line above the body; None where none is."""
    titles = {squeezed(given.value).casefold() for given in page.given if given.field == "title"}
    for at in range(first - 1, -1, -1):
        line = squeezed(units[at].text).casefold()
        if line and (line in titles or (len(line) > 20 and any(title.startswith(line) for title in titles))):
            return at
    found = _nearest_title(units, first)
    if found is None or _shared(units, found, first) < MIN_SHARED:
        found = _told_again(units, first, found)
    if found is not None:
        found = _first_copy(units, _over_stamp(units, found, first))
    if found is None:
        return _short_title(units, first)
    return None if _is_one_of_pairs(units, found, first) else found


def _short_title(units: tuple[Unit, ...], first: int) -> int | None:
    """The line nearest above the body, though it is short, where the first paragraphs take it up; None where not.

    One word that they share is enough where no other line stands above, two where some do: Mayor opens bridge.
    """
    free = [at for at in range(first) if units[at].verdict is None]
    if not free:
        return None
    at = free[-1]
    near = all(_may_stand_between(unit) for unit in units[at + 1 : first])
    short = MIN_SHARED <= units[at].words < MIN_HEADLINE and not units[at].text.endswith((":", ",", "."))
    needed = 1 if all(_may_stand_between(unit) for unit in units[:at]) else MIN_SHARED
    return at if near and short and _shared(units, at, first) >= needed else None


def _may_stand_between(unit: Unit) -> bool:
    """Whether a line can stand between a title and its body: a byline, a stamp, a caption."""
    return unit.verdict is not None and unit.verdict.label in _BETWEEN


def _told_again(units: tuple[Unit, ...], first: int, nearest: int | None) -> int | None:
    """The title-like line closest above the body whose words the first paragraphs tell again, else the nearest.

    Of several such lines that stand together it is the topmost: those below are standfirsts.
    """
    found = nearest
    told = False
    for at in range(first - 1, max(-1, first - MAX_ABOVE), -1):
        unit = units[at]
        is_free = unit.verdict is None and is_title(unit) and not is_listed(units, at)
        between_stamps = at > 0 and _is_stamp(units[at - 1]) and _is_stamp(units[at + 1])
        if is_free and not between_stamps and _shared(units, at, first) >= MIN_SHARED:
            found, told = at, True
        elif told and unit.text.strip():
            break
    return found


def _first_copy(units: tuple[Unit, ...], found: int) -> int:
    """The same title a few lines above, where only a byline, a stamp, furniture or short lines stand between."""
    title, passed = squeezed(units[found].text).casefold(), 0
    for at in range(found - 1, -1, -1):
        unit = units[at]
        if squeezed(unit.text).casefold() == title:
            return at
        passed += unit.verdict is None or unit.verdict.label != "blank"
        if passed > MAX_MISSED or (unit.verdict is None and unit.words >= MIN_HEADLINE):
            return found
    return found


def _over_stamp(units: tuple[Unit, ...], found: int, first: int) -> int:
    """The title above a stamp, where the line found below it is the standfirst: the text tells most of it again.

    A line with a stamp of its own below it is a title, and the one above is another article's.
    """
    stamped = False
    if any(_is_stamp(unit) and not _UPDATED.match(unit.text) for unit in units[found + 1 : first]):
        return found
    for at in range(found - 1, max(-1, found - MAX_MISSED), -1):
        unit = units[at]
        if unit.verdict is None and is_title(unit) and not is_listed(units, at):
            shared = _shared(units, at, first)
            told = shared > MIN_SHARED and shared >= TOLD * len(set(_WORD.findall(unit.text)))
            return at if stamped and told else found
        if (unit.verdict is None and unit.words >= MIN_HEADLINE) or (
            unit.verdict is not None and unit.verdict.label not in _BETWEEN
        ):
            return found
        stamped = stamped or _is_stamp(unit)
    return found


def _shared(units: tuple[Unit, ...], at: int, first: int) -> int:
    """How many longer words of a line the first paragraphs of the body have, by their first letters."""
    told = {word.casefold()[:SHARED] for unit in units[first : first + LEAD] for word in _WORD.findall(unit.text)}
    return len({word.casefold()[:SHARED] for word in _WORD.findall(units[at].text)} & told)


def _nearest_title(units: tuple[Unit, ...], first: int) -> int | None:
    """The topmost of the title-like lines that stand together above the body."""
    found, missed = None, 0
    for at in range(first - 1, -1, -1):
        unit = units[at]
        if unit.verdict is not None:
            if found is not None and unit.verdict.label != "blank":
                break
            missed += unit.verdict.label not in _BETWEEN
            if missed > MAX_MISSED:
                break
        elif is_title(unit) and not is_listed(units, at):
            found = at
        elif found is not None:
            break
    return _below_links(units, found, first) if found is not None else None


def _below_links(units: tuple[Unit, ...], found: int, first: int) -> int:
    """The title below the links that stand under 'Most read': the first line there that the text takes up at all."""
    above = [unit.verdict for unit in units[:found] if unit.verdict is None or unit.verdict.label != "blank"]
    if not above or above[-1] is None or above[-1].label != "related heading" or _shared(units, found, first):
        return found
    free = (at for at in range(found + 1, first) if units[at].verdict is None and is_title(units[at]))
    return next((at for at in free if _shared(units, at, first)), found)


def is_title(unit: Unit) -> bool:
    """Whether a line can be a title by its form."""
    abbreviated = unit.text.endswith(_ABBREVIATED) or unit.text.isupper()
    ends = unit.text.rstrip("\"'”’").endswith(".") and not abbreviated
    form = MIN_HEADLINE <= unit.words <= MAX_HEADLINE and not ends and not unit.text.endswith((":", ","))
    return form and not _STAMPED.search(unit.text)


def is_listed(units: tuple[Unit, ...], at: int) -> bool:
    """Whether a line bears the number or the sign of a list, before it or alone on the line above."""
    return bool(_NUMBERED.match(units[at].text)) or (at > 0 and bool(_NUMBER.match(units[at - 1].text.strip())))


def _is_one_of_pairs(units: tuple[Unit, ...], at: int, first: int) -> bool:
    """Whether a title is the last of several that each follow a stamp, and shares no longer word with the text."""
    lines = [unit for unit in units[:at] if unit.verdict is None or unit.verdict.label != "blank"]
    if len(lines) < 3 or not (_is_stamp(lines[-1]) and is_title(lines[-2]) and _is_stamp(lines[-3])):
        return False
    words = {word.casefold() for unit in units[first : first + LEAD] for word in _WORD.findall(unit.text)}
    return words.isdisjoint(word.casefold() for word in _WORD.findall(units[at].text))


def _is_stamp(unit: Unit) -> bool:
    return unit.verdict is not None and unit.verdict.label == "stamp"

"""Bodies with names that nobody bears, told by their fighters, their executives, or what only firms do."""

from __future__ import annotations

from collections.abc import Iterator

from ingest import places
from ingest.grammar.verbs import words
from ingest.grammar.word_groups import words_for
from ingest.grammar.words import NONE, Words
from ingest.known_names import FAMILY, GIVEN, WORD, folded, vocabulary

Found = tuple[int, int]  # the first word of a name, and one past its last

_LONGEST = 3  # words of such a name at most
_AT_PLACES = frozenset(("in", "near", "at", "around", "outside", "into"))
_TO_DEED = 5  # words from a name to what only firms do at most


def told_bodies(text: Words) -> Iterator[Found]:
    """Each unknown name that what stands behind it makes a body's: Ansar militants, Veltrano has agreed to buy.

    Not where the article uses the name as a place's.
    """
    towns: set[str] | None = None
    past = 0
    unnamed = [at for at, name in enumerate(text.name) if name == NONE and text.capital(at)]
    for at in unnamed:
        if at < past or not (_is_unknown(text, at) or _has_fighters(text, at)):
            continue
        past = at + 1
        while past < len(text.lower) and _is_unknown(text, past) and text.starts[past] - text.ends[past - 1] == 1:
            past += 1
        if past - at <= _LONGEST and _is_told(text, at, past):
            towns = _towns(text) if towns is None else towns
            if text.lower[at] not in towns:
                yield at, past


def _is_unknown(text: Words, at: int) -> bool:
    """Whether a capitalised word is part of no name and no date, and no list knows it."""
    if text.name[at] != NONE or text.date[at] != NONE or not text.capital(at) or not text.lower[at].isalpha():
        return False
    named = text.text(at, at + 1)
    known = vocabulary().bits.get(folded(named), 0) or text.lower[at] in words("prepositions")
    return not known and not _is_of_land(named)


_OF_LANDS = ("ian", "ean", "ese", "ish", "i")  # how adjectives of lands end: Zairian, Kashmiri


def _is_of_land(named: str) -> bool:
    """Whether a word is a land's or a town's, or an adjective of one."""
    return named.endswith(_OF_LANDS) or places.is_demonym(named) or bool(places.places_named(named))


def _has_fighters(text: Words, at: int) -> bool:
    """Whether fighters stand behind a word that can be somebody's name, but is nobody's here: Ansar militants."""
    if text.name[at] != NONE or not text.capital(at) or text.lower[at + 1 : at + 2] == ():
        return False
    named = text.text(at, at + 1)
    bits = vocabulary().bits.get(folded(named), 0)
    named_so = bool(bits & (GIVEN | FAMILY)) and not bits & WORD
    return text.lower[at + 1] in words_for("fighters") and named_so and not _is_of_land(named)


def _towns(text: Words) -> set[str]:
    """The words that stand behind a preposition of place: in Lorvane."""
    return {text.lower[at] for at in range(1, len(text.lower)) if text.lower[at - 1] in _AT_PLACES and text.capital(at)}


def _is_told(text: Words, first: int, end: int) -> bool:
    """Whether the words behind a name tell that it is a body's."""
    behind = text.lower[end : end + 2]
    if not behind or _is_beside_name(text, first, end):
        return False
    offices = words_for("executives")
    if behind[0] in words_for("fighters") or behind[0] in offices or " ".join(behind) in offices:
        return True
    led = behind[0] == "," and " ".join(text.lower[end + 1 : end + 3]) in words_for("led and owned")
    return led or _deals(text, end)


def _deals(text: Words, end: int) -> bool:
    """Whether a verb behind a name tells what firms do with firms: has agreed to buy, will acquire, is to merge."""
    near, deals = text.lower[end : end + _TO_DEED], words_for("deals of firms")
    deed = next((k for k, word in enumerate(near) if word in deals), 0)
    return deed > 0 and words_for("before deals of firms").issuperset(near[:deed])


def _is_beside_name(text: Words, first: int, end: int) -> bool:
    """Whether a known name stands right before a name: Ana Veltrano."""
    number = text.name[first - 1] if first else NONE
    return number != NONE and text.starts[first] - text.ends[first - 1] == 1

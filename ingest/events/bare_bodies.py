"""Bodies whose names have no word for a body, where the words around them tell that they are no person's names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ingest import places, rules
from ingest.grammar.countries import kind_of_place
from ingest.grammar.words import NONE, Words
from ingest.known_names import FAMILY, GIVEN, HONORIFIC, STARTER, TITLE, WEEKDAY, folded, vocabulary
from ingest.model import Mention

Found = tuple[int, int]  # the first word of a name, and one past its last

_LONGEST = 5  # words of such a name at most
_NEVER = STARTER | WEEKDAY | HONORIFIC
_PLURAL = frozenset(("have", "are", "were"))  # a body may take them, one person never does
_ARTICLES = frozenset(("the", "a", "an", "its", "his", "her", "their", "our"))
_ITS = 12  # words behind a verb of saying in which 'its' shows that a body said it
_SAID = frozenset(
    ("said", "says", "announced", "announces", "reported", "agreed", "agrees", "plans", "expects", "posted")
)
_CLOSES = frozenset((".", "”", '"', "“", ":", ";", "—", "–"))


@cache
def _words(group: str) -> frozenset[str]:
    return frozenset(rules.load("participants").groups[group].words)


def bare_bodies(text: Words, mentions: tuple[Mention, ...]) -> Iterator[Found]:
    """Each name that only what stands around it makes a body's: the Socialists will boycott, Nokia said its profit."""
    towns = frozenset(n for n, one in enumerate(mentions) if one.place and kind_of_place(one.place) != "country")
    open_ = frozenset((NONE, *(n for n, one in enumerate(mentions) if one.kind == "place" and one.place is None)))
    at, last = 0, len(text.lower)
    while at < last:
        free = _is_free(text, at, open_)
        if not free and text.name[at] not in towns:
            at += 1
            continue
        end = _end(text, at, free, open_)
        if text.lower[at] in _ARTICLES and free:
            at += 1
        town = end > at and not _is_free(text, end - 1, open_)
        known = _is_force(text, at, end) if town else _is_body(text, at, end)
        if 0 < end - at <= _LONGEST and known:
            yield at, end + town
        at = max(end, at + 1)


def _end(text: Words, at: int, free: bool, open_: frozenset[int]) -> int:
    """One past the capitalised words that go on from a word, or from the town that begins there."""
    end, last = at + 1, len(text.lower)
    while not free and end < last and text.name[end] == text.name[at]:
        end += 1
    while end < last and _goes_on(text, end, open_):
        end += 1
    return end


def _is_force(text: Words, first: int, end: int) -> bool:
    """Whether a town's police follows, and no noun of theirs: Norfolk police have said."""
    behind = text.lower[end + 1 : end + 2]
    return (
        text.lower[end : end + 1] == ("police",)
        and behind != ()
        and (behind[0] in _PLURAL or behind[0] in _SAID or behind[0].endswith("ed"))
    )


def _is_free(text: Words, at: int, open_: frozenset[int]) -> bool:
    """Whether a word is capitalised, and no part of a date or of a name that is known, as those of `open_` are not."""
    return text.name[at] in open_ and text.date[at] == NONE and text.capital(at) and text.lower[at].isalpha()


def _goes_on(text: Words, at: int, open_: frozenset[int]) -> bool:
    """Whether a name goes on with a word: a capitalised one, or 's before one, right behind."""
    if text.lower[at] in {"'s", "'"}:
        behind = at + 1 < len(text.lower) and _is_free(text, at + 1, open_)
        return behind and text.lower[at + 1] in _words("ends of bodies")
    return _is_free(text, at, open_) and text.starts[at] - text.ends[at - 1] == 1


def _is_body(text: Words, first: int, end: int) -> bool:
    if _is_joined(text, first, end):
        return False
    bits = [vocabulary().bits.get(folded(text.text(k, k + 1)), 0) for k in range(first, end)]
    opens = first == 0 or text.lower[first - 1] in _CLOSES
    opens = opens or "\n" in text.body[text.ends[first - 1] : text.starts[first]]
    article = first > 0 and text.lower[first - 1] in _BEFORE
    noun = text.lower[end - 1]
    if noun in _words("parties by their members") and end - first <= 2 and (article or not opens):
        return not (end < len(text.lower) and text.capital(end))
    if end - first > 1 and noun in _words("ends of bodies") and (article or not opens) and not bits[0] & _NEVER:
        return not all(bit & TITLE for bit in bits)
    if any(bit & (_NEVER | TITLE) for bit in bits) or places.is_demonym(text.text(end - 1, end)):
        return False
    if end - first < 3 and any(bit & (GIVEN | FAMILY) for bit in bits):
        return _wins(text, end) or _wins(text, first, -1)
    return _acts_as_one(text, first, end, opens) or _wins(text, end) or _wins(text, first, -1)


def _is_joined(text: Words, first: int, end: int) -> bool:
    """Whether a name that is known stands right before or behind: company President Ama Owusu."""
    behind = end < len(text.name) and text.name[end] != NONE and text.starts[end] - text.ends[end - 1] == 1
    return behind or (first > 0 and text.name[first - 1] != NONE and text.starts[first] - text.ends[first - 1] == 1)


_BEFORE = frozenset(("the", "opposition", "ruling", "rebel", "governing"))
_WINNING = frozenset(("beat", "beats", "thrashed", "crushed", "trounced", "defeated", "edged", "hammered", "outplayed"))
_SCORE = re.compile(r"\d+[-–]\d+|by (?:an innings|\w+ (?:runs|wickets|points|goals))")
_NEAR = 70  # characters behind a win in which the score stands


def _wins(text: Words, at: int, step: int = 1) -> bool:
    """Whether a name stands right before or behind a win with its score: East Zone beat North Zone by an innings."""
    verb = at if step == 1 else at - 1 - (text.lower[at - 1] == "the")
    if not 0 < verb < len(text.lower) or text.lower[verb] not in _WINNING:
        return False
    return _SCORE.search(text.body, text.ends[verb], text.ends[verb] + _NEAR) is not None


def _acts_as_one(text: Words, first: int, end: int, opens: bool) -> bool:
    """Whether the words behind a name tell that it is one of a body: have, are; said that its profit had fallen."""
    after = text.lower[end : end + 1]
    if not after or (first and text.lower[first - 1] in {"and", ",", "or"}):
        return False
    if after[0] in _PLURAL:
        return not opens or end - first > 1
    near = text.lower[end : end + _ITS]
    near = near[: near.index(".")] if "." in near else near
    return after[0] in _SAID and ("its" in near or "it" in near)

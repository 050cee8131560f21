"""Whose title it is, by the words before it: a state, an organization, a person."""

from __future__ import annotations

import itertools

from ingest import rules
from ingest.model import Place
from ingest.organizations import known_forms, organization_words, seat_named, town_named
from ingest.places import country_of_demonym
from ingest.roles.noun_phrases import proper_start
from ingest.roles.titles import Head
from ingest.roles.tokens import Tokens, is_capital, text_between
from ingest.roles.words import (
    NOBODY,
    ORIGINS,
    POSSESSIVE,
    PRONOUNS,
    labels,
    modifiers,
    pattern_words,
    statuses,
    words_of,
)

_Prefix = tuple[tuple[Place, ...], tuple[int, int] | None, bool, int, bool]


def holder_before(tokens: Tokens, region: range, head: Head, determiner: str | None) -> _Prefix:
    """(states, organization, possessed, owner, generic) that the words before the title give."""
    possessed = determiner in PRONOUNS
    for index in region:
        if tokens.persons[index] != NOBODY:
            return (), None, True, index, False
    last = _less_adjective(tokens, region)
    first = _organization_start(tokens, region.start, last)
    cut = next(
        (
            i
            for i in range(last - 1, region.start - 1, -1)
            if tokens.lows[i] in POSSESSIVE or tokens.lows[i] in {"'", "’"}
        ),
        None,
    )
    if cut is not None and (first >= last or (first > cut + 1 and not _is_named(tokens, first, last))):
        last = cut
        first = _organization_start(tokens, region.start, last)
        possessed = True
    elif cut is not None and first == cut + 1:
        owner = _organization_start(tokens, region.start, cut)
        if owner < cut and head.seat != "state" and country_of_demonym(text_between(tokens, first, last)):
            return (*_holder(tokens, owner, cut, head), True, NOBODY, False)
        first = owner if owner < cut and seat_named(text_between(tokens, owner, cut)) else first
    if first >= last:
        return (), None, possessed, NOBODY, False
    if not _is_named(tokens, first, last):
        return (), None, possessed, NOBODY, True
    return (*_holder(tokens, proper_start(tokens, first, last), last, head), possessed, NOBODY, False)


def _less_adjective(tokens: Tokens, region: range) -> int:
    """The end of the region, without an unknown small word after a country: Kazakh | ceremonial head of state."""
    last = region.stop - 1
    if last <= region.start or not tokens.texts[last].islower() or country_of_demonym(tokens.texts[last - 1]) is None:
        return region.stop
    low = tokens.lows[last]
    known = low in statuses() or low in labels() or low in modifiers() or low in organization_words()
    return region.stop if known or low in POSSESSIVE else last


def _is_named(tokens: Tokens, first: int, last: int) -> bool:
    """Whether words name a body by itself: a capital, or a described body (central bank)."""
    if any(is_capital(tokens, index) for index in range(first, last)):
        return True
    return last - first > 1 and tokens.lows[first] in modifiers() and tokens.lows[last - 1] in organization_words()


def _organization_start(tokens: Tokens, first: int, last: int) -> int:
    """The first token of the name that ends before `last`; `last` where none does."""
    index = last
    while index > first:
        low = tokens.lows[index - 1]
        inside = low in {"of", "for", "and", "&", "the"} and index < last and is_capital(tokens, index)
        inside = inside or (low in {"of", "for"} and index < last and tokens.lows[index] == "the")
        inside = inside or (low in pattern_words("between-names") and index < last and is_capital(tokens, index))
        inside = inside or low in {"(", ")"}
        known = (low in statuses() and not _is_new_place(tokens, index - 1, last)) or (
            low in labels() and not is_capital(tokens, index - 1)
        )
        if (
            known
            or low.endswith(ORIGINS)
            or (
                low in POSSESSIVE
                and not (
                    index < last
                    and index - 1 > first
                    and is_capital(tokens, index)
                    and tokens.lows[index - 2] in _POSSESSORS
                )
            )
        ):
            break
        small = low in organization_words() or (low in modifiers() and index < last)
        if not (inside or small or is_capital(tokens, index - 1)):
            break
        index -= 1
    if any(is_capital(tokens, position) for position in range(index, last)):
        while not is_capital(tokens, index):
            index += 1
    while index < last and (tokens.lows[index] in {"and", "of", "for", "the", "&"} or _is_label(tokens, index, last)):
        index += 1
    return index


def _is_new_place(tokens: Tokens, index: int, last: int) -> bool:
    """New Zealand, New Hope Church: a capital new before another capital. Not New French President, on day one."""
    if not (tokens.texts[index] == "New" and index + 1 < last and is_capital(tokens, index + 1)):
        return False
    if index and is_capital(tokens, index - 1):
        return True  # Papua New Guinea
    land = seat_named(text_between(tokens, index + 1, last))
    return land is None or land.kind != "country" or seat_named(text_between(tokens, index, last)) is not None


# Capitals by the beginning of a sentence that no name of a body begins with.
# The People's Congress, the Workers' Union.
_POSSESSORS = frozenset(rules.load("name_words").groups["possessors"].words)
_PRAISE = rules.words("around_titles", "praise")


def _is_label(tokens: Tokens, index: int, last: int) -> bool:
    """A capital word that says faith, party or quality, and is not part of a longer name."""
    low = tokens.lows[index]
    if low in statuses():
        return not _is_new_place(tokens, index, last)
    if index == 0 and _is_compound(tokens.texts[0]):
        return True
    if low in labels() and _is_before_place(tokens, index, last):
        return True
    if index + 1 < last and (
        low in _PRAISE or low in pattern_words("before-parties") or low.startswith(("pro-", "anti-", "far-"))
    ):
        return True
    party = is_capital(tokens, index) and low in words_of("title_modifiers", "party")
    return low in labels() and index + 1 == last and not party


def _is_compound(text: str) -> bool:
    """Whether a word has its capital only from the beginning of the sentence: Off-duty, not Coca-Cola."""
    first, hyphen, rest = text.partition("-")
    return bool(hyphen) and len(first) > 1 and rest.islower() and rest.replace("-", "").isalpha()


def _is_before_place(tokens: Tokens, index: int, last: int) -> bool:
    """Whether the word stands before a place and is no part of its name: Visiting | Chinese, not Western Australia."""
    rest = index + 1 < last and seat_named(text_between(tokens, index + 1, last)) is not None
    return rest and seat_named(text_between(tokens, index, last)) is None


def _holder(tokens: Tokens, first: int, last: int, head: Head) -> tuple[tuple[Place, ...], tuple[int, int] | None]:
    """The states or the organization that the capital words before a title name."""
    words = text_between(tokens, first, last)
    known = words.lower() in known_forms()
    place = town_named(words) if head.local else seat_named(words)
    if known and place is not None and place.kind != "country":
        place = None
    if place is None:
        pair = places_joined(tokens, first, last)
        if pair:
            return (pair, (first, last)) if head.seat == "state" else ((), None)
        return (), (first, last)
    if head.title in pattern_words("makers") and country_of_demonym(words):
        return (), None
    if head.seat == "state" or (head.seat == "any" and place.name == words):
        return (place,), (first, last)
    if head.seat == "any" and words.endswith(" City"):
        return (), (first, last)  # a club: Leicester City boss
    if head.seat == "none" and not known and (place.kind == "country" or head.kind == "vocation"):
        return (), None
    town = place.kind != "country" and country_of_demonym(words) is None
    return ((), (first, last)) if town and head.kind == "office" else ((), None)


# "French director NAME" says whence the director comes, as with "French actor NAME".
def places_joined(tokens: Tokens, first: int, last: int) -> tuple[Place, ...]:
    """The places in "Chinese and Mauritian" or "British, French and German"; () where one of the words is none."""
    parts = [index for index in range(first, last) if tokens.lows[index] in {"and", ","}]
    if not parts:
        return ()
    bounds = [first - 1, *parts, last]
    found = [seat_named(text_between(tokens, a + 1, b)) for a, b in itertools.pairwise(bounds) if b > a + 1]
    return tuple(place for place in found if place) if all(found) else ()

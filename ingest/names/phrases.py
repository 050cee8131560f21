"""Phrases of the lexicon, and what a word of a chain is to its neighbours."""

from __future__ import annotations

from typing import Literal, NamedTuple

from ingest import places
from ingest.known_names import (
    AFTER,
    AMBIGUOUS,
    ANY_TAIL,
    EAST,
    FAMILY,
    GIVEN,
    HEAD,
    HONORIFIC,
    NAMED,
    NO_NAME,
    NO_PERSON,
    PLACE_TAIL,
    STARTER,
    TITLE,
    WORD,
    east_given,
    folded,
    vocabulary,
)
from ingest.model import NameKind
from ingest.names.capitals import NONE, PARTICLE, QUOTED, SPACE, SUFFIX, Word

Label = NameKind | Literal["thing", "title", "acronym", "foreign", "break", "name"]


class Part(NamedTuple):
    """Words i to j of a chain, and what they are."""

    label: Label
    i: int
    j: int
    rule: str


def phrase_at(body: str, chain: list[Word], i: int, before: Part | None) -> Part | None:
    """A phrase of the lexicon: the longest that begins here."""
    known = vocabulary()
    most = known.longest.get(chain[i].key, 0)
    for j in range(min(len(chain), i + most), i, -1):
        if j > i + 1 and any(word.possessive or word.tie in (NONE, QUOTED, SUFFIX) for word in chain[i : j - 1]):
            continue
        words = folded(body[chain[i].start : chain[j - 1].end])
        kind = known.phrases.get(words) or known.phrases.get(words.rstrip("."))
        if chain[j - 1].possessive:
            kind = known.phrases.get(f"{words}'s") or kind
        if kind == "demonym":
            place = places.is_certain_place(body[chain[i].start : chain[j - 1].end])
            return Part("place" if place else "break", i, j, "names.gazetteer")
        if kind == "place" and j < len(chain) and chain[j].bits & AFTER and chain[j - 1].tie == SPACE:
            return None
        if kind in ("place", "person") and begins_body(chain, j - 1) and not begins_title(body, chain, j):
            return None
        if kind and kind != "title" and _goes_on_as_name(chain, i, j):
            return None
        if kind and not (within_name(chain, i, before) and j == i + 1):
            return Part(kind, i, j, "names.not_people")
    return None


def _goes_on_as_name(chain: list[Word], i: int, j: int) -> bool:
    """Whether a phrase is the beginning of somebody's name: Oscar in Oscar Ruiz, King George in King George Tupou."""
    if j >= len(chain) or chain[j - 1].tie != SPACE or chain[j - 1].possessive:
        return False
    following = chain[j].bits
    named = not following & (WORD | ANY_TAIL | NO_PERSON | TITLE | HONORIFIC)
    begins = chain[i].bits & GIVEN if j == i + 1 else chain[i].bits & TITLE and chain[i + 1].bits & GIVEN
    return bool(begins and named)


def within_name(chain: list[Word], i: int, before: Part | None) -> bool:
    """Whether this word goes on with a name that has begun: Tata in Ratan Tata."""
    return before is not None and before.label in {"name", "title"} and chain[i - 1].tie in (SPACE, PARTICLE)


def begins_title(body: str, chain: list[Word], k: int) -> bool:
    """Whether a title of several words begins here, or a title follows a word that is no body: Energy Secretary."""
    part = phrase_at(body, chain, k, None)
    if part and part.label == "title":
        return True
    word = chain[k]
    if word.bits & HEAD or word.tie != SPACE or word.possessive or k + 1 >= len(chain):
        return False
    return bool(word.bits & ANY_TAIL) and bool(chain[k + 1].bits & (TITLE | HONORIFIC)) and not tail_follows(chain, k)


def tail_follows(chain: list[Word], k: int) -> bool:
    following = chain[k + 1].bits if chain[k].tie == SPACE and k + 1 < len(chain) else 0
    return bool(following & ANY_TAIL) and not following & GIVEN


def begins_body(chain: list[Word], k: int) -> bool:
    """Whether a place that ends at word k only begins a body's name: New York Times, New York State Police."""
    if tail_follows(chain, k):
        return True
    near = chain[k].tie == SPACE and k + 2 < len(chain) and chain[k + 1].key in {"state", "city", "county"}
    return near and tail_follows(chain, k + 1)


def east_pair(family: Word, given: Word) -> bool:
    """Whether two words are a family name and a given name of East Asia, and no English words."""
    if not east_given(given.key) or (given.capitals and not family.capitals and len(given.key) < 4):
        return False
    if family.bits & WORD and given.bits & WORD and "-" not in given.key:
        return False
    return not given.bits & (STARTER | NO_NAME | TITLE | PLACE_TAIL | HEAD)


def full_name_at(chain: list[Word], j: int) -> bool:
    """Whether a person's given and family name stand at word j."""
    word = chain[j]
    if j + 1 >= len(chain) or word.tie not in (SPACE, PARTICLE) or word.possessive:
        return False
    following = chain[j + 1]
    if word.bits & EAST and east_pair(word, following):
        return True
    if word.bits & (NO_PERSON | ANY_TAIL) or (following.bits & (ANY_TAIL | NO_PERSON) and not following.bits & FAMILY):
        return False
    if len(word.key) == 1:
        return not following.bits & WORD or bool(following.bits & NAMED)
    return bool(word.bits & GIVEN) and not word.bits & AMBIGUOUS and not following.bits & TITLE

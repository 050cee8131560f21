"""A chain of capitalised words cut into its parts: bodies, places, things, titles, names."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, reduce
from operator import or_
from typing import Literal

from ingest import places, rules
from ingest.known_names import (
    AFTER,
    AMBIGUOUS,
    ANY_TAIL,
    BURMA,
    DEMONYM,
    EAST,
    FAMILY,
    FOREIGN_HEAD,
    GIVEN,
    HEAD,
    HONORIFIC,
    NAMED,
    NO_NAME,
    NO_PERSON,
    PLACE_FIRST,
    PLACE_TAIL,
    POST,
    STARTER,
    SURNAME_TOO,
    THING_FIRST,
    TITLE,
    WEEKDAY,
    WORD,
    first_names_too,
    inside_titles,
    vocabulary,
)
from ingest.names.bodies import land_at, organization_at, place_at
from ingest.names.capitals import PARTICLE, QUOTED, SPACE, Word
from ingest.names.phrases import Part, east_pair, full_name_at, phrase_at, within_name
from ingest.names.surroundings import acts, is_before_far, is_behind, locative, noun_before

# A chain without any of these bits holds names alone.
_TELLING = POST | ANY_TAIL | TITLE | HONORIFIC | NO_PERSON | FOREIGN_HEAD | THING_FIRST | PLACE_FIRST


def parts_of(body: str, chain: list[Word]) -> Iterator[Part]:
    """The chain cut into parts; the first finder that answers wins, a word that none knows may be part of a name."""
    known = vocabulary().longest
    if not any(word.bits & _TELLING or word.capitals or word.key in known for word in chain):
        yield from (Part("name", i, i + 1, "") for i in range(len(chain)))
        return
    bits = reduce(or_, (word.bits for word in chain))
    finders = [finder for finder, needed in _FINDERS if not needed or bits & needed]
    i = 0
    before: Part | None = None
    while i < len(chain):
        part = None
        for finder in finders:
            part = finder(body, chain, i, before)
            if part:
                break
        part = part or Part("name", i, i + 1, "")
        yield part
        before, i = part, part.j


# Forms of address of one people that are names of another.
_AMID_NAMES = frozenset({"ato", "ir", "ing", "eng"})


def _title_at(body: str, chain: list[Word], i: int, before: Part | None) -> Part | None:
    """One word that is a title or honorific, unless it closes a name (Stephen King) or begins one (Dean Rusk)."""
    word = chain[i]
    if not word.bits & (TITLE | HONORIFIC) or (word.bits & BURMA and _in_burmese_name(chain, i)):
        return None
    ended = word.tie not in (SPACE, PARTICLE, QUOTED) or word.possessive
    surname = word.key == "eng" and not ended and body[word.end] != "."
    if surname and not (chain[i + 1].bits & GIVEN and not chain[i + 1].bits & EAST):
        return None  # Eng Wei Lim
    ended = ended or (i + 1 < len(chain) and bool(chain[i + 1].bits & AFTER))  # Martin Luther King Jr.
    if word.bits & TITLE and not ended and is_before_far("thing-before", body, word.start):
        return None  # the ferry Princess Ashika
    closes = word.bits & (SURNAME_TOO | HONORIFIC) or word.key in inside_titles()
    if ended and closes and within_name(chain, i, before) and chain[i - 1].bits & NAMED:
        return None
    if ended and _is_behind_initial(body, chain, i, before):
        return None  # Michael J. Sis
    if ended and word.bits & GIVEN and within_name(chain, i, before) and _is_told_name(chain, i):
        return None  # Captain Saed Amir
    if before and _goes_on_behind(chain, i, before, ended):
        return None
    if word.bits & EAST and not ended and east_pair(word, chain[i + 1]):
        return None
    if (
        not ended
        and word.bits & GIVEN
        and (word.tie == PARTICLE or (word.key in first_names_too() and not chain[i + 1].bits & HONORIFIC))
    ):
        return None
    if len(word.key) == 1 and (word.tie != SPACE or body[word.end] == "."):
        return None
    if len(word.key) == 3 and word.key[1] == "." and not ended and chain[i + 1].bits & (FAMILY | GIVEN) == FAMILY:
        return None  # D.A. Davidson
    return Part("title", i, i + 1, "")


def _goes_on_behind(chain: list[Word], i: int, before: Part, ended: bool) -> bool:
    """Whether a word that is a title too goes on with the name, or is a given name behind the title, before it."""
    word, close = chain[i], chain[i - 1].tie == SPACE
    if before.label == "title":
        return not ended and word.key in _GIVEN_BEHIND_RANK and close  # Chief Fire Officer Dean Holroyd
    if before.label != "name":
        return False
    if _again(chain, i):
        return True  # Tengku Zafrul Tengku Abdul Aziz: whose son he is
    if word.key in inside_titles() and chain[i - 1].bits & GIVEN:
        return True
    return close and word.key in _AMID_NAMES | _GIVEN_AND_OFFICE  # Nana Ato Harlan; Tirvan Wali Khan, Syed Tirvan Imam


def _again(chain: list[Word], i: int) -> bool:
    """Whether a title has been before the name already, with nothing but words of the name between."""
    first = i - 1
    while first > 0 and chain[first].tie == chain[first - 1].tie == SPACE and chain[first].key != chain[i].key:
        first -= 1
    return chain[first].key == chain[i].key and chain[first].tie == SPACE


def _is_told_name(chain: list[Word], i: int) -> bool:
    """Whether the word before, behind a title, is a given name and nothing else."""
    given = chain[i - 1].bits & GIVEN and not chain[i - 1].bits & (AMBIGUOUS | WORD | TITLE)
    return bool(given and i >= _FEWEST_BEFORE and chain[i - 2].bits & (TITLE | HONORIFIC) and chain[i - 2].tie == SPACE)


# Titles that are given names where another title stands before them.
_GIVEN_BEHIND_RANK = rules.words("around_names", "given names behind ranks")
# Offices that are names as often behind another name.
_GIVEN_AND_OFFICE = rules.words("around_names", "names as well as offices")


def _is_behind_initial(body: str, chain: list[Word], i: int, before: Part | None) -> bool:
    """Whether word i stands behind a given name and an initial: Joseph N. Latino."""
    return (
        i >= _FEWEST_BEFORE
        and before is not None
        and before.label == "name"
        and len(chain[i - 1].key) == 1
        and body[chain[i - 1].end] == "."
        and chain[i - 1].tie == chain[i - 2].tie == SPACE
        and bool(chain[i - 2].bits & GIVEN)
    )


def _break_at(body: str, chain: list[Word], i: int, before: Part | None) -> Part | None:
    """Words of no name: The, Monday, Islamic, UNESCO; storms, ships and lakes with the word they are called."""
    word = chain[i]
    if word.capitals and word.bits & STARTER and len(word.key) > 2 and all(one.capitals for one in chain):
        return Part("break", i, i + 1, "")  # BETTER THAN SHE
    within = within_name(chain, i, before)
    if word.bits & BURMA and _in_burmese_name(chain, i):
        return None
    if within and _is_day_behind(chain, i):
        return Part("break", i, i + 1, "")
    day = word.bits & NO_NAME and word.bits & GIVEN and i + 1 < len(chain)
    if day and not chain[i + 1].bits & (WORD | ANY_TAIL) and noun_before(body, word.start):
        return None
    more = word.tie == SPACE and i + 1 < len(chain) and not word.possessive
    if not more and word.bits & DEMONYM and _is_behind_initial(body, chain, i, before):
        return None
    if word.bits & STARTER and word.bits & NAMED and not more and acts(body, word.end):
        return None
    nepali = word.key == "kc" and within and before and before.label == "name" and chain[i - 1].bits & GIVEN
    if nepali and (i < _FEWEST_BEFORE or chain[i - 2].tie != SPACE or chain[i - 2].bits & TITLE):
        return None  # Dipak KC, a family name of Nepal; the barrister Anna Berg KC
    written = within and word.bits & POST and (word.capitals or body[word.start : word.end] in _initials_in_small())
    if written and (not more or chain[i + 1].bits & POST):
        return Part("break", i, i + 1, "")
    if (
        word.bits & (THING_FIRST | PLACE_FIRST)
        and more
        and not (word.bits & THING_FIRST and chain[i + 1].bits & TITLE)  # Boeing Chief Executive
        and not within
        and (not word.bits & GIVEN or word.bits & FOREIGN_HEAD or _is_height(body, chain, i))
    ):
        full = word.bits & THING_FIRST and full_name_at(chain, i + 1)  # the USS Ronald Reagan
        return Part("thing" if word.bits & THING_FIRST else "place", i, i + 3 if full else i + 2, "names.first_word")
    if word.capitals and len(word.key) > 2 and not word.bits & (NAMED | AFTER):
        return Part("acronym", i, i + 1, "")
    if not more and within and _is_people_as_surname(body, chain, i):
        return None
    if word.bits & DEMONYM and places.is_certain_place(body[word.start : word.end]):
        return Part("place", i, i + 1, "names.gazetteer")
    return None if _may_be_named(chain, i, within, more) else Part(_label(word, more), i, i + 1, "")


def _is_people_as_surname(body: str, chain: list[Word], i: int) -> bool:
    """Whether the word for a people closes the name of somebody with a rank or an age: Captain Atef Saudi."""
    word, given = chain[i], chain[i - 1]
    if not word.bits & DEMONYM or word.capitals or chain[i - 1].tie != SPACE:
        return False
    if not given.bits & GIVEN or given.bits & (AMBIGUOUS | WORD) or word.key in _NO_PEOPLES:
        return False
    titled = i >= _FEWEST_BEFORE and chain[i - 2].bits & (TITLE | HONORIFIC) and chain[i - 2].tie == SPACE
    return bool(titled or is_behind("age-or-clause", body, word.end))


# Adjectives of a land that are nobody's family name.
_NO_PEOPLES = rules.words("around_names", "peoples that are no surnames")


def _is_height(body: str, chain: list[Word], i: int) -> bool:
    """Whether a given name that means a valley or a height stands where only a place does: at Wadi Musa."""
    return len(chain[i].key) >= _SHORTEST_HEIGHT and locative(body, chain[i].start)


_SHORTEST_HEIGHT = 4  # letters: Wadi, Jabal; El and Val begin too many names


def _label(word: Word, more: bool) -> Literal["foreign", "break"]:
    return "foreign" if word.bits & FOREIGN_HEAD and more and not word.bits & NO_PERSON else "break"


def _may_be_named(chain: list[Word], i: int, within: bool, more: bool) -> bool:
    """Whether a word can be part of a name in spite of what it means besides; `more`: a word of the chain follows."""
    word = chain[i]
    if not word.bits & (NO_PERSON | FOREIGN_HEAD) or (within and not word.bits & NO_PERSON):
        return True
    if (within and word.bits & (NAMED | AFTER)) or (not more and word.bits & NAMED and not word.bits & NO_PERSON):
        return True
    if more and word.bits & EAST and east_pair(word, chain[i + 1]):
        return True
    named = word.bits & GIVEN and not (word.bits & NO_NAME and word.bits & AMBIGUOUS)
    named = named and not (word.first and word.bits & (STARTER | DEMONYM))
    following = chain[i + 1].bits if more else NO_PERSON
    return bool(named and (following & (WORD | FAMILY) != WORD) and not following & (ANY_TAIL | NO_PERSON))


def _is_day_behind(chain: list[Word], i: int) -> bool:
    """Whether a weekday behind a full name, or behind a title and a family name, tells when: Berg Tirve Monday said."""
    more = chain[i].tie == SPACE and i + 1 < len(chain) and not chain[i].possessive
    if not chain[i].bits & WEEKDAY or more or i < _FEWEST_BEFORE:
        return False
    titled = chain[i - 2].bits & (TITLE | HONORIFIC)
    full = chain[i - 2].tie == SPACE and not titled
    return bool(full or (titled and not chain[i - 1].bits & GIVEN))


_FEWEST_BEFORE = 2  # words before a weekday: two names, or a title and a name


@cache
def _initials_in_small() -> frozenset[str]:
    """Initials behind a name that have small letters, too: PhD, Esq; Mba is a family name."""
    return frozenset(word for word in rules.load("particles").groups["post-nominals"].words if not word.isupper())


def _in_burmese_name(chain: list[Word], i: int) -> bool:
    """Whether a word that is an English one or a title, too, stands beside another of Burmese names: Zin Mar Oo."""
    before = i > 0 and chain[i - 1].tie == SPACE and chain[i - 1].bits & BURMA
    following = chain[i].tie == SPACE and i + 1 < len(chain) and chain[i + 1].bits & BURMA
    return bool(before or following)


# In their order, each with the bits without which it has nothing to find.
_FINDERS = (
    (land_at, 0),
    (phrase_at, 0),
    (place_at, NO_NAME | PLACE_FIRST | HEAD | PLACE_TAIL),
    (organization_at, ANY_TAIL),
    (_title_at, TITLE | HONORIFIC),
    (_break_at, 0),
)

"""Bodies, places and things whose names end in, or begin with, a telling word."""

from __future__ import annotations

from functools import cache

from ingest import places, rules
from ingest.known_names import (
    AFTER,
    AMBIGUOUS,
    ANY_TAIL,
    DEMONYM,
    EAST,
    FAMILY,
    GIVEN,
    HEAD,
    HONORIFIC,
    NAMED,
    NO_NAME,
    PLACE_FIRST,
    PLACE_TAIL,
    PLURAL,
    POST,
    STARTER,
    SURNAME_TOO,
    TAIL,
    THING_TAIL,
    TITLE,
    WEEKDAY,
    WORD,
    given_name_titles,
)
from ingest.names.capitals import AND, OF, PARTICLE, SPACE, Word
from ingest.names.phrases import Part, begins_body, begins_title, east_pair, full_name_at, tail_follows, within_name
from ingest.names.surroundings import is_before, is_before_far, is_behind, locative, role_before
from ingest.organizations import known_organization

# Words of the longest name of a body that is looked for; a bound on work, not on names.
_LONGEST_NAME = 16


def place_at(body: str, chain: list[Word], i: int, before: Part | None) -> Part | None:
    """A land or region whose name begins with an ordinary word: United States, South Korea, Republic of Congo."""
    if not chain[i].bits & (NO_NAME | PLACE_FIRST | HEAD | PLACE_TAIL) or within_name(chain, i, before):
        return None
    if chain[i].key in given_name_titles() and i + 1 < len(chain) and chain[i + 1].bits & GIVEN:
        return None
    for j in range(min(len(chain), i + 5), i + 1, -1):
        if any(word.possessive or word.tie not in (SPACE, OF, AND) for word in chain[i : j - 1]):
            continue
        if places.is_certain_place(body[chain[i].start : chain[j - 1].end]) and not begins_body(chain, j - 1):
            return Part("place", i, j, "names.gazetteer")
    return None


def land_at(body: str, chain: list[Word], i: int, before: Part | None) -> Part | None:
    """A land of several words, or a town that nobody is called, whatever its first word is: Nova Scotia, Boa Vista."""
    if chain[i].key not in places.first_words() or within_name(chain, i, before):
        return None
    for j in range(min(len(chain), i + 5), i + 1, -1):
        if any(word.possessive or word.tie not in (SPACE, OF, AND, PARTICLE) for word in chain[i : j - 1]):
            continue
        text = body[chain[i].start : chain[j - 1].end]
        if not places.is_certain_place(text) or begins_body(chain, j - 1):
            continue
        town = places.places_named(text)[0].kind == "city"
        if not (town and any(word.bits & (GIVEN | FAMILY) for word in chain[i:j])):
            return Part("place", i, j, "names.gazetteer")
    return None


def organization_at(body: str, chain: list[Word], i: int, before: Part | None) -> Part | None:
    """Words that end in, or begin with, a word for a body, a place or a thing."""
    k = _last_tail(body, chain, i, before)
    if k is None:
        return None
    bits = chain[k].bits
    j = k + 1
    of = chain[k].tie == OF and not chain[k].possessive and bits & HEAD
    of = of and not _is_on_road(body, chain, k)
    if of and not _opens_date(chain[k + 1]) and not _led_by(body, chain, k + 1):
        j = _end_of_object(chain, k + 1)
    elif k == i:
        named = chain[i].bits & SURNAME_TOO or (
            chain[i].bits & NAMED and (within_name(chain, i, before) or chain[i].tie in (SPACE, PARTICLE))
        )
        return None if named else Part("break", i, i + 1, "")
    if known_organization(body[chain[i].start : chain[j - 1].end]):
        return Part("organization", i, j, "names.known_organization")
    if bits & HEAD or (bits & TAIL and not bits & (PLACE_TAIL | THING_TAIL)):
        return Part("organization", i, j, "names.organization_word")
    if bits & THING_TAIL and not bits & PLACE_TAIL:
        return Part("thing", i, j, "names.thing_word")
    return Part("organization" if bits & TAIL else "place", i, j, "names.place_word")


def _is_on_road(body: str, chain: list[Word], k: int) -> bool:
    """Whether 'on' behind a body tells the street where it stands: the Credit Union on Stair Road."""
    on = body[chain[k].end : chain[k + 1].start].strip() == "on"
    return on and any(word.bits & PLACE_TAIL for word in chain[k + 1 :])


def _last_tail(body: str, chain: list[Word], i: int, before: Part | None) -> int | None:
    """The last word, tied to word i by spaces alone, that tells what the whole is."""
    starter = chain[i].bits & STARTER and not chain[i].bits & (HEAD | PLACE_FIRST) and not _opens_name(body, chain, i)
    if chain[i].bits & WEEKDAY or starter:
        return None
    found = None
    for k in range(i, min(len(chain), i + _LONGEST_NAME)):
        word = chain[k]
        if k > i and begins_title(body, chain, k):
            break
        if word.bits & ANY_TAIL and not _is_surname(body, chain, i, k, before):
            found = k
        elif _ends_before(chain, k, k > i, found is not None):
            break
        if word.tie != SPACE or word.possessive:
            break
    return found


_OPENING_NAMES = rules.words("around_names", "opening a body's name")


def _opens_name(body: str, chain: list[Word], i: int) -> bool:
    """Whether a word that often begins a sentence begins a name amid one: the First Baptist Credit Union, the All X."""
    word = chain[i]
    amid = not word.first and body[word.start - 2 : word.start - 1].islower()
    return word.key in _OPENING_NAMES and amid and not word.capitals and word.tie == SPACE


def _ends_before(chain: list[Word], k: int, later: bool, found: bool) -> bool:
    """Whether a body's name cannot go on with word k: a title, an ordinary word, the name of a person."""
    word = chain[k]
    if word.bits & HONORIFIC or (later and word.bits & STARTER and not word.bits & EAST):
        return True  # but Ha Long Bay
    junior = k + 1 < len(chain) and chain[k + 1].bits & AFTER  # Martin Luther King Jr. Boulevard
    titled = (
        word.bits & TITLE and not tail_follows(chain, k) and not junior and (later or not _is_called_after(chain, k))
    )
    return bool(titled) or (found and full_name_at(chain, k))


_ROYAL = rules.words("around_names", "giving their name")


def _is_called_after(chain: list[Word], k: int) -> bool:
    """Whether a king or a queen gives a body or a building their name: Queen Elizabeth Hospital."""
    if chain[k].key not in _ROYAL:
        return False
    for at in range(k + 1, min(len(chain), k + 4)):
        if chain[at - 1].tie != SPACE or chain[at - 1].possessive:
            return False
        if at > k + 1 and chain[at].bits & ANY_TAIL:
            return not chain[at].bits & SURNAME_TOO
        if not chain[at].bits & GIVEN and not chain[at].bits & WORD:
            return False
    return False


def _is_surname(body: str, chain: list[Word], i: int, k: int, before: Part | None) -> bool:
    """Whether a word for a thing is a family name here: Christopher Hill, Stephen King, Park Geun-hye."""
    word = chain[k]
    if _is_behind_initial(body, chain, k) and not tail_follows(chain, k):
        return True  # Thomas V. Daily
    given = chain[i - 1] if within_name(chain, i, before) else chain[i] if k > i + 1 else None
    if word.bits & POST and word.capitals and given and given.bits & GIVEN and not given.bits & AMBIGUOUS:
        return True
    if word.bits & EAST and word.tie == SPACE and k + 1 < len(chain) and east_pair(word, chain[k + 1]):
        return True
    if not word.bits & SURNAME_TOO:
        named = chain[i].bits & GIVEN and not chain[i].bits & AMBIGUOUS
        titled = before is not None and before.label == "title" and not _are_several(chain, before)
        return k == i + 1 and bool(named) and (titled or _is_told_as_person(body, chain, i, k))
    if k == i:
        return (before is not None and before.label == "title") or within_name(chain, i, before)
    first = chain[i]
    if locative(body, first.start) or (word.bits & PLACE_TAIL and _is_told_as_site(body, chain, i, before)):
        return False
    if len(first.key) == 1 or "." in first.key:
        return True
    titled = before is not None and before.label == "title"
    known = (first.bits & GIVEN and not first.bits & AMBIGUOUS) or titled
    inside = i + 1 if titled and first.bits & GIVEN else i  # Sheriff Bill Lane
    return bool(known) and k - i <= 2 and not any(w.bits & ANY_TAIL for w in chain[inside:k])


def _are_several(chain: list[Word], title: Part) -> bool:
    """Whether a title is of several people, or of a firm: Messrs Kofi Motors."""
    return bool(chain[title.j - 1].bits & PLURAL)


def _is_told_as_site(body: str, chain: list[Word], i: int, before: Part | None) -> bool:
    """Whether what stands before tells that a word for a park or a hill ends no family name at word i.

    Nobody has a family name behind King or Prince and a given name: Prince Charles Park.
    """
    royal = before is not None and before.label == "title" and chain[before.j - 1].key in _ROYAL
    start = chain[i].start
    return royal or is_before("along", body, start) or is_before_far("part-of-site", body, start)


def _is_behind_initial(body: str, chain: list[Word], k: int) -> bool:
    """Whether word k stands behind a given name and an initial."""
    if k < _GIVEN_AND_INITIAL or len(chain[k - 1].key) != 1 or body[chain[k - 1].end] != ".":
        return False
    return bool(chain[k - 2].bits & GIVEN) and chain[k - 1].tie == chain[k - 2].tie == SPACE


_GIVEN_AND_INITIAL = 2  # words


def _is_told_as_person(body: str, chain: list[Word], i: int, k: int) -> bool:
    """Whether a given name with a word for a thing stands beside a role or an age: their guide, Yvonne Battle, said."""
    start, end = chain[i].start, chain[k].end
    return role_before(body, start, end) or is_behind("age-or-clause", body, end)


def _led_by(body: str, chain: list[Word], j: int) -> bool:
    """Whether behind 'of' stands who leads the body, and not what it is of: the Arab Forces of Khaled Harland."""
    if not full_name_at(chain, j):
        return False
    first, second = chain[j], chain[j + 1]
    sure = first.bits & GIVEN and not first.bits & WORD and not second.bits & (WORD | ANY_TAIL)
    return bool(sure) and not places.places_named(body[first.start : second.end])


def _end_of_object(chain: list[Word], j: int) -> int:
    """Where the words after 'Ministry of' end: at a title, at a person's name, or with the chain."""
    begin = j
    while j < len(chain):
        word = chain[j]
        general = (
            word.key == "general" and chain[j - 1].bits & TITLE and j == begin + 1
        )  # Office of the Attorney General
        if j > begin and not general and (word.bits & (TITLE | HONORIFIC) or full_name_at(chain, j)):
            return j
        if word.possessive or word.tie not in (SPACE, OF, AND):
            return j + 1
        if word.tie == AND and not _goes_on(chain, j + 1):
            return j + 1
        if word.tie == OF and _opens_date(chain[j + 1]):
            return j + 1
        j += 1
    return len(chain)


@cache
def _months() -> frozenset[str]:
    return frozenset(str(word).lower() for word in rules.load("dates").groups["months"].words)


def _opens_date(word: Word) -> bool:
    """Whether a word behind 'of' or 'on' begins a date, or is a number: the Council of Ministers on Thursday."""
    return bool(word.bits & WEEKDAY) or word.key in _months() or any(c.isdigit() for c in word.key)


def _goes_on(chain: list[Word], j: int) -> bool:
    """Whether 'and' joins one more word of an organization's name: Foreign Affairs and Trade."""
    bits = chain[j].bits
    return bool(bits & WORD) and not bits & (TITLE | HONORIFIC | GIVEN | HEAD | DEMONYM | STARTER)

"""Organizations: what a text calls a body -> one name, one id, its country and the body that it belongs to."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import cache, lru_cache
from types import MappingProxyType

from ingest import places, rules
from ingest.ids import slug
from ingest.model import Organization, Place

NO_ACRONYMS: Mapping[str, str] = MappingProxyType({})

_ARTICLE = re.compile(r"^(?:the|a|an|its|his|her|their|our|this|that)\s+", re.IGNORECASE)
_PARENTHESIS = re.compile(r"(?<!\s)\s*\([^()]*\)")
_SPACE = re.compile(r"\s+")
_POSSESSOR = re.compile(r"^([^\s,]+(?:\s[A-Z][^\s,]*){0,3})(?:['’]s|(?<=s)['’])\s+(?=\S)")
_TRAILING_TIME = re.compile(
    r"\s+(?:on|in|at|since|from|until|last|this|next|late|early)?\s*"
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|June|July|August|September|October"
    r"|November|December|yesterday|today|(?:19|20)\d\d)\b.*$"
)
_TRAILING_PLACE = re.compile(r"\s+(?:in|near|outside)\s+((?:the\s+)?[A-Z][^,]*)$")
# "the Party's Commission": the possessor is another body that the text does not name in full.
_OWN = re.compile(
    r"^(?:Party|Government|Ministry|Department|Company|State|Council|Union|Bank|University|Agency)['’]s\s+(?=[A-Z])"
)
# "the Federal Republic of Germany" holds the offices of Germany.
_STATE = re.compile(
    r"^(?:(?:Islamic|Federal|Democratic|People['’]s|Bolivarian|Hellenic|Socialist|United|Hashemite|Arab)\s+)*"
    r"(?:Republic|Kingdom|State|Commonwealth|Principality|Sultanate|Emirate)\s+of\s+(?:the\s+)?(?=[A-Z])"
)
_NESTED = re.compile(r"\s+(?:of|at|in)\s+(?:the\s+)?(?=[A-Z])")
_SMALL = frozenset(
    {
        "a",
        "an",
        "of",
        "the",
        "and",
        "for",
        "on",
        "in",
        "to",
        "at",
        "de",
        "la",
        "du",
        "del",
        "di",
        "da",
        "des",
        "al",
        "von",
        "van",
        "und",
        "y",
        "et",
        "e",
        "do",
        "dos",
        "das",
        "los",
        "las",
    }
)
# "Commission for Rural Affairs (CRA)": initials that the text introduces, and the capitals and small words before them
_INITIALS = re.compile(r"\(([A-Z][A-Za-z-]{1,9})\)")
_NAME_BEFORE = re.compile(r"(?:(?:[A-Z][\w.'’-]*|of|the|and|for|on|in|&|de)\s+){2,15}\Z")


@cache
def _aliases() -> dict[str, tuple[str, str | None]]:
    """Short form in lower case -> (name, country)."""
    found: dict[str, tuple[str, str | None]] = {}
    for group in rules.load("organizations").groups.values():
        for form, value in group.words.items():
            name, _, country = str(value).partition("|")
            known = (name, country or group.more.get("country"))
            found[form] = known
            found.setdefault(name.lower(), known)
    return found


@cache
def organization_words() -> frozenset[str]:
    """Words that make a name the name of a body, in lower case."""
    return frozenset(rules.load("organization_words").words())


@cache
def known_forms() -> frozenset[str]:
    """Every form of the well-known organizations, in lower case."""
    return frozenset(_aliases())


def known_organization(words: str) -> Organization | None:
    """The well-known organization that the words name, whatever stands around them.

    >>> known_organization("UN").name, known_organization("tulip")
    ('United Nations', None)
    """
    row = _aliases().get(words.lower())
    return None if row is None else Organization(slug(row[0]), row[0], row[1])


@lru_cache(maxsize=4096)
def seat_named(words: str) -> Place | None:
    """The place that certainly is meant by a place name or a demonym; None where the words may be something else.

    >>> seat_named("Chinese").id, seat_named("Islamic Republic of Iran").id, seat_named("Orange")
    ('china', 'iran', None)
    """
    if not words[:1].isupper():
        return None
    by_adjective = places.country_of_demonym(words)
    if by_adjective is not None:
        return by_adjective
    found = places.places_named(words)
    if found and (found[0].kind == "country" or places.is_certain_place(words)):
        return found[0]
    state = _STATE.match(words)
    return seat_named(words[state.end() :]) if state else None


@lru_cache(maxsize=1024)
def town_named(words: str) -> Place | None:
    """The likeliest place of this name, where something else already says that it is a place: the mayor of Nice."""
    found = places.places_named(words) if words[:1].isupper() else ()
    return seat_named(words) or (found[0] if found else None)


def state_of(place: Place) -> Organization:
    """A state, region or city as the body whose offices are held; its id is the place's.

    >>> state_of(seat_named("China")).id
    'china'
    """
    return Organization(place.id, place.name, place.id if place.kind == "country" else place.country)


def acronyms_in(body: str) -> Mapping[str, str]:
    """Initials that the text introduces in parentheses after a name -> that name.

    >>> dict(acronyms_in("Head of the Nile Basin Water Council (NBWC) since May."))
    {'NBWC': 'Nile Basin Water Council'}
    """
    found: dict[str, str] = {}
    for initials in _INITIALS.finditer(body):
        before = _NAME_BEFORE.search(body, max(0, initials.start() - 120), initials.start())
        name = _named_by(before.group().split(), initials.group(1)) if before else None
        if name:
            found.setdefault(initials.group(1), name)
    return found or NO_ACRONYMS


def _named_by(words: list[str], initials: str) -> str | None:
    """The shortest end of the words whose capitals are the initials, small words counted or not."""
    wanted = initials.upper().replace("-", "")
    for first in range(len(words) - 1, -1, -1):
        end = words[first:]
        if not end[0][0].isupper():
            continue
        capitals = "".join(word[0] for word in end if word[0].isupper())
        letters = "".join(word[0] for word in end if word != "&").upper()
        if wanted in (capitals, letters) and len(end) > 1:
            return " ".join(end)
    return None


def organization_of(
    words: str, country: str | None = None, acronyms: Mapping[str, str] = NO_ACRONYMS
) -> Organization | None:
    """The organization that words name, without article, trailing place or date; None where nothing is left.

    `country` is the id of a place that the surrounding phrase gives; `acronyms` are those of the article.

    >>> organization_of("the Department of Homeland Security").name
    'Department of Homeland Security'
    >>> organization_of("CPC Central Committee").name
    'Central Committee of the Communist Party of China'
    >>> organization_of("the Danube Commission in Budapest on Tuesday").name
    'Danube Commission'
    """
    expanded = acronyms.get(_ARTICLE.sub("", words).strip())
    return _organization(expanded or words, country)


@lru_cache(maxsize=8192)
def _organization(words: str, country: str | None) -> Organization | None:
    name = _plain(words)
    known = known_organization(name)
    if known is not None:
        return replace(known, parent=_parent(known.name))
    name = _OWN.sub("", name)
    place, name = _possessed(name)
    if place is None:
        place = _leading_country(name)
    body = _body_of_state(name, place)
    if body is not None:
        return body
    known = known_organization(name)
    if known is not None and (place is None or known.country in (None, place.id)):
        return replace(known, parent=_parent(known.name))
    if not name or _ARTICLE.match(name + " "):
        return None
    written = _capitalised(name)
    state = country or (place.id if place else None) or _trailing_country(written)
    return Organization(_id(written, state), written, state, _parent(written))


def _body_of_state(name: str, place: Place | None) -> Organization | None:
    """The one body of a state that "Chinese Foreign Ministry", "China's Foreign Ministry", "... of China" name.

    >>> organization_of("the Chinese foreign ministry").id, organization_of("Foreign Ministry of China").id
    ('foreign-ministry-china', 'foreign-ministry-china')
    """
    before, of, country = name.rpartition(" of ")
    owner = seat_named(_ARTICLE.sub("", country)) if of else None
    rest = before if owner else (_after_country(name) or name)
    state = owner or place
    if state is None or state.kind != "country" or not is_generic(rest):
        return None
    if rest.split(" ")[-1].lower() not in words_of_states():
        return None
    written = _capitalised(rest)
    article = "the " if _WITH_ARTICLE.search(state.name) else ""
    return Organization(f"{slug(written)}-{state.id}", f"{written} of {article}{state.name}", state.id)


_WITH_ARTICLE = re.compile(r"^United |(?:Islands|States|Emirates|ines|lands|Maldives|Gambia)$")


def _id(name: str, state: str | None) -> str:
    """The slug of the name, with its country where the name alone would be another country's body too."""
    if state is None:
        return slug(name)
    return f"{slug(name)}-{state}" if is_generic(name) else slug(name)


def is_generic(name: str) -> bool:
    """Whether every country has a body of this name: Foreign Ministry, Supreme Court."""
    common, fields = organization_words(), _fields()
    return all(word.lower() in common or word.lower() in fields or word in _SMALL for word in name.split())


@cache
def words_of_states() -> frozenset[str]:
    """Words for bodies of which every state has one, so that its adjective only says whose it is."""
    return rules.words("organization_words", "of-every-state")


@cache
def _fields() -> frozenset[str]:
    groups = rules.load("title_modifiers").groups
    return frozenset(groups["field"].words) | frozenset(groups["rank"].words)


def _plain(words: str) -> str:
    name = _SPACE.sub(" ", _PARENTHESIS.sub("", words)).strip(" ,;:-–—\"'“”‘’")
    name = _ARTICLE.sub("", name)
    name = _TRAILING_TIME.sub("", name)
    place = _TRAILING_PLACE.search(name)
    sent = place and name[: place.start()].endswith("Mission")
    if place and not sent and seat_named(_ARTICLE.sub("", place.group(1))):
        name = name[: place.start()]
    return name.strip(" ,;:-–—")


def _possessed(name: str) -> tuple[Place | None, str]:
    """(the place in "China's National Health Commission", the rest); (None, name) where no place possesses it."""
    match = _POSSESSOR.match(name)
    place = seat_named(match.group(1)) if match else None
    return (place, name[match.end() :]) if match and place else (None, name)


def _leading_country(name: str) -> Place | None:
    """The country whose adjective or name the name begins with: Chinese | ..., South Korean | ..."""
    rest = _after_country(name)
    return seat_named(name[: len(name) - len(rest)].strip()) if rest else None


def _after_country(name: str) -> str | None:
    """What follows the country at the beginning of a name of a body; None where there is none."""
    words = name.split(" ")
    for count in (2, 1):
        place = seat_named(" ".join(words[:count])) if len(words) > count else None
        if place is not None and place.kind == "country":
            return " ".join(words[count:])
    return None


def _trailing_country(name: str) -> str | None:
    _, between, last = name.rpartition(" of ")
    place = seat_named(_ARTICLE.sub("", last)) if between else None
    return place.id if place is not None and place.kind == "country" else None


def _parent(name: str) -> str | None:
    """The id of the body that the name says it belongs to: Faculty of Law of the University of Oslo."""
    part = parent_words(name)
    parent = _organization(part, None) if part else None
    return parent.id if parent else None


def parent_words(name: str) -> str | None:
    """The words of the larger body in a name, after the first "of" whose right side is itself the name of a body.

    >>> parent_words("Political Bureau of the Central Committee"), parent_words("Bank of England")
    ('Central Committee', None)
    """
    for match in _NESTED.finditer(name):
        right = name[match.end() :]
        head = re.split(r"\s+(?:of|for|on|at)\s+", right)[0].split()[-1].lower()
        if right.lower() in _aliases() or (head in organization_words() and head not in _fields()):
            return right
    return None


def with_parents(found: Iterable[Organization]) -> tuple[Organization, ...]:
    """The organizations and those that they belong to, each once, sorted by id."""
    every = {one.id: one for one in found}
    waiting = list(every.values())
    while waiting:
        one = waiting.pop()
        part = parent_words(one.name) if one.parent and one.parent not in every else None
        parent = _organization(part, None) if part else None
        if parent is not None and parent.id not in every:
            every[parent.id] = parent
            waiting.append(parent)
    return tuple(every[key] for key in sorted(every))


def _capitalised(name: str) -> str:
    """Each word with a capital, but the small ones inside.

    >>> _capitalised("Chinese foreign ministry")
    'Chinese Foreign Ministry'
    """
    words = name.split(" ")
    return " ".join(
        word if (number and word in _SMALL) or not word[:1].islower() else word[0].upper() + word[1:]
        for number, word in enumerate(words)
    )

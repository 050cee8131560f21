"""Bodies that no list knows and that an article makes known: by an office, a noun beside the name, what they own."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache
from operator import attrgetter

from ingest import places, rules
from ingest.events.bare_bodies import bare_bodies, contested, teams
from ingest.events.told_bodies import told_bodies
from ingest.grammar.word_groups import words_for
from ingest.grammar.words import NONE, Words
from ingest.ids import slug
from ingest.known_names import (
    DEMONYM,
    FAMILY,
    GIVEN,
    HEAD,
    HONORIFIC,
    NO_NAME,
    STARTER,
    TITLE,
    WEEKDAY,
    WORD,
    folded,
    vocabulary,
)
from ingest.model import Mention, RoleClaim
from ingest.organizations import is_generic, organization_of, organization_words

_LONGEST = 5  # words of such a name at most
_ASIDE = 7  # words of a description behind a comma at most
_ARTICLES = frozenset(("the", "a", "an", "one"))
_ENDS_ASIDE = frozenset((",", ".", ";", "which", "that", "who", "whose", "based", "in", "of", "with", "for", "at"))
_NEVER_ALONE = HEAD | TITLE
_NO_BODY = TITLE | HONORIFIC | DEMONYM | WEEKDAY | STARTER | NO_NAME
_AND_LAST = frozenset(("party",))  # nouns in small letters that belong to the name: the Congress party

Found = tuple[int, int]  # the first word of a name, and one past its last


def with_bodies(text: Words, mentions: tuple[Mention, ...], roles: Iterable[RoleClaim]) -> tuple[Mention, ...]:
    """The mentions of an article, with the names of bodies that it makes known; unchanged where it makes none known.

    Such a name is one wherever it stands in the text and is no person's or place's.
    """
    names = {text.text(first, last) for first, last in (*_told(text), *bare_bodies(text, mentions), *told_bodies(text))}
    names |= {str(claim.organization_text) for claim in roles if _is_body(claim)}
    kept = _with_lands(text, teams(text, mentions))
    if not names:
        return mentions if kept == list(mentions) else tuple(kept)
    for name in sorted(names, key=lambda name: (-len(name), name)):
        ident = _ident(name)
        for start in _places_of(text.body, name) if ident else ():
            over = _over(kept, start, start + len(name))
            if all(_gives_way(one, start, start + len(name)) for one in over):
                kept = [one for one in kept if one not in over]
                end = start + len(name)
                kept.append(Mention(start, end, name, "organization", None, ident, None, "events.body"))
                kept.sort(key=_start)
    return mentions if kept == list(mentions) else tuple(kept)


def with_short_names(text: Words, mentions: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """The mentions, with those of bodies by the one word that their name begins or ends with: Greyfriars, Rovers.

    Only where one body of the article has the word, and nothing else bears it.
    """
    meant = _nicknames(text, mentions)
    for one in mentions:
        for word in _short_names(one):
            meant.setdefault(word, set()).add(one.organization or "")
    known = {key.lower(): next(iter(ids)) for key, ids in meant.items() if len(ids) == 1}
    begun = _begun(mentions) | known
    if not begun:
        return mentions
    mentions = tuple([
        replace(one, organization=begun[one.text.lower()])
        if one.rule == "events.body" and one.text.lower() in begun else one for one in mentions
    ])  # fmt: skip
    found = [
        Mention(text.starts[at], text.ends[at], text.text(at, at + 1), "organization", None, known[word], None,
                "events.short_body")
        for at, word in enumerate(text.lower)
        if word in known and text.name[at] == NONE and text.capital(at) and text.date[at] == NONE
        and not (_is_part_of_name(text, at - 1, at) or _is_part_of_name(text, at + 1, at))
    ]  # fmt: skip
    return tuple(sorted((*mentions, *found), key=_start)) if found else mentions


def _begun(mentions: tuple[Mention, ...]) -> dict[str, str]:
    """The bodies by the first word of their name, where one body alone of the article begins with it."""
    meant: dict[str, set[str]] = {}
    for one in mentions:
        first, _, rest = one.text.partition(" ")
        if one.organization and rest and not places.is_demonym(first) and first.lower() not in organization_words():
            meant.setdefault(first.lower(), set()).add(one.organization)
    return {word: next(iter(ids)) for word, ids in meant.items() if len(ids) == 1}


def _is_part_of_name(text: Words, at: int, of: int) -> bool:
    """Whether a capitalised word or a name stands right beside a word."""
    if not 0 <= at < len(text.lower) or not (text.capital(at) or text.name[at] != NONE):
        return False
    near = text.starts[max(at, of)] - text.ends[min(at, of)] == 1
    return near and not (at < of and text.lower[at] in _ARTICLES)


def _short_names(one: Mention) -> list[str]:
    """The words by which alone a body is called: its first where that is no word, its last where that is a nickname."""
    if not one.organization or " " not in one.text:
        return []
    words_ = one.text.split()
    bits = vocabulary().bits.get(folded(words_[0]), 0)
    generic = words_[0].lower() in organization_words() or places.is_demonym(words_[0])
    sure = len(words_[0]) > 3 and not bits and not generic and not places.places_named(words_[0])
    found = [words_[0]] if sure and words_[0][0].isupper() else []
    return found + ([words_[-1]] if words_[-1].lower() in words_for("parties by their members") else [])


def _nicknames(text: Words, mentions: tuple[Mention, ...]) -> dict[str, set[str]]:
    """The teams by the plural that their name ends in, where the article tells of matches: Otters."""
    if not contested().intersection(text.lower):
        return {}
    generic = organization_words() | words_for("ends of bodies", "ends of firms")
    meant: dict[str, set[str]] = {}
    for one in mentions:
        last = one.text.split()[-1]
        known = vocabulary().bits.get(folded(last), 0)
        plural = " " in one.text and last[-1] == "s" and last[0].isupper() and len(last) > _SHORTEST
        if one.organization and plural and last.lower() not in generic and not known & (GIVEN | FAMILY):
            meant.setdefault(last, set()).add(one.organization)
    return meant


_SHORTEST = 4  # letters of a nickname that is a plural, or of a county, at least


_start = attrgetter("start")


def _over(mentions: list[Mention], start: int, end: int) -> list[Mention]:
    """The mentions, in order, that lie over some characters."""
    at = max(0, bisect_left(mentions, start, key=_start) - 1)
    found = []
    while at < len(mentions) and mentions[at].start < end:
        if mentions[at].end > start:
            found.append(mentions[at])
        at += 1
    return found


def _with_lands(text: Words, mentions: tuple[Mention, ...]) -> list[Mention]:
    """The mentions, those of one body made one: the Supreme Court of India, the Senate Banking Committee."""
    kept: list[Mention] = []
    for one in mentions:
        before = kept[-1] if kept else None
        if (
            before is not None
            and before.kind == "organization"
            and (
                (one.place and text.body[before.end : one.start] in {" of ", " of the "} and is_generic(before.text))
                or (one.kind == "organization" and text.body[before.end : one.start] == " ")
            )
            and (body := organization_of(text.body[before.start : one.end])) is not None
        ):
            words_ = text.body[before.start : one.end]
            kept[-1] = Mention(before.start, one.end, words_, "organization", None, body.id, None, "events.body")
        elif (first := _first_county(text, one)) != NONE:
            while kept and kept[-1].end > text.starts[first]:
                kept.pop()
            words_ = text.body[text.starts[first] : one.end]
            kept.append(
                Mention(text.starts[first], one.end, words_, "organization", None, slug(words_), None, "events.body")
            )
        else:
            kept.append(one)
    return kept


def _first_county(text: Words, one: Mention) -> int:
    """The county with which a police's name begins, before 'and': Avon and Somerset Police; -1 where none is there."""
    at = text.at(one.start) - 2
    force = one.kind == "organization" and one.text.endswith((" Police", " Constabulary"))
    if not force or at < 0 or text.lower[at + 1] != "and" or not text.capital(at) or len(text.lower[at]) < _SHORTEST:
        return NONE
    named = text.text(at, at + 1)
    land = any(found.kind == "country" for found in places.places_named(named)) or places.is_demonym(named)
    alone = at == 0 or not (text.capital(at - 1) and text.starts[at] - text.ends[at - 1] == 1)
    return NONE if land or not alone or text.date[at] != NONE else at


def _ident(name: str) -> str | None:
    body = organization_of(name)
    return body.id if body is not None and places.place(body.id) is None else None


_ABOARD = rules.words("participants", "commanding a ship")


def _is_body(claim: RoleClaim) -> bool:
    """Whether a role is held in a body with a name of its own, which is no place and no ship."""
    text = claim.organization_text
    if not (claim.organization and text and text[0].isupper()) or claim.title.lower().split()[-1] in _ABOARD:
        return False
    return _can_be_body(str(text))


_POLICE = rules.words("participants", "kinds of police")


def _can_be_body(name: str) -> bool:
    bits = vocabulary().bits
    if name.lower() in _POLICE:
        return False  # Riot police
    if (
        len(name) < 3
        or (name[-1] == "s" and name[:-1].isupper())
        or places.is_demonym(name)
        or places.places_named(name)
    ):
        return False
    if " " not in name and (
        name.lower() in organization_words() or vocabulary().bits.get(folded(name), 0) & _NEVER_ALONE
    ):
        return False
    return not all(bits.get(folded(word), 0) & _NO_BODY for word in name.split())


def _gives_way(one: Mention, start: int, end: int) -> bool:
    """Whether a mention over the name of a body is none of its own: the place Agri in Straits Agri."""
    inside = start <= one.start and one.end <= end and (one.start, one.end) != (start, end)
    linked = one.person or one.organization or one.place
    return (one.kind != "person" and not linked) or (one.kind == "place" and inside)


def _places_of(body: str, name: str) -> Iterator[int]:
    start = body.find(name)
    while start >= 0:
        end = start + len(name)
        if not (_joins(body[start - 1 : start]) or _joins(body[end : end + 1])):
            yield start
        start = body.find(name, end)


def _joins(mark: str) -> bool:
    return mark.isalnum() or mark == "-"


@cache
def _telling() -> frozenset[str]:
    """The words beside names by which a body is told."""
    nouns = words_for("bodies beside names")
    others = words_for("owned by bodies", "bodies behind commas", "bodies that open")
    return nouns | {f"{word}s" for word in nouns} | others | _SAYING | _public()


def _told(text: Words) -> Iterator[Found]:
    """Each name of a body that the words beside it tell."""
    nouns, owned = words_for("bodies beside names"), words_for("owned by bodies")
    present = _telling().intersection(text.lower)
    if not present:
        return
    for at, word in enumerate(text.lower):
        if word not in present or text.name[at] != NONE:
            continue
        if text.capital(at) or word in _SAYING:
            found = _of_state(text, at) if word in _public() else _says_its(text, at) if word in _SAYING else None
            found = _behind(text, at) if found is None and _opens_with(text, at) else found
            if found is not None:
                yield found
            continue
        found = _behind_comma(text, at)
        yield from _several_behind(text, at)
        if found is None and word in nouns:
            found = _behind(text, at) or _before(text, at) or _beside(text, at)
        found = _owner(text, at) if found is None and word in owned else found
        if found is not None and _can_be_body(text.text(*found)):
            yield found


def _opens_with(text: Words, at: int) -> bool:
    """Whether a noun for a body opens a sentence or its paragraph: Airline Veltrano cancelled nine flights."""
    opens = at == 0 or text.lower[at - 1] in {".", "”", '"', ":", "-", "—"} or _is_new_line(text, at)
    return opens and text.lower[at] in words_for("bodies that open")


def _is_new_line(text: Words, at: int) -> bool:
    return "\n" in text.body[text.ends[at - 1] : text.starts[at]]


_SAYING = rules.words("participants", "saying of their own")
_ITS = 12  # words behind a word of saying in which 'its' shows that a body said it


@cache
def _public() -> frozenset[str]:
    """The last words of names of a state's bodies: Department, Ministry, Court."""
    return rules.words("organization_words", "of-every-state") | _OF_STATES


_OF_STATES = rules.words("participants", "ends of bodies of states")


def _of_state(text: Words, at: int) -> Found | None:
    """A name that ends in the word for a body of a state, with its country: the U.S. Justice Department."""
    found = _run(text, at, -1)
    if found is not None and text.lower[found[0]] == "the":
        found = (found[0] + 1, found[1])  # The Justice Department opens a sentence
    if found is None or found[1] - found[0] < 2:
        return None
    first = found[0]
    number = text.name[first - 1] if first else NONE
    opens = next((k for k in range(first - 1, -1, -1) if text.name[k] != number), NONE) + 1 if number != NONE else first
    land = text.text(opens, first) if opens < first else ""
    if land and (places.is_demonym(land) or places.places_named(land)):
        first = opens
    bits = vocabulary().bits.get(folded(text.text(first, first + 1)), 0)
    return None if bits & STARTER and first == found[0] else (first, at + 1)


def _says_its(text: Words, at: int) -> Found | None:
    """The name of what says something of its own: Telecom Veltrano said on Tuesday that its board."""
    found = _run(text, at - 1, -1)
    if found is None or (found[0] > 0 and text.lower[found[0] - 1] not in {".", "”", '"'}):
        return None
    bits = vocabulary().bits
    named = any(bits.get(folded(text.text(k, k + 1)), 0) & (GIVEN | TITLE | HONORIFIC) for k in range(*found))
    behind = text.lower[at : at + _ITS]
    return found if "its" in behind and not named and "." not in behind and _can_be_body(text.text(*found)) else None


def _run(text: Words, at: int, step: int) -> Found | None:
    """The capitalised words, of no mention and no date, that begin or end at a word."""
    first = at
    while (
        0 <= at < len(text.lower)
        and abs(at - first) < _LONGEST
        and (_is_part(text, at) or _is_particle(text, at, step))
    ):
        at += step
    return None if at == first else (first, at) if step > 0 else (at + 1, first + 1)


def _is_particle(text: Words, at: int, step: int) -> bool:
    """Whether a small word joins two capitalised ones of a name that is read forward: Aerovia del Sur, Kay & Marsh."""
    joins = text.lower[at] == "&" or (step == 1 and text.lower[at] in rules.words("particles", "inside"))
    return joins and 0 <= at + step < len(text.lower) and _is_part(text, at + step)


def _is_part(text: Words, at: int) -> bool:
    return text.capital(at) and text.name[at] == NONE and text.date[at] == NONE and text.lower[at][0].isalpha()


def _behind(text: Words, at: int) -> Found | None:
    """The name behind a noun that says what it is: the brewer Harland, champions Pretoria Stars."""
    found = _run(text, at + 1, 1)
    if found is None or (
        found[1] < len(text.name)
        and text.name[found[1]] != NONE
        and text.starts[found[1]] - text.ends[found[1] - 1] == 1
    ):
        return None  # company President Ama Owusu
    bits = vocabulary().bits.get(folded(text.text(found[0], found[0] + 1)), 0)
    return None if bits & (TITLE | HONORIFIC | WEEKDAY) else found


def _several_behind(text: Words, at: int) -> Iterator[Found]:
    """The two names behind a noun for several bodies: Canadian miners Belo Sun Gold and Jaguar North."""
    if text.lower[at][-1] != "s" or text.lower[at][:-1] not in words_for("bodies beside names"):
        return
    first = _behind(text, at)
    joined = first is not None and text.lower[first[1] : first[1] + 1] == ("and",)
    second = _run(text, first[1] + 1, 1) if first is not None and joined else None
    if first is not None and joined:
        yield from (one for one in (first, second) if one is not None and _can_be_body(text.text(*one)))


def _behind_comma(text: Words, at: int) -> Found | None:
    """The name between commas behind a noun that says what it is: its owner, Kolben Steel, said."""
    known = words_for("bodies behind commas", "bodies beside names")
    if text.lower[at] not in known or text.lower[at + 1 : at + 2] != (",",):
        return None
    name = at + 2 + (text.lower[at + 2 : at + 3] == ("the",))
    found = _run(text, name, 1)
    if found is None or text.lower[found[1] : found[1] + 1] not in {(",",), (".",), (";",)}:
        return None
    bits = [vocabulary().bits.get(folded(text.text(k, k + 1)), 0) for k in range(*found)]
    thing = len(bits) > 1 and bits[-1] & WORD and not bits[-1] & (FAMILY | GIVEN)  # Vasant Drilling
    person = (bits[0] & GIVEN and not thing) or bits[0] & (HONORIFIC | TITLE | WEEKDAY)
    person = person or (len(bits) == 1 and bits[0] & (FAMILY | STARTER))
    return None if person else found


def _before(text: Words, at: int) -> Found | None:
    """The name before a comma behind which a noun says what it is: Meridian Health, the hospital chain."""
    lower = text.lower
    if at + 1 < len(lower) and lower[at + 1] not in _ENDS_ASIDE:
        return None
    for comma in range(at - 1, max(0, at - _ASIDE), -1):
        if lower[comma] == ",":
            opened = lower[comma + 1] in _ARTICLES or places.is_demonym(text.text(comma + 1, comma + 2))
            return _run(text, comma - 1, -1) if opened else None
        if not lower[comma][0].isalpha() and lower[comma] not in {"-", "'s"}:
            return None
    return None


def _beside(text: Words, at: int) -> Found | None:
    """The name between an article and a noun that says what it is: the Unite union."""
    found = _run(text, at - 1, -1)
    if found is None or found[0] == 0 or text.lower[found[0] - 1] != "the":
        return None
    following = at + 1
    if following < len(text.lower) and (text.name[following] != NONE or text.capital(following)):
        return None
    return (found[0], at + 1) if text.lower[at] in _AND_LAST else found


def _owner(text: Words, at: int) -> Found | None:
    """The name of what has shares, a board: Harland's shares, Volarro's supervisory board."""
    before = at - 1
    if text.lower[before] in {"supervisory", "main", "executive"}:
        before -= 1
    owns = text.lower[before] in {"'s", "'"}
    return _run(text, before - 1 if owns else before, -1) if before > 0 else None

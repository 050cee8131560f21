"""What a capitalised word that stands alone names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from ingest import places, rules
from ingest.known_names import (
    AMBIGUOUS,
    ANY_TAIL,
    EAST,
    FAMILY,
    GIVEN,
    NAMED,
    NO_PERSON,
    STARTER,
    TITLE,
    WORD,
    no_proof,
    standard_given,
    surnames_alone,
    vocabulary,
)
from ingest.model import Name, NameKind
from ingest.names.candidates import Candidate, name_of
from ingest.names.capitals import Word
from ingest.names.evidence import Evidence
from ingest.names.surroundings import (
    acts,
    article,
    is_before_far,
    is_behind,
    locative,
    relative_before,
    role_before,
    role_behind_with_article,
)
from ingest.organizations import known_organization


def names_of_one_word(body: str, singles: list[Candidate], evidence: Evidence) -> Iterator[Name]:
    """Names of one word: the first rule that answers wins."""
    for candidate in singles:
        if (candidate.titled and _can_be_titled(body, candidate)) or _is_told(body, candidate.words[0]):
            evidence.last.add(candidate.words[0].key)
        elif _shares_surname(body, candidate, evidence):
            evidence.given.add(candidate.words[0].key)
    for candidate in singles:
        kind, rule = _single(body, candidate, evidence)
        if kind:
            yield name_of(body, candidate, kind, rule)


def titles_as_surnames(body: str, found: Sequence[Name], evidence: Evidence) -> Iterator[Name]:
    """Surnames that are titles or things, too, of people named in full: Dennis Dean left. | Dean | joined him.

    Not: the Dean. Song Tao left. | Song | was replaced.
    """
    bits = vocabulary().bits
    things = {one for one in evidence.last if bits.get(one, 0) & EAST and bits.get(one, 0) & ANY_TAIL}
    for key in sorted(one for one in evidence.last if bits.get(one, 0) & TITLE or one in things):
        for match in re.finditer(
            rf"(?<![\w'’-]){key.title()}(?![\w-]|['’](?!s\b)| of\b| (?:[A-Z]\.? ?)*[A-Z][a-z])", body
        ):
            start, end = match.span()
            if article(body, start) or _PARTED.search(body, max(0, start - 24), start):
                continue
            if any(one.start < end and start < one.end for one in found):
                continue
            yield Name(start, end, body[start:end], "person", "names.later_mention")


# Before a title that is not somebody's surname: his King, the new Dean, Chief Judge; Mr King is one.
_PARTED = re.compile(
    r"(?:\b(?:[Hh]is|[Hh]er|[Ii]ts|[Oo]ur|[Tt]heir|[Mm]y|[Yy]our|an?|[Tt]he|as|former|acting|new|[a-z]+['’]s) (?:\w+ )?"
    r"|(?<=[a-z] )(?!Mr|Mrs|Ms|Miss|Dr|Sir)[A-Z][\w.’'-]* )\Z"
)


_LETTERS = re.compile(r"[A-Z]s")  # a letter in the plural


def _can_be_titled(body: str, candidate: Candidate) -> bool:
    word = candidate.words[0]
    if (word.bits & WORD and not word.bits & NAMED) or word.bits & NO_PERSON or (word.capitals and len(word.key) < 4):
        return False
    if is_before_far("body-before", body, candidate.start) or is_before_far("thing-before", body, candidate.start):
        return False
    text = body[candidate.start : candidate.end]
    before = body[max(0, candidate.start - 24) : candidate.start].split()[-1:]
    if (before and before[0] in no_proof()) or len(text) < 2 or _LETTERS.fullmatch(text):
        return False  # what a title before it would make of "the Gen Zs"
    first = candidate.start - len(before[0]) - 1 if before and before[0][:1].isupper() else candidate.start
    if first < candidate.start and is_before_far("body-before", body, first):
        return False  # the law firm Baker Dunn
    if is_behind("firm-form", body, candidate.end) or is_behind("thing-apposition", body, candidate.end):
        return False  # Regent Moss, a property firm in Bern
    if before and word.bits & WORD and before[0] in _HARDLY_TITLES:
        return False  # the Executive Wing, Mother Brain
    return not places.is_certain_place(text) and known_organization(text) is None


def _is_cut(body: str, candidate: Candidate) -> bool:
    """Whether the word is only a part of a name: Birmingham, Ala.; Smith & Nephew."""
    text = body[candidate.start : candidate.end]
    state = body.startswith(".", candidate.end) and text in _short_states()
    state = state and body[: candidate.start].endswith(", ")
    return state or (not candidate.titled and _PARTNERS.match(body, candidate.end) is not None)


_AGED = re.compile(r", \d\d(?=, )")
_WHO = re.compile(r", (?:an?|the|his|her) (?:[\w-]+ ){1,4}who\b")
_PARTNERS = re.compile(r" & (?=[A-Z][a-z])")  # a firm's name goes on

# Before one word that is an everyday word too these begin the name of a thing.
_HARDLY_TITLES = rules.words("around_names", "opening a thing's name")


def _single(body: str, candidate: Candidate, evidence: Evidence) -> tuple[NameKind | None, str]:
    word = candidate.words[0]
    text = body[candidate.start : candidate.end]
    place = places.is_certain_place(text)
    if _is_cut(body, candidate):
        return None, ""
    if place and body.startswith(" State", candidate.end) and places.places_named(text)[0].kind == "country":
        return None, ""  # Niger State lies in Nigeria
    if (rule := _rule_of_place(body, candidate, evidence, place)) is not None:
        return "place", rule
    if candidate.titled and _can_be_titled(body, candidate):
        return "person", "names.title_before"
    if _is_told(body, word):
        return "person", "names.told_as_person"
    if text in evidence.acronyms:
        return "organization", "names.acronym"
    if (word.key,) in evidence.firms:
        return None, ""  # Ford has replaced its chief executive; its chairman is Bill Ford
    if word.key in evidence.last and not _begins_sentence(body, word):
        return "person", "names.later_mention"
    if not place and known_organization(text):
        return "organization", "names.known_organization"
    if word.key in surnames_alone() and not is_behind("thing-behind", body, word.end):
        return "person", "names.surname_alone"
    if word.key in evidence.nicknames and not word.bits & STARTER:
        return "person", "names.nickname"
    if _shares_surname(body, candidate, evidence):
        return "person", "names.couple"
    if not article(body, word.start) and _given_again(text, word, evidence):
        return "person", "names.given_name_again"
    if word.bits & GIVEN and not word.bits & NO_PERSON and not place and relative_before(body, word.start):
        return "person", "names.relative"
    if not place and _told_as_person(body, word):
        return "person", "names.told_as_person"
    if not word.bits & NO_PERSON and locative(body, word.start):
        found = places.places_named(text)
        if found and (not word.bits & WORD or found[0].kind in {"country", "region"}):
            return "place", "names.after_preposition"
    return None, ""


def _rule_of_place(body: str, candidate: Candidate, evidence: Evidence, certain: bool) -> str | None:
    """The rule by which a word is a place whoever else bears it: the text says so, or it is certain and nobody does."""
    key = candidate.words[0].key
    if certain:
        return "names.gazetteer" if key not in evidence.last or key in evidence.located else None
    told = key not in evidence.last | evidence.given and _is_country(body, candidate, evidence)
    return "names.country_told" if told else None


_BESIDE = re.compile(r"\A(?:, | and )([A-Z][a-z]+)\b")
_BEFORE = re.compile(r"\b([A-Z][a-z]+)(?:, | and |, and )\Z")
_ACTS_FOR = re.compile(
    r"['’]s (?:\w+ ){0,2}(?:government|army|king|queen|president|premier|minister|parliament|ambassador|capital|police"
    r"|border|troops|forces|military|embassy|economy|central bank)\b"
)


def _is_country(body: str, candidate: Candidate, evidence: Evidence) -> bool:
    """Whether a name that people bear too is the country's: Jordan and Egypt, Chad's army, Jordanians are told of.

    Nobody in the text bears it.
    """
    text = body[candidate.start : candidate.end]
    found = places.places_named(text)
    if not found or found[0].kind != "country" or candidate.titled:
        return False
    if candidate.words[0].key in evidence.located or _ACTS_FOR.match(body, candidate.end):
        return True
    near = max(0, candidate.start - _NEAR)
    beside = (_BESIDE.match(body[candidate.end : candidate.end + _NEAR]), _BEFORE.search(body[near : candidate.start]))
    if any(one is not None and _names_country(one[1]) for one in beside):
        return True
    told = dict.fromkeys(word for both in _CAPITAL.findall(body) for word in both)
    return any(_tells_of(word, found[0].id) for word in told)


_NEAR = 30  # characters beside a name in which another country's name stands
_CAPITAL = re.compile(r"\b(?=([A-Z][\w'’]+(?: [A-Z]\w+)?))([A-Z][\w'’]+)")  # each word, and each two


def _names_country(word: str) -> bool:
    found = places.places_named(word)
    return bool(found) and found[0].kind == "country"


def _tells_of(word: str, country: str) -> bool:
    """Whether a word is the adjective of a country, or its capital."""
    native = places.country_of_demonym(word)
    if native is not None:
        return native.id == country
    return any(places.country_of_capital(one.id) == country for one in places.places_named(word)[:1])


@cache
def _short_states() -> frozenset[str]:
    return rules.words("abbreviations", "places")


def _is_told(body: str, word: Word) -> bool:
    """Whether the words before say that this is somebody's name: her son Hassan; a manager surnamed Liu."""
    if word.bits & (WORD | NO_PERSON | AMBIGUOUS) or places.is_certain_place(body[word.start : word.end]):
        return False
    kin = word.bits & GIVEN and relative_before(body, word.start)
    return bool(kin) or is_before_far("called-before", body, word.start)


def _told_as_person(body: str, word: Word) -> bool:
    """Whether a name that stands alone has an age, a clause with who, or a role beside it."""
    if word.bits & (AMBIGUOUS | WORD | NO_PERSON | ANY_TAIL) or word.capitals or word.key in surnames_alone():
        return False
    if places.places_named(body[word.start : word.end]) or article(body, word.start) or locative(body, word.start):
        return False
    if is_before_far("called-before", body, word.start):
        return True
    if word.possessive:
        return False
    told = is_behind("age-alone", body, word.end)
    if word.bits & FAMILY:
        return told
    if not word.bits & GIVEN:
        if word.bits:
            return False
        aged = _AGED.match(body, word.end)
        behind = _WHO.match(body, word.end) is not None or aged is not None
        if behind and role_behind_with_article(body, aged.end() if aged else word.end):
            return True  # Pranoto, a career bureaucrat who ...; Okello, 45, a fisherman
        return role_before(body, word.start, word.end) and not _is_town_of_body(body, word)
    return told or role_before(body, word.start, word.end) or role_behind_with_article(body, word.end)


def _is_town_of_body(body: str, word: Word) -> bool:
    """Whether an unknown word closes a sentence behind a school or a camp, as the place does where it lies.

    Commandant of the Police College, Kiganjo. Not: the director of the bureau, Pranoto, left.
    """
    before = body[max(0, word.start - 40) : word.start - 2].split()
    housed = bool(before) and before[-1][:1].isupper() and vocabulary().bits.get(before[-1].lower(), 0) & ANY_TAIL
    return bool(housed) and body[word.end : word.end + 1] in {"", ".", "\n"}


def _begins_sentence(body: str, word: Word) -> bool:
    """Whether the surname may be an ordinary word at the head of a sentence: May, Young; not in Young said; May, 59,"""
    plain = word.bits & AMBIGUOUS and not word.bits & (FAMILY | EAST)
    if not word.first or not (plain or word.bits & STARTER):
        return False
    return not (word.possessive or acts(body, word.end))


def _given_again(text: str, word: Word, evidence: Evidence) -> bool:
    """Whether the word is the given name, or a short form of it, of somebody who is named in full."""
    if not word.bits & GIVEN:
        unknown = not word.bits & (WORD | NO_PERSON | ANY_TAIL) and not places.places_named(text)
        return unknown and word.key in evidence.given
    if word.bits & NO_PERSON:
        return False
    if word.bits & AMBIGUOUS:
        return word.key in evidence.given and not word.first and not places.places_named(text)
    return word.key in evidence.given or standard_given().get(word.key) in evidence.given


def _shares_surname(body: str, candidate: Candidate, evidence: Evidence) -> bool:
    """Whether a given name is joined to a full one whose surname is meant for both: Tom and Ellen Farrow."""
    word, other = candidate.words[0], evidence.starts.get(candidate.end + 5)
    if other is None or body[candidate.end : candidate.end + 5] != " and " or candidate.titled:
        return False
    if not word.bits & GIVEN or word.bits & (AMBIGUOUS | EAST | NO_PERSON) or len(other.core) != 2:
        return False
    first = other.core[0].bits
    if first & (AMBIGUOUS | EAST) or word.key in surnames_alone() or word.key in evidence.last:
        return False
    return not places.places_named(word.key.title())

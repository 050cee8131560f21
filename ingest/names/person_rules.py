"""By which rule two and more capitalised words are a person."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from ingest import places, rules
from ingest.grammar.verbs import tags_of
from ingest.known_names import (
    AMBIGUOUS,
    ANY_TAIL,
    BURMA,
    DEMONYM,
    EAST,
    FAMILY,
    FEMALE,
    FOREIGN_HEAD,
    GIVEN,
    MALE,
    NAMED,
    NO_NAME,
    NO_PERSON,
    STARTER,
    SURNAME_FIRST,
    SURNAME_TOO,
    TITLE,
    WORD,
    begins_family,
    east_given,
    surnames_alone,
)
from ingest.names.candidates import Candidate, is_initials
from ingest.names.capitals import PARTICLE, Word
from ingest.names.evidence import Evidence
from ingest.names.phrases import east_pair
from ingest.names.surroundings import (
    article,
    given_office,
    holder_before,
    is_before,
    is_before_far,
    is_behind,
    locative,
    one_of_before,
    role_before,
    role_behind,
)
from ingest.organizations import known_organization


def person_rule(body: str, candidate: Candidate, evidence: Evidence) -> str | None:
    """The rule that tells that two or more words are a person, or None."""
    words = candidate.core
    if len(words) < 2 or len(words) > 6 or is_known_thing(body, candidate, evidence):
        return None
    for rule in _PERSON_RULES:
        if rule(body, candidate, words, evidence):
            return f"names.{rule.__name__[1:]}"
    return None


def is_known_thing(body: str, candidate: Candidate, evidence: Evidence) -> bool:
    """Whether the words name a place, a body or a thing, as the lexicon or their neighbours tell."""
    text = body[candidate.start : candidate.end]
    if any(w.bits & (NO_NAME | STARTER) and not w.bits & (NAMED | BURMA) for w in candidate.words):
        return True
    last = candidate.core[-1]
    if last.bits & DEMONYM and not candidate.words[0].bits & (GIVEN | EAST) and not candidate.titled:
        return True
    if text.removesuffix("s") in _peoples() or ("-" in text and _are_two_lands(text)):
        return True
    if len(last.key) == 1 and last.key != "x" and not is_behind("age-or-clause", body, candidate.end + 1):
        return True
    if last.capitals and len(last.key) < 4 and last.key != "kc" and not candidate.words[0].capitals:
        return True
    if is_before_far("thing-before", body, candidate.start) or _is_quoted_only(body, text, candidate):
        return True
    sure = candidate.words[0].bits & GIVEN and last.bits & FAMILY
    sure = sure or (candidate.words[0].bits & GIVEN and is_before_far("named-region", body, candidate.start))
    if not sure and is_before_far("body-before", body, candidate.start):
        return True
    if is_before_far("fiction", body, candidate.start) or is_before_far("firm-before", body, candidate.start):
        return True
    if last.bits & WORD and is_before_far("owned-before", body, candidate.start):
        return True
    if tuple(w.key for w in candidate.core) in evidence.things:
        told = is_behind("age-or-clause", body, candidate.end) and not body.startswith(", whose ", candidate.end)
        return not told or is_behind("thing-apposition", body, candidate.end)
    if _ends_in_trade(last, candidate) or _is_place_of_doing(body, candidate, evidence):
        return True
    if candidate.titled:
        return False
    if _is_among_sites(body, candidate, evidence):
        return True
    if _is_called_thing(body, candidate, evidence) or _ends_in_thing(body, candidate, evidence):
        return True
    if is_behind("thing-behind", body, candidate.end) and tuple(w.key for w in candidate.core) not in evidence.full:
        return True
    return places.is_certain_place(text) or known_organization(text) is not None or _is_firm(body, candidate, evidence)


def _is_called_thing(body: str, candidate: Candidate, evidence: Evidence) -> bool:
    """Whether an article before the whole name, or elsewhere before its first word alone, makes a thing of it.

    The Arduino Zero costs less; an Arduino is a board. Not: the Malcolm Fraser government, the Anna Berg of old.
    """
    first, text = candidate.words[0], body[candidate.start : candidate.end]
    if first.bits & EAST or _acts_as_person(body, candidate, evidence):
        return False
    if _is_rank_of_place(body, candidate):
        return True
    if article(body, candidate.start) and is_behind("thing-goes-on", body, candidate.end):
        whole = len(re.findall(rf"\b{re.escape(text)}\b", body))
        called = len(re.findall(rf"\b(?:[Tt]he|[Aa]n?) (?:\w+ )?{re.escape(text)}\b", body))
        return whole == called
    if first.bits & (AMBIGUOUS | WORD | TITLE | DEMONYM | STARTER | FAMILY) or not first.bits & GIVEN:
        return False
    word = re.escape(body[first.start : first.end])
    return re.search(rf"\b(?:[Aa]n|[Aa]|[Tt]he|[Ee]very|[Ee]ach) {word}s?\b(?![-’'.]| [A-Z])", body) is not None


def _ends_in_trade(last: Word, candidate: Candidate) -> bool:
    """Whether the last word is what a firm does, and nobody's name: Norman Beal Paving, Messrs Kofi Roofing."""
    if last.bits & (NAMED | SURNAME_TOO) or last.tie == PARTICLE or last.first:
        return False
    if last.key.endswith(_HIRE):
        return True
    return last.key in _trades()


_HIRE = ("-a-car", "-a-bike", "-a-van", "-a-room")  # Abu Odeh Rent-a-Car


@cache
def _trades() -> frozenset[str]:
    return rules.words("name_words", "trades")


def _is_place_of_doing(body: str, candidate: Candidate, evidence: Evidence) -> bool:
    """Whether 'at' stands before, which is of a place or a body, and no verb that aims at somebody: studied at X Y.

    The house of somebody is told with an apostrophe (at Anna Berg's), and of a pair only the second has one.
    """
    start, end = candidate.start, candidate.end
    at = body[start - 4 : start] in {" at ", " At ", "\nAt ", "“At "}
    if not at or candidate.titled or candidate.words[0].bits & EAST or body[end : end + 1] in {"'", "’"}:
        return False
    if tuple(w.key for w in candidate.core) in evidence.full or is_behind("pair-owns", body, end):
        return False
    return not is_before_far("aimed-at", body, start)


def _is_rank_of_place(body: str, candidate: Candidate) -> bool:
    """Whether an article before and a place behind 'of' make a rank of unknown words: the Roko Tui of Ra.

    Not: the Lionel Messi of Nepal, whom lists know by both names.
    """
    first, last = candidate.words[0], candidate.core[-1]
    if first.bits & GIVEN and last.bits & FAMILY:
        return False
    end = candidate.end
    named = body.startswith(" of ", end) and body[end + 4 : end + 5].isupper()
    return named and is_before("the", body, candidate.start)


def _is_among_sites(body: str, candidate: Candidate, evidence: Evidence) -> bool:
    """Whether a name that lists do not know in full stands between two places or bodies, or in a place's list.

    Ben Nevis, Scafell Pike and Snowdon; in Karol Bagh and Delhi. Not: Peru, Anna Berg's Chile and Bolivia.
    """
    start, end = candidate.start, candidate.end
    if candidate.words[0].bits & (GIVEN | EAST) and candidate.core[-1].bits & FAMILY:
        return False
    behind = [end + len(join) for join in _LISTED if body.startswith(join, end)]
    last = next((evidence.sites[at] for at in behind if at in evidence.sites), None)
    if last is None or body[last : last + 1] in "'’" or is_behind("site-goes-on", body, last):
        return False
    before = any(body.endswith(join, 0, start) and start - len(join) in evidence.site_ends for join in _LISTED)
    return before or locative(body, start)


_LISTED = (", ", " and ", ", and ", " & ")
_HEAD_AND_NAME = 2  # words: Te and what follows


def _ends_in_thing(body: str, candidate: Candidate, evidence: Evidence) -> bool:
    """Whether the last word is no family name but an everyday noun, or the noun of a science: Aurora Unit."""
    core = candidate.core
    first, last = core[0], core[-1]
    foreign = first.bits & FOREIGN_HEAD and first.bits & GIVEN and not first.bits & (MALE | FEMALE | EAST)
    foreign = foreign and len(core) == _HEAD_AND_NAME and not last.bits & FAMILY
    if (last.bits & (NAMED | SURNAME_TOO | BURMA) and not foreign) or last.first or len(core) < _HEAD_AND_NAME:
        return False
    if any(w.tie == PARTICLE or w.key in begins_family() for w in core[:-1]):
        return False  # Osama bin Laden, Marine Le Pen
    science = is_behind("science-noun", last.key, 0)
    noun = last.bits & WORD and not last.bits & (AMBIGUOUS | STARTER) and first.bits & GIVEN
    if not (science or noun or foreign):
        return False
    start, end = candidate.start, candidate.end
    told = role_before(body, start, end) or role_behind(body, end) or is_behind("personal", body, end)
    told = told or _is_addressed(body, last) or is_before("title-comma", body, start) or given_office(body, end)
    return not (told or _acts_as_person(body, candidate, evidence))


def _is_addressed(body: str, word: Word) -> bool:
    """Whether the word stands behind a form of address somewhere: Mr Jeans."""
    text = re.escape(body[word.start : word.end])
    return re.search(rf"\b(?:Mr|Mrs|Ms|Miss|Dr|Sir|Prof|Lord|Lady)\.? {text}\b", body) is not None


def _is_quoted_only(body: str, text: str, candidate: Candidate) -> bool:
    """Whether the words stand in quotation marks by themselves, and nowhere else: the council "Ecclesia Dei"."""
    start, end = candidate.start, candidate.end
    if body[start - 1 : start] not in {'"', "“"} or body[end : end + 1] not in {'"', "”"}:
        return False
    return body.count(text) == body.count(body[start - 1 : end + 1])


@cache
def _peoples() -> frozenset[str]:
    """Words for the people of a land that are two words: Hong Konger, New Zealander."""
    groups = rules.load("demonyms").groups.values()
    return frozenset(str(word) for group in groups for word in group.words if " " in str(word))


def _are_two_lands(text: str) -> bool:
    """Whether a hyphen joins the names of two countries: Nepal-Sri Lanka relations."""
    pieces = [places.places_named(piece) for piece in text.split("-")]
    return all(found and found[0].kind == "country" for found in pieces)


def _is_firm(body: str, candidate: Candidate, evidence: Evidence) -> bool:
    """Whether what stands around tells of a firm or a place: initials before, shares behind, a person of it."""
    first, last = candidate.words[0], candidate.core[-1]
    if body[first.start - 4 : first.start] == " of " and first.start - 4 in evidence.ends:
        return True
    if (first.bits & GIVEN and last.bits & NAMED) or first.bits & EAST:
        return False
    if last.bits & NO_NAME and not first.bits & GIVEN:
        return True
    return is_before("acronym", body, first.start) or tuple(w.key for w in candidate.core) in evidence.firms


def _unsure(words: tuple[Word, ...]) -> bool:
    """Whether the first word may be an ordinary one: Will, May or In at the head of a sentence, or before a word."""
    first, last = words[0], words[-1]
    if not first.bits & AMBIGUOUS:
        return False
    if first.first and first.bits & STARTER:
        return True
    return bool(last.bits & WORD) and not last.bits & FAMILY


def _title_before(body: str, candidate: Candidate, words: tuple[Word, ...], evidence: Evidence) -> bool:
    first, last = words[0], words[-1]
    if last.bits & WORD and not last.bits & (NAMED | SURNAME_TOO) and not first.bits & NAMED and len(first.key) > 1:
        return is_behind("age-or-clause", body, candidate.end)
    return candidate.titled and not last.bits & NO_PERSON


def _family_name_first(body: str, candidate: Candidate, words: tuple[Word, ...], evidence: Evidence) -> bool:
    first, second = words[0], words[1]
    if len(words) <= 4 and first.bits & EAST and east_pair(first, second):
        return not (first.bits & WORD and first.first and second.bits & (WORD | GIVEN) and len(words) == 2)
    parts = second.key.split("-")
    shaped = len(parts) == 2 and body[second.start + len(parts[0]) + 1].islower() and all(map(east_given, parts))
    return len(words) == 2 and len(first.key) < 6 and shaped and not first.bits & WORD


def _of_burma(body: str, candidate: Candidate, words: tuple[Word, ...], evidence: Evidence) -> bool:
    if not all(w.bits & BURMA for w in words) or len(words) > 5:
        return False
    proper = sum(not w.bits & WORD for w in words)
    return proper > 1 or (proper == 1 and len(words) > 2)


def _initials(body: str, candidate: Candidate, words: tuple[Word, ...], evidence: Evidence) -> bool:
    last = words[-1]
    if not is_initials(body, words[0]) or last.capitals or (last.bits & WORD and not last.bits & NAMED):
        return False
    if last.bits & NAMED or _acts_as_person(body, candidate, evidence):
        return True
    start, end = candidate.start, candidate.end
    told = role_before(body, start, end) or role_behind(body, end) or is_behind("personal", body, end)
    return len(words) == 2 and not last.bits & (WORD | ANY_TAIL) and told


def _given_name(body: str, candidate: Candidate, words: tuple[Word, ...], evidence: Evidence) -> bool:
    first, last = words[0], words[-1]
    if any(w.bits & WORD and not w.bits & NAMED and "s" in tags_of(w.key) for w in words[1:-1]):
        return False  # Ingrid Goes West
    if not first.bits & GIVEN or _unsure(words) or (first.capitals and not last.capitals):
        return False
    if (first.bits & AMBIGUOUS or (last.bits & WORD and not last.bits & NAMED)) and article(body, candidate.start):
        return False
    if not last.bits & NAMED and places.is_certain_place(body[first.start : first.end]):
        return _acts_as_person(body, candidate, evidence)
    rare = first.bits & (SURNAME_FIRST | WORD) == SURNAME_FIRST
    rare = rare and not (first.bits & FAMILY and first.bits & (MALE | FEMALE))
    if (rare or article(body, candidate.start)) and not last.bits & NAMED:
        return _acts_as_person(body, candidate, evidence)
    sure = not first.bits & (AMBIGUOUS | SURNAME_FIRST) or bool(last.bits & (NAMED | SURNAME_TOO))
    return not last.bits & WORD or sure or _acts_as_person(body, candidate, evidence)


def _acts_as_person(body: str, candidate: Candidate, evidence: Evidence) -> bool:
    """Whether what stands around, or the name alone elsewhere, speaks for a person."""
    start, last = candidate.start, candidate.core[-1]
    return (
        (last.key in evidence.alone and not last.bits & WORD)
        or is_behind("says", body, candidate.end)
        or is_behind("age-or-clause", body, candidate.end)
        or is_before("said-before", body, start)
    )


def _initial_or_particle(body: str, candidate: Candidate, words: tuple[Word, ...], evidence: Evidence) -> bool:
    first, last = words[0], words[-1]
    initials = (len(first.key) == 1 and body[first.end] == ".") or (
        "." in first.key and not places.is_certain_place(body[first.start : first.end])
    )
    begun = any(w.key in begins_family() for w in words[1:-1])
    if not initials and not begun and not any(w.tie == PARTICLE or len(w.key) == 1 for w in words[:-1]):
        return False
    if (first.key == "a" and len(words[1].key) > 1) or first.bits & (FOREIGN_HEAD | ANY_TAIL | NO_PERSON):
        return False
    named = initials or bool((first.bits | last.bits) & NAMED) or len(first.key) == 1
    if last.bits & STARTER or not (named or _acts_as_person(body, candidate, evidence)):
        return False
    return not last.bits & WORD or (bool(last.bits & NAMED) and initials) or (begun and bool(first.bits & GIVEN))


def _generation(body: str, candidate: Candidate, words: tuple[Word, ...], evidence: Evidence) -> bool:
    return len(candidate.words) > len(words) and not words[-1].bits & WORD


def _given_name_last(body: str, candidate: Candidate, words: tuple[Word, ...], evidence: Evidence) -> bool:
    first, last = words[0], words[-1]
    if any(w.bits & (WORD | ANY_TAIL) for w in words) or first.capitals or _weak(body, candidate, evidence):
        return False
    if len(words) == 2 and last.bits & GIVEN and not places.places_named(last.key.title()):
        return bool(first.bits & FAMILY) or _acts_as_person(body, candidate, evidence)
    return len(words) in (3, 4) and bool(words[1].bits & GIVEN) and not places.places_named(first.key.title())


def _family_name(body: str, candidate: Candidate, words: tuple[Word, ...], evidence: Evidence) -> bool:
    first, last = words[0], words[-1]
    if (
        not last.bits & (FAMILY | EAST)
        or any(w.bits & WORD and not w.bits & (EAST | SURNAME_TOO) for w in words)
        or _weak(body, candidate, evidence)
    ):
        return False
    return len(words) <= 3 and not first.capitals and last.key != first.key


def _apposition(body: str, candidate: Candidate, words: tuple[Word, ...], evidence: Evidence) -> bool:
    if words[-1].bits & WORD or words[0].bits & WORD or words[0].capitals:
        return False
    return not article(body, candidate.start) and is_behind("age-or-clause", body, candidate.end)


def _says(body: str, candidate: Candidate, words: tuple[Word, ...], evidence: Evidence) -> bool:
    if words[-1].bits & WORD or words[0].bits & WORD or words[0].capitals or article(body, candidate.start):
        return False
    start = candidate.start
    return is_before("said-before", body, start) or is_behind("says", body, candidate.end)


def _personal(body: str, candidate: Candidate, words: tuple[Word, ...], evidence: Evidence) -> bool:
    """Whether unknown words do, suffer or have what only people do: was sentenced, and his wife."""
    if any(w.bits & (WORD | ANY_TAIL) or w.capitals for w in words) or len(words) > 3:
        return False
    if article(body, candidate.start) or locative(body, candidate.start):
        return False
    if is_behind("personal", body, candidate.end):
        return True
    start = candidate.start
    return is_before_far("personal-before", body, start) or is_before_far("called-before", body, start)


def _role_around(body: str, candidate: Candidate, words: tuple[Word, ...], evidence: Evidence) -> bool:
    first, last = words[0], words[-1]
    start, end = candidate.start, candidate.end
    if first.bits & WORD and not first.first and len(words) == 2 and not last.bits and role_behind(body, end):
        return True  # He met Slumber Tsogwane, president of Botswana
    if (last.bits & WORD and not last.bits & NAMED) or first.bits & WORD or first.capitals or first.bits & ANY_TAIL:
        return False
    told = role_before(body, start, end) or one_of_before(body, start) or role_behind(body, end)
    return told or holder_before(body, start) or _of_country(body, start, end)


def _of_country(body: str, start: int, end: int) -> bool:
    """Whether somebody acts or is beaten, with a country behind: beat Tirve Ombek of Chad."""
    if body[end : end + 4] != " of " or not is_before("beaten", body, start):
        return False
    words = body[end + 4 : end + 40].split()[:2]
    names = (" ".join(words).rstrip(",.;"), words[0].rstrip(",.;")) if words else ()
    return any(place.kind == "country" for name in names for place in places.places_named(name)[:1])


def _recurs_alone(body: str, candidate: Candidate, words: tuple[Word, ...], evidence: Evidence) -> bool:
    last = words[-1]
    if last.bits & WORD or words[0].bits & WORD or _weak(body, candidate, evidence) or words[0].capitals:
        return False
    return last.key in evidence.alone and last.key not in evidence.located and len(words) <= 3


def _weak(body: str, candidate: Candidate, evidence: Evidence) -> bool:
    """Whether the words around speak against a person: an article, a place's preposition, a known family name first."""
    start = candidate.start
    if article(body, candidate.start) or locative(body, start):
        return True
    return candidate.words[0].key in evidence.last or candidate.words[0].key in surnames_alone()


_Rule = Callable[[str, Candidate, "tuple[Word, ...]", Evidence], bool]


_PERSON_RULES: tuple[_Rule, ...] = (
    _title_before,
    _family_name_first,
    _of_burma,
    _given_name,
    _initials,
    _initial_or_particle,
    _generation,
    _family_name,
    _given_name_last,
    _apposition,
    _says,
    _personal,
    _role_around,
    _recurs_alone,
)

"""Names of people, organizations and places, as they stand in a body."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cache

from ingest import places, rules
from ingest.capitals import INSIDE_A_NAME, PARTICLE, Word, chains_in, headings_in
from ingest.known_names import (
    AMBIGUOUS,
    ANY_TAIL,
    EAST,
    FAMILY,
    FOREIGN_HEAD,
    GIVEN,
    NAMED,
    NO_NAME,
    NO_PERSON,
    STARTER,
    SURNAME_FIRST,
    SURNAME_TOO,
    WORD,
    begins_family,
    east_given,
    folded,
    surnames_alone,
)
from ingest.model import Name, NameKind, Sentence
from ingest.name_parts import LOCATIVE, Candidate, candidates_in, east_pair
from ingest.organizations import acronyms_in, known_organization

_ARTICLE = re.compile(r"\b(?:[Tt]he|[Aa]n?) \Z")


@dataclass(slots=True)
class _Evidence:
    """What the article itself says of its names."""

    acronyms: frozenset[str]
    alone: dict[str, int] = field(default_factory=dict)  # words that stand alone, and how often
    located: set[str] = field(default_factory=set)  # words that stand alone after 'in', 'from' ...
    last: set[str] = field(default_factory=set)  # family names of people named in full, and titled single names
    given: set[str] = field(default_factory=set)
    full: set[tuple[str, ...]] = field(default_factory=set)  # the words of full names


def names_in(body: str, sentences: tuple[Sentence, ...]) -> tuple[Name, ...]:
    """Names of people, organizations and places: disjoint spans in the order of the text.

    >>> from ingest.sentences import sentences_in
    >>> text = "Foreign Minister Wang Yibo met Mr. Lindqvist of the Ministry of Trade."
    >>> [(n.text, n.kind) for n in names_in(text, sentences_in(text))]
    [('Wang Yibo', 'person'), ('Lindqvist', 'person'), ('Ministry of Trade', 'organization')]
    """
    found: list[Name] = []
    singles: list[Candidate] = []
    several: list[Candidate] = []
    headings: list[list[Word]] = []
    evidence = _Evidence(frozenset(acronyms_in(body)))
    is_heading = headings_in(body, sentences)
    for chain in chains_in(body, sentences):
        if len(chain) == 1 and chain[0].bits & (STARTER | NAMED) == STARTER:
            continue
        if is_heading(chain[0].start):
            headings.append(chain)
            continue
        for candidate in candidates_in(body, chain, found):
            (several if len(candidate.core) > 1 else singles).append(candidate)
    _gather(body, singles, evidence)
    found.extend(_several(body, several, evidence))
    found.extend(_singles(body, singles, evidence))
    for chain in headings:
        found.extend(_in_heading(body, chain, evidence))
    return tuple(sorted(found, key=lambda name: name.start))


def _gather(body: str, singles: list[Candidate], evidence: _Evidence) -> None:
    """Note which words stand alone, and which of them as places."""
    for single in singles:
        word = single.words[0]
        evidence.alone[word.key] = evidence.alone.get(word.key, 0) + 1
        if LOCATIVE.search(body, max(0, word.start - 12), word.start):
            evidence.located.add(word.key)


@cache
def _around(name: str) -> re.Pattern[str]:
    return re.compile(str(rules.load("name_patterns").groups[name].pattern), re.VERBOSE)


def _several(body: str, candidates: list[Candidate], evidence: _Evidence) -> Iterator[Name]:
    """Names of two and more words: people by the first rule that answers, else organizations and places."""
    doubtful = []
    for candidate in candidates:
        rule = _person_rule(body, candidate, evidence)
        if rule:
            _note(body, candidate, evidence)
            yield _name(body, candidate, "person", rule)
        else:
            doubtful.append(candidate)
    ends = {keys[n:] for keys in evidence.full for n in range(1, len(keys) - 1)}
    for candidate in doubtful:
        keys = tuple(w.key for w in candidate.core)
        text = body[candidate.start : candidate.end]
        if keys in ends or keys in evidence.full:
            yield _name(body, candidate, "person", "names.later_mention")
        elif places.is_certain_place(text):
            yield _name(body, candidate, "place", "names.gazetteer")
        elif known_organization(text):
            yield _name(body, candidate, "organization", "names.known_organization")


def _name(body: str, candidate: Candidate, kind: NameKind, rule: str) -> Name:
    end = candidate.end
    if candidate.words[-1].key in {"jr", "sr"} and body[end : end + 1] == ".":
        end += 1
    return Name(candidate.start, end, body[candidate.start : end], kind, rule)


def _note(body: str, candidate: Candidate, evidence: _Evidence) -> None:
    """Remember the words of a full name, so that later ones are known."""
    core = candidate.core
    evidence.full.add(tuple(w.key for w in core))
    evidence.full.add(tuple(folded(body[core[0].start : core[-1].end]).split()))
    evidence.last.update({core[-1].key, core[-1].key.removeprefix("al-").removeprefix("el-")})
    if core[0].bits & EAST and east_given(core[1].key):
        evidence.last.add(core[0].key)
    if len(core) > 2 and core[-2].bits & FAMILY and not core[-2].bits & GIVEN:
        evidence.last.add(core[-2].key)
    evidence.given.add(core[0].key)


def _person_rule(body: str, candidate: Candidate, evidence: _Evidence) -> str | None:
    """The rule that tells that two or more words are a person, or None."""
    words = candidate.core
    if len(words) < 2 or len(words) > 6 or _is_known_thing(body, candidate):
        return None
    for rule in _PERSON_RULES:
        if rule(body, candidate, words, evidence):
            return f"names.{rule.__name__[1:]}"
    return None


def _is_known_thing(body: str, candidate: Candidate) -> bool:
    text = body[candidate.start : candidate.end]
    if any(w.bits & (NO_NAME | STARTER) and not w.bits & NAMED for w in candidate.words):
        return True
    last = candidate.core[-1]
    if last.capitals and len(last.key) < 4 and not candidate.words[0].capitals:
        return True
    return (places.is_certain_place(text) or known_organization(text) is not None) and not candidate.titled


def _unsure(words: tuple[Word, ...]) -> bool:
    """Whether the first word may be an ordinary one: Will, May or In at the head of a sentence, or before a word."""
    first, last = words[0], words[-1]
    if not first.bits & AMBIGUOUS:
        return False
    if first.first and first.bits & STARTER:
        return True
    return bool(last.bits & WORD) and not last.bits & FAMILY


def _title_before(body: str, candidate: Candidate, words: tuple[Word, ...], evidence: _Evidence) -> bool:
    return candidate.titled and not words[-1].bits & NO_PERSON


def _family_name_first(body: str, candidate: Candidate, words: tuple[Word, ...], evidence: _Evidence) -> bool:
    first, second = words[0], words[1]
    if len(words) <= 4 and first.bits & EAST and east_pair(first, second):
        return not (first.bits & WORD and first.first and second.bits & (WORD | GIVEN) and len(words) == 2)
    parts = second.key.split("-")
    shaped = len(parts) == 2 and body[second.start + len(parts[0]) + 1].islower() and all(map(east_given, parts))
    return len(words) == 2 and len(first.key) < 6 and shaped and not first.bits & WORD


def _given_name(body: str, candidate: Candidate, words: tuple[Word, ...], evidence: _Evidence) -> bool:
    first, last = words[0], words[-1]
    if not first.bits & GIVEN or _unsure(words) or (first.capitals and not last.capitals):
        return False
    if (first.bits & AMBIGUOUS or (last.bits & WORD and not last.bits & NAMED)) and _article(body, candidate):
        return False
    if not last.bits & NAMED and places.is_certain_place(body[first.start : first.end]):
        return _acts_as_person(body, candidate, evidence)
    sure = not first.bits & (AMBIGUOUS | SURNAME_FIRST) or bool(last.bits & (NAMED | SURNAME_TOO))
    return not last.bits & WORD or sure or _acts_as_person(body, candidate, evidence)


def _acts_as_person(body: str, candidate: Candidate, evidence: _Evidence) -> bool:
    """Whether what stands around, or the name alone elsewhere, speaks for a person."""
    start, last = candidate.start, candidate.core[-1]
    return (
        (last.key in evidence.alone and not last.bits & WORD)
        or _around("says").match(body, candidate.end) is not None
        or _around("age-or-clause").match(body, candidate.end) is not None
        or _around("said-before").search(body, max(0, start - 14), start) is not None
    )


def _initial_or_particle(body: str, candidate: Candidate, words: tuple[Word, ...], evidence: _Evidence) -> bool:
    first, last = words[0], words[-1]
    initials = (len(first.key) == 1 and body[first.end] == ".") or (
        "." in first.key and not places.is_certain_place(body[first.start : first.end])
    )
    begun = any(w.key in begins_family() for w in words[1:-1])
    if not initials and not begun and not any(w.tie == PARTICLE or len(w.key) == 1 for w in words[:-1]):
        return False
    if first.key == "a" or first.bits & (FOREIGN_HEAD | ANY_TAIL | NO_PERSON) or last.bits & STARTER:
        return False
    return not last.bits & WORD or (bool(last.bits & NAMED) and initials) or (begun and bool(first.bits & GIVEN))


def _generation(body: str, candidate: Candidate, words: tuple[Word, ...], evidence: _Evidence) -> bool:
    return len(candidate.words) > len(words) and not words[-1].bits & WORD


def _family_name(body: str, candidate: Candidate, words: tuple[Word, ...], evidence: _Evidence) -> bool:
    first, last = words[0], words[-1]
    if (
        not last.bits & (FAMILY | EAST)
        or any(w.bits & WORD and not w.bits & (EAST | SURNAME_TOO) for w in words)
        or _weak(body, candidate, evidence)
    ):
        return False
    return len(words) <= 3 and not first.capitals and last.key != first.key


def _apposition(body: str, candidate: Candidate, words: tuple[Word, ...], evidence: _Evidence) -> bool:
    if words[-1].bits & WORD or words[0].bits & WORD or words[0].capitals:
        return False
    return not _article(body, candidate) and _around("age-or-clause").match(body, candidate.end) is not None


def _says(body: str, candidate: Candidate, words: tuple[Word, ...], evidence: _Evidence) -> bool:
    if words[-1].bits & WORD or words[0].bits & WORD or words[0].capitals or _article(body, candidate):
        return False
    start = candidate.start
    before = _around("said-before").search(body, max(0, start - 14), start)
    return before is not None or _around("says").match(body, candidate.end) is not None


def _recurs_alone(body: str, candidate: Candidate, words: tuple[Word, ...], evidence: _Evidence) -> bool:
    last = words[-1]
    if last.bits & WORD or words[0].bits & WORD or _weak(body, candidate, evidence) or words[0].capitals:
        return False
    return last.key in evidence.alone and last.key not in evidence.located and len(words) <= 3


def _article(body: str, candidate: Candidate) -> bool:
    return _ARTICLE.search(body, max(0, candidate.start - 5), candidate.start) is not None


def _weak(body: str, candidate: Candidate, evidence: _Evidence) -> bool:
    """Whether the words around speak against a person: an article, a place's preposition, a known family name first."""
    start = candidate.start
    if _article(body, candidate) or LOCATIVE.search(body, max(0, start - 12), start):
        return True
    return candidate.words[0].key in evidence.last or candidate.words[0].key in surnames_alone()


_Rule = Callable[[str, Candidate, "tuple[Word, ...]", _Evidence], bool]
_PERSON_RULES: tuple[_Rule, ...] = (
    _title_before,
    _family_name_first,
    _given_name,
    _initial_or_particle,
    _generation,
    _family_name,
    _apposition,
    _says,
    _recurs_alone,
)


def _singles(body: str, singles: list[Candidate], evidence: _Evidence) -> Iterator[Name]:
    """Names of one word: the first rule that answers wins."""
    for candidate in singles:
        if candidate.titled and _can_be_titled(body, candidate):
            evidence.last.add(candidate.words[0].key)
    for candidate in singles:
        kind, rule = _single(body, candidate, evidence)
        if kind:
            yield _name(body, candidate, kind, rule)


def _can_be_titled(body: str, candidate: Candidate) -> bool:
    word = candidate.words[0]
    if (word.bits & WORD and not word.bits & NAMED) or word.bits & NO_PERSON or (word.capitals and len(word.key) < 4):
        return False
    return not places.is_certain_place(body[candidate.start : candidate.end])


def _single(body: str, candidate: Candidate, evidence: _Evidence) -> tuple[NameKind | None, str]:
    word = candidate.words[0]
    text = body[candidate.start : candidate.end]
    place = places.is_certain_place(text)
    if place and (word.key not in evidence.last or word.key in evidence.located):
        return "place", "names.gazetteer"
    if candidate.titled and _can_be_titled(body, candidate):
        return "person", "names.title_before"
    if text in evidence.acronyms:
        return "organization", "names.acronym"
    plain = word.bits & AMBIGUOUS and word.first and not word.bits & (FAMILY | EAST)
    if word.key in evidence.last and not plain and not (word.first and word.bits & STARTER):
        return "person", "names.later_mention"
    if not place and known_organization(text):
        return "organization", "names.known_organization"
    if word.key in surnames_alone():
        return "person", "names.surname_alone"
    if word.key in evidence.given and word.bits & GIVEN and not word.bits & AMBIGUOUS:
        return "person", "names.given_name_again"
    if not word.bits & NO_PERSON and LOCATIVE.search(body, max(0, word.start - 12), word.start):
        found = places.places_named(text)
        if found and (not word.bits & WORD or found[0].kind in {"country", "region"}):
            return "place", "names.after_preposition"
    return None, ""


def _in_heading(body: str, chain: list[Word], evidence: _Evidence) -> Iterator[Name]:
    """In a heading every word has a capital: only names that the body confirms, and famous ones, are read."""
    i = 0
    while i < len(chain):
        for j in range(min(len(chain), i + 4), i, -1):
            words = tuple(chain[i:j])
            if any(w.tie not in INSIDE_A_NAME or w.possessive for w in words[:-1]):
                continue
            kind, rule = _known_in_heading(body, words, evidence)
            if kind:
                yield _name(body, Candidate(words, False, False), kind, rule)
                break
        i = j


def _known_in_heading(body: str, words: tuple[Word, ...], evidence: _Evidence) -> tuple[NameKind | None, str]:
    text = body[words[0].start : words[-1].end]
    if len(words) > 1:
        if tuple(w.key for w in words) in evidence.full:
            return "person", "names.heading"
        return ("place", "names.gazetteer") if places.is_certain_place(text) else (None, "")
    word = words[0]
    if (word.key in evidence.last and not word.bits & WORD) or word.key in surnames_alone():
        return "person", "names.heading"
    if not word.bits & (WORD | NO_PERSON) and places.is_certain_place(text):
        return "place", "names.gazetteer"
    return None, ""

"""What a capitalised word that stands alone names."""

from __future__ import annotations

from collections.abc import Iterator

from ingest import places
from ingest.known_names import AMBIGUOUS, EAST, FAMILY, GIVEN, NAMED, NO_PERSON, STARTER, WORD, surnames_alone
from ingest.model import Name, NameKind
from ingest.names.candidates import Candidate, name_of
from ingest.names.evidence import Evidence
from ingest.names.phrases import LOCATIVE
from ingest.organizations import known_organization


def names_of_one_word(body: str, singles: list[Candidate], evidence: Evidence) -> Iterator[Name]:
    """Names of one word: the first rule that answers wins."""
    for candidate in singles:
        if candidate.titled and _can_be_titled(body, candidate):
            evidence.last.add(candidate.words[0].key)
    for candidate in singles:
        kind, rule = _single(body, candidate, evidence)
        if kind:
            yield name_of(body, candidate, kind, rule)


def _can_be_titled(body: str, candidate: Candidate) -> bool:
    word = candidate.words[0]
    if (word.bits & WORD and not word.bits & NAMED) or word.bits & NO_PERSON or (word.capitals and len(word.key) < 4):
        return False
    return not places.is_certain_place(body[candidate.start : candidate.end])


def _single(body: str, candidate: Candidate, evidence: Evidence) -> tuple[NameKind | None, str]:
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

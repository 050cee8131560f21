"""Names of people, organizations and places, as they stand in a body."""

from __future__ import annotations

from collections.abc import Iterator

from ingest import places
from ingest.known_names import NAMED, STARTER
from ingest.model import Name, Sentence
from ingest.names.candidates import Candidate, candidates_in, name_of
from ingest.names.capitals import Word, chains_in, headings_in
from ingest.names.evidence import Evidence, firms_in, gather, note, sites_in
from ingest.names.headings import names_in_heading
from ingest.names.lists import is_listed, listed_people
from ingest.names.person_rules import person_rule
from ingest.names.single_words import names_of_one_word, titles_as_surnames
from ingest.organizations import acronyms_in, known_organization
from ingest.rosters import name_in_roster


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
    evidence = Evidence(frozenset(acronyms_in(body)))
    is_heading = headings_in(body, sentences)
    for chain in chains_in(body, sentences):
        if len(chain) == 1 and chain[0].bits & (STARTER | NAMED) == STARTER:
            continue
        if is_heading(chain[0].start):
            listed = _in_roster(body, chain)
            if listed is not None:
                several.append(listed)
            else:
                headings.append(chain)
            continue
        for candidate in candidates_in(body, chain, found):
            (several if len(candidate.core) > 1 else singles).append(candidate)
    gather(body, singles, evidence)
    firms_in(body, several, evidence)
    sites_in(body, found, singles, evidence)
    found.extend(_names_of_several_words(body, several, evidence))
    found.extend(names_of_one_word(body, singles, evidence))
    found.extend(list(titles_as_surnames(body, found, evidence)))
    for chain in headings:
        found.extend(names_in_heading(body, chain, evidence))
    named = (name for name in found if not body.startswith("$", name.end))  # US$5
    return tuple(sorted(named, key=lambda name: name.start))


def _in_roster(body: str, chain: list[Word]) -> Candidate | None:
    """The name of whoever holds the office that its line begins with: Minister of Energy: NAME."""
    start = body.rfind("\n", 0, chain[0].start) + 1
    end = body.find("\n", chain[0].start)
    at = name_in_roster(body[start : end if end >= 0 else len(body)])
    words = [word for word in chain if at is not None and word.start >= start + at]
    return Candidate(tuple(words), True, False) if len(words) > 1 else None


def _names_of_several_words(body: str, candidates: list[Candidate], evidence: Evidence) -> Iterator[Name]:
    """Names of two and more words: people by the first rule that answers, else organizations and places."""
    doubtful = []
    for candidate in candidates:
        rule = person_rule(body, candidate, evidence)
        if rule:
            note(body, candidate, evidence)
            yield name_of(body, candidate, "person", rule)
        else:
            doubtful.append(candidate)
    for candidate in list(listed_people(body, candidates, evidence)) if doubtful else ():
        note(body, candidate, evidence)
        yield name_of(body, candidate, "person", "names.listed")
    doubtful = [one for one in doubtful if one.start not in evidence.starts]
    ends = {keys[n:] for keys in evidence.full for n in range(1, len(keys) - 1)}
    for candidate in doubtful:
        keys = tuple(w.key for w in candidate.core)
        if is_listed(body, candidate, evidence):
            note(body, candidate, evidence)
            yield name_of(body, candidate, "person", "names.listed")
            continue
        text = body[candidate.start : candidate.end]
        if keys in ends or keys in evidence.full:
            yield name_of(body, candidate, "person", "names.later_mention")
        elif places.is_certain_place(text):
            yield name_of(body, candidate, "place", "names.gazetteer")
        elif known_organization(text):
            yield name_of(body, candidate, "organization", "names.known_organization")

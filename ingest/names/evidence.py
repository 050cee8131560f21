"""What an article itself tells of its names: which stand alone, which were given in full."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import pairwise

from ingest import places
from ingest.known_names import EAST, GIVEN, WORD, east_given, folded, standard_given
from ingest.model import Name
from ingest.names.candidates import Candidate
from ingest.names.capitals import QUOTED
from ingest.names.surroundings import is_before_far, is_behind, locative


@dataclass(slots=True)
class Evidence:
    """What the article itself says of its names."""

    acronyms: frozenset[str]
    alone: dict[str, int] = field(default_factory=dict)  # words that stand alone, and how often
    located: set[str] = field(default_factory=set)  # words that stand alone after 'in', 'from' ...
    last: set[str] = field(default_factory=set)  # family names of people named in full, and titled single names
    given: set[str] = field(default_factory=set)  # given names, and the forms that stand for them
    nicknames: set[str] = field(default_factory=set)  # words between quotation marks inside full names
    firms: set[tuple[str, ...]] = field(default_factory=set)  # words that have shares or a chief executive somewhere
    things: set[tuple[str, ...]] = field(default_factory=set)  # words that name a ship, a horse, a firm somewhere
    starts: dict[int, Candidate] = field(default_factory=dict)  # where full names of people start
    sites: dict[int, int] = field(default_factory=dict)  # where names of places and bodies start -> where they end
    site_ends: set[int] = field(default_factory=set)
    ends: set[int] = field(default_factory=set)  # where words that may be a full name end
    people: dict[int, int] = field(default_factory=dict)  # where full names of people end -> where they start
    full: set[tuple[str, ...]] = field(default_factory=set)  # the words of full names


def gather(body: str, singles: list[Candidate], evidence: Evidence) -> None:
    """Note which words stand alone, and which of them as places."""
    for single in singles:
        word = single.words[0]
        evidence.alone[word.key] = evidence.alone.get(word.key, 0) + 1
        if locative(body, word.start):
            evidence.located.add(word.key)
        if is_behind("firm-owns", body, word.end) or body[max(0, word.start - 10) : word.start].lower() == "shares in ":
            evidence.firms.add((word.key,))


def sites_in(body: str, found: Iterable[Name], singles: Iterable[Candidate], evidence: Evidence) -> None:
    """Note where places and bodies are named, so that an unknown name between two of them is known for one."""
    evidence.sites.update((name.start, name.end) for name in found if name.kind != "person")
    for single in singles:
        if not single.titled and places.is_certain_place(body[single.start : single.end]):
            evidence.sites[single.start] = single.end
    evidence.site_ends.update(evidence.sites.values())


def firms_in(body: str, several: list[Candidate], evidence: Evidence) -> None:
    """Note which names of several words have what only a firm has, at any place of the article."""
    for candidate in several:
        evidence.ends.add(candidate.end)
        if is_behind("firm", body, candidate.end):
            evidence.firms.add(tuple(w.key for w in candidate.core))
        if not candidate.titled and _is_told_as_thing(body, candidate):
            evidence.things.add(tuple(w.key for w in candidate.core))


def _is_told_as_thing(body: str, candidate: Candidate) -> bool:
    """Whether the words around say that the name is a thing's: the ferry X; X plc; X, a property firm in Bern."""
    behind = is_behind("firm-form", body, candidate.end) or is_behind("thing-apposition", body, candidate.end)
    introduced = body.startswith(",", candidate.end) and is_before_far("thing-introduced", body, candidate.start)
    behind = behind or introduced
    subject = candidate.words[0].first and body.startswith(", which ", candidate.end)
    return behind or subject or is_before_far("thing-before", body, candidate.start)


def note(body: str, candidate: Candidate, evidence: Evidence) -> None:
    """Remember the words of a full name, so that later ones are known."""
    core = candidate.core
    evidence.full.add(tuple(w.key for w in core))
    evidence.full.add(tuple(folded(body[core[0].start : core[-1].end]).split()))
    evidence.last.update({core[-1].key, core[-1].key.removeprefix("al-").removeprefix("el-")})
    if core[0].bits & EAST and east_given(core[1].key):
        evidence.last.add(core[0].key)
    if not core[0].bits & EAST:
        middle = [w for w in core[1:-1] if len(w.key) > 2 and w.tie != QUOTED]
        evidence.last.update(w.key for w in middle if not w.bits & (GIVEN | WORD))
    evidence.given.update({core[0].key, standard_given().get(core[0].key, core[0].key)})
    evidence.nicknames.update(w.key for before, w in pairwise(core) if before.tie == w.tie == QUOTED)
    evidence.starts[candidate.start] = candidate
    evidence.people[candidate.end] = candidate.start

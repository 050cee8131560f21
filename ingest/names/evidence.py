"""What an article itself tells of its names: which stand alone, which were given in full."""

from __future__ import annotations

from dataclasses import dataclass, field

from ingest.known_names import EAST, FAMILY, GIVEN, east_given, folded
from ingest.names.candidates import Candidate
from ingest.names.phrases import LOCATIVE


@dataclass(slots=True)
class Evidence:
    """What the article itself says of its names."""

    acronyms: frozenset[str]
    alone: dict[str, int] = field(default_factory=dict)  # words that stand alone, and how often
    located: set[str] = field(default_factory=set)  # words that stand alone after 'in', 'from' ...
    last: set[str] = field(default_factory=set)  # family names of people named in full, and titled single names
    given: set[str] = field(default_factory=set)
    full: set[tuple[str, ...]] = field(default_factory=set)  # the words of full names


def gather(body: str, singles: list[Candidate], evidence: Evidence) -> None:
    """Note which words stand alone, and which of them as places."""
    for single in singles:
        word = single.words[0]
        evidence.alone[word.key] = evidence.alone.get(word.key, 0) + 1
        if LOCATIVE.search(body, max(0, word.start - 12), word.start):
            evidence.located.add(word.key)


def note(body: str, candidate: Candidate, evidence: Evidence) -> None:
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

"""Names that only their place in a list of people tells to be a person's."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ingest.known_names import ANY_TAIL, WORD
from ingest.names.candidates import Candidate, is_initials
from ingest.names.evidence import Evidence
from ingest.names.person_rules import is_known_thing
from ingest.names.surroundings import article, is_behind, locative, people_before

_JOINS = frozenset({", ", " and ", ", and ", "; ", "; and "})
# The same, with a seat in brackets behind the name before: NAME (Health), NAME (Sport) and NAME (Trade).
_SEATED = re.compile(r" \([^()\n]{1,40}\)(?:, |,? and |; | & )")
_FEWEST, _KNOWN, _SHARE = 3, 2, 4  # names of a list; known people in it; of so many names one is known, at least


def is_listed(body: str, candidate: Candidate, evidence: Evidence) -> bool:
    """Whether unknown words stand in a list between two people."""
    if not _is_plain(body, candidate):
        return False
    start, end = candidate.start, candidate.end
    before = [n for n in (2, 5) if body[start - n : start] in {", ", " and "} and start - n in evidence.people]
    behind = [n for n in (2, 5) if body[end : end + n] in {", ", " and "} and end + n in evidence.starts]
    if not (before or behind) or is_known_thing(body, candidate, evidence):
        return False
    return bool(before and behind) or _in_pair(body, start, end, evidence)


def _in_pair(body: str, start: int, end: int, evidence: Evidence) -> bool:
    """Whether two names in apposition are joined by 'and', one of them a person's: the survivors, Ana Ruiz and X Y."""
    first = evidence.people.get(start - 5)
    if first is not None and body[start - 5 : start] == " and " and is_behind("pair-personal", body, end):
        return not locative(body, first)
    other = evidence.starts.get(end + 5)
    if other is not None and body[end : end + 5] == " and " and is_behind("pair-personal", body, other.end):
        return not locative(body, start) and not article(body, start)
    if first is not None and body[start - 5 : start] == " and ":
        return body[first - 2 : first] == ", " and body[end : end + 1] in {",", "."}
    return body[end : end + 5] == " and " and end + 5 in evidence.starts and people_before(body, start)


def _is_plain(body: str, candidate: Candidate) -> bool:
    words = candidate.core
    names = words[1:] if is_initials(body, words[0]) else words
    return 1 < len(words) < 4 and not any(w.bits & (WORD | ANY_TAIL) or w.capitals for w in names)


def listed_people(body: str, candidates: Sequence[Candidate], evidence: Evidence) -> Iterator[Candidate]:
    """The unknown names of lists in which two and more are known people: the new members are NAME, NAME and NAME."""
    for run in _runs(body, candidates):
        known = [one for one in run if one.start in evidence.starts]
        if len(known) < _KNOWN or len(known) * _SHARE < len(run) or len(known) == len(run):
            continue
        if article(body, run[0].start) or locative(body, run[0].start):
            continue
        for one in run:
            if one.start not in evidence.starts and _is_plain(body, one) and not is_known_thing(body, one, evidence):
                yield one


def _are_joined(body: str, end: int, start: int) -> bool:
    return body[end:start] in _JOINS or _SEATED.fullmatch(body, end, start) is not None


def _runs(body: str, candidates: Sequence[Candidate]) -> Iterator[list[Candidate]]:
    """Names of several words that follow one another with nothing but commas and "and" between them."""
    run: list[Candidate] = []
    for one in candidates:
        if run and not _are_joined(body, run[-1].end, one.start):
            if len(run) >= _FEWEST:
                yield run
            run = []
        run.append(one)
    if len(run) >= _FEWEST:
        yield run

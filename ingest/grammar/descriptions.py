"""Whom 'the' and a noun mean: the prime minister, the company, the two sides."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from ingest import rules
from ingest.grammar.beside_names import acts_by_body, is_adjective, only_describes
from ingest.grammar.bodies import body_meant
from ingest.grammar.cast import Cast
from ingest.grammar.clauses import Syntax
from ingest.grammar.participants import persons_between
from ingest.grammar.words import NONE
from ingest.model import Participant


@cache
def _plural_sides() -> frozenset[str]:
    return frozenset(rules.load("participants").groups["sides"].words)


@cache
def _plural_people() -> frozenset[str]:
    return frozenset(rules.load("participants").groups["pairs of people"].words)


@cache
def _plural_firms() -> frozenset[str]:
    return frozenset(rules.load("participants").groups["pairs of bodies"].words)


def _office(syntax: Syntax, cast: Cast, at: int, part: str) -> Participant | None:
    """The one person of the article who holds the office that 'the' opens: the prime minister sacked nine ministers."""
    lower = syntax.words.lower
    if any(first <= syntax.words.starts[at] < last for first, last in cast.titles):
        return None
    for count in (4, 3, 2, 1):
        end = at + 1 + count
        if end > syntax.high:
            continue
        person = cast.offices.get(" ".join(lower[at + 1 : end]))
        if person is None:
            continue
        after = lower[end] if end < syntax.high else "."
        named = end < syntax.high and syntax.words.name[end] != NONE
        told = end + 1 < syntax.high and after == "," and syntax.words.name[end + 1] != NONE
        if (
            named
            or told
            or after in {"of", "'s", "'", "-", "for"}
            or (after[0].isalpha() and is_adjective(syntax, end))
        ):
            return None
        start, stop = syntax.words.starts[at], syntax.words.ends[end - 1]
        text = syntax.words.body[start:stop]
        return Participant(start, stop, text, person, None, None, part, None, "events.office")
    return None


def described(syntax: Syntax, cast: Cast, at: int, end: int, part: str) -> list[Participant]:
    """The person or body that the words from 'the' to before `end`, which owns what follows, mean."""
    start, stop = syntax.words.starts[at], syntax.words.ends[end - 1]
    text = syntax.words.body[start:stop]
    person = cast.offices.get(" ".join(syntax.words.lower[at + 1 : end]))
    if person is not None:
        return [Participant(start, stop, text, person, None, None, part, None, "events.office")]
    meant = body_meant(syntax.words, cast.bodies, at, syntax.high) if cast.bodies else None
    if meant is None or meant[1] != end:
        return []
    body = meant[0].mention.organization
    return [Participant(start, stop, text, None, body, None, part, None, "events.body_meant")]


def meant_by_the(syntax: Syntax, cast: Cast, at: int, part: str) -> list[Participant]:
    """The person of the article, or the body, that 'the' and a noun mean: the prime minister, the company."""
    if cast.offices and (office := _office(syntax, cast, at, part)) is not None:
        return [office]
    meant = body_meant(syntax.words, cast.bodies, at, syntax.high) if cast.bodies else None
    if meant is None or any(first <= syntax.words.starts[at] < last for first, last in cast.titles):
        return []
    body, end = meant
    after = syntax.words.lower[end] if end < syntax.high else "."
    named = end < syntax.high and (syntax.words.name[end] != NONE or syntax.words.capital(end))
    acts = after in {"'s", "'"} and acts_by_body(syntax, end + 1)
    if not acts and (
        named or after in {"of", "'s", "'", "-", "for"} or (after[0].isalpha() and only_describes(syntax, end))
    ):
        return []
    start, stop = syntax.words.starts[at], syntax.words.ends[end - 1]
    ident = body.mention.organization
    return [Participant(start, stop, syntax.words.body[start:stop], None, ident, None, part, None, "events.body_meant")]


_PEOPLE_TOO = frozenset(("sides", "parties"))  # nouns for states that mean people too


def sides(syntax: Syntax, cast: Cast, at: int, part: str) -> list[Participant]:
    """The two sides, the three ministers, the two: those who were told together last, where they are as many."""
    lower = syntax.words.lower
    if lower[at : at + 2] == ("the", "two") or lower[at] == "both":
        last = at + 3 if lower[at] == "the" else at + 2
        if last > syntax.high:
            return []
        noun, alone = lower[last - 1], syntax.is_finite(last - 1) and lower[at] == "the"
        meant = cast.pair if noun in _plural_sides() else cast.both or cast.people if noun in _plural_people() else ()
        if noun in _PEOPLE_TOO and not meant:
            meant = cast.people or cast.firms  # the two sides agreed: those who met
        if noun in _plural_firms():
            meant = cast.firms
        if alone:
            last, meant = last - 1, cast.both or cast.people or cast.pair
        here = persons_between(syntax, cast, syntax.low, at) if alone or noun in _plural_people() else {}
        meant = tuple(here.values()) if len(here) == 2 else () if len(here) > 2 else meant
    elif lower[at : at + 2] == ("the", "three") and at + 3 <= syntax.high:
        last = at + 3
        meant = cast.three if lower[last - 1] in _plural_sides() | _plural_people() else ()
    else:
        return []
    start, end = syntax.words.starts[at], syntax.words.ends[last - 1]
    text = syntax.words.body[start:end]
    return [
        replace(p, start=start, end=end, text=text, part=part, on_behalf_of=None, rule="events.two_sides")
        for p in meant
    ]

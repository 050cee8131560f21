"""Where an event is told to be: the place of its own clause."""

from __future__ import annotations

from functools import cache

from ingest import rules
from ingest.events.dates import own_clauses
from ingest.grammar.clauses import Syntax
from ingest.grammar.participants import Cast, kind_of_place
from ingest.grammar.words import NONE
from ingest.model import Mention

_TOPIC = frozenset(("on", "about", "over", "against", "regarding", "concerning"))
_LOOSE = frozenset(
    ("of", "for", "to", "from", "with", "by", "between")
)  # keep a country from being the place, not a city


@cache
def _qualifiers() -> frozenset[str]:
    return frozenset(rules.load("participants").groups["before a place"].words)


def place_of(
    syntax: Syntax,
    cast: Cast,
    owner: tuple[int, int, int],
    others: tuple[int, ...],
    destination: bool,
    here: str | None,
) -> Mention | str | None:
    """The mention of the place where an event is told to be, the dateline's place for 'here', or None."""
    first, head, verb = owner
    anchor = verb if verb != NONE else head
    own = own_clauses(syntax, first, head, verb)
    for at in range(syntax.low, syntax.high):
        number = syntax.words.name[at]
        if syntax.words.lower[at] == "here" and here and syntax.clause_at(at) in own and at > anchor:
            return here
        if number == NONE or (syntax.words.name[at - 1] == number and at > syntax.low):
            continue
        mention = cast.mentions[number]
        if (
            mention.place is None
            or cast.claimed[number]
            or not _is_where(syntax, at, min(anchor, head), destination, kind_of_place(mention.place) == "city")
        ):
            continue
        if syntax.clause_at(at) not in own:
            continue
        if [other for other in others if anchor < other < at and other > head]:
            continue
        return mention
    return None


def _is_where(syntax: Syntax, at: int, anchor: int, destination: bool, city: bool) -> bool:
    """Whether a place's name says where: in or at before it, and no topic between it and the event."""
    lower = syntax.words.lower
    before = at - 1
    while before > syntax.low and (
        lower[before] in _qualifiers() or (syntax.words.capital(before) and syntax.words.name[before] == NONE)
    ):
        before -= 1
    if before < syntax.low:
        return False
    end = at
    while end < syntax.high and syntax.words.name[end] == syntax.words.name[at]:
        end += 1
    if end < syntax.high and lower[end] == "'s":
        return False
    if lower[before] in {"in", "at", "outside", "near", "inside"}:
        return (
            (at < anchor and before == syntax.low) or not _behind_topic(syntax, before, anchor, city)
            if at > anchor
            else _fronts(syntax, before)
        )
    if not destination or at < anchor:
        return False
    return (
        lower[before] in {"to", "into"}
        or before == anchor
        or lower[before] in {"visit", "visits", "visited", "visiting", "trip", "tour", "tours", "toured", "touring"}
    )


def _fronts(syntax: Syntax, before: int) -> bool:
    return before == syntax.clause_at(before).first or syntax.words.lower[before - 1] in {",", "and"}


def _behind_topic(syntax: Syntax, preposition: int, anchor: int, bare: bool) -> bool:
    """Whether 'in' hangs on a topic: talks on the war in Syria; `bare` lets one word pass: talks on trade in Geneva."""
    lower = syntax.words.lower
    at = preposition - 1
    if syntax.words.date[at] != NONE or syntax.words.name[at] != NONE or at <= anchor:
        return False
    while at > anchor:
        if (lower[at] in _TOPIC or (not bare and lower[at] in _LOOSE)) and syntax.words.date[at + 1] == NONE:
            return syntax.words.name[at + 1] == NONE and not (bare and preposition - at == 2)
        if syntax.words.name[at] != NONE:
            return False
        at -= 1
    return False

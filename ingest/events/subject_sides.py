"""Whom a noun names that is the subject of a passive: charges against X were dropped, X's appeal was rejected."""

from __future__ import annotations

from functools import cache

from ingest import rules
from ingest.events.scenes import Scene
from ingest.grammar.clauses import Syntax
from ingest.grammar.countries import kind_of_place
from ingest.grammar.heads import heads_in
from ingest.grammar.participants import participant
from ingest.grammar.verbs import verb_group, words
from ingest.grammar.words import NONE, VerbGroup
from ingest.model import Participant

_FROM_OWNER = 4  # words between an owner and what is the owner's at most


@cache
def _nouns() -> dict[str, frozenset[str]]:
    """A noun -> the prepositions behind which it names somebody."""
    given = rules.load("participants").groups["naming their sides"].words
    return {noun: frozenset(str(ways).split()) for noun, ways in given.items()}


def sides_of_subject(scene: Scene, group: VerbGroup, part: str) -> list[Participant]:
    """Those whom the noun that is the subject of a passive names: a deal between A and B was signed."""
    syntax = scene.syntax
    lower, clause, last = syntax.words.lower, syntax.clause_at(group.first), group.first
    if clause.kind == "infinitive" and (number := syntax.number_at(clause.first)):
        clause = syntax.clauses[number - 1]
    if group.to != NONE and (verb := _ahead(syntax, clause.first, group.first)) != NONE:
        last = verb_group(syntax.words, syntax.low, verb).first  # a deal between A and B | is expected to be signed
    if clause.kind not in {"main", "complement", "subordinate", "adjunct", "coordinate", "mark"}:
        return []
    first = next((k + 1 for k in range(last - 1, clause.first, -1) if syntax.is_finite(k)), clause.first)
    noun = next((k for k in range(first, last) if lower[k] in _nouns() and syntax.words.name[k] == NONE), NONE)
    if noun == NONE or _is_behind_preposition(scene, first, noun):
        return []
    found = _owner(scene, first, noun, part)
    at = noun + 1
    while at < last and lower[at] in _nouns()[lower[noun]] | _OF_ALL:
        opens, at = at, at + 1
        while at < last and lower[at] not in _nouns()[lower[noun]] | _OF_ALL:
            at += 1
        found += heads_in(syntax, scene.cast, opens + 1, at, part)
    return [p for p in found if not p.place or kind_of_place(p.place) == "country"]


_OF_ALL = frozenset(("between", "against", "by"))
_AHEAD = rules.words("statuses_of_events", "fixed", "said to be ahead")


def _ahead(syntax: Syntax, first: int, last: int) -> int:
    """The verb that only says that what an infinitive tells is to come: a treaty | is due | to be signed; or -1."""
    verb = syntax.last_finite(first, last)
    return verb if verb != NONE and not _AHEAD.isdisjoint(syntax.words.lower[verb:last]) else NONE


def _is_behind_preposition(scene: Scene, first: int, noun: int) -> bool:
    """Whether a noun stands inside another's phrase: a report on charges against Ama Owusu was published."""
    return not words("prepositions").isdisjoint(scene.syntax.words.lower[first:noun])


def _owner(scene: Scene, first: int, noun: int, part: str) -> list[Participant]:
    """Whose it is: Ama Owusu's appeal."""
    syntax = scene.syntax
    for at in range(max(first + 1, noun - _FROM_OWNER), noun):
        number = syntax.words.name[at - 1]
        if syntax.words.lower[at] in {"'s", "'"} and number != NONE:
            mention = scene.cast.mentions[number]
            known = mention.person or mention.organization or mention.place
            return [participant(mention, part, "events.possessor")] if known else []
    return []

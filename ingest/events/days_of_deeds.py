"""Whether a verb tells what was done or is to be done on a day, or denies it."""

from __future__ import annotations

from ingest import rules
from ingest.events.scenes import Scene
from ingest.events.sides_of_verbs import is_passive
from ingest.events.status import status_of_verb
from ingest.events.status_of_infinitives import is_governed
from ingest.events.verb_meanings import LENGTHS
from ingest.grammar.clauses import Syntax
from ingest.grammar.verbs import bases, words
from ingest.grammar.words import NONE, VerbGroup


def is_of_a_day(scene: Scene, group: VerbGroup) -> bool:
    """Whether something was done or is to be done on a day that its clause names, or is denied to have been done.

    Volunteers took down a tent on Monday; the court is to hear him on Friday.
    """
    syntax = scene.syntax
    if is_disowned(syntax, group):
        return True
    if group.to != NONE and status_of_verb(syntax, group.verb) == "cancelled":
        return True  # was to have spoken but missed her flight
    finite = group.finite or (group.first == group.verb and group.to == NONE and syntax.is_finite(group.verb))
    if group.negated or group.progressive or not finite or group.modal not in {None, "will"}:
        return group.to != NONE and not group.negated and is_dated(syntax, group.verb) and _is_fixed(syntax, group)
    kind = syntax.clause_at(group.verb).kind
    if group.modal == "will" and kind in {"relative", "complement"}:
        return is_dated(syntax, group.verb)
    own = kind in _OWN or (kind == "participle" and not is_passive(syntax, group))  # the mayor, Ama Owusu, walked
    if own and _is_news(syntax, group):
        return True
    if kind in _BESIDE and not (group.perfect or group.passive):
        return _is_near_day(scene, group.verb)
    return own and (is_dated(syntax, group.verb) or _is_timed(syntax, group.verb))


def _is_news(syntax: Syntax, group: VerbGroup) -> bool:
    """Whether a perfect tells what was done to one thing: has changed the name, has been returned to its owners."""
    if not group.perfect or group.past or group.modal is not None or group.verb + 2 >= syntax.high:
        return False
    lower, at = syntax.words.lower, group.verb + 1
    if not _NO_NEWS.isdisjoint(bases().get(lower[group.verb], ())):
        return False
    if group.passive:
        return lower[at] in _TO_WHOM
    if not (lower[at] in words("determiners") or lower[at].isdigit() or syntax.words.name[at] != NONE):
        return False
    last = next((k for k in range(at + 1, syntax.high) if not lower[k].isalpha()), syntax.high)
    return LENGTHS.isdisjoint(lower[at : min(last, at + _LENGTH)])


_NO_NEWS = rules.words("untold", "no news")
_TO_WHOM = frozenset(("to", "by", "from", "into"))
_LENGTH = 5  # words of an object in which it may turn out to be a length of time
_BESIDE = frozenset(("relative", "adjunct", "subordinate"))  # clauses that say of something told what it did besides


def _is_near_day(scene: Scene, verb: int) -> bool:
    """Whether a clause names a day or a month, not only a year or an end, so that it tells no mere background."""
    syntax = scene.syntax
    clause, dates = syntax.clause_at(verb), syntax.words.date
    opens = (at for at in range(clause.first, clause.last) if dates[at] != NONE and dates[at - 1] != dates[at])
    days = (dates[at] for at in opens if syntax.words.lower[at - 1] not in _SPANS)
    return any(len(scene.dates[number].value or "") > _YEAR for number in days)


_SPANS = frozenset(("until", "till", "since", "through"))
_YEAR = 4  # characters of the value of a date that tells the year alone


def _is_fixed(syntax: Syntax, group: VerbGroup) -> bool:
    """Whether an infinitive tells what is to be: is to hear him, is expected to be brought before a judge."""
    return is_governed(syntax, group) and status_of_verb(syntax, group.verb) == "planned"


def _is_timed(syntax: Syntax, verb: int) -> bool:
    """Whether a clause says at what time of day or year something was done: walked in at daybreak."""
    clause, lower = syntax.clause_at(verb), syntax.words.lower
    first = max(verb, clause.first) + 1
    if rules.words("untold", "times").isdisjoint(lower[first : clause.last]):
        return False
    return any(lower[at] in rules.words("untold", "times") and lower[at - 1] in _AT for at in range(first, clause.last))


_AT = frozenset(("at", "by", "before", "after", "the", "that", "same", "next", "this", "last", "until"))
_OWN = frozenset(("main", "coordinate", "resume"))  # clauses that assert something by themselves


def is_dated(syntax: Syntax, verb: int) -> bool:
    """Whether the clause of a verb names a day or another time."""
    clause = syntax.clause_at(verb)
    return max(syntax.words.date[clause.first : clause.last], default=NONE) > NONE


def is_disowned(syntax: Syntax, group: VerbGroup) -> bool:
    """Whether somebody denies what a verb tells, so that it is told though nobody is named: denied that it was shot."""
    plain = group.to == NONE and not group.negated and group.modal is None
    return plain and status_of_verb(syntax, group.verb) == "denied"

"""The clauses that tell of an event, where its date may stand."""

from __future__ import annotations

from functools import cache

from ingest import rules
from ingest.events.nearby import is_lasting_since
from ingest.events.plans_undone import given_up
from ingest.events.status_of_infinitives import is_same_time
from ingest.grammar.clauses import Clause, Syntax, before_dashes, finite_right
from ingest.grammar.verbs import BE, bases, tags_of, verb_group, words
from ingest.grammar.words import NONE


def own_clauses(syntax: Syntax, head: int, verb: int) -> tuple[Clause, ...]:
    """The clauses that tell of an event, by its noun and its verb."""
    if (head, verb) not in syntax.around:
        syntax.around[head, verb] = tuple(_own_clauses(syntax, head, verb))
    return syntax.around[head, verb]


def _own_clauses(syntax: Syntax, head: int, verb: int) -> list[Clause]:
    found = [syntax.clause_at(head)]
    if verb != NONE and syntax.clause_at(verb) not in found:
        found.append(syntax.clause_at(verb))
    clause = syntax.clause_at(verb if verb != NONE else head)
    found.extend(_described_in(syntax, head, verb))
    number = syntax.number_at(clause.first)
    if verb > head and is_to_begin(syntax, number + 1):
        found.append(syntax.clauses[number + 1])
    found.extend(_behind_hour(syntax, number + 1))
    found.extend(one for one in _joined_beside(syntax, verb) if one not in found)
    found.extend(_behind_dashes(syntax, number))
    found.extend(_behind_aside(syntax, number))
    if (
        clause.kind == "infinitive"
        and number
        and (is_same_time(syntax, clause.first) or is_expected(syntax, clause.first))
    ):
        found.append(syntax.clauses[number - 1])
    return found


def _joined_beside(syntax: Syntax, verb: int) -> list[Clause]:
    """The clause of the verb that 'and' joins right to a verb: was shot and | wounded in Lima on Friday."""
    joined = verb + 2
    if verb == NONE or joined >= syntax.high:
        return []
    if syntax.words.lower[verb] in _GOT and "n" in tags_of(syntax.words.lower[verb + 1]):
        return [syntax.clause_at(verb + 1)]  # got | stuck in Lima
    if syntax.words.lower[verb + 1] != "and":
        return []
    return [syntax.clause_at(joined)] if syntax.is_verb(joined) else []


_GOT = rules.words("dates_of_events", "getting into it")

_HOURS = rules.words("dates_of_events", "hours of light")
_FLIGHT = rules.words("dates_of_events", "starts of flights")
_NAMED = rules.words("dates_of_events", "naming after")


def _behind_hour(syntax: Syntax, number: int) -> list[Clause]:
    """The words behind a verb that open no clause of their own: after midnight on Friday, named after X in 1994."""
    clause = syntax.clauses[number] if number < len(syntax.clauses) else None
    if clause is None or clause.opener not in {"after", "before"} or syntax.any_finite(clause.first, clause.last):
        return []
    lower = syntax.words.lower
    named = clause.opener == "after" and not _NAMED.isdisjoint(bases().get(lower[clause.first - 1], ()))
    flown = not _FLIGHT.isdisjoint(lower[clause.first + 1 : clause.first + 3])  # crashed after take-off on Sunday
    return [clause] if named or flown or lower[clause.first + 1] in _HOURS else []


def _behind_dashes(syntax: Syntax, number: int) -> list[Clause]:
    """What a clause goes on with behind an aside between dashes: met a minister – his friend – | on Monday."""
    for then in range(number + 2, min(number + _ASIDE, len(syntax.clauses))):
        clause = syntax.clauses[then]
        if before_dashes(syntax, then) == number and not syntax.any_finite(clause.first, clause.last):
            return [clause]
    return []


def _behind_aside(syntax: Syntax, number: int) -> list[Clause]:
    """The day at the end of a sentence, behind an aside in a clause: will meet Ama Owusu, who is ill, | on Monday."""
    then = number + 2
    if then >= len(syntax.clauses) or syntax.clauses[number + 1].kind != "relative":
        return []
    clause = syntax.clauses[then]
    return [clause] if clause.kind == "resume" and not syntax.any_finite(clause.first, clause.last) else []


_ASIDE = 6  # clauses from a verb to the dash that closes an aside behind it at most


def is_expected(syntax: Syntax, to: int) -> bool:
    """Whether an infinitive says what somebody is expected, due or likely to do, so that it is when he is so."""
    lower = syntax.words.lower
    return lower[to - 1] in given_up() | {"likely", "going"} and not BE.isdisjoint(
        lower[max(syntax.low, to - 4) : to - 1]
    )


_BEGUN = rules.words("dates_of_events", "to take place")


def is_to_begin(syntax: Syntax, number: int) -> bool:
    """Whether a clause tells when the subject before it is to be: is expected to open on Friday."""
    if number >= len(syntax.clauses) or syntax.clauses[number].kind != "infinitive":
        return False
    first = syntax.clauses[number].first
    near = syntax.words.lower[first + 1 : first + 4]
    return any(not _BEGUN.isdisjoint(bases().get(word, ())) for word in near)


def _described_in(syntax: Syntax, head: int, verb: int) -> list[Clause]:
    """The relative clause behind a noun that tells when and where: the summit that was to take place in Lima."""
    number = syntax.number_at(head) + 1
    beside = number < len(syntax.clauses) and not syntax.any_finite(head + 1, syntax.clauses[number].first)
    if beside and _is_scheduled(syntax, syntax.clauses[number]):
        if _was_first(syntax, syntax.clauses[number], verb):
            return []
        found = [syntax.clauses[number]]
        if number + 1 < len(syntax.clauses) and syntax.clauses[number + 1].kind == "infinitive":
            found.append(syntax.clauses[number + 1])
        return found
    if (
        number >= len(syntax.clauses)
        or syntax.clauses[number].kind != "relative"
        or syntax.clauses[number].opener not in {"that", "which"}
    ):
        return []
    clause = syntax.clauses[number]
    found = [clause]
    if is_lasting_since(syntax, head):
        return found  # an outbreak that has killed 24 people since August
    if number + 1 < len(syntax.clauses) and syntax.clauses[number + 1].kind == "infinitive":
        found.append(syntax.clauses[number + 1])
    if clause.first + 1 >= syntax.high or not (syntax.is_finite(clause.first + 1) or _is_hosted(syntax, clause)):
        return []  # somebody else does something: a series that Obama began
    words_ = syntax.words.lower[clause.first : found[-1].last]
    told = any(not _placing().isdisjoint(bases().get(word, ())) or word in {"due", "place"} for word in words_)
    return found if told else []


_SETTING = rules.words("dates_of_events", "setting a day")
_PLACING = _SETTING | rules.words("dates_of_events", "held on a day")


@cache
def _placing() -> frozenset[str]:
    """Verbs of a relative clause that tell when and where the event before it was: that hit Lima on Monday."""
    harm = (verb for verb in rules.load("event_verbs").groups["harm"].words if " " not in verb)
    return _PLACING | frozenset(harm)


def _was_first(syntax: Syntax, clause: Clause, verb: int) -> bool:
    """Whether a participle tells only when an event was first to be: a visit, first planned for May, took place in."""
    return clause.first < verb and is_first_day(syntax, verb, clause.first + 1)


def is_first_day(syntax: Syntax, verb: int, at: int) -> bool:
    """Whether the words before a day or its participle say that it was the first one of what took place on another."""
    before = syntax.words.lower[max(syntax.low, at - 3) : at]
    told = verb != NONE and not _BEGUN.isdisjoint(bases().get(syntax.words.lower[verb], ()))
    return told and not _AT_FIRST.isdisjoint(before)


_AT_FIRST = rules.words("statuses_of_events", "at first")


def _is_hosted(syntax: Syntax, clause: Clause) -> bool:
    """Whether a relative tells who will hold the event before it: the summit, which Peru will host on 2 June."""
    verb = finite_right(syntax, clause.first, clause.last)
    if verb == NONE or {"hold", "host"}.isdisjoint(bases().get(syntax.words.lower[verb], ())):
        return False
    following = syntax.words.lower[verb + 1] if verb + 1 < syntax.high else "."
    bare = following in words("prepositions") or syntax.words.date[min(verb + 1, syntax.high - 1)] != NONE
    return bare and verb_group(syntax.words, syntax.low, verb).first > clause.first + 1


def _is_scheduled(syntax: Syntax, clause: Clause) -> bool:
    """Whether a participle says when the event before it is to be: the signing, planned for Friday, was called off."""
    aside = syntax.words.lower[clause.first - 1 : clause.first + 1] in {
        (",", "held"),
        (",", "hosted"),
        (",", "convened"),
    }
    held = syntax.words.lower[clause.first : clause.first + 2] in {("held", "on"), ("held", "in"), ("staged", "on")}
    return clause.kind == "participle" and (
        aside or held or not _SETTING.isdisjoint(bases().get(syntax.words.lower[clause.first], ()))
    )

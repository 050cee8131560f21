"""What a sentence makes of an event's noun that only is asked, weighed or to come: a condition, a topic, a threat."""

from __future__ import annotations

from ingest import rules
from ingest.events.kinds import Kind
from ingest.grammar.clauses import Syntax
from ingest.grammar.verbs import BE, bases, verb_group, words
from ingest.grammar.word_groups import status_words
from ingest.grammar.words import NONE

# Families whose noun tells of something that was, though it is only talked about: discussed an attack.
_PAST = frozenset(("violence", "disaster", "death", "press", "speech"))
_OFFERED = frozenset(("consult", "visit", "agreement", "election"))  # what is only offered is not held
_RESISTED = frozenset(
    ("closure", "acquisition", "works", "demolition", "layoff", "extradition", "founding")
)  # what people march against is ahead
_MAKING = rules.words("statuses_of_events", "making it a condition")
_CALLED = 4  # words from 'is' to the noun that says what it is at most: is one of the main conditions
_FAR = 9  # words from a noun to what is said of it at most
_LOOMS = rules.words("statuses_of_events", "looming")
_STARTS = rules.words("statuses_of_events", "taking place")


def status_of_unmet(syntax: Syntax, first: int, head: int, verb: int, place: str, kind: Kind) -> str | None:
    """The status of an event's noun that its sentence only lays down, weighs or sees coming; None where it may be told.

    The release of prisoners is a condition for talks, marched against the closure of a school: proposed. They discussed
    a visit: hypothetical. A strike looms: planned.
    """
    family = kind.family
    if family not in _PAST and (_is_condition(syntax, head, verb, place) or _is_made_condition(syntax, head, verb)):
        return "proposed"
    if kind.name in _RESISTED and _is_resisted(syntax, first, verb, place):
        return "proposed"
    if kind.name in _RESISTED and place == "phrase" and _is_decided_on(syntax, first):
        return "hypothetical"
    if kind.name in _RESISTED and place == "object" and _is_debated(syntax, first, verb):
        return "hypothetical"
    if family == "economy" and _is_subject_to(syntax, head, verb):
        return "planned"
    if (
        place == "object"
        and NONE < verb < first
        and syntax.words.lower[verb + 1] == "never"
        and _is_being(syntax, verb)
    ):
        return "denied"
    if place == "object" and family in _OFFERED and "offer" in bases().get(syntax.words.lower[verb], ()):
        return "proposed"
    if place == "object" and family not in _PAST and _is_topic(syntax, first, head, verb):
        return "hypothetical"
    return "planned" if _looms(syntax, head) else None


def _is_condition(syntax: Syntax, head: int, verb: int, place: str) -> bool:
    """Whether a sentence calls an event what somebody asks for: is a condition for talks, was one of their demands."""
    lower = syntax.words.lower
    if place != "subject" or verb <= head or lower[verb] not in BE:
        return False
    at = verb + 1
    while at < syntax.high and lower[at] in words("adverbs") and lower[at] not in words("determiners"):
        at += 1
    return _is_called_condition(syntax, at)


def _is_being(syntax: Syntax, verb: int) -> bool:
    return syntax.words.lower[verb] in BE


def _is_subject_to(syntax: Syntax, head: int, verb: int) -> bool:
    """Whether a sale or a merger still depends on something: the sale is subject to approval."""
    lower = syntax.words.lower
    if verb <= head or lower[verb] not in {"is", "are", "remains", "remain"}:
        return False
    return not {"subject", "conditional", "contingent", "dependent"}.isdisjoint(lower[verb + 1 : verb + 3])


def _is_called_condition(syntax: Syntax, at: int) -> bool:
    """Whether an article and a noun for a condition begin at a word: a key condition, one of the demands."""
    lower = syntax.words.lower
    if at >= syntax.high or lower[at] not in words("determiners") | {"one", "among", "part"}:
        return False
    for k in range(at + 1, min(syntax.high, at + 1 + _CALLED)):
        if lower[k] in status_words("being a condition"):
            return True
        if (lower[k] in words("prepositions") and lower[k] != "of") or lower[k] in words("cuts"):
            return False
    return False


def _is_made_condition(syntax: Syntax, head: int, verb: int) -> bool:
    """Whether somebody makes an event a condition: made the release of 40 prisoners a condition for talks."""
    lower = syntax.words.lower
    if verb == NONE or verb > head or _MAKING.isdisjoint(bases().get(lower[verb], ())):
        return False
    near = range(head + 1, min(syntax.high, head + _FAR))
    article = next((k for k in near if lower[k] in {"a", "an", "their", "its", "his", "her"}), NONE)
    return article != NONE and not syntax.any_finite(head + 1, article) and _is_called_condition(syntax, article)


def _is_topic(syntax: Syntax, first: int, head: int, verb: int) -> bool:
    """Whether an event is new and only talked over: discussed a visit to Chile; not: discussed the visit."""
    lower = syntax.words.lower
    if verb == NONE or verb > first or status_words("talking over").isdisjoint(bases().get(lower[verb], ())):
        return False
    described = syntax.clauses[min(syntax.number_at(head) + 1, len(syntax.clauses) - 1)].kind == "relative"
    return lower[first] in {"a", "an", "another"} and not described and "recent" not in lower[first:head]


def _is_resisted(syntax: Syntax, first: int, verb: int, place: str) -> bool:
    """Whether people are only against an event: opposed the closure of a school, marched against the sale of it."""
    lower = syntax.words.lower
    if place == "phrase" and lower[first - 1] == "against":
        return "vote" not in bases().get(lower[first - 2], ())
    against = place == "object" and NONE < verb < first
    return against and not status_words("being against").isdisjoint(bases().get(lower[verb], ()))


def _is_debated(syntax: Syntax, first: int, verb: int) -> bool:
    """Whether people only talk over a closure or a sale, which may come: debated the closure of two schools."""
    known = bases().get(syntax.words.lower[verb], ()) if NONE < verb < first else ()
    return not status_words("talking over").isdisjoint(known) and "recent" not in syntax.words.lower[first : first + 3]


def _is_decided_on(syntax: Syntax, first: int) -> bool:
    """Whether a decision or a vote is on something that comes only then: put off a decision on the sale of the mine."""
    lower, at = syntax.words.lower, first - 2
    if at < syntax.low or lower[at + 1] not in {"on", "over"}:
        return False
    verb = next((k for k in range(at, max(syntax.low - 1, at - _TO_ON), -1) if syntax.is_verb(k)), NONE)
    return lower[at] in status_words("deciding on") or (verb != NONE and lower[verb] in status_words("deciding on"))


_TO_ON = 4  # words from balloting or asking to what it is on at most


def _looms(syntax: Syntax, head: int) -> bool:
    """Whether an event is only seen coming: a strike by pilots looms."""
    lower = syntax.words.lower
    at = next((k for k in range(head + 1, min(syntax.high, head + _FAR)) if lower[k] in _LOOMS), NONE)
    return at != NONE and not syntax.any_finite(head + 1, at) and "," not in lower[head:at]


def verb_that_failed(syntax: Syntax, verb: int, head: int) -> int:
    """The verb of taking place behind a 'failed to' of an event: the hearing failed to go ahead; or -1."""
    lower = syntax.words.lower
    if verb <= head or "fail" not in bases().get(lower[verb], ()) or lower[verb + 1 : verb + 2] != ("to",):
        return NONE
    at = verb + 2
    starts = at < syntax.high and (lower[at] in _STARTS or lower[at : at + 2] == ("go", "ahead"))
    return at if starts and verb_group(syntax.words, syntax.low, verb).modal is None else NONE

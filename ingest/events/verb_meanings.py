"""Whether a verb means what its kind says here, by the words that follow it."""

from __future__ import annotations

from ingest import rules
from ingest.events.kinds import Trigger
from ingest.events.sides_of_verbs import is_reduced, object_start
from ingest.grammar.clauses import Syntax
from ingest.grammar.verbs import BE_OR_HAVE, MODALS, bases, tags_of, words
from ingest.grammar.words import NONE, VerbGroup


def means(syntax: Syntax, trigger: Trigger, group: VerbGroup) -> bool:
    """Whether a verb means what its kind says here, by the words that follow it."""
    lower, kind = syntax.words.lower, trigger.kind
    near = 5 if lower[trigger.last + 1 : trigger.last + 2] == ("or",) else 3  # fired four or five shots
    after = lower[trigger.last : min(syntax.high, trigger.last + near)]
    if _opens_clause(syntax, trigger.last):
        return False  # announced Sunday it would scrap 115 flights
    if kind.family == "act" and _is_only_tried(syntax, trigger):
        return False  # is moving to bolster
    if lower[trigger.head - 1] == "it" and _takes_time(syntax, trigger.head):
        return False  # it took the court two days
    if kind.name == "strike" and _strikes_deal(syntax, trigger, group):
        return False  # the deal that a union struck
    goes = lower[trigger.last - 1] == "to" and trigger.last - trigger.first > 1 and kind.family == "visit"
    if goes and _is_infinitive(syntax, trigger.last) and not kind.near.intersection(after[:1]):
        return False  # they are going to wait
    if kind.family == "visit" and lower[trigger.last - 1] in {"in", "at"} and _opens_time(syntax, trigger.last):
        return False  # is due in early June, is expected in the next 24 hours
    if lower[trigger.last - 1] == "before" and trigger.last < syntax.high and syntax.words.date[trigger.last] != NONE:
        return False  # no jobs will go before May
    alone = trigger.last - trigger.first == 1 or not words("determiners").intersection(after[:1])
    alone = alone and not (group.passive and kind.family == "act")  # the objects of a passive stand before it
    alone = alone and not (kind.dated and _opens_date(syntax, trigger.last))
    alone = alone and not (kind.name == "strike" and after[:1] == ("to",) and _is_infinitive(syntax, trigger.last + 1))
    if (alone and kind.not_next.intersection(after[:1])) or kind.not_object.intersection(_object_words(after)):
        return False
    if "'s" in lower[trigger.last : trigger.last + _OWNER] and kind.not_object.intersection(
        _owned(syntax, trigger.last)
    ):
        return False  # took on Ama Owusu's former role
    if kind.name == "charge" and not group.passive and _is_to_do(syntax, trigger.last):
        return False
    done = group.passive or is_reduced(syntax, group)
    return kind.name != "agreement" or not trigger.kind.reciprocal or done or _agrees(syntax, trigger)


def _takes_time(syntax: Syntax, verb: int) -> bool:
    """Whether what a verb of taking has for its object is a length of time: took the court two days."""
    if "take" not in bases().get(syntax.words.lower[verb], ()):
        return False
    near = syntax.words.lower[verb + 1 : min(syntax.high, verb + 2 + _TO_TIME)]
    ends = next((n for n, word in enumerate(near) if word in words("prepositions")), len(near))
    return not LENGTHS.isdisjoint(near[:ends])


def _strikes_deal(syntax: Syntax, trigger: Trigger, group: VerbGroup) -> bool:
    """Whether what a union strikes stands before the verb: the deal that it struck; not: no deal, it will strike."""
    if "strike" not in bases().get(syntax.words.lower[trigger.head], ()):
        return False
    struck = rules.words("untold", "what is struck")
    near = range(max(syntax.low, trigger.first - _TO_STRIKING), trigger.first)
    return any(syntax.words.lower[at] in struck and not syntax.any_finite(at + 1, group.first) for at in near)


def _opens_time(syntax: Syntax, at: int) -> bool:
    """Whether a time follows: early June, the next 24 hours."""
    near = range(at, min(syntax.high, at + _TO_TIME))
    if at < syntax.high and syntax.words.date[at] != NONE:
        return True
    opener = near[1:2] if at < syntax.high and syntax.words.lower[at] == "the" else near[:1]
    ahead = not {"next", "coming", "early", "late", "mid"}.isdisjoint(syntax.words.lower[k] for k in opener)
    units = LENGTHS | {"january"}
    return ahead and any(syntax.words.date[k] != NONE or syntax.words.lower[k] in units for k in near)


_TO_TIME = 4  # words of 'the next 24 hours'


def _opens_clause(syntax: Syntax, at: int) -> bool:
    """Whether behind a verb, and a day, a pronoun begins what was said: announced Sunday it would scrap flights."""
    while at < syntax.high and (syntax.words.date[at] != NONE or syntax.words.lower[at] in {"on", "in"}):
        at += 1
    if at + 1 >= syntax.high or syntax.words.lower[at] not in {"it", "they", "he", "she", "we", "i"}:
        return False
    return syntax.words.lower[at + 1] in MODALS or syntax.words.lower[at + 1] in BE_OR_HAVE


def _object_words(after: tuple[str, ...]) -> tuple[str, ...]:
    """The words behind a verb up to a place with its article, which is no object: arrested | at the scene."""
    places = (n for n in range(len(after) - 1) if after[n] in {"at", "near", "outside"} and after[n + 1] == "the")
    return after[: next(places, len(after))]


def _is_only_tried(syntax: Syntax, trigger: Trigger) -> bool:
    """Whether a verb of effort stands before what somebody tries to do: is moving to bolster, fought to save."""
    at = trigger.last + (syntax.words.lower[trigger.last : trigger.last + 1] == ("back",))  # fought back to win
    if at + 1 >= syntax.high or syntax.words.lower[at] != "to" or not _is_infinitive(syntax, at + 1):
        return False
    return not _EFFORTS.isdisjoint(bases().get(syntax.words.lower[trigger.head], ()))


_EFFORTS = rules.words("statuses_of_events", "making an effort")
_TO_STRIKING = 9  # words from a deal to the verb with which somebody struck it at most


_OWNER = 6  # words of the name of an owner at most, with its title


def _owned(syntax: Syntax, start: int) -> tuple[str, ...]:
    """The words behind the first possessive of an object."""
    lower = syntax.words.lower
    at = lower.index("'s", start)
    return lower[at + 1 : min(syntax.high, at + 4)]


def _is_to_do(syntax: Syntax, start: int) -> bool:
    """Whether what is told of the object is what it shall do: charged them | to serve the state."""
    for at in range(start, min(syntax.high - 1, start + 14)):
        if syntax.words.lower[at] in {"with", "over", "in", "under", ",", ";", "."}:
            return False
        if syntax.words.lower[at] == "to":
            return _is_infinitive(syntax, at + 1)
    return False


def _opens_date(syntax: Syntax, at: int) -> bool:
    """Whether a preposition and a day stand at a word: will answer on Friday."""
    return at + 1 < syntax.high and syntax.words.lower[at] in {"on", "in"} and syntax.words.date[at + 1] != NONE


def _is_infinitive(syntax: Syntax, at: int) -> bool:
    """Whether a word behind 'to' is a verb: going to wait, not going to Lima."""
    if at >= syntax.high or syntax.words.name[at] != NONE or syntax.words.capital(at):
        return False
    word = syntax.words.lower[at]
    return "b" in tags_of(word) or word in {"have", "be", "do"}


def _agrees(syntax: Syntax, trigger: Trigger) -> bool:
    lower = syntax.words.lower
    at = object_start(syntax, trigger)
    if not {"to", "on", "that"}.isdisjoint((lower[at - 1], lower[trigger.last - 1])):
        return True  # agreed to temporarily close it
    if at < syntax.high and lower[at] in {"to", "on", "that", "upon", "not"}:
        return True
    last = syntax.clause_at(trigger.head).last  # agreed in principle to set it up
    aside = last - at <= _ASIDE or all(_is_when_or_where(syntax, k) for k in range(at, last))
    return last < syntax.high and lower[last] == "to" and aside and _is_infinitive(syntax, last + 1)


def _is_when_or_where(syntax: Syntax, at: int) -> bool:
    """Whether a word only says when or where somebody agreed: in Beijing in March, at talks on Monday."""
    named = syntax.words.name[at] != NONE or syntax.words.date[at] != NONE
    return named or syntax.words.lower[at] in {"in", "at", "on", "late", "early", "last", "talks"}


_ASIDE = 3  # words between agreeing and what one agrees to do at most: in principle, in return
LENGTHS = rules.words("verbs", "lengths of time")

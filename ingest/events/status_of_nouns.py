"""What became of the event that a noun tells, by the verb, the words beside it and the preposition around it."""

from __future__ import annotations

from dataclasses import replace

from ingest.events.conditions import verb_that_failed
from ingest.events.governors import effect_of, effect_of_split, governor_of
from ingest.events.kinds import Trigger
from ingest.events.lasting import PRESENT
from ingest.events.operators import FAILING, fate_in_relative
from ingest.events.phrases import Phrase, bases_of, first_of_phrase
from ingest.events.status_beside_be import beside_noun, is_ongoing_adjective
from ingest.events.status_in_phrases import status_in_phrase, status_of_weighed_before_and
from ingest.events.status_of_subjects import status_of_subject
from ingest.events.status_reconsidered import status_reconsidered
from ingest.events.status_under_verbs import status_with_verb
from ingest.grammar.clauses import Syntax
from ingest.grammar.verbs import verb_group, words
from ingest.grammar.word_groups import status_words
from ingest.grammar.words import NONE


def phrase_of(syntax: Syntax, trigger: Trigger) -> Phrase:
    """The noun phrase of a trigger with what governs it."""
    first = first_of_phrase(syntax.words, syntax.low, trigger.first)
    family = trigger.kind.family
    place, opener, verb = governor_of(syntax, first, trigger.last, family)
    if place == "subject" and (undone := verb_that_failed(syntax, verb, trigger.head)) != NONE:
        return Phrase(first, trigger.head, undone, "hold", place, opener, "cancelled")
    effect, fixed = effect_of(syntax, verb, family)
    if place == "object" and (split := effect_of_split(syntax, verb, trigger.last, family))[0]:
        effect, fixed = split
    if trigger.kind.name == "closure" and effect == "reach" and "announce" in bases_of(syntax, verb):
        effect, fixed = "plan", "planned"  # announced the closure of the mine
    if (effect == "order" and _is_named_so(syntax, verb, first)) or _threatens(syntax, effect, verb, trigger.head):
        effect, fixed = None, None
    if effect == "plan" and place == "subject" and _is_to_do_more(syntax, verb, family):
        effect, fixed = None, None  # the sanctions are set to lock up billions
    if (fixed is not None or effect == "file") and place == "subject" and _does_it(syntax, verb):
        effect, fixed = None, None  # the petition urged the board, the inquiry will hear its witnesses
    if (effect == "hold" and place == "subject" and _comes_after(syntax, verb)) or _causes(syntax, effect, verb, first):
        effect, fixed = None, None  # Tuesday's agreement follows the framework of April
    if effect == "threaten" and syntax.words.lower[first] == "the":
        effect, fixed = "plan", "planned"  # the strike threatens the festival
    status = _status(syntax, first, trigger.head, verb, effect, fixed, opener, family)
    phrase = Phrase(first, trigger.head, verb, effect, place, opener, status)
    settled = status_reconsidered(syntax, phrase, trigger.kind)
    if settled == status:
        return phrase
    return replace(phrase, status=settled, effect="postpone" if settled == "postponed" else phrase.effect)


def _causes(syntax: Syntax, effect: str | None, verb: int, first: int) -> bool:
    """Whether an event causes something itself: the raid led to a quarrel; not: a quarrel led to a raid."""
    return effect == "cause" and verb > first and not verb_group(syntax.words, syntax.low, verb).passive


def _threatens(syntax: Syntax, effect: str | None, verb: int, head: int) -> bool:
    """Whether an event threatens something itself: a strike threatens the fair; not: a strike was threatened."""
    return effect == "threaten" and verb > head and not verb_group(syntax.words, syntax.low, verb).passive


def _does_it(syntax: Syntax, verb: int) -> bool:
    """Whether an event only says or does something about another: the petition urged the board, the talks rejected."""
    group = verb_group(syntax.words, syntax.low, verb)
    if group.passive or group.progressive or group.to != NONE or (group.tag == "n" and not group.perfect):
        return False
    if syntax.clause_at(verb).kind in {"relative", "participle"} or verb + 1 >= syntax.high:
        return False
    following = syntax.words.lower[verb + 1]
    thing = following not in words("prepositions") and syntax.words.date[verb + 1] == NONE and following.isalpha()
    if thing and "announce" in bases_of(syntax, verb):
        return True  # the summit announced new sanctions
    if syntax.words.name[verb + 1] == NONE and following not in words("determiners") | {"that"}:
        return False  # a strike called by two unions, talks scheduled for Friday
    alone = status_words("needs no passive")
    return alone.isdisjoint((syntax.words.lower[verb], *bases_of(syntax, verb)))


def _comes_after(syntax: Syntax, verb: int) -> bool:
    """Whether an event is only said to follow something else: follows the framework, followed a row."""
    if "follow" not in bases_of(syntax, verb) or verb + 1 >= syntax.high:
        return False
    group = verb_group(syntax.words, syntax.low, verb)
    behind = syntax.words.lower[verb + 1]
    thing = behind in words("determiners") or syntax.words.name[verb + 1] != NONE
    thing = thing or (group.negated and behind.isalpha() and behind not in words("prepositions", "adverbs", "cuts"))
    return not group.passive and thing and syntax.words.date[verb + 1] == NONE


def _is_to_do_more(syntax: Syntax, verb: int, family: str) -> bool:
    """Whether what was decided is only expected to have an effect: the sanctions are set to hurt trade."""
    if family not in {"sanction", "approval"} or syntax.words.lower[verb + 1 : verb + 2] != ("to",):
        return False
    at = verb + 2
    return at < syntax.high and syntax.words.lower[at] != "be" and effect_of(syntax, at, family)[0] is None


def _is_named_so(syntax: Syntax, verb: int, first: int) -> bool:
    """Whether an event is only called something, and not called for a day: called the election a farce."""
    lower = syntax.words.lower
    if not (verb < first and lower[verb].startswith("call")):
        return False
    return lower[first] in {"the", "this", "that", "his", "its"} or syntax.words.date[first] != NONE  # Monday's vote


def _status(
    syntax: Syntax, first: int, head: int, verb: int, effect: str | None, fixed: str | None, opener: str, family: str
) -> str:
    lower = syntax.words.lower
    own = next(
        (
            "ongoing" if is_ongoing_adjective(lower[at]) else beside_noun()[lower[at]]
            for at in range(first, head)
            if (lower[at] in beside_noun() or lower[at].endswith("-old"))
            and syntax.words.date[at] == NONE
            and lower[at : at + 2] != ("no", "confidence")
        ),
        "ongoing" if _is_under_way(syntax, head) else None,
    )
    if own == "denied" and family in _MADE_IN_VAIN and "failed" in lower[first:head]:
        own = None  # failed talks were held
    if own == "denied" and fixed == "planned":
        return "denied"
    if own == "ongoing" and effect == "suspend a protest":
        own = None  # suspended a week-long strike
    if verb > head and any(lower[at : at + 2] == ("followed", "by") for at in range(verb, min(verb + 4, syntax.high))):
        return own or PRESENT  # the truce is expected to be followed by talks: what is to come is the talks
    if effect is None and (fate := fate_in_relative(syntax, head, family)):
        return fate
    if own in {"planned", "proposed"} and verb > head and (failed := _failed_plan(syntax, verb)):
        return failed
    if verb != NONE and effect is None and verb > head:
        return own or status_of_subject(syntax, first, verb, family)
    if verb != NONE:
        return status_with_verb(syntax, first, verb, effect, fixed, own)
    if own is not None:
        return own
    if opener and _is_scheduled(syntax, head):
        return "planned"
    if not opener and (shared := status_of_weighed_before_and(syntax, first, head)):
        return shared
    return status_in_phrase(syntax, first, head, opener, family)


# Families of what was done though it came to nothing: failed talks, a failed coup; not: a failed merger.
_MADE_IN_VAIN = frozenset(("consult", "violence", "protest", "election", "vote", "contest", "military"))


def _is_under_way(syntax: Syntax, head: int) -> bool:
    """Whether words behind a noun say that it goes on: the conference on trade, now under way in Geneva."""
    lower = syntax.words.lower
    near = range(head + 1, min(syntax.high, head + _TO_FIXING))
    at = next((k for k in near if lower[k] == "underway" or lower[k : k + 2] == ("under", "way")), NONE)
    return at != NONE and not syntax.any_finite(head + 1, at) and "then" not in lower[head + 1 : at]


def _is_scheduled(syntax: Syntax, head: int) -> bool:
    """Whether a comma and a participle of fixing stand behind a noun: his visit to Lima, scheduled for May 4."""
    lower = syntax.words.lower
    comma = next((at for at in range(head + 1, min(syntax.high - 2, head + _TO_FIXING)) if lower[at] == ","), NONE)
    if comma == NONE or syntax.any_finite(head + 1, comma) or lower[comma + 2] not in {"for", "to", "on", "in"}:
        return False
    return lower[comma + 1] in {"scheduled", "planned", "slated", "set", "due", "expected", "rescheduled"}


_TO_FIXING = 7  # words from a noun to what is said of it behind what it is of at most


def _failed_plan(syntax: Syntax, verb: int) -> str | None:
    """What became of a planned event by the verb behind it: the planned merger collapsed, fell through."""
    group = verb_group(syntax.words, syntax.low, verb)
    done = group.modal is None and group.to == NONE and not group.negated
    return effect_of(syntax, verb, "plan")[1] if done and effect_of(syntax, verb, "plan")[0] == FAILING else None

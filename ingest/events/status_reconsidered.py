"""What became of an event's noun where more than its governor tells it: what lasts, is supposed, is warded off."""

from __future__ import annotations

from ingest import rules
from ingest.events.conditions import status_of_unmet
from ingest.events.courses import has_begun_to_last, is_doing_it
from ingest.events.governors import effect_of
from ingest.events.kinds import Kind
from ingest.events.lasting import PRESENT
from ingest.events.nearby import has_done, is_doing_since, is_due_behind, is_lasting_since, is_new, is_suspended
from ingest.events.phrases import Phrase, bases_of
from ingest.events.series import ordinals
from ingest.events.status import status_of_matrix
from ingest.events.status_beside_be import beside_noun
from ingest.events.status_in_phrases import is_told_past, status_of_weighed
from ingest.events.status_of_modals import is_inverted
from ingest.events.status_of_subjects import SETTLED
from ingest.grammar.clauses import Syntax, finite_right, main_verb
from ingest.grammar.verbs import HAVE, verb_group, words
from ingest.grammar.word_groups import status_words
from ingest.grammar.words import NONE

# Families whose noun tells what was, whatever the verb around it: to investigate the killing.
_PAST = frozenset(("violence", "disaster", "death"))
_SPREADING_OUT = frozenset(("protest", "disaster"))  # families that do harm as long as they last


def status_reconsidered(syntax: Syntax, phrase: Phrase, kind: Kind) -> str:
    """The status of an event's noun, where more than its governor tells it: what lasts, is supposed, is warded off."""
    first, head, verb, status, family = phrase.first, phrase.head, phrase.verb, phrase.status, kind.family
    if family == "protest" and _is_yet_to_be(syntax, phrase, status) and is_suspended(syntax, first, head):
        return "postponed"
    if status == "occurred" and kind.name == "ceasefire" and _is_agreed_on(syntax, phrase):
        return "planned"
    if status == "planned" and phrase.opener == "from" and syntax.words.lower[first - 2] in _PROCEEDS:
        return "occurred"  # will invest the proceeds from the sale
    if status == "cancelled" and kind.name in _GIVEN_UP:
        return "occurred"  # the search was called off after ten days
    planned_behind = status == "planned" and verb > head
    if planned_behind and phrase.effect == "plan" and _came_about(syntax, verb):
        status = "occurred"
    elif planned_behind and (became := _status_of_planned(syntax, phrase)):
        return became
    if status in {"planned", "ongoing"} and phrase.effect is None and _is_reached_before(syntax, phrase):
        return "occurred"  # will discuss the accord reached in 2015; after protracted talks
    if status == "planned" and phrase.effect is None and _is_why(syntax, phrase, kind):
        return "occurred"  # will be sworn in following the resignation of
    if status == "occurred" and _is_a_term(syntax, first):
        return "proposed"  # the terms were the release of
    if is_inverted(syntax, head) or (status == "occurred" and _is_supposed(syntax, first, phrase.place)):
        status = "hypothetical"
    if status == "occurred" and phrase.effect is None and _is_in_its_nth_day(syntax, first, head):
        status = "ongoing"
    return _status_as_deed(syntax, phrase, kind, status)


def _status_of_planned(syntax: Syntax, phrase: Phrase) -> str | None:
    """What became of an event by what follows its planning verb: planned for May, never took place; None elsewhere."""
    if phrase.effect == "order":
        return "occurred" if _is_called_before(syntax, phrase) else None
    if phrase.effect != "plan":
        return None
    return "cancelled" if _never_came(syntax, phrase.verb) else _stopped_later(syntax, phrase.verb)


def _status_as_deed(syntax: Syntax, phrase: Phrase, kind: Kind, status: str) -> str:
    """The status of an event's noun by its kind: violence has been, a fire is fought, a sale discussed may come."""
    first, verb, family = phrase.first, phrase.verb, kind.family
    does = phrase.place == "subject" and phrase.effect in {"hold", "harm"}
    if status == "planned" and does and _would_do(syntax, first, verb):
        return "hypothetical"  # a strike would close the port
    if status == "planned" and does and family in _PAST and syntax.words.lower[verb] in HAVE:
        return "occurred"  # the crash would have no impact on the station
    fought = family == "disaster" and phrase.place == "object" and _is_fought(syntax, verb)
    if family in _PAST and (phrase.effect is None or fought) and status in _LEFT_OPEN:
        status = _status_of_past(syntax, phrase, status)
    if kind.name in _FACED and phrase.place == "object" and phrase.effect is None and "face" in bases_of(syntax, verb):
        return "hypothetical"  # faces extradition
    status = _as_talked_over(syntax, phrase, kind, status)
    if status in _LEFT_OPEN and phrase.effect is None and _is_looked_into(syntax, phrase, kind):
        status = "occurred"
    return status if status != "occurred" else _still_on(syntax, phrase, kind)


_FACED = frozenset(("extradition", "expulsion", "eviction", "dismissal", "repatriation"))

# kinds of what is still to come where people are discussing it: are in Lima to discuss the release of hostages
_TO_COME = frozenset(("release", "withdrawal", "acquisition", "closure", "works", "layoff", "ceasefire", "repatriation",
                      "extradition", "deployment", "election", "visit", "summit"))  # fmt: skip


def _as_talked_over(syntax: Syntax, phrase: Phrase, kind: Kind, status: str) -> str:
    """The status of what people are discussing, by what it is: a sale may come, an arrest has been."""
    if status != "ongoing" or phrase.place != "object" or not NONE < phrase.verb < phrase.first:
        return status
    if status_words("talking over").isdisjoint(bases_of(syntax, phrase.verb)):
        return status
    return "hypothetical" if kind.name in _TO_COME else "occurred" if kind.family in SETTLED else status


def _is_yet_to_be(syntax: Syntax, phrase: Phrase, status: str) -> bool:
    """Whether an event was still to be when something was done about it: planned, next week's, which was due to."""
    if status == "planned" or is_due_behind(syntax, phrase.head):
        return True
    lower = syntax.words.lower
    near, behind = lower[phrase.first : phrase.first + 2], lower[phrase.head + 1 : phrase.head + 2]
    planned = not {"planned", "scheduled"}.isdisjoint(lower[phrase.first : phrase.head])
    ahead = {("next",), ("tomorrow",)}
    return status == "occurred" and (planned or near[:1] in ahead or near[:2] == ("the", "next") or behind in ahead)


def _still_on(syntax: Syntax, phrase: Phrase, kind: Kind) -> str:
    """The status of what happened, where it still goes on, or a condition of it was not met."""
    first, head, verb, subject = phrase.first, phrase.head, phrase.verb, phrase.place == "subject"
    doing = subject and kind.family in _SPREADING_OUT and is_doing_since(syntax, verb)
    lasting = subject and kind.name in status_words("what lasts") and has_done(syntax, first, verb)
    if doing or lasting or is_lasting_since(syntax, head) or has_begun_to_last(syntax, first, verb):
        return "ongoing"
    return status_of_unmet(syntax, first, head, verb, phrase.place, kind) or "occurred"


def _is_reached_before(syntax: Syntax, phrase: Phrase) -> bool:
    """Whether a definite noun was reached or signed before, as the participle behind it says, or 'after' long talks."""
    lower, at = syntax.words.lower, phrase.head + 1
    if phrase.opener in {"after", "following"}:
        return not _LONG_DRAWN.isdisjoint(lower[phrase.first : phrase.head])
    if lower[phrase.first] != "the" or at + 1 >= syntax.high:
        return False
    clause = syntax.clause_at(at)
    if clause.kind == "relative" and clause.first == at and clause.opener in {"that", "which"}:
        verb = finite_right(syntax, at, clause.last)  # the agreements that Togo and Mali signed in May
        return verb > at + 1 and lower[verb] in _REACHED and verb_group(syntax.words, syntax.low, verb).first == verb
    return lower[at] in _REACHED and lower[at + 1] != "on"


def _is_why(syntax: Syntax, phrase: Phrase, kind: Kind) -> bool:
    """Whether what is to be follows from what was done to somebody, of which no day is told: after his arrest."""
    if kind.name not in _DONE or phrase.opener not in {"after", "following"}:
        return False
    lower, first, last = syntax.words.lower, phrase.first, syntax.clause_at(phrase.head).last
    owned = "'s" in lower[first : phrase.head] or lower[first] in {"the", "his", "her", "their"}
    return owned and all(syntax.words.date[at] == NONE for at in range(first, last))


def _is_agreed_on(syntax: Syntax, phrase: Phrase) -> bool:
    """Whether sides agree to what is to be: agreed on a truce, have agreed to a ceasefire."""
    before = phrase.place == "object" and NONE < phrase.verb < phrase.first
    return before and "agree" in bases_of(syntax, phrase.verb)


def _is_fought(syntax: Syntax, verb: int) -> bool:
    """Whether a fire that burns is fought: were called to tackle a blaze; not: are ready to tackle a blaze."""
    if _FOUGHT.isdisjoint(bases_of(syntax, verb)):
        return False
    to = verb_group(syntax.words, syntax.low, verb).to
    return to <= syntax.low or syntax.words.lower[to - 1] not in _READY


_READY = rules.words("statuses_of_events", "only ready")
_FOUGHT = rules.words("statuses_of_events", "fighting a fire")
_LONG_DRAWN = rules.words("courses", "long drawn")
_REACHED = rules.words("statuses_of_events", "reached before")


def _is_a_term(syntax: Syntax, first: int) -> bool:
    """Whether a sentence says that an event is what somebody asks for or offers: the terms include a pullback."""
    lower, at = syntax.words.lower, first - 1
    if at - 1 < syntax.low or not (lower[at] in {"is", "are", "was", "were"} or "include" in bases_of(syntax, at)):
        return False
    return lower[at - 1] in status_words("terms")


_PROCEEDS = rules.words("statuses_of_events", "proceeds")
_GIVEN_UP = frozenset(("search", "evacuation"))


def _came_about(syntax: Syntax, verb: int) -> bool:
    """Whether what was planned is told to have been held: was set for Monday and took place as planned."""
    number = syntax.number_at(verb) + 1
    if number >= len(syntax.clauses) or syntax.clauses[number].opener != "and":
        return False
    done = finite_right(syntax, syntax.clauses[number].first, syntax.clauses[number].last)
    if done != syntax.clauses[number].first + 1:
        return False
    group = verb_group(syntax.words, syntax.low, main_verb(syntax, done))
    held = effect_of(syntax, group.verb, "consult")[0] == "hold"
    return held and group.past and not group.negated and group.to == NONE and group.modal is None


def _never_came(syntax: Syntax, verb: int) -> bool:
    """Whether what was planned is told not to have been held: a visit, planned for May, never took place."""
    done = finite_right(syntax, verb, syntax.high)
    if done == NONE or "," not in syntax.words.lower[verb:done]:
        return False
    group = verb_group(syntax.words, syntax.low, main_verb(syntax, done))
    held = effect_of(syntax, group.verb, "consult")[0] == "hold" or "happen" in bases_of(syntax, group.verb)
    return held and group.negated and group.modal is None and group.to == NONE


def _is_called_before(syntax: Syntax, phrase: Phrase) -> bool:
    """Whether something else was after or amid what somebody called: was held after a strike called by his party."""
    lower = syntax.words.lower
    if lower[phrase.first] == "the" and lower[phrase.verb + 1 : phrase.verb + 2] == ("to",):
        return is_told_past(syntax, phrase.first)  # barred reporters from the session called to debate it
    if lower[phrase.first - 1] not in {"after", "following", "during", "amid", "since"}:
        return False
    return lower[phrase.verb + 1] == "by" and status_of_matrix(syntax, phrase.first) == "occurred"


def _stopped_later(syntax: Syntax, verb: int) -> str | None:
    """What became of a planned event behind 'but' or an aside: was set for Monday but banned; , which was due, was."""
    for clause in syntax.clauses[syntax.number_at(verb) + 1 :]:
        if clause.opener == "but" or clause.kind == "resume":
            stopped = finite_right(syntax, clause.first - (clause.kind == "resume"), clause.last)
            if stopped == NONE or any(syntax.words.name[at] != NONE for at in range(clause.first, stopped)):
                return None
            group = verb_group(syntax.words, syntax.low, main_verb(syntax, stopped))
            known = bases_of(syntax, group.verb)
            if group.passive and not group.negated and group.first <= clause.first + 2:
                return next((_STOPPING[base] for base in known if base in _STOPPING), None)
    return None


_STOPPING = dict.fromkeys(("ban", "prohibit", "forbid", "outlaw", "block", "stop", "veto"), "cancelled")
_STOPPING |= dict.fromkeys(("suspend", "freeze", "halt"), "postponed")


def _status_of_past(syntax: Syntax, phrase: Phrase, status: str) -> str:
    """The status of violence or a disaster under a verb that leaves it open: to investigate the killing has been."""
    if status == "ongoing" and NONE < phrase.verb < phrase.first and is_doing_it(syntax, phrase.first, phrase.verb):
        return status  # demanded that it stop its attack
    if status == "ongoing" and phrase.place == "object" and not _FOUGHT.isdisjoint(bases_of(syntax, phrase.verb)):
        return status  # are battling a blaze
    if phrase.place == "phrase" and status_of_weighed(syntax, phrase.first, phrase.head, phrase.opener):
        return status
    if not beside_noun().keys().isdisjoint(syntax.words.lower[phrase.first : phrase.head]):
        return status
    if phrase.place == "object" and status == "planned" and _is_forecast(syntax, phrase):
        return status
    if phrase.place == "object" and not status_words("warding off").isdisjoint(bases_of(syntax, phrase.verb)):
        return "hypothetical"  # is ready to repel an attack
    return "occurred"


def _is_looked_into(syntax: Syntax, phrase: Phrase, kind: Kind) -> bool:
    """Whether people look into what was done to somebody, or are angry about it: a hearing on the arrest of."""
    lower, first = syntax.words.lower, phrase.first
    if kind.name == "nomination" and phrase.place == "phrase" and lower[first - 1] == "on":
        return True  # is scheduled to vote on the nomination
    if phrase.place == "phrase" and lower[first - 1] == "into" and first - 2 >= syntax.low:
        looks = not _LOOKING_INTO.isdisjoint(bases_of(syntax, first - 2))
        return looks and lower[first] not in {"a", "an", "any", "possible"}  # to look into the purchase of it
    if kind.name not in _DONE or phrase.place != "phrase" or first - 2 < syntax.low:
        return False
    return lower[first - 1] in {"on", "into", "over", "about"} and lower[first - 2] in status_words("looked into")


_LOOKING_INTO = rules.words("statuses_of_events", "looking into it")
_DONE = frozenset(("arrest", "dismissal", "resignation", "kidnapping", "expulsion"))


def _is_forecast(syntax: Syntax, phrase: Phrase) -> bool:
    """Whether a new event is only expected to come: is expected to receive heavy rain, is likely to see floods."""
    group = verb_group(syntax.words, syntax.low, phrase.verb)
    if group.to == NONE or not is_new(syntax, phrase.first):
        return False
    return not status_words("forecasting").isdisjoint(syntax.words.lower[max(syntax.low, group.to - 2) : group.to])


def _would_do(syntax: Syntax, first: int, verb: int) -> bool:
    """Whether a new event is only said to do something to something else: a strike would close the port."""
    group = verb_group(syntax.words, syntax.low, verb)
    if group.modal != "would" or not is_new(syntax, first) or group.passive or verb + 1 >= syntax.high:
        return False
    return syntax.words.lower[verb + 1] in words("determiners") or syntax.words.name[verb + 1] != NONE


def _is_supposed(syntax: Syntax, first: int, place: str) -> bool:
    """Whether a condition only supposes an event that nothing points to: if talks with Chile break down."""
    bare = syntax.words.lower[first] not in words("determiners") or syntax.words.lower[first] in {"a", "an"}
    return place != "phrase" and bare and syntax.clause_at(first).opener in {"if", "unless"}


_LEFT_OPEN = frozenset(("planned", "proposed", "ongoing", "denied", PRESENT))
_PARTS = rules.words("courses", "days of an event")


def _is_in_its_nth_day(syntax: Syntax, first: int, head: int) -> bool:
    """Whether an event is in a later day of its own: on the second day of a visit; not: of a battle in 1916."""
    lower = syntax.words.lower
    near = range(max(syntax.low + 1, first - 2), head)
    nth = any(lower[at] in _PARTS and lower[at + 1] == "of" and lower[at - 1] in ordinals() for at in near)
    return nth and not any(word.isdigit() and len(word) == _YEAR for word in lower[head : syntax.high])


_YEAR = 4  # characters of a year

"""Whether the event of a noun goes on: it has begun, continues, is in its third day, will end."""

from __future__ import annotations

from ingest import rules
from ingest.events.governors import effect_of
from ingest.events.lasting import PRESENT, TAKING_TIME
from ingest.events.nearby import is_begun_before
from ingest.events.phrases import bases_of
from ingest.events.plans_undone import behind_but, is_moved_now
from ingest.events.series import ordinals
from ingest.grammar.clauses import Syntax, finite_left, finite_right
from ingest.grammar.verbs import BE, bases, tags_of, verb_group, words
from ingest.grammar.word_groups import status_words
from ingest.grammar.words import NONE, VerbGroup

_ORGANIZING = rules.words("statuses_of_events", "organizing")


def status_of_course(syntax: Syntax, first: int, verb: int, effect: str | None, status: str) -> str | None:
    """The status of an event of which a verb says that it goes on, will end or has another day now; or None."""
    if status == "postponed" and verb > first and not _ENDING.isdisjoint(bases_of(syntax, verb)):
        return "ongoing"  # works that were to finish on Friday will now go on until May
    if status in {"occurred", PRESENT} and is_going_on(syntax, first, verb):
        return "ongoing"
    if verb < first and status == "ongoing" and not _ORGANIZING.isdisjoint(bases_of(syntax, verb)):
        return "planned"  # are organizing a protest
    if verb > first and status == "planned" and _will_go_on(syntax, verb):
        return "ongoing"
    if effect == "hold" and verb > first and _is_until_its_end(syntax, verb):
        return "ongoing"
    if status == "planned" and effect == "hold" and is_moved_now(syntax, verb):
        return "postponed"
    if status == "denied" and effect == "hold" and behind_but(syntax, verb) != NONE:
        return "postponed"  # will not be held on Saturday but on Monday
    if verb > first and (_is_to_expire(syntax, verb) or (status == "denied" and _has_not_ended(syntax, verb))):
        return "ongoing"  # the truce is due to expire, the talks had not ended
    ends = effect == "hold" and verb < first and not _ENDING.isdisjoint(bases_of(syntax, verb))
    ends = ends or effect == "suspend a protest"
    if ends and (status in _NOT_ENDED or _is_aimed_at(syntax, verb)):
        return "ongoing"  # will end the strike, should not close the inquiry, talks on ending the war
    if verb < first and status in {"proposed", "hypothetical"} and is_doing_it(syntax, first, verb):
        return "ongoing"  # demanded that it stop its attack
    return None


def _has_not_ended(syntax: Syntax, verb: int) -> bool:
    """Whether an event has not come to its end: the talks have not failed; not: did not end in a deal."""
    group = verb_group(syntax.words, syntax.low, verb)
    return group.perfect and group.negated and not _ENDED.isdisjoint(bases_of(syntax, verb))


_ENDED = rules.words("courses", "coming to nothing or an end")


def is_doing_it(syntax: Syntax, first: int, verb: int) -> bool:
    """Whether somebody is asked to stop what he does: stop its attack, cease their strikes; not: stop the sale."""
    lower = syntax.words.lower
    own = lower[first] in {"its", "their", "his", "her", "all"} and "planned" not in lower[first : first + 3]
    return own and not _STOPPING_IT.isdisjoint(bases_of(syntax, verb))


_STOPPING_IT = rules.words("courses", "stopping one's own")


def _is_resumed(syntax: Syntax, group: VerbGroup) -> bool:
    """Whether something is told to have begun again, and so goes on: campaigning resumed on Monday."""
    past = group.first == group.verb and group.tag == "d"
    return past and "resume" in bases_of(syntax, group.verb)


def _will_go_on(syntax: Syntax, verb: int) -> bool:
    """Whether something that has begun will last: the strike will continue, the works would go on as planned."""
    known = bases_of(syntax, verb)
    on = not _GOING_ON.isdisjoint(known) and syntax.words.lower[verb + 1] == "on"
    group = verb_group(syntax.words, syntax.low, verb)
    return (on or not _CONTINUING.isdisjoint(known)) and group.modal in {"will", "would"} and not group.negated


def _is_until_its_end(syntax: Syntax, verb: int) -> bool:
    """Whether something else will be when an event is over: will fly as soon as the strike has ended."""
    clause = syntax.clause_at(verb)
    if _ENDING.isdisjoint(bases_of(syntax, verb)) or clause.opener not in {"as", "once", "when", "until"}:
        return False
    around = finite_left(syntax, clause.first)
    return around != NONE and verb_group(syntax.words, syntax.low, around).modal in {"will", "would"}


def _is_to_expire(syntax: Syntax, verb: int) -> bool:
    """Whether a verb behind its subject says that it will run out: will expire, is due to lapse."""
    clause = syntax.clause_at(verb)
    last = syntax.clauses[min(syntax.number_at(verb) + 1, len(syntax.clauses) - 1)].last
    near = syntax.words.lower[verb : min(last, max(clause.last, verb + 4))][:4]
    if not {"expire", "lapse", "expires", "lapses"}.isdisjoint(near):
        return True
    return not _ENDS.isdisjoint(near) and is_begun_before(syntax, verb)


def has_begun_to_last(syntax: Syntax, first: int, verb: int) -> bool:
    """Whether what began is told behind that in the present, and not to be over.

    The siege, which began in March, has cost 300 lives; the trial opened in May and is being held in Lima; the tour,
    which started in Oslo, ends on Sunday. Not: the talks, which began on Monday, have failed.
    """
    if verb < first or _STARTED.isdisjoint(bases_of(syntax, verb)):
        return False
    if first > syntax.low and syntax.words.lower[first - 1] in words("prepositions"):
        return False  # an inquiry into the crash, which began in May: not the crash
    told = verb_group(syntax.words, syntax.low, verb)
    if told.modal is not None or told.to != NONE or told.negated or told.passive or told.perfect or told.progressive:
        return False
    number, main = syntax.number_at(verb), NONE
    clause = syntax.clauses[number]
    if clause.kind == "relative" and clause.opener in {"which", "that"}:
        main = finite_right(syntax, clause.last - 1, syntax.high)
    elif number + 1 < len(syntax.clauses) and syntax.clauses[number + 1].opener == "and":
        behind = syntax.clauses[number + 1]
        main = finite_right(syntax, behind.first, min(behind.last, behind.first + 2))
    return main > verb and _is_told_to_last(syntax, main)


def _is_told_to_last(syntax: Syntax, verb: int) -> bool:
    """Whether a verb in the present or the perfect says nothing of an end: has cost, is being held, ends on Sunday."""
    group, lower = verb_group(syntax.words, syntax.low, verb), syntax.words.lower
    if group.modal in {"will", "would"} and not group.negated and group.to == NONE:
        return _will_go_on(syntax, verb) or not _ENDS.isdisjoint(bases_of(syntax, verb))  # will end on Friday
    if group.modal is not None or (group.perfect and (group.past or group.passive)):
        return False
    known, near = bases_of(syntax, group.verb), lower[group.verb + 1 : group.verb + 4]
    if lower[group.verb] in BE and not _OVER.isdisjoint(near):
        return False  # is over
    if group.perfect:
        return _ENDED.isdisjoint(known) and status_words("coming to an end").isdisjoint(known)
    if effect_of(syntax, group.verb, "consult")[1] in {"cancelled", "postponed"}:
        return False  # is suspended
    return lower[group.first] in {"is", "are"} or (group.first == group.verb and group.tag == "s")


_STARTED = rules.words("courses", "beginning", "resuming")
_OVER = rules.words("courses", "over and done")


def _is_aimed_at(syntax: Syntax, verb: int) -> bool:
    """Whether a form in -ing tells only what is aimed at: efforts at ending the strike."""
    lower = syntax.words.lower
    return "g" in tags_of(lower[verb]) and verb > syntax.low and lower[verb - 1] in {"at", "of", "on", "for", "towards"}


_ENDS = rules.words("courses", "running out")
_ENDING = rules.words("courses", "bringing to an end")
_NOT_ENDED = frozenset(("denied", "hypothetical", "proposed", "planned"))
_BEGUN = rules.words("courses", "beginning")
_RESUMED = rules.words("courses", "resuming")
_SPREADING = rules.words("courses", "having lasted")
_PERIODS = ("-day", "-week", "-month")  # of a two-day summit
_LONG = rules.words("courses", "few")


def is_going_on(syntax: Syntax, first: int, verb: int) -> bool:
    """Whether what has begun lasts: opened a two-day summit; a strike has spread, an inquest has heard."""
    group = verb_group(syntax.words, syntax.low, verb)
    known = bases().get(syntax.words.lower[verb], ())
    if verb > first and not _GOING_ON.isdisjoint(known) and syntax.words.lower[verb + 1] == "on":
        return True  # fighting went on
    if verb < first and group.first == verb and not _PRESSING_ON.isdisjoint(known):
        return syntax.words.lower[verb + 1 : verb + 3] == ("on", "with")  # pressed on with talks
    if verb > first and _is_resumed(syntax, group):
        return True
    if verb > first and group.first == verb and group.tag == "d" and not {"continue", "persist"}.isdisjoint(known):
        return syntax.words.lower[verb + 1] not in words("determiners")  # fighting continued on Tuesday
    if verb > first and syntax.words.lower[verb] in {"is", "are"}:
        inside = "in" in syntax.words.lower[verb + 1 : verb + 4]
        return inside and _is_in_its_day(syntax, verb)  # the strike is in its third week
    if verb > first and group.first == verb and group.tag in {"s", "b"}:
        return not _CONTINUING.isdisjoint(known)  # the trial continues on Monday
    if verb > first and not _ENTERED.isdisjoint(known):
        return _is_in_its_day(syntax, verb)
    until_now = group.perfect and not (group.past or group.passive or group.negated) and group.modal is None
    if verb > first:
        return until_now and not (_SPREADING | _BEGUN | _RESUMED).isdisjoint(known)  # the trial has begun
    near = syntax.words.lower[first : first + 5]
    lasting = not TAKING_TIME.isdisjoint(near)
    if not _RESUMED.isdisjoint(known) and group.first == verb and not group.passive:
        return lasting
    if until_now and lasting and not (_BEGUN | _RESUMED).isdisjoint(known):
        return True  # have begun talks
    days = any(word.endswith(_PERIODS) and word.split("-")[0] in _LONG for word in near)
    return not _BEGUN.isdisjoint(known) and not group.perfect and days


_GOING_ON = rules.words("courses", "going on")
_PRESSING_ON = rules.words("courses", "pressing on")
_CONTINUING = rules.words("courses", "continuing")
_ENTERED = rules.words("courses", "entering a day")


def _is_in_its_day(syntax: Syntax, verb: int) -> bool:
    """Whether what began is in a later day of its own: a strike entered its third day."""
    near = syntax.words.lower[verb + 1 : verb + 6]
    return (
        bool({"into", "its", "their", "a", "for"}.intersection(near))
        and any(word in ordinals() for word in near)
        and not {"day", "week", "month", "year"}.isdisjoint(near)
    )

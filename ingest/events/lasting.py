"""Whether what a verb tells lasts or returns: has blocked it since Monday, remains shut, meets every year."""

from __future__ import annotations

from functools import cache

from ingest import rules
from ingest.events.series import ordinals
from ingest.grammar.clauses import Clause, Syntax
from ingest.grammar.verbs import bases, verb_group
from ingest.grammar.word_groups import status_words
from ingest.grammar.words import NONE, VerbGroup

PRESENT = "present"  # a bare present: only its date says whether it is planned, recurring or going on


def is_lasting(syntax: Syntax, group: VerbGroup) -> bool:
    """Whether what has been done since a day goes on: have blocked it since Monday; on strike for weeks."""
    lower = syntax.words.lower
    if group.passive and not _STATES.isdisjoint(bases().get(lower[group.verb], ())):
        pass
    elif lower[group.verb] != "been" and status_words("lasting").isdisjoint(bases().get(lower[group.verb], ())):
        return False
    for at in range(group.verb + 1, min(syntax.high, syntax.clause_at(group.verb).last + 2)):
        if lower[at] == "since" or (lower[at] == "for" and not _lasting_periods().isdisjoint(lower[at + 1 : at + 6])):
            return True
    return False


_STATES = rules.words("statuses_of_events", "closing for long")


@cache
def _lasting_periods() -> frozenset[str]:
    return frozenset(word for word in status_words("periods") if word.endswith("s"))


_DAYS = rules.words("statuses_of_events", "counted days")


def is_until(syntax: Syntax, group: VerbGroup) -> bool:
    """Whether what is done to something lasts up to a time: visits are suspended until Monday."""
    lower, after = syntax.words.lower, group.verb + 1
    return after + 1 < syntax.high and lower[after] in {"until", "till"} and lower[group.first] in {"is", "are"}


def goes_on_for(syntax: Syntax, clause: Clause, group: VerbGroup) -> bool:
    """Whether a deed goes on: fought for a second day, searched it for the third straight week."""
    lower = syntax.words.lower
    if group.past and group.perfect:
        return False
    for at in range(group.verb + 1, min(clause.last, syntax.high - 3)):
        if lower[at] == "for" and lower[at + 1] in {"a", "the"} and lower[at + 2] in ordinals():
            return not _DAYS.isdisjoint(lower[at + 3 : at + 5])
    return False


def is_still_at_it(syntax: Syntax, verb: int, today: bool) -> bool:
    """Whether what several were at goes on: ministers were meeting today; flew to Lima, where ministers were meeting.

    Not what was interrupted: they were meeting when the roof fell.
    """
    group = verb_group(syntax.words, syntax.low, verb)
    lower, clause = syntax.words.lower, syntax.clause_at(verb)
    if group.perfect or "were" not in lower[group.first : group.verb]:
        return False
    if not {"when", "while", "as"}.isdisjoint(lower[group.verb : syntax.high]):
        return False
    return today or clause.opener == "where"


def is_resuming(syntax: Syntax, group: VerbGroup) -> bool:
    """Whether somebody is told to be at it again: resumed its search at dawn; not: had resumed, resumed her seat."""
    lower = syntax.words.lower
    if group.first != group.verb or _RESUMED.isdisjoint(bases().get(lower[group.verb], ())):
        return False
    return not TAKING_TIME.isdisjoint(lower[group.verb + 1 : group.verb + 5])


_RESUMED = rules.words("courses", "resuming")
TAKING_TIME = rules.words("courses", "taking their time")


def is_staying(syntax: Syntax, group: VerbGroup) -> bool:
    """Whether what was done lasts: remains closed, will stay shut."""
    if group.first != group.verb or group.verb == syntax.low:
        return False
    before = syntax.words.lower[group.verb - 1]
    return before != "stayed" and not {"remain", "stay"}.isdisjoint(bases().get(before, ()))


def is_recurring(syntax: Syntax, first: int, last: int) -> bool:
    """Whether the words from `first` to before `last` say that it happens again and again."""
    found = rules.load("statuses_of_events").groups["recurring"].words
    lower = syntax.words.lower
    for at in range(first, last):
        if lower[at] in found and lower[at] != "used" and lower[at] != "every":
            return True
        period = at + 1 < last and (lower[at + 1] in status_words("periods") or syntax.words.date[at + 1] != NONE)
        shared = lower[at : at + 2] == ("each", "other")
        if lower[at] in {"every", "each"} and period and not shared and lower[at - 1] not in {"for", "of"}:
            return True
        often = lower[at] in {"twice", "times"} and lower[at + 1 : at + 2] == ("a",)
        if often and lower[at + 2] in status_words("periods"):
            return True  # twice a year
    return False

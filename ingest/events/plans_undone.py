"""What became of a plan: it was called off, moved to another day, or is only not yet to come."""

from __future__ import annotations

from functools import cache
from itertools import pairwise

from ingest import rules
from ingest.events.governors import effect_of
from ingest.grammar.clauses import Syntax, finite_right
from ingest.grammar.verbs import HAVE, bases, verb_group
from ingest.grammar.word_groups import status_words
from ingest.grammar.words import NONE, VerbGroup


def status_come_to_nothing(syntax: Syntax, group: VerbGroup) -> str | None:
    """What became of a plan after a 'but': had planned to stop over but fell ill; was to meet but it was put off."""
    lower = syntax.words.lower
    but = next((at for at in range(group.verb + 1, syntax.high) if lower[at] == "but"), NONE)
    if but == NONE:
        return "cancelled" if _has_failed_to_come(syntax, group, group.verb) else None
    before = lower[max(syntax.low, group.to - _PLANNED) : group.to]
    had = any(word in HAVE and word.startswith("had") for word in before) and not given_up().isdisjoint(before)
    near = lower[but : but + 7]
    if (had or was_to_have(syntax, group)) and ("now" not in near or "not" in near[near.index("now") :]):
        return "cancelled"
    if _has_failed_to_come(syntax, group, but):
        return "cancelled"
    verb = finite_right(syntax, but, syntax.high) if lower[but + 1] in {"it", "the", "that", "this", "both"} else NONE
    undone = effect_of(syntax, verb, "consult")[1] if verb != NONE else None
    return undone if undone in {"cancelled", "postponed"} else None


def _has_failed_to_come(syntax: Syntax, group: VerbGroup, behind: int) -> bool:
    """Whether who was due to do something did not come: was due to testify on Monday but did not turn up.

    So too behind the relative: a banker who was due to testify on Monday failed to appear.
    """
    lower, to = syntax.words.lower, group.to
    if lower[to - 1] not in _DUE or not {"was", "were"}.intersection(lower[max(syntax.low, to - 3) : to - 1]):
        return False
    clause = syntax.clause_at(group.verb)
    main = finite_right(syntax, max(behind, clause.last - 1 if behind == group.verb else behind), syntax.high)
    if main == NONE or any(lower[at] in _NEW_SUBJECTS for at in range(behind + 1, main)):
        return False
    if behind == group.verb and syntax.clause_at(to).kind != "relative" and "who" not in lower[syntax.low : to]:
        return False
    told = verb_group(syntax.words, syntax.low, main)
    if told.modal is not None or told.to != NONE:
        return False
    if told.negated:
        return not _COMING.isdisjoint(bases().get(lower[main], ()))
    return not _STAYING_AWAY.isdisjoint(
        {" ".join((base, *lower[main + 1 : main + 1 + n])) for base in bases().get(lower[main], ()) for n in (0, 1, 2)}
    )


_NEW_SUBJECTS = frozenset(("it", "that", "this", "which", "officials", "police"))
_COMING = rules.words("statuses_of_events", "turning up")
_STAYING_AWAY = rules.words("statuses_of_events", "staying away")


def was_to_have(syntax: Syntax, group: VerbGroup) -> bool:
    """Whether something was to be done and, as the words imply, was not: were to have gone home on Monday."""
    lower, to = syntax.words.lower, group.to
    due = lower[to - 1] in _DUE and lower[to - 2] in {"was", "were", "been"}
    return to > syntax.low and (due or lower[to - 1] in {"was", "were"}) and lower[to + 1] == "have"


_DUE = rules.words("statuses_of_events", "fixed", "meant to be")


def status_of_undone(syntax: Syntax) -> str:
    """Whether what was to have been done is to come at another time or, for all that its sentence says, not at all."""
    lower = syntax.words.lower[syntax.low : syntax.high]
    moved = status_words("later and so postponed")
    later = "now" in lower or any(not moved.isdisjoint(bases().get(word, ())) for word in lower)
    return "postponed" if later or ("put", "off") in pairwise(lower) else "cancelled"


def moved_by_particle(words_: tuple[str, ...]) -> str | None:
    """What a verb and its particle say became of something: put off, called off."""
    return rules.load("statuses_of_events").groups["moved by a particle"].words.get(" ".join(words_))


def is_moved(syntax: Syntax, group: VerbGroup) -> bool:
    """Whether what was to be done is told to come at another time: was to open on Monday; it will now open in May."""
    lower = syntax.words.lower
    if group.to == syntax.low or lower[group.to - 1] not in {"was", "were", "due", "scheduled", "planned"}:
        return False
    if not {"was", "were"}.intersection(lower[max(syntax.low, group.to - 3) : group.to]):
        return False
    return any(lower[at] == "now" and lower[at - 1] == "will" for at in range(group.verb + 1, syntax.high))


def is_not_yet(syntax: Syntax, verb: int) -> bool:
    """Whether something is only said not to come so soon: is not expected until Thursday, not due before May."""
    last = min(syntax.high - 1, syntax.clause_at(verb).last)
    lower, date = syntax.words.lower, syntax.words.date
    return any(lower[at] in {"until", "till", "before"} and date[at + 1] != NONE for at in range(verb, last))


def status_of_negated(syntax: Syntax, group: VerbGroup) -> str:
    """What a denied verb tells where a day follows: will not open before May; did not open until Monday."""
    if not is_not_yet(syntax, group.verb):
        return "cancelled" if _is_no_longer(syntax, group) else "denied"
    if group.modal in {"will", "would"}:
        return "planned"
    lower = syntax.words.lower
    late = any(lower[at] in {"until", "till"} for at in range(group.verb, syntax.clause_at(group.verb).last))
    return "occurred" if late and not _DID.isdisjoint(lower[group.first : group.verb]) else "denied"


def _is_no_longer(syntax: Syntax, group: VerbGroup) -> bool:
    """Whether what will not be had been planned: will no longer meet him, will not open on Monday as planned."""
    lower = syntax.words.lower
    if group.modal not in {"will", "would"}:
        return False
    if ("no", "longer") in pairwise(lower[max(syntax.low, group.first - 2) : group.verb]):
        return True
    if behind_but(syntax, group.verb) != NONE:
        return False  # will not be held on Friday as planned but on Monday: it is moved
    last = min(syntax.high, syntax.clause_at(group.verb).last + 3)
    return any(
        lower[at] == "as" and (lower[at + 1] in _AS_PLANNED or lower[at + 2] in _AS_PLANNED)
        for at in range(group.verb + 1, last - 2)
    )


_AS_PLANNED = rules.words("statuses_of_events", "as it was planned")
_DID = frozenset(("did", "didn't"))
_FIRST_SET = rules.words("statuses_of_events", "at first") | {"due", "scheduled", "instead"}


def is_moved_now(syntax: Syntax, verb: int) -> bool:
    """Whether what had a day before has another one: due to open on Monday, will now begin on Friday."""
    lower = syntax.words.lower
    group = verb_group(syntax.words, syntax.low, verb)
    dated = any(syntax.words.date[at] != NONE for at in range(verb, syntax.clause_at(verb).last))
    if not dated:
        return False
    now = "now" in lower[group.first - 1 : group.verb]
    clause = syntax.clause_at(verb)
    low = clause.first if clause.opener in {"where", "when", "after", "before", "as"} else syntax.low
    before = lower[low : group.first]
    had = not _FIRST_SET.isdisjoint(before) or any(
        lower[at] in {"was", "were"} and lower[at + 1] == "to" for at in range(low, group.first)
    )
    instead = "instead" in lower[verb : syntax.high]
    if now:
        return had or instead
    if instead and group.modal == "will":
        return any(syntax.words.date[at] != NONE for at in range(low, group.first))  # called for Friday, will start
    return group.modal == "will" and had and not {"set", "due", "scheduled", "planned"}.isdisjoint(before)


def behind_but(syntax: Syntax, verb: int) -> int:
    """The day of what is not held on another: will not be held on Friday but on Monday; or -1."""
    lower, dates = syntax.words.lower, syntax.words.date
    for at in range(verb + 1, syntax.high - 1):
        if lower[at] == "but":
            day = at + 1 if dates[at + 1] != NONE else at + 2
            before = any(dates[one] != NONE for one in range(verb + 1, at))
            return day if before and day < syntax.high and dates[day] != NONE else NONE
    return NONE


_PLANNED = 4  # words between 'had' and the 'to' of what was planned at most


@cache
def given_up() -> frozenset[str]:
    """Words behind 'had' and before 'to' that tell what was planned once."""
    return status_words("plans given up")

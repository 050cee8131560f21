"""The status of an event where its tense leaves it open or its date says otherwise: flies to Lima on Friday."""

from __future__ import annotations

from ingest import rules
from ingest.events.dates_of_reports import NEVER_AHEAD
from ingest.events.kinds import Trigger
from ingest.events.lasting import PRESENT, is_recurring, is_still_at_it
from ingest.events.phrases import Phrase
from ingest.events.published import DAY, is_after, is_before, is_of_these_days, is_unfinished, is_weekday_of
from ingest.events.scenes import Scene, Telling
from ingest.events.status import status_of_verb
from ingest.events.status_in_phrases import UNSETTLED
from ingest.grammar.clauses import finite_left
from ingest.grammar.verbs import bases, verb_group
from ingest.grammar.words import NONE
from ingest.model import DateExpression

_AT_ONCE = frozenset(("departure", "resignation", "appointment", "inauguration", "succession", "arrival"))


def status_settled(scene: Scene, telling: Telling, date: DateExpression | None) -> str:
    """The status, where the tense left it open or the date contradicts it."""
    status = telling.status
    ahead = date is not None and is_after(scene, date)
    if _recurs(scene, telling, status) and _is_said_to_recur(scene, telling):
        return "recurring"
    if (
        status == "occurred"
        and date is not None
        and (_has_just_begun(scene, telling, date) or _is_poll_of_today(scene, telling, date))
    ):
        return "ongoing"
    if status == "ongoing" and _was_at_it(scene, telling) and not _is_at_it_today(scene, telling, date):
        return "occurred"
    if status == "ongoing" and telling.kind.name in _AT_ONCE and is_unfinished(scene, date):
        return "planned"  # is leaving at the end of the year
    held = telling.phrase is not None and telling.phrase.effect == "hold"
    if (
        status == PRESENT
        and date is not None
        and date.lower is None
        and (held or telling.kind.family in {"visit", "consult", "office"})
    ):
        return "planned"  # flies to Lima on Sunday, which Sunday nobody knows; an inquiry opens in October
    if status == PRESENT:
        return _status_of_present(scene, telling, date, ahead)
    if status == "proposed" and ahead and telling.phrase is not None and _is_invited(scene, telling.phrase):
        return "planned"  # have been invited to a meeting next Thursday
    if status in {"occurred", "ongoing", UNSETTLED} and ahead:
        return "planned" if telling.kind.family not in NEVER_AHEAD or telling.status == UNSETTLED else status
    if status in _WEIGHED and ahead and telling.kind.family == "election" and _is_the(scene, telling):
        return "planned"  # is favourite to win the election on Sunday
    behind = telling.phrase is not None and telling.phrase.place == "phrase" and telling.phrase.opener != "to"
    if status == "hypothetical" and ahead and behind and telling.kind.family not in _NEVER_PLANNED:
        return "planned"  # could be without its captain for Wednesday's match
    if status == UNSETTLED:
        return "occurred" if date is not None and is_before(scene, date) else "planned"
    return status


def _status_of_present(scene: Scene, telling: Telling, date: DateExpression | None, ahead: bool) -> str:
    """The status of a bare present by its date: flies to Lima on Friday, becomes chancellor."""
    around = finite_left(scene.syntax, scene.syntax.clause_at(telling.trigger.head).first)
    planned = (
        ahead
        or is_unfinished(scene, date)
        or is_weekday_of(date, scene.published)
        or (around != NONE and status_of_verb(scene.syntax, around) == "planned")
    )
    done = date is not None or telling.kind.family == "office"  # becomes chancellor
    return "planned" if planned else "occurred" if done else "ongoing"


_WEIGHED = frozenset(("hypothetical", "proposed"))
_NEVER_PLANNED = frozenset(("violence", "disaster", "death"))  # on alert for an attack on Friday


def _is_the(scene: Scene, telling: Telling) -> bool:
    """Whether a noun phrase says that its event is known: the election; not: an election."""
    return telling.phrase is not None and scene.syntax.words.lower[telling.phrase.first] == "the"


def _is_poll_of_today(scene: Scene, telling: Telling, date: DateExpression) -> bool:
    """Whether people began to vote on the day of publication or the one before: polls opened on Sunday in a run-off."""
    phrase = telling.phrase
    if phrase is None or phrase.opener != "in" or telling.kind.family not in {"election", "vote"}:
        return False
    verb = finite_left(scene.syntax, phrase.first)
    if verb == NONE or _BEGINNING.isdisjoint(bases().get(scene.syntax.words.lower[verb], ())):
        return False
    return is_of_these_days(scene, date)


def _is_invited(scene: Scene, phrase: Phrase) -> bool:
    """Whether somebody has been asked to an event: invited to, called to."""
    before = scene.syntax.words.lower[max(scene.syntax.low, phrase.first - _INVITED) : phrase.first]
    asked = any(not {"invite", "summon"}.isdisjoint(bases().get(word, ())) for word in before)
    return phrase.opener == "to" and asked


_INVITED = 6  # words between inviting somebody and what he is invited to at most
_OVER_SOON = frozenset(("visit", "consult", "ceremony", "speech", "press", "life"))


def _was_at_it(scene: Scene, telling: Telling) -> bool:
    """Whether somebody was at something that is over soon, or had been: was visiting a market when, had been dining."""
    verb = telling.owner[2]
    if verb == NONE:
        return False
    group = verb_group(scene.syntax.words, scene.syntax.low, verb)
    if not (group.progressive and group.past) or "being" in scene.syntax.words.lower[group.first : group.verb]:
        return False
    if "continue" in bases().get(scene.syntax.words.lower[verb], ()):
        return False  # talks were continuing
    return group.perfect or telling.kind.family in _OVER_SOON


def _is_at_it_today(scene: Scene, telling: Telling, date: DateExpression | None) -> bool:
    """Whether a paper tells of its own day what people were at: ministers were meeting in Lima on Tuesday."""
    today = date is not None and date.value is not None and date.value == (scene.published or "")[:DAY]
    return is_still_at_it(scene.syntax, telling.owner[2], today)


_LASTING = frozenset(("exercise", "joint exercise", "conference", "visit", "trial", "investigation", "inquest", "talks",
                      "strike"))  # fmt: skip
_BEGINNING = rules.words("courses", "beginning on a day")
_GATHERINGS = rules.words("courses", "gatherings of days")


def _has_just_begun(scene: Scene, telling: Telling, date: DateExpression) -> bool:
    """Whether something that lasts for days was opened on the day of publication or the day before."""
    verb = telling.owner[2]
    lasts = telling.kind.name in _LASTING or scene.syntax.words.lower[telling.trigger.head] in _GATHERINGS
    if verb == NONE or not lasts or not scene.published:
        return False
    syntax = scene.syntax
    group = verb_group(syntax.words, syntax.low, verb)
    begun = not _BEGINNING.isdisjoint(bases().get(syntax.words.lower[verb], ()))
    back = _WEEK if telling.kind.name in {"trial", "inquest"} else 2 if telling.kind.name not in _LASTING else 1
    return begun and not group.perfect and is_of_these_days(scene, date, back)


_WEEK = 6  # days that a trial goes on for at least


def _recurs(scene: Scene, telling: Telling, status: str) -> bool:
    """Whether the verb of an event lets it recur: they meet, have met; not: they met every day that week."""
    if status == "planned" and telling.phrase is not None and telling.phrase.opener == "for":
        around = finite_left(scene.syntax, telling.trigger.head)
        return around != NONE and status_of_verb(scene.syntax, around) == PRESENT  # sends it for repairs every July
    if status != "occurred" or telling.kind.family in NEVER_AHEAD:
        return status in {PRESENT, "ongoing"}
    syntax = scene.syntax
    clause = syntax.clause_at(telling.owner[2] if telling.owner[2] != NONE else telling.trigger.head)
    verb = finite_left(syntax, clause.last)
    return verb <= clause.first or not verb_group(syntax.words, syntax.low, verb).past


def _is_said_to_recur(scene: Scene, telling: Telling) -> bool:
    """Whether the clause of an event, or that of its verb, says that it happens again and again."""
    if is_recurring(scene.syntax, *clause_of(scene, telling.trigger)):
        return True
    verb = telling.owner[2]
    if verb == NONE:
        return False
    clause = scene.syntax.clause_at(verb)
    return clause != scene.syntax.clause_at(telling.trigger.head) and is_recurring(
        scene.syntax, clause.first, clause.last
    )


def clause_of(scene: Scene, trigger: Trigger) -> tuple[int, int]:
    """The first word of the clause in which a trigger stands, and one past its last."""
    clause = scene.syntax.clause_at(trigger.head)
    return clause.first, clause.last

"""Events told on the day of the one before, by words that count no days: later in the day, hours later."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from functools import cache

from ingest import rules
from ingest.events.kinds import kinds
from ingest.events.scenes import Scene
from ingest.grammar.verbs import verb_group
from ingest.grammar.words import NONE
from ingest.model import EventReport

_NEAR = 700  # characters back to the event whose day is meant
_DONE = frozenset(("occurred", "ongoing"))
_DAY = 10  # characters of a full day


def with_same_day(scene: Scene, report: EventReport, before: list[EventReport]) -> EventReport:
    """A report with the day of the dated event before it, where its words say that it was on that day.

    Ama Owusu met Idris Kone on Monday. Later in the day she flew to Lome: on Monday.
    """
    if report.status == "occurred" and report.start_date is None and (report.date_text or "").lower() in _DAYS_OFF:
        return _with_day_beside(report, before)
    if report.status != "occurred" or report.date_text or not _tells_same_day(scene, report):
        return report
    near = [
        one for one in before
        if report.start - one.start < _NEAR and one.status in _DONE and len(one.start_date or "") == _DAY
    ]  # fmt: skip
    if not near:
        return report
    found = max(near, key=lambda one: one.start_date or "")  # what had been before is no day of the scene
    return replace(
        report, date_text=found.date_text, start_date=found.start_date, end_date=None, earliest=found.start_date,
        latest=found.start_date,
    )  # fmt: skip


def _tells_same_day(scene: Scene, report: EventReport) -> bool:
    """Whether a report's clause holds such words, or the head of its sentence where that names no day."""
    words = scene.syntax.words
    own = " ".join(report.text.lower().split())
    if any(cue in own for cue in _cues()):
        return True
    if any(number != NONE for number in words.date[scene.syntax.low : scene.syntax.high]):
        return False
    head = " ".join(words.lower[scene.syntax.low : scene.syntax.low + _HEAD])
    return any(head.startswith(cue) for cue in _cues())


# Words that count one day from the day of what was told before, and that day's distance.
_DAYS_OFF = {"the next day": 1, "the following day": 1, "a day later": 1, "the day after": 1, "next day": 1,
             "the previous day": -1, "the day before": -1, "a day earlier": -1}  # fmt: skip


def _with_day_beside(report: EventReport, before: list[EventReport]) -> EventReport:
    """A report of the next day or the one before, counted from the last day told: was charged the next day."""
    near = [
        one for one in before
        if report.start - one.start < _BESIDE and one.status == "occurred" and len(one.start_date or "") == _DAY
    ]  # fmt: skip
    if not near:
        return report
    step = timedelta(days=_DAYS_OFF[(report.date_text or "").lower()])
    day = (date.fromisoformat(str(near[-1].start_date)) + step).isoformat()
    return replace(report, start_date=day, end_date=None, earliest=day, latest=day)


def with_also(scene: Scene, report: EventReport, before: list[EventReport]) -> EventReport:
    """A report with the day and place of what the same one did just before it, where 'also' joins the two.

    The court sentenced Ama Owusu in Lima on Monday. It also sentenced Idris Kone: in Lima on Monday.
    """
    if report.status != "occurred" or report.rule != "events.verb" or report.date_text or not _is_also(scene, report):
        return report
    near = [
        one for one in before
        if one.end <= report.start and report.start - one.start < _BESIDE and one.status == "occurred"
    ]  # fmt: skip
    last = near[-1] if near else None
    if last is None or len(last.start_date or "") != _DAY or not _is_same_doer(report, last):
        return report
    return _with_day_of(report, last)


_BESIDE = 400  # characters back to what 'also' adds something to


def _is_also(scene: Scene, report: EventReport) -> bool:
    """Whether 'also' stands right before a report's past verb, in a sentence that names no day and no place."""
    syntax = scene.syntax
    at = syntax.words.at(syntax.words.body.find(report.trigger, report.start))
    dated = any(number != NONE for number in syntax.words.date[syntax.low : syntax.high])
    if at <= syntax.low or syntax.words.lower[at - 1] != "also" or dated or report.place is not None:
        return False
    group = verb_group(syntax.words, syntax.low, at)
    clause = syntax.clause_at(at)
    return group.tag == "d" and group.first >= at - 1 and not group.perfect and clause.first == syntax.low


def _is_same_doer(report: EventReport, last: EventReport) -> bool:
    """Whether two reports of one family have a doer in common, or the same noun for one: the court."""
    if kinds()[report.kind].family != kinds()[last.kind].family:
        return False
    doers = [
        {p.person or p.organization or p.place for p in one.people if p.part != "recipient"} for one in (report, last)
    ]
    noun = next((word for word in report.text.lower().split()[:3] if word in _AUTHORITIES), None)
    return bool(doers[0] & doers[1]) or (noun is not None and noun in last.text.lower().split())


def at_occasion(scene: Scene, told: list[EventReport], before: list[EventReport]) -> list[EventReport]:
    """The reports of a sentence with the day and place of the event told before at which they were done.

    Ama Owusu met Idris Kone in Lima on Monday. At the meeting, they signed a treaty: in Lima on Monday.
    """
    syntax, words_ = scene.syntax, scene.syntax.words
    low, high = syntax.low, syntax.high
    if words_.lower[low : low + 2] not in _OPENINGS or any(number != NONE for number in words_.date[low:high]):
        return told
    comma = next((k for k in range(low + 2, min(high, low + _HEAD + 2)) if words_.lower[k] == ","), NONE)
    again = told[0] if comma != NONE and told and told[0].rule == "events.noun_again" else None
    if again is None or again.kind in _LONG or words_.body.find(again.trigger, again.start) > words_.starts[comma]:
        return told
    key = (again.kind, again.title, again.status)
    occasion = next((one for one in reversed(before) if (one.kind, one.title, one.status) == key), None)
    if occasion is None or len(occasion.start_date or "") != _DAY or again.start - occasion.start > _NEAR:
        return told
    return [_with_day_of(one, occasion) if _is_done_at(scene, one, comma) else one for one in told]


_OPENINGS = frozenset((("at", "the"), ("during", "the")))
_LONG = frozenset(("visit", "tour", "trial", "campaign", "strike", "hearing", "war"))


def _is_done_at(scene: Scene, report: EventReport, comma: int) -> bool:
    """Whether a report is told by a simple past verb of the clause that such an opening stands before."""
    if report.rule != "events.verb" or report.status != "occurred" or report.date_text:
        return False
    syntax = scene.syntax
    at = syntax.words.at(syntax.words.body.find(report.trigger, report.start))
    group, clause = verb_group(syntax.words, syntax.low, at), syntax.clause_at(at)
    return at > comma and group.tag == "d" and not group.perfect and clause.first <= comma + 1


def _with_day_of(report: EventReport, other: EventReport) -> EventReport:
    return replace(
        report, date_text=other.date_text, start_date=other.start_date, end_date=None, earliest=other.start_date,
        latest=other.start_date, place=report.place or other.place,
    )  # fmt: skip


_AUTHORITIES = rules.words("participants", "the authorities")
_HEAD = 4  # words at the head of a sentence in which the cue may stand


@cache
def _cues() -> tuple[str, ...]:
    return tuple(rules.load("statuses_of_events").groups["on the same day"].words)

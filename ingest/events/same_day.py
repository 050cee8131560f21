"""Events told on the day of the one before, by words that count no days: later in the day, hours later."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from ingest import rules
from ingest.events.scenes import Scene
from ingest.grammar.words import NONE
from ingest.model import EventReport

_NEAR = 700  # characters back to the event whose day is meant
_DONE = frozenset(("occurred", "ongoing"))
_DAY = 10  # characters of a full day


def with_same_day(scene: Scene, report: EventReport, before: list[EventReport]) -> EventReport:
    """A report with the day of the dated event before it, where its words say that it was on that day.

    Ama Owusu met Idris Kone on Monday. Later in the day she flew to Lome: on Monday.
    """
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


_HEAD = 4  # words at the head of a sentence in which the cue may stand


@cache
def _cues() -> tuple[str, ...]:
    return tuple(rules.load("statuses_of_events").groups["on the same day"].words)

"""Where something was that goes with an incident told just before: arrests at the scene, the blaze that was put out."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from ingest import rules
from ingest.events.kinds import kinds
from ingest.events.scenes import Scene
from ingest.events.spots import place_names
from ingest.model import EventReport

_NEAR = 700  # characters back to the incident
_DONE = frozenset(("occurred", "ongoing"))
_INCIDENTS = frozenset(("violence", "disaster", "protest"))
_AFTER = frozenset(("rescue", "evacuation", "recovery", "discovery", "damage"))  # kinds of what follows a disaster


def with_incident(scene: Scene, report: EventReport, before: list[EventReport]) -> EventReport:
    """A report with the place of the incident told before it, where its words say that it was there.

    A bomb exploded in Lima. Police arrested two men at the scene: in Lima. A mill burned there. Bodies were found.
    """
    if report.place is not None or report.status not in _DONE or report.date_text in _EARLIER:
        return report
    near = [one for one in before if report.start - one.start < _NEAR and _is_incident(one)]
    sites = {one.place for one in near}
    if len(sites) != 1 or not (_is_at_scene(report) or _follows(report, near[-1])):
        return report
    named = any(place_names(scene, scene.syntax.low, scene.syntax.high))
    return report if named else replace(report, place=near[-1].place)


_EARLIER = frozenset(("last year", "last month", "earlier this year", "in recent years"))


def _is_incident(one: EventReport) -> bool:
    """Whether a report tells an attack, a disaster or a protest that happened at a place."""
    known = kinds().get(one.kind)
    return one.place is not None and one.status in _DONE and known is not None and known.family in _INCIDENTS


def _is_at_scene(report: EventReport) -> bool:
    """Whether a report's words say that it was where the incident was: at the scene, on the spot."""
    own = " ".join(report.text.lower().split())
    return any(cue in own for cue in _cues())


@cache
def _cues() -> tuple[str, ...]:
    return tuple(str(word) for word in rules.load("participants").groups["at the scene"].words)


def _follows(report: EventReport, last: EventReport) -> bool:
    """Whether a report tells what is done after a disaster: the blaze was put out, bodies were found."""
    own = f" {' '.join(report.text.lower().split())} "
    blaze = any(f" the {noun} " in own for noun in ("blaze", "fire", "flames", "inferno"))
    dealt = report.kind == "act" and blaze
    return kinds()[last.kind].family == "disaster" and (report.kind in _AFTER or dealt)

"""Where something was that goes with an incident told just before: arrests at the scene, the blaze that was put out."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from ingest import rules
from ingest.events.kinds import kinds
from ingest.events.scenes import Scene
from ingest.events.spots import place_names
from ingest.grammar.verbs import verb_group
from ingest.grammar.words import NONE
from ingest.model import EventReport

_NEAR = 700  # characters back to the incident
_DONE = frozenset(("occurred", "ongoing"))
_INCIDENTS = frozenset(("violence", "disaster", "protest"))
_AFTER = frozenset(("rescue", "evacuation", "recovery", "discovery", "damage"))  # kinds of what follows a disaster


def with_incident(scene: Scene, report: EventReport, before: list[EventReport]) -> EventReport:
    """A report with the place of the incident told before it, where its words say that it was there.

    A bomb exploded in Lima. Police arrested two men at the scene: in Lima. A mill burned there. Bodies were found.
    """
    goes_on = report.kind == "search" and "the search" in report.text.lower()  # will resume at dawn
    if report.place is not None or not (report.status in _DONE or goes_on) or report.date_text in _EARLIER:
        return report
    near = [one for one in before if report.start - one.start < _NEAR and _is_incident(one)]
    sites = {one.place for one in near}
    if len(sites) != 1 or not (_is_at_scene(report) or _follows(report, near[-1])):
        return report
    named = any(place_names(scene, scene.syntax.low, scene.syntax.high))
    return report if named else replace(report, place=near[-1].place)


def with_attack(scene: Scene, report: EventReport, before: list[EventReport]) -> EventReport:
    """A report with the day and the place of the attack or the protest before it, by those whom it calls so.

    Gunmen attacked a post in Lima on Sunday. The attackers burned three cars: in Lima on Sunday.
    """
    syntax = scene.syntax
    words_ = syntax.words
    who = words_.lower[syntax.low : syntax.low + 2]
    family = "violence" if who[1:] and who[1] in _ATTACKERS else "protest"
    if who[:1] != ("the",) or who[1:2] == () or who[1] not in _ATTACKERS | _MARCHERS or report.rule != "events.verb":
        return report
    dated = any(number != NONE for number in words_.date[syntax.low : syntax.high])
    told = kinds()[report.kind].family in {"violence", "protest", "act", "disaster"}
    if dated or report.status != "occurred" or report.date_text or not told or not _is_of_them(scene, report):
        return report
    near = [one for one in before if report.start - one.start < _NEAR and kinds()[one.kind].family == family]
    days = {one.start_date for one in near}
    last = near[-1] if near and near[-1].status == "occurred" else None
    if last is None or len(days) != 1 or last.start_date is None:
        return report
    named = any(place_names(scene, syntax.low, syntax.high))
    return replace(
        report, date_text=last.date_text, start_date=last.start_date, end_date=None, earliest=last.earliest,
        latest=last.latest, place=report.place or (None if named else last.place),
    )  # fmt: skip


_ATTACKERS = rules.words("participants", "those who attacked")
_MARCHERS = rules.words("participants", "those who protested")


def _is_of_them(scene: Scene, report: EventReport) -> bool:
    """Whether a plain past verb of the first subject tells it: The attackers | overran the camp and | burned it."""
    syntax = scene.syntax
    at = syntax.words.at(syntax.words.body.find(report.trigger, report.start))
    clause, verb = syntax.clause_at(at), next((k for k in range(at, syntax.high) if syntax.is_verb(k)), NONE)
    first = clause.first == syntax.low
    joined = clause.kind == "coordinate" and clause.opener == "and" and not syntax.any_finite(clause.first, at)
    if verb == NONE or not (first or joined) or not _LATER.isdisjoint(syntax.words.lower[syntax.low : syntax.high]):
        return False
    group = verb_group(syntax.words, syntax.low, verb)
    return group.tag == "d" and not (group.perfect or group.passive or group.negated or group.modal)


_FIRES = rules.words("which_event", "fires")
_LATER = rules.words("which_event", "an earlier time") | {"had", "later", "since"}


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
    blaze = any(f" the {noun} " in own for noun in _FIRES)
    dealt = (report.kind == "act" and blaze) or (report.kind == "search" and " the search " in own)
    return kinds()[last.kind].family == "disaster" and (report.kind in _AFTER or dealt)

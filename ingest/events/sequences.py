"""Where something happened that a sentence tells behind another event: captured Sirte and killed its mayor."""

from __future__ import annotations

from dataclasses import replace

from ingest.events.kinds import kinds
from ingest.events.scenes import Scene
from ingest.events.spots import HARMED, SHARED, place_names
from ingest.grammar.verbs import verb_group
from ingest.grammar.words import NONE
from ingest.model import EventReport

_GOES_ON = HARMED | SHARED | {"protest", "death"}
_PLACED = _GOES_ON | {"visit", "justice", "office"}
# Kinds whose place is the one that somebody left, so that what follows was elsewhere.
_LEAVING = frozenset(("departure", "withdrawal", "escape", "release", "expulsion", "return", "call"))

_WHOLE = frozenset(("main", "coordinate", "resume", "subordinate", "adjunct", "relative"))


def in_sequence(scene: Scene, told: list[EventReport]) -> list[EventReport]:
    """The events of a sentence, in order; one without a place is where the one was with which it goes on."""
    found: list[EventReport] = []
    for report in told:
        before = found[-1] if found else None
        goes_on = before is not None and report.place is None and before.place is not None
        if before is not None and goes_on and _is_there(scene, before, report):
            report = replace(report, place=before.place)
        found.append(report)
    return found


def _is_there(scene: Scene, before: EventReport, report: EventReport) -> bool:
    """Whether an event is told by the verb that 'and' or a comma joins to that of the event before it."""
    if before.status != report.status or before.kind in _LEAVING or report.kind in _LEAVING:
        return False
    may = kinds()[report.kind].family in _GOES_ON | {"act"} or report.kind == "arrest"  # stormed it and captured him
    may = may or (before.kind == "closure" and report.kind == "layoff")  # will close its mill in Lima and lay off 60
    placed = kinds()[before.kind].family in _PLACED | {"act"} or before.kind == "closure"
    if not placed or not may:
        return False
    if kinds()[report.kind].family == "act" and before.rule != "events.verb":
        return False  # cancelled his trip after the bombing in Lahore and sent an aide
    if report.rule != "events.verb":
        return False
    syntax = scene.syntax
    at = syntax.words.at(syntax.words.body.find(report.trigger, report.start))
    told = syntax.words.at(syntax.words.body.find(before.trigger, before.start))
    number, earlier = syntax.number_at(at), syntax.number_at(told)
    clause = syntax.clauses[number]
    same = any(p.rule in {"events.two_sides", "events.pronoun"} for p in report.people)
    joined = clause.opener == "and" and (clause.kind == "coordinate" or same)  # met in Lima, and the two sides signed
    joined = joined or clause.kind == "participle"
    if not {"later", "then", "subsequently"}.isdisjoint(syntax.words.lower[clause.first : clause.first + 3]):
        return False
    if not joined or not earlier < number < earlier + 3:
        return False
    between = syntax.clauses[earlier + 1 : number]
    if syntax.clauses[earlier].kind not in _WHOLE:
        return False
    if any(one.kind not in {"infinitive", "participle"} for one in between):
        return False
    if _is_on_other_day(scene, earlier, number):
        return False
    group = verb_group(syntax.words, syntax.low, at)
    return not group.perfect and not any(place_names(scene, clause.first, clause.last))


def _is_on_other_day(scene: Scene, earlier: int, number: int) -> bool:
    """Whether a clause has a day that is not that of the one before: the last words are both's, if only they tell one.

    Fired into the air in Lima and looted a shop on Monday; not: met in Lima and on Monday signed a treaty.
    """
    syntax, dates = scene.syntax, scene.syntax.words.date
    before, clause = syntax.clauses[earlier], syntax.clauses[number]
    dated = [k for k in range(clause.first, clause.last) if dates[k] != NONE]
    if not dated:
        return False
    first = any(dates[k] != NONE for k in range(before.first, before.last))
    last = all(not syntax.words.lower[k][0].isalnum() for k in range(dated[-1] + 1, clause.last))
    whole = all(dates[k] != NONE for k in range(dated[0], dated[-1] + 1))
    return first or not (last and whole) or number + 1 < len(syntax.clauses)

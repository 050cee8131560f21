"""What the events of one sentence are read from, and what is known of each before it becomes a report."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import cache

from ingest import rules
from ingest.events.kinds import Kind, Trigger, kinds
from ingest.events.phrases import Phrase
from ingest.grammar.cast import Cast
from ingest.grammar.clauses import Syntax
from ingest.grammar.countries import kind_of_place
from ingest.grammar.word_groups import untold_words
from ingest.grammar.words import NONE
from ingest.model import DateExpression, EventReport, Participant, record


@record
class Scene:
    """What all events of one sentence are read from."""

    syntax: Syntax
    cast: Cast
    dates: tuple[DateExpression, ...]
    heads: tuple[int, ...]  # the heads of the triggers of the sentence that tell an event of their own
    loose: frozenset[int]  # of the heads, those behind a verb that happened during or in them
    published: str | None
    here: str | None


@record
class Telling:
    """One event that a sentence tells, before its date and place are looked for."""

    trigger: Trigger
    kind: Kind
    phrase: Phrase | None  # where a noun tells it
    owner: tuple[int, int, int]  # the first word of its phrase, its trigger, its verb or -1
    status: str
    people: tuple[Participant, ...]
    core: str  # the words that name it in a title
    named: bool  # they need no names beside them
    rule: str
    series: str | None = None
    ordinal: int | None = None
    told: tuple[int, int] | None = None  # the words that tell it, where they are more than the trigger: tabled a motion
    again: EventReport | None = None  # the event told before that a noun points back to: the meeting


# What somebody does where he has gone: she flew to Lima on Sunday; she met the president.
_AWAY = frozenset(("consult", "ceremony", "speech", "press", "agreement"))
_DONE = frozenset(("occurred", "ongoing"))
_SOON = 800  # characters behind a journey in which what the traveller does is done there
# What those who have met do there and then; what is part of an attack or a disaster that was told before it.
_BESIDE = frozenset(("signing", "agreement", "talks", "meeting", "press conference", "ceremony", "exchange", "meal",
                     "opening", "launch", "reception"))  # fmt: skip
_HARM = frozenset(("killing", "wounding", "death", "damage", "arson"))
_HARMFUL = frozenset(("violence", "disaster"))


def with_scene(scene: Scene, report: EventReport) -> EventReport:
    """A report with the day and the place of the scene that it goes on with, where its sentence tells none.

    The two leaders also signed a treaty: where and when they met. A guard was killed: in the attack of the sentence
    before.
    """
    trip = _trip_of(scene, report)
    if trip is not None and report.place is None and (_is_in_town(trip) or _is_during(scene)):
        report = replace(report, place=trip.place)
    if trip is not None and _is_on_trip(scene, report, trip):
        report = replace(_there(report, trip), place=report.place)
    if report.status != "occurred" or report.date_text or report.place or _tells_when_or_where(scene):
        return report
    met, last = scene.cast.met, scene.cast.last
    if met is not None and report.kind in _BESIDE and _are_those_who_met(scene, report, met):
        return _there(report, met)
    if last is not None and _is_of_its_town(scene, report, last):
        return replace(report, place=last.place)
    if last is None or last.status != "occurred":
        return report
    family = kinds()[last.kind].family
    harmed = report.kind in _HARM and family in _HARMFUL | {"protest"}
    return _there(report, last) if harmed or (family == "protest" and _is_on_crowd(report)) else report


def _are_those_who_met(scene: Scene, report: EventReport, met: EventReport) -> bool:
    """Whether those do it who met: the two leaders; or they, right behind: X met Y in Lima. They signed a treaty."""
    if any(p.rule == "events.two_sides" for p in report.people):
        return True
    syntax, here = scene.syntax, scene.syntax.words.starts[scene.syntax.low]
    near = syntax.words.lower[syntax.words.at(met.end) : syntax.low].count(".") <= 1 and met.end <= here
    sides = [{p.person for p in one.people if p.person} for one in (report, met)]
    return near and syntax.words.lower[syntax.low] == "they" and len(sides[0]) > 1 and sides[0] == sides[1]


def _is_of_its_town(scene: Scene, report: EventReport, last: EventReport) -> bool:
    """Whether those who run the town do it with whose name the sentence before opens: In Lima, 300 marched. The mayor.

    Not where another place is named, and not what is a saying or a change of office.
    """
    syntax, words_ = scene.syntax, scene.syntax.words
    low, lower = syntax.low, words_.lower
    opens = lower[low] in {"the", "its"} and lower[low + 1 : low + 2] and lower[low + 1] in _RUNNING_TOWNS
    if not opens or report.rule != "events.verb" or last.place is None or kind_of_place(last.place) not in {"city", ""}:
        return False
    at = words_.at(words_.body.find(report.trigger, report.start))
    first = next((k + 1 for k in range(low - 2, max(0, low - _LONGEST), -1) if lower[k] == "."), 0)
    number = words_.name[first + 1] if lower[first] == "in" else NONE
    told = number != NONE and scene.cast.mentions[number].place == last.place
    named = any(scene.cast.mentions[n].place for n in words_.name[low : syntax.high] if n != NONE)
    joined = syntax.clause_at(at).kind in {"main", "coordinate", "resume"}
    return told and not named and joined and kinds()[report.kind].family not in {"office", "visit", "press"}


_RUNNING_TOWNS = rules.words("places_of_events", "running a town")
_LONGEST = 45  # words of the sentence before at most


def _is_on_crowd(report: EventReport) -> bool:
    """Whether police act on a crowd: fired tear gas, opened fire."""
    told = report.text.lower()
    return kinds()[report.kind].family == "violence" and any(one in told for one in _crowd_control())


@cache
def _crowd_control() -> tuple[str, ...]:
    return tuple(str(word) for word in rules.load("participants").groups["crowd control"].words)


def _trip_of(scene: Scene, report: EventReport) -> EventReport | None:
    """The journey that somebody who takes part is on, as told just before: flew to Lima on Sunday."""
    trip = scene.cast.trip
    if trip is None or report.kind == "call":
        return None
    if kinds()[report.kind].family not in _AWAY and not _is_done_next(scene, report, trip):
        return None
    travellers = {p.person or p.organization or p.place for p in trip.people if p.person or p.rule in _SENT}
    there = any((p.person or p.organization or p.place) in travellers for p in report.people)
    if report.start - trip.start > _SOON or not (there or _is_during(scene)):
        return None
    same = report.status == trip.status or (report.status in _DONE and trip.status in _DONE)
    same = same or (report.status == "planned" and trip.status in _DONE and _is_soon_after(report, trip))
    dated = bool(report.start_date and trip.start_date) and str(report.start_date) < str(trip.start_date)
    planned = report.status == trip.status == "planned" and report.date_text is not None
    if planned and not (trip.start_date and str(report.start_date).startswith(trip.start_date)):
        return None  # a visit to Seoul may come; the two will meet early in the new year
    names = scene.syntax.words.name[scene.syntax.low : scene.syntax.high]
    named = {scene.cast.mentions[number].place for number in names if number != NONE} - {None}
    elsewhere = report.start != trip.start and not named <= {p.place for p in report.people}
    return trip if same and not dated and not elsewhere and not _tells_what_had_been(scene) else None


def _is_done_next(scene: Scene, report: EventReport, trip: EventReport) -> bool:
    """Whether a sentence begins with what the traveller of the one before does or what is done to him there.

    Ama Owusu flew to Lima. She planted a tree: in Lima.
    """
    syntax = scene.syntax
    between = syntax.words.lower[syntax.words.at(trip.end) : syntax.low]
    if scene.cast.last is None or between.count(".") > 1 or kinds()[report.kind].family != "act":
        return False
    at = syntax.words.at(syntax.words.body.find(report.trigger, report.start))
    opens = syntax.words.lower[syntax.low] in {"he", "she", "they"} and report.rule == "events.verb"
    return opens and syntax.clause_at(at).first == syntax.low and len(trip.start_date or "") == _DAY


def _is_in_town(trip: EventReport) -> bool:
    """Whether a journey goes to a town or a site: what a guest does next in a country need not be told as there."""
    return kind_of_place(trip.place or "") != "country"


def _is_on_trip(scene: Scene, report: EventReport, trip: EventReport) -> bool:
    """Whether what is planned is to be done on the one day of a visit to come: During the visit, they are to sign."""
    planned = report.status == trip.status == "planned" and report.date_text is None
    day = len(trip.start_date or "") == _DAY
    return planned and day and trip.end_date is None and "-day" not in trip.text.lower() and _is_during(scene)


_STAY = 2  # days of a visit in which what the visitor is to do there is done
_NEXT = 320  # characters behind a journey in which it is told what the traveller will do there


def _is_soon_after(report: EventReport, trip: EventReport) -> bool:
    """Whether what is planned belongs to a journey that has begun: arrived on Monday; will meet the king on Tuesday."""
    if report.start - trip.start > _NEXT:
        return False
    days = (report.start_date, trip.start_date)
    if report.date_text is None:
        return True
    if not all(day is not None and len(day) == _DAY for day in days):
        return False
    first, then = date.fromisoformat(str(trip.start_date)), date.fromisoformat(str(report.start_date))
    return 0 <= (then - first).days <= _STAY


_DAY = len("2012-10-15")
_SENT = frozenset(("events.delegation", "events.pronoun"))  # rules by which a state or a body is one that travels


def _is_during(scene: Scene) -> bool:
    """Whether a sentence begins with the visit that was told: During the visit, the two states signed a treaty."""
    syntax = scene.syntax
    lower = syntax.words.lower[syntax.low : syntax.low + 4]
    return lower[:1] in {("during",), ("on",)} and not (untold_words("journeys") | {"stay"}).isdisjoint(lower[2:])


_BEFORE = rules.words("which_event", "an earlier time") | {"had"}


def _tells_what_had_been(scene: Scene) -> bool:
    lower = scene.syntax.words.lower[scene.syntax.low : scene.syntax.high]
    return not (_BEFORE | {"last", "ago", "telephone", "phone"}).isdisjoint(lower)


def _there(report: EventReport, scene: EventReport) -> EventReport:
    return replace(
        report, date_text=scene.date_text, start_date=scene.start_date, end_date=scene.end_date,
        earliest=scene.earliest, latest=scene.latest, place=scene.place,
    )  # fmt: skip


def _tells_when_or_where(scene: Scene) -> bool:
    """Whether a sentence names a day, or tells of what had been before."""
    syntax = scene.syntax
    words_ = syntax.words
    if any(number != NONE for number in words_.date[syntax.low : syntax.high]):
        return True
    return not (_BEFORE | {"later"}).isdisjoint(words_.lower[syntax.low : syntax.high])

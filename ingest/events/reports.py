"""A report of an event: what its sentence tells, with its date, place, status and title."""

from __future__ import annotations

from dataclasses import replace

from ingest import places, rules
from ingest.events.dates_around import without_distance
from ingest.events.dates_of_reports import date_told, not_ahead, others_dated
from ingest.events.identity import differ_in_number
from ingest.events.kinds import Trigger, kinds
from ingest.events.lasting import PRESENT, is_recurring
from ingest.events.phrases import Phrase
from ingest.events.places import place_of
from ingest.events.published import is_before
from ingest.events.scenes import Scene, Telling
from ingest.events.spots import preposition
from ingest.events.status_in_phrases import UNSETTLED, is_weighed
from ingest.events.statuses_of_reports import clause_of, status_settled
from ingest.events.titles import act_title, names_in_title, of_whom_in_words, title_of
from ingest.grammar.clauses import Syntax
from ingest.grammar.verbs import verb_group
from ingest.grammar.words import NONE
from ingest.model import DateExpression, EventReport, Participant


def report_of(scene: Scene, telling: Telling) -> EventReport | None:
    """The report of what a sentence tells; None where nothing but the trigger is known."""
    syntax, kind = scene.syntax, telling.kind
    date = date_told(scene, telling)
    place_id, place_text = place_of(scene, telling, others_dated(scene, telling))
    people = _taking_part(scene, telling, place_id)
    if (telling.status == UNSETTLED and date is None) or (
        telling.status == PRESENT and not (date or people or is_recurring(syntax, *clause_of(scene, telling.trigger)))
    ):
        return None
    date = not_ahead(scene, telling, date)
    status = _status(scene, telling, date)
    if status == "recurring" and kind.family == "violence":
        return None  # what kills every year is no one event
    start, end = span_of(syntax, telling.owner, telling.trigger)
    if telling.told:
        start = min(start, syntax.words.starts[telling.told[0]])
        end = max(end, syntax.words.ends[telling.told[1] - 1])
    title = _title(scene, telling, people, _place_name(place_id, place_text))
    trigger = syntax.words.text(*(telling.told or (telling.trigger.first, telling.trigger.last)))
    report = EventReport(
        start, end, syntax.words.body[start:end], trigger, telling.rule, kind.type, kind.mode, kind.name, title, status,
        date.text if date else None, date.value if date else None, date.until if date else None,
        date.lower if date else None, date.upper if date else None, place_id, telling.series, telling.ordinal, people,
    )  # fmt: skip
    return _as_before(report, telling.again) if telling.again is not None else report


def _taking_part(scene: Scene, telling: Telling, place: str | None) -> tuple[Participant, ...]:
    """Those who take part in an event, without who is only where it was."""
    family = telling.kind.family if telling.phrase is None else ""
    if family in {"election", "vote"}:
        return tuple(telling.people)
    shot = family == "violence"  # fired a missile at Israel
    return tuple(
        [
            one
            for one in telling.people
            if (shot and one.place and one.part == "recipient") or not _is_venue(scene, one, place)
        ]
    )


def _status(scene: Scene, telling: Telling, date: DateExpression | None) -> str:
    """The status of an event by its tense and its date, and by what is told of it before."""
    status = status_settled(scene, telling, date)
    if status == "recurring" and telling.again is not None:
        status = telling.again.status  # the exercise, which is held every June: the one that was told
    phrase = telling.phrase
    if phrase is None or date is None or not is_before(scene, date):
        return status
    return "occurred" if _is_presupposed(scene, phrase, status, date) else status


def _is_venue(scene: Scene, one: Participant, place: str | None) -> bool:
    """Whether a participant is only where it happened: a country, or the court that somebody appeared at."""
    if place is None or one.person or one.rule == "events.delegation":
        return False
    if one.place is not None:
        return one.place == place or _opens_around(scene, one, place)
    number = scene.syntax.words.name[scene.syntax.words.at(one.start)]
    return bool(scene.cast.venues) and number != NONE and scene.cast.venues[number] == place


def _opens_around(scene: Scene, one: Participant, place: str) -> bool:
    """Whether a country opens the sentence as that of the place: In Peru, police arrested three men in Lima."""
    syntax, known = scene.syntax, places.place(place)
    before = preposition(syntax, syntax.words.at(one.start))
    return (
        before == syntax.low and syntax.words.lower[before] == "in" and known is not None and known.country == one.place
    )


def _place_name(ident: str | None, words: str | None) -> str | None:
    """What a title calls a place: its name where the text has a description, the Chinese capital."""
    known = places.place(ident) if ident and words and words.endswith(" capital") else None
    return known.name if known else words


def _title(scene: Scene, telling: Telling, people: tuple[Participant, ...], place: str | None) -> str:
    called = scene.cast.called
    if telling.kind.family == "act":
        passive = verb_group(scene.syntax.words, scene.syntax.low, telling.owner[2]).passive
        return act_title(telling.core, people, called, passive)
    core, named = telling.core, telling.named
    if not names_in_title(people, called):
        core, named = of_whom_in_words(scene, telling.trigger, core, named)
    return title_of(core, telling.kind, telling.ordinal, people, place, called, named)


def _as_before(report: EventReport, before: EventReport) -> EventReport:
    """A report whose noun points back, as one of the event told before; unchanged where their days or places differ."""
    moved = report.status in {"postponed", "cancelled"} or before.status == "postponed"
    unknown = report.start_date is None or before.start_date is None
    if not moved and unknown and report.date_text and before.date_text and report.date_text != before.date_text:
        return report  # last year, and Tuesday: nobody knows that they can be one day
    if differ_in_number(report, before):
        return report  # the first dialogue, and the four dialogues
    if _is_of_others(report, before) or _are_more(report, before):
        return report
    if (not moved and _differ(report.start_date, before.start_date)) or _are_apart(report.place, before.place):
        return report
    return replace(
        report, rule="events.noun_again", type=before.type, mode=before.mode, kind=before.kind, title=before.title,
        series=before.series, ordinal=before.ordinal,
    )  # fmt: skip


def _is_of_others(report: EventReport, before: EventReport) -> bool:
    """Whether others did it than did what was told before: one union's walkouts, and those of another."""
    mine, theirs = (
        {p.person or p.organization for p in one.people if p.part == "actor" and (p.person or p.organization)}
        for one in (report, before)
    )
    alone = kinds()[report.kind].family in _OF_ONE and report.kind == before.kind
    return alone and bool(mine and theirs) and mine.isdisjoint(theirs)


_OF_ONE = frozenset(("protest", "office", "visit", "speech"))  # families of what everybody does for himself


def _are_more(report: EventReport, before: EventReport) -> bool:
    """Whether a noun tells several strikes, and the one before told one."""
    words_ = [one.trigger.lower().split()[-1] for one in (report, before)]
    return report.kind == before.kind == "strike" and words_[0] in _STRIKES and f"{words_[1]}s" in _STRIKES


_STRIKES = rules.words("untold", "several strikes")


def _are_apart(one: str | None, other: str | None) -> bool:
    """Whether two places are known to be two: neither is a quarter that only the text names, nor a land or its part."""
    if one is None or other is None or one == other:
        return False
    here, there = places.place(one), places.place(other)
    if here is None or there is None or here.country != there.country:
        return here is not None and there is not None
    return not {"country", "region"} & {here.kind, there.kind}


def _differ(one: str | None, other: str | None) -> bool:
    """Whether two date prefixes cannot be the same day."""
    return bool(one and other) and not (str(one).startswith(str(other)) or str(other).startswith(str(one)))


def _is_presupposed(scene: Scene, phrase: Phrase, status: str, date: DateExpression) -> bool:
    """Whether a past event is only spoken of with a plan: to overturn the August 9 election."""
    starts = scene.syntax.words.starts
    inside = starts[phrase.first] <= date.start < starts[phrase.head]
    past = bool(phrase.opener) and status == "planned" and not is_weighed(scene.syntax, phrase)
    return past or (inside and phrase.effect is None and status in {"proposed", "hypothetical", "planned", "ongoing"})


def span_of(syntax: Syntax, owner: tuple[int, int, int], trigger: Trigger) -> tuple[int, int]:
    """The clause that tells an event, from its subject to its end, without the marks around it."""
    first, head, verb = owner
    inside = [syntax.clause_at(k) for k in (first, head, verb if verb != NONE else head, trigger.last - 1)]
    low, high = min(c.first for c in inside), max(c.last for c in inside)
    while low < high and syntax.words.lower[low] in {
        ",",
        "and",
        "but",
        ";",
        ":",
        "“",
        "”",
        '"',
        "-",
        "–",
        "—",
        "(",
        ")",
    }:
        low += 1
    high = without_distance(syntax, low, high)
    while high > low and not syntax.words.lower[high - 1][0].isalnum():
        high -= 1
    return syntax.words.starts[low], syntax.words.ends[high - 1]

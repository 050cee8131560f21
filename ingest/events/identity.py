"""Whether two reports of one article tell the same event."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from ingest import places, rules
from ingest.events.journeys import is_what_it_is
from ingest.events.kin import kin_of
from ingest.events.kinds import kinds
from ingest.events.retold import (
    is_death_of,
    is_how_it_was,
    is_retold,
    is_same_harm,
    is_that_meeting,
    is_told_by_verbs,
    is_what_they_spoke_of,
)
from ingest.events.terms import other_terms, terms_in
from ingest.grammar.verbs import bases
from ingest.model import EventReport

_SEVERAL = frozenset(("appointment", "nomination"))  # a story may tell of two offices for one person
_MISHAPS = frozenset(
    ("accident", "disaster", "explosion", "blaze", "mishap")
)  # a story tells one, unless it dates another
_CLOSE = 200  # characters between two verbs of one sentence at most
_DAY, _YEAR = 10, 4  # characters of a full day and of a year
_KEPT = (
    10_000  # triggers whose kin is kept: the same words tell again and again, and each report is held against others
)


def same_event(one: EventReport, other: EventReport) -> bool:
    """Whether two reports of one article tell the same event, as far as their words show it; doubt is no."""
    if is_what_it_is(one, other):
        return True
    if one.kind != other.kind:
        return _is_one_match(one, other)
    if _are_other_deeds(one, other):
        return False
    befell = _is_once(one.kind) and bool(_whom(one) & _whom(other))
    if _contradict(one, other, befell):
        return False
    if _is_pointed_at(one, other) or _is_what_it_did(one, other):
        return True
    if _are_two_verbs(one, other):
        return False
    if one.series and one.series == other.series and one.ordinal is not None and one.ordinal == other.ordinal:
        return True
    if differ_in_number(one, other):
        return False  # they met on Monday; they held two meetings in May; A resigned, the resignations of A and B
    mishap = one.kind in _MISHAPS and (
        _is_told_on(other) or _is_the_mishap(one, other) or _is_what_caused_it(one, other)
    )
    if befell or mishap or _are_of_one_story(one, other):
        return True
    shared = _who(one) & _who(other)
    if f" also {other.trigger}" in other.text and one.end <= other.start:
        return False  # she met X on Monday; she also met Y
    if one.date_text and (one.date_text == other.date_text or _same_day(one, other)):
        return bool(shared) or (one.place is not None and one.place == other.place) or _is_named_by_day(one, other)
    return bool(shared) and _who(one) == _who(other) and one.status == other.status


def differ_in_number(one: EventReport, other: EventReport) -> bool:
    """Whether one of two reports tells several and the other one: the arrests; arrested a man, not six."""
    several = [tells_several(report.trigger) for report in (one, other)]
    alone = other if several[0] else one
    return several[0] != several[1] and not _counts_several(alone)


def _counts_several(report: EventReport) -> bool:
    """Whether a verb is done to a number of people or things: detained six people, two men were held."""
    verb = re.escape(report.trigger)
    counted = rf"\b{verb}\s+(?:\w+\s+){{0,2}}{_NUMBER}\b|\b{_NUMBER}\s[^,;]{{0,40}}\b(?:were|been|are)\s+{verb}"
    return report.rule == "events.verb" and re.search(counted, report.text, re.IGNORECASE) is not None


_NUMBER = (
    r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|dozens|scores|hundreds|several"
    r"|[2-9]|[1-9]\d)"
)


def _is_one_match(one: EventReport, other: EventReport) -> bool:
    """Whether a cup is won by the match of the same day: won the cup when they beat the others."""
    day = _same_day(one, other) and one.status == other.status
    return day and _kin(one) == _kin(other) == "match" and bool(_who(one) & _who(other))


_SEVERAL_OF = rules.words("which_event", "several events")


def tells_several(trigger: str) -> bool:
    """Whether a trigger is a noun for several events: informal meetings; not: talks."""
    return trigger.lower().split()[-1] in _SEVERAL_OF


def _tells_again(one: EventReport, other: EventReport) -> bool:
    """Whether the later of two reports tells the earlier again in other words, perhaps as another kind."""
    if _are_elsewhere(one, other):
        return False
    if is_death_of(one, other) or is_how_it_was(one, other) or is_same_harm(one, other):
        return True
    if one.kind != other.kind or _are_other_deeds(one, other):
        return False
    alike = (
        one.trigger == other.trigger
        or is_told_by_verbs(one.kind)
        or one.trigger.split()[-1:] == other.trigger.split()[-1:]
    )
    return alike and is_retold(one, other) and not _contradict(one, other, False)


def _are_of_other_days(one: EventReport, other: EventReport) -> bool:
    """Whether the days of two reports are known to differ."""
    return bool(one.start_date and other.start_date) and not _can_be_one_day(one, other)


def _is_once(kind: str) -> bool:
    """Whether what a kind tells befalls one person once in a story, whoever else is told to take part."""
    return kind in kinds() and kinds()[kind].once and kind not in _SEVERAL


def _whom(report: EventReport) -> frozenset[str]:
    """The persons whom an event befalls: to whom it is done, else who does it."""
    done = frozenset(p.person for p in report.people if p.person and p.part == "recipient")
    if by_himself(report.kind):
        done = frozenset(p.person for p in report.people if p.person and p.part == "actor") or done
    return done or frozenset(p.person for p in report.people if p.person and p.part in {"actor", "participant"})


def by_himself(kind: str) -> bool:
    """Whether who acts is the one whom a kind befalls, and the recipient another: he resigned to her, succeeded her."""
    return kind in {"resignation", "retirement", "succession"}


def _same_day(one: EventReport, other: EventReport) -> bool:
    return one.start_date is not None and len(one.start_date) == _DAY and one.start_date == other.start_date


def _is_named_by_day(one: EventReport, other: EventReport) -> bool:
    """Whether the later of two reports of a day only points to it by the day.

    During Friday's protest; the first boat rescued on Friday was turned around.
    """
    if not _same_day(one, other):
        return False
    named = other.rule == "events.verb" and other.text.startswith(other.trigger) and one.trigger == other.trigger
    return (other.rule == "events.noun_behind" or named) and not (other.people or other.place)


def _is_pointed_at(one: EventReport, other: EventReport) -> bool:
    """Whether a later sentence tells the same of the thing: police filed charges, the charges were filed on Friday."""
    the = _THE.match(other.text)
    later = one.start < other.start and the is not None and other.text.startswith(other.trigger, the.end())
    return later and len((_verbs(one) & _verbs(other)) - _BE) > 1


_THE = re.compile(r"(?:the|these|those)\s+", re.IGNORECASE)
_BE = frozenset(("be", "have"))


def _is_what_it_did(one: EventReport, other: EventReport) -> bool:
    """Whether the clause behind a verb tells what that did and names it again: stormed it, killing ten in an attack."""
    behind = 0 <= other.start - one.end <= _COMMA and other.rule == "events.noun_behind"
    return behind and _DID.match(other.text) is not None and not _MORE.search(other.text)


_COMMA = 2  # characters between a clause and the one behind its comma
_DID = re.compile(r"(?:killing|wounding|injuring|leaving)\b.*\bin\s+(?:an?|the)\s", re.DOTALL)


def _is_told_on(other: EventReport) -> bool:
    """Whether a mishap is told without a day or anybody of its own: the bus skidded and overturned."""
    return not (other.date_text or other.people) and other.status == "occurred" and other.rule == "events.verb"


def _is_the_mishap(one: EventReport, other: EventReport) -> bool:
    """Whether a noun points to the mishap told before, without a day: over the sinking of the ferry.

    One that is only told behind "after" is an earlier one: two weeks after thousands died in a quake.
    """
    if _is_of_its_day(one, other):
        return True
    bare = not (other.date_text or other.people) and other.status == "occurred" and not _MORE.search(other.text)
    bare = bare and not _LATEST.search(other.text) and not one.text.lower().startswith(("after ", "since "))
    return bare and re.search(rf"\b[Tt]he\s+(?:\w+\s+)?{re.escape(other.trigger)}\b", other.text) is not None


def _is_of_its_day(one: EventReport, other: EventReport) -> bool:
    """Whether a noun with its day is the mishap told before without one: a quake hit Lima; Monday's 7.5 quake."""
    alike = one.status == other.status == "occurred" and one.date_text is None and not other.people
    known = alike and one.start < other.start and not one.text.lower().startswith(("after ", "since "))
    if not known or _MORE.search(other.text) or _LATEST.search(other.text) or _are_elsewhere(one, other):
        return False
    return re.search(rf"\b\w+day['’]s\s+(?:[\w.-]+\s+){{0,4}}{re.escape(other.trigger)}\b", other.text) is not None


def _is_what_caused_it(one: EventReport, other: EventReport) -> bool:
    """Whether the clause behind a mishap tells how it came about: the ferry sank | after a collision with a barge."""
    behind = 0 <= other.start - one.end <= _COMMA and other.rule == "events.noun_behind" and one.rule == "events.verb"
    return behind and other.text.startswith(("after a ", "after an ", "following a ")) and not other.date_text


_LATEST = re.compile(r"\b(?:latest|fresh|new|newest)\b", re.IGNORECASE)


def _are_two_verbs(one: EventReport, other: EventReport) -> bool:
    """Whether two verbs tell two things of a kind: was found guilty and sentenced; two acts, however far apart."""
    both = one.rule == other.rule == "events.verb" and one.trigger != other.trigger
    if both and kinds()[one.kind].family == "act":
        return _verbs(one).isdisjoint(_verbs(other))
    return both and abs(other.start - one.start) < _CLOSE and one.kind not in _MISHAPS


def _are_of_one_story(one: EventReport, other: EventReport) -> bool:
    """Whether a story tells one of a kind: a coup, a town's blast, a day's election; and puts a thing off twice."""
    day = _same_day(one, other) and one.kind == "election"
    coup = one.kind == "coup" and not (one.date_text and other.date_text)
    bare = not (other.people or other.place)
    off = one.status == other.status in _OFF and bare
    spot = one.kind in _BLASTS and one.place is not None and one.place == other.place
    blast = spot and not (one.date_text or other.date_text or _MORE.search(one.text) or _MORE.search(other.text))
    return day or coup or blast or (off and kinds()[one.kind].family in _SET)


_OFF = frozenset(("postponed", "cancelled"))
_BLASTS = frozenset(("bombing", "explosion", "coup"))
_MORE = re.compile(r"\b(?:another|second|third|separate|previous|earlier|similar|last|series|other)\b", re.IGNORECASE)
_SET = frozenset(("consult", "visit"))  # families of what is set for a day


def _are_other_deeds(one: EventReport, other: EventReport) -> bool:
    """Whether two things of a kind were done: was found guilty, was sentenced; was first given a term, now another."""
    kins = {_kin(one), _kin(other)}
    if len(kins) > 1 and kin_of(one.kind, ()) not in kins:
        return True
    if kinds()[one.kind].family != "justice":
        return False
    terms = [terms_in(report.text) for report in (one, other)]
    return is_at_first(one.text) != is_at_first(other.text) or other_terms(*terms)


def is_at_first(text: str) -> bool:
    """Whether words tell what was so before it was changed: was originally sentenced to."""
    return _AT_FIRST.search(text) is not None


_AT_FIRST = re.compile(r"\b(?:initially|originally)\b")


def _verbs(report: EventReport) -> frozenset[str]:
    """The base forms of the words that tell an event."""
    return _bases_of(report.trigger)


@lru_cache(_KEPT)
def _bases_of(trigger: str) -> frozenset[str]:
    return frozenset(base for word in trigger.lower().split() for base in bases().get(word, (word,)))


def _kin(report: EventReport) -> str:
    """The kin of kinds by which its words tell an event."""
    return _kin_of(report.kind, report.trigger)


@lru_cache(_KEPT)
def _kin_of(kind: str, trigger: str) -> str:
    return kin_of(kind, _bases_of(trigger))


def _is_antecedent(one: EventReport, again: EventReport) -> bool:
    return (one.kind, one.series, one.ordinal, one.title) == (
        again.kind,
        again.series,
        again.ordinal,
        again.title,
    )


def _can_point_to(again: EventReport, told: Sequence[EventReport]) -> bool:
    """Whether a report that points back can mean what some reports tell: one is like it, and none of another year."""
    moved = any(report.status in {"cancelled", "postponed"} for report in (again, *told))
    years = {report.start_date[:_YEAR] for report in told if report.start_date}
    if again.status in {"occurred", "ongoing"} and again.start_date and all(_is_ahead_of(one, again) for one in told):
        return False  # a strike that was put back to June, and one that began on Tuesday
    other = not moved and bool(again.start_date and years) and (again.start_date or "")[:_YEAR] not in years
    return not other and any(_is_antecedent(report, again) for report in told)


def _is_ahead_of(one: EventReport, again: EventReport) -> bool:
    """Whether a report tells what is set for a day after that on which another tells what has been."""
    return one.status in {"planned", "proposed", "postponed"} and bool(
        one.earliest and again.latest and again.latest < one.earliest
    )


def _contradict(one: EventReport, other: EventReport, befell: bool) -> bool:
    pairs = ((one.ordinal, other.ordinal), (one.series, other.series))
    if any(a is not None and b is not None and a != b for a, b in pairs) or _are_elsewhere(one, other):
        return True
    if one.date_text and other.date_text and one.date_text != other.date_text and not _can_be_one_day(one, other):
        return True
    statuses = {one.status, other.status}
    if befell and statuses == {"occurred", "denied"}:
        # what some tell and others deny is one; what he had refused to do before is not
        return any(report.status == "denied" and report.text.startswith("to ") for report in (one, other))
    if one.kind == "election" and _same_day(one, other) and statuses <= {"occurred", "ongoing", "planned"}:
        return False  # polls opened today in an election that is boycotted
    return statuses != {one.status} and one.ordinal is None


def _are_elsewhere(one: EventReport, other: EventReport) -> bool:
    """Whether two places differ, and those who met did not meet in a town of the country that the other tells."""
    if one.place is None or other.place is None or one.place == other.place:
        return False
    here, there = (place.country if (place := places.place(each.place or "")) else None for each in (one, other))
    return kinds()[one.kind].family != "consult" or (here != other.place and there != one.place)


def _can_be_one_day(one: EventReport, other: EventReport) -> bool:
    """Whether the dates of two reports, told in other words, are known to be compatible."""
    if not (one.start_date and other.start_date):
        return False
    return one.start_date.startswith(other.start_date) or other.start_date.startswith(one.start_date)


def _who(report: EventReport) -> frozenset[str]:
    return frozenset(p.person or p.organization or p.place or "" for p in report.people)


_AGAIN = frozenset(("events.noun_again", "events.it_again", "events.represented", "events.absent"))


def _telling(group: list[int], reports: tuple[EventReport, ...]) -> list[int]:
    """Those reports of an event that tell more of it than that it was; all where none does."""
    bare = {k for k in group if reports[k].rule in _AGAIN and not (reports[k].date_text or reports[k].people)}
    return [k for k in group if k not in bare or reports[k].place] or group


def _goes_with(told: Sequence[EventReport], report: EventReport) -> bool:
    """Whether a report tells again what one of some reports of an event told, and is of no other day or place."""
    apart = any(_are_elsewhere(one, report) or _are_of_other_days(one, report) for one in told)
    return not apart and any(_tells_again(one, report) for one in told)


def _is_called_otherwise(told: Sequence[EventReport], report: EventReport) -> bool:
    """Whether a report tells by a noun of another kind what struck or was fought before: a bomb exploded, the attack.

    They are of one day, or one of them of none, and the noun points to what was told: the blast, Monday's bombing.
    """
    first = told[0]
    kins = {kin_of(one.kind, _verbs(one)) for one in (*told, report)}
    if len(kins) > 1 or kins.isdisjoint(_STRUCK) or first.kind == report.kind:
        return False
    if any(_are_elsewhere(one, report) or _are_of_other_days(one, report) for one in told):
        return False
    if any(_MORE.search(one.text) or tells_several(one.trigger) or one.status not in _DONE for one in (*told, report)):
        return False
    if any(_tell_others(one, report) for one in told):
        return False
    here = report.place is not None and any(one.place == report.place for one in told)
    if kins == {"accident"} and here and any(_same_day(one, report) for one in told):
        return True  # the river burst its banks and flooded the town
    return (here or report.place is None) and (_points_to_it(report) or _is_how_won(told[-1], report))


def _is_how_won(one: EventReport, report: EventReport) -> bool:
    """Whether a report says whom those who won something beat: They won the cup. They beat Kitwe 2-1."""
    next_to = one.kind == "victory" and report.kind == "contest" and 0 <= report.start - one.end < _CLOSE
    return next_to and not report.date_text and report.text.startswith(("They ", "He ", "She "))


_STRUCK = frozenset(("violence", "accident", "match"))
_DONE = frozenset(("occurred", "ongoing"))


def _points_to_it(report: EventReport) -> bool:
    """Whether the noun of a report is definite: the attack on the market, Monday's bombing."""
    at = report.text.find(report.trigger)
    return report.rule.startswith("events.noun") and _DEFINITE.search(report.text[: max(at, 0)]) is not None


_DEFINITE = re.compile(r"(?:\b[Tt]he|\b[Tt]his|\b[Tt]hat|day['’]s)\s+(?:[\w-]+\s+){0,2}\Z")


def _tell_others(one: EventReport, other: EventReport) -> bool:
    """Whether two reports name others to whom it was done, or count others: seven dead, nine dead."""
    counts = [{(c.counted, c.who): (c.low, c.high) for c in report.headcounts} for report in (one, other)]
    differ = any(
        (low or 0) > (counts[1][key][1] or _MANY) or (counts[1][key][0] or 0) > (high or _MANY)
        for key, (low, high) in counts[0].items() if key in counts[1]
    )  # fmt: skip
    whom = [{p.person for p in report.people if p.person and p.part == "recipient"} for report in (one, other)]
    return differ or bool(whom[0] and whom[1] and whom[0].isdisjoint(whom[1]))


_MANY = 10**9


def merged(reports: tuple[EventReport, ...]) -> tuple[tuple[int, ...], ...]:
    """The reports of one article grouped by the event they tell: indexes into `reports`, in order."""
    groups: list[list[int]] = []
    for number, report in enumerate(reports):
        again = report.rule in _AGAIN
        own = None
        if again:
            own = next((g for g in reversed(groups) if _can_point_to(report, [reports[k] for k in g])), None)
        if own is None:
            own = next((g for g in groups if all(same_event(reports[k], report) for k in _telling(g, reports))), None)
        if own is None:
            own = next((g for g in groups if _goes_with([reports[k] for k in g], report)), None)
        if own is None and report.rule == "events.verb":
            own = next((g for g in reversed(groups[-3:]) if is_what_they_spoke_of(reports[g[0]], report)), None)
        if own is None and report.rule.startswith("events.noun"):
            own = next((g for g in groups if is_that_meeting(reports[g[0]], report)), None)
        if own is None:
            own = next((g for g in groups if _is_called_otherwise([reports[k] for k in g], report)), None)
        if own is None:
            groups.append([number])
        else:
            own.append(number)
    return tuple(tuple(group) for group in groups)

"""The day that had been set for an event before it was moved, as its words say."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date as Date
from datetime import timedelta
from functools import cache

from ingest import rules
from ingest.events.date_values import how_many
from ingest.events.kinds import kinds
from ingest.model import DateExpression, EventReport, Sentence

RULE = "events.previous_date"
_DATE = "\ue000"  # what stands for every character of a date expression
_SPAN = r"(?P<number>an?|one|two|three|four|five|six|seven|eight|nine|ten|\d{1,3})[\s-](?P<unit>day|week|month|year)s?"
# Days that a unit has, and by how many those that had been set can lie before or behind them: two weeks late.
_DAYS = {"day": (1, 0), "week": (7, 3), "month": (30, 16), "year": (365, 183)}
_STRUCK = frozenset(("violence", "disaster", "death"))  # families whose events nobody sets a day for
_OPEN = frozenset(("occurred", "ongoing", "planned", "proposed", "postponed"))
_FAR = 120  # characters between an event's trigger and the words that tell its earlier day, at most
_AGAIN = re.compile(r"(?:It|They|That|This|The\s+\w+)\b")  # how a sentence goes on about the event of the one before
# Words of which one stands in a sentence that tells how much later than set a thing was.
_LATE = re.compile(r"\b(?:lat|earl|behind|ahead|overdue|delay|postpone|deferred|put|pushed|held|adjourned)")


@dataclass(frozen=True, slots=True)
class Wording:
    """One way to tell the day that had been set."""

    group: str  # of the lexicon
    gives: str  # date, or before or behind the day of the event
    pattern: re.Pattern[str]


def with_previous_dates(
    body: str, sentences: tuple[Sentence, ...], reports: tuple[EventReport, ...], dates: tuple[DateExpression, ...]
) -> tuple[EventReport, ...]:
    """The reports of a body, each with the day that had been set for its event where the words tell of another."""
    found: dict[int, DateExpression] = {}
    for number, sentence in enumerate(sentences):
        own = _own(dates, sentence)
        late = _LATE.search(body, sentence.start, sentence.end) is not None
        if not own and not late:
            continue
        near = _movable(reports, sentence)
        before = _movable(reports, sentences[number - 1]) if number and _AGAIN.match(body, sentence.start) else []
        open_ = late or len(own) > 1 or before or any(reports[n].status == "postponed" for n in near)
        if not open_ or not (near or len(before) == 1):
            continue
        for one, wording in previous_dates_in(body, sentence, dates):
            at = _event_of(body, one, wording.gives, near, reports)
            if at is None and not near and before:
                at = before[0]
            previous = _previous(reports[at], one, wording.gives) if at is not None else None
            if at is not None and previous is not None and at not in found:
                found[at] = previous
    return tuple(
        replace(report, previous_date=found[n]) if n in found else report
        for n, report in enumerate(reports)
        if not any(n != other and _is_what_was_set(report, reports[other], day) for other, day in found.items())
    )


def _is_what_was_set(report: EventReport, moved: EventReport, day: DateExpression) -> bool:
    """Whether a report only tells for when an event had been set: the final, due to be played today, is on Friday."""
    again = report.kind == moved.kind and report.start_date == day.value is not None
    there = report.start < day.end and day.start < report.end
    return again and there and report.status in {"planned", "proposed", "hypothetical"} and not report.people


def _movable(reports: tuple[EventReport, ...], sentence: Sentence) -> list[int]:
    """The numbers of the reports of a sentence whose events somebody sets a day for."""
    return [
        n
        for n, report in enumerate(reports)
        if sentence.start <= report.start < sentence.end
        and report.status in _OPEN
        and kinds()[report.kind].family not in _STRUCK
    ]


def _event_of(
    body: str, one: DateExpression, gives: str, near: Iterable[int], reports: tuple[EventReport, ...]
) -> int | None:
    """The report whose trigger stands nearest before the words; behind them only where they open its sentence."""
    families = {kinds()[report.kind].family for report in reports if gives == "date" and _is_its_own(report, one)}
    gaps = []
    for n in near:
        report = reports[n]
        if families and kinds()[report.kind].family not in families:
            continue  # who was due to retire in May, met them on Monday
        at = max(body.find(report.trigger, report.start, report.end), report.start)
        gap = one.start - (at + len(report.trigger)) if at < one.start else at - one.end + _FAR // 2
        if gap <= _FAR and (gives != "date" or report.date_text is None or report.start_date != one.value):
            gaps.append((gap, n))
    return min(gaps)[1] if gaps else None


def _is_its_own(report: EventReport, one: DateExpression) -> bool:
    """Whether a day is that of a report whose words it stands in."""
    return (
        one.value is not None and report.start_date == one.value and report.start < one.end and one.start < report.end
    )


def _previous(report: EventReport, one: DateExpression, gives: str) -> DateExpression | None:
    """The day that had been set for an event; None where it is no other than its own."""
    if gives == "date":
        apart = one.lower is not None and (report.earliest is None or _are_apart(report, one))
        return one if apart and (report.earliest or report.status == "postponed") else None
    unit = re.search(_SPAN, one.text)
    if unit is None or not (report.earliest and report.latest):
        return None
    count, (days, slack) = how_many(unit["number"].replace("an", "a")) or 0, _DAYS[unit["unit"]]
    away = count * days * (-1 if gives == "before" else 1)
    lower, upper = _moved(report.earliest, away - slack), _moved(report.latest, away + slack)
    return replace(one, value=lower if lower == upper else None, lower=lower, upper=upper) if lower and upper else None


def _are_apart(report: EventReport, one: DateExpression) -> bool:
    return str(one.upper or one.lower) < str(report.earliest) or str(report.latest) < str(one.lower)


def _moved(day: str, days: int) -> str | None:
    """The day so many days behind another; None where the calendar has none."""
    try:
        return (Date.fromisoformat(day) + timedelta(days=days)).isoformat()
    except (ValueError, OverflowError):
        return None


def previous_dates_in(
    body: str, sentence: Sentence, dates: tuple[DateExpression, ...]
) -> Iterator[tuple[DateExpression, Wording]]:
    """Every day that had been set, as a sentence tells it: its words, with bounds where they name it, and the way."""
    own = _own(dates, sentence)
    plain, short = body[sentence.start : sentence.end], _with_signs(body, sentence, own)
    for one in wordings():
        if one.gives == "date" and not own:
            continue
        for match in one.pattern.finditer(short if one.gives == "date" else plain):
            start, end = sentence.start + match.start(), sentence.start + match.end()
            if one.gives != "date":
                yield DateExpression(start, end, body[start:end], None, None, None, None, RULE), one
                continue
            at = sentence.start + match.start("date")
            date = next(date for date in own if date.start <= at < date.end)
            end = max(end, date.end)
            yield replace(date, start=start, end=end, text=body[start:end], rule=RULE), one


def _own(dates: tuple[DateExpression, ...], sentence: Sentence) -> list[DateExpression]:
    """The dates of a sentence; `dates` are in the order of the text."""
    first = bisect_left(dates, sentence.start, key=lambda date: date.start)
    last = bisect_left(dates, sentence.end, key=lambda date: date.start)
    return [date for date in dates[first:last] if date.end <= sentence.end]


def _with_signs(body: str, sentence: Sentence, own: Iterable[DateExpression]) -> str:
    """A sentence in which a sign stands for every character of its dates."""
    text = body[sentence.start : sentence.end]
    for date in own:
        first, last = date.start - sentence.start, date.end - sentence.start
        text = text[:first] + _DATE * (last - first) + text[last:]
    return text


@cache
def wordings() -> tuple[Wording, ...]:
    """The patterns of the lexicon, compiled, in its order."""
    found = []
    for name, group in rules.load("previous_dates").groups.items():
        for pattern in map(str, group.more["patterns"]):
            written = pattern.replace("{DATE}", f"(?P<date>{_DATE}+)").replace("{SPAN}", _SPAN)
            found.append(Wording(name, str(group.more["gives"]), re.compile(written)))
    return tuple(found)

"""Whether two reports of one article tell the same event."""

from __future__ import annotations

from ingest.model import EventReport


def same_event(one: EventReport, other: EventReport) -> bool:
    """Whether two reports of one article tell the same event, as far as their words show it; doubt is no."""
    if one.kind != other.kind or _contradict(one, other):
        return False
    if one.series and one.series == other.series and one.ordinal is not None and one.ordinal == other.ordinal:
        return True
    shared = _who(one) & _who(other)
    if one.date_text and one.date_text == other.date_text:
        return bool(shared) or (one.place is not None and one.place == other.place)
    return bool(shared) and _who(one) == _who(other) and one.status == other.status


def _is_antecedent(one: EventReport, again: EventReport) -> bool:
    return (one.kind, one.series, one.ordinal, one.title) == (
        again.kind,
        again.series,
        again.ordinal,
        again.title,
    )


def _contradict(one: EventReport, other: EventReport) -> bool:
    pairs = (
        (one.ordinal, other.ordinal),
        (one.place, other.place),
        (one.date_text, other.date_text),
        (one.series, other.series),
    )
    if any(a is not None and b is not None and a != b for a, b in pairs):
        return True
    return {one.status, other.status} != {one.status} and one.ordinal is None


def _who(report: EventReport) -> frozenset[str]:
    return frozenset(p.person or p.organization or p.place or "" for p in report.people)


def merged(reports: tuple[EventReport, ...]) -> tuple[tuple[int, ...], ...]:
    """The reports of one article grouped by the event they tell: indexes into `reports`, in order."""
    groups: list[list[int]] = []
    for number, report in enumerate(reports):
        again = report.rule in {"events.noun_again", "events.represented"}
        own = None
        if again:
            own = next((g for g in reversed(groups) if any(_is_antecedent(reports[k], report) for k in g)), None)
        if own is None:
            own = next((group for group in groups if all(same_event(reports[k], report) for k in group)), None)
        if own is None:
            groups.append([number])
        else:
            own.append(number)
    return tuple(tuple(group) for group in groups)

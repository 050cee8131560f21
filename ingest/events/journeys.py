"""Whether a noun in the clause of a verb only says what kind of journey or gathering the verb tells."""

from __future__ import annotations

import re
from functools import cache

from ingest import places
from ingest.events.kinds import kinds
from ingest.model import EventReport

_HELD = frozenset(("occurred", "ongoing"))
_JOURNEYS = frozenset(("visit", "arrival", "departure"))


def is_what_it_is(one: EventReport, other: EventReport) -> bool:
    """Whether the later of two reports of one clause only names what the earlier tells.

    Arrived in Lima on Monday on his first visit to Peru; are meeting in Lima, at an extraordinary summit.
    """
    if (one.start, one.end, one.rule) != (other.start, other.end, "events.verb") or other.rule == "events.verb":
        return False
    if one.status != other.status and not {one.status, other.status} <= _HELD:
        return False
    days = [report.start_date for report in (one, other)]
    if days[0] and days[1] and not (days[0].startswith(days[1]) or days[1].startswith(days[0])):
        return False
    if one.kind in _JOURNEYS and other.kind == "visit":
        return _is_on(one, other) and not _is_another_land(one, other)
    families = {kinds()[report.kind].family for report in (one, other)}
    if "consult" in families and one.kind in _SPEAKING and _on_topic(other.trigger).search(one.text) is not None:
        return True
    return families == {"consult"} and _at(other.trigger).search(one.text) is not None


_SPEAKING = frozenset(("talks", "debating"))


def _is_on(one: EventReport, other: EventReport) -> bool:
    """Whether 'on' or 'for' and an article stand before the noun, of which nothing else is told behind it."""
    behind = one.text[one.text.find(one.trigger) + len(one.trigger) :]
    return _on(other.trigger).search(behind) is not None


@cache
def _on(trigger: str) -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:on|for|during) (?:an?|his|her|their|its) (?:[\w’'-]+ ){{0,4}}{re.escape(trigger)}\b(?! that| which)"
    )


@cache
def _at(trigger: str) -> re.Pattern[str]:
    gathered = r"\b(?:met|meet|meets|meeting|gather|gathers|gathered|gathering|convene|convened|convening)"
    where = r"(?! [A-Z](?!\w+day))(?:,| in| on| [A-Z][\w’-]*){0,6}"  # met in Lima; not: met Ama Owusu
    return re.compile(rf"{gathered}{where} (?:at|for) (?:an?|its|their) (?:[\w’'-]+ ){{0,4}}{re.escape(trigger)}\b")


@cache
def _on_topic(trigger: str) -> re.Pattern[str]:
    """What is talked over at a gathering: discuss fish with Ama Owusu at a summit; consider it at a special session."""
    over = r"\b(?:discuss|consider|debate|review|examine|take up)(?:ed|s|es|d|ing)?\b[^.;]{1,90}?"
    return re.compile(rf"{over} (?:at|during) (?:an?|its|their) (?:[\w’'-]+ ){{0,3}}{re.escape(trigger)}\b")


def _is_another_land(one: EventReport, other: EventReport) -> bool:
    """Whether a visit is told to another country than that of the town where somebody arrives."""
    if one.place is None or other.place is None or one.place == other.place:
        return False
    lands = [place.country if (place := places.place(each.place or "")) else None for each in (one, other)]
    return other.place != lands[0] and one.place != lands[1]

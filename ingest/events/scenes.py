"""What the events of one sentence are read from, and what is known of each before it becomes a report."""

from __future__ import annotations

from dataclasses import dataclass

from ingest.events.kinds import Kind, Trigger
from ingest.events.phrases import Phrase
from ingest.grammar.clauses import Syntax
from ingest.grammar.participants import Cast
from ingest.model import DateExpression, EventReport, Participant


@dataclass(frozen=True, slots=True)
class Scene:
    """What all events of one sentence are read from."""

    syntax: Syntax
    cast: Cast
    dates: tuple[DateExpression, ...]
    heads: tuple[int, ...]  # the heads of the triggers of the sentence that tell an event of their own
    loose: frozenset[int]  # of the heads, those behind a verb that happened during or in them
    published: str | None
    here: str | None


@dataclass(frozen=True, slots=True)
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

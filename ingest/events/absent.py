"""Who was not there, where the sentence behind an event says so. Ministers met in Lima. Ana Berg did not come."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from ingest import rules
from ingest.events.kinds import kinds
from ingest.grammar.cast import Cast
from ingest.grammar.clauses import Syntax
from ingest.grammar.participants import who
from ingest.grammar.subjects import subject_of
from ingest.grammar.verbs import bases, verb_group
from ingest.grammar.words import NONE, Words
from ingest.model import EventReport, Participant, Sentence

RULE = "events.absent"
# What one can stay away from.
_FAMILIES = frozenset(("consult", "ceremony", "speech", "agreement", "protest", "contest", "military"))
_NEAR = 300  # characters from the words of the event to the sentence that says who was not there, at most
_GOES_ON = frozenset(("and", "but", "because", "as", "on", "although", "though", "while", "after", "since", "despite"))
_NOT_THERE = frozenset(("there", "present"))


def may_be_absent(text: Words, sentence: Sentence) -> bool:
    """Whether a sentence has one of the words that say who was not there."""
    return not _words().isdisjoint(text.lower[text.at(sentence.start) : text.at(sentence.end)])


def with_absent(syntax: Syntax, cast: Cast, told: list[EventReport], before: list[EventReport]) -> list[EventReport]:
    """The events of a sentence, and the one told before it once more where the sentence says who was not there."""
    last = next((one for one in reversed(before) if _is_attended(one)), None)
    words = syntax.words
    dated = any(number != NONE for number in words.date[syntax.low : syntax.high])
    if last is None or last.status not in {"occurred", "ongoing"} or dated:
        return told  # a date of its own says that it was at another event
    if words.starts[syntax.low] - last.end > _NEAR or any(map(_is_attended, told)):
        return told
    for at in range(syntax.low, syntax.high):
        end = _behind(syntax, at)
        people = _who(syntax, cast, at) if end is not None else ()
        if people and end is not None:
            return [*told, _again(syntax, last, at, end, people)]
    return told


def away_from_it(syntax: Syntax, cast: Cast, told: list[EventReport]) -> list[EventReport]:
    """The events of a sentence, one of them with those who were absent from it, or not present at it."""
    words = syntax.words
    for at in range(syntax.low, syntax.high - 2):
        lower = words.lower[at : at + 3]
        absent, not_there = lower[:2] == ("absent", "from"), lower == ("not", "present", "at")
        verb = at - 1
        if not (absent or not_there) or verb < syntax.low or "be" not in bases().get(words.lower[verb], ()):
            continue
        behind = words.ends[at + 1 + not_there]
        n = next((n for n, one in enumerate(told) if _starts(words, one) >= behind and _is_attended(one)), None)
        people = _who(syntax, cast, verb) if n is not None else ()
        if n is not None and people:
            own = tuple(one for one in told[n].people if not any(who(one) == who(other) for other in people))
            return [*told[:n], replace(told[n], people=(*people, *own)), *told[n + 1 :]]
    return told


def _starts(words: Words, one: EventReport) -> int:
    """Where the trigger of a report begins."""
    return max(words.body.find(one.trigger, one.start, one.end), one.start)


def _is_attended(one: EventReport) -> bool:
    return kinds()[one.kind].family in _FAMILIES


def _behind(syntax: Syntax, at: int) -> int | None:
    """The end of words that say by a verb that somebody was not there, and of nothing else; None where they do not."""
    if not syntax.is_verb(at):
        return None
    lower, stems = syntax.words.lower, bases().get(syntax.words.lower[at], ())
    group = verb_group(syntax.words, syntax.low, at)
    if group.modal is not None or group.to != NONE:
        return None  # he is expected to stay away from what is to come
    end = at + 1
    if "be" in stems and lower[at + 1 : at + 2] == ("not",):
        end = next((k + 1 for k in range(at + 1, min(at + 3, syntax.high)) if lower[k] in _NOT_THERE), 0)
    elif "be" in stems:
        end = at + 2 if lower[at + 1 : at + 2] == ("absent",) else 0
    elif "stay" in stems and not group.negated:
        end = at + 2 if lower[at + 1 : at + 2] == ("away",) else 0
    elif not group.negated or _verbs().isdisjoint(stems):
        end = 0
    elif lower[at + 1 : at + 2] == ("up",):
        end = at + 2
    alone = end >= syntax.high or not (lower[end][:1].isalnum()) or lower[end] in _GOES_ON
    return end if end and alone else None


def _who(syntax: Syntax, cast: Cast, at: int) -> tuple[Participant, ...]:
    return tuple(one for one in subject_of(syntax, cast, at, "absent") if one.person or one.place or one.organization)


def _again(syntax: Syntax, last: EventReport, at: int, end: int, people: tuple[Participant, ...]) -> EventReport:
    """The event told before, once more, with those who were not there."""
    words = syntax.words
    start, stop = words.starts[syntax.low], words.ends[syntax.high - 1]
    trigger = words.text(verb_group(words, syntax.low, at).first, end)
    return replace(
        last, start=start, end=stop, text=words.body[start:stop], trigger=trigger, rule=RULE,
        date_text=None, start_date=None, end_date=None, earliest=None, latest=None, place=None, people=people,
    )  # fmt: skip


@cache
def _verbs() -> frozenset[str]:
    """Verbs that, denied, say that somebody was not there."""
    return frozenset(rules.words("participants", "not there"))


@cache
def _words() -> frozenset[str]:
    return frozenset((*_verbs(), "absent", "away", *_NOT_THERE))

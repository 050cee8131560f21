"""Who stood in for whom at an event: A represented B, who could not come."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from ingest import rules
from ingest.events.kinds import kinds
from ingest.grammar.cast import Cast
from ingest.grammar.clauses import Syntax
from ingest.grammar.heads import heads_in
from ingest.grammar.participants import who
from ingest.grammar.subjects import subject_of
from ingest.grammar.verbs import bases, verb_group
from ingest.grammar.word_groups import words_for
from ingest.grammar.words import NONE
from ingest.model import EventReport, Participant

# What one can be represented at; a lawyer represents a client, a deputy a district.
_FAMILIES = frozenset(("consult", "ceremony", "office", "speech", "agreement"))


_THEY = frozenset(("they", "them", "both", "he", "him", "she", "her"))


@cache
def _verbs_of(group: str) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(words.split()) for words in rules.load("participants").groups[group].words)


def _tells(syntax: Syntax, at: int, group: str) -> bool:
    """Whether one of a group's verbs stands at a word, with all of its words: take part, and not take a seat."""
    lower, stems = syntax.words.lower, bases().get(syntax.words.lower[at], ())
    return any(one[0] in stems and lower[at + 1 : at + len(one)] == one[1:] for one in _verbs_of(group))


def with_represented(
    syntax: Syntax, cast: Cast, told: list[EventReport], before: list[EventReport], earlier: Syntax | None
) -> list[EventReport]:
    """The events of a sentence, with those who stood in for others at one of them or at the event told before.

    `earlier` is the sentence before, which can tell who did not come.
    """
    pair = _represented(syntax, cast, earlier)
    if pair is None:
        return told
    standing, absent = pair
    people = (*_paired(standing, absent), *absent)
    own = next(
        (
            n
            for n, report in enumerate(told)
            if kinds()[report.kind].family in _FAMILIES and report.rule != "events.verb"
        ),
        None,
    )
    if own is not None:
        rest = tuple(p for p in told[own].people if not any(who(p) == who(q) for q in people))
        return [*told[:own], replace(told[own], people=(*people, *rest)), *told[own + 1 :]]
    last = next((report for report in before if _is_attended(report)), None)
    dated = any(number != NONE for number in syntax.words.date[syntax.low : syntax.high])
    if last is None or dated:
        return told  # a date of its own says that it was at another event
    return [*told, _again(syntax, last, people)]


def _is_attended(report: EventReport) -> bool:
    return (
        kinds()[report.kind].family in _FAMILIES
        and report.rule != "events.noun_behind"
        and report.status in {"occurred", "ongoing"}
    )


def _again(syntax: Syntax, last: EventReport, people: tuple[Participant, ...]) -> EventReport:
    """The event told before, once more, with those who stood in."""
    words = syntax.words
    start, end = words.starts[syntax.low], words.ends[syntax.high - 1]
    trigger = next(k for k in range(syntax.low, syntax.high) if "represent" in bases().get(words.lower[k], ()))
    return replace(
        last, start=start, end=end, text=words.body[start:end], trigger=words.text(trigger, trigger + 1),
        rule="events.represented",
        date_text=None, start_date=None, end_date=None, earliest=None, latest=None, place=None, people=people,
    )  # fmt: skip


def _who_stayed_away(syntax: Syntax, cast: Cast, last: int) -> list[Participant]:
    """The persons who are told before a word not to have come: A and B could not come; A and B had to stay at home."""
    for at in range(syntax.low, last):
        stays = _tells(syntax, at, "staying away")
        if not (stays or _tells(syntax, at, "not coming")) or not syntax.is_verb(at):
            continue
        group = verb_group(syntax.words, syntax.low, at)
        if stays != group.negated and group.modal != "will":
            found = [one for one in subject_of(syntax, cast, at, "absent") if one.person]
            if found:
                return found
    return []


def _represented(
    syntax: Syntax, cast: Cast, earlier: Syntax | None
) -> tuple[list[Participant], list[Participant]] | None:
    """Those who stood in and those who were absent, as a sentence tells them; None where it tells none."""
    lower = syntax.words.lower
    if words_for("represented elsewhere").intersection(lower[syntax.low : syntax.high]):
        return None
    verb = next(
        (k for k in range(syntax.low, syntax.high) if "represent" in bases().get(lower[k], ()) and syntax.is_verb(k)),
        NONE,
    )
    if verb == NONE:
        return None
    group = verb_group(syntax.words, syntax.low, verb)
    ahead, lasting = group.modal == "will", group.passive and not (group.past or group.perfect)
    if ((group.tag in {"s", "b"} or lasting) and not ahead) or group.negated:
        return None  # a monarch is represented by a governor, at no event
    if group.passive:
        standing = [p for p in _after_by(syntax, cast, verb) if p.person]
        absent = subject_of(syntax, cast, verb, "absent")
        absent = [
            replace(p, part="participant") if p.place or p.organization else p
            for p in absent
            if p.rule != "events.pronoun"
        ]
    else:
        standing = [p for p in subject_of(syntax, cast, verb, "representative") if p.person]
        absent = [p for p in heads_in(syntax, cast, verb + 1, syntax.clause_at(verb).last, "absent") if p.person]
    if standing and not absent and _THEY.intersection(lower[max(syntax.low, group.first - 2) : verb + 3]):
        absent = _who_stayed_away(syntax, cast, verb)
        absent = absent or (_who_stayed_away(earlier, cast, earlier.high) if earlier is not None else [])
    return (standing, absent) if standing and (absent or group.passive) else None


def _after_by(syntax: Syntax, cast: Cast, verb: int) -> list[Participant]:
    """The names after each 'by' of a sentence: by A, and by B, who ..."""
    found: list[Participant] = []
    for at in range(verb + 1, syntax.high):
        if syntax.words.lower[at] == "by":
            last = next(
                (k for k in range(at + 1, syntax.high) if syntax.words.lower[k] in {"by", "who", "which"}), syntax.high
            )
            found.extend(p for p in heads_in(syntax, cast, at + 1, last, "representative") if p not in found)
    return found


def _paired(standing: list[Participant], absent: list[Participant]) -> list[Participant]:
    """Each who stood in, with the absent person of the same place in the order, where they are as many."""
    persons = [p.person for p in absent if p.part == "absent" and p.person]
    if len(persons) != len(standing):
        return [replace(p, part="representative", rule="events.represented") for p in standing]
    pairs = zip(standing, persons, strict=True)
    return [
        replace(p, part="representative", on_behalf_of=person, rule="events.represented_in_order")
        for p, person in pairs
    ]

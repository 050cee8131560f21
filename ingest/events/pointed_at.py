"""What a sentence tells of 'it', the event that the sentence before told as planned: It was put off."""

from __future__ import annotations

from dataclasses import replace

from ingest import rules
from ingest.events.dates_around import date_behind, new_date_of
from ingest.events.governors import effect_of
from ingest.events.kinds import kinds
from ingest.events.plans_undone import moved_by_particle
from ingest.events.scenes import Scene
from ingest.events.sides_of_verbs import is_passive
from ingest.grammar.clauses import Syntax, finite_right, main_verb
from ingest.grammar.verbs import BE, verb_group
from ingest.grammar.words import NONE, VerbGroup, Words
from ingest.model import DateExpression, EventReport, Sentence

_AGAIN = frozenset(("events.it_again", "events.noun_again"))
_PREVIOUS = "events.previous_date"
_OPEN = frozenset(("planned", "proposed"))
_UNDONE = frozenset(("cancelled", "postponed"))
_GIVEN_UP = _UNDONE | {"denied"}  # of what was told to be so, a sentence behind can give a new day
_FAR = 400  # characters between an event and the 'it' that means it at most
_TO = 3  # words behind 'is' in which its 'to' can stand
_BEHIND = 6  # words between a verb and the 'it' that it calls off at most
_EARLIER = rules.words("dates_of_events", "once before")
_IT = frozenset(("it", "that"))
_THEY = _IT | {"they"}
_SET = rules.words("statuses_of_events", "fixed", "said to be ahead") | {"is"}


def fate_of_it(scene: Scene, before: list[EventReport]) -> list[EventReport]:
    """The planned event that was told last, once more, where a sentence tells by 'it' that it was called off.

    One that was put off or will not be, where a sentence gives its new day: They will now be held on July 10.
    """
    syntax = scene.syntax
    last = _last_told(before, syntax.words.body)
    if last is None or last.rule == "events.represented":
        return []
    verb = finite_right(syntax, syntax.low, syntax.high)
    start = syntax.words.starts[syntax.low]
    apart = "\n" in syntax.words.body[last.end : start]
    if verb == NONE or not 0 < start - last.start < _FAR or apart or _is_of_thing(last):
        return []
    group = verb_group(syntax.words, syntax.low, main_verb(syntax, verb))
    status, moved = _fate(syntax, group, kinds()[last.kind].family), _is_moved(scene, group, last)
    done = (group.past or group.perfect) and not group.negated and group.modal is None and group.to == NONE
    status = "postponed" if moved else status
    if (
        status is None
        or not (done or moved)
        or not _EARLIER.isdisjoint(syntax.words.lower[group.first : group.verb + 3])
    ):
        return []
    clause = syntax.clause_at(group.verb)
    high = clause.last - (not syntax.words.lower[clause.last - 1][0].isalnum())
    end = syntax.words.ends[high - 1]
    verb = _set_verb(syntax, group)
    date = (date_behind if moved else new_date_of)(syntax, scene.dates, verb) if status == "postponed" else None
    if last.status in _GIVEN_UP and date is None:
        return []
    return [
        replace(
            last, start=start, end=end, text=syntax.words.body[start:end], rule="events.it_again", status=status,
            trigger=syntax.words.text(verb, verb + 1), place=None, people=(), headcounts=(),
            date_text=date.text if date else None, start_date=date.value if date else None, end_date=None,
            earliest=date.lower if date else None, latest=date.upper if date else None,
        )
    ]  # fmt: skip


def set_instead(scene: Scene, told: list[EventReport], before: list[EventReport]) -> list[EventReport]:
    """The events of a sentence; one that a day is set for instead is that which will not be on the day told before.

    The ministers will not meet on Tuesday. The meeting will take place on Friday instead.
    """
    lower = scene.syntax.words.lower[scene.syntax.low : scene.syntax.high]
    last = _last_told(before, scene.syntax.words.body)
    if "instead" not in lower or last is None or last.status not in _GIVEN_UP:
        return told
    return [_as_moved(one, last) if _is_new_day(one, last) else one for one in told]


def as_put_off(body: str, found: list[EventReport], told: list[EventReport]) -> list[EventReport]:
    """The events found before; one that will not be on its day was put off, where one behind gives a new day."""
    moved = next((one for one in told if one.rule in _AGAIN and one.status == "postponed" and one.earliest), None)
    if moved is None:
        return found
    fields = ("kind", "series", "ordinal", "title")
    at = next(
        (n for n in reversed(range(len(found)))
         if found[n].status == "denied" and all(getattr(found[n], f) == getattr(moved, f) for f in fields)), None,
    )  # fmt: skip
    if at is None or moved.start - found[at].start > _FAR or not found[at].earliest:
        return found
    was = found[at]
    words = was.date_text or ""
    day = body.find(words, was.start, moved.start) if words else NONE
    if day == NONE:
        return found
    put_off = replace(
        was, status="postponed", date_text=None, start_date=None, end_date=None, earliest=None, latest=None,
        previous_date=DateExpression(day, day + len(words), words, was.start_date, was.end_date,
                                     was.earliest, was.latest, _PREVIOUS),
    )  # fmt: skip
    return [*found[:at], put_off, *found[at + 1 :]]


def _is_new_day(one: EventReport, last: EventReport) -> bool:
    same = one.kind == last.kind and one.status == "planned" and one.rule in _NOUNS
    return same and bool(one.earliest) and one.date_text != last.date_text and one.start - last.start < _FAR


def _as_moved(one: EventReport, last: EventReport) -> EventReport:
    return replace(
        last, start=one.start, end=one.end, text=one.text, rule="events.it_again", status="postponed",
        trigger=one.trigger, place=one.place, people=(), headcounts=(), date_text=one.date_text,
        start_date=one.start_date, end_date=one.end_date, earliest=one.earliest, latest=one.latest,
    )  # fmt: skip


_NOUNS = frozenset(("events.noun", "events.noun_again"))


def _last_told(before: list[EventReport], body: str) -> EventReport | None:
    """The event that was told last, if it is planned; else the last one of its sentence that was put off or denied."""
    if not before or before[-1].status in _OPEN:
        return before[-1] if before else None
    sentence = [one for one in before[-_BEHIND:] if ". " not in body[one.end : before[-1].start]]
    return next((one for one in reversed(sentence) if one.status in _GIVEN_UP), None)


def _is_moved(scene: Scene, group: VerbGroup, last: EventReport) -> bool:
    """Whether 'it' is told to have another day now: It will now be held on July 10, It is now due in May.

    Of what was put off it need not say 'now'; talks are 'they'.
    """
    syntax, lower = scene.syntax, scene.syntax.words.lower
    pronoun = "they" if last.trigger.endswith("s") else "it"
    if lower[syntax.low] != pronoun or group.first != syntax.low + 1 or group.negated:
        return False
    verb = _set_verb(syntax, group)
    now = "now" in lower[group.first : verb + 1] or "instead" in lower[verb : syntax.high]
    now = now or last.status == "postponed"
    to_be = lower[group.first] in {"is", "are"} and (lower[verb] in _SET or verb != group.verb)
    return now and (group.modal == "will" or to_be) and date_behind(syntax, scene.dates, verb) is not None


def _set_verb(syntax: Syntax, group: VerbGroup) -> int:
    """The verb that tells what is to be: it is now to open; that of the group where none is."""
    behind = syntax.words.lower[group.verb + 1 : group.verb + _TO]
    to_be = syntax.words.lower[group.verb] in {"is", "are"} and "to" in behind
    return group.verb + 2 + behind.index("to") if to_be else group.verb


def may_mean(found: list[EventReport], words_: Words, sentence: Sentence, before: Sentence) -> bool:
    """Whether a sentence holds an 'it', and the sentence before it told last of something planned."""
    if not found or found[-1].end <= before.start:
        return False
    if found[-1].status not in _OPEN:
        undone = any(one.status in _GIVEN_UP and one.end > before.start for one in found[-_BEHIND:])
        return undone and not _THEY.isdisjoint(words_.lower[words_.at(sentence.start) : words_.at(sentence.end)])
    return not _IT.isdisjoint(words_.lower[words_.at(sentence.start) : words_.at(sentence.end)])


def _is_of_thing(report: EventReport) -> bool:
    """Whether 'it' can as well be the thing to which a deed was to be done: to open the bridge."""
    return report.rule == "events.verb"


def _fate(syntax: Syntax, group: VerbGroup, family: str) -> str | None:
    """What a sentence says of 'it': was put off, has been called off; the club called it off, police banned it."""
    lower = syntax.words.lower
    status = effect_of(syntax, group.verb, family)[1]
    if lower[syntax.low] in _IT and group.first == syntax.low + 1:
        passive = is_passive(syntax, group) and not BE.isdisjoint(lower[group.first : group.verb])
        return status if passive and status in _UNDONE else None
    behind = lower[group.verb + 1 : group.verb + _BEHIND]
    if "it" not in behind[:1] or group.passive:
        return None
    if family == "protest" and "ban" in lower[group.verb]:
        return "cancelled"
    told = moved_by_particle((lower[group.verb], *behind[1:2])) or status
    return told if told in _UNDONE else None

"""What a sentence tells of 'it', the event that the sentence before told as planned: It was put off."""

from __future__ import annotations

from dataclasses import replace

from ingest import rules
from ingest.events.dates_around import date_behind, new_date_of
from ingest.events.governors import effect_of
from ingest.events.kinds import kinds
from ingest.events.scenes import Scene
from ingest.events.shapes import is_passive
from ingest.events.status import moved_by_particle
from ingest.grammar.clauses import Syntax, finite_right, main_verb
from ingest.grammar.verbs import BE, verb_group
from ingest.grammar.words import NONE, VerbGroup, Words
from ingest.model import EventReport, Sentence

_OPEN = frozenset(("planned", "proposed"))
_UNDONE = frozenset(("cancelled", "postponed"))
_FAR = 400  # characters between an event and the 'it' that means it at most
_BEHIND = 6  # words between a verb and the 'it' that it calls off at most
_EARLIER = rules.words("dates_of_events", "once before")
_IT = frozenset(("it", "that"))
_SET = rules.words("statuses_of_events", "fixed", "said to be ahead") | {"is"}


def fate_of_it(scene: Scene, before: list[EventReport]) -> list[EventReport]:
    """The planned event that was told last, once more, where a sentence tells by 'it' that it was called off."""
    syntax = scene.syntax
    last = before[-1] if before else None
    if last is None or last.status not in _OPEN or last.rule == "events.represented":
        return []
    verb = finite_right(syntax, syntax.low, syntax.high)
    start = syntax.words.starts[syntax.low]
    apart = "\n" in syntax.words.body[last.end : start]
    if verb == NONE or not 0 < start - last.start < _FAR or apart or _is_of_thing(last):
        return []
    group = verb_group(syntax.words, syntax.low, main_verb(syntax, verb))
    status, moved = _fate(syntax, group, kinds()[last.kind].family), _is_moved(scene, group)
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
    date = (date_behind if moved else new_date_of)(syntax, scene.dates, group.verb) if status == "postponed" else None
    return [
        replace(
            last, start=start, end=end, text=syntax.words.body[start:end], rule="events.it_again", status=status,
            trigger=syntax.words.text(group.verb, group.verb + 1), place=None, people=(), headcounts=(),
            date_text=date.text if date else None, start_date=date.value if date else None, end_date=None,
            earliest=date.lower if date else None, latest=date.upper if date else None,
        )
    ]  # fmt: skip


def _is_moved(scene: Scene, group: VerbGroup) -> bool:
    """Whether 'it' is told to have another day now: It will now be held on July 10, It is now due in May."""
    syntax, lower = scene.syntax, scene.syntax.words.lower
    if lower[syntax.low] != "it" or group.first != syntax.low + 1 or group.negated:
        return False
    now = "now" in lower[group.first : group.verb + 1] or "instead" in lower[group.verb : syntax.high]
    ahead = group.modal == "will" or (lower[group.first] == "is" and lower[group.verb] in _SET)
    return now and ahead and date_behind(syntax, scene.dates, group.verb) is not None


def may_mean(found: list[EventReport], words_: Words, sentence: Sentence, before: Sentence) -> bool:
    """Whether a sentence holds an 'it', and the sentence before it told last of something planned."""
    if not found or found[-1].status not in _OPEN or found[-1].end <= before.start:
        return False
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

"""What a verb tells: its kind here, who takes part, its status and the words that name it."""

from __future__ import annotations

from dataclasses import replace

from ingest import rules
from ingest.events.actors import is_nobody
from ingest.events.assertions import is_charged_now, is_feared, is_on_strike
from ingest.events.kinds import Trigger, kinds
from ingest.events.kinds_here import as_carrying, as_here, as_killing, as_request, does_damage, is_of_accident
from ingest.events.lasting import PRESENT
from ingest.events.office_holders import into_office
from ingest.events.phrases import Phrase, first_of_phrase
from ingest.events.plans_undone import moved_by_particle
from ingest.events.scenes import Scene, Telling
from ingest.events.shapes import object_noun, subject_noun
from ingest.events.sides_of_verbs import is_passive
from ingest.events.status import status_of_verb
from ingest.events.tellers import tells_instead
from ingest.events.titles import verb_title
from ingest.events.verbs import told_by
from ingest.grammar.clauses import Syntax, past_connective
from ingest.grammar.verbs import BE, BE_OR_HAVE, MODALS, PRONOUNS, bases, inside_group, tags_of, verb_group, words
from ingest.grammar.words import NONE, VerbGroup
from ingest.model import EventReport


def telling_of_verb(
    scene: Scene, trigger: Trigger, governed: tuple[Trigger, Phrase] | None, before: list[EventReport]
) -> Telling | None:
    """What a verb tells; `governed` is the event's noun that it governs, in its phrase."""
    syntax = scene.syntax
    group = verb_group(syntax.words, syntax.low, trigger.head)
    told = told_by(scene, trigger, group)
    if told is None:
        return None
    trigger, people = told
    if governed is not None and tells_instead(syntax, *governed, trigger):
        return None
    here = as_here(syntax, trigger)
    if does_damage(syntax, trigger, group):
        trigger = replace(trigger, kind=kinds()["damage"])
    elif here.kind is not kinds()["damage"] or is_passive(syntax, group):
        trigger = here
    if trigger.kind.instead and group.passive and is_of_accident(syntax, group, before):
        trigger = replace(trigger, kind=kinds()[trigger.kind.instead[0][0]])
    trigger = as_killing(syntax, trigger)
    trigger = as_carrying(syntax, as_request(syntax, into_office(scene, trigger, people)))
    core, named = verb_title(scene, trigger, group, people)
    owner = (group.first, trigger.head, trigger.head)
    nothing = is_nobody(syntax, group) or (
        syntax.words.lower[trigger.head + 1 : trigger.head + 2] in _NOTHING and trigger.kind.family != "vote"
    )  # voted no
    status = "denied" if nothing else status_of_verb(syntax, trigger.head)
    status = _as_its_verb(syntax, trigger, group, status)
    if trigger.kind.with_subject and _is_time_of_noun(syntax, group):
        return None
    telling = Telling(trigger, trigger.kind, None, owner, status, people, core, named, "events.verb")
    if trigger.kind.with_subject:
        first = _subject_of(syntax, group)
        if first == NONE:
            joined = syntax.words.lower[group.first - 1] in {"and", "or"}  # resumes today behind 'was adjourned and'
            return telling if joined or any(one.person for one in people) else None
        return replace(telling, told=(first, trigger.last))
    first = subject_noun(scene, trigger, group)
    if first != NONE and trigger.head - first <= _LONGEST:
        return replace(telling, told=(first, trigger.last))
    last = object_noun(scene, trigger, group)
    return replace(telling, told=(trigger.first, last + 1)) if last != NONE else telling


_LONGEST = (
    12  # words from a subject to its verb that still are one telling: the curfew that was imposed in May was lifted
)


def _is_time_of_noun(syntax: Syntax, group: VerbGroup) -> bool:
    """Whether a verb only tells when that is before which it stands: the trial scheduled to begin on Monday."""
    if group.to == NONE:
        return False
    before, planned = syntax.words.lower[group.to - 1], rules.load("statuses_of_events").groups["planned"].words
    fixed = before in {"due", "set"} or (before.endswith("ed") and not set(planned).isdisjoint(bases().get(before, ())))
    return fixed and syntax.words.lower[group.to - 2] not in BE | words("adverbs")


_NOTHING = (("no",), ("nobody",), ("none",), ("neither",))  # whom a verb was done to: found no bodies


_PUTTING_OFF = rules.words("statuses_of_events", "putting off")


def _as_its_verb(syntax: Syntax, trigger: Trigger, group: VerbGroup, status: str) -> str:
    """The status of what a verb tells, where the verb says more of it than its tense: is charged, is feared dead."""
    if is_charged_now(syntax, trigger, group):
        return "occurred"
    if status == PRESENT and is_on_strike(trigger.kind):
        return "ongoing"
    puts_off = not _PUTTING_OFF.isdisjoint(bases().get(syntax.words.lower[trigger.head], ()))
    if status == "occurred" and puts_off and not _is_rising(syntax, trigger):
        return "postponed"  # the court adjourned the case to June 2
    if status == "occurred" and trigger.kind.name == "interruption":
        return "cancelled" if "cancel" in bases().get(syntax.words.lower[trigger.head], ()) else status
    if status == "occurred" and trigger.kind.with_subject and trigger.kind.name == "act":
        words_ = syntax.words.lower[trigger.head : trigger.last]
        calls = "cancel" in bases().get(words_[0], ())
        return "cancelled" if calls else moved_by_particle(words_) or status  # the Winter Cup has been put off
    supposed = group.first == group.verb and syntax.words.lower[group.verb - 1] in _SUPPOSED
    return "hypothetical" if supposed or is_feared(syntax, trigger) else status


_SUPPOSED = rules.words("statuses_of_events", "supposed of somebody")


def _is_rising(syntax: Syntax, trigger: Trigger) -> bool:
    """Whether a house only ends its day: adjourned the House, parliament adjourned for the day."""
    near = syntax.words.lower[trigger.last : min(syntax.high, trigger.last + 4)]
    before = syntax.words.lower[max(syntax.low, trigger.first - 3) : trigger.first]
    passive = {"was", "were", "been"} & set(before) and not _HOUSES.isdisjoint(before)  # the House was adjourned
    return bool(passive) or not _HOUSES.isdisjoint(near) or near[:3] == ("for", "the", "day")


_HOUSES = rules.words("untold", "houses that adjourn")


_FIXED = rules.words("statuses_of_events", "fixed", "said to be ahead", "expected of it") | {"to"}


_OF = frozenset(("of", "for", "on", "in", "at"))  # between a noun and what it is of, both parts of a subject


def _subject_of(syntax: Syntax, group: VerbGroup) -> int:
    """The first word of the noun phrase right before a verb; NONE where it is a pronoun, which names nothing."""
    head, lower = group.first - 1, syntax.words.lower
    while head > syntax.low and (
        lower[head] in _FIXED
        or lower[head] in BE_OR_HAVE
        or lower[head] in MODALS
        or inside_group(syntax.words, head, head)
    ):
        head -= 1
    if head < syntax.low or not lower[head][0].isalpha() or lower[head] in PRONOUNS | words("cuts") | {"and", "or"}:
        return NONE
    first = first_of_phrase(syntax.words, syntax.low, head)
    while first - 2 >= syntax.low and lower[first - 1] in _OF and lower[first - 2].isalpha():
        first = first_of_phrase(syntax.words, syntax.low, first - 2)  # a search for the next dean
    if first - 3 >= syntax.low and lower[first - 2] == "to" and tags_of(lower[first - 1]).startswith("b"):
        return NONE  # talks to end the dispute | resume: not the dispute
    return past_connective(syntax, first, head)

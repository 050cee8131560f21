"""What an event's noun tells: its kind here, who takes part, its status, its series and the words that name it."""

from __future__ import annotations

from dataclasses import replace

from ingest.events.kinds import Trigger
from ingest.events.kinds_here import as_here, as_joint, kind_undone
from ingest.events.nouns import is_eponym, is_modifier, is_topic
from ingest.events.people_of_nouns import people_of_noun
from ingest.events.phrases import Phrase
from ingest.events.scenes import Scene, Telling
from ingest.events.series import ordinal_of, series_known, series_of
from ingest.events.titles import is_series, noun_title
from ingest.events.told_before import can_be_of, told_before
from ingest.grammar.clauses import Syntax
from ingest.grammar.verbs import verb_group
from ingest.grammar.word_groups import people_nouns
from ingest.grammar.words import NONE
from ingest.model import EventReport

_NO_SERIES = frozenset(("meal", "courtesy call", "conversation", "debate"))  # whose words name no series
_ATTENDED = 8  # words between attending and what is attended, told as one: attend an energy exhibition


def more_exact(scene: Scene, telling: Telling, noun: Trigger, phrase: Phrase, before: list[EventReport]) -> Telling:
    """The telling with kind, ordinal and series of the noun that names it: met for a second round of their dialogue."""
    series, ordinal = _series(scene, noun, phrase, before)
    if noun.kind.name in {"meeting", "talks"} and ordinal is None:
        return telling
    core, named = noun_title(scene, noun, series, ordinal)
    return replace(
        telling,
        kind=noun.kind,
        series=series if is_series(series, ordinal) else None,
        ordinal=ordinal,
        core=core,
        named=named,
    )


def telling_of_noun(
    scene: Scene, trigger: Trigger, phrase: Phrase, before: list[EventReport]
) -> Telling | EventReport | None:
    """What a noun tells: an event, or once more one that was told before."""
    syntax = scene.syntax
    trigger = as_here(syntax, trigger)
    kind = trigger.kind
    number = syntax.words.name[phrase.head]
    if number != NONE and (scene.cast.claimed[number] or _is_body(scene, number, phrase)):
        return None  # president of the Policy Forum, the National People's Congress
    if is_modifier(syntax, trigger) or is_eponym(syntax, trigger, phrase) or is_topic(syntax, phrase, kind.family):
        return None
    people = people_of_noun(scene, trigger, phrase)
    kind = as_joint(kind, people)
    again = told_before(scene, trigger, phrase, [one for one in before if can_be_of(trigger.kind, people, one)])
    if again is not None and phrase.place == "phrase" and phrase.opener in _ONLY_NAMES:
        return None  # the delegation to the dialogue
    if kind.person_subject and not people and again is None and not _is_of_somebody(scene, trigger, phrase):
        return None
    kind, status = kind_undone(syntax, kind, phrase)
    if again is not None and _keeps_status(syntax, trigger, phrase, again, status):
        status = again.status
    series, ordinal = _series(scene, trigger, phrase, before)
    core, named = noun_title(scene, trigger, series, ordinal)
    owner = (phrase.first, phrase.head, phrase.verb if phrase.effect or kind != trigger.kind else NONE)
    rule = "events.noun_behind" if phrase.place == "phrase" else "events.noun"
    attended = phrase.effect == "attend" and trigger.first - _ATTENDED <= phrase.verb < trigger.first
    return Telling(
        trigger,
        kind,
        phrase,
        owner,
        status,
        people,
        kind.title if kind != trigger.kind else core,
        named,
        rule,
        series if is_series(series, ordinal) else None,
        ordinal,
        (phrase.verb, trigger.last) if attended else None,
        again if kind == trigger.kind else None,
    )


def _keeps_status(syntax: Syntax, trigger: Trigger, phrase: Phrase, again: EventReport, status: str) -> bool:
    """Whether an event that a noun points back to is still what it was told to be."""
    planned = phrase.effect is None or _was_planned_before(syntax, phrase, again)
    return planned or _is_only_praised(syntax, trigger, again, status)


def _was_planned_before(syntax: Syntax, phrase: Phrase, again: EventReport) -> bool:
    """Whether something is only said to have been planned before it was told, and for no other day.

    The meeting had not been announced; the election was called by the president.
    """
    if phrase.effect not in {"plan", "order"}:
        return False
    group = verb_group(syntax.words, syntax.low, phrase.verb)
    if not group.past or group.modal is not None or group.to != NONE:
        return False
    dated = any(one != NONE for one in syntax.words.date[phrase.verb : syntax.clause_at(phrase.verb).last])
    return group.perfect or (again.status in {"occurred", "ongoing"} and not dated)


def _is_only_praised(syntax: Syntax, trigger: Trigger, again: EventReport, status: str) -> bool:
    """Whether what was told before as done is only praised: advocating the dialogue; not: for the talks to resume."""
    goes_on = trigger.last < syntax.high and syntax.words.lower[trigger.last] == "to"
    return status == "proposed" and again.status == "occurred" and not goes_on


def _is_of_somebody(scene: Scene, trigger: Trigger, phrase: Phrase) -> bool:
    """Whether a noun says whose it was, though not by a name: his father's death, the death of a teacher."""
    lower = scene.syntax.words.lower
    if not people_nouns().isdisjoint(lower[phrase.first : phrase.head]):
        return True
    behind = lower[trigger.last : min(scene.syntax.high, trigger.last + _WHOSE)]
    return behind[:1] == ("of",) and not people_nouns().isdisjoint(behind)


_WHOSE = 6  # words behind a death in which whose it was stands


def _is_body(scene: Scene, number: int, phrase: Phrase) -> bool:
    """Whether an event's noun ends the name of an organization, and nothing says that it was held."""
    return scene.cast.mentions[number].kind == "organization" and phrase.effect is None


def _series(scene: Scene, trigger: Trigger, phrase: Phrase, before: list[EventReport]) -> tuple[str | None, int | None]:
    syntax = scene.syntax
    ordinal = ordinal_of(syntax, phrase.first, phrase.head)
    if (trigger.kind.family == "election" or trigger.kind.name == "contest") and "round" in syntax.words.lower[
        phrase.first : phrase.head
    ]:
        ordinal = None  # the second round of an election, or of a bout, is no second one
    series = (
        series_of(syntax, phrase.first, phrase.head)
        if trigger.kind.family == "consult" and trigger.kind.name not in _NO_SERIES
        else None
    )
    return series_known(series, ordinal, before)


_ONLY_NAMES = frozenset(("of", "to", "for", "by", "from", "about", "on", "with"))

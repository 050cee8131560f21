"""Which events a sentence tells: each trigger either tells one, or is told by another, or tells none."""

from __future__ import annotations

from dataclasses import replace

from ingest.events.date_clauses import is_to_begin
from ingest.events.kinds import Trigger, kinds
from ingest.events.kinds_here import is_blow, up_to_its_end
from ingest.events.nouns import has_evidence, is_modifier
from ingest.events.phrases import Phrase
from ingest.events.reports import report_of
from ingest.events.scenes import Scene, Telling
from ingest.events.status_of_nouns import phrase_of
from ingest.events.tellers import is_of_match, is_part, teller
from ingest.events.told_before import can_mean, points_back
from ingest.events.told_by_nouns import more_exact, telling_of_noun
from ingest.events.told_by_verbs import telling_of_verb
from ingest.events.told_twice import is_bomb, told_in_relative, told_once
from ingest.events.untold import is_untold
from ingest.events.untold_nouns import is_taking_for
from ingest.grammar.clauses import Syntax
from ingest.grammar.words import NONE
from ingest.model import EventReport


def told_in(scene: Scene, triggers: list[Trigger], before: list[EventReport]) -> list[EventReport]:
    """The events that one sentence tells, in order; `before` are those that the article told so far."""
    phrases = {t: phrase_of(scene.syntax, t) for t in triggers if t.noun}
    tellings = _tellings(scene, triggers, phrases, before)
    heads = tuple([one.trigger.head for one in tellings if isinstance(one, Telling)])
    loose = [one.trigger.head for one in tellings if isinstance(one, Telling) and _is_setting(one)]
    if heads:
        scene = Scene(scene.syntax, scene.cast, scene.dates, heads, frozenset(loose), scene.published, scene.here)
    found: list[EventReport] = []
    for telling in tellings:
        if isinstance(telling, EventReport):
            found.append(telling)
            continue
        telling = _as_told_inside(scene, telling, found)
        report = report_of(scene, telling)
        if report is None or not has_evidence(scene.syntax, telling, report):
            continue
        if not is_untold(scene, telling, report):
            found.append(report)
    return _with_verbs_of(scene, triggers, phrases, found, before)


def _with_verbs_of(
    scene: Scene,
    triggers: list[Trigger],
    phrases: dict[Trigger, Phrase],
    found: list[EventReport],
    before: list[EventReport],
) -> list[EventReport]:
    """The events with those of verbs whose noun told none after all: to terminate the agreement, stopped the sale."""
    syntax = scene.syntax
    aside = {
        phrase.verb: t
        for t, phrase in phrases.items()
        if phrase.verb != NONE and not is_modifier(syntax, t) and _is_done_about(syntax, t, phrase)
    }
    more: list[EventReport] = []
    for trigger in triggers:
        noun = aside.get(trigger.head)
        if trigger.noun or noun is None or _is_covered(syntax, noun, found) or _is_covered(syntax, trigger, found):
            continue
        telling = telling_of_verb(scene, trigger, None, before)
        if telling is None or telling.kind.family != "act" or _opens_that(syntax, noun):
            continue
        if is_taking_for(syntax.words.lower[trigger.head]):
            continue
        report = report_of(scene, telling)
        if report is not None and has_evidence(syntax, telling, report) and not is_untold(scene, telling, report):
            more.append(report)
    return sorted([*found, *more], key=lambda one: one.start) if more else found


def _opens_that(syntax: Syntax, noun: Trigger) -> bool:
    """Whether 'that' follows a noun, so that its verb only says something to those who came: told the meeting that."""
    return noun.last < syntax.high and syntax.words.lower[noun.last] == "that"


def _is_done_about(syntax: Syntax, noun: Trigger, phrase: Phrase) -> bool:
    """Whether what is done about an event's noun can be told though the noun tells none; not: cast a vote, no sale."""
    return noun.kind.family != "vote" and syntax.words.lower[phrase.first] not in {"no", "any"}


def _is_covered(syntax: Syntax, trigger: Trigger, found: list[EventReport]) -> bool:
    """Whether the words of an event that was found reach over a trigger."""
    at = syntax.words.starts[trigger.head]
    return any(one.start <= at < one.end for one in found)


def _as_told_inside(scene: Scene, telling: Telling, found: list[EventReport]) -> Telling:
    """A telling as one of what a verb of the sentence told: planned to meet her in May, but cancelled the meeting."""
    phrase, trigger = telling.phrase, telling.trigger
    if phrase is None or telling.status not in {"cancelled", "postponed"} or telling.kind != trigger.kind:
        return telling
    planned = [
        one
        for one in found
        if one.rule == "events.verb"
        and one.status in {"planned", "proposed", "cancelled"}
        and (one.status != telling.status or telling.kind.family == "visit")
    ]
    if not planned or not points_back(scene.syntax, trigger, phrase):
        return telling
    meant = [one for one in planned if can_mean(trigger.kind, one, scene.syntax.words.lower[trigger.head])]
    return replace(telling, again=meant[-1]) if meant else telling


def _is_setting(telling: Telling) -> bool:
    """Whether an event is the setting of another: went down during an exercise on Wednesday."""
    phrase = telling.phrase
    if phrase is None:
        return False
    if phrase.place != "phrase":
        return phrase.effect == "attend"  # walked out of the talks in May
    return phrase.opener in {"during", "in", "at", "on", "by"}


def _tellings(
    scene: Scene, triggers: list[Trigger], phrases: dict[Trigger, Phrase], before: list[EventReport]
) -> list[Telling | EventReport]:
    """What each trigger of a sentence tells, those left out that tell nothing or are told by another."""
    phrases = {t: up_to_its_end(scene.syntax, t.kind, phrase) for t, phrase in phrases.items()}
    governed = {
        phrase.verb: (noun, phrase)
        for noun, phrase in phrases.items()
        if phrase.verb != NONE and not is_modifier(scene.syntax, noun)
    }
    governed = {**_begun_by(scene.syntax, governed), **governed}
    verbs = [t for t in triggers if not t.noun]
    by_verb = {t.head: told for t in verbs if (told := telling_of_verb(scene, t, governed.get(t.head), before))}
    by_verb = told_once(scene, by_verb, phrases)
    twice = {t: at for t in phrases if (at := told_in_relative(scene.syntax, t, by_verb)) != NONE}
    by_verb = {at: told for at, told in by_verb.items() if at not in twice.values() or is_bomb(scene.syntax, at)}
    inner = {noun: told for noun, phrase in phrases.items() if (told := teller(scene, noun, phrase, by_verb))}
    found: list[Telling | EventReport] = []
    for trigger in triggers:
        telling: Telling | EventReport | None = None
        if not trigger.noun:
            telling = _with_its_noun(scene, by_verb.get(trigger.head), inner, phrases, before)
        elif twice.get(trigger, NONE) in by_verb:
            continue  # a car bomb that exploded
        elif trigger.kind.name == "wounding" and any(is_blow(one.kind) for one in by_verb.values()):
            continue  # more than 50 sustained injuries when a bus fell
        elif trigger not in inner and not is_part(scene.syntax, trigger, phrases[trigger], triggers):
            telling = telling_of_noun(scene, trigger, phrases[trigger], before)
        if telling is not None:
            found.append(telling)
    return found


def _with_its_noun(
    scene: Scene,
    telling: Telling | None,
    inner: dict[Trigger, Telling],
    phrases: dict[Trigger, Phrase],
    before: list[EventReport],
) -> Telling | None:
    """What a verb tells, with what a noun tells more exactly that names its event: met for talks, met in the final."""
    within = next((n for n, told in inner.items() if told is telling and n.kind.family == "consult"), None)
    if telling is not None and within is not None and telling.kind.family not in _OF_PAPERS:
        return more_exact(scene, telling, within, phrases[within], before)
    if telling is not None and is_of_match(telling, inner):
        return replace(telling, kind=kinds()["contest"])
    return telling


_OF_PAPERS = frozenset(("agreement", "approval", "request"))  # is no meeting: signed a convention, demanding a debate


def _begun_by(syntax: Syntax, governed: dict[int, tuple[Trigger, Phrase]]) -> dict[int, tuple[Trigger, Phrase]]:
    """The infinitives that say of an event's noun that it is to be: the trial of Anna Berg is expected to start."""
    found = {}
    for verb, (noun, phrase) in governed.items():
        number = syntax.number_at(verb) + 1
        if phrase.place == "subject" and is_to_begin(syntax, number):
            found.update(dict.fromkeys(range(*_bounds(syntax, number)), (noun, phrase)))
    return found


def _bounds(syntax: Syntax, number: int) -> tuple[int, int]:
    return syntax.clauses[number].first, min(syntax.clauses[number].last, syntax.clauses[number].first + _INFINITIVE)


_INFINITIVE = 4  # words of an infinitive with its auxiliaries at most: to have been held

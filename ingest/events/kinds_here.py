"""Which kind a trigger tells by the words around it: an explosion in a mine, shot and killed him, lifted sanctions."""

from __future__ import annotations

from dataclasses import replace

from ingest import rules
from ingest.events.kinds import Kind, Trigger, kinds
from ingest.events.phrases import Phrase
from ingest.events.sides_of_verbs import is_passive, subject_words
from ingest.events.status import status_of_verb
from ingest.grammar.clauses import Syntax, finite_right, main_verb
from ingest.grammar.verbs import bases, verb_group, words
from ingest.grammar.words import NONE, VerbGroup
from ingest.model import EventReport, Participant

HARM = frozenset(("killing", "wounding", "death"))
_NEAR, _FAR = 4, 14  # words before and behind a trigger that can make it tell another kind


def is_blow(kind: Kind) -> bool:
    """Whether a kind is an attack or a disaster, and not the harm that comes of one."""
    return kind.family in {"violence", "disaster"} and kind.name not in HARM


def does_damage(syntax: Syntax, trigger: Trigger, group: VerbGroup) -> bool:
    """Whether a force of nature or a fire does the harm that an active verb tells: lightning destroyed a barn."""
    forces = next((near for other, near in trigger.kind.instead if other == "damage"), frozenset[str]())
    if not forces or is_passive(syntax, group):
        return False
    lower = syntax.words.lower
    acting = [lower[at] for at in subject_words(syntax, group) if lower[at - 1] != "of"]  # not: a shortage of rain
    return not (forces | _FIRES).isdisjoint(acting)


_FIRES = rules.words("which_event", "fires")


def as_request(syntax: Syntax, trigger: Trigger) -> Trigger:
    """Asking somebody to do something, or for something, as a request: asked the governor to step in."""
    asks = trigger.kind.family == "act" and "ask" in bases().get(syntax.words.lower[trigger.head], ())
    near = syntax.words.lower[trigger.last : min(syntax.high, trigger.last + _TO_ASK)]
    return replace(trigger, kind=kinds()["request"]) if asks and not {"to", "for"}.isdisjoint(near) else trigger


def as_killing(syntax: Syntax, trigger: Trigger) -> Trigger:
    """A harm with the death that its words tell, as a killing: shot and killed him, fatally shot him, shot her dead."""
    last, lower = trigger.last, syntax.words.lower
    if trigger.kind.name not in _HARMS:
        return trigger
    if lower[last : last + 2] == ("and", "killed"):
        return replace(trigger, kind=kinds()["killing"], last=last + 2)
    first = verb_group(syntax.words, syntax.low, trigger.head).first
    fatal = "fatally" in lower[max(syntax.low, first - 1) : trigger.head] or "dead" in lower[trigger.head : last]
    return replace(trigger, kind=kinds()["killing"]) if fatal or _is_left_dead(syntax, trigger) else trigger


_HARMS = frozenset(("shooting", "wounding", "attack", "bombing"))
_TO_DEAD = 6  # words of whoever was shot, between 'shot' and 'dead', at most


def _is_left_dead(syntax: Syntax, trigger: Trigger) -> bool:
    """Whether 'dead' stands behind whoever was harmed: shot his brother dead; not: shot a man, left two dead."""
    lower, last = syntax.words.lower, min(syntax.high, trigger.last + _TO_DEAD)
    at = next((k for k in range(trigger.last, last) if lower[k] == "dead"), NONE)
    if at <= trigger.last or "shoot" not in bases().get(lower[trigger.head], ()):
        return False
    closed = words("prepositions", "cuts") | {"and"}
    return all(lower[k][0].isalnum() and lower[k] not in closed for k in range(trigger.last, at))


def as_carrying(syntax: Syntax, trigger: Trigger) -> Trigger:
    """Flying something in, which is no journey of who does it, as a deed: the airline flew in staff."""
    at = trigger.last
    if trigger.kind.family != "visit" or syntax.words.lower[at - 1] != "in" or at >= syntax.high:
        return trigger
    lower, closed = syntax.words.lower, words("prepositions", "cuts", "adverbs") | {"and", "or", "but", "to", "the"}
    bare = lower[at].isalpha() and lower[at] not in closed and not syntax.words.capital(at)
    return replace(trigger, kind=kinds()["act"]) if bare and syntax.words.date[at] == NONE else trigger


_TO_ASK = 12  # words from asking to what somebody is asked for at most


# what kills nobody by accident: was killed when gunmen attacked a bus
_VIOLENT = rules.words("untold", "violence and no accident")
_UNDER_FIRE = rules.words("untold", "fire that is no blaze")


def as_here(syntax: Syntax, trigger: Trigger) -> Trigger:
    """A trigger with the kind that it tells by the words around it: an explosion in a mine, troops sent with tents."""
    if not trigger.kind.instead:
        return trigger
    if trigger.noun and trigger.kind.name == "release" and _is_of_thing(syntax, trigger):
        return replace(trigger, kind=kinds()["publication"])
    near = syntax.words.lower[max(syntax.low, trigger.first - _NEAR) : min(syntax.high, trigger.last + _FAR)]
    near = tuple([word for at, word in enumerate(near) if word != "fire" or at == 0 or near[at - 1] not in _UNDER_FIRE])
    if trigger.noun and syntax.words.lower[trigger.head] in {"raid", "raids"}:
        near = syntax.words.lower[syntax.clause_at(trigger.head).first : trigger.first]  # by whom: officers conducted
    if trigger.kind.name == "killing" and not _VIOLENT.isdisjoint(near):
        return trigger
    for other, words_ in trigger.kind.instead:
        if not words_.isdisjoint(near):
            return replace(trigger, kind=kinds()[other])
    return trigger


def _is_of_thing(syntax: Syntax, trigger: Trigger) -> bool:
    """Whether a noun is of what nobody does its verb to as to a person: the release of a crude online video."""
    lower, at = syntax.words.lower, trigger.last
    if lower[at : at + 1] != ("of",):
        return False
    end = next((k for k in range(at + 1, syntax.high) if lower[k] in words("prepositions", "cuts")), syntax.high)
    owners = [k for k in range(at + 1, end) if lower[k + 1 : k + 2] in {("'s",), ("’s",)}]  # of the album's producer
    return any(lower[k] in trigger.kind.not_object for k in range(at + 1, end) if k not in owners)


def is_of_accident(syntax: Syntax, group: VerbGroup, before: list[EventReport]) -> bool:
    """Whether nobody is said to have done a harm, and the article has told of a disaster and of no attack so far."""
    if "by" in syntax.words.lower[group.verb + 1 : group.verb + 3]:
        return False
    told = [kinds()[one.kind].family for one in before if one.kind in kinds() and one.kind not in HARM]
    return "disaster" in told and "violence" not in told


def as_joint(kind: Kind, people: tuple[Participant, ...]) -> Kind:
    """An exercise of two countries as a joint one: naval drills of South Korea and the United States."""
    countries = {one.place for one in people if one.place and one.part != "host"}
    return kinds()["joint exercise"] if kind.name == "exercise" and len(countries) > 1 else kind


def kind_undone(syntax: Syntax, kind: Kind, phrase: Phrase) -> tuple[Kind, str]:
    """The kind and status of what a noun tells; lifting a sanction is the contrary of a sanction."""
    if kind.undone is None or not _undoes(syntax, kind, phrase.verb):
        return kind, phrase.status
    return kinds()[kind.undone], status_of_verb(syntax, phrase.verb)


def _undoes(syntax: Syntax, kind: Kind, verb: int) -> bool:
    return verb != NONE and bool(kind.undone_by.intersection(bases().get(syntax.words.lower[verb], ())))


def up_to_its_end(syntax: Syntax, kind: Kind, phrase: Phrase) -> Phrase:
    """A noun's phrase with the verb that undoes it behind its own participle: sanctions set by X | will be lifted."""
    if kind.undone is None or phrase.verb < phrase.head or phrase.place != "object":
        return phrase
    verb = finite_right(syntax, phrase.verb, syntax.high)
    if verb == NONE:
        return phrase
    to_be = syntax.words.lower[verb + 1 : verb + 3] == ("to", "be")
    verb = verb + 3 if to_be else main_verb(syntax, verb)
    if verb >= syntax.high or not verb_group(syntax.words, syntax.low, verb).passive or not _undoes(syntax, kind, verb):
        return phrase
    return replace(phrase, verb=verb, effect=None, place="subject", status=status_of_verb(syntax, verb))

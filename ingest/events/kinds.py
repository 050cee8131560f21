"""Kinds of events, and the words of a text that can tell them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from ingest import rules
from ingest.grammar.verbs import forms, is_verb, tags_of
from ingest.grammar.words import NONE, Words


@dataclass(frozen=True, slots=True, eq=False)
class Kind:
    """One kind of event, as lexicon/event_kinds.yml defines it."""

    name: str
    type: str | None
    mode: str | None
    family: str
    title: str
    reciprocal: bool  # all who take part do the same
    objects: frozenset[str]  # nouns that the verb must have near; empty: any
    not_object: frozenset[str]  # nouns that make the verb mean something else
    person_object: bool  # the verb tells the event only when it is done to a person
    person_subject: bool
    done_to: bool  # its title names whom it was done to
    undone_by: frozenset[str]  # verbs that undo it: lift, for sanctions
    undone: str | None  # the kind that undoing it is
    needs_people: bool  # the verb tells the event only of somebody who is named
    not_before: frozenset[str]  # words right before the noun that make it mean something else: heart attack
    not_next: frozenset[str]  # words right after the noun that do so: an appointment with


@dataclass(frozen=True, slots=True, eq=False)
class Trigger:
    """Words that can tell an event: word indexes, the head among them, and the kind."""

    first: int
    last: int  # exclusive
    head: int  # the verb, or the head noun
    kind: Kind
    noun: bool


@cache
def kinds() -> dict[str, Kind]:
    """Every kind by name."""
    return {name: _kind(name, group) for name, group in rules.load("event_kinds").groups.items()}


def _kind(name: str, group: rules.Group) -> Kind:
    more = group.more

    def listed(key: str) -> frozenset[str]:
        return frozenset(more.get(key) or ())

    return Kind(
        name,
        more.get("type"),
        more.get("mode"),
        str(more["family"]),
        str(more.get("title") or ""),
        bool(more.get("reciprocal")),
        listed("objects"),
        listed("not_object"),
        bool(more.get("person_object")),
        bool(more.get("person_subject")),
        bool(more.get("done_to")),
        listed("undone_by"),
        more.get("undone"),
        bool(more.get("needs_people")),
        listed("not_before"),
        listed("not_next"),
    )


def _means_another(lower: tuple[str, ...], first: int, last: int, kind: Kind) -> bool:
    return (first > 0 and lower[first - 1] in kind.not_before) or (last < len(lower) and lower[last] in kind.not_next)


Entry = tuple[tuple[str, ...], Kind, bool]  # the words after the first, the kind, whether a noun


@cache
def _entries() -> dict[str, tuple[Entry, ...]]:
    """First word of a trigger -> what it can begin, longest first."""
    found: dict[str, list[Entry]] = {}
    for name, group in rules.load("event_kinds").groups.items():
        kind = kinds()[name]
        for noun in group.more.get("nouns", ()):
            first, *rest = str(noun).split()
            found.setdefault(first, []).append((tuple(rest), kind, True))
        for verb in group.more.get("verbs", ()):
            first, *rest = str(verb).split()
            for form in forms(first):
                found.setdefault(form, []).append((tuple(rest), kind, False))
    return {word: tuple(sorted(entries, key=lambda e: -len(e[0]))) for word, entries in found.items()}


def triggers_in(words: Words) -> list[Trigger]:
    """The words of a body that can tell an event, in order, in one pass; longest first where they overlap."""
    known = _entries()
    lower = words.lower
    found = []
    blocked = 0
    for index, word in enumerate(lower):
        entries = known.get(word)
        if entries is None or index < blocked or words.date[index] != NONE:
            continue
        trigger = _trigger(words, index, entries)
        if trigger is not None:
            found.append(trigger)
            blocked = trigger.last if trigger.noun or trigger.last - trigger.first > 1 else blocked
    return found


def _trigger(words: Words, index: int, entries: tuple[Entry, ...]) -> Trigger | None:
    lower = words.lower
    verb: bool | None = None
    for rest, kind, noun in entries:
        last = index + 1 + len(rest)
        if rest and lower[index + 1 : last] != rest:
            continue
        if verb is None:
            verb = bool(tags_of(lower[index])) and is_verb(words, max(0, index - 30), index)
        if noun == verb or (noun and _means_another(lower, index, last, kind)):
            continue
        return Trigger(index, last, last - 1 if noun else index, kind, noun)
    return None


@dataclass(frozen=True, slots=True)
class Effect:
    """What an event verb makes of its event."""

    name: str  # the group of event_verbs.yml
    status: str | None  # the group's fixed status
    families: frozenset[str]  # of kinds; empty: all


@cache
def effects() -> dict[tuple[str, ...], tuple[Effect, ...]]:
    """Words of an event verb (base, particles) -> what it can make of an event, the narrowest first."""
    found: dict[tuple[str, ...], list[Effect]] = {}
    for name, group in rules.load("event_verbs").groups.items():
        effect = Effect(name, group.more.get("status"), frozenset(group.more.get("families", ())))
        for verb in group.words:
            found.setdefault(tuple(verb.split()), []).append(effect)
    return {verb: tuple(sorted(known, key=lambda e: not e.families)) for verb, known in found.items()}


@cache
def longest_particle() -> int:
    """The most words that an event verb has after its first."""
    return max(len(words) for words in effects()) - 1

"""Kinds of events, and the words of a text that can tell them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from ingest import rules
from ingest.grammar.verbs import BE, bases, forms, is_verb, tags_of
from ingest.grammar.words import NONE, Words


@dataclass(frozen=True, slots=True, eq=False)
class Kind:
    """One kind of event, or one shape of it, as lexicon/event_kinds.yml defines it."""

    name: str
    type: str | None
    mode: str | None
    family: str
    title: str
    whom: str  # the preposition between its title and those to whom it is done: attack on
    reciprocal: bool  # all who take part do the same
    objects: frozenset[str]  # nouns that the verb must have as its object; empty: any
    not_object: frozenset[str]  # nouns that make the verb mean something else
    person_object: bool  # the verb tells the event only when it is done to a person
    person_subject: bool
    done_to: bool  # its title names whom it was done to
    undone_by: frozenset[str]  # verbs that undo it: lift, for sanctions
    undone: str | None  # the kind that undoing it is
    needs_people: bool  # the verb tells the event only of somebody who is named
    not_before: frozenset[str]  # words right before the noun that make it mean something else: heart attack
    not_next: frozenset[str]  # words right after the noun that do so: an appointment with
    only_next: frozenset[str]  # words of which one must stand right after the noun; empty: any: a win over
    object: tuple[str, ...] = ()  # what can be the object, a name in shapes.OBJECTS; empty: anything
    subject: tuple[str, ...] = ()  # who can be the subject
    subjects: frozenset[str] = frozenset()  # nouns of which one must be the subject; empty: any
    followed_by: frozenset[str] = frozenset()  # words of which one must follow the object: proposed her as
    not_followed_by: frozenset[str] = frozenset()
    beside: frozenset[str] = frozenset()  # verbs that a trigger such as 'by telephone' makes tell it
    near: frozenset[str] = frozenset()  # a place's name, or one of these words, must follow soon
    voice: str | None = None  # active or passive, where only one tells the event
    concrete: bool = False  # the verb tells an event though nobody is named
    passive_too: bool = False  # in the passive, anybody may be the one it is done to: he was seen off
    two: bool = False  # the verb tells it only where two take part
    ahead: bool = False  # the verb tells it only where it lies ahead: is to see the pope
    told_only: bool = False  # the noun tells it only with an event verb: held a dinner
    once: bool = False  # it happens to one person at most once in a season: resigned
    with_subject: bool = False  # its subject is what happens, and so belongs to its words: training starts
    with_object: bool = False  # its object must be one of its nouns though its verb is a phrase: walk out of
    capital: bool = False  # its nouns are the last words of a name: the Great North Run
    in_force: bool = False  # it lasts when it is made, or can be anything: what is called off of it need be no plan
    dated: bool = False  # the verb tells it only with a day in its own clause, in words that assert it
    instead: tuple[tuple[str, frozenset[str]], ...] = ()  # with one of these words near it, it tells that kind


@dataclass(frozen=True, slots=True, eq=False)
class Trigger:
    """Words that can tell an event: word indexes, the head among them, and the kind."""

    first: int
    last: int  # exclusive
    head: int  # the verb, or the head noun
    kind: Kind
    noun: bool
    also: tuple[
        tuple[int, Kind], ...
    ] = ()  # what the same verb tells with other objects: where its words end, the kind


@cache
def kinds() -> dict[str, Kind]:
    """Every kind by name; where a kind has several shapes, the one of its own name."""
    return {name: _kind(name, group) for name, group in rules.load("event_kinds").groups.items()}


_WORD_SETS = ("objects", "not_object", "undone_by", "not_before", "not_next", "only_next", "subjects", "followed_by",
              "not_followed_by", "near")  # fmt: skip
_MARKS = (
    "reciprocal",
    "person_object",
    "person_subject",
    "done_to",
    "needs_people",
    "concrete",
    "told_only",
    "two",
    "ahead",
    "passive_too",
    "with_subject",
    "once",
    "dated",
    "with_object",
    "capital",
    "in_force",
)


def _kind(name: str, group: rules.Group) -> Kind:
    more = group.more
    sets: dict[str, Any] = {key: frozenset(more.get(key) or ()) for key in _WORD_SETS}
    marks: dict[str, Any] = {key: bool(more.get(key)) for key in _MARKS}
    return Kind(
        name=str(more.get("as", name)), type=more.get("type"), mode=more.get("mode"), family=str(more["family"]),
        title=str(more.get("title") or ""), whom=str(more.get("whom", "of")), undone=more.get("undone"),
        object=tuple(more.get("object") or ()),
        subject=tuple(more.get("subject") or ()), voice=more.get("voice"),
        beside=frozenset(more.get("beside_verbs") or ()),
        instead=tuple((other, frozenset(near)) for other, near in (more.get("instead") or {}).items()), **sets, **marks,
    )  # fmt: skip


def _means_another(lower: tuple[str, ...], first: int, last: int, kind: Kind) -> bool:
    after = lower[last : last + 1]
    if kind.only_next and kind.only_next.isdisjoint(after):
        return True
    return (first > 0 and lower[first - 1] in kind.not_before) or not kind.not_next.isdisjoint(after)


_BESIDE = 14  # words between a verb and what tells its means at most: spoke to A and B about C by telephone
Entry = tuple[tuple[str, ...], Kind, str]  # the words after the first, the kind, whether noun, verb or beside a verb


@cache
def _entries() -> dict[str, tuple[Entry, ...]]:
    """First word of a trigger -> what it can begin, longest first."""
    found: dict[str, list[Entry]] = {}
    for name, group in rules.load("event_kinds").groups.items():
        kind = kinds()[name]
        for what in ("noun", "beside"):
            for words in group.more.get("nouns" if what == "noun" else what, ()):
                first, *rest = str(words).split()
                found.setdefault(first, []).append((tuple(rest), kind, what))
        for verb in group.more.get("verbs", ()):
            first, *rest = str(verb).split()
            for form in forms(first):
                found.setdefault(form, []).append((tuple(rest), kind, "verb"))
    return {word: tuple(sorted(entries, key=lambda e: -len(e[0]))) for word, entries in found.items()}


@cache
def _entries_by_next() -> dict[str, tuple[dict[str, tuple[Entry, ...]], tuple[Entry, ...]]]:
    """First word of a trigger -> what it begins with the word that follows, longest first; and what it is alone."""
    found: dict[str, tuple[dict[str, tuple[Entry, ...]], tuple[Entry, ...]]] = {}
    for word, entries in _entries().items():
        longer: dict[str, tuple[Entry, ...]] = {}
        for entry in entries:
            if entry[0]:
                longer[entry[0][0]] = (*longer.get(entry[0][0], ()), entry)
        found[word] = (longer, tuple([entry for entry in entries if not entry[0]]))
    return found


_OBJECT = 6  # words between a verb and its particle at most: blew the old bridge up
# what stands behind an object and belongs to its verb
_APART = rules.words("verbs", "left so") | {"up", "down", "away", "back", "out", "off"}
_INTO = frozenset(("to", "into", "in", "on", "under", "behind", "from"))  # what opens the rest of a phrase behind one
# Words that no object holds: another clause, a place or a means begins there.
_NO_OBJECTS = _APART | _INTO | frozenset((
    "at", "by", "for", "with", "as", "that", "who", "which", "when", "where", "while", "over", "about", "than", "not",
    "he", "she", "they", "we", "i", "but", "or", "because", "if", "after", "before", "until", "since",
))  # fmt: skip


@cache
def _apart() -> dict[str, tuple[tuple[tuple[str, ...], Kind], ...]]:
    """First word of a verb -> the rests of it that can stand behind its object, longest first, with their kinds."""
    found = {}
    for word, entries in _entries().items():
        rests = [(rest, kind) for rest, kind, what in entries if what == "verb" and _stands_apart(rest)]
        if rests:
            found[word] = tuple(rests)
    return found


def _stands_apart(rest: tuple[str, ...]) -> bool:
    """Whether the words behind a verb can stand behind its object too: up, behind bars, to death; not: to pay."""
    if not rest[1:]:
        return bool(rest) and rest[0] in _APART
    ends = _ENDS.get(rest[0])
    return rest[0] in _INTO and (ends is None or rest[1] in ends)


_ENDS = {  # words of which one must follow
    "to": rules.words("verbs", "brought to") | {"the"},
    "in": rules.words("verbs", "held in"),
}


def _behind_object(lower: tuple[str, ...], index: int) -> list[Kind]:
    """What a verb tells by the words that stand behind its object: blew it up, put the poet behind bars."""
    rests = _apart().get(lower[index], ())
    if not rests:
        return []
    for at in range(index + 1, min(index + 2 + _OBJECT, len(lower))):
        if at > index + 1 and lower[at] in _APART | _INTO:
            alone = at + 1 >= len(lower) or lower[at + 1] not in _DETERMINERS  # took the drug off | the market
            return [
                kind
                for rest, kind in rests
                if lower[at : at + len(rest)] == rest and (len(rest) > 1 or alone)
            ]  # fmt: skip
        if lower[at] in _NO_OBJECTS or not (lower[at][0].isalnum() or lower[at] in {"'s", "'", "-"}):
            return []
    return []


_DETERMINERS = frozenset(("the", "a", "an", "his", "her", "its", "their", "this", "that", "these", "those"))


def other_kinds(words: list[str]) -> list[str]:
    """The kinds that some words can tell, the order of the lexicon, longer entries first; act last."""
    found = [
        kind.name
        for rest, kind, _ in _entries().get(words[0], ())
        if list(rest) == words[1 : 1 + len(rest)]
    ]  # fmt: skip
    return list(dict.fromkeys(found))


def triggers_in(words: Words) -> list[Trigger]:
    """The words of a body that can tell an event, in order, in one pass; longest first where they overlap."""
    known = _entries_by_next()
    lower = words.lower
    beyond = len(lower) - 1
    found: list[Trigger] = []
    blocked = 0
    for index in [index for index, word in enumerate(lower) if word in known]:
        if index < blocked or words.date[index] != NONE:
            continue
        longer, alone = known[lower[index]]
        more = longer.get(lower[index + 1]) if longer and index < beyond else None
        if behind := _behind_object(lower, index):
            split = [((), kind, "verb") for kind in behind]
            alone = tuple(sorted((*split, *alone), key=lambda entry: entry[1].family == "act"))
        entries = alone if more is None else (*more, *alone)
        trigger = _trigger(words, index, entries) if entries else None
        if trigger is not None:
            found = [one for one in found if one.head != trigger.head or one.noun] if trigger.head < index else found
            found.append(trigger)
            blocked = trigger.last if trigger.noun or trigger.last - trigger.first > 1 else blocked
    return found


def _trigger(words: Words, index: int, entries: tuple[Entry, ...]) -> Trigger | None:
    lower = words.lower
    verb: bool | None = None
    for rest, kind, what in entries:
        last = index + 1 + len(rest)
        if rest and lower[index + 1 : last] != rest:
            continue
        if what == "beside":
            head = _verb_beside(words, index, kind)
            if head != NONE:
                return Trigger(index, last, head, kind, False)
            continue
        if verb is None:
            low = index if _opens_sentence(words, index) else max(0, index - 30)
            verb = bool(tags_of(lower[index])) and is_verb(words, low, index)
        if (what == "noun") == verb or (what == "noun" and _means_another(lower, index, last, kind)):
            continue
        if kind.capital and not (words.capital(index) and index and words.capital(index - 1)):
            continue
        if what == "noun":
            return Trigger(index, last, last - 1, kind, True)
        return Trigger(index, last, index, kind, False, _others(lower, index, entries, kind))
    return None


def _opens_sentence(words: Words, index: int) -> bool:
    """Whether a form in -ing with a capital opens a sentence: Addressing the council, the mayor said."""
    if not words.lower[index].endswith("ing") or not words.capital(index):
        return False
    return (
        index == 0 or words.lower[index - 1] == "." or "\n" in words.body[words.ends[index - 1] : words.starts[index]]
    )


def _others(lower: tuple[str, ...], index: int, entries: tuple[Entry, ...], kind: Kind) -> tuple[tuple[int, Kind], ...]:
    """What else a verb can tell with the words that follow it, or with fewer of them: leave for, leave."""
    found = []
    for rest, other, what in entries:
        last = index + 1 + len(rest)
        if what == "verb" and other is not kind and lower[index + 1 : last] == rest:
            found.append((last, other))
    return tuple(found)


def _verb_beside(words: Words, index: int, kind: Kind) -> int:
    """The verb before a word that tells its means, or -1: discussed the plan by telephone."""
    for at in range(index - 1, max(0, index - _BESIDE) - 1, -1):
        if words.lower[at] in {".", ";"}:
            return NONE
        known = ("be",) if words.lower[at] in BE else bases().get(words.lower[at], ())
        verb = words.lower[at] in {"been", "be"} or is_verb(words, max(0, at - 30), at)
        if kind.beside.intersection(known) and verb:
            return at
    return NONE


@cache
def event_nouns(family: str) -> frozenset[str]:
    """The single words that name events of a family."""
    groups = rules.load("event_kinds").groups.values()
    nouns = (str(noun) for group in groups if group.more["family"] == family for noun in group.more.get("nouns", ()))
    return frozenset(noun for noun in nouns if " " not in noun)


@dataclass(frozen=True, slots=True)
class Effect:
    """What an event verb makes of its event."""

    name: str  # the group of event_verbs.yml
    status: str | None  # the group's fixed status
    families: frozenset[str]  # of kinds; empty: all
    dated: bool = False  # only where a day follows: moved to July 4


@cache
def effects() -> dict[tuple[str, ...], tuple[Effect, ...]]:
    """Words of an event verb (base, particles) -> what it can make of an event, the narrowest first."""
    found: dict[tuple[str, ...], list[Effect]] = {}
    for name, group in rules.load("event_verbs").groups.items():
        more = group.more
        families = frozenset(more.get("families", ()))
        effect = Effect(str(more.get("as", name)), more.get("status"), families, bool(more.get("dated")))
        for verb in group.words:
            found.setdefault(tuple(verb.split()), []).append(effect)
    return {verb: tuple(sorted(known, key=lambda e: not e.families)) for verb, known in found.items()}


@cache
def longest_particle() -> int:
    """The most words that an event verb has after its first."""
    return max(len(words) for words in effects()) - 1

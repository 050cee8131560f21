"""Who takes part in an event, as its verb or its noun phrase tells."""

from __future__ import annotations

from ingest.events.kinds import Kind, Trigger
from ingest.events.phrases import Phrase
from ingest.events.scenes import Scene
from ingest.grammar.clauses import Syntax, finite_left, finite_right
from ingest.grammar.participants import Cast, heads_in, participant, subject_of
from ingest.grammar.verbs import VerbGroup, verb_group, words
from ingest.grammar.words import NONE
from ingest.model import Participant

_WITH = frozenset(("with", "between", "among"))
_OF = frozenset(("of", "for"))
_STAYING_AWAY = frozenset(
    [
        "skip",
        "skipped",
        "skips",
        "skipping",
        "miss",
        "missed",
        "misses",
        "missing",
        "boycott",
        "boycotted",
        "boycotting",
        "snub",
        "snubbed",
    ]
)
_HOSTING = frozenset(("host", "hosts", "hosted", "hosting"))
# Families of kinds whose noun is the object of somebody who only speaks or decides about it: accepted his resignation.
_NOT_BY_SUBJECT = frozenset(("office", "justice", "violence", "disaster"))
_WITH_SUBJECT = frozenset(("hold", "reach", "attend", "cancel", "postpone", "give", "speak", "file"))


def people_of_verb(scene: Scene, trigger: Trigger, group: VerbGroup) -> tuple[Participant, ...]:
    """Who does what a verb tells, and to whom."""
    syntax, kind = scene.syntax, trigger.kind
    actor, recipient = ("participant", "participant") if kind.reciprocal else ("actor", "recipient")
    if kind.family == "visit":
        return tuple(subject_of(syntax, scene.cast, trigger.head, "actor"))
    if group.passive or (group.tag == "n" and not group.perfect):
        done = subject_of(syntax, scene.cast, trigger.head, recipient)
        return _distinct([*_by(scene, trigger.last, actor), *done])
    subject = subject_of(syntax, scene.cast, trigger.head, actor)
    after = trigger.last if trigger.first <= trigger.head else trigger.head + 1
    return _distinct([*subject, *_objects(scene, after, recipient, kind)])


def _distinct(people: list[Participant]) -> tuple[Participant, ...]:
    found: dict[tuple[str | None, str | None, str | None], Participant] = {}
    for person in people:
        found.setdefault((person.person, person.organization, person.place), person)
    return tuple(found.values())


def _phrase_end(syntax: Syntax, at: int, passing: frozenset[str], cast: Cast | None = None) -> int:
    """One past the names that follow a word: to the clause's end or a preposition that opens something else."""
    last = syntax.clause_at(min(at, syntax.high - 1)).last
    lower = syntax.words.lower
    for index in range(at, last):
        if lower[index] in words("prepositions") and lower[index] not in passing and syntax.words.name[index] == NONE:
            if cast is not None and any(a <= syntax.words.starts[index] < b for a, b in cast.titles):
                continue
            return index
    return last


def _objects(scene: Scene, at: int, part: str, kind: Kind) -> list[Participant]:
    """Those to whom a verb is done: after the verb, or after 'with'."""
    syntax = scene.syntax
    lower = syntax.words.lower
    while at < syntax.high and (
        syntax.words.date[at] != NONE
        or lower[at] in {"on", "with", "separately", "briefly"}
        or lower[at] in words("adverbs")
    ):
        if lower[at] == "on" and syntax.words.date[min(at + 1, syntax.high - 1)] == NONE:
            break
        at += 1
    if at < syntax.high and lower[at] in {"on", "against"} and kind.family in {"sanction", "violence"}:
        return heads_in(syntax, scene.cast, at + 1, _phrase_end(syntax, at + 1, _OF), part)
    if at >= syntax.high or lower[at] in words("prepositions"):
        if kind.subject == ("somebody",) and kind.object == ("none",):
            return _from(scene, at, part)
        return _with(scene, at, part) if kind.reciprocal and at < syntax.high else []
    direct = heads_in(syntax, scene.cast, at, _phrase_end(syntax, at, _OF, scene.cast), part)
    return direct or (_with(scene, at, part) if kind.reciprocal else [])


def _from(scene: Scene, at: int, part: str) -> list[Participant]:
    """The person named after 'from' in the clause: took over from her."""
    syntax = scene.syntax
    for index in range(at, syntax.clause_at(min(at, syntax.high - 1)).last):
        if syntax.words.lower[index] == "from":
            end = _phrase_end(syntax, index + 1, _OF, scene.cast)
            return [p for p in heads_in(syntax, scene.cast, index + 1, end, part) if p.person]
    return []


def _with(scene: Scene, at: int, part: str, against: bool = False) -> list[Participant]:
    """Those named after 'with' or 'between' in the clause."""
    syntax = scene.syntax
    clause = syntax.clause_at(min(at, syntax.high - 1))
    found: list[Participant] = []
    for index in range(at, clause.last):
        if syntax.words.lower[index] in _WITH or (syntax.words.lower[index] == "against" and against):
            end = _phrase_end(syntax, index + 1, _OF, scene.cast)
            found.extend(heads_in(syntax, scene.cast, index + 1, end, part))
    return found


def _by(scene: Scene, at: int, part: str) -> list[Participant]:
    syntax = scene.syntax
    clause = syntax.clause_at(min(at, syntax.high - 1))
    for index in range(at, clause.last):
        if syntax.words.lower[index] == "by" and syntax.words.date[min(index + 1, syntax.high - 1)] == NONE:
            return heads_in(syntax, scene.cast, index + 1, _phrase_end(syntax, index + 1, _OF, scene.cast), part)
    return []


def people_of_noun(scene: Scene, trigger: Trigger, phrase: Phrase) -> tuple[Participant, ...]:
    """Who takes part in what a noun tells."""
    syntax, kind = scene.syntax, trigger.kind
    part = "participant" if kind.reciprocal or phrase.effect == "attend" else "actor"
    found: list[Participant] = []
    active = kind.family not in {"office", "justice", "violence", "disaster"}
    if active and phrase.verb != NONE and phrase.effect in _WITH_SUBJECT and phrase.place == "object":
        found.extend(_subject_people(scene, phrase, part))
    whose = "recipient" if kind.done_to else part
    found.extend(_possessors(scene, phrase, whose))
    after = trigger.last
    if phrase.place == "phrase" and phrase.opener in {"for", "after", "during", "in"} and kind.reciprocal:
        found.extend(_matrix_people(scene, phrase, after, part))
    if (
        after < syntax.high
        and syntax.words.lower[after] in {"of", "by"}
        and syntax.words.date[min(after + 1, syntax.high - 1)] == NONE
    ):
        of = whose if syntax.words.lower[after] == "of" else part
        found.extend(heads_in(syntax, scene.cast, after + 1, _to_comma(syntax, after + 1), of))
    if not found:
        found.extend(_owner(scene, phrase, whose))
    if kind.reciprocal or kind.family == "consult":
        found.extend(_with(scene, after, part, kind.family == "contest"))
    if phrase.verb > phrase.head:
        found.extend(_by(scene, phrase.verb + 1, part))
        if not found and "by" in syntax.words.lower[after : phrase.verb]:
            found.extend(_by(scene, after, part))  # a dinner hosted by X will follow
    return _distinct(found)


def _subject_people(scene: Scene, phrase: Phrase, part: str) -> list[Participant]:
    syntax = scene.syntax
    group = verb_group(syntax.words, syntax.low, phrase.verb)
    absent = phrase.effect == "attend" and (group.negated or syntax.words.lower[phrase.verb] in _STAYING_AWAY)
    if phrase.verb > phrase.head:
        return []
    hosts = syntax.words.lower[phrase.verb] in {"host", "hosts", "hosted", "hosting"}
    return subject_of(syntax, scene.cast, phrase.verb, "absent" if absent else "host" if hosts else part)


def _possessors(scene: Scene, phrase: Phrase, part: str) -> list[Participant]:
    """Names with 's inside the noun phrase: Xi's visit."""
    syntax, found = scene.syntax, []
    for at in range(phrase.first, phrase.head):
        number = syntax.words.name[at]
        if number != NONE and at + 1 < syntax.high and syntax.words.lower[at + 1] in {"'s", "'"}:
            mention = scene.cast.mentions[number]
            if mention.person or mention.place or mention.organization:
                found.append(participant(mention, part, "events.possessor"))
    return found


def _matrix_people(scene: Scene, phrase: Phrase, after: int, part: str) -> list[Participant]:
    """Who came for talks with somebody: the subject of the verb that the phrase hangs on."""
    syntax = scene.syntax
    if after >= syntax.high or syntax.words.lower[after] != "with":
        return []
    verb = finite_left(syntax, phrase.first)
    if verb == NONE:
        verb = finite_right(syntax, after, syntax.high)
    return subject_of(syntax, scene.cast, verb, part) if verb != NONE else []


def _to_comma(syntax: Syntax, at: int) -> int:
    """One past the names behind 'of', which a comma closes."""
    last = _phrase_end(syntax, at, _OF)
    return next((k for k in range(at, last) if syntax.words.lower[k] == ","), last)


def _owner(scene: Scene, phrase: Phrase, part: str) -> list[Participant]:
    """Whom his or her means inside a noun phrase: the one subject of the clause around it."""
    syntax = scene.syntax
    if not {"his", "her"}.intersection(syntax.words.lower[phrase.first : phrase.head]):
        return []
    verb = finite_right(syntax, phrase.head, syntax.high)
    if verb == NONE or finite_left(syntax, phrase.first) != NONE:
        verb = finite_left(syntax, phrase.first)
    found = [p for p in subject_of(syntax, scene.cast, verb, part) if p.person] if verb != NONE else []
    return found if len(found) == 1 else []

"""Which verbs tell an event: with the object and subject of their kind, and whom or what the kind needs."""

from __future__ import annotations

from ingest import rules
from ingest.events.actors import has_named, has_somebody
from ingest.events.ahead import is_ahead_with
from ingest.events.assertions import OBJECT_WORDS, WHILE, asserts
from ingest.events.days_of_deeds import is_dated, is_disowned, is_of_a_day
from ingest.events.kinds import Kind, Trigger
from ingest.events.lasting import PRESENT
from ingest.events.people_of_verbs import people_of_verb
from ingest.events.scenes import Scene
from ingest.events.shapes import has_shape
from ingest.events.sides_of_verbs import is_passive, object_start, subject_words
from ingest.events.status import status_of_verb
from ingest.events.verb_meanings import means
from ingest.grammar.clauses import Syntax
from ingest.grammar.verbs import BE_OR_HAVE, bases, words
from ingest.grammar.words import NONE, VerbGroup
from ingest.model import Participant


def told_by(scene: Scene, trigger: Trigger, group: VerbGroup) -> tuple[Trigger, tuple[Participant, ...]] | None:
    """The trigger with the kind that the verb tells here, and who takes part; None where it tells no event."""
    around = _around(scene.syntax) if trigger.also else frozenset()
    for last, kind in ((trigger.last, trigger.kind), *trigger.also):
        if trigger.also and not _can_tell(kind, around, last - trigger.head):
            continue
        one = trigger if kind is trigger.kind else Trigger(trigger.first, last, trigger.head, kind, False)
        if kind.dated and not (is_of_a_day(scene, group) or is_ahead_with(scene, one, group)):
            continue
        if not (means(scene.syntax, one, group) and has_shape(scene, one, kind, group) and asserts(scene, one, group)):
            continue
        people = people_of_verb(scene, one, group)
        if _has_whom(scene, one, group, people):
            return one, people
    return None


def _around(syntax: Syntax) -> frozenset[str]:
    """The words of a sentence, and those without their last letter s."""
    inside = syntax.words.lower[syntax.low : syntax.high]
    return frozenset((*inside, *[word.removesuffix("s") for word in inside]))


def _can_tell(kind: Kind, around: frozenset[str], length: int) -> bool:
    """Whether a sentence has a word that its object, or what follows soon, must be; cheaper than the shape itself."""
    if kind.near and kind.family != "visit" and kind.near.isdisjoint(around):
        return False
    noun = length <= _PHRASE and bool(kind.objects) and kind.object in _NOUNS
    return not noun or not kind.objects.isdisjoint(around)


_PHRASE = 2  # words of a verb, from its head, that do not hold its object already
_NOUNS = ((), ("noun",))  # of kinds whose object is one of their nouns


def _has_whom(scene: Scene, trigger: Trigger, group: VerbGroup, people: tuple[Participant, ...]) -> bool:
    """Whether somebody is named where the kind needs a person."""
    kind = trigger.kind
    if not people and is_disowned(scene.syntax, group):
        return True
    if not people and not _is_placed(scene, trigger, group):
        return False
    if kind.person_object and not any(p.person and p.part == "recipient" for p in people):
        return _is_done_to_people(scene, trigger, group)
    if kind.two and len(people) < 2:
        return False
    if kind.person_subject and not any(p.person for p in people):
        return has_somebody(scene, subject_words(scene.syntax, group))
    if kind.name in {"attack", "clash"} and _is_between_people(scene.syntax, trigger, people):
        return False
    if kind.name == "clash" and _is_in_words(scene.syntax, trigger, group):
        return False
    if kind.name == "agreement" and len(people) == 1 and people[0].person and _is_opinion(scene.syntax, trigger):
        return False
    return bool(people) or not kind.needs_people or _is_by_somebody(scene, group)


def _is_between_people(syntax: Syntax, trigger: Trigger, people: tuple[Participant, ...]) -> bool:
    """Whether a person attacks another, which he does in words where the verb does not tell of force."""
    by_force = not _FORCE.isdisjoint(bases().get(syntax.words.lower[trigger.head], ()))
    return not by_force and len({one.person for one in people if one.person}) > 1


_FORCE = rules.words("untold", "force against a person")


def _is_in_words(syntax: Syntax, trigger: Trigger, group: VerbGroup) -> bool:
    """Whether those who clash over something are people who quarrel in words: ministers clashed over spending."""
    lower = syntax.words.lower
    over = not {"over", "on", "about"}.isdisjoint(lower[trigger.last : trigger.last + 3])
    return over and any(lower[at] in _QUARRELLING for at in subject_words(syntax, group))


_QUARRELLING = rules.words("untold", "quarrelling in words")


def _is_placed(scene: Scene, trigger: Trigger, group: VerbGroup) -> bool:
    """Whether somebody does it or it is done to somebody, or its clause names a day or a place."""
    syntax = scene.syntax
    clause = syntax.clause_at(trigger.head)
    start = object_start(syntax, trigger)
    when = clause.opener in {"when", "after", "as", "before"} and trigger.kind.family in {"disaster", "violence"}
    own = when or clause.kind in {"main", "coordinate", "complement"} or (clause.opener == "where" and group.passive)
    own = own or (clause.opener == "whose" and trigger.kind.family == "disaster")
    own = own or (trigger.kind.family == "disaster" and _is_behind_aside(syntax, group))
    told = own and group.to == NONE and is_concrete(trigger.kind)
    named = told or has_named(scene, range(clause.first, clause.last)) or is_dated(syntax, trigger.head)
    asserted = clause.kind in {"main", "coordinate"} or (clause.kind == "complement" and group.modal is not None)
    asserted = asserted or clause.opener in WHILE or _is_to_be(syntax, group)
    if not named and asserted and trigger.kind.name != "talks" and _is_done(syntax, group):
        return True
    described = group.passive and syntax.words.lower[group.first - 1] in {"that", "which"}  # the house that was built
    return (
        named
        or (not described and has_somebody(scene, subject_words(syntax, group)))
        or has_somebody(scene, range(start, min(start + OBJECT_WORDS, clause.last)))
    )


def _is_behind_aside(syntax: Syntax, group: VerbGroup) -> bool:
    """Whether a verb is the first of its sentence, and an aside stands before it: the bus, driven by X, overturned."""
    clause, main = syntax.clause_at(group.verb), syntax.clause_at(syntax.low)
    opens = group.first - clause.first <= (clause.kind == "mark")
    return clause.kind in {"resume", "mark"} and opens and group.finite and not syntax.any_finite(main.first, main.last)


def _is_done(syntax: Syntax, group: VerbGroup) -> bool:
    """Whether a passive tells what was done or will be: a warship was deployed, the embassies will be reopened."""
    if _is_to_be(syntax, group):
        return status_of_verb(syntax, group.verb) == "planned"
    if group.passive and group.to > syntax.low and not group.negated and syntax.words.lower[group.to - 1] == "had":
        return True  # forty flights had to be cancelled
    if group.passive and group.first == group.verb and syntax.words.lower[group.first - 1] in {"if", "unless"}:
        return True  # the bill, if passed
    if not (group.passive and group.finite and group.to == NONE) or group.negated:
        return False
    lower, after = syntax.words.lower, group.verb + 1
    if lower[group.first - 1] in {"that", "which", "who"}:
        return False
    if after < syntax.high and lower[after].isalpha():
        known = words("prepositions", "adverbs", "cuts") | {"and", "or", "but", "to"}
        if lower[after] not in known and syntax.words.date[after] == NONE:
            return False  # the door was painted green
    if group.modal == "would":
        return status_of_verb(syntax, group.verb) == "planned"
    if group.modal is None and syntax.clause_at(group.verb).opener in WHILE:
        return True  # if the bill is passed
    return group.modal == "will" or (group.modal is None and (group.past or group.perfect or group.progressive))


def _is_to_be(syntax: Syntax, group: VerbGroup) -> bool:
    """Whether something is to be done to its subject: is to be repaired, is expected to be closed."""
    if not group.passive or group.to <= syntax.low or group.negated:
        return False
    before = syntax.words.lower[group.to - 1]
    fixed = before in _TO_BE and syntax.words.lower[group.to - 2] in BE_OR_HAVE
    return before in {"is", "are"} or fixed


_TO_BE = rules.words("statuses_of_events", "fixed") | {"expected", "supposed", "about"}


def _is_by_somebody(scene: Scene, group: VerbGroup) -> bool:
    """Whether the subject is somebody, though not resolved, and the verb is no bare present: he had travelled."""
    somebody = has_somebody(scene, subject_words(scene.syntax, group))
    if not somebody or status_of_verb(scene.syntax, group.verb) != PRESENT:
        return somebody
    clause = scene.syntax.clause_at(group.verb)
    habit = any(word.endswith("days") for word in scene.syntax.words.lower[clause.first : clause.last])
    return is_dated(scene.syntax, group.verb) and not habit  # not: meets on Thursdays


def _is_opinion(syntax: Syntax, trigger: Trigger) -> bool:
    """Whether one person agrees that something is so."""
    at = object_start(syntax, trigger)
    return "that" in syntax.words.lower[at - 1 : at + 1]


def _is_done_to_people(scene: Scene, trigger: Trigger, group: VerbGroup) -> bool:
    """Whether the verb is done to people who are not named: sacked nine ministers."""
    syntax = scene.syntax
    start = object_start(syntax, trigger)
    where = _head_words(syntax, group) if is_passive(syntax, group) else range(start, min(syntax.high, start + 4))
    return has_somebody(scene, where)


def _head_words(syntax: Syntax, group: VerbGroup) -> range:
    """The words of a subject up to the preposition that describes it: flights between two neighbours were suspended."""
    where = subject_words(syntax, group)
    outside = words("prepositions") - {"of"}
    last = next((k for k in where if syntax.words.lower[k] in outside and k > where.start), where.stop)
    return range(where.start, last)


def is_concrete(kind: Kind) -> bool:
    """Whether a verb of the kind tells an event though nobody and no day is named."""
    return bool(kind.objects or kind.object or kind.subjects or kind.concrete) or kind.name == "agreement"

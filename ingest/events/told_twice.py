"""Which verbs of a sentence only tell once more what another of its verbs or nouns tells: shot and wounded a guard."""

from __future__ import annotations

from ingest import rules
from ingest.events.crimes import is_in_charge
from ingest.events.kinds import Trigger, kinds
from ingest.events.kinds_here import HARM, is_blow
from ingest.events.phrases import Phrase
from ingest.events.scenes import Scene, Telling
from ingest.events.sides_of_verbs import is_passive, subject_words
from ingest.events.tellers import COURSE
from ingest.grammar.clauses import Syntax
from ingest.grammar.verbs import bases, tags_of, verb_group
from ingest.grammar.words import NONE


def told_once(scene: Scene, by_verb: dict[int, Telling], phrases: dict[Trigger, Phrase]) -> dict[int, Telling]:
    """What the verbs of a sentence tell, those left out that only tell again or put off what another one tells."""
    for is_twice in _TESTS:
        by_verb = {at: told for at, told in by_verb.items() if not is_twice(scene, told, by_verb, phrases)}
    return by_verb


def told_in_relative(syntax: Syntax, noun: Trigger, by_verb: dict[int, Telling]) -> int:
    """The verb of the relative right behind a noun that tells the same event: a blast that hit Lima; or -1."""
    number = syntax.number_at(noun.head) + 1
    if number >= len(syntax.clauses) or noun.kind.family != "violence":
        return NONE
    clause = syntax.clauses[number]
    if clause.kind != "relative" or clause.first != noun.last or clause.opener not in {"that", "which"}:
        return NONE
    told = by_verb.get(clause.first + 1)
    return clause.first + 1 if told is not None and told.kind.name == noun.kind.name else NONE


def is_bomb(syntax: Syntax, verb: int) -> bool:
    """Whether the noun before a relative is the thing that the verb sets off: a car bomb that exploded."""
    return syntax.words.lower[verb - 2] in _EXPLOSIVES


_EXPLOSIVES = rules.words("which_event", "explosives")


def _is_harm_of(scene: Scene, telling: Telling, by_verb: dict[int, Telling], phrases: dict[Trigger, Phrase]) -> bool:
    """Whether a verb only tells the deaths of an attack or accident that the sentence tells too, and names nobody.

    Or only what such a disaster destroyed: the blaze destroyed a barn.
    """
    syntax = scene.syntax
    if _is_destroyed_by(syntax, telling, phrases):
        return True
    if telling.kind is kinds()["damage"]:
        acting = subject_words(syntax, verb_group(syntax.words, syntax.low, telling.owner[2]))
        return any(t.head in acting and is_blow(t.kind) for t in phrases)
    if telling.kind.name not in HARM or any(p.person for p in telling.people) or telling.status == "hypothetical":
        return False
    if syntax.words.lower[telling.owner[0] - 1] in {"he", "she"}:
        return False
    harm = telling.owner[2]
    nouns = [
        t.head
        for t, phrase in phrases.items()
        if is_blow(t.kind)
        and not _is_since(syntax, phrase)
        and not is_in_charge(syntax, t.first)
        and (phrase.opener != "for" or phrase.first < harm)  # was hanged for a raid
    ]
    verbs = [at for at, one in by_verb.items() if at != harm and is_blow(one.kind)]
    if syntax.clause_at(harm).kind != "relative" and _is_shooting(syntax, harm):
        nouns = [at for at in nouns if syntax.number_at(at) == syntax.number_at(harm)]  # shot a man suspected of a raid
    if not nouns and verbs and all(_is_harm_apart(syntax, harm, at) for at in verbs):
        return False
    if not nouns and verbs and min(verbs) > harm and _has_own_day(syntax, harm, min(verbs)):
        return False  # two were killed on Saturday in Lima, and seven were gunned down
    return bool(nouns or verbs)


def _is_destroyed_by(syntax: Syntax, telling: Telling, phrases: dict[Trigger, Phrase]) -> bool:
    """Whether a passive only tells what a disaster of its clause destroyed: a barn was destroyed in a fire."""
    verb = telling.owner[2]
    destroys = rules.words("told_again", "destroyed by it")
    if telling.status != "occurred" or destroys.isdisjoint(bases().get(syntax.words.lower[verb], ())):
        return False
    if not is_passive(syntax, verb_group(syntax.words, syntax.low, verb)):
        return False
    after = [one for t, one in phrases.items() if t.kind.family == "disaster" and verb < one.first <= verb + _IN_IT]
    return any(one.opener in {"in", "by", "during"} for one in after)


_IN_IT = 5  # words from 'destroyed' to the fire in which it was at most


def _is_shooting(syntax: Syntax, harm: int) -> bool:
    """Whether an active verb tells that somebody shot somebody: police shot dead two men."""
    active = not is_passive(syntax, verb_group(syntax.words, syntax.low, harm))
    return active and "shoot" in bases().get(syntax.words.lower[harm], ())


def _is_harm_apart(syntax: Syntax, harm: int, blow: int) -> bool:
    """Whether a harm was done before or after what another verb tells: shot him after he fired; before being shot."""
    group = verb_group(syntax.words, syntax.low, harm)
    if not group.passive:
        return blow > harm and syntax.clause_at(blow).opener == "after"
    return blow < harm and syntax.words.lower[group.first - 1 : group.first + 1] in {
        ("before", "being"),
        ("after", "being"),
    }


def _is_since(syntax: Syntax, phrase: Phrase) -> bool:
    return phrase.opener == "since" or syntax.clause_at(phrase.head).opener == "since"


def _has_own_day(syntax: Syntax, verb: int, other: int) -> bool:
    """Whether a day stands behind a verb, before the comma or conjunction of what is told next."""
    lower = syntax.words.lower
    ends = next((at for at in range(verb + 1, other) if lower[at] in {",", "and"}), NONE)
    if ends == NONE or syntax.clause_at(other).opener not in {"", "and"}:
        return False
    return any(syntax.words.date[at] != NONE for at in range(verb + 1, ends))


def _is_told_beside(
    scene: Scene, telling: Telling, by_verb: dict[int, Telling], phrases: dict[Trigger, Phrase]
) -> bool:
    """Whether the verb beside a verb tells its event too: refused to extradite him, shot and wounded a guard."""
    refused, harm = _is_refused(telling, by_verb), _is_same_harm(scene, telling, by_verb)
    return refused or harm or _is_same_accident(scene.syntax, telling, by_verb)


def _is_same_accident(syntax: Syntax, telling: Telling, by_verb: dict[int, Telling]) -> bool:
    """Whether a verb only goes on with the accident that the one before 'and' tells: swerved and fell into a gorge."""
    first, lower = telling.owner[0], syntax.words.lower
    if telling.kind.name != "accident" or lower[first - 1] != "and" or "go" in bases().get(lower[telling.owner[2]], ()):
        return False  # clipped a line and went down
    before = [at for at, one in by_verb.items() if at < first and one.kind.name == "accident"]
    same = bool(before) and by_verb[before[-1]].status == telling.status
    return same and not syntax.any_finite(before[-1] + 1, first)


def _is_same_harm(scene: Scene, telling: Telling, by_verb: dict[int, Telling]) -> bool:
    """Whether a verb only goes on with the blow that the verb before 'and' tells: shot and wounded a guard."""
    at, lower = telling.owner[2], scene.syntax.words.lower
    if telling.kind.name in HARM and {"others", "more"}.intersection(lower[max(scene.syntax.low, at - _OTHERS) : at]):
        return any(other < at and one.kind.name in HARM for other, one in by_verb.items())  # while ten others were hurt
    before = by_verb.get(at - 2)
    joined = before is not None and scene.syntax.words.lower[at - 1] == "and"
    return joined and before is not None and telling.kind.name in HARM and before.kind.family == "violence"


_OTHERS = 5  # words from 'others' to the verb that tells what befell them at most


def _is_refused(telling: Telling, by_verb: dict[int, Telling]) -> bool:
    """Whether what a verb tells was refused, which is the event: refused to extradite him."""
    return any(
        one.trigger.last == telling.trigger.first and one.trigger.head + 1 < one.trigger.last
        for one in by_verb.values() if one.kind.name == "rejection"
    )  # fmt: skip


def _is_decided(scene: Scene, telling: Telling, by_verb: dict[int, Telling], phrases: dict[Trigger, Phrase]) -> bool:
    """Whether a verb only says what was agreed or voted: agreed to set up a committee; not: agreed to sell a mine."""
    syntax, verb = scene.syntax, telling.owner[2]
    clause = syntax.clause_at(verb)
    if clause.kind != "infinitive" or telling.kind.family in _TOLD_BESIDE:
        return False
    if telling.kind.name in _KINDS_BESIDE:
        return False
    before = [
        one
        for at, one in by_verb.items()
        if at < clause.first and syntax.number_at(clause.first) - syntax.number_at(at) == 1
    ]
    if not before or before[-1].kind.name not in {"agreement", "vote", "order", "decision"}:
        return False
    agreed = before[-1].kind.name in {"agreement", "order"}
    making = not _MAKING.isdisjoint(bases().get(syntax.words.lower[verb], ()))
    given = _is_given_for(syntax, before[-1])
    return making or given or not agreed or telling.kind.family not in _TO_BE_DONE


# Families and kinds of what is told beside the agreement to do it: agreed to release them, decided to surrender.
_TOLD_BESIDE = frozenset(("consult", "visit", "election", "protest", "justice", "military", "aid", "sanction"))


def _is_given_for(syntax: Syntax, telling: Telling) -> bool:
    """Whether a thing is promised, and the infinitive behind it only says what for: promised buses to ease traffic."""
    verb = telling.owner[2]
    gives = (_SAID | {"offer"}).intersection(bases().get(syntax.words.lower[verb], ()))
    return bool(gives) and syntax.words.lower[verb + 1 : verb + 2] not in {("to",), ("not",)}


# Families of what is told beside the agreement or the order to do it, unless it only makes what was agreed on.
_TO_BE_DONE = frozenset(("act", "economy", "order", "launch", "ceremony"))
_MAKING = rules.words("statuses_of_events", "what was agreed")
_KINDS_BESIDE = frozenset(("signing", "surrender"))

_SAID = rules.words("statuses_of_events", "promising")


def _is_course_of(scene: Scene, telling: Telling, by_verb: dict[int, Telling], phrases: dict[Trigger, Phrase]) -> bool:
    """Whether a verb only says when the event before its relative clause was to begin: the trial, which was to open."""
    syntax = scene.syntax
    number = syntax.number_at(telling.owner[2])
    if telling.kind.name not in COURSE or syntax.clauses[number].kind != "infinitive" or not number:
        return False
    clause = syntax.clauses[number - 1]
    noun = clause.first - 1 - (syntax.words.lower[clause.first - 1] == ",")
    waits = clause.kind == "relative" and clause.opener in {"which", "that"} and clause.last - clause.first < _WAS_TO
    return waits and any(t.last == noun + 1 for t in phrases)


_WAS_TO = 5  # words of 'which had been due' at most


def _is_to_put_off(scene: Scene, telling: Telling, by_verb: dict[int, Telling], phrases: dict[Trigger, Phrase]) -> bool:
    """Whether somebody cancels or puts off an event that is told itself, or decides to: dropped it, decided to."""
    syntax = scene.syntax
    if telling.kind.name not in {"act", "decision"} or telling.phrase is not None:
        return False
    if telling.kind.name == "act":
        undone = {one.verb for one in phrases.values() if one.effect in _UNDOING}
        return telling.owner[2] in undone and telling.status not in {"cancelled", "postponed"}
    put_off = {one.verb for one in phrases.values() if one.effect in _UNDOING and one.place == "object"}
    clause = syntax.number_at(telling.owner[2])
    return any(verb > telling.owner[2] and syntax.number_at(verb) - clause == 1 for verb in put_off)


def _is_topic_of_talks(
    scene: Scene, telling: Telling, by_verb: dict[int, Telling], phrases: dict[Trigger, Phrase]
) -> bool:
    """Whether an infinitive only says what those who meet talk of: held talks in Lima to exchange views."""
    syntax = scene.syntax
    verb = telling.owner[2]
    to = verb_group(syntax.words, syntax.low, verb).to
    if telling.kind.name != "talks" or to == NONE or syntax.clause_at(verb).kind != "infinitive":
        return False
    met = [at for at, one in by_verb.items() if at < to and one.kind.family == "consult" and one.kind.name != "call"]
    held = [t.head for t, one in phrases.items() if t.kind.name in _TALKED and one.effect == "hold" and t.head < to]
    dated = any(syntax.words.date[at] != NONE for at in range(verb, syntax.clause_at(verb).last))
    return bool(met or held) and not dated and not syntax.any_finite(max((*met, *held)) + 1, to)


_TALKED = frozenset(("talks", "meeting", "dialogue", "summit", "conference", "conversation"))


_UNDOING = frozenset(("cancel", "postpone"))


def _is_told_by_the_verb_before(
    scene: Scene, telling: Telling, by_verb: dict[int, Telling], phrases: dict[Trigger, Phrase]
) -> bool:
    """Whether the verb before puts an end to what a verb tells, or tells it: stopped sending ships, ended or lifted."""
    syntax = scene.syntax
    before, lower = telling.trigger.head - 1, syntax.words.lower
    if lower[before] == "or" and before - 1 in by_verb:
        return by_verb[before - 1].kind == telling.kind
    ends = before in by_verb and not _STOPPING.isdisjoint(bases().get(lower[before], ()))
    return ends and "g" in tags_of(lower[telling.trigger.head])


_STOPPING = rules.words("courses", "stopping what one does")


def _is_only_said(scene: Scene, telling: Telling, by_verb: dict[int, Telling], phrases: dict[Trigger, Phrase]) -> bool:
    """Whether what somebody promises to do is told itself, so that he only says it."""
    syntax, verb = scene.syntax, telling.owner[2]
    if _SAID.isdisjoint(bases().get(syntax.words.lower[verb], ())):
        return False
    behind = [at for at in by_verb if at > verb]
    return (
        bool(behind)
        and syntax.clause_at(min(behind)).kind == "infinitive"
        and (syntax.number_at(min(behind)) - syntax.number_at(verb) == 1)
    )


_TESTS = (
    _is_told_by_the_verb_before,
    _is_decided,
    _is_harm_of,
    _is_only_said,
    _is_course_of,
    _is_to_put_off,
    _is_topic_of_talks,
    _is_told_beside,
)  # in this order: each looks at what those before it have left

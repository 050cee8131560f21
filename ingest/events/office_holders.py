"""Who else takes part in a change of office: who goes, whose term ends, the body of the office."""

from __future__ import annotations

from dataclasses import replace

from ingest import rules
from ingest.events.kinds import Trigger, kinds
from ingest.events.objects import OF, phrase_end
from ingest.events.scenes import Scene
from ingest.grammar.heads import heads_in
from ingest.grammar.participants import participant
from ingest.grammar.verbs import bases
from ingest.grammar.words import NONE, VerbGroup
from ingest.model import Participant


def whose_term(scene: Scene, group: VerbGroup) -> list[Participant]:
    """Whose term ends: President Elias Tabet's term ended, Thet Sein, whose term ends in March."""
    syntax = scene.syntax
    clause = syntax.clause_at(group.first)
    if clause.opener == "whose":
        number = syntax.words.name[clause.first - 1 - (syntax.words.lower[clause.first - 1] == ",")]
        mention = scene.cast.mentions[number] if number != NONE else None
        return [participant(mention, "recipient", "events.whose")] if mention is not None and mention.person else []
    for at in range(clause.first, group.first - 1):
        number = syntax.words.name[at]
        if number != NONE and syntax.words.lower[at + 1] in {"'s", "'"} and scene.cast.mentions[number].person:
            return [participant(scene.cast.mentions[number], "recipient", "events.possessor")]
    return []


def body_of_office(scene: Scene, trigger: Trigger) -> list[Participant]:
    """The organization of the office that somebody takes or leaves: appointed chief executive of Kingspark Union."""
    syntax = scene.syntax
    last = syntax.clause_at(trigger.head).last
    last = next((k for k in range(trigger.last, last) if syntax.words.lower[k] in {"by", ","}), last)
    if "sworn" in syntax.words.lower[trigger.first : trigger.last]:
        return []
    for number in dict.fromkeys(syntax.words.name[trigger.last : last]):
        if number != NONE and scene.cast.claimed[number] and scene.cast.mentions[number].organization:
            at = syntax.words.at(scene.cast.mentions[number].start)
            behind = syntax.words.at(scene.cast.mentions[number].end)
            after = syntax.words.name[behind] if behind < last else NONE
            if after != NONE and scene.cast.mentions[after].kind == "person":
                continue  # named Secretary of Homeland Security Ama Owusu: the office that she leaves
            owned = syntax.words.lower[at - 1] in {"'s", "'"} and syntax.words.name[at - 2] != NONE
            at = syntax.words.name_start(at - 2, syntax.low) if owned else at  # leader of Peru's | Liberal Party
            if syntax.words.lower[at - 1] in {"of", "at", "for"} or syntax.words.lower[at - 2 : at] == ("of", "the"):
                return [participant(scene.cast.mentions[number], "participant", "events.office_of")]
    return []


def replaced_by(scene: Scene, at: int) -> list[Participant]:
    """Who goes when another comes: took office in March, replacing Idris Kone."""
    syntax = scene.syntax
    for index in range(at, syntax.high - 1):
        if syntax.words.lower[index] in {"replacing", "succeeding"}:
            end = phrase_end(syntax, index + 1, OF, scene.cast)
            return [p for p in heads_in(syntax, scene.cast, index + 1, end, "participant") if p.person][:1]
        if syntax.words.lower[index : index + 3] in _IN_FAVOUR:  # stepped aside in favour of Idris Kone
            end = phrase_end(syntax, index + 3, OF, scene.cast)
            return [p for p in heads_in(syntax, scene.cast, index + 3, end, "participant") if p.person][:1]
    return []


_IN_FAVOUR = frozenset((("in", "favour", "of"), ("in", "favor", "of")))


def replaced_with(scene: Scene, verb: int, found: list[Participant]) -> list[Participant]:
    """Those of a succession, where somebody replaced one with another: it is the other who follows him."""
    syntax, lower = scene.syntax, scene.syntax.words.lower
    if "replace" not in bases().get(lower[verb], ()):
        return found
    with_ = next((at for at in range(verb + 2, syntax.clause_at(verb).last) if lower[at] == "with"), NONE)
    if with_ == NONE:
        return found
    end = phrase_end(syntax, with_ + 1, OF, scene.cast)
    heirs = [p for p in heads_in(syntax, scene.cast, with_ + 1, end, "actor") if p.person][:1]
    others = [replace(p, part="participant") if p.part == "actor" else p for p in found]
    return [*heirs, *others] if heirs else found


_GIVEN = {"appointed": "appointment", "acting": "appointment", "nominated": "nomination"}


def into_office(scene: Scene, trigger: Trigger, people: tuple[Participant, ...]) -> Trigger:
    """A verb of everyday choosing as an appointment, where its sentence says that the one chosen has a new office.

    Named Ama Owusu, the mayor of Lome, as minister; was given the new office of counsellor.
    """
    syntax = scene.syntax
    chooses = rules.load("statuses_of_events").groups["choosing for an office"].words
    if trigger.kind.family != "act" or set(chooses).isdisjoint(bases().get(syntax.words.lower[trigger.head], ())):
        return trigger
    low, high = syntax.words.starts[syntax.low], syntax.words.ends[syntax.high - 1]
    chosen = {one.person for one in people if one.person and one.part != "actor"}
    given = (one for one in scene.cast.held if one.person in chosen and low <= one.start < high)
    kind = next((_GIVEN[one.status] for one in given if one.status in _GIVEN), None)
    return replace(trigger, kind=kinds()[kind]) if kind else trigger

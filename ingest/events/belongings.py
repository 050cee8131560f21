"""Whose men, car or convoy it is that does or suffers what a verb tells, and who was harmed in it."""

from __future__ import annotations

from dataclasses import replace

from ingest import rules
from ingest.events.kinds import Kind
from ingest.events.objects import OF, phrase_end
from ingest.events.others import named_among
from ingest.events.phrases import Phrase
from ingest.events.scenes import Scene
from ingest.grammar.clauses import Clause, Syntax, finite_right
from ingest.grammar.heads import heads_in, object_meant, subject_of_sentence, whom
from ingest.grammar.participants import participant, told_as
from ingest.grammar.verbs import BE, bases, verb_group, words
from ingest.grammar.word_groups import words_for
from ingest.grammar.words import NONE
from ingest.model import Participant

_PRONOUNS = {"his": "he", "her": "she"}
_DESCRIBED = 3  # words between 'his' and what he owns at most: his armoured car
_AFTER = 3  # clauses behind an event in which it is told whom it killed


def owner_of_subject(scene: Scene, first: int, part: str) -> list[Participant]:
    """The person whose men, car or convoy is the subject right before a verb: his men shot down a drone."""
    syntax = scene.syntax
    lower, noun = syntax.words.lower, first - 1
    while noun > syntax.low and lower[noun] in words("adverbs"):
        noun -= 1
    if lower[noun] not in words_for("belongings", "men of leaders"):
        return _leader_of(scene, first, part)
    named = _named_owner(scene, noun, part)
    if lower[noun] in words_for("men of leaders"):
        return named
    return named or _his(scene, noun, part)


def leader_of_subject(scene: Scene, first: int, part: str) -> list[Participant]:
    """The person whose government acts right before a verb: Ama Owusu's government, the Owusu government resigned."""
    syntax = scene.syntax
    lower, names, noun = syntax.words.lower, syntax.words.name, first - 1
    while noun > syntax.low and (
        lower[noun] in words("adverbs") or syntax.words.date[noun] != NONE or lower[noun] == "on"
    ):
        noun -= 1
    if lower[noun] not in _CABINETS or noun - 2 < syntax.low:
        return []
    at = next((k for k in range(noun - 1, max(syntax.low, noun - _DESCRIBED) - 1, -1) if names[k] != NONE), NONE)
    mention = scene.cast.mentions[names[at]] if at != NONE else None
    if mention is None or not mention.person:
        return []
    owned = lower[at + 1] in {"'s", "'"} or (
        at == noun - 1 and lower[syntax.words.name_start(at, syntax.low) - 1] == "the"
    )
    owner = participant(mention, part, "events.possessor")
    return [owner] if owned and not _is_among_them(syntax, owner) else []


_CABINETS = rules.words("participants", "cabinets")


def client_of(scene: Scene, first: int, kind: Kind, part: str) -> list[Participant]:
    """For whom those act who are the subject right before a verb: his lawyers asked, lawyers for Ama Owusu sued.

    What a lawyer does or suffers for himself is none of his client's.
    """
    syntax = scene.syntax
    lower, names, noun = syntax.words.lower, syntax.words.name, first - 1
    while noun > syntax.low and lower[noun] in words("adverbs"):
        noun -= 1
    legal = (
        kind.family in {"request", "approval"} or kind.name == "lawsuit" or "appeal" in bases().get(lower[first], ())
    )
    if names[noun] != NONE and legal:
        name = syntax.words.name_start(noun, syntax.low)
        acting = name - 2 >= syntax.low and lower[name - 1] == "for" and lower[name - 2] in words_for("lawyers")
        mention = scene.cast.mentions[names[noun]]
        told = acting and (mention.person or mention.organization)
        return [participant(mention, part, "events.possessor")] if told else []
    if lower[noun] not in words_for("acting for somebody") or (lower[noun] in words_for("lawyers") and not legal):
        return []
    owner = _named_owner(scene, noun, part)
    if owner and _is_among_them(syntax, owner[0]):
        return []
    return owner or _his(scene, noun, part)


def _is_among_them(syntax: Syntax, owner: Participant) -> bool:
    """Whether somebody's people are only where others belong: lawmakers in Ama Owusu's cabinet resigned."""
    at = syntax.words.at(owner.start) - 1
    while at > syntax.low and syntax.words.capital(at):
        at -= 1  # Prime Minister
    return at - 1 >= syntax.low and syntax.words.lower[at] in {"in", "of", "from"}


def _his(scene: Scene, noun: int, part: str) -> list[Participant]:
    """The person whom 'his' or 'her' before a noun means: his men shot down a drone."""
    syntax = scene.syntax
    lower = syntax.words.lower
    at = next(
        (k for k in range(noun - 1, max(syntax.low - 1, noun - 1 - _DESCRIBED), -1) if lower[k] in _PRONOUNS), NONE
    )
    if at == NONE or any(syntax.words.name[k] != NONE or not lower[k].isalpha() for k in range(at, noun)):
        return []
    meant = whom(syntax, scene.cast, _PRONOUNS[lower[at]], at, subject_of_sentence(syntax, scene.cast, at))
    return told_as(syntax, at, noun + 1, meant, part) if len(meant) == 1 else []


def harmed_by(scene: Scene, at: int) -> list[Participant]:
    """The persons whom it killed or hurt, as the words behind it tell: crashed in Lima, killing Ama Owusu.

    Or who drove what it hit: crashed into a car driven by Idris Kone.
    """
    syntax, found = scene.syntax, list[Participant]()
    number = syntax.number_at(min(at, syntax.high - 1))
    for clause in syntax.clauses[number : number + 1 + _AFTER]:
        if clause.first >= at and clause.kind in {"participle", "relative"}:
            found += _harmed(scene, clause)
        elif clause.first > at:
            break
    return found


def killed_by(scene: Scene, phrase: Phrase) -> list[Participant]:
    """The persons who are the object of an event's own verb of harm: a drone strike killed Ama Owusu on Monday."""
    syntax, verb = scene.syntax, phrase.verb
    if phrase.place != "subject" or verb == NONE or verb + 1 >= syntax.high:
        return []
    group = verb_group(syntax.words, syntax.low, verb)
    harms = not words_for("harms").isdisjoint(bases().get(syntax.words.lower[verb], ()))
    if not harms or group.passive or group.negated or group.modal is not None:
        return []
    end = phrase_end(syntax, verb + 1, OF, scene.cast)
    people = heads_in(syntax, scene.cast, verb + 1, end, "recipient")
    return [p for p in (*people, *named_among(scene, verb + 1, "recipient")) if p.person]


def blamed(scene: Scene, phrase: Phrase, after: int, part: str) -> list[Participant]:
    """Those on whom it is blamed: an attack on a village blamed on the rebels, blamed the rebels for the attack."""
    syntax, lower = scene.syntax, scene.syntax.words.lower
    if phrase.opener == "for" and phrase.place == "phrase":
        last = phrase.first - 1
        verb = next((k for k in range(last - 1, max(syntax.low - 1, last - _TO_BLAME), -1) if syntax.is_verb(k)), NONE)
        return heads_in(syntax, scene.cast, verb + 1, last, part) if verb != NONE and lower[verb] in _BLAMING else []
    for at in range(after, min(after + _TO_BLAME, syntax.high - 2)):
        if lower[at : at + 2] == ("blamed", "on"):
            end = phrase_end(syntax, at + 2, OF, scene.cast)
            return heads_in(syntax, scene.cast, at + 2, end, part)
        if lower[at] in {";", "."} or (syntax.is_finite(at) and lower[at] not in BE | {"has", "have", "had"}):
            return []
    return []


_BLAMING = rules.words("participants", "blaming")
_TO_BLAME = 16  # words from an event to the 'blamed' that goes with it at most


def _named_owner(scene: Scene, noun: int, part: str) -> list[Participant]:
    """The person whose a belonging is, by the name with 's before it: Ama Owusu's plane was shot at."""
    syntax = scene.syntax
    lower, names = syntax.words.lower, syntax.words.name
    near = range(noun - 1, max(syntax.low, noun - 2 - _DESCRIBED), -1)
    owns = next((k for k in near if lower[k] in {"'s", "'"}), NONE)
    if owns == NONE or owns - 1 < syntax.low or names[owns - 1] == NONE:
        return []
    if any(word == "," or word in words("determiners") for word in lower[owns + 1 : noun]):
        return []  # ahead of Ama Owusu's visit, the cabinet
    mention = scene.cast.mentions[names[owns - 1]]
    return [participant(mention, part, "events.possessor")] if mention.person else []


def carrier_of(scene: Scene, last: int, part: str) -> list[Participant]:
    """The body whose plane or bus it is that crashes: a plane belonging to the airline Veltrano crashed."""
    syntax = scene.syntax
    lower, names = syntax.words.lower, syntax.words.name
    for at in range(last - 2, max(syntax.low, last - _TO_CARRIER), -1):
        owned = lower[at - 1 : at + 1] in _OWNED
        if not owned or words_for("belongings").isdisjoint(lower[max(syntax.low, at - 3) : at]):
            continue
        name = next((k for k in range(at + 1, last) if names[k] != NONE), NONE)
        mention = scene.cast.mentions[names[name]] if name != NONE else None
        near = name != NONE and name - at < _TO_NAME and not syntax.any_finite(at + 1, last)
        return [participant(mention, part, "events.named")] if mention and near and mention.organization else []
    return _name_before(scene, last, part)


def _name_before(scene: Scene, last: int, part: str) -> list[Participant]:
    """The body named right before the plane, bus or plant that is the subject: an Acme Airlines jet crashed.

    Or behind it and 's or 'of': Acme Group's plant exploded; a plane of Acme Airlines crashed.
    """
    syntax = scene.syntax
    lower, names = syntax.words.lower, syntax.words.name
    first = max(syntax.clause_at(last - 1).first, last - _TO_CARRIER)
    noun = next((k for k in range(first, last) if lower[k] in words_for("belongings", "works of bodies")), NONE)
    if noun == NONE or syntax.any_finite(first, last):
        return []
    at = noun - 1 - (lower[noun - 1] in {"'s", "'"})
    if lower[noun + 1 : noun + 2] == ("of",):
        at = noun + 2 + (lower[noun + 2] == "the")
    mention = scene.cast.mentions[names[at]] if first <= at < last and names[at] != NONE else None
    known = mention is not None and mention.organization and mention.text.lower().split()[-1] not in _OF_STATES
    return [participant(mention, part, "events.possessor")] if mention is not None and known else []


_OF_STATES = rules.words("participants", "forces of states")
_OWNED = rules.phrases("participants", "owned by")
_TO_CARRIER = 14  # words from the verb of a crash back to whose plane it was at most
_TO_NAME = 6  # words from 'belonging to' to the name of the body at most


def author_of(scene: Scene, first: int, last: int, part: str) -> list[Participant]:
    """The person whose work is published, by the name with 's among some words: Ama Owusu's report is published."""
    syntax = scene.syntax
    for at in range(first, last - 1):
        number = syntax.words.name[at]
        if number != NONE and syntax.words.lower[at + 1] in {"'s", "'"} and scene.cast.mentions[number].person:
            return [participant(scene.cast.mentions[number], part, "events.possessor")]
    return []


def _leader_of(scene: Scene, first: int, part: str) -> list[Participant]:
    """The person to whom those are loyal who act right before a verb: troops loyal to Ama Owusu seized a town."""
    syntax = scene.syntax
    lower, names = syntax.words.lower, syntax.words.name
    near = range(first - 2, max(syntax.low, first - _TO_LEADER), -1)
    at = next((k for k in near if lower[k - 1 : k + 1] == ("loyal", "to")), NONE)
    if at == NONE or names[first - 1] == NONE or syntax.any_finite(at, first):
        return []
    mention = scene.cast.mentions[names[first - 1]]
    return [participant(mention, part, "events.named")] if mention.person else []


_TO_LEADER = 12  # words from a verb back to 'loyal to' at most


def as_blamed(scene: Scene, phrase: Phrase, people: list[Participant], part: str) -> list[Participant]:
    """Those behind an event's 'on', who did it where it is blamed on them: blamed the attack on the rebels."""
    blames = phrase.place == "object" and scene.syntax.words.lower[phrase.verb] in _BLAMING
    return [replace(p, part=part) for p in people] if blames else people


def _harmed(scene: Scene, clause: Clause) -> list[Participant]:
    """Those whom a clause says to be killed or hurt, or to have driven what was hit."""
    syntax = scene.syntax
    lower = syntax.words.lower
    if lower[clause.first] in words_for("driven") and lower[clause.first + 1 : clause.first + 2] == ("by",):
        end = phrase_end(syntax, clause.first + 2, OF, scene.cast)
        return [
            p for p in heads_in(syntax, scene.cast, clause.first + 2, min(end, clause.last), "recipient") if p.person
        ]
    verb = clause.first if clause.kind == "participle" else finite_right(syntax, clause.first, clause.last)
    if verb == NONE or verb + 1 >= clause.last or words_for("harms").isdisjoint(bases().get(lower[verb], ())):
        return []
    group = verb_group(syntax.words, syntax.low, verb)
    if clause.kind == "participle" and not lower[verb].endswith("ing"):
        return []
    if group.passive or clause.opener not in {"that", "which", lower[clause.first]}:
        return []
    if lower[verb + 1] in {"him", "her"}:
        return object_meant(syntax, scene.cast, verb + 1, "recipient")
    end = min(phrase_end(syntax, verb + 1, OF, scene.cast), clause.last)
    people = heads_in(syntax, scene.cast, verb + 1, end, "recipient")
    return [p for p in (*people, *named_among(scene, verb + 1, "recipient")) if p.person]

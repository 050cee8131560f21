"""Whose an event is: Xi's visit, his trial, whose trial."""

from __future__ import annotations

from dataclasses import replace

from ingest import places
from ingest.events.phrases import Phrase
from ingest.events.scenes import Scene
from ingest.grammar.cast import fits
from ingest.grammar.clauses import finite_left, finite_right
from ingest.grammar.descriptions import described
from ingest.grammar.participants import participant, persons_between
from ingest.grammar.pronouns import his
from ingest.grammar.subjects import subject_of
from ingest.grammar.words import NONE
from ingest.model import Mention, Participant

# Families whose events a capital's name stands for the government of its land in: Moscow's sanctions, Seoul's offer.
_OF_STATES = frozenset(("sanction", "agreement", "request", "relations", "military"))


def possessors(scene: Scene, phrase: Phrase, part: str, family: str = "") -> list[Participant]:
    """Names with 's inside the noun phrase: Xi's visit."""
    syntax, found = scene.syntax, []
    for at in range(phrase.first, phrase.head):
        number = syntax.words.name[at]
        if number != NONE and at + 1 < syntax.high and syntax.words.lower[at + 1] in {"'s", "'"}:
            mention = scene.cast.mentions[number]
            land = mention.place and phrase.place != "phrase" if _is_election(scene, phrase) else mention.place
            seat = places.country_of_capital(mention.place) if mention.place and mention.kind == "place" else None
            if seat is not None and family in _OF_STATES:
                found.append(replace(participant(mention, part, "events.capital"), place=seat))  # Seoul's offer
            elif mention.person or land or mention.organization:
                found.append(participant(mention, part, "events.possessor"))
    return found or _described_owner(scene, phrase, part)


def _is_election(scene: Scene, phrase: Phrase) -> bool:
    """Whether a noun is an election, whose country is only where it was: won in Turkey's election."""
    return scene.syntax.words.lower[phrase.head].startswith(("election", "poll", "run-off", "runoff", "referendum"))


def _described_owner(scene: Scene, phrase: Phrase, part: str) -> list[Participant]:
    """Whom 'the' and a noun with 's mean at the head of the phrase: the president's visit, the union's strike."""
    syntax = scene.syntax
    lower = syntax.words.lower
    own = next((k for k in range(phrase.first + 2, phrase.head) if lower[k] in {"'s", "'"}), NONE)
    return (
        described(syntax, scene.cast, phrase.first, own, part) if own != NONE and lower[phrase.first] == "the" else []
    )


def meant_by_whose(scene: Scene, first: int, part: str) -> list[Participant]:
    """Those whom 'whose' before an event's noun means: Ama Owusu, whose trial opened on Monday."""
    syntax = scene.syntax
    clause = syntax.clause_at(first)
    if clause.opener != "whose" or first - clause.first > 1:
        return []
    verb = finite_right(syntax, first, clause.last)
    inner = range(clause.first + 1, verb if verb != NONE else clause.last)
    if any(syntax.words.lower[k] in {"'s", "'"} or syntax.words.name[k] != NONE for k in inner):
        return []  # whose brother's trial
    at = clause.first - 1 - (syntax.words.lower[clause.first - 1] == ",")
    if syntax.words.lower[at].isdigit() and at - 2 > syntax.low and syntax.words.lower[at - 1] == ",":
        at -= 2  # Ama Owusu, 34, whose funeral
    number = syntax.words.name[at]
    mention = scene.cast.mentions[number] if number != NONE else _described_before(scene, at)
    known = mention is not None and (mention.person is not None or mention.organization is not None)
    return [participant(mention, part, "events.whose")] if mention is not None and known else []


def _described_before(scene: Scene, at: int) -> Mention | None:
    """The person whom the words that end at a place describe, behind a comma: Ama Owusu, a guitarist, whose funeral."""
    syntax = scene.syntax
    lower, names = syntax.words.lower, syntax.words.name
    for comma in range(at - 1, max(syntax.low + 1, at - _TO_DESCRIBED), -1):
        if names[comma] != NONE or syntax.is_finite(comma):
            return None
        if lower[comma] == "," and lower[comma + 1] in {"a", "an", "the", "one"}:
            aged = lower[comma - 1].isdigit() and lower[comma - 2] == ","
            name = names[comma - 1 - 2 * aged]
            mention = scene.cast.mentions[name] if name != NONE else None
            return mention if mention is not None and mention.person else None
    return None


_TO_DESCRIBED = 9  # words of a description behind a name at most


def is_owned(scene: Scene, phrase: Phrase) -> bool:
    """Whether his or her says whose visit it is."""
    return not {"his", "her"}.isdisjoint(scene.syntax.words.lower[phrase.first : phrase.head])


def owner_of(scene: Scene, phrase: Phrase, part: str) -> list[Participant]:
    """Whom his or her means inside a noun phrase: the one subject of the clause around it."""
    syntax = scene.syntax
    if not {"'s", "'"}.isdisjoint(syntax.words.lower[phrase.first : phrase.head]):
        return []  # his father's death
    theirs = not {"their", "its"}.isdisjoint(syntax.words.lower[phrase.first : phrase.head])
    if not theirs and not {"his", "her"}.intersection(syntax.words.lower[phrase.first : phrase.head]):
        return []
    verb = finite_right(syntax, phrase.head, syntax.high)
    if verb == NONE or finite_left(syntax, phrase.first) != NONE:
        verb = finite_left(syntax, phrase.first)
    subject = subject_of(syntax, scene.cast, verb, part) if verb != NONE else []
    if "its" in syntax.words.lower[phrase.first : phrase.head]:
        return subject if len(subject) == 1 and not subject[0].person else []
    if theirs:
        return subject if len(subject) > 1 or (subject and not subject[0].person) else []
    found = [p for p in subject if p.person]
    inner = syntax.clause_at(phrase.first).first
    if len(found) == 1 and found[0].start >= syntax.words.starts[inner] and inner > syntax.low:
        named = persons_between(syntax, scene.cast, inner, phrase.first)
        word = "her" if "her" in syntax.words.lower[phrase.first : phrase.head] else "his"
        if len(named) == 1 and fits(scene.cast, found[0].person, word):
            return found  # Ama Owusu said that Idris Kone had offered his resignation
    among = _one_of_several(scene, phrase, part)
    if among is not None:
        return among
    return found if len(found) == 1 else [] if found else _owner_before(scene, phrase, part)


def _one_of_several(scene: Scene, phrase: Phrase, part: str) -> list[Participant] | None:
    """Whom his or her means of several persons named before it: the one whom it fits; None where there is one at most.

    Maria Ruiz met Idris Kone during his visit: Kone's; Ama Owusu met Idris Kone on her trip: nobody knows Owusu's sex.
    """
    syntax = scene.syntax
    named = persons_between(syntax, scene.cast, syntax.low, phrase.first)
    if len(named) < 2:
        return None
    word = "her" if "her" in syntax.words.lower[phrase.first : phrase.head] else "his"
    fitting = [p for p in named.values() if fits(scene.cast, p.person, word)]
    return [replace(p, part=part) for p in fitting] if len(fitting) == 1 else []


def _owner_before(scene: Scene, phrase: Phrase, part: str) -> list[Participant]:
    """Whom his or her at the head of a noun phrase means, where the clause has no subject: His trial will open."""
    syntax = scene.syntax
    word = syntax.words.lower[phrase.first]
    if word not in {"his", "her"} or phrase.first != syntax.low:
        return []
    return [p for p in his(syntax, scene.cast, phrase.first, [], part) if fits(scene.cast, p.person, word)]

"""Whom a pronoun beside a verb means."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from ingest import rules
from ingest.grammar.cast import Cast, fits
from ingest.grammar.clauses import Clause, Syntax
from ingest.grammar.countries import is_country
from ingest.grammar.heads import crowd, is_possessive, object_meant, said_before, subject_of_sentence, whom
from ingest.grammar.participants import participant, persons_between
from ingest.grammar.verbs import BE, words
from ingest.grammar.words import NONE
from ingest.model import Mention, Participant

_PERSONAL = frozenset(("he", "she", "it", "they", "i", "we"))
_ALL_OF = frozenset((("all", "of"), ("both", "of"), ("most", "of")))
_IS = frozenset(("is", "was", "are", "were"))  # before an infinitive: she is to be buried


@cache
def _passed() -> frozenset[str]:
    return words("adverbs") | _IS


def by_pronoun(syntax: Syntax, cast: Cast, clause: Clause, last: int, part: str) -> list[Participant] | None:
    """Whom the pronoun right before a verb means: [] where that is not sure, None where no pronoun stands there."""
    at = last - 1
    lower, date = syntax.words.lower, syntax.words.date
    passed = _passed()
    while at >= clause.first and lower[at] in passed and date[at] == NONE:
        at -= 1
    if at < clause.first or syntax.words.name[at] != NONE:
        return None
    pronoun = syntax.words.lower[at]
    if pronoun == "them" and at - 2 >= clause.first and lower[at - 2 : at] in _ALL_OF:
        pronoun = "they"  # all of them were freed
    if pronoun not in _PERSONAL:
        return None
    start, end = syntax.words.starts[at], syntax.words.ends[at]
    text = syntax.words.body[start:end]
    here = syntax.words.starts[syntax.low]
    apart = clause.kind == "relative"  # taken to hospital, where he spoke to X, Ama Owusu said
    return [
        replace(p, part=part)
        if p.start >= here  # a name of the same sentence is better evidence than its pronoun
        else replace(p, start=start, end=end, text=text, part=part, on_behalf_of=None, rule="events.pronoun")
        for p in _meant(syntax, cast, pronoun, at)
        if not (apart and p.start > end and syntax.clause_at(syntax.words.at(p.start)).kind == "attribution")
    ]


def object_pronoun(syntax: Syntax, cast: Cast, at: int, subject: list[Participant], part: str) -> list[Participant]:
    """Whom him or her behind a verb means: the one person spoken of who is not the subject."""
    if syntax.words.lower[at] == "them":
        return object_meant(syntax, cast, at, part)
    if syntax.words.lower[at] not in {"him", "her"} or is_possessive(syntax, at):
        return []
    return his(syntax, cast, at, subject, part)


def his(syntax: Syntax, cast: Cast, at: int, subject: list[Participant], part: str) -> list[Participant]:
    """The one person spoken of who is not the subject: whom a pronoun at a word means."""
    acting = {p.person for p in subject}
    here = {key: p for key, p in persons_between(syntax, cast, syntax.low, at).items() if key not in acting}
    others = here or {p.person: p for p in (cast.topic or cast.alone,) if p is not None and p.person not in acting}
    if (
        not others
        and len(acting) == 1
        and syntax.words.lower[at] in {"him", "her"}
        and acting <= {p.person for p in cast.both}
    ):
        others = {
            p.person: p for p in cast.both if p.person not in acting and fits(cast, p.person, syntax.words.lower[at])
        }
    if len(others) != 1:
        return []
    start, end = syntax.words.starts[at], syntax.words.ends[at]
    text = syntax.words.body[start:end]
    return [
        replace(p, start=start, end=end, text=text, part=part, on_behalf_of=None, rule="events.pronoun")
        for p in others.values()
    ]


def _meant(syntax: Syntax, cast: Cast, pronoun: str, at: int) -> tuple[Participant, ...]:
    """Those whom a pronoun means: the subject of its sentence, or who was spoken of before."""
    if pronoun in {"i", "we"}:
        return _who_says(syntax, cast, at)
    heads = subject_of_sentence(syntax, cast, at)
    if pronoun in {"he", "she"}:
        return whom(syntax, cast, pronoun, at, heads)
    if pronoun == "it" and _is_said_by_another(syntax, at):
        return ()
    if pronoun == "it":
        if (speaker := _body_of_speaker(syntax, cast, at)) is not None:
            return (speaker,)
        if not heads:
            named = any(syntax.words.name[k] != NONE for k in range(syntax.low, at))
            return () if named or cast.thing is None or _is_expletive(syntax, at) else (cast.thing,)
        return tuple(heads) if len(heads) == 1 and not heads[0].person and heads[0].rule != "events.capital" else ()
    if len(heads) > 1 or (heads and not heads[0].person):
        return tuple(heads)  # the police said that they would
    named = any(syntax.words.name[k] != NONE for k in range(syntax.low, at))
    if named:
        return ()
    return cast.they or _joined(syntax, cast.both) or crowd(syntax, cast, at)


def _body_of_speaker(syntax: Syntax, cast: Cast, at: int) -> Participant | None:
    """The one body or country for which somebody says what 'it' did: Veltrano's chief, Ama Owusu, said it would close.

    Named before the verb of saying; else the one in which the speaker holds an office.
    """
    said = said_before(syntax, at)
    if said == NONE:
        return None
    clause = syntax.clause_at(said)
    first = next((k for k in range(clause.first, said) if syntax.words.lower[k] not in {"but", "and", ","}), said)
    numbers = dict.fromkeys(n for n in syntax.words.name[first:said] if n != NONE)
    named = [cast.mentions[n] for n in numbers]
    bodies = {(one.organization, one.place): one for one in named if one.organization or _is_land(one)}
    speakers = {one.person for one in named if one.person}
    told = not _SPEAKERS.isdisjoint(syntax.words.lower[first:said])
    if len(bodies) == 1 and (speakers or told):
        return participant(next(iter(bodies.values())), "actor", "events.named")
    seat = cast.seats.get(next(iter(speakers)) or "") if len(speakers) == 1 and not bodies else None
    if seat is None:
        return None
    start, end = syntax.words.starts[at], syntax.words.ends[at]
    return Participant(start, end, syntax.words.body[start:end], None, seat, None, "actor", None, "events.pronoun")


def _is_land(mention: Mention) -> bool:
    return mention.place is not None and is_country(mention.text, mention.place)


_SPEAKERS = rules.words("participants", "speaking for a body")


def _is_said_by_another(syntax: Syntax, at: int) -> bool:
    """Whether somebody without a name says what 'it' did: Kenya said that the army said it had won."""
    said = syntax.last_finite(syntax.low + 1, at)
    if said == NONE or at - said > 2 or syntax.words.lower[said] not in words("saying"):
        return False
    noun = said - 1
    named = syntax.words.name[noun] != NONE or not syntax.words.lower[noun].isalpha()
    first = syntax.first_finite(syntax.low, said + 1, said)
    return not named and first < said and syntax.words.lower[noun - 1] in words("determiners") | {"the"}


def _joined(syntax: Syntax, both: tuple[Participant, ...]) -> tuple[Participant, ...]:
    """The two persons whom the sentence before names, where 'and' joins them: Ama Owusu and Idris Kone are cousins."""
    if len(both) != 2:
        return ()
    between = syntax.words.body[both[0].end : both[1].start].split()
    return both if "and" in between and len(between) < 4 else ()


_SOON = 8  # words behind 'it' and a verb in which what it stands for is told


def _is_expletive(syntax: Syntax, at: int) -> bool:
    """Whether 'it' only stands for what follows: it was agreed that, it is feared."""
    behind = syntax.words.lower[at + 1 : min(syntax.high, at + _SOON)]
    been = not BE.isdisjoint(behind[:3])
    return been and not {"that", "to", "whether", "when", "who"}.isdisjoint(behind)


_TO_SPEAKER = 14  # words from the end of a quotation to the verb of saying at most


def _who_says(syntax: Syntax, cast: Cast, at: int) -> tuple[Participant, ...]:
    """The one person who says a quotation, as told behind it: "I will resign," Ama Owusu told reporters."""
    lower = syntax.words.lower
    closed = next((k for k in range(at, syntax.high) if lower[k] in {"”", '"'}), NONE)
    if closed == NONE:
        return ()
    last = min(syntax.high, closed + _TO_SPEAKER)
    said = next((k for k in range(closed + 1, last) if lower[k] in words("saying") or lower[k] == "told"), NONE)
    if said == NONE or any(lower[k] in {";", "."} for k in range(closed, said)):
        return ()
    inverted = said == closed + 1
    first, end = (said + 1, syntax.clause_at(said).last) if inverted else (closed + 1, said)
    people = persons_between(syntax, cast, first, end)
    return tuple(people.values()) if len(people) == 1 else ()

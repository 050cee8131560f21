"""Who did or suffered what a sentence tells of somebody without a name, where the next sentence names him.

A deputy who shot a farmer was jailed. Idris Kone, 34, showed no remorse. She sacked the director. The director, X, had.
"""

from __future__ import annotations

from dataclasses import replace

from ingest.events.kinds import kinds
from ingest.events.later_named import is_dead, person_with_age
from ingest.events.spoken_of import Lines
from ingest.grammar.cast import Cast
from ingest.grammar.clauses import Syntax
from ingest.grammar.verbs import verb_group, words
from ingest.grammar.word_groups import people_nouns
from ingest.grammar.words import NONE
from ingest.model import EventReport, Participant

_COUNTS = {"a": 1, "an": 1, "two": 2, "three": 3}
_TO_NOUN = 9  # words of a subject up to its noun at most
_TO_OBJECT = 8  # words from a verb to the noun of its object at most
_OF_SUBJECT = frozenset(("main", "relative", "resume", "coordinate"))


def with_next_names(cast: Cast, lines: Lines, number: int, found: list[EventReport]) -> list[EventReport]:
    """The events told so far, those of the sentence before with whom this one names; unchanged where it does not."""
    before = lines.sentences[number - 1]
    near = [n for n, one in enumerate(found) if before.start <= one.start < before.end and one.rule == "events.verb"]
    low, high = lines.bounds(number)
    if not near or all(cast.mentions[n].kind != "person" for n in lines.text.name[low:high] if n != NONE):
        return found
    syntax, here = lines.syntax(number - 1), lines.syntax(number)
    noun, count = _subject_noun(syntax)
    people = _named(here, cast, count, before.start) if noun != NONE else []
    people = people or (_one_of_them(here, cast) if count > 1 and noun != NONE else [])
    if people:
        wanted = {n: part for n in near if (part := _part_of_subject(syntax, found[n], noun))}
        if is_dead(here, people[0]):
            wanted = {n: part for n, part in wanted.items() if part == "recipient" and _is_harm(found[n])}
    else:
        people, noun = _renamed(syntax, here, cast)
        wanted = {n: "recipient" for n in near if people and _is_object(syntax, found[n], noun)}
    told = list(found)
    for n, part in wanted.items():
        if not any(p.person and p.part == part for p in told[n].people):
            told[n] = replace(told[n], people=(*told[n].people, *[replace(p, part=part) for p in people]))
    return told


def _is_harm(report: EventReport) -> bool:
    return kinds()[report.kind].family in {"violence", "death", "disaster"}


def _subject_noun(syntax: Syntax) -> tuple[int, int]:
    """The noun for people without a name with which a sentence begins, and how many they are: a former deputy who."""
    lower, low = syntax.words.lower, _behind_dateline(syntax)
    count = _COUNTS.get(lower[low], 0)
    noun = NONE
    for at in range(low + 1, min(syntax.high, low + _TO_NOUN) if count else 0):
        person = syntax.words.name[at] != NONE and syntax.words.capital(at) and lower[at] in people_nouns()
        if lower[at] in {"and", ","} and lower[at + 1] in {"a", "an", "his", "her", "two", "three"}:
            return NONE, 0  # a man and a woman were charged
        if syntax.is_finite(at) or lower[at] in {"who", "that", ",", "and"} or lower[at] in words("prepositions"):
            break
        noun = at if lower[at] in people_nouns() and not person else noun
    return noun, count


def _behind_dateline(syntax: Syntax) -> int:
    """The first word behind a dateline: LIMA, June 3 - | A man was held."""
    near = range(syntax.low + 1, min(syntax.high - 1, syntax.low + _TO_NOUN))
    dash = next((k for k in near if syntax.words.lower[k] in {"-", "–", "—"}), NONE)
    told = dash != NONE and syntax.words.capital(syntax.low) and not syntax.any_finite(syntax.low, dash)
    return dash + 1 if told else syntax.low


def _part_of_subject(syntax: Syntax, report: EventReport, noun: int) -> str | None:
    """What part he with whom the sentence begins, without a name, has in an event; None where he is no subject."""
    verb = syntax.words.at(syntax.words.body.find(report.trigger, report.start))
    while verb < syntax.high and not syntax.is_verb(verb):
        verb += 1
    if not noun < verb < syntax.high:
        return None
    clause = syntax.clause_at(verb)
    described = [one for one in syntax.clauses if one.kind == "relative" and one.first < verb]
    if clause.kind not in _OF_SUBJECT or len(described) > 1 or any(one.opener != "who" for one in described):
        return None
    if any(syntax.clauses[n].kind not in _BETWEEN for n in range(syntax.number_at(noun), syntax.number_at(verb))):
        return None  # a man was held after police said
    group = verb_group(syntax.words, syntax.low, verb)
    return "recipient" if group.passive else "participant" if kinds()[report.kind].reciprocal else "actor"


_BETWEEN = frozenset(("main", "relative", "resume", "coordinate", "infinitive", "participle"))


def _named(syntax: Syntax, cast: Cast, count: int, before: int) -> list[Participant]:
    """Whom a sentence names for the first time, as many as were told of: with an age, or as its subject."""
    if count == 1:
        one = person_with_age(syntax, cast, before)
        return [one] if one is not None else []
    verb = syntax.first_finite(syntax.low, syntax.high)
    if verb == NONE or syntax.words.lower[verb] in words("saying"):
        return []
    numbers = dict.fromkeys(n for n in syntax.words.name[syntax.low : verb] if n != NONE)
    named = [cast.mentions[n] for n in numbers]
    first = {one.person: one.start for one in reversed(cast.mentions)}
    new = [one for one in named if one.person and first[one.person] == one.start]
    lower = syntax.words.lower
    before_verb = range(syntax.low, verb)
    plain = all(syntax.words.name[k] != NONE or lower[k] in {"and", ","} or lower[k].isdigit() for k in before_verb)
    if len(new) != count or len(named) != count or not plain:
        return []
    return [Participant(p.start, p.end, p.text, p.person, None, None, "", None, "events.named_later") for p in new]


def _one_of_them(syntax: Syntax, cast: Cast) -> list[Participant]:
    """The person whom a sentence names as one of those of the one before: One of them, Ama Owusu, 34, was ill."""
    lower, names = syntax.words.lower, syntax.words.name
    low = syntax.low
    told = lower[low : low + 4] == ("one", "of", "them", ",") or lower[low : low + 2] == ("one", ",")
    name = low + (4 if lower[low + 1 : low + 2] == ("of",) else 2)
    mention = cast.mentions[names[name]] if told and name < syntax.high and names[name] != NONE else None
    if mention is None or not mention.person:
        return []
    start, end = mention.start, mention.end
    return [Participant(start, end, mention.text, mention.person, None, None, "", None, "events.named_later")]


def _renamed(before: Syntax, syntax: Syntax, cast: Cast) -> tuple[list[Participant], int]:
    """Whom a sentence names beside a noun of the one before, and where that noun stands there: The director, X, had."""
    lower, names = syntax.words.lower, syntax.words.name
    at = syntax.low + 1
    if lower[syntax.low] != "the" or at + 2 >= syntax.high or lower[at] not in people_nouns() or lower[at + 1] != ",":
        return [], NONE
    name = next((k for k in range(at + 2, min(at + 4, syntax.high)) if names[k] != NONE), NONE)
    mention = cast.mentions[names[name]] if name != NONE else None
    told = [
        k for k in range(before.low, before.high) if before.words.lower[k] == lower[at] and before.words.name[k] == NONE
    ]
    if mention is None or not mention.person or len(told) != 1:
        return [], NONE
    if any(one.person == mention.person and one.start < before.words.ends[before.high - 1] for one in cast.mentions):
        return [], NONE
    found = Participant(
        mention.start, mention.end, mention.text, mention.person, None, None, "", None, "events.named_later"
    )
    return [found], told[0]


def _is_object(syntax: Syntax, report: EventReport, noun: int) -> bool:
    """Whether a noun is the object of an event's verb: suspended the director of the zoo."""
    verb = syntax.words.at(syntax.words.body.find(report.trigger, report.start))
    if not verb < noun <= verb + _TO_OBJECT or syntax.any_finite(verb + 1, noun):
        return False
    group = verb_group(syntax.words, syntax.low, verb)
    closed = words("prepositions") | {",", "and"}
    return not group.passive and closed.isdisjoint(syntax.words.lower[verb + 1 : noun])

"""The names that head the noun phrases of some words, and whom he, she, his and her mean among them."""

from __future__ import annotations

from dataclasses import replace

from ingest.grammar.beside_names import (
    TITLE_REACH,
    acts_by_body,
    bodies_of_bodies,
    goes_on_in_capitals,
    in_title,
    is_adjective,
    is_for_its_people,
    is_noun,
    is_owner,
    only_describes,
    opens_title,
    people_nouns,
    plural_heads,
)
from ingest.grammar.bodies import standing
from ingest.grammar.cast import Cast, fits
from ingest.grammar.clauses import Syntax
from ingest.grammar.countries import group_nouns, is_country
from ingest.grammar.delegations import delegation_end, demonym_groups, government_at, group_from, official_of, officials
from ingest.grammar.descriptions import meant_by_the, sides
from ingest.grammar.participants import end_of_name, named_participant, persons_between
from ingest.grammar.verbs import words
from ingest.grammar.words import NONE
from ingest.model import Participant


def heads_in(syntax: Syntax, cast: Cast, first: int, last: int, part: str) -> list[Participant]:
    """The participants that head the noun phrases of the words from `first` to before `last`, in order."""
    found: list[Participant] = []
    titled = False  # behind a preposition of a title: no body or country there takes part
    inside = False  # behind a preposition: the names there belong to another phrase
    at = first
    while at < last:
        word = syntax.words.lower[at]
        number = syntax.words.name[at]
        if number == NONE:
            if not inside and word in group_nouns():
                found.extend(demonym_groups(syntax, cast, at, part) or group_from(syntax, cast, at, part))
            elif not inside and word in officials() and word not in cast.offices and not is_owner(syntax, at + 1):
                told = demonym_groups(syntax, cast, at, part)
                found.extend(replace(one, rule="events.official") for one in told)
            if word == "the" and not inside:
                found.extend(meant_by_the(syntax, cast, at, part))
            elif word in _OWN and not inside:
                found.extend(_own_body(syntax, cast, at, part))
            titled = word != "," and (titled or (word in words("prepositions") and in_title(syntax, cast, at)))
            if word == "except":
                return found
            if word in {",", "and", "as"}:
                inside = inside and not _reopens(syntax, cast, at + 1, last, found)
            elif word in words("prepositions") and at != first and not in_title(syntax, cast, at):
                held = word == "of" and syntax.words.lower[at - 1] in plural_heads() | _REMAINS
                inside = inside or not (held or syntax.words.date[min(at + 1, last - 1)] != NONE)
            found.extend(sides(syntax, cast, at, part) if not inside else ())
            at += 1
            continue
        end = end_of_name(syntax.words, at, last)
        person = cast.mentions[number].kind == "person"
        titled = titled and not person
        head = None if inside or titled else _head(syntax, cast, at, end, last, part)
        if head is not None:
            found.append(head)
        at = end
    return found


# What stands for the persons behind 'of': the body of Ama Owusu was found, received the credentials of three envoys.
_REMAINS = frozenset(("body", "bodies", "remains", "credentials"))


def _reopens(syntax: Syntax, cast: Cast, at: int, last: int, found: list[Participant]) -> bool:
    """Whether the words after a comma or conjunction open a new head: a person, with a title at most before."""
    limit = min(last, at + TITLE_REACH)
    noun = at - 2
    if syntax.words.lower[at - 1] == "," and syntax.words.lower[noun] in people_nouns() and _is_definite(syntax, noun):
        before = syntax.words.lower[max(syntax.low, at - 6) : noun]
        return (
            not _SOME.isdisjoint(before) and "of" in before
        )  # adviser to the party's leader, X; one of the two men, X
    while at < limit:
        number = syntax.words.name[at]
        word = syntax.words.lower[at]
        if number != NONE and cast.mentions[number].kind == "person":
            return True
        if number == NONE and word in plural_heads() and syntax.words.lower[at + 1 : at + 2] == ("of",):
            return True  # after the election, leaders of the party met
        if number == NONE and (word in {",", "and"} or (word in words("prepositions") and word not in {"of", "for"})):
            return False
        at += 1
    return False


_SOME = frozenset(("one", "another", "two", "three", "some", "most", "each", "last", "first", "both"))


def _is_definite(syntax: Syntax, noun: int) -> bool:
    """Whether a noun's phrase begins with an article or an owner, two words before it at most: the party's leader."""
    before = syntax.words.lower[max(syntax.low, noun - 3) : noun]
    return not {"the", "his", "her", "its", "their", "'s"}.isdisjoint(before)


def _head(syntax: Syntax, cast: Cast, at: int, end: int, last: int, part: str) -> Participant | None:
    """The participant that a name is, unless it only opens or closes another phrase."""
    mention = cast.mentions[syntax.words.name[at]]
    lower = syntax.words.lower
    after = lower[end] if end < syntax.high else "."
    if cast.claimed[syntax.words.name[at]] and not (end < syntax.high and syntax.is_finite(end)):
        return None  # but: Cork Chamber has elected X president
    if mention.kind != "person":
        stop = end + 1 if after == "'s" else end
        delegation = delegation_end(syntax, stop)
        if not delegation and after == "'s" and (official := official_of(syntax, cast, mention, at, stop, part)):
            return official
        if delegation and mention.place is not None and is_country(mention.text, mention.place):
            return named_participant(mention, syntax, at, delegation, part)
        if after == "'s" and mention.organization and acts_by_body(syntax, stop):
            return named_participant(mention, syntax, at, end, part)
        if after == "'s" or opens_title(syntax, cast, end, last) or goes_on_in_capitals(syntax, cast, mention, end):
            return None
        government = government_at(syntax, mention, at, end, part)
        if government is not None:
            return government
        if mention.kind == "place" and (mention.place is None or not is_country(mention.text, mention.place)):
            return None
        if mention.kind == "place" and is_adjective(syntax, end):
            return None
        if after == "-" and end + 1 < syntax.high and syntax.words.starts[end + 1] == syntax.words.ends[end]:
            return None  # a U.N.-backed court
        if mention.organization and (
            only_describes(syntax, end) or (part == "recipient" and is_for_its_people(syntax, end))
        ):
            return None
    elif after == "'s" or (at > syntax.low and lower[at - 1] in {"a", "an", "the"} and is_noun(syntax, end)):
        return None  # Kone's, an Idris Kone exhibition
    return named_participant(mention, syntax, at, end, part)


_OWN = frozenset(("his", "her", "its", "their"))


_HIS = {"his": "he", "her": "she"}


_PARTIES = frozenset(
    ("union", "front", "alliance", "movement", "league", "coalition", "group")
)  # what a party is called


def _own_body(syntax: Syntax, cast: Cast, at: int, part: str) -> list[Participant]:
    """The body that 'his party' or 'its members' means: where he holds an office, the one body named before."""
    lower = syntax.words.lower
    noun = next(
        (k for k in range(at + 1, min(at + 3, syntax.high)) if lower[k] in standing() | bodies_of_bodies()), NONE
    )
    if noun == NONE or syntax.words.name[noun] != NONE or syntax.words.name[noun - 1] != NONE:
        return []
    after = lower[noun + 1] if noun + 1 < syntax.high else "."
    if after in {"'s", "'", "-", "of", ","} or (after[0].isalpha() and is_adjective(syntax, noun + 1)):
        return []
    pronoun = _HIS.get(lower[at])
    body = _body_of(syntax, cast, at, pronoun, lower[noun])
    if body is None:
        return []
    start, stop = syntax.words.starts[at], syntax.words.ends[noun]
    return [Participant(start, stop, syntax.words.body[start:stop], None, body, None, part, None, "events.own_body")]


def _body_of(syntax: Syntax, cast: Cast, at: int, pronoun: str | None, noun: str) -> str | None:
    """The id of the body that a possessive before a noun means; None where none or several could be meant."""
    if pronoun is not None:
        who = whom(syntax, cast, pronoun, at, subject_of_sentence(syntax, cast, at))
        seat = cast.seats.get(who[0].person or "") if len(who) == 1 and noun in standing() else None
        nouns = next((one.nouns for one in cast.bodies if one.mention.organization == seat), None)
        known = nouns is not None and (noun in nouns or (noun == "party" and nouns <= _PARTIES))
        return seat if seat is not None and known else None
    if noun not in bodies_of_bodies():
        return None
    named = {cast.mentions[n].organization for n in syntax.words.name[syntax.low : at] if n != NONE} - {None}
    return next(iter(named)) if len(named) == 1 else None


def whom(syntax: Syntax, cast: Cast, pronoun: str, at: int, heads: list[Participant]) -> tuple[Participant, ...]:
    """The one person whom 'he' or 'she' means: of its own sentence, of the next clause, or of the sentences before."""
    subjects: dict[str | None, Participant] = {p.person: p for p in heads if p.person and fits(cast, p.person, pronoun)}
    between = persons_between(syntax, cast, syntax.low, at)
    persons = subjects or {p.person: p for p in between.values() if fits(cast, p.person, pronoun)}
    if persons:
        return tuple(persons.values()) if len(persons) == 1 else ()
    later = _named_later(syntax, cast, at)
    unresolved = any(
        number != NONE and cast.mentions[number].kind == "person" and cast.mentions[number].person is None
        for number in syntax.words.name[syntax.low : at]
    )
    if later or unresolved:
        return tuple(p for p in later if fits(cast, p.person, pronoun))
    topic = next((p for p in (cast.topic, cast.alone) if p is not None and fits(cast, p.person, pronoun)), None)
    return (topic,) if topic is not None else ()


def _named_later(syntax: Syntax, cast: Cast, at: int) -> tuple[Participant, ...]:
    """Whom a pronoun in a clause before the main one means: When he toured the market, Ama Owusu said."""
    if syntax.clause_at(at).kind in {"main", "complement", "coordinate"} and syntax.clause_at(at).first == syntax.low:
        return ()
    comma = next((k for k in range(at, syntax.high) if syntax.words.lower[k] == ","), NONE)
    verb = next((k for k in range(comma, syntax.high) if syntax.is_finite(k)), NONE) if comma != NONE else NONE
    heads = heads_in(syntax, cast, comma + 1, verb, "actor") if verb != NONE else []
    return tuple(heads) if len(heads) == 1 and heads[0].person else ()


def subject_of_sentence(syntax: Syntax, cast: Cast, at: int) -> list[Participant]:
    """The names that head the subject of the sentence's first verb, where that stands before a word."""
    own = [
        one.first
        for one in syntax.clauses
        if one.kind == "mark" and one.first < at and syntax.any_finite(one.first, at)
    ]
    low = own[-1] if own else syntax.low
    verb = next((k for k in range(low, at) if syntax.is_finite(k)), NONE)
    return heads_in(syntax, cast, low, verb, "actor") if verb != NONE else []

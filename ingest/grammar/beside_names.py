"""What the words beside a name make of it: an adjective, the head of a title, part of another name."""

from __future__ import annotations

from functools import cache

from ingest.grammar.cast import Cast
from ingest.grammar.clauses import Syntax
from ingest.grammar.countries import group_nouns
from ingest.grammar.verbs import BE, PRONOUNS, bases, ends_as_adverb, tags_of, words
from ingest.grammar.word_groups import number_words, people_nouns, words_for
from ingest.grammar.words import NONE
from ingest.model import Mention

TITLE_REACH = (
    9  # words of a title between a country and the person whose title it opens: U.S. Deputy Secretary of State X
)


@cache
def plural_heads() -> frozenset[str]:
    return words_for("officials")


@cache
def bodies_of_bodies() -> frozenset[str]:
    return words_for("bodies of bodies")


def in_title(syntax: Syntax, cast: Cast, at: int) -> bool:
    """Whether a preposition stands inside a title: Secretary of State."""
    if cast.in_title(syntax.words.starts[at]):
        return True
    if syntax.words.lower[at - 1 : at + 2] == ("secretary", "of", "state"):
        return True
    body = at + 1
    while body < syntax.high and syntax.words.lower[body] in words("determiners"):
        body += 1
    number = syntax.words.name[body] if body < syntax.high else NONE
    if number == NONE or cast.mentions[number].kind == "person":
        return False
    end = syntax.words.name_end(body, syntax.high)
    after = syntax.words.name[end] if end < syntax.high else NONE
    return after != NONE and cast.mentions[after].kind == "person"


def is_roughly(syntax: Syntax, at: int) -> bool:
    """Whether a preposition only says how many there are, roughly: by about 30 rebels, over 200 soldiers."""
    lower = syntax.words.lower
    counted = at + 1 < syntax.high and (lower[at + 1][0].isdigit() or lower[at + 1] in number_words())
    return lower[at] in _ROUGHLY and counted and syntax.words.date[at + 1] == NONE


_ROUGHLY = frozenset(("about", "around", "over"))


def is_noun(syntax: Syntax, end: int) -> bool:
    """Whether a small word behind a name is no verb in a tense: a Warhol exhibit; not: the pope visits."""
    if end >= syntax.high or syntax.words.name[end] != NONE or syntax.words.date[end] != NONE:
        return False
    word = syntax.words.lower[end]
    told = syntax.is_finite(end) and not {"s", "d"}.isdisjoint(tags_of(word))
    return word.isalpha() and not syntax.words.capital(end) and not told and word not in no_nouns()


def is_for_its_people(syntax: Syntax, end: int) -> bool:
    """Whether a body's name says whose people those are to whom something is done: two Reuters journalists."""
    return end < syntax.high and syntax.words.lower[end] in people_nouns() and not syntax.words.capital(end)


def only_describes(syntax: Syntax, end: int) -> bool:
    """Whether a body's name stands before a noun that is none of its people: an army helicopter, the Senate rules."""
    if end >= syntax.high or not is_adjective(syntax, end):
        return False
    people = group_nouns() | bodies_of_bodies() | plural_heads() | people_nouns() | words_for("kinds of groups")
    for at in range(end, min(end + _DESCRIBED, syntax.high)):
        if syntax.words.lower[at] in people:
            return False  # EU foreign and defence ministers
        joined = syntax.words.lower[at] in {"and", "-"} or is_adjective(syntax, at)
        if not joined or syntax.words.name[at] != NONE or syntax.is_verb(at):
            return True
    return True


def goes_on_in_capitals(syntax: Syntax, cast: Cast, mention: Mention, end: int) -> bool:
    """Whether a name only begins another: the Senate President, the United States National Safety Board."""
    if end >= syntax.high or syntax.words.starts[end] - mention.end != 1:
        return False
    number = syntax.words.name[end]
    if number != NONE:
        return mention.organization is None and cast.mentions[number].kind == "organization"
    dated = syntax.words.date[end] != NONE
    if syntax.words.lower[end].endswith("ists") and syntax.words.lower[end] in people_nouns():
        return False  # Boko Haram Islamists
    return bool(mention.organization) and syntax.words.capital(end) and not dated and not syntax.is_finite(end)


_DESCRIBED = 5  # words of a description between a body's name and its people


def acts_by_body(syntax: Syntax, at: int) -> bool:
    """Whether an organization's board or committee follows: the airline's supervisory board."""
    for end in range(at, min(at + 4, syntax.high)):
        if syntax.words.lower[end] in bodies_of_bodies() | plural_heads():
            return True
        word = syntax.words.lower[end]
        seat = syntax.words.name[end] != NONE and end + 1 < syntax.high  # the High Court's Multan bench
        if seat and syntax.words.lower[end + 1] in bodies_of_bodies():
            return True
        if syntax.words.name[end] != NONE or not word.isalpha() or (syntax.is_verb(end) and not word.endswith("ing")):
            return False
    return False


@cache
def no_nouns() -> frozenset[str]:
    """Words that are no noun for a country's name to stand before."""
    known = words("prepositions", "cuts", "adverbs", "determiners")
    return known | {"and", "or", "but"} | BE | PRONOUNS


def is_adjective(syntax: Syntax, end: int) -> bool:
    """Whether a country's name only stands before a noun: U.S. forces, China trade."""
    if end >= syntax.high:
        return False
    word = syntax.words.lower[end]
    if syntax.words.name[end] != NONE or syntax.words.date[end] != NONE or not word[0].isalpha():
        return False
    return not (
        word in no_nouns() or syntax.is_finite(end) or syntax.is_verb(end) or bases().get(word) or ends_as_adverb(word)
    )


def is_owner(syntax: Syntax, at: int) -> bool:
    """Whether a word shows that the noun before it only owns or describes what follows."""
    if at >= syntax.high:
        return False
    word = syntax.words.lower[at]
    return word in {"'s", "'", "of", "-", "for"} or (word[0].isalpha() and is_adjective(syntax, at))


def names_its_people(syntax: Syntax, cast: Cast, noun: int) -> bool:
    """Whether those for whom a noun stands are named behind it: Peruvian leader X, his Albanian counterpart, X."""
    at = noun + 1
    while at < min(syntax.high, noun + 4):
        number = syntax.words.name[at]
        if number != NONE:
            return cast.mentions[number].kind == "person"
        if syntax.words.lower[at] != "," and not syntax.words.capital(at):
            return False
        at += 1
    return False


def opens_title(syntax: Syntax, cast: Cast, end: int, last: int) -> bool:
    """Whether a country or body opens the title of the person who follows: U.S. Secretary of State John Kerry."""
    if syntax.words.lower[end : end + 1] == ("of",):
        return False  # the Freedom Party of Ama Owusu won
    for at in range(end, min(last, end + TITLE_REACH)):
        number = syntax.words.name[at]
        word = syntax.words.lower[at]
        if number != NONE and cast.mentions[number].kind == "person":
            return at > end or cast.mentions[number].kind == "person"
        if number == NONE and (
            word in {",", "and", ";", "("} or (word in words("prepositions") and word not in {"of", "for"})
        ):
            return False
        if number == NONE and (syntax.is_finite(at) or word in words("cuts")):
            return False
    return False

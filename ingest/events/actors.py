"""Who or what stands among the words of a subject or an object: a person, people, a body, a land, a vehicle, nobody."""

from __future__ import annotations

import re
from functools import cache

from ingest import rules
from ingest.events.scenes import Scene
from ingest.events.sides_of_verbs import PARTICLES
from ingest.grammar.clauses import Syntax
from ingest.grammar.verbs import BE, ends_as_adverb, tags_of, words
from ingest.grammar.word_groups import number_words, people_nouns, words_for
from ingest.grammar.words import MONEY, NONE, VerbGroup

_PRONOUNS = frozenset(("him", "her", "them", "us", "me", "himself", "herself", "themselves"))
_SUBJECTS = frozenset(("he", "she", "they", "we", "i", "who", "both"))
# words behind a subject or an object that no noun of it is
_BEHIND = PARTICLES | rules.words("participants", "said of an object") | {
    "and", "not", "or", "but", "who", "which", "that", "also", "both", "back", "home", "go"
}  # fmt: skip


@cache
def body_nouns() -> frozenset[str]:
    """Nouns for bodies that act: the cabinet, the jury."""
    return words_for("bodies")


def is_country(scene: Scene, before: range) -> bool:
    """Whether the last name of a subject is that of a country or place: Peru, the government of Peru."""
    names = [scene.syntax.words.name[at] for at in before if scene.syntax.words.name[at] != NONE]
    return bool(names) and scene.cast.mentions[names[-1]].kind == "place"


def is_state(scene: Scene, before: range) -> bool:
    """Whether the last name of a subject is a state or body that acts by itself: not an official in Peru."""
    syntax = scene.syntax
    named = [at for at in before if syntax.words.name[at] != NONE]
    if not named or scene.cast.mentions[syntax.words.name[named[-1]]].kind == "person":
        return False
    first = min(at for at in named if syntax.words.name[at] == syntax.words.name[named[-1]])
    if first > before.start and syntax.words.lower[first - 1] in words("prepositions"):
        return False
    return all(_is_beside(syntax, at) for at in range(named[-1] + 1, before.stop))


def _is_beside(syntax: Syntax, at: int) -> bool:
    """Whether a word between a subject and its verb is no noun: a mark, a day, an adverb, a preposition."""
    word = syntax.words.lower[at]
    plain = word in words("adverbs") or word in words("prepositions") or ends_as_adverb(word)
    return plain or not word[0].isalpha() or syntax.words.date[at] != NONE or syntax.is_verb(at)


def is_among(scene: Scene, what: str, where: range, nouns: frozenset[str]) -> bool:
    """Whether the words of a subject or object are one of OBJECTS."""
    syntax = scene.syntax
    lower, name = syntax.words.lower, syntax.words.name
    if what == "noun":
        return any((lower[at] in nouns or lower[at].removesuffix("s") in nouns) and heads(syntax, at) for at in where)
    kinds = {
        "person": {"person"},
        "somebody": {"person"},
        "people": {"person"},
        "body": {"organization"},
        "place": {"place"},
    }
    wanted = kinds.get(what, {"person", "organization", "place"})
    for at in where:
        if name[at] != NONE and scene.cast.mentions[name[at]].kind in wanted and _whole(scene, at):
            opens = at - 1 if at - 1 in where and lower[at - 1] == "the" else at  # the flag of the United States
            before = lower[opens - 1] if opens - 1 in where else ""
            inside = before in words("prepositions") and (before != "of" or lower[opens - 2] not in nouns)
            return what != "place" or not (inside or before == "to")
    if what not in {"somebody", "people"}:
        return False
    return any(_is_somebody(syntax, at, where) or (what == "somebody" and _is_counted(syntax, at)) for at in where)


def _is_counted(syntax: Syntax, at: int) -> bool:
    """Whether a number stands for people, or before a plural: eleven were arrested, five pilgrims."""
    word = syntax.words.lower[at]
    if not (word.isdigit() or word in number_words()) or at + 1 >= syntax.high or syntax.words.date[at] != NONE:
        return False
    if _is_money(syntax, at):
        return False
    following = syntax.words.lower[at + 1]
    return syntax.is_finite(at + 1) or (following.isalpha() and following.endswith("s")) or following in people_nouns()


def _is_money(syntax: Syntax, at: int) -> bool:
    """Whether a number is an amount of money: $300,000."""
    lower = syntax.words.lower
    while at > syntax.low and (lower[at].isdigit() or lower[at] in {",", "."}):
        at -= 1
    return lower[at] in MONEY


def is_nobody(syntax: Syntax, group: VerbGroup) -> bool:
    """Whether the subject is denied: no agreement was signed, neither side agreed."""
    clause = syntax.clause_at(group.verb)
    if clause.kind == "main" and clause.opener in {"if", "unless"}:
        return False  # if he goes, nobody will testify: that is only thought
    first = clause.first
    start = syntax.words.lower[first : group.first][:3]
    if start[:1] and start[0] in words("prepositions") and "," in syntax.words.lower[first : group.first]:
        start = ()  # with no rain in sight, the town will close two schools
    if any(word in _NOBODY for word in start) or start[:2] == ("not", "one"):
        return True
    for at in range(group.first - 1, max(first, group.first - _SUBJECT), -1):
        word = syntax.words.lower[at]
        if word in _NOBODY:
            return True  # during the hearing no witnesses objected
        closed = word in words("prepositions", "cuts", "determiners") and word != "of"
        if closed or not word[0].isalnum() or syntax.is_finite(at):
            return False
    return False


_NOBODY = frozenset(("no", "neither", "nobody", "none", "nothing", "no-one"))
_SUBJECT = 6  # words of a subject before its verb at most, from its 'no'


def has_somebody(scene: Scene, where: range) -> bool:
    """Whether a person stands among some words: a name, a pronoun, a noun for people."""
    syntax = scene.syntax
    named = any(
        syntax.words.name[at] != NONE and scene.cast.mentions[syntax.words.name[at]].kind == "person" for at in where
    )
    return named or any(
        _is_somebody(syntax, at, where) or (syntax.words.lower[at] in body_nouns() and heads(syntax, at))
        for at in where
    )


def has_mover(scene: Scene, where: range) -> bool:
    """Whether the head of a subject is a vehicle, a unit or a place full of people: army trucks, the night ferry."""
    lower = scene.syntax.words.lower
    return any(lower[at] in words_for("movers") and heads(scene.syntax, at) for at in where)


def is_side(scene: Scene, where: range) -> bool:
    """Whether one name in the singular, and nothing else, is the subject of a plural verb: Osaka visit Kobe."""
    syntax = scene.syntax
    words_, lower = syntax.words, syntax.words.lower
    if where.stop >= syntax.high or tags_of(lower[where.stop])[:1] != "b" or where.stop == where.start:
        return False
    first = where.stop - 1
    while first > syntax.low and (words_.name[first - 1] != NONE or words_.capital(first - 1)):
        first -= 1
    if not words_.capital(first) or lower[where.stop - 1] in _PLURALS or lower[where.stop - 1].endswith("s'"):
        return False
    number = words_.name[where.stop - 1]
    if number != NONE and scene.cast.mentions[number].kind == "person":
        return False
    before = lower[first - 1] if first > syntax.low else ","
    return before in _BEFORE_SIDES and "and" not in lower[first : where.stop]


_PLURALS = rules.words("contests", "plurals that are no side")
_BEFORE_SIDES = words("cuts") | {",", ".", ";", ":", "and", "but"}


def is_it(syntax: Syntax, where: range) -> bool:
    """Whether a subject is 'it', which stands for a body or thing that the text has named."""
    return where.stop > where.start and syntax.words.lower[where.stop - 1] == "it"


def has_named(scene: Scene, where: range) -> bool:
    """Whether a name stands among some words."""
    return any(scene.syntax.words.name[at] != NONE for at in where)


def has_capital(scene: Scene, where: range) -> bool:
    """Whether words that nobody knows as a name open a subject and are written as one: Lumen Robotics has raised."""
    syntax = scene.syntax
    at = where.start
    while at < where.stop and (
        syntax.words.lower[at] in words("determiners") or syntax.words.lower[at] in words("cuts")
    ):
        at += 1
    if at >= where.stop or not syntax.words.capital(at) or syntax.words.date[at] != NONE:
        return False
    return at > syntax.low or (at + 1 < where.stop and syntax.words.capital(at + 1))


def opens_with_name(scene: Scene, where: range) -> bool:
    """Whether one word with a capital is a subject or has an apposition: Delta is cutting; Peru, a power, will send."""
    syntax, at = scene.syntax, where.start
    if at >= where.stop or not syntax.words.capital(at) or syntax.words.date[at] != NONE:
        return False
    if syntax.words.name[at] != NONE and at + 1 < where.stop and syntax.words.lower[at + 1] == ",":
        return True
    return at + 1 == where.stop and _is_capital_inside(syntax, at)


def _is_capital_inside(syntax: Syntax, at: int) -> bool:
    """Whether the word that opens a sentence is written with a capital inside another one too: Delta is cutting."""
    body, word = syntax.words.body, f" {syntax.words.text(at, at + 1)}"
    found = body.find(word)
    while found >= 0:
        after = body[found + len(word) : found + len(word) + 1]
        if found and (body[found - 1].islower() or body[found - 1] == ",") and not after.isalpha():
            return True
        found = body.find(word, found + 1)
    return False


def _is_somebody(syntax: Syntax, at: int, where: range) -> bool:
    word = syntax.words.lower[at]
    if word in _PRONOUNS:
        return at == where.start and (word != "her" or at + 1 == where.stop or _is_no_noun(syntax, at + 1))
    if word in _SUBJECTS:
        alone = all(_is_plain_adverb(syntax, k) for k in range(at + 1, where.stop))  # she later travelled on
        return alone or word in {"who", "both"} or syntax.is_finite(at + 1)
    if word == "pair" and syntax.words.lower[at + 1 : at + 2] == ("of",):
        return False  # a pair of shoes
    people = word in people_nouns() or _AGED.fullmatch(word) is not None or _are_short(syntax, at)
    return people and heads(syntax, at)


def _is_plain_adverb(syntax: Syntax, at: int) -> bool:
    """Whether a word between a subject and its verb only says when or how: later, also, quietly."""
    word = syntax.words.lower[at]
    return word in words("adverbs") or (ends_as_adverb(word) and not syntax.words.capital(at))


def _is_no_noun(syntax: Syntax, at: int) -> bool:
    """Whether a word behind 'her' is of what was done to her, and no thing of hers: shot her dead, her in the arm."""
    word = syntax.words.lower[at]
    return word == "dead" or word in words("prepositions") or word in words("adverbs")


def _are_short(syntax: Syntax, at: int) -> bool:
    """Whether a word is the plural of capitals, which stand for people: two MPs, some of the MLAs, CEOs."""
    return _CAPITALS.fullmatch(syntax.words.body[syntax.words.starts[at] : syntax.words.ends[at]]) is not None


_CAPITALS = re.compile(r"[A-Z]{2,4}s")
_AGED = re.compile(r"\d{1,3}-year-olds?")  # charged the 41-year-old


def heads(syntax: Syntax, at: int) -> bool:
    """Whether a noun is the last of its phrase, and no other noun follows it."""
    if at + 1 >= syntax.high:
        return True
    word = syntax.words.lower[at + 1]
    if not word[0].isalpha():
        return word not in {"'s", "'", "-"}
    if syntax.words.name[at] != NONE and syntax.words.name[at] == syntax.words.name[at + 1]:
        return False  # the name goes on: the Investigation Department
    if syntax.words.name[at + 1] != NONE:
        end = syntax.words.name_end(at + 1, syntax.high)
        return end >= syntax.high or syntax.words.lower[end] not in {"'s", "'"}  # the president Jan Novak's proposal
    if syntax.words.date[at + 1] != NONE:
        return True
    known = (
        word in words("prepositions")
        or word in words("cuts")
        or word in words("adverbs")
        or word in words("determiners")
    )
    return (
        known
        or word in _BEHIND
        or word in BE
        or word == "to"
        or ends_as_adverb(word)
        or syntax.is_finite(at + 1)
        or syntax.is_verb(at + 1)
    )


def _whole(scene: Scene, at: int) -> bool:
    """Whether a name is not a possessor: not the minister in the minister's motives."""
    syntax = scene.syntax
    end = syntax.words.name_end(at, syntax.high)
    return end >= syntax.high or syntax.words.lower[end] not in {"'s", "'"}

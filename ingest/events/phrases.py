"""The noun phrase of an event: where it begins, and what is kept of what governs it."""

from __future__ import annotations

from functools import cache

from ingest import rules
from ingest.events.governors import REASONS, SPANS
from ingest.grammar.clauses import Syntax, takes_no_clause
from ingest.grammar.verbs import BE, HAVE, bases, is_verb, tags_of, words
from ingest.grammar.words import MONEY, NONE, Words
from ingest.model import record

_LONGEST = 12  # words of a noun phrase before its head


@record
class Phrase:
    """An event's noun phrase and its governor."""

    first: int  # first word of the noun phrase
    head: int
    verb: int  # the event verb (or any verb) that governs it, or -1
    effect: str | None  # the group of event_verbs.yml, where the verb is an event verb
    place: str  # object, subject, phrase (behind a preposition), alone
    opener: str  # the preposition, where place is phrase
    status: str


@cache
def rounds() -> frozenset[str]:
    """Nouns whose event follows after 'of': a round of talks."""
    return rules.words("series", "rounds")


def first_of_phrase(words_: Words, low: int, head: int) -> int:
    """The first word of the noun phrase that ends with the word `head`.

    >>> from ingest.grammar.words import words_of
    >>> text = words_of("They held a second ministerial dialogue today")
    >>> first_of_phrase(text, 0, 5)
    2
    """
    known, key = words_.phrases, (low, head)
    if key not in known:
        known[key] = _first_of_phrase(words_, low, head)
    return known[key]


def _first_of_phrase(words_: Words, low: int, head: int) -> int:
    at, limit = head, max(low, head - _LONGEST)
    while at > limit:
        before = _step_back(words_, low, limit, at, head)
        if before == at:
            break
        at = before
    while at < head and words_.lower[at] in {"'s", "'"}:
        at += 1
    if at - 2 >= low and words_.lower[at - 1] == "of" and words_.lower[at - 2] in rounds():
        return first_of_phrase(words_, low, at - 2)
    return at


def _step_back(words_: Words, low: int, limit: int, at: int, head: int) -> int:
    """The word before `at` that still belongs to the noun phrase, or `at` where none does."""
    before = at - 1
    word = words_.lower[before]
    if words_.name[before] != NONE and words_.lower[at] in {"the", "a", "an"}:
        return at  # announced in Lima the signing
    opens = word in words("determiners") and (
        word != "that" or (before > low and takes_no_clause(words_.lower[before - 1]))
    )
    if words_.name[before] != NONE or opens or word in {"'s", "'"}:
        return before
    if words_.date[before] != NONE:
        return before if _dated(words_, before, head) else at
    if words_.lower[at] in {"the", "a"} and (word in SPANS or word in REASONS):
        return at  # suspended for three months the pullout
    inner = before > limit
    if word == "of" and inner and words_.lower[before - 1] == "group" and words_.capital(before - 1):
        return before - 1  # the Group of 20 summit
    if word == "and" and inner and all(words_.capital(k) for k in (before - 1, before + 1, head)):
        return before
    if word == "," and inner and words_.lower[at].isdigit() and words_.ends[before] == words_.starts[at]:
        return at - 2 if words_.lower[before - 1].isdigit() else at  # 21,000 people
    if word == "-" and inner and words_.ends[before] == words_.starts[at]:
        return at - 2 if words_.ends[before - 1] == words_.starts[before] else at
    return at if _closes(words_, low, before) else before


OWNER = 5  # words of an owner with its 's before an event's noun at most
# Participles that only describe: a five-day working visit, the opening ceremony.
_DESCRIBING = rules.words("courses", "describing")
_OUTSIDE = frozenset(("and", "or", "but", "not", "to", "meantime"))


def _closes(words_: Words, low: int, before: int) -> bool:
    """Whether a word stands outside the noun phrase behind it: a mark, a preposition, a conjunction, a verb."""
    word = words_.lower[before]
    plans = word == "planning" and before > low and words_.lower[before - 1] not in words("determiners")
    plans = plans and words_.lower[before + 1] not in rules.words("dates", "planning_of_land")
    if word in _DESCRIBING and not plans and words_.lower[before + 1] not in words("determiners"):
        return False  # but: planning an attack, opening the summit
    joins = word in words("prepositions") or word in words("cuts") or word in _OUTSIDE
    if word in MONEY:
        return False  # its $4 billion merger
    bare = word in {"up", "out"} and words_.lower[before + 1] not in words("determiners")
    if bare and before > low and tags_of(words_.lower[before - 1]):
        return True  # wrapped up talks
    if word == "further" and words_.lower[before - 1] in {"a", "no", "any", "its", "their", "two", "three", "some"}:
        return False  # to hold a further meeting
    if joins or not word[0].isalnum() or word in BE or word in HAVE or is_verb(words_, low, before):
        return True
    if word not in words("adverbs") or word in words("determiners") or word in {"first", "only"}:
        return False
    described = "n" in tags_of(words_.lower[before + 1]) and words_.lower[before - 1] in words("determiners")
    return not described  # the long planned visit


def _dated(words_: Words, at: int, head: int) -> bool:
    """Whether a date stands inside the noun phrase: Tuesday's agreement, the 2015 accord, a Monday meeting."""
    if words_.lower[at] == "'s":
        return True
    while at < head and words_.date[at] != NONE:
        at += 1
    if words_.lower[at] in {"'s", "'"}:
        return True
    first = at - 1
    while first > 0 and words_.date[first - 1] == words_.date[at - 1]:
        first -= 1
    described = first > 1 and words_.lower[first - 1].isalpha() and words_.lower[first - 2] in {"a", "the", "its", "-"}
    described = described and not is_verb(words_, max(0, first - 20), first - 1)  # a landmark 2015 accord
    if described and words_.lower[first - 1] not in words("prepositions"):
        return True
    owned = first > 0 and words_.lower[first - 1] in {"'s", "'"}  # the committee's November 7 hearing
    return first > 0 and (owned or words_.lower[first - 1] in words("determiners") or words_.name[first - 1] != NONE)


def bases_of(syntax: Syntax, at: int) -> tuple[str, ...]:
    return bases().get(syntax.words.lower[at], ())

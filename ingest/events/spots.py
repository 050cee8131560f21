"""The names of places in a sentence, with the preposition that each stands behind."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from ingest import rules
from ingest.events.scenes import Scene
from ingest.grammar.clauses import Syntax
from ingest.grammar.verbs import words
from ingest.grammar.word_groups import words_for
from ingest.grammar.words import NONE

Where = tuple[str | None, str | None]  # id of a place and the words that name it; (id, None) for 'here'
NOWHERE: Where = (None, None)

# Prepositions behind which somebody or something is.
IN = frozenset(("in", "at", "outside", "near", "inside", "off", "along", "around", "across", "throughout", "through"))
SHARED = frozenset(("agreement", "consult", "ceremony", "speech", "approval", "order", "launch", "vote", "contest"))
HARMED = frozenset(("violence", "disaster", "military"))
LONGEST_GAP = 6  # words between the noun of a subject and the verb behind its place
_DETERMINERS = frozenset(
    ("a", "an", "its", "his", "her", "their", "two", "three", "four", "five", "six", "several", "some")
)


@cache
def areas() -> frozenset[str]:
    """Nouns for towns and parts of countries, and the words that say which part: city, district, northern."""
    return rules.words("locations", "areas", "directions")


@cache
def numerals() -> frozenset[str]:
    """Words that say how many: nine, dozens."""
    groups = rules.load("headcounts").groups
    return frozenset(groups["number words"].words) | frozenset(groups["vague numbers"].words)


def is_land(noun: tuple[str, ...]) -> bool:
    """Whether a word before 'of' and a name is a town, a part of a country or an island."""
    return bool(noun) and (noun[0] in areas() or noun[0] in rules.load("locations").groups["lands before of"].words)


def place_names(scene: Scene, first: int, last: int) -> Iterator[tuple[int, int, str, str]]:
    """First word, one past the last, id and words of every place named among some words, in order."""
    name = scene.syntax.words.name
    at = first
    while at < last:
        number = name[at]
        if number == NONE or (at > scene.syntax.low and name[at - 1] == number):
            at += 1
            continue
        end = scene.syntax.words.name_end(at, scene.syntax.high)
        mention, venues = scene.cast.mentions[number], scene.cast.venues
        place = mention.place or (venues[number] if venues else None)
        if place is None and mention.kind == "place":
            place = scene.cast.placed.get(mention.text)
        dated = scene.syntax.words.date[at] != NONE  # in March, which is a town too
        if place is not None and not scene.cast.claimed[number] and not dated:
            yield at, end, place, mention.text
        at = end


def preposition(syntax: Syntax, at: int) -> int:
    """The word before a place's name and what describes it: in the eastern town of X, at the gates of X's Y."""
    if at not in syntax.prepositions:
        syntax.prepositions[at] = _preposition(syntax, at)
    return syntax.prepositions[at]


def _preposition(syntax: Syntax, at: int) -> int:
    lower, shares = syntax.words.lower, words_for("shares of places")
    before = at - 1
    while before > syntax.low:
        word = lower[before]
        own = syntax.words.name[before] == NONE
        described = word in words_for("before a place") or is_land((word,)) or word == "-"
        described = described or (syntax.words.capital(before) and word not in words("prepositions"))
        described = described or (word in _DETERMINERS and before == at - 1 and is_adjective(syntax, at))
        described = described or (own and word[0].islower() and "-" in word[1:-1])  # the rebel-held town of X
        described = described or (word == "," and before == at - 1 and lower[before - 1] in areas())  # the capital, X
        described = described or (own and lower[before - 1] == "the" and word.endswith(("ed", "ing")))  # the flooded X
        kind = own and word.isalpha() and word.islower() and lower[before + 1] in _parts() and lower[before + 2] == "of"
        described = described or (
            kind and word not in words("prepositions")
        )  # the diamond town of X, the main square of X
        described = described or (own and word in _parts() and lower[before + 1] == "of")
        described = described or (
            word in _OWNERS and not _parts().isdisjoint(lower[before + 1 : min(at - 1, before + 3)])
        )
        described = described or (lower[before - 1 : before + 2] == ("in", "front", "of"))
        described = described or (own and _is_below(lower, before) and word not in words("prepositions"))
        some = (word in words_for("some of many") or word in numerals()) and lower[before + 1] in shares | areas()
        described = described or some or (word in shares and lower[before + 1] == "of")  # in several parts of X
        same = not own and syntax.words.name[before + 1] == syntax.words.name[before]  # the Black Sea resort of X
        land = same or (not own and lower[before + 1] in areas())  # the US state of X
        if not (word in {"'s", "'"} or lower[before + 1] in {"'s", "'"} or (own and described) or land):
            break  # a place that owns the place stands before it: Beijing's Great Hall
        before -= 1
    return before


_OWNERS = frozenset(("his", "her", "their", "its"))


@cache
def _parts() -> frozenset[str]:
    """Nouns that 'of' and the name of a place stand behind, as parts of it or what it is: square, suburbs, town."""
    return areas() | words_for("parts of places")


def _is_below(lower: tuple[str, ...], at: int) -> bool:
    """Whether a word is a noun for what lies above or below a place, or its article: a gully | below the pass of X."""
    return lower[at].isalpha() and not _LEVELS.isdisjoint(lower[at + 1 : at + 2 + (lower[at] in {"a", "an"})])


_LEVELS = rules.words("places_of_events", "levels")


@cache
def _own_towns() -> frozenset[str]:
    """What a reporter calls the town where he writes, behind 'this'."""
    return words_for("towns meant") - rules.words("places_of_events", "wide lands") - {"island", "area", "district"}


def here_at(syntax: Syntax, first: int) -> int:
    """The next word from `first` that says where the reporter is: arrived here, was flown to this city; or -1."""
    lower = syntax.words.lower
    for at in range(first, syntax.high):
        if lower[at] == "here":
            return at
        if lower[at] == "this" and lower[at - 1] in IN | {"to", "into", "from"}:
            near = range(at + 1, min(syntax.high - 1, at + _TO_OWN_TOWN))
            noun = next((k for k in near if lower[k] in _own_towns()), NONE)
            if noun != NONE and not any(map(syntax.is_verb, range(at, noun))) and not _is_noun_of(syntax, noun + 1):
                return at
    return NONE


_TO_OWN_TOWN = 5  # words from 'this' to the noun for the town at most: this sleepy northern port city


def _is_noun_of(syntax: Syntax, at: int) -> bool:
    """Whether a word behind a noun for a town goes on with it: to this city council."""
    word = syntax.words.lower[at]
    return word in words_for("sites meant", "sitting bodies") or syntax.words.name[at] != NONE


def is_adjective(syntax: Syntax, at: int) -> bool:
    """Whether a name stands before the noun for something that is there: a Moscow prison, its Ringaskiddy plant."""
    end = syntax.words.name_end(at, syntax.high)
    if end >= syntax.high or syntax.words.date[end] != NONE or not syntax.words.lower[end].isalpha():
        return False
    return not (syntax.words.lower[end] in words("prepositions", "cuts") or syntax.is_finite(end))


def is_hit(syntax: Syntax, hit: int, at: int) -> bool:
    """Whether the words from a verb to a name lead straight to it: shook the town of, hit a remote, hilly part of."""
    lower, names = syntax.words.lower, syntax.words.name
    if lower[at - 1] == "'s":  # an area of southwestern China's Sichuan province
        at = at - 2 if names[at - 2] == NONE else syntax.words.name_start(at - 2, syntax.low)
        at -= lower[at - 1].endswith("ern") or lower[at - 1] == "central"
    of = [k for k in range(hit + 1, at) if lower[k] in words("prepositions")]
    part = bool(of) and lower[of[0] - 1] in words_for("shares of places")
    if "," in lower[hit + 1 : at] and not (part and "," not in lower[of[0] : at]):
        return False
    if not of:
        return True
    while at > hit + 2 and lower[at - 1] in words_for("before a place") - {"of"} and part:
        at -= 1  # a part of downtown Lima
    land = is_land(lower[at - 2 : at - 1]) or (part and of == [at - 1])
    whole = of == [at - 1] or (len(of) == 2 and of[1] == at - 1)  # the airport of the port of Hodeidah
    placed = len(of) == 1 or part or lower[of[0] - 1] in words_for("parts of places")
    return lower[at - 1] == "of" and land and whole and placed

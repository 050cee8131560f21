"""What is known of names before a text is read: what each word may be in a name, which phrases are no person."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal, get_args

from ingest import rules
from ingest.model import NameKind

# What a word may be, as bits: one word can be several things (May, Jordan, Park).
GIVEN = 1 << 0
FAMILY = 1 << 1
EAST = 1 << 2  # a family name of East Asia, which stands first
WORD = 1 << 3  # an English word
AMBIGUOUS = 1 << 4  # a name that is an English word, a month or a place as well
TITLE = 1 << 5
HONORIFIC = 1 << 6
AFTER = 1 << 7  # Jr, III
HEAD = 1 << 8  # a word for a body, before 'of' or at the end
TAIL = 1 << 9  # a word that ends the name of a company, club or newspaper
PLACE_TAIL = 1 << 10
THING_TAIL = 1 << 11
THING_FIRST = 1 << 12
PLACE_FIRST = 1 << 13
NO_NAME = 1 << 14
STARTER = 1 << 15
SURNAME_TOO = 1 << 16  # a word for a thing that is a common family name: Hill, King
FOREIGN_HEAD = 1 << 17
DEMONYM = 1 << 18
SURNAME_FIRST = 1 << 19  # a given name that is far more often a family name, or rare: Campbell
POSSESSOR = 1 << 20  # People's, Women's: with the body that comes after
POST = 1 << 21  # QC, OBE: behind a name and no part of it
PLURAL = 1 << 22  # a title of several: Justices, Presidents
WEEKDAY = 1 << 23
FEMALE = 1 << 24  # a given name that women bear
MALE = 1 << 25
BURMA = 1 << 26  # a word of Burmese names, no evidence alone
ANY_TAIL = HEAD | TAIL | PLACE_TAIL | THING_TAIL
NAMED = GIVEN | FAMILY | EAST
NO_PERSON = NO_NAME | STARTER | DEMONYM

_KIND_BITS = {"given": GIVEN, "family": FAMILY, "east": EAST, "word": AMBIGUOUS | WORD, "plain": GIVEN, "burma": BURMA}
_LIST_BITS = {"given": GIVEN, "family": FAMILY, "word": WORD}
_FLAG_BITS = {"": 0, "word": WORD | AMBIGUOUS, "surname": SURNAME_FIRST, "f": FEMALE, "m": MALE}
_WORD_BITS = {
    "organization-head": HEAD, "organization-tail": TAIL, "place-tail": PLACE_TAIL, "thing-tail": THING_TAIL,
    "thing-first": THING_FIRST, "place-first": PLACE_FIRST, "no-name": NO_NAME, "starter": STARTER,
    "surname-too": SURNAME_TOO, "foreign-head": FOREIGN_HEAD,
    "possessor": POSSESSOR, "weekday": NO_NAME | WEEKDAY, "plural-title": TITLE | PLURAL,
}  # fmt: skip
_LETTERS = str.maketrans(
    {
        **dict(zip("’‘ʼ‑–\u00a0łøđıðə", "'''-- lodida", strict=True)),
        **{"ß": "ss", "æ": "ae", "œ": "oe", "þ": "th", "\u00ad": None},
    }
)


@lru_cache(maxsize=1 << 16)
def folded(word: str) -> str:
    """Small letters without accents, straight apostrophes and hyphens.

    >>> folded("Erdoğan’s"), folded("Łukasz"), folded("AL-SISI")
    ("erdogan's", 'lukasz', 'al-sisi')
    """
    low = word.lower()
    if low.isascii():
        return low
    return "".join(c for c in unicodedata.normalize("NFKD", low.translate(_LETTERS)) if not unicodedata.combining(c))


PhraseKind = NameKind | Literal["thing", "title", "demonym"]


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The lexicon's words and phrases, joined for one look-up a word."""

    bits: dict[str, int]  # folded word -> what it may be
    phrases: dict[str, PhraseKind]  # folded phrase -> what it is
    longest: dict[str, int]  # first word of a phrase -> most words that a phrase with it has
    titles: frozenset[str]  # titles that stand before a name in small letters
    nouns: frozenset[str]  # common nouns for people that do: survivor, classmate


@cache
def vocabulary() -> Vocabulary:
    """All that is known of words and phrases."""
    bits: dict[str, int] = {}
    for kinds, flags, names in rules.lines("names.txt"):
        flag = sum(_LIST_BITS[kind] for kind in kinds.split(",")) | sum(_FLAG_BITS[one] for one in flags.split(","))
        bits.update(dict.fromkeys(names.split(" "), flag))
    for group in rules.load("names").groups.values():
        _mark(bits, group.words, _KIND_BITS[str(group.more["kind"])])
        if group.more["kind"] in {"given", "plain"}:
            _unmark(bits, group.words, SURNAME_FIRST)
    for name in ("names-that-are-hardly-words", "family-names-that-are-hardly-words"):
        _unmark(bits, rules.load("names").groups[name].words, WORD | AMBIGUOUS)
    for group in rules.load("name_words").groups.values():
        _mark(bits, group.words, _WORD_BITS.get(str(group.more["kind"]), 0))
    for group in rules.load("demonyms").groups.values():
        _mark(bits, group.words, DEMONYM)
    listed = rules.load("titles").words().items()
    titles = {folded(word).rstrip(".") for word, group in listed if group != "after-names"}
    titles -= _words_of("titles-that-are-names")
    _mark(bits, (word for word in honorifics() if " " not in word), HONORIFIC)
    bits["u"] = HONORIFIC  # of Burma; the family name of East Asia is hardly ever written so
    _mark(bits, (word if " " not in word else word.replace(" ", "-") for word in titles), TITLE)
    _mark(bits, rules.load("particles").groups["after"].words, AFTER)
    _mark(bits, rules.load("particles").groups["post-nominals"].words, POST)
    known: dict[str, PhraseKind] = {kind: kind for one in get_args(PhraseKind) for kind in get_args(one)}
    phrases: dict[str, PhraseKind] = {title: "title" for title in sorted(titles | honorifics().keys()) if " " in title}
    for group in rules.load("not_people").groups.values():
        phrases.update({folded(phrase): known[str(kind)] for phrase, kind in group.words.items()})
    for group in rules.load("demonyms").groups.values():
        phrases.update({folded(word): "demonym" for word in group.words if " " in word})
    longest: dict[str, int] = {}
    for phrase in phrases:
        head = phrase.split(" ", 1)[0].rstrip(".")
        longest[head] = max(longest.get(head, 0), phrase.count(" ") + 1)
    return Vocabulary(bits, phrases, longest, frozenset(_small_titles()), _words_of("person-nouns"))


def _words_of(group: str) -> frozenset[str]:
    return rules.words("name_words", group)


def _small_titles() -> Iterable[str]:
    """Titles that stand before a name in small letters; those that are verbs as well are left out."""
    verbs = _words_of("titles-that-are-verbs")
    for group in rules.load("titles").groups.values():
        if group.more.get("premodifier"):
            yield from (word for word in group.words if word not in verbs)


def _mark(bits: dict[str, int], words: Iterable[str], flag: int) -> None:
    for word in words:
        key = folded(word)
        bits[key] = bits.get(key, 0) | flag


def _unmark(bits: dict[str, int], words: Iterable[str], flag: int) -> None:
    for key in map(folded, words):
        bits[key] &= ~flag


def sex_of_given(key: str) -> str:
    """f or m where nearly all who bear the folded given name are women, or men; '' where it does not tell.

    >>> sex_of_given("hana"), sex_of_given("giovanni"), sex_of_given("kim")
    ('f', 'm', '')
    """
    bits = vocabulary().bits.get(key, 0)
    return "f" if bits & FEMALE else "m" if bits & MALE else ""


@cache
def honorifics() -> dict[str, str]:
    """Word of address without its full stop -> m, f or ''."""
    groups = rules.load("honorifics").groups
    return {folded(w): str(v) for name in ("address", "reverence") for w, v in groups[name].words.items()}


@cache
def genders() -> dict[str, str]:
    """Word before a name, small and without its full stop -> m or f: mrs, sister, wife, queen, spokeswoman."""
    groups = rules.load("honorifics").groups
    told = {folded(w): str(v) for name in ("kin", "before-given-names", "nouns") for w, v in groups[name].words.items()}
    return told | honorifics()


@cache
def plain_address() -> frozenset[str]:
    """Mr, Mrs and their like, which are no part of what somebody is called."""
    return rules.words("honorifics", "address")


@cache
def inside_titles() -> frozenset[str]:
    """Words of reverence that stand inside full names: Khalid Sheikh Mohammed."""
    return rules.words("honorifics", "inside-names")


@cache
def no_proof() -> frozenset[str]:
    """Nouns for people that name firms and teams as often."""
    return _words_of("titles-of-firms-too")


@cache
def standard_given() -> dict[str, str]:
    """Written form of a given name -> the form that stands for all of them."""
    return {str(k): str(v) for group in rules.load("same_names").groups.values() for k, v in group.words.items()}


@cache
def particles() -> frozenset[str]:
    """Single small words that stand inside a name: van, der, bin."""
    return frozenset(word for words in rules.load("particles").groups["inside"].words for word in words.split())


@cache
def not_initials() -> frozenset[str]:
    """Two capitals that are no initials of a person: UC, BP."""
    return rules.words("particles", "not-initials")


@cache
def cut_given() -> frozenset[str]:
    """Given names cut short with a stop: Ma. for Maria, Wm. for William."""
    return rules.words("particles", "cut-given")


@cache
def title_tails() -> frozenset[str]:
    """Words behind a title and a hyphen: President-Elect."""
    return rules.words("particles", "title-tails")


@cache
def grafted() -> frozenset[str]:
    """Small letters before a hyphen or an apostrophe inside a family name: al-Sisi, d'Estaing."""
    return rules.words("particles", "grafted")


@cache
def begins_family() -> frozenset[str]:
    """Words that begin a family name inside a full name, capitalised or not: De, Le, bin."""
    return rules.words("particles", "begins")


@cache
def son_of() -> frozenset[str]:
    """Particles whose next word is the father's name: bin, ibn, ould."""
    return rules.words("particles", "son-of")


@cache
def first_names_too() -> frozenset[str]:
    """Titles of West Asia that are given names in South Asia: Shah Nawaz."""
    return rules.words("honorifics", "first-names-too")


@cache
def given_name_titles() -> frozenset[str]:
    """Titles that stand before a given name: king, prince, pope."""
    return rules.words("honorifics", "before-given-names")


@cache
def surnames_alone() -> dict[str, tuple[str, str]]:
    """Folded surname that stands alone -> the one person's full name or '', and the gender."""
    return {
        folded(word): (str(full), str(group.more["gender"]))
        for group in rules.load("surnames_alone").groups.values()
        for word, full in group.words.items()
    }


# Titles of which a land or a see has one at a time: with one of them a single name tells who is meant.
_SINGULAR_OFFICES = ("heads-of-state", "state-councils", "regional-government", "royalty", "religion")


@cache
def offices() -> frozenset[str]:
    """Folded titles that tell, with a surname, who is meant: prime minister, king, pope."""
    groups = rules.load("titles").groups
    return frozenset(folded(word) for name in _SINGULAR_OFFICES if name in groups for word in groups[name].words)


@cache
def _east_given() -> re.Pattern[str]:
    return re.compile(str(rules.load("name_patterns").groups["east-given"].pattern), re.VERBOSE)


@cache
def east_given(key: str) -> bool:
    """Whether the folded word can be a Chinese, Korean or Vietnamese given name.

    >>> east_given("shengkun"), east_given("ki-moon"), east_given("un"), east_given("harvey")
    (True, True, True, False)
    """
    return _east_given().match(key) is not None

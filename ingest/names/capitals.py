"""Capitalised words of a body, tied into the chains that names are made of; those of credits are left out."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from functools import cache, lru_cache
from itertools import pairwise
from typing import NamedTuple

from ingest import rules
from ingest.grammar.verbs import tags_of
from ingest.known_names import (
    AFTER,
    AMBIGUOUS,
    DEMONYM,
    FAMILY,
    GIVEN,
    HEAD,
    HONORIFIC,
    NAMED,
    NO_NAME,
    PLACE_FIRST,
    POSSESSOR,
    STARTER,
    TITLE,
    WORD,
    cut_given,
    east_given,
    folded,
    title_tails,
    vocabulary,
)
from ingest.model import Sentence
from ingest.names.surroundings import pattern

# How a word is tied to the next one of its chain.
NONE, SPACE, PARTICLE, OF, AND, QUOTED, SUFFIX = range(7)
INSIDE_A_NAME = (SPACE, PARTICLE, QUOTED, SUFFIX)

_UPPER = "".join(chr(c) for c in (*range(0xC0, 0x250), *range(0x1E00, 0x1F00)) if chr(c).isupper())
_CAPITAL = f"[A-Z{_UPPER}]"
# al-Sisi, ur-Rehman, d'Estaing: small letters that belong to the capitalised word after them.
_GRAFTED = rf"(?:{'|'.join(rules.load('particles').groups['grafted'].words)})[-’']"
_WORD = re.compile(
    rf"""(?<![\w@#/])(?:
        {_CAPITAL}(?:\.{_CAPITAL})+\.?(?!\w)          # U.S.  J.K.
      | (?:{_GRAFTED})?{_CAPITAL}[\w\u00ad]*(?:[-’'‑]\w+)*  # Trump's  Ki-moon  O'Neill  al-Sisi
    )""",
    re.VERBOSE,
)


# What an English word is, which a word with a foreign letter is not, though it has its letters: Már, Sánchez.
_ENGLISH = WORD | AMBIGUOUS | STARTER | NO_NAME
# Capitals inside that are no part of a surname: DevTools, NextWork, RPCs, LGP-30; not McDonald, DiCaprio, O'Neill.
_INSIDE = re.compile(r"(?:Mc|Mac|De|Di|Da|Du|La|Le|Lo|Van|Von|Fitz|St|Jo|Vander|Ver|Al|El|Ben|Te|San|Ó|Ap)[A-Z]")


class Word(NamedTuple):
    """One capitalised word of a body."""

    start: int
    end: int
    key: str  # folded, without possessive
    bits: int
    tie: int  # to the next word of the chain
    first: bool  # it begins a sentence or a quotation
    possessive: bool
    capitals: bool  # all capitals, and more than an initial


def _words(body: str, sentences: Sequence[Sentence]) -> list[Word]:
    """The capitalised words of the body, each tied or not to the next one; words of credits are left out."""
    known, ties = vocabulary().bits, _ties()
    starts = {s.start + _openers(body, s.start) for s in sentences}
    credits = _credits(body)
    matches = [m.span() for m in _WORD.finditer(body)]
    if credits:
        matches = [(s, e) for s, e in matches if not any(a <= s < b for a, b in credits)]
    found: list[Word] = []
    following = [*(s for s, _ in matches[1:]), len(body)]
    for (start, end), then in zip(matches, following, strict=False):
        text = body[start:end]
        whole_end = end
        possessive = text[-2:] in {"'s", "’s", "'S", "’S"}
        if possessive:
            end -= 2
            text = text[:-2]
            belongs = known.get(folded(text), 0) & POSSESSOR
            if belongs and (_before_body(body, whole_end, then, known) or body.startswith(_STATE, then)):
                possessive, end, text = False, whole_end, body[start:whole_end]
        if "-" in text:
            start, end = _cut(text, start, end, known)
            text = body[start:end]
        key = folded(text).rstrip(".")
        bits = 0 if len(key) == 1 and body[end : end + 1] == "." else known.get(key, 0)
        tie = _tie(body, key, bits, end, then, ties, starts) if end == whole_end else NONE
        if (
            tie != SPACE
            and text[-1:] == "s"
            and body[end : end + 2] in {"' ", "’ "}
            and not (found and found[-1].tie == SPACE and found[-1].bits & GIVEN and not found[-1].bits & WORD)
            and _before_body(body, end + 1, then, known)
        ):
            tie = SPACE
        first = start in starts or (start > 0 and body[start - 1] in '"“‘')
        bits = _bits_of(text, key, bits, known)
        found.append(Word(start, end, key, bits, tie, first, possessive, _shouts(text)))
    return _without_participles(found)


def _shouts(text: str) -> bool:
    """Whether a word is all capitals, and more than an initial: HALE, O'BRIEN."""
    return len(text) > 1 and text.isupper() and all(c.isalpha() or c in "'’" for c in text)


def _bits_of(text: str, key: str, bits: int, known: dict[str, int]) -> int:
    """What a word can be: by the lexicon, else as the people of a land, by its parts or by its shape."""
    if not bits:
        people = key[-1:] == "s" and known.get(key[:-1], 0) & DEMONYM and not known[key[:-1]] & NAMED
        return WORD | DEMONYM if people else _of_parts(key, known) if "-" in key else _of_shape(text)
    foreign = not text.isascii() and any(ord(c) > 191 and c.isalpha() for c in text)
    return bits & ~_ENGLISH if foreign else bits


def _without_participles(found: list[Word]) -> list[Word]:
    """The words, where a participle that opens a sentence before a name is none of it: Hailing Ama Owusu."""
    for at, (word, after) in enumerate(pairwise(found)):
        opens = word.first and not word.bits and word.tie == SPACE and after.bits & _OF_SOMEBODY
        if opens and _is_participle(word.key):
            found[at] = word._replace(bits=STARTER, tie=NONE)
    return found


_OF_SOMEBODY = GIVEN | TITLE | HONORIFIC


def _is_participle(key: str) -> bool:
    """Whether an unknown word that begins a sentence tells what somebody did to whom follows: Lauding Anna Berg."""
    if not key.endswith("ing") or len(key) < _SHORTEST_PARTICIPLE:
        return False
    stem, known = key[:-3], vocabulary().bits
    return any(known.get(form, 0) & WORD or tags_of(form) for form in (stem, f"{stem}e", stem[:-1]))


_SHORTEST_PARTICIPLE = 6


def _of_parts(key: str, known: dict[str, int]) -> int:
    """What a hyphenated name is, as its parts tell: Heinz-Christian, Kramp-Karrenbauer."""
    parts = [known.get(part, 0) for part in key.split("-")]
    if parts[0] & TITLE and key.rsplit("-", 1)[1] in title_tails():
        return TITLE
    if all(bits & (WORD | STARTER) and not bits & NAMED for bits in parts):
        return WORD
    if any(c.isdigit() for c in key):
        return NO_NAME
    given = GIVEN if all(bits & GIVEN for bits in parts) else 0
    return given or (FAMILY if all(bits & FAMILY and not bits & WORD for bits in parts) else 0)


@lru_cache(maxsize=1 << 14)
def _of_shape(text: str) -> int:
    """What an unknown word is, as its ending tells: Sagintayev, Hibatullah."""
    if text[-1:] == "s" and len(text) > 2 and text[:-1].isupper() and text.isalpha():
        return NO_NAME
    if not text[1:].islower() and (any(c.isdigit() for c in text) or _has_camel_case(text)):
        return NO_NAME
    plain = text if text.isascii() else folded(text).capitalize()
    if pattern("given-ending").match(plain):
        return GIVEN
    return FAMILY if pattern("family-ending").match(plain) else 0


_STATE = ("Republic", "Democratic Republic")  # what People's begins the name of


def _has_camel_case(text: str) -> bool:
    inside = any(a.islower() and b.isupper() for a, b in pairwise(text))
    return inside and "'" not in text and "’" not in text and not _INSIDE.match(text)


def _before_body(body: str, end: int, then: int, known: dict[str, int]) -> bool:
    """Whether a word for a body comes right after: Party in the Workers' Party."""
    if then != end + 1 or body[end] != " ":
        return False
    following = _WORD.match(body, then)
    words = body[then : then + 40].split()
    second = known.get(folded(words[1].rstrip(".,;")), 0) if len(words) > 1 and words[1][:1].isupper() else 0
    return following is not None and bool((known.get(folded(following.group()), 0) | second) & HEAD)


def _openers(body: str, start: int) -> int:
    """How many quotation marks and brackets open a sentence."""
    count = 0
    while body[start + count : start + count + 1] in {'"', "“", "‘", "'", "(", "["}:
        count += 1
    return count


def _cut(text: str, start: int, end: int, known: dict[str, int]) -> tuple[int, int]:
    """The span of the name in a compound: Obama in Obama-era, Russian in anti-Russian; Ki-moon and Jean-Claude stay."""
    low = folded(text)
    if known.get(low, 0) & TITLE:
        return start, end  # Editor-in-chief
    if (prefix := pattern("prefix").match(low)) and text[prefix.end()].isupper():
        return start + prefix.end(), end
    cut = text.rfind("-")
    second = text[cut + 1 :]
    if not second[:1].islower() or (text[:2].islower() and text.count("-") == 1):
        return start, end
    if pattern("whole-compound").match(low):
        return start, end
    east = len(second) <= 6 and cut <= 5 and east_given(low[:cut]) and east_given(low[cut + 1 :])
    if pattern("compound").search(low) and not (east and low.endswith("ing")):
        return start, start + cut
    if not east and known.get(low[cut + 1 :], 0) & (WORD | STARTER) and len(second) > 2:
        return start, start + cut
    return start, end


@cache
def _ties() -> dict[str, int]:
    """What may stand between two words of a chain -> how it ties them."""
    kinds = {"of": OF, "and": AND}
    ties = {f" {words} ": kinds[str(kind)] for words, kind in rules.load("particles").groups["joins"].words.items()}
    ties.update({" ": SPACE, "\u00a0": SPACE})
    for words in rules.load("particles").groups["inside"].words:
        ties[f" {words}" if words.endswith("'") else f" {words} "] = PARTICLE
        ties.update({f"{closing} {words} ": QUOTED for closing in ('"', "”", "’")})
    for opening, closing in (('"', '"'), ("“", "”"), ("‘", "’")):
        ties[f" {opening}"] = ties[f"{closing} "] = QUOTED
    ties[") "] = QUOTED
    return ties


_IN_BRACKETS = re.compile(rf"({_CAPITAL}\w{{1,10}})\) {_CAPITAL}[\w’'-]*[a-z]")


def _is_nickname(body: str, key: str, then: int) -> bool:
    """Whether one given name stands in brackets between two words of a name: Robert (Bob) Harland."""
    found = _IN_BRACKETS.match(body, then)
    if found is None:
        return False
    nickname = folded(found[1])
    known = bool(vocabulary().bits.get(nickname, 0) & GIVEN) or key.startswith(nickname)
    return known or any(folded(word).startswith(nickname) for word in body[max(0, then - 30) : then - 2].split()[-2:])


# A second form of address in brackets: Chief (Mrs.) NAME.
_ADDRESS = re.compile(r"(?:Mrs|Mr|Ms|Dr|Engr|Barr|Prof|Alh|Hon|Rev|Amb|Miss)\.?\) [A-Z]")
_IN_QUOTES = re.compile(rf"{_CAPITAL}\w{{1,12}}' {_CAPITAL}[\w’'-]*[a-z]")


def _opens_nickname(body: str, then: int) -> bool:
    """Whether one word in plain single quotation marks stands between two words of a name: Robert 'Bob' Harland."""
    return _IN_QUOTES.match(body, then) is not None


_SHORTEST_LUO = 3  # letters of a given name that ends in an apostrophe, as of the Luo: Ochieng' Were


def _tie(body: str, key: str, bits: int, end: int, then: int, ties: dict[str, int], starts: set[int]) -> int:
    if then - end > 14:
        return NONE
    gap = body[end:then]
    if gap == " " and body[end - 1] == "." and then in starts:
        return NONE
    if gap in ties:
        return ties[gap]
    if gap in {"' ", "’ "} and key.endswith("ng") and len(key) > _SHORTEST_LUO:
        return SPACE
    if gap == " to " and bits & TITLE:
        return OF
    if gap == " '" and not bits & (TITLE | HEAD | STARTER) and _opens_nickname(body, then):
        return QUOTED
    if gap == "' " and body[max(0, end - len(key) - 2) : end - len(key)] == " '":
        return QUOTED
    if gap == " (" and not bits & (TITLE | HEAD | STARTER) and _is_nickname(body, key, then):
        return QUOTED
    if gap == " (" and bits & (TITLE | HONORIFIC) and _ADDRESS.match(body, then):
        return SPACE
    if gap in {".) ", ") "} and bits & HONORIFIC and body[max(0, end - len(key) - 1)] == "(":
        return SPACE
    if gap == ". ":
        joined = len(key) == 1 or key in cut_given() or bits & (HONORIFIC | TITLE | AFTER | PLACE_FIRST)
        return SPACE if joined and (then not in starts or (not bits & AFTER and len(key) > 1)) else NONE
    if gap == "." and len(key) == 1:
        return SPACE
    if gap == ", " and body[then : then + 2] in {"Jr", "Sr", "II"}:
        return SUFFIX
    return NONE


def chains_in(body: str, sentences: Sequence[Sentence]) -> Iterator[list[Word]]:
    """The capitalised words tied to each other; a closing quotation mark ties where one was opened in the chain."""
    chain: list[Word] = []
    quoted = False
    for word in _words(body, sentences):
        if len(word.key) == 1 and chain and len(chain[-1].key) == 1 and chain[-1].tie == SPACE:
            chain[-1], word = chain[-1]._replace(bits=0), word._replace(bits=0)  # A K Mittra
        if word.bits & STARTER and chain and chain[-1].tie == SPACE and chain[-1].key in cut_given():
            word = word._replace(bits=FAMILY)  # Muhammad Sanusi Md Nor
        chain.append(word)
        tie = word.tie
        if tie == QUOTED:
            closing = body[word.end] != " "
            if closing != quoted:
                tie = NONE
            quoted = not closing
        if tie == NONE or word.possessive:
            yield chain
            chain, quoted = [], False


@cache
def _credit_patterns() -> re.Pattern[str]:
    groups = rules.load("name_patterns").groups.values()
    return re.compile("|".join(f"(?:{g.pattern})" for g in groups if g.more["kind"] == "credit"), re.VERBOSE)


def _credits(body: str) -> list[tuple[int, int]]:
    """Spans that name those who made the report."""
    paragraphs: set[tuple[int, int]] = set()
    for mark in rules.load("name_patterns").groups["credit-marks"].words:
        place = body.find(mark)
        while place >= 0:
            end = body.find("\n", place + 1)
            end = len(body) if end < 0 else end
            paragraphs.add((body.rfind("\n", 0, place + 1) + 1, end))
            place = body.find(mark, end)
    pattern = _credit_patterns()
    return [m.span() for start, end in sorted(paragraphs) for m in pattern.finditer(body, start, end)]


def headings_in(body: str, sentences: Sequence[Sentence]) -> Callable[[int], bool]:
    """Whether a position is in a heading: no closing mark, most words capitalised; or a title in quotation marks."""
    lines = [(s.start, s.end) for s in sentences if body[s.end - 1] not in '.!?"”’:;,)']
    titles = [mark.span(1) for mark in _QUOTED.finditer(body) if _JOINING.search(mark[1])]
    spans = sorted(span for span in (*lines, *titles) if _mostly_capitals(body[slice(*span)]))
    starts = [start for start, _ in spans]

    def inside(position: int) -> bool:
        number = bisect_right(starts, position) - 1
        return number >= 0 and position < spans[number][1]

    return inside


# Words in quotation marks that can be the title of an article, a book, a film: long enough to have a small word in them
# that no row of names has.
_QUOTED = re.compile(r"""["“]([^"“”\n]{12,160})["”]""")
_JOINING = re.compile(r"\b(?:of|as|the|in|to|for|on|with|at|from|by|after|is|are|not|how|why|what)\b", re.IGNORECASE)


def _mostly_capitals(text: str) -> bool:
    words = [w for w in text.split() if w[:1].isalpha() and (len(w) > 3 or w[0].isupper())]
    capitals = sum(w[0].isupper() for w in words)
    return len(words) >= 4 and capitals >= 0.75 * len(words)

"""Names of people, organizations and places, as they stand in a body."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import NamedTuple

from ingest import places, rules
from ingest.known_names import (
    AFTER,
    AMBIGUOUS,
    ANY_TAIL,
    DEMONYM,
    EAST,
    FAMILY,
    FOREIGN_HEAD,
    GIVEN,
    HEAD,
    HONORIFIC,
    NAMED,
    NO_NAME,
    NO_PERSON,
    PLACE_FIRST,
    PLACE_TAIL,
    STARTER,
    SURNAME_FIRST,
    SURNAME_TOO,
    TAIL,
    THING_FIRST,
    THING_TAIL,
    TITLE,
    WORD,
    east_given,
    folded,
    surnames_alone,
    vocabulary,
)
from ingest.model import Name, NameKind, Sentence
from ingest.organizations import acronyms_in, known_organization

# How a word is tied to the next one of its chain.
NONE, SPACE, PARTICLE, OF, AND, QUOTED, SUFFIX = range(7)
_INSIDE_A_NAME = (SPACE, PARTICLE, QUOTED, SUFFIX)

_UPPER = "".join(chr(c) for c in (*range(0xC0, 0x250), *range(0x1E00, 0x1F00)) if chr(c).isupper())
_CAPITAL = f"[A-Z{_UPPER}]"
# al-Sisi, ur-Rehman, d'Estaing: small letters that belong to the capitalised word after them.
_GRAFTED = r"(?:al|el|ul|ur|as|ash|an|at|ath|ar|az|ad|es|ez|ed|d|l|dell|bin|ibn)[-’']"
_WORD = re.compile(
    rf"""(?<![\w@#/])(?:
        {_CAPITAL}(?:\.{_CAPITAL})+\.?(?!\w)          # U.S.  J.K.
      | (?:{_GRAFTED})?{_CAPITAL}[\w\u00ad]*(?:[-’'‑]\w+)*  # Trump's  Ki-moon  O'Neill  al-Sisi
    )""",
    re.VERBOSE,
)
# Obama-era, Beijing-based: a name and a word. Whatever the word, it is cut off a name that is no syllable of East Asia.
_COMPOUND = re.compile(
    r"-(?:\w+(?:ed|ing|ment)|era|born|led|like|style|type|elect|designate|wide|run|held|only|free|less|made|owned|friendly|day|year|old|long"
    r"|hour|level|turned|class|winner|winning|maker|backed|based|area|bound|s|American|Americans|linked|sponsored)\Z"
)
_PREFIX = re.compile(r"(?:anti|pro|ex|pan|non|post|pre|mid|neo|pseudo|inter|trans|sino|self|then|vice|co)-(?=\w)")
# al and la are small words of other names too often; these begin a family name wherever they stand in small letters.
_FAMILY_BEGINS = re.compile(r"(?<![\w'’-])(?<!\bthe )(?<!\bThe )(?<!\ba )(?:van der|van den|van de|von der|von|van|bin|ibn|dos|da|di|del|della|ten|ter|ould|de la|de|du) \Z")  # fmt: skip
_LOCATIVE = re.compile(r"\b(?:in|at|from|near|outside|across|toward|towards|into|through|around|throughout|inside|leaving|visit|visited|visiting) \Z")  # fmt: skip
_ARTICLE = re.compile(r"\b(?:[Tt]he|[Aa]n?) \Z")


class _Word(NamedTuple):
    """One capitalised word of a body."""

    start: int
    end: int
    key: str  # folded, without possessive
    bits: int
    tie: int  # to the next word of the chain
    first: bool  # it begins a sentence or a quotation
    possessive: bool
    capitals: bool  # all capitals, and more than an initial


class _Part(NamedTuple):
    """Words i to j of a chain, and what they are."""

    label: str  # person, organization, place, thing, title, break or name
    i: int
    j: int
    rule: str


class _Candidate(NamedTuple):
    """Words that may be a person's name."""

    words: tuple[_Word, ...]
    titled: bool  # a title or honorific stands right before
    object: bool  # 'of' and a title stand before: the first words may be what the title is of

    @property
    def start(self) -> int:
        return self.words[0].start

    @property
    def end(self) -> int:
        return self.words[-1].end

    @property
    def core(self) -> tuple[_Word, ...]:
        """The words without Jr. or III."""
        return tuple(w for n, w in enumerate(self.words) if not (n and w.bits & AFTER and len(w.key) < 7)) or self.words


@dataclass(slots=True)
class _Evidence:
    """What the article itself says of its names."""

    acronyms: frozenset[str]
    alone: dict[str, int] = field(default_factory=dict)  # words that stand alone, and how often
    located: set[str] = field(default_factory=set)  # words that stand alone after 'in', 'from' ...
    last: set[str] = field(default_factory=set)  # family names of people named in full, and titled single names
    given: set[str] = field(default_factory=set)
    full: set[tuple[str, ...]] = field(default_factory=set)  # the words of full names


def names_in(body: str, sentences: tuple[Sentence, ...]) -> tuple[Name, ...]:
    """Names of people, organizations and places: disjoint spans in the order of the text.

    >>> from ingest.sentences import sentences_in
    >>> text = "Foreign Minister Wang Yibo met Mr. Lindqvist of the Ministry of Trade."
    >>> [(n.text, n.kind) for n in names_in(text, sentences_in(text))]
    [('Wang Yibo', 'person'), ('Lindqvist', 'person'), ('Ministry of Trade', 'organization')]
    """
    found: list[Name] = []
    singles: list[_Candidate] = []
    several: list[_Candidate] = []
    headings: list[list[_Word]] = []
    evidence = _Evidence(frozenset(acronyms_in(body)))
    is_heading = _headings(body, sentences)
    for chain in _chains(body, _words(body, sentences)):
        if len(chain) == 1 and chain[0].bits & (STARTER | NAMED) == STARTER:
            continue
        if is_heading(chain[0].start):
            headings.append(chain)
            continue
        for candidate in _candidates(body, chain, found):
            (several if len(candidate.core) > 1 else singles).append(candidate)
    _gather(body, singles, evidence)
    found.extend(_several(body, several, evidence))
    found.extend(_singles(body, singles, evidence))
    for chain in headings:
        found.extend(_in_heading(body, chain, evidence))
    return tuple(sorted(found, key=lambda name: name.start))


# --- words and chains ---------------------------------------------------------------------------------------------


def _words(body: str, sentences: Sequence[Sentence]) -> list[_Word]:
    """The capitalised words of the body, each tied or not to the next one; words of credits are left out."""
    known, ties = vocabulary().bits, _ties()
    starts = {s.start + _openers(body, s.start) for s in sentences}
    credits = _credits(body)
    matches = [m.span() for m in _WORD.finditer(body)]
    if credits:
        matches = [(s, e) for s, e in matches if not any(a <= s < b for a, b in credits)]
    found: list[_Word] = []
    following = [*(s for s, _ in matches[1:]), len(body)]
    for (start, end), then in zip(matches, following, strict=False):
        text = body[start:end]
        whole_end = end
        possessive = text[-2:] in {"'s", "’s", "'S", "’S"}
        if possessive:
            end -= 2
            text = text[:-2]
            if text in _JOINED_POSSESSIVES and _before_body(body, whole_end, then, known):
                possessive, end, text = False, whole_end, body[start:whole_end]
        if "-" in text:
            start, end = _cut(text, start, end, known)
            text = body[start:end]
        key = folded(text).rstrip(".")
        bits = 0 if len(key) == 1 and body[end : end + 1] == "." else known.get(key, 0)
        tie = _tie(body, key, bits, end, then, ties, starts) if end == whole_end else NONE
        if tie != SPACE and text[-1:] == "s" and body[end : end + 2] in {"' ", "’ "} and _before_body(body, end + 1, then, known):
            tie = SPACE
        first = start in starts or (start > 0 and body[start - 1] in '"“‘')
        found.append(
            _Word(start, end, key, bits, tie, first, possessive, len(text) > 1 and text.isupper() and text.isalpha())
        )
    return found


# The People's Congress, the Women's Union: possessors that belong to the name of the body after them.
_JOINED_POSSESSIVES = frozenset({"People", "Women", "Men", "Children", "King", "Queen", "Peoples", "Mothers", "Students", "Lawyers"})


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
    if (prefix := _PREFIX.match(low)) and text[prefix.end()].isupper():
        return start + prefix.end(), end
    cut = text.rfind("-")
    second = text[cut + 1 :]
    if not second[:1].islower() or (text[:2].islower() and text.count("-") == 1):
        return start, end
    if _COMPOUND.search(low) and low[cut:] not in _SYLLABLES_TOO:
        return start, start + cut
    east = len(second) <= 6 and cut <= 5 and east_given(low[:cut]) and east_given(low[cut + 1 :])
    if not east and known.get(low[cut + 1 :], 0) & (WORD | STARTER) and len(second) > 2:
        return start, start + cut
    return start, end


# Endings of given names of East Asia that look like English endings.
_SYLLABLES_TOO = frozenset({"-" + s for s in "ping ming ning ling ting ying jing ding hing wing ching shing king qing bing xing leing".split()})  # fmt: skip


@cache
def _ties() -> dict[str, int]:
    """What may stand between two words of a chain -> how it ties them."""
    ties = {
        " ": SPACE,
        "\u00a0": SPACE,
        " of ": OF,
        " of the ": OF,
        " for ": OF,
        " for the ": OF,
        " on ": OF,
        " to the ": OF,
    }
    ties.update({" and ": AND, " & ": AND, " and the ": AND})
    for words in rules.load("particles").groups["inside"].words:
        ties[f" {words}" if words.endswith("'") else f" {words} "] = PARTICLE
    for opening, closing in (('"', '"'), ("“", "”"), ("‘", "’")):
        ties[f" {opening}"] = ties[f"{closing} "] = QUOTED
    return ties


def _tie(body: str, key: str, bits: int, end: int, then: int, ties: dict[str, int], starts: set[int]) -> int:
    if then - end > 14:
        return NONE
    gap = body[end:then]
    if gap == " " and body[end - 1] == "." and then in starts:
        return NONE
    if gap in ties:
        return ties[gap]
    if gap == ". ":
        joined = len(key) == 1 or bits & (HONORIFIC | TITLE | AFTER | PLACE_FIRST)
        return SPACE if joined and (then not in starts or (not bits & AFTER and len(key) > 1)) else NONE
    if gap == "." and len(key) == 1:
        return SPACE
    if gap == ", " and body[then : then + 2] in {"Jr", "Sr", "II"}:
        return SUFFIX
    return NONE


def _chains(body: str, words: list[_Word]) -> Iterator[list[_Word]]:
    """Words tied to each other; a closing quotation mark ties only where one was opened in the chain."""
    chain: list[_Word] = []
    quoted = False
    for word in words:
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


# A paragraph without one of these holds no credit. Looking for plain words first costs a twentieth of trying the patterns.
_CREDIT_MARKS = (
    "eporting", "eported by", "eported from", "diting", "dited by", "riting by", "ritten by", "ranslat", "ompiled by", "hoto", "mage", "icture", "redit",
    "ource:", "creenshot", "llustration", "ideo", "File", "raphic", "esearch by", "roduction by", "/", "contributed", "a reporter", "correspondent",
    "staff writer", "columnist", "freelance", "writes for", "can be reached", "\nBy ", "\nBY ", "\nFrom ", "Story by", "Words by", "Text by",
)  # fmt: skip


def _credits(body: str) -> list[tuple[int, int]]:
    """Spans that name those who made the report."""
    paragraphs: set[tuple[int, int]] = set()
    for mark in _CREDIT_MARKS:
        place = body.find(mark)
        while place >= 0:
            end = body.find("\n", place + 1)
            end = len(body) if end < 0 else end
            paragraphs.add((body.rfind("\n", 0, place + 1) + 1, end))
            place = body.find(mark, end)
    if body.startswith(("By ", "BY ", "From ")):
        paragraphs.add((0, body.find("\n") if "\n" in body else len(body)))
    pattern = _credit_patterns()
    return [m.span() for start, end in sorted(paragraphs) for m in pattern.finditer(body, start, end)]


def _headings(body: str, sentences: Sequence[Sentence]) -> Callable[[int], bool]:
    """Whether a position is in a heading: no closing mark, most words capitalised."""
    spans = [s for s in sentences if body[s.end - 1] not in '.!?"”’:;,)' and _mostly_capitals(body[s.start : s.end])]
    starts = [s.start for s in spans]

    def inside(position: int) -> bool:
        number = bisect_right(starts, position) - 1
        return number >= 0 and position < spans[number].end

    return inside


def _mostly_capitals(text: str) -> bool:
    words = [w for w in text.split() if w[:1].isalpha() and (len(w) > 3 or w[0].isupper())]
    capitals = sum(w[0].isupper() for w in words)
    return len(words) >= 4 and capitals >= 0.75 * len(words)


# --- what the words of a chain are --------------------------------------------------------------------------------


# A chain without any of these bits holds names alone.
_TELLING = ANY_TAIL | TITLE | HONORIFIC | NO_PERSON | FOREIGN_HEAD | THING_FIRST | PLACE_FIRST


def _parts(body: str, chain: list[_Word]) -> Iterator[_Part]:
    """The chain cut into parts; the first finder that answers wins, a word that none knows may be part of a name."""
    known = vocabulary().longest
    if not any(word.bits & _TELLING or word.capitals or word.key in known for word in chain):
        yield from (_Part("name", i, i + 1, "") for i in range(len(chain)))
        return
    i = 0
    before: _Part | None = None
    while i < len(chain):
        part = None
        for finder in _FINDERS:
            part = finder(body, chain, i, before)
            if part:
                break
        part = part or _Part("name", i, i + 1, "")
        yield part
        before, i = part, part.j


def _phrase_at(body: str, chain: list[_Word], i: int, before: _Part | None) -> _Part | None:
    """A phrase of the lexicon: the longest that begins here."""
    known = vocabulary()
    most = known.longest.get(chain[i].key, 0)
    for j in range(min(len(chain), i + most), i, -1):
        if j > i + 1 and any(word.possessive or word.tie in (NONE, QUOTED, SUFFIX) for word in chain[i : j - 1]):
            continue
        words = folded(body[chain[i].start : chain[j - 1].end])
        kind = known.phrases.get(words) or known.phrases.get(words.rstrip("."))
        if kind and not (_within_name(chain, i, before) and j == i + 1):
            return _Part(kind, i, j, "names.not_people")
    return None


def _within_name(chain: list[_Word], i: int, before: _Part | None) -> bool:
    """Whether this word goes on with a name that has begun: Tata in Ratan Tata."""
    return before is not None and before.label in {"name", "title"} and chain[i - 1].tie in (SPACE, PARTICLE)


def _organization_at(body: str, chain: list[_Word], i: int, before: _Part | None) -> _Part | None:
    """Words that end in, or begin with, a word for a body, a place or a thing."""
    k = _last_tail(body, chain, i, before)
    if k is None:
        return None
    bits = chain[k].bits
    j = k + 1
    if chain[k].tie == OF and not chain[k].possessive and bits & HEAD:
        j = _end_of_object(chain, k + 1)
    elif k == i:
        named = chain[i].bits & SURNAME_TOO or chain[i].bits & NAMED and (_within_name(chain, i, before) or chain[i].tie in (SPACE, PARTICLE))
        return None if named else _Part("break", i, i + 1, "")
    if bits & HEAD or (bits & TAIL and not bits & (PLACE_TAIL | THING_TAIL)):
        return _Part("organization", i, j, "names.organization_word")
    if bits & THING_TAIL and not bits & PLACE_TAIL:
        return _Part("thing", i, j, "names.thing_word")
    return _Part("organization" if bits & TAIL else "place", i, j, "names.place_word")


def _last_tail(body: str, chain: list[_Word], i: int, before: _Part | None) -> int | None:
    """The last word, tied to word i by spaces alone, that tells what the whole is."""
    if chain[i].bits & STARTER and not chain[i].bits & HEAD:
        return None
    found = None
    for k in range(i, len(chain)):
        word = chain[k]
        if k > i and _begins_title(body, chain, k):
            break
        if word.bits & ANY_TAIL and not _is_surname(body, chain, i, k, before):
            found = k
        elif k > i and word.bits & STARTER:
            break
        elif word.bits & HONORIFIC or (word.bits & TITLE and not _tail_follows(chain, k)):
            break
        elif found is not None and found < k and _full_name_at(chain, k):
            break
        if word.tie != SPACE or word.possessive:
            break
    return found


def _begins_title(body: str, chain: list[_Word], k: int) -> bool:
    """Whether a title of several words begins here, or a title follows a word that is no body: Energy Secretary."""
    part = _phrase_at(body, chain, k, None)
    if part and part.label == "title":
        return True
    word = chain[k]
    if word.bits & HEAD or word.tie != SPACE or word.possessive or k + 1 >= len(chain):
        return False
    return bool(word.bits & ANY_TAIL) and bool(chain[k + 1].bits & (TITLE | HONORIFIC)) and not _tail_follows(chain, k)


def _tail_follows(chain: list[_Word], k: int) -> bool:
    following = chain[k + 1].bits if chain[k].tie == SPACE and k + 1 < len(chain) else 0
    return bool(following & ANY_TAIL) and not following & GIVEN


def _is_surname(body: str, chain: list[_Word], i: int, k: int, before: _Part | None) -> bool:
    """Whether a word for a thing is a family name here: Christopher Hill, Stephen King, Park Geun-hye."""
    word = chain[k]
    if word.bits & EAST and word.tie == SPACE and k + 1 < len(chain) and _east_pair(word, chain[k + 1]):
        return True
    if not word.bits & SURNAME_TOO:
        return False
    if k == i:
        return (before is not None and before.label == "title") or _within_name(chain, i, before)
    first = chain[i]
    if _LOCATIVE.search(body, max(0, first.start - 12), first.start):
        return False
    if len(first.key) == 1 or "." in first.key:
        return True
    known = (first.bits & GIVEN and not first.bits & AMBIGUOUS) or (before is not None and before.label == "title")
    return bool(known) and k - i <= 2 and not any(w.bits & ANY_TAIL for w in chain[i:k])


def _east_pair(family: _Word, given: _Word) -> bool:
    """Whether two words are a family name and a given name of East Asia, and no English words."""
    if not east_given(given.key) or (given.capitals and not family.capitals and len(given.key) < 4):
        return False
    if family.bits & WORD and given.bits & WORD and "-" not in given.key:
        return False
    return not given.bits & (STARTER | NO_NAME | TITLE | PLACE_TAIL | HEAD)


def _end_of_object(chain: list[_Word], j: int) -> int:
    """Where the words after 'Ministry of' end: at a title, at a person's name, or with the chain."""
    begin = j
    while j < len(chain):
        word = chain[j]
        if j > begin and (word.bits & (TITLE | HONORIFIC) or _full_name_at(chain, j)):
            return j
        if word.possessive or word.tie not in (SPACE, OF, AND):
            return j + 1
        if word.tie == AND and not _goes_on(chain, j + 1):
            return j + 1
        j += 1
    return len(chain)


def _goes_on(chain: list[_Word], j: int) -> bool:
    """Whether 'and' joins one more word of an organization's name: Foreign Affairs and Trade."""
    bits = chain[j].bits
    return bool(bits & WORD) and not bits & (TITLE | HONORIFIC | GIVEN | HEAD | DEMONYM | STARTER)


def _full_name_at(chain: list[_Word], j: int) -> bool:
    """Whether a person's given and family name stand at word j."""
    word = chain[j]
    if j + 1 >= len(chain) or word.tie not in (SPACE, PARTICLE) or word.possessive:
        return False
    following = chain[j + 1]
    if word.bits & EAST and _east_pair(word, following):
        return True
    if word.bits & (NO_PERSON | ANY_TAIL) or (following.bits & (ANY_TAIL | NO_PERSON) and not following.bits & FAMILY):
        return False
    if len(word.key) == 1:
        return not following.bits & WORD or bool(following.bits & NAMED)
    return bool(word.bits & GIVEN) and not word.bits & AMBIGUOUS and not following.bits & TITLE


def _title_at(body: str, chain: list[_Word], i: int, before: _Part | None) -> _Part | None:
    """One word that is a title or honorific, unless it closes a name (Stephen King) or begins one (Dean Rusk)."""
    word = chain[i]
    if not word.bits & (TITLE | HONORIFIC):
        return None
    ended = word.tie not in (SPACE, PARTICLE, QUOTED) or word.possessive
    if ended and word.bits & (SURNAME_TOO | HONORIFIC) and _within_name(chain, i, before) and chain[i - 1].bits & NAMED:
        return None
    if word.bits & EAST and not ended and _east_pair(word, chain[i + 1]):
        return None
    if len(word.key) == 1 and (word.tie != SPACE or body[word.end] == "."):
        return None
    return _Part("title", i, i + 1, "")


def _break_at(body: str, chain: list[_Word], i: int, before: _Part | None) -> _Part | None:
    """Words of no name: The, Monday, Chinese, Islamic, UNESCO; and storms, ships and lakes with the word they are called."""
    word = chain[i]
    within = _within_name(chain, i, before)
    more = word.tie == SPACE and i + 1 < len(chain) and not word.possessive
    if (
        word.bits & (THING_FIRST | PLACE_FIRST)
        and more
        and not within
        and (not word.bits & GIVEN or word.bits & FOREIGN_HEAD)
    ):
        return _Part("thing" if word.bits & THING_FIRST else "place", i, i + 2, "names.first_word")
    if word.capitals and len(word.key) > 2 and not word.bits & (NAMED | AFTER):
        return _Part("acronym", i, i + 1, "")
    if word.bits & DEMONYM and places.is_certain_place(body[word.start : word.end]):
        return _Part("place", i, i + 1, "names.gazetteer")
    if not word.bits & (NO_PERSON | FOREIGN_HEAD) or within and not word.bits & NO_PERSON:
        return None
    if within and word.bits & (NAMED | AFTER):
        return None
    if more and word.bits & EAST and _east_pair(word, chain[i + 1]):
        return None
    named = word.bits & GIVEN and not (word.bits & NO_NAME and word.bits & AMBIGUOUS)
    named = named and not (word.first and word.bits & (STARTER | DEMONYM))
    if more and named and not chain[i + 1].bits & (WORD | ANY_TAIL | NO_PERSON):
        return None
    return _Part(
        "foreign" if word.bits & FOREIGN_HEAD and more and not word.bits & NO_PERSON else "break", i, i + 1, ""
    )


_FINDERS = (_phrase_at, _organization_at, _title_at, _break_at)


def _candidates(body: str, chain: list[_Word], found: list[Name]) -> Iterator[_Candidate]:
    """The runs of words that no finder knows; what finders know goes to `found`."""
    run: list[_Word] = []
    titled = objected = foreign = False
    for part in _parts(body, chain):
        last = chain[part.j - 1]
        tied = last.tie in _INSIDE_A_NAME and not last.possessive
        if part.label == "name":
            run.append(last)
            if tied:
                continue
        if run:
            if not foreign:
                yield from _trimmed(
                    body, _Candidate(tuple(run), titled or _small_title_before(body, run[0].start), objected)
                )
            run, titled, foreign = [], False, False
            objected = objected and part.label == "name"
        if part.label == "title":
            titled, objected = tied, (last.tie == OF and not last.possessive) or (objected and tied)
        elif part.label in {"organization", "place", "person"}:
            start, end = chain[part.i].start, last.end
            found.append(Name(start, end, body[start:end], part.label, part.rule))  # type: ignore[arg-type]
            titled, objected = (titled or objected) and tied, False
        elif part.label in {"break", "acronym"}:
            if part.label == "acronym":
                yield _Candidate((last,), False, False)
            titled, objected = titled and tied, objected and (tied or last.tie in (OF, AND))
        elif part.label != "name":
            foreign, titled, objected = part.label == "foreign", False, False
        if not tied:
            foreign = titled = False
    if run and not foreign:
        yield from _trimmed(body, _Candidate(tuple(run), titled or _small_title_before(body, run[0].start), objected))


def _small_title_before(body: str, start: int) -> bool:
    """Whether the word before is a title in small letters: actress Amina Bello."""
    if start < 4 or body[start - 1] != " ":
        return False
    word = body[max(0, start - 22) : start - 1].rsplit(" ", 1)[-1]
    return word.rstrip(".") in vocabulary().titles


def _trimmed(body: str, candidate: _Candidate) -> Iterator[_Candidate]:
    """Without the ordinary words and places before the name, and with the particle that begins a single family name."""
    words = list(candidate.words)
    while len(words) > 1 and words[0].tie == SPACE and _is_before_name(body, words, candidate.object):
        del words[0]
    cut = len(candidate.words) - len(words)
    if cut:
        prefix = body[candidate.start : candidate.words[cut - 1].end]
        if places.is_certain_place(prefix):
            yield _Candidate(candidate.words[:cut], False, False)
    if cut and len(words) == 1 and not (candidate.words[0].first or candidate.titled or candidate.object):
        return
    titled = candidate.titled and not (candidate.object and not cut)
    start = words[0].start
    begins = None if words[0].bits & WORD or (len(words) > 1 and words[0].bits & GIVEN) else _FAMILY_BEGINS.search(body, max(0, start - 12), start)
    if begins:
        words[0] = words[0]._replace(start=begins.start())
    yield _Candidate(tuple(words), titled or (candidate.object and bool(cut)), candidate.object)


def _is_before_name(body: str, words: list[_Word], object: bool) -> bool:
    """Whether the first word is an ordinary word, a place or a title's object that stands before a name."""
    first, second = words[0], words[1]
    if first.bits & WORD and not first.bits & NAMED and first.key not in _BEGUN:
        return True
    if first.first and first.bits & AMBIGUOUS and first.bits & STARTER and len(words) > 2 and second.bits & GIVEN:
        return True
    if len(words) < 3:
        return False
    starts = (second.bits & GIVEN and not second.bits & AMBIGUOUS) or (second.bits & EAST and _east_pair(second, words[2]))
    if not starts:
        return False
    if object or first.capitals:
        return True
    return not first.bits & GIVEN and places.is_certain_place(body[first.start : first.end])


# --- people among the candidates ----------------------------------------------------------------------------------


def _gather(body: str, singles: list[_Candidate], evidence: _Evidence) -> None:
    """Note which words stand alone, and which of them as places."""
    for single in singles:
        word = single.words[0]
        evidence.alone[word.key] = evidence.alone.get(word.key, 0) + 1
        if _LOCATIVE.search(body, max(0, word.start - 12), word.start):
            evidence.located.add(word.key)


@cache
def _around(name: str) -> re.Pattern[str]:
    return re.compile(str(rules.load("name_patterns").groups[name].pattern), re.VERBOSE)


def _several(body: str, candidates: list[_Candidate], evidence: _Evidence) -> Iterator[Name]:
    """Names of two and more words: people by the first rule that answers, else organizations and places."""
    doubtful = []
    for candidate in candidates:
        rule = _person_rule(body, candidate, evidence)
        if rule:
            _note(body, candidate, evidence)
            yield _name(body, candidate, "person", rule)
        else:
            doubtful.append(candidate)
    ends = {keys[n:] for keys in evidence.full for n in range(1, len(keys) - 1)}
    for candidate in doubtful:
        keys = tuple(w.key for w in candidate.core)
        text = body[candidate.start : candidate.end]
        if keys in ends or keys in evidence.full:
            yield _name(body, candidate, "person", "names.later_mention")
        elif places.is_certain_place(text):
            yield _name(body, candidate, "place", "names.gazetteer")
        elif known_organization(text):
            yield _name(body, candidate, "organization", "names.known_organization")


def _name(body: str, candidate: _Candidate, kind: NameKind, rule: str) -> Name:
    end = candidate.end
    if candidate.words[-1].key in {"jr", "sr"} and body[end : end + 1] == ".":
        end += 1
    return Name(candidate.start, end, body[candidate.start : end], kind, rule)


def _note(body: str, candidate: _Candidate, evidence: _Evidence) -> None:
    """Remember the words of a full name, so that later ones are known."""
    core = candidate.core
    evidence.full.add(tuple(w.key for w in core))
    evidence.full.add(tuple(folded(body[core[0].start : core[-1].end]).split()))
    evidence.last.update({core[-1].key, core[-1].key.removeprefix("al-").removeprefix("el-")})
    if core[0].bits & EAST and east_given(core[1].key):
        evidence.last.add(core[0].key)
    if len(core) > 2 and core[-2].bits & FAMILY and not core[-2].bits & GIVEN:
        evidence.last.add(core[-2].key)
    evidence.given.add(core[0].key)


def _person_rule(body: str, candidate: _Candidate, evidence: _Evidence) -> str | None:
    """The rule that tells that two or more words are a person, or None."""
    words = candidate.core
    if len(words) < 2 or len(words) > 6 or _is_known_thing(body, candidate):
        return None
    for rule in _PERSON_RULES:
        if rule(body, candidate, words, evidence):
            return f"names.{rule.__name__[1:]}"
    return None


def _is_known_thing(body: str, candidate: _Candidate) -> bool:
    text = body[candidate.start : candidate.end]
    if any(w.bits & (NO_NAME | STARTER) and not w.bits & NAMED for w in candidate.words):
        return True
    last = candidate.core[-1]
    if last.capitals and len(last.key) < 4 and not candidate.words[0].capitals:
        return True
    return (places.is_certain_place(text) or known_organization(text) is not None) and not candidate.titled


def _unsure(words: tuple[_Word, ...]) -> bool:
    """Whether the first word may be an ordinary one: Will, May or In at the head of a sentence, or before a word."""
    first, last = words[0], words[-1]
    if not first.bits & AMBIGUOUS:
        return False
    if first.first and first.bits & STARTER:
        return True
    return bool(last.bits & WORD) and not last.bits & FAMILY


def _title_before(body: str, candidate: _Candidate, words: tuple[_Word, ...], evidence: _Evidence) -> bool:
    return candidate.titled and not words[-1].bits & NO_PERSON


def _family_name_first(body: str, candidate: _Candidate, words: tuple[_Word, ...], evidence: _Evidence) -> bool:
    first, second = words[0], words[1]
    if len(words) <= 4 and first.bits & EAST and _east_pair(first, second):
        return not (first.bits & WORD and first.first and second.bits & (WORD | GIVEN) and len(words) == 2)
    parts = second.key.split("-")
    shaped = len(parts) == 2 and body[second.start + len(parts[0]) + 1].islower() and all(map(east_given, parts))
    return len(words) == 2 and len(first.key) < 6 and shaped and not first.bits & WORD


def _given_name(body: str, candidate: _Candidate, words: tuple[_Word, ...], evidence: _Evidence) -> bool:
    first, last = words[0], words[-1]
    if not first.bits & GIVEN or _unsure(words) or (first.capitals and not last.capitals):
        return False
    if first.bits & AMBIGUOUS and _article(body, candidate):
        return False
    sure = not first.bits & (AMBIGUOUS | SURNAME_FIRST) or bool(last.bits & (NAMED | SURNAME_TOO))
    return not last.bits & WORD or sure or _acts_as_person(body, candidate, evidence)


def _acts_as_person(body: str, candidate: _Candidate, evidence: _Evidence) -> bool:
    """Whether what stands around, or the name alone elsewhere, speaks for a person."""
    start, last = candidate.start, candidate.core[-1]
    return (
        last.key in evidence.alone
        or _around("says").match(body, candidate.end) is not None
        or _around("age-or-clause").match(body, candidate.end) is not None
        or _around("said-before").search(body, max(0, start - 14), start) is not None
    )


def _initial_or_particle(body: str, candidate: _Candidate, words: tuple[_Word, ...], evidence: _Evidence) -> bool:
    first, last = words[0], words[-1]
    initials = (
        (len(first.key) == 1
        and body[first.end] == ".")
        or ("." in first.key
        and not places.is_certain_place(body[first.start : first.end]))
    )
    begun = any(w.key in _BEGUN for w in words[1:-1])
    if not initials and not begun and not any(w.tie == PARTICLE or len(w.key) == 1 for w in words[:-1]):
        return False
    if first.key == "a" or first.bits & (FOREIGN_HEAD | ANY_TAIL | NO_PERSON) or last.bits & STARTER:
        return False
    return not last.bits & WORD or (bool(last.bits & NAMED) and initials) or (begun and bool(first.bits & GIVEN))


# Capitalised inside a name, these begin its family name: Kevin De Bruyne, Marine Le Pen.
_BEGUN = frozenset({"le", "la", "de", "van", "von", "di", "da", "del", "della", "du", "el", "al", "bin", "ben", "dos"})


def _generation(body: str, candidate: _Candidate, words: tuple[_Word, ...], evidence: _Evidence) -> bool:
    return len(candidate.words) > len(words) and not words[-1].bits & WORD


def _family_name(body: str, candidate: _Candidate, words: tuple[_Word, ...], evidence: _Evidence) -> bool:
    first, last = words[0], words[-1]
    if (
        not last.bits & (FAMILY | EAST)
        or any(w.bits & WORD and not w.bits & EAST for w in words)
        or _weak(body, candidate, evidence)
    ):
        return False
    return len(words) <= 3 and not first.capitals and last.key != first.key


def _apposition(body: str, candidate: _Candidate, words: tuple[_Word, ...], evidence: _Evidence) -> bool:
    if words[-1].bits & WORD or words[0].bits & WORD or words[0].capitals:
        return False
    return not _article(body, candidate) and _around("age-or-clause").match(body, candidate.end) is not None


def _says(body: str, candidate: _Candidate, words: tuple[_Word, ...], evidence: _Evidence) -> bool:
    if words[-1].bits & WORD or words[0].bits & WORD or words[0].capitals or _article(body, candidate):
        return False
    start = candidate.start
    before = _around("said-before").search(body, max(0, start - 14), start)
    return before is not None or _around("says").match(body, candidate.end) is not None


def _recurs_alone(body: str, candidate: _Candidate, words: tuple[_Word, ...], evidence: _Evidence) -> bool:
    last = words[-1]
    if last.bits & WORD or words[0].bits & WORD or _weak(body, candidate, evidence) or words[0].capitals:
        return False
    return last.key in evidence.alone and last.key not in evidence.located and len(words) <= 3


def _article(body: str, candidate: _Candidate) -> bool:
    return _ARTICLE.search(body, max(0, candidate.start - 5), candidate.start) is not None


def _weak(body: str, candidate: _Candidate, evidence: _Evidence) -> bool:
    """Whether the words around speak against a person: an article before, a place's preposition, a known family name first."""
    start = candidate.start
    if _article(body, candidate) or _LOCATIVE.search(body, max(0, start - 12), start):
        return True
    return candidate.words[0].key in evidence.last or candidate.words[0].key in surnames_alone()


_Rule = Callable[[str, _Candidate, "tuple[_Word, ...]", _Evidence], bool]
_PERSON_RULES: tuple[_Rule, ...] = (
    _title_before,
    _family_name_first,
    _given_name,
    _initial_or_particle,
    _generation,
    _family_name,
    _apposition,
    _says,
    _recurs_alone,
)


def _singles(body: str, singles: list[_Candidate], evidence: _Evidence) -> Iterator[Name]:
    """Names of one word: the first rule that answers wins."""
    for candidate in singles:
        if candidate.titled and _can_be_titled(body, candidate):
            evidence.last.add(candidate.words[0].key)
    for candidate in singles:
        kind, rule = _single(body, candidate, evidence)
        if kind:
            yield _name(body, candidate, kind, rule)


def _can_be_titled(body: str, candidate: _Candidate) -> bool:
    word = candidate.words[0]
    if (word.bits & WORD and not word.bits & NAMED) or word.bits & NO_PERSON or (word.capitals and len(word.key) < 4):
        return False
    return not places.is_certain_place(body[candidate.start : candidate.end])


def _single(body: str, candidate: _Candidate, evidence: _Evidence) -> tuple[NameKind | None, str]:
    word = candidate.words[0]
    text = body[candidate.start : candidate.end]
    place = places.is_certain_place(text)
    if place and (word.key not in evidence.last or word.key in evidence.located):
        return "place", "names.gazetteer"
    if candidate.titled and _can_be_titled(body, candidate):
        return "person", "names.title_before"
    if text in evidence.acronyms:
        return "organization", "names.acronym"
    plain = word.bits & AMBIGUOUS and word.first and not word.bits & (FAMILY | EAST)
    if word.key in evidence.last and not plain and not (word.first and word.bits & STARTER):
        return "person", "names.later_mention"
    if not place and known_organization(text):
        return "organization", "names.known_organization"
    if word.key in surnames_alone():
        return "person", "names.surname_alone"
    if word.key in evidence.given and word.bits & GIVEN and not word.bits & AMBIGUOUS:
        return "person", "names.given_name_again"
    if not word.bits & NO_PERSON and _LOCATIVE.search(body, max(0, word.start - 12), word.start):
        found = places.places_named(text)
        if found and (not word.bits & WORD or found[0].kind in {"country", "region"}):
            return "place", "names.after_preposition"
    return None, ""


def _in_heading(body: str, chain: list[_Word], evidence: _Evidence) -> Iterator[Name]:
    """In a heading every word has a capital: only names that the body confirms, and famous ones, are read."""
    i = 0
    while i < len(chain):
        for j in range(min(len(chain), i + 4), i, -1):
            words = tuple(chain[i:j])
            if any(w.tie not in _INSIDE_A_NAME or w.possessive for w in words[:-1]):
                continue
            kind, rule = _known_in_heading(body, words, evidence)
            if kind:
                yield _name(body, _Candidate(words, False, False), kind, rule)
                break
        i = j


def _known_in_heading(body: str, words: tuple[_Word, ...], evidence: _Evidence) -> tuple[NameKind | None, str]:
    text = body[words[0].start : words[-1].end]
    if len(words) > 1:
        if tuple(w.key for w in words) in evidence.full:
            return "person", "names.heading"
        return ("place", "names.gazetteer") if places.is_certain_place(text) else (None, "")
    word = words[0]
    if (word.key in evidence.last and not word.bits & WORD) or word.key in surnames_alone():
        return "person", "names.heading"
    if not word.bits & (WORD | NO_PERSON) and places.is_certain_place(text):
        return "place", "names.gazetteer"
    return None, ""

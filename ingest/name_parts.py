"""What the capitalised words of a chain are: bodies, places, things, titles, and candidates for people."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from ingest import places, rules
from ingest.capitals import AND, INSIDE_A_NAME, NONE, OF, PARTICLE, QUOTED, SPACE, SUFFIX, Word
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
    SURNAME_TOO,
    TAIL,
    THING_FIRST,
    THING_TAIL,
    TITLE,
    WORD,
    begins_family,
    east_given,
    folded,
    inside_titles,
    vocabulary,
)
from ingest.model import Name

LOCATIVE = re.compile(
    r"\b(?:in|at|from|near|outside|across|towards?|into|through|around|throughout|inside|leaving|visit(?:ed|ing)?) \Z"
)


# Words of the longest name of a body that is looked for; a bound on work, not on names.
_LONGEST_NAME = 16


class Part(NamedTuple):
    """Words i to j of a chain, and what they are."""

    label: str  # person, organization, place, thing, title, break or name
    i: int
    j: int
    rule: str


class Candidate(NamedTuple):
    """Words that may be a person's name."""

    words: tuple[Word, ...]
    titled: bool  # a title or honorific stands right before
    object: bool  # 'of' and a title stand before: the first words may be what the title is of

    @property
    def start(self) -> int:
        return self.words[0].start

    @property
    def end(self) -> int:
        return self.words[-1].end

    @property
    def core(self) -> tuple[Word, ...]:
        """The words without Jr. or III."""
        return tuple(w for n, w in enumerate(self.words) if not (n and w.bits & AFTER and len(w.key) < 7)) or self.words


# A chain without any of these bits holds names alone.
_TELLING = ANY_TAIL | TITLE | HONORIFIC | NO_PERSON | FOREIGN_HEAD | THING_FIRST | PLACE_FIRST


def _parts(body: str, chain: list[Word]) -> Iterator[Part]:
    """The chain cut into parts; the first finder that answers wins, a word that none knows may be part of a name."""
    known = vocabulary().longest
    if not any(word.bits & _TELLING or word.capitals or word.key in known for word in chain):
        yield from (Part("name", i, i + 1, "") for i in range(len(chain)))
        return
    i = 0
    before: Part | None = None
    while i < len(chain):
        part = None
        for finder in _FINDERS:
            part = finder(body, chain, i, before)
            if part:
                break
        part = part or Part("name", i, i + 1, "")
        yield part
        before, i = part, part.j


def _phrase_at(body: str, chain: list[Word], i: int, before: Part | None) -> Part | None:
    """A phrase of the lexicon: the longest that begins here."""
    known = vocabulary()
    most = known.longest.get(chain[i].key, 0)
    for j in range(min(len(chain), i + most), i, -1):
        if j > i + 1 and any(word.possessive or word.tie in (NONE, QUOTED, SUFFIX) for word in chain[i : j - 1]):
            continue
        words = folded(body[chain[i].start : chain[j - 1].end])
        kind = known.phrases.get(words) or known.phrases.get(words.rstrip("."))
        if kind == "demonym":
            place = places.is_certain_place(body[chain[i].start : chain[j - 1].end])
            return Part("place" if place else "break", i, j, "names.gazetteer")
        if kind == "place" and _tail_follows(chain, j - 1) and not _begins_title(body, chain, j):
            return None
        if kind and not (_within_name(chain, i, before) and j == i + 1):
            return Part(kind, i, j, "names.not_people")
    return None


def _place_at(body: str, chain: list[Word], i: int, before: Part | None) -> Part | None:
    """A land or region whose name begins with an ordinary word: United States, South Korea, Republic of Congo."""
    if not chain[i].bits & (NO_NAME | PLACE_FIRST | HEAD | PLACE_TAIL) or _within_name(chain, i, before):
        return None
    for j in range(min(len(chain), i + 5), i + 1, -1):
        if any(word.possessive or word.tie not in (SPACE, OF, AND) for word in chain[i : j - 1]):
            continue
        if places.is_certain_place(body[chain[i].start : chain[j - 1].end]) and not _tail_follows(chain, j - 1):
            return Part("place", i, j, "names.gazetteer")
    return None


def _within_name(chain: list[Word], i: int, before: Part | None) -> bool:
    """Whether this word goes on with a name that has begun: Tata in Ratan Tata."""
    return before is not None and before.label in {"name", "title"} and chain[i - 1].tie in (SPACE, PARTICLE)


def _organization_at(body: str, chain: list[Word], i: int, before: Part | None) -> Part | None:
    """Words that end in, or begin with, a word for a body, a place or a thing."""
    k = _last_tail(body, chain, i, before)
    if k is None:
        return None
    bits = chain[k].bits
    j = k + 1
    if chain[k].tie == OF and not chain[k].possessive and bits & HEAD:
        j = _end_of_object(chain, k + 1)
    elif k == i:
        named = chain[i].bits & SURNAME_TOO or (
            chain[i].bits & NAMED and (_within_name(chain, i, before) or chain[i].tie in (SPACE, PARTICLE))
        )
        return None if named else Part("break", i, i + 1, "")
    if bits & HEAD or (bits & TAIL and not bits & (PLACE_TAIL | THING_TAIL)):
        return Part("organization", i, j, "names.organization_word")
    if bits & THING_TAIL and not bits & PLACE_TAIL:
        return Part("thing", i, j, "names.thing_word")
    return Part("organization" if bits & TAIL else "place", i, j, "names.place_word")


def _last_tail(body: str, chain: list[Word], i: int, before: Part | None) -> int | None:
    """The last word, tied to word i by spaces alone, that tells what the whole is."""
    if chain[i].bits & STARTER and not chain[i].bits & HEAD:
        return None
    found = None
    for k in range(i, min(len(chain), i + _LONGEST_NAME)):
        word = chain[k]
        if k > i and _begins_title(body, chain, k):
            break
        if word.bits & ANY_TAIL and not _is_surname(body, chain, i, k, before):
            found = k
        elif _ends_before(chain, k, k > i, found is not None):
            break
        if word.tie != SPACE or word.possessive:
            break
    return found


def _ends_before(chain: list[Word], k: int, later: bool, found: bool) -> bool:
    """Whether a body's name cannot go on with word k: a title, an ordinary word, the name of a person."""
    word = chain[k]
    if word.bits & HONORIFIC or (later and word.bits & STARTER):
        return True
    return (bool(word.bits & TITLE) and not _tail_follows(chain, k)) or (found and _full_name_at(chain, k))


def _begins_title(body: str, chain: list[Word], k: int) -> bool:
    """Whether a title of several words begins here, or a title follows a word that is no body: Energy Secretary."""
    part = _phrase_at(body, chain, k, None)
    if part and part.label == "title":
        return True
    word = chain[k]
    if word.bits & HEAD or word.tie != SPACE or word.possessive or k + 1 >= len(chain):
        return False
    return bool(word.bits & ANY_TAIL) and bool(chain[k + 1].bits & (TITLE | HONORIFIC)) and not _tail_follows(chain, k)


def _tail_follows(chain: list[Word], k: int) -> bool:
    following = chain[k + 1].bits if chain[k].tie == SPACE and k + 1 < len(chain) else 0
    return bool(following & ANY_TAIL) and not following & GIVEN


def _is_surname(body: str, chain: list[Word], i: int, k: int, before: Part | None) -> bool:
    """Whether a word for a thing is a family name here: Christopher Hill, Stephen King, Park Geun-hye."""
    word = chain[k]
    if word.bits & EAST and word.tie == SPACE and k + 1 < len(chain) and east_pair(word, chain[k + 1]):
        return True
    if not word.bits & SURNAME_TOO:
        return False
    if k == i:
        return (before is not None and before.label == "title") or _within_name(chain, i, before)
    first = chain[i]
    if LOCATIVE.search(body, max(0, first.start - 12), first.start):
        return False
    if len(first.key) == 1 or "." in first.key:
        return True
    known = (first.bits & GIVEN and not first.bits & AMBIGUOUS) or (before is not None and before.label == "title")
    return bool(known) and k - i <= 2 and not any(w.bits & ANY_TAIL for w in chain[i:k])


def east_pair(family: Word, given: Word) -> bool:
    """Whether two words are a family name and a given name of East Asia, and no English words."""
    if not east_given(given.key) or (given.capitals and not family.capitals and len(given.key) < 4):
        return False
    if family.bits & WORD and given.bits & WORD and "-" not in given.key:
        return False
    return not given.bits & (STARTER | NO_NAME | TITLE | PLACE_TAIL | HEAD)


def _end_of_object(chain: list[Word], j: int) -> int:
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


def _goes_on(chain: list[Word], j: int) -> bool:
    """Whether 'and' joins one more word of an organization's name: Foreign Affairs and Trade."""
    bits = chain[j].bits
    return bool(bits & WORD) and not bits & (TITLE | HONORIFIC | GIVEN | HEAD | DEMONYM | STARTER)


def _full_name_at(chain: list[Word], j: int) -> bool:
    """Whether a person's given and family name stand at word j."""
    word = chain[j]
    if j + 1 >= len(chain) or word.tie not in (SPACE, PARTICLE) or word.possessive:
        return False
    following = chain[j + 1]
    if word.bits & EAST and east_pair(word, following):
        return True
    if word.bits & (NO_PERSON | ANY_TAIL) or (following.bits & (ANY_TAIL | NO_PERSON) and not following.bits & FAMILY):
        return False
    if len(word.key) == 1:
        return not following.bits & WORD or bool(following.bits & NAMED)
    return bool(word.bits & GIVEN) and not word.bits & AMBIGUOUS and not following.bits & TITLE


def _title_at(body: str, chain: list[Word], i: int, before: Part | None) -> Part | None:
    """One word that is a title or honorific, unless it closes a name (Stephen King) or begins one (Dean Rusk)."""
    word = chain[i]
    if not word.bits & (TITLE | HONORIFIC):
        return None
    ended = word.tie not in (SPACE, PARTICLE, QUOTED) or word.possessive
    if ended and word.bits & (SURNAME_TOO | HONORIFIC) and _within_name(chain, i, before) and chain[i - 1].bits & NAMED:
        return None
    if word.bits & EAST and not ended and east_pair(word, chain[i + 1]):
        return None
    if word.key in inside_titles() and _within_name(chain, i, before) and chain[i - 1].bits & GIVEN:
        return None
    if len(word.key) == 1 and (word.tie != SPACE or body[word.end] == "."):
        return None
    return Part("title", i, i + 1, "")


def _break_at(body: str, chain: list[Word], i: int, before: Part | None) -> Part | None:
    """Words of no name: The, Monday, Islamic, UNESCO; storms, ships and lakes with the word they are called."""
    word = chain[i]
    within = _within_name(chain, i, before)
    more = word.tie == SPACE and i + 1 < len(chain) and not word.possessive
    if (
        word.bits & (THING_FIRST | PLACE_FIRST)
        and more
        and not within
        and (not word.bits & GIVEN or word.bits & FOREIGN_HEAD)
    ):
        return Part("thing" if word.bits & THING_FIRST else "place", i, i + 2, "names.first_word")
    if word.capitals and len(word.key) > 2 and not word.bits & (NAMED | AFTER):
        return Part("acronym", i, i + 1, "")
    if word.bits & DEMONYM and places.is_certain_place(body[word.start : word.end]):
        return Part("place", i, i + 1, "names.gazetteer")
    if not word.bits & (NO_PERSON | FOREIGN_HEAD) or (within and not word.bits & NO_PERSON):
        return None
    if within and word.bits & (NAMED | AFTER):
        return None
    if more and word.bits & EAST and east_pair(word, chain[i + 1]):
        return None
    named = word.bits & GIVEN and not (word.bits & NO_NAME and word.bits & AMBIGUOUS)
    named = named and not (word.first and word.bits & (STARTER | DEMONYM))
    following = chain[i + 1].bits if more else NO_PERSON
    if named and (following & (WORD | FAMILY) != WORD) and not following & (ANY_TAIL | NO_PERSON):
        return None
    return Part("foreign" if word.bits & FOREIGN_HEAD and more and not word.bits & NO_PERSON else "break", i, i + 1, "")


_FINDERS = (_phrase_at, _place_at, _organization_at, _title_at, _break_at)


def candidates_in(body: str, chain: list[Word], found: list[Name]) -> Iterator[Candidate]:
    """The runs of words that no finder knows; what finders know goes to `found`."""
    run: list[Word] = []
    titled = objected = foreign = False
    for part in _parts(body, chain):
        last = chain[part.j - 1]
        tied = last.tie in INSIDE_A_NAME and not last.possessive
        if part.label == "name":
            run.append(last)
            if tied:
                continue
        if run:
            if not foreign:
                yield from _trimmed(body, Candidate(tuple(run), titled or _small_title_before(body, run), objected))
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
                yield Candidate((last,), False, False)
            titled, objected = titled and tied, objected and (tied or last.tie in (OF, AND))
        elif part.label != "name":
            foreign, titled, objected = part.label == "foreign", False, False
        if not tied:
            foreign = titled = False
    if run and not foreign:
        yield from _trimmed(body, Candidate(tuple(run), titled or _small_title_before(body, run), objected))


@cache
def _small_particle() -> re.Pattern[str]:
    """A particle in small letters right before a name, unless an article makes it a thing: the van."""
    words = rules.alternation(rules.load("particles").groups["begins-in-small"].words)
    return re.compile(rf"(?<![\w'’-])(?<!\b[Tt]he )(?<!\ba )(?:{words}) \Z")


def _small_title_before(body: str, run: list[Word]) -> bool:
    """Whether a title in small letters stands before, or, before several words, another noun for a person."""
    start = run[0].start
    if start < 4 or body[start - 1] != " ":
        return False
    words = body[max(0, start - 40) : start - 1].split()
    if not words or not words[-1][0].islower():
        return False
    last, two = words[-1], " ".join(words[-2:])
    titles, nouns = vocabulary().titles, vocabulary().nouns
    if last in titles or two in titles:
        return True
    plural = last[:-1] if last.endswith("s") else last
    return len(run) > 1 and (plural in titles or plural in nouns or two in nouns)


def _trimmed(body: str, candidate: Candidate) -> Iterator[Candidate]:
    """Without the ordinary words and places before the name, and with the particle that begins a single family name."""
    words = list(candidate.words)
    while len(words) > 1 and words[0].tie == SPACE and _is_before_name(body, words, candidate):
        del words[0]
    cut = len(candidate.words) - len(words)
    if cut:
        prefix = body[candidate.start : candidate.words[cut - 1].end]
        if places.is_certain_place(prefix):
            yield Candidate(candidate.words[:cut], False, False)
    if cut and len(words) == 1 and not (candidate.words[0].first or candidate.titled or candidate.object):
        return
    titled = candidate.titled and not (candidate.object and not cut)
    start = words[0].start
    begins = (
        None
        if words[0].bits & WORD or (len(words) > 1 and words[0].bits & GIVEN)
        else _small_particle().search(body, max(0, start - 12), start)
    )
    if begins:
        words[0] = words[0]._replace(start=begins.start())
    yield Candidate(tuple(words), titled or (candidate.object and bool(cut)), candidate.object)


def _is_before_name(body: str, words: list[Word], candidate: Candidate) -> bool:
    """Whether the first word is an ordinary word, a place or a title's object that stands before a name."""
    first, second = words[0], words[1]
    if first.bits & WORD and not first.bits & NAMED and first.key not in begins_family():
        return candidate.object or not candidate.titled
    if first.first and first.bits & AMBIGUOUS and first.bits & STARTER and len(words) > 2 and second.bits & GIVEN:
        return True
    if len(words) < 3:
        return False
    starts = (second.bits & GIVEN and not second.bits & AMBIGUOUS) or (
        second.bits & EAST and east_pair(second, words[2])
    )
    if not starts:
        return False
    if candidate.object or first.capitals:
        return True
    return not first.bits & GIVEN and places.is_certain_place(body[first.start : first.end])

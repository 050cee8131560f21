"""The words of a chain that may be a person, what stands around a name cut off."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from ingest import places, rules
from ingest.known_names import (
    AFTER,
    AMBIGUOUS,
    ANY_TAIL,
    EAST,
    FAMILY,
    GIVEN,
    NAMED,
    PLURAL,
    POST,
    STARTER,
    SURNAME_TOO,
    WORD,
    begins_family,
    not_initials,
)
from ingest.model import Name, NameKind
from ingest.names.capitals import AND, INSIDE_A_NAME, OF, SPACE, Word
from ingest.names.parts import parts_of
from ingest.names.phrases import east_pair
from ingest.names.surroundings import is_before, is_behind, role_behind, small_title, small_title_of
from ingest.organizations import known_organization


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
        return tuple([w for n, w in enumerate(self.words) if not (n and w.bits & AFTER and len(w.key) < 7)])


def name_of(body: str, candidate: Candidate, kind: NameKind, rule: str) -> Name:
    end = candidate.end
    if candidate.words[-1].key in {"jr", "sr"} and body[end : end + 1] == ".":
        end += 1
    return Name(candidate.start, end, body[candidate.start : end], kind, rule)


def candidates_in(body: str, chain: list[Word], found: list[Name]) -> Iterator[Candidate]:
    """The runs of words that no finder knows; what finders know goes to `found`."""
    run: list[Word] = []
    titled = objected = foreign = shared = False
    for part in parts_of(body, chain):
        last = chain[part.j - 1]
        tied = last.tie in INSIDE_A_NAME and not last.possessive
        if part.label == "name":
            run.append(last)
            if tied:
                continue
        if run:
            if not foreign:
                marked = part.label == "break" and chain[part.i].bits & POST and run[-1].tie == SPACE
                yield from _trimmed(body, _candidate(body, run, titled or bool(marked), objected))
            run, titled, foreign = [], False, False
            objected = objected and part.label == "name"
        if part.label == "title":
            shared = bool(last.bits & PLURAL)
            courtesy = " ".join(word.key for word in chain[part.i : part.j]) in _reverence()
            titled, objected = tied, (last.tie == OF and not last.possessive) or (objected and tied and not courtesy)
        elif part.label in ("organization", "place", "person"):
            start, end = chain[part.i].start, last.end
            found.append(Name(start, end, body[start:end], part.label, part.rule))
            titled, objected = (titled or objected) and tied, objected and tied and part.label == "organization"
        elif part.label in {"break", "acronym"}:
            if part.label == "acronym":
                yield Candidate((last,), False, False)
            titled, objected = titled and tied, objected and (tied or last.tie in (OF, AND))
        elif part.label != "name":
            foreign, titled, objected = part.label == "foreign", False, False
        if not tied:
            foreign, titled = False, shared and last.tie == AND
    if run and not foreign:
        yield from _trimmed(body, _candidate(body, run, titled, objected))


@cache
def _reverence() -> frozenset[str]:
    """Forms of address: what a title before them is of has ended."""
    groups = rules.load("honorifics").groups
    return frozenset(str(word) for name in ("address", "reverence") for word in groups[name].words)


def _candidate(body: str, run: list[Word], titled: bool, objected: bool) -> Candidate:
    """The run with what stands before it in small letters: a title, or a title and what it is of."""
    start = run[0].start
    objected = objected or (len(run) > 2 and small_title_of(body, start))
    return Candidate(tuple(run), titled or small_title(body, start, len(run) > 1), objected)


@cache
def _small_particle() -> re.Pattern[str]:
    """A particle in small letters right before a name, unless an article makes it a thing: the van."""
    words = rules.alternation(rules.load("particles").groups["begins-in-small"].words)
    return re.compile(rf"(?<![\w'’-])(?<!\b[Tt]he )(?<!\ba )(?:{words}) \Z")


def _trimmed(body: str, candidate: Candidate) -> Iterator[Candidate]:
    """Without the ordinary words and places before the name, and with the particle that begins a single family name."""
    words = list(candidate.words)
    while len(words) > 1 and body[words[0].end] == ")" and body[words[0].start - 1] == "(":
        del words[0]  # Bank of Ghana (BoG) | Millis Narh
    if candidate.object:
        del words[: _name_in_object(words)]
    while len(words) > 1 and words[0].tie == SPACE and _is_before_name(body, words, candidate):
        del words[0]
    cut = len(candidate.words) - len(words)
    while len(words) > 2 and (_is_word_behind(words) or _is_opening_behind(words)):
        words.pop()
    if cut:
        prefix = body[candidate.start : candidate.words[cut - 1].end]
        if places.is_certain_place(prefix):
            yield Candidate(candidate.words[:cut], False, False)
    left = len(words) == 1 and cut
    if left and not (candidate.words[0].first or candidate.titled or candidate.object):
        return
    if left and candidate.object and words[0].bits & WORD:
        return  # Curator of Contemporary Art
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


def _is_opening_behind(words: list[Word]) -> bool:
    """Whether a name in capitals runs into the first word of what follows it: SUSIE O'BRIEN THE good thing."""
    shouts = words[0].capitals and words[-1].capitals and len(words[-1].key) > 1
    return bool(shouts and words[-1].bits & STARTER)


def _is_word_behind(words: list[Word]) -> bool:
    """Whether an ordinary word stands behind a full name, as in a headline: Brendan Harland Steps Down."""
    first, family, last = words[0], words[-2], words[-1]
    plain = last.bits & (WORD | STARTER) and not last.bits & (NAMED | AFTER | ANY_TAIL | SURNAME_TOO)
    full = first.bits & GIVEN and not first.bits & WORD and family.bits & FAMILY and not family.bits & WORD
    full = full and family.key not in begins_family()  # Jean-Marie Le Pen
    return bool(plain and full and family.tie == SPACE)


def _name_in_object(words: list[Word]) -> int:
    """Where behind ordinary words that a title is of a full name begins: Peacekeeping Operations Herve Ladouceur."""
    for k in range(1, len(words) - 1):
        starts = words[k].bits & GIVEN and not words[k].bits & AMBIGUOUS
        if starts and any(w.bits & WORD and not w.bits & NAMED for w in words[:k]):
            return k
    return 0


def is_initials(body: str, word: Word) -> bool:
    """Whether two capitals without stops can be somebody's initials: PV Sindhu; not UC Davis."""
    if not word.capitals or len(word.key) != 2 or word.key in not_initials():
        return False
    text = body[word.start : word.end]
    return known_organization(text) is None and not places.is_certain_place(text)


def _is_before_name(body: str, words: list[Word], candidate: Candidate) -> bool:
    """Whether the first word is an ordinary word, a place or a title's object that stands before a name."""
    first, second = words[0], words[1]
    if first.bits & WORD and not first.bits & NAMED and first.key not in begins_family():
        if len(words) == 2 and not first.first and not second.bits and role_behind(body, second.end):
            return False  # He met Slumber Tsogwane, president of Botswana
        return candidate.object or not candidate.titled
    if first.first and first.bits & AMBIGUOUS and first.bits & STARTER and len(words) > 2 and second.bits & GIVEN:
        return True
    if len(words) < 3:
        return False
    loose = first.bits & AMBIGUOUS or not first.bits & NAMED
    if loose and second.bits & GIVEN and is_before("article", body, first.start):
        return True
    if is_initials(body, first) or len(first.key) == 1:
        return False
    starts = (second.bits & GIVEN and not second.bits & AMBIGUOUS) or (
        second.bits & EAST and east_pair(second, words[2])
    )
    starts = starts or (candidate.object and len(second.key) == 1 and bool(first.bits))  # of Trade | R. Yasay
    if not starts:
        return False
    if first.first and not first.bits & NAMED and is_behind("agent-noun", first.key, 0):
        return True
    if candidate.object or first.capitals:
        named = first.bits & GIVEN and not first.bits & AMBIGUOUS
        return not named or places.is_certain_place(body[first.start : first.end])
    return not first.bits & GIVEN and places.is_certain_place(body[first.start : first.end])

"""Titles that "as" or "becoming" gives to the subject of its clause: his first season as TITLE, to join as TITLE."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from ingest import rules
from ingest.organizations import organization_words, town_named
from ingest.roles.after_names import is_evidence, parts_after
from ingest.roles.findings import Finding
from ingest.roles.noun_phrases import phrase_end
from ingest.roles.parts import Part
from ingest.roles.tokens import Tokens, address_start, honorific, is_capital, text_between, words_from
from ingest.roles.words import NOBODY, pattern_words

_REACH = 9  # words between "as" and the word that says what it is to the subject
_OWNERS = frozenset({"his", "her"})


def by_as(tokens: Tokens) -> Iterator[Finding]:
    """NAME opened his first season as TITLE; in her role as TITLE, NAME; since becoming TITLE, NAME."""
    for index in range(1 if tokens.heads else len(tokens), len(tokens)):
        if tokens.lows[index] not in _JOINTS:
            continue
        parts = _parts(tokens, index)
        cue = _cue(tokens, index) if parts else None
        person = _subject(tokens, index, parts, cue) if cue is not None else None
        if person is None or cue is None:
            continue
        status = _status(tokens, cue)
        taker = _taker(tokens, person, cue)
        if taker is not None:
            status = "former"
            yield from (Finding(taker, part, "taken_as", "appointed", 0, taker, part.end) for part in parts)
        if "respectively" in tokens.lows[index:]:
            several = [at for at in range(index) if tokens.persons[at] != NOBODY]
            for at, part in zip(several, parts, strict=False) if len(several) == len(parts) else ():
                yield Finding(at, part, "as_phrase", status, 0, at, part.end)
            continue
        body = _joined_body(tokens, cue, index)
        for part in parts:
            part = replace(part, organization=body) if body and _is_free(part) else part
            yield Finding(person, part, "as_phrase", status, 0, min(person, cue), max(part.end, person + 1))


def by_opening(tokens: Tokens) -> Iterator[Finding]:
    """Appointed chief executive last year, NAME ...; Elected mayor of Bern in 2010, NAME ..."""
    status = _opening_acts().get(tokens.lows[0]) if tokens.heads and tokens.persons[0] == NOBODY else None
    if status is None or len(tokens) < _SHORTEST_OPENING:
        return
    when = _WHEN_GIVEN.match(words_from(tokens, 1, 6))
    first = 1 + (when.group().count(" ") if when else tokens.lows[1] in {"as", "to"})
    parts = [] if tokens.persons[first] != NOBODY else parts_after(tokens, first, True)
    last = parts[-1].end if parts else 0
    comma = next((i for i in range(last, min(len(tokens) - 1, last + _LONGEST_TIME)) if tokens.lows[i] == ","), None)
    if not parts or parts[0].head.plural or comma is None or max(tokens.persons[first:comma]) != NOBODY:
        return
    at = comma + 1
    while at + 1 < len(tokens) and honorific(tokens, at):
        at += 1
    if tokens.persons[at] != NOBODY and tokens.lows[at + 1 : at + 2] not in (["'s"], ["’s"]):
        yield from (Finding(at, part, "opening", status, 0, 0, at + 1) for part in parts)


_WHEN_GIVEN = re.compile(r"(?:(?:early |late )?(?:in|on|last|earlier) (?:[\w.]+ ){1,3})as ")
_SHORTEST_OPENING = 5  # tokens
_LONGEST_TIME = 8  # tokens between the title and the comma: in early 2010 by the council


@cache
def _opening_acts() -> dict[str, str]:
    """Participle that opens a sentence -> the status that it gives."""
    groups = rules.load("role_patterns").groups
    return {word: str(groups[name].more["status"]) for name in ("appointed", "elected", "installed", "nominated")
            for word in groups[name].words if word.endswith("ed") or word in {"chosen", "sworn"}}  # fmt: skip


def by_where(tokens: Tokens) -> Iterator[Finding]:
    """NAME joins from Permanent Mutual, where she was head of lending: the body before the comma has the title."""
    for index in range(3, len(tokens) - 3 if tokens.heads else 0):
        if tokens.lows[index] != "where":
            continue
        subject = next((i for i in range(index + 1, min(index + 5, len(tokens))) if tokens.persons[i] != NOBODY), None)
        subject = index + 1 if tokens.lows[index + 1] in {"he", "she"} else subject
        verbs = _WHERE.match(words_from(tokens, subject + 1, 4)) if subject is not None else None
        earlier = {tokens.persons[at]: at for at in range(index) if tokens.persons[at] != NOBODY}
        if subject is not None and tokens.persons[subject] != NOBODY:
            plain = all(is_capital(tokens, i) or i in tokens.heads for i in range(index + 1, subject))
            earlier = {tokens.persons[subject]: subject} if plain else {}
        if verbs is None or subject is None or len(earlier) != 1:
            continue
        status = "current" if verbs.group().split()[0] in {"is", "serves", "works"} else "former"
        first = index - (tokens.lows[index - 1] == ",")
        last = first
        while first and is_capital(tokens, first - 1):
            first -= 1
        first, last = _body_before_town(tokens, first, last)
        parts = parts_after(tokens, subject + 1 + verbs.group().count(" "), True)
        for part in parts if not parts or not parts[0].head.plural else []:
            free = part.organization is None and last > first
            held = replace(part, organization=(first, last)) if free else part
            at = next(iter(earlier.values()))
            yield Finding(at, held, "where", status, 0, first, part.end)


def _body_before_town(tokens: Tokens, first: int, last: int) -> tuple[int, int]:
    """The body whose town a comma parts from it: the University of California |, Los Angeles, where ..."""
    if (
        first < _BODY_AND_COMMA
        or tokens.lows[first - 1] != ","
        or town_named(text_between(tokens, first, last)) is None
    ):
        return first, last
    start = first - 1
    while start and (is_capital(tokens, start - 1) or tokens.lows[start - 1] in {"of", "for"}):
        start -= 1
    body = start < first - 1 and not organization_words().isdisjoint(tokens.lows[start : first - 1])
    return (start, first - 1) if body else (first, last)


_BODY_AND_COMMA = 2  # tokens


def gapped(tokens: Tokens, told: Sequence[Finding]) -> Iterator[Finding]:
    """NAME is to remain as TITLE, | NAME as TITLE, and NAME as TITLE: the verb is told once."""
    ends = {one.part.end: one.status for one in told if one.rule in _TOLD_ONCE}
    for at in range(len(tokens) - 2 if ends else 0):
        if tokens.persons[at] == NOBODY or tokens.lows[at + 1] != "as":
            continue
        joint = address_start(tokens, at) - 1
        joint -= tokens.lows[joint] == "and" and tokens.lows[joint - 1] == ","
        if joint not in ends or tokens.lows[joint] not in {",", "and", ";"}:
            continue
        for part in parts_after(tokens, at + 2, True)[:1]:
            if not part.head.plural:
                ends[part.end] = ends[joint]
                yield Finding(at, part, "gapped", ends[joint], 0, at, part.end)


# Verbs whose "as TITLE" the next name can share.
_TOLD_ONCE = frozenset({"holding", "appointed", "nominated", "elected", "installed", "resigned", "going", "dismissed"})
_WHERE = re.compile(
    r"(?:was|is|had been|has been|served as|serves as|had served as|worked as|works as|became) "
    r"(?:previously |also |most recently |formerly |then )?"
)
_JOINING = rules.words("around_titles", "joining")


def _joined_body(tokens: Tokens, cue: int, index: int) -> tuple[int, int] | None:
    """The body whom the subject joins: NAME joined | Norvex Holdings | in 2010 as sales manager."""
    if tokens.lows[cue] not in _JOINING:
        return None
    first = cue + 1 + (tokens.lows[cue + 1] in {"the", "us", "uk"})
    last, capital = phrase_end(tokens, first, index, False)
    when = _JOINED_WHEN.fullmatch(words_from(tokens, last, index - last))
    return (first, last) if capital == first and last > first and when else None


_JOINED_WHEN = re.compile(r"(?:(?:in|on|from|last|earlier|this|back) (?:[\w.]+ ){1,3}|, )?")


def _is_free(part: Part) -> bool:
    return not (
        part.organization
        or part.generic
        or part.possessed
        or part.seats
        or (part.head.seat == "none" and part.head.kind == "vocation")
    )


_JOINTS = frozenset({"as", "becoming", "become"})


def _parts(tokens: Tokens, index: int) -> list[Part]:
    parts = parts_after(tokens, index + 1, True)
    if not parts or parts[0].head.plural or not is_evidence(parts[0], False):
        return []
    return [] if parts[0].determiner == "the" and has_verb(tokens, parts[-1]) else parts


def has_verb(tokens: Tokens, part: Part) -> bool:
    """Whether "as" begins a clause whose subject the title is: as the minister | spoke."""
    if part.end >= len(tokens):
        return False
    low = tokens.lows[part.end]
    return low[:1].isalpha() and low not in pattern_words("after-nouns")


@cache
def _cues() -> dict[str, str]:
    """Word before "as" -> the status that the title has then."""
    groups = rules.load("role_patterns").groups
    found = {str(word): str(status) for word, status in groups["acts"].words.items()}
    for name in ("as-cues-past", "as-cues-present", "as-cues-coming", "as-cues-going"):
        found |= dict.fromkeys(groups[name].words, str(groups[name].more["status"]))
    return found


def _cue(tokens: Tokens, index: int) -> int | None:
    """The token of the nearest word that makes "as TITLE" the subject's, in the same clause; None without one."""
    if tokens.lows[index] != "as":
        return index if _becomes(tokens, index) else None
    for position in range(index - 1, max(-1, index - _REACH), -1):
        low = tokens.lows[position]
        if low in pattern_words("as-comparing") or low in _STOPS or low in {",", ";", ":", "—", "–", '"', "”", "“"}:
            return None
        if tokens.persons[position] != NOBODY or low in pattern_words("as-contending"):
            return None
        if low == "time" and tokens.lows[position - 1 : position] in (["first"], ["second"], ["third"]):
            return None  # visited Togo for the first time as president
        if low in _cues() and not _is_denied(tokens, position):
            return position
    return None


def _is_denied(tokens: Tokens, position: int) -> bool:
    before = tokens.lows[max(0, position - 4) : position]
    return any(low in pattern_words("forbidding") or low in pattern_words("as-contending") for low in before)


def _becomes(tokens: Tokens, index: int) -> bool:
    """Whether the subject came into the office: since becoming, rose to become, went on to become."""
    before = tokens.lows[max(0, index - 3) : index]
    if tokens.lows[index] == "becoming":
        return before[-1:] != [] and (before[-1] in _TIMES or before[-1] == ",")
    rising = not _RISING.isdisjoint(before) or before[-2:] == ["on", "to"]  # not: beat him on Friday to become
    return before[-1:] == ["to"] and rising and not _is_denied(tokens, index)


_RISING = rules.words("around_titles", "rising to it")
_TIMES = frozenset({"since", "after", "before", "on", "upon", "to", "without", "ago"})
_STOPS = frozenset({"that", "which", "if", "whether", "when", "because", "whose"})


def _taker(tokens: Tokens, owner: int, cue: int) -> int | None:
    """Who takes what another had: NAME | will take on NAME's role as TITLE."""
    if tokens.lows[owner + 1 : owner + 2] not in (["'s"], ["’s"]) or cue < owner:
        return None
    for at in range(owner - 2, max(-1, owner - _LONGEST_TAKING), -1):
        if tokens.persons[at] != NOBODY:
            aside = tokens.lows[at + 1] == "," and "," in tokens.lows[at + 2 : owner]
            start = owner - tokens.lows[at + 2 : owner][::-1].index(",") if aside else at + 1
            return at if _TAKING.fullmatch(words_from(tokens, start, owner - start)) else None
    return None


_LONGEST_TAKING = 20  # words
_TAKING = re.compile(
    r"(?:[a-z-]+ ){0,5}(?<!not )(?:take|takes|took|taken|taking|inherits?|inherited|assumes?|assumed|fills?|filled)"
    r" (?:on |over |up )?(?:mr |mrs |ms |dr |sir )?(?:\. )?"
)


def _status(tokens: Tokens, cue: int) -> str:
    if tokens.lows[cue - 1] in _PAST_ROLES:
        return "former"  # Ms Berg's former role as TITLE
    if tokens.lows[cue] == "duties" and "relieved" in tokens.lows[max(0, cue - 8) : cue]:
        return "dismissed"
    if tokens.lows[cue] in _POSTS and not _LOSING.isdisjoint(tokens.lows[max(0, cue - 3) : cue]):
        return "dismissed"
    status = _cues().get(tokens.lows[cue], "current")
    return "resigned" if status == "outgoing" and _COMING.isdisjoint(tokens.lows[max(0, cue - 4) : cue]) else status


_PAST_ROLES = rules.words("around_titles", "held before")
_POSTS = rules.words("around_titles", "posts")
_LOSING = rules.words("around_titles", "losing")
_COMING = frozenset({"will", "to", "would", "is", "was", "be", "plans", "are", "were", "planned"})


def _subject(tokens: Tokens, index: int, parts: list[Part], cue: int) -> int | None:
    """The one person before the phrase in the sentence, else the person directly after the comma that closes it."""
    earlier = [at for at in range(index) if tokens.persons[at] != NOBODY]
    if earlier:
        alone = len({tokens.persons[at] for at in earlier}) == 1
        at = earlier[0] if alone else earlier[-1]
        return at if _is_subject(tokens, at, cue, alone) else None
    end = parts[-1].end
    if cue > _OPENING or end + 1 >= len(tokens) or tokens.lows[end] != ",":
        return None
    at = end + 1
    while at + 1 < len(tokens) and honorific(tokens, at):
        at += 1
    return at if tokens.persons[at] != NOBODY else None


_OPENING = 6  # words before the cue in a phrase that opens the sentence
_TITLES = 5  # words of a title before a name
_PREPOSITIONS = frozenset({"by", "of", "with", "to", "for", "from", "between", "against", "under", "about", "over"})


def _is_subject(tokens: Tokens, at: int, cue: int, alone: bool) -> bool:
    """Whether what is told at the cue is told of the person: nobody else's, and no new subject between."""
    between = tokens.lows[at + 1 : cue + 1]
    if between[:1] in (["'s"], ["’s"]):
        return len(between) < 5
    first = at
    while first and at - first < _TITLES and (is_capital(tokens, first - 1) or first in tokens.ending):
        first -= 1
    if first and tokens.lows[first - 1] in _PREPOSITIONS:
        return False
    owned = bool(_OWNERS & set(tokens.lows[max(at, cue - 3) : cue]))
    if not alone:
        told = between[between.index("who") :] if "who" in between else between
        return not owned and len(told) < 6 and "and" not in told and "," not in told
    return owned or "and" not in between

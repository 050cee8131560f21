"""Titles that a verb gives to a name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from ingest import rules
from ingest.role_findings import Finding
from ingest.role_parts import Part
from ingest.role_tokens import Tokens, honorific, is_capital
from ingest.role_words import NOBODY, pattern_words
from ingest.roles_after import is_evidence, parts_after


@dataclass(frozen=True, slots=True)
class VerbPattern:
    """Words between a name and a title that say that the title is the person's."""

    name: str
    status: str
    regex: re.Pattern[str]
    reduced: bool = False  # without auxiliary or as: only after a comma


_POST = r"(?:post|position|role|job|office)"


_AS = (
    rf"(?:as |to be |to become |to serve as |to (?:the|a) {_POST} (?:of|as) |"
    rf"from (?:the|his|her) {_POST} (?:of|as) |for (?:the )?{_POST} of )"
)


_ADVERBS = (
    r"(?:(?:on \w+day|yesterday|today|last \w+|this \w+|\w+ly|also|now|still|then|later|again|once|since|"
    r"previously|himself|herself) )*"
)


@cache
def _verb_patterns() -> tuple[VerbPattern, ...]:
    groups = rules.load("role_patterns").groups
    alternatives = {name: "|".join(sorted(groups[name].words, key=lambda w: (-len(w), w))) for name in groups}
    past = r"(?:was|is|has been|had been|got|being|been|having been)"
    future = r"(?:will be|is to be|is set to be|is due to be|was to be)"
    found = []
    for name in ("appointed", "installed", "elected", "nominated", "dismissed", "left"):
        verbs, status = alternatives[name], groups[name].more["status"]
        when = r"(?:in \d{4} |on \w+ |last \w+ )?"
        optional = _AS if name in {"left", "dismissed"} else f"{_AS}?"
        found.append(VerbPattern(name, status, re.compile(rf"{_ADVERBS}{past} {_ADVERBS}(?:{verbs}) {when}{optional}")))
        found.append(VerbPattern(name, status, re.compile(rf"{_ADVERBS}(?:{verbs}) {when}{_AS}")))
        if name not in {"left", "dismissed"}:
            found.append(VerbPattern(name, status, re.compile(rf"{_ADVERBS}(?:{verbs}) {when}"), True))
        if name in {"appointed", "installed", "elected"}:
            found.append(
                VerbPattern(name, "elect", re.compile(rf"{_ADVERBS}{future} {_ADVERBS}(?:{verbs}) {optional}"))
            )
    for name in ("resigned", "holding"):
        status = groups[name].more["status"]
        found.append(
            VerbPattern(
                name,
                status,
                re.compile(rf"{_ADVERBS}(?:(?:has|had|have) )?{_ADVERBS}(?:{alternatives[name]}) (?:\w+ly )?{_AS}"),
            )
        )
    for name in ("copula-future", "copula-past", "copula-present"):
        status = groups[name].more["status"]
        found.append(VerbPattern(name, status, re.compile(rf"{_ADVERBS}(?:{alternatives[name]}) {_ADVERBS}")))
    return tuple(found)


def by_verb(tokens: Tokens, at: int, has_left: bool, chain: list[Part]) -> Iterator[Finding]:
    """NAME was appointed TITLE; NAME is the TITLE; NAME, who served as TITLE; the board named NAME as TITLE."""
    if max(tokens.heads) < at or _conditional(tokens, at):
        return
    if tokens.lows[at + 1 : at + 2] in (["'s"], ["’s"]):
        yield from _act(tokens, at)
        return
    said = False
    for start in _verb_starts(tokens, at, has_left):
        found = _verb_at(tokens, at, start)
        yield from found
        said = said or bool(found)
    if said or tokens.lows[at + 1 : at + 2] != [","]:
        for start in _next_verbs(tokens, at):
            yield from _verb_at(tokens, at, start)
    if not said:
        yield from _object_of_verb(tokens, at, chain)


def _act(tokens: Tokens, at: int) -> Iterator[Finding]:
    """NAME's appointment as TITLE."""
    acts = rules.load("role_patterns").groups["acts"].words
    if at + 3 < len(tokens) and tokens.lows[at + 2] in acts and tokens.lows[at + 3] == "as":
        for part in parts_after(tokens, at + 4, True):
            yield Finding(at, part, "act", str(acts[tokens.lows[at + 2]]), 0, at, part.end)


def _replaced(tokens: Tokens, at: int, verb_at: int) -> Iterator[Finding]:
    """NAME was replaced by NAME as TITLE."""
    parts = parts_after(tokens, at + 2, True) if tokens.lows[at + 1 : at + 2] == ["as"] else []
    auxiliaries = {"was", "is", "has", "been", "be", "being", "will", "later", "then"}
    subject = verb_at - 2
    while subject > 0 and tokens.lows[subject] in auxiliaries:
        subject -= 1
    for part in parts[:1]:
        yield Finding(at, part, "replacing", "appointed", 0, at, part.end)
        if tokens.persons[subject] != NOBODY:
            yield Finding(subject, part, "replaced", "former", 0, subject, part.end)


def _act_of(tokens: Tokens, at: int, status: str) -> Iterator[Finding]:
    """The appointment of NAME, of NAME of PLACE, as TITLE."""
    index = at + 1
    if tokens.lows[index : index + 1] == ["of"]:
        index += 2
        while index < len(tokens) and is_capital(tokens, index):
            index += 1
    if tokens.lows[index : index + 1] == ["as"]:
        for part in parts_after(tokens, index + 1, True):
            yield Finding(at, part, "act", status, 0, at, part.end)


def _conditional(tokens: Tokens, at: int) -> bool:
    """Whether if, unless or whether stands before the name in its sentence."""
    return any(low in {"if", "unless", "whether", "should"} for low in tokens.lows[max(0, at - 12) : at])


# "NAME, was" closes what stood between commas: "Brown, an aide of NAME, was appointed".
_FINITE = frozenset(
    {"was", "is", "has", "had", "will", "were", "are", "became", "becomes", "remains", "served", "serves", "resigned"}
)


_FURTHER = frozenset({"was", "is", "became", "becomes", "served", "serves", "has", "had", "later", "then", "now"})


def _verb_starts(tokens: Tokens, at: int, has_left: bool) -> Iterator[int]:
    """Where the verb of a name may stand: after it, after who, after what stands between commas."""
    index = at + 1
    if index >= len(tokens):
        return
    owned = at > 0 and tokens.lows[at - 1] in {"of", "for", "to", "by", "with"}
    others = owned or any(tokens.persons[earlier] != NOBODY for earlier in range(at))
    if (
        others
        and not has_left
        and tokens.lows[index] == ","
        and index + 1 < len(tokens)
        and tokens.lows[index + 1] in _FINITE
    ):
        return
    if tokens.lows[index] != ",":
        yield index + (tokens.lows[index] == "who")
        return
    if index + 1 < len(tokens):
        yield index + 1 + (tokens.lows[index + 1] == "who")
    for comma in range(index + 1, min(len(tokens), index + 18)):
        if tokens.persons[comma] != NOBODY and tokens.lows[comma + 1 : comma + 2] not in (["'s"], ["’s"]):
            return
        if tokens.lows[comma] == "who" and tokens.lows[index] == "," and tokens.lows[comma - 1] != ",":
            yield comma + 1
        closes = tokens.lows[comma] == "," and index + 1 < comma < len(tokens) - 1
        if closes and tokens.lows[comma + 1] not in {"who", "and", "which", "the"}:
            yield comma + 1


def _next_verbs(tokens: Tokens, at: int) -> Iterator[int]:
    """Where further verbs of the same subject stand: NAME served as TITLE | and was later TITLE."""
    for index in range(at + 2, min(len(tokens), at + 30)):
        if tokens.persons[index] != NOBODY:
            return
        if tokens.lows[index - 1] in {"and", ",", "but"} and tokens.lows[index] in _FURTHER:
            yield index


@cache
def _verb_words() -> frozenset[str]:
    """Words with which a verb group of a pattern can begin."""
    groups = rules.load("role_patterns").groups
    names = (
        "appointed",
        "installed",
        "elected",
        "nominated",
        "left",
        "dismissed",
        "resigned",
        "holding",
        "copula-present",
        "copula-past",
        "copula-future",
    )
    verbs = {word.split()[0] for name in names for word in groups[name].words}
    return frozenset(verbs | {"was", "is", "has", "had", "have", "got", "being", "been", "having", "will"})


def _verb_at(tokens: Tokens, at: int, start: int) -> list[Finding]:
    following = tokens.lows[start : start + 3]
    if _verb_words().isdisjoint(following) or not any(index > start for index in tokens.heads):
        return []
    words = _words_from(tokens, start, 12)
    for pattern in _verb_patterns():
        match = pattern.regex.match(words)
        if match is None or (pattern.reduced and tokens.lows[start - 1] != ","):
            continue
        if pattern.name.startswith("copula") or match.end() > 0:
            index = start + words[: match.end()].count(" ")
            found = _titles_of_verb(tokens, at, index, pattern)
            if found:
                return found
    return []


def _words_from(tokens: Tokens, start: int, count: int) -> str:
    end = min(len(tokens), start + count)
    return "".join(f"{tokens.lows[i] if tokens.persons[i] == NOBODY else '_'} " for i in range(start, end))


def _titles_of_verb(tokens: Tokens, at: int, index: int, pattern: VerbPattern) -> list[Finding]:
    parts = parts_after(tokens, index, tokens.lows[index - 1] == "as")
    copula = pattern.name.startswith("copula")
    if not parts or not is_evidence(tokens, parts[0], not copula) or parts[0].head.plural:
        return []
    bare = not (parts[0].determiner or parts[0].complements or parts[0].organization or parts[0].head.words > 1)
    if copula and bare and parts[0].head.kind != "office":
        return []
    if copula and parts[0].determiner == "one":
        return []
    return [Finding(at, part, pattern.name.replace("-", "_"), pattern.status, 0, at, part.end) for part in parts]


def _object_of_verb(tokens: Tokens, at: int, chain: list[Part]) -> Iterator[Finding]:
    """The board named NAME as TITLE; NAME replaced NAME as TITLE."""
    verb_at = _verb_before(tokens, at, chain)
    if verb_at is None:
        return
    verb = tokens.lows[verb_at]
    if verb == "in":
        verb_at -= 1
        verb = f"{tokens.lows[verb_at]} in"
    groups = rules.load("role_patterns").groups
    if verb == "of" and tokens.lows[verb_at - 1] in groups["acts"].words:
        yield from _act_of(tokens, at, str(groups["acts"].words[tokens.lows[verb_at - 1]]))
        return
    if verb == "by" and tokens.lows[verb_at - 1] in {"replaced", "succeeded"}:
        yield from _replaced(tokens, at, verb_at)
        return
    kind = next(
        (
            name
            for name in ("taking-over", "appointed", "installed", "elected", "nominated", "dismissed", "left")
            if verb in groups[name].words
        ),
        None,
    )
    if kind is None or _forbidden(tokens, verb_at):
        return
    after = _after_aside(tokens, at + 1)
    words = _words_from(tokens, after, 8)
    match = re.match(_AS if kind in {"taking-over", "left", "dismissed"} else f"{_AS}?", words)
    if match is None:
        return
    index = after + words[: match.end()].count(" ")
    parts = parts_after(tokens, index, tokens.lows[index - 1] == "as")
    if (
        not parts
        or parts[0].head.plural
        or (
            not match.end()
            and parts[0].end == parts[0].start + 1
            and parts[0].head.title
            in pattern_words("weak-heads")
            - {"chief", "chair", "captain", "secretary", "minister", "king", "leader", "head"}
        )
    ):
        return
    coming = "will" in tokens.lows[max(0, verb_at - 3) : verb_at]
    status = "former" if kind in {"taking-over", "left"} else str(groups[kind].more["status"])
    if coming:
        status = "outgoing" if status == "former" else "elect" if status == "appointed" else status
    for part in parts:
        yield Finding(at, part, "object_" + kind.replace("-", "_"), status, 0, at, part.end)
    if kind == "taking-over":
        subject = _subject(tokens, verb_at)
        if subject is not None:
            yield Finding(subject, parts[0], "subject_taking_over", "appointed", 0, subject, parts[0].end)


def _after_aside(tokens: Tokens, index: int) -> int:
    """The token after what stands between commas behind a name, where "as" follows; else `index`."""
    if tokens.lows[index : index + 1] != [","]:
        return index
    for comma in range(index + 1, min(len(tokens) - 1, index + 16)):
        if tokens.lows[comma : comma + 2] == [",", "as"]:
            return comma + 1
    return index


def _verb_before(tokens: Tokens, at: int, chain: list[Part]) -> int | None:
    """The token of the verb whose object begins with the name or with the titles before it."""
    end = at
    while end and honorific(tokens, end - 1):
        end -= 1
    start = chain[0].start if chain else end
    return start - 1 if start > 0 else None


def _forbidden(tokens: Tokens, verb_at: int) -> bool:
    """Whether the verb is negated, modal, or an infinitive after a plan."""
    words = pattern_words("forbidding")
    return any(low in words or low == "to" for low in tokens.lows[max(0, verb_at - 4) : verb_at])


def _subject(tokens: Tokens, verb_at: int) -> int | None:
    """The one person who stands directly before the verb, auxiliaries and adverbs between them."""
    index = verb_at - 1
    while index >= 0 and (
        tokens.lows[index] in {"will", "has", "had", "have", "who", "also", "officially", "then", "later"}
        or tokens.lows[index] == ","
    ):
        index -= 1
    return index if index >= 0 and tokens.persons[index] != NOBODY else None

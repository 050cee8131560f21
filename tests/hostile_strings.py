"""Strings on which a pattern works hardest: made of its own words and of what its repetitions repeat."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from re import _constants as ops  # type: ignore[attr-defined]
from re import _parser  # type: ignore[attr-defined]
from time import thread_time
from typing import Any

# What texts are made of, beside each pattern's own words.
UNITS = ("a", "A", "1", " ", ".", "-", "'", '"', "\n", "é", "a ", "A ", "Aa ", "Aa-", "A.", "A. ", "1 ", "1,", "1.", "“a” ",
         "a, ", "Aa, ", "of ", "the ", "Mr. ", "and ", "(", ") ", "[", "<", "<a ", "&", "/", ":", "@",
         "Aa, and ", "Home > ", "Home / ", "Share on ", "© ", "Aa bb ", "Reporting by A; ", ". Aa/Aa ", "2016-06-14 ",
         "GMT 19:37 2018 Wednesday ,31 October", "said.The ", "AA BB ", "# ")  # fmt: skip
_OF_A_PATTERN = 12  # units of its own that are tried: patterns that list words would give thousands
_CATEGORIES = {ops.CATEGORY_DIGIT: "1", ops.CATEGORY_SPACE: " ", ops.CATEGORY_WORD: "a", ops.CATEGORY_NOT_DIGIT: "a",
               ops.CATEGORY_NOT_SPACE: "a", ops.CATEGORY_NOT_WORD: " "}  # fmt: skip
_ESCAPES = {ops.CATEGORY_DIGIT: r"\d", ops.CATEGORY_SPACE: r"\s", ops.CATEGORY_WORD: r"\w", ops.CATEGORY_NOT_DIGIT: r"\D",
            ops.CATEGORY_NOT_SPACE: r"\S", ops.CATEGORY_NOT_WORD: r"\W"}  # fmt: skip
_REPEATS = (ops.MAX_REPEAT, ops.MIN_REPEAT, ops.POSSESSIVE_REPEAT)


def units_of(pattern: re.Pattern[str]) -> list[str]:
    """What is repeated to make strings that are hostile to this pattern: the shortest and the longest of its own."""
    tree = _parser.parse(pattern.pattern, pattern.flags & ~re.DEBUG)
    own = sorted({unit for unit in _units(tree, "") if unit.strip()}, key=lambda unit: (len(unit), unit))
    return list(dict.fromkeys([*own[: _OF_A_PATTERN // 2], *own[-_OF_A_PATTERN // 2 :]]))


def _units(tree: Any, before: str) -> Iterator[str]:
    """The body of each repetition, alone and behind what stands before it, and a whole match."""
    for op, value in tree:
        if op in _REPEATS:
            body = _sample([*value[2]])
            yield body
            if value[1] > 1:
                yield before + body * 2
            yield from _units(value[2], before)
        elif op is ops.SUBPATTERN:
            yield from _units(value[-1], before)
        elif op is ops.ATOMIC_GROUP:
            yield from _units(value, before)
        elif op is ops.BRANCH:
            for way in value[1][:40]:
                yield from _units(way, before)
        elif op in (ops.ASSERT, ops.ASSERT_NOT):
            yield from _units(value[1], before)
        before += _sample([(op, value)])
    yield before


def _sample(tree: list[Any]) -> str:
    return "".join(_one(op, value) for op, value in tree)


def _one(op: Any, value: Any) -> str:
    if op is ops.LITERAL:
        return chr(value)
    if op is ops.NOT_LITERAL:
        return "a" if value != ord("a") else "b"
    if op is ops.ANY:
        return "a"
    if op is ops.IN:
        return _in_class(value)
    if op is ops.BRANCH:
        return _sample([*value[1][0]])
    if op is ops.SUBPATTERN:
        return _sample([*value[-1]])
    if op is ops.ATOMIC_GROUP:
        return _sample([*value])
    if op in _REPEATS:
        return _sample([*value[2]]) * max(value[0], 1 if value[1] else 0)
    return ""


def _in_class(members: list[Any]) -> str:
    """A character of a class, such as it says itself: the first of these, or any that a class of exclusions leaves."""
    negated = members[0][0] is ops.NEGATE
    if not negated:
        op, value = members[0]
        if op is ops.LITERAL:
            return chr(value)
        return chr(value[0]) if op is ops.RANGE else _CATEGORIES.get(value, "a")
    shut = re.compile("|".join(map(_as_pattern, members[1:])))
    return next((one for one in "aA1 ,.é\n" if not shut.fullmatch(one)), "é")


def _as_pattern(member: tuple[Any, Any]) -> str:
    op, value = member
    if op is ops.LITERAL:
        return re.escape(chr(value))
    if op is ops.RANGE:
        return f"[{re.escape(chr(value[0]))}-{re.escape(chr(value[1]))}]"
    return _ESCAPES[value]


def repeated(unit: str, length: int) -> str:
    """So many characters of the unit, again and again."""
    return (unit * (length // len(unit) + 1))[:length]


def taken(work: Callable[[int], object], size: int) -> float:
    """Seconds of processor time."""
    began = thread_time()
    work(size)
    return thread_time() - began


def grows_by(work: Callable[[int], object], size: int) -> float:
    """How many times as long some work takes at twice the size: the least of three pairs, so that a pause cannot show."""
    work(size // 10)
    return min(taken(work, 2 * size) / max(taken(work, size), 0.001) for _ in range(3))


# -- what can be seen without running --------------------------------------------------------------------------------

_PROBES = "aZ1_.,-'“é(:;/\"<@"  # one of each kind of character that patterns tell apart
_SPACE = {" ", "\n", "\t"}


def hazards(pattern: re.Pattern[str]) -> list[str]:
    """Repetitions that can part one text among them in many ways, so that a failure tries all of these.

    White space is left out: what patterns see of it is short, which `make faults` tries with pages full of it.

    A repetition of something that ends in a repetition of what it begins with: (a+)+, exponential. Two repetitions of
    the same characters, side by side: a*a*, quadratic. What cannot be given back (possessive, atomic) is none.
    """
    return list(dict.fromkeys(_hazards([*_parser.parse(pattern.pattern, pattern.flags & ~re.DEBUG)])))


def _hazards(tree: list[Any]) -> Iterator[str]:
    open_end: set[str] = set()  # what a repetition that ends here may give back
    for op, value in tree:
        inner = [[*one] for one in _inside(op, value)]
        for one in inner:
            yield from _hazards(one)
        endless = op in _REPEATS and value[1] is ops.MAXREPEAT
        if endless and (both := open_end & _first(inner[0])):
            yield f"two repetitions of {min(both)!r} side by side"
        if endless and op is not ops.POSSESSIVE_REPEAT and (both := _tail(inner[0]) & _first(inner[0])):
            yield f"a repetition of what ends in a repetition of {min(both)!r}"
        own = _tail([(op, value)])
        open_end = open_end | own if _empty(op, value) else own


def _inside(op: Any, value: Any) -> list[Any]:
    if op in _REPEATS:
        return [value[2]]
    if op is ops.SUBPATTERN:
        return [value[-1]]
    if op is ops.ATOMIC_GROUP:
        return [value]
    if op is ops.BRANCH:
        return list(value[1])
    return [value[1]] if op in (ops.ASSERT, ops.ASSERT_NOT) else []


def _empty(op: Any, value: Any) -> bool:
    """Whether a part can match nothing."""
    if op in _REPEATS:
        return value[0] == 0 or all(_empty(*one) for one in value[2])
    if op in (ops.SUBPATTERN, ops.ATOMIC_GROUP, ops.BRANCH):
        return any(all(_empty(*one) for one in way) for way in _inside(op, value))
    return op in (ops.AT, ops.ASSERT, ops.ASSERT_NOT, ops.GROUPREF, ops.GROUPREF_EXISTS)


def _first(tree: list[Any]) -> set[str]:
    """The characters with which a match may begin."""
    found: set[str] = set()
    for op, value in tree:
        if op in (ops.ASSERT, ops.ASSERT_NOT):
            continue
        ways = _inside(op, value)
        found |= set().union(*(_first([*way]) for way in ways)) if ways else _characters(op, value)
        if not _empty(op, value):
            break
    return found


def _tail(tree: list[Any]) -> set[str]:
    """The characters of endless repetitions at the end of a match, which may give some back."""
    found: set[str] = set()
    for op, value in reversed(tree):
        if op in _REPEATS and op is not ops.POSSESSIVE_REPEAT:
            found |= _tail([*value[2]])
            if value[1] is ops.MAXREPEAT and len(value[2]) == 1:
                found |= _first([*value[2]])
        elif op in (ops.SUBPATTERN, ops.BRANCH):
            found |= set().union(*(_tail([*way]) for way in _inside(op, value)))
        if not _empty(op, value):
            break
    return found


def _characters(op: Any, value: Any) -> set[str]:
    if op is ops.LITERAL:
        return {chr(value)} - _SPACE
    if op is ops.NOT_LITERAL:
        return set(_PROBES) - {chr(value)}
    if op is ops.ANY:
        return set(_PROBES)
    if op is not ops.IN:
        return set()
    negated = value[0][0] is ops.NEGATE
    shown = re.compile("|".join(map(_as_pattern, value[negated:])))
    literals = {chr(one) for kind, one in value if kind is ops.LITERAL} if not negated else set()
    return literals - _SPACE | {one for one in _PROBES if bool(shown.fullmatch(one)) is not negated}

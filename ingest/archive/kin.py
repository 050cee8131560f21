"""Kinds of events by which different papers tell one happening (lexicon/same_happenings.yml)."""

from __future__ import annotations

from collections.abc import Collection
from functools import cache

from ingest import rules

_MANY, _AGAIN = "one_of_many", "again"


def kin_of(kind: str, words: Collection[str]) -> str:
    """The group of kinds that a kind stands in, itself where it stands in none; an act goes by its words.

    >>> kin_of("bombing", ["blast"]), kin_of("act", ["apprehend"]), kin_of("call", ["phone"])
    ('violence', 'taken', 'call')
    """
    if kind == "act":
        return next((_acts()[word] for word in sorted(words) if word in _acts()), kind)
    return _groups().get(kind, kind)


def one_of_many(kind: str) -> bool:
    """Whether one actor does several of a kind a day."""
    return kind in rules.load("same_happenings").groups[_MANY].more["kinds"]


def done_again(kind: str) -> bool:
    """Whether the same people do a kind again soon."""
    return kind in rules.load("same_happenings").groups[_AGAIN].more["kinds"]


@cache
def _groups() -> dict[str, str]:
    """Kind -> the group that it stands in."""
    groups = rules.load("same_happenings").groups
    alike = {name: group for name, group in groups.items() if name not in (_MANY, _AGAIN)}
    return {kind: name for name, group in alike.items() for kind in group.more.get("kinds", ())}


@cache
def _acts() -> dict[str, str]:
    """Base form of a verb -> the group that an act told by it stands in."""
    groups = rules.load("same_happenings").groups
    return {verb: name for name, group in groups.items() for verb in group.more.get("acts", ())}

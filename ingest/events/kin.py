"""Kinds of events by which different papers tell one happening (lexicon/same_happenings.yml)."""

from __future__ import annotations

from collections.abc import Collection
from functools import cache

from ingest import rules

_MANY, _AGAIN, _STORY, _SEVERAL = "one_of_many", "again", "one_of_a_story", "several_in_a_story"
_ONCE = "once_by_words"


def kin_of(kind: str, words: Collection[str]) -> str:
    """The group of kinds that a kind stands in, itself where it stands in none; acts and rulings go by their words.

    Of the words of a trigger the one that stands first in the lexicon decides: not guilty, guilty.

    >>> kin_of("bombing", ["blast"]), kin_of("act", ["apprehend"]), kin_of("call", ["phone"])
    ('violence', 'taken', 'call')
    >>> kin_of("victory", ["win", "runoff"]), kin_of("victory", ["win", "match"])
    ('elected', 'match')
    >>> kin_of("ruling", ["find", "not", "guilty"]), kin_of("ruling", ["find", "guilty"]), kin_of("ruling", ["rule"])
    ('cleared', 'convicted', 'ruling')
    >>> kin_of("ruling", ["overturn", "conviction"])
    'undone by a court'
    """
    told = _by_word().get(kind, {})
    return next((kin for word, kin in told.items() if word in words), _groups().get(kind, kind))


def one_of_many(kind: str, kin: str) -> bool:
    """Whether one actor does several of a kind a day, and no word tells of which kin it is.

    >>> one_of_many("act", "act"), one_of_many("act", "taken"), one_of_many("bombing", "violence")
    (True, False, False)
    """
    return kind in rules.load("same_happenings").groups[_MANY].more["kinds"] and kin == _groups().get(kind, kind)


def several_in_a_story(kind: str, kin: str, triggers: Collection[str]) -> bool:
    """Whether a story tells several of a kind, and no word tells of which kin it is; or the words tell several.

    >>> several_in_a_story("vote", "vote", ["vote"]), several_in_a_story("ruling", "sentenced", ["sentenced"])
    (True, False)
    >>> several_in_a_story("protest", "protest", ["protests"]), several_in_a_story("protest", "protest", ["march"])
    (True, False)
    """
    group = rules.load("same_happenings").groups[_SEVERAL]
    told = kind in group.more["kinds"] and kin == _groups().get(kind, kind)
    return told or any(word in group.words for word in triggers)


def done_again(kind: str) -> bool:
    """Whether the same people do a kind again soon."""
    return kind in rules.load("same_happenings").groups[_AGAIN].more["kinds"]


def once_by_words(kin: str) -> bool:
    """Whether acts whose verb makes them a kin befall the same people once in a season, as the kinds of the kin do.

    >>> once_by_words("sent away"), once_by_words("office taken"), once_by_words("violence")
    (True, True, False)
    """
    return kin in rules.load("same_happenings").groups[_ONCE].more["kin"]


def of_a_story(kin: str) -> bool:
    """Whether articles that tell one story mean the same by a kin of kinds.

    >>> of_a_story("toppled"), of_a_story("undone by a court"), of_a_story("talking")
    (True, True, False)
    """
    return kin in rules.load("same_happenings").groups[_STORY].more["kin"]


@cache
def _groups() -> dict[str, str]:
    """Kind -> the group that it stands in."""
    groups = rules.load("same_happenings").groups
    alike = {name: group for name, group in groups.items() if name not in (_MANY, _AGAIN, _STORY, _SEVERAL, _ONCE)}
    return {kind: name for name, group in alike.items() for kind in group.more.get("kinds", ())}


@cache
def _by_word() -> dict[str, dict[str, str]]:
    """Kind -> a word of its trigger -> the group that it then stands in."""
    told: dict[str, dict[str, str]] = {}
    for name, group in rules.load("same_happenings").groups.items():
        more = {"act": group.more.get("acts", ()), **group.more.get("with", {})}
        for kind, words in more.items():
            told.setdefault(kind, {}).update(dict.fromkeys(words, name))
    return told

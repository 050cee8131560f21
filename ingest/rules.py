"""Loads the lexicon: words and patterns with the reason that they are there, refused by file and name where bad.

A lexicon file is YAML:

    about: what the file is for, and what makes an entry belong
    groups:
      GROUP-NAME:
        reason: why these words or this pattern mean that
        finds: [a sentence in which this group finds something, ...]
        ignores: [a sentence in which it must find nothing, ...]
        words: [...]            # or a mapping word: value, or
        pattern: |              # a verbose regular expression
        ...                     # further keys belong to the noun that reads the file

A module that needs a group at every word joins it once, when it is loaded: `_ENDED = rules.words("courses", "ended")`.
The examples of such a group are tested by taking its words out (tests/taken_out.py): each text under `finds` must then
be read in another way, and each under `ignores`, which has one of the words too, in the same way.

Big plain lists (names.txt) are tab-separated lines with `#` comments.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import yaml

FOLDER = Path(__file__).parent / "lexicon"


class LexiconError(ValueError):
    """An entry of the lexicon is unusable: names the file, the group, and what to do."""


@dataclass(frozen=True, slots=True)
class Group:
    """One group of words, or one pattern, with its reason, examples and counter-examples."""

    name: str
    reason: str
    finds: tuple[str, ...]
    ignores: tuple[str, ...]
    words: Mapping[str, Any]  # word -> value; a plain list has each word as its own value
    pattern: str | None
    more: Mapping[str, Any] = field(default_factory=dict)  # the further keys


@dataclass(frozen=True, slots=True)
class Lexicon:
    """One file of the lexicon."""

    name: str
    about: str
    groups: Mapping[str, Group]

    def words(self) -> dict[str, str]:
        """Every word of the file -> the name of its group."""
        return {word: group.name for group in self.groups.values() for word in group.words}


_OWN_KEYS = {"reason", "finds", "ignores", "words", "pattern"}


@cache
def load(name: str) -> Lexicon:
    """The lexicon file `name`.yml, checked.

    Raises LexiconError where the file is no such mapping, a group has no reason, no
    example or counter-example, or a pattern does not compile.
    """
    path = FOLDER / f"{name}.yml"
    try:
        data = yaml.load(path.read_text(encoding="utf-8"), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    except FileNotFoundError:
        known = ", ".join(sorted(p.stem for p in FOLDER.glob("*.yml")))
        raise LexiconError(f"no lexicon file {name}.yml; known are: {known}") from None
    except yaml.YAMLError as error:
        raise LexiconError(f"{path.name}: not valid YAML: {error}") from None
    if not isinstance(data, dict) or not isinstance(data.get("groups"), dict) or not data.get("about"):
        raise LexiconError(f"{path.name}: must be a mapping with the keys 'about' and 'groups'")
    groups = {str(key): _group(path.name, str(key), value) for key, value in data["groups"].items()}
    return Lexicon(name, str(data["about"]), groups)


@cache
def words(name: str, *groups: str) -> frozenset[str]:
    """The words of some groups of the lexicon file `name`.yml."""
    return frozenset(word for group in groups for word in load(name).groups[group].words)


@cache
def phrases(name: str, *groups: str) -> frozenset[tuple[str, ...]]:
    """The entries of some groups of the lexicon file `name`.yml, each as the words that it is made of."""
    return frozenset(tuple(entry.split()) for entry in words(name, *groups))


@cache
def meanings(name: str, group: str) -> Mapping[str, str]:
    """The words of a group of the lexicon file `name`.yml, each with what it means."""
    return {word: str(value) for word, value in load(name).groups[group].words.items()}


def _group(file: str, name: str, data: object) -> Group:
    where = f"{file}: group '{name}'"
    if not isinstance(data, dict) or not data.get("reason"):
        raise LexiconError(f"{where}: must be a mapping with a 'reason'")
    finds, ignores = _texts(where, data, "finds"), _texts(where, data, "ignores")
    if not finds or not ignores:
        raise LexiconError(f"{where}: needs at least one text under 'finds' and one under 'ignores'")
    words = data.get("words", {})
    if not isinstance(words, list | dict):
        raise LexiconError(f"{where}: 'words' must be a list or a mapping")
    lists = [words, *(value for value in data.values() if isinstance(value, list))]
    if unquoted := [word for some in lists for word in some if isinstance(word, bool) or word is None]:
        raise LexiconError(f"{where}: YAML reads {unquoted[0]!r} there: put No, Yes, On, Off and Null in quotes")
    if isinstance(words, list):
        words = {str(word): str(word) for word in words}
    pattern = data.get("pattern")
    if pattern is not None:
        try:
            re.compile(pattern, re.VERBOSE)
        except re.error as error:
            raise LexiconError(f"{where}: 'pattern' is no regular expression: {error}") from None
    more = {str(k): v for k, v in data.items() if k not in _OWN_KEYS}
    return Group(name, str(data["reason"]), finds, ignores, {str(k): v for k, v in words.items()}, pattern, more)


def _texts(where: str, data: Mapping[str, Any], key: str) -> tuple[str, ...]:
    value = data.get(key) or []
    if isinstance(value, str):
        value = [value]
    if not isinstance(value, list) or not all(isinstance(text, str) for text in value):
        raise LexiconError(f"{where}: '{key}' must be a text or a list of texts")
    return tuple(value)


def lines(name: str) -> Iterator[list[str]]:
    """The tab-separated fields of each line of a plain list, comments and blank lines left out."""
    with (FOLDER / name).open(encoding="utf-8") as file:
        for line in file:
            if line.strip() and not line.startswith("#"):
                yield line.rstrip("\n").split("\t")


def alternation(words: Mapping[str, Any] | list[str] | tuple[str, ...]) -> str:
    """A regular expression that matches any of the words, longest first, any white space between their parts."""
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(r"\s+".join(re.escape(part) for part in word.split()) for word in ordered)


@cache
def files() -> tuple[str, ...]:
    """The names of all lexicon files, for the tests and the docs."""
    return tuple(sorted(path.name for path in FOLDER.iterdir() if path.suffix in {".yml", ".txt"}))


@cache
def lexicon_digest() -> str:
    """sha256 of the whole lexicon: part of what a Reading depends on."""
    total = hashlib.sha256()
    for name in files():
        total.update(name.encode() + b"\0" + (FOLDER / name).read_bytes() + b"\0")
    return total.hexdigest()

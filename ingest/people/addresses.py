"""What stands right before a name: title, honorific, kinship."""

from __future__ import annotations

import re
from functools import cache

from ingest import rules
from ingest.known_names import TITLE, folded, genders, given_name_titles, offices, plain_address, vocabulary
from ingest.model import Name

# How far in front of a name its title or honorific is looked for, in characters.
_BEFORE = 60


@cache
def _kin() -> re.Pattern[str]:
    """A possessor and a noun for a relative, with or without what the relative does: his late father, tin magnate."""
    words = rules.alternation(rules.load("relations").groups["kin"].words)
    possessor = r"(?:\b(?:[Hh]is|[Hh]er|[Tt]heir)|['’]s?)(?: [\w-]+){0,3}?"
    return re.compile(rf"{possessor} (?:{words})(?:,(?: [\w-]+){{0,4}})? \Z")


def _word_before(body: str, start: int) -> str:
    """The word right before, up to the space between."""
    if start < 2 or body[start - 1] != " ":
        return ""
    return body[max(0, start - 24) : start - 1].rsplit(None, 1)[-1:][0] if body[start - 2] != " " else ""


def is_kin(body: str, start: int) -> bool:
    """Whether the name is introduced as a relative: his father Salim Haddad."""
    return _kin().search(body, max(0, start - _BEFORE), start) is not None


def address_before(body: str, start: int) -> tuple[str, str]:
    """The title word right before a name, and the gender that an honorific or a noun there tells."""
    word = folded(_word_before(body, start)).rstrip(".")
    gender = genders().get(word.rstrip(","), "")
    return (word if vocabulary().bits.get(word, 0) & TITLE and word not in plain_address() else ""), gender


def crown_before(body: str, name: Name) -> str | None:
    """The name with the crown right before it, as its bearer is known: King Salman, Pope Francis."""
    word = _word_before(body, name.start)
    if word[:1].isupper() and folded(word) in given_name_titles() and folded(word) in offices():
        return f"{word} {name.text}"
    return None

"""One way of writing each title."""

from __future__ import annotations

import re
from functools import cache

from ingest import rules


@cache
def _spelling() -> dict[str, str]:
    return {k: str(v) for k, v in rules.load("role_patterns").groups["spelling"].words.items()}


@cache
def _same_office() -> dict[str, str]:
    return {k: str(v) for k, v in rules.load("role_patterns").groups["same-office"].words.items()}


_LITTLE = frozenset(["of", "the", "and", "for", "to", "in", "at", "on", "with", "a", "an", "pro"])


@cache
def canonical_title(words: str) -> str:
    """The normalised title: one spelling, title case, one way of writing the same office.

    >>> canonical_title("minister for foreign affairs"), canonical_title("state counsellor")
    ('Foreign Minister', 'State Counselor')
    """
    words = re.sub(r"\s+", " ", words.replace("’", "'").replace(" 's", "'s").replace(" ,", ","))
    spelling = _spelling()
    lowered = [word if word.isupper() or not word.islower() else spelling.get(word, word) for word in words.split(" ")]
    lowered = [spelling.get(word.lower(), word) for word in lowered]
    text = " ".join(lowered)
    for form, better in spelling.items():
        if " " in form:
            text = re.sub(rf"\b{re.escape(form)}\b", better, text)
    for form, better in _same_office().items():
        if text.lower() == form or text.lower().endswith(" " + form):
            text = text[: len(text) - len(form)] + better
    return " ".join(_titled(word, number) for number, word in enumerate(text.split(" ")))


def _titled(word: str, number: int) -> str:
    if "." in word:
        return word.upper()
    if number and word.lower() in _LITTLE:
        return word.lower()
    if not word.islower():
        return word
    return "-".join(_titled_part(part) for part in word.split("-"))


def _titled_part(part: str) -> str:
    if part in {"of", "in", "at", "d'affaires", "de"}:
        return part
    return part.upper() if part in _INITIALS else part[:1].upper() + part[1:]


_INITIALS = rules.words("around_titles", "initials")

"""Texts that stop before their end, as feeds and news APIs give them, and the marks by which they say so."""

from __future__ import annotations

import html
import re

# What NewsAPI puts where it stops, and what WordPress and other blogs put into their feeds.
_STOPS = re.compile(
    r"(?:\[\+\d+ chars?\]|\[\s*(?:…|\.\.\.)\s*\]|(?:…|\.\.\.)?\s*\b(?:Continue reading|Read more)\b[^.!?]{0,100})"
    r"\s*(?:→|»|>)?\s*\Z",
    re.IGNORECASE,
)
_SIGNED = re.compile(r"\s*The post .{1,300} (?:first )?appeared first on .{1,100}\Z", re.IGNORECASE)
_ENTITY = re.compile(r"&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z]{2,8});", re.IGNORECASE)


def unescaped(words: str) -> str:
    """A text without markup, whose signs were written as entities once or twice.

    >>> unescaped("Port &amp;amp; quay &#8220;open&#8221;")
    'Port & quay “open”'
    """
    for _ in range(2):
        if _ENTITY.search(words):
            words = html.unescape(words)
    return words


def unmarked(lines: tuple[str, ...]) -> tuple[tuple[str, ...], bool]:
    """The lines without the mark that the text stops there, and whether it bore one.

    >>> unmarked(("Envoys met.", "They will [+1402 chars]"))
    (('Envoys met.', 'They will'), True)
    """
    kept = list(lines)
    while kept and (not kept[-1] or _SIGNED.fullmatch(kept[-1])):
        kept.pop()
    if not kept:
        return lines, False
    last = _SIGNED.sub("", kept[-1])
    rest = _STOPS.sub("", last).rstrip()
    stops = rest != last.rstrip()
    return (*kept[:-1], *([rest] if rest or not stops else [])), stops

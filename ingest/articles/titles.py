"""The title of an article: given with its page, found above its body, or derived from its first sentence."""

from __future__ import annotations

import re
from typing import Literal

from ingest.articles.layout import Layout
from ingest.articles.units import length, squeezed
from ingest.model import Page
from ingest.sentences import sentences_in

MAX_TITLE = 120  # characters of a derived title; longer ones do not fit a list

# Headings and the browser's title bear more than the title: the paper's name, the section.
_FOUND_TITLES = frozenset({"heading", "html title"})


def title_of(page: Page, layout: Layout, lead: str) -> tuple[str, Literal["given", "found", "derived"]]:
    """The title: given with the page, found above the body, or the lead's first sentence."""
    titles = [given for given in page.given if given.field == "title"]
    for given in titles:
        if given.basis not in _FOUND_TITLES:
            return _without_site(given.value, page), "given"
    if layout.headline is not None:
        return re.sub(r"\s+", " ", layout.units[layout.headline].text), "found"
    for given in titles:
        title = _without_site(given.value, page)
        if length(title) >= 3:
            return title, "found"
    first = sentences_in(lead)[0]
    return _cut(lead[first.start : first.end]), "derived"


def _without_site(title: str, page: Page) -> str:
    """A title without the paper's name at its end."""
    heading = next((given.value for given in page.given if given.field == "title" and given.basis == "heading"), "")
    pieces = re.split(r"\s+[|–—·:-]\s+|\s+[|»]\s*", title)
    site = squeezed(_publisher(page) or "").casefold()
    if len(pieces) > 1 and (
        squeezed(pieces[-1]).casefold() == site or (title.startswith(heading) and len(heading) > 12)
    ):
        if title.startswith(heading) and len(heading) > 12:
            return heading
        return title[: title.rindex(pieces[-1])].rstrip(" |–—·:-»")
    return title


def _cut(sentence: str) -> str:
    """The sentence, cut at a word where it is longer than a title.

    >>> _cut("Talks opened. ".strip())
    'Talks opened.'
    """
    if len(sentence) <= MAX_TITLE:
        return sentence
    return (
        sentence[: sentence.rindex(" ", 0, MAX_TITLE)].rstrip(" ,;:–—-") + "…"
        if " " in sentence[:MAX_TITLE]
        else sentence[:MAX_TITLE] + "…"
    )


def _publisher(page: Page) -> str | None:
    return next((given.value for given in page.given if given.field == "publisher"), None)

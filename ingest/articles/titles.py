"""The title of an article: given with its page, found above its body, or derived from its first sentence."""

from __future__ import annotations

import re
from collections import Counter
from typing import Literal

from ingest.articles.layout import Layout
from ingest.articles.units import length
from ingest.model import Page
from ingest.sentences import sentences_in

MAX_TITLE = 120  # characters of a derived title; longer ones do not fit a list
MIN_TITLE = 3  # words of a heading that may be a title; shorter ones are names of sections and of the paper
MIN_ALONE = 4  # words that are left of a browser's title where its end is cut off on its form alone
MAX_NAME = 5  # words of a paper's name

_WORD = re.compile(r"\w+")
# Sources that speak of a page as a whole, with more than the title: the paper's name, the section.
_SAID = frozenset({"sidecar", "front matter"})
# Of sources with equally many others for them, the earlier one; those of one family are one source.
_ORDER = ("json-ld", "heading", "opengraph", "microdata", "meta", "html title", "visible")
_FAMILIES = {"visible": "heading", "microdata": "heading", "meta": "opengraph"}
_OF_THE_PAGE = frozenset({"heading", "html title", "visible"})
_SEPARATOR = re.compile(r"\s+[|–—·:•»_-]+\s+|\s*[|_]\s*")


def title_of(page: Page, layout: Layout, lead: str) -> tuple[str, Literal["given", "found", "derived"]]:
    """The title: given with the page, found above the body, or the lead's first sentence.

    What a person says beside the page is believed. Of the page's own fields the wording that most of them share wins,
    and of equals the one whose source is better; the paper's name at the end of one is no part of it.
    """
    titles = [(given.value, given.basis) for given in page.given if given.field == "title"]
    if (said := next((value for value, basis in titles if basis in _SAID), None)) is not None:
        return _without_site(said, [], _key(first_given(page, "publisher") or "")), "given"
    shown = re.sub(r"\s+", " ", layout.units[layout.headline].text) if layout.headline is not None else None
    if not titles and shown is not None:
        return shown, "found"
    sources = _without_sites([*titles, (shown, "visible")] if shown else titles, page)
    if sources:
        value, basis = _best(sources)
        return value, "found" if basis in _OF_THE_PAGE else "given"
    first = sentences_in(lead)[0]
    return _cut(lead[first.start : first.end]), "derived"


def _best(sources: list[tuple[str, str]]) -> tuple[str, str]:
    """The headline of the page's data where another source bears it out, else the wording that most sources share."""
    for value, basis in sources:
        if basis == "json-ld" and any(_alike(value, other) for other, name in sources if name != basis):
            return value, basis
    votes = Counter(key for key, _ in {(_key(value), _FAMILIES.get(basis, basis)) for value, basis in sources})
    order = sorted(sources, key=lambda one: _ORDER.index(one[1]) if one[1] in _ORDER else 0)
    return max(order, key=lambda one: (votes[_key(one[0])], length(one[0]) >= MIN_TITLE))


def _alike(title: str, other: str) -> bool:
    """Whether half of the words of a title stand in another one."""
    words, others = set(_WORD.findall(title.casefold())), set(_WORD.findall(other.casefold()))
    return len(words & others) * 2 >= len(words) > 0


def _key(title: str) -> str:
    return "".join(c for c in title.casefold() if c.isalnum())


def _without_sites(sources: list[tuple[str, str]], page: Page) -> list[tuple[str, str]]:
    """The titles without the paper's name and section at their ends, where another source or the publisher tells it."""
    wordings = [_key(value) for value, _ in sources]
    site = _key(first_given(page, "publisher") or "")
    cut = [(_without_site(value, wordings, site), basis) for value, basis in sources]
    cut = [(_without_end(value) if basis == "html title" else value, basis) for value, basis in cut]
    return [(value, basis) for value, basis in cut if value]


def _without_end(title: str) -> str:
    """The browser's title without its short last piece, which is the paper's name on nearly every page.

    >>> _without_end("Talks open in Vienna today - Harbour Gazette"), _without_end("Talks - Harbour Gazette")
    ('Talks open in Vienna today', 'Talks - Harbour Gazette')
    """
    spots = [spot for spot in _SEPARATOR.finditer(title) if title[spot.end() :].strip()]
    for spot in spots[:1] if any(spot[0].strip() in "|_»" for spot in spots) else spots[-1:]:
        start, end = title[: spot.start()].strip(), title[spot.end() :]
        if length(start) >= MIN_ALONE and length(end) <= MAX_NAME * len(spots):
            return start
    return title


def _without_site(title: str, wordings: list[str], site: str) -> str:
    """A title without what stands behind a separator, where the rest is another source's title or the end is the paper.

    >>> _without_site("Talks open in Vienna | World | Harbour Gazette", ["talksopeninvienna"], "")
    'Talks open in Vienna'
    >>> _without_site("Talks open in Vienna - Harbour Gazette", [], "harbourgazette")
    'Talks open in Vienna'
    """
    for spot in _SEPARATOR.finditer(title):
        start, end = title[: spot.start()].strip(), title[spot.end() :].strip()
        if not start or not end:
            continue
        if _key(end) in wordings and length(end) >= MIN_TITLE:
            return end
        if _key(start) in wordings or (site and _key(end) in {site, site.removeprefix("the"), f"the{site}"}):
            return start
        if site and _key(start) == site and length(end) >= MIN_TITLE:
            return end
    opening, colon, end = title.partition(": ")
    return (
        end if colon and length(opening) <= MAX_NAME and length(end) >= MIN_TITLE and _key(end) in wordings else title
    )


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


def first_given(page: Page, field: str) -> str | None:
    """What a page gives first for a field."""
    return next((given.value for given in page.given if given.field == field), None)

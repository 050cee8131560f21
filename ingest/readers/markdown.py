"""Markdown: pages as scrapers for language models save them, with their headings, lists, links and pictures marked."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING

from ingest.model import Given, Page
from ingest.readers import apart, decoding, html, sidecar, text
from ingest.readers.refusals import Refused

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

BASIS = "front matter"  # what the scraper wrote above the page is believed as what its owner wrote there

_LINK = re.compile(r"\[[^\[\]\n]{0,1000}\]\(\s{0,3}<?(?:https?://|www\.|mailto:|[/#.?])[^\s()<>]{0,2000}")
_HEADING = re.compile(r" {0,3}#{1,6}[ \t]+\S")
_NUMBER = re.compile(r"\[?\d{1,3}\]?")  # the words of a link to a footnote
_SENTENCE_ENDS = (".", '"', "”")
_WORD = re.compile(r"\w")
_DRAWN = re.compile(r"[ \t]*(?:=+|-+)[ \t]*")  # a row of signs, which makes a heading of the line above it
WRAPPED = 160  # characters: where a line is longer than this, each line is a paragraph and none goes on in the next
MAX_HEADING = 200  # characters of a line that a row of dashes below it makes a heading
# What Jina Reader writes above the pages that it turns into Markdown.
_WRITTEN = re.compile(r"\s{0,20}Title:[ ]?(?P<title>[^\n]{0,1000})\n+URL Source:[ ]?(?P<url>\S{1,2000})\s*?\n")
_DAY_WRITTEN = re.compile(r"\n*Published Time:[ ]?(?P<published>[^\n]{1,100})\n")
_BEGUN = re.compile(r"(?:\n[^\n]{0,500}){0,6}?\n?Markdown Content:[ ]{0,3}\n")


@cache
def _parser() -> MarkdownIt:
    """CommonMark with tables, loaded for the first page that needs it.

    Tags are words here: scrapers leave none. Indented and fenced lines are the page's as the others are.
    """
    from markdown_it import MarkdownIt  # most archives have no Markdown, and need none of it

    return MarkdownIt("commonmark", {"html": False}).enable("table").disable(["code", "fence"])


def sniffs(head: str) -> bool:
    """Whether the head of a file is Markdown: links or pictures in its notation, or headings above paragraphs.

    >>> sniffs("# Talks open\\n\\nVIENNA -- Talks began."), sniffs("#Talks are trending.\\n[1] See (Vienna).")
    (True, False)
    """
    return bool(_WRITTEN.match(head) or _LINK.search(head) or _has_headings(head))


def _has_headings(head: str) -> bool:
    """Whether a text begins with a heading, or holds two, each parted from what follows by a blank line."""
    lines = sidecar.front_matter(decoding.normalised(head))[1].strip().split("\n")
    headings = [n for n, line in enumerate(lines) if _HEADING.match(line) and not "".join(lines[n + 1 : n + 2]).strip()]
    return headings[:1] == [0] or len(headings) > 1


def pages(data: bytes, source: str, charset: str | None = None) -> Iterator[Page]:
    """The one page of a Markdown file, with what its front matter or the service that wrote it gives."""
    given, words = sidecar.front_matter(decoding.normalised(decoding.decoded(data, charset)))
    written, words = _written_above(words)
    page = as_html(words)
    html.refuse_dump(page)
    found = apart.content_of(page, "page")
    if text.is_code(found.lines):
        raise Refused("no article", "Most of it is code or columns of data, not sentences.")
    given = (*given, *written, *found.given)
    yield Page(source, hashlib.sha256(data).hexdigest(), "markdown", found.lines, given, found.body, found.links)


def _written_above(words: str) -> tuple[tuple[Given, ...], str]:
    """What a service wrote above a page: its title, address and day; and the page below it."""
    above = _WRITTEN.match(words)
    if above is None:
        return (), words
    at = above.end()
    fields = [("title", above["title"]), ("url", above["url"])]
    if day := _DAY_WRITTEN.match(words, at):
        at = day.end()
        fields.append(("published", day["published"]))
    if begun := _BEGUN.match(words, at - 1):
        at = begun.end()
    return tuple(Given(field, value.strip(), BASIS) for field, value in fields if value.strip()), words[at:]


def as_html(words: str) -> str:
    """The web page that a text in Markdown stands for: its blocks one after another, without pictures and stress.

    >>> as_html("# Talks open\\n\\nIvo *Marek* met\\n[him](/l).\\n\\n* one")
    '<html><body>\\n<h1>Talks open</h1>\\n<p>Ivo Marek met\\n<a href="/l">him</a>.</p>\\n<li>one</li>\\n</body></html>'
    """
    blocks = "\n".join(_blocks(_parser().parse(_parted(words))))
    return f"<html><body>\n{blocks}\n</body></html>"


def _parted(words: str) -> str:
    """A text whose paragraphs are parted by blank lines, also where its lines are too long to be wrapped ones."""
    lines = words.split("\n")
    if max(map(len, lines)) <= WRAPPED:
        return words
    rows = [line.lstrip().startswith("|") for line in lines]
    return "\n".join(
        line if n == 0 or (rows[n] and rows[n - 1]) or _DRAWN.fullmatch(line) else f"\n{line}"
        for n, line in enumerate(lines)
    )


def _blocks(tokens: Sequence[Token]) -> Iterator[str]:
    """The blocks of a page with words: headings, items of lists, and paragraphs, cells and quotations as paragraphs."""
    tag, underlined = "p", False
    for token in tokens:
        if token.type in {"heading_open", "list_item_open"}:
            tag, underlined = token.tag, token.type == "heading_open" and token.markup in {"-", "="}
        elif token.type == "inline":
            yield from _block("p" if underlined and _is_prose(token.content) else tag, token)
            tag, underlined = "p", False


def _is_prose(words: str) -> bool:
    """Whether what stands above a row of signs is no heading: a sentence, or several lines."""
    return "\n" in words or len(words) > MAX_HEADING or words.rstrip().endswith(_SENTENCE_ENDS)


def _block(tag: str, token: Token) -> Iterator[str]:
    """One block; nothing where only pictures stand; what only leads away is no paragraph of the body but a menu."""
    shown = list(_shown(token.children or []))
    if not _words_of(shown).strip():
        return
    block = f"<{tag}>{_parser().renderer.render(shown, _parser().options, {}).strip()}</{tag}>"
    leads_away = tag != "h1" and not _WORD.search(_words_of(shown, outside=True))
    yield f"<nav>{block}</nav>" if leads_away else block


def _words_of(tokens: Sequence[Token], outside: bool = False) -> str:
    """The words of a block, or those of them that stand in no link."""
    found, depth = [], 0
    for token in tokens:
        depth += token.nesting if token.type.startswith("link_") else 0
        found.append("" if outside and depth else token.content)
    return "".join(found)


def _shown(tokens: Sequence[Token]) -> Iterator[Token]:
    """The parts of a block without pictures, marks of stress, links without words and links to footnotes."""
    kept = [one for one in tokens if one.type != "image" and not one.type.startswith(("em_", "strong_"))]
    at = 0
    while at < len(kept):
        if kept[at].type == "link_open":
            close = next(n for n in range(at, len(kept)) if kept[n].type == "link_close")
            words = _words_of(kept[at:close]).strip()
            glued = at > 0 and kept[at - 1].content[-1:].strip() != ""
            if not words or (glued and _NUMBER.fullmatch(words)):
                at = close + 1
                continue
        yield kept[at]
        at += 1

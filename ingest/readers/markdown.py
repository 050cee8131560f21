"""Markdown: pages as scrapers for language models save them, with their headings, lists, links and pictures marked."""

from __future__ import annotations

import hashlib
import html as escaping
import re
from collections.abc import Iterator

from ingest.model import Given, Page
from ingest.readers import apart, decoding, html, sidecar, text
from ingest.readers.refusals import Refused

BASIS = "front matter"  # what the scraper wrote above the page is believed as what its owner wrote there

_ADDRESS = r"(?:https?://|www\.|mailto:|[/#.?])[^\s()<>]{0,2000}(?:\([^\s()<>]{0,200}\)[^\s()<>]{0,2000})?"
_TARGET = rf"\(\s{{0,3}}<?(?P<url>{_ADDRESS})>?(?:\s{{1,3}}[\"'(][^\n]{{0,300}}?[\"')])?\s{{0,3}}\)"
_IMAGE = re.compile(rf"!\[[^\[\]\n]{{0,1000}}\]{_TARGET}")
_LINK = re.compile(rf"\[(?P<words>[^\[\]\n]{{0,1000}}|\[[^\[\]\n]{{0,100}}\])\]{_TARGET}")
_FOOTNOTE = re.compile(rf"(?<=\S)\[\[?[\ue010]?\d{{1,3}}[\ue011]?\]?\]{_TARGET}")
_BARE = re.compile(r"<(https?://[^\s<>]{1,2000})>")
_HEADING = re.compile(r" {0,3}(?P<marks>#{1,6})[ \t]+(?P<words>\S[^\n]{0,1000}?)[ \t]{0,9}(?:#{1,6})?[ \t]{0,9}\Z")
_UNDERLINED = re.compile(r" {0,3}(?:={3,}|-{3,})[ \t]{0,9}\Z")
_RULE = re.compile(r" {0,3}(?:(?:\*[ \t]{0,3}){3,40}|(?:-[ \t]{0,3}){3,40}|(?:_[ \t]{0,3}){3,40})\Z")
_ITEM = re.compile(r"[ \t]{0,20}(?:[*+-]|\d{1,3}[.)])[ \t]{1,8}(?=\S)")
_QUOTED = re.compile(r"\A {0,3}(?:> ?){1,5}")
_FENCE = re.compile(r" {0,3}(?:```|~~~)")
_CELLS = re.compile(r"\s{0,9}\|(?P<cells>.{1,4000})\|\s{0,9}\Z")
_HARD = "  "  # two blanks at a line's end break it
WRAPPED = 160  # characters: where a line is longer than this, each line is a paragraph and none goes on in the next
MAX_HEADING = 200  # characters of a line that a row of dashes below it makes a heading
_BRACKETS = {"\\[": "\ue010", "\\]": "\ue011"}  # stand for brackets that are no link's
_NO_CELLS = re.compile(r"[\s|:-]+\Z")
_WORD = re.compile(r"\w")
_STRONG = re.compile(r"(?<![\w*_])(\*\*\*|\*\*|__)(?=\S)([^\n]{1,1000}?)(?<=\S)\1(?![\w*_])")
_STRESSED = re.compile(r"(?<![\w*_\\])([*_])(?=[^\s*_])([^*_\n]{1,500}?)(?<=\S)\1(?![\w*_])")
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+.!|<>~$-])")
# What Jina Reader writes above the pages that it turns into Markdown.
_WRITTEN = re.compile(r"\s{0,20}Title:[ ]?(?P<title>[^\n]{0,1000})\n+URL Source:[ ]?(?P<url>\S{1,2000})\s*?\n")
_DAY_WRITTEN = re.compile(r"\n*Published Time:[ ]?(?P<published>[^\n]{1,100})\n")
_BEGUN = re.compile(r"(?:\n[^\n]{0,500}){0,6}?\n?Markdown Content:[ ]{0,3}\n")


def sniffs(head: str) -> bool:
    """Whether the head of a file is Markdown: links or pictures in its notation, or headings above paragraphs.

    >>> sniffs("# Talks open\\n\\nVIENNA -- Talks began."), sniffs("#Talks are trending.\\n[1] See (Vienna).")
    (True, False)
    """
    return bool(_WRITTEN.match(head) or _LINK.search(head) or _IMAGE.search(head) or _has_headings(head))


def _has_headings(head: str) -> bool:
    """Whether a text begins with a heading, or holds two, each parted from what follows by a blank line."""
    lines = sidecar.front_matter(decoding.normalised(head))[1].strip().split("\n")
    headings = [n for n, line in enumerate(lines) if _HEADING.match(line) and not "".join(lines[n + 1 : n + 2]).strip()]
    return headings[:1] == [0] or len(headings) > 1


def pages(data: bytes, source: str, charset: str | None = None) -> Iterator[Page]:
    """The one page of a Markdown file, with what its front matter or the service that wrote it gives."""
    given, words = sidecar.front_matter(decoding.normalised(decoding.decoded(data, charset)))
    written, words = _written_above(words)
    if text.is_code(unmarked(words).split("\n")):
        raise Refused("no article", "Most of it is code or columns of data, not sentences.")
    page = as_html(words)
    html.refuse_dump(page)
    found = apart.content_of(page, "page")
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


def unmarked(words: str) -> str:
    """A text without the marks that Markdown puts into its lines; a link's words stay, a picture goes.

    >>> unmarked("**Marek** met [Lavrov](https://gazette.example/lavrov) ![both](/1.jpg) on *Friday*.")
    'Marek met Lavrov  on Friday.'
    """
    words = _LINK.sub(lambda link: link["words"], _IMAGE.sub("", words))
    return _ESCAPED.sub(r"\1", _STRESSED.sub(r"\2", _STRONG.sub(r"\2", words)))


def as_html(words: str) -> str:
    """The web page that a text in Markdown stands for.

    >>> as_html("# Talks open\\n\\nIvo *Marek* met\\n[Lavrov](/l).\\n\\n* one")
    '<html><body><h1>Talks open</h1>\\n<p>Ivo Marek met <a href="/l">Lavrov</a>.</p>\\n<li>one</li></body></html>'
    """
    return "<html><body>" + "\n".join(_blocks(words)) + "</body></html>"


def _blocks(words: str) -> Iterator[str]:
    """The blocks of a page one after another: a paragraph of short lines goes on until a line is blank."""
    words = words.replace("\\[", _BRACKETS["\\["]).replace("\\]", _BRACKETS["\\]"])
    goes_on = max(map(len, unmarked(words).split("\n"))) <= WRAPPED
    tag, lines = "p", list[str]()
    for line in (*_unfenced(words), ""):
        if tag == "p" and _makes_heading(line, lines):
            tag, line = ("h1" if "=" in line else "h2"), ""
        begun = _begun(line)
        if lines and (begun is not None or not goes_on or not line.strip()):
            yield from _block(tag, lines)
            tag, lines = "p", []
        if begun is None:
            lines += [line.lstrip()] if line.strip() else []
        elif begun:
            if begun[0][0] == "li":
                tag, lines = "li", [begun[0][1]]
                continue
            for whole, part in begun:
                yield from _block(whole, [part])


def _unfenced(words: str) -> Iterator[str]:
    """The lines of a text without the marks of quotations and of code."""
    for line in words.split("\n"):
        if not _FENCE.match(line):
            yield _QUOTED.sub("", line)


def _makes_heading(line: str, lines: list[str]) -> bool:
    """Whether a row of dashes or equal signs makes a heading of the one short line above it, which is no sentence."""
    short = len(lines) == 1 and len(lines[0]) <= MAX_HEADING and not lines[0].rstrip().endswith((".", '"', "”"))
    return short and _UNDERLINED.match(line) is not None


def _begun(line: str) -> list[tuple[str, str]] | None:
    """The tags and words of the blocks that a line begins; none of a rule; None where it begins none."""
    if heading := _HEADING.match(line):
        return [(f"h{len(heading['marks'])}", heading["words"])]
    if _RULE.match(line):
        return []
    if item := _ITEM.match(line):
        return [("li", line[item.end() :])]
    if row := _CELLS.match(line):
        return [("p", cell) for cell in _cells(row["cells"])]
    return None


def _cells(row: str) -> list[str]:
    """The cells of a table's row; none of the line that parts its head from its rows."""
    return [] if _NO_CELLS.match(row) else row.split("|")


def _block(tag: str, lines: list[str]) -> Iterator[str]:
    """One block with its links, lines that a break parts in it; nothing where only pictures stand."""
    words = "".join(line.rstrip() + ("\n" if line.endswith(_HARD) else " ") for line in lines)
    shown = _FOOTNOTE.sub("", _BARE.sub(r"\1", _IMAGE.sub("", words))).strip()
    if not unmarked(shown).strip():
        return
    block = f"<{tag}>{_inline(shown)}</{tag}>"
    leads_away = tag != "h1" and not _WORD.search(_LINK.sub("", shown))
    yield f"<nav>{block}</nav>" if leads_away else block  # menus and lists of headlines are no paragraphs of the body


def _inline(words: str) -> str:
    """The words of a block as HTML: links are links, stress and escapes are gone."""
    parts, at = [], 0
    for link in _LINK.finditer(words):
        parts.append(_shown(words[at : link.start()]))
        parts.append(f'<a href="{escaping.escape(link["url"])}">{_shown(link["words"])}</a>')
        at = link.end()
    parts.append(_shown(words[at:]))
    return "".join(parts).replace("\n", "<br>")


def _shown(words: str) -> str:
    """Words as HTML: without the marks of stress and escapes, and with the brackets that are no link's."""
    words = _ESCAPED.sub(r"\1", _STRESSED.sub(r"\2", _STRONG.sub(r"\2", words)))
    for escaped, mark in _BRACKETS.items():
        words = words.replace(mark, escaped[1])
    return escaping.escape(words, quote=False)

"""Web pages: their visible lines, the paragraphs of the body, and what their metadata gives."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import urljoin, urlsplit

from lxml import etree  # type: ignore[import-untyped]
from lxml.html import HTMLParser  # type: ignore[import-untyped]

from ingest.model import Page
from ingest.readers import apart, decoding, metadata
from ingest.readers.apart import Content
from ingest.readers.refusals import Refused

# Above these a page is not news but an attack or a dump: lxml and what stands on it take minutes or drop text silently.
MAX_TAGS = 100_000
MAX_DEPTH = 250
MAX_ATTRIBUTES = 2_000
MAX_LINKS = 2_000
# Characters of a body with which trafilatura's own rules are believed. A shorter one is compared with what jusText and
# readability find; of a long one these take comments for the text as often as they mend it, and cost as much again.
ENOUGH = 1_500

_BEFORE = re.compile(r"\s*(?:<\?xml[^>]{0,200}>|<!--.*?(?:-->|\Z))", re.DOTALL)
_FIRST = re.compile(
    r"\s*<(?:!doctype\s+html|html|head|body|title|meta|article|main|section|div|h1|p|table|link|script|header|span|base|"
    r"center|font)\b",
    re.IGNORECASE,
)
_WHOLE = re.compile(r"\s*<(?:!doctype\s+html|html|head|body|title|meta|link)\b", re.IGNORECASE)
_QUIET = ("script", "style", "noscript", "template", "head", "svg", "math", "iframe", "object", "select", "textarea",
          "audio", "video", "canvas", "title", "input", "datalist")  # fmt: skip
_BLOCKS = frozenset(
    (
        *(
            "address",
            "article",
            "aside",
            "blockquote",
            "body",
            "button",
            "caption",
            "center",
            "dd",
            "details",
            "dialog",
        ),
        *("dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5"),
        *("h6", "header", "hgroup", "hr", "html", "label", "legend", "li", "main", "menu", "nav", "ol", "option", "p"),
        *("pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul"),
    )
)
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)
_SPACE = re.compile(r"\s+")
_ATTRIBUTE = re.compile(r"""[\s"'/][^\s"'<>/=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?""")


def sniffs(head: str) -> bool:
    """Whether a file begins as a web page does: with a doctype or a tag that pages begin with."""
    return bool(_FIRST.match(_begun(head)))


def is_whole(text: str) -> bool:
    """Whether a text is a whole page and no fragment of one: it begins with its doctype or its head."""
    return bool(_WHOLE.match(_begun(text[:8192])))


def _begun(head: str) -> str:
    """The head of a file from its first tag or word on, after comments."""
    head = head.lstrip("\ufeff")
    while before := _BEFORE.match(head):
        head = head[before.end() :]
    return head


def pages(data: bytes, source: str, charset: str | None = None) -> Iterator[Page]:
    """The one page of an HTML file; `charset` is what a server declared, believed after a byte order mark."""
    text = decoding.decoded(data, charset)
    refuse_dump(text)
    found = apart.content_of(text, "page")
    yield Page(source, hashlib.sha256(data).hexdigest(), "html", found.lines, found.given, found.body, found.links)


def refuse_dump(html: str) -> None:
    """Raise Refused("too large") where a page is no news page but an attack or a dump."""
    pieces = html.split("<")
    if len(pieces) > MAX_TAGS:
        raise Refused("too large", f"The page has {len(pieces) - 1:,} tags; at most {MAX_TAGS:,} are read.")
    for piece in pieces[1:]:
        if len(piece) < 4 * MAX_ATTRIBUTES or not piece[0].isalpha():
            continue
        attributes = sum(1 for _ in _ATTRIBUTE.finditer(piece.partition(">")[0]))
        if attributes > MAX_ATTRIBUTES:
            raise Refused("too large", f"One tag has more than {MAX_ATTRIBUTES:,} attributes.")


def content_of(html: str) -> Content:
    """What a page shows and says about itself. Takes long and much memory on bad pages: called by `apart` alone."""
    tree = _parsed(html)
    given = metadata.given_in(tree)
    base = next((g.value for g in given if g.field == "url"), "")
    lines = decoding.lines_of(decoding.normalised("\n".join(_visible_lines(tree))))
    if not any(lines):
        raise Refused("empty", "The page shows no text.")
    links = tuple(_links(tree, base))
    return Content(lines, given, _body(tree), links)


def fragment_of(html: str, base: str = "") -> Content:
    """What the markup of a text shows, as feeds and exports hold it: its lines and links. Called by `apart` alone."""
    tree = _parsed(html)
    lines = decoding.lines_of(decoding.normalised("\n".join(_visible_lines(tree))))
    return Content(lines, (), None, tuple(_links(tree, base)))


def _parsed(html: str) -> Any:
    parser = HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True)
    try:
        tree = etree.fromstring(html.encode("utf-8", "replace"), parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        if "memory" in str(error).lower():
            raise MemoryError from None
        raise Refused("unknown format", "The page cannot be parsed as HTML.") from None
    if tree is None:
        raise Refused("empty", "The page has no elements.")
    if any(error.type_name == "ERR_RESOURCE_LIMIT" for error in parser.error_log) or _depth(tree) > MAX_DEPTH:
        raise Refused("too large", f"The page nests elements more than {MAX_DEPTH} deep, or one text is too long.")
    _drop_footnote_marks(tree)
    return tree


# What stands in a link from the text to a footnote: 12, [12], [n 1], [a].
_FOOTNOTE = re.compile(r"\s*\[?\s*(?:[a-z]{1,5}\.?\s*)?\d{1,3}\s*\]?\s*|\s*\[\s*[a-z]{1,3}\s*\]\s*")


def _drop_footnote_marks(tree: Any) -> None:
    """Take the raised numbers out that lead to a footnote of the page: no words of the sentence before them."""
    for mark in list(tree.iter("sup")):
        around = mark.getparent()
        link = around if around is not None and around.tag == "a" else mark.find(".//a[@href]")
        if link is None or not link.get("href", "").startswith("#"):
            continue
        if _FOOTNOTE.fullmatch("".join(mark.itertext())):
            mark.clear(keep_tail=True)


def _depth(tree: Any) -> int:
    deepest = depth = 0
    for event, _ in etree.iterwalk(tree, events=("start", "end")):
        depth += 1 if event == "start" else -1
        deepest = max(deepest, depth)
    return deepest


def _visible_lines(tree: Any) -> Iterator[str]:
    """The lines that a reader sees, in the order of the page: a block or a line break begins a new one."""
    line: list[str] = []
    walk = etree.iterwalk(tree, events=("start", "end"))
    for event, element in walk:
        tag = element.tag if isinstance(element.tag, str) else ""
        shown = tag not in _QUIET and not _is_hidden(element)
        if event == "start" and not shown:
            walk.skip_subtree()
        breaks = tag in _BLOCKS or (tag == "br" and event == "start")
        if breaks and shown and line:
            text = _SPACE.sub(" ", "".join(line)).strip()
            if text:
                yield text
            line = []
        if event == "start" and shown and element.text:
            line.append(element.text)
        elif event == "end" and element.tail:
            line.append(element.tail)
    if text := _SPACE.sub(" ", "".join(line)).strip():
        yield text


def _is_hidden(element: Any) -> bool:
    if element.get("hidden") is not None or element.get("type") == "hidden":
        return True
    style = element.get("style")
    return bool(style) and bool(_HIDDEN.search(style[:500]))


def _links(tree: Any, base: str) -> Iterator[tuple[str, str]]:
    """The visible words and the address of each link; only addresses that lead to a page."""
    for count, element in enumerate(tree.iter("a")):
        href = (element.get("href") or "").strip()
        words = decoding.normalised(_SPACE.sub(" ", "".join(element.itertext()))).strip()
        if (
            count >= MAX_LINKS
            or not words
            or not href
            or href.startswith(("#", "javascript:", "mailto:", "data:", "tel:"))
        ):
            continue
        try:
            address = urljoin(base, href)
            scheme = urlsplit(address).scheme
        except ValueError:
            continue
        if scheme in {"", "http", "https"}:
            yield words[:500], decoding.normalised(address)[:2000]


def _body(tree: Any) -> tuple[str, ...] | None:
    """The paragraphs that the extractor takes for the body; None where it finds none."""
    import logging

    import trafilatura  # heavy, and only web pages need it
    from trafilatura.settings import Document, Extractor

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # what it discards is no warning of ours
    for fast in (True, False):
        options = Extractor(
            output_format="python", fast=fast, comments=False, formatting=False, links=False, tables=True
        )
        found = trafilatura.bare_extraction(tree, options=options, with_metadata=False)
        body = found.body if isinstance(found, Document) else None
        paragraphs = [_SPACE.sub(" ", text).strip() for text in _paragraphs(body)] if body is not None else []
        if sum(map(len, paragraphs)) >= ENOUGH:
            break
    return tuple(decoding.normalised(text) for text in paragraphs if text) or None


_INLINE = frozenset({"hi", "ref", "del", "graphic", "span"})


def _paragraphs(body: Any) -> Iterator[str]:
    """The paragraphs of an extracted body: each text between two starts or ends of a block, or line breaks."""
    text: list[str] = []
    for event, element in etree.iterwalk(body, events=("start", "end")):
        parent = element.getparent()
        inside = element.tag == "code" and parent is not None and parent.tag in {"p", "item", "quote", "head"}
        if element.tag not in _INLINE and not inside:
            yield "".join(text)
            text = []
        text.append((element.text if event == "start" else element.tail) or "")
    yield "".join(text)

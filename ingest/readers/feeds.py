"""Feeds: RSS and Atom files, one article an entry."""

from __future__ import annotations

import calendar
import datetime
import hashlib
import io
import json
import re
from collections.abc import Iterator
from typing import Any

from ingest.model import Extent, Given, Page, Refusal
from ingest.readers import apart, decoding, html
from ingest.readers.apart import Content
from ingest.readers.excerpts import unescaped, unmarked
from ingest.readers.refusals import Refused, refusal

MAX_ENTRIES = 20_000
_FEED = re.compile(
    r"\s*(?:<\?xml[^>]{0,200}\?>\s*|<\?xml-stylesheet[^>]{0,500}\?>\s*|<!--.{0,2000}?-->\s*|<!DOCTYPE\s+rss[^>]{0,300}>\s*)*"
    r"<(?:rss|feed|rdf:RDF|atom:feed)\b",
    re.IGNORECASE | re.DOTALL,
)
_ENTITIES = re.compile(rb"<!ENTITY", re.IGNORECASE)
_PARTED = re.compile(r"\s[|»>:–—-]\s|\bRSS\b|\bfeeds?\b|\blatest\b", re.IGNORECASE)  # more than a name, or none
FULL = 120  # words from which on a feed's only text counts as the article, where it does not say that it stops


def sniffs(head: str) -> bool:
    """Whether a file begins as a feed does, with nothing but comments before its root."""
    return bool(_FEED.match(head.lstrip("\ufeff")))


def pages(data: bytes, source: str, charset: str | None = None) -> Iterator[Page | Refusal]:
    """One page an entry of a feed: its full content where it has any, else its summary, marked so."""
    if _ENTITIES.search(data[:65536]):
        raise Refused("unknown format", "The feed declares entities of its own, which feeds do not need.")
    for number, one in enumerate(apart.contents_of(data, "feed"), 1):
        digest = hashlib.sha256(one.record).hexdigest()
        where = f"{source}#{number}"
        if one.refused or not any(one.lines):
            yield refusal(where, *(one.refused or ("empty", "The entry has neither content nor summary.")))
            continue
        yield Page(where, digest, "feed", one.lines, one.given, one.body, one.links, one.extent)


def entries_of(data: bytes) -> tuple[Content, ...]:
    """What the entries of a feed show and say. Called by `apart` alone. Raises Refused where there is none."""
    import feedparser  # type: ignore[import-untyped]  # heavy, and only feeds need it

    feed = feedparser.parse(io.BytesIO(data), sanitize_html=False, resolve_relative_uris=False)
    if not feed.entries:
        damaged = bool(feed.bozo) and not isinstance(feed.bozo_exception, feedparser.CharacterEncodingOverride)
        if damaged:
            raise Refused("damaged", "The feed is not well-formed, and no entry could be read from it.")
        raise Refused("empty", "The feed has no entries.")
    about = _about(feed.feed)
    rest = len(feed.entries) - MAX_ENTRIES
    found = [_entry(one, about) for one in feed.entries[:MAX_ENTRIES]]
    if rest > 0:
        found.append(Content((), refused=("too large", f"{rest:,} more entries: {MAX_ENTRIES:,} of a feed are read.")))
    return tuple(found)


def _about(feed: Any) -> tuple[Given, ...]:
    """What the feed says about all of its entries."""
    title = _line(feed.get("title"))
    pairs = (("publisher", "" if _PARTED.search(title) else title), ("language", feed.get("language")))
    return tuple(Given(field, words, "feed") for field, value in pairs if (words := _line(value)))


def _entry(entry: Any, about: tuple[Given, ...]) -> Content:
    words, whole = _text(entry)
    try:
        shown = _shown(words, _line(entry.get("link")))
    except Refused as why:
        return Content((), refused=(why.reason, why.detail))
    lines, stops = unmarked(shown.lines)
    extent: Extent = "full" if whole and not stops else "summary"
    given = tuple(_given(entry))
    record = json.dumps([words, *((one.field, one.value) for one in given)], ensure_ascii=True).encode()
    return Content(lines, given + about, None, shown.links, extent, record)


def _shown(words: str, base: str) -> Content:
    """What the text of an entry shows."""
    if "<" not in words:
        return Content(decoding.lines_of(decoding.normalised(unescaped(words))))
    html.refuse_dump(words)
    return html.fragment_of(words, base)


def _text(entry: Any) -> tuple[str, bool]:
    """The longest content of an entry, or its summary; and whether that is the whole article by its kind or length."""
    contents = [str(one.get("value") or "") for one in entry.get("content", ())]
    full = max(contents, key=len, default="")
    summary = str(entry.get("summary") or "")
    if full.strip() and len(full) >= len(summary):
        return full, True
    return summary, len(summary.split()) >= FULL


def _given(entry: Any) -> Iterator[Given]:
    authors = [one.get("name") for one in entry.get("authors", ())] or [entry.get("author")]
    found = (
        ("title", [entry.get("title")]),
        ("url", [entry.get("link")]),
        ("published", [_moment(entry, "published")]),
        ("updated", [_moment(entry, "updated")]),
        ("author", authors),
        ("section", [one.get("term") for one in entry.get("tags", ())][:1]),
        ("publisher", [entry.get("source", {}).get("title")]),
    )
    for field, values in found:
        for value in values:
            if words := _line(value):
                yield Given(field, words, "feed")


def _moment(entry: Any, name: str) -> str | None:
    """A date as it is written, or as the library reads it where it is written in no usual way."""
    words = dict.get(entry, name)  # the library's own `get` takes `published` for a missing `updated`
    parsed = dict.get(entry, name + "_parsed")
    if not words or parsed is None:
        return words
    moment = datetime.datetime.fromtimestamp(calendar.timegm(parsed), datetime.UTC)
    return words if str(moment.year) in words else moment.isoformat()


def _line(value: object) -> str:
    if not isinstance(value, str):
        return ""
    return " ".join(re.sub(r"<[^<>]{0,500}>", " ", decoding.normalised(value)).split())[:1000]

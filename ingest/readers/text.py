"""Flat text: the visible lines of a page, as a scraper saved them."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from ingest.model import Page
from ingest.readers import decoding, sidecar
from ingest.readers.refusals import Refused


def sniffs(head: str) -> bool:
    """Whether the head of a file is flat text; the last reader of the table takes all that is text."""
    return bool(head.strip())


def pages(data: bytes, source: str, charset: str | None = None) -> Iterator[Page]:
    """The one page of a text file, with what its front matter gives."""
    given, text = sidecar.front_matter(decoding.normalised(decoding.decoded(data, charset)))
    lines = decoding.lines_of(text)
    if not any(lines):
        raise Refused("empty", "The file has nothing in it but white space.")
    yield Page(source, hashlib.sha256(data).hexdigest(), "text", lines, given)

"""WARC files: the web pages that a crawler was answered with, and when."""

from __future__ import annotations

import contextlib
import io
import re
from collections.abc import Iterator
from typing import Any, BinaryIO

from ingest.model import Extent, Given, Refusal
from ingest.readers import decoding
from ingest.readers.pieces import Mapping, Piece
from ingest.readers.refusals import Refused, refusal

_PAGES = ("text/html", "application/xhtml", "application/rss", "application/atom", "text/xml", "application/xml")
_CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:-]{2,40})", re.IGNORECASE)
_BASIS = "warc"
_LONGEST_HEADERS = 1024 * 1024  # bytes of the lines before one record's content


def sniffs(head: bytes, mapping: Mapping) -> bool:
    """Whether a file begins as a WARC file does, or as its forerunner ARC."""
    return head.startswith((b"WARC/", b"filedesc://"))


def members(file: BinaryIO, source: str, mapping: Mapping) -> Iterator[Piece | Refusal]:
    """The pages among the records; the n-th has the source `source#n`. Pictures, redirects and errors are passed by."""
    from warcio.archiveiterator import ArchiveIterator  # type: ignore[import-untyped]
    from warcio.exceptions import ArchiveLoadFailed  # type: ignore[import-untyped]

    number = 0
    try:
        with contextlib.redirect_stderr(io.StringIO()):  # the library's remarks on damage, which is refused below
            archive = ArchiveIterator(_Patient(file), check_digests=True)
        lines, records = _Lines(archive.reader), iter(archive)
        while (record := lines.next_of(records)) is not None:
            if _is_page(record):
                number += 1
                yield _piece(record, f"{source}#{number}")
    except (ArchiveLoadFailed, ValueError, AttributeError, IndexError, UnicodeError, EOFError):
        yield refusal(f"{source}#{number + 1}", "damaged", "The WARC file cannot be read from here on.")
        number += 1
    if not number:
        raise Refused("no article", "The WARC file holds no answer with a web page.")


class _Patient:
    """A file that gives all that stands before damage, and says only then that it is damaged."""

    def __init__(self, file: BinaryIO) -> None:
        self.file = file
        self.why: Refused | None = None

    def read(self, size: int) -> bytes:
        """Up to `size` bytes. Raises Refused."""
        parts: list[bytes] = []
        while size > 0 and self.why is None:
            try:
                part = self.file.read1(size) if hasattr(self.file, "read1") else self.file.read(size)
            except Refused as why:
                self.why = why
                break
            if not part:
                break
            parts.append(part)
            size -= len(part)
        if not parts and self.why is not None:
            raise self.why
        return b"".join(parts)


class _Lines:
    """The lines of a crawl, which its headers are made of: the library would read one that never ends."""

    def __init__(self, reader: Any) -> None:
        self._readline, self._left = reader.readline, _LONGEST_HEADERS
        reader.readline = self.read

    def read(self, length: int | None = None) -> bytes:
        """The next line, or so many bytes of it. Raises ValueError where headers do not end."""
        line: bytes = self._readline(min(length or self._left, self._left))
        self._left -= len(line)
        if self._left <= 0:
            raise ValueError("headers that do not end")
        return line

    def next_of(self, records: Iterator[Any]) -> Any:
        """The next record; None at the end."""
        self._left = _LONGEST_HEADERS
        with contextlib.redirect_stderr(io.StringIO()):
            return next(records, None)


def _is_page(record: Any) -> bool:
    """Whether a record holds a page: an answer with markup, or the plain text that was made of one (WET)."""
    if record.rec_type == "conversion":
        return str(record.content_type).lower().startswith("text/plain")
    if record.rec_type not in {"response", "resource"}:
        return False
    if record.http_headers is None:
        return str(record.content_type).lower().startswith(_PAGES)
    status = record.http_headers.get_statuscode()
    kind = (record.http_headers.get_header("Content-Type") or "text/html").strip().lower()
    return bool(status) and status.startswith("2") and status != "204" and kind.startswith(_PAGES)


def _piece(record: Any, source: str) -> Piece | Refusal:
    limit = decoding.MAX_BYTES
    coding = record.http_headers.get_header("Content-Encoding") if record.http_headers else None
    if coding and coding.lower() not in {"gzip", "x-gzip", "deflate", "br", "identity", ""}:
        return refusal(source, "unknown format", f"The page is compressed as {coding[:20]}, which is not read.")
    data = record.content_stream().read(limit + 1)
    if len(data) > limit:
        return refusal(source, "too large", f"The page is larger than {limit // 2**20} MB.")
    while record.raw_stream.read(65536):
        pass  # to the end, where the digest is compared
    if getattr(record.raw_stream, "limit", 0) > 0:
        return refusal(source, "damaged", "The record is shorter than its Content-Length says.")
    if _differs(record):
        return refusal(source, "damaged", "The record's digest is not that of its content.")
    extent: Extent = "cut" if record.rec_headers.get_header("WARC-Truncated") else "full"
    return Piece(source, data, "page", given=tuple(_given(record)), charset=_charset(record), extent=extent)


def _differs(record: Any) -> bool:
    """Whether the block's digest is wrong, or where there is none the payload's, which crawlers reckon in two ways."""
    problems = " ".join(record.digest_checker.problems or ())
    has_block = bool(record.rec_headers.get_header("WARC-Block-Digest"))
    return "block digest failed" in problems or ("payload digest failed" in problems and not has_block)


def _given(record: Any) -> Iterator[Given]:
    url = record.rec_headers.get_header("WARC-Target-URI") or record.rec_headers.get_header("uri")
    date = record.rec_headers.get_header("WARC-Date") or record.rec_headers.get_header("archive-date")
    for field, value in (("url", url), ("captured", date)):
        words = decoding.normalised(str(value or "")).replace("\n", "").strip(" <>")[:2000]
        if words and (field != "url" or words.startswith("http")):
            yield Given(field, words, _BASIS)


def _charset(record: Any) -> str | None:
    kind = record.http_headers.get_header("Content-Type") if record.http_headers else None
    found = _CHARSET.search(kind or "")
    return found.group(1) if found else None

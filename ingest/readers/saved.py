"""Pages that a browser saved whole in one file: MHTML, and Safari's webarchive."""

from __future__ import annotations

import email
import email.policy
import plistlib
import re
from collections.abc import Iterator
from email.message import Message
from typing import BinaryIO
from xml.parsers.expat import ExpatError

from ingest.model import Given, Refusal
from ingest.readers import decoding
from ingest.readers.pieces import Mapping, Piece
from ingest.readers.refusals import Refused

_MHTML = re.compile(
    rb"(?:[A-Za-z-]+:[^\n]*\r?\n(?:[ \t][^\n]*\r?\n)*)*?Content-Type:\s*multipart/related", re.IGNORECASE
)
_WEBARCHIVE = b"bplist00"
_LONGEST_HEADER = 16 * 1024  # characters: the standard library takes the square of its parameters


class ShortHeaders(email.policy.Compat32):
    """Headers of a message, none of them longer than its parsing can bear. Raises Refused."""

    def header_source_parse(self, sourcelines: list[str]) -> tuple[str, str]:
        if sum(map(len, sourcelines)) > _LONGEST_HEADER:
            raise Refused("too large", f"A header has more than {_LONGEST_HEADER:,} characters.")
        return super().header_source_parse(sourcelines)


def sniffs(head: bytes, mapping: Mapping) -> bool:
    """Whether a file begins as one of the two does."""
    return head.startswith(_WEBARCHIVE) or bool(_MHTML.match(head[:4096]))


def members(file: BinaryIO, source: str, mapping: Mapping) -> Iterator[Piece | Refusal]:
    """The one page, without the pictures and styles that were saved with it."""
    data = file.read(decoding.MAX_BYTES + 1)
    if len(data) > decoding.MAX_BYTES:
        raise Refused("too large", f"The file is larger than {decoding.MAX_BYTES // 2**20} MB.")
    yield _webarchive(data, source) if data.startswith(_WEBARCHIVE) else _mhtml(data, source)


def _mhtml(data: bytes, source: str) -> Piece:
    message = email.message_from_bytes(data, policy=ShortHeaders())
    page = next((part for part in message.walk() if part.get_content_type() == "text/html"), None)
    payload = page.get_payload(decode=True) if page is not None else None
    if page is None or not isinstance(payload, bytes) or not payload.strip():
        raise Refused("damaged", "The saved page holds no HTML: it may be cut off.")
    address = _header(message, "Snapshot-Content-Location") or _header(page, "Content-Location")
    given = [Given("url", address, "saved page")] if address.startswith("http") else []
    if date := _header(message, "Date"):
        given.append(Given("captured", date, "saved page"))
    return Piece(source, payload, "page", given=tuple(given), charset=page.get_content_charset())


def _header(message: Message, name: str) -> str:
    return decoding.normalised(str(message.get(name) or "")).replace("\n", "").strip()[:2000]


def _webarchive(data: bytes, source: str) -> Piece:
    try:
        main = plistlib.loads(data, fmt=plistlib.FMT_BINARY)["WebMainResource"]
        page, address = main["WebResourceData"], str(main.get("WebResourceURL") or "")
    except (plistlib.InvalidFileException, ExpatError, KeyError, TypeError, ValueError, AttributeError, RecursionError,
            IndexError, OverflowError):  # fmt: skip
        raise Refused("damaged", "The file is a binary property list, but holds no saved page.") from None
    if not isinstance(page, bytes):
        raise Refused("damaged", "The saved page holds no HTML.")
    given = (Given("url", address[:2000], "saved page"),) if address.startswith("http") else ()
    charset = main.get("WebResourceTextEncodingName")
    return Piece(source, page, "page", given=given, charset=charset if isinstance(charset, str) else None)

"""Mail: single messages as programs save them (.eml), and mailboxes of many (mbox), an article a message."""

from __future__ import annotations

import email
import re
from collections.abc import Iterator
from contextlib import suppress
from email.header import decode_header, make_header
from email.message import Message
from email.utils import parsedate_to_datetime
from typing import BinaryIO

from ingest.model import Given, Refusal
from ingest.readers import decoding
from ingest.readers.pieces import Mapping, Piece
from ingest.readers.refusals import Refused, refusal
from ingest.readers.saved import ShortHeaders

_MBOX = re.compile(rb"From [^\n]{0,200}\d\d:\d\d[^\n]{0,60}\r?\n[A-Za-z-]+:")
_NAME = re.compile(
    rb"^(From|To|Date|Subject|Message-ID|Received|Return-Path|Delivered-To):", re.IGNORECASE | re.MULTILINE
)
_LEAST = 3  # of these headers: a flat page may begin with a line "Subject: …", or with a sender and a day
_QUOTED_FROM = re.compile(rb"^>(>*From )", re.MULTILINE)
_FORWARDED = re.compile(r"\s*(?:fwd?|wg|tr|rv|enc)\s*:\s*", re.IGNORECASE)
_ANSWERED = re.compile(r"\s*(?:re|aw|sv|antw)\s*:\s*", re.IGNORECASE)
_BASIS = "mail"


def sniffs(head: bytes, mapping: Mapping) -> bool:
    """Whether a file begins as a mailbox does, or with the headers of a message."""
    if _MBOX.match(head):
        return True
    headers, blank, _ = head.replace(b"\r\n", b"\n").partition(b"\n\n")
    lines = headers.split(b"\n") if blank else []
    ordered = bool(lines) and all(line[:1] in (b" ", b"\t") or _is_header(line) for line in lines)
    return ordered and len({name.lower() for name in _NAME.findall(headers)}) >= _LEAST


def _is_header(line: bytes) -> bool:
    return re.match(rb"[A-Za-z][A-Za-z0-9-]{0,60}:", line) is not None


def members(file: BinaryIO, source: str, mapping: Mapping) -> Iterator[Piece | Refusal]:
    """The messages; of a mailbox the n-th has the source `source#n`. One without words of its own is passed by."""
    first = file.readline(1 << 16)
    if not first.startswith(b"From "):
        yield _piece(first + _rest(file), source)
        return
    number = 0
    for number, message in enumerate(_messages(file), 1):
        try:
            yield _piece(_QUOTED_FROM.sub(rb"\1", message), f"{source}#{number}")
        except Refused as why:
            yield refusal(f"{source}#{number}", why.reason, why.detail)
    if not number:
        raise Refused("empty", "The mailbox holds no message.")


def _rest(file: BinaryIO) -> bytes:
    data = file.read(decoding.MAX_BYTES + 1)
    if len(data) > decoding.MAX_BYTES:
        raise Refused("too large", f"The message is larger than {decoding.MAX_BYTES // 2**20} MB.")
    return data


def _messages(file: BinaryIO) -> Iterator[bytes]:
    """The messages of a mailbox from its second line on: each goes to the next "From " behind a blank line."""
    lines: list[bytes] = []
    size, blank = 0, False
    while line := file.readline(1 << 20):
        if blank and line.startswith(b"From "):
            yield b"".join(lines)
            lines, size = [], 0
            continue
        blank = not line.strip()
        if size <= decoding.MAX_BYTES:  # the rest of a larger one is not kept: it is refused
            lines.append(line)
            size += len(line)
    if lines:
        yield b"".join(lines)


def _piece(data: bytes, source: str) -> Piece:
    if len(data) > decoding.MAX_BYTES:
        raise Refused("too large", f"The message is larger than {decoding.MAX_BYTES // 2**20} MB.")
    message = email.message_from_bytes(data, policy=ShortHeaders())
    part = _told(message)
    payload = part.get_payload(decode=True) if part is not None else None
    if part is None or not isinstance(payload, bytes) or not payload.strip():
        raise Refused("no article", "The message holds no text: only files are attached to it, or nothing.")
    subject = _ANSWERED.sub("", _header(message, "Subject"), count=1)
    forwarded = _FORWARDED.match(subject)
    title = subject[forwarded.end() :] if forwarded else subject
    given = [Given("title", title, _BASIS)] if title else []
    if day := _day(message):  # what somebody sends on was published before
        given.append(Given("captured" if forwarded else "published", day, _BASIS))
    return Piece(source, payload, "page", given=tuple(given), charset=part.get_content_charset())


def _told(message: Message) -> Message | None:
    """The part with the words: plain text where there is some, else a page; never a file that is attached."""
    parts = [
        part for part in message.walk() if not part.is_multipart() and part.get_content_disposition() != "attachment"
    ]
    for kind in ("text/plain", "text/html"):
        for part in parts:
            if part.get_content_type() == kind and str(part.get_payload()).strip():
                return part
    return None


def _header(message: Message, name: str) -> str:
    """A header in its own letters, on one line."""
    words = str(message.get(name) or "")
    with suppress(LookupError, ValueError):  # a charset that nobody knows, or bytes that are not of it: as it stands
        words = str(make_header(decode_header(words)))
    return decoding.normalised(words).replace("\n", " ").strip()[:500]


def _day(message: Message) -> str | None:
    """The instant of the header Date in ISO form, or None where it gives none."""
    try:
        return parsedate_to_datetime(str(message.get("Date"))).isoformat()
    except (TypeError, ValueError, IndexError, OverflowError):
        return None

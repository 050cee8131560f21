"""Bytes of a page to its text, decoded without guessing and normalised once."""

from __future__ import annotations

import codecs
import io
import re
import unicodedata
from typing import BinaryIO, TextIO

from ingest.readers.refusals import Refused

MAX_BYTES = 64 * 1024 * 1024  # a scraped page is a few hundred kilobytes; above this it is something else
MAX_TEXT = 2 * 1024 * 1024  # characters of visible text; the longest newspaper features have 200,000
MAX_LINE = 100_000  # characters of one visible line

# UTF-32's mark begins with UTF-16's, so it comes first.
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# What browsers take these labels for (WHATWG Encoding): the larger set that pages really use.
_WIDER = {"iso8859-1": "cp1252", "ascii": "cp1252", "gb2312": "gb18030", "gbk": "gb18030", "shift_jis": "cp932",
          "euc_kr": "cp949", "iso8859-9": "cp1254", "iso8859-11": "cp874", "tis-620": "cp874"}  # fmt: skip
_DECLARED = re.compile(
    rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{2,40})|<\?xml[^>]{0,100}encoding\s*=\s*["']([\w.:-]{2,40})""",
    re.IGNORECASE,
)
# How files begin that are no text -> what they are, in the words of a refusal.
_BINARY = {
    "a PDF: take its text out (pdftotext does) and give that, or the web page that says the same": (b"%PDF-",),
    "a picture": (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"RIFF"),
    "sound or film": (b"OggS", b"ID3"),
    "a document of an old office program: save it as text or as a web page": (b"\xd0\xcf\x11\xe0",),
    "a database": (b"SQLite format 3", b"PAR1"),
    "an archive that is not read here: unpack it": (b"7z\xbc\xaf", b"Rar!", b"\x28\xb5\x2f\xfd"),
    "not text": (b"PK\x03\x04", b"\x1f\x8b", b"BZh", b"\xfd7zXZ", b"\x7fELF", b"wOFF", b"\x00asm", b"MZ\x90"),
}
_BINARY_HEADS = tuple(head for heads in _BINARY.values() for head in heads)
_CONTROLS = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
# Three letters above ASCII in a row, or UTF-8 read as Latin: not how a Western European language looks.
_NOT_LATIN = re.compile("[\u0080-\u00ff]{3}|[ÃÂâÐÑ][\u0080-\u00bf€‚„…†‡ˆ‰‹Œ‘’“”•–—˜™›œŸ]")
_HIGH = re.compile("[^\\x00-\\x7f‘’“”–—…•«»£€§°©®\xa0·]")

_ESCAPED = re.compile("[\udc80-\udcff]")
_LINE_ENDS = re.compile("\r\n?|[\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_SPACES = re.compile("[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
# Zero-width and direction marks, soft hyphens, controls, and the two private characters that mark search hits.
_DROPPED = re.compile("[\u00ad\u034f\u061c\u115f\u1160\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff"
                      "\ufff9-\ufffb\ufe00-\ufe0f\ue000\ue001\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff]")  # fmt: skip


def is_binary(data: bytes) -> bool:
    """Whether the bytes are no text at all: a known head, or control characters without a byte order mark.

    >>> is_binary(b"%PDF-1.7"), is_binary(b"VIENNA -- Talks began."), is_binary(b"a\\x00b")
    (True, False, True)
    """
    if data.startswith(_BINARY_HEADS):
        return True
    if data.startswith(tuple(mark for mark, _ in _MARKS)):
        return False
    return b"\x00" in data or len(_CONTROLS.findall(data[:65536])) > len(data[:65536]) // 200


def what_binary(data: bytes) -> str:
    """What bytes are that are no text, as far as their head tells.

    >>> what_binary(b"GIF89a"), what_binary(b"a\\x00b")
    ('a picture', 'not text')
    """
    return next((what for what, heads in _BINARY.items() if data.startswith(heads)), "not text")


def decoded(data: bytes, charset: str | None = None) -> str:
    """The text of the bytes: by byte order mark, as UTF-8, by the charset that the server or the page declares, or as
    windows-1252 where it fits.

    Raises Refused("encoding") rather than showing wrong characters.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strictly(data, encoding)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    if charset and charset.lower().replace("-", "") not in {"utf8", "utf16"}:
        return _strictly(data, charset)
    declared = _DECLARED.search(data[:8192])
    if declared:
        name = (declared.group(1) or declared.group(2)).decode("ascii")
        if name.lower().replace("-", "") not in {"utf8", "utf16"}:
            return _strictly(data, name)
        raise Refused("encoding", f"The page declares {name}, but its bytes are not.")
    return western(data)


def _strictly(data: bytes, encoding: str) -> str:
    try:
        known = codecs.lookup(encoding)
        return data.decode(_WIDER.get(known.name, known.name))
    except (LookupError, UnicodeError, AttributeError):
        raise Refused("encoding", f"The bytes cannot be decoded as {encoding}.") from None


def western(data: bytes) -> str:
    """The bytes as windows-1252, where that gives words of a Western European language. Raises Refused("encoding")."""
    why = "The bytes are not UTF-8, no charset is declared, and windows-1252 gives no sensible words: save it as UTF-8."
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        raise Refused("encoding", why) from None
    if _NOT_LATIN.search(text) or len(_HIGH.findall(text)) * 12 > len(text):
        raise Refused("encoding", why)
    return text


def normalised(text: str) -> str:
    """NFC; line feeds as line ends, plain spaces, nothing invisible.

    >>> normalised("Cafe\\u0301\\u00a0noir\\r\\nzero\\u200bwidth")
    'Café noir\\nzerowidth'
    """
    text = _LINE_ENDS.sub("\n", text)
    return unicodedata.normalize("NFC", _DROPPED.sub("", _SPACES.sub(" ", text)))


def lines_of(text: str) -> tuple[str, ...]:
    """The lines of a normalised text without white space at their ends; a blank line is ''.

    Raises Refused("too large") where the text or one line is longer than a page can be.
    """
    if len(text) > MAX_TEXT:
        raise Refused("too large", f"The page has {len(text):,} characters of text; at most {MAX_TEXT:,} are read.")
    lines = [line.strip() for line in text.split("\n")]
    for number, line in enumerate(lines, 1):
        if len(line) > MAX_LINE:
            raise Refused("too large", f"Line {number} has {len(line):,} characters; at most {MAX_LINE:,} are read.")
    return tuple(lines)


def head_of(data: bytes, size: int) -> str:
    """The first characters of a file, good enough to tell its format by."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data[: size * 4].decode(encoding, errors="replace")[:size]
    return data[:size].decode("utf-8", errors="replace")


def first_bytes(file: BinaryIO, size: int) -> bytes:
    """The first bytes of a file; of one that is cut off before, those that there are."""
    return file.read1(size) if isinstance(file, io.BufferedReader) else file.read(size)


def text_of(file: BinaryIO, size: int = 65536) -> TextIO:
    """A file of records as text, read piece by piece: by byte order mark, else as UTF-8.

    Bytes that are no UTF-8 stay as surrogates, for `mended` to decode record by record.
    """
    head = first_bytes(file, size)
    file.seek(0)
    encoding = next((encoding for mark, encoding in _MARKS if head.startswith(mark)), "utf-8")
    return io.TextIOWrapper(file, encoding, errors="surrogateescape", newline="")


def mended(text: str) -> str:
    """A text of `text_of` whose bytes are not UTF-8, as windows-1252 where that fits. Raises Refused("encoding")."""
    return western(text.encode("utf-8", "surrogateescape")) if _ESCAPED.search(text) else text

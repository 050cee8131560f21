"""JSON and JSONL: a record an article, one a line, in one list, or one after another."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import BinaryIO, TextIO

from ingest.model import Refusal
from ingest.readers import decoding, records
from ingest.readers.pieces import Mapping, Piece
from ingest.readers.refusals import Refused, refusal

MAX_RECORD = 8 * 1024 * 1024  # characters of one record; a page with all its markup has one or two million
MAX_ANSWER = 64 * 1024 * 1024  # characters of one object that wraps a list of articles
MOST_VALUES, MOST_OBJECTS = 3_000_000, 500_000  # in one of them: each takes far more memory than its characters
_CHUNK = 256 * 1024
_BEGINS = re.compile(r"[\s\ufeff\x1e]*(?:\{\s*[\"}]|\{\s*\Z|\[\s*(?:[\[{\]]|\Z))")
_SPACE = re.compile(r"[\s,\x1e\ufeff]*")


def sniffs(head: bytes, mapping: Mapping) -> bool:
    """Whether a file begins as a record or a list of records does."""
    return bool(_BEGINS.match(decoding.head_of(head, len(head))))


def members(file: BinaryIO, source: str, mapping: Mapping) -> Iterator[Piece | Refusal]:
    """The records of a file, the n-th with the source `source#n`."""
    text = decoding.text_of(file)
    number = 0
    for value in _lines(text) if _is_lines(text) else _values(text):
        listed = records.inside(value) if isinstance(value, dict) and not records.holds_text(value, mapping) else None
        for one in [value] if listed is None else listed:
            number += 1
            yield _piece(one, f"{source}#{number}")
    if not number:
        raise Refused("empty", "The file holds no records.")


def _piece(value: object, source: str) -> Piece | Refusal:
    if isinstance(value, Refused):
        return refusal(source, value.reason, value.detail)
    if isinstance(value, list) and len(value) == 1:
        value = value[0]
    if isinstance(value, dict) and isinstance(value.get("node"), dict) and len(value) <= 2:
        value = value["node"]  # GraphQL lists edges, each with its node
    if not isinstance(value, dict):
        return refusal(source, "no fields", "The record is no object with named fields.")
    return Piece(source, records.canonical(value), "record")


def _is_lines(text: TextIO) -> bool:
    """Whether each line is a record of its own: the first is one, or it is broken and the second begins as one."""
    first = text.readline(MAX_RECORD).strip(" \t\r\n\ufeff\x1e")
    second = text.readline(_CHUNK).lstrip("\x1e")
    text.seek(0)
    if first.startswith("["):
        return False
    try:
        _loaded(first)
    except Refused:
        return second.startswith('{"') and not first.rstrip(",").endswith(("{", "[", ","))
    return True


def _lines(text: TextIO) -> Iterator[object]:
    """The record of each line; a line that is none is refused by itself."""
    while line := text.readline(MAX_RECORD + 1):
        if len(line) > MAX_RECORD:
            while line and not line.endswith("\n"):
                line = text.readline(MAX_RECORD)
            yield Refused("too large", f"The record has more than {MAX_RECORD:,} characters.")
            continue
        line = line.strip(" \t\r\n\ufeff\x1e").rstrip(",")
        if line:
            yield _or_refused(line)


def _or_refused(line: str) -> object:
    try:
        return _loaded(decoding.mended(line))
    except Refused as why:
        return why


def _loaded(text: str) -> object:
    """A value in JSON; numbers that are none are null. Raises Refused("damaged")."""
    _bounded(text)
    try:
        return _DECODER.decode(text)
    except ValueError:
        raise Refused("damaged", "The record is not valid JSON, or ends before its end.") from None
    except RecursionError:
        raise Refused("too large", "The record nests values too deep.") from None


def _bounded(text: str) -> None:
    """Raise Refused where a text may hold more values than records of articles do."""
    if len(text) > MOST_OBJECTS and (text.count(",") > MOST_VALUES or text.count("{") + text.count("[") > MOST_OBJECTS):
        raise Refused("too large", f"The record has more than {MOST_OBJECTS:,} objects, or {MOST_VALUES:,} values.")


_DECODER = json.JSONDecoder(strict=False, parse_constant=lambda _: None)


def _values(text: TextIO) -> Iterator[object]:
    """The values of a list, or those that stand one after another, read piece by piece; stops at the first bad one."""
    window = _Window(text)
    in_list = window.begins("[")
    limit = MAX_RECORD if in_list else MAX_ANSWER
    while not window.ends() and not (in_list and window.begins("]")):
        try:
            yield window.value(limit)
        except Refused as why:
            yield why
            return


class _Window:
    """The part of a text that is being read."""

    def __init__(self, text: TextIO) -> None:
        self.text = text
        self.held = ""
        self.at = 0

    def ends(self) -> bool:
        """Whether nothing but white space is left."""
        while (found := _SPACE.match(self.held, self.at)) and found.end() == len(self.held):
            self.held, self.at = self.text.read(_CHUNK), 0
            if not self.held:
                return True
        if found:
            self.at = found.end()
        return False

    def begins(self, sign: str) -> bool:
        """Whether a sign stands here; steps over it."""
        if self.ends() or self.held[self.at] != sign:
            return False
        self.at += 1
        return True

    def value(self, limit: int) -> object:
        """The value that begins here. Raises Refused where there is none, or it is longer than the limit."""
        while True:
            held = self.held[self.at :]
            _bounded(held[: 2 * limit])
            try:
                value, end = _DECODER.raw_decode(held)
                if end < len(held) or not held[-1].isdigit():
                    decoding.mended(held[:end])
                    self.held, self.at = held, end
                    return value
            except RecursionError:
                raise Refused("too large", "The record nests values too deep.") from None
            except ValueError:
                pass  # it may go on in what is not read yet
            more = self.text.read(max(_CHUNK, len(held)))
            if not more:
                raise Refused("damaged", "The file is not valid JSON from this record on, or ends inside it.")
            if len(held) + len(more) > limit * 2:
                raise Refused("too large", f"The record has more than {limit:,} characters, or is not valid JSON.")
            self.held, self.at = held + more, 0

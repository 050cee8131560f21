"""Pieces: the pages of a file that holds many, on their way to the readers of one page."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import BinaryIO, Literal

from ingest.model import Extent, Given

Mapping = tuple[tuple[str, str], ...]  # (our field, the name that it has in the records), in the order given


@dataclass(frozen=True, slots=True)
class Piece:
    """One page or record of a file that holds many."""

    source: str  # crawl.jsonl#3, pages.zip/2016/talks.html
    data: bytes  # the bytes of the page as they were saved, or the record as canonical JSON
    kind: Literal["page", "record"] = "page"
    first: tuple[Given, ...] = ()  # what was written down about it, believed before what it says itself: a sidecar
    given: tuple[Given, ...] = ()  # what the file says about it, believed after what it says itself: a WARC's address
    charset: str | None = None  # of a page, as the server declared it
    extent: Extent = "full"
    name: str = ""  # of a page, for messages


@dataclass(frozen=True, slots=True)
class Member:
    """One file inside a file, which may hold many pages itself."""

    source: str
    name: str
    file: BinaryIO  # can be sought
    first: tuple[Given, ...] = ()


def digest_of(piece: Piece) -> str:
    """sha256 of all that a piece's pages depend on, its source left out."""
    told = [piece.kind, piece.charset or "", piece.extent]
    told += [part for one in (*piece.first, *piece.given) for part in (one.field, one.value, one.basis)]
    total = hashlib.sha256("\0".join(told).encode("utf-8", "surrogatepass"))
    total.update(b"\0" + piece.data)
    return total.hexdigest()

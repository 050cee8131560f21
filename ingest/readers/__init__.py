"""Files in, pages out: which inputs there are, and which reader reads each."""

from __future__ import annotations

import fnmatch
import hashlib
import os
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache
from importlib.metadata import entry_points
from pathlib import Path
from typing import Protocol

from ingest.model import Page, Refusal
from ingest.readers import decoding, html, sidecar, text
from ingest.readers.refusals import REASONS, Refused, refusal

__all__ = ["LEFT_OUT", "READERS", "REASONS", "Reader", "fingerprint", "inputs", "pages_in", "readers"]


class Reader(Protocol):
    """One format: knows it by the head of the file, and makes its pages."""

    def sniffs(self, head: str) -> bool:
        """Whether a file that begins so is of this format; `head` is up to 4,096 characters."""

    def pages(self, data: bytes, source: str) -> Iterator[Page | Refusal]:
        """The pages in the bytes of a file; the n-th of several has the source `source#n`. May raise Refused."""


# Asked in this order; the first that knows the head of a file reads it.
READERS: dict[str, Reader] = {"html": html, "text": text}

# Names in a folder that are no pages, and why; in lower case.
LEFT_OUT: tuple[tuple[str, str], ...] = (
    (".*", "hidden files and folders belong to the system or to an editor"),
    ("corrections.yml", "human decisions about the archive"),
    ("sources.yml", "what is said about all pages of the folder"),
    ("sources.md", "where the pages come from"),
    ("readme*", "about the folder"),
    ("license*", "about the folder"),
    ("licence*", "about the folder"),
    ("*~", "an editor's copy"),
)
_SIDECARS = (".yml", ".yaml")
# Text of these kinds is no page of its own; a reader that knows one is asked before.
_OTHER_FORMATS = ("{\\rtf", "<?xml", "<rss", "<feed", "MIME-Version:", "WARC/1.", "{", "[{")
_HEAD = 4096


@cache
def readers() -> dict[str, Reader]:
    """The readers in the order in which they are asked: those of other packages first, text last."""
    others = {entry.name: entry.load() for entry in sorted(entry_points(group="ingest.readers"), key=lambda e: e.name)}
    return {**{name: reader for name, reader in others.items() if name not in READERS}, **READERS}


def inputs(paths: Iterable[Path]) -> Iterator[tuple[Path, str] | Refusal]:
    """Every page file under the paths, in sorted order: (path, source), or a refusal where a link leads astray.

    `source` is the path inside the folder that was given, with forward slashes; of a file given directly, its name.
    """
    for path in paths:
        if path.is_dir():
            yield from _walk(path, path.resolve(), "")
        else:
            yield path, path.name


def _walk(folder: Path, root: Path, prefix: str) -> Iterator[tuple[Path, str] | Refusal]:
    try:
        names = sorted(entry.name for entry in os.scandir(folder))
    except OSError:
        yield refusal(prefix.rstrip("/") or ".", "unreadable", "The folder could not be listed.")
        return
    known = frozenset(names)
    for name in names:
        if left_out(name, known):
            continue
        path, source = folder / name, prefix + name
        if path.is_symlink() and (detail := _astray(path, root)):
            yield refusal(source, "symlink", detail)
        elif path.is_dir():
            yield from _walk(path, root, source + "/")
        else:
            yield path, source


def left_out(name: str, beside: frozenset[str]) -> str | None:
    """Why the file `name` among the names `beside` it is no input; None where it is one.

    >>> left_out("README.md", frozenset()), left_out("a.yml", frozenset({"a.txt", "a.yml"}))
    ('about the folder', 'the sidecar of a page')
    """
    for pattern, reason in LEFT_OUT:
        if fnmatch.fnmatchcase(name.lower(), pattern):
            return reason
    own = Path(name)
    if own.suffix.lower() in _SIDECARS:
        pages = (other for other in beside if not other.lower().endswith(_SIDECARS))
        if any(own.stem in {other, Path(other).stem} for other in pages):
            return "the sidecar of a page"
    return None


def _astray(path: Path, root: Path) -> str | None:
    """Why a link is not followed; None where it leads to a file inside the folder."""
    try:
        target = path.resolve(strict=True)
    except (OSError, RuntimeError):
        return "The link leads nowhere or to itself."
    if not target.is_relative_to(root):
        return "The link leads out of the folder that was given."
    if target.is_dir():
        return "The link leads to a folder, which is read at its own place."
    return None


def pages_in(path: Path, source: str) -> Iterator[Page | Refusal]:
    """The pages of one file, what its sidecar gives before what the page gives; never raises for bad input."""
    try:
        data = _bytes_of(path)
        beside = sidecar.beside(path)
        given = sidecar.read(beside) if beside is not None else ()
        for page in _reader_of(data, path.name).pages(data, source):
            yield replace(page, given=given + page.given) if isinstance(page, Page) else page
    except Refused as why:
        yield refusal(source, why.reason, why.detail)


def _bytes_of(path: Path) -> bytes:
    try:
        if not path.is_file():
            raise Refused("unreadable", "There is no such file, or it is no regular file.")
        if path.stat().st_size > decoding.MAX_BYTES:
            raise Refused("too large", f"The file is larger than {decoding.MAX_BYTES // 2**20} MB.")
        with path.open("rb") as file:
            return file.read(decoding.MAX_BYTES + 1)
    except OSError:
        raise Refused("unreadable", "The file could not be opened or read.") from None


def _reader_of(data: bytes, name: str) -> Reader:
    """The reader of the format that the content shows."""
    if not data.strip():
        raise Refused("empty", "The file has nothing in it.")
    if decoding.is_binary(data):
        raise Refused("binary", "The file is not text.")
    if name.lower().endswith(_SIDECARS):
        raise Refused("bad sidecar", "This YAML file stands beside no page of its name.")
    head = decoding.head_of(data, _HEAD)
    for known, reader in readers().items():
        if known == "text" and head.lstrip().startswith(_OTHER_FORMATS):
            raise Refused("unknown format", f"No reader knows this format; known are: {', '.join(readers())}.")
        if reader.sniffs(head):
            return reader
    raise Refused("empty", "The file has nothing in it but white space.")


def fingerprint(path: Path) -> str | None:
    """sha256 of the bytes of a file and of its sidecar: what its pages depend on; None where it cannot be opened."""
    total = hashlib.sha256()
    try:
        for file in filter(None, (path, sidecar.beside(path))):
            with file.open("rb") as content:
                total.update(hashlib.file_digest(content, "sha256").digest())
    except (OSError, Refused):
        return None
    return total.hexdigest()

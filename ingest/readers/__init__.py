"""Files in, pages out: which inputs there are, and which reader reads each."""

from __future__ import annotations

import gzip
import hashlib
import io
import lzma
import os
import stat
import tarfile
import zipfile
import zlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import cache
from importlib.metadata import EntryPoint, entry_points
from pathlib import Path
from typing import BinaryIO, NamedTuple, Protocol

from ingest.model import Given, Page, Refusal
from ingest.readers import (
    archives,
    compressed,
    decoding,
    feeds,
    html,
    json_records,
    mail,
    markdown,
    records,
    saved,
    sidecar,
    tables,
    text,
    warc,
)
from ingest.readers.leaving_out import LEFT_OUT, SIDECARS, left_out
from ingest.readers.pieces import Mapping, Member, Piece, digest_of
from ingest.readers.refusals import REASONS, Refused, refusal

__all__ = [
    "CONTAINERS",
    "LEFT_OUT",
    "READERS",
    "REASONS",
    "SIDECARS",
    "Container",
    "Found",
    "Mapping",
    "Piece",
    "Reader",
    "digest_of",
    "files",
    "fingerprint",
    "holds_many",
    "inputs",
    "others",
    "pages_in",
    "pages_of",
    "pieces_in",
    "readers",
    "size_of",
]


class Reader(Protocol):
    """One format of pages: knows it by the head of the file, and makes its pages."""

    def sniffs(self, head: str) -> bool:
        """Whether a file that begins so is of this format; `head` is up to 4,096 characters."""

    def pages(self, data: bytes, source: str, charset: str | None = None) -> Iterator[Page | Refusal]:
        """The pages in the bytes of a file; the n-th of several has the source `source#n`. May raise Refused."""


class Container(Protocol):
    """One format of files that hold many pages: parts them without reading them whole."""

    def sniffs(self, head: bytes, mapping: Mapping) -> bool:
        """Whether a file that begins so is of this format; `head` is up to 4,096 bytes."""

    def members(self, file: BinaryIO, source: str, mapping: Mapping) -> Iterator[Piece | Member | Refusal]:
        """The pages and records of a file, or files in it that may hold many themselves. May raise Refused."""


# Asked in this order; the first that knows the head of a file reads it.
READERS: dict[str, Reader] = {"html": html, "feeds": feeds, "markdown": markdown, "text": text}
CONTAINERS: dict[str, Container] = {
    "compressed": compressed,
    "archives": archives,
    "warc": warc,
    "saved": saved,
    "mail": mail,
    "json_records": json_records,
    "tables": tables,
}

MAX_DEPTH = 4  # a file in a file in a file: a compressed archive of compressed crawls has three
# Text of these kinds is no page of its own; a reader that knows one is asked before.
_OTHER_FORMATS = ("{\\rtf", "<?xml", "MIME-Version:", "{", "[{")
# What stands at the head of formats that hold no news themselves -> what they are and what to do.
_OTHERS = {
    "{\\rtf": "It is a document in RTF: save it as text or as a web page.",
    "<urlset": "It is a sitemap, a list of addresses: fetch the pages and give those.",
    "<sitemapindex": "It is a list of sitemaps: fetch the pages that they name and give those.",
    "<opml": "It is a list of feeds (OPML): fetch the feeds and give those.",
    "<svg": "It is a picture (SVG).",
}
_HEAD = 4096
_LEAST = 1024  # bytes that a page in a file counts as, where that is asked whether it swells
_DAMAGE = (EOFError, gzip.BadGzipFile, lzma.LZMAError, tarfile.TarError, zipfile.BadZipFile, zlib.error, UnicodeError)


def _others() -> list[EntryPoint]:
    """The readers that other packages offer."""
    found = sorted(entry_points(group="ingest.readers"), key=lambda entry: entry.name)
    return [entry for entry in found if entry.name not in READERS]


@cache
def readers() -> dict[str, Reader]:
    """The readers in the order in which they are asked: those of other packages first, text last."""
    return {**{entry.name: entry.load() for entry in _others()}, **READERS}


def others() -> list[str]:
    """What pages depend on besides this program: each reader of another package, with the version of that."""
    return [f"{entry.name} {entry.value} {entry.dist.version if entry.dist else ''}" for entry in _others()]


# -- which inputs there are -------------------------------------------------------------------------------------------


class Found(NamedTuple):
    """One file that was found under the given paths."""

    path: str
    source: str  # path inside the folder that was given, with forward slashes; of a file given directly, its name
    alone: bool = False  # whether its folder holds no sidecars


def inputs(paths: Iterable[Path]) -> Iterator[tuple[Path, str] | Refusal]:
    """Every page file under the paths, in sorted order: (path, source), or a refusal where a link leads astray."""
    for one in files(paths):
        yield one if isinstance(one, Refusal) else (Path(one.path), one.source)


def files(paths: Iterable[Path]) -> Iterator[Found | Refusal]:
    """Every page file under the paths, in sorted order, or a refusal where a link leads astray."""
    for path in paths:
        if path.is_dir():
            yield from _walk(str(path), path.resolve())
        else:
            yield Found(str(path), path.name)


class _Folder(NamedTuple):
    """A folder under the given paths."""

    path: str
    prefix: str  # of the sources of what is in it


def _walk(folder: str, root: Path) -> Iterator[Found | Refusal]:
    """All files of a folder. Not by recursion: folders may nest deeper than Python calls."""
    open_folders = [_listed(_Folder(folder, ""), root)]
    while open_folders:
        one = next(open_folders[-1], None)
        if one is None:
            open_folders.pop()
        elif isinstance(one, _Folder):
            open_folders.append(_listed(one, root))
        else:
            yield one


def _listed(folder: _Folder, root: Path) -> Iterator[Found | Refusal | _Folder]:
    """What stands in one folder, in sorted order."""
    links, folders = set(), set()
    try:
        with os.scandir(folder.path) as listing:
            names = []  # and no more of each file: a folder may hold a million
            for entry in listing:
                names.append(entry.name)
                if entry.is_symlink():
                    links.add(entry.name)
                if _is_folder(entry):
                    folders.add(entry.name)
    except OSError:
        yield refusal(folder.prefix.rstrip("/") or ".", "unreadable", "The folder could not be listed.")
        return
    names.sort()
    alone = not any(name.lower().endswith(SIDECARS) for name in names)
    for name in names:
        if left_out(name, names):
            continue
        path, source = f"{folder.path}/{name}", folder.prefix + name
        if not _is_text(name):
            yield refusal(_shown(source), "unreadable", "The name of the file is no UTF-8: give it another.")
        elif name in links and (detail := _astray(Path(path), root)):
            yield refusal(source, "symlink", detail)
        elif name in folders:
            yield _Folder(path, source + "/")
        else:
            yield Found(path, source, alone)


def _is_text(name: str) -> bool:
    """Whether a name can be written in UTF-8: the system allows any bytes."""
    return name.isascii() or _shown(name) == name


def _shown(name: str) -> str:
    return name.encode("utf-8", "backslashreplace").decode()


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:
        return False


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


# -- which pages a file has -------------------------------------------------------------------------------------------


def pages_in(path: Path, source: str, mapping: Mapping = ()) -> Iterator[Page | Refusal]:
    """The pages of one file, what its sidecar gives before what the page gives; never raises for bad input."""
    for piece in pieces_in(path, source, mapping):
        yield from [piece] if isinstance(piece, Refusal) else pages_of(piece, mapping)


def pieces_in(
    path: Path, source: str, mapping: Mapping = (), moved: Callable[[int], None] = lambda _: None
) -> Iterator[Piece | Refusal]:
    """The pages and records of one file as they stand there, read piece by piece; never raises for bad input.

    `moved` is told how many bytes of the file were read for each.
    """
    try:
        with _opened(path) as file:
            beside = sidecar.beside(path)
            first = sidecar.read(beside) if beside is not None else ()
            at, held, most = 0, 0, max(compressed.ALLOWED, compressed.RATIO * size_of(path))
            for piece in _pieces(Member(source, path.name, file, first), mapping, MAX_DEPTH):
                held += max(_LEAST, len(piece.data) if isinstance(piece, Piece) else 0)
                if held > most:
                    why = f"What it holds is more than {compressed.RATIO} times as large as it is."
                    raise Refused("too large", why)
                yield piece
                moved(max(0, file.tell() - at))
                at = max(at, file.tell())
    except Refused as why:
        yield refusal(source, why.reason, why.detail)
    except OSError:
        yield refusal(source, "unreadable", "The file could not be read to its end.")


def holds_many(path: Path, mapping: Mapping = ()) -> bool:
    """Whether a file may hold many pages, which are read one by one; False where it cannot be opened."""
    try:
        with _opened(path) as file:
            return _container_of(file.read(_HEAD), mapping) is not None
    except (Refused, OSError):
        return False


def pages_of(piece: Piece, mapping: Mapping = ()) -> Iterator[Page | Refusal]:
    """The pages of one piece; never raises for bad input."""
    try:
        if piece.kind == "record":
            found: Iterator[Page | Refusal] = iter([records.page_of(piece.data, piece.source, mapping)])
        else:
            found = _reader_of(piece.data, piece.name).pages(piece.data, piece.source, piece.charset)
        for page in found:
            yield _completed(page, piece) if isinstance(page, Page) else page
    except Refused as why:
        yield refusal(piece.source, why.reason, why.detail)


def _completed(page: Page, piece: Piece) -> Page:
    """The page with what the file around it says about it."""
    extent = piece.extent if page.extent == "full" else page.extent
    return replace(page, given=piece.first + page.given + piece.given, extent=extent)


def _opened(path: Path) -> BinaryIO:
    """The file, opened. Raises Refused, also for a pipe or a device, which might never end or wait for ever."""
    try:
        if not path.is_file():
            raise Refused("unreadable", "There is no such file, or it is no regular file.")
        return path.open("rb")
    except OSError:
        raise Refused("unreadable", "The file could not be opened or read.") from None


def _pieces(member: Member, mapping: Mapping, depth: int) -> Iterator[Piece | Refusal]:
    """The pieces of a file, which may stand in another; a file that cannot be read is refused by itself."""
    try:
        head = decoding.first_bytes(member.file, _HEAD)
        member.file.seek(0)
        container = _container_of(head, mapping)
        if container is None:
            yield _whole(member)
        elif depth == 0:
            raise Refused("too large", f"Files in files are read {MAX_DEPTH} deep at most.")
        else:
            for one in container.members(member.file, member.source, mapping):
                if isinstance(one, Member):
                    yield from _pieces(_with_first(one, member.first), mapping, depth - 1)
                else:
                    yield replace(one, first=member.first + one.first) if isinstance(one, Piece) else one
    except Refused as why:
        yield refusal(member.source, why.reason, why.detail)
    except _DAMAGE:
        yield refusal(member.source, "damaged", "The file is cut off or damaged; what stands before was read.")
    except OSError as error:
        # the decompressors of the standard library raise it without a number where the data is bad
        # (and Python where the disk does not tell where in the file it is)
        bad_data = error.errno is None and not isinstance(error, io.UnsupportedOperation)
        reason = "damaged" if bad_data else "unreadable"
        yield refusal(member.source, reason, "The file could not be read to its end.")
    except RecursionError:
        yield refusal(member.source, "too large", "The file nests its parts too deep.")
    except MemoryError:
        yield refusal(member.source, "unreadable", "The memory was full while the file was taken apart.")
    except Exception as fault:  # any fault of a format's library: one file must never stop a run
        detail = f"Taking the file apart stopped at a fault of the program ({type(fault).__name__})."
        yield refusal(member.source, "fault", detail)


def _with_first(member: Member, first: tuple[Given, ...]) -> Member:
    return replace(member, first=member.first + first)


def _whole(member: Member) -> Piece:
    """A file that holds one page, or one of the small formats that hold several."""
    data = member.file.read(decoding.MAX_BYTES + 1)
    if len(data) > decoding.MAX_BYTES:
        raise Refused("too large", f"The file is larger than {decoding.MAX_BYTES // 2**20} MB.")
    return Piece(member.source, data, "page", first=member.first, name=member.name)


def _container_of(head: bytes, mapping: Mapping) -> Container | None:
    return next((one for one in CONTAINERS.values() if one.sniffs(head, mapping)), None)


def _reader_of(data: bytes, name: str) -> Reader:
    """The reader of the format that the content shows."""
    if not data.strip():
        raise Refused("empty", "The file has nothing in it.")
    if decoding.is_binary(data):
        raise Refused("binary", f"The file is {decoding.what_binary(data)}.")
    if name.lower().endswith(SIDECARS):
        raise Refused("bad sidecar", "This YAML file stands beside no page of its name.")
    head = decoding.head_of(data, _HEAD)
    for known, reader in readers().items():
        if known == "text" and head.lstrip().startswith(_OTHER_FORMATS):
            raise Refused("unknown format", _what_else(head))
        if known == "text" and name.lower().endswith((".csv", ".tsv")) and (columns := tables.columns_in(head)):
            raise Refused(
                "no fields",
                f"No column is known as a text; name it with --map text=NAME. Columns: {', '.join(columns[:12])}.",
            )
        if reader.sniffs(head):
            return reader
    raise Refused("empty", "The file has nothing in it but white space.")


def _what_else(head: str) -> str:
    """What a text in a format that is not read is, and what to do with it, as far as its head tells."""
    told = next((words for mark, words in _OTHERS.items() if mark in head), None)
    return told or f"No reader knows this format; known are: {', '.join([*readers(), *CONTAINERS])}."


def size_of(path: Path) -> int:
    """The bytes of a file; 0 where it cannot be asked."""
    try:
        return path.stat().st_size
    except OSError:
        return 0


def _without_waiting(path: str, flags: int) -> int:
    """Open a file; a pipe that nobody writes to is opened, too, and not waited for."""
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))


def _sha256(path: str) -> bytes:
    total = hashlib.sha256()
    with open(path, "rb", buffering=0, opener=_without_waiting) as file:  # a Path takes long
        if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
            raise Refused("unreadable", "There is no such file, or it is no regular file.")
        while chunk := file.read(1 << 18):
            total.update(chunk)
    return total.digest()


def fingerprint(path: str, alone: bool = False) -> str | None:
    """sha256 of the bytes of a file and of its sidecar: what its pages depend on; None where it cannot be opened.

    Where it is known to stand `alone`, no sidecar is looked for.
    """
    total = hashlib.sha256()
    try:
        total.update(_sha256(path))
        if not alone and (beside := sidecar.beside(Path(path))) is not None:
            total.update(_sha256(str(beside)))
    except (OSError, Refused):
        return None
    return total.hexdigest()

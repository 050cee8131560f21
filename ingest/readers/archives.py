"""Archives of many files: zip and tar, read as the folder that they hold."""

from __future__ import annotations

import io
import stat
import struct
import tarfile
import zipfile
from collections.abc import Callable, Iterator
from pathlib import PurePosixPath
from typing import IO, BinaryIO, Protocol, cast

from ingest.model import Given, Refusal
from ingest.readers import decoding, sidecar
from ingest.readers.compressed import RATIO
from ingest.readers.leaving_out import SIDECARS, companion_of, left_out
from ingest.readers.listing import Listing
from ingest.readers.pieces import Mapping, Member
from ingest.readers.refusals import Refused, refusal

SUSPICIOUS = 1024 * 1024  # bytes of a member from which on its compression is looked at
MOST = 1_000_000  # files in one archive: their list is held in memory
_LONGEST_PATH = 2_000  # characters of the path of a file: no address is as long, and each of its folders is looked at
_LONGEST_HEADER = 256 * 1024  # bytes of what a tar says about one file: names are short
_TAR_MARK, _TAR_AT = b"ustar", 257
# Documents of office programs, books and programs are zip files too.
_DOCUMENTS = ("[Content_Types].xml", "mimetype", "META-INF/MANIFEST.MF", "AndroidManifest.xml")


def sniffs(head: bytes, mapping: Mapping) -> bool:
    """Whether a file begins as a zip or a tar does."""
    return head.startswith((b"PK\x03\x04", b"PK\x05\x06")) or head[_TAR_AT:].startswith(_TAR_MARK)


def members(file: BinaryIO, source: str, mapping: Mapping) -> Iterator[Member | Refusal]:
    """The files in an archive that a folder would have as inputs, each with its sidecar: of a zip by name, of a tar as
    they stand there, since a tar is often compressed and can then be read in one direction only."""
    head = file.read(8)
    file.seek(0)
    files = _Zip(file) if head.startswith(b"PK") else _Tar(file)
    seen = False
    for path in files.listing.paths(files.in_one_direction):
        if len(path) > _LONGEST_PATH:
            seen = True
            yield refusal(f"{source}/{path[:_LONGEST_PATH]}", "too large", "The path of the file is too long.")
            continue
        folder, _, name = path.rpartition("/")
        if _in_left_out(files, folder):
            continue
        if not left_out(name, _beside(files, folder, name)):
            seen = True
            yield _member(files, path, f"{source}/{path}" if path else source)
    if not seen:
        raise Refused("empty", "The archive holds no files that could be pages.")


def _beside(files: _Files, folder: str, name: str) -> list[str]:
    """The names beside a sidecar that could be its page; of another file none."""
    return files.listing.beside(folder, PurePosixPath(name).stem) if name.lower().endswith(SIDECARS) else []


class _Files(Protocol):
    """The files of an archive."""

    listing: Listing
    in_one_direction: bool  # whether they are best read as they stand

    def opened(self, path: str) -> IO[bytes] | tuple[str, str]:
        """A file, or why it is not opened."""


def _in_left_out(files: _Files, folder: str) -> bool:
    """Whether a folder of an archive, or one that it lies in, is left out."""
    parts = [part for part in folder.split("/") if part]
    above = ("/".join(parts[:depth]) for depth in range(len(parts)))
    return any(left_out(part, _pages_of(files, parent, part)) for part, parent in zip(parts, above, strict=True))


def _pages_of(files: _Files, parent: str, folder: str) -> list[str]:
    """The names beside a folder that could be the page with which a browser saved it."""
    page = companion_of(folder)
    return files.listing.beside(parent, page) if page is not None else []


def _member(files: _Files, path: str, source: str) -> Member | Refusal:
    folder, _, name = path.rpartition("/")
    try:
        file = files.opened(path)
        if isinstance(file, tuple):
            return refusal(source, *file)
        return Member(source, name, cast(BinaryIO, file), _given_beside(files, folder, name))
    except Refused as why:
        return refusal(source, why.reason, why.detail)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, tarfile.TarError, KeyError):
        return refusal(source, "damaged", "The archive does not hold this file as it says, or in an unknown form.")


def _given_beside(files: _Files, folder: str, name: str) -> tuple[Given, ...]:
    """What the sidecar of a file in the archive gives."""
    for other in sidecar.names_beside(name):
        path = f"{folder}/{other}" if folder else other
        file = files.opened(path) if files.listing.known(path) is not None else ()
        if not isinstance(file, tuple):
            with file:
                return sidecar.given_by(file.read(sidecar.MAX_BYTES + 1), other)
    return ()


def _clean(name: str) -> str:
    """The path of a file in an archive, as a path inside the folder that the archive would be.

    >>> _clean("..\\\\..\\\\etc/./passwd"), _clean("/2016/a.html")
    ('etc/passwd', '2016/a.html')
    """
    parts = decoding.normalised(name.replace("\\", "/")).replace("\n", " ").split("/")
    return "/".join(part.strip()[:200] for part in parts if part.strip() not in {"", ".", ".."})


class _Handed(zipfile.ZipFile):
    """A zip that hands on what it says of each file, and keeps none of it: its own list takes a kilobyte a file."""

    def __init__(self, file: BinaryIO, take: Callable[[zipfile.ZipInfo], None]) -> None:
        self._take = take
        super().__init__(file)

    # what the class of the library makes its list of
    filelist = property(lambda self: self, lambda self, _: None)
    NameToInfo = property(lambda _: {}, lambda *_: None)

    def append(self, info: zipfile.ZipInfo) -> None:
        self._take(info)

    def __iter__(self) -> Iterator[zipfile.ZipInfo]:
        return iter(())


class _Zip:
    """The files of a zip: where each stands, its sizes, and under which name where that was cleaned."""

    in_one_direction = False
    _KNOWN = struct.Struct("<QQQIHHB")

    def __init__(self, file: BinaryIO) -> None:
        self.listing, self._packed, self._is_document = Listing(), 0, False
        try:
            self._archive = _Handed(file, self._take)
        except (zipfile.BadZipFile, ValueError, NotImplementedError, EOFError, OverflowError):
            raise Refused(
                "damaged", "The zip archive is cut off or damaged: its list of files cannot be read."
            ) from None
        if self._is_document:
            raise Refused(
                "binary",
                "The file is a document of an office program, a book or a program: save it as text or as a web page.",
            )
        _not_too_many(len(self.listing))
        if self._packed > file.seek(0, 2):
            raise Refused("damaged", "The files in the zip archive overlap, as no program packs them.")

    def _take(self, info: zipfile.ZipInfo) -> None:
        self._is_document |= info.filename in _DOCUMENTS
        self._packed += info.compress_size
        if info.filename and not info.is_dir():
            path = _clean(info.filename)
            own = b"" if path == info.orig_filename else info.orig_filename.encode()
            sizes = (info.header_offset, info.compress_size, info.file_size, info.CRC)
            told = self._KNOWN.pack(*sizes, info.flag_bits, info.compress_type, _why_not_in_zip(info))
            self.listing.add(path, told + own)
            if len(self.listing) > MOST:
                _not_too_many(len(self.listing))

    def opened(self, path: str) -> IO[bytes] | tuple[str, str]:
        known = self.listing.known(path) or b""
        offset, packed, size, crc, flags, method, why_not = self._KNOWN.unpack_from(known)
        if why_not:
            return _NOT_IN_ZIP[why_not]
        info = zipfile.ZipInfo(known[self._KNOWN.size :].decode() or path)
        info.header_offset, info.compress_size, info.file_size, info.CRC = offset, packed, size, crc
        info.flag_bits, info.compress_type = flags, method
        return self._archive.open(info)


# Why a file in a zip is not opened, by number; 0 where it is.
_NOT_IN_ZIP = (
    ("", ""),
    ("encrypted", "The file in the archive is protected by a password."),
    ("symlink", "Links inside an archive are not followed."),
    ("too large", f"It becomes more than {RATIO} times as large when it is decompressed."),
)


def _why_not_in_zip(info: zipfile.ZipInfo) -> int:
    if info.flag_bits & 1:
        return 1
    if stat.S_ISLNK(info.external_attr >> 16):
        return 2
    return 3 if info.file_size > SUSPICIOUS and info.file_size > RATIO * max(1, info.compress_size) else 0


def _not_too_many(count: int) -> None:
    if count > MOST:
        raise Refused("too large", f"The archive holds more than {MOST:,} files: part it.")


class _Headers:
    """The file of a tar while its list is made: nothing long is read, whatever length a header gives itself."""

    def __init__(self, file: BinaryIO) -> None:
        self.file, self.longest = file, _LONGEST_HEADER
        self.seek, self.tell, self.seekable = file.seek, file.tell, file.seekable

    def read(self, size: int) -> bytes:
        if size > self.longest:
            raise tarfile.ReadError("a header that is too long")
        return self.file.read(size)


# Why a file in a tar is not opened, by number; 0 where it is.
_NOT_IN_TAR = (("", ""), ("symlink", "Links inside an archive are not followed."),
               ("damaged", "The tar archive is cut off or damaged here."))  # fmt: skip
_LINK, _DAMAGED = 1, 2


class _Tar:
    """The files of a tar: where each stands. Folders, pipes and devices are passed by."""

    in_one_direction = True
    _KNOWN = struct.Struct("<QQB")

    def __init__(self, file: BinaryIO) -> None:
        self.listing, self._bounded = Listing(), _Headers(file)
        self._held: dict[str, bytes] = {}  # sidecars, since the pages that they stand beside may be far from there
        self._sparse: dict[str, tarfile.TarInfo] = {}  # files with holes in them
        size = file.seek(0, 2)
        file.seek(0)
        whole, seen = True, 0
        try:
            self._archive = tarfile.TarFile(fileobj=cast(BinaryIO, self._bounded))
            for seen, info in enumerate(self._archive, 1):  # whether there was any is asked below
                _not_too_many(seen)
                self._archive.members = []  # type: ignore[attr-defined]  # it would keep them all
                whole = info.offset_data + info.size <= size
                self._take(_clean(info.name), info, whole)
        except (tarfile.TarError, ValueError, EOFError, OverflowError):
            if not seen:
                raise Refused(*_NOT_IN_TAR[_DAMAGED]) from None
            if whole:
                self.listing.add("(the rest)", self._KNOWN.pack(size, 0, _DAMAGED))
        self._bounded.longest = size

    def _take(self, path: str, info: tarfile.TarInfo, whole: bool) -> None:
        link = info.issym() or info.islnk()
        if not path or (whole and not info.isfile() and not link):
            return
        self._held.pop(path, None)
        self._sparse.pop(path, None)
        if whole and info.isfile() and info.size <= sidecar.MAX_BYTES and info.name.lower().endswith(SIDECARS):
            self._held[path] = _opened(self._archive, info).read()
        elif whole and info.sparse:
            self._sparse[path] = info
        why_not = (_LINK if link else 0) if whole else _DAMAGED
        self.listing.add(path, self._KNOWN.pack(info.offset_data, info.size, why_not))

    def opened(self, path: str) -> IO[bytes] | tuple[str, str]:
        offset, size, why_not = self._KNOWN.unpack(self.listing.known(path) or b"")
        if why_not:
            return _NOT_IN_TAR[why_not]
        if path in self._held:
            return io.BytesIO(self._held[path])
        info = self._sparse.get(path) or tarfile.TarInfo()
        info.offset_data, info.size = offset, size
        return _opened(self._archive, info)


def _opened(archive: tarfile.TarFile, info: tarfile.TarInfo) -> IO[bytes]:
    opened = archive.extractfile(info)
    if opened is None:
        raise Refused("damaged", "The archive does not hold this file as it says.")
    return opened

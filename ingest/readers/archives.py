"""Archives of many files: zip and tar, read as the folder that they hold."""

from __future__ import annotations

import io
import stat
import tarfile
import zipfile
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import IO, BinaryIO, cast

from ingest.model import Given, Refusal
from ingest.readers import decoding, sidecar
from ingest.readers.compressed import RATIO
from ingest.readers.leaving_out import SIDECARS, left_out
from ingest.readers.pieces import Mapping, Member
from ingest.readers.refusals import Refused, refusal

SUSPICIOUS = 1024 * 1024  # bytes of a member from which on its compression is looked at
MOST = 1_000_000  # files in one archive: their list is held in memory
_LONGEST_HEADER = 256 * 1024  # bytes of what a tar says about one file: names are short
_NO_FILE = ("", "")  # why a folder, a pipe or a device in a tar is not opened: it is passed by
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
    entries = _zipped(file) if head.startswith(b"PK") else _tarred(file)
    names = _names_in_folders(entries)
    seen = False
    for path in sorted(entries, key=lambda path: (entries[path].at, path)):
        folder, _, name = path.rpartition("/")
        if _in_left_out(folder, names):
            continue
        if not left_out(name, names[folder]):
            seen = True
            yield _member(entries, path, f"{source}/{path}" if path else source)
    if not seen:
        raise Refused("empty", "The archive holds no files that could be pages.")


@dataclass(frozen=True, slots=True)
class _Entry:
    """A file in an archive: how it is opened, or why it is not."""

    open: Callable[[], IO[bytes]]
    why_not: tuple[str, str] | None = None
    at: int = 0  # where it stands, where that matters


def _names_in_folders(entries: Iterable[str]) -> dict[str, list[str]]:
    """The names in each folder of an archive, sorted."""
    found: dict[str, list[str]] = {}
    for path in entries:
        folder, _, name = path.rpartition("/")
        found.setdefault(folder, []).append(name)
    for names in found.values():
        names.sort()
    return found


def _in_left_out(folder: str, names: dict[str, list[str]]) -> bool:
    """Whether a folder of an archive, or one that it lies in, is left out."""
    parts = [part for part in folder.split("/") if part]
    above = ("/".join(parts[:depth]) for depth in range(len(parts)))
    return any(left_out(part, names.get(parent, ())) for part, parent in zip(parts, above, strict=True))


def _member(entries: dict[str, _Entry], path: str, source: str) -> Member | Refusal:
    entry = entries[path]
    if entry.why_not is not None:
        return refusal(source, *entry.why_not)
    folder, _, name = path.rpartition("/")
    try:
        return Member(source, name, cast(BinaryIO, entry.open()), _beside(entries, folder, name))
    except Refused as why:
        return refusal(source, why.reason, why.detail)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, tarfile.TarError, KeyError):
        return refusal(source, "damaged", "The archive does not hold this file as it says, or in an unknown form.")


def _beside(entries: dict[str, _Entry], folder: str, name: str) -> tuple[Given, ...]:
    """What the sidecar of a file in the archive gives."""
    for other in sidecar.names_beside(name):
        entry = entries.get(f"{folder}/{other}" if folder else other)
        if entry is not None and entry.why_not is None:
            with entry.open() as file:
                return sidecar.given_by(file.read(sidecar.MAX_BYTES + 1), other)
    return ()


def _clean(name: str) -> str:
    """The path of a file in an archive, as a path inside the folder that the archive would be.

    >>> _clean("..\\\\..\\\\etc/./passwd"), _clean("/2016/a.html")
    ('etc/passwd', '2016/a.html')
    """
    parts = decoding.normalised(name.replace("\\", "/")).replace("\n", " ").split("/")
    return "/".join(part.strip()[:200] for part in parts if part.strip() not in {"", ".", ".."})


def _zipped(file: BinaryIO) -> dict[str, _Entry]:
    try:
        archive = zipfile.ZipFile(file)
        infos = archive.infolist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError, EOFError, OverflowError):
        raise Refused("damaged", "The zip archive is cut off or damaged: its list of files cannot be read.") from None
    if any(info.filename in _DOCUMENTS for info in infos):
        raise Refused(
            "binary",
            "The file is a document of an office program, a book or a program: save it as text or as a web page.",
        )
    _not_too_many(len(infos))
    size = file.seek(0, 2)
    if sum(info.compress_size for info in infos) > size:
        raise Refused("damaged", "The files in the zip archive overlap, as no program packs them.")
    return {
        _clean(info.filename): _Entry(lambda info=info: archive.open(info), _zip_refusal(info))  # type: ignore[misc]
        for info in infos
        if info.filename and not info.is_dir()
    }


def _zip_refusal(info: zipfile.ZipInfo) -> tuple[str, str] | None:
    if info.flag_bits & 1:
        return "encrypted", "The file in the archive is protected by a password."
    if stat.S_ISLNK(info.external_attr >> 16):
        return "symlink", "Links inside an archive are not followed."
    if info.file_size > SUSPICIOUS and info.file_size > RATIO * max(1, info.compress_size):
        return "too large", f"It becomes more than {RATIO} times as large when it is decompressed."
    return None


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


def _tarred(file: BinaryIO) -> dict[str, _Entry]:
    entries: dict[str, _Entry] = {}
    damage = ("damaged", "The tar archive is cut off or damaged here.")
    size = file.seek(0, 2)
    file.seek(0)
    whole, bounded = True, _Headers(file)
    try:
        archive = tarfile.TarFile(fileobj=cast(BinaryIO, bounded))
        for number, info in enumerate(archive, 1):
            _not_too_many(number)
            archive.members = []  # type: ignore[attr-defined]  # it would keep them all
            whole = info.offset_data + info.size <= size
            at = info.offset_data
            entries[_clean(info.name)] = _of_tar(archive, info) if whole else _Entry(lambda: file, damage, at)
    except (tarfile.TarError, ValueError, EOFError, OverflowError):
        if not entries:
            raise Refused(*damage) from None
        if whole:
            entries["(the rest)"] = _Entry(lambda: file, damage, size)
    bounded.longest = size
    return {path: entry for path, entry in entries.items() if path and entry.why_not != _NO_FILE}


def _of_tar(archive: tarfile.TarFile, info: tarfile.TarInfo) -> _Entry:
    at = info.offset_data
    if info.isfile() and info.size <= sidecar.MAX_BYTES and info.name.lower().endswith(SIDECARS):
        data = _opened(archive, info).read()  # now, since the page that it stands beside may be far from here
        return _Entry(lambda: io.BytesIO(data), None, at)
    if info.isfile():
        return _Entry(lambda: _opened(archive, info), None, at) if info.sparse else _plain(archive, at, info.size)
    if info.issym() or info.islnk():
        return _Entry(lambda: _opened(archive, info), ("symlink", "Links inside an archive are not followed."), at)
    return _Entry(lambda: _opened(archive, info), _NO_FILE, at)


def _plain(archive: tarfile.TarFile, at: int, size: int) -> _Entry:
    """A file of which only the place is kept: a list of a million files is to be small."""

    def opened() -> IO[bytes]:
        info = tarfile.TarInfo()
        info.offset_data, info.size = at, size
        return _opened(archive, info)

    return _Entry(opened, None, at)


def _opened(archive: tarfile.TarFile, info: tarfile.TarInfo) -> IO[bytes]:
    opened = archive.extractfile(info)
    if opened is None:
        raise Refused("damaged", "The archive does not hold this file as it says.")
    return opened

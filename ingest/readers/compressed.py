"""Compressed files: gzip, bzip2 and xz around any other format."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import zlib
from collections.abc import Callable, Iterator
from typing import Any, BinaryIO

from ingest.model import Refusal
from ingest.readers.pieces import Mapping, Member
from ingest.readers.refusals import Refused

RATIO = 250  # text shrinks to a twentieth at best; what shrinks more is made to fill the disk
ALLOWED = 64 * 1024 * 1024  # bytes that may come out before the ratio counts
SUFFIXES = (".gz", ".bz2", ".xz", ".gzip")
_STEP = 1024 * 1024  # bytes
_OPENERS: tuple[tuple[bytes, Any], ...] = (
    (b"\x1f\x8b\x08", gzip.GzipFile),
    (b"BZh", bz2.BZ2File),
    (b"\xfd7zXZ\x00", lzma.LZMAFile),
)


def sniffs(head: bytes, mapping: Mapping) -> bool:
    """Whether a file begins as one of the three does."""
    return head.startswith(tuple(mark for mark, _ in _OPENERS))


def members(file: BinaryIO, source: str, mapping: Mapping) -> Iterator[Member | Refusal]:
    """The one file inside, under the same source."""
    head = file.read(8)
    file.seek(0)
    name = source.rsplit("/", 1)[-1]
    inner = next((name[: -len(end)] for end in SUFFIXES if name.lower().endswith(end)), name)
    if head.startswith(_OPENERS[0][0]):
        opened: Any = gzip.GzipFile(fileobj=file)
    else:
        opened = next(opener for mark, opener in _OPENERS[1:] if head.startswith(mark))(file)
    yield Member(source, inner, io.BufferedReader(_Bounded(opened, file), 256 * 1024))


_CUT = Refused("damaged", "The compressed file is cut off or damaged; what stands before was read.")


class _Bounded(io.RawIOBase):
    """A decompressed file that refuses to become far larger than the compressed one."""

    def __init__(self, opened: Any, compressed: BinaryIO) -> None:
        self.opened, self.compressed = opened, compressed

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def tell(self) -> int:
        return int(self.opened.tell())

    def seek(self, offset: int, whence: int = 0) -> int:
        """Go to a place; forward by reading, so that what swells is noticed on the way."""
        target = offset if whence == 0 else self.tell() + offset if whence == 1 else None
        if target is not None and target < self.tell():
            return int(self._tried(lambda: self.opened.seek(target)))
        while target is None or self.tell() < target:
            if not self._read(_STEP if target is None else min(_STEP, target - self.tell())):
                break
        return self.tell()

    def _tried(self, act: Callable[[], Any]) -> Any:
        try:
            return act()
        except (EOFError, gzip.BadGzipFile, lzma.LZMAError, zlib.error) as error:
            raise _CUT from error
        except OSError as error:
            if error.errno is None:  # as bz2 says that the data is bad
                raise _CUT from error
            raise

    def readinto(self, buffer: Any) -> int:
        """Read into the buffer. Raises Refused."""
        data = self._read(len(buffer))
        buffer[: len(data)] = data
        return len(data)

    def _read(self, size: int) -> bytes:
        """Up to `size` bytes. Raises Refused where more comes out than text can hold, or less than there should be."""
        data: bytes = self._tried(lambda: self.opened.read1(size))
        out = self.tell()
        if out > ALLOWED and out > RATIO * max(1, self.compressed.tell()):
            raise Refused("too large", f"It becomes more than {RATIO} times as large when it is decompressed.")
        return data

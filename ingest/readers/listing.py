"""The list of the files in an archive: a million of them are to take little memory."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

_NUMBER = 4  # bytes of the number of a file


class Listing:
    """Files by path; of two with one path the later one counts. Each is one string of bytes: path, number, what is
    known of it."""

    def __init__(self) -> None:
        self._rows: list[bytes] = []
        self._sorted = True

    def __len__(self) -> int:
        return len(self._rows)

    def add(self, path: str, known: bytes) -> None:
        number = len(self._rows).to_bytes(_NUMBER, "big")
        self._rows.append(path.encode("utf-8", "surrogatepass") + b"\0" + number + known)
        self._sorted = False

    def paths(self, as_they_stand: bool = False) -> Iterator[str]:
        """Every path once: sorted, or in the order in which the files stand in the archive."""
        self._sort()
        order = range(len(self._rows))
        for at in sorted(order, key=self._number) if as_they_stand else order:
            path, after = self._path(at), at + 1
            if after == len(self._rows) or self._path(after) != path:
                yield path.decode("utf-8", "surrogatepass")

    def known(self, path: str) -> bytes | None:
        """What is known of the file with this path; None where there is none."""
        self._sort()
        start = path.encode("utf-8", "surrogatepass") + b"\0"
        at = bisect_left(self._rows, start[:-1] + b"\1") - 1
        row = self._rows[at] if at >= 0 else b""
        return row[len(start) + _NUMBER :] if row.startswith(start) else None

    def beside(self, folder: str, stem: str) -> list[str]:
        """The names of the files in a folder that are a stem, or a stem and an ending; sorted."""
        self._sort()
        prefix = f"{folder}/{stem}" if folder else stem
        start, end = (f"{prefix}{mark}".encode("utf-8", "surrogatepass") for mark in "./")  # one follows the other
        rows = range(bisect_left(self._rows, start), bisect_left(self._rows, end))
        rests = dict.fromkeys(self._path(at)[len(start) - 1 :].decode("utf-8", "surrogatepass") for at in rows)
        names = [stem + rest for rest in rests if "/" not in rest]
        return [stem, *names] if self.known(prefix) is not None else names

    def _path(self, at: int) -> bytes:
        return self._rows[at].partition(b"\0")[0]

    def _number(self, at: int) -> bytes:
        row = self._rows[at]
        start = row.index(b"\0") + 1
        return row[start : start + _NUMBER]

    def _sort(self) -> None:
        if not self._sorted:
            self._rows.sort()
            self._sorted = True

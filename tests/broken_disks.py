"""What a disk may hold after the power failed: drawn from a record of the system calls of a build.

`strace` writes down each write with its bytes, each sync, rename and removal. At a point of that record, what was
synced is there; of what was not, any part may be missing: writes in any order, torn at sectors, and the last changes
of names in the folder. A layer inside SQLite would see its writes alone; the record has the program's own renames and
syncs too.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

SECTOR = 512
# Calls that change what is on a disk; `?` lets strace pass over those that this machine does not have.
CALLS = ("write", "pwrite64", "pwritev", "writev", "fsync", "fdatasync", "?rename", "renameat", "renameat2", "openat",
         "ftruncate", "fallocate", "?unlink", "unlinkat", "?link", "linkat", "?mkdir", "mkdirat")  # fmt: skip
TRACE = "trace=" + ",".join(CALLS)

_LINE = re.compile(r"(?:(\d+) +)?(\w+)\((.*)\) += (-?\d+)")
_HEX = re.compile(r"\\x([0-9a-f]{2})")
_TEXT = re.compile(r'"((?:\\x[0-9a-f]{2})*)"')


@dataclass(frozen=True, slots=True)
class Call:
    """One system call: its name, the how-many-eth of that name it is, its arguments as strace shows them, its result."""

    name: str
    ordinal: int
    arguments: str
    result: int

    @property
    def writes(self) -> bool:
        return self.name != "openat" or "O_CREAT" in self.arguments


def calls_in(trace: Path) -> list[Call]:
    """The calls of the first process of a trace that strace wrote with -f."""
    counts: dict[str, int] = {}
    found: list[Call] = []
    first: str | None = None
    for line in trace.read_text(encoding="utf-8").splitlines():
        told = _LINE.match(line)
        if not told or (first := first or told[1]) != told[1]:
            continue
        counts[told[2]] = counts.get(told[2], 0) + 1
        found.append(Call(told[2], counts[told[2]], told[3], int(told[4])))
    return found


def _bytes(text: str) -> bytes:
    return bytes.fromhex("".join(_HEX.findall(text)))


def _path_of(arguments: str) -> Path | None:
    """The path of the open file that is a call's first argument, as -y -xx shows it."""
    told = re.match(r"\d+<((?:\\x[0-9a-f]{2})*)>", arguments)
    return Path(_bytes(told[1]).decode()) if told else None


@dataclass(slots=True)
class _File:
    synced: bytes
    waiting: list[tuple[int, bytes] | int] = field(default_factory=list)  # writes, and lengths to cut to


class Disk:
    """A folder as the calls so far have made it, and as a power failure may leave it."""

    def __init__(self, folder: Path, before: dict[str, bytes]) -> None:
        """`before` is what the folder held, all of it synced."""
        self.folder = folder
        self._names = {name: _File(data) for name, data in before.items()}
        self._synced = dict(self._names)
        self._changes: list[tuple[str, _File | None]] = []  # of names, not synced yet

    def see(self, call: Call) -> None:
        """Go on by one call; what failed, or went to another folder, changes nothing."""
        if call.result < 0:
            return
        where = _path_of(call.arguments)
        texts = [_bytes(text) for text in _TEXT.findall(call.arguments)]
        if call.name == "pwrite64" and (file := self._at(where)):
            file.waiting.append((int(call.arguments.rsplit(", ", 1)[1]), texts[0]))
        elif call.name in {"fsync", "fdatasync"}:
            self._sync(where)
        elif call.name == "ftruncate" and (file := self._at(where)):
            file.waiting.append(int(call.arguments.rsplit(", ", 1)[1]))
        elif call.name == "openat" and call.writes:
            self._create(self._name(texts[0]), "O_TRUNC" in call.arguments)
        elif call.name.startswith("rename"):
            source, target = map(self._name, texts)
            if source and target and source in self._names:
                self._rename(target, self._names[source])
                self._rename(source, None)
        elif call.name.startswith("unlink") and (name := self._name(texts[0])):
            self._rename(name, None)

    def _name(self, path: bytes) -> str | None:
        whole = self.folder / path.decode()
        return whole.name if whole.parent == self.folder else None

    def _at(self, path: Path | None) -> _File | None:
        return self._names.get(path.name) if path and path.parent == self.folder else None

    def _sync(self, path: Path | None) -> None:
        if path == self.folder:
            self._synced, self._changes = dict(self._names), []
        elif file := self._at(path):
            file.synced, file.waiting = _applied(file.synced, file.waiting), []

    def _create(self, name: str | None, empty: bool) -> None:
        if name and name not in self._names:
            self._rename(name, _File(b""))
        elif name and empty:
            self._names[name].waiting.append(0)

    def _rename(self, name: str, file: _File | None) -> None:
        self._changes.append((name, file))
        if file is None:
            self._names.pop(name, None)
        else:
            self._names[name] = file

    def after_a_power_failure(self, dice: random.Random) -> dict[str, bytes]:
        """One of the states in which the folder may be found: name -> content."""
        names = dict(self._synced)
        for name, file in self._changes[: dice.randint(0, len(self._changes))]:
            if file is None:
                names.pop(name, None)
            else:
                names[name] = file
        share = dice.choice((0.0, 0.5, 0.9, 1.0))
        return {name: _applied(file.synced, _survivors(file.waiting, share, dice)) for name, file in names.items()}


def _survivors(
    waiting: list[tuple[int, bytes] | int], share: float, dice: random.Random
) -> Iterator[tuple[int, bytes] | int]:
    for one in waiting:
        if dice.random() >= share:
            continue
        if isinstance(one, tuple) and len(one[1]) > SECTOR and dice.random() < 0.1:
            torn = dice.randrange(0, len(one[1]), SECTOR)
            yield one[0], one[1][:torn]
        else:
            yield one


def _applied(content: bytes, changes: Iterator[tuple[int, bytes] | int] | list[tuple[int, bytes] | int]) -> bytes:
    made = bytearray(content)
    for one in changes:
        if isinstance(one, int):
            del made[one:]
            made.extend(bytes(one - len(made)))
            continue
        offset, data = one
        if data:
            made.extend(bytes(max(0, offset + len(data) - len(made))))
            made[offset : offset + len(data)] = data
    return bytes(made)

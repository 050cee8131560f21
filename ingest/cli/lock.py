"""The lock of an archive: one run writes it at a time."""

from __future__ import annotations

import fcntl
import glob
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

import click

from ingest.cli.faults import Mendable


@contextmanager
def alone(db: Path) -> Iterator[IO[bytes]]:
    """Hold the archive's lock: two builds of one archive must not write at once. Clears what a killed run left."""
    lock = db.with_name(f".{db.name}.lock")
    if not db.parent.is_dir():
        raise click.UsageError(f"there is no folder {db.parent}: make it first")
    try:
        file = locked(lock)
    except BlockingIOError:
        raise Mendable(f"another ingest is writing {db}: wait for it, or stop it") from None
    except OSError as error:
        raise Mendable(f"{db} cannot be written: {error.strerror}") from None
    with file:
        try:
            for left in db.parent.glob(glob.escape(f".{db.name}.stdin-") + "*"):
                left.unlink(missing_ok=True)
            yield file
        finally:
            with suppress(OSError):
                lock.unlink()


def locked(path: Path) -> IO[bytes]:
    """The file at this path, held by this process alone. Raises BlockingIOError where another holds it.

    Whoever held it removes it: a file that was removed between being opened and being locked is not the lock any more.
    """
    while True:
        file = path.open("wb")
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            with suppress(FileNotFoundError):
                if os.path.samestat(os.fstat(file.fileno()), path.stat()):
                    return file
        except BaseException:
            file.close()
            raise
        file.close()

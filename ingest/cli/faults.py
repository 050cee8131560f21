"""What can go wrong outside the program, said in words of ours."""

from __future__ import annotations

import errno
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from ingest import export, rules, store
from ingest.cli.options import STOPPED, USAGE
from ingest.cluster import ClusterError
from ingest.corrections import CorrectionsError
from ingest.extractors import ExtractorError
from ingest.readings import ReadingsError
from ingest.sources import SourcesError


class Stopped(click.ClickException):
    """Whoever runs the command has stopped it."""

    exit_code = STOPPED


class Mendable(click.ClickException):
    """What whoever runs the command can mend: a file, a disk, a line of the settings."""

    exit_code = USAGE


def refuse_as_output(output: Path, *own: Path) -> None:
    """Raise UsageError where an output would be written over the archive, or what belongs to it."""
    if output.resolve() in {path.resolve() for path in own}:
        raise click.UsageError(f"{output} is the archive, or belongs to it, and is not overwritten: name another file")


_MEMORY_FULL = "the memory is full: fewer --workers need less; the archive is as before"


# What the system says of a library that is there, where it lacks the memory for it or the disk fails.
_NOT_LOADED = re.compile(r"failed to map|annot allocate memory|cannot (?:read|open)|[Ii]nput/output error")


@contextmanager
def our_words() -> Iterator[None]:
    """Errors that a user can mend, said plainly: exit status 2."""
    try:
        yield
    except (
        store.StoreError,
        export.ExportError,
        ExtractorError,
        ClusterError,
        ReadingsError,
        SourcesError,
        CorrectionsError,
        rules.LexiconError,
    ) as error:
        raise Mendable(str(error)) from None
    except MemoryError:
        raise Mendable(_MEMORY_FULL) from None
    except ImportError as error:
        if not _NOT_LOADED.search(str(error)):
            raise
        raise Mendable(f"a library cannot be loaded ({error}); the archive is as before") from None
    except store.SqliteError as error:
        if not store.failed_disk(error):
            raise
        raise Mendable(f"the disk failed, or a file on it is damaged: {error}; run it again") from None
    except OSError as error:
        if error.errno == errno.EPIPE:  # whoever read our output has gone: click ends quietly
            raise
        where = f"{error.filename}: " if error.filename else ""
        raise Mendable(f"{where}{error.strerror or error}; the archive is as before") from None
    except KeyboardInterrupt:
        raise Stopped("stopped; the archive is as before, and the next run goes on from here") from None

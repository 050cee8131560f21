"""The names in a folder that are no pages, and why."""

from __future__ import annotations

import fnmatch
from pathlib import PurePosixPath

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
SIDECARS = (".yml", ".yaml")


def left_out(name: str, beside: frozenset[str]) -> str | None:
    """Why the file `name` among the names `beside` it is no input; None where it is one.

    >>> left_out("README.md", frozenset()), left_out("a.yml", frozenset({"a.txt", "a.yml"}))
    ('about the folder', 'the sidecar of a page')
    """
    for pattern, reason in LEFT_OUT:
        if fnmatch.fnmatchcase(name.lower(), pattern):
            return reason
    own = PurePosixPath(name)
    if own.suffix.lower() in SIDECARS:
        pages = (other for other in beside if not other.lower().endswith(SIDECARS))
        if any(own.stem in {other, PurePosixPath(other).stem} for other in pages):
            return "the sidecar of a page"
    return None

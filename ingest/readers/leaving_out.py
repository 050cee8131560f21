"""The names in a folder that are no pages, and why."""

from __future__ import annotations

import fnmatch
import re
from bisect import bisect_left
from collections.abc import Sequence
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
_LEFT_OUT = re.compile("|".join(f"({fnmatch.translate(pattern)})" for pattern, _ in LEFT_OUT))
SIDECARS = (".yml", ".yaml")
# What a browser calls the folder of pictures, styles and frames beside a page NAME.html that it saves, by its language.
COMPANIONS = (
    "_files", ".files", "-Dateien", "_fichiers", "_archivos", "_arquivos", "_ficheiros", "_bestanden", "_pliki",
    "_soubory", "_elemei", "-filer", "_file",
)  # fmt: skip
_COMPANION = re.compile(f"(?P<page>.+)(?:{'|'.join(map(re.escape, COMPANIONS))})", re.IGNORECASE)


def left_out(name: str, beside: Sequence[str]) -> str | None:
    """Why the file `name` among the names `beside` it, which are sorted, is no input; None where it is one.

    >>> left_out("README.md", []), left_out("a.yml", ["a.txt", "a.yml"])
    ('about the folder', 'the sidecar of a page')
    >>> left_out("talks_files", ["talks.html"]), left_out("talks_files", ["talks_files"])
    ('pictures, styles and frames of a page that a browser saved', None)
    """
    found = _LEFT_OUT.fullmatch(name.lower())
    if found and found.lastindex:
        return LEFT_OUT[found.lastindex - 1][1]
    page = companion_of(name)
    if page is not None and any(_is_among(f"{page}{ending}", beside) for ending in (".html", ".htm", ".xhtml")):
        return "pictures, styles and frames of a page that a browser saved"
    if name.lower().endswith(SIDECARS) and _is_named(PurePosixPath(name).stem, beside):
        return "the sidecar of a page"
    return None


def companion_of(name: str) -> str | None:
    """The name, without its ending, of the page beside which a browser would save a folder so; None where none would.

    >>> companion_of("talks_files"), companion_of("talks")
    ('talks', None)
    """
    found = _COMPANION.fullmatch(name)
    return found["page"] if found else None


def _is_among(name: str, beside: Sequence[str]) -> bool:
    at = bisect_left(beside, name)
    return at < len(beside) and beside[at] == name


def _is_named(stem: str, beside: Sequence[str]) -> bool:
    """Whether a page has this name, or this name and an ending."""
    first, last = bisect_left(beside, f"{stem}."), bisect_left(beside, f"{stem}/")  # the character after the full stop
    at = bisect_left(beside, stem)
    pages = [name for name in (*beside[at : at + 1], *beside[first:last]) if not name.lower().endswith(SIDECARS)]
    return any(stem in {name, PurePosixPath(name).stem} for name in pages)

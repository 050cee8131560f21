"""The names in a folder that are no pages, and why."""

from __future__ import annotations

import fnmatch
import re
from functools import lru_cache
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


def left_out(name: str, beside: frozenset[str]) -> str | None:
    """Why the file `name` among the names `beside` it is no input; None where it is one.

    >>> left_out("README.md", frozenset()), left_out("a.yml", frozenset({"a.txt", "a.yml"}))
    ('about the folder', 'the sidecar of a page')
    >>> left_out("talks_files", frozenset({"talks.html"})), left_out("talks_files", frozenset({"talks_files"}))
    ('pictures, styles and frames of a page that a browser saved', None)
    """
    found = _LEFT_OUT.fullmatch(name.lower())
    if found and found.lastindex:
        return LEFT_OUT[found.lastindex - 1][1]
    saved = _COMPANION.fullmatch(name)
    if saved and not beside.isdisjoint(f"{saved['page']}{ending}" for ending in (".html", ".htm", ".xhtml")):
        return "pictures, styles and frames of a page that a browser saved"
    own = PurePosixPath(name)
    return "the sidecar of a page" if own.suffix.lower() in SIDECARS and own.stem in _named(beside) else None


@lru_cache(8)  # the names in a folder are asked about one by one
def _named(beside: frozenset[str]) -> frozenset[str]:
    """The names of the pages among some names, with and without their endings."""
    pages = [name for name in beside if not name.lower().endswith(SIDECARS)]
    return frozenset((*pages, *(PurePosixPath(name).stem for name in pages)))

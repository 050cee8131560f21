"""Writes docs/licences.md: under which licence each package stands that `make ingest` and `make serve` run."""

from __future__ import annotations

import re
from importlib import metadata
from pathlib import Path

ROOT = Path(__file__).parent.parent
LOCK = ROOT / "requirements.lock"
PAGE = ROOT / "docs" / "licences.md"

# How packages write what has a short name of its own (SPDX).
_SHORT = {
    "Apache Software License": "Apache-2.0", "Apache License, Version 2.0": "Apache-2.0", "Apache 2.0": "Apache-2.0",
    "Apache 2": "Apache-2.0", "Apache License 2.0": "Apache-2.0", "BSD": "BSD-3-Clause", "BSD License": "BSD-3-Clause",
    "The BSD 2-Clause License": "BSD-2-Clause", "MIT License": "MIT",
    "Mozilla Public License 2.0 (MPL 2.0)": "MPL-2.0",
}  # fmt: skip
# Each of them lets everybody use, change and pass on the package; where a licence can be chosen, one of these can.
FREE = {"0BSD", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "CC0-1.0", "CNRI-Python", "MIT", "MPL-1.1", "MPL-2.0", "PSF-2.0",
        "Public Domain", "Zlib"}  # fmt: skip

_HEAD = """# Licences of what runs

The packages that `make ingest` and `make serve` run, those of `requirements.lock`, with the licence that each states
of itself (where it offers several, any of them may be chosen). None of them is copied into this project, whose own
licence is [Apache 2.0](../LICENSE). Why the project needs the ones that it names itself:
[dependencies.md](dependencies.md). This page is written by `make lock`.

| package | licence |
|---|---|
"""


def locked() -> dict[str, list[str]]:
    """Package -> its versions in the lock: more than one where they depend on the Python."""
    found: dict[str, list[str]] = {}
    for name, version in re.findall(r"^([\w.-]+)==([\w.+!-]+)", LOCK.read_text(encoding="utf-8"), re.M):
        found.setdefault(name, []).append(version)
    return found


def licence_of(package: str) -> str:
    """The licence that an installed package states, by its short name. Raises KeyError where it states none."""
    told = metadata.metadata(package)
    classes = [one.rsplit(" :: ", 1)[-1] for one in told.get_all("Classifier") or [] if one.startswith("License")]
    stated = [told.get("License-Expression"), told.get("License"), *classes]
    for one in stated:
        if one and one != "UNKNOWN" and "\n" not in one.strip():
            return _SHORT.get(one.strip(), one.strip())
    raise KeyError(f"{package} states no licence")


def is_free(licence: str) -> bool:
    """Whether one of the licences that may be chosen is free in all its parts."""
    return any(set(re.split(r" AND ", way.strip("() "))) <= FREE for way in licence.split(" OR "))


def page() -> str:
    return _HEAD + "".join(f"| `{name}` | {licence_of(name)} |\n" for name in sorted(locked()))


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")

"""sources.yml of an articles folder: what is said about all of its pages."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

import yaml

NAME = "sources.yml"
_KEYS = ("notice",)


class SourcesError(Exception):
    """sources.yml is unusable: says which file, which key, and what to do."""


@dataclass(frozen=True, slots=True)
class Sources:
    """What the sources.yml of the given folders say."""

    notice: str | None = None  # a line that stands on every page of the site
    digest: str | None = None  # sha256 of the files; None without any


def sources_of(paths: tuple[Path, ...]) -> Sources:
    """The settings of the folders among the paths; where several folders give a notice, the first one's.

    Raises SourcesError where a file is not usable.
    """
    notices, total = [], hashlib.sha256()
    for path in paths:
        file = path / NAME
        if file.is_file():
            data = _read(file)
            total.update(file.read_bytes())
            notices.append(data.get("notice"))
    notice = next((words for words in notices if words), None)
    return Sources(notice, total.hexdigest() if notices else None)


def _read(file: Path) -> dict[str, str]:
    try:
        data = yaml.safe_load(file.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        line = getattr(getattr(error, "problem_mark", None), "line", None)
        where = f" (line {line + 1})" if line is not None else ""
        raise SourcesError(f"{file}{where} is not readable as YAML: mend it or take it away") from None
    if data is None:
        return {}
    if not isinstance(data, dict):
        raise SourcesError(f"{file} must be a mapping with the keys: {', '.join(_KEYS)}")
    for key, value in data.items():
        if key not in _KEYS:
            raise SourcesError(f"{file}: unknown key {key!r}; known are: {', '.join(_KEYS)}")
        if not isinstance(value, str):
            raise SourcesError(f"{file}: {key} must be a text")
    return data

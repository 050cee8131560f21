"""What was written down about a page: a YAML file beside it, or front matter above it."""

from __future__ import annotations

import datetime
import os
import re
from dataclasses import replace
from pathlib import Path, PurePosixPath

import yaml

from ingest.model import Given
from ingest.readers import decoding
from ingest.readers.refusals import Refused

MAX_BYTES = 256 * 1024  # a sidecar has a dozen lines
# key in the YAML -> field of Given; several outlets' and tools' words for the same thing
FIELDS = {
    "title": "title", "headline": "title", "url": "url", "link": "url", "source": "url",
    "published": "published", "date": "published",
    "published_at": "published", "updated": "updated", "modified": "updated", "publisher": "publisher",
    "site": "publisher", "sitename": "publisher", "hostname": "publisher",
    "agency": "agency", "author": "author", "authors": "author", "byline": "author",
    "section": "section", "category": "section", "language": "language", "lang": "language",
}  # fmt: skip
_FRONT = re.compile(r"\s*---[ ]*\n(.*?)\n(?:---|\.\.\.)[ ]*(?:\n|\Z)", re.DOTALL)
_KEY = re.compile(r"^[A-Za-z_][\w-]*[ ]*:(?:\s|$)", re.MULTILINE)
_LABELLED = re.compile(r"(?P<key>[A-Z][A-Za-z]{2,11})[ ]?:[ ]+(?P<value>\S[^\n]{0,500})(?:\n|\Z)")
MIN_FIELDS = 2  # lines that name their fields at the head of a text before they are believed
_HOST = re.compile(r"(?:[\w-]+\.)+[A-Za-z]{2,}")
_ALIAS = re.compile(r"(?:^|[\s\[{,])[&*]\w", re.MULTILINE)


def names_beside(name: str) -> tuple[str, ...]:
    """The names that the sidecar of a page may have: NAME.yml or NAME.yaml for NAME.txt, or NAME.txt.yml."""
    stem = PurePosixPath(name).stem
    return tuple(own for own in (name + ".yml", name + ".yaml", stem + ".yml", stem + ".yaml") if own != name)


def beside(path: Path) -> Path | None:
    """The sidecar of a page in its folder; None where it has none."""
    # asked four times for each page: making Paths of it took most of the time
    there = (name for name in names_beside(path.name) if os.path.isfile(f"{path.parent}/{name}"))  # noqa: PTH113
    name = next(there, None)
    return None if name is None else path.with_name(name)


def read(path: Path) -> tuple[Given, ...]:
    """What the sidecar file gives. Raises Refused("bad sidecar") where it is not a mapping of plain values."""
    try:
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except OSError:
        raise Refused("unreadable", f"The sidecar {path.name} could not be read.") from None
    return given_by(data, path.name)


def given_by(data: bytes, name: str) -> tuple[Given, ...]:
    """What the bytes of a sidecar of this name give. Raises Refused("bad sidecar")."""
    if len(data) > MAX_BYTES:
        raise Refused("bad sidecar", f"The sidecar {name} is larger than {MAX_BYTES:,} bytes.")
    try:
        text = decoding.normalised(decoding.decoded(data))
    except Refused:
        raise Refused("bad sidecar", f"The sidecar {name} cannot be decoded as text.") from None
    return _given(text, "sidecar", f"sidecar {name}")


def front_matter(text: str) -> tuple[tuple[Given, ...], str]:
    """What the YAML between two lines of `---` at the head of a text gives, and the text below it.

    >>> front_matter("---\\ntitle: Talks open\\n---\\nVIENNA -- Talks began.")[1]
    'VIENNA -- Talks began.'
    """
    block = _FRONT.match(text[:MAX_BYTES]) if text.lstrip().startswith("---") else None
    if block is None or not _KEY.search(block.group(1)):
        return (), text
    return _given(block.group(1), "front matter", "front matter"), text[block.end() :]


def labelled_head(text: str) -> tuple[tuple[Given, ...], str]:
    """What the lines at the head of a text give that name their fields, a title or an address among them, and the rest.

    >>> labelled_head("Title: Talks open\\nDate: 2016-06-14\\n\\nVIENNA -- Talks began.")[1]
    'VIENNA -- Talks began.'
    """
    found: list[Given] = []
    rest = text.lstrip("\n")
    while line := _LABELLED.match(rest):
        field = FIELDS.get(line["key"].lower())
        if field is None:
            break
        found.append(Given(field, line["value"].strip(), "front matter"))
        rest = rest[line.end() :].lstrip("\n")
    told = any(one.field == "title" or (one.field == "url" and not _is_no_address(one)) for one in found)
    if len(found) < MIN_FIELDS or not told:
        return (), text
    return _with_publishers(found), rest


def _given(text: str, basis: str, what: str) -> tuple[Given, ...]:
    if _ALIAS.search(text):  # anchors let a few lines stand for gigabytes
        raise Refused("bad sidecar", f"The {what} has YAML anchors or aliases; write plain values.")
    try:
        data = yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    except (yaml.YAMLError, ValueError, RecursionError):
        raise Refused("bad sidecar", f"The {what} is not valid YAML.") from None
    if data is None:
        return ()
    if not isinstance(data, dict):
        raise Refused("bad sidecar", f"The {what} must be a mapping such as 'title: …'.")
    found = []
    for key, value in data.items():
        field = FIELDS.get(str(key).lower())
        if field is not None:
            found += [Given(field, text, basis) for text in _values(value, str(key), what)]
    return _with_publishers(found)


def _with_publishers(found: list[Given]) -> tuple[Given, ...]:
    """A source may be an address or a paper; a host is the publisher's name where nothing better is given."""
    found = [replace(one, field="publisher") if _is_no_address(one) else one for one in found]
    return tuple(sorted(found, key=lambda one: one.field == "publisher" and _HOST.fullmatch(one.value) is not None))


def _is_no_address(given: Given) -> bool:
    return given.field == "url" and "/" not in given.value and _HOST.fullmatch(given.value) is None


def _values(value: object, key: str, what: str) -> list[str]:
    if value is None:
        return []
    if isinstance(value, list):
        return [text for one in value for text in _values(one, key, what)]
    if isinstance(value, datetime.datetime | datetime.date):
        return [value.isoformat()]
    if isinstance(value, str | int | float) and not isinstance(value, bool):
        return [str(value).strip()] if str(value).strip() else []
    raise Refused("bad sidecar", f"The {what} gives '{key}' as something else than words or a date.")

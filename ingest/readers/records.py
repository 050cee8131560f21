"""Records of crawls and exports: one article each, whatever its fields are called."""

from __future__ import annotations

import datetime
import hashlib
import json
import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from ingest.model import Extent, Given, Page
from ingest.readers import apart, decoding, html, markdown
from ingest.readers.excerpts import unescaped, unmarked
from ingest.readers.fields import LISTS, NAMES, WRAPPERS, names_of, plain
from ingest.readers.pieces import Mapping
from ingest.readers.refusals import Refused

Record = dict[str, object]

MAX_DEPTH = 4  # values nested deeper say nothing about the article
MAX_VALUE = 1_000  # characters of a value that is no text
MAX_VALUES = 30  # of one field

_TAG = re.compile(
    r"</?(?:p|br|div|a|b|i|em|strong|span|h[1-6]|ul|ol|li|img|figure|blockquote|table|section|article|html|body|head)\b"
    r"[^<>]{0,2000}>|<!doctype\b",
    re.IGNORECASE,
)
_ANY_TAG = re.compile(r"<[^<>]{0,2000}>")
_QUOTED = re.compile(r"""'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)\"""")
_DIGITS = re.compile(r"-?\d{9,10}(?:\d{3})?(?:\.\d+)?\Z")
_RUN_DATE = re.compile(r"((?:19|20)\d\d)(\d\d)(\d\d)T?(\d\d)(\d\d)(\d\d)(Z?)\Z")
_NOTHING = frozenset({"", "none", "null", "nan", "n/a", "unknown", "-"})
_HOST = re.compile(r"(?:https?://)?(?:www\.)?((?:[a-z0-9-]+\.)+[a-z]{2,})(?:[:/].*)?\Z", re.IGNORECASE)


def canonical(record: Record) -> bytes:
    """The record as canonical JSON: the same fields and values give the same bytes, in whatever order they stood."""
    return json.dumps(record, sort_keys=True, ensure_ascii=True, separators=(",", ":"), default=str).encode()


def page_of(data: bytes, source: str, mapping: Mapping = ()) -> Page:
    """The page in a record, given as canonical JSON. Raises Refused where it holds no text of an article."""
    record = json.loads(data)
    values = _flat(record)
    text = _text_of(values, mapping, {plain(str(key)) for key in record})
    found = _shown(text)
    lines, stops = (found.lines, False) if text.is_page else unmarked(found.lines)
    extent: Extent = "cut" if stops and text.extent == "full" else text.extent
    if not any(lines):
        raise Refused("empty", f"The record's {text.name} has nothing in it but white space.")
    given = (*_given(values, mapping), *found.given)
    digest = hashlib.sha256(data).hexdigest()
    return Page(source, digest, "record", lines, given, found.body, found.links, extent)


def holds_text(record: Record, mapping: Mapping) -> bool:
    """Whether a record has a field in which the text of an article, or a summary, is looked for."""
    values = _flat(record)
    return any(name in values for field in ("text", "summary") for name in names_of(field, mapping))


def inside(record: Record, depth: int = 3) -> list[object] | None:
    """The list of articles in the answer of an API, which wraps them; None where there is none.

    >>> inside({"status": "ok", "response": {"docs": [{"headline": "Port opens"}]}})
    [{'headline': 'Port opens'}]
    """
    named = {plain(str(key)): value for key, value in record.items()}
    for name in LISTS:
        value = named.get(name)
        if isinstance(value, list) and value and all(isinstance(one, dict) for one in value):
            return value
        if isinstance(value, dict) and depth and (found := inside(value, depth - 1)) is not None:
            return found
    return None


# -- the values of a record -------------------------------------------------------------------------------------------


def _flat(record: Record) -> dict[str, object]:
    """Every value of a record by its path, names as they are compared; what a wrapper holds, by its own name too."""
    values: dict[str, object] = {}
    _flatten(record, "", values, 0)
    for wrapper in WRAPPERS:
        for path in [path for path in values if path.startswith(wrapper + ".")]:
            values.setdefault(path.removeprefix(wrapper + "."), values[path])
    return values


def _flatten(record: Record, prefix: str, values: dict[str, object], depth: int) -> None:
    for key, value in record.items():
        path = prefix + plain(str(key).replace(".", ""))
        value = _unwrapped(value)
        if key == "_source" and isinstance(value, dict):  # Elasticsearch's own wrapper; `source` names a publisher
            _flatten(value, prefix, values, depth)
        elif isinstance(value, dict):
            if depth < MAX_DEPTH:
                _flatten(value, path + ".", values, depth + 1)
        elif value is not None and value != "" and value != []:
            values.setdefault(path, value)


def _unwrapped(value: object) -> object:
    """A value without the shell that MongoDB's export puts around dates and numbers."""
    if isinstance(value, dict) and len(value) == 1:
        key, inner = next(iter(value.items()))
        if key in {"$date", "$numberLong", "$oid"}:
            return _unwrapped(inner)
    return value


# -- the text ---------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Text:
    words: str
    name: str
    is_html: bool
    is_page: bool
    extent: Extent


def _text_of(values: dict[str, object], mapping: Mapping, keys: Collection[str]) -> _Text:
    """The text of the article, or a summary where there is none. Raises Refused where the record has neither.

    `keys` are the names of the record's fields, those with nothing in them as well.
    """
    extents: tuple[tuple[str, Extent], ...] = (("text", "full"), ("summary", "summary"))
    for field, extent in extents:
        for name in names_of(field, mapping):
            words = _words(values[name]) if name in values else ""
            if words.strip():
                return _Text(words, name, bool(_TAG.search(words)), html.is_whole(words), extent)
    if any(name in values or name in keys for name in names_of("text", mapping)):
        raise Refused("empty", "The record's text has nothing in it but white space.")
    known = ", ".join(sorted(values)[:12]) or "none"
    raise Refused(
        "no fields", f"No field is known as an article's text; name it with --map text=NAME. Fields: {known}."
    )


def _words(value: object) -> str:
    """The words of a value: a text, a list of paragraphs, or a list of {value: …} as feed libraries write it."""
    if isinstance(value, str):
        return value
    if not isinstance(value, list):
        return ""
    parts = []
    for one in value:
        if isinstance(one, dict):
            one = next((one[key] for key in ("value", "text", "content") if isinstance(one.get(key), str)), "")
        parts.append(one if isinstance(one, str) else "")
    return "\n\n".join(part for part in parts if part.strip())


def _shown(text: _Text) -> apart.Content:
    """What a text shows: its lines, or what its markup shows."""
    if not text.is_html and markdown.sniffs(text.words[:4096]):
        return apart.content_of(markdown.as_html(decoding.normalised(text.words)), "fragment")
    if not text.is_html:
        return apart.Content(decoding.lines_of(decoding.normalised(unescaped(text.words))))
    html.refuse_dump(text.words)
    return apart.content_of(text.words, "page" if text.is_page else "fragment")


# -- what it says about itself ----------------------------------------------------------------------------------------


def _given(values: dict[str, object], mapping: Mapping) -> Iterator[Given]:
    for field in NAMES:
        if field in {"text", "summary"}:
            continue
        for name in names_of(field, mapping):
            found = [text for one in _several(values.get(name)) if (text := _value_of(field, one))]
            if found:
                yield from (Given(field, text, "record") for text in dict.fromkeys(found[:MAX_VALUES]))
                break


def _several(value: object) -> Iterator[object]:
    """The values of a field that may have several: a list, a list's words as Python or JSON writes them."""
    if isinstance(value, list):
        for one in value[:MAX_VALUES]:
            yield one.get("name") if isinstance(one, dict) else one
    elif isinstance(value, str) and value.startswith("[") and value.endswith("]"):
        yield from (one or two for one, two in _QUOTED.findall(value[:10_000]))
    else:
        yield value


def _value_of(field: str, value: object) -> str | None:
    """A value as the field is written, or None where it cannot be one."""
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return None
    words = _ANY_TAG.sub(" ", unescaped(str(value))) if isinstance(value, str) else str(value)
    words = re.sub(r"\s+", " ", decoding.normalised(words)).strip()[:MAX_VALUE]
    if field in {"published", "updated", "captured"}:
        return _moment(words)
    if words.replace(".", "").isdigit() or words.lower() in _NOTHING:
        return None  # numbers stand for people and sections in another table
    if field == "url":
        return words if words.lower().startswith(("http://", "https://")) and " " not in words else None
    if field == "publisher":
        host = _HOST.match(words)
        return host.group(1).lower() if host else words
    if field == "author" and words.lower().startswith(("http:", "https:", "@")):
        return None
    return words


def _moment(words: str) -> str | None:
    """The words of a date; seconds or milliseconds since 1970 and figures in one run as ISO.

    >>> _moment("1465898700"), _moment("20160614T101500Z"), _moment("14 June 2016")
    ('2016-06-14T10:05:00+00:00', '2016-06-14T10:15:00Z', '14 June 2016')
    """
    if _DIGITS.match(words):
        number = float(words)
        try:
            moment = datetime.datetime.fromtimestamp(number / 1000 if abs(number) > 1e11 else number, datetime.UTC)
        except (ValueError, OverflowError, OSError):
            return None
        return moment.isoformat(timespec="seconds")
    if run := _RUN_DATE.match(words):
        year, month, day, hour, minute, second, zone = run.groups()
        return f"{year}-{month}-{day}T{hour}:{minute}:{second}{zone}"
    return words or None

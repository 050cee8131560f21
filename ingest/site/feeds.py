"""Rows of queries as feeds: articles in Atom (RFC 4287), events as a calendar (RFC 5545)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date, timedelta
from typing import Any
from xml.etree import ElementTree as ET

from ingest.site.highlights import plain

ATOM = "http://www.w3.org/2005/Atom"
_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_LONGEST_LINE = 75  # bytes of a line of a calendar, by its standard
_STATUS = {"occurred": "CONFIRMED", "ongoing": "CONFIRMED", "cancelled": "CANCELLED"}  # all else: TENTATIVE
_UNREAL = frozenset(("denied", "hypothetical"))
Address = Callable[[str, str], str]  # (table, id) -> the absolute address of the row's page


def atom(
    articles: Iterable[Mapping[str, Any]], *, title: str, feed: str, page: str, address: Address, covered_until: str
) -> bytes:
    """A feed of rows that have article, title, published, publisher and snippet or lead, in their order.

    `feed` and `page` are the addresses of the feed itself and of what it is a feed of. An article that says no day of
    publication is as new as the archive's last day, as every entry must have a day.
    """
    ET.register_namespace("", ATOM)
    rows = list(articles)
    root = _element(None, "feed")
    _element(root, "id", feed)
    _element(root, "title", title)
    _element(root, "updated", _instant(max((str(row["published"] or "") for row in rows), default="") or covered_until))
    _element(root, "link", rel="self", type="application/atom+xml", href=feed)
    _element(root, "link", rel="alternate", type="text/html", href=page)
    for row in rows:
        entry = _element(root, "entry")
        here = address("articles", row["article"])
        _element(entry, "id", here)
        _element(entry, "title", plain(row["title"]) or row["article"])
        _element(entry, "link", rel="alternate", type="text/html", href=here)
        _element(entry, "updated", _instant(row["published"] or covered_until))
        if row["published"]:
            _element(entry, "published", _instant(row["published"]))
        _element(_element(entry, "author"), "name", row.get("publisher") or "unknown publisher")
        summary = plain(row.get("snippet") or row.get("lead") or "")
        if summary:
            _element(entry, "summary", summary)
    return bytes(b'<?xml version="1.0" encoding="utf-8"?>\n' + ET.tostring(root, encoding="utf-8"))


def xml_text(text: object) -> str:
    """The text without the characters that XML cannot hold."""
    return _NO_XML.sub("", str(text))


def _element(parent: ET.Element | None, tag: str, text: object = None, **attributes: str) -> ET.Element:
    made = {name: xml_text(value) for name, value in attributes.items()}
    name = f"{{{ATOM}}}{tag}"
    element = ET.Element(name, made) if parent is None else ET.SubElement(parent, name, made)
    element.text = None if text is None else xml_text(text)
    return element


def _instant(prefix: str) -> str:
    """The first moment of a date prefix; 1970 where there is no date at all.

    >>> _instant("2016-06"), _instant("")
    ('2016-06-01T00:00:00Z', '1970-01-01T00:00:00Z')
    """
    return f"{_day(prefix or '1970')}T00:00:00Z"


def _day(prefix: str) -> str:
    return f"{prefix}-01-01"[:10]


def calendar(events: Iterable[Mapping[str, Any]], *, title: str, address: Address) -> bytes:
    """A calendar of rows that have event, title, status, earliest, latest, and perhaps published, place_name, sentence.

    An event whose day is known only to the month or year lasts, in the calendar, from the first to the last day that
    the words allow, and says so. What has no date, or is denied or only supposed, is left out. An end of an interval
    is exclusive, as the standard wants it.
    """
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//news-archive//planned events//EN",
        f"X-WR-CALNAME:{_said(title)}",
    ]
    for row in events:
        if row["earliest"] and row["status"] not in _UNREAL:
            lines += _event(row, address("events", row["event"]))
    return "".join(_folded(line) for line in [*lines, "END:VCALENDAR"]).encode()


def _event(row: Mapping[str, Any], here: str) -> list[str]:
    first, last = _day(row["earliest"]), _day(row["latest"] or row["earliest"])
    until = date.fromisoformat(last) + timedelta(days=1)
    stamped = _day(row.get("published") or row["earliest"]).replace("-", "")
    words = f"The words that say when: “{row['date_text']}”. " if row.get("date_text") else ""
    lines = [
        "BEGIN:VEVENT",
        f"UID:{row['event']}@news-archive",
        f"DTSTAMP:{stamped}T000000Z",
        f"DTSTART;VALUE=DATE:{first.replace('-', '')}",
        f"DTEND;VALUE=DATE:{until.isoformat().replace('-', '')}",
        f"SUMMARY:{_said(row['title'])}",
        f"STATUS:{_STATUS.get(row['status'], 'TENTATIVE')}",
        "TRANSP:TRANSPARENT",
        f"DESCRIPTION:{_said(words + (row.get('sentence') or ''))}",
        f"URL:{here}",
    ]
    if row.get("place_name"):
        lines.append(f"LOCATION:{_said(row['place_name'])}")
    return [*lines, "END:VEVENT"]


def _said(text: object) -> str:
    r"""A text as a value of a calendar.

    >>> _said("talks; in Oslo,\nagain")
    'talks\\; in Oslo\\,\\nagain'
    """
    escaped = re.sub(r"([\\;,])", r"\\\1", xml_text(text))
    return re.sub(r"\r\n|\r|\n", r"\\n", escaped)


def _folded(line: str) -> str:
    """The line, broken where it is longer than 75 bytes, never inside of a character."""
    pieces, now, size = [], "", 0
    for letter in line:
        wide = len(letter.encode())
        if size + wide > _LONGEST_LINE:
            pieces.append(now)
            now, size = " ", 1
        now, size = now + letter, size + wide
    return "\r\n".join([*pieces, now]) + "\r\n"

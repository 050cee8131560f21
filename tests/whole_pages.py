"""A page of news with a given text, read from page to rows."""

from __future__ import annotations

import hashlib

from ingest import pipeline
from ingest.model import EventReport, Page, Reading

_HEAD = "Notes of the day\nBy Jane Roe\nMarch 15, 2018\n\n"
_TAIL = "\n\nThis line closes the notes of the day, which nobody reads twice.\n"


def read(text: str, head: str = _HEAD) -> Reading:
    """A page with a text, read; published on Thursday 2018-03-15."""
    whole = f"{head}{text}{_TAIL}"
    page = Page("x.txt", hashlib.sha256(whole.encode()).hexdigest(), "text", tuple(whole.splitlines()))
    found = pipeline.read(page)
    assert isinstance(found, Reading)
    return found


def of_kind(text: str, kind: str) -> EventReport:
    """The first event of a kind that a page with the text tells."""
    return next(one for one in read(text).events if one.kind == kind)


def who(event: EventReport) -> set[str]:
    """Who took part in it, by their ids."""
    return {one.person or one.organization or one.place or "" for one in event.people}

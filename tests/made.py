"""Readings made by hand, for tests of everything that stands below reading."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path

from ingest import store
from ingest.corrections import Corrections
from ingest.fingerprints import fingerprint
from ingest.ids import slug
from ingest.model import (
    Article,
    EventReport,
    Mention,
    NameForm,
    Organization,
    Participant,
    Person,
    Place,
    Reading,
    RoleClaim,
    Statement,
)
from ingest.rows import tables_of

CHINA = Place("china", "China", "country", "china", 35.0, 105.0, "geonames:1814991")
NOTES = store.Build("0", "inputs", "lexicon", None, None, None, 0, Corrections())


def article(body: str, *, published: str | None = None, source: str = "page.txt", **more: object) -> Article:
    """An article of this body; its id is a digest of body and source."""
    key = hashlib.sha256(f"{source}\0{body}".encode()).hexdigest()[:16]
    plain = Article(
        id=key, source=source, title=body[:40], title_basis="derived", byline=None, authors=(), dateline=None,
        dateline_place=None, dateline_date=None, published=published, published_basis="sidecar" if published else None,
        updated=None, captured=None, publisher=None, agency=None, url=None, section=None, language="en", lead=body.split("\n\n")[0], body=body,
        words=len(body.split()), extent="full", lines=(), related=(), dates=(),
    )  # fmt: skip
    return replace(plain, **more)  # type: ignore[arg-type]


def person(name: str, *others: str) -> Person:
    return Person(slug(name), name, name, tuple(NameForm(form, 1, "names.made") for form in (name, *others)))


def mention(body: str, words: str, who: str | None, start: int = 0) -> Mention:
    at = body.index(words, start)
    return Mention(at, at + len(words), words, "person", who, None, None, "names.made")


def claim(
    body: str,
    words: str,
    who: str,
    title: str,
    organization: str | None = None,
    status: str = "current",
    as_of: str | None = None,
) -> RoleClaim:
    at = body.index(words)
    where = slug(organization) if organization else None
    return RoleClaim(
        at, at + len(words), words, who, title, title.lower(), where, organization, status, "roles.made", as_of
    )


def event(body: str, words: str, *, status: str = "occurred", day: str | None = None, **more: object) -> EventReport:
    """An event told by these words; `day` is a full day or a month, which bounds it."""
    at = body.index(words)
    bounds = {None: (None, None)}.get(day) or (
        (day, day) if day and len(day) == 10 else (f"{day}-01", f"{day}-28") if day else (None, None)
    )
    plain = EventReport(
        at, at + len(words), words, words.split()[0], "events.made", "CONSULT", None, "meeting", words.capitalize(),
        status, day, day, None, bounds[0], bounds[1], None, None, None, (),
    )  # fmt: skip
    return replace(plain, **more)  # type: ignore[arg-type]


def takes_part(body: str, words: str, who: str, part: str = "participant", behalf: str | None = None) -> Participant:
    at = body.index(words)
    return Participant(at, at + len(words), words, who, None, None, part, behalf, "events.made")


def statement(body: str, words: str, speaker: str, who: str | None) -> Statement:
    at = body.index(words)
    return Statement(at, at + len(words), words, who, speaker, "indirect", None, "said", "statements.made")


def reading(of: Article, **more: object) -> Reading:
    """A Reading of the article; people, organizations … are given as keywords."""
    prints = fingerprint(of.body)
    return replace(Reading(of, (), (), (), (), (), (), (), prints), **more)  # type: ignore[arg-type]


def organization(name: str) -> Organization:
    return Organization(slug(name), name, None)


def archive(path: Path, *readings: Reading, **more: object) -> Path:
    """An archive of these Readings, written as the program writes it."""
    ordered = sorted(readings, key=lambda one: (one.article.published or "", one.article.id))
    captured = [store.with_captures(tables_of(one), (one.article.source,)) for one in ordered]
    store.write(path, captured, (), replace(NOTES, **more))  # type: ignore[arg-type]
    return path

"""FollowTheMoney: who is in the archive, which offices they are evidenced in, events, articles, mentions.

The model: https://followthemoney.tech. An office is a Position, its holding an Occupancy, and both point to the
articles that say so (`proof`). The first and last evidence of a tenure are dates at which it was held, never its
start or end, so they stand in `date`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager
from itertools import groupby
from typing import Any, BinaryIO

from ingest.export import facts
from ingest.export.addresses import Addresses
from ingest.ids import digest
from ingest.rows import Row
from ingest.store import Archive

TABLES = ("articles", "organizations", "people", "offices", "tenures", "events", "mentions")

# FollowTheMoney names languages by ISO 639-3; the languages of most news on the web, by the archive's 639-1.
_LANGUAGES = {
    "ar": "ara", "bg": "bul", "bn": "ben", "ca": "cat", "cs": "ces", "da": "dan", "de": "deu", "el": "ell",
    "en": "eng", "es": "spa", "et": "est", "fa": "fas", "fi": "fin", "fr": "fra", "he": "heb", "hi": "hin",
    "hr": "hrv", "hu": "hun", "id": "ind", "it": "ita", "ja": "jpn", "ko": "kor", "lt": "lit", "lv": "lav",
    "mk": "mkd", "nl": "nld", "no": "nor", "pl": "pol", "pt": "por", "ro": "ron", "ru": "rus", "sk": "slk",
    "sl": "slv", "sq": "sqi", "sr": "srp", "sv": "swe", "sw": "swa", "th": "tha", "tr": "tur", "uk": "ukr",
    "ur": "urd", "vi": "vie", "zh": "zho",
}  # fmt: skip
# Bodies of a state by the words that name nothing else; of other bodies the archive does not know whose they are.
_PUBLIC = frozenset({"ministry", "department", "parliament", "senate", "cabinet", "government", "treasury", "embassy"})
_DETECTED = {"person": "Person", "organization": "Organization"}
Values = dict[str, Any]


def write(
    archive: Archive,
    sink: Callable[[str], AbstractContextManager[BinaryIO]],
    addresses: Addresses,
    step: Callable[[int], None],
) -> None:
    """Write every entity, documents first."""
    with sink("ftm.json") as file:
        for table in TABLES:
            for count, entities in _WRITERS[table](archive, addresses):
                file.writelines(facts.line(entity) for entity in entities)
                step(count)


Entities = Iterator[tuple[int, list[dict[str, Any]]]]  # how many rows are done, and what they gave


def _entity(id: str, schema: str, values: Values) -> dict[str, Any]:
    """One entity: every property is a list of texts."""
    properties = {}
    for name, value in values.items():
        listed = value if isinstance(value, list) else [value]
        told = list(dict.fromkeys(str(one) for one in listed if one not in (None, "")))
        if told:
            properties[name] = told
    return {"id": id, "schema": schema, "properties": properties}


def _articles(archive: Archive, addresses: Addresses) -> Entities:
    for row in archive.rows("articles"):
        authors = [author["name"] for author in archive.where("authors", "article", row["id"])]
        yield 1, [_entity(addresses.id("articles", row["id"]), "Article", {
            "title": row["title"], "author": authors, "publisher": row["publisher"], "publishedAt": row["published"],
            "sourceUrl": _web(row["url"] or addresses.page("articles", row["id"])), "fileName": row["source"],
            "language": _LANGUAGES.get(row["language"]), "summary": row["lead"], "bodyText": row["body"],
        })]  # fmt: skip


def _organizations(archive: Archive, addresses: Addresses) -> Entities:
    for row in archive.rows("organizations"):
        parent = row["parent"] and addresses.id("organizations", row["parent"])
        yield 1, [_entity(addresses.id("organizations", row["id"]), _kind(row), {
            "name": row["name"], "country": _country(row), "parent": parent,
            "sourceUrl": addresses.page("organizations", row["id"]),
        })]  # fmt: skip


def _kind(row: Row) -> str:
    """A state, or what is named a ministry, is a body of a state.

    >>> _kind({"id": "china", "name": "China", "country": "china"}), _kind({"id": "x", "name": "Acme", "country": None})
    ('PublicBody', 'Organization')
    """
    return "PublicBody" if row["id"] == row["country"] or _PUBLIC & set(row["name"].lower().split()) else "Organization"


def _country(row: Row | None) -> str | None:
    code = facts.country("organizations", row)
    return code.lower() if code else None


def _people(archive: Archive, addresses: Addresses) -> Entities:
    for row in archive.rows("people"):
        forms = {form["name"] for form in archive.where("person_names", "person", row["id"])} - {row["name"]}
        yield 1, [_entity(addresses.id("people", row["id"]), "Person", {
            "name": row["name"], "alias": sorted(form for form in forms if " " in form),
            "weakAlias": sorted(form for form in forms if " " not in form),
            "position": sorted(archive.name("offices", one["office"]) or "" for one in _held(archive, row["id"])),
            "sourceUrl": addresses.page("people", row["id"]),
        })]  # fmt: skip


def _held(archive: Archive, person: str) -> Iterator[Row]:
    return (one for one in archive.where("tenures", "person", person) if facts.is_held(one))


def _offices(archive: Archive, addresses: Addresses) -> Entities:
    for row in archive.rows("offices"):
        body = archive.row("organizations", row["organization"])
        yield 1, [_entity(addresses.id("offices", row["id"]), "Position", {
            "name": row["label"], "country": _country(body),
            "organization": row["organization"] and addresses.id("organizations", row["organization"]),
            "sourceUrl": addresses.page("offices", row["id"]),
        })]  # fmt: skip


def _tenures(archive: Archive, addresses: Addresses) -> Entities:
    for row in archive.rows("tenures"):
        yield 1, [_occupancy(archive, addresses, row)] if facts.is_held(row) else []


def _occupancy(archive: Archive, addresses: Addresses, row: Row) -> dict[str, Any]:
    said = list(facts.claims(archive, row["role"]))
    return _entity(addresses.id("roles", row["role"]), "Occupancy", {
        "holder": addresses.id("people", row["person"]), "post": addresses.id("offices", row["office"]),
        "date": [row["first_evidence"], row["last_evidence"]], "status": "ended" if facts.has_ended(row) else "unknown",
        "summary": facts.evidence(row), "description": [claim["text"] for claim, _ in said],
        "proof": [addresses.id("articles", article["id"]) for _, article in said],
        "sourceUrl": _web(addresses.page("roles", row["role"])),
    })  # fmt: skip


def _events(archive: Archive, addresses: Addresses) -> Entities:
    for row in archive.rows("events"):
        yield 1, [_event(archive, addresses, row)] if row["status"] not in facts.UNREAL else []


def _event(archive: Archive, addresses: Addresses, row: Row) -> dict[str, Any]:
    reports = archive.where("event_reports", "event", row["id"])
    place = archive.row("places", row["place"])
    code = facts.country("places", place)
    there = facts.took_part(archive, row["id"])
    return _entity(addresses.id("events", row["id"]), "Event", {
        "name": row["title"], "summary": row["status"], "keywords": [row["status"], row["kind"], row["type"]],
        "date": None if row["end_date"] else row["start_date"],
        "startDate": row["start_date"] if row["end_date"] else None, "endDate": row["end_date"],
        "location": place and place["name"], "country": code and code.lower(), "recordId": row["id"],
        "involved": [addresses.id(table, who["id"]) for table, who, _ in there if table != "places"],
        "proof": [addresses.id("articles", report["article"]) for report in reports],
        "description": [report["text"] for report in reports], "sourceUrl": addresses.page("events", row["id"]),
    })  # fmt: skip


def _mentions(archive: Archive, addresses: Addresses) -> Entities:
    """One for each noun that an article names, with the forms in which it does."""
    for article, rows in groupby(archive.rows("mentions"), key=lambda row: str(row["article"])):
        listed = list(rows)
        yield len(listed), list(_named(article, listed, addresses))


def _named(article: str, rows: Iterable[Row], addresses: Addresses) -> Iterator[dict[str, Any]]:
    named: dict[tuple[str, str], list[str]] = {}
    for row in rows:
        id = row["person"] or row["organization"]
        if row["kind"] in _DETECTED and id:
            named.setdefault((row["kind"], id), []).append(row["text"])
    for (kind, id), texts in named.items():
        table = "people" if kind == "person" else "organizations"
        yield _entity(addresses.id("mentions", digest(article, kind, id)), "Mention", {
            "document": addresses.id("articles", article), "resolved": addresses.id(table, id), "name": texts,
            "detectedSchema": _DETECTED[kind],
        })  # fmt: skip


def _web(address: str | None) -> str | None:
    return address if address and address.startswith(("http://", "https://")) else None


_WRITERS: dict[str, Callable[[Archive, Addresses], Entities]] = {
    "articles": _articles, "organizations": _organizations, "people": _people, "offices": _offices,
    "tenures": _tenures, "events": _events, "mentions": _mentions,
}  # fmt: skip

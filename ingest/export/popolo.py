"""Popolo: persons, organizations, posts and memberships, each membership with the sentences that say so.

The specification: https://www.popoloproject.com/specs/. `start_date` and `end_date` stay out: texts say when somebody
was in a post, seldom when that began. What they say stands in `extra`, as the specification's patterns have it.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from typing import Any, BinaryIO

from ingest.export import facts
from ingest.export.addresses import Addresses
from ingest.rows import Row
from ingest.store import Archive

TABLES = ("people", "organizations", "offices", "tenures")


def write(
    archive: Archive,
    sink: Callable[[str], AbstractContextManager[BinaryIO]],
    addresses: Addresses,
    step: Callable[[int], None],
) -> None:
    """Write one JSON object of four lists."""
    with sink("popolo.json") as file:
        for number, (table, (name, make)) in enumerate(_LISTS.items()):
            file.write(("{" if number == 0 else ",\n").encode() + json.dumps(name).encode() + b":[")
            first = True
            for row in archive.rows(table):
                made = make(archive, addresses, row)
                if made:
                    file.write((b"\n" if first else b",\n") + facts.line(made).rstrip())
                    first = False
                step(1)
            file.write(b"]")
        file.write(b"}\n")


def _person(archive: Archive, addresses: Addresses, row: Row) -> dict[str, Any]:
    forms = [form["name"] for form in archive.where("person_names", "person", row["id"])]
    return facts.filled({
        "id": addresses.id("people", row["id"]), "name": row["name"], "sort_name": row["sort_name"],
        "other_names": [{"name": form} for form in forms if form != row["name"]],
        "links": _links(addresses.page("people", row["id"])),
    })  # fmt: skip


def _organization(archive: Archive, addresses: Addresses, row: Row) -> dict[str, Any]:
    return facts.filled({
        "id": addresses.id("organizations", row["id"]), "name": row["name"],
        "parent_id": row["parent"] and addresses.id("organizations", row["parent"]),
        "links": _links(addresses.page("organizations", row["id"])),
        "extra": facts.filled({"country": facts.country("organizations", row)}),
    })  # fmt: skip


def _post(archive: Archive, addresses: Addresses, row: Row) -> dict[str, Any]:
    return facts.filled({
        "id": addresses.id("offices", row["id"]), "label": row["label"], "role": row["title"],
        "organization_id": row["organization"] and addresses.id("organizations", row["organization"]),
        "links": _links(addresses.page("offices", row["id"])),
    })  # fmt: skip


def _membership(archive: Archive, addresses: Addresses, row: Row) -> dict[str, Any] | None:
    if not facts.is_held(row):
        return None
    return facts.filled({
        "id": addresses.id("roles", row["role"]), "label": archive.name("roles", row["role"]), "role": row["title"],
        "person_id": addresses.id("people", row["person"]), "post_id": addresses.id("offices", row["office"]),
        "organization_id": row["organization"] and addresses.id("organizations", row["organization"]),
        "sources": list(_sources(archive, addresses, row["role"])),
        "extra": facts.filled({name: row[name] for name in ("first_evidence", "last_evidence", "ended_by")}
                              | {"statuses": facts.statuses(row)}),
    })  # fmt: skip


def _sources(archive: Archive, addresses: Addresses, role: str) -> Iterator[dict[str, Any]]:
    for claim, article in facts.claims(archive, role):
        when = f", as of {claim['as_of']}" if claim["as_of"] else ""
        yield {"url": addresses.source(article), "note": f"{claim['status']}{when}: “{claim['text']}”"}


def _links(page: str | None) -> list[dict[str, str]]:
    return [{"url": page}] if page else []


_LISTS: dict[str, tuple[str, Callable[[Archive, Addresses, Row], dict[str, Any] | None]]] = {
    "people": ("persons", _person),
    "organizations": ("organizations", _organization),
    "offices": ("posts", _post),
    "tenures": ("memberships", _membership),
}

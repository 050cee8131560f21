"""schema.org as JSON-LD: every article a NewsArticle, every person with roles, every dated event that is not denied.

The nodes are those that the pages of the site carry.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Any, BinaryIO

from ingest.export import facts
from ingest.export.addresses import Addresses
from ingest.rows import Row
from ingest.site import linked_data
from ingest.store import Archive

TABLES = ("articles", "people", "events")


def write(
    archive: Archive,
    sink: Callable[[str], AbstractContextManager[BinaryIO]],
    addresses: Addresses,
    step: Callable[[int], None],
) -> None:
    """Write one document: the context, and a graph of all nodes."""
    with sink("jsonld") as file:
        file.write(f'{{"@context":"{linked_data.CONTEXT}","@graph":['.encode())
        separator = b"\n"
        for table in TABLES:
            for row in archive.rows(table):
                node = _NODES[table](archive, addresses, row)
                if node:
                    file.write(separator + facts.line(_bare(node)).rstrip())
                    separator = b",\n"
                step(1)
        file.write(b"]}\n")


def _bare(node: dict[str, Any]) -> dict[str, Any]:
    """A node of the graph: the context is the document's, and only what is on the web has a url."""
    left_out = {"@context"} | (set() if node["url"].startswith("http") else {"url"})
    return {name: value for name, value in node.items() if name not in left_out}


def _article(archive: Archive, addresses: Addresses, row: Row) -> dict[str, Any] | None:
    named = {one["person"]: None for one in archive.where("mentions", "article", row["id"]) if one["person"]}
    people = [(archive.name("people", id) or id, addresses.uri("people", id)) for id in named]
    authors = archive.where("authors", "article", row["id"])
    node = linked_data.article(row, authors, people, addresses.uri("articles", row["id"]))
    return node | {"url": row["url"] or node["url"]}


def _person(archive: Archive, addresses: Addresses, row: Row) -> dict[str, Any] | None:
    forms = archive.where("person_names", "person", row["id"])
    roles = [
        tenure | {"organization_name": archive.name("organizations", tenure["organization"])}
        for tenure in archive.where("tenures", "person", row["id"])
        if facts.is_held(tenure)
    ]
    node = linked_data.person(row, forms, roles, addresses.uri("people", row["id"]))
    for held, tenure in zip(node.get("hasOccupation", []), roles, strict=True):
        held["description"] = facts.evidence(tenure)  # that somebody is called former, too
    return node


def _event(archive: Archive, addresses: Addresses, row: Row) -> dict[str, Any] | None:
    there = {
        who["id"]: (who["name"], addresses.uri("people", who["id"]))
        for table, who, _ in facts.took_part(archive, row["id"])
        if table == "people"
    }
    told = row | {"place_name": archive.name("places", row["place"])}
    return linked_data.event(told, there.values(), addresses.uri("events", row["id"]))


_NODES: dict[str, Callable[[Archive, Addresses, Row], dict[str, Any] | None]] = {
    "articles": _article, "people": _person, "events": _event,
}  # fmt: skip

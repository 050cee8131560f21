"""PLOVER: every event of one of its types as a JSON line, with the fields of its manual (0.7b1, "JSON Data Fields").

The manual wants `date` as a full day; an event that no text dates to the day has null there and its prefix in
`date_prefix`. `status` is a field of ours: a record of a planned or cancelled event is no event that took place.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Any, BinaryIO

from ingest.export import facts
from ingest.export.addresses import Addresses
from ingest.rows import Row
from ingest.store import Archive

TABLES = ("events",)

_FULL_DAY = len("2016-06-14")
# The manual's four quarters: verbal and material cooperation, verbal and material conflict.
_QUADS = {
    "AGREE": 1, "CONSULT": 1, "SUPPORT": 1, "CONCEDE": 1, "COOPERATE": 2, "AID": 2, "RETREAT": 2,
    "REQUEST": 3, "ACCUSE": 3, "REJECT": 3, "THREATEN": 3, "SANCTION": 3,
    "PROTEST": 4, "MOBILIZE": 4, "COERCE": 4, "ASSAULT": 4,
}  # fmt: skip


def write(
    archive: Archive,
    sink: Callable[[str], AbstractContextManager[BinaryIO]],
    addresses: Addresses,
    step: Callable[[int], None],
) -> None:
    """Write a record for each event that has a PLOVER type; what is only denied or supposed is none."""
    with sink("plover.jsonl") as file:
        for row in archive.rows("events"):
            if row["type"] and row["status"] not in facts.UNREAL:
                file.write(facts.line(_record(archive, addresses, row)))
            step(1)


def _record(archive: Archive, addresses: Addresses, row: Row) -> dict[str, Any]:
    reports = archive.where("event_reports", "event", row["id"])
    first = next((report for report in reports if report["id"] == row["id"]), reports[0])
    there = facts.took_part(archive, row["id"])
    return {
        "id": addresses.id("events", row["id"]), "date": _day(row["start_date"]),
        "event": [row["type"]], "quad_code": _QUADS[row["type"]],
        "source": [_actor(archive, *one) for one in there if one[2]["part"] != "recipient"],
        "recipient": [_actor(archive, *one) for one in there if one[2]["part"] == "recipient"],
        "status": row["status"],
    } | facts.filled({
        "enddate": _day(row["end_date"]), "date_prefix": row["start_date"], "date_text": row["date_text"],
        "mode": [row["mode"]] if row["mode"] else None, "event_loc": _location(archive, row["place"]),
        "link": row["series"], "text": first["text"],
        "event_text": list(dict.fromkeys(report["text"] for report in reports)),
        "text_info": {"start": first["start"], "end": first["end"]},
        "cite_info": _citation(archive, addresses, first["article"]), "comment": row["title"],
    })  # fmt: skip


def _day(prefix: str | None) -> str | None:
    return prefix if prefix and len(prefix) == _FULL_DAY else None


def _actor(archive: Archive, table: str, who: Row, part: Row) -> dict[str, Any]:
    role = archive.row("roles", part["role"])
    return facts.filled({
        "actor_text": part["text"], "identifier_id": f"{table}/{who['id']}", "identifier_text": who["name"],
        "office": role and role["title"], "part": part["part"],
        "actor_loc": _location(archive, who["id"]) if table == "places" else None,
    })  # fmt: skip


def _location(archive: Archive, id: str | None) -> dict[str, Any] | None:
    """A place with the names of GeoNames' fields."""
    place = archive.row("places", id)
    if place is None:
        return None
    number = (place["gazetteer_id"] or "").removeprefix("geonames:")
    return facts.filled({
        "name": place["name"], "latitude": place["latitude"], "longitude": place["longitude"],
        "geonameid": int(number) if number.isdigit() else None, "country code": facts.country("places", place),
    })  # fmt: skip


def _citation(archive: Archive, addresses: Addresses, id: str) -> dict[str, Any]:
    article = archive.row("articles", id) or {}
    return facts.filled({
        "url": addresses.source(article), "title": article["title"], "language": article["language"],
        "publication": article["publisher"], "citation": article["id"], "date": article["published"],
    })  # fmt: skip

"""Gives templates the schema.org data of articles, people and events, with the addresses of their pages."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from datasette import hookimpl
from datasette.utils import tilde_encode

from ingest.site import linked_data


@hookimpl
def extra_template_vars(datasette: Any) -> dict[str, Any]:
    def address(request: Any, table: str, id: str) -> str:
        return str(datasette.absolute_url(request, datasette.urls.row("news", table, tilde_encode(id))))

    def people(request: Any, rows: Iterable[Any]) -> list[tuple[str, str]]:
        named = {row["person"]: row["name"] for row in rows if row["person"]}
        return [(name, address(request, "people", id)) for id, name in named.items()]

    def article(row: Any, authors: Any, named: Any, request: Any) -> dict[str, Any]:
        return linked_data.article(row, authors, people(request, named), address(request, "articles", row["id"]))

    def person(row: Any, forms: Any, roles: Any, request: Any) -> dict[str, Any]:
        return linked_data.person(row, forms, roles, address(request, "people", row["id"]))

    def event(row: Any, took_part: Any, request: Any) -> dict[str, Any] | None:
        absent = {one["person"] for one in took_part if one["part"] == "absent"}  # by any report: doubtful is left out
        there = [one for one in took_part if one["person"] not in absent]
        return linked_data.event(row, people(request, there), address(request, "events", row["event"]))

    return {"article_data": article, "person_data": person, "event_data": event}

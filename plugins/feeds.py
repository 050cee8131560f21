"""Offers rows as feeds: .atom where a query answers with articles, .ics where it answers with dated events."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from datasette import Response, hookimpl
from datasette.utils import tilde_encode
from datasette.utils.asgi import BadRequest

from ingest.site import feeds

ARTICLES = {"article", "title", "published", "publisher"}
EVENTS = {"event", "title", "status", "earliest", "latest"}


@hookimpl
def register_output_renderer() -> list[dict[str, Any]]:
    return [
        {"extension": "atom", "render": atom, "can_render": lambda columns: set(columns) >= ARTICLES},
        {"extension": "ics", "render": calendar, "can_render": lambda columns: set(columns) >= EVENTS},
    ]


async def atom(
    datasette: Any, request: Any, columns: list[str], rows: Iterable[Any], query_name: str | None
) -> Response:
    found = _rows(columns, rows, ARTICLES, "articles")
    notice = await datasette.get_canned_query("news", "archive_notice", None)
    built = (await datasette.get_database("news").execute(notice["sql"])).first()
    own = _own_address(datasette, request)
    body = feeds.atom(
        found,
        title=_title(datasette, request, query_name),
        feed=own,
        page=own.replace(f"{query_name}.atom", query_name or "", 1),
        address=_addresses(datasette, request),
        covered_until=(built["covered_until"] if built else None) or "",
    )
    return Response(body, content_type="application/atom+xml; charset=utf-8")


async def calendar(
    datasette: Any, request: Any, columns: list[str], rows: Iterable[Any], query_name: str | None
) -> Response:
    found = _rows(columns, rows, EVENTS, "dated events")
    title = _title(datasette, request, query_name)
    body = feeds.calendar(found, title=title, address=_addresses(datasette, request))
    return Response(body, content_type="text/calendar; charset=utf-8")


def _rows(columns: list[str], rows: Iterable[Any], needed: set[str], what: str) -> list[dict[str, Any]]:
    if not needed <= set(columns):
        raise BadRequest(f"This answer is not made of {what}: it has no {', '.join(sorted(needed - set(columns)))}.")
    return [dict(zip(columns, row, strict=True)) for row in rows]


def _title(datasette: Any, request: Any, query_name: str | None) -> str:
    """The title of the site, of the query, and what was asked of it."""
    queries = (datasette.metadata("databases") or {}).get("news", {}).get("queries", {})
    asked = [request.args.get(name) or "" for name in queries.get(query_name, {}).get("params", [])]
    parts = [datasette.metadata("title") or "News archive", queries.get(query_name, {}).get("title", ""), *asked]
    return ": ".join(part for part in parts if part and part != "0")


def _own_address(datasette: Any, request: Any) -> str:
    path = request.path + (f"?{request.query_string}" if request.query_string else "")
    below = path.startswith(str(datasette.urls.instance()))  # what serves several archives takes their name away before
    return str(datasette.absolute_url(request, path if below else str(datasette.urls.path(path))))


def _addresses(datasette: Any, request: Any) -> Callable[[str, str], str]:
    return lambda table, id: datasette.absolute_url(request, datasette.urls.row("news", table, tilde_encode(id)))

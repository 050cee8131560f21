"""Serves the home page from its template alone: Datasette's own first asks every table for columns, keys and count."""

from __future__ import annotations

from typing import Any

from datasette import Response, hookimpl


@hookimpl
def register_routes() -> list[tuple[str, Any]]:
    return [(r"^/$", home)]


async def home(datasette: Any, request: Any) -> Response:
    await datasette.ensure_permissions(request.actor, ["view-instance"])
    html = await datasette.render_template("index.html", {"metadata": datasette.metadata()}, request, view_name="index")
    return Response.html(html)

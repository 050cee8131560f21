"""Serves /-/api: every canned query with parameters, fields and an example that answers; as OpenAPI too."""

from __future__ import annotations

from typing import Any

from datasette import Response, hookimpl

from ingest.site import examples, openapi

NAME = "news"


@hookimpl
def register_routes() -> list[tuple[str, Any]]:
    return [(r"^/-/api(?P<format>\.json)?$", api), (r"^/-/openapi\.json$", described)]


async def described(datasette: Any, request: Any) -> Response:
    """The interface as an OpenAPI document, for programs that make clients or tests of it."""
    await datasette.ensure_permissions(request.actor, ["view-instance"])
    about = (datasette.metadata("databases") or {}).get(NAME, {})
    listed = examples.listing(about.get("queries", {}), datasette.metadata("parameters") or {}, {})
    title = datasette.metadata("title") or "News archive"
    server = datasette.absolute_url(request, datasette.urls.path("/"))
    told = openapi.document(listed, about.get("tables", {}), title, server.rstrip("/") or "/")
    return Response.json(told, headers={"access-control-allow-origin": "*"})


async def api(datasette: Any, request: Any) -> Response:
    await datasette.ensure_permissions(request.actor, ["view-instance"])
    about = (datasette.metadata("databases") or {}).get(NAME, {})
    queries = about.get("queries", {})
    listed = list(examples.listing(queries, datasette.metadata("parameters") or {}, await values(datasette, queries)))
    for query in listed:
        query["page"] = datasette.urls.path(f"/{NAME}/{query['name']}")
        asked = f"&{query['example']}" if query["example"] else ""
        query["json"] = datasette.urls.path(f"/{NAME}/{query['name']}.json?_shape=array{asked}")
    if request.url_vars["format"]:
        told = {"ok": True, "queries": [as_json(datasette, request, query) for query in listed]}
        return Response.json(told)
    context = {"queries": listed, "tables": about.get("tables", {})}
    return Response.html(await datasette.render_template("api.html", context, request, view_name="api"))


def as_json(datasette: Any, request: Any, query: dict[str, Any]) -> dict[str, Any]:
    """With whole addresses, so that a program can ask at once."""
    return query | {key: datasette.absolute_url(request, query[key]) for key in ("page", "json")}


async def values(datasette: Any, queries: dict[str, Any]) -> dict[str, str | None]:
    if NAME not in datasette.databases or "example_values" not in queries:
        return {}
    found = await datasette.get_database(NAME).execute(queries["example_values"]["sql"])
    return {row["field"]: row["value"] for row in found.rows}

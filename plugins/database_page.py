"""Serves the page of tables and queries quickly: Datasette's own first asks for every key and permission."""

from __future__ import annotations

from typing import Any

from datasette import Response, hookimpl
from datasette.views.database import DatabaseView

NAME = "news"
LONGEST_COUNT = 5  # milliseconds for one table


@hookimpl
def register_routes() -> list[tuple[str, Any]]:
    return [(rf"^/(?P<database>{NAME})(?P<format>\.html)?$", page)]


async def page(datasette: Any, request: Any) -> Response:
    """The template with what it shows; SQL, and an archive that is not there, are Datasette's own business."""
    if request.query_string or NAME not in datasette.databases:
        answer: Response = await DatabaseView(datasette).dispatch_request(request)
        return answer
    await datasette.ensure_permissions(request.actor, [("view-database", NAME), "view-instance"])
    archive = datasette.get_database(NAME)
    about = (datasette.metadata("databases") or {}).get(NAME, {})
    queries = await datasette.get_canned_queries(NAME, request.actor)
    counts = await counted(archive)
    context = {
        "database": NAME,
        "metadata": about,
        "tables": [{"name": name, "count": count, "hidden": name not in about.get("tables", {}),
                    "path": datasette.urls.query(NAME, f"all_{name}") if name in queries else None}
                   for name, count in sorted(counts.items())],
        "views": [],
        "queries": list(queries.values()),
        "size": archive.size,
        "allow_download": datasette.setting("allow_download") and not archive.is_mutable and not archive.is_memory,
        "allow_execute_sql": await datasette.permission_allowed(request.actor, "execute-sql", NAME, default=True),
        "alternate_url_json": datasette.absolute_url(request, datasette.urls.path(f"/{NAME}.json")),
    }  # fmt: skip
    return Response.html(await datasette.render_template("database.html", context, request, view_name="database"))


_counts: dict[tuple[str, int, int], dict[str, int | None]] = {}


async def counted(archive: Any) -> dict[str, int | None]:
    """Rows of each table, counted once for a file as it is; None where that takes too long."""
    key = (str(archive.path), archive.mtime_ns or 0, archive.size)
    if key not in _counts:
        _counts.clear()
        _counts[key] = await archive.table_counts(LONGEST_COUNT)
    return _counts[key]

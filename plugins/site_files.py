"""Serves what robots and browsers look for: /robots.txt, /sitemap.xml and its parts, /opensearch.xml."""

from __future__ import annotations

from typing import Any

from datasette import NotFound, Response, hookimpl
from datasette.utils import tilde_encode

from ingest.site import site_files


@hookimpl
def register_routes() -> list[tuple[str, Any]]:
    return [
        (r"^/robots\.txt$", robots),
        (r"^/sitemap\.xml$", sitemap_index),
        (r"^/sitemap-(?P<kind>[a-z]+)-(?P<part>\d{1,5})\.xml$", sitemap),
        (r"^/opensearch\.xml$", opensearch),
    ]


def robots(datasette: Any, request: Any) -> Response:
    return Response.text(site_files.robots(_absolute(datasette, request, "/sitemap.xml")))


async def sitemap_index(datasette: Any, request: Any) -> Response:
    """A part for every 10,000 rows of each kind."""
    kinds = await _query(datasette, "sitemap_kinds", {})
    parts = [(row["kind"], part) for row in kinds for part in range(-(-row["pages"] // site_files.PER_FILE))]
    return _xml(site_files.sitemap_index(_absolute(datasette, request, f"/sitemap-{k}-{n}.xml") for k, n in parts))


async def sitemap(datasette: Any, request: Any) -> Response:
    kind, part = request.url_vars["kind"], int(request.url_vars["part"])
    rows = await _query(datasette, "sitemap_pages", {"kind": kind, "skip": str(part * site_files.PER_FILE)})
    if not rows:
        raise NotFound("The sitemap has no such part.")
    paths = ((datasette.urls.row("news", kind, tilde_encode(row["id"])), row["day"]) for row in rows)
    return _xml(site_files.sitemap((_absolute(datasette, request, path), day) for path, day in paths))


def opensearch(datasette: Any, request: Any) -> Response:
    body = site_files.opensearch(
        datasette.metadata("title") or "News archive",
        datasette.metadata("description") or "",
        _absolute(datasette, request, "/-/search") + "?q={searchTerms}",
        _absolute(datasette, request, "/static/icon.svg"),
    )
    return _xml(body, "application/opensearchdescription+xml")


async def _query(datasette: Any, name: str, given: dict[str, str]) -> list[Any]:
    if "news" not in datasette.databases:
        return []
    query = await datasette.get_canned_query("news", name, None)
    return list((await datasette.get_database("news").execute(query["sql"], given)).rows)


def _absolute(datasette: Any, request: Any, path: str) -> str:
    return str(datasette.absolute_url(request, datasette.urls.path(path)))


def _xml(body: bytes, content_type: str = "application/xml") -> Response:
    return Response(body, content_type=f"{content_type}; charset=utf-8")

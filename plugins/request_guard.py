"""Refuses requests that no page of the site needs: other methods, unknown hosts, pages about the server, odd bytes."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from datasette import Response, hookimpl

from ingest.site import hosts

METHODS = ("GET", "HEAD", "OPTIONS")
ALLOW = ", ".join(METHODS)
# The pages of Datasette's own under /-/ that are open: what a program may want to know of the site.
OPEN = re.compile(r"^/-/(search|api|openapi|versions|settings|metadata)(\.json)?$|^/-/static(-plugins)?/")
LONGEST_PATH = 2_000  # bytes, as it came
LONGEST_QUERY = 16_000
# Formats in which a table can be had, but for .blob: there are no binary values here.
FORMATS = re.compile(rb"^/news[^.]*(\.(json|csv|atom|ics|html|db))?$")
ODD = re.compile(rb"[\x00-\x20\x7f-\xff]|%00|%(?![0-9A-Fa-f]{2})|\.(blob|jsono)$")


@hookimpl(tryfirst=True)  # inside of what bounds and names all answers
def asgi_wrapper(datasette: Any) -> Callable[[Any], Any]:
    return lambda app: guarded(datasette, app)


def guarded(datasette: Any, app: Any) -> Any:
    """The application, which is asked nothing but what it is for."""
    known = hosts.configured(os.environ.get(hosts.VARIABLE) or datasette.metadata("hosts"))

    async def wrapped(scope: Any, receive: Any, send: Callable[[Any], Awaitable[None]]) -> None:
        refused = refusal(scope, known) if scope["type"] == "http" else None
        if refused:
            await _said(scope, *refused).asgi_send(send)
        elif scope["type"] == "http" and scope["method"] == "OPTIONS":
            await Response.text("", status=204, headers=_open_to_all()).asgi_send(send)
        else:
            await app(closed(scope) if scope["type"] == "http" else scope, receive, send)

    return wrapped


def closed(scope: Any) -> Any:
    """The request, for a page that is not there where it asks for one of Datasette's that is not open."""
    path = scope["path"]
    if not path.startswith("/-/") or OPEN.match(path):
        return scope
    path = "/-/closed.json" if path.endswith(".json") else "/-/closed"
    return {**scope, "path": path, "raw_path": path.encode()}


def refusal(scope: Mapping[str, Any], known: tuple[str, ...]) -> tuple[int, str] | None:
    """(status, reason) where a request is refused; None where it is not.

    >>> refusal({"method": "POST", "path": "/", "headers": []}, ())
    (405, 'This site is for reading: it takes GET, HEAD, OPTIONS.')
    """
    path = scope.get("raw_path") or scope["path"].encode()
    if scope["method"] not in METHODS:
        return 405, f"This site is for reading: it takes {ALLOW}."
    if not hosts.allowed(hosts.asked(scope), known):
        return 400, "The site is not known by this name."
    if len(path) > LONGEST_PATH or len(scope.get("query_string", b"")) > LONGEST_QUERY:
        return 414, "The address is too long."
    path = path.partition(b"?")[0]
    if ODD.search(path) or (path.startswith(b"/news") and not FORMATS.match(path)):
        return 404, "There is no such page."
    if any(name in (b"cookie", b"authorization") and not value.isascii() for name, value in scope["headers"]):
        return 400, "The headers of the request are no text."
    return None


def _said(scope: Mapping[str, Any], status: int, reason: str) -> Response:
    headers = _open_to_all() if status == 405 else {"access-control-allow-origin": "*"}
    if scope["path"].endswith(".json"):
        body = json.dumps({"ok": False, "error": reason, "status": status, "title": None})
        return Response(body, status=status, headers=headers, content_type="application/json; charset=utf-8")
    return Response.text(reason, status=status, headers=headers)


def _open_to_all() -> dict[str, str]:
    return {
        "allow": ALLOW,
        "access-control-allow-origin": "*",
        "access-control-allow-methods": ALLOW,
        "access-control-allow-headers": "*",
        "access-control-expose-headers": "link",
    }

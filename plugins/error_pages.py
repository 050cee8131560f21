"""Shows errors in the style of the site; programs get theirs as JSON from Datasette itself."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

from datasette import Response, hookimpl
from datasette.utils.asgi import Base400
from datasette.views.base import DatasetteError


@hookimpl
def handle_exception(datasette: Any, request: Any, exception: Exception) -> Callable[[], Awaitable[Response | None]]:
    async def page() -> Response | None:
        if request.path.split("?")[0].endswith((".json", ".csv")):
            return None
        status, title, message = _said(exception)
        context = {"ok": False, "status": status, "title": title, "error": message}
        html = await datasette.render_template([f"{status}.html", "error.html"], context, request=request)
        return Response.html(html, status=status)

    return page


def _said(exception: Exception) -> tuple[int, str | None, str]:
    """(status, title, message); a fault of ours is told without its insides."""
    if isinstance(exception, DatasetteError):
        return exception.status, exception.title, "" if exception.message_is_html else exception.message
    if isinstance(exception, Base400):
        return exception.status, None, str(exception.args[0]) if exception.args else ""
    return 500, None, ""

"""Says what went wrong: as a page in the style of the site, as JSON with a reason, or as a line of text for CSV."""

from __future__ import annotations

import sqlite3
from collections.abc import Awaitable, Callable
from typing import Any

from datasette import Response, hookimpl
from datasette.database import QueryInterrupted
from datasette.utils.asgi import Base400
from datasette.views.base import DatasetteError

# What is said where Datasette gives no reason, or one made for its own pages.
REASONS = {
    403: "This is not open to visitors.",
    404: "There is no such page, table, query or row.",
    500: "Something went wrong here; the fault is the site's.",
    503: "The archive is busy: ask again in a moment.",
}
ROW = 3  # slashes in the address of a row: /news/TABLE/KEY
# Datasette's own words for what there is not: they speak of databases and records to somebody who looks for a page.
NOT_FOUND = frozenset({"Database not found", "Record not found", "Table not found"})
TOO_LONG = "The query took too long and was stopped: ask for less at a time."


@hookimpl
def handle_exception(datasette: Any, request: Any, exception: Exception) -> Callable[[], Awaitable[Response | None]]:
    async def page() -> Response:
        status, title, message = said(exception)
        path = request.path.split("?")[0]
        if title == "Invalid SQL" and path.count("/") == ROW:
            status, title, message = 404, None, ""  # a row of a table that there is not: nobody wrote SQL
        reason = message or REASONS.get(status, "The request cannot be answered.")
        headers = {"access-control-allow-origin": "*"} if datasette.cors else {}
        headers |= {"retry-after": "1"} if status == 503 else {}
        if path.endswith(".json"):
            body = {"ok": False, "error": reason, "status": status, "title": title}
            return Response.json(body, status=status, headers=headers)
        if path.endswith(".csv"):
            return Response.text(reason, status=status, headers=headers)
        context = {"ok": False, "status": status, "title": title, "error": message}
        try:
            html = await datasette.render_template([f"{status}.html", "error.html"], context, request=request)
        except (
            QueryInterrupted,
            DatasetteError,
            Base400,
            sqlite3.Error,
        ):  # the archive is too busy to tell about itself
            return Response.text(reason, status=status, headers=headers)
        return Response.html(html, status=status, headers=headers)

    return page


def said(exception: Exception) -> tuple[int, str | None, str]:
    """(status, title, message); a fault of ours is told without its insides."""
    if isinstance(exception, DatasetteError):
        message = exception.message if not exception.message_is_html else ""
        status = 400 if exception.status == 500 else exception.status  # what Datasette says so is wrong in the question
        return status, exception.title, TOO_LONG if exception.title == "SQL Interrupted" else message
    if isinstance(exception, Base400):
        reason = str(exception.args[0]) if exception.args else ""
        return exception.status, None, "" if reason == str(exception.status) or reason in NOT_FOUND else reason
    if isinstance(exception, QueryInterrupted):
        return 400, "SQL Interrupted", TOO_LONG
    if isinstance(exception, sqlite3.OperationalError) and "locked" in str(exception):
        return 503, None, ""  # two requests at once in what Datasette notes for itself
    return 500, None, ""

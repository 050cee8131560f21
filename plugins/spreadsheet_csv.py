"""Makes CSV safe to open in a spreadsheet, as `ingest export` does: what would be a formula is told to be text."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Awaitable, Callable
from typing import Any

from datasette import hookimpl

from ingest.export.csv import cell

# What could begin a cell that is no plain text; most rows have none.
SUSPECT = re.compile(r"(^|[,\"\n])[=+\-@\t\r']")
csv.field_size_limit(16_000_000)  # characters of a cell: no answer has more (live_archive.MOST_BYTES)
NUMBER = re.compile(r"[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?")


@hookimpl(tryfirst=True)  # inside of what bounds and names all answers
def asgi_wrapper() -> Callable[[Any], Any]:
    return safe_for_spreadsheets


def safe_for_spreadsheets(app: Any) -> Any:
    """The application, whose CSV runs nothing. Datasette sends a row at a time."""

    async def wrapped(scope: Any, receive: Any, send: Callable[[Any], Awaitable[None]]) -> None:
        async def send_safe(message: Any) -> None:
            body = message.get("body", b"")
            await send({**message, "body": safe_row(body.decode()).encode()} if body else message)

        is_csv = scope["type"] == "http" and scope["path"].endswith(".csv")
        await app(scope, receive, send_safe if is_csv else send)

    return wrapped


def safe_row(text: str) -> str:
    """One row of CSV, or several, with an apostrophe before what a spreadsheet would run; numbers stay numbers.

    >>> safe_row("=1+1,-5,plain\\r\\n")
    "'=1+1,-5,plain\\r\\n"
    """
    if not SUSPECT.search(text):
        return text
    written = io.StringIO(newline="")
    rows = csv.writer(written)
    for row in csv.reader(io.StringIO(text, newline="")):
        rows.writerow([one if NUMBER.fullmatch(one) else cell(one) for one in row])
    return written.getvalue()

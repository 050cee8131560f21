"""Answers a CSV that failed with an error and a reason; Datasette answers 200 and an empty body."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

from datasette import hookimpl

REASON = b"The query failed, or has no columns. The same address with .json instead of .csv says why."


@hookimpl(tryfirst=True)  # inside of what bounds and names all answers
def asgi_wrapper() -> Callable[[Any], Any]:
    return with_reasons


def with_reasons(app: Any) -> Any:
    """The application; the head of an answer in CSV waits for the first words of its body."""

    async def wrapped(scope: Any, receive: Any, send: Callable[[Any], Awaitable[None]]) -> None:
        waiting: list[Any] = []

        async def send_when_sure(message: Any) -> None:
            if message["type"] == "http.response.start" and message["status"] == 200:
                waiting.append(message)
                return
            if waiting and message["type"] == "http.response.body":
                if not message.get("body", b"").strip() and message.get("more_body"):
                    return
                start = waiting.pop()
                if not message.get("body", b"").strip():
                    headers = [(name, value) for name, value in start["headers"] if name != b"content-length"]
                    start, message = {**start, "status": 400, "headers": headers}, {**message, "body": REASON}
                await send(start)
            await send(message)

        csv = scope["type"] == "http" and scope["path"].endswith(".csv") and scope["method"] == "GET"
        await app(scope, receive, send_when_sure if csv else send)

    return wrapped

"""Answers many at once: identical questions are answered once, and what is more than can be answered is told to wait.

An answer is kept for some minutes under its address and the edition of the archive that it was made from, so it is
never older than the archive. Its ETag stands for the same, so that what a reader has already costs nothing.
What runs is bounded by lanes, and what waits for a lane is bounded too; more than that is answered 503 at once.
"""

import asyncio
import hashlib
import json
import os
import time
import traceback
from collections import OrderedDict, deque
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable
from contextlib import asynccontextmanager, nullcontext
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Self
from urllib.parse import parse_qsl

from datasette import hookimpl

from ingest.site import hosts

NAME = "news"
ROOT = Path(__file__).parent.parent
SITE = ("templates", "plugins", "static", "metadata.yml", "settings.json")  # what answers are made with
MOST_TIME = 1.0  # seconds of the database for one answer
LONGEST_WAIT = 1.0  # seconds that a request waits for its lane
LONGEST_SEND = 30.0  # seconds that a reader of a stream may take for one piece
HOLD = 1.0  # seconds before 503: who asks again at once would take the time of those who wait
MOST_HELD = 1_000
RETRY_AFTER = b"2"
PAGE = (
    '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{title}</title></head>'
    "<body><main><h1>{title}</h1><p>{reason}</p></main></body></html>"
)
KEPT_FOR = 300.0  # seconds; an answer is of one edition, so it does not get wrong
MOST_KEPT = 32_000_000  # bytes of all answers that are kept
LARGEST_KEPT = 1_000_000  # bytes of one
KEPT = frozenset((200, 301, 302))
LOOK_AT_SITE = 1.0  # seconds between two looks at whether the templates were changed
# Parameters of which each value is another question that may take long; so are filters, told by their __.
COSTLY = ("sql", "_where", "_facet", "_facet_array", "_facet_date", "_through", "_search")
PRIVATE = frozenset((b"cookie", b"authorization"))

Scope = dict[str, Any]
Send = Callable[[Any], Awaitable[None]]
App = Callable[[Scope, Any, Send], Awaitable[None]]


class Busy(Exception):
    """More is asked than can be answered now."""


class Lane:
    """At most `running` at once; at most `waiting` wait for their turn, in order, for a second."""

    def __init__(self, running: int, waiting: int) -> None:
        self._free, self._most_waiting = running, waiting
        self._queue: deque[asyncio.Future[None]] = deque()

    @asynccontextmanager
    async def turn(self) -> AsyncIterator[None]:
        """Raises Busy where too many wait, or the wait gets long."""
        if self._free:
            self._free -= 1
        else:
            await self._wait()
        try:
            yield
        finally:
            self._pass_on()

    async def _wait(self) -> None:
        if len(self._queue) >= self._most_waiting:
            raise Busy
        turn: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._queue.append(turn)
        try:
            async with asyncio.timeout(LONGEST_WAIT):
                await turn
        except TimeoutError:
            if turn.cancelled():
                raise Busy from None
            # given at the very moment that the wait ended: it is taken, so that it is not lost
        except asyncio.CancelledError:
            if turn.done() and not turn.cancelled():
                self._pass_on()
            raise

    def _pass_on(self) -> None:
        while self._queue:
            turn = self._queue.popleft()
            if not turn.done():
                turn.set_result(None)
                return
        self._free += 1


@dataclass(frozen=True, slots=True)
class Answer:
    """A whole answer, as it is sent; headers in lower case."""

    status: int
    headers: tuple[tuple[bytes, bytes], ...]
    body: bytes

    def with_header(self, name: bytes, value: bytes) -> Self:
        others = tuple(header for header in self.headers if header[0] != name)
        return replace(self, headers=(*others, (name, value)))

    def without_body(self) -> Self:
        return replace(self, body=b"")

    async def send(self, send: Send) -> None:
        await send({"type": "http.response.start", "status": self.status, "headers": list(self.headers)})
        await send({"type": "http.response.body", "body": self.body})


class Kept:
    """The last answers, by what was asked: bounded in bytes, the oldest go first."""

    def __init__(self) -> None:
        self._answers: OrderedDict[Any, tuple[float, Answer]] = OrderedDict()
        self._bytes = 0

    def get(self, key: Any) -> Answer | None:
        found = self._answers.get(key)
        if found is None:
            return None
        if time.monotonic() - found[0] > KEPT_FOR:
            self._drop(key)
            return None
        return found[1]

    def put(self, key: Any, answer: Answer) -> None:
        if key in self._answers:
            self._drop(key)
        self._answers[key] = (time.monotonic(), answer)
        self._bytes += len(answer.body)
        while self._bytes > MOST_KEPT:
            self._drop(next(iter(self._answers)))

    def _drop(self, key: Any) -> None:
        self._bytes -= len(self._answers.pop(key)[1].body)


class Site:
    """A digest of what answers are made with, besides the archive: templates that are changed make other answers."""

    def __init__(self) -> None:
        self._looked, self._digest = 0.0, ""

    def digest(self) -> str:
        if time.monotonic() - self._looked > LOOK_AT_SITE:
            self._looked = time.monotonic()
            states = [(path.as_posix(), path.stat().st_mtime_ns) for path in sorted(self._files())]
            self._digest = hashlib.sha256(repr(states).encode()).hexdigest()[:16]
        return self._digest

    def _files(self) -> Iterable[Path]:
        for name in SITE:
            place = ROOT / name
            yield from (path for path in place.rglob("*.*") if path.is_file()) if place.is_dir() else (place,)


class Traffic:
    """The application, with lanes before it and the last answers beside it."""

    def __init__(self, datasette: Any, app: App) -> None:
        self._datasette, self._app = datasette, app
        self._lanes = {"pages": Lane(8, 64), "costly": Lane(2, 16), "streams": Lane(3, 0)}
        self._kept, self._site = Kept(), Site()
        self._held = 0
        self._asked: dict[Any, asyncio.Future[Answer | None]] = {}

    async def __call__(self, scope: Scope, receive: Any, send: Send) -> None:
        if scope["type"] == "lifespan":
            await self._app(scope, receive, self._serving(send))
        elif scope["type"] == "http":
            await self._answer(scope, receive, send)

    def _serving(self, send: Send) -> Send:
        async def started(message: Any) -> None:
            archive = self._archive()
            if message["type"] == "lifespan.startup.complete" and archive:
                archive.limit_memory()
            await send(message)

        return started

    def _archive(self) -> Any:
        """The archive, if there is one with editions; None otherwise, and before the start."""
        found = self._datasette.databases.get(NAME)
        return found if hasattr(found, "edition") else None

    async def _answer(self, scope: Scope, receive: Any, send: Send) -> None:
        archive, lane = self._archive(), lane_of(scope)
        seconds = float("inf") if lane == "streams" else MOST_TIME
        async with archive.request(seconds) if archive else nullcontext() as asked:
            send = _of_edition(send, asked.edition.identity if asked else None)
            if lane == "streams":
                await self._stream(scope, receive, send)
            else:
                answer = await self._whole(scope, receive, asked, lane)
                if asked and asked.cut and answer.status >= (400 if lane == "pages" else 500):
                    answer = busy(scope)  # the site's own queries are quick: it is the machine that is not
                await answer.send(send)

    async def _stream(self, scope: Scope, receive: Any, send: Send) -> None:
        """Sent as it comes; a reader who takes nothing for half a minute is let go."""

        async def send_soon(message: Any) -> None:
            async with asyncio.timeout(LONGEST_SEND):
                await send(message)

        try:
            async with self._lanes["streams"].turn():
                await self._app(scope, receive, send_soon)
        except Busy:
            await busy(scope).send(send)

    async def _whole(self, scope: Scope, receive: Any, asked: Any, lane: str) -> Answer:
        method, scope = scope["method"], {**scope, "method": "GET" if scope["method"] == "HEAD" else scope["method"]}
        if asked is None or scope["method"] != "GET" or any(name in PRIVATE for name, _ in scope["headers"]):
            answer = await self._made(scope, receive, lane)
            return answer.without_body() if method == "HEAD" else answer
        key = self._key(scope, asked.edition.identity)
        etag = b'W/"' + hashlib.sha256(repr(key).encode()).hexdigest()[:24].encode() + b'"'
        if not scope["path"].startswith("/-/") and etag in _given(scope, b"if-none-match"):
            return Answer(304, ((b"etag", etag), (b"cache-control", b"max-age=5")), b"")
        answer = self._kept.get(key) or await self._together(key, etag, scope, receive, lane, asked)
        return answer.without_body() if method == "HEAD" else answer

    def _key(self, scope: Scope, identity: str) -> tuple[Any, ...]:
        """All that an answer depends on."""
        base = hosts.base(scope, self._hosts())
        return (identity, self._site.digest(), base, scope.get("raw_path") or scope["path"], scope["query_string"])

    def _hosts(self) -> tuple[str, ...]:
        return hosts.configured(os.environ.get(hosts.VARIABLE) or self._datasette.metadata("hosts"))

    async def _together(self, key: Any, etag: bytes, scope: Scope, receive: Any, lane: str, own: Any) -> Answer:
        """The answer that is being made for another who asked the same, or one that is made now."""
        asked = self._asked.get(key)
        if asked is not None:
            answer = await asyncio.shield(asked)
            return answer if answer is not None else await self._made(scope, receive, lane)
        self._asked[key] = asyncio.get_running_loop().create_future()
        answer = None
        try:
            answer = finished(await self._made(scope, receive, lane), etag)
            if answer.status in KEPT and len(answer.body) <= LARGEST_KEPT and not own.cut:
                self._kept.put(key, answer)
            return answer
        finally:
            self._asked.pop(key).set_result(answer)

    async def _hold(self) -> None:
        if self._held < MOST_HELD:
            self._held += 1
            try:
                await asyncio.sleep(HOLD)
            finally:
                self._held -= 1

    async def _made(self, scope: Scope, receive: Any, lane: str) -> Answer:
        """What the application answers, whole: a reader who is slow keeps no lane."""
        head: dict[str, Any] = {}
        pieces: list[bytes] = []

        async def keep(message: Any) -> None:
            if message["type"] == "http.response.start":
                head.update(message)
            else:
                pieces.append(message.get("body", b""))

        try:
            async with self._lanes[lane].turn():
                await self._app(scope, receive, keep)
        except Busy:
            await self._hold()
            return busy(scope)
        except Exception:
            traceback.print_exc()
            return failed(scope)
        headers = tuple((bytes(name).lower(), bytes(value)) for name, value in head["headers"])
        answer = Answer(head["status"], headers, b"".join(pieces))
        return answer.with_header(b"content-length", str(len(answer.body)).encode())


def _of_edition(send: Send, identity: str | None) -> Send:
    """Every answer names the edition that it was made from."""

    async def named(message: Any) -> None:
        if identity and message["type"] == "http.response.start":
            message = {**message, "headers": [*message["headers"], (b"x-archive", identity.encode())]}
        await send(message)

    return named


def finished(answer: Answer, etag: bytes) -> Answer:
    """With its ETag, and how long it may be kept without asking."""
    if answer.status != 200:
        return answer
    given = {name for name, _ in answer.headers}
    answer = answer.with_header(b"etag", etag)
    return answer if b"cache-control" in given else answer.with_header(b"cache-control", b"max-age=5")


def busy(scope: Scope) -> Answer:
    return said(scope, 503, "Busy", "The site is busy: try again in a few seconds.").with_header(
        b"retry-after", RETRY_AFTER
    )


def failed(scope: Scope) -> Answer:
    return said(scope, 500, "Something went wrong here", "The fault is the site's.")


def said(scope: Scope, status: int, title: str, reason: str) -> Answer:
    """A short answer that needs no template and no archive, in the form that was asked for."""
    if scope["path"].endswith(".json"):
        kind, body = b"application/json", json.dumps({"ok": False, "error": reason, "status": status, "title": None})
    elif scope["path"].endswith((".csv", ".atom", ".ics", ".xml", ".txt")):
        kind, body = b"text/plain", reason
    else:
        kind, body = b"text/html", PAGE.format(title=title, reason=reason)
    headers = ((b"content-type", kind + b"; charset=utf-8"), (b"cache-control", b"no-store"),
               (b"access-control-allow-origin", b"*"), (b"content-length", str(len(body)).encode()))  # fmt: skip
    return Answer(status, headers, body.encode())


def lane_of(scope: Scope) -> str:
    """Which lane a request takes: those that may take long do not keep the pages waiting.

    >>> lane_of({"path": "/news/articles", "query_string": b"title__contains=a"})
    'costly'
    """
    if scope.get("query_string") and scope["path"].startswith("/"):
        names = {name for name, _ in parse_qsl(scope["query_string"].decode("latin-1"), keep_blank_values=True)}
        if "_stream" in names and scope["path"].endswith(".csv"):
            return "streams"
        if any(name in COSTLY or "__" in name for name in names):
            return "costly"
    return "streams" if scope.get("path", "").endswith(".db") else "pages"


def _given(scope: Scope, name: bytes) -> list[bytes]:
    """The values of a header that lists values."""
    return [one.strip() for key, value in scope["headers"] if key == name for one in value.split(b",")]


@hookimpl
def asgi_wrapper(datasette: Any) -> Callable[[App], App]:
    return lambda app: Traffic(datasette, app)

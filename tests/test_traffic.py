"""Many readers at once: lanes, one answer for all who ask the same, ETags, and answers that are kept for a moment."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from types import SimpleNamespace
from typing import Any

import pytest

from tests.test_site import plugin

traffic = plugin("traffic")


class Archive:
    """An archive of which only the identity is known."""

    edition = SimpleNamespace(identity="one")

    def __init__(self, cut: bool = False) -> None:
        self.cut = cut

    @asynccontextmanager
    async def request(self, seconds: float) -> AsyncIterator[Any]:
        yield SimpleNamespace(edition=self.edition, cut=self.cut)


def door(app: Callable[[Any], Awaitable[tuple[int, bytes]]], archive: Any = None) -> Any:
    """Traffic before an application of one function: scope -> (status, body)."""
    datasette = SimpleNamespace(databases={"news": archive or Archive()}, metadata=lambda key: None)

    async def asgi(scope: Any, receive: Any, send: Any) -> None:
        status, body = await app(scope)
        await send({"type": "http.response.start", "status": status, "headers": [(b"content-type", b"text/html")]})
        await send({"type": "http.response.body", "body": body[:1], "more_body": True})
        await send({"type": "http.response.body", "body": body[1:]})

    return traffic.Traffic(datasette, asgi)


async def ask(
    asgi: Any, path: str, method: str = "GET", query: str = "", **headers: str
) -> tuple[int, dict[str, str], bytes]:
    sent: list[Any] = []

    async def send(message: Any) -> None:
        sent.append(message)

    named = [(name.replace("_", "-").encode(), value.encode()) for name, value in headers.items()]
    scope = {"type": "http", "method": method, "path": path, "raw_path": path.encode(), "query_string": query.encode(),
             "headers": [(b"host", b"localhost"), *named], "scheme": "http", "server": ("127.0.0.1", 80)}  # fmt: skip
    await asgi(scope, None, send)
    found = {name.decode(): value.decode() for name, value in sent[0]["headers"]}
    return sent[0]["status"], found, b"".join(message["body"] for message in sent[1:])


def counted(
    status: int = 200, body: bytes = b"page"
) -> tuple[Callable[[Any], Awaitable[tuple[int, bytes]]], list[str]]:
    """An application that takes a moment, and a list of what it was asked."""
    asked: list[str] = []

    async def app(scope: Any) -> tuple[int, bytes]:
        asked.append(scope["path"] + scope["query_string"].decode())
        await asyncio.sleep(0.01)
        return status, body

    return app, asked


def test_identical_questions_are_answered_once() -> None:
    app, asked = counted()

    async def many() -> list[Any]:
        asgi = door(app)
        return [
            *await asyncio.gather(*(ask(asgi, "/x") for _ in range(50))),
            await ask(asgi, "/x"),
            await ask(asgi, "/x", query="a=1"),
        ]

    answers = asyncio.run(many())
    assert asked == ["/x", "/xa=1"]
    assert {(status, body) for status, _, body in answers} == {(200, b"page")}
    assert {headers["content-length"] for _, headers, _ in answers} == {"4"}


@pytest.mark.parametrize("headers", [{"cookie": "a=b"}, {"authorization": "Bearer x"}])
def test_answers_to_somebody_are_kept_for_nobody(headers: dict[str, str]) -> None:
    app, asked = counted()

    async def twice() -> None:
        asgi = door(app)
        for _ in range(2):
            assert "etag" not in (await ask(asgi, "/x", **headers))[1]

    asyncio.run(twice())
    assert len(asked) == 2


@pytest.mark.parametrize("status,times", [(200, 1), (302, 1), (404, 2), (400, 2), (500, 2)])
def test_errors_are_not_kept(status: int, times: int) -> None:
    app, asked = counted(status)

    async def twice() -> None:
        asgi = door(app)
        for _ in range(2):
            found, headers, _ = await ask(asgi, "/x")
            assert found == status and ("etag" in headers) is (status == 200)

    asyncio.run(twice())
    assert len(asked) == times


def test_what_took_too_long_is_not_kept() -> None:
    app, asked = counted()

    async def twice() -> None:
        asgi = door(app, Archive(cut=True))
        for _ in range(2):
            await ask(asgi, "/x")

    asyncio.run(twice())
    assert len(asked) == 2


@pytest.mark.parametrize(
    ("query", "status", "expected"),
    [("", 400, 503), ("", 500, 503), ("_facet=a", 400, 400), ("_facet=a", 500, 503)],
)
def test_a_page_for_which_time_ran_out_is_no_fault_of_the_site(query: str, status: int, expected: int) -> None:
    """A question of the site's own was cut short; what a visitor's question took too long is told by Datasette."""
    app, _ = counted(status)
    assert asyncio.run(ask(door(app, Archive(cut=True)), "/x", query=query))[0] == expected


def test_what_a_reader_has_is_not_made_again() -> None:
    app, _ = counted()

    async def again() -> tuple[Any, Any, Any]:
        archive = Archive()
        asgi = door(app, archive)
        etag = (await ask(asgi, "/x"))[1]["etag"]
        same = await ask(asgi, "/x", if_none_match=f'"other", {etag}')
        archive.edition = SimpleNamespace(identity="two")
        return same, await ask(asgi, "/x", if_none_match=etag), await ask(asgi, "/y", if_none_match=etag)

    same, other, elsewhere = asyncio.run(again())
    assert (same[0], same[2]) == (304, b"")
    assert (other[0], elsewhere[0]) == (200, 200), "another edition, another address"
    assert same[1]["x-archive"] == "one" and other[1]["x-archive"] == "two"


def test_head_is_get_without_its_body() -> None:
    app, _ = counted()
    status, headers, body = asyncio.run(ask(door(app), "/x", "HEAD"))
    assert (status, headers["content-length"], body) == (200, "4", b"")


@pytest.mark.parametrize("path,kind", [("/x", "text/html"), ("/x.json", "application/json"), ("/x.csv", "text/plain")])
def test_more_than_can_wait_is_told_to_come_back(path: str, kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(traffic, "HOLD", 0.01)

    async def never(scope: Any) -> tuple[int, bytes]:
        await asyncio.sleep(60)
        return 200, b""

    async def many() -> tuple[int, dict[str, str], bytes]:
        asgi = door(never)
        waiting = [asyncio.ensure_future(ask(asgi, path, query=f"n={n}")) for n in range(72)]
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        answer = await ask(asgi, path, query="n=last")
        for one in waiting:
            one.cancel()
        await asyncio.gather(*waiting, return_exceptions=True)
        return answer

    status, headers, body = asyncio.run(many())
    assert (status, headers["retry-after"], headers["content-type"].split(";")[0]) == (503, "2", kind)
    assert kind != "application/json" or json.loads(body)["ok"] is False


def test_a_lane_is_given_on_in_order() -> None:
    order: list[int] = []

    async def one(lane: Any, number: int) -> None:
        async with lane.turn():
            order.append(number)
            await asyncio.sleep(0)

    async def all_of_them() -> None:
        lane = traffic.Lane(1, 5)
        tasks = [asyncio.ensure_future(one(lane, number)) for number in range(6)]
        await asyncio.sleep(0)
        tasks[2].cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        await one(lane, 9)

    asyncio.run(all_of_them())
    assert order == [0, 1, 3, 4, 5, 9]


def test_no_turn_is_lost(monkeypatch: pytest.MonkeyPatch) -> None:
    """One that is given at the very moment that its wait ends."""
    monkeypatch.setattr(traffic, "LONGEST_WAIT", 0.005)
    busy: list[int] = []

    async def one(lane: Any, number: int) -> None:
        try:
            async with lane.turn():
                await asyncio.sleep(0.0001 * (number % 50))
        except traffic.Busy:
            busy.append(number)

    async def many() -> int:
        lane = traffic.Lane(2, 1_000)
        await asyncio.gather(*(one(lane, number) for number in range(600)))
        return int(lane._free)

    assert [asyncio.run(many()) for _ in range(5)] == [2] * 5
    assert busy, "some waited too long"


def test_a_turn_given_as_the_wait_ends_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(traffic, "LONGEST_WAIT", 0.01)

    async def at_once() -> int:
        lane = traffic.Lane(1, 5)

        async def wait() -> None:
            async with lane.turn():
                pass

        async with lane.turn():
            waiting = asyncio.ensure_future(wait())
            await asyncio.sleep(0)
            end = asyncio.get_running_loop().time() + 0.02
            while asyncio.get_running_loop().time() < end:  # the loop is kept from looking at the clock
                pass
        await asyncio.gather(waiting, return_exceptions=True)
        return int(lane._free)

    assert asyncio.run(at_once()) == 1


def test_a_fault_is_told_without_its_insides() -> None:
    async def broken(scope: Any) -> tuple[int, bytes]:
        raise RuntimeError("secret")

    for path in ("/x", "/x.json", "/x.csv"):
        status, headers, body = asyncio.run(ask(door(broken), path))
        assert status == 500 and b"secret" not in body and b"fault" in body.lower()
        assert headers["cache-control"] == "no-store"


def test_kept_answers_are_bounded() -> None:
    kept = traffic.Kept()
    for number in range(200):
        kept.put(number, traffic.Answer(200, (), b"x" * 1_000_000))
    assert kept.get(0) is None and kept.get(199) is not None
    assert kept._bytes <= traffic.MOST_KEPT


@pytest.mark.parametrize(
    "path,query,lane",
    [("/", "", "pages"), ("/news/articles", "", "pages"), ("/news", "sql=select+1", "costly"), ("/news", "%73ql=select+1", "costly"),
     ("/news/articles", "year__gt=1", "costly"), ("/news/articles", "_where=1", "costly"), ("/news/articles.csv", "_stream=on", "streams"),
     ("/news/articles", "_stream=on", "pages"), ("/news.db", "", "streams"), ("/-/search", "q=x", "pages"), ("/news/articles", "_search=x", "costly")],
)  # fmt: skip
def test_lanes(path: str, query: str, lane: str) -> None:
    assert traffic.lane_of({"path": path, "query_string": query.encode()}) == lane


def test_a_slow_reader_of_a_stream_is_let_go(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(traffic, "LONGEST_SEND", 0.01)
    app, _ = counted()

    async def slow() -> None:
        async def send(message: Any) -> None:
            await asyncio.sleep(60)

        scope = {
            "type": "http",
            "method": "GET",
            "path": "/news/articles.csv",
            "query_string": b"_stream=on",
            "headers": [],
        }
        await door(app)(scope, None, send)

    with pytest.raises(TimeoutError):
        asyncio.run(slow())

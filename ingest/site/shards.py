"""Several archives as one site: each whole under a path of its own, one search over all of them."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl

PARTS = ("metadata.yml", "settings.json", "templates", "plugins", "static")  # of a Datasette configuration directory
NAME = "news"  # what an archive is called inside its own site
SHOWN = 50  # articles of one archive on the page of the search
MOST_WORDS = 200  # characters of one parameter
AT_ONCE = 8  # searches that run at a time; more are told to come again

Scope = dict[str, Any]
Send = Callable[[dict[str, Any]], Awaitable[None]]
Receive = Callable[[], Awaitable[dict[str, Any]]]

_PLAIN = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]*")
_QUERY = re.compile(r"/all/(\w+)\.json")
_HEADERS = {
    "content-security-policy": "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    "x-content-type-options": "nosniff",
    "referrer-policy": "strict-origin-when-cross-origin",
    "cache-control": "max-age=5",
}


class ShardsError(Exception):
    """The archives cannot be served together: says why, and what to do."""


@dataclass(frozen=True, slots=True)
class Shard:
    """One archive with its own Datasette, whose pages stand under /name/."""

    name: str
    datasette: Any
    app: Callable[[Scope, Receive, Send], Awaitable[None]]


def names_of(files: Sequence[Path]) -> tuple[str, ...]:
    """The paths under which archives are served: the names of their files. Raises ShardsError.

    >>> names_of([Path("archives/2014.db"), Path("2015.db")])
    ('2014', '2015')
    """
    names = tuple(file.stem for file in files)
    for name, file in zip(names, files, strict=True):
        if not _PLAIN.fullmatch(name) or name in ("all", "static"):
            raise ShardsError(
                f"{file.name} cannot be an address: name it with letters, digits, - and _, such as 2016.db"
            )
        if (
            name == NAME
        ):  # its pages would be /news/news/…, of which Datasette takes the address of the archive away twice
            raise ShardsError(
                f"{file.name} cannot be an address beside others: copy or link it by another name, such as 2016.db"
            )
        if names.count(name) > 1:
            raise ShardsError(f"two archives are called {name}: each needs a name of its own")
    return names


def site_folder(folder: Path, configuration: Path, archive: Path) -> Path:
    """A configuration directory for one archive: the site's own parts, and the archive by the name that they know."""
    folder.mkdir(parents=True)
    for part in PARTS:
        (folder / part).symlink_to(configuration / part)
    (folder / f"{NAME}.db").symlink_to(archive.resolve())
    return folder


async def shard_of(name: str, folder: Path, address: str = "/") -> Shard:
    """One archive, ready to be served under address + name, its rows counted as `datasette inspect` counts them."""
    from datasette.app import Datasette
    from datasette.cli import inspect_

    counts = await inspect_([str(folder / f"{NAME}.db")], [])
    (folder / "inspect-data.json").write_text(json.dumps(counts))
    datasette = Datasette([], config_dir=folder, cors=True)
    datasette._settings["base_url"] = f"{address}{name}/"
    datasette.jinja_env.globals["all_archives"] = address
    await datasette.invoke_startup()
    return Shard(name, datasette, datasette.app())


class Shards:
    """The site of several archives, as an ASGI application; newest name first.

    `/NAME/…` is the whole site of one archive. `/?q=` searches all. `/all/QUERY.json?…` asks each archive a canned
    query and gives all rows, each with its `archive`.
    """

    def __init__(self, archives: Mapping[str, Path], work: Path, configuration: Path) -> None:
        self._archives, self._work, self._configuration = archives, work, configuration
        self._shards: dict[str, Shard] = {}
        self._running = 0

    async def begin(self) -> None:
        """Open each archive; once, in the loop that serves."""
        for name in sorted(self._archives, reverse=True):
            folder = self._work / name
            if not folder.exists():
                site_folder(folder, self._configuration, self._archives[name])
            self._shards[name] = await shard_of(name, folder)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan":
            await self._live(receive, send)
            return
        _, name, rest = (scope["path"] + "/").split("/", 2)
        if name in self._shards:
            await self._shards[name].app(_below(scope, name, rest.removesuffix("/") if rest else ""), receive, send)
            return
        await _answer(send, *await self._own(scope), body=scope["method"] != "HEAD")

    async def _live(self, receive: Receive, send: Send) -> None:
        while True:
            message = await receive()
            if message["type"] == "lifespan.startup":
                await self.begin()
            await send({"type": f"{message['type']}.complete"})
            if message["type"] == "lifespan.shutdown":
                return

    async def _own(self, scope: Scope) -> tuple[int, str, str]:
        """Status, type and text of a page that is no archive's own."""
        if scope["method"] not in ("GET", "HEAD"):
            return 405, "text/plain", "Only GET is answered here."
        asked = _QUERY.fullmatch(scope["path"])
        if scope["path"] != "/" and not asked:
            return (
                404,
                "text/plain",
                f"There is no such page. Archives: {', '.join(f'/{name}/' for name in self._shards)}",
            )
        if self._running >= AT_ONCE:
            return 503, "text/plain", "Too many searches at this moment: try again in a second."
        given = {key: value[:MOST_WORDS] for key, value in parse_qsl(scope["query_string"].decode("ascii", "replace"))}
        self._running += 1
        try:
            return await (self._rows(asked[1], given) if asked else self._page(given.get("q", "")))
        finally:
            self._running -= 1

    async def _rows(self, query: str, given: Mapping[str, str]) -> tuple[int, str, str]:
        """Every archive's rows of one canned query."""
        found, rows = [], []
        for shard in self._shards.values():
            answer = await _ask(shard, query, given)
            if answer is None:
                return 404, "application/json", json.dumps({"error": f"there is no query {query}"})
            found.append({"archive": shard.name, "rows": len(answer.rows), "complete": answer.complete})
            rows += [{"archive": shard.name, **row} for row in answer.rows]
        told = {"query": query, "archives": found, "rows": rows}
        return 200, "application/json", json.dumps(told, ensure_ascii=False)

    async def _page(self, q: str) -> tuple[int, str, str]:
        """The search over all archives, or without words the list of them."""
        parts = [await _part(shard, q) for shard in self._shards.values()]
        newest = next(iter(self._shards.values())).datasette
        template = newest.jinja_env.get_template("shards.html")
        told = {"q": q, "parts": parts, "urls": newest.urls, "total": sum(part.total for part in parts)}
        return 200, "text/html", await template.render_async(told)


@dataclass(frozen=True, slots=True)
class _Answer:
    rows: list[dict[str, Any]]
    complete: bool  # False where it took too long, or there are more rows than are given


@dataclass(frozen=True, slots=True)
class _Part:
    """What one archive gives to the search over all."""

    name: str
    total: int  # articles that fit
    rows: list[dict[str, Any]]  # of the best hundred, the newest first
    complete: bool


async def _part(shard: Shard, q: str) -> _Part:
    nothing = _Answer([], True)
    counts = await _ask(shard, "search_counts", {"q": q}) or nothing
    hits = (await _ask(shard, "search_articles", {"q": q}) if q.strip() else None) or nothing
    total = sum(int(row["hits"]) for row in counts.rows if row["kind"] == "articles")
    newest = sorted(hits.rows, key=lambda row: str(row["published"] or ""), reverse=True)
    return _Part(shard.name, total, newest[:SHOWN], counts.complete and hits.complete)


async def _ask(shard: Shard, query: str, given: Mapping[str, str]) -> _Answer | None:
    """One archive's rows of a canned query; None where it has no such query."""
    from datasette.database import QueryInterrupted

    known = await shard.datasette.get_canned_query(NAME, query, None)
    if known is None:
        return None
    named = {key: given.get(key, "") for key in known["params"]}
    try:
        found = await shard.datasette.get_database(NAME).execute(
            known["sql"], named, truncate=True, log_sql_errors=False
        )
    except QueryInterrupted:
        return _Answer([], False)
    return _Answer([dict(row) for row in found.rows], not found.truncated)


def _below(scope: Scope, name: str, rest: str) -> Scope:
    """The scope as the archive's own site sees it: without the name, which its addresses bear by base_url."""
    raw = scope.get("raw_path") or os.fsencode(scope["path"])
    return {**scope, "path": f"/{rest}", "raw_path": raw[len(f"/{name}".encode()) :] or b"/"}


async def _answer(send: Send, status: int, kind: str, text: str, *, body: bool = True) -> None:
    headers = _HEADERS | {"content-type": f"{kind}; charset=utf-8"}
    if status == 503:
        headers |= {"retry-after": "1", "cache-control": "no-store"}
    if kind == "application/json":
        headers |= {"access-control-allow-origin": "*"}
    encoded = [(key.encode(), value.encode()) for key, value in headers.items()]
    await send({"type": "http.response.start", "status": status, "headers": encoded})
    await send({"type": "http.response.body", "body": text.encode("utf-8") if body else b""})

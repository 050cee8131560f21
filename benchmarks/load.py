"""Two hundred readers at once, ten thousand searches and five hundred attacks, against a really served archive.

`python -m benchmarks.load ARCHIVE.db [SECONDS]` serves the archive, prints a table and writes load.json.
"""

from __future__ import annotations

import asyncio
import itertools
import json
import os
import random
import re
import statistics
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Coroutine, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import quote_plus

from tests.attacks import ATTACKS
from tests.served import Served, configuration, served

RESULTS = Path(__file__).parent / "load.json"
CLIENTS = 200
SECONDS = 30.0
SEARCHES = 10_000
SEARCHING = 90.0  # seconds after which no further search is begun, on a machine that is busy with other things
ATTACKED = 500
SEARCHERS = 8
PAUSE = 6.0  # seconds between two runs, so that nobody waits any more
LONGEST = 30.0  # seconds after which an answer counts as none
PAGES = (
    "/",
    "/browse",
    "/timeline",
    "/plans",
    "/met",
    "/about",
    "/data",
    "/-/search",
    "/static/site.css",
    "/static/site.js",
)


@dataclass(slots=True)
class Measured:
    """What was answered: statuses, and the seconds of each answer that was served."""

    statuses: Counter[int] = field(default_factory=Counter)
    seconds: list[float] = field(default_factory=list)
    slowest: tuple[float, str] = (0.0, "")
    faults: list[str] = field(default_factory=list)

    def note(self, status: int, seconds: float, path: str) -> None:
        self.statuses[status] += 1
        if status == 0 or (status >= 500 and status != 503):
            self.faults.append(path[:200])
        if status != 503:
            self.seconds.append(seconds)
            self.slowest = max(self.slowest, (seconds, path[:120]))

    def told(self, taken: float) -> dict[str, object]:
        ordered = sorted(self.seconds) or [0.0]
        return {
            "answers": sum(self.statuses.values()),
            "answers a second": round(sum(self.statuses.values()) / taken, 1),
            "statuses": {str(status): count for status, count in sorted(self.statuses.items())},
            "p50": round(statistics.median(ordered), 3),
            "p99": round(ordered[int(len(ordered) * 0.99) - 1], 3),
            "slowest": round(self.slowest[0], 3),
            "slowest address": self.slowest[1],
            "faults": self.faults[:5],
        }


class Reader:
    """One connection that is kept open, as a browser keeps it; opened anew where the server closed it."""

    def __init__(self, port: int) -> None:
        self._port = port
        self._streams: tuple[asyncio.StreamReader, asyncio.StreamWriter] | None = None

    async def ask(self, path: str, headers: str = "") -> int:
        """The status; 0 where there was no answer."""
        try:
            return await asyncio.wait_for(self._asked(path, headers), LONGEST)
        except (OSError, asyncio.IncompleteReadError, TimeoutError, ValueError):
            self.close()
            return 0

    async def _asked(self, path: str, headers: str) -> int:
        if self._streams is None:
            self._streams = await asyncio.open_connection("127.0.0.1", self._port, limit=2**20)
        reader, writer = self._streams
        writer.write(f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{self._port}\r\n{headers}\r\n".encode("latin-1"))
        head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").lower()
        status = int(head.split(" ", 2)[1])
        if found := re.search(r"\r\ncontent-length: (\d+)", head):
            await reader.readexactly(int(found[1]))
        elif "transfer-encoding: chunked" in head:
            while size := int((await reader.readline()).strip() or b"0", 16):
                await reader.readexactly(size + 2)
            await reader.readline()
        if "connection: close" in head:
            self.close()
        return status

    def close(self) -> None:
        if self._streams:
            self._streams[1].close()
        self._streams = None


def rows(server: Served, path: str) -> list[dict[str, str]]:
    found: list[dict[str, str]] = json.loads(server.ask(path).body)
    return found


def journeys(server: Served) -> list[list[str]]:
    """What readers do: look around, look for somebody, follow a claim to its article, take a table away."""
    articles = [row["id"] for row in rows(server, "/news/articles.json?_shape=array&_size=200&_col=id")]
    people = [row["id"] for row in rows(server, "/news/people.json?_shape=array&_size=200&_col=id")]
    events = [row["id"] for row in rows(server, "/news/events.json?_shape=array&_size=200&_col=id")]
    found = []
    for number in range(100):
        article, person = articles[number % len(articles)], people[number % len(people)]
        event = events[number % len(events)]
        word = quote_plus(person.split("-")[-1])
        found.append(
            ["/", "/static/site.css", "/static/site.js", f"/news/articles/{article}", f"/news/people/{person}"]
        )
        found.append([f"/-/search?q={word}", f"/news/people/{person}", f"/news/events/{event}", "/timeline?start=2016"])
        found.append([f"/news/person_roles.json?_shape=array&person={person}", f"/news/met_with.json?person={person}"])
        found.append([PAGES[number % len(PAGES)], "/news/articles?_facet=year", f"/news/articles/{article}.json"])
    return found


async def crowd(port: int, seconds: float, script: list[list[str]], headers: str) -> tuple[Measured, float]:
    """CLIENTS readers, each on its way through the journeys, one after the other without a pause."""
    measured, began = Measured(), time.monotonic()

    async def one(number: int) -> None:
        reader = Reader(port)
        for journey in itertools.cycle(script[number:] + script[:number]):
            for path in journey:
                if time.monotonic() - began > seconds:
                    reader.close()
                    return
                asked = time.monotonic()
                measured.note(await reader.ask(path, headers), time.monotonic() - asked, path)

    await asyncio.gather(*(one(number) for number in range(CLIENTS)))
    return measured, time.monotonic() - began


async def each_once(port: int, paths: Iterable[str], seconds: float = float("inf")) -> tuple[Measured, float]:
    """All paths, or as many as are asked in so many seconds, by a few readers side by side."""
    measured, began, waiting = Measured(), time.monotonic(), iter(paths)

    async def one() -> None:
        reader = Reader(port)
        for path in waiting:
            if time.monotonic() - began > seconds:
                break
            asked = time.monotonic()
            measured.note(await reader.ask(path), time.monotonic() - asked, path)
        reader.close()

    await asyncio.gather(*(one() for _ in range(SEARCHERS)))
    return measured, time.monotonic() - began


def searches(server: Served, count: int) -> Iterator[str]:
    """Searches as people type them, and as they should not: words of the archive, operators, quotes, other scripts."""
    draw = random.Random(1)
    titles = [row["title"] for row in rows(server, "/news/articles.json?_shape=array&_size=500&_col=title")]
    words = sorted({word for title in titles for word in re.findall(r"\w+", title)})
    odd = [
        '"',
        "-",
        "OR",
        "NOT",
        "NEAR",
        "*",
        "(",
        ")",
        "中国",
        "العربية",
        "🗞",
        "a*",
        "^",
        ":",
        "''",
        "%",
        "\\",
        "\t",
        "{}",
        "AND",
    ]
    kinds = ("", "&kind=articles", "&kind=people", "&year=2016", "&copies=no", "&sort=date")
    for number in range(count):
        typed = [draw.choice(words if draw.random() < 0.75 else odd) for _ in range(draw.randint(1, 6))]
        text = quote_plus(" ".join(typed)[:200])
        shape = number % 4
        if shape == 0:
            yield f"/-/search?q={text}{draw.choice(kinds)}"
        elif shape == 1:
            yield f"/news/search_articles.json?q={text}"
        elif shape == 2:
            yield f"/news/articles.json?_search={text}&_size=10"
        else:
            yield f"/news/find_articles.json?q={text}&year={draw.choice(('', '2016', '2017', 'x'))}"


def attacked(count: int) -> Iterator[str]:
    """The attacks that are addresses, as often as it takes, each time another address."""
    paths = [
        attack.path for attack in ATTACKS if attack.method == "GET" and not attack.headers and "\x00" not in attack.path
    ]
    for number, path in zip(range(count), itertools.cycle(paths), strict=False):
        yield path if number < len(paths) else f"{path}{'&' if '?' in path else '?'}n={number}"


def main(archive: Path, seconds: float) -> None:
    told: dict[str, object] = {"clients": CLIENTS, "seconds": seconds, "load of the machine before": os.getloadavg()[0]}
    with tempfile.TemporaryDirectory() as name:
        folder = configuration(Path(name) / "site")
        (folder / "news.db").symlink_to(archive.resolve())
        with served(folder) as server:
            script = journeys(server)
            asyncio.run(each_once(server.port, [path for journey in script for path in journey], seconds))
            told["before"] = {"memory, MB": server.memory() // 2**20, "files": server.files()}
            runs: tuple[tuple[str, Callable[[], Coroutine[None, None, tuple[Measured, float]]]], ...] = (
                ("readers, kept answers", lambda: crowd(server.port, seconds, script, "")),
                ("readers, every answer made anew", lambda: crowd(server.port, seconds, script, "Cookie: a=b\r\n")),
                ("searches", lambda: each_once(server.port, searches(server, SEARCHES), SEARCHING)),
                ("attacks", lambda: each_once(server.port, attacked(ATTACKED))),
            )
            for what, run in runs:
                time.sleep(PAUSE)
                measured, taken = asyncio.run(run())
                told[what] = {**measured.told(taken), "memory, MB": server.memory() // 2**20}
                print(what, json.dumps(told[what]))
            time.sleep(PAUSE)
            told["after"] = {"memory, MB": server.memory() // 2**20, "files": server.files(),
                             "most memory, MB": server.memory("VmHWM") // 2**20, "alive": server.alive}  # fmt: skip
    RESULTS.write_text(json.dumps(told, indent=1) + "\n", encoding="utf-8")
    print(json.dumps(told["before"]), json.dumps(told["after"]))


if __name__ == "__main__":
    main(Path(sys.argv[1]), float(sys.argv[2]) if len(sys.argv) > 2 else SECONDS)

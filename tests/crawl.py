"""A walk over every page of a site, in one process: what each answer weighs, takes, links to and is made of."""

from __future__ import annotations

import asyncio
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urljoin, urlsplit

import lxml.html
from datasette.app import Datasette

HOST = "localhost"
# The pages that are walked all: those of the nouns. Of addresses that ask, of other forms of a page, and of rows of the
# tables behind the pages, so many of each kind; filters combine without end, so only one is followed from each page.
NOUNS = ("articles", "people", "roles", "events", "offices", "organizations", "places", "series", "statements")
ASKED = 5
# What a page loads by itself; none of it may come from elsewhere.
LOADED = {
    "link": "href",
    "script": "src",
    "img": "src",
    "image": "href",
    "source": "src",
    "iframe": "src",
    "form": "action",
}


@dataclass(frozen=True, slots=True)
class Answer:
    """One address: seconds of the processor, bytes, and, of a page, what stands in it."""

    path: str
    status: int
    kind: str  # the media type
    seconds: float
    size: int
    text: str = ""
    ids: frozenset[str] = frozenset()
    links: tuple[str, ...] = ()
    loaded: tuple[str, ...] = ()
    faults: tuple[str, ...] = ()


@dataclass(slots=True)
class Walk:
    """All answers by their path, and the first page that led to each."""

    answers: dict[str, Answer] = field(default_factory=dict)
    found_on: dict[str, str] = field(default_factory=dict)

    def pages(self) -> Iterator[Answer]:
        return (one for one in self.answers.values() if one.kind == "text/html")


def walk(folder: Path, *, asked: int = ASKED, first: tuple[str, ...] = ("/",)) -> Walk:
    """Every page of the site of a folder that links lead to from the first ones, each asked once."""
    done, shapes, waiting = Walk(), Counter[object](), list(first)
    loop = asyncio.new_event_loop()
    site = Datasette([], config_dir=folder)
    loop.run_until_complete(site.invoke_startup())
    while waiting:
        path = waiting.pop()
        if path in done.answers:
            continue
        done.answers[path] = answer = loop.run_until_complete(ask(site, path))
        for link in answer.links:
            to = inside(path, link)
            if to is None or to in done.found_on:
                continue
            done.found_on[to] = path
            alike = shape(to)
            shapes[alike] += 1
            if alike is None or (shapes[alike] <= asked and not urlsplit(path).query):
                waiting.append(to)
    loop.close()
    return done


def one(folder: Path, path: str) -> Answer:
    """A single address of a site."""
    loop = asyncio.new_event_loop()
    site = Datasette([], config_dir=folder)
    loop.run_until_complete(site.invoke_startup())
    answer = loop.run_until_complete(ask(site, path))
    loop.close()
    return answer


def shape(path: str) -> object:
    """What two addresses have in common that give the same of different things; None of a page that is walked by itself.

    >>> shape("/news/people/ada"), shape("/news/mentions/3.json"), shape("/timeline?start=2016")
    (None, ('/news/mentions/', '.json', frozenset()), ('/timeline', '', frozenset({'start'})))
    """
    parts = urlsplit(path)
    pieces = parts.path.split("/")
    ending = next((end for end in (".json", ".csv", ".atom", ".ics") if parts.path.endswith(end)), "")
    if len(pieces) == 4 and pieces[1] == "news":
        if pieces[2] in NOUNS and not ending and not parts.query:
            return None
        return f"/news/{pieces[2]}/", ending, frozenset(name for name, _ in parse_qsl(parts.query))
    return (parts.path, ending, frozenset(name for name, _ in parse_qsl(parts.query))) if parts.query else None


async def ask(site: Datasette, path: str) -> Answer:
    """One answer; a redirect is an answer that links to where it leads."""
    start = time.process_time()
    response = await site.client.get(path)
    seconds = time.process_time() - start
    kind = response.headers.get("content-type", "").split(";")[0]
    told: dict[str, Any] = {"path": path, "status": response.status_code, "kind": kind, "seconds": seconds,
                            "size": len(response.content)}  # fmt: skip
    if response.status_code in (301, 302):
        return Answer(**{**told, "kind": "redirect"}, links=(response.headers["location"],))
    if kind != "text/html":
        return Answer(**told)
    return Answer(**told, text=response.text, **_read(response.text))


def _read(text: str) -> dict[str, Any]:
    page = lxml.html.fromstring(text)
    ids = [element.get("id") for element in page.iter() if element.get("id")]
    faults = [f"id {name} twice" for name, count in Counter(ids).items() if count > 1]
    faults += [f"no label: {name}" for name in _unlabelled(page)]
    levels = [int(str(one.tag)[1]) for one in page.iter("h1", "h2", "h3", "h4", "h5", "h6")]
    faults += [f"from h{one} to h{two}" for one, two in pairwise(levels) if two > one + 1]
    faults += [] if levels.count(1) == 1 else [f"{levels.count(1)} headings of the first level"]
    faults += [f"no {name}" for name in ("header", "nav", "main", "footer") if page.find(f".//{name}") is None]
    faults += [] if page.get("lang") else ["no language"]
    faults += [f"inline {one.tag}" for one in page.iter("style")] + [
        "inline style" for _ in page.iterfind(".//*[@style]")
    ]
    return {
        "ids": frozenset(ids),
        "links": tuple(dict.fromkeys(str(one.get("href")) for one in page.iter("a", "link") if one.get("href"))),
        "loaded": tuple(str(one.get(LOADED[str(one.tag)])) for one in page.iter(*LOADED)
                        if one.get(LOADED[str(one.tag)]) and one.get("rel") != "canonical"),
        "faults": tuple(faults),
    }  # fmt: skip


def _unlabelled(page: Any) -> Iterator[str]:
    labelled = {one.get("for") for one in page.iter("label")}
    for one in page.iter("input", "select", "textarea"):
        if one.get("type") != "hidden" and one.get("id") not in labelled:
            yield str(one.get("name"))


def inside(path: str, link: str) -> str | None:
    """The address of a link that stays on the site, without its fragment; None of any other."""
    parts = urlsplit(urljoin(f"http://{HOST}{path}", link))
    if parts.scheme not in ("http", "https") or parts.netloc != HOST:
        return None
    return parts.path + (f"?{parts.query}" if parts.query else "")


def fragment(link: str) -> str:
    """The id that a link leads to on its page; '' where it leads to none."""
    return unquote(urlsplit(link).fragment.split(":~:")[0])


def kind_of(path: str) -> str:
    """What kind of page an address is: a noun's, a table's row, a query, or the page of that name.

    >>> kind_of("/news/people/ada"), kind_of("/timeline?start=2016"), kind_of("/news/who_held")
    ('/news/people/', '/timeline', '/news/')
    """
    pieces = urlsplit(path).path.split("/")
    if pieces[1] == "news" and len(pieces) == 4:
        return f"/news/{pieces[2]}/" if pieces[2] in NOUNS else "/news/table/row/"
    return "/news/" if pieces[1] == "news" else urlsplit(path).path

"""Refuses, with a reason, parameters that harm or are not understood: an answer to them would be no answer."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Awaitable, Callable, Iterator
from itertools import chain
from typing import Any
from urllib.parse import parse_qsl, unquote, urlencode

from datasette import Response, hookimpl
from datasette.filters import Filters

from ingest.schema import BY_NAME
from ingest.site import asked
from ingest.site.descriptions import safe_sorts

# parameter -> why it is not taken
DENIED = {
    "_searchmode": "words are always looked for as they are typed",
    "_ttl": "how long an answer may be kept is for the site to say",
    "_fts_table": "each table is searched by its own full text",
    "_fts_pk": "each table is searched by its own full text",
}
NUMBERS = frozenset(("_timelimit", "_facet_size", "_size"))  # whole numbers, or a word where a parameter has one
WORDS = frozenset(("max",))
SHAPES = frozenset(("arrays", "arrayfirst", "array", "object", "objects"))
LISTS = ("__in", "__notin")
MOST_PARAMETERS = 40
MOST_FACETS = 4
MOST_SEARCHES = 2
MOST_TERMS = 20
LONGEST_SEARCH = 200  # characters
HIDDEN = frozenset(("co_mentions",))  # tables at whose address the query of that name answers
DATED_PAGES = ("/timeline", "/met")  # pages that ask with the dates of queries
_LOOKUPS = frozenset(f.key for f in Filters._filters)


@hookimpl(tryfirst=True)  # inside of what bounds and names all answers
def asgi_wrapper(datasette: Any) -> Callable[[Any], Any]:
    return lambda app: guarded(datasette, app)


def guarded(datasette: Any, app: Any) -> Any:
    """The application, which answers 400 to what is not to be asked."""

    async def wrapped(scope: Any, receive: Any, send: Callable[[Any], Awaitable[None]]) -> None:
        asks = scope["type"] == "http" and scope["method"] in ("GET", "HEAD")
        reason = refusal(scope["path"], scope.get("query_string", b"")) if asks else None
        if asks and reason is None:
            scope, reason = await _question(datasette, scope)
        if reason is None:
            await app(scope, receive, send)
        else:
            await (await _said(datasette, scope, reason)).asgi_send(send)

    return wrapped


async def _question(datasette: Any, scope: Any) -> tuple[Any, str | None]:
    """The request with its dates as the queries compare them, and why it cannot be answered; None where it can."""
    given = _pairs(scope.get("query_string", b""))
    name, _, ending = _name(scope["path"]).partition(".")
    asks = given and name and _table(scope["path"]) is None
    query = await datasette.get_canned_query("news", name, None) if asks else None
    understood = [(name, value) for name, value in given if not _searches_nothing(name, value)]
    reasons: Iterator[str] = iter(())
    if query is not None or scope["path"] in DATED_PAGES:
        reasons = asked.misunderstood(given)
        understood = asked.with_dates(understood)
    if query is not None and ending in ("json", "csv"):
        reasons = chain(reasons, asked.unknown(name, given, query["params"]))
    if (table := _table(scope["path"])) is not None:
        reasons = _no_next(table, given, datasette.table_metadata("news", table))
    if understood != given:
        scope = {**scope, "query_string": urlencode(understood).encode("ascii")}
    return scope, next(reasons, None)


def _searches_nothing(name: str, value: str) -> bool:
    """Whether a table is searched for no word: blanks or marks of quotation, of which SQLite makes an error.

    >>> _searches_nothing("_search", ' " '), _searches_nothing("_search_title", "talks")
    (True, False)
    """
    return (name == "_search" or name.startswith("_search_")) and not value.replace('"', "").strip()


async def _said(datasette: Any, scope: Any, reason: str) -> Response:
    path = scope["path"]
    if path.endswith(".json") or b"_format=json" in scope.get("query_string", b""):
        body = json.dumps({"ok": False, "error": reason, "status": 400, "title": None}, ensure_ascii=False)
        headers = {"access-control-allow-origin": "*"}
        return Response(body, status=400, headers=headers, content_type="application/json; charset=utf-8")
    if path.endswith(".csv"):
        return Response.text(reason, status=400)
    html = await datasette.render_template("error.html", {"status": 400, "title": None, "error": reason})
    return Response.html(html, status=400)


def refusal(path: str, query: bytes) -> str | None:
    """Why an address is refused; None where it is not.

    >>> refusal("/news/articles.json", b"_ttl=9")
    'The parameter _ttl is not taken: how long an answer may be kept is for the site to say.'
    """
    given = _pairs(query)
    return next(chain(_shapes(path, given), _refusals(_table(path), given)), None)


def _pairs(query: bytes) -> list[tuple[str, str]]:
    return parse_qsl(query.decode("latin-1"), keep_blank_values=True, errors="replace")


def _shapes(path: str, given: list[tuple[str, str]]) -> Iterator[str]:
    """Datasette answers 200 to a shape that it does not have."""
    query = path.endswith(".json") and _table(path) is None and path.count("/") < 3
    known = SHAPES - {"object"} if query else SHAPES
    for name, value in given:
        if name == "_shape" and value not in known:
            yield f"Invalid _shape: it is one of {', '.join(sorted(known))}."


def _table(path: str) -> str | None:
    """The table of an address /news/TABLE, with or without an ending."""
    name = _name(path).split(".")[0]
    return name if name in BY_NAME and name not in HIDDEN else None


def _name(path: str) -> str:
    """What stands in an address /news/NAME, with its ending."""
    parts = unquote(path).strip("/").split("/")
    return parts[1] if len(parts) == 2 and parts[0] == "news" else ""


def _refusals(table: str | None, given: list[tuple[str, str]]) -> Iterator[str]:
    names = Counter(name for name, _ in given)
    for name in names:
        if name in DENIED:
            yield f"The parameter {name} is not taken: {DENIED[name]}."
    if len(given) > MOST_PARAMETERS:
        yield f"These are {len(given)} parameters; {MOST_PARAMETERS} are the most."
    facets = sum(count for name, count in names.items() if name.startswith("_facet") and name != "_facet_size")
    if facets > MOST_FACETS:
        yield f"These are {facets} facets; {MOST_FACETS} at a time are the most."
    searches = [value for name, value in given if name == "_search" or name.startswith("_search_")]
    if len(searches) > MOST_SEARCHES:
        yield f"These are {len(searches)} searches; {MOST_SEARCHES} at a time are the most."
    if any(len(value) > LONGEST_SEARCH or len(value.split()) > MOST_TERMS for value in searches):
        yield f"A search has at most {LONGEST_SEARCH} characters and {MOST_TERMS} words."
    for name, value in given:
        if name == "_through" and not _of_rows(value):
            yield '_through is a JSON object of texts: {"table": …, "column": …, "value": …}.'
        if name.endswith(LISTS) and value.startswith("[") and not isinstance(_json(value), list):
            yield f"{name} is a list of JSON, or words with commas between."
        if (
            name in NUMBERS
            and not (value.isascii() and value.isdigit() and len(value) < 10)
            and value not in WORDS | {""}
        ):
            yield f"{name} must be a whole number."
    if names["_sort"] and names["_sort_desc"]:
        yield "Rows are sorted by _sort or by _sort_desc, not by both."
    if table:
        yield from _sorts_that_lose_rows(table, given)
        yield from _unknown_filters(table, names)


def _no_next(table: str, given: list[tuple[str, str]], about: dict[str, Any]) -> Iterator[str]:
    """Where to go on is the key of the last row, behind its value in the column that the table is sorted by."""
    after = dict(given).get("_next", "")
    own = not {"_sort", "_sort_desc"}.intersection(name for name, value in given if value)
    is_sorted = bool(about.get("sort") or about.get("sort_desc")) if own else True
    if after and len(after.split(",")) != len(BY_NAME[table].key) + is_sorted:
        yield f"_next is given by the page before, and {after[:60]!r} was not: begin without it."


def _json(text: str) -> Any:
    """The value; None where the text is no JSON."""
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None


def _of_rows(through: str) -> bool:
    value = _json(through)
    return isinstance(value, dict) and all(isinstance(value.get(name), str) for name in ("table", "column", "value"))


def _sorts_that_lose_rows(table: str, given: list[tuple[str, str]]) -> Iterator[str]:
    """Datasette's pages repeat and lose rows but in the one direction in which an index goes on with the key."""
    safe = safe_sorts(BY_NAME[table])
    known = "; ".join(f"{'_sort_desc' if way == 'desc' else '_sort'}={column}" for column, way in safe.items())
    for name, value in given:
        way = {"_sort": "asc", "_sort_desc": "desc"}.get(name)
        if way and value and safe.get(value) != way:
            offered = f"this table is sorted by {known}" if known else "this table is sorted by its key"
            yield f"Sorted this way the pages would repeat some rows and lose others; {offered}."


def _unknown_filters(table: str, names: Counter[str]) -> Iterator[str]:
    """A filter that is not understood would be left out, and every row would look like an answer."""
    columns = {column.name for column in BY_NAME[table].columns}
    for name in names:
        column, _, lookup = name.partition("__")
        if name and not name.startswith("_") and (column not in columns or (lookup and lookup not in _LOOKUPS)):
            yield f"{table} has no filter {name!r}; its columns are {', '.join(sorted(columns))}."

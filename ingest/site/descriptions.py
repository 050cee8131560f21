"""What the site says about its tables and queries: parts of metadata.yml and docs/queries.md, written from the code."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

import yaml

from ingest.schema import TABLES, Table

# How a row is called where another one points to it, and what the table's page offers to narrow it by.
LABELS = {
    "articles": "title", "people": "name", "organizations": "name", "places": "name", "series": "name",
    "events": "title", "roles": "label", "offices": "label", "event_reports": "text", "statements": "text",
}  # fmt: skip
FACETS = {
    "articles": ("year", "publisher", "agency"),
    "events": ("status", "kind", "place"),
    "event_reports": ("status", "kind"),
    "event_people": ("part",),
    "role_claims": ("status",),
    "tenures": ("open", "organization"),
    "statements": ("kind", "type"),
    "mentions": ("kind",),
    "organizations": ("country",),
    "places": ("kind", "country"),
    "plans": ("outcome",),
    "furniture": ("label",),
    "refusals": ("reason",),
    "date_candidates": ("accepted", "basis"),
}
# An index from which Datasette pages without losing a row: one column, then the whole key in its own order.
_INDEX = re.compile(r'"?(?P<column>\w+)"?(?P<collate> collate \w+)?(?P<desc> desc)?')


def tables_in_yaml(indent: int = 4) -> str:
    """The `tables:` block of metadata.yml: descriptions, full text, facets, labels, and the sorts that lose no row."""
    block = {"tables": {table.name: _table(table) for table in TABLES}}
    text = yaml.safe_dump(block, sort_keys=False, allow_unicode=True, width=110)
    return "\n".join(" " * indent + line if line else line for line in text.rstrip("\n").split("\n"))


def safe_sorts(table: Table) -> dict[str, str]:
    """The columns that the table may be sorted by, with the direction in which paging loses no row.

    Datasette sorts the first page without the key as tie-breaker: rows that tie come in the order of the index that
    SQLite walks, and only one that goes on with the key makes that the order of the next page. Walked backwards, it
    does not.

    >>> from ingest.schema import BY_NAME
    >>> safe_sorts(BY_NAME["people"])
    {'id': 'asc', 'article_count': 'desc', 'sort_name': 'asc'}
    """
    sorts = {table.key[0]: "asc"} if len(table.key) == 1 else {}
    for index in table.indexes:
        first, *rest = (_INDEX.fullmatch(part.strip()) for part in index.split(","))
        if first and not first["collate"] and [match and match[0] for match in rest] == list(table.key):
            sorts[first["column"]] = "desc" if first["desc"] else "asc"
    return sorts


def _table(table: Table) -> dict[str, Any]:
    sorts = safe_sorts(table)
    described: dict[str, Any] = {"description": f"A row is {table.doc}."}
    if table.name in LABELS:
        described["label_column"] = LABELS[table.name]
    if table.search:
        described |= {"fts_table": f"{table.name}_fts", "fts_pk": "number"}
    if table.name in FACETS:
        described["facets"] = list(FACETS[table.name])
    preferred = [column for column in sorts if column not in table.key]
    if preferred:
        described["sort_desc" if sorts[preferred[0]] == "desc" else "sort"] = preferred[0]
    described["sortable_columns"] = list(sorts)
    described["sorts"] = sorts
    described["columns"] = {column.name: _column(column.doc, column.allowed) for column in table.columns}
    return described


def _column(doc: str, allowed: tuple[str, ...]) -> str:
    return f"{doc}; one of {', '.join(allowed)}" if allowed else doc


def queries_in_markdown(metadata: str) -> str:
    """docs/queries.md from the text of metadata.yml: every canned query, its parameters, fields and SQL."""
    site = yaml.safe_load(metadata)
    queries = site["databases"]["news"]["queries"]
    return "\n".join(line for name, query in queries.items() for line in _query(name, query, site["parameters"]))


_AT_MOST = re.compile(r"\bAt most (?P<rows>[\d,]+) rows\b")


def most_rows(queries: Mapping[str, Any]) -> dict[str, int]:
    """How many rows a query gives at most, by its SQL; for those that say so and have no next page.

    >>> most_rows({"who": {"sql": "select 1", "description": "Who? At most 1,000 rows."}})
    {'select 1': 1000}
    """
    said = {query["sql"].strip(): _AT_MOST.search(query.get("description") or "") for query in queries.values()}
    return {sql: int(found["rows"].replace(",", "")) for sql, found in said.items() if found}


def _query(name: str, query: Mapping[str, Any], parameters: Mapping[str, str]) -> Iterator[str]:
    yield f"## `{name}({', '.join(query['params'])})`"
    yield ""
    yield f"**{query['title']}** {query['description']}"
    yield ""
    for parameter in query["params"]:
        yield f"* `{parameter}`: {parameters[parameter]}"
    if query["params"]:
        yield ""
    yield f"Fields: {', '.join(f'`{field}`' for field in fields(query['sql']))}."
    yield ""
    yield f"    /news/{name}.json?_shape=array{'&' + query['example'] if query.get('example') else ''}"
    yield ""


# A column of a select: its name after `as`, or the last part of a dotted name. Read line by line, as the SQL of this
# project is written with one column or clause a line.
_SELECT = re.compile(r"(?:select |with )?(?:distinct )?(?P<said>.+?),?$")
_NAMED = re.compile(r'(?:.*\bas )?(?:\w+\.)?"?(?P<name>\w+)"?$')


def fields(sql: str) -> tuple[str, ...]:
    """The names of the columns that a query answers with, in order.

    >>> fields('with a as (\\n  select 1 as b\\n)\\nselect a.b,\\n  a."end",\\n  (\\n    select 1\\n  ) as c\\nfrom a')
    ('b', 'end', 'c')
    """
    lines = sql.split("\n")
    first = next(place for place, line in enumerate(lines) if line.startswith("select "))
    found = []
    for line in lines[first:]:
        if line.startswith("from ") or line.startswith("union "):
            break
        outermost = line.startswith("select ") or (line.startswith("  ") and not line.startswith("   "))
        said = _SELECT.fullmatch(line.strip()) if outermost else None
        named = _NAMED.fullmatch(said["said"]) if said else None
        unfinished = line.strip().startswith(("case", "when")) and " end" not in line
        if named and not unfinished:
            found.append(named["name"])
    return tuple(found)

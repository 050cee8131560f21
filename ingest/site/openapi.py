"""Describes the interface for programs as an OpenAPI document: every query and table, its parameters and answers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from ingest import schema
from ingest.site.descriptions import safe_sorts

VERSION = "3.1.0"
ERROR = {"$ref": "#/components/schemas/Error"}
ROWS = {"$ref": "#/components/schemas/Rows"}
# What may be answered instead of rows, and when.
ERRORS = {
    "400": "What was asked cannot be answered so: the error says why.",
    "404": "There is no such table, query or row.",
    "414": "The address is too long.",
    "503": "The site is busy; Retry-After says when to ask again.",
}
SIZE = {"oneOf": [{"type": "integer", "minimum": 0, "maximum": 1000}, {"const": "max"}]}


def document(
    queries: Iterable[Mapping[str, Any]], tables: Mapping[str, Mapping[str, Any]], title: str, server: str
) -> dict[str, Any]:
    """The document; `queries` as examples.listing tells them, `tables` as metadata.yml describes them.

    `server` is where the paths begin: an address, or '/' where addresses are relative.
    """
    paths = {f"/news/{query['name']}.json": {"get": _query(query)} for query in queries}
    for name, about in tables.items():
        if name in schema.BY_NAME and f"/news/{name}.json" not in paths:
            paths[f"/news/{name}.json"] = {"get": _table(schema.BY_NAME[name], str(about.get("description", "")))}
            paths[f"/news/{name}/{{key}}.json"] = {"get": _row(schema.BY_NAME[name])}
    return {
        "openapi": VERSION,
        "info": {
            "title": title,
            "version": str(schema.SCHEMA_VERSION),
            "description": "For reading; no key is needed.",
        },
        "servers": [{"url": server}],
        "paths": paths,
        "components": {"schemas": {"Error": _ERROR, "Rows": _ROWS}},
    }


def _query(query: Mapping[str, Any]) -> dict[str, Any]:
    named = [_parameter(name, {"type": "string", "maxLength": 500}, text) for name, text in query["parameters"].items()]
    return {
        "operationId": query["name"], "summary": query["title"], "description": query["description"],
        "parameters": [*named, _shape(("arrays", "objects", "array"))], "responses": _responses(),
    }  # fmt: skip


def _table(table: schema.Table, description: str) -> dict[str, Any]:
    columns = [column.name for column in table.columns]
    sorts = safe_sorts(table)
    taken = [
        _shape(("arrays", "objects", "array")),
        _parameter("_size", SIZE, "Rows at a time."),
        _parameter("_next", {"type": "string", "maxLength": 500}, "Where to go on, as the answer before says."),
        _parameter("_col", {"type": "string", "enum": columns}, "A column to give; the key comes always."),
        _parameter("_nocount", {"type": "string", "enum": ["1"]}, "Leave out the count of all rows."),
        *(
            _parameter(name, {"type": "string", "enum": found}, text)
            for name, way, text in (("_sort", "asc", "Ascending by."), ("_sort_desc", "desc", "Descending by."))
            if (found := [column for column, direction in sorts.items() if direction == way])
        ),
        *([_parameter("_search", {"type": "string", "maxLength": 200}, "Words to look for.")] if table.search else []),
        *(_parameter(column, {"type": "string", "maxLength": 500}, f"Rows with this {column}.") for column in columns),
    ]
    return {"operationId": f"table_{table.name}", "summary": f"Rows of {table.name}", "description": description,
            "parameters": taken, "responses": _responses()}  # fmt: skip


def _row(table: schema.Table) -> dict[str, Any]:
    key = {
        "name": "key",
        "in": "path",
        "required": True,
        "schema": {"type": "string", "pattern": r"^[A-Za-z0-9,~-]{1,200}$"},
        "description": f"{', '.join(table.key)}, with commas between.",
    }
    return {
        "operationId": f"row_{table.name}",
        "summary": f"One row of {table.name}",
        "parameters": [key, _shape(("arrays", "objects", "array"))],
        "responses": {**_responses(), "302": {"description": "Another name of a row that is there."}},
    }


def _parameter(name: str, values: Mapping[str, Any], text: str) -> dict[str, Any]:
    return {"name": name, "in": "query", "required": False, "schema": dict(values), "description": text}


def _shape(shapes: Iterable[str]) -> dict[str, Any]:
    text = "arrays: rows as lists; objects: rows as objects with what is known about them; array: the objects alone."
    return _parameter("_shape", {"type": "string", "enum": list(shapes)}, text)


def _responses() -> dict[str, Any]:
    json = "application/json"
    errors = {status: {"description": text, "content": {json: {"schema": ERROR}}} for status, text in ERRORS.items()}
    return {"200": {"description": "The rows.", "content": {json: {"schema": ROWS}}}, **errors}


_ERROR = {
    "type": "object",
    "required": ["ok", "error"],
    "properties": {"ok": {"const": False}, "error": {"type": "string"}, "status": {"type": ["integer", "null"]}},
}
_ROWS = {
    "oneOf": [
        {"type": "array", "items": {"type": "object"}},
        {
            "type": "object",
            "required": ["rows"],
            "properties": {
                "rows": {"type": "array"},
                "columns": {"type": "array", "items": {"type": "string"}},
                "truncated": {"type": "boolean"},
                "next_url": {"type": ["string", "null"]},
                "filtered_table_rows_count": {"type": ["integer", "null"]},
            },
        },
    ]
}

"""Shows cells of tables and queries for people: ids as links with a label, found words marked."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

from datasette import hookimpl
from datasette.utils import tilde_encode
from markupsafe import Markup

from ingest.schema import BY_NAME
from ingest.site.highlights import FOUND, marked

# Columns of canned queries that hold the id of a row: a foreign key bears the noun that it points to.
TABLES = {
    "article": "articles", "copy_of": "articles", "original": "articles", "revision_of": "articles",
    "revised_by": "articles", "matches": "articles", "outcome_article": "articles",
    "person": "people", "other": "people", "on_behalf_of": "people",
    "role": "roles", "claim": "role_claims", "office": "offices",
    "event": "events", "report": "event_reports", "outcome_report": "event_reports", "series": "series",
    "organization": "organizations", "parent": "organizations",
    "place": "places", "country": "places", "statement": "statements",
}  # fmt: skip


# Columns that name the row: they lead to its page.
LABELS = {
    "articles": "title", "events": "title", "offices": "label", "organizations": "name", "people": "name",
    "places": "name", "roles": "label", "series": "name",
}  # fmt: skip


@hookimpl
def render_cell(
    row: Any, value: Any, column: str, table: str | None, database: str, datasette: Any
) -> Callable[[], Awaitable[Markup]] | Markup | None:
    if not isinstance(value, str) or database != "news" or not value:
        return None
    if FOUND in value:
        return marked(value)
    if table is None:
        return _link(datasette, TABLES[column], value, value) if column in TABLES else None
    if column == LABELS.get(table):
        return _link(datasette, table, row["id"], value)
    other = _points_to(table, column)
    return (lambda: _foreign_key(datasette, table, other, column, value)) if other else None


def _points_to(table: str, column: str) -> str | None:
    columns = BY_NAME[table].columns if table in BY_NAME else ()
    return next((found.references for found in columns if found.name == column), None)


async def _foreign_key(datasette: Any, table: str, other: str, column: str, value: str) -> Markup:
    """The row that a foreign key points to, by its label: row pages of Datasette show the bare key."""
    labels = await datasette.expand_foreign_keys("news", table, column, [value])
    return _link(datasette, other, value, labels.get((column, value)) or value)


def _link(datasette: Any, table: str, id: str, label: object) -> Markup:
    address = datasette.urls.row("news", table, tilde_encode(id))
    return Markup('<a href="{}">{}</a>').format(address, label)

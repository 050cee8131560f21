"""Examples of the canned queries that answer something in the very archive that is served."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any
from urllib.parse import parse_qsl, urlencode

from ingest.site.descriptions import fields

# The value of metadata.yml, whatever the archive.
_AS_WRITTEN = "as written"
# A parameter of any query -> the field of `example_values` that fits it.
_FITTING = {
    "article": "role_claims.article", "person": "people.id", "role": "role_claims.role", "office": "tenures.office",
    "organization": "roles.organization", "place": "events.place", "series": "events.series",
    "event": "event_people.event", "report": "event_reports.id", "title": "tenures.title",
    "date": "tenures.first_evidence", "slug": "person_names.slug",
    "q": "people.name", "year": "people.year", "start": "events.month", "end": "events.month",
}  # fmt: skip
# Where one query needs another than that: one with copies, with stand-ins, a place with bodies of its own.
_OF_QUERY = {
    ("article_copies", "article"): "copies.article", ("article_changes", "article"): "changes.article",
    ("article_versions", "article"): "articles.revision_of", ("article_furniture", "article"): "furniture.article",
    ("article_related", "article"): "related_links.article", ("article_events", "article"): "event_reports.article",
    ("article_statements", "article"): "statements.article", ("article_authors", "article"): "authors.article",
    ("event_contradictions", "event"): "event_reports.contradicted",
    ("event_headcounts", "event"): "headcounts.event", ("event_figures", "event"): "figures.event",
    ("article_date_bounds", "article"): "date_bounds.article",
    ("article_corrections", "article"): "corrections.article", ("person_corrections", "person"): "corrections.person",
    ("person_stand_ins", "person"): "event_people.on_behalf_of", ("person_statements", "person"): "statements.person",
    ("possible_same_people", "person"): "possible_duplicates.person", ("series_events", "series"): "events.series",
    ("organization_parts", "organization"): "organizations.parent",
    ("organization_events", "organization"): "event_people.organization",
    ("organization_articles", "organization"): "mentions.organization", ("place_articles", "place"): "mentions.place",
    ("place_organizations", "place"): "organizations.country", ("evidence_for", "id"): "people.id",
    ("office_evidence", "office"): "tenures.ended_office",
    ("search_roles", "q"): "tenures.title", ("search_offices", "q"): "tenures.title",
    ("search_events", "q"): "events.title", ("search_statements", "q"): _AS_WRITTEN,
    ("people_in_period", "start"): _AS_WRITTEN, ("people_in_period", "end"): _AS_WRITTEN,
    ("person_events", "person"): "event_people.person", ("roles_on", "person"): "tenures.person",
}  # fmt: skip


def listing(
    queries: Mapping[str, Mapping[str, Any]], parameters: Mapping[str, str], values: Mapping[str, str | None]
) -> Iterator[dict[str, Any]]:
    """Every canned query: name, title, description, parameters with what they mean, fields, and an example.

    `queries` and `parameters` are those of metadata.yml, `values` the rows of `example_values`; an example is the
    part of an address behind its question mark, empty where the query asks nothing.
    """
    for name, query in queries.items():
        yield {
            "name": name, "title": query["title"], "description": query["description"],
            "parameters": {key: parameters[key] for key in query["params"]}, "fields": fields(query["sql"]),
            "example": urlencode(_example(name, query, values)),
        }  # fmt: skip


def example_of(name: str, params: Iterable[str], written: str | None, rows: Iterable[Mapping[str, Any]]) -> str:
    """One query's example, as the part of an address; `rows` are those of `example_values`.

    >>> example_of("person", ["person"], "person=ada", [{"field": "people.id", "value": "bela"}])
    'person=bela'
    """
    query = {"params": list(params), "example": written or ""}
    return urlencode(_example(name, query, {row["field"]: row["value"] for row in rows}))


def _example(name: str, query: Mapping[str, Any], values: Mapping[str, str | None]) -> dict[str, str]:
    """The parameters of an example: those of metadata.yml, with values of this archive where it has any.

    >>> _example("person", {"params": ["person"], "example": "person=ada"}, {"people.id": "bela"})
    {'person': 'bela'}
    >>> _example("find_articles", {"params": ["q", "year", "skip"], "example": "q=dam"}, {"people.year": "2016"})
    {'q': 'dam'}
    """
    written = dict(parse_qsl(query.get("example", "")))
    wanted = written or {key: "" for key in query["params"] if key in _FITTING}
    chosen = {key: values.get(_OF_QUERY.get((name, key)) or _FITTING.get(key, "")) for key in wanted}
    return {key: value for key, written_ in wanted.items() if (value := chosen[key] or written_)}

"""What the standards of the exports ask for, written as JSON Schemas and tables from their published texts."""

from __future__ import annotations

from typing import Any

from ingest import schema

Json = dict[str, Any]
DATE = {"type": "string", "pattern": r"^[0-9]{4}(-[0-9]{2}){0,2}$"}
DAY = {"type": "string", "pattern": r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}
TEXT: Json = {"type": "string", "minLength": 1}


def closed(required: tuple[str, ...] = (), **fields: Json) -> Json:
    """An object of these fields and no other."""
    return {"type": "object", "properties": fields, "required": list(required), "additionalProperties": False}


def listed(of: Json) -> Json:
    return {"type": "array", "items": of}


# Popolo (popoloproject.com/specs): the classes that the export has, with the fields that it may use of them; what is
# no field of the specification stands in `extra`, as the specification's JSON patterns advise.
LINK = closed(("url",), url={"type": "string", "format": "uri", "pattern": r"^[a-z]+:\S+$"}, note=TEXT)
EXTRA = {"type": "object"}
POPOLO = closed(
    ("persons", "organizations", "posts", "memberships"),
    persons=listed(
        closed(
            ("id", "name"), id=TEXT, name=TEXT, sort_name=TEXT, links=listed(LINK),
            other_names=listed(closed(("name",), name=TEXT, note=TEXT, start_date=DATE, end_date=DATE)),
        )
    ),
    organizations=listed(
        closed(("id", "name"), id=TEXT, name=TEXT, parent_id=TEXT, links=listed(LINK), extra=EXTRA)
    ),
    posts=listed(closed(("id", "label"), id=TEXT, label=TEXT, role=TEXT, organization_id=TEXT, links=listed(LINK))),
    memberships=listed(
        closed(
            ("id", "person_id", "post_id"), id=TEXT, label=TEXT, role=TEXT, person_id=TEXT, organization_id=TEXT,
            post_id=TEXT, start_date=DATE, end_date=DATE, sources=listed(LINK), extra=EXTRA,
        )
    ),
)  # fmt: skip

# PLOVER manual 0.7b1, chapter "JSON Data Fields", in its names; the last lines are fields of ours, which it allows.
LOCATION = closed(
    ("name",), geonameid={"type": "integer"}, name=TEXT, latitude={"type": "number", "minimum": -90, "maximum": 90},
    longitude={"type": "number", "minimum": -180, "maximum": 180},
    **{"country code": {"type": "string", "pattern": "^[A-Z]{2}$"}},
)  # fmt: skip
ACTOR = closed(
    ("actor_text",), actor_text=TEXT, identifier_id=TEXT, identifier_text=TEXT, office=TEXT, actor_loc=LOCATION,
    part={"enum": [part for part in schema.PARTS if part != "absent"]},
)  # fmt: skip
PLOVER = closed(
    ("id", "date", "source", "event"),
    id=TEXT, date={"anyOf": [DAY, {"type": "null"}]}, enddate=DAY, source=listed(ACTOR), recipient=listed(ACTOR),
    event={"type": "array", "items": {"enum": list(schema.PLOVER_TYPES)}, "minItems": 1},
    quad_code={"enum": [1, 2, 3, 4]}, mode=listed(TEXT), event_loc=LOCATION, event_text=listed(TEXT), link=TEXT,
    text=TEXT, text_info=closed(("start", "end"), start={"type": "integer"}, end={"type": "integer"}),
    cite_info=closed(("url",), url=TEXT, title=TEXT, language=TEXT, publication=TEXT, citation=TEXT, date=DATE),
    comment=TEXT,
    status={"enum": [status for status in schema.EVENT_STATUSES if status not in ("denied", "hypothetical")]},
    date_prefix=DATE, date_text=TEXT,
)  # fmt: skip

# FollowTheMoney 4.11: the properties that the export uses, of each schema, and those that it must have. `make standards`
# holds every value against the model itself.
FTM = {
    "Article": ({"title", "author", "publisher", "publishedAt", "sourceUrl", "fileName", "language", "summary", "bodyText"}, set()),
    "Organization": ({"name", "country", "parent", "sourceUrl"}, {"name"}),
    "PublicBody": ({"name", "country", "parent", "sourceUrl"}, {"name"}),
    "Person": ({"name", "alias", "weakAlias", "position", "sourceUrl"}, {"name"}),
    "Position": ({"name", "country", "organization", "sourceUrl"}, {"name"}),
    "Occupancy": ({"holder", "post", "date", "status", "summary", "description", "proof", "sourceUrl"}, {"holder", "post"}),
    "Event": ({"name", "summary", "keywords", "date", "startDate", "endDate", "location", "country", "recordId", "involved",
               "proof", "description", "sourceUrl"}, {"name"}),
    "Mention": ({"document", "resolved", "name", "detectedSchema"}, {"document", "name"}),
}  # fmt: skip

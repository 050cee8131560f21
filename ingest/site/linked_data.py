"""Articles, people and events as schema.org JSON-LD, for the pages that show them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

CONTEXT = "https://schema.org"
# schema.org knows no status "occurred": what has no status there is said by its date alone.
_EVENT_STATUS = {
    "planned": "EventScheduled", "proposed": "EventScheduled", "occurred": "EventScheduled",
    "ongoing": "EventScheduled", "postponed": "EventPostponed", "cancelled": "EventCancelled",
}  # fmt: skip
# What only somebody's words deny or suppose is no event of schema.org.
UNREAL = frozenset(("denied", "hypothetical"))
Row = Mapping[str, Any]


def article(row: Row, authors: Iterable[Row], people: Iterable[tuple[str, str]], url: str) -> dict[str, Any]:
    """A NewsArticle; `people` are (name, address of the page) of those whom it mentions."""
    return _filled({
        "@context": CONTEXT, "@type": "NewsArticle", "@id": url, "url": url, "headline": row["title"],
        "datePublished": row["published"], "description": row["lead"], "wordCount": row["words"],
        "inLanguage": None if row["language"] == "und" else row["language"],
        "author": [{"@type": "Person", "name": author["name"]} for author in authors],
        "publisher": _named("Organization", row["publisher"]),
        "sourceOrganization": _named("Organization", row["agency"]),
        "mentions": [{"@type": "Person", "name": name, "@id": page} for name, page in people],
    })  # fmt: skip


def person(row: Row, forms: Iterable[Row], roles: Iterable[Row], url: str) -> dict[str, Any]:
    """A Person with the roles that texts give; dates are of evidence, so they are given as such and not as terms."""
    return _filled({
        "@context": CONTEXT, "@type": "Person", "@id": url, "url": url, "name": row["name"],
        "alternateName": [form["name"] for form in forms if form["name"] != row["name"]],
        "hasOccupation": [
            _filled({
                "@type": "Role", "roleName": role["title"],
                "description": _evidence(role["first_evidence"], role["last_evidence"]),
                "memberOf": _named("Organization", role["organization_name"]),
            })
            for role in roles
        ],
    })  # fmt: skip


def event(row: Row, people: Iterable[tuple[str, str]], url: str) -> dict[str, Any] | None:
    """An Event; None where the texts deny it or only suppose it, or do not say when: schema.org knows no such thing."""
    if row["status"] in UNREAL or not row["start_date"]:
        return None
    status = _EVENT_STATUS.get(row["status"])
    return _filled({
        "@context": CONTEXT, "@type": "Event", "@id": url, "url": url, "name": row["title"],
        "startDate": row["start_date"], "endDate": row["end_date"],
        "eventStatus": f"{CONTEXT}/{status}" if status else None,
        "location": _named("Place", row["place_name"]),
        "attendee": [{"@type": "Person", "name": name, "@id": page} for name, page in people],
    })  # fmt: skip


def _named(kind: str, name: str | None) -> dict[str, str] | None:
    return {"@type": kind, "name": name} if name else None


def _evidence(first: str | None, last: str | None) -> str | None:
    return f"evidenced from {first} to {last or first}" if first else None


def _filled(values: dict[str, Any]) -> dict[str, Any]:
    """Without what is not known."""
    return {key: value for key, value in values.items() if value not in (None, "", [])}

"""What several formats say in the same way: the evidence of a role, who took part, the country of a body."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from ingest import places
from ingest.rows import Row
from ingest.store import Archive

# What only somebody's words deny or suppose is no event of any standard.
UNREAL = frozenset({"denied", "hypothetical"})
# Who is only elect or nominated does not hold the office yet.
_NOT_HELD = frozenset({"elect", "nominated"})
_OVER = frozenset({"former", "resigned", "dismissed", "late"})
_WHO = (("people", "person"), ("organizations", "organization"), ("places", "place"))


def line(value: dict[str, Any]) -> bytes:
    """One JSON object on a line of its own, keys in a fixed order."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode() + b"\n"


def filled(values: dict[str, Any]) -> dict[str, Any]:
    """Without what is not known."""
    return {name: value for name, value in values.items() if value not in (None, "", [], {})}


def statuses(tenure: Row) -> list[str]:
    return [one.strip() for one in tenure["statuses"].split(",")]


def is_held(tenure: Row) -> bool:
    """Whether some text says that the person holds or held the office, not only that it may come."""
    return not set(statuses(tenure)) <= _NOT_HELD


def has_ended(tenure: Row) -> bool:
    """Whether a text says that the holding is over; an undated text that says "minister" tells neither way.

    >>> has_ended({"ended_by": None, "statuses": "former"}), has_ended({"ended_by": None, "statuses": "current"})
    (True, False)
    """
    return bool(tenure["ended_by"]) or set(statuses(tenure)) <= _OVER


def evidence(tenure: Row) -> str:
    """What the texts say about the time of a tenure, in words.

    >>> evidence({"first_evidence": "2015", "last_evidence": "2016-06", "ended_by": None, "statuses": "current"})
    'evidenced from 2015 to 2016-06; said to be current'
    """
    first, last, ended = (tenure[name] for name in ("first_evidence", "last_evidence", "ended_by"))
    parts = [f"evidenced from {first} to {last}" if last and last != first else f"evidenced {first}"] if first else []
    parts += [f"said to have ended by a text of {ended}"] if ended else []
    return "; ".join([*parts, f"said to be {tenure['statuses']}"])


def claims(archive: Archive, role: str) -> Iterator[tuple[Row, Row]]:
    """(claim, article) of every place that says who holds a role, undated first; a correction has no article."""
    for claim in sorted(archive.where("role_claims", "role", role), key=lambda one: one["as_of"] or ""):
        article = archive.row("articles", claim["article"])
        if article:
            yield claim, article


def took_part(archive: Archive, event: str) -> list[tuple[str, Row, Row]]:
    """(table, its row, the row of event_people) of everybody who took part, each of a part once.

    Whom any report calls absent is left out: another report's word for it is in doubt.
    """
    found: dict[tuple[str, str, str], tuple[str, Row, Row]] = {}
    told = list(archive.where("event_people", "event", event))
    absent = {_noun(one) for one in told if one["part"] == "absent"}
    for one in told:
        if _noun(one) not in absent:
            table, column = next(pair for pair in _WHO if one[pair[1]])
            row = archive.row(table, one[column])
            if row:
                found.setdefault((table, row["id"], one["part"]), (table, row, one))
    return list(found.values())


def _noun(part: Row) -> tuple[str | None, ...]:
    return tuple(part[column] for _, column in _WHO)


def country(table: str, row: Row | None) -> str | None:
    """ISO 3166-1 code of the country of an organization or place; None where it is not known."""
    if row is None:
        return None
    id = row["id"] if table == "places" and row["kind"] == "country" else row["country"]
    return places.country_code(id) if id else None

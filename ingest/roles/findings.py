"""A title that belongs to a person in a sentence."""

from __future__ import annotations

from ingest.model import record
from ingest.roles.parts import Part


@record
class Finding:
    """A title that belongs to the person at a token."""

    person: int  # token
    part: Part
    rule: str
    status: str | None = None  # from a verb; the part's own status goes before it
    seat: int = 0  # which of the part's states is meant
    start: int = -1  # tokens of the whole phrase, where they are wider than the part
    end: int = -1

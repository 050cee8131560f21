"""A title with what belongs to it, as positions in a sentence."""

from __future__ import annotations

from ingest.model import Place, record
from ingest.roles.titles import Head
from ingest.roles.words import NOBODY


@record
class Part:
    """One title with what belongs to it, as token positions; `end` is the first token after it."""

    start: int
    end: int
    head: Head
    title: str  # words of the title, not yet normalised
    title_start: int
    title_end: int
    status: str | None
    determiner: str | None
    organization: tuple[int, int] | None = None  # tokens of the body or the states
    seats: tuple[Place, ...] = ()  # the states that those tokens name; several in "the presidents of X and Y"
    possessed: bool = False  # somebody's: its, the country's, a person's
    owner: int = NOBODY  # token of the person in "Trump's adviser"
    generic: bool = False  # a body without a name: the company
    complements: int = 0
    head_end: int = 0  # the first token after the head, before "of FIELD"
    pronoun: int = NOBODY  # token of "its" or "whose", where an organization has the title
    within: tuple[int, int] | None = None  # tokens of the larger body: the Water Lab | at Lund University

"""Roles that an article tells more than once, in fewer words or with another status."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from ingest import rules
from ingest.roles.tellings import Telling
from ingest.roles.words import fields, modifiers

# A bare title says no more than that the text calls the person so: these say when it was held.
_TELLING = frozenset({"former", "acting", "outgoing", "resigned", "dismissed", "late", "appointed"})


def as_one(told: Sequence[Telling]) -> list[Telling]:
    """The tellings, those of one role made alike: the fuller title, the organization and the status told elsewhere."""
    people = Counter(one.claim.person for one in told)
    if max(people.values(), default=0) < 2:
        return list(told)
    found: list[Telling] = []
    for person in people:
        theirs = [one for one in told if one.claim.person == person]
        found += _made_alike(theirs) if len(theirs) > 1 else theirs
    return found


def _made_alike(told: Sequence[Telling]) -> list[Telling]:
    """The tellings of one person."""
    full = [_with_title(one, _fullest(one, told)) for one in told]
    full = [_with_organization(one, full) for one in full]
    return [_with_status(one, full) for one in full]


def _with_title(one: Telling, title: str) -> Telling:
    return one if one.claim.title == title else replace(one, claim=replace(one.claim, title=title))


def _fullest(one: Telling, told: Sequence[Telling]) -> str:
    """The one longer title of the same person of which the title is the short form; else the title."""
    longer = {
        other.claim.title
        for other in told
        if other.claim.title != one.claim.title
        and other.claim.status == one.claim.status
        and None in (one.claim.organization, other.claim.organization)
        and is_short_for(one.claim.title, other.claim.title)
    }
    return longer.pop() if len(longer) == 1 else one.claim.title


@lru_cache(maxsize=4096)
def is_short_for(short: str, title: str) -> bool:
    """Whether a title is another one without its field.

    >>> is_short_for("Minister", "Minister of Fisheries"), is_short_for("Minister", "Deputy Minister")
    (True, False)
    """
    head = title
    for preposition in (" of ", " for ", " on "):
        head = head.partition(preposition)[0]
    if head == title and not title.endswith(f" {short}"):
        return False
    if short in _RANKS and head.endswith(f" {short}"):
        return head.removesuffix(f" {short}") in _GRADES
    before = head.removesuffix(short).split() if head.endswith(short) else ["?"]
    known = fields() - (modifiers() - fields())
    return all(word.lower() in known or word == "and" for word in before) and short != title


# A rank said without its grade: Gen. for Lt. Gen.
_RANKS = rules.words("around_titles", "ranks with grades")
_GRADES = rules.words("around_titles", "grades of ranks")


def _with_organization(one: Telling, told: Sequence[Telling]) -> Telling:
    if one.organization is not None:
        return one
    known = {
        other.organization.id: other.organization
        for other in told
        if other.organization and other.claim.title == one.claim.title
    }
    if len(known) != 1:
        return one
    organization = next(iter(known.values()))
    return replace(one, organization=organization, claim=replace(one.claim, organization=organization.id))


def _with_status(one: Telling, told: Sequence[Telling]) -> Telling:
    if one.claim.status != "current":
        return one
    others = {other.claim.status for other in told if _role(other) == _role(one)} - {"current"}
    status = others.pop() if len(others) == 1 else "current"
    return replace(one, claim=replace(one.claim, status=status)) if status in _TELLING else one


def _role(one: Telling) -> tuple[str, str, str | None]:
    return one.claim.person, one.claim.title, one.claim.organization

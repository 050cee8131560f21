"""Puts what an extractor proposes beside what the rules found: the rules win wherever both speak of the same words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from ingest.events.kinds import Kind, kinds
from ingest.events.titles import title_of
from ingest.extractors.people import Cast, Overruled
from ingest.extractors.proposals import (
    EventProposal,
    Extractor,
    PersonProposal,
    Proposal,
    RoleProposal,
    StatementProposal,
)
from ingest.extractors.wall import Refused, Span, part, whole
from ingest.model import (
    Article,
    DateExpression,
    EventReport,
    Organization,
    Participant,
    Proposed,
    Reading,
    RoleClaim,
    Sentence,
    Statement,
)
from ingest.organizations import acronyms_in, organization_of, seat_named, state_of
from ingest.roles.dates import with_dates
from ingest.roles.title_forms import canonical_title
from ingest.schema import EVENT_STATUSES, PARTS, ROLE_STATUSES

_SHOWN = 200  # characters of a proposal that are kept to tell what became of it
_MOST = 2_000  # proposals of one article that are looked at: more is no reading
_STATEMENT_KINDS: dict[str, Literal["direct", "indirect", "mixed"]] = {
    "direct": "direct",
    "indirect": "indirect",
    "mixed": "mixed",
}


@dataclass(slots=True)
class _Table:
    """The Reading as it grows: what the rules found, and what was added to it."""

    extractor: str
    body: str
    cast: Cast
    dates: Sequence[DateExpression]
    roles: list[RoleClaim]
    organizations: list[Organization]
    events: list[EventReport]
    statements: list[Statement]

    def rule(self, noun: str) -> str:
        return f"{self.extractor}.{noun}"


def joined(
    reading: Reading, extractor: Extractor, sentences: tuple[Sentence, ...], dates: tuple[DateExpression, ...]
) -> Reading:
    """The Reading with what the extractor adds to it, and what became of each proposal.

    No finding of the rules goes or changes; only how often a person is named may grow.
    """
    body = reading.article.body
    cast = Cast(reading, f"{extractor.name}.person")
    told = _Table(extractor.name, body, cast, dates, list(reading.roles), [], list(reading.events),
                  list(reading.statements))  # fmt: skip
    became = tuple(_became(told, one) for one in _in_order(_proposals(extractor, reading.article), body))
    added = with_dates(
        reading.article.body, told.roles[len(reading.roles) :], sentences, tuple(dates), reading.article.published
    )
    known = {one.id for one in reading.organizations}
    new = {one.id: one for one in told.organizations if one.id not in known}
    return replace(
        reading,
        people=cast.people(),
        mentions=cast.mentions(),
        roles=(*reading.roles, *added),
        organizations=(*reading.organizations, *new.values()),
        events=tuple(told.events),
        statements=tuple(told.statements),
        proposals=became,
    )


def _proposals(extractor: Extractor, article: Article) -> list[Proposal | Exception]:
    """What the extractor proposes; where it fails, the failure alone: half an answer would be no answer."""
    found: list[Proposal | Exception] = []
    try:
        for one in extractor.proposals(article):
            found.append(one)
            if len(found) == _MOST:
                break
    except Exception as fault:  # a model's fault: the article stays as the rules read it
        return [fault]
    return found


# Nouns in the order in which they are added: people before what names them.
_NOUNS: dict[type, Literal["person", "role", "event", "statement"]] = {
    PersonProposal: "person",
    RoleProposal: "role",
    EventProposal: "event",
    StatementProposal: "statement",
}


def _in_order(found: list[Proposal | Exception], body: str) -> list[Proposal | Exception]:
    """People before what names them, each noun by its place: the order in which a model answers does not matter."""

    def place(one: Proposal | Exception) -> tuple[int, int, str]:
        if isinstance(one, Exception):
            return 0, 0, ""
        start = one.words.start if one.words.start is not None else body.find(one.words.text)
        return list(_NOUNS).index(type(one)), start, repr(one)

    return sorted(found, key=place)


def _became(told: _Table, proposal: Proposal | Exception) -> Proposed:
    """Add what a proposal adds, and say what became of it."""
    if isinstance(proposal, Exception):
        return Proposed("article", "refused", "fault", type(proposal).__name__)
    noun, text = _NOUNS[type(proposal)], proposal.words.text[:_SHOWN]
    try:
        _add(told, proposal)
    except Refused as why:
        return Proposed(noun, "refused", str(why), text)
    except Overruled:
        return Proposed(noun, "known", "", text)
    return Proposed(noun, "added", "", text)


def _add(told: _Table, one: Proposal) -> None:
    """Add what a proposal adds. Raises Refused or Overruled."""
    match one:
        case PersonProposal():
            told.cast.add(whole(told.body, one.words))
        case RoleProposal():
            _add_role(told, one)
        case EventProposal():
            _add_event(told, one)
        case StatementProposal():
            _add_statement(told, one)


def _add_role(told: _Table, one: RoleProposal) -> None:
    span = whole(told.body, one.words)
    _listed(one.status, ROLE_STATUSES)
    title = part(told.body, one.title, span)
    organization = part(told.body, one.organization, span) if one.organization else None
    _new([(claim.start, claim.end) for claim in told.roles], title)
    person = told.cast.meant(part(told.body, one.person, span))
    words = told.body[slice(*organization)] if organization else ""
    body_of = _organization(told, words) if words else None
    if body_of:
        told.organizations.append(body_of)
    start, end = min(title, organization or title)[0], max(title[1], (organization or title)[1])
    written = told.body[slice(*title)]
    told.roles.append(
        RoleClaim(
            start, end, told.body[start:end], person, canonical_title(written), written,
            body_of.id if body_of else None, words if body_of else None, one.status, told.rule("role"),
        )
    )  # fmt: skip


def _organization(told: _Table, words: str) -> Organization | None:
    seat = seat_named(words)
    return state_of(seat) if seat else organization_of(words, acronyms=acronyms_in(told.body))


def _add_event(told: _Table, one: EventProposal) -> None:
    span = whole(told.body, one.words)
    kind = _kinds().get(one.kind)
    if kind is None:
        raise Refused("not in the list")
    _listed(one.status, EVENT_STATUSES)
    trigger = part(told.body, one.trigger, span)
    _new([(report.start, report.end) for report in told.events], span)
    people = tuple(_participants(told, one, span))
    place = told.cast.place(part(told.body, one.place, span)) if one.place else None
    date = _date(told, part(told.body, one.date, span)) if one.date else None
    where = told.body[slice(*part(told.body, one.place, span))] if one.place and place else None
    told.events.append(
        EventReport(
            *span, told.body[slice(*span)], told.body[slice(*trigger)], told.rule("event"), kind.type, kind.mode,
            kind.name, title_of(kind.title or kind.name, kind, None, people, where, {}), one.status,
            date.text if date else None, date.value if date else None, date.until if date else None,
            date.lower if date else None, date.upper if date else None, place, None, None, people,
        )
    )  # fmt: skip


def _kinds() -> dict[str, Kind]:
    """Kind -> its first shape."""
    found: dict[str, Kind] = {}
    for kind in kinds().values():
        found.setdefault(kind.name, kind)
    return found


def _participants(told: _Table, one: EventProposal, span: Span) -> Iterator[Participant]:
    for words, taken in one.people:
        _listed(taken, PARTS)
        start, end = part(told.body, words, span)
        mention = told.cast.mention((start, end))
        yield Participant(
            mention.start, mention.end, mention.text, mention.person, mention.organization, mention.place, taken,
            None, told.rule("participant"),
        )  # fmt: skip


def _date(told: _Table, span: Span) -> DateExpression | None:
    """What the rules of dates know of the words; words that they do not know have no value."""
    known = next((one for one in told.dates if one.start < span[1] and span[0] < one.end), None)
    return known or DateExpression(*span, told.body[slice(*span)], None, None, None, None, told.rule("date"))


def _add_statement(told: _Table, one: StatementProposal) -> None:
    span = whole(told.body, one.words)
    kind = _STATEMENT_KINDS.get(one.kind)
    if kind is None:
        raise Refused("not in the list")
    said, speaker = part(told.body, one.said, span), part(told.body, one.speaker, span)
    cue = part(told.body, one.cue, span)
    _new([(other.start, other.end) for other in told.statements], said)
    told.statements.append(
        Statement(*said, told.body[slice(*said)], told.cast.person(speaker), told.body[slice(*speaker)], kind, None,
                  told.body[slice(*cue)], told.rule("statement"))
    )  # fmt: skip


def _listed(word: str, allowed: Sequence[str]) -> None:
    if word not in allowed:
        raise Refused("not in the list")


def _new(spans: Sequence[Span], span: Span) -> None:
    """Raise Overruled where something of this noun is told by some of these words already."""
    if any(start < span[1] and span[0] < end for start, end in spans):
        raise Overruled

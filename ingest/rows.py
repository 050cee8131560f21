"""One Reading as rows: what a single article says, before anything that needs the whole archive."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from ingest.events import merged
from ingest.ids import digest, slug
from ingest.model import EventReport, Organization, Place, Reading, RoleClaim
from ingest.scripts import search_words

Row = dict[str, Any]
# The names of a table's columns, and the values of each row in their order.
Table = tuple[tuple[str, ...], list[tuple[Any, ...]]]
Tables = Mapping[str, Table]  # by their names
# A person's role where a text gives several: the one that is held now says most about who acts.
_HELD = ("current", "acting", "appointed", "outgoing", "elect", "nominated")


def role_id(person: str, title: str, organization: str | None) -> str:
    """Id of one person in one title at one organization; the case of the title does not count."""
    return digest(person, title.casefold(), organization or "")


def role_label(person: str, title: str, organization: str | None) -> str:
    """One line for a role.

    >>> role_label("Guo Shengkun", "Minister of Public Security", None)
    'Guo Shengkun, Minister of Public Security'
    >>> role_label("Wang Yi", "Foreign Minister", "China")
    'Wang Yi, Foreign Minister, China'
    """
    return ", ".join(part for part in (person, title, organization) if part)


def report_id(article: str, report: EventReport) -> str:
    """Id of one telling of an event; one clause may tell several ("met in May and in June")."""
    told = (report.trigger, report.rule, report.kind, report.status, report.date_text or "", str(report.ordinal))
    return digest(article, str(report.start), str(report.end), *told)


def article_row(reading: Reading) -> Row:
    """The row of `articles`, without what the archive gives it (number, copy_of, revision_of)."""
    article = reading.article
    names = ("id", "title", "title_basis", "byline", "dateline", "published", "published_basis", "updated",
             "captured", "publisher", "agency", "url", "section", "language", "lead", "body", "words",
             "extent", "source")  # fmt: skip
    row = {name: getattr(article, name) for name in names}
    words = search_words(f"{article.title}\n{article.body}")
    return row | {"year": int(article.published[:4]) if article.published else None, "script_words": words}


def author_rows(reading: Reading) -> Iterator[Row]:
    for name in dict.fromkeys(reading.article.authors):
        yield {"article": reading.article.id, "name": name}


def place_row(place: Place) -> Row:
    return {"id": place.id, "name": place.name, "kind": place.kind, "country": place.country,
            "latitude": place.latitude, "longitude": place.longitude, "gazetteer_id": place.gazetteer_id}  # fmt: skip


def organization_row(organization: Organization) -> Row:
    return {"id": organization.id, "name": organization.name, "country": organization.country,
            "parent": organization.parent}  # fmt: skip


def form_rows(reading: Reading) -> Iterator[Row]:
    """The forms of each person's name in one article; `full` is 1 on the fullest."""
    for person in reading.people:
        forms = {unicodedata.normalize("NFC", form.name): form for form in person.forms}
        for name, form in sorted(forms.items()):
            yield {"person": person.id, "name": name, "slug": slug(name), "count": form.count, "rule": form.rule,
                   "full": int(slug(name) == slug(person.name)), "sort_name": person.sort_name,
                   "article": reading.article.id}  # fmt: skip


def mention_rows(reading: Reading) -> Iterator[Row]:
    for mention in reading.mentions:
        yield {"article": reading.article.id, "start": mention.start, "end": mention.end, "text": mention.text,
               "kind": mention.kind, "person": mention.person, "organization": mention.organization,
               "place": mention.place, "rule": mention.rule}  # fmt: skip


def claim_rows(reading: Reading) -> Iterator[Row]:
    """The rows of `role_claims`, with what makes their role beside them."""
    article = reading.article
    for claim in reading.roles:
        role = role_id(claim.person, claim.title, claim.organization)
        yield {"id": digest(article.id, str(claim.start), str(claim.end), role, claim.status), "role": role,
               "article": article.id, "start": claim.start, "end": claim.end, "text": claim.text,
               "title_text": claim.title_text, "organization_text": claim.organization_text, "status": claim.status,
               "as_of": claim.as_of, "rule": claim.rule, "person": claim.person, "title": claim.title,
               "organization": claim.organization}  # fmt: skip


def roles_of_people(reading: Reading) -> dict[str, str]:
    """Person -> the role that the article gives them: the first that is held now, else the first of all."""
    found: dict[str, RoleClaim] = {}
    for claim in reading.roles:
        known = found.get(claim.person)
        if known is None or (known.status not in _HELD and claim.status in _HELD):
            found[claim.person] = claim
    return {person: role_id(person, claim.title, claim.organization) for person, claim in found.items()}


def report_rows(reading: Reading) -> Iterator[Row]:
    """The rows of `event_reports`, each with the event that its article alone makes of it, and the event's words."""
    article, events = reading.article.id, reading.events
    keys = [report_id(article, report) for report in events]
    given: set[str] = set()
    for group in merged(events):
        first = keys[group[0]]
        for index in group:
            report, key = events[index], keys[index]
            was = report.previous_date
            if key in given:
                continue
            given.add(key)
            yield {"id": key, "event": first, "article": article, "start": report.start,
                   "end": report.end, "text": report.text, "trigger": report.trigger, "rule": report.rule,
                   "type": report.type, "mode": report.mode, "kind": report.kind, "status": report.status,
                   "date_text": report.date_text, "start_date": report.start_date, "end_date": report.end_date,
                   "place": report.place, "ordinal": report.ordinal,
                   "joined_by": "the earliest report" if index == group[0] else "told again in the same article",
                   "title": report.title, "earliest": report.earliest, "latest": report.latest,
                   "series": report.series, "previous_date_text": was.text if was else None,
                   "previous_earliest": was.lower if was else None,
                   "previous_latest": was.upper if was else None}  # fmt: skip


def participant_rows(reading: Reading) -> Iterator[Row]:
    """The rows of `event_people`, without the event, which the archive decides."""
    roles = roles_of_people(reading)
    for report in reading.events:
        told = report_id(reading.article.id, report)
        for who in report.people:
            noun = who.person or who.organization or who.place or ""
            key = digest(told, str(who.start), str(who.end), who.part, noun)
            yield {"id": key, "report": told, "person": who.person, "organization": who.organization,
                   "place": who.place, "part": who.part, "role": roles.get(who.person) if who.person else None,
                   "on_behalf_of": who.on_behalf_of, "start": who.start, "end": who.end, "text": who.text,
                   "rule": who.rule}  # fmt: skip


def headcount_rows(reading: Reading) -> Iterator[Row]:
    """The rows of `headcounts`, without the event, which the archive decides."""
    for report in reading.events:
        told = report_id(reading.article.id, report)
        for one in report.headcounts:
            yield {"id": digest(told, str(one.start), str(one.end), one.counted), "report": told,
                   "counted": one.counted, "who": one.who, "low": one.low, "high": one.high,
                   "start": one.start, "end": one.end, "text": one.text, "rule": one.rule}  # fmt: skip


def figure_rows(reading: Reading) -> Iterator[Row]:
    """The rows of `figures`, without the event, which the archive decides."""
    for report in reading.events:
        told = report_id(reading.article.id, report)
        for one in report.figures:
            yield {"id": digest(told, str(one.start), str(one.end), one.measure), "report": told,
                   "measure": one.measure, "low": one.low, "high": one.high, "unit": one.unit, "start": one.start,
                   "end": one.end, "text": one.text, "rule": one.rule}  # fmt: skip


def statement_rows(reading: Reading) -> Iterator[Row]:
    roles, article = roles_of_people(reading), reading.article.id
    for said in reading.statements:
        yield {"id": digest(article, str(said.start), str(said.end), said.cue), "article": article,
               "person": said.person, "speaker": said.speaker,
               "role": roles.get(said.person) if said.person else None, "kind": said.kind, "type": said.type,
               "cue": said.cue, "runner_up": said.runner_up, "start": said.start, "end": said.end, "text": said.text,
               "rule": said.rule}  # fmt: skip


def furniture_rows(reading: Reading) -> Iterator[Row]:
    for line in reading.article.lines:
        if line.label != "body" and line.text.strip():
            yield {"article": reading.article.id, "line": line.number, "part": line.part, "label": line.label,
                   "reason": line.reason, "text": line.text}  # fmt: skip


def related_rows(reading: Reading) -> Iterator[Row]:
    for link in reading.article.related:
        yield {"article": reading.article.id, "line": link.line, "part": link.part, "headline": link.headline,
               "stamped": link.stamped, "url": link.url}  # fmt: skip


def date_rows(reading: Reading) -> Iterator[Row]:
    for rank, date in enumerate(reading.article.dates, 1):
        yield {"article": reading.article.id, "rank": rank, "value": date.value, "basis": date.basis,
               "text": date.text, "accepted": int(date.accepted), "reason": date.reason}  # fmt: skip


def proposal_rows(reading: Reading) -> Iterator[Row]:
    """What became of the proposals of an extractor, without their words."""
    for one in reading.proposals:
        yield {"noun": one.noun, "verdict": one.verdict, "reason": one.reason}


def fingerprint_rows(reading: Reading) -> Iterator[Row]:
    for number in reading.fingerprint:
        yield {"number": number, "article": reading.article.id}


# Which rows an article gives to which table, those last that are kept beside the archive while it is built.
_MADE: tuple[tuple[str, Callable[[Reading], Iterable[Row]]], ...] = (
    ("articles", lambda reading: [article_row(reading)]),
    ("authors", author_rows),
    ("places", lambda reading: map(place_row, reading.places)),
    ("organizations", lambda reading: map(organization_row, reading.organizations)),
    ("mentions", mention_rows),
    ("statements", statement_rows),
    ("furniture", furniture_rows),
    ("related_links", related_rows),
    ("date_candidates", date_rows),
    ("forms", form_rows),
    ("claims", claim_rows),
    ("reports", report_rows),
    ("participants", participant_rows),
    ("counts", headcount_rows),
    ("measured", figure_rows),
    ("fingerprints", fingerprint_rows),
    ("proposals", proposal_rows),
)


def tables_of(reading: Reading) -> dict[str, Table]:
    """All rows that an article gives, by their table; what gives none is left out."""
    found = ((name, list(make(reading))) for name, make in _MADE)
    return {name: (tuple(made[0]), [tuple(row.values()) for row in made]) for name, made in found if made}

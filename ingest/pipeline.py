"""The table of contents: how a page becomes a Reading. The order of the stages stands here and nowhere else."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ingest.articles import article_of
from ingest.articles.instants import written_until
from ingest.dates import dates_in
from ingest.events import events_in
from ingest.events.figures import with_figures
from ingest.events.headcounts import with_headcounts
from ingest.events.previous_dates import with_previous_dates
from ingest.extractors import Extractor, joined
from ingest.fingerprints import fingerprint
from ingest.locations import located
from ingest.model import (
    Article,
    DateExpression,
    EventReport,
    Figure,
    Headcount,
    Mention,
    Organization,
    Page,
    Place,
    Reading,
    Refusal,
    RoleClaim,
    Sentence,
    Statement,
)
from ingest.names import names_in
from ingest.people import people_in
from ingest.places import place
from ingest.roles import roles_in
from ingest.roles.dates import with_dates
from ingest.sentences import sentences_in
from ingest.statements import statements_in


class NotInText(ValueError):
    """A finding whose words are not the article's words at that place: a fault of the stage that gave it."""


def read(page: Page, extractor: Extractor | None = None) -> Reading | Refusal:
    """Read one page: the article on it, and what the article says; or why there is none.

    What an extractor proposes is added where the rules found nothing.

    Raises NotInText where a stage returns words that are not in the body at that place, and LookupError where it
    names a person or a place that is not there: faults of ours, for which the page is refused.
    """
    article = article_of(page)
    return article if isinstance(article, Refusal) else read_article(article, extractor)


def read_article(article: Article, extractor: Extractor | None = None) -> Reading:
    """Read what an article says. Raises as `read` does."""
    body = article.body
    sentences = sentences_in(body)
    anchor = article.published or article.dateline_date
    dates = dates_in(body, sentences, anchor, written_until(article)) if article.language == "en" else ()
    reading = _by_rules(article, sentences, dates)
    if extractor is not None and extractor.reads(article.language):
        reading = joined(reading, extractor, sentences, dates)
    reading = replace(reading, organizations=_organizations(reading))
    reading = replace(reading, places=_places(reading))
    _refers_to_people(reading)
    _quotes(reading)
    return reading


def _by_rules(article: Article, sentences: tuple[Sentence, ...], dates: tuple[DateExpression, ...]) -> Reading:
    """What the rules read of an article: nothing where it is not in English."""
    body = article.body
    if article.language != "en":
        return Reading(article, (), (), (), (), (), (), (), fingerprint(body))
    people, mentions = people_in(body, names_in(body, sentences), article.id)
    roles, organizations = roles_in(body, sentences, mentions, people)
    roles = with_dates(body, roles, sentences, dates, article.published)
    where = located(body, mentions, article.dateline_place)
    until = written_until(article) or article.published
    events = events_in(article, sentences, where.mentions, roles, dates, where.venues, until)
    events = with_figures(body, sentences, with_headcounts(body, sentences, events))
    events = with_previous_dates(body, sentences, events, dates)
    statements = statements_in(body, sentences, mentions)
    prints = fingerprint(body)
    return Reading(article, people, organizations, where.places, where.mentions, roles, events, statements, prints)


def spans(reading: Reading) -> Iterator[tuple[str, int, int, str]]:
    """Every span of a Reading: rule, start, end, words."""
    findings: tuple[Mention | RoleClaim | EventReport | Statement, ...]
    findings = (*reading.mentions, *reading.roles, *reading.events, *reading.statements)
    for finding in findings:
        yield finding.rule, finding.start, finding.end, finding.text
    for event in reading.events:
        for participant in event.people:
            yield participant.rule, participant.start, participant.end, participant.text
        numbers: tuple[Headcount | Figure, ...] = (*event.headcounts, *event.figures)
        for count in numbers:
            yield count.rule, count.start, count.end, count.text
        if event.previous_date is not None:
            yield event.previous_date.rule, event.previous_date.start, event.previous_date.end, event.previous_date.text


def _refers_to_people(reading: Reading) -> None:
    """Raise LookupError where a finding names a person whom the article does not have."""
    known = {person.id for person in reading.people} | {None}
    findings: tuple[Mention | RoleClaim | Statement, ...] = (*reading.mentions, *reading.roles, *reading.statements)
    named = [(one.rule, one.person) for one in findings]
    for event in reading.events:
        named += [(one.rule, person) for one in event.people for person in (one.person, one.on_behalf_of)]
    for rule, person in named:
        if person not in known:
            raise LookupError(f"{rule}: {person!r} is no person of {reading.article.source}")


def _quotes(reading: Reading) -> None:
    body = reading.article.body
    for rule, start, end, words in spans(reading):
        if not words or body[start:end] != words:
            raise NotInText(f"{rule}: {words!r} is not body[{start}:{end}] of {reading.article.source}")


def _organizations(reading: Reading) -> tuple[Organization, ...]:
    """Every organization that a finding points to, once; one that only a mention names bears the mention's words."""
    known = {organization.id: organization for organization in reading.organizations}
    for mention in reading.mentions:
        if mention.organization and mention.organization not in known:
            known[mention.organization] = Organization(mention.organization, mention.text, None)
    told = [one for event in reading.events for one in event.people if one.organization]
    for participant in sorted(told, key=lambda one: one.rule not in _BY_NAME):
        key = participant.organization
        if key and key not in known:
            by_name = participant.rule in _BY_NAME
            known[key] = Organization(key, participant.text if by_name else key.replace("-", " ").title(), None)
    return tuple(known[key] for key in sorted(known))


_BY_NAME = frozenset(("events.named", "events.possessor", "events.employer", "events.whose"))


def _places(reading: Reading) -> tuple[Place, ...]:
    """Every place that a finding points to, those included that no gazetteer lists, and the countries of these."""
    ids = {mention.place for mention in reading.mentions}
    ids |= {event.place for event in reading.events}
    ids |= {participant.place for event in reading.events for participant in event.people}
    ids |= {organization.country for organization in reading.organizations}
    unlisted = {place.id: place for place in reading.places}
    found = {key: unlisted.get(key) or _known_place(key) for key in sorted(key for key in ids if key)}
    countries = sorted({one.country for one in found.values() if one.country} - found.keys())
    found |= {key: _known_place(key) for key in countries}
    return tuple(found[key] for key in sorted(found))


def _known_place(key: str) -> Place:
    found = place(key)
    if found is None:
        raise LookupError(f"no place has the id {key}")
    return found

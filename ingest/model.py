"""The nouns of the archive, as frozen records without behaviour.

Every finding carries `start` and `end` (characters of the article's body, end
exclusive) and `rule` (what found it, as `module.rule`); its words are
`body[start:end]`. Dates are prefixes of ISO dates: `2016`, `2016-06` or
`2016-06-14`. `None` means that the text does not say.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, TypeVar, dataclass_transform

# How much of an article the page holds: all, a summary (a feed's, an API's), or a part, where it says that it was cut.
Extent = Literal["full", "summary", "cut"]

T = TypeVar("T")


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def record(cls: type[T]) -> type[T]:
    """A class as a record: a dataclass with slots that the type checker keeps frozen, to be written above it.

    Python makes a frozen dataclass several times as slowly, each field past its own lock, and reading a page makes six
    hundred records. So the lock is mypy's: an assignment to a field is an error of `make check`. Equal records have the
    same hash, as frozen ones have.
    """
    return dataclass(slots=True, unsafe_hash=True)(cls)


@record
class Given:
    """One field that came with a page, and where it stood."""

    field: str  # title, url, published, updated, captured, publisher, agency, author, section, language
    value: str
    basis: str  # sidecar, front matter, json-ld, opengraph, meta, time element, html title ...


@record
class Page:
    """What was scraped, as it arrived: the visible lines, in order."""

    source: str  # path inside the folder that was given, with forward slashes
    digest: str  # sha256 of the bytes of the page, 64 hex characters
    format: str  # the reader that read it: text, html ...
    lines: tuple[str, ...]  # visible lines without their line ends; blank lines are ''
    given: tuple[Given, ...] = ()
    body: tuple[str, ...] | None = None  # paragraphs, where the format's extractor picked them
    links: tuple[tuple[str, str], ...] = ()  # (visible words, address) of the page's links, where the format has any
    extent: Extent = "full"
    zone: str | None = None  # the publisher's time zone, where sources.yml gives it: Asia/Shanghai
    date_order: Literal["day first", "month first"] | None = None  # what 5/6/2018 means, where sources.yml says so


@record
class Line:
    """One line of a page (or one part of a line that had to be cut), and what it is."""

    number: int  # 1-based line of the page
    part: int  # 0, or 0, 1, 2 ... where one line held several things
    label: str  # a name in lexicon/furniture.yml, or 'body'
    reason: str  # why it got that label, in words
    text: str


@record
class RelatedLink:
    """A related headline on a page: another article's title, with that article's own stamp."""

    line: int
    part: int
    headline: str
    stamped: str | None  # ISO date prefix of the stamp that belongs to it
    url: str | None


@record
class DateCandidate:
    """One date that was considered for `published`."""

    value: str | None  # date prefix, or None where the words do not give a date by themselves
    basis: str  # sidecar, front matter, json-ld, dateline, stamp, url, related link, copyright, text ...
    text: str  # the words that gave it
    accepted: bool
    reason: str


@record
class Article:
    """The news on a page."""

    id: str  # 16 hex characters of the page's digest
    source: str
    title: str
    title_basis: Literal["given", "found", "derived"]
    byline: str | None  # the line as it stood: By Jane Roe and John Doe
    authors: tuple[str, ...]
    dateline: str | None  # as it stood: VIENNA, July 14 (Northline)
    dateline_place: str | None  # the words that name its place: VIENNA
    dateline_date: str | None  # date prefix, where dateline and publication year give one
    published: str | None
    published_basis: str | None
    updated: str | None  # when the page says it was last changed: a day, or a day and its time in UTC
    captured: str | None  # when it was fetched, where the crawl says so: as updated
    publisher: str | None
    agency: str | None
    url: str | None
    section: str | None
    language: str  # ISO 639-1, 'und' where unknown
    lead: str  # first paragraph
    body: str  # body paragraphs, a blank line between two
    words: int
    extent: Extent  # whether this is the whole article, a summary of it, or a part
    lines: tuple[Line, ...]  # every line of the page, body lines included, in order
    related: tuple[RelatedLink, ...]
    dates: tuple[DateCandidate, ...]


@record
class Sentence:
    """One sentence of a body, as a span."""

    start: int
    end: int
    paragraph: int  # 0-based


@record
class DateExpression:
    """Words that say when."""

    start: int
    end: int
    text: str
    value: str | None  # date prefix; the start where it is an interval of days; None when there is no anchor
    until: str | None  # the last day (prefix) of an interval that the words give (June 6-7), else None
    lower: str | None  # earliest full day that the words allow, YYYY-MM-DD
    upper: str | None  # latest full day that the words allow
    rule: str


NameKind = Literal["person", "organization", "place"]


@record
class Name:
    """A name as it stands in the text, without title or honorific."""

    start: int
    end: int
    text: str
    kind: NameKind
    rule: str


@record
class NameForm:
    """One form of a person's name in one article, and how often it stands there."""

    name: str
    count: int
    rule: str


@record
class Person:
    """Who is meant, in one article."""

    id: str  # slug of `name`
    name: str  # the fullest form in the article
    sort_name: str  # family name first, for lists: Kerry, John
    forms: tuple[NameForm, ...]


@record
class Organization:
    """A ministry, party, company, court, agency ... as an article names it; a state as a holder of offices."""

    id: str  # slug
    name: str
    country: str | None  # id of a place
    parent: str | None = None  # id of an organization, where the text gives it


@record
class Place:
    """A country, region, city or site, of the gazetteer or only of the texts; `place` where they do not tell which."""

    id: str  # slug: china, beijing-cn
    name: str
    kind: Literal["country", "region", "city", "site", "place"]
    country: str | None  # id of a place
    latitude: float | None
    longitude: float | None
    gazetteer_id: str | None  # geonames:1816670


@record
class Mention:
    """One name in one article, linked to at most one noun; linked to none, it is unresolved."""

    start: int
    end: int
    text: str
    kind: NameKind
    person: str | None
    organization: str | None
    place: str | None
    rule: str


@record
class RoleClaim:
    """One place where the text says that a person holds, held or will hold a title."""

    start: int  # of the whole phrase, title to organization
    end: int
    text: str
    person: str  # id of a person of this article
    title: str  # normalised: Foreign Minister, Under Secretary
    title_text: str  # as written: under secretary
    organization: str | None  # id of an organization of this article
    organization_text: str | None  # as written: the Department of Homeland Security
    status: str  # current, former, acting, elect, nominated, appointed, outgoing, resigned, dismissed, late
    rule: str
    as_of: str | None = None  # date prefix: the day for which the text says so; None where it speaks of another time


@record
class Participant:
    """One who took part in an event, or did not, according to one report. Exactly one of the three ids is set."""

    start: int
    end: int
    text: str
    person: str | None
    organization: str | None
    place: str | None
    part: str  # actor, recipient, participant, host, representative, absent
    on_behalf_of: str | None  # id of the person that a representative stands in for
    rule: str


@record
class Headcount:
    """How many people an event killed, hurt or drew, as one place of a text says."""

    start: int
    end: int
    text: str
    counted: str  # killed, injured, missing, arrested, displaced, took part
    who: str | None  # which of them, where the words count some alone: militants, children, another
    low: int | None  # the least that the words can mean; None where they set no bound
    high: int | None  # the most
    rule: str


@record
class Figure:
    """A number of an event that readers compare, besides how many people it struck, as one place of a text says."""

    start: int
    end: int
    text: str
    measure: str  # price, fine, magnitude, votes of the winning side
    low: float | None  # the least that the words can mean; None where they set no bound
    high: float | None  # the most
    unit: str  # the currency of a sum; empty where it counts itself
    rule: str


@record
class EventReport:
    """One place where a text tells an event: trigger, status, date, place, participants."""

    start: int  # of the clause that tells it
    end: int
    text: str
    trigger: str
    rule: str
    type: str | None  # one of PLOVER's sixteen types
    mode: str | None  # PLOVER's mode, where the type has modes
    kind: str  # meeting, dialogue, visit, agreement, election ...
    title: str  # one line for lists: Second dialogue on cybercrime, Beijing
    status: str  # occurred, ongoing, planned, proposed, postponed, cancelled, denied, hypothetical, recurring
    date_text: str | None
    start_date: str | None
    end_date: str | None  # only where the words give an interval of days
    earliest: str | None  # full days: bounds of when it can have been
    latest: str | None
    place: str | None  # id of a place of this article
    series: str | None  # the words that name a recurring event: dialogue on cybercrime
    ordinal: int | None
    people: tuple[Participant, ...]
    headcounts: tuple[Headcount, ...] = ()
    figures: tuple[Figure, ...] = ()
    previous_date: DateExpression | None = None  # the day set before: two weeks late, originally due in May


@record
class Statement:
    """One thing said, in quotation marks or not."""

    start: int  # of the words said
    end: int
    text: str
    person: str | None  # None unless the speaker resolves to exactly one person
    speaker: str  # the words that name who said it
    kind: Literal["direct", "indirect", "mixed"]
    type: str | None  # PLOVER type where the saying praises, urges, accuses, rejects, threatens
    cue: str  # the word of saying: said, told reporters, according to
    rule: str
    runner_up: str | None = None  # the person named nearest to the words who was not taken for the speaker


@record
class Proposed:
    """What became of one proposal of an extractor."""

    noun: Literal["person", "role", "event", "statement", "article"]  # article: the extractor failed on all of it
    verdict: Literal["added", "known", "refused"]
    reason: str  # a name in extractors.REASONS; '' unless refused
    text: str  # the words that were proposed, 200 characters at most; of a failure, its name


@record
class Reading:
    """All that is read from one page; the store is given nothing else."""

    article: Article
    people: tuple[Person, ...]
    organizations: tuple[Organization, ...]
    places: tuple[Place, ...]
    mentions: tuple[Mention, ...]
    roles: tuple[RoleClaim, ...]
    events: tuple[EventReport, ...]
    statements: tuple[Statement, ...]
    fingerprint: tuple[int, ...] = ()  # a number for some runs of eight words: copies share them
    proposals: tuple[Proposed, ...] = ()  # what became of what an extractor proposed


@record
class Refusal:
    """One input that could not be read, and why."""

    source: str
    reason: str  # a name in refusals' closed list
    detail: str  # a sentence for a person; relative names only
    retryable: bool

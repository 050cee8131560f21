"""Events as single articles tell them, kept in temporary tables, and pairs of them that are worth comparing.

Nothing here holds all of an archive in memory: tellings are looked up by number, those of many pairs at once, and
blocks are read one after the other.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from itertools import groupby, islice
from typing import Any

from ingest.archive.database import Database
from ingest.events.kinds import kinds
from ingest.ids import slug

# Announcements of the same people this near to each other speak of one thing; a year later they speak of the next.
SEASON_DAYS = 92
# A telling is compared with so many others of its block, those that begin next: somebody in ten thousand articles makes
# a block of thousands, and pairs grow with their square.
MOST_COMPARED = 200
_AT_ONCE = 10_000  # pairs whose tellings are in memory

_TABLES = """
create temp table telling (n integer primary key, event text, kind text, series text, ordinal integer, start_date text,
  earliest text, latest text, place text, ahead integer, off integer, held integer, told text);
insert into telling
select row_number() over (order by coalesce(told, '9999'), article, start, event), event, kind, series, ordinal,
  start_date, earliest, latest, place, ahead, off, held, told
from (
  select reports.event, min(reports.kind) as kind, max(reports.series) as series, max(reports.ordinal) as ordinal,
    max(reports.start_date) as start_date, min(reports.earliest) as earliest, max(reports.latest) as latest,
    max(reports.place) as place, min(reports.status in ('planned', 'proposed', 'postponed')) as ahead,
    max(reports.status = 'cancelled') as off, min(reports.status in ('occurred', 'ongoing')) as held,
    max(articles.published) as told, max(reports.article) as article,
    max(case when reports.id = reports.event then reports.start end) as start
  from reports
  join articles on articles.id = reports.article
  group by reports.event
)
order by 1;
create unique index temp.telling_event on telling (event);
create temp table taker (n integer, noun text, person integer, part text,
  primary key (n, noun, person, part)) without rowid;
insert or ignore into taker
select telling.n, coalesce(participants.person, participants.organization, participants.place),
  participants.person is not null, participants.part
from participants
join reports on reports.id = participants.report
join telling on telling.event = reports.event
where participants.part <> 'absent';
create temp table block (key text, earliest text, event text, n integer, latest text, plan_of text, off_of text)
"""


@dataclass(frozen=True, slots=True)
class Told:
    """One event as one article tells it."""

    n: int  # in the order of the articles in time
    id: str
    kind: str
    series: str | None
    ordinal: int | None
    start_date: str | None
    earliest: str
    latest: str
    place: str | None
    ahead: bool  # told as planned, proposed or postponed, and not as held
    off: bool  # told as cancelled
    held: bool  # told as what took place
    told: str | None  # when its article was published
    dated: bool  # whether the bounds are the text's; otherwise they are when a thing announced on that day can be
    people: frozenset[str]
    nouns: frozenset[str]  # people, organizations and countries
    whom: frozenset[str]  # the people to whom it happens: those it is done to, or else those who act
    once: bool  # whether it can happen to the same people at most once in a season, and did or will


class Tellings:
    """The tellings of an archive that is written, made of the temporary tables `reports` and `participants`."""

    def __init__(self, db: Database) -> None:
        self._db = db
        for statement in _TABLES.split(";\n"):
            db.execute(statement)
        self.count = int(db.execute("select count(*) from telling").fetchone()[0])

    def told(self, numbers: Collection[int]) -> dict[int, Told]:
        """The tellings with these numbers, in their order."""
        return {one.n: one for one in self._read(f"where n in ({', '.join(map(str, sorted(numbers)))})")}

    def _read(self, which: str = "") -> Iterator[Told]:
        """All tellings or some, in their order, read beside those who take part in them."""
        takers = self._db.execute(f"select n, noun, person, part from taker {which} order by n")
        parties = groupby(takers, key=lambda row: int(row[0]))
        n, party = next(parties, (None, iter(())))
        for row in self._db.execute(f"select * from telling {which} order by n"):
            if row[0] != n:
                yield _told(row, [])
                continue
            yield _told(row, list(party))
            n, party = next(parties, (None, iter(())))

    def near(self) -> Iterator[tuple[Told, Told]]:
        """Pairs worth comparing: of one kind, sharing a participant or a series, with dates that can be one."""
        rows = (row for one in self._read() for row in _block_rows(one))
        self._db.conn.executemany("insert into block values (?, ?, ?, ?, ?, ?, ?)", rows)
        blocks = groupby(self._db.execute("select * from block order by key, earliest, event"), key=lambda row: row[0])
        pairs = (pair for _, block in blocks for pair in _pairs(list(block)))
        known: dict[int, Told] = {}
        while some := list(islice(pairs, _AT_ONCE)):
            wanted = {n for pair in some for n in pair}
            known = {n: known[n] for n in wanted & known.keys()}
            known |= self.told(wanted - known.keys())
            yield from ((known[one], known[other]) for one, other in some)
        self._db.execute("drop table temp.block")


def _told(row: tuple[Any, ...], takers: list[tuple[int, str, int, str]]) -> Told:
    """A telling, of a row of `telling` and those of `taker`; what has no date has the bounds of _bounds_of_undated."""
    n, key, kind, series, ordinal, start, earliest, latest, place, ahead, off, held, told = row
    people = frozenset(noun for _, noun, person, _ in takers if person)
    parts = [frozenset(noun for _, noun, person, has in takers if person and has == part)
             for part in ("recipient", "actor")]  # fmt: skip
    whom = parts[0] or parts[1]
    once = bool((ahead or held) and whom) and _is_once(kind)
    dated = bool(earliest and latest)
    if not dated:
        earliest, latest = _bounds_of_undated(told, bool(ahead), once)
    return Told(n, key, kind, series, ordinal, start, earliest, latest, place, bool(ahead), bool(off), bool(held), told,
                dated, people, frozenset(noun for _, noun, _, _ in takers), whom, once)  # fmt: skip


def _bounds_of_undated(told: str | None, ahead: bool, once: bool) -> tuple[str, str]:
    """What is announced can be until a year after the article; what happens once in a season was in that before it."""
    if told and len(told) == 10:
        if ahead:
            return told, f"{int(told[:4]) + 1}{told[4:]}"
        if once:
            return _season_before(told), told
    return "", "9999-12-31"


@cache
def _is_once(kind: str) -> bool:
    return kind in kinds() and kinds()[kind].once


def _block_rows(one: Told) -> Iterator[tuple[Any, ...]]:
    """The blocks that a telling stands in: rows of the table `block`."""
    dated, called_off = bool(one.earliest), bool(one.off and one.told)
    if dated or called_off:
        bounds = (one.earliest, one.id, one.n, one.latest, one.told if one.ahead else None, None if dated else one.told)
        for noun in sorted(one.people or one.nouns):
            yield (f"{one.kind}\t{noun}", *bounds)
        if series := series_id(one.series):
            yield (f"{one.kind}\tseries {series}", *bounds)
    for topic in sorted(topic_of(one.series)) if one.ordinal else ():
        key = f"{one.kind}\tordinal {one.ordinal} {topic} {one.place or ''}"
        yield (key, one.earliest, one.id, one.n, one.latest, None, None)


def _pairs(block: list[tuple[Any, ...]]) -> Iterator[tuple[int, int]]:
    """The numbers of pairs of one block: dates that can be one; a plan and what called it off in the same season."""
    dated = [row for row in block if row[6] is None]
    for place, (_, _, _, n, latest, _, _) in enumerate(dated):
        for other in islice(dated, place + 1, place + 1 + MOST_COMPARED):
            if other[1] > latest:
                break
            yield n, other[3]
    if len(dated) < len(block):
        plans = sorted((row[5], row[3]) for row in dated if row[5])
        for _, _, _, n, _, _, told in (row for row in block if row[6] is not None):
            first, last = bisect_left(plans, (_season_before(told),)), bisect_left(plans, (f"{told}~",))
            yield from ((n, plan) for _, plan in plans[max(first, last - MOST_COMPARED) : last])


def _season_before(day: str) -> str:
    """A day that lies at least a season before; the beginning of time where the calendar has no such day."""
    try:
        return (date.fromisoformat(day) - timedelta(days=SEASON_DAYS + 3)).isoformat()
    except (ValueError, OverflowError):
        return ""


def topic_of(series: str | None) -> frozenset[str]:
    """The words behind the preposition of a series' name that tell its topic, with the noun before it.

    >>> sorted(topic_of("ministerial dialogue on fighting cybercrime")), topic_of("two-day meeting")
    (['dialogue cybercrime', 'dialogue fighting'], frozenset())
    """
    head, preposition, topic = (series or "").partition(" on ")
    if not preposition or not head:
        return frozenset()
    return frozenset(f"{head.split()[-1].lower()} {word.lower()}" for word in topic.split() if len(word) > 3)


def series_id(words: str | None) -> str | None:
    """The id of a series; None where the words name no series but every event of their kind.

    A name has a proper noun or a topic in it: "two-day meeting" and "summit" have none.

    >>> series_id("dialogue on cybercrime"), series_id("G20 summit"), series_id("two-day meeting"), series_id(None)
    ('dialogue-on-cybercrime', 'g20-summit', None, None)
    """
    if not words or not (" on " in words or any(letter.isupper() for letter in words)):
        return None
    key = slug(words)
    return key if "-" in key else None

"""One event, however many articles tell it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from sqlite_utils import Database

from ingest.archive.groups import Groups
from ingest.ids import slug

# Two tellings of one plan must lie in the same stretch of time; wider words ("this year") join only a counted series.
NARROW_DAYS = 31


@dataclass(frozen=True, slots=True)
class _Told:
    """One event as one article tells it."""

    id: str
    kind: str
    series: str | None
    ordinal: int | None
    start_date: str | None
    earliest: str | None
    latest: str | None
    place: str | None
    people: frozenset[str]
    nouns: frozenset[str]  # people, organizations and countries


# When two tellings of different articles are one event. Each takes two tellings whose dates and places agree.
def _same_of_series(one: _Told, other: _Told) -> bool:
    counted = series_id(one.series) == series_id(other.series) is not None and one.ordinal == other.ordinal
    return bool(counted and one.ordinal and one.latest and other.latest)


def _same_day(one: _Told, other: _Told) -> bool:
    day = one.start_date is not None and len(one.start_date) == 10 and one.start_date == other.start_date
    return day and bool(one.people & other.people or len(one.nouns & other.nouns) >= 2)


def _same_stretch(one: _Told, other: _Told) -> bool:
    narrow = _width(one) <= NARROW_DAYS and _width(other) <= NARROW_DAYS
    return narrow and bool(one.people & other.people) and len(one.nouns & other.nouns) >= 2


JOINS = (
    ("same series and ordinal, dates and places agree", _same_of_series),
    ("same kind, same day, shared participants", _same_day),
    ("same kind, dates overlap within a month, shared participants", _same_stretch),
)


def _width(told: _Told) -> int:
    """Days between the bounds, counting months as 31; a large number where there are none."""
    if not told.earliest or not told.latest:
        return 10_000
    (y1, m1, d1), (y2, m2, d2) = (map(int, day.split("-")) for day in (told.earliest, told.latest))
    return (y2 - y1) * 372 + (m2 - m1) * 31 + d2 - d1


def _agree(one: _Told, other: _Told) -> bool:
    """Same kind, dates that can be one date, places that can be one place, ordinals that do not differ."""
    if one.kind != other.kind or (one.ordinal and other.ordinal and one.ordinal != other.ordinal):
        return False
    if one.place and other.place and one.place != other.place:
        return False
    return bool(
        one.earliest and other.earliest and one.latest and other.latest
        and one.earliest <= other.latest and other.earliest <= one.latest
    )  # fmt: skip


def series_id(words: str | None) -> str | None:
    """The id of a series; a single word (dialogue, summit, round) names no series, but every one of its kind.

    >>> series_id("dialogue on cybercrime"), series_id("summit"), series_id(None)
    ('dialogue-on-cybercrime', None, None)
    """
    key = slug(words or "")
    return key if "-" in key else None


def events(db: Database) -> None:
    """events, event_reports, event_people: tellings of one event joined, with the reason on each report.

    Reads the temporary tables `reports` and `participants`. A report belongs to its article's own event; copies
    tell the same event; other articles' tellings are joined by JOINS, the first that answers.
    """
    order = _order_of_tellings(db)
    groups = Groups(order)
    reasons: dict[str, str] = {}
    for one, other in _told_by_copies(db):
        if groups.join(one, other):
            reasons[max(one, other, key=order.__getitem__)] = "the same words in a copy"
    told = _tellings(db)
    for one_told, other_told in _near(told):
        reason = next((words for words, same in JOINS if same(one_told, other_told)), None)
        if reason and _agree(one_told, other_told) and groups.join(one_told.id, other_told.id):
            reasons[max(one_told.id, other_told.id, key=order.__getitem__)] = reason
    moved = [(groups.first(key), key) for key in order if groups.first(key) != key]
    db.execute("create temp table moved (event text, was text primary key)")
    db.conn.executemany("insert into moved values (?, ?)", moved)
    db.execute("create temp table reason (was text primary key, words text)")
    db.conn.executemany("insert into reason values (?, ?)", sorted(reasons.items()))
    _write_events(db)


def _order_of_tellings(db: Database) -> dict[str, int]:
    rows = db.execute(
        """
        select reports.event
        from reports join articles on articles.id = reports.article
        where reports.id = reports.event
        order by coalesce(articles.published, '9999'), articles.id, reports.start, reports.id
        """
    )
    return {row[0]: n for n, row in enumerate(rows)}


def _told_by_copies(db: Database) -> Iterator[tuple[str, str]]:
    """Pairs of tellings in the same words, trigger and kind, in an article and in the text that it is a copy of."""
    rows = db.execute(
        """
        select min(reports.event), max(reports.event), group_concat(distinct reports.event)
        from reports join articles on articles.id = reports.article
        group by coalesce(articles.copy_of, articles.id), reports.text, reports.trigger, reports.kind
        having count(distinct reports.event) > 1
        order by 1, 2
        """
    )
    for _, _, tellings in rows.fetchall():
        first, *rest = sorted(tellings.split(","))
        for other in rest:
            yield first, other


def _tellings(db: Database) -> list[_Told]:
    people: dict[str, set[str]] = defaultdict(set)
    nouns: dict[str, set[str]] = defaultdict(set)
    rows = db.execute(
        """
        select reports.event, participants.person, coalesce(participants.organization, participants.place)
        from participants join reports on reports.id = participants.report
        where participants.part <> 'absent'
        """
    )
    for event, person, noun in rows:
        nouns[event].add(person or noun)
        if person:
            people[event].add(person)
    told: list[tuple[Any, ...]] = db.execute(
        """
        select event, min(kind), max(series), max(ordinal), max(start_date), min(earliest), max(latest), max(place)
        from reports
        group by event
        order by event
        """
    ).fetchall()
    return [_Told(*row, *map(frozenset, (people[row[0]], nouns[row[0]]))) for row in told]


def _near(told: Iterable[_Told]) -> Iterator[tuple[_Told, _Told]]:
    """Pairs worth comparing: dated, of one kind, sharing a participant or a series."""
    blocks: dict[tuple[str, str], list[_Told]] = defaultdict(list)
    for one in told:
        if one.earliest and one.latest:
            for noun in sorted(one.people or one.nouns):
                blocks[one.kind, noun].append(one)
            if one.series and one.ordinal:
                blocks[one.kind, f"{slug(one.series)} {one.ordinal}"].append(one)
    for key in sorted(blocks):
        ordered = sorted(blocks[key], key=lambda one: (one.earliest or "", one.id))
        for n, one in enumerate(ordered):
            for other in ordered[n + 1 :]:
                if (other.earliest or "") > (one.latest or ""):
                    break
                yield one, other


# Which report speaks for the event. Status: the latest report's; of one day's, the one that knows more.
_STATUS_ORDER = "instr('hypothetical proposed planned recurring ongoing denied postponed cancelled occurred', status)"


def _write_events(db: Database) -> None:
    db.execute(
        f"""
        create temp table joined as
        select coalesce(moved.event, reports.event) as event, reports.id, reports.article, reports.start,
          reports."end", reports.text, reports.trigger, reports.rule, reports.type, reports.mode, reports.kind,
          reports.status, reports.date_text, reports.start_date, reports.end_date, reports.place, reports.ordinal,
          case when reports.id = reports.event then coalesce(reason.words, reports.joined_by)
            else reports.joined_by end as joined_by,
          reports.title, reports.earliest, reports.latest, reports.series, articles.published,
          {_STATUS_ORDER} as knows
        from reports
        join articles on articles.id = reports.article
        left join moved on moved.was = reports.event
        left join reason on reason.was = reports.event
        """
    )
    db.execute("create index temp.joined_event on joined (event)")
    db.execute(
        """
        insert into series (id, name, event_count)
        select series, min(name), count(distinct event)
        from (select series_id(series) as series, series as name, event from joined where series is not null)
        where series is not null
        group by series
        order by series
        """
    )
    db.execute(_INSERT_EVENTS)
    db.execute(
        """
        insert into event_reports (id, event, article, start, "end", text, trigger, rule, type, mode, kind, status,
          date_text, start_date, end_date, place, ordinal, joined_by)
        select id, event, article, start, "end", text, trigger, rule, type, mode, kind, status,
          date_text, start_date, end_date, place, ordinal, joined_by
        from joined
        order by id
        """
    )
    db.execute(
        """
        insert or ignore into event_people (event, report, person, organization, place, part, role, on_behalf_of,
          start, "end", text, rule)
        select joined.event, participants.report, participants.person, participants.organization,
          participants.place, participants.part, participants.role, participants.on_behalf_of,
          participants.start, participants."end", participants.text, participants.rule
        from participants join joined on joined.id = participants.report
        order by participants.report, participants.start, participants."end", participants.part, participants.rowid
        """
    )


_INSERT_EVENTS = """
insert into events (id, number, type, mode, kind, title, start_date, end_date, date_text, earliest, latest, place,
  status, series, ordinal, article_count, origin_count)
select first.event, row_number() over (order by first.event), first.type, first.mode, first.kind, first.title,
  dated.start_date, dated.end_date, dated.date_text, dated.earliest, dated.latest, placed.place,
  latest.status, series_id(counted.series), counted.ordinal, 0, 0
from (
  select *, row_number() over (
    partition by event order by coalesce(published, '9999'), article, start, id
  ) as n from joined
) as first
join (
  select event, status, row_number() over (
    partition by event order by coalesce(published, '') desc, knows desc, id
  ) as n from joined
) as latest on latest.event = first.event and latest.n = 1
join (
  select event, start_date, end_date, date_text, earliest, latest, row_number() over (
    partition by event
    order by length(coalesce(start_date, '')) desc, end_date is null, latest is null, date_text is null,
      coalesce(published, '') desc, id
  ) as n from joined
) as dated on dated.event = first.event and dated.n = 1
join (
  select event, place, row_number() over (
    partition by event order by place is null, coalesce(published, '') desc, id
  ) as n from joined
) as placed on placed.event = first.event and placed.n = 1
join (
  select event, series, ordinal, row_number() over (
    partition by event order by series is null, ordinal is null, coalesce(published, '9999'), id
  ) as n from joined
) as counted on counted.event = first.event and counted.n = 1
where first.n = 1
order by first.event
"""

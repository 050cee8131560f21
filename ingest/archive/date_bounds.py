"""Between which days an undated article was written, by what dated articles and its own words say."""

from __future__ import annotations

from itertools import groupby

from ingest.archive.database import Database, put

# Each gives article, side, value, basis, event, role, source article, words.
_COLUMNS = ("article", "n", "side", "value", "basis", "event", "role", "source", "text")
_UPDATED = """
    select id, 'not after', substr(coalesce(updated, captured), 1, 10),
      case when updated is null then 'fetched' else 'updated' end, null, null, null, coalesce(updated, captured)
    from undated
    where coalesce(updated, captured) is not null
"""
_TOLD = """
    select reports.article, case when reports.status = 'occurred' then 'not before' else 'not after' end,
      case when reports.status = 'occurred' then reports.start_date
        else coalesce(reports.end_date, reports.start_date) end,
      'its own words', reports.event, null, null, reports.text
    from event_reports as reports
    join undated on undated.id = reports.article
    where reports.start_date is not null and reports.status in ('occurred', 'planned')
"""
# What dated articles tell of each event together, once: thousands may tell of it. None of them is the undated one.
_SAME_EVENT = """
    select reports.article, case when reports.status = 'occurred' then 'not before' else 'not after' end,
      case when reports.status = 'occurred' then others.first else others.last end,
      'the same event', same.dated, null, others.article, min(reports.text)
    from event_reports as reports
    join undated on undated.id = reports.article
    join same on same.event = reports.event
    join (
      select told.event, min(told.start_date) as first, max(coalesce(told.end_date, told.start_date)) as last,
        min(told.article) as article
      from event_reports as told
      join in_short on in_short.article = told.article and in_short.published is not null
      where told.status = 'occurred' and told.start_date is not null
      group by told.event
    ) as others on others.event = same.dated
    where reports.status in ('occurred', 'planned')
    group by reports.article, reports.status, same.dated
"""
# An event without a date is never joined to others. It is the one with its number in the same series, or the death of
# the same person, where the archive has only one such event.
_SAME = """
    create temp table same as
    with dead as (
      select distinct events.id as event, events.start_date, event_people.person
      from events
      join event_people on event_people.event = events.id
      where events.kind = 'death' and event_people.part in ('actor', 'participant', 'recipient')
    )
    select id as event, id as dated from events
    union
    select mine.id, min(other.id)
    from events as mine
    join events as other on other.series = mine.series and other.ordinal = mine.ordinal and other.id != mine.id
    where mine.start_date is null and other.start_date is not null
    group by mine.id
    having count(*) = 1
    union
    select mine.event, min(other.event)
    from dead as mine
    join dead as other on other.person = mine.person and other.start_date is not null
    where mine.start_date is null
    group by mine.event
    having count(distinct other.event) = 1
"""
_TENURES = """
    select claims.article, case when claims.status = 'former' then 'not before' else 'not after' end,
      case when claims.status = 'former' then tenures.last_evidence else tenures.ended_by end,
      'a tenure', null, claims.role, null, min(claims.text)
    from role_claims as claims
    join undated on undated.id = claims.article
    join tenures on tenures.role = claims.role
    where (claims.status = 'former' and tenures.last_evidence is not null)
      or (claims.status in ('current', 'acting') and tenures.ended_by is not null)
    group by claims.article, claims.status = 'former', claims.role
"""


def date_bounds(db: Database) -> None:
    """date_bounds: between which days each undated article was written, every bound with its basis.

    A bound is no date: `articles.published` stays null. A tenure that contradicts what the article itself tells, or
    what dated articles tell of its events, is left out: the text speaks of a time when somebody held the office.
    """
    db.execute("create temp table undated as select id, updated, captured from articles where published is null")
    db.execute(_SAME)
    found = sorted(
        (row for sql in (_UPDATED, _TOLD, _SAME_EVENT, _TENURES) for row in db.execute(sql)),
        key=lambda row: tuple(str(value) for value in row),
    )
    db.execute("drop table temp.undated")
    db.execute("drop table temp.same")
    for _, rows in groupby(found, key=lambda row: str(row[0])):
        own = list(dict.fromkeys(rows))
        kept = [row for row in own if row[3] != "a tenure" or not _contradicted(row, own)]
        put(db, "date_bounds", [
            dict(zip(_COLUMNS, (row[0], n, *row[1:]), strict=True)) for n, row in enumerate(kept, 1)
        ])  # fmt: skip


def _contradicted(tenure: tuple[str, ...], rows: list[tuple[str, ...]]) -> bool:
    """Whether another bound of the article lies on the other side of a tenure's."""
    others = [row for row in rows if row[3] != "a tenure" and row[1] != tenure[1]]
    if tenure[1] == "not after":
        return any(row[2] > tenure[2] and not row[2].startswith(tenure[2]) for row in others)
    return any(row[2] < tenure[2] and not tenure[2].startswith(row[2]) for row in others)

"""One event, however many articles tell it."""

from __future__ import annotations

import re
from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from itertools import groupby

from ingest import rules
from ingest.archive import blocks
from ingest.archive.alike import RULES, common
from ingest.archive.database import Database
from ingest.archive.joining import COPIED, DECIDED, Joining, Pair
from ingest.archive.tellings import Tellings

_PAIRS_AT_ONCE = 1_000  # pairs of tellings that are joined at once
LONGEST_TITLE = 120  # characters of a title with whole names in it


def events(db: Database) -> None:
    """events, event_reports, event_people: tellings of one event joined, with the reason on each report.

    Reads the temporary tables `reports` and `participants`. A report belongs to its article's own event; copies
    tell the same event; other articles' tellings are joined by RULES, the first that answers.
    """
    told = Tellings(db)
    _find_pairs(db, told)
    db.execute("create temp table moved (event text, was text primary key)")
    db.execute("create temp table reason (was text primary key, words text)")
    apart = _decided_apart(db)
    for components in _batches(_components(db, told.count)):
        _join_components(db, told, components, apart)
    db.execute("drop table temp.pair")
    _write_events(db)
    _name_people(db)


_INSERT_PAIR = """
insert or ignore into pair (stage, one, other, points)
select ?, min(one.n, other.n), max(one.n, other.n), 0
from telling as one join telling as other
where one.event = ? and other.event = ?
"""


def _find_pairs(db: Database, told: Tellings) -> None:
    """temp.pair: numbers of tellings that may be one event, the earlier first, and what speaks for it (Pair)."""
    db.execute("create temp table pair (one integer, other integer, stage integer, points integer, "
               "primary key (one, other, stage)) without rowid")  # fmt: skip
    for stage, found in ((DECIDED, _decided(db, "same_event")), (COPIED, _told_by_copies(db))):
        db.conn.executemany(_INSERT_PAIR, ((stage, *both) for both in found))
    db.conn.executemany("insert or ignore into pair (stage, one, other, points) values (?, ?, ?, ?)", (
        (number, both.one.n, both.other.n, both.points)
        for one, other in told.of(blocks.pairs(db, told))
        if (both := common(told, one, other)) is not None
        for number, rule in enumerate(RULES)
        if rule.holds(both)
    ))  # fmt: skip


def _components(db: Database, count: int) -> Iterator[list[Pair]]:
    """The pairs of tellings that hang together, what is surest first."""
    parent = array("q", range(count + 1))

    def first(n: int) -> int:
        while parent[n] != n:
            parent[n] = n = parent[parent[n]]
        return n

    for one, other in db.execute("select one, other from pair order by one, other"):
        a, b = sorted((first(one), first(other)))
        parent[b] = a
    db.conn.create_function("first_of", 1, first, deterministic=True)
    rows = db.execute(
        """
        select first_of(one) as first, stage, one, other, points
        from pair
        order by first, stage, points desc, one, other
        """
    )
    for _, found in groupby(rows, key=lambda row: int(row[0])):
        yield [Pair(*row) for _, *row in found]


def _batches(components: Iterable[list[Pair]]) -> Iterator[list[list[Pair]]]:
    """Components in lists of some _PAIRS_AT_ONCE pairs: the tellings of each list are looked up together."""
    batch: list[list[Pair]] = []
    count = 0
    for pairs in components:
        batch.append(pairs)
        count += len(pairs)
        if count >= _PAIRS_AT_ONCE:
            yield batch
            batch, count = [], 0
    yield batch


def _join_components(
    db: Database,
    told: Tellings,
    components: list[list[Pair]],
    apart: Mapping[str, set[str]],
) -> None:
    """Join the tellings of each component: temp.moved gets the event of each that joined another, temp.reason why."""
    numbers = [sorted({n for pair in pairs for n in (pair.one, pair.other)}) for pairs in components]
    tellings = told.told({n for some in numbers for n in some})
    for pairs, some in zip(components, numbers, strict=True):
        joining = Joining({n: tellings[n] for n in some}, told.places, apart)
        joining.join(pairs)
        db.conn.executemany("insert into moved values (?, ?)", joining.moved())
        db.conn.executemany("insert into reason values (?, ?)", sorted(joining.reasons.items()))


def _decided_apart(db: Database) -> dict[str, set[str]]:
    """Telling -> the tellings that a human said are of another event."""
    apart: dict[str, set[str]] = defaultdict(set)
    for one, other in _decided(db, "different_events"):
        apart[one].add(other)
    return apart


def _decided(db: Database, table: str) -> list[tuple[str, str]]:
    """Pairs of tellings, for the pairs of reports in a table of decisions."""
    rows = db.execute(
        f"""
        select distinct one.event, other.event
        from {table} join reports as one on one.id = {table}.one join reports as other on other.id = {table}.other
        where one.event <> other.event
        order by 1, 2
        """
    )
    return rows.fetchall()


def _told_by_copies(db: Database) -> Iterator[tuple[str, str]]:
    """Pairs of tellings in the same words, trigger and kind, in an article and in the text that it is a copy of."""
    rows = db.execute(
        """
        select min(reports.event), max(reports.event), group_concat(distinct reports.event)
        from reports join in_short using (article)
        group by in_short.origin, reports.text, reports.trigger, reports.kind
        having count(distinct reports.event) > 1
        order by 1, 2
        """
    )
    for _, _, tellings in rows:
        first, *rest = sorted(tellings.split(","))
        for other in rest:
            yield first, other


# Which report speaks for the event. Status: the latest report's; of one day's, the one that knows more.
_STATUS_ORDER = "instr('hypothetical proposed planned recurring ongoing denied postponed cancelled occurred', status)"


# The reports of an event stand together, as each question about events goes through all of them.
_JOINED = """
create temp table joined (event text, id text, article text, start integer, "end" integer, text text, "trigger" text,
  rule text, type text, mode text, kind text, status text, date_text text, start_date text, end_date text, place text,
  ordinal integer, joined_by text, title text, earliest text, latest text, series text, previous_date_text text,
  previous_earliest text, previous_latest text, published text, knows integer, kind_decided integer,
  date_decided integer, primary key (event, id)) without rowid
"""
_SET_BEFORE = """
create temp table set_before as
select event, id, previous_earliest, previous_latest from joined
where previous_earliest is not null and previous_latest is not null;
create index temp.set_before_event on set_before (event)
"""


def _write_events(db: Database) -> None:
    db.execute(_JOINED)
    db.execute(
        f"""
        insert into joined
        select coalesce(moved.event, reports.event) as event, reports.id, reports.article, reports.start,
          reports."end", reports.text, reports.trigger, reports.rule, reports.type, reports.mode, reports.kind,
          reports.status, reports.date_text, reports.start_date, reports.end_date, reports.place, reports.ordinal,
          case when reports.id = reports.event then coalesce(reason.words, reports.joined_by)
            else reports.joined_by end as joined_by,
          reports.title, reports.earliest, reports.latest, reports.series, reports.previous_date_text,
          reports.previous_earliest, reports.previous_latest, in_short.published,
          {_STATUS_ORDER} as knows,
          exists (select 1 from decided where report = reports.id and what = 'kind') as kind_decided,
          exists (select 1 from decided where report = reports.id and what = 'date') as date_decided
        from reports
        join in_short using (article)
        left join moved on moved.was = reports.event
        left join reason on reason.was = reports.event
        order by 1, 2
        """
    )
    for statement in _SET_BEFORE.split(";\n"):
        db.execute(statement)
    db.execute(
        """
        insert into series (id, name, event_count)
        select series, min(name), 0
        from (select series_id(series) as series, series as name from joined where series is not null)
        where series is not null
        group by series
        order by series
        """
    )
    db.execute(_INSERT_EVENTS)
    _count_series(db)
    _write_reports(db)
    _write_numbers(db)


def _count_series(db: Database) -> None:
    """How many events each series has; a name that one report gives, and the event does not have, is no series."""
    db.execute(
        """
        update series set event_count = counted.events
        from (select series, count(*) as events from events where series is not null group by series) as counted
        where counted.series = series.id
        """
    )
    db.execute("delete from series where event_count = 0")


def _write_reports(db: Database) -> None:
    """The reports of the events, and who took part by each."""
    db.execute(
        """
        insert into event_reports (id, event, article, start, "end", text, trigger, rule, type, mode, kind, status,
          date_text, start_date, end_date, previous_date_text, previous_earliest, previous_latest, place, ordinal,
          joined_by)
        select id, event, article, start, "end", text, trigger, rule, type, mode, kind, status,
          date_text, start_date, end_date, previous_date_text, previous_earliest, previous_latest, place, ordinal,
          joined_by
        from joined
        order by id
        """
    )
    db.execute(
        """
        insert or ignore into event_people (id, event, report, person, organization, place, part, role, on_behalf_of,
          start, "end", text, rule)
        select participants.id, joined.event, participants.report, participants.person, participants.organization,
          participants.place, participants.part, participants.role, participants.on_behalf_of,
          participants.start, participants."end", participants.text, participants.rule
        from participants join joined on joined.id = participants.report
        order by participants.id
        """
    )


def _write_numbers(db: Database) -> None:
    """The numbers that each report gives: of people, and of what was measured."""
    db.execute(
        """
        insert into headcounts (id, event, report, counted, who, low, high, start, "end", text, rule)
        select counts.id, joined.event, counts.report, counts.counted, counts.who, counts.low, counts.high,
          counts.start, counts."end", counts.text, counts.rule
        from counts join joined on joined.id = counts.report
        order by counts.id
        """
    )
    db.execute(
        """
        insert into figures (id, event, report, measure, low, high, unit, start, "end", text, rule)
        select measured.id, joined.event, measured.report, measured.measure, measured.low, measured.high, measured.unit,
          measured.start, measured."end", measured.text, measured.rule
        from measured join joined on joined.id = measured.report
        order by measured.id
        """
    )


def _name_people(db: Database) -> None:
    """Give the people of events.title their whole names."""
    rows = db.execute(
        """
        select events.id, events.title, person_names.name, min(people.name)
        from events
        join event_people on event_people.event = events.id
        join people on people.id = event_people.person
        join person_names on person_names.person = people.id
        where instr(events.title, person_names.name) and person_names.name <> people.name
        group by events.id, person_names.name
        having count(distinct people.id) = 1
        order by events.id, length(person_names.name) desc, person_names.name
        """
    )
    db.execute("create temp table named_title (event text, title text)")
    db.conn.executemany("insert into named_title values (?, ?)", _titles(rows))
    db.execute("update events set title = named.title from named_title as named where named.event = events.id")
    db.execute("drop table temp.named_title")


def _titles(rows: Iterable[tuple[str, str, str, str]]) -> Iterator[tuple[str, str]]:
    """Event and title with whole names, of rows of event, title, the words for somebody in it, and the name."""
    for event, found in groupby(rows, key=lambda row: row[0]):
        title = ""
        for _, before, text, name in found:
            title = named_in(title or before, text, name)
        yield event, title


def named_in(title: str, text: str, name: str) -> str:
    """A title with a person's name in place of the words that stand for it there.

    >>> named_in("Talks of Xi and Obama, Lima", "Xi", "Xi Jinping"), named_in("Visit of Xi Jinping", "Xi", "Xi Jinping")
    ('Talks of Xi Jinping and Obama, Lima', 'Visit of Xi Jinping')
    >>> named_in("Visit of Mohammed bin Salman", "Salman", "King Salman")
    'Visit of Mohammed bin Salman'
    """
    if name in title or len(title) + len(name) - len(text) > LONGEST_TITLE:
        return title
    for found in re.finditer(rf"(?<![\w-]){re.escape(text)}(?![\w-])", title):
        before = title[: found.start()].split()
        if not before or before[-1] not in _particles():
            return f"{title[: found.start()]}{name}{title[found.end() :]}"
    return title


@cache
def _particles() -> frozenset[str]:
    """Words inside a name: what follows them is no name of its own."""
    return rules.words("particles", "inside")


_INSERT_EVENTS = """
with typed as (
  select event, type, mode, kind, kind_decided, row_number() over (
    partition by event order by kind_decided desc, coalesce(published, '9999'), article, start, id
  ) as n from joined
),
taking_part as (
  -- who is named; the two sides of a meeting may stand in its own words
  select report, min(count(*), 3) as several
  from participants
  join reports on reports.id = participants.report
  where part <> 'absent' and participants.text <> reports.trigger
  group by report
),
agreed as (
  -- how many texts, copies counted once, give a day
  select event, start_date, count(distinct text) as texts from joined where start_date is not null group by 1, 2
),
overtaking as (
  -- by which days a planned one is overtaken; gathered once for each event, as thousands may tell of it
  select event, max(iif(status = 'postponed', published, null)) as put_off,
    max(iif(status in ('occurred', 'ongoing'), earliest, null)) as began,
    min(iif(status in ('occurred', 'ongoing'), latest, null)) as ended
  from joined group by event
),
days as (
  -- a day that was planned is overtaken where a report tells that it was moved, or of another day on which it was held
  select event, start_date, end_date, date_text, earliest, latest, place, published, id, date_decided,
    not date_decided and status in ('planned', 'proposed', 'postponed') and (
      coalesce(put_off > published, 0) or coalesce(began > latest, 0) or coalesce(ended < earliest, 0) or exists (
        select 1 from set_before as other
        where other.event = joined.event and other.id <> joined.id
          and joined.earliest <= other.previous_latest and other.previous_earliest <= joined.latest
      )
    ) as overtaken, coalesce(agreed.texts, 0) as texts
  from joined
  left join agreed using (event, start_date)
  left join overtaking using (event)
)
insert into events (id, number, type, mode, kind, title, start_date, end_date, date_text, earliest, latest, place,
  status, series, ordinal, article_count, origin_count)
select first.event, row_number() over (order by first.event), typed.type, typed.mode, typed.kind,
  named.title,
  iif(overtaken, null, dated.start_date), iif(overtaken, null, dated.end_date), iif(overtaken, null, dated.date_text),
  iif(overtaken, null, dated.earliest), iif(overtaken, null, dated.latest), placed.place,
  latest.status, series_id(counted.series), counted.ordinal, 0, 0
from (select distinct event from joined) as first
join typed on typed.event = first.event and typed.n = 1
join (
  -- the title of the report that names the series, or most of those who take part, of its own kind before another
  select joined.event, title, row_number() over (
    partition by joined.event
    order by typed.kind_decided and joined.kind <> typed.kind,
      coalesce(joined.kind = typed.kind and (
        series like '% on %' or series like '% about %' or series glob '*[A-Z]*'
        or (ordinal is not null and series like '% %')
      ), 0) desc,
      several is null, joined.kind <> typed.kind, several desc, series is null or series not like '% %',
      ordinal is null, place is null,
      coalesce(published, '') desc, id
  ) as n
  from joined
  join typed on typed.event = joined.event and typed.n = 1
  left join taking_part on taking_part.report = joined.id
) as named on named.event = first.event and named.n = 1
join (
  select event, status, row_number() over (
    partition by event order by coalesce(published, '') desc, knows desc, id
  ) as n from joined
) as latest on latest.event = first.event and latest.n = 1
join (
  select event, start_date, end_date, date_text, earliest, latest, overtaken, row_number() over (
    partition by event
    order by date_decided desc, overtaken, length(coalesce(start_date, '')) desc, texts desc, end_date is null,
      latest is null, date_text is null, place is null, coalesce(published, '') desc, id
  ) as n from days
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
order by first.event
"""

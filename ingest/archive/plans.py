"""What became of every event that was announced."""

from __future__ import annotations

import json
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache, lru_cache
from itertools import chain, groupby, islice
from typing import Any, NamedTuple

from ingest.archive.database import Database
from ingest.events.kinds import kinds
from ingest.places import places_named

# Families whose events show that somebody was where he was to go: a visit is kept by a meeting there.
_IN_PERSON = frozenset(("consult", "visit", "speech", "ceremony", "agreement"))
_IN_PERSON_KEY = "in person"  # what stands for all of them where a plan and its keeping are looked for
_OPEN_DAYS = 366  # how long after its announcement a plan without a date can be kept
_LATER_DAYS = 92  # how long after its last day a plan that was not kept can have been moved
_REPORTED_DAYS = 7  # days before its publication in which an undated event of an article can have been
_LONG_DAYS = 400  # what lasts longer is compared with every plan of its block; of the rest only what is near
_LENGTHS = (8, 32, 100, _LONG_DAYS)  # days by which what happened is parted, so that what lasted is found fast
_MOST_COMPARED = 500  # happenings that one plan is compared with in a block, the earliest first
_KEPT = 20_000  # plans and happenings that are kept in memory
_CLOSE = 31  # days of a plan's dates at most for its date and kind to count without a place


_INSERT_PLANS = """
insert into plans (event, outcome, report, announced, due, covered_until, reason)
select announced.event,
  case
    when told.status is null then 'not reported so far'
    when told.status = 'occurred' or told.status = 'ongoing' then
      case when exists (
        select 1 from joined as later
        where later.event = announced.event and later.published >= announced.published
          and (later.status = 'postponed' or later.previous_date_text is not null
            or ((announced.latest < later.earliest or later.latest < announced.earliest) and not exists (
              -- papers that differ on the day of what was held on the day announced do not tell that it was moved
              select 1 from joined as agreeing
              where agreeing.event = announced.event and agreeing.status in ('occurred', 'ongoing')
                and announced.earliest <= agreeing.latest and agreeing.earliest <= announced.latest
            )))
      ) then 'moved' else 'kept' end
    when told.status = 'postponed' then 'moved'
    else 'cancelled'
  end,
  told.id, iif(announced.status = 'cancelled', null, announced.published), announced.latest, covered.until,
  case told.status
    when 'occurred' then 'a report tells that it took place'
    when 'ongoing' then 'a report tells that it has begun'
    when 'postponed' then 'a report tells that it was put off'
    when 'cancelled' then 'a report tells that it was called off'
    when 'denied' then 'a report denies it'
    else 'no report of this archive tells what became of it'
  end || case
    when told.status is not null and moved.words is not null
      then '; of the day set before a report says “' || moved.words || '”'
    else ''
  end
from (
  select event, status, published, earliest, latest, row_number() over (
    partition by event order by coalesce(published, '9999'), article, start, id
  ) as n
  from joined
  where status in ('planned', 'proposed', 'postponed')
    or (status = 'cancelled' and kind not in (select value from json_each(?)) and not exists (
      -- of what was called off the article that says so may be the first that tells of it; a pact that was in
      -- force is called off as well
      select 1 from joined as other where other.event = joined.event and other.status not in ('cancelled', 'denied')
    ))
) as announced
cross join (select max(published) as until from articles) as covered
left join (
  select event, id, status, earliest, row_number() over (
    partition by event order by coalesce(published, '') desc, knows desc, id
  ) as n
  from joined
  where status in ('occurred', 'ongoing', 'cancelled', 'denied', 'postponed')
) as told on told.event = announced.event and told.n = 1
left join (
  select event, min(previous_date_text) as words from joined where previous_date_text is not null group by event
) as moved on moved.event = announced.event
where announced.n = 1
order by announced.event
"""


def plans(db: Database) -> None:
    """plans: every event that a report announces or calls off, and what the latest later report makes of it.

    Where no report of the event itself tells that, another event can: the same people in the same place in the time
    that was announced. The reason says which.
    """
    in_force = sorted(kind.name for kind in kinds().values() if kind.in_force)
    db.execute(_INSERT_PLANS, (json.dumps(in_force),))
    _tell_more(db)
    _follow_up(db)


def _tell_more(db: Database) -> None:
    """Say of what took place that it was on another day, or that it had been called off before."""
    held = ("a report tells that it took place", "a report tells that it has begun")
    db.execute(
        "update plans set reason = reason || ', on another day than was first announced' "
        "where outcome = 'moved' and reason in (?, ?)", held
    )  # fmt: skip
    db.execute(
        """
        update plans set reason = reason || ', after one had told that it was called off'
        where outcome = 'kept' and reason in (?, ?)
          and exists (select 1 from joined where joined.event = plans.event and joined.status = 'cancelled')
        """,
        held,
    )


@dataclass(frozen=True, slots=True)
class _Side:
    """A plan, or what a report tells to have happened: kind, days, place, who."""

    n: int  # in the order of publication
    event: str
    report: str
    kind: str
    family: str
    first: str | None  # YYYY-MM-DD
    last: str | None
    dated: bool  # the days are the text's, and not only those before the publication
    place: str | None
    series: str | None
    ahead: bool
    people: Mapping[str, str]  # with their names
    nouns: frozenset[str]  # people, organizations and countries


def _follow_up(db: Database) -> None:
    """Look for what became of the plans that no report of their own event tells.

    The first report that announces the event and has an answer counts, and of its answers the surest.
    """
    countries = dict(db.execute("select id, country from places"))
    sides = _Sides(db, countries)
    db.execute("create temp table answer (event text, plan integer, moved integer, other_kind integer, first text, "
               "outcome text, report text, reason text)")  # fmt: skip
    db.conn.executemany("insert into answer values (?, ?, ?, ?, ?, ?, ?, ?)", (
        (plan.event, plan.n, outcome == "moved", side.kind != plan.kind, side.first, outcome, side.report, reason)
        for plan, side in sides.near()
        for outcome, reason in _answers(plan, side, countries)
    ))  # fmt: skip
    db.execute(
        """
        update plans set outcome = best.outcome, report = best.report, reason = best.reason
        from (
          select event, outcome, report, reason,
            row_number() over (partition by event order by plan, moved, other_kind, first, report) as place
          from answer
        ) as best
        where best.event = plans.event and best.place = 1
        """
    )
    for table in ("answer", "side", "side_key", "party", "families"):
        db.execute(f"drop table temp.{table}")


_SIDES = """
select joined.event, joined.id, joined.kind, joined.earliest, joined.latest, joined.place, joined.published,
  series_of.series, joined.status, articles.dateline
from joined
join articles on articles.id = joined.article
left join (select event, max(series) as series from joined group by event) as series_of
  on series_of.event = joined.event
left join plans on plans.event = joined.event
where joined.status in ('occurred', 'ongoing')
  or (joined.status in ('planned', 'proposed', 'postponed') and plans.outcome = 'not reported so far')
order by coalesce(joined.published, '9999'), joined.earliest is null, joined.earliest, joined.id
"""
_TABLES = """
create temp table party (event text, noun text, person integer, name text,
  primary key (event, noun, person)) without rowid;
insert or ignore into party
select event_people.event, coalesce(person, organization, event_people.place), person is not null, people.name
from event_people
left join people on people.id = event_people.person
where part <> 'absent'
order by event_people.event;
create temp table side (n integer primary key, event text, report text, kind text, family text, first text, last text,
  dated integer, place text, series text, ahead integer);
create temp table side_key (key text, n integer, ahead integer)
"""
# What a plan and its keeping must have in common to be compared: a participant or a place, in a family.
_KEYS = """
insert into side_key
select families.name || char(9) || party.noun, side.n, side.ahead
from side
join (select distinct event, noun from party) as party on party.event = side.event
join families on families.family = side.family
where side.first <> '' and side.last <> ''
union all
select families.name || char(9) || 'place ' || side.place, side.n, side.ahead
from side
join families on families.family = side.family
where side.first <> '' and side.last <> '' and side.place <> ''
"""
_BLOCKS = """
select side_key.key, side.n, side.first, side.last, side.ahead, side.event, side.kind, side.dated, side.place
from side_key join side on side.n = side_key.n
where side_key.key in (select key from side_key where ahead)
order by side_key.key, side.first, side.n
"""


class _Row(NamedTuple):
    """A side in a block of those with one key, with what tells in haste whether it can be an answer."""

    key: str
    n: int
    first: str
    last: str
    ahead: int
    event: str
    kind: str
    dated: int
    place: str | None


class _Sides:
    """The plans that are open and all that is told to have happened, in temporary tables."""

    def __init__(self, db: Database, countries: Mapping[str, str | None]) -> None:
        self._db, self._countries = db, countries
        for statement in _TABLES.split(";\n"):
            db.execute(statement)
        rows = (_side_row(n, row) for n, row in enumerate(db.execute(_SIDES), 1))
        db.conn.executemany("insert into side values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", rows)
        db.execute("create temp table families (family text primary key, name text) without rowid")
        families = db.execute("select distinct family from side order by family").fetchall()
        named = [(family, _IN_PERSON_KEY if family in _IN_PERSON else family) for (family,) in families]
        db.conn.executemany("insert into families values (?, ?)", named)
        self.side = lru_cache(_KEPT)(self._side)
        self.party = lru_cache(_KEPT)(self._party)  # of an event, shared by its sides: thousands may tell of it

    def _side(self, n: int) -> _Side:
        row = self._db.execute("select * from side where n = ?", (n,)).fetchone()
        return _Side(*(*row, *self.party(row[1])))

    def _party(self, event: str) -> tuple[dict[str, str], frozenset[str]]:
        """The people with their names, and all who take part, of an event."""
        party = self._db.execute("select noun, person, name from party where event = ?", (event,)).fetchall()
        return {noun: name for noun, person, name in party if person}, frozenset(noun for noun, *_ in party)

    def near(self) -> Iterator[tuple[_Side, _Side]]:
        """Plans, each with what happened near its time and may be an answer, with a participant or a place in common.

        Who took part is looked up of these alone: most that happened near by is of another kind and place.
        """
        self._db.execute(_KEYS)
        for _, found in groupby(map(_Row._make, self._db.execute(_BLOCKS)), key=lambda row: row.key):
            block = list(found)
            happened = _Happened([row for row in block if not row.ahead])
            for plan in (row for row in block if row.ahead):
                for row in islice(happened.near(plan), _MOST_COMPARED):
                    if self._may_answer(plan, row):
                        yield self.side(plan.n), self.side(row.n)

    def _may_answer(self, plan: _Row, row: _Row) -> bool:
        """Whether what happened can be what became of a plan with one key, whoever took part."""
        if plan.kind != row.kind:
            in_person = plan.key.startswith(f"{_IN_PERSON_KEY}\t")
            return bool(plan.dated) and in_person and _same_place(plan.place, row.place, self._countries)
        return bool(plan.dated or (plan.place and plan.place == row.place)) and plan.event != row.event


class _Happened:
    """What is told to have happened with one key, in the order of its first days."""

    def __init__(self, rows: list[_Row]) -> None:
        self._rows = rows
        self._firsts = [row.first for row in rows]
        self._long = [row for row in rows if row.last > _after(row.first, _LONG_DAYS)]
        self._by_length: list[tuple[int, list[int], list[str]]] = []
        for most, places in sorted(_parted(rows).items()):
            self._by_length.append((most, places, [rows[at].first for at in places]))

    def near(self, plan: _Row) -> Iterator[_Row]:
        """What had not ended when the time of a plan began, and began before it can have been moved; long things first.

        What began before is looked up by its length, and not all of a year gone through: somebody in ten thousand
        articles does thousands of things in a year, nearly all of them in a day.
        """
        earliest, before = _after(plan.first, -_LONG_DAYS), []
        for most, places, firsts in self._by_length:
            start = bisect_left(firsts, max(earliest, _after(plan.first, -most)))
            within = places[start : bisect_left(firsts, plan.first)]
            before += [at for at in within if self._rows[at].last >= plan.first]
        since = range(bisect_left(self._firsts, plan.first), bisect_right(self._firsts, _after(plan.last, _LATER_DAYS)))
        rows = chain(self._long, (self._rows[at] for at in chain(sorted(before), since)))
        return (row for row in rows if row.last >= plan.first)


def _parted(rows: list[_Row]) -> dict[int, list[int]]:
    """The places of rows, by the least of _LENGTHS that they do not last longer than; the last one has the rest."""
    parted: dict[int, list[int]] = defaultdict(list)
    for at, row in enumerate(rows):
        parted[next((days for days in _LENGTHS[:-1] if row.last <= _after(row.first, days)), _LENGTHS[-1])].append(at)
    return parted


def _side_row(n: int, row: tuple[Any, ...]) -> tuple[Any, ...]:
    """The row of `side` for a row of _SIDES."""
    event, report, kind, first, last, place, published, series, status, dateline = row
    ahead = status not in {"occurred", "ongoing"}
    if place is None and not ahead and dateline:
        place = _written_in(dateline)
    dated = bool(first and last)
    if not dated and published and len(published) == 10:
        first = published if ahead else _after(published, -_REPORTED_DAYS)
        last = _after(published, _OPEN_DAYS) if ahead else published
    family = kinds()[kind].family if kind in kinds() else kind
    return n, event, report, kind, family, first, last, dated, place, series, ahead


@cache
def _written_in(dateline: str) -> str | None:
    """The id of the place that a dateline begins with, where a gazetteer has it: HIROSHIMA, May 27 (Northline)."""
    words = dateline.split("(")[0].split(",")[0].strip(" -–—.")
    found = places_named(words.title() if words.isupper() else words)
    return found[0].id if found else None


@lru_cache(_KEPT)
def _after(day: str, days: int) -> str:
    """The day some days after another; the day itself where the calendar has no such day."""
    try:
        return (date.fromisoformat(day) + timedelta(days=days)).isoformat()
    except (ValueError, OverflowError):
        return day


def _answers(plan: _Side, side: _Side, countries: Mapping[str, str | None]) -> Iterator[tuple[str, str]]:
    """Outcome and reason where what happened can be what became of the plan."""
    if side.event == plan.event or not (plan.first and plan.last and side.first and side.last):
        return
    if plan.first <= side.last and side.first <= plan.last and (reason := _why_kept(plan, side, countries)):
        yield "kept", reason
    moved = plan.dated and side.dated and plan.last < side.first <= _after(plan.last, _LATER_DAYS)
    if (
        moved
        and side.kind == plan.kind
        and _same_place(plan.place, side.place, countries)
        and len(plan.nouns & side.nouns) > 1
    ):
        yield (
            "moved",
            f"a report tells an event of the same kind, with the same participants in the same place, on {side.first}",
        )


def _why_kept(plan: _Side, side: _Side, countries: Mapping[str, str | None]) -> str | None:
    """Why what happened is what was planned, in the time that was announced; None where it may be another event."""
    same, there = side.kind == plan.kind, _same_place(plan.place, side.place, countries)
    met = plan.family in _IN_PERSON and side.family in _IN_PERSON
    both = sorted(name for person, name in plan.people.items() if person in side.people)
    if plan.dated and met and there and both:
        return f"a report from there in the time announced tells of {' and '.join(both[:2])}"
    if plan.dated and same and there and _days(plan) <= _CLOSE and not _others(plan, side):
        return "a report tells an event of the same kind in the same place in the time announced"
    if (
        plan.dated
        and same
        and _days(plan) <= _CLOSE
        and len(plan.nouns & side.nouns) > 1
        and not _elsewhere(plan, side)
    ):
        return "a report tells an event of the same kind with the same participants in the time announced"
    if plan.dated and same and plan.series and plan.series == side.series and not _elsewhere(plan, side):
        return "a report tells an event of the same series in the time announced"
    if not plan.dated and same and there and side.place == plan.place and both:
        return "a later report tells an event of the same kind with the same person in the same place"
    return None


def _others(plan: _Side, side: _Side) -> bool:
    """Whether both name who takes part, and nobody is named by both."""
    return bool(plan.nouns and side.nouns and not plan.nouns & side.nouns)


def _elsewhere(plan: _Side, side: _Side) -> bool:
    return bool(plan.place and side.place and plan.place != side.place)


def _days(plan: _Side) -> int:
    """Days between the first and the last day of a plan; a large number where the calendar has no such days."""
    try:
        return (date.fromisoformat(str(plan.last)) - date.fromisoformat(str(plan.first))).days
    except ValueError:
        return _OPEN_DAYS


def _same_place(one: str | None, other: str | None, countries: Mapping[str, str | None]) -> bool:
    """Whether both are places, and one is the other or lies in it."""
    return (
        bool(one)
        and bool(other)
        and (one == other or countries.get(str(one)) == other or countries.get(str(other)) == one)
    )

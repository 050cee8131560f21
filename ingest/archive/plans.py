"""What became of every event that was announced."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache, lru_cache
from itertools import chain, groupby, islice
from typing import Any

from ingest.archive.database import Database
from ingest.events.kinds import kinds
from ingest.places import places_named

# Families whose events show that somebody was where he was to go: a visit is kept by a meeting there.
_IN_PERSON = frozenset(("consult", "visit", "speech", "ceremony", "agreement"))
_OPEN_DAYS = 366  # how long after its announcement a plan without a date can be kept
_LATER_DAYS = 92  # how long after its last day a plan that was not kept can have been moved
_REPORTED_DAYS = 7  # days before its publication in which an undated event of an article can have been
_LONG_DAYS = 400  # what lasts longer is compared with every plan of its block; of the rest only what is near
_MOST_COMPARED = 500  # happenings that one plan is compared with in a block, the earliest first
_KEPT = 20_000  # plans and happenings that are kept in memory
_CLOSE = 31  # days of a plan's dates at most for its date and kind to count without a place


def plans(db: Database) -> None:
    """plans: every event that a report announces, and what the latest later report makes of it.

    Where no report of the event itself tells that, another event can: the same people in the same place in the time
    that was announced. The reason says which.
    """
    db.execute(
        """
        insert into plans (event, outcome, report, announced, due, covered_until, reason)
        select announced.event,
          case
            when told.status is null then 'not reported so far'
            when told.status = 'occurred' or told.status = 'ongoing' then
              case when announced.latest < told.earliest then 'moved' else 'kept' end
            when told.status = 'postponed' then 'moved'
            else 'cancelled'
          end,
          told.id, announced.published, announced.latest, covered.until,
          case
            when told.status is null then 'no report of this archive tells what became of it'
            else 'a report calls it ' || told.status
          end
        from (
          select *, row_number() over (
            partition by event order by coalesce(published, '9999'), article, start, id
          ) as n
          from joined
          where status in ('planned', 'proposed', 'postponed')
        ) as announced
        cross join (select max(published) as until from articles) as covered
        left join (
          select *, row_number() over (
            partition by event order by coalesce(published, '') desc, knows desc, id
          ) as n
          from joined
          where status in ('occurred', 'ongoing', 'cancelled', 'denied', 'postponed')
        ) as told on told.event = announced.event and told.n = 1
        where announced.n = 1
        order by announced.event
        """
    )
    _follow_up(db)


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
    people: frozenset[str]
    nouns: frozenset[str]  # people, organizations and countries


def _follow_up(db: Database) -> None:
    """Look for what became of the plans that no report of their own event tells.

    The first report that announces the event and has an answer counts, and of its answers the surest.
    """
    sides = _Sides(db)
    countries = dict(db.execute("select id, country from places"))
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
    for table in ("answer", "side", "side_key", "party"):
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
create temp table party (event text, noun text, person integer, primary key (event, noun, person)) without rowid;
insert or ignore into party
select event, coalesce(person, organization, place), person is not null
from event_people
where part <> 'absent'
order by event;
create temp table side (n integer primary key, event text, report text, kind text, family text, first text, last text,
  dated integer, place text, series text, ahead integer);
create temp table side_key (key text, first text, n integer, last text, ahead integer)
"""


class _Sides:
    """The plans that are open and all that is told to have happened, in temporary tables."""

    def __init__(self, db: Database) -> None:
        self._db = db
        for statement in _TABLES.split(";\n"):
            db.execute(statement)
        rows = (_side_row(n, row) for n, row in enumerate(db.execute(_SIDES), 1))
        db.conn.executemany("insert into side values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", rows)
        self.side = lru_cache(_KEPT)(self._side)
        self.party = lru_cache(_KEPT)(self._party)  # of an event, shared by its sides: thousands may tell of it

    def _side(self, n: int) -> _Side:
        row = self._db.execute("select * from side where n = ?", (n,)).fetchone()
        return _Side(*(*row, *self.party(row[1])))

    def _party(self, event: str) -> tuple[frozenset[str], frozenset[str]]:
        """The people, and all who take part, of an event."""
        party = self._db.execute("select noun, person from party where event = ?", (event,)).fetchall()
        return frozenset(noun for noun, person in party if person), frozenset(noun for noun, _ in party)

    def near(self) -> Iterator[tuple[_Side, _Side]]:
        """Plans, each with what happened near its time, of its family, with a participant or a place in common."""
        (count,) = self._db.execute("select count(*) from side").fetchone()
        keys = (
            (key, side.first, side.n, side.last, side.ahead)
            for side in map(self.side, range(1, count + 1))
            if side.first and side.last
            for key in _keys(side)
        )
        self._db.conn.executemany("insert into side_key values (?, ?, ?, ?, ?)", keys)
        ordered = self._db.execute("select * from side_key order by key, first, n")
        for _, found in groupby(ordered, key=lambda row: str(row[0])):
            block = list(found)
            plans = [row for row in block if row[4]]
            if plans:
                yield from self._of_block(plans, [row for row in block if not row[4]])

    def _of_block(self, plans: list[tuple[Any, ...]], told: list[tuple[Any, ...]]) -> Iterator[tuple[_Side, _Side]]:
        """Plans and happenings with one key, both in the order of their first days."""
        firsts = [row[1] for row in told]
        long = [row for row in told if row[3] > _after(row[1], _LONG_DAYS)]
        for _, first, n, last, _ in plans:
            start = bisect_left(firsts, _after(first, -_LONG_DAYS))
            near = range(start, bisect_right(firsts, _after(last, _LATER_DAYS)))
            within = (row for row in chain(long, (told[at] for at in near)) if row[3] >= first)
            for row in islice(within, _MOST_COMPARED):
                yield self.side(n), self.side(row[2])


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


def _after(day: str, days: int) -> str:
    """The day some days after another; the day itself where the calendar has no such day."""
    try:
        return (date.fromisoformat(day) + timedelta(days=days)).isoformat()
    except (ValueError, OverflowError):
        return day


def _keys(side: _Side) -> Iterator[str]:
    """What a plan and its keeping must have in common to be compared: a participant or a place, in a family."""
    family = "in person" if side.family in _IN_PERSON else side.family
    yield from (f"{family}\t{noun}" for noun in sorted(side.nouns))
    if side.place:
        yield f"{family}\tplace {side.place}"


def _answers(plan: _Side, side: _Side, countries: Mapping[str, str | None]) -> Iterator[tuple[str, str]]:
    """Outcome and reason where what happened can be what became of the plan."""
    if side.event == plan.event or not (plan.first and plan.last and side.first and side.last):
        return
    if plan.first <= side.last and side.first <= plan.last and (reason := _why_kept(plan, side, countries)):
        yield "kept", reason
    moved = plan.dated and side.dated and plan.last < side.first <= _after(plan.last, _LATER_DAYS)
    if moved and side.kind == plan.kind and _same_place(plan, side, countries) and len(plan.nouns & side.nouns) > 1:
        yield "moved", f"the same kind, place and participants are told of {side.first}"


def _why_kept(plan: _Side, side: _Side, countries: Mapping[str, str | None]) -> str | None:
    """Why what happened is what was planned, in the time that was announced; None where it may be another event."""
    same, there = side.kind == plan.kind, _same_place(plan, side, countries)
    met = plan.family in _IN_PERSON and side.family in _IN_PERSON
    if plan.dated and met and there and plan.people & side.people:
        return f"a report from there in the time announced tells of {_names(plan.people & side.people)}"
    if plan.dated and same and there and _days(plan) <= _CLOSE and not _others(plan, side):
        return "a report tells the same kind in the same place in the time announced"
    if (
        plan.dated
        and same
        and _days(plan) <= _CLOSE
        and len(plan.nouns & side.nouns) > 1
        and not _elsewhere(plan, side)
    ):
        return "a report tells the same kind of the same participants in the time announced"
    if plan.dated and same and plan.series and plan.series == side.series and not _elsewhere(plan, side):
        return "a report tells an event of the same series in the time announced"
    if not plan.dated and same and there and side.place == plan.place and plan.people & side.people:
        return "a later report tells the same kind of the same person in the same place"
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


def _same_place(plan: _Side, side: _Side, countries: Mapping[str, str | None]) -> bool:
    """Whether both name a place, and one is the other or lies in it."""
    one, other = plan.place, side.place
    return bool(one and other) and (
        one == other or countries.get(str(one)) == other or countries.get(str(other)) == one
    )


def _names(people: frozenset[str]) -> str:
    return ", ".join(sorted(people)[:2])

"""What became of every event that was announced."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import Any

from sqlite_utils import Database

from ingest.events.kinds import kinds
from ingest.places import places_named

# Families whose events show that somebody was where he was to go: a visit is kept by a meeting there.
_IN_PERSON = frozenset(("consult", "visit", "speech", "ceremony", "agreement"))
_OPEN_DAYS = 366  # how long after its announcement a plan without a date can be kept
_LATER_DAYS = 92  # how long after its last day a plan that was not kept can have been moved
_REPORTED_DAYS = 7  # days before its publication in which an undated event of an article can have been
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

    event: str
    report: str
    kind: str
    family: str
    first: str | None  # YYYY-MM-DD
    last: str | None
    dated: bool  # the days are the text's, and not only those before the publication
    place: str | None
    people: frozenset[str]
    nouns: frozenset[str]  # people, organizations and countries
    series: str | None


def _follow_up(db: Database) -> None:
    """Look for what became of the plans that no report of their own event tells."""
    open_plans = {row[0] for row in db.execute("select event from plans where outcome = 'not reported so far'")}
    people, nouns = _who(db)
    countries = dict(db.execute("select id, country from places"))
    told: dict[tuple[str, str, str], list[_Side]] = defaultdict(list)
    planned: list[_Side] = []
    for row in db.execute(_SIDES).fetchall():
        side = _side(row, people, nouns)
        if side.event in open_plans and row[8] in {"planned", "proposed", "postponed"}:
            planned.append(side)
        elif row[8] in {"occurred", "ongoing"}:
            for month in _months(side.first, side.last):
                for key in _keys(side):
                    told[(*key, month)].append(side)
    found: dict[str, tuple[str, str, str]] = {}
    for plan in planned:
        answer = next(_answers(plan, told, countries), None)
        if answer is not None:
            found.setdefault(plan.event, answer)
    db.conn.executemany(
        "update plans set outcome = ?, report = ?, reason = ? where event = ?",
        [(*answer, event) for event, answer in sorted(found.items())],
    )


_SIDES = """
select joined.event, joined.id, joined.kind, joined.earliest, joined.latest, joined.place, joined.published,
  series_of.series, joined.status, articles.dateline
from joined
join articles on articles.id = joined.article
left join (select event, max(series) as series from joined group by event) as series_of
  on series_of.event = joined.event
order by coalesce(joined.published, '9999'), joined.earliest is null, joined.earliest, joined.id
"""


def _who(db: Database) -> tuple[dict[str, set[str]], dict[str, set[str]]]:
    """The people of every event, and all who take part in it."""
    people: dict[str, set[str]] = defaultdict(set)
    nouns: dict[str, set[str]] = defaultdict(set)
    rows = db.execute(
        "select event, person, coalesce(organization, place) from event_people where part <> 'absent' order by id"
    )
    for event, person, other in rows:
        nouns[event].add(person or other)
        if person:
            people[event].add(person)
    return people, nouns


def _side(row: tuple[Any, ...], people: Mapping[str, set[str]], nouns: Mapping[str, set[str]]) -> _Side:
    event, report, kind, first, last, place, published, series, status, dateline = row
    if place is None and status in {"occurred", "ongoing"} and dateline:
        place = _written_in(dateline)
    dated = bool(first and last)
    if not dated and published and len(published) == 10:
        ahead = status not in {"occurred", "ongoing"}
        first = published if ahead else _after(published, -_REPORTED_DAYS)
        last = _after(published, _OPEN_DAYS) if ahead else published
    family = kinds()[kind].family if kind in kinds() else kind
    return _Side(
        event, report, kind, family, first, last, dated, place, frozenset(people.get(event, ())),
        frozenset(nouns.get(event, ())), series,
    )  # fmt: skip


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


def _keys(side: _Side) -> Iterator[tuple[str, str]]:
    """What a plan and its keeping must have in common to be compared: a participant or a place, in a family."""
    family = "in person" if side.family in _IN_PERSON else side.family
    yield from ((family, noun) for noun in sorted(side.nouns))
    if side.place:
        yield family, f"place {side.place}"


def _months(first: str | None, last: str | None) -> Iterator[str]:
    """The months of an interval of days: what is told is looked up by them, as a plan is only set beside what is near.

    >>> list(_months("2016-12-31", "2017-01-01")), list(_months(None, "2017-01-01"))
    (['2016-12', '2017-01'], [])
    """
    if first is None or last is None:
        return
    year, month = int(first[:4]), int(first[5:7])
    while f"{year:04}-{month:02}" <= last[:7]:
        yield f"{year:04}-{month:02}"
        year, month = (year, month + 1) if month < 12 else (year + 1, 1)


def _answers(
    plan: _Side, told: Mapping[tuple[str, str, str], list[_Side]], countries: Mapping[str, str | None]
) -> Iterator[tuple[str, str, str]]:
    """Outcome, report and reason of what can have become of a plan, the surest first."""
    if plan.first is None or plan.last is None:
        return
    months = list(_months(plan.first, _after(plan.last, _LATER_DAYS)))
    near = {
        side.report: side
        for key in _keys(plan)
        for month in months
        for side in told.get((*key, month), ())
        if side.event != plan.event
    }
    ordered = sorted(near.values(), key=lambda side: (side.kind != plan.kind, side.first or "", side.report))
    for side in ordered:
        if side.first and side.last and plan.first <= side.last and side.first <= plan.last:
            reason = _why_kept(plan, side, countries)
            if reason:
                yield "kept", side.report, reason
    for side in ordered:
        moved = plan.dated and side.dated and side.first and plan.last < side.first <= _after(plan.last, _LATER_DAYS)
        if moved and side.kind == plan.kind and _same_place(plan, side, countries) and len(plan.nouns & side.nouns) > 1:
            yield "moved", side.report, f"the same kind, place and participants are told of {side.first}"


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

"""One event, however many articles tell it."""

from __future__ import annotations

import re
from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import combinations, groupby

from ingest import rules
from ingest.archive.database import Database
from ingest.archive.event_corrections import SAME
from ingest.archive.groups import Groups
from ingest.archive.tellings import SEASON_DAYS, Tellings, Told, series_id, topic_of

# Two tellings of one plan must lie in the same stretch of time; wider words ("this year") join only a counted series.
NARROW_DAYS = 31
MOST_FITTING = (
    20  # events that a telling may fit by one rule: more of them say nothing, and pairs grow with their square
)
LONGEST_TITLE = 120  # characters of a title with whole names in it


@dataclass(frozen=True, slots=True)
class _Known:
    """What the tellings that are one event so far say together."""

    earliest: str
    latest: str
    ordinal: int | None
    places: frozenset[str]
    tellings: frozenset[str] = frozenset()
    apart: frozenset[str] = frozenset()  # tellings that a human said are of another event

    def with_(self, other: _Known) -> _Known:
        return _Known(
            max(self.earliest, other.earliest), min(self.latest, other.latest), self.ordinal or other.ordinal,
            self.places | other.places, self.tellings | other.tellings, self.apart | other.apart,
        )  # fmt: skip


# When two tellings of different articles are one event. Each takes two tellings whose dates and places agree.
def _same_of_series(one: Told, other: Told) -> bool:
    counted = series_id(one.series) == series_id(other.series) is not None and one.ordinal == other.ordinal
    return bool(counted and one.ordinal and one.dated and other.dated)


def _same_day(one: Told, other: Told) -> bool:
    day = one.start_date is not None and len(one.start_date) == 10 and one.start_date == other.start_date
    return day and bool(one.people & other.people or len(one.nouns & other.nouns) >= 2)


def _same_of_series_and_place(one: Told, other: Told) -> bool:
    named = series_id(one.series) == series_id(other.series) is not None
    return named and one.dated and other.dated and one.place is not None and other.place is not None


def _same_stretch(one: Told, other: Told) -> bool:
    narrow = _width(one) <= NARROW_DAYS and _width(other) <= NARROW_DAYS
    return narrow and bool(one.people & other.people) and len(one.nouns & other.nouns) >= 2


def _plan_and_its_keeping(one: Told, other: Told) -> bool:
    placed = one.dated and other.dated and one.place is not None and other.place is not None
    return one.ahead != other.ahead and placed and len(one.nouns & other.nouns) >= 2


def _same_ordinal_and_topic(one: Told, other: Told) -> bool:
    """The third dialogue on cybercrime, the third dialogue on fighting cybercrime: one place, or two participants."""
    if not one.ordinal or one.ordinal != other.ordinal or one.place != other.place:
        return False
    near = one.place is not None or len(one.nouns & other.nouns) >= 2
    return near and bool(topic_of(one.series) & topic_of(other.series))


def _announced_again(one: Told, other: Told) -> bool:
    """Two announcements without a day, of the same two people or more, in articles of one season."""
    both = one.ahead and other.ahead and len(one.people & other.people) >= 2
    return both and not (one.dated and other.dated) and _days(one.told, other.told) <= SEASON_DAYS


def _announced_and_told_later(one: Told, other: Told) -> bool:
    """An announcement without a day, and a later article that dates what two of its people did together."""
    plan, held = (one, other) if one.ahead else (other, one)
    if plan.ahead == held.ahead or plan.dated or not held.dated or len(one.people & other.people) < 2:
        return False
    return (plan.told or "9999") <= (held.told or "")


def _announced_and_called_off(one: Told, other: Told) -> bool:
    """An announcement, and a later article of the season in which the same two people or more call it off."""
    plan, off = (one, other) if one.ahead else (other, one)
    if not plan.ahead or not off.off or (plan.told or "9999") > (off.told or ""):
        return False
    return len(one.people & other.people) >= 2 and _days(one.told, other.told) <= SEASON_DAYS


def _once_in_a_season(one: Told, other: Told) -> bool:
    """What can happen to somebody once in a season, such as his resignation; an announcement comes first."""
    if not (one.once and other.once and one.whom == other.whom):
        return False
    plan, held = (one, other) if one.ahead else (other, one)
    if plan.ahead != held.ahead and (plan.told or "9999") >= (held.told or ""):
        return False
    return _days(_when(one), _when(other)) <= SEASON_DAYS


# In this order: what is surer joins first, and what it says then binds the others. Those marked True join only where
# exactly one event fits.
JOINS = (
    ("same series and ordinal, dates and places agree", _same_of_series, False),
    ("same kind, same day, shared participants", _same_day, False),
    ("same series and place, dates overlap", _same_of_series_and_place, True),
    ("same kind, dates overlap within a month, shared participants", _same_stretch, True),
    ("announced and told, same kind and place, shared participants", _plan_and_its_keeping, True),
    ("same ordinal of a series on one topic", _same_ordinal_and_topic, True),
    ("announced again in the same season, same people", _announced_again, True),
    ("the same happening to the same person in one season", _once_in_a_season, True),
    ("announced, and called off by a later article of the season, same people", _announced_and_called_off, True),
    ("announced without a day, dated by a later article, same people", _announced_and_told_later, True),
)


def _may_join(one: Told, other: Told) -> bool:
    """Whether any of JOINS can hold: each of them wants one of these."""
    if one.start_date == other.start_date is not None or len(one.nouns & other.nouns) >= 2:
        return True
    return bool((one.series and other.series) or (one.ordinal and other.ordinal) or (one.once and other.once))


def _days(one: str | None, other: str | None) -> int:
    """Days between two dates, months counted as 31; a large number where one is not known to the day."""
    if not one or not other or len(one) < 10 or len(other) < 10:
        return 10_000
    (y1, m1, d1), (y2, m2, d2) = (map(int, day[:10].split("-")) for day in (one, other))
    return abs((y2 - y1) * 372 + (m2 - m1) * 31 + d2 - d1)


def _when(told: Told) -> str | None:
    """A day on which it was or is to be; where no text gives one, that of the article."""
    return told.earliest if told.dated else told.told


def _width(told: Told) -> int:
    """Days between the bounds that the text gives; a large number where it gives none."""
    return _days(told.earliest, told.latest) if told.dated else 10_000


def _agree(one: _Known, other: _Known, countries: Mapping[str, str | None]) -> bool:
    """Dates that can be one date, ordinals that do not differ, places that are one or lie in one another."""
    if one.ordinal and other.ordinal and one.ordinal != other.ordinal:
        return False
    if one.tellings & other.apart:
        return False
    dates = one.earliest <= other.latest and other.earliest <= one.latest
    return dates and all(_same_place(a, b, countries) for a in one.places for b in other.places)


def _same_place(one: str, other: str, countries: Mapping[str, str | None]) -> bool:
    if one == other or countries.get(one) == other or countries.get(other) == one:
        return True
    loose = (countries.get(one), countries.get(other))
    return loose in {(None, other), (one, None)}  # a place of the texts alone may lie in any country


def events(db: Database) -> None:
    """events, event_reports, event_people: tellings of one event joined, with the reason on each report.

    Reads the temporary tables `reports` and `participants`. A report belongs to its article's own event; copies
    tell the same event; other articles' tellings are joined by JOINS, the first that answers.
    """
    told = Tellings(db)
    _find_pairs(db, told)
    db.execute("create temp table moved (event text, was text primary key)")
    db.execute("create temp table reason (was text primary key, words text)")
    countries, apart = dict(db.execute("select id, country from places")), _decided_apart(db)
    for pairs in _components(db, told.count):
        _join_component(db, told, pairs, countries, apart)
    db.execute("drop table temp.pair")
    _write_events(db)
    _name_people(db)


# What makes a pair, before the rules of JOINS, which are counted from 0.
_DECIDED, _COPIED = -2, -1


_INSERT_PAIR = """
insert into pair (stage, one, other)
select ?, one.n, other.n from telling as one join telling as other where one.event = ? and other.event = ?
"""


def _find_pairs(db: Database, told: Tellings) -> None:
    """temp.pair (id, stage, one, other): numbers of tellings that may be one event, and what speaks for it."""
    db.execute("create temp table pair (id integer primary key, stage integer, one integer, other integer)")
    for stage, found in ((_DECIDED, _decided(db, "same_event")), (_COPIED, _told_by_copies(db))):
        db.conn.executemany(_INSERT_PAIR, ((stage, *both) for both in found))
    db.conn.executemany("insert into pair (stage, one, other) values (?, ?, ?)", (
        (rule, one.n, other.n)
        for one, other in told.near()
        if _may_join(one, other)
        for rule, (_, same, _) in enumerate(JOINS)
        if same(one, other)
    ))  # fmt: skip


def _components(db: Database, count: int) -> Iterator[list[tuple[int, int, int]]]:
    """The pairs (stage, one, other) of tellings that hang together, in the order in which they were found."""
    parent = array("q", range(count + 1))

    def first(n: int) -> int:
        while parent[n] != n:
            parent[n] = n = parent[parent[n]]
        return n

    for one, other in db.execute("select one, other from pair"):
        a, b = sorted((first(one), first(other)))
        parent[b] = a
    db.conn.create_function("first_of", 1, first, deterministic=True)
    rows = db.execute("select first_of(one) as first, stage, one, other from pair order by first, id")
    for _, found in groupby(rows, key=lambda row: int(row[0])):
        yield [(stage, one, other) for _, stage, one, other in found]


def _join_component(
    db: Database,
    told: Tellings,
    pairs: list[tuple[int, int, int]],
    countries: Mapping[str, str | None],
    apart: Mapping[str, set[str]],
) -> None:
    """Join the tellings of some pairs: temp.moved gets the event of each that joined another, temp.reason why."""
    known = told.told({n for _, *both in pairs for n in both})
    groups = Groups({one.id: one.n for one in known.values()})
    reasons: dict[str, str] = {}
    _join_given(pairs, known, groups, reasons, apart)
    rules: dict[int, list[tuple[Told, Told]]] = defaultdict(list)
    for stage, one, other in pairs:
        rules[stage].append((known[one], known[other]))
    _join(list(known.values()), rules, groups, countries, reasons, apart)
    moved = [(groups.first(one.id), one.id) for one in known.values() if groups.first(one.id) != one.id]
    db.conn.executemany("insert into moved values (?, ?)", moved)
    db.conn.executemany("insert into reason values (?, ?)", sorted(reasons.items()))


def _join_given(
    pairs: list[tuple[int, int, int]],
    known: Mapping[int, Told],
    groups: Groups,
    reasons: dict[str, str],
    apart: Mapping[str, set[str]],
) -> None:
    """Join what a human said is one event, then what copies tell, unless a human said that it is not."""
    for wanted, words in ((_DECIDED, SAME), (_COPIED, "the same words in a copy")):
        for stage, one, other in pairs:
            a, b = groups.first(known[one].id), groups.first(known[other].id)
            if stage != wanted or (stage == _COPIED and _are_apart(groups, apart, a, b)):
                continue
            if groups.join(a, b):
                reasons[max(a, b, key=groups.order.__getitem__)] = words


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


def _are_apart(groups: Groups, apart: Mapping[str, set[str]], one: str, other: str) -> bool:
    """Whether a human said that two groups, given by their first tellings, tell different events."""
    return any(
        {groups.first(key), groups.first(rival)} == {one, other}
        for key, rivals in apart.items()
        for rival in rivals
        if key in groups.parent and rival in groups.parent
    )


def _join(
    told: list[Told],
    pairs: Mapping[int, list[tuple[Told, Told]]],
    groups: Groups,
    countries: Mapping[str, str | None],
    reasons: dict[str, str],
    apart: Mapping[str, set[str]],
) -> None:
    """Join tellings rule by rule; what a group knows already must agree with whatever joins it."""
    known: dict[str, _Known] = {}
    for one in told:
        places, others = frozenset([one.place] if one.place else []), frozenset(apart.get(one.id, ()))
        mine = _Known(one.earliest, one.latest, one.ordinal, places, frozenset([one.id]), others)
        first = groups.first(one.id)
        known[first] = known[first].with_(mine) if first in known else mine
    for rule, (words, _, only_one) in enumerate(JOINS):
        found = pairs.get(rule, [])
        fits = _fitting(found, groups) if only_one else {}
        for one, other in found:
            a, b = groups.first(one.id), groups.first(other.id)
            if a == b or not _agree(known[a], known[b], countries):
                continue
            if only_one and any(_ambiguous(fits[key], groups, known, countries) for key in (one.id, other.id)):
                continue
            together = known[a].with_(known[b])
            groups.join(a, b)
            first = groups.first(a)
            known[first] = together
            reasons[b if first == a else a] = words


def _ambiguous(
    fits: set[str], groups: Groups, known: Mapping[str, _Known], countries: Mapping[str, str | None]
) -> bool:
    """Whether the events that a telling could belong to cannot all be one event, or are too many to tell."""
    firsts = sorted({groups.first(key) for key in fits})
    return len(firsts) > MOST_FITTING or any(
        not _agree(known[a], known[b], countries) for a, b in combinations(firsts, 2)
    )


def _fitting(pairs: list[tuple[Told, Told]], groups: Groups) -> dict[str, set[str]]:
    """Telling -> the events, as they stand now, that a rule could join it to."""
    fits: dict[str, set[str]] = defaultdict(set)
    for one, other in pairs:
        fits[one.id].add(groups.first(other.id))
        fits[other.id].add(groups.first(one.id))
    return fits


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
    for _, _, tellings in rows:
        first, *rest = sorted(tellings.split(","))
        for other in rest:
            yield first, other


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
          {_STATUS_ORDER} as knows,
          exists (select 1 from decided where report = reports.id and what = 'kind') as kind_decided,
          exists (select 1 from decided where report = reports.id and what = 'date') as date_decided
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
    """The reports of the events, who took part by each, and how many people each gives."""
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
        insert or ignore into event_people (id, event, report, person, organization, place, part, role, on_behalf_of,
          start, "end", text, rule)
        select participants.id, joined.event, participants.report, participants.person, participants.organization,
          participants.place, participants.part, participants.role, participants.on_behalf_of,
          participants.start, participants."end", participants.text, participants.rule
        from participants join joined on joined.id = participants.report
        order by participants.id
        """
    )
    db.execute(
        """
        insert into headcounts (id, event, report, counted, low, high, start, "end", text, rule)
        select counts.id, joined.event, counts.report, counts.counted, counts.low, counts.high, counts.start,
          counts."end", counts.text, counts.rule
        from counts join joined on joined.id = counts.report
        order by counts.id
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
  select event, type, mode, kind, row_number() over (
    partition by event order by kind_decided desc, coalesce(published, '9999'), article, start, id
  ) as n from joined
),
taking_part as (
  select report, min(count(*), 3) as several from participants where part <> 'absent' group by report
)
insert into events (id, number, type, mode, kind, title, start_date, end_date, date_text, earliest, latest, place,
  status, series, ordinal, article_count, origin_count)
select first.event, row_number() over (order by first.event), typed.type, typed.mode, typed.kind,
  named.title,
  dated.start_date, dated.end_date, dated.date_text, dated.earliest, dated.latest, placed.place,
  latest.status, series_id(counted.series), counted.ordinal, 0, 0
from (select distinct event from joined) as first
join typed on typed.event = first.event and typed.n = 1
join (
  -- the title of the report that names most of those who take part
  select joined.event, title, row_number() over (
    partition by joined.event
    order by joined.kind <> typed.kind, series is null or series not like '% %', several is null, several desc,
      ordinal is null, place is null, coalesce(published, '') desc, id
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
  select event, start_date, end_date, date_text, earliest, latest, row_number() over (
    partition by event
    order by date_decided desc, length(coalesce(start_date, '')) desc, end_date is null, latest is null,
      date_text is null, place is null, coalesce(published, '') desc, id
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
order by first.event
"""

"""One event, however many articles tell it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations
from typing import Any

from sqlite_utils import Database

from ingest.archive.event_corrections import SAME
from ingest.archive.groups import Groups
from ingest.ids import slug

# Two tellings of one plan must lie in the same stretch of time; wider words ("this year") join only a counted series.
NARROW_DAYS = 31
# Announcements of the same people this near to each other speak of one thing; a year later they speak of the next.
SEASON_DAYS = 92
LONGEST_TITLE = 120  # characters of a title with whole names in it


@dataclass(frozen=True, slots=True)
class _Told:
    """One event as one article tells it."""

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
    told: str | None  # when its article was published
    dated: bool  # whether the bounds are the text's; otherwise they are when a thing announced on that day can be
    people: frozenset[str]
    nouns: frozenset[str]  # people, organizations and countries


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
def _same_of_series(one: _Told, other: _Told) -> bool:
    counted = series_id(one.series) == series_id(other.series) is not None and one.ordinal == other.ordinal
    return bool(counted and one.ordinal and one.dated and other.dated)


def _same_day(one: _Told, other: _Told) -> bool:
    day = one.start_date is not None and len(one.start_date) == 10 and one.start_date == other.start_date
    return day and bool(one.people & other.people or len(one.nouns & other.nouns) >= 2)


def _same_of_series_and_place(one: _Told, other: _Told) -> bool:
    named = series_id(one.series) == series_id(other.series) is not None
    return named and one.dated and other.dated and one.place is not None and other.place is not None


def _same_stretch(one: _Told, other: _Told) -> bool:
    narrow = _width(one) <= NARROW_DAYS and _width(other) <= NARROW_DAYS
    return narrow and bool(one.people & other.people) and len(one.nouns & other.nouns) >= 2


def _plan_and_its_keeping(one: _Told, other: _Told) -> bool:
    placed = one.dated and other.dated and one.place is not None and other.place is not None
    return one.ahead != other.ahead and placed and len(one.nouns & other.nouns) >= 2


def _same_ordinal_and_topic(one: _Told, other: _Told) -> bool:
    """The third dialogue on cybercrime, the third dialogue on fighting cybercrime: one place, or two participants."""
    if not one.ordinal or one.ordinal != other.ordinal or one.place != other.place:
        return False
    near = one.place is not None or len(one.nouns & other.nouns) >= 2
    return near and bool(_topic(one.series) & _topic(other.series))


def _announced_again(one: _Told, other: _Told) -> bool:
    """Two announcements without a day, of the same two people or more, in articles of one season."""
    both = one.ahead and other.ahead and len(one.people & other.people) >= 2
    return both and not (one.dated and other.dated) and _days(one.told, other.told) <= SEASON_DAYS


def _announced_and_told_later(one: _Told, other: _Told) -> bool:
    """An announcement without a day, and a later article that dates what two of its people did together."""
    plan, held = (one, other) if one.ahead else (other, one)
    if plan.ahead == held.ahead or plan.dated or not held.dated or len(one.people & other.people) < 2:
        return False
    return (plan.told or "9999") <= (held.told or "")


def _announced_and_called_off(one: _Told, other: _Told) -> bool:
    """An announcement, and a later article of the season in which the same two people or more call it off."""
    plan, off = (one, other) if one.ahead else (other, one)
    if not plan.ahead or not off.off or (plan.told or "9999") > (off.told or ""):
        return False
    return len(one.people & other.people) >= 2 and _days(one.told, other.told) <= SEASON_DAYS


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
    ("announced, and called off by a later article of the season, same people", _announced_and_called_off, True),
    ("announced without a day, dated by a later article, same people", _announced_and_told_later, True),
)


def _topic(series: str | None) -> frozenset[str]:
    """The words behind the preposition of a series' name that tell its topic, with the noun before it.

    >>> sorted(_topic("ministerial dialogue on fighting cybercrime")), _topic("two-day meeting")
    (['dialogue cybercrime', 'dialogue fighting'], frozenset())
    """
    head, preposition, topic = (series or "").partition(" on ")
    if not preposition or not head:
        return frozenset()
    return frozenset(f"{head.split()[-1].lower()} {word.lower()}" for word in topic.split() if len(word) > 3)


def _days(one: str | None, other: str | None) -> int:
    """Days between two dates, months counted as 31; a large number where one is not known to the day."""
    if not one or not other or len(one) < 10 or len(other) < 10:
        return 10_000
    (y1, m1, d1), (y2, m2, d2) = (map(int, day[:10].split("-")) for day in (one, other))
    return abs((y2 - y1) * 372 + (m2 - m1) * 31 + d2 - d1)


def _width(told: _Told) -> int:
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


def events(db: Database) -> None:
    """events, event_reports, event_people: tellings of one event joined, with the reason on each report.

    Reads the temporary tables `reports` and `participants`. A report belongs to its article's own event; copies
    tell the same event; other articles' tellings are joined by JOINS, the first that answers.
    """
    order = _order_of_tellings(db)
    groups = Groups(order)
    apart, reasons = _decided_apart(db), _join_decided(db, groups)
    for one, other in _told_by_copies(db):
        a, b = groups.first(one), groups.first(other)
        if not _are_apart(groups, apart, a, b) and groups.join(a, b):
            reasons[max(a, b, key=order.__getitem__)] = "the same words in a copy"
    countries = dict(db.execute("select id, country from places"))
    _join(_tellings(db), groups, countries, reasons, apart)
    moved = [(groups.first(key), key) for key in order if groups.first(key) != key]
    db.execute("create temp table moved (event text, was text primary key)")
    db.conn.executemany("insert into moved values (?, ?)", moved)
    db.execute("create temp table reason (was text primary key, words text)")
    db.conn.executemany("insert into reason values (?, ?)", sorted(reasons.items()))
    _write_events(db)
    _name_people(db)


def _decided_apart(db: Database) -> dict[str, set[str]]:
    """Telling -> the tellings that a human said are of another event."""
    apart: dict[str, set[str]] = defaultdict(set)
    for one, other in _decided(db, "different_events"):
        apart[one].add(other)
    return apart


def _join_decided(db: Database, groups: Groups) -> dict[str, str]:
    """Join what a human said is one event; telling -> the reason, for those that joined another."""
    reasons: dict[str, str] = {}
    for one, other in _decided(db, "same_event"):
        a, b = groups.first(one), groups.first(other)
        if groups.join(a, b):
            reasons[max(a, b, key=groups.order.__getitem__)] = SAME
    return reasons


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
        {groups.first(key), groups.first(rival)} == {one, other} for key, rivals in apart.items() for rival in rivals
    )


def _join(
    told: list[_Told],
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
    pairs = list(_near(told))
    for words, same, only_one in JOINS:
        found = [(one, other) for one, other in pairs if same(one, other)]
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
    """Whether the events that a telling could belong to cannot all be one event."""
    firsts = sorted({groups.first(key) for key in fits})
    return any(not _agree(known[a], known[b], countries) for a, b in combinations(firsts, 2))


def _fitting(pairs: list[tuple[_Told, _Told]], groups: Groups) -> dict[str, set[str]]:
    """Telling -> the events, as they stand now, that a rule could join it to."""
    fits: dict[str, set[str]] = defaultdict(set)
    for one, other in pairs:
        fits[one.id].add(groups.first(other.id))
        fits[other.id].add(groups.first(one.id))
    return fits


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
        select reports.event, min(reports.kind), max(reports.series), max(reports.ordinal), max(reports.start_date),
          min(reports.earliest), max(reports.latest), max(reports.place),
          min(reports.status in ('planned', 'proposed', 'postponed')), max(reports.status = 'cancelled'),
          max(articles.published)
        from reports
        join articles on articles.id = reports.article
        group by reports.event
        order by reports.event
        """
    ).fetchall()
    return [_bounded(*row, frozenset(people[row[0]]), frozenset(nouns[row[0]])) for row in told]


def _bounded(*row: Any) -> _Told:
    """A telling; what is announced without a date can be from the day of the article until a year later."""
    key, kind, series, ordinal, start, earliest, latest, place, ahead, off, told, people, nouns = row
    dated = bool(earliest and latest)
    if not dated:
        known = bool(ahead and told and len(told) == 10)
        earliest, latest = (told, f"{int(told[:4]) + 1}{told[4:]}") if known else ("", "9999-12-31")
    return _Told(
        key, kind, series, ordinal, start, earliest, latest, place, bool(ahead), bool(off), told, dated, people, nouns
    )


def _near(told: Iterable[_Told]) -> Iterator[tuple[_Told, _Told]]:
    """Pairs worth comparing: of one kind, sharing a participant or a series, with dates that can be one."""
    blocks: dict[tuple[str, str], list[_Told]] = defaultdict(list)
    for one in told:
        if one.dated or one.ahead or one.off:
            for noun in sorted(one.people or one.nouns):
                blocks[one.kind, noun].append(one)
            if series := series_id(one.series):
                blocks[one.kind, f"series {series}"].append(one)
        for topic in sorted(_topic(one.series)) if one.ordinal else ():
            blocks[one.kind, f"ordinal {one.ordinal} {topic}"].append(one)
    for key in sorted(blocks):
        ordered = sorted(blocks[key], key=lambda one: (one.earliest, one.id))
        for n, one in enumerate(ordered):
            for other in ordered[n + 1 :]:
                if other.earliest > one.latest:
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
        select series, min(name), count(distinct event)
        from (select series_id(series) as series, series as name, event from joined where series is not null)
        where series is not null
        group by series
        order by series
        """
    )
    db.execute(_INSERT_EVENTS)
    _write_reports(db)


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
    ).fetchall()
    titles: dict[str, str] = {}
    for event, title, text, name in rows:
        titles[event] = named_in(titles.get(event, title), text, name)
    db.conn.executemany("update events set title = ? where id = ?", [(title, key) for key, title in titles.items()])


def named_in(title: str, text: str, name: str) -> str:
    """A title with a person's name in place of the words that stand for it there.

    >>> named_in("Talks of Xi and Obama, Lima", "Xi", "Xi Jinping"), named_in("Visit of Xi Jinping", "Xi", "Xi Jinping")
    ('Talks of Xi Jinping and Obama, Lima', 'Visit of Xi Jinping')
    """
    if name in title or len(title) + len(name) - len(text) > LONGEST_TITLE:
        return title
    return re.sub(rf"(?<![\w-]){re.escape(text)}(?![\w-])", lambda _: name, title, count=1)


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
from (
  select *, row_number() over (
    partition by event order by coalesce(published, '9999'), article, start, id
  ) as n from joined
) as first
join typed on typed.event = first.event and typed.n = 1
join (
  -- the title of the report that names most of those who take part
  select joined.event, title, row_number() over (
    partition by joined.event
    order by joined.kind <> typed.kind, ordinal is null, several is null, several desc, place is null,
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
where first.n = 1
order by first.event
"""

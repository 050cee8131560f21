"""What needs the whole archive: copies, one event told by many articles, tenures and offices, plans followed up.

Every function takes the open database of a build, in which the articles' own rows stand, and writes its tables.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations
from typing import Any

from sqlite_utils import Database

from ingest.ids import digest, slug
from ingest.rows import Row, role_label

# Two articles are copies where they share this many long sentences, and this share of the shorter one's.
SHARED_SENTENCES, SHARED_SHARE = 3, 0.5
# A sentence that stands in more articles than this is a formula (a standing description), not a copied text.
COMMON_SENTENCE = 60
# Two tellings of one plan must lie in the same stretch of time; wider words ("this year") join only a counted series.
NARROW_DAYS = 31
# The order of articles in time; an undated one never counts as the earliest.
_IN_TIME = "coalesce(published, '9999'), id"


class _Groups:
    """Disjoint groups of things that are the same (union-find); a group is known by its first member in order."""

    def __init__(self, order: Mapping[str, int]) -> None:
        self.order, self.parent = order, {key: key for key in order}

    def first(self, key: str) -> str:
        while self.parent[key] != key:
            self.parent[key] = self.parent[self.parent[key]]
            key = self.parent[key]
        return key

    def join(self, one: str, other: str) -> bool:
        """Join two groups; False where they were one already."""
        a, b = self.first(one), self.first(other)
        if a == b:
            return False
        earlier, later = sorted((a, b), key=self.order.__getitem__)
        self.parent[later] = earlier
        return True


def copies(db: Database) -> None:
    """articles.copy_of: the earliest article that an article shares its text with.

    Reads the temporary table `fingerprints` (number, article).
    """
    order = {row[0]: n for n, row in enumerate(db.execute(f"select id from articles order by {_IN_TIME}"))}
    sizes = dict(db.execute("select article, count(*) from fingerprints group by article"))
    shared: Counter[tuple[str, str]] = Counter()
    for articles in _articles_by_sentence(db):
        shared.update(combinations(articles, 2))
    groups = _Groups(order)
    for (one, other), count in sorted(shared.items()):
        shorter = min(sizes[one], sizes[other])
        if count >= min(SHARED_SENTENCES, max(2, shorter)) and count >= SHARED_SHARE * shorter:
            groups.join(one, other)
    found = [(groups.first(key), key) for key in order if groups.first(key) != key]
    db.conn.executemany("update articles set copy_of = ? where id = ?", found)


def _articles_by_sentence(db: Database) -> Iterator[list[str]]:
    rows = db.execute(
        """
        select group_concat(article)
        from (select number, article from fingerprints order by number, article)
        group by number
        having count(*) between 2 and ?
        """,
        (COMMON_SENTENCE,),
    )
    for (articles,) in rows:
        yield sorted(articles.split(","))


def related(db: Database) -> None:
    """related_links.matches: the article of this archive with the link's address or headline, where there is one."""
    db.execute(
        """
        update related_links set matches = (
          select min(articles.id)
          from articles
          where articles.id <> related_links.article
            and (articles.url = related_links.url or articles.title = related_links.headline collate nocase)
          having count(distinct coalesce(articles.copy_of, articles.id)) = 1
        )
        """
    )


# -- people ----------------------------------------------------------------------------------------------------------


def people(db: Database) -> None:
    """people, person_names: one row a person, by the forms in the temporary table `forms`.

    The name shown is the form that stands most often among those whose slug is the person's.
    """
    db.execute(
        """
        insert into person_names (person, name, slug, count, rule)
        select person, name, slug, sum(count), min(rule)
        from forms
        group by person, name
        order by person, name
        """
    )
    db.execute(
        """
        insert into people (id, number, name, sort_name, other_names, article_count, origin_count)
        select person, row_number() over (order by person), name, sort_name, '', 0, 0
        from (
          select person, name, sort_name,
            row_number() over (partition by person order by full desc, sum(count) desc, length(name) desc, name) as place
          from forms
          group by person, name
        )
        where place = 1
        order by person
        """
    )
    db.execute(
        """
        update people set other_names = coalesce((
          select group_concat(name, ' · ')
          from (
            select name from person_names where person = people.id and name <> people.name order by count desc, name
          )
        ), '')
        """
    )
    db.execute(
        """
        update people set (first_seen, last_seen) = (
          select min(articles.published), max(articles.published)
          from mentions join articles on articles.id = mentions.article
          where mentions.person = people.id
        )
        """
    )


# (table, its rows' articles as select of: id of the row, article)
_COUNTED = (
    ("people", "select person, article from mentions where person is not null"),
    ("places", "select place, article from mentions where place is not null"),
    (
        "organizations",
        "select organization, article from mentions where organization is not null "
        "union select roles.organization, role_claims.article from role_claims join roles on roles.id = role_claims.role "
        "where roles.organization is not null",
    ),
    ("roles", "select role, article from role_claims"),
    ("events", "select event, article from event_reports"),
)


def counts(db: Database) -> None:
    """article_count and origin_count of every noun; copies of one text are one origin."""
    for table, pairs in _COUNTED:
        db.execute("drop table if exists temp.counted")
        db.execute(
            f"""
            create temp table counted as
            select pair.id, count(distinct pair.article) as articles,
              count(distinct coalesce(articles.copy_of, articles.id)) as origins
            from (select null as id, null as article where 0 union all {pairs}) as pair
            join articles on articles.id = pair.article
            group by pair.id
            """
        )
        db.execute("create unique index temp.counted_id on counted (id)")
        db.execute(
            f"""
            update {table} set
              article_count = coalesce((select articles from counted where counted.id = {table}.id), 0),
              origin_count = coalesce((select origins from counted where counted.id = {table}.id), 0)
            """
        )


# Pairs of an article with more people than this (lists of delegates) say nothing about who meets whom.
CROWD = 60


def co_mentions(db: Database) -> None:
    """co_mentions: pairs of people of the same articles, both ways."""
    db.execute(
        """
        create temp table named as
        select distinct person, article from mentions
        where person is not null
          and article in (
            select article from mentions where person is not null group by article having count(distinct person) <= ?
          )
        """,
        (CROWD,),
    )
    db.execute("create index temp.named_article on named (article, person)")
    db.execute(
        """
        insert into co_mentions (person, other, article_count, origin_count)
        select one.person, other.person, count(*), count(distinct coalesce(articles.copy_of, articles.id))
        from named as one
        join named as other on other.article = one.article and other.person <> one.person
        join articles on articles.id = one.article
        group by one.person, other.person
        order by one.person, other.person
        """
    )


# -- roles -----------------------------------------------------------------------------------------------------------


def roles(db: Database) -> None:
    """roles, role_claims: one row a person, title and organization, from the temporary table `claims`."""
    rows = db.execute(
        """
        select claims.role, people.name, min(claims.title), organizations.name, claims.person, claims.organization,
          min(claims.as_of), max(claims.as_of)
        from claims
        join people on people.id = claims.person
        left join organizations on organizations.id = claims.organization
        group by claims.role
        order by claims.role
        """
    ).fetchall()
    db.table("roles").insert_all(
        {
            "id": role, "number": n, "label": role_label(person, title, organization), "person": person_id,
            "title": title, "organization": organization_id, "first_seen": first, "last_seen": last,
            "article_count": 0, "origin_count": 0,
        }
        for n, (role, person, title, organization, person_id, organization_id, first, last) in enumerate(rows, 1)
    )  # fmt: skip
    db.execute(
        """
        insert into role_claims
          (id, role, article, start, "end", text, title_text, organization_text, status, as_of, rule)
        select id, role, article, start, "end", text, title_text, organization_text, status, as_of, rule
        from claims
        group by id
        order by id
        """
    )


_HOLDS = "('current', 'acting', 'outgoing', 'appointed')"
_ENDED = "('former', 'resigned', 'dismissed', 'late')"


def tenures(db: Database) -> None:
    """tenures: for each role the first and last text that says it is held, and the first later one that says it ended."""
    db.execute(
        f"""
        insert into tenures (role, office, person, title, organization, first_evidence, last_evidence, ended_by, open,
          statuses, article_count, origin_count)
        select roles.id, '', roles.person, roles.title, roles.organization, held.first, held.last, ended.by,
          ended.by is null and held.first is not null,
          (
            select group_concat(status, ', ')
            from (select distinct status from role_claims where role = roles.id order by status)
          ),
          roles.article_count, roles.origin_count
        from roles
        left join (
          select role, min(as_of) as first, max(as_of) as last from role_claims where status in {_HOLDS} group by role
        ) as held on held.role = roles.id
        left join (
          select role_claims.role, min(role_claims.as_of) as by
          from role_claims
          left join (
            select role, max(as_of) as last from role_claims where status in {_HOLDS} group by role
          ) as until on until.role = role_claims.role
          where role_claims.status in {_ENDED} and (until.last is null or role_claims.as_of >= until.last)
          group by role_claims.role
        ) as ended on ended.role = roles.id
        order by roles.id
        """
    )


def offices(db: Database) -> None:
    """offices: each title at each organization, its holders counted, their overlaps and the gaps between them."""
    holders: dict[tuple[str, str], list[tuple[str, str, str | None, str | None]]] = defaultdict(list)
    rows = db.execute(
        """
        select tenures.role, tenures.person, tenures.title, coalesce(tenures.organization, ''),
          tenures.first_evidence, tenures.last_evidence
        from tenures
        order by tenures.first_evidence, tenures.person, tenures.role
        """
    )
    titles: dict[tuple[str, str], str] = {}
    for role, person, title, organization, first, last in rows.fetchall():
        key = (title.casefold(), organization)
        titles.setdefault(key, title)
        holders[key].append((role, person, first, last))
    names = dict(db.execute("select id, name from organizations"))
    days = _days(db)
    made: list[Row] = []
    of_role: list[tuple[str, str]] = []
    for n, (key, held) in enumerate(sorted(holders.items()), 1):
        office = digest(*key)
        dated = [(days(first, 0), days(last, 1), person) for _, person, first, last in held if first and last]
        label = ", ".join(part for part in (titles[key], names.get(key[1])) if part)
        made.append({
            "id": office, "number": n, "label": label, "title": titles[key], "organization": key[1] or None,
            "holder_count": len({person for _, person, _, _ in held}), "overlap_count": _overlaps(dated),
            "gap_days": _gaps(dated), "first_seen": min((f for _, _, f, _ in held if f), default=None),
            "last_seen": max((last for _, _, _, last in held if last), default=None),
        })  # fmt: skip
        of_role.extend((office, role) for role, *_ in held)
    db.table("offices").insert_all(made)
    db.conn.executemany("update tenures set office = ? where role = ?", of_role)


def _days(db: Database) -> Any:
    """A function: date prefix -> day number; the first day of the prefix, or the last where `end` is 1."""

    def day(prefix: str, end: int) -> int:
        full = prefix + {4: "-12-31" if end else "-01-01", 7: "-28" if end else "-01", 10: ""}[len(prefix)]
        return int(db.execute("select julianday(?)", (full,)).fetchone()[0])

    return day


def _overlaps(dated: list[tuple[int, int, str]]) -> int:
    """Pairs of different people whose evidence overlaps by more than a day."""
    pairs = combinations(sorted(dated), 2)
    return sum(1 for one, other in pairs if one[2] != other[2] and other[0] < one[1] and other[1] > one[0])


def _gaps(dated: list[tuple[int, int, str]]) -> int:
    """Days between the last evidence of what came before and the first of what comes next, added up."""
    total, until = 0, None
    for first, last, _ in sorted(dated):
        if until is not None and first > until:
            total += first - until
        until = max(last, until or last)
    return total


# -- events ----------------------------------------------------------------------------------------------------------


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
    counted = one.series and slug(one.series) == slug(other.series or "") and one.ordinal == other.ordinal
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


def events(db: Database) -> None:
    """events, event_reports, event_people: tellings of one event joined, with the reason on each report.

    Reads the temporary tables `reports` and `participants`. A report belongs to its article's own event; copies
    tell the same event; other articles' tellings are joined by JOINS, the first that answers.
    """
    order = _order_of_tellings(db)
    groups = _Groups(order)
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
    rows = db.execute(
        """
        select event, min(kind), max(series), max(ordinal), max(start_date), min(earliest), max(latest), max(place)
        from reports
        group by event
        order by event
        """
    )
    return [_Told(*row[:8], frozenset(people[row[0]]), frozenset(nouns[row[0]])) for row in rows]


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
        from (select slug(series) as series, series as name, event from joined where series is not null)
        where series <> ''
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
  latest.status, nullif(slug(counted.series), ''), counted.ordinal, 0, 0
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

# -- plans -----------------------------------------------------------------------------------------------------------


def plans(db: Database) -> None:
    """plans: every event that a report announces, and what the latest later report makes of it."""
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


# The order in which what is computed is computed: each needs what stands before it.
STEPS = (copies, related, people, roles, events, counts, co_mentions, tenures, offices, plans)

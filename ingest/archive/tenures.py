"""Roles, tenures and offices: what the claims of all articles say together."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from itertools import groupby
from typing import Any

from ingest.archive.database import Database
from ingest.ids import digest
from ingest.rows import role_label


def roles(db: Database) -> None:
    """roles, role_claims: one row a person, title and organization, from the temporary table `claims`."""
    _with_their_organization(db)
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
    )
    db.conn.executemany(
        """
        insert into roles (id, number, label, person, title, organization, first_seen, last_seen, article_count,
          origin_count)
        values (?, ?, ?, ?, ?, ?, ?, ?, 0, 0)
        """,
        (
            (role, n, role_label(person, title, organization), person_id, title, organization_id, first, last)
            for n, (role, person, title, organization, person_id, organization_id, first, last) in enumerate(rows, 1)
        ),
    )
    db.execute(
        """
        insert into role_claims
          (id, role, article, start, "end", text, correction, title_text, organization_text, status, as_of, rule)
        select id, role, article, start, "end", text, correction, title_text, organization_text, status, as_of, rule
        from claims
        group by id
        order by id
        """
    )


def _with_their_organization(db: Database) -> None:
    """Put claims of a title alone ("Secretary of State John Kerry") to the role with its organization.

    Only where all other texts of the archive give this person this title at one organization and no other. What
    the claim's own text says stays in its organization_text.
    """
    db.execute(
        """
        create temp table fuller as
        select alone.role as was, min(whole.role) as role, min(whole.organization) as organization
        from (select distinct role, person, lower(title) as title from claims where organization is null) as alone
        join claims as whole on whole.person = alone.person and lower(whole.title) = alone.title
        where whole.organization is not null
        group by alone.role
        having count(distinct whole.organization) = 1
        """
    )
    db.execute("create unique index temp.fuller_was on fuller (was)")
    for table in ("participants", "statements"):
        db.execute(
            f"""
            update {table} set role = (select fuller.role from fuller where fuller.was = {table}.role)
            where role in (select was from fuller)
            """
        )
    db.execute(
        """
        update claims set (role, organization) = (
          select fuller.role, fuller.organization from fuller where fuller.was = claims.role
        )
        where role in (select was from fuller)
        """
    )


_HOLDS = "('current', 'acting', 'outgoing', 'appointed')"
_ENDED = "('former', 'resigned', 'dismissed', 'late')"


# "Is to be", "would become": the text tells of an office that is still to be taken, and no holding of it.
_COMING = "('roles.copula_future', 'roles.copula_reported')"


def tenures(db: Database) -> None:
    """tenures: for each role the first and last text that says it is held, and the first later one that ends it."""
    db.execute(
        f"""
        insert into tenures (role, office, person, title, organization, first_evidence, last_evidence, ended_by, open,
          statuses, article_count, origin_count)
        select roles.id, '', roles.person, roles.title, roles.organization, held.first, held.last, ended.by,
          ended.by is null and held.first is not null,
          said.statuses,
          roles.article_count, roles.origin_count
        from roles
        left join (
          select role, group_concat(status, ', ') as statuses
          from (select distinct role, status from role_claims order by role, status)
          group by role
        ) as said on said.role = roles.id
        left join (
          select role, min(as_of) as first, max(as_of) as last from role_claims
          where status in {_HOLDS} and not (status in ('appointed', 'acting') and rule in {_COMING})
          group by role
        ) as held on held.role = roles.id
        left join (
          select role_claims.role, min(role_claims.as_of) as by
          from role_claims
          left join (
            select role, max(as_of) as last from role_claims
            where status in {_HOLDS} and not (status in ('appointed', 'acting') and rule in {_COMING})
            group by role
          ) as until on until.role = role_claims.role
          where role_claims.status in {_ENDED} and (until.last is null or role_claims.as_of >= until.last)
          group by role_claims.role
        ) as ended on ended.role = roles.id
        order by roles.id
        """
    )


def offices(db: Database) -> None:
    """offices: each title at each organization, its holders counted, their overlaps and the gaps between them."""
    db.execute("create temp table office (id text primary key, key text, label text, title text, organization text, "
               "holders integer, overlaps integer, gaps integer, first text, last text) without rowid")  # fmt: skip
    db.execute("create temp table held (office text, role text)")
    db.conn.create_function("casefolded", 1, str.casefold, deterministic=True)
    names = dict(db.execute("select id, name from organizations"))
    days = _days(db)
    rows = db.execute(
        """
        select casefolded(title) as key, coalesce(organization, '') as body, role, person, title, first_evidence,
          last_evidence
        from tenures
        order by key, body, first_evidence, person, role
        """
    )
    for (key, body), found in groupby(rows, key=lambda row: (str(row[0]), str(row[1]))):
        office, held = digest(key, body), [row[2:] for row in found]
        db.execute(
            "insert into office values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (office, key, *_office(held, body, names.get(body), days)),
        )
        db.conn.executemany("insert into held values (?, ?)", ((office, role) for role, *_ in held))
    db.execute(
        """
        insert into offices (id, number, label, title, organization, holder_count, overlap_count, gap_days, first_seen,
          last_seen)
        select id, row_number() over (order by id), label, title, organization, holders, overlaps, gaps, first, last
        from office
        order by id
        """
    )
    db.execute("create unique index temp.held_role on held (role)")
    db.execute("update tenures set office = held.office from held where held.role = tenures.role")
    for table in ("office", "held"):
        db.execute(f"drop table temp.{table}")


def _office(held: list[Any], body: str, name: str | None, days: Any) -> tuple[Any, ...]:
    """Label, title, organization, holders, overlaps, gaps, first and last day of an office.

    `held` are its tenures in time, each role, person, title, first and last evidence.
    """
    title = held[0][2]
    dated = [(days(first, 0), days(last, 1), person) for _, person, _, first, last in held if first and last]
    of_one_body = dated if body else []  # a title alone is the office of many bodies: it has no order of holders
    return (
        ", ".join(part for part in (title, name) if part), title, body or None,
        len({person for _, person, *_ in held}), _overlaps(of_one_body), _gaps(of_one_body),
        min((first for *_, first, _ in held if first), default=None),
        max((last for *_, last in held if last), default=None),
    )  # fmt: skip


def _days(db: Database) -> Any:
    """A function: date prefix -> day number; the first day of the prefix, or the last where `end` is 1."""

    def day(prefix: str, end: int) -> int:
        full = prefix + {4: "-12-31" if end else "-01-01", 7: "-01", 10: ""}[len(prefix)]
        month = "+1 month" if end and len(prefix) == 7 else "+0 days"
        less = "-1 day" if end and len(prefix) == 7 else "+0 days"
        return int(db.execute("select julianday(?, ?, ?)", (full, month, less)).fetchone()[0])

    return day


def _overlaps(dated: list[tuple[int, int, str]]) -> int:
    """Pairs of different people whose evidence overlaps by more than a day."""
    alone: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for first, last, person in dated:
        alone[person].append((first, last))
    all_pairs = _overlapping([(first, last) for first, last, _ in dated])
    return all_pairs - sum(_overlapping(own) for own in alone.values())


def _overlapping(spans: list[tuple[int, int]]) -> int:
    """Pairs of spans that share more than a day: of each, the later ones that begin before its end.

    >>> _overlapping([(1, 5), (5, 9), (4, 4), (2, 8)])
    4
    """
    firsts = sorted(first for first, _ in spans)
    ordered = sorted(spans)
    return sum(max(0, bisect_left(firsts, last) - place) for place, (_, last) in enumerate(ordered, 1))


def _gaps(dated: list[tuple[int, int, str]]) -> int:
    """Days between the last evidence of what came before and the first of what comes next, added up."""
    total, until = 0, None
    for first, last, _ in sorted(dated):
        if until is not None and first > until:
            total += first - until
        until = max(last, until or last)
    return total

"""Roles, tenures and offices: what the claims of all articles say together."""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations
from typing import Any

from sqlite_utils import Database

from ingest.ids import digest
from ingest.rows import Row, role_label


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
          where status in {_HOLDS} and not (status = 'appointed' and rule in {_COMING})
          group by role
        ) as held on held.role = roles.id
        left join (
          select role_claims.role, min(role_claims.as_of) as by
          from role_claims
          left join (
            select role, max(as_of) as last from role_claims
            where status in {_HOLDS} and not (status = 'appointed' and rule in {_COMING})
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
    for n, (office, key) in enumerate(sorted((digest(*key), key) for key in holders), 1):
        held = holders[key]
        dated = [(days(first, 0), days(last, 1), person) for _, person, first, last in held if first and last]
        of_one_body = dated if key[1] else []  # a title alone is the office of many bodies: it has no order of holders
        label = ", ".join(part for part in (titles[key], names.get(key[1])) if part)
        made.append({
            "id": office, "number": n, "label": label, "title": titles[key], "organization": key[1] or None,
            "holder_count": len({person for _, person, _, _ in held}), "overlap_count": _overlaps(of_one_body),
            "gap_days": _gaps(of_one_body), "first_seen": min((f for _, _, f, _ in held if f), default=None),
            "last_seen": max((last for _, _, _, last in held if last), default=None),
        })  # fmt: skip
        of_role.extend((office, role) for role, *_ in held)
    db.table("offices").insert_all(made)
    db.conn.executemany("update tenures set office = ? where role = ?", of_role)


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

"""Human decisions carried out: after the articles' rows stand, before anything archive-wide is computed from them."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from ingest.archive import event_corrections, withheld
from ingest.archive.database import Database, put
from ingest.archive.same_people import PEOPLE_COLUMNS, filed_under, rename
from ingest.archive.unmatched import KIND_TABLES, unmatched
from ingest.corrections import Correction, Corrections
from ingest.ids import digest, slug

_ARTICLE_TABLES = (
    "captures", "authors", "mentions", "statements", "furniture", "related_links", "date_candidates",
    "forms", "claims", "reports", "fingerprints",
)  # fmt: skip


def correct(db: Database, corrections: Corrections) -> None:
    """Carry out what concerns single articles and names; what each decision changed stands in temp.corrected."""
    db.execute("create temp table corrected (id text primary key, changed integer, unmatched text)")
    withheld.make_table(db)
    db.execute("create temp table apart (one text, other text)")
    event_corrections.make_tables(db)
    _carry_out(db, corrections, _BEFORE)


def correct_people(db: Database, corrections: Corrections) -> None:
    """Carry out what concerns whole people, once it is known who is who; then write the table corrections."""
    _carry_out(db, corrections, _AFTER)
    _forget_roles(db)
    effects = {key: tuple(effect) for key, *effect in db.execute("select id, changed, unmatched from corrected")}
    entries = sorted(corrections.entries, key=lambda entry: entry.id)
    put(db, "corrections", [_row(entry, *effects.get(entry.id, (0, None))) for entry in entries], "or ignore")
    withheld.block_out_entries(db)


def _forget_roles(db: Database) -> None:
    """Who acted or spoke in a role that no claim gives any more, as the one that did is rejected, has none."""
    for table in ("participants", "statements"):
        db.execute(f"update {table} set role = null where role is not null and role not in (select role from claims)")


def link_corrections(db: Database) -> None:
    """Leave in corrections.person and .article only what is still in the file."""
    db.execute("update corrections set person = null where person not in (select id from people)")
    db.execute("update corrections set article = null where article not in (select id from articles)")


def _row(entry: Correction, changed: int, unmatched: str | None) -> dict[str, Any]:
    people = entry.values.get("people") or [entry.values.get("person")]
    hidden = entry.action == "withhold"
    article = entry.values.get("article") or next((one["article"] for one in entry.values.get("reports", [])), None)
    return {
        "id": entry.id, "line": entry.line, "action": entry.action, "person": None if hidden else people[0],
        "article": None if hidden else article, "decided_by": entry.who,
        "decided_on": entry.when, "why": entry.why,
        "entry": json.dumps({} if hidden else dict(entry.values), sort_keys=True, ensure_ascii=False),
        "changed": changed, "unmatched": unmatched,
    }  # fmt: skip


def _carry_out(db: Database, corrections: Corrections, steps: dict[str, Callable[[Database, Correction], int]]) -> None:
    for action, step in steps.items():
        for entry in corrections.of(action):
            if action == "withhold" and ("person" in entry.values) is not (step is _withhold_person):
                continue  # it has two steps: one for an article, one for a person
            told = unmatched(db, entry)
            db.execute("insert or replace into corrected values (?, ?, ?)", (entry.id, step(db, entry), told))


def _changed(db: Database, sql: str, parameters: tuple[Any, ...]) -> int:
    return db.execute(sql, parameters).rowcount


# -- one step an action: carries an entry out, gives the number of rows that it changed ------------------------------


def _withhold_article(db: Database, entry: Correction) -> int:
    article = entry.values["article"]
    for table in ("participants", "counts", "measured"):
        db.execute(f"delete from {table} where report in (select id from reports where article = ?)", (article,))
    for table in _ARTICLE_TABLES:
        db.execute(f"delete from {table} where article = ?", (article,))
    return _changed(db, "delete from articles where id = ?", (article,))


def _split(db: Database, entry: Correction) -> int:
    person, other = entry.values["person"], entry.values["as"]
    total = 0
    for article in entry.values["articles"]:
        for table in ("mentions", "statements", "forms", "claims"):
            sql = f"update {table} set person = ? where person = ? and article = ?"
            total += _changed(db, sql, (other, person, article))
        db.execute("update statements set runner_up = ? where runner_up = ? and article = ?", (other, person, article))
        for column in ("person", "on_behalf_of"):
            sql = f"""
                update participants set {column} = ?
                where {column} = ? and report in (select id from reports where article = ?)
            """
            total += _changed(db, sql, (other, person, article))
    if total:
        db.conn.executemany("insert into apart values (?, ?)", [(person, other), (other, person)])
        name = entry.values.get("name")
        db.execute("update forms set rule = 'corrections.split' where person = ?", (other,))
        if name:
            _name(db, other, name, "corrections.split")
        _renamed(db, [])
    return total


def _not_a_person(db: Database, entry: Correction) -> int:
    total = 0
    for person in entry.values["people"]:
        total += _changed(db, "delete from mentions where person = ?", (person,))
        db.execute("update statements set person = null, role = null where person = ?", (person,))
        db.execute("update statements set runner_up = null where runner_up = ?", (person,))
        db.execute("update participants set on_behalf_of = null where on_behalf_of = ?", (person,))
        for table in ("claims", "participants", "forms"):
            total += _changed(db, f"delete from {table} where person = ?", (person,))
    return total


def _reject(db: Database, entry: Correction) -> int:
    article, words = entry.values["article"], entry.values["words"]
    total = 0
    for kind, table in KIND_TABLES.items():
        if entry.values.get("kind", kind) == kind:
            if table == "reports":
                sql = "delete from participants where report in (select id from reports where article = ? and text = ?)"
                db.execute(sql, (article, words))
            total += _changed(db, f"delete from {table} where article = ? and text = ?", (article, words))
    if total:
        db.execute(
            """
            update reports set event = (
              select min(other.id) from reports as other where other.event = reports.event
            )
            where event not in (select id from reports)
            """
        )
    return total


def _retitle(db: Database, entry: Correction) -> int:
    values = entry.values
    where = values.get("organization")
    if where:
        sql = "insert or ignore into organizations (id, name, article_count, origin_count) values (?, ?, 0, 0)"
        db.execute(sql, (slug(where), where))
    sql = """
        update claims set title = ?, organization = coalesce(?, organization), status = coalesce(?, status),
          rule = 'corrections.retitle'
        where article = ? and text = ?
    """
    found = (values["title"], slug(where) if where else None, values.get("status"), values["article"], values["words"])
    total = _changed(db, sql, found)
    if total:
        _renamed(db, [])
    return total


def _same(db: Database, entry: Correction) -> int:
    filed = {one: filed_under(db, one) for one in entry.values["people"]}
    known = filed[entry.values["people"][0]]
    first = known or entry.values["people"][0]
    present = [one for one in dict.fromkeys(filed.values()) if one and one != first]
    total = _renamed(db, [(first, other, "corrections.same") for other in present])
    if known is None and present:  # who has a slug of the editor's keeps the name that the texts give in full
        db.execute('update forms set "full" = 1 where person = ? and slug = ?', (first, present[0]))
    return total


def _rename(db: Database, entry: Correction) -> int:
    person, name = entry.values["person"], entry.values["name"]
    if not db.execute("select 1 from forms where person = ?", (person,)).fetchone():
        return 0
    total = _renamed(db, [(slug(name), person, "corrections.rename")]) if slug(name) != person else 1
    db.execute('update forms set "full" = 0 where person = ?', (slug(name),))
    _name(db, slug(name), name, "corrections.rename")
    return total


def _name(db: Database, person: str, name: str, rule: str) -> None:
    """Give a person a name that the texts need not have."""
    sql = """
        insert into forms (person, name, slug, count, rule, "full", sort_name, article)
        values (?, ?, ?, 0, ?, 2, ?, '')
    """
    db.execute(sql, (person, name, slug(name), rule, name))


def _renamed(db: Database, pairs: list[tuple[str, str, str]]) -> int:
    """Move rows from one slug to another, each (person, was, rule), and set the ids of roles right."""
    db.execute("create temp table if not exists renamed (person text, was text primary key, rule text)")
    db.execute("delete from renamed")
    db.conn.executemany("insert into renamed values (?, ?, ?)", pairs)
    sums = [
        f"(select count(*) from {table} where {column} in (select was from renamed))"
        for table, column in PEOPLE_COLUMNS
    ]
    (total,) = db.execute(f"select {' + '.join(sums)}").fetchone()
    rename(db)
    return int(total)


def _different(db: Database, entry: Correction) -> int:
    people = entry.values["people"]
    pairs = [(one, other) for one in people for other in people if one != other]
    db.conn.executemany("insert into apart values (?, ?)", pairs)
    known = {row[0] for row in db.execute("select distinct person from forms")}
    return sum(one in known for one in people)


def _role(db: Database, entry: Correction) -> int:
    values = entry.values
    person, title, where = values["person"], values["title"], values.get("organization")
    if not db.execute("select 1 from forms where person = ?", (person,)).fetchone():
        return 0
    if where:
        sql = "insert or ignore into organizations (id, name, article_count, origin_count) values (?, ?, 0, 0)"
        db.execute(sql, (slug(where), where))
    sql = """
        insert into claims (id, role, title_text, organization_text, status, as_of, rule, person, title, organization,
          correction)
        values (?, role_id(?, ?, ?), ?, ?, ?, ?, 'corrections.role', ?, ?, ?, ?)
    """
    organization = slug(where) if where else None
    key = (digest("correction", entry.id), person, title, organization or "")
    said = (title, where, values.get("status", "current"), values.get("as_of"))
    db.execute(sql, (*key, *said, person, title, organization, entry.id))
    return 1


def _withhold_person(db: Database, entry: Correction) -> int:
    """Take out a person: rows gone, and the letters of the name blocked out wherever they stand."""
    person = entry.values["person"]
    elsewhere = withheld.block_out(db, person)
    db.execute("delete from possible_duplicates where ? in (person, other)", (person,))
    return elsewhere + _not_a_person(db, Correction("", 0, "", {"people": [person]}, "", "", ""))


_BEFORE: dict[str, Callable[[Database, Correction], int]] = {
    "withhold": _withhold_article,
    "split": _split,
    "not a person": _not_a_person,
    "reject": _reject,
    "retitle": _retitle,
    "retype": event_corrections.retype,
    "redate": event_corrections.redate,
    "same event": event_corrections.same_event,
    "different events": event_corrections.different_events,
    "same": _same,
    "rename": _rename,
    "different": _different,
}
_AFTER: dict[str, Callable[[Database, Correction], int]] = {"role": _role, "withhold": _withhold_person}

"""One row a person: forms of one name in different articles joined, the doubtful ones offered to a human."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import combinations, groupby

from ingest.archive.database import Database, put
from ingest.archive.groups import Groups
from ingest.name_variants import RULES, keys, variant_rule

# Rules that need no other evidence than the name: the letters are the same.
_BY_NAME_ALONE = frozenset({"people.same_letters"})
# Rules of names that many people have: they never join, and are offered only with the same title, the second only with
# the same office.
_SINGLE, _DROPPED_FIRST = _NEVER = ("people.single_name", "people.dropped_first")
# How much a rule says by itself, and what other evidence adds: for the order of suggestions, no probability.
_WEIGHTS = dict(zip(RULES, (0.9, 0.5, 0.6, 0.6, 0.5, 0.6, 0.4, 0.4, 0.3, 0.2), strict=True))
_TITLE_WEIGHT, _COMPANY_WEIGHT = 0.3, 0.1
# A block of more names than this (all the J. Smiths) is no evidence for anybody.
_CROWDED = 200
# An article of more people than this (a list of delegates) is no company.
_COMPANY = 60


@dataclass(frozen=True, slots=True)
class _Known:
    """A person as the articles give them, before any joining."""

    id: str
    name: str
    articles: frozenset[str]
    titles: frozenset[tuple[str, str]]  # title in lower case, organization or ''


def same_people(db: Database) -> None:
    """Join the variants of one person's name, and fill possible_duplicates with those that are only likely.

    Two names are joined where a rule of names says that they can be one person's, both hold the same title (at one
    organization, as far as the texts say), no third person fits as well, and they never stand in one article as two
    people. A surname alone never joins: people of one word are left out.
    """
    apart = set(db.execute("select one, other from apart").fetchall())
    likely = sorted(pair for pair in _likely(db) if pair[:2] not in apart)
    known = _known(db, {person for one, other, _ in likely for person in (one, other)})
    pairs = [(known[one], known[other], rule) for one, other, rule in likely]
    pairs = [pair for pair in pairs if pair[2] != _SINGLE or _same_title(pair[0], pair[1])]
    pairs = [pair for pair in pairs if pair[2] != _DROPPED_FIRST or _same_office(pair[0], pair[1])]
    joinable = [p for p in pairs if p[2] in _BY_NAME_ALONE or (p[2] not in _NEVER and _same_title(p[0], p[1]))]
    joined = _joined(known, joinable, apart)
    renamed = [(person, was, rule) for was, (person, rule) in sorted(joined.items())]
    db.execute("create temp table if not exists renamed (person text, was text primary key, rule text)")
    db.execute("delete from renamed")
    db.conn.executemany("insert into renamed values (?, ?, ?)", renamed)
    rename(db)
    _suggest(db, pairs, {was: person for was, (person, _) in joined.items()})


def _likely(db: Database) -> set[tuple[str, str, str]]:
    """Pairs of people whose names can be one person's, with the rule that says so.

    The names of an archive are kept in a temporary table, `full_name`, and read in blocks with a key in common.
    """
    db.execute("create temp table full_name (person text primary key, name text) without rowid")
    names = db.execute('select person, name from forms where "full" order by person, count, name')
    db.conn.executemany("insert or replace into full_name values (?, ?)", names)
    db.execute("create temp table name_key (key text, person text, name text)")
    each = db.execute("select person, name from full_name order by person")
    db.conn.executemany(
        "insert into name_key values (?, ?, ?)",
        ((key, person, name) for person, name in each for key in dict.fromkeys(keys(name))),
    )
    found: set[tuple[str, str, str]] = set()
    rows = db.execute("select key, person, name from name_key order by key, person")
    for _, named in groupby(rows, lambda row: row[0]):
        block = [(person, name) for _, person, name in named]
        for (one, name), (other, name_) in combinations(block if len(block) <= _CROWDED else (), 2):
            if rule := variant_rule(name, name_):
                found.add((one, other, rule))
    db.execute("drop table temp.name_key")
    return found


def _known(db: Database, people: set[str]) -> dict[str, _Known]:
    """These people, as the articles give them."""
    db.execute("create temp table wanted (person text primary key) without rowid")
    db.conn.executemany("insert into wanted values (?)", ((person,) for person in sorted(people)))
    articles: dict[str, set[str]] = defaultdict(set)
    rows = db.execute("select person, article from mentions where person in (select person from wanted)")
    for person, article in rows:
        articles[person].add(article)
    titles: dict[str, set[tuple[str, str]]] = defaultdict(set)
    rows = db.execute(
        "select person, lower(title), organization from claims where person in (select person from wanted)"
    )
    for person, title, organization in rows:
        titles[person].add((title, organization or ""))
    names = db.execute("select person, name from full_name where person in (select person from wanted)").fetchall()
    for table in ("wanted", "full_name"):
        db.execute(f"drop table temp.{table}")
    return {
        person: _Known(person, name, frozenset(articles[person]), frozenset(titles[person])) for person, name in names
    }


def _same_title(one: _Known, other: _Known) -> bool:
    """Both hold a title of one name, at one organization where both texts name one."""
    return any(
        title == title_ and (not organization or not organization_ or organization == organization_)
        for title, organization in one.titles
        for title_, organization_ in other.titles
    )


def _same_office(one: _Known, other: _Known) -> bool:
    """Both hold a title of one name at one organization that both texts name."""
    return any(organization for _, organization in one.titles & other.titles)


def _joined(
    known: dict[str, _Known], pairs: list[tuple[_Known, _Known, str]], apart: set[tuple[str, str]]
) -> dict[str, tuple[str, str]]:
    """Slug that is given up -> the person that it becomes, and the rule; pairs in `apart` are never joined."""
    groups = Groups({key: n for n, key in enumerate(sorted(known, key=lambda key: _fullness(known[key])))})
    articles = {key: set(one.articles) for key, one in known.items()}
    rules: dict[str, str] = {}
    strongest = sorted(pairs, key=lambda pair: (-_WEIGHTS[pair[2]], pair[0].id, pair[1].id))
    for one, other, rule in strongest:
        a, b = groups.first(one.id), groups.first(other.id)
        if a == b or articles[a] & articles[b] or (a, b) in apart or _another_fits(one, other, rule, pairs):
            continue
        groups.join(a, b)
        first = groups.first(a)
        given_up = b if first == a else a
        articles[first] |= articles[given_up]
        rules[given_up] = rule
    return {
        key: (groups.first(key), rules.get(key, rule_of(known, key, groups)))
        for key in known
        if groups.first(key) != key
    }


def rule_of(known: dict[str, _Known], key: str, groups: Groups[str]) -> str:
    """The rule between a name and the name that its group has now."""
    return variant_rule(known[key].name, known[groups.first(key)].name) or "people.variant_of_a_variant"


def _fullness(one: _Known) -> tuple[int, int, str]:
    """The fullest form first: most words, then most letters, then by the alphabet; it stays as the archive grows."""
    return (-len(one.name.split()), -len(one.name), one.id)


def _another_fits(one: _Known, other: _Known, rule: str, pairs: list[tuple[_Known, _Known, str]]) -> bool:
    """Whether a weak rule could join one of the two as well to somebody with another name than the other's."""
    if rule not in ("people.initial", "people.dropped_name"):
        return False
    short = min(one, other, key=lambda known: (len(known.name.replace(".", "")), known.id))
    long = other if short is one else one
    rivals = [b if a is short else a for a, b, _ in pairs if short in (a, b)]
    return any(variant_rule(rival.name, long.name) is None for rival in rivals if rival is not long)


# (table, its columns that name a person)
PEOPLE_COLUMNS = (
    ("mentions", "person"),
    ("statements", "person"),
    ("statements", "runner_up"),
    ("forms", "person"),
    ("claims", "person"),
    ("participants", "person"),
    ("participants", "on_behalf_of"),
)


def rename(db: Database) -> None:
    """Give every row of the people in the temporary table `renamed` (person, was, rule) to the person they become."""
    db.execute(
        """
        update forms set rule = (select renamed.rule from renamed where renamed.was = forms.person)
        where person in (select was from renamed)
        """
    )
    db.execute('update forms set "full" = 0 where person in (select was from renamed)')
    for table, column in PEOPLE_COLUMNS:
        db.execute(
            f"""
            update {table} set {column} = (select renamed.person from renamed where renamed.was = {table}.{column})
            where {column} in (select was from renamed)
            """
        )
    db.execute("update statements set runner_up = null where runner_up = person")
    db.execute("create temp table if not exists new_role (was text primary key, role text)")
    db.execute("delete from new_role")
    db.execute(
        """
        insert or ignore into new_role (was, role)
        select role, role_id(person, title, coalesce(organization, ''))
        from claims
        where role <> role_id(person, title, coalesce(organization, ''))
        """
    )
    for table in ("claims", "participants", "statements"):
        db.execute(
            f"""
            update {table} set role = (select new_role.role from new_role where new_role.was = {table}.role)
            where role in (select was from new_role)
            """
        )


def filed_under(db: Database, person: str) -> str | None:
    """The slug under which somebody is, whom an earlier decision may have joined or renamed; None where nobody is."""
    sql = """
        select distinct person from forms
        where person = ? or (slug = ? and rule in ('corrections.same', 'corrections.rename'))
        order by person <> ?
    """
    found = [row[0] for row in db.execute(sql, (person, person, person))]
    return found[0] if found[:1] == [person] or len(found) == 1 else None


def _suggest(db: Database, pairs: list[tuple[_Known, _Known, str]], joined: dict[str, str]) -> None:
    """possible_duplicates: the pairs that a rule of names allows and nothing else decides."""
    company = _company(db, {known.id for one, other, _ in pairs for known in (one, other)})
    found: dict[tuple[str, str], tuple[float, str]] = {}
    for one, other, rule in pairs:
        a, b = sorted((joined.get(one.id, one.id), joined.get(other.id, other.id)))
        if a == b or one.articles & other.articles:
            continue
        shared = len(company[one.id] & company[other.id])
        reasons = [RULES[rule].split(":")[0]]
        score = _WEIGHTS[rule]
        if _same_title(one, other):
            score, reasons = score + _TITLE_WEIGHT, [*reasons, "the same title"]
        if shared:
            score, reasons = score + _COMPANY_WEIGHT, [*reasons, f"{shared} people are named beside both"]
        found[a, b] = max(found.get((a, b), (0.0, "")), (round(min(score, 0.99), 2), "; ".join(reasons)))
    put(db, "possible_duplicates", [
        {"person": a, "other": b, "score": score, "reasons": reasons}
        for (a, b), (score, reasons) in sorted(found.items())
    ])  # fmt: skip


def _company(db: Database, wanted: set[str]) -> dict[str, set[str]]:
    """Person -> the people who are named in the same articles, for the people wanted."""
    company: dict[str, set[str]] = defaultdict(set)
    rows = db.execute("select article, person from mentions where person is not null order by article")
    for _, named in groupby(rows if wanted else (), lambda row: row[0]):
        people = {person for _, person in named}
        for person in people & wanted if len(people) <= _COMPANY else ():
            company[person] |= people - {person}
    return company

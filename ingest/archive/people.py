"""One row a person, and who is named together; how many articles and origins name each noun."""

from __future__ import annotations

from ingest.archive.database import Database


def people(db: Database) -> None:
    """people, person_names: one row a person, by the forms in the temporary table `forms`.

    The name shown is the form that stands most often among those whose slug is the person's. A form has the rule of a
    text in which it stands, where it stands in any.
    """
    db.execute(
        """
        insert into person_names (person, name, slug, count, rule)
        select person, name, slug, sum(count), coalesce(min(case when count > 0 then rule end), min(rule))
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
            row_number() over (
              partition by person order by full desc, sum(count) desc, length(name) desc, name
            ) as place
          from forms
          group by person, name
        )
        where place = 1
        order by person
        """
    )
    _other_names(db)
    _first_and_last_days(db)


def _other_names(db: Database) -> None:
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


def _first_and_last_days(db: Database) -> None:
    # grouped once: asking for each person would go through all mentions, which have no index yet
    db.execute(
        """
        update people set first_seen = seen.first, last_seen = seen.last
        from (
          select mentions.person, min(articles.published) as first, max(articles.published) as last
          from mentions join articles on articles.id = mentions.article
          where mentions.person is not null
          group by mentions.person
        ) as seen
        where seen.person = people.id
        """
    )


# (table, its rows' articles as select of: id of the row, article)
_COUNTED = (
    ("people", "select person, article from mentions where person is not null"),
    ("places", "select place, article from mentions where place is not null"),
    (
        "organizations",
        "select organization, article from mentions where organization is not null "
        "union select roles.organization, role_claims.article "
        "from role_claims join roles on roles.id = role_claims.role "
        "where roles.organization is not null "
        "union select event_people.organization, event_reports.article "
        "from event_people join event_reports on event_reports.id = event_people.report "
        "where event_people.organization is not null",
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
              count(distinct in_short.origin) as origins
            from (select null as id, null as article where 0 union all {pairs}) as pair
            join in_short on in_short.article = pair.article
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
# In an archive of more articles than this, pairs of one text, whoever copied it, are left out: nine of ten pairs, and a
# quarter of the file. The query co_mentions finds them in the mentions of the person's articles.
EVERY_PAIR = 200


def co_mentions(db: Database) -> None:
    """co_mentions: pairs of people of the same articles, both ways; of a large archive only those of two origins."""
    (articles,) = db.execute("select count(*) from articles").fetchone()
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
        select one.person, other.person, count(*), count(distinct in_short.origin)
        from named as one
        join named as other on other.article = one.article and other.person <> one.person
        join in_short on in_short.article = one.article
        group by one.person, other.person
        having count(distinct in_short.origin) >= ?
        order by one.person, other.person
        """,
        (1 if articles <= EVERY_PAIR else 2,),
    )

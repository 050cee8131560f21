"""What articles can be filtered by: a word for each value, in the full text of the articles that have it."""

from __future__ import annotations

from ingest.archive.database import Database

# filter -> select of value, name and number of articles. `every` is the filter that all articles fit; a month is not
# searched for, it is counted for the pages.
_VALUES = {
    "every": "select '', 'every article', count(*) from articles",
    "year": "select cast(year as text), cast(year as text), count(*) from articles where year is not null group by 1",
    "month": "select substr(published, 1, 7), substr(published, 1, 7), count(*) from articles "
    "where published is not null group by 1",
    "publisher": "select publisher, publisher, count(*) from articles where publisher is not null group by publisher",
    "agency": "select agency, agency, count(*) from articles where agency is not null group by agency",
    "copies": "select 'no', 'without copies', count(*) from articles where copy_of is null",
    "person": "select id, name, article_count from people",
    "place": "select id, name, article_count from places",
    "type": "select events.type, events.type, count(distinct event_reports.article) from event_reports "
    "join events on events.id = event_reports.event where events.type is not null group by events.type",
}
# filter -> select of articles.number and value.
_ARTICLES = {
    "every": "select number, '' as value from articles",
    "year": "select number, cast(year as text) as value from articles where year is not null",
    "publisher": "select number, publisher as value from articles where publisher is not null",
    "agency": "select number, agency as value from articles where agency is not null",
    "copies": "select number, 'no' as value from articles where copy_of is null",
    "person": "select in_short.number, mentions.person as value from mentions "
    "join in_short using (article) where mentions.person is not null",
    "place": "select in_short.number, mentions.place as value from mentions "
    "join in_short using (article) where mentions.place is not null",
    "type": "select in_short.number, events.type as value from event_reports "
    "join in_short using (article) join events on events.id = event_reports.event "
    "where events.type is not null",
}
# Tables whose rows are counted once, at the build: counting them goes through the whole of an index.
KINDS = (
    "articles", "people", "roles", "role_claims", "offices", "organizations", "places", "events", "event_reports",
    "series", "plans", "statements", "refusals",
)  # fmt: skip


def filters(db: Database) -> None:
    """filters, article_filters: every value with its number of articles, and the words of each article's values."""
    for filter, values in _VALUES.items():
        db.execute(
            f"insert into filters (token, filter, value, name, hits) "
            f"select filter_token('{filter}', value), '{filter}', value, name, hits "
            f"from (select null as value, null as name, null as hits where 0 union all {values}) where hits > 0"
        )
    for kind in KINDS:
        db.execute(
            f"insert into filters (token, filter, value, name, hits) "
            f"select filter_token('kind', '{kind}'), 'kind', '{kind}', '{kind}', count(*) from {kind}"
        )
    each = " union all ".join(
        f"select fitting.number, filters.token from ({select}) as fitting "
        f"cross join filters on filters.filter = '{filter}' and filters.value = fitting.value"
        for filter, select in _ARTICLES.items()
    )
    db.execute("create index temp_filters_value on filters (filter, value)")
    db.execute(
        f"""
        insert into article_filters (number, tokens)
        select number, group_concat(token, ' ')
        from (select distinct number, token from ({each}) order by number, token)
        group by number
        """
    )
    db.execute("drop index temp_filters_value")

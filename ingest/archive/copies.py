"""Copies of one text: who has it first, what each made of it; related headlines that are articles of the archive."""

from __future__ import annotations

from array import array
from collections.abc import Iterator
from functools import lru_cache
from itertools import combinations

from ingest.archive.database import Database, put
from ingest.archive.groups import Groups
from ingest.changes import compare
from ingest.fingerprints import runs

# Two articles are copies where they share this many runs of five words, and this share of the shorter one's.
SHARED_RUNS, SHARED_SHARE = 15, 0.4
# A run of eight words that stands in more articles than this is a formula (a standing description), not a copied text.
COMMON_RUN = 60
# Bodies whose runs are kept in memory while pairs are compared.
_KEPT_BODIES = 2_000
# The order of articles in time; an undated one never counts as the earliest.
_IN_TIME = "coalesce(published, '9999'), coalesce(updated, captured, ''), source, id"


def copies(db: Database) -> None:
    """articles.copy_of: the earliest article that an article shares its text with, or is a later version of.

    Reads the temporary table `fingerprints` (number, article).
    """
    db.execute("create temp table pair (one text, other text, primary key (one, other)) without rowid")
    db.conn.executemany("insert or ignore into pair values (?, ?)", _candidates(db))
    order = {row[0]: n for n, row in enumerate(db.execute(f"{_INVOLVED} order by {_IN_TIME}"))}
    groups = Groups(order)
    for article, earlier in db.execute(
        "select id, revision_of from articles where revision_of is not null order by id"
    ):
        groups.join(article, earlier)

    _write_runs(db)

    @lru_cache(_KEPT_BODIES)
    def runs_of(article: str) -> frozenset[int]:
        (packed,) = db.execute("select runs from run where article = ?", (article,)).fetchone()
        return frozenset(array("q", packed))

    for one, other in db.execute("select one, other from pair order by one, other"):
        if groups.first(one) != groups.first(other) and _are_copies(runs_of(one), runs_of(other)):
            groups.join(one, other)
    found = [(groups.first(key), key) for key in order if groups.first(key) != key]
    db.conn.executemany("update articles set copy_of = ? where id = ?", found)
    for table in ("pair", "run"):
        db.execute(f"drop table temp.{table}")


def _write_runs(db: Database) -> None:
    """temp.run: the runs of each article that is compared, worked out once, as an article stands in many pairs."""
    db.execute("create temp table run (article text primary key, runs blob) without rowid")
    bodies = db.execute(
        "select id, body from articles where id in (select one from pair union select other from pair) order by id"
    )
    db.conn.executemany(
        "insert into run values (?, ?)", ((key, array("q", runs(body)).tobytes()) for key, body in bodies)
    )


# The articles that may have to do with another, so that memory grows with them alone.
_INVOLVED = """
select id from articles
where id in (
  select one from pair union select other from pair
  union select id from articles where revision_of is not null
  union select revision_of from articles where revision_of is not null
)
"""


def _are_copies(one: frozenset[int], other: frozenset[int]) -> bool:
    shared = len(one & other)
    return shared >= SHARED_RUNS and shared >= SHARED_SHARE * min(len(one), len(other))


def _candidates(db: Database) -> Iterator[tuple[str, str]]:
    """Pairs of articles that share a run of eight words, some of them often."""
    return (pair for articles in _articles_by_run(db) for pair in combinations(articles, 2))


def _articles_by_run(db: Database) -> Iterator[list[str]]:
    rows = db.execute(
        """
        select distinct group_concat(article)
        from (select number, article from fingerprints order by number, article)
        group by number
        having count(*) between 2 and ?
        """,
        (COMMON_RUN,),
    )
    for (articles,) in rows:
        yield sorted(articles.split(","))


def changes(db: Database) -> None:
    """Tables copies and changes: what every copy made of the earliest text, and every version of the one before."""
    rows = db.execute(
        """
        select text.id, text.body, original.id, original.body, text.revision_of is original.id
        from articles as text
        join articles as original on original.id in (text.copy_of, text.revision_of)
        order by text.id, original.id
        """
    )
    for article, body, original, original_body, is_version in rows:
        found = compare(original_body, body)
        counted = {kind: sum(one.kind == kind for one in found.changes) for kind in ("changed", "cut", "added")}
        put(db, "copies", [{
            "article": article, "original": original, "relation": "version" if is_version else "copy",
            "sentences": found.sentences, "kept": found.kept, **counted,
        }])  # fmt: skip
        put(db, "changes", [
            {"article": article, "original": original, "n": n, "kind": one.kind, **_quoted(body, one.span, ""),
             **_quoted(original_body, one.original, "original_")}
            for n, one in enumerate(found.changes, 1)
        ])  # fmt: skip


def _quoted(body: str, span: tuple[int, int] | None, prefix: str) -> dict[str, int | str | None]:
    start, end = span or (None, None)
    return {f"{prefix}start": start, f"{prefix}end": end, f"{prefix}text": body[start:end] if span else None}


def related(db: Database) -> None:
    """related_links.matches: the article of this archive with the link's address or headline, where there is one."""
    db.execute("create temp table headed (headline text collate nocase, url text, article text, original text)")
    db.execute(
        "insert into headed select title, null, id, coalesce(copy_of, id) from articles "
        "union all select null, url, id, coalesce(copy_of, id) from articles where url is not null"
    )
    db.execute("create index temp.headed_headline on headed (headline)")
    db.execute("create index temp.headed_url on headed (url)")
    db.execute(
        """
        update related_links set matches = (
          select min(headed.article)
          from headed
          where headed.article <> related_links.article
            and (headed.url = related_links.url or headed.headline = related_links.headline)
          having count(distinct headed.original) = 1
        )
        """
    )
    db.execute("drop table temp.headed")

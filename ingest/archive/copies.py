"""Copies of one text, and related headlines that are articles of the archive."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import combinations

from sqlite_utils import Database

from ingest.archive.groups import Groups

# Two articles are copies where they share this many long sentences, and this share of the shorter one's.
SHARED_SENTENCES, SHARED_SHARE = 3, 0.5
# A sentence that stands in more articles than this is a formula (a standing description), not a copied text.
COMMON_SENTENCE = 60
# The order of articles in time; an undated one never counts as the earliest.
_IN_TIME = "coalesce(published, '9999'), id"


def copies(db: Database) -> None:
    """articles.copy_of: the earliest article that an article shares its text with.

    Reads the temporary table `fingerprints` (number, article).
    """
    order = {row[0]: n for n, row in enumerate(db.execute(f"select id from articles order by {_IN_TIME}"))}
    sizes = dict(db.execute("select article, count(*) from fingerprints group by article"))
    shared: Counter[tuple[str, str]] = Counter()
    for articles in _articles_by_sentence(db):
        shared.update(combinations(articles, 2))
    groups = Groups(order)
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

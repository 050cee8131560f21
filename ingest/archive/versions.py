"""Versions of one page: articles that were fetched from the same address with other text."""

from __future__ import annotations

import re
from collections import defaultdict

from ingest.archive.database import Database
from ingest.fingerprints import runs

# The address of a whole site, under which every visit finds other news.
_SITE = re.compile(r"https?://[^/?#]+/?")
_WORD = re.compile(r"\w{3,}")


def versions(db: Database) -> None:
    """articles.revision_of: the version before, where an article is a later version of the page at its address.

    Versions stand in the order of when the page says it was changed, else of when it was fetched or published. Two
    articles at one address that share no run of words and no word of their headlines are no versions of one page.
    """
    rows = db.execute(
        """
        select url, id, title
        from articles
        where url in (select url from articles where url is not null group by url having count(*) > 1)
        order by url, coalesce(updated, captured, published, ''), source, id
        """
    )
    by_address: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for url, article, title in rows:
        if not _SITE.fullmatch(url):
            by_address[url].append((article, title))
    for stood in by_address.values():
        _link(db, stood)


def _link(db: Database, stood: list[tuple[str, str]]) -> None:
    """Link each article at one address to the nearest one before it that is the same page."""
    before: list[tuple[str, str, frozenset[int]]] = []
    for article, title in stood:
        (body,) = db.execute("select body from articles where id = ?", (article,)).fetchone()
        words = runs(body)
        for other, other_title, other_words in reversed(before):
            if words & other_words or _words(title) & _words(other_title):
                db.execute("update articles set revision_of = ? where id = ?", (other, article))
                break
        before.append((article, title, words))


def _words(title: str) -> set[str]:
    return set(_WORD.findall(title.lower()))

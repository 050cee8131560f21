"""What is asked of an article again and again, beside its text."""

from __future__ import annotations

from ingest.archive.database import Database


def in_short(db: Database) -> None:
    """temp.in_short: number, day, characters of the first paragraph, and origin of each article: the text that it is a
    copy of, or itself.

    Rows of `articles` hold whole texts: to look up one of these for each name in a large archive goes through all of
    its file, time and again. This table is a hundredth of that, and stays in memory.
    """
    db.execute(
        """
        create temp table in_short (article text primary key, number integer, published text, lead integer, origin text)
        without rowid
        """
    )
    db.execute(
        """
        insert into in_short
        select id, number, published, length(lead), coalesce(copy_of, id) from articles order by id
        """
    )

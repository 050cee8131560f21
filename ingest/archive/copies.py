"""Copies of one text: who has it first, what each made of it; related headlines that are articles of the archive."""

from __future__ import annotations

from array import array
from collections.abc import Iterator
from functools import lru_cache

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
_PAIRS_AT_ONCE = 100_000  # pairs that wait for being written
# The order of articles in time; an undated one never counts as the earliest.
_IN_TIME = "coalesce(published, '9999'), coalesce(updated, captured, ''), source, id"


def copies(db: Database) -> None:
    """articles.copy_of: the earliest article that an article shares its text with, or is a later version of.

    Reads the temporary table `fingerprints` (number, article).
    """
    for statement in _TABLES.split(";\n"):
        db.execute(statement)
    for pairs in _candidates(db):
        db.conn.executemany("insert or ignore into pair values (?)", ((pair,) for pair in sorted(pairs)))
    _write_runs(db)
    order = {n: place for place, (n,) in enumerate(db.execute(f"{_INVOLVED} order by {_IN_TIME}"))}
    groups = Groups(order)
    for article, earlier in db.execute(_REVISIONS):
        groups.join(article, earlier)

    @lru_cache(_KEPT_BODIES)
    def runs_of(n: int) -> frozenset[int]:
        (packed,) = db.execute("select runs from run where n = ?", (n,)).fetchone()
        return frozenset(array("q", packed))

    for (pair,) in db.execute("select pair from pair order by pair"):
        one, other = _articles_of(pair)
        if groups.first(one) != groups.first(other) and _are_copies(runs_of(one), runs_of(other)):
            groups.join(one, other)
    found = [(groups.first(n), n) for n in order if groups.first(n) != n]
    db.conn.executemany(_SET_COPY_OF, found)
    for table in ("numbered", "pair", "run"):
        db.execute(f"drop table temp.{table}")


# Articles are numbered in the order of their ids, as pairs of numbers take little room.
_TABLES = """
create temp table numbered (n integer primary key, article text unique);
insert into numbered select row_number() over (order by id), id from articles;
create temp table pair (pair integer primary key);
create temp table run (n integer primary key, runs blob)
"""
_REVISIONS = """
select numbered.n, earlier.n
from articles
join numbered on numbered.article = articles.id
join numbered as earlier on earlier.article = articles.revision_of
order by 1
"""
# The articles that may have to do with another, so that memory grows with them alone.
_INVOLVED = """
select numbered.n
from numbered join articles on articles.id = numbered.article
where numbered.n in (select n from run)
  or articles.revision_of is not null
  or articles.id in (select revision_of from articles where revision_of is not null)
"""
_SET_COPY_OF = """
update articles set copy_of = (select article from numbered where n = ?)
where id = (select article from numbered where n = ?)
"""


def _write_runs(db: Database) -> None:
    """temp.run: the runs of each article that is compared, worked out once, as an article stands in many pairs."""
    compared: set[int] = set()
    for (pair,) in db.execute("select pair from pair"):
        compared.update(_articles_of(pair))
    bodies = ((n, db.execute(_BODY, (n,)).fetchone()[0]) for n in sorted(compared))
    db.conn.executemany("insert into run values (?, ?)", ((n, array("q", runs(body)).tobytes()) for n, body in bodies))


_BODY = "select body from articles where id = (select article from numbered where n = ?)"


def _are_copies(one: frozenset[int], other: frozenset[int]) -> bool:
    shared = len(one & other)
    return shared >= SHARED_RUNS and shared >= SHARED_SHARE * min(len(one), len(other))


def _candidates(db: Database) -> Iterator[set[int]]:
    """Pairs of articles that share a run of eight words, many at once; some of them often."""
    found: set[int] = set()
    for numbers in _articles_by_run(db):
        others = [_as_other(n) for n in numbers]
        for place, n in enumerate(numbers, 1):
            one = _as_one(n)
            found.update([one | other for other in others[place:]])
        if len(found) > _PAIRS_AT_ONCE:
            yield found
            found.clear()
    yield found


# A pair of articles is one number, so that pairs stand in tiles of so many articles by so many others: the bodies of a
# tile fit into memory, however many articles there are.
_BITS, _MANY = 10, 22  # of a number in its tile, and of the number of a tile
_IN_TILE = (1 << _BITS) - 1


def _as_one(n: int) -> int:
    return n >> _BITS << _MANY + 2 * _BITS | (n & _IN_TILE) << _BITS


def _as_other(n: int) -> int:
    return n >> _BITS << 2 * _BITS | n & _IN_TILE


def _articles_of(pair: int) -> tuple[int, int]:
    """The two articles of a pair.

    >>> _articles_of(_as_one(5) | _as_other(123_456))
    (5, 123456)
    """
    tile = pair >> 2 * _BITS
    one, other = tile >> _MANY, tile & (1 << _MANY) - 1
    return one << _BITS | pair >> _BITS & _IN_TILE, other << _BITS | pair & _IN_TILE


def _articles_by_run(db: Database) -> Iterator[list[int]]:
    rows = db.execute(
        """
        select distinct group_concat(n)
        from (select number, n from fingerprints join numbered using (article) order by number, article)
        group by number
        having count(*) between 2 and ?
        """,
        (COMMON_RUN,),
    )
    for (numbers,) in rows:
        yield sorted(map(int, numbers.split(",")))


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

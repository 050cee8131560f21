"""Words that few articles have: by these, as by rare names, two articles are known to tell one story.

Of each article the words of its title, its first paragraph and its tellings of events are counted, in a table of a
fixed size. Kept are those that several articles have and not many: `temp.uncommon`, for each article and each telling.
"""

from __future__ import annotations

import re
import zlib
from array import array
from collections.abc import Iterator
from functools import lru_cache
from itertools import groupby

from ingest import rules
from ingest.archive.database import Database

_WORD = re.compile(r"[^\W\d_]{4,}")
_SIZE = 1 << 20  # counters; two words of one counter seem more common than they are
_RARE = 8, 50, 100  # a word is rare in up to so many articles, or in one of so many, and at most in so many
_MOST = 12, 40  # rare words that are kept of a telling and of an article, the rarest
_KEPT = 100_000

_TABLES = """
create temp table uncommon (article text, n integer, words text, primary key (article, n)) without rowid
"""
_TOLD = """
select articles.id, 0, coalesce(title, '') || ' ' || coalesce(lead, '') from articles
union all
select telling.article, telling.n, reports.text from telling join reports on reports.event = telling.event
order by 1, 2
"""


def rare_words(db: Database) -> None:
    """temp.uncommon: the rare words of each telling, and under number 0 those of its article; the rarest first."""
    db.execute(_TABLES)
    counted = array("L", bytes(array("L").itemsize * _SIZE))
    copies = {article for (article,) in db.execute("select article from in_short where origin <> article")}
    articles = 0
    for article, texts in _texts(db):
        if article in copies:
            continue  # thirty copies make no word common
        articles += 1
        for place in {_place(word) for _, words in texts for word in words}:
            counted[place] += 1
    most = min(_RARE[2], max(_RARE[0], articles // _RARE[1]))
    db.conn.executemany("insert into uncommon values (?, ?, ?)", (
        (article, n, " ".join(kept))
        for article, texts in _texts(db)
        for n, words in _with_whole(texts)
        if (kept := _rarest(words, counted, most, _MOST[n == 0]))
    ))  # fmt: skip


def _with_whole(texts: list[tuple[int, frozenset[str]]]) -> Iterator[tuple[int, frozenset[str]]]:
    """The words of the tellings of an article, and of all of it."""
    yield from ((n, words) for n, words in texts if n)
    yield 0, frozenset().union(*(words for _, words in texts))


def _rarest(words: frozenset[str], counted: array[int], most: int, limit: int) -> list[str]:
    """Those words that several articles have and no more than `most`; so many at most, the rarest."""
    found = sorted((count, word) for word in words if 1 < (count := counted[_place(word)]) <= most)
    return [word for _, word in found[:limit]]


def _texts(db: Database) -> Iterator[tuple[str, list[tuple[int, frozenset[str]]]]]:
    """Each article with the words of its tellings, by their number; under 0 those of its title and first paragraph."""
    for article, rows in groupby(db.execute(_TOLD), key=lambda row: str(row[0])):
        yield (
            article,
            [
                (n, frozenset(word for row in some for word in words_in(row[2])))
                for n, some in groupby(rows, key=lambda row: int(row[1]))
            ],
        )


def words_in(text: str) -> Iterator[str]:
    """The words of a text that can tell what it is about, without their plural."""
    for word in _WORD.findall(text.lower()):
        if word not in _common():
            yield _singular(word)


@lru_cache(_KEPT)
def _singular(word: str) -> str:
    """A word without the ending of a plural.

    >>> [_singular(word) for word in ("ferries", "nurses", "ferry", "congress", "crisis")]
    ['ferry', 'nurse', 'ferry', 'congress', 'crisis']
    """
    if word.endswith("ies") and len(word) > len("ties"):
        return f"{word[:-3]}y"
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "us", "is")) else word


@lru_cache(_KEPT)
def _place(word: str) -> int:
    """The counter of a word."""
    return zlib.crc32(word.encode()) % _SIZE


@lru_cache(1)
def _common() -> frozenset[str]:
    """Words that tell nothing of what an article is about, however few articles have them."""
    return frozenset(rules.load("same_happenings").groups["words of every story"].words)

"""Blocks of tellings that share something: which pairs of them are worth comparing.

A telling stands in a block for each thing that it shares with others of its kin: who takes part, where, of which
series, a rare name of its article. A block is gone through once, by days, and each telling is held against those that
stand last before it, a number of them at most, whose days can be its own. In a large block the thing alone tells
nothing: there it is held against those that share a second one. So pairs grow with the tellings and not with their
square, however many articles a day has, and no block is held in memory.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Collection, Iterable, Iterator
from datetime import date
from functools import lru_cache
from itertools import groupby
from operator import itemgetter
from typing import Any, NamedTuple

from ingest.archive.database import Database
from ingest.archive.tellings import SEASON_DAYS, Tellings, Told, series_id, topic_of

# Tellings of a block that one is compared with: those that stand last before it. Of a hundred articles that tell one
# event each is compared with so many others, which is enough for all of them to hang together.
MOST_COMPARED = 64
LARGE = 200  # tellings of a block, above which they are compared only where they share a second thing
MOST_OF_LARGE = 16  # those that one is compared with for each such second thing: it has several
MOST_LATER = 48  # later tellings that one is compared with for all that they share: those that share most
_NEWS_DAYS = 31  # between two articles that tell what happened, and give no day
_LOOKED_BACK = 366  # days before its article in which what it looks back on is searched
_SEASON = SEASON_DAYS + 3  # of a season whose months count 31 days
_SLACK = 2  # days by which papers may differ on a day
_AT_ONCE = 10_000  # tellings whose rows are written together

# What tells in haste that two tellings cannot be one event, as bits.
_SEVERAL, _AT_FIRST = 1, 2  # of one the same as of the other
_TOLD_ONCE = 4  # happened, is told without a day, and no story tells one of its kin
_OPEN = 8  # announced without a day
_ACCOMPANIED = 16  # two people or more take part
_AHEAD = 32  # announced
_PLAN = 64  # announced, in a block of plans and of what was called off

_TABLES = """
create temp table block (key text, at integer, n integer, back integer, last integer, told integer, marks integer,
  common integer);
create temp table undone (key text, n integer, told integer, marks integer, common integer);
create temp table also (n integer primary key, things text);
create temp table near (one integer, other integer)
"""
# A plan and what called it off are of one season, and one day's plan stands before what called it off. Where nothing
# was called off plans are not looked for.
_SEASONS = f"""
insert into block
select key || char(9) || 'season', told - 1, n, told, told + {_SEASON}, told, marks | {_PLAN}, common
from (
  select distinct key, n, told, marks, common from block
  where marks & {_AHEAD} and told and key in (select key from undone)
)
union all
select key || char(9) || 'season', told, n, told, told + {_SEASON}, told, marks, common from undone
"""
_IN_ORDER = "select key, at, n, back, last, told, marks from {} order by key, at, n"


class Row(NamedTuple):
    """A telling in a block, as a row of `block` has it. Days are counted as the calendar of Python counts them."""

    key: str
    at: int  # where it stands: its first day; of what has no day that of its article
    n: int
    back: int  # the first of the days that can be its own
    last: int
    told: int  # the day of its article
    marks: int


def pairs(db: Database, told: Tellings) -> Iterator[tuple[int, int]]:
    """The numbers of tellings worth comparing, the earlier first, each pair once, in their order."""
    for statement in _TABLES.split(";\n"):
        db.execute(statement)
    for some in told.in_lots(_AT_ONCE):
        _insert_rows(
            db, [(one, _marks(one), list(_keys(one, told.about(one.article), told.said(one)))) for one in some]
        )
    db.execute(_SEASONS)
    for found in (_of_small_blocks(db), _of_large_blocks(db)):
        db.conn.executemany("insert into near values (min(?1, ?2), max(?1, ?2))", found)
    for table in ("block", "undone", "also", "large"):
        db.execute(f"drop table temp.{table}")
    rows = db.execute("select one, other, count(*) from near group by one, other order by one, other")
    for one, others in groupby(rows, key=itemgetter(0)):
        yield from ((one, other) for other in nearest([(other, shared) for _, other, shared in others]))
    db.execute("drop table temp.near")


def nearest(others: list[tuple[int, int]]) -> list[int]:
    """Of later tellings, in order, with how many things they share with one: those that share most; of these the next.

    >>> nearest([(5, 1), (7, 2)]), nearest([(n, int(n == 90)) for n in range(100)])[-2:]
    ([5, 7], [46, 90])
    """
    if len(others) > MOST_LATER:
        others = sorted(sorted(others, key=lambda found: (-found[1], found[0]))[:MOST_LATER])
    return [other for other, _ in others]


def _insert_rows(db: Database, rows: list[tuple[Told, int, list[tuple[str, bool]]]]) -> None:
    """Tellings with their marks and keys, into the tables from which blocks are made."""
    db.conn.executemany("insert into block values (?, ?, ?, ?, ?, ?, ?, ?)", (
        row for one, marks, keys in rows for row in _rows(one, marks, keys)
    ))  # fmt: skip
    db.conn.executemany("insert into undone values (?, ?, ?, ?, ?)", (
        (key, one.n, day(one.told), marks, common)
        for one, marks, keys in rows if (one.off or one.put_off) and day(one.told)
        for key, common in keys
    ))  # fmt: skip
    db.conn.executemany("insert into also values (?, ?)", (
        (one.n, "\n".join(_also(one))) for one, _, keys in rows if any(common for _, common in keys)
    ))  # fmt: skip


def _of_small_blocks(db: Database) -> Iterator[tuple[int, int]]:
    """Pairs of blocks in which one thing that is shared is enough to compare."""
    db.execute(f"create temp table large as select key from block where common group by key having count(*) > {LARGE}")
    rows = db.execute(_IN_ORDER.format("block where key not in (select key from large)"))
    yield from in_blocks(rows, MOST_COMPARED)


def _of_large_blocks(db: Database) -> Iterator[tuple[int, int]]:
    """Pairs of large blocks that share something else as well.

    Half of an archive may tell of talks with one country. That alone makes no two of them one event.
    """
    db.execute("create temp table part as select * from block where 0")
    rows = db.execute(
        """
        select key, at, n, back, last, told, marks, things
        from block join also using (n)
        where key in (select key from large)
        """
    )
    db.conn.executemany("insert into part values (?, ?, ?, ?, ?, ?, ?, 1)", (
        (f"{key}\t{thing}", *row) for key, *row, things in rows for thing in things.split("\n")
        if thing and thing != key.split("\t")[1]
    ))  # fmt: skip
    yield from in_blocks(db.execute(_IN_ORDER.format("part")), MOST_OF_LARGE)
    db.execute("drop table temp.part")


def in_blocks(rows: Iterable[Row], most: int) -> Iterator[tuple[int, int]]:
    """The numbers of pairs of blocks that can be one event: each with some of those that stand last before it.

    The rows of a block stand together. Half of the time of looking for pairs is spent here.
    """
    before: deque[Row] = deque(maxlen=most)
    block = None
    for row in rows:
        key, _, n, back, _, told, marks = row
        if key != block:
            block = key
            before.clear()
        elif not marks & _PLAN:  # a plan stands before what called it off
            for _, _, other, _, last, told_then, then in before:
                if last >= back and other != n and _can_be_one(then, marks, told - told_then):
                    yield other, n
        before.append(row)


def _can_be_one(one: int, other: int, days: int) -> bool:
    """Whether no mark keeps two tellings apart, of articles so many days after each other, whatever they have in
    common: what no rule of RULES could join."""
    both, either = one & other, one | other
    if (both ^ either) & (_SEVERAL | _AT_FIRST):
        return False
    if both & _TOLD_ONCE:
        return days <= _NEWS_DAYS
    return not either & _OPEN or bool(both & _ACCOMPANIED) or abs(days) <= _SEASON


def _marks(one: Told) -> int:
    """What a telling is, as bits."""
    alone = not (one.once or one.story or one.may_list_others or one.killed or one.ordinal or one.set_for)
    marks = _SEVERAL * one.several | _AT_FIRST * one.at_first | _ACCOMPANIED * (len(one.people) > 1)
    marks |= _AHEAD * one.ahead
    if not one.dated and alone and day(one.told):
        marks |= _TOLD_ONCE * one.held | _OPEN * (one.ahead and not one.put_off)
    return marks


def _rows(one: Told, marks: int, keys: Collection[tuple[str, bool]]) -> Iterator[tuple[Any, ...]]:
    """The blocks that a telling stands in by its days: rows of the table `block`."""
    told = day(one.told)
    if days := _searched(one):
        yield from ((key, days[0], one.n, *days[1:], told, marks, common) for key, common in keys)
    if one.set_for:
        first, last = map(day, one.set_for)
        yield from ((key, first, one.n, first, last, told, marks, common) for key, common in keys)
    if one.killed and one.held:  # whenever and however that was
        yield f"life\t{' '.join(sorted(one.killed))}", 0, one.n, 0, date.max.toordinal(), told, marks, False
    for topic in sorted(topic_of(one.series)) if one.ordinal else ():
        key, first = f"{one.kin}\tordinal {one.ordinal} {topic} {one.place or ''}", day(one.earliest)
        yield key, first, one.n, first, day(one.latest), told, marks, False


def _searched(one: Told) -> tuple[int, int, int] | None:
    """Where a telling stands, and the first and last of the days in which another of the same is searched."""
    if not one.earliest:
        return None
    first, last = day(one.earliest), day(one.latest)
    if one.dated and one.held:
        return first, first, last + _SLACK
    if one.dated and one.ahead:
        if (one.once or one.story) and one.told and one.told < one.earliest:  # it can be brought forward
            first = day(one.told)
        return first, first, last + SEASON_DAYS
    if one.held:
        return last, first if one.once else last - _LOOKED_BACK, last
    return first, first, last


def _keys(one: Told, about: Collection[str], said: Collection[str] = ()) -> Iterator[tuple[str, bool]]:
    """The keys of its blocks, by who, where and what it is, and whether many tellings may have one; `about` are rare
    names of its article.

    What is told without a day is looked up by rare names alone, as too much would fit.
    """
    if one.dated or one.once or not one.held:
        for noun in sorted(one.sides):
            yield f"{one.kin}\t{noun}", True
        if one.place:
            yield f"{one.kin}\tplace {one.place}", True
    if series := series_id(one.series):
        yield f"{one.kin}\tseries {series}", False
    for noun in about:
        yield f"{one.kin}\tabout {noun}", False
    for word in said:
        yield f"{one.kin}\tword {word}", False


def _also(one: Told) -> Iterator[str]:
    """What two tellings may share beside one name or place, as far as it can make them one event."""
    yield from sorted(one.sides)
    if one.place:
        yield f"place {one.place}"
    yield from sorted(one.counts | one.terms)
    if one.start_date:
        yield f"day {one.start_date}"
    if not one.again or one.ahead or one.off or one.put_off or one.set_for:
        # who meets again and again does it in the same words; what was called off is known by them
        kept = "word" if not one.again else "off"
        yield from (f"{kept} {word}" for word in sorted(one.words))
    if one.once:
        yield f"whom {' '.join(sorted(one.whom))}"


@lru_cache(_AT_ONCE)
def day(text: str | None) -> int:
    """The number of a day; 0 where it is none, or lies before the calendar.

    >>> day("0001-01-02"), day("2016-06"), day(None)
    (2, 0, 0)
    """
    try:
        return date.fromisoformat(text or "").toordinal()
    except ValueError:
        return 0

"""Human decisions about events: which reports tell one event and which do not, what an event was, and when."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable, Mapping
from typing import Any

from ingest.archive.database import Database
from ingest.corrections import Correction, reference
from ingest.events.kinds import kinds

SAME = "a correction (corrections.same_event)"
APART = "told apart by a correction (corrections.different_events)"
# The rules that reports cite after a decision, which give their event its kind or its date.
RETYPED, REDATED = "corrections.retype", "corrections.redate"


def make_tables(db: Database) -> None:
    """temp.same_event and temp.different_events (one, other: ids of reports); temp.decided (report, what)."""
    db.execute("create temp table same_event (one text, other text)")
    db.execute("create temp table different_events (one text, other text)")
    db.execute("create temp table decided (report text, what text, primary key (report, what))")


def retype(db: Database, entry: Correction) -> int:
    """Give the reports of these words another kind, type, mode or status; the number of reports."""
    found, values = _reports(db, [entry.values]), entry.values
    new = {key: values[key] for key in ("kind", "type", "mode", "status") if key in values}
    if kind := kinds().get(new.get("kind", "")):
        new = {"type": kind.type, "mode": kind.mode, **new}
    elif "type" in new:
        new = {"mode": None, **new}
    for report in found:
        if "kind" in new:
            _retitle(db, report, new["kind"])
        told = ", ".join(f"{column} = ?" for column in new)
        db.execute(f"update reports set {told}, rule = ? where id = ?", (*new.values(), RETYPED, report))
        if set(new) - {"status"}:
            db.execute("insert or ignore into decided values (?, 'kind')", (report,))
    return len(found)


def redate(db: Database, entry: Correction) -> int:
    """Give the reports of these words another date; the number of reports. No words of theirs say it any more."""
    found, start, end = _reports(db, [entry.values]), entry.values["start"], entry.values.get("end")
    for report in found:
        db.execute(
            """
            update reports
            set start_date = ?, end_date = ?, date_text = null, earliest = ?, latest = ?, rule = ?
            where id = ?
            """,
            (start, end, first_day(start), last_day(end or start), REDATED, report),
        )
        db.execute("insert or ignore into decided values (?, 'date')", (report,))
    return len(found)


def same_event(db: Database, entry: Correction) -> int:
    """Note that the reports of these words tell one event; the number of reports, 0 where there is but one place."""
    places = [found for place in entry.values["reports"] if (found := _reports(db, [place]))]
    if len(places) < 2:
        return 0
    first, *others = _all(places)
    db.conn.executemany("insert into same_event values (?, ?)", [(first, other) for other in others])
    return 1 + len(others)


def different_events(db: Database, entry: Correction) -> int:
    """Note that the reports of these words tell different events; part those that one article makes one event of."""
    places = [found for place in entry.values["reports"] if (found := _reports(db, [place]))]
    if len(places) < 2:
        return 0
    pairs = [(one, other) for a in places for b in places if a is not b for one in a for other in b if one != other]
    db.conn.executemany("insert into different_events values (?, ?)", pairs)
    kept: set[str] = set()
    for found in sorted(places, key=lambda found: not _heads(db, found)):
        kept |= _part(db, found, kept)
    return len(_all(places))


def _part(db: Database, found: list[str], kept: set[str]) -> set[str]:
    """Give reports an event of their own where another place keeps the one they had; the events that they are of."""
    had = {report: _event_of(db, report) for report in found}
    for event in sorted(set(had.values()) & kept):
        moved = [report for report in found if had[report] == event and report != event]
        for report in moved:
            sql = "update reports set event = ?, joined_by = ? where id = ?"
            db.execute(sql, (moved[0], APART, report))
    return {_event_of(db, report) for report in found}


def _heads(db: Database, found: list[str]) -> bool:
    """Whether a report is the first of its event, whose id is the event's."""
    return any(_event_of(db, report) == report for report in found)


def _event_of(db: Database, report: str) -> str:
    return str(db.execute("select event from reports where id = ?", (report,)).fetchone()[0])


def _reports(db: Database, places: Iterable[Mapping[str, Any]]) -> list[str]:
    """The reports of these words, in the order of the places and of the text."""
    sql = """
        select id from reports where article = ? and text = ? and ? in ('', "trigger") order by start, id
    """
    return [row[0] for place in places for row in db.execute(sql, reference(place)).fetchall()]


def _all(places: list[list[str]]) -> list[str]:
    return list(dict.fromkeys(report for found in places for report in found))


def _retitle(db: Database, report: str, kind: str) -> None:
    """Let a title that begins with the name of the old kind begin with that of the new: Meeting of, Visit of."""
    title, was = db.execute("select title, kind from reports where id = ?", (report,)).fetchone()
    old, new = (kinds()[name].title.removesuffix(" of") if name in kinds() else "" for name in (was, kind))
    if old and new and title.startswith(old):
        db.execute("update reports set title = ? where id = ?", (new + title[len(old) :], report))


def first_day(prefix: str) -> str:
    """The first day of a year, month or day.

    >>> first_day("2016"), first_day("2016-06"), first_day("2016-06-14")
    ('2016-01-01', '2016-06-01', '2016-06-14')
    """
    return prefix + "-01-01"[len(prefix) - 4 :]


def last_day(prefix: str) -> str:
    """The last day of a year, month or day.

    >>> last_day("2016"), last_day("2016-02"), last_day("2016-06-14")
    ('2016-12-31', '2016-02-29', '2016-06-14')
    """
    if len(prefix) == 10:
        return prefix
    month = prefix if len(prefix) == 7 else f"{prefix}-12"
    return f"{month}-{monthrange(int(month[:4]), int(month[5:]))[1]:02d}"

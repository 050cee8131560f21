"""Stories that several articles tell (tests/gold/README.md), as one archive: what is joined, kept and contradicted."""

from __future__ import annotations

import re
import sqlite3
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from itertools import combinations
from pathlib import Path
from typing import Any

import yaml

from benchmarks import gold
from benchmarks.counts import Tally
from benchmarks.gold import Gold
from benchmarks.measures import Measured
from ingest.model import Reading
from tests import made

METADATA = Path(__file__).parent.parent / "metadata.yml"
OUTCOMES = frozenset(("kept", "moved", "cancelled"))  # what the archive says only where an article tells it
FIELDS = {"part": "who"}  # what the annotation calls otherwise than the archive


@dataclass(frozen=True, slots=True)
class Report:
    """What the archive made of the telling of a happening in one article."""

    event: str
    report: str
    kind: str
    status: str
    start_date: str | None
    place: str | None
    joined_by: str | None


@dataclass(frozen=True, slots=True)
class Telling:
    """A telling that the annotation wants, and its report; None where the archive has none."""

    story: str
    key: str  # of the happening; STORY/KEY over all stories
    article: int  # its place in the story
    published: str
    words: str
    report: Report | None


@dataclass(slots=True)
class Found:
    """What an archive of the stories of a folder says of what is annotated."""

    tellings: list[Telling] = field(default_factory=list)
    outcomes: dict[str, tuple[str, str | None]] = field(default_factory=dict)  # key -> annotated, archive's
    differ: dict[str, tuple[set[str], set[str]]] = field(default_factory=dict)  # key -> annotated, archive's
    texts: int = 0
    words: int = 0


def measure(folder: Path) -> Measured:
    """All measures over the stories of a folder."""
    found = look(folder)
    return Measured(tallies(found), texts=found.texts, words=found.words)


def tallies(found: Found) -> dict[str, Tally]:
    """Tellings read; pairs joined, of all that are told and of those read; what became of plans; contradictions.

    Pairs are of two articles of one folder, whatever their stories.
    """
    read = [one for one in found.tellings if one.report]
    joined, right, same = _joins(found.tellings)
    told = _told_twice(found.tellings)
    ends = list(found.outcomes.values())
    kept = (
        sum(want == got and want in OUTCOMES for want, got in ends),
        sum(got in OUTCOMES for _, got in ends),
        sum(want in OUTCOMES for want, _ in ends),
    )
    both = list(found.differ.values())
    return {
        "tellings that are read": Tally(len(read), len(read), len(found.tellings)),
        "joins, of all tellings": Tally(right, joined, told),
        "joins, of tellings that are read": Tally(right, joined, same),
        "what became of plans": Tally(*kept),
        "contradictions": Tally(*(sum(map(len, each)) for each in (
            [want & got for want, got in both], [got for _, got in both], [want for want, _ in both]))),
    }  # fmt: skip


def pairs(tellings: list[Telling]) -> Iterator[tuple[Telling, Telling, bool]]:
    """Pairs of tellings of two articles that the archive has, each with whether it joined them."""
    read = [(one, one.report.event) for one in tellings if one.report]
    for (one, event), (other, its) in combinations(read, 2):
        if (one.story, one.article) != (other.story, other.article):
            yield one, other, event == its


def _joins(tellings: list[Telling]) -> tuple[int, int, int]:
    """Pairs of tellings: joined, joined rightly, and to be joined."""
    each = [(joined, one.key == other.key) for one, other, joined in pairs(tellings)]
    return sum(joined for joined, _ in each), sum(map(all, each)), sum(same for _, same in each)


def _told_twice(tellings: list[Telling]) -> int:
    """Pairs of tellings of one happening in two articles, whether the archive has them or not."""
    return sum(
        one.key == other.key and one.article != other.article for one, other in combinations(tellings, 2)
    )  # fmt: skip


def look(folder: Path) -> Found:
    """Make one archive of all stories of a folder and look up what is annotated.

    Raises ValueError where an article is refused, and where words of an annotation do not stand in their article.
    """
    told = [(path.stem, yaml.safe_load(path.read_text(encoding="utf-8"))) for path in sorted(folder.glob("*.yml"))]
    found = Found()
    with tempfile.TemporaryDirectory() as where:
        readings = {(name, n): gold.read(f"{name}-{n}", one) for name, story in told
                    for n, one in enumerate(story["articles"])}  # fmt: skip
        found.texts = len(readings)
        found.words = sum(len(one["text"].split()) for _, story in told for one in story["articles"])
        with sqlite3.connect(made.archive(Path(where) / "stories.db", *readings.values())) as db:
            for plugin in ("sentence_of", "sentence_start"):  # what they show is not measured
                db.create_function(plugin, -1, lambda *_: None)
            for name, story in told:
                _look_up(db, found, name, story, readings)
    return found


def _look_up(
    db: sqlite3.Connection, found: Found, name: str, story: Gold, readings: dict[tuple[str, int], Reading]
) -> None:
    """Add what the archive says of one story."""
    here = []
    for n, article in enumerate(story["articles"]):
        reading = readings[name, n]
        for one in article["events"]:
            span = _span(one, reading.article.body, f"{name}, article {n + 1}")
            report = _report(db, reading.article.id, *span)
            here.append(Telling(name, f"{name}/{one['event']}", n, str(article["published"]), one["words"], report))
    found.tellings += here
    for key, about in (story.get("happenings") or {}).items():
        read = [one for one in here if one.key == f"{name}/{key}"]
        if "plan" in about:
            found.outcomes[f"{name}/{key}"] = about["plan"], _outcome(db, read)
    for key in dict.fromkeys(one.key for one in here):
        about = (story.get("happenings") or {}).get(key.partition("/")[2]) or {}
        events = {one.report.event for one in here if one.key == key and one.report}
        got = {field for event in sorted(events) for field in _contradictions(db, event)}
        found.differ[key] = set(about.get("differ", ())), got


def _span(one: Gold, body: str, where: str) -> tuple[int, int]:
    """Where the words of an annotation stand in the body: as often before as `at` says."""
    words = str(one["words"])
    stands = [match.span() for match in re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", body)]
    if len(stands) < one.get("at", 1):
        raise ValueError(f"{where}: {words!r} does not stand in its body {one.get('at', 1)} times")
    return stands[one.get("at", 1) - 1]


def _report(db: sqlite3.Connection, article: str, start: int, end: int) -> Report | None:
    """The report of an article whose trigger stands at these characters, the first; None where there is none."""
    rows = db.execute(
        """
        select event_reports.event, event_reports.id, event_reports.kind, event_reports.status,
          event_reports.start_date, event_reports.place, event_reports.joined_by, event_reports.text,
          event_reports.trigger, event_reports.start
        from event_reports where article = ? and start < ? and "end" > ? order by start, id
        """,
        (article, end, start),
    )
    for *report, text, trigger, begins in rows:
        at = begins + max(0, text.find(trigger))
        if at < end and start < at + len(trigger):
            return Report(*report)
    return None


def _outcome(db: sqlite3.Connection, tellings: list[Telling]) -> str | None:
    """What the archive says of a plan: of the event that the first telling with a plan stands in; None without one."""
    for one in tellings:
        row = one.report and db.execute("select outcome from plans where event = ?", (one.report.event,)).fetchone()
        if row:
            return str(row[0])
    return None


def _contradictions(db: sqlite3.Connection, event: str) -> Iterator[str]:
    """In what the reports of an event contradict each other, as its page shows it.

    What the annotation leaves out is not measured: other numbers than those of people, and a plan with a later day.
    """
    rows = db.execute(_query("event_contradictions"), {"event": event})
    names = [column[0] for column in rows.description]
    for row in (dict(zip(names, values, strict=True)) for values in rows):
        if row["field"] != "figure" and (row["field"], row["reads_as"]) != ("date", "update"):
            yield FIELDS.get(str(row["field"]), str(row["field"]))


@cache
def _query(name: str) -> str:
    metadata: dict[str, Any] = yaml.safe_load(METADATA.read_text(encoding="utf-8"))
    return str(metadata["databases"]["news"]["queries"][name]["sql"])

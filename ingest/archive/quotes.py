"""An archive that publishes quotations alone: of every body only the sentences that are evidence stay."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ingest.archive.database import Database
from ingest.sentences import sentences_in

# What stands for the first character of a passage that is left out; spaces stand for the others, so that every
# `start` and `end` stays true.
LEFT_OUT = "…"

# Findings whose whole sentences stay, and those of which just the words do.
_SENTENCES = """
    select article, start, "end" from role_claims
    union all
    select article, start, "end" from event_reports
    union all
    select event_reports.article, event_people.start, event_people."end"
    from event_people join event_reports on event_reports.id = event_people.report
    union all
    select event_reports.article, headcounts.start, headcounts."end"
    from headcounts join event_reports on event_reports.id = headcounts.report
    union all
    select event_reports.article, figures.start, figures."end"
    from figures join event_reports on event_reports.id = figures.report
    union all
    select article, start, "end" from statements
"""
_WORDS = 'select article, start, "end" from mentions'
# Rows that hold words of a page and are no evidence.
_OTHER_TEXTS = ("furniture", "changes")


def quotes_only(db: Database) -> None:
    """Leave in articles.body and .lead only the sentences of roles, events and statements, and names elsewhere."""
    for (article,) in db.execute("select id from articles order by id").fetchall():
        (body,) = db.execute("select body from articles where id = ?", (article,)).fetchone()
        sentences = db.execute(f'select start, "end" from ({_SENTENCES}) where article = ?', (article,)).fetchall()
        words = db.execute(f'select start, "end" from ({_WORDS}) where article = ?', (article,)).fetchall()
        left = quoted(body, sentences, words)
        lead = left.split("\n\n", 1)[0]
        db.execute("update articles set body = ?, lead = ? where id = ?", (left, lead, article))
    for table in _OTHER_TEXTS:
        db.execute(f"delete from {table}")


def quoted(body: str, evidence: Iterable[tuple[int, int]], words: Iterable[tuple[int, int]]) -> str:
    """A body of the same length in which the sentences of the evidence and the given words stay, and nothing else.

    >>> quoted("He met Ana. It rained on Ana.", [(3, 6)], [(7, 10), (25, 28)])
    'He met Ana. …            Ana…'
    """
    spans = [(one.start, one.end) for one in sentences_in(body)]
    given = list(evidence)
    kept = [one for one in spans if any(start < one[1] and end > one[0] for start, end in given)]
    made, at = [], 0
    for start, end in _merged([*kept, *given, *words]):
        made += [_without(body[at:start]), body[start:end]]
        at = end
    return "".join([*made, _without(body[at:])])


def _merged(spans: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The spans in order, those that touch made one."""
    last: tuple[int, int] | None = None
    for start, end in sorted(spans):
        if last is not None and start <= last[1]:
            last = last[0], max(last[1], end)
            continue
        if last is not None:
            yield last
        last = start, end
    if last is not None:
        yield last


def _without(passage: str) -> str:
    """The passage left out: of each paragraph a sign that something stood there, and spaces for the rest."""
    return "\n".join(_mark(part) for part in passage.split("\n"))


def _mark(part: str) -> str:
    text = part.strip()
    if not text:
        return part
    before = len(part) - len(part.lstrip())
    return part[:before] + LEFT_OUT + " " * (len(part) - before - 1)

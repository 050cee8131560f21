"""What a run says at its end."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from shlex import quote
from typing import Any

import click

from ingest import diff, store
from ingest.cli.options import SOME_REFUSED
from ingest.corrections import NAME as CORRECTIONS
from ingest.extractors import REASONS
from ingest.model import Refusal
from ingest.readings import Readings

SHOWN = 10  # refusals that the summary shows; all stand in the table
_COUNTED = (
    ("article", "articles"),
    ("person", "people"),
    ("role", "roles"),
    ("event", "events"),
    ("statement", "statements"),
)


@dataclass(slots=True)
class Tally:
    """What became of the pages that were seen."""

    ingested: int = 0
    unchanged: int = 0
    duplicate: int = 0
    refused: int = 0
    shown: list[Refusal] = field(default_factory=list)  # the first of those that were refused

    @property
    def seen(self) -> int:
        return self.ingested + self.unchanged + self.duplicate + self.refused


def tally_of(kept: Readings) -> Tally:
    """What became of the pages of the chosen inputs; the articles are not counted yet."""
    return Tally(refused=kept.refused(), shown=list(islice(kept.refusals(), SHOWN)))


def count_articles(kept: Readings, tally: Tally) -> None:
    """Count the articles of the chosen inputs in the tally."""
    articles, tally.ingested, tally.duplicate = kept.chosen.counted()
    tally.unchanged = articles - tally.ingested


class Incomplete(click.ClickException):
    """Some inputs were refused, and nothing is published without them."""

    exit_code = SOME_REFUSED


def refuse_to_lose(db: Path, tally: Tally, articles: int, strict: bool) -> None:
    """Stop before an archive would be replaced by an empty one, or, where asked to be strict, by an incomplete one."""
    if strict and tally.refused:
        _show_refusals(tally, NOWHERE)
        raise Incomplete(f"{tally.refused} inputs were refused and --strict was given: {db} is as before")
    if not articles and store.article_count(db):
        _show_refusals(tally, NOWHERE)
        raise click.UsageError(f"none of the {tally.seen} inputs gave an article: the archive {db} stays as it was")


def report(db: Path, tally: Tally, changed: str | None, notes: Iterable[str] = ()) -> None:
    """Say what became of the inputs, what the archive holds, what has no effect, and what changed since the last."""
    click.echo(
        f"{tally.seen} seen = {tally.ingested} ingested + {tally.unchanged} unchanged + "
        f"{tally.duplicate} duplicate + {tally.refused} refused"
    )
    _show_refusals(tally)
    rows = store.table_counts(db)
    click.echo("  ".join(f"{rows[name]:,} {one if rows[name] == 1 else name}" for one, name in _COUNTED))
    for line in (*_proposal_lines(db), *_correction_lines(db), *notes):
        click.echo(line)
    if changed:
        click.echo(f"Changed since the last build: {changed}")
    click.echo(f"Archive: {db}. To browse it: make serve" + ("" if db == Path("news.db") else f" DB={quote(str(db))}"))


def _proposal_lines(db: Path) -> Iterator[str]:
    """What became of the proposals of an extractor, where there was one."""
    found = json.loads(store.build_of(db)["proposals"] or "[]")
    count = {verdict: sum(one["count"] for one in found if one["verdict"] == verdict) for verdict in VERDICTS}
    if found:
        told = " + ".join(f"{number} {VERDICTS[verdict]}" for verdict, number in count.items())
        yield f"{sum(count.values())} proposed = {told}"
    for one in found:
        if one["verdict"] == "refused":
            yield f"  refused {one['count']} × {one['noun']}: {one['reason']} ({REASONS[one['reason']]})"


def in_all(found: Sequence[Mapping[str, Any]]) -> str:
    """How many corrections there are, and how many of them change nothing."""
    idle = sum(not one["changed"] for one in found)
    return f"{len(found)} correction{'s' * (len(found) != 1)}, {idle} of them without effect"


def _correction_lines(db: Path) -> Iterator[str]:
    """How many corrections there are, and those that name what the archive does not have."""
    found = store.corrections_in(db)
    missed = [one for one in found if one["unmatched"]]
    if found:
        yield in_all(found)
    for one in missed[:SHOWN]:
        yield f"  {CORRECTIONS} line {one['line']}: {one['unmatched']}"
    if len(missed) > SHOWN:
        yield f"  and {len(missed) - SHOWN} more: ingest corrections {db}"


VERDICTS = {"added": "added", "known": "found by the rules", "refused": "refused"}


def since(before: store.Archive | None, db: Path, file: Path | None) -> str | None:
    """What changed since the archive before, in brief, None without one; every row of it goes into the file."""
    if before is None:
        _write(file, ["There was no archive before."])
        return None
    try:
        with before, store.Archive(db) as now:
            was, published = (next(one.rows("builds"))["text"] for one in (before, now))
            found = list(diff.changes(before, now, diff.NOUNS if file else diff.BRIEF))
    except store.StoreError as error:
        return f"not known ({error})"
    texts = [f"published texts: {was} → {published}"] if was != published else []
    _write(file, [*texts, *diff.told(found, None)])
    brief = diff.in_brief([one for one in found if one.noun in diff.BRIEF])
    return "; ".join([*texts, *([brief] if brief else [])]) or "nothing"


def nothing_since(file: Path | None) -> str:
    """That the archive is as it was."""
    _write(file, [])
    return "nothing"


def _write(file: Path | None, lines: Iterable[str]) -> None:
    if file is not None:
        file.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")


def refused_line(one: Refusal) -> str:
    """A refusal on one line; what would steer a terminal, in the name of a file or a word of a page, is not sent to it.

    >>> refused_line(Refusal("a\\x1b[31m.txt", "empty", "Nothing.", retryable=False))
    'refused a�[31m.txt: empty: Nothing.'
    """
    line = f"refused {one.source}: {one.reason}: {one.detail}"
    return "".join(sign if sign.isprintable() else "\N{REPLACEMENT CHARACTER}" for sign in line)


IN_THE_ARCHIVE = "the page About of the site lists all of them (table `refusals`)"
NOWHERE = "`ingest build` of these pages into an archive of its own, without --strict, lists all of them there"


def _show_refusals(tally: Tally, listed: str = IN_THE_ARCHIVE) -> None:
    """Say what was refused first, and where all of it is listed: an archive that is not written lists nothing."""
    for one in tally.shown:
        click.echo(refused_line(one), err=True)
    if more := tally.refused - len(tally.shown):
        click.echo(f"and {more} more: {listed}", err=True)

"""`ingest explain`: how one page is read."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import click

from ingest import engines, sources
from ingest.cli.faults import our_words
from ingest.cli.options import EXTRACTOR, MAP, READ_ALL, SOME_REFUSED
from ingest.cli.reports import VERDICTS, refused_line
from ingest.engines import Said
from ingest.events.why import why
from ingest.extractors import extractor_of
from ingest.furniture import learn, read_again
from ingest.model import Reading, Refusal
from ingest.readers import Mapping
from ingest.readings import Readings
from ingest.sources import sources_of
from ingest.statements.why import why_said


@click.command(short_help="Show how the page PATH is read, line by line.")
@click.argument("path", type=click.Path(path_type=Path))
@MAP
@click.option(
    "--archive",
    "db",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Also what the other pages of this archive teach about the page's lines.",
)
@EXTRACTOR
def explain(path: Path, names: Mapping, db: Path | None, extractor: str | None) -> None:
    """Show how the page PATH is read: each line's label and reason, each finding with its words and rule.

    One page of a file that holds many is named as in the archive: crawl.jsonl#3, pages.zip/2016/talks.html.
    """
    if path.is_dir():
        raise click.UsageError(f"{path} is a folder: name one page in it")
    whole = _file_of(path)
    if whole is None:
        raise click.UsageError(f"there is no page at {path}")
    refused, shown = False, False
    with our_words():
        root = _root_of(whole)
        source = whole.resolve().relative_to(root).as_posix() if root else whole.name
        said = Said(sources_of([root]).rules if root else (), names, extractor or "")
        wanted = source + path.as_posix().removeprefix(whole.as_posix())
        for result in engines.read_input(whole, source, str(root), said):
            if whole == path or (result.source if isinstance(result, Refusal) else result.article.source) == wanted:
                refused, shown = refused or isinstance(result, Refusal), True
                for line in _explained(_taught(result, db, said.extractor)):
                    click.echo(line)
    if not shown:
        raise click.UsageError(f"there is no page {wanted} in {whole}")
    sys.exit(SOME_REFUSED if refused else READ_ALL)


def _file_of(path: Path) -> Path | None:
    """The file that holds a page: the page itself, the file of many before its number, an archive above it."""
    there = (path, path.with_name(path.name.rpartition("#")[0] or path.name), *path.parents)
    return next((one for one in there if one.is_file()), None)


def _taught(result: Reading | Refusal, db: Path | None, extractor: str) -> Reading | Refusal:
    """What was read, without the furniture that the archive's other pages show."""
    if db is None or isinstance(result, Refusal):
        return result
    with Readings(db, only_read=True) as kept:
        kept.chosen.choose("input")
        learn(kept)
        learnt = kept.chosen.learnt(result.article.id)
    return read_again(result, learnt, extractor_of(extractor)) if learnt else result


def _root_of(path: Path) -> Path | None:
    """The nearest folder above a page with a sources.yml; None where none has one."""
    return next((folder for folder in path.resolve().parents if (folder / sources.NAME).is_file()), None)


def _explained(result: Reading | Refusal) -> Iterator[str]:
    if isinstance(result, Refusal):
        yield refused_line(result)
        return
    yield from _explained_article(result)
    for heading, lines in (
        ("PEOPLE", _people_lines(result)),
        ("ROLES", _role_lines(result)),
        ("EVENTS", _event_lines(result)),
        ("STATEMENTS", _statement_lines(result)),
        *([("PROPOSALS", _proposed_lines(result))] if result.proposals else []),
    ):
        yield f"\n{heading}"
        yield from (f"  {line}" for line in lines)


def _explained_article(reading: Reading) -> Iterator[str]:
    article = reading.article
    yield f"ARTICLE {article.id} ({article.source})"
    for name in ("title", "title_basis", "published", "published_basis", "publisher", "agency", "byline", "dateline",
                 "url", "language", "words"):  # fmt: skip
        yield f"  {name}: {getattr(article, name)}"
    yield "\nLINES"
    for line in article.lines:
        part = f".{line.part}" if line.part else ""
        yield f"  {line.number}{part} {line.label}: {_short(line.text)}  [{line.reason}]"
    yield "\nDATES"
    for date in article.dates:
        verdict = "accepted" if date.accepted else "refused"
        yield f"  {verdict} {date.value or '-'} ({date.basis}) {_short(date.text)}  [{date.reason}]"


def _people_lines(reading: Reading) -> Iterator[str]:
    for person in reading.people:
        forms = ", ".join(f"{form.name} × {form.count}" for form in person.forms)
        yield f"{person.id}: {person.name} ({forms})"
    for mention in reading.mentions:
        if mention.kind == "person" and mention.person is None:
            yield f"unresolved: {mention.text} at {mention.start}  [{mention.rule}]"


def _role_lines(reading: Reading) -> Iterator[str]:
    names = {person.id: person.name for person in reading.people}
    for role in reading.roles:
        where = f", {role.organization_text}" if role.organization_text else ""
        held = f"{names.get(role.person, role.person)}: {role.title}{where} ({role.status})"
        yield f"{held}  “{_short(role.text)}”  [{role.rule}]"


def _event_lines(reading: Reading) -> Iterator[str]:
    for event in reading.events:
        facts = " · ".join(str(fact) for fact in (event.start_date or event.date_text, event.place) if fact)
        told = f"{event.title} ({event.kind}, {event.status}) {facts}"
        yield f"{told}  “{_short(event.text)}”  [{event.rule}: {event.trigger}]"
        yield f"    why: {why(event.trigger, event.rule, event.kind)}"
        for who in event.people:
            behalf = f" for {who.on_behalf_of}" if who.on_behalf_of else ""
            yield f"    {who.part}{behalf}: {who.text} → {who.person or who.organization or who.place}  [{who.rule}]"


def _statement_lines(reading: Reading) -> Iterator[str]:
    names = {person.id: person.name for person in reading.people}
    for said in reading.statements:
        who = f"{said.speaker} → {said.person or 'unresolved'} ({said.kind}, {said.cue})"
        yield f"{who}: “{_short(said.text)}”  [{said.rule}]"
        yield f"    why: {why_said(said.cue, said.rule, said.type, names.get(said.runner_up or ''))}"


def _proposed_lines(reading: Reading) -> Iterator[str]:
    for one in reading.proposals:
        reason = f": {one.reason}" if one.reason else ""
        yield f"{one.noun} {VERDICTS[one.verdict]}{reason}  “{_short(one.text)}”"


def _short(text: str, limit: int = 100) -> str:
    return text if len(text) <= limit else text[: limit - 1] + "…"

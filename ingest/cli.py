"""The commands: they wire, report and exit."""

from __future__ import annotations

import fcntl
import hashlib
import json
import re
import sys
import time
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, BinaryIO, NamedTuple, cast

import click

from ingest import __version__, diff, engines, export, readers, rules, schema, store
from ingest.corrections import CorrectionsError, corrections_of
from ingest.model import Reading, Refusal
from ingest.readers.refusals import MEANINGS
from ingest.readings import Input, Readings, ReadingsError, encode
from ingest.sources import SourcesError, sources_of

READ_ALL, FAULT, USAGE, SOME_REFUSED = 0, 1, 2, 3
_SHOWN = 10  # refusals that the summary shows; all stand in the table


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="ingest")
def main() -> None:
    """Turn a folder of scraped news pages into one SQLite archive.

    Exit status: 0 all read, 3 some inputs refused (listed with reasons), 2 wrong usage, 1 a fault of ours.
    """


_db = click.argument("db", type=click.Path(dir_okay=False, path_type=Path))
_paths = click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
_workers = click.option("--workers", type=click.IntRange(1), help="Processes that read; all cores unless given.")
_text = click.option(
    "--text",
    type=click.Choice(schema.TEXTS),
    help="Publish whole texts (full), or only the sentences that are evidence.",
)
_strict = click.option("--strict", is_flag=True, help="Publish nothing where an input is refused.")


@main.command()
@_db
@_paths
@_workers
@_strict
@_text
def build(db: Path, paths: tuple[Path, ...], workers: int | None, strict: bool, text: str | None) -> None:
    """Make a fresh archive DB of the pages under PATH…, and put it in place of the old one.

    A page that has not changed is not read again: its Reading is kept in DB.readings.
    """
    with _our_words(), _alone(db):
        found, lost = _find(paths)
        _run(db, found, lost, paths, workers, strict, text=text or "full")


@main.command()
@_db
@_paths
@_workers
@_strict
@_text
def add(db: Path, paths: tuple[Path, ...], workers: int | None, strict: bool, text: str | None) -> None:
    """Add the pages under PATH… to the archive DB; what it holds already stays, and so does what it publishes."""
    with _our_words(), _alone(db):
        kept = _living(db)
        found, lost = _find(paths)
        given = {(one.root, one.source) for one in found}
        before = [one for one in kept if (one.root, one.source) not in given]
        roots = tuple(dict.fromkeys(Path(one.root) for one in kept))
        _run(db, found, lost, (*roots, *paths), workers, strict, before, text or store.text_of(db))


def _living(db: Path) -> tuple[Input, ...]:
    """What the archive is made of. Raises UsageError where there is nothing to add to."""
    if not db.exists():
        raise click.UsageError(f"there is no archive at {db} to add to: make one with `ingest build {db} FOLDER`")
    kept = Readings(db)
    try:
        inputs = kept.inputs()
    finally:
        kept.close()
    if not inputs and store.article_count(db):
        raise click.UsageError(f"{db.name}.readings does not belong to {db}: build the archive anew from its folders")
    return inputs


@dataclass(slots=True)
class _Found:
    """One input that was found under the given paths."""

    root: str
    path: Path
    source: str


class _Lost(NamedTuple):
    """One input that cannot even be looked at."""

    root: str
    refusal: Refusal


@dataclass(slots=True)
class _Tally:
    """What became of the pages that were seen."""

    ingested: int = 0
    unchanged: int = 0
    duplicate: int = 0
    refused: list[Refusal] = field(default_factory=list)

    @property
    def seen(self) -> int:
        return self.ingested + self.unchanged + self.duplicate + len(self.refused)


def _find(paths: tuple[Path, ...]) -> tuple[list[_Found], list[_Lost]]:
    """The inputs under the paths, and those that cannot even be looked at. Raises UsageError where there is nothing."""
    found: list[_Found] = []
    lost: list[_Lost] = []
    for path in dict.fromkeys(paths):
        if not path.exists():
            raise click.UsageError(f"there is nothing at {path}: give a folder of pages, or a page")
        for one in readers.inputs([path]):
            if isinstance(one, Refusal):
                lost.append(_Lost(str(path.resolve()), one))
            else:
                found.append(_Found(str(path.resolve()), *one))
    if not found and not lost:
        raise click.UsageError(f"no pages in {', '.join(map(str, paths))}: put .txt or .html pages there and try again")
    return found, lost


def _run(
    db: Path,
    found: list[_Found],
    lost: list[_Lost],
    folders: tuple[Path, ...],
    workers: int | None,
    strict: bool,
    living: list[Input] | None = None,
    text: str = "full",
) -> None:
    """Read what has changed, write the archive, report, exit."""
    store.refuse_beside_journal(db)
    folders = tuple(dict.fromkeys(folder.resolve() for folder in folders))
    settings, corrections = sources_of(folders), corrections_of(folders)
    kept = Readings(db)
    try:
        inputs, fresh = _read(kept, found, workers)
        chosen = [*(living or []), *inputs, *_unopened(kept, found, lost, inputs)]
        tally = _Tally(refused=kept.refusals(chosen))
        articles = _captured(kept, chosen, fresh, tally)
        _refuse_to_lose(db, tally, articles, strict)
        notes = store.Build(
            __version__, _digest(chosen, kept), rules.lexicon_digest(), settings.digest, settings.notice, _scores(),
            tally.duplicate, corrections, text,
        )  # fmt: skip
        before = _before(db)
        with _progress(len(articles), "Writing") as bar:
            store.write(db, _readings(kept, articles, bar), tally.refused, notes, bar.step)
        kept.settle(chosen, {"program": engines.program_digest()})
    finally:
        kept.close()
    _report(db, tally, before)
    sys.exit(SOME_REFUSED if tally.refused else READ_ALL)


def _read(kept: Readings, found: list[_Found], workers: int | None) -> tuple[list[Input], set[str]]:
    """Read what is not kept: the inputs that can be opened, and the keys that were read now."""
    inputs, waiting = [], {}
    for one in found:
        key = engines.key_of(one.path, one.source, None)
        if key is not None:
            inputs.append(Input(one.root, one.source, key))
            if not kept.has(key):
                waiting[key] = (key, one.path, one.source)
    with _progress(len(waiting), "Reading") as bar:
        for batch in engines.read_all(waiting.values(), workers, bar):
            kept.keep(batch)
    return inputs, set(waiting)


def _unopened(kept: Readings, found: list[_Found], lost: list[_Lost], inputs: list[Input]) -> list[Input]:
    """Keep the refusals of what cannot be opened; nothing is lost, not even from a later `add`."""
    opened = {(one.root, one.source) for one in inputs}
    refused = list(lost)
    for one in found:
        if (one.root, one.source) not in opened:
            refused += [_Lost(one.root, page) for page in engines.refusals_of(one.path, one.source)]
    made = []
    for root, refusal in refused:
        key = hashlib.sha256("\0".join(["unopened", refusal.source, refusal.reason]).encode()).hexdigest()
        kept.keep([(key, encode([refusal]))])
        made.append(Input(root, refusal.source, key))
    return made


@dataclass(slots=True)
class _Captures:
    place: str  # of the Reading, as Readings.articles gives it
    sources: list[str]


def _captured(kept: Readings, inputs: list[Input], fresh: set[str], tally: _Tally) -> list[_Captures]:
    """The articles in date order, equal pages as captures of one; counts them in the tally."""
    captures: list[_Captures] = []
    seen: dict[str, _Captures] = {}
    for place, article, source in kept.articles(inputs):
        if article in seen:
            tally.duplicate += 1
            seen[article].sources.append(source or "")
            continue
        seen[article] = _Captures(place, [source or ""])
        captures.append(seen[article])
        if place.split("\n")[0] in fresh:
            tally.ingested += 1
        else:
            tally.unchanged += 1
    return captures


def _readings(kept: Readings, captures: list[_Captures], bar: _Bar) -> Iterator[store.Captured]:
    for capture in captures:
        yield store.Captured(kept.reading(capture.place), tuple(sorted(set(capture.sources))))
        bar(1)


def _refuse_to_lose(db: Path, tally: _Tally, articles: list[_Captures], strict: bool) -> None:
    """Stop before an archive would be replaced by an empty one, or, where asked to be strict, by an incomplete one."""
    if strict and tally.refused:
        _show_refusals(tally)
        raise click.ClickException(
            f"{len(tally.refused)} inputs were refused and --strict was given: {db} is as before"
        )
    if not articles and store.article_count(db):
        _show_refusals(tally)
        raise click.UsageError(f"none of the {tally.seen} inputs gave an article: the archive {db} stays as it was")


def _digest(inputs: list[Input], kept: Readings) -> str:
    """sha256 over what went in: every article's id and source, in order."""
    total = hashlib.sha256()
    for _, article, source in kept.articles(inputs):
        total.update(f"{article}\0{source}\n".encode())
    return total.hexdigest()


def _scores() -> str | None:
    """The committed score file of the program, where this installation has it."""
    path = Path(__file__).parent.parent / "benchmarks" / "scores.json"
    return path.read_text(encoding="utf-8") if path.is_file() else None


# -- reports ---------------------------------------------------------------------------------------------------------


class _Bar:
    """A progress bar on standard error, with rate and remaining time; silent where that is no terminal."""

    def __init__(self, bar: click._termui_impl.ProgressBar[int]) -> None:
        self.bar, self.label, self.done, self.began = bar, bar.label, 0, time.monotonic()

    def __call__(self, count: int) -> None:
        """Count what is done, and show how much of it a second."""
        self.done += count
        self.bar.label = f"{self.label}, {self.done / max(time.monotonic() - self.began, 0.001):,.0f} a second"
        self.bar.update(count)

    def step(self, name: str) -> None:
        """Show what is worked on where there is nothing to count."""
        self.bar.label = f"{self.label}: {name}"
        self.bar.render_progress()


@contextmanager
def _progress(length: int, label: str) -> Iterator[_Bar]:
    hidden = not sys.stderr.isatty() or not length
    with click.progressbar(length=length, label=label, file=sys.stderr, show_pos=True, hidden=hidden) as bar:
        yield _Bar(bar)


def _before(db: Path) -> store.Archive | None:
    """The archive that is about to be replaced; None where there is none that can be compared."""
    try:
        return store.Archive(db)
    except store.StoreError:
        return None


def _report(db: Path, tally: _Tally, before: store.Archive | None) -> None:
    click.echo(
        f"{tally.seen} seen = {tally.ingested} ingested + {tally.unchanged} unchanged + "
        f"{tally.duplicate} duplicate + {len(tally.refused)} refused"
    )
    _show_refusals(tally)
    rows = store.table_counts(db)
    click.echo("  ".join(f"{rows[name]:,} {name}" for name in ("articles", "people", "roles", "events", "statements")))
    if before:
        click.echo(f"Changed since the last build: {_in_brief(before, db)}")
    click.echo(f"Archive: {db}. To browse it: make serve" + ("" if db.name == "news.db" else f" DB={db}"))


def _in_brief(before: store.Archive, db: Path) -> str:
    try:
        with before, store.Archive(db) as now:
            return diff.in_brief(diff.changes(before, now, diff.BRIEF)) or "nothing"
    except store.StoreError as error:
        return f"not known ({error})"


def _show_refusals(tally: _Tally) -> None:
    for one in tally.refused[:_SHOWN]:
        click.echo(f"refused {one.source}: {one.reason}: {one.detail}", err=True)
    if len(tally.refused) > _SHOWN:
        click.echo(f"and {len(tally.refused) - _SHOWN} more: see the table `refusals`", err=True)


@contextmanager
def _our_words() -> Iterator[None]:
    """Errors that a user can mend, said plainly: exit status 2."""
    try:
        yield
    except (
        store.StoreError,
        export.ExportError,
        ReadingsError,
        SourcesError,
        CorrectionsError,
        rules.LexiconError,
    ) as error:
        raise click.UsageError(str(error)) from None
    except KeyboardInterrupt:
        raise click.ClickException("stopped; the archive is as before, and the next run goes on from here") from None


@contextmanager
def _alone(db: Path) -> Iterator[IO[bytes]]:
    """Hold the archive's lock: two builds of one archive must not write at once."""
    lock = db.with_name(f".{db.name}.lock")
    if not db.parent.is_dir():
        raise click.UsageError(f"there is no folder {db.parent}: make it first")
    try:
        file = lock.open("wb")
    except OSError as error:
        raise click.UsageError(f"{db} cannot be written: {error.strerror}") from None
    with file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            raise click.UsageError(f"another ingest is writing {db}: wait for it, or stop it") from None
        try:
            yield file
        finally:
            lock.unlink(missing_ok=True)


# -- looking ---------------------------------------------------------------------------------------------------------


@main.command()
@click.argument("path", type=click.Path(path_type=Path))
def explain(path: Path) -> None:
    """Show how the page PATH is read: each line's label and reason, each finding with its words and rule."""
    if not path.is_file():
        raise click.UsageError(f"there is no page at {path}")
    with _our_words():
        results = engines.read_input(path, path.name)
    refused = any(isinstance(result, Refusal) for result in results)
    for result in results:
        for line in _explained(result):
            click.echo(line)
    sys.exit(SOME_REFUSED if refused else READ_ALL)


def _explained(result: Reading | Refusal) -> Iterator[str]:
    if isinstance(result, Refusal):
        yield f"refused {result.source}: {result.reason}: {result.detail}"
        return
    yield from _explained_article(result)
    for heading, lines in (
        ("PEOPLE", _people_lines(result)),
        ("ROLES", _role_lines(result)),
        ("EVENTS", _event_lines(result)),
        ("STATEMENTS", _statement_lines(result)),
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
        for who in event.people:
            behalf = f" for {who.on_behalf_of}" if who.on_behalf_of else ""
            yield f"    {who.part}{behalf}: {who.text}  [{who.rule}]"


def _statement_lines(reading: Reading) -> Iterator[str]:
    for said in reading.statements:
        who = f"{said.speaker} → {said.person or 'unresolved'} ({said.kind}, {said.cue})"
        yield f"{who}: “{_short(said.text)}”  [{said.rule}]"


def _short(text: str, limit: int = 100) -> str:
    return text if len(text) <= limit else text[: limit - 1] + "…"


@main.command()
@_db
def check(db: Path) -> None:
    """Check an archive: integrity, foreign keys, full text, and that every row quotes its article."""
    with _our_words():
        problems = list(store.problems_in(db))
    for problem in problems:
        click.echo(problem)
    if problems:
        sys.exit(FAULT)
    click.echo(f"{db} is sound: integrity, foreign keys, full text, and every row quotes its article")


@main.command("export")
@_db
@click.option(
    "--format", type=click.Choice(list(export.FORMATS)), required=True, help="What to write (docs/export.md)."
)
@click.option("--output", "-o", type=click.Path(path_type=Path), help="A file; for csv and parquet a folder or a .zip.")
@click.option("--site", help="Where the archive is published: rows then point to their pages there.")
@click.option(
    "--namespace", default="news", show_default=True, help="What all ids begin with, so that none meets another's."
)
def export_command(db: Path, format: str, output: Path | None, site: str | None, namespace: str) -> None:
    """Write the archive DB in a standard format; without --output to standard output."""
    if output is None and export.FORMATS[format].ending is None:
        raise click.UsageError(
            f"{format} writes a file for every table: say where, with --output FOLDER or --output FILE.zip"
        )
    if not re.fullmatch(r"[a-z0-9]+", namespace):
        raise click.UsageError("--namespace is small letters and digits, such as dailygazette")
    with (
        _our_words(),
        store.Archive(db) as archive,
        _outputs(format, output) as sink,
        _progress(export.row_count(archive, format), "Exporting") as bar,
    ):
        export.export(archive, format, sink, export.Addresses(site, namespace), bar)
    if output:
        click.echo(f"{output}: {export.FORMATS[format].doc}", err=True)


@contextmanager
def _outputs(format: str, output: Path | None) -> Iterator[export.Sink]:
    """Where files go: standard output, one file, a folder or a zip file. What is not finished is not left behind."""
    if output is None:
        yield lambda _: nullcontext(sys.stdout.buffer)
        return
    single = export.FORMATS[format].ending is not None
    work = output.with_name(f".{output.name}.new")
    try:
        if not single and output.suffix != ".zip":
            output.mkdir(parents=True, exist_ok=True)
            yield lambda name: _whole(output / name)
            return
        with work.open("wb") as file:
            if single:
                yield lambda _: nullcontext(file)
            else:
                with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as zipped:
                    yield lambda name: cast(BinaryIO, zipped.open(_member(name), "w", force_zip64=True))
        work.replace(output)
    except OSError as error:
        raise click.UsageError(f"{output} cannot be written: {error.strerror or error}") from None
    finally:
        work.unlink(missing_ok=True)


def _member(name: str) -> zipfile.ZipInfo:
    """A member of a zip file, which would otherwise say when it was made."""
    member = zipfile.ZipInfo(name, date_time=(1980, 1, 1, 0, 0, 0))
    member.compress_type = zipfile.ZIP_DEFLATED
    member.external_attr = 0o644 << 16
    return member


@contextmanager
def _whole(path: Path) -> Iterator[BinaryIO]:
    """A file that is there when it is whole, and not before."""
    work = path.with_name(f".{path.name}.new")
    try:
        with work.open("wb") as file:
            yield file
        work.replace(path)
    finally:
        work.unlink(missing_ok=True)


@main.command("diff")
@click.argument("old", type=click.Path(dir_okay=False, path_type=Path))
@click.argument("new", type=click.Path(dir_okay=False, path_type=Path))
@click.option("--all", "everything", is_flag=True, help="Print every change, not the first ten of a kind.")
@click.option("--format", type=click.Choice(["text", "json"]), default="text", help="Words, or JSON for programs.")
def diff_command(old: Path, new: Path, everything: bool, format: str) -> None:
    """Tell what changed in meaning from the archive OLD to the archive NEW.

    Articles, people (new, joined, parted), roles, claims, events with their status, date, place, participants and what
    became of plans, statements. Prints nothing where nothing changed.
    """
    with _our_words(), store.Archive(old) as before, store.Archive(new) as after:
        found = diff.changes(before, after)
        if format == "json":
            told = {"old": old.name, "new": new.name, "changes": [diff.as_json(one) for one in found]}
            click.echo(json.dumps(told, ensure_ascii=False, indent=1))
        else:
            for line in diff.told(found, None if everything else _SHOWN):
                click.echo(line)


@main.command()
@_db
def corrections(db: Path) -> None:
    """List what each correction changed in DB, and those that no longer match anything."""
    with _our_words():
        found = store.corrections_in(db)
    for one in found:
        effect = f"changed {one['changed']} rows" if one["changed"] else "matches nothing any more"
        click.echo(
            f"line {one['line']} {one['action']} {one['entry']}: {effect} ({one['decided_by']}, {one['decided_on']})"
        )
    idle = sum(not one["changed"] for one in found)
    click.echo(f"{len(found)} corrections, {idle} of them without effect")


@main.command("schema")
def schema_command() -> None:
    """Print the tables and the closed lists, as documentation (Markdown)."""
    click.echo(schema.documentation())
    click.echo("## Reasons of refusals\n")
    for reason, meaning in MEANINGS.items():
        click.echo(f"* `{reason}`: {meaning}")


if __name__ == "__main__":
    main()

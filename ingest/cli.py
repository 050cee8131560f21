"""The commands: they wire, report and exit."""

from __future__ import annotations

import errno
import fcntl
import glob
import hashlib
import json
import os
import re
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, nullcontext, suppress
from dataclasses import dataclass, field
from functools import partial, wraps
from pathlib import Path
from typing import IO, Any, BinaryIO, NamedTuple, cast

import click

from ingest import __version__, cluster, diff, engines, export, readers, rules, schema, sources, store
from ingest.cluster import ClusterError
from ingest.corrections import Corrections, CorrectionsError, corrections_of
from ingest.engines import Said
from ingest.events.why import why
from ingest.extractors import REASONS, ExtractorError, extractor_of
from ingest.furniture import learnt_in, read_again, reading_of
from ingest.intake import Engine, File, Intake, take
from ingest.model import Reading, Refusal
from ingest.readers import Mapping, fields
from ingest.readers.refusals import MEANINGS, refusal
from ingest.readings import Input, Readings, ReadingsError, encode
from ingest.repetition import Learnt
from ingest.sources import Sources, SourcesError, sources_of
from ingest.statements.why import why_said

READ_ALL, FAULT, USAGE, SOME_REFUSED = 0, 1, 2, 3
_SHOWN = 10  # refusals that the summary shows; all stand in the table


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="ingest")
def main() -> None:
    """Turn a folder of scraped news pages into one SQLite archive.

    Exit status: 0 all read, 3 some inputs refused (listed with reasons), 2 wrong usage, 1 a fault of ours.
    """


_db = click.argument("db", type=click.Path(dir_okay=False, path_type=Path))
_paths = click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path, allow_dash=True))
_read_by_options = (
    click.option("--workers", type=click.IntRange(1), help="Processes that read; all cores unless given."),
    click.option("--engine", type=click.Choice(["local", "dask"]), default="local", help="Where reading runs."),
    click.option("--scheduler", metavar="ADDRESS", help="Of the Dask cluster, for --engine dask: tcp://host:8786."),
)


def _read_by(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command the options that say where reading runs, and let it have the engine."""

    @wraps(command)
    def wired(*given: Any, workers: int | None, engine: str, scheduler: str | None, **more: Any) -> None:
        command(*given, engine=_engine(workers, engine, scheduler), **more)

    for option in reversed(_read_by_options):
        wired = option(wired)
    return wired


def _engine(workers: int | None, engine: str, scheduler: str | None) -> Engine:
    """What reads. Raises UsageError where the options do not go together."""
    if engine == "local":
        if scheduler:
            raise click.UsageError("--scheduler goes with --engine dask")
        return lambda units, said, done: engines.read_all(units, said, workers, done)
    if not scheduler:
        raise click.UsageError("say where the Dask scheduler is: --engine dask --scheduler tcp://HOST:8786")
    if workers:
        raise click.UsageError("--workers goes with --engine local; a Dask cluster has its own")
    return partial(cluster.read_all, scheduler)


_text = click.option(
    "--text",
    type=click.Choice(schema.TEXTS),
    help="Publish whole texts (full), or only the sentences that are evidence.",
)
_extractor = click.option(
    "--extractor",
    metavar="NAME[:ARGUMENT]",
    help="A model that proposes what the rules lack: spacy:PIPELINE, llm:MODEL or another's (docs/extractors.md).",
)
_strict = click.option("--strict", is_flag=True, help="Publish nothing where an input is refused.")
_map = click.option(
    "--map", "names", multiple=True, metavar="OURS=THEIRS", callback=lambda _context, _option, value: _mapping(value),
    help="Read the field OURS of records (title, text, url, published …) from their field THEIRS; may be repeated.",
)  # fmt: skip


def _mapping(names: tuple[str, ...]) -> Mapping:
    """The pairs of --map. Raises BadParameter where one is none, or names a field that there is not."""
    pairs = []
    for name in names:
        ours, _, theirs = (part.strip() for part in name.partition("="))
        if not ours or not theirs:
            raise click.BadParameter(f"{name!r} is not OURS=THEIRS, such as title=headline or publisher=source.name")
        if ours not in fields.NAMES:
            raise click.BadParameter(f"there is no field {ours!r}; known are: {', '.join(fields.NAMES)}")
        pairs.append((ours, theirs))
    return tuple(pairs)


@main.command()
@_db
@_paths
@_read_by
@_strict
@_map
@_text
@_extractor
def build(
    db: Path,
    paths: tuple[Path, ...],
    engine: Engine,
    strict: bool,
    names: Mapping,
    text: str | None,
    extractor: str | None,
) -> None:
    """Make a fresh archive DB of the pages under PATH…, and put it in place of the old one.

    PATH is a folder, a file of any format that is read, or - for standard input. A page that has not changed is not
    read again: its Reading is kept in DB.readings.
    """
    with _our_words(), _alone(db), _standard_input(db, paths) as piped:
        found, lost = _find(paths, piped)
        _run(db, found, lost, paths, _How(engine, strict, names, text or "full", extractor or ""))


@main.command()
@_db
@_paths
@_read_by
@_strict
@_map
@_text
@_extractor
def add(
    db: Path,
    paths: tuple[Path, ...],
    engine: Engine,
    strict: bool,
    names: Mapping,
    text: str | None,
    extractor: str | None,
) -> None:
    """Add the pages under PATH… to the archive DB; what it holds already stays, and so does what it publishes.

    Names of fields that were given with --map before hold on, and the extractor is the one that it was built with.
    """
    with _our_words(), _alone(db), _standard_input(db, paths) as piped:
        kept, recorded, built_with = _living(db)
        found, lost = _find(paths, piped)
        before = _that_stay(kept, {(one.root, one.source) for one in found})
        roots = tuple(dict.fromkeys(Path(one.root) for one in kept if one.root != _PIPED))
        chosen = _same_extractor(db, built_with, extractor)
        how = _How(engine, strict, (*names, *recorded), text or store.text_of(db), chosen)
        _run(db, found, lost, (*roots, *paths), how, before)


def _that_stay(kept: tuple[Input, ...], given: set[tuple[str, str]]) -> list[Input]:
    """Inputs that are not given anew, and are not the sidecars of pages that are."""
    stay = [one for one in kept if (one.root, one.source) not in given]
    if any(one.source.lower().endswith(readers.SIDECARS) for one in stay):
        given = given | {(root, source.rpartition(".")[0]) for root, source in given}
        stay = [
            one
            for one in stay
            if not one.source.lower().endswith(readers.SIDECARS)
            or (one.root, one.source.rpartition(".")[0]) not in given
        ]
    return stay


_PIPED = "-"  # standard input, among paths and roots


@contextmanager
def _standard_input(db: Path, paths: tuple[Path, ...]) -> Iterator[File | None]:
    """What stands on standard input, where that is asked for: kept beside the archive for as long as it is read.

    Its source bears the digest of its bytes, so that what is piped in later is added and not put in its place.
    """
    if Path(_PIPED) not in paths:
        yield None
        return
    with tempfile.NamedTemporaryFile(dir=db.parent, prefix=f".{db.name}.stdin-") as file:
        total = hashlib.sha256()
        while chunk := sys.stdin.buffer.read(1 << 20):
            total.update(chunk)
            file.write(chunk)
        file.flush()
        yield File(_PIPED, Path(file.name), f"stdin-{total.hexdigest()[:10]}", file.tell())


def _living(db: Path) -> tuple[tuple[Input, ...], Mapping, list[str]]:
    """What the archive is made of, the names of fields it was made with, and its extractor: as given, its digest.

    Raises UsageError where there is none.
    """
    if not db.exists():
        raise click.UsageError(f"there is no archive at {db} to add to: make one with `ingest build {db} FOLDER`")
    with Readings(db) as kept:
        inputs, settings = _made_of(db, kept)
    mapping = tuple((ours, theirs) for ours, theirs in json.loads(settings.get("mapping", "[]")))
    return inputs, mapping, json.loads(settings.get("extractor", '["", ""]'))


def _same_extractor(db: Path, built_with: list[str], given: str | None) -> str:
    """The extractor of a living archive, as it was given. Raises UsageError where it would not be the same one."""
    before, digest = built_with
    if given is not None and given != before:
        with_what = f"with --extractor {before}" if before else "without an extractor"
        raise click.UsageError(f"{db} was built {with_what}: build it anew to change that")
    if engines.extractor_digest(before) != digest:
        raise click.UsageError(f"the model of --extractor {before} is another than {db} was built with: build it anew")
    return before


def _made_of(db: Path, kept: Readings) -> tuple[tuple[Input, ...], dict[str, str]]:
    """What the archive holds: what was settled, or intended by a run that was stopped when its archive was in place.

    Raises UsageError where it is neither: another archive would be written in its place.
    """
    there = store.inputs_digest_of(db)
    for inputs, settings in ((kept.inputs(), kept.settings()), kept.intended()):
        if there is None or _digest(list(inputs), kept) == there:
            return inputs, settings
    raise click.UsageError(f"{db.name}.readings does not belong to {db}: build the archive anew from its folders")


class _How(NamedTuple):
    """How reading is asked for."""

    engine: Engine
    strict: bool
    mapping: Mapping
    text: str  # what is published of the texts: one of schema.TEXTS
    extractor: str  # NAME or NAME:ARGUMENT; '' for none


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


def _find(paths: tuple[Path, ...], piped: File | None) -> tuple[list[File], list[_Lost]]:
    """The inputs under the paths, and those that cannot even be looked at. Raises UsageError where there is nothing."""
    found: list[File] = [] if piped is None else [piped]
    lost: list[_Lost] = []
    for path in dict.fromkeys(path for path in paths if path != Path(_PIPED)):
        if not path.exists():
            raise click.UsageError(f"there is nothing at {path}: give a folder of pages, or a page")
        root = str(path.resolve())
        for one in readers.inputs([path]):
            if isinstance(one, Refusal):
                lost.append(_Lost(root, one))
            else:
                found.append(File(root, *one, readers.size_of(one[0])))
    if not found and not lost:
        raise click.UsageError(f"no pages in {', '.join(map(str, paths))}: put pages there and try again")
    return found, lost


def _run(
    db: Path,
    found: list[File],
    lost: list[_Lost],
    folders: tuple[Path, ...],
    how: _How,
    living: list[Input] | None = None,
) -> None:
    """Read what has changed, write the archive, report, exit."""
    store.refuse_beside_journal(db)
    folders = tuple(dict.fromkeys(folder.resolve() for folder in folders if folder != Path(_PIPED)))
    settings, corrections = sources_of(folders), corrections_of(folders)
    with Readings(db) as kept:
        read_with = engines.extractor_digest(how.extractor)
        read = _read(kept, found, Said(settings.rules, how.mapping, how.extractor), how.engine)
        chosen = [*(living or []), *read.inputs, *_unopened(kept, found, lost, read.inputs)]
        tally = _Tally(refused=kept.refusals(chosen))
        made = _besides_inputs(settings, corrections, how, read_with)
        made_with = {"program": engines.program_digest(), "mapping": json.dumps(how.mapping),
                     "extractor": json.dumps([how.extractor, read_with]), "made": made}  # fmt: skip
        if _stands(kept, db, read, chosen, made):
            tally.unchanged, tally.duplicate = store.article_count(db), store.duplicate_count(db)
            _refuse_to_lose(db, tally, tally.unchanged, how.strict)
            changed: str | None = "nothing"
        else:
            articles = _captured(kept, chosen, read.fresh, tally)
            _refuse_to_lose(db, tally, len(articles), how.strict)
            notes = store.Build(
                __version__, _digest(chosen, kept), rules.lexicon_digest(), settings.digest, settings.notice, _scores(),
                tally.duplicate, corrections, how.text, read_with or None,
            )  # fmt: skip
            before = _before(db)
            with _progress(len(articles), "Writing") as bar:
                kept.intend(chosen, made_with)
                readings = _readings(kept, articles, learnt_in(kept, chosen), how.extractor, bar)
                store.write(db, readings, tally.refused, notes, bar.step)
            kept.settle(chosen, {**made_with, "archive": store.stamp(db)})
            changed = _in_brief(before, db) if before else None
    _report(db, tally, changed)
    sys.exit(SOME_REFUSED if tally.refused else READ_ALL)


def _besides_inputs(settings: Sources, corrections: Corrections, how: _How, read_with: str) -> str:
    """The digest of all that an archive is made of besides its inputs."""
    notes = (settings.digest, settings.notice, corrections.digest, _scores(), how.text, json.dumps(how.mapping))
    told = [__version__, engines.program_digest(), store.sqlite_version(), read_with, *(note or "" for note in notes)]
    return hashlib.sha256("\0".join(told).encode()).hexdigest()


def _stands(kept: Readings, db: Path, read: Intake, inputs: list[Input], made: str) -> bool:
    """Whether the archive is as the last build left it, and was made of exactly this: then it is not written again."""
    before = kept.settings()
    if read.fresh or before.get("made") != made or before.get("archive") != store.stamp(db):
        return False
    was, given = kept.inputs(), sorted(inputs, key=lambda one: (one.root, one.source))
    return was == tuple(given) and not kept.intended()[0]


def _read(kept: Readings, found: list[File], said: Said, engine: Engine) -> Intake:
    """Read what is not kept, with a progress bar over what waits."""
    with ExitStack() as stack:
        return take(
            kept, found, said, engine, lambda *size: stack.enter_context(_progress(size[0], "Reading", size[1]))
        )


def _unopened(kept: Readings, found: list[File], lost_inputs: list[_Lost], inputs: list[Input]) -> list[Input]:
    """Keep the refusals of what cannot be opened; nothing is lost, not even from a later `add`."""
    opened = {(one.root, one.source) for one in inputs}
    refused = list(lost_inputs)
    for one in found:
        if (one.root, one.source) not in opened:
            pages = readers.pages_in(one.path, one.source)
            here = [page for page in pages if isinstance(page, Refusal)]
            twice = refusal(one.source, "unreadable", "The file could be read at the second try only.")
            refused += [_Lost(one.root, lost) for lost in here or [twice]]
    made = []
    for root, lost in refused:
        key = hashlib.sha256("\0".join(["unopened", lost.source, lost.reason]).encode()).hexdigest()
        kept.keep([(key, [encode(lost)])])
        made.append(Input(root, lost.source, key))
    return made


@dataclass(slots=True)
class _Captures:
    place: str  # of the Reading, as Readings.articles gives it
    article: str
    sources: list[str]


def _captured(kept: Readings, inputs: list[Input], fresh: set[str], tally: _Tally) -> list[_Captures]:
    """The articles in date order, equal pages as captures of one; counts them in the tally."""
    captures: list[_Captures] = []
    seen: dict[str, _Captures] = {}
    for place, article, source in kept.articles(inputs):
        if article in seen:
            tally.duplicate += 1
            seen[article].sources.append(source)
            continue
        seen[article] = _Captures(place, article, [source])
        captures.append(seen[article])
        if place.split("\n")[0] in fresh:
            tally.ingested += 1
        else:
            tally.unchanged += 1
    return captures


def _readings(
    kept: Readings, captures: list[_Captures], learnt: dict[str, tuple[Learnt, ...]], extractor: str, bar: _Bar
) -> Iterator[store.Captured]:
    for capture in captures:
        reading = reading_of(kept, capture.place, capture.article, learnt, extractor_of(extractor))
        yield store.Captured(reading, tuple(sorted(set(capture.sources))))
        bar(1)


def _refuse_to_lose(db: Path, tally: _Tally, articles: int, strict: bool) -> None:
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

    def __call__(self, size: int, count: int | None = None) -> None:
        """Go on by a size, and show how many are done a second: the count, or the size where none is given."""
        self.done += size if count is None else count
        rate = self.done / max(time.monotonic() - self.began, 0.001)
        self.bar.label = f"{self.label}, {rate:,.0f} a second"
        self.bar.update(size)

    def step(self, name: str) -> None:
        """Show what is worked on where there is nothing to count."""
        self.bar.label = f"{self.label}: {name}"
        self.bar.render_progress()


@contextmanager
def _progress(length: int, label: str, counted: bool = True) -> Iterator[_Bar]:
    """A bar over `length` things, or bytes where these are not `counted`."""
    hidden = not sys.stderr.isatty() or not length
    with click.progressbar(length=length, label=label, file=sys.stderr, show_pos=counted, hidden=hidden) as bar:
        yield _Bar(bar)


def _before(db: Path) -> store.Archive | None:
    """The archive that is about to be replaced; None where there is none that can be compared."""
    try:
        return store.Archive(db)
    except store.StoreError:
        return None


def _report(db: Path, tally: _Tally, changed: str | None) -> None:
    """Say what became of the inputs, what the archive holds, and what changed where there was one before."""
    click.echo(
        f"{tally.seen} seen = {tally.ingested} ingested + {tally.unchanged} unchanged + "
        f"{tally.duplicate} duplicate + {len(tally.refused)} refused"
    )
    _show_refusals(tally)
    rows = store.table_counts(db)
    click.echo("  ".join(f"{rows[name]:,} {name}" for name in ("articles", "people", "roles", "events", "statements")))
    for line in _proposal_lines(db):
        click.echo(line)
    if changed:
        click.echo(f"Changed since the last build: {changed}")
    click.echo(f"Archive: {db}. To browse it: make serve" + ("" if db.name == "news.db" else f" DB={db}"))


def _proposal_lines(db: Path) -> Iterator[str]:
    """What became of the proposals of an extractor, where there was one."""
    found = store.proposals_in(db)
    count = {verdict: sum(one["count"] for one in found if one["verdict"] == verdict) for verdict in _VERDICTS}
    if found:
        told = " + ".join(f"{number} {_VERDICTS[verdict]}" for verdict, number in count.items())
        yield f"{sum(count.values())} proposed = {told}"
    for one in found:
        if one["verdict"] == "refused":
            yield f"  refused {one['count']} × {one['noun']}: {one['reason']} ({REASONS[one['reason']]})"


_VERDICTS = {"added": "added", "known": "found by the rules", "refused": "refused"}


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


class _Mendable(click.ClickException):
    """What whoever runs the command can mend: a file, a disk, a line of the settings."""

    exit_code = USAGE


_MEMORY_FULL = "the memory is full: fewer --workers need less; the archive is whole"
# What the system says of a library that is there, where it lacks the memory for it or the disk fails.
_NOT_LOADED = re.compile(r"failed to map|annot allocate memory|cannot (?:read|open)|[Ii]nput/output error")


@contextmanager
def _our_words() -> Iterator[None]:
    """Errors that a user can mend, said plainly: exit status 2."""
    try:
        yield
    except (
        store.StoreError,
        export.ExportError,
        ExtractorError,
        ClusterError,
        ReadingsError,
        SourcesError,
        CorrectionsError,
        rules.LexiconError,
    ) as error:
        raise _Mendable(str(error)) from None
    except MemoryError:
        raise _Mendable(_MEMORY_FULL) from None
    except ImportError as error:
        if not _NOT_LOADED.search(str(error)):
            raise
        raise _Mendable(f"a library cannot be loaded ({error}); the archive is whole") from None
    except store.SqliteError as error:
        if not store.failed_disk(error):
            raise
        raise _Mendable(f"the disk failed, or a file on it is damaged: {error}; run it again") from None
    except OSError as error:
        if error.errno == errno.EPIPE:  # whoever read our output has gone: click ends quietly
            raise
        where = f"{error.filename}: " if error.filename else ""
        raise _Mendable(f"{where}{error.strerror or error}; the archive is whole") from None
    except KeyboardInterrupt:
        raise click.ClickException("stopped; the archive is as before, and the next run goes on from here") from None


@contextmanager
def _alone(db: Path) -> Iterator[IO[bytes]]:
    """Hold the archive's lock: two builds of one archive must not write at once. Clears what a killed run left."""
    lock = db.with_name(f".{db.name}.lock")
    if not db.parent.is_dir():
        raise click.UsageError(f"there is no folder {db.parent}: make it first")
    try:
        file = _locked(lock)
    except BlockingIOError:
        raise _Mendable(f"another ingest is writing {db}: wait for it, or stop it") from None
    except OSError as error:
        raise _Mendable(f"{db} cannot be written: {error.strerror}") from None
    with file:
        try:
            for left in db.parent.glob(glob.escape(f".{db.name}.stdin-") + "*"):
                left.unlink(missing_ok=True)
            yield file
        finally:
            with suppress(OSError):
                lock.unlink()


def _locked(path: Path) -> IO[bytes]:
    """The file at this path, held by this process alone. Raises BlockingIOError where another holds it.

    Whoever held it removes it: a file that was removed between being opened and being locked is not the lock any more.
    """
    while True:
        file = path.open("wb")
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            with suppress(FileNotFoundError):
                if os.path.samestat(os.fstat(file.fileno()), path.stat()):
                    return file
        except BaseException:
            file.close()
            raise
        file.close()


# -- looking ---------------------------------------------------------------------------------------------------------


@main.command()
@click.argument("path", type=click.Path(path_type=Path))
@_map
@click.option(
    "--archive",
    "db",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Also what the other pages of this archive teach about the page's lines.",
)
@_extractor
def explain(path: Path, names: Mapping, db: Path | None, extractor: str | None) -> None:
    """Show how the page PATH is read: each line's label and reason, each finding with its words and rule.

    One page of a file that holds many is named as in the archive: crawl.jsonl#3.
    """
    whole = path if path.is_file() else path.with_name(path.name.rpartition("#")[0] or path.name)
    if not whole.is_file():
        raise click.UsageError(f"there is no page at {path}")
    refused, shown = False, False
    with _our_words():
        root = _root_of(whole)
        source = whole.resolve().relative_to(root).as_posix() if root else whole.name
        said = Said(sources_of([root]).rules if root else (), names, extractor or "")
        wanted = source.removesuffix(whole.name) + path.name
        for result in engines.read_input(whole, source, str(root), said):
            if whole is path or (result.source if isinstance(result, Refusal) else result.article.source) == wanted:
                refused, shown = refused or isinstance(result, Refusal), True
                for line in _explained(_taught(result, db, said.extractor)):
                    click.echo(line)
    if not shown:
        raise click.UsageError(f"there is no page {path.name} in {whole}")
    sys.exit(SOME_REFUSED if refused else READ_ALL)


def _taught(result: Reading | Refusal, db: Path | None, extractor: str) -> Reading | Refusal:
    """What was read, without the furniture that the archive's other pages show."""
    if db is None or isinstance(result, Refusal):
        return result
    with Readings(db) as kept:
        learnt = learnt_in(kept, kept.inputs()).get(result.article.id, ())
    return read_again(result, learnt, extractor_of(extractor)) if learnt else result


def _root_of(path: Path) -> Path | None:
    """The nearest folder above a page with a sources.yml; None where none has one."""
    return next((folder for folder in path.resolve().parents if (folder / sources.NAME).is_file()), None)


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
            yield f"    {who.part}{behalf}: {who.text}  [{who.rule}]"


def _statement_lines(reading: Reading) -> Iterator[str]:
    names = {person.id: person.name for person in reading.people}
    for said in reading.statements:
        who = f"{said.speaker} → {said.person or 'unresolved'} ({said.kind}, {said.cue})"
        yield f"{who}: “{_short(said.text)}”  [{said.rule}]"
        yield f"    why: {why_said(said.cue, said.rule, said.type, names.get(said.runner_up or ''))}"


def _proposed_lines(reading: Reading) -> Iterator[str]:
    for one in reading.proposals:
        reason = f": {one.reason}" if one.reason else ""
        yield f"{one.noun} {_VERDICTS[one.verdict]}{reason}  “{_short(one.text)}”"


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


@main.command("shards")
@click.argument("files", nargs=-1, required=True, type=click.Path(dir_okay=False, path_type=Path))
@click.option("--host", default="127.0.0.1", show_default=True, help="Where to listen.")
@click.option("--port", default=8001, show_default=True, help="Where to listen.")
def shards_command(files: tuple[Path, ...], host: str, port: int) -> None:
    """Serve several archives as one site: each under the name of its file, one search over all (docs/engines.md)."""
    import uvicorn

    from ingest.site import shards

    try:
        names = shards.names_of(files)
        for file in files:
            store.open_archive(file).close()
    except (shards.ShardsError, store.StoreError) as error:
        raise click.UsageError(str(error)) from None
    with tempfile.TemporaryDirectory() as work:
        app = shards.Shards(dict(zip(names, files, strict=True)), Path(work), Path(__file__).parent.parent)
        click.echo(f"Serving {len(files)} archives on http://{host}:{port}/ (stop with Ctrl-C)")
        uvicorn.run(app, host=host, port=port, log_level="warning")


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

"""`ingest build` and `ingest add`: read what has changed, write the archive, report."""

from __future__ import annotations

import hashlib
import json
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack
from functools import wraps
from pathlib import Path
from typing import NamedTuple

import click

from ingest import __version__, engines, rules, store
from ingest.cli.faults import our_words, refuse_as_output
from ingest.cli.inputs import PIPED, find, refuse_misspelt, standard_input
from ingest.cli.living import inputs_digest, living_of, same_extractor
from ingest.cli.lock import alone
from ingest.cli.options import CHANGES, DB, EXTRACTOR, MAP, PATHS, READ_ALL, SOME_REFUSED, STRICT, TEXT, read_by
from ingest.cli.progress import Bar, progress
from ingest.cli.reports import Tally, count_articles, nothing_since, refuse_to_lose, report, since, tally_of
from ingest.corrections import Corrections, corrections_of
from ingest.engines import Said
from ingest.furniture import learn, tables_at
from ingest.intake import Engine, File, Lost, take, take_again
from ingest.readers import SIDECARS, Mapping
from ingest.readings import Readings, Which, path_of
from ingest.rows import Tables
from ingest.sources import NAME as SOURCES
from ingest.sources import Sources, sources_of, without_pages


class _Asked(NamedTuple):
    """The options of a command that reads pages, as they were given."""

    engine: Engine
    cores: int
    strict: bool
    mapping: Mapping
    text: str | None
    extractor: str | None
    changes: Path | None


def _of_pages(command: Callable[[Path, tuple[Path, ...], _Asked], None]) -> Callable[..., None]:
    """Give a command the archive, the paths and the options of reading pages."""

    @wraps(command)
    def wired(
        db: Path, paths: tuple[Path, ...], engine: Engine, cores: int, strict: bool, names: Mapping, text: str | None,
        extractor: str | None, changes: Path | None,
    ) -> None:  # fmt: skip
        db = db.resolve() if db.is_symlink() else db  # the link stays, and the file that it leads to is replaced
        command(db, paths, _Asked(engine, cores, strict, names, text, extractor, changes))

    whole: Callable[..., None] = wired
    for option in (CHANGES, EXTRACTOR, TEXT, MAP, STRICT, read_by, PATHS, DB):
        whole = option(whole)
    return whole


@click.command(short_help="Make a fresh archive DB of the pages under PATH….")
@_of_pages
def build(db: Path, paths: tuple[Path, ...], asked: _Asked) -> None:
    """Make a fresh archive DB of the pages under PATH…, and put it in place of the old one.

    PATH is a folder, a file of any format that is read, or - for standard input. A page that has not changed is not
    read again: its Reading is kept in DB.readings.
    """
    with our_words(), alone(db), standard_input(db, paths) as piped:
        found = find(paths, piped, _written(db, asked))
        refuse_misspelt(paths, asked.mapping)
        how = _How(asked.engine, asked.cores, asked.strict, asked.mapping, asked.text or "full", asked.extractor or "",
                   asked.changes)  # fmt: skip
        _run(db, found, paths, how)


@click.command(short_help="Add the pages under PATH… to the archive DB.")
@_of_pages
def add(db: Path, paths: tuple[Path, ...], asked: _Asked) -> None:
    """Add the pages under PATH… to the archive DB; what it holds already stays, and so does what it publishes.

    PATH is a folder, a file of any format that is read, or - for standard input.
    Names of fields that were given with --map before hold on, and the extractor is the one that it was built with.
    """
    with our_words(), alone(db), standard_input(db, paths) as piped:
        living = living_of(db)
        found = find(paths, piped, _written(db, asked))
        refuse_misspelt(paths, asked.mapping)
        chosen = same_extractor(db, living.extractor, asked.extractor)
        mapping = tuple(dict.fromkeys((*asked.mapping, *living.mapping)))
        how = _How(asked.engine, asked.cores, asked.strict, mapping, asked.text or living.text, chosen,
                   asked.changes)  # fmt: skip
        _run(db, found, (*living.roots, *paths), how, living.inputs)


def _written(db: Path, asked: _Asked) -> tuple[Path, ...]:
    """The files that a run writes for whoever asked. Raises UsageError where the changes cannot be one of them."""
    own = (db, path_of(db))
    if asked.changes is None:
        return own
    refuse_as_output(asked.changes, *own)
    if not asked.changes.parent.is_dir():
        raise click.UsageError(f"there is no folder {asked.changes.parent} for --changes: make it first")
    return (*own, asked.changes)


class _How(NamedTuple):
    """How reading is asked for."""

    engine: Engine
    cores: int  # that this machine lends
    strict: bool
    mapping: Mapping
    text: str  # what is published of the texts: one of schema.TEXTS
    extractor: str  # NAME or NAME:ARGUMENT; '' for none
    changes: Path | None  # where every change is written


def _run(
    db: Path, found: Iterable[File | Lost], folders: tuple[Path, ...], how: _How, living: Which | None = None
) -> None:
    """Read what has changed, write the archive, report, exit."""
    store.refuse_beside_journal(db)
    store.refuse_what_is_no_archive(db)
    folders = tuple(dict.fromkeys(folder.resolve() for folder in folders if folder != Path(PIPED)))
    settings, corrections = sources_of(folders), corrections_of(folders)
    with Readings(db) as kept:
        read_with = engines.extractor_digest(how.extractor)
        said = Said(settings.rules, how.mapping, how.extractor, apart=bool(settings.rules) and len(folders) > 1)
        _read(kept, found, said, how.engine)
        if living is not None:
            kept.chosen.keep(living, SIDECARS)
        made = _besides_inputs(settings, corrections, how, read_with)
        made_with = {"program": engines.program_digest(), "mapping": json.dumps(how.mapping),
                     "extractor": json.dumps([how.extractor, read_with]), "made": made}  # fmt: skip
        missed = without_pages(settings.rules, kept.chosen.given())
        kept.chosen.choose("given")
        tally = tally_of(kept)
        if _stands(kept, db, made):
            changed: str | None = _stays(db, tally, how)
        else:
            count_articles(kept, tally)
            refuse_to_lose(db, tally, tally.ingested + tally.unchanged, how.strict)
            notes = store.Build(
                __version__, inputs_digest(kept), rules.lexicon_digest(), settings.digest, settings.notice,
                _scores(), tally.duplicate, corrections, how.text, read_with or None,
            )  # fmt: skip
            before = _before(db)
            _read_again(kept, said, how.engine)
            articles = tally.ingested + tally.unchanged
            with progress(articles, "Writing") as bar:
                kept.intend(made_with)
                beside = engines.helped(said, how.cores, articles)
                store.write(db, _readings(kept, bar), kept.refusals(), notes, bar.step, beside)
            kept.settle({**made_with, "archive": store.stamp(db)})
            changed = since(before, db, how.changes)
    report(db, tally, changed, [f"{SOURCES}: no page lies in {folder!r}" for folder in missed])
    sys.exit(SOME_REFUSED if tally.refused else READ_ALL)


def _stays(db: Path, tally: Tally, how: _How) -> str:
    """Count what an archive holds that is as it was; what changed: nothing."""
    tally.unchanged, tally.duplicate = store.article_count(db), int(store.build_of(db)["duplicates"])
    refuse_to_lose(db, tally, tally.unchanged, how.strict)
    return nothing_since(how.changes)


def _besides_inputs(settings: Sources, corrections: Corrections, how: _How, read_with: str) -> str:
    """The digest of all that an archive is made of besides its inputs."""
    notes = (settings.digest, settings.notice, corrections.digest, _scores(), how.text, json.dumps(how.mapping))
    told = [__version__, engines.program_digest(), store.sqlite_version(), read_with, *(note or "" for note in notes)]
    return hashlib.sha256("\0".join(told).encode()).hexdigest()


def _stands(kept: Readings, db: Path, made: str) -> bool:
    """Whether the archive is as the last build left it, and was made of exactly this: then it is not written again."""
    before = kept.settings()
    if kept.chosen.any_fresh() or before.get("made") != made or before.get("archive") != store.stamp(db):
        return False
    return kept.chosen.is_what_was()


def _read(kept: Readings, found: Iterable[File | Lost], said: Said, engine: Engine) -> None:
    """Read what is not kept, with a progress bar over what waits."""
    with ExitStack() as stack:
        take(kept, found, said, engine, lambda *size: stack.enter_context(progress(size[0], "Reading", size[1])))


def _read_again(kept: Readings, said: Said, engine: Engine) -> None:
    """Learn of the articles of the archive; those of which anything is learnt are read again without it."""
    learn(kept)
    with ExitStack() as stack:
        take_again(kept, said, engine, lambda size: stack.enter_context(progress(size, "Reading again")))


def _readings(kept: Readings, bar: Bar) -> Iterator[Tables]:
    """The articles in date order, equal pages as captures of one."""
    for capture in kept.chosen.articles():
        tables = tables_at(kept, capture.place, kept.chosen.learnt(capture.article))
        yield store.with_captures(tables, kept.chosen.sources(capture.article))
        bar(1)


def _scores() -> str | None:
    """The committed score file of the program, where this installation has it."""
    path = Path(__file__).parent.parent.parent / "benchmarks" / "scores.json"
    return path.read_text(encoding="utf-8") if path.is_file() else None


def _before(db: Path) -> store.Archive | None:
    """The archive that is about to be replaced; None where there is none that can be compared."""
    try:
        return store.Archive(db)
    except store.StoreError:
        return None

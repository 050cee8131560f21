"""`ingest build` and `ingest add`: read what has changed, write the archive, report."""

from __future__ import annotations

import hashlib
import json
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from functools import wraps
from pathlib import Path
from typing import NamedTuple

import click

from ingest import __version__, engines, rules, store
from ingest.cli.faults import our_words
from ingest.cli.inputs import PIPED, Lost, find, standard_input, unopened
from ingest.cli.living import inputs_digest, living_of, same_extractor, that_stay
from ingest.cli.lock import alone
from ingest.cli.options import CHANGES, DB, EXTRACTOR, MAP, PATHS, READ_ALL, SOME_REFUSED, STRICT, TEXT, read_by
from ingest.cli.progress import Bar, progress
from ingest.cli.reports import Tally, nothing_since, refuse_to_lose, report, since
from ingest.corrections import Corrections, corrections_of
from ingest.engines import Said
from ingest.furniture import learnt_in, reading_of
from ingest.intake import Engine, File, Intake, take, take_again
from ingest.readers import Mapping
from ingest.readings import Input, Readings
from ingest.repetition import Learnt
from ingest.sources import NAME as SOURCES
from ingest.sources import Sources, sources_of, without_pages


class _Asked(NamedTuple):
    """The options of a command that reads pages, as they were given."""

    engine: Engine
    strict: bool
    mapping: Mapping
    text: str | None
    extractor: str | None
    changes: Path | None


def _of_pages(command: Callable[[Path, tuple[Path, ...], _Asked], None]) -> Callable[..., None]:
    """Give a command the archive, the paths and the options of reading pages."""

    @wraps(command)
    def wired(
        db: Path, paths: tuple[Path, ...], engine: Engine, strict: bool, names: Mapping, text: str | None,
        extractor: str | None, changes: Path | None,
    ) -> None:  # fmt: skip
        command(db, paths, _Asked(engine, strict, names, text, extractor, changes))

    whole: Callable[..., None] = wired
    for option in (CHANGES, EXTRACTOR, TEXT, MAP, STRICT, read_by, PATHS, DB):
        whole = option(whole)
    return whole


@click.command()
@_of_pages
def build(db: Path, paths: tuple[Path, ...], asked: _Asked) -> None:
    """Make a fresh archive DB of the pages under PATH…, and put it in place of the old one.

    PATH is a folder, a file of any format that is read, or - for standard input. A page that has not changed is not
    read again: its Reading is kept in DB.readings.
    """
    with our_words(), alone(db), standard_input(db, paths) as piped:
        found, lost = find(paths, piped)
        how = _How(
            asked.engine, asked.strict, asked.mapping, asked.text or "full", asked.extractor or "", asked.changes
        )
        _run(db, found, lost, paths, how)


@click.command()
@_of_pages
def add(db: Path, paths: tuple[Path, ...], asked: _Asked) -> None:
    """Add the pages under PATH… to the archive DB; what it holds already stays, and so does what it publishes.

    Names of fields that were given with --map before hold on, and the extractor is the one that it was built with.
    """
    with our_words(), alone(db), standard_input(db, paths) as piped:
        kept, recorded, built_with = living_of(db)
        found, lost = find(paths, piped)
        before = that_stay(kept, {(one.root, one.source) for one in found})
        roots = tuple(dict.fromkeys(Path(one.root) for one in kept if one.root != PIPED))
        chosen = same_extractor(db, built_with, asked.extractor)
        mapping = (*asked.mapping, *recorded)
        how = _How(asked.engine, asked.strict, mapping, asked.text or store.text_of(db), chosen, asked.changes)
        _run(db, found, lost, (*roots, *paths), how, before)


class _How(NamedTuple):
    """How reading is asked for."""

    engine: Engine
    strict: bool
    mapping: Mapping
    text: str  # what is published of the texts: one of schema.TEXTS
    extractor: str  # NAME or NAME:ARGUMENT; '' for none
    changes: Path | None  # where every change is written


def _run(
    db: Path,
    found: list[File],
    lost: list[Lost],
    folders: tuple[Path, ...],
    how: _How,
    living: list[Input] | None = None,
) -> None:
    """Read what has changed, write the archive, report, exit."""
    store.refuse_beside_journal(db)
    store.refuse_what_is_no_archive(db)
    folders = tuple(dict.fromkeys(folder.resolve() for folder in folders if folder != Path(PIPED)))
    settings, corrections = sources_of(folders), corrections_of(folders)
    with Readings(db) as kept:
        read_with = engines.extractor_digest(how.extractor)
        said = Said(settings.rules, how.mapping, how.extractor)
        read = _read(kept, found, said, how.engine)
        chosen = [*(living or []), *read.inputs, *unopened(kept, found, lost, read.inputs)]
        tally = Tally(refused=kept.refusals(chosen))
        made = _besides_inputs(settings, corrections, how, read_with)
        made_with = {"program": engines.program_digest(), "mapping": json.dumps(how.mapping),
                     "extractor": json.dumps([how.extractor, read_with]), "made": made}  # fmt: skip
        if _stands(kept, db, read, chosen, made):
            changed: str | None = _stays(db, tally, how)
        else:
            articles = _captured(kept, chosen, read.fresh, tally)
            refuse_to_lose(db, tally, len(articles), how.strict)
            notes = store.Build(
                __version__, inputs_digest(chosen, kept), rules.lexicon_digest(), settings.digest, settings.notice,
                _scores(), tally.duplicate, corrections, how.text, read_with or None,
            )  # fmt: skip
            before = _before(db)
            learnt = _read_again(kept, chosen, articles, said, how.engine)
            with progress(len(articles), "Writing") as bar:
                kept.intend(chosen, made_with)
                readings = _readings(kept, articles, learnt, bar)
                store.write(db, readings, tally.refused, notes, bar.step)
            kept.settle(chosen, {**made_with, "archive": store.stamp(db)})
            changed = since(before, db, how.changes)
    missed = without_pages(settings.rules, ((one.root, one.source) for one in chosen))
    report(db, tally, changed, [f"{SOURCES}: no page lies in {folder!r}" for folder in missed])
    sys.exit(SOME_REFUSED if tally.refused else READ_ALL)


def _stays(db: Path, tally: Tally, how: _How) -> str:
    """Count what an archive holds that is as it was; what changed: nothing."""
    tally.unchanged, tally.duplicate = store.article_count(db), store.duplicate_count(db)
    refuse_to_lose(db, tally, tally.unchanged, how.strict)
    return nothing_since(how.changes)


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
        return take(kept, found, said, engine, lambda *size: stack.enter_context(progress(size[0], "Reading", size[1])))


def _read_again(
    kept: Readings, chosen: list[Input], captures: list[_Captures], said: Said, engine: Engine
) -> dict[str, tuple[Learnt, ...]]:
    """What is learnt of the articles of the archive; those of which anything is are read again without it."""
    learnt = learnt_in(kept, chosen)
    with ExitStack() as stack:
        articles = ((one.place, one.article) for one in captures)
        take_again(kept, articles, learnt, said, engine,
                   lambda size: stack.enter_context(progress(size, "Reading again")))  # fmt: skip
    return learnt


@dataclass(slots=True)
class _Captures:
    place: str  # of the Reading, as Readings.articles gives it
    article: str
    sources: list[str]


def _captured(kept: Readings, inputs: list[Input], fresh: set[str], tally: Tally) -> list[_Captures]:
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
    kept: Readings, captures: list[_Captures], learnt: dict[str, tuple[Learnt, ...]], bar: Bar
) -> Iterator[store.Captured]:
    for capture in captures:
        reading = reading_of(kept, capture.place, learnt.get(capture.article, ()))
        yield store.Captured(reading, tuple(sorted(set(capture.sources))))
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

"""Arguments and options that commands share, and the exit statuses."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial, wraps
from pathlib import Path
from typing import Any

import click

from ingest import cluster, engines, schema
from ingest.intake import Engine
from ingest.readers import Mapping, fields

READ_ALL, FAULT, USAGE, SOME_REFUSED = 0, 1, 2, 3
STOPPED = 130  # by Ctrl-C, as shells tell it

DB = click.argument("db", type=click.Path(dir_okay=False, path_type=Path))
PATHS = click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path, allow_dash=True))
_read_by_options = (
    click.option("--workers", type=click.IntRange(1), help="Processes that read; all cores unless given."),
    click.option("--engine", type=click.Choice(["local", "dask"]), default="local", help="Where reading runs."),
    click.option("--scheduler", metavar="ADDRESS", help="Of the Dask cluster, for --engine dask: tcp://host:8786."),
)


def read_by(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command the options that say where reading runs, and let it have the engine and the number of cores."""

    @wraps(command)
    def wired(*given: Any, workers: int | None, engine: str, scheduler: str | None, **more: Any) -> None:
        cores = workers or engines.worker_count()
        command(*given, engine=_engine(workers, engine, scheduler), cores=cores, **more)

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


TEXT = click.option(
    "--text",
    type=click.Choice(schema.TEXTS),
    help="Publish whole texts (full), or only the sentences that are evidence.",
)
EXTRACTOR = click.option(
    "--extractor",
    metavar="NAME[:ARGUMENT]",
    help="A model that proposes what the rules lack: spacy:PIPELINE, llm:MODEL or another's (docs/extractors.md).",
)
STRICT = click.option("--strict", is_flag=True, help="Publish nothing where an input is refused.")
CHANGES = click.option(
    "--changes",
    metavar="FILE",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Write what is new, changed and gone since the last build into FILE, row by row, as `ingest diff` tells it.",
)
MAP = click.option(
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

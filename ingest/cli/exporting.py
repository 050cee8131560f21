"""`ingest export`: an archive in a standard format."""

from __future__ import annotations

import re
import sys
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import BinaryIO, cast

import click

from ingest import export, store
from ingest.cli.faults import our_words, refuse_as_output
from ingest.cli.options import DB
from ingest.cli.progress import progress
from ingest.readings import path_of


@click.command("export", short_help="Write an archive in a standard format.")
@DB
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
    if site is not None and not re.match(r"https?://[^/\s]", site):
        raise click.UsageError(f"--site is a web address with its scheme, such as https://news.example.org, not {site}")
    if output is not None:
        refuse_as_output(output, db, path_of(db))
    with (
        our_words(),
        store.Archive(db) as archive,
        _outputs(format, output) as sink,
        progress(export.row_count(archive, format), "Exporting") as bar,
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
    """A file that is there when it is whole, and not before; its folder when there is something to write."""
    path.parent.mkdir(parents=True, exist_ok=True)
    work = path.with_name(f".{path.name}.new")
    try:
        with work.open("wb") as file:
            yield file
        work.replace(path)
    finally:
        work.unlink(missing_ok=True)

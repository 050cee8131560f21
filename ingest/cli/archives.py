"""Commands that look at a finished archive: check, shards, diff, corrections; and the schema."""

from __future__ import annotations

import json
import sys
import tempfile
from pathlib import Path

import click

from ingest import diff, schema, store
from ingest.cli.faults import our_words
from ingest.cli.options import DB, FAULT
from ingest.cli.reports import SHOWN, in_all
from ingest.readers.refusals import MEANINGS


@click.command(short_help="Check that an archive is sound and quotes its articles.")
@DB
def check(db: Path) -> None:
    """Check an archive: integrity, foreign keys, full text, and that every row quotes its article."""
    with our_words():
        problems = list(store.problems_in(db))
    for problem in problems:
        click.echo(problem)
    if problems:
        sys.exit(FAULT)
    click.echo(f"{db} is sound: integrity, foreign keys, full text, and every row quotes its article")


@click.command("shards", short_help="Serve several archives as one site.")
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
        app = shards.Shards(dict(zip(names, files, strict=True)), Path(work), Path(__file__).parent.parent.parent)
        click.echo(f"Serving {len(files)} archives on http://{host}:{port}/ (stop with Ctrl-C)")
        uvicorn.run(app, host=host, port=port, log_level="warning")


@click.command("diff", short_help="Tell what changed in meaning from OLD to NEW.")
@click.argument("old", type=click.Path(dir_okay=False, path_type=Path))
@click.argument("new", type=click.Path(dir_okay=False, path_type=Path))
@click.option("--all", "everything", is_flag=True, help="Print every change, not the first ten of a kind.")
@click.option("--format", type=click.Choice(["text", "json"]), default="text", help="Words, or JSON for programs.")
def diff_command(old: Path, new: Path, everything: bool, format: str) -> None:
    """Tell what changed in meaning from the archive OLD to the archive NEW.

    Articles, people (new, joined, parted), roles, claims, events with their status, date, place, participants and what
    became of plans, statements. Prints nothing where nothing changed.
    """
    with our_words(), store.Archive(old) as before, store.Archive(new) as after:
        found = diff.changes(before, after)
        if format == "json":
            told = {"old": old.name, "new": new.name, "changes": [diff.as_json(one) for one in found]}
            click.echo(json.dumps(told, ensure_ascii=False, indent=1))
        else:
            for line in diff.told(found, None if everything else SHOWN):
                click.echo(line)


@click.command(short_help="List what each correction changed.")
@DB
def corrections(db: Path) -> None:
    """List what each correction changed in DB, and what those name that the archive does not have."""
    with our_words():
        found = store.corrections_in(db)
    for one in found:
        effect = (
            f"changed {one['changed']} {'row' if one['changed'] == 1 else 'rows'}"
            if one["changed"]
            else "has no effect"
        )
        click.echo(
            f"line {one['line']} {one['action']} {one['entry']}: {effect} ({one['decided_by']}, {one['decided_on']})"
        )
        if one["unmatched"]:
            click.echo(f"  {one['unmatched']}")
    click.echo(in_all(found))


@click.command("schema", short_help="Print the tables and the closed lists.")
def schema_command() -> None:
    """Print the tables and the closed lists, as documentation (Markdown)."""
    click.echo(schema.documentation())
    click.echo("## Reasons of refusals\n")
    for reason, meaning in MEANINGS.items():
        click.echo(f"* `{reason}`: {meaning}")

"""The commands: they wire, report and exit."""

from __future__ import annotations

import os
import sys
from io import TextIOWrapper
from pathlib import Path

try:
    import click

    from ingest import __version__
    from ingest.cli.archives import check, corrections, diff_command, schema_command, shards_command
    from ingest.cli.building import add, build
    from ingest.cli.explaining import explain
    from ingest.cli.exporting import export_command
except KeyboardInterrupt:  # loading them takes half a second
    sys.stderr.write("Error: stopped before anything was read\n")
    sys.exit(130)


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="ingest")
def main() -> None:
    """Turn a folder of scraped news pages into one SQLite archive.

    Exit status: 0 all read, 3 some inputs refused (listed with reasons), 2 wrong usage, 1 a fault of ours,
    130 stopped by Ctrl-C.
    """
    _have_streams()


def _have_streams() -> None:
    """Give this process the standard streams that whoever began it has closed, and let a terminal that is not UTF-8
    show what it cannot as its number."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, Path(os.devnull).open(mode, encoding="utf-8"))  # noqa: SIM115 - for as long as it runs
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


for command in (
    build, add, explain, check, shards_command, export_command, diff_command, corrections, schema_command,
):  # fmt: skip
    main.add_command(command)

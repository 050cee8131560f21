"""Lets notebooks in a browser read the JSON from anywhere: what `--cors` does, for `datasette .` too."""

from __future__ import annotations

from typing import Any

from datasette import hookimpl


@hookimpl
def startup(datasette: Any) -> None:
    datasette.cors = True

"""Reads the names of countries before anybody asks: within a question the time for its answer would run out."""

from __future__ import annotations

from typing import Any

from datasette import hookimpl

from ingest.site.offices import office_expression


@hookimpl
def startup(datasette: Any) -> None:
    office_expression("U.S.")

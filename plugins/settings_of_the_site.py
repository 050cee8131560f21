"""Applies settings.json where Datasette was not started on the directory: `datasette serve other.db` reads none."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from datasette import hookimpl
from datasette.app import DEFAULT_SETTINGS

SETTINGS = Path(__file__).parent.parent / "settings.json"


@hookimpl
def startup(datasette: Any) -> None:
    """Every setting of the file that was not set on the command line to something else than its default."""
    if datasette.config_dir is not None or not SETTINGS.is_file():
        return
    for name, value in json.loads(SETTINGS.read_text()).items():
        if datasette.setting(name) == DEFAULT_SETTINGS[name]:
            datasette._settings[name] = value
    datasette.page_size = datasette.setting("default_page_size")
    datasette.max_returned_rows = datasette.setting("max_returned_rows")
    datasette.sql_time_limit_ms = datasette.setting("sql_time_limit_ms")

"""Serves the archive under the name `news`, whatever its file is called: queries and templates go by that name."""

from __future__ import annotations

from typing import Any

from datasette import hookimpl

NAME = "news"


@hookimpl
def startup(datasette: Any) -> None:
    """Re-add the one archive as `news` where no database has that name."""
    files = [name for name, db in datasette.databases.items() if not db.is_memory and name != NAME]
    if NAME in datasette.databases or len(files) != 1:
        return
    archive = datasette.get_database(files[0])
    datasette.remove_database(files[0])
    archive.route = None
    datasette.add_database(archive, name=NAME)
    if datasette.inspect_data and files[0] in datasette.inspect_data:
        datasette.inspect_data[NAME] = datasette.inspect_data.pop(files[0])

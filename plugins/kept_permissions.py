"""Keeps what metadata.yml allows of each table: Datasette 0.65 copies all of it for every question.

A question for one row asks twice, which was two thirds of its time. A plugin that changes the metadata while it serves
(the hook get_metadata) turns this off.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from datasette import hookimpl
from datasette.plugins import pm

ASKED = "_table_permission_allows"  # (database, table) -> the `allow` blocks of metadata.yml for a table
KEPT = 1_000  # tables; a visitor can ask for names that are none


@hookimpl(trylast=True)
def startup(datasette: Any) -> None:
    asked = getattr(datasette, ASKED, None)
    if asked is not None and not pm.hook.get_metadata.get_hookimpls():
        setattr(datasette, ASKED, lru_cache(KEPT)(asked))

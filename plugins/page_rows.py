"""Gives templates the rows of canned queries by name: `query_rows("person_roles", person=id)`; pages hold no SQL."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

from datasette import hookimpl
from datasette.database import QueryInterrupted

DATABASE = "news"


class Rows(list[Any]):
    """The rows of one query; `interrupted` where it took too long and there are none."""

    interrupted = False


@hookimpl
def extra_template_vars(datasette: Any) -> Callable[[], Awaitable[dict[str, Any]]]:
    async def variables() -> dict[str, Any]:
        return {"query_rows": rows, "query_one": one, "site": _site(datasette)}

    async def rows(name: str, **given: Any) -> Rows:
        """The rows of the canned query; what is not given is left empty. No archive, no rows."""
        query = await datasette.get_canned_query(DATABASE, name, None) if DATABASE in datasette.databases else None
        if query is None:
            if DATABASE in datasette.databases:
                known = await datasette.get_canned_queries(DATABASE, None)
                raise LookupError(f"no canned query {name!r} in metadata.yml; it knows {', '.join(known)}")
            return Rows()
        params = {key: "" if given.get(key) is None else given[key] for key in query["params"]}
        try:
            found = await datasette.get_database(DATABASE).execute(query["sql"], params, log_sql_errors=False)
        except QueryInterrupted:
            slow = Rows()
            slow.interrupted = True
            return slow
        return Rows(found.rows)

    async def one(name: str, **given: Any) -> Any:
        """The first row of the canned query, or None."""
        found = await rows(name, **given)
        return found[0] if found else None

    return variables


def _site(datasette: Any) -> dict[str, Any]:
    """What pages say about the site as a whole, from metadata.yml."""
    served = DATABASE in datasette.databases
    archive = datasette.get_database(DATABASE) if served else None
    about = (datasette.metadata("databases") or {}).get(DATABASE, {})
    return {
        "served": served,
        "title": datasette.metadata("title"),
        "description": datasette.metadata("description"),
        "contact": datasette.metadata("contact") or "",
        "parameters": datasette.metadata("parameters") or {},
        "queries": about.get("queries", {}),
        "tables": about.get("tables", {}),
        "size": archive.size if archive else 0,
        "downloadable": bool(archive and not archive.is_mutable and datasette.setting("allow_download")),
        "absolute": lambda request, path: datasette.absolute_url(request, path),
    }

"""What each table of an archive takes, its indexes and full text beside it: bytes, and how often those of the texts.

    python -m benchmarks.sizes news.db [PAGES]

PAGES is the folder that the archive was made of; without it the bodies of the articles are the measure.
"""

from __future__ import annotations

import sqlite3
import sys
from collections import defaultdict
from contextlib import closing
from pathlib import Path

from ingest import schema


def sizes(archive: Path) -> dict[str, dict[str, int]]:
    """Table -> bytes of its "rows", "indexes" and "full text"; what is of no table stands under ""."""
    found: dict[str, dict[str, int]] = defaultdict(lambda: {"rows": 0, "indexes": 0, "full text": 0})
    with closing(sqlite3.connect(archive)) as connection:
        of = dict(connection.execute("select name, tbl_name from sqlite_master"))
        for name, size in connection.execute("select name, sum(pgsize) from dbstat group by name"):
            table, full_text, _ = of.get(name, "").partition("_fts")
            if table not in schema.BY_NAME:
                table = ""
            found[table]["full text" if full_text else "rows" if name == table or not table else "indexes"] += size
    return dict(found)


def bytes_of(archive: Path, pages: Path | None) -> int:
    """Bytes of the pages, or of the articles' bodies."""
    if pages is not None:
        return sum(path.stat().st_size for path in pages.rglob("*") if path.is_file())
    with closing(sqlite3.connect(archive)) as connection:
        return int(connection.execute("select sum(length(cast(body as blob))) from articles").fetchone()[0])


def main() -> None:
    """Print the table, the largest first."""
    archive, pages = Path(sys.argv[1]), Path(sys.argv[2]) if len(sys.argv) > 2 else None
    found, text = sizes(archive), bytes_of(archive, pages)
    whole = sum(sum(parts.values()) for parts in found.values())
    print(
        f"{whole:,} bytes of {text:,}: {whole / text:.1f} times\n\n| table | rows | indexes | full text | all | share |"
    )
    print("|---|---|---|---|---|---|")
    for table, parts in sorted(found.items(), key=lambda one: (-sum(one[1].values()), one[0])):
        cells = " | ".join(f"{size / text:.2f}" if size else "" for size in (*parts.values(), sum(parts.values())))
        print(f"| {table or 'schema, statistics'} | {cells} | {100 * sum(parts.values()) / whole:.1f} % |")


if __name__ == "__main__":
    main()

"""How long the first answer of every page of the sample archive takes, and what it weighs; writes pages.json.

Seconds of the processor, of the whole of the server in one process: what an idle machine takes at least.
"""

from __future__ import annotations

import json
import statistics
import tempfile
from pathlib import Path

from tests import crawl, notebooks
from tests.test_site import configuration


def table(walked: crawl.Walk) -> dict[str, dict[str, float]]:
    """Of every kind of page: how many, milliseconds at the median and at most, kilobytes at the median and at most."""
    kinds: dict[str, list[crawl.Answer]] = {}
    for page in walked.pages():
        kinds.setdefault(crawl.kind_of(page.path), []).append(page)
    return {kind: _figures(kinds[kind]) for kind in sorted(kinds)} | {"every page": _figures(list(walked.pages()))}


def _figures(pages: list[crawl.Answer]) -> dict[str, float]:
    times = sorted(page.seconds * 1000 for page in pages)
    sizes = sorted(page.size / 1000 for page in pages)
    return {
        "pages": len(pages),
        "ms, median": round(statistics.median(times), 1),
        "ms, 95 of 100": round(times[int(len(times) * 0.95)], 1),
        "kB, median": round(statistics.median(sizes), 1),
        "kB, most": round(sizes[-1], 1),
    }


def main() -> None:
    """Build the archive, walk it, print, write."""
    with tempfile.TemporaryDirectory() as work:
        folder = configuration(Path(work) / "site")
        notebooks.build(folder / "news.db")
        figures = table(crawl.walk(folder))
    for kind, row in figures.items():
        print(f"{kind:36}" + "".join(f"{name}: {value:g}  " for name, value in row.items()))
    (Path(__file__).parent / "pages.json").write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()

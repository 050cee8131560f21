"""Measures cleaning on pages with a gold body: read as web pages, and as flat text of all their visible lines.

    python tests/score_cleaning.py FOLDER

FOLDER holds one folder a page, with `source.html` and `expected.html` (the gold body). The figure is the F1 of the
body's 4-grams of words (each character of a script without spaces is a word), averaged over the pages.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from ingest.articles import article_of
from ingest.model import Page, Refusal
from ingest.readers import pages_in

MIN_WORDS = 60  # a gold body below this is a test of markup, not a text
_WORD = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]|\\w+")


def grams(text: str) -> Counter[tuple[str, ...]]:
    """The 4-grams of a text's words, counted."""
    words = _WORD.findall(text.lower())
    return Counter(tuple(words[i : i + 4]) for i in range(max(1, len(words) - 3)))


def f1(found: str, gold: str) -> tuple[float, float, float]:
    """Precision, recall and F1 of the 4-grams found.

    >>> f1("a b c d", "a b c d")
    (1.0, 1.0, 1.0)
    """
    ours, theirs = grams(found), grams(gold)
    both = (ours & theirs).total()
    if not found.strip() or not both:
        return 0.0, 0.0, 0.0
    precision, recall = both / ours.total(), both / theirs.total()
    return precision, recall, 2 * precision * recall / (precision + recall)


def _page(path: Path) -> Page | None:
    page = next(pages_in(path, path.name), None)
    return page if isinstance(page, Page) else None


def _body(page: Page | None) -> str:
    """The body with its subheadings, which the gold counts to the text and the archive labels apart."""
    article = article_of(page) if page is not None else None
    if article is None or isinstance(article, Refusal):
        return ""
    return "\n".join(line.text for line in article.lines if line.label in {"body", "subheading"})


def score(folder: Path) -> Iterator[tuple[str, str, tuple[float, float, float]]]:
    """(page, how it was read, precision/recall/F1) for every page that has a gold text."""
    for case in sorted(path for path in folder.iterdir() if (path / "source.html").is_file()):
        gold_page = _page(case / "expected.html")
        gold = "\n".join(gold_page.lines) if gold_page else ""
        if len(_WORD.findall(gold)) < MIN_WORDS:
            continue
        page = _page(case / "source.html")
        flat = replace(page, format="text", given=(), body=None, links=()) if page else None
        dumb = [line for line in (page.lines if page else ()) if len(line) >= 40 and line[-1] in '.!?…"”’)。！？」']
        yield case.name, "html", f1(_body(page), gold)
        yield case.name, "flat", f1(_body(flat), gold)
        yield case.name, "extractor", f1("\n".join((page.body or ()) if page else ()), gold)
        yield case.name, "dumb", f1("\n".join(dumb), gold)


def main(folder: str | None = None) -> dict[str, float]:
    """Prints one line a page and the means; returns the mean F1 of each way of reading."""
    folder = folder or (sys.argv[1] if len(sys.argv) > 1 else ".")
    rows = list(score(Path(folder)))
    ways = ("html", "flat", "extractor", "dumb")
    print(f"{'page':38}" + "".join(f"{way:>24}" for way in ways))
    table = {(page, way): values for page, way, values in rows}
    for page in dict.fromkeys(page for page, _, _ in rows):
        cells = ("{:7.3f} {:.3f} {:.3f}".format(*table[page, way]) for way in ways)
        print(f"{page:38}" + "".join(f"{cell:>24}" for cell in cells))
    means = {way: sum(v[2] for p, w, v in rows if w == way) / max(1, len(rows) // len(ways)) for way in ways}
    print(
        f"{'mean F1 of ' + str(len(rows) // len(ways)) + ' pages':38}" + "".join(f"{means[way]:24.3f}" for way in ways)
    )
    return means


if __name__ == "__main__":
    main()

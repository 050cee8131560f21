"""Measures cleaning on pages with a gold body: read as web pages, and as flat text of all their visible lines.

    python tests/score_cleaning.py FOLDER

FOLDER holds one folder a page, with `source.html` and `expected.html` (the gold body). The figure is the F1 of the
body's 4-grams of words (each character of a script without spaces is a word), averaged over the pages. Where a page has
`expected-metadata.json`, its headline, day and authors, read from the web page, are measured against that.
"""

from __future__ import annotations

import json
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


_SEPARATOR = re.compile(r"\s*(?:[|·—–_\[»]|\s-\s)")
_PERSON = re.compile(r"[^\W\d_][\w.'’-]*(?: [\w.'’-]+){1,4}")


def is_headline(found: str, gold: str) -> bool:
    """Whether a title is the gold's, or the gold's without what follows it behind a separator (the paper's name).

    >>> is_headline("Talks open", "Talks  open"), is_headline("Talks open", "Talks open - Gazette"), is_headline("Talks", "Talks open")
    (True, True, False)
    """
    ours, theirs = " ".join(found.split()), " ".join(gold.split())
    return ours == theirs or (theirs.startswith(ours) and bool(_SEPARATOR.match(" " + theirs[len(ours) :])))


def names_in(byline: str) -> set[str]:
    """The people in a gold byline, in small letters; empty where it is no list of names.

    >>> sorted(names_in("By Jane  Roe and JOHN DOE")), names_in("April 28, 2019 at 6:01 am")
    (['jane roe', 'john doe'], set())
    """
    line = re.sub(r"^(?:(?:written )?by|par)\s+", "", " ".join(byline.split()), flags=re.IGNORECASE)
    pieces = [piece.strip() for piece in re.split(r",|;|&|\band\b|\bet\b|/", line)]
    return {piece.casefold() for piece in pieces if _PERSON.fullmatch(piece) and not re.search(r"\d", piece)}


def metadata_scores(folder: Path) -> dict[str, float]:
    """Shares of right headlines and days, of wrong days, and F1 of author names, on pages that have a gold of each."""
    headlines, days, wrong, right, found, there = [], [], [], 0, 0, 0
    for case in sorted(path for path in folder.iterdir() if (path / "expected-metadata.json").is_file()):
        gold = json.loads((case / "expected-metadata.json").read_text(encoding="utf-8"))
        page = _page(case / "source.html")
        article = article_of(page) if page is not None else None
        if article is None or isinstance(article, Refusal) or article.words < MIN_WORDS:
            continue
        if gold.get("title"):
            headlines.append(is_headline(article.title, gold["title"]))
        if gold.get("publishedTime"):
            days.append(article.published == gold["publishedTime"][:10])
            wrong.append(article.published is not None and not days[-1])
        if names := names_in(gold.get("byline") or ""):
            ours = {name.casefold() for name in article.authors}
            right, found, there = right + len(ours & names), found + len(ours), there + len(names)
    return {
        f"headline exact ({len(headlines)} pages)": sum(headlines) / max(1, len(headlines)),
        f"publication day right ({len(days)} pages)": sum(days) / max(1, len(days)),
        "publication day wrong": sum(wrong) / max(1, len(wrong)),
        f"authors F1 ({there} names)": 2 * right / max(1, found + there),
    }


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
    told = metadata_scores(Path(folder))
    print("\n".join(f"{name:38}{value:8.3f}" for name, value in told.items()))
    return means | told


if __name__ == "__main__":
    main()

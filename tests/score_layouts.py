"""Measures what of made pages gets into the body, and what of the article is lost.

    python tests/score_layouts.py [-v]

The pages are those of `layouts.py`: a hundred like the page that the project began with, a hundred in other layouts.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from ingest.articles import article_of
from ingest.model import Article
from tests.layouts import Made, seed_like, varied

_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What was read wrongly of one page."""

    made: Made
    refused: str | None
    leaked: tuple[str, ...]  # related headlines in the body
    kept: tuple[str, ...]  # other furniture in the body
    lost: tuple[str, ...]  # paragraphs that are not in the body
    untitled: bool  # the title is not the page's


def outcome_of(made: Made) -> Outcome:
    """Reads a page, and compares."""
    article = article_of(made.page)
    if not isinstance(article, Article):
        return Outcome(made, article.reason, (), (), made.paragraphs, made.title is not None)
    paragraphs = [_plain(one) for one in article.body.split("\n\n")]
    body = " ".join(paragraphs)
    return Outcome(
        made,
        None,
        tuple(one for one in made.related if _plain(one) in body),
        tuple(one for one in made.furniture if len(_WORD.findall(one)) > 1 and _plain(one) in paragraphs),
        tuple(one for one in made.paragraphs if _plain(one)[-60:] not in body),
        made.title is not None and article.title != made.title,
    )


def _plain(text: str) -> str:
    return " ".join(_WORD.findall(text.casefold()))


def figures(outcomes: Iterable[Outcome]) -> dict[str, float]:
    """Counts over some pages."""
    all_of = list(outcomes)
    paragraphs = sum(len(one.made.paragraphs) for one in all_of)
    return {
        "pages with a related headline in the body": sum(bool(one.leaked) for one in all_of),
        "related headlines in a body": sum(len(one.leaked) for one in all_of),
        "other lines in a body": sum(len(one.kept) for one in all_of),
        "paragraphs lost": sum(len(one.lost) for one in all_of),
        "paragraphs lost, share": sum(len(one.lost) for one in all_of) / max(1, paragraphs),
        "pages refused": sum(one.refused is not None for one in all_of),
        "titles wrong": sum(one.untitled for one in all_of),
    }


def main(folder: Path | None = None) -> dict[str, float]:
    """Prints the counts, with -v each error; returns them."""
    found: dict[str, float] = {}
    for kind, pages in (("seed-like", seed_like()), ("varied", varied())):
        outcomes = [outcome_of(made) for made in pages]
        found |= {f"{kind}: {name}": value for name, value in figures(outcomes).items()}
        for one in outcomes if "-v" in sys.argv else ():
            for what in ("refused", "leaked", "kept", "lost", "untitled"):
                if value := getattr(one, what):
                    print(f"{one.made.name:12} {what:9} {str(value)[:260]}")
    print("\n".join(f"{name:60} {value:8.3f}" for name, value in found.items()))
    return found


if __name__ == "__main__":
    main()

"""Measures how copies are found: articles edited as newspapers edit agency copy, beside the articles themselves.

    python tests/score_copies.py [FOLDER]

FOLDER holds pages; the sample archive unless given. Of each article two copies are made, by dropping paragraphs,
keeping the first half, changing, joining and adding paragraphs, and changing words of every other sentence. A pair is
right where both are made of one article.
"""

from __future__ import annotations

import random
import re
import sqlite3
import sys
import tempfile
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

from ingest.articles import article_of
from ingest.model import Page, Refusal
from ingest.readers import inputs, pages_in
from ingest.sentences import sentences_in
from tests import made

MIN_WORDS = 80  # a shorter article is a caption or a brief
# Shares of the sentences in which words are changed: none, as most newspapers do, and all, as hardly any does.
EDITED = (0.0, 0.2, 0.5, 1.0)
COPIES = 2  # of each article
_HOUSE_STYLE = (
    ("percent", "per cent"), ("U.S.", "US"), ("defense", "defence"), ("on Tuesday", "Tuesday"), ("said", "stated"),
    ("more than", "over"), ("also", "too"), ("about", "around"), ("announced", "made known"),
)  # fmt: skip


def edited(body: str, share: float, luck: random.Random) -> str:
    """A body as another newspaper might print it; `share` of its sentences with other words."""
    dropped = luck.choice((0, 0.1, 0.2, 0.3, 0.4, 0.5))
    paragraphs = [one for one in body.split("\n\n") if luck.random() >= dropped] or body.split("\n\n")[:1]
    if luck.random() < 0.3:
        paragraphs = paragraphs[: max(2, len(paragraphs) // 2)]
    paragraphs = [_reworded(paragraph, share, luck) for paragraph in paragraphs]
    if luck.random() < 0.3:
        own = (
            f"The newspaper has asked ministry number {luck.randrange(1_000)} for a comment and will print its answer."
        )
        paragraphs.insert(luck.randrange(len(paragraphs) + 1), own)
    if luck.random() < 0.2 and len(paragraphs) > 2:
        paragraphs[0:2] = [" ".join(paragraphs[0:2])]
    return "\n\n".join(paragraphs)


def _reworded(paragraph: str, share: float, luck: random.Random) -> str:
    sentences = [paragraph[one.start : one.end] for one in sentences_in(paragraph)]
    return " ".join(_other_words(one, luck) if luck.random() < share else one for one in sentences)


def _other_words(sentence: str, luck: random.Random) -> str:
    """One expression in another house's style, or one word less."""
    for one, other in luck.sample(_HOUSE_STYLE, len(_HOUSE_STYLE)):
        changed = re.sub(rf"(?<!\w){re.escape(one)}(?!\w)", other, sentence, count=1)
        if changed != sentence:
            return changed
    words = sentence.split()
    if len(words) > 6:
        del words[luck.randrange(1, len(words) - 1)]
    return " ".join(words)


def bodies(folder: Path) -> Iterator[str]:
    """The bodies of the English articles under a folder, one of each page."""
    seen: set[str] = set()
    for path, source in (one for one in inputs([folder]) if not isinstance(one, Refusal)):
        for page in pages_in(path, source):
            article = article_of(page) if isinstance(page, Page) else page
            if isinstance(article, Refusal) or article.words < MIN_WORDS or article.language != "en":
                continue
            if article.id not in seen:
                seen.add(article.id)
                yield article.body


def main(folder: Path) -> dict[str, float]:
    """Precision, recall and F1 of pairs, for each share of edited sentences; originals that are copies count once."""
    originals = list(bodies(folder))
    with tempfile.TemporaryDirectory() as work:
        first = _earliest(Path(work) / "alone.db", originals)
        originals = [body for n, body in enumerate(originals) if first[n] == n]
        scores: dict[str, float] = {"articles": float(len(originals))}
        for share in EDITED:
            texts = [
                body if not k else edited(body, share, random.Random(f"{n}-{k}-{share}"))
                for n, body in enumerate(originals)
                for k in range(1 + COPIES)
            ]
            scores |= _scores(share, _earliest(Path(work) / f"{share}.db", texts))
    return scores


def _earliest(target: Path, texts: list[str]) -> list[int]:
    """Of each text, the number of the earliest text that the archive takes for the same."""
    readings = (
        made.reading(made.article(text, published="2016-01-01", source=f"{n:06}")) for n, text in enumerate(texts)
    )
    rows = sqlite3.connect(made.archive(target, *readings)).execute(
        """
        select articles.source, coalesce(first.source, articles.source)
        from articles
        left join articles as first on first.id = articles.copy_of
        """
    )
    found = {int(source): int(first) for source, first in rows}
    return [found[n] for n in range(len(texts))]


def _scores(share: float, earliest: list[int]) -> dict[str, float]:
    pairs = list(combinations(range(len(earliest)), 2))
    found = {(one, other) for one, other in pairs if earliest[one] == earliest[other]}
    there = {(one, other) for one, other in pairs if one // (1 + COPIES) == other // (1 + COPIES)}
    precision = len(found & there) / len(found) if found else 1.0
    recall = len(found & there) / len(there)
    name = f"words changed in {share:.0%} of the sentences"
    return {
        f"{name}, precision": precision, f"{name}, recall": recall,
        f"{name}, f1": 2 * precision * recall / (precision + recall) if precision + recall else 0.0,
    }  # fmt: skip


if __name__ == "__main__":
    for title, value in main(Path(sys.argv[1]) if sys.argv[1:] else Path("articles")).items():
        print(f"{title:60} {value:.3f}")

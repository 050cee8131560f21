"""Readings without the furniture that only the other pages of their publisher show."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from functools import lru_cache

from ingest.extractors import Extractor
from ingest.model import Reading
from ingest.pipeline import read_article
from ingest.readings import Readings
from ingest.repetition import Learnt, learnt_of, without
from ingest.rows import Table

_KEPT = 100  # articles that are kept in memory: the lines of a publisher stand on the same pages


def learn(kept: Readings) -> None:
    """Learn of the bodies of the chosen articles what `Chosen.learnt` tells then."""
    article_of = lru_cache(_KEPT)(lambda key: kept.reading(key[1]).article)
    for pages in kept.chosen.shown():
        found = learnt_of(pages, article_of)
        kept.chosen.learn((article, learnt) for (article, _), learnt in found)


def told_by(learnt: Sequence[Learnt]) -> str:
    """The digest of what was learnt of an article."""
    return hashlib.sha256("\n".join(f"{one.digest.hex()} {one.reason}" for one in learnt).encode()).hexdigest()


def tables_at(kept: Readings, place: str, learnt: Sequence[Learnt]) -> dict[str, Table]:
    """The rows that the Reading at a place gives; where anything was learnt of its article, those without that."""
    return kept.tables(place, told_by(learnt) if learnt else None)


def read_again(reading: Reading, learnt: Sequence[Learnt], extractor: Extractor | None = None) -> Reading:
    """A Reading without what was learnt; as it is where that cannot be read.

    Raises what a disk or the memory lacks: next time it may be there.
    """
    try:
        return read_article(without(reading.article, learnt), extractor)
    except (OSError, MemoryError, ImportError):
        raise
    except Exception:  # a fault of ours: the page stays as it was read alone, and the run goes on
        return reading

"""Readings without the furniture that only the other pages of their publisher show."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence

from ingest.extractors import Extractor
from ingest.model import Reading
from ingest.pipeline import read_article
from ingest.readings import Input, Readings
from ingest.repetition import Learnt, learnt_of, without


def learnt_in(kept: Readings, inputs: Iterable[Input]) -> dict[str, tuple[Learnt, ...]]:
    """What is learnt of the bodies of the archive's articles, by article; the order of the inputs does not matter."""
    learnt: dict[str, tuple[Learnt, ...]] = {}
    for pages in kept.shown(inputs):
        shown = {article: digests for article, (_, digests) in pages.items()}
        places = {article: place for article, (place, _) in pages.items()}
        for article, found in learnt_of(shown, lambda one, at=places: kept.reading(at[one]).article).items():  # type: ignore[misc]
            learnt[article] = tuple(dict.fromkeys((*learnt.get(article, ()), *found)))
    return learnt


def told_by(learnt: Sequence[Learnt]) -> str:
    """The digest of what was learnt of an article."""
    return hashlib.sha256("\n".join(f"{one.digest.hex()} {one.reason}" for one in learnt).encode()).hexdigest()


def reading_of(kept: Readings, place: str, learnt: Sequence[Learnt]) -> Reading:
    """The Reading at a place; where anything was learnt of its article, the one that was made without that."""
    return kept.relabelled(place, told_by(learnt)) if learnt else kept.reading(place)


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

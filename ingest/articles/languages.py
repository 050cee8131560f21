"""The language of a body: English by its words, else what the page says."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from ingest import rules

MIN_ENGLISH = 0.15  # share of function words; English news has .30 to .45, other languages under .08
ENOUGH = 400  # words that tell


@cache
def _english() -> frozenset[str]:
    return frozenset(rules.load("languages").groups["english"].words)


def language_of(words: Sequence[str], given: str | None) -> str:
    """'en' where the words are English, else the given language, else 'und'.

    >>> language_of("the talks in Vienna were held by the six".split(), None), language_of(["les", "quatre"], "fr-CA")
    ('en', 'fr')
    """
    known, sample = _english(), words[:ENOUGH]
    if sum(word.lower() in known for word in sample) >= MIN_ENGLISH * len(sample):
        return "en"
    code = re.split(r"[-_]", (given or "und").strip().lower())[0]
    return code if re.fullmatch(r"[a-z]{2}", code) and code != "en" else "und"

"""The sentence around some words of a body: what a page shows as evidence."""

from __future__ import annotations

from functools import lru_cache

from ingest.sentences import sentences_in

# A paragraph without a full stop can be as long as a chapter; then this much of it on either side is enough.
MARGIN = 600


def sentence_around(body: str, start: int, end: int) -> tuple[int, int]:
    """Where the sentence (or sentences) that hold body[start:end] begin and end, in characters of the body.

    Words that cross paragraphs bring the sentences of both. Places outside of the body are moved into it.

    >>> body = "Mr. Kerry met envoys. They agreed to talk.\\n\\nTalks go on."
    >>> start, end = sentence_around(body, 27, 33)
    >>> body[start:end]
    'They agreed to talk.'
    """
    start = min(max(start, 0), len(body))
    end = min(max(end, start), len(body))
    before = body.rfind("\n", 0, start) + 1
    after = body.find("\n", end)
    paragraph = body[before : after if after >= 0 else len(body)]
    spans = [(before + one, before + two) for one, two in _spans(paragraph)]
    around = [(one, two) for one, two in spans if one < end and two > start] or [(start, end)]
    return max(min(around[0][0], start), start - MARGIN), min(max(around[-1][1], end), end + MARGIN)


@lru_cache(maxsize=2048)
def _spans(paragraph: str) -> tuple[tuple[int, int], ...]:
    return tuple((sentence.start, sentence.end) for sentence in sentences_in(paragraph))

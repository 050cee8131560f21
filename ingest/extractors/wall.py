"""The wall before the archive: proposed words are found in the article, or refused with a reason."""

from __future__ import annotations

from ingest.extractors.proposals import Words

# Why a proposal, or a part of one, is refused; printed by the summary and kept in builds.proposals.
REASONS = {
    "no words": "a part that it needs has no words",
    "not in the article": "its words do not stand in the article's body, or not at the place given",
    "several places": "its words stand in several places, and none was given",
    "outside its words": "a part does not stand inside the words that are to say so",
    "more than a paragraph": "its words run over a line end",
    "no name": "the words cannot be a person's name",
    "read otherwise": "the rules, or the lexicon, know these words as something else",
    "nobody in particular": "its person is nobody who is resolved in this article",
    "not in the list": "its kind, status or part is none of the closed list",
    "fault": "the extractor failed on the article, which is read again by the next run",
}

Span = tuple[int, int]


class Refused(Exception):
    """A proposal that does not pass; its reason is one of REASONS."""


def whole(body: str, words: Words) -> Span:
    """The place of the words of a whole proposal in a body. Raises Refused.

    >>> whole("Ama Owusu met Owusu.", Words("Ama Owusu")), whole("Ama Owusu met Owusu.", Words("Owusu", 14))
    ((0, 9), (14, 19))
    """
    return _place(body, words, 0, len(body), "not in the article")


def part(body: str, words: Words, inside: Span) -> Span:
    """The place of a part inside the words of its proposal. Raises Refused."""
    return _place(body, words, *inside, "outside its words")


def _place(body: str, words: Words, low: int, high: int, otherwise: str) -> Span:
    text = words.text
    if not text.strip():
        raise Refused("no words")
    if "\n" in text:
        raise Refused("more than a paragraph")
    at = words.start if words.start is not None else body.find(text, low, high)
    if at < low or at + len(text) > high or body[at : at + len(text)] != text:
        raise Refused(
            "not in the article" if words.start is not None and body[at : at + len(text)] != text else otherwise
        )
    if words.start is None and body.find(text, at + 1, high) >= 0:
        raise Refused("several places")
    return at, at + len(text)

"""A notation for test sentences: [[a name]], {{a date}} or {{a date|2016-06-14}} or {{a date|2016-06-06|2016-06-07}} in running text.

So the rooms of events and statements are tested on their own, whatever the rooms of names and dates find.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from ingest import places
from ingest.ids import slug
from ingest.model import Article, DateExpression, Mention, Sentence
from ingest.sentences import sentences_in
from tests import made

_MARK = re.compile(r"\[\[(.+?)\]\]|\{\{(.+?)\}\}")
_BODIES = re.compile(
    r"\b(?:Ministry|Council|Party|Senate|Bank|Court|Union|Organization|Agency|Parliament|Committee|Nations|Board|NATO|Commission|"
    r"Department|Army|Congress|Police|Taliban|Hamas|EU|UN|Group|Bureau|Corp|House|League|Assembly|Alliance)\b"
)


@dataclass(frozen=True)
class Marked:
    """A text of the notation, read."""

    article: Article
    sentences: tuple[Sentence, ...]
    mentions: tuple[Mention, ...]
    dates: tuple[DateExpression, ...]


def marked(text: str, published: str | None = None, dateline: str | None = None) -> Marked:
    """The article, sentences, mentions and dates of a text in the notation.

    A name that is a place of the gazetteer is a place, one with a word such as Ministry is an organization, any other is
    a person whose id is the slug of its last word; [[?Berg]] is a person that is not resolved.
    """
    body, at = "", 0
    mentions: list[Mention] = []
    dates: list[DateExpression] = []
    for mark in _MARK.finditer(text):
        body += text[at : mark.start()]
        body = _name(body, mark[1], mentions) if mark[1] else _date(body, mark[2], dates)
        at = mark.end()
    body += text[at:]
    article = made.article(
        body, source="page.txt", published=published, published_basis=None, title="Title", dateline_place=dateline
    )
    return Marked(article, sentences_in(body), tuple(mentions), tuple(dates))


def _name(body: str, words: str, mentions: list[Mention]) -> str:
    resolved = not words.startswith("?")
    words = words.lstrip("?")
    start, end = len(body), len(body) + len(words)
    found = places.places_named(words)
    if _BODIES.search(words):
        mentions.append(Mention(start, end, words, "organization", None, slug(words), None, "names.test"))
    elif found:
        mentions.append(Mention(start, end, words, "place", None, None, found[0].id, "names.test"))
    else:
        person = slug(words.split()[-1]) if resolved else None
        mentions.append(Mention(start, end, words, "person", person, None, None, "names.test"))
    return body + words


def _date(body: str, words: str, dates: list[DateExpression]) -> str:
    text, value, until = [*words.split("|"), "", ""][:3]
    first, last = value or None, until or value or None
    dates.append(
        DateExpression(len(body), len(body) + len(text), text, first, until or None, first, last, "dates.test")
    )
    return body + text

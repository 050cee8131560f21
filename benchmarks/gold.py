"""Annotated texts (tests/gold/README.md): where they stand, and what the program reads in them."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import yaml

from ingest import pipeline
from ingest.articles import article_of
from ingest.ids import slug
from ingest.model import Article, Given, Page, Reading, Refusal
from tests import made

Gold = dict[str, Any]
PARTS = ("people", "roles", "events", "statements", "dates")


@dataclass(frozen=True, slots=True)
class Set:
    """Texts of one kind: the folder under tests/gold, and what to know about its figures."""

    folder: str
    about: str


SETS = (
    Set("judging", "articles written and annotated for this project from tests/gold/README.md alone, by a writer "
        "who saw neither rules nor lexicon; errors never read, totals looked at"),
    Set("judging-sentences", "passages written and annotated for this project in the same way; errors never read, "
        "totals looked at"),
    Set("development", "articles written and annotated for this project from the same guideline; their errors are "
        "read one by one, so unseen texts come out lower"),
    Set("development-sentences", "passages written and annotated for this project from the same guideline; their "
        "errors are read one by one, so unseen texts come out lower"),
    Set("judging-stories", "short articles that tell the same happenings, written and annotated for this project in "
        "the same way; errors never read, totals looked at"),
    Set("development-stories", "short articles that tell the same happenings, written and annotated for this project "
        "from the same guideline; their errors are read one by one, so unseen texts come out lower"),
)  # fmt: skip


def texts(folder: Path) -> Iterator[tuple[str, Gold]]:
    """Name and content of every annotated text of a folder, in order: a file is an article, or many passages."""
    for path in sorted(folder.glob("*.yml")):
        found = [one for document in yaml.safe_load_all(path.read_text(encoding="utf-8")) for one in _listed(document)]
        for number, one in enumerate(found, 1):
            if one:
                passage = len(found) > 1 or "title" not in one
                yield f"{path.stem}#{one.get('id', number)}" if passage else path.stem, one


def _listed(document: Any) -> list[Gold]:
    return document if isinstance(document, list) else [document]


def read(name: str, gold: Gold) -> Reading:
    """Read an annotated text as a page with its title and date; a passage that is no page by itself, as a body.

    Raises ValueError where an article is refused.
    """
    published = str(gold["published"]) if gold.get("published") else None
    given = (("title", gold.get("title") or "A passage"), ("published", published), ("publisher", gold.get("outlet")),
             ("language", "en"))  # fmt: skip
    lines = tuple(str(gold["text"]).strip().split("\n"))
    page = Page(
        f"{slug(name)}.txt", hashlib.sha256(name.encode()).hexdigest(), "text", lines,
        tuple(Given(field, value, "sidecar") for field, value in given if value),
    )  # fmt: skip
    if "title" in gold:
        reading = pipeline.read(page)
        if isinstance(reading, Refusal):
            raise ValueError(f"{name}: {reading.reason}: {reading.detail}")
        return reading
    return pipeline.read_article(_passage(page, published))


def _passage(page: Page, published: str | None) -> Article:
    """The article that a passage makes: a dateline is cut off, nothing else is."""
    paragraphs = [" ".join(part.split()) for part in "\n".join(page.lines).split("\n\n") if part.strip()]
    found = article_of(page)
    whole = "\n\n".join(paragraphs)
    if isinstance(found, Article) and len(found.body) + len(found.dateline or "") > len(whole) - 8:
        return replace(found, language="en")
    return made.article(whole, published=published, source=page.source, title="A passage", lead=paragraphs[0])


def occurrences(gold: Gold, body: str) -> Iterator[tuple[int, int, str]]:
    """Start, end, person of each annotated mention; a person's mentions stand in the order of the text."""
    taken: set[tuple[int, int]] = set()
    ordered = sorted(
        ((words, one["name"]) for one in gold["people"] for words in dict.fromkeys(one["mentions"])),
        key=lambda pair: -len(pair[0]),
    )
    left = Counter(
        {(words, one["name"]): count for one in gold["people"] for words, count in Counter(one["mentions"]).items()}
    )
    shared = Counter(words for words, _ in ordered)
    for words, name in ordered:
        for match in re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", body):
            span = match.span()
            if shared[words] > 1 or any(a < span[1] and span[0] < b for a, b in taken) or not left[words, name]:
                continue
            left[words, name] -= 1
            taken.add(span)
            yield *span, name


def shared_words(gold: Gold, body: str) -> list[tuple[int, int]]:
    """The spans that the annotation leaves open: words that mean several people, or nobody for certain."""
    owners = Counter(words for one in gold["people"] for words in set(one["mentions"]))
    open_ = {words for words, count in owners.items() if count > 1} | set(gold.get("unresolved") or ())
    return [m.span() for words in open_ for m in re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", body)]


def pairs(found: list[Any], wanted: list[Gold], same: Any) -> list[tuple[int, int]]:
    """Each found thing with the first wanted thing that it is, every thing used once."""
    matched, used = [], set()
    for n, one in enumerate(found):
        for m, want in enumerate(wanted):
            if m not in used and same(one, want):
                matched.append((n, m))
                used.add(m)
                break
    return matched

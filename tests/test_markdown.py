"""Markdown to pages: its marks are no words, its headings, links and lists are those of a web page."""

from __future__ import annotations

import json

import pytest

from ingest.articles import article_of
from ingest.model import Article, Page
from ingest.readers import Piece, markdown, pages_of, records

NEWS = """\
[Skip to content](https://gazette.example/talks#content)

*   [Home](https://gazette.example/)
*   [World](https://gazette.example/world)

# Ministers **end talks** in Vienna

By [Anna Keller](https://gazette.example/authors/keller)

June 14, 2016

[![Ministers at a table](https://gazette.example/1.jpg)](https://gazette.example/1)

VIENNA -- Foreign Minister [Ivo Marek](https://gazette.example/marek "Ivo Marek") met U.S. Secretary of State John Kerry
in Vienna on Tuesday, the ministry said after the talks.[1](https://gazette.example/talks#1)

"We have made *good* progress," Marek said. The sides agreed to meet again in Geneva in July\\[sic\\].

## What comes next

> Marek will travel to Moscow on Friday to meet the Russian Foreign Minister, Sergey Lavrov, the ministry said.

* * *

### Related

*   [Storm hits the coast of Graz and leaves nobody hurt](https://gazette.example/storm)
"""
BODY = (
    "Foreign Minister Ivo Marek met U.S. Secretary of State John Kerry in Vienna on Tuesday, the ministry said after the talks.",
    '"We have made good progress," Marek said. The sides agreed to meet again in Geneva in July[sic].',
    "Marek will travel to Moscow on Friday to meet the Russian Foreign Minister, Sergey Lavrov, the ministry said.",
)


def page_of(words: str, name: str = "talks.md") -> Page:
    page = next(iter(pages_of(Piece(name, words.encode()))))
    assert isinstance(page, Page), page
    return page


def read(words: str) -> Article:
    article = article_of(page_of(words))
    assert isinstance(article, Article), article
    return article


def test_an_article_in_markdown_is_read_as_the_page_that_it_was() -> None:
    article = read(NEWS)
    assert article.title == "Ministers end talks in Vienna"
    assert (article.byline, article.published, article.dateline) == ("By Anna Keller", "2016-06-14", "VIENNA")
    assert tuple(article.body.split("\n\n")) == BODY
    assert [link.headline for link in article.related] == ["Storm hits the coast of Graz and leaves nobody hurt"]


def test_what_stands_above_the_page_is_given() -> None:
    above = "Title: Ministers end talks\n\nURL Source: https://gazette.example/talks\n\n"
    day = "Published Time: 2016-06-14T10:22:00Z\n\nMarkdown Content:\n"
    for written in (above + day, above + "Markdown Content:\n"):
        page = page_of(written + "Ministers end talks\n===================\n\n" + BODY[0])
        assert page.lines[:2] == ("Ministers end talks", BODY[0])
        fields = {one.field: one.value for one in page.given if one.basis == "front matter"}
        assert fields.pop("published", "2016-06-14T10:22:00Z") == "2016-06-14T10:22:00Z"
        assert fields == {"title": "Ministers end talks", "url": "https://gazette.example/talks"}


def test_markdown_in_a_record_is_read_so_too() -> None:
    record = {"markdown": NEWS, "metadata": {"sourceURL": "https://gazette.example/talks"}}
    article = article_of(records.page_of(json.dumps(record).encode(), "x.jsonl#1"))
    assert isinstance(article, Article)
    assert article.url == "https://gazette.example/talks"
    assert "**" not in article.body and "](" not in article.body and "Ivo Marek met" in article.body


@pytest.mark.parametrize(
    ("words", "lines"),
    [
        ("# Talks open #\n\nOne.", ("Talks open", "One.")),
        ("# A\n\nTalks open\n---\n\nOne.", ("A", "Talks open", "One.")),
        ("# A\n\nHe left on Monday.\n---\n\nTwo.", ("A", "He left on Monday.", "Two.")),
        ("# A\n\n1. One\n2. Two\n   goes on", ("A", "One", "Two goes on")),
        ("# A\n\nOne  \nTwo", ("A", "One", "Two")),
        ("# A\n\nOne\ngoes on", ("A", "One goes on")),
        ("# A\n\n" + "One of many words. " * 10 + "\nTwo", ("A", ("One of many words. " * 10).strip(), "Two")),
        ("# A\n\n| Name | Vote |\n|---|---|\n| Marek | yes |", ("A", "Name", "Vote", "Marek", "yes")),
        (
            "# A\n\n***Both*** and __bold__, 2 * 3 * 4, snake_case_name",
            ("A", "Both and bold, 2 * 3 * 4, snake_case_name"),
        ),
        ("# A\n\nTax < 5 & more <https://gazette.example/a>", ("A", "Tax < 5 & more https://gazette.example/a")),
        ('# A\n\n![only a picture](/1.jpg)\n\nOne [a (b)](/c_(d) "e").', ("A", "One a (b).")),
    ],
    ids=[
        "heading",
        "underlined",
        "rule",
        "list",
        "break",
        "wrapped",
        "a line a paragraph",
        "table",
        "stress",
        "signs",
        "picture",
    ],
)
def test_the_lines_that_it_shows(words: str, lines: tuple[str, ...]) -> None:
    assert page_of(words).lines == lines


def test_an_item_that_is_a_sentence_is_one_of_a_list() -> None:
    assert "<li>He left.</li>" in markdown.as_html("# A\n\n- He left.\n- She came.")


def test_it_takes_linear_time() -> None:
    for unit in ("[", "](", "![", "**a", "_a ", "> ", "# ", "- ", "| a ", "\\[", "[a](", "*   [", "a\n---\n"):
        markdown.as_html(unit * (40_000 // len(unit)))

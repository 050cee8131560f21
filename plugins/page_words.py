"""Gives templates their filters: dates in words, found words marked, addresses of rows and of evidence."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any
from urllib.parse import quote, urlencode, urlsplit

from datasette import hookimpl
from datasette.utils import tilde_decode, tilde_encode

from ingest.events.why import why
from ingest.site import charts, differences, examples, highlights, networks, searches, spans, wording
from ingest.site.asked import date_asked
from ingest.statements.why import why_said

LONGEST_FRAGMENT = 80  # characters of the words that an address repeats for the browser to find


@hookimpl
def prepare_jinja2_environment(env: Any, datasette: Any) -> None:
    env.filters.update(
        day=wording.day_in_words,
        days=wording.days_in_words,
        ordinal=wording.ordinal_in_words,
        headcount=wording.headcount_in_words,
        figure=wording.figure_in_words,
        language=wording.language_in_words,
        number_of=wording.number_of,
        human=wording.human,
        percent=wording.percent,
        percents=wording.percents,
        date_basis=wording.date_basis,
        name_rule=wording.name_rule,
        correction_entry=wording.correction_entry,
        words_entry=wording.words_entry,
        same_event_entry=wording.same_event_entry,
        different_events_entry=wording.different_events_entry,
        interpreted=searches.in_words,
        date_asked=date_asked,
        terms=searches.terms,
        marked=highlights.marked,
        plain=highlights.plain,
        web_address=web_address,
        from_json=from_json,
        tilde_decode=tilde_decode,
    )
    env.globals.update(
        row_url=lambda table, id: datasette.urls.path(row_path(table, id)),
        quote_url=lambda row: datasette.urls.path(quote_path(row)),
        page_url=lambda path, **given: datasette.urls.path(page_path(path, given)),
        bars=bars,
        network=networks.network,
        tenure_lines=spans.timeline,
        word_changes=differences.word_changes,
        paragraphs=paragraphs,
        notes=notes,
        why=why,
        why_said=why_said,
        example_of=examples.example_of,
        person_entry=wording.person_entry,
    )


def web_address(url: str | None) -> str:
    """The address where it is http or https, otherwise nothing: `javascript:` is an address too.

    >>> web_address("https://gazette.example/1"), web_address("javascript:alert(1)"), web_address(None)
    ('https://gazette.example/1', '', '')
    """
    try:
        parts = urlsplit((url or "").strip())
    except ValueError:
        return ""
    return (url or "").strip() if parts.scheme in ("http", "https") and parts.netloc else ""


def from_json(text: str | None) -> Any:
    """The value that a text of JSON says; None where it says nothing that can be read."""
    try:
        return json.loads(text or "null")
    except ValueError:
        return None


def row_path(table: str, id: object) -> str:
    """The path of a row's page, its id written as Datasette writes it.

    >>> row_path("people", "guo-shengkun")
    '/news/people/guo-shengkun'
    """
    return f"/news/{table}/{tilde_encode(str(id))}"


def quote_path(row: Any) -> str:
    """The path of the place in its article's page where the words of a row stand."""
    text = row["text"] or ""
    fragment = f":~:text={quote(text, safe='')}" if 0 < len(text) <= LONGEST_FRAGMENT and "\n" not in text else ""
    return f"{row_path('articles', row['article'])}#c{row['start']}-{row['end']}{fragment.replace('-', '%2D')}"


def page_path(path: str, given: dict[str, Any]) -> str:
    """A path with the parameters that are not empty.

    >>> page_path("/timeline", {"start": "2016", "end": ""})
    '/timeline?start=2016'
    """
    filled = {name: value for name, value in given.items() if value not in (None, "")}
    return f"{path}?{urlencode(filled)}" if filled else path


def bars(rows: Iterable[Any], width: int = 720, height: int = 180) -> charts.Chart:
    """The chart of rows with period and articles."""
    return charts.bars({str(row["period"]): row["articles"] for row in rows}, width=width, height=height)


NOTED = ("role", "event", "statement")


def notes(marks: Iterable[Any]) -> dict[tuple[str, str, int, int], int]:
    """The numbers of the marks that get one, by kind, id, start and end: names explain themselves."""
    noted = [(row["kind"], row["id"], row["start"], row["end"]) for row in marks if row["kind"] in NOTED]
    return {key: number for number, key in enumerate(dict.fromkeys(noted), 1)}


def paragraphs(body: str, marks: Iterable[Any]) -> Any:
    """The tokens of each paragraph of a body, from rows of article_marks."""
    rows = tuple(marks)
    numbers = notes(rows)  # a number stands behind the first of the marks that share it
    return highlights.paragraphs(
        body,
        [
            highlights.Mark(
                row["start"],
                row["end"],
                row["kind"],
                row["id"],
                row["label"],
                row["rule"],
                numbers.pop((row["kind"], row["id"], row["start"], row["end"]), None),
            )
            for row in rows
        ],
    )

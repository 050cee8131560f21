"""What the parameters of a question ask, held against what a question can be asked."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from ingest.dates import stamps_in
from ingest.dates.anchors import anchor_days

DATES = ("date", "start", "end")
_PREFIX = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?")
_FORMS = "write 2016, 2016-06 or 2016-06-14; June 2016 and 14 June 2016 are understood, too"

Pairs = list[tuple[str, str]]


def date_asked(words: str) -> str | None:
    """The date prefix that somebody means; "" for no words, None for words that are no date or several.

    >>> date_asked(" June 2018 "), date_asked("2018/6/14"), date_asked("14 June 2018"), date_asked("")
    ('2018-06', '2018-06-14', '2018-06-14', '')
    >>> date_asked("2018-13"), date_asked("03/04/2018"), date_asked("last week"), date_asked("June 2018 to May 2019")
    (None, None, None, None)
    """
    words = words.strip()
    if not words:
        return ""
    if _PREFIX.fullmatch(words):
        return words if anchor_days(words) else None
    stamps = stamps_in(words[:80])
    return stamps[0].value if len(stamps) == 1 and stamps[0].text == words else None


def with_dates(given: Pairs) -> Pairs:
    """The parameters, dates that are understood as the prefixes that the queries compare."""
    return [(name, date_asked(value) or value if name in DATES else value) for name, value in given]


def misunderstood(given: Pairs) -> Iterator[str]:
    """Why a question cannot be answered as it is asked: no date, year or number of rows, an end before its start."""
    for name, value in given:
        if name in DATES and date_asked(value) is None:
            yield f"“{value.strip()[:40]}” is no date that is understood here: {_FORMS}."
        if name == "skip" and value.strip() and not re.fullmatch(r"\d{1,9}", value.strip()):
            yield f"skip is a number of rows, such as 50, and not “{value.strip()[:40]}”."
        if name == "year" and value.strip() and not re.fullmatch(r"[0-9]{4}", value.strip()):
            yield (
                f"year is a year of publication, such as 2016, and not “{value.strip()[:40]}”; "
                "articles without a date: /news/articles?published__isnull=1."
            )
    asked = dict(with_dates(given))
    start, end = asked.get("start", "").strip(), asked.get("end", "").strip()
    if start and end and start[: len(end)] > end:
        yield f"The end, {end}, lies before the start, {start}."


def unknown(name: str, given: Pairs, params: Collection[str]) -> Iterator[str]:
    """Parameters that a question does not have: left out, every row would look like an answer."""
    for each, _ in given:
        if each and not each.startswith("_") and each not in params:
            takes = ", ".join(params) if params else "none"
            yield f"{name} has no parameter {each[:40]!r}; it takes {takes}."

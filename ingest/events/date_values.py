"""Values of dates: prefixes, limits, weekends."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import replace
from datetime import date as Date
from datetime import timedelta

from ingest.grammar.clauses import Syntax
from ingest.model import DateExpression

YEAR = 4  # characters of a year


def as_limit(syntax: Syntax, date: DateExpression, at: int, published: str | None) -> DateExpression:
    """A limit as far as it goes; before the end of May is as by the end of May."""
    if syntax.words.lower[at - 1] == "before" and date.rule.endswith(".until"):
        date = replace(date, rule=f"{date.rule}.by")
    return as_prefix(date, published)


def without_weekend(date: DateExpression) -> DateExpression:
    """A date, a weekend as its month: nobody says on which of its two days."""
    if "weekend" not in date.text.lower() or not (date.lower and date.upper):
        return date
    return replace(date, value=shared_prefix(date.lower, date.upper), until=None)


_DAY = re.compile(r"(?<!\d)\d{1,2}(?!\d)|day\b|tonight|tomorrow", re.IGNORECASE)


_MONTH = re.compile(r"\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|month|week)", re.IGNORECASE)


def as_prefix(date: DateExpression, published: str | None) -> DateExpression:
    """A date, an open span with the prefix that surely holds: until 3 March, by Friday, since 2008.

    >>> span = DateExpression(0, 6, "Oct. 6", None, None, None, "2014-10-06", "dates.month_day.until")
    >>> as_prefix(span, "2014-09-25").value
    '2014-10-06'
    """
    if date.value is not None or date.until is not None:
        return date
    if date.rule.endswith((".by", ".before")) and date.upper and published and date.upper >= published:
        value = shared_prefix(published, date.upper)
        value = value[:4] if value and len(value) == FULL and date.rule.endswith(".before") else value
        return replace(date, value=value, lower=published, upper=date.upper) if value else date
    if date.rule.endswith(".until") and date.upper and date.lower is None:
        value = date.upper[: _length(date.text)]
        return replace(date, value=value, lower=value + "-01-01"[len(value) - 4 :] if len(value) < 10 else value)
    if date.rule.endswith((".since", ".from")) and date.lower and date.upper is None:
        value = date.lower[: _length(date.text)]
        return replace(date, value=value, upper=_last_day(value))
    return date


def _length(words: str) -> int:
    """How much of a full date some words tell: 10 for a day, 7 for a month, 4 for a year."""
    return 10 if _DAY.search(words) else 7 if _MONTH.search(words) else 4


def shared_prefix(one: str, other: str) -> str | None:
    """The longest date prefix that two days share."""
    return next((one[:length] for length in (10, 7, 4) if one[:length] == other[:length]), None)


def _last_day(value: str) -> str:
    """The last day of a date prefix."""
    if len(value) == 4:
        return f"{value}-12-31"
    return f"{value}-{monthrange(int(value[:4]), int(value[5:7]))[1]}" if len(value) == 7 else value


def turned_forward(date: DateExpression, published: str | None) -> DateExpression:
    """A weekday or a month without a year that lies behind, as the next one ahead; another date as it is.

    >>> day = DateExpression(0, 6, "Friday", "2016-06-10", None, "2016-06-10", "2016-06-10", "dates.weekday")
    >>> turned_forward(day, "2016-06-15").value
    '2016-06-17'
    """
    if not (date.value and date.lower and date.upper and published) or any(mark.isdigit() for mark in date.text[-4:]):
        return date
    if date.rule == "dates.weekday":
        day = (Date.fromisoformat(date.value) + timedelta(days=7)).isoformat()
        return replace(date, value=day, lower=day, upper=day) if day >= published[:FULL] else date
    if date.rule != "dates.month_alone" or len(date.value) != 7:
        return date
    value = f"{int(date.value[:4]) + 1}{date.value[4:]}"
    return replace(date, value=value, lower=f"{value}-01", upper=_last_day(value)) if value >= published[:7] else date


def turned_back(date: DateExpression, published: str | None) -> DateExpression:
    """A weekday that lies ahead, as the last one behind; another date as it is.

    >>> day = DateExpression(0, 6, "Friday", "2016-06-17", None, "2016-06-17", "2016-06-17", "dates.weekday")
    >>> turned_back(day, "2016-06-15").value
    '2016-06-10'
    """
    if not (date.value and published) or date.rule != "dates.weekday" or len(date.value) != FULL:
        return date
    if date.value <= published or any(mark.isdigit() for mark in date.text[-4:]):
        return date
    day = (Date.fromisoformat(date.value) - timedelta(days=7)).isoformat()
    return replace(date, value=day, lower=day, upper=day)


FULL = 10  # characters of a full day


def how_many(word: str) -> int | None:
    """How many a word before 'days' says, up to ten."""
    return int(word) if word.isdigit() else _NUMBERS.get(word)


_NUMBERS = {
    "a": 1, "the": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10,
}  # fmt: skip

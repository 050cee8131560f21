"""Whether a text reports: an essay, a tale or a manual tells little that happened, and what it tells is rarely news."""

from __future__ import annotations

import re

from ingest.grammar.words import Words
from ingest.model import DateExpression, EventReport
from ingest.quotations import is_quoted, quotations_in, with_double_marks

_LONG = 250  # words of a text of which this can be said
_DATES = 0.0025  # different expressions of time a word: news has 12 or more in a thousand words, tales none to 2
_WRITER = 0.01  # words of writer and reader outside quotations, a word: reports have up to 6 in a thousand
_PERSON = re.compile(r"(?:i|we|you)(?:'(?:m|ve|d|ll|re))?|me|my|us|ours?|yours?|(?:my|our|your)sel(?:f|ves)")


def is_report(text: Words, dates: tuple[DateExpression, ...]) -> bool:
    """Whether a body with these expressions of time is a report; a short one is taken for one.

    A report speaks of others, and says when. It is none where its writer speaks of himself or to his reader in more
    than one of a hundred words outside quotations, or where it has fewer different expressions of time than one in
    four hundred words.
    """
    count = len(text.lower)
    if count < _LONG:
        return True
    if len({date.text for date in dates}) < _DATES * count:
        return False
    said = tuple(quotations_in(with_double_marks(text.body)))
    own = sum(
        _PERSON.fullmatch(word) is not None and not is_quoted(start, said) and (word != "us" or text.body[start] == "u")
        for word, start in zip(text.lower, text.starts, strict=True)
    )
    return own <= _WRITER * count


def in_other_texts(events: list[EventReport]) -> list[EventReport]:
    """The events of a text that is no report: what has a day, and headline acts that have a place or somebody."""
    return [
        one for one in events if one.start_date or one.date_text or (one.kind != "act" and (one.people or one.place))
    ]

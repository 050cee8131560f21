"""Words that say when, as dates that say how much they know."""

from __future__ import annotations

import re

from ingest.dates.candidates import Claims, candidate, groups_of, longest
from ingest.dates.context import Context
from ingest.dates.reader import Reader, expression
from ingest.dates.readings import READINGS
from ingest.dates.times import UNKNOWN, Time
from ingest.dates.words import stamp_rules
from ingest.model import DateExpression, Sentence

__all__ = ["dates_in", "stamps_in"]

_YEAR = re.compile(r"(?:1[6-9]|20)\d\d|\d/\d\d[ ,]")


def stamps_in(text: str) -> tuple[DateExpression, ...]:
    """The absolute calendar dates in a text of any layout: stamps, bylines, addresses, lines about rights.

    Values need no publication date. Impossible days, weekdays that contradict their date, and figures that can be read
    both ways have no value; the latter have bounds. The year of a line about rights has the rule `dates.copyright`.

    >>> [(stamp.value, stamp.rule) for stamp in stamps_in("GMT 19:37 2018 Wednesday ,31 October")]
    [('2018-10-31', 'dates.stamp_reversed')]
    >>> [(stamp.text, stamp.value) for stamp in stamps_in("By A. Writer, 31/10/2018 (first put up on 1 Oct 2018)")]
    [('31/10/2018', '2018-10-31'), ('1 Oct 2018', '2018-10-01')]
    """
    if not _YEAR.search(text):
        return ()
    rules = [rule for is_held, rules in stamp_rules() if is_held(text) for rule in rules]
    found = [candidate(rule, match) for rule in rules for match in rule.pattern.finditer(text)]
    claims, kept = Claims(), []
    for start, end, rule, match in longest(found):
        groups = groups_of(match)
        if not claims.free(start, end) or "rel" in groups or "year" not in groups:
            continue
        claims.claim(start, end)
        time = READINGS[rule.reads or "unknown"](groups, Context())
        if time and rule.reads == "figures" and time.lower != time.upper:
            time = Time(time.lower, time.upper)
        kept.append(expression(text, start, end, rule.name, time or UNKNOWN))
    return tuple(sorted(kept, key=lambda stamp: stamp.start))


def dates_in(
    body: str, sentences: tuple[Sentence, ...], anchor: str | None, until: str | None = None
) -> tuple[DateExpression, ...]:
    """The words of a body that say when, resolved from the day of its publication.

    `anchor` is the publication date as a prefix (2016, 2016-06 or 2016-06-14), or None: then dates with a year have
    values and all others keep their words alone. `until` is the day of an update soon after it, when the words may have
    been written: a weekday that is past is then the last before that day. Spans leave the preposition out. `value` is
    a prefix that holds for the whole of what is named (2016-06 for "last week"), the first day or year where the words
    give an interval, whose last stands in `until`; `lower` and `upper` are the first and last day that the words allow.
    A length that reaches to the day of writing ("the past three days") has bounds and no value. Weeks are Monday to
    Sunday.

    A limit is no point in time: it has no value and one bound, and its rule ends in `.since`, `.from` or `.after`
    (`lower` is set), `.until`, `.by` or `.before` (`upper` is set). A season without a year has no value, since the
    words do not say on which half of the earth; of a feast that moves only the year is told.

    >>> from ingest.sentences import sentences_in
    >>> body = "China and France held talks on Tuesday. They will meet again later this year, from June 28 to 30."
    >>> [(d.text, d.value, d.until) for d in dates_in(body, sentences_in(body), "2016-06-15")]
    [('Tuesday', '2016-06-14', None), ('later this year', '2016', None), ('June 28 to 30', '2016-06-28', '2016-06-30')]
    >>> body = "They have until Friday to answer."
    >>> [(d.text, d.value, d.lower, d.upper, d.rule) for d in dates_in(body, sentences_in(body), "2016-06-15")]
    [('Friday', None, None, '2016-06-17', 'dates.weekday.until')]
    """
    return Reader(body, sentences, anchor, until).read()

"""Which dates of a sentence are those of no event: a limit, the year of a law, the day of a saying, a noun's."""

from __future__ import annotations

from ingest import rules
from ingest.events.asked_dates import Asked
from ingest.events.date_values import FULL
from ingest.events.series import ordinals
from ingest.grammar.clauses import Clause, Syntax
from ingest.grammar.verbs import bases, tags_of, verb_group, words
from ingest.grammar.words import NONE
from ingest.model import DateExpression

BOUNDS = frozenset(("since", "until", "till", "before", "after", "from", "by", "between", "through", "than"))


_SAYING = rules.words("dates_of_events", "saying on a day")


def is_saying(word: str) -> bool:
    """Whether a word is a form of a verb of saying."""
    return any(base in _SAYING for base in bases().get(word, ()))


# Which statuses may have a limit as their date, by the word before it.
_LIMITS = {
    "by": frozenset(("planned", "proposed", "hypothetical")),
    "before": frozenset(("planned", "proposed", "hypothetical")),
    "from": frozenset(("planned", "proposed", "postponed", "hypothetical")),
    "since": frozenset(("ongoing",)),
}


def is_foreign(one: Asked, date: DateExpression, at: int) -> bool:
    """Whether the date that begins at a word is no event's: a limit, a count, the year of a law, a deed or a noun."""
    return (
        _is_bound(one, date, at)
        or _only_counts(one.syntax, date, at)
        or _names_law(one.syntax, at)
        or _is_of_crime(one, date, at)
        or _only_comes_after(one, at)
        or _describes_visitor(one)
        or _is_year_of_noun(one, date, at)
    )


def _is_year_of_noun(one: Asked, date: DateExpression, at: int) -> bool:
    """Whether a year behind 'of' is that of a thing which is no event: will cut it below the level of 2005 by 2025."""
    lower, noun = one.syntax.words.lower, at - 2
    if len(date.value or "") != len("2005") or noun - 1 <= one.anchor or lower[at - 1] != "of":
        return False
    thing = lower[noun].isalpha() and lower[noun - 1] == "the" and noun not in (*one.others, one.head)
    thing = thing and lower[noun - 2] not in {"in", "during"}  # was killed in the war of 1998
    return thing and lower[noun] not in _TIMES_OF_YEAR


_TIMES_OF_YEAR = rules.words("dates_of_events", "parts of a time")


def _names_law(syntax: Syntax, at: int) -> bool:
    """Whether a year is part of the name of a law: the Offences Act 2006, Decree No. 3 of 2006."""
    lower, before = syntax.words.lower, at - 1
    if before <= syntax.low:
        return False
    if lower[before] in _LAWS:
        return syntax.words.capital(before)
    return lower[before] == "of" and lower[before - 1].isdigit() and not _NUMBERED.isdisjoint(lower[at - 6 : at])


_LAWS = rules.words("dates_of_events", "laws of a year")
_NUMBERED = rules.words("dates_of_events", "numbered laws")


def _is_of_crime(one: Asked, date: DateExpression, at: int) -> bool:
    """Whether a month or year is that of the deed for which somebody is tried: convicted of killing him in 2016."""
    lower = one.syntax.words.lower
    if len(date.value or "") >= FULL or rules.words("untold", "answering to the law").isdisjoint(
        {base for word in (lower[one.anchor], lower[one.head]) for base in bases().get(word, (word,))}
    ):
        return False
    return any(
        lower[k] in {"of", "for", "with"} and "g" in tags_of(lower[k + 1]) for k in range(one.anchor + 1, at - 2)
    )


def _only_counts(syntax: Syntax, date: DateExpression, at: int) -> bool:
    """Whether a span only says of how many something is one: its second this year, the fifth minister in six years."""
    text = date.text.lower()
    before = syntax.words.lower[max(syntax.low, at - _COUNTED) : at]
    if text in {"this year", "this month", "this week"}:
        return bool(before) and (before[-1] in ordinals() or before[-2:-1] == ("so",) or before[-1] == "far")
    span = text.endswith(("years", "months", "weeks", "days")) and before[-1:] == ("in",)
    return span and any(word in ordinals() for word in before)


def _describes_visitor(one: Asked) -> bool:
    """Whether the visit is only told by what describes the visitor: visiting premier Ama Owusu spoke on Tuesday."""
    words_, head = one.syntax.words, one.head
    if one.noun or words_.lower[head] != "visiting" or head + 2 >= one.syntax.high:
        return False
    titled = words_.name[head + 1] == NONE and words_.lower[head + 1] not in words("determiners")
    return titled and any(words_.name[k] != NONE for k in range(head + 2, min(head + 8, one.syntax.high)))


def _only_comes_after(one: Asked, at: int) -> bool:
    """Whether a date stands in what an event only came after or before: the decision comes after he wept on Monday."""
    lower = one.syntax.words.lower
    near = range(one.head + 1, min(at - 1, one.head + _COMING))
    comes = next((k for k in near if lower[k] in {"comes", "came"}), NONE) if one.noun else NONE
    return comes != NONE and lower[comes + 1] in {"after", "before", "as", "amid", "while", "when", "ahead"}


_COMING = 10  # words from an event to the verb with which it comes at most


_COUNTED = 5  # words between an ordinal and the span that it counts in at most


def _is_bound(one: Asked, date: DateExpression, at: int) -> bool:
    """Whether a date is only a limit, and no limit can be the date of the event: since May, before Friday."""
    syntax = one.syntax
    before = syntax.words.lower[at - 1] if at > syntax.low else ""
    if before in {"and", "or"} and at - 2 > syntax.low and syntax.words.date[at - 2] != NONE:
        first = next(
            k for k in range(at - 2, syntax.low - 1, -1) if syntax.words.date[k - 1] != syntax.words.date[at - 2]
        )
        before = syntax.words.lower[first - 1] if syntax.words.lower[first - 1] in {"after", "before"} else before
    if before not in BOUNDS or (before in {"by", "from", "between"} and date.until):
        return False
    if before == "since" and _is_first_since(one, at):
        return True
    if one.status in _LIMITS.get(before, ()) and date.value is None:
        return False
    if before == "since" and one.status == "occurred" and date.value is None and _has_since(one):
        return False
    return not (before == "until" and one.status in {"planned", "denied"} and _is_not_before(syntax, at))


def _is_first_since(one: Asked, at: int) -> bool:
    """Whether what has not been since a date is told: the first state visit by a premier since 2003."""
    lower, head = one.syntax.words.lower, one.head
    before = lower[max(one.syntax.low, head - 4) : head]
    return head < at and any(word == "first" or word.endswith(("est", "most")) for word in before)


def _has_since(one: Asked) -> bool:
    """Whether a verb tells what has been done since a day: have met 61 times since June."""
    if one.verb == NONE or one.noun:
        return False
    group = verb_group(one.syntax.words, one.syntax.low, one.verb)
    return group.perfect and not group.past and group.modal is None and group.to == NONE and not group.negated


def _is_not_before(syntax: Syntax, at: int) -> bool:
    """Whether something comes when an 'until' is over: is not expected until Thursday."""
    return not words("not").isdisjoint(syntax.words.lower[max(syntax.low, at - _ACCORDING) : at])


def is_of_noun_behind(syntax: Syntax, at: int, end: int) -> bool:
    """Whether a date stands before a noun that it belongs to: the winner of the Nov. 28 run-off."""
    lower = syntax.words.lower
    if at > syntax.low and lower[at - 1] in _OWNING and lower[end - 1].isdigit() and lower[end : end + 1] == (",",):
        end += 1  # the June 17, 2015, attack
    if at <= syntax.low or end >= syntax.high or not lower[end][0].isalpha():
        return False
    if lower[at - 1] not in _OWNING and not _is_described_year(syntax, at, end):
        return False
    known = words("prepositions", "cuts", "adverbs") | {"and", "or", "but", "to"}
    return lower[end] not in known and not syntax.is_finite(end)


_OWNING = frozenset(("the", "a", "an", "'s", "his", "her", "its", "their", "this"))


def _is_described_year(syntax: Syntax, at: int, end: int) -> bool:
    """Whether a year stands behind an adjective of the noun that it belongs to: a landmark 2015 accord."""
    lower = syntax.words.lower
    if end - at != 1 or not lower[at].isdigit() or at - 2 < syntax.low or lower[at - 2] not in _OWNING:
        return False
    return lower[at - 1].isalpha() and lower[at - 1] not in words("prepositions") and not syntax.is_verb(at - 1)


_ACCORDING = 10  # words between 'according', or 'not', and the day that it goes with at most


def is_attribution(syntax: Syntax, clause: Clause, at: int, anchor: int) -> bool:
    """Whether a date says when somebody spoke: said on Wednesday."""
    lower = syntax.words.lower
    near = range(max(clause.first, at - 5), at)
    said = [k for k in near if is_saying(lower[k]) and (syntax.is_verb(k) or lower[k] == "said")]
    if said and said[-1] != anchor and not syntax.any_finite(said[-1] + 1, at):
        return True
    if at > anchor and "according" in lower[max(clause.first, at - _ACCORDING) : at]:
        return True
    following = [k for k in range(at + 1, min(clause.last, at + 4)) if is_saying(lower[k])]
    return bool(following) and following[0] != anchor and at < anchor

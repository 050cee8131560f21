"""When an event is told to be: the date of its own clause."""

from __future__ import annotations

from dataclasses import replace

from ingest.events.asked_dates import Asked, dates_of_sentence
from ingest.events.date_belongs import belongs, tells_when
from ingest.events.date_clauses import is_expected
from ingest.events.date_values import YEAR, as_limit, as_prefix, without_weekend
from ingest.grammar.clauses import Syntax
from ingest.grammar.verbs import words
from ingest.grammar.words import NONE
from ingest.model import DateExpression


def date_of(
    syntax: Syntax,
    dates: tuple[DateExpression, ...],
    owner: tuple[int, int, int],
    others: tuple[int, ...],
    noun: bool,
    published: str | None = None,
    limit: int = NONE,
    decided: bool = False,
    status: str = "",
) -> DateExpression | None:
    """The date of the event whose phrase begins, whose trigger stands and whose verb stands at the words `owner`.

    `others` are the triggers of the other events of the sentence; `limit` is a verb beside the event's noun that does
    not tell it; `decided` says that the verb tells what was decided about the event, not when it is; `status` lets a
    limit be its date: due by Friday, under way since May. None where no date belongs to it.
    """
    first, head, _ = owner
    inside = _date_in_phrase(syntax, dates, first, head) if noun else None
    if inside is not None and len(inside.value or "") != YEAR:
        return inside
    numbers = _nearest_first(syntax, dates_of_sentence(syntax), owner)
    for limits in ("", status) if numbers else ():  # a day before a limit: on Tuesday, or by the end of the week
        one = Asked(syntax, *owner, others, noun, published, limit, limits)
        for number in numbers:
            at = syntax.words.date.index(number, syntax.low, syntax.high)
            if status == "occurred" and at - 1 > head and _is_for(syntax, at):
                continue  # approved the budget for 2016
            if decided and not tells_when(syntax, dates[number], at, owner, published):
                continue
            if inside is not None and (at < head or not (dates[number].value or "").startswith(f"{inside.value}-")):
                continue  # this year's meeting is to take place in December
            if belongs(one, dates[number], at):
                return _told(syntax, dates, number, at, published, bool(limits))
    if inside is not None:
        return inside
    number = _date_before_when(syntax, owner)
    return as_prefix(dates[number], published) if number != NONE else None


def _nearest_first(syntax: Syntax, numbers: list[int], owner: tuple[int, int, int]) -> list[int]:
    """The dates of a sentence, those of the clause that 'and' joins first: came on Monday and | left on Friday."""
    clause = syntax.clause_at(owner[2] if owner[2] != NONE else owner[1])
    if clause.kind != "coordinate" and clause.opener != "and":
        return numbers
    own = set(syntax.words.date[clause.first : clause.last])
    return sorted(numbers, key=lambda number: number not in own)


def _told(
    syntax: Syntax, dates: tuple[DateExpression, ...], number: int, at: int, published: str | None, limits: bool
) -> DateExpression:
    """What the date at a word tells of its event: the day that the words behind it name, no day where they leave it."""
    if dates[number].value is None and (named := _named_behind(syntax, at)) != NONE:
        return without_weekend(dates[named])
    if _is_open(syntax, at, syntax.words.date_end(at, syntax.high)):
        return replace(dates[number], value=None, until=None, lower=None, upper=None)
    return as_limit(syntax, dates[number], at, published) if limits else without_weekend(dates[number])


def _named_behind(syntax: Syntax, at: int) -> int:
    """The date that names the day which words behind one another tell: two weeks later, on April 28; or -1."""
    end, lower = syntax.words.date_end(at, syntax.high), syntax.words.lower
    if lower[end : end + 1] != (",",):
        return NONE
    end += 2 if lower[end + 1 : end + 2] in {("on",), ("in",)} else 1
    return syntax.words.date[end] if end < syntax.high else NONE


def _is_for(syntax: Syntax, at: int) -> bool:
    """Whether a date says what a thing was for: the budget for 2016; not: was set for Monday."""
    return syntax.words.lower[at - 1] == "for" and not syntax.is_verb(at - 2)


def _date_before_when(syntax: Syntax, owner: tuple[int, int, int]) -> int:
    """The date that a clause with 'when' explains, or -1: in September, when a court sentenced her."""
    _, head, verb = owner
    clause = syntax.clause_at(verb if verb != NONE else head)
    number = syntax.number_at(clause.first)
    if clause.kind == "infinitive" and number and is_expected(syntax, clause.first):
        clause = syntax.clauses[number - 1]
    if clause.opener != "when" or clause.first == syntax.low:
        return NONE
    comma = syntax.words.lower[clause.first - 1] == ","
    at = clause.first - 2 if comma else clause.first - 1
    if comma and syntax.words.date[at] == NONE and syntax.words.lower[at - 1] in {"in", "at"}:
        at -= 2  # meets on Tuesday in Lima, when
    return syntax.words.date[at] if at >= syntax.low else NONE


def _date_in_phrase(syntax: Syntax, dates: tuple[DateExpression, ...], first: int, head: int) -> DateExpression | None:
    for at in range(first, head):
        if syntax.words.date[at] != NONE:
            return dates[syntax.words.date[at]]
    return None


def _is_open(syntax: Syntax, at: int, end: int) -> bool:
    """Whether the words beside a date leave it open: next year at the earliest, in 2000 or 2001, not before May."""
    lower = syntax.words.lower
    if lower[at - 1] == "before" and not words("not").isdisjoint(lower[max(syntax.low, at - _TO_NOT) : at]):
        return True
    if lower[end : end + 3] == ("at", "the", "earliest"):
        return True
    if lower[at - 1] == "or" and at - 2 >= syntax.low and syntax.words.date[at - 2] != NONE:
        return True
    return end + 1 < syntax.high and lower[end] == "or" and syntax.words.date[end + 1] != NONE


_TO_NOT = 7  # words from a 'not' to the 'before' of the day until which a thing will not be, at most

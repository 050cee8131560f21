"""The day of a deed told in a row with others, or beside a dated one: met X on Monday, praised it, and left."""

from __future__ import annotations

from ingest import rules
from ingest.events.date_values import FULL
from ingest.events.foreign_dates import BOUNDS, is_attribution, is_of_noun_behind, is_saying
from ingest.grammar.clauses import Clause, Syntax, finite_right
from ingest.grammar.verbs import bases, tags_of, verb_group
from ingest.grammar.words import NONE
from ingest.model import DateExpression

_MAIN = frozenset(("main", "complement", "mark"))
_BESIDE = frozenset(("as", "when", "while"))
# Words that say that a deed was not done when the one before it was.
_LATER = rules.words("dates_of_events", "another time") | {"already", "since", "soon"}
_HARMING = rules.words("places_of_events", "coming to harm")
_HARM = frozenset(("violence", "disaster"))


def date_of_list(syntax: Syntax, dates: tuple[DateExpression, ...], verb: int) -> DateExpression | None:
    """The day of the first of several deeds of one subject: met the king on Monday, praised the deal and signed it."""
    number = syntax.number_at(verb)
    if syntax.clauses[number].kind != "coordinate" and not _is_listed(syntax, number):
        return None
    back = number - 1
    while back > 0 and _is_listed(syntax, back):
        back -= 1
    if back < 0 or (back == number - 1 and not _is_listed(syntax, number)) or not _is_past(syntax, verb):
        return None
    told = syntax.clauses[back + 1 : number + 1]
    if any(_tells_another_time(syntax, one) for one in told):
        return None
    return _date_of_clause(syntax, dates, syntax.clauses[back])


def _is_listed(syntax: Syntax, number: int) -> bool:
    """Whether a clause is one of a row of past verbs between a comma and an 'and': , praised the deal, and."""
    clause = syntax.clauses[number]
    if clause.kind != "participle" or syntax.words.lower[clause.first - 1] != ",":
        return False
    if "d" not in tags_of(syntax.words.lower[clause.first]) or number + 1 >= len(syntax.clauses):
        return False
    then = syntax.clauses[number + 1]
    return (then.kind == "coordinate" and then.opener == "and") or _is_listed(syntax, number + 1)


def date_beside(syntax: Syntax, dates: tuple[DateExpression, ...], verb: int, family: str) -> DateExpression | None:
    """The day of the clause beside which an event is told: On Sunday they fled as it sank after it was hit.

    Died on Monday after a bus overturned; said on Monday before leaving for Lima.
    """
    number = syntax.number_at(verb)
    clause = syntax.clauses[number]
    group = verb_group(syntax.words, syntax.low, verb)
    if clause.opener == "before" and group.tag == "g" and group.first <= clause.first + 2:
        return _day(_date_of_clause(syntax, dates, syntax.clauses[number - 1], True)) if number else None
    if clause.opener not in _BESIDE | {"after"} or not _is_past(syntax, verb) or _tells_another_time(syntax, clause):
        return None
    if clause.opener == "after" and family not in _HARM:
        return None
    back = number - 1
    while back > 0 and _hangs_on(syntax, syntax.clauses[back]):
        back -= 1
    if back < 0 or syntax.clauses[back].kind not in _MAIN:
        return None
    found = _day(_date_of_clause(syntax, dates, syntax.clauses[back]))
    if found is None or clause.opener != "after" or _harms(syntax, syntax.clauses[back]):
        return found
    done = finite_right(syntax, syntax.clauses[back].first, syntax.high)
    return found if syntax.words.starts[done] > found.start else None  # On Sunday, they fled after


def _hangs_on(syntax: Syntax, clause: Clause) -> bool:
    """Whether a clause without a date hangs on the one before it: to turn back, as it neared Lima, and fled."""
    hangs = clause.kind in {"infinitive", "coordinate"} or clause.opener in _BESIDE
    return hangs and all(syntax.words.date[at] == NONE for at in range(clause.first, clause.last))


def _harms(syntax: Syntax, clause: Clause) -> bool:
    """Whether a clause tells that people died or were hurt."""
    words_ = syntax.words.lower[clause.first : clause.last]
    return any(not _HARMING.isdisjoint(bases().get(word, ())) for word in words_)


def _is_past(syntax: Syntax, verb: int) -> bool:
    group = verb_group(syntax.words, syntax.low, verb)
    return group.past and not (group.perfect or group.negated or group.modal is not None)


def _tells_another_time(syntax: Syntax, clause: Clause) -> bool:
    """Whether a clause has a date of its own, or a word that sets it apart."""
    inside = range(clause.first, clause.last)
    return any(syntax.words.date[at] != NONE or syntax.words.lower[at] in _LATER for at in inside)


def _day(date: DateExpression | None) -> DateExpression | None:
    return date if date is not None and len(date.value or "") == FULL else None


def _date_of_clause(
    syntax: Syntax, dates: tuple[DateExpression, ...], clause: Clause, said: bool = False
) -> DateExpression | None:
    """The one date of a clause told in the past, which is no noun's and no limit; `said`: also that of a saying."""
    numbers = [one for one in dict.fromkeys(syntax.words.date[clause.first : clause.last]) if one != NONE]
    done = finite_right(syntax, clause.first, clause.last)
    if len(numbers) != 1 or done == NONE or not verb_group(syntax.words, syntax.low, done).past:
        return None
    lower, at = syntax.words.lower, syntax.words.date.index(numbers[0], clause.first, syntax.high)
    end = syntax.words.date_end(at, syntax.high)
    owned = end < syntax.high and (lower[end] in {"'s", "'"} or lower[end - 1] == "'s")
    if owned or is_of_noun_behind(syntax, at, end) or (at > syntax.low and lower[at - 1] in BOUNDS):
        return None
    if not said and (is_saying(lower[done]) or is_attribution(syntax, clause, at, NONE)):
        return None
    return dates[numbers[0]] if dates[numbers[0]].value else None

"""The date of an event whose own clause gives none: of the clause around, so many days apart, of its occasion."""

from __future__ import annotations

from dataclasses import replace
from datetime import date as Date
from datetime import timedelta

from ingest import rules
from ingest.events.asked_dates import dates_of_sentence
from ingest.events.date_values import FULL, YEAR, as_prefix, how_many, shared_prefix, without_weekend
from ingest.events.foreign_dates import BOUNDS, is_attribution, is_of_noun_behind, is_saying
from ingest.events.plans_undone import behind_but
from ingest.events.series import ordinals
from ingest.events.status_of_infinitives import is_same_time
from ingest.grammar.clauses import Clause, Syntax, finite_left, finite_right, main_verb
from ingest.grammar.verbs import BE, bases, verb_group, words
from ingest.grammar.words import NONE
from ingest.model import DateExpression


def date_around(
    syntax: Syntax, dates: tuple[DateExpression, ...], verb: int, status: str, purposes: bool
) -> DateExpression | None:
    """The date of the clause that an event's clause goes on with, where the sentence has no other.

    Met on Monday and agreed to; voted on Monday, toppling; will travel next week to meet (`purposes`); a visit last
    week, during which he met.
    """
    number = syntax.number_at(verb)
    if (ahead := _date_when(syntax, verb, status)) != NONE:
        return dates[ahead]
    numbers = _dates_near(syntax, number)
    if len(numbers) != 1:
        return None
    at = syntax.words.date.index(numbers[0], syntax.low, syntax.high)
    clause, before = syntax.clauses[number], syntax.clauses[number - 1]
    if number and syntax.clause_at(at) == before and clause.opener == "that" and _is_cleft(syntax, before, at):
        return dates[numbers[0]]
    bound = syntax.words.lower[at - 1] in BOUNDS if at > syntax.low else False
    if not number or syntax.clause_at(at) != before or bound:
        return None
    if purposes and before.kind == "infinitive" and clause.kind == "infinitive" and status == "planned":
        return dates[numbers[0]]
    doing = clause.kind == "participle" and verb_group(syntax.words, syntax.low, verb).tag == "g"
    if before.kind not in {"main", "coordinate", "complement", "resume"} and not (doing and before.kind in _TELLING):
        return None
    done = syntax.first_finite(before.first, before.last)
    said = done != NONE and (is_attribution(syntax, before, at, NONE) or is_saying(syntax.words.lower[done]))
    if done == NONE or (said and not doing):
        return None  # not: said on Thursday and resigned; but: told a crowd on Thursday, rejecting calls for
    found = dates[numbers[0]]
    past = verb_group(syntax.words, syntax.low, done).past
    if not _ANOTHER_TIME.isdisjoint(syntax.words.lower[clause.first : clause.last]):
        return None
    day = clause.opener not in _MEANWHILE - {"where"} or len(found.value or "") == FULL  # spoke in May, broke off when
    same = doing or _is_then(syntax, clause, done)
    if status in {"occurred", "ongoing"} and same and past and day and not _is_past_perfect(syntax, verb):
        return found
    return found if purposes and status == "planned" and clause.kind == "infinitive" else None


_TELLING = frozenset(("attribution", "teller"))


def _is_then(syntax: Syntax, clause: Clause, done: int) -> bool:
    """Whether a clause tells what was when the verb before it was: and signed, as they marched, during which."""
    lower = syntax.words.lower
    if clause.kind == "coordinate" or clause.opener in _MEANWHILE or _is_joined(syntax, clause):
        return True
    if clause.opener == "which" and lower[clause.first - 1] == "during":
        return True
    there = lower[done] in {"was", "were"} and lower[done + 1] in {"in", "at"}
    return there and clause.kind == "infinitive"  # was in Lima on Monday to sign


def _is_cleft(syntax: Syntax, clause: Clause, at: int) -> bool:
    """Whether a clause only says when it was that something happened: It was in 2014 that, It was only in May that."""
    told = [syntax.words.lower[k] for k in range(clause.first, at)]
    known = [["it", "was"], ["it", "was", "in"], ["it", "was", "on"],
             ["it", "was", "only", "on"], ["it", "was", "only", "in"]]  # fmt: skip
    return told in known and syntax.words.date_end(at, syntax.high) >= clause.last


# Words that say that a second deed was not done when the first one was.
_ANOTHER_TIME = rules.words("dates_of_events", "another time") | {"soon", "within"}


def _date_when(syntax: Syntax, verb: int, status: str) -> int:
    """The date in the 'when' behind a verb, or -1; a 'where' may stand between: at the place where they meet when."""
    number = syntax.number_at(verb)
    ahead = _date_in_when(syntax, number + 1)
    if ahead != NONE:
        return ahead if status == "planned" or _both_past(syntax, verb, number) else NONE
    where = number + 1 < len(syntax.clauses) and syntax.clauses[number + 1].opener == "where"
    return _date_in_when(syntax, number + 2) if where and status == "planned" else NONE


def _is_of_noun(syntax: Syntax, number: int) -> bool:
    """Whether a date stands before the noun that it belongs to: Tuesday's vote, the Nov. 28 run-off."""
    at = syntax.words.date.index(number, syntax.low, syntax.high)
    end = syntax.words.date_end(at, syntax.high)
    owned = end < syntax.high and (syntax.words.lower[end] in {"'s", "'"} or syntax.words.lower[end - 1] == "'s")
    return owned or is_of_noun_behind(syntax, at, end)


def _both_past(syntax: Syntax, verb: int, number: int) -> bool:
    """Whether a verb and the clause behind its own are told in the past: died when a bus overturned on Friday."""
    clause = syntax.clauses[number + 1]
    done = finite_right(syntax, clause.first, clause.last)
    known = [verb_group(syntax.words, syntax.low, one) for one in (verb, done) if one != NONE]
    return len(known) > 1 and all(group.past and not group.perfect and not group.negated for group in known)


def _dates_near(syntax: Syntax, number: int) -> list[int]:
    """The dates of a clause and the one before it, without those that belong to a noun."""
    first, last = syntax.clauses[max(0, number - 1)].first, syntax.clauses[number].last
    found = dict.fromkeys(syntax.words.date[first:last])
    return [one for one in found if one != NONE and not _is_of_noun(syntax, one)]


def _date_in_when(syntax: Syntax, number: int) -> int:
    """The date in the 'when' right behind what is planned, or -1: are to sign when they gather on Monday."""
    if number >= len(syntax.clauses) or syntax.clauses[number].opener != "when":
        return NONE
    clause = syntax.clauses[number]
    found = [one for one in dict.fromkeys(syntax.words.date[clause.first : clause.last]) if one != NONE]
    verbs = (base for word in syntax.words.lower[clause.first : clause.last] for base in bases().get(word, ()))
    back = not _FROM_THEN.isdisjoint(verbs)  # from then on
    return found[0] if len(found) == 1 and not back else NONE


_FROM_THEN = rules.words("dates_of_events", "from then on")
_MEANWHILE = frozenset(("where", "as", "while", "when"))


def _is_joined(syntax: Syntax, clause: Clause) -> bool:
    """Whether a clause with its own subject goes on with what the one before tells: ..., and the two sides signed."""
    return clause.kind == "main" and clause.opener == "and" and syntax.words.lower[clause.first - 1] == ","


# How many days a unit is long, and how much the words may be off: a day after, hours before, six weeks after.
_APART = {
    "minutes": (0, 0), "moments": (0, 0), "hours": (0, 0), "just": (0, 0), "shortly": (0, 0),
    "immediately": (0, 0), "day": (1, 0), "days": (1, 0), "week": (7, 3),
    "weeks": (7, 3), "month": (30, 8), "months": (30, 15), "year": (365, 60), "years": (365, 60),
}  # fmt: skip


def date_apart(
    syntax: Syntax, dates: tuple[DateExpression, ...], owner: tuple[int, int, int], noun: bool
) -> DateExpression | None:
    """The day of what was so long before or after what the sentence dates: on Saturday, a day after they marched.

    Hours and minutes apart are the same day; weeks and months tell a month or a year. None where the sentence has no
    day, or several that could be meant.
    """
    number = syntax.number_at(owner[1])
    lower = syntax.words.lower
    while number and not noun and _goes_with(syntax, syntax.clauses[number]):
        number -= 1
    clause = syntax.clauses[number]
    if not noun and (later := _days_from_noun(syntax, dates, number)) is not None:
        return later
    unit = clause.first - 1
    if clause.opener not in {"after", "before"} or unit < syntax.low or lower[unit] not in _APART:
        return None
    found = _day_beside(syntax, dates, clause)
    return _moved(syntax, found, unit, clause, 1 if clause.opener == "before" else -1) if found is not None else None


def without_distance(syntax: Syntax, low: int, high: int) -> int:
    """The end of a clause without the words that only say how long before or after it is: on Friday, two days."""
    lower = syntax.words.lower
    if high >= syntax.high or lower[high] not in {"after", "before"} or lower[high - 1] not in _APART:
        return high
    at = high - 2 if how_many(lower[high - 2]) is not None or lower[high - 2] in {"few", "several"} else high - 1
    at = at - 1 if lower[at - 1 : at + 1] == ("a", "few") else at
    if syntax.words.date[high - 1] != NONE or lower[at - 1] in words("prepositions"):
        return high  # at the end of the month
    while at > low and lower[at - 1] in words("adverbs") | {"more", "less", "than", "just", "about", "almost"}:
        at -= 1
    return at if at > low else high


def _goes_with(syntax: Syntax, clause: Clause) -> bool:
    """Whether what a clause tells was done when the clause before it was: and signed it, was forced to resign."""
    return clause.kind == "coordinate" or (clause.kind == "infinitive" and is_same_time(syntax, clause.first))


def _day_beside(syntax: Syntax, dates: tuple[DateExpression, ...], clause: Clause) -> DateExpression | None:
    """The one day that a sentence tells outside a clause with 'after' or 'before'; the nearest in front of it."""
    found = []
    comes = not {"comes", "came"}.isdisjoint(syntax.words.lower[syntax.low : clause.first])  # Friday's vote came a day
    for number in dates_of_sentence(syntax):
        at = syntax.words.date.index(number, syntax.low, syntax.high)
        apart = clause.first <= at < clause.last or (_is_of_noun(syntax, number) and not comes)
        if len(dates[number].value or "") == FULL and not apart:
            found.append((at, dates[number]))
    before = [one for at, one in found if syntax.number_at(at) == syntax.number_at(clause.first) - 1]
    if len(before) == 1:
        return before[0]
    return found[0][1] if len(found) == 1 else None


def first_day_of(syntax: Syntax, date: DateExpression, verb: int, ends: bool) -> DateExpression:
    """The day on which something began that a day tells of later: fought for a third day on Sunday; ended on Friday."""
    if len(date.value or "") != FULL:
        return date
    if ends:
        month = str(date.value)[:7]
        return replace(date, value=month, lower=f"{month}-01")
    lower = syntax.words.lower
    for at in range(verb + 1, min(syntax.clause_at(verb).last, syntax.high - 3)):
        nth = ordinals().get(lower[at + 2]) if lower[at] == "for" and lower[at + 1] in {"a", "the"} else None
        if nth is None and lower[at] in {"its", "their"} and lower[at + 2] == "day":
            nth = ordinals().get(lower[at + 1])  # entered its third day
        if nth and lower[at + (3 if lower[at] == "for" else 2)] in {"day", "straight", "consecutive"}:
            day = (Date.fromisoformat(str(date.value)) - timedelta(days=nth - 1)).isoformat()
            return replace(date, value=day, lower=day)
    return date


def _days_from_noun(syntax: Syntax, dates: tuple[DateExpression, ...], number: int) -> DateExpression | None:
    """The day of what was so long after or before a dated thing: quit two days after the June 7 vote."""
    if number + 1 >= len(syntax.clauses):
        return None
    clause, lower = syntax.clauses[number + 1], syntax.words.lower
    unit = clause.first - 1
    if (
        clause.opener not in {"after", "before"}
        or lower[unit] not in _APART
        or syntax.any_finite(clause.first, clause.last)
    ):
        return None
    inside = [one for one in dict.fromkeys(syntax.words.date[clause.first : clause.last]) if one != NONE]
    known = [one for one in inside if len(dates[one].value or "") == FULL]
    if len(inside) != 1 or not known:
        return None
    return _moved(syntax, dates[known[0]], unit, clause, 1 if clause.opener == "after" else -1)


def _moved(syntax: Syntax, date: DateExpression, unit: int, clause: Clause, way: int) -> DateExpression | None:
    """A day so far away from a date, told by the words before and after the unit: a day after; None: uncounted."""
    days, slack = _APART[syntax.words.lower[unit]]
    count = 1 if days == 0 else how_many(syntax.words.lower[unit - 1])
    if count is None:
        return None
    told = Date.fromisoformat(str(date.value)) + timedelta(days=way * count * days)
    off = timedelta(days=slack)
    value = shared_prefix((told - off).isoformat(), (told + off).isoformat())
    if value is None:
        return None
    start, end = syntax.words.starts[max(syntax.low, unit - 1)], syntax.words.ends[clause.first]
    lower, upper = (told - off).isoformat(), (told + off).isoformat()
    return DateExpression(start, end, syntax.words.body[start:end], value, None, lower, upper, "dates.apart")


def date_of_body(syntax: Syntax, dates: tuple[DateExpression, ...], verb: int) -> DateExpression | None:
    """The day of the meeting that does something: The general meeting, held on April 12 in Lima, elected him."""
    number = syntax.number_at(verb)
    clause, before = syntax.clauses[number], syntax.clauses[number - 1]
    if clause.kind != "resume" or not number or syntax.words.lower[before.first] != "held":
        return None
    found = [one for one in dict.fromkeys(syntax.words.date[before.first : before.last]) if one != NONE]
    return dates[found[0]] if len(found) == 1 and dates[found[0]].value else None


def date_of_occasion(syntax: Syntax, dates: tuple[DateExpression, ...], verb: int) -> DateExpression | None:
    """The day of the thing during which something was done: died during Friday's protest, the 2011 revolt in which."""
    group = verb_group(syntax.words, syntax.low, verb)
    if not group.past or group.perfect or group.modal is not None or group.to != NONE:
        return None
    clause, lower = syntax.clause_at(verb), syntax.words.lower
    if clause.opener == "which" and lower[clause.first - 1] in _OCCASIONS:
        return _date_right_before(syntax, dates, clause.first - 1)
    found = [one for one in dict.fromkeys(syntax.words.date[verb : clause.last]) if one != NONE]
    if len(found) != 1 or not _is_of_noun(syntax, found[0]) or dates[found[0]].value is None:
        return None
    at = syntax.words.date.index(found[0], verb, syntax.high)
    opens = next((k for k in range(at - 1, verb, -1) if not _is_owner(syntax, k)), verb)
    year = len(str(dates[found[0]].value)) == YEAR  # the 1969 film
    attended = opens == verb and not _ATTENDING.isdisjoint(bases().get(lower[verb], ()))  # boycotted Tuesday's sitting
    return dates[found[0]] if (attended or lower[opens] in _OCCASIONS) and not year else None


_ATTENDING = rules.words("dates_of_events", "attending on a day")


_OCCASIONS = frozenset(("during", "in", "at"))


def _is_owner(syntax: Syntax, at: int) -> bool:
    """Whether a word belongs to the owner before a date: Turkey's ... in Peru's Sunday election."""
    return syntax.words.name[at] != NONE or syntax.words.lower[at] in {"'s", "the", "a", "an"}


def _date_right_before(syntax: Syntax, dates: tuple[DateExpression, ...], at: int) -> DateExpression | None:
    """The date of the noun that a relative describes: the revolt of 2011 in which, the meeting on Sunday at which."""
    for k in range(at - 1, max(syntax.low, at - _NEAR_NOUN) - 1, -1):
        if syntax.words.date[k] != NONE:
            return dates[syntax.words.date[k]] if dates[syntax.words.date[k]].value else None
        if syntax.is_finite(k):
            return None
    return None


_NEAR_NOUN = 5  # words between a noun's date and the relative behind it at most


def date_of_cause(syntax: Syntax, dates: tuple[DateExpression, ...], verb: int) -> DateExpression | None:
    """The day of what people were hurt in, where a later clause tells it: died after a boat sank on Monday."""
    group = verb_group(syntax.words, syntax.low, verb)
    if not group.past or group.perfect or group.to != NONE:
        return None
    for clause in syntax.clauses[syntax.number_at(verb) + 1 :]:
        if clause.opener not in {"when", "after"}:
            continue
        done = finite_right(syntax, clause.first, clause.last)
        found = [one for one in dict.fromkeys(syntax.words.date[clause.first : clause.last]) if one != NONE]
        if done == NONE or len(found) != 1 or _is_of_noun(syntax, found[0]):
            return None
        past = verb_group(syntax.words, syntax.low, done)
        return dates[found[0]] if past.past and not past.perfect and dates[found[0]].value else None
    return None


def date_before_end(
    syntax: Syntax, dates: tuple[DateExpression, ...], verb: int, published: str | None
) -> DateExpression | None:
    """How far the day is told of what is to be before something dated: will vote before they rise on 1 October."""
    number = syntax.number_at(verb) + 1
    if number >= len(syntax.clauses) or syntax.clauses[number].opener != "before" or not published:
        return None
    clause = syntax.clauses[number]
    found = [one for one in dict.fromkeys(syntax.words.date[clause.first : clause.last]) if one != NONE]
    if len(found) != 1 or not syntax.any_finite(clause.first, clause.last):
        return None
    date = dates[found[0]]
    if not date.value or not date.upper or date.upper < published:
        return None
    value = shared_prefix(published[:FULL], date.upper)
    value = value[:4] if value and len(value) == FULL else value
    return replace(date, value=value, until=None, lower=published[:FULL]) if value else None


def date_behind_and(syntax: Syntax, dates: tuple[DateExpression, ...], verb: int) -> DateExpression | None:
    """The day at the end of two deeds of one subject: met the president and signed a treaty on Monday."""
    number = syntax.number_at(verb) + 1
    if number >= len(syntax.clauses) or syntax.clauses[number].kind != "coordinate":
        return None
    clause = syntax.clauses[number]
    then = syntax.clauses[number + 1] if number + 1 < len(syntax.clauses) else None
    if then is not None and then.kind not in {"main", "attribution", "mark"} and then.opener != "after":
        return None
    done = finite_right(syntax, clause.first, clause.last)
    if done == NONE or not _LATER_ON.isdisjoint(syntax.words.lower[clause.first : clause.last]):
        return None
    if "return" in bases().get(syntax.words.lower[done], ()):
        return None  # fled abroad and returned on Wednesday
    if any(syntax.words.date[at] != NONE for at in range(syntax.clause_at(verb).first, verb)):
        return None
    groups = [verb_group(syntax.words, syntax.low, one) for one in (verb, done)]
    if not all(one.past and not (one.perfect or one.negated or one.passive) for one in groups):
        return None
    found = [one for one in dict.fromkeys(syntax.words.date[done : clause.last]) if one != NONE]
    at = syntax.words.date.index(found[0], done, syntax.high) if len(found) == 1 else NONE
    if at == NONE or len(dates[found[0]].value or "") != FULL or _is_of_noun(syntax, found[0]):
        return None
    bound = syntax.words.lower[at - 1] in BOUNDS or is_saying(syntax.words.lower[done])
    return None if bound else dates[found[0]]


_LATER_ON = rules.words("dates_of_events", "another time")


def date_of_journey(
    syntax: Syntax, dates: tuple[DateExpression, ...], first: int, going: frozenset[str], ahead: bool
) -> DateExpression | None:
    """The day on which somebody goes for the event whose phrase begins at a word: will fly on Friday for talks.

    With `ahead` only where they have yet to go: who flew to Lima on Monday for talks may hold them later.
    """
    verb, clause = finite_left(syntax, first), syntax.clause_at(first)
    if verb == NONE or syntax.clause_at(verb) != clause:
        return None
    due = _is_due_in(syntax, verb, first)
    if not due and not any(base in going for base in bases().get(syntax.words.lower[verb], ())):
        return None
    group = verb_group(syntax.words, syntax.low, verb)
    yet = group.modal is not None or group.progressive or (group.first == verb and group.tag == "s")
    if ahead and not (due or yet):
        return None
    found = [one for one in dict.fromkeys(syntax.words.date[clause.first : first]) if one != NONE]
    return without_weekend(dates[found[0]]) if len(found) == 1 and not _is_of_noun(syntax, found[0]) else None


def date_of_harm(syntax: Syntax, dates: tuple[DateExpression, ...], first: int) -> DateExpression | None:
    """The day on which people came to harm in what the phrase tells: In 2009 two workers died in an | explosion.

    The one day before the phrase, which opens the sentence or stands in the clause of the verb.
    """
    lower, near = syntax.words.lower, range(first - 1, max(syntax.low, first - 3), -1)
    opens = next((k for k in near if lower[k] in {"in", "during"}), NONE)
    verb = finite_left(syntax, first) if opens != NONE else NONE
    if verb == NONE or _HARMED.isdisjoint(bases().get(lower[main_verb(syntax, verb)], ())):
        return None
    group = verb_group(syntax.words, syntax.low, main_verb(syntax, verb))
    found = [one for one in dict.fromkeys(syntax.words.date[syntax.low : opens]) if one != NONE]
    if not group.past or group.perfect or group.negated or group.modal is not None or len(found) != 1:
        return None
    at = syntax.words.date.index(found[0], syntax.low, syntax.high)
    clause = syntax.clause_at(verb)
    own = clause.first <= at or not syntax.any_finite(syntax.low, at)  # died in May in a crash; In May nine died in a
    bound = at > syntax.low and lower[at - 1] in BOUNDS
    return None if bound or not own or _is_of_noun(syntax, found[0]) else dates[found[0]]


_HARMED = rules.words("places_of_events", "coming to harm")


def date_of_deed(
    syntax: Syntax, dates: tuple[DateExpression, ...], first: int, openers: frozenset[str]
) -> DateExpression | None:
    """The day on which something was done at the event whose phrase begins at a word: on Monday gave him a medal at a.

    Only a day that stands before the phrase, in the clause of a verb of the past.
    """
    lower, near = syntax.words.lower, range(first - 1, max(syntax.low, first - 3), -1)
    opens = next((k for k in near if lower[k] in openers), NONE)
    verb = finite_left(syntax, first) if opens != NONE else NONE
    if verb == NONE or lower[opens - 1] in _APART or syntax.number_at(opens) - syntax.number_at(verb) > 1:
        return None
    group, clause = verb_group(syntax.words, syntax.low, verb), syntax.clause_at(verb)
    found = [one for one in dict.fromkeys(syntax.words.date[clause.first : opens]) if one != NONE]
    if not group.past or group.perfect or group.negated or group.modal is not None or len(found) != 1:
        return None
    at = syntax.words.date.index(found[0], syntax.low, syntax.high)
    bound = at > syntax.low and lower[at - 1] in BOUNDS
    if bound or len(dates[found[0]].value or "") != FULL or _is_of_noun(syntax, found[0]):
        return None
    return dates[found[0]]


def _is_due_in(syntax: Syntax, verb: int, first: int) -> bool:
    """Whether somebody is or is to be somewhere: was due in Lima on Monday for talks, will be in Rome for them."""
    lower = syntax.words.lower
    if lower[verb] in BE and lower[verb + 1] in {"in", "at"}:
        return True
    return any(lower[at] in {"due", "expected"} and lower[at + 1] in {"in", "at"} for at in range(verb, first - 1))


def _is_past_perfect(syntax: Syntax, verb: int) -> bool:
    group = verb_group(syntax.words, syntax.low, verb)
    return group.perfect or group.modal is not None


def new_date_of(syntax: Syntax, dates: tuple[DateExpression, ...], verb: int) -> DateExpression | None:
    """The day to which an event was moved: behind until or to, after the verb that moved it. None where not told."""
    for number in dates_of_sentence(syntax):
        at = syntax.words.date.index(number, syntax.low, syntax.high)
        if at > verb and syntax.words.lower[at - 1] in {"until", "till", "to", "for"} and not _was_due(syntax, at):
            return as_prefix(dates[number], None)
    return _day_later_by(syntax, dates, verb)


def _day_later_by(syntax: Syntax, dates: tuple[DateExpression, ...], verb: int) -> DateExpression | None:
    """The new day of what was moved by so many days or weeks: set for 8 August, has been put back by two weeks."""
    if verb == NONE:
        return None
    lower = syntax.words.lower
    numbers = [one for one in dict.fromkeys(syntax.words.date[syntax.low : verb]) if one != NONE]
    known = [dates[one] for one in numbers if not _is_of_noun(syntax, one)]
    if len(known) != 1 or len(known[0].value or "") != FULL:
        return None
    for at in range(verb + 1, min(syntax.high - 2, verb + 5)):
        if lower[at] == "by" and lower[at + 2] in {"day", "days", "week", "weeks"} and how_many(lower[at + 1]):
            days = _APART[lower[at + 2]][0] * (how_many(lower[at + 1]) or 0)
            value = (Date.fromisoformat(str(known[0].value)) + timedelta(days=days)).isoformat()
            return replace(known[0], value=value, until=None, lower=value, upper=value, rule="dates.apart")
    return None


def _was_due(syntax: Syntax, at: int) -> bool:
    """Whether the day behind a 'for' is the one that a thing had before: had been set for Tuesday."""
    lower = syntax.words.lower
    if "now" in lower[max(syntax.low, at - 4) : at]:
        return False  # adjourned twice, is now fixed for 10 March
    near = lower[max(syntax.low, at - 3) : at - 1]
    set_for = any(word == "due" or not _SETTING.isdisjoint(bases().get(word, ())) for word in near)
    return lower[at - 1] == "for" and set_for


_SETTING = rules.words("dates_of_events", "setting a day")


def date_behind(syntax: Syntax, dates: tuple[DateExpression, ...], verb: int) -> DateExpression | None:
    """The day that the clause of a verb tells behind it: was due on Monday, will now begin on Friday."""
    found = (syntax.words.date[at] for at in range(verb, syntax.clause_at(verb).last))
    number = next((number for number in found if number != NONE), NONE)
    if verb != NONE and (day := behind_but(syntax, verb)) != NONE:
        number = syntax.words.date[day]
    return as_prefix(dates[number], None) if number != NONE else None

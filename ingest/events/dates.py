"""When an event is told to be: the date of its own clause."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date as Date
from datetime import timedelta

from ingest.events.nearby import is_lasting_since
from ingest.events.series import ordinals
from ingest.events.status import given_up, is_same_time
from ingest.grammar.clauses import Clause, Syntax, finite_left, finite_right, main_verb
from ingest.grammar.verbs import BE, VerbGroup, bases, tags_of, verb_group, words
from ingest.grammar.words import NONE
from ingest.model import DateExpression

_BOUNDS = frozenset(("since", "until", "till", "before", "after", "from", "by", "between", "through", "than"))
_SAYING = frozenset(
    word
    for base in (
        "say",
        "tell",
        "announce",
        "report",
        "confirm",
        "add",
        "write",
        "note",
        "state",
        "tweet",
        "warn",
        "acknowledge",
        "disclose",
        "reveal",
    )
    for word in (base,)
)


def is_saying(word: str) -> bool:
    """Whether a word is a form of a verb of saying."""
    return any(base in _SAYING for base in bases().get(word, ()))


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
    if inside is not None and len(inside.value or "") != _YEAR:
        return inside
    numbers = _dates_of_sentence(syntax)
    for limits in ("", status) if numbers else ():  # a day before a limit: on Tuesday, or by the end of the week
        one = _Asked(syntax, *owner, others, noun, published, limit, limits)
        for number in numbers:
            at = syntax.words.date.index(number, syntax.low, syntax.high)
            if _opens_clause(syntax, at):
                continue  # a day after they met
            if decided and not _tells_when(syntax, dates[number], at, owner, published):
                continue
            if inside is not None and (at < head or not (dates[number].value or "").startswith(f"{inside.value}-")):
                continue  # this year's meeting is to take place in December
            if _belongs(one, dates[number], at):
                if _is_open(syntax, at, _end(syntax, at)):
                    return replace(dates[number], value=None, until=None, lower=None, upper=None)
                return _limited(syntax, dates[number], at, published) if limits else without_weekend(dates[number])
    if inside is not None:
        return inside
    number = _date_before_when(syntax, owner)
    return as_prefix(dates[number], published) if number != NONE else None


_YEAR = 4  # characters of a year


def _opens_clause(syntax: Syntax, at: int) -> bool:
    """Whether the words of a date only say how far apart two things were: two days after they won."""
    last = _end(syntax, at) - 1
    if syntax.words.lower[last] not in {"after", "before"}:
        return False
    clause = syntax.clause_at(last)
    return clause.first == last and syntax.any_finite(last, clause.last)


def _limited(syntax: Syntax, date: DateExpression, at: int, published: str | None) -> DateExpression:
    """A limit as far as it goes; before the end of May is as by the end of May."""
    if syntax.words.lower[at - 1] == "before" and date.rule.endswith(".until"):
        date = replace(date, rule=f"{date.rule}.by")
    return as_prefix(date, published)


def without_weekend(date: DateExpression) -> DateExpression:
    """A date, a weekend as its month: nobody says on which of its two days."""
    if "weekend" not in date.text.lower() or not (date.lower and date.upper):
        return date
    return replace(date, value=_shared(date.lower, date.upper), until=None)


_DAY = re.compile(r"(?<!\d)\d{1,2}(?!\d)|day\b|tonight|tomorrow", re.IGNORECASE)
_MONTH = re.compile(r"\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|month|week)", re.IGNORECASE)
# Which statuses may have a limit as their date, by the word before it.
_LIMITS = {
    "by": frozenset(("planned", "proposed", "hypothetical")),
    "before": frozenset(("planned", "proposed", "hypothetical")),
    "from": frozenset(("planned", "proposed", "postponed", "hypothetical")),
    "since": frozenset(("ongoing",)),
}


def as_prefix(date: DateExpression, published: str | None) -> DateExpression:
    """A date, an open span with the prefix that surely holds: until 3 March, by Friday, since 2008.

    >>> span = DateExpression(0, 6, "Oct. 6", None, None, None, "2014-10-06", "dates.month_day.until")
    >>> as_prefix(span, "2014-09-25").value
    '2014-10-06'
    """
    if date.value is not None or date.until is not None:
        return date
    if date.rule.endswith((".by", ".before")) and date.upper and published and date.upper >= published:
        value = _shared(published, date.upper)
        value = value[:4] if value and len(value) == _FULL and date.rule.endswith(".before") else value
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


def _shared(one: str, other: str) -> str | None:
    """The longest date prefix that two days share."""
    return next((one[:length] for length in (10, 7, 4) if one[:length] == other[:length]), None)


def _last_day(value: str) -> str:
    """The last day of a date prefix."""
    if len(value) == 4:
        return f"{value}-12-31"
    return f"{value}-{monthrange(int(value[:4]), int(value[5:7]))[1]}" if len(value) == 7 else value


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
    bound = syntax.words.lower[at - 1] in _BOUNDS if at > syntax.low else False
    if not number or syntax.clause_at(at) != before or bound:
        return None
    if purposes and before.kind == "infinitive" and clause.kind == "infinitive" and status == "planned":
        return dates[numbers[0]]
    if before.kind not in {"main", "coordinate", "complement", "resume"}:
        return None
    done = next((k for k in range(before.first, before.last) if syntax.is_finite(k)), NONE)
    if done == NONE or _is_attribution(syntax, before, at, NONE) or is_saying(syntax.words.lower[done]):
        return None
    found = dates[numbers[0]]
    past = verb_group(syntax.words, syntax.low, done).past
    doing = clause.kind == "participle" and verb_group(syntax.words, syntax.low, verb).tag == "g"
    same = clause.kind == "coordinate" or doing or clause.opener in _MEANWHILE or _is_joined(syntax, clause)
    same = same or (clause.opener == "which" and syntax.words.lower[clause.first - 1] == "during")
    if not _ANOTHER_TIME.isdisjoint(syntax.words.lower[clause.first : clause.last]):
        return None
    day = clause.opener not in _MEANWHILE - {"where"} or len(found.value or "") == _FULL  # spoke in May, broke off when
    if status in {"occurred", "ongoing"} and same and past and day and not _is_past_perfect(syntax, verb):
        return found
    return found if purposes and status == "planned" and clause.kind == "infinitive" else None


# Words that say that a second deed was not done when the first one was.
_ANOTHER_TIME = frozenset(("later", "within", "then", "eventually", "subsequently", "soon", "finally", "afterwards"))


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
    end = _end(syntax, at)
    owned = end < syntax.high and (syntax.words.lower[end] in {"'s", "'"} or syntax.words.lower[end - 1] == "'s")
    return owned or _is_of_noun_behind(syntax, at, end)


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
    back = not {"resume", "return", "reopen", "reconvene", "expire"}.isdisjoint(verbs)  # from then on
    return found[0] if len(found) == 1 and not back else NONE


_MEANWHILE = frozenset(("where", "as", "while", "when"))


def _is_joined(syntax: Syntax, clause: Clause) -> bool:
    """Whether a clause with its own subject goes on with what the one before tells: ..., and the two sides signed."""
    return clause.kind == "main" and clause.opener == "and" and syntax.words.lower[clause.first - 1] == ","


# How many days a unit is long, and how much the words may be off: a day after, hours before, six weeks after.
_APART = {
    "minutes": (0, 0), "moments": (0, 0), "hours": (0, 0), "day": (1, 0), "days": (1, 0), "week": (7, 3),
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
        return replace(date, value=day, lower=day, upper=day) if day >= published[:_FULL] else date
    if date.rule != "dates.month_alone" or len(date.value) != 7:
        return date
    value = f"{int(date.value[:4]) + 1}{date.value[4:]}"
    return replace(date, value=value, lower=f"{value}-01", upper=_last_day(value)) if value >= published[:7] else date


def without_distance(syntax: Syntax, low: int, high: int) -> int:
    """The end of a clause without the words that only say how long before or after it is: on Friday, two days."""
    lower = syntax.words.lower
    if high >= syntax.high or lower[high] not in {"after", "before"} or lower[high - 1] not in _APART:
        return high
    at = high - 2 if _count(lower[high - 2]) is not None or lower[high - 2] in {"few", "several"} else high - 1
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
    for number in _dates_of_sentence(syntax):
        at = syntax.words.date.index(number, syntax.low, syntax.high)
        apart = syntax.words.lower[_end(syntax, at) - 1] in {"after", "before"}
        apart = apart or clause.first <= at < clause.last or _is_of_noun(syntax, number)
        if len(dates[number].value or "") == _FULL and not apart:
            found.append((at, dates[number]))
    before = [one for at, one in found if syntax.number_at(at) == syntax.number_at(clause.first) - 1]
    if len(before) == 1:
        return before[0]
    return found[0][1] if len(found) == 1 else None


def first_day_of(syntax: Syntax, date: DateExpression, verb: int, ends: bool) -> DateExpression:
    """The day on which something began that a day tells of later: fought for a third day on Sunday; ended on Friday."""
    if len(date.value or "") != _FULL:
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
    known = [one for one in inside if len(dates[one].value or "") == _FULL]
    if len(inside) != 1 or not known:
        return None
    return _moved(syntax, dates[known[0]], unit, clause, 1 if clause.opener == "after" else -1)


def _moved(syntax: Syntax, date: DateExpression, unit: int, clause: Clause, way: int) -> DateExpression | None:
    """A day so far away from a date, told by the words before and after the unit: a day after; None: uncounted."""
    days, slack = _APART[syntax.words.lower[unit]]
    count = 1 if days == 0 else _count(syntax.words.lower[unit - 1])
    if count is None:
        return None
    told = Date.fromisoformat(str(date.value)) + timedelta(days=way * count * days)
    off = timedelta(days=slack)
    value = _shared((told - off).isoformat(), (told + off).isoformat())
    if value is None:
        return None
    start, end = syntax.words.starts[max(syntax.low, unit - 1)], syntax.words.ends[clause.first]
    lower, upper = (told - off).isoformat(), (told + off).isoformat()
    return DateExpression(start, end, syntax.words.body[start:end], value, None, lower, upper, "dates.apart")


_FULL = 10  # characters of a full day


def _count(word: str) -> int | None:
    """How many a word before 'days' says, up to ten."""
    return int(word) if word.isdigit() else _NUMBERS.get(word)


_NUMBERS = {
    "a": 1, "the": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10,
}  # fmt: skip


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
    year = len(str(dates[found[0]].value)) == _YEAR  # the 1969 film
    attended = opens == verb and not _ATTENDING.isdisjoint(bases().get(lower[verb], ()))  # boycotted Tuesday's sitting
    return dates[found[0]] if (attended or lower[opens] in _OCCASIONS) and not year else None


_ATTENDING = frozenset(("boycott", "attend", "skip", "miss", "win", "lose", "disrupt", "interrupt"))
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
    value = _shared(published[:_FULL], date.upper)
    value = value[:4] if value and len(value) == _FULL else value
    return replace(date, value=value, until=None, lower=published[:_FULL]) if value else None


def date_behind_and(syntax: Syntax, dates: tuple[DateExpression, ...], verb: int) -> DateExpression | None:
    """The day at the end of two deeds of one subject: met the president and signed a treaty on Monday."""
    number = syntax.number_at(verb) + 1
    if number >= len(syntax.clauses) or syntax.clauses[number].kind != "coordinate":
        return None
    clause = syntax.clauses[number]
    if number + 1 < len(syntax.clauses) and syntax.clauses[number + 1].kind not in {"main", "attribution", "mark"}:
        return None
    done = finite_right(syntax, clause.first, clause.last)
    if done == NONE or not _LATER_ON.isdisjoint(syntax.words.lower[clause.first : clause.last]):
        return None
    if any(syntax.words.date[at] != NONE for at in range(syntax.clause_at(verb).first, verb)):
        return None
    groups = [verb_group(syntax.words, syntax.low, one) for one in (verb, done)]
    if not all(one.past and not (one.perfect or one.negated or one.passive) for one in groups):
        return None
    found = [one for one in dict.fromkeys(syntax.words.date[done : clause.last]) if one != NONE]
    at = syntax.words.date.index(found[0], done, syntax.high) if len(found) == 1 else NONE
    if at == NONE or len(dates[found[0]].value or "") != _FULL or _is_of_noun(syntax, found[0]):
        return None
    bound = syntax.words.lower[at - 1] in _BOUNDS or is_saying(syntax.words.lower[done])
    return None if bound else dates[found[0]]


_LATER_ON = frozenset(("later", "then", "afterwards", "eventually", "finally", "subsequently"))


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


def _is_due_in(syntax: Syntax, verb: int, first: int) -> bool:
    """Whether somebody is to be somewhere: had been due in Lima on Monday for talks, is expected in Rome for."""
    lower = syntax.words.lower
    return any(lower[at] in {"due", "expected"} and lower[at + 1] in {"in", "at"} for at in range(verb, first - 1))


def _is_past_perfect(syntax: Syntax, verb: int) -> bool:
    group = verb_group(syntax.words, syntax.low, verb)
    return group.perfect or group.modal is not None


def _date_before_when(syntax: Syntax, owner: tuple[int, int, int]) -> int:
    """The date that a clause with 'when' explains, or -1: in September, when a court sentenced her."""
    _, head, verb = owner
    clause = syntax.clause_at(verb if verb != NONE else head)
    number = syntax.number_at(clause.first)
    if clause.kind == "infinitive" and number and _is_expected(syntax, clause.first):
        clause = syntax.clauses[number - 1]
    if clause.opener != "when" or clause.first == syntax.low:
        return NONE
    comma = syntax.words.lower[clause.first - 1] == ","
    at = clause.first - 2 if comma else clause.first - 1
    if comma and syntax.words.date[at] == NONE and syntax.words.lower[at - 1] in {"in", "at"}:
        at -= 2  # meets on Tuesday in Lima, when
    return syntax.words.date[at] if at >= syntax.low else NONE


def new_date_of(syntax: Syntax, dates: tuple[DateExpression, ...], verb: int) -> DateExpression | None:
    """The day to which an event was moved: behind until or to, after the verb that moved it. None where not told."""
    for number in _dates_of_sentence(syntax):
        at = syntax.words.date.index(number, syntax.low, syntax.high)
        if at > verb and syntax.words.lower[at - 1] in {"until", "till", "to", "for"} and not _was_due(syntax, at):
            return as_prefix(dates[number], None)
    return _day_later_by(syntax, dates, verb)


def _day_later_by(syntax: Syntax, dates: tuple[DateExpression, ...], verb: int) -> DateExpression | None:
    """The new day of what was moved by so many days or weeks: set for 8 August, has been put back by two weeks."""
    lower = syntax.words.lower
    numbers = [one for one in dict.fromkeys(syntax.words.date[syntax.low : verb]) if one != NONE]
    known = [dates[one] for one in numbers if not _is_of_noun(syntax, one)]
    if len(known) != 1 or len(known[0].value or "") != _FULL:
        return None
    for at in range(verb + 1, min(syntax.high - 2, verb + 5)):
        if lower[at] == "by" and lower[at + 2] in {"day", "days", "week", "weeks"} and _count(lower[at + 1]):
            days = _APART[lower[at + 2]][0] * (_count(lower[at + 1]) or 0)
            value = (Date.fromisoformat(str(known[0].value)) + timedelta(days=days)).isoformat()
            return replace(known[0], value=value, until=None, lower=value, upper=value, rule="dates.apart")
    return None


def _was_due(syntax: Syntax, at: int) -> bool:
    """Whether the day behind a 'for' is the one that a thing had before: had been set for Tuesday."""
    lower = syntax.words.lower
    if "now" in lower[max(syntax.low, at - 4) : at]:
        return False  # adjourned twice, is now fixed for 10 March
    known = {"schedule", "plan", "set", "fix", "slate"}
    return lower[at - 1] == "for" and any(
        word == "due" or not known.isdisjoint(bases().get(word, ())) for word in lower[max(syntax.low, at - 3) : at - 1]
    )


def date_behind(syntax: Syntax, dates: tuple[DateExpression, ...], verb: int) -> DateExpression | None:
    """The day that the clause of a verb tells behind it: was due on Monday, will now begin on Friday."""
    found = (syntax.words.date[at] for at in range(verb, syntax.clause_at(verb).last))
    number = next((number for number in found if number != NONE), NONE)
    return as_prefix(dates[number], None) if number != NONE else None


def _dates_of_sentence(syntax: Syntax) -> list[int]:
    found: list[int] = []
    for number in syntax.words.date[syntax.low : syntax.high]:
        if number != NONE and number not in found:
            found.append(number)
    return found


def _date_in_phrase(syntax: Syntax, dates: tuple[DateExpression, ...], first: int, head: int) -> DateExpression | None:
    for at in range(first, head):
        if syntax.words.date[at] != NONE:
            return dates[syntax.words.date[at]]
    return None


def _end(syntax: Syntax, at: int) -> int:
    number, end = syntax.words.date[at], at
    while end < syntax.high and syntax.words.date[end] == number:
        end += 1
    return end


@dataclass(frozen=True, slots=True)
class _Asked:
    """An event whose date is looked for: where its phrase begins, its trigger and its verb stand, and what is near."""

    syntax: Syntax
    first: int
    head: int
    verb: int
    others: tuple[int, ...]  # the triggers of the other events of the sentence
    noun: bool
    published: str | None
    limit: int  # a verb beside the event's noun that does not tell it
    status: str = ""  # given where a limit may be its date

    @property
    def anchor(self) -> int:
        """The word that a date is counted from: the verb, or the trigger where there is none."""
        return self.verb if self.verb != NONE else self.head


def _belongs(one: _Asked, date: DateExpression, at: int) -> bool:
    """Whether the date that begins at a word is that of an event."""
    syntax, lower = one.syntax, one.syntax.words.lower
    end = _end(syntax, at)
    if (end < syntax.high and lower[end] in {"'s", "'"}) or lower[end - 1] == "'s":
        return False  # it belongs to the noun that follows
    if _is_bound(one, date, at) or _only_counts(syntax, date, at):
        return False
    if one.noun and at > one.head and syntax.words.lower[one.first - 2] in _OUTCOMES and one.first - 2 > syntax.low:
        return False  # will announce the result of the ballot on 1 August
    own = own_clauses(syntax, one.first, one.head, one.verb)
    clause = syntax.clause_at(at)
    if one.noun and one.verb == NONE and at > one.head and _is_of_verb_around(one, at, _is_described(one, own, clause)):
        return False
    if clause not in own:
        return _belongs_from_outside(one, date, at, own)
    return not _is_of_noun_behind(syntax, at, end) and _belongs_inside(one, date, at)


_OUTCOMES = frozenset(("result", "outcome", "winner", "winners"))


def _is_open(syntax: Syntax, at: int, end: int) -> bool:
    """Whether the words beside a date leave it open: next year at the earliest, in 2000 or 2001."""
    lower = syntax.words.lower
    if lower[end : end + 3] == ("at", "the", "earliest"):
        return True
    if lower[at - 1] == "or" and at - 2 >= syntax.low and syntax.words.date[at - 2] != NONE:
        return True
    return end + 1 < syntax.high and lower[end] == "or" and syntax.words.date[end + 1] != NONE


def _only_counts(syntax: Syntax, date: DateExpression, at: int) -> bool:
    """Whether a span only says of how many something is one: its second this year, the fifth minister in six years."""
    text = date.text.lower()
    before = syntax.words.lower[max(syntax.low, at - _COUNTED) : at]
    if text in {"this year", "this month", "this week"}:
        return bool(before) and (before[-1] in ordinals() or before[-2:-1] == ("so",) or before[-1] == "far")
    span = text.endswith(("years", "months", "weeks", "days")) and before[-1:] == ("in",)
    return span and any(word in ordinals() for word in before)


_COUNTED = 5  # words between an ordinal and the span that it counts in at most


def _is_described(one: _Asked, own: list[Clause], clause: Clause) -> bool:
    """Whether a clause is the relative that tells of an event's noun: before the summit, which opens on 4 January."""
    return clause in own and clause.kind == "relative" and clause.first > one.head


def _is_bound(one: _Asked, date: DateExpression, at: int) -> bool:
    """Whether a date is only a limit, and no limit can be the date of the event: since May, before Friday."""
    syntax = one.syntax
    before = syntax.words.lower[at - 1] if at > syntax.low else ""
    if before not in _BOUNDS or (before in {"by", "from", "between"} and date.until):
        return False
    if one.status in _LIMITS.get(before, ()) and date.value is None:
        return False
    if before == "since" and one.status == "occurred" and date.value is None and _has_since(one):
        return False
    return not (before == "until" and one.status in {"planned", "denied"} and _is_not_before(syntax, at))


def _has_since(one: _Asked) -> bool:
    """Whether a verb tells what has been done since a day: have met 61 times since June."""
    if one.verb == NONE or one.noun:
        return False
    group = verb_group(one.syntax.words, one.syntax.low, one.verb)
    return group.perfect and not group.past and group.modal is None and group.to == NONE and not group.negated


def _belongs_from_outside(one: _Asked, date: DateExpression, at: int, own: list[Clause]) -> bool:
    """Whether a date of another clause than an event's own ones is the event's all the same."""
    syntax, clause = one.syntax, one.syntax.clause_at(at)
    if (
        one.noun
        and NONE != one.verb < one.head
        and _is_purpose(syntax, own, clause)
        and not _is_over(date, one.published)
    ):
        return not any(one.anchor < other < at and other > one.head for other in one.others)
    if not one.noun and _is_of_participle(one, date, at, own):
        return True
    if one.status == "ongoing" and syntax.words.lower[at - 1] == "since" and clause.kind == "infinitive":
        return syntax.number_at(at) == syntax.number_at(one.anchor) + 1  # has been refusing to leave since Monday
    return _fronted(syntax, at, one.anchor, own) or _behind_infinitive(syntax, date, at, one.anchor, one.published)


def _is_of_participle(one: _Asked, date: DateExpression, at: int, own: list[Clause]) -> bool:
    """Whether a day behind a participle is that of the verb before it: opened a box marked as toys on Tuesday."""
    syntax, clause = one.syntax, one.syntax.clause_at(at)
    if clause.kind != "participle" or syntax.number_at(at) != syntax.number_at(own[0].first) + 1:
        return False
    if syntax.words.lower[clause.first - 1] == "," or "n" not in tags_of(syntax.words.lower[clause.first]):
        return False
    near = date.value is not None and len(date.value) == _FULL and _is_over(date, one.published)
    tells = any(clause.first <= other < at for other in one.others)
    group = verb_group(syntax.words, syntax.low, one.anchor)
    return near and not tells and group.past and group.finite and not group.perfect and one.anchor < clause.first


def _belongs_inside(one: _Asked, date: DateExpression, at: int) -> bool:
    """Whether a date of an event's own clause is the event's, and not another verb's or event's."""
    syntax, lower, clause = one.syntax, one.syntax.words.lower, one.syntax.clause_at(at)
    first, head, verb, noun, anchor = one.first, one.head, one.verb, one.noun, one.anchor
    beside = noun and at > head and _is_adjacent(syntax, head, at)
    main = verb != NONE and syntax.clause_at(verb) == clause and verb_group(syntax.words, syntax.low, verb).finite
    infinite = clause.kind == "infinitive" and not (beside or main or _is_of_infinitive(syntax, clause.first))
    if infinite and _behind_infinitive(syntax, date, at, NONE, one.published):
        return False
    if _is_attribution(syntax, clause, at, anchor):
        return False
    if _is_of_other_verb(syntax, date, clause, at, (first, head, verb), noun):
        return False
    if verb == NONE and noun and at < first:
        return _before_verbless(syntax, at, first) or _before_occasion(syntax, at, first)
    told = (other for other in one.others if other < at and lower[other] != "visiting")
    if noun and at < first and any(not _verbs_between(syntax, other, at) for other in told):
        return False  # it tells when the event of the noun before it was
    others = [other for other in one.others if not _is_in_object(one, date, other, at)]
    between = [other for other in others if (anchor < other < at and other > head) or (at < other < min(anchor, head))]
    joined = not noun and at < anchor and lower[anchor - 1] == "and" and not syntax.any_finite(clause.first, at)
    return not between or joined  # tomorrow they will meet and sign


def _is_in_object(one: _Asked, date: DateExpression, other: int, at: int) -> bool:
    """Whether an event is only named in what a past verb does to it: signed a law with new sanctions on Wednesday."""
    syntax = one.syntax
    if one.noun or not one.anchor < other < at or syntax.is_verb(other) or not _is_over(date, one.published):
        return False
    group = verb_group(syntax.words, syntax.low, one.anchor)
    return group.past and group.finite and not syntax.any_finite(one.anchor + 1, at)


def _is_of_infinitive(syntax: Syntax, to: int) -> bool:
    """Whether a past day behind an infinitive is its own: managed to meet on Monday, had planned to meet in May."""
    lower = syntax.words.lower
    had = lower[to - 1] in given_up() and "had" in lower[max(syntax.low, to - 4) : to - 1]
    return had or is_same_time(syntax, to)


def _is_not_before(syntax: Syntax, at: int) -> bool:
    """Whether something comes when an 'until' is over: is not expected until Thursday."""
    return not words("not").isdisjoint(syntax.words.lower[max(syntax.low, at - _ACCORDING) : at])


def _is_of_other_verb(
    syntax: Syntax, date: DateExpression, clause: Clause, at: int, owner: tuple[int, int, int], noun: bool
) -> bool:
    """Whether a date of an event's clause tells when something else was.

    Men detained in 2023 had been freed; efforts at ending the strike collapsed on Friday.
    """
    first, head, verb = owner
    lower = syntax.words.lower
    anchor = verb if verb != NONE else head
    if at < anchor:
        group = verb_group(syntax.words, syntax.low, anchor)
        if not noun and _is_of_verb_in_front(syntax, clause, at, group):
            return True
        closed = "," in lower[at : group.first]
        if closed and (not noun or _is_first_day(syntax, verb, at)) and _is_in_aside(syntax, clause, at):
            return True  # plans, first drawn up in 1970, have been revived
        if closed and not noun and syntax.any_finite(clause.first, at) and not _opens_next(syntax, at):
            return True  # before she was arrested on Monday, they met; will vote in May, the cabinet decided
        apart = closed or len(date.value or "") < _FULL
        return apart and not noun and clause.kind == "participle" and clause.first < at < group.first and group.finite
    inside = NONE != verb < head or (verb == NONE and first > syntax.low and lower[first - 1] in _WITHIN)
    other = next((k for k in range(head + 1, at) if syntax.is_finite(k)), NONE) if noun and inside else NONE
    return other != NONE and clause.first < other and not _is_planned(syntax, main_verb(syntax, other))


def _is_of_verb_in_front(syntax: Syntax, clause: Clause, at: int, group: VerbGroup) -> bool:
    """Whether a date behind another verb of a clause is that verb's: who fled on Monday came back, appeared charged."""
    if not syntax.any_finite(clause.first, at):
        return False
    before = syntax.words.lower[group.first - 1]
    if clause.kind == "relative" and clause.opener in {"who", "that", "which"}:
        return before not in {"and", "or", "but", ","} and group.finite
    bare = group.first == group.verb and "n" in tags_of(syntax.words.lower[group.verb])
    behind = syntax.words.lower[group.verb + 1] if group.verb + 1 < syntax.high else "."
    return bare and group.first == _end(syntax, at) and behind in words("prepositions")


def _opens_next(syntax: Syntax, at: int) -> bool:
    """Whether a date opens a clause of its own that is not cut: ..., and, in January, the company sued."""
    lower = syntax.words.lower
    opens = at - 2 if lower[at - 1] in words("prepositions") else at - 1
    opens = opens - 1 if lower[opens] == "," else opens
    return opens > syntax.low and lower[opens] in {"and", "but", ".", "]", ";", "”"}


def _is_in_aside(syntax: Syntax, clause: Clause, at: int) -> bool:
    """Whether a participle stands between a date and the comma before it."""
    lower = syntax.words.lower
    opens = next((k for k in range(at - 1, clause.first, -1) if lower[k] == ","), NONE)
    return opens != NONE and any(syntax.is_verb(k) and "n" in tags_of(lower[k]) for k in range(opens + 1, at))


_WITHIN = frozenset(("of", "for", "to", "on", "in", "at", "by", "with", "about", "over", "from", "against"))


def _is_planned(syntax: Syntax, verb: int) -> bool:
    """Whether a verb behind an event's noun says when it is to be: planned for, held on, which begins on."""
    told = {
        "schedule",
        "plan",
        "set",
        "fix",
        "slate",
        "call",
        "expect",
        "hold",
        "host",
        "open",
        "begin",
        "start",
        "launch",
    }
    return not told.isdisjoint(bases().get(syntax.words.lower[verb], ()))


def _is_of_noun_behind(syntax: Syntax, at: int, end: int) -> bool:
    """Whether a date stands before a noun that it belongs to: the winner of the Nov. 28 run-off."""
    lower = syntax.words.lower
    if (
        at <= syntax.low
        or end >= syntax.high
        or lower[at - 1] not in {"the", "a", "an", "'s"}
        or not lower[end][0].isalpha()
    ):
        return False
    known = words("prepositions") | words("cuts") | words("adverbs") | {"and", "or", "but", "to"}
    return lower[end] not in known and not syntax.is_finite(end)


def _is_of_verb_around(one: _Asked, at: int, described: bool) -> bool:
    """Whether a date behind a noun tells when the verb around it was: after the election, leaders yesterday met."""
    if one.status == "ongoing" and one.syntax.words.lower[at - 1] == "since":
        return False  # a strike has shut the port since Monday
    ahead = described and "will" in one.syntax.words.lower[one.syntax.clause_at(at).first : at]
    if one.limit != NONE and at > one.limit and not (ahead or _is_adjacent(one.syntax, one.head, at)):
        return True
    return not described and _is_past_comma(one.syntax, one.first, one.head, at)


def _is_past_comma(syntax: Syntax, first: int, head: int, at: int) -> bool:
    """Whether a date stands behind the comma that closes a fronted phrase, beside the verb of the sentence."""
    lower = syntax.words.lower
    opens = first > syntax.low and lower[first - 1] in {
        "after",
        "before",
        "following",
        "since",
        "during",
        "despite",
        "amid",
    }
    return opens and "," in lower[head:at] and syntax.any_finite(head, syntax.high)


def _is_purpose(syntax: Syntax, own: list[Clause], clause: Clause) -> bool:
    """Whether a clause is the purpose behind an event: a session to elect a president on Thursday."""
    last = max(syntax.number_at(one.first) for one in own)
    return clause.kind == "infinitive" and syntax.number_at(clause.first) == last + 1


def _is_over(date: DateExpression, published: str | None) -> bool:
    return bool(published and date.upper and date.upper <= published)


def _is_adjacent(syntax: Syntax, head: int, at: int) -> bool:
    """Whether a date stands right behind a noun: a vote in December, the election of March 28."""
    if syntax.words.lower[head + 1] == "of" and head + 3 < at and syntax.words.name[head + 2] == NONE:
        head += 3 if syntax.words.lower[head + 3] not in words("prepositions") else 2  # of party leaders
    between = range(head + 1, at)
    names = {syntax.words.name[k] for k in between} - {NONE}
    return at - head <= 3 + 2 * len(names) and len(names) < 2 and not any(syntax.is_finite(k) for k in between)


def _tells_when(
    syntax: Syntax, date: DateExpression, at: int, owner: tuple[int, int, int], published: str | None
) -> bool:
    """Whether a date beside 'cancelled' or 'proposed' is the event's: it follows the noun and is not past."""
    _, head, verb = owner
    if at < head or (
        verb > head and syntax.clause_at(at) == syntax.clause_at(verb) and at > verb and not _is_for(syntax, at)
    ):
        return False
    past = bool(published and date.upper and date.upper <= published)
    return not past or _is_for(syntax, at)


def _is_for(syntax: Syntax, at: int) -> bool:
    return (
        syntax.words.lower[at - 1] in {"for", "to", "until"}
        or syntax.words.lower[at - 2] in {"for", "to", "until"}
        or _scheduled(syntax, at)
    )


def _scheduled(syntax: Syntax, at: int) -> bool:
    return any(
        "schedule" in bases().get(word, ()) or "plan" in bases().get(word, ()) or word == "due"
        for word in syntax.words.lower[max(syntax.low, at - 8) : at]
    )


def _behind_infinitive(syntax: Syntax, date: DateExpression, at: int, anchor: int, published: str | None) -> bool:
    """Whether a date behind an infinitive is past, and so tells when the verb before it was: voted to act on Monday.

    With an anchor, whether that verb is the one; without, whether there is any.
    """
    clause = syntax.clause_at(at)
    if clause.kind != "infinitive" or not (published and date.upper and date.upper <= published):
        return False
    number = syntax.number_at(clause.first)
    while number and syntax.clauses[number].kind == "infinitive":
        number -= 1
    before = syntax.clauses[number]
    return before.first <= anchor < before.last if anchor != NONE else True


def _verbs_between(syntax: Syntax, first: int, last: int) -> bool:
    return syntax.any_finite(first + 1, last)


def own_clauses(syntax: Syntax, first: int, head: int, verb: int) -> list[Clause]:
    found = [syntax.clause_at(head)]
    if verb != NONE and syntax.clause_at(verb) not in found:
        found.append(syntax.clause_at(verb))
    clause = syntax.clause_at(verb if verb != NONE else head)
    found.extend(_described_in(syntax, head, verb))
    number = syntax.number_at(clause.first)
    if verb > head and is_to_begin(syntax, number + 1):
        found.append(syntax.clauses[number + 1])
    if (
        clause.kind == "infinitive"
        and number
        and (is_same_time(syntax, clause.first) or _is_expected(syntax, clause.first))
    ):
        found.append(syntax.clauses[number - 1])
    return found


def _is_expected(syntax: Syntax, to: int) -> bool:
    """Whether an infinitive says what somebody is expected, due or likely to do, so that it is when he is so."""
    lower = syntax.words.lower
    return lower[to - 1] in given_up() | {"likely", "going"} and not BE.isdisjoint(
        lower[max(syntax.low, to - 4) : to - 1]
    )


_BEGUN = frozenset(("open", "begin", "start", "hold", "take", "resume", "happen", "kick", "follow", "go"))


def is_to_begin(syntax: Syntax, number: int) -> bool:
    """Whether a clause tells when the subject before it is to be: is expected to open on Friday."""
    if number >= len(syntax.clauses) or syntax.clauses[number].kind != "infinitive":
        return False
    first = syntax.clauses[number].first
    near = syntax.words.lower[first + 1 : first + 4]
    return any(not _BEGUN.isdisjoint(bases().get(word, ())) for word in near)


def _described_in(syntax: Syntax, head: int, verb: int) -> list[Clause]:
    """The relative clause behind a noun that tells when and where: the summit that was to take place in Lima."""
    number = syntax.number_at(head) + 1
    beside = number < len(syntax.clauses) and not syntax.any_finite(head + 1, syntax.clauses[number].first)
    if beside and _is_scheduled(syntax, syntax.clauses[number]):
        if _was_first(syntax, syntax.clauses[number], verb):
            return []
        found = [syntax.clauses[number]]
        if number + 1 < len(syntax.clauses) and syntax.clauses[number + 1].kind == "infinitive":
            found.append(syntax.clauses[number + 1])
        return found
    if (
        number >= len(syntax.clauses)
        or syntax.clauses[number].kind != "relative"
        or syntax.clauses[number].opener not in {"that", "which"}
    ):
        return []
    clause = syntax.clauses[number]
    found = [clause]
    if is_lasting_since(syntax, head):
        return found  # an outbreak that has killed 24 people since August
    if number + 1 < len(syntax.clauses) and syntax.clauses[number + 1].kind == "infinitive":
        found.append(syntax.clauses[number + 1])
    if clause.first + 1 >= syntax.high or not (syntax.is_finite(clause.first + 1) or _is_hosted(syntax, clause)):
        return []  # somebody else does something: a series that Obama began
    words_ = syntax.words.lower[clause.first : found[-1].last]
    told = any(
        {"hold", "host", "schedule", "plan", "open", "begin", "set"} & set(bases().get(word, ()))
        or word in {"due", "place"}
        for word in words_
    )
    return found if told else []


def _was_first(syntax: Syntax, clause: Clause, verb: int) -> bool:
    """Whether a participle tells only when an event was first to be: a visit, first planned for May, took place in."""
    return clause.first < verb and _is_first_day(syntax, verb, clause.first + 1)


def _is_first_day(syntax: Syntax, verb: int, at: int) -> bool:
    """Whether the words before a day or its participle say that it was the first one of what took place on another."""
    before = syntax.words.lower[max(syntax.low, at - 3) : at]
    told = verb != NONE and not _BEGUN.isdisjoint(bases().get(syntax.words.lower[verb], ()))
    return told and not {"originally", "first", "initially", "previously"}.isdisjoint(before)


def _is_hosted(syntax: Syntax, clause: Clause) -> bool:
    """Whether a relative tells who will hold the event before it: the summit, which Peru will host on 2 June."""
    verb = finite_right(syntax, clause.first, clause.last)
    if verb == NONE or {"hold", "host"}.isdisjoint(bases().get(syntax.words.lower[verb], ())):
        return False
    following = syntax.words.lower[verb + 1] if verb + 1 < syntax.high else "."
    bare = following in words("prepositions") or syntax.words.date[min(verb + 1, syntax.high - 1)] != NONE
    return bare and verb_group(syntax.words, syntax.low, verb).first > clause.first + 1


def _is_scheduled(syntax: Syntax, clause: Clause) -> bool:
    """Whether a participle says when the event before it is to be: the signing, planned for Friday, was called off."""
    planned = {"schedule", "plan", "set", "fix", "slate", "call", "expect"}
    return clause.kind == "participle" and not planned.isdisjoint(bases().get(syntax.words.lower[clause.first], ()))


def _before_verbless(syntax: Syntax, at: int, first: int) -> bool:
    """A date before a noun that no verb governs belongs to the verb that stands between, if one does."""
    return not syntax.any_finite(syntax.clause_at(at).first, first)


def _before_occasion(syntax: Syntax, at: int, first: int) -> bool:
    """A date before the occasion at which the deed of the clause was done: approved on Monday at a session.

    Or before what came with it: fought on Monday, with air strikes on two towns.
    """
    lower = syntax.words.lower
    opens = first - 1
    if opens <= syntax.low or at >= opens:
        return False
    if lower[opens] == "with" and lower[opens - 1] == ",":
        return True
    return lower[opens] in {"at", "in"} and all(syntax.words.date[k] != NONE for k in range(at, opens))


def _fronted(syntax: Syntax, at: int, anchor: int, own: list[Clause]) -> bool:
    """Whether a date before the first verb reaches over all clauses of its subject: On Monday A met B and signed C."""
    clause = syntax.clause_at(at)
    if at > anchor or syntax.any_finite(clause.first, at):
        return False
    chain = [c for c in syntax.clauses if clause.first < c.first <= own[0].first]
    joined = {"coordinate", "resume"} if clause.kind == "main" else {"coordinate"}
    if not chain or any(c.kind not in joined for c in chain):
        return False
    modal = verb_group(syntax.words, syntax.low, anchor).modal
    main = next((k for k in range(at, clause.last) if syntax.is_finite(k)), NONE)
    return modal is None or (
        main != NONE and verb_group(syntax.words, syntax.low, main_verb(syntax, main)).modal == modal
    )


_ACCORDING = 10  # words between 'according', or 'not', and the day that it goes with at most


def _is_attribution(syntax: Syntax, clause: Clause, at: int, anchor: int) -> bool:
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

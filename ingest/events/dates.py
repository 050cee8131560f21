"""When an event is told to be: the date of its own clause."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import replace
from datetime import date as Date
from datetime import timedelta

from ingest.events.series import ordinals
from ingest.events.status import is_same_time
from ingest.grammar.clauses import Clause, Syntax, finite_left, finite_right, main_verb
from ingest.grammar.verbs import bases, tags_of, verb_group, words
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
    first, head, _verb = owner
    inside = _date_in_phrase(syntax, dates, first, head) if noun else None
    if inside is not None and len(inside.value or "") != _YEAR:
        return inside
    for limits in ("", status):  # a day before a limit: on Tuesday, or by the end of the week
        for number in _dates_of_sentence(syntax):
            at = syntax.words.date.index(number, syntax.low, syntax.high)
            if decided and not _tells_when(syntax, dates[number], at, owner, published):
                continue
            if inside is not None and (at < head or not (dates[number].value or "").startswith(f"{inside.value}-")):
                continue  # this year's meeting is to take place in December
            if _belongs(syntax, dates[number], at, owner, others, noun, published, limit, limits):
                return _limited(syntax, dates[number], at, published) if limits else without_weekend(dates[number])
    if inside is not None:
        return inside
    number = _date_before_when(syntax, owner)
    return as_prefix(dates[number], published) if number != NONE else None


_YEAR = 4  # characters of a year


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
    "from": frozenset(("planned", "proposed", "postponed")),
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
    if (ahead := _date_in_when(syntax, number + 1)) != NONE and (
        status == "planned" or _both_past(syntax, verb, number)
    ):
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
    if before.kind not in {"main", "coordinate", "complement"}:
        return None
    done = next((k for k in range(before.first, before.last) if syntax.is_finite(k)), NONE)
    if done == NONE or _is_attribution(syntax, before, at, NONE) or is_saying(syntax.words.lower[done]):
        return None
    found = dates[numbers[0]]
    past = verb_group(syntax.words, syntax.low, done).past
    doing = clause.kind == "participle" and verb_group(syntax.words, syntax.low, verb).tag == "g"
    same = clause.kind == "coordinate" or doing or clause.opener in _MEANWHILE or _is_joined(syntax, clause)
    same = same or (clause.opener == "which" and syntax.words.lower[clause.first - 1] == "during")
    if "later" in syntax.words.lower[clause.first : verb]:
        return None
    if status == "occurred" and same and past and not _is_past_perfect(syntax, verb):
        return found
    return found if purposes and status == "planned" and clause.kind == "infinitive" else None


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


_APART = {"day": 1, "days": 1, "hours": 0, "minutes": 0, "moments": 0}


def date_apart(
    syntax: Syntax, dates: tuple[DateExpression, ...], owner: tuple[int, int, int], noun: bool
) -> DateExpression | None:
    """The day of what was so many days before or after what the sentence dates: on Saturday, a day after they marched.

    Hours and minutes apart are the same day. None where the sentence has no day, or more than one.
    """
    number = syntax.number_at(owner[1])
    lower = syntax.words.lower
    while number and syntax.clauses[number].kind in {"infinitive", "coordinate"} and not noun:
        number -= 1
    clause = syntax.clauses[number]
    if not noun and (later := _days_from_noun(syntax, dates, number)) is not None:
        return later
    unit = clause.first - 1
    if clause.opener not in {"after", "before"} or unit < syntax.low or lower[unit] not in _APART:
        return None
    numbers = _dates_of_sentence(syntax)
    known = [dates[one] for one in numbers if len(dates[one].value or "") == _FULL]
    count = 1 if _APART[lower[unit]] == 0 else _count(lower[unit - 1])
    if len(numbers) != 1 or not known or count is None:
        return None
    at = syntax.words.date.index(numbers[0], syntax.low, syntax.high)
    if syntax.clause_at(at) == clause:
        return None
    away = count * _APART[lower[unit]] * (-1 if clause.opener == "after" else 1)
    return _moved(syntax, known[0], unit, clause, away)


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
        if nth and lower[at + 3] in {"day", "straight", "consecutive"}:
            day = (Date.fromisoformat(str(date.value)) - timedelta(days=nth - 1)).isoformat()
            return replace(date, value=day, lower=day)
    return date


def _days_from_noun(syntax: Syntax, dates: tuple[DateExpression, ...], number: int) -> DateExpression | None:
    """The day of what was so many days after or before a dated thing: quit two days after the June 7 vote."""
    if number + 1 >= len(syntax.clauses):
        return None
    clause, lower = syntax.clauses[number + 1], syntax.words.lower
    unit = clause.first - 1
    if clause.opener not in {"after", "before"} or lower[unit] not in _APART or _APART[lower[unit]] == 0:
        return None
    numbers = _dates_of_sentence(syntax)
    count = _count(lower[unit - 1])
    known = [
        one for one in numbers if one in syntax.words.date[clause.first : clause.last] and _is_of_noun(syntax, one)
    ]
    if len(numbers) != 1 or not known or count is None or len(dates[known[0]].value or "") != _FULL:
        return None
    return _moved(syntax, dates[known[0]], unit, clause, count * (1 if clause.opener == "after" else -1))


def _moved(syntax: Syntax, date: DateExpression, unit: int, clause: Clause, away: int) -> DateExpression:
    """A day so many days away from a date, told by the words before and after the unit: a day after."""
    value = (Date.fromisoformat(str(date.value)) + timedelta(days=away)).isoformat()
    start, end = syntax.words.starts[max(syntax.low, unit - 1)], syntax.words.ends[clause.first]
    return DateExpression(start, end, syntax.words.body[start:end], value, None, value, value, "dates.apart")


_FULL = 10  # characters of a full day


def _count(word: str) -> int | None:
    """How many a word before 'days' says, up to ten."""
    return int(word) if word.isdigit() else _NUMBERS.get(word)


_NUMBERS = {
    "a": 1, "the": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10,
}  # fmt: skip


def date_of_journey(
    syntax: Syntax, dates: tuple[DateExpression, ...], first: int, going: frozenset[str], ahead: bool
) -> DateExpression | None:
    """The day on which somebody goes for the event whose phrase begins at a word: will fly on Friday for talks.

    With `ahead` only where they have yet to go: who flew to Lima on Monday for talks may hold them later.
    """
    verb = finite_left(syntax, first)
    if verb == NONE or not any(base in going for base in bases().get(syntax.words.lower[verb], ())):
        return None
    group = verb_group(syntax.words, syntax.low, verb)
    clause = syntax.clause_at(first)
    if syntax.clause_at(verb) != clause or (ahead and group.modal is None and not group.progressive):
        return None
    found = [one for one in dict.fromkeys(syntax.words.date[clause.first : first]) if one != NONE]
    return without_weekend(dates[found[0]]) if len(found) == 1 and not _is_of_noun(syntax, found[0]) else None


def _is_past_perfect(syntax: Syntax, verb: int) -> bool:
    group = verb_group(syntax.words, syntax.low, verb)
    return group.perfect or group.modal is not None


def _date_before_when(syntax: Syntax, owner: tuple[int, int, int]) -> int:
    """The date that a clause with 'when' explains, or -1: in September, when a court sentenced her."""
    _, head, verb = owner
    clause = syntax.clause_at(verb if verb != NONE else head)
    if clause.opener != "when" or clause.first == syntax.low:
        return NONE
    at = clause.first - 1 if syntax.words.lower[clause.first - 1] != "," else clause.first - 2
    return syntax.words.date[at] if at >= syntax.low else NONE


def new_date_of(syntax: Syntax, dates: tuple[DateExpression, ...], verb: int) -> DateExpression | None:
    """The day to which an event was moved: behind until or to, after the verb that moved it. None where not told."""
    for number in _dates_of_sentence(syntax):
        at = syntax.words.date.index(number, syntax.low, syntax.high)
        if at > verb and syntax.words.lower[at - 1] in {"until", "till", "to", "for"} and not _was_due(syntax, at):
            return as_prefix(dates[number], None)
    return None


def _was_due(syntax: Syntax, at: int) -> bool:
    """Whether the day behind a 'for' is the one that a thing had before: had been set for Tuesday."""
    lower = syntax.words.lower
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


def _belongs(
    syntax: Syntax,
    date: DateExpression,
    at: int,
    owner: tuple[int, int, int],
    others: tuple[int, ...],
    noun: bool,
    published: str | None,
    limit: int,
    status: str = "",
) -> bool:
    first, head, verb = owner
    lower = syntax.words.lower
    end = _end(syntax, at)
    if (end < syntax.high and lower[end] in {"'s", "'"}) or lower[end - 1] == "'s":
        return False  # it belongs to the noun that follows
    before = lower[at - 1] if at > syntax.low else ""
    limited = status in _LIMITS.get(before, ()) and date.value is None
    limited = limited or (before == "until" and status in {"planned", "denied"} and _is_not_before(syntax, at))
    if before in _BOUNDS and not (before in {"by", "from", "between"} and date.until) and not limited:
        return False
    clause = syntax.clause_at(at)
    anchor = verb if verb != NONE else head
    own = own_clauses(syntax, first, head, verb)
    if noun and verb == NONE and at > head and _is_of_verb_around(syntax, first, head, at, limit):
        return False
    if clause not in own:
        if noun and NONE != verb < head and _is_purpose(syntax, own, clause) and not _is_over(date, published):
            return not any(anchor < other < at and other > head for other in others)
        return _fronted(syntax, at, anchor, own) or _behind_infinitive(syntax, date, at, anchor, published)
    beside = noun and at > head and _is_adjacent(syntax, head, at)
    main = verb != NONE and syntax.clause_at(verb) == clause and verb_group(syntax.words, syntax.low, verb).finite
    infinite = clause.kind == "infinitive" and not (beside or main)
    if infinite and _behind_infinitive(syntax, date, at, NONE, published):
        return False
    if _is_attribution(syntax, clause, at, anchor):
        return False
    if _is_of_other_verb(syntax, date, clause, at, owner, noun) or _is_of_noun_behind(syntax, at, end):
        return False
    if verb == NONE and noun and at < first:
        return _before_verbless(syntax, at, first) or _before_occasion(syntax, at, first)
    told = (other for other in others if other < at and lower[other] != "visiting")
    if noun and at < first and any(not _verbs_between(syntax, other, at) for other in told):
        return False  # it tells when the event of the noun before it was
    between = [other for other in others if (anchor < other < at and other > head) or (at < other < min(anchor, head))]
    joined = not noun and at < anchor and lower[anchor - 1] == "and" and not syntax.any_finite(clause.first, at)
    return not between or joined  # tomorrow they will meet and sign


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
        closed = "," in lower[at : group.first]
        if closed and not noun and _is_in_aside(syntax, clause, at):
            return True  # plans, first drawn up in 1970, have been revived
        if closed and not noun and clause.kind in {"adjunct", "subordinate"}:
            return syntax.any_finite(clause.first, at)  # before she was arrested on Monday, they met
        apart = closed or len(date.value or "") < _FULL
        return apart and not noun and clause.kind == "participle" and clause.first < at < group.first and group.finite
    inside = NONE != verb < head or (verb == NONE and first > syntax.low and lower[first - 1] in _WITHIN)
    other = next((k for k in range(head + 1, at) if syntax.is_finite(k)), NONE) if noun and inside else NONE
    return other != NONE and clause.first < other and not _is_planned(syntax, main_verb(syntax, other))


def _is_in_aside(syntax: Syntax, clause: Clause, at: int) -> bool:
    """Whether a participle stands between a date and the comma before it."""
    lower = syntax.words.lower
    opens = next((k for k in range(at - 1, clause.first, -1) if lower[k] == ","), NONE)
    return opens != NONE and any(syntax.is_verb(k) and "n" in tags_of(lower[k]) for k in range(opens + 1, at))


_WITHIN = frozenset(("of", "for", "to", "on", "in", "at", "by", "with", "about", "over", "from", "against"))


def _is_planned(syntax: Syntax, verb: int) -> bool:
    """Whether a verb behind an event's noun says when it is to be: planned for, held on, which begins on."""
    told = {"schedule", "plan", "set", "fix", "slate", "call", "expect", "hold", "open", "begin", "start", "launch"}
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


def _is_of_verb_around(syntax: Syntax, first: int, head: int, at: int, limit: int) -> bool:
    """Whether a date behind a noun tells when the verb around it was: after the election, leaders yesterday met."""
    behind = limit != NONE and at > limit and not _is_adjacent(syntax, head, at)
    return behind or _is_past_comma(syntax, first, head, at)


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
    found.extend(_described_in(syntax, head))
    number = syntax.number_at(clause.first)
    if verb > head and is_to_begin(syntax, number + 1):
        found.append(syntax.clauses[number + 1])
    if clause.kind == "infinitive" and number and is_same_time(syntax, clause.first):
        found.append(syntax.clauses[number - 1])
    return found


_BEGUN = frozenset(("open", "begin", "start", "hold", "take", "resume", "happen", "kick", "follow", "go"))


def is_to_begin(syntax: Syntax, number: int) -> bool:
    """Whether a clause tells when the subject before it is to be: is expected to open on Friday."""
    if number >= len(syntax.clauses) or syntax.clauses[number].kind != "infinitive":
        return False
    first = syntax.clauses[number].first
    near = syntax.words.lower[first + 1 : first + 4]
    return any(not _BEGUN.isdisjoint(bases().get(word, ())) for word in near)


def _described_in(syntax: Syntax, head: int) -> list[Clause]:
    """The relative clause behind a noun that tells when and where: the summit that was to take place in Lima."""
    number = syntax.number_at(head) + 1
    beside = number < len(syntax.clauses) and not syntax.any_finite(head + 1, syntax.clauses[number].first)
    if beside and _is_scheduled(syntax, syntax.clauses[number]):
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
    if number + 1 < len(syntax.clauses) and syntax.clauses[number + 1].kind == "infinitive":
        found.append(syntax.clauses[number + 1])
    if clause.first + 1 >= syntax.high or not syntax.is_finite(clause.first + 1):
        return []  # somebody else does something: a series that Obama began
    words_ = syntax.words.lower[clause.first : found[-1].last]
    told = any(
        {"hold", "schedule", "plan", "open", "begin", "end", "set"} & set(bases().get(word, ()))
        or word in {"due", "place"}
        for word in words_
    )
    return found if told else []


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
    if not chain or any(c.kind not in {"coordinate"} for c in chain):
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

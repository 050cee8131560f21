"""Whether a date of the sentence is that of an event, or another's."""

from __future__ import annotations

from functools import cache

from ingest import rules
from ingest.events.asked_dates import Asked, is_adjacent, is_over, is_recent
from ingest.events.date_clauses import is_first_day, own_clauses
from ingest.events.date_values import FULL
from ingest.events.foreign_dates import is_attribution, is_foreign, is_of_noun_behind
from ingest.events.plans_undone import given_up
from ingest.events.status_of_infinitives import is_same_time
from ingest.grammar.clauses import Clause, Syntax, finite_left, main_verb
from ingest.grammar.verbs import bases, tags_of, verb_group, words
from ingest.grammar.words import NONE, VerbGroup
from ingest.model import DateExpression


def belongs(one: Asked, date: DateExpression, at: int) -> bool:
    """Whether the date that begins at a word is that of an event."""
    syntax, lower = one.syntax, one.syntax.words.lower
    end = syntax.words.date_end(at, syntax.high)
    if (end < syntax.high and lower[end] in {"'s", "'"}) or lower[end - 1] == "'s":
        return False  # it belongs to the noun that follows
    if is_foreign(one, date, at):
        return False
    voted_on = one.first - 2 > syntax.low and lower[one.first - 2 : one.first] == ("vote", "on")
    outcome = voted_on or (one.first - 2 > syntax.low and lower[one.first - 2] in _OUTCOMES)
    if one.noun and at > one.head and outcome:
        return False  # will announce the result of the ballot on 1 August
    own = own_clauses(syntax, one.head, one.verb)
    clause = syntax.clause_at(at)
    if one.noun and one.verb == NONE and at > one.head and _is_of_verb_around(one, at, _is_described(one, own, clause)):
        return False
    if clause not in own:
        return _belongs_from_outside(one, date, at, own)
    return not is_of_noun_behind(syntax, at, end) and _belongs_inside(one, date, at)


_OUTCOMES = rules.words("dates_of_events", "outcomes")


def _is_described(one: Asked, own: tuple[Clause, ...], clause: Clause) -> bool:
    """Whether a clause is the relative that tells of an event's noun: before the summit, which opens on 4 January."""
    return clause in own and clause.kind == "relative" and clause.first > one.head


def _belongs_from_outside(one: Asked, date: DateExpression, at: int, own: tuple[Clause, ...]) -> bool:
    """Whether a date of another clause than an event's own ones is the event's all the same."""
    syntax, clause = one.syntax, one.syntax.clause_at(at)
    if (
        one.noun
        and NONE != one.verb < one.head
        and _is_purpose(syntax, own, clause)
        and not is_over(date, one.published)
    ):
        return not any(one.anchor < other < at and other > one.head for other in one.others)
    if not one.noun and (_is_of_participle(one, date, at, own) or _is_of_while(one, date, at, own)):
        return True
    if one.status == "ongoing" and syntax.words.lower[at - 1] == "since" and clause.kind == "infinitive":
        return syntax.number_at(at) == syntax.number_at(one.anchor) + 1  # has been refusing to leave since Monday
    if _fronted(syntax, at, one.anchor, own):
        return True
    over = is_over(date, one.published) and len(date.value or "") == FULL  # agreed to meet again in May
    alone = over or not any(clause.first <= other < at for other in one.others)
    return alone and _behind_infinitive(syntax, date, at, one.anchor, one.published)


def _is_of_while(one: Asked, date: DateExpression, at: int, own: tuple[Clause, ...]) -> bool:
    """Whether a day behind 'while' and a form in -ing is that of the verb before it: sank while crossing on May 26."""
    syntax, clause = one.syntax, one.syntax.clause_at(at)
    if clause.opener != "while" or syntax.number_at(at) != syntax.number_at(own[-1].first) + 1:
        return False
    if len(date.value or "") != FULL or not is_over(date, one.published):
        return False
    lower, first = syntax.words.lower, clause.first + 1
    doing = "g" in tags_of(lower[first]) and not syntax.any_finite(first, at)
    return doing and not any(clause.first <= other < at for other in one.others)


def _is_of_participle(one: Asked, date: DateExpression, at: int, own: tuple[Clause, ...]) -> bool:
    """Whether a day behind a participle is that of the verb before it: opened a box marked as toys on Tuesday."""
    syntax, clause = one.syntax, one.syntax.clause_at(at)
    if clause.kind != "participle" or syntax.number_at(at) != syntax.number_at(own[0].first) + 1:
        return False
    if syntax.words.lower[clause.first - 1] == "," or "n" not in tags_of(syntax.words.lower[clause.first]):
        return False
    near = date.value is not None and len(date.value) == FULL and is_over(date, one.published)
    if near and not is_recent(date, one.published):
        return False  # discussed trade under a treaty signed on 30 September 2010
    tells = any(clause.first <= other < at for other in one.others)
    group = verb_group(syntax.words, syntax.low, one.anchor)
    return near and not tells and group.past and group.finite and not group.perfect and one.anchor < clause.first


def _belongs_inside(one: Asked, date: DateExpression, at: int) -> bool:
    """Whether a date of an event's own clause is the event's, and not another verb's or event's."""
    syntax, lower, clause = one.syntax, one.syntax.words.lower, one.syntax.clause_at(at)
    first, head, verb, noun, anchor = one.first, one.head, one.verb, one.noun, one.anchor
    if clause.opener == "since" and not noun and at < anchor:
        return False  # since his election in 2014 he has sacked nine ministers
    beside = noun and at > head and is_adjacent(syntax, head, at)
    main = verb != NONE and syntax.clause_at(verb) == clause and verb_group(syntax.words, syntax.low, verb).finite
    infinite = clause.kind == "infinitive" and not (beside or main or _is_of_infinitive(syntax, clause.first))
    due = not noun and date.upper == one.published and _looks_ahead(syntax, clause)  # is due to appear in court today
    infinite = infinite and not due and len(date.value or "") == FULL
    if infinite and _behind_infinitive(syntax, date, at, NONE, one.published):
        return False
    if is_attribution(syntax, clause, at, anchor) or _is_of_another_one(lower, min(anchor, head), at):
        return False
    if _is_of_other_verb(syntax, date, clause, at, (first, head, verb), noun):
        return False
    if not noun and _is_of_fronted_noun(one, clause, at):
        return False
    if verb == NONE and noun and at < first:
        return _before_verbless(syntax, at, first) or _before_occasion(syntax, at, first)
    told = [other for other in one.others if other < at and lower[other] != "visiting"]
    if clause.kind == "resume":  # the minister, who is on a visit, today met
        told = [other for other in told if other >= clause.first]
    if noun and at < first and any(not _verbs_between(syntax, other, at) for other in told):
        return False  # it tells when the event of the noun before it was
    others = [other for other in one.others if not _is_in_object(one, date, other, at)]
    if clause.kind == "resume" and not syntax.any_finite(clause.first, clause.last):
        aside = syntax.clauses[syntax.number_at(clause.first) - 1]
        others = [other for other in others if not aside.first <= other < aside.last]  # X, who resigned, on Monday
    between = [other for other in others if (anchor < other < at and other > head) or (at < other < min(anchor, head))]
    joined = not noun and at < anchor and lower[anchor - 1] == "and" and not syntax.any_finite(clause.first, at)
    return not between or joined  # tomorrow they will meet and sign


def _is_of_fronted_noun(one: Asked, clause: Clause, at: int) -> bool:
    """Whether a day is of what opens the sentence: ahead of talks today, X met Y on Friday."""
    lower, anchor = one.syntax.words.lower, one.anchor
    if at > anchor or lower[clause.first] not in _FRONTING or not any(other < at for other in one.others):
        return False
    comma = next((k for k in range(at, anchor) if lower[k] == ","), NONE)
    return comma != NONE and any(one.syntax.words.date[k] != NONE for k in range(comma, clause.last))


_FRONTING = frozenset(("ahead", "before", "after", "following", "since", "despite", "amid"))


def _is_of_another_one(lower: tuple[str, ...], first: int, at: int) -> bool:
    """Whether a date is that of another of the kind: was stronger than the one that struck in August."""
    return any(
        lower[k - 1] == "the" and lower[k] in {"one", "ones"} and lower[k + 1] in {"that", "which", "in", "on", "of"}
        for k in range(first + 1, at - 1)
    )


def _is_in_object(one: Asked, date: DateExpression, other: int, at: int) -> bool:
    """Whether an event is only named in what a past verb does to it: signed a law with new sanctions on Wednesday."""
    syntax = one.syntax
    if one.noun or not one.anchor < other < at or syntax.is_verb(other) or not is_over(date, one.published):
        return False
    if syntax.words.lower[at - 1] == "of":
        return False  # recused himself from an inquiry into the election of 2016
    group = verb_group(syntax.words, syntax.low, one.anchor)
    return group.past and group.finite and not syntax.any_finite(one.anchor + 1, at)


def _is_of_infinitive(syntax: Syntax, to: int) -> bool:
    """Whether a past day behind an infinitive is its own: managed to meet on Monday, had planned to meet in May."""
    lower = syntax.words.lower
    had = lower[to - 1] in given_up() and "had" in lower[max(syntax.low, to - 4) : to - 1]
    return had or is_same_time(syntax, to)


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
        if closed and (not noun or is_first_day(syntax, verb, at)) and _is_in_aside(syntax, clause, at):
            return True  # plans, first drawn up in 1970, have been revived
        if closed and not noun and syntax.any_finite(clause.first, at) and not _opens_next(syntax, at):
            return True  # before she was arrested on Monday, they met; will vote in May, the cabinet decided
        apart = closed or len(date.value or "") < FULL or _has_day_behind(syntax, clause, group.verb)
        return apart and not noun and clause.kind == "participle" and clause.first < at < group.first and group.finite
    inside = NONE != verb < head or (verb == NONE and first > syntax.low and lower[first - 1] in _WITHIN)
    other = syntax.first_finite(head + 1, at) if noun and inside else NONE
    return other != NONE and clause.first < other and not _is_planned(syntax, main_verb(syntax, other))


def _has_day_behind(syntax: Syntax, clause: Clause, verb: int) -> bool:
    """Whether a day stands behind the verb, so that one before is another's: men held on Sunday were charged on."""
    date = syntax.words.date
    return any(date[k] != NONE for k in range(verb + 1, clause.last))


def _is_of_verb_in_front(syntax: Syntax, clause: Clause, at: int, group: VerbGroup) -> bool:
    """Whether a date behind another verb of a clause is that verb's: who fled on Monday came back, appeared charged."""
    if not syntax.any_finite(clause.first, at):
        return False
    before = syntax.words.lower[group.first - 1]
    if clause.kind == "relative" and clause.opener in {"who", "that", "which"}:
        return before not in {"and", "or", "but", ","} and group.finite
    bare = group.first == group.verb and "n" in tags_of(syntax.words.lower[group.verb])
    behind = syntax.words.lower[group.verb + 1] if group.verb + 1 < syntax.high else "."
    return bare and group.first == syntax.words.date_end(at, syntax.high) and behind in words("prepositions")


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
    return not _TOLD_FOR.isdisjoint(bases().get(syntax.words.lower[verb], ()))


# Verbs of planning an event or of its taking place.
_TOLD_FOR = rules.words("dates_of_events", "setting a day", "held on a day")


def _is_of_verb_around(one: Asked, at: int, described: bool) -> bool:
    """Whether a date behind a noun tells when the verb around it was: after the election, leaders yesterday met."""
    if one.status == "ongoing" and one.syntax.words.lower[at - 1] == "since":
        return False  # a strike has shut the port since Monday
    if _is_all_that_is_told(one, at):
        return False  # her first visit was in 2014
    on_a_day = one.limit != NONE and at > one.limit and one.syntax.words.lower[at - 1] == "on"
    if on_a_day and not described and _is_judged(one.syntax, one.limit):
        return True  # welcomed the deal on Monday
    ahead = described and "will" in one.syntax.words.lower[one.syntax.clause_at(at).first : at]
    if one.limit != NONE and at > one.limit and not (ahead or is_adjacent(one.syntax, one.head, at)):
        return True
    return not described and (_is_past_comma(one.syntax, one.first, one.head, at) or _is_in_other_noun(one, at))


def _is_all_that_is_told(one: Asked, at: int) -> bool:
    """Whether 'was' and a date are all that is told of an event: her first visit to Lima was in 2014."""
    lower, verb = one.syntax.words.lower, one.limit
    return verb != NONE and lower[verb] in {"was", "were"} and verb == at - 2 and lower[at - 1] in {"in", "on"}


def _is_in_other_noun(one: Asked, at: int) -> bool:
    """Whether an event only says what another, dated by its verb, is about: talks on a merger began on Monday."""
    lower, first = one.syntax.words.lower, one.first
    if first - 2 < one.syntax.low or lower[first - 1] not in _ABOUT or is_adjacent(one.syntax, one.head, at):
        return False
    told = any(first - _NAMING <= other < first and not one.syntax.is_verb(other) for other in one.others)
    return told and one.syntax.any_finite(one.head + 1, at)


_ABOUT = frozenset(("on", "into", "over", "about", "of"))
_NAMING = 5  # words from an event to another that it is about at most


def _is_judged(syntax: Syntax, verb: int) -> bool:
    """Whether a verb praises or blames what is told: its day is that of the words, not of the event."""
    told = verb_group(syntax.words, syntax.low, verb)
    return told.finite and not told.passive and not _judging().isdisjoint(bases().get(syntax.words.lower[verb], ()))


@cache
def _judging() -> frozenset[str]:
    groups = rules.load("cues").groups
    return frozenset(word for name in ("praising", "accusing") for word in groups[name].words if " " not in word)


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


def _is_purpose(syntax: Syntax, own: tuple[Clause, ...], clause: Clause) -> bool:
    """Whether a clause is the purpose behind an event: a session to elect a president on Thursday."""
    last = max(syntax.number_at(one.first) for one in own)
    return clause.kind == "infinitive" and syntax.number_at(clause.first) == last + 1


def tells_when(
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
    voted = anchor != NONE and "vote" in bases().get(syntax.words.lower[anchor], ()) and date.rule == "dates.weekday"
    asked = anchor != NONE and not _ASKING.isdisjoint(bases().get(syntax.words.lower[anchor], ()))
    if asked and len(date.value or "") < FULL:
        return False  # invited him to visit Lima in May
    over = published and date.upper and (date.upper <= published or voted)  # voted to act on Monday: looks back
    if clause.kind != "infinitive" or not over:
        return False
    number = syntax.number_at(clause.first)
    while number and syntax.clauses[number].kind == "infinitive":
        number -= 1
    before = syntax.clauses[number]
    return before.first <= anchor < before.last if anchor != NONE else True


def _looks_ahead(syntax: Syntax, clause: Clause) -> bool:
    """Whether the verb before an infinitive tells now what is still to be: is expected to, plans to, has agreed to."""
    verb = finite_left(syntax, clause.first)
    return verb != NONE and not verb_group(syntax.words, syntax.low, verb).past


_ASKING = rules.words("dates_of_events", "asking and hoping")


def _verbs_between(syntax: Syntax, first: int, last: int) -> bool:
    return syntax.any_finite(first + 1, last)


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


def _fronted(syntax: Syntax, at: int, anchor: int, own: tuple[Clause, ...]) -> bool:
    """Whether a date before the first verb reaches over all clauses of its subject: On Monday A met B and signed C."""
    clause = syntax.clause_at(at)
    if at > anchor or syntax.any_finite(clause.first, at):
        return False
    chain = [c for c in syntax.clauses if clause.first < c.first <= own[0].first]
    joined = {"coordinate", "resume"} if clause.kind == "main" else {"coordinate"}
    if not chain or any(c.kind not in joined for c in chain):
        return False
    modal = verb_group(syntax.words, syntax.low, anchor).modal
    main = syntax.first_finite(at, clause.last)
    return modal is None or (
        main != NONE and verb_group(syntax.words, syntax.low, main_verb(syntax, main)).modal == modal
    )

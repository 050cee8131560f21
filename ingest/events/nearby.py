"""What the words around an event's noun say of it: a vote due on Friday, an appeal is one option."""

from __future__ import annotations

from ingest import rules
from ingest.grammar.clauses import Syntax, finite_left, main_verb
from ingest.grammar.verbs import BE, bases, tags_of, verb_group, words
from ingest.grammar.word_groups import status_words
from ingest.grammar.words import NONE

# Families whose events do nothing any more when they are over: what they will do, they will be held for.
_HELD = frozenset(
    ("consult", "visit", "election", "vote", "ceremony", "contest", "launch", "speech", "press", "protest")
)
# Nouns for what is over when it has an effect: the closure will cost 56 jobs, the merger will create a bank.
_ENDS = rules.words("statuses_of_events", "ends of works")
_BEHIND = 9  # words behind a noun in which 'due' or 'likely' is looked for
_NEAR = 6  # words behind 'is' in which an option is looked for
_OPTIONS = rules.words("statuses_of_events", "options")
_DUE = rules.words("statuses_of_events", "fixed", "said to be ahead") | {"pending", "looming", "imminent"}


def _is_one_of(syntax: Syntax, at: int, group: str) -> bool:
    return not status_words(group).isdisjoint(bases().get(syntax.words.lower[at], ()))


def is_new(syntax: Syntax, first: int) -> bool:
    """Whether a noun phrase brings in what was not told before: an acquittal, fresh talks; not: the talks."""
    return syntax.words.lower[first] not in words("determiners") - {"a", "an", "another", "any", "no"}


def is_threatened_with(syntax: Syntax, first: int, opener: str, family: str) -> bool:
    """Whether somebody is threatened with what follows, or was saved from it: was saved from impeachment."""
    verb = finite_left(syntax, first) if opener in {"with", "from"} and first > syntax.low else NONE
    if verb == NONE or first - verb > _NEAR + 2 or syntax.words.lower[first] in {"the", "his", "her", "their", "its"}:
        return False
    known = bases().get(syntax.words.lower[main_verb(syntax, verb)], ())
    if opener == "with":
        return "threaten" in known
    return family in _ESCAPED and not {"save", "spare", "shield"}.isdisjoint(known)


_ESCAPED = frozenset(("office", "justice", "sanction", "order", "military", "violence"))


def status_as_subject(syntax: Syntax, first: int, verb: int, status: str, family: str) -> str | None:
    """What becomes of an event of which a verb says that it will do something; None where it may have been.

    A smaller show will travel to Zagreb, the summit will discuss trade: planned. An acquittal would be a disaster, an
    appeal is one option: hypothetical. The treaty will help farmers: None.
    """
    group = verb_group(syntax.words, syntax.low, verb)
    new = is_new(syntax, first)
    if syntax.words.lower[verb] in BE and new and not _OPTIONS.isdisjoint(syntax.words.lower[verb : verb + _NEAR]):
        return "hypothetical"
    if status != "planned" or group.modal is None:
        return None
    if "to be held" in " ".join(syntax.words.lower[first:verb]):
        return "planned"  # a summit in May, to be held in Lima, would be a good time
    done = verb + 1 < syntax.high and (
        syntax.words.lower[verb + 1] == "done" or "n" in tags_of(syntax.words.lower[verb + 1])
    )
    if group.modal == "would" and new and not done and _is_one_of(syntax, verb, "effects"):
        return "hypothetical"
    if not new and family == "justice":
        return "ongoing"  # the inquiry will hear its first witnesses
    if family == "approval" and "'s" in syntax.words.lower[first:verb]:
        return None  # Peru's veto will end the inquiry
    ends = group.modal == "will" and not _ENDS.isdisjoint(syntax.words.lower[first:verb])
    return "planned" if new or ends or family in _HELD else None


def is_due_beside(syntax: Syntax, head: int) -> bool:
    """Whether the words behind a noun say that it is to come: with a vote of the full Senate likely by Friday."""
    for at in range(head + 1, min(syntax.high, head + _BEHIND)):
        if syntax.words.lower[at] == "," or syntax.is_finite(at):
            return False
        if syntax.words.lower[at] in _DUE:
            return True
    return False


def is_attended(syntax: Syntax, first: int) -> bool:
    """Whether people were there for what follows 'for': packed a square on Sunday for a concert."""
    verb = finite_left(syntax, first)
    if verb == NONE or not _is_one_of(syntax, verb, "being there"):
        return False
    group = verb_group(syntax.words, syntax.low, verb)
    return group.past and not group.negated and group.modal is None and group.to == NONE


def is_judged_for(syntax: Syntax, first: int) -> bool:
    """Whether what follows 'for' is why somebody is praised, blamed or punished, and so was done."""
    lower, found = syntax.words.lower, status_words("judged for")
    if lower[first] in {"any", "every"} or first - 2 < syntax.low:
        return False
    for at in range(first - 2, max(syntax.low - 1, first - _JUDGED), -1):
        if lower[at] in found or not found.isdisjoint(bases().get(lower[at], ())):
            return True
        if syntax.is_verb(at) or lower[at] in {",", ";", "for", "and"}:
            return False
    return False


_JUDGED = 6  # words from what somebody thinks or does about a deed to its 'for' at most


def is_before_a_body(syntax: Syntax, first: int) -> bool:
    """Whether 'before' says where somebody speaks: to testify on Friday before the inquiry."""
    return any(_is_one_of(syntax, at, "appearing") for at in range(max(syntax.low, first - _NEAR), first - 1))


def status_on(syntax: Syntax, first: int) -> str | None:
    """What becomes of an event on which people agree or vote: agreement on a swap, balloted on strike action."""
    at = first - 2
    if at < syntax.low or not is_new(syntax, first):
        return None
    if syntax.words.lower[at] in status_words("agreeing on"):
        return "planned"
    return "hypothetical" if syntax.words.lower[at] in status_words("deciding on") else None


def is_lasting_since(syntax: Syntax, head: int) -> bool:
    """Whether the relative behind a noun tells what it does, or has done since a day.

    A strike that has shut schools since May, a storm that is heading for Lima; not: a strike that shut schools in May.
    """
    number = syntax.number_at(head) + 1
    if number >= len(syntax.clauses) or syntax.clauses[number].opener not in {"that", "which"}:
        return False
    clause = syntax.clauses[number]
    told = syntax.words.lower[clause.first + 1 : clause.first + 2]
    if clause.kind == "relative" and told in _RUNS:
        return not {"until", "till", "through"}.isdisjoint(syntax.words.lower[clause.first : clause.last])
    if clause.kind == "relative" and told in _IS and clause.first + 2 < syntax.high:
        return "g" in tags_of(syntax.words.lower[clause.first + 2]) and syntax.is_verb(clause.first + 2)
    if clause.kind != "relative" or told not in _HAS:
        return False
    return "since" in syntax.words.lower[clause.first : min(syntax.high, clause.last + 1)]


def is_doing_since(syntax: Syntax, verb: int) -> bool:
    """Whether a verb tells what its subject has done since some day: a strike has shut the port since Monday."""
    group = verb_group(syntax.words, syntax.low, verb)
    if not group.perfect or group.past or group.modal is not None:
        return False
    clause = syntax.clause_at(verb)
    last = min(syntax.high - 1, clause.last)
    return any(syntax.words.lower[at] == "since" and syntax.words.date[at + 1] != NONE for at in range(verb + 1, last))


def has_done(syntax: Syntax, first: int, verb: int) -> bool:
    """Whether what lasts has done something until now, and is not told to be over: the strike has cost millions."""
    group = verb_group(syntax.words, syntax.low, verb)
    if not group.perfect or group.past or group.passive or group.modal is not None or group.negated:
        return False
    short = any(word.startswith(_SHORT_ONES) for word in syntax.words.lower[first:verb][:4])
    return not short and not _is_one_of(syntax, verb, "coming to an end")


_SHORT_ONES = ("one-day", "day-long", "daylong", "two-day", "24-hour", "48-hour", "hour-long", "brief")


def is_begun_before(syntax: Syntax, verb: int) -> bool:
    """Whether the relative before a verb tells that its subject has begun: talks which began today are due to end."""
    for clause in syntax.clauses[: syntax.number_at(verb)]:
        if clause.kind == "relative" and clause.opener in {"that", "which"} and clause.first + 1 < syntax.high:
            word = syntax.words.lower[clause.first + 1]
            if {"begin", "start", "open", "resume"}.intersection(bases().get(word, ())) and "d" in tags_of(word):
                return True
    return False


def is_suspended(syntax: Syntax, first: int, head: int) -> bool:
    """Whether an event that was planned was suspended: suspended a strike planned for Friday, has been suspended."""
    lower, at = syntax.words.lower, first - 1
    if lower[first - 2 : first] == ("plans", "for") or lower[at] == "planned":
        at -= 1 if lower[at] == "planned" else 2  # suspended plans for a strike, suspended planned strikes
    if at >= syntax.low and "suspend" in bases().get(lower[at], ()):
        group = verb_group(syntax.words, syntax.low, at)
        decided = group.to > syntax.low and not _DECIDING.isdisjoint(bases().get(lower[group.to - 1], ()))
        return not group.negated and group.modal is None and (group.to == NONE or decided)
    fixing = {"planned", "scheduled", "called", "set"}
    verb = next((k for k in range(head + 1, syntax.high) if syntax.is_finite(k) and lower[k] not in fixing), NONE)
    if verb == NONE:
        return False
    group = verb_group(syntax.words, syntax.low, main_verb(syntax, verb))
    suspended = "suspend" in bases().get(lower[group.verb], ())
    return suspended and group.passive and not group.negated and group.modal is None


_DECIDING = rules.words("statuses_of_events", "deciding to")


def is_due_behind(syntax: Syntax, head: int) -> bool:
    """Whether words right behind a noun say that it was still to be: a strike which was due to begin, it had called."""
    clause = syntax.clauses[min(syntax.number_at(head) + 1, len(syntax.clauses) - 1)]
    comma = syntax.words.lower[head + 1 : head + 2] == (",",)
    if _was_called(syntax, head) or clause.kind != "relative" or clause.first != head + 1 + comma:
        return _was_called(syntax, head)
    near = syntax.words.lower[clause.first + 1 : clause.first + 4]
    return near[:1] in {("was",), ("were",)} and not {"due", "set", "scheduled", "planned", "to"}.isdisjoint(near[1:])


def _was_called(syntax: Syntax, head: int) -> bool:
    """Whether somebody is told behind a noun to have called it for a day: the strikes which it had called for May 2."""
    lower, calling = syntax.words.lower, rules.words("statuses_of_events", "called for a day")
    near = range(head + 1, min(syntax.high - 2, head + _TO_CALLED))
    return any(
        lower[at] == "had"
        and not calling.isdisjoint(bases().get(lower[at + 1], ()))
        and any(date != NONE for date in syntax.words.date[at + 2 : at + 4])
        for at in near
    )


_TO_CALLED = 13  # words from a strike to 'had called' at most


_RUNS = (("runs",), ("run",), ("lasts",), ("last",), ("continues",), ("continue",))
_HAS = (("has",), ("have",))
_IS = (("is",), ("are",))

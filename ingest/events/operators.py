"""What the words further out say of an event: it is feared that, no evidence that, a plan that was shelved."""

from __future__ import annotations

from functools import cache

from ingest import rules
from ingest.events.governors import effect_of, verb_before
from ingest.grammar.clauses import Clause, Syntax, finite_right
from ingest.grammar.verbs import BE, bases, verb_group, words
from ingest.grammar.word_groups import status_words
from ingest.grammar.words import NONE, VerbGroup

_REACH = 10  # words between a verb and the clause without a 'that' that it opens at most: fears the two men will meet
_ADJECTIVES = 5  # words before the noun of a plan that are looked at
_ENDS = frozenset(("cancelled", "postponed", "denied"))
_OPEN = frozenset(("planned", "present"))  # what a hope, a wish or a demand leaves open
_PLAN = "plan"  # the family under which event_verbs.yml tells what becomes of a plan, a bid, an offer
FAILING = "fail of a plan"  # the group of those that need no passive: the plan collapsed


def _is_of(word: str, name: str) -> bool:
    """Whether a word, or the verb that it is a form of, stands in a group of the lexicon."""
    found = status_words(name)
    if word in found or not found.isdisjoint(bases().get(word, ())):
        return True
    return word.endswith("ed") and (word[:-1] in found or word[:-2] in found)


def status_from_outside(syntax: Syntax, clause: Clause, group: VerbGroup, status: str) -> str | None:
    """What the words before a clause make of what it tells; None where they leave it as it is.

    It is unlikely that they will meet: hypothetical. Proposed that they meet: proposed.
    """
    at = _word_over(syntax, clause, group)
    if at == NONE:
        return None
    word = syntax.words.lower[at]
    if _is_of(word, "over a clause hypothetical"):
        return None if _is_undoubted(syntax, at) else "hypothetical"
    if at > syntax.low and syntax.words.lower[at - 1] == "no" and word in status_words("signs"):
        return "hypothetical"
    if status == "present" and _is_of(word, "over a clause proposed"):
        return "proposed"
    return "proposed" if status in _OPEN and _is_of(word, "over an open clause proposed") else None


_SUBJECT = 8  # words of a subject between denying and the verb of what is denied at most


def is_denied_without_that(syntax: Syntax, group: VerbGroup) -> bool:
    """Whether a verb and its subject follow right behind one of denying: denied it had shelled the town."""
    if not group.finite or group.to != NONE:
        return False
    for at in range(group.first - 1, max(syntax.low, group.first - _SUBJECT) - 1, -1):
        if "deny" in bases().get(syntax.words.lower[at], ()):
            return group.first - at > 1 and syntax.is_verb(at)
        word = syntax.words.lower[at]
        if syntax.is_finite(at) or word in {",", "and", "or", "but"} or word in words("cuts"):
            return False
    return False


def _word_over(syntax: Syntax, clause: Clause, group: VerbGroup) -> int:
    """The word that a clause hangs on: the one before its 'that', or the verb before its subject; or -1."""
    if clause.opener == "that":
        return _before_that(syntax, clause.first) if group.first > clause.first + 1 else NONE
    if clause.kind == "complement":
        return _before_that(syntax, clause.first)
    if group.to != NONE or not group.finite:
        return NONE
    for at in range(group.first - 2, max(clause.first, group.first - _REACH) - 1, -1):
        if syntax.words.lower[at] == ",":
            return NONE
        if syntax.is_finite(at) or _is_bare_doubt(syntax, at):
            return at
    return NONE


def _is_bare_doubt(syntax: Syntax, at: int) -> bool:
    """Whether a verb of doubt in the plural of the present opens a clause without 'that': critics suspect it will."""
    lower = syntax.words.lower
    word = lower[at]
    if word not in status_words("over a clause hypothetical") or bases().get(word, (word,))[0] != word:
        return False
    return at > syntax.low and (lower[at - 1].endswith("s") or lower[at - 1] in {"they", "we", "i", "many", "some"})


def _before_that(syntax: Syntax, first: int) -> int:
    at = first - 1
    while at > syntax.low and (syntax.words.date[at] != NONE or syntax.words.lower[at] in {"on", "in", ","}):
        at -= 1
    return at if at >= syntax.low else NONE


def _is_undoubted(syntax: Syntax, at: int) -> bool:
    """Whether a doubt or a fear is itself denied: no doubt that, does not doubt that."""
    if syntax.words.lower[at - 1 : at] == ("no",):
        return syntax.words.lower[at] in {"doubt", "question"}
    return "doubt" in bases().get(syntax.words.lower[at], ()) and verb_group(syntax.words, syntax.low, at).negated


def fate_of_plan(syntax: Syntax, noun: int, last: int) -> str | None:
    """What became of a plan, and so of the event in it: cancelled, postponed, denied, or None where nothing is told.

    `noun` is the word for the plan, `last` the word of the event behind it: abandoned plans to visit Togo; a bid to
    oust him was blocked; a foiled plot to kill her.
    """
    if syntax.words.lower[noun] not in status_words("plans", "asked for"):
        return None
    first, told = noun, None
    while first > syntax.low and noun - first < _ADJECTIVES and _is_before_noun(syntax, first - 1):
        first -= 1
        told = told or _beside(syntax.words.lower[first])
    if _is_accepted(syntax, first, last):
        return "planned"
    if syntax.words.lower[noun] not in status_words("plans"):
        return None
    return told or _done_to_it(syntax, first) or _became_of_it(syntax, last)


def _is_accepted(syntax: Syntax, first: int, last: int) -> bool:
    """Whether what was asked or proposed was taken: accepted an invitation to visit, a proposal was adopted."""
    before, behind = verb_before(syntax, first, _PLAN), finite_right(syntax, last, syntax.high)
    if before != NONE and _is_of(syntax.words.lower[before], "accepting") and _is_fact(syntax, before):
        return True
    passive = behind != NONE and verb_group(syntax.words, syntax.low, behind).passive
    return passive and _is_of(syntax.words.lower[behind], "accepting") and _is_fact(syntax, behind)


def _is_before_noun(syntax: Syntax, at: int) -> bool:
    """Whether a word can stand inside the phrase of a noun behind it: the, a, old, Ama Owusu's."""
    word = syntax.words.lower[at]
    if syntax.words.name[at] != NONE or word in words("determiners") or word in {"'s", "'"}:
        return True
    closes = word in words("prepositions") or word in words("cuts") or word in words("adverbs") or word in BE
    return word[0].isalnum() and not closes and (not syntax.is_verb(at) or _beside(word) is not None)


@cache
def _endings() -> dict[str, str]:
    groups = rules.load("statuses_of_events").groups
    return {word: status for status in sorted(_ENDS) for word in groups[f"beside the noun {status}"].words}


def _beside(word: str) -> str | None:
    return _endings().get(word)


def _done_to_it(syntax: Syntax, first: int) -> str | None:
    """What a verb did to the plan whose phrase begins at a word: abandoned plans, foiled a plot."""
    verb = verb_before(syntax, first, _PLAN)
    if verb == NONE or syntax.words.lower[verb] in BE:
        return None
    status = effect_of(syntax, verb, _PLAN)[1]
    return status if status in _ENDS and _is_fact(syntax, verb) else None


def _became_of_it(syntax: Syntax, last: int) -> str | None:
    """What the verb behind a plan tells of it: was shelved, collapsed."""
    verb = finite_right(syntax, last, syntax.high)
    if verb == NONE:
        return None
    effect, status = effect_of(syntax, verb, _PLAN)
    passive = verb_group(syntax.words, syntax.low, verb).passive
    return status if status in _ENDS and (passive or effect == FAILING) and _is_fact(syntax, verb) else None


def is_denied_report(syntax: Syntax, noun: int) -> bool:
    """Whether somebody denies the reports or rumours that a noun tells of: dismissed reports of, denied rumours of."""
    if not _is_of(syntax.words.lower[noun], "what is told"):
        return False
    first = noun
    while first > syntax.low and noun - first < _ADJECTIVES and _is_before_noun(syntax, first - 1):
        first -= 1
    verb = first - 1
    if verb < syntax.low or not _is_of(syntax.words.lower[verb], "denials"):
        return False
    return syntax.is_verb(verb) and _is_fact(syntax, verb)


def is_untrue_report(syntax: Syntax, noun: int, last: int) -> bool:
    """Whether the report of an event is called untrue behind it: the report of a coup in Peru was false."""
    if noun < syntax.low or not _is_of(syntax.words.lower[noun], "what is told"):
        return False
    verb = finite_right(syntax, last, syntax.high)
    if verb == NONE or syntax.clause_at(verb).kind == "relative":
        return False
    denied = _is_of(syntax.words.lower[verb], "denials") or "deny" in bases().get(syntax.words.lower[verb], ())
    if denied and verb_group(syntax.words, syntax.low, verb).passive and _is_fact(syntax, verb):
        return True  # reports of a coup were denied
    near = range(verb + 1, min(syntax.high, verb + _SAID_OF_IT))
    return any(syntax.words.lower[at] in status_words("untrue") for at in near) and _is_fact(syntax, verb)


_SAID_OF_IT = 6  # words from the verb behind a report to the word that calls it untrue at most


def fate_in_relative(syntax: Syntax, head: int, family: str) -> str | None:
    """What the relative behind an event's noun tells of it: the planned listing, which was shelved last year."""
    number = syntax.number_at(head) + 1
    if number >= len(syntax.clauses) or syntax.clauses[number].opener not in {"which", "that"}:
        return None
    clause = syntax.clauses[number]
    if clause.kind != "relative" or syntax.any_finite(head + 1, clause.first):
        return None
    verb = finite_right(syntax, clause.first, clause.last)
    group = verb_group(syntax.words, syntax.low, verb) if verb != NONE else None
    if group is not None and _has_own_subject(syntax, clause.first + 1, group.first):
        return None  # said at a meeting that the works have been delayed
    if group is None or not group.passive or (group.perfect and group.past) or not _is_fact(syntax, verb):
        return None
    status = effect_of(syntax, verb, family)[1]
    return status if status in {"cancelled", "postponed"} else None


def _has_own_subject(syntax: Syntax, first: int, last: int) -> bool:
    """Whether more than adverbs stand between 'that' and its verb, so that it tells nothing of the noun before."""
    return any(syntax.words.lower[at] not in words("adverbs") for at in range(first, last))


def _is_fact(syntax: Syntax, verb: int) -> bool:
    """Whether a verb tells what was or will be done, and not what could be, or was not."""
    group = verb_group(syntax.words, syntax.low, verb)
    opener = syntax.clause_at(verb).opener
    return not group.negated and group.modal in {None, "will"} and group.to == NONE and opener not in {"if", "unless"}

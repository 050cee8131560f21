"""What makes an event denied: who denies it, false reports, what is called untrue."""

from __future__ import annotations

from functools import cache
from itertools import pairwise

from ingest import rules
from ingest.grammar.clauses import Syntax
from ingest.grammar.verbs import BE, bases, ends_as_adverb, words
from ingest.grammar.word_groups import status_words
from ingest.grammar.words import NONE

_DENIED = 12  # words between denying and the report that is denied, and its 'that', at most


@cache
def told_of() -> frozenset[str]:
    """Nouns for what is told: report, claim, rumour."""
    return status_words("what is told")


def is_denied(syntax: Syntax, first: int) -> bool:
    """Whether the clause that opens at `first` is what somebody denies: denied on Friday that, denied reports that."""
    lower = syntax.words.lower
    told = False
    for at in range(first, max(syntax.low, first - _DENIED) - 1, -1):
        word = lower[at]
        known = bases().get(word, ())
        if "deny" in known:
            return told or at >= first - 1 or _only_days(syntax, at + 1, first)
        if told and not status_words("denials").isdisjoint(known):
            return True  # dismissed reports that
        if word in {"untrue", "false", "rumours", "rumors"} and at >= first - 2:
            return True
        if told_falsely(syntax, at) or (at == first - 1 and lower[at - 1] in _WRONGLY):
            return True  # it was wrongly reported that
        if (word == "true" and at >= first - 2 and lower[at - 1] in words("not")) or lower[
            at - 1 : at + 1
        ] == _NO_TRUTH:
            return True
        if word in told_of():
            if _is_untrue(syntax, first):
                return True
            told = True
        elif at < first and (syntax.is_finite(at) or word in {";", ":"}):
            return False
    return False


def told_falsely(syntax: Syntax, verb: int) -> bool:
    """Whether a verb of saying has a hoax or a false report for its subject: false reports said that she had died."""
    lower = syntax.words.lower
    if lower[verb] not in words("saying") or not syntax.is_finite(verb):
        return False
    subject = lower[max(syntax.clause_at(verb).first, verb - _FALSELY) : verb]
    false = not _HOAXES.isdisjoint(subject)
    return false or any(one in _FALSE and two in told_of() for one, two in pairwise(subject))


_HOAXES = rules.words("statuses_of_events", "hoaxes")
_FALSE = rules.words("statuses_of_events", "false reports")
_FALSELY = 8  # words from a hoax to its verb at most
_NO_TRUTH = ("no", "truth")
_WRONGLY = rules.words("statuses_of_events", "wrongly")


def _is_untrue(syntax: Syntax, first: int) -> bool:
    """Whether a report that the clause from `first` on tells is called untrue: reports that he had quit were false."""
    lower = syntax.words.lower
    return any(
        is_called_untrue(syntax, at)
        or (lower[at - 1 : at + 1] == ("not", "true") and not BE.isdisjoint(lower[at - 3 : at - 1]))
        for at in range(first + 2, syntax.high)
    )


def is_denial(syntax: Syntax, verb: int) -> bool:
    """Whether a passive verb only says that a report is denied: claims that she robbed a bank were rejected."""
    opens = (k for k in range(verb - 1, syntax.low, -1) if syntax.words.lower[k] in {"that", "of"})
    told = any(syntax.words.lower[k - 1] in told_of() for k in opens)
    return told and is_called_untrue(syntax, verb)


def is_called_untrue(syntax: Syntax, at: int) -> bool:
    """Whether a word behind 'is' or 'proved' says that something is untrue: was false, turned out to be wrong."""
    lower = syntax.words.lower
    known = bases().get(lower[at], ())
    denied = "deny" in known or not status_words("denials").isdisjoint(known)  # a report that he quit was denied
    if not denied and lower[at] not in status_words("untrue"):
        return False
    before = lower[max(syntax.low, at - 2) : at]
    proved = any("prove" in bases().get(word, ()) for word in before)
    return (proved or not BE.isdisjoint(before)) and "not" not in before


def _only_days(syntax: Syntax, first: int, last: int) -> bool:
    """Whether only days and small words stand between two words: denied on Thursday that."""
    lower = syntax.words.lower
    small = {"on", "in", "at", "late", "early", "again", "however", "also", "too", ","}
    return all(
        syntax.words.date[at] != NONE or lower[at] in small or ends_as_adverb(lower[at]) for at in range(first, last)
    )

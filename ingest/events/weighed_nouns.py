"""Which nouns without an event verb tell of one event all the same: what may come, what somebody asks for, what it did.

Raised fears of a landslide; will the board allow a discussion?; an election that the other side calls illegal.
"""

from __future__ import annotations

from ingest.events.nearby import is_threatened_with
from ingest.events.operators import is_denied_report
from ingest.events.phrases import Phrase, is_weighed
from ingest.events.scenes import Telling
from ingest.grammar.clauses import Syntax
from ingest.grammar.verbs import bases, tags_of
from ingest.grammar.words import NONE

_OPEN = frozenset(("hypothetical", "proposed", "denied"))
# Families whose nouns mostly name words, things and states, and not what may come.
_WORDS = frozenset(("speech", "publication", "press", "request", "launch", "life"))
# Words before 'for' or 'of' that tell of no one event, or only when it is to be.
_ASKED_AT = frozenset(("question", "questions", "motion", "event", "date", "venue", "timetable", "schedule"))
_CHOSEN = frozenset(("election", "vote"))  # families whose noun is told by whoever won or called it
_DONE_BY = frozenset(("won", "called", "lost", "boycotted", "marred", "rigged", "contested"))


def is_told_open(syntax: Syntax, telling: Telling, phrase: Phrase) -> bool:
    """Whether what stands around a noun says that one such event may come, is wanted or denied, or what it did."""
    if telling.kind.told_only or telling.kind.family in _WORDS:
        return False
    if phrase.place == "phrase":
        return _is_feared_or_wanted(syntax, telling, phrase) or _has_relative(syntax, telling, phrase)
    return telling.status in _OPEN and _is_new(syntax, phrase)


def _is_feared_or_wanted(syntax: Syntax, telling: Telling, phrase: Phrase) -> bool:
    """Whether the word before a phrase says that its event may come or is wanted: fears of a landslide, a call for."""
    lower, before = syntax.words.lower, phrase.first - 2
    if before < syntax.low or lower[before] in _ASKED_AT:
        return False
    if lower[phrase.first] in _POINTING or (phrase.opener == "of" and lower[phrase.first] == "the"):
        return False
    if telling.status == "denied" and lower[phrase.first] in {"a", "an"} and is_denied_report(syntax, before):
        return True  # denied rumours of a reshuffle
    if phrase.opener == "against" and lower[before] in {"petition", "petitions", "campaign", "campaigned"}:
        return telling.status in _OPEN
    return is_weighed(syntax, phrase) or is_threatened_with(syntax, phrase.first, phrase.opener, telling.kind.family)


_POINTING = frozenset(("his", "her", "their", "its", "this", "that", "these", "those"))


def _has_relative(syntax: Syntax, telling: Telling, phrase: Phrase) -> bool:
    """Whether a relative behind a noun tells of its event: landslides that buried a village, an election won by her."""
    at = telling.trigger.last
    if at + 1 >= syntax.high:
        return False
    clause, lower = syntax.clause_at(at), syntax.words.lower
    relative = clause.first == at and clause.kind == "relative"
    if telling.kind.family in _CHOSEN:
        done = at + 1 if lower[at].endswith("ly") else at
        return (relative and lower[phrase.first] in {"a", "an"}) or lower[done] in _DONE_BY
    plural = lower[phrase.head].endswith("s") and lower[phrase.first] not in {"such", "any", "all"}
    return telling.kind.family == "disaster" and relative and phrase.opener == "by" and plural


def _is_new(syntax: Syntax, phrase: Phrase) -> bool:
    """Whether a subject or object opens as one new event does: a discussion, an early election."""
    lower, verb = syntax.words.lower, phrase.verb
    if phrase.place not in {"object", "subject"} or verb == NONE or lower[phrase.first] not in {"a", "an"}:
        return False
    closed = phrase.place == "object" and not _HAVING.isdisjoint(bases().get(lower[verb], ()))
    return not closed and "g" not in tags_of(lower[verb])


_HAVING = frozenset(("be", "become", "need", "deserve", "face", "survive"))  # of which the object is no event

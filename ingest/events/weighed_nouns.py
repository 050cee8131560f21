"""Which nouns without an event verb tell of one event all the same: what may come, what somebody asks for, what it did.

Raised fears of a landslide; will the board allow a discussion?; an election that the other side calls illegal.
"""

from __future__ import annotations

from ingest import rules
from ingest.events.nearby import is_threatened_with
from ingest.events.operators import is_denied_report
from ingest.events.phrases import Phrase
from ingest.events.scenes import Telling
from ingest.events.status_in_phrases import is_weighed
from ingest.events.status_under_verbs import is_followed
from ingest.grammar.clauses import Syntax
from ingest.grammar.verbs import bases, ends_as_adverb, tags_of
from ingest.grammar.words import NONE

_OPEN = frozenset(("hypothetical", "proposed", "denied"))
# Families whose nouns mostly name words, things and states, and not what may come.
_WORDS = frozenset(("speech", "publication", "press", "request", "life"))
# Words before 'for' or 'of' that tell of no one event, or only when it is to be.
_ASKED_AT = rules.words("statuses_of_events", "asked or set at")
_BLOWS = frozenset(("disaster", "violence"))
_CHOSEN = frozenset(("election", "vote"))  # families whose noun is told by whoever won or called it
_DONE_BY = frozenset(("won", "called", "lost", "boycotted", "marred", "rigged", "contested"))


def is_told_open(syntax: Syntax, telling: Telling, phrase: Phrase) -> bool:
    """Whether what stands around a noun says that one such event may come, is wanted or denied, or what it did."""
    if telling.kind.told_only or telling.kind.family in _WORDS:
        return False
    if phrase.place == "phrase":
        return _is_feared_or_wanted(syntax, telling, phrase) or _has_relative(syntax, telling, phrase)
    if phrase.place == "object" and NONE < phrase.verb < phrase.first and telling.status == "occurred":
        return is_followed(syntax, phrase.verb)
    return telling.status in _OPEN and _is_new(syntax, phrase)


def is_told_by_effect(syntax: Syntax, telling: Telling, phrase: Phrase) -> bool:
    """Whether an event verb beside a noun tells one event though nobody and no day is named: led to clashes."""
    family, effect, status = telling.kind.family, phrase.effect, telling.status
    if telling.kind.told_only or phrase.place not in {"object", "subject"} or phrase.verb == NONE:
        return False
    if effect == "cause":
        return _is_caused(syntax, telling, phrase)
    if family == "office":
        return effect in {"cancel", "postpone"} and _is_new(syntax, phrase)  # put off a reshuffle
    if effect in _WEIGHED and family in _DECIDED_ON:
        return status in _OPEN and (_is_new(syntax, phrase) or _are_new(syntax, phrase))
    if effect == "hold" and phrase.place == "subject" and telling.kind.name in _GOING_ON:
        return not _CONTINUING.isdisjoint(bases().get(syntax.words.lower[phrase.verb], ()))  # rescue efforts went on
    held = (
        effect in {"hold", "halt"} and phrase.place == "object" and "g" not in tags_of(syntax.words.lower[phrase.verb])
    )
    if not held:
        return False
    plural = syntax.words.lower[phrase.head].endswith("s")
    if family in {"consult", "visit"}:
        return (
            plural and phrase.first == telling.trigger.first and (status in _OPEN | {"postponed"} or family == "visit")
        )
    staged = not _STAGING.isdisjoint(bases().get(syntax.words.lower[phrase.verb], ()))
    return family == "protest" and plural and staged and status == "occurred"


def _is_caused(syntax: Syntax, telling: Telling, phrase: Phrase) -> bool:
    """Whether what something led to is one event or several: led to clashes, caused the suspension of; not: crime."""
    lower, at = syntax.words.lower, telling.trigger.last
    one = lower[phrase.first] in {"a", "an", "the", "his", "her", "their", "its", "another", "several", "two", "three"}
    of = at < syntax.high and lower[at] == "of"
    return one or of or (telling.kind.family in _HARMING and lower[phrase.head].endswith("s"))


def _are_new(syntax: Syntax, phrase: Phrase) -> bool:
    """Whether a plural opens as new events do: would consider new talks, pushed for economic sanctions."""
    lower = syntax.words.lower
    if phrase.place != "object" or not lower[phrase.head].endswith("s"):
        return False
    return lower[phrase.first] in {"new", "fresh", "further", "direct", "economic", "tougher", "early", "formal"}


_GOING_ON = frozenset(("evacuation", "search", "works"))
_CONTINUING = rules.words("courses", "rescuers at work")
_HARMING = frozenset(("violence", "protest", "disaster"))
_WEIGHED = frozenset(("deny", "study", "propose", "oppose", "reject"))  # event verbs of what may come, or may not
_DECIDED_ON = frozenset(("consult", "vote", "election", "justice", "visit", "order", "sanction", "agreement"))
_STAGING = rules.words("courses", "staging protests")


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
        done = at + 1 if ends_as_adverb(lower[at]) else at
        return (relative and lower[phrase.first] in {"a", "an"}) or lower[done] in _DONE_BY
    blow = relative and telling.kind.family in _BLOWS and telling.status == "occurred"
    if blow and lower[phrase.first] in {"a", "an", "another"} and phrase.opener in {"in", "from", "by"}:
        return clause.opener in {"that", "which"}  # the driver in a crash that killed two
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

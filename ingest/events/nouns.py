"""Which nouns tell an event: not those that only modify, name a thing or a topic."""

from __future__ import annotations

from ingest.events.kinds import Kind, Trigger
from ingest.events.phrases import Phrase
from ingest.grammar.clauses import Syntax
from ingest.grammar.verbs import BE, DO, HAVE, MODALS, nouns_too, tags_of, words
from ingest.grammar.words import NONE
from ingest.model import EventReport

_BEHIND = frozenset(("and", "or", "but", "not", "to", "here", "due", "late", "early", "said", "says"))  # no nouns


def is_modifier(syntax: Syntax, trigger: Trigger) -> bool:
    """Whether the noun only stands before another: a meeting room, Summit County."""
    at = trigger.last
    if at >= syntax.high or syntax.words.date[at] != NONE:
        return False
    word = syntax.words.lower[at]
    if not word[0].isalpha():
        return word == "-" and syntax.words.starts[at] == syntax.words.ends[at - 1]
    if syntax.words.name[at] != NONE or syntax.words.capital(at):
        return syntax.words.capital(trigger.head)
    known = words("prepositions") | words("cuts") | words("adverbs") | words("determiners") | _BEHIND
    verb = set(tags_of(word)) & {"d", "n"} or (tags_of(word) == "s" and word not in nouns_too())
    plural = syntax.words.lower[trigger.head].endswith("s") and "b" in tags_of(word)
    return not (
        word in known
        or verb
        or plural
        or word.endswith("ly")
        or word in BE
        or word in HAVE
        or word in DO
        or word in MODALS
    )


def is_eponym(syntax: Syntax, trigger: Trigger, phrase: Phrase) -> bool:
    """Whether the noun is the last word of a proper name for a thing: the Paris Agreement."""
    capital = syntax.words.capital(trigger.head) and trigger.head > syntax.low
    if (
        syntax.words.lower[phrase.first] in {"such", "any"}
        or "sidelines" in syntax.words.lower[max(0, phrase.first - 4) : phrase.first]
    ):
        return True
    if "margins" in syntax.words.lower[max(0, phrase.first - 4) : phrase.first]:
        return True
    return capital and trigger.kind.family != "consult" and phrase.effect != "reach"


def is_topic(syntax: Syntax, phrase: Phrase) -> bool:
    """Whether an event without determiner is only what is spoken about: talked about a truce."""
    first = syntax.words.lower[phrase.first]
    if phrase.status in {"planned", "proposed", "hypothetical", "cancelled", "postponed"}:
        return False
    return phrase.opener in {"about", "on", "over", "regarding"} and (
        first in {"a", "an"} or phrase.first == phrase.head
    )


def has_evidence(kind: Kind, phrase: Phrase, report: EventReport) -> bool:
    """Whether more than the bare noun tells it: an event verb, a date, a place, an ordinal, names."""
    if phrase.effect is not None:
        return True
    if kind.told_only:
        return False
    if phrase.place == "object" or phrase.place == "subject":
        ahead = report.status in {"planned", "ongoing", "proposed", "cancelled", "postponed", "hypothetical"} and (
            report.people or report.place
        )
        return bool(report.date_text or report.ordinal or (ahead and phrase.place == "subject"))
    return bool(report.people or report.date_text or report.place or report.ordinal)

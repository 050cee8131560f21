"""What the words beside 'is' or beside a noun make of an event: is likely, is on the table, ongoing, planned."""

from __future__ import annotations

from functools import cache

from ingest import rules
from ingest.grammar.clauses import Syntax
from ingest.grammar.verbs import BE, bases, ends_as_adverb, words
from ingest.grammar.word_groups import status_words
from ingest.grammar.words import VerbGroup


@cache
def beside_noun() -> dict[str, str]:
    """Words inside the noun phrase of an event -> status."""
    groups = rules.load("statuses_of_events").groups
    marked = [(name.rsplit(" ", 1)[1], group) for name, group in groups.items() if name.startswith("beside the noun")]
    return {word: status for status, group in marked for word in group.words}


def is_ongoing_adjective(word: str) -> bool:
    """Whether a word before an event's noun says that it goes on: ongoing, 11-day-old."""
    return word.endswith("-old") or beside_noun().get(word) == "ongoing"


def is_doubted(syntax: Syntax, group: VerbGroup) -> bool:
    """Whether an adverb of doubt stands right before a verb: possibly by expelling."""
    before = syntax.words.lower[max(syntax.low, group.first - 2) : group.verb]
    return not status_words("adverbs of doubt").isdisjoint(before)


@cache
def _beside_be() -> dict[str, str]:
    groups = rules.load("statuses_of_events").groups
    marked = [(name.rsplit(" ", 1)[1], group) for name, group in groups.items() if name.startswith("beside be")]
    return {word.split()[0]: status for status, group in marked for word in group.words}


def status_of_being(syntax: Syntax, verb: int) -> str | None:
    """What the word behind a bare 'is' makes of its subject: is likely, are due, is off, remains possible."""
    if not is_linking(syntax, verb):
        return None
    lower, at = syntax.words.lower, verb + 1
    if "away" in lower[at : at + 7] and lower[syntax.words.lower.index("away", at) - 1] in status_words("periods"):
        return "planned"  # is three years away
    if lower[at : at + 4] == ("out", "of", "the", "question"):
        return "denied"
    if table := _status_on_table(syntax, at):
        return table
    while at < syntax.high and lower[at] not in _beside_be() and (lower[at] in _BETWEEN or ends_as_adverb(lower[at])):
        at += 1
    if at >= syntax.high or (lower[at] == "under" and lower[at + 1 : at + 2] != ("way",)):
        return None  # is under review
    return _beside_be().get(lower[at])


def is_linking(syntax: Syntax, verb: int) -> bool:
    """Whether a verb only links its subject with what is said of it: is, remains, seems, looks."""
    return syntax.words.lower[verb] in BE or not _LINKING.isdisjoint(bases().get(syntax.words.lower[verb], ()))


_LINKING = rules.words("verbs", "linking")
# Groups of places in which a plan can be -> its status there.
_ON_TABLE = {"hypothetical": "hypothetical", "planned": "planned", "postponed": "postponed", "doubtful": "hypothetical"}


def _status_on_table(syntax: Syntax, at: int) -> str | None:
    """What the words behind 'is' say of a plan: is not on the agenda, is on the table, is in the offing."""
    lower = syntax.words.lower
    negated = at < syntax.high and lower[at] in words("not")
    while at < syntax.high and (lower[at] in _BETWEEN or lower[at] in words("not") or ends_as_adverb(lower[at])):
        at += 1
    places = {" ".join(lower[at : at + length]) for length in (2, 3)}
    for name, status in _ON_TABLE.items():
        if not places.isdisjoint(status_words(f"on the table {name}")):
            return status if not negated else "denied" if name in {"hypothetical", "planned"} else None
    return "denied" if "off the table" in places and not negated else None


_BETWEEN = frozenset(("not", "still", "now", "already", "also", "again"))  # words between 'is' and what it says

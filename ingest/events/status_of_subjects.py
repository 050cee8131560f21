"""What became of an event that is the subject of a verb that does not tell it: the accord stays in force."""

from __future__ import annotations

from ingest import rules
from ingest.events.courses import is_going_on
from ingest.events.lasting import PRESENT
from ingest.events.nearby import status_as_subject
from ingest.events.phrases import OWNER, bases_of
from ingest.events.status import status_of_verb
from ingest.events.status_beside_be import is_linking
from ingest.grammar.clauses import Syntax, main_verb
from ingest.grammar.verbs import BE, verb_group, words
from ingest.grammar.word_groups import status_words
from ingest.grammar.words import NONE


def status_of_subject(syntax: Syntax, first: int, verb: int, family: str) -> str:
    """The status of an event that is the subject of a verb that does not tell it: the accord of 2013 stays in force."""
    status = status_of_verb(syntax, verb)
    being = is_linking(syntax, verb)
    if being and status == PRESENT and is_on_day(syntax, verb):
        return PRESENT  # the election is on June 26
    near = syntax.words.lower[verb : min(syntax.high, verb + _TO_THINK)]
    if not (BE.isdisjoint(near) or status_words("thinking of it").isdisjoint(near)) or near[:1] in _PROVING:
        return "occurred"  # his arrest is likely to be viewed with concern; the quake may prove the worst
    if status == PRESENT and _is_laid_down(syntax, first, verb):
        return "hypothetical"  # the impeachment of a president requires a vote
    if status == "hypothetical" and not being and family in SETTLED and _may_have_done(syntax, first, verb):
        return "occurred"
    goes_on = is_going_on(syntax, first, verb)
    if status in {"occurred", "ongoing", "planned", PRESENT} and goes_on:
        return "ongoing"
    if (ahead := status_as_subject(syntax, first, verb, status, family)) is not None:
        return ahead
    return (
        status
        if status in {"hypothetical", "proposed"}
        or (being and status in {"planned", "cancelled", "postponed", "ongoing", "denied"})
        else "occurred"
    )


# Families whose event has been where a sentence weighs only what it did: his arrest could spark protests.
SETTLED = frozenset(("justice", "office", "violence", "disaster", "death", "sanction", "approval", "order"))


def _may_have_done(syntax: Syntax, first: int, verb: int) -> bool:
    """Whether a known event only may have an effect: the arrest could spark protests; not: would spark them."""
    group = verb_group(syntax.words, syntax.low, main_verb(syntax, verb))
    if group.modal in {None, "would"} or group.to != NONE or group.passive or group.verb + 1 >= syntax.high:
        return False
    owned = syntax.words.name[first] != NONE and "'s" in syntax.words.lower[first : first + OWNER]
    if not owned and syntax.words.lower[first] not in {"the", "his", "her", "their", "its", "this"}:
        return False
    after = syntax.words.lower[group.verb + 1]
    closed = words("prepositions", "adverbs", "cuts")
    return after.isalpha() and after not in closed and syntax.words.date[group.verb + 1] == NONE


def _is_laid_down(syntax: Syntax, first: int, verb: int) -> bool:
    """Whether a rule says what any such event needs: the dismissal of a judge requires the consent of the house."""
    lower = syntax.words.lower
    if not any(lower[at] == "of" and lower[at + 1] in {"a", "an", "any"} for at in range(first, verb - 1)):
        return False
    needs = not {"require", "need", "take"}.isdisjoint(bases_of(syntax, verb))
    near = lower[verb + 1 : min(syntax.high, verb + _TO_CONSENT)]
    return needs and not _CONSENT.isdisjoint(near)


_TO_CONSENT = 7  # words from needing to whose consent is needed at most
_CONSENT = rules.words("statuses_of_events", "consent")
_PROVING = rules.phrases("statuses_of_events", "proving")
_TO_THINK = 6  # words of 'is likely to be viewed' at most


def is_on_day(syntax: Syntax, verb: int) -> bool:
    """Whether a day follows a bare 'is': is on June 26, is tomorrow."""
    at = verb + 2 if syntax.words.lower[verb + 1 : verb + 2] in {("on",), ("in",)} else verb + 1
    return syntax.words.lower[verb] in {"is", "are"} and at < syntax.high and syntax.words.date[at] != NONE

"""What the words before a form in -ing make of it: without, postponed, the idea of, kept from, starts."""

from __future__ import annotations

from ingest import rules
from ingest.events.plans_undone import moved_by_particle
from ingest.grammar.clauses import Syntax
from ingest.grammar.verbs import bases, tags_of, verb_group, words
from ingest.grammar.word_groups import status_words
from ingest.grammar.words import NONE

_NOT_DONE = rules.phrases("statuses_of_events", "stopping short")


def is_idea_of_doing(syntax: Syntax, verb: int) -> bool:
    """Whether a form in -ing tells what somebody only thinks of: the idea of imposing sanctions."""
    if verb - 2 <= syntax.low or syntax.words.lower[verb - 1] != "of":
        return False
    return syntax.words.lower[verb - 2] in _IDEAS


_IDEAS = rules.words("statuses_of_events", "ideas of doing")


def _status_behind_of(syntax: Syntax, verb: int) -> str | None:
    """The status of a form in -ing that the words before its 'of' give: convicted of killing, no talk of leaving."""
    lower = syntax.words.lower
    if is_idea_of_doing(syntax, verb):
        return "proposed" if lower[verb - 2] in {"idea", "option", "proposal"} else "hypothetical"
    if lower[verb - 2] in {"convicted", "guilty"}:
        return "occurred"
    if lower[verb - 3] in {"no", "any"} and verb - 3 > syntax.low:
        return "denied"  # there was no question of pulling out
    return "planned" if lower[verb - 2] == "ahead" else None  # was remanded ahead of appearing in court


def _is_put_off(syntax: Syntax, verb: int) -> bool:
    """Whether the verb right before a form in -ing puts off what it tells."""
    lower, before = syntax.words.lower, verb - 1
    if moved_by_particle((next(iter(bases().get(lower[before - 1], ("",)))), lower[before])) == "postponed":
        return before - 1 >= syntax.low
    return before >= syntax.low and not {"postpone", "defer", "delay"}.isdisjoint(bases().get(lower[before], ()))


def status_of_aim(syntax: Syntax, on: int) -> str | None:
    """The status of what is agreed on, or worked at: agreed on holding talks, are in touch on holding talks."""
    if on <= syntax.low:
        return None
    groups, word = rules.load("statuses_of_events").groups, syntax.words.lower[on - 1]
    known = {word, *bases().get(word, ())}
    if not known.isdisjoint(groups["agreed on doing"].words):
        return "planned"
    return "proposed" if not known.isdisjoint(groups["working on doing"].words) else None


def is_due_in_court(syntax: Syntax, at: int) -> bool:
    """Whether the words before a word say that somebody will stand before a judge or be punished."""
    return not _COURTS.isdisjoint(syntax.words.lower[syntax.clause_at(at - 1).first : at])


_COURTS = rules.words("statuses_of_events", "standing before a judge")
_JOINED_ING = 6  # words from a form in -ing to the 'and' of the next at most


def joined_ing(syntax: Syntax, conjunction: int) -> int:
    """The form in -ing behind 'to', 'of' or 'for' that a conjunction goes on from; or -1."""
    lower = syntax.words.lower
    for at in range(conjunction - 1, max(syntax.low + 1, conjunction - _JOINED_ING), -1):
        if "g" in tags_of(lower[at]) and syntax.is_verb(at):
            return at if lower[at - 1] in {"to", "of", "for"} else NONE
        if syntax.is_verb(at) or lower[at] == ",":
            return NONE
    return NONE


def _is_wanted_for(syntax: Syntax, at: int) -> bool:
    """Whether what follows 'for' is only wanted: a proposal for signing, called for lifting, the need for holding."""
    if at < syntax.low:
        return False
    groups = rules.load("statuses_of_events").groups
    word = syntax.words.lower[at]
    nouns = {*groups["plans"].words, *groups["asked for"].words, "need"} - {"decision", "deal", "threat"}
    return word in nouns or not {"call", "push", "press", "plead", "appeal", "campaign"}.isdisjoint(
        bases().get(word, ())
    )


def describes_somebody(syntax: Syntax, verb: int) -> bool:
    """Whether a form in -ing says what those before it are at: detectives investigating the death, visiting envoys."""
    lower = syntax.words.lower
    visits = lower[verb] == "visiting" and lower[verb - 1] not in words("cuts") and not syntax.is_verb(verb - 1)
    if verb == syntax.low or visits:
        return True
    before = lower[verb - 1]
    closes = (
        before in words("prepositions")
        or before in words("cuts")
        or before in words("adverbs")
        or syntax.is_verb(verb - 1)
    )
    return before.isalpha() and before.endswith("s") and not closes and syntax.words.name[verb - 1] == NONE


STARTS = rules.words("courses", "starting")


def prevented_by(syntax: Syntax, at: int) -> int:
    """The verb that kept what follows 'from' from being: kept the president from giving, banned her from leaving."""
    found = rules.load("untold").groups["preventing"].words
    near = range(at - 1, max(syntax.low, at - _KEPT) - 1, -1)
    return next((k for k in near if any(base in found for base in bases().get(syntax.words.lower[k], ()))), NONE)


def status_of_kept(syntax: Syntax, verb: int) -> str:
    """The status of what somebody was kept from, and so meant to do: kept him from speaking; but: banned from leaving.

    Whoever is banned from something, or advised against it, need not have meant it.
    """
    known = bases().get(syntax.words.lower[verb], ())
    group = verb_group(syntax.words, syntax.low, verb)
    done = group.modal is None and group.to == NONE and not group.negated
    return "cancelled" if done and not _HELD_BACK.isdisjoint(known) else "denied"


_HELD_BACK = rules.words("statuses_of_events", "holding somebody back")
_KEPT = 8  # words between keeping somebody and the 'from' of what he is kept from at most


def status_right_behind(syntax: Syntax, verb: int) -> str | None:
    """The status that the word right before a form in -ing gives it, whatever the clause around tells; or None."""
    before = syntax.words.lower[verb - 1] if verb > syntax.low else ""
    if before == "ever" and verb - 1 > syntax.low:
        before = syntax.words.lower[verb - 2]  # denied ever meeting him
    known = bases().get(before, ())
    if _is_put_off(syntax, verb):
        return "postponed"  # postponed signing the bill, put off visiting Lima
    if before in {"without", "out"} or not _NOT_DOING.isdisjoint(known):
        return "denied"
    if syntax.words.lower[verb - 2 : verb] in _NOT_DONE and verb - 2 > syntax.low:
        return "denied"
    if not status_words("proposed doing").isdisjoint(known):
        return "proposed"
    if before == "since":
        return "occurred"  # his first visit since taking office
    if before == "of":
        return _status_behind_of(syntax, verb)
    return "proposed" if before == "for" and _is_wanted_for(syntax, verb - 2) else None


_NOT_DOING = rules.words("statuses_of_events", "not doing it")

"""What an ordinary verb must have to tell a deed that is still to come: an object, or somebody who asks for it."""

from __future__ import annotations

from ingest.events.kinds import Trigger
from ingest.events.scenes import Scene
from ingest.events.sides_of_verbs import is_passive, object_of, object_start
from ingest.events.status import status_of_verb
from ingest.events.status_of_infinitives import is_governed
from ingest.grammar.clauses import Syntax
from ingest.grammar.verbs import PRONOUNS, bases, words
from ingest.grammar.word_groups import status_words
from ingest.grammar.words import MONEY, NONE, VerbGroup

_CHOSEN = 6  # words between choosing somebody and the 'to' of what he is chosen for at most
_ASKED = 12  # words between asking somebody and the 'to' of what he is asked for at most
_AHEAD = frozenset(("planned", "hypothetical"))


def is_ahead_with(scene: Scene, trigger: Trigger, group: VerbGroup) -> bool:
    """Whether somebody is to do it to something, on whatever day: will chair the board, would refund them."""
    if group.negated or group.progressive or group.perfect:
        return False
    if is_passive(scene.syntax, group):
        return group.passive and group.to == NONE and status_of_verb(scene.syntax, group.verb) == "planned"
    if group.to != NONE and (not is_governed(scene.syntax, group) or is_only_meant(scene.syntax, group.to)):
        return False
    if group.to == NONE and group.modal not in {"will", "would", "could"}:
        return False
    return _has_something(scene, trigger) and status_of_verb(scene.syntax, group.verb) in _AHEAD


def _has_something(scene: Scene, trigger: Trigger) -> bool:
    """Whether a verb has an object, whatever it is: reverse wage cuts, refund them."""
    after = object_of(scene, object_start(scene.syntax, trigger))
    if not after:
        return False
    word = scene.syntax.words.lower[after.start]
    closed = words("cuts", "adverbs") | {"and", "or", "but"}
    return word not in closed and (word[0].isalnum() or word in MONEY)


def is_behind_plan(syntax: Syntax, to: int) -> bool:
    """Whether a noun stands right before 'to', which only says what a plan or an effort is for: a plan to close it."""
    before = to - 1
    if (
        before <= syntax.low
        or syntax.words.lower[before] not in status_words("plans and efforts")
        or syntax.is_verb(before)
    ):
        return False
    return not (syntax.words.lower[before] in {"plan", "plans"} and _is_planned_by(syntax, before - 1))


def _is_planned_by(syntax: Syntax, at: int) -> bool:
    """Whether who plans stands right before 'plan' or 'plans', so that it is the verb: Acme Group also plans to."""
    while at > syntax.low and syntax.words.lower[at] in words("adverbs"):
        at -= 1
    named = syntax.words.name[at] != NONE or (syntax.words.capital(at) and at > syntax.low)
    return named or syntax.words.lower[at] in PRONOUNS | {"which", "who"}


def is_only_meant(syntax: Syntax, to: int) -> bool:
    """Whether somebody only means or promises to do what follows 'to': is determined to build, promised to use."""
    word = syntax.words.lower[to - 1] if to > syntax.low else ""
    found = status_words("only meaning to")
    return word in found or not found.isdisjoint(bases().get(word, ()))


def is_chosen_for(syntax: Syntax, to: int) -> bool:
    """Whether what follows 'to' only tells for which work somebody was chosen: chosen by the king to run the bank."""
    before = syntax.words.lower[max(syntax.low, to - _CHOSEN) : to]
    return any(not status_words("chosen for work").isdisjoint(bases().get(word, ())) for word in before)


def is_asked_for(scene: Scene, trigger: Trigger, group: VerbGroup) -> bool:
    """Whether somebody is asked, urged or offers to do it: urged the senate to scrap the tax, to relocate."""
    syntax = scene.syntax
    if is_passive(syntax, group):
        return False
    for at in range(group.to - 1, max(syntax.low, group.to - _ASKED) - 1, -1):
        if not status_words("asking for a deed").isdisjoint(bases().get(syntax.words.lower[at], ())):
            return True
        if syntax.is_verb(at):
            return False
    return False

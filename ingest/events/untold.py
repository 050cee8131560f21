"""Which tellings are no events though a verb or noun of news stands there: what did not happen, opinions, rules."""

from __future__ import annotations

from ingest import rules
from ingest.events.other_verbs import is_other_verb
from ingest.events.provisions import is_provision
from ingest.events.scenes import Scene, Telling
from ingest.events.sides_of_verbs import is_passive
from ingest.events.undone import is_undone
from ingest.events.unparticular import is_unparticular_noun, is_unparticular_verb
from ingest.events.untold_acts import is_untold_act, is_weak_act
from ingest.events.untold_nouns import is_untold_noun
from ingest.grammar.clauses import Syntax
from ingest.grammar.verbs import bases, verb_group
from ingest.grammar.word_groups import people_nouns, untold_words
from ingest.grammar.words import NONE, VerbGroup
from ingest.model import EventReport


def is_untold(scene: Scene, telling: Telling, report: EventReport) -> bool:
    """Whether the words of a report only say what did not happen, what one thinks, or what anybody may do."""
    syntax = scene.syntax
    if _is_quoted_opinion(syntax, telling, report):
        return True
    if report.status == "occurred" and _is_near_miss(syntax, telling):
        return True
    if telling.phrase is not None:
        return is_unparticular_noun(syntax, telling, report) or is_untold_noun(syntax, telling, report)
    if telling.kind.family == "act" and not report.date_text and _in_long_quotation(syntax.words.body, report.start):
        return True
    group = verb_group(syntax.words, syntax.low, telling.owner[2])
    if is_undone(syntax, telling, group, report) or is_other_verb(scene, telling, group, report):
        return True
    if is_untold_act(syntax, telling, group, report) or is_unparticular_verb(syntax, telling, group, report):
        return True
    if _describes_noun(syntax, group, report) or is_provision(syntax, group, report):
        return True
    if _is_by_the_way(syntax, telling, group) or _is_invited(syntax, telling, group):
        return True
    if report.status == "proposed" and group.to != NONE and is_passive(syntax, group) and not report.date_text:
        return "want" in bases().get(syntax.words.lower[group.to - 1], ())  # wants to be re-elected
    return telling.kind.family == "act" and is_weak_act(syntax, group, report)


def _is_near_miss(syntax: Syntax, telling: Telling) -> bool:
    """Whether an adverb before the verb says that it was not done, or hardly ever: almost resigned, rarely visited."""
    phrase = telling.phrase
    if phrase is not None and (phrase.place != "object" or phrase.effect not in _BROUGHT_ABOUT):
        return False
    verb = phrase.verb if phrase is not None else telling.owner[2]
    if verb == NONE:
        return False
    group, lower = verb_group(syntax.words, syntax.low, verb), syntax.words.lower
    inside = (lower[at - 1] for at in (group.verb, group.first) if at > syntax.low)
    return not untold_words("near misses").isdisjoint(inside)


_BROUGHT_ABOUT = frozenset(("reach", "bring about", "harm", "file"))  # what is done so comes about by it


def _is_quoted_opinion(syntax: Syntax, telling: Telling, report: EventReport) -> bool:
    """Whether others' doings are only spoken of in a direct quotation: "If he walks out, nobody will testify"."""
    if report.date_text or not _in_long_quotation(syntax.words.body, report.start):
        return False
    if report.status == "occurred":
        return telling.phrase is not None and not (report.people or report.place)
    at = telling.owner[0] - 1
    own = at >= syntax.low and syntax.words.lower[at] in untold_words("first person")
    return not own and report.status in _WEIGHED


_WEIGHED = frozenset(("proposed", "hypothetical"))


def _in_long_quotation(body: str, start: int) -> bool:
    """Whether a character stands in a direct quotation that opens in its own paragraph."""
    before = body[body.rfind("\n", 0, start) + 1 : start]
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1


def _is_by_the_way(syntax: Syntax, telling: Telling, group: VerbGroup) -> bool:
    """Whether a form in -ing behind a comma only says what somebody said or did beside: ..., pledging to align."""
    if group.tag != "g" or group.first != group.verb or group.first == syntax.low:
        return False
    return telling.kind.family in _BESIDE and syntax.words.lower[group.first - 1] == ","


_BESIDE = frozenset(("agreement", "request", "visit"))


def _is_invited(syntax: Syntax, telling: Telling, group: VerbGroup) -> bool:
    """Whether somebody is only invited to do it, and so the invitation happened: invited her to inspect the damage."""
    if group.to == NONE or telling.kind.family in {"consult", "visit"}:
        return False
    near = syntax.words.lower[max(syntax.low, group.to - _INVITED) : group.to]
    return any("invite" in bases().get(word, ()) for word in near)


_INVITED = 8  # words between inviting and what one is invited to do at most


# behind which an infinitive only says what they are for: visas to enter, looks for someone to replace her
_SOUGHT = rules.words("untold", "sought")


def _describes_noun(syntax: Syntax, group: VerbGroup, report: EventReport) -> bool:
    """Whether a bare form in -ing describes the noun before it: people fleeing the war, visas to enter the country."""
    lower, first = syntax.words.lower, group.first
    if group.to != NONE:
        return group.to > syntax.low and lower[group.to - 1] in _SOUGHT
    if group.tag != "g" or first != group.verb or first == syntax.low or report.date_text:
        return False
    before = lower[first - 1]
    return before in people_nouns() and before.endswith(("s", "people", "men", "women"))

"""What became of an event that a verb tells as its subject or object: held talks, the march was banned."""

from __future__ import annotations

from ingest import rules
from ingest.events.courses import status_of_course
from ingest.events.governors import STOPPING, effect_of
from ingest.events.lasting import PRESENT
from ingest.events.operators import FAILING
from ingest.events.phrases import OWNER, bases_of
from ingest.events.plans_undone import is_not_yet
from ingest.events.status import is_only_purpose, status_of_verb
from ingest.events.status_in_phrases import is_of_plan
from ingest.grammar.clauses import Syntax, finite_left
from ingest.grammar.verbs import verb_group
from ingest.grammar.words import NONE


def status_with_verb(
    syntax: Syntax, first: int, verb: int, effect: str | None, fixed: str | None, own: str | None
) -> str:
    status = status_of_verb(syntax, verb)
    if effect == "deny" and verb > first and not verb_group(syntax.words, syntax.low, verb).passive:
        fixed = effect = None  # the treaty bans mines: it is not what is banned
    if verb < first and status in {PRESENT, "ongoing"} and is_followed(syntax, verb):
        return "occurred"  # it follows a strike by miners
    if effect == "reach" and not _BREAKING.isdisjoint(bases_of(syntax, verb)):
        return "occurred"  # whoever breaks a truce, or may break it, has made it
    if effect == "reach" and syntax.words.lower[verb - 1] == "before" and _failed_before(syntax, verb - 1):
        return "denied"  # collapsed before reaching a deal
    if effect == "attend":
        return _status_of_attended(syntax, verb, status)
    if lasts := status_of_course(syntax, first, verb, effect, status):
        return lasts
    if fixed is not None and (settled := _status_as_fixed(syntax, verb, fixed, status)):
        stopped = settled == "denied" and (own == "planned" or _is_told_planned(syntax, first, verb))
        return "cancelled" if stopped and not STOPPING.isdisjoint(bases_of(syntax, verb)) else settled
    fixed_before = verb > first and not _FIXED_FOR.isdisjoint(syntax.words.lower[first:verb])
    if status == "denied" and (
        own == "planned" or fixed_before or syntax.words.lower[verb : verb + 2] == ("go", "ahead")
    ):
        return "cancelled"
    if own == "denied" and status in {"occurred", PRESENT, "ongoing", "planned"}:
        return "denied"
    if own in {"hypothetical", "proposed"} and status != "denied" and effect is None:
        return own
    only_greeted = effect is None or "welcome" in bases_of(syntax, verb)  # welcomed the planned visit
    if own in {"planned", "ongoing"} and only_greeted and status in {"occurred", PRESENT}:
        return own
    owned = syntax.words.name[first] != NONE and "'s" in syntax.words.lower[first : first + OWNER]
    which = owned or syntax.words.lower[first] in {"the", "his", "her", "their", "its"}
    if effect is None and status == "denied" and which:
        return "occurred"  # refused to discuss the attack, to recognise Peru's election
    return status


def _is_told_planned(syntax: Syntax, first: int, verb: int) -> bool:
    """Whether words behind a noun say for when it was fixed: banned a rally planned for Sunday."""
    low, high = (first, verb) if verb > first else (first, min(syntax.clause_at(first).last + 2, syntax.high - 1))
    lower = syntax.words.lower
    return any(
        lower[at] in _FIXED_FOR and (lower[at + 1] in {"for", "to", "on", "in"} or syntax.words.date[at + 1] != NONE)
        for at in range(low, high)
    )


def is_followed(syntax: Syntax, verb: int) -> bool:
    """Whether something else follows what stands behind a verb, which so has been: it follows the rejection of."""
    lower = syntax.words.lower
    if lower[verb] not in {"follows", "followed"} or lower[verb - 1] in {"he", "she", "they", "who"}:
        return False
    return not verb_group(syntax.words, syntax.low, verb).passive


_FIXED_FOR = rules.words("statuses_of_events", "fixed")
_BREAKING = rules.words("statuses_of_events", "breaking an agreement")


def _status_as_fixed(syntax: Syntax, verb: int, fixed: str, status: str) -> str | None:
    """The status of an event whose verb fixes one, by what becomes of the verb itself: will be called off."""
    if fixed in {"cancelled", "postponed"} and status == "hypothetical":
        return status  # the start may be delayed
    if fixed in {"cancelled", "postponed"}:
        return fixed if status in {"occurred", "ongoing", "planned", PRESENT} else "planned"
    if fixed == "planned" and status == "denied" and is_not_yet(syntax, verb):
        return "planned"  # is not expected until May
    if fixed == "planned":
        return {"occurred": "planned", "ongoing": "planned", PRESENT: "planned"}.get(status, status)
    if fixed == "ongoing":
        return "ongoing" if status == PRESENT else status  # remains in place
    if fixed == "proposed":
        return status if status in {"denied", "hypothetical"} else "proposed"
    if fixed == "hypothetical":
        return "denied" if status == "denied" else "hypothetical"
    if fixed == "denied":
        open_ = status in {"hypothetical", "denied"} or (
            _is_warding_off(syntax, verb) and is_only_purpose(syntax, verb)
        )
        return "hypothetical" if open_ else "denied"
    return None


def _is_warding_off(syntax: Syntax, verb: int) -> bool:
    return not {"prevent", "avoid", "avert", "forestall", "head", "ward", "stave"}.isdisjoint(bases_of(syntax, verb))


def _status_of_attended(syntax: Syntax, verb: int, status: str) -> str:
    """The status of an event that somebody attends or not: the event took place all the same."""
    if status in {"hypothetical", "proposed"} and "boycott" not in bases_of(syntax, verb):
        return "planned"
    group = verb_group(syntax.words, syntax.low, verb)
    if status == "ongoing" and group.tag == "g" and group.first == verb and syntax.words.lower[verb - 1] == ",":
        return "occurred"  # is in Lima, skipping the inauguration
    if status != "denied":
        return status
    ahead = group.modal in {"will", "would"} or (group.to != NONE and is_of_plan(syntax, group.to))
    return "planned" if ahead else "occurred"


def _failed_before(syntax: Syntax, at: int) -> bool:
    """Whether what was on its way came to nothing before a word: the talks faltered before."""
    verb = finite_left(syntax, at)
    if verb == NONE:
        return False
    ended = not {"falter", "stall", "end", "break", "quit", "leave"}.isdisjoint(bases_of(syntax, verb))
    return ended or effect_of(syntax, verb, "plan")[0] == FAILING

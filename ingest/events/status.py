"""What became of what a verb tells: occurred, planned, denied ..., from tense, aspect, modality and negation."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from ingest import rules
from ingest.events.denials import is_denied, told_of
from ingest.events.lasting import PRESENT, goes_on_for, is_lasting, is_resuming, is_staying, is_until
from ingest.events.operators import fate_of_plan, is_denied_without_that, status_from_outside
from ingest.events.plans_undone import (
    is_moved,
    status_come_to_nothing,
    status_of_negated,
    status_of_undone,
    was_to_have,
)
from ingest.events.status_beside_be import is_doubted, status_of_being
from ingest.events.status_of_infinitives import (
    FIRST_OF,
    FIRSTS,
    INTO,
    NO_CHOICE,
    REACH,
    describes_object,
    is_back,
    is_governed,
    is_result,
    made_by_governor,
    puts_into_office,
    status_beside_being,
    status_of_able,
    status_of_said,
    status_without_choice,
    won_to_become,
)
from ingest.events.status_of_ing import (
    STARTS,
    describes_somebody,
    is_due_in_court,
    joined_ing,
    prevented_by,
    status_of_aim,
    status_of_kept,
    status_right_behind,
)
from ingest.events.status_of_modals import (
    has_condition,
    is_inverted,
    is_inverted_inside,
    is_provided,
    is_to_come,
    is_waited_for,
    status_asked_or_told,
    status_of_modal,
)
from ingest.grammar.clauses import Clause, Syntax, finite_left, finite_right, main_verb, shares_passive
from ingest.grammar.subjects import behind_fronted
from ingest.grammar.verbs import BE, bases, ends_as_adverb, tags_of, verb_group, words
from ingest.grammar.words import NONE, VerbGroup

_DEEP = 4  # governors of governors at most: was expected to agree to be forced to resign


def status_of_verb(syntax: Syntax, verb: int, depth: int = 0) -> str:
    """The status of what the verb at a word index tells; PRESENT where only a date can decide."""
    known, key = syntax.statuses, (verb, depth)
    if key not in known:
        known[key] = _status_of_verb(syntax, verb, depth)
    return known[key]


def _status_of_verb(syntax: Syntax, verb: int, depth: int) -> str:
    group = verb_group(syntax.words, syntax.low, verb)
    status = status_of_being(syntax, verb) or _status_of_group(syntax, group, depth)
    if status == "denied" and group.negated:
        status = status_of_negated(syntax, group)
    clause = _clause_of(syntax, group)
    if syntax.words.lower[group.first - 1 : group.first] == ("or",):
        if depth < _DEEP and shares_passive(syntax, group):
            return status_of_verb(syntax, group.first - 2, depth + 1)  # are to be ended or suspended
        if status in {"planned", "proposed", PRESENT}:
            return "hypothetical"  # disarm or face an assault
    if status != "cancelled" and (is_inverted(syntax, verb) or is_inverted_inside(syntax, group)):
        return "hypothetical"
    if (clause.opener in {"if", "unless", "whether"} or is_provided(syntax, clause)) and status != "cancelled":
        return "hypothetical"
    if status == "occurred" and is_waited_for(syntax, clause, group):
        return "planned"
    if is_denied(syntax, clause.first) and (clause.kind == "complement" or clause.opener == "that"):
        return "denied"
    if clause.opener != "that" and is_denied_without_that(syntax, group):
        return "denied"
    if status == "occurred" and clause.opener == "that" and _is_alleged(syntax, clause.first - 1):
        return "hypothetical"
    if status == "planned" and (is_to_come(syntax, group) and has_condition(syntax, verb)):
        return "hypothetical"
    if status == "occurred" and group.tag in "dn" and group.first == group.verb and (had := _made(syntax, group.verb)):
        status = _status_of_made(syntax, group, had, depth)
    if status == "occurred" and _goes_on(syntax, clause, group):
        return "ongoing"
    if status == PRESENT and group.passive and is_until(syntax, group):
        return "ongoing"
    if status in _TOLD and (outside := status_from_outside(syntax, clause, group, status)):
        return outside
    return _status_of_plan(syntax, group) if status == "planned" else status


def _goes_on(syntax: Syntax, clause: Clause, group: VerbGroup) -> bool:
    """Whether what was done is still being done: for a third day, remains closed, resumed its search."""
    return goes_on_for(syntax, clause, group) or is_staying(syntax, group) or is_resuming(syntax, group)


def _status_of_plan(syntax: Syntax, group: VerbGroup) -> str:
    """What became of what was planned: it came to nothing, was moved, or is in doubt; else it still is planned."""
    if group.to != NONE and (undone := status_come_to_nothing(syntax, group)):
        return undone
    if group.to != NONE and is_moved(syntax, group):
        return "postponed"
    if was_to_have(syntax, group):
        return status_of_undone(syntax)
    doubted = is_doubted(syntax, group) or syntax.words.lower[group.verb + 1 : group.verb + 2] == ("any",)
    return "hypothetical" if doubted else "planned"  # would challenge any transfer


_TOLD = frozenset(("planned", "occurred", "ongoing", PRESENT))  # statuses that a doubt, a fear or a wish changes


def _clause_of(syntax: Syntax, group: VerbGroup) -> Clause:
    """The clause of a verb; a past that was cut off like a participle has the opener before its subject."""
    clause = syntax.clause_at(group.verb)
    if clause.kind != "participle" or clause.first != group.verb or clause.first == syntax.low:
        return clause
    before = syntax.clause_at(clause.first - 1)
    past = group.first < group.verb or "d" in tags_of(syntax.words.lower[group.verb])
    opened = before.opener in {"that", "if", "unless", "whether"} or before.kind == "complement"
    last = group.first if group.first < group.verb else clause.first
    return before if past and opened and not syntax.any_finite(before.first, last) else clause


_ALLEGED = rules.words("statuses_of_events", "fears and allegations")


def _is_alleged(syntax: Syntax, at: int) -> bool:
    """Whether what follows a noun is only alleged, or told against what the sentence says: despite reports that."""
    lower = syntax.words.lower
    if lower[at] in _ALLEGED:
        return True
    return lower[at] in told_of() and "despite" in lower[max(syntax.low, at - _DESPITE) : at]


_DESPITE = 3  # words from 'despite' to the noun for what is told at most


@cache
def _denying() -> frozenset[str]:
    return frozenset(("deny", "denies", "denied", "denying"))


def _status_of_group(syntax: Syntax, group: VerbGroup, depth: int) -> str:
    lower = syntax.words.lower
    if group.to != NONE:
        if depth < _DEEP and (won := won_to_become(syntax, group)) != NONE:
            return status_of_verb(syntax, won, depth + 1)
        return "occurred" if is_result(syntax, group) else _status_of_infinitive(syntax, group, depth)
    if group.modal:
        return status_of_modal(syntax, group)
    if syntax.words.lower[group.first] == "be" and group.first < group.verb:
        return "planned" if _is_ordered(syntax, group.first) else "proposed"
    if group.negated:
        return "denied"
    if group.first == group.verb and group.tag in "bd" and (seen := _seen_to(syntax, group.verb)):
        return seen
    if group.tag == "g":
        return _status_of_ing(syntax, group, depth)
    if lower[group.first] == "having" and group.first > syntax.low and lower[group.first - 1] in _denying():
        return "denied"  # denied having met him
    if group.perfect and not group.past and is_lasting(syntax, group):
        return "ongoing"
    if group.perfect or group.tag == "d":
        return "occurred"
    if group.tag == "n":
        if lower[group.first] == "being":
            return _status_of_ing(syntax, replace(group, verb=group.first), depth)  # after being arrested
        if group.progressive:
            return "ongoing"
        return "occurred" if group.past or not group.passive else PRESENT
    asked = group.tag == "b" and group.first == group.verb and status_asked_or_told(syntax, group)
    return asked or PRESENT


def _seen_to(syntax: Syntax, verb: int) -> str | None:
    """What a deal or plan will bring about, or would: the deal will see Peru lower its tariffs; None elsewhere."""
    for at in range(verb - 2, max(syntax.low, verb - _SEEING), -1):
        if syntax.words.lower[at] == "see":
            modal = verb_group(syntax.words, syntax.low, at).modal
            return None if modal is None else "planned" if modal == "will" else "hypothetical"
        if not syntax.words.lower[at].isalpha() or syntax.is_finite(at):
            return None
    return None


_SEEING = 8  # words from 'see' to what it will see done at most


def _is_ordered(syntax: Syntax, at: int) -> bool:
    """Whether a subjunctive tells what was ordered: ordered that the twins be returned; will retire and be replaced."""
    clause = syntax.clause_at(at)
    if syntax.words.lower[at - 1] in {"and", "or"}:
        verb = finite_left(syntax, at - 1)
        return verb != NONE and verb_group(syntax.words, syntax.low, verb).modal == "will"
    if clause.opener == "that" or clause.kind == "complement":
        before = syntax.words.lower[max(syntax.low, clause.first - 3) : clause.first]
        return any(not _ORDERING.isdisjoint(bases().get(word, ())) for word in before)
    return False


_ORDERING = rules.words("statuses_of_events", "ordering that")


def _status_of_made(syntax: Syntax, group: VerbGroup, had: int, depth: int) -> str:
    """The status of what somebody is to have done: threatened to have him arrested, will have it closed."""
    known = bases().get(syntax.words.lower[had], ())
    if "order" in known and "d" in tags_of(syntax.words.lower[group.verb]) and _has_object(syntax, group.verb):
        return "occurred"  # a man who ordered the killing of five asked the court
    if "order" in known:
        return "planned"  # ordered the men freed
    if "want" in known:
        return "proposed"
    if syntax.words.lower[had - 1] == "to":
        return _status_of_infinitive(syntax, replace(group, first=had - 1, to=had - 1), depth)
    return "planned" if syntax.words.lower[had - 1] == "will" else "hypothetical"


def _has_object(syntax: Syntax, verb: int) -> bool:
    """Whether an object stands right behind a verb, so that it is no participle: asked the court, asked judges."""
    at = verb + 1
    if at >= syntax.high or syntax.words.date[at] != NONE:
        return False
    word = syntax.words.lower[at]
    closed = word in words("prepositions", "cuts", "adverbs") or word in {"and", "or", "to", "but"}
    return word[0].isalnum() and not closed and not ends_as_adverb(word)


def _made(syntax: Syntax, verb: int) -> int:
    """The 'have' or 'get' that makes a participle behind its object be done: threatened to have him arrested; or 0.

    And the 'see' or 'want': efforts to see all hostages freed, wants the sanctions lifted.
    """
    if not syntax.words.lower[verb - 1][-1].isalnum() or syntax.words.lower[verb - 1] in {"and", "but", "or"}:
        return 0  # lived to see an apology, died
    for at in range(verb - 2, max(syntax.low, verb - _MADE), -1):
        if not _WISHING.isdisjoint(bases().get(syntax.words.lower[at], ())) and syntax.is_verb(at):
            return at
        if syntax.words.lower[at] in {"have", "see", "get"}:
            return at if syntax.words.lower[at - 1] in {"to", "will", "would", "could", "may", "might"} else 0
        if syntax.is_verb(at) or syntax.words.lower[at] in {",", "and", "that"}:
            return 0
    return 0


_WISHING = rules.words("statuses_of_events", "wanting it done")
_MADE = 9  # words between 'have' and the participle of what is to be done, with whom it is done to, at most


def _status_of_infinitive(syntax: Syntax, group: VerbGroup, depth: int) -> str:
    lower = syntax.words.lower
    at, steps = group.to - 1, 0
    if lower[at] == "whether":
        return "hypothetical"
    if lower[at - 1 : at + 1] == ("in", "order") and at > syntax.low:
        return "planned"  # went to Lima in order to sign it
    if lower[at] == "but" and lower[at - 1] in NO_CHOICE and (said := status_without_choice(syntax, at)):
        return said
    negated = group.negated or (at >= syntax.low and lower[at] in {"not", "never"})
    if not negated and at > syntax.low and (said := status_of_said(syntax, group)):
        return said
    while at >= syntax.low and steps < REACH:
        if lower[group.verb] in INTO and puts_into_office(syntax, at, INTO[lower[group.verb]]):
            return _status_by_governor(syntax, at, "as the verb", depth)  # was promoted to replace her
        kind = made_by_governor(syntax, at)
        if lower[at] == "way" and lower[at - 2 : at - 1] == ("on",):
            return "planned"  # on their way to block the port
        if kind and (steps <= 3 or syntax.is_verb(at) or (steps <= FIRST_OF and lower[at] in FIRSTS)):
            negated = negated or (lower[at - 1] in {"no", "without", "never"} and at > syntax.low)
            return _status_governed(syntax, group, at, kind, negated, depth)
        if not kind and (found := status_beside_being(syntax, group, at, steps, negated)):
            return found  # a noun or adjective takes only the infinitive beside it: the first to visit
        if not kind and ((syntax.is_verb(at) and not describes_object(syntax, at)) or lower[at] in {";", ":"}):
            break
        at, steps = at - 1, steps + 1
    return "denied" if negated else "planned"


def _status_governed(syntax: Syntax, group: VerbGroup, at: int, kind: str, negated: bool, depth: int) -> str:
    """The status of an infinitive behind a word that says what becomes of it: agreed to, an attempt to."""
    lower = syntax.words.lower
    if kind == "as the verb" and lower[group.to + 1] == "have" and not negated:
        return "occurred"  # appears to have won
    if not syntax.is_verb(at) and lower[at - 1] == "any":
        return "hypothetical"  # any attempt to impeach him
    if not syntax.is_verb(at) and (fate := fate_of_plan(syntax, at, group.verb)):
        return fate
    if kind == "as the verb" and at < group.to - 1 and is_back(syntax, at):
        kind = "planned"
    if lower[at] == "able" and (was := status_of_able(syntax, at)):
        return was
    return "denied" if negated and kind != "denied" else _status_by_governor(syntax, at, kind, depth)


def _status_by_governor(syntax: Syntax, at: int, kind: str, depth: int) -> str:
    if depth >= _DEEP or syntax.words.lower[at] not in bases():
        if kind in {"planned", "proposed"} and _is_denied_before(syntax, at, depth):
            return "denied"
        return (_status_of_rank(syntax, at, depth) or "occurred") if kind == "as the verb" else kind
    own = status_of_verb(syntax, at, depth + 1)
    if kind == "as the verb":
        return "ongoing" if own == "occurred" and "begin" in bases().get(syntax.words.lower[at], ()) else own
    if own in {"denied", "hypothetical"} and kind in {"planned", "proposed"}:
        return own
    if own == "denied" and not _ALLOWING.isdisjoint(bases().get(syntax.words.lower[at], ())):
        return own  # will not allow him to visit
    return own if own == "proposed" and kind == "planned" else kind


_ALLOWING = rules.words("statuses_of_events", "allowing")


def _is_denied_before(syntax: Syntax, at: int, depth: int) -> bool:
    """Whether somebody denies what is about or due to be: denied that it was about to sell its mill."""
    be = next((k for k in range(at - 1, max(syntax.low, at - 3), -1) if syntax.words.lower[k] in BE), NONE)
    if be == NONE or depth >= _DEEP or syntax.clause_at(be).kind != "complement":
        return False
    return status_of_verb(syntax, be, depth + 1) == "denied"


def _status_of_rank(syntax: Syntax, at: int, depth: int) -> str | None:
    """The status of what somebody is the first or last to do, by the 'be' before: would not be the first to leave."""
    verb = finite_left(syntax, at)
    if depth >= _DEEP or verb == NONE or at - verb > _TO_RANK:
        return None
    main = main_verb(syntax, verb)
    if main >= at or not {"be", "become"}.intersection(
        {syntax.words.lower[main], *bases().get(syntax.words.lower[main], ())}
    ):
        return None
    group = verb_group(syntax.words, syntax.low, main)
    return status_of_verb(syntax, main, depth + 1) if group.modal is not None else None


_TO_RANK = 6  # words from 'would not be' to 'first' at most


def _status_of_ing(syntax: Syntax, group: VerbGroup, depth: int) -> str:
    if group.first < group.verb:
        return "ongoing"
    if group.verb == syntax.low and (where := behind_fronted(syntax, group)):
        return status_of_verb(syntax, where.stop, depth + 1)  # Speaking in Lima, she said
    before = syntax.words.lower[group.verb - 1] if group.verb > syntax.low else ""
    known = bases().get(before, ())
    if before == "and" and group.verb - 2 > syntax.low and "g" in tags_of(syntax.words.lower[group.verb - 2]):
        return _status_of_ing(syntax, verb_group(syntax.words, syntax.low, group.verb - 2), depth)
    if before == "out" and syntax.is_verb(group.verb - 2) and depth < _DEEP:
        ruled = status_of_verb(syntax, group.verb - 2, depth + 1)
        return "hypothetical" if ruled == "denied" else "denied"  # has not ruled out sending troops
    if (settled := status_right_behind(syntax, group.verb)) is not None:
        return settled
    if before in {"and", "or"} and (first := joined_ing(syntax, group.verb - 1)) != NONE:
        return status_of_verb(syntax, first, depth + 1)  # looks forward to visiting China and attending the summit
    if before == "on" and (ahead := status_of_aim(syntax, group.verb - 1)):
        return ahead
    if before in {"of", "about", "to"}:
        return "hypothetical"
    if before == "from" and (kept := prevented_by(syntax, group.verb - 1)) != NONE:
        return "hypothetical" if is_only_purpose(syntax, kept) else status_of_kept(syntax, kept)
    matrix = status_of_matrix(syntax, group.verb, depth)
    if before == "after" and matrix == "planned" and is_due_in_court(syntax, group.verb - 1):
        return "occurred"  # is due in court after being charged
    if before in {"after", "following"} and (matrix in {"ongoing", PRESENT} or _is_done_before(syntax, group.verb - 1)):
        return "occurred"  # is in hospital after being shot; was taken to jail after being sentenced
    begun = not STARTS.isdisjoint(known) or describes_somebody(syntax, group.verb)
    return "ongoing" if matrix == "occurred" and begun else matrix


def _is_done_before(syntax: Syntax, at: int) -> bool:
    """Whether the finite verb before 'after' tells what was done, whatever infinitive or 'to' stands between."""
    verb = finite_left(syntax, at)
    return verb != NONE and status_of_verb(syntax, verb) == "occurred"


def is_only_purpose(syntax: Syntax, verb: int) -> bool:
    """Whether a verb only says what something else is done for: deployed troops to prevent; not: managed to prevent."""
    group = verb_group(syntax.words, syntax.low, verb)
    if group.to == NONE:
        return False
    return not is_governed(syntax, group) or status_of_verb(syntax, verb) in {"planned", "proposed", "hypothetical"}


def status_of_matrix(syntax: Syntax, index: int, depth: int = 0) -> str:
    """The status of the clause that a word's phrase hangs on."""
    verb = next(
        (k for k in range(index - 1, syntax.low - 1, -1) if syntax.is_verb(k) and not _is_bare_participle(syntax, k)),
        NONE,
    )
    if verb == NONE or "," in syntax.words.lower[verb:index]:
        verb = finite_left(syntax, index)
    if verb == NONE:
        verb = finite_right(syntax, index, syntax.high)
    if verb == NONE or depth >= _DEEP:
        return "occurred"
    return status_of_verb(syntax, verb, depth + 1)


def _is_bare_participle(syntax: Syntax, verb: int) -> bool:
    """Whether a word is a participle that only describes: negotiators preparing for, the text issued after."""
    group = verb_group(syntax.words, syntax.low, verb)
    return group.first == verb and group.to == NONE and (group.tag == "g" or group.tag == "n")

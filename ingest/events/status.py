"""What became of an event: occurred, planned, denied ..., from tense, aspect, modality and negation."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from itertools import pairwise

from ingest import rules
from ingest.events.denials import is_denied, told_of
from ingest.events.governors import effect_of
from ingest.events.operators import fate_of_plan, is_denied_without_that, status_from_outside
from ingest.events.series import ordinals
from ingest.grammar.clauses import Clause, Syntax, finite_left, finite_right, main_verb, shares_passive
from ingest.grammar.subjects import behind_fronted
from ingest.grammar.verbs import BE, DO, HAVE, bases, ends_as_adverb, tags_of, verb_group, words
from ingest.grammar.word_groups import status_words
from ingest.grammar.words import NONE, VerbGroup

PRESENT = "present"  # a bare present: only its date says whether it is planned, recurring or going on
_REACH = 12  # words between a governor and its "to" at most: urged the government of the republic to hold
_DEEP = 4  # governors of governors at most: was expected to agree to be forced to resign


@cache
def governors() -> dict[str, str]:
    """Words before 'to' -> what they make of the event."""
    groups = rules.load("statuses_of_events").groups
    names = ("planned", "proposed", "denied", "hypothetical", "as the verb")
    return {word: name for name in names for word in groups[name].words}


@cache
def beside_noun() -> dict[str, str]:
    """Words inside the noun phrase of an event -> status."""
    groups = rules.load("statuses_of_events").groups
    marked = [(name.rsplit(" ", 1)[1], group) for name, group in groups.items() if name.startswith("beside the noun")]
    return {word: status for status, group in marked for word in group.words}


def is_ongoing_adjective(word: str) -> bool:
    """Whether a word before an event's noun says that it goes on: ongoing, 11-day-old."""
    return word.endswith("-old") or beside_noun().get(word) == "ongoing"


def status_of_verb(syntax: Syntax, verb: int, depth: int = 0) -> str:
    """The status of what the verb at a word index tells; PRESENT where only a date can decide."""
    known, key = syntax.statuses, (verb, depth)
    if key not in known:
        known[key] = _status_of_verb(syntax, verb, depth)
    return known[key]


def _status_of_verb(syntax: Syntax, verb: int, depth: int) -> str:
    group = verb_group(syntax.words, syntax.low, verb)
    status = _status_of_being(syntax, verb) or _status_of_group(syntax, group, depth)
    if status == "denied" and group.negated:
        status = _status_of_negated(syntax, group)
    clause = _clause_of(syntax, group)
    if syntax.words.lower[group.first - 1 : group.first] == ("or",):
        if depth < _DEEP and shares_passive(syntax, group):
            return status_of_verb(syntax, group.first - 2, depth + 1)  # are to be ended or suspended
        if status in {"planned", "proposed", PRESENT}:
            return "hypothetical"  # disarm or face an assault
    if status != "cancelled" and (is_inverted(syntax, verb) or _is_inverted_inside(syntax, group)):
        return "hypothetical"
    if (clause.opener in {"if", "unless", "whether"} or _is_provided(syntax, clause)) and status != "cancelled":
        return "hypothetical"
    if status == "occurred" and _is_waited_for(syntax, clause, group):
        return "planned"
    if is_denied(syntax, clause.first) and (clause.kind == "complement" or clause.opener == "that"):
        return "denied"
    if clause.opener != "that" and is_denied_without_that(syntax, group):
        return "denied"
    if status == "occurred" and clause.opener == "that" and _is_alleged(syntax, clause.first - 1):
        return "hypothetical"
    if status == "planned" and (_is_to_come(syntax, group) and _has_condition(syntax, verb)):
        return "hypothetical"
    if status == "occurred" and group.tag in "dn" and group.first == group.verb and (had := _made(syntax, group.verb)):
        status = _status_of_made(syntax, group, had, depth)
    if status == "occurred" and (_goes_on_for(syntax, clause, group) or _stays(syntax, group)):
        return "ongoing"
    if status == PRESENT and group.passive and _is_until(syntax, group):
        return "ongoing"
    if status in _TOLD and (outside := status_from_outside(syntax, clause, group, status)):
        return outside
    if status == "planned" and group.to != NONE and (undone := _came_to_nothing(syntax, group)):
        return undone
    if status == "planned" and group.to != NONE and _is_moved(syntax, group):
        return "postponed"
    if status == "planned" and _was_to_have(syntax, group):
        return _undone(syntax)
    doubted = _is_doubted(syntax, group) or syntax.words.lower[group.verb + 1 : group.verb + 2] == ("any",)
    return "hypothetical" if status == "planned" and doubted else status  # would challenge any transfer


def _is_waited_for(syntax: Syntax, clause: Clause, group: VerbGroup) -> bool:
    """Whether what a clause tells is still to be: will stay until she returned, would go before the vote was held."""
    if clause.opener == "until" and not group.perfect and _waits(syntax, clause):
        return True
    if clause.opener == "before" and _waits(syntax, clause, "would"):
        return True
    return group.perfect and _waits(syntax, clause, "would" if group.past else "will")


def _is_to_come(syntax: Syntax, group: VerbGroup) -> bool:
    """Whether a 'will' or 'ready' tells what a verb tells: will raise it, will have to raise it, is ready to strike."""
    if group.to > syntax.low and syntax.words.lower[group.to - 1] in {"ready", "prepared", "poised"}:
        return True
    have_to = group.to - 2 > syntax.low and syntax.words.lower[group.to - 2 : group.to] == ("will", "have")
    return group.modal == "will" or have_to


def _is_provided(syntax: Syntax, clause: Clause) -> bool:
    """Whether a clause opens with another 'if': as long as they paid."""
    lower, first = syntax.words.lower, clause.first
    return lower[first] == "as" and first - 2 >= syntax.low and lower[first - 2 : first] == ("as", "long")


_TOLD = frozenset(("planned", "occurred", "ongoing", PRESENT))  # statuses that a doubt, a fear or a wish changes


def is_inverted(syntax: Syntax, at: int) -> bool:
    """Whether a word stands in a condition without an if: Should approval be delayed, Were Peru to withdraw."""
    lower = syntax.words.lower
    if lower[syntax.low] not in {"had", "should", "were"}:
        return False
    number = syntax.number_at(at)
    if number > (lower[syntax.low] == "were" and syntax.clauses[number].kind == "infinitive"):
        return False
    return "," in lower[at : syntax.clauses[number].last + 1] and "," not in lower[syntax.low : at]


_PERSONAL = frozenset(("he", "she", "they", "it"))


def _is_inverted_inside(syntax: Syntax, group: VerbGroup) -> bool:
    """Whether a condition without an if stands amid a sentence: Mr Berg, should he be convicted, faces jail."""
    lower = syntax.words.lower
    if lower[group.first] != "be" and group.first != group.verb:
        return False
    return any(
        lower[at - 1] == "," and (lower[at] == "should" or (lower[at] == "had" and lower[at + 1] in _PERSONAL))
        for at in range(group.first - 2, max(syntax.low, group.first - 6), -1)
    )


def _asked_or_told(syntax: Syntax, group: VerbGroup) -> str | None:
    """The status of a bare verb whose auxiliary stands before its subject: not only did he meet, nor did they sign."""
    lower = syntax.words.lower
    for at in range(group.verb - 2, max(syntax.low, group.verb - _TO_AUXILIARY) - 1, -1):
        if lower[at] in DO:
            if at > syntax.low and not _NOR.isdisjoint(lower[max(syntax.low, at - 2) : at]):
                return "denied"
            asked = lower[syntax.high - 1] == "?"
            return "hypothetical" if asked else "occurred" if lower[at] == "did" else None
        if syntax.is_verb(at) or not lower[at][0].isalnum():
            return None
    return None


_TO_AUXILIARY = 7  # words between an auxiliary before a subject and its verb at most
_NOR = frozenset(("nor", "neither", "never", "rarely", "time"))


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


def _waits(syntax: Syntax, clause: Clause, modal: str = "will") -> bool:
    """Whether something else will be done when a clause is: will be replaced once the house has been consulted."""
    openers = {"once", "after", "when", "until", "before"} if modal == "will" else {"once", "until", "before"}
    if clause.opener not in openers:
        return False
    verb = finite_left(syntax, clause.first)
    if verb == NONE:
        return False
    group = verb_group(syntax.words, syntax.low, verb)
    return group.modal == modal or (clause.opener == "until" and group.negated and group.modal is not None)


def _came_to_nothing(syntax: Syntax, group: VerbGroup) -> str | None:
    """What became of a plan after a 'but': had planned to stop over but fell ill; was to meet but it was put off."""
    lower = syntax.words.lower
    but = next((at for at in range(group.verb + 1, syntax.high) if lower[at] == "but"), NONE)
    if but == NONE:
        return None
    before = lower[max(syntax.low, group.to - _PLANNED) : group.to]
    had = any(word in HAVE and word.startswith("had") for word in before) and not given_up().isdisjoint(before)
    near = lower[but : but + 7]
    if (had or _was_to_have(syntax, group)) and ("now" not in near or "not" in near[near.index("now") :]):
        return "cancelled"
    verb = finite_right(syntax, but, syntax.high) if lower[but + 1] in {"it", "the", "that", "this", "both"} else NONE
    undone = effect_of(syntax, verb, "consult")[1] if verb != NONE else None
    return undone if undone in {"cancelled", "postponed"} else None


def _was_to_have(syntax: Syntax, group: VerbGroup) -> bool:
    """Whether something was to be done and, as the words imply, was not: were to have gone home on Monday."""
    lower, to = syntax.words.lower, group.to
    due = lower[to - 1] in _DUE and lower[to - 2] in {"was", "were", "been"}
    return to > syntax.low and (due or lower[to - 1] in {"was", "were"}) and lower[to + 1] == "have"


_DUE = rules.words("statuses_of_events", "fixed", "meant to be")


def _undone(syntax: Syntax) -> str:
    """Whether what was to have been done is to come at another time or, for all that its sentence says, not at all."""
    lower = syntax.words.lower[syntax.low : syntax.high]
    moved = status_words("later and so postponed")
    later = "now" in lower or any(not moved.isdisjoint(bases().get(word, ())) for word in lower)
    return "postponed" if later or ("put", "off") in pairwise(lower) else "cancelled"


def moved_by_particle(words_: tuple[str, ...]) -> str | None:
    """What a verb and its particle say became of something: put off, called off."""
    return rules.load("statuses_of_events").groups["moved by a particle"].words.get(" ".join(words_))


def _is_moved(syntax: Syntax, group: VerbGroup) -> bool:
    """Whether what was to be done is told to come at another time: was to open on Monday; it will now open in May."""
    lower = syntax.words.lower
    if group.to == syntax.low or lower[group.to - 1] not in {"was", "were", "due", "scheduled", "planned"}:
        return False
    if not {"was", "were"}.intersection(lower[max(syntax.low, group.to - 3) : group.to]):
        return False
    return any(lower[at] == "now" and lower[at - 1] == "will" for at in range(group.verb + 1, syntax.high))


def is_not_yet(syntax: Syntax, verb: int) -> bool:
    """Whether something is only said not to come so soon: is not expected until Thursday, not due before May."""
    last = min(syntax.high - 1, syntax.clause_at(verb).last)
    lower, date = syntax.words.lower, syntax.words.date
    return any(lower[at] in {"until", "till", "before"} and date[at + 1] != NONE for at in range(verb, last))


def _status_of_negated(syntax: Syntax, group: VerbGroup) -> str:
    """What a denied verb tells where a day follows: will not open before May; did not open until Monday."""
    if not is_not_yet(syntax, group.verb):
        return "denied"
    if group.modal in {"will", "would"}:
        return "planned"
    lower = syntax.words.lower
    late = any(lower[at] in {"until", "till"} for at in range(group.verb, syntax.clause_at(group.verb).last))
    return "occurred" if late and not _DID.isdisjoint(lower[group.first : group.verb]) else "denied"


_DID = frozenset(("did", "didn't"))
_FIRST_SET = rules.words("statuses_of_events", "at first") | {"due", "scheduled", "instead"}


def is_moved_now(syntax: Syntax, verb: int) -> bool:
    """Whether what had a day before has another one: due to open on Monday, will now begin on Friday."""
    lower = syntax.words.lower
    group = verb_group(syntax.words, syntax.low, verb)
    dated = any(syntax.words.date[at] != NONE for at in range(verb, syntax.clause_at(verb).last))
    if not dated:
        return False
    now = "now" in lower[group.first - 1 : group.verb]
    clause = syntax.clause_at(verb)
    low = clause.first if clause.opener in {"where", "when", "after", "before", "as"} else syntax.low
    before = lower[low : group.first]
    had = not _FIRST_SET.isdisjoint(before) or any(
        lower[at] in {"was", "were"} and lower[at + 1] == "to" for at in range(low, group.first)
    )
    instead = "instead" in lower[verb : syntax.high]
    if now:
        return had or instead
    if instead and group.modal == "will":
        return any(syntax.words.date[at] != NONE for at in range(low, group.first))  # called for Friday, will start
    return group.modal == "will" and had and not {"set", "due", "scheduled", "planned"}.isdisjoint(before)


def behind_but(syntax: Syntax, verb: int) -> int:
    """The day of what is not held on another: will not be held on Friday but on Monday; or -1."""
    lower, dates = syntax.words.lower, syntax.words.date
    for at in range(verb + 1, syntax.high - 1):
        if lower[at] == "but":
            day = at + 1 if dates[at + 1] != NONE else at + 2
            before = any(dates[one] != NONE for one in range(verb + 1, at))
            return day if before and day < syntax.high and dates[day] != NONE else NONE
    return NONE


_PLANNED = 4  # words between 'had' and the 'to' of what was planned at most


@cache
def given_up() -> frozenset[str]:
    """Words behind 'had' and before 'to' that tell what was planned once."""
    return status_words("plans given up")


def _has_condition(syntax: Syntax, verb: int) -> bool:
    """Whether what follows a verb says on which condition: will send aid if the rains fail; , should they fail."""
    lower = syntax.words.lower
    for clause in syntax.clauses[syntax.number_at(verb) + 1 :]:
        if clause.opener in {"if", "unless"} and not _is_asked_if(syntax, clause):
            return True
        if clause.kind in {"main", "coordinate", "complement"}:
            break
    last = syntax.clause_at(verb).last
    return any(lower[at] == "should" and lower[at - 1] == "," for at in range(verb + 2, last)) or _should_it(
        syntax, verb
    )


def _is_asked_if(syntax: Syntax, clause: Clause) -> bool:
    """Whether an 'if' only opens what somebody is to find out: to determine if it was viable."""
    before = syntax.words.lower[clause.first - 1] if clause.first > syntax.low else ""
    return clause.opener == "if" and not _FINDING_OUT.isdisjoint((before, *bases().get(before, ())))


_FINDING_OUT = rules.words("statuses_of_events", "finding out")


def _should_it(syntax: Syntax, verb: int) -> bool:
    """Whether a condition without an if follows a verb: would be mayor again should her party win."""
    words_ = syntax.words
    return any(
        words_.lower[at] == "should" and (words_.lower[at + 1] in _OPENS_SUBJECT or words_.name[at + 1] != NONE)
        for at in range(verb + 2, syntax.high - 2)
    )


_OPENS_SUBJECT = frozenset(("the", "a", "an", "his", "her", "their", "its", "he", "she", "they", "it", "any", "no"))


def _is_doubted(syntax: Syntax, group: VerbGroup) -> bool:
    """Whether an adverb of doubt stands right before a verb: possibly by expelling."""
    before = syntax.words.lower[max(syntax.low, group.first - 2) : group.verb]
    return not status_words("adverbs of doubt").isdisjoint(before)


@cache
def _beside_be() -> dict[str, str]:
    groups = rules.load("statuses_of_events").groups
    marked = [(name.rsplit(" ", 1)[1], group) for name, group in groups.items() if name.startswith("beside be")]
    return {word.split()[0]: status for status, group in marked for word in group.words}


def _status_of_being(syntax: Syntax, verb: int) -> str | None:
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


@cache
def _denying() -> frozenset[str]:
    return frozenset(("deny", "denies", "denied", "denying"))


def _lasts(syntax: Syntax, group: VerbGroup) -> bool:
    """Whether what has been done since a day goes on: have blocked it since Monday; on strike for weeks."""
    lower = syntax.words.lower
    if group.passive and not _STATES.isdisjoint(bases().get(lower[group.verb], ())):
        pass
    elif lower[group.verb] != "been" and status_words("lasting").isdisjoint(bases().get(lower[group.verb], ())):
        return False
    for at in range(group.verb + 1, min(syntax.high, syntax.clause_at(group.verb).last + 2)):
        if lower[at] == "since" or (lower[at] == "for" and not _lasting_periods().isdisjoint(lower[at + 1 : at + 6])):
            return True
    return False


_STATES = rules.words("statuses_of_events", "closing for long")


@cache
def _lasting_periods() -> frozenset[str]:
    return frozenset(word for word in status_words("periods") if word.endswith("s"))


def _status_of_group(syntax: Syntax, group: VerbGroup, depth: int) -> str:
    lower = syntax.words.lower
    if group.to != NONE:
        if depth < _DEEP and (won := _won_to_become(syntax, group)) != NONE:
            return status_of_verb(syntax, won, depth + 1)
        return "occurred" if _is_result(syntax, group) else _status_of_infinitive(syntax, group, depth)
    if group.modal:
        return _status_of_modal(syntax, group)
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
    if group.perfect and not group.past and _lasts(syntax, group):
        return "ongoing"
    if group.perfect or group.tag == "d":
        return "occurred"
    if group.tag == "n":
        if lower[group.first] == "being":
            return _status_of_ing(syntax, replace(group, verb=group.first), depth)  # after being arrested
        if group.progressive:
            return "ongoing"
        return "occurred" if group.past or not group.passive else PRESENT
    asked = group.tag == "b" and group.first == group.verb and _asked_or_told(syntax, group)
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


def _won_to_become(syntax: Syntax, group: VerbGroup) -> int:
    """The verb of a victory by which somebody becomes something: beat him on Sunday to become president; or -1."""
    if syntax.words.lower[group.verb] != "become" or group.first != group.to:
        return NONE
    verb = finite_left(syntax, group.to)
    won = verb != NONE and not _DEFEATING.isdisjoint(bases().get(syntax.words.lower[verb], ()))
    return verb if won and not verb_group(syntax.words, syntax.low, verb).passive else NONE


_DEFEATING = rules.words("contests", "beating")


def _is_result(syntax: Syntax, group: VerbGroup) -> bool:
    """Whether an infinitive tells how votes that were counted turned out: polled 86,088 votes | to defeat his rival."""
    lower, first = syntax.words.lower, max(syntax.low, group.to - 8)
    if group.passive and lower[group.to - 1] in _MOVED:
        return True  # was honoured to be elected
    before = lower[first : group.to]
    if _COUNTED.isdisjoint(before) or _WINNING.isdisjoint(bases().get(lower[group.verb], ())):
        return False
    told = [bases().get(word, ()) for word in before if "d" in tags_of(word)]
    return any(not _COUNTING.isdisjoint(one) for one in told)


_MOVED = rules.words("statuses_of_events", "moved by it")
_COUNTED = rules.words("contests", "what is counted")
_COUNTING = rules.words("contests", "getting votes")
_WINNING = rules.words("contests", "beating", "taking a seat")


def _is_ordered(syntax: Syntax, at: int) -> bool:
    """Whether a subjunctive tells what was ordered: ordered that the twins be returned; will retire and be replaced."""
    clause = syntax.clause_at(at)
    if syntax.words.lower[at - 1] in {"and", "or"}:
        verb = finite_left(syntax, at - 1)
        return verb != NONE and verb_group(syntax.words, syntax.low, verb).modal == "will"
    if clause.opener == "that" or clause.kind == "complement":
        before = syntax.words.lower[max(syntax.low, clause.first - 3) : clause.first]
        return any(
            {"order", "decide", "rule", "direct", "decree"}.intersection(bases().get(word, ())) for word in before
        )
    return False


def _status_of_modal(syntax: Syntax, group: VerbGroup) -> str:
    if group.negated:
        if not _MAYBE.isdisjoint(syntax.words.lower[group.first : group.verb]):
            return "hypothetical"  # the talks may not go ahead
        return "planned" if _is_only_later(syntax, group) else "denied"
    if group.modal == "will":
        return "planned"
    if group.modal == "should":
        return "hypothetical" if group.perfect else "planned" if _is_duty(syntax, group) else "proposed"
    if group.modal == "would" and (under := _under_which(syntax, group)):
        return under
    if group.modal == "would" and not group.perfect and _is_own_wish(syntax, group):
        return "hypothetical"
    if group.modal == "would" and not group.perfect and is_reported(syntax, group.first):
        return "planned"
    return "occurred" if group.modal == "would" and not group.perfect and _came_later(syntax, group) else "hypothetical"


_MAYBE = frozenset(("may", "might"))  # what may not happen is open: not so what cannot


def _is_own_wish(syntax: Syntax, group: VerbGroup) -> bool:
    """Whether somebody says of himself in his own words what he would do: "We would welcome a visit"."""
    return group.first > syntax.low and syntax.words.lower[group.first - 1] in _OURSELVES


_OURSELVES = frozenset(("i", "we"))


def _is_only_later(syntax: Syntax, group: VerbGroup) -> bool:
    """Whether something is only denied for a time: will not decide until they have read it."""
    number = syntax.number_at(group.verb)
    last = syntax.clauses[min(number + 1, len(syntax.clauses) - 1)].first
    return "until" in syntax.words.lower[group.verb + 1 : min(syntax.high, max(last + 1, group.verb + 1))]


def _is_duty(syntax: Syntax, group: VerbGroup) -> bool:
    """Whether a 'must' or a dated 'should' tells what is to be: parliament must then elect a president."""
    if _is_told(syntax, group.first):
        return False
    last = syntax.clause_at(group.verb).last
    dated = any(syntax.words.date[at] != NONE for at in range(group.verb + 1, last))
    return dated or "must" in syntax.words.lower[group.first : group.verb]


def _under_which(syntax: Syntax, group: VerbGroup) -> str | None:
    """What a plan or a deal lays down: a draft under which it would ship them, a deal under which they would leave."""
    first, lower = syntax.clause_at(group.verb).first, syntax.words.lower
    if lower[first] != "which" or first - 2 < syntax.low or lower[first - 1] != "under":
        return None
    return "planned" if lower[first - 2] in {"deal", "accord", "treaty", "pact", "contract", "truce"} else "proposed"


_LATER = rules.words("statuses_of_events", "later on")


def _came_later(syntax: Syntax, group: VerbGroup) -> bool:
    """Whether a would looks ahead from the past: would later become president, would be killed two years later."""
    lower = syntax.words.lower
    if not _LATER.isdisjoint(lower[group.first : group.verb]) or lower[group.verb : group.verb + 2] == ("go", "on"):
        return True
    last = syntax.clause_at(group.verb).last
    return any(lower[at] == "later" and lower[at - 1] in status_words("periods") for at in range(group.verb + 1, last))


def is_reported(syntax: Syntax, index: int) -> bool:
    """Whether a word stands in what somebody said, without a condition beside it: said that it would."""
    number = syntax.number_at(index)
    if any(clause.opener in {"if", "unless"} for clause in syntax.clauses[: number + 1]) or _should_it(syntax, index):
        return False
    for clause in syntax.clauses[number + 1 :]:
        own = "and" not in syntax.words.lower[clause.first - 2 : clause.first] and not _is_asked_if(syntax, clause)
        if clause.opener in {"if", "unless"} and own:
            return False
        if clause.kind != "infinitive":
            break
    return _is_told(syntax, index)


def _is_told(syntax: Syntax, index: int) -> bool:
    """Whether the sentence of a word says that somebody told or announced something."""
    lower = syntax.words.lower[syntax.low : syntax.high]
    return any("say" in bases().get(word, ()) or word in status_words("announcing") for word in lower)


_DAYS = rules.words("statuses_of_events", "counted days")


def _is_until(syntax: Syntax, group: VerbGroup) -> bool:
    """Whether what is done to something lasts up to a time: visits are suspended until Monday."""
    lower, after = syntax.words.lower, group.verb + 1
    return after + 1 < syntax.high and lower[after] in {"until", "till"} and lower[group.first] in {"is", "are"}


def _goes_on_for(syntax: Syntax, clause: Clause, group: VerbGroup) -> bool:
    """Whether a deed goes on: fought for a second day, searched it for the third straight week."""
    lower = syntax.words.lower
    if group.past and group.perfect:
        return False
    for at in range(group.verb + 1, min(clause.last, syntax.high - 3)):
        if lower[at] == "for" and lower[at + 1] in {"a", "the"} and lower[at + 2] in ordinals():
            return not _DAYS.isdisjoint(lower[at + 3 : at + 5])
    return False


def _stays(syntax: Syntax, group: VerbGroup) -> bool:
    """Whether what was done lasts: remains closed, will stay shut."""
    if group.first != group.verb or group.verb == syntax.low:
        return False
    before = syntax.words.lower[group.verb - 1]
    return before != "stayed" and not {"remain", "stay"}.isdisjoint(bases().get(before, ()))


def _status_of_made(syntax: Syntax, group: VerbGroup, had: int, depth: int) -> str:
    """The status of what somebody is to have done: threatened to have him arrested, will have it closed."""
    known = bases().get(syntax.words.lower[had], ())
    if "order" in known:
        return "planned"  # ordered the men freed
    if "want" in known:
        return "proposed"
    if syntax.words.lower[had - 1] == "to":
        return _status_of_infinitive(syntax, replace(group, first=had - 1, to=had - 1), depth)
    return "planned" if syntax.words.lower[had - 1] == "will" else "hypothetical"


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
    if lower[at] == "but" and lower[at - 1] in _NO_CHOICE and (said := _status_without_choice(syntax, at)):
        return said
    negated = group.negated or (at >= syntax.low and lower[at] in {"not", "never"})
    if not negated and at > syntax.low and (said := _status_of_said(syntax, group)):
        return said
    while at >= syntax.low and steps < _REACH:
        if lower[group.verb] in _INTO and _puts_into_office(syntax, at, _INTO[lower[group.verb]]):
            return _status_by_governor(syntax, at, "as the verb", depth)  # was promoted to replace her
        kind = _governor(syntax, at)
        if lower[at] == "way" and lower[at - 2 : at - 1] == ("on",):
            return "planned"  # on their way to block the port
        if kind and (steps <= 3 or syntax.is_verb(at) or (steps <= _FIRST_OF and lower[at] in _FIRSTS)):
            negated = negated or (lower[at - 1] in {"no", "without", "never"} and at > syntax.low)
            return _status_governed(syntax, group, at, kind, negated, depth)
        if not kind and (found := _status_beside_being(syntax, group, at, steps, negated)):
            return found  # a noun or adjective takes only the infinitive beside it: the first to visit
        if not kind and ((syntax.is_verb(at) and not _describes_object(syntax, at)) or lower[at] in {";", ":"}):
            break
        at, steps = at - 1, steps + 1
    return "denied" if negated else "planned"


_FIRST_OF = 7  # words from 'first' to what somebody was the first to do: the first country in the region to
_FIRSTS = frozenset(("first", "second", "third", "latest", "last", "only"))
_NO_CHOICE = rules.words("statuses_of_events", "no choice but")


def _status_without_choice(syntax: Syntax, at: int) -> str | None:
    """The status of what nobody had a choice but to do: had no choice but to resign, will have no option but to."""
    verb = finite_left(syntax, at)
    if verb == NONE or not {"no", "little"}.intersection(syntax.words.lower[verb:at]):
        return None
    group = verb_group(syntax.words, syntax.low, main_verb(syntax, verb))
    if group.modal is not None:
        return "planned" if group.modal == "will" else "hypothetical"
    return "occurred" if group.past or group.perfect or syntax.words.lower[verb] == "had" else "proposed"


def _status_governed(syntax: Syntax, group: VerbGroup, at: int, kind: str, negated: bool, depth: int) -> str:
    """The status of an infinitive behind a word that says what becomes of it: agreed to, an attempt to."""
    lower = syntax.words.lower
    if kind == "as the verb" and lower[group.to + 1] == "have" and not negated:
        return "occurred"  # appears to have won
    if not syntax.is_verb(at) and lower[at - 1] == "any":
        return "hypothetical"  # any attempt to impeach him
    if not syntax.is_verb(at) and (fate := fate_of_plan(syntax, at, group.verb)):
        return fate
    if kind == "as the verb" and at < group.to - 1 and _is_back(syntax, at):
        kind = "planned"
    if lower[at] == "able" and (was := _was_able(syntax, at)):
        return was
    return "denied" if negated and kind != "denied" else _status_by_governor(syntax, at, kind, depth)


def _was_able(syntax: Syntax, at: int) -> str | None:
    """What came of what somebody was able to do: were finally able to free them, was not able to attend."""
    lower, before = syntax.words.lower, at - 1
    while before > syntax.low and (lower[before] in words("adverbs") or ends_as_adverb(lower[before])):
        before -= 1
    if lower[before] in _NEVER and lower[before - 1] in {"was", "were", "been"}:
        return "denied"
    had = lower[before] == "been" and not {"had", "has", "have"}.isdisjoint(lower[max(syntax.low, before - 2) : before])
    return "occurred" if had or lower[before] in {"was", "were"} else None


_NEVER = frozenset(("not", "never"))

# Infinitives with which somebody comes into an office, and the verbs before them that say that he has.
_INTO = dict.fromkeys(("replace", "succeed"), "putting into office") | {"become": "coming into office"}


def _puts_into_office(syntax: Syntax, at: int, group: str) -> bool:
    """Whether a verb puts somebody into an office."""
    known = rules.load("statuses_of_events").groups[group].words
    return syntax.is_verb(at) and not set(known).isdisjoint(bases().get(syntax.words.lower[at], ()))


def _status_beside_being(syntax: Syntax, group: VerbGroup, at: int, steps: int, negated: bool) -> str | None:
    """The status of an infinitive by a form of be, have or give before it: is to meet, has to go."""
    lower, word = syntax.words.lower, syntax.words.lower[at]
    if word in _IS and steps and lower[at + 1] in {"in", "at", "here"} and not negated:
        return "ongoing" if word in {"is", "are"} else "occurred"  # is in Ankara to discuss
    if word in BE and steps <= 2 and syntax.clause_at(at).opener in {"if", "unless"}:
        return "hypothetical"  # if she were to step down
    if word in BE and steps <= 2:
        return "denied" if negated else "planned"
    if word in HAVE and at == group.to - 1:
        return _status_of_having(syntax, at)
    if word == "used" and at == group.to - 1:
        return "recurring"
    if "give" in bases().get(word, ()) and not _DEADLINES.isdisjoint(lower[at : group.to]):
        return "proposed"  # given until Friday to lay down their arms
    return None


_DEADLINES = rules.words("statuses_of_events", "deadlines") | {"until"}


def _status_of_having(syntax: Syntax, at: int) -> str:
    """What becomes of what somebody has to do: had to resign, will have to pay, would have to pay."""
    if syntax.words.lower[at] not in {"has", "have"}:
        return "occurred"
    modal = verb_group(syntax.words, syntax.low, at).modal
    return {"will": "planned", "would": "hypothetical", "could": "hypothetical"}.get(modal or "", "proposed")


_IS = frozenset(("is", "are", "was", "were"))


def _is_back(syntax: Syntax, at: int) -> bool:
    """Whether somebody went somewhere for what is still to come: returned to Lima to, appeared in court to."""
    lower = syntax.words.lower
    if "appear" in bases().get(lower[at], ()) and lower[at + 1] in {"in", "at", "before"}:
        return True
    return not status_words("going somewhere").isdisjoint(bases().get(syntax.words.lower[at], ()))


def is_said_of(syntax: Syntax, at: int) -> bool:
    """Whether a participle says what others tell of somebody: is believed to, was widely reported to."""
    word = syntax.words.lower[at]
    found = rules.load("statuses_of_events").groups["said of somebody"].words
    if word not in found and not any(base in found for base in bases().get(word, ())):
        return False
    return not BE.isdisjoint(syntax.words.lower[max(syntax.low, at - 2) : at])


def _status_of_said(syntax: Syntax, group: VerbGroup) -> str | None:
    """What is told by what is said of somebody: is said to have won, is believed to be visiting; None: is due to."""
    if not (group.perfect or group.progressive) or not is_said_of(syntax, group.to - 1):
        return None
    if syntax.words.lower[group.to - 1] in _ALLEGED_BY:
        return "hypothetical"
    return "occurred" if group.perfect else "ongoing"


_ALLEGED_BY = rules.words("statuses_of_events", "feared of somebody")


def is_governed(syntax: Syntax, group: VerbGroup) -> bool:
    """Whether an infinitive hangs on a word that says what becomes of it: agreed to, is to, refused to."""
    lower = syntax.words.lower
    if group.to - 1 > syntax.low and is_said_of(syntax, group.to - 1):
        return True
    for at in range(group.to - 1, max(syntax.low, group.to - _REACH) - 1, -1):
        kind = _governor(syntax, at)
        near = group.to - 1 - at <= (_FIRST_OF if lower[at] in _FIRSTS else 3)
        if kind and (near or syntax.is_verb(at)):
            return True
        if (lower[at] in BE and group.to - 1 - at <= 2) or (lower[at] in HAVE and at == group.to - 1):
            return True
        if (syntax.is_verb(at) and not _describes_object(syntax, at)) or lower[at] in {";", ":"}:
            return False
    return False


def _describes_object(syntax: Syntax, at: int) -> bool:
    """Whether a participle behind a noun says who is asked: urged a mayor convicted of fraud to resign."""
    clause = syntax.clause_at(at)
    if clause.kind != "participle" or clause.first != at or syntax.words.lower[at - 1] == "," or at - 2 <= syntax.low:
        return False
    asked = next((k for k in range(at - 2, max(syntax.low, at - _WHOM), -1) if syntax.is_verb(k)), NONE)
    return asked != NONE and not _ASKING.isdisjoint(bases().get(syntax.words.lower[asked], ()))


_WHOM = 7  # words from asking to the participle that says whom at most
_ASKING = rules.words("statuses_of_events", "telling somebody to")


def is_same_time(syntax: Syntax, to: int) -> bool:
    """Whether the word before a 'to' happens when its infinitive does: was forced on Monday to resign."""
    for at in range(to - 1, max(syntax.low, to - _REACH) - 1, -1):
        kind = _governor(syntax, at)
        if kind:
            return kind in {"denied", "as the verb"}
        if syntax.words.lower[at] in BE and at == to - 1:
            return True
    return False


def _governor(syntax: Syntax, at: int) -> str | None:
    word = syntax.words.lower[at]
    if syntax.words.name[at] != NONE or syntax.words.date[at] != NONE:
        return None
    if "call" in bases().get(word, ()) and syntax.words.lower[at + 1 : at + 2] == ("in",):
        return "planned"  # police were called in to disperse them
    known = governors()
    return known.get(word) or next((known[base] for base in bases().get(word, ()) if base in known), None)


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
    if _is_put_off(syntax, group.verb):
        return "postponed"  # postponed signing the bill, put off visiting Lima
    if before == "without" or {"deny", "avoid", "escape", "evade", "refuse"} & set(known) or before == "out":
        return "denied"
    if syntax.words.lower[group.verb - 2 : group.verb] in _NOT_DONE and group.verb - 2 > syntax.low:
        return "denied"
    if set(known) & status_words("proposed doing"):
        return "proposed"
    if before == "since":
        return "occurred"  # his first visit since taking office
    if before == "of" and (behind := _status_behind_of(syntax, group.verb)):
        return behind
    if before == "for" and _is_wanted_for(syntax, group.verb - 2):
        return "proposed"
    if before in {"and", "or"} and (first := _joined_ing(syntax, group.verb - 1)) != NONE:
        return status_of_verb(syntax, first, depth + 1)  # looks forward to visiting China and attending the summit
    if before == "on" and (ahead := _status_of_aim(syntax, group.verb - 1)):
        return ahead
    if before in {"of", "about", "to"}:
        return "hypothetical"
    if before == "from" and (kept := _prevented_by(syntax, group.verb - 1)) != NONE:
        return "hypothetical" if is_only_purpose(syntax, kept) else "denied"
    matrix = status_of_matrix(syntax, group.verb, depth)
    if before == "after" and matrix == "planned" and _is_due_in_court(syntax, group.verb - 1):
        return "occurred"  # is due in court after being charged
    if before in {"after", "following"} and (matrix in {"ongoing", PRESENT} or _is_done_before(syntax, group.verb - 1)):
        return "occurred"  # is in hospital after being shot; was taken to jail after being sentenced
    begun = not _STARTS.isdisjoint(known) or _describes_somebody(syntax, group.verb)
    return "ongoing" if matrix == "occurred" and begun else matrix


def _is_put_off(syntax: Syntax, verb: int) -> bool:
    """Whether the verb right before a form in -ing puts off what it tells."""
    lower, before = syntax.words.lower, verb - 1
    if moved_by_particle((next(iter(bases().get(lower[before - 1], ("",)))), lower[before])) == "postponed":
        return before - 1 >= syntax.low
    return before >= syntax.low and not {"postpone", "defer", "delay"}.isdisjoint(bases().get(lower[before], ()))


def _status_of_aim(syntax: Syntax, on: int) -> str | None:
    """The status of what is agreed on, or worked at: agreed on holding talks, are in touch on holding talks."""
    if on <= syntax.low:
        return None
    groups, word = rules.load("statuses_of_events").groups, syntax.words.lower[on - 1]
    known = {word, *bases().get(word, ())}
    if not known.isdisjoint(groups["agreed on doing"].words):
        return "planned"
    return "proposed" if not known.isdisjoint(groups["working on doing"].words) else None


def _is_done_before(syntax: Syntax, at: int) -> bool:
    """Whether the finite verb before 'after' tells what was done, whatever infinitive or 'to' stands between."""
    verb = finite_left(syntax, at)
    return verb != NONE and status_of_verb(syntax, verb) == "occurred"


def _is_due_in_court(syntax: Syntax, at: int) -> bool:
    """Whether the words before a word say that somebody will stand before a judge or be punished."""
    return not _COURTS.isdisjoint(syntax.words.lower[syntax.clause_at(at - 1).first : at])


_COURTS = rules.words("statuses_of_events", "standing before a judge")


_JOINED_ING = 6  # words from a form in -ing to the 'and' of the next at most


def _joined_ing(syntax: Syntax, conjunction: int) -> int:
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


def _describes_somebody(syntax: Syntax, verb: int) -> bool:
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


_STARTS = rules.words("courses", "starting")


def _prevented_by(syntax: Syntax, at: int) -> int:
    """The verb that kept what follows 'from' from being: kept the president from giving, banned her from leaving."""
    found = rules.load("untold").groups["preventing"].words
    near = range(at - 1, max(syntax.low, at - _KEPT) - 1, -1)
    return next((k for k in near if any(base in found for base in bases().get(syntax.words.lower[k], ()))), NONE)


def is_only_purpose(syntax: Syntax, verb: int) -> bool:
    """Whether a verb only says what something else is done for: deployed troops to prevent; not: managed to prevent."""
    group = verb_group(syntax.words, syntax.low, verb)
    if group.to == NONE:
        return False
    return not is_governed(syntax, group) or status_of_verb(syntax, verb) in {"planned", "proposed", "hypothetical"}


_KEPT = 8  # words between keeping somebody and the 'from' of what he is kept from at most


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


def is_recurring(syntax: Syntax, first: int, last: int) -> bool:
    """Whether the words from `first` to before `last` say that it happens again and again."""
    found = rules.load("statuses_of_events").groups["recurring"].words
    lower = syntax.words.lower
    for at in range(first, last):
        if lower[at] in found and lower[at] != "used" and lower[at] != "every":
            return True
        period = at + 1 < last and (lower[at + 1] in status_words("periods") or syntax.words.date[at + 1] != NONE)
        shared = lower[at : at + 2] == ("each", "other")
        if lower[at] in {"every", "each"} and period and not shared and lower[at - 1] not in {"for", "of"}:
            return True
        often = lower[at] in {"twice", "times"} and lower[at + 1 : at + 2] == ("a",)
        if often and lower[at + 2] in status_words("periods"):
            return True  # twice a year
    return False

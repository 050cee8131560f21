"""What the words before an infinitive make of it: agreed to, is to, had no choice but to, was the first to."""

from __future__ import annotations

from functools import cache

from ingest import rules
from ingest.grammar.clauses import Syntax, finite_left, main_verb
from ingest.grammar.verbs import BE, HAVE, bases, ends_as_adverb, tags_of, verb_group, words
from ingest.grammar.word_groups import status_words
from ingest.grammar.words import NONE, VerbGroup

REACH = 12  # words between a governor and its "to" at most: urged the government of the republic to hold


@cache
def governors() -> dict[str, str]:
    """Words before 'to' -> what they make of the event."""
    groups = rules.load("statuses_of_events").groups
    names = ("planned", "proposed", "denied", "hypothetical", "as the verb")
    return {word: name for name in names for word in groups[name].words}


def won_to_become(syntax: Syntax, group: VerbGroup) -> int:
    """The verb of a victory by which somebody becomes something: beat him on Sunday to become president; or -1."""
    if syntax.words.lower[group.verb] != "become" or group.first != group.to:
        return NONE
    verb = finite_left(syntax, group.to)
    won = verb != NONE and not _DEFEATING.isdisjoint(bases().get(syntax.words.lower[verb], ()))
    return verb if won and not verb_group(syntax.words, syntax.low, verb).passive else NONE


_DEFEATING = rules.words("contests", "beating")


def is_result(syntax: Syntax, group: VerbGroup) -> bool:
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
FIRST_OF = 7  # words from 'first' to what somebody was the first to do: the first country in the region to
FIRSTS = frozenset(("first", "second", "third", "latest", "last", "only"))
NO_CHOICE = rules.words("statuses_of_events", "no choice but")


def status_without_choice(syntax: Syntax, at: int) -> str | None:
    """The status of what nobody had a choice but to do: had no choice but to resign, will have no option but to."""
    verb = finite_left(syntax, at)
    if verb == NONE or not {"no", "little"}.intersection(syntax.words.lower[verb:at]):
        return None
    group = verb_group(syntax.words, syntax.low, main_verb(syntax, verb))
    if group.modal is not None:
        return "planned" if group.modal == "will" else "hypothetical"
    return "occurred" if group.past or group.perfect or syntax.words.lower[verb] == "had" else "proposed"


def status_of_able(syntax: Syntax, at: int) -> str | None:
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
INTO = dict.fromkeys(("replace", "succeed"), "putting into office") | {"become": "coming into office"}


def puts_into_office(syntax: Syntax, at: int, group: str) -> bool:
    """Whether a verb puts somebody into an office."""
    known = rules.load("statuses_of_events").groups[group].words
    return syntax.is_verb(at) and not set(known).isdisjoint(bases().get(syntax.words.lower[at], ()))


def status_beside_being(syntax: Syntax, group: VerbGroup, at: int, steps: int, negated: bool) -> str | None:
    """The status of an infinitive by a form of be, have or give before it: is to meet, has to go."""
    lower, word = syntax.words.lower, syntax.words.lower[at]
    if word in _IS and steps and lower[at + 1] == "in" and not _IN_VIEW.isdisjoint(lower[at + 2 : at + 4]):
        return "denied" if negated else "hypothetical"  # is in talks to buy it
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


_IN_VIEW = rules.words("statuses_of_events", "in view of it")
_DEADLINES = rules.words("statuses_of_events", "deadlines") | {"until"}


def _status_of_having(syntax: Syntax, at: int) -> str:
    """What becomes of what somebody has to do: had to resign, will have to pay, would have to pay."""
    if syntax.words.lower[at] not in {"has", "have"}:
        return "occurred"
    modal = verb_group(syntax.words, syntax.low, at).modal
    return {"will": "planned", "would": "hypothetical", "could": "hypothetical"}.get(modal or "", "proposed")


_IS = frozenset(("is", "are", "was", "were"))


def is_back(syntax: Syntax, at: int) -> bool:
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


def status_of_said(syntax: Syntax, group: VerbGroup) -> str | None:
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
    for at in range(group.to - 1, max(syntax.low, group.to - REACH) - 1, -1):
        kind = made_by_governor(syntax, at)
        near = group.to - 1 - at <= (FIRST_OF if lower[at] in FIRSTS else 3)
        if kind and (near or syntax.is_verb(at)):
            return True
        if (lower[at] in BE and group.to - 1 - at <= 2) or (lower[at] in HAVE and at == group.to - 1):
            return True
        if (syntax.is_verb(at) and not describes_object(syntax, at)) or lower[at] in {";", ":"}:
            return False
    return False


def describes_object(syntax: Syntax, at: int) -> bool:
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
    for at in range(to - 1, max(syntax.low, to - REACH) - 1, -1):
        kind = made_by_governor(syntax, at)
        if kind:
            return kind in {"denied", "as the verb"}
        if syntax.words.lower[at] in BE and at == to - 1:
            return True
    return False


def made_by_governor(syntax: Syntax, at: int) -> str | None:
    word = syntax.words.lower[at]
    if syntax.words.name[at] != NONE or syntax.words.date[at] != NONE:
        return None
    if "call" in bases().get(word, ()) and syntax.words.lower[at + 1 : at + 2] == ("in",):
        return "planned"  # police were called in to disperse them
    known = governors()
    return known.get(word) or next((known[base] for base in bases().get(word, ()) if base in known), None)

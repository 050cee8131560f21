"""Whether a verb tells its event as done, planned or denied, and does not only describe or name a purpose."""

from __future__ import annotations

from ingest import rules
from ingest.events.actors import has_capital, has_mover, has_named, has_somebody, is_it, is_state, opens_with_name
from ingest.events.ahead import is_ahead_with, is_asked_for, is_behind_plan, is_chosen_for, is_only_meant
from ingest.events.days_of_deeds import is_dated, is_disowned
from ingest.events.described import is_described
from ingest.events.kinds import Kind, Trigger
from ingest.events.lasting import PRESENT
from ingest.events.scenes import Scene
from ingest.events.sides_of_verbs import is_passive, is_reduced, object_start, subject_words
from ingest.events.status import status_of_verb
from ingest.events.status_of_infinitives import is_governed
from ingest.events.status_of_ing import is_idea_of_doing
from ingest.grammar.clauses import Syntax
from ingest.grammar.subjects import behind_fronted
from ingest.grammar.verbs import bases, tags_of, words
from ingest.grammar.word_groups import people_nouns, status_words
from ingest.grammar.words import NONE, VerbGroup

# Families whose verbs tell a plan even as a bare purpose: flew to Lima to meet, came to sign.
_PURPOSES = frozenset(("consult", "visit", "agreement", "speech", "office"))
# Families whose verbs tell a change even in the bare present: becomes chancellor, flies to Lima on Sunday.
_PRESENTS = frozenset(("consult", "visit", "office", "agreement"))
_NO_PRESENTS = rules.words("statuses_of_events", "coming after somebody")
_CASES = frozenset(
    ("violence", "justice", "publication", "approval", "request")
)  # families of which a participle with its place tells one
_DOER = 5  # words of a doer or place behind a participle at most
OBJECT_WORDS = 8  # words behind a verb in which somebody is looked for
# Words before a form in -ing that tell what will not be: ruled out sending, has no intention of resigning.
_BEFORE_GERUNDS = rules.phrases("statuses_of_events", "before a form in -ing")
_GERUND_OPENERS = frozenset(("after", "before", "since", "without", "following", "by", "while", ",", "and", "possibly"))


def asserts(scene: Scene, trigger: Trigger, group: VerbGroup) -> bool:
    """Whether the verb tells its event as done, planned or denied, and does not only describe or name a purpose."""
    syntax, family = scene.syntax, trigger.kind.family
    fixed = not trigger.kind.ahead or group.to != NONE or group.modal == "will"
    if not fixed and not is_ahead_with(scene, trigger, group):
        return False
    if trigger.kind.name == "resignation" and is_passive(syntax, group):
        return False
    if is_charged_now(syntax, trigger, group) and not group.passive and syntax.clause_at(group.verb).kind == "relative":
        return False  # a man who is facing charges
    if family == "visit" and _describes_visitor(scene, group):
        return False
    if family == "act" and not _is_act(scene, trigger, group):
        return False
    if group.to != NONE and not _WORKED_OUT.isdisjoint(bases().get(syntax.words.lower[group.verb], ())):
        return syntax.is_verb(group.to - 1) and is_governed(syntax, group)  # gathered to thrash out the terms
    if group.to != NONE:
        opens = not words("opening with honours").isdisjoint(bases().get(syntax.words.lower[group.verb], ()))
        return family in _PURPOSES or (opens and family == "ceremony") or is_governed(syntax, group)
    bare, verb = group.first == group.verb, syntax.words.lower[group.verb]
    if bare and "n" in tags_of(verb) and group.tag == "d" and _is_before_its_noun(syntax, group.verb):
        return False  # ferrying banned goods, aid to besieged towns
    if bare and family in _GAPPING and _is_gapped(syntax, group.verb):
        return True
    if (group.tag == "n" and not group.passive and not group.perfect) or is_reduced(syntax, group):
        return not bare or _is_dated_itself(syntax, group.verb) or _is_placed_itself(scene, trigger, group.verb)
    if group.tag == "g" and bare and (family not in _PURPOSES or family == "office"):
        before = syntax.words.lower[group.verb - 1] if group.verb > syntax.low else ","
        if before == "," and family in {"violence", "office", "election"} and group.verb - 1 > syntax.low:
            return False  # what the event before did: ..., injuring nine, replacing her
        if syntax.words.lower[group.verb - 2 : group.verb] in _BEFORE_GERUNDS and group.verb - 2 > syntax.low:
            return True
        if is_idea_of_doing(syntax, group.verb):
            return True
        return before in _GERUND_OPENERS or not status_words("before doing").isdisjoint(bases().get(before, ()))
    if is_charged_now(syntax, trigger, group) or is_feared(syntax, trigger) or is_on_strike(trigger.kind):
        return True
    if family in _PRESENTS and not group.passive and _NO_PRESENTS.isdisjoint(bases().get(verb, ())):
        return True
    return status_of_verb(syntax, group.verb) != PRESENT or is_dated(syntax, group.verb)


_WORKED_OUT = rules.words("untold", "worked out")
_GAPPING = frozenset(("violence", "justice", "death", "order", "aid"))
_FEW = 4  # words between 'and' and a participle that shares the auxiliary before it at most: and at least five others


def _is_gapped(syntax: Syntax, verb: int) -> bool:
    """Whether a participle behind 'and' shares the auxiliary of a passive: one was killed and five others kidnapped."""
    lower, at = syntax.words.lower, verb - 1
    if "n" not in tags_of(lower[verb]) or verb + 1 >= syntax.high:
        return False
    while at > max(syntax.low, verb - 1 - _FEW) and lower[at] != "and":
        if not (lower[at][0].isalnum()) or syntax.is_verb(at) or lower[at] in words("prepositions") - {"of", "at"}:
            return False
        at -= 1
    if lower[at] != "and" or at == verb - 1:
        return False
    behind = lower[verb + 1]
    ends = (
        behind in words("prepositions", "cuts", "adverbs")
        or not behind[0].isalnum()
        or syntax.words.date[verb + 1] >= 0
    )
    passive = next((k for k in range(at - 1, syntax.low, -1) if syntax.is_finite(k)), NONE)
    return ends and passive != NONE and lower[passive] in _WAS and "n" in tags_of(lower[passive + 1])


_WAS = frozenset(("was", "were", "been"))


def is_charged_now(syntax: Syntax, trigger: Trigger, group: VerbGroup) -> bool:
    """Whether a present says that somebody has been charged: is charged with murder, is facing two counts of it."""
    if trigger.kind.name not in {"charge", "accusation"}:
        return False
    known, status = bases().get(syntax.words.lower[group.verb], ()), status_of_verb(syntax, group.verb)
    if "face" in known:
        return status in {PRESENT, "ongoing"}
    return not _CHARGING.isdisjoint(known) and group.passive and status == PRESENT


_CHARGING = rules.words("statuses_of_events", "charging")


def is_on_strike(kind: Kind) -> bool:
    """Whether a kind tells by 'is' and words beside it that people are at something: nurses are on strike."""
    return bool(kind.beside) and kind.family == "protest"


def is_feared(syntax: Syntax, trigger: Trigger) -> bool:
    """Whether a verb only fears that somebody has died: dozens are feared dead."""
    known = bases().get(syntax.words.lower[trigger.head], ())
    return trigger.kind.name == "death" and not _FEARING.isdisjoint(known)


_FEARING = rules.words("statuses_of_events", "fearing a death")


_DESCRIPTION = 10  # words of the title of a visitor at most


def _describes_visitor(scene: Scene, group: VerbGroup) -> bool:
    """Whether 'visiting' only describes whom its title names: met with visiting Chinese President Ama Owusu."""
    syntax, at = scene.syntax, group.verb
    lower = syntax.words.lower
    if lower[at] != "visiting" or group.first != at or at - 1 < syntax.low:
        return False
    if not (syntax.is_verb(at - 1) or lower[at - 1] in _BEFORE_VISITORS):
        return False
    for k in range(at + 1, min(syntax.high, at + _DESCRIPTION)):
        number = syntax.words.name[k]
        if number != NONE and scene.cast.mentions[number].kind == "person":
            return True
        if lower[k] in people_nouns() and lower[k].endswith("s"):
            return True  # met visiting US officials
        if not lower[k][0].isalnum() or (lower[k] in words("prepositions") and lower[k] not in {"of", "for", "to"}):
            return False
    return False


_BEFORE_VISITORS = frozenset(("with", "by", "to", "and", "between", "from", "for"))


def _is_act(scene: Scene, trigger: Trigger, group: VerbGroup) -> bool:
    """Whether somebody does it, or it is done to somebody or on a day, and not only in words that are quoted."""
    syntax = scene.syntax
    if _in_quotation(syntax, group.verb) or not _is_told(scene, trigger, group):
        return False
    subject = subject_words(syntax, group)
    if has_somebody(scene, subject) or is_disowned(syntax, group) or has_capital(scene, subject):
        return True
    if opens_with_name(scene, subject) or ("itself" in trigger.kind.object and trigger.kind.with_subject):
        return True
    by_it = is_it(syntax, subject) and not is_passive(syntax, group)
    whole = trigger.kind.dated and trigger.last - trigger.first > 1  # it went on view
    if by_it and (whole or _is_done_to_a_thing(syntax, trigger) or is_ahead_with(scene, trigger, group)):
        return True
    if has_named(scene, subject) and (
        is_passive(syntax, group) or trigger.kind.with_subject or is_state(scene, subject)
    ):
        return True
    clause = syntax.clause_at(group.verb)
    if group.passive and (clause.kind in {"main", "complement", "coordinate"} or clause.opener in WHILE):
        return True
    if trigger.kind.dated and has_mover(scene, subject) and not is_passive(syntax, group):
        return True
    start = object_start(syntax, trigger)
    if has_named(scene, range(start, min(start + OBJECT_WORDS, syntax.clause_at(trigger.head).last))):
        return True
    done = is_passive(syntax, group) or trigger.kind.with_subject  # a level that slips on a day is no act
    return done and is_dated(syntax, group.verb)


# Openers of clauses that tell what else was done or is to be: found and seized, until the roof has been repaired.
WHILE = frozenset(("if", "when", "once", "until", "after", "before", "unless"))


def _in_quotation(syntax: Syntax, at: int) -> bool:
    """Whether a word stands in a direct quotation that opens in its own sentence."""
    body = syntax.words.body[syntax.words.starts[syntax.low] : syntax.words.starts[at]]
    return body.count("“") > body.count("”") or body.count('"') % 2 == 1


def _is_behind_noun(syntax: Syntax, group: VerbGroup, to: int) -> bool:
    """Whether a participle stands in an infinitive clause right behind a noun, which it describes."""
    at = group.verb
    if group.first != at or "n" not in tags_of(syntax.words.lower[at]) or at - to < 3:
        return False
    before = syntax.words.lower[at - 1]
    return before.isalpha() and before not in words("adverbs") | {"and", "or", "but", "to", "not"}


def _is_done_to_a_thing(syntax: Syntax, trigger: Trigger) -> bool:
    """Whether an object with an article, a possessive or a number follows a verb, or 'them': it unveiled a package."""
    at = object_start(syntax, trigger)
    if at >= syntax.high:
        return False
    word = syntax.words.lower[at]
    return word in words("determiners") or word[0].isdigit() or word == "them" or syntax.words.name[at] != NONE


def _is_told(scene: Scene, trigger: Trigger, group: VerbGroup) -> bool:
    """Whether a verb tells its act by itself: no bare participle or question, and no purpose."""
    syntax = scene.syntax
    clause = syntax.clause_at(group.verb)
    if group.tag == "g" and group.first == group.verb and group.to == NONE:
        before = bases().get(syntax.words.lower[group.verb - 1], ()) if group.verb > syntax.low else ()
        if not _OVER_GERUNDS.isdisjoint(before):  # denied pushing anyone back, began moving patients
            return True
        return group.verb == syntax.low and bool(behind_fronted(syntax, group))
    if clause.opener == "whether" or is_reduced(syntax, group) or _is_asked(syntax, clause.first):
        return False
    if clause.opener in _ONLY_ABLE and group.modal == "could":
        return False  # was found before he could leave
    if clause.kind == "infinitive" and group.to == NONE and _is_behind_noun(syntax, group, clause.first):
        return False  # to speak to crowds gathered in the square
    bare = group.first == group.verb and group.to == NONE
    if bare and "n" in tags_of(syntax.words.lower[group.verb]) and is_described(syntax, group.verb):
        return False
    if group.to == NONE:
        return True
    if trigger.kind.ahead and is_only_meant(syntax, group.to):
        return False
    status = status_of_verb(syntax, group.verb)
    if status in {"planned", "proposed"} and is_behind_plan(syntax, group.to):
        return is_dated(syntax, group.verb)
    if status == "planned":
        return not is_chosen_for(syntax, group.to)
    if status == "proposed":
        return is_dated(syntax, group.verb) or is_asked_for(scene, trigger, group)
    return status in {"denied", "occurred", "cancelled"}


_OVER_GERUNDS = rules.words("courses", "at it or denying it")
_ONLY_ABLE = frozenset(("before", "until", "so", "because"))


def _is_asked(syntax: Syntax, first: int) -> bool:
    """Whether a clause is a question inside another: to settle who will run it."""
    lower = syntax.words.lower
    if lower[first] not in {"who", "what", "how", "why"} or first == syntax.low:
        return False
    return syntax.is_verb(first - 1) or lower[first - 1] in words("prepositions")


def _is_before_its_noun(syntax: Syntax, verb: int) -> bool:
    """Whether a bare participle stands between a preposition or a verb and the noun that it describes."""
    if verb + 1 >= syntax.high or not is_described(syntax, verb):
        return False
    behind = syntax.words.lower[verb + 1]
    closed = words("prepositions", "determiners", "cuts", "adverbs")
    return behind.isalpha() and behind not in closed and syntax.words.name[verb + 1] == NONE


def _is_dated_itself(syntax: Syntax, verb: int) -> bool:
    """Whether a date follows a participle before the next verb: a pact signed in May was broken."""
    for at in range(verb + 1, syntax.clause_at(verb).last):
        if syntax.words.date[at] != NONE:
            return True
        if syntax.is_finite(at):
            return False
    return False


def _is_placed_itself(scene: Scene, trigger: Trigger, verb: int) -> bool:
    """Whether a place or a doer behind a participle says which act is meant: captured in Darfur, shot by police."""
    syntax = scene.syntax
    at = verb + 1
    if (
        trigger.kind.family not in _CASES
        or at + 1 >= syntax.high
        or syntax.words.lower[at] not in {"in", "at", "near", "by", "outside"}
    ):
        return False
    where = range(at + 1, min(at + 1 + _DOER, syntax.clause_at(verb).last, syntax.high))
    if syntax.words.lower[at] == "by":
        return has_somebody(scene, where) or has_named(scene, where)
    return any(
        syntax.words.name[k] != NONE and scene.cast.mentions[syntax.words.name[k]].kind == "place" for k in where
    )

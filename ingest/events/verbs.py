"""Which verbs tell an event: with the object and subject of their kind, and not only as a purpose or a description."""

from __future__ import annotations

from ingest import rules
from ingest.events.ahead import is_ahead_with, is_asked_for, is_behind_plan, is_chosen_for, is_only_meant
from ingest.events.kinds import Kind, Trigger
from ingest.events.lasting import PRESENT
from ingest.events.people_of_verbs import people_of_verb
from ingest.events.scenes import Scene
from ingest.events.shapes import (
    has_capital,
    has_mover,
    has_named,
    has_shape,
    has_somebody,
    in_quotation,
    is_it,
    is_passive,
    is_reduced,
    is_state,
    object_start,
    opens_with_name,
    subject_words,
)
from ingest.events.status import status_of_verb
from ingest.events.status_of_infinitives import is_governed
from ingest.events.status_of_ing import is_idea_of_doing
from ingest.grammar.beside_names import is_noun
from ingest.grammar.clauses import Syntax
from ingest.grammar.subjects import behind_fronted
from ingest.grammar.verbs import BE_OR_HAVE, MODALS, bases, ends_as_adverb, tags_of, words
from ingest.grammar.word_groups import people_nouns, status_words
from ingest.grammar.words import NONE, VerbGroup
from ingest.model import Participant

# Families whose verbs tell a plan even as a bare purpose: flew to Lima to meet, came to sign.
_PURPOSES = frozenset(("consult", "visit", "agreement", "speech", "office"))
# Families whose verbs tell a change even in the bare present: becomes chancellor, flies to Lima on Sunday.
_PRESENTS = frozenset(("consult", "visit", "office", "agreement"))
_NO_PRESENTS = rules.words("statuses_of_events", "coming after somebody")
_CASES = frozenset(
    ("violence", "justice", "publication", "approval", "request")
)  # families of which a participle with its place tells one
_DOER = 5  # words of a doer or place behind a participle at most
_OBJECT = 8  # words behind a verb in which somebody is looked for
# Words before a form in -ing that tell what will not be: ruled out sending, has no intention of resigning.
_BEFORE_GERUNDS = rules.phrases("statuses_of_events", "before a form in -ing")
_GERUND_OPENERS = frozenset(("after", "before", "since", "without", "following", "by", "while", ",", "and", "possibly"))


def told_by(scene: Scene, trigger: Trigger, group: VerbGroup) -> tuple[Trigger, tuple[Participant, ...]] | None:
    """The trigger with the kind that the verb tells here, and who takes part; None where it tells no event."""
    around = _around(scene.syntax) if trigger.also else frozenset()
    for last, kind in ((trigger.last, trigger.kind), *trigger.also):
        if trigger.also and not _can_tell(kind, around, last - trigger.head):
            continue
        one = trigger if kind is trigger.kind else Trigger(trigger.first, last, trigger.head, kind, False)
        if kind.dated and not (_is_of_a_day(scene, group) or is_ahead_with(scene, one, group)):
            continue
        if not (
            _means(scene.syntax, one, group) and has_shape(scene, one, kind, group) and _asserts(scene, one, group)
        ):
            continue
        people = people_of_verb(scene, one, group)
        if _has_whom(scene, one, group, people):
            return one, people
    return None


def _around(syntax: Syntax) -> frozenset[str]:
    """The words of a sentence, and those without their last letter s."""
    inside = syntax.words.lower[syntax.low : syntax.high]
    return frozenset((*inside, *[word.removesuffix("s") for word in inside]))


def _can_tell(kind: Kind, around: frozenset[str], length: int) -> bool:
    """Whether a sentence has a word that its object, or what follows soon, must be; cheaper than the shape itself."""
    if kind.near and kind.family != "visit" and kind.near.isdisjoint(around):
        return False
    noun = length <= _PHRASE and bool(kind.objects) and kind.object in _NOUNS
    return not noun or not kind.objects.isdisjoint(around)


_PHRASE = 2  # words of a verb, from its head, that do not hold its object already
_NOUNS = ((), ("noun",))  # of kinds whose object is one of their nouns


def _means(syntax: Syntax, trigger: Trigger, group: VerbGroup) -> bool:
    """Whether a verb means what its kind says here, by the words that follow it."""
    lower, kind = syntax.words.lower, trigger.kind
    near = 5 if lower[trigger.last + 1 : trigger.last + 2] == ("or",) else 3  # fired four or five shots
    after = lower[trigger.last : min(syntax.high, trigger.last + near)]
    if _opens_clause(syntax, trigger.last):
        return False  # announced Sunday it would scrap 115 flights
    if kind.family == "act" and _is_only_tried(syntax, trigger):
        return False  # is moving to bolster
    if lower[trigger.head - 1] == "it" and _takes_time(syntax, trigger.head):
        return False  # it took the court two days
    if kind.name == "strike" and _strikes_deal(syntax, trigger, group):
        return False  # the deal that a union struck
    goes = lower[trigger.last - 1] == "to" and trigger.last - trigger.first > 1 and kind.family == "visit"
    if goes and _is_infinitive(syntax, trigger.last) and not kind.near.intersection(after[:1]):
        return False  # they are going to wait
    if kind.family == "visit" and lower[trigger.last - 1] in {"in", "at"} and _opens_time(syntax, trigger.last):
        return False  # is due in early June, is expected in the next 24 hours
    if lower[trigger.last - 1] == "before" and trigger.last < syntax.high and syntax.words.date[trigger.last] != NONE:
        return False  # no jobs will go before May
    alone = trigger.last - trigger.first == 1 or not words("determiners").intersection(after[:1])
    alone = alone and not (group.passive and kind.family == "act")  # the objects of a passive stand before it
    alone = alone and not (kind.dated and _opens_date(syntax, trigger.last))
    alone = alone and not (kind.name == "strike" and after[:1] == ("to",) and _is_infinitive(syntax, trigger.last + 1))
    if (alone and kind.not_next.intersection(after[:1])) or kind.not_object.intersection(_object_words(after)):
        return False
    if "'s" in lower[trigger.last : trigger.last + _OWNER] and kind.not_object.intersection(
        _owned(syntax, trigger.last)
    ):
        return False  # took on Ama Owusu's former role
    if kind.name == "charge" and not group.passive and _is_to_do(syntax, trigger.last):
        return False
    done = group.passive or is_reduced(syntax, group)
    return kind.name != "agreement" or not trigger.kind.reciprocal or done or _agrees(syntax, trigger)


def _takes_time(syntax: Syntax, verb: int) -> bool:
    """Whether what a verb of taking has for its object is a length of time: took the court two days."""
    if "take" not in bases().get(syntax.words.lower[verb], ()):
        return False
    near = syntax.words.lower[verb + 1 : min(syntax.high, verb + 2 + _TO_TIME)]
    ends = next((n for n, word in enumerate(near) if word in words("prepositions")), len(near))
    return not _LENGTHS.isdisjoint(near[:ends]) or "minutes" in near[:ends]


def _strikes_deal(syntax: Syntax, trigger: Trigger, group: VerbGroup) -> bool:
    """Whether what a union strikes stands before the verb: the deal that it struck; not: no deal, it will strike."""
    if "strike" not in bases().get(syntax.words.lower[trigger.head], ()):
        return False
    struck = rules.words("untold", "what is struck")
    near = range(max(syntax.low, trigger.first - _TO_STRIKING), trigger.first)
    return any(syntax.words.lower[at] in struck and not syntax.any_finite(at + 1, group.first) for at in near)


def _opens_time(syntax: Syntax, at: int) -> bool:
    """Whether a time follows: early June, the next 24 hours."""
    near = range(at, min(syntax.high, at + _TO_TIME))
    if at < syntax.high and syntax.words.date[at] != NONE:
        return True
    opener = near[1:2] if at < syntax.high and syntax.words.lower[at] == "the" else near[:1]
    ahead = not {"next", "coming", "early", "late", "mid"}.isdisjoint(syntax.words.lower[k] for k in opener)
    units = _LENGTHS | {"minutes", "january"}
    return ahead and any(syntax.words.date[k] != NONE or syntax.words.lower[k] in units for k in near)


_TO_TIME = 4  # words of 'the next 24 hours'


def _opens_clause(syntax: Syntax, at: int) -> bool:
    """Whether behind a verb, and a day, a pronoun begins what was said: announced Sunday it would scrap flights."""
    while at < syntax.high and (syntax.words.date[at] != NONE or syntax.words.lower[at] in {"on", "in"}):
        at += 1
    if at + 1 >= syntax.high or syntax.words.lower[at] not in {"it", "they", "he", "she", "we", "i"}:
        return False
    return syntax.words.lower[at + 1] in MODALS or syntax.words.lower[at + 1] in BE_OR_HAVE


def _object_words(after: tuple[str, ...]) -> tuple[str, ...]:
    """The words behind a verb up to a place with its article, which is no object: arrested | at the scene."""
    places = (n for n in range(len(after) - 1) if after[n] in {"at", "near", "outside"} and after[n + 1] == "the")
    return after[: next(places, len(after))]


def _is_only_tried(syntax: Syntax, trigger: Trigger) -> bool:
    """Whether a verb of effort stands before what somebody tries to do: is moving to bolster, fought to save."""
    at = trigger.last + (syntax.words.lower[trigger.last : trigger.last + 1] == ("back",))  # fought back to win
    if at + 1 >= syntax.high or syntax.words.lower[at] != "to" or not _is_infinitive(syntax, at + 1):
        return False
    return not _EFFORTS.isdisjoint(bases().get(syntax.words.lower[trigger.head], ()))


_EFFORTS = rules.words("statuses_of_events", "making an effort")
_TO_STRIKING = 9  # words from a deal to the verb with which somebody struck it at most


_OWNER = 6  # words of the name of an owner at most, with its title


def _owned(syntax: Syntax, start: int) -> tuple[str, ...]:
    """The words behind the first possessive of an object."""
    lower = syntax.words.lower
    at = lower.index("'s", start)
    return lower[at + 1 : min(syntax.high, at + 4)]


def _is_to_do(syntax: Syntax, start: int) -> bool:
    """Whether what is told of the object is what it shall do: charged them | to serve the state."""
    for at in range(start, min(syntax.high - 1, start + 14)):
        if syntax.words.lower[at] in {"with", "over", "in", "under", ",", ";", "."}:
            return False
        if syntax.words.lower[at] == "to":
            return _is_infinitive(syntax, at + 1)
    return False


def _opens_date(syntax: Syntax, at: int) -> bool:
    """Whether a preposition and a day stand at a word: will answer on Friday."""
    return at + 1 < syntax.high and syntax.words.lower[at] in {"on", "in"} and syntax.words.date[at + 1] != NONE


def _is_infinitive(syntax: Syntax, at: int) -> bool:
    """Whether a word behind 'to' is a verb: going to wait, not going to Lima."""
    if at >= syntax.high or syntax.words.name[at] != NONE or syntax.words.capital(at):
        return False
    word = syntax.words.lower[at]
    return "b" in tags_of(word) or word in {"have", "be", "do"}


def _agrees(syntax: Syntax, trigger: Trigger) -> bool:
    lower = syntax.words.lower
    at = object_start(syntax, trigger)
    if not {"to", "on", "that"}.isdisjoint((lower[at - 1], lower[trigger.last - 1])):
        return True  # agreed to temporarily close it
    if at < syntax.high and lower[at] in {"to", "on", "that", "upon", "not"}:
        return True
    last = syntax.clause_at(trigger.head).last  # agreed in principle to set it up
    aside = last - at <= _ASIDE or all(_is_when_or_where(syntax, k) for k in range(at, last))
    return last < syntax.high and lower[last] == "to" and aside and _is_infinitive(syntax, last + 1)


def _is_when_or_where(syntax: Syntax, at: int) -> bool:
    """Whether a word only says when or where somebody agreed: in Beijing in March, at talks on Monday."""
    named = syntax.words.name[at] != NONE or syntax.words.date[at] != NONE
    return named or syntax.words.lower[at] in {"in", "at", "on", "late", "early", "last", "talks"}


_ASIDE = 3  # words between agreeing and what one agrees to do at most: in principle, in return


def _asserts(scene: Scene, trigger: Trigger, group: VerbGroup) -> bool:
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
    return status_of_verb(syntax, group.verb) != PRESENT or _is_dated(syntax, group.verb)


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
    if in_quotation(syntax, group.verb) or not _is_told(scene, trigger, group):
        return False
    subject = subject_words(syntax, group)
    if has_somebody(scene, subject) or _is_disowned(syntax, group) or has_capital(scene, subject):
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
    if group.passive and (clause.kind in {"main", "complement", "coordinate"} or clause.opener in _WHILE):
        return True
    if trigger.kind.dated and has_mover(scene, subject) and not is_passive(syntax, group):
        return True
    start = object_start(syntax, trigger)
    if has_named(scene, range(start, min(start + _OBJECT, syntax.clause_at(trigger.head).last))):
        return True
    done = is_passive(syntax, group) or trigger.kind.with_subject  # a level that slips on a day is no act
    return done and _is_dated(syntax, group.verb)


# Openers of clauses that tell what else was done or is to be: found and seized, until the roof has been repaired.
_WHILE = frozenset(("if", "when", "once", "until", "after", "before", "unless"))


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
    if bare and "n" in tags_of(syntax.words.lower[group.verb]) and _is_described(syntax, group.verb):
        return False
    if group.to == NONE:
        return True
    if trigger.kind.ahead and is_only_meant(syntax, group.to):
        return False
    status = status_of_verb(syntax, group.verb)
    if status in {"planned", "proposed"} and is_behind_plan(syntax, group.to):
        return _is_dated(syntax, group.verb)
    if status == "planned":
        return not is_chosen_for(syntax, group.to)
    if status == "proposed":
        return _is_dated(syntax, group.verb) or is_asked_for(scene, trigger, group)
    return status in {"denied", "occurred", "cancelled"}


_OVER_GERUNDS = rules.words("courses", "at it or denying it")
_ONLY_ABLE = frozenset(("before", "until", "so", "because"))


def _is_asked(syntax: Syntax, first: int) -> bool:
    """Whether a clause is a question inside another: to settle who will run it."""
    lower = syntax.words.lower
    if lower[first] not in {"who", "what", "how", "why"} or first == syntax.low:
        return False
    return syntax.is_verb(first - 1) or lower[first - 1] in words("prepositions")


def _is_of_a_day(scene: Scene, group: VerbGroup) -> bool:
    """Whether something was done or is to be done on a day that its clause names, or is denied to have been done.

    Volunteers took down a tent on Monday; the court is to hear him on Friday.
    """
    syntax = scene.syntax
    if _is_disowned(syntax, group):
        return True
    if group.to != NONE and status_of_verb(syntax, group.verb) == "cancelled":
        return True  # was to have spoken but missed her flight
    finite = group.finite or (group.first == group.verb and group.to == NONE and syntax.is_finite(group.verb))
    if group.negated or group.progressive or not finite or group.modal not in {None, "will"}:
        return group.to != NONE and not group.negated and _is_dated(syntax, group.verb) and _is_fixed(syntax, group)
    kind = syntax.clause_at(group.verb).kind
    if group.modal == "will" and kind in {"relative", "complement"}:
        return _is_dated(syntax, group.verb)
    own = kind in _OWN or (kind == "participle" and not is_passive(syntax, group))  # the mayor, Ama Owusu, walked
    if own and _is_news(syntax, group):
        return True
    if kind in _BESIDE and not (group.perfect or group.passive):
        return _is_near_day(scene, group.verb)
    return own and (_is_dated(syntax, group.verb) or _is_timed(syntax, group.verb))


def _is_news(syntax: Syntax, group: VerbGroup) -> bool:
    """Whether a perfect tells what was done to one thing: has changed the name, has been returned to its owners."""
    if not group.perfect or group.past or group.modal is not None or group.verb + 2 >= syntax.high:
        return False
    lower, at = syntax.words.lower, group.verb + 1
    if not _NO_NEWS.isdisjoint(bases().get(lower[group.verb], ())):
        return False
    if group.passive:
        return lower[at] in _TO_WHOM
    if not (lower[at] in words("determiners") or lower[at].isdigit() or syntax.words.name[at] != NONE):
        return False
    last = next((k for k in range(at + 1, syntax.high) if not lower[k].isalpha()), syntax.high)
    return _LENGTHS.isdisjoint(lower[at : min(last, at + _LENGTH)])


_NO_NEWS = rules.words("untold", "no news")
_TO_WHOM = frozenset(("to", "by", "from", "into"))
_LENGTHS = frozenset(("hour", "hours", "day", "days", "night", "nights", "week", "weeks", "month", "months", "year",
                      "years", "decade", "decades", "time", "times", "way", "lot", "toll"))  # fmt: skip
_LENGTH = 5  # words of an object in which it may turn out to be a length of time
_BESIDE = frozenset(("relative", "adjunct", "subordinate"))  # clauses that say of something told what it did besides


def _is_near_day(scene: Scene, verb: int) -> bool:
    """Whether a clause names a day or a month, not only a year or an end, so that it tells no mere background."""
    syntax = scene.syntax
    clause, dates = syntax.clause_at(verb), syntax.words.date
    opens = (at for at in range(clause.first, clause.last) if dates[at] != NONE and dates[at - 1] != dates[at])
    days = (dates[at] for at in opens if syntax.words.lower[at - 1] not in _SPANS)
    return any(len(scene.dates[number].value or "") > _YEAR for number in days)


_SPANS = frozenset(("until", "till", "since", "through"))
_YEAR = 4  # characters of the value of a date that tells the year alone


def _is_fixed(syntax: Syntax, group: VerbGroup) -> bool:
    """Whether an infinitive tells what is to be: is to hear him, is expected to be brought before a judge."""
    return is_governed(syntax, group) and status_of_verb(syntax, group.verb) == "planned"


def _is_timed(syntax: Syntax, verb: int) -> bool:
    """Whether a clause says at what time of day or year something was done: walked in at daybreak."""
    clause, lower = syntax.clause_at(verb), syntax.words.lower
    first = max(verb, clause.first) + 1
    if rules.words("untold", "times").isdisjoint(lower[first : clause.last]):
        return False
    return any(lower[at] in rules.words("untold", "times") and lower[at - 1] in _AT for at in range(first, clause.last))


_AT = frozenset(("at", "by", "before", "after", "the", "that", "same", "next", "this", "last", "until"))
_OWN = frozenset(("main", "coordinate", "resume"))  # clauses that assert something by themselves


def _is_before_its_noun(syntax: Syntax, verb: int) -> bool:
    """Whether a bare participle stands between a preposition or a verb and the noun that it describes."""
    if verb + 1 >= syntax.high or not _is_described(syntax, verb):
        return False
    behind = syntax.words.lower[verb + 1]
    closed = words("prepositions", "determiners", "cuts", "adverbs")
    return behind.isalpha() and behind not in closed and syntax.words.name[verb + 1] == NONE


def _is_described(syntax: Syntax, verb: int) -> bool:
    """Whether a bare participle only describes the noun beside it: the retired general, a man named X."""
    before = syntax.words.lower[verb - 1] if verb > syntax.low else ""
    if before in {'"', "“"} and verb - 2 > syntax.low:
        before = syntax.words.lower[verb - 2]  # stored in "approved cabinets"
    if before in words("prepositions") or (verb > syntax.low and syntax.is_verb(verb - 1)):
        return True
    if _is_behind_adverb(syntax, verb) or _is_what_called(syntax, verb) or _is_of_object(syntax, verb):
        return True
    if _is_before_person(syntax, verb):
        return True
    return (
        verb + 1 < syntax.high
        and syntax.words.capital(verb + 1)
        and syntax.words.name[verb + 1] == NONE
        and (before in words("determiners") or verb == syntax.low)
    )


def _is_before_person(syntax: Syntax, verb: int) -> bool:
    """Whether a participle in a row of subjects describes the noun for a person behind it: and convicted arsonist X."""
    lower, names = syntax.words.lower, syntax.words.name
    if verb == syntax.low or lower[verb - 1] not in {"and", ","} or syntax.any_finite(syntax.low, verb):
        return False
    named = next((k for k in range(verb + 2, min(syntax.high, verb + 5)) if names[k] != NONE), NONE)
    return named != NONE and lower[named - 1] in people_nouns() and not syntax.any_finite(verb + 1, named)


def _is_behind_adverb(syntax: Syntax, verb: int) -> bool:
    """Whether an article and an adverb stand before a participle, its noun behind it: the otherwise deserted room."""
    lower, at = syntax.words.lower, verb - 1
    if (
        verb + 1 >= syntax.high
        or at <= syntax.low
        or (lower[at] not in words("adverbs") and not ends_as_adverb(lower[at]))
    ):
        return False
    return lower[at - 1] in _ARTICLES and is_noun(syntax, verb + 1)


def _is_of_object(syntax: Syntax, verb: int) -> bool:
    """Whether an adverb and a participle describe what another verb is done to: overturned newly announced results."""
    at = verb - 1
    if at - 1 <= syntax.low or not ends_as_adverb(syntax.words.lower[at]) or not is_noun(syntax, verb + 1):
        return False
    return syntax.is_verb(at - 1) and "d" in tags_of(syntax.words.lower[at - 1])


def _is_what_called(syntax: Syntax, verb: int) -> bool:
    """Whether a participle says what somebody or something without a name is called: a man named Miles."""
    lower, names = syntax.words.lower, syntax.words.name
    if (
        lower[verb] not in rules.words("untold", "bearing a name")
        or verb + 1 >= syntax.high
        or not syntax.words.capital(verb + 1)
    ):
        return False
    if names[verb - 1] != NONE or not is_noun(syntax, verb - 1):
        return False
    first = next((k for k in range(verb - 2, max(syntax.low, verb - _FAR_ARTICLE), -1) if lower[k] in _ONE), NONE)
    return first != NONE and (lower[first - 1] in words("prepositions") or syntax.is_verb(first - 1))


_ONE = frozenset(("a", "an", "another", "one"))
_ARTICLES = _ONE | {"the", "its", "his", "their"}
_FAR_ARTICLE = 4  # words from 'a' to 'named' at most: a young history teacher named X


def _is_dated(syntax: Syntax, verb: int) -> bool:
    clause = syntax.clause_at(verb)
    return max(syntax.words.date[clause.first : clause.last], default=NONE) > NONE


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


def _has_whom(scene: Scene, trigger: Trigger, group: VerbGroup, people: tuple[Participant, ...]) -> bool:
    """Whether somebody is named where the kind needs a person."""
    kind = trigger.kind
    if not people and _is_disowned(scene.syntax, group):
        return True
    if not people and not _is_placed(scene, trigger, group):
        return False
    if kind.person_object and not any(p.person and p.part == "recipient" for p in people):
        return _is_done_to_people(scene, trigger, group)
    if kind.two and len(people) < 2:
        return False
    if kind.person_subject and not any(p.person for p in people):
        return has_somebody(scene, subject_words(scene.syntax, group))
    if kind.name in {"attack", "clash"} and _is_between_people(scene.syntax, trigger, people):
        return False
    if kind.name == "clash" and _is_in_words(scene.syntax, trigger, group):
        return False
    if kind.name == "agreement" and len(people) == 1 and people[0].person and _is_opinion(scene.syntax, trigger):
        return False
    return bool(people) or not kind.needs_people or _is_by_somebody(scene, group)


def _is_between_people(syntax: Syntax, trigger: Trigger, people: tuple[Participant, ...]) -> bool:
    """Whether a person attacks another, which he does in words where the verb does not tell of force."""
    by_force = not _FORCE.isdisjoint(bases().get(syntax.words.lower[trigger.head], ()))
    return not by_force and len({one.person for one in people if one.person}) > 1


_FORCE = rules.words("untold", "force against a person")


def _is_in_words(syntax: Syntax, trigger: Trigger, group: VerbGroup) -> bool:
    """Whether those who clash over something are people who quarrel in words: ministers clashed over spending."""
    lower = syntax.words.lower
    over = not {"over", "on", "about"}.isdisjoint(lower[trigger.last : trigger.last + 3])
    return over and any(lower[at] in _QUARRELLING for at in subject_words(syntax, group))


_QUARRELLING = rules.words("untold", "quarrelling in words")


def _is_disowned(syntax: Syntax, group: VerbGroup) -> bool:
    """Whether somebody denies what a verb tells, so that it is told though nobody is named: denied that it was shot."""
    plain = group.to == NONE and not group.negated and group.modal is None
    return plain and status_of_verb(syntax, group.verb) == "denied"


def _is_placed(scene: Scene, trigger: Trigger, group: VerbGroup) -> bool:
    """Whether somebody does it or it is done to somebody, or its clause names a day or a place."""
    syntax = scene.syntax
    clause = syntax.clause_at(trigger.head)
    start = object_start(syntax, trigger)
    when = clause.opener in {"when", "after", "as", "before"} and trigger.kind.family in {"disaster", "violence"}
    own = when or clause.kind in {"main", "coordinate", "complement"} or (clause.opener == "where" and group.passive)
    own = own or (clause.opener == "whose" and trigger.kind.family == "disaster")
    own = own or (trigger.kind.family == "disaster" and _is_behind_aside(syntax, group))
    told = own and group.to == NONE and is_concrete(trigger.kind)
    named = told or has_named(scene, range(clause.first, clause.last)) or _is_dated(syntax, trigger.head)
    asserted = clause.kind in {"main", "coordinate"} or (clause.kind == "complement" and group.modal is not None)
    asserted = asserted or clause.opener in _WHILE or _is_to_be(syntax, group)
    if not named and asserted and trigger.kind.name != "talks" and _is_done(syntax, group):
        return True
    described = group.passive and syntax.words.lower[group.first - 1] in {"that", "which"}  # the house that was built
    return (
        named
        or (not described and has_somebody(scene, subject_words(syntax, group)))
        or has_somebody(scene, range(start, min(start + _OBJECT, clause.last)))
    )


def _is_behind_aside(syntax: Syntax, group: VerbGroup) -> bool:
    """Whether a verb is the first of its sentence, and an aside stands before it: the bus, driven by X, overturned."""
    clause, main = syntax.clause_at(group.verb), syntax.clause_at(syntax.low)
    opens = group.first - clause.first <= (clause.kind == "mark")
    return clause.kind in {"resume", "mark"} and opens and group.finite and not syntax.any_finite(main.first, main.last)


def _is_done(syntax: Syntax, group: VerbGroup) -> bool:
    """Whether a passive tells what was done or will be: a warship was deployed, the embassies will be reopened."""
    if _is_to_be(syntax, group):
        return status_of_verb(syntax, group.verb) == "planned"
    if group.passive and group.to > syntax.low and not group.negated and syntax.words.lower[group.to - 1] == "had":
        return True  # forty flights had to be cancelled
    if group.passive and group.first == group.verb and syntax.words.lower[group.first - 1] in {"if", "unless"}:
        return True  # the bill, if passed
    if not (group.passive and group.finite and group.to == NONE) or group.negated:
        return False
    lower, after = syntax.words.lower, group.verb + 1
    if lower[group.first - 1] in {"that", "which", "who"}:
        return False
    if after < syntax.high and lower[after].isalpha():
        known = words("prepositions", "adverbs", "cuts") | {"and", "or", "but", "to"}
        if lower[after] not in known and syntax.words.date[after] == NONE:
            return False  # the door was painted green
    if group.modal == "would":
        return status_of_verb(syntax, group.verb) == "planned"
    if group.modal is None and syntax.clause_at(group.verb).opener in _WHILE:
        return True  # if the bill is passed
    return group.modal == "will" or (group.modal is None and (group.past or group.perfect or group.progressive))


def _is_to_be(syntax: Syntax, group: VerbGroup) -> bool:
    """Whether something is to be done to its subject: is to be repaired, is expected to be closed."""
    if not group.passive or group.to <= syntax.low or group.negated:
        return False
    before = syntax.words.lower[group.to - 1]
    fixed = before in _TO_BE and syntax.words.lower[group.to - 2] in BE_OR_HAVE
    return before in {"is", "are"} or fixed


_TO_BE = rules.words("statuses_of_events", "fixed") | {"expected", "supposed", "about"}


def _is_by_somebody(scene: Scene, group: VerbGroup) -> bool:
    """Whether the subject is somebody, though not resolved, and the verb is no bare present: he had travelled."""
    somebody = has_somebody(scene, subject_words(scene.syntax, group))
    if not somebody or status_of_verb(scene.syntax, group.verb) != PRESENT:
        return somebody
    clause = scene.syntax.clause_at(group.verb)
    habit = any(word.endswith("days") for word in scene.syntax.words.lower[clause.first : clause.last])
    return _is_dated(scene.syntax, group.verb) and not habit  # not: meets on Thursdays


def _is_opinion(syntax: Syntax, trigger: Trigger) -> bool:
    """Whether one person agrees that something is so."""
    at = object_start(syntax, trigger)
    return "that" in syntax.words.lower[at - 1 : at + 1]


def _is_done_to_people(scene: Scene, trigger: Trigger, group: VerbGroup) -> bool:
    """Whether the verb is done to people who are not named: sacked nine ministers."""
    syntax = scene.syntax
    start = object_start(syntax, trigger)
    where = _head_words(syntax, group) if is_passive(syntax, group) else range(start, min(syntax.high, start + 4))
    return has_somebody(scene, where)


def _head_words(syntax: Syntax, group: VerbGroup) -> range:
    """The words of a subject up to the preposition that describes it: flights between two neighbours were suspended."""
    where = subject_words(syntax, group)
    outside = words("prepositions") - {"of"}
    last = next((k for k in where if syntax.words.lower[k] in outside and k > where.start), where.stop)
    return range(where.start, last)


def is_concrete(kind: Kind) -> bool:
    """Whether a verb of the kind tells an event though nobody and no day is named."""
    return bool(kind.objects or kind.object or kind.subjects or kind.concrete) or kind.name == "agreement"

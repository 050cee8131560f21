"""The noun phrase of an event: where it lies, what governs it, and so what became of the event."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from ingest import rules
from ingest.events.kinds import Trigger, effects, longest_particle
from ingest.events.status import PRESENT, beside_noun, governors, status_of_matrix, status_of_verb
from ingest.grammar.clauses import Syntax, finite_right
from ingest.grammar.verbs import BE, bases, is_verb, tags_of, verb_group, words
from ingest.grammar.words import NONE, Words

# Families whose noun tells what was, whatever the verb around it: to investigate the killing.
_PAST = frozenset(("violence", "disaster", "death"))
_FAR = 40  # words between an event's noun and the verb that it is the subject of at most
_VERBS = 4  # verbs behind an event's noun that are looked at
_LONGEST = 12  # words of a noun phrase before its head


@dataclass(frozen=True, slots=True)
class Phrase:
    """An event's noun phrase and its governor."""

    first: int  # first word of the noun phrase
    head: int
    verb: int  # the event verb (or any verb) that governs it, or -1
    effect: str | None  # the group of event_verbs.yml, where the verb is an event verb
    place: str  # object, subject, phrase (behind a preposition), alone
    opener: str  # the preposition, where place is phrase
    status: str


@cache
def rounds() -> frozenset[str]:
    """Nouns whose event follows after 'of': a round of talks."""
    return frozenset(rules.load("series").groups["rounds"].words)


def first_of_phrase(words_: Words, low: int, head: int) -> int:
    """The first word of the noun phrase that ends with the word `head`.

    >>> from ingest.grammar.words import words_of
    >>> text = words_of("They held a second ministerial dialogue today")
    >>> first_of_phrase(text, 0, 5)
    2
    """
    at, limit = head, max(low, head - _LONGEST)
    while at > limit:
        before = at - 1
        word = words_.lower[before]
        if words_.name[before] != NONE or word in words("determiners") - {"that"} or word in {"'s", "'"}:
            at -= 1
            continue
        if words_.date[before] != NONE:
            if not _dated(words_, before, head):
                break
            at -= 1
            continue
        if (
            word == "and"
            and words_.capital(before + 1)
            and before > limit
            and words_.capital(before - 1)
            and words_.capital(head)
        ):
            at -= 1
            continue
        if (
            word == "-"
            and words_.ends[before] == words_.starts[at]
            and before > limit
            and words_.ends[before - 1] == words_.starts[before]
        ):
            at -= 2
            continue
        if (
            not word[0].isalnum()
            or word in words("prepositions")
            or word in {"and", "or", "but"}
            or word in words("cuts")
        ):
            break
        if (
            is_verb(words_, low, before)
            or word in BE
            or word in {"not", "to"}
            or word in words("adverbs") - words("determiners") - {"first", "only"}
        ):
            break
        at -= 1
    while at < head and words_.lower[at] in {"'s", "'"}:
        at += 1
    if at - 2 >= low and words_.lower[at - 1] == "of" and words_.lower[at - 2] in rounds():
        return first_of_phrase(words_, low, at - 2)
    return at


def _dated(words_: Words, at: int, head: int) -> bool:
    """Whether a date stands inside the noun phrase: Tuesday's agreement, the 2015 accord, a Monday meeting."""
    if words_.lower[at] == "'s":
        return True
    while at < head and words_.date[at] != NONE:
        at += 1
    if words_.lower[at] in {"'s", "'"}:
        return True
    first = at - 1
    while first > 0 and words_.date[first - 1] == words_.date[at - 1]:
        first -= 1
    return first > 0 and (words_.lower[first - 1] in words("determiners") or words_.name[first - 1] != NONE)


def phrase_of(syntax: Syntax, trigger: Trigger) -> Phrase:
    """The noun phrase of a trigger with what governs it."""
    first = first_of_phrase(syntax.words, syntax.low, trigger.first)
    family = trigger.kind.family
    place, opener, verb = _governor(syntax, first, trigger.last, family)
    effect, fixed = effect_of(syntax, verb, family)
    status = _status(syntax, first, trigger.head, verb, effect, fixed, opener)
    if family in _PAST and effect is None and status in {"planned", "proposed", "ongoing", "denied"}:
        status = "occurred" if beside_noun().keys().isdisjoint(syntax.words.lower[first : trigger.head]) else status
    return Phrase(first, trigger.head, verb, effect, place, opener, status)


def effect_of(syntax: Syntax, verb: int, family: str) -> tuple[str | None, str | None]:
    """The group of event_verbs.yml that a verb belongs to beside an event of a family, and the group's fixed status."""
    if verb == NONE:
        return None, None
    lower = syntax.words.lower
    known = effects()
    for length in range(longest_particle(), -1, -1):
        if verb + 1 + length > syntax.high:
            continue
        for base in bases().get(lower[verb], ()):
            for effect in known.get((base, *lower[verb + 1 : verb + 1 + length]), ()):
                if not effect.families or family in effect.families:
                    return effect.name, effect.status
    return None, None


def _governor(syntax: Syntax, first: int, last: int, family: str) -> tuple[str, str, int]:
    """Where a noun phrase stands, the preposition before it, and the verb that governs it."""
    lower = syntax.words.lower
    reduced = _reduced_verb(syntax, last, family)
    verb = _verb_before(syntax, first, family)
    if verb != NONE and effect_of(syntax, verb, family)[1] in {"cancelled", "postponed"}:
        return "object", "", verb
    if reduced != NONE:
        main = finite_right(syntax, reduced, min(syntax.high, reduced + 30))
        ends = main != NONE and effect_of(syntax, main, family)[1] in {"cancelled", "postponed"} and verb == NONE
        ends = ends or (main != NONE and verb == NONE and _is_ahead(syntax, main, family))
        return ("subject", "", main) if ends else ("object", "", reduced)
    if verb != NONE:
        return "object", "", verb
    before = lower[first - 1] if first > syntax.low else ""
    if before in words("prepositions") or before == "to":
        return "phrase", before, NONE
    verb = _verb_of_subject(syntax, last, family)
    return ("subject", "", verb) if verb != NONE else ("alone", "", NONE)


def _is_ahead(syntax: Syntax, verb: int, family: str) -> bool:
    """Whether a verb tells an event and says that it will be: a dinner hosted by X will follow."""
    modal = verb_group(syntax.words, syntax.low, verb).modal
    return modal is not None and effect_of(syntax, verb, family)[0] is not None


def _verb_of_subject(syntax: Syntax, last: int, family: str) -> int:
    """The verb whose subject ends before `last`; one that cancels or postpones it wins, then one that tells it."""
    verb = first = finite_right(syntax, last - 1, min(syntax.high, last + _FAR))
    found: list[int] = []
    while verb != NONE and len(found) < _VERBS:
        found.append(verb)
        verb = finite_right(syntax, verb, min(syntax.high, last + _FAR))
    own = syntax.clause_at(last - 1)
    inner = [v for v in found if syntax.clause_at(v).kind in {"relative", "participle"}]
    outer = [v for v in found if v not in inner and (v == first or not _has_subject(syntax, v, own.first))]
    ended = [v for v in outer if effect_of(syntax, v, family)[1] in {"cancelled", "postponed"}]
    telling = [v for v in (*outer[:1], *inner[:1]) if effect_of(syntax, v, family)[0]]
    return next(iter((*ended[:1], *telling, *outer, first)), NONE)


def _has_subject(syntax: Syntax, verb: int, first: int) -> bool:
    """Whether a later verb has a subject of its own, and so tells nothing of the noun before: ..., officials said."""
    clause = syntax.clause_at(verb)
    if clause.kind == "resume" or clause.first == first:
        return False
    group = verb_group(syntax.words, syntax.low, verb)
    return clause.kind != "coordinate" and group.first - clause.first > 0


_PASSED = frozenset(("with", "of", "between", "among", "in", "at", "and", ",", "the", "for", "on"))


def _reduced_verb(syntax: Syntax, last: int, family: str) -> int:
    """The participle behind the noun and its names: a summit to be held, talks with Peru scheduled for."""
    lower = syntax.words.lower
    for at in range(last, min(syntax.high, last + 12)):
        if lower[at : at + 2] == ("to", "be") and at + 2 < syntax.high and "n" in tags_of(lower[at + 2]):
            return at + 2
        if (
            syntax.words.name[at] != NONE
            or syntax.words.date[at] != NONE
            or lower[at] in _PASSED
            or lower[at] == "originally"
        ):
            continue
        if "n" not in tags_of(lower[at]) or (syntax.is_verb(at) and _is_main(syntax, at)):
            return NONE
        return at if effect_of(syntax, at, family)[0] else NONE
    return NONE


def _is_main(syntax: Syntax, at: int) -> bool:
    """Whether a form that may be a past is the main verb of its clause: The talks began on Monday."""
    if "d" not in tags_of(syntax.words.lower[at]):
        return False
    clause = syntax.clause_at(at)
    if clause.kind == "participle" and clause.first == at:
        return False
    others = [k for k in range(clause.first, clause.last) if k != at and syntax.is_finite(k)]
    return not others


def _verb_before(syntax: Syntax, first: int, family: str) -> int:
    """The verb whose object begins at a word: its particle, a date or an adverb may stand between."""
    lower = syntax.words.lower
    at, low = first - 1, max(syntax.low, first - 7)
    while at >= low and (
        syntax.words.date[at] != NONE
        or (lower[at] in {"until", "till", "to", "for"} and syntax.words.date[at + 1] != NONE)
        or lower[at] in words("adverbs") - words("prepositions")
        or (lower[at] in {"on"} and syntax.words.date[at + 1] != NONE)
    ):
        at -= 1
    if at >= low and lower[at] in words("prepositions") and "g" in tags_of(lower[at]):
        return NONE  # following, including, regarding
    if at >= low and lower[at] in BE:
        return at
    for length in range(0, longest_particle() + 1):
        verb = at - length
        if verb < low or not tags_of(lower[verb]):
            continue
        if length == 0:
            if "g" in tags_of(lower[verb]) and lower[verb - 1] in {"in", "with", "of"}:
                return NONE  # it only describes: in opening remarks
            if lower[verb] in words("saying") and not effect_of(syntax, verb, family)[0]:
                return NONE  # what is said begins here: said the talks had been put off
            return verb if syntax.is_verb(verb) or _is_event_base(syntax, verb, family) else NONE
        if any((base, *lower[verb + 1 : at + 1]) in effects() for base in bases().get(lower[verb], ())) and is_verb(
            syntax.words, syntax.low, verb
        ):
            return verb
    return _verb_before_list(syntax, at, family)


def _is_event_base(syntax: Syntax, verb: int, family: str) -> bool:
    return effect_of(syntax, verb, family)[0] is not None and syntax.words.lower[verb - 1] not in words("determiners")


def _verb_before_list(syntax: Syntax, at: int, family: str) -> int:
    """The verb before a first object that is joined to this one: cancelled visits and talks."""
    lower = syntax.words.lower
    if at <= syntax.low or lower[at] not in {"and", "or"}:
        return NONE
    for verb in range(at - 1, max(syntax.low, at - 6) - 1, -1):
        if lower[verb] in words("prepositions") or lower[verb] in words("cuts") or lower[verb] == ",":
            return NONE
        if syntax.is_verb(verb):
            return verb if effect_of(syntax, verb, family)[0] else NONE
    return NONE


UNSETTLED = "unsettled"  # before the summit: only its date says whether it has been
_BEFORE = frozenset(("before", "until", "till"))
_AHEAD = frozenset(("before", "until", "till", "for", "ahead", "toward", "towards"))


def _status(
    syntax: Syntax, first: int, head: int, verb: int, effect: str | None, fixed: str | None, opener: str
) -> str:
    lower = syntax.words.lower
    own = next(
        (
            beside_noun()[lower[at]]
            for at in range(first, head)
            if lower[at] in beside_noun() and syntax.words.date[at] == NONE
        ),
        None,
    )
    if verb != NONE and effect is None and verb > head:
        return own or _status_of_subject(syntax, verb)
    if verb != NONE:
        return _status_with_verb(syntax, verb, effect, fixed, own)
    if own is not None:
        return own
    return _status_in_phrase(syntax, first, opener)


def _status_of_subject(syntax: Syntax, verb: int) -> str:
    """The status of an event that is the subject of a verb that does not tell it: the accord of 2013 stays in force."""
    status = status_of_verb(syntax, verb)
    being = syntax.words.lower[verb] in BE
    return (
        status
        if status in {"hypothetical", "proposed"} or (being and status in {"planned", "cancelled", "ongoing"})
        else "occurred"
    )


def _status_with_verb(syntax: Syntax, verb: int, effect: str | None, fixed: str | None, own: str | None) -> str:
    status = status_of_verb(syntax, verb)
    if effect == "attend":
        return _status_of_attended(syntax, verb, status)
    if fixed in {"cancelled", "postponed"}:
        return fixed if status in {"occurred", "ongoing", "planned", PRESENT} and not _threatened(status) else "planned"
    if fixed == "planned":
        return {"occurred": "planned", "ongoing": "planned", PRESENT: "planned"}.get(status, status)
    if fixed == "proposed":
        return "proposed" if status != "denied" else "denied"
    if fixed == "denied":
        return "hypothetical" if status == "hypothetical" else "denied"
    if own == "planned" and status == "denied":
        return "cancelled"
    if own == "denied" and status in {"occurred", PRESENT, "ongoing", "planned"}:
        return "denied"
    if own in {"hypothetical", "proposed"} and status == "occurred" and effect is None:
        return own
    if own == "planned" and effect is None and status in {"occurred", PRESENT}:
        return "planned"
    return status


def _threatened(status: str) -> bool:
    return status in {"hypothetical", "denied", "proposed"}


def _status_of_attended(syntax: Syntax, verb: int, status: str) -> str:
    """The status of an event that somebody attends or not: the event took place all the same."""
    if status != "denied":
        return status
    group = verb_group(syntax.words, syntax.low, verb)
    return "planned" if group.modal == "will" else "occurred"


@cache
def _before_of(group: str) -> frozenset[str]:
    return frozenset(rules.load("statuses_of_events").groups[group].words)


def _status_in_phrase(syntax: Syntax, first: int, opener: str) -> str:
    lower = syntax.words.lower
    at = first - 1
    before = lower[at - 1] if at - 1 >= syntax.low else ""
    matrix = status_of_matrix(syntax, first) if first > syntax.low else _matrix_right(syntax, first)
    if opener == "to":
        wanted = _wanted(syntax, first)
        if wanted:
            return wanted
    if opener in {"of", "for", "to"} and before in _before_of("before of proposed"):
        return "proposed" if matrix != "denied" else "denied"
    if opener == "of" and before in _before_of("before of denied"):
        return "cancelled" if before == "cancellation" else "postponed" if before == "postponement" else "denied"
    if opener == "of" and before == "ahead":
        return "planned"
    if opener in _BEFORE and matrix == "occurred":
        return UNSETTLED
    if opener in _AHEAD:
        return "planned" if matrix not in {"hypothetical", "proposed"} else matrix
    if opener in {"after", "following", "since"}:
        return "occurred" if matrix != "planned" else matrix
    if matrix == "denied":
        return "occurred"
    return matrix


def _wanted(syntax: Syntax, first: int) -> str | None:
    """What the verb before 'to' makes of the event behind it: invited both sides to talks."""
    for at in range(first - 2, max(syntax.low, first - 10) - 1, -1):
        if syntax.is_verb(at):
            kind = next(
                (governors()[base] for base in bases().get(syntax.words.lower[at], ()) if base in governors()), None
            )
            return kind if kind != "as the verb" else None
    return None


def _matrix_right(syntax: Syntax, first: int) -> str:
    verb = finite_right(syntax, first, syntax.high)
    return status_of_verb(syntax, verb) if verb != NONE else "occurred"

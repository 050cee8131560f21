"""Who took part in what the sentence before told, where only the next one names them: Among them was Ama Owusu."""

from __future__ import annotations

from dataclasses import replace

from ingest import rules
from ingest.events.kinds import kinds
from ingest.events.spoken_of import Lines
from ingest.grammar.cast import Cast
from ingest.grammar.clauses import Syntax
from ingest.grammar.heads import heads_in
from ingest.grammar.verbs import bases
from ingest.grammar.word_groups import people_nouns
from ingest.grammar.words import NONE
from ingest.model import EventReport, Participant

# Families in which something is done to people whom news names later.
_DONE = frozenset(("violence", "death", "disaster", "justice", "aid"))
_BE = frozenset(("was", "were", "are", "is"))
_NAMING = rules.words("participants", "naming")
_VICTIMS = rules.words("participants", "without a name")
_NAMED = _VICTIMS | {"him", "her", "them"}
_OF_ONESELF = frozenset(("resignation", "retirement", "departure"))  # kinds that nobody else does to somebody
_LISTING = rules.words("participants", "listing")
_TO_LIST = 5  # words from 'the dead' to the verb that lists them at most
_OPENING = 9  # words at the head of a sentence in which it tells that it will name somebody
_AGES = range(10, 100)


def with_later_names(cast: Cast, lines: Lines, number: int, found: list[EventReport]) -> list[EventReport]:
    """The events told so far, those of the sentence before with whom this sentence names; unchanged where it does not.

    Police arrested two men. They are Idris Kone and Jan Novak. A driver was shot dead. Idris Kone, 34, was ...
    """
    before = lines.sentences[number - 1]
    near = [n for n, one in enumerate(found) if before.start <= one.start < before.end]
    opened = lines.text.lower[lines.bounds(number)[0]]
    they, among = opened == "they", opened in {"among", "they"}
    suffered = [n for n in near if not any(p.person and (p.part == "recipient" or not among) for p in found[n].people)]
    open_ = [n for n in suffered if _is_done_to_people(found[n], they) and not (among and _is_about_others(found[n]))]
    if not open_ or not _may_name(lines, number):
        return found
    syntax = lines.syntax(number)
    people = _listed(syntax, cast)
    if people:
        suffers = not _DEAD.isdisjoint(syntax.words.lower[syntax.low : syntax.high])
        open_ = [n for n in open_ if not suffers or _is_suffered(found[n])]
    if not people:
        one = person_with_age(syntax, cast, before.start)
        at = _unnamed(lines.syntax(number - 1)) if one is not None else NONE
        people = [one] if one is not None and at != NONE else []
        open_ = [n for n in open_ if at != NONE and lines.text.starts[at] < found[n].end]
        open_ = _of_the_same(syntax, one, [(n, found[n]) for n in open_]) if one is not None else open_
    if not people:
        return found
    told = list(found)
    for n in open_:
        part = "actor" if told[n].kind in _OF_ONESELF else "recipient"
        told[n] = replace(told[n], people=(*told[n].people, *[replace(p, part=part) for p in people]))
    return told


def _is_done_to_people(report: EventReport, they: bool) -> bool:
    """Whether an event is done to people whom news names later; a change of office only where 'they' are named."""
    kind = kinds().get(report.kind)
    families = _DONE | {"office"} if they else _DONE
    return kind is not None and kind.family in families and report.rule == "events.verb"


def _is_about_others(report: EventReport) -> bool:
    """Whether an event that somebody did has no several people behind its verb: his gunmen stormed the house."""
    acted = any(p.part == "actor" for p in report.people)
    behind = report.text.lower().partition(report.trigger.lower())[2].split()
    return acted and not any(word.strip(",.") in people_nouns() and word.strip(",.")[-1] in "sne" for word in behind)


def _is_suffered(report: EventReport) -> bool:
    """Whether an event is what a victim suffers, and not what is done to a suspect."""
    kind = kinds().get(report.kind)
    return report.kind == "discovery" or (kind is not None and kind.family != "justice")


def _of_the_same(syntax: Syntax, one: Participant, near: list[tuple[int, EventReport]]) -> list[int]:
    """Which of the events before can be those of somebody, by what is told of him: found dead; appeared in court."""
    last = syntax.words.at(one.end)
    behind = syntax.words.lower[last : min(syntax.high, last + _FATE)]
    known = {base for word in behind for base in bases().get(word, ())} | set(behind)
    suffers = not known.isdisjoint(_DEAD | set(rules.load("untold").groups["suffering"].words))
    accused = not known.isdisjoint(rules.load("untold").groups["answering to the law"].words)
    if suffers == accused:
        mixed = len({_is_suffered(report) for _, report in near}) > 1
        return [] if mixed else [n for n, _ in near]
    return [n for n, report in near if _is_suffered(report) == suffers]


_FATE = 14  # words behind a name in which it is told what became of him
_DEAD = rules.words("participants", "the dead")


def _may_name(lines: Lines, number: int) -> bool:
    """Whether a sentence can name those of the one before: it begins so, or tells an age."""
    low, high = lines.bounds(number)
    lower = lines.text.lower
    if lower[low] in {"among", "they"} or not (_NAMING | _LISTING).isdisjoint(lower[low:high]):
        return True
    return any(lower[k].isdigit() and lower[k - 1] == "," for k in range(low + 1, high))


def _listed(syntax: Syntax, cast: Cast) -> list[Participant]:
    """Those whom a sentence lists: Among them were, They are, The dead were identified as."""
    lower = syntax.words.lower
    low, high = syntax.low, min(syntax.high, syntax.low + _OPENING)
    first = NONE
    if lower[low] == "among":
        first = next((k + 1 for k in range(low, high) if lower[k] in _BE), NONE)
    elif lower[low] == "they" and (listed := _behind_listing(lower, low + 1)) != NONE:
        first = listed
    elif lower[low] == "they" and lower[low + 1 : low + 2] and lower[low + 1] in _BE:
        first = low + 2 if low + 2 < syntax.high and syntax.words.capital(low + 2) else NONE
    elif lower[low] in {"the", "those"} and not _LISTING.isdisjoint(lower[low : min(high, low + _TO_LIST)]):
        at = next(k for k in range(low, high) if lower[k] in _LISTING)
        first = at + 1 if not _VICTIMS.isdisjoint(lower[low:at]) else NONE  # the dead included
    elif lower[low] in {"a", "an", "another"}:
        return []  # a man who died elsewhere has been named as Ama Owusu
    elif not _NAMING.isdisjoint(lower[low : syntax.high]) and not _NAMED.isdisjoint(lower[low : syntax.high]):
        named = next(k for k in range(low, syntax.high) if lower[k] in _NAMING)
        last = min(syntax.high, named + _OPENING)
        first = next((k + 1 for k in range(named, last) if lower[k] == "as"), NONE)
    if first == NONE:
        return []
    people = [p for p in heads_in(syntax, cast, first, syntax.high, "recipient") if p.person]
    return [replace(p, rule="events.named_later") for p in people]


def _behind_listing(lower: tuple[str, ...], at: int) -> int:
    """The word behind a verb that lists or names those of whom was told: They include | X; They were named as | X."""
    if lower[at] in _LISTING:
        return at + 1
    named = lower[at] in _BE and lower[at + 1] in _NAMING and lower[at + 2] == "as"
    return at + 3 if named else NONE


def person_with_age(syntax: Syntax, cast: Cast, before: int) -> Participant | None:
    """The one person whom a sentence names first and with an age: Dylan Coote, 38, appeared in court."""
    names = syntax.words.name
    aged = []
    for at in range(syntax.low + 1, syntax.high - 2):
        number = names[at - 1]
        if number == NONE or syntax.words.lower[at] != "," or cast.mentions[number].person is None:
            continue
        age = syntax.words.lower[at + 1]
        if age.isdigit() and int(age) in _AGES and syntax.words.lower[at + 2] == ",":
            aged.append(cast.mentions[number])
    if len(aged) != 1 or any(one.person == aged[0].person and one.start < aged[0].start for one in cast.mentions):
        return None
    one = aged[0]
    return Participant(one.start, one.end, one.text, one.person, None, None, "recipient", None, "events.named_later")


def is_dead(syntax: Syntax, one: Participant) -> bool:
    """Whether the verb behind a name and an age tells that somebody was killed or hurt."""
    first = syntax.words.at(one.end)
    verb = syntax.first_finite(first, syntax.high, syntax.high)
    last = next((k for k in range(verb + 1, syntax.high) if syntax.is_finite(k) or syntax.words.lower[k] == ","), verb)
    return not _DEAD.isdisjoint(syntax.words.lower[verb : max(last, min(verb + 3, syntax.high))])


def _unnamed(syntax: Syntax) -> int:
    """The one word of a sentence for somebody without a name: a Bathurst man; -1 where there is none or several."""
    lower = syntax.words.lower
    found: list[int] = []
    for at in range(syntax.low + 1, syntax.high):
        if lower[at] not in people_nouns() or syntax.words.name[at] != NONE:
            continue
        near = lower[max(syntax.low, at - 5) : at]
        if not {"a", "an"}.isdisjoint(near) and not (found and at - found[-1] < 3):
            found.append(at)
    return found[0] if len(found) == 1 else NONE

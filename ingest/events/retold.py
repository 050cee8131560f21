"""Whether an article tells one event again in other words: its opening in the body, a verdict, how it came about."""

from __future__ import annotations

import re
from functools import cache

from ingest import rules
from ingest.events.kin import kin_of
from ingest.events.kinds import kinds
from ingest.events.terms import other_terms, terms_in
from ingest.grammar.verbs import bases
from ingest.model import EventReport

_OPENING = 300  # characters of an article in which its first sentence stands
_NEAR = 1500  # characters back to the plan that 'the plan' or 'it' means
_DEADLY = frozenset(("killing", "shooting", "wounding", "attack", "death", "accident"))
_BY_OTHER_VERBS = frozenset(("approval", "rejection"))  # kinds that one article tells by verb after verb


def is_retold(one: EventReport, other: EventReport) -> bool:
    """Whether of two reports of one kind, the later tells the earlier again; their days and places are known to agree.

    A jury has convicted an officer. Jurors found him guilty on Monday.
    """
    if one.status != other.status or one.end > other.start or _is_one_more(other) or _are_others(one, other):
        return False
    if _is_same_sentence(one, other) or _is_same_phrase(one, other) or _is_that_thing(one, other):
        return True
    return _is_opening_of(one, other) or _is_same_verdict(one, other) or _is_that_plan(one, other)


def is_death_of(one: EventReport, other: EventReport) -> bool:
    """Whether a report only names who died of what was told before: shot a woman; in the death of Ama Owusu."""
    if other.kind != "death" or other.rule != "events.noun_behind" or one.kind not in _DEADLY or one.end > other.start:
        return False
    by_law = _found("before a death", other.text[: other.text.find(other.trigger)])
    agree = one.status == other.status and not _are_other_victims(one, other)
    return by_law and agree and not _is_one_more(other)


def is_how_it_was(one: EventReport, other: EventReport) -> bool:
    """Whether a report says in what way another happened: The crash happened | when a bus hit a lorry."""
    families = {kinds()[report.kind].family for report in (one, other)}
    if len(families) > 1 or families.isdisjoint(_BLOWS):
        return False
    next_to = one.rule in _NOUNS and other.rule == "events.verb" and 0 <= other.start - one.end < _BESIDE
    when = next_to and other.text.lower().startswith(("when ", "after ", "as ", "while "))
    return when and _ends("happened", one) and one.status == other.status and not _are_others(one, other)


def is_same_harm(one: EventReport, other: EventReport) -> bool:
    """Whether a report says how somebody told to be killed came to his death: He was shot outside a bar."""
    harmed = one.kind in _DEADLY and other.kind in _HARMS and other.rule == "events.verb" and one.end <= other.start
    if not harmed or one.status != other.status or _is_one_more(other) or _are_other_victims(one, other):
        return False
    days = {report.start_date for report in (one, other)} - {None}
    return len(days) < 2 and _pronoun_before(other.trigger).search(other.text) is not None


def is_what_they_spoke_of(one: EventReport, other: EventReport) -> bool:
    """Whether a report only says what those who met spoke of: Ama Owusu met Idris Kone. The two discussed fish."""
    kins = {kin_of(report.kind, _verbs(report)) for report in (one, other)}
    if kins != {"talking"} or other.rule != "events.verb" or not 0 <= other.start - one.end < _SOON:
        return False
    if _verbs(other).isdisjoint(rules.load("told_again").groups["speaking of it"].words) or not _found(
        "those who met", other.text[: other.text.find(other.trigger)]
    ):
        return False
    if not {one.status, other.status} <= {"occurred", "ongoing"} or other.date_text not in {None, one.date_text}:
        return False
    whom = [{p.person or p.organization or p.place for p in report.people} - {None} for report in (one, other)]
    return whom[1] <= whom[0]


def is_that_meeting(one: EventReport, other: EventReport) -> bool:
    """Whether a noun without a day names the meeting of two that was told: held talks with X; his meeting with X."""
    kins = {kin_of(report.kind, _verbs(report)) for report in (one, other)}
    if kins != {"talking"} or {one.status, other.status} != {"occurred"}:
        return False
    if other.date_text or _is_one_more(other) or (one.place and other.place and one.place != other.place):
        return False
    whom = [{p.person for p in report.people if p.person} for report in (one, other)]
    return len(whom[0]) > 1 and whom[0] == whom[1] and one.ordinal == other.ordinal


_SOON = 600  # characters behind a meeting in which it is told what it was about
_BLOWS = frozenset(("violence", "disaster"))
_NOUNS = frozenset(("events.noun", "events.noun_again"))
_HARMS = frozenset(("shooting", "wounding", "attack"))
_BESIDE = 80  # characters between what happened and how: on Thursday night in a village


def _ends(group: str, report: EventReport) -> bool:
    """Whether words of a group stand behind the noun that tells a report."""
    return _found(group, report.text[report.text.find(report.trigger) :])


@cache
def _pronoun_before(trigger: str) -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:he|she|they)\s+(?:was|were|had\s+been)\s+(?:\w+ly\s+)?{re.escape(trigger)}", re.IGNORECASE
    )


def _is_opening_of(one: EventReport, other: EventReport) -> bool:
    """Whether a report opens its article without a day, and the other tells the same by the same verb with more."""
    if one.start > _OPENING or one.date_text or {one.rule, other.rule} != {"events.verb"} or _is_perfect(other):
        return False
    alike = not _verbs(one).isdisjoint(_verbs(other)) or one.kind in _BY_OTHER_VERBS
    return alike and _is_perfect(one) and _counts(one) in {None, _counts(other)}


def _is_perfect(report: EventReport) -> bool:
    """Whether a report tells what has been done: a man has been arrested."""
    return _found("has been", report.text)


def _is_same_verdict(one: EventReport, other: EventReport) -> bool:
    """Whether two verdicts of guilty are one: no article tells two without a word or a name that parts them."""
    if not one.kind == other.kind == "ruling":
        return False
    found = {kin_of(report.kind, _verbs(report)) for report in (one, other)}
    return found == {"convicted"}


def _is_same_sentence(one: EventReport, other: EventReport) -> bool:
    """Whether two verbs tell how one person was sentenced: has been jailed for six years. A judge sentenced her."""
    found = {kin_of(report.kind, _verbs(report)) for report in (one, other)}
    if not (one.kind == other.kind == "ruling" and found == {"sentenced"} and one.rule == other.rule == "events.verb"):
        return False
    whom = [{p.person for p in report.people if p.person and p.part == "recipient"} for report in (one, other)]
    return bool(whom[0] & whom[1]) and not other_terms(terms_in(one.text), terms_in(other.text))


def _is_same_phrase(one: EventReport, other: EventReport) -> bool:
    """Whether the later tells by the same verb and bare object: were denied visas. Why they were denied visas."""
    words = other.trigger.lower().split()
    alike = one.rule == other.rule == "events.verb" and one.trigger.lower() == other.trigger.lower()
    return alike and len(words) > 1 and words[-1].endswith("s") and not other.date_text and _NEW.isdisjoint(words)


_NEW = frozenset(("a", "an", "two", "three", "four", "more", "new"))  # words of an object that was not told before


def _is_that_thing(one: EventReport, other: EventReport) -> bool:
    """Whether the later is done to what the earlier was done to: recovered five bodies. Soldiers found the bodies."""
    words = other.trigger.lower().split()
    both = one.rule == other.rule == "events.verb"
    if not both or other.date_text or len(words) < _OBJECT or words[-2] not in _THE:
        return False
    return one.trigger.lower().split()[-1] == words[-1] and other.start - one.start < _NEAR


_THE = frozenset(("the", "these", "those"))
_OBJECT = 3  # words of 'found the bodies'


def _is_that_plan(one: EventReport, other: EventReport) -> bool:
    """Whether what is approved or refused is the plan told before: the scheme was approved; refused it."""
    if one.kind not in _BY_OTHER_VERBS or other.start - one.end > _NEAR or one.rule != other.rule != "events.verb":
        return False
    return other.trigger.lower().endswith(" it") or _found("that plan", other.text)


def _is_one_more(report: EventReport) -> bool:
    """Whether a report says itself that it tells one more: another man was also arrested."""
    return _found("one more", report.text)


def _are_others(one: EventReport, other: EventReport) -> bool:
    """Whether two reports name others, or of one side others: done to Ama Owusu, done to Idris Kone."""
    for parts in (("recipient",), ("actor", "participant")):
        mine, theirs = (
            {p.person or p.organization or p.place for p in report.people if p.part in parts} for report in (one, other)
        )
        if mine and theirs and mine.isdisjoint(theirs):
            return True
    return False


def _are_other_victims(one: EventReport, other: EventReport) -> bool:
    """Whether two reports name others to whom harm was done; who dies is told as the one who does it."""
    mine, theirs = (
        {p.person for p in report.people if p.person and (p.part == "recipient" or report.kind == "death")}
        for report in (one, other)
    )
    return bool(mine and theirs) and mine.isdisjoint(theirs)


def _counts(report: EventReport) -> int | None:
    """How many a report counts, where it counts."""
    return next((one.low for one in report.headcounts), None)


def _verbs(report: EventReport) -> frozenset[str]:
    """The base forms of the words that tell an event."""
    words = report.trigger.lower().split()
    return frozenset(base for word in words for base in bases().get(word, (word,)))


def _found(group: str, text: str) -> bool:
    return _pattern(group).search(text) is not None


@cache
def _pattern(group: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{rules.alternation(rules.load('told_again').groups[group].words)})\b", re.IGNORECASE)


def is_told_by_verbs(kind: str) -> bool:
    """Whether one article tells an event of a kind by several verbs."""
    return kind in _BY_OTHER_VERBS or kinds()[kind].family == "justice"

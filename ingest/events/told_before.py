"""Which event that an article told before a noun points back to: the meeting, his resignation."""

from __future__ import annotations

from ingest import rules
from ingest.events.kinds import Kind, Trigger, kinds
from ingest.events.phrases import Phrase
from ingest.events.scenes import Scene
from ingest.events.series import ordinals
from ingest.grammar.clauses import Syntax
from ingest.grammar.verbs import verb_group
from ingest.grammar.words import NONE
from ingest.model import EventReport, Participant

# Families whose events a noun of another family can stand for: the ceremony, at which they signed.
_FAMILIES = {
    "ceremony": frozenset(("ceremony", "office", "agreement", "contest")),
    "consult": frozenset(("consult", "visit")),
}
# Events of other families that a ceremony goes with.
_WITH_CEREMONY = frozenset(("inauguration", "signing", "award", "victory", "contest"))
_POINTING = frozenset(("the", "this", "that", "these", "those", "his", "her", "their", "its"))
# Words behind a noun that say which of several is meant, so that it does not point back: the talks with Peru.
_TELLS_WHICH = frozenset(("of", "between", "with", "against", "on", "for", "into", "that", "-"))
# Families whose events are told by those with whom they were.
_WITH = frozenset(("consult", "visit", "agreement", "violence", "contest", "military"))
# The nouns that can stand for any event of their family: the meeting, after a summit was told.
_STANDS_FOR = {
    "consult": {"meeting", "talks"},
    "violence": {"attack"},
    "ceremony": {"ceremony"},
    "disaster": {"disaster", "accident"},
    "contest": {"contest"},
    "protest": {"protest"},
}


def told_before(scene: Scene, trigger: Trigger, phrase: Phrase, before: list[EventReport]) -> EventReport | None:
    """The report of the event that a noun points back to: the meeting, his resignation."""
    if not before:
        return None
    if not points_back(scene.syntax, trigger, phrase):
        return _told_of_owner(scene, trigger, phrase, before)
    described = trigger.kind.family == "ceremony" and phrase.head - phrase.first > 1  # the welcoming ceremony
    word = "" if described else scene.syntax.words.lower[trigger.head]
    meant = [report for report in before if can_mean(trigger.kind, report, word)]
    told = [report for report in meant if report.rule != "events.noun_behind"] or meant
    told = [report for report in told if not _is_another(scene, report)] or told
    told = [report for report in told if not _is_history(scene, report)] or told
    same = [report for report in told if report.status == phrase.status] or told
    return same[-1] if same else None


def can_be_of(kind: Kind, people: tuple[Participant, ...], report: EventReport) -> bool:
    """Whether what one person does alone can be what was told before: his speech is not another's address."""
    own = {p.person for p in people if p.person and p.part == "actor"}
    theirs = {p.person for p in report.people if p.person and p.part == "actor"}
    return kind.family not in _ALONE or not own or not theirs or not own.isdisjoint(theirs)


_ALONE = frozenset(("speech", "visit", "office"))


def _told_of_owner(scene: Scene, trigger: Trigger, phrase: Phrase, before: list[EventReport]) -> EventReport | None:
    """The planned visit or resignation of somebody that a noun with his name points back to: Novak's trip comes as."""
    words_, at = scene.syntax.words, phrase.first
    number = words_.name[at]
    mention = scene.cast.mentions[number] if number != NONE else None
    if mention is None or not mention.person or words_.lower[trigger.first - 1] not in {"'s", "’s"}:
        return None
    if words_.name[trigger.first - 2] != number or not scene.syntax.is_finite(min(trigger.last, scene.syntax.high - 1)):
        return None
    if verb_group(words_, scene.syntax.low, phrase.verb).past:
        return None  # his visit was short
    same = [one for one in before if one.kind == trigger.kind.name and one.status == "planned"]
    same = [one for one in same if any(p.person == mention.person for p in one.people)]
    return same[-1] if same and trigger.kind.family in {"visit", "office"} else None


def _is_history(scene: Scene, report: EventReport) -> bool:
    """Whether a paragraph before told an event of another year, so that the new one goes back to the news."""
    year, written = (report.start_date or "")[:4], (scene.published or "")[:4]
    if not year or not written or int(written) - int(year) < _LONG_AGO:
        return False
    words_ = scene.syntax.words
    return "\n" in words_.body[report.end : words_.starts[scene.syntax.low]]


_LONG_AGO = 2  # years between the news and what is history to it at least


def _is_another(scene: Scene, report: EventReport) -> bool:
    """Whether a report was told as one more of its kind: a further strike, another vote."""
    words_ = scene.syntax.words
    at = words_.at(words_.body.find(report.trigger, report.start))
    return not {"further", "another", "separate"}.isdisjoint(words_.lower[max(0, at - 2) : at + 1])


# Words that can stand for an event of a wider kind: the meeting, for a summit; not: the debate, the funeral.
_GENERIC = rules.words("untold", "nouns that stand for an event")


def can_mean(kind: Kind, report: EventReport, word: str) -> bool:
    """Whether a noun of a kind can stand for an event that was told: the meeting for a summit."""
    other = kinds()[report.kind]
    if report.kind == "meal" and kind.name != "meal":
        return False
    if report.kind == "visit" and word in _SITTINGS:
        return False
    if report.kind == "visit" and word == "talks" and len({p.person for p in report.people if p.person}) < 2:
        return False
    if kind.family == "ceremony" and other.family != "ceremony" and report.kind not in _WITH_CEREMONY:
        return False
    wide = (
        word in _GENERIC
        and kind.name in _STANDS_FOR.get(kind.family, ())
        and other.family in _FAMILIES.get(kind.family, {kind.family})
    )
    polls = {kind.family, other.family} == {"vote", "election"}
    return report.kind == kind.name or wide or polls or (kind.family == "consult" and report.kind == "meeting")


_SITTINGS = rules.words("which_event", "sittings")


def points_back(syntax: Syntax, trigger: Trigger, phrase: Phrase) -> bool:
    """Whether a noun phrase is definite and names nothing that tells one event of its kind from another."""
    words_ = syntax.words
    near = range(trigger.first - 1, max(phrase.first, trigger.first - 4) - 1, -1)
    first = next((at for at in near if words_.lower[at] in _POINTING), NONE)
    if first == NONE:
        return False
    inner = range(first + 1, phrase.head + 1)
    if any(words_.name[at] != NONE or words_.date[at] != NONE or words_.capital(at) for at in inner):
        return False
    if any(
        words_.lower[at] in ordinals() or words_.lower[at] in {"next", "last", "other", "previous", "same"}
        for at in inner
    ):
        return False
    if any(words_.lower[at].endswith("est") for at in inner):
        return False  # the biggest walkout in 30 years
    after = words_.lower[trigger.last] if trigger.last < syntax.high else "."
    return after not in _TELLS_WHICH or (after == "with" and trigger.kind.family not in _WITH)

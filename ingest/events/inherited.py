"""Who takes part in an event that names nobody and goes on with one told before: the next round, the verdict."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from ingest import rules
from ingest.events.kinds import kinds
from ingest.events.phrases import first_of_phrase
from ingest.events.scenes import Scene
from ingest.grammar.participants import persons_between, who
from ingest.grammar.words import NONE
from ingest.model import EventReport, Participant

# Kinds of coming together of which one round follows the other.
_ROUNDS = frozenset(("talks", "dialogue", "meeting", "summit", "consultations", "session", "negotiations", "agreement"))
# Words before the noun that say that it is one of a row, or the one that was told.
_GOES_ON = rules.words("participants", "going on with rounds") | {"first", "last", "next", "the", "these", "this"}
_CASES = frozenset(("trial", "ruling", "sentencing", "testimony", "appeal", "hearing", "charge"))
_BURIAL = rules.words("participants", "burials")
_DYING = frozenset(("death", "killing", "shooting", "accident", "illness"))
_NEAR = 1500  # characters back to the event that goes on


def with_parties(scene: Scene, report: EventReport, before: list[EventReport]) -> EventReport:
    """A report that names nobody, with those of the event that it goes on with; unchanged where several could be meant.

    Talks between Israel and Hamas ended. A new round is due: Israel and Hamas. Karim Saleh was charged. A verdict is
    expected in July: on Karim Saleh.
    """
    if report.rule == "events.verb":
        return _of_the_case(scene, report, before)
    if not report.rule.startswith("events.noun"):
        return report
    if report.people and report.kind in _CASES and all(p.part == "actor" for p in report.people):
        return _with_accused(report, before)
    if report.kind == "visit" and not any(p.person for p in report.people):
        return _with_traveller(scene, report)
    if report.people:
        return _with_dead(report, before)
    at = scene.syntax.words.at(scene.syntax.words.body.find(report.trigger, report.start))
    head = min(scene.syntax.high - 1, at + len(report.trigger.split()) - 1)
    opened = scene.syntax.words.lower[first_of_phrase(scene.syntax.words, scene.syntax.low, head) : head + 1]
    near = [one for one in before if report.start - one.start < _NEAR]
    found: tuple[Participant, ...] = ()
    if report.kind in _ROUNDS and not _GOES_ON.isdisjoint(opened):
        found = _sides(near) or _two_of_last(scene, report)
    elif report.kind in _CASES:
        found = _accused(near) or _suing(near) or _court(near)
    elif not _BURIAL.isdisjoint(opened):
        found = _dead(near)
    if not found or (_BURIAL.isdisjoint(opened) and _names_somebody(scene)):
        return report
    start, end = scene.syntax.words.starts[at], scene.syntax.words.ends[head]
    text = scene.syntax.words.body[start:end]
    return replace(report, people=tuple([
        replace(one, start=start, end=end, text=text, on_behalf_of=None, rule="events.inherited") for one in found
    ]))  # fmt: skip


def _two_of_last(scene: Scene, report: EventReport) -> tuple[Participant, ...]:
    """The two states or bodies that the sentence before tells of: Peru asked Chile for help. A first round of talks."""
    last = scene.cast.last
    if last is None or report.kind != "talks":
        return ()
    told = {_key(p): p for p in last.people if p.part != "absent"}
    sides = all(not p.person for p in told.values()) and len(told) == 2
    return tuple([replace(p, part="participant") for p in told.values()]) if sides else ()


def _with_traveller(scene: Scene, report: EventReport) -> EventReport:
    """A trip of which its fate is told, with the one person of whom was just told: A trip to Peru was cancelled."""
    syntax = scene.syntax
    at = syntax.words.at(syntax.words.body.find(report.trigger, report.start))
    opened = syntax.words.lower[first_of_phrase(syntax.words, syntax.low, at)]
    behind = syntax.words.lower[at : min(syntax.high, at + _TO_FATE)]
    fate = not _FATES.isdisjoint(behind)
    named = persons_between(syntax, scene.cast, syntax.low, syntax.high)
    one = next(iter(named.values())) if len(named) == 1 else scene.cast.alone if not named else None
    if opened not in {"a", "an", "the"} or not fate or one is None or (named and one.start > report.start):
        return report
    return _with_one(report, one, report.text.find(report.trigger))


_FATES = rules.words("participants", "fates of trips") | {"off"}
_TO_FATE = 16  # words from a trip to what becomes of it at most
_PLEAS = frozenset(("appeal", "petition", "application"))
_OF_CASES = rules.words("participants", "cases told before")


def _of_the_case(scene: Scene, report: EventReport, before_: list[EventReport]) -> EventReport:
    """What is done to the sentence or the charges of which the article told: The conviction was quashed in May."""
    told = report.trigger.lower().split()
    noun = next((word for word in told if word in _OF_CASES), None)
    if noun is None or kinds()[report.kind].family not in {"justice", "approval"} or _tells_of_other(scene, report):
        return report
    at = report.text.lower().find(noun, report.text.find(report.trigger))
    before = scene.syntax.words.at(report.start + at) - 1
    opened = scene.syntax.words.lower[max(scene.syntax.low, before)]
    plea = opened in {"a", "an"} and noun in _PLEAS and told[0] == noun and before == scene.syntax.low
    if before < scene.syntax.low or not (plea or opened in {"the", "his", "her", "their", "its"}):
        return report
    near = [one for one in before_ if report.start - one.start < _NEAR]
    for one in _accused(near) or _no_lawyers(scene, _suing(near)):
        report = _with_one(report, one, report.text.find(report.trigger))
    return report


def _tells_of_other(scene: Scene, report: EventReport) -> bool:
    """Whether a sentence names a person, or a body that is none of those who are told to do it."""
    doing = {p.person or p.organization for p in report.people if p.part == "actor"}
    mentions = (
        scene.cast.mentions[n] for n in scene.syntax.words.name[scene.syntax.low : scene.syntax.high] if n != NONE
    )
    return any(p.part == "recipient" for p in report.people) or any(
        key is not None and key not in doing for key in ((one.person or one.organization) for one in mentions)
    )


def _suing(before: Iterable[EventReport]) -> tuple[Participant, ...]:
    """The persons and bodies between whom a case is, where only one was told: who sued whom, who asked the court."""
    suits = [one for one in before if one.kind in _SUITS and any(p.part != "absent" for p in one.people)]
    return tuple([p for p in suits[0].people if not p.place]) if len(suits) == 1 else ()


def _no_lawyers(scene: Scene, told: tuple[Participant, ...]) -> tuple[Participant, ...]:
    """The parties of a case without the lawyers who speak for them."""
    lawyers = {one.person for one in scene.cast.held if not _LAWYERS.isdisjoint(" ".join(one.keys).split())}
    return tuple([p for p in told if p.person not in lawyers])


_LAWYERS = rules.words("participants", "pleading for others")


def _court(before: Iterable[EventReport]) -> tuple[Participant, ...]:
    """The one court that acted so far: The Supreme Court heard the case. A verdict is due in May."""
    acting = {
        p.organization: p
        for one in before
        for p in one.people
        if p.organization and p.part != "recipient" and {"court", "tribunal"} & {*p.organization.split("-")}
    }
    return tuple(acting.values()) if len(acting) == 1 else ()


_SUITS = frozenset(("lawsuit", "request", "bankruptcy"))  # by which a case begins


def _with_accused(report: EventReport, before: list[EventReport]) -> EventReport:
    """What a judge does in a case, with the one person whom it is against: set sentencing for May 14."""
    accused = _accused([one for one in before if report.start - one.start < _NEAR])
    if not accused or accused[0].person in {p.person for p in report.people}:
        return report
    return _with_one(report, accused[0], report.text.find(report.trigger))


def _with_dead(report: EventReport, before: list[EventReport]) -> EventReport:
    """A funeral to which somebody goes, with the one person who is told to have died."""
    if _BURIAL.isdisjoint(report.trigger.lower().split()) or any(p.part == "recipient" for p in report.people):
        return report
    dead = _dead([one for one in before if report.start - one.start < _NEAR])
    if not dead or dead[0].person in {p.person for p in report.people}:
        return report
    return _with_one(report, dead[0], report.text.rfind(report.trigger))


def _with_one(report: EventReport, told: Participant, at: int) -> EventReport:
    """A report with somebody of whom the article told before; its trigger, which stands at a place, is the evidence."""
    start, end = report.start + at, report.start + at + len(report.trigger)
    if any(who(p) == who(told) for p in report.people):
        return report
    one = replace(told, start=start, end=end, text=report.trigger, on_behalf_of=None, rule="events.inherited")
    return replace(report, people=(*report.people, one))


def _names_somebody(scene: Scene) -> bool:
    """Whether a sentence names a person or a body that could take part."""
    mentions = (
        scene.cast.mentions[n] for n in scene.syntax.words.name[scene.syntax.low : scene.syntax.high] if n != NONE
    )
    return any(one.person or one.organization for one in mentions)


def _sides(before: Iterable[EventReport]) -> tuple[Participant, ...]:
    """The states and bodies that the rounds told before have; nobody where they are not always the same."""
    rounds = [one for one in before if one.kind in _ROUNDS]
    told = {frozenset(_key(p) for p in one.people if not p.person): one for one in rounds}
    sides = [one for keys, one in told.items() if len(keys) > 1]
    if len(sides) != 1:
        return ()
    return tuple([p for p in sides[0].people if not p.person and p.part != "absent"])


def _key(one: Participant) -> str:
    return one.organization or one.place or ""


def _accused(before: Iterable[EventReport]) -> tuple[Participant, ...]:
    """The one person to whom what the courts did was done."""
    cases = [one for one in before if one.kind != "lawsuit" and one.kind in kinds()]
    cases = [one for one in cases if kinds()[one.kind].family == "justice"]
    accused = {p.person: p for one in cases for p in one.people if p.person and p.part == "recipient"}
    return tuple(accused.values()) if len(accused) == 1 else ()


def _dead(before: Iterable[EventReport]) -> tuple[Participant, ...]:
    """The one person who is told to have died."""
    deaths = [one for one in before if one.kind in _DYING]
    dead = {
        p.person: p for one in deaths for p in one.people if p.person and (one.kind == "death" or p.part == "recipient")
    }
    return tuple([replace(p, part="recipient") for p in dead.values()]) if len(dead) == 1 else ()

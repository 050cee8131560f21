"""Events that an article tells: what, with which status, when, where and who."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from ingest import places, rules
from ingest.events.absent import away_from_it, may_be_absent, with_absent
from ingest.events.bodies import with_bodies, with_short_names
from ingest.events.chronicles import as_past, days_in, with_head
from ingest.events.companions import with_companions
from ingest.events.identity import merged, same_event
from ingest.events.incidents import with_attack, with_incident
from ingest.events.inherited import with_parties
from ingest.events.kinds import Trigger, triggers_in
from ingest.events.later_named import with_later_names
from ingest.events.named_next import with_next_names
from ingest.events.pointed_at import as_put_off, fate_of_it, may_mean, set_instead
from ingest.events.reported import in_other_texts, is_report
from ingest.events.represented import with_represented
from ingest.events.same_day import at_occasion, with_also, with_same_day
from ingest.events.scenes import Scene, with_scene
from ingest.events.sequences import in_sequence
from ingest.events.spoken_of import Lines, at_sentence, with_pairs
from ingest.events.tellings import told_in
from ingest.grammar.cast import cast_of
from ingest.grammar.words import Words, renamed, words_of
from ingest.model import Article, DateExpression, EventReport, Mention, RoleClaim, Sentence

__all__ = ("events_in", "merged", "same_event")

_REPRESENT = rules.words("participants", "standing in for")


def events_in(
    article: Article,
    sentences: tuple[Sentence, ...],
    mentions: tuple[Mention, ...],
    roles: tuple[RoleClaim, ...],
    dates: tuple[DateExpression, ...],
    venues: Mapping[int, str] | None = None,
    until: str | None = None,
) -> tuple[EventReport, ...]:
    """Every event that the body of an article tells, in the order of the text, one report for each telling.

    `venues` gives the id of the place that an organization is too, by the start of its name; `until` the last day
    on which it can have been written, the day of publication where it is None.
    """
    text, mentions = _with_bodies(words_of(article.body, mentions, dates), mentions, roles)
    heads = days_in(text, sentences, dates)
    text = as_past(text, sentences, heads) if heads else text
    triggers = triggers_in(text)
    if not triggers:
        return ()
    cast = cast_of(text, mentions, roles, venues or {})
    here = _dateline_place(article, mentions)
    lines, found = Lines(text, sentences), list[EventReport]()
    for number, own in enumerate(_by_sentence(triggers, text, sentences)):
        if number and found and found[-1].end > sentences[number - 1].start:
            found = with_later_names(cast, lines, number, with_next_names(cast, lines, number, found))
            found = with_companions(cast, lines, number, found)
        may = _may_tell(lines, number, found, own)
        if own or any(may):
            cast = at_sentence(cast, found, lines, number)
            scene = Scene(lines.syntax(number), cast, dates, (), frozenset(), until or article.published, here)
            told = _told_of(scene, lines, number, found, own, may)
            if heads and (head := heads.get(sentences[number].paragraph)) is not None:
                told = [with_head(report, head) for report in told]
            if found and told:
                told = set_instead(scene, told, found)
                found = as_put_off(text.body, found, told)
            found.extend(told)
            cast = with_pairs(cast, told) if told else cast
    return tuple(found if is_report(text, dates) else in_other_texts(found))


class _May(NamedTuple):
    """What a sentence may tell of events told before it, by its words alone."""

    represented: bool  # who stood in for somebody
    pointed: bool  # what became of it
    absent: bool  # who stayed away


def _may_tell(lines: Lines, number: int, found: list[EventReport], own: list[Trigger]) -> _May:
    text, sentence = lines.text, lines.sentences[number]
    return _May(
        bool(found) and _is_represented(text, sentence),
        number > 0 and may_mean(found, text, sentence, lines.sentences[number - 1]),
        bool(found or own) and may_be_absent(text, sentence),
    )


def _told_of(
    scene: Scene, lines: Lines, number: int, found: list[EventReport], own: list[Trigger], may: _May
) -> list[EventReport]:
    """The events that one sentence tells, those told before it among them where it tells more of them."""
    told = _with_what_went_before(scene, in_sequence(scene, told_in(scene, own, found)), found)
    if may.represented:
        earlier = lines.syntax(number - 1) if number else None
        told = with_represented(scene.syntax, scene.cast, told, found, earlier)
    if may.absent:
        told = with_absent(scene.syntax, scene.cast, away_from_it(scene.syntax, scene.cast, told), found)
    return [*told, *fate_of_it(scene, found)] if may.pointed else told


def _with_what_went_before(scene: Scene, told: list[EventReport], found: list[EventReport]) -> list[EventReport]:
    """The events of one sentence, with the day, place and people that they have from those found before it."""
    told = [with_scene(scene, report) for report in told]
    told = [with_also(scene, with_same_day(scene, report, found), found) for report in told]
    told = [with_attack(scene, with_incident(scene, report, found), found) for report in told]
    told = at_occasion(scene, told, found)
    return [with_parties(scene, report, found) for report in told]


def _with_bodies(
    text: Words, mentions: tuple[Mention, ...], roles: tuple[RoleClaim, ...]
) -> tuple[Words, tuple[Mention, ...]]:
    """The words and mentions of a body with those of organizations that only their surroundings tell."""
    named = with_bodies(text, mentions, roles)
    if named is not mentions:
        mentions, text = named, renamed(text, named)
    named = with_short_names(text, mentions)
    return (text, mentions) if named is mentions else (renamed(text, named), named)


def _by_sentence(triggers: list[Trigger], text: Words, sentences: tuple[Sentence, ...]) -> Iterator[list[Trigger]]:
    """The triggers of each sentence, in order."""
    at = 0
    for sentence in sentences:
        high, own = text.at(sentence.end), []
        while at < len(triggers) and triggers[at].first < high:
            own.append(triggers[at])
            at += 1
        yield own


def _is_represented(text: Words, sentence: Sentence) -> bool:
    """Whether a sentence says who stood in for whom."""
    return not _REPRESENT.isdisjoint(text.lower[text.at(sentence.start) : text.at(sentence.end)])


def _dateline_place(article: Article, mentions: tuple[Mention, ...]) -> str | None:
    """The id of the dateline's place: what 'here' means."""
    if not article.dateline_place:
        return None
    named = article.dateline_place.casefold()
    own = next((m.place for m in mentions if m.place and m.text.casefold() == named), None)
    candidates = places.places_named(article.dateline_place)
    return own or (candidates[0].id if candidates else None)

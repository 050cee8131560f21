"""Events that an article tells: what, with which status, when, where and who."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from ingest import places
from ingest.events.identity import merged, same_event
from ingest.events.kinds import triggers_in
from ingest.events.represented import with_represented
from ingest.events.scenes import Scene, with_scene
from ingest.events.tellings import told_in
from ingest.grammar.clauses import syntax_of
from ingest.grammar.participants import Cast, cast_of, heads_in
from ingest.grammar.words import NONE, Words, words_of
from ingest.model import Article, DateExpression, EventReport, Mention, Participant, RoleClaim, Sentence

__all__ = ("events_in", "merged", "same_event")

_PER_SENTENCE = 12  # events that one sentence tells at most, when looking back
_GATHERINGS = frozenset(("meeting", "talks", "summit", "visit", "reception", "dialogue", "courtesy call"))
_FAR = 3  # sentences back to the one that names who is spoken of
_PRONOUNS = frozenset(("he", "she"))
_REPRESENT = frozenset(("represented", "represents", "represent", "representing"))


def events_in(
    article: Article,
    sentences: tuple[Sentence, ...],
    mentions: tuple[Mention, ...],
    roles: tuple[RoleClaim, ...],
    dates: tuple[DateExpression, ...],
    venues: Mapping[int, str] | None = None,
) -> tuple[EventReport, ...]:
    """Every event that the body of an article tells, in the order of the text, one report for each telling.

    `venues` gives the id of the place that an organization is too, by the start of its name.
    """
    text = words_of(article.body, mentions, dates)
    triggers = triggers_in(text)
    if not triggers:
        return ()
    cast = cast_of(mentions, roles, venues or {})
    here = _dateline_place(article, mentions)
    found: list[EventReport] = []
    at = 0
    for number, sentence in enumerate(sentences):
        low, high = text.at(sentence.start), text.at(sentence.end)
        own = []
        while at < len(triggers) and triggers[at].first < high:
            own.append(triggers[at])
            at += 1
        represented = found and any(word in _REPRESENT for word in text.lower[low:high])
        if own or represented:
            cast = _with_last(cast, found, text, sentences[number - 1] if number else None)
            if number and sentences[number - 1].paragraph != sentence.paragraph:
                cast = replace(cast, last=None)
            if not _PRONOUNS.isdisjoint(text.lower[low:high]):
                cast = _with_topic(cast, text, sentences, number)
            scene = Scene(syntax_of(text, low, high), cast, dates, (), frozenset(), article.published, here)
            told = [with_scene(scene, report) for report in told_in(scene, own, found)]
            found.extend(with_represented(scene.syntax, cast, told, found) if represented else told)
            cast = _with_pairs(cast, told) if told else cast
    return tuple(found)


def _with_last(cast: Cast, found: list[EventReport], text: Words, sentence: Sentence | None) -> Cast:
    """The cast, with those whom a pronoun can mean after a sentence."""
    if sentence is None:
        return cast
    told = [report for report in found[-_PER_SENTENCE:] if sentence.start <= report.start < sentence.end]
    they = tuple([p for p in told[-1].people if p.part in {"actor", "participant", "host"}]) if told else ()
    named = dict.fromkeys(text.name[text.at(sentence.start) : text.at(sentence.end)])
    persons = {
        cast.mentions[n].person: cast.mentions[n] for n in named if n != NONE and cast.mentions[n].kind == "person"
    }
    alone = None
    if len(persons) == 1 and None not in persons:
        (mention,) = persons.values()
        alone = Participant(
            mention.start, mention.end, mention.text, mention.person, None, None, "actor", None, "events.pronoun"
        )
    they = they if len(they) > 1 else ()
    last = told[-1] if told else None
    if (they, alone, last) == (cast.they, cast.alone, cast.last):
        return cast
    return replace(cast, they=they, alone=alone, last=last)


def _with_topic(cast: Cast, text: Words, sentences: tuple[Sentence, ...], number: int) -> Cast:
    """The cast, with the one person who is the subject of the sentence before, by name or by the same pronoun."""
    wanted = _PRONOUNS.intersection(text.lower[text.at(sentences[number].start) : text.at(sentences[number].end)])
    topic: Participant | None = None
    for back in range(number - 1, max(-1, number - 1 - _FAR), -1):
        low, high = text.at(sentences[back].start), text.at(sentences[back].end)
        syntax = syntax_of(text, low, high)
        verb = next((k for k in range(low, high) if syntax.is_finite(k)), NONE)
        if verb == NONE or (back < number - 1 and sentences[back].paragraph != sentences[number].paragraph):
            break
        persons = {p.person: p for p in heads_in(syntax, cast, low, verb, "actor") if p.person}
        if persons:
            topic = next(iter(persons.values())) if len(persons) == 1 else None
            break
        pronouns = _PRONOUNS.intersection(text.lower[low:verb])
        if len(pronouns) != 1 or len(wanted) != 1 or pronouns != wanted:
            break  # nobody, or another than the one who is spoken of now
    return cast if topic == cast.topic else replace(cast, topic=topic)


def _with_pairs(cast: Cast, told: list[EventReport]) -> Cast:
    """The cast, with the two sides and the two people of the latest event that has exactly two."""
    pair, people, three, met = cast.pair, cast.people, cast.three, cast.met
    for report in told:
        present = {p.place or p.person or "": p for p in report.people if p.part != "absent" and not p.organization}
        countries = tuple(p for p in present.values() if p.place)
        persons = tuple(p for p in present.values() if p.person)
        pair = countries if len(countries) == 2 else pair
        people = persons if len(persons) == 2 else people
        together = len(countries) == 2 or len(persons) == 2
        met = report if together and report.kind in _GATHERINGS and report.status == "occurred" else met
        three = persons if len(persons) == 3 else countries if len(countries) == 3 else three
    if (pair, people, three, met) == (cast.pair, cast.people, cast.three, cast.met):
        return cast
    return replace(cast, pair=pair, people=people, three=three, met=met)


def _dateline_place(article: Article, mentions: tuple[Mention, ...]) -> str | None:
    """The id of the dateline's place: what 'here' means."""
    if not article.dateline_place:
        return None
    named = article.dateline_place.casefold()
    own = next((m.place for m in mentions if m.place and m.text.casefold() == named), None)
    candidates = places.places_named(article.dateline_place)
    return own or (candidates[0].id if candidates else None)

"""Events that an article tells: what, with which status, when, where and who."""

from __future__ import annotations

from dataclasses import dataclass, replace

from ingest import places
from ingest.event_dates import date_of, place_of
from ingest.event_kinds import Kind, Trigger, kinds, triggers_in
from ingest.event_phrases import Phrase, first_of_phrase, phrase_of
from ingest.event_represented import with_represented
from ingest.event_series import ordinal_of, series_of, title_of
from ingest.event_status import PRESENT, is_recurring, status_of_verb
from ingest.grammar import (
    Syntax,
    VerbGroup,
    finite_left,
    finite_right,
    nouns_too,
    syntax_of,
    tags_of,
    verb_group,
    words,
)
from ingest.model import Article, DateExpression, EventReport, Mention, Participant, RoleClaim, Sentence
from ingest.participants import Cast, cast_of, heads_in, subject_of
from ingest.words import NONE, words_of

_OBJECT_REACH = 16  # words after a verb in which its object's noun is looked for


@dataclass(frozen=True, slots=True)
class _Scene:
    """What all events of one sentence are read from."""

    syntax: Syntax
    cast: Cast
    dates: tuple[DateExpression, ...]
    heads: tuple[int, ...]  # the heads of all triggers of the sentence
    published: str | None
    here: str | None


def events_in(
    article: Article,
    sentences: tuple[Sentence, ...],
    mentions: tuple[Mention, ...],
    roles: tuple[RoleClaim, ...],
    dates: tuple[DateExpression, ...],
) -> tuple[EventReport, ...]:
    """Every event that the body of an article tells, in the order of the text, one report for each telling."""
    text = words_of(article.body, mentions, dates)
    triggers = triggers_in(text)
    if not triggers:
        return ()
    cast = cast_of(mentions, roles)
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
            cast = _with_last(cast, found, sentences[number - 1] if number else None)
            scene = _Scene(syntax_of(text, low, high), cast, dates, tuple(t.head for t in own), article.published, here)
            told = _told(scene, own, found)
            found.extend(with_represented(scene.syntax, cast, told, found) if represented else told)
            cast = _with_pairs(cast, found)
    return tuple(found)


_REPRESENT = frozenset(("represented", "represents", "represent", "representing"))


def _with_last(cast: Cast, found: list[EventReport], sentence: Sentence | None) -> Cast:
    """The cast, with those whom a pronoun can mean after a sentence."""
    if sentence is None:
        return replace(cast, they=(), alone=None)
    told = [report for report in found if sentence.start <= report.start < sentence.end]
    they = tuple(p for p in told[-1].people if p.part != "absent") if told else ()
    persons = {
        m.person: m for m in reversed(cast.mentions) if m.kind == "person" and sentence.start <= m.start < sentence.end
    }
    alone = None
    if len(persons) == 1 and None not in persons:
        (mention,) = persons.values()
        alone = Participant(
            mention.start, mention.end, mention.text, mention.person, None, None, "actor", None, "events.pronoun"
        )
    return replace(cast, they=they if len(they) > 1 else (), alone=alone)


def _dateline_place(article: Article, mentions: tuple[Mention, ...]) -> str | None:
    """The id of the dateline's place: what 'here' means."""
    if not article.dateline_place:
        return None
    named = article.dateline_place.casefold()
    own = next((m.place for m in mentions if m.place and m.text.casefold() == named), None)
    candidates = places.places_named(article.dateline_place)
    return own or (candidates[0].id if candidates else None)


def _with_pairs(cast: Cast, found: list[EventReport]) -> Cast:
    """The cast, with the two sides and the two people of the latest event that has exactly two."""
    pair, people = cast.pair, cast.people
    for report in found[-4:]:
        present = {p.place or p.person or "": p for p in report.people if p.part != "absent" and not p.organization}
        countries = tuple(p for p in present.values() if p.place)
        persons = tuple(p for p in present.values() if p.person)
        pair = countries if len(countries) == 2 else pair
        people = persons if len(persons) == 2 else people
    return replace(cast, pair=pair, people=people)


def _told(scene: _Scene, triggers: list[Trigger], before: list[EventReport]) -> list[EventReport]:
    """The events that one sentence tells."""
    phrases = {t: phrase_of(scene.syntax, t) for t in triggers if t.noun}
    governed = {phrase.verb: trigger for trigger, phrase in phrases.items() if phrase.verb != NONE}
    found: list[EventReport] = []
    for trigger in triggers:
        if trigger.noun:
            report = _told_by_noun(scene, trigger, phrases[trigger], triggers, [*before, *found])
        else:
            report = _told_by_verb(scene, trigger, governed.get(trigger.head))
        if report is not None:
            found.append(report)
    return found


def _told_by_verb(scene: _Scene, trigger: Trigger, noun: Trigger | None) -> EventReport | None:
    syntax, kind = scene.syntax, trigger.kind
    if noun is not None and not kind.objects and noun.kind.family != "speech":
        return None  # the noun tells it: agreed to a truce
    group = verb_group(syntax.words, syntax.low, trigger.head)
    if not _verb_tells(syntax, trigger, group):
        return None
    people = _people_of_verb(scene, trigger, group)
    if kind.person_object and not any(p.person and p.part == "recipient" for p in people):
        return None
    if (kind.person_subject and not any(p.person for p in people)) or (kind.needs_people and not people):
        return None
    status = status_of_verb(syntax, trigger.head)
    owner = (group.first, trigger.head, trigger.head)
    return _report(
        scene, trigger, None, owner, status, people, None, None, _verb_title(scene, trigger, group), "events.verb"
    )


def _verb_title(scene: _Scene, trigger: Trigger, group: VerbGroup) -> tuple[str, bool]:
    """The words that name what a verb tells, and whether they need no names beside them."""
    syntax, kind = scene.syntax, trigger.kind
    if kind.family not in {"approval", "agreement"}:
        return kind.title or kind.name.capitalize(), False
    base = {"agreement": "Agreement", "signing": "Signing of"}.get(kind.name, kind.title)
    if group.passive:
        first = max(syntax.low, group.first - 8)
        named = [k for k in range(first, group.first) if syntax.words.lower[k] in kind.objects]
        what = syntax.words.text(first_of_phrase(syntax.words, syntax.low, named[0]), named[0] + 1) if named else ""
    else:
        last = min(_clause_end(syntax, trigger.last, kind.name == "agreement"), trigger.last + 12)
        what = syntax.words.text(_past_date(syntax, trigger.head + 1), last).strip(" ,.;")
    parts = what.split()
    while parts and parts[-1].lower() in words("prepositions") | words("determiners") | words("cuts"):
        parts.pop()
    return " ".join([base, *parts]), True


def _clause_end(syntax: Syntax, at: int, infinitives: bool) -> int:
    """One past the clause of a word, with the infinitive or complement that follows it."""
    number = syntax.clauses.index(syntax.clause_at(min(at, syntax.high - 1)))
    while (
        infinitives
        and number + 1 < len(syntax.clauses)
        and syntax.clauses[number + 1].kind in {"infinitive", "complement"}
    ):
        number += 1
    return syntax.clauses[number].last


def _verb_tells(syntax: Syntax, trigger: Trigger, group: VerbGroup) -> bool:
    """Whether a verb means what its kind says here."""
    lower, kind = syntax.words.lower, trigger.kind
    after = lower[trigger.last : min(syntax.high, trigger.last + 3)]
    if kind.not_object.intersection(after):
        return False
    if kind.name == "resignation" and group.passive:
        return False
    if kind.name == "agreement" and not _agrees(syntax, trigger):
        return False
    if group.tag == "n" and not group.passive and not group.perfect and group.to == NONE and kind.family == "office":
        return False
    if kind.objects:
        clause = syntax.clause_at(trigger.head)
        before, after_ = (
            (max(syntax.low, trigger.head - _OBJECT_REACH), trigger.head),
            (trigger.last, min(clause.last, trigger.last + _OBJECT_REACH)),
        )
        low, high = before if group.passive else after_
        return any(lower[at] in kind.objects for at in range(low, high))
    return True


def _agrees(syntax: Syntax, trigger: Trigger) -> bool:
    lower = syntax.words.lower
    at = _past_date(syntax, trigger.last)
    if lower[at - 1] in {"to", "on", "that"}:
        return True
    return at < syntax.high and lower[at] in {"to", "on", "that", "upon"}


def _past_date(syntax: Syntax, at: int) -> int:
    """The first word after a date and adverbs that stand between a verb and what follows it."""
    lower = syntax.words.lower
    while at < syntax.high and (
        syntax.words.date[at] != NONE
        or lower[at] in words("adverbs")
        or (lower[at] in {"on", "in"}
        and syntax.words.date[at + 1] != NONE)
    ):
        at += 1
    return at


def _people_of_verb(scene: _Scene, trigger: Trigger, group: VerbGroup) -> tuple[Participant, ...]:
    syntax, kind = scene.syntax, trigger.kind
    actor, recipient = ("participant", "participant") if kind.reciprocal else ("actor", "recipient")
    if kind.family == "visit":
        return tuple(subject_of(syntax, scene.cast, trigger.head, "actor"))
    if group.passive or (group.tag == "n" and not group.perfect):
        done = subject_of(syntax, scene.cast, trigger.head, recipient)
        return _distinct([*_by(scene, trigger.last, actor), *done])
    subject = subject_of(syntax, scene.cast, trigger.head, actor)
    return _distinct([*subject, *_objects(scene, trigger.last, recipient, kind)])


def _distinct(people: list[Participant]) -> tuple[Participant, ...]:
    found: dict[tuple[str | None, str | None, str | None], Participant] = {}
    for person in people:
        found.setdefault((person.person, person.organization, person.place), person)
    return tuple(found.values())


def _phrase_end(syntax: Syntax, at: int, passing: frozenset[str]) -> int:
    """One past the names that follow a word: to the clause's end or a preposition that opens something else."""
    last = syntax.clause_at(min(at, syntax.high - 1)).last
    lower = syntax.words.lower
    for index in range(at, last):
        if lower[index] in words("prepositions") and lower[index] not in passing and syntax.words.name[index] == NONE:
            return index
    return last


_OF = frozenset(("of", "for"))


def _objects(scene: _Scene, at: int, part: str, kind: Kind) -> list[Participant]:
    """Those to whom a verb is done: after the verb, or after 'with'."""
    syntax = scene.syntax
    lower = syntax.words.lower
    while at < syntax.high and (
        syntax.words.date[at] != NONE
        or lower[at] in {"on", "with", "separately", "briefly"}
        or lower[at] in words("adverbs")
    ):
        if lower[at] == "on" and syntax.words.date[min(at + 1, syntax.high - 1)] == NONE:
            break
        at += 1
    if at < syntax.high and lower[at] in {"on", "against"} and kind.family in {"sanction", "violence"}:
        return heads_in(syntax, scene.cast, at + 1, _phrase_end(syntax, at + 1, _OF), part)
    if at >= syntax.high or lower[at] in words("prepositions"):
        return _with(scene, at, part) if kind.reciprocal and at < syntax.high else []
    direct = heads_in(syntax, scene.cast, at, _phrase_end(syntax, at, _OF), part)
    return direct or (_with(scene, at, part) if kind.reciprocal else [])


def _with(scene: _Scene, at: int, part: str) -> list[Participant]:
    """Those named after 'with' or 'between' in the clause."""
    syntax = scene.syntax
    clause = syntax.clause_at(min(at, syntax.high - 1))
    found: list[Participant] = []
    for index in range(at, clause.last):
        if syntax.words.lower[index] in {"with", "between", "among"}:
            found.extend(heads_in(syntax, scene.cast, index + 1, _phrase_end(syntax, index + 1, _OF), part))
    return found


def _by(scene: _Scene, at: int, part: str) -> list[Participant]:
    syntax = scene.syntax
    clause = syntax.clause_at(min(at, syntax.high - 1))
    for index in range(at, clause.last):
        if syntax.words.lower[index] == "by" and syntax.words.date[min(index + 1, syntax.high - 1)] == NONE:
            return heads_in(syntax, scene.cast, index + 1, _phrase_end(syntax, index + 1, _OF), part)
    return []


def _told_by_noun(
    scene: _Scene, trigger: Trigger, phrase: Phrase, triggers: list[Trigger], before: list[EventReport]
) -> EventReport | None:
    syntax, kind = scene.syntax, trigger.kind
    verb_trigger = next((t for t in triggers if not t.noun and t.head == phrase.verb), None)
    if verb_trigger is not None and (
        (phrase.place == "object"
        and verb_trigger.kind.objects)
        or syntax.words.lower[phrase.head] in verb_trigger.kind.objects
    ):
        return None  # the verb tells it: signed a treaty
    if phrase.place == "phrase" and _is_same_meeting(scene, trigger, phrase, triggers):
        return None  # met for talks; the meeting of the forum
    if _is_modifier(syntax, trigger) or _is_eponym(syntax, trigger, phrase):
        return None
    people = _people_of_noun(scene, trigger, phrase)
    again = _told_again(scene, trigger, phrase, people, before)
    if again is not None:
        return again
    ordinal = ordinal_of(syntax, phrase.first, phrase.head)
    series = series_of(syntax, phrase.first, phrase.head) if kind.family == "consult" else None
    series, ordinal = _series_known(series, ordinal, syntax, trigger, before)
    core = series or syntax.words.text(max(phrase.first, phrase.head), phrase.head + 1)
    named = bool(ordinal) or (bool(series) and " " in (series or ""))
    title = (core if named else f"{core} of", named)
    owner = (phrase.first, phrase.head, phrase.verb if phrase.effect else NONE)
    report = _report(
        scene,
        trigger,
        phrase,
        owner,
        phrase.status,
        people,
        series if named else None,
        ordinal,
        title,
        "events.noun_behind" if phrase.place == "phrase" else "events.noun",
    )
    if report is None or not _has_evidence(syntax, phrase, report):
        return None
    return report


def _is_same_meeting(scene: _Scene, trigger: Trigger, phrase: Phrase, triggers: list[Trigger]) -> bool:
    """Whether another word of the clause tells the same coming together: met for talks, the meeting of the forum."""
    if trigger.kind.family != "consult":
        return False
    if phrase.opener == "of":
        return any(t.noun and t.kind.family == "consult" and t.last == phrase.first - 1 for t in triggers)
    clause = scene.syntax.clause_at(phrase.head)
    return phrase.opener in {"for", "in"} and any(
        not t.noun and t.kind.name in {"meeting", "call"} and clause.first <= t.head < phrase.first for t in triggers
    )


def _told_again(
    scene: _Scene, trigger: Trigger, phrase: Phrase, people: tuple[Participant, ...], before: list[EventReport]
) -> EventReport | None:
    """The report of an event that was told before and is named by its bare noun: the meeting, the talks."""
    syntax = scene.syntax
    bare = (
        phrase.head - phrase.first == 1
        and syntax.words.lower[phrase.first] in {"the", "this"}
        and syntax.words.lower[trigger.last : trigger.last + 1] != ("of",)
    )
    if not bare or trigger.kind.family != "consult" or phrase.effect is None or not people:
        return None
    told = [
        r
        for r in before
        if kinds()[r.kind].family == "consult"
        and r.rule != "events.noun_behind"
        and r.status in {phrase.status, "planned", "ongoing", "occurred"}
    ]
    if not told or trigger.kind.name not in {"meeting", told[-1].kind, "talks"}:
        return None
    last = told[-1]
    start, end = _span(syntax, (phrase.first, phrase.head, phrase.verb), trigger)
    body = syntax.words.body
    return replace(last, start=start, end=end, text=body[start:end], trigger=syntax.words.text(trigger.first, trigger.last), rule="events.noun_again", status=phrase.status,
                   date_text=None, start_date=None, end_date=None, earliest=None, latest=None, place=None, people=people)  # fmt: skip


def _has_evidence(syntax: Syntax, phrase: Phrase, report: EventReport) -> bool:
    """Whether more than the bare noun says that this is one event: an event verb, a date, a place, an ordinal, names."""
    if phrase.effect is not None:
        return True
    if phrase.place == "object" or phrase.place == "subject":
        ahead = report.status in {"planned", "proposed", "cancelled", "postponed", "hypothetical"} and (
            report.people or report.place
        )
        return bool(report.date_text or report.ordinal or (ahead and phrase.place == "subject"))
    return bool(report.people or report.date_text or report.place or report.ordinal)


def _series_known(
    series: str | None, ordinal: int | None, syntax: Syntax, trigger: Trigger, before: list[EventReport]
) -> tuple[str | None, int | None]:
    """The series of an event that is named short: a third dialogue, where one series of dialogues was told."""
    if series is None:
        return None, ordinal
    noun, topic = _series_key(series)
    known = [
        r.series
        for r in before
        if r.series and _series_key(r.series)[0] == noun and topic in {"", _series_key(r.series)[1]}
    ]
    same = len({_series_key(name) for name in known}) == 1
    return (
        known[0] if same and (ordinal or not topic or syntax.words.lower[trigger.head] == series.lower()) else series
    ), ordinal


def _series_key(series: str) -> tuple[str, str]:
    """The noun and the topic of a series: dialogue, cybercrime."""
    noun, _, topic = series.lower().partition(" on ")
    return noun.split()[-1], topic.split(" and ")[0]


def _is_modifier(syntax: Syntax, trigger: Trigger) -> bool:
    """Whether the noun only stands before another: a meeting room, Summit County."""
    at = trigger.last
    if at >= syntax.high or syntax.words.date[at] != NONE:
        return False
    word = syntax.words.lower[at]
    if not word[0].isalpha():
        return word == "-" and syntax.words.starts[at] == syntax.words.ends[at - 1]
    if syntax.words.name[at] != NONE or syntax.words.capital(at):
        return syntax.words.capital(trigger.head)
    known = (
        words("prepositions")
        | words("cuts")
        | words("adverbs")
        | words("determiners")
        | {"and", "or", "but", "not", "to", "here"}
    )
    verb = set(tags_of(word)) & {"d", "n"} or (tags_of(word) == "s" and word not in nouns_too())
    plural = syntax.words.lower[trigger.head].endswith("s") and "b" in tags_of(word)
    return not (word in known or verb or plural or word.endswith("ly") or word in _AUXILIARIES)


_AUXILIARIES = frozenset(
    ["is", "are", "was", "were", "has", "have", "had", "will", "would", "could", "may", "might", "can", "should", "must", "did", "does", "do", "been", "being", "be", "due", "late", "early"]
) | {"said", "says"}


def _is_eponym(syntax: Syntax, trigger: Trigger, phrase: Phrase) -> bool:
    """Whether the noun is the last word of a proper name for a thing: the Paris Agreement."""
    capital = syntax.words.capital(trigger.head) and trigger.head > syntax.low
    if (
        syntax.words.lower[phrase.first] in {"such", "any"}
        or "sidelines" in syntax.words.lower[max(0, phrase.first - 4) : phrase.first]
    ):
        return True
    if "margins" in syntax.words.lower[max(0, phrase.first - 4) : phrase.first]:
        return True
    return capital and trigger.kind.family != "consult" and phrase.effect != "reach"


def _people_of_noun(scene: _Scene, trigger: Trigger, phrase: Phrase) -> tuple[Participant, ...]:
    syntax, kind = scene.syntax, trigger.kind
    part = "participant" if kind.reciprocal or phrase.effect == "attend" else "actor"
    found: list[Participant] = []
    active = kind.family not in {"office", "justice", "violence", "disaster"}
    if (
        active
        and phrase.verb != NONE
        and phrase.effect in {"hold", "reach", "attend", "cancel", "postpone", "give"}
        and phrase.place == "object"
    ):
        found.extend(_subject_people(scene, phrase, part))
    found.extend(_possessors(scene, phrase, part))
    after = trigger.last
    if phrase.place == "phrase" and phrase.opener in {"for", "after", "during", "in"} and kind.reciprocal:
        found.extend(_matrix_people(scene, phrase, after, part))
    if (
        after < syntax.high
        and syntax.words.lower[after] in {"of", "by"}
        and syntax.words.date[min(after + 1, syntax.high - 1)] == NONE
    ):
        found.extend(heads_in(syntax, scene.cast, after + 1, _to_comma(syntax, after + 1), part))
    if not found:
        found.extend(_owner(scene, phrase, part))
    if kind.reciprocal or kind.family == "consult":
        found.extend(_with(scene, after, part))
    if phrase.verb > phrase.head:
        found.extend(_by(scene, phrase.verb + 1, part))
    return _distinct(found)


def _to_comma(syntax: Syntax, at: int) -> int:
    """One past the names behind 'of', which a comma closes."""
    last = _phrase_end(syntax, at, _OF)
    return next((k for k in range(at, last) if syntax.words.lower[k] == ","), last)


def _owner(scene: _Scene, phrase: Phrase, part: str) -> list[Participant]:
    """Whom his or her means inside a noun phrase: the one subject of the clause around it."""
    syntax = scene.syntax
    if not {"his", "her"}.intersection(syntax.words.lower[phrase.first : phrase.head]):
        return []
    verb = finite_right(syntax, phrase.head, syntax.high)
    if verb == NONE or finite_left(syntax, phrase.first) != NONE:
        verb = finite_left(syntax, phrase.first)
    found = [p for p in subject_of(syntax, scene.cast, verb, part) if p.person] if verb != NONE else []
    return found if len(found) == 1 else []


def _matrix_people(scene: _Scene, phrase: Phrase, after: int, part: str) -> list[Participant]:
    """Who came for talks with somebody: the subject of the verb that the phrase hangs on."""
    syntax = scene.syntax
    if after >= syntax.high or syntax.words.lower[after] != "with":
        return []
    verb = finite_left(syntax, phrase.first)
    if verb == NONE:
        verb = finite_right(syntax, after, syntax.high)
    return subject_of(syntax, scene.cast, verb, part) if verb != NONE else []


def _subject_people(scene: _Scene, phrase: Phrase, part: str) -> list[Participant]:
    syntax = scene.syntax
    group = verb_group(syntax.words, syntax.low, phrase.verb)
    absent = phrase.effect == "attend" and (group.negated or syntax.words.lower[phrase.verb] in _STAYING_AWAY)
    if phrase.verb > phrase.head:
        return []
    hosts = syntax.words.lower[phrase.verb] in {"host", "hosts", "hosted", "hosting"}
    return subject_of(syntax, scene.cast, phrase.verb, "absent" if absent else "host" if hosts else part)


_STAYING_AWAY = frozenset(
    ["skip", "skipped", "skips", "skipping", "miss", "missed", "misses", "missing", "boycott", "boycotted", "boycotting", "snub", "snubbed"]
)


def _possessors(scene: _Scene, phrase: Phrase, part: str) -> list[Participant]:
    """Names with 's inside the noun phrase: Xi's visit."""
    syntax, found = scene.syntax, []
    for at in range(phrase.first, phrase.head):
        number = syntax.words.name[at]
        if number != NONE and at + 1 < syntax.high and syntax.words.lower[at + 1] in {"'s", "'"}:
            mention = scene.cast.mentions[number]
            if mention.person or mention.place or mention.organization:
                found.append(Participant(mention.start, mention.end, mention.text, mention.person, mention.organization if not mention.person else None,
                                         mention.place if not (mention.person or mention.organization) else None, part, None, "events.possessor"))  # fmt: skip
    return found


def _report(
    scene: _Scene, trigger: Trigger, phrase: Phrase | None, owner: tuple[int, int, int], status: str, people: tuple[Participant, ...],
    series: str | None, ordinal: int | None, title: tuple[str, bool], rule: str,
) -> EventReport | None:  # fmt: skip
    """The report, unless nothing but the trigger is known."""
    syntax, kind = scene.syntax, trigger.kind
    others = tuple(head for head in scene.heads if head not in owner)
    limit = phrase.verb if phrase is not None and phrase.effect is None else NONE
    decided = phrase is not None and phrase.effect in _DECISIONS
    date = date_of(syntax, scene.dates, owner, others, trigger.noun, scene.published, limit, decided)
    place = place_of(syntax, scene.cast, owner, others, kind.family == "visit", scene.here)
    place_id, place_text = (place.place, place.text) if isinstance(place, Mention) else (place, None)
    people = tuple(p for p in people if p.place is None or p.place != place_id or p.rule == "events.delegation")
    concrete = not trigger.noun and (kind.objects or kind.name == "agreement")
    if not (date or place_id or people or ordinal or concrete):
        return None
    status = _settled(scene, trigger, status, date)
    if (
        phrase is not None
        and phrase.opener
        and status == "planned"
        and date
        and date.upper
        and scene.published
        and date.upper < scene.published
    ):
        status = "occurred"
    start, end = _span(syntax, owner, trigger)
    body = syntax.words.body
    return EventReport(
        start, end, body[start:end], syntax.words.text(trigger.first, trigger.last), rule, kind.type, kind.mode, kind.name,
        title_of(title[0], ordinal, _in_title(kind, people), place_text, title[1]), status, date.text if date else None, date.value if date else None,
        date.until if date else None, date.lower if date else None, date.upper if date else None, place_id, series, ordinal, people,
    )  # fmt: skip


# What was decided about an event; a date beside these words says when it was decided.
_DECISIONS = frozenset(("cancel", "postpone", "propose", "deny"))


def _in_title(kind: Kind, people: tuple[Participant, ...]) -> tuple[Participant, ...]:
    """Those whom the title of an event names."""
    return tuple(p for p in people if p.part == "recipient" or kind.name == "trial") if kind.done_to else people


def _settled(scene: _Scene, trigger: Trigger, status: str, date: DateExpression | None) -> str:
    """The status, where the tense left it open or the date contradicts it."""
    ahead = date is not None and _is_ahead(scene, date)
    if is_recurring(scene.syntax, *_bounds(scene, trigger)) and status in {PRESENT, "ongoing"}:
        return "recurring"
    if status == PRESENT:
        around = finite_left(scene.syntax, scene.syntax.clause_at(trigger.head).first)
        planned = ahead or (around != NONE and status_of_verb(scene.syntax, around) == "planned")
        return "planned" if planned else "ongoing" if date is None else "occurred"
    if status in {"occurred", "ongoing"} and ahead:
        return "planned"
    return status


def _bounds(scene: _Scene, trigger: Trigger) -> tuple[int, int]:
    clause = scene.syntax.clause_at(trigger.head)
    return clause.first, clause.last


_AHEAD = frozenset(("next", "tomorrow", "later", "upcoming", "coming"))


def _is_ahead(scene: _Scene, date: DateExpression) -> bool:
    """Whether a date lies after the publication, or says so itself."""
    if date.lower and scene.published:
        return date.lower[: len(scene.published)] > scene.published
    return bool(_AHEAD.intersection(date.text.lower().split()))


def _span(syntax: Syntax, owner: tuple[int, int, int], trigger: Trigger) -> tuple[int, int]:
    """The clause that tells an event, from its subject to its end, without the marks around it."""
    first, head, verb = owner
    inside = [syntax.clause_at(k) for k in (first, head, verb if verb != NONE else head, trigger.last - 1)]
    low, high = min(c.first for c in inside), max(c.last for c in inside)
    while low < high and syntax.words.lower[low] in {
        ",",
        "and",
        "but",
        ";",
        ":",
        "“",
        "”",
        '"',
        "-",
        "–",
        "—",
        "(",
        ")",
    }:
        low += 1
    while high > low and not syntax.words.lower[high - 1][0].isalnum():
        high -= 1
    return syntax.words.starts[low], syntax.words.ends[high - 1]


def same_event(one: EventReport, other: EventReport) -> bool:
    """Whether two reports of one article tell the same event, as far as their words show it; doubt is no."""
    if one.kind != other.kind or _contradict(one, other):
        return False
    if one.series and one.series == other.series and one.ordinal is not None and one.ordinal == other.ordinal:
        return True
    shared = _who(one) & _who(other)
    if one.date_text and one.date_text == other.date_text:
        return bool(shared) or (one.place is not None and one.place == other.place)
    return bool(shared) and _who(one) == _who(other) and one.status == other.status


def _is_antecedent(one: EventReport, again: EventReport) -> bool:
    return (one.kind, one.series, one.ordinal, one.title) == (
        again.kind,
        again.series,
        again.ordinal,
        again.title,
    ) and one.rule != "events.noun_behind"


def _contradict(one: EventReport, other: EventReport) -> bool:
    pairs = (
        (one.ordinal, other.ordinal),
        (one.place, other.place),
        (one.date_text, other.date_text),
        (one.series, other.series),
    )
    if any(a is not None and b is not None and a != b for a, b in pairs):
        return True
    return {one.status, other.status} != {one.status} and one.ordinal is None


def _who(report: EventReport) -> frozenset[str]:
    return frozenset(p.person or p.organization or p.place or "" for p in report.people)


def merged(reports: tuple[EventReport, ...]) -> tuple[tuple[int, ...], ...]:
    """The reports of one article grouped by the event they tell: indexes into `reports`, in order."""
    groups: list[list[int]] = []
    for number, report in enumerate(reports):
        again = report.rule in {"events.noun_again", "events.represented"}
        own = next((group for group in groups if all(same_event(reports[k], report) for k in group)), None)
        if own is None and again:
            own = next((group for group in reversed(groups) if _is_antecedent(reports[group[0]], report)), None)
        if own is None:
            groups.append([number])
        else:
            own.append(number)
    return tuple(tuple(group) for group in groups)

"""Which events a sentence tells: each trigger either tells one, or is told by another, or tells none."""

from __future__ import annotations

from dataclasses import replace

from ingest.events.kinds import Kind, Trigger, kinds
from ingest.events.people import people_of_noun, people_of_verb
from ingest.events.phrases import Phrase, first_of_phrase, phrase_of
from ingest.events.reports import report_of, span_of
from ingest.events.scenes import Scene, Telling
from ingest.events.series import ordinal_of, series_of
from ingest.events.status import status_of_verb
from ingest.grammar.clauses import Syntax
from ingest.grammar.verbs import VerbGroup, bases, nouns_too, tags_of, verb_group, words
from ingest.grammar.words import NONE
from ingest.model import EventReport, Participant

_OBJECT_REACH = 16  # words after a verb in which its object's noun is looked for
_AUXILIARIES = frozenset(
    [
        "is",
        "are",
        "was",
        "were",
        "has",
        "have",
        "had",
        "will",
        "would",
        "could",
        "may",
        "might",
        "can",
        "should",
        "must",
        "did",
        "does",
        "do",
        "been",
        "being",
        "be",
        "due",
        "late",
        "early",
    ]
) | {"said", "says"}


def told_in(scene: Scene, triggers: list[Trigger], before: list[EventReport]) -> list[EventReport]:
    """The events that one sentence tells, in order; `before` are those that the article told so far."""
    phrases = {t: phrase_of(scene.syntax, t) for t in triggers if t.noun}
    verbs = {t.head: t for t in triggers if not t.noun}
    governed = {phrase.verb: noun for noun, phrase in phrases.items() if phrase.verb != NONE}
    inner = {
        noun: verb for noun, phrase in phrases.items() if (verb := _teller(scene, noun, phrase, verbs)) is not None
    }
    heads = tuple([t.head for t in triggers if t not in inner])
    scene = Scene(scene.syntax, scene.cast, scene.dates, heads, scene.published, scene.here)
    found: list[EventReport] = []
    for trigger in triggers:
        telling: Telling | EventReport | None = None
        if not trigger.noun:
            within = next(
                (noun for noun, verb in inner.items() if verb == trigger and noun.kind.family == "consult"), None
            )
            exact = (within, phrases[within]) if within is not None else None
            telling = _by_verb(scene, trigger, governed.get(trigger.head), exact, [*before, *found])
        elif trigger not in inner and not _is_part(scene, trigger, phrases[trigger], triggers):
            telling = _by_noun(scene, trigger, phrases[trigger], [*before, *found])
        report = report_of(scene, telling) if isinstance(telling, Telling) else telling
        if report is not None and (not trigger.noun or _has_evidence(phrases[trigger], report)):
            found.append(report)
    return found


def _teller(scene: Scene, noun: Trigger, phrase: Phrase, verbs: dict[int, Trigger]) -> Trigger | None:
    """The verb that tells what a noun names: signed a treaty, met for talks."""
    verb = verbs.get(phrase.verb)
    word = scene.syntax.words.lower[phrase.head]
    if verb is not None and ((phrase.place == "object" and verb.kind.objects) or word in verb.kind.objects):
        return verb
    if noun.kind.family != "consult" or phrase.place != "phrase" or phrase.opener not in {"for", "in"}:
        return None
    clause = scene.syntax.clause_at(phrase.head)
    close = [v for at, v in verbs.items() if clause.first <= at < phrase.first and v.kind.name in {"meeting", "call"}]
    return close[-1] if close else None


def _is_part(scene: Scene, trigger: Trigger, phrase: Phrase, triggers: list[Trigger]) -> bool:
    """Whether another noun tells the same coming together: the meeting of the forum."""
    if trigger.kind.family != "consult" or phrase.opener != "of":
        return False
    return any(t.noun and t.kind.family == "consult" and t.last == phrase.first - 1 for t in triggers)


def _by_verb(
    scene: Scene,
    trigger: Trigger,
    noun: Trigger | None,
    within: tuple[Trigger, Phrase] | None,
    before: list[EventReport],
) -> Telling | None:
    """What a verb tells; `noun` is the event's noun that it governs, `within` the one that names the same event."""
    syntax, kind = scene.syntax, trigger.kind
    if noun is not None and not kind.objects and noun.kind.family != "speech":
        return None  # the noun tells it: agreed to a truce
    group = verb_group(syntax.words, syntax.low, trigger.head)
    if not _verb_tells(syntax, trigger, group):
        return None
    people = people_of_verb(scene, trigger, group)
    if not _has_whom(kind, people):
        return None
    core, named = _verb_title(scene, trigger, group)
    owner = (group.first, trigger.head, trigger.head)
    status = "denied" if _is_nobody(syntax, group) else status_of_verb(syntax, trigger.head)
    telling = Telling(trigger, kind, None, owner, status, people, core, named, "events.verb")
    return _more_exact(scene, telling, *within, before) if within else telling


def _is_nobody(syntax: Syntax, group: VerbGroup) -> bool:
    """Whether the subject is denied: no agreement was signed, neither side agreed."""
    first = syntax.clause_at(group.verb).first
    return any(word in {"no", "neither", "nobody", "none"} for word in syntax.words.lower[first : group.first][:3])


def _has_whom(kind: Kind, people: tuple[Participant, ...]) -> bool:
    """Whether somebody is named where the kind needs a person."""
    if kind.person_object and not any(p.person and p.part == "recipient" for p in people):
        return False
    if kind.person_subject and not any(p.person for p in people):
        return False
    if kind.name == "attack" and {"actor", "recipient"} <= {p.part for p in people if p.person}:
        return False  # a person who attacks another does so in words
    return bool(people) or not kind.needs_people


def _more_exact(scene: Scene, telling: Telling, noun: Trigger, phrase: Phrase, before: list[EventReport]) -> Telling:
    """The telling with kind, ordinal and series of the noun that names it: met for a second round of their dialogue."""
    series, ordinal = _series(scene, noun, phrase, before)
    if noun.kind.name in {"meeting", "talks"} and ordinal is None:
        return telling
    core, named = _noun_title(scene, phrase, series, ordinal)
    return replace(telling, kind=noun.kind, series=series if named else None, ordinal=ordinal, core=core, named=named)


def _by_noun(scene: Scene, trigger: Trigger, phrase: Phrase, before: list[EventReport]) -> Telling | EventReport | None:
    """What a noun tells: an event, or once more one that was told before."""
    syntax, kind = scene.syntax, trigger.kind
    if _is_modifier(syntax, trigger) or _is_eponym(syntax, trigger, phrase) or _is_topic(syntax, phrase):
        return None
    people = people_of_noun(scene, trigger, phrase)
    again = _told_again(scene, trigger, phrase, people, before)
    if again is not None or (kind.person_subject and not people):
        return again
    kind, status = _undone(syntax, kind, phrase)
    series, ordinal = _series(scene, trigger, phrase, before)
    core, named = _noun_title(scene, phrase, series, ordinal)
    owner = (phrase.first, phrase.head, phrase.verb if phrase.effect or kind != trigger.kind else NONE)
    rule = "events.noun_behind" if phrase.place == "phrase" else "events.noun"
    core = kind.title if kind != trigger.kind else core
    return Telling(trigger, kind, phrase, owner, status, people, core, named, rule, series if named else None, ordinal)


def _undone(syntax: Syntax, kind: Kind, phrase: Phrase) -> tuple[Kind, str]:
    """The kind and status of what a noun tells; lifting a sanction is the contrary of a sanction."""
    undone = phrase.verb != NONE and kind.undone_by.intersection(bases().get(syntax.words.lower[phrase.verb], ()))
    if not undone or kind.undone is None:
        return kind, phrase.status
    return kinds()[kind.undone], status_of_verb(syntax, phrase.verb)


def _is_topic(syntax: Syntax, phrase: Phrase) -> bool:
    """Whether an event without determiner is only what is spoken about: talked about a truce."""
    first = syntax.words.lower[phrase.first]
    if phrase.status in {"planned", "proposed", "hypothetical", "cancelled", "postponed"}:
        return False
    return phrase.opener in {"about", "on", "over", "regarding"} and (
        first in {"a", "an"} or phrase.first == phrase.head
    )


def _series(scene: Scene, trigger: Trigger, phrase: Phrase, before: list[EventReport]) -> tuple[str | None, int | None]:
    syntax = scene.syntax
    ordinal = ordinal_of(syntax, phrase.first, phrase.head)
    series = series_of(syntax, phrase.first, phrase.head) if trigger.kind.family == "consult" else None
    return _series_known(series, ordinal, syntax, trigger, before)


def _noun_title(scene: Scene, phrase: Phrase, series: str | None, ordinal: int | None) -> tuple[str, bool]:
    """The words that name what a noun tells, and whether they need no names beside them."""
    core = series or scene.syntax.words.text(phrase.head, phrase.head + 1)
    named = bool(ordinal) or (series is not None and " " in series)
    return (core if named else f"{core} of"), named


def _clause_end(syntax: Syntax, at: int, infinitives: bool) -> int:
    """One past the clause of a word, with the infinitive or complement that follows it."""
    number = syntax.number_at(at)
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
    if kind.not_next.intersection(after[:1]):
        return False
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
    return at < syntax.high and lower[at] in {"to", "on", "that", "upon", "not"}


def _past_date(syntax: Syntax, at: int) -> int:
    """The first word after a date and adverbs that stand between a verb and what follows it."""
    lower = syntax.words.lower
    while at < syntax.high and (
        syntax.words.date[at] != NONE
        or lower[at] in words("adverbs")
        or (lower[at] in {"on", "in"} and syntax.words.date[at + 1] != NONE)
    ):
        at += 1
    return at


def _series_known(
    series: str | None, ordinal: int | None, syntax: Syntax, trigger: Trigger, before: list[EventReport]
) -> tuple[str | None, int | None]:
    """The series of an event that is named short: a third dialogue, where one series of dialogues was told."""
    if series is None:
        return None, ordinal
    noun, _ = _series_key(series)
    if series.lower() != noun:
        return series, ordinal
    known = [r.series for r in before if r.series and _series_key(r.series)[0] == noun]
    same = len({_series_key(name) for name in known}) == 1
    return (known[0] if same else series), ordinal


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


def _has_evidence(phrase: Phrase, report: EventReport) -> bool:
    """Whether more than the bare noun tells it: an event verb, a date, a place, an ordinal, names."""
    if phrase.effect is not None:
        return True
    if phrase.place == "object" or phrase.place == "subject":
        ahead = report.status in {"planned", "ongoing", "proposed", "cancelled", "postponed", "hypothetical"} and (
            report.people or report.place
        )
        return bool(report.date_text or report.ordinal or (ahead and phrase.place == "subject"))
    return bool(report.people or report.date_text or report.place or report.ordinal)


def _verb_title(scene: Scene, trigger: Trigger, group: VerbGroup) -> tuple[str, bool]:
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
    if parts and parts[0].lower() in words("determiners"):
        parts[0] = parts[0].lower()
    while parts and parts[-1].lower() in words("prepositions") | words("determiners") | words("cuts"):
        parts.pop()
    return " ".join([base, *parts]), True


def _told_again(
    scene: Scene, trigger: Trigger, phrase: Phrase, people: tuple[Participant, ...], before: list[EventReport]
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
    start, end = span_of(syntax, (phrase.first, phrase.head, phrase.verb), trigger)
    body = syntax.words.body
    return replace(
        last, start=start, end=end, text=body[start:end], trigger=syntax.words.text(trigger.first, trigger.last),
        rule="events.noun_again", status=phrase.status, date_text=None, start_date=None, end_date=None,
        earliest=None, latest=None, place=None, people=people,
    )  # fmt: skip

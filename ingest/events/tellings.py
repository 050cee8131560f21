"""Which events a sentence tells: each trigger either tells one, or is told by another, or tells none."""

from __future__ import annotations

from dataclasses import replace

from ingest import rules
from ingest.events.date_clauses import is_to_begin
from ingest.events.kinds import Kind, Trigger, kinds
from ingest.events.lasting import PRESENT
from ingest.events.nouns import has_evidence, is_eponym, is_modifier, is_topic
from ingest.events.office_holders import into_office
from ingest.events.people_of_nouns import people_of_noun
from ingest.events.phrases import Phrase, first_of_phrase
from ingest.events.plans_undone import moved_by_particle
from ingest.events.reports import report_of
from ingest.events.scenes import Scene, Telling
from ingest.events.series import ordinal_of, ordinals, series_known, series_of
from ingest.events.shapes import is_nobody, is_passive, object_noun, subject_noun, subject_words
from ingest.events.status import status_of_verb
from ingest.events.status_of_nouns import phrase_of
from ingest.events.titles import is_series, noun_title, verb_title
from ingest.events.untold import is_in_charge, is_taking_for, is_untold
from ingest.events.verbs import is_charged_now, is_feared, is_on_strike, told_by
from ingest.grammar.clauses import Syntax, finite_left, finite_right, main_verb, past_connective
from ingest.grammar.verbs import BE, BE_OR_HAVE, MODALS, PRONOUNS, bases, inside_group, tags_of, verb_group, words
from ingest.grammar.word_groups import people_nouns
from ingest.grammar.words import NONE, VerbGroup
from ingest.model import EventReport, Participant

_NO_SERIES = frozenset(("meal", "courtesy call", "conversation", "debate"))  # whose words name no series
_HARM = frozenset(("killing", "wounding", "death"))
_DONE_TO_EVENTS = frozenset(
    ("order", "request")
)  # families whose verbs tell what is done about an event: banned rallies
_NEAR, _FAR = 4, 14  # words before and behind a trigger that can make it tell another kind
_ATTENDED = 8  # words between attending and what is attended, told as one: attend an energy exhibition


def told_in(scene: Scene, triggers: list[Trigger], before: list[EventReport]) -> list[EventReport]:
    """The events that one sentence tells, in order; `before` are those that the article told so far."""
    phrases = {t: phrase_of(scene.syntax, t) for t in triggers if t.noun}
    tellings = _tellings(scene, triggers, phrases, before)
    heads = tuple([one.trigger.head for one in tellings if isinstance(one, Telling)])
    loose = [one.trigger.head for one in tellings if isinstance(one, Telling) and _is_setting(one)]
    if heads:
        scene = Scene(scene.syntax, scene.cast, scene.dates, heads, frozenset(loose), scene.published, scene.here)
    found: list[EventReport] = []
    for telling in tellings:
        if isinstance(telling, EventReport):
            found.append(telling)
            continue
        telling = _as_told_inside(scene, telling, found)
        report = report_of(scene, telling)
        if report is None or not has_evidence(scene.syntax, telling, report):
            continue
        if not is_untold(scene, telling, report):
            found.append(report)
    return _with_verbs_of(scene, triggers, phrases, found, before)


def _with_verbs_of(
    scene: Scene,
    triggers: list[Trigger],
    phrases: dict[Trigger, Phrase],
    found: list[EventReport],
    before: list[EventReport],
) -> list[EventReport]:
    """The events with those of verbs whose noun told none after all: to terminate the agreement, stopped the sale."""
    syntax = scene.syntax
    aside = {
        phrase.verb: t
        for t, phrase in phrases.items()
        if phrase.verb != NONE and not is_modifier(syntax, t) and _is_done_about(syntax, t, phrase)
    }
    more: list[EventReport] = []
    for trigger in triggers:
        noun = aside.get(trigger.head)
        if trigger.noun or noun is None or _is_covered(syntax, noun, found) or _is_covered(syntax, trigger, found):
            continue
        telling = _by_verb(scene, trigger, None, before)
        if telling is None or telling.kind.family != "act" or _opens_that(syntax, noun):
            continue
        if is_taking_for(syntax.words.lower[trigger.head]):
            continue
        report = report_of(scene, telling)
        if report is not None and has_evidence(syntax, telling, report) and not is_untold(scene, telling, report):
            more.append(report)
    return sorted([*found, *more], key=lambda one: one.start) if more else found


def _opens_that(syntax: Syntax, noun: Trigger) -> bool:
    """Whether 'that' follows a noun, so that its verb only says something to those who came: told the meeting that."""
    return noun.last < syntax.high and syntax.words.lower[noun.last] == "that"


def _is_done_about(syntax: Syntax, noun: Trigger, phrase: Phrase) -> bool:
    """Whether what is done about an event's noun can be told though the noun tells none; not: cast a vote, no sale."""
    return noun.kind.family != "vote" and syntax.words.lower[phrase.first] not in {"no", "any"}


def _is_covered(syntax: Syntax, trigger: Trigger, found: list[EventReport]) -> bool:
    """Whether the words of an event that was found reach over a trigger."""
    at = syntax.words.starts[trigger.head]
    return any(one.start <= at < one.end for one in found)


def _as_told_inside(scene: Scene, telling: Telling, found: list[EventReport]) -> Telling:
    """A telling as one of what a verb of the sentence told: planned to meet her in May, but cancelled the meeting."""
    phrase, trigger = telling.phrase, telling.trigger
    if phrase is None or telling.status not in {"cancelled", "postponed"} or telling.kind != trigger.kind:
        return telling
    planned = [
        one
        for one in found
        if one.rule == "events.verb"
        and one.status in {"planned", "proposed", "cancelled"}
        and (one.status != telling.status or telling.kind.family == "visit")
    ]
    if not planned or not _points_back(scene.syntax, trigger, phrase):
        return telling
    meant = [one for one in planned if _can_mean(trigger.kind, one, scene.syntax.words.lower[trigger.head])]
    return replace(telling, again=meant[-1]) if meant else telling


def _is_setting(telling: Telling) -> bool:
    """Whether an event is the setting of another: went down during an exercise on Wednesday."""
    phrase = telling.phrase
    if phrase is None:
        return False
    if phrase.place != "phrase":
        return phrase.effect == "attend"  # walked out of the talks in May
    return phrase.opener in {"during", "in", "at", "on", "by"}


def _tellings(
    scene: Scene, triggers: list[Trigger], phrases: dict[Trigger, Phrase], before: list[EventReport]
) -> list[Telling | EventReport]:
    """What each trigger of a sentence tells, those left out that tell nothing or are told by another."""
    phrases = {t: _up_to_its_end(scene.syntax, t.kind, phrase) for t, phrase in phrases.items()}
    governed = {
        phrase.verb: (noun, phrase)
        for noun, phrase in phrases.items()
        if phrase.verb != NONE and not is_modifier(scene.syntax, noun)
    }
    governed = {**_begun_by(scene.syntax, governed), **governed}
    verbs = [t for t in triggers if not t.noun]
    by_verb = {t.head: told for t in verbs if (told := _by_verb(scene, t, governed.get(t.head), before))}
    by_verb = {at: told for at, told in by_verb.items() if not _is_told_by_the_verb_before(scene.syntax, told, by_verb)}
    by_verb = {at: told for at, told in by_verb.items() if not _is_decided(scene, told, by_verb)}
    by_verb = {at: told for at, told in by_verb.items() if not _is_harm_of(scene.syntax, told, by_verb, phrases)}
    by_verb = {at: told for at, told in by_verb.items() if not _is_only_said(scene, told, by_verb)}
    by_verb = {at: told for at, told in by_verb.items() if not _is_course_of(scene.syntax, told, phrases)}
    by_verb = {at: told for at, told in by_verb.items() if not _is_to_put_off(scene.syntax, told, phrases)}
    by_verb = {at: told for at, told in by_verb.items() if not _is_topic(scene.syntax, told, by_verb, phrases)}
    if len(by_verb) > 1:
        by_verb = {at: told for at, told in by_verb.items() if not _is_told_beside(scene, told, by_verb)}
    twice = {t: at for t in phrases if (at := _told_in_relative(scene.syntax, t, by_verb)) != NONE}
    by_verb = {at: told for at, told in by_verb.items() if at not in twice.values() or _is_bomb(scene.syntax, at)}
    inner = {noun: told for noun, phrase in phrases.items() if (told := _teller(scene, noun, phrase, by_verb))}
    found: list[Telling | EventReport] = []
    for trigger in triggers:
        telling: Telling | EventReport | None = None
        if not trigger.noun:
            telling = by_verb.get(trigger.head)
            within = next((n for n, told in inner.items() if told is telling and n.kind.family == "consult"), None)
            if telling is not None and within is not None and telling.kind.family not in _OF_PAPERS:
                telling = _more_exact(scene, telling, within, phrases[within], before)
            elif telling is not None and _is_of_match(telling, inner):
                telling = replace(telling, kind=kinds()["contest"])
        elif twice.get(trigger, NONE) in by_verb:
            continue  # a car bomb that exploded
        elif trigger.kind.name == "wounding" and any(_is_blow(one.kind) for one in by_verb.values()):
            continue  # more than 50 sustained injuries when a bus fell
        elif trigger not in inner and not _is_part(scene.syntax, trigger, phrases[trigger], triggers):
            telling = _by_noun(scene, trigger, phrases[trigger], before)
        if telling is not None:
            found.append(telling)
    return found


def _told_in_relative(syntax: Syntax, noun: Trigger, by_verb: dict[int, Telling]) -> int:
    """The verb of the relative right behind a noun that tells the same event: a blast that hit Lima; or -1."""
    number = syntax.number_at(noun.head) + 1
    if number >= len(syntax.clauses) or noun.kind.family != "violence":
        return NONE
    clause = syntax.clauses[number]
    if clause.kind != "relative" or clause.first != noun.last or clause.opener not in {"that", "which"}:
        return NONE
    told = by_verb.get(clause.first + 1)
    return clause.first + 1 if told is not None and told.kind.name == noun.kind.name else NONE


def _is_bomb(syntax: Syntax, verb: int) -> bool:
    """Whether the noun before a relative is the thing that the verb sets off: a car bomb that exploded."""
    return syntax.words.lower[verb - 2] in {"bomb", "bombs", "device", "grenade", "mine", "mines", "shell", "shells"}


_OF_PAPERS = frozenset(("agreement", "approval", "request"))  # is no meeting: signed a convention, demanding a debate


def _begun_by(syntax: Syntax, governed: dict[int, tuple[Trigger, Phrase]]) -> dict[int, tuple[Trigger, Phrase]]:
    """The infinitives that say of an event's noun that it is to be: the trial of Anna Berg is expected to start."""
    found = {}
    for verb, (noun, phrase) in governed.items():
        number = syntax.number_at(verb) + 1
        if phrase.place == "subject" and is_to_begin(syntax, number):
            found.update(dict.fromkeys(range(*_bounds(syntax, number)), (noun, phrase)))
    return found


def _bounds(syntax: Syntax, number: int) -> tuple[int, int]:
    return syntax.clauses[number].first, min(syntax.clauses[number].last, syntax.clauses[number].first + _INFINITIVE)


_INFINITIVE = 4  # words of an infinitive with its auxiliaries at most: to have been held


def _is_harm_of(syntax: Syntax, telling: Telling, by_verb: dict[int, Telling], phrases: dict[Trigger, Phrase]) -> bool:
    """Whether a verb only tells the deaths of an attack or accident that the sentence tells too, and names nobody.

    Or only what such a disaster destroyed: the blaze destroyed a barn.
    """
    if _is_destroyed_by(syntax, telling, phrases):
        return True
    if telling.kind is kinds()["damage"]:
        acting = subject_words(syntax, verb_group(syntax.words, syntax.low, telling.owner[2]))
        return any(t.head in acting and _is_blow(t.kind) for t in phrases)
    if telling.kind.name not in _HARM or any(p.person for p in telling.people) or telling.status == "hypothetical":
        return False
    if syntax.words.lower[telling.owner[0] - 1] in {"he", "she"}:
        return False
    harm = telling.owner[2]
    nouns = [
        t.head
        for t, phrase in phrases.items()
        if _is_blow(t.kind)
        and not _is_since(syntax, phrase)
        and not is_in_charge(syntax, t.first)
        and (phrase.opener != "for" or phrase.first < harm)  # was hanged for a raid
    ]
    verbs = [at for at, one in by_verb.items() if at != harm and _is_blow(one.kind)]
    if syntax.clause_at(harm).kind != "relative" and _is_shooting(syntax, harm):
        nouns = [at for at in nouns if syntax.number_at(at) == syntax.number_at(harm)]  # shot a man suspected of a raid
    if not nouns and verbs and all(_is_harm_apart(syntax, harm, at) for at in verbs):
        return False
    if not nouns and verbs and min(verbs) > harm and _has_own_day(syntax, harm, min(verbs)):
        return False  # two were killed on Saturday in Lima, and seven were gunned down
    return bool(nouns or verbs)


def _is_destroyed_by(syntax: Syntax, telling: Telling, phrases: dict[Trigger, Phrase]) -> bool:
    """Whether a passive only tells what a disaster of its clause destroyed: a barn was destroyed in a fire."""
    verb = telling.owner[2]
    destroys = rules.words("told_again", "destroyed by it")
    if telling.status != "occurred" or destroys.isdisjoint(bases().get(syntax.words.lower[verb], ())):
        return False
    if not is_passive(syntax, verb_group(syntax.words, syntax.low, verb)):
        return False
    after = [one for t, one in phrases.items() if t.kind.family == "disaster" and verb < one.first <= verb + _IN_IT]
    return any(one.opener in {"in", "by", "during"} for one in after)


_IN_IT = 5  # words from 'destroyed' to the fire in which it was at most


def _is_shooting(syntax: Syntax, harm: int) -> bool:
    """Whether an active verb tells that somebody shot somebody: police shot dead two men."""
    active = not is_passive(syntax, verb_group(syntax.words, syntax.low, harm))
    return active and "shoot" in bases().get(syntax.words.lower[harm], ())


def _is_harm_apart(syntax: Syntax, harm: int, blow: int) -> bool:
    """Whether a harm was done before or after what another verb tells: shot him after he fired; before being shot."""
    group = verb_group(syntax.words, syntax.low, harm)
    if not group.passive:
        return blow > harm and syntax.clause_at(blow).opener == "after"
    return blow < harm and syntax.words.lower[group.first - 1 : group.first + 1] in {
        ("before", "being"),
        ("after", "being"),
    }


def _is_since(syntax: Syntax, phrase: Phrase) -> bool:
    return phrase.opener == "since" or syntax.clause_at(phrase.head).opener == "since"


def _is_blow(kind: Kind) -> bool:
    return kind.family in {"violence", "disaster"} and kind.name not in _HARM


def _has_own_day(syntax: Syntax, verb: int, other: int) -> bool:
    """Whether a day stands behind a verb, before the comma or conjunction of what is told next."""
    lower = syntax.words.lower
    ends = next((at for at in range(verb + 1, other) if lower[at] in {",", "and"}), NONE)
    if ends == NONE or syntax.clause_at(other).opener not in {"", "and"}:
        return False
    return any(syntax.words.date[at] != NONE for at in range(verb + 1, ends))


def _is_told_beside(scene: Scene, telling: Telling, by_verb: dict[int, Telling]) -> bool:
    """Whether the verb beside a verb tells its event too: refused to extradite him, shot and wounded a guard."""
    refused, harm = _is_refused(telling, by_verb), _is_same_harm(scene, telling, by_verb)
    return refused or harm or _is_same_accident(scene.syntax, telling, by_verb)


def _is_same_accident(syntax: Syntax, telling: Telling, by_verb: dict[int, Telling]) -> bool:
    """Whether a verb only goes on with the accident that the one before 'and' tells: swerved and fell into a gorge."""
    first, lower = telling.owner[0], syntax.words.lower
    if telling.kind.name != "accident" or lower[first - 1] != "and" or "go" in bases().get(lower[telling.owner[2]], ()):
        return False  # clipped a line and went down
    before = [at for at, one in by_verb.items() if at < first and one.kind.name == "accident"]
    same = bool(before) and by_verb[before[-1]].status == telling.status
    return same and not syntax.any_finite(before[-1] + 1, first)


def _is_same_harm(scene: Scene, telling: Telling, by_verb: dict[int, Telling]) -> bool:
    """Whether a verb only goes on with the blow that the verb before 'and' tells: shot and wounded a guard."""
    at, lower = telling.owner[2], scene.syntax.words.lower
    if telling.kind.name in _HARM and {"others", "more"}.intersection(lower[max(scene.syntax.low, at - _OTHERS) : at]):
        return any(
            other < at and one.kind.name in _HARM for other, one in by_verb.items()
        )  # while ten others were hurt
    before = by_verb.get(at - 2)
    joined = before is not None and scene.syntax.words.lower[at - 1] == "and"
    return joined and before is not None and telling.kind.name in _HARM and before.kind.family == "violence"


_OTHERS = 5  # words from 'others' to the verb that tells what befell them at most


def _is_refused(telling: Telling, by_verb: dict[int, Telling]) -> bool:
    """Whether what a verb tells was refused, which is the event: refused to extradite him."""
    return any(
        one.trigger.last == telling.trigger.first and one.trigger.head + 1 < one.trigger.last
        for one in by_verb.values() if one.kind.name == "rejection"
    )  # fmt: skip


def _teller(scene: Scene, noun: Trigger, phrase: Phrase, by_verb: dict[int, Telling]) -> Telling | None:
    """What the verb tells that tells also what a noun names: signed a treaty, met for talks."""
    told = by_verb.get(phrase.verb)
    word = scene.syntax.words.lower[phrase.head]
    over = next((one for one in by_verb.values() if one.told is not None and _reaches_over(one, noun, word)), None)
    if over is not None:
        return over  # handed her a prison term
    own = told is not None and (told.kind.objects or told.kind.family in _DONE_TO_EVENTS)
    own = own and told is not None and told.kind.name != "threat"  # threatened a strike tells two
    own = own or (told is not None and told.kind.name == "debating")  # will discuss a loan
    if told is not None and own and (phrase.place == "object" or word in told.kind.objects):
        return told
    asked = by_verb.get(finite_left(scene.syntax, phrase.first)) if phrase.place == "phrase" else None
    if asked is not None and asked.trigger.last == phrase.first and asked.kind.family == "request":
        return asked  # asked for a recount
    if noun.kind.name == "ruling" and phrase.place == "phrase" and (ruled := _ruled(scene, phrase, by_verb)):
        return ruled
    if noun.kind.family == "vote" and phrase.place == "phrase" and (voted := _voted(scene, phrase, by_verb)):
        return voted
    clause = scene.syntax.clause_at(phrase.head)
    before = [one for at, one in by_verb.items() if clause.first <= at < phrase.first]
    if phrase.place != "phrase" or not before:
        return None
    if noun.kind.name == "call" and phrase.opener in {"in", "during", "by", "over"}:
        spoken = [one for one in before if one.kind.name in {"talks", "meeting", "call", "conversation"}]
        return spoken[-1] if spoken else None  # discussed the war in a phone call
    if noun.kind.name == "arrest" and phrase.opener in {"in", "into", "to"} and before[-1].kind.family == "justice":
        return before[-1]  # was remanded in custody
    if noun.kind.name == "contest" and phrase.opener == "in" and before[-1].kind.name in _MATCHED:
        return before[-1]  # will face Peru in the final
    if noun.kind.family == "consult" and phrase.opener in {"for", "in"}:
        close = [one for one in before if one.kind.name in {"meeting", "call"}]
        return close[-1] if close else None
    if noun.kind.family in {"violence", "disaster"} and phrase.opener in {"in", "by", "during"}:
        same = before[-1].kind.family in {"violence", "death"} and before[-1].status != "denied"
        return before[-1] if same else None  # nobody was hurt in the attack: the attack was
    return None


def _reaches_over(telling: Telling, noun: Trigger, word: str) -> bool:
    """Whether the words that tell a verb's event hold a noun that its kind is told of: handed him a prison term."""
    first, last = telling.told or (0, 0)
    return first <= noun.head < last and word in telling.kind.objects and telling.kind.name == noun.kind.name


def _is_of_match(telling: Telling, inner: dict[Trigger, Telling]) -> bool:
    """Whether two who meet are teams: will meet Peru in the semi-final."""
    return telling.kind.name == "meeting" and any(
        n.kind.name == "contest" for n, told in inner.items() if told is telling
    )


_MATCHED = frozenset(("meeting", "contest", "victory"))


def _voted(scene: Scene, phrase: Phrase, by_verb: dict[int, Telling]) -> Telling | None:
    """What a verb tells that was done in a vote: In a final vote the committee approved it, rejected it in a vote."""
    if phrase.opener not in {"in", "by", "through", "with", "via"}:
        return None
    number = scene.syntax.number_at(phrase.head)
    near = [one for at, one in by_verb.items() if abs(scene.syntax.number_at(at) - number) <= 1]
    done = [one for one in near if one.kind.family in {"approval", "vote", "election"} or one.kind.name == "rejection"]
    return done[0] if done and done[0].status == "occurred" else None


def _ruled(scene: Scene, phrase: Phrase, by_verb: dict[int, Telling]) -> Telling | None:
    """What a verb tells that a court did in a verdict: In a verdict that stunned them, the jury convicted him."""
    near = [one for at, one in by_verb.items() if at > phrase.head and one.kind.name == "ruling"]
    opens = phrase.opener in {"in", "with"} and not scene.syntax.any_finite(scene.syntax.low, phrase.first)
    return near[0] if opens and near and near[0].status == "occurred" else None


def _is_decided(scene: Scene, telling: Telling, by_verb: dict[int, Telling]) -> bool:
    """Whether a verb only says what was agreed or voted: agreed to set up a committee; not: agreed to sell a mine."""
    syntax, verb = scene.syntax, telling.owner[2]
    clause = syntax.clause_at(verb)
    if clause.kind != "infinitive" or telling.kind.family in _TOLD_BESIDE:
        return False
    if telling.kind.name in _KINDS_BESIDE:
        return False
    before = [
        one
        for at, one in by_verb.items()
        if at < clause.first and syntax.number_at(clause.first) - syntax.number_at(at) == 1
    ]
    if not before or before[-1].kind.name not in {"agreement", "vote", "order", "decision"}:
        return False
    agreed = before[-1].kind.name in {"agreement", "order"}
    making = not _MAKING.isdisjoint(bases().get(syntax.words.lower[verb], ()))
    given = _is_given_for(syntax, before[-1])
    return making or given or not agreed or telling.kind.family not in _TO_BE_DONE


# Families and kinds of what is told beside the agreement to do it: agreed to release them, decided to surrender.
_TOLD_BESIDE = frozenset(("consult", "visit", "election", "protest", "justice", "military", "aid", "sanction"))


def _is_given_for(syntax: Syntax, telling: Telling) -> bool:
    """Whether a thing is promised, and the infinitive behind it only says what for: promised buses to ease traffic."""
    verb = telling.owner[2]
    gives = {"promise", "pledge", "offer"}.intersection(bases().get(syntax.words.lower[verb], ()))
    return bool(gives) and syntax.words.lower[verb + 1 : verb + 2] not in {("to",), ("not",)}


# Families of what is told beside the agreement or the order to do it, unless it only makes what was agreed on.
_TO_BE_DONE = frozenset(("act", "economy", "order", "launch", "ceremony"))
_MAKING = rules.words("statuses_of_events", "what was agreed")
_KINDS_BESIDE = frozenset(("signing", "surrender"))


def _is_course_of(syntax: Syntax, telling: Telling, phrases: dict[Trigger, Phrase]) -> bool:
    """Whether a verb only says when the event before its relative clause was to begin: the trial, which was to open."""
    number = syntax.number_at(telling.owner[2])
    if telling.kind.name not in _COURSE or syntax.clauses[number].kind != "infinitive" or not number:
        return False
    clause = syntax.clauses[number - 1]
    noun = clause.first - 1 - (syntax.words.lower[clause.first - 1] == ",")
    waits = clause.kind == "relative" and clause.opener in {"which", "that"} and clause.last - clause.first < _WAS_TO
    return waits and any(t.last == noun + 1 for t in phrases)


_WAS_TO = 5  # words of 'which had been due' at most

_SAID = rules.words("statuses_of_events", "promising")


def _is_to_put_off(syntax: Syntax, telling: Telling, phrases: dict[Trigger, Phrase]) -> bool:
    """Whether somebody cancels or puts off an event that is told itself, or decides to: dropped it, decided to."""
    if telling.kind.name not in {"act", "decision"} or telling.phrase is not None:
        return False
    if telling.kind.name == "act":
        undone = {one.verb for one in phrases.values() if one.effect in _UNDOING}
        return telling.owner[2] in undone and telling.status not in {"cancelled", "postponed"}
    put_off = {one.verb for one in phrases.values() if one.effect in _UNDOING and one.place == "object"}
    clause = syntax.number_at(telling.owner[2])
    return any(verb > telling.owner[2] and syntax.number_at(verb) - clause == 1 for verb in put_off)


def _is_topic(syntax: Syntax, telling: Telling, by_verb: dict[int, Telling], phrases: dict[Trigger, Phrase]) -> bool:
    """Whether an infinitive only says what those who meet talk of: held talks in Lima to exchange views."""
    verb = telling.owner[2]
    to = verb_group(syntax.words, syntax.low, verb).to
    if telling.kind.name != "talks" or to == NONE or syntax.clause_at(verb).kind != "infinitive":
        return False
    met = [at for at, one in by_verb.items() if at < to and one.kind.family == "consult" and one.kind.name != "call"]
    held = [t.head for t, one in phrases.items() if t.kind.name in _TALKED and one.effect == "hold" and t.head < to]
    dated = any(syntax.words.date[at] != NONE for at in range(verb, syntax.clause_at(verb).last))
    return bool(met or held) and not dated and not syntax.any_finite(max((*met, *held)) + 1, to)


_TALKED = frozenset(("talks", "meeting", "dialogue", "summit", "conference", "conversation"))


_UNDOING = frozenset(("cancel", "postpone"))


def _is_told_by_the_verb_before(syntax: Syntax, telling: Telling, by_verb: dict[int, Telling]) -> bool:
    """Whether the verb before puts an end to what a verb tells, or tells it: stopped sending ships, ended or lifted."""
    before, lower = telling.trigger.head - 1, syntax.words.lower
    if lower[before] == "or" and before - 1 in by_verb:
        return by_verb[before - 1].kind == telling.kind
    ends = before in by_verb and not _STOPPING.isdisjoint(bases().get(lower[before], ()))
    return ends and "g" in tags_of(lower[telling.trigger.head])


_STOPPING = rules.words("courses", "stopping what one does")


def _is_only_said(scene: Scene, telling: Telling, by_verb: dict[int, Telling]) -> bool:
    """Whether what somebody promises to do is told itself, so that he only says it."""
    syntax, verb = scene.syntax, telling.owner[2]
    if _SAID.isdisjoint(bases().get(syntax.words.lower[verb], ())):
        return False
    behind = [at for at in by_verb if at > verb]
    return (
        bool(behind)
        and syntax.clause_at(min(behind)).kind == "infinitive"
        and (syntax.number_at(min(behind)) - syntax.number_at(verb) == 1)
    )


def _is_part(syntax: Syntax, trigger: Trigger, phrase: Phrase, triggers: list[Trigger]) -> bool:
    """Whether another noun tells the same coming together: the meeting of the forum."""
    if trigger.kind.family != "consult":
        return False
    before = (t for t in triggers if t.noun and t.kind.family == "consult" and t.last < trigger.first)
    return any(t.last >= phrase.first - 1 and syntax.words.lower[t.last] == "of" for t in before)


def _by_verb(
    scene: Scene, trigger: Trigger, governed: tuple[Trigger, Phrase] | None, before: list[EventReport]
) -> Telling | None:
    """What a verb tells; `governed` is the event's noun that it governs, in its phrase."""
    syntax = scene.syntax
    group = verb_group(syntax.words, syntax.low, trigger.head)
    told = told_by(scene, trigger, group)
    if told is None:
        return None
    trigger, people = told
    if governed is not None and _tells_instead(syntax, *governed, trigger):
        return None
    here = _as_here(syntax, trigger)
    if _does_damage(syntax, trigger, group):
        trigger = replace(trigger, kind=kinds()["damage"])
    elif here.kind is not kinds()["damage"] or is_passive(syntax, group):
        trigger = here
    if trigger.kind.instead and group.passive and _is_of_accident(syntax, group, before):
        trigger = replace(trigger, kind=kinds()[trigger.kind.instead[0][0]])
    trigger = _as_killing(syntax, trigger)
    trigger = _as_carrying(syntax, _as_request(syntax, into_office(scene, trigger, people)))
    core, named = verb_title(scene, trigger, group, people)
    owner = (group.first, trigger.head, trigger.head)
    nothing = is_nobody(syntax, group) or (
        syntax.words.lower[trigger.head + 1 : trigger.head + 2] in _NOTHING and trigger.kind.family != "vote"
    )  # voted no
    status = "denied" if nothing else status_of_verb(syntax, trigger.head)
    status = _as_its_verb(syntax, trigger, group, status)
    if trigger.kind.with_subject and _is_time_of_noun(syntax, group):
        return None
    telling = Telling(trigger, trigger.kind, None, owner, status, people, core, named, "events.verb")
    if trigger.kind.with_subject:
        first = _subject_of(syntax, group)
        if first == NONE:
            joined = syntax.words.lower[group.first - 1] in {"and", "or"}  # resumes today behind 'was adjourned and'
            return telling if joined or any(one.person for one in people) else None
        return replace(telling, told=(first, trigger.last))
    first = subject_noun(scene, trigger, group)
    if first != NONE:
        return replace(telling, told=(first, trigger.last))
    last = object_noun(scene, trigger, group)
    return replace(telling, told=(trigger.first, last + 1)) if last != NONE else telling


def _does_damage(syntax: Syntax, trigger: Trigger, group: VerbGroup) -> bool:
    """Whether a force of nature or a fire does the harm that an active verb tells: lightning destroyed a barn."""
    forces = next((near for other, near in trigger.kind.instead if other == "damage"), frozenset[str]())
    if not forces or is_passive(syntax, group):
        return False
    lower = syntax.words.lower
    acting = [lower[at] for at in subject_words(syntax, group) if lower[at - 1] != "of"]  # not: a shortage of rain
    return not (forces | {"fire", "fires", "inferno"}).isdisjoint(acting)


def _as_request(syntax: Syntax, trigger: Trigger) -> Trigger:
    """Asking somebody to do something, or for something, as a request: asked the governor to step in."""
    asks = trigger.kind.family == "act" and "ask" in bases().get(syntax.words.lower[trigger.head], ())
    near = syntax.words.lower[trigger.last : min(syntax.high, trigger.last + _TO_ASK)]
    return replace(trigger, kind=kinds()["request"]) if asks and not {"to", "for"}.isdisjoint(near) else trigger


def _as_killing(syntax: Syntax, trigger: Trigger) -> Trigger:
    """A harm with the death that its words tell, as a killing: shot and killed him, fatally shot him, shot her dead."""
    last, lower = trigger.last, syntax.words.lower
    if trigger.kind.name not in _HARMS:
        return trigger
    if lower[last : last + 2] == ("and", "killed"):
        return replace(trigger, kind=kinds()["killing"], last=last + 2)
    first = verb_group(syntax.words, syntax.low, trigger.head).first
    fatal = "fatally" in lower[max(syntax.low, first - 1) : trigger.head] or "dead" in lower[trigger.head : last]
    return replace(trigger, kind=kinds()["killing"]) if fatal or _is_left_dead(syntax, trigger) else trigger


_HARMS = frozenset(("shooting", "wounding", "attack", "bombing"))
_TO_DEAD = 6  # words of whoever was shot, between 'shot' and 'dead', at most


def _is_left_dead(syntax: Syntax, trigger: Trigger) -> bool:
    """Whether 'dead' stands behind whoever was harmed: shot his brother dead; not: shot a man, left two dead."""
    lower, last = syntax.words.lower, min(syntax.high, trigger.last + _TO_DEAD)
    at = next((k for k in range(trigger.last, last) if lower[k] == "dead"), NONE)
    if at <= trigger.last or "shoot" not in bases().get(lower[trigger.head], ()):
        return False
    closed = words("prepositions", "cuts") | {"and"}
    return all(lower[k][0].isalnum() and lower[k] not in closed for k in range(trigger.last, at))


def _as_carrying(syntax: Syntax, trigger: Trigger) -> Trigger:
    """Flying something in, which is no journey of who does it, as a deed: the airline flew in staff."""
    at = trigger.last
    if trigger.kind.family != "visit" or syntax.words.lower[at - 1] != "in" or at >= syntax.high:
        return trigger
    lower, closed = syntax.words.lower, words("prepositions", "cuts", "adverbs") | {"and", "or", "but", "to", "the"}
    bare = lower[at].isalpha() and lower[at] not in closed and not syntax.words.capital(at)
    return replace(trigger, kind=kinds()["act"]) if bare and syntax.words.date[at] == NONE else trigger


_TO_ASK = 12  # words from asking to what somebody is asked for at most


def _is_time_of_noun(syntax: Syntax, group: VerbGroup) -> bool:
    """Whether a verb only tells when that is before which it stands: the trial scheduled to begin on Monday."""
    if group.to == NONE:
        return False
    before, planned = syntax.words.lower[group.to - 1], rules.load("statuses_of_events").groups["planned"].words
    fixed = before in {"due", "set"} or (before.endswith("ed") and not set(planned).isdisjoint(bases().get(before, ())))
    return fixed and syntax.words.lower[group.to - 2] not in BE | words("adverbs")


_NOTHING = (("no",), ("nobody",), ("none",), ("neither",))  # whom a verb was done to: found no bodies


_PUTTING_OFF = rules.words("statuses_of_events", "putting off")


def _as_its_verb(syntax: Syntax, trigger: Trigger, group: VerbGroup, status: str) -> str:
    """The status of what a verb tells, where the verb says more of it than its tense: is charged, is feared dead."""
    if is_charged_now(syntax, trigger, group):
        return "occurred"
    if status == PRESENT and is_on_strike(trigger.kind):
        return "ongoing"
    puts_off = not _PUTTING_OFF.isdisjoint(bases().get(syntax.words.lower[trigger.head], ()))
    if status == "occurred" and puts_off and not _is_rising(syntax, trigger):
        return "postponed"  # the court adjourned the case to June 2
    if status == "occurred" and trigger.kind.name == "interruption":
        return "cancelled" if "cancel" in bases().get(syntax.words.lower[trigger.head], ()) else status
    if status == "occurred" and trigger.kind.with_subject and trigger.kind.name == "act":
        words_ = syntax.words.lower[trigger.head : trigger.last]
        calls = "cancel" in bases().get(words_[0], ())
        return "cancelled" if calls else moved_by_particle(words_) or status  # the Winter Cup has been put off
    supposed = group.first == group.verb and syntax.words.lower[group.verb - 1] in _SUPPOSED
    return "hypothetical" if supposed or is_feared(syntax, trigger) else status


_SUPPOSED = rules.words("statuses_of_events", "supposed of somebody")


def _is_rising(syntax: Syntax, trigger: Trigger) -> bool:
    """Whether a house only ends its day: adjourned the House, parliament adjourned for the day."""
    near = syntax.words.lower[trigger.last : min(syntax.high, trigger.last + 4)]
    before = syntax.words.lower[max(syntax.low, trigger.first - 3) : trigger.first]
    passive = {"was", "were", "been"} & set(before) and not _HOUSES.isdisjoint(before)  # the House was adjourned
    return bool(passive) or not _HOUSES.isdisjoint(near) or near[:3] == ("for", "the", "day")


_HOUSES = rules.words("untold", "houses that adjourn")


_FIXED = rules.words("statuses_of_events", "fixed", "said to be ahead", "expected of it") | {"to"}


_OF = frozenset(("of", "for", "on", "in", "at"))  # between a noun and what it is of, both parts of a subject


def _subject_of(syntax: Syntax, group: VerbGroup) -> int:
    """The first word of the noun phrase right before a verb; NONE where it is a pronoun, which names nothing."""
    head, lower = group.first - 1, syntax.words.lower
    while head > syntax.low and (
        lower[head] in _FIXED
        or lower[head] in BE_OR_HAVE
        or lower[head] in MODALS
        or inside_group(syntax.words, head, head)
    ):
        head -= 1
    if head < syntax.low or not lower[head][0].isalpha() or lower[head] in PRONOUNS | words("cuts") | {"and", "or"}:
        return NONE
    first = first_of_phrase(syntax.words, syntax.low, head)
    while first - 2 >= syntax.low and lower[first - 1] in _OF and lower[first - 2].isalpha():
        first = first_of_phrase(syntax.words, syntax.low, first - 2)  # a search for the next dean
    if first - 3 >= syntax.low and lower[first - 2] == "to" and tags_of(lower[first - 1]).startswith("b"):
        return NONE  # talks to end the dispute | resume: not the dispute
    return past_connective(syntax, first, head)


def _tells_instead(syntax: Syntax, noun: Trigger, phrase: Phrase, verb: Trigger) -> bool:
    """Whether a noun tells the event, and its verb only what became of it: agreed to a truce; not: probed a crash."""
    if phrase.place == "subject" and verb.kind.name in _COURSE:
        return True  # the trial of Ama Owusu opened
    if phrase.effect == "harm" and verb.kind.name == noun.kind.name:
        return True  # a car bomb killed six
    if phrase.place == "subject" and phrase.effect is not None and verb.first > noun.last and verb.kind.objects:
        return syntax.clause_at(verb.head).kind == "relative"  # the deal, which they signed
    if verb.kind.name == "agreement" and noun.kind.name != "agreement" and phrase.status == "planned":
        return False  # they agreed on a visit, which is to come
    if verb.kind.objects or verb.kind.subjects or verb.kind.family in _DONE_TO_EVENTS or noun.kind.family == "speech":
        return False
    if verb.kind.name in {"boycott", "threat"}:
        return False
    return phrase.effect is not None or verb.kind.family == "act"


_COURSE = frozenset(("opening", "closure"))  # kinds of verbs that say of an event that it begins or ends


# what kills nobody by accident: was killed when gunmen attacked a bus
_VIOLENT = frozenset(("gunmen", "gunman", "attacked", "ambushed", "bomb", "bombs", "bombing", "shelling", "airstrike",
                      "airstrikes", "militants", "rebels", "shot", "bombers", "bomber", "missile"))  # fmt: skip
_UNDER_FIRE = rules.words("untold", "fire that is no blaze")


def _as_here(syntax: Syntax, trigger: Trigger) -> Trigger:
    """A trigger with the kind that it tells by the words around it: an explosion in a mine, troops sent with tents."""
    if not trigger.kind.instead:
        return trigger
    if trigger.noun and trigger.kind.name == "release" and _is_of_thing(syntax, trigger):
        return replace(trigger, kind=kinds()["publication"])
    near = syntax.words.lower[max(syntax.low, trigger.first - _NEAR) : min(syntax.high, trigger.last + _FAR)]
    near = tuple([word for at, word in enumerate(near) if word != "fire" or at == 0 or near[at - 1] not in _UNDER_FIRE])
    if trigger.noun and syntax.words.lower[trigger.head] in {"raid", "raids"}:
        near = syntax.words.lower[syntax.clause_at(trigger.head).first : trigger.first]  # by whom: officers conducted
    if trigger.kind.name == "killing" and not _VIOLENT.isdisjoint(near):
        return trigger
    for other, words_ in trigger.kind.instead:
        if not words_.isdisjoint(near):
            return replace(trigger, kind=kinds()[other])
    return trigger


def _is_of_thing(syntax: Syntax, trigger: Trigger) -> bool:
    """Whether a noun is of what nobody does its verb to as to a person: the release of a crude online video."""
    lower, at = syntax.words.lower, trigger.last
    if lower[at : at + 1] != ("of",):
        return False
    end = next((k for k in range(at + 1, syntax.high) if lower[k] in words("prepositions", "cuts")), syntax.high)
    owners = [k for k in range(at + 1, end) if lower[k + 1 : k + 2] in {("'s",), ("’s",)}]  # of the album's producer
    return any(lower[k] in trigger.kind.not_object for k in range(at + 1, end) if k not in owners)


def _is_of_accident(syntax: Syntax, group: VerbGroup, before: list[EventReport]) -> bool:
    """Whether nobody is said to have done a harm, and the article has told of a disaster and of no attack so far."""
    if "by" in syntax.words.lower[group.verb + 1 : group.verb + 3]:
        return False
    told = [kinds()[one.kind].family for one in before if one.kind in kinds() and one.kind not in _HARM]
    return "disaster" in told and "violence" not in told


def _more_exact(scene: Scene, telling: Telling, noun: Trigger, phrase: Phrase, before: list[EventReport]) -> Telling:
    """The telling with kind, ordinal and series of the noun that names it: met for a second round of their dialogue."""
    series, ordinal = _series(scene, noun, phrase, before)
    if noun.kind.name in {"meeting", "talks"} and ordinal is None:
        return telling
    core, named = noun_title(scene, noun, series, ordinal)
    return replace(
        telling,
        kind=noun.kind,
        series=series if is_series(series, ordinal) else None,
        ordinal=ordinal,
        core=core,
        named=named,
    )


def _as_joint(kind: Kind, people: tuple[Participant, ...]) -> Kind:
    """An exercise of two countries as a joint one: naval drills of South Korea and the United States."""
    countries = {one.place for one in people if one.place and one.part != "host"}
    return kinds()["joint exercise"] if kind.name == "exercise" and len(countries) > 1 else kind


def _by_noun(scene: Scene, trigger: Trigger, phrase: Phrase, before: list[EventReport]) -> Telling | EventReport | None:
    """What a noun tells: an event, or once more one that was told before."""
    syntax = scene.syntax
    trigger = _as_here(syntax, trigger)
    kind = trigger.kind
    number = syntax.words.name[phrase.head]
    if number != NONE and (scene.cast.claimed[number] or _is_body(scene, number, phrase)):
        return None  # president of the Policy Forum, the National People's Congress
    if is_modifier(syntax, trigger) or is_eponym(syntax, trigger, phrase) or is_topic(syntax, phrase, kind.family):
        return None
    people = people_of_noun(scene, trigger, phrase)
    kind = _as_joint(kind, people)
    again = _told_before(scene, trigger, phrase, [one for one in before if _can_be_of(trigger.kind, people, one)])
    if again is not None and phrase.place == "phrase" and phrase.opener in _ONLY_NAMES:
        return None  # the delegation to the dialogue
    if kind.person_subject and not people and again is None and not _is_of_somebody(scene, trigger, phrase):
        return None
    kind, status = _undone(syntax, kind, phrase)
    if again is not None and _keeps_status(syntax, trigger, phrase, again, status):
        status = again.status
    series, ordinal = _series(scene, trigger, phrase, before)
    core, named = noun_title(scene, trigger, series, ordinal)
    owner = (phrase.first, phrase.head, phrase.verb if phrase.effect or kind != trigger.kind else NONE)
    rule = "events.noun_behind" if phrase.place == "phrase" else "events.noun"
    attended = phrase.effect == "attend" and trigger.first - _ATTENDED <= phrase.verb < trigger.first
    return Telling(
        trigger,
        kind,
        phrase,
        owner,
        status,
        people,
        kind.title if kind != trigger.kind else core,
        named,
        rule,
        series if is_series(series, ordinal) else None,
        ordinal,
        (phrase.verb, trigger.last) if attended else None,
        again if kind == trigger.kind else None,
    )


def _keeps_status(syntax: Syntax, trigger: Trigger, phrase: Phrase, again: EventReport, status: str) -> bool:
    """Whether an event that a noun points back to is still what it was told to be."""
    planned = phrase.effect is None or _was_planned_before(syntax, phrase, again)
    return planned or _is_only_praised(syntax, trigger, again, status)


def _was_planned_before(syntax: Syntax, phrase: Phrase, again: EventReport) -> bool:
    """Whether something is only said to have been planned before it was told, and for no other day.

    The meeting had not been announced; the election was called by the president.
    """
    if phrase.effect not in {"plan", "order"}:
        return False
    group = verb_group(syntax.words, syntax.low, phrase.verb)
    if not group.past or group.modal is not None or group.to != NONE:
        return False
    dated = any(one != NONE for one in syntax.words.date[phrase.verb : syntax.clause_at(phrase.verb).last])
    return group.perfect or (again.status in {"occurred", "ongoing"} and not dated)


def _is_only_praised(syntax: Syntax, trigger: Trigger, again: EventReport, status: str) -> bool:
    """Whether what was told before as done is only praised: advocating the dialogue; not: for the talks to resume."""
    goes_on = trigger.last < syntax.high and syntax.words.lower[trigger.last] == "to"
    return status == "proposed" and again.status == "occurred" and not goes_on


def _is_of_somebody(scene: Scene, trigger: Trigger, phrase: Phrase) -> bool:
    """Whether a noun says whose it was, though not by a name: his father's death, the death of a teacher."""
    lower = scene.syntax.words.lower
    if not people_nouns().isdisjoint(lower[phrase.first : phrase.head]):
        return True
    behind = lower[trigger.last : min(scene.syntax.high, trigger.last + _WHOSE)]
    return behind[:1] == ("of",) and not people_nouns().isdisjoint(behind)


_WHOSE = 6  # words behind a death in which whose it was stands


def _is_body(scene: Scene, number: int, phrase: Phrase) -> bool:
    """Whether an event's noun ends the name of an organization, and nothing says that it was held."""
    return scene.cast.mentions[number].kind == "organization" and phrase.effect is None


def _undone(syntax: Syntax, kind: Kind, phrase: Phrase) -> tuple[Kind, str]:
    """The kind and status of what a noun tells; lifting a sanction is the contrary of a sanction."""
    if kind.undone is None or not _undoes(syntax, kind, phrase.verb):
        return kind, phrase.status
    return kinds()[kind.undone], status_of_verb(syntax, phrase.verb)


def _undoes(syntax: Syntax, kind: Kind, verb: int) -> bool:
    return verb != NONE and bool(kind.undone_by.intersection(bases().get(syntax.words.lower[verb], ())))


def _up_to_its_end(syntax: Syntax, kind: Kind, phrase: Phrase) -> Phrase:
    """A noun's phrase with the verb that undoes it behind its own participle: sanctions set by X | will be lifted."""
    if kind.undone is None or phrase.verb < phrase.head or phrase.place != "object":
        return phrase
    verb = finite_right(syntax, phrase.verb, syntax.high)
    if verb == NONE:
        return phrase
    to_be = syntax.words.lower[verb + 1 : verb + 3] == ("to", "be")
    verb = verb + 3 if to_be else main_verb(syntax, verb)
    if verb >= syntax.high or not verb_group(syntax.words, syntax.low, verb).passive or not _undoes(syntax, kind, verb):
        return phrase
    return replace(phrase, verb=verb, effect=None, place="subject", status=status_of_verb(syntax, verb))


def _series(scene: Scene, trigger: Trigger, phrase: Phrase, before: list[EventReport]) -> tuple[str | None, int | None]:
    syntax = scene.syntax
    ordinal = ordinal_of(syntax, phrase.first, phrase.head)
    if (trigger.kind.family == "election" or trigger.kind.name == "contest") and "round" in syntax.words.lower[
        phrase.first : phrase.head
    ]:
        ordinal = None  # the second round of an election, or of a bout, is no second one
    series = (
        series_of(syntax, phrase.first, phrase.head)
        if trigger.kind.family == "consult" and trigger.kind.name not in _NO_SERIES
        else None
    )
    return series_known(series, ordinal, before)


# Families whose events a noun of another family can stand for: the ceremony, at which they signed.
_FAMILIES = {
    "ceremony": frozenset(("ceremony", "office", "agreement", "contest")),
    "consult": frozenset(("consult", "visit")),
}
# Events of other families that a ceremony goes with.
_WITH_CEREMONY = frozenset(("inauguration", "signing", "award", "victory", "contest"))
_ONLY_NAMES = frozenset(("of", "to", "for", "by", "from", "about", "on", "with"))
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


def _told_before(scene: Scene, trigger: Trigger, phrase: Phrase, before: list[EventReport]) -> EventReport | None:
    """The report of the event that a noun points back to: the meeting, his resignation."""
    if not before:
        return None
    if not _points_back(scene.syntax, trigger, phrase):
        return _told_of_owner(scene, trigger, phrase, before)
    described = trigger.kind.family == "ceremony" and phrase.head - phrase.first > 1  # the welcoming ceremony
    word = "" if described else scene.syntax.words.lower[trigger.head]
    meant = [report for report in before if _can_mean(trigger.kind, report, word)]
    told = [report for report in meant if report.rule != "events.noun_behind"] or meant
    told = [report for report in told if not _is_another(scene, report)] or told
    told = [report for report in told if not _is_history(scene, report)] or told
    same = [report for report in told if report.status == phrase.status] or told
    return same[-1] if same else None


def _can_be_of(kind: Kind, people: tuple[Participant, ...], report: EventReport) -> bool:
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


def _can_mean(kind: Kind, report: EventReport, word: str) -> bool:
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


_SITTINGS = frozenset(("session", "sitting", "plenary", "hearing", "summit", "conference"))


def _points_back(syntax: Syntax, trigger: Trigger, phrase: Phrase) -> bool:
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

"""A report of an event: what its sentence tells, with its date, place, status and title."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date as Date
from functools import cache

from ingest import places, rules
from ingest.events.date_lists import date_beside, date_of_list
from ingest.events.date_values import turned_back, turned_forward
from ingest.events.dates import date_of
from ingest.events.dates_around import (
    date_apart,
    date_around,
    date_before_end,
    date_behind,
    date_behind_and,
    date_of_body,
    date_of_cause,
    date_of_deed,
    date_of_harm,
    date_of_journey,
    date_of_occasion,
    first_day_of,
    new_date_of,
    without_distance,
)
from ingest.events.identity import differ_in_number
from ingest.events.kin import kin_of
from ingest.events.kinds import Trigger, event_nouns, kinds
from ingest.events.lasting import PRESENT, is_recurring, is_still_at_it
from ingest.events.phrases import Phrase
from ingest.events.places import place_of
from ingest.events.scenes import Scene, Telling
from ingest.events.spots import preposition
from ingest.events.status import status_of_verb
from ingest.events.status_in_phrases import UNSETTLED, is_fact, is_weighed
from ingest.events.status_of_subjects import is_on_day
from ingest.events.titles import act_title, names_in_title, of_whom_in_words, title_of
from ingest.grammar.clauses import Syntax, finite_left
from ingest.grammar.verbs import bases, tags_of, verb_group, words
from ingest.grammar.word_groups import words_for
from ingest.grammar.words import NONE
from ingest.model import DateExpression, EventReport, Participant

_NEVER_AHEAD = frozenset(("violence", "disaster", "death"))  # families whose events nobody plans
_AHEAD = re.compile(r"\b(?:next|tomorrow|upcoming|coming|later (?:this|in))\b")
# What was decided about an event; a date beside these words says when it was decided.
_DECISIONS = frozenset(("cancel", "postpone", "propose", "deny", "reject"))


def report_of(scene: Scene, telling: Telling) -> EventReport | None:
    """The report of what a sentence tells; None where nothing but the trigger is known."""
    syntax, kind, phrase = scene.syntax, telling.kind, telling.phrase
    date = _turned(scene, telling, _begun(scene, telling, _date(scene, telling)))
    others = _others(scene, telling)
    place_id, place_text = place_of(scene, telling, others)
    votes = phrase is None and kind.family in {"election", "vote"}
    shot = phrase is None and kind.family == "violence"  # fired a missile at Israel
    people = tuple(
        p
        for p in telling.people
        if votes or (shot and p.place and p.part == "recipient") or not _is_venue(scene, p, place_id)
    )
    if (telling.status == UNSETTLED and date is None) or (
        telling.status == PRESENT and not (date or people or is_recurring(syntax, *_bounds(scene, telling.trigger)))
    ):
        return None
    date = _not_ahead(scene, telling, date)
    status = _settled(scene, telling, date)
    if status == "recurring" and telling.again is not None:
        status = telling.again.status  # the exercise, which is held every June: the one that was told
    if status == "recurring" and kind.family == "violence":
        return None  # what kills every year is no one event
    if (
        phrase is not None
        and date is not None
        and _is_past(scene, date)
        and _is_presupposed(scene, phrase, status, date)
    ):
        status = "occurred"
    start, end = span_of(syntax, telling.owner, telling.trigger)
    if telling.told:
        start = min(start, syntax.words.starts[telling.told[0]])
        end = max(end, syntax.words.ends[telling.told[1] - 1])
    title = _title(scene, telling, people, _place_name(place_id, place_text))
    trigger = syntax.words.text(*(telling.told or (telling.trigger.first, telling.trigger.last)))
    report = EventReport(
        start, end, syntax.words.body[start:end], trigger, telling.rule, kind.type, kind.mode, kind.name, title, status,
        date.text if date else None, date.value if date else None, date.until if date else None,
        date.lower if date else None, date.upper if date else None, place_id, telling.series, telling.ordinal, people,
    )  # fmt: skip
    return _as_before(report, telling.again) if telling.again is not None else report


def _not_ahead(scene: Scene, telling: Telling, date: DateExpression | None) -> DateExpression | None:
    """The date of an event, without its day where this lies ahead and the event was: talks on the attack on Friday."""
    if date is None or telling.status != "occurred" or not _is_ahead(scene, date):
        return date
    phrase = telling.phrase
    if phrase is not None and date.lower and (telling.kind.family in _NEVER_AHEAD or is_fact(scene.syntax, phrase)):
        return None
    if not _is_told_past(scene, telling):
        return date
    syntax, verb = scene.syntax, telling.owner[2]
    open_ = syntax.clause_at(verb).kind == "participle" or "announce" in bases().get(syntax.words.lower[verb], ())
    said = open_ or _AHEAD.search(date.text.lower()) is None  # invited them next week
    return replace(date, value=None, until=None, lower=None, upper=None) if said else None


def _turned(scene: Scene, telling: Telling, date: DateExpression | None) -> DateExpression | None:
    """The day of an event, on the side of the publication on which its words put the event."""
    if date is not None and (_lies_ahead(scene, telling, date) or _is_ahead_of(scene, telling, date)):
        date = turned_forward(date, scene.published)
    family = telling.kind.family
    past = family in _NEVER_AHEAD or (family == "vote" and _is_told_past(scene, telling))
    if date is not None and past and telling.status == "occurred":
        date = turned_back(date, scene.published)  # are investigating a shooting Friday
    return date


def _lies_ahead(scene: Scene, telling: Telling, date: DateExpression) -> bool:
    """Whether a day or month that was read backward is that of an event which is still to come.

    Candidates for the election in November; the way for a vote in May; fear a march on Friday; cancelled Friday's trip.
    """
    phrase = telling.phrase
    if _is_past(scene, date) and (_is_agreed_ahead(scene, telling, date) or _is_behind_aside(scene, telling, date)):
        return True
    if phrase is None and _is_past(scene, date) and _is_bare_plural(scene, telling):
        return True
    if phrase is None or not _is_past(scene, date):
        return False
    if phrase.place == "phrase":
        return is_weighed(scene.syntax, phrase)
    inside = scene.syntax.words.starts[phrase.first] <= date.start < scene.syntax.words.starts[phrase.head]
    if telling.status == "cancelled":
        return inside and phrase.place == "object"
    before = scene.syntax.words.lower[scene.syntax.words.at(date.start) - 1]
    if telling.status == "planned" and phrase.effect == "order" and before == "for":
        return True  # has called a strike for Friday
    if telling.status not in _OPEN or phrase.verb == NONE:
        return False
    group = verb_group(scene.syntax.words, scene.syntax.low, phrase.verb)
    if telling.status == "planned" and phrase.effect == "order" and before == "on" and group.perfect and not group.past:
        return True  # have called a march on Friday
    return not group.past and not group.perfect


def _is_bare_plural(scene: Scene, telling: Telling) -> bool:
    """Whether a verb is a base form behind a plural or a side, which so tells what is to be: members vote on Friday."""
    syntax, verb = scene.syntax, telling.owner[2]
    if telling.status != PRESENT or verb == NONE:
        return False
    group = verb_group(syntax.words, syntax.low, verb)
    bare = group.first == group.verb and group.to == NONE and group.modal is None and not group.passive
    return bare and tags_of(syntax.words.lower[verb]).startswith("b")


def _is_agreed_ahead(scene: Scene, telling: Telling, date: DateExpression) -> bool:
    """Whether a month is that of what somebody has agreed to do: they agreed to meet again in May."""
    syntax, head = scene.syntax, telling.trigger.head
    clause = syntax.clause_at(head)
    if telling.status != "planned" or date.rule != "dates.month_alone" or clause.kind != "infinitive":
        return False
    inside = syntax.words.starts[clause.first] < date.start < syntax.words.ends[clause.last - 1]
    verb = finite_left(syntax, clause.first)
    return inside and verb != NONE and not verb_group(syntax.words, syntax.low, verb).perfect


def _is_behind_aside(scene: Scene, telling: Telling, date: DateExpression) -> bool:
    """Whether a day stands behind an aside in a sentence of what will be: will meet X, who lost in May, on Friday."""
    syntax = scene.syntax
    clause = syntax.clause_at(syntax.words.at(date.start))
    apart = clause.kind == "resume" and not syntax.any_finite(clause.first, clause.last)
    return telling.phrase is None and telling.status == "planned" and apart


def _is_ahead_of(scene: Scene, telling: Telling, date: DateExpression) -> bool:
    """Whether a day that was read backward is that of what is still to come: was held ahead of appearing on Friday."""
    first, lower = telling.owner[0], scene.syntax.words.lower
    return telling.phrase is None and lower[first - 2 : first] == ("ahead", "of") and _is_past(scene, date)


def _is_venue(scene: Scene, one: Participant, place: str | None) -> bool:
    """Whether a participant is only where it happened: a country, or the court that somebody appeared at."""
    if place is None or one.person or one.rule == "events.delegation":
        return False
    if one.place is not None:
        return one.place == place or _opens_around(scene, one, place)
    number = scene.syntax.words.name[scene.syntax.words.at(one.start)]
    return bool(scene.cast.venues) and number != NONE and scene.cast.venues[number] == place


def _opens_around(scene: Scene, one: Participant, place: str) -> bool:
    """Whether a country opens the sentence as that of the place: In Peru, police arrested three men in Lima."""
    syntax, known = scene.syntax, places.place(place)
    before = preposition(syntax, syntax.words.at(one.start))
    return (
        before == syntax.low and syntax.words.lower[before] == "in" and known is not None and known.country == one.place
    )


def _place_name(ident: str | None, words: str | None) -> str | None:
    """What a title calls a place: its name where the text has a description, the Chinese capital."""
    known = places.place(ident) if ident and words and words.endswith(" capital") else None
    return known.name if known else words


def _title(scene: Scene, telling: Telling, people: tuple[Participant, ...], place: str | None) -> str:
    called = scene.cast.called
    if telling.kind.family == "act":
        passive = verb_group(scene.syntax.words, scene.syntax.low, telling.owner[2]).passive
        return act_title(telling.core, people, called, passive)
    core, named = telling.core, telling.named
    if not names_in_title(people, called):
        core, named = of_whom_in_words(scene, telling.trigger, core, named)
    return title_of(core, telling.kind, telling.ordinal, people, place, called, named)


def _as_before(report: EventReport, before: EventReport) -> EventReport:
    """A report whose noun points back, as one of the event told before; unchanged where their days or places differ."""
    moved = report.status in {"postponed", "cancelled"} or before.status == "postponed"
    unknown = report.start_date is None or before.start_date is None
    if not moved and unknown and report.date_text and before.date_text and report.date_text != before.date_text:
        return report  # last year, and Tuesday: nobody knows that they can be one day
    if differ_in_number(report, before):
        return report  # the first dialogue, and the four dialogues
    if _is_of_others(report, before) or _are_more(report, before):
        return report
    if (not moved and _differ(report.start_date, before.start_date)) or _are_apart(report.place, before.place):
        return report
    return replace(
        report, rule="events.noun_again", type=before.type, mode=before.mode, kind=before.kind, title=before.title,
        series=before.series, ordinal=before.ordinal,
    )  # fmt: skip


def _is_of_others(report: EventReport, before: EventReport) -> bool:
    """Whether others did it than did what was told before: one union's walkouts, and those of another."""
    mine, theirs = (
        {p.person or p.organization for p in one.people if p.part == "actor" and (p.person or p.organization)}
        for one in (report, before)
    )
    alone = kinds()[report.kind].family in _OF_ONE and report.kind == before.kind
    return alone and bool(mine and theirs) and mine.isdisjoint(theirs)


_OF_ONE = frozenset(("protest", "office", "visit", "speech"))  # families of what everybody does for himself


def _are_more(report: EventReport, before: EventReport) -> bool:
    """Whether a noun tells several strikes, and the one before told one."""
    words_ = [one.trigger.lower().split()[-1] for one in (report, before)]
    return report.kind == before.kind == "strike" and words_[0] in _STRIKES and f"{words_[1]}s" in _STRIKES


_STRIKES = rules.words("untold", "several strikes")


def _are_apart(one: str | None, other: str | None) -> bool:
    """Whether two places are known to be two: neither is a quarter that only the text names, nor a land or its part."""
    if one is None or other is None or one == other:
        return False
    here, there = places.place(one), places.place(other)
    if here is None or there is None or here.country != there.country:
        return here is not None and there is not None
    return not {"country", "region"} & {here.kind, there.kind}


def _differ(one: str | None, other: str | None) -> bool:
    """Whether two date prefixes cannot be the same day."""
    return bool(one and other) and not (str(one).startswith(str(other)) or str(other).startswith(str(one)))


def _is_presupposed(scene: Scene, phrase: Phrase, status: str, date: DateExpression) -> bool:
    """Whether a past event is only spoken of with a plan: to overturn the August 9 election."""
    starts = scene.syntax.words.starts
    inside = starts[phrase.first] <= date.start < starts[phrase.head]
    past = bool(phrase.opener) and status == "planned" and not is_weighed(scene.syntax, phrase)
    return past or (inside and phrase.effect is None and status in {"proposed", "hypothetical", "planned", "ongoing"})


_ENDED = rules.words("courses", "ending on a day")
_OF_MONTHS = frozenset(("works", "trial", "investigation", "inquest", "deployment", "outbreak"))
_OF_DAYS = frozenset(
    ("exercise", "joint exercise", "summit", "conference", "strike", "visit", "riot", "siege", "blockade")
)


def _begun(scene: Scene, telling: Telling, date: DateExpression | None) -> DateExpression | None:
    """The date of an event, where its day is that of its end or of a later day of it, as far as it tells the first."""
    verb = telling.owner[2] if telling.phrase is None else telling.phrase.verb
    if date is None or verb == NONE:
        return date
    known = bases().get(scene.syntax.words.lower[verb], ())
    if telling.kind.name in _OF_MONTHS and telling.phrase is not None and not _ENDED.isdisjoint(known):
        return None  # works that finish on Friday began long ago
    ends = telling.kind.name in _OF_DAYS and telling.phrase is not None and not _ENDED.isdisjoint(known)
    return first_day_of(scene.syntax, date, verb, ends) if ends or telling.status == "ongoing" else date


def _date(scene: Scene, telling: Telling) -> DateExpression | None:
    phrase, kind = telling.phrase, telling.kind
    if telling.status == "postponed":
        told = date_behind if phrase is not None and phrase.effect == "hold" else new_date_of
        return told(scene.syntax, scene.dates, telling.owner[2] if phrase is None else phrase.verb)
    limit = phrase.verb if phrase is not None and phrase.effect is None else NONE
    limit = NONE if limit != NONE and is_on_day(scene.syntax, limit) else limit
    decided = phrase is not None and (phrase.effect in _DECISIONS or _is_agreed(scene, phrase.verb, phrase.effect))
    decided = decided or (phrase is None and telling.status == "cancelled" and kind.with_subject)
    others = _others(scene, telling)
    found = date_of(
        scene.syntax, scene.dates, telling.owner, others, phrase is not None, scene.published, limit, decided,
        telling.status,
    )  # fmt: skip
    if found is not None and (_is_of_verb_before(scene, telling, found, others) or _is_of_end(scene, telling)):
        return None
    if found is not None and _is_of_undone(scene, telling, found):
        return None
    if found is not None or decided:
        return found
    if phrase is not None and phrase.opener == "for" and (going := _goes_for(telling)):
        return date_of_journey(scene.syntax, scene.dates, phrase.first, going, kind.family != "visit")
    if (beyond := _date_beyond_topic(scene, telling)) is not None:
        return beyond
    if phrase is not None and telling.status == "occurred" and kind.name in words_for("over in a day"):
        ways = _DURING | ({"after"} if kind.name in {"meeting", "call"} else set())
        if (deed := date_of_deed(scene.syntax, scene.dates, phrase.first, ways)) is not None:
            return deed
    harmed = phrase is not None and phrase.place == "phrase" and telling.status == "occurred"
    if phrase is not None and harmed and kind.family in _HARMFUL:
        harm = date_of_harm(scene.syntax, scene.dates, phrase.first)
        if harm is not None:
            return harm
    apart = date_apart(scene.syntax, scene.dates, telling.owner, phrase is not None)
    if apart is not None or (phrase is not None and phrase.effect is None and phrase.place != "phrase"):
        return apart
    if phrase is not None and phrase.opener in {"about", "regarding", "concerning"}:
        return None  # came to Lima on Monday and told them about the fighting
    verb = telling.owner[2] if telling.owner[2] != NONE else telling.owner[1]
    around = date_around(scene.syntax, scene.dates, verb, telling.status, _is_short(scene, telling, verb))
    return around if around is not None or phrase is not None else _date_farther(scene, telling, verb)


def _date_beyond_topic(scene: Scene, telling: Telling) -> DateExpression | None:
    """The day ahead of what is planned about something that was: will hold a hearing on the sinking on December 21."""
    (_, head, _), lower, phrase = telling.owner, scene.syntax.words.lower, telling.phrase
    if phrase is None or telling.status != "planned" or lower[head + 1 : head + 2] not in _ABOUT:
        return None
    last = scene.syntax.clause_at(head).last
    topics = [at for at in scene.heads if head < at < last]
    if not topics or any(lower[at] not in _never_ahead() for at in topics):
        return None
    found = (scene.syntax.words.date[at] for at in range(topics[-1], last))
    number = next((number for number in found if number != NONE), NONE)
    return scene.dates[number] if number != NONE and _is_ahead(scene, scene.dates[number]) else None


_HARMFUL = frozenset(("violence", "disaster"))
_DURING = frozenset(("at", "during"))
_ABOUT = frozenset((("on",), ("about",), ("into",), ("over",), ("after",)))


@cache
def _never_ahead() -> frozenset[str]:
    """Nouns for what nobody plans: sinking, attack."""
    return frozenset(word for family in _NEVER_AHEAD for word in event_nouns(family))


def _is_of_end(scene: Scene, telling: Telling) -> bool:
    """Whether what is dated is the end of an event, and not the event: announced the end of the outbreak on Monday."""
    (first, head, _), lower = telling.owner, scene.syntax.words.lower
    return telling.phrase is not None and any(
        lower[at : at + 2] == ("end", "of") for at in range(max(scene.syntax.low, first - 2), head - 1)
    )


def _date_farther(scene: Scene, telling: Telling, verb: int) -> DateExpression | None:
    """The date of a verb's event by what it was part of, by the deed told with it, or by what it is to be before."""
    if telling.status == "occurred":
        ways = [date_of_body, date_behind_and, date_of_list]
        if telling.kind.family != "justice":  # overturned the victory in the August 8 elections
            ways.insert(0, date_of_occasion)
        if telling.kind.name in _HARMS:
            ways.append(date_of_cause)
        found = next((found for way in ways if (found := way(scene.syntax, scene.dates, verb)) is not None), None)
        return found or date_beside(scene.syntax, scene.dates, verb, telling.kind.family)
    if telling.status in _OPEN:
        return date_before_end(scene.syntax, scene.dates, verb, scene.published)
    return None


_OPEN = frozenset(("planned", "proposed", "hypothetical"))
_HARMS = frozenset(("death", "dying", "killing", "wounding", "evacuation"))


def _is_of_verb_before(scene: Scene, telling: Telling, date: DateExpression, others: tuple[int, ...]) -> bool:
    """Whether a date between a verb and what it is about is the verb's: was charged on Thursday in the killing of X."""
    phrase = telling.phrase
    if phrase is None or phrase.place != "phrase" or telling.kind.family not in _CASES:
        return False
    starts, lower = scene.syntax.words.starts, scene.syntax.words.lower
    accused = (one for one in others if not words("prosecutes").isdisjoint(bases().get(lower[one], ())))
    return any(starts[one] < date.start < starts[phrase.first] for one in accused)


_CASES = frozenset(
    ("violence", "disaster", "death", "justice")
)  # families of what somebody is charged or sentenced for


def _is_of_undone(scene: Scene, telling: Telling, date: DateExpression) -> bool:
    """Whether a month or year may be that of the vote that a court undid: nullified the election of X in August."""
    syntax, trigger = scene.syntax, telling.trigger
    at, verb, lower = syntax.words.at(date.start), telling.owner[2], syntax.words.lower
    known = {base for word in lower[trigger.first : trigger.last] for base in bases().get(word, (word,))}
    undone = telling.kind.name == "ruling" and kin_of("ruling", known) == kin_of("ruling", ("annul",))
    if telling.phrase is not None or verb == NONE or not undone or _POLLS.isdisjoint(lower[verb:at]):
        return False
    active = not verb_group(syntax.words, syntax.low, verb).passive
    return active and len(date.value or "") < _DAY and lower[at - 1] == "in"


_POLLS = rules.words("untold", "votes that are undone")


def _goes_for(telling: Telling) -> frozenset[str]:
    """The verbs whose day is that of the event for which somebody goes: an arrival is the first of a visit."""
    going = words_for("going")
    if telling.kind.family == "visit":
        return going | {"arrive", "land"}
    return going - {"arrive"} if telling.status == "planned" and telling.kind.name in _SHORT else frozenset()


_SHORT = frozenset(("meeting", "talks", "conversation", "signing", "submission", "press conference"))


def _is_short(scene: Scene, telling: Telling, verb: int) -> bool:
    """Whether an event is over in a day and somebody travels for it: will fly to Lima next week to meet."""
    syntax = scene.syntax
    before = finite_left(syntax, syntax.clause_at(verb).first)
    going = rules.load("participants").groups["going"].words
    moved = before != NONE and any(
        base in going and base != "arrive" for base in bases().get(syntax.words.lower[before], ())
    )
    lower = syntax.words.lower
    meets = before != NONE and not _MEETING.isdisjoint(bases().get(lower[before], ()))
    if meets and verb_group(syntax.words, syntax.low, before).modal == "will":
        return True  # will sit on Tuesday to choose a mayor
    near = range(syntax.low, syntax.clause_at(verb).first)
    moved = moved or any(lower[k] in {"due", "expected"} and lower[k + 1] in {"in", "at"} for k in near)
    travelled = moved or any(
        base in going for k in range(syntax.low, syntax.clause_at(verb).first) if syntax.is_verb(k)
        for base in bases().get(syntax.words.lower[k], ())
    )  # fmt: skip
    return travelled and telling.kind.name in _SHORT


_MEETING = rules.words("participants", "sitting to decide")


def _others(scene: Scene, telling: Telling) -> tuple[int, ...]:
    """The heads of the other events of the sentence that keep a date or place behind them for themselves."""
    heads = scene.heads if telling.phrase is not None else tuple(h for h in scene.heads if h not in scene.loose)
    return tuple(head for head in heads if head not in telling.owner)


def _is_told_past(scene: Scene, telling: Telling) -> bool:
    """Whether the verb that tells an event is itself in the past: had agreed, met, was signed."""
    verb = telling.owner[2]
    if verb == NONE:
        return False
    group = verb_group(scene.syntax.words, scene.syntax.low, verb)
    if group.to != NONE:
        return group.perfect and telling.status == "occurred"  # is said to have resigned
    return group.modal is None and (group.past or group.perfect)


def _is_agreed(scene: Scene, verb: int, effect: str | None) -> bool:
    """Whether the verb tells that an event was agreed or announced: its date is not the event's."""
    if effect == "let go ahead":
        return True  # approved on Monday a tour that is to come
    return effect == "plan" and not {"agree", "announce", "confirm"}.isdisjoint(
        bases().get(scene.syntax.words.lower[verb], ())
    )


def _is_past(scene: Scene, date: DateExpression) -> bool:
    return bool(date.upper and scene.published and date.upper < scene.published)


_AT_ONCE = frozenset(("departure", "resignation", "appointment", "inauguration", "succession", "arrival"))


def _is_unfinished(scene: Scene, date: DateExpression | None) -> bool:
    """Whether a date goes on after the day of publication: leaves at the end of the year, opens this month."""
    return bool(date and date.upper and scene.published and date.upper > scene.published)


def _settled(scene: Scene, telling: Telling, date: DateExpression | None) -> str:
    """The status, where the tense left it open or the date contradicts it."""
    status = telling.status
    ahead = date is not None and _is_ahead(scene, date)
    if _recurs(scene, telling, status) and _is_said_to_recur(scene, telling):
        return "recurring"
    if (
        status == "occurred"
        and date is not None
        and (_has_just_begun(scene, telling, date) or _is_poll_of_today(scene, telling, date))
    ):
        return "ongoing"
    if status == "ongoing" and _was_at_it(scene, telling) and not _is_at_it_today(scene, telling, date):
        return "occurred"
    if status == "ongoing" and telling.kind.name in _AT_ONCE and _is_unfinished(scene, date):
        return "planned"  # is leaving at the end of the year
    held = telling.phrase is not None and telling.phrase.effect == "hold"
    if (
        status == PRESENT
        and date is not None
        and date.lower is None
        and (held or telling.kind.family in {"visit", "consult", "office"})
    ):
        return "planned"  # flies to Lima on Sunday, which Sunday nobody knows; an inquiry opens in October
    if status == PRESENT:
        return _status_of_present(scene, telling, date, ahead)
    if status == "proposed" and ahead and telling.phrase is not None and _is_invited(scene, telling.phrase):
        return "planned"  # have been invited to a meeting next Thursday
    if status in {"occurred", "ongoing", UNSETTLED} and ahead:
        return "planned" if telling.kind.family not in _NEVER_AHEAD or telling.status == UNSETTLED else status
    if status in _WEIGHED and ahead and telling.kind.family == "election" and _is_the(scene, telling):
        return "planned"  # is favourite to win the election on Sunday
    behind = telling.phrase is not None and telling.phrase.place == "phrase" and telling.phrase.opener != "to"
    if status == "hypothetical" and ahead and behind and telling.kind.family not in _NEVER_PLANNED:
        return "planned"  # could be without its captain for Wednesday's match
    if status == UNSETTLED:
        return "occurred" if date is not None and _is_past(scene, date) else "planned"
    return status


def _status_of_present(scene: Scene, telling: Telling, date: DateExpression | None, ahead: bool) -> str:
    """The status of a bare present by its date: flies to Lima on Friday, becomes chancellor."""
    around = finite_left(scene.syntax, scene.syntax.clause_at(telling.trigger.head).first)
    planned = (
        ahead
        or _is_unfinished(scene, date)
        or _is_weekday_of(date, scene.published)
        or (around != NONE and status_of_verb(scene.syntax, around) == "planned")
    )
    done = date is not None or telling.kind.family == "office"  # becomes chancellor
    return "planned" if planned else "occurred" if done else "ongoing"


_WEIGHED = frozenset(("hypothetical", "proposed"))
_NEVER_PLANNED = frozenset(("violence", "disaster", "death"))  # on alert for an attack on Friday


def _is_the(scene: Scene, telling: Telling) -> bool:
    """Whether a noun phrase says that its event is known: the election; not: an election."""
    return telling.phrase is not None and scene.syntax.words.lower[telling.phrase.first] == "the"


def _is_poll_of_today(scene: Scene, telling: Telling, date: DateExpression) -> bool:
    """Whether people began to vote on the day of publication or the one before: polls opened on Sunday in a run-off."""
    phrase = telling.phrase
    if phrase is None or phrase.opener != "in" or telling.kind.family not in {"election", "vote"}:
        return False
    verb = finite_left(scene.syntax, phrase.first)
    if verb == NONE or _BEGINNING.isdisjoint(bases().get(scene.syntax.words.lower[verb], ())):
        return False
    return _is_of_these_days(scene, date)


def _is_invited(scene: Scene, phrase: Phrase) -> bool:
    """Whether somebody has been asked to an event: invited to, called to."""
    before = scene.syntax.words.lower[max(scene.syntax.low, phrase.first - _INVITED) : phrase.first]
    asked = any(not {"invite", "summon"}.isdisjoint(bases().get(word, ())) for word in before)
    return phrase.opener == "to" and asked


_INVITED = 6  # words between inviting somebody and what he is invited to at most
_OVER_SOON = frozenset(("visit", "consult", "ceremony", "speech", "press", "life"))


def _was_at_it(scene: Scene, telling: Telling) -> bool:
    """Whether somebody was at something that is over soon, or had been: was visiting a market when, had been dining."""
    verb = telling.owner[2]
    if verb == NONE:
        return False
    group = verb_group(scene.syntax.words, scene.syntax.low, verb)
    if not (group.progressive and group.past) or "being" in scene.syntax.words.lower[group.first : group.verb]:
        return False
    if "continue" in bases().get(scene.syntax.words.lower[verb], ()):
        return False  # talks were continuing
    return group.perfect or telling.kind.family in _OVER_SOON


def _is_at_it_today(scene: Scene, telling: Telling, date: DateExpression | None) -> bool:
    """Whether a paper tells of its own day what people were at: ministers were meeting in Lima on Tuesday."""
    today = date is not None and date.value is not None and date.value == (scene.published or "")[:_DAY]
    return is_still_at_it(scene.syntax, telling.owner[2], today)


_LASTING = frozenset(("exercise", "joint exercise", "conference", "visit", "trial", "investigation", "inquest", "talks",
                      "strike"))  # fmt: skip
_BEGINNING = rules.words("courses", "beginning on a day")
_GATHERINGS = rules.words("courses", "gatherings of days")


def _has_just_begun(scene: Scene, telling: Telling, date: DateExpression) -> bool:
    """Whether something that lasts for days was opened on the day of publication or the day before."""
    verb = telling.owner[2]
    lasts = telling.kind.name in _LASTING or scene.syntax.words.lower[telling.trigger.head] in _GATHERINGS
    if verb == NONE or not lasts or not scene.published:
        return False
    syntax = scene.syntax
    group = verb_group(syntax.words, syntax.low, verb)
    begun = not _BEGINNING.isdisjoint(bases().get(syntax.words.lower[verb], ()))
    back = _WEEK if telling.kind.name in {"trial", "inquest"} else 2 if telling.kind.name not in _LASTING else 1
    return begun and not group.perfect and _is_of_these_days(scene, date, back)


_WEEK = 6  # days that a trial goes on for at least


def _is_of_these_days(scene: Scene, date: DateExpression, back: int = 1) -> bool:
    """Whether a date is the day of publication or one of the days right before."""
    published = scene.published or ""
    if not date.value or len(date.value) < _DAY or len(published) < _DAY:
        return False
    return -back <= (Date.fromisoformat(date.value) - Date.fromisoformat(published[:_DAY])).days <= 0


_DAY = 10  # characters of a full day


def _recurs(scene: Scene, telling: Telling, status: str) -> bool:
    """Whether the verb of an event lets it recur: they meet, have met; not: they met every day that week."""
    if status == "planned" and telling.phrase is not None and telling.phrase.opener == "for":
        around = finite_left(scene.syntax, telling.trigger.head)
        return around != NONE and status_of_verb(scene.syntax, around) == PRESENT  # sends it for repairs every July
    if status != "occurred" or telling.kind.family in _NEVER_AHEAD:
        return status in {PRESENT, "ongoing"}
    syntax = scene.syntax
    clause = syntax.clause_at(telling.owner[2] if telling.owner[2] != NONE else telling.trigger.head)
    verb = finite_left(syntax, clause.last)
    return verb <= clause.first or not verb_group(syntax.words, syntax.low, verb).past


def _is_said_to_recur(scene: Scene, telling: Telling) -> bool:
    """Whether the clause of an event, or that of its verb, says that it happens again and again."""
    if is_recurring(scene.syntax, *_bounds(scene, telling.trigger)):
        return True
    verb = telling.owner[2]
    if verb == NONE:
        return False
    clause = scene.syntax.clause_at(verb)
    return clause != scene.syntax.clause_at(telling.trigger.head) and is_recurring(
        scene.syntax, clause.first, clause.last
    )


def _is_weekday_of(date: DateExpression | None, published: str | None) -> bool:
    """Whether a date is the day of publication and a weekday or its later part: flies to Doha on Friday, tonight."""
    ends = ("day", "tonight", "evening", "afternoon")
    return date is not None and published is not None and date.value == published and date.text.lower().endswith(ends)


def _bounds(scene: Scene, trigger: Trigger) -> tuple[int, int]:
    clause = scene.syntax.clause_at(trigger.head)
    return clause.first, clause.last


def _is_ahead(scene: Scene, date: DateExpression) -> bool:
    """Whether a date lies after the publication, or says so itself."""
    if date.text.lower().startswith("later this"):
        return True  # begins with the day of publication
    if date.lower and scene.published:
        return date.lower[: len(scene.published)] > scene.published
    if scene.syntax.words.body[max(0, date.start - 4) : date.start].lower() == "the " and date.text.lower().startswith(
        "next"
    ):
        return False  # the next day: counted from another day
    return _AHEAD.search(date.text.lower()) is not None and not date.text.lower().startswith("the next")


def span_of(syntax: Syntax, owner: tuple[int, int, int], trigger: Trigger) -> tuple[int, int]:
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
    high = without_distance(syntax, low, high)
    while high > low and not syntax.words.lower[high - 1][0].isalnum():
        high -= 1
    return syntax.words.starts[low], syntax.words.ends[high - 1]

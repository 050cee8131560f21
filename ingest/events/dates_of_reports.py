"""The date of an event, as its sentence tells it: of its own clause, of another one, or of none."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from ingest import rules
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
)
from ingest.events.kin import kin_of
from ingest.events.kinds import event_nouns
from ingest.events.lasting import PRESENT
from ingest.events.published import AHEAD, DAY, is_after, is_before
from ingest.events.scenes import Scene, Telling
from ingest.events.status_in_phrases import is_fact, is_weighed
from ingest.events.status_of_subjects import is_on_day
from ingest.grammar.clauses import finite_left
from ingest.grammar.verbs import bases, tags_of, verb_group, words
from ingest.grammar.word_groups import words_for
from ingest.grammar.words import NONE
from ingest.model import DateExpression

NEVER_AHEAD = frozenset(("violence", "disaster", "death"))  # families whose events nobody plans
# What was decided about an event; a date beside these words says when it was decided.
_DECISIONS = frozenset(("cancel", "postpone", "propose", "deny", "reject"))


def date_told(scene: Scene, telling: Telling) -> DateExpression | None:
    """The date of an event: as its words tell it, of its first day, on the side of the publication where it lies."""
    return _turned(scene, telling, _begun(scene, telling, _date(scene, telling)))


def not_ahead(scene: Scene, telling: Telling, date: DateExpression | None) -> DateExpression | None:
    """The date of an event, without its day where this lies ahead and the event was: talks on the attack on Friday."""
    if date is None or telling.status != "occurred" or not is_after(scene, date):
        return date
    phrase = telling.phrase
    if phrase is not None and date.lower and (telling.kind.family in NEVER_AHEAD or is_fact(scene.syntax, phrase)):
        return None
    if not _is_told_past(scene, telling):
        return date
    syntax, verb = scene.syntax, telling.owner[2]
    open_ = syntax.clause_at(verb).kind == "participle" or "announce" in bases().get(syntax.words.lower[verb], ())
    said = open_ or AHEAD.search(date.text.lower()) is None  # invited them next week
    return replace(date, value=None, until=None, lower=None, upper=None) if said else None


def _turned(scene: Scene, telling: Telling, date: DateExpression | None) -> DateExpression | None:
    """The day of an event, on the side of the publication on which its words put the event."""
    if date is not None and (_lies_ahead(scene, telling, date) or _is_ahead_of(scene, telling, date)):
        date = turned_forward(date, scene.published)
    family = telling.kind.family
    past = family in NEVER_AHEAD or (family == "vote" and _is_told_past(scene, telling))
    if date is not None and past and telling.status == "occurred":
        date = turned_back(date, scene.published)  # are investigating a shooting Friday
    return date


def _lies_ahead(scene: Scene, telling: Telling, date: DateExpression) -> bool:
    """Whether a day or month that was read backward is that of an event which is still to come.

    Candidates for the election in November; the way for a vote in May; fear a march on Friday; cancelled Friday's trip.
    """
    phrase = telling.phrase
    if is_before(scene, date) and (_is_agreed_ahead(scene, telling, date) or _is_behind_aside(scene, telling, date)):
        return True
    if phrase is None and is_before(scene, date) and _is_bare_plural(scene, telling):
        return True
    if phrase is None or not is_before(scene, date):
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
    return telling.phrase is None and lower[first - 2 : first] == ("ahead", "of") and is_before(scene, date)


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
    """The date of the event's own clause, else one that another clause or phrase gives it."""
    phrase = telling.phrase
    if telling.status == "postponed":
        told = date_behind if phrase is not None and phrase.effect == "hold" else new_date_of
        return told(scene.syntax, scene.dates, telling.owner[2] if phrase is None else phrase.verb)
    limit = phrase.verb if phrase is not None and phrase.effect is None else NONE
    limit = NONE if limit != NONE and is_on_day(scene.syntax, limit) else limit
    decided = phrase is not None and (phrase.effect in _DECISIONS or _is_agreed(scene, phrase.verb, phrase.effect))
    decided = decided or (phrase is None and telling.status == "cancelled" and telling.kind.with_subject)
    others = others_dated(scene, telling)
    found = date_of(
        scene.syntax, scene.dates, telling.owner, others, phrase is not None, scene.published, limit, decided,
        telling.status,
    )  # fmt: skip
    if found is not None and (_is_of_verb_before(scene, telling, found, others) or _is_of_end(scene, telling)):
        return None
    if found is not None and _is_of_undone(scene, telling, found):
        return None
    return found if found is not None or decided else _date_outside(scene, telling)


def _date_outside(scene: Scene, telling: Telling) -> DateExpression | None:
    """The date of an event whose own clause gives none: of a journey, a deed, a harm, what was so many days apart."""
    phrase, kind = telling.phrase, telling.kind
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
    return scene.dates[number] if number != NONE and is_after(scene, scene.dates[number]) else None


_HARMFUL = frozenset(("violence", "disaster"))
_DURING = frozenset(("at", "during"))
_ABOUT = frozenset((("on",), ("about",), ("into",), ("over",), ("after",)))


@cache
def _never_ahead() -> frozenset[str]:
    """Nouns for what nobody plans: sinking, attack."""
    return frozenset(word for family in NEVER_AHEAD for word in event_nouns(family))


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
    return active and len(date.value or "") < DAY and lower[at - 1] == "in"


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


def others_dated(scene: Scene, telling: Telling) -> tuple[int, ...]:
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

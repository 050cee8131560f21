"""The noun phrase of an event: where it lies, what governs it, and so what became of the event."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from ingest import rules
from ingest.events.conditions import status_of_unmet, verb_that_failed
from ingest.events.governors import REASONS, SPANS, effect_of, effect_of_split, governor_of
from ingest.events.kinds import Kind, Trigger
from ingest.events.nearby import (
    has_done,
    is_attended,
    is_before_a_body,
    is_begun_before,
    is_doing_since,
    is_due_behind,
    is_due_beside,
    is_judged_for,
    is_lasting_since,
    is_new,
    is_suspended,
    is_threatened_with,
    status_as_subject,
    status_on,
)
from ingest.events.operators import FAILING, fate_in_relative, fate_of_plan, is_denied_report, is_untrue_report
from ingest.events.series import ordinals
from ingest.events.status import (
    PRESENT,
    behind_but,
    beside_noun,
    governors,
    is_inverted,
    is_linking,
    is_moved_now,
    is_not_yet,
    is_ongoing_adjective,
    is_only_purpose,
    status_of_matrix,
    status_of_verb,
)
from ingest.grammar.clauses import Syntax, finite_left, finite_right, main_verb, takes_no_clause
from ingest.grammar.verbs import BE, HAVE, bases, is_verb, tags_of, verb_group, words
from ingest.grammar.word_groups import status_words
from ingest.grammar.words import MONEY, NONE, VerbGroup, Words
from ingest.model import record

# Families whose noun tells what was, whatever the verb around it: to investigate the killing.
_PAST = frozenset(("violence", "disaster", "death"))
_SPREADING_OUT = frozenset(("protest", "disaster"))  # families that do harm as long as they last
_LONGEST = 12  # words of a noun phrase before its head


@record
class Phrase:
    """An event's noun phrase and its governor."""

    first: int  # first word of the noun phrase
    head: int
    verb: int  # the event verb (or any verb) that governs it, or -1
    effect: str | None  # the group of event_verbs.yml, where the verb is an event verb
    place: str  # object, subject, phrase (behind a preposition), alone
    opener: str  # the preposition, where place is phrase
    status: str


@cache
def rounds() -> frozenset[str]:
    """Nouns whose event follows after 'of': a round of talks."""
    return rules.words("series", "rounds")


def first_of_phrase(words_: Words, low: int, head: int) -> int:
    """The first word of the noun phrase that ends with the word `head`.

    >>> from ingest.grammar.words import words_of
    >>> text = words_of("They held a second ministerial dialogue today")
    >>> first_of_phrase(text, 0, 5)
    2
    """
    known, key = words_.phrases, (low, head)
    if key not in known:
        known[key] = _first_of_phrase(words_, low, head)
    return known[key]


def _first_of_phrase(words_: Words, low: int, head: int) -> int:
    at, limit = head, max(low, head - _LONGEST)
    while at > limit:
        before = _step_back(words_, low, limit, at, head)
        if before == at:
            break
        at = before
    while at < head and words_.lower[at] in {"'s", "'"}:
        at += 1
    if at - 2 >= low and words_.lower[at - 1] == "of" and words_.lower[at - 2] in rounds():
        return first_of_phrase(words_, low, at - 2)
    return at


def _step_back(words_: Words, low: int, limit: int, at: int, head: int) -> int:
    """The word before `at` that still belongs to the noun phrase, or `at` where none does."""
    before = at - 1
    word = words_.lower[before]
    if words_.name[before] != NONE and words_.lower[at] in {"the", "a", "an"}:
        return at  # announced in Lima the signing
    opens = word in words("determiners") and (
        word != "that" or (before > low and takes_no_clause(words_.lower[before - 1]))
    )
    if words_.name[before] != NONE or opens or word in {"'s", "'"}:
        return before
    if words_.date[before] != NONE:
        return before if _dated(words_, before, head) else at
    if words_.lower[at] in {"the", "a"} and (word in SPANS or word in REASONS):
        return at  # suspended for three months the pullout
    inner = before > limit
    if word == "of" and inner and words_.lower[before - 1] == "group" and words_.capital(before - 1):
        return before - 1  # the Group of 20 summit
    if word == "and" and inner and all(words_.capital(k) for k in (before - 1, before + 1, head)):
        return before
    if word == "," and inner and words_.lower[at].isdigit() and words_.ends[before] == words_.starts[at]:
        return at - 2 if words_.lower[before - 1].isdigit() else at  # 21,000 people
    if word == "-" and inner and words_.ends[before] == words_.starts[at]:
        return at - 2 if words_.ends[before - 1] == words_.starts[before] else at
    return at if _closes(words_, low, before) else before


_OWNER = 5  # words of an owner with its 's before an event's noun at most
# Participles that only describe: a five-day working visit, the opening ceremony.
_DESCRIBING = rules.words("courses", "describing")


_OUTSIDE = frozenset(("and", "or", "but", "not", "to", "meantime"))


def _closes(words_: Words, low: int, before: int) -> bool:
    """Whether a word stands outside the noun phrase behind it: a mark, a preposition, a conjunction, a verb."""
    word = words_.lower[before]
    plans = word == "planning" and before > low and words_.lower[before - 1] not in words("determiners")
    plans = plans and words_.lower[before + 1] not in rules.words("dates", "planning_of_land")
    if word in _DESCRIBING and not plans and words_.lower[before + 1] not in words("determiners"):
        return False  # but: planning an attack, opening the summit
    joins = word in words("prepositions") or word in words("cuts") or word in _OUTSIDE
    if word in MONEY:
        return False  # its $4 billion merger
    bare = word in {"up", "out"} and words_.lower[before + 1] not in words("determiners")
    if bare and before > low and tags_of(words_.lower[before - 1]):
        return True  # wrapped up talks
    if word == "further" and words_.lower[before - 1] in {"a", "no", "any", "its", "their", "two", "three", "some"}:
        return False  # to hold a further meeting
    if joins or not word[0].isalnum() or word in BE or word in HAVE or is_verb(words_, low, before):
        return True
    if word not in words("adverbs") or word in words("determiners") or word in {"first", "only"}:
        return False
    described = "n" in tags_of(words_.lower[before + 1]) and words_.lower[before - 1] in words("determiners")
    return not described  # the long planned visit


def _dated(words_: Words, at: int, head: int) -> bool:
    """Whether a date stands inside the noun phrase: Tuesday's agreement, the 2015 accord, a Monday meeting."""
    if words_.lower[at] == "'s":
        return True
    while at < head and words_.date[at] != NONE:
        at += 1
    if words_.lower[at] in {"'s", "'"}:
        return True
    first = at - 1
    while first > 0 and words_.date[first - 1] == words_.date[at - 1]:
        first -= 1
    described = first > 1 and words_.lower[first - 1].isalpha() and words_.lower[first - 2] in {"a", "the", "its", "-"}
    described = described and not is_verb(words_, max(0, first - 20), first - 1)  # a landmark 2015 accord
    if described and words_.lower[first - 1] not in words("prepositions"):
        return True
    return first > 0 and (words_.lower[first - 1] in words("determiners") or words_.name[first - 1] != NONE)


def phrase_of(syntax: Syntax, trigger: Trigger) -> Phrase:
    """The noun phrase of a trigger with what governs it."""
    first = first_of_phrase(syntax.words, syntax.low, trigger.first)
    family = trigger.kind.family
    place, opener, verb = governor_of(syntax, first, trigger.last, family)
    if place == "subject" and (undone := verb_that_failed(syntax, verb, trigger.head)) != NONE:
        return Phrase(first, trigger.head, undone, "hold", place, opener, "cancelled")
    effect, fixed = effect_of(syntax, verb, family)
    if place == "object" and (split := effect_of_split(syntax, verb, trigger.last, family))[0]:
        effect, fixed = split
    if trigger.kind.name == "closure" and effect == "reach" and "announce" in _bases_of(syntax, verb):
        effect, fixed = "plan", "planned"  # announced the closure of the mine
    if (effect == "order" and _is_named_so(syntax, verb, first)) or _threatens(syntax, effect, verb, trigger.head):
        effect, fixed = None, None
    if effect == "plan" and place == "subject" and _is_to_do_more(syntax, verb, family):
        effect, fixed = None, None  # the sanctions are set to lock up billions
    if (fixed is not None or effect == "file") and place == "subject" and _does_it(syntax, verb):
        effect, fixed = None, None  # the petition urged the board, the inquiry will hear its witnesses
    if (effect == "hold" and place == "subject" and _comes_after(syntax, verb)) or _causes(syntax, effect, verb, first):
        effect, fixed = None, None  # Tuesday's agreement follows the framework of April
    if effect == "threaten" and syntax.words.lower[first] == "the":
        effect, fixed = "plan", "planned"  # the strike threatens the festival
    status = _status(syntax, first, trigger.head, verb, effect, fixed, opener, family)
    phrase = Phrase(first, trigger.head, verb, effect, place, opener, status)
    settled = _reconsidered(syntax, phrase, trigger.kind)
    if settled == status:
        return phrase
    return replace(phrase, status=settled, effect="postpone" if settled == "postponed" else phrase.effect)


def _causes(syntax: Syntax, effect: str | None, verb: int, first: int) -> bool:
    """Whether an event causes something itself: the raid led to a quarrel; not: a quarrel led to a raid."""
    return effect == "cause" and verb > first and not verb_group(syntax.words, syntax.low, verb).passive


def _threatens(syntax: Syntax, effect: str | None, verb: int, head: int) -> bool:
    """Whether an event threatens something itself: a strike threatens the fair; not: a strike was threatened."""
    return effect == "threaten" and verb > head and not verb_group(syntax.words, syntax.low, verb).passive


def _reconsidered(syntax: Syntax, phrase: Phrase, kind: Kind) -> str:
    """The status of an event's noun, where more than its governor tells it: what lasts, is supposed, is warded off."""
    first, head, verb, status, family = phrase.first, phrase.head, phrase.verb, phrase.status, kind.family
    if family == "protest" and _is_yet_to_be(syntax, phrase, status) and is_suspended(syntax, first, head):
        return "postponed"
    if status == "occurred" and kind.name == "ceasefire" and _is_agreed_on(syntax, phrase):
        return "planned"
    if status == "planned" and phrase.opener == "from" and syntax.words.lower[first - 2] in _PROCEEDS:
        return "occurred"  # will invest the proceeds from the sale
    if status == "cancelled" and kind.name in _GIVEN_UP:
        return "occurred"  # the search was called off after ten days
    if status == "planned" and phrase.effect == "plan" and verb > head and _came_about(syntax, verb):
        status = "occurred"
    if status == "planned" and phrase.effect == "plan" and verb > head and _never_came(syntax, verb):
        return "cancelled"
    if status == "planned" and phrase.effect == "order" and verb > head and _is_called_before(syntax, phrase):
        return "occurred"
    if status == "planned" and phrase.effect == "plan" and verb > head and (stopped := _stopped_later(syntax, verb)):
        return stopped
    if status in {"planned", "ongoing"} and phrase.effect is None and _is_reached_before(syntax, phrase):
        return "occurred"  # will discuss the accord reached in 2015; after protracted talks
    if status == "planned" and phrase.effect is None and _is_why(syntax, phrase, kind):
        return "occurred"  # will be sworn in following the resignation of
    if status == "occurred" and _is_a_term(syntax, first):
        return "proposed"  # the terms were the release of
    if is_inverted(syntax, head) or (status == "occurred" and _is_supposed(syntax, first, phrase.place)):
        status = "hypothetical"
    does = phrase.place == "subject" and phrase.effect in {"hold", "harm"}
    if status == "planned" and does and _would_do(syntax, first, verb):
        return "hypothetical"  # a strike would close the port
    if status == "planned" and does and family in _PAST and syntax.words.lower[verb] in HAVE:
        return "occurred"  # the crash would have no impact on the station
    if status == "occurred" and phrase.effect is None and _is_in_its_nth_day(syntax, first, head):
        status = "ongoing"
    fought = family == "disaster" and phrase.place == "object" and _is_fought(syntax, verb)
    if family in _PAST and (phrase.effect is None or fought) and status in _LEFT_OPEN:
        status = _status_of_past(syntax, phrase, status)
    status = _as_talked_over(syntax, phrase, kind, status)
    if status in _LEFT_OPEN and phrase.effect is None and _is_looked_into(syntax, phrase, kind):
        status = "occurred"
    return status if status != "occurred" else _still_on(syntax, phrase, kind)


# kinds of what is still to come where people are discussing it: are in Lima to discuss the release of hostages
_TO_COME = frozenset(("release", "withdrawal", "acquisition", "closure", "works", "layoff", "ceasefire", "repatriation",
                      "extradition", "deployment", "election", "visit", "summit"))  # fmt: skip


def _as_talked_over(syntax: Syntax, phrase: Phrase, kind: Kind, status: str) -> str:
    """The status of what people are discussing, by what it is: a sale may come, an arrest has been."""
    if status != "ongoing" or phrase.place != "object" or not NONE < phrase.verb < phrase.first:
        return status
    if status_words("talking over").isdisjoint(_bases_of(syntax, phrase.verb)):
        return status
    return "hypothetical" if kind.name in _TO_COME else "occurred" if kind.family in _SETTLED else status


def _is_yet_to_be(syntax: Syntax, phrase: Phrase, status: str) -> bool:
    """Whether an event was still to be when something was done about it: planned, next week's, which was due to."""
    if status == "planned" or is_due_behind(syntax, phrase.head):
        return True
    lower = syntax.words.lower
    near, behind = lower[phrase.first : phrase.first + 2], lower[phrase.head + 1 : phrase.head + 2]
    planned = not {"planned", "scheduled"}.isdisjoint(lower[phrase.first : phrase.head])
    ahead = {("next",), ("tomorrow",)}
    return status == "occurred" and (planned or near[:1] in ahead or near[:2] == ("the", "next") or behind in ahead)


def _still_on(syntax: Syntax, phrase: Phrase, kind: Kind) -> str:
    """The status of what happened, where it still goes on, or a condition of it was not met."""
    first, head, verb, subject = phrase.first, phrase.head, phrase.verb, phrase.place == "subject"
    doing = subject and kind.family in _SPREADING_OUT and is_doing_since(syntax, verb)
    lasting = subject and kind.name in status_words("what lasts") and has_done(syntax, first, verb)
    if doing or lasting or is_lasting_since(syntax, head):
        return "ongoing"
    return status_of_unmet(syntax, first, head, verb, phrase.place, kind) or "occurred"


def _is_reached_before(syntax: Syntax, phrase: Phrase) -> bool:
    """Whether a definite noun was reached or signed before, as the participle behind it says, or 'after' long talks."""
    lower, at = syntax.words.lower, phrase.head + 1
    if phrase.opener in {"after", "following"}:
        return not _LONG_DRAWN.isdisjoint(lower[phrase.first : phrase.head])
    if lower[phrase.first] != "the" or at + 1 >= syntax.high:
        return False
    clause = syntax.clause_at(at)
    if clause.kind == "relative" and clause.first == at and clause.opener in {"that", "which"}:
        verb = finite_right(syntax, at, clause.last)  # the agreements that Togo and Mali signed in May
        return verb > at + 1 and lower[verb] in _REACHED and verb_group(syntax.words, syntax.low, verb).first == verb
    return lower[at] in _REACHED and lower[at + 1] != "on"


def _is_why(syntax: Syntax, phrase: Phrase, kind: Kind) -> bool:
    """Whether what is to be follows from what was done to somebody, of which no day is told: after his arrest."""
    if kind.name not in _DONE or phrase.opener not in {"after", "following"}:
        return False
    lower, first, last = syntax.words.lower, phrase.first, syntax.clause_at(phrase.head).last
    owned = "'s" in lower[first : phrase.head] or lower[first] in {"the", "his", "her", "their"}
    return owned and all(syntax.words.date[at] == NONE for at in range(first, last))


def _is_agreed_on(syntax: Syntax, phrase: Phrase) -> bool:
    """Whether sides agree to what is to be: agreed on a truce, have agreed to a ceasefire."""
    before = phrase.place == "object" and NONE < phrase.verb < phrase.first
    return before and "agree" in _bases_of(syntax, phrase.verb)


def _is_fought(syntax: Syntax, verb: int) -> bool:
    """Whether a fire that burns is fought: were called to tackle a blaze; not: are ready to tackle a blaze."""
    if _FOUGHT.isdisjoint(_bases_of(syntax, verb)):
        return False
    to = verb_group(syntax.words, syntax.low, verb).to
    return to <= syntax.low or syntax.words.lower[to - 1] not in _READY


_READY = rules.words("statuses_of_events", "only ready")
_FOUGHT = rules.words("statuses_of_events", "fighting a fire")
_LONG_DRAWN = rules.words("courses", "long drawn")
_REACHED = rules.words("statuses_of_events", "reached before")


def _is_a_term(syntax: Syntax, first: int) -> bool:
    """Whether a sentence says that an event is what somebody asks for or offers: the terms include a pullback."""
    lower, at = syntax.words.lower, first - 1
    if at - 1 < syntax.low or not (lower[at] in {"is", "are", "was", "were"} or "include" in _bases_of(syntax, at)):
        return False
    return lower[at - 1] in status_words("terms")


_PROCEEDS = rules.words("statuses_of_events", "proceeds")
_GIVEN_UP = frozenset(("search", "evacuation"))


def _came_about(syntax: Syntax, verb: int) -> bool:
    """Whether what was planned is told to have been held: was set for Monday and took place as planned."""
    number = syntax.number_at(verb) + 1
    if number >= len(syntax.clauses) or syntax.clauses[number].opener != "and":
        return False
    done = finite_right(syntax, syntax.clauses[number].first, syntax.clauses[number].last)
    if done != syntax.clauses[number].first + 1:
        return False
    group = verb_group(syntax.words, syntax.low, main_verb(syntax, done))
    held = effect_of(syntax, group.verb, "consult")[0] == "hold"
    return held and group.past and not group.negated and group.to == NONE and group.modal is None


def _never_came(syntax: Syntax, verb: int) -> bool:
    """Whether what was planned is told not to have been held: a visit, planned for May, never took place."""
    done = finite_right(syntax, verb, syntax.high)
    if done == NONE or "," not in syntax.words.lower[verb:done]:
        return False
    group = verb_group(syntax.words, syntax.low, main_verb(syntax, done))
    held = effect_of(syntax, group.verb, "consult")[0] == "hold" or "happen" in _bases_of(syntax, group.verb)
    return held and group.negated and group.modal is None and group.to == NONE


def _is_called_before(syntax: Syntax, phrase: Phrase) -> bool:
    """Whether something else was after or amid what somebody called: was held after a strike called by his party."""
    lower = syntax.words.lower
    if lower[phrase.first] == "the" and lower[phrase.verb + 1 : phrase.verb + 2] == ("to",):
        return _is_told_past(syntax, phrase.first)  # barred reporters from the session called to debate it
    if lower[phrase.first - 1] not in {"after", "following", "during", "amid", "since"}:
        return False
    return lower[phrase.verb + 1] == "by" and status_of_matrix(syntax, phrase.first) == "occurred"


def _stopped_later(syntax: Syntax, verb: int) -> str | None:
    """What became of a planned event behind 'but' or an aside: was set for Monday but banned; , which was due, was."""
    for clause in syntax.clauses[syntax.number_at(verb) + 1 :]:
        if clause.opener == "but" or clause.kind == "resume":
            stopped = finite_right(syntax, clause.first - (clause.kind == "resume"), clause.last)
            if stopped == NONE or any(syntax.words.name[at] != NONE for at in range(clause.first, stopped)):
                return None
            group = verb_group(syntax.words, syntax.low, main_verb(syntax, stopped))
            known = _bases_of(syntax, group.verb)
            if group.passive and not group.negated and group.first <= clause.first + 2:
                return next((_STOPPING[base] for base in known if base in _STOPPING), None)
    return None


_STOPPING = dict.fromkeys(("ban", "prohibit", "forbid", "outlaw", "block", "stop", "veto"), "cancelled")
_STOPPING |= dict.fromkeys(("suspend", "freeze", "halt"), "postponed")


def _status_of_past(syntax: Syntax, phrase: Phrase, status: str) -> str:
    """The status of violence or a disaster under a verb that leaves it open: to investigate the killing has been."""
    if status == "ongoing" and NONE < phrase.verb < phrase.first and _is_doing_it(syntax, phrase.first, phrase.verb):
        return status  # demanded that it stop its attack
    if phrase.place == "phrase" and _weighed(syntax, phrase.first, phrase.head, phrase.opener):
        return status
    if not beside_noun().keys().isdisjoint(syntax.words.lower[phrase.first : phrase.head]):
        return status
    if phrase.place == "object" and status == "planned" and _is_forecast(syntax, phrase):
        return status
    if phrase.place == "object" and not status_words("warding off").isdisjoint(_bases_of(syntax, phrase.verb)):
        return "hypothetical"  # is ready to repel an attack
    return "occurred"


def _is_looked_into(syntax: Syntax, phrase: Phrase, kind: Kind) -> bool:
    """Whether people look into what was done to somebody, or are angry about it: a hearing on the arrest of."""
    lower, first = syntax.words.lower, phrase.first
    if kind.name == "nomination" and phrase.place == "phrase" and lower[first - 1] == "on":
        return True  # is scheduled to vote on the nomination
    if kind.name not in _DONE or phrase.place != "phrase" or first - 2 < syntax.low:
        return False
    return lower[first - 1] in {"on", "into", "over", "about"} and lower[first - 2] in status_words("looked into")


_DONE = frozenset(("arrest", "dismissal", "resignation", "kidnapping", "expulsion"))


def _is_forecast(syntax: Syntax, phrase: Phrase) -> bool:
    """Whether a new event is only expected to come: is expected to receive heavy rain, is likely to see floods."""
    group = verb_group(syntax.words, syntax.low, phrase.verb)
    if group.to == NONE or not is_new(syntax, phrase.first):
        return False
    return not status_words("forecasting").isdisjoint(syntax.words.lower[max(syntax.low, group.to - 2) : group.to])


def _would_do(syntax: Syntax, first: int, verb: int) -> bool:
    """Whether a new event is only said to do something to something else: a strike would close the port."""
    group = verb_group(syntax.words, syntax.low, verb)
    if group.modal != "would" or not is_new(syntax, first) or group.passive or verb + 1 >= syntax.high:
        return False
    return syntax.words.lower[verb + 1] in words("determiners") or syntax.words.name[verb + 1] != NONE


def _is_supposed(syntax: Syntax, first: int, place: str) -> bool:
    """Whether a condition only supposes an event that nothing points to: if talks with Chile break down."""
    bare = syntax.words.lower[first] not in words("determiners") or syntax.words.lower[first] in {"a", "an"}
    return place != "phrase" and bare and syntax.clause_at(first).opener in {"if", "unless"}


def _does_it(syntax: Syntax, verb: int) -> bool:
    """Whether an event only says or does something about another: the petition urged the board, the talks rejected."""
    group = verb_group(syntax.words, syntax.low, verb)
    if group.passive or group.progressive or group.to != NONE or (group.tag == "n" and not group.perfect):
        return False
    if syntax.clause_at(verb).kind in {"relative", "participle"} or verb + 1 >= syntax.high:
        return False
    following = syntax.words.lower[verb + 1]
    thing = following not in words("prepositions") and syntax.words.date[verb + 1] == NONE and following.isalpha()
    if thing and "announce" in _bases_of(syntax, verb):
        return True  # the summit announced new sanctions
    if syntax.words.name[verb + 1] == NONE and following not in words("determiners") | {"that"}:
        return False  # a strike called by two unions, talks scheduled for Friday
    alone = status_words("needs no passive")
    return alone.isdisjoint((syntax.words.lower[verb], *_bases_of(syntax, verb)))


def _comes_after(syntax: Syntax, verb: int) -> bool:
    """Whether an event is only said to follow something else: follows the framework, followed a row."""
    if "follow" not in _bases_of(syntax, verb) or verb + 1 >= syntax.high:
        return False
    group = verb_group(syntax.words, syntax.low, verb)
    behind = syntax.words.lower[verb + 1]
    thing = behind in words("determiners") or syntax.words.name[verb + 1] != NONE
    thing = thing or (group.negated and behind.isalpha() and behind not in words("prepositions", "adverbs", "cuts"))
    return not group.passive and thing and syntax.words.date[verb + 1] == NONE


def _is_to_do_more(syntax: Syntax, verb: int, family: str) -> bool:
    """Whether what was decided is only expected to have an effect: the sanctions are set to hurt trade."""
    if family not in {"sanction", "approval"} or syntax.words.lower[verb + 1 : verb + 2] != ("to",):
        return False
    at = verb + 2
    return at < syntax.high and syntax.words.lower[at] != "be" and effect_of(syntax, at, family)[0] is None


_LEFT_OPEN = frozenset(("planned", "proposed", "ongoing", "denied", PRESENT))


def _is_named_so(syntax: Syntax, verb: int, first: int) -> bool:
    """Whether an event is only called something, and not called for a day: called the election a farce."""
    lower = syntax.words.lower
    if not (verb < first and lower[verb].startswith("call")):
        return False
    return lower[first] in {"the", "this", "that", "his", "its"} or syntax.words.date[first] != NONE  # Monday's vote


UNSETTLED = "unsettled"  # before the summit: only its date says whether it has been
_BEFORE = frozenset(("before", "until", "till"))
_AHEAD = frozenset(("before", "until", "till", "for", "ahead", "toward", "towards", "pending"))


def _status(
    syntax: Syntax, first: int, head: int, verb: int, effect: str | None, fixed: str | None, opener: str, family: str
) -> str:
    lower = syntax.words.lower
    own = next(
        (
            "ongoing" if is_ongoing_adjective(lower[at]) else beside_noun()[lower[at]]
            for at in range(first, head)
            if (lower[at] in beside_noun() or lower[at].endswith("-old"))
            and syntax.words.date[at] == NONE
            and lower[at : at + 2] != ("no", "confidence")
        ),
        "ongoing" if _is_under_way(syntax, head) else None,
    )
    if own == "denied" and family in _MADE_IN_VAIN and "failed" in lower[first:head]:
        own = None  # failed talks were held
    if own == "denied" and fixed == "planned":
        return "denied"
    if own == "ongoing" and effect == "suspend a protest":
        own = None  # suspended a week-long strike
    if verb > head and any(lower[at : at + 2] == ("followed", "by") for at in range(verb, min(verb + 4, syntax.high))):
        return own or PRESENT  # the truce is expected to be followed by talks: what is to come is the talks
    if effect is None and (fate := fate_in_relative(syntax, head, family)):
        return fate
    if own in {"planned", "proposed"} and verb > head and (failed := _failed_plan(syntax, verb)):
        return failed
    if verb != NONE and effect is None and verb > head:
        return own or _status_of_subject(syntax, first, verb, family)
    if verb != NONE:
        return _status_with_verb(syntax, first, verb, effect, fixed, own)
    if own is not None:
        return own
    if opener and _is_scheduled(syntax, head):
        return "planned"
    if not opener and (shared := _weighed_before_and(syntax, first, head)):
        return shared
    return _status_in_phrase(syntax, first, head, opener, family)


# Families of what was done though it came to nothing: failed talks, a failed coup; not: a failed merger.
_MADE_IN_VAIN = frozenset(("consult", "violence", "protest", "election", "vote", "contest", "military"))


def _is_under_way(syntax: Syntax, head: int) -> bool:
    """Whether words behind a noun say that it goes on: the conference on trade, now under way in Geneva."""
    lower = syntax.words.lower
    near = range(head + 1, min(syntax.high, head + _TO_FIXING))
    at = next((k for k in near if lower[k] == "underway" or lower[k : k + 2] == ("under", "way")), NONE)
    return at != NONE and not syntax.any_finite(head + 1, at) and "then" not in lower[head + 1 : at]


def _is_scheduled(syntax: Syntax, head: int) -> bool:
    """Whether a comma and a participle of fixing stand behind a noun: his visit to Lima, scheduled for May 4."""
    lower = syntax.words.lower
    comma = next((at for at in range(head + 1, min(syntax.high - 2, head + _TO_FIXING)) if lower[at] == ","), NONE)
    if comma == NONE or syntax.any_finite(head + 1, comma) or lower[comma + 2] not in {"for", "to", "on", "in"}:
        return False
    return lower[comma + 1] in {"scheduled", "planned", "slated", "set", "due", "expected", "rescheduled"}


_TO_FIXING = 7  # words from a noun to what is said of it behind what it is of at most


def _failed_plan(syntax: Syntax, verb: int) -> str | None:
    """What became of a planned event by the verb behind it: the planned merger collapsed, fell through."""
    group = verb_group(syntax.words, syntax.low, verb)
    done = group.modal is None and group.to == NONE and not group.negated
    return effect_of(syntax, verb, "plan")[1] if done and effect_of(syntax, verb, "plan")[0] == FAILING else None


def _status_of_subject(syntax: Syntax, first: int, verb: int, family: str) -> str:
    """The status of an event that is the subject of a verb that does not tell it: the accord of 2013 stays in force."""
    status = status_of_verb(syntax, verb)
    being = is_linking(syntax, verb)
    if being and status == PRESENT and is_on_day(syntax, verb):
        return PRESENT  # the election is on June 26
    near = syntax.words.lower[verb : min(syntax.high, verb + _TO_THINK)]
    if not (BE.isdisjoint(near) or status_words("thinking of it").isdisjoint(near)) or near[:1] in _PROVING:
        return "occurred"  # his arrest is likely to be viewed with concern; the quake may prove the worst
    if status == PRESENT and _is_laid_down(syntax, first, verb):
        return "hypothetical"  # the impeachment of a president requires a vote
    if status == "hypothetical" and not being and family in _SETTLED and _may_have_done(syntax, first, verb):
        return "occurred"
    goes_on = _goes_on(syntax, first, verb)
    if status in {"occurred", "ongoing", "planned", PRESENT} and goes_on:
        return "ongoing"
    if (ahead := status_as_subject(syntax, first, verb, status, family)) is not None:
        return ahead
    return (
        status
        if status in {"hypothetical", "proposed"}
        or (being and status in {"planned", "cancelled", "postponed", "ongoing", "denied"})
        else "occurred"
    )


# Families whose event has been where a sentence weighs only what it did: his arrest could spark protests.
_SETTLED = frozenset(("justice", "office", "violence", "disaster", "death", "sanction", "approval", "order"))


def _may_have_done(syntax: Syntax, first: int, verb: int) -> bool:
    """Whether a known event only may have an effect: the arrest could spark protests; not: would spark them."""
    group = verb_group(syntax.words, syntax.low, main_verb(syntax, verb))
    if group.modal in {None, "would"} or group.to != NONE or group.passive or group.verb + 1 >= syntax.high:
        return False
    owned = syntax.words.name[first] != NONE and "'s" in syntax.words.lower[first : first + _OWNER]
    if not owned and syntax.words.lower[first] not in {"the", "his", "her", "their", "its", "this"}:
        return False
    after = syntax.words.lower[group.verb + 1]
    closed = words("prepositions", "adverbs", "cuts")
    return after.isalpha() and after not in closed and syntax.words.date[group.verb + 1] == NONE


def _is_laid_down(syntax: Syntax, first: int, verb: int) -> bool:
    """Whether a rule says what any such event needs: the dismissal of a judge requires the consent of the house."""
    lower = syntax.words.lower
    if not any(lower[at] == "of" and lower[at + 1] in {"a", "an", "any"} for at in range(first, verb - 1)):
        return False
    needs = not {"require", "need", "take"}.isdisjoint(_bases_of(syntax, verb))
    near = lower[verb + 1 : min(syntax.high, verb + _TO_CONSENT)]
    return needs and not _CONSENT.isdisjoint(near)


_TO_CONSENT = 7  # words from needing to whose consent is needed at most
_CONSENT = rules.words("statuses_of_events", "consent")
_PROVING = rules.phrases("statuses_of_events", "proving")
_TO_THINK = 6  # words of 'is likely to be viewed' at most


def is_on_day(syntax: Syntax, verb: int) -> bool:
    """Whether a day follows a bare 'is': is on June 26, is tomorrow."""
    at = verb + 2 if syntax.words.lower[verb + 1 : verb + 2] in {("on",), ("in",)} else verb + 1
    return syntax.words.lower[verb] in {"is", "are"} and at < syntax.high and syntax.words.date[at] != NONE


def _status_with_verb(
    syntax: Syntax, first: int, verb: int, effect: str | None, fixed: str | None, own: str | None
) -> str:
    status = status_of_verb(syntax, verb)
    if effect == "deny" and verb > first and not verb_group(syntax.words, syntax.low, verb).passive:
        fixed = effect = None  # the treaty bans mines: it is not what is banned
    if verb < first and status in {PRESENT, "ongoing"} and is_followed(syntax, verb):
        return "occurred"  # it follows a strike by miners
    if effect == "reach" and not _BREAKING.isdisjoint(_bases_of(syntax, verb)):
        return "occurred"  # whoever breaks a truce, or may break it, has made it
    if effect == "reach" and syntax.words.lower[verb - 1] == "before" and _failed_before(syntax, verb - 1):
        return "denied"  # collapsed before reaching a deal
    if effect == "attend":
        return _status_of_attended(syntax, verb, status)
    if lasts := _status_of_course(syntax, first, verb, effect, status):
        return lasts
    if fixed is not None and (settled := _status_as_fixed(syntax, verb, fixed, status)):
        return settled
    fixed_before = verb > first and not _FIXED_FOR.isdisjoint(syntax.words.lower[first:verb])
    if status == "denied" and (
        own == "planned" or fixed_before or syntax.words.lower[verb : verb + 2] == ("go", "ahead")
    ):
        return "cancelled"
    if own == "denied" and status in {"occurred", PRESENT, "ongoing", "planned"}:
        return "denied"
    if own in {"hypothetical", "proposed"} and status != "denied" and effect is None:
        return own
    only_greeted = effect is None or "welcome" in _bases_of(syntax, verb)  # welcomed the planned visit
    if own in {"planned", "ongoing"} and only_greeted and status in {"occurred", PRESENT}:
        return own
    owned = syntax.words.name[first] != NONE and "'s" in syntax.words.lower[first : first + _OWNER]
    which = owned or syntax.words.lower[first] in {"the", "his", "her", "their", "its"}
    if effect is None and status == "denied" and which:
        return "occurred"  # refused to discuss the attack, to recognise Peru's election
    return status


def is_followed(syntax: Syntax, verb: int) -> bool:
    """Whether something else follows what stands behind a verb, which so has been: it follows the rejection of."""
    lower = syntax.words.lower
    if lower[verb] not in {"follows", "followed"} or lower[verb - 1] in {"he", "she", "they", "who"}:
        return False
    return not verb_group(syntax.words, syntax.low, verb).passive


_FIXED_FOR = rules.words("statuses_of_events", "fixed")
_BREAKING = rules.words("statuses_of_events", "breaking an agreement")
_ORGANIZING = rules.words("statuses_of_events", "organizing")


def _status_of_course(syntax: Syntax, first: int, verb: int, effect: str | None, status: str) -> str | None:
    """The status of an event of which a verb says that it goes on, will end or has another day now; or None."""
    if status in {"occurred", PRESENT} and _goes_on(syntax, first, verb):
        return "ongoing"
    if verb < first and status == "ongoing" and not _ORGANIZING.isdisjoint(_bases_of(syntax, verb)):
        return "planned"  # are organizing a protest
    if verb > first and status == "planned" and _will_go_on(syntax, verb):
        return "ongoing"
    if effect == "hold" and verb > first and _is_until_its_end(syntax, verb):
        return "ongoing"
    if status == "planned" and effect == "hold" and is_moved_now(syntax, verb):
        return "postponed"
    if status == "denied" and effect == "hold" and behind_but(syntax, verb) != NONE:
        return "postponed"  # will not be held on Saturday but on Monday
    if verb > first and (_is_to_expire(syntax, verb) or (status == "denied" and _has_not_ended(syntax, verb))):
        return "ongoing"  # the truce is due to expire, the talks had not ended
    ends = effect == "hold" and verb < first and not _ENDING.isdisjoint(_bases_of(syntax, verb))
    ends = ends or effect == "suspend a protest"
    if ends and (status in _NOT_ENDED or _is_aimed_at(syntax, verb)):
        return "ongoing"  # will end the strike, should not close the inquiry, talks on ending the war
    if verb < first and status in {"proposed", "hypothetical"} and _is_doing_it(syntax, first, verb):
        return "ongoing"  # demanded that it stop its attack
    return None


def _has_not_ended(syntax: Syntax, verb: int) -> bool:
    """Whether an event has not come to its end: the talks have not failed; not: did not end in a deal."""
    group = verb_group(syntax.words, syntax.low, verb)
    return group.perfect and group.negated and not _ENDED.isdisjoint(_bases_of(syntax, verb))


_ENDED = rules.words("courses", "coming to nothing or an end")


def _is_doing_it(syntax: Syntax, first: int, verb: int) -> bool:
    """Whether somebody is asked to stop what he does: stop its attack, cease their strikes; not: stop the sale."""
    lower = syntax.words.lower
    own = lower[first] in {"its", "their", "his", "her", "all"} and "planned" not in lower[first : first + 3]
    return own and not _STOPPING_IT.isdisjoint(_bases_of(syntax, verb))


_STOPPING_IT = rules.words("courses", "stopping one's own")


def _status_as_fixed(syntax: Syntax, verb: int, fixed: str, status: str) -> str | None:
    """The status of an event whose verb fixes one, by what becomes of the verb itself: will be called off."""
    if fixed in {"cancelled", "postponed"} and status == "hypothetical":
        return status  # the start may be delayed
    if fixed in {"cancelled", "postponed"}:
        return fixed if status in {"occurred", "ongoing", "planned", PRESENT} else "planned"
    if fixed == "planned" and status == "denied" and is_not_yet(syntax, verb):
        return "planned"  # is not expected until May
    if fixed == "planned":
        return {"occurred": "planned", "ongoing": "planned", PRESENT: "planned"}.get(status, status)
    if fixed == "ongoing":
        return "ongoing" if status == PRESENT else status  # remains in place
    if fixed == "proposed":
        return status if status in {"denied", "hypothetical"} else "proposed"
    if fixed == "hypothetical":
        return "denied" if status == "denied" else "hypothetical"
    if fixed == "denied":
        open_ = status in {"hypothetical", "denied"} or (
            _is_warding_off(syntax, verb) and is_only_purpose(syntax, verb)
        )
        return "hypothetical" if open_ else "denied"
    return None


def _is_warding_off(syntax: Syntax, verb: int) -> bool:
    return not {"prevent", "avoid", "avert", "forestall", "head", "ward", "stave"}.isdisjoint(_bases_of(syntax, verb))


def _is_resumed(syntax: Syntax, group: VerbGroup) -> bool:
    """Whether something is told to have begun again, and so goes on: campaigning resumed on Monday."""
    past = group.first == group.verb and group.tag == "d"
    return past and "resume" in _bases_of(syntax, group.verb)


def _will_go_on(syntax: Syntax, verb: int) -> bool:
    """Whether something that has begun will last: the strike will continue, the works would go on as planned."""
    known = _bases_of(syntax, verb)
    on = not _GOING_ON.isdisjoint(known) and syntax.words.lower[verb + 1] == "on"
    group = verb_group(syntax.words, syntax.low, verb)
    return (on or not _CONTINUING.isdisjoint(known)) and group.modal in {"will", "would"} and not group.negated


def _is_until_its_end(syntax: Syntax, verb: int) -> bool:
    """Whether something else will be when an event is over: will fly as soon as the strike has ended."""
    clause = syntax.clause_at(verb)
    if _ENDING.isdisjoint(_bases_of(syntax, verb)) or clause.opener not in {"as", "once", "when", "until"}:
        return False
    around = finite_left(syntax, clause.first)
    return around != NONE and verb_group(syntax.words, syntax.low, around).modal in {"will", "would"}


def _is_to_expire(syntax: Syntax, verb: int) -> bool:
    """Whether a verb behind its subject says that it will run out: will expire, is due to lapse."""
    clause = syntax.clause_at(verb)
    last = syntax.clauses[min(syntax.number_at(verb) + 1, len(syntax.clauses) - 1)].last
    near = syntax.words.lower[verb : min(last, max(clause.last, verb + 4))][:4]
    if not {"expire", "lapse", "expires", "lapses"}.isdisjoint(near):
        return True
    return not _ENDS.isdisjoint(near) and is_begun_before(syntax, verb)


def _is_aimed_at(syntax: Syntax, verb: int) -> bool:
    """Whether a form in -ing tells only what is aimed at: efforts at ending the strike."""
    lower = syntax.words.lower
    return "g" in tags_of(lower[verb]) and verb > syntax.low and lower[verb - 1] in {"at", "of", "on", "for", "towards"}


_ENDS = rules.words("courses", "running out")
_ENDING = rules.words("courses", "bringing to an end")
_NOT_ENDED = frozenset(("denied", "hypothetical", "proposed", "planned"))


def _bases_of(syntax: Syntax, at: int) -> tuple[str, ...]:
    return bases().get(syntax.words.lower[at], ())


_BEGUN = rules.words("courses", "beginning")
_RESUMED = rules.words("courses", "resuming")
_SPREADING = rules.words("courses", "having lasted")
_PERIODS = ("-day", "-week", "-month")  # of a two-day summit
_LONG = rules.words("courses", "few")


def _goes_on(syntax: Syntax, first: int, verb: int) -> bool:
    """Whether what has begun lasts: opened a two-day summit; a strike has spread, an inquest has heard."""
    group = verb_group(syntax.words, syntax.low, verb)
    known = bases().get(syntax.words.lower[verb], ())
    if verb > first and not _GOING_ON.isdisjoint(known) and syntax.words.lower[verb + 1] == "on":
        return True  # fighting went on
    if verb < first and group.first == verb and not _PRESSING_ON.isdisjoint(known):
        return syntax.words.lower[verb + 1 : verb + 3] == ("on", "with")  # pressed on with talks
    if verb > first and _is_resumed(syntax, group):
        return True
    if verb > first and group.first == verb and group.tag == "d" and not {"continue", "persist"}.isdisjoint(known):
        return syntax.words.lower[verb + 1] not in words("determiners")  # fighting continued on Tuesday
    if verb > first and syntax.words.lower[verb] in {"is", "are"}:
        inside = "in" in syntax.words.lower[verb + 1 : verb + 4]
        return inside and _is_in_its_day(syntax, verb)  # the strike is in its third week
    if verb > first and group.first == verb and group.tag in {"s", "b"}:
        return not _CONTINUING.isdisjoint(known)  # the trial continues on Monday
    if verb > first and not _ENTERED.isdisjoint(known):
        return _is_in_its_day(syntax, verb)
    if verb > first:
        return group.perfect and not group.past and not group.passive and not _SPREADING.isdisjoint(known)
    if not _RESUMED.isdisjoint(known) and group.first == verb and not group.passive:
        return not {"talks", "negotiations", "search", "strike", "fighting"}.isdisjoint(
            syntax.words.lower[first : first + 5]
        )
    near = syntax.words.lower[first : first + 5]
    days = any(word.endswith(_PERIODS) and word.split("-")[0] in _LONG for word in near)
    return not _BEGUN.isdisjoint(known) and not group.perfect and days


_GOING_ON = rules.words("courses", "going on")
_PRESSING_ON = rules.words("courses", "pressing on")
_CONTINUING = rules.words("courses", "continuing")
_ENTERED = rules.words("courses", "entering a day")


def _is_in_its_day(syntax: Syntax, verb: int) -> bool:
    """Whether what began is in a later day of its own: a strike entered its third day."""
    near = syntax.words.lower[verb + 1 : verb + 6]
    return (
        bool({"into", "its", "their", "a", "for"}.intersection(near))
        and any(word in ordinals() for word in near)
        and not {"day", "week", "month", "year"}.isdisjoint(near)
    )


def _status_of_attended(syntax: Syntax, verb: int, status: str) -> str:
    """The status of an event that somebody attends or not: the event took place all the same."""
    if status in {"hypothetical", "proposed"} and "boycott" not in _bases_of(syntax, verb):
        return "planned"
    group = verb_group(syntax.words, syntax.low, verb)
    if status == "ongoing" and group.tag == "g" and group.first == verb and syntax.words.lower[verb - 1] == ",":
        return "occurred"  # is in Lima, skipping the inauguration
    if status != "denied":
        return status
    ahead = group.modal in {"will", "would"} or (group.to != NONE and _is_of_plan(syntax, group.to))
    return "planned" if ahead else "occurred"


def _is_of_plan(syntax: Syntax, to: int) -> bool:
    """Whether the word before a 'to' tells a plan: is not expected to attend; not: refused to attend."""
    word = syntax.words.lower[to - 1 - (syntax.words.lower[to - 1] == "not")]
    known = (word, *bases().get(word, ()))
    return word in BE or any(governors().get(one) == "planned" for one in known)


def _status_in_phrase(syntax: Syntax, first: int, head: int, opener: str, family: str) -> str:
    lower = syntax.words.lower
    before = lower[first - 2] if first - 2 >= syntax.low else ""
    matrix = status_of_matrix(syntax, first) if first > syntax.low else _matrix_right(syntax, first)
    if is_threatened_with(syntax, first, opener, family):
        return "hypothetical"
    if opener == "at" and lower[first : first + 3] == ("the", "end", "of") and _is_told_past(syntax, first):
        return "occurred"  # announced the date at the end of the hearing
    if opener in _WEIGHING and (weighed := _weighed(syntax, first, head, opener)):
        if weighed in {"planned", "proposed"} and matrix in {"hypothetical", "denied"} and before not in _DATES:
            return matrix
        return weighed
    if opener == "to" and (wanted := _status_as_wanted(syntax, first, matrix)):
        return wanted
    if opener in {"by", "at", "over", "with"} and before in status_words("feelings") and matrix in {"ongoing", PRESENT}:
        return "occurred" if family not in _LASTING else matrix  # is disappointed by the rejection
    if fixed := _status_by_word_before(syntax, before, opener, family):
        return fixed
    if opener == "before" and is_before_a_body(syntax, first):
        return "ongoing" if matrix == "planned" else matrix
    if opener in _BEFORE:
        return UNSETTLED if matrix == "occurred" else "planned"
    if settled := _status_beside(syntax, first, head, opener, matrix):
        return settled
    if opener == "on" and family == "visit" and before == "," and matrix in {"occurred", PRESENT}:
        return "ongoing"  # the president, on a visit to Lima, called for calm
    if opener == "against" and not {"vote", "decide"}.isdisjoint(bases().get(before, ())) and matrix == "occurred":
        return "denied"  # voted against a strike
    if opener in _AHEAD:
        return "planned" if matrix not in {"hypothetical", "proposed"} or lower[first] == "the" else matrix
    doing = finite_left(syntax, first) if opener in {"through", "via"} else NONE
    if doing != NONE and "for" in syntax.words.lower[doing:first] and _is_called_for(syntax, doing):
        return "proposed"  # called for closer ties through the creation of a fund
    if opener in {"after", "following", "since"}:
        over = matrix != "planned" or _is_told_behind(syntax, head) or _is_told_past(syntax, first)
        return "occurred" if over else matrix
    if matrix == "denied":
        verb = syntax.clause_at(first).first + 1
        group = verb_group(syntax.words, syntax.low, verb) if syntax.is_verb(verb) else None
        return "planned" if group is not None and group.to != NONE and _is_of_plan(syntax, group.to) else "occurred"
    return matrix


def _is_told_past(syntax: Syntax, first: int) -> bool:
    """Whether the verb before some words tells what was done: announced it at the end of the hearing."""
    verb = finite_left(syntax, first)
    past = verb != NONE and verb_group(syntax.words, syntax.low, verb).modal is None
    return past and status_of_verb(syntax, verb) == "occurred"


def _status_by_word_before(syntax: Syntax, before: str, opener: str, family: str) -> str | None:
    """The status that the word before a preposition gives to the event behind it: cancellation of, open to."""
    if opener == "to" and before in _OPEN_TO:
        return "hypothetical"
    if opener == "to" and before in {"invitation", "invitations"} and family in {"consult", "ceremony", "contest"}:
        return "planned"  # in his invitation to the summit
    if opener == "from" and family in {"election", "contest"} and _is_withdrawing(syntax, before):
        return "planned"  # withdrew from the election, which is to come
    if opener == "of" and before in status_words("before of denied"):
        return "cancelled" if before == "cancellation" else "postponed" if before == "postponement" else "denied"
    if opener == "of" and before in {"ahead", "advance"}:
        return "planned"
    if family in _FACTS and _is_before_fact(before, opener):
        return "occurred"  # in defiance of a ban, a challenge against the vote
    # is facing charges in connection with a raid
    return "occurred" if before == "connection" and opener in {"with", "to"} else None


def _is_before_fact(before: str, opener: str) -> bool:
    return opener in {"of", "to", "against", "at", "for"} and before in status_words(f"before {opener} of a fact")


def is_fact(syntax: Syntax, phrase: Phrase) -> bool:
    """Whether an event is one that somebody defies, answers or challenges, so that the day told is of that."""
    at = phrase.first - 2
    return phrase.place == "phrase" and at >= syntax.low and _is_before_fact(syntax.words.lower[at], phrase.opener)


_FACTS = frozenset(("vote", "order", "justice", "approval", "sanction", "agreement", "election"))
_LASTING = frozenset(("protest", "consult", "military"))  # what one is worried by may go on
_OPEN_TO = rules.words("statuses_of_events", "open to it")


def _is_withdrawing(syntax: Syntax, before: str) -> bool:
    return before == "out" or "withdraw" in bases().get(before, ())


def _is_told_behind(syntax: Syntax, head: int) -> bool:
    """Whether a relative right behind a noun tells in the past what it did: after talks that went on all night."""
    clause = syntax.clauses[min(syntax.number_at(head) + 1, len(syntax.clauses) - 1)]
    if clause.kind != "relative" or clause.first != head + 1 or clause.opener not in {"which", "that"}:
        return False
    verb = finite_right(syntax, clause.first, clause.last)
    if verb == NONE:
        return False
    group = verb_group(syntax.words, syntax.low, main_verb(syntax, verb))
    return group.past and group.modal is None and group.to == NONE and not group.negated and not group.perfect


def _failed_before(syntax: Syntax, at: int) -> bool:
    """Whether what was on its way came to nothing before a word: the talks faltered before."""
    verb = finite_left(syntax, at)
    if verb == NONE:
        return False
    ended = not {"falter", "stall", "end", "break", "quit", "leave"}.isdisjoint(_bases_of(syntax, verb))
    return ended or effect_of(syntax, verb, "plan")[0] == FAILING


def _is_called_for(syntax: Syntax, verb: int) -> bool:
    """Whether a verb and its 'for' ask for what follows: called for, pressed again for."""
    return not {"call", "press", "push", "appeal", "plead", "ask"}.isdisjoint(_bases_of(syntax, verb))


def _status_as_wanted(syntax: Syntax, first: int, matrix: str) -> str | None:
    """The status of an event to which somebody is asked, called, invited; None where nobody is."""
    wanted = _wanted(syntax, first)
    if wanted and matrix == "hypothetical":
        return matrix  # could be called to a referendum
    if wanted == "proposed" and syntax.words.lower[first] == "the" and matrix in {"occurred", "denied", PRESENT}:
        return "planned"  # were not asked to the meeting, which is to be
    return wanted


def _status_beside(syntax: Syntax, first: int, head: int, opener: str, matrix: str) -> str | None:
    """The status of an event at which people are, for which they came, amid which something is done; or None."""
    if opener == "for" and is_judged_for(syntax, first):
        return "occurred"  # was praised for her visit
    if opener == "for" and (stay := _stayed(syntax, first) or _arrived(syntax, first)):
        return stay
    if opener in {"at", "during"} and matrix in {"occurred", PRESENT} and _is_of_ended_plan(syntax, first):
        return "planned"  # cancelled his meeting with her at the summit in Lima
    if opener in {"at", "during"} and matrix == "planned" and _is_quelled(syntax, first):
        return "occurred"  # fired tear gas to disperse a crowd at a rally
    if opener == "for" and is_attended(syntax, first):
        return "occurred"
    if opener == "with" and is_due_beside(syntax, head):
        return "planned"
    if opener == "on" and matrix in {"occurred", PRESENT, "planned"} and (on := status_on(syntax, first)):
        return on
    if opener == "amid" and matrix in {"occurred", PRESENT}:
        return "ongoing"  # quit amid an inquiry
    if opener == "on" and syntax.words.lower[first - 2] in BE and matrix in {"occurred", PRESENT}:
        return "ongoing"  # is on a visit to
    return None


def _is_of_ended_plan(syntax: Syntax, first: int) -> bool:
    """Whether an event is only where something was to be that the verb before cancels or puts off."""
    verb = finite_left(syntax, first)
    if verb == NONE or syntax.clause_at(verb) != syntax.clause_at(first):
        return False
    group = verb_group(syntax.words, syntax.low, verb)
    return (
        effect_of(syntax, verb, "consult")[1] in {"cancelled", "postponed"} and not group.negated and group.to == NONE
    )


def _is_quelled(syntax: Syntax, first: int) -> bool:
    """Whether the infinitive around a phrase only ends or protects what is there: to disperse a crowd at a rally."""
    clause = syntax.clause_at(first)
    if clause.kind != "infinitive" or clause.first + 1 >= syntax.high:
        return False
    return not status_words("quelling").isdisjoint(_bases_of(syntax, clause.first + 1))


_DATES = rules.words("statuses_of_events", "when and where")
_PARTS = rules.words("courses", "days of an event")


def _is_in_its_nth_day(syntax: Syntax, first: int, head: int) -> bool:
    """Whether an event is in a later day of its own: on the second day of a visit; not: of a battle in 1916."""
    lower = syntax.words.lower
    near = range(max(syntax.low + 1, first - 2), head)
    nth = any(lower[at] in _PARTS and lower[at + 1] == "of" and lower[at - 1] in ordinals() for at in near)
    return nth and not any(word.isdigit() and len(word) == _YEAR for word in lower[head : syntax.high])


_YEAR = 4  # characters of a year


_WEIGHING = frozenset(("of", "for", "to", "about", "on", "upon", "at"))  # behind which an event can be weighed


def _weighed(syntax: Syntax, first: int, head: int, opener: str) -> str | None:
    """What the word before 'of', 'for' or 'on' makes of an event: fears of, plans for, warned of, conditional on."""
    lower = syntax.words.lower
    before = lower[first - 2] if first - 2 >= syntax.low else ""
    if opener in {"on", "upon"}:
        found = status_words("before on hypothetical") | _FORBIDDEN_ON
        return "hypothetical" if before in found or not found.isdisjoint(bases().get(before, ())) else None
    if opener == "of" and (is_denied_report(syntax, first - 2) or is_untrue_report(syntax, first - 2, head)):
        return "denied"
    if opener == "at":  # approved the plans at a meeting
        return "hypothetical" if before in {"hint", "hints", "hinted", "hinting"} else None
    for status in ("proposed", "hypothetical", "planned"):
        if opener == "about" and before in {"call", "calls"}:
            break  # received a call about a burglary
        if before in status_words(f"before of {status}"):
            if before in {"reports", "report"} and lower[first - 3] in {"to", "after", "following"}:
                return "occurred"  # crews were called to reports of a fire
            if before == "reports" and lower[first] not in {"a", "an", "more", "possible"}:
                return None
            return fate_of_plan(syntax, first - 2, head) or status
    if opener == "to" and before in {"end", "halt", "stop"}:
        return None if _is_put_an_end(syntax, first - 2) else "ongoing"  # called for an end to the strike
    known = bases().get(before, ())
    if opener != "for" and not status_words("of a feared event").isdisjoint(known):
        return "hypothetical"
    if opener == "for" and _is_readied(syntax, first):
        return "hypothetical" if lower[first] in {"a", "an", "possible"} else "planned"
    verb = finite_left(syntax, first) if opener == "for" and first > syntax.low else NONE
    near = verb != NONE and syntax.clause_at(verb) == syntax.clause_at(first) and first - verb <= _ASKED
    asked = near and not status_words("of an asked for event").isdisjoint(bases().get(lower[verb], ()))
    asked = asked or (near and _is_growing_call(syntax, verb))
    return "proposed" if asked or (opener == "for" and _is_called_by(syntax, first)) else None


def _is_called_by(syntax: Syntax, first: int) -> bool:
    """Whether it stands between a call and its 'for' who makes it: rejected calls by rebels for a ceasefire."""
    lower = syntax.words.lower
    for at in range(first - 3, max(syntax.low, first - _ASKED), -1):
        if lower[at] in {"by", "from"}:
            return lower[at - 1] in status_words("before of proposed")
        if syntax.is_finite(at) or not lower[at][0].isalnum():
            return False
    return False


def _is_put_an_end(syntax: Syntax, end: int) -> bool:
    """Whether something was brought to an end: a deal put an end to the strike; not: hopes to put an end to it."""
    verb = finite_left(syntax, end)
    if verb == NONE or not {"put", "bring", "mark"}.intersection(_bases_of(syntax, verb)):
        return False
    return status_of_verb(syntax, verb) == "occurred"


def _weighed_before_and(syntax: Syntax, first: int, head: int) -> str | None:
    """What makes of an event the word before the preposition that it shares: plans for talks and a summit."""
    lower = syntax.words.lower
    if first - 3 < syntax.low or lower[first - 1] not in {"and", "or"}:
        return None
    for at in range(first - 2, max(syntax.low + 1, first - _SHARED), -1):
        if syntax.is_verb(at) or lower[at] in words("cuts") or not lower[at][0].isalnum():
            return None
        if lower[at] in {"for", "of"}:
            return _weighed(syntax, at + 1, head, lower[at])
    return None


def _is_growing_call(syntax: Syntax, verb: int) -> bool:
    """Whether calls or pressure for an event grow: pressure is mounting for the resignation of the mayor."""
    subject = syntax.words.lower[syntax.clause_at(verb).first : verb]
    grows = not {"grow", "mount", "increase", "intensify", "build", "rise"}.isdisjoint(_bases_of(syntax, verb))
    return grows and not status_words("before of proposed").isdisjoint(subject)


_SHARED = 7  # words from a preposition to the second event that shares it at most


_FORBIDDEN_ON = rules.words("statuses_of_events", "forbidding")


def is_weighed(syntax: Syntax, phrase: Phrase) -> bool:
    """Whether the word before a phrase says that its event is still to come: candidates for, fears of, the way for."""
    if phrase.opener not in _WEIGHING:
        return False
    found = _weighed(syntax, phrase.first, phrase.head, phrase.opener)
    return found in {"planned", "proposed", "hypothetical"}


def _is_readied(syntax: Syntax, first: int) -> bool:
    """Whether somebody readies himself for what follows 'for': bracing for, massing troops for."""
    found = status_words("readying")
    near = syntax.words.lower[max(syntax.low, first - 5) : first - 1]
    return any(word in found or not found.isdisjoint(bases().get(word, ())) for word in near)


_ASKED = 8  # words between asking and the 'for' of what is asked for at most


def _stayed(syntax: Syntax, first: int) -> str | None:
    """What becomes of an event for which somebody is or was in a place: is in Windhoek for a meeting."""
    verb = finite_left(syntax, first)
    if verb == NONE or syntax.words.lower[verb] not in BE or syntax.words.lower[verb + 1] not in {"in", "at", "here"}:
        return None
    if syntax.words.lower[verb] == "be":
        return "planned" if "will" in syntax.words.lower[max(syntax.low, verb - 3) : verb] else None
    return "occurred" if syntax.words.lower[verb] in {"was", "were"} else "ongoing"


def _arrived(syntax: Syntax, first: int) -> str | None:
    """Whether a visit for which somebody came goes on: arrived on Tuesday for a three-day visit."""
    verb = finite_left(syntax, first)
    if verb == NONE or "visit" not in syntax.words.lower[first : first + _VISIT]:
        return None
    come = bool({"arrive", "land"}.intersection(bases().get(syntax.words.lower[verb], ())))
    had = verb_group(syntax.words, syntax.low, verb).perfect
    return "ongoing" if come and not had and status_of_verb(syntax, verb) == "occurred" else None


_VISIT = 6  # words of the phrase of a visit at most


def _wanted(syntax: Syntax, first: int) -> str | None:
    """What the verb before 'to' makes of the event behind it: invited both sides to talks."""
    for at in range(first - 2, max(syntax.low, first - 10) - 1, -1):
        if syntax.is_verb(at):
            kind = next(
                (governors()[base] for base in bases().get(syntax.words.lower[at], ()) if base in governors()), None
            )
            return kind if kind != "as the verb" else None
    return None


def _matrix_right(syntax: Syntax, first: int) -> str:
    verb = finite_right(syntax, first, syntax.high)
    return status_of_verb(syntax, verb) if verb != NONE else "occurred"

"""Which nouns tell an event: not those that only modify, name a thing or a topic."""

from __future__ import annotations

from functools import cache

from ingest import rules
from ingest.events.ahead import is_only_meant
from ingest.events.governors import SPANS, effect_of
from ingest.events.kinds import Trigger
from ingest.events.phrases import Phrase
from ingest.events.scenes import Telling
from ingest.events.weighed_nouns import is_told_by_effect, is_told_open
from ingest.grammar.clauses import Syntax
from ingest.grammar.verbs import BE, DO, HAVE, MODALS, bases, ends_as_adverb, nouns_too, tags_of, verb_group, words
from ingest.grammar.word_groups import people_nouns, words_for
from ingest.grammar.words import NONE
from ingest.model import EventReport

# Families whose noun tells of something that was, even where it is spoken about: over an attack, on a visit.
_NO_TOPICS = frozenset(("violence", "disaster", "death", "visit"))
_DONE_ON = rules.words("participants", "done on somebody")
_OVER = frozenset(("over", "for"))  # over dinner, for lunch
_WEIGHED = frozenset(
    ("hypothetical", "proposed")
)  # what only can or should be is told of somebody, somewhere, some day
_TOLD_ALONE = frozenset(
    (
        "hold",
        "propose",
        "harm",
        "reach",
        "cancel",
        "postpone",
        "attend",
        "order",
        "threaten",
        "file",
        "bring about",
        "stay in force",
        "suspend a protest",
    )
)  # a vote was held
_WANTED = frozenset(("propose", "deny", "reject"))
_SETTLED = frozenset(("plan", "cancel", "postpone"))
_MOVED = frozenset(("cancel", "postpone", "suspend"))
_BEHIND = rules.words("untold", "behind a noun") | {"and", "or", "but", "not", "to"}


def is_modifier(syntax: Syntax, trigger: Trigger) -> bool:
    """Whether the noun only stands before another: a meeting room, Summit County."""
    at = trigger.last
    if at >= syntax.high or syntax.words.date[at] != NONE:
        return False
    word = syntax.words.lower[at]
    if word == "of" and _is_of_place(syntax, trigger.head, at + 1):
        return True
    if not word[0].isalpha():
        return word == "-" and syntax.words.starts[at] == syntax.words.ends[at - 1]
    if syntax.words.name[at] != NONE or syntax.words.capital(at):
        if syntax.words.lower[trigger.head] == "ruling":
            return True  # the ruling Supreme Council
        return syntax.words.capital(trigger.head) and not is_named_storm(syntax, trigger)
    if syntax.is_finite(at) or word in words("prepositions", "cuts", "adverbs", "determiners") or word in _BEHIND:
        return False
    compass = word in _COMPASS and syntax.words.lower[at + 1 : at + 2] == ("of",)  # a blaze north of Athens
    if word in _SUBJECTS or word in _WHERE or compass or _opens_doing(syntax, trigger, at):
        return False  # the strike they began, a fight downtown
    verb = set(tags_of(word)) & {"d", "n"} or (tags_of(word) == "s" and word not in nouns_too())
    plural = syntax.words.lower[trigger.head].endswith("s") and "b" in tags_of(word)
    return not (verb or plural or ends_as_adverb(word) or word in BE or word in HAVE or word in DO or word in MODALS)


def _opens_doing(syntax: Syntax, trigger: Trigger, at: int) -> bool:
    """Whether a form in -ing behind an event's noun says what those who are at it do: protests calling for reform."""
    if "g" not in tags_of(syntax.words.lower[at]) or at + 1 >= syntax.high:
        return False
    many = syntax.words.lower[trigger.head].endswith("s")
    behind, closed = syntax.words.lower[at + 1], words("prepositions", "determiners") | {"that"}
    named = syntax.words.name[at + 1] != NONE or syntax.words.capital(at + 1)
    return behind.isalpha() and (many or behind in closed or named) and behind not in {"of", "in", "at"}


def _is_of_place(syntax: Syntax, head: int, name: int) -> bool:
    """Whether a noun before 'of' and a name is the common noun for a place: the settlement of Qadim."""
    lower, towns = syntax.words.lower, rules.load("locations").groups["areas"].words
    if lower[head] not in towns or name >= syntax.high or not syntax.words.capital(name):
        return False
    end = next((k for k in range(name, syntax.high) if not syntax.words.capital(k)), syntax.high)
    return syntax.words.date[name] == NONE and lower[end : end + 1] not in {("'s",), ("'",)}


def _goes_on(syntax: Syntax, telling: Telling, phrase: Phrase, report: EventReport) -> bool:
    """Whether somebody tells that an event goes on: the search is still under way, went on all night."""
    if report.status != "ongoing" or phrase.place != "subject":
        return False
    known = bases().get(syntax.words.lower[phrase.verb], ())
    on = telling.kind.name == "search" and not _GOING_ON.isdisjoint(known)
    return syntax.words.lower[phrase.verb] in BE or on


_GOING_ON = rules.words("courses", "going on", "continuing")
_SUBJECTS = frozenset(("he", "she", "they", "it", "we", "i", "you"))
_COMPASS = words_for("compass")
_WHERE = rules.words("untold", "where without a name")
_STORMS = rules.words("untold", "storms")
_OFFICES = rules.words("untold", "offices of storms")


def is_named_storm(syntax: Syntax, trigger: Trigger) -> bool:
    """Whether the noun is a storm with its own name: Typhoon Kiko; not: the Hurricane Center."""
    at, lower = trigger.last, syntax.words.lower
    if lower[trigger.head] not in _STORMS or at >= syntax.high or not syntax.words.capital(at):
        return False
    if lower[at] in _OFFICES:
        return False
    return at + 1 >= syntax.high or not syntax.words.capital(at + 1)


def is_eponym(syntax: Syntax, trigger: Trigger, phrase: Phrase) -> bool:
    """Whether the noun is the last word of a proper name for a thing: the Paris Agreement."""
    capital = syntax.words.capital(trigger.head) and trigger.head > syntax.low
    if (
        syntax.words.lower[phrase.first] in {"such", "any"}
        or "such" in syntax.words.lower[phrase.first : phrase.head]
        or "sidelines" in syntax.words.lower[max(0, phrase.first - 4) : phrase.first]
    ):
        return True
    if "margins" in syntax.words.lower[max(0, phrase.first - 4) : phrase.first]:
        return True
    at = trigger.last
    if syntax.words.lower[trigger.head] == "mass" and not (at < syntax.high and syntax.words.capital(at)):
        return False  # a special Mass
    named = capital and trigger.kind.family != "consult" and phrase.effect != "reach"
    if named and trigger.kind.family in _UNDER_A_NAME and _is_held_or_not(syntax, phrase):
        return False
    return named and not is_named_storm(syntax, trigger)


_UNDER_A_NAME = frozenset(("contest", "ceremony"))  # families whose events have names of their own
_HELD = rules.words("courses", "held under a name")


def _is_held_or_not(syntax: Syntax, phrase: Phrase) -> bool:
    """Whether an event under its own name is told to be held, put off or called off: the Kandu Cup was cancelled."""
    if phrase.place not in {"subject", "object"} or phrase.verb == NONE:
        return False
    if phrase.effect in _SETTLED | {"suspend"}:
        return True
    if phrase.effect != "hold":
        return False
    known = bases().get(syntax.words.lower[phrase.verb], ())
    group = verb_group(syntax.words, syntax.low, phrase.verb)
    if phrase.place == "object" or group.passive:
        return not _HELD.isdisjoint(known)
    return not _RUNNING.isdisjoint(known)


_RUNNING = rules.words("courses", "running under a name")


def is_topic(syntax: Syntax, phrase: Phrase, family: str) -> bool:
    """Whether an event without determiner is only what is spoken about: talked about a truce."""
    first = syntax.words.lower[phrase.first]
    if family in _NO_TOPICS or syntax.words.lower[phrase.first - 2] in _DONE_ON:
        return False
    if phrase.status in {"planned", "proposed", "hypothetical", "cancelled", "postponed"}:
        return False
    inside = range(phrase.first, phrase.head)
    if any(syntax.words.date[at] != NONE or syntax.words.lower[at].endswith("-old") for at in inside):
        return False  # over a day-old truce
    return phrase.opener in {"about", "on", "over", "regarding"} and (
        first in {"a", "an"} or phrase.first == phrase.head or _is_bare(syntax, phrase)
    )


def _is_bare(syntax: Syntax, phrase: Phrase) -> bool:
    """Whether a phrase has no article, no name and no day, so that it tells of no one event: talks on pay cuts."""
    words_ = syntax.words
    return words_.lower[phrase.first] not in words("determiners") and not any(
        words_.name[at] != NONE or words_.date[at] != NONE or words_.capital(at) or words_.lower[at][0].isdigit()
        for at in range(phrase.first, phrase.head + 1)
    )


def has_evidence(syntax: Syntax, telling: Telling, report: EventReport) -> bool:
    """Whether more than the bare word tells it: an event verb, a date, a place, an ordinal, names."""
    phrase = telling.phrase
    if phrase is None:
        return _has_evidence_of_verb(syntax, telling, report)
    if phrase.effect is not None and telling.kind.told_only and phrase.effect in _WANTED:
        return False  # proposed a toast
    if _has_harmed(syntax, telling):
        return True
    alone = telling.kind.told_only and telling.kind.family != "consult" and phrase.place == "subject"
    if (alone or telling.kind.name == "decision") and phrase.effect not in _MOVED and not report.date_text:
        return False  # the decision rests with the court, accepted his decision
    if phrase.effect is not None:
        return _is_known(report) or _has_evidence_of_effect(syntax, telling, phrase, report)
    return _has_evidence_around(syntax, telling, phrase, report)


def _has_harmed(syntax: Syntax, telling: Telling) -> bool:
    """Whether a relative clause tells what violence or a disaster has done: to end fighting that has left 40 dead."""
    lower, family = syntax.words.lower, telling.kind.family
    at = telling.trigger.last + (lower[telling.trigger.last : telling.trigger.last + 1] == (",",))
    if family not in _HARMING or lower[at : at + 1] not in {("that",), ("which",)}:
        return False
    if lower[at + 1 : at + 2] not in {("has",), ("have",)}:
        return False
    behind = range(at + 2, min(syntax.high, at + 5))
    return any("n" in tags_of(lower[k]) and effect_of(syntax, k, family)[0] == "harm" for k in behind)


_HARMING = frozenset(("violence", "disaster", "protest"))


def _is_known(report: EventReport) -> bool:
    """Whether a day, a place or those who take part are told."""
    return bool(report.date_text or report.place or report.people)


def _has_evidence_of_verb(syntax: Syntax, telling: Telling, report: EventReport) -> bool:
    """Whether more than a bare verb tells it: names, a day, a place; a verb that does not only say what for."""
    if telling.kind.name == "departure" and telling.told is None:
        return bool(report.date_text or report.place) or telling.trigger.last - telling.trigger.first > 1
    weak = telling.kind.family == "act" or report.status in _WEIGHED
    first, lower = telling.owner[0], syntax.words.lower
    fixed = report.status in {"planned", "proposed"} and lower[first + 1] != "be"  # asked the senate to scrap it
    fixed = fixed and not is_only_meant(syntax, first)
    forced = report.status == "occurred" and first > syntax.low and lower[first - 1] in _FORCED
    purpose = telling.kind.family == "act" and lower[first] == "to" and not (fixed or forced)
    return _is_known(report) or not (purpose or (weak and _by_pronoun(syntax, telling.owner[0])))


def _has_evidence_of_effect(syntax: Syntax, telling: Telling, phrase: Phrase, report: EventReport) -> bool:
    """Whether the event verb beside a noun is enough, where no day, place or names are told."""
    if is_told_by_effect(syntax, telling, phrase):
        return True
    if telling.kind.family == "office":
        done = phrase.place == "object" and phrase.effect in {"reach", "file"} and _is_definite(syntax, phrase)
        done = done or (report.status in _MOVED_ON and _is_definite(syntax, phrase))
        return done or (phrase.effect == "plan" and phrase.place == "subject" and report.status == "planned")
    return (
        (phrase.effect in _TOLD_ALONE and (_is_one(syntax, phrase) or _are_held(syntax, telling)))
        or (phrase.effect == "deny" and phrase.place == "object" and syntax.words.lower[phrase.verb].startswith("rul"))
        or (phrase.effect == "confirm" and syntax.words.lower[phrase.first] in {"a", "an"})
        or is_concrete_noun(syntax, telling)
        or _are_called_for(syntax, telling)
        or (phrase.effect in {"hold", "rage"} and phrase.place == "subject" and _breaks_out(syntax, telling))
    )


def _has_evidence_around(syntax: Syntax, telling: Telling, phrase: Phrase, report: EventReport) -> bool:
    """Whether what stands around a noun without an event verb tells that it was or will be."""
    if (_is_there(syntax, phrase) or _goes_on(syntax, telling, phrase, report)) and not telling.kind.told_only:
        return True
    if telling.kind.told_only:
        known = _is_known(report) or report.status == "occurred"
        return telling.kind.family == "consult" and phrase.opener in _OVER and known
    if report.date_text or report.place or report.ordinal or is_concrete_noun(syntax, telling):
        return True
    if _has_day(syntax, phrase) or _is_done_to(syntax, telling) or _is_disaster(syntax, telling, phrase):
        return True
    if phrase.place != "phrase" and report.status in {"occurred", "ongoing"} and _is_done_by(syntax, telling):
        return True
    if phrase.place == "object" and report.status == "occurred" and _is_investigated(syntax, telling):
        return True
    if is_told_open(syntax, telling, phrase):
        return True
    if phrase.place in {"object", "subject"}:
        return bool(report.people) and (report.status != "occurred" or _is_definite(syntax, phrase))
    return bool(report.people) or _is_around(syntax, telling, phrase)


_FORCED = rules.words("untold", "did have to")
_MOVED_ON = frozenset(("cancelled", "postponed"))  # what became of an appointment that somebody stopped


def _breaks_out(syntax: Syntax, telling: Telling) -> bool:
    """Whether the noun of a subject is one that goes on or breaks out by itself: fighting, bare talks."""
    if telling.kind.family in _BREAKING_OUT:
        return True
    bare = telling.phrase is not None and telling.phrase.first == telling.trigger.first
    return bare and telling.kind.name == "talks"


def _has_day(syntax: Syntax, phrase: Phrase) -> bool:
    """Whether a day stands in the noun phrase itself: after November's election."""
    return any(syntax.words.date[at] != NONE for at in range(phrase.first, phrase.head))


def _is_done_to(syntax: Syntax, telling: Telling) -> bool:
    """Whether a definite noun says to whom or what it was done: the killing of 61 villagers, the sale of the hotel."""
    at, lower = telling.trigger.last, syntax.words.lower
    if telling.kind.family not in _DONE or telling.phrase is None or at + 1 >= syntax.high or lower[at] != "of":
        return False
    which = lower[at + 1] in _WHICH or lower[at + 1][0].isdigit() or syntax.words.name[at + 1] != NONE
    return which and lower[telling.phrase.first] == "the"


def _is_done_by(syntax: Syntax, telling: Telling) -> bool:
    """Whether a noun for one deed says who did it, though without a name: a boycott (of the vote) by three parties."""
    at, lower, phrase = telling.trigger.last, syntax.words.lower, telling.phrase
    if lower[at : at + 1] == ("of",):
        at = next((k for k in range(at, min(syntax.high, at + _TO_DOER)) if lower[k] == "by"), at)
    if phrase is None or telling.kind.family not in _DONE | {"protest"} or lower[at : at + 1] != ("by",):
        return False
    doers = lower[at + 1 : min(syntax.high, at + _DOERS)]
    return _is_one(syntax, phrase) and not people_nouns().isdisjoint(doers)


def _is_investigated(syntax: Syntax, telling: Telling) -> bool:
    """Whether police look into one crime or accident, which so has happened: are investigating a robbery."""
    phrase = telling.phrase
    if phrase is None or telling.kind.family not in {"violence", "disaster", "death"} or phrase.verb == NONE:
        return False
    looked = {"investigate", "probe", "assess"}.intersection(bases().get(syntax.words.lower[phrase.verb], ()))
    return bool(looked) and _is_one(syntax, phrase)


_TO_DOER = 7  # words from 'of' and to whom it was done to the 'by' of who did it at most
_DOERS = 5  # words behind 'by' in which those who did it stand


def _is_disaster(syntax: Syntax, telling: Telling, phrase: Phrase) -> bool:
    """Whether a disaster has a name of its own, or is why something else happened: because of a typhoon."""
    if telling.kind.family != "disaster":
        return False
    why = phrase.opener == "of" and syntax.words.lower[phrase.first - 2] == "because"
    return why or is_named_storm(syntax, telling.trigger)


def _is_around(syntax: Syntax, telling: Telling, phrase: Phrase) -> bool:
    """Whether something else happened after, during or in it: after talks broke down, in clashes between."""
    family, opener = telling.kind.family, phrase.opener
    if phrase.place != "phrase" or syntax.words.name[phrase.head] != NONE:
        return False
    if opener in {"with", "to"} and syntax.words.lower[phrase.first - 2] == "connection" and _is_one(syntax, phrase):
        return family in _DONE | {"disaster", "publication", "protest"}
    if opener in {"about", "of", "nearly", "almost"} and _is_after_hours(syntax, phrase):
        return family in {"consult", "protest", "violence"}  # after nearly nine hours of tough talks
    if opener in {"after", "following"} or (opener in {"until", "through"} and family in {"election", "vote"}):
        return True
    if opener == "by" and family == "disaster" and _is_one(syntax, phrase):
        return True
    if opener == "to" and syntax.words.lower[phrase.first - 2] in {"end", "halt"} and _is_one(syntax, phrase):
        return family in _BREAKING_OUT | {"consult", "sanction", "military"}  # called for an end to the strike
    if opener in {"in", "by", "during"} and family in {"violence", "disaster"} and _is_suffered(syntax, phrase):
        return True
    if opener == "pending" and family in {"justice", "consult", "election", "vote"}:
        return _is_one(syntax, phrase) or telling.kind.name in {"lawsuit", "trial", "investigation"}
    if opener == "of" and syntax.words.lower[phrase.first - 2] == "ahead":
        return _is_one(syntax, phrase)  # ahead of a confidence vote
    between = _is_between(syntax, telling.trigger)
    if _is_because(syntax, phrase.first):
        return between or family in _BREAKING_OUT or _is_one(syntax, phrase) or family == "approval"
    if opener == "in":
        told = family in {"election", "vote"} and _is_one(syntax, phrase)
        told = told or (family in {"consult", "office", "justice"} and syntax.words.lower[phrase.first] in {"a", "an"})
        return told or (between and family == "violence")
    return opener in _AROUND and (between or _is_one(syntax, phrase))


def _is_after_hours(syntax: Syntax, phrase: Phrase) -> bool:
    """Whether 'after' and a length of time stand before a noun: after about nine hours of tough negotiations."""
    lower = syntax.words.lower
    before = lower[max(syntax.low, phrase.first - _HOURS) : phrase.head]
    return "after" in before and not SPANS.isdisjoint(before)


_HOURS = 5  # words of 'after about nine hours of'


def _is_because(syntax: Syntax, first: int) -> bool:
    """Whether the words before a phrase say that it is why something else was: because of, in the wake of."""
    lower, low = syntax.words.lower, max(syntax.low, first - _WHY)
    return any(" ".join(lower[at:first]) in _because() for at in range(low, first - 1))


@cache
def _because() -> frozenset[str]:
    return frozenset(rules.load("untold").groups["because of"].words)


_WHY = 3  # words of 'in response to'


def _is_there(syntax: Syntax, phrase: Phrase) -> bool:
    """Whether a sentence says that there was or will be one: there have been clashes, there will be an inquiry."""
    lower, at = syntax.words.lower, phrase.first - 1
    if at - 1 < syntax.low or lower[at] not in BE or "no" in lower[at : phrase.head]:
        return False
    return "there" in lower[max(syntax.low, at - _THERE) : at]


_THERE = 3  # words between 'there' and its noun at most


def _is_suffered(syntax: Syntax, phrase: Phrase) -> bool:
    """Whether the clause tells what an attack or accident did to people: six miners were killed in a blast."""
    first = syntax.clause_at(phrase.head).first
    if syntax.words.lower[phrase.first] not in {"a", "an", "two", "three"}:
        return False
    before = syntax.words.lower[first : phrase.first]
    return any(not rules.words("untold", "suffering").isdisjoint(bases().get(word, ())) for word in before)


def _by_pronoun(syntax: Syntax, verb: int) -> bool:
    """Whether the subject right before a verb is a pronoun that tells nobody: we can spot, if they uphold it."""
    before = syntax.words.lower[verb - 1] if verb > syntax.low else ""
    if before in _SPEAKERS:
        return True
    return before in _OTHERS and syntax.clause_at(verb).opener in {"if", "unless", "whether"}


_SPEAKERS = frozenset(("i", "we", "you", "one"))
_OTHERS = frozenset(("he", "she", "it", "they"))  # of whom the sentence before tells who they are
_BREAKING_OUT = frozenset(("violence", "protest", "disaster"))  # families whose noun does so: fighting went on
# families whose noun is done to somebody
_DONE = frozenset(
    (
        "violence",
        "death",
        "office",
        "economy",
        "military",
        "order",
        "aid",
        "launch",
        "sanction",
        "ceremony",
        "justice",
        "approval",
    )
)
_WHICH = frozenset(("the", "a", "an", "his", "her", "its", "their", "two", "three", "four", "five", "six", "seven",
                    "eight", "nine", "ten", "several", "dozens", "hundreds", "both"))  # fmt: skip
_AROUND = frozenset(("after", "during", "following", "amid", "despite", "at", "before", "since", "over"))


_PARTICLES = frozenset(("out", "up", "off", "down"))


def _is_one(syntax: Syntax, phrase: Phrase) -> bool:
    """Whether a noun phrase begins as one for a single event does: a drunken crash, the debate."""
    inside = phrase.first < phrase.head and syntax.words.lower[phrase.first] in _PARTICLES
    first = syntax.words.lower[phrase.first + inside]  # hammered out a compromise
    return first in {
        "a",
        "an",
        "the",
        "his",
        "her",
        "their",
        "its",
        "this",
        "these",
        "another",
        "two",
        "three",
        "days",
    } or (first.isdigit() and syntax.words.lower[phrase.first + 1] in SPANS)


def _are_held(syntax: Syntax, telling: Telling) -> bool:
    """Whether bare elections, talks ... are held or to be: promised to hold elections; not: in holding elections."""
    phrase = telling.phrase
    if phrase is None or phrase.first != telling.trigger.first or phrase.effect != "hold" or phrase.place != "object":
        return False
    if telling.kind.told_only:
        return False
    told = telling.status in {"occurred", "ongoing", "planned"} and "g" not in tags_of(syntax.words.lower[phrase.verb])
    return told and telling.kind.family in {"consult", "election"}


_VAGUE = rules.words("untold", "of any such")


def _are_called_for(syntax: Syntax, telling: Telling) -> bool:
    """Whether somebody calls for new elections or talks of some sort: are calling for early elections."""
    phrase = telling.phrase
    if phrase is None or phrase.effect != "propose" or phrase.place != "object" or telling.status != "proposed":
        return False
    described = phrase.first < telling.trigger.last - 1 and syntax.words.lower[phrase.first] not in _VAGUE
    return described and (telling.kind.family == "election" or telling.kind.name == "talks")


def _is_between(syntax: Syntax, trigger: Trigger) -> bool:
    """Whether the noun says between or with whom it was: after clashes between herders and farmers."""
    return trigger.last < syntax.high and syntax.words.lower[trigger.last] in {"between", "with", "against"}


def _is_definite(syntax: Syntax, phrase: Phrase) -> bool:
    """Whether a noun phrase says which: the killing of, Monday's, his."""
    between = syntax.words.lower[phrase.first : phrase.head]
    return not {"the", "his", "her", "their", "its", "'s", "'"}.isdisjoint(between)


def is_concrete_noun(syntax: Syntax, telling: Telling) -> bool:
    """Whether a noun tells one event by itself: what did harm, what stands in a named place, what is scheduled."""
    phrase = telling.phrase
    if phrase is None:
        return False
    if phrase.effect == "harm" or (phrase.effect in _SETTLED and phrase.place in {"object", "subject"}):
        return phrase.effect == "harm" or telling.status not in {"occurred", "ongoing"}
    at = telling.trigger.last
    placed = at + 1 < syntax.high and syntax.words.lower[at] in {"in", "at", "near", "outside"}
    return placed and syntax.words.name[at + 1] != NONE

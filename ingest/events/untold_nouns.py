"""Which nouns of news tell no event: what is played, counted, common, found before it happens, or another word."""

from __future__ import annotations

from ingest import rules
from ingest.events.crimes import is_charge
from ingest.events.kinds import event_nouns
from ingest.events.phrases import first_of_phrase
from ingest.events.scenes import Telling
from ingest.grammar.clauses import Syntax, main_verb
from ingest.grammar.verbs import BE, bases, ends_as_adverb, verb_group, words
from ingest.grammar.word_groups import number_words, untold_words
from ingest.grammar.words import NONE
from ingest.model import EventReport


def is_untold_noun(syntax: Syntax, telling: Telling, report: EventReport) -> bool:
    """Whether the noun of a telling tells no event here."""
    return any(test(syntax, telling, report) for test in _TESTS)


def _is_number_of_games(syntax: Syntax, telling: Telling, report: EventReport) -> bool:
    """Whether games are only counted: was suspended for 25 games, in his last five matches."""
    lower, head = syntax.words.lower, telling.trigger.head
    if telling.kind.family != "contest" or not lower[head].endswith("s") or head - 2 < syntax.low:
        return False
    number = lower[head - 1]
    if not (number.isdigit() or number in number_words()):
        return False
    at = head - 2
    while at > syntax.low and lower[at] in _BEFORE_NUMBERS:
        at -= 1
    return lower[at] in {"for", "in", "of", "over", "after", "by", "within", "from"}


_BEFORE_NUMBERS = frozenset(
    (
        "the",
        "his",
        "her",
        "their",
        "its",
        "last",
        "first",
        "next",
        "past",
        "previous",
        "opening",
        "final",
        "just",
        "only",
    )
)


def _is_told_by_pointer(syntax: Syntax, telling: Telling, report: EventReport) -> bool:
    """Whether a noun only says what an event was that is told elsewhere: It was the third such accident."""
    first = telling.owner[0]
    if report.date_text and report.people:
        return False
    at = first - 1
    if at - 1 < syntax.low or syntax.words.lower[at] not in BE:
        return False
    at -= 1
    while at > syntax.low and syntax.words.lower[at] in {"will", "would", "have", "has", "had"}:
        at -= 1
    return syntax.words.lower[at] in untold_words("pointers")


def _is_made_up(syntax: Syntax, telling: Telling, report: EventReport) -> bool:
    """Whether an event is only played, told in a work or written of: simulated an attack, a novel about a coup."""
    lower, head = syntax.words.lower, telling.trigger.first
    at = first_of_phrase(syntax.words, syntax.low, head) - 1
    if not untold_words("playing").isdisjoint(lower[at + 1 : head]):
        return True  # a mock attack
    shown = next(
        (k for k in range(head - 1, max(syntax.low, head - 4), -1) if lower[k] in untold_words("showing")), NONE
    )
    if shown != NONE:
        return not untold_words("works").isdisjoint(lower[max(syntax.low, shown - _TO_WORK) : shown])
    if at > syntax.low and lower[at] in {"about", "of", "on"}:
        return lower[at - 1] in untold_words("works") and syntax.words.name[at - 1] == NONE
    return at > syntax.low and lower[at] in untold_words("playing") and "stage" not in bases().get(lower[at], ())


_TO_WORK = 6  # words from a film to the verb that says what it shows at most


def _is_lacking(syntax: Syntax, telling: Telling, report: EventReport) -> bool:
    """Whether a noun says what was not there: ended without agreement, passed without a vote, is not for sale."""
    first, lower = telling.owner[0], syntax.words.lower
    if first - 1 < syntax.low:
        return False
    return lower[first - 1] in {"without", "sans"} or lower[first - 2 : first] == ("not", "for")


def _is_none(syntax: Syntax, telling: Telling, report: EventReport) -> bool:
    """Whether a noun says that there was none, and of nobody: announced no arrests, no talks are planned."""
    none = report.status == "denied" and syntax.words.lower[telling.owner[0]] in {"no", "any"}
    return none and not (report.people or report.place)


def _is_routine(syntax: Syntax, telling: Telling, report: EventReport) -> bool:
    """Whether somebody only spoke where he speaks every week: told a weekly briefing."""
    inside = syntax.words.lower[telling.owner[0] : telling.trigger.last]
    return telling.kind.family == "press" and not report.date_text and not untold_words("routine").isdisjoint(inside)


def _is_bare(syntax: Syntax, telling: Telling, report: EventReport) -> bool:
    """Whether a definite noun only points to what the text tells in other words: the ceremony, the meeting."""
    if report.date_text or report.people or report.place or report.rule == "events.noun_again":
        return False
    if telling.phrase is None or telling.phrase.effect not in {None, "attend", "speak"}:
        return False
    first, last = telling.owner[0], telling.trigger.last
    if syntax.words.lower[first] not in {"the", "this", "that", "his", "her", "their", "its"}:
        return False
    if telling.trigger.first - first != 1 or report.status not in {"occurred", "planned"}:
        return False
    return last >= syntax.high or syntax.words.lower[last] not in {
        "of",
        "between",
        "with",
        "against",
        "on",
        "for",
        "by",
    }


def _is_named_after(syntax: Syntax, telling: Telling, report: EventReport) -> bool:
    """Whether an event only says which survivors, victims or anniversary are meant: survivors of the fire."""
    at = telling.owner[0] - 1
    if report.date_text or at - 1 < syntax.low or syntax.words.lower[at] != "of":
        return False
    return syntax.words.lower[at - 1] in untold_words("left by")


def _is_idiom(syntax: Syntax, telling: Telling, report: EventReport) -> bool:
    """Whether a noun stands in an idiom: in the wake of the protests, the search for a solution."""
    lower, trigger = syntax.words.lower, telling.trigger
    word, after = lower[trigger.head], lower[trigger.last] if trigger.last < syntax.high else ""
    if word in {"injury", "injuries"} and telling.phrase is not None and telling.phrase.opener in {"to", "of", "with"}:
        return True  # succumbed to her injuries, was taken to hospital with injuries
    if word == "wake" and after == "of":
        return lower[trigger.head - 1] in {"the", "its", "their"}
    looks = (telling.kind.name == "search" and word == "for") or (word == "search" and after == "for")
    return looks and not untold_words("searching in vain").isdisjoint(lower[trigger.last : trigger.last + 4])


def _is_other_word(syntax: Syntax, telling: Telling, report: EventReport) -> bool:
    """Whether the noun is another word here: a bright start, his final speech, released on bail, killing all aboard."""
    lower, trigger, first = syntax.words.lower, telling.trigger, telling.owner[0]
    word, after = lower[trigger.head], lower[trigger.last] if trigger.last < syntax.high else ""
    if word == "start":
        return lower[first] in {"a", "an"} and after != "of"
    if word in {"vote", "votes"} and lower[first - 1] == "of" and lower[first] == "the":
        return not untold_words("shares").isdisjoint(
            lower[max(syntax.low, first - 4) : first - 1]
        )  # 46 percent of the vote
    if word in {"honor", "honour"} and lower[trigger.head - 1] in {"in", "his", "her", "their", "its"}:
        return True  # a dinner in her honour, in honour of
    if word == "collapse" and telling.kind.name == "bankruptcy" and after == "of":
        return bool(  # of negotiations, of Libya
            event_nouns("consult").intersection(lower[trigger.last : trigger.last + 4])
            or any(one.place for one in report.people)
        )
    if word in {"demo", "demos"} and (after in {"of", "version"} or _is_shown(syntax, telling)):
        return True  # a demo of its phone
    if word == "bail":
        return lower[first - 1] == "on" and first > syntax.low
    if word == "passing":
        return lower[first] not in words("determiners") and lower[trigger.head - 1] != "'s"  # a train passing in
    if word == "prosecution":
        return lower[first] == "the" and _is_accuser(syntax, trigger.last)
    if word == "final":
        return lower[first] in {"his", "her", "its", "their"} and after.isalpha() and not syntax.is_verb(trigger.last)
    if word == "address":
        return lower[first - 1] in {"at", "to", "from"} and after not in {"to", "by"} and first > syntax.low
    if word in {"killing", "wounding", "bombing", "shooting"} and first == trigger.first:
        return after in untold_words("whom it harms") or after[:1].isdigit() or after in words("determiners")
    return False


def _is_accuser(syntax: Syntax, at: int) -> bool:
    """Whether the verb behind 'the prosecution' tells what those who accuse do: presented evidence, had proved."""
    if at >= syntax.high or not syntax.is_finite(at):
        return False
    verb = main_verb(syntax, at)
    return not verb_group(syntax.words, syntax.low, verb).passive and untold_words("of a case").isdisjoint(
        bases().get(syntax.words.lower[verb], ("be",))
    )


def _is_frequent(syntax: Syntax, telling: Telling, report: EventReport) -> bool:
    """Whether events are only said to be common or rare, or wished away: accidents are common, should not happen."""
    phrase = telling.phrase
    if phrase is None or phrase.place != "subject" or phrase.verb == NONE or report.date_text:
        return False
    group = verb_group(syntax.words, syntax.low, phrase.verb)
    if group.negated and group.modal == "should" and syntax.words.lower[phrase.first] not in words("determiners"):
        return True
    main = main_verb(syntax, phrase.verb)
    at = main + 1
    while at < syntax.high and ends_as_adverb(syntax.words.lower[at]):
        at += 1
    return syntax.words.lower[main] in BE and at < syntax.high and syntax.words.lower[at] in untold_words("how often")


def _is_manner(syntax: Syntax, telling: Telling, report: EventReport) -> bool:
    """Whether a bare noun only says how, or under which condition: by decree, subject to approval, close to a deal."""
    first = telling.owner[0]
    if first - 2 < syntax.low or first != telling.trigger.first or report.people:
        return False
    before, opener = syntax.words.lower[first - 2], syntax.words.lower[first - 1]
    if opener == "to":
        return before in untold_words("up to")
    return opener == "by" and telling.kind.family in {"order", "approval", "vote"}


def _is_predicate(syntax: Syntax, telling: Telling, report: EventReport) -> bool:
    """Whether a noun only says what the event is that its subject tells: the summit was the first such meeting."""
    phrase = telling.phrase
    if phrase is None or phrase.verb == NONE or phrase.place != "object" or syntax.words.lower[phrase.verb] not in BE:
        return False
    same = event_nouns(telling.kind.family)
    return not same.isdisjoint(syntax.words.lower[syntax.clause_at(phrase.verb).first : phrase.verb])


def _is_taken_for(syntax: Syntax, telling: Telling, report: EventReport) -> bool:
    """Whether a noun only says what something is taken for: treated the death as a murder, described it as a raid."""
    first = telling.owner[0]
    if telling.kind.family not in {"violence", "death", "disaster"} or first - 2 < syntax.low:
        return False
    if syntax.words.lower[first - 1] != "as" or report.date_text:
        return False
    return any(is_taking_for(word) for word in syntax.words.lower[max(syntax.low, first - _TAKEN) : first - 1])


def is_taking_for(word: str) -> bool:
    """Whether a verb only says what something is taken for: treated the death as a murder."""
    return not untold_words("taking for").isdisjoint(bases().get(word, ()))


_TAKEN = 10  # words between taking something for an event and its noun at most


def _is_of_string(syntax: Syntax, telling: Telling, report: EventReport) -> bool:
    """Whether a noun only says of how many something is one: the latest in a string of attacks in Chile."""
    first, lower = telling.owner[0], syntax.words.lower
    low = max(syntax.low, first - _STRING)
    inside = not untold_words("strings").isdisjoint(lower[low : telling.trigger.head])
    at = next((k for k in range(first - 1, low, -1) if lower[k] == "in"), NONE) if inside else NONE
    if at == NONE or untold_words("strings").isdisjoint(lower[at : telling.trigger.head]):
        return False
    return not untold_words("one of many").isdisjoint(lower[max(syntax.low, at - _STRING) : at])


_STRING = 5  # words of 'in a long series of', and before it, at most


def _is_bomb_found(syntax: Syntax, telling: Telling, report: EventReport) -> bool:
    """Whether a bomb only was planted, found or defused, and so did not explode: a car bomb was defused."""
    phrase = telling.phrase
    bomb = syntax.words.lower[telling.trigger.head] in {"bomb", "bombs"}
    if not bomb or phrase is None or phrase.verb == NONE:
        return False
    if phrase.place == "subject" and not verb_group(syntax.words, syntax.low, phrase.verb).passive:
        return False
    return not untold_words("handling a bomb").isdisjoint(bases().get(syntax.words.lower[phrase.verb], ()))


def _is_stopping(syntax: Syntax, telling: Telling, report: EventReport) -> bool:
    """Whether a suspension is of a thing that is stopped, and not of somebody: the suspension of two strikes."""
    at = telling.trigger.last
    if not syntax.words.lower[at - 1].startswith("suspension") or at >= syntax.high or syntax.words.lower[at] != "of":
        return False
    return not untold_words("suspended things").isdisjoint(syntax.words.lower[at + 1 : min(syntax.high, at + _STOPPED)])


_STOPPED = 8  # words from 'suspension' to what is stopped at most


def _is_forbidden(syntax: Syntax, telling: Telling, report: EventReport) -> bool:
    """Whether a bare plural only says what a ban forbids: in defiance of a ban on political rallies."""
    first, head = telling.owner[0], telling.trigger.head
    bare = not (report.people or report.date_text) and syntax.words.lower[head].endswith("s")
    if not bare or first - 2 <= syntax.low or syntax.words.lower[first - 1] != "on":
        return False
    determined = syntax.words.lower[first] in words("determiners")
    return not determined and syntax.words.lower[first - 2] in untold_words("bans")


def _is_leg_of_journey(syntax: Syntax, telling: Telling, report: EventReport) -> bool:
    """Whether a leg is of a journey and not of a match: met him on the first leg of his four-nation visit."""
    lower, last = syntax.words.lower, telling.trigger.last
    if telling.kind.name != "contest" or lower[last - 1] not in {"leg", "legs"} or lower[last : last + 1] != ("of",):
        return False
    return not untold_words("journeys").isdisjoint(lower[last : min(syntax.high, last + _TO_JOURNEY)])


_TO_JOURNEY = 8  # words from a leg to the journey that it is of at most


def _is_of_space(syntax: Syntax, telling: Telling, report: EventReport) -> bool:
    """Whether a probe is a craft in space, and no inquiry: the probe was due to blast off."""
    probe = syntax.words.lower[telling.trigger.head] in {"probe", "probes"}
    return probe and not untold_words("in space").isdisjoint(syntax.words.lower[syntax.low : syntax.high])


_TESTS = (
    _is_leg_of_journey,
    _is_number_of_games,
    _is_bomb_found,
    _is_of_space,
    _is_forbidden,
    _is_stopping,
    _is_taken_for,
    _is_of_string,
    _is_manner,
    is_charge,
    _is_told_by_pointer,
    _is_made_up,
    _is_none,
    _is_lacking,
    _is_frequent,
    _is_routine,
    _is_bare,
    _is_named_after,
    _is_other_word,
    _is_idiom,
    _is_predicate,
)


_SHOWING = rules.words("untold", "showing a thing")


def _is_shown(syntax: Syntax, telling: Telling) -> bool:
    """Whether an event's noun is the object of a verb of showing: gave a demo."""
    phrase = telling.phrase
    shown = phrase is not None and phrase.place == "object" and phrase.verb != NONE
    return shown and not _SHOWING.isdisjoint(
        bases().get(syntax.words.lower[phrase.verb if phrase is not None else 0], ())
    )

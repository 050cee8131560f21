"""Which way the words around an expression look: back, or forward."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from ingest import rules
from ingest.dates.words import compiled, without_hour, words_of

Cue = tuple[int, int, str]  # start, end, back or forward

_WORD = re.compile(r"['’]ll\b|[A-Za-z][\w’'-]*")
# As far as the longest words that stand before a date reach (scheduled for the).
_WINDOW = 80
# An infinitive further behind a verb than this is no part of what the verb says.
_REACH = 6


@dataclass(frozen=True, slots=True)
class _Words:
    """The word groups of the lexicon that tell a tense."""

    forward: frozenset[str]
    forward_nouns: frozenset[str]
    plural_stems: frozenset[str]
    causes: frozenset[str]
    planning_of_land: frozenset[str]
    planning: frozenset[str]
    putting_off: frozenset[str]
    modals: frozenset[str]
    stems: frozenset[str]
    before_infinitives: frozenset[str]
    asking: frozenset[str]
    enduring: frozenset[str]
    backward: frozenset[str]
    no_verbs: frozenset[str]
    nouns_without_object: frozenset[str]
    not_after_to: frozenset[str]


@cache
def _words() -> _Words:
    return _Words(**{name: frozenset(words_of(name)) for name in _Words.__dataclass_fields__})


def tense_of(body: str, start: int, end: int, before: str, cues: Sequence[Cue]) -> str | None:
    """Which way the clause around body[start:end] looks: back, forward, near (either), or None where no word says.

    `before` is what stands before it in its sentence, `cues` what `cues_in` found in that sentence. The words right
    before come first (ahead of, following), then what the expression dates (attacks are over), then the verb whose
    subject it belongs to, then the nearest verb before, then the next one behind.
    """
    later = [cue for cue in cues if cue[0] >= end]
    earlier = [cue for cue in cues if cue[1] <= start]
    if ";" in before:
        inside = [cue for cue in earlier if cue[0] >= start - len(before) + before.rindex(";")]
        earlier = inside or ([] if later else earlier)
    way = way_before(before)
    if way in ("forward", "back"):
        return way
    if way == "limit":
        if not earlier:
            return later[0][2] if later else "forward"
        return "back" if _word(body, earlier[-1]) in _words().enduring else "forward"
    if way == "from" and not (is_over(body, end) or body.startswith(("'s", "’s"), end)):
        if not earlier and later and _RANGE.search(body, start, end) and all(cue[2] == "back" for cue in later):
            return "back"  # From Monday to Friday the town was without water
        return earlier[-1][2] if earlier else "forward"
    if way == "by":
        told = earlier[-1] if earlier else later[0] if later else None
        return "forward" if told is None or _word(body, told) in _words().asking else told[2]
    if is_over(body, end) or _is_of_over(body, end, before):
        return "back"
    if _is_called_off(body, end, before):
        return "near"
    if before.endswith(" for ") and _fixture().match(body, end):
        return "forward"
    if later and (_is_subject(body, end, later[0][0]) or _opens_clause(body, end, before, later[0][0])):
        return later[0][2]
    return earlier[-1][2] if earlier else later[0][2] if later else None


_RANGE = re.compile(r"\s(?:to|until|till|through)\s")


def _word(body: str, cue: Cue) -> str:
    return body[cue[0] : cue[1]].lower()


def _is_subject(body: str, end: int, cue: int) -> bool:
    """Whether the verb at `cue` follows at once, so that the expression is of its subject: talks on Friday will ..."""
    between = body[end:cue]
    if body.startswith(("to ", "following "), cue):
        return False
    if between.startswith(("'s ", "’s ")):
        return len(between.split()) <= _REACH and not re.search(r"[,;:.\"“”]", between)
    return not between.strip()


_OPENS = re.compile(r"(?:[;:,–—]|\b(?:and|but|while|so|yet))\s+(?:then\s+)?(?:(?:on|in|at)\s+)?(?:early\s+|late\s+)?\Z")
_SUBJECT = re.compile(r",?\s+(?:the|a|an|his|her|its|their|our|he|she|it|they|we|I|both|all|[A-Z][\w’'-]+)\s")
_CLAUSE = re.compile(r"[,;:.\"“”]")


def _opens_clause(body: str, end: int, before: str, cue: int) -> bool:
    """Whether an expression opens the clause of the verb at `cue`: cut rates today, and on Friday it will report."""
    if not _OPENS.search(before) or not (subject := _SUBJECT.match(body, end)):
        return False
    between = body[subject.end() : cue]
    return len(between.split()) <= _REACH and not _CLAUSE.search(between)


@cache
def _over() -> re.Pattern[str]:
    words, others = (rules.alternation(words_of(name)) for name in ("over", "no_modifiers"))
    return re.compile(rf"(?:['’]s)?\s+(?:(?!(?:{others})\s)[\w-]+\s+){{0,2}}(?:{words})(?:e?s)?\b", re.IGNORECASE)


def is_over(body: str, end: int) -> bool:
    """Whether an expression that ends here dates something that nobody plans: Sunday's attack."""
    return _over().match(body, end) is not None


@cache
def _of_over() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{rules.alternation(words_of('over'))})\s+(?P<word>on|of)\s+\Z", re.IGNORECASE)


def _is_of_over(body: str, end: int, before: str) -> bool:
    """Whether an expression is of what nobody plans: the fire of 15 April, the killing on Sunday of a nurse."""
    over = _of_over().search(before[-_WINDOW:])
    return over is not None and (over["word"].lower() == "of" or body.startswith(" of ", end))


@cache
def _called_off() -> re.Pattern[str]:
    return compiled(str(rules.load("dates").groups["called_off"].pattern))


@cache
def _calling_off() -> re.Pattern[str]:
    return compiled(str(rules.load("dates").groups["calling_off"].pattern))


def _is_called_off(body: str, end: int, before: str) -> bool:
    """Whether an expression that ends here is the day of what is called off: called off Monday's walkout."""
    owned = body.startswith(("'s ", "’s "), end)
    return owned and bool(_called_off().match(body, end) or _calling_off().search(before[-_WINDOW:]))


@cache
def _fixture() -> re.Pattern[str]:
    return compiled(str(rules.load("dates").groups["fixtures"].pattern))


@cache
def _overtaken() -> re.Pattern[str]:
    return compiled(str(rules.load("dates").groups["overtaken"].pattern))


def is_overtaken(before: str) -> bool:
    """Whether a day is one for which something had been set before it was changed; that can lie on either side."""
    return _overtaken().search(before[-_WINDOW:]) is not None


@cache
def _ways() -> tuple[tuple[str, re.Pattern[str], frozenset[str]], ...]:
    """Each side with what stands before it, and the words of which one stands in that."""
    groups = [group for group in rules.load("dates").groups.values() if "side" in group.more]
    return tuple(
        (str(group.more["side"]), compiled(group.pattern or ""), frozenset(group.more["anchors"])) for group in groups
    )


def way_before(before: str) -> str | None:
    """What the words before an expression say about where it lies: forward, back, limit (until), from, by, or None."""
    near = without_hour(before[-_WINDOW:])
    words = _LETTERS.findall(near.lower())
    for side, pattern, anchors in _ways():
        if not anchors.isdisjoint(words) and pattern.search(near):
            return side
    return None


_LETTERS = re.compile(r"\w+")


def cues_in(body: str, start: int, end: int) -> list[Cue]:
    """The words of a sentence that look back or forward, with their spans."""
    matches = list(_WORD.finditer(body, start, end))
    words = [match[0] for match in matches]
    telling = _telling()
    found: list[Cue] = []
    last, last_number = "", -2 * _REACH  # the latest cue, and which word of the sentence it was
    for number, word in enumerate(words):
        low = word.lower()
        if low[-3:] in _WILL:
            low = "will"  # we'll
        if (low not in telling and low[-2:] != "ed") or ("-" in low and low not in telling):
            continue
        if low == "to" and _FIGURE.match(body, matches[number].end()):
            continue  # sentenced him to 12 years
        if low == "due" and _is_cause(words[number + 1 : number + 3]):
            continue  # grounded its fleet on Monday due to a fault
        previous = words[number - 1].lower() if number else ""
        if low in _words().plural_stems:
            if not (number and not last and _is_of_several(words, number)):
                continue  # a slow start on Friday
            found.append((*matches[number].span(), "forward"))
            last, last_number = low, number
            continue
        following = words[number + 1] if number + 1 < len(words) else ""
        if low == "planning" and following.lower() in _words().planning_of_land:
            continue  # the planning committee backed the scheme on Thursday
        if low == "have" and previous == "to" and _is_object(following):
            continue  # to have talks on Monday
        if following == "at" and _FIGURE.match(body, matches[number + 1].end()):
            following = _AT_HOUR  # the kick-off is at 3 p.m. on Sunday
        if low == "to" and following == "have" and _is_object("".join(words[number + 2 : number + 3])):
            following = "hold"
        if previous == "being" and _is_over_already(words, number, last):
            previous = "been"  # is recovering after being arrested on Monday
        if previous in _JOINING and last and _shares_passive(words, number, last, words[last_number + 1].lower()):
            previous = "be"
        side = _side("will" if low == "will" else word, previous, following, last, number - last_number)
        if side:
            found.append((*matches[number].span(), side))
            last, last_number = low, number
    return found


_JOINING = frozenset(("and", "or", "then"))


def _shares_passive(words: list[str], number: int, last: str, behind_last: str) -> bool:
    """Whether a participle behind 'and' shares the passive of what is to be: will be tabled and debated on Friday.

    What has an object is a past of its own: will be sworn in on Monday and visited Bonn on Friday.
    """
    passive = behind_last == "be" and (last in _words().modals or last == "could")
    passive = passive or (behind_last == "being" and last in {"is", "are"})
    following = words[number + 1].lower() if number + 1 < len(words) else "on"
    free = following in words_of("behind_a_participle") or following in words_of("weekdays")
    return passive and free and words[number].endswith("ed") and words[number] != "fled"


def _is_of_several(words: list[str], number: int) -> bool:
    """Whether several do what a word tells that is a noun too: talks on fish start; not: a slow start."""
    near = [word.lower() for word in words[max(0, number - 2) : number]]
    if not _DETERMINERS.isdisjoint(near[-1:]) or (len(near) > 1 and near[0] in {"a", "an"}):
        return False
    if near[0] == "and" and words[number - 1][0].isupper():
        return True  # Peru and Chile kick off
    opener = words[1] if words[0].lower() in _DETERMINERS and number > 1 else words[0]
    return any(
        one.lower().endswith("s") and one.lower() not in _DETERMINERS and len(one) > 3 for one in (near[-1], opener)
    )


def _is_over_already(words: list[str], number: int, last: str) -> bool:
    """Whether 'after being' stands before a participle, and no word before that looks forward: after being arrested."""
    behind = number > 1 and words[number - 2].lower() in {"after", "following", "since", "despite"}
    return behind and last not in _words().modals and (last not in _words().forward or last in {"is", "are"})


def _is_object(word: str) -> bool:
    """Whether the word behind 'to have' is of what somebody is to have: talks, security, a; no participle."""
    low = word.lower()
    participle = low.endswith(("ed", "en", "wn", "ought")) or low in _words().backward or low in _PARTICIPLES
    return low.isalpha() and not participle and low != "not" and not low.endswith("ly")


_PARTICIPLES = frozenset(("gone", "done", "begun", "become", "come", "run", "seen", "sung", "drunk", "sprung", "been"))


def _is_cause(behind: list[str]) -> bool:
    """Whether the words behind 'due' tell why something was, and not what is to be: due to the rain, due to floods."""
    if len(behind) < 2 or behind[0].lower() != "to":
        return False
    word = behind[1]
    return word.lower() in _DETERMINERS or word[0].isupper() or word.endswith("s") or word in _words().causes


_WILL = frozenset(("'ll", "’ll"))
_AT_HOUR = "at <hour>"  # stands for "at" before an hour, and for no word of a text
_FIGURE = re.compile(r"\s+[$€£¥]?\d")


@cache
def _telling() -> frozenset[str]:
    """The words that can look back or forward, beside those in -ed."""
    words = _words()
    return (
        words.forward
        | words.backward
        | words.stems
        | words.plural_stems
        | words.modals
        | {"to", "is", "are", "am", "be"}
    )


_DETERMINERS = frozenset(("the", "a", "an", "this", "that", "his", "her", "its", "their", "our", "my"))


def _side(word: str, previous: str, following: str, last: str, distance: int) -> str | None:
    """Which way one word looks, beside its neighbours and the last cue, so many words before."""
    words, low = _words(), word.lower()
    if low == "to":
        return _side_of_infinitive(previous, following, last, distance)
    if low not in words.asking and distance <= 2 and last in words.modals:
        return None  # will shut, would not cut
    if low in words.stems and previous in words.before_infinitives:
        return None  # did not meet
    if low == "could" and following in ("not", "have", "only", "hardly"):
        return None
    if low in words.forward_nouns and previous in _DETERMINERS and following != "to":
        return None  # agreed on the plan
    if low in words.putting_off and (following == "on" or following.lower() in words_of("weekdays")):
        return "back"  # was adjourned on Monday
    if low in words.nouns_without_object and following in _BEHIND_NOUN and word.islower():
        return None  # resigned over the tax plans on Thursday
    if low in words.forward and (word.islower() or low not in ("may", "will")):
        return "back" if following == "have" and low not in ("will", "'ll", "’ll", "shall") else "forward"
    if low in ("is", "are", "am", "be") and (following.endswith("ing") or following in ("on", "due", "for", _AT_HOUR)):
        return "forward"
    past = low in words.backward or (
        low.endswith("ed") and len(low) > 3 and word.islower() and low not in words.no_verbs
    )
    noun = previous in ("the", "a", "an") and not low.endswith("ed") and low not in ("said", "had")  # at the ground
    return "back" if past and not noun and previous not in ("be", "being", "is", "are", "if") else None


_BEHIND_NOUN = frozenset(("on", "for", "in", "of", "from", "at"))


def _side_of_infinitive(previous: str, following: str, last: str, distance: int) -> str | None:
    """Which way "to" looks: forward behind a verb of planning or none; as its verb does otherwise (flew to meet)."""
    words = _words()
    if previous in ("was", "were", "is", "are") and following != "have":
        return "forward"
    if not following.islower() or following in words.not_after_to:
        return None
    if following == "have" and previous not in ("was", "were") and last not in words.planning:
        return "back"  # is said to have resigned on Monday
    return "forward" if distance > _REACH or last in words.planning or last in words.forward else None

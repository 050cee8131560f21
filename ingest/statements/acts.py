"""Speech acts: what somebody praised, urged, accused, rejected or threatened, told in a phrase, not in words said."""

from __future__ import annotations

from functools import cache
from typing import Literal

from ingest import rules
from ingest.grammar.verbs import tags_of, words
from ingest.grammar.words import NONE
from ingest.model import Statement
from ingest.statements.cues import Cue, act_cues_at
from ingest.statements.lines import CLOSING, OPENING, SUBJECTS, Line, group, is_day, says_how
from ingest.statements.pronouns import Reference
from ingest.statements.speakers import Speaker, is_resumed, speaker_of

RULE = "statements.act"
_PARTICLES = frozenset(("on", "off", "out", "up", "down", "over", "in", "through"))  # behind a verb: go on, step down
_LONGEST = 45  # words of what is urged or praised at most; behind that a sentence is read wrongly
_HEAD = 10  # words before the noun of an object at most
_INNER = frozenset(("that", "who", "which", "whose", "where", "what", "how", "why", "whether", "if", "unless", "whom"))
_TEMPORAL = frozenset(
    ("when", "after", "before", "while", "because", "since", "until", "although", "though", "as", "so")
)
_STOPS = frozenset((";", ":", "(", ")", "?", "!", "—", "–", "[")) | OPENING | CLOSING
_JOINS = frozenset(("and", "but", "or", "yet", "then"))
_SETTING = _JOINS | {"the", "a", "later", "earlier", "also"}  # beside prepositions, what opens the day of a saying
_OPEN = frozenset(
    ("not", "never", "only", "back", "out", "up", "off", "down", "in", "on", "at", "by", "as", "of", "for", "from")
)
_OWN = frozenset(("a", "an", "his", "her", "its", "their", "separate", "joint"))

Act = tuple[Cue, Speaker, bool]


def acts_in(
    line: Line, at_acts: list[int], told: list[Act], reference: Reference, said: list[Statement]
) -> list[Statement]:
    """The speech acts of a sentence; `told` are the words of saying already read there, with their speakers."""
    known, found = list(told), []
    if line.lower[line.high - 1] == "?":
        return []
    for at in at_acts:
        for cue in act_cues_at(line, at):
            words_ = _told_words(line, cue, known)
            speaker = _speaker(line, cue, known, reference, said) if words_ is not None else None
            if words_ is None or speaker is None or not _can_act(line, cue, speaker):
                continue
            known = sorted([*known, (cue, speaker, True)], key=lambda one: one[0].verb)
            found.append(_statement(line, cue, speaker, words_))
            break
    return found


def _statement(line: Line, cue: Cue, speaker: Speaker, span: tuple[int, int]) -> Statement:
    start, end = line.text.words.starts[span[0]], line.text.words.ends[span[1] - 1]
    cue_words = line.words(cue.verb, cue.last)
    kind: Literal["mixed", "indirect"] = "mixed" if any(line.text.quoted[slice(*span)]) else "indirect"
    return Statement(start, end, line.body[start:end], speaker.person, speaker.words, kind, cue.type, cue_words, RULE)


# -- who acts ----------------------------------------------------------------------------------------------------------


def _speaker(line: Line, cue: Cue, known: list[Act], reference: Reference, said: list[Statement]) -> Speaker | None:
    """The subject of an act: of its own clause, or of the verb that it goes on with; none where it is not asserted."""
    own = next((one for one in known if one[0].verb == cue.verb), None)
    before = next((one for one in reversed(known) if one[0].verb < cue.verb), None)
    if own is not None:
        speaker: Speaker | None = own[1]
    elif before is not None and is_resumed(line, cue.first, before[0].first):
        return before[1]
    else:
        left = before[0].last if before is not None else line.low
        speaker = speaker_of(line, cue, left, before[1] if before is not None else None)
    if speaker is None or not _asserted(line, cue, speaker, before):
        return None
    if own is not None or (before is not None and speaker is before[1]):
        return speaker
    return reference.resolved(line, speaker, said, None, False)


def _asserted(line: Line, cue: Cue, speaker: Speaker, before: Act | None) -> bool:
    """Whether the speaker stands before the verb, outside 'if ...' and 'that ...'."""
    shared = before is not None and speaker is before[1]
    if speaker.first >= cue.first:
        return shared
    opener = line.lower[speaker.first - 1] if speaker.first > line.low else ""
    return shared or not (
        opener in group("assuming") or opener in {"that", "for", "than", "how", "why", "before", "so"}
    )


def _can_act(line: Line, cue: Cue, speaker: Speaker) -> bool:
    """Whether a speaker is somebody: a person, an organization, a country or a word for people in common."""
    lower = line.lower
    if cue.type == "REJECT" and any(word in group("deciding") for word in lower[speaker.first : speaker.last]):
        return False
    if speaker.rule == "statements.pronoun" or speaker.words.lower() in SUBJECTS:
        return speaker.words.lower() in {"he", "she", "they", "both"} or (
            speaker.words.lower() == "it" and cue.type == "ACCUSE"
        )
    if speaker.rule != "statements.words":
        return True
    head = speaker.first
    while head + 1 < speaker.last and not (line.mention(head + 1) is None and lower[head + 1] in _after_heads()):
        head += 1
    if not _nature().isdisjoint(lower[speaker.first : speaker.last]):
        return False  # the river threatened to flood the town
    mention = line.mention(head)
    return mention is not None or lower[head] in _people()


@cache
def _nature() -> frozenset[str]:
    """Nouns for forces of nature, which threaten nobody in words."""
    return frozenset(rules.load("event_kinds").groups["natural force"].more["subjects"]) - _THREATENING


_THREATENING = rules.words("speech", "forces of nature that threaten in words")


@cache
def _after_heads() -> frozenset[str]:
    return words("prepositions") | group("settings") | {",", "(", "who", "which", "familiar", "close"}


@cache
def _people() -> frozenset[str]:
    """Nouns for people and bodies of people, one and many."""
    titles = [word.lower().split()[-1] for word in rules.load("titles").words()]
    known = {*titles, *(f"{title}s" for title in titles), *group("collectives"), *group("speakers for others")}
    for name in ("delegations", "people"):
        known.update(rules.load("participants").groups[name].words)
    return frozenset(
        known - {"two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "several", "head", "heads"}
    )


# -- what is praised, urged, rejected ----------------------------------------------------------------------------------


def _told_words(line: Line, cue: Cue, known: list[Act]) -> tuple[int, int] | None:
    """The complement of an act, in word indexes; None where the verb does not stand with what it takes."""
    start = cue.last
    if start >= line.high or line.text.quoted[start]:
        return None
    if line.lower[start] == "that" and cue.takes == "what" and start + 1 < line.high:
        if not line.finite(start + 1):
            start += 1
    elif not _opens(line, cue, start):
        return None
    end = _complement_end(line, start, _limit(line, cue, known))
    end = _without_setting(line, start, end)
    if not start < end <= start + _LONGEST or not _complete(line, cue, start, end):
        return None
    return start, end


def _limit(line: Line, cue: Cue, known: list[Act]) -> int:
    """The first word of the next saying's clause, or the sentence's end."""
    for other, speaker, shared in known:
        first = other.first if shared else min(other.first, speaker.first)
        if first > cue.last:
            return first
    return line.high


def _opens(line: Line, cue: Cue, start: int) -> bool:
    """Whether a word can open what a verb takes: an object, or 'to' and a verb."""
    word = line.lower[start]
    if cue.takes == "to":
        return word == "to" and start + 1 < line.high and _does(line, start + 1)
    if line.mention(start) is not None:
        return True
    if word in _OPEN or word in words("prepositions") or word in _TEMPORAL or word in _JOINS or is_day(line, start):
        return False
    if word in group("adverbs") or word in {
        "last",
        "next",
        "so",
        "there",
        "nothing",
        "him",
        "he",
        "she",
        "they",
        "we",
        "i",
    }:
        return word == "him" and cue.takes in {"whom of", "whom for", "whom to", "what"} and cue.group != "refused"
    if not (word[0].isalnum() or word in {"$", "£", "€"}) or says_how(word):
        return False
    return not line.finite(start) or tags_of(word) not in {"d", "s"}


def _does(line: Line, at: int) -> bool:
    """Whether 'to' goes on with a verb and not with a place or an audience."""
    word = line.lower[at]
    known = tags_of(word)
    return line.mention(at) is None and word.isalpha() and word not in group("openers") and ("b" in known or not known)


def _complement_end(line: Line, start: int, limit: int) -> int:
    """One past the last word that belongs to a complement: before a mark, an aside or a clause of its own."""
    lower, inner = line.lower, False
    at = start
    while at < limit:
        word = lower[at]
        if line.mention(at) is not None:
            at = line.name_end(at)
            continue
        if word in OPENING and at + 1 < limit and line.text.quoted[at + 1]:
            at = _past_quotation(line, at + 1, limit)
            if line.lower[at - 1] in CLOSING and line.lower[at - 2] in {".", ",", "!", "?"}:
                return at
            continue
        if line.is_stop(at) or (word in _STOPS and not line.text.quoted[at]) or line.dash(at):
            return at
        if line.comma(at):
            further = _list_end(line, at, limit)
            if further == at:
                return at
            at = further
            continue
        if at > start and _leaves(line, at, limit):
            return at
        inner = inner or (word in _INNER and at > start)
        at += 1
    while at > start and (lower[at - 1] in _JOINS or lower[at - 1] == ","):
        at -= 1
    return at


def _past_quotation(line: Line, at: int, limit: int) -> int:
    """The first word behind a quotation and its mark."""
    while at < limit and line.text.quoted[at]:
        at += 1
    return at + 1 if at < limit and line.lower[at] in CLOSING else at


def _leaves(line: Line, at: int, limit: int) -> bool:
    """Whether a clause of its own begins at a word: and left; while rain fell; in a statement."""
    lower, word = line.lower, line.lower[at]
    if word in _JOINS:
        following = at + 1
        while following < limit and says_how(lower[following]):
            following += 1
        if following >= limit or line.finite(following):
            return True
        comma = next((k for k in range(following, limit) if line.comma(k)), limit)
        finite = line.first_finite(following, comma)
        return finite != NONE and not any(w in _INNER for w in lower[following:finite])
    if word in _TEMPORAL:
        comma = next((k for k in range(at, limit) if line.comma(k)), limit)
        return word in {"while", "because", "although", "though"} or line.first_finite(at + 1, comma) != NONE
    return word in {"in", "at", "via", "during"} and at + 1 < limit and _is_occasion(line, at + 1, limit)


def _is_occasion(line: Line, at: int, limit: int) -> bool:
    """Whether words name the form of a saying: (in) a joint statement, (in) an interview."""
    if line.lower[at] not in _OWN:
        return False
    for index in range(at + 1, min(limit, at + 4)):
        if line.mention(index) is None and line.lower[index] in group("occasions"):
            return True
        if line.mention(index) is None and line.lower[index] in words("prepositions"):
            return False
    return False


def _list_end(line: Line, comma: int, limit: int) -> int:
    """Where a list goes on behind a comma (Iran, Russia and Togo): its last comma's next word; the comma where none is.

    An aside is stepped over where 'to' or 'of' goes on behind it: urged Berg, the minister, to act.
    """
    lower = line.lower
    following = next((k for k in range(comma + 1, limit) if line.comma(k)), limit)
    word = lower[comma + 1] if comma + 1 < limit else ""
    if following + 1 < limit and lower[following + 1] in {"to", "of"} and following - comma <= _HEAD:
        return following + 1
    opens = word in group("settings") or word in _TEMPORAL or word in _INNER or word in group("fronted")
    if line.mention(comma + 1) is None and (opens or tags_of(word) == "g" or word in _STOPS or not word):
        return comma
    joined = next(
        (k for k in range(comma + 1, following) if lower[k] in {"and", "or"} and line.mention(k) is None), NONE
    )
    if joined != NONE and joined > comma + 1 and line.first_finite(comma + 1, following) == NONE:
        return joined + 1
    if joined == comma + 1:  # the last of a list: and Togo
        earlier = any(line.comma(k) for k in range(max(line.low, comma - 4), comma))
        return joined + 1 if earlier and line.first_finite(comma + 1, following) == NONE else comma
    if following < limit and following - comma <= 5 and line.first_finite(comma + 1, following) == NONE:
        return (
            comma + 1
            if _list_end(line, following, limit) > following and lower[following + 1] not in {"to", "of"}
            else comma
        )
    return comma


def _without_setting(line: Line, start: int, end: int) -> int:
    """The end of a complement without the day of the saying: condemned the attack | on Tuesday."""
    while end - 1 > start:
        if line.mention(end - 1) is None and is_day(line, end - 1):
            end -= 2 if line.lower[end - 2] in {"on", "late", "early"} else 1
        elif line.lower[end - 1] in _PARTICLES and end - 3 > start and line.lower[end - 3] == "to":
            return end  # for the talks to go on
        elif line.lower[end - 1] in _SETTING or line.lower[end - 1] in words("prepositions"):
            end -= 1
        else:
            return end
    return end


def _complete(line: Line, cue: Cue, start: int, end: int) -> bool:
    """Whether a complement holds what its verb asks for, and nothing that makes another verb of it."""
    lower = line.lower
    bare = {lower[k] for k in range(start, end) if line.mention(k) is None}
    if bare & group("granted") and cue.group == "rejecting":
        return False
    if cue.takes == "to":
        return lower[start + 1] not in group("idle") and end - start >= 3
    if cue.takes == "whom to":
        inner = next((k for k in range(start, end) if lower[k] in _INNER - {"who", "whose", "whom"}), end)
        return any(lower[k] == "to" and k + 1 < end and _does(line, k + 1) for k in range(start + 1, inner))
    if cue.takes == "whom of":
        return bool(bare & {"of", "for"} and end - start > 2)
    if cue.takes == "whom for":
        return bool(bare & {"for", "on"} and end - start > 2)
    if cue.takes == "whom against":
        return "against" in bare and lower[start] != "against"
    clausal = lower[start - 1] == "that" or bare & _INNER
    if not clausal and any(line.finite(at) and "n" not in tags_of(lower[at]) for at in range(start, end)):
        return False
    return cue.takes != "deed" or _is_deed(line, start, end)


def _is_deed(line: Line, start: int, end: int) -> bool:
    """Whether the noun that heads an object is a deed or an idea (the decision of ...) and no thing or person."""
    head = NONE
    for at in range(start, min(end, start + _HEAD)):
        word = line.lower[at]
        if line.mention(at) is not None or word == "'s":
            head = NONE
            continue
        past = at > start and tags_of(word) in {"d", "dn", "n"} and head != NONE
        if word in words("prepositions") or word in _INNER or word in {"and", "or", ","} or past:
            break
        head = at
    return head != NONE and _deed(line.lower[head])


@cache
def _deed(word: str) -> bool:
    if word in group("no deeds"):
        return False
    return (
        word in group("deeds")
        or word.removesuffix("s") in group("deeds")
        or word.endswith(
            ("tion", "tions", "sion", "sions", "ment", "ments", "ence", "ance", "ism", "ness", "ity", "ship")
        )
    )

"""Titles that a verb gives to a name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from ingest import rules
from ingest.roles.after_names import after_origin, is_evidence, parts_after
from ingest.roles.findings import Finding
from ingest.roles.noun_phrases import phrase_end
from ingest.roles.objects import object_of_verb, successor
from ingest.roles.parts import Part
from ingest.roles.tokens import Tokens, address_start, words_from
from ingest.roles.words import AS, NOBODY, pattern_words, telling, words_of


@dataclass(frozen=True, slots=True)
class VerbPattern:
    """Words between a name and a title that say that the title is the person's."""

    name: str
    status: str
    regex: re.Pattern[str]
    reduced: bool = False  # without auxiliary or as: only after a comma
    anchors: frozenset[str] = frozenset()  # where there are any, one of them stands in what it matches


_ADVERBS = (
    r"(?:(?:on \w+day|yesterday|today|last \w+|this \w+|\w+ly|also|now|still|then|later|again|once|since|already|"
    r"long|currently|too|just|earlier|previously|himself|herself|until now|until then|until recently) )*"
)


# For how long or how often somebody was it: was | for many years | mayor; was at one point | president.
_FOR_A_TIME = (
    r"(?:at (?:one|the) (?:point|time|stage) |at various times |for (?:a|some) (?:time|while|period) "
    r"|for (?:(?:nearly|almost|about|over|more than) )?(?:\w+|a quarter of a century) ?(?:years|terms|months|decades) "
    r"|(?:two|three|four|five)-time |twice |three times |(?:, )?from \d{4} (?:to|until) \d{4} (?:, )?"
    r"|(?:, )?between \d{4} and \d{4} (?:, )?|in the \d{4}s |in \d{4} |in turn )?"
)


# When somebody was given an office: named | late on Monday night | as minister.
_WHEN = (
    r"(?:(?:(?:on|late|early|late on|early on) )?(?:\w+day|yesterday|today|tonight)"
    r"(?: night| morning| evening| afternoon)? "
    r"|in \d{4} |in (?:early |late )?[a-z]+ (?=as |to be )|on \w+ |last \w+ |earlier this \w+ )?(?:, (?=as ))?"
)
_BY = r"(?:by (?:the |a )?(?:[\w.'’-]+ ){1,4}(?=as ))?"


_TO = r"to (?:the (?:rank|post|position|office) of )?"


@cache
def _verb_patterns() -> tuple[VerbPattern, ...]:
    acts = ("appointed", "installed", "elected", "nominated", "dismissed", "left")
    states = ("resigned", "holding", "standing-in", "going")
    copulas = ("copula-future", "copula-reported", "copula-past", "copula-present")
    return (
        *(pattern for name in acts for pattern in _of_act(name)),
        *map(_of_state, states),
        _of_taking_up(),
        _of_post(),
        *map(_of_copula, copulas),
    )


_PAST = (
    r"(?:was the \w+ to be|was|is|(?:has|had) (?:(?:now|also|since|already|just|\w+ly) )?been|got|being|been"
    r"|having been)"
)
_FUTURE = r"(?:will be|is to be|is set to be|is due to be|was to be)"
_RISEN = "promoted|elevated|raised|upgraded|demoted|moves up|moved up|rises|steps up"
_POSTS = "roles?|post|position|office|job|duties|reins|portfolio"


def _alternatives(name: str) -> tuple[str, Any]:
    """The words of a group as one pattern, the longest first, and the status that they give."""
    group = rules.load("role_patterns").groups[name]
    return "|".join(sorted(group.words, key=lambda word: (-len(word), word))), group.more["status"]


def _of_act(name: str) -> Iterator[VerbPattern]:
    """He was appointed; appointed as; will be appointed; and, of appointments, was promoted to."""
    verbs, status = _alternatives(name)
    anchors = _first_words(verbs)
    ends = name in {"left", "dismissed"}
    when, optional = (_WHEN, AS) if ends else (_WHEN + _BY, f"{AS}?")
    yield VerbPattern(
        name, status, re.compile(rf"{_ADVERBS}{_PAST} {_ADVERBS}(?:{verbs}) {when}{optional}"), False, anchors
    )
    yield VerbPattern(name, status, re.compile(rf"{_ADVERBS}(?:{verbs}) {when}{AS}"), False, anchors)
    if name == "appointed":
        risen = rf"{_ADVERBS}(?:{_PAST} )?{_ADVERBS}(?:{_RISEN}) {when}(?:from (?:[\w’'-]+ ){{1,6}}?)?{_TO}"
        gone = rf"{_ADVERBS}(?:(?:has|had) )?{_ADVERBS}(?:moved|switched|stepped up) to become "
        yield VerbPattern(name, status, re.compile(risen), False, _first_words(_RISEN))
        yield VerbPattern(name, status, re.compile(gone), False, frozenset(("moved", "switched", "stepped")))
    if not ends:
        yield VerbPattern(name, status, re.compile(rf"{_ADVERBS}(?:{verbs}) {when}"), True, anchors)
    if name in {"appointed", "installed", "elected"}:
        future = re.compile(rf"{_ADVERBS}{_FUTURE} {_ADVERBS}(?:{verbs}) {optional}")
        yield VerbPattern(name, "elect", future, False, anchors)


def _first_words(verbs: str) -> frozenset[str]:
    """The first words of alternatives."""
    return frozenset(verb.split()[0] for verb in verbs.split("|"))


def _of_state(name: str) -> VerbPattern:
    """She has served as; he resigned as."""
    verbs, status = _alternatives(name)
    pattern = rf"{_ADVERBS}(?:(?:has|had|have) )?{_ADVERBS}(?:{verbs}) (?:\w+ly )?{AS}"
    return VerbPattern(name, status, re.compile(pattern), False, _first_words(verbs))


def _of_taking_up() -> VerbPattern:
    """She will assume the post of."""
    group = rules.load("role_patterns").groups["taking-up"]
    duties = rf"(?:(?:the|his|her|a) )?(?:new |dual |additional |joint |extra )*(?:{_POSTS}) (?:of|as) "
    verbs = "|".join(sorted(group.words))
    taking = rf"{_ADVERBS}(?:(?:has|had|have|will|is to|is set to|is due to) )?{_ADVERBS}(?:{verbs}) {duties}"
    return VerbPattern("taking-up", group.more["status"], re.compile(taking))


def _of_post() -> VerbPattern:
    """She holds the post of; he had held the position of."""
    held = rf"(?:{_POSTS}|title)(?: of| as) (?!the (?:year|month|day)\b)"
    holds = "holds?|holding|has held|continues to hold|also holds"
    holding = rf"{_ADVERBS}(?:is {_ADVERBS})?(?:{holds}) (?:both )?the (?:\w+ )?{held}"
    return VerbPattern("holding", "current", re.compile(holding))


def _of_copula(name: str) -> VerbPattern:
    """He is, was, had long been."""
    verbs, status = _alternatives(name)
    copulas = verbs.replace("had been", f"had {_ADVERBS}been").replace("has been", f"has {_ADVERBS}been")
    return VerbPattern(name, status, re.compile(rf"{_ADVERBS}(?:{copulas}) {_ADVERBS}{_FOR_A_TIME}"))


def by_verb(tokens: Tokens, at: int, has_left: bool, chain: list[Part]) -> Iterator[Finding]:
    """NAME was appointed TITLE; NAME is the TITLE; NAME, who served as TITLE; the board named NAME as TITLE."""
    if max(tokens.heads) < at or _conditional(tokens, at):
        yield from () if _conditional(tokens, at) else successor(tokens, at, chain)
        return
    if tokens.lows[at + 1 : at + 2] in (["'s"], ["’s"]):
        yield from _act(tokens, at)
        return
    said = False
    if _is_object_of_noun(tokens, at, chain) or _is_kin_of_subject(tokens, at):
        return
    for start in _verb_starts(tokens, at, has_left):
        found = _verb_at(tokens, at, start)
        yield from found
        said = said or bool(found)
    if said or tokens.lows[at + 1 : at + 2] != [","]:
        for start in _next_verbs(tokens, at):
            yield from _verb_at(tokens, at, start)
    if not said:
        yield from object_of_verb(tokens, at, chain)


def _is_object_of_noun(tokens: Tokens, at: int, chain: list[Part]) -> bool:
    """Whether the verb behind a name has another subject: the husband of | Councillor NAME was a baker."""
    first = chain[0].start if chain else address_start(tokens, at)
    return first > 1 and tokens.lows[first - 1] == "of" and tokens.lows[at + 1 : at + 2] in (["was"], ["is"], ["had"])


def _is_kin_of_subject(tokens: Tokens, at: int) -> bool:
    """Whether ", who" behind a name may tell of the one whose kin he is: NAME, wife of mayor NAME, who was ..."""
    if tokens.lows[at + 1 : at + 3] != [",", "who"]:
        return False
    comma = next((i for i in range(at - 1, max(0, at - _LONGEST_KIN), -1) if tokens.lows[i] == ","), 0)
    kin = words_of("relations", "kin")
    named = comma > 0 and tokens.persons[comma - 1] != NOBODY
    return named and any(tokens.lows[i] in kin and tokens.lows[i + 1] == "of" for i in range(comma, at - 1))


_LONGEST_KIN = 10  # words


def _act(tokens: Tokens, at: int) -> Iterator[Finding]:
    """NAME's appointment as TITLE."""
    acts = rules.load("role_patterns").groups["acts"].words
    if at + 3 < len(tokens) and tokens.lows[at + 2] in acts and tokens.lows[at + 3] == "as":
        for part in parts_after(tokens, at + 4, True):
            yield Finding(at, part, "act", str(acts[tokens.lows[at + 2]]), 0, at, part.end)


def _conditional(tokens: Tokens, at: int) -> bool:
    """Whether if, unless or whether stands before the name in its sentence."""
    return any(low in {"if", "unless", "whether", "should"} for low in tokens.lows[max(0, at - 12) : at])


# "NAME, was" closes what stood between commas: "Brown, an aide of NAME, was appointed".
_FINITE = frozenset(
    {"was", "is", "has", "had", "will", "were", "are", "became", "becomes", "remains", "served", "serves", "resigned"}
)


_BEFORE_AND_AFTER = rules.words("around_titles", "before and after")
_FURTHER = frozenset(
    {
        "was",
        "is",
        "became",
        "becomes",
        "served",
        "serves",
        "has",
        "had",
        "later",
        "then",
        "now",
        "will",
        "took",
        "takes",
    }
)


def _verb_starts(tokens: Tokens, at: int, has_left: bool) -> Iterator[int]:
    """Where the verb of a name may stand: after it, after who, after what stands between commas."""
    index = at + 1
    if index >= len(tokens) or (not has_left and _is_listed(tokens, at)):
        return
    index = after_origin(tokens, index) if tokens.lows[index] == "of" else index
    if tokens.lows[index] == "of":
        first = index + 1 + (tokens.lows[index + 1 : index + 2] == ["the"])
        yield phrase_end(tokens, first, len(tokens), False)[0]
    elif tokens.lows[index] in _DASHES:
        last = min(len(tokens) - 1, index + _LONGEST_ASIDE)
        yield from (at + 1 for at in range(index + 2, last) if tokens.lows[at] in _DASHES)
    elif tokens.lows[index] != ",":
        yield index + (tokens.lows[index] == "who")
    else:
        yield from _behind_commas(tokens, index)


def _is_listed(tokens: Tokens, at: int) -> bool:
    """Whether a verb behind a comma is of somebody before this name: the son of NAME, was elected."""
    owned = at > 0 and tokens.lows[at - 1] in {"of", "for", "to", "by", "with"}
    clause = max((i + 1 for i in range(at) if tokens.lows[i] == ";"), default=0)
    others = owned or any(tokens.persons[earlier] != NOBODY for earlier in range(clause, at))
    others = others and not (at > 1 and tokens.lows[at - 1] == "," and tokens.lows[at - 2] in _BEFORE_AND_AFTER)
    return others and tokens.lows[at + 1] == "," and at + 2 < len(tokens) and tokens.lows[at + 2] in _FINITE


def _behind_commas(tokens: Tokens, index: int) -> Iterator[int]:
    """Where the verb may stand behind a comma: at once, or behind the comma that closes what it opens."""
    if index + 1 < len(tokens):
        yield index + 1 + (tokens.lows[index + 1] == "who")
    for comma in range(index + 1, min(len(tokens), index + _LONGEST_DESCRIPTION)):
        if tokens.persons[comma] != NOBODY and tokens.lows[comma + 1 : comma + 2] not in (["'s"], ["’s"]):
            if _is_aside(tokens, index, comma):
                yield comma + 2
            if tokens.lows[index : index + 2] == [",", "who"] and not {",", ";"} & set(tokens.lows[index + 2 : comma]):
                yield from _behind_relative(tokens, comma)
            return
        aged = tokens.lows[comma - 1] == "," and tokens.lows[comma - 2].isdigit()
        if tokens.lows[comma] == "who" and (aged or tokens.lows[comma - 1] != ","):
            yield comma + 1
        closes = tokens.lows[comma] == "," and index + 1 < comma < len(tokens) - 1
        if closes and tokens.lows[comma + 1] not in {"who", "and", "which", "the"}:
            yield comma + 1


def _behind_relative(tokens: Tokens, person: int) -> Iterator[int]:
    """Where the main verb stands behind a clause that names others: X, who served under NAME, | was nominated."""
    for at in range(person, min(len(tokens) - 1, person + 16)):
        if tokens.lows[at] == "," and tokens.lows[at + 1] in _FINITE:
            yield at + 1
            return
        if at > person and (tokens.lows[at] in {"who", "whose", "which"} or tokens.persons[at] != NOBODY):
            return


_DASHES = frozenset({"—", "–", "-"})
_LONGEST_ASIDE = 30  # words between two dashes
_LONGEST_DESCRIPTION = 26  # words between a name and the comma before its verb


def _is_aside(tokens: Tokens, index: int, person: int) -> bool:
    """Whether kin is told between commas, so that the verb behind is the name's: X, a daughter of NAME, | was ..."""
    after = tokens.lows[person + 1 : person + 3]
    kin = not words_of("relations", "kin").isdisjoint(tokens.lows[index:person])
    return kin and "who" not in tokens.lows[index:person] and after[:1] == [","] and after[-1] in _FINITE


def _next_verbs(tokens: Tokens, at: int) -> Iterator[int]:
    """Where further verbs of the same subject stand: NAME served as TITLE | and was later TITLE."""
    for index in range(at + 2, min(len(tokens), at + 30)):
        if tokens.persons[index] != NOBODY:
            return
        if tokens.lows[index - 1] in {"and", ",", "but"} and tokens.lows[index] in _FURTHER:
            yield index


_ACTS = (
    "appointed", "installed", "elected", "nominated", "left", "dismissed", "resigned", "holding", "taking-up",
    "standing-in", "copula-present", "copula-past", "copula-future", "copula-reported", "going",
)  # fmt: skip
_BEFORE_ACTS = frozenset({
    "was", "is", "has", "had", "have", "got", "being", "been", "having", "will",
    "hold", "holds", "holding", "promoted", "elevated", "demoted", "moves", "moved", "rises", "steps",
})  # fmt: skip


@cache
def _verb_words() -> frozenset[str]:
    """Words with which a verb group of a pattern can begin."""
    groups = rules.load("role_patterns").groups
    return frozenset({word.split()[0] for name in _ACTS for word in groups[name].words} | _BEFORE_ACTS)


def _verb_at(tokens: Tokens, at: int, start: int) -> list[Finding]:
    following = tokens.lows[start : start + 3]
    if _verb_words().isdisjoint(following) or not any(index > start for index in tokens.heads):
        return []
    if not _is_its_verb(tokens, at, start):
        return []
    words = words_from(tokens, start, 12)
    near = frozenset(words.split())
    for pattern in _verb_patterns():
        if pattern.anchors and pattern.anchors.isdisjoint(near):
            continue
        match = pattern.regex.match(words)
        if match is None or (
            pattern.reduced and (tokens.lows[start - 1] != "," or _is_behind_aside(tokens, at, start))
        ):
            continue
        if pattern.name == "copula-reported" and not _is_reported(tokens, at, start):
            continue
        if pattern.name.startswith("copula") or match.end() > 0:
            index = start + words[: match.end()].count(" ")
            found = _titles_of_verb(tokens, at, index, pattern)
            if found:
                return found
    return []


_OPENING_ASIDE = frozenset({"on", "in", "for", "at", "by", "with", "after", "however", "meanwhile", "too", "also"})


def _is_behind_aside(tokens: Tokens, at: int, start: int) -> bool:
    """Whether a short phrase between commas parts a name from its verb: NAME, on his part, | appointed."""
    return start - at > _COMMA_AND_WORD and tokens.lows[at + 2] in _OPENING_ASIDE


_COMMA_AND_WORD = 2  # tokens from a name to the verb where a comma alone stands between


def _is_reported(tokens: Tokens, at: int, start: int) -> bool:
    """Whether "would become" tells what was announced: said on Friday that NAME would become, and no condition."""
    return not telling().isdisjoint(tokens.lows[:at]) and "if" not in tokens.lows[start:]


def _is_its_verb(tokens: Tokens, at: int, start: int) -> bool:
    """Whether a verb behind "and" can have the name for its subject: "A met B and was host" makes B no host."""
    between = tokens.lows[at:start]
    set_off = between[1:2] == [","] and between[-1] == ","  # X, a senator and former governor, becomes
    if "and" not in between or set_off:
        return True
    joined = at + len(between) - 1 - between[::-1].index("and")
    alone = all(tokens.persons[index] in (NOBODY, tokens.persons[at]) for index in range(start))
    begins = at == 0 or not any(low in _SUBJECT_PRONOUNS for low in tokens.lows[:at])
    return start - joined <= 2 and alone and begins


_SUBJECT_PRONOUNS = frozenset({"he", "she", "they", "it", "who"})


def _titles_of_verb(tokens: Tokens, at: int, index: int, pattern: VerbPattern) -> list[Finding]:
    parts = parts_after(tokens, index, tokens.lows[index - 1] == "as")
    copula = pattern.name.startswith("copula") and pattern.name != "copula-reported"
    if not parts or not is_evidence(parts[0], not copula) or parts[0].head.plural:
        return []
    bare = not (parts[0].determiner or parts[0].complements or parts[0].organization or parts[0].head.words > 1)
    if copula and bare and parts[0].status not in _TOLD_BARE and parts[0].head.kind != "office":
        return []
    if copula and parts[0].determiner == "one":
        return []
    if not pattern_words("superlatives").isdisjoint(tokens.lows[parts[0].start : parts[0].title_start]):
        return []
    if pattern.name == "copula-future" and "if" in tokens.lows[index:]:
        return []
    feat = _is_feat(tokens, parts[0])
    if feat and pattern.name == "copula-past":
        return []  # she was the first minister to visit Cuba: holder of then, or of now
    status = "current" if feat and pattern.name == "copula-future" else pattern.status
    rule, acts = pattern.name.replace("-", "_"), pattern.name == "standing-in"
    return [
        Finding(at, part, rule, None if acts and part.determiner in {"a", "an"} else status, 0, at, part.end)
        for part in parts
    ]  # acts as president; but: acts as a spokesman


# A vocation without more is a quality (was captain); with one of these it is a post: has been interim coach.
_TOLD_BARE = frozenset({"acting", "outgoing", "elect"})
_FIRSTS = rules.words("around_titles", "firsts")


def _is_feat(tokens: Tokens, part: Part) -> bool:
    """Whether it is a deed of the holder that is told, not the office: will be the first president | to visit Cuba."""
    before = tokens.lows[part.start : part.title_end]
    return tokens.lows[part.end : part.end + 1] == ["to"] and not _FIRSTS.isdisjoint(before)

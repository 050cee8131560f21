"""Titles that a verb or a noun of appointing gives to its object: the board named NAME as TITLE."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from ingest import rules
from ingest.organizations import known_forms, organization_words, seat_named
from ingest.roles.after_names import after_origin, parts_after
from ingest.roles.as_phrases import has_verb
from ingest.roles.chains import chain_ending
from ingest.roles.findings import Finding
from ingest.roles.heads import is_minister
from ingest.roles.parts import Part
from ingest.roles.phrases import part_at
from ingest.roles.tokens import Tokens, address_start, is_capital, text_between, words_from
from ingest.roles.words import AS, NOBODY, POSSESSIVE, WEEKDAYS, modifiers, pattern_words, telling


def object_of_verb(tokens: Tokens, at: int, chain: list[Part]) -> Iterator[Finding]:
    """The board named NAME as TITLE; NAME replaced NAME as TITLE; the appointment of NAME as TITLE."""
    verb_at = _verb_before(tokens, at, chain)
    if verb_at is None:
        return
    verb = tokens.lows[verb_at]
    acts = rules.load("role_patterns").groups["acts"].words
    if verb == "of" and tokens.persons[verb_at - 1] != NOBODY:
        act = _act_by(tokens, verb_at)
        yield from _act_of(tokens, at, act) if act else ()
    elif verb == "of" and tokens.lows[verb_at - 1] in acts:
        yield from _act_of(tokens, at, str(acts[tokens.lows[verb_at - 1]]))
    elif verb == "by" and _replacing(tokens, verb_at) != NOBODY:
        yield from _replaced(tokens, at, verb_at, _replacing(tokens, verb_at))
    elif tokens.lows[verb_at - 1 : verb_at + 1] == ["over", "from"] and verb_at > 2:
        yield from _object(tokens, at, verb_at - 2, "replaced")
    elif verb == "with" and tokens.lows[at + 1 : at + 2] == ["as"]:
        yield from _with_holder(tokens, at, verb_at)
    elif verb in {"and", ","} and _as_after(tokens, at):
        held = _held_with(tokens, verb_at)
        yield from _with_holder(tokens, at, held) if held is not None else _second_object(tokens, at, verb_at)
    elif verb == "in":
        yield from _object(tokens, at, verb_at - 1, f"{tokens.lows[verb_at - 1]} in")
    else:
        yield from _object(tokens, at, verb_at, verb)


def successor(tokens: Tokens, at: int, chain: list[Part]) -> Iterator[Finding]:
    """NAME was replaced as TITLE by NAME, with no title behind the second name."""
    if not _REPLACED.isdisjoint(tokens.lows[:at]):
        by_at = _verb_before(tokens, at, chain)
        if by_at is not None and tokens.lows[by_at] == "by" and _replacing(tokens, by_at) != NOBODY:
            yield from _replaced(tokens, at, by_at, _replacing(tokens, by_at))


_KINDS = ("taking-over", "appointed", "installed", "elected", "nominated", "dismissed", "left")
_NEED_AS = frozenset({"taking-over", "left", "dismissed"})


def _object(tokens: Tokens, at: int, verb_at: int, verb: str) -> Iterator[Finding]:
    groups = rules.load("role_patterns").groups
    kind = next((name for name in _KINDS if verb in groups[name].words), None)
    chosen = kind == "taking-over" and _is_chosen(tokens, verb_at)
    if kind is None or (_forbidden(tokens, verb_at) and not chosen):
        return
    after = _after_aside(tokens, at + 1)
    after = _after_description(tokens, after) if kind in _BARE and after == at + 1 else after
    parts = _parts_of_object(tokens, after, kind)
    if kind == "appointed" and not parts and tokens.lows[after : after + 1] == ["from"]:
        yield from _risen(tokens, at, after + 1)
        return
    coming = chosen or "will" in tokens.lows[max(0, verb_at - 3) : verb_at]
    status = "former" if kind in {"taking-over", "left"} else str(groups[kind].more["status"])
    if coming:
        status = {"former": "outgoing", "appointed": "elect"}.get(status, status)
    body = subject_body(tokens, verb_at) if parts else None
    shared = len(parts) > 1 and any(_is_given_by_body(tokens, part, verb) for part in parts)
    for part in parts:
        given = _is_given_by_body(tokens, part, verb) or (shared and _is_free(part))
        part = replace(part, organization=body) if body and given else part
        yield Finding(at, part, "object_" + kind.replace("-", "_"), status, 0, at, part.end)
    subject = _subject(tokens, _before_choice(tokens, verb_at)) if parts and kind == "taking-over" else None
    for part in parts if subject is not None else []:
        yield Finding(subject or 0, part, "subject_taking_over", "appointed", 0, subject or 0, part.end)


def _risen(tokens: Tokens, at: int, index: int) -> Iterator[Finding]:
    """The board promoted NAME from sales manager to the new position of director: both titles."""
    end = next((i for i in range(index + 1, min(len(tokens) - 1, index + 10)) if tokens.lows[i] == "to"), index)
    before = part_at(tokens, index, end, True) if end > index else None
    match = _RISING.match(words_from(tokens, end, 9)) if before and before.end == end else None
    parts = parts_after(tokens, end + match.group().count(" "), True) if match else []
    if parts and before and not parts[0].head.plural and not before.head.plural:
        yield Finding(at, before, "object_left", "former", 0, at, before.end)
        yield Finding(at, parts[0], "object_appointed", "appointed", 0, at, parts[0].end)


_RISING = re.compile(r"to (?:(?:the|a) (?:\w+ ){0,2}(?:position|post|role|rank) of )?")


def _parts_of_object(tokens: Tokens, after: int, kind: str) -> list[Part]:
    """The titles after an object, with or without as; [] where what stands there may be something else."""
    into = AS if kind in _NEED_AS else f"(?:{AS}|{_TO}|{_FOR})?" if kind == "nominated" else f"(?:{AS}|{_TO})?"
    match = re.match(f"{_WHEN}{into}", words_from(tokens, after, 8))
    if match is None:
        return []
    index = after + match.group().count(" ")
    parts = parts_after(tokens, index, tokens.lows[index - 1] == "as")
    if not parts or parts[0].head.plural:
        return []
    bare = not match.end() and parts[0].end == parts[0].start + 1
    weak = pattern_words("weak-heads") - pattern_words("objects-alone")
    if match.group().endswith("act as "):
        parts = [replace(part, status=part.status or "acting") for part in parts]
    return [] if bare and parts[0].head.title in weak else parts


_WHEN = r"(?:on \w+day (?=as )|yesterday (?=as )|today (?=as )|last \w+ (?=as )|this \w+ (?=as )|in \d{4} (?=as ))?"
_FOR = r"for (?:the (?:post|position|office|role) of )?(?!best |the |an? |its |their |his |her )"
_TO = r"to (?:the (?:rank|post|position) of )?(?=(?:\w+ )?(?:\w+ )?(?:\w+ )?)"


def _act_by(tokens: Tokens, of_at: int) -> str | None:
    """The status that the noun gives in: the appointment by President NAME | of NAME as TITLE."""
    acts = rules.load("role_patterns").groups["acts"].words
    for index in range(of_at - 2, max(0, of_at - 10), -1):
        if tokens.lows[index] == "by":
            return str(acts[tokens.lows[index - 1]]) if tokens.lows[index - 1] in acts else None
    return None


def _act_of(tokens: Tokens, at: int, status: str) -> Iterator[Finding]:
    """The appointment of NAME, of NAME of PLACE, as TITLE."""
    index = at + 1
    if tokens.lows[index : index + 1] == ["of"]:
        index += 2
        while index < len(tokens) and is_capital(tokens, index):
            index += 1
    if tokens.lows[index : index + 1] == ["("] and ")" in tokens.lows[index : index + 4]:
        index = tokens.lows.index(")", index) + 1
    index = _after_aside(tokens, index)
    match = _INTO.match(words_from(tokens, index, 6))
    if match:
        for part in parts_after(tokens, index + match.group().count(" "), True):
            yield Finding(at, part, "act", status, 0, at, part.end)


_INTO = re.compile(r"(?:as|to be|to become|to serve as|to act as) (?:its |the )?(?:new |next )?")


_REPLACED = rules.words("around_titles", "replaced")


def _replacing(tokens: Tokens, by_at: int) -> int:
    """The token of "replaced" before "by", or before "as TITLE by"; NOBODY where there is none."""
    for index in range(by_at - 1, max(-1, by_at - 14), -1):
        if tokens.lows[index] in _REPLACED:
            direct = index == by_at - 1
            return index if direct or tokens.lows[index + 1] == "as" else NOBODY
        if tokens.persons[index] != NOBODY or tokens.lows[index] in {",", ";"}:
            return NOBODY
    return NOBODY


def _replaced(tokens: Tokens, at: int, by_at: int, verb_at: int) -> Iterator[Finding]:
    """NAME was replaced by NAME as TITLE; NAME was replaced as TITLE by NAME."""
    if verb_at < by_at - 1:
        parts = [part for part in parts_after(tokens, verb_at + 2, True) if part.end == by_at]
    else:
        parts = parts_after(tokens, at + 2, True) if tokens.lows[at + 1 : at + 2] == ["as"] else []
    auxiliaries = {"was", "is", "has", "been", "be", "being", "will", "later", "then", "to"}
    coming = {"will", "to", "is"} & set(tokens.lows[max(0, verb_at - 3) : verb_at])
    subject = verb_at - 1
    while subject > 0 and tokens.lows[subject] in auxiliaries:
        subject -= 1
    for part in parts[:1]:
        yield Finding(at, part, "replacing", "appointed", 0, at, part.end)
        if tokens.persons[subject] != NOBODY:
            yield Finding(subject, part, "replaced", "outgoing" if coming else "former", 0, subject, part.end)


def _as_after(tokens: Tokens, at: int) -> int:
    """The token of "as" or "to" behind a name, or behind what stands between commas there; 0 without one."""
    index = _after_aside(tokens, after_origin(tokens, at + 1))
    return index if tokens.lows[index : index + 1] in (["as"], ["to"]) else 0


def _with_holder(tokens: Tokens, at: int, with_at: int) -> Iterator[Finding]:
    """The cabinet was named with NAME as TITLE; a trio with NAME as TITLE."""
    new = not pattern_words("forming").isdisjoint(tokens.lows[:with_at])
    if not pattern_words("forbidding").isdisjoint(tokens.lows[:with_at]):
        return
    for part in parts_after(tokens, at + 2, True):
        clause = part.determiner == "the" and has_verb(tokens, part)
        if not part.head.plural and part.determiner not in {"a", "an"} and not clause:
            yield Finding(at, part, "with", "appointed" if new else "current", 0, at, part.end)


def _held_with(tokens: Tokens, joint: int) -> int | None:
    """The token of "with" that begins a list of holders: with NAME as TITLE, | NAME as TITLE and NAME as TITLE."""
    for index in range(joint - 1, 0, -1):
        if tokens.persons[index] != NOBODY and tokens.lows[index + 1] != "as":
            return None
        if tokens.lows[index] == "with":
            return index if tokens.persons[index + 1] != NOBODY or index + 1 in tokens.heads else None
    return None


def _second_object(tokens: Tokens, at: int, joint: int) -> Iterator[Finding]:
    """He named NAME as TITLE and | NAME as TITLE."""
    groups = rules.load("role_patterns").groups
    after = _as_after(tokens, at)
    if tokens.lows[after] not in tokens.lows[:joint]:
        return
    for index in range(joint - 1, -1, -1):
        for kind in ("appointed", "nominated", "elected", "dismissed"):
            if tokens.lows[index] in groups[kind].words and not _forbidden(tokens, index):
                for part in parts_after(tokens, after + 1, True):
                    yield Finding(at, part, f"object_{kind}", str(groups[kind].more["status"]), 0, at, part.end)
                return


def _verb_before(tokens: Tokens, at: int, chain: list[Part]) -> int | None:
    """The token of the verb whose object begins with the name or with what describes it before it."""
    end = address_start(tokens, at)
    after = tokens.lows[at + 1 : at + 3]
    titled = chain_ending(tokens, end - 1) if tokens.lows[end - 1 : end] == [","] else []
    given = titled and tokens.lows[titled[0].start - 1] in _giving()
    if titled and (after in ([",", "as"], ["to", "be"]) or (given and after[:1] == ["as"])):
        chain = titled  # named current chairman, NAME, as TITLE
    start = chain[0].start if chain else _description_start(tokens, end)
    inside = range(start + 1, chain[0].title_start if chain else start)
    verb_at = next((i for i in inside if tokens.lows[i] in _giving() and tokens.lows[i - 1] not in _NO_SUBJECTS), None)
    if verb_at is not None:
        return verb_at  # the bank | appointed | finance chief NAME: not an appointed chief
    return start - 1 if start > 0 else None


_NO_SUBJECTS = frozenset({"the", "a", "an", "of", "by", "newly", "recently", "duly", "for", "its", "his", "her"})


@cache
def _giving() -> frozenset[str]:
    groups = rules.load("role_patterns").groups
    return frozenset(word for kind in ("appointed", "elected", "nominated") for word in groups[kind].words)


_DEVOUT = rules.words("around_titles", "devout")


def _description_start(tokens: Tokens, end: int) -> int:
    """Where the words begin that say what somebody is and give no title: named | company veteran | NAME as TITLE."""
    devout = tokens.lows[end - 1] in _DEVOUT and is_capital(tokens, end - 1)
    if end < 2 or not (devout or tokens.lows[end - 1] in pattern_words("descriptions")):
        return end
    first = next((i for i in range(end - 2, max(-1, end - 6), -1) if tokens.lows[i] in _giving()), None)
    return end if first is None else first + 1


def _after_aside(tokens: Tokens, index: int) -> int:
    """The token after what stands between commas behind a name, where "as" follows; else `index`."""
    if tokens.lows[index : index + 1] != [","]:
        return index
    if tokens.lows[index + 1 : index + 2] == ["as"]:
        return index + 1
    if tokens.lows[index + 2 : index + 3] == ["as"] and "." in tokens.texts[index + 1][1:]:
        return index + 2  # NAME, M.S.C. as bishop
    for comma in range(index + 1, min(len(tokens) - 1, index + 24)):
        if tokens.lows[comma] == "," and tokens.lows[comma + 1 : comma + 3] in (["to", "be"], ["to", "become"]):
            return comma + 1
        if tokens.lows[comma : comma + 2] == [",", "as"]:
            return comma + 1
    return index


_BARE = frozenset({"appointed", "elected"})
_DETERMINERS = frozenset({"the", "a", "an", "its", "his", "her", "their"})


def _after_description(tokens: Tokens, index: int) -> int:
    """The token after an age or a description between commas, where a bare title follows: named NAME, 52, | director.

    And: named NAME, the former mayor, | director. Else `index`.
    """
    if tokens.lows[index : index + 1] != [","] or index + 3 >= len(tokens):
        return index
    if tokens.lows[index + 1].isdigit() and tokens.lows[index + 2] == ",":
        return index + 3 if tokens.lows[index + 3] not in _DETERMINERS else index
    if tokens.lows[index + 1] not in _DETERMINERS:
        return index
    comma = next((i for i in range(index + 2, min(len(tokens) - 1, index + 12)) if tokens.lows[i] == ","), None)
    if comma is None or tokens.lows[comma + 1] in _DETERMINERS:
        return index
    parts = parts_after(tokens, comma + 1, True)
    return (
        comma + 1
        if parts and tokens.lows[parts[-1].end : parts[-1].end + 1] in ([], ["."], [";"], ["on"], ["in"])
        else index
    )


def _forbidden(tokens: Tokens, verb_at: int) -> bool:
    """Whether the verb is negated, modal, or an infinitive after a plan."""
    words = pattern_words("forbidding")
    purpose = tokens.lows[max(0, verb_at - 1) : verb_at] == ["to"]
    purpose = purpose and _DECIDING.isdisjoint(tokens.lows[max(0, verb_at - _VOTE) : verb_at - 1])
    return purpose or any(low in words for low in tokens.lows[max(0, verb_at - 4) : verb_at])


_DECIDING = rules.words("around_titles", "deciding")
_VOTE = 6  # tokens from the verb of deciding to that of appointing: voted 7 - 2 | to hire


_CHOSEN = rules.words("around_titles", "chosen to take over")


def _is_chosen(tokens: Tokens, verb_at: int) -> bool:
    """Whether somebody was given the office that he is to take over: named NAME | to replace; was chosen to succeed."""
    before = tokens.lows[max(0, verb_at - 10) : verb_at - 1]
    told = any(low in _giving() or low in _CHOSEN for low in before)
    denied = not pattern_words("forbidding").isdisjoint(before)
    return tokens.lows[verb_at - 1] == "to" and told and not denied


def _before_choice(tokens: Tokens, verb_at: int) -> int:
    """The token behind the person who takes over, past what gives him the office: NAME | was named to replace."""
    index = verb_at
    if tokens.lows[index - 1] == "to":
        index -= 1
        if tokens.lows[index - 1] in _giving() or tokens.lows[index - 1] in _CHOSEN:
            index -= 1
            while index and tokens.lows[index - 1] in {"was", "been", "has", "is", "had", "being"}:
                index -= 1
    return index


def _is_given_by_body(tokens: Tokens, part: Part, verb: str) -> bool:
    """Whether the body that gives the title has it as its own: a coach whom it hires, its president whom it elects."""
    own = part.determiner in {"its", "their"} or part.pronoun != NOBODY
    of_states = part.head.complete or is_minister(part.head) or part.head.title in _OF_STATES
    if _is_of_the_company(tokens, part):
        return True
    return _is_free(part) and (own or (verb in pattern_words("hiring") and not of_states))


def _is_of_the_company(tokens: Tokens, part: Part) -> bool:
    """Whether the title points back to the body that gives it: Norvex named NAME as | the company's chief of sales."""
    first = part.start
    points = tokens.lows[first] == "the" and tokens.lows[first + 1] in pattern_words("pointing-bodies")
    return points and part.generic and part.organization is None and tokens.lows[first + 2] in POSSESSIVE


def _is_free(part: Part) -> bool:
    """Whether nothing tells yet whose office it is."""
    return part.organization is None and not part.generic and not part.complements and part.owner == NOBODY


# A parliament, a party or a court that names one of these does not have him as its own.
_OF_STATES = rules.words("around_titles", "named for the state")
_BETWEEN = frozenset({"has", "have", "had", "will", "also", "yesterday", "today", "on", "officially", "unanimously"})


def subject_body(tokens: Tokens, verb_at: int) -> tuple[int, int] | None:
    """The tokens of the body that appoints, where it stands before the verb: Benfica has | named NAME as coach."""
    last = verb_at
    while last and (tokens.lows[last - 1] in _BETWEEN or tokens.lows[last - 1] in WEEKDAYS):
        last -= 1
    first = last
    while first and is_capital(tokens, first - 1) and first - 1 not in tokens.ending and first - 1 not in tokens.heads:
        first -= 1
    if first == last and tokens.lows[last - 1 : last] == ["it"]:
        return _it(tokens, last - 1)
    joined = _joined_town(tokens, first, last)
    if joined == first and first > 1 and tokens.lows[first - 1] == "and" and is_capital(tokens, first - 2):
        return None  # Bern and Biel have appointed: neither alone
    first = joined
    first += first < last and tokens.lows[first] == "the"
    if first >= last or (
        first and tokens.lows[first - 1] not in {"the", "new", ",", "and", "that", "when", "after", "said"}
    ):
        return None
    words = text_between(tokens, first, last)
    if words.lower() in organization_words() or words == "I":
        return None
    known = words.lower() in known_forms() or any(low in organization_words() for low in tokens.lows[first:last])
    named = last - first > 1 or words.isupper() or seat_named(words) is not None or not _is_word(words)
    return (first, last) if known or named else None


def _joined_town(tokens: Tokens, first: int, last: int) -> int:
    """Where the name of a council of several towns begins: | Antrim and Newtown District Council has appointed."""
    start = first - 1
    while start and is_capital(tokens, start - 1) and start - 1 not in tokens.heads:
        start -= 1
    one = first > 1 and tokens.lows[first - 1] in {"and", "&"} and start < first - 1 and last - first > 1
    towns = one and tokens.lows[last - 1] in organization_words() and tokens.lows[last : last + 1] != ["have"]
    return start if towns and organization_words().isdisjoint(tokens.lows[start : first - 1]) else first


def _it(tokens: Tokens, at: int) -> tuple[int, int] | None:
    """The body that begins the sentence and tells what "it" did: Norvex, a lender, said on Friday | it had named ..."""
    told = next((i for i in range(at - 1, max(0, at - _LONGEST_REPORT), -1) if tokens.lows[i] in telling()), None)
    if told is None or any(tokens.persons[index] != NOBODY for index in range(told)):
        return None
    comma = tokens.lows.index(",") if "," in tokens.lows[:told] else told
    plain = all(is_capital(tokens, index) or tokens.lows[index] in {"the", "of"} for index in range(comma))
    return subject_body(tokens, comma) if plain else None


_LONGEST_REPORT = 6  # words from a verb of telling to "it"


def _is_word(word: str) -> bool:
    """Whether a word with a capital is an everyday word that begins the sentence: Voters, Delegates."""
    low = word.lower()
    return low.endswith(("s", "ers", "men")) or low in pattern_words("barriers") or low in modifiers()


def _subject(tokens: Tokens, verb_at: int) -> int | None:
    """The one person who stands directly before the verb, auxiliaries and adverbs between them."""
    index = verb_at - 1
    while index and tokens.lows[index] in {"will", "has", "had", "have"}:
        index -= 1
    if tokens.lows[index] == ",":
        opening = next((i for i in range(index - 1, max(0, index - 14), -1) if tokens.lows[i] == ","), None)
        named = opening is not None and opening > 0 and tokens.persons[opening - 1] != NOBODY
        index = opening - 1 if named and opening else index
    if tokens.lows[index] == "and":
        people = [at for at in range(index) if tokens.persons[at] != NOBODY]
        return people[0] if len(people) == 1 else None
    while index >= 0 and (
        tokens.lows[index] in {"will", "has", "had", "have", "who", "also", "officially", "then", "later"}
        or tokens.lows[index] == ","
    ):
        index -= 1
    return index if index >= 0 and tokens.persons[index] != NOBODY else None

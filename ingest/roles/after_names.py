"""Titles after a name, between commas or in brackets."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from ingest import rules
from ingest.grammar.verbs import BE, HAVE, MODALS, tags_of
from ingest.known_names import vocabulary
from ingest.organizations import organization_words, seat_named
from ingest.roles.before_names import addressed_follows, after_position, is_body, name_follows
from ingest.roles.chains import serves, sharing
from ingest.roles.findings import Finding
from ingest.roles.heads import is_minister
from ingest.roles.noun_phrases import phrase_end
from ingest.roles.parts import Part
from ingest.roles.phrases import part_at
from ingest.roles.tokens import Tokens, honorific, is_capital, text_between, words_from
from ingest.roles.words import NOBODY, barriers, pattern_words

_OPENING = frozenset({",", "(", "—", "–", "-"})


_SENATOR = re.compile(r"[dri]-\w[\w.]*")


def after_name(tokens: Tokens, at: int, has_left: bool) -> Iterator[Finding]:
    """NAME, [44,] TITLE [and TITLE] of ORGANIZATION, ...; NAME (TITLE); NAME – TITLE – ..."""
    index = _after_letters(tokens, at + 1)
    yield from _letters(tokens, at, index)
    index = _after_bracket(tokens, index)
    index = after_position(tokens, index)
    index = after_origin(tokens, index)
    if index + 1 >= len(tokens) or max(tokens.heads) < at:
        return
    if tokens.lows[index] in {"as", "are", "were", "became", "become"}:
        yield from _received(tokens, at, index + 1)
    if tokens.lows[index] not in _OPENING:
        return
    start = _skip_asides(tokens, index + 1)
    yield from _chosen(tokens, at, start)
    if tokens.lows[start : start + 2] == ["one", "of"]:
        yield from _one_of(tokens, at, start + 2)
        return
    start += tokens.lows[start : start + 2] == ["who", "as"]
    introduced = start < len(tokens) and tokens.lows[start] == "as"
    parts = parts_after(tokens, start + introduced, introduced)
    parts = parts or _before_body(tokens, start) or _behind_noun(tokens, start)
    joined = len(parts) > 1 and parts[0].determiner is None and parts[0].end < len(tokens)
    joined = joined and tokens.lows[parts[0].end] == "and" and is_evidence(parts[-1], introduced)
    bracketed = bool(parts) and _fills_bracket(tokens, index, parts[0])
    if not parts or not (joined or bracketed or is_evidence(parts[0], introduced)):
        return
    last = parts[-1].end
    if parts[0].determiner == "the" and tokens.lows[last : last + 1] and tokens.lows[last] in _reporting():
        return  # with NAME, the minister | said
    left = has_left or (tokens.lows[0] == "according" and parts[0].determiner == "the")  # according to X, the mayor, Y
    parts = _with_body_behind(tokens, parts)
    behind = max(last, (parts[-1].organization or (0, 0))[1])
    parts = _before_subject(tokens, at, parts, last)
    others = left and parts and parts[0].determiner in {"his", "her", "their"}  # the mayor, NAME, his driver and ...
    if not parts or others or (left and addressed_follows(tokens, behind)):
        return
    yield from _apposed(tokens, at, parts, last)


def _letters(tokens: Tokens, at: int, stop: int) -> Iterator[Finding]:
    """The titles among the letters behind a name: NAME, QC, MP."""
    for position in range(at + 1, stop):
        part = part_at(tokens, position, position + 1, False) if position in tokens.heads else None
        if part is not None:
            yield Finding(at, part, "letters", None, 0, at, position + 1)


def _fills_bracket(tokens: Tokens, index: int, part: Part) -> bool:
    """Whether an office alone fills a bracket behind a name: NAME (treasurer)."""
    opens = tokens.lows[index] == "(" and part.start == index + 1 and part.head.kind == "office"
    return opens and not part.head.plural and tokens.lows[part.end : part.end + 1] == [")"]


def _after_bracket(tokens: Tokens, index: int) -> int:
    """The token after a bracket behind a name that holds no title: NAME (Lib Dem) |, the cabinet member for roads."""
    close = next((i for i in range(index + 2, min(len(tokens), index + _LONGEST_SEAT)) if tokens.lows[i] == ")"), index)
    opens = tokens.lows[index : index + 1] == ["("] and close > index
    titled = any(i in tokens.heads or tokens.persons[i] != NOBODY for i in range(index, close))
    short = close == index + 2 and not (index + 1 in tokens.heads and tokens.heads[index + 1].kind == "office")
    return close + 1 if opens and (short or not titled) else index


def _behind_noun(tokens: Tokens, start: int) -> list[Part]:
    """The title that "and" joins to a noun that is none: NAME, a Democrat and former mayor of Bern, ..."""
    if tokens.lows[start : start + 1] not in (["a"], ["an"]):
        return []
    joint = next((i for i in range(start + 2, min(len(tokens) - 1, start + 4)) if tokens.lows[i] == "and"), None)
    if joint is None or start + 1 in tokens.heads:
        return []
    plain = all(tokens.persons[i] == NOBODY and tokens.lows[i].replace("-", "").isalpha() for i in range(start, joint))
    parts = parts_after(tokens, joint + 1, False) if plain else []
    closed = parts and tokens.lows[parts[-1].end : parts[-1].end + 1] in ([","], ["."], [")"], [";"], ["—"], ["–"])
    fits = closed and not parts[0].head.plural and parts[0].determiner in {None, "a", "an"}
    return parts if fits else []


def _apposed(tokens: Tokens, at: int, parts: list[Part], last: int) -> Iterator[Finding]:
    """What titles behind a name say: of it, or, in the plural, of it and the names before."""
    if parts[0].head.plural:
        yield from _distributed_after(_names_left(tokens, at), parts)
        return
    status = _status_from_years(tokens, last)
    for part in parts:
        if not part.head.plural and not _is_metaphor(part):
            over = status if part is parts[-1] or part.determiner is parts[-1].determiner else None
            yield Finding(at, part, "apposition", over, 0, at, part.end)


def _before_body(tokens: Tokens, start: int) -> list[Part]:
    """The title that its body follows without a word between: NAME, Group Managing Director Access Bank, ..."""
    head = next((i for i in range(start, min(len(tokens), start + 4)) if i in tokens.heads), None)
    body = head + tokens.heads[head].words if head is not None else len(tokens)
    if head is None or body >= len(tokens) or not is_capital(tokens, body) or not is_capital(tokens, head):
        return []
    end, capital = phrase_end(tokens, body, len(tokens), False)
    part = part_at(tokens, start, body, False)
    plain = part is not None and part.end == body and part.head.kind == "office" and not part.head.plural
    closed = tokens.lows[end : end + 1] and (
        tokens.lows[end] in {",", ".", ")", ";"} or tokens.lows[end] in _reporting()
    )
    if part is None or not plain or part.organization or not closed or capital != body:
        return []
    return [replace(part, organization=(body, end), seats=(), end=end)] if is_body(tokens, body, end) else []


def _with_name_of_body(tokens: Tokens, part: Part) -> Part:
    """The title with the name that a comma parts from what its body is: head of the state broadcaster, | TVR |, ..."""
    kind, first = part.end - 1, part.end + 1
    first += tokens.lows[first : first + 1] == ["the"]
    described = part.complements == 1 and part.organization is None and part.owner == NOBODY and not part.head.plural
    described = described and tokens.texts[kind].islower() and tokens.lows[kind] in organization_words()
    if not described or tokens.lows[part.end : part.end + 1] != [","] or first >= len(tokens):
        return part
    end, capital = phrase_end(tokens, first, len(tokens), False)
    closed = tokens.lows[end : end + 1] and tokens.lows[end] in {",", ".", ")", ";", "—", "–"}
    if capital != first or not closed or not (is_body(tokens, first, end) or _is_sign(tokens, first, end)):
        return part
    told = text_between(tokens, part.head_end, part.title_end)
    title = part.title.removesuffix(f" {told}")
    return replace(
        part, title=title, title_end=part.head_end, organization=(first, end), end=end, pronoun=NOBODY, generic=False
    )


def _is_sign(tokens: Tokens, first: int, end: int) -> bool:
    """Whether one word can only be the name of a body: initials, or a word that no list knows and that is no place."""
    word = tokens.texts[first]
    known = vocabulary().bits.get(tokens.lows[first], 0)
    initials = len(word) > 1 and word.isupper()
    return end == first + 1 and seat_named(word) is None and (initials or (not known and len(word) > 3))


def _with_body_behind(tokens: Tokens, parts: list[Part]) -> list[Part]:
    """The titles with the body that a comma parts from them: NAME, Vice Chancellor, University of Lagos, ..."""
    last = parts[-1]
    first = last.end + 1
    plain = last.organization is None and not last.possessed and not last.complements and last.head.kind == "office"
    if not plain or last.head.plural or tokens.lows[last.end : last.end + 1] != [","] or first >= len(tokens):
        return parts
    end, capital = phrase_end(tokens, first, len(tokens), False)
    named = capital == first and any(low in organization_words() for low in tokens.lows[first:end])
    follows = tokens.lows[end : end + 1]
    alone = not follows or follows[0] in {",", ".", "(", ";", "has", "had", "is", "was"} or follows[0] in _reporting()
    if not named or not alone or any(tokens.persons[index] != NOBODY for index in range(first, end)):
        return parts
    return [*parts[:-1], replace(last, organization=(first, end), seats=())]


@cache
def _reporting() -> frozenset[str]:
    return pattern_words("saying") - {"suggested", "asked"}


def _one_of(tokens: Tokens, at: int, index: int) -> Iterator[Finding]:
    """NAME, one of the league's vice-presidents, ...; NAME, one of the founders of BODY."""
    part = part_at(tokens, index, len(tokens), True)
    if part is None or not part.head.plural or not _closes(tokens, part, False) or part.status is not None:
        return
    if is_evidence(part, True) and len(part.seats) < 2:
        yield Finding(at, part, "one_of", None, 0, at, part.end)


def _chosen(tokens: Tokens, at: int, start: int) -> Iterator[Finding]:
    """NAME, the president's nominee for TITLE; NAME, his choice to be TITLE."""
    stop = min(len(tokens) - 2, start + _LONGEST_CHOICE)
    if pattern_words("choices").isdisjoint(tokens.lows[start + 1 : stop]):
        return
    for index in range(start + 1, stop):
        if tokens.lows[index] in _OPENING or tokens.lows[index] in {"who", "of", "for", "and"}:
            return
        if tokens.lows[index] in pattern_words("choices"):
            into = _INTO.match(words_from(tokens, index + 1, 4))
            for part in parts_after(tokens, index + 1 + into.group().count(" "), True) if into else ():
                if not part.head.plural and part.head.kind == "office":
                    yield Finding(at, part, "chosen", "nominated", 0, at, part.end)
            return


_LONGEST_CHOICE = 8  # words
_INTO = re.compile(r"(?:for|as|to be|to become|to serve as) ")


_CLOSING = _OPENING | frozenset((".", ";", ":", ")", "?", "!"))


def _before_subject(tokens: Tokens, at: int, parts: list[Part], last: int) -> list[Part]:
    """The titles without the one that is the subject: with NAME, president of Peru, the minister | praised."""
    if not _is_subject(tokens, at, last):
        return parts
    return parts[:-1] if parts[-1].determiner == "the" else []


def _is_subject(tokens: Tokens, at: int, last: int) -> bool:
    """Whether the words behind a name are the subject that follows an opening phrase: According to X, a guard was."""
    if tokens.lows[0] not in pattern_words("opening-phrases") or {",", "and"}.intersection(tokens.lows[1:at]):
        return False
    for index in range(last, len(tokens)):
        low = tokens.lows[index]
        if low in _CLOSING:
            return False
        if tokens.persons[index] == NOBODY and not tokens.texts[index][:1].isupper() and _is_finite(low):
            return True
    return False


def _is_finite(low: str) -> bool:
    return low in BE or low in HAVE or low in MODALS or tags_of(low) in {"d", "dn", "s"}


def _after_letters(tokens: Tokens, index: int) -> int:
    """The token after letters behind a name: NAME QC; NAME, SAN; NAME, MD, PhD."""
    while tokens.texts[index + (tokens.lows[index : index + 1] == [","]) :][:1] and (
        tokens.texts[index + (tokens.lows[index] == ",")] in _honours()
        or _DOTTED.fullmatch(tokens.texts[index + (tokens.lows[index] == ",")])
    ):
        index += 1 + (tokens.lows[index] == ",")
    comma = index + 1 < len(tokens) and tokens.lows[index] == ","
    letters = index + comma
    known = letters in tokens.heads and tokens.heads[letters].behind and tokens.texts[letters].isupper()
    seat = not comma and tokens.texts[index : index + 1] and tokens.texts[index] in _SEATS
    seat = bool(seat) and index in tokens.heads and not is_capital(tokens, min(index + 1, len(tokens) - 1))
    return letters + 1 if known or seat else index


_SEATS = frozenset({"MP", "MEP", "MSP", "MLA", "TD"})  # letters behind a name without a comma: NAME MP said


_DOTTED = re.compile(r"(?!U\.|M\.P)(?:[A-Z]\.){2,}[A-Z]?\.?")  # O.S.A., S.J.


@cache
def _honours() -> frozenset[str]:
    """Letters of honours and degrees behind a name, which are no office."""
    return rules.words("particles", "post-nominals") - {"QC", "KC", "SC", "SAN", "MP", "TD"}


def after_origin(tokens: Tokens, index: int) -> int:
    """The token after "of PLACE" behind a name, where a comma closes it: NAME of Bulgaria, | the director of ..."""
    if tokens.lows[index : index + 1] != ["of"]:
        return index
    last, capital = phrase_end(tokens, index + 1 + (tokens.lows[index + 1 : index + 2] == ["the"]), len(tokens), False)
    if tokens.lows[last : last + 1] == [","] and tokens.lows[last + 2 : last + 4] == [".", ","]:
        last += 3  # of Underhill, Vt.,
    return last if capital is not None and tokens.lows[last : last + 1] == [","] else index


def _received(tokens: Tokens, at: int, index: int) -> Iterator[Finding]:
    """The credentials of NAME and NAME as ambassadors of X and Y; NAME and NAME are, were sworn in as ministers."""
    names = _names_left(tokens, at)
    if len(names) < 2:
        return
    given = _given().match(words_from(tokens, index, 12))
    index += given.group().count(" ") if given else 0
    parts = parts_after(tokens, index, True)
    if parts and parts[0].head.plural:
        status = _status_of_giving(given.group()) if given else _status_before(tokens, names[0])
        yield from (replace(one, status=status) for one in _distributed_after(names, parts))


_GIVING = ("installed", "appointed", "elected", "nominated", "dismissed")


@cache
def _given() -> re.Pattern[str]:
    """Behind "were": appointed last week as, sworn in on Monday as."""
    groups = rules.load("role_patterns").groups
    verbs = "|".join(sorted({word for name in _GIVING for word in groups[name].words}, key=lambda w: (-len(w), w)))
    return re.compile(rf"(?:\w+ly )?(?:{verbs}) (?:on \w+ |in \d+ |last \w+ )?(?:as )?(?:new )?")


def _status_of_giving(words: str) -> str:
    groups = rules.load("role_patterns").groups
    kind = next(name for name in _GIVING if any(f"{word} " in words for word in groups[name].words))
    return str(groups[kind].more["status"])


def _status_before(tokens: Tokens, first: int) -> str | None:
    """What the verb before a list of names gives them: the board | named | NAME and NAME as managing directors."""
    verb = _before_address(tokens, first - 1)
    word = f"{tokens.lows[verb]} " if verb >= 0 else ""
    return _status_of_giving(word) if _given().fullmatch(word) else None


def _skip_asides(tokens: Tokens, index: int) -> int:
    """The token after an age, a party and state, Jr., "both" or "himself"."""
    asides = {"himself", "herself", "both", "aged", "jr.", "jr", "sr.", "also", "all"}
    while index < len(tokens):
        low = tokens.lows[index]
        if low in asides or _SENATOR.fullmatch(low):
            index += 1
        elif low == "of" and tokens.lows[index - 1] == "," and after_origin(tokens, index) > index:
            index = after_origin(tokens, index)
        elif low.isdigit() and len(low) < 4 and index + 1 < len(tokens) and tokens.lows[index + 1] == ",":
            index += 2
        elif (
            low in {",", "."}
            and index
            and (
                tokens.lows[index - 1] in asides
                or _SENATOR.fullmatch(tokens.lows[index - 1])
                or tokens.lows[index - 1].isdigit()
                or tokens.lows[index - 1] == "."
            )
        ):
            index += 1
        else:
            break
    return index


def parts_after(tokens: Tokens, index: int, introduced: bool = False) -> list[Part]:
    """The coordinated titles that begin at a token, up to a boundary; without a title whose holder follows it."""
    parts: list[Part] = []
    timed = False
    while index < len(tokens):
        part = part_at(tokens, index, len(tokens), True)
        if part is None or not _closes(tokens, part, introduced) or (parts and _followed_by_name(tokens, part.end)):
            break
        if parts and (part.head.plural or _opens_clause(tokens, part) or _is_another(tokens, parts[-1].end, part)):
            break
        if timed and part.determiner == "the":
            break
        part = _with_name_of_body(tokens, part)
        parts.append(part)
        end = part.end + _past_time(tokens, part.end)
        index = _joined(tokens, end)
        if index == end:
            break
        timed = timed or end > part.end
    return parts if timed else sharing(parts)


# A time between two titles of a list: county councillor | in 1985 | and mayor in 1990.
_TIME = re.compile(
    r"(?:in (?:[a-z]+ )?\d{4}|last (?:year|month|week)|(?:a|\w+) (?:years?|months?) (?:later|earlier)) and "
)


def _past_time(tokens: Tokens, index: int) -> int:
    """How many words of a time follow a title, where the list goes on behind it; else 0."""
    match = _TIME.match(words_from(tokens, index, 5))
    return match.group().count(" ") - 1 if match else 0


def _joined(tokens: Tokens, index: int) -> int:
    """The token after "and", ",", ", and", "as well as" where one stands at `index`; else `index`."""
    if index + 1 >= len(tokens):
        return index
    if tokens.lows[index] == ",":
        return index + 2 if tokens.lows[index + 1] in {"and", "&"} else index + 1
    if tokens.lows[index : index + 3] == ["as", "well", "as"]:
        return index + 3
    return index + 1 if tokens.lows[index] in {"and", "&", "/"} else index


def _is_another(tokens: Tokens, index: int, part: Part) -> bool:
    """Whether ", and a TITLE" names another person: only titles without article go on after a comma and "and"."""
    return bool(part.determiner) and tokens.lows[index : index + 2] == [",", "and"]


def _opens_clause(tokens: Tokens, part: Part) -> bool:
    """Whether a later title in a list is the subject of what follows: ", and the mayor said"."""
    if part.end >= len(tokens) or part.determiner != "the":
        return False
    low = tokens.lows[part.end]
    return low in pattern_words("saying") or low in {"is", "was", "has", "had", "will", "are", "were"}


def _followed_by_name(tokens: Tokens, index: int) -> bool:
    return (index < len(tokens) and tokens.persons[index] != NOBODY) or name_follows(tokens, index)


_SEEKING = rules.words("around_titles", "not yet in office")


def _goes_on(tokens: Tokens, part: Part) -> bool:
    """Whether a one-word title begins a longer one of small letters: official | languages minister."""
    if part.end > part.start + 1 + (part.determiner is not None) or part.title in pattern_words("complete-titles"):
        return False
    end = min(len(tokens), part.end + 3)
    for index in range(part.end, end):
        head = tokens.heads.get(index)
        if head is not None and index > part.end:
            return is_minister(head) and not head.plural
        low = tokens.lows[index]
        if not low.isalpha() or low in barriers() or not tokens.texts[index].islower():
            return False
    return False


def _closes(tokens: Tokens, part: Part, introduced: bool) -> bool:
    """Whether the phrase ends where it was read to end, and is no title of the name that follows."""
    index = part.end
    if index >= len(tokens):
        return True
    low = tokens.lows[index]
    if tokens.persons[index] != NOBODY or low in {"'s", "’s", "-"} or honorific(tokens, index):
        return False
    if not low[:1].isalpha():
        return True
    if is_capital(tokens, index) or _goes_on(tokens, part) or low in _SEEKING or _leads_to_name(tokens, index):
        return False
    if part.end > part.title_end or part.organization or (introduced and low not in organization_words()):
        return True
    return low in pattern_words("barriers") or low.endswith(("ed", "ing")) or low in _asides()


def _leads_to_name(tokens: Tokens, index: int) -> bool:
    """Whether the place of a title stands before another name, whose title it is: party MP | from Kano | NAME."""
    at = index + 1
    while at < len(tokens) and is_capital(tokens, at) and tokens.persons[at] == NOBODY:
        at += 1
    return tokens.lows[index] in {"from", "of", "for"} and index + 1 < at < len(tokens) and tokens.persons[at] != NOBODY


@cache
def _asides() -> frozenset[str]:
    groups = rules.load("role_patterns").groups
    return frozenset(groups["ages-and-asides"].words) | frozenset(groups["saying"].words)


def is_evidence(part: Part, introduced: bool) -> bool:
    """Whether a phrase after a comma is a title of the name before it: more than one everyday word."""
    if part.owner != NOBODY and not serves(part):
        return False
    if part.determiner in {"his", "her"} and (not serves(part) or part.head.title in {"secretary", "assistant"}):
        return False
    if _is_metaphor(part):
        return False
    if part.end > part.title_end or part.title_start + part.head.words < part.title_end or introduced:
        return True
    bare = part.organization is None and not part.possessed and part.status is None
    return not (
        bare
        and part.head.title in (pattern_words("everyday-heads") if part.determiner else pattern_words("weak-heads"))
    )


def _is_metaphor(part: Part) -> bool:
    """Whether "of" and a thing make the vocation a figure of speech: critic of the talks, architect of the plan."""
    if part.head.title == "first officer" and part.end == part.title_end and part.determiner == "the":
        return True  # the first officer on the scene
    thing = part.organization is None and part.complements > 0 and part.owner == NOBODY
    told = part.head_end == part.title_end or part.head.title == "critic"
    return thing and told and part.head.title in pattern_words("metaphors")


_YEAR = re.compile(r"(?:18|19|20)\d\d")


_YEARS = ("from", "between", "until", "till")


def _status_from_years(tokens: Tokens, index: int) -> str | None:
    """former, where "from 1990 to 1995", "until 2005" or "until he was sacked" follows."""
    words = tokens.lows[index : index + 5]
    if words[:1] == ["from"] and words[2:3] in (["until"], ["till"]):
        words = words[2:]
    if words[:1] in (["until"], ["till"]) and _is_end(tokens, index + 1 + tokens.lows[index:].index(words[0])):
        return "former"
    if (
        words[:1] in (["until"], ["till"])
        and len(words) > 1
        and words[1] in pattern_words("calendar") | {"recently", "last"}
    ):
        return "former"
    if len(words) < 2 or words[0] not in _YEARS or not _YEAR.fullmatch(words[1]):
        return None
    ends = words[2:3] and words[2] in {"to", "until", "and", "through", "-", "–"} and words[3:4] and words[3].isdigit()
    return "former" if words[0] in {"until", "till"} or ends else None


def _is_end(tokens: Tokens, index: int) -> bool:
    """Whether the words behind "until" tell how the time in an office ended: he was sacked, her retirement."""
    words = tokens.lows[index : index + 3]
    over = (
        words[:1] in (["he"], ["she"]) and len(words) > 1 and (words[1] in {"was", "had"} or "d" in tags_of(words[1]))
    )
    return over or (words[:1] in (["his"], ["her"]) and len(words) > 1 and words[1] in _ENDS_OF_OFFICE)


_ENDS_OF_OFFICE = rules.words("around_titles", "ends of an office")


def _names_left(tokens: Tokens, at: int) -> list[int]:
    """The tokens of the names in "NAME, NAME and NAME" that ends at `at`, in order."""
    names = [at]
    index = _before_address(tokens, at - 1)
    while index > 0 and tokens.lows[index] in {"and", ",", "&"}:
        joint = index - 1
        joint -= tokens.lows[joint] == "," and tokens.lows[index] == "and"
        joint = _before_bracket(tokens, joint)
        if joint < 0 or tokens.persons[joint] == NOBODY:
            break
        names.insert(0, joint)
        index = _before_address(tokens, joint - 1)
    return names


def _before_bracket(tokens: Tokens, index: int) -> int:
    """The token before a bracket with somebody's seat that ends at `index`: NAME | (Finance)."""
    low = max(0, index - _LONGEST_SEAT)
    opening = next((i for i in range(index - 1, low, -1) if tokens.lows[i] == "("), None)
    return opening - 1 if opening is not None and index >= 0 and tokens.lows[index] == ")" else index


_LONGEST_SEAT = 6  # tokens of a bracket behind a name


def _before_address(tokens: Tokens, index: int) -> int:
    """The token before forms of address and ranks that end at `index`: and | Maj Gen | NAME."""
    while index > 0 and tokens.persons[index] == NOBODY:
        first = tokens.ending.get(index + 1)
        if first is not None and tokens.heads[first].kind in {"rank", "honour"}:
            index = first - 1
        elif honorific(tokens, index):
            index -= 1
        else:
            break
    return index


def _fields_of(part: Part) -> list[str]:
    """The titles in "ministers of health and trade", where nothing says that one minister has both."""
    head, of, fields = part.title.partition(" of ")
    return [f"{head} of {field}" for field in re.split(r",\s+(?:and\s+)?|\s+and\s+", fields)] if of else []


def _distributed_after(names: list[int], parts: list[Part]) -> Iterator[Finding]:
    """NAME and NAME, the presidents of X and Y; NAME and NAME, professors at X; the ministers of A and B."""
    part = parts[0]
    fields = _fields_of(part)
    if len(fields) > 1 and len(fields) == len(names):
        for name, field in zip(names, fields, strict=True):
            yield Finding(name, replace(part, title=field), "plural_after", None, 0, names[0], part.end)
        return
    if len(names) < 2 or (len(part.seats) > 1 and len(part.seats) != len(names)):
        return
    for number, name in enumerate(names):
        yield Finding(name, part, "plural_after", None, number if len(part.seats) > 1 else 0, names[0], part.end)

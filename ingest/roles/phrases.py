"""Noun phrases that name a role, read from a word on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ingest import rules
from ingest.organizations import organization_words, seat_named
from ingest.places import country_of_demonym
from ingest.roles.complements import PREPOSITIONS, Complement, complement_after, small_list
from ingest.roles.heads import after_body_word, first_modifier, head_position, rank_before
from ingest.roles.holders import holder_before
from ingest.roles.noun_phrases import is_somebody
from ingest.roles.parts import Part
from ingest.roles.titles import Head
from ingest.roles.tokens import Tokens, is_adjective_like, is_capital, text_between
from ingest.roles.words import DETERMINERS, NOBODY, NUMBERS, PRONOUNS, fields, pattern_words, statuses


def part_at(tokens: Tokens, start: int, stop: int, loose: bool) -> Part | None:
    """The title that begins at a token: [determiner] [status] [organization] [modifiers] HEAD [of ORGANIZATION].

    `loose` lets unknown small words stand before the head after a determiner (the soft-spoken former president).
    """
    known, key = tokens.parts, (start, stop, loose)
    if key not in known:
        known[key] = _read_part(tokens, start, stop, loose)
    return known[key]


def _read_part(tokens: Tokens, start: int, stop: int, loose: bool) -> Part | None:
    index = start
    determiner = None
    early = None
    if index + 1 < stop and tokens.lows[index] in statuses() and tokens.lows[index + 1] in DETERMINERS:
        early = statuses()[tokens.lows[index]][0]
        index += 1
    if index and tokens.lows[index - 1] == "," and tuple(tokens.lows[index : index + 2]) in _UNTIL:
        early = "former"
        index += 2
    if index and tokens.lows[index - 1] == "," and tokens.lows[index : index + 3] == ["at", "the", "time"]:
        early = "former"
        index += 3
    if index and tokens.lows[index - 1] == "," and tokens.lows[index : index + 1] == ["once"]:
        early = "former"
        index += 1
    if index < stop and tokens.lows[index] in DETERMINERS:
        determiner = tokens.lows[index]
        index += 1
        if determiner == "one":
            return None
        index += index + 1 < stop and determiner in PRONOUNS and tokens.lows[index] in NUMBERS
        while loose and determiner in {"a", "an"} and _is_pair_of_adjectives(tokens, index, stop):
            index += 2
    head_at = head_position(tokens, index, stop, determiner is not None, loose)
    if head_at is None:
        return None
    part = _part(tokens, start, index, head_at, stop, determiner)
    if part and determiner in NUMBERS and not part.head.plural:
        return None
    return replace(part, status=early) if part and early and not part.status else part


def _is_pair_of_adjectives(tokens: Tokens, index: int, stop: int) -> bool:
    """Whether an adjective stands before another that a comma or "and" parts from it: a young, | ambitious lawyer."""
    if index + 3 >= stop or tokens.lows[index + 1] not in {",", "and"}:
        return False
    plain = all(tokens.texts[at].isalpha() and tokens.texts[at].islower() for at in (index, index + 2))
    adjectives = all(at not in tokens.heads and is_adjective_like(tokens, at) for at in (index, index + 2))
    return plain and adjectives and any(at in tokens.heads for at in range(index + 3, min(stop, index + 6)))


_UNTIL = frozenset(
    {
        ("most", "recently"),
        ("until", "now"),
        ("until", "then"),
        ("until", "recently"),
        ("till", "now"),
        ("till", "then"),
    }
)


def _part(tokens: Tokens, start: int, first: int, head_at: int, stop: int, determiner: str | None) -> Part | None:
    head_at = after_body_word(tokens, first, head_at)
    head = tokens.heads[head_at]
    title_start = first_modifier(tokens, first, head_at)
    title_end = head_at + head.words
    status = _status_before(tokens, first, title_start)
    end, after_status = _status_after(tokens, _after_initials(tokens, title_end, stop))
    seated = _seated(tokens, head, title_start, head_at)
    seats, organization, possessed, owner, generic = holder_before(
        tokens, range(first, title_start), seated, determiner
    )
    if len(seats) > 1 and not head.plural:
        return None
    small = title_start > first and tokens.texts[title_start - 1].islower()
    if generic and organization is None and not possessed and small and _is_alike(tokens, title_start):
        title_start -= 1
        generic = False
    pronoun = first - 1 if determiner in {"its", "whose", "their"} and owner == NOBODY else NOBODY
    part = Part(
        start, end, head, head.title, title_start, title_end, after_status or status, determiner,
        organization, seats, possessed, owner, generic, head_end=title_end, pronoun=pronoun,
    )  # fmt: skip
    part = _with_fields(tokens, _graded(tokens, part, first, head_at), stop)
    part = _with_department(tokens, part, stop)
    return _with_complements(tokens, part, stop)


def _with_fields(tokens: Tokens, part: Part, stop: int) -> Part:
    """A title of the lexicon that ends in a field, with those that "and" joins to it: head of sales | and marketing."""
    end = part.title_end
    if " of " not in part.head.title or part.end != end or end >= stop or tokens.lows[end] not in {",", "and", "&"}:
        return part
    more = small_list(tokens, end - 1, end)
    title = f"{part.title}{text_between(tokens, end - 1, more)[len(tokens.texts[end - 1]) :]}"
    return replace(part, title=title, title_end=more, end=more) if end < more <= stop else part


def _with_department(tokens: Tokens, part: Part, stop: int) -> Part:
    """The title of a firm with the department that a comma parts from it: Vice President, Industrial Sales, at ..."""
    first = end = part.end + 1
    capital = is_capital(tokens, part.title_start)
    if not capital or part.head.plural or part.head.title.lower() not in pattern_words("with-departments"):
        return part
    if tokens.lows[part.end : first] != [","] or part.end != part.title_end:
        return part
    while end < stop and (is_capital(tokens, end) or (tokens.lows[end] in {"and", "&"} and end > first)):
        end += 1
    words = tokens.lows[first:end]
    named = not words or words[-1] not in fields() | pattern_words("departments") or words[0] in {"and", "&"}
    named = named or len(words) > _LONGEST_DEPARTMENT or end in tokens.ending
    closed = end >= len(tokens) or tokens.lows[end] in {",", ".", ")", ";", "at", "for", "of", "in", "with"}
    if named or not closed or seat_named(text_between(tokens, first, end)) is not None:
        return part
    title = f"{part.title}, {text_between(tokens, first, end)}"
    return replace(part, title=title, title_end=end, end=end)


_LONGEST_DEPARTMENT = 6  # words


def _is_alike(tokens: Tokens, index: int) -> bool:
    """Whether a small word can go with the title: army captain, not the army | Admiral NAME."""
    head = tokens.heads.get(index)
    return head is None or head.kind != "rank" or tokens.texts[index].islower()


def _after_initials(tokens: Tokens, index: int, stop: int) -> int:
    """The token after the short form of a title in brackets: Chief Executive Officer (CEO) | of the bank."""
    bracket = index + 3 <= stop and tokens.lows[index] == "(" and tokens.lows[index + 2] == ")"
    short = tokens.texts[index + 1] if bracket else ""
    return index + 3 if len(short) > 1 and short.isupper() and short.isalpha() else index


def _graded(tokens: Tokens, part: Part, first: int, head_at: int) -> Part:
    """The part with the modifiers in its title, and with a rank that a state parts from it: chief US | envoy."""
    words: Sequence[str] = [low for low in tokens.lows[part.title_start : head_at] if low not in statuses()]
    ranked = rank_before(tokens, first, part.title_start)
    if ranked is not None:
        specialist = part.head.kind == "vocation" and country_of_demonym(tokens.texts[ranked + 1]) is None
        words = tokens.texts[ranked:head_at] if specialist else [tokens.lows[ranked], *words]
        part = replace(part, organization=None, seats=()) if specialist else part
        part = replace(part, title_start=ranked)
    title = " ".join([*words, part.head.title]).replace(" '", "'").replace(" ’", "’")
    return replace(part, title=title) if words else part


def _seated(tokens: Tokens, head: Head, title_start: int, head_at: int) -> Head:
    """The head; an office of the state before it, where a small body stands between: Saudi | royal court adviser."""
    bodies = [low for low in tokens.lows[title_start:head_at] if low in organization_words()]
    return replace(head, seat="state") if bodies and head.seat == "none" else head


def _status_before(tokens: Tokens, first: int, title_start: int) -> str | None:
    found = None
    for index in range(first, title_start):
        known = statuses().get(tokens.lows[index])
        until = index and tokens.lows[index] == "then" and tokens.lows[index - 1] in {"until", "since"}
        place = tokens.texts[index] == "New" and is_capital(tokens, index + 1) and index + 1 not in tokens.heads
        if (
            known
            and not until
            and not (place and tokens.lows[index + 1] not in fields())
            and known[1] != "after"
            and (found is None or found == "current")
        ):
            found = known[0]
    return found


def _status_after(tokens: Tokens, index: int) -> tuple[int, str | None]:
    """(the token after a status word that follows the title, the status)."""
    if index < len(tokens):
        known = statuses().get(tokens.lows[index])
        if known and known[1] != "before" and tokens.lows[index] in _AFTER:
            return index + 1, known[0]
    return index, None


_AFTER = rules.words("around_titles", "behind titles")


def _with_complements(tokens: Tokens, part: Part, stop: int) -> Part:
    """The part with the phrases after it: of ORGANIZATION, for FIELD, to STATE."""
    while part.end < stop and part.complements < 4 and _is_preposition(tokens, part.end):
        shift = _before_charge(tokens, part.end)
        whole = replace(part, end=part.end + shift) if shift else part
        found = complement_after(tokens, whole, stop, part_at)
        if found is None or (shift and found.kind != "field"):
            break
        if found.kind == "field" and part.head.portfolio and tokens.lows[part.end] in {"of", "for"}:
            found = replace(found, end=_list_of_fields(tokens, found.end, stop))
        part = _attached(tokens, part, found)
    end, status = _status_after(tokens, part.end)
    return replace(part, end=end, status=status) if status else part


def _list_of_fields(tokens: Tokens, end: int, stop: int) -> int:
    """The token after a list of fields: Secretary for Information |, Communication, and the Digital Economy."""
    index, joined = end, False
    while index + 1 < stop and not joined and index - end < _LONGEST_LIST:
        comma = tokens.lows[index] == ","
        joined = tokens.lows[index + comma] in {"and", "&"}
        first = index + comma + joined + (tokens.lows[index + comma + joined : index + comma + joined + 1] == ["the"])
        if not (comma or joined) or is_somebody(tokens, first):
            return end
        index = first
        while index < stop and is_capital(tokens, index) and index - first < 4:
            if index in tokens.heads and tokens.lows[index] not in fields():
                break
            index += 1
        if index == first:
            return end
    closed = index >= len(tokens) or tokens.lows[index] in {".", ",", ";", ")", "and", "in", "on", "to", "at", "from"}
    return index if joined and closed else end


_LONGEST_LIST = 16  # words


def _is_preposition(tokens: Tokens, index: int) -> bool:
    return tokens.lows[index] in PREPOSITIONS or tokens.lows[index : index + 2] == ["responsible", "for"]


_CHARGES = (
    ("responsible", "for"),
    ("in", "charge", "of"),
    ("with", "responsibility", "for"),
    ("with", "special", "responsibility", "for"),
)


def _before_charge(tokens: Tokens, index: int) -> int:
    """How many words stand before the last preposition of "in charge of" and the like; 0 where none of them stands."""
    return next((len(words) - 1 for words in _CHARGES if tuple(tokens.lows[index : index + len(words)]) == words), 0)


def _attached(tokens: Tokens, part: Part, found: Complement) -> Part:
    before = part.end
    part = replace(part, end=found.end, complements=part.complements + 1)
    if found.kind == "thing":
        named = text_between(tokens, before, found.end)
        return replace(part, title=f"{part.title} {named}", title_end=found.end, generic=True)
    if found.kind == "field":
        words = " ".join(tokens.lows[before : found.start])
        named = text_between(tokens, found.start, found.end)
        its = found.start - 1 if tokens.lows[found.start - 1] == "its" else part.pronoun
        words = words.removesuffix(" its")
        return replace(part, title=f"{part.title} {words} {named}", title_end=found.end, pronoun=its)
    if found.kind == "organization":
        return replace(part, organization=(found.start, found.end), seats=())
    if found.kind == "within":
        return replace(part, within=(found.start, found.end))
    if found.kind == "state":
        return replace(part, seats=found.seats, organization=(found.start, found.end))
    if found.kind == "possessed":
        words = tokens.body[tokens.starts[found.owner_end + 1] : tokens.ends[found.end - 1]]
        held = (found.start, found.owner_end)
        title = f"{part.title} {tokens.lows[before]} {words}"
        return replace(part, title=title, title_end=found.end, organization=held, seats=found.seats)
    if found.kind == "generic":
        return replace(part, generic=True)
    if found.kind == "person":
        return replace(part, owner=found.start, possessed=True)
    return part

"""Titles that stand one after another or are joined by and."""

from __future__ import annotations

import re
from dataclasses import replace

from ingest import rules
from ingest.organizations import organization_words, seat_named
from ingest.roles.parts import Part
from ingest.roles.phrases import part_at
from ingest.roles.tokens import Tokens, address_start, is_capital
from ingest.roles.words import NOBODY, fields, pattern_words, words_of


def chain_before(tokens: Tokens, at: int) -> list[Part]:
    """The titles that end before the name, forms of address between them left out."""
    return chain_ending(tokens, address_start(tokens, at))


def chain_ending(tokens: Tokens, end: int) -> list[Part]:
    """The titles that fill the tokens from somewhere to `end`, the longest such chain."""
    if end not in tokens.chains:
        tokens.chains[end] = _chain_ending(tokens, end)
    return tokens.chains[end]


def _chain_ending(tokens: Tokens, end: int) -> list[Part]:
    low = left_bound(tokens, end)
    last = max((index for index in tokens.heads if low <= index < end), default=NOBODY)
    for start in range(low, last + 1):
        chain = _chain(tokens, start, end)
        if chain and not _belongs_to_left(tokens, start, chain):
            return chain
    return []


_PAUSES = frozenset(',;:.!?"“”‘«»—–…[]/|')


def left_bound(tokens: Tokens, end: int) -> int:
    """How far left a title phrase that ends at `end` can reach."""
    index = end
    while index > 0 and end - index < 24:
        low = tokens.lows[index - 1]
        if low in _PAUSES and not _listed_field(tokens, index - 1):
            break
        if tokens.persons[index - 1] != NOBODY and not (index < end and tokens.lows[index] in {"'s", "’s"}):
            break
        index -= 1
    return index


def _listed_field(tokens: Tokens, index: int) -> bool:
    """Whether a comma stands in a list of fields: Minister of Health, Labour and Welfare."""
    return (
        tokens.lows[index] == ","
        and 0 < index < len(tokens) - 1
        and (
            (tokens.lows[index - 1] in fields() and tokens.lows[index + 1] in fields())
            or (_is_land(tokens, index - 1) and _is_land(tokens, index + 1) and _listing(tokens, index + 1))
        )
    )


def _is_land(tokens: Tokens, index: int) -> bool:
    return is_capital(tokens, index) and seat_named(tokens.texts[index]) is not None


def _listing(tokens: Tokens, index: int) -> bool:
    """Whether a list of states goes on to an "and": ministers of Serbia, | Croatia and Bosnia."""
    return "and" in tokens.lows[index + 1 : index + 6]


def _chain(tokens: Tokens, start: int, end: int) -> list[Part]:
    """The titles that fill the tokens from start to end, one after another or joined by and; [] where they do not."""
    parts: list[Part] = []
    index = start
    joined = False
    while index < end:
        between = parts and tokens.persons[index] != NOBODY
        part = None if between else part_at(tokens, index, end, False)
        if part is None or part.title_end > end or not _fits_before(tokens, part, end):
            return []
        if joined and not (_held_together(parts[-1], part) or _both_in_capitals(tokens, parts[-1], part)):
            return []
        if parts and not joined and not follows_office(part):
            return []
        parts.append(part)
        index = part.end
        joined = index < end - 1 and tokens.lows[index] in {"and", "&"}
        index += joined
    return sharing(parts) if index == end else []


def _both_in_capitals(tokens: Tokens, left: Part, right: Part) -> bool:
    """Whether two offices in capitals without an article are one person's: Deputy Premier and Treasurer NAME."""
    plain = all(
        one.head.kind == "office" and not one.head.plural and one.determiner is None and not one.possessed
        and one.title_start == one.start and is_capital(tokens, one.title_start)
        for one in (left, right)
    )  # fmt: skip
    both = left.organization is None and left.status is None and right.status is None
    return plain and both and left.head.title != right.head.title and not left.complements


def _fits_before(tokens: Tokens, part: Part, end: int) -> bool:
    """Whether a title may stand before a name: not a bare member, nor a capital that only begins the sentence."""
    bare = part.title_start == part.start and part.organization is None
    if (
        not part.head.premodifier
        and bare
        and part.end == part.title_end
        and part.head.words == 1
        and part.title == part.head.title
    ):
        return False
    if part.owner != NOBODY and not serves(part):
        return False
    small = (part.generic and part.complements) or (
        part.organization is not None and part.organization[0] >= part.title_end
    )
    direct = end < len(tokens) and tokens.lows[end] not in {",", "(", "—", "–", "is", "was", "will"}
    opens = part.start == 0 and part.determiner is None and part.head.kind == "office" and not part.head.plural
    direct = direct and not (opens and part.title_start == 0 and part.head.words == 1)  # Leader of the opposition NAME
    small = small and not (part.head.local and part.organization)  # Governor of Perm region NAME
    if direct and part.end == end and small and part.status is None and tokens.texts[end - 1].islower():
        return False
    body = tokens.texts[end - 1].islower() and tokens.lows[end - 1] in organization_words()
    body = body and not part.head.portfolio and not (part.head.local and part.organization)
    if direct and part.end == end and part.complements and body:
        return False
    if _is_everyday_rank(tokens, part):
        return False
    return not (part.organization and _begins_sentence(tokens, part.organization) and not part.seats)


def serves(part: Part) -> bool:
    """Whether somebody can be this to a person, and it is a role: an office, a lawyer, a driver; not a friend."""
    personal = part.head.title in words_of("relations", "personal-service")
    return not part.head.relation and (personal or part.head.kind == "office")


def _is_everyday_rank(tokens: Tokens, part: Part) -> bool:
    """Whether major, general or private is the everyday word: in general NAME, a major NAME show."""
    first = part.title_end - 1
    if tokens.texts[first] not in {"major", "general", "private"} or part.head.words > 1:
        return False
    before = tokens.lows[first - 1] if first else ""
    return before in {"a", "in"} or before in fields()


_VERBAL_ENDING = re.compile(r"(?:ing|ed|ly)$")


def _begins_sentence(tokens: Tokens, span: tuple[int, int]) -> bool:
    """Whether the words are one capital word that may have its capital from the beginning of the sentence."""
    first, last = span
    opens = first == 0 or (first == 1 and not tokens.texts[0].isalnum())
    return opens and last - first == 1 and _VERBAL_ENDING.search(tokens.lows[first]) is not None


def follows_office(part: Part) -> bool:
    """Whether a title may stand between an office and a name: army chief General NAME."""
    return part.head.kind in {"rank", "honour"} or part.head.title in pattern_words("after-offices")


_LEADING = rules.words("around_titles", "leading a party")


def _held_together(left: Part, right: Part) -> bool:
    """Whether "LEFT and RIGHT NAME" gives both titles to one person."""
    plain = not (right.determiner or right.head.plural or left.head.plural)
    if plain and (
        left.head.kind == right.head.kind == "vocation" or (left.status, right.status) == ("former", "current")
    ):
        return True
    owned = left.organization is not None and left.organization[0] < left.title_start and left.determiner is None
    if plain and left.possessed and left.owner == NOBODY and left.determiner in {"his", "her", "its", "their"}:
        return True
    if plain and owned and right.organization is None and not right.possessed:
        return True
    led = right.organization is not None and right.organization[1] <= right.title_start
    if plain and led and left.head.complete and left.determiner is None and right.head.title in _LEADING:
        return left.organization is None and left.start == 0  # Prime Minister and LDP chief NAME
    if right.determiner or right.head.plural or left.head.plural or not left.head.joint:
        return False
    if left.head.title == "president" and "minister" in right.head.title:
        return False
    return right.head.joint or right.head.title.startswith("government spokes") or "minister" in right.head.title


def sharing(parts: list[Part]) -> list[Part]:
    """Coordinated titles: what the first has before it, or the last after it, belongs to all that lack it."""
    shared = list(parts)
    for index in range(1, len(shared)):
        left, right = shared[index - 1], shared[index]
        if (
            right.determiner is None
            and right.start > left.end
            and right.organization is None
            and not right.complements
            and left.organization
            and left.organization[1] <= left.title_start
            and (right.status is None or right.status == left.status)
        ):
            shared[index] = right = replace(right, organization=left.organization, seats=left.seats)
        ranked = left.status == "acting" and right.head.kind in {"rank", "honour"}
        ended = left.status in {"former", "acting", "late"} and not ranked
        if right.determiner is None and right.status is None and ended:
            shared[index] = replace(right, status=left.status)
    for index in range(len(shared) - 2, -1, -1):
        left, right = shared[index], shared[index + 1]
        if left.organization is None and not left.generic and not left.possessed and _shares(left, right):
            shared[index] = replace(left, organization=right.within or right.organization, seats=right.seats)
    return shared


def _shares(left: Part, right: Part) -> bool:
    if right.organization is None or right.organization[0] < right.title_end or left.title_end > right.title_start:
        return False
    if " the " in left.title and left.title_end > left.head_end:
        return False
    if right.determiner or (right.status and right.status != left.status) or left.head.kind != right.head.kind:
        return False
    return bool(right.seats) or not left.head.complete


def _belongs_to_left(tokens: Tokens, start: int, chain: list[Part]) -> bool:
    """Whether the phrase continues a title at its left: special envoy of the | secretary-general for Syria NAME."""
    index = start - 1
    if index < 0 or tokens.lows[index] not in {"of", "for", "to"} or index not in tokens.ending:
        return False
    return any(part.end > part.title_end or part.complements for part in chain)

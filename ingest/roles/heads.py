"""Where a title begins in a noun phrase."""

from __future__ import annotations

from functools import cache

from ingest import rules
from ingest.organizations import known_forms, organization_words, seat_named
from ingest.places import country_of_demonym
from ingest.roles.titles import Head
from ingest.roles.tokens import Tokens, is_adjective_like, is_capital, possessive_after, text_between
from ingest.roles.words import (
    NOBODY,
    ORIGINS,
    POSSESSIVE,
    barriers,
    fields,
    is_age,
    labels,
    modifiers,
    pattern_words,
    statuses,
    words_of,
)


def head_position(tokens: Tokens, first: int, stop: int, determined: bool, loose: bool) -> int | None:
    """The token where the head begins, or None where something else comes first."""
    unknown = 0
    index = first
    if not determined and first < stop and tokens.lows[first] in _CHOSEN:
        return None
    while index < stop and index - first < 16:
        head = tokens.heads.get(index)
        if head is not None and head.plural and _is_team(tokens, index, first):
            index += 1
            continue
        named_after = index > first and tokens.lows[index - 1] in {"of", "for"}
        if head is not None and not named_after and not _is_modifier(tokens, index, head, stop):
            return index
        if head is not None and possessive_after(tokens, index + head.words, stop):
            index += head.words + 1
            continue
        if not _may_precede(tokens, index, first, stop):
            unknown += 1
            described = (loose and determined) or "-" in tokens.lows[index] or is_described(tokens, index)
            graded = loose and index > first and tokens.lows[first] in words_of("title_modifiers", "rank")
            described = described or graded or (index > first and _follows_country(tokens, index))
            described = described or _possessor_of(tokens, first, index + 1) is not None
            if not described or unknown > 3 or not is_adjective_like(tokens, index):
                return None
        index += 1
    return None


def _is_team(tokens: Tokens, index: int, first: int) -> bool:
    """Whether a plural with a capital ends a team's name: Kansas City Chiefs | offensive coordinator."""
    named = is_capital(tokens, index) and index > first and is_capital(tokens, index - 1)
    return named and index + 1 < len(tokens) and tokens.texts[index + 1].islower() and tokens.lows[index + 1] != "of"


def _follows_country(tokens: Tokens, index: int) -> bool:
    """Whether the possessive or the adjective of a country stands before: North Korea's | ceremonial head of state."""
    low = tokens.lows[index]
    if not tokens.texts[index].islower() or low.endswith(("ed", "ing", "ly")) or index + 1 not in tokens.heads:
        return False
    return tokens.lows[index - 1] in POSSESSIVE or country_of_demonym(tokens.texts[index - 1]) is not None


# Without "the" they are verbs: "appointed judge Smith as minister".
_CHOSEN = rules.words("around_titles", "chosen")


def _is_modifier(tokens: Tokens, index: int, head: Head, stop: int) -> bool:
    """Whether the title at `index` only modifies a later head (deputy foreign minister, attorney general's office)."""
    after = index + head.words
    if after >= stop:
        return False
    if tokens.lows[after] in POSSESSIVE:
        return True
    low = tokens.lows[index]
    if tokens.lows[after] in {"and", "&"} and (low not in fields() or low == "player"):
        return False
    if after in tokens.heads and tokens.heads[after].kind == "rank" and head.kind != "rank":
        return False
    if low == "chief" and after in tokens.heads and _is_addressed(tokens, index, after):
        return False  # planning chief | Councillor NAME
    if head.words == 1 and (low in modifiers() or low in labels()):
        return _head_follows(tokens, after, stop)
    if tokens.persons[after] == NOBODY and tokens.lows[after] in organization_words() and after not in tokens.heads:
        return _head_follows(tokens, after, stop)
    return False


def _is_addressed(tokens: Tokens, index: int, after: int) -> bool:
    """Whether a title in capitals, as it stands before a name, follows a word in small letters."""
    title = tokens.heads[after].title
    small = tokens.texts[index].islower() and tokens.texts[after][0].isupper()
    return small and title in pattern_words("after-offices")


def _head_follows(tokens: Tokens, index: int, stop: int) -> bool:
    """Whether modifiers and then a head stand at `index`."""
    for position in range(index, min(stop, index + 6)):
        if position in tokens.heads:
            return True
        low = tokens.lows[position]
        if position == index and is_capital(tokens, position) and seat_named(tokens.texts[position]):
            continue
        if tokens.persons[position] != NOBODY or not (
            low in modifiers() or low in {"and", "&"} or low in organization_words()
        ):
            return False
    return False


def _may_precede(tokens: Tokens, index: int, first: int, stop: int) -> bool:
    """Whether the token may stand before the head in a title's phrase."""
    low = tokens.lows[index]
    if tokens.persons[index] != NOBODY:
        return possessive_after(tokens, index + 1, stop)
    if low in modifiers() or low in statuses() or low in labels() or low in organization_words():
        return True
    if low in {"(", ")"}:
        return index > first and _in_brackets(tokens, index)
    if low[0].isdigit() and low.endswith(("st", "nd", "rd", "th")):
        return True  # the 15th president
    if low in POSSESSIVE or low == "&":
        return index > first
    if low in {"and", "of", "for"}:
        return index > first and _joins(tokens, index, stop)
    if low == "the" and index > first and tokens.lows[index - 1] == "of":
        return _joins(tokens, index - 1, stop)
    if low in {"'", "’"}:
        return index > first and tokens.lows[index - 1].endswith("s")
    if _has_title(tokens, index, stop):
        return True
    if tokens.texts[index].isupper() and len(low) > 2 and low in known_forms():
        return True
    plain = low not in barriers() or (index > 0 and possessive_after(tokens, index + 1, stop))  # the Met's
    return (tokens.texts[index][:1].isupper() and plain and low not in pattern_words("calendar")) or is_age(low)


def _possessor_of(tokens: Tokens, first: int, end: int) -> int | None:
    """The token after a possessive, where only plain small words lead to `end`: FAO's | senior locust officer."""
    index = end - 1
    if POSSESSIVE.isdisjoint(tokens.lows[first:end]):
        return None
    while index > first and tokens.lows[index] not in POSSESSIVE:
        low = tokens.lows[index]
        small = tokens.texts[index].islower() and low.replace("-", "").isalpha() and low not in barriers()
        if not small or low.endswith(("ed", "est", "ly")) or index in tokens.ending or is_age(low):
            return None
        index -= 1
    while index + 1 < end and tokens.lows[index + 1] in _unsaid():
        index += 1
    said = not _unsaid().isdisjoint(tokens.lows[index + 1 : end])
    return index + 1 if index > first and not said else None


@cache
def _unsaid() -> frozenset[str]:
    """Words before a title that are no part of it: labels, status words, and ordinals that count holders."""
    ranks = words_of("title_modifiers", "rank") - pattern_words("ordinals")
    return (labels() | statuses().keys() | pattern_words("ordinals")) - ranks


def _has_title(tokens: Tokens, index: int, stop: int) -> bool:
    """Whether the word, by its possessive, is somebody or something that has the title: the plaintiff's | attorney."""
    if index + 1 >= stop or tokens.lows[index + 1] not in _POSSESSING:
        return False
    low = tokens.lows[index]
    small = tokens.texts[index].islower() and low.replace("-", "").isalpha() and low not in barriers()
    return small and (low.endswith("s") or tokens.lows[index + 1] in POSSESSIVE)


_POSSESSING = POSSESSIVE | {"'", "’"}


def _in_brackets(tokens: Tokens, index: int) -> bool:
    """Whether the bracket closes or opens initials after a name: Green Field Party (GFP) leader."""
    middle = index + 1 if tokens.lows[index] == "(" else index - 1
    around = tokens.lows[middle - 1 : middle + 2 : 2] == ["(", ")"]
    return around and tokens.texts[middle].isupper() and is_capital(tokens, middle - 2)


def _joins(tokens: Tokens, index: int, stop: int) -> bool:
    """Whether and, of, for stands in a name before the head: trade and industry minister, Bank of England governor."""
    if index + 1 >= stop:
        return False
    left, right = tokens.lows[index - 1], tokens.lows[index + 1]
    if right == "the" and tokens.lows[index] == "of" and index + 2 < stop:  # Armed Forces of the Philippines | chief
        return left in organization_words() and is_capital(tokens, index - 1) and is_capital(tokens, index + 2)
    both_fields = left in modifiers() and right in modifiers()
    if tokens.lows[index] == "and":
        titled = index + 1 in tokens.heads and right not in fields()
        return (both_fields and not titled) or (
            seat_named(tokens.texts[index - 1]) is not None and seat_named(tokens.texts[index + 1]) is not None
        )
    return left in organization_words() and is_capital(tokens, index - 1) and is_capital(tokens, index + 1)


def after_body_word(tokens: Tokens, first: int, head_at: int) -> int:
    """Where the title's first word ends the name of a body before it (Security Council | member), the later title."""
    head = tokens.heads[head_at]
    if head.words < 2 or head_at <= first:
        return head_at
    before = head_at - 1
    if (
        head_at + 1 in tokens.heads
        and is_capital(tokens, head_at)
        and tokens.texts[head_at + 1].islower()
        and is_capital(tokens, before)
    ):
        return head_at + 1
    if tokens.lows[head_at] not in organization_words():
        return head_at
    shorter = next(
        (
            p
            for p in range(head_at + 1, head_at + head.words)
            if p in tokens.heads and p + tokens.heads[p].words == head_at + head.words
        ),
        None,
    )
    if (
        shorter is None
        or not is_capital(tokens, before)
        or tokens.lows[before] in statuses()
        or tokens.lows[before] in labels()
    ):
        return head_at
    place = seat_named(tokens.texts[before]) or tokens.lows[before] in _TERRITORIES
    return head_at if place else shorter


def first_modifier(tokens: Tokens, first: int, head_at: int) -> int:
    """The first of the modifiers that stand directly before the head."""
    index = head_at
    while index > first and _is_title_word(tokens, index - 1, first, tokens.heads[head_at]):
        index -= 1
    while index < head_at and tokens.lows[index] in {"and", "&", ","}:
        index += 1
    if index > first and tokens.lows[index - 1] in {"of", "for"}:
        return head_at
    if tokens.lows[max(first, index - 2) : index] == ["of", "the"]:
        return head_at  # Department of the Interior | Spokesperson
    if first < index < head_at and _is_name_run(tokens, index, head_at):
        return head_at
    start = _less_organization(tokens, first, index, head_at)
    head = tokens.heads[head_at]
    kinds = head.kind == "vocation" or head.title in pattern_words("described-heads") or "chief" in head.title
    small = kinds and start > first and tokens.texts[start].islower()
    possessed = _possessor_of(tokens, first, start) if small else None
    if possessed is not None and possessed < start and tokens.lows[start - 1] not in POSSESSIVE:
        return possessed
    if start == head_at and is_minister(tokens.heads[head_at]) and _is_field_of_its_own(tokens, first, head_at - 1):
        return head_at - 1
    start = _with_small_words(tokens, first, start, head_at)
    group = start - 2 >= first and tokens.lows[start - 1] in POSSESSIVE
    return start - 2 if group and tokens.lows[start - 2] in pattern_words("possessed-fields") else start


def _is_field_of_its_own(tokens: Tokens, first: int, index: int) -> bool:
    """Whether a capital word between a state and a minister is the field: South Korean | Unification | Minister."""
    if index < first or not is_capital(tokens, index):
        return False
    if index == 0 and tokens.texts[1] == "minister" and tokens.lows[0].endswith("s"):
        return seat_named(tokens.texts[0]) is None  # Vaccines minister NAME opens a sentence
    if not tokens.texts[index + 1][0].isupper():
        return False
    if index == first and not tokens.lows[index].endswith(("ties", "tion", "ment", "cies", "ics", "ity", "ions")):
        return False
    text, low = tokens.texts[index], tokens.lows[index]
    if seat_named(text) or country_of_demonym(text) or text.isupper() or low in statuses() or low in labels():
        return False
    if low in organization_words() or low in known_forms() or not text.isalpha():
        return False
    begin = next((i for i in range(first, index) if is_capital(tokens, i)), index)
    state = text_between(tokens, begin, index) if begin < index else ""
    owned = tokens.lows[index - 1] in POSSESSIVE or index == first
    return owned or bool(state and (country_of_demonym(state) or seat_named(state)))


def _with_small_words(tokens: Tokens, first: int, start: int, head_at: int) -> int:
    """Small words before the title belong to it: foreign ministry | spokesman, tin | magnate; not Minsk city court."""
    index = start
    if tokens.heads[head_at].kind in {"rank", "honour"}:
        return start
    while index > first and (_is_small_body(tokens, index - 1) or _opens_with_body(tokens, index - 1, start)):
        index -= 1
    while index < start and tokens.lows[index] in {"and", "&"}:
        index += 1
    if index == start:
        return start - 1 if start > first and start == head_at and is_described(tokens, start - 1) else start
    named = index > first and is_capital(tokens, index - 1) and tokens.lows[index - 1] not in statuses()
    if named and tokens.lows[index - 1] not in labels() and not country_of_demonym(tokens.texts[index - 1]):
        return start
    return index


def _opens_with_body(tokens: Tokens, index: int, start: int) -> bool:
    """Whether a word for a body has its capital only from the beginning of the sentence: Company | director."""
    if tokens.lows[index] in words_of("title_modifiers", "party") or country_of_demonym(tokens.texts[index]):
        return False
    opens = index == 0 or (index == 1 and not tokens.texts[0][:1].isalnum())
    small = start < len(tokens) and all(tokens.texts[later].islower() for later in range(index + 1, start + 1))
    return opens and small and (tokens.lows[index] in organization_words() or tokens.lows[index] in modifiers())


def _is_small_body(tokens: Tokens, index: int) -> bool:
    low = tokens.lows[index]
    small = tokens.persons[index] == NOBODY and tokens.texts[index][:1].islower() and low not in statuses()
    return small and low not in _ORDINALS and (low in organization_words() or low in modifiers() or low in {"and", "&"})


# Endings of adjectives that say how somebody is and of participles; a word with another ending says what kind.
_QUALITIES = ("ed", "ing", "ful", "ous", "able", "ible", "less", "ish", "est", "ive", "'s", "’s")


_FISH = 4  # letters; a word as short as this ends in -ish or -ed by chance


def is_described(tokens: Tokens, index: int) -> bool:
    """Whether an unknown small word says what kind of title follows: tin magnate, polar explorer, crew member."""
    head = tokens.heads.get(index + 1)
    if head is None or tokens.persons[index] != NOBODY or not tokens.texts[index].islower():
        return False
    low = tokens.lows[index]
    if (
        len(low) < 3
        or (len(low) > 5 and low.endswith("ly"))
        or not low.replace("-", "").isalpha()
        or (len(low) > _FISH and low.endswith((*_QUALITIES, *ORIGINS)))
    ):
        return False
    known = low in barriers() or low in _unsaid() or low in modifiers() or low in pattern_words("taking-over")
    if known or index in tokens.heads or index in tokens.ending or low in organization_words():
        return False
    of_things = head.title == "minister" and low.endswith("s")  # vaccines minister
    if not (head.kind == "vocation" or head.title in pattern_words("described-heads") or of_things):
        return False
    before = tokens.lows[index - 1] if index else ","
    if index and low.endswith("s") and country_of_demonym(tokens.texts[index - 1]):
        return True  # the Chinese telecoms | magnate
    return before in pattern_words("before-nouns") or before in statuses() or is_age(before)


def _is_name_run(tokens: Tokens, start: int, head_at: int) -> bool:
    """Whether capitals before a small head continue a name: Manchester City | manager, not Indian Trade | minister."""
    if tokens.texts[head_at][:1].isupper() or is_minister(tokens.heads[head_at]):
        return False
    before = tokens.lows[start - 1]
    label = (
        before in statuses()
        or before in labels()
        or before in POSSESSIVE
        or country_of_demonym(tokens.texts[start - 1])
    )
    return not label and all(is_capital(tokens, index) for index in range(start - 1, head_at))


def _is_title_word(tokens: Tokens, index: int, first: int, head: Head) -> bool:
    low = tokens.lows[index]
    if low in words_of("title_modifiers", "party") and is_capital(tokens, index) and not head.portfolio:
        return False
    if head.kind == "vocation" and low in fields() and country_of_demonym(tokens.texts[index]) is not None:
        return False  # American | cellist
    if low in {"and", "&"} and index + 1 in tokens.heads and tokens.lows[index + 1] not in fields():
        return False
    if low in {"and", "&"}:
        return index > first and tokens.lows[index - 1] in modifiers() and tokens.lows[index + 1] in modifiers()
    if low == "states" and index and tokens.lows[index - 1] == "united":
        return False
    if low in _ORDINALS:
        return tokens.lows[index + 1] in _NUMBERED
    parted = low in {"army", "navy"} and tokens.texts[index].islower() and tokens.texts[index + 1][:1].isupper()
    if head.kind == "rank" and (low in _UNITS or parted):
        return False  # 21 Division | Major General NAME; head of the army | Admiral NAME
    if low == "permanent":
        return head.title.endswith(("secretary", "representative", "member", "observer", "delegate"))
    if low in words_of("title_modifiers", "faith"):
        return head.faithful
    if low in _TERRITORIES and index > first and is_capital(tokens, index) and is_capital(tokens, index - 1):
        return country_of_demonym(tokens.texts[index - 1]) is not None
    if (
        head.title in pattern_words("seated")
        and is_capital(tokens, index)
        and low in fields()
        and low not in _SEAT_RANKS
    ):
        return False  # Solomon Islands | Member of Parliament
    if low in _PEOPLES:
        return False
    return low in modifiers()


# What can be said of a member or a governor, though it is a field of others: State Senator, Regional Governor.
_SEAT_RANKS = rules.words("around_titles", "levels of the state")
# Who somebody is: the African | president.
_PEOPLES = rules.words("around_titles", "peoples before titles")
# What an officer commands, which is no part of the rank: 21 Division | Major General NAME.
_UNITS = rules.words("around_titles", "units of forces")
_TERRITORIES = rules.words("around_titles", "territories")
_ORDINALS = frozenset({"first", "second", "third"})
_NUMBERED = rules.words("around_titles", "with a number")


def _less_organization(tokens: Tokens, first: int, start: int, head_at: int) -> int:
    """A run of capitals that ends in a word for a body is the body (Federal Security Service | director)."""
    body = organization_words()
    for index in range(head_at - 1, first - 1, -1):
        low = tokens.lows[index]
        if low in body and low not in modifiers():
            return max(start, index + 1)
        if index > first and _ends_known(tokens, first, index):
            return index + 1
        if low in body and index > first and is_capital(tokens, index):
            before = tokens.lows[index - 1]
            ranked = (
                before in words_of("title_modifiers", "rank")
                or before in statuses()
                or seat_named(tokens.texts[index - 1])
            )
            if is_capital(tokens, index - 1) and not ranked and not is_minister(tokens.heads[head_at]):
                return index + 1
        if index < start:
            break
    return start


_RANKS = rules.words("around_titles", "ranks before titles")


def _ends_known(tokens: Tokens, first: int, index: int) -> bool:
    """Whether the name of a well-known organization of two words or more ends with the token at `index`."""
    return any(
        text_between(tokens, begin, index + 1).lower() in known_forms() for begin in range(max(first, index - 3), index)
    )


def rank_before(tokens: Tokens, first: int, title_start: int) -> int | None:
    """The token of a rank that a state parts from its title: chief US envoy."""
    for index in range(first, title_start - 1):
        if tokens.lows[index] in _RANKS and seat_named(text_between(tokens, index + 1, title_start)):
            return index
    return None


def is_minister(head: Head) -> bool:
    return head.title.endswith(("minister", "secretary"))

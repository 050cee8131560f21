"""How far a noun phrase runs after a preposition."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache

from ingest import rules
from ingest.known_names import PLACE_TAIL, WORD, vocabulary
from ingest.organizations import organization_words, seat_named
from ingest.roles.tokens import Tokens, honorific, is_adjective_like, is_capital, text_between
from ingest.roles.words import (
    NOBODY,
    ORIGINS,
    POSSESSIVE,
    barriers,
    fields,
    labels,
    modifiers,
    pattern_words,
    statuses,
    words_of,
)


def phrase_end(tokens: Tokens, first: int, stop: int, determined: bool) -> tuple[int, int | None]:
    """(the token after the noun phrase that begins at `first`, its first capital word or None)."""
    index = good = first
    capital: int | None = None
    unknown = 0
    while index < stop and tokens.persons[index] == NOBODY:
        step, counts = _step(tokens, index, first, stop, capital)
        if not step:
            if (
                capital is None
                and determined
                and unknown < 3
                and is_adjective_like(tokens, index)
                and index not in tokens.heads
            ):
                unknown += 1
                index += 1
                continue
            break
        if tokens.lows[index].endswith(ORIGINS):
            capital = None
        elif capital is None and (_is_number(tokens, index, stop) or _is_opening(tokens, index, stop)):
            capital = index
        index += step
        good = index if counts else good
    return (good, capital if capital is not None and capital < good else None)


def proper_start(tokens: Tokens, first: int, last: int) -> int:
    """Where a name begins after what it is: Lisbon lender | First Tagus, Japanese space agency | JAXA."""
    for index in range(last - 2, first, -1):
        kind = tokens.texts[index].islower() and tokens.lows[index] in organization_words()
        if kind and is_capital(tokens, index + 1) and tokens.lows[index + 1] not in organization_words():
            return index + 1
    return first


def _is_number(tokens: Tokens, index: int, stop: int) -> bool:
    """Whether a number begins the name of a body: the 1922 committee."""
    low = tokens.lows[index]
    if not low[0].isdigit() or index + 1 >= stop:
        return False
    named = is_capital(tokens, index + 1) and tokens.lows[index + 2 : index + 3] != []
    body = tokens.lows[index + 1] in organization_words() or (named and tokens.lows[index + 2] in organization_words())
    return (low.isdigit() and body) or (low.endswith(("st", "nd", "rd", "th")) and is_capital(tokens, index + 1))


def _is_opening(tokens: Tokens, index: int, stop: int) -> bool:
    return is_capital(tokens, index) and _opens_name(tokens, index, stop)


def _opens_name(tokens: Tokens, index: int, stop: int) -> bool:
    """Whether a capital begins a name: not a faith, and no label or status but before another capital (New Zealand)."""
    low = tokens.lows[index]
    if low in words_of("title_modifiers", "faith"):
        return index + 1 < stop and tokens.texts[index + 1] == "Church"
    if low not in labels() and low not in statuses():
        return True
    return index + 1 < stop and is_capital(tokens, index + 1)


def _step(tokens: Tokens, index: int, first: int, stop: int, capital: int | None) -> tuple[int, bool]:
    """(how many tokens the noun phrase takes here, whether it may end after them); (0, False) where it has ended."""
    low = tokens.lows[index]
    if is_capital(tokens, index):
        if low in pattern_words("calendar") or _title_begins(tokens, index, stop):
            return 0, False
        return 1, True
    if low in pattern_words("between-names") and capital is not None and index + 1 < stop:
        return (
            (1, False)
            if is_capital(tokens, index + 1) or tokens.lows[index + 1] in pattern_words("between-names")
            else (0, False)
        )
    if low == "(":
        return _parenthesis(tokens, index, stop)
    following = _CONNECTORS.get(low)
    if following is not None:
        return following(tokens, index, first, stop, capital)
    if capital is None and _possesses_body(tokens, index, stop):
        return 2, False
    if capital is None and _is_number(tokens, index, stop):
        return 1, False
    if capital is not None and _follows_possessor(tokens, index, capital):
        return 1, low in organization_words()
    if capital is not None:
        if low[0].isdigit():
            return 1, True
        behind = low in organization_words() or low in pattern_words("bodies-behind-names")
        if behind and low not in pattern_words("verbs-too"):
            return 1, True
        if low in fields() and _runs_out(tokens, index, stop):
            return 1, True
        if low in fields() and all(low in modifiers() or low in {"and", "&"} for low in tokens.lows[capital:index]):
            return 1, True
        small = low in modifiers() and index + 1 < stop and tokens.lows[index + 1] in organization_words()
        return (1, False) if small else (0, False)
    if low in organization_words() or (low in modifiers() and index not in tokens.heads):
        return 1, low not in words_of("title_modifiers", "rank") or low in organization_words()
    return (1, True) if index not in tokens.heads and _ends_field(tokens, index, stop) else (0, False)


def _runs_out(tokens: Tokens, index: int, stop: int) -> bool:
    """Whether only fields follow to the end of the phrase: for Nile Basin | peace and security affairs."""
    last = index
    while last < stop and (tokens.lows[last] in fields() or tokens.lows[last] == "and"):
        last += 1
    plain = tokens.lows[index] not in pattern_words("verbs-too") and tokens.lows[last - 1] in fields()
    return plain and (
        last >= len(tokens) or tokens.lows[last] in {",", ".", ")", ";", "at"} or tokens.persons[last] != NOBODY
    )


def _follows_possessor(tokens: Tokens, index: int, capital: int) -> bool:
    """Whether small words lead from a possessive to a body: Parliament's | foreign affairs committee."""
    position = index
    while position > capital and tokens.texts[position].islower() and tokens.lows[position] in _small_words():
        position -= 1
    return position < index and tokens.lows[position] in POSSESSIVE


@cache
def _small_words() -> frozenset[str]:
    return modifiers() | organization_words()


def _ends_field(tokens: Tokens, index: int, stop: int) -> bool:
    """Whether unknown small words close what somebody is responsible for: director of retail | lending | at ..."""
    for position in range(index, min(stop, index + _LONGEST_FIELD)):
        if not _is_plain_noun(tokens, position):
            return False
        if position + 1 >= stop or tokens.lows[position + 1] in _CLOSERS or _is_year(tokens, position + 1):
            return True
    return False


def _is_year(tokens: Tokens, index: int) -> bool:
    """Whether a year follows: became head of lending | in 1990."""
    return tokens.lows[index] == "in" and index + 1 < len(tokens) and tokens.lows[index + 1].isdigit()


_LONGEST_FIELD = 4  # words
_CLOSERS = frozenset({",", ".", ")", "'", "’", "at", "of", "for", "with", "and", "who", "since", "from"})


def _is_plain_noun(tokens: Tokens, index: int) -> bool:
    """Whether a small word can be a noun or an adjective, and none that begins another phrase."""
    low = tokens.lows[index]
    if (
        not low.replace("-", "").isalpha()
        or len(low) < 4
        or tokens.persons[index] != NOBODY
        or not tokens.texts[index].islower()
    ):
        return False
    return (
        low not in barriers() and low not in statuses() and not low.endswith(("ed", "ly")) and index not in tokens.heads
    )


def _title_begins(tokens: Tokens, index: int, stop: int) -> bool:
    """Whether a capital word inside a name is the title of the next phrase: ... of Justice | Attorney General Lynch."""
    head = tokens.heads.get(index)
    if head is None or head.plural:
        return False
    after = index + head.words
    if after >= len(tokens) or tokens.persons[after] != NOBODY:
        return True
    low = tokens.lows[index]
    if low in fields() or low in organization_words():
        return False
    if tokens.lows[after] in POSSESSIVE or (low in modifiers() and index + 1 < stop and is_capital(tokens, index + 1)):
        return False
    return not (is_capital(tokens, after) and after not in tokens.heads)


def _parenthesis(tokens: Tokens, index: int, stop: int) -> tuple[int, bool]:
    long = index + 3 < stop and tokens.lows[index + 3] == ")"
    if long and is_capital(tokens, index + 1) and is_capital(tokens, index + 2) and index + 1 not in tokens.heads:
        return 4, True
    closed = index + 2 < stop and tokens.lows[index + 2] == ")" and is_capital(tokens, index + 1)
    return (3, True) if closed and index + 1 not in tokens.heads else (0, False)


_Connector = Callable[[Tokens, int, int, int, "int | None"], tuple[int, bool]]


def _possessive_step(tokens: Tokens, index: int, first: int, stop: int, capital: int | None) -> tuple[int, bool]:
    more = index + 1 < stop and tokens.persons[index + 1] == NOBODY
    church = capital is not None and tokens.lows[capital] in {"st", "st.", "saint"}
    if church and not (more and is_capital(tokens, index + 1)):
        return 1, True  # vicar of St Mary's
    free = more and (index + 1 not in tokens.heads or _leads_to_body(tokens, index + 1, stop))
    return (1, False) if index > first and free else (0, False)


def _leads_to_body(tokens: Tokens, index: int, stop: int) -> bool:
    """Whether a title is only a modifier in the name of a body: the party's | executive | committee."""
    while index < stop and tokens.lows[index] in modifiers() and tokens.texts[index].islower():
        index += 1
    return index < stop and tokens.texts[index].islower() and tokens.lows[index] in organization_words()


def _plural_possessive_step(tokens: Tokens, index: int, first: int, stop: int, capital: int | None) -> tuple[int, bool]:
    """Workers' Party, the teachers' federation: an apostrophe after s, before a capital or a word for a body."""
    inside = index > first and tokens.lows[index - 1].endswith("s") and index + 1 < stop
    small = capital is None and inside and tokens.lows[index + 1] in organization_words()
    return (1, False) if small or (inside and capital is not None and is_capital(tokens, index + 1)) else (0, False)


def _possesses_body(tokens: Tokens, index: int, stop: int) -> bool:
    """Whether a plural in small letters has a body: general secretary of the teachers' | union."""
    after = index + 2
    plural = tokens.lows[index].endswith("s") and tokens.lows[index + 1 : index + 2] in (["'"], ["’"])
    if not plural or not tokens.texts[index].islower() or index + 2 >= stop:
        return False
    while after < stop - 1 and tokens.lows[after] in modifiers() and tokens.texts[after].islower():
        after += 1
    return tokens.lows[after] in organization_words() and tokens.texts[after].islower()


def _at_step(tokens: Tokens, index: int, first: int, stop: int, capital: int | None) -> tuple[int, bool]:
    """University of Texas at Austin: at stands in a name only between a university and its town."""
    learned = any(low in {"university", "college"} for low in tokens.lows[first:index])
    town = index + 1 < stop and is_capital(tokens, index + 1) and seat_named(tokens.texts[index + 1])
    return (1, False) if learned and town else (0, False)


def _in_step(tokens: Tokens, index: int, first: int, stop: int, capital: int | None) -> tuple[int, bool]:
    """UN Mission in South Sudan: in stands in a name only after what is sent to a place."""
    sent = capital is not None and tokens.lows[index - 1] in _SENT
    faith = index > 1 and tokens.lows[index - 2] in words_of("title_modifiers", "faith")
    sent = sent or (faith and tokens.texts[index - 1] == "Church")  # the Methodist Church in Ireland
    place = index + 1 < stop and is_capital(tokens, index + 1) and _place_at(tokens, index + 1, stop)
    return (1, False) if sent and place and is_capital(tokens, index - 1) else (0, False)


_SENT = rules.words("around_titles", "sent to a place")


def _of_step(tokens: Tokens, index: int, first: int, stop: int, capital: int | None) -> tuple[int, bool]:
    """of, for, on inside a name: after a word for a body, or between capitals."""
    after = index + 1
    if after < stop and tokens.lows[after] in {"the", "a", "an"}:
        after += 1
    outside = after >= stop or index == first or tokens.persons[after] != NOBODY
    short = tokens.lows[after : after + 1] != [] and tokens.lows[after] in pattern_words("short-months")
    outside = outside or (short and tokens.lows[after + 1 : after + 2] == ["."])
    if outside or tokens.lows[after] in pattern_words("calendar"):
        return 0, False
    step = after - index, False
    if tokens.lows[index] == "on" and _is_road(tokens, after, stop):
        return 0, False
    if index - 1 == first and is_house_of_town(tokens, index, stop):
        return step
    if tokens.lows[index] == "for" and capital is not None and _place_at(tokens, after, stop):
        return 0, False
    if tokens.lows[index - 1 : index + 1] == ["state", "of"] and index - first == 2 and is_capital(tokens, first):
        return 0, False  # governor of Kogi state | of the party
    if _is_behind_body(tokens, index, after, capital) and not _title_begins(tokens, after, stop):
        return step
    if capital is None or tokens.lows[index] != "of" or not is_capital(tokens, after):
        return 0, False
    if after > index + 1 and _holds_body(tokens.lows[capital:index]):
        return step
    between = _is_between_capitals(tokens, index, first) and seat_named(text_between(tokens, capital, index)) is None
    return step if between and not _title_begins(tokens, after, stop) else (0, False)


def _is_road(tokens: Tokens, index: int, stop: int) -> bool:
    """Whether capitals that end in a word for a road or a place tell where a body stands: Church on | Lenox Avenue."""
    last = index
    while last < stop and is_capital(tokens, last):
        last += 1
    return last > index + 1 and bool(vocabulary().bits.get(tokens.lows[last - 1], 0) & PLACE_TAIL)


def _is_behind_body(tokens: Tokens, index: int, after: int, capital: int | None) -> bool:
    """Whether a word for a body stands before "of", and what names it behind: the ministry of small business."""
    before = tokens.lows[index - 1]
    if before not in organization_words() and before != ")" and before not in pattern_words("plural-bodies"):
        return False
    small = tokens.lows[after] in organization_words() or tokens.lows[after] in modifiers()
    return is_capital(tokens, after) or (capital is None and small)


def _is_between_capitals(tokens: Tokens, index: int, first: int) -> bool:
    """Whether "of" stands inside one name: behind no describing word, unless that is a part of a body's name."""
    if tokens.lows[index - 1] not in modifiers():
        return True
    return is_capital(tokens, index - 1) and _holds_body(tokens.lows[first:index])


def _holds_body(words: Sequence[str]) -> bool:
    """Whether one of the words is one for a body, and no describing word."""
    return any(word in organization_words() and word not in modifiers() for word in words)


def is_house_of_town(tokens: Tokens, index: int, stop: int) -> bool:
    """Whether what a town is begins the name of its council: City | of | York Council."""
    last = index + 1
    while last < stop and is_capital(tokens, last):
        last += 1
    kind = is_capital(tokens, index - 1) and tokens.lows[index - 1] in pattern_words("kinds-of-place")
    return kind and last > index + _TOWN and tokens.lows[last - 1] in organization_words()


_TOWN = 2  # words at least behind "of": the town and its body


def _begins_person(tokens: Tokens, at: int) -> bool:
    """Whether a name, a form of address or a title stands at a token behind "and"."""
    titled = at in tokens.heads and not tokens.heads[at].plural and tokens.lows[at] not in modifiers()
    return tokens.persons[at] != NOBODY or honorific(tokens, at) or titled


def _and_step(tokens: Tokens, index: int, first: int, stop: int, capital: int | None) -> tuple[int, bool]:
    """and, & inside a name: between fields, or after of and for inside the name of a body."""
    after = index + 1
    if after >= stop or index == first or _begins_person(tokens, after):
        return 0, False
    if _goes_on_in_field(tokens, index, stop, capital):
        return 1, False
    left, right = tokens.lows[index - 1], tokens.lows[after]
    if capital is None and right == "the" and after + 1 < stop and _ends_field(tokens, after + 1, stop):
        return after + 1 - index, False  # education and | the arts
    if (
        after in tokens.heads
        and tokens.heads[after].words > 1
        and not tokens.heads[after].plural
        and right not in fields()
    ):
        return 0, False
    if _leads_to_title(tokens, after, stop) or is_somebody(tokens, after):
        return 0, False
    if left in modifiers() and right in modifiers():
        return 1, False
    if (
        not is_capital(tokens, after)
        or not is_capital(tokens, index - 1)
        or right in pattern_words("calendar")
        or right in statuses()
    ):
        return 0, False
    if tokens.lows[index] == "&" and capital is not None:
        return 1, False
    both_places = _place_at(tokens, after, stop) and _place_before(tokens, capital or first, index)
    more = both_places or _ends_in_body(tokens, after, stop) or left in modifiers()
    return (1, False) if more else (0, False)


def _goes_on_in_field(tokens: Tokens, index: int, stop: int, capital: int | None) -> bool:
    """Whether "and" or a comma joins one more everyday word to what a body is for.

    The Federal Service for Hydrometeorology | and Environmental Monitoring; the Ministry of the Sea |, Transport ...
    """
    if capital is None or not _is_named_by_field(tokens, capital, index):
        return False
    after = index + 1 + (tokens.lows[index + 1] in {"and", "&"})
    last = after
    while last < stop and is_capital(tokens, last) and last not in tokens.heads:
        if not _is_everyday(tokens.lows[last]) or seat_named(tokens.texts[last]) is not None:
            return False
        last += 1
    plain = 0 < last - after <= _LONGEST_FIELD and tokens.lows[after] not in organization_words()
    ended = last >= stop or (tokens.persons[last] == NOBODY and last not in tokens.heads)
    listed = tokens.lows[index] != "," or after > index + 1 or "and" in tokens.lows[last : last + _LONGEST_FIELD]
    return plain and ended and listed


def _is_named_by_field(tokens: Tokens, capital: int, index: int) -> bool:
    """Whether a name that began in capitals has a word for a body and "of" or "for", and a field right before."""
    before = index - (tokens.lows[index - 1] == ",")
    body = any(
        tokens.lows[at] in organization_words() and tokens.lows[at + 1] in {"of", "for", "on"}
        for at in range(capital, before - 1)
    )
    field = body and is_capital(tokens, before - 1) and tokens.lows[before - 1] not in organization_words()
    return field and seat_named(tokens.texts[before - 1]) is None


def _is_everyday(low: str) -> bool:
    return bool(vocabulary().bits.get(low, 0) & WORD) or low in fields()


def is_somebody(tokens: Tokens, index: int) -> bool:
    """Whether two words that no list knows stand before a comma, as only a name does: and | Kithure Kindiki, former."""
    bits = vocabulary().bits
    lows = tokens.lows[index : index + 2]
    named = all(is_capital(tokens, at) for at in range(index, min(len(tokens), index + 2)))
    unknown = all(not bits.get(low, 0) & WORD and low not in modifiers() | organization_words() for low in lows)
    return named and unknown and tokens.lows[index + 2 : index + 3] == [","]


def _place_at(tokens: Tokens, first: int, stop: int) -> bool:
    """Whether the run of capitals at `first` is a place."""
    last = first
    while last < stop and is_capital(tokens, last):
        last += 1
    return any(seat_named(text_between(tokens, first, end)) for end in range(last, first, -1))


def _place_before(tokens: Tokens, first: int, last: int) -> bool:
    """Whether the last of the names in a list that ends before `last` is a place."""
    while "," in tokens.lows[first:last]:
        first += tokens.lows[first:last].index(",") + 1
    return seat_named(text_between(tokens, first, last)) is not None if first < last else False


def _leads_to_title(tokens: Tokens, index: int, stop: int) -> bool:
    """Whether capitals and modifiers lead to a title: and | Italian Foreign Minister."""
    for position in range(index, min(stop, index + 6)):
        if position in tokens.heads and not tokens.heads[position].plural:
            low = tokens.lows[position]
            return low not in modifiers() and low not in organization_words()
        small = tokens.lows[position] in modifiers() or tokens.lows[position] in statuses()
        if tokens.persons[position] != NOBODY or not (small or is_capital(tokens, position)):
            return False
    return False


def _ends_in_body(tokens: Tokens, index: int, stop: int) -> bool:
    """Whether the run of capitals at `index` ends in a field or in a word for a body that it does not begin with."""
    last = index
    while last < stop and is_capital(tokens, last) and last not in tokens.heads:
        last += 1
    low = tokens.lows[last - 1] if last > index else ""
    return low in modifiers() or (
        last - index > 0 and low in organization_words() and seat_named(tokens.texts[index]) is None
    )


def _comma_step(tokens: Tokens, index: int, first: int, stop: int, capital: int | None) -> tuple[int, bool]:
    """A comma inside a list: of fields (Health, Labour and Welfare) or of states (China, Russia and India)."""
    if index == first or index + 2 >= stop or tokens.persons[index + 1] != NOBODY:
        return 0, False
    words = tokens.lows[index + 1 : index + 8]
    if capital is not None and _is_last_of_partners(tokens, index + 1, stop):
        return 1, False
    if "and" not in words:
        return 0, False
    if _goes_on_in_field(tokens, index, stop, capital):
        return 1, False
    listed = [index - 1, *range(index + 1, index + 1 + words.index("and")), index + 2 + words.index("and")]
    listed = [i for i in listed if i < stop and tokens.lows[i] != ","]
    if all(tokens.lows[i] in fields() and i not in tokens.heads for i in listed):
        return 1, False
    return (1, False) if all(is_capital(tokens, i) and seat_named(tokens.texts[i]) for i in listed) else (0, False)


def _is_last_of_partners(tokens: Tokens, index: int, stop: int) -> bool:
    """Whether a capital with "&" and another closes the name of a firm: Darwish |, Haddad & Nabulsi."""
    if index + 2 >= stop or tokens.lows[index + 1] != "&":
        return False
    names = all(is_capital(tokens, at) and at not in tokens.heads for at in (index, index + 2))
    return names and tokens.persons[index] == tokens.persons[index + 2] == NOBODY


def _stop_step(tokens: Tokens, index: int, first: int, stop: int, capital: int | None) -> tuple[int, bool]:
    """The full stop of an initial inside a name: the Daniel K. Inaba Center."""
    inside = index > first and index + 1 < stop and is_capital(tokens, index + 1)
    initial = inside and len(tokens.texts[index - 1]) == 1 and tokens.texts[index - 1].isupper()
    return (1, False) if initial else (0, False)


_CONNECTORS: dict[str, _Connector] = {
    ".": _stop_step,
    "'s": _possessive_step,
    "’s": _possessive_step,
    "of": _of_step,
    "for": _of_step,
    "on": _of_step,
    "and": _and_step,
    "&": _and_step,
    ",": _comma_step,
    "at": _at_step,
    "in": _in_step,
    "'": _plural_possessive_step,
    "’": _plural_possessive_step,
}

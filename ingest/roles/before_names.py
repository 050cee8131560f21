"""Titles before a name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from ingest import rules
from ingest.grammar.verbs import tags_of
from ingest.organizations import known_forms, organization_words, seat_named, town_named
from ingest.places import country_of_demonym
from ingest.roles.chains import chain_ending, follows_office, left_bound
from ingest.roles.findings import Finding
from ingest.roles.heads import is_minister
from ingest.roles.noun_phrases import is_somebody, phrase_end, proper_start
from ingest.roles.parts import Part
from ingest.roles.phrases import part_at
from ingest.roles.tokens import RETIRED, Tokens, address_start, honorific, is_capital, text_between, words_from
from ingest.roles.words import NOBODY, WEEKDAYS, pattern_words, statuses, words_of


def before_name(tokens: Tokens, at: int, chain: list[Part]) -> Iterator[Finding]:
    """Chinese Foreign Minister NAME; Under Secretary of the Department of ... NAME; army chief General NAME."""
    if any(part.head.plural for part in chain):
        if len(chain) == 1:
            yield from _distributed_before(tokens, at, chain[0])
        return
    if _is_superior(tokens, chain):
        yield from _serving(tokens, at, chain[0])
        return
    chain = _sharing_after(tokens, at, chain)
    for part in chain:
        if (
            part.head.kind == "honour"
            or _is_courtesy(part)
            or (at + 1 < len(tokens) and _ROMAN.fullmatch(tokens.texts[at + 1]))
        ):
            continue
        settled = _with_place_after(tokens, at, part) if part is chain[-1] else part
        settled = _with_plural_before(tokens, _less_cut_name(tokens, settled))
        if settled.status is None and tokens.lows[at - 1] == ")" and tokens.lows[at - 2] in RETIRED:
            settled = replace(settled, status="former") if settled is not chain[0] or len(chain) == 1 else settled
        settled = _with_town_before(tokens, settled) if part is chain[0] else settled
        settled = _with_land_shared(tokens, settled) if len(chain) == 1 else settled
        settled = _last_of_listed(tokens, settled) if part is chain[0] else settled
        others = _other_bodies(tokens, settled) if part is chain[0] else []
        for body in others:
            yield Finding(
                at, replace(settled, organization=body, seats=(), status="former"), "before", None, 0, body[0], at + 1
            )
        settled = replace(settled, status="former") if others else settled
        ended = "dismissed" if _is_dismissed(tokens, part) else _ended_before(tokens, chain[0])
        if tokens.lows[part.start - 1 : part.start] == ["unseated"] and part.status is None:
            ended = "former"
        settled = replace(settled, status=ended) if ended else settled
        yield Finding(at, settled, "before", None, 0, part.start, at + 1)


_LED = rules.words("around_titles", "leading people")


def _with_plural_before(tokens: Tokens, part: Part) -> Part:
    """The title with those whom it leads: | Traders' leader NAME, Teachers’ spokesman NAME."""
    first = part.start - 2
    led = part.title in _LED and part.organization is None and not part.possessed and part.title_start == part.start
    if not led or first < 0 or tokens.lows[part.start - 1] not in {"'", "’"} or not tokens.lows[first].endswith("s"):
        return part
    if tokens.persons[first] != NOBODY or (first and is_capital(tokens, first)):
        return part
    return replace(part, title=f"{tokens.lows[first]}' {part.title}", title_start=first, start=first)


_SERVING = tuple(sorted(rules.words("around_titles", "serving a superior")))


def _is_superior(tokens: Tokens, chain: list[Part]) -> bool:
    """Whether the title is of the one whom the name serves: press secretary of | the President NAME.

    Of whom has the title himself nobody writes so: a spokesman for President NAME.
    """
    if len(chain) != 1 or chain[0].determiner != "the" or chain[0].start < _TITLE_AND_OF:
        return False
    of = chain[0].start - 1
    first = tokens.ending.get(of) if tokens.lows[of] in {"of", "to", "for"} else None
    return first is not None and " ".join(tokens.lows[first:of]).endswith(_SERVING)


_TITLE_AND_OF = 2  # tokens before "the": a title and its preposition


def _serving(tokens: Tokens, at: int, superior: Part) -> Iterator[Finding]:
    """The title of the one who serves: press secretary of the President | NAME."""
    of = superior.start - 1
    chain = chain_ending(tokens, of)
    if (
        len(chain) == 1
        and not chain[0].head.plural
        and superior.end == superior.title_end
        and not superior.organization
    ):
        whose = text_between(tokens, of, superior.end)
        part = replace(chain[0], title=f"{chain[0].title} {whose}", title_end=superior.end, end=superior.end)
        yield Finding(at, part, "before", None, 0, part.start, at + 1)


def before_body(tokens: Tokens, at: int) -> Iterator[Finding]:
    """Governor State Bank of Pakistan NAME; Chairman Federal Board of Revenue NAME: a title, its body and a name."""
    end = first = address_start(tokens, at)
    while first and (is_capital(tokens, first - 1) or tokens.lows[first - 1] in {"of", "for", "and", "&"}):
        first -= 1
        head = tokens.heads.get(first)
        body = first + head.words if head is not None else end
        if head is None or body >= end or head.kind != "office" or head.plural or not is_capital(tokens, body):
            continue
        seated = head.seat == "state" and seat_named(text_between(tokens, body, end)) is not None
        named = (seated or is_body(tokens, body, end)) and not tokens.heads.get(end - 1)
        chain = chain_ending(tokens, body) if named else []
        if len(chain) == 1 and chain[0].organization is None and not chain[0].complements:
            part = replace(chain[0], organization=(body, end), seats=(), end=end)
            yield Finding(at, part, "before", None, 0, part.start, at + 1)
            return


def _sharing_after(tokens: Tokens, at: int, chain: list[Part]) -> list[Part]:
    """The titles joined by "and" with the body that stands behind the name: Chairman and CEO NAME of Altair Foods."""
    settled = _with_place_after(tokens, at, chain[-1]) if len(chain) > 1 else None
    if settled is None or settled.organization is None or chain[-1].organization is not None:
        return chain
    joined = all(
        part.organization is None and not part.possessed and not part.complements
        and tokens.lows[part.end : part.end + 1] == ["and"]
        for part in chain[:-1]
    )  # fmt: skip
    return [replace(p, organization=settled.organization, seats=settled.seats) for p in chain] if joined else chain


def _with_town_before(tokens: Tokens, part: Part) -> Part:
    """The title with the town and its state before it: former | Manchester, New Hampshire, Mayor NAME."""
    if not part.head.local or part.organization or part.status or tokens.lows[part.start - 1 : part.start] != [","]:
        return part
    comma = next((i for i in range(part.start - 2, max(0, part.start - 5), -1) if tokens.lows[i] == ","), 0)
    first = comma
    while first and is_capital(tokens, first - 1) and comma - first < 3:
        first -= 1
    state = comma and seat_named(text_between(tokens, comma + 1, part.start - 1))
    town = town_named(text_between(tokens, first, part.start - 1)) if state and first < comma else None
    if town is None:
        return part
    known = statuses().get(tokens.lows[first - 1]) if first else None
    return replace(part, organization=(first, comma), seats=(town,), status=known[0] if known else None, start=first)


def _last_of_listed(tokens: Tokens, part: Part) -> Part:
    """The title with the last body of a list that commas begin: Arsenal, Milan and | Leeds United defender NAME."""
    first, last = part.organization or (0, 0)
    listed = last > first > 1 and tokens.lows[first - 1] == "," and "and" in tokens.lows[first:last]
    if not listed or first != part.start or part.head.seat != "any":
        return part
    joint = last - tokens.lows[first:last][::-1].index("and")
    return replace(part, organization=(joint, last), start=joint, seats=())


def _other_bodies(tokens: Tokens, part: Part) -> list[tuple[int, int]]:
    """The bodies before the last one of a former holder: former | Arsenal |, | Milan | and Leeds defender NAME."""
    if part.organization is None or part.organization[0] != part.start or part.status is not None:
        return []
    found: list[tuple[int, int]] = []
    index = part.start
    while index > 1 and tokens.lows[index - 1] in {"and", ","}:
        index -= 2 if tokens.lows[index - 2 : index] == [",", "and"] else 1
        end = index
        while index and is_capital(tokens, index - 1) and tokens.lows[index - 1] not in statuses():
            index -= 1
        if index == end:
            return []
        found.insert(0, (index, end))
    former = index > 0 and (statuses().get(tokens.lows[index - 1]) or ("", ""))[0] == "former"
    return found if former else []


def _with_land_shared(tokens: Tokens, part: Part) -> Part:
    """The second of two ministers with the land of the first: Peru's Trade Minister NAME and | Energy Minister NAME."""
    and_at = part.start - 1
    free = part.organization is None and part.determiner is None and part.status is None and is_minister(part.head)
    if not free or and_at < 2 or tokens.lows[and_at] != "and" or tokens.persons[and_at - 1] == NOBODY:
        return part
    first = chain_ending(tokens, and_at - 1)
    land = len(first) == 1 and first[0].seats and is_minister(first[0].head) and first[0].organization
    other = not land or first[0].head.title != part.head.title or first[0].title == part.title
    return part if other else replace(part, organization=first[0].organization, seats=first[0].seats)


_DISMISSING = rules.words("around_titles", "dismissing")
_NO_SUBJECTS = frozenset(
    {
        "his",
        "her",
        "its",
        "their",
        "'s",
        "’s",
        "recently",
        "the",
        "a",
        "an",
        "of",
        "by",
        "with",
        "for",
        "and",
        "to",
        "when",
        "from",
        "as",
        ",",
    }
)


def _is_dismissed(tokens: Tokens, part: Part) -> bool:
    """Whether the word of dismissing before the title is the verb: the king sacked | Prime Minister NAME."""
    index = next((i for i in range(part.start, part.title_start) if tokens.lows[i] in _DISMISSING), 0)
    if not index or part.status != "former":
        return False
    before = tokens.lows[index - 1]
    return before not in _NO_SUBJECTS and (tokens.persons[index - 1] != NOBODY or before[:1].isalpha())


_ENDS = {"sacking": "dismissed", "dismissal": "dismissed", "firing": "dismissed", "ouster": "dismissed",
         "ousting": "dismissed", "resignation": "resigned"}  # fmt: skip
_ANNOUNCING = frozenset({"announced", "accepted", "confirmed"})
_SINCE = frozenset({"after", "following", "since", "despite"})


def _ended_before(tokens: Tokens, part: Part) -> str | None:
    """The status of a title whose end is told as done: after the sacking of | agriculture minister NAME."""
    of = part.start - 1
    if of < 2 or tokens.lows[of] != "of" or part.status is not None or part.head.kind != "office":
        return None
    told = not _SINCE.isdisjoint(tokens.lows[max(0, of - 5) : of - 1])
    told = told or tokens.lows[of - 3] in _ANNOUNCING
    told = told or (tokens.lows[of - 3] == "and" and not _ANNOUNCING.isdisjoint(tokens.lows[: of - 3]))
    return _ENDS.get(tokens.lows[of - 1]) if told else None


_LISTING = rules.words("around_titles", "listing the holders") | {"are", "were"}


def listed(tokens: Tokens, at: int) -> Iterator[Finding]:
    """The other ministers are NAME and NAME; several presidents came, among them NAME of Chile and NAME of Peru."""
    end = address_start(tokens, at) - 1
    if end > 1 and tokens.lows[end] == ":":
        part = _first_plural(tokens, end) or (
            _leading_plural(tokens, end - 1) if tokens.lows[end - 1] in _LISTING else None
        )
        part = None if part is not None and tokens.lows[part.start] in _NO_OFFICE else part
    elif end > 1 and tokens.lows[end - 1 : end + 1] == ["among", "them"]:
        part = _plural_before(tokens, end - 1)
    elif end > 0 and tokens.lows[end] in _LISTING:
        chain = chain_ending(tokens, end - (tokens.lows[end - 1] == ","))
        part = chain[0] if len(chain) == 1 and chain[0].head.plural and len(chain[0].seats) < 2 else None
        part = part or _plural_right_before(tokens, end - (tokens.lows[end - 1] == ","))
        part = part or _leading_plural(tokens, end)
    else:
        return
    for name in (_names_right(tokens, at) or [at]) if part else ():
        if part:
            yield Finding(name, _with_place_after(tokens, name, part), "plural_before", None, 0, part.start, name + 1)


def _leading_plural(tokens: Tokens, end: int) -> Part | None:
    """The title in the plural that begins a sentence and is its subject: The ministers in the new cabinet | include."""
    index = next((i for i in range(min(4, end)) if i in tokens.heads), None)
    head = tokens.heads[index] if index is not None else None
    if index is None or head is None or not head.plural or tokens.lows[0] != "the":
        return None
    between = tokens.lows[index + head.words : end]
    verbal = any(low in {"who", "that", "and", ",", "is", "was"} or tags_of(low) in {"d", "s"} for low in between)
    part = part_at(tokens, index, index + head.words, False)
    return replace(part, start=index) if part and not verbal and len(between) < _LONGEST_SUBJECT else None


def _plural_right_before(tokens: Tokens, end: int) -> Part | None:
    """The title in the plural that ends at a token, whatever number is told before it: a host of | MPs, including."""
    head = tokens.heads.get(end - 1)
    if head is None or not head.plural or head.words > 1 or tokens.lows[end - 2 : end - 1] != ["of"]:
        return None
    return part_at(tokens, end - 1, end, False)


_LONGEST_SUBJECT = 12  # words behind the title
_OF_ROSTERS = frozenset({":", "–", "—", "-"})
_NAMING = rules.words("around_titles", "identifying")


def named(tokens: Tokens, at: int) -> Iterator[Finding]:
    """A meteorologist named NAME; the driver, identified as NAME; police identified the driver as NAME."""
    end = address_start(tokens, at)
    if end < 2:
        return
    if tokens.lows[end - 1] in _OF_ROSTERS and at + 1 == len(tokens):
        yield from _in_roster(tokens, at, end - 1)
        return
    if tokens.lows[end - 1] == "surnamed" or tokens.lows[end - 2 : end] == ["known", "as"]:
        chain = chain_ending(tokens, end - (1 if tokens.lows[end - 1] == "surnamed" else 2))
    elif tokens.lows[end - 4 : end] in (["in", "the", "person", "of"], ["in", "the", "form", "of"]):
        chain = chain_ending(tokens, end - 4)
    elif tokens.lows[end - 1] in {"named", "called"}:
        chain = [] if _names_somebody(tokens, at) else chain_ending(tokens, end - 1)
    elif tokens.lows[end - 1] == "as" and tokens.lows[end - 2] in {"identified", "named"}:
        chain = chain_ending(tokens, end - 2 - (tokens.lows[end - 3] == ","))
    elif tokens.lows[end - 1] == "as":
        chain = chain_ending(tokens, end - 1)
        chain = chain if chain and tokens.lows[chain[0].start - 1] in _NAMING else []
    else:
        yield from _predicated(tokens, at, end)
        return
    if len(chain) == 1 and chain[0].determiner and not chain[0].head.plural:
        yield Finding(at, chain[0], "named", None, 0, chain[0].start, at + 1)


def _in_roster(tokens: Tokens, at: int, end: int) -> Iterator[Finding]:
    """The offices that fill a line of a roster up to its colon: Attorney-General and Minister of Justice: NAME."""
    chain = chain_ending(tokens, end)
    for part in chain if chain and chain[0].start == 0 else ():
        if not part.head.plural:
            yield Finding(at, part, "named", None, 0, part.start, at + 1)


def _names_somebody(tokens: Tokens, at: int) -> bool:
    """Whether a title or "as" behind the name makes "named" a verb: The minister named NAME | as envoy."""
    after = at + 1 + (tokens.lows[at + 1 : at + 2] in (["the"], ["a"], ["its"], ["his"], ["her"]))
    return tokens.lows[at + 1 : at + 2] in (["as"], ["to"]) or after in tokens.heads


def _predicated(tokens: Tokens, at: int, end: int) -> Iterator[Finding]:
    """The chairman of the bank is NAME; its new chief executive will be NAME; the new minister is Senator NAME."""
    before = chain_ending(tokens, end)
    if len(before) == 1 and not before[0].determiner and not before[0].possessed:
        end = before[0].start
    if tokens.lows[end - 1] in {"is", "was"}:
        verb, status = end - 1, None if tokens.lows[end - 1] == "is" else "former"
    elif tokens.lows[end - 2 : end] == ["will", "be"]:
        verb, status = end - 2, "appointed"
    else:
        return
    if tokens.lows[0] in {"succeeding", "replacing"} and verb == end - 2:
        for part in chain_ending(tokens, verb):
            if tokens.lows[part.start - 1] == "as":  # Succeeding him as provost will be NAME
                yield Finding(at, part, "named", "appointed", 0, part.start, at + 1)
        return
    chain = chain_ending(tokens, verb)
    if len(chain) != 1 or chain[0].head.plural or chain[0].head.kind == "rank" or not chain[0].determiner:
        return
    first = chain[0].start
    opens = first == 0 or tokens.lows[first - 1] in {",", "and", "but", '"', "“", ";", "that"}
    new = chain[0].status == "appointed" and chain[0].determiner == "the"
    if opens and (new or chain[0].organization or chain[0].possessed or chain[0].complements):
        chain = [replace(chain[0], status=None)] if status == "appointed" else chain
        yield Finding(at, chain[0], "named", status, 0, first, at + 1)


def _plural_before(tokens: Tokens, end: int) -> Part | None:
    """The nearest title in the plural to the left, by itself, where no person stands between."""
    for index in range(end - 1, max(-1, end - 25), -1):
        if tokens.persons[index] != NOBODY:
            return None
        head = tokens.heads.get(index)
        if head is not None and head.plural and tokens.lows[index] not in _NO_OFFICE:
            part = part_at(tokens, index, index + head.words, False)
            return replace(part, start=index) if part else None
    return None


_NO_OFFICE = frozenset(("ladies", "lords"))  # two ladies: NAME and NAME


def _first_plural(tokens: Tokens, end: int) -> Part | None:
    """The first title in the plural of the clause, with what belongs to it: three new partners at the firm: NAME."""
    low = left_bound(tokens, end)
    index = next((i for i in range(low, end) if i in tokens.heads and tokens.heads[i].plural), None)
    whole = part_at(tokens, low, end, False) if index is not None and end - low <= _LONGEST_LABEL else None
    if whole is not None and whole.end == end and whole.head.plural:
        return whole  # State ministers: NAME, NAME
    part = part_at(tokens, index, end, False) if index is not None else None
    return part if part and part.end == end else None


_LONGEST_LABEL = 4  # words before a colon that are all the title


def _is_courtesy(part: Part) -> bool:
    """Chief NAME, where chief is a form of address."""
    bare = part.organization is None and not part.possessed and not part.complements and part.determiner is None
    return bare and part.title == part.head.title and part.title in pattern_words("courtesies")


# King William IV is not the William who is named elsewhere.
_ROMAN = re.compile(r"[IVX]{1,5}")


def _less_cut_name(tokens: Tokens, part: Part) -> Part:
    """Without its organization, where that only ends a longer name: Council for the Welfare of | Workers head NAME."""
    if part.organization is None or part.organization[0] != part.start or part.start < 2:
        return part
    cut = (
        tokens.lows[part.start - 1] in {"of", "&"}
        and is_capital(tokens, part.start - 2)
        and part.start - 1 not in tokens.ending
    )
    return replace(part, organization=None, seats=()) if cut else part


def _with_place_after(tokens: Tokens, at: int, part: Part) -> Part:
    """The title with what follows the name: Senator NAME of Arizona; Judge NAME of the High Court; NAME, of the ..."""
    following = at + 1
    following += tokens.lows[following : following + 2] == [",", "of"] and part.organization is None
    seated = part.head.local or part.head.title.lower() in _SEATED
    if tokens.lows[following : following + 1] == ["("] and seated:
        return _with_seat_after(tokens, following, part)
    if tokens.lows[following : following + 1] == ["("]:
        return _with_body_in_brackets(tokens, following, part)
    if tokens.lows[following : following + 1] != ["of"] or part.possessed:
        return _with_body_after(tokens, following, part)
    if part.organization and not _is_party(tokens, part):
        return part
    first = following + 1
    first += first < len(tokens) and tokens.lows[first] == "the"
    last, capital = phrase_end(tokens, first, len(tokens), False)
    if capital is None or last <= first:
        return part
    words = text_between(tokens, first, last)
    place = town_named(words) if part.head.local else seat_named(words)
    if place and part.head.seat == "state" and part.head.kind != "rank":
        return replace(part, organization=(first, last), seats=(place,))
    see = part.head.title in pattern_words("sees") and following == at + 1
    if (part.head.local or see) and capital == first:
        return replace(part, organization=(first, last), seats=())
    if place or part.organization:
        return part
    proper = proper_start(tokens, capital, last)
    described, capital = proper > capital, proper
    lows, words = tokens.lows[capital:last], text_between(tokens, capital, last)
    initials = words.isupper() and words.isalpha() and last == capital + 1
    named = described or initials or words.lower() in known_forms() or any(low in organization_words() for low in lows)
    return replace(part, organization=(capital, last)) if named else part


_SEATED = rules.words("around_titles", "with a seat in brackets")


# Where somebody stands on a picture.
_POSITIONS = rules.words("around_titles", "where people stand")
# Parties as councillors have them in brackets.
_PARTIES = rules.words("around_titles", "parties in brackets")


def _with_seat_after(tokens: Tokens, index: int, part: Part) -> Part:
    """The member with the seat behind the name: MCA NAME (East Wanga), where initials would be a party."""
    close = tokens.lows.index(")", index) if ")" in tokens.lows[index : index + 5] else index
    words = tokens.texts[index + 1 : close]
    seat = bool(words) and all(word[:1].isupper() and not word.isupper() and "-" not in word for word in words)
    seat = seat and words[0].lower() not in words_of("title_modifiers", "party") | _POSITIONS | _PARTIES
    return replace(part, organization=(index + 1, close), seats=()) if seat and not part.organization else part


def _with_body_in_brackets(tokens: Tokens, index: int, part: Part) -> Part:
    """The title with its body or field in brackets behind the name: Professor NAME (University of Basel).

    Of ministers the field: three new ministers, NAME (interior), NAME (finance) and NAME (energy).
    """
    near = tokens.lows[index : index + _LONGEST_BRACKET]
    close = index + near.index(")") if ")" in near else index
    small = all(tokens.texts[at].islower() and tokens.texts[at].isalpha() for at in range(index + 1, close))
    if close > index + 1 and small and part.head.plural and part.title == "minister":
        return replace(part, title=f"{text_between(tokens, index + 1, close)} minister")
    free = part.organization is None and not part.possessed and not part.complements
    body = free and close > index + 2 and is_body(tokens, index + 1, close)
    return replace(part, organization=(index + 1, close)) if body else part


_LONGEST_BRACKET = 9  # tokens of a bracket with the name of a body


def _with_body_after(tokens: Tokens, index: int, part: Part) -> Part:
    """The title with its body behind the name: Inspector NAME from West Mercia Police, analyst NAME at Danske Bank."""
    if tokens.lows[index : index + 1] not in (["from"], ["at"], ["with"]) or part.organization or part.possessed:
        return part
    if part.head.kind == "office" and (part.head.seat == "state" and tokens.lows[index] != "from"):
        return part
    first = index + 1
    first += first < len(tokens) and tokens.lows[first] == "the"
    last, capital = phrase_end(tokens, first, len(tokens), False)
    named = capital == first and last > first and is_body(tokens, first, last)
    return replace(part, organization=(first, last)) if named else part


def is_body(tokens: Tokens, first: int, last: int) -> bool:
    """Whether words that begin with a capital name a body: by a word for one, or as a well-known one."""
    if first >= last or not is_capital(tokens, first) or any(p != NOBODY for p in tokens.persons[first:last]):
        return False
    known = text_between(tokens, first, last).lower() in known_forms()
    return known or any(low in organization_words() for low in tokens.lows[first:last])


def _is_party(tokens: Tokens, part: Part) -> bool:
    first, last = part.organization or (0, 0)
    return last - first == 1 and tokens.lows[first] in words_of("title_modifiers", "party")


def _distributed_before(tokens: Tokens, at: int, part: Part) -> Iterator[Finding]:
    """Presidents NAME and NAME; ministers NAME of China and NAME of Russia; the Thai and Lao kings, NAME and NAME."""
    names = _names_right(tokens, at)
    if len(names) < 2:
        return
    for number, name in enumerate(names):
        seats = len(part.seats)
        if seats > 1 and seats != len(names):
            return
        own = _with_place_after(tokens, name, part)
        yield Finding(name, own, "plural_before", None, number if seats > 1 else 0, part.start, name + 1)


def _names_right(tokens: Tokens, at: int) -> list[int]:
    """The tokens of the names in "NAME [of PLACE], NAME and NAME" from `at` on; [] where no "and" ends the list."""
    names = [at]
    index = _after_place(tokens, at + 1)
    while index + 1 < len(tokens):
        comma = tokens.lows[index] in {",", ";"}
        index += comma
        joined = tokens.lows[index] in {"and", "&"}
        index = _after_address(tokens, index + joined)
        if not (comma or joined) or index >= len(tokens) or tokens.persons[index] == NOBODY:
            return names if joined and _is_more(tokens, index) else []
        names.append(index)
        index = _after_place(tokens, index + 1)
        if joined:
            return names
    return []


_MORE = rules.words("around_titles", "people without names")


def _is_more(tokens: Tokens, index: int) -> bool:
    """Whether a list ends in people without names or of another office: MPs NAME, NAME and | senators."""
    if index >= len(tokens):
        return False
    head = tokens.heads.get(index)
    return (head is not None and head.plural) or tokens.lows[index] in _MORE


def _after_address(tokens: Tokens, index: int) -> int:
    """The token after forms of address and ranks at `index`: and | Lt. Gen. | NAME."""
    while index < len(tokens) and tokens.persons[index] == NOBODY:
        head = tokens.heads.get(index)
        if head is not None and head.kind in {"rank", "honour"} and not head.plural:
            index += head.words
        elif honorific(tokens, index):
            index += 1
        else:
            break
    return index


def _after_place(tokens: Tokens, index: int) -> int:
    """The token after "of PLACE" or "(PLACE)", where that stands at `index`."""
    if tokens.lows[index : index + 1] == ["("] and ")" in tokens.lows[index : index + 5]:
        return tokens.lows.index(")", index) + 1
    if tokens.lows[index : index + 1] == [","] and _PARTY_AND_STATE.match(words_from(tokens, index + 1, 3)):
        return tokens.lows.index(",", index + 1) if "," in tokens.lows[index + 1 : index + 7] else index
    if index + 1 < len(tokens) and tokens.lows[index] == "of":
        first = index + 1 + (tokens.lows[index + 1] == "the")
        last, capital = phrase_end(tokens, first, len(tokens), False)
        return last if capital is not None else index
    return index


_PARTY_AND_STATE = re.compile(r"[dri]-\w")
_CLOSING = frozenset({",", ".", ")", "(", ";", ":", "—", "–", "!", "?", "”", '"'})


def name_start(tokens: Tokens, at: int, chain: list[Part]) -> int:
    """Where a name begins with its form of address, rank or degree: the vice-chancellor, | Prof. NAME."""
    address = len(chain) == 1 and (chain[0].organization is None or chain[0].head.kind == "rank")
    courteous = address and (follows_office(chain[0]) or chain[0].title in pattern_words("address-titles"))
    courteous = courteous or (address and chain[0].head.kind == "vocation" and chain[0].determiner == "the")
    courteous = courteous or (address and chain[0].head.kind == "vocation" and _is_behind_office(tokens, at, chain[0]))
    return chain[0].start if courteous else _two_titles(tokens, at, chain) or at


def _is_behind_office(tokens: Tokens, at: int, part: Part) -> bool:
    """Whether the holder's trade follows an office that opens the sentence: Its director, | painter NAME, said."""
    comma = part.start - 1
    if part.determiner is not None or comma < 2 or tokens.lows[comma] != "," or tokens.lows[at + 1 : at + 2] != [","]:
        return False
    before = chain_ending(tokens, comma)
    office = bool(before) and before[0].start in _openings(tokens) and all(one.head.kind == "office" for one in before)
    return office and (before[0].possessed or before[0].determiner == "the")


def _two_titles(tokens: Tokens, at: int, chain: list[Part]) -> int | None:
    """Where the second of two titles of a name begins: The prosecutor, | Assistant District Attorney NAME, asked."""
    plain = len(chain) == 1 and chain[0].determiner is None and not chain[0].head.plural and not chain[0].possessed
    start = chain[0].start if chain else 0
    if not plain or start < 3 or tokens.lows[start - 1] != "," or not tokens.texts[chain[0].title_start][0].isupper():
        return None
    before = chain_ending(tokens, start - 1)
    opens = len(before) == 1 and before[0].start in _openings(tokens) and not before[0].head.plural
    told = opens and (before[0].determiner is not None or before[0].possessed)
    after = tokens.lows[at + 1 : at + 3]
    ends = after[:1] == [","] and len(after) > 1 and after[1] not in {"and", "or", "&"}
    aside = ends and tokens.texts[at + 2].islower() and at + 2 not in tokens.heads
    return start if told and aside and before[0].head.kind != "rank" else None


def _openings(tokens: Tokens) -> set[int]:
    """The tokens at which a clause begins."""
    adverb = {2} if tokens.lows[1:2] == [","] and tokens.lows[0].endswith("ly") else set()
    return (
        {0}
        | adverb
        | {index + 1 for index, low in enumerate(tokens.lows) if low in {"“", '"', ";", ":", "that", "when", "but"}}
    )


def before_comma(tokens: Tokens, at: int, start: int, taken: set[int], led: bool = False) -> Iterator[Finding]:
    """Poland's deputy foreign minister, NAME, ...; as chairman of the party, NAME; the ministry's spokesman (NAME).

    `led`: the title of the name before this one stands before it, so that in a list the next title is this one's.
    """
    comma = _before_origin(tokens, address_start(tokens, start) - 1)
    if comma < 1 or tokens.lows[comma] not in {",", "(", "—", "–"}:
        return
    comma = _past_duration(tokens, _past_place(tokens, comma))
    plural = chain_ending(tokens, comma)
    if len(plural) == 1 and plural[0].head.plural:
        yield from _one_of_several(tokens, at, plural[0])
        return
    following = after_position(tokens, _after_place(tokens, at + 1))
    following += following in tokens.heads and tokens.heads[following].behind
    open_ended = _is_open_ended(tokens, at, comma, following, led)
    unclosed = open_ended and _is_unclosed(tokens, comma, following)
    if open_ended and not unclosed and (not _as_before(tokens, comma) or _attributes(tokens, at)):
        return
    if name_follows(tokens, at + 1):
        return
    chain = plural or _titles_before(tokens, comma, following)
    if not chain or any(part.head.plural for part in chain) or chain[0].title_start in taken:
        return
    first = chain[0].start
    theirs = chain[0].head.relation and chain[0].determiner in {"his", "her", "their", "my", "our"}
    if theirs or _is_anothers(tokens, first, led) or _is_of_kin(tokens, first):
        return
    chain = _with_joined(tokens, chain)
    chosen = first > 1 and tokens.lows[first - 1] == "for" and tokens.lows[first - 2] in pattern_words("choices")
    introduced = first > 1 and tokens.lows[first - 1] == "as"
    status = _introducing().get(tokens.lows[first - 2]) if introduced else "nominated" if chosen else None
    if status == "none":
        return
    begins = first == 0 and tokens.lows[comma] != "(" and not open_ended
    if introduced or chosen or _is_said_of(tokens, chain, first, begins):
        ended = _over_before(tokens, chain[0])
        for part in chain:
            part = replace(part, status=ended) if ended else part
            yield Finding(at, part, "before_comma", status, 0, part.start, at + 1)


def _over_before(tokens: Tokens, part: Part) -> str | None:
    """What the words before a title tell of one that is over: sacked trade minister, once a teacher."""
    if _is_dismissed(tokens, part):
        return "dismissed"
    once = "once" in tokens.lows[max(0, part.start - 1) : part.start + 1]
    return _ended_before(tokens, part) or ("former" if once else None)


def _before_origin(tokens: Tokens, last: int) -> int:
    """The comma before where somebody is from, where it stands before the name: The head coach of X |, Dutch NAME."""
    from_land = last > 0 and is_capital(tokens, last) and country_of_demonym(tokens.texts[last]) is not None
    return last - 1 if from_land and tokens.lows[last - 1] == "," else last


@cache
def _introducing() -> dict[str, str]:
    """Word before "as TITLE, NAME" -> the status of the title, 'none' where nobody has it: seen as the next mayor."""
    words = rules.load("role_patterns").groups["as-before-comma"].words
    return {str(word): str(status) for word, status in words.items()}


def _titles_before(tokens: Tokens, comma: int, following: int) -> list[Part]:
    """The titles before a comma, or before what stands there: a doctor by training, NAME."""
    if tokens.lows[comma - 2 : comma] in (["by", "training"], ["by", "profession"], ["by", "trade"]):
        return chain_ending(tokens, comma - 2)
    return _described(tokens, comma, following)


def _is_anothers(tokens: Tokens, first: int, led: bool) -> bool:
    """Whether the name before a title has it: with Slumber Tsogwane, president of Botswana, NAME."""
    if first > _NAME_AND_COMMA and tokens.lows[first - 1] == "," and is_somebody(tokens, first - _NAME_AND_COMMA):
        return True
    return first >= 2 and tokens.lows[first - 1] in {",", "(", "as"} and tokens.persons[first - 2] != NOBODY and not led


def _is_of_kin(tokens: Tokens, first: int) -> bool:
    """Whether a title says only whose relative the name behind it is: A nephew of | the king, NAME."""
    return (
        first > 1 and tokens.lows[first - 1] in {"of", "to"} and tokens.lows[first - 2] in words_of("relations", "kin")
    )


def _with_joined(tokens: Tokens, chain: list[Part]) -> list[Part]:
    """The titles with those that "and" joins before them: Former minister of justice and attorney general."""
    joined = _joined_before(tokens, chain)
    ended = joined and joined[0].status == "former" and chain[0].head.kind == "office" and chain[0].status is None
    if ended and not (chain[0].organization or chain[0].generic):
        chain = [replace(chain[0], status="former"), *chain[1:]]
    return [*joined, *chain]


def _one_of_several(tokens: Tokens, at: int, part: Part) -> Iterator[Finding]:
    """A title in the plural before a comma: one of the ministers, NAME, left; the ministers, NAME and NAME, left."""
    first = part.start
    if tokens.lows[max(0, first - 2) : first] == ["one", "of"] and tokens.lows[at + 1 : at + 2] == [","]:
        yield Finding(at, part, "one_of", None, 0, first, at + 1)
    else:
        yield from _distributed_before(tokens, at, part)


def _is_open_ended(tokens: Tokens, at: int, comma: int, following: int, led: bool) -> bool:
    """Whether a name behind a comma or bracket goes on into the sentence, so that nothing closes it off."""
    bracket = tokens.lows[comma] == "("
    goes_on = following < len(tokens) and (tokens.lows[following] not in ({")"} if bracket else _CLOSING))
    goes_on = goes_on and not _is_position(tokens, following - 1) and not _goes_on(tokens, following, led)
    goes_on = goes_on and not _is_appointed(tokens, comma, following)
    addressed = comma + 1 < at and following < len(tokens) and tokens.lows[following] not in {"and", "or", "&", "of"}
    return goes_on and not (addressed and _is_definite(tokens, comma))


def _is_appointed(tokens: Tokens, comma: int, following: int) -> bool:
    """Whether what stands before the comma is the object of appointing: appointed the former governor, NAME | as ..."""
    into = tokens.lows[following] == "as" or tokens.lows[following : following + 2] == ["to", "be"]
    chain = chain_ending(tokens, comma) if into else []
    giving = {word for group in ("appointed", "nominated", "elected") for word in pattern_words(group)}
    return bool(chain) and tokens.lows[max(0, chain[0].start - 1)] in giving


def _is_said_of(tokens: Tokens, chain: list[Part], first: int, begins: bool) -> bool:
    """Whether titles before a comma are somebody's, by what stands with them; `begins`: nothing is before them."""
    told = any(part.determiner or part.organization or part.possessed or part.complements for part in chain)
    told = told or (chain[0].head.complete and chain[0].start == 0 and tokens.texts[0][0].isupper())
    told = told or tokens.lows[chain[0].title_start - 1] in _TIMED or tokens.lows[first] in _TIMED
    told = told or (chain[0].status == "former" and chain[0].head.kind == "office")
    return told or (begins and chain[0].head.kind == "office")


_TIMED = rules.words("around_titles", "in time")
_NAME_AND_COMMA = 3  # tokens: two words of a name that no list knows, and a comma


def after_position(tokens: Tokens, index: int) -> int:
    """The token after a bracket that tells where somebody stands on a picture: NAME (2nd left) |."""
    close = index + tokens.lows[index : index + 4].index(")") if ")" in tokens.lows[index : index + 4] else index
    return close + 1 if _is_position(tokens, close) else index


def _is_position(tokens: Tokens, close: int) -> bool:
    return tokens.lows[close : close + 1] == [")"] and not _POSITIONS.isdisjoint(tokens.lows[max(0, close - 2) : close])


def _is_definite(tokens: Tokens, comma: int) -> bool:
    """Whether a title with "the" and more words than itself stands before a comma: the Commissioner of Police |."""
    chain = chain_ending(tokens, comma)
    part = chain[0] if len(chain) == 1 else None
    return part is not None and part.determiner == "the" and part.head.kind == "office" and part.end > part.start + 2


def _goes_on(tokens: Tokens, index: int, led: bool) -> bool:
    """Whether a list of titles, each with its name behind it, goes on: the mayor, NAME | and other guests."""
    after = tokens.lows[index + 1 : index + 2]
    other = after[:1] in (["other"], ["others"]) or tokens.lows[index + 1 : index + 3] in (
        ["his", "deputy"],
        ["her", "deputy"],
    )
    titled = led and (after[:1] == ["the"] or index + 1 in tokens.heads)
    opens = after[:1] == ["the"] or (index + 1 < len(tokens) and is_capital(tokens, index + 1))
    following = part_at(tokens, index + 1, len(tokens), False) if opens else None
    titled = titled or (following is not None and addressed_follows(tokens, following.end))
    return tokens.lows[index] in {"and", "&"} and (other or titled)


_SEATS = frozenset({"MP", "MLA", "MNA", "member of parliament"})  # whose holder is minister, too


def _joined_before(tokens: Tokens, chain: list[Part]) -> list[Part]:
    """The title that a comma and "and" part from the next: The Vice Chancellor |, and Principal of BODY, NAME."""
    first = chain[0].start
    if first > 1 and tokens.lows[first - 1] == "and" and not chain[0].determiner:
        earlier = chain_ending(tokens, first - 1)
        opens = len(earlier) == 1 and earlier[0].start in _openings(tokens) and not earlier[0].head.plural
        seated = chain[0].head.title in _SEATS and bool(opens and earlier[0].head.kind == "office")
        if opens and (earlier[0].status == "former" or seated or _is_one_holder(earlier[0], chain[0])):
            return earlier  # Former governor of Kano and chairman of the league, NAME,
    if first < 3 or tokens.lows[first - 2 : first] != [",", "and"] or chain[0].determiner:
        return []
    left = chain_ending(tokens, first - 2)
    alone = len(left) == 1 and left[0].determiner == "the" and left[0].start in _openings(tokens)
    if not alone or left[0].head.plural or left[0].head.kind != "office":
        return []
    bare = left[0].organization is None and not left[0].possessed and not left[0].complements
    shared = replace(left[0], organization=chain[-1].organization, seats=chain[-1].seats)
    return [shared if bare else left[0]]


def _is_one_holder(left: Part, right: Part) -> bool:
    """Whether two offices, each with what it is of, have one article: The MP for Bern and leader of X, NAME."""
    own = all(part.head.kind == "office" and part.complements for part in (left, right))
    return own and left.determiner == "the" and right.determiner is None and right.status is None


def _past_place(tokens: Tokens, comma: int) -> int:
    """The comma before a place that stands between a body and a name: the University of Lagos |, Akoka, NAME.

    And the token before a place behind "in": the head of Caritas | in Zambia, NAME.
    """
    within = tokens.lows[comma - 2 : comma - 1] == ["in"] and is_capital(tokens, comma - 1)
    within = within and tokens.lows[comma - 1] not in pattern_words("calendar")
    if within and any(part.organization for part in chain_ending(tokens, comma - 2)):
        return comma - 2
    first = next((i for i in range(comma - 1, max(0, comma - 4), -1) if tokens.lows[i] == ","), 0)
    if first and comma == first + 2 and tokens.texts[first + 1].isupper() and len(tokens.texts[first + 1]) > 1:
        return first  # the Citizens Coalition for Change |, CCC, NAME
    if not first or tokens.lows[comma] != "," or comma < first + 2:
        return comma
    town = all(is_capital(tokens, i) for i in range(first + 1, comma)) and town_named(
        text_between(tokens, first + 1, comma)
    )
    return (
        first if town and any(low in organization_words() for low in tokens.lows[max(0, first - 5) : first]) else comma
    )


# For how long somebody has an office: as head of the agency | since May |, NAME; over the past ten years.
_DURATION = re.compile(
    r"(?:for|over|during|since|until|from|in|of) (?:the )?(?:(?:past|last|previous) )?"
    r"(?:(?:a|\w+) )?(?:\d{4}|\w*(?:years?|months?|decades?|weeks?)|january|february|march|april|may|june|july|august"
    r"|september|october|november|december|last \w+)(?: (?:to|until) \d{4}| \d{4}| ago)? "
)


def _past_duration(tokens: Tokens, comma: int) -> int:
    """The token where a time behind a title begins that ends at the comma: chief executive | since 2015 |, NAME.

    Else the comma.
    """
    if tokens.lows[comma] != ",":
        return comma
    for first in range(max(2, comma - 7), comma - 1):
        words = words_from(tokens, first, comma - first)
        lasting = tokens.lows[first] in {"since", "for", "of"} and first in tokens.ending
        if _DURATION.fullmatch(words) and (lasting or tokens.lows[0] == "as"):
            return first
    return comma


def _described(tokens: Tokens, comma: int, following: int) -> list[Part]:
    """A psychologist hired by the state, NAME,; the Chairman, National Electoral Commission, NAME,."""
    bracket = tokens.lows[comma - 1] == ")" and "(" in tokens.lows[:comma]
    last = comma - 1 - tokens.lows[comma - 1 :: -1].index("(") if bracket else comma
    breaks = (i for i in range(last - 1, -1, -1) if tokens.lows[i] in _BREAKS or tokens.persons[i] != NOBODY)
    opening = next(breaks, -1)
    if opening > 0 and tokens.lows[opening] == ",":
        chain = chain_ending(tokens, opening)
        body = (opening + 1, comma)
        titled = bool(chain) and tokens.texts[chain[-1].title_start][0].isupper() and not chain[-1].head.plural
        titled = titled and all(part.organization and tokens.lows[part.end] == "and" for part in chain[:-1])
        initials = comma == opening + 2 and tokens.texts[opening + 1].isupper() and len(tokens.texts[opening + 1]) > 1
        if titled and chain[-1].organization is None and (initials or is_body(tokens, *body)):
            return [*chain[:-1], replace(chain[-1], organization=body, end=comma)]
    first = next((i for i in range(opening + 1, comma) if tokens.lows[i] in {"a", "an"}), None)
    closed = following < len(tokens) and tokens.lows[following] in {",", "(", "."}
    part = part_at(tokens, first, comma, False) if first is not None and closed else None
    if part is None or part.head.plural or part.end >= comma or part.head.kind not in {"office", "vocation"}:
        return []
    low = tokens.lows[part.end]
    hired = low.endswith("ed") and tokens.lows[part.end + 1] in {"by", "to", "with"}
    return [part] if hired or low in {"for", "with", "in", "at", "from"} else []


_BREAKS = frozenset({",", ";", ":", "—", "–", '"', "“", "”", "("})


def _as_before(tokens: Tokens, comma: int) -> bool:
    """Whether the phrase before the comma opens the sentence with as, or with a: As head of the union, NAME ..."""
    low = left_bound(tokens, comma)
    opens = low == 0 or tokens.lows[low - 1] in {'"', "“"}
    return (opens and tokens.lows[low] in {"as", "a", "an"}) or (opens and tokens.lows[low] in {"former", "once"})


_UNCLOSED = frozenset({"today", "yesterday", "has", "had", "have", "was", "is", "will", "would", "on"})


def _is_unclosed(tokens: Tokens, comma: int, index: int) -> bool:
    """Whether a title opens the sentence and only its second comma is left out: The State Governor, NAME | has ..."""
    chain = chain_ending(tokens, comma) if tokens.lows[comma] == "," else []
    if not chain or chain[0].start not in _openings(tokens):
        return False
    if not (
        chain[0].determiner == "the" or chain[0].organization or chain[0].head.complete or chain[0].complements
    ) or tokens.lows[index + 1 : index + 2] in (
        [","],
        ["."],
    ):
        return False
    low = tokens.lows[index]
    return (
        low in WEEKDAYS
        or low in pattern_words("saying")
        or low in _UNCLOSED
        or (low.endswith("ed") and "d" in tags_of(low))
        or tags_of(low) == "d"
    )


def _attributes(tokens: Tokens, at: int) -> bool:
    """Whether the name and a verb of saying stand between commas: ", NAME said, ..."."""
    saying = pattern_words("saying")
    return tokens.lows[at + 1] in saying and at + 2 < len(tokens) and tokens.lows[at + 2] in {",", "."}


def name_follows(tokens: Tokens, index: int) -> bool:
    return index + 1 < len(tokens) and tokens.lows[index] == "," and tokens.persons[index + 1] != NOBODY


def addressed_follows(tokens: Tokens, index: int) -> bool:
    """Whether a comma and a name stand at `index`, with or without a form of address or a rank."""
    if index + 1 >= len(tokens) or tokens.lows[index] != ",":
        return False
    after = _after_address(tokens, index + 1)
    return after < len(tokens) and tokens.persons[after] != NOBODY

"""What a preposition adds to a title: of ORGANIZATION, for FIELD, to STATE."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cache

from ingest import rules
from ingest.grammar.verbs import tags_of
from ingest.model import Place, record
from ingest.organizations import known_forms, organization_words, seat_named, town_named
from ingest.places import country_of_demonym
from ingest.roles.heads import is_minister
from ingest.roles.holders import places_joined
from ingest.roles.noun_phrases import is_house_of_town, phrase_end, proper_start
from ingest.roles.parts import Part
from ingest.roles.titles import Head
from ingest.roles.tokens import Tokens, is_capital, possessive_after, text_between
from ingest.roles.words import (
    DETERMINERS,
    NOBODY,
    NUMBERS,
    POSSESSIVE,
    PRONOUNS,
    barriers,
    fields,
    modifiers,
    pattern_words,
    words_of,
)


@record
class Complement:
    """What a preposition adds to a title: a part of the title, an organization, a state, a person, or nothing named."""

    kind: str
    start: int
    end: int
    seats: tuple[Place, ...] = ()
    owner_end: int = 0  # of a possessed body: the token after the name of its owner


# Reads the title that begins at a token, as role_phrases.part_at does, which this module cannot import.
Reader = Callable[[Tokens, int, int, bool], "Part | None"]

PREPOSITIONS = frozenset({"of", "for", "at", "to", "with", "in", "from", "on"})


def complement_after(tokens: Tokens, part: Part, stop: int, read: Reader) -> Complement | None:
    """What the preposition behind a title adds to it, or None."""
    first = part.end + 1
    leads = tokens.lows[part.end] == "of" and part.head.title.endswith(_LEADING)
    field = _field_of_people(tokens, first, stop) if leads else first
    if field > first:
        return Complement("field", first, field)
    found = _complement(tokens, part, stop, read)
    told = found is not None and found.kind in {"field", "thing", "generic"}
    return _with_members(tokens, found, stop) if found is not None and told else found


def _with_members(tokens: Tokens, found: Complement, stop: int) -> Complement:
    """A body without a name with those who sit in it: judge of the court | of auditors, member of the board | of ..."""
    last = found.end + 1
    body = tokens.lows[found.end - 1] in organization_words() and tokens.texts[found.end - 1].islower()
    if not body or tokens.lows[found.end : last] != ["of"] or last >= stop or not tokens.texts[last].islower():
        return found
    several = last in tokens.heads and tokens.heads[last].plural and tokens.heads[last].words == 1
    several = several or tokens.lows[last] in _MEMBERS
    closed = last + 1 >= len(tokens) or tokens.lows[last + 1] in _CLOSING_LIST or tokens.lows[last + 1] in {"of", "and"}
    kind = "field" if found.kind == "generic" else found.kind
    return replace(found, kind=kind, end=last + 1) if several and closed else found


_MEMBERS = rules.words("around_titles", "members of a body")


def _complement(tokens: Tokens, part: Part, stop: int, read: Reader) -> Complement | None:
    preposition = tokens.lows[part.end]
    first = part.end + 1
    determined = first < stop and tokens.lows[first] in DETERMINERS
    first += determined
    first = _less_kind_of_place(tokens, first, stop, part.head.local) if preposition in {"of", "for"} else first
    if first >= stop or (determined and _are_adjectives(tokens, first, stop)):
        return None
    firm = _behind_kind_of_firm(tokens, first, stop) if preposition in {"of", "at", "for", "with"} else first
    if firm > first:
        return _firm(tokens, firm, stop)
    if preposition in {"of", "for"} and _is_duration(tokens, preposition, first):
        return None
    somebody = _person_complement(tokens, first, stop) if tokens.persons[first] != NOBODY else None
    inner = somebody or _title_inside(tokens, part, first, stop, read)
    return inner or _phrase_complement(tokens, part, first, stop)


def _phrase_complement(tokens: Tokens, part: Part, first: int, stop: int) -> Complement | None:
    """The complement that is a noun phrase, whose words begin at a token behind preposition and article."""
    preposition = tokens.lows[part.end]
    determined = tokens.lows[part.end + 1] in DETERMINERS
    owned = tokens.lows[part.end + 1] in PRONOUNS
    portfolio = part.head.portfolio and preposition == "of"
    last, capital = phrase_end(tokens, first, stop, determined or portfolio)
    if last == first or (capital is None and tokens.lows[last : last + 1] and tokens.lows[last] not in barriers()):
        unknown = _indefinite(tokens, part, stop)
        if unknown or last == first:
            return unknown
    if preposition == "of" and not owned and _is_inner_body(tokens, first):
        return Complement("field", part.end + 1, first + 1)
    if capital is not None and determined and tokens.lows[last : last + 1] and _is_undertaking(tokens, last):
        return Complement("field", part.end + 1, last + 1)
    owner = _possessor(tokens, first, last) if capital is not None else None
    if owner is not None:
        return Complement("possessed", first, last, seats_named(tokens, first, owner, part.head.local), owner)
    described = _described_body(tokens, first, capital) if capital is not None and capital > first + 1 else None
    if described is not None and is_minister(part.head):
        return Complement("field", part.end + 1, described)
    capital = first if described is not None else capital
    if capital is None:
        more = small_list(tokens, first, last) if preposition in {"of", "for"} and not determined else last
        listed = Complement("field", part.end + 1, more) if more > last else None
        return listed or _small_complement(tokens, preposition, first, last, part, owned)
    if preposition in {"for", "from"} and part.head.title.lower() in pattern_words("seated"):
        last = _with_second_town(tokens, last)
    return _named_complement(tokens, preposition, part.end + 1, capital, last, part, owned)


def _is_inner_body(tokens: Tokens, first: int) -> bool:
    """Whether a body of a larger one is named alone, and the larger one behind it: of the board | of Norvex."""
    inner = tokens.texts[first] in pattern_words("inner-bodies")
    return inner and tokens.lows[first + 1 : first + 2] in (["of"], ["at"])


def _firm(tokens: Tokens, first: int, stop: int) -> Complement | None:
    """The firm whose name begins at a token."""
    end, capital = phrase_end(tokens, first, stop, False)
    return Complement("organization", first, end) if capital == first and end > first else None


# Words behind "for" that tell why or how long, and nothing that a title is for: captain for years.
_NOT_FOR = rules.words("around_titles", "why or how long")


def _is_duration(tokens: Tokens, preposition: str, first: int) -> bool:
    """Whether the words behind a title tell why or how long: captain for many years, prime minister of two months."""
    if preposition == "for":
        return not _NOT_FOR.isdisjoint(tokens.lows[first : first + 3])
    number = tokens.lows[first] in NUMBERS or tokens.lows[first].isdigit()
    return number and not _NOT_FOR.isdisjoint(tokens.lows[first + 1 : first + 2])


_LEADING = tuple(rules.words("around_titles", "leading a field"))


def _field_of_people(tokens: Tokens, first: int, stop: int) -> int:
    """The token after a field that a word for people or a land names: head of umpires, of investor relations, UK sales.

    `first` where a title in the singular ends it, which is somebody's own: head of mission, of the president.
    """
    land = is_capital(tokens, first) and seat_named(tokens.texts[first]) is not None
    index, titled = first + land, land
    while index < stop and index - first < _LONGEST_SMALL_FIELD and _is_noun_of_field(tokens, index):
        titled = titled or index in tokens.heads
        index += 1
    closed = index < len(tokens) and (tokens.lows[index] in _CLOSING_LIST or tokens.persons[index] != NOBODY)
    last = tokens.heads.get(index - 1)
    body = land and tokens.lows[index - 1] in organization_words() and not tokens.lows[index - 1].endswith("s")
    plain = index > first + land and not body and (last is None or last.plural)
    return index if titled and closed and plain else first


def _is_noun_of_field(tokens: Tokens, index: int) -> bool:
    """Whether a small word may be a noun that names people or what they do."""
    low = tokens.lows[index]
    plain = tokens.persons[index] == NOBODY and tokens.texts[index].islower() and low.replace("-", "").isalpha()
    return plain and low not in barriers() and low not in words_of("relations", "kin") and not low.endswith("ly")


def _are_adjectives(tokens: Tokens, first: int, stop: int) -> bool:
    """Whether adjectives with a comma between open what a title is of: head of a three-party, minority government."""
    if first + 2 >= stop or tokens.lows[first + 1] != ",":
        return False
    return tokens.texts[first].islower() and "-" in tokens.lows[first] and tokens.texts[first + 2].islower()


def _behind_kind_of_firm(tokens: Tokens, first: int, stop: int) -> int:
    """The token of a firm's name behind where and what it is: of UK builder | Wimper, at consultancy | X."""
    for index in range(first, min(stop, first + _LONGEST_KIND) - 1):
        low = tokens.lows[index]
        if tokens.texts[index].islower() and low in pattern_words("kinds-of-firm") and is_capital(tokens, index + 1):
            return index + 1
        capital = is_capital(tokens, index) and index == first
        plain = tokens.texts[index].islower() and low.replace("-", "").isalpha() and low not in barriers()
        if tokens.persons[index] != NOBODY or not (capital or plain):
            return first
    return first


def _with_second_town(tokens: Tokens, last: int) -> int:
    """The token after a seat that two towns name together, where the phrase ends behind them: Hull West and Hessle."""
    end = last + 1
    while end < len(tokens) and is_capital(tokens, end) and end not in tokens.heads:
        end += 1
    joined = tokens.lows[last : last + 1] in (["and"], ["&"]) and last + 1 < end <= last + _LONGEST_TOWN
    closed = joined and (end == len(tokens) or tokens.lows[end] in {",", ".", ")", ";"})
    return end if closed else last


_LONGEST_TOWN = 4  # words behind a seat: "and" and a town of three


def small_list(tokens: Tokens, first: int, last: int) -> int:
    """The token after fields in small letters that commas and "and" join: head of performance, governance and policy.

    `last` where no such list goes on to an "and" and closes behind it: minister of social | and rural affairs.
    """
    index, joined = last, False
    while index + 1 < len(tokens) and not joined and index - last < _LONGEST_SMALL_LIST:
        if tokens.lows[index] not in {",", "and", "&"}:
            return last
        joined = tokens.lows[index] != "," or tokens.lows[index + 1] == "and"
        index += 1 + (tokens.lows[index] == "," and tokens.lows[index + 1] == "and")
        start = index
        while index < len(tokens) and _is_field_word(tokens, index) and index - start < _LONGEST_SMALL_FIELD:
            index += 1
        if index == start:
            return last
    plain = all(_is_field_word(tokens, at) for at in range(first, last))
    closed = index >= len(tokens) or tokens.lows[index] in _CLOSING_LIST
    return index if joined and plain and closed else last


_LONGEST_SMALL_LIST, _LONGEST_SMALL_FIELD = 12, 3  # words
_CLOSING_LIST = frozenset({",", ".", ";", ")", "at", "in", "since", "from", "who", "on"})


def _is_field_word(tokens: Tokens, index: int) -> bool:
    """Whether a small word may name what somebody is responsible for: no title, no kin, no verb in the past."""
    low = tokens.lows[index]
    plain = tokens.persons[index] == NOBODY and tokens.texts[index].islower() and low.replace("-", "").isalpha()
    other = low in barriers() or low in NUMBERS or low in words_of("relations", "kin") or index in tokens.heads
    verb = low in pattern_words("saying") or "d" in tags_of(low)
    return plain and not other and not verb and len(low) > 1


def _less_kind_of_place(tokens: Tokens, first: int, stop: int, local: bool) -> int:
    """The token of a place's name behind what it is: mayor of the port city of | Odesa, of the eastern town of | Bo.

    `local`: the title is one of a town or district, which capitals may call by what it is, too: of the City of | York.
    """
    called = local and is_capital(tokens, first) and tokens.lows[first] in pattern_words("kinds-of-place")
    if called and tokens.lows[first + 1 : first + 2] == ["of"] and not is_house_of_town(tokens, first + 1, stop):
        return first + 2 if first + 2 < stop and is_capital(tokens, first + 2) else first
    for index in range(first, min(stop, first + _LONGEST_KIND) - 2):
        if not tokens.texts[index].islower() or tokens.lows[index] in barriers() or tokens.persons[index] != NOBODY:
            return first
        if tokens.lows[index] in pattern_words("kinds-of-place") and tokens.lows[index + 1] == "of":
            return index + 2 if is_capital(tokens, index + 2) else first
    return first


_LONGEST_KIND = 8  # words


def _indefinite(tokens: Tokens, part: Part, stop: int) -> Complement | None:
    """What has no name and a title is of: owner of a small café | on the square, skipper of the trawler."""
    first = part.end + 1
    if tokens.lows[part.end] != "of" or tokens.lows[first] not in {"a", "an", "the"} or part.head.title in _makers():
        return None
    for index in range(first + 1, min(stop, first + _LONGEST_THING)):
        small = tokens.texts[index].islower() and tokens.lows[index].replace("-", "").isalpha()
        if not small or tokens.persons[index] != NOBODY or tokens.lows[index] in barriers():
            return None
        if index > first + 1 and (tokens.lows[index].endswith(("ed", "ly")) or "d" in tags_of(tokens.lows[index])):
            return None
        if "-" in tokens.lows[index] and tokens.lows[index + 1 : index + 2] == [","]:
            return None  # head of a three-party, minority government
        if index + 1 >= stop or tokens.lows[index + 1] in _ENDS:
            told = tokens.lows[first] != "the" or _says_which(part, tokens.lows[first + 1 : index + 1])
            return Complement("thing", part.end + 1, index + 1) if told else None
    return None


_LONGEST_THING = 6  # words
_ENDS = frozenset({",", ".", ")", ";", "—", "–", "in", "on", "at", "near", "and", "who", "from", "that", "which"})


@cache
def _makers() -> frozenset[str]:
    """Who makes a thing is not told by it: author of a study."""
    return pattern_words("metaphors") | pattern_words("makers")


def _is_undertaking(tokens: Tokens, index: int) -> bool:
    """Whether a noun makes the name before it what something is about: chairman of the Iraq inquiry."""
    return tokens.persons[index] == NOBODY and tokens.lows[index] in pattern_words("undertakings")


def _possessor(tokens: Tokens, first: int, last: int) -> int | None:
    """The token after a name that has a body in small letters: Parliament | 's foreign affairs committee."""
    cut = next((index for index in range(first + 1, last) if tokens.lows[index] in POSSESSIVE), None)
    if cut is None or not is_capital(tokens, cut - 1) or last - cut < 3:
        return None
    small = all(tokens.texts[index].islower() for index in range(cut + 1, last))
    return cut if small and tokens.lows[last - 1] in organization_words() else None


def _described_body(tokens: Tokens, first: int, capital: int) -> int | None:
    """The "of" or "for" between a body in small letters and a name: rural affairs commission | of the Green Party."""
    of = next((i for i in range(first + 1, capital) if tokens.lows[i] in {"of", "for"}), None)
    words = tokens.lows[first:of] if of else []
    known = modifiers() | organization_words() | {"and"}
    body = len(words) > 1 and words[-1] in organization_words() and all(word in known for word in words)
    return of if body else None


def _person_complement(tokens: Tokens, first: int, stop: int) -> Complement:
    """for Smith; of Smith's campaign: the words up to the end of what the person has."""
    end = first + 1
    if possessive_after(tokens, end, stop):
        end += 1
        while (
            end < stop
            and tokens.persons[end] == NOBODY
            and (is_capital(tokens, end) or tokens.lows[end] in organization_words() or tokens.lows[end] in modifiers())
        ):
            end += 1
    return Complement("person", first, end)


def _title_inside(tokens: Tokens, part: Part, first: int, stop: int, read: Reader) -> Complement | None:
    """A title after the preposition (spokesman for the governor of Kano) belongs to somebody else: it is only named."""
    if part.head.plural:
        return None
    inner = read(tokens, first, stop, False)
    if inner is None or inner.head.plural or inner.title_start > first + 3:
        return None
    if is_minister(part.head) and inner.head.kind == "rank":
        return None  # Minister of National Defence | Gen NAME
    after = inner.end
    if (
        after < stop
        and tokens.persons[after] == NOBODY
        and (
            is_capital(tokens, after)
            or tokens.lows[after] in organization_words()
            or tokens.lows[after] in pattern_words("inner-bodies")
        )
    ):
        return None
    preposition = tokens.lows[part.end]
    if preposition == "to" and inner.head_end < inner.title_end and not inner.organization:
        return Complement("field", part.end + 1, inner.head_end)
    if after < len(tokens) and tokens.persons[after] != NOBODY:
        plain = inner.end == inner.title_end and (inner.organization is None or inner.seats)
        return Complement("person", after, after + 1) if plain else None
    to = preposition == "to" and part.end == part.title_end
    field = part.head.portfolio and preposition == "for" and inner.title in fields()
    of = (preposition == "of" or field) and inner.end == inner.title_end and inner.organization is None
    of = of and not inner.possessed
    return Complement("field" if to or of else "title", part.end + 1 if to or of else first, inner.end)


def _small_complement(
    tokens: Tokens, preposition: str, first: int, last: int, part: Part, owned: bool
) -> Complement | None:
    """A complement without a capital: fields belong to the title, a described body is one, a plain one is nameless."""
    words = tokens.lows[first:last]
    about = (preposition in {"on", "in"} and part.head.portfolio) or preposition == "to"
    if preposition == "to" and not owned and first > part.end + 1 and words[-1] not in barriers():
        return Complement("field", part.end + 1, last)
    if preposition not in {"of", "for"} and not about and not _ends_in_body(words) and words[-1] not in fields():
        return None
    if is_minister(part.head) and preposition in {"of", "for"} and not owned and words != ["state"] and len(words) > 1:
        return Complement("field", part.end + 1, last)
    of_field = words[-1] in fields() and (not _ends_in_body(words) or part.head.portfolio)
    if of_field and (preposition in {"of", "for", "on"} or about):
        return Complement("field", first, last)
    if _ends_in_body(words) and len(words) > 1 and words[0] not in _POINTING:
        if preposition in {"in", "at", "with", "from"}:
            return Complement("generic", first, last)
        if "'s" not in words:
            return Complement("field", first if owned else part.end + 1, last)
    if _is_studied(preposition, words, part) and first == part.end + 1 and words[-1] not in modifiers():
        return Complement("field", first, last)
    return _of_plain_words(preposition, words, first, last, part, owned)


def _ends_in_body(words: Sequence[str]) -> bool:
    return words[-1] in organization_words()


def _is_studied(preposition: str, words: Sequence[str], part: Part) -> bool:
    """Whether words that name no body may be what somebody works on: a professor of history."""
    if _ends_in_body(words) or preposition not in {"of", "for", "on", "in"}:
        return False
    works = part.head.portfolio or part.head.kind == "vocation"
    return preposition != "in" or (works and words[-1] not in pattern_words("adverbs-with-in"))


def _of_plain_words(
    preposition: str, words: Sequence[str], first: int, last: int, part: Part, owned: bool
) -> Complement:
    """What is left: the inner body or the thing that a title says it is of, or words that name nothing."""
    if preposition == "of" and not owned and len(words) == 1 and words[0] in pattern_words("inner-bodies"):
        return Complement("field", part.end + 1, last)
    if preposition == "of" and not owned and _says_which(part, words):
        return Complement("thing", part.end + 1, last)
    named = not owned and not part.generic and first == part.end + 1 and len(words) == 1 and preposition == "of"
    return Complement("field" if named and words[0] in _SINGLE else "generic", first, last)


def _says_which(part: Part, words: Sequence[str]) -> bool:
    """Whether a body without a name belongs to the title: head of the federation; the company only points back."""
    pointing = words[-1] in pattern_words("pointing-bodies") or words[0] in _POINTING
    return not (part.head.plural or pointing or part.head.title in _makers())


# The new company, the same party: words that only point to a body named before.
_POINTING = rules.words("around_titles", "pointing back")
# Bodies that a title names without "the": speaker of parliament, chief of police.
_SINGLE = rules.words("around_titles", "bodies of one kind")


def _named_complement(
    tokens: Tokens, preposition: str, outer: int, first: int, last: int, part: Part, owned: bool
) -> Complement | None:
    """A complement with a name in it."""
    head = part.head
    first = proper_start(tokens, first, last)
    words = text_between(tokens, first, last)
    contents = [low for low in tokens.lows[first:last] if low not in {"and", "the", "of", "for", "&", "'s", "’s", ","}]
    known = words.lower() in known_forms()
    if preposition == "of" and first == part.end + 1 and words.lower() in _SINGLE:
        return Complement("field", first, last)
    body = any(low in organization_words() for low in contents)
    if preposition == "to" and not (body and not head.portfolio):
        return Complement("field", outer if head.portfolio else first, last)
    if preposition == "at" and part.organization and part.organization[0] >= part.title_end and not part.seats:
        return Complement("within", first, last)
    land = part.organization and part.organization[0] < part.title_end and part.seats and head.kind == "office"
    if preposition in {"in", "at"} and ((land and preposition == "at") or _is_where(tokens, part, first, last)):
        return Complement("generic", first, last)  # Peruvian president at the National Palace
    if part.organization and (part.organization[0] >= part.title_end or preposition in {"in", "from", "on", "with"}):
        return None
    taught = preposition == "of" and head.title.endswith(_TEACHING)
    if taught and _is_subject_taught(tokens, contents, last):
        return Complement("field", outer, last)
    places = () if tokens.lows[last - 1] in POSSESSIVE else seats_named(tokens, first, last, head.local)  # St Mary's
    if places and not (known and len(places) == 1 and places[0].kind != "country"):
        return _place_complement(preposition, outer, first, last, head, places)
    initials = last == first + 1 and words.isupper() and len(words) > 1
    if preposition in {"of", "for"} and initials:
        return Complement("organization", first, last)
    named = body and not head.portfolio and tokens.lows[outer] == "the" and is_capital(tokens, outer + 1)
    if preposition == "of" and named:
        return Complement("organization", first, last)
    if preposition in {"of", "for", "on"} and _is_field(tokens, contents, last, head.portfolio, body or known):
        return Complement("field", outer, last)
    if preposition in {"in", "on", "from"} and not (body or known):
        return None
    if owned and body and _is_inner(tokens, first, last):
        return Complement("thing", part.end + 1, last)
    return Complement("generic", first, last) if owned and not body else Complement("organization", first, last)


_TEACHING = ("professor", "lecturer", "teacher", "reader", "instructor", "tutor", "scholar", "student")


def _is_subject_taught(tokens: Tokens, contents: list[str], last: int) -> bool:
    """Whether a teacher is one of what a land has: professor of English, of Russian and East European history."""
    lands = [country_of_demonym(low.capitalize()) is not None for low in contents]
    return all(lands) or (lands[0] and contents[-1] in fields() and tokens.texts[last - 1].islower())


def _is_field(tokens: Tokens, contents: list[str], last: int, portfolio: bool, body: bool) -> bool:
    """Whether a complement with capitals tells what a title is about, and no body: minister of Foreign Affairs."""
    if all(low in modifiers() for low in contents) and (portfolio or contents[-1] not in organization_words()):
        return True
    return not body and (portfolio or _body_behind(tokens, last))


def _is_inner(tokens: Tokens, first: int, last: int) -> bool:
    """Whether a nationality and small words say which of its bodies: head of its | Swiss unit."""
    small = last - first > 1 and all(tokens.texts[index].islower() for index in range(first + 1, last))
    return small and country_of_demonym(tokens.texts[first]) is not None


def _is_where(tokens: Tokens, part: Part, first: int, last: int) -> bool:
    """Whether a place only says where one is whose state or body stands before: China's ambassador | in Canberra."""
    before = part.organization is not None and part.organization[1] <= part.title_start
    owned = part.pronoun != NOBODY
    if tokens.lows[last - 1] in POSSESSIVE or possessive_after(tokens, last, len(tokens)):
        return False
    return (before or owned) and bool(seats_named(tokens, first, last, part.head.local))


def _body_behind(tokens: Tokens, index: int) -> bool:
    """Whether "of the" and a word for a body follow: Counsel for Ocean Policy | of the Ministry of Trade."""
    lows = tokens.lows
    if index >= len(lows) or lows[index] not in {"of", "at"}:
        return False
    first = index + 2 if index + 1 < len(lows) and lows[index + 1] == "the" else index + 1
    return first < len(lows) and any(low in organization_words() for low in lows[first : first + 2])


def _place_complement(
    preposition: str, outer: int, first: int, last: int, head: Head, places: tuple[Place, ...]
) -> Complement | None:
    if preposition == "of" and (head.kind in {"office", "rank"} or head.seat == "any"):
        return Complement("state", first, last, places)
    if (
        preposition == "for"
        and head.kind == "office"
        and head.title.lower() not in pattern_words("seated")
        and not head.title.startswith("spokes")
    ):
        return Complement("field", outer, last)
    if preposition in {"from", "for"} and head.title.lower() in pattern_words("seated"):
        return Complement("state", first, last, places)
    if preposition == "at":
        return Complement("organization", first, last)
    return Complement("generic", first, last) if preposition == "in" else None


_TERRITORIES = rules.words("around_titles", "several territories")


def seats_named(tokens: Tokens, first: int, last: int, local: bool) -> tuple[Place, ...]:
    while last - 1 > first and tokens.lows[last - 1] in _TERRITORIES:
        last -= 1
    words = text_between(tokens, first, last)
    place = town_named(words) if local else seat_named(words)
    return (place,) if place else places_joined(tokens, first, last)

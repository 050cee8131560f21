"""The names that head the noun phrases of some words, and whom he, she, his and her mean among them."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from ingest import places, rules
from ingest.grammar.beside_names import (
    TITLE_REACH,
    acts_by_body,
    bodies_of_bodies,
    goes_on_in_capitals,
    in_title,
    is_adjective,
    is_for_its_people,
    is_noun,
    is_owner,
    is_roughly,
    names_its_people,
    only_describes,
    opens_title,
    plural_heads,
)
from ingest.grammar.bodies import standing
from ingest.grammar.cast import Cast, fits, holder, land_of
from ingest.grammar.clauses import Syntax
from ingest.grammar.countries import group_nouns, is_country, kind_of_place
from ingest.grammar.delegations import (
    delegation_end,
    demonym_groups,
    government_at,
    group_from,
    official_of,
    official_of_land,
    officials,
)
from ingest.grammar.descriptions import its_people, meant_by_the, sides
from ingest.grammar.participants import named_participant, participant, persons_between, told_as, who
from ingest.grammar.verbs import tags_of, words
from ingest.grammar.word_groups import people_nouns, words_for
from ingest.grammar.words import NONE
from ingest.model import Participant


def _of_land(syntax: Syntax, cast: Cast, at: int, part: str) -> list[Participant]:
    """The lands that a noun beside them stands for: the Chinese side, officials of Peru, Peru's prime minister."""
    word = syntax.words.lower[at]
    if word in group_nouns() and not _is_titled(syntax, cast, at):
        told = demonym_groups(syntax, cast, at, part) or group_from(syntax, cast, at, part)
        return list(told or _from_both(syntax, cast, at, part))
    if word in officials() and _acts_for_land(syntax, cast, at):
        return [replace(one, rule="events.official") for one in demonym_groups(syntax, cast, at, part)]
    if word in officials() and not _is_aside(syntax, cast, at):
        return list(official_of_land(syntax, cast, at, part))
    return []


def heads_in(syntax: Syntax, cast: Cast, first: int, last: int, part: str) -> list[Participant]:
    """The participants that head the noun phrases of the words from `first` to before `last`, in order."""
    found: list[Participant] = []
    titled = False  # behind a preposition of a title: no body or country there takes part
    inside = False  # behind a preposition: the names there belong to another phrase
    at = first
    if first == syntax.low and part != "recipient" and cast.thing is not None:
        found.extend(its_people(syntax, cast, first, part))
    while at < last:
        word = syntax.words.lower[at]
        number = syntax.words.name[at]
        if number == NONE:
            if not inside:
                found.extend(_of_land(syntax, cast, at, part))
            if not inside and word in _MEANING and (meant := _meant_at(syntax, cast, at, first, part)):
                found.extend(meant)
                if meant[-1].rule not in _BODIES:
                    at = max(at + 1, syntax.words.at(meant[-1].end))
                    continue
            titled = word != "," and (titled or (word in words("prepositions") and in_title(syntax, cast, at)))
            if word == "except" or (word == "not" and syntax.words.lower[at - 1] == "but" and found):
                return found  # blamed Ama Owusu but not her party
            if word in {",", "and", "as"}:
                closed = inside and word == "and" and _are_both_owners(syntax, cast, at, last)
                inside = inside and (closed or not _reopens(syntax, cast, at + 1, last, found))
            elif at != first and _opens_phrase(syntax, cast, at):
                inside = inside or not (_holds(syntax, cast, at) or syntax.words.date[min(at + 1, last - 1)] != NONE)
            at += 1
            continue
        end = syntax.words.name_end(at, last)
        person = cast.mentions[number].kind == "person"
        titled = titled and not person
        head = None if inside or titled else _head(syntax, cast, at, end, last, part)
        if head is not None:
            found.extend([*_other_half(syntax, at, head), head])
        at = end
    return found


def _from_both(syntax: Syntax, cast: Cast, at: int, part: str) -> list[Participant]:
    """The two states from which those come who act: officials from the two countries met."""
    lower = syntax.words.lower
    told = lower[at + 1 : at + 2] in {("from",), ("of",)} and at + 3 < syntax.high and lower[at + 2] in {"the", "both"}
    return [p for p in sides(syntax, cast, at + 2, part) if not p.person] if told else []


def _are_both_owners(syntax: Syntax, cast: Cast, at: int, last: int) -> bool:
    """Whether 'and' joins two persons behind one 'of': the coalition of Ama Owusu and | Idris Kone collapsed."""
    names, lower = syntax.words.name, syntax.words.lower
    if at + 1 >= last or NONE in (names[at - 1], names[at + 1]):
        return False
    first = syntax.words.name_start(at - 1, syntax.low)
    persons = {cast.mentions[names[k]].kind for k in (at - 1, at + 1)} == {"person"}
    several = last < syntax.high and lower[last] in {"were", "are", "have"}
    return persons and lower[first - 1] in {"of", "by", "with", "against"} and not several


def _opens_phrase(syntax: Syntax, cast: Cast, at: int) -> bool:
    """Whether a word is a preposition whose names belong to another phrase: none of a title, none of a number."""
    opens = syntax.words.lower[at] in words("prepositions")
    return opens and not (in_title(syntax, cast, at) or is_roughly(syntax, at))


def _is_titled(syntax: Syntax, cast: Cast, at: int) -> bool:
    """Whether a word belongs to somebody's title: the commander of the French force."""
    start = syntax.words.starts[at]
    return any(first < start < last for first, last in cast.titles)


def _acts_for_land(syntax: Syntax, cast: Cast, at: int) -> bool:
    """Whether a noun for somebody in office means nobody of the article: no aside behind a name, no owner."""
    known = syntax.words.lower[at] in cast.offices or is_owner(syntax, at + 1)
    return not known and not _is_aside(syntax, cast, at)


def _is_aside(syntax: Syntax, cast: Cast, at: int) -> bool:
    """Whether a noun describes the person named before a comma: Ama Owusu, a Ghanaian deputy minister."""
    lower = syntax.words.lower
    comma = next((k for k in range(at - 1, max(syntax.low, at - _TITLE), -1) if lower[k] == ","), NONE)
    number = syntax.words.name[comma - 1] if comma != NONE else NONE
    return number != NONE and cast.mentions[number].kind == "person"


_TITLE = 7  # words of a title behind a name and a comma at most


def _meant_at(syntax: Syntax, cast: Cast, at: int, first: int, part: str) -> list[Participant]:
    """Those whom words without a name mean: the prime minister, its members, the two sides, he and, with her."""
    word = syntax.words.lower[at]
    if word in {"the", "both"}:
        the = meant_by_the(syntax, cast, at, part) if word == "the" else []
        return the or sides(syntax, cast, at, part)
    if word in _OWN:
        if syntax.words.lower[at + 1 : at + 2] and syntax.words.lower[at + 1] in _HONOURS:
            return _honoured(syntax, cast, at, part)
        return _own_body(syntax, cast, at, part) or (_object_meant(syntax, cast, at, part) if word == "her" else [])
    if word in _OBJECTS and at == first:
        return _object_meant(syntax, cast, at, part)
    opens = at == first or (at == first + 1 and syntax.words.lower[first] == "that")
    if word in {"he", "she"} and opens and syntax.words.lower[at + 1 : at + 2] == ("and",):
        sayer = subject_of_sentence(syntax, cast, at) if at != syntax.low else []
        return told_as(syntax, at, at + 1, whom(syntax, cast, word, at, sayer), part)
    return []


_HONOURS = rules.words("participants", "honours")
_CROWNED = (
    "king",
    "queen",
    "sultan",
    "emperor",
    "emir",
    "amir",
    "crown prince",
    "prince",
    "princess",
    "pope",
    "sheikh",
)


def _honoured(syntax: Syntax, cast: Cast, at: int, part: str) -> list[Participant]:
    """The one crowned head of the article whom 'His Majesty' means, where no name follows it."""
    named = at + 2 < syntax.high and (syntax.words.name[at + 2] != NONE or syntax.words.capital(at + 2))
    crowned = {cast.offices[title] for title in _CROWNED if title in cast.offices}
    if named or len(crowned) != 1:
        return []
    start, end = syntax.words.starts[at], syntax.words.ends[at + 1]
    text = syntax.words.body[start:end]
    return [Participant(start, end, text, next(iter(crowned)), None, None, part, None, "events.office")]


def _holds(syntax: Syntax, cast: Cast, at: int) -> bool:
    """Whether the names behind a preposition are those meant: leaders of the party, observers from the union."""
    before = syntax.words.lower[at - 1]
    of = syntax.words.lower[at] == "of" and (before in plural_heads() or before in REMAINS)
    of = of and not (before in plural_heads() and _are_named(syntax, cast, at))
    of = of or (before == "belonging" and syntax.words.lower[at - 2] in people_nouns())  # guerrillas belonging to
    of = of and syntax.words.lower[at - 2] not in {"former", "ex", "one-time"}  # former members of the party
    owning = syntax.words.lower[at] == "in" and before in _OWNERS
    owning = owning or (syntax.words.lower[at] == "of" and _acts_for_whole(syntax, cast, at))
    return of or owning or _is_sent(syntax, cast, at) or _counts_people(syntax, cast, at)


def _are_named(syntax: Syntax, cast: Cast, of: int) -> bool:
    """Whether those who act for the bodies behind 'of' are named behind a comma: the heads of A and B, | X and Y."""
    lower, names, at = syntax.words.lower, syntax.words.name, of + 1
    while at < syntax.high and (lower[at] in {"and", "the"} or names[at] != NONE):
        if names[at] != NONE and cast.mentions[names[at]].kind == "person":
            return False
        at += 1
    if at + 1 >= syntax.high or lower[at] != "," or names[at + 1] == NONE:
        return False
    end = syntax.words.name_end(at + 1, syntax.high)
    people = {cast.mentions[names[k]].kind for k in (at + 1, min(end + 1, syntax.high - 1)) if names[k] != NONE}
    return people == {"person"} and lower[end : end + 1] == ("and",)


def _acts_for_whole(syntax: Syntax, cast: Cast, of: int) -> bool:
    """Whether a government or a board stands before 'of' and its land or body: the parliament of Peru passed it."""
    lower, noun = syntax.words.lower, of - 1
    name = of + 1 + (lower[of + 1 : of + 2] == ("the",))
    number = syntax.words.name[name] if name < syntax.high else NONE
    if noun == syntax.low or number == NONE or cast.claimed[number] or lower[noun - 1] in {"a", "an", "no"}:
        return False
    mention = cast.mentions[number]
    if mention.person:
        return lower[noun] in _CABINETS and name == of + 1
    if mention.organization:
        return lower[noun] in bodies_of_bodies() & _RULING
    return mention.place is not None and lower[noun] in _STATE and is_country(mention.text, mention.place)


_CABINETS = rules.words("participants", "cabinets")
_RULING = rules.words("participants", "ruling a body")
_STATE = rules.words("participants", "ruling a land")
_OWNERS = rules.words("participants", "owning a firm")


def _counts_people(syntax: Syntax, cast: Cast, at: int) -> bool:
    """Whether 'of' stands between how many they are and a body's people: a group of Hamas fighters, dozens of."""
    lower, names = syntax.words.lower, syntax.words.name
    if lower[at] != "of" or lower[at - 1] not in _COUNTS:
        return False
    name = at + 1 + (lower[at + 1 : at + 2] == ("the",))
    number = names[name] if name < syntax.high else NONE
    if number == NONE or cast.mentions[number].organization is None:
        return False
    end = syntax.words.name_end(name, syntax.high)
    return end < syntax.high and lower[end] in people_nouns()


_COUNTS = rules.words("participants", "counting people")


def _is_sent(syntax: Syntax, cast: Cast, at: int) -> bool:
    """Whether 'from' and a body stand behind those who act for it: observers from the European Union landed."""
    lower = syntax.words.lower
    if lower[at] != "from" or lower[at - 1] not in people_nouns() or not lower[at - 1].endswith("s"):
        return False
    name = at + 1 + (lower[at + 1 : at + 2] == ("the",))
    number = syntax.words.name[name] if name < syntax.high else NONE
    return number != NONE and cast.mentions[number].organization is not None


_MEANING = frozenset(("the", "both", "his", "her", "its", "their", "him", "them", "he", "she"))
_BODIES = frozenset(("events.body_meant", "events.own_body"))
_OBJECTS = frozenset(("him", "her", "them"))
_TOWARDS = frozenset(("with", "to", "by", "between", "against", "from", "alongside", "beside"))


def _object_meant(syntax: Syntax, cast: Cast, at: int, part: str) -> list[Participant]:
    """Whom him, her or them behind a preposition means: spoke with her, mediated between them."""
    behind = at > syntax.low and syntax.words.lower[at - 1] in _TOWARDS
    return object_meant(syntax, cast, at, part) if behind else []


def object_meant(syntax: Syntax, cast: Cast, at: int, part: str) -> list[Participant]:
    """Whom him, her or them means, of those spoken of who do not act in the same clause."""
    lower = syntax.words.lower
    if is_possessive(syntax, at) or lower[at - 1] == "for":
        return []
    acting = _subject_before(syntax, cast, at)
    named = persons_between(syntax, cast, syntax.low, at)
    others = [p for key, p in named.items() if key not in {one.person for one in acting}]
    if lower[at] == "them":
        if len(joint := _joint_subject(syntax, cast, at, acting)) > 1:
            return told_as(syntax, at, at + 1, joint, part)
        told = () if _tells_of_several(syntax) else cast.they or cast.both
        meant = () if others or any(who(p) == who(one) for p in told for one in acting) else told
        if len(meant) < 2:
            others_act = any(not p.person for p in acting)
            meant = () if others or others_act else crowd(syntax, cast, at)  # police found them
        return told_as(syntax, at, at + 1, meant, part)
    if not others and not _NOMINATIVE.isdisjoint(lower[syntax.low : at]):
        return []  # he met with him: of the two, who is who?
    others = others or [p for p in (cast.topic or cast.alone,) if p is not None]
    fitting = [p for p in others if fits(cast, p.person, lower[at]) and not any(who(p) == who(one) for one in acting)]
    return told_as(syntax, at, at + 1, tuple(fitting), part) if len(fitting) == 1 else []


def _joint_subject(syntax: Syntax, cast: Cast, at: int, acting: list[Participant]) -> tuple[Participant, ...]:
    """The several persons of a sentence's subject whom 'them' means: X and Y were met by Z, who thanked them."""
    if syntax.clause_at(at).kind != "relative" or len(acting) != 1:
        return ()
    told = subject_of_sentence(syntax, cast, at)
    apart = all(p.person and p.person != acting[0].person for p in told)
    return tuple(told) if apart else ()


def crowd(syntax: Syntax, cast: Cast, at: int) -> tuple[Participant, ...]:
    """The one body or country whose people the sentence before tells of, where 'they' can mean no others of its own."""
    if cast.crowd is None or not _several().isdisjoint(syntax.words.lower[syntax.low : at]):
        return ()
    return (cast.crowd,)


def _tells_of_several(syntax: Syntax) -> bool:
    """Whether the sentence before tells of people without a name whom 'them' can mean: met families in a village."""
    lower, names = syntax.words.lower, syntax.words.name
    for k in range(syntax.low - 2, max(0, syntax.low - _BEFORE), -1):
        if lower[k] == ".":
            return False
        if lower[k] in _several() and names[k] == NONE and names[k + 1] == NONE:
            return _COUNTED.isdisjoint(lower[max(0, k - 3) : k])
    return False


_BEFORE = 40  # words of the sentence before that are looked through
_COUNTED = frozenset(("two", "both", "three"))


@cache
def _several() -> frozenset[str]:
    return frozenset(
        word for word in people_nouns() if word.endswith("s") or word in {"people", "men", "women", "children"}
    )


_NOMINATIVE = frozenset(("he", "she"))


def is_possessive(syntax: Syntax, at: int) -> bool:
    """Whether 'her' owns what follows: her house; not: met her on Monday."""
    lower = syntax.words.lower
    if lower[at] != "her" or at + 1 >= syntax.high or not lower[at + 1][0].isalpha():
        return False
    known = words("prepositions", "cuts", "adverbs") | {"and", "but", "or", "to", "a", "an", "the"}
    return lower[at + 1] not in known and syntax.words.date[at + 1] == NONE


# Countries that bear one name with two directions, by the other direction: North and South Korea exchanged fire.
_HALVES: dict[tuple[str, ...], str] = {
    ("north", "and", "south-korea"): "north-korea",
    ("south", "and", "north-korea"): "south-korea",
}


def _other_half(syntax: Syntax, at: int, head: Participant) -> list[Participant]:
    """The country of which only the direction stands before 'and'."""
    if head.place is None or at - 2 < syntax.low:
        return []
    other = _HALVES.get((*syntax.words.lower[at - 2 : at], head.place))
    start, end = syntax.words.starts[at - 2], syntax.words.ends[at - 2]
    return [replace(head, start=start, end=end, text=syntax.words.body[start:end], place=other)] if other else []


# What stands for the persons behind 'of': the body of Ama Owusu was found, received the credentials of three envoys.
REMAINS = rules.words("participants", "remains")


def _reopens(syntax: Syntax, cast: Cast, at: int, last: int, found: list[Participant]) -> bool:
    """Whether the words after a comma or conjunction open a new head: a person, with a title at most before."""
    limit = min(last, at + TITLE_REACH)
    noun = at - 2
    if syntax.words.lower[at - 1] == "," and _are_followers(syntax, at - 1):
        return False  # supporters of his rival, Ama Owusu, marched
    described = syntax.words.lower[at - 1] == "," and syntax.words.lower[noun] in people_nouns()
    if described and _is_definite(syntax, noun) and not _is_joined_noun(syntax, noun):
        before = syntax.words.lower[max(syntax.low, at - 6) : noun]
        return (
            not _SOME.isdisjoint(before) and "of" in before
        )  # adviser to the party's leader, X; one of the two men, X
    while at < limit:
        number = syntax.words.name[at]
        word = syntax.words.lower[at]
        if number != NONE and cast.mentions[number].kind == "person":
            return True
        if number != NONE and syntax.words.lower[at - 1] == "," and syntax.words.name_end(at, last) == last:
            mention = cast.mentions[number]  # on the fifth day of the cup, Sweden beat Togo
            land = mention.place is not None and is_country(mention.text, mention.place)
            return bool(land or mention.organization) and last < syntax.high and syntax.is_finite(last)
        if number == NONE and word in plural_heads() and syntax.words.lower[at + 1 : at + 2] == ("of",):
            return True  # after the election, leaders of the party met
        if number == NONE and word in officials() and official_of_land(syntax, cast, at, "actor"):
            return True  # the foreign minister of Peru and the prime minister of Laos
        if number == NONE and (word in {",", "and"} or (word in words("prepositions") and word not in {"of", "for"})):
            return False
        at += 1
    return False


def _are_followers(syntax: Syntax, comma: int) -> bool:
    """Whether those who only follow somebody stand before 'of' and the words that a comma closes."""
    lower = syntax.words.lower
    near = range(comma - 1, max(syntax.low, comma - _TO_FOLLOWERS), -1)
    of = next((k for k in near if lower[k] == "of" or syntax.is_finite(k) or lower[k] == ","), NONE)
    return of != NONE and lower[of] == "of" and lower[of - 1] in words_for("followers")


_TO_FOLLOWERS = 6  # words from 'supporters of' to the comma before a name at most
_SOME = frozenset(("one", "another", "two", "three", "some", "most", "each", "last", "first", "both"))


def _is_joined_noun(syntax: Syntax, noun: int) -> bool:
    """Whether 'and' stands before whom a noun describes: Ama Owusu of Togo and her Chilean counterpart, Jan Novak."""
    lower = syntax.words.lower
    the = next((k for k in range(noun - 1, max(syntax.low, noun - 4), -1) if lower[k] in _MEANING | {"its"}), noun)
    return the != noun and lower[the - 1] == "and"


def _is_definite(syntax: Syntax, noun: int) -> bool:
    """Whether a noun's phrase begins with an article or an owner, two words before it at most: the party's leader."""
    before = syntax.words.lower[max(syntax.low, noun - 3) : noun]
    return not {"the", "his", "her", "its", "their", "'s"}.isdisjoint(before)


def _head(syntax: Syntax, cast: Cast, at: int, end: int, last: int, part: str) -> Participant | None:
    """The participant that a name is, unless it only opens or closes another phrase."""
    mention = cast.mentions[syntax.words.name[at]]
    lower = syntax.words.lower
    after = lower[end] if end < syntax.high else "."
    acts = end < syntax.high and (syntax.is_finite(end) or _acts_by_force(syntax, end))
    if cast.claimed[syntax.words.name[at]] and not acts:
        return None  # but: Cork Chamber has elected X president
    if mention.kind != "person":
        stop = end + 1 if after == "'s" else end
        delegation = delegation_end(syntax, stop)
        if not delegation and after == "'s" and (official := official_of(syntax, cast, mention, at, stop, part)):
            return official
        sent = delegation and lower[delegation - 1] == "delegation" and kind_of_place(mention.place or "") == "region"
        if delegation and mention.place is not None and (sent or is_country(mention.text, mention.place)):
            return named_participant(mention, syntax, at, delegation, part)
        if after == "'s" and mention.organization and acts_by_body(syntax, stop):
            return named_participant(mention, syntax, at, end, part)
        if after == "'s" or opens_title(syntax, cast, end, last) or goes_on_in_capitals(syntax, cast, mention, end):
            return None
        government = government_at(syntax, mention, at, end, part)
        if government is not None:
            return government
        if mention.kind == "place" and (mention.place is None or not is_country(mention.text, mention.place)):
            return None
        if mention.kind == "place" and is_adjective(syntax, end):
            return None
        if after == "-" and end + 1 < syntax.high and syntax.words.starts[end + 1] == syntax.words.ends[end]:
            return None  # a U.N.-backed court
        if mention.organization and (
            only_describes(syntax, end)
            or (part == "recipient" and is_for_its_people(syntax, end) and not _fights(after))
        ):
            return None
    elif after in words_for("followers") and (end == syntax.high - 1 or lower[end + 1] not in {"of", ","}):
        return None  # 200 Owusu supporters gathered
    elif after == "'s" or (at > syntax.low and lower[at - 1] in {"a", "an", "the"} and is_noun(syntax, end)):
        return None  # Kone's, an Idris Kone exhibition
    return named_participant(mention, syntax, at, end, part)


def _acts_by_force(syntax: Syntax, end: int) -> bool:
    """Whether what a land owns does something to somebody with an office there: Peru's army | ousted President X."""
    stop = delegation_end(syntax, end + 1) if syntax.words.lower[end] == "'s" else 0
    return 0 < stop < syntax.high and syntax.is_finite(stop)


def _fights(noun: str) -> bool:
    """Whether a noun is for those in whom a band suffers itself: killed six Hamas fighters, no Reuters journalists."""
    return noun in words_for("kinds of groups") or noun in plural_heads() & _ARMED


_ARMED = rules.words("participants", "armed men")


_OWN = frozenset(("his", "her", "its", "their"))


_HIS = {"his": "he", "her": "she"}


_PARTIES = frozenset(
    ("union", "front", "alliance", "movement", "league", "coalition", "group")
)  # what a party is called


def _own_body(syntax: Syntax, cast: Cast, at: int, part: str) -> list[Participant]:
    """The body or country that 'his party', 'her government', 'its members' or 'its army' means."""
    lower = syntax.words.lower
    nouns = standing() | bodies_of_bodies() | (group_nouns() | officials() if lower[at] == "its" else LANDS)
    noun = next((k for k in range(at + 1, min(at + 4, syntax.high)) if lower[k] in nouns), NONE)
    if noun == NONE or any(syntax.words.name[k] != NONE or syntax.is_verb(k) for k in range(at + 1, noun + 1)):
        return []
    if lower[at] == "their" and lower[noun] == "union":
        return []  # Veltrano's dockers went back after their union gave in
    after = lower[noun + 1] if noun + 1 < syntax.high else "."
    ends = after in {"'s", "'", "-", "of", ","} or (after[0].isalpha() and is_adjective(syntax, noun + 1))
    if ends or (noun - at > 2 and lower[at] != "its") or names_its_people(syntax, cast, noun):
        return []
    pronoun = _HIS.get(lower[at])
    body = _body_of(syntax, cast, at, pronoun, lower[noun])
    if body is None:
        return []
    return [replace(one, rule="events.own_body") for one in told_as(syntax, at, noun + 1, (body,), part)]


LANDS = frozenset(("government", "country"))  # what somebody in office acts for, behind his or her


def _body_of(syntax: Syntax, cast: Cast, at: int, pronoun: str | None, noun: str) -> Participant | None:
    """The body or country that a possessive before a noun means; None where none or several could be meant."""
    if pronoun is not None:
        who = whom(syntax, cast, pronoun, at, subject_of_sentence(syntax, cast, at))
        if noun in LANDS:
            land = land_of(cast, who[0].person) if len(who) == 1 else None
            return replace(who[0], person=None, place=land) if land is not None else None
        seat = cast.seats.get(who[0].person or "") if len(who) == 1 and noun in standing() else None
        nouns = next((one.nouns for one in cast.bodies if one.mention.organization == seat), None)
        known = nouns is not None and (noun in nouns or (noun == "party" and nouns <= _PARTIES))
        return replace(who[0], person=None, organization=seat) if seat is not None and known else None
    bodies = {cast.mentions[n].organization: n for n in syntax.words.name[syntax.low : at] if n != NONE}
    bodies.pop(None, None)
    if noun in bodies_of_bodies() and len(bodies) == 1:
        return participant(cast.mentions[next(iter(bodies.values()))], "actor", "events.own_body")
    if syntax.words.lower[at] != "its":
        return None
    acting = _subject_before(syntax, cast, at)
    if acting:
        return acting[0] if len(acting) == 1 and not acting[0].person else None
    named = any(number != NONE for number in syntax.words.name[syntax.low : at])
    return None if named else cast.thing


def _subject_before(syntax: Syntax, cast: Cast, at: int) -> list[Participant]:
    """The names that head the subject of the clause of a word, else of its sentence."""
    number = syntax.number_at(at)
    while number and syntax.clauses[number].kind == "infinitive":
        number -= 1
    clause = syntax.clauses[number]
    if clause.kind == "relative" and clause.opener in {"who", "which", "that"}:
        named = [n for n in syntax.words.name[syntax.low : clause.first] if n != NONE]
        return [participant(cast.mentions[named[-1]], "actor", "events.named")] if named else []
    verb = syntax.first_finite(clause.first, at)
    own = heads_in(syntax, cast, clause.first, verb, "actor") if verb != NONE else []
    return own or subject_of_sentence(syntax, cast, at)


def whom(syntax: Syntax, cast: Cast, pronoun: str, at: int, heads: list[Participant]) -> tuple[Participant, ...]:
    """The one person whom 'he' or 'she' means: of its own sentence, of the next clause, or of the sentences before.

    In a quotation nobody who speaks it.
    """
    quoted = quotation_at(syntax, at)
    low = syntax.low if quoted == NONE else quoted
    heads = [p for p in heads if quoted == NONE or p.start > syntax.words.starts[quoted]]
    subjects: dict[str | None, Participant] = {p.person: p for p in heads if p.person and fits(cast, p.person, pronoun)}
    between = {} if _is_behind_participle(syntax, at) else persons_between(syntax, cast, low, at)
    persons = subjects or {p.person: p for p in between.values() if fits(cast, p.person, pronoun)}
    if persons:
        return tuple(persons.values()) if len(persons) == 1 else ()
    later = _named_later(syntax, cast, at) if quoted == NONE else ()
    unresolved = any(
        number != NONE and cast.mentions[number].kind == "person" and cast.mentions[number].person is None
        for number in syntax.words.name[low:at]
    )
    if later or unresolved:
        return tuple(p for p in later if fits(cast, p.person, pronoun))
    topic = next((p for p in (cast.topic, cast.alone) if p is not None and fits(cast, p.person, pronoun)), None)
    if topic is not None and _tells_of_another(syntax, cast, at, pronoun, topic):
        return ()
    if quoted != NONE and topic is not None and not _is_said_by_another(syntax, cast, topic):
        return ()
    return (topic,) if topic is not None else ()


_ONE = frozenset(("a", "an", "the", "another", "one"))
_WHOM_NOT = {"he": "women", "she": "men"}  # groups of lexicon/speech.yml
_FAR_NOUN = 4  # words from 'a' or 'the' to the noun for somebody at most


def _tells_of_another(syntax: Syntax, cast: Cast, at: int, pronoun: str, topic: Participant) -> bool:
    """Whether words before a pronoun tell of somebody without a name, whom it means: a man was held after he fled."""
    lower, names = syntax.words.lower, syntax.words.name
    for k in range(syntax.low + 1, at):
        noun = lower[k]
        native = lower[k - 1] in _ONE - {"the"} and places.is_demonym(syntax.words.text(k, k + 1))
        one = native or (noun in people_nouns() and noun[-1] != "s")
        if not one or pronoun in lower[syntax.low : k] or noun in _never(pronoun):
            continue
        first = next((n for n in range(k - 1, max(syntax.low - 1, k - _FAR_NOUN), -1) if lower[n] in _ONE), NONE)
        behind = lower[k + 1] if k + 1 < syntax.high else "."
        named = (names[k] != NONE and not native) or (
            k + 1 < syntax.high and (names[k + 1] != NONE or syntax.words.capital(k + 1))
        )
        speaks = behind in words("saying") and noun in words_for("speaking of others")
        if first == NONE or named or speaks or behind in {"'s", "'", "of", "-"} or is_noun(syntax, k + 1):
            continue
        if first > syntax.low and lower[first - 1] in words("prepositions") | {",", "as"}:
            continue
        if holder(cast, noun, syntax.words.starts[k]) != topic.person:
            return True
    return False


@cache
def _never(pronoun: str) -> frozenset[str]:
    """The nouns for somebody whom a pronoun cannot mean: an actress is no "he"."""
    sex = _WHOM_NOT.get(pronoun)
    return frozenset(rules.load("speech").groups[sex].words) if sex else frozenset()


_QUOTES = frozenset(('"', "“", "”"))


def quotation_at(syntax: Syntax, at: int) -> int:
    """The mark that opens the quotation of a word, the sentence's first word where that began before; or -1."""
    lower = syntax.words.lower
    before = [k for k in range(syntax.low, at) if lower[k] in _QUOTES]
    if before:
        return before[-1] if len(before) % 2 else NONE
    closing = next((k for k in range(at, syntax.high) if lower[k] in _QUOTES), NONE)
    return syntax.low if closing != NONE and (lower[closing] == "”" or lower[closing - 1] in _ENDS) else NONE


_ENDS = frozenset((",", ".", "?", "!"))


def _is_said_by_another(syntax: Syntax, cast: Cast, topic: Participant) -> bool:
    """Whether exactly one person is named outside the quotations of a sentence, who is not the one spoken of."""
    named = {
        cast.mentions[number].person
        for k, number in enumerate(syntax.words.name[syntax.low : syntax.high], syntax.low)
        if number != NONE and cast.mentions[number].kind == "person" and quotation_at(syntax, k) == NONE
    }
    return len(named) == 1 and topic.person not in named


def _is_behind_participle(syntax: Syntax, at: int) -> bool:
    """Whether a participle and 'by' open the sentence of a pronoun: Accompanied by Ama Owusu, he toured the port."""
    lower = syntax.words.lower
    return lower[at - 1] == "," and "n" in tags_of(lower[syntax.low]) and "by" in lower[syntax.low + 1 : syntax.low + 3]


def _named_later(syntax: Syntax, cast: Cast, at: int) -> tuple[Participant, ...]:
    """Whom a pronoun in a clause before the main one means: When he toured the market, Ama Owusu said."""
    if syntax.clause_at(at).kind in {"main", "complement", "coordinate"} and syntax.clause_at(at).first == syntax.low:
        return ()
    comma = next((k for k in range(at, syntax.high) if syntax.words.lower[k] == ","), NONE)
    verb = syntax.first_finite(comma, syntax.high) if comma != NONE else NONE
    heads = heads_in(syntax, cast, comma + 1, verb, "actor") if verb != NONE else []
    return tuple(heads) if len(heads) == 1 and heads[0].person else ()


def subject_of_sentence(syntax: Syntax, cast: Cast, at: int) -> list[Participant]:
    """The names that head the subject of the sentence's first verb, where that stands before a word.

    Or of the verb of saying right before it: Peru met Togo, and Chile said | it would leave.
    """
    said = said_before(syntax, at)
    if said != NONE and (told := heads_in(syntax, cast, syntax.clause_at(said).first, said, "actor")):
        return told
    if around := _around(syntax, cast, at):
        return around
    own = [
        one.first
        for one in syntax.clauses
        if one.kind == "mark" and one.first < at and syntax.any_finite(one.first, at)
    ]
    low = own[-1] if own else syntax.low
    verb = syntax.first_finite(low, at)
    return heads_in(syntax, cast, low, verb, "actor") if verb != NONE else []


def _around(syntax: Syntax, cast: Cast, at: int) -> list[Participant]:
    """The subject of what was said, on which the clause of a word hangs: Peru said Togo sued the bank after | it."""
    clause = syntax.clause_at(at)
    if clause.kind not in {"adjunct", "subordinate"} or clause.first == syntax.low:
        return []
    verb = syntax.last_finite(syntax.low + 1, clause.first)
    told = syntax.clause_at(verb) if verb != NONE else None
    return heads_in(syntax, cast, told.first, verb, "actor") if told is not None and told.kind == "complement" else []


_TO_SAID = 6  # words back to the verb of saying behind which a pronoun stands


def said_before(syntax: Syntax, at: int) -> int:
    """The verb of saying right behind which the clause of a word begins: Chile said on Monday that | it; or -1."""
    for k in range(at - 1, max(syntax.low, at - _TO_SAID), -1):
        word = syntax.words.lower[k]
        if syntax.is_finite(k):
            return k if word in words("saying") or word == "told" else NONE
        if word in {".", ";", ":", "and", "but", "or"} or syntax.is_verb(k):
            return NONE
    return NONE

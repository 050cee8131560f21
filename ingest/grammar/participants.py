"""Who takes part: the names that head the noun phrases around a verb or an event's noun."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cache

from ingest import places, rules
from ingest.grammar.bodies import Body, bodies_of, body_meant, standing
from ingest.grammar.clauses import Clause, Syntax
from ingest.grammar.verbs import BE, PRONOUNS, VerbGroup, bases, tags_of, verb_group, words
from ingest.grammar.words import NONE, Words
from ingest.known_names import folded, sex_of_given
from ingest.model import EventReport, Mention, Participant, RoleClaim

_LET = 8  # words between a verb like 'helped' and the bare verb behind its object at most
_TITLE_REACH = (
    9  # words of a title between a country and the person whose title it opens: U.S. Deputy Secretary of State X
)


@cache
def _plural_sides() -> frozenset[str]:
    return frozenset(rules.load("participants").groups["sides"].words)


@cache
def _plural_heads() -> frozenset[str]:
    return frozenset(rules.load("participants").groups["officials"].words)


@cache
def _plural_people() -> frozenset[str]:
    return frozenset(rules.load("participants").groups["pairs of people"].words)


@cache
def _plural_firms() -> frozenset[str]:
    return frozenset(rules.load("participants").groups["pairs of bodies"].words)


@cache
def _leading() -> frozenset[str]:
    return frozenset(rules.load("participants").groups["led by"].words)


@cache
def _bodies_of_bodies() -> frozenset[str]:
    return frozenset(rules.load("participants").groups["bodies of bodies"].words)


@dataclass(frozen=True, slots=True)
class Cast:
    """The names of an article and what is known about them."""

    mentions: tuple[Mention, ...]
    claimed: tuple[bool, ...]  # by mention: it stands inside somebody's title and is nobody's own name
    titles: tuple[tuple[int, int], ...] = ()  # spans of titles, with their organizations
    venues: tuple[str | None, ...] = ()  # by mention: the id of the place that an organization is too
    offices: Mapping[str, str] = field(default_factory=dict)  # title in small letters -> the one person who holds it
    pair: tuple[Participant, ...] = ()  # the two sides, as told last
    people: tuple[Participant, ...] = ()  # the two people, as told last
    firms: tuple[Participant, ...] = ()  # the two bodies, as told last
    both: tuple[Participant, ...] = ()  # the two people whom the sentence before names, where it names no third
    trip: EventReport | None = None  # the journey to a named place, as told last
    met: EventReport | None = None  # where those two met, as told last
    last: EventReport | None = None  # what the sentence before tells last, in the same paragraph
    three: tuple[Participant, ...] = ()  # the three, as told last
    they: tuple[Participant, ...] = ()  # all of the last event of the sentence before, where they are several
    alone: Participant | None = None  # the one person that the sentence before names
    topic: Participant | None = None  # the one person who is the subject of the sentence before
    bodies: tuple[Body, ...] = ()  # the bodies that 'the company', 'the union' can mean
    sexes: Mapping[str, str] = field(default_factory=dict)  # person -> f or m, where the given name or a title tells it
    seats: Mapping[str, str] = field(default_factory=dict)  # person -> the one body in which they hold an office
    called: Mapping[str, str] = field(default_factory=dict)  # person or organization -> its longest name in the article


def cast_of(
    text: Words, mentions: tuple[Mention, ...], roles: tuple[RoleClaim, ...], venues: Mapping[int, str] | None = None
) -> Cast:
    """The names of an article; organizations and places inside a title are marked.

    `venues` gives the place that an organization is too, by the start of its name.
    """
    spans = sorted({(role.start, role.end) for role in roles})
    claimed = tuple(
        m.kind != "person" and any(start <= m.start and m.end <= end for start, end in spans) for m in mentions
    )
    held = tuple((venues or {}).get(m.start) for m in mentions)
    return Cast(
        mentions,
        claimed,
        tuple(spans),
        held,
        _offices(roles),
        bodies=bodies_of(text, _own(mentions, roles), _firms(roles)),
        sexes=sexes_of(mentions),
        called=_called(mentions),
        seats=_seats(roles),
    )


def _seats(roles: tuple[RoleClaim, ...]) -> dict[str, str]:
    """Person -> the one body, no place, in which the article gives them an office."""
    held: dict[str, set[str]] = {}
    for role in roles:
        if role.organization and role.status not in _GONE and not kind_of_place(role.organization):
            held.setdefault(role.person, set()).add(role.organization)
    return {person: next(iter(bodies)) for person, bodies in held.items() if len(bodies) == 1}


def _called(mentions: tuple[Mention, ...]) -> dict[str, str]:
    """Person or organization -> the longest of its names in the article; the first of equals."""
    found: dict[str, str] = {}
    for mention in mentions:
        key = mention.person or mention.organization
        if key and len(mention.text) > len(found.get(key, "")):
            found[key] = mention.text
    return found


_RUNNING = frozenset(("chief executive", "chief executive officer", "ceo", "chief financial officer", "cfo",
                      "managing director", "chief operating officer"))  # fmt: skip


def _firms(roles: tuple[RoleClaim, ...]) -> frozenset[str]:
    """The organizations that somebody runs as a company is run."""
    held = [role for role in roles if role.organization and role.status not in _GONE]
    return frozenset(str(role.organization) for role in held if role.title.lower() in _RUNNING)


_OBSERVERS = frozenset(
    (
        "analyst",
        "economist",
        "strategist",
        "professor",
        "lecturer",
        "researcher",
        "lawyer",
        "trader",
        "expert",
        "fellow",
    )
)


def _own(mentions: tuple[Mention, ...], roles: tuple[RoleClaim, ...]) -> tuple[Mention, ...]:
    """The mentions without those that only say for whom somebody works who comments: an analyst at Carrick Bank."""
    spans = [(role.start, role.end) for role in roles if role.title.lower().split()[-1] in _OBSERVERS]
    return tuple(one for one in mentions if not any(start <= one.start < end for start, end in spans))


def sexes_of(mentions: tuple[Mention, ...]) -> dict[str, str]:
    """Person -> f or m, where the given name that stands first tells it and no other form contradicts."""
    found: dict[str, set[str]] = {}
    for mention in mentions:
        if mention.person and " " in mention.text:
            sex = sex_of_given(folded(mention.text.split()[0]))
            if sex:
                found.setdefault(mention.person, set()).add(sex)
    return {person: next(iter(told)) for person, told in found.items() if len(told) == 1}


def fits(cast: Cast, person: str | None, pronoun: str) -> bool:
    """Whether 'he' or 'she' can mean a person: nothing tells the other sex."""
    return cast.sexes.get(person or "", _SEX.get(pronoun, "")) == _SEX.get(pronoun, "")


_SEX = {"he": "m", "him": "m", "his": "m", "she": "f", "her": "f"}


def _offices(roles: tuple[RoleClaim, ...]) -> dict[str, str]:
    """Each title that exactly one person of the article holds, whole and by its last word: prime minister, minister."""
    holders: dict[str, set[str]] = {}
    for role in roles:
        for title in (role.title.lower(), role.title_text.lower()):
            head = title.split(" of ")[0].split(" for ")[0]
            last = head.split()[-1] if head else ""
            for key in {title, head, last, _CALLED.get(head, ""), _CALLED.get(last, "")}:
                holders.setdefault(key, set()).add(role.person if role.status not in _GONE else "")
    return {key: next(iter(held)) for key, held in holders.items() if len(held) == 1 and "" not in held and key}


# What else the holder of an office is called.
_CALLED = {"pope": "pontiff", "prime minister": "premier", "premier": "prime minister", "striker": "forward",
           "representative": "lawmaker", "congressman": "lawmaker", "senator": "lawmaker", "archbishop": "prelate",
           "king": "monarch", "queen": "monarch", "ceo": "chief executive", "dr": "doctor"}  # fmt: skip
_GONE = frozenset(("former", "resigned", "dismissed", "late", "nominated", "elect"))


def _in_title(syntax: Syntax, cast: Cast, at: int) -> bool:
    """Whether a preposition stands inside a title: Secretary of State."""
    start = syntax.words.starts[at]
    if any(first <= start < last for first, last in cast.titles):
        return True
    if syntax.words.lower[at - 1 : at + 2] == ("secretary", "of", "state"):
        return True
    body = at + 1
    while body < syntax.high and syntax.words.lower[body] in words("determiners"):
        body += 1
    number = syntax.words.name[body] if body < syntax.high else NONE
    if number == NONE or cast.mentions[number].kind == "person":
        return False
    end = _end_of_name(syntax.words, body, syntax.high)
    after = syntax.words.name[end] if end < syntax.high else NONE
    return after != NONE and cast.mentions[after].kind == "person"


@cache
def group_nouns() -> frozenset[str]:
    """Nouns that stand for a country or body when its name comes before them: the Chinese side, the U.S. delegation."""
    return frozenset(rules.load("participants").groups["delegations"].words)


@cache
def _country(word: str) -> str | None:
    found = places.country_of_demonym(word)
    return found.id if found else None


@cache
def kind_of_place(place: str) -> str:
    """The kind of a place by its id: country, region, city, site, or ''."""
    known = places.place(place)
    return known.kind if known else ""


@cache
def _is_country(text: str, place: str) -> bool:
    return kind_of_place(place) == "country" or _country(text) == place or text in _nations()


@cache
def _nations() -> frozenset[str]:
    return frozenset(rules.load("participants").groups["nations"].words)


def heads_in(syntax: Syntax, cast: Cast, first: int, last: int, part: str) -> list[Participant]:
    """The participants that head the noun phrases of the words from `first` to before `last`, in order."""
    found: list[Participant] = []
    titled = False  # behind a preposition of a title: no body or country there takes part
    inside = False  # behind a preposition: the names there belong to another phrase
    at = first
    while at < last:
        word = syntax.words.lower[at]
        number = syntax.words.name[at]
        if number == NONE:
            if not inside and word in group_nouns():
                found.extend(_demonym_groups(syntax, cast, at, part) or _group_from(syntax, cast, at, part))
            elif not inside and word in _officials() and word not in cast.offices and not _is_owner(syntax, at + 1):
                told = _demonym_groups(syntax, cast, at, part)
                found.extend(replace(one, rule="events.official") for one in told)
            if word == "the" and not inside:
                found.extend(_described(syntax, cast, at, part))
            elif word in _OWN and not inside:
                found.extend(_own_body(syntax, cast, at, part))
            titled = word != "," and (titled or (word in words("prepositions") and _in_title(syntax, cast, at)))
            if word == "except":
                return found
            if word in {",", "and", "as"}:
                inside = inside and not _reopens(syntax, cast, at + 1, last, found)
            elif word in words("prepositions") and at != first and not _in_title(syntax, cast, at):
                held = word == "of" and syntax.words.lower[at - 1] in _plural_heads() | _REMAINS
                inside = inside or not (held or syntax.words.date[min(at + 1, last - 1)] != NONE)
            found.extend(_sides(syntax, cast, at, part) if not inside else ())
            at += 1
            continue
        end = _end_of_name(syntax.words, at, last)
        person = cast.mentions[number].kind == "person"
        titled = titled and not person
        head = None if inside or titled else _head(syntax, cast, at, end, last, part)
        if head is not None:
            found.append(head)
        at = end
    return found


# What stands for the persons behind 'of': the body of Ama Owusu was found, received the credentials of three envoys.
_REMAINS = frozenset(("body", "bodies", "remains", "credentials"))


def _end_of_name(words_: Words, at: int, last: int) -> int:
    number, end = words_.name[at], at
    while end < last and words_.name[end] == number:
        end += 1
    return end


def _reopens(syntax: Syntax, cast: Cast, at: int, last: int, found: list[Participant]) -> bool:
    """Whether the words after a comma or conjunction open a new head: a person, with a title at most before."""
    limit = min(last, at + _TITLE_REACH)
    if syntax.words.lower[at - 1] == "," and syntax.words.lower[at - 2] in _people() and _is_definite(syntax, at - 2):
        before = syntax.words.lower[max(syntax.low, at - 6) : at - 2]
        return (
            not _SOME.isdisjoint(before) and "of" in before
        )  # adviser to the party's leader, X; one of the two men, X
    while at < limit:
        number = syntax.words.name[at]
        word = syntax.words.lower[at]
        if number != NONE and cast.mentions[number].kind == "person":
            return True
        if number == NONE and word in _plural_heads() and syntax.words.lower[at + 1 : at + 2] == ("of",):
            return True  # after the election, leaders of the party met
        if number == NONE and (word in {",", "and"} or (word in words("prepositions") and word not in {"of", "for"})):
            return False
        at += 1
    return False


_SOME = frozenset(("one", "another", "two", "three", "some", "most", "each", "last", "first", "both"))


def _is_definite(syntax: Syntax, noun: int) -> bool:
    """Whether a noun's phrase begins with an article or an owner, two words before it at most: the party's leader."""
    before = syntax.words.lower[max(syntax.low, noun - 3) : noun]
    return not {"the", "his", "her", "its", "their", "'s"}.isdisjoint(before)


def _head(syntax: Syntax, cast: Cast, at: int, end: int, last: int, part: str) -> Participant | None:
    """The participant that a name is, unless it only opens or closes another phrase."""
    mention = cast.mentions[syntax.words.name[at]]
    lower = syntax.words.lower
    after = lower[end] if end < syntax.high else "."
    if cast.claimed[syntax.words.name[at]] and not (end < syntax.high and syntax.is_finite(end)):
        return None  # but: Cork Chamber has elected X president
    if mention.kind != "person":
        stop = end + 1 if after == "'s" else end
        delegation = _delegation_end(syntax, stop)
        if not delegation and after == "'s" and (official := _official(syntax, cast, mention, at, stop, part)):
            return official
        if delegation and mention.place is not None and _is_country(mention.text, mention.place):
            return _participant(mention, syntax, at, delegation, part)
        if after == "'s" and mention.organization and _acts_by_body(syntax, stop):
            return _participant(mention, syntax, at, end, part)
        if after == "'s" or _opens_title(syntax, cast, end, last) or _goes_on_in_capitals(syntax, cast, mention, end):
            return None
        government = _government(syntax, mention, at, end, part)
        if government is not None:
            return government
        if mention.kind == "place" and (mention.place is None or not _is_country(mention.text, mention.place)):
            return None
        if mention.kind == "place" and _is_adjective(syntax, end):
            return None
        if after == "-" and end + 1 < syntax.high and syntax.words.starts[end + 1] == syntax.words.ends[end]:
            return None  # a U.N.-backed court
        if mention.organization and (
            _only_describes(syntax, end) or (part == "recipient" and _is_for_its_people(syntax, end))
        ):
            return None
    elif after == "'s" or (at > syntax.low and lower[at - 1] in {"a", "an", "the"} and _is_noun(syntax, end)):
        return None  # Kone's, an Idris Kone exhibition
    return _participant(mention, syntax, at, end, part)


def _is_noun(syntax: Syntax, end: int) -> bool:
    """Whether a small word behind a name is no verb in a tense: a Warhol exhibit; not: the pope visits."""
    if end >= syntax.high or syntax.words.name[end] != NONE or syntax.words.date[end] != NONE:
        return False
    word = syntax.words.lower[end]
    told = syntax.is_finite(end) and not {"s", "d"}.isdisjoint(tags_of(word))
    return word.isalpha() and not syntax.words.capital(end) and not told and word not in _no_nouns()


def _is_for_its_people(syntax: Syntax, end: int) -> bool:
    """Whether a body's name says whose people those are to whom something is done: two Reuters journalists."""
    return end < syntax.high and syntax.words.lower[end] in _people() and not syntax.words.capital(end)


def _only_describes(syntax: Syntax, end: int) -> bool:
    """Whether a body's name stands before a noun that is none of its people: an army helicopter, the Senate rules."""
    if end >= syntax.high or not _is_adjective(syntax, end):
        return False
    people = group_nouns() | _bodies_of_bodies() | _plural_heads() | _people() | {"party", "movement", "group"}
    for at in range(end, min(end + _DESCRIBED, syntax.high)):
        if syntax.words.lower[at] in people:
            return False  # EU foreign and defence ministers
        joined = syntax.words.lower[at] in {"and", "-"} or _is_adjective(syntax, at)
        if not joined or syntax.words.name[at] != NONE or syntax.is_verb(at):
            return True
    return True


def _goes_on_in_capitals(syntax: Syntax, cast: Cast, mention: Mention, end: int) -> bool:
    """Whether a name only begins another: the Senate President, the United States National Safety Board."""
    if end >= syntax.high or syntax.words.starts[end] - mention.end != 1:
        return False
    number = syntax.words.name[end]
    if number != NONE:
        return mention.organization is None and cast.mentions[number].kind == "organization"
    dated = syntax.words.date[end] != NONE
    return bool(mention.organization) and syntax.words.capital(end) and not dated and not syntax.is_finite(end)


_DESCRIBED = 5  # words of a description between a body's name and its people


@cache
def _people() -> frozenset[str]:
    return frozenset(rules.load("participants").groups["people"].words)


def _acts_by_body(syntax: Syntax, at: int) -> bool:
    """Whether an organization's board or committee follows: the airline's supervisory board."""
    for end in range(at, min(at + 4, syntax.high)):
        if syntax.words.lower[end] in _bodies_of_bodies():
            return True
        word = syntax.words.lower[end]
        if syntax.words.name[end] != NONE or not word.isalpha() or (syntax.is_verb(end) and not word.endswith("ing")):
            return False
    return False


def _government(syntax: Syntax, mention: Mention, at: int, end: int, part: str) -> Participant | None:
    """The country for which its capital stands as one who acts: Moscow closed its consulate, talks with Tehran."""
    country = places.country_of_capital(mention.place) if mention.place else None
    if country is None or mention.kind != "place":
        return None
    lower = syntax.words.lower
    before = lower[at - 1] if at > syntax.low else ""
    acts = end < syntax.high and syntax.is_finite(end) and before not in words("prepositions")
    joined = end + 2 < syntax.high and lower[end] == "and" and before not in words("prepositions") - {"between"}
    joined = joined and syntax.words.name[end + 1] != NONE and (before == "between" or syntax.is_finite(end + 2))
    acts = acts or (end < syntax.high and lower[end] == "to" and syntax.is_verb(at - 1))
    if not (acts or joined or before in {"with", "between", "by"} or lower[at - 2 : at] == ("between", "and")):
        return None
    start, stop = syntax.words.starts[at], syntax.words.ends[end - 1]
    return Participant(start, stop, mention.text, None, None, country, part, None, "events.capital")


def _office(syntax: Syntax, cast: Cast, at: int, part: str) -> Participant | None:
    """The one person of the article who holds the office that 'the' opens: the prime minister sacked nine ministers."""
    lower = syntax.words.lower
    if any(first <= syntax.words.starts[at] < last for first, last in cast.titles):
        return None
    for count in (4, 3, 2, 1):
        end = at + 1 + count
        if end > syntax.high:
            continue
        person = cast.offices.get(" ".join(lower[at + 1 : end]))
        if person is None:
            continue
        after = lower[end] if end < syntax.high else "."
        named = end < syntax.high and syntax.words.name[end] != NONE
        told = end + 1 < syntax.high and after == "," and syntax.words.name[end + 1] != NONE
        if (
            named
            or told
            or after in {"of", "'s", "'", "-", "for"}
            or (after[0].isalpha() and _is_adjective(syntax, end))
        ):
            return None
        start, stop = syntax.words.starts[at], syntax.words.ends[end - 1]
        text = syntax.words.body[start:stop]
        return Participant(start, stop, text, person, None, None, part, None, "events.office")
    return None


def described(syntax: Syntax, cast: Cast, at: int, end: int, part: str) -> list[Participant]:
    """The person or body that the words from 'the' to before `end`, which owns what follows, mean."""
    start, stop = syntax.words.starts[at], syntax.words.ends[end - 1]
    text = syntax.words.body[start:stop]
    person = cast.offices.get(" ".join(syntax.words.lower[at + 1 : end]))
    if person is not None:
        return [Participant(start, stop, text, person, None, None, part, None, "events.office")]
    meant = body_meant(syntax.words, cast.bodies, at, syntax.high) if cast.bodies else None
    if meant is None or meant[1] != end:
        return []
    body = meant[0].mention.organization
    return [Participant(start, stop, text, None, body, None, part, None, "events.body_meant")]


def _described(syntax: Syntax, cast: Cast, at: int, part: str) -> list[Participant]:
    """The person of the article, or the body, that 'the' and a noun mean: the prime minister, the company."""
    if cast.offices and (office := _office(syntax, cast, at, part)) is not None:
        return [office]
    meant = body_meant(syntax.words, cast.bodies, at, syntax.high) if cast.bodies else None
    if meant is None or any(first <= syntax.words.starts[at] < last for first, last in cast.titles):
        return []
    body, end = meant
    after = syntax.words.lower[end] if end < syntax.high else "."
    named = end < syntax.high and (syntax.words.name[end] != NONE or syntax.words.capital(end))
    acts = after in {"'s", "'"} and _acts_by_body(syntax, end + 1)
    if not acts and (
        named or after in {"of", "'s", "'", "-", "for"} or (after[0].isalpha() and _only_describes(syntax, end))
    ):
        return []
    start, stop = syntax.words.starts[at], syntax.words.ends[end - 1]
    ident = body.mention.organization
    return [Participant(start, stop, syntax.words.body[start:stop], None, ident, None, part, None, "events.body_meant")]


@cache
def _no_nouns() -> frozenset[str]:
    """Words that are no noun for a country's name to stand before."""
    known = words("prepositions") | words("cuts") | words("adverbs") | words("determiners")
    return known | {"and", "or", "but"} | BE | PRONOUNS


def _is_adjective(syntax: Syntax, end: int) -> bool:
    """Whether a country's name only stands before a noun: U.S. forces, China trade."""
    if end >= syntax.high:
        return False
    word = syntax.words.lower[end]
    if syntax.words.name[end] != NONE or syntax.words.date[end] != NONE or not word[0].isalpha():
        return False
    return not (
        word in _no_nouns() or syntax.is_finite(end) or syntax.is_verb(end) or bases().get(word) or word.endswith("ly")
    )


def _participant(mention: Mention, syntax: Syntax, at: int, end: int, part: str) -> Participant | None:
    if (mention.person, mention.organization, mention.place) == (None, None, None):
        return None
    start, stop = syntax.words.starts[at], syntax.words.ends[end - 1]
    person = mention.person
    organization = mention.organization if person is None else None
    place = mention.place if person is None and organization is None else None
    return Participant(
        start, stop, syntax.words.body[start:stop], person, organization, place, part, None, "events.named"
    )


def participant(mention: Mention, part: str, rule: str) -> Participant:
    """The participant that a linked mention names, as it stands."""
    organization = mention.organization if mention.person is None else None
    place = mention.place if mention.person is None and organization is None else None
    return Participant(mention.start, mention.end, mention.text, mention.person, organization, place, part, None, rule)


@cache
def _officials() -> frozenset[str]:
    return frozenset(rules.load("participants").groups["acting for a country"].words)


def _official(syntax: Syntax, cast: Cast, mention: Mention, at: int, stop: int, part: str) -> Participant | None:
    """The country for which its unnamed president or minister acts: Peru's foreign minister met."""
    if mention.place is None or not _is_country(mention.text, mention.place):
        return None
    for end in range(stop, min(stop + 4, syntax.high)):
        word = syntax.words.lower[end]
        if word in _officials():
            after = syntax.words.lower[end + 1] if end + 1 < syntax.high else "."
            known = word in cast.offices or _names_its_people(syntax, cast, end)
            known = known or after in {"'s", "'", "of", "-", "for"}
            known = known or (after[0].isalpha() and _is_adjective(syntax, end + 1))
            if known or _PRIVATE & {*syntax.words.lower[stop:end]}:
                return None
            found = _participant(mention, syntax, at, end + 1, part)
            return replace(found, rule="events.official") if found is not None else None
        if syntax.words.name[end] != NONE or not word.isalpha() or syntax.is_verb(end):
            return None
    return None


def _delegation_end(syntax: Syntax, at: int) -> int:
    """One past a delegation's noun that follows a country's name, or 0."""
    for end in range(at, min(at + 3, syntax.high)):
        if syntax.words.name[end] != NONE:
            return 0  # Kenya's Supreme Court is a body with a name of its own
        if syntax.words.lower[end] in group_nouns():
            return end + 1
        if (
            not syntax.words.lower[end].isalpha()
            or syntax.is_verb(end)
            or syntax.words.lower[end] in words("prepositions")
        ):
            return 0
    return 0


_OWN = frozenset(("his", "her", "its", "their"))
_HIS = {"his": "he", "her": "she"}
_PARTIES = frozenset(
    ("union", "front", "alliance", "movement", "league", "coalition", "group")
)  # what a party is called


def _own_body(syntax: Syntax, cast: Cast, at: int, part: str) -> list[Participant]:
    """The body that 'his party' or 'its members' means: where he holds an office, the one body named before."""
    lower = syntax.words.lower
    noun = next(
        (k for k in range(at + 1, min(at + 3, syntax.high)) if lower[k] in standing() | _bodies_of_bodies()), NONE
    )
    if noun == NONE or syntax.words.name[noun] != NONE or syntax.words.name[noun - 1] != NONE:
        return []
    after = lower[noun + 1] if noun + 1 < syntax.high else "."
    if after in {"'s", "'", "-", "of", ","} or (after[0].isalpha() and _is_adjective(syntax, noun + 1)):
        return []
    pronoun = _HIS.get(lower[at])
    body = _body_of(syntax, cast, at, pronoun, lower[noun])
    if body is None:
        return []
    start, stop = syntax.words.starts[at], syntax.words.ends[noun]
    return [Participant(start, stop, syntax.words.body[start:stop], None, body, None, part, None, "events.own_body")]


def _body_of(syntax: Syntax, cast: Cast, at: int, pronoun: str | None, noun: str) -> str | None:
    """The id of the body that a possessive before a noun means; None where none or several could be meant."""
    if pronoun is not None:
        who = _whom(syntax, cast, pronoun, at, _subject_of_sentence(syntax, cast, at))
        seat = cast.seats.get(who[0].person or "") if len(who) == 1 and noun in standing() else None
        nouns = next((one.nouns for one in cast.bodies if one.mention.organization == seat), None)
        known = nouns is not None and (noun in nouns or (noun == "party" and nouns <= _PARTIES))
        return seat if seat is not None and known else None
    if noun not in _bodies_of_bodies():
        return None
    named = {cast.mentions[n].organization for n in syntax.words.name[syntax.low : at] if n != NONE} - {None}
    return next(iter(named)) if len(named) == 1 else None


_PEOPLE_TOO = frozenset(("sides", "parties"))  # nouns for states that mean people too
_HOUSES = frozenset(("house", "chamber"))
_FAR_BACK = 7  # words before the noun for people in office, in which their countries are looked for


# Who is so described acts for no country: four former Rwandan ministers, retired Turkish generals.
_PRIVATE = frozenset(("former", "retired", "ex", "exiled", "fugitive"))


def _demonym_groups(syntax: Syntax, cast: Cast, noun: int, part: str) -> list[Participant]:
    """The Chinese side, South Korean and Japanese defence officials: countries named by adjectives before a noun."""
    lower = syntax.words.lower
    found: list[Participant] = []
    if (lower[noun] in _HOUSES and lower[noun - 1] not in {"lower", "upper"}) or _names_its_people(syntax, cast, noun):
        return []
    if not _PRIVATE.isdisjoint(lower[max(syntax.low, noun - 4) : noun]):
        return []
    at = noun - 1
    while at >= max(syntax.low, noun - _FAR_BACK):
        known = _demonym_at(syntax, at)
        if known is not None:
            first, country = known
            start, stop = syntax.words.starts[first], syntax.words.ends[noun]
            text = syntax.words.body[start:stop]
            found.insert(0, Participant(start, stop, text, None, None, country, part, None, "events.delegation"))
            at = first - 1
            continue
        word = lower[at]
        joined = word in {"and", ",", "-"} and (bool(found) or noun - at <= 3)
        plain = syntax.words.name[at] == NONE and word.replace("-", "").isalpha() and not syntax.words.capital(at)
        inside = word in words("prepositions") | words("cuts") | words("determiners") or syntax.is_verb(at)
        if not joined and (not plain or inside or found):
            break
        at -= 1
    return found


@cache
def _seated() -> frozenset[str]:
    return frozenset(rules.load("participants").groups["seated"].words)


def _group_from(syntax: Syntax, cast: Cast, noun: int, part: str) -> list[Participant]:
    """The country that a group is of by the words behind it: a delegation from Lesotho, the government in Kiev."""
    at = noun + 1
    if at + 1 >= syntax.high or syntax.words.lower[at] not in {"from", "in"}:
        return []
    number = syntax.words.name[at + 1]
    place = cast.mentions[number].place if number != NONE else None
    if place is None or cast.claimed[number]:
        return []
    seat = places.country_of_capital(place) if syntax.words.lower[noun] in _seated() else None
    country = place if syntax.words.lower[at] == "from" and kind_of_place(place) == "country" else seat
    end = _end_of_name(syntax.words, at + 1, syntax.high)
    if country is None or (end < syntax.high and syntax.words.lower[end] in {"'s", "'"}):
        return []
    start, stop = syntax.words.starts[noun], syntax.words.ends[end - 1]
    text = syntax.words.body[start:stop]
    return [Participant(start, stop, text, None, None, country, part, None, "events.delegation")]


def _is_owner(syntax: Syntax, at: int) -> bool:
    """Whether a word shows that the noun before it only owns or describes what follows."""
    if at >= syntax.high:
        return False
    word = syntax.words.lower[at]
    return word in {"'s", "'", "of", "-", "for"} or (word[0].isalpha() and _is_adjective(syntax, at))


def _names_its_people(syntax: Syntax, cast: Cast, noun: int) -> bool:
    """Whether those for whom a noun stands are named behind it: Peruvian leader X, his Albanian counterpart, X."""
    at = noun + 1
    while at < min(syntax.high, noun + 4):
        number = syntax.words.name[at]
        if number != NONE:
            return cast.mentions[number].kind == "person"
        if syntax.words.lower[at] != "," and not syntax.words.capital(at):
            return False
        at += 1
    return False


_WIDER = frozenset(("north", "south", "latin", "central", "west", "east", "eastern", "western", "southern", "northern"))


def _demonym_at(syntax: Syntax, at: int) -> tuple[int, str] | None:
    """Where the adjective of a country begins that ends at a word, and the country."""
    if syntax.words.name[at] != NONE or not syntax.words.capital(at):
        return None
    if at > syntax.low and syntax.words.capital(at - 1) and syntax.words.name[at - 1] == NONE:
        country = _country(syntax.words.text(at - 1, at + 1))
        if country is not None:
            return at - 1, country
        if syntax.words.lower[at - 1] in _WIDER:
            return None  # the North American team
    country = _country(syntax.words.text(at, at + 1))
    return (at, country) if country is not None else None


def _opens_title(syntax: Syntax, cast: Cast, end: int, last: int) -> bool:
    """Whether a country or body opens the title of the person who follows: U.S. Secretary of State John Kerry."""
    for at in range(end, min(last, end + _TITLE_REACH)):
        number = syntax.words.name[at]
        word = syntax.words.lower[at]
        if number != NONE and cast.mentions[number].kind == "person":
            return at > end or cast.mentions[number].kind == "person"
        if number == NONE and (
            word in {",", "and", ";", "("} or (word in words("prepositions") and word not in {"of", "for"})
        ):
            return False
        if number == NONE and (syntax.is_finite(at) or word in words("cuts")):
            return False
    return False


def _sides(syntax: Syntax, cast: Cast, at: int, part: str) -> list[Participant]:
    """The two sides, the three ministers, the two: those who were told together last, where they are as many."""
    lower = syntax.words.lower
    if lower[at : at + 2] == ("the", "two") or lower[at] == "both":
        last = at + 3 if lower[at] == "the" else at + 2
        if last > syntax.high:
            return []
        noun, alone = lower[last - 1], syntax.is_finite(last - 1) and lower[at] == "the"
        meant = cast.pair if noun in _plural_sides() else cast.both or cast.people if noun in _plural_people() else ()
        if noun in _PEOPLE_TOO and not meant:
            meant = cast.people or cast.firms  # the two sides agreed: those who met
        if noun in _plural_firms():
            meant = cast.firms
        if alone:
            last, meant = last - 1, cast.both or cast.people or cast.pair
        here = persons_between(syntax, cast, syntax.low, at) if alone or noun in _plural_people() else {}
        meant = tuple(here.values()) if len(here) == 2 else () if len(here) > 2 else meant
    elif lower[at : at + 2] == ("the", "three") and at + 3 <= syntax.high:
        last = at + 3
        meant = cast.three if lower[last - 1] in _plural_sides() | _plural_people() else ()
    else:
        return []
    start, end = syntax.words.starts[at], syntax.words.ends[last - 1]
    text = syntax.words.body[start:end]
    return [
        replace(p, start=start, end=end, text=text, part=part, on_behalf_of=None, rule="events.two_sides")
        for p in meant
    ]


def subject_of(syntax: Syntax, cast: Cast, verb: int, part: str) -> list[Participant]:
    """Those who do what the verb at a word index tells."""
    clause = syntax.clause_at(verb)
    group = verb_group(syntax.words, syntax.low, verb)
    at = syntax.number_at(clause.first)
    if clause.kind == "teller":
        return antecedents(syntax, cast, clause, part)
    pronoun = _by_pronoun(syntax, cast, clause, group.first, part)
    if pronoun is not None:
        return pronoun
    fronted = _fronted_participle(syntax, cast, group, part)
    if fronted:
        return fronted
    let = _let(syntax, cast, clause, group, part)
    if let is not None:
        return let
    own = _has_words(syntax, clause, group.first)
    if clause.kind == "relative" and clause.opener in {"who", "that", "which", "whom"} and not own:
        return antecedents(syntax, cast, clause, part)
    if clause.kind == "resume" and not own:
        return _resumed(syntax, cast, at, part)
    if clause.kind in {"coordinate", "infinitive", "participle"} or (clause.kind != "main" and not own):
        led = led_by(syntax, cast, clause, group.first, part) if clause.kind == "participle" else []
        return [*_inherited(syntax, cast, at, group.to != NONE, part), *led]
    behind = _behind_front(syntax, clause, group.first)
    return (heads_in(syntax, cast, behind, group.first, part) if behind != NONE else []) or heads_in(
        syntax, cast, clause.first, group.first, part
    )


def _behind_front(syntax: Syntax, clause: Clause, last: int) -> int:
    """Where the subject begins behind a phrase that opens a clause: In the last game of the day, Togo beat Benin."""
    lower = syntax.words.lower
    if lower[clause.first] not in words("prepositions"):
        return NONE
    comma = next((at for at in range(last - 1, clause.first, -1) if lower[at] == ","), NONE)
    return comma + 1 if comma != NONE else NONE


_LEADING = frozenset(
    ("led", "headed", "chaired", "mediated", "hosted", "brokered", "moderated", "organized", "organised")
)


def led_by(syntax: Syntax, cast: Cast, clause: Clause, last: int, part: str) -> list[Participant]:
    """Who leads the delegation or the talks that a participle describes: a team headed by Ama Owusu."""
    lower = syntax.words.lower
    for at in range(clause.first, min(last, clause.last) - 1):
        if lower[at] in _leading() and lower[at + 1] == "by":
            end = next((k for k in range(at + 2, last) if lower[k] in {",", "who"}), last)
            found = heads_in(syntax, cast, at + 2, end, part)
            return found[:1] if found and found[0].person else found[:2]
    return []


def _fronted_participle(syntax: Syntax, cast: Cast, group: VerbGroup, part: str) -> list[Participant]:
    """Who does what a participle at the head of a sentence tells: Briefing the council, the envoy Ama Owusu warned."""
    if group.tag != "g" or group.first > syntax.low + 1 or group.finite:
        return []
    verb = next((k for k in range(group.verb + 1, syntax.high) if syntax.is_finite(k)), NONE)
    comma = (
        next((k for k in range(verb - 1, group.verb, -1) if syntax.words.lower[k] == ","), NONE)
        if verb != NONE
        else NONE
    )
    return heads_in(syntax, cast, comma + 1, verb, part) if comma != NONE else []


def _has_words(syntax: Syntax, clause: Clause, last: int) -> bool:
    """Whether a clause has a subject of its own before a word: that two patients died, said villagers would."""
    lower = syntax.words.lower
    skipped = words("cuts") | words("adverbs") | {"and", "but", "or", ",", "to", "not"}
    return any(lower[k] not in skipped or syntax.words.name[k] != NONE for k in range(clause.first, last))


def _resumed(syntax: Syntax, cast: Cast, at: int, part: str) -> list[Participant]:
    """The subject of a verb behind an inserted name: after his prime minister, Boyan Borisov, resigned."""
    before = syntax.clauses[at - 1]
    if before.kind in {"adjunct", "subordinate"} and not syntax.any_finite(before.first, before.last):
        found = heads_in(syntax, cast, before.first + 1, before.last, part)
        if found:
            return found[-1:] if found[-1].person else found
    led = led_by(syntax, cast, before, before.last, part) if before.kind == "participle" else []
    return _inherited(syntax, cast, at, False, part) or led


_PERSONAL = frozenset(("he", "she", "it", "they"))


def _by_pronoun(syntax: Syntax, cast: Cast, clause: Clause, last: int, part: str) -> list[Participant] | None:
    """Whom the pronoun right before a verb means: [] where that is not sure, None where no pronoun stands there."""
    at = last - 1
    while at >= clause.first and syntax.words.lower[at] in words("adverbs") and syntax.words.date[at] == NONE:
        at -= 1
    if at < clause.first or syntax.words.lower[at] not in _PERSONAL or syntax.words.name[at] != NONE:
        return None
    start, end = syntax.words.starts[at], syntax.words.ends[at]
    text = syntax.words.body[start:end]
    here = syntax.words.starts[syntax.low]
    return [
        replace(p, part=part)
        if p.start >= here  # a name of the same sentence is better evidence than its pronoun
        else replace(p, start=start, end=end, text=text, part=part, on_behalf_of=None, rule="events.pronoun")
        for p in _meant(syntax, cast, syntax.words.lower[at], at)
    ]


def object_pronoun(syntax: Syntax, cast: Cast, at: int, subject: list[Participant], part: str) -> list[Participant]:
    """Whom him or her behind a verb means: the one person spoken of who is not the subject."""
    lower = syntax.words.lower
    if lower[at] == "her" and at + 1 < syntax.high and lower[at + 1][0].isalpha():
        known = words("prepositions") | words("cuts") | words("adverbs") | {"and", "but", "or", "to"}
        if lower[at + 1] not in known and syntax.words.date[at + 1] == NONE:
            return []  # her house
    elif lower[at] not in {"him", "her"}:
        return []
    return his(syntax, cast, at, subject, part)


def his(syntax: Syntax, cast: Cast, at: int, subject: list[Participant], part: str) -> list[Participant]:
    """The one person spoken of who is not the subject: whom a pronoun at a word means."""
    acting = {p.person for p in subject}
    here = {key: p for key, p in persons_between(syntax, cast, syntax.low, at).items() if key not in acting}
    others = here or {p.person: p for p in (cast.topic or cast.alone,) if p is not None and p.person not in acting}
    if len(others) != 1:
        return []
    start, end = syntax.words.starts[at], syntax.words.ends[at]
    text = syntax.words.body[start:end]
    return [
        replace(p, start=start, end=end, text=text, part=part, on_behalf_of=None, rule="events.pronoun")
        for p in others.values()
    ]


def _meant(syntax: Syntax, cast: Cast, pronoun: str, at: int) -> tuple[Participant, ...]:
    """Those whom a pronoun means: the subject of its sentence, or who was spoken of before."""
    heads = _subject_of_sentence(syntax, cast, at)
    if pronoun in {"he", "she"}:
        return _whom(syntax, cast, pronoun, at, heads)
    if pronoun == "it":
        bodies = [p for p in heads if not p.person]
        return tuple(bodies) if len(bodies) == 1 and len(heads) == 1 else ()
    if len(heads) > 1:
        return tuple(heads)
    named = any(syntax.words.name[k] != NONE for k in range(syntax.low, at))
    return () if named else cast.they


def _whom(syntax: Syntax, cast: Cast, pronoun: str, at: int, heads: list[Participant]) -> tuple[Participant, ...]:
    """The one person whom 'he' or 'she' means: of its own sentence, of the next clause, or of the sentences before."""
    subjects: dict[str | None, Participant] = {p.person: p for p in heads if p.person and fits(cast, p.person, pronoun)}
    between = persons_between(syntax, cast, syntax.low, at)
    persons = subjects or {p.person: p for p in between.values() if fits(cast, p.person, pronoun)}
    if persons:
        return tuple(persons.values()) if len(persons) == 1 else ()
    later = _named_later(syntax, cast, at)
    unresolved = any(
        number != NONE and cast.mentions[number].kind == "person" and cast.mentions[number].person is None
        for number in syntax.words.name[syntax.low : at]
    )
    if later or unresolved:
        return tuple(p for p in later if fits(cast, p.person, pronoun))
    topic = next((p for p in (cast.topic, cast.alone) if p is not None and fits(cast, p.person, pronoun)), None)
    return (topic,) if topic is not None else ()


def persons_between(syntax: Syntax, cast: Cast, first: int, last: int) -> dict[str | None, Participant]:
    """The persons named among some words."""
    found = {}
    for number in dict.fromkeys(syntax.words.name[first:last]):
        if number != NONE and cast.mentions[number].kind == "person":
            mention = cast.mentions[number]
            found[mention.person] = participant(mention, "actor", "events.named")
    return {} if None in found else found


def _named_later(syntax: Syntax, cast: Cast, at: int) -> tuple[Participant, ...]:
    """Whom a pronoun in a clause before the main one means: When he toured the market, Ama Owusu said."""
    if syntax.clause_at(at).kind in {"main", "complement", "coordinate"} and syntax.clause_at(at).first == syntax.low:
        return ()
    comma = next((k for k in range(at, syntax.high) if syntax.words.lower[k] == ","), NONE)
    verb = next((k for k in range(comma, syntax.high) if syntax.is_finite(k)), NONE) if comma != NONE else NONE
    heads = heads_in(syntax, cast, comma + 1, verb, "actor") if verb != NONE else []
    return tuple(heads) if len(heads) == 1 and heads[0].person else ()


def _subject_of_sentence(syntax: Syntax, cast: Cast, at: int) -> list[Participant]:
    """The names that head the subject of the sentence's first verb, where that stands before a word."""
    own = [
        one.first
        for one in syntax.clauses
        if one.kind == "mark" and one.first < at and syntax.any_finite(one.first, at)
    ]
    low = own[-1] if own else syntax.low
    verb = next((k for k in range(low, at) if syntax.is_finite(k)), NONE)
    return heads_in(syntax, cast, low, verb, "actor") if verb != NONE else []


def antecedents(syntax: Syntax, cast: Cast, clause: Clause, part: str) -> list[Participant]:
    """The names right before a relative clause, joined by 'and'."""
    before = heads_in(syntax, cast, syntax.low, clause.first, part)
    last = clause.first - 1 if syntax.words.lower[clause.first - 1] != "," else clause.first - 2
    number = syntax.words.name[last] if last >= syntax.low else NONE
    if (
        number != NONE
        and cast.mentions[number].person
        and not any(p.start == cast.mentions[number].start for p in before)
    ):
        head = _participant(cast.mentions[number], syntax, syntax.words.at(cast.mentions[number].start), last + 1, part)
        return [head] if head else []
    close = [p for p in before if syntax.words.body[p.end : syntax.words.starts[clause.first]].strip(" ,") == ""]
    if not close:
        return _apposed(syntax, cast, clause, part)
    joined = close[-1:]
    for head in reversed(before[: before.index(close[-1])]):
        between = syntax.words.body[head.end : joined[0].start].split()
        if between[:1] != ["and"] or len(between) > 4 or any(word.endswith(",") for word in between):
            break
        joined.insert(0, head)
    return joined


def _apposed(syntax: Syntax, cast: Cast, clause: Clause, part: str) -> list[Participant]:
    """The person whom a noun before a relative clause describes: Ama Owusu, a blogger who was jailed."""
    lower = syntax.words.lower
    at = clause.first - 1
    while at > syntax.low and lower[at] != "," and not syntax.is_finite(at):
        if syntax.words.name[at] != NONE and cast.mentions[syntax.words.name[at]].kind == "person":
            return []
        at -= 1
    if lower[at] != "," or lower[at + 1] not in {"a", "an", "the", "one", "once", "now", "then", "former", "himself"}:
        return []
    if lower[at - 1].isdigit() and lower[at - 2] == ",":
        at -= 2  # Ama Owusu, 35, a blogger who
    number = syntax.words.name[at - 1]
    if number == NONE or cast.mentions[number].kind != "person":
        return []
    head = participant(cast.mentions[number], part, "events.named") if cast.mentions[number].person else None
    return [head] if head is not None and head.start >= syntax.words.starts[syntax.low] else []


_SKIPPED = frozenset(("infinitive", "participle", "coordinate", "adjunct", "mark", "attribution"))


def _inherited(syntax: Syntax, cast: Cast, at: int, infinitive: bool, part: str) -> list[Participant]:
    """The subject of the nearest clause before; for an infinitive, the object of the verb that controls it."""
    for number in range(at - 1, -1, -1):
        clause = syntax.clauses[number]
        controlled = _controlled(syntax, cast, clause, part) if infinitive and number == at - 1 else None
        if controlled is not None:
            return controlled
        planned = _whose_plan(syntax, cast, clause, part) if infinitive and number == at - 1 else []
        if planned:
            return planned
        if clause.kind == "resume" and syntax.any_finite(clause.first, clause.last) and number:
            return _resumed(syntax, cast, number, part)
        told = clause.kind == "mark" and syntax.any_finite(clause.first, clause.last)  # ...; the bloc met
        if clause.kind in _SKIPPED and number and not told:
            continue
        verb = next((k for k in range(clause.first, clause.last) if syntax.is_finite(k)), NONE)
        if verb == clause.first:  # an adjective at the head: Retired general X is to meet
            verb = next((k for k in range(verb + 1, clause.last) if syntax.is_finite(k)), verb)
        if clause.kind == "complement" and verb == NONE:
            return heads_in(syntax, cast, clause.first, clause.last, part)
        resumes = syntax.clauses[at].kind == "resume"
        if clause.kind == "relative" and clause.opener == "whose" and verb == NONE and at - number == 1:
            return heads_in(syntax, cast, clause.first, clause.last, part)[-1:]
        if clause.kind == "relative" and verb != NONE and not resumes:
            first = verb_group(syntax.words, syntax.low, verb).first
            if _has_words(syntax, clause, first):
                pronoun = _by_pronoun(syntax, cast, clause, first, part)
                return heads_in(syntax, cast, clause.first, first, part) if pronoun is None else pronoun
        if clause.kind == "relative":
            if resumes and number == 1 and not syntax.any_finite(syntax.low, clause.first):
                continue  # X and her counterpart, Y, who are at odds, will not meet
            if at - number == 1 or syntax.clauses[number + 1].kind != "resume":
                return antecedents(syntax, cast, clause, part)
            continue
        if verb == NONE and number:
            continue
        group = verb_group(syntax.words, syntax.low, verb) if verb != NONE else None
        pronoun = _by_pronoun(syntax, cast, clause, group.first, part) if group else None
        if pronoun is not None:
            return pronoun
        return heads_in(syntax, cast, clause.first, verb if verb != NONE else clause.last, part)
    return []


@cache
def _plans() -> frozenset[str]:
    return frozenset(rules.load("participants").groups["plans"].words)


def _whose_plan(syntax: Syntax, cast: Cast, clause: Clause, part: str) -> list[Participant]:
    """Whose plan it is to do what an infinitive tells: Ama Owusu's bid to unseat him, Togo's refusal to sign."""
    at = clause.last - 1
    if at <= clause.first or syntax.words.lower[at] not in _plans():
        return []
    while at > clause.first and syntax.words.lower[at - 1] not in {"'s", "'"}:
        at -= 1
        if syntax.words.name[at] != NONE or clause.last - at > _FAR_BACK or syntax.is_finite(at):
            return []
    number = syntax.words.name[at - 2] if at - 2 >= clause.first else NONE
    mention = cast.mentions[number] if number != NONE else None
    land = mention is not None and mention.place is not None and kind_of_place(mention.place) == "country"
    if mention is None or not (mention.person or mention.organization or land):
        return []
    return [participant(mention, part, "events.possessor")]


def _controlled(syntax: Syntax, cast: Cast, clause: Clause, part: str) -> list[Participant] | None:
    """Those whom a controlling verb orders to act: urged Chile to hold; none where its object has no name.

    None where the verb's subject acts itself: promised to hold, wants to hold, was told to hold.
    """
    for verb in range(clause.last - 1, clause.first - 1, -1):
        if syntax.is_verb(verb):
            base = bases().get(syntax.words.lower[verb], ())
            offers = not words("offers").isdisjoint(base)
            if not offers and words("controls").isdisjoint(base):
                return None
            first = verb + 2 if syntax.words.lower[verb + 1] in {"on", "upon", "for", "to"} else verb + 1
            found = heads_in(syntax, cast, first, clause.last, part)
            if found or offers or verb_group(syntax.words, syntax.low, verb).passive:
                return found or None
            return None if _is_bare(syntax, first, clause.last) else []
    return None


def _is_bare(syntax: Syntax, first: int, last: int) -> bool:
    """Whether only adverbs and dates stand from `first` to before `last`: asked again to hold."""
    lower, date = syntax.words.lower, syntax.words.date
    known = words("adverbs") | words("prepositions") | {","}
    return all(date[at] != NONE or lower[at] in known or lower[at].endswith("ly") for at in range(first, last))


def _let(syntax: Syntax, cast: Cast, clause: Clause, group: VerbGroup, part: str) -> list[Participant] | None:
    """Whom a verb makes do what the bare verb behind tells: helped the guards leave; None where none does."""
    if group.tag != "b" or group.first != group.verb or group.to != NONE:
        return None
    for verb in range(group.first - 2, max(clause.first, group.first - _LET) - 1, -1):
        if words("lets").intersection(bases().get(syntax.words.lower[verb], ())):
            return heads_in(syntax, cast, verb + 1, group.first, part)
        if syntax.is_verb(verb) or syntax.words.lower[verb] in {"and", ",", "to"}:
            return None
    return None

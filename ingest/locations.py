"""Which places the names of an article mean, those included that no gazetteer lists."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from typing import Literal, get_args

from ingest import places, rules
from ingest.grammar.verbs import nouns_too, tags_of
from ingest.ids import slug
from ingest.known_names import FAMILY, GIVEN, HONORIFIC, NO_PERSON, TITLE, WEEKDAY, WORD, folded, vocabulary
from ingest.model import Mention, Place, record
from ingest.organizations import known_organization

PlaceKind = Literal["country", "region", "city", "site", "place"]

_CAPITAL = r"[A-Z\u00c0-\u00de\u0100-\u024f\u1e00-\u1eff]"
_WORD = rf"{_CAPITAL}(?:\w|-(?=\w)|['’](?=\w)(?!s\b))*"
# Words of a name, with the particles inside it: Ain el-Tineh, Pike's Landing, St. Mary's Hospital.
_NAME = re.compile(
    rf"(?:(?:Sts?|Mt|Ft)\.?\ )?{_WORD}"
    rf"(?:(?:['’]s)?[\ -](?:(?:el|al|de|da|do|dos|del|la|le|les|es|sur|upon)[\ -])?{_WORD}){{0,4}}"
)
_OF = re.compile(rf"\ of\ (?:the\ )?{_WORD}(?:\ {_WORD}){{0,2}}")
_SAINT = re.compile(r"(?:St\.?|Saint|Santa|San)\ ")
_TAIL = re.compile(
    r"\ (?:(?:training|international|railway|train|bus|police|naval|military|air|army|detention|medical|refugee|transit"
    r"|reception|shopping|sports|power|research|copper|gold|coal|iron|diamond|nuclear|oil|gas|steel|cement"
    r"|sugar|cargo|container|guest|high|secondary|metro|subway|petrol|conference|convention|exhibition"
    r"|presidential|royal|football|cricket|opera|fish|cattle|livestock|processing|chemical|water"
    r"|hydroelectric)\ ){0,2}([a-z][a-z-]+)"
)
_NEXT = re.compile(r"(?:['’]s)?\s*([\w-]+|\S|$)")
_WHOLE = re.compile(
    rf"(?:\ [a-z]+)?(?:,\ |\ in\ |\ of\ )(?:the\ )?(?:[a-z-]+ern\ |central\ )?"
    rf"((?:{_CAPITAL}[\w.'’-]*)(?:\ (?:of\ |the\ )?{_CAPITAL}[\w.'’-]*){{0,4}})"
)
_DEMONYM = re.compile(rf"\b({_CAPITAL}\w+)\b")
_OFTEN = 0.3  # of the mentions of the country that an article names most: from there on it is about a country too
_OWNED = re.compile(rf"(['’]s)\ (?:[a-z-]+ern\ |central\ )?(?={_CAPITAL})")
_NAMED_WORK = re.compile(rf"\b[Tt]he\ ({_WORD}(?:\ {_WORD})?)(?=\ [a-z])")
_ARTICLES = frozenset(("a", "an", "his", "her", "its", "their", "one", "another"))


@dataclass(frozen=True, slots=True)
class Located:
    """The mentions of an article with their places, and the places that no gazetteer has."""

    mentions: tuple[Mention, ...]
    places: tuple[Place, ...]
    venues: Mapping[int, str]  # start of an organization's name -> the id of the place that it is too


@dataclass(frozen=True, slots=True)
class _Spot:
    """A name that is a place: where it stands, and what kind of place its words tell."""

    start: int
    end: int
    kind: PlaceKind


def located(body: str, mentions: tuple[Mention, ...], dateline: str | None = None) -> Located:
    """The mentions with places that their words alone do not settle, and with those that no list knows.

    A name of several places means the one in what the text names right behind it, or in a country that the article
    speaks of; a name that is in no gazetteer, or only far from there, is a place without coordinates.
    """
    lands = _lands(body, mentions, dateline)
    mentions = _with_capitals(body, mentions)
    spots = _spots(body, mentions, lands)
    if not spots:
        return Located(_with_repeats(body, mentions), (), {})
    known: dict[str, Place] = {}
    for spot in spots:
        found = _place_at(body, spot, lands)
        key = slug(body[spot.start : spot.end])
        if key not in known or (known[key].country is None and found.country is not None):
            known[key] = found
    found_at = {(spot.start, spot.end): known[slug(body[spot.start : spot.end])] for spot in spots}
    linked, unlisted, venues = _linked(body, mentions, found_at)
    return Located(_with_repeats(body, linked), unlisted, venues)


_SUBJECT = re.compile(r"\ (?:was|has\ been|had\ been)\ [a-z]+(?:ed|en|rn|un|lt|de)\b|,\ (?:an?|the|which|where|home)\ ")
_TALKS = re.compile(r"\ (?:said|says|told|added|asked|wrote|himself|herself)\b|,\ who\b")  # what follows a person
_BEGINS = re.compile(r"(?:\A|[.!?][”\"’]?\ |\n|[“\"])\Z")  # what stands before the first word of a sentence
_BEFORE = re.compile(r"(?:\A|(?<=\s))(\S+)\ \Z")  # the word right before a name
_BESIDE = frozenset(("and", "or", "but", "when", "while", "as", "since", "both", "of", "by", "with", "if", "unlike"))


def _with_repeats(body: str, mentions: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """The mentions, with the places that are named once more: police in Lyon; a Lyon court, the mayor of Lyon."""
    times = Counter(one.text for one in mentions)
    named = {
        one.text: one
        for one in mentions
        if one.kind == "place" and one.place and body.count(one.text) > times[one.text] and _is_sole(one, mentions)
    }
    if not named:
        return mentions
    longest = sorted(named, key=lambda text: (-len(text), text))
    pattern = re.compile(rf"(?<![\w'’.&-])(?:{'|'.join(map(re.escape, longest))})(?![\w&-])")
    again = [one for one in pattern.finditer(body) if not _is_over(one, mentions)]
    people = {one[0] for one in again if _TALKS.match(body, one.end()) or _is_titled(body, one.start())}
    found = [
        replace(named[one[0]], start=one.start(), end=one.end(), rule="places.again")
        for one in again
        if one[0] not in people and _stands_alone(body, one.start(), one.end(), places.place(named[one[0]].place or ""))
    ]
    return tuple(sorted((*mentions, *found), key=lambda one: one.start)) if found else mentions


def _is_over(match: re.Match[str], mentions: tuple[Mention, ...]) -> bool:
    """Whether some mention stands where a name was found."""
    return any(one.start < match.end() and match.start() < one.end for one in mentions)


def _is_titled(body: str, start: int) -> bool:
    """Whether a title or a word of address stands right before a name: Mr Lyon."""
    before = _BEFORE.search(body, max(0, start - _REACH), start)
    return before is not None and before[1][0].isupper() and _is_title(before[1].rstrip("."))


def _stands_alone(body: str, start: int, end: int, listed: Place | None) -> bool:
    """Whether a name is no part of a longer one, and no plain word that only begins a sentence: Nice try.

    A place that no gazetteer lists is only taken at the head of a sentence that tells of a place: Koreme was seized.
    """
    if body[end : end + 1] == " " and body[end + 1 : end + 2].isupper():
        return False  # Lyon Airport
    begins = _BEGINS.search(body, max(0, start - 3), start) is not None
    plain = bool(vocabulary().bits.get(folded(body[start:end].split()[0]), 0) & WORD)
    if begins and (plain or listed is None):
        return _SUBJECT.match(body, end) is not None
    if begins or listed is None:
        return begins
    before = _BEFORE.search(body, max(0, start - _REACH), start)
    word = before[1] if before else ""
    return not word[:1].isupper() or word.lower() in _ways() | _DETERMINERS | _BESIDE


def _is_sole(place: Mention, mentions: tuple[Mention, ...]) -> bool:
    """Whether nobody and no other place of the text bears a place's name."""
    same = [one for one in mentions if place.text in one.text.split() or one.text == place.text]
    return all(one.kind == "place" and one.place == place.place for one in same)


_CAPITAL_OF = re.compile(
    rf"(?<=\bthe )((?:{_CAPITAL}[\w.]+\ )?{_CAPITAL}[\w.]+)(?:['’]s)?\ capital"
    r"(?=[.;:)]|,|\ (?:on|in|at|for|to|after|before|when|where|and|from|by|with|over|since|during|early"
    r"|late|later|last|this)\b)"
)


def _with_capitals(body: str, mentions: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """The mentions, with the capitals that are called by their country's adjective: in the Georgian capital."""
    if " capital" not in body:
        return mentions
    found = []
    for match in _CAPITAL_OF.finditer(body):
        land = places.country_of_demonym(match[1])
        capital = places.capital_of(land.id) if land is not None else None
        if capital and _is_named_behind(body, match.end(), land.id if land else None):
            continue
        if capital and not any(one.start < match.end() and match.start() < one.end for one in mentions):
            found.append(Mention(match.start(), match.end(), match[0], "place", None, None, capital, "places.capital"))
    return tuple(sorted((*mentions, *found), key=lambda one: one.start)) if found else mentions


_NAMED_BEHIND = re.compile(rf",\ ({_CAPITAL}[\w'’-]*(?:\ {_CAPITAL}[\w'’-]*)?)")


def _is_named_behind(body: str, end: int, country: str | None) -> bool:
    """Whether the name of the capital stands behind its description: in the Kenyan capital, Nairobi."""
    match = _NAMED_BEHIND.match(body, end)
    words_ = match[1] if match else ""
    named = [*places.places_named(words_), *places.places_named(words_.split(" ")[0])] if words_ else []
    return any(place.country == country for place in named)


def _linked(
    body: str, mentions: tuple[Mention, ...], found: Mapping[tuple[int, int], Place]
) -> tuple[tuple[Mention, ...], tuple[Place, ...], dict[int, str]]:
    """Mentions, unlisted places and venues, once it is known which place stands where."""
    kept, venues = list(mentions), {}
    for (start, end), place in found.items():
        over = [one for one in mentions if one.start < end and start < one.end]
        body_of = [one for one in over if one.kind == "organization"]
        if body_of and body_of[0].start <= start:  # not: at Far East | Rand Hospital
            venues[body_of[0].start] = place.id
            continue
        kept = [one for one in kept if one not in over]
        rule = "places.listed" if place.gazetteer_id else "places.unlisted"
        kept.append(Mention(start, end, body[start:end], "place", None, None, place.id, rule))
    unlisted = {place.id: place for place in found.values() if places.place(place.id) is None}
    return tuple(sorted(kept, key=lambda one: one.start)), tuple(unlisted[key] for key in sorted(unlisted)), venues


# -- where a place stands --------------------------------------------------------------------------------------------


@cache
def _words(group: str) -> Mapping[str, str]:
    return rules.load("locations").groups[group].words


@record
class _Opening:
    """What stands before a capitalised word: a preposition or verb of place, with the word before it."""

    before: str
    way: str  # in small letters
    article: str
    start: int  # of the capitalised word


def _behind_and(body: str, opening: _Opening) -> _Opening | None:
    """What opens the second of two names that a road joins: between Oakvale and | Ambolotse; else None."""
    if opening.way != "between" or opening.before not in _words("ways between"):
        return None
    end = _name_end(body, opening.start)
    behind = end is not None and body[end : end + len(_AND)] == _AND and body[end + len(_AND) : end + len(_AND) + 1]
    return _Opening(opening.before, "between", "", end + len(_AND)) if end is not None and behind else None


_AND = " and "


_BEFORE_CAPITAL = re.compile(rf"(?<=[a-z])\ (?={_CAPITAL})")
_DETERMINERS = _ARTICLES | {"the"}
_REACH = 48  # characters in which the preposition and the word before it stand


@cache
def _ways() -> frozenset[str]:
    groups = ("near", "within", "also before", "taken", "told where they lie", "before courts", "above", "left behind")
    return frozenset(word for group in groups for word in _words(group)) | {"between"}


@cache
def _before_places_at_once() -> frozenset[str]:
    """What can stand right before the name of a place, beside words in -ed, to tell at once that none opens it."""
    return _ways() | _words("directions").keys() | _DETERMINERS


def _openings(body: str) -> Iterator[_Opening]:
    """Each capitalised word that something stands before which opens places, in order."""
    for match in _BEFORE_CAPITAL.finditer(body):
        first = max(body.rfind(" ", 0, match.start()), body.rfind("\n", 0, match.start())) + 1
        last = body[first : match.start()]
        told = last.lower() in _before_places_at_once() or last.endswith("ed") or _is_befallen(last)
        if not told:
            continue
        words_ = body[max(0, match.start() - _REACH) : match.start()].rpartition("\n")[2].split(" ")
        if words_[-1] in _words("directions") or _describes(words_) or _is_befallen(words_[-1]):
            words_.pop()
        article = words_.pop() if words_ and words_[-1] in _DETERMINERS else ""
        if words_ and (way := words_[-1].lower()) in _ways():
            yield _Opening(words_[-2] if len(words_) > 1 else "", way, article, match.end())


def _is_befallen(word: str) -> bool:
    """Whether a word with a hyphen says what befell a place, or who holds it: rebel-held Oakvale, worst-hit Lima."""
    return "-" in word and word.rpartition("-")[2] in _BEFALLEN


_BEFALLEN = rules.words("locations", "befallen")


def _describes(before: list[str]) -> bool:
    """Whether the last of some words says, behind 'the', what a place is like: in the flooded Limpopo valley."""
    return len(before) > 2 and before[-2] == "the" and before[-1].endswith("ed") and before[-3].lower() in _ways()


def _spots(body: str, mentions: tuple[Mention, ...], lands: frozenset[str]) -> list[_Spot]:
    """Every name of a place whose place is not settled by its words alone, in order."""
    starts = [one.start for one in mentions]
    found: dict[int, _Spot] = {}
    for opening in _openings(body):
        spot = _spot_at(body, opening, mentions, starts, lands)
        if spot is not None:
            found[spot.start] = spot
        other = _behind_and(body, opening)
        second = _spot_at(body, other, mentions, starts, lands) if other is not None else None
        if second is not None:
            found[second.start] = second
    owners = {one.end for one in mentions if one.kind == "place" and one.place}
    for match in _OWNED.finditer(body):
        end = _name_end(body, match.end()) if match.start(1) in owners else None
        opening = _Opening("", "", "", match.end())
        spot = _site_of_owner(body, opening, match.end(), end) if end is not None else None
        if spot is not None and _overlapping(mentions, starts, spot.start, spot.end) is None:
            found[spot.start] = spot
    for match in _NAMED_WORK.finditer(body):
        tail = _tail_at(body, match.end(1))
        if tail is None or tail[0] not in _words("works named"):
            continue
        spot = _by_tail(body, _Opening("", "", "the", match.start(1)), match.start(1), match.end(1))
        if spot is not None and _overlapping(mentions, starts, spot.start, spot.end) is None:
            found.setdefault(spot.start, spot)  # the Oakvale dam burst
    for one in mentions:
        if one.kind == "place" and not any(one.start < spot.end and spot.start < one.end for spot in found.values()):
            if one.place is None and _is_named_place(body, one, lands):
                last = one.text.rsplit(" ", 1)[-1]
                end = one.end - len(last) - 1 if last in _words("areas") and " " in one.text else one.end
                found[one.start] = _Spot(one.start, end, _kind_of_name(one.text))
            elif one.place is not None and (whole := _whole_behind(body, one.end)) and _is_moved(body, one, whole):
                found[one.start] = _Spot(one.start, one.end, "city")
            elif one.place is not None and (state := _state_behind(body, one.end)):
                told = next(iter(places.places_named(f"{one.text}, {state}")), None)
                if told is None or told.id != one.place:
                    found[one.start] = _Spot(one.start, one.end, "city")
    return [found[start] for start in sorted(found) if not _is_of_people(body[start : found[start].end])]


def _is_of_people(name: str) -> bool:
    """Whether a name tells whose something is, and no place: a South African court, the Syrian-Turkish border."""
    return places.is_demonym(name) or all(places.is_demonym(part) for part in name.split("-"))


_LOCATIVE = re.compile(
    r"\b(?:in|at|near|outside|inside|off|across|around|along|through|on|into)(?: the)?(?: [a-z]+ern)? \Z", re.I
)


def _is_named_place(body: str, mention: Mention, lands: frozenset[str]) -> bool:
    """Whether a name that looks like a place is one: known in a country of the text, by its last word, or located."""
    text = mention.text
    titled = _is_title(text.split()[0]) and not _is_namesake(text)
    if text.isupper() or known_organization(text) or titled:
        return False
    if any(one.country in lands for one in places.places_named(text)):
        return True
    told = _kind_of_name(text) != "place" and " " in text
    return told or _LOCATIVE.search(body, max(0, mention.start - 30), mention.start) is not None


def _is_namesake(name: str) -> bool:
    """Whether a street, a hospital or the like is called after somebody with a title: Prince George Avenue."""
    words_ = name.split()
    return words_[0] in _words("namesakes") and len(words_) > 2 and folded(words_[-1]) in _words("sites")


def _spot_at(
    body: str, opening: _Opening, mentions: tuple[Mention, ...], starts: list[int], lands: frozenset[str]
) -> _Spot | None:
    """The place that begins behind a preposition, or None where what begins there is none or is settled."""
    start = opening.start
    end = _name_end(body, start)
    if end is None:
        return None
    over = _overlapping(mentions, starts, start, end)
    if over is not None and (
        over.kind == "person" or (over.kind == "place" and over.start == start and over.end < end)
    ):
        listed = over.person is None and " " in body[start:end] and places.places_named(body[start:end])
        if listed:
            return _Spot(start, end, "city")
    if over is not None and over.kind == "person":
        told = (
            opening.way in _ways() and (over.start, over.end) == (start, end) and _whole_behind(body, end) is not None
        )
        return (
            _Spot(start, end, "city") if told and places.places_named(body[start:end]) else None
        )  # near Clinton, Ohio
    if over is not None and over.kind == "organization" and opening.way in _words("before courts"):
        return _Spot(start, over.end, "site") if over.start == start and over.text.endswith(" Court") else None
    if over is not None and over.kind == "organization" and _is_venue(over, start, end) and _is_where(opening):
        town, owned, _ = over.text.partition("'s ")
        if owned and places.places_named(town):
            return _Spot(start, start + len(town), "city")  # at Hong Kong's High Court
        return _Spot(start, over.end, "site")
    if opening.way in _words("before courts"):
        return None
    if over is not None and over.kind == "place":
        own_tail = folded(over.text.split()[-1]) in _words("sites")
        if over.start == start and (own_tail or end < over.end):
            named = over.place is None and _is_named_place(body, over, lands)
            return _Spot(start, over.end, _kind_of_name(over.text)) if named else None
        if over.place is not None and over.start == start and end == over.end:
            return _site_in_town(body, opening, over)
    return (
        _by_tail(body, opening, start, end)
        or _by_last_word(body, opening, start, end)
        or (_by_noun_before(body, opening, start, end) if over is None or over.kind == "place" else None)
        or (_bare(body, opening, start, end, lands) if over is None or _is_without_place(over, start, end) else None)
    )


def _is_without_place(mention: Mention, start: int, end: int) -> bool:
    """Whether a mention is exactly a name that looks like that of a place, and means none so far."""
    return mention.kind == "place" and mention.place is None and (mention.start, mention.end) == (start, end)


def _is_venue(body_of: Mention, start: int, end: int) -> bool:
    """Whether a body's name that goes on past a name's end tells a site: Manchester Magistrates' Court."""
    words_ = body_of.text.split()
    of_town = len(words_) > 2 and words_[1] == "of" and folded(words_[0]) in _words("sites of towns")
    told = of_town or folded(words_[-1]) in _words("sites")  # University of Lima, Lima Magistrates' Court
    return body_of.start == start and body_of.end > end and told


def _by_tail(body: str, opening: _Opening, start: int, end: int) -> _Spot | None:
    """A name with a common noun for a place behind it: Soweto market, Harbmaidon training ground, a Butere court."""
    tail = _tail_at(body, end)
    several = " " in body[start:end] and _is_where(opening)
    if tail is None:
        return None
    part = tail[0] in _QUARTERS and opening.article == "the" and _is_where(opening)
    part = part and _PART_OF.match(body, tail[1]) is not None and not places.is_demonym(body[start:end])
    if not (part or _can_name(body, start, end) or (several and tail[0] in _words("sites"))):
        return None
    if tail[0] in _words("areas"):
        return _Spot(start, end, _kind(_words("areas")[tail[0]]))
    if tail[0] not in _words("sites"):
        return None
    if " " in body[start:end] and folded(body[start:end].split()[-1]) in _firms():
        return None  # at an Acme Corp plant in Lima
    if opening.article in _ARTICLES:
        return _Spot(start, end, "place") if _is_where(opening) else None
    return _Spot(start, tail[1], _kind(_words("sites")[tail[0]]))


@cache
def _firms() -> frozenset[str]:
    """The last words of names of firms, without the point of an abbreviation."""
    words_ = rules.load("organization_words").groups["companies"].words
    return frozenset(word.rstrip(".") for word in words_) | {"group"}


_QUARTERS = rules.words("locations", "parts of towns")
_PART_OF = re.compile(rf"\ of\ {_CAPITAL}")  # in the Be district | of Lome


def _by_last_word(body: str, opening: _Opening, start: int, end: int) -> _Spot | None:
    """A name of several words whose last says what kind of place it is: Kensington Oval, St. Lucia's Cathedral."""
    words_ = body[start:end].split()
    royal = words_[0] in _words("namesakes")
    where = _is_where(opening) or _is_brought(body, opening)
    if not where or body[start:end].isupper() or (_is_title(words_[0]) and not royal):
        return None
    if words_[0] in _words("water names") and "of" in words_:
        return _Spot(start, end, "site")
    if len(words_) > 1 and folded(words_[0]) in _words("first words"):
        return _Spot(start, end, "place")
    if _SAINT.match(body, start) and words_[-1].endswith(("'s", "’s")):
        return _Spot(start, end, "site")
    if len(words_) > 1 and folded(words_[-1]) in _words("sites"):
        return _Spot(start, end, _kind(_words("sites")[folded(words_[-1])]))
    if body[start:end] in _words("seats") and opening.way in {"at", "inside", "outside", "near"}:
        return _Spot(start, end, "site")
    embassy = _tail_at(body, end)
    if (
        embassy
        and embassy[0] in {"embassy", "consulate"}
        and opening.article == "the"
        and places.is_demonym(words_[-1])
    ):
        return _Spot(start, embassy[1], "site")
    return None


def _by_noun_before(body: str, opening: _Opening, start: int, end: int) -> _Spot | None:
    """A name behind the noun that says what it is: the tin town of Kalima, the state of Victoria."""
    if opening.way != "of" or not (_can_name(body, start, end) or places.places_named(body[start:end])):
        return None
    if opening.before == "church" and not _SAINT.match(body, start):
        return None  # the church of Scientology is no building
    kinds = _words("areas") if opening.before in _words("areas") else _words("lands before of")
    return _Spot(start, end, _kind(kinds[opening.before])) if opening.before in kinds else None


def _is_brought(body: str, opening: _Opening) -> bool:
    """Whether somebody is taken to what stands behind 'to': was admitted to, were taken by boat to."""
    if opening.way != "to":
        return False
    before = body[max(0, opening.start - _REACH) : opening.start]
    return not _words("brought").keys().isdisjoint(re.split(r"[.,;:!?]\s", before)[-1].lower().split())


def _is_where(opening: _Opening) -> bool:
    return opening.way not in {"of", "to", "from", "over"} or (opening.way == "of" and opening.before in _FRONTS)


_FRONTS = rules.words("locations", "fronts")


def _site_of_owner(body: str, opening: _Opening, start: int, end: int) -> _Spot | None:
    """The site that a town owns: Lima's central station, Moscow's Sheremetyevo Airport."""
    whole = body[start:end]
    named = " " in whole and folded(whole.rsplit(" ", 1)[1]) in _words("sites") and not _is_title(whole.split()[0])
    behind = _NEXT.match(body, end)
    quarter = _IN_TOWN.search(body, 0, start) is not None and _is_unknown(whole, False)  # in Lima's Oakvale
    quarter = quarter and behind is not None and (not behind[1][:1].isalpha() or behind[1].lower() in _words("behind"))
    return _by_tail(body, opening, start, end) or (_Spot(start, end, "site") if named or quarter else None)


_IN_TOWN = re.compile(rf"\b(?:in|near|outside)\ {_CAPITAL}[\w-]+(?:\ {_CAPITAL}[\w-]+)?['’]s\ \Z")


def _is_town(name: str) -> bool:
    listed = places.places_named(name)
    return bool(listed) and listed[0].kind == "city"


def _name_end(body: str, start: int) -> int | None:
    """One past the name that begins here, without a possessive that something else follows; None where none does."""
    match = _NAME.match(body, start)
    if match is None or not body[start].isupper():
        return None
    text = match[0]
    for sign in ("'s ", "’s "):
        if sign in text and not _SAINT.match(text) and not places.places_named(text):
            head, _, rest = text.partition(sign)
            if folded(rest.split()[-1]) not in _words("sites") or places.places_named(head):
                return start + len(head)  # Moscow's Sheremetyevo Airport
    end = match.end()
    if _SAINT.match(text):
        return end + 2 if body[end : end + 2] in {"'s", "’s"} else end
    if text in _words("water names") and (of := _OF.match(body, end)):
        return of.end()
    words_ = [one.span() for one in re.finditer(r"\S+", text)]
    for first, last in words_[1:]:
        if vocabulary().bits.get(folded(text[first:last]), 0) & WEEKDAY:
            return start + first - 1  # in Oakvale | Tuesday night
        before = text[words_[0][0] : first].split()[-1]
        if folded(before) in _words("sites") and _is_title(text[first:last]):
            return start + first - 1
    return end


def _is_title(word: str) -> bool:
    return bool(vocabulary().bits.get(folded(word), 0) & (TITLE | HONORIFIC)) or word in {"His", "Her", "Their"}


def _tail_at(body: str, end: int) -> tuple[str, int] | None:
    """The common noun in small letters right behind a name, and where it ends."""
    match = _TAIL.match(body, end)
    return (match[1], match.end()) if match else None


def _overlapping(mentions: tuple[Mention, ...], starts: list[int], start: int, end: int) -> Mention | None:
    """The first mention that lies over some characters."""
    at = bisect_right(starts, start) - 1
    for one in mentions[max(0, at) : at + 3]:
        if one.start < end and start < one.end:
            return one
    return None


def _site_in_town(body: str, opening: _Opening, town: Mention) -> _Spot | None:
    """A site named by its town: the closure of Baghdad airport; not a Moscow prison, nor held at Conakry airport.

    Those who are at a site are in its town, of which more is known.
    """
    tail = _tail_at(body, town.end)
    if tail is None or tail[0] in _words("areas") or opening.article in _ARTICLES or town.text.isupper():
        return None
    if tail[0] == "airport" and _is_where(opening):
        return None
    if not (tail[0] in _words("sites in towns") or (opening.article == "the" and tail[0] in _words("sites"))):
        return None
    found = places.place(town.place or "")
    if found is not None and found.kind == "region" and tail[0] in _LANDSCAPES:
        return _Spot(town.start, tail[1], _kind(_words("sites")[tail[0]]))  # the Limpopo valley is not the province
    return _Spot(town.start, tail[1], "site") if found is not None and found.kind == "city" else None


_LANDSCAPES = rules.words("locations", "landscapes")


_KINDS: dict[str, PlaceKind] = {kind: kind for kind in get_args(PlaceKind)}


def _kind(word: str) -> PlaceKind:
    """The kind that the lexicon names. Raises KeyError where there is no such kind."""
    return _KINDS[word]


def _kind_of_name(name: str) -> PlaceKind:
    """What kind of place the words of a name tell: Warren Street, Mount Chola, Salt County."""
    last, first = folded(name.split()[-1]), folded(name.split()[0])
    if last in _words("sites"):
        return _kind(_words("sites")[last])
    return "site" if first in {"mount", "lake", "fort", "cape", "camp"} else "place"


def _can_name(body: str, start: int, end: int) -> bool:
    """Whether the words of a name are no words of the language, titles or demonyms."""
    words_ = body[start:end].split()
    bits = vocabulary().bits
    text = body[start:end]
    if text.isupper() or known_organization(text) or places.is_demonym(words_[-1]):
        return False
    if "-" in words_[-1] and "n" in tags_of(words_[-1].rpartition("-")[2]):
        return False  # the Houthi-held capital
    return any(not bits.get(folded(word), 0) & (WORD | NO_PERSON | TITLE) for word in words_)


# -- names that nothing but their place in the sentence makes a place -------------------------------------------------


def _bare(body: str, opening: _Opening, start: int, end: int, lands: frozenset[str]) -> _Spot | None:
    """A name that only its preposition makes a place: arrested in Loitokitok on Monday."""
    way, before, text = opening.way, opening.before.lower(), body[start:end]
    near = way in _words("near") or _proves(way, before) or (way in _words("within") and _is_off(body, end))
    told = way in _words("told where they lie") or (way == "on" and before in _words("struck"))
    near = near or (told and _lies_in(body, end))
    near = near or (_is_brought(body, opening) and _is_unknown(text, _is_carried(body, opening)))
    near = near or (way in _TOURED and _ON_DAY.match(body, end) is not None and _is_unknown(text, False))
    listed = places.places_named(text)
    travelled = way in {"to", "from", "for"} and before in _words("travel")
    going = travelled or (way in {"to", "from"} and bool(listed) and _is_way(body, opening))
    going = going or (way == "to" and _is_way_from(body, opening))
    going = going or _is_left(body, opening, end) or (way == "hit" and before in _words("fired"))
    taken = (way in _words("taken") or (way == "on" and before in _words("struck"))) and bool(listed)
    if opening.article or not (near or going or taken or way in _words("within")) or len(text) < 3 or text.isupper():
        return None
    if text.split()[-1].lower() in _NUMBERED and _NUMBER.match(body, end):
        return None
    land = travelled and bool(listed) and listed[0].kind == "country"
    known = any(one.country in lands for one in listed) or (way == "in" and bool(listed) and _is_no_word(text))
    fled = way == "from" and before in _FLED
    if not (_is_unknown(text, near or taken or fled) or land or known):
        return None
    if known_organization(text) or places.is_demonym(text) or (way in _words("within") and _is_held(way, before)):
        return None
    behind = _NEXT.match(body, end)
    word = behind[1] if behind else ""
    if behind and behind[0].startswith(("'", "’")) and not listed:
        return None
    closed = near or word == "" or not word[0].isalpha() or _may_follow(word) or _AGO.match(body, end) is not None
    return None if not closed or (not land and _speaks(body, text)) else _Spot(start, end, "place")


def _is_carried(body: str, opening: _Opening) -> bool:
    """Whether wounded or dead are brought to a place, or somebody is flown there: the bodies were taken to Hinton."""
    if opening.before.lower() in _words("flown away"):
        return True
    before = re.split(r"[.,;:!?]\s", body[max(0, opening.start - 2 * _REACH) : opening.start])[-1].lower().split()
    return not _words("carried there").keys().isdisjoint(before)


def _is_left(body: str, opening: _Opening, end: int) -> bool:
    """Whether a ship or a train left what is named, or people fled it: had left Oakvale at dusk, fled Oakvale for."""
    if opening.way not in _words("left behind"):
        return False
    if opening.way.startswith("fle"):
        return _FOR_PLACE.match(body, end) is not None
    vehicle = _vehicles().search(body, max(0, opening.start - 2 * _REACH), opening.start) is not None
    return vehicle and (_ON_DAY.match(body, end) or _FOR_PLACE.match(body, end) or _HOUR.match(body, end)) is not None


@cache
def _vehicles() -> re.Pattern[str]:
    """A ship or a train, with its name, right before the verb of leaving."""
    kinds = rules.alternation(_words("vehicles that leave"))
    name = rf"(?:,\ [^,.;]{{1,40}},|(?:\ {_CAPITAL}[\w-]*){{1,3}})?"
    return re.compile(rf"\b(?:{kinds}){name}(?:\ had|\ has)?\ [a-z]+\ \Z")


_FOR_PLACE = re.compile(rf"\ (?:for|to|into)\ (?:the\ )?(?:[a-z-]+\ ){{0,3}}{_CAPITAL}")
_HOUR = re.compile(r"\ (?:at|late|early|with|bound|shortly|before|hours)\b")
_FLED = frozenset(("fled", "flee", "fleeing", "escaped", "evacuated", "airlifted"))
_AGO = re.compile(r"\ (?:an?|one|two|three|four|five|six|several|\d+)\ (?:hour|day|week|month|year)s?\b")
_TOURED = rules.words("locations", "toured")
_ON_DAY = re.compile(r"\ (?:on|last|in|this|yesterday|today|during|after|before)\b")
_NUMBERED = rules.words("locations", "numbered")
_NUMBER = re.compile(r"[\ -](?:No\.?\ )?\d")  # Interstate 69, Gate No 1


def _proves(way: str, before: str) -> bool:
    """Whether a word with the one before it proves a place: south of, on Friday at, was buried at, a quake struck."""
    if way == "between":
        return before in _words("ways between")
    if way == "of":
        return before in _words("compass") or before in _words("parts before of")
    if way in _words("above"):
        return before in _words("above which")
    if before in _words("disasters"):
        return way == "hit" or way in _words("told where they lie")
    return way == "at" and (before in _words("held at") or bool(vocabulary().bits.get(before, 0) & WEEKDAY))


@cache
def _off() -> re.Pattern[str]:
    """What says behind a name how far it is from a place: , 40 kilometres north of Lima; south-west of Lima."""
    compass = rules.alternation(_words("compass"))
    far = r"(?:(?:about\ |some\ |around\ )?[\w.,]+[\ -](?:km|kilomet(?:re|er)s?|miles?)\ )?"
    return re.compile(rf",?\ {far}(?:to\ the\ )?(?:{compass})\ of\ (?:the\ )?(?:[a-z-]+\ ){{0,3}}{_CAPITAL}")


def _is_off(body: str, end: int) -> bool:
    """Whether the words behind a name say how far it is from a place."""
    return _off().match(body, end) is not None


_LIES_IN = re.compile(rf",\ (?:in|near)\ (?:the\ )?(?:[a-z-]+\ ){{0,2}}{_CAPITAL}")


def _lies_in(body: str, end: int) -> bool:
    """Whether a comma behind a name and 'in' or 'near' say where what it names lies: struck Oakvale, in Peru."""
    return _LIES_IN.match(body, end) is not None or _IS_TOWN.match(body, end) is not None


def _is_way(body: str, opening: _Opening) -> bool:
    """Whether 'to' or 'from' tells of a way: sent a brother to Taloqan, brought them from Yerevan to Goris."""
    before = body[max(0, opening.start - _REACH) : opening.start]
    words_ = re.split(r"[.,;:!?]\s", before)[-1].lower().split()[:-1]
    return opening.way == "from" or "from" in words_ or not _words("travel").keys().isdisjoint(words_)


def _is_way_from(body: str, opening: _Opening) -> bool:
    """Whether somebody goes from a place to another: flew from Lima to Oakvale."""
    before = re.split(r"[.,;:!?]\s", body[max(0, opening.start - _REACH) : opening.start])[-1].lower().split()[:-1]
    return before[-2:-1] == ["from"] and not _words("travel").keys().isdisjoint(before[:-2])


def _may_follow(word: str) -> bool:
    """Whether a word can stand behind the name of a place: a preposition, a conjunction, a verb, another name."""
    known = word.lower() in _words("behind") or word[0].isupper()
    return known or "d" in (tags := tags_of(word)) or ("s" in tags and word not in nouns_too())


_COMPASS = frozenset(("north", "south", "east", "west", "central", "upper", "lower", "new", "saint", "san", "santa"))
_PARTICLES = frozenset(("la", "el", "los", "las", "le", "les", "the"))  # with which the names of towns begin
_SPANISH = frozenset(("la", "el", "los", "las"))  # behind which no surname stands


def _is_unknown(name: str, sure: bool) -> bool:
    """Whether no word of a name is one of the language; `sure` says that its preposition proves a place."""
    words_ = [folded(word) for word in re.split(r"[ -]", name)]
    if len(words_) > 1 and words_[0] in _PARTICLES:
        sure = sure or words_[0] in _SPANISH
        words_ = ["".join(words_)] if "".join(words_) in _words("no places") else words_[1:]
    bits = [vocabulary().bits.get(word, 0) for word in words_ if word not in _COMPASS]
    if any(word in _words("no places") or word.endswith("ism") for word in words_) or re.search(r"[a-z][A-Z]", name):
        return False
    if any(one & (NO_PERSON | TITLE) for one in bits):
        return False
    if sure or (folded(name).startswith(("saint", "san", "santa")) and bits):
        return True
    if len(words_) > 1 and any(not one for one in bits):
        return not any(one & WORD and not one & (GIVEN | FAMILY) for one in bits)
    return not any(one & (WORD | GIVEN | FAMILY) for one in bits)


def _is_no_word(name: str) -> bool:
    """Whether a name of the gazetteer can be somebody's name, but is no word: in Dorset, in Houston; not in Reading."""
    bits = [vocabulary().bits.get(folded(word), 0) for word in name.split()]
    return not any(one & (WORD | NO_PERSON | TITLE) for one in bits)


def _is_held(way: str, before: str) -> bool:
    """Whether the word before says that 'in' or 'at' opens no place: a stake in, a director at."""
    if way == "in":
        return before.lower() in _words("held in")
    known = vocabulary()
    return (
        before.lower() in known.titles or before.lower() in known.nouns or before.lower() in {"works", "worked", "job"}
    )


@cache
def _before_places() -> re.Pattern[str]:
    ways = (
        *_words("near"),
        *_words("within"),
        *_words("also before"),
        *_words("taken"),
        *_words("told where they lie"),
        *_words("above"),
        *_words("directions"),
        *_words("left behind"),
        "and",
        "or",
        "between",
        "the",
    )
    return re.compile(rf"(?:\b(?:{rules.alternation(ways)})|,|\() ?\Z", re.I)


_IS_TOWN = re.compile(
    r",\ (?:an?|the)\ (?:[\w'’-]+\ ){0,4}?(?:town|city|village|port|suburb|district|settlement|stronghold)\b"
)


_IS_WHERE = re.compile(
    r"\ (?:(?:is|was)\ (?:where|(?:last\ |again\ |now\ )?(?:shut|closed|seized|bombed|flooded|cut)\b)"
    r"|has\ (?:a\ population|(?:about\ |some\ )?[\d,.]+\ (?:people|inhabitants|residents|houses|homes))"
    r"|(?:lies|sits|stands)\ )"
)


def _speaks(body: str, name: str) -> bool:
    """Whether the name stands elsewhere as somebody or something: a firm that plans, a person who says."""
    for match in re.finditer(rf"\b{re.escape(name)}\b", body):
        behind = _TAIL.match(body, match.end())
        if behind is not None and not set(behind[0].split()).isdisjoint(_words("of towns")):
            continue  # Grantsville police said
        if _IS_TOWN.match(body, match.end()) or _IS_WHERE.match(body, match.end()):
            continue
        if _before_places().search(body, max(0, match.start() - 16), match.start()) is None:
            return True
    return False


# -- which place ------------------------------------------------------------------------------------------------------


def _lands(body: str, mentions: tuple[Mention, ...], dateline: str | None) -> frozenset[str]:
    """The ids of the countries that an article is about: their names, towns and adjectives stand in it often enough."""
    found: Counter[str] = Counter()
    for mention in mentions:
        place = places.place(mention.place) if mention.place else None
        if place is not None and place.country:
            found[place.country] += 1
    for word in _DEMONYM.findall(body):
        country = _country_of(word)
        if country:
            found[country] += 1
    if dateline:
        here = places.places_named(dateline.title() if dateline.isupper() else dateline)
        found.update({place.country: max(found.values(), default=1) for place in here[:1] if place.country})
    often = max(found.values(), default=0) * _OFTEN
    return frozenset(country for country, count in found.items() if count >= often)


@lru_cache(1 << 14)
def _country_of(word: str) -> str | None:
    """The country of an adjective, or of the part of a country that it names."""
    land = places.country_of_demonym(word)
    return land.country if land else None


def _whole_behind(body: str, end: int) -> Place | None:
    """The country, region or town that stands right behind a name as what it lies in."""
    match = _WHOLE.match(body, end)
    if match is None:
        return None
    words_ = match[1].rstrip(".").split()
    for count in range(len(words_), 0, -1):
        name = " ".join(words_[:count])
        found = places.places_named(name)
        if found and (found[0].kind in {"country", "region"} or places.is_certain_place(name)):
            return found[0]
    return None


_CUT_SHORT = re.compile(rf",\ ({_CAPITAL}[a-z]*\.(?:\ ?{_CAPITAL}[a-z]*\.)?)")


def _state_behind(body: str, end: int) -> str | None:
    """The state, cut short, that stands behind the name of a town: Springfield, | Mo."""
    match = _CUT_SHORT.match(body, end)
    return match[1] if match is not None and places.country_of_state_cut_short(match[1]) is not None else None


def _is_moved(body: str, mention: Mention, whole: Place) -> bool:
    """Whether what stands behind a name shows another place of that name: Trinidad, Bolivia; Pasadena, California."""
    place = places.place(mention.place or "")
    if place is None or whole.country is None or whole.kind not in {"country", "region"}:
        return False
    if place.kind in {"country", "region"} and _is_listed(body, mention.end):
        return False
    if place.country == whole.country:
        told = _told_inside(mention.text, whole)
        other = told.id != place.id if told is not None else _is_elsewhere(mention.text, whole)
        return whole.kind == "region" and other
    return any(one.country == whole.country and one.id != whole.id for one in places.places_named(mention.text))


def _is_elsewhere(name: str, whole: Place) -> bool:
    """Whether the gazetteer has several towns of a name in a land, and none in the region told: Georgetown, Ohio."""
    several = [one for one in places.places_named(name) if one.country == whole.country and one.id != whole.country]
    return whole.kind == "region" and len(several) > 1 and _told_inside(name, whole) is None


def _told_inside(name: str, whole: Place) -> Place | None:
    """The place of that name in a region."""
    return next(iter(places.places_named(f"{name}, {whole.name}")), None)


def _is_listed(body: str, end: int) -> bool:
    """Whether a country is followed by another in a list: Georgia, Ukraine and Moldova."""
    match = _WHOLE.match(body, end)
    rest = body[match.end(1) : match.end(1) + 6] if match else ""
    return rest.startswith((" and", " or")) or (rest.startswith(", ") and rest[2:3].isupper())


_CITY = 300_000  # inhabitants of a town that a name means in whatever country the article is
_TOWN = 50_000  # of one that it means where the article speaks of no country


def _place_at(body: str, spot: _Spot, lands: frozenset[str]) -> Place:
    """The place that a name means: of the gazetteer where its country is spoken of, else one without coordinates."""
    name = body[spot.start : spot.end]
    whole = _whole_behind(body, spot.end)
    country = whole.country if whole else None
    if (state := _state_behind(body, spot.end)) is not None:
        known = next(iter(places.places_named(f"{name}, {state}")), None)
        return known or _unlisted(name, spot.kind, places.country_of_state_cut_short(state))
    inside = list(places.places_named(name))
    alone = len(inside) == 1 and inside[0].kind == "site"
    if inside and country is None and (inside[0].kind == "country" or alone):
        return inside[0]
    told = _told_inside(name, whole) if whole is not None and whole.kind == "region" else None
    if told is not None:
        return told
    if country:
        inside = [one for one in inside if one.country == country and one.id != country]
        inside = [] if whole is not None and _is_elsewhere(name, whole) else inside
    else:
        inside = [one for one in inside if one.country in lands]
    if inside and len({one.country for one in inside}) == 1:
        return inside[0]
    large = places.outstanding(name, _CITY if lands else _TOWN) if whole is None else None
    if large is not None:
        return large
    if country is None:
        country = _country_before(body, spot.start) or _country_inside(name)
    return _unlisted(name, spot.kind, country)


def _unlisted(name: str, kind: PlaceKind, country: str | None) -> Place:
    """A place that the gazetteer does not have, in a country where that is known."""
    key = f"{slug(name)}-{places.code_of(country)}" if country else slug(name)
    return places.place(key) or Place(key, name, kind, country, None, None, None)


def _country_before(body: str, start: int) -> str | None:
    """The country whose adjective stands before the noun for a place: the Yemeni border town of."""
    match = re.search(rf"({_CAPITAL}\w+)(?: [a-z-]+){{0,2}} ([a-z-]+) of $", body[max(0, start - 60) : start])
    named = match is not None and (match[2] in _words("areas") or match[2] in _words("lands before of"))
    land = places.country_of_demonym(match[1]) if match and named else None
    return land.country if land else None


def _country_inside(name: str) -> str | None:
    """The country of the town that a site bears the name of: Baghdad airport."""
    town = name.rpartition(" ")[0]
    found = places.places_named(town) if town and places.is_certain_place(town) else ()
    return found[0].country if found and name.rpartition(" ")[2].islower() else None

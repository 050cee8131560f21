"""Where an event is told to be: the place of its own clause, or of what its clause hangs on."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from ingest import rules
from ingest.events.date_clauses import own_clauses
from ingest.events.places_around import (
    of_front,
    of_guest,
    of_harm,
    of_held,
    of_hurt_too,
    of_it,
    of_joined,
    of_journey,
    of_moved,
    of_occasion,
    of_setting,
    of_taken,
    of_the_site,
    of_the_town,
    of_there,
    of_those,
    of_trip,
    of_when,
    where_clause,
)
from ingest.events.places_joined import (
    is_building,
    of_after,
    of_building,
    of_drawing,
    of_gathering,
    of_meeting,
    of_part_beside,
    of_pounding,
    of_relative,
    of_tenants,
    of_verb_beside,
    of_whose,
)
from ingest.events.places_of_lands import of_host, of_land, of_locals, of_river, of_site, of_sitting, of_voters
from ingest.events.scenes import Scene, Telling
from ingest.events.spots import (
    HARMED,
    IN,
    LONGEST_GAP,
    NOWHERE,
    SHARED,
    Where,
    areas,
    here_at,
    is_adjective,
    is_hit,
    is_land,
    numerals,
    place_names,
    preposition,
)
from ingest.grammar.clauses import Clause, Syntax, finite_left, finite_right
from ingest.grammar.countries import kind_of_place
from ingest.grammar.verbs import BE, bases, ends_as_adverb, nouns_too, tags_of, verb_group, words
from ingest.grammar.word_groups import people_nouns, words_for
from ingest.grammar.words import NONE
from ingest.places import place as known_place

_TOPIC = frozenset(("on", "about", "over", "against", "regarding", "concerning"))
# They keep a country from being the place, not a town.
_LOOSE = frozenset(("of", "for", "to", "from", "with", "by", "between"))
_ON_SITES = frozenset(("site", "region", ""))  # what one is on: an island, a road, a mountain
_DECIDING = frozenset(("order", "approval", "request"))
_SETTLED = rules.words("statuses_of_events", "fixed") | rules.words("places_of_events", "set for a place")
_IMPOSED = rules.words("places_of_events", "imposed on a place")
_LEAVE = rules.words("places_of_events", "leave")
_BEGINNING = rules.words("places_of_events", "opening of an event")


def place_of(scene: Scene, telling: Telling, others: tuple[int, ...]) -> Where:
    """The id of the place where an event is told to be, and its words; the first finder that answers wins.

    `others` are the triggers of the other events of the sentence, which keep what stands behind them for themselves.
    """
    for finder in _FINDERS:
        found = finder(scene, telling, others)
        if found != NOWHERE:
            return _more_exact(scene, telling, others, found) if finder is _told else found
    return NOWHERE


def _more_exact(scene: Scene, telling: Telling, others: tuple[int, ...], found: Where) -> Where:
    """The village that was hit, where 'in' tells only the province that it lies in: buried Xinmo village in Sichuan."""
    hitting = telling.kind.family in HARMED or telling.kind.name == "capture"
    whole = kind_of_place(found[0] or "") in {"region", "country"} or _is_named_part(scene, found[1])
    town = kind_of_place(found[0] or "") == "city" and telling.kind.family == "violence"
    if not hitting or not (whole or town):
        return found
    hit = _of_object(scene, telling, others)
    if not whole:  # stormed the Oakvale museum in Lima
        return hit if _stands_in(scene, hit, found) and kind_of_place(hit[0] or "") in {"site", ""} else found
    exact = {"city", "site", ""} | ({"region"} if kind_of_place(found[0] or "") == "country" else set())
    return hit if hit != NOWHERE and kind_of_place(hit[0] or "") in exact else found


def _stands_in(scene: Scene, site: Where, town: Where) -> bool:
    """Whether 'in' and a town stand right behind the name of a site: the Oakvale museum in Lima."""
    low, high = scene.syntax.low, scene.syntax.high
    named = list(place_names(scene, low, high))
    pairs = pairwise(named)
    return any(
        (one[2], other[2]) == (site[0], town[0])
        and scene.syntax.words.lower[one[1] : other[0]] in {("in",), ("in", "the")}
        for one, other in pairs
    )


def _is_named_part(scene: Scene, text: str | None) -> bool:
    """Whether a town's name stands for the province that is called after it: in Cusco province."""
    ends = (end for _, end, _, told in place_names(scene, scene.syntax.low, scene.syntax.high) if told == text)
    end = next(ends, scene.syntax.high)
    return end < scene.syntax.high and scene.syntax.words.lower[end] in words_for("parts of lands")


def _told(scene: Scene, telling: Telling, others: tuple[int, ...]) -> Where:
    """A place behind 'in' or 'at' in the event's own clause, or fronted before it."""
    syntax, (first, head, verb) = scene.syntax, telling.owner
    anchor = verb if verb != NONE else head
    own = [*own_clauses(syntax, head, verb), *_settling(syntax, head, verb)]
    destination = telling.kind.family in {"visit", "military"} and telling.kind.name != "departure"
    harmed = telling.kind.family == "violence" and (telling.phrase is not None or telling.trigger.last - head > 1)
    hurt = telling.kind.family in _HURTING or telling.kind.name == "evacuation"
    own += _opening_clause(syntax, verb if verb != NONE else head)
    here = here_at(syntax, anchor + 1)
    if scene.here and _do_it_here(syntax, head, verb):
        return scene.here, None
    fronted: Where | None = None
    low = first if _is_only_spoken_of(syntax, telling) else syntax.low
    told = max(head, telling.trigger.last - 1) if _holds_a_topic(syntax, telling) else head
    high = _agreed_at(syntax, telling)
    for at, end, place, text in place_names(scene, low, high):
        if here != NONE and here < at and syntax.clause_at(here) in own and scene.here:
            return scene.here, None
        kind = kind_of_place(place)
        where = _is_where(syntax, at, end, (min(anchor, head), told), destination, kind, harmed, hurt)
        where = where or _is_venue_of(syntax, telling, at, kind) or _is_overhead(syntax, telling, at)
        if not where or not (syntax.clause_at(at) in own or _is_behind_aside(syntax, at, own)):
            continue
        if _is_of_another(scene, telling, anchor, at, end):
            continue
        if _is_one_of_several(scene, at, end, kind) and (kind == "country" or syntax.words.lower[end] != "and"):
            return NOWHERE  # of two towns the first: marched in Lima and Quito
        if all(_is_occasion(syntax, other, at) for other in others if max(anchor, head) < other < at):
            if fronted is None and at < min(anchor, head) and kind in {"city", "region", "country"}:
                fronted = place, text  # In Damascus, a car bomb exploded in the Barzeh district
                continue
            if fronted is not None and not _lies_in(place, fronted[0] or ""):
                return fronted
            found = _crossing(scene, end, kind) or _its_capital(scene, end) or _village_in(scene, at, anchor)
            return found or _off_the_road(scene, end, place, text)
    if fronted is None and here != NONE and scene.here and syntax.clause_at(here) in own:
        return scene.here, None
    return fronted or NOWHERE


def _do_it_here(syntax: Syntax, head: int, verb: int) -> bool:
    """Whether 'here' right before a verb says where its subject is: workers here walked out."""
    done = verb_group(syntax.words, syntax.low, verb).first if verb != NONE and verb == head else NONE
    return done > syntax.low and syntax.words.lower[done - 1] == "here"


def _is_behind_aside(syntax: Syntax, at: int, own: list[Clause]) -> bool:
    """Whether a comma closes an aside before 'in' or 'at': jailed him, saying nothing, | at Lima Crown Court."""
    before, number = preposition(syntax, at), syntax.number_at(at)
    clause = syntax.clauses[number]
    closed = (
        before > clause.first and syntax.words.lower[before - 1] == "," and syntax.words.lower[before] in {"in", "at"}
    )
    opened = number > 0 and syntax.words.lower[clause.first - 1] == "," and syntax.clauses[number - 1] in own
    return closed and opened and clause.kind == "participle"


def _is_venue_of(syntax: Syntax, telling: Telling, at: int, kind: str) -> bool:
    """Whether 'at' and a site say where a committee on something was set up or somebody was sworn in."""
    staged = telling.kind.family in {"launch", "ceremony", "office"} and telling.phrase is None
    return (
        staged and kind in _ON_SITES and at > telling.owner[1] and syntax.words.lower[preposition(syntax, at)] == "at"
    )


def _is_overhead(syntax: Syntax, telling: Telling, at: int) -> bool:
    """Whether 'over' says above what land something broke or was brought down: was shot down over Lima."""
    before = preposition(syntax, at)
    if syntax.words.lower[before] != "over" or before <= telling.owner[1] or telling.phrase is not None:
        return False
    trigger = syntax.words.lower[telling.trigger.first : telling.trigger.last]
    return telling.kind.family == "disaster" or not {"down", "downed", "intercepted"}.isdisjoint(trigger)


def _holds_a_topic(syntax: Syntax, telling: Telling) -> bool:
    """Whether the words of a verb's trigger go on with a preposition that could open a topic: run over, search for."""
    opened = syntax.words.lower[telling.trigger.head + 1 : telling.trigger.last]
    return syntax.words.lower[telling.trigger.last - 1] == "on" or not (_TOPIC | _LOOSE).isdisjoint(opened)


def _is_of_another(scene: Scene, telling: Telling, anchor: int, at: int, end: int) -> bool:
    """Whether a place behind 'in' or 'at' belongs to something else: a title, a crime, what is decided about."""
    syntax = scene.syntax
    if _only_says_which(scene, telling, at, end) or _is_in_object(syntax, telling, at, end):
        return True
    if at > anchor and _says_where_another_lies(scene, at):
        return True
    if at > telling.owner[1] and (_is_of_crime(scene, telling, at) or _is_of_title(syntax, telling, at)):
        return True
    decides = telling.rule == "events.verb" and telling.kind.family in _DECIDING
    return (decides and _is_of_object(syntax, anchor, at)) or _is_of_what_is_weighed(syntax, telling, anchor, at)


def _is_of_what_is_weighed(syntax: Syntax, telling: Telling, anchor: int, at: int) -> bool:
    """Whether a place is that of what a body says yes or no to: rejected a hotel in Lima; not: was rejected in Lima."""
    lower, before = syntax.words.lower, preposition(syntax, at)
    if telling.kind.name not in _WEIGHED and telling.kind.type != "REJECT":
        return False
    thing = lower[before - 1] in words_for("sites meant") or lower[before - 1] in words_for("ways")
    if telling.phrase is not None:
        return thing and "of" in lower[telling.phrase.head + 1 : before]  # the rejection of a mine in Lima
    return thing and telling.trigger.last < before and not verb_group(syntax.words, syntax.low, anchor).passive


_WEIGHED = frozenset(("rejection", "approval"))


def _lies_in(place: str, whole: str) -> bool:
    """Whether a place can lie in the one told before the verb: In Syria, a bomb exploded in Damascus."""
    if kind_of_place(whole) == "city":
        return True
    inner, outer = known_place(place), known_place(whole)
    if inner is None or outer is None or inner.kind == "country":
        return False
    return inner.country == (outer.country or whole) and (outer.kind == "country" or inner.kind != "region")


def _is_occasion(syntax: Syntax, noun: int, place: int) -> bool:
    """Whether the event between a verb and a place is where the verb's was: signed a treaty at a ceremony in Lima."""
    lower = syntax.words.lower
    if lower[noun] not in words_for("settings") or preposition(syntax, place) != noun + 1:
        return False
    opener = next(
        (k for k in range(noun - 1, max(syntax.low, noun - 6), -1) if lower[k] in words("prepositions")), NONE
    )
    return opener != NONE and lower[opener] in {"at", "during"} and not any(map(syntax.is_verb, range(opener, noun)))


def _is_only_spoken_of(syntax: Syntax, telling: Telling) -> bool:
    """Whether the clause tells only that somebody spoke of it: In Lima, the minister condemned the attack."""
    phrase = telling.phrase
    if phrase is None or phrase.effect is not None:
        return False
    verb = finite_left(syntax, phrase.first)
    return verb != NONE and not _speaking().isdisjoint(bases().get(syntax.words.lower[verb], ()))


_OPENING = 3  # words of a phrase that opens a sentence before its event's noun phrase at most


def _agreed_at(syntax: Syntax, telling: Telling) -> int:
    """Where the words end that tell of its place: the visit to Peru had been | agreed upon in Rome; at it X | said."""
    phrase = telling.phrase
    if phrase is not None and phrase.place == "phrase" and phrase.first - syntax.low < _OPENING:
        said = finite_right(syntax, phrase.head, syntax.high)  # At the meeting she said they won in Africa
        return said if said != NONE and syntax.words.lower[said] in words("saying") else syntax.high
    if phrase is None or phrase.verb <= phrase.head:
        return syntax.high
    agreed = not _AGREEING.isdisjoint(bases().get(syntax.words.lower[phrase.verb], ()))
    return phrase.verb if agreed else syntax.high


_AGREEING = rules.words("places_of_events", "agreeing on an event")


@cache
def _speaking() -> frozenset[str]:
    """Verbs of saying, praise and blame."""
    groups = rules.load("cues").groups.values()
    return frozenset(str(word) for group in groups for word in group.words if " " not in str(word))


# Nouns that what lies in a place is called by: the Black Sea resort of Sochi; not: the Ikeja district of Lagos.
_TOWNS = rules.words("places_of_events", "kinds of towns")


_HURTING = frozenset(("protest", "disaster", "death", "violence"))


def _opening_clause(syntax: Syntax, at: int) -> list[Clause]:
    """The words that open a sentence before an inserted clause: At the school, parents led by X locked an office."""
    number = syntax.number_at(at)
    if number == 0 or syntax.clauses[number].kind not in {"participle", "resume"}:
        return []
    first = syntax.clauses[0]
    verbless = not syntax.any_finite(first.first, syntax.clauses[number].first) if number > 1 else True
    return [first] if verbless and not syntax.any_finite(first.first, first.last) else []


def _is_bare_town(lower: tuple[str, ...], at: int, area: int) -> bool:
    """Whether a name without article is that of the town that stands behind it: in Oakvale town of Puno province."""
    return (
        lower[at - 1] not in {"the", "a", "an"}
        and area == at + 1 + (area - at - 1)
        and lower[area] in {"town", "village"}
    )


# Words that open what somebody is charged with or convicted of; whoever sits there does it in the place behind.
_CRIME = frozenset(("of", "for", "over", "with", "charges", "connection", "suspicion", "accused"))
_BY_SITES = frozenset(("into", "from", "off", "near", "along"))  # no court is told with one of these
_SITTING = frozenset(
    ("court", "jury", "judge", "tribunal", "magistrate", "magistrates", "panel", "prison", "jail", "police")
)
_LASTING = rules.words("places_of_events", "terms")


def _is_of_crime(scene: Scene, telling: Telling, at: int) -> bool:
    """Whether a place is where the crime was, not the arrest or the verdict: convicted of killing a man in Lima."""
    syntax = scene.syntax
    lower, before = syntax.words.lower, preposition(syntax, at)
    if telling.kind.family != "justice" or lower[before] == "at" or lower[before - 1] in _SITTING:
        return False
    if telling.kind.name == "discovery":
        return False  # found the bodies of nine men in Lima
    site = kind_of_place(scene.cast.mentions[syntax.words.name[at]].place or "") == "site"
    if site and lower[before] not in _BY_SITES:
        return False
    if syntax.words.date[before - 1] != NONE:
        return False  # convicted of fraud on Monday in Lima
    crime = _CRIME if telling.kind.name in {"charge", "accusation", "ruling"} else _CRIME - {"with"}
    return any(
        lower[k] in crime
        and lower[k - 1] != "front"
        and not (lower[k] == "of" and lower[k - 1] in _of_people())  # held dozens of protesters in Lima
        and syntax.words.date[k + 1] == NONE
        and _LASTING.isdisjoint(lower[k + 1 : k + 4])
        for k in range(telling.owner[1] + 1, before)
    )


@cache
def _of_people() -> frozenset[str]:
    """Words before an 'of' behind which people or a body are told, and no crime: dozens, members, the leader."""
    return numerals() | people_nouns() | words_for("officials", "acting in places", "heads of bodies")


# Changes of an office, behind whose title a place is that of the office: named head of the mission in Mali.
_OFFICES = frozenset(("appointment", "nomination", "hiring", "succession", "resignation", "dismissal", "retirement"))
_TITLES = frozenset(("of", "as", "for", "to"))


def _is_of_title(syntax: Syntax, telling: Telling, at: int) -> bool:
    """Whether a place behind a change of office belongs to the title."""
    if telling.kind.name not in _OFFICES:
        return False
    before = preposition(syntax, at)
    titled = not _TITLES.isdisjoint(syntax.words.lower[telling.owner[1] + 1 : before])
    return titled and syntax.words.lower[before] == "in" and syntax.words.date[before - 1] == NONE


def _only_says_which(scene: Scene, telling: Telling, at: int, end: int) -> bool:
    """Whether a name says of which land a place is, or is a body that one is in: the Black Sea resort of X."""
    lower = scene.syntax.words.lower
    named = scene.cast.mentions[scene.syntax.words.name[at]].place
    area = end + (lower[end : end + 1] != () and lower[end].isalpha() and lower[end] not in areas())
    if (
        named is not None
        and area + 1 < scene.syntax.high
        and lower[area + 1] == "of"
        and not _is_bare_town(lower, at, area)
    ):
        return lower[area] in (areas() if kind_of_place(named) == "country" else _TOWNS)
    body_of = named is None
    before = preposition(scene.syntax, at)
    return body_of and telling.kind.family != "justice" and lower[before] == "in" and lower[before + 1] != "front"


def _says_where_another_lies(scene: Scene, at: int) -> bool:
    """Whether 'in' and a place only say where the place lies from which somebody is: a team from Oyo in Peru."""
    syntax = scene.syntax
    before = preposition(syntax, at)
    number = syntax.words.name[before - 1]
    if number == NONE or syntax.words.lower[before] != "in" or scene.cast.mentions[number].place is None:
        return False
    first = syntax.words.name_start(before - 1, syntax.low)
    land = kind_of_place(scene.cast.mentions[number].place or "") == "country"  # refugees from Chile | in Lima
    return syntax.words.lower[preposition(syntax, first)] == "from" and not land


def _is_in_object(syntax: Syntax, telling: Telling, at: int, end: int) -> bool:
    """Whether a place is of what is declared, or what talks are about: declared the outbreak in X a crisis."""
    lower = syntax.words.lower
    before = preposition(syntax, at)
    ground = end - at > 1 and lower[end - 1] in words_for("ways", "named grounds")
    about = lower[before] == "on" and telling.kind.family in SHARED and not (_is_street(syntax, at, end) or ground)
    about = about and lower[before - 1] not in _IMPOSED
    upon = syntax.is_verb(before - 1) or syntax.words.date[before - 1] != NONE  # met on Monday on the island of
    about = about and not (upon and _is_on_part(syntax, before, at))
    about = about or (telling.phrase is not None and not _AIMED.isdisjoint(lower[telling.owner[1] + 1 : before]))
    about = about or (telling.kind.family == "consult" and lower[before - 1] in words_for("what is discussed"))
    return about or (telling.kind.name == "declaration" and lower[end : end + 1] in {("a",), ("an",)})


_AIMED = rules.words("places_of_events", "aimed at")


def _is_of_object(syntax: Syntax, anchor: int, at: int) -> bool:
    """Whether a place behind a decision is what it is about: ordered a recount of votes in Nandi."""
    lower = syntax.words.lower
    about = (k for k in range(anchor + 1, preposition(syntax, at)) if lower[k] in {"of", "for", "from", "to"})
    return any(lower[k - 1] not in _LEAVE | {"state", "states"} for k in about)  # declared a state of emergency in


def _is_one_of_several(scene: Scene, at: int, end: int, kind: str) -> bool:
    """Whether the name is the first of several countries or towns: a visit to Portugal, Malta and Iceland."""
    syntax = scene.syntax
    if end + 1 >= syntax.high or syntax.words.lower[end] not in {",", "and", "or"}:
        return False
    the = int(syntax.words.lower[end + 1] == "the")
    after = next(place_names(scene, end + 1 + the, min(end + 2 + the, syntax.high)), None)
    if after is None or kind_of_place(after[2]) != kind:
        return False
    if syntax.words.lower[end] != "," or kind == "country":
        return True
    return syntax.words.lower[after[1] : after[1] + 1] in {(",",), ("and",), ("or",)}  # in Kano, Kaduna and Jos


def _its_capital(scene: Scene, end: int) -> Where | None:
    """The town that a comma names behind what it is of a land: in Nigeria's capital, Abuja, in Peru's second city, X.

    None where no town is named.
    """
    lower = scene.syntax.words.lower
    at = next((k + 1 for k in range(end + 1, min(end + 4, scene.syntax.high - 1)) if lower[k] in _TOWNS), NONE)
    if lower[end : end + 1] != ("'s",) or at == NONE or not all(map(str.isalpha, lower[end + 1 : at])):
        return None
    at += lower[at : at + 1] == (",",)
    found = next(iter(place_names(scene, at, min(at + 1, scene.syntax.high))), None)
    return (found[2], found[3]) if found is not None else None


_TO_VILLAGE = 6  # words of what a village is called behind its name at most


def _village_in(scene: Scene, at: int, anchor: int) -> Where | None:
    """The place named before a comma of which only the land is told here: hit Oakvale, a village in Peru; else None."""
    syntax = scene.syntax
    lower, before = syntax.words.lower, preposition(syntax, at)
    if lower[before - 1] not in areas():
        return None
    comma = next((k for k in range(before - 1, max(anchor, before - _TO_VILLAGE), -1) if lower[k] == ","), NONE)
    if comma == NONE or lower[comma + 1] not in {"a", "an", "the"}:
        return None
    found = [one for one in place_names(scene, anchor + 1, comma) if one[1] == comma]
    return (found[-1][2], found[-1][3]) if found else None


def _off_the_road(scene: Scene, end: int, place: str, text: str) -> Where:
    """The town that a road or a river is told to be near, else the place itself: on the Karakoram Highway near Dasu."""
    lower = scene.syntax.words.lower
    if (
        (lower[end - 1] in words_for("ways") or text in _rivers())
        and end < scene.syntax.high
        and lower[end] in {"near", "in", "at", "outside"}
    ):
        for at, _, other, words_ in place_names(scene, end + 1, min(end + 5, scene.syntax.high)):
            if preposition(scene.syntax, at) == end:
                return other, words_
    return place, text


@cache
def _rivers() -> frozenset[str]:
    return frozenset(rules.load("sites").groups["rivers"].words)


def _crossing(scene: Scene, end: int, kind: str) -> Where | None:
    """The place right behind a land by which somebody came into it: crossed into Peru at Tacna; else None."""
    if kind != "country" or end >= scene.syntax.high or scene.syntax.words.lower[end] not in {"at", "near"}:
        return None
    found = next(place_names(scene, end + 1, min(end + 3, scene.syntax.high)), None)
    return (found[2], found[3]) if found is not None and preposition(scene.syntax, found[0]) == end else None


def _settling(syntax: Syntax, head: int, verb: int) -> list[Clause]:
    """The clauses between a noun and its verb that say for when and where it was set: due to open here on Friday."""
    last = verb if verb > head else syntax.high if verb == NONE else head
    at = next((k for k in range(head + 1, min(last, head + 12)) if syntax.words.lower[k] in _SETTLED), NONE)
    found: list[Clause] = []
    if at != NONE and not syntax.any_finite(head + 1, at):
        number = syntax.number_at(at)
        found = list(syntax.clauses[number : number + 1])
        found += [one for one in syntax.clauses[number + 1 : number + 2] if one.kind == "infinitive"]
    behind = syntax.number_at(max(head, verb)) + 1
    if behind < len(syntax.clauses) and syntax.words.lower[syntax.clauses[behind].first - 1] in _LEAVE:
        found.append(syntax.clauses[behind])  # was refused permission | to land in Lima
    if behind < len(syntax.clauses) and syntax.words.lower[syntax.clauses[behind].first] == "while":
        while_ = syntax.clauses[behind]  # died | while on holiday in Lima
        found += [] if any(map(syntax.is_verb, range(while_.first, while_.last))) else [while_]
    if behind < len(syntax.clauses) and _is_how_found(syntax, verb, syntax.clauses[behind]):
        found.append(syntax.clauses[behind])
    for clause in syntax.clauses[syntax.number_at(head) + 1 : syntax.number_at(max(head, last - 1)) + 1]:
        opens = bases().get(syntax.words.lower[min(clause.first + 1, syntax.high - 1)], ())
        if clause.kind == "infinitive" and verb > clause.first and _BEGINNING.intersection(opens):
            found.append(clause)
    return found


def _is_how_found(syntax: Syntax, verb: int, clause: Clause) -> bool:
    """Whether a participle says in what state something was found: was found | buried in, found it | capsized off."""
    if verb == NONE or clause.kind != "participle" or "find" not in bases().get(syntax.words.lower[verb], ()):
        return False
    near = clause.first - verb <= _TO_STATE and "," not in syntax.words.lower[verb : clause.first]
    return near and not syntax.words.lower[clause.first].endswith("ing")


_TO_STATE = 4  # words from 'found' to the participle that says in what state it was at most


def _is_where(
    syntax: Syntax, at: int, end: int, owner: tuple[int, int], destination: bool, kind: str, harmed: bool, hurt: bool
) -> bool:
    """Whether a place's name says where: in or at before it, and no topic between it and the event.

    `harmed` says that what stands behind 'on' is no topic but was attacked, `hurt` that only 'on' and 'about' open one.
    """
    (anchor, head), lower = owner, syntax.words.lower
    before = preposition(syntax, at)
    if lower[before - 1] in _THERE_BEFORE and before - 1 > head:
        return False  # arrested a man wanted in Uganda
    if kind == "country" and end < syntax.high and (lower[end] in _FOREIGN or _says_whose(syntax, at, end)):
        return False  # met dissidents at the U.S. embassy
    if before < syntax.low or (end < syntax.high and lower[end] in {"'s", "'"} and not _owns_area(syntax, end)):
        return False
    word, town = lower[before], kind not in {"country", "region"}
    between = word == "between" and end < syntax.high and lower[end] == "and" and town
    between = between and (lower[before - 1] in words_for("ways") or (hurt and before == head + 1))
    placed = (
        word in IN
        or between
        or _is_near(syntax, before, at)
        or _is_placed(syntax, at, end, before, head + 1 - hurt, kind)
    )
    if word == "from" and town and words("prepositions").isdisjoint(lower[head + 1 : before]):
        placed = placed or not words_for("from where").isdisjoint(bases().get(lower[head], ()))  # conceded from Lima
    if harmed and before == head + 1:  # an attack on neighbouring Ukraine
        placed = placed or word in {"on", "against"}
    if placed:
        if at > anchor:
            anchor = head if anchor < head < before else anchor
            hurt = hurt and BE.isdisjoint(lower[anchor + 1 : before])  # was a response to a breach in X
            return not _behind_topic(syntax, before, anchor, town or hurt, harmed)
        return before == syntax.low or _fronts(syntax, before)
    if at > anchor and _is_entered(syntax, at, before, anchor, kind):
        return True
    if not destination or at < anchor:
        return False
    return word in {"to", "into", "for", "towards", "toward"} or before == anchor or word in words_for("visiting")


def _is_placed(syntax: Syntax, at: int, end: int, before: int, behind: int, kind: str) -> bool:
    """Whether 'on' or 'for' says where: on Nanga Parbat, on a Lima street, a curfew on Lima, is due for Lima.

    `behind` is the word behind which alone 'on' can open a site.
    """
    lower, word = syntax.words.lower, syntax.words.lower[before]
    if word == "on":
        part = before >= behind and _is_on_part(syntax, before, at)
        ground = end - at > 1 and lower[end - 1] in words_for("ways", "named grounds")  # found on Marrow Beach
        site = (before > behind and kind in _ON_SITES) or lower[end - 1] in words_for("ways") or ground
        return part or site or _is_street(syntax, at, end) or (lower[before - 1] in _IMPOSED and kind != "country")
    return word == "for" and (lower[before - 1] in _SETTLED or (lower[before - 1] in _IMPOSED and kind != "country"))


def _is_entered(syntax: Syntax, at: int, before: int, anchor: int, kind: str) -> bool:
    """Whether something goes into what is named: took to the streets of Algiers, threw it into the yard of a prison."""
    word = syntax.words.lower[before]
    if word in {"to", "onto", "into"} and "streets" in syntax.words.lower[before:at]:
        return True
    return word in {"into", "onto"} and kind in _ON_SITES and not _behind_topic(syntax, before, anchor, True)


def _says_whose(syntax: Syntax, at: int, end: int) -> bool:
    """Whether a country's name with its article only says whose the noun behind it is: in the United States raid."""
    lower = syntax.words.lower
    if lower[at - 1] != "the" or not is_adjective(syntax, at) or lower[end] in {"and", "or"}:
        return False
    if lower[end] in words("adverbs", "determiners", "saying") or lower[end] in words_for("parts of places"):
        return False
    return not ends_as_adverb(lower[end]) and (not tags_of(lower[end]) or lower[end] in nouns_too())


_TAKING = rules.words("places_of_events", "done to a place")
_FOREIGN = frozenset(
    ("embassy", "embassies", "consulate", "consulates", "mission", "ambassador", "residence", "delegation",
     "scandal", "papers", "affair", "probe", "investigation", "inquiry", "case", "team", "squad", "deal", "accord",
     "talks", "issue", "question")
)  # fmt: skip
_THERE_BEFORE = rules.words("places_of_events", "there before")


def _is_near(syntax: Syntax, before: int, at: int) -> bool:
    """Whether a place is told by the distance to it: north of Athens, 40 km from Quito."""
    lower = syntax.words.lower
    if lower[before] == "from":
        return lower[before - 1] in words_for("measures")
    if lower[at - 3 : at] in {("the", "city", "of"), ("the", "town", "of"), ("the", "village", "of")}:
        at -= 3  # north of the city of Guangyuan
    return at - before > 2 and lower[at - 1] == "of" and lower[at - 2] in words_for("compass")


def _is_on_part(syntax: Syntax, before: int, at: int) -> bool:
    """Whether what one is on is a part of a place: on the outskirts of Abuja, on the coast of Oaxaca."""
    return any(syntax.words.lower[k] in words_for("parts one is on") for k in range(before + 1, at))


def _is_street(syntax: Syntax, at: int, end: int) -> bool:
    """Whether a town only says whose street it is that one is on: on a Lima street; not: on the Lima road."""
    streets = syntax.words.lower[end : end + 1] in _STREETS or syntax.words.lower[end : end + 2] == ("ring", "road")
    return streets and is_adjective(syntax, at)


_STREETS = rules.phrases("places_of_events", "streets")


_LONG_NAME = 5  # words of the name of a site at most


@cache
def _named_sites() -> frozenset[str]:
    groups = rules.load("locations").groups
    return frozenset((*groups["sites"].words, "zone", "quarter", "district", "theatre", "theater", "square", "arena"))


def _owns_area(syntax: Syntax, end: int) -> bool:
    """Whether what a place owns is a part of it: in Perth's northern suburbs, in Dhaka's diplomatic quarter."""
    words_ = syntax.words
    behind = end + 1
    last = behind
    while last < min(syntax.high, behind + _LONG_NAME) and words_.capital(last):
        last += 1
    unknown = last - behind > 1 and all(words_.name[k] == NONE for k in range(behind, last))
    if unknown and words_.lower[last - 1] in _named_sites():
        return True  # in Baghdad's Green Zone
    while behind < min(syntax.high, end + 3) and words_.lower[behind] not in words_for("parts of places"):
        if words_.name[behind] != NONE or not words_.lower[behind].isalpha() or words_.capital(behind):
            return False
        behind += 1
    return behind < syntax.high and words_.name[behind] == NONE and words_.lower[behind] in words_for("parts of places")


def _fronts(syntax: Syntax, before: int) -> bool:
    """Whether a preposition opens its clause, a date before it at most: On Monday in Jakarta, workers marched."""
    first, words_ = syntax.clause_at(before).first, syntax.words
    if words_.lower[before - 1] in {",", "and"}:
        lies = words_.lower[before - 1] == "," and words_.name[before - 2] != NONE and words_.name[first] == NONE
        return not (lies and words_.lower[words_.name_start(before - 2, syntax.low) - 1] in _AT | {"from", "of", "off"})
    if words_.lower[before - 1] in _INCIDENTS and words_.lower[first] == "in" and before - first < _LONG_NAME:
        return True  # In a separate incident in Lima, ...
    if words_.lower[first] in _ELSEWHERE | {"while", "but"} and before == first + 1:
        return True
    return all(words_.date[k] != NONE or words_.lower[k] in _OPENS_DATE for k in range(first, before))


_INCIDENTS = rules.words("places_of_events", "incidents")
_ELSEWHERE = rules.words("places_of_events", "elsewhere")
_OPENS_DATE = frozenset(("on", "in", "at", "late", "early", "since"))


def _behind_topic(syntax: Syntax, preposition: int, anchor: int, bare: bool, harmed: bool = False) -> bool:
    """Whether 'in' hangs on a topic: talks on the war in Syria; `bare` lets one word pass: talks on trade in Geneva."""
    lower = syntax.words.lower
    at = preposition - 1
    if syntax.words.date[at] != NONE or syntax.words.name[at] != NONE or at <= anchor:
        return False
    while at > anchor and not (syntax.is_verb(at) or lower[at] in BE):
        counted = (
            at + 1 == preposition or (lower[at] == "of" and at == anchor + 1) or _is_no_topic(syntax, at, preposition)
        )
        counted = counted or (lower[at] == "of" and _is_ruin(syntax, at, preposition))
        topic = (lower[at] in _TOPIC or (not bare and lower[at] in _LOOSE)) and not counted
        topic = topic and not (harmed and lower[at] == "on")
        if topic and syntax.words.date[at + 1] == NONE:
            if (
                bare
                and lower[anchor] in _GATHERINGS
                and words_for("what is discussed").isdisjoint(lower[at:preposition])
            ):
                return False  # a seminar on press freedom in Lima
            articles = {"a", "an", "the"} if lower[preposition] == "at" else {"a", "an"}  # against the plan at the hall
            short = preposition - at == 2 or (preposition - at == 3 and lower[at + 1] in articles)  # on a truce in
            return syntax.words.name[at + 1] == NONE and not (bare and short)
        if syntax.words.name[at] != NONE:
            return False
        at -= 1
    return False


_GATHERINGS = rules.words("places_of_events", "gatherings on a subject")


def _is_ruin(syntax: Syntax, of: int, preposition: int) -> bool:
    """Whether 'of' only says of what building there is left what one is in: in the rubble of a mosque | in Kunar."""
    lower = syntax.words.lower
    inside = not IN.isdisjoint(lower[max(syntax.low, of - 3) : of]) and not syntax.is_verb(of - 1)
    return inside and is_building(lower[preposition - 1]) and preposition - of <= _TO_STATE


def _of_noun(scene: Scene, telling: Telling, others: tuple[int, ...]) -> Where:
    """The place that a noun names behind 'of' as what it was done to: the closure of Baghdad airport."""
    syntax, phrase = scene.syntax, telling.phrase
    at = telling.trigger.last - (syntax.words.lower[telling.trigger.last - 1] == "of")  # the siege of
    if phrase is None or telling.kind.family not in HARMED | {"order"} or syntax.words.lower[at : at + 1] != ("of",):
        return NOWHERE
    taken = syntax.words.lower[at - 1] in _TAKING
    for first, _, place, text in place_names(scene, at + 1, min(at + 6, syntax.high)):
        behind = preposition(syntax, first) in {at, at - 1} or taken
        if behind and (taken or kind_of_place(place) != "country"):
            return place, text
    return NOWHERE


def _left(scene: Scene, telling: Telling, others: tuple[int, ...]) -> Where:
    """The place that somebody left: sailed from Puerto Cabello, left Muscat on Sunday."""
    syntax, (_, _, verb) = scene.syntax, telling.owner
    evacuated = telling.kind.name == "evacuation"
    leaves = evacuated or telling.kind.name in {"departure", "withdrawal"}
    if verb == NONE or not (leaves or _withdraws(syntax, verb) or telling.kind.family == "act"):
        return NOWHERE
    for at, end, place, text in place_names(scene, verb + 1, syntax.clause_at(verb).last):
        seat = scene.cast.mentions[syntax.words.name[at]].place is None  # who leaves the White House leaves an office
        area = syntax.words.lower[end : end + 1] in {("area",), ("region",), ("district",), ("province",)}
        if is_adjective(syntax, at) and not (area and preposition(syntax, at) == verb):
            continue
        if area and preposition(syntax, at) == verb and telling.kind.name == "departure":
            return place, text  # fled the Kobani area
        before = preposition(syntax, at)
        out = "out" in syntax.words.lower[max(verb, before - 1) : before + 1]  # flew refugees out of Macedonia
        apart = telling.kind.family == "act" and not _withdraws(syntax, verb)
        then = syntax.words.lower[end : end + 1]
        cleared = evacuated and syntax.words.lower[before] == "from" and then not in {("to",), ("into",)}
        cleared = cleared and kind_of_place(place) in {"city", "site"}
        if (
            out
            or cleared
            or (not evacuated and not apart and (syntax.words.lower[before] == "from" or (at == verb + 1 and not seat)))
        ):
            return place, text
    return NOWHERE


_LEAVING = rules.words("places_of_events", "leaving")


def _withdraws(syntax: Syntax, verb: int) -> bool:
    return not _LEAVING.isdisjoint(bases().get(syntax.words.lower[verb], ()))


def _of_court(scene: Scene, telling: Telling, others: tuple[int, ...]) -> Where:
    """The town of the court before which somebody stands: appeared before a Mombasa court."""
    syntax, (_, _, verb) = scene.syntax, telling.owner
    if verb == NONE or (telling.kind.family != "justice" and telling.kind.name not in _BY_COURTS):
        return NOWHERE
    lower = syntax.words.lower
    for at, end, place, text in place_names(scene, verb + 1, min(syntax.high, verb + _TO_COURT)):
        before = preposition(syntax, at)
        if end < syntax.high and lower[end] in words_for("courts") and lower[before] in {"before", "by"}:
            return place, text
        done = "by" if verb_group(syntax.words, syntax.low, verb).passive else "before"
        if lower[end - 1] == "court" and lower[at - 1] in {"before", done}:
            return place, text  # appeared before Lima Magistrates' Court, was fined by Lima District Court
        sits = lower[before] == "in" and lower[before - 1] in words_for("courts")  # by a court in San Sebastian
        done = "by" if verb_group(syntax.words, syntax.low, verb).passive else "before"
        if sits and not {"before", done}.isdisjoint(lower[max(verb, before - 5) : before]):
            return place, text
    return NOWHERE


_BY_COURTS = frozenset(("ban", "order", "suspension"))
_TO_COURT = 16  # words from a verb to the place of the court at most


_NAMED_BY_TOWN = frozenset(("consult", "violence", "disaster", "protest", "press"))


def _of_town(scene: Scene, telling: Telling, others: tuple[int, ...]) -> Where:
    """The town whose name stands before the noun, or that was attacked: the Geneva talks, an attack on Kharkiv."""
    syntax, phrase = scene.syntax, telling.phrase
    of_noun = phrase is not None or telling.trigger.last - telling.trigger.head > 1  # launched air strikes on
    if not of_noun or telling.kind.family not in _NAMED_BY_TOWN:
        return NOWHERE
    named = place_names(scene, phrase.first, telling.trigger.first) if phrase is not None else ()
    for _, end, place, text in named:
        if end == telling.trigger.first and kind_of_place(place) in {"city", "site"}:
            return place, text
    last = telling.trigger.last
    if telling.kind.family == "violence" and syntax.words.lower[last : last + 1] == ("on",):
        for at, end, place, text in place_names(scene, last + 1, min(last + 7, syntax.high)):
            direct = preposition(syntax, at) == last and syntax.words.lower[end : end + 1] != ("'s",)
            if direct and kind_of_place(place) != "country" and not is_adjective(syntax, at):
                return place, text
            break
    return NOWHERE


_BESIDE = rules.words("places_of_events", "beside a gathering")


_ROAD = re.compile(r"[a-z]{1,2}-?\d{1,4}")  # M6, A40, I-95


def _is_no_topic(syntax: Syntax, at: int, preposition: int) -> bool:
    """Whether a word that opens topics opens a number or a road: over 300 pupils in, on the road near."""
    lower = syntax.words.lower
    if lower[at] == "on" and lower[at + 1] == "the" and lower[at + 2] in _BESIDE:
        return True  # met on the sidelines of a summit in Lima
    if lower[at] == "on" and "behalf" in lower[at + 1 : at + 4]:
        return True  # a concert on his behalf in Lima
    if lower[at] == "on" and any(_ROAD.fullmatch(word) for word in lower[at + 1 : min(preposition, at + 3)]):
        return True  # overturned on the M6 near Stafford
    if lower[at] == "on":
        upon = words_for("ways", "parts of places", "parts one is on", "grounds one is on")
        return any(lower[k] in upon or is_building(lower[k]) for k in range(at + 1, preposition))
    return lower[at] in {"over", "about"} and (lower[at + 1][0].isdigit() or lower[at + 1] in numerals())


def _of_object(scene: Scene, telling: Telling, others: tuple[int, ...]) -> Where:
    """The place that is hit: shook central Myanmar, seized the town of Kalima."""
    syntax, (_, head, verb) = scene.syntax, telling.owner
    taken = verb != NONE and not words_for("taking").isdisjoint(bases().get(syntax.words.lower[verb], ()))
    named = telling.kind.name in {"capture", "works", "closure", "blockade"} or (taken and telling.kind.family == "act")
    if telling.kind.family not in HARMED and not named:
        return NOWHERE
    hit = verb if verb != NONE else finite_right(syntax, head, min(syntax.high, head + LONGEST_GAP))
    hit = _hit_in_relative(syntax, head, hit) if telling.phrase is not None else hit
    if hit == NONE or not (hit == verb or words_for("hitting").intersection(bases().get(syntax.words.lower[hit], ()))):
        return NOWHERE
    if verb_group(syntax.words, syntax.low, hit).passive:
        return NOWHERE
    for at, end, place, text in place_names(scene, hit + 1, min(syntax.clause_at(hit).last, hit + _TO_HIT)):
        whole = kind_of_place(place) == "country" and (at == hit + 1 or syntax.words.lower[end] in _FOREIGN)
        if syntax.words.lower[end : end + 1] == ("'s",) and _is_in_land(syntax, end):
            continue  # hit a part of China's province of Sichuan
        whole = whole and telling.kind.family != "disaster"
        beside = areas() | words("determiners", "adverbs")
        if kind_of_place(place) == "country" and is_adjective(syntax, at) and syntax.words.lower[end] not in beside:
            return NOWHERE  # plunged a U.S. ally into chaos
        owns = syntax.words.lower[end : end + 1] == ("'s",) and not _owns_area(syntax, end)
        if is_hit(syntax, hit, at) and not whole and not owns:
            return place, text
        return NOWHERE
    return NOWHERE


def _hit_in_relative(syntax: Syntax, head: int, verb: int) -> int:
    """The verb of hitting in what tells more of a noun, else its own: a quake that | struck Sichuan killed nine."""
    number = syntax.number_at(head) + 1
    clause = syntax.clauses[number] if number < len(syntax.clauses) else None
    if clause is None or clause.opener not in {"that", "which"} or clause.first - head > 2:
        return verb
    told = syntax.first_finite(clause.first + 1, clause.last)
    hits = told != NONE and not words_for("hitting").isdisjoint(bases().get(syntax.words.lower[told], ()))
    return told if hits else verb


_TO_HIT = 14  # words from a verb to the name of the place that is hit at most


def _of_part(scene: Scene, telling: Telling, others: tuple[int, ...]) -> Where:
    """The place of whose part the object tells: patrolled the streets of Kabul, searched parts of northern Lima."""
    syntax, (_, _, verb) = scene.syntax, telling.owner
    if verb == NONE or telling.phrase is not None or telling.kind.family not in _ON_PARTS:
        return NOWHERE
    for at, end, place, text in place_names(scene, verb + 1, min(syntax.clause_at(verb).last, verb + _TO_HIT)):
        lower, of = syntax.words.lower, at - 1
        while of > verb and lower[of] in words_for("before a place") - {"of"} - words_for("parts of places"):
            of -= 1
        part = lower[of] == "of" and lower[of - 1] in words_for("shares of places", "parts of places")
        near = words("prepositions").isdisjoint(lower[verb + 1 : of]) and "," not in lower[verb + 1 : of]
        return (place, text) if part and near and lower[end : end + 1] != ("'s",) else NOWHERE
    return NOWHERE


_ON_PARTS = frozenset(("act", "aid", "military", "violence", "disaster", "protest", "works", "order"))


def _is_in_land(syntax: Syntax, end: int) -> bool:
    """Whether what a land owns is a part of it that 'of' names: China's southwestern province of Sichuan."""
    part = end + 1
    number = syntax.words.name[part] if part < syntax.high else NONE
    part = part if number == NONE else syntax.words.name_end(part, syntax.high)
    if (
        number != NONE
        and part < syntax.high
        and any(is_land((word,)) for word in syntax.words.lower[part - 1 : part + 1])
    ):
        return True  # China's Sichuan province
    of = next((k for k in range(end + 1, min(end + 6, syntax.high - 1)) if syntax.words.lower[k] == "of"), NONE)
    return of != NONE and is_land(syntax.words.lower[of - 1 : of]) and syntax.words.name[of + 1] != NONE


def _of_subject(scene: Scene, telling: Telling, others: tuple[int, ...]) -> Where:
    """The place of those who act, right before the verb: a jury in Newark on Tuesday convicted."""
    syntax, (first, head, verb) = scene.syntax, telling.owner
    if verb == NONE and telling.kind.family == "election" and telling.phrase is not None:
        verb = finite_left(syntax, first)  # voters in Moldova go to the polls
    if verb == NONE or telling.kind.family == "visit" or (telling.phrase and verb > head):
        return NOWHERE
    if syntax.words.lower[telling.trigger.last - 1] == "in" and telling.trigger.last > telling.trigger.head + 1:
        return NOWHERE  # a church in Lima flew in food
    done = verb_group(syntax.words, syntax.low, verb).first
    clause = syntax.clause_at(done)
    number = syntax.number_at(done)
    if clause.kind == "resume" and number and syntax.words.name[syntax.low] == NONE:
        clause = (
            syntax.clauses[0] if not syntax.any_finite(syntax.low, syntax.clauses[0].last) else clause
        )  # villagers at X, in Y, | met
    for at, end, place, text in place_names(scene, clause.first, done):
        before = preposition(syntax, at)
        acts = _is_who_acts(scene, before - 1, telling) if before > clause.first else False
        acts = acts or _is_where_they_act(scene, clause.first, before, telling)
        acts = acts or _is_harmed_there(scene, clause.first, before, telling)
        lives = telling.kind.family in _THINGS | {"act"} and syntax.any_finite(clause.first, at)  # who lives in Lima
        acts = acts and not lives
        lake = kind_of_place(place) in _ON_SITES or _is_on_part(syntax, before, at)
        lake = lake and syntax.words.lower[before] == "on"
        near = _is_right_before(syntax, end, done) or _is_before_aside(syntax, at, end, done)
        near = near or _is_right_before(syntax, _past_second(scene, end, kind_of_place(place)), done)
        over = syntax.words.lower[before] in {"over", "across"} and syntax.words.lower[before - 1] in _SPANNING
        if (syntax.words.lower[before] in IN or lake or over) and acts and near:
            return place, text
    return NOWHERE


_SPANNING = rules.words("places_of_events", "what spans a river")


def _past_second(scene: Scene, end: int, kind: str) -> int:
    """One past the second of two towns that 'and' joins, the first of which ends here: staff in Lima and Quito | left.

    Of two countries none is the place.
    """
    behind = next(place_names(scene, end + 1, min(end + 2, scene.syntax.high)), None)
    joined = behind is not None and scene.syntax.words.lower[end] == "and" and kind != "country"
    return behind[1] if behind is not None and joined and kind_of_place(behind[2]) == kind else end


def _is_before_aside(syntax: Syntax, at: int, end: int, done: int) -> bool:
    """Whether an aside between commas parts the place of a subject from its verb: a mill in Lima, shut now, burned."""
    lower = syntax.words.lower
    aside = lower[end : end + 1] == (",",) and lower[done - 1] == "," and done - end > _OPENING
    return aside and "," not in lower[syntax.low : at] and not syntax.any_finite(syntax.low, end)


def _is_harmed_there(scene: Scene, first: int, before: int, telling: Telling) -> bool:
    """Whether a place says where the thing is that is hit or breaks: a market in Lima was bombed.

    `first` opens the subject, `before` is the preposition of the place.
    """
    syntax, verb = scene.syntax, telling.owner[2]
    if telling.phrase is not None or telling.kind.family not in {"violence", "disaster"} or before <= first:
        return False
    group = verb_group(syntax.words, syntax.low, verb)
    broke = telling.kind.name in _BREAKING and not group.passive and syntax.words.lower[before - 1] not in _MOVING
    thing, named = syntax.words.lower[before - 1], syntax.words.name[before - 1] != NONE
    plain = thing.isalpha() and not (named or syntax.any_finite(first, before))
    return plain and (group.passive or broke) and thing not in _NO_ACTORS and not syntax.is_verb(before - 1)


_BREAKING = frozenset(("accident", "explosion", "bombing", "disaster", "blaze"))
_MOVING = rules.words("places_of_events", "things on the move")


def _is_where_they_act(scene: Scene, first: int, before: int, telling: Telling) -> bool:
    """Whether a place says where the thing is at which people act: workers at a shipyard in Belfast walked out."""
    lower = scene.syntax.words.lower
    at = next((k for k in range(before - 1, max(first, before - 6), -1) if lower[k] in {"at", "of", "on"}), NONE)
    return at != NONE and lower[at] == "at" and _is_who_acts(scene, at - 1, telling)


def _is_right_before(syntax: Syntax, end: int, verb: int) -> bool:
    """Whether nothing but a date, a name, an adverb or where it lies stands between a place and the verb."""
    words_ = syntax.words
    if words_.lower[end] in {"in", "of"} or words_.lower[end : end + 2] == (",", "in"):
        inside, wholes = end + 1, words_for("before a place") | {"in", "of", "'s", ","}
        while inside < verb and (
            words_.name[inside] != NONE or words_.lower[inside] in wholes or words_.capital(inside)
        ):
            inside += 1
        end = inside  # people in Haidong in neighbouring Qinghai province were killed
    rest = (words_.lower[k] for k in range(end, verb) if words_.date[k] == NONE and words_.name[k] == NONE)
    return all(word in _MAY_STAND or word in words("adverbs") or word in areas() for word in rest)


_AT = frozenset(("in", "at", "near", "outside"))
_MAY_STAND = frozenset((",", "on", "have", "has", "had"))
_THINGS = frozenset(
    ("order", "launch", "economy")
)  # families whose events happen to what the subject is: a factory in Flint closed


# Nouns before 'in' and a place that do nothing there themselves.
_NO_ACTORS = rules.words("places_of_events", "no actors") | {"it", "that"}


def _is_of_a_thing(syntax: Syntax, at: int) -> bool:
    """Whether a noun only says of what the subject is, which is no number of people: a video of a boy in Lima."""
    lower = syntax.words.lower
    of = next((k for k in range(at - 1, syntax.clause_at(at).first, -1) if lower[k] == "of"), NONE)
    many = (
        numerals() | words_for("acting in places") | {"group", "number", "majority", "most", "members", "some", "none"}
    )
    return of != NONE and lower[of - 1] not in many and not lower[of - 1].isdigit()


def _is_who_acts(scene: Scene, at: int, telling: Telling) -> bool:
    """Whether the word before a place is for people or a body that act there, or for what is opened or closed."""
    words_ = scene.syntax.words
    if telling.kind.family == "office":
        return words_.lower[at] in {"voters", "electors"}
    if telling.kind.family == "act" and _is_of_a_thing(scene.syntax, at):
        return is_building(words_.lower[at])
    if words_.lower[at] in people_nouns() or words_.lower[at] in words_for("acting in places"):
        return True
    number = words_.name[at]
    if number != NONE:
        return scene.cast.mentions[number].kind == "organization"
    if telling.phrase is not None or not words_.lower[at].isalpha():
        return False
    if telling.kind.family == "ceremony" and is_building(words_.lower[at]):
        return True  # the cinema in Lima will show films
    if telling.kind.family == "act":
        return words_.lower[at].islower() and words_.lower[at] not in _NO_ACTORS and not scene.syntax.is_verb(at)
    return telling.kind.family in _THINGS


# In this order: the first that answers wins.
_FINDERS = (
    _of_noun,
    _told,
    _left,
    where_clause,
    _of_object,
    _of_part,
    _of_subject,
    of_journey,
    of_setting,
    of_guest,
    of_joined,
    _of_court,
    _of_town,
    of_host,
    of_occasion,
    of_there,
    of_it,
    of_when,
    of_taken,
    of_trip,
    of_harm,
    of_hurt_too,
    of_land,
    of_held,
    of_moved,
    of_the_town,
    of_the_site,
    of_sitting,
    of_site,
    of_voters,
    of_those,
    of_locals,
    of_river,
    of_relative,
    of_verb_beside,
    of_gathering,
    of_meeting,
    of_after,
    of_drawing,
    of_pounding,
    of_building,
    of_tenants,
    of_whose,
    of_part_beside,
    of_front,
)

"""Where an event is told to be by what its clause hangs on: a thing, a gathering, another verb, a building."""

from __future__ import annotations

from ingest import rules
from ingest.events.places_around import told_in, verb_first
from ingest.events.scenes import Scene, Telling
from ingest.events.spots import (
    HARMED,
    LONGEST_GAP,
    NOWHERE,
    Where,
    is_adjective,
    is_hit,
    numerals,
    place_names,
    preposition,
)
from ingest.grammar.clauses import Syntax
from ingest.grammar.countries import kind_of_place
from ingest.grammar.verbs import bases, words
from ingest.grammar.word_groups import people_nouns, words_for
from ingest.grammar.words import NONE

_AT = frozenset(("in", "at", "near", "outside", "inside"))
_TO_THINGS = frozenset(("launch", "order", "act", "economy", "ceremony", "disaster", "violence", "works"))


def is_building(word: str) -> bool:
    """Whether a word is a noun for a building or a site, one or several: a school, two restaurants."""
    sites = words_for("sites meant")
    return word in sites or (word.endswith("s") and word[:-1] in sites) or word.removesuffix("es") in sites


def of_relative(scene: Scene, telling: Telling, others: tuple[int, ...]) -> Where:
    """Where the building is to which it is done: a school at Oakvale, which will close, a mill in Lima that burned."""
    syntax, (_, head, verb) = scene.syntax, telling.owner
    if telling.kind.family not in _TO_THINGS:
        return NOWHERE
    number = syntax.number_at(verb if verb != NONE else head)
    while number and syntax.clauses[number].kind == "infinitive":
        number -= 1
    clause = syntax.clauses[number]
    if clause.kind != "relative" or clause.opener not in {"which", "that"}:
        return NOWHERE
    first = max(syntax.low, clause.first - 2 * LONGEST_GAP)
    for at, end, place, text in place_names(scene, first, clause.first):
        before = preposition(syntax, at)
        right_before = all(word == "," for word in syntax.words.lower[end : clause.first])
        if right_before and syntax.words.lower[before] in _AT and is_building(syntax.words.lower[before - 1]):
            return place, text
    return NOWHERE


def of_verb_beside(scene: Scene, telling: Telling, others: tuple[int, ...]) -> Where:
    """The place that a bare verb shares with the one behind 'and': a boat capsized and sank off Lima."""
    syntax, verb = scene.syntax, telling.owner[2]
    if verb == NONE or telling.phrase is not None or telling.kind.family not in HARMED | {"protest"}:
        return NOWHERE
    number = syntax.number_at(verb) + 1
    if number >= len(syntax.clauses) or syntax.clauses[number].first != verb + 1:
        return NOWHERE
    clause = syntax.clauses[number]
    done = syntax.words.lower[clause.first + 1 : clause.first + 2]
    apart = words_for("moving", "going") | _LATER
    if (
        clause.kind != "coordinate"
        or clause.opener != "and"
        or not done
        or not apart.isdisjoint(bases().get(done[0], ()))
    ):
        return NOWHERE
    return told_in(scene, clause)


_LATER = rules.words("places_of_events", "later deeds")


_THEN = frozenset(("after", "when", "since", "as", "while", "until", "before"))


def of_part_beside(scene: Scene, telling: Telling, others: tuple[int, ...]) -> Where:
    """Where the thing is to a part of which it happened: left a mill in Lima after fire broke out on the roof."""
    syntax, (_, head, verb) = scene.syntax, telling.owner
    number = syntax.number_at(verb if verb != NONE else head)
    clause = syntax.clauses[number]
    if not number or telling.kind.family not in HARMED or clause.opener not in _THEN or telling.status != "occurred":
        return NOWHERE
    lower, before = syntax.words.lower, syntax.clauses[number - 1]
    inside, parts = range(clause.first, clause.last - 1), words_for("parts of buildings")
    part = any(lower[k] == "the" and not parts.isdisjoint(lower[k + 1 : k + 3]) for k in inside)
    named = next(place_names(scene, clause.first, clause.last), None)
    if not part or named is not None or before.kind not in {"main", "coordinate", "complement", "relative"}:
        return NOWHERE
    found = NOWHERE
    for at, _, place, text in place_names(scene, before.first, before.last):
        into = syntax.words.lower[_before_town(syntax, at) if is_adjective(syntax, at) else preposition(syntax, at)]
        if kind_of_place(place) != "country" and into in _AT | {"of", "across", "through"}:
            found = place, text
    return found


def of_whose(scene: Scene, telling: Telling, others: tuple[int, ...]) -> Where:
    """The land or town whose own thing it is: Scotland, whose scheme starts soon; not: Scotland, whose king came."""
    syntax, (_, head, verb) = scene.syntax, telling.owner
    clause = syntax.clause_at(verb if verb != NONE else head)
    if clause.opener != "whose" or telling.kind.family not in {"launch", "act", "order", "election", "vote"}:
        return NOWHERE
    thing = syntax.words.lower[clause.first + 1 : clause.first + 4]
    if not people_nouns().isdisjoint(thing) or any(word in words_for("acting in places") for word in thing):
        return NOWHERE
    named = list(place_names(scene, max(syntax.low, clause.first - LONGEST_GAP), clause.first))
    right = bool(named) and all(word == "," for word in syntax.words.lower[named[-1][1] : clause.first])
    return (named[-1][2], named[-1][3]) if right else NOWHERE


_DECIDED = frozenset(("vote", "approval", "office", "election", "agreement", "order", "consult", "speech", "ceremony"))


def of_gathering(scene: Scene, telling: Telling, others: tuple[int, ...]) -> Where:
    """Where the gathering is that does it, as the clause before tells: a congress opened in Lima and chose a leader."""
    syntax, verb = scene.syntax, telling.owner[2]
    number = syntax.number_at(verb) if verb != NONE else 0
    if not number or telling.kind.family not in _DECIDED:
        return NOWHERE
    clause, before = syntax.clauses[number], syntax.clauses[number - 1]
    done = next((k for k in range(syntax.low, before.last) if syntax.is_verb(k)), NONE)
    if clause.kind != "coordinate" or before.kind not in {"main", "resume", "participle"} or done == NONE:
        return NOWHERE
    meets = not words_for("settings").isdisjoint(syntax.words.lower[syntax.low : done])
    return told_in(scene, before) if meets else NOWHERE


_MEETING = rules.words("places_of_events", "meeting somewhere")


def of_meeting(scene: Scene, telling: Telling, others: tuple[int, ...]) -> Where:
    """Where those meet, by an aside behind them, who do it: ministers, meeting in Lima, agreed to halve the catch."""
    syntax, verb = scene.syntax, telling.owner[2]
    if verb == NONE or telling.phrase is not None or telling.kind.family not in _DECIDED | {"act", "request"}:
        return NOWHERE
    done, lower = verb_first(syntax, verb), syntax.words.lower
    aside = range(done - 2, max(syntax.low, done - 2 * LONGEST_GAP), -1)
    first = next((k for k in aside if lower[k] in _MEETING and lower[k - 1] == ","), NONE)
    if lower[done - 1] != "," or first == NONE or any(map(syntax.is_finite, range(first + 1, done))):
        return NOWHERE
    for at, _, place, text in place_names(scene, first + 1, done):
        return (place, text) if preposition(syntax, at) == first + 1 and lower[first + 1] in _AT else NOWHERE
    return NOWHERE


def of_drawing(scene: Scene, telling: Telling, others: tuple[int, ...]) -> Where:
    """The town to which a show brings people, as its relative tells: a fair that draws buyers to Lima."""
    syntax, phrase = scene.syntax, telling.phrase
    if phrase is None or telling.kind.family not in {"ceremony", "contest", "consult", "protest"}:
        return NOWHERE
    number = syntax.number_at(phrase.head) + 1
    clause = syntax.clauses[number] if number < len(syntax.clauses) else None
    if clause is None or clause.opener not in {"which", "that"} or clause.first - phrase.head > 2:
        return NOWHERE
    last = clause.last
    if number + 1 < len(syntax.clauses) and syntax.clauses[number + 1].kind == "infinitive":
        last = syntax.clauses[number + 1].last  # which was | to have brought dancers to Lima
    done = (bases().get(word, ()) for word in syntax.words.lower[clause.first : last])
    if not any(not _DRAWING.isdisjoint(base) for base in done):
        return NOWHERE
    for at, _, place, text in place_names(scene, clause.first, last):
        if syntax.words.lower[preposition(syntax, at)] == "to" and kind_of_place(place) != "country":
            return place, text
    return NOWHERE


_DRAWING = rules.words("places_of_events", "drawing people")

_AFTER = frozenset(("after", "following", "at", "during"))
_TO_MEETING = 5  # words from 'after' to the noun of the meeting at most


def of_after(scene: Scene, telling: Telling, others: tuple[int, ...]) -> Where:
    """Where the meeting was at the end of which it was decided: voted to quit after talks in Lima."""
    syntax, verb = scene.syntax, telling.owner[2]
    if verb == NONE or telling.kind.family not in {"vote", "agreement", "approval"} or telling.status != "occurred":
        return NOWHERE
    lower = syntax.words.lower
    opener = next((k for k in range(verb + 1, syntax.high) if lower[k] in _AFTER or syntax.is_finite(k)), NONE)
    if opener == NONE or lower[opener] not in _AFTER:
        return NOWHERE
    near = range(opener + 1, min(syntax.high, opener + _TO_MEETING + 1))
    noun = next((k for k in near if lower[k] in words_for("settings")), NONE)
    if noun == NONE or any(map(syntax.is_finite, range(opener, noun))):
        return NOWHERE
    for at, _, place, text in place_names(scene, noun + 1, syntax.clause_at(noun).last):
        before = preposition(syntax, at)
        dated = all(syntax.words.date[k] != NONE or lower[k] == "on" for k in range(noun + 1, before))
        return (place, text) if lower[before] in _AT and dated else NOWHERE
    return NOWHERE


def of_pounding(scene: Scene, telling: Telling, others: tuple[int, ...]) -> Where:
    """Where a disaster was before it did what is told of it: a storm weakened on Sunday after pounding Lima."""
    syntax, phrase = scene.syntax, telling.phrase
    if phrase is None or telling.kind.family != "disaster" or phrase.place != "subject":
        return NOWHERE
    lower, hitting = syntax.words.lower, words_for("hitting")
    for k in range(phrase.head + 1, syntax.high - 1):
        opened = lower[k - 1] in {"after", "before", "while"} and lower[k].endswith("ing")
        if opened and not hitting.isdisjoint(bases().get(lower[k], ())):
            hit = next(place_names(scene, k + 1, syntax.clause_at(k).last), None)
            return (hit[2], hit[3]) if hit is not None and is_hit(syntax, k, hit[0]) else NOWHERE
    return NOWHERE


_INSIDE = frozenset(("act", "request", "order", "launch", "justice", "violence", "military", "protest", "strike"))
_OFFICES = rules.words("places_of_events", "offices")
_TO_BUILDING = 4  # words from a verb to the town whose building it is at most


def of_building(scene: Scene, telling: Telling, others: tuple[int, ...]) -> Where:
    """The town of the building to which it was done: raided a Lima hotel, asked the company's Lima office."""
    syntax, verb = scene.syntax, telling.owner[2]
    if verb == NONE or telling.phrase is not None or telling.kind.family not in _INSIDE:
        return NOWHERE
    lower = syntax.words.lower
    for at, end, place, text in place_names(scene, verb + 1, min(syntax.high, verb + 1 + _TO_BUILDING)):
        if kind_of_place(place) != "city" or not is_adjective(syntax, at) or end >= syntax.high:
            return NOWHERE
        straight = words("prepositions").isdisjoint(lower[verb + 1 : at]) and "," not in lower[verb + 1 : at]
        noun = next((k for k in range(end, min(end + 2, syntax.high)) if _is_office(lower[k])), NONE)
        plain = noun != NONE and all(map(str.islower, lower[end:noun])) and not _is_noun_behind(syntax, noun + 1)
        return (place, text) if straight and plain else NOWHERE
    return NOWHERE


def _is_office(word: str) -> bool:
    return word in _OFFICES or is_building(word)


def _is_noun_behind(syntax: Syntax, at: int) -> bool:
    """Whether another noun follows, so that the building only describes it: a Lima school teacher."""
    if at >= syntax.high or syntax.words.date[at] != NONE or not syntax.words.lower[at].isalpha():
        return at < syntax.high and syntax.words.lower[at] == "'s"
    return not (syntax.words.lower[at] in words("prepositions", "cuts", "adverbs") or syntax.is_finite(at))


_WITHIN = frozenset(("of", "at", "in"))


def of_tenants(scene: Scene, telling: Telling, others: tuple[int, ...]) -> Where:
    """Where the house is whose people do it or to whom it is done: tenants of a block in Lima were told to leave."""
    syntax, verb = scene.syntax, telling.owner[2]
    if verb == NONE or telling.phrase is not None or telling.kind.family in {"visit", "office", "consult", "speech"}:
        return NOWHERE
    done, lower = verb_first(syntax, verb), syntax.words.lower
    first = syntax.clause_at(done).first
    if syntax.any_finite(first, done):
        return NOWHERE
    for at, end, place, text in place_names(scene, first, done):
        before, last = preposition(syntax, at), end
        if is_adjective(syntax, at):  # at two Lima restaurants
            last = next((k + 1 for k in range(end, min(done, end + 3)) if is_building(lower[k])), NONE)
            link = _before_town(syntax, at)
            house = last != NONE and lower[link] in _WITHIN and _is_of_people(syntax, first, link - 1)
        else:
            link = next((k for k in range(before - 1, first, -1) if lower[k] in words("prepositions")), NONE)
            house = lower[before] in _AT and is_building(lower[before - 1]) and link != NONE
            house = house and lower[link] in _WITHIN and _is_of_people(syntax, first, link - 1)
        rest = range(last, done) if house else range(0)
        bare = all(syntax.words.date[k] != NONE or lower[k] == "on" or lower[k] in words("adverbs") for k in rest)
        return (place, text) if house and bare and kind_of_place(place) != "country" else NOWHERE
    return NOWHERE


def _before_town(syntax: Syntax, at: int) -> int:
    """The word before the article or number of a town's building: at | two Lima restaurants."""
    at -= 1
    while at > syntax.low and (syntax.words.lower[at] in words("determiners") or syntax.words.lower[at] in numerals()):
        at -= 1
    return at


def _is_of_people(syntax: Syntax, first: int, at: int) -> bool:
    """Whether a word of a subject is a plural noun for people, and no preposition stands before it."""
    lower = syntax.words.lower
    several = at >= first and (
        lower[at] in people_nouns() or lower[at] in words_for("acting in places", "living there")
    )
    return several and words("prepositions").isdisjoint(lower[first:at])

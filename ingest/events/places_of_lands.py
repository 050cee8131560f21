"""Where an event is told to be by the land or town that holds it, suffers it, votes or sits in judgment."""

from __future__ import annotations

from ingest import places
from ingest.events.phrases import Phrase
from ingest.events.places_around import verb_first
from ingest.events.scenes import Scene, Telling
from ingest.events.spots import IN, NOWHERE, Where, is_adjective, place_names, preposition
from ingest.grammar.clauses import Syntax
from ingest.grammar.countries import kind_of_place
from ingest.grammar.subjects import subject_of
from ingest.grammar.verbs import bases, words
from ingest.grammar.word_groups import people_nouns, words_for
from ingest.grammar.words import NONE


def _host_verb(syntax: Syntax, phrase: Phrase) -> int:
    """The verb 'host' that an event's noun is the object of, before it or in its relative clause; -1 where none is."""
    if phrase.verb != NONE and "host" in bases().get(syntax.words.lower[phrase.verb], ()):
        return phrase.verb
    number = syntax.number_at(phrase.head) + 1
    clause = syntax.clauses[number] if number < len(syntax.clauses) else None
    if clause is None or clause.opener not in {"which", "that"} or clause.first - phrase.head > 2:
        return NONE
    hosts = (k for k in range(clause.first, clause.last) if "host" in bases().get(syntax.words.lower[k], ()))
    return next(hosts, NONE)


def of_host(scene: Scene, telling: Telling, others: tuple[int, ...]) -> Where:
    """The town that is host: Vienna will host a second round of talks."""
    syntax, phrase = scene.syntax, telling.phrase
    verb = _host_verb(syntax, phrase) if phrase is not None else NONE
    if verb == NONE:
        return NOWHERE
    first = verb_first(syntax, verb)
    for _, end, place, text in place_names(scene, syntax.clause_at(verb).first, first):
        if end == first and kind_of_place(place) == "city":
            return place, text
    return NOWHERE


def of_land(scene: Scene, telling: Telling, others: tuple[int, ...]) -> Where:
    """The country whose election or quake it is: took 46 percent of the vote in Turkey's parliamentary election."""
    syntax, phrase = scene.syntax, telling.phrase
    if phrase is None or telling.kind.family not in _SUFFERED:
        return NOWHERE
    done = bases().get(syntax.words.lower[phrase.verb], ()) if phrase.place == "object" else ()
    if not words_for("having").isdisjoint(done):
        return _right_before(scene, phrase.verb)  # Nigeria suffered floods
    if telling.kind.family not in {"election", "disaster"}:
        return NOWHERE
    if "hold" in done:
        lands = [p for p in subject_of(syntax, scene.cast, phrase.verb, "actor") if p.place]
        if len(lands) == 1 and kind_of_place(lands[0].place or "") == "country":
            return lands[0].place, lands[0].text  # Zambia will hold elections
    for _, end, place, text in place_names(scene, phrase.first, phrase.head):
        if kind_of_place(place) == "country" and syntax.words.lower[end : end + 1] == ("'s",):
            return place, text
    return NOWHERE


_SUFFERED = frozenset(("election", "disaster", "protest", "violence"))


def _right_before(scene: Scene, verb: int, also: frozenset[str] = frozenset()) -> Where:
    """The place that is the whole subject of a verb: Nigeria, Peru's capital Lima; not the people of Nigeria.

    `also` are words that may stand beside it.
    """
    syntax, done = scene.syntax, verb_first(scene.syntax, verb)
    first = syntax.clause_at(done).first
    while first < done and (syntax.words.lower[first] in words("cuts") | also or syntax.words.date[first] != NONE):
        first += 1
    for at, end, place, text in place_names(scene, first, done):
        apart = (syntax.words.lower[k] for k in range(end, done) if syntax.words.date[k] == NONE)
        if at == first and all(word in words("adverbs") | also for word in apart):
            return place, text
    return NOWHERE


def of_voters(scene: Scene, telling: Telling, others: tuple[int, ...]) -> Where:
    """The country that votes or elects: Ecuador votes on Sunday; not: Ecuador voted against the resolution."""
    syntax, verb = scene.syntax, telling.owner[2]
    if verb == NONE or telling.phrase is not None:
        return NOWHERE
    if telling.kind.name in _OWN_THINGS:  # Lima closed six clinics
        found = _right_before(scene, verb)
        return found if kind_of_place(found[0] or "") in {"region", "city"} else NOWHERE
    if telling.kind.family not in {"election", "vote"}:
        return NOWHERE
    later = syntax.words.lower[verb : syntax.clause_at(verb).last]
    found = _right_before(scene, verb) if _ON_WHAT.isdisjoint(later) else NOWHERE
    return found if kind_of_place(found[0] or "") in {"country", "region", "city"} else NOWHERE


_OWN_THINGS = frozenset(("closure", "reopening", "opening", "declaration"))
_ON_WHAT = frozenset(("against", "favour", "favor", "resolution", "draft", "council", "assembly", "motion", "summit"))


def of_river(scene: Scene, telling: Telling, others: tuple[int, ...]) -> Where:
    """The river that leaves its bed: The Thames burst its banks."""
    syntax, verb = scene.syntax, telling.owner[2]
    behind = syntax.words.lower[verb + 1 : verb + 3] if verb != NONE else ()
    return _right_before(scene, verb, frozenset(("the", "river"))) if behind == ("its", "banks") else NOWHERE


def of_sitting(scene: Scene, telling: Telling, others: tuple[int, ...]) -> Where:
    """The town whose council or court decides: Kisumu's municipal council voted, the town council of Tacna ruled."""
    syntax, (_, _, verb) = scene.syntax, telling.owner
    if verb == NONE or telling.phrase is not None or telling.kind.family not in _SITTING:
        return NOWHERE
    number = syntax.number_at(verb)
    number -= bool(number and syntax.clauses[number].kind == "infinitive")  # will sit | to choose a mayor
    lower, clause = syntax.words.lower, syntax.clauses[number]
    for at, end, place, text in place_names(scene, clause.first, min(clause.first + _TO_TOWN, verb)):
        if kind_of_place(place) not in {"city", "region"}:
            return NOWHERE
        owns = at - clause.first < _OPENS and lower[end] in {"'s", "'"}
        owns = owns or (at - clause.first < _OPENS and is_adjective(syntax, at) and lower[at - 1] == "the")
        body = not words_for("sitting bodies").isdisjoint(lower[end : min(end + 4, verb)])
        named = at - clause.first < _OPENS and lower[end] in words_for("courts")
        council = (
            lower[at - 1] == "of" and lower[at - 2] in words_for("sitting bodies") and end == verb_first(syntax, verb)
        )
        if (owns and body) or named or council:
            return place, text  # Kisumu's council voted, a Lima court jailed
    return NOWHERE


_SITTING = frozenset(("vote", "justice", "approval", "order", "consult", "act", "office"))
_TO_TOWN = 6  # words from the beginning of a clause to the town of its council at most
_OPENS = 3


def of_site(scene: Scene, telling: Telling, others: tuple[int, ...]) -> Where:
    """The town of the building that is opened, closed or struck: Tacna's airport reopened, the port of Lima was shut.

    Or at which those work who act: staff at the Tacna clinic walked out.
    """
    syntax, verb = scene.syntax, telling.owner[2]
    if verb == NONE or telling.phrase is not None or syntax.clause_at(verb).kind not in _WHOLE:
        return NOWHERE
    lower, done = syntax.words.lower, verb_first(syntax, verb)
    last = done - 1
    while last > syntax.low and (
        lower[last] in words("adverbs") or syntax.words.date[last] != NONE or lower[last] == "on"
    ):
        last -= 1
    for at, end, place, text in place_names(scene, syntax.clause_at(done).first, last + 1):
        before = preposition(syntax, at)
        if kind_of_place(place) == "country":
            return NOWHERE
        owns = lower[end] in {"'s", "'"} or is_adjective(syntax, at)
        changed = telling.kind.family in _CHANGED
        if (
            changed
            and end == last + 1
            and lower[before] in IN | {"of"}
            and lower[before - 1] in words_for("sites meant")
        ):
            return place, text  # the airport of Tacna was closed
        plain = all(
            lower[k].isalpha() and syntax.words.name[k] == NONE for k in range(end + (lower[end] == "'s"), last + 1)
        )
        if not (owns and plain and last - end < _TO_SITE and lower[last] in words_for("sites meant")):
            continue
        works = lower[before] == "at" and _is_of_people(syntax, before - 1)
        if works or (changed and lower[before] not in words("prepositions")):
            return place, text
    return NOWHERE


_WHOLE = frozenset(("main", "complement", "coordinate", "subordinate"))
_CHANGED = frozenset(("launch", "order", "disaster", "economy", "ceremony"))
_TO_SITE = 4  # words of what a building is called behind the name of its town at most


def _is_of_people(syntax: Syntax, at: int) -> bool:
    """Whether a word is a noun for people: staff, nurses."""
    return syntax.words.lower[at] in people_nouns() or syntax.words.lower[at] in words_for("acting in places")


def of_locals(scene: Scene, telling: Telling, others: tuple[int, ...]) -> Where:
    """The town whose people or police act: Tacna residents marched, Lima police arrested two men."""
    syntax, verb = scene.syntax, telling.owner[2]
    if verb == NONE or telling.phrase is not None or telling.kind.family not in _LOCAL:
        return NOWHERE
    done = verb_first(syntax, verb)
    last = done - 1
    while last > syntax.low and (syntax.words.date[last] != NONE or syntax.words.lower[last] in {"on", "also", "have"}):
        last -= 1
    number = syntax.words.name[last]
    mention = scene.cast.mentions[number] if number != NONE else None
    if mention is not None and mention.organization:
        town, _, noun = mention.text.rpartition(" ")
        named = places.places_named(town) if noun.lower() in _POLICE and places.is_certain_place(town) else ()
        return (named[0].id, town) if named and named[0].kind == "city" else NOWHERE
    if (home := _of_residents(scene, syntax.clause_at(done).first, last, telling.kind.family)) != NOWHERE:
        return home
    for _, end, place, text in place_names(scene, max(syntax.clause_at(done).first, last - 2), last):
        several = _is_of_people(syntax, last) and syntax.words.lower[last].endswith("s")
        if end == last and kind_of_place(place) == "city" and several:
            return place, text
    return NOWHERE


def _of_residents(scene: Scene, first: int, last: int, family: str) -> Where:
    """The town whose residents protest: Residents of Tacna | marched; the last word of the subject is given."""
    lower, number = scene.syntax.words.lower, scene.syntax.words.name[last]
    if number == NONE or family not in {"protest", "strike"}:
        return NOWHERE
    for at, end, place, text in place_names(scene, first, last + 1):
        of = at - 1 - 3 * (lower[at - 3 : at] in {("the", "town", "of"), ("the", "village", "of")})
        home = lower[of] == "of" and lower[of - 1] in _RESIDENTS
        if end == last + 1 and home and kind_of_place(place) not in {"country", "region"}:
            return place, text
    return NOWHERE


_RESIDENTS = frozenset(("residents", "villagers", "inhabitants"))
_LOCAL = frozenset(("act", "justice", "protest", "violence", "order", "strike", "death"))
_POLICE = frozenset(("police", "firefighters", "prosecutors"))

"""Where an event is told to be: the place of its own clause, or of what its clause hangs on."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from ingest import rules
from ingest.events.dates import own_clauses
from ingest.events.scenes import Scene, Telling
from ingest.events.shapes import people_nouns
from ingest.grammar.clauses import Clause, Syntax, finite_left, finite_right
from ingest.grammar.participants import kind_of_place
from ingest.grammar.verbs import BE, bases, verb_group, words
from ingest.grammar.words import NONE

Where = tuple[str | None, str | None]  # id of a place and the words that name it; (id, None) for 'here'
_NOWHERE: Where = (None, None)

_TOPIC = frozenset(("on", "about", "over", "against", "regarding", "concerning"))
# They keep a country from being the place, not a town.
_LOOSE = frozenset(("of", "for", "to", "from", "with", "by", "between"))
_IN = frozenset(("in", "at", "outside", "near", "inside", "off", "along", "around", "across", "throughout"))
_ON_SITES = frozenset(("site", "region", ""))  # what one is on: an island, a road, a mountain
_DECIDING = frozenset(("order", "approval", "request"))
_SETTLED = frozenset(("slated", "scheduled", "set", "planned", "due", "bound", "destined"))
_SHARED = frozenset(("agreement", "consult", "ceremony", "speech", "approval", "order", "launch", "vote", "contest"))
_HARMED = frozenset(("violence", "disaster", "military"))
_DETERMINERS = frozenset(("a", "an", "its", "his", "her", "their"))
_BEGINNING = frozenset(("open", "begin", "hold", "start", "take", "be", "convene", "resume"))
_LONGEST_GAP = 6  # words between the noun of a subject and the verb behind its place


@cache
def _words(group: str) -> frozenset[str]:
    return frozenset(rules.load("participants").groups[group].words)


@cache
def _areas() -> frozenset[str]:
    return frozenset(rules.load("locations").groups["areas"].words) | frozenset(
        rules.load("locations").groups["directions"].words
    )


def place_of(scene: Scene, telling: Telling, others: tuple[int, ...]) -> Where:
    """The id of the place where an event is told to be, and its words; the first finder that answers wins.

    `others` are the triggers of the other events of the sentence, which keep what stands behind them for themselves.
    """
    for finder in (
        _of_noun,
        _told,
        _left,
        _where_clause,
        _of_object,
        _of_subject,
        _of_journey,
        _of_setting,
        _of_joined,
        _of_court,
        _of_town,
    ):
        found = finder(scene, telling, others)
        if found != _NOWHERE:
            return found
    return _NOWHERE


def _names(scene: Scene, first: int, last: int) -> Iterator[tuple[int, int, str, str]]:
    """First word, one past the last, id and words of every place named among some words, in order."""
    name = scene.syntax.words.name
    at = first
    while at < last:
        number = name[at]
        if number == NONE or (at > scene.syntax.low and name[at - 1] == number):
            at += 1
            continue
        end = at
        while end < scene.syntax.high and name[end] == number:
            end += 1
        mention, venues = scene.cast.mentions[number], scene.cast.venues
        place = mention.place or (venues[number] if venues else None)
        if place is not None and not scene.cast.claimed[number]:
            yield at, end, place, mention.text
        at = end


def _told(scene: Scene, telling: Telling, others: tuple[int, ...]) -> Where:
    """A place behind 'in' or 'at' in the event's own clause, or fronted before it."""
    syntax, (first, head, verb) = scene.syntax, telling.owner
    anchor = verb if verb != NONE else head
    own = [*own_clauses(syntax, first, head, verb), *_settling(syntax, head, verb)]
    destination = telling.kind.family in {"visit", "military"} and telling.kind.name != "departure"
    harmed = telling.kind.family == "violence" and telling.phrase is not None
    here = next((k for k in range(anchor + 1, syntax.high) if syntax.words.lower[k] == "here"), NONE)
    for at, end, place, text in _names(scene, syntax.low, syntax.high):
        if here != NONE and here < at and syntax.clause_at(here) in own and scene.here:
            return scene.here, None
        kind = kind_of_place(place)
        if (
            not _is_where(syntax, at, end, (min(anchor, head), head), destination, kind, harmed)
            or syntax.clause_at(at) not in own
        ):
            continue
        if _only_says_which(scene, telling, at, end) or _is_in_object(syntax, telling, at, end):
            continue
        if telling.rule == "events.verb" and telling.kind.family in _DECIDING and _is_of_object(syntax, anchor, at):
            continue
        if _is_one_of_several(scene, at, end, kind):
            return _NOWHERE
        if not any(anchor < other < at and other > head for other in others):
            return _off_the_road(scene, end, place, text)
    if here != NONE and scene.here and syntax.clause_at(here) in own:
        return scene.here, None
    return _NOWHERE


def _only_says_which(scene: Scene, telling: Telling, at: int, end: int) -> bool:
    """Whether a name says of which land a place is, or is a body that one is in: the US state of X, in parliament."""
    lower = scene.syntax.words.lower
    named = scene.cast.mentions[scene.syntax.words.name[at]].place
    land = named is not None and kind_of_place(named) == "country"
    if land and lower[end : end + 1] and lower[end] in _areas() and lower[end + 1 : end + 2] == ("of",):
        return True
    body_of = named is None
    return body_of and telling.kind.family != "justice" and lower[_preposition(scene.syntax, at)] == "in"


def _is_in_object(syntax: Syntax, telling: Telling, at: int, end: int) -> bool:
    """Whether a place is of what is declared, or what talks are about: declared the outbreak in X a crisis."""
    lower = syntax.words.lower
    about = lower[_preposition(syntax, at)] == "on" and telling.kind.family in _SHARED
    return about or (telling.kind.name == "declaration" and lower[end : end + 1] in {("a",), ("an",)})


def _is_of_object(syntax: Syntax, anchor: int, at: int) -> bool:
    """Whether a place behind a decision is what it is about: ordered a recount of votes in Nandi."""
    lower = syntax.words.lower
    return any(lower[k] in {"of", "for", "from", "to"} for k in range(anchor + 1, _preposition(syntax, at)))


def _is_one_of_several(scene: Scene, at: int, end: int, kind: str) -> bool:
    """Whether the name is the first of several countries or towns: a visit to Portugal, Malta and Iceland."""
    syntax = scene.syntax
    if end + 1 >= syntax.high or syntax.words.lower[end] not in {",", "and", "or"}:
        return False
    if syntax.words.lower[end] == "," and kind != "country":
        return False  # a town, and what it lies in
    the = int(syntax.words.lower[end + 1] == "the")
    after = next(_names(scene, end + 1 + the, min(end + 2 + the, syntax.high)), None)
    return after is not None and kind_of_place(after[2]) == kind


def _off_the_road(scene: Scene, end: int, place: str, text: str) -> Where:
    """The town that a road is told to be near, else the place itself: on the Karakoram Highway near Dasu."""
    lower = scene.syntax.words.lower
    if lower[end - 1] in _words("ways") and end < scene.syntax.high and lower[end] in {"near", "in", "at", "outside"}:
        for at, _, other, words_ in _names(scene, end + 1, min(end + 5, scene.syntax.high)):
            if _preposition(scene.syntax, at) == end:
                return other, words_
    return place, text


def _settling(syntax: Syntax, head: int, verb: int) -> list[Clause]:
    """The clauses between a noun and its verb that say for when and where it was set: due to open here on Friday."""
    last = verb if verb > head else syntax.high if verb == NONE else head
    at = next((k for k in range(head + 1, min(last, head + 12)) if syntax.words.lower[k] in _SETTLED), NONE)
    found: list[Clause] = []
    if at != NONE and not syntax.any_finite(head + 1, at):
        number = syntax.number_at(at)
        found = list(syntax.clauses[number : number + 1])
        found += [one for one in syntax.clauses[number + 1 : number + 2] if one.kind == "infinitive"]
    for clause in syntax.clauses[syntax.number_at(head) + 1 : syntax.number_at(max(head, last - 1)) + 1]:
        opens = bases().get(syntax.words.lower[min(clause.first + 1, syntax.high - 1)], ())
        if clause.kind == "infinitive" and verb > clause.first and _BEGINNING.intersection(opens):
            found.append(clause)
    return found


def _preposition(syntax: Syntax, at: int) -> int:
    """The word before a place's name and what describes it: in the eastern town of X, at the gates of X's Y."""
    lower = syntax.words.lower
    before = at - 1
    while before > syntax.low:
        word = lower[before]
        own = syntax.words.name[before] == NONE
        described = word in _words("before a place") or word in _areas() or word == "-"
        described = described or (syntax.words.capital(before) and word not in words("prepositions"))
        described = described or (word in _DETERMINERS and before == at - 1 and _is_adjective(syntax, at))
        described = described or (own and word[0].islower() and "-" in word[1:-1])  # the rebel-held town of X
        described = described or (word == "," and before == at - 1 and lower[before - 1] in _areas())  # the capital, X
        land = not own and lower[before + 1] in _areas()  # the US state of X
        if not (word in {"'s", "'"} or lower[before + 1] in {"'s", "'"} or (own and described) or land):
            break  # a place that owns the place stands before it: Beijing's Great Hall
        before -= 1
    return before


def _is_adjective(syntax: Syntax, at: int) -> bool:
    """Whether a name stands before the noun for something that is there: a Moscow prison, its Ringaskiddy plant."""
    end = at
    while end < syntax.high and syntax.words.name[end] == syntax.words.name[at]:
        end += 1
    if end >= syntax.high or syntax.words.date[end] != NONE or not syntax.words.lower[end].isalpha():
        return False
    return not (syntax.words.lower[end] in words("prepositions") | words("cuts") or syntax.is_finite(end))


def _is_where(
    syntax: Syntax, at: int, end: int, owner: tuple[int, int], destination: bool, kind: str, harmed: bool
) -> bool:
    """Whether a place's name says where: in or at before it, and no topic between it and the event.

    `harmed` says that what stands behind 'on' is no topic but was attacked.
    """
    (anchor, head), lower = owner, syntax.words.lower
    before = _preposition(syntax, at)
    if before < syntax.low or (end < syntax.high and lower[end] in {"'s", "'"} and not _owns_area(syntax, end)):
        return False
    word, town = lower[before], kind not in {"country", "region"}
    placed = word in _IN or (word == "on" and kind in _ON_SITES and before > head + 1)
    placed = placed or (word == "for" and lower[before - 1] in _SETTLED)
    if placed:
        if at > anchor:
            return not _behind_topic(syntax, before, anchor, town, harmed)
        return before == syntax.low or _fronts(syntax, before)
    if not destination or at < anchor:
        return False
    return word in {"to", "into", "for"} or before == anchor or word in _words("visiting")


def _owns_area(syntax: Syntax, end: int) -> bool:
    """Whether what a place owns is a part of it: in Perth's northern suburbs."""
    lower = syntax.words.lower
    behind = end + 1 + (end + 1 < syntax.high and lower[end + 1] in _areas())
    return behind < syntax.high and syntax.words.name[behind] == NONE and lower[behind] in _words("parts of places")


def _fronts(syntax: Syntax, before: int) -> bool:
    return before == syntax.clause_at(before).first or syntax.words.lower[before - 1] in {",", "and"}


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
        topic = (lower[at] in _TOPIC or (not bare and lower[at] in _LOOSE)) and not counted
        topic = topic and not (harmed and lower[at] == "on")
        if topic and syntax.words.date[at + 1] == NONE:
            return syntax.words.name[at + 1] == NONE and not (bare and preposition - at == 2)
        if syntax.words.name[at] != NONE:
            return False
        at -= 1
    return False


def _of_noun(scene: Scene, telling: Telling, others: tuple[int, ...]) -> Where:
    """The place that a noun names behind 'of' as what it was done to: the closure of Baghdad airport."""
    syntax, phrase = scene.syntax, telling.phrase
    at = telling.trigger.last
    if phrase is None or telling.kind.family not in _HARMED | {"order"} or syntax.words.lower[at : at + 1] != ("of",):
        return _NOWHERE
    for first, _, place, text in _names(scene, at + 1, min(at + 6, syntax.high)):
        if _preposition(syntax, first) == at and kind_of_place(place) != "country":
            return place, text
    return _NOWHERE


def _left(scene: Scene, telling: Telling, others: tuple[int, ...]) -> Where:
    """The place that somebody left: sailed from Puerto Cabello, left Muscat on Sunday."""
    syntax, (_, _, verb) = scene.syntax, telling.owner
    if verb == NONE or not (telling.kind.name in {"departure", "withdrawal"} or _withdraws(syntax, verb)):
        return _NOWHERE
    for at, _, place, text in _names(scene, verb + 1, syntax.clause_at(verb).last):
        seat = scene.cast.mentions[syntax.words.name[at]].place is None  # who leaves the White House leaves an office
        if _is_adjective(syntax, at):
            continue
        if syntax.words.lower[_preposition(syntax, at)] == "from" or (at == verb + 1 and not seat):
            return place, text
    return _NOWHERE


def _withdraws(syntax: Syntax, verb: int) -> bool:
    return not {"withdraw", "flee", "evacuate"}.isdisjoint(bases().get(syntax.words.lower[verb], ()))


def _of_court(scene: Scene, telling: Telling, others: tuple[int, ...]) -> Where:
    """The town of the court before which somebody stands: appeared before a Mombasa court."""
    syntax, (_, _, verb) = scene.syntax, telling.owner
    if telling.kind.family != "justice" or verb == NONE:
        return _NOWHERE
    for at, end, place, text in _names(scene, verb + 1, min(syntax.high, verb + 12)):
        court = end < syntax.high and syntax.words.lower[end] in _words("courts")
        if court and syntax.words.lower[_preposition(syntax, at)] in {"before", "by"}:
            return place, text
    return _NOWHERE


_NAMED_BY_TOWN = frozenset(("consult", "violence", "disaster", "protest", "press"))


def _of_town(scene: Scene, telling: Telling, others: tuple[int, ...]) -> Where:
    """The town whose name stands before the noun, or that was attacked: the Geneva talks, an attack on Kharkiv."""
    syntax, phrase = scene.syntax, telling.phrase
    if phrase is None or telling.kind.family not in _NAMED_BY_TOWN:
        return _NOWHERE
    for _, end, place, text in _names(scene, phrase.first, telling.trigger.first):
        if end == telling.trigger.first and kind_of_place(place) in {"city", "site"}:
            return place, text
    last = telling.trigger.last
    if telling.kind.family == "violence" and syntax.words.lower[last : last + 1] == ("on",):
        for at, end, place, text in _names(scene, last + 1, min(last + 7, syntax.high)):
            direct = _preposition(syntax, at) == last and syntax.words.lower[end : end + 1] != ("'s",)
            if direct and kind_of_place(place) != "country" and not _is_adjective(syntax, at):
                return place, text
            break
    return _NOWHERE


def _is_no_topic(syntax: Syntax, at: int, preposition: int) -> bool:
    """Whether a word that opens topics opens a number or a road: over 300 pupils in, on the road near."""
    lower = syntax.words.lower
    if lower[at] == "on":
        return any(lower[k] in _words("ways") for k in range(at + 1, preposition))
    return lower[at] == "over" and lower[at + 1][0].isdigit()


def _where_clause(scene: Scene, telling: Telling, others: tuple[int, ...]) -> Where:
    """The place that a clause with 'where' describes: in Palu, where the wave killed hundreds."""
    syntax, (_, head, verb) = scene.syntax, telling.owner
    number = syntax.number_at(verb if verb != NONE else head)
    while number and syntax.clauses[number].kind in {"infinitive", "participle", "coordinate"}:
        number -= 1
    clause = syntax.clauses[number]
    if clause.opener != "where" or clause.first == syntax.low:
        return _NOWHERE
    found = list(_names(scene, max(syntax.low, clause.first - _LONGEST_GAP * 2), clause.first))
    if not found:
        return _NOWHERE
    _, end, place, text = found[-1]
    near = clause.first - end <= 4 and not syntax.any_finite(end, clause.first)
    return (place, text) if near else _NOWHERE


def _of_object(scene: Scene, telling: Telling, others: tuple[int, ...]) -> Where:
    """The place that is hit: shook central Myanmar, seized the town of Kalima."""
    syntax, (_, head, verb) = scene.syntax, telling.owner
    if telling.kind.family not in _HARMED and telling.kind.name not in {"capture", "works", "closure", "blockade"}:
        return _NOWHERE
    hit = verb if verb != NONE else finite_right(syntax, head, min(syntax.high, head + _LONGEST_GAP))
    if hit == NONE or not (hit == verb or _words("hitting").intersection(bases().get(syntax.words.lower[hit], ()))):
        return _NOWHERE
    if verb_group(syntax.words, syntax.low, hit).passive:
        return _NOWHERE
    for at, end, place, text in _names(scene, hit + 1, min(syntax.clause_at(hit).last, hit + 8)):
        whole = kind_of_place(place) == "country" and at == hit + 1
        between = syntax.words.lower[hit + 1 : at]
        of = [k for k in range(hit + 1, at) if syntax.words.lower[k] in words("prepositions")]
        if "," in between:
            return _NOWHERE
        direct = not of or (of == [at - 1] and between[-1] == "of" and between[-2:-1] and between[-2] in _areas())
        if direct and not whole and syntax.words.lower[end : end + 1] != ("'s",):
            return place, text
        return _NOWHERE
    return _NOWHERE


def _of_subject(scene: Scene, telling: Telling, others: tuple[int, ...]) -> Where:
    """The place of those who act, right before the verb: a jury in Newark on Tuesday convicted."""
    syntax, (_, head, verb) = scene.syntax, telling.owner
    if verb == NONE or telling.kind.family in {"visit", "office"} or (telling.phrase and verb > head):
        return _NOWHERE
    group = verb_group(syntax.words, syntax.low, verb)
    clause = syntax.clause_at(group.first)
    lower = syntax.words.lower
    for at, end, place, text in _names(scene, clause.first, group.first):
        before = _preposition(syntax, at)
        rest = [k for k in range(end, group.first) if syntax.words.date[k] == NONE and syntax.words.name[k] == NONE]
        near = all(lower[k] in {",", "on", "have", "has", "had"} or lower[k] in words("adverbs") for k in rest)
        noun = lower[before - 1] if before > clause.first else ""
        if lower[before] in _IN and near and (noun in people_nouns() or noun in _words("acting in places")):
            return place, text
    return _NOWHERE


def _of_journey(scene: Scene, telling: Telling, others: tuple[int, ...]) -> Where:
    """Where somebody went for it: flew to Macau for talks, is due in Lima to meet, a visit to Jordan during which."""
    syntax, (first, head, verb) = scene.syntax, telling.owner
    phrase = telling.phrase
    if telling.kind.family not in _SHARED | {"sport", "visit", "press"}:
        return _NOWHERE
    if phrase is not None and phrase.opener == "for" and phrase.place == "phrase":
        return _destination(scene, syntax.clause_at(first).first, first - 1)
    number = syntax.number_at(verb if verb != NONE else head)
    clause = syntax.clauses[number]
    if clause.kind == "infinitive" and number:
        return _destination(scene, syntax.clauses[number - 1].first, clause.first)
    if clause.opener in {"which", "that"} and syntax.words.lower[clause.first - 1] in _words("settings") | {"during"}:
        return _destination(scene, syntax.clauses[number - 1].first, clause.first)
    return _NOWHERE


def _destination(scene: Scene, first: int, last: int) -> Where:
    """The place to which the words of a clause say that somebody went, or where he was."""
    syntax = scene.syntax
    lower = syntax.words.lower
    found = _NOWHERE
    for at, _, place, text in _names(scene, first, last):
        before = _preposition(syntax, at)
        moved = range(max(first, before - 8), before + 1)
        went = [k for k in moved if _words("going").intersection(bases().get(lower[k], (lower[k],)))]
        being = lower[before] in {"in", "at"} and any(lower[k] in BE for k in range(max(first, before - 2), before))
        left = any("leave" in bases().get(lower[k], ()) for k in went) and lower[before] != "for"
        direct = (lower[before] in {"to", "for", "in", "at", "into"} or before in went) and not left
        if (went and direct) or being:
            found = place, text
    return found


def _of_setting(scene: Scene, telling: Telling, others: tuple[int, ...]) -> Where:
    """The place of a fronted visit or gathering: during a stay in Astana, he met."""
    syntax, (first, _, verb) = scene.syntax, telling.owner
    lower = syntax.words.lower
    if lower[syntax.low] not in {"during", "on", "at"} or verb == NONE or telling.kind.family not in _SHARED:
        return _NOWHERE
    comma = next((k for k in range(syntax.low, min(first, syntax.low + 16)) if lower[k] == ","), NONE)
    if comma == NONE or syntax.any_finite(syntax.low, comma) or finite_left(syntax, verb_start(syntax, verb)) != NONE:
        return _NOWHERE
    if not any(lower[k] in _words("settings") for k in range(syntax.low, comma)):
        return _NOWHERE
    for at, _, place, text in _names(scene, syntax.low, comma):
        if lower[_preposition(syntax, at)] in {"in", "to", "at"}:
            return place, text
    return _NOWHERE


def verb_start(syntax: Syntax, verb: int) -> int:
    """The first word of the verb's group."""
    return verb_group(syntax.words, syntax.low, verb).first


def _of_joined(scene: Scene, telling: Telling, others: tuple[int, ...]) -> Where:
    """The place of the clause before, whose subject does this too: met in Tokyo and agreed to set up a hotline."""
    syntax, (_, _, verb) = scene.syntax, telling.owner
    if verb == NONE or telling.kind.family not in _SHARED or telling.status != "occurred":
        return _NOWHERE
    number = syntax.number_at(verb)
    if syntax.clauses[number].kind != "coordinate" or not number:
        return _NOWHERE
    before = syntax.clauses[number - 1]
    done = next((k for k in range(before.first, before.last) if syntax.is_finite(k)), NONE)
    if done == NONE or not verb_group(syntax.words, syntax.low, done).past or before.kind not in {"main", "coordinate"}:
        return _NOWHERE
    held = list(_names(scene, done + 1, before.last))
    if len(held) != 1:
        return _NOWHERE
    at, _, place, text = held[0]
    placed = syntax.words.lower[_preposition(syntax, at)] in {"in", "at"}
    return (place, text) if placed and kind_of_place(place) not in {"country", "region"} else _NOWHERE

"""Where an event is told to be outside its own clause: on a journey, at a gathering, in the clause before."""

from __future__ import annotations

from dataclasses import replace

from ingest import places, rules
from ingest.events.scenes import Scene, Telling
from ingest.events.spots import HARMED, IN, LONGEST_GAP, NOWHERE, SHARED, Where, is_hit, place_names, preposition
from ingest.grammar.clauses import Clause, Syntax, finite_left, main_verb
from ingest.grammar.countries import demonym_at, kind_of_place
from ingest.grammar.delegations import officials
from ingest.grammar.verbs import BE, bases, verb_group, words
from ingest.grammar.word_groups import people_nouns, words_for
from ingest.grammar.words import NONE


def where_clause(scene: Scene, telling: Telling, others: tuple[int, ...]) -> Where:
    """The place that a clause with 'where' describes: in Palu, where the wave killed hundreds."""
    syntax, (_, head, verb) = scene.syntax, telling.owner
    number = syntax.number_at(verb if verb != NONE else head)
    while number and syntax.clauses[number].kind in {"infinitive", "participle", "coordinate"}:
        number -= 1
    clause = syntax.clauses[number]
    topic = telling.phrase is not None and telling.phrase.opener in {"for", "of", "on", "about"}
    verb = telling.phrase.verb if telling.phrase is not None else NONE
    topic = topic or (verb != NONE and not _AHEAD_OF_IT.isdisjoint(bases().get(syntax.words.lower[verb], ())))
    at_which = clause.opener == "which" and syntax.words.lower[clause.first - 1] in {"at", "in"}
    if not (clause.opener == "where" or at_which) or clause.first == syntax.low or topic:
        return NOWHERE
    if telling.phrase is None and _goes_on_behind(syntax, clause, telling.owner[2]):
        return NOWHERE
    found = list(place_names(scene, max(syntax.low, clause.first - LONGEST_GAP * 2), clause.first))
    if not found:
        return NOWHERE
    _, end, place, text = found[-1]
    near = clause.first - end <= (2 if at_which else 4) and not syntax.any_finite(end, clause.first)
    if not near and not words_for("settings").isdisjoint(syntax.words.lower[clause.first - 2 : clause.first]):
        return _destination(scene, syntax.low, clause.first)  # are arriving in Singapore for a summit, where
    return (place, text) if near else NOWHERE


def _goes_on_behind(syntax: Syntax, clause: Clause, verb: int) -> bool:
    """Whether a verb in what 'where' opens is that of the clause around it: in Thisted, where they met, others left."""
    first = syntax.first_finite(clause.first, clause.last)
    if verb == NONE or first == NONE or not first < verb < clause.last or syntax.clause_at(verb) is not clause:
        return False
    done = main_verb(syntax, first)
    between = syntax.words.lower[done + 1 : verb]
    return done < verb and syntax.is_finite(verb_first(syntax, verb)) and {"and", "or", "but", "to"}.isdisjoint(between)


_AHEAD_OF_IT = rules.words("places_of_events", "speaking of what comes")


def of_journey(scene: Scene, telling: Telling, others: tuple[int, ...]) -> Where:
    """Where somebody went for it: flew to Macau for talks, is due in Lima to meet, a visit to Jordan during which."""
    syntax, (first, head, verb) = scene.syntax, telling.owner
    phrase = telling.phrase
    shared = telling.kind.family in SHARED | {"sport", "visit", "press"}
    if not shared and telling.kind.family not in {"office", "launch"}:
        return NOWHERE
    if phrase is not None and phrase.opener == "for" and phrase.place == "phrase":
        return _destination(scene, syntax.clause_at(first).first, first - 1)
    number = syntax.number_at(verb if verb != NONE else head)
    clause = syntax.clauses[number]
    dated = phrase is not None and any(syntax.words.date[k] != NONE for k in range(phrase.first, phrase.head))
    if clause.kind == "coordinate" and clause.opener == "and" and number and _goes_on(syntax, clause, telling):
        return _destination(scene, syntax.clauses[number - 1].first, clause.first)
    if clause.kind == "infinitive" and number and not dated:  # to discuss the 2016 deal
        return _destination(scene, syntax.clauses[number - 1].first, clause.first)
    if clause.opener in {"which", "that"} and syntax.words.lower[clause.first - 1] in words_for("settings") | {
        "during"
    }:
        return _destination(scene, syntax.clauses[number - 1].first, clause.first)
    return NOWHERE


def _goes_on(syntax: Syntax, clause: Clause, telling: Telling) -> bool:
    """Whether a verb behind 'and' tells what a traveller did where he went: flew to Baku and met the president."""
    done = telling.status == "occurred" and telling.kind.family in SHARED
    return done and not any(syntax.words.date[k] != NONE for k in range(clause.first, clause.last))


def _destination(scene: Scene, first: int, last: int) -> Where:
    """The place to which the words of a clause say that somebody went, or where he was."""
    syntax = scene.syntax
    lower = syntax.words.lower
    found = NOWHERE
    here = next((k for k in range(first + 1, last) if lower[k] == "here"), NONE)
    if here != NONE and scene.here and words_for("going").intersection(bases().get(lower[here - 1], ())):
        found = scene.here, None  # arrived here on Monday to attend a summit
    for at, _, place, text in place_names(scene, first, last):
        before = preposition(syntax, at)
        moved = range(max(first, before - 8), before + 1)
        went = [k for k in moved if words_for("going").intersection(bases().get(lower[k], (lower[k],)))]
        being = lower[before] in {"in", "at"} and any(lower[k] in BE for k in range(max(first, before - 2), before))
        left = any("leave" in bases().get(lower[k], ()) for k in went) and lower[before] != "for"
        direct = (lower[before] in {"to", "for", "in", "at", "into"} or before in went) and not left
        if (went and direct) or being:
            found = place, text
    return found


def of_setting(scene: Scene, telling: Telling, others: tuple[int, ...]) -> Where:
    """The place of a fronted visit or gathering: during a stay in Astana, he met."""
    syntax, (first, _, verb) = scene.syntax, telling.owner
    lower = syntax.words.lower
    if verb == NONE or telling.kind.family not in SHARED:
        return NOWHERE
    if lower[syntax.low] not in {"during", "on", "at"}:
        return _during_visit(scene, verb_first(syntax, verb))
    comma = next((k for k in range(syntax.low, min(first, syntax.low + 16)) if lower[k] == ","), NONE)
    if comma == NONE or syntax.any_finite(syntax.low, comma) or finite_left(syntax, verb_first(syntax, verb)) != NONE:
        return NOWHERE
    if not any(lower[k] in words_for("settings") for k in range(syntax.low, comma)):
        return NOWHERE
    for at, _, place, text in place_names(scene, syntax.low, comma):
        if lower[preposition(syntax, at)] in {"in", "to", "at"}:
            return place, text
    return NOWHERE


def _during_visit(scene: Scene, verb: int) -> Where:
    """The place of the visit told between a subject and its verb: Ama Owusu, during her visit to Iran, signed."""
    syntax, lower = scene.syntax, scene.syntax.words.lower
    at = next((k for k in range(verb - 1, max(syntax.low, verb - _TO_SETTING), -1) if lower[k] == "during"), NONE)
    if at == NONE or syntax.any_finite(at, verb) or not any(lower[k] in words_for("settings") for k in range(at, verb)):
        return NOWHERE
    named = [one for one in place_names(scene, at, verb) if lower[preposition(syntax, one[0])] in {"in", "to"}]
    _, end, place, text = named[-1] if named else (0, 0, "", "")
    return (place, text) if named and end >= verb - 1 else NOWHERE


_TO_SETTING = 12  # words from the 'during' behind a subject to its verb at most


def verb_first(syntax: Syntax, verb: int) -> int:
    """The first word of the verb's group."""
    return verb_group(syntax.words, syntax.low, verb).first


def of_guest(scene: Scene, telling: Telling, others: tuple[int, ...]) -> Where:
    """Where a guest is, by the aside behind his name: Ama Owusu, who is on a visit to Lima, met Idris Kone."""
    syntax, verb = scene.syntax, telling.owner[2]
    number = syntax.number_at(verb) if verb != NONE else 0
    if not number or telling.kind.family not in SHARED or telling.status != "occurred":
        return NOWHERE
    aside, clause = syntax.clauses[number - 1], syntax.clauses[number]
    be = syntax.first_finite(aside.first, aside.last)
    stays = be != NONE and syntax.words.lower[be] in BE and syntax.words.lower[be + 1 : be + 3] in _ON_VISIT
    if clause.kind != "resume" or aside.opener != "who" or not stays:
        return NOWHERE
    named = [one for one in place_names(scene, be, aside.last) if kind_of_place(one[2]) != "country"]
    behind = {"to", "in"} if len(named) == 1 else set()
    return next(
        ((one[2], one[3]) for one in named if syntax.words.lower[preposition(syntax, one[0])] in behind), NOWHERE
    )


_ON_VISIT = rules.phrases("places_of_events", "being on a visit")


def of_joined(scene: Scene, telling: Telling, others: tuple[int, ...]) -> Where:
    """The place of the clause before, whose subject does this too: met in Tokyo and agreed to set up a hotline."""
    syntax, (_, _, verb) = scene.syntax, telling.owner
    if verb == NONE or telling.kind.family not in SHARED or telling.status != "occurred":
        return NOWHERE
    number = syntax.number_at(verb)
    both = syntax.clauses[number].opener == "and" and any(p.rule == "events.two_sides" for p in telling.people)
    if not number or not (both or syntax.clauses[number].kind == "coordinate"):
        return NOWHERE
    before = syntax.clauses[number - 1]
    group = verb_group(syntax.words, syntax.low, verb)
    if group.perfect or (group.passive and telling.kind.name == "award"):
        return NOWHERE  # met in Florence and have met every year since
    done = syntax.first_finite(before.first, before.last)
    if done == NONE or not verb_group(syntax.words, syntax.low, done).past or before.kind not in {"main", "coordinate"}:
        return NOWHERE
    held = list(place_names(scene, done + 1, before.last))
    if scene.here and not held and "here" in syntax.words.lower[done : before.last]:
        return scene.here, None
    if len(held) != 1:
        return NOWHERE
    at, _, place, text = held[0]
    placed = syntax.words.lower[preposition(syntax, at)] in {"in", "at"}
    return (place, text) if placed and kind_of_place(place) not in {"country", "region"} else NOWHERE


def of_taken(scene: Scene, telling: Telling, others: tuple[int, ...]) -> Where:
    """The place to which it was done, as the subject of its verb: Bambari, a former stronghold, was seized."""
    syntax, verb = scene.syntax, telling.owner[2]
    shut = verb != NONE and not {"shut", "close", "reopen", "seal"}.isdisjoint(
        bases().get(syntax.words.lower[verb], ())
    )
    if verb == NONE or telling.phrase is not None or not (shut or telling.kind.family in HARMED):
        return NOWHERE
    group = verb_group(syntax.words, syntax.low, verb)
    first, lower = syntax.clause_at(verb).first, syntax.words.lower
    if not group.passive or group.negated:
        return NOWHERE
    for at, end, place, text in place_names(scene, first, min(first + LONGEST_GAP, group.first)):
        between = [lower[k] for k in range(end, group.first) if syntax.words.date[k] == NONE]
        aside = between[:1] == between[-1:] == [","] and len(between) > 2
        whole = kind_of_place(place) == "country" and telling.kind.family != "disaster"
        opens = all(lower[k] in words_for("settlements") for k in range(first, at))
        beside = aside or all(word in words("adverbs") or word == "on" for word in between)
        return (place, text) if opens and beside and not whole else NOWHERE
    return NOWHERE


_WHEN = frozenset(("when", "as", "while"))


def of_when(scene: Scene, telling: Telling, others: tuple[int, ...]) -> Where:
    """The place of the clause that says when it was, or of the one whose when it is: killed when a bus fell in Kano."""
    syntax, (_, head, verb) = scene.syntax, telling.owner
    family = telling.kind.family
    done = telling.status == "occurred" or (family == "death" and telling.status == "hypothetical")  # are feared dead
    seeking = telling.kind.name == "search" and syntax.words.lower[head + 1 : head + 2] == ("for",)
    if seeking:
        clause = next((one for one in syntax.clauses if one.opener == "after" and one.first > head), None)
        there = (
            told_in(scene, clause) if clause is not None else NOWHERE
        )  # searched for nine after a boat sank off Lima
        return there if kind_of_place(there[0] or "") not in {"region", "country"} else NOWHERE
    if (family not in HARMED | {"death", "justice", "protest"} and telling.kind.name not in _SAVED) or not done:
        return _of_gathering(scene, verb) if family in SHARED and verb != NONE else NOWHERE
    opening = _WHEN | {"after"} if family == "death" or telling.kind.name in _SAVED else _WHEN
    number = syntax.number_at(verb if verb != NONE else head)
    own = syntax.clauses[number].opener in _WHEN
    if syntax.clauses[number].opener == "after" and number and family in HARMED:
        return _where_harmed(scene, syntax.clauses[number - 1])
    if family == "protest" and not own:
        return NOWHERE
    near = range(number - 1, -1, -1) if own else range(number + 1, min(number + 3, len(syntax.clauses)))
    for other in near:
        clause = syntax.clauses[other]
        if own and clause.opener not in _WHEN and clause.kind in {"main", "complement", "coordinate", "participle"}:
            return told_in(scene, clause) if _tells_deed(scene, clause) else NOWHERE
        if not own and clause.opener in opening:
            return told_in(scene, _with_its_verb(syntax, other))
        if own or not (clause.kind in {"participle", "coordinate"} or _tells_more_harm(syntax, clause)):
            return NOWHERE
    return NOWHERE


def _with_its_verb(syntax: Syntax, number: int) -> Clause:
    """A clause with the next one, where that is its verb which could be a participle: when a truck | overturned in."""
    clause = syntax.clauses[number]
    behind = syntax.clauses[number + 1] if number + 1 < len(syntax.clauses) else None
    if behind is None or behind.kind != "participle" or syntax.any_finite(clause.first, clause.last):
        return clause
    return replace(clause, last=behind.last)


def _tells_more_harm(syntax: Syntax, clause: Clause) -> bool:
    """Whether a clause only adds how many others came to harm: and 14 injured, and two others went missing."""
    lower = syntax.words.lower[clause.first : clause.last]
    harmed = any(not (_HARMING | {"miss"}).isdisjoint(bases().get(word, ())) or word == "missing" for word in lower)
    return clause.opener == "and" and len(lower) <= _SHORT and harmed


_SHORT = 7  # words of a clause that adds how many others came to harm at most
_SAVED = frozenset(("evacuation", "rescue"))


def of_those(scene: Scene, telling: Telling, others: tuple[int, ...]) -> Where:
    """Where those were to whom it was done: found the bodies of men who went missing near Tacna."""
    syntax, (_, head, verb) = scene.syntax, telling.owner
    number = syntax.number_at(verb if verb != NONE else head) + 1
    found = telling.kind.name in _FOUND
    if number >= len(syntax.clauses) or not (found or telling.kind.family in {"violence", "protest"}):
        return NOWHERE
    clause = syntax.clauses[number]
    done = syntax.first_finite(clause.first, clause.last)
    opened = clause.opener in {"who", "that", "which"} or (found and clause.opener == "whose")  # whose boat sank off
    if clause.kind != "relative" or not opened or done == NONE:
        return NOWHERE
    verb = main_verb(syntax, done)
    crowd = not words_for("what crowds do").isdisjoint(bases().get(syntax.words.lower[verb], ()))
    return told_in(scene, clause) if (found and verb in scene.heads) or crowd else NOWHERE


_FOUND = frozenset(("discovery", "rescue", "recovery", "evacuation"))

_NEARING = rules.words("places_of_events", "nearing")


def _where_harmed(scene: Scene, clause: Clause) -> Where:
    """Where people died or were hurt, as the clause before an 'after' tells: killed in Lima after their car hit."""
    done = [base for word in scene.syntax.words.lower[clause.first : clause.last] for base in bases().get(word, ())]
    return NOWHERE if _HARMING.isdisjoint(done) else told_in(scene, clause)


_HARMING = rules.words("places_of_events", "coming to harm")


def _tells_deed(scene: Scene, clause: Clause) -> bool:
    """Whether a clause tells an event by its verb, and not only where somebody was: was in Manila when it happened."""
    verb = scene.syntax.first_finite(clause.first, clause.last)
    done = main_verb(scene.syntax, verb) if verb != NONE else NONE
    harmed = done != NONE and not _HARMING.isdisjoint(bases().get(scene.syntax.words.lower[done], ()))
    return done != NONE and (done in scene.heads or harmed)


def _of_gathering(scene: Scene, verb: int) -> Where:
    """Where those who do it come together then: will sign a treaty when they gather in Khujand."""
    syntax = scene.syntax
    own = syntax.number_at(verb)
    for clause in (*syntax.clauses[own + 1 :], *syntax.clauses[: min(own, 1)]):
        if clause.opener == "when":
            met = words_for("going") | {"meet"}
            done = (bases().get(word, ()) for word in syntax.words.lower[clause.first : clause.last])
            if not any(not met.isdisjoint(base) for base in done):
                return NOWHERE
            there = told_in(scene, clause)
            return there if there != NOWHERE else _destination(scene, clause.first, clause.last)
    return NOWHERE


def told_in(scene: Scene, clause: Clause) -> Where:
    """The first place that stands behind 'in', 'near' or the like in a clause, behind its verb."""
    syntax = scene.syntax
    done = next((k for k in range(clause.first, clause.last) if syntax.is_verb(k)), NONE)
    for at, end, place, text in place_names(scene, done + 1, clause.last) if done != NONE else ():
        before = preposition(syntax, at)
        nearing = before == done and not _NEARING.isdisjoint(bases().get(syntax.words.lower[done], ()))
        upon = syntax.words.lower[before] == "on" and syntax.words.lower[end - 1] not in words_for("ways")
        upon = upon and kind_of_place(place) in {"site", ""}  # went missing on Mount Chola
        upon = upon or (syntax.words.lower[at - 1] == "of" and syntax.words.lower[at - 2] in words_for("compass"))
        if syntax.words.lower[before] in IN | {"into"} or nearing or upon:
            return place, text
    return _hit_in(scene, clause, done) if done != NONE else NOWHERE


def _hit_in(scene: Scene, clause: Clause, verb: int) -> Where:
    """The town or village that a clause tells to have been hit: died after a landslide buried the hamlet of Kuldara."""
    syntax = scene.syntax
    if words_for("hitting").isdisjoint(bases().get(syntax.words.lower[verb], ())):
        return NOWHERE
    if verb_group(syntax.words, syntax.low, verb).passive:
        return NOWHERE
    for at, end, place, text in place_names(scene, verb + 1, clause.last):
        plain = kind_of_place(place) != "country" and syntax.words.lower[end : end + 1] != ("'s",)
        return (place, text) if plain and is_hit(syntax, verb, at) else NOWHERE
    return NOWHERE


_OCCASIONS = frozenset(("at", "during", "in"))


def of_occasion(scene: Scene, telling: Telling, others: tuple[int, ...]) -> Where:
    """Where somebody was at an occasion that is told behind the place: was speaking in Ankara at a ceremony."""
    syntax, phrase = scene.syntax, telling.phrase
    visit = telling.kind.family == "visit"  # is in Dushanbe on an official visit
    if phrase is None or phrase.place != "phrase" or phrase.opener not in (_OCCASIONS if not visit else {"on", "for"}):
        return NOWHERE
    verb = finite_left(syntax, phrase.first)
    if telling.kind.family not in SHARED | {"press", "visit"} or verb == NONE:
        return NOWHERE
    if syntax.clause_at(verb) is not syntax.clause_at(phrase.first):
        return NOWHERE
    for at, _, place, text in place_names(scene, verb + 1, phrase.first):
        if syntax.words.lower[preposition(syntax, at)] in {"in", "at"} and kind_of_place(place) != "country":
            return place, text
    return NOWHERE


_HE = frozenset((("he",), ("she",), ("they",), ("it",), ("the",), ("his",), ("her",)))
_FAR_BACK = 60  # words back to the place that 'there' means


def of_there(scene: Scene, telling: Telling, others: tuple[int, ...]) -> Where:
    """The place named last where 'there' stands behind the event's verb: he died there."""
    syntax, (_, head, verb) = scene.syntax, telling.owner
    lower, anchor = syntax.words.lower, verb if verb != NONE else head
    beside = telling.trigger.last if telling.phrase is not None else head  # a quake there in May killed six
    at = next((k for k in range(anchor + 1, syntax.clause_at(anchor).last) if lower[k] == "there"), NONE)
    if beside < syntax.high and lower[beside] == "there":
        at = beside
    elif at == NONE and lower[syntax.low] == "there" and lower[syntax.low + 1 : syntax.low + 2] in _HE:
        at = syntax.low  # flew to Lima. There she met Idris Kone
    elif at == NONE or syntax.is_finite(min(at + 1, syntax.high - 1)):
        return NOWHERE
    for k in range(at - 1, max(-1, at - _FAR_BACK), -1):
        number = syntax.words.name[k]
        place = scene.cast.mentions[number].place if number != NONE and not scene.cast.claimed[number] else None
        if place is not None and not _opens_name(syntax, k):
            return place, scene.cast.mentions[number].text
    return NOWHERE


def of_it(scene: Scene, telling: Telling, others: tuple[int, ...]) -> Where:
    """Where the thing is that somebody goes to see, of which was just told: A dam in Lima burst. He toured it."""
    syntax, verb, last = scene.syntax, telling.owner[2], scene.cast.last
    if verb == NONE or last is None or last.place is None or telling.phrase is not None:
        return NOWHERE
    lower, toured = syntax.words.lower, bases().get(syntax.words.lower[verb], ())
    seen = not _SEEING.isdisjoint(toured) and lower[verb + 1 : verb + 2] == ("it",)
    seen = seen or (not _CROSSING.isdisjoint(toured) and lower[verb + 1 : verb + 3] == ("over", "it"))
    named = next(place_names(scene, syntax.low, syntax.high), None)
    moved = kind_of_place(last.place) == "country" or last.kind in {"departure", "escape", "return"}
    return (last.place, None) if seen and named is None and not moved else NOWHERE


_SEEING = rules.words("places_of_events", "going to see")
_CROSSING = frozenset(("fly",))


def _opens_name(syntax: Syntax, at: int) -> bool:
    """Whether the name that ends at a word only begins a longer one: the U.S. Geological Survey."""
    behind = at + 1
    beside = behind < len(syntax.words.starts) and syntax.words.starts[behind] - syntax.words.ends[at] == 1
    return beside and syntax.words.capital(behind)


_TRIPS = rules.words("places_of_events", "trips")


def of_trip(scene: Scene, telling: Telling, others: tuple[int, ...]) -> Where:
    """Where the trip was to go that the sentence told of: was to have flown to Santiago, cancelled the trip."""
    syntax, phrase = scene.syntax, telling.phrase
    if phrase is None or telling.kind.family != "visit" or syntax.words.lower[phrase.head] not in _TRIPS:
        return NOWHERE
    if syntax.words.lower[phrase.first] not in {"the", "his", "her", "their"}:
        return NOWHERE
    return _destination(scene, syntax.low, phrase.first)


def of_harm(scene: Scene, telling: Telling, others: tuple[int, ...]) -> Where:
    """Where a disaster or an attack hit, as the relative clause behind it tells: a wave, which killed 149 in Samoa."""
    syntax, phrase = scene.syntax, telling.phrase
    if phrase is None or telling.kind.family not in HARMED:
        return NOWHERE
    number = syntax.number_at(phrase.head) + 1
    clause = syntax.clauses[number] if number < len(syntax.clauses) else None
    if clause is None or clause.opener not in {"which", "that"} or clause.first - phrase.head > 2:
        return NOWHERE
    harmed = words_for("hitting") | {"kill", "injure", "wound", "hurt"}
    done = (bases().get(word, ()) for word in syntax.words.lower[clause.first : clause.last])
    if not any(not harmed.isdisjoint(base) for base in done):
        return NOWHERE
    return told_in(scene, clause) if syntax.any_finite(clause.first, clause.last) else NOWHERE


def of_hurt_too(scene: Scene, telling: Telling, others: tuple[int, ...]) -> Where:
    """Where others were hurt by the same deed, as the verb behind 'and' tells: killed six and hurt scores in Lima."""
    syntax, verb = scene.syntax, telling.owner[2]
    if verb == NONE or telling.kind.family not in HARMED or telling.status != "occurred":
        return NOWHERE
    number = syntax.number_at(verb) + 1
    clause = syntax.clauses[number] if number < len(syntax.clauses) else None
    if clause is None or clause.opener != "and" or clause.first + 1 >= clause.last:
        return NOWHERE
    harm = bases().get(syntax.words.lower[clause.first + 1], ())
    return told_in(scene, clause) if not _HARMING.isdisjoint(harm) else NOWHERE


_HELD = rules.words("places_of_events", "held")


def of_held(scene: Scene, telling: Telling, others: tuple[int, ...]) -> Where:
    """Where the gathering was held that decided: the meeting, held in Tampere on Friday, re-elected the board."""
    syntax, (_, _, verb) = scene.syntax, telling.owner
    number = syntax.number_at(verb) if verb != NONE else 0
    if not number or syntax.clauses[number].kind != "resume":
        return NOWHERE
    aside = syntax.clauses[number - 1]
    return told_in(scene, aside) if aside.opener in _HELD else NOWHERE


def of_moved(scene: Scene, telling: Telling, others: tuple[int, ...]) -> Where:
    """The town that somebody or something is brought to: flights were diverted to Misrata."""
    syntax, (_, _, verb) = scene.syntax, telling.owner
    if verb == NONE or (telling.kind.family == "justice" and telling.kind.name != "release"):
        return NOWHERE
    passive = verb_group(syntax.words, syntax.low, verb).passive  # she was sent to Lima; not: she sent a note to Lima
    sent = {"send", "admit", "readmit", "transport", "evacuate", "drive", "march", "refer", "deport"}
    moving = words_for("moving") | (sent if passive else {"cross"})
    if not passive and _sends_people(syntax, verb):
        moving |= {"send", "dispatch"}  # sent a brother to Lima
    if syntax.words.lower[verb + 1 : verb + 2] in {("back",), ("home",)}:
        moving |= {"turn", "head", "go", "limp"} | ({"hand", "give"} if passive else set())  # turned back to Lima
    if moving.isdisjoint(bases().get(syntax.words.lower[verb], ())):
        return NOWHERE
    shifted = not {"move", "shift", "relocate", "transfer"}.isdisjoint(bases().get(syntax.words.lower[verb], ()))
    wide = (passive or shifted) and telling.kind.family == "act"  # moved the final to Florida
    kinds = {"city", "site", ""} | ({"country", "region"} if wide else set())
    for at, end, place, text in place_names(scene, verb + 1, syntax.clause_at(verb).last):
        if syntax.words.lower[end : end + 1] == ("or",):
            return NOWHERE
        if syntax.words.lower[preposition(syntax, at)] == "to" and kind_of_place(place) in kinds:
            return place, text
    return NOWHERE


def _sends_people(syntax: Syntax, verb: int) -> bool:
    """Whether what stands right behind a verb and its article are people: sent a brother to, sent two envoys to."""
    lower = syntax.words.lower
    near = range(verb + 1, min(syntax.high, verb + _TO_SENT))
    to = next((k for k in near if lower[k] == "to"), NONE)
    return to != NONE and lower[to - 1] in people_nouns()


_TO_SENT = 7  # words from 'sent' to the 'to' behind whoever is sent at most


def of_the_town(scene: Scene, telling: Telling, others: tuple[int, ...]) -> Where:
    """The place named just before that 'the city' or 'the island' means: visited the island on Friday."""
    syntax, (_, head, verb) = scene.syntax, telling.owner
    lower, anchor = syntax.words.lower, verb if verb != NONE else head
    clause = syntax.clause_at(anchor)
    anchor = min(head, anchor) if telling.phrase is not None and clause.first <= head else anchor
    moved, towns = telling.kind.family == "visit", words_for("towns meant")
    if telling.kind.family in _BY_AUTHORITIES and "capital" in lower[clause.first : anchor]:
        return _in_capital(scene, clause.first - 1, anchor, False)  # police in the Lao capital fired tear gas
    if towns.isdisjoint(lower[anchor + 1 : clause.last]):
        return NOWHERE
    for at in range(anchor + 1, clause.last - 1):
        if lower[at] != "the" or lower[at + 1] not in towns or syntax.words.name[at + 1] != NONE:
            continue
        after = lower[at + 2] if at + 2 < syntax.high else "."
        behind = at + 2 < syntax.high and (syntax.words.name[at + 2] != NONE or syntax.words.capital(at + 2))
        if lower[at + 2 : at + 3] and lower[at + 2] in words_for("sites meant"):
            continue  # a meeting at the town hall
        placed = lower[at - 1] in IN or (telling.kind.name == "withdrawal" and lower[at - 1] == "from")
        placed = placed or (moved and (lower[at - 1] in {"to", "into"} or at - 1 == anchor))
        placed = placed or (telling.kind.family in HARMED and at - 1 == anchor == verb)  # the gunmen invaded the town
        placed = placed or (lower[at - 1] in {"to", "into"} and _is_sent_to(syntax, verb, at))  # were sent to the town
        placed = placed or lower[at - 2 : at] in _COMPASS_OF  # bombed the ridge south of the town
        owns = after == "'s" and lower[at + 3] in words_for("parts of places", "sites meant")  # left the town's airport
        if (
            behind
            or not placed
            or (after in {"of", "'s", "'", "-"} and not owns)
            or syntax.is_verb(at - 1) != (at - 1 == anchor)
        ):
            continue
        return _named_before(scene, at, lower[at + 1])
    return _in_capital(scene, anchor, clause.last, moved)


def of_the_site(scene: Scene, telling: Telling, others: tuple[int, ...]) -> Where:
    """Where the building is that 'the' and a noun mean: a hotel in Doha was hit; police evacuated the hotel."""
    syntax, (_, head, verb) = scene.syntax, telling.owner
    lower, anchor = syntax.words.lower, verb if verb != NONE else head
    clause, sites = syntax.clause_at(anchor), words_for("sites meant")
    if sites.isdisjoint(lower[clause.first : clause.last]) or telling.kind.family in {"consult", "office", "press"}:
        return NOWHERE
    first = verb_first(syntax, verb) if verb != NONE else anchor
    for at in range(clause.first, clause.last - 1):
        noun = at + 1
        if lower[at] != "the" or lower[noun] not in sites or syntax.words.name[noun] != NONE:
            continue
        after = lower[noun + 1] if noun + 1 < syntax.high else "."
        more = noun + 1 < syntax.high and (syntax.words.name[noun + 1] != NONE or syntax.words.capital(noun + 1))
        closed = not after[0].isalpha() or after in words("prepositions", "cuts") or noun + 1 == first
        closed = closed or (noun + 1 < syntax.high and syntax.words.date[noun + 1] != NONE)
        there = at > anchor and (lower[at - 1] in IN | {"into", "from"} or at - 1 == anchor)
        changed = noun + 1 == first and telling.kind.family in {"order", "launch", "disaster"}
        if closed and not more and after not in {"of", "'s", "'", "-"} and (there or changed):
            return _site_before(scene, at, lower[noun])
    return NOWHERE


def _is_sent_to(syntax: Syntax, verb: int, at: int) -> bool:
    """Whether somebody is sent or sends others to the town that 'the' opens here: has sent troops to | the town."""
    if verb == NONE or _is_noun_at(syntax, at + 2) or any(map(syntax.is_verb, range(verb + 1, at))):
        return False
    if at - 2 == verb and verb_group(syntax.words, syntax.low, verb).passive:
        return True
    return not _SENDING.isdisjoint(bases().get(syntax.words.lower[verb], ())) and at - verb <= _TO_SENT


_SENDING = rules.words("places_of_events", "sending somewhere")


def _is_noun_at(syntax: Syntax, at: int) -> bool:
    """Whether a noun follows 'the town', so that it only says which: the town | hall."""
    if at >= syntax.high or syntax.words.date[at] != NONE or not syntax.words.lower[at].isalpha():
        return False
    return syntax.words.lower[at] not in words("prepositions", "cuts", "adverbs")


_COMPASS_OF = frozenset((way, "of") for way in ("north", "south", "east", "west"))
_SITES_BACK = 120  # words back to where it was told where a building is


def _site_before(scene: Scene, at: int, noun: str) -> Where:
    """The one place that the words before give to a building: a hotel in Doha, Mirwais Hospital; else nowhere."""
    lower, names, found = scene.syntax.words.lower, scene.syntax.words.name, dict[str, str]()
    for k in range(at - 1, max(0, at - _SITES_BACK), -1):
        if lower[k] != noun or lower[k - 1] == "the":
            continue
        told = _site_at(scene, k)
        if told is None:
            return NOWHERE  # another one, who knows where
        found.setdefault(*told)
        if names[k] != NONE:
            break
    return next(iter(found.items())) if len(found) == 1 else NOWHERE


def _site_at(scene: Scene, k: int) -> tuple[str, str] | None:
    """The id and the name of the place of a building: its own where it has a name, else what 'in' or 'at' names."""
    words_, cast = scene.syntax.words, scene.cast
    number = words_.name[k]
    if number != NONE:
        own = cast.mentions[number].place or (cast.venues[number] if cast.venues else None)
        if own is not None:
            return own, cast.mentions[number].text
    behind = k + 1
    if words_.lower[behind : behind + 1] not in {("in",), ("at",), ("near",), ("outside",)}:
        return None
    behind += 1
    while (
        behind < len(words_.lower) - 1
        and words_.name[behind] == NONE
        and (words_.lower[behind] in words_for("before a place") or places.is_demonym(words_.text(behind, behind + 1)))
    ):
        behind += 1
    other = words_.name[behind] if behind < len(words_.name) else NONE
    place = cast.mentions[other].place if other != NONE and not cast.claimed[other] else None
    return (place, cast.mentions[other].text) if place is not None else None


_BY_AUTHORITIES = frozenset(("justice", "violence", "protest", "strike"))


def _in_capital(scene: Scene, anchor: int, last: int, moved: bool) -> Where:
    """The capital of the country whose adjective says which, behind a word: talks in the Lao capital."""
    syntax = scene.syntax
    lower = syntax.words.lower
    for at in range(anchor + 1, last - 2):
        if lower[at] != "the" or "capital" not in lower[at + 2 : at + 4]:
            continue
        noun = at + 2 + (lower[at + 2] != "capital")
        known = demonym_at(syntax, noun - 1)
        placed = lower[at - 1] in {"in", "near", "outside"} or (moved and (lower[at - 1] == "to" or at - 1 == anchor))
        if known is not None and known[0] == at + 1 and placed and lower[noun + 1 : noun + 2] not in {("'s",), ("-",)}:
            capital = places.capital_of(known[1])
            return (capital, syntax.words.text(at + 1, noun + 1)) if capital is not None else NOWHERE
    return NOWHERE


_MEANT = 45  # words back to the name of the town that is meant


def _named_before(scene: Scene, at: int, noun: str) -> Where:
    """The one place of a fitting kind that is named in the words before."""
    names, mentions = scene.syntax.words.name, scene.cast.mentions
    kinds = {"region"} if noun in _WIDE else {"city", "region", ""} if noun == "island" else {"city", ""}
    found: dict[str, str] = {}
    for k in range(at - 1, max(-1, at - _MEANT), -1):
        number = names[k]
        place = mentions[number].place if number != NONE and not scene.cast.claimed[number] else None
        off = noun != "island" or scene.syntax.words.lower[k - 1] in {"off", "on"}
        if place is not None and off and kind_of_place(place) in kinds:
            found.setdefault(place, mentions[number].text)
    if not found and noun == "capital":
        return _capital_of_land(scene, at)
    return next(iter(found.items())) if len(found) == 1 else NOWHERE


def _capital_of_land(scene: Scene, at: int) -> Where:
    """The capital of the one land that the words before 'the capital' tell of: Sudan's army fought in the capital."""
    text, mentions = scene.syntax.words, scene.cast.mentions
    lands: dict[str, None] = {}
    for k in range(at - 1, scene.syntax.low - 1, -1):
        number = text.name[k]
        known = demonym_at(scene.syntax, k) if number == NONE else None
        place = mentions[number].place if number != NONE else known[1] if known else None
        if place is not None and kind_of_place(place) == "country":
            lands.setdefault(place)
        elif place is not None:
            return NOWHERE  # the capital of a province, or the town that was just named
    capital = places.capital_of(next(iter(lands))) if len(lands) == 1 else None
    return (capital, text.text(at, at + 2)) if capital is not None else NOWHERE


_WIDE = rules.words("places_of_events", "wide lands")


def of_front(scene: Scene, telling: Telling, others: tuple[int, ...]) -> Where:
    """The place with which the sentence begins: In Borba, a man blocked a door until police took him away."""
    syntax, (_, head, verb) = scene.syntax, telling.owner
    lower, anchor = syntax.words.lower, verb if verb != NONE else head
    here = telling.phrase is None and (telling.kind.family in _HERE or telling.kind.name in _HERE_TOO)
    opens = next((k for k in range(syntax.low, syntax.high) if syntax.words.date[k] == NONE and lower[k] != "on"), NONE)
    if opens == NONE or lower[opens] not in {"in", "at", "near"} or not here or telling.status != "occurred":
        return NOWHERE
    first = next(place_names(scene, opens + 1, min(opens + 5, syntax.high)), None)
    if first is None or lower[first[1] : first[1] + 1] != (",",) or preposition(syntax, first[0]) != opens:
        return NOWHERE
    town = kind_of_place(first[2]) not in {"country", "region"}
    spoken = any(lower[k] in words("saying") or lower[k] == "told" for k in range(first[1], anchor))
    elsewhere = any(place != first[2] for _, _, place, _ in place_names(scene, first[1], syntax.high))
    apart = (not town and telling.kind.family in SHARED) or _is_of_officials(scene, first[1] + 1, anchor)
    return NOWHERE if spoken or elsewhere or apart else (first[2], first[3])


def _is_of_officials(scene: Scene, first: int, anchor: int) -> bool:
    """Whether those whom a sentence is about sit where they are, and react to what may have been elsewhere.

    In London, the ministry recalled an envoy after gunmen killed a guard.
    """
    syntax = scene.syntax
    verb = syntax.first_finite(first, anchor)
    if verb == NONE or syntax.clause_at(verb) is syntax.clause_at(anchor):
        return False
    names = {number for number in syntax.words.name[first:verb] if number != NONE}
    seated = officials() | words_for("sitting bodies", "seated")
    named = any(scene.cast.mentions[number].kind != "person" for number in names)
    return named or not seated.isdisjoint(syntax.words.lower[first:verb])


_HERE_TOO = frozenset(("arrest", "evacuation", "search", "questioning"))
_HERE = HARMED | SHARED | {"protest", "death"}

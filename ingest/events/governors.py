"""What governs an event's noun: the verb that it is subject or object of, or the preposition before it."""

from __future__ import annotations

from ingest import rules
from ingest.events.kinds import effects, longest_particle
from ingest.grammar.clauses import Syntax, finite_left, finite_right
from ingest.grammar.verbs import BE, bases, is_verb, tags_of, verb_group, words
from ingest.grammar.words import NONE

_FAR = 40  # words between an event's noun and the verb that it is the subject of at most
_VERBS = 4  # verbs behind an event's noun that are looked at


def effect_of(syntax: Syntax, verb: int, family: str) -> tuple[str | None, str | None]:
    """The group of event_verbs.yml that a verb belongs to beside an event of a family, and the group's fixed status."""
    if verb == NONE:
        return None, None
    lower = syntax.words.lower
    known = effects()
    for length in range(longest_particle(), -1, -1):
        if verb + 1 + length > syntax.high:
            continue
        if length == 1 and lower[verb + 1] == "for" and _is_date(syntax, verb + 2):
            continue  # called for Friday is called
        if lower[verb] == "moved" and lower[verb + 1 : verb + 2] == ("by",):
            continue  # who moves a motion puts nothing off
        if (
            length == 0
            and lower[verb] == "set"
            and lower[verb + 1 : verb + 2] in _WRITTEN
            and not _is_date(syntax, verb + 2)
        ):
            continue  # the terms set in the letter are fixed, and not for later
        for base in bases().get(lower[verb], ()):
            for effect in known.get((base, *lower[verb + 1 : verb + 1 + length]), ()):
                fits = not effect.families or family in effect.families
                if fits and (not effect.dated or _is_to_a_day(syntax, verb)):
                    return effect.name, effect.status
    return None, None


_WRITTEN = frozenset((("in",), ("out",), ("by",), ("forth",), ("down",)))


def effect_of_split(syntax: Syntax, verb: int, last: int, family: str) -> tuple[str | None, str | None]:
    """What a verb makes of the event before its particle: put the talks in Lima off until May, called its march off."""
    if verb == NONE or not 0 < last - verb < _SPLIT:
        return None, None
    lower, known = syntax.words.lower, effects()
    for at in range(last, min(syntax.clause_at(verb).last, last + _SPLIT)):
        ends = at + 1 >= syntax.high or lower[at + 1] in _BEHIND_PARTICLE or _is_date(syntax, at + 1)
        if lower[at] not in {"off", "back"} or not ends:
            continue
        for base in bases().get(lower[verb], ()):
            for effect in known.get((base, lower[at]), ()):
                if not effect.families or family in effect.families:
                    return effect.name, effect.status
    return None, None


_SPLIT = 10  # words from a verb to its object, and from this to the particle, at most
_BEHIND_PARTICLE = frozenset((",", ".", ";", "until", "till", "to", "for", "by", "because", "after", "amid", "as", "on",
                              "at", "in", "indefinitely", "again", "when", "and", "but"))  # fmt: skip


def _is_to_a_day(syntax: Syntax, verb: int) -> bool:
    """Whether a verb moves something to or from a day: moved it to Sunday, from June 20 to July 4, to a later date."""
    lower, last = syntax.words.lower, min(syntax.high - 1, syntax.clause_at(verb).last)
    return any(
        lower[at] in {"to", "from", "until"} and (_is_date(syntax, at + 1) or lower[at + 1 : at + 4] in _LATER)
        for at in range(verb + 1, last)
    )


_LATER = frozenset(("a", "later", word) for word in ("date", "day", "time", "stage"))


def _is_date(syntax: Syntax, at: int) -> bool:
    return at < syntax.high and syntax.words.date[at] != NONE


def governor_of(syntax: Syntax, first: int, last: int, family: str) -> tuple[str, str, int]:
    """Where a noun phrase stands, the preposition before it, and the verb that governs it."""
    lower = syntax.words.lower
    if (moves := _mover_of_part(syntax, first, family)) != NONE:
        return "object", "", moves
    reduced = _reduced_verb(syntax, last, family)
    verb = verb_before(syntax, first, family)
    fate = effect_of(syntax, verb, family)[1] if verb != NONE else None
    if verb != NONE and reduced != NONE and _is_stopped_plan(syntax, verb, reduced, family):
        return "object", "", verb  # banned a rally planned for Sunday
    if fate in {"cancelled", "postponed"} or (fate is not None and verb == first - 1 and "g" in tags_of(lower[verb])):
        return "object", "", verb  # rebels said to be planning attacks were held
    if verb != NONE and reduced != NONE and effect_of(syntax, verb, family)[0] == "attend":
        return "object", "", verb  # will attend a lunch held by the mayor
    if reduced != NONE:
        main = finite_right(syntax, reduced, min(syntax.high, reduced + 30))
        if verb == NONE and main != NONE and (later := _is_to(syntax, main, family)) != NONE:
            return "subject", "", later
        if verb == NONE and main != NONE and lower[main] in BE and lower[main + 1 : main + 2] == ("off",):
            return "subject", "", main
        ends = main != NONE and effect_of(syntax, main, family)[1] in {"cancelled", "postponed"} and verb == NONE
        ends = ends or (main != NONE and verb == NONE and _is_stopped_plan(syntax, main, reduced, family))
        ends = ends or (main != NONE and verb == NONE and _is_ahead(syntax, main, family))
        held = main != NONE and verb == NONE and lower[reduced + 1 : reduced + 2] == ("by",)
        ends = ends or (held and effect_of(syntax, main, family)[0] == "hold")  # talks brokered by Qatar began
        ends = ends or (held and _has_come(syntax, reduced, main, family))
        ends = ends or (verb == NONE and _came_of_plan(syntax, reduced, main, last, family))
        return ("subject", "", main) if ends else ("object", "", reduced)
    if effect_of(syntax, verb, family)[0] is None and (told := _relative_verb(syntax, first, last, family)) != NONE:
        return "subject", "", told  # praised the talks that begin on Monday
    if verb != NONE:
        return "object", "", verb
    before = lower[first - 1] if first > syntax.low else ""
    if before in _CLAUSES and (verb := _verb_of_clause(syntax, first, last, family)) != NONE:
        return "subject", "", verb
    if before == "of" and first - 2 > syntax.low and lower[first - 2] in _HOLDINGS:
        start = first - 3 if lower[first - 3] in words("determiners") else first - 2
        return governor_of(syntax, start, last, family)  # put off the running of the cup
    if before in words("prepositions") or before == "to":
        return "phrase", before, NONE
    verb = _verb_of_subject(syntax, last, family)
    return ("subject", "", verb) if verb != NONE else ("alone", "", NONE)


def _is_stopped_plan(syntax: Syntax, verb: int, reduced: int, family: str) -> bool:
    """Whether a verb stops what a participle says was fixed for later: banned a rally planned for Sunday."""
    if (
        STOPPING.isdisjoint(bases().get(syntax.words.lower[verb], ()))
        or verb_group(syntax.words, syntax.low, verb).negated
    ):
        return False
    return effect_of(syntax, reduced, family)[0] in {"plan", "order"} and effect_of(syntax, verb, family)[1] == "denied"


STOPPING = rules.words("statuses_of_events", "stopping a plan")


def _has_come(syntax: Syntax, reduced: int, main: int, family: str) -> bool:
    """Whether what somebody called has done something until now: a strike called by two unions has shut the port."""
    group = verb_group(syntax.words, syntax.low, main)
    done = group.perfect and not (group.past or group.passive or group.negated) and group.modal is None
    return done and group.to == NONE and effect_of(syntax, reduced, family)[0] in {"plan", "order"}


def _came_of_plan(syntax: Syntax, reduced: int, main: int, last: int, family: str) -> bool:
    """Whether a verb tells what came of an event that a participle says was fixed: the vote set for Monday was held."""
    if (
        main == NONE
        or effect_of(syntax, reduced, family)[0] not in {"plan", "order"}
        or effect_of(syntax, main, family)[0] != "hold"
    ):
        return False
    return all(
        syntax.words.date[at] != NONE or syntax.words.name[at] != NONE or syntax.words.lower[at] in _WHEN
        for at in range(reduced + 1, verb_group(syntax.words, syntax.low, main).first)
    )


# words between the participle that fixes an event and what came of it, beside days and places
_WHEN = frozenset(("for", "on", "in", "at", "to", "by", "the", "this", "next", "last", "later", "early", "late", "then",
                   "midday", "noon", "dawn", "night", "weekend", "never", "also", "again", ","))  # fmt: skip


def _mover_of_part(syntax: Syntax, first: int, family: str) -> int:
    """The verb that cancels or puts off a part of an event: cancelled the European leg of her tour; or -1."""
    lower = syntax.words.lower
    if first - 3 <= syntax.low or lower[first - 1] != "of" or lower[first - 2] not in _PARTS:
        return NONE
    for start in range(first - 3, max(syntax.low, first - 6), -1):
        if lower[start] in words("determiners"):
            verb = verb_before(syntax, start, family)
            return verb if effect_of(syntax, verb, family)[1] in _MOVES else NONE
    return NONE


def _relative_verb(syntax: Syntax, first: int, last: int, family: str) -> int:
    """The verb of a relative clause behind an event that says when it is: spoke about talks that open on Monday; or -1.

    Only behind an object or a preposition: the verb of a subject is looked for by `_verb_of_subject`.
    """
    lower = syntax.words.lower
    at = last + 1 if lower[last : last + 1] == (",",) else last
    if lower[at : at + 1] not in {("that",), ("which",)} or syntax.clause_at(at).first != at:
        return NONE
    if first == syntax.low or not (syntax.is_verb(first - 1) or lower[first - 1] in words("prepositions")):
        return NONE
    verb = finite_right(syntax, at, syntax.clause_at(at).last)
    if verb == NONE or verb_group(syntax.words, syntax.low, verb).first > at + 1:
        return NONE
    particles, rest = words("particles of holding"), range(verb + 1, syntax.high)
    behind = next((k for k in rest if lower[k] not in particles), syntax.high)
    near = behind < syntax.high and (lower[behind] in words("prepositions") or _is_date(syntax, behind))
    effect = effect_of(syntax, verb, family)[0]
    broke = effect == "harm" and lower[verb + 1] == "out"  # a fire that broke out in Lima
    return verb if near and (broke or effect in {"hold", "rage"}) else NONE


_CLAUSES = frozenset(("after", "before", "until", "since"))  # prepositions that open clauses too


def _verb_of_clause(syntax: Syntax, first: int, last: int, family: str) -> int:
    """The event verb of a clause whose subject is the event: after talks with managers broke down; or -1."""
    clause = syntax.clause_at(first)
    if clause.first != first - 1:
        return NONE
    verb = finite_right(syntax, last - 1, clause.last)
    if verb == NONE or "," in syntax.words.lower[last:verb] or effect_of(syntax, verb, family)[0] is None:
        return NONE
    return verb


def _is_to(syntax: Syntax, main: int, family: str) -> int:
    """The event verb that an event with a description of its own is to do: a show organized by X is to open; or -1."""
    lower = syntax.words.lower
    if lower[main] not in {"is", "are", "was", "were"} or lower[main + 1 : main + 2] != ("to",):
        return NONE
    at = main + 3 if lower[main + 2] == "be" else main + 2
    return at if at < syntax.high and effect_of(syntax, at, family)[0] is not None else NONE


def _is_ahead(syntax: Syntax, verb: int, family: str) -> bool:
    """Whether a verb tells an event and says that it will be: a dinner hosted by X will follow, opens in May."""
    group = verb_group(syntax.words, syntax.low, verb)
    ahead = group.modal is not None or (group.first == verb and group.tag == "s")
    return ahead and effect_of(syntax, verb, family)[0] not in {None, "harm"}


def _verb_of_subject(syntax: Syntax, last: int, family: str) -> int:
    """The verb whose subject ends before `last`; one that cancels or postpones it wins, then one that tells it."""
    verb = first = finite_right(syntax, last - 1, min(syntax.high, last + _FAR))
    found: list[int] = []
    while verb != NONE and len(found) < _VERBS:
        found.append(verb)
        verb = finite_right(syntax, verb, min(syntax.high, last + _FAR))
    own = syntax.clause_at(last - 1)
    found = [v for v in found if not _is_amid(syntax, v, last)] or found
    first = found[0] if found else first
    inner = [v for v in found if _is_inner(syntax, v)]
    outer = [v for v in found if v not in inner and (v == first or not _has_subject(syntax, v, own.first))]
    inner = [v for v in inner if not _is_told_apart(syntax, v, last)]
    ended = [v for v in outer if effect_of(syntax, v, family)[1] in {"cancelled", "postponed"}]
    telling = [v for v in (*outer[:1], *inner[:2]) if effect_of(syntax, v, family)[0]]
    return next(iter((*ended[:1], *telling, *outer, first)), NONE)


_AMID = frozenset(("since", "after", "before", "while", "as"))


def _is_amid(syntax: Syntax, verb: int, last: int) -> bool:
    """Whether a verb stands in an aside that tells what else was: the release, the first since a truce began, was."""
    clause = syntax.clause_at(verb)
    number = syntax.number_at(verb) + 1
    goes_on = number < len(syntax.clauses) and syntax.clauses[number].kind == "resume"
    return clause.opener in _AMID and clause.first >= last and goes_on


def _is_told_apart(syntax: Syntax, verb: int, last: int) -> bool:
    """Whether a verb describes a noun of a complement that opens behind the event: the vote means walkouts planned."""
    before = syntax.clauses[max(0, syntax.number_at(verb) - 1)]
    return (before.kind == "complement" and before.first >= last) or _is_only_near(syntax, verb, last)


def _is_only_near(syntax: Syntax, verb: int, last: int) -> bool:
    """Whether a verb describes what an event only came beside: the raid came ahead of a vote scheduled for Monday."""
    lower = syntax.words.lower
    comes = finite_right(syntax, last - 1, min(verb, last + _FAR))
    return comes != NONE and lower[comes] in {"comes", "came"} and not _BESIDE.isdisjoint(lower[comes + 1 : comes + 3])


_BESIDE = frozenset(("as", "while", "when", "amid", "ahead", "after", "before"))


_FIRST = rules.words("statuses_of_events", "at first") | {"once", "long"}


def _is_inner(syntax: Syntax, verb: int) -> bool:
    """Whether a verb only describes the noun before it, and another one tells what became of it."""
    if _is_aside(syntax, verb):
        return True
    return syntax.clause_at(verb).kind in {"relative", "participle"} and not _resumes(syntax, verb)


def _is_aside(syntax: Syntax, verb: int) -> bool:
    """Whether a participle between commas only describes: a debate, first set for Friday, will take place on Sunday."""
    lower = syntax.words.lower
    at = verb - 1 if lower[verb - 1] in _FIRST else verb
    return lower[at - 1] == "," and "n" in tags_of(lower[verb]) and lower[verb + 1] in {"for", "to", "in", "by", "as"}


def _has_subject(syntax: Syntax, verb: int, first: int) -> bool:
    """Whether a later verb has a subject of its own, and so tells nothing of the noun before: ..., officials said."""
    clause = syntax.clause_at(verb)
    if clause.kind == "resume" or clause.first == first or _resumes(syntax, verb):
        return False
    group = verb_group(syntax.words, syntax.low, verb)
    if clause.kind == "coordinate":
        return _ends_noun(syntax, clause.first + 1, group.first)  # talks go on but the strike is off
    return group.first - clause.first > 0


def _ends_noun(syntax: Syntax, first: int, last: int) -> bool:
    """Whether words behind a conjunction end with a noun or a pronoun, so that the verb behind has its own subject."""
    lower = syntax.words.lower
    at = last - 1
    while at >= first and (lower[at] in words("adverbs") or syntax.words.date[at] != NONE):
        at -= 1
    if at < first or not lower[at][0].isalnum() or syntax.words.date[at + 1] != NONE:
        return False
    opened = any(lower[k] in words("determiners") or syntax.words.name[k] != NONE for k in range(first, at + 1))
    return opened and lower[at] not in words("prepositions", "cuts")


def _resumes(syntax: Syntax, verb: int) -> bool:
    """Whether a verb goes on behind what described its subject: a truce that was to begin at noon was called off."""
    number = syntax.number_at(verb)
    while number and syntax.clauses[number].kind == "infinitive":
        number -= 1
    clause = syntax.clauses[number]
    aside = clause.kind == "complement" and syntax.words.lower[clause.first - 1] == ","
    if not (clause.kind == "relative" or aside) or clause.opener not in {"that", "which"}:
        return False
    if clause.first + 1 >= syntax.high:
        return False
    own = clause.first + 1
    told = syntax.is_finite(own) and syntax.words.lower[own] not in words("saying")
    return told and verb_group(syntax.words, syntax.low, verb).first > own + 1 and finite_left(syntax, verb) != NONE


_PASSED = frozenset(("with", "of", "between", "among", "against", "in", "at", "and", ",", "the", "for", "on"))


def _reduced_verb(syntax: Syntax, last: int, family: str) -> int:
    """The participle behind the noun and its names: a summit to be held, talks with Peru scheduled for."""
    lower = syntax.words.lower
    for at in range(last, min(syntax.high, last + 12)):
        if lower[at : at + 2] == ("to", "be") and at + 2 < syntax.high and "n" in tags_of(lower[at + 2]):
            return at + 2
        if lower[at : at + 2] == ("due", "to") and at + 2 < syntax.high and "b" in tags_of(lower[at + 2]):
            return at + 2 if effect_of(syntax, at + 2, family)[0] else NONE  # the talks, due to start on Monday
        if (
            syntax.words.name[at] != NONE
            or syntax.words.date[at] != NONE
            or lower[at] in _PASSED
            or lower[at] == "originally"
        ):
            continue
        if at > last and lower[at - 1] in words("prepositions") and "n" in tags_of(lower[at]):
            return NONE  # protests against proposed fees
        if "n" not in tags_of(lower[at]) or (syntax.is_verb(at) and _is_main(syntax, at)):
            return NONE
        if "d" in tags_of(lower[at]) and _has_object(syntax, at):
            return NONE  # in Monday's hearing asked the court
        return at if effect_of(syntax, at, family)[0] else NONE
    return NONE


def _is_main(syntax: Syntax, at: int) -> bool:
    """Whether a form that may be a past is the main verb of its clause: The talks began on Monday."""
    if "d" not in tags_of(syntax.words.lower[at]):
        return False
    if syntax.words.lower[at + 1 : at + 2] in _SUBJECTS:
        return True  # the ministry announced it would
    clause = syntax.clause_at(at)
    if clause.kind == "participle" and clause.first == at:
        return False
    others = [k for k in range(clause.first, clause.last) if k != at and syntax.is_finite(k)]
    return not others


def _has_object(syntax: Syntax, at: int) -> bool:
    """Whether an article right behind a form that may be a past opens its object, and no day: asked the court."""
    if at + 2 >= syntax.high or syntax.words.lower[at + 1] not in {"the", "a", "an", "his", "her", "its", "their"}:
        return False
    return all(syntax.words.date[k] == NONE for k in (at + 1, at + 2, min(at + 3, syntax.high - 1)))


_SUBJECTS = (("it",), ("they",), ("he",), ("she",), ("we",))
_HOLDINGS = rules.words("courses", "holding of")
_PARTS = rules.words("courses", "parts of an event")
_MOVES = frozenset(("cancelled", "postponed"))
_HOLDING = rules.words("courses", "holding")


def verb_before(syntax: Syntax, first: int, family: str) -> int:
    """The verb whose object begins at a word: its particle, a date or an adverb may stand between."""
    lower = syntax.words.lower
    at, low = first - 1, max(syntax.low, first - 7)
    while at >= low and (
        syntax.words.date[at] != NONE
        or (lower[at] in {"until", "till", "to", "for"} and syntax.words.date[at + 1] != NONE)
        or (lower[at] in words("adverbs") and lower[at] not in words("prepositions"))
        or (lower[at] in {"on"} and syntax.words.date[at + 1] != NONE)
    ):
        at -= 1
    at = _before_place(syntax, first, _before_duration(syntax, at))
    if at >= low and lower[at] in words("prepositions") and "g" in tags_of(lower[at]):
        return NONE  # following, including, regarding
    if at >= low and lower[at] in BE:
        return at
    for length in range(0, longest_particle() + 1):
        verb = at - length
        if verb < low or not tags_of(lower[verb]):
            continue
        if length == 0:
            bare = first >= syntax.high or lower[first] not in words("determiners")
            bare = bare and lower[verb] not in _HOLDING
            if bare and "g" in tags_of(lower[verb]) and lower[verb - 1] in {"in", "with", "of"}:
                return NONE  # it only describes: in opening remarks; but: of planning an attack
            if lower[verb] in words("saying") and not effect_of(syntax, verb, family)[0]:
                return NONE  # what is said begins here: said the talks had been put off
            return verb if syntax.is_verb(verb) or _is_event_base(syntax, verb, family) else NONE
        if any((base, *lower[verb + 1 : at + 1]) in effects() for base in bases().get(lower[verb], ())) and is_verb(
            syntax.words, syntax.low, verb
        ):
            return verb
    return _verb_before_list(syntax, at, family)


SPANS = rules.words("courses", "spans")
_DURATION = 7  # words of a duration between a verb and its object at most: for a period of up to three months


def _before_place(syntax: Syntax, first: int, at: int) -> int:
    """The word before a place between a verb and its object: announced in Rome | the signing of a treaty."""
    lower, name = syntax.words.lower, syntax.words.name
    if at <= syntax.low or name[at] == NONE or first >= syntax.high or lower[first] not in {"the", "a", "an", "their"}:
        return at
    opens = syntax.words.name_start(at, syntax.low)
    behind_verb = opens - 2 >= syntax.low and lower[opens - 1] == "in" and syntax.is_verb(opens - 2)
    return opens - 2 if behind_verb else at


def _before_duration(syntax: Syntax, at: int) -> int:
    """The word before a duration or reason that ends at a word: suspended for three months the pullout of troops."""
    lower = syntax.words.lower
    if at < syntax.low or (lower[at] not in SPANS and lower[at] not in REASONS):
        return at
    opened = next((k for k in range(at - 1, max(syntax.low, at - _DURATION), -1) if lower[k] in {"for", "on"}), NONE)
    return opened - 1 if opened != NONE and not any(syntax.is_verb(k) for k in range(opened, at)) else at


REASONS = rules.words("courses", "reasons")


def _is_event_base(syntax: Syntax, verb: int, family: str) -> bool:
    return effect_of(syntax, verb, family)[0] is not None and syntax.words.lower[verb - 1] not in words("determiners")


def _verb_before_list(syntax: Syntax, at: int, family: str) -> int:
    """The verb before a first object that is joined to this one: cancelled visits and talks."""
    lower = syntax.words.lower
    if at <= syntax.low or lower[at] not in {"and", "or"}:
        return NONE
    for verb in range(at - 1, max(syntax.low, at - 6) - 1, -1):
        if lower[verb] in words("prepositions") or lower[verb] in words("cuts") or lower[verb] == ",":
            return NONE
        if syntax.is_verb(verb):
            return verb if effect_of(syntax, verb, family)[0] else NONE
    return NONE

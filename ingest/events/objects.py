"""To whom a verb or a noun says that something is done: its object, and the names behind with, by, on and from."""

from __future__ import annotations

from functools import cache

from ingest import rules
from ingest.events.kinds import Kind, event_nouns
from ingest.events.others import named_among
from ingest.events.scenes import Scene
from ingest.grammar.beside_names import is_roughly
from ingest.grammar.cast import Cast, fits
from ingest.grammar.clauses import Syntax
from ingest.grammar.countries import kind_of_place
from ingest.grammar.heads import heads_in, is_possessive
from ingest.grammar.participants import participant, who
from ingest.grammar.pronouns import his
from ingest.grammar.verbs import tags_of, words
from ingest.grammar.word_groups import people_nouns, words_for
from ingest.grammar.words import NONE
from ingest.model import Participant

_WITH = frozenset(("with", "between", "among"))


_SHARED_WITH = rules.words("participants", "shared with")


LED = words_for("led by")


OF = frozenset(("of", "for"))


# Families of events in which an unnamed president or minister acts for the country.
FOR_COUNTRIES = frozenset(("consult", "agreement", "visit", "request", "relations", "sanction", "ceremony", "approval"))


def owner_of_object(scene: Scene, at: int, subject: list[Participant], part: str, kind: Kind) -> list[Participant]:
    """Whose convoy was attacked, whose plant was searched."""
    syntax = scene.syntax
    lower = syntax.words.lower
    her = lower[at] == "her" and is_possessive(syntax, at)
    his_own = kind.name in _OWNED and (lower[at] == "his" or her) and at + 1 < syntax.high
    plea = his_own and lower[at + 1] in words_for("pleas")
    if kind.family not in {"violence", "justice"} and not plea and not _SEARCHING.intersection(lower[at - 2 : at]):
        return []
    number = syntax.words.name[at]
    end = syntax.words.name_end(at, syntax.high)
    if number != NONE and end < syntax.high and lower[end] in {"'s", "'"}:
        mention = scene.cast.mentions[number]
        land = mention.place is not None and kind.family == "violence" and kind_of_place(mention.place) == "country"
        owner = mention.person or mention.organization or land
        return [participant(mention, part, "events.possessor")] if owner else []
    if lower[at] == "his" or her:
        kin = at + 1 < syntax.high and lower[at + 1] in _kin()  # killed his brother
        meant = [] if kin else his(syntax, scene.cast, at, subject, part)
        return [p for p in meant if fits(scene.cast, p.person, lower[at])]
    run = _run_by(scene, at, part) or _before_site(scene, at, part)
    return run or _of_body(scene, at, part) or _of_house(scene, at, part)


@cache
def _kin() -> frozenset[str]:
    kin = rules.load("relations").groups["kin"].words
    return frozenset(kin) | {f"{word}s" for word in kin} | _FAMILIES


_FAMILIES = rules.words("participants", "families")


def _before_site(scene: Scene, at: int, part: str) -> list[Participant]:
    """The body whose name stands before its camp or office: raided a Hezbollah base, bombed nine Acme plants."""
    syntax = scene.syntax
    lower = syntax.words.lower
    near = range(at, min(at + _TO_NAME, syntax.high))
    name = next((k for k in near if syntax.words.name[k] != NONE), NONE)
    if name == NONE or not words("prepositions").isdisjoint(lower[at:name]) or "," in lower[at:name]:
        return []
    mention, end = scene.cast.mentions[syntax.words.name[name]], syntax.words.name_end(name, syntax.high)
    if not mention.organization or end >= syntax.high or any(map(syntax.is_verb, range(at, name))):
        return []
    return [participant(mention, part, "events.possessor")] if lower[end] in words_for("sites of bodies") else []


_TO_NAME = 4  # words before the name of the body whose base is attacked at most


def _run_by(scene: Scene, at: int, part: str) -> list[Participant]:
    """Whose mine or bus it is that is attacked, behind a participle: raided a gold mine run by the company Veltrano."""
    syntax = scene.syntax
    lower = syntax.words.lower
    last = min(at + _TO_OWNER, syntax.high - 2)
    by = next((k for k in range(at + 1, last) if lower[k] in _RUN and lower[k + 1] in {"by", "to"}), NONE)
    if by == NONE or syntax.any_finite(at, by) or "," in lower[at:by]:
        return []
    end = phrase_end(syntax, by + 2, OF, scene.cast)
    found = heads_in(syntax, scene.cast, by + 2, end, part)
    return [p for p in found if p.organization or p.person]


def _of_body(scene: Scene, at: int, part: str) -> list[Participant]:
    """Whose camp or plant it is that is attacked or searched: overran a camp of the Front, raided a plant of X."""
    syntax = scene.syntax
    lower = syntax.words.lower
    of = next((k for k in range(at + 1, min(at + _TO_OF, syntax.high - 1)) if lower[k] == "of"), NONE)
    if (
        of == NONE
        or lower[of - 1] not in words_for("sites of bodies")
        or any(syntax.is_verb(k) for k in range(at, of - 1))
    ):
        return []
    end = phrase_end(syntax, of + 1, OF, scene.cast)
    return [p for p in heads_in(syntax, scene.cast, of + 1, end, part) if not p.person][:1]


_TO_OF = 5  # words of what is attacked up to 'of' at most
_RUN = rules.words("participants", "running a thing")
_TO_OWNER = 8  # words from an object to the participle that tells whose it is at most


def _of_house(scene: Scene, at: int, part: str) -> list[Participant]:
    """Whose house or car it is that is raided or attacked: raided the house of Ama Owusu."""
    syntax = scene.syntax
    lower = syntax.words.lower
    of = next((k for k in range(at + 1, min(at + _TO_OF + 1, syntax.high - 1)) if lower[k] == "of"), NONE)
    if of == NONE or lower[at] != "the" or lower[of - 1] not in words_for("houses"):
        return []
    end = phrase_end(syntax, of + 1, OF, scene.cast)
    found = [p for p in heads_in(syntax, scene.cast, of + 1, end, part) if p.person]
    comma = next((k for k in range(of + 1, end - 1) if lower[k] == ","), NONE)  # of the mayor, Ama Owusu
    number = syntax.words.name[comma + 1] if comma != NONE else NONE
    mention = scene.cast.mentions[number] if number != NONE else None
    return found[:1] or ([participant(mention, part, "events.named")] if mention is not None and mention.person else [])


_OWNED = frozenset(("rejection", "approval", "refusal"))  # kinds done to whose the thing is: rejected his appeal
_SEARCHING = rules.words("participants", "searching a house")


def and_with(scene: Scene, at: int, part: str) -> list[Participant]:
    """Those behind a second 'with': spoke with Ama Owusu and with Idris Kone."""
    syntax = scene.syntax
    last = syntax.clause_at(min(at, syntax.high - 1)).last
    for index in range(at + 1, last):
        if syntax.words.lower[index] == "with" and syntax.words.lower[index - 1] in {"and", ",", "separately"}:
            end = phrase_end(syntax, index + 1, OF, scene.cast)
            return heads_in(syntax, scene.cast, index + 1, end, part)
    return []


def distinct(people: list[Participant]) -> tuple[Participant, ...]:
    """Each of those who take part once, as named first."""
    found: dict[tuple[str | None, str | None, str | None], Participant] = {}
    for one in people:
        found.setdefault(who(one), one)
    return tuple(found.values())


def phrase_end(syntax: Syntax, at: int, passing: frozenset[str], cast: Cast | None = None) -> int:
    """One past the names that follow a word: to the clause's end or a preposition that opens something else."""
    last = syntax.clause_at(min(at, syntax.high - 1)).last
    lower = syntax.words.lower
    for index in range(at, last):
        if lower[index] in words("prepositions") and lower[index] not in passing and syntax.words.name[index] == NONE:
            if is_roughly(syntax, index):
                continue  # by about 30 rebels
            if lower[index] == "from" and index > at and lower[index - 1] in _several():
                continue  # rebels from the Democratic Front
            if cast is not None and any(a <= syntax.words.starts[index] < b for a, b in cast.titles):
                continue
            return index
        if lower[index] == "and" and _begins_doing(syntax, index + 1, last):
            return index
    return last


def _begins_doing(syntax: Syntax, at: int, last: int) -> bool:
    """Whether somebody's next doing begins at a word: met the mayor and | visiting Peru; not: visiting envoy."""
    if at + 1 >= last or syntax.words.name[at] != NONE or tags_of(syntax.words.lower[at]) != "g":
        return False
    return syntax.words.name[at + 1] != NONE or syntax.words.lower[at + 1] in words("determiners")


def _is_date_aside(syntax: Syntax, at: int) -> bool:
    """Whether a word belongs to a date between commas: He married, in 1952, the painter Ama Owusu."""
    if syntax.clause_at(at).first == at:
        return False
    dated = [syntax.words.date[k] != NONE for k in range(at - 1, min(at + 3, syntax.high))]
    if syntax.words.lower[at] == ",":
        return dated[0] or any(dated[2:])
    return syntax.words.lower[at] in {"in", "on"} and any(dated[2:3])


# Kinds of clauses in which no object of the verb before them stands.
_NO_OBJECTS = frozenset(("mark", "attribution", "relative", "subordinate", "adjunct", "coordinate", "resume", "main"))


def objects_of(scene: Scene, at: int, part: str, kind: Kind) -> list[Participant]:
    """Those to whom a verb is done: after the verb, or after 'with'."""
    syntax = scene.syntax
    lower = syntax.words.lower
    while at < syntax.high and (
        syntax.words.date[at] != NONE
        or lower[at] in {"on", "with", "separately", "briefly"}
        or lower[at] in words("adverbs")
        or _is_date_aside(syntax, at)
    ):
        if lower[at] == "on" and syntax.words.date[min(at + 1, syntax.high - 1)] == NONE:
            break
        at += 1
    if at < syntax.high and syntax.clause_at(at).first == at and syntax.clause_at(at).kind in _NO_OBJECTS:
        return []  # may surrender; Ama Owusu is willing to meet him
    if at + 1 < syntax.high and lower[at] in {"at", "in"} and syntax.words.name[at + 1] != NONE:
        end = syntax.words.name_end(at + 1, syntax.high)
        if end < syntax.high and (syntax.words.capital(end) or lower[end] in {"the", "a"}):
            at = end  # received at the palace the ambassador X
    if at < syntax.high and lower[at] in {"on", "against"} and kind.family in {"sanction", "violence"}:
        return heads_in(syntax, scene.cast, at + 1, phrase_end(syntax, at + 1, OF), part)
    if at >= syntax.high or lower[at] in words("prepositions"):
        if kind.subject == ("somebody",) and kind.object == ("none",):
            return _from(scene, at, part)
        return named_with(scene, at, part) if kind.reciprocal and at < syntax.high else []
    direct = heads_in(syntax, scene.cast, at, phrase_end(syntax, at, OF, scene.cast), part)
    return direct or (named_with(scene, at, part, between=kind.family != "consult") if kind.reciprocal else [])


def _from(scene: Scene, at: int, part: str) -> list[Participant]:
    """The person named after 'from' in the clause: took over from her."""
    syntax = scene.syntax
    for index in range(at, syntax.clause_at(min(at, syntax.high - 1)).last):
        if syntax.words.lower[index] == "from":
            end = phrase_end(syntax, index + 1, OF, scene.cast)
            return [p for p in heads_in(syntax, scene.cast, index + 1, end, part) if p.person]
    return []


def named_with(scene: Scene, at: int, part: str, against: bool = False, between: bool = True) -> list[Participant]:
    """Those named after 'with', and 'between', 'among' or 'against' where these count, in the clause."""
    syntax = scene.syntax
    clause = syntax.clause_at(min(at, syntax.high - 1))
    found: list[Participant] = []
    for index in range(at, clause.last):
        if syntax.words.lower[index - 1] in _SHARED_WITH:
            continue  # clashes near the border with Nigeria
        if _is_of_topic(syntax, at, index):
            continue  # met on trade, and on talks between Peru and Chile
        if not between and syntax.words.lower[index] in {"between", "among"} and index > at:
            continue  # discussed the deal between Peru and Chile
        if syntax.words.lower[index] in _WITH or (syntax.words.lower[index] == "against" and against):
            end = min(phrase_end(syntax, index + 1, OF, scene.cast), _front_end(syntax, index))
            found.extend(heads_in(syntax, scene.cast, index + 1, end, part))
            found.extend(_backed(scene, index, end, part))
    return found


def _backed(scene: Scene, index: int, end: int, part: str) -> list[Participant]:
    """Who backs the first of two, and the second: fighting between soldiers backed by Peru and rebels of the Front."""
    syntax = scene.syntax
    lower = syntax.words.lower
    by = end + (lower[end : end + 1] != ("by",))
    backed = lower[by - 1 : by + 1] in _BACKED and lower[index] == "between" and "and" not in lower[index:by]
    last = phrase_end(syntax, by + 1, OF, scene.cast) if backed else by
    if "and" not in lower[by:last]:
        return []
    return heads_in(syntax, scene.cast, by + 1, last, part)


_BACKED = rules.phrases("participants", "backed by")


def _is_of_topic(syntax: Syntax, at: int, index: int) -> bool:
    """Whether 'between' says whose talks are spoken of, behind an 'on'."""
    lower = syntax.words.lower
    if lower[index] != "between" or lower[index - 1] not in event_nouns("consult"):
        return False
    return "on" in lower[at : index - 1]


def _front_end(syntax: Syntax, at: int) -> int:
    """Where a phrase ends that opens a clause: After talks with Peru, Chile signed; else the clause's end."""
    clause, lower = syntax.clause_at(at), syntax.words.lower
    if lower[clause.first] not in words("prepositions") and lower[clause.first] not in words("cuts"):
        return clause.last
    verb = syntax.first_finite(at, clause.last, clause.last)
    if verb == clause.last:
        return verb
    return next((k for k in range(verb - 1, at, -1) if lower[k] == ","), clause.last)


def named_by(scene: Scene, at: int, part: str) -> list[Participant]:
    syntax = scene.syntax
    clause = syntax.clause_at(min(at, syntax.high - 1))
    last = clause.last
    number = syntax.number_at(clause.first)
    while number + 1 < len(syntax.clauses) and syntax.words.lower[syntax.clauses[number + 1].first] in LED:
        number += 1  # by a commission chaired by Ama Owusu
        last = syntax.clauses[number].last
    for index in range(at, last):
        if syntax.words.lower[index] == "by" and syntax.words.date[min(index + 1, syntax.high - 1)] == NONE:
            if syntax.words.lower[index - 2] == "for" and index - 2 >= at:
                continue  # was submitted for approval by the president
            end = phrase_end(syntax, index + 1, OF, scene.cast)
            found = heads_in(syntax, scene.cast, index + 1, end, part)
            if found:
                return [*found, *_leading(scene, index + 1, last, part)]
    return []


def _leading(scene: Scene, at: int, last: int, part: str) -> list[Participant]:
    """Who leads the body that was told with 'by': by fighters of the Democratic Front led by Idris Kone."""
    syntax = scene.syntax
    first = next((k for k in range(at, last - 2) if syntax.words.lower[k] in LED), NONE)
    if first == NONE or syntax.words.lower[first + 1] != "by" or "," in syntax.words.lower[at:first]:
        return []
    end = phrase_end(syntax, first + 2, OF, scene.cast)
    return [p for p in heads_in(syntax, scene.cast, first + 2, min(end, last), part) if p.person]


@cache
def _several() -> frozenset[str]:
    return frozenset(word for word in people_nouns() if word.endswith("s"))


def named_against(scene: Scene, at: int) -> list[Participant]:
    """On whom a sanction is imposed."""
    syntax = scene.syntax
    for index in range(at, syntax.clause_at(min(at, syntax.high - 1)).last - 1):
        if syntax.words.lower[index] in {"on", "against"} and syntax.words.date[index + 1] == NONE:
            end = phrase_end(syntax, index + 1, OF, scene.cast)
            found = heads_in(syntax, scene.cast, index + 1, end, "recipient")
            found += named_among(scene, index, "recipient")
            if found:
                return found
    return []

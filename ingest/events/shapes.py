"""The shape of a verb that tells an event: what its object and its subject must be, as the lexicon demands."""

from __future__ import annotations

import re

from ingest import rules
from ingest.events.actors import (
    has_capital,
    has_mover,
    has_somebody,
    heads,
    is_among,
    is_country,
    is_it,
    is_side,
    is_state,
    opens_with_name,
)
from ingest.events.kinds import Kind, Trigger, event_nouns, kinds
from ingest.events.scenes import Scene
from ingest.events.sides_of_verbs import REACH, is_passive, object_of, object_start, subject_words
from ingest.grammar.clauses import Syntax
from ingest.grammar.verbs import words
from ingest.grammar.words import MONEY, NONE, VerbGroup

_NEAR = 6  # words between a verb and its place at most
OBJECTS = (
    "noun",
    "person",
    "somebody",  # a person, or whoever is counted
    "people",  # a person, or a noun for people
    "body",
    "place",
    "named",
    "none",
    "itself",
    "anything",
    "state",
    "country",
    "mover",
    "score",  # the result of a match right behind the verb: lost 1-0
    "side",  # a team under the name of its town or country, as a plural verb shows: Osaka visit Kobe
)  # objects, subjects


def has_shape(scene: Scene, trigger: Trigger, kind: Kind, group: VerbGroup) -> bool:
    """Whether a verb has the voice, the object and the subject with which it tells an event of the kind."""
    syntax = scene.syntax
    passive = is_passive(syntax, group)
    if kind.voice and (kind.voice == "passive") != passive:
        return False
    after = object_of(scene, object_start(syntax, trigger))
    inside = syntax.words.lower[trigger.head + 1 : trigger.last]
    told = (len(inside) > 1 and not kind.with_object) or kind.objects.intersection(inside)  # give a speech
    if not ((told or _has_object(scene, kind, group, after, passive)) and _has_subject(scene, kind, group, passive)):
        return False
    following = syntax.words.lower[after.stop] if after.stop < syntax.high else ""
    inner = kind.followed_by.intersection(syntax.words.lower[after.start : after.stop])
    to = _opens_infinitive(syntax, trigger)
    if following in kind.not_followed_by or (to and "to" in kind.not_followed_by):
        return False
    goes_on = to and "to" in kind.followed_by
    if kind.followed_by and not inner and following not in kind.followed_by and not goes_on:
        return False
    return not kind.near or _is_near(scene, trigger.head + 1, kind)


def _opens_infinitive(syntax: Syntax, trigger: Trigger) -> bool:
    """Whether an infinitive opens the next clause: asked the court in Lima to bar him."""
    last = syntax.clause_at(trigger.head).last
    return last < syntax.high and syntax.words.lower[last] == "to"


def object_noun(scene: Scene, trigger: Trigger, group: VerbGroup) -> int:
    """The word of a verb's object that is one of its kind's nouns, or -1: the motion that somebody tabled."""
    lower = scene.syntax.words.lower
    if not trigger.kind.objects or trigger.kind.name == "threat":
        return NONE
    if is_passive(scene.syntax, group) and not (
        group.passive and trigger.kind.voice is None and lower[group.verb] in _KEEPING
    ):
        return NONE
    found = [at for at in object_of(scene, object_start(scene.syntax, trigger)) if lower[at] in trigger.kind.objects]
    if not found or found[0] - trigger.head > REACH or not _QUOTES.isdisjoint(lower[trigger.head : found[0]]):
        return NONE
    return found[0]


_QUOTES = frozenset(('"', "“", "”"))


_KEEPING = rules.words("untold", "kept objects")


def subject_noun(scene: Scene, trigger: Trigger, group: VerbGroup) -> int:
    """The word of a passive's subject that is one of its kind's nouns, or -1: the curfew that was imposed."""
    syntax, kind = scene.syntax, trigger.kind
    if not kind.objects or not is_passive(syntax, group):
        return NONE
    where = subject_words(syntax, group)
    found = [
        at
        for at in reversed(where)
        if is_among(scene, "noun", range(at, at + 1), kind.objects) and syntax.words.name[at] == NONE
    ]
    if syntax.words.lower[group.first] == "being":  # was passed within minutes of | being introduced
        found = [at for at in found if not syntax.any_finite(at + 1, group.first)]
    whole = [at for at in found if not _is_only_where(syntax, at, where.start)]  # 1,200 homes in the area
    return next(iter((*whole, *found)), NONE)


def _is_only_where(syntax: Syntax, at: int, low: int) -> bool:
    """Whether a noun only says where something is, or who is among them: homes in the area; men, including tourists."""
    lower = syntax.words.lower
    if "including" in lower[low + 2 : at]:
        return True
    while at > low and (lower[at - 1] in words("determiners") or lower[at - 1] in {"same", "whole", "surrounding"}):
        at -= 1
    return at > low + 1 and lower[at - 1] in {
        "in",
        "at",
        "near",
        "on",
        "from",
        "around",
        "outside",
        "across",
        "along",
        "over",
        "throughout",
    }


def _has_object(scene: Scene, kind: Kind, group: VerbGroup, after: range, passive: bool) -> bool:
    wanted = kind.object or (("noun",) if kind.objects else ())
    if not wanted:
        return True
    before = subject_words(scene.syntax, group)
    where = before if passive else after or _antecedent(scene.syntax, group)
    if passive and kind.passive_too and is_among(scene, "somebody", before, kind.objects):
        return True
    kept = passive and after and scene.syntax.words.lower[after.start] not in words("cuts")
    if kept and any(scene.syntax.words.lower[at] in kind.objects for at in after):
        return True  # what is kept behind a passive: was denied a visa
    if wanted == ("score",):
        return _is_score(scene.syntax, group.verb + 1)
    for one in wanted:
        if one == "none" and not passive and (not after or _opens_another(scene.syntax, after.start)):
            return True
        if one == "anything" and (passive or _is_thing(scene.syntax, after)):
            return True
        if one == "itself" and not passive and not after:
            return is_among(scene, "noun", before, kind.objects)
        if one not in {"none", "itself", "anything"} and is_among(scene, one, where, kind.objects):
            return True
    return False


_BEFORE = 6  # words of an antecedent at most


def _is_score(syntax: Syntax, at: int) -> bool:
    """Whether the result of a match stands at a word, a small word or who lost before it: beat Togo 2-1, lost 1 – 0."""
    last = min(syntax.high, at + _TO_SCORE)
    for k in range(at, last):
        figures = re.split("[-–]", syntax.words.lower[k])
        if len(figures) == 2 and all(len(one) in {1, 2} and one.isdigit() for one in figures):
            return k + 1 >= syntax.high or syntax.words.lower[k + 1] not in _MEASURES
        spaced = syntax.words.lower[k : k + 3]
        if (
            len(spaced) == 3
            and spaced[1] in {"-", "–"}
            and all(len(spaced[n]) < 3 and spaced[n].isdigit() for n in (0, 2))
        ):
            return True
        if syntax.words.name[k] == NONE and syntax.words.lower[k] not in _BEFORE_SCORES:
            return False
    return False


_MEASURES = rules.words("contests", "measures behind figures")
_TO_SCORE = 6  # words from a verb to the score at most
_BEFORE_SCORES = rules.words("contests", "opponents", "before a score") | {"them", "the", "out", "again", "away"}


def _antecedent(syntax: Syntax, group: VerbGroup) -> range:
    """The words before 'which' that are the object of the verb behind its own subject: a plant that it bought."""
    clause = syntax.clause_at(group.verb)
    own = group.first - clause.first > 1 and clause.opener in {"which", "that", "whom"}
    if clause.kind != "relative" or not own:
        return range(0)
    last = clause.first - (syntax.words.lower[clause.first - 1] == ",")
    return range(max(syntax.low, last - _BEFORE), last)


def _is_thing(syntax: Syntax, after: range) -> bool:
    """Whether the words of an object name some thing: a determiner, a number, a capital or a name opens them."""
    if not after:
        return False
    word = syntax.words.lower[after.start]
    opens = word in words("determiners") or word in MONEY or word[0].isdigit() or word in {"it", "them"}
    opens = opens or (word.endswith("s") and word.isalpha() and not syntax.is_verb(after.start))  # suspended contracts
    return opens or syntax.words.name[after.start] != NONE or syntax.words.capital(after.start) or len(after) > 1


def _opens_another(syntax: Syntax, at: int) -> bool:
    """Whether a word behind a verb is no object: it closes the clause or opens another phrase."""
    word = syntax.words.lower[at]
    closes = {"and", "or", "as", "but", "when", "while", "from", "having"}  # retires in May having held the post
    return not word[0].isalnum() or word in closes or word in words("cuts")


def _is_vehicle(scene: Scene, group: VerbGroup) -> bool:
    """Whether a train or a bus hits something, which is an accident: a passenger train hit a bus."""
    syntax = scene.syntax
    if syntax.words.lower[group.verb] not in {"hit", "struck"}:
        return False
    vehicles = kinds()["vehicle hitting something"].subjects
    return any(syntax.words.lower[at] in vehicles and heads(syntax, at) for at in subject_words(syntax, group))


def _has_subject(scene: Scene, kind: Kind, group: VerbGroup, passive: bool) -> bool:
    if kind.name == "attack" and not passive and _is_vehicle(scene, group):
        return False
    if passive or not (kind.subject or kind.subjects):
        return True
    before = subject_words(scene.syntax, group)
    if kind.name == "threat" and not kinds()["natural force"].subjects.isdisjoint(
        scene.syntax.words.lower[before.start : before.stop]
    ):
        return False  # the river threatened to flood the town
    if any(scene.syntax.words.lower[at] in kind.subjects and not _is_of_talks(scene, at) for at in before):
        return True
    if "named" in kind.subject and is_it(scene.syntax, before):
        return True
    if kind.family == "act" and "named" in kind.subject and opens_with_name(scene, before):
        return True
    return any(_is_subject(scene, one, before, kind.objects) for one in kind.subject)


def _is_of_talks(scene: Scene, at: int) -> bool:
    """Whether a noun only says whose talks or deal its subject is: coalition talks collapsed, the government deal."""
    syntax = scene.syntax
    after = syntax.words.lower[at + 1] if at + 1 < syntax.high else ""
    return after in event_nouns("consult") or after in event_nouns("agreement")


def _is_subject(scene: Scene, what: str, before: range, nouns: frozenset[str]) -> bool:
    if what == "somebody":
        return has_somebody(scene, before)
    if what == "named" and has_capital(scene, before):
        return True
    if what == "mover":
        return has_mover(scene, before)
    if what == "side":
        return is_side(scene, before)
    if what == "country":
        return is_state(scene, before) and is_country(scene, before)
    return is_state(scene, before) if what == "state" else is_among(scene, what, before, nouns)


_NAMED_NEAR = frozenset(("act", "justice"))  # families of which the word may end a name: in Leeds Crown Court


def _is_near(scene: Scene, start: int, kind: Kind) -> bool:
    """Whether one of a kind's words, or of a journey a place, stands soon after a verb."""
    syntax = scene.syntax
    while start < syntax.high and syntax.words.date[start] != NONE:
        start += 1
    for at in range(start, min(syntax.high, start + _NEAR)):
        number = syntax.words.name[at]
        if number != NONE and kind.family == "visit" and scene.cast.mentions[number].kind == "place":
            return True
        if (number == NONE or kind.family in _NAMED_NEAR) and syntax.words.lower[at] in kind.near:
            return True
    return False

"""The shape of a verb that tells an event: what its object and its subject must be, as the lexicon demands."""

from __future__ import annotations

import re
from functools import cache

from ingest import rules
from ingest.events.kinds import Kind, Trigger, event_nouns, kinds
from ingest.events.scenes import Scene
from ingest.grammar.clauses import Syntax, before_dashes, finite_left, finite_right, shares_passive
from ingest.grammar.subjects import behind_fronted
from ingest.grammar.verbs import BE, MODALS, ends_as_adverb, tags_of, words
from ingest.grammar.word_groups import number_words, people_nouns, words_for
from ingest.grammar.words import MONEY, NONE, VerbGroup

_REACH = 12  # words of an object at most, with the title of a person
_BACK = 14  # words of a subject at most
_NEAR = 6  # words between a verb and its place at most
_PRONOUNS = frozenset(("him", "her", "them", "us", "me", "himself", "herself", "themselves"))
_SUBJECTS = frozenset(("he", "she", "they", "we", "i", "who", "both"))
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
_INSIDE = MONEY | {"'s", "'", "-", "“", "”", '"'}  # marks inside an object
_PARTICLES = rules.words("participants", "particles behind objects")
_BEHIND = _PARTICLES | {
    "and",
    "not",
    "or",
    "but",
    "who",
    "which",
    "that",
    "also",
    "both",
    "back",
    "unchanged",
    "steady",
    "worth",
    "guilty",
    "liable",
    "dead",
    "unconscious",
    "unresponsive",
    "unharmed",
    "unhurt",
    "injured",
    "wounded",
    "trapped",
    "hanged",
    "home",
    "go",
}


@cache
def body_nouns() -> frozenset[str]:
    """Nouns for bodies that act: the cabinet, the jury."""
    return words_for("bodies")


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
    if not found or found[0] - trigger.head > _REACH or not _QUOTES.isdisjoint(lower[trigger.head : found[0]]):
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
        if _has(scene, "noun", range(at, at + 1), kind.objects) and syntax.words.name[at] == NONE
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


def is_passive(syntax: Syntax, group: VerbGroup) -> bool:
    """Whether a verb's subject, or the noun before a bare participle, is what it is done to."""
    done = group.passive or (group.tag == "n" and not group.perfect) or is_reduced(syntax, group)
    done = done or (syntax.words.lower[group.first - 1] == "or" and shares_passive(syntax, group))
    return done or syntax.words.lower[group.verb : group.verb + 2] in _DONE_TO


def is_reduced(syntax: Syntax, group: VerbGroup) -> bool:
    """Whether a form that could be a past is the participle behind its noun: a memoir published in 2001."""
    clause, verb = syntax.clause_at(group.verb), group.verb
    if not (
        group.first == verb == clause.first and clause.kind == "participle" and "n" in tags_of(syntax.words.lower[verb])
    ):
        return False
    if syntax.words.lower[verb - 1] != "," or verb + 1 >= syntax.high:
        return True
    follows = syntax.words.lower[verb + 1] in words("prepositions") or syntax.words.date[verb + 1] != NONE
    return follows and (syntax.any_finite(verb + 1, syntax.high) or syntax.any_finite(syntax.low, verb))


def object_start(syntax: Syntax, trigger: Trigger, particles: bool = True) -> int:
    """The first word after a verb, its `particles`, and the adverbs and dates that follow them."""
    lower = syntax.words.lower
    at = trigger.last if particles and trigger.first <= trigger.head else trigger.head + 1
    while at < syntax.high and (
        syntax.words.date[at] != NONE
        or (lower[at] in words("adverbs") and not _opens_once(syntax, at))
        or ends_as_adverb(lower[at])
        or (lower[at] in {"on", "in"} and at + 1 < syntax.high and syntax.words.date[at + 1] != NONE)
        or _SCORE.fullmatch(lower[at])
    ):
        at += 1
    return _past_place(syntax, at)


def _opens_once(syntax: Syntax, at: int) -> bool:
    """Whether 'once' opens a clause of its own: suspended once the agency has verified it."""
    clause = syntax.clause_at(at)
    return (
        syntax.words.lower[at] == "once" and clause.first in {at, at + 1} and finite_right(syntax, at, clause.last) > at
    )


_SCORE = re.compile(r"\d+[-–]\d+")  # how many voted for and against: ruled 5-4 that


def _past_place(syntax: Syntax, at: int) -> int:
    """The first word behind a place that stands between a verb and its object: received in Lima the envoy."""
    if at + 2 >= syntax.high or syntax.words.lower[at] not in {"in", "at"} or syntax.words.name[at + 1] == NONE:
        return at
    end = syntax.words.name_end(at + 1, syntax.high)
    lower, date = syntax.words.lower, syntax.words.date
    while end + 1 < syntax.high and (date[end] != NONE or (lower[end] in {"on", "in"} and date[end + 1] != NONE)):
        end += 1  # signed in Lima on Monday a treaty
    follows = end < syntax.high and (
        syntax.words.name[end] != NONE or syntax.words.capital(end) or syntax.words.lower[end] in {"a", "the", "an"}
    )
    return end if follows else at


def object_of(scene: Scene, start: int) -> range:
    """The words of the object that begins at a word: to a preposition, a conjunction, a verb or the clause's end."""
    syntax = scene.syntax
    lower = syntax.words.lower
    clause = syntax.clause_at(min(start, syntax.high - 1))
    if clause.kind == "adjunct" and clause.first == start:
        return range(start, start)  # suspended once the agency has verified it
    last = min(clause.last, start + _REACH, syntax.high)
    first = _past_quantity(syntax, start)
    for at in range(first, last):
        word = lower[at]
        if syntax.words.name[at] != NONE:
            continue
        if word == "," and lower[at - 1][-1].isdigit() and lower[min(at + 1, last)][0].isdigit():
            continue  # 9,000 cars
        joins = word in _PARTICLES or word == "to" or (word in words("prepositions") and word != "of")
        ends = (
            (joins and not scene.cast.in_title(syntax.words.starts[at]))
            or word == "that"
            or lower[at : at + 2] == ("not", "to")
        )
        if _is_year_inside(syntax, at, first):
            continue
        if ends or syntax.words.date[at] != NONE or not (word[0].isalnum() or word in _INSIDE):
            return range(start, at)
    return range(start, last)


def _is_year_inside(syntax: Syntax, at: int, first: int) -> bool:
    """Whether a year stands between an article and the noun it belongs to: sat out the 2019 season."""
    words_ = syntax.words
    if words_.date[at] == NONE or at == first or at + 1 >= syntax.high or not words_.lower[at].isdigit():
        return False
    article = words_.lower[at - 1] in {"the", "a", "its", "his", "her", "their"}
    behind = words_.lower[at + 1]
    return article and behind.isalpha() and behind not in words("prepositions") and words_.date[at + 1] == NONE


def _past_quantity(syntax: Syntax, at: int) -> int:
    """The first word behind what only says how many: at least, more than, as many as."""
    lower = syntax.words.lower
    for words_ in (
        ("at", "least"),
        ("at", "most"),
        ("up", "to"),
        ("more", "than"),
        ("as", "many", "as"),
        ("as", "much", "as"),
        ("about",),
        ("around",),
        ("over",),
    ):
        after = at + len(words_)
        if (
            lower[at:after] == words_
            and not _is_hour(lower, after)
            and after < syntax.high
            and (lower[after][0].isdigit() or lower[after] in number_words() or lower[after] in MONEY)
        ):
            return after
    return at


def _is_hour(lower: tuple[str, ...], at: int) -> bool:
    """Whether a number is a time of the day: around 4:07 p.m., about 9 a.m."""
    return not _HOURS.isdisjoint(lower[at + 1 : at + 4])


_HOURS = frozenset((":", "a.m", "p.m", "am", "pm", "gmt", "o'clock"))


_WHOSE_OWN = frozenset(("whose", "where", "when"))  # openers of relative clauses with a subject of their own


def subject_words(syntax: Syntax, group: VerbGroup) -> range:
    """The words before a verb in which its subject stands."""
    if fronted := behind_fronted(syntax, group):
        return fronted  # Addressing the council, the mayor said
    if group.first == group.verb and group.passive and syntax.words.lower[group.first - 1] in {"if", "unless"}:
        return range(max(syntax.low, group.first - 1 - _BACK), group.first - 1)  # the bill, if passed, would ban it
    shared = _shared_modal(syntax, group)
    if shared != NONE:
        return range(max(syntax.clause_at(shared).first, shared - _BACK, syntax.low), shared)
    clause = syntax.clause_at(group.verb)
    first = clause.first
    if syntax.words.lower[group.first] == "being" and group.first - clause.first <= 1:
        verb = finite_left(syntax, clause.first)
        own = syntax.clause_at(verb).first if verb != NONE else syntax.low
        return range(own, verb if verb != NONE else group.first)  # he was fined after being arrested
    if (
        clause.kind in {"relative", "coordinate", "infinitive", "participle", "resume", "complement"}
        or group.tag == "g"
    ):
        near = syntax.any_finite(clause.first, group.first)
        own = clause.kind == "complement" or (clause.kind == "relative" and clause.opener in _WHOSE_OWN)
        first = clause.first if own and not near and group.first - first > 1 else syntax.low
    if clause.kind == "relative" and clause.opener in {"that", "which"} and group.first - clause.first <= 1:
        before = syntax.last_finite(first, clause.first)  # the toll may rise in areas that | were cut off
        first = max(first, before + 1)
    if clause.kind == "coordinate" and group.passive and group.first - clause.first <= 1:
        return range(first, group.first)  # two robbers made off with cash in Lima on Monday but were arrested
    split = before_dashes(syntax, syntax.number_at(clause.first))
    if split != NONE and not syntax.any_finite(syntax.clauses[split].first, syntax.clauses[split].last):
        return range(syntax.clauses[split].first, group.first)  # a man – a teacher – was arrested
    return range(max(first, group.first - _BACK, syntax.low), group.first)


_ROW = 30  # words from a modal to the last of the verbs that share it at most


def _shared_modal(syntax: Syntax, group: VerbGroup) -> int:
    """The modal that a verb shares with one before it, or -1: it will ground flights, freeze hiring and cut pay."""
    if group.modal is None or group.to != NONE or group.first != group.verb:
        return NONE
    low = max(syntax.low, group.verb - _ROW)
    return next((at for at in range(group.verb - 1, low - 1, -1) if syntax.words.lower[at] in MODALS), NONE)


def _has_object(scene: Scene, kind: Kind, group: VerbGroup, after: range, passive: bool) -> bool:
    wanted = kind.object or (("noun",) if kind.objects else ())
    if not wanted:
        return True
    before = subject_words(scene.syntax, group)
    where = before if passive else after or _antecedent(scene.syntax, group)
    if passive and kind.passive_too and _has(scene, "somebody", before, kind.objects):
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
            return _has(scene, "noun", before, kind.objects)
        if one not in {"none", "itself", "anything"} and _has(scene, one, where, kind.objects):
            return True
    return False


_DONE_TO = (("charged", "with"), ("injured", "in"), ("wounded", "in"))  # never of who does it: appeared charged with

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
_BEFORE_SCORES = rules.words("contests", "before a score") | {"them", "the", "out", "again", "away"}


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
    return any(syntax.words.lower[at] in vehicles and _heads(syntax, at) for at in subject_words(syntax, group))


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
    return is_state(scene, before) if what == "state" else _has(scene, what, before, nouns)


def is_country(scene: Scene, before: range) -> bool:
    """Whether the last name of a subject is that of a country or place: Peru, the government of Peru."""
    names = [scene.syntax.words.name[at] for at in before if scene.syntax.words.name[at] != NONE]
    return bool(names) and scene.cast.mentions[names[-1]].kind == "place"


def is_state(scene: Scene, before: range) -> bool:
    """Whether the last name of a subject is a state or body that acts by itself: not an official in Peru."""
    syntax = scene.syntax
    named = [at for at in before if syntax.words.name[at] != NONE]
    if not named or scene.cast.mentions[syntax.words.name[named[-1]]].kind == "person":
        return False
    first = min(at for at in named if syntax.words.name[at] == syntax.words.name[named[-1]])
    if first > before.start and syntax.words.lower[first - 1] in words("prepositions"):
        return False
    return all(_is_beside(syntax, at) for at in range(named[-1] + 1, before.stop))


def _is_beside(syntax: Syntax, at: int) -> bool:
    """Whether a word between a subject and its verb is no noun: a mark, a day, an adverb, a preposition."""
    word = syntax.words.lower[at]
    plain = word in words("adverbs") or word in words("prepositions") or ends_as_adverb(word)
    return plain or not word[0].isalpha() or syntax.words.date[at] != NONE or syntax.is_verb(at)


def _has(scene: Scene, what: str, where: range, nouns: frozenset[str]) -> bool:
    """Whether the words of a subject or object are one of OBJECTS."""
    syntax = scene.syntax
    lower, name = syntax.words.lower, syntax.words.name
    if what == "noun":
        return any((lower[at] in nouns or lower[at].removesuffix("s") in nouns) and _heads(syntax, at) for at in where)
    kinds = {
        "person": {"person"},
        "somebody": {"person"},
        "people": {"person"},
        "body": {"organization"},
        "place": {"place"},
    }
    wanted = kinds.get(what, {"person", "organization", "place"})
    for at in where:
        if name[at] != NONE and scene.cast.mentions[name[at]].kind in wanted and _whole(scene, at):
            opens = at - 1 if at - 1 in where and lower[at - 1] == "the" else at  # the flag of the United States
            before = lower[opens - 1] if opens - 1 in where else ""
            inside = before in words("prepositions") and (before != "of" or lower[opens - 2] not in nouns)
            return what != "place" or not (inside or before == "to")
    if what not in {"somebody", "people"}:
        return False
    return any(_is_somebody(syntax, at, where) or (what == "somebody" and _is_counted(syntax, at)) for at in where)


def _is_counted(syntax: Syntax, at: int) -> bool:
    """Whether a number stands for people, or before a plural: eleven were arrested, five pilgrims."""
    word = syntax.words.lower[at]
    if not (word.isdigit() or word in number_words()) or at + 1 >= syntax.high or syntax.words.date[at] != NONE:
        return False
    if _is_money(syntax, at):
        return False
    following = syntax.words.lower[at + 1]
    return syntax.is_finite(at + 1) or (following.isalpha() and following.endswith("s")) or following in people_nouns()


def _is_money(syntax: Syntax, at: int) -> bool:
    """Whether a number is an amount of money: $300,000."""
    lower = syntax.words.lower
    while at > syntax.low and (lower[at].isdigit() or lower[at] in {",", "."}):
        at -= 1
    return lower[at] in MONEY


def is_nobody(syntax: Syntax, group: VerbGroup) -> bool:
    """Whether the subject is denied: no agreement was signed, neither side agreed."""
    clause = syntax.clause_at(group.verb)
    if clause.kind == "main" and clause.opener in {"if", "unless"}:
        return False  # if he goes, nobody will testify: that is only thought
    first = clause.first
    start = syntax.words.lower[first : group.first][:3]
    if start[:1] and start[0] in words("prepositions") and "," in syntax.words.lower[first : group.first]:
        start = ()  # with no rain in sight, the town will close two schools
    if any(word in _NOBODY for word in start) or start[:2] == ("not", "one"):
        return True
    for at in range(group.first - 1, max(first, group.first - _SUBJECT), -1):
        word = syntax.words.lower[at]
        if word in _NOBODY:
            return True  # during the hearing no witnesses objected
        closed = word in words("prepositions", "cuts", "determiners") and word != "of"
        if closed or not word[0].isalnum() or syntax.is_finite(at):
            return False
    return False


_NOBODY = frozenset(("no", "neither", "nobody", "none", "nothing", "no-one"))
_SUBJECT = 6  # words of a subject before its verb at most, from its 'no'


def has_somebody(scene: Scene, where: range) -> bool:
    """Whether a person stands among some words: a name, a pronoun, a noun for people."""
    syntax = scene.syntax
    named = any(
        syntax.words.name[at] != NONE and scene.cast.mentions[syntax.words.name[at]].kind == "person" for at in where
    )
    return named or any(
        _is_somebody(syntax, at, where) or (syntax.words.lower[at] in body_nouns() and _heads(syntax, at))
        for at in where
    )


def has_mover(scene: Scene, where: range) -> bool:
    """Whether the head of a subject is a vehicle, a unit or a place full of people: army trucks, the night ferry."""
    lower = scene.syntax.words.lower
    return any(lower[at] in words_for("movers") and _heads(scene.syntax, at) for at in where)


def is_side(scene: Scene, where: range) -> bool:
    """Whether one name in the singular, and nothing else, is the subject of a plural verb: Osaka visit Kobe."""
    syntax = scene.syntax
    words_, lower = syntax.words, syntax.words.lower
    if where.stop >= syntax.high or tags_of(lower[where.stop])[:1] != "b" or where.stop == where.start:
        return False
    first = where.stop - 1
    while first > syntax.low and (words_.name[first - 1] != NONE or words_.capital(first - 1)):
        first -= 1
    if not words_.capital(first) or lower[where.stop - 1] in _PLURALS or lower[where.stop - 1].endswith("s'"):
        return False
    number = words_.name[where.stop - 1]
    if number != NONE and scene.cast.mentions[number].kind == "person":
        return False
    before = lower[first - 1] if first > syntax.low else ","
    return before in _BEFORE_SIDES and "and" not in lower[first : where.stop]


_PLURALS = rules.words("contests", "plurals that are no side")
_BEFORE_SIDES = words("cuts") | {",", ".", ";", ":", "and", "but"}


def is_it(syntax: Syntax, where: range) -> bool:
    """Whether a subject is 'it', which stands for a body or thing that the text has named."""
    return where.stop > where.start and syntax.words.lower[where.stop - 1] == "it"


def has_named(scene: Scene, where: range) -> bool:
    """Whether a name stands among some words."""
    return any(scene.syntax.words.name[at] != NONE for at in where)


def has_capital(scene: Scene, where: range) -> bool:
    """Whether words that nobody knows as a name open a subject and are written as one: Lumen Robotics has raised."""
    syntax = scene.syntax
    at = where.start
    while at < where.stop and (
        syntax.words.lower[at] in words("determiners") or syntax.words.lower[at] in words("cuts")
    ):
        at += 1
    if at >= where.stop or not syntax.words.capital(at) or syntax.words.date[at] != NONE:
        return False
    return at > syntax.low or (at + 1 < where.stop and syntax.words.capital(at + 1))


def opens_with_name(scene: Scene, where: range) -> bool:
    """Whether one word with a capital is a subject or has an apposition: Delta is cutting; Peru, a power, will send."""
    syntax, at = scene.syntax, where.start
    if at >= where.stop or not syntax.words.capital(at) or syntax.words.date[at] != NONE:
        return False
    if syntax.words.name[at] != NONE and at + 1 < where.stop and syntax.words.lower[at + 1] == ",":
        return True
    return at + 1 == where.stop and _is_capital_inside(syntax, at)


def _is_capital_inside(syntax: Syntax, at: int) -> bool:
    """Whether the word that opens a sentence is written with a capital inside another one too: Delta is cutting."""
    body, word = syntax.words.body, f" {syntax.words.text(at, at + 1)}"
    found = body.find(word)
    while found >= 0:
        after = body[found + len(word) : found + len(word) + 1]
        if found and (body[found - 1].islower() or body[found - 1] == ",") and not after.isalpha():
            return True
        found = body.find(word, found + 1)
    return False


def in_quotation(syntax: Syntax, at: int) -> bool:
    """Whether a word stands in a direct quotation that opens in its own sentence."""
    body = syntax.words.body[syntax.words.starts[syntax.low] : syntax.words.starts[at]]
    return body.count("“") > body.count("”") or body.count('"') % 2 == 1


def _is_somebody(syntax: Syntax, at: int, where: range) -> bool:
    word = syntax.words.lower[at]
    if word in _PRONOUNS:
        return at == where.start and (word != "her" or at + 1 == where.stop or _is_no_noun(syntax, at + 1))
    if word in _SUBJECTS:
        alone = all(_is_plain_adverb(syntax, k) for k in range(at + 1, where.stop))  # she later travelled on
        return alone or word in {"who", "both"} or syntax.is_finite(at + 1)
    if word == "pair" and syntax.words.lower[at + 1 : at + 2] == ("of",):
        return False  # a pair of shoes
    people = word in people_nouns() or _AGED.fullmatch(word) is not None or _are_short(syntax, at)
    return people and _heads(syntax, at)


def _is_plain_adverb(syntax: Syntax, at: int) -> bool:
    """Whether a word between a subject and its verb only says when or how: later, also, quietly."""
    word = syntax.words.lower[at]
    return word in words("adverbs") or (ends_as_adverb(word) and not syntax.words.capital(at))


def _is_no_noun(syntax: Syntax, at: int) -> bool:
    """Whether a word behind 'her' is of what was done to her, and no thing of hers: shot her dead, her in the arm."""
    word = syntax.words.lower[at]
    return word == "dead" or word in words("prepositions") or word in words("adverbs")


def _are_short(syntax: Syntax, at: int) -> bool:
    """Whether a word is the plural of capitals, which stand for people: two MPs, some of the MLAs, CEOs."""
    return _CAPITALS.fullmatch(syntax.words.body[syntax.words.starts[at] : syntax.words.ends[at]]) is not None


_CAPITALS = re.compile(r"[A-Z]{2,4}s")
_AGED = re.compile(r"\d{1,3}-year-olds?")  # charged the 41-year-old


def _heads(syntax: Syntax, at: int) -> bool:
    """Whether a noun is the last of its phrase, and no other noun follows it."""
    if at + 1 >= syntax.high:
        return True
    word = syntax.words.lower[at + 1]
    if not word[0].isalpha():
        return word not in {"'s", "'", "-"}
    if syntax.words.name[at] != NONE and syntax.words.name[at] == syntax.words.name[at + 1]:
        return False  # the name goes on: the Investigation Department
    if syntax.words.name[at + 1] != NONE:
        end = syntax.words.name_end(at + 1, syntax.high)
        return end >= syntax.high or syntax.words.lower[end] not in {"'s", "'"}  # the president Jan Novak's proposal
    if syntax.words.date[at + 1] != NONE:
        return True
    known = (
        word in words("prepositions")
        or word in words("cuts")
        or word in words("adverbs")
        or word in words("determiners")
    )
    return (
        known
        or word in _BEHIND
        or word in BE
        or word == "to"
        or ends_as_adverb(word)
        or syntax.is_finite(at + 1)
        or syntax.is_verb(at + 1)
    )


def _whole(scene: Scene, at: int) -> bool:
    """Whether a name is not a possessor: not the minister in the minister's motives."""
    syntax = scene.syntax
    end = syntax.words.name_end(at, syntax.high)
    return end >= syntax.high or syntax.words.lower[end] not in {"'s", "'"}


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

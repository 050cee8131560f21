"""Who takes part in an event that a noun tells."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from ingest import rules
from ingest.events.actors import is_nobody
from ingest.events.adjectives import named_before
from ingest.events.belongings import as_blamed, author_of, blamed, harmed_by, killed_by
from ingest.events.kinds import Kind, Trigger
from ingest.events.objects import FOR_COUNTRIES, LED, OF, distinct, named_against, named_by, named_with, phrase_end
from ingest.events.others import (
    done_to,
    employer,
    held_for,
    in_company,
    in_course,
    in_which,
    present_at,
    several_lands,
    works_of,
)
from ingest.events.owners import is_owned, meant_by_whose, owner_of, possessors
from ingest.events.phrases import Phrase
from ingest.events.scenes import Scene
from ingest.events.travellers import (
    callers,
    ended_by,
    gathered,
    is_of_victims,
    is_travelled,
    matrix_people,
    speakers_at,
    travellers,
)
from ingest.grammar.clauses import Syntax, finite_left, finite_right
from ingest.grammar.countries import kind_of_place
from ingest.grammar.heads import heads_in
from ingest.grammar.participants import participant
from ingest.grammar.subjects import subject_of
from ingest.grammar.verbs import BE, bases, verb_group, words
from ingest.grammar.word_groups import words_for
from ingest.grammar.words import NONE
from ingest.model import Participant

# What somebody does with a case or an office that makes him one who takes part in it.
_OPENING = rules.words("participants", "opening an inquiry")


_STAYING_AWAY = rules.words("participants", "skipping")


_HOSTING = rules.words("participants", "hosting")


# Families of kinds whose noun is the object of somebody who only speaks or decides about it: accepted his resignation.
_NOT_BY_SUBJECT = frozenset(("office", "justice", "violence", "disaster", "death"))


# Families of kinds whose noun somebody who is told behind another verb has not done: the death is probed by the FBI.
_SUFFERED = frozenset(("violence", "disaster", "death"))
_SWAPS = rules.words("participants", "swaps")
_WITH_SUBJECT = frozenset(("join", "hold", "play", "reach", "attend", "cancel", "postpone", "give", "speak", "file"))


_OF_ONESELF = frozenset(("resignation", "retirement", "departure"))  # which nobody else does


def _struck(scene: Scene, phrase: Phrase, after: int, known: bool) -> list[Participant]:
    """Whom a strike is against: unions at Veltrano called a strike, a strike by pilots at Veltrano."""
    found = employer(scene, phrase.verb, "recipient") if phrase.verb != NONE and phrase.place == "object" else []
    if not (found or known) and scene.syntax.words.lower[after : after + 1] == ("by",):
        return employer(scene, min(after + _TO_WORK, scene.syntax.high), "recipient")
    return found or works_of(scene, after, "recipient")


def _has_sides(scene: Scene, trigger: Trigger) -> bool:
    """Whether those behind 'with' and 'between' take part in what a noun tells: talks, a swap, drills between two."""
    kind, lower = trigger.kind, scene.syntax.words.lower
    if kind.reciprocal or kind.family in {"consult", "election"}:
        return True
    if kind.name == "release" and lower[trigger.head] in _SWAPS:
        return True
    return kind.family in {"disaster", "military"} and lower[_behind_days(scene.syntax, trigger.last)] == "between"


def people_of_noun(scene: Scene, trigger: Trigger, phrase: Phrase) -> tuple[Participant, ...]:
    """Who takes part in what a noun tells."""
    kind, after = trigger.kind, trigger.last
    part = "participant" if kind.reciprocal or phrase.effect == "attend" else "actor"
    jailed = scene.syntax.words.lower[trigger.head] == "jailing"
    whose = "recipient" if kind.done_to or jailed else part
    found = _before(scene, trigger, phrase, whose, part)
    behind = as_blamed(scene, phrase, _behind(scene, after, kind, whose, part), part)
    if kind.name in _OF_ONESELF and any(p.person for p in behind):
        found = []  # the president announced the resignation of X
    found.extend(behind)
    if kind.name == "publication" and not found and scene.syntax.words.lower[after : after + 1] == ("of",):
        found.extend(author_of(scene, after + 1, min(after + _TO_WORK, scene.syntax.high), part))
    found.extend(_survivor_of(scene, phrase))
    if not found:
        found.extend(owner_of(scene, phrase, whose) or meant_by_whose(scene, phrase.first, whose))
    if _has_sides(scene, trigger):
        found.extend(named_with(scene, after, part, kind.family == "contest"))
    if phrase.verb > phrase.head and kind.name not in _OF_ONESELF:
        found.extend(_by_whom(scene, phrase, kind, part))
        if not found and "by" in scene.syntax.words.lower[after : phrase.verb]:
            found.extend(named_by(scene, after, part))  # a dinner hosted by X will follow
    if kind.family == "sanction":
        found.extend(named_against(scene, after))
    if kind.family == "protest":
        found.extend(_struck(scene, phrase, after, bool(found)))
    found.extend(_responsible(scene, phrase, part))
    found.extend(_leaders(scene, after, phrase, part))
    found.extend(in_course(scene, phrase, kind))
    if kind.family in _SUFFERED:
        found.extend([*blamed(scene, phrase, after, part), *harmed_by(scene, after), *killed_by(scene, phrase)])
    found.extend(
        [*_winner_of(scene, phrase, kind, part), *_lost_to(scene, phrase, kind), *_beaten(scene, phrase, kind)]
    )
    found.extend([*_who_will(scene, after, kind, part), *in_which(scene, after, kind, part)])
    if kind.family in {"ceremony", "speech"} and any(p.person for p in found):
        beside = phrase.effect == "attend" and scene.syntax.words.lower[after : after + 1] == ("with",)
        found.extend(in_company(scene, after - beside, "participant", beside))
    found.extend([*held_for(scene, after, kind), *(done_to(scene, after, kind) if kind.family != "consult" else ())])
    found.extend(several_lands(scene, after) if kind.family == "visit" else ())
    found.extend(present_at(scene, max(after, phrase.verb + 1)))
    found.extend(_around(scene, phrase, after, kind, part, found))
    return distinct([p for p in found if p.rule != "events.official" or kind.family in FOR_COUNTRIES])


def _responsible(scene: Scene, phrase: Phrase, part: str) -> list[Participant]:
    """Who says that it was his: claimed responsibility for the attack, took the blame for the leak."""
    lower, last = scene.syntax.words.lower, phrase.first - 1
    if phrase.verb == NONE or lower[last] != "for" or lower[last - 1] not in {"responsibility", "blame", "credit"}:
        return []
    claims = not {"claim", "take", "accept", "admit"}.isdisjoint(bases().get(lower[phrase.verb], ()))
    return _subject_people(scene, phrase, part) if claims else []


def _around(
    scene: Scene, phrase: Phrase, after: int, kind: Kind, part: str, known: list[Participant]
) -> list[Participant]:
    """Who takes part by the clause around a noun, where the words beside it name nobody, or nobody who speaks there."""
    lower = scene.syntax.words.lower
    found: list[Participant] = []
    found += gathered(scene, phrase, kind, part)
    if not (known or found) and kind.reciprocal:
        found += _agreed_at(scene, phrase, part)
    if not known and kind.reciprocal:
        found += _fronted(scene, phrase, part) or _made_by(scene, after, part) or ended_by(scene, phrase, part)
    if not (known or found) and kind.family == "consult":
        found += _with_own(scene, phrase, after, part)
    if not (known or found) and lower[phrase.first : phrase.head + 1] == ("a", "joint", "statement"):
        found += _fronted(scene, phrase, part)
    buried = kind.family == "ceremony" and lower[after : after + 1] == ("of",)  # the funeral of
    if buried or not any(p.person for p in (*known, *found)):
        found += speakers_at(scene, phrase, kind, part) or callers(scene, phrase, kind, part)
    return found


def _agreed_at(scene: Scene, phrase: Phrase, part: str) -> list[Participant]:
    """Those who agreed on something at a meeting, where they are several: Peru and Chile agreed at a summit to."""
    syntax = scene.syntax
    if phrase.place != "phrase" or phrase.opener != "at":
        return []
    verb = finite_left(syntax, phrase.first)
    if verb == NONE or _AGREEING.isdisjoint(bases().get(syntax.words.lower[verb], ())):
        return []
    group = verb_group(syntax.words, syntax.low, verb)
    plain = not (group.passive or group.negated or group.modal)
    found = subject_of(syntax, scene.cast, verb, part) if plain else []
    return found if len(found) > 1 else []


_AGREEING = rules.words("participants", "agreeing at a meeting")


def _with_own(scene: Scene, phrase: Phrase, after: int, part: str) -> list[Participant]:
    """Who has talks with those who are his own: Veltrano collapsed after talks with its lenders failed."""
    syntax, lower = scene.syntax, scene.syntax.words.lower
    if phrase.opener not in {"after", "in", "during", "following"} and lower[phrase.first - 1] not in {"after", "when"}:
        return []
    if after + 1 >= syntax.high or lower[after] != "with" or lower[after + 1] not in {"its", "his", "her"}:
        return []
    verb = finite_left(syntax, phrase.first)
    found = subject_of(syntax, scene.cast, verb, part) if verb != NONE else []
    fitting = [p for p in found if (p.person is None) == (lower[after + 1] == "its")]
    return fitting if len(found) == len(fitting) == 1 else []


def _before(scene: Scene, trigger: Trigger, phrase: Phrase, whose: str, part: str) -> list[Participant]:
    """Who is told before a noun: its governor's subject, its possessors, who came for it or travelled."""
    kind = trigger.kind
    owners = possessors(scene, phrase, whose, kind.family)
    if kind.family == "disaster":
        owners = [p for p in owners if not p.place]  # China's worst earthquake
    found = [*_governing(scene, phrase, kind, part), *owners]
    found.extend(named_before(scene, phrase, kind, part))
    if kind.name == "questioning" and not found and phrase.opener in {"after", "for", "following"}:
        verb = finite_left(scene.syntax, phrase.first)  # was held after questioning
        held = verb != NONE and verb_group(scene.syntax.words, scene.syntax.low, verb).passive
        found = [p for p in subject_of(scene.syntax, scene.cast, verb, whose) if p.person] if held else []
    if kind.family == "contest" and phrase.opener == "for" and not found:
        verb = finite_left(scene.syntax, phrase.first)  # Togo recalled Idris Kone for the match with Benin
        found = [p for p in subject_of(scene.syntax, scene.cast, verb, part) if not p.person] if verb != NONE else []
    others = kind.family == "consult" and is_of_victims(scene.syntax, phrase)
    if phrase.place == "phrase" and phrase.opener in _CAME_FOR and kind.reciprocal and not others:
        found.extend(matrix_people(scene, phrase, trigger.last, part))
    away = phrase.place == "phrase" and phrase.opener in _AWAY and not any(p.person for p in found)
    if away and not is_owned(scene, phrase) and is_travelled(scene, phrase, kind):
        found.extend(travellers(scene, phrase, part))
    return found


_CAME_FOR = frozenset(("for", "after", "following", "during", "in", "at", "before"))
_TO_WORK = 8  # words from 'the publication of' to the name of whose work it is at most


def _survivor_of(scene: Scene, phrase: Phrase) -> list[Participant]:
    """Who survives or escapes an attack: Ama Owusu survived an assassination attempt."""
    if phrase.place != "object" or phrase.verb == NONE:
        return []
    told = bases().get(scene.syntax.words.lower[phrase.verb], ())
    if {"survive", "escape"}.isdisjoint(told):
        return []
    return [p for p in _subject_people(scene, phrase, "recipient") if p.person]


def _by_whom(scene: Scene, phrase: Phrase, kind: Kind, part: str) -> list[Participant]:
    """Who is told with 'by' behind a noun's verb, where the verb is one of doing it: was hosted by Peru."""
    near = scene.syntax.words.lower[phrase.verb : phrase.verb + _TO_SPEAK]  # is likely to be viewed by
    spoken = any(not _SPOKEN.isdisjoint((*bases().get(word, ()), word)) for word in near)
    only_said = phrase.effect in {None, "deny"} and (spoken or kind.family in _SUFFERED)
    return [] if only_said else named_by(scene, phrase.verb + 1, part)


def _who_will(scene: Scene, after: int, kind: Kind, part: str) -> list[Participant]:
    """Who does something at it, as the clause behind tells: a service in Lima, at which Ama Owusu will speak."""
    syntax = scene.syntax
    number = syntax.number_at(after - 1) + 1
    clause = syntax.clauses[number] if number < len(syntax.clauses) else None
    if clause is None or clause.opener != "which" or syntax.words.lower[clause.first - 1] != "at":
        return []
    if kind.family not in {"consult", "ceremony", "speech", "press"}:
        return []
    verb = finite_right(syntax, clause.first, clause.last)
    if verb == NONE:
        return []
    first = verb_group(syntax.words, syntax.low, verb).first
    return [p for p in heads_in(syntax, scene.cast, clause.first + 1, first, part) if p.person]


def _winner_of(scene: Scene, phrase: Phrase, kind: Kind, part: str) -> list[Participant]:
    """Who is named the winner of it: declared Ama Owusu the winner of the election."""
    lower, names = scene.syntax.words.lower, scene.syntax.words.name
    noun = phrase.first - 2
    won = kind.family in {"election", "vote", "contest"} and lower[noun] in {"winner", "victor"}
    if not won or phrase.opener != "of":
        return []
    at = noun - 1 - (lower[noun - 1] in {"the", "a"})
    if lower[at] in {"declared", "proclaimed", "named"} and lower[at - 1] in BE:  # X was declared the winner of it
        return [p for p in subject_of(scene.syntax, scene.cast, at, part) if p.person]
    mention = scene.cast.mentions[names[at]] if at >= scene.syntax.low and names[at] != NONE else None
    return [participant(mention, part, "events.named")] if mention is not None and mention.person else []


def _beaten(scene: Scene, phrase: Phrase, kind: Kind) -> list[Participant]:
    """Whom the winner of an election beat, as a participle behind it tells: won the election, beating Ama Owusu."""
    syntax = scene.syntax
    number = syntax.number_at(phrase.head) + 1
    clause = syntax.clauses[number] if number < len(syntax.clauses) else None
    if kind.family != "election" or clause is None or clause.opener not in {"beating", "defeating", "ousting"}:
        return []
    end = phrase_end(syntax, clause.first + 1, OF, scene.cast)
    return [p for p in heads_in(syntax, scene.cast, clause.first + 1, end, "actor") if p.person or p.organization]


def _lost_to(scene: Scene, phrase: Phrase, kind: Kind) -> list[Participant]:
    """To whom somebody lost an election: lost the election in May to Ama Owusu."""
    syntax = scene.syntax
    lower, last = syntax.words.lower, syntax.clause_at(phrase.head).last
    lost = (
        phrase.verb != NONE and phrase.place == "object" and lower[phrase.verb] in {"lost", "lose", "loses", "losing"}
    )
    if not lost or kind.family != "election":
        return []
    to = next((k for k in range(phrase.head + 1, last - 1) if lower[k] == "to"), NONE)
    found = (
        heads_in(syntax, scene.cast, to + 1, phrase_end(syntax, to + 1, OF, scene.cast), "actor") if to != NONE else []
    )
    return [p for p in found if p.person or p.organization]


_MAKING = rules.words("participants", "making an agreement")


def _made_by(scene: Scene, after: int, part: str) -> list[Participant]:
    """The subject of the relative clause behind a noun, whose verb made it: the deal, which China and Peru signed."""
    syntax = scene.syntax
    number = syntax.number_at(after - 1) + 1
    clause = syntax.clauses[number] if number < len(syntax.clauses) else None
    if clause is None or clause.opener not in {"which", "that"} or clause.first - after > 1:
        return []
    verb = finite_right(syntax, clause.first, clause.last)
    told = (base for k in range(verb, min(verb + 5, syntax.high)) for base in bases().get(syntax.words.lower[k], ()))
    if verb == NONE or _MAKING.isdisjoint(told):
        return []  # but: which Egypt and Qatar had hoped to begin
    return heads_in(syntax, scene.cast, clause.first + 1, verb_group(syntax.words, syntax.low, verb).first, part)


def _governing(scene: Scene, phrase: Phrase, kind: Kind, part: str) -> list[Participant]:
    """The subject of the verb whose object the noun is, where it takes part: held talks, opened an inquiry."""
    if phrase.verb == NONE or phrase.place != "object":
        return []
    if not _APPRAISING.isdisjoint(bases().get(scene.syntax.words.lower[phrase.verb], ())):
        return []  # welcomed the sanctions
    told = scene.syntax.words.lower[phrase.head + 1 : phrase.head + 2]
    if kind.reciprocal and told == ("between",) and phrase.effect in _BY_OTHERS:
        return []  # Peru cancelled a meeting between Ama Owusu and Idris Kone
    active = kind.family not in _NOT_BY_SUBJECT or scene.syntax.words.lower[phrase.head] in _SWAPS
    shared = active and phrase.effect in _WITH_SUBJECT
    called = kind.family in {"protest", "consult"} and "call" in bases().get(scene.syntax.words.lower[phrase.verb], ())
    called = called and phrase.verb + 1 == phrase.first  # called a strike; not: called for one, called one off
    spoke = not _SPEAKING.isdisjoint(bases().get(scene.syntax.words.lower[phrase.verb], ()))
    spoke = spoke and scene.syntax.words.lower[phrase.first - 1] == "at"  # spoke at the funeral of
    tried = kind.family == "justice" and not _FACING.isdisjoint(bases().get(scene.syntax.words.lower[phrase.verb], ()))
    cut = kind.family == "visit" and not _CUTTING.isdisjoint(bases().get(scene.syntax.words.lower[phrase.verb], ()))
    if cut and not {"'s", "'"} & {*scene.syntax.words.lower[phrase.first : phrase.head]}:
        return _subject_people(scene, phrase, part)  # cut short a visit to Lima
    heard = kind.family == "request" and "hear" in bases().get(scene.syntax.words.lower[phrase.verb], ())
    if heard:
        return _subject_people(scene, phrase, part)  # was hearing a petition by Ama Owusu
    if tried:
        return _subject_people(scene, phrase, "recipient")
    if kind.family == "election" and "face" in bases().get(scene.syntax.words.lower[phrase.verb], ()):
        return _subject_people(scene, phrase, part)  # who faces an election in May
    widens = not _WIDENING.isdisjoint(bases().get(scene.syntax.words.lower[phrase.verb], ()))
    if kind.family == "sanction" and widens:
        return _subject_people(scene, phrase, part)  # threatened to broaden the sanctions
    if shared or called or spoke or _is_done_by_subject(scene, phrase, active):
        return _subject_people(scene, phrase, part)
    own = kind.reciprocal and told not in {("between",), ("for",), ("of",)}
    if own and not words_for("readying").isdisjoint(bases().get(scene.syntax.words.lower[phrase.verb], ())):
        several = _subject_people(scene, phrase, part)
        return several if len(several) > 1 else []  # Peru and Chile are arranging a meeting
    return []


_APPRAISING = rules.words("participants", "appraising")
_SPEAKING = rules.words("participants", "speaking at")
_WIDENING = frozenset(("broaden", "tighten", "widen", "extend", "expand", "ease", "toughen", "renew", "lift", "impose"))
_FACING = rules.words("participants", "facing a trial")
_CUTTING = frozenset(("cut", "extend", "shorten", "interrupt", "abandon", "delay", "begin", "end", "make"))
_BY_OTHERS = frozenset(("cancel", "postpone", "plan", "propose"))  # what others can do about a meeting


def _behind(scene: Scene, after: int, kind: Kind, whose: str, part: str) -> list[Participant]:
    """Those right behind the noun: the arrest of X, an attack by X, a courtesy call on X."""
    syntax = scene.syntax
    after = _behind_days(syntax, after)  # the disappearance in 1974 of Luis Araneda
    word = syntax.words.lower[after] if after + 1 < syntax.high else ""
    if word in {"of", "by"} and syntax.words.date[after + 1] == NONE:
        of = whose if word == "of" else part
        comma = _to_comma(syntax, after + 1)
        found = heads_in(syntax, scene.cast, after + 1, comma, of)
        if kind.family == "ceremony":
            found = [one for one in found if not _is_gathering(one)]
        if kind.name in _AWAY_FROM:
            found = [one for one in found if " from " not in one.text]
        found = found or _behind_comma(scene, comma, of)
        done_to_land = word == "of" and kind.family == "violence"  # the invasion of Peru
        doers = _doers(scene, after + 1, part) if word == "of" else []
        return [*doers, *[replace(p, part="recipient") if done_to_land and p.place else p for p in found]]
    if word == "from" and kind.family in _COMING_FROM and syntax.words.date[after + 1] == NONE:
        return heads_in(syntax, scene.cast, after + 1, phrase_end(syntax, after + 1, OF, scene.cast), part)
    if word in {"on", "against"} and kind.family == "violence":
        end = phrase_end(syntax, after + 1, OF, scene.cast)
        found = heads_in(syntax, scene.cast, after + 1, end, "recipient")
        found = [p for p in found if not p.place or kind_of_place(p.place) == "country"]  # an attack on Peru
        return [*_doers(scene, after + 1, part), *found]
    if kind.name == "courtesy call" and word == "on":
        return heads_in(syntax, scene.cast, after + 1, phrase_end(syntax, after + 1, OF, scene.cast), part)
    return []


def _behind_days(syntax: Syntax, after: int) -> int:
    """The word behind the days that stand behind a noun; the last one of the sentence where there is none."""
    while after < syntax.high and (syntax.words.date[after] != NONE or _opens_date(syntax, after)):
        after += 1
    return min(after, syntax.high - 1)


_GATHERINGS = rules.words("participants", "names of gatherings")


def _is_gathering(one: Participant) -> bool:
    """Whether a name is that of a gathering, which takes no part in its own opening: the opening of the Lima Forum."""
    return one.organization is not None and one.text.lower().split()[-1] in _GATHERINGS


# Kinds in which somebody leaves the place behind 'from': the pullout of foreign troops from Chad.
_AWAY_FROM = frozenset(("withdrawal", "release", "evacuation", "return", "deportation", "repatriation"))
# Families whose event comes from those who do it: protests from Peru, a request from Chile.
_COMING_FROM = frozenset(("protest", "request", "agreement", "aid"))


def _doers(scene: Scene, at: int, part: str) -> list[Participant]:
    """Who does what is done to those behind 'of': the arrest of Ama Owusu by Belarusian police."""
    syntax = scene.syntax
    last = min(syntax.clause_at(at).last, at + _TO_DOER)
    by = next((k for k in range(at + 1, last - 1) if syntax.words.lower[k] == "by"), NONE)
    if by == NONE or syntax.words.date[by + 1] != NONE or any(syntax.is_verb(k) for k in range(at, by)):
        return []
    if syntax.words.lower[by - 1] in _TOLD:
        return []  # the release of nine men, as reported by Reuters
    return heads_in(syntax, scene.cast, by + 1, phrase_end(syntax, by + 1, OF, scene.cast), part)


_TOLD = frozenset(("reported", "quoted", "cited", "seen", "obtained", "confirmed", "announced", "described"))
_TO_DOER = 14  # words between 'of' and the 'by' that belongs to the same noun at most

_MEDIATING = rules.words("participants", "mediating")
_STARTING = rules.words("participants", "starting something")


def _opens_date(syntax: Syntax, at: int) -> bool:
    """Whether a preposition opens a date."""
    return at + 1 < syntax.high and syntax.words.lower[at] in {"in", "on"} and syntax.words.date[at + 1] != NONE


def _is_done_by_subject(scene: Scene, phrase: Phrase, active: bool) -> bool:
    """Whether the subject of the verb around a noun takes part: opened an inquiry, told a seminar."""
    verb = bases().get(scene.syntax.words.lower[phrase.verb], ())
    if not _STARTING.isdisjoint(verb) or (active and not _MEDIATING.isdisjoint(verb)):
        return True  # organised a petition, mediated talks between two
    return not {"tell", "address"}.isdisjoint(verb) or (not active and not _OPENING.isdisjoint(verb))


def _leaders(scene: Scene, at: int, phrase: Phrase, part: str) -> list[Participant]:
    """Who leads or brokers it, as a participle behind the noun tells: the talks, mediated by Qatar, ended."""
    syntax = scene.syntax
    last = phrase.verb if phrase.verb > at else min(syntax.high, at + 20)
    for index in range(at, last - 1):
        if syntax.words.lower[index] in LED and syntax.words.lower[index + 1] == "by":
            end = phrase_end(syntax, index + 2, OF, scene.cast)
            return heads_in(syntax, scene.cast, index + 2, min(end, last), part)
        passive = syntax.clause_at(index).kind == "relative" and syntax.words.lower[index] in {"was", "were"}
        if syntax.is_finite(index) and not passive and syntax.words.lower[index] not in LED:
            return []
    return []


def _fronted(scene: Scene, phrase: Phrase, part: str) -> list[Participant]:
    """Those who do what follows a call or a meeting at the head of a sentence: In a phone call, A and B discussed."""
    syntax = scene.syntax
    if phrase.place != "phrase" or phrase.opener not in {"in", "during", "at"} or phrase.first - syntax.low > 2:
        return []
    if not {"their", "a", "an"}.intersection(syntax.words.lower[phrase.first : phrase.head]):
        return []
    verb = finite_right(syntax, phrase.head, syntax.high)
    found = subject_of(syntax, scene.cast, verb, part) if verb != NONE else []
    if "their" in syntax.words.lower[phrase.first : phrase.head] and len(found) < 2:
        told = scene.cast.they or scene.cast.people or scene.cast.pair
        return [replace(p, part=part, **_where_of(syntax, phrase)) for p in told]
    return found if len(found) > 1 else []


def _where_of(syntax: Syntax, phrase: Phrase) -> dict[str, Any]:
    """The words of a noun phrase, as evidence for those whom its 'their' means."""
    start, end = syntax.words.starts[phrase.first], syntax.words.ends[phrase.head]
    return {"start": start, "end": end, "text": syntax.words.body[start:end], "rule": "events.pronoun"}


def _subject_people(scene: Scene, phrase: Phrase, part: str) -> list[Participant]:
    syntax = scene.syntax
    group = verb_group(syntax.words, syntax.low, phrase.verb)
    lower = syntax.words.lower
    failed = lower[phrase.verb - 1] == "to" and "fail" in bases().get(lower[phrase.verb - 2], ())
    away = group.negated or failed or is_nobody(syntax, group) or lower[phrase.verb] in _STAYING_AWAY
    absent = phrase.effect == "attend" and away
    accused = syntax.words.lower[phrase.verb - 1] == "of" and phrase.verb > syntax.low
    if phrase.verb > phrase.head or accused:  # acquitted him of ordering the killing
        return []
    hosts = syntax.words.lower[phrase.verb] in _HOSTING
    found = subject_of(syntax, scene.cast, phrase.verb, "absent" if absent else "host" if hosts else part)
    return [p for p in found if not (hosts and p.rule == "events.capital")]  # Vienna will host talks: it is where


_AWAY = frozenset(("for", "on", "during", "after", "from", "at", "in"))


# What somebody only says of an event.
_TO_SPEAK = 5  # words from a verb to the one that says what others think of it, at most
_SPOKEN = rules.words("participants", "only spoken of by")


def _behind_comma(scene: Scene, comma: int, part: str) -> list[Participant]:
    """The person whom a description before a comma means: the defection of the party's chief ideologue, X."""
    syntax = scene.syntax
    if comma + 1 >= syntax.high or syntax.words.lower[comma] != ",":
        return []
    name = comma + 1
    if syntax.words.lower[name : name + 2] == ("the", "late"):
        near = range(name + 2, min(syntax.high, name + 6))  # of a former mayor, the late Chief Ama Owusu
        name = next((k for k in near if syntax.words.name[k] != NONE), name)
    name = _behind_title(scene, name) if syntax.words.name[name] == NONE else name
    number = syntax.words.name[name] if name != NONE else NONE
    mention = scene.cast.mentions[number] if number != NONE else None
    known = mention is not None and mention.person is not None
    return [participant(mention, part, "events.named")] if mention is not None and known else []


def _behind_title(scene: Scene, at: int) -> int:
    """The name behind the age and the rank that begin at a word, where it does no more: a deputy, 51-year-old Sgt X."""
    text = scene.syntax.words
    last = min(scene.syntax.high, at + _TO_TITLED)
    name = next((k for k in range(at, last) if text.name[k] != NONE), NONE)
    if name == NONE:
        return NONE
    rank = all(
        text.lower[k].endswith("-year-old") or text.capital(k) or scene.cast.in_title(text.starts[k])
        for k in range(at, name)
    )
    end = text.name_end(name, scene.syntax.high)
    acts = end < scene.syntax.high and (scene.syntax.is_finite(end) or text.lower[end] in words("saying") | {"'s"})
    return name if rank and not acts else NONE


_TO_TITLED = 6  # words of an age and a rank before a name at most


def _to_comma(syntax: Syntax, at: int) -> int:
    """One past the names behind 'of', which a comma closes."""
    last = phrase_end(syntax, at, OF)
    return next((k for k in range(at, last) if syntax.words.lower[k] == "," or syntax.is_finite(k)), last)

"""Who takes part in an event, as its verb or its noun phrase tells."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from ingest import rules
from ingest.events.adjectives import named_before
from ingest.events.kinds import Kind, Trigger
from ingest.events.others import (
    done_to,
    held_for,
    in_course,
    named_among,
    owners_of_object,
    present_at,
    several_lands,
)
from ingest.events.phrases import Phrase
from ingest.events.scenes import Scene
from ingest.grammar.clauses import Syntax, finite_left, finite_right
from ingest.grammar.participants import (
    Cast,
    antecedents,
    described,
    fits,
    heads_in,
    his,
    kind_of_place,
    object_pronoun,
    participant,
    persons_between,
    subject_of,
)
from ingest.grammar.verbs import AUXILIARIES, VerbGroup, bases, verb_group, words
from ingest.grammar.words import NONE
from ingest.model import Participant

_WITH = frozenset(("with", "between", "among"))
_SHARED_WITH = frozenset(("border", "borders", "frontier", "ties", "links", "relations", "compliance", "line"))
_LED = frozenset(rules.load("participants").groups["led by"].words)
_SENT = frozenset(rules.load("participants").groups["sent"].words)
# What somebody does with a case or an office that makes him one who takes part in it.
_OPENING = frozenset(
    ("open", "launch", "order", "set", "postpone", "adjourn", "announce", "make", "delay", "start", "hear")
)
_OF = frozenset(("of", "for"))
_STAYING_AWAY = frozenset(
    [
        "skip",
        "skipped",
        "skips",
        "skipping",
        "miss",
        "missed",
        "misses",
        "missing",
        "boycott",
        "boycotted",
        "boycotting",
        "snub",
        "snubbed",
    ]
)
_HOSTING = frozenset(("host", "hosts", "hosted", "hosting"))
# Families of kinds whose noun is the object of somebody who only speaks or decides about it: accepted his resignation.
_NOT_BY_SUBJECT = frozenset(("office", "justice", "violence", "disaster"))
_WITH_SUBJECT = frozenset(("hold", "reach", "attend", "cancel", "postpone", "give", "speak", "file"))


def people_of_verb(scene: Scene, trigger: Trigger, group: VerbGroup) -> tuple[Participant, ...]:
    """Who does what a verb tells, and to whom."""
    syntax, kind = scene.syntax, trigger.kind
    actor, recipient = ("participant", "participant") if kind.reciprocal else ("actor", "recipient")
    if kind.family == "visit" and not group.passive:
        subject = subject_of(syntax, scene.cast, trigger.head, "actor")
        after = trigger.last if trigger.first <= trigger.head else trigger.head + 1
        seen = heads_in(syntax, scene.cast, after, _phrase_end(syntax, after, _OF, scene.cast), "recipient")
        if group.tag == "g" and not group.progressive:
            return _distinct(subject)
        lands = several_lands(scene, after)
        seen += [*lands, *_beside(scene, group, "actor")]
        return _distinct([*subject, *[p for p in (*seen, *_accompanied(scene, after)) if p.person or p in lands]])
    had = _had_done(syntax, group)
    if had != NONE:
        return _distinct(heads_in(syntax, scene.cast, had + 1, group.first, recipient))
    if group.passive or (group.tag == "n" and not group.perfect) or _is_done_by(syntax, trigger.last, group):
        done = subject_of(syntax, scene.cast, trigger.head, recipient)
        done = done or _of_passive_subject(scene, group, kind, recipient)
        replaced = (
            [*_replaced(scene, trigger.last), *_body_of_office(scene, trigger)] if kind.family == "office" else []
        )
        given = [*done_to(scene, trigger.last, kind), *named_among(scene, trigger.last, recipient)]
        return _distinct([*_by(scene, trigger.last, actor), *done, *replaced, *given, *present_at(scene, trigger.last)])
    subject = subject_of(syntax, scene.cast, trigger.head, actor)
    if kind.name == "end of a term":
        return _distinct(_whose_term(scene, group))
    after = trigger.last if trigger.first <= trigger.head else trigger.head + 1
    about = trigger.first > trigger.head and _is_about(syntax, trigger.head)
    objects = _with(scene, after, recipient, between=False) if about else _objects(scene, after, recipient, kind)
    if not objects and after < syntax.high:
        objects = object_pronoun(syntax, scene.cast, after, subject, recipient)
        objects = objects or _owner_of_object(scene, after, subject, recipient, kind)
    objects = objects or _of_relative(scene, group, recipient)
    if kind.reciprocal and objects:
        objects.extend(_and_with(scene, after, recipient))
    objects.extend(done_to(scene, after, kind) or owners_of_object(scene, after, kind))
    objects.extend([*present_at(scene, after), *named_among(scene, after, recipient)])
    if kind.family == "office":
        objects.extend([*_replaced(scene, after), *_body_of_office(scene, trigger)])
    if "sworn" in syntax.words.lower[trigger.first : trigger.last]:
        objects.extend(_by(scene, trigger.last, "participant"))
    found = [*subject, *_beside(scene, group, actor), *_as_did(scene, after, actor), *objects]
    if kind.family == "contest":
        found = [p for p in found if p.rule != "events.capital"]  # Lima beat Quito: no government did
    return _distinct([p for p in found if p.rule != "events.official" or kind.family in _FOR_COUNTRIES])


# Families of events in which an unnamed president or minister acts for the country.
_FOR_COUNTRIES = frozenset(
    ("consult", "agreement", "visit", "request", "relations", "sanction", "ceremony", "approval")
)


_BESIDE = (("accompanied", "by"), ("joined", "by"), ("together", "with"), ("along", "with"), ("alongside",))


def _beside(scene: Scene, group: VerbGroup, part: str) -> list[Participant]:
    """The persons with whom the subject does it, as told before the verb: Joined by Ama Owusu, Idris Kone opened."""
    syntax = scene.syntax
    lower = syntax.words.lower
    for at in range(syntax.low, group.first - 1):
        told = next((one for one in _BESIDE if lower[at : at + len(one)] == one), None)
        if told is None or (at > syntax.low and lower[at - 1] != ","):
            continue
        behind = at + len(told)
        end = next((k for k in range(behind, group.first) if lower[k] == "," or syntax.is_finite(k)), group.first)
        if at > syntax.low and end < group.first - 1:
            return []  # it stands beside another verb
        return [p for p in heads_in(syntax, scene.cast, behind, end, part) if p.person]
    return []


def _as_did(scene: Scene, at: int, part: str) -> list[Participant]:
    """Who does the same, as the end of a sentence tells: recorded a reservation, as did Ama Owusu."""
    syntax = scene.syntax
    lower = syntax.words.lower
    for k in range(at, syntax.high - 2):
        if lower[k] == "as" and lower[k - 1] == "," and lower[k + 1] in AUXILIARIES:
            end = next((n for n in range(k + 2, syntax.high) if lower[n] in {",", ";", "in", "on", "at"}), syntax.high)
            return heads_in(syntax, scene.cast, k + 2, end, part)
    return []


def _of_passive_subject(scene: Scene, group: VerbGroup, kind: Kind, part: str) -> list[Participant]:
    """Whose plane was shot at; to whom supplies were cut: gas deliveries to Poland were halted."""
    syntax = scene.syntax
    lower, clause = syntax.words.lower, syntax.clause_at(group.first)
    if clause.kind not in {"main", "complement", "subordinate"}:
        return []
    if not _SENT.isdisjoint(lower[clause.first : group.first]) and "to" in lower[clause.first : group.first]:
        at = next(k for k in range(clause.first, group.first) if lower[k] == "to")
        return heads_in(syntax, scene.cast, at + 1, group.first, part)
    number = syntax.words.name[clause.first]
    if kind.family not in {"violence", "request"} or number == NONE:
        return []
    end = next((k for k in range(clause.first, group.first) if syntax.words.name[k] != number), group.first)
    mention = scene.cast.mentions[number]
    owns = lower[end] in {"'s", "'"} and (mention.person or mention.organization)
    return [participant(mention, part, "events.possessor")] if owns else []


def _whose_term(scene: Scene, group: VerbGroup) -> list[Participant]:
    """Whose term ends: President Elias Tabet's term ended, Thet Sein, whose term ends in March."""
    syntax = scene.syntax
    clause = syntax.clause_at(group.first)
    if clause.opener == "whose":
        number = syntax.words.name[clause.first - 1 - (syntax.words.lower[clause.first - 1] == ",")]
        mention = scene.cast.mentions[number] if number != NONE else None
        return [participant(mention, "recipient", "events.whose")] if mention is not None and mention.person else []
    for at in range(clause.first, group.first - 1):
        number = syntax.words.name[at]
        if number != NONE and syntax.words.lower[at + 1] in {"'s", "'"} and scene.cast.mentions[number].person:
            return [participant(scene.cast.mentions[number], "recipient", "events.possessor")]
    return []


def _of_relative(scene: Scene, group: VerbGroup, part: str) -> list[Participant]:
    """Whom or which a relative clause with a subject of its own is about: Ama Owusu, whom the army deposed."""
    syntax = scene.syntax
    clause = syntax.clause_at(group.first)
    if clause.kind != "relative" or clause.opener not in {"whom", "which"} or group.first - clause.first < 2:
        return []
    if syntax.words.lower[clause.first - 1] in words("prepositions"):
        return []  # with which
    return [p for p in antecedents(syntax, scene.cast, clause, part) if not p.place]


def _had_done(syntax: Syntax, group: VerbGroup) -> int:
    """The 'have' that lets something be done to whom stands behind it: threatened to have him arrested."""
    if group.first != group.verb or not {"d", "n"} & {*group.tag}:
        return NONE
    for at in range(group.first - 2, max(syntax.low, group.first - 5), -1):
        if syntax.words.lower[at] in {"have", "get"}:
            return at
        if syntax.is_verb(at) or syntax.words.lower[at] in {",", "and", "that"}:
            return NONE
    return NONE


def _is_done_by(syntax: Syntax, at: int, group: VerbGroup) -> bool:
    """Whether a verb that could be a past is a participle: under the deal signed by A and B, China will build."""
    clause = syntax.clause_at(group.verb)
    if group.first != group.verb or "d" not in group.tag or clause.first != group.verb:
        return False
    behind = (k for k in range(at, clause.last - 1) if syntax.words.lower[k] == "by")
    by = next(behind, NONE)
    near = by == at or (by != NONE and all(syntax.words.date[k] != NONE or k == at for k in range(at, by)))
    return near and syntax.words.date[by + 1] == NONE


def _is_about(syntax: Syntax, verb: int) -> bool:
    """Whether a verb's object is what they speak about: discussed Syria by phone."""
    return not words("about").isdisjoint(bases().get(syntax.words.lower[verb], ()))


def _accompanied(scene: Scene, at: int) -> list[Participant]:
    """Who goes with somebody: travelled to Lima with Idris Kone; not for talks with Idris Kone."""
    syntax = scene.syntax
    for index in range(at, syntax.clause_at(min(at, syntax.high - 1)).last):
        if syntax.words.lower[index] in {"for", "to"} and syntax.words.name[min(index + 1, syntax.high - 1)] == NONE:
            return []
        if syntax.words.lower[index] == "with":
            end = _phrase_end(syntax, index + 1, _OF, scene.cast)
            return heads_in(syntax, scene.cast, index + 1, end, "participant")
    number = syntax.number_at(min(at, syntax.high - 1)) + 1
    aside = syntax.clauses[number] if number < len(syntax.clauses) else None
    if aside is not None and aside.kind == "participle" and aside.opener == "accompanied":
        return _by(scene, aside.first, "participant")  # left for Beijing, accompanied by Idris Kone
    return []


def _owner_of_object(scene: Scene, at: int, subject: list[Participant], part: str, kind: Kind) -> list[Participant]:
    """Whose convoy was attacked, whose plant was searched."""
    syntax = scene.syntax
    lower = syntax.words.lower
    if kind.family not in {"violence", "justice"} and not _SEARCHING.intersection(lower[at - 2 : at]):
        return []
    number = syntax.words.name[at]
    end = at
    while end < syntax.high and number != NONE and syntax.words.name[end] == number:
        end += 1
    if number != NONE and end < syntax.high and lower[end] in {"'s", "'"}:
        mention = scene.cast.mentions[number]
        land = mention.place is not None and kind.family == "violence" and kind_of_place(mention.place) == "country"
        owner = mention.person or mention.organization or land
        return [participant(mention, part, "events.possessor")] if owner else []
    return his(syntax, scene.cast, at, subject, part) if lower[at] == "his" else []


_SEARCHING = frozenset(("searched", "raided", "searching", "raiding", "stormed", "seized"))


def _and_with(scene: Scene, at: int, part: str) -> list[Participant]:
    """Those behind a second 'with': spoke with Ama Owusu and with Idris Kone."""
    syntax = scene.syntax
    last = syntax.clause_at(min(at, syntax.high - 1)).last
    for index in range(at + 1, last):
        if syntax.words.lower[index] == "with" and syntax.words.lower[index - 1] in {"and", ",", "separately"}:
            end = _phrase_end(syntax, index + 1, _OF, scene.cast)
            return heads_in(syntax, scene.cast, index + 1, end, part)
    return []


def _body_of_office(scene: Scene, trigger: Trigger) -> list[Participant]:
    """The organization of the office that somebody takes or leaves: appointed chief executive of Kingspark Union."""
    syntax = scene.syntax
    last = syntax.clause_at(trigger.head).last
    last = next((k for k in range(trigger.last, last) if syntax.words.lower[k] in {"by", ","}), last)
    if "sworn" in syntax.words.lower[trigger.first : trigger.last]:
        return []
    for number in dict.fromkeys(syntax.words.name[trigger.last : last]):
        if number != NONE and scene.cast.claimed[number] and scene.cast.mentions[number].organization:
            at = syntax.words.at(scene.cast.mentions[number].start)
            behind = syntax.words.at(scene.cast.mentions[number].end)
            after = syntax.words.name[behind] if behind < last else NONE
            if after != NONE and scene.cast.mentions[after].kind == "person":
                continue  # named Secretary of Homeland Security Ama Owusu: the office that she leaves
            if syntax.words.lower[at - 1] in {"of", "at", "for"} or syntax.words.lower[at - 2 : at] == ("of", "the"):
                return [participant(scene.cast.mentions[number], "participant", "events.office_of")]
    return []


def _replaced(scene: Scene, at: int) -> list[Participant]:
    """Who goes when another comes: took office in March, replacing Idris Kone."""
    syntax = scene.syntax
    for index in range(at, syntax.high - 1):
        if syntax.words.lower[index] in {"replacing", "succeeding"}:
            end = _phrase_end(syntax, index + 1, _OF, scene.cast)
            return [p for p in heads_in(syntax, scene.cast, index + 1, end, "recipient") if p.person][:1]
    return []


def _distinct(people: list[Participant]) -> tuple[Participant, ...]:
    found: dict[tuple[str | None, str | None, str | None], Participant] = {}
    for person in people:
        found.setdefault((person.person, person.organization, person.place), person)
    return tuple(found.values())


def _phrase_end(syntax: Syntax, at: int, passing: frozenset[str], cast: Cast | None = None) -> int:
    """One past the names that follow a word: to the clause's end or a preposition that opens something else."""
    last = syntax.clause_at(min(at, syntax.high - 1)).last
    lower = syntax.words.lower
    for index in range(at, last):
        if lower[index] in words("prepositions") and lower[index] not in passing and syntax.words.name[index] == NONE:
            if cast is not None and any(a <= syntax.words.starts[index] < b for a, b in cast.titles):
                continue
            return index
    return last


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


def _objects(scene: Scene, at: int, part: str, kind: Kind) -> list[Participant]:
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
        end = at + 1
        while end < syntax.high and syntax.words.name[end] == syntax.words.name[at + 1]:
            end += 1
        if end < syntax.high and (syntax.words.capital(end) or lower[end] in {"the", "a"}):
            at = end  # received at the palace the ambassador X
    if at < syntax.high and lower[at] in {"on", "against"} and kind.family in {"sanction", "violence"}:
        return heads_in(syntax, scene.cast, at + 1, _phrase_end(syntax, at + 1, _OF), part)
    if at >= syntax.high or lower[at] in words("prepositions"):
        if kind.subject == ("somebody",) and kind.object == ("none",):
            return _from(scene, at, part)
        return _with(scene, at, part) if kind.reciprocal and at < syntax.high else []
    direct = heads_in(syntax, scene.cast, at, _phrase_end(syntax, at, _OF, scene.cast), part)
    return direct or (_with(scene, at, part, between=kind.family != "consult") if kind.reciprocal else [])


def _from(scene: Scene, at: int, part: str) -> list[Participant]:
    """The person named after 'from' in the clause: took over from her."""
    syntax = scene.syntax
    for index in range(at, syntax.clause_at(min(at, syntax.high - 1)).last):
        if syntax.words.lower[index] == "from":
            end = _phrase_end(syntax, index + 1, _OF, scene.cast)
            return [p for p in heads_in(syntax, scene.cast, index + 1, end, part) if p.person]
    return []


def _with(scene: Scene, at: int, part: str, against: bool = False, between: bool = True) -> list[Participant]:
    """Those named after 'with', and 'between', 'among' or 'against' where these count, in the clause."""
    syntax = scene.syntax
    clause = syntax.clause_at(min(at, syntax.high - 1))
    found: list[Participant] = []
    for index in range(at, clause.last):
        if syntax.words.lower[index - 1] in _SHARED_WITH:
            continue  # clashes near the border with Nigeria
        if not between and syntax.words.lower[index] in {"between", "among"} and index > at:
            continue  # discussed the deal between Peru and Chile
        if syntax.words.lower[index] in _WITH or (syntax.words.lower[index] == "against" and against):
            end = _phrase_end(syntax, index + 1, _OF, scene.cast)
            found.extend(heads_in(syntax, scene.cast, index + 1, end, part))
    return found


def _by(scene: Scene, at: int, part: str) -> list[Participant]:
    syntax = scene.syntax
    clause = syntax.clause_at(min(at, syntax.high - 1))
    last = clause.last
    number = syntax.number_at(clause.first)
    while number + 1 < len(syntax.clauses) and syntax.words.lower[syntax.clauses[number + 1].first] in _LED:
        number += 1  # by a commission chaired by Ama Owusu
        last = syntax.clauses[number].last
    for index in range(at, last):
        if syntax.words.lower[index] == "by" and syntax.words.date[min(index + 1, syntax.high - 1)] == NONE:
            end = _phrase_end(syntax, index + 1, _OF, scene.cast)
            found = heads_in(syntax, scene.cast, index + 1, end, part)
            if found:
                return found
    return []


def people_of_noun(scene: Scene, trigger: Trigger, phrase: Phrase) -> tuple[Participant, ...]:
    """Who takes part in what a noun tells."""
    kind, after = trigger.kind, trigger.last
    part = "participant" if kind.reciprocal or phrase.effect == "attend" else "actor"
    whose = "recipient" if kind.done_to else part
    found = [*_governing(scene, phrase, kind, part), *_possessors(scene, phrase, whose)]
    found.extend(named_before(scene, phrase, kind, part))
    if phrase.place == "phrase" and phrase.opener in {"for", "after", "during", "in"} and kind.reciprocal:
        found.extend(_matrix_people(scene, phrase, after, part))
    away = phrase.place == "phrase" and phrase.opener in _AWAY and not any(p.person for p in found)
    if away and not _is_owned(scene, phrase) and _is_travelled(scene, phrase, kind):
        found.extend(_travellers(scene, phrase, part))
    found.extend(_behind(scene, after, kind, whose, part))
    if not found:
        found.extend(_owner(scene, phrase, whose) or _whose(scene, phrase.first, whose))
    if kind.reciprocal or kind.family in {"consult", "election"}:
        found.extend(_with(scene, after, part, kind.family == "contest"))
    if phrase.verb > phrase.head:
        spoken = not _SPOKEN.isdisjoint(bases().get(scene.syntax.words.lower[phrase.verb], ()))
        only_said = phrase.effect in {None, "deny"} and spoken
        found.extend(_by(scene, phrase.verb + 1, part) if not only_said else ())
        if not found and "by" in scene.syntax.words.lower[after : phrase.verb]:
            found.extend(_by(scene, after, part))  # a dinner hosted by X will follow
    if kind.family == "sanction":
        found.extend(_against(scene, after))
    found.extend(_leaders(scene, after, phrase, part))
    found.extend(in_course(scene, phrase, kind))
    found.extend(held_for(scene, after, kind))
    found.extend(done_to(scene, after, kind) if kind.family != "consult" else ())
    found.extend(several_lands(scene, after) if kind.family == "visit" else ())
    found.extend(present_at(scene, max(after, phrase.verb + 1)))
    if not found and kind.reciprocal:
        found.extend(_fronted(scene, phrase, part) or _made_by(scene, after, part))
    return _distinct([p for p in found if p.rule != "events.official" or kind.family in _FOR_COUNTRIES])


_MAKING = frozenset(("sign", "reach", "strike", "conclude", "make", "negotiate", "hold", "agree"))


def _made_by(scene: Scene, after: int, part: str) -> list[Participant]:
    """The subject of the relative clause behind a noun, whose verb made it: the deal, which China and Peru signed."""
    syntax = scene.syntax
    number = syntax.number_at(after - 1) + 1
    clause = syntax.clauses[number] if number < len(syntax.clauses) else None
    if clause is None or clause.opener not in {"which", "that"} or clause.first - after > 1:
        return []
    verb = finite_right(syntax, clause.first, clause.last)
    if verb == NONE or _MAKING.isdisjoint(bases().get(syntax.words.lower[verb], ())):
        return []
    return heads_in(syntax, scene.cast, clause.first + 1, verb_group(syntax.words, syntax.low, verb).first, part)


def _governing(scene: Scene, phrase: Phrase, kind: Kind, part: str) -> list[Participant]:
    """The subject of the verb whose object the noun is, where it takes part: held talks, opened an inquiry."""
    if phrase.verb == NONE or phrase.place != "object":
        return []
    active = kind.family not in _NOT_BY_SUBJECT
    shared = active and phrase.effect in _WITH_SUBJECT
    return _subject_people(scene, phrase, part) if shared or _is_done_by_subject(scene, phrase, active) else []


def _behind(scene: Scene, after: int, kind: Kind, whose: str, part: str) -> list[Participant]:
    """Those right behind the noun: the arrest of X, an attack by X, a courtesy call on X."""
    syntax = scene.syntax
    while after < syntax.high and (syntax.words.date[after] != NONE or _opens_date(syntax, after)):
        after += 1  # the disappearance in 1974 of Luis Araneda
    word = syntax.words.lower[after] if after + 1 < syntax.high else ""
    if word in {"of", "by"} and syntax.words.date[after + 1] == NONE:
        of = whose if word == "of" else part
        comma = _to_comma(syntax, after + 1)
        found = heads_in(syntax, scene.cast, after + 1, comma, of) or _behind_comma(scene, comma, of)
        done_to_land = word == "of" and kind.family == "violence"  # the invasion of Peru
        return [replace(p, part="recipient") if done_to_land and p.place else p for p in found]
    if word in {"on", "against"} and kind.family == "violence":
        end = _phrase_end(syntax, after + 1, _OF, scene.cast)
        return [p for p in heads_in(syntax, scene.cast, after + 1, end, "recipient") if not p.place]
    if kind.name == "courtesy call" and word == "on":
        return heads_in(syntax, scene.cast, after + 1, _phrase_end(syntax, after + 1, _OF, scene.cast), part)
    return []


_STARTING = frozenset(("organise", "organize", "file", "lodge", "stage", "lead"))


def _opens_date(syntax: Syntax, at: int) -> bool:
    """Whether a preposition opens a date."""
    return at + 1 < syntax.high and syntax.words.lower[at] in {"in", "on"} and syntax.words.date[at + 1] != NONE


def _is_done_by_subject(scene: Scene, phrase: Phrase, active: bool) -> bool:
    """Whether the subject of the verb around a noun takes part: opened an inquiry, told a seminar."""
    verb = bases().get(scene.syntax.words.lower[phrase.verb], ())
    if not _STARTING.isdisjoint(verb):
        return True  # organised a petition
    return not {"tell", "address"}.isdisjoint(verb) or (not active and not _OPENING.isdisjoint(verb))


def _leaders(scene: Scene, at: int, phrase: Phrase, part: str) -> list[Participant]:
    """Who leads or brokers it, as a participle behind the noun tells: the talks, mediated by Qatar, ended."""
    syntax = scene.syntax
    last = phrase.verb if phrase.verb > at else min(syntax.high, at + 20)
    for index in range(at, last - 1):
        if syntax.words.lower[index] in _LED and syntax.words.lower[index + 1] == "by":
            end = _phrase_end(syntax, index + 2, _OF, scene.cast)
            return heads_in(syntax, scene.cast, index + 2, min(end, last), part)
        if syntax.is_finite(index) and syntax.words.lower[index] not in _LED:
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
    absent = phrase.effect == "attend" and (group.negated or syntax.words.lower[phrase.verb] in _STAYING_AWAY)
    if phrase.verb > phrase.head:
        return []
    hosts = syntax.words.lower[phrase.verb] in _HOSTING
    found = subject_of(syntax, scene.cast, phrase.verb, "absent" if absent else "host" if hosts else part)
    return [p for p in found if not (hosts and p.rule == "events.capital")]  # Vienna will host talks: it is where


def _possessors(scene: Scene, phrase: Phrase, part: str) -> list[Participant]:
    """Names with 's inside the noun phrase: Xi's visit."""
    syntax, found = scene.syntax, []
    for at in range(phrase.first, phrase.head):
        number = syntax.words.name[at]
        if number != NONE and at + 1 < syntax.high and syntax.words.lower[at + 1] in {"'s", "'"}:
            mention = scene.cast.mentions[number]
            land = mention.place and phrase.place != "phrase" if _is_election(scene, phrase) else mention.place
            if mention.person or land or mention.organization:
                found.append(participant(mention, part, "events.possessor"))
    return found or _described_owner(scene, phrase, part)


def _is_election(scene: Scene, phrase: Phrase) -> bool:
    """Whether a noun is an election, whose country is only where it was: won in Turkey's election."""
    return scene.syntax.words.lower[phrase.head].startswith(("election", "poll", "run-off", "runoff", "referendum"))


def _described_owner(scene: Scene, phrase: Phrase, part: str) -> list[Participant]:
    """Whom 'the' and a noun with 's mean at the head of the phrase: the president's visit, the union's strike."""
    syntax = scene.syntax
    lower = syntax.words.lower
    own = next((k for k in range(phrase.first + 2, phrase.head) if lower[k] in {"'s", "'"}), NONE)
    return (
        described(syntax, scene.cast, phrase.first, own, part) if own != NONE and lower[phrase.first] == "the" else []
    )


def _matrix_people(scene: Scene, phrase: Phrase, after: int, part: str) -> list[Participant]:
    """Who came for talks with somebody: the subject of the verb that the phrase hangs on."""
    syntax = scene.syntax
    if after >= syntax.high or syntax.words.lower[after] != "with":
        return []
    verb = finite_left(syntax, phrase.first)
    if verb == NONE:
        verb = finite_right(syntax, after, syntax.high)
    return subject_of(syntax, scene.cast, verb, part) if verb != NONE else []


_AWAY = frozenset(("for", "on", "during", "after", "from", "at", "in"))


def _is_travelled(scene: Scene, phrase: Phrase, kind: Kind) -> bool:
    """Whether a noun behind a preposition is what the verb's subject does: said during a visit to, flew there for."""
    heard = kind.name in _HEARD or not {"press", "news"}.isdisjoint(
        scene.syntax.words.lower[phrase.first : phrase.head + 1]
    )
    if heard:
        return phrase.opener in {"at", "in", "during"}
    if kind.family == "visit":
        return phrase.opener not in {"for", "at", "in"} or (phrase.opener == "for" and _has_moved(scene, phrase))
    return phrase.opener == "for" and kind.family in {"consult", "speech", "ceremony"} and _has_moved(scene, phrase)


def _has_moved(scene: Scene, phrase: Phrase) -> bool:
    """Whether the verb before a noun is one of going somewhere, or of being in a place that is named."""
    syntax = scene.syntax
    verb = finite_left(syntax, phrase.first)
    if verb == NONE:
        return False
    going = rules.load("participants").groups["going"].words
    based = bases().get(syntax.words.lower[verb], ())
    names = [number for number in syntax.words.name[verb : phrase.first] if number != NONE]
    placed = any(scene.cast.mentions[number].kind == "place" for number in names)
    if any(base in going for base in based) or ("be" in based and placed):
        return True
    then = (
        bases().get(syntax.words.lower[k + 1], ()) for k in range(verb, phrase.first) if syntax.words.lower[k] == "to"
    )
    return any(base in going for known in then for base in known)  # plans to travel to Lima for talks


def _travellers(scene: Scene, phrase: Phrase, part: str) -> list[Participant]:
    """The persons who are the subject of the verb that a visit or a trip stands beside."""
    verb = finite_left(scene.syntax, phrase.first)
    if verb == NONE:
        verb = finite_right(scene.syntax, phrase.head, scene.syntax.high)
    return [p for p in subject_of(scene.syntax, scene.cast, verb, part) if p.person] if verb != NONE else []


def _against(scene: Scene, at: int) -> list[Participant]:
    """On whom a sanction is imposed."""
    syntax = scene.syntax
    for index in range(at, syntax.clause_at(min(at, syntax.high - 1)).last - 1):
        if syntax.words.lower[index] in {"on", "against"} and syntax.words.date[index + 1] == NONE:
            end = _phrase_end(syntax, index + 1, _OF, scene.cast)
            found = heads_in(syntax, scene.cast, index + 1, end, "recipient")
            found += named_among(scene, index, "recipient")
            if found:
                return found
    return []


def _whose(scene: Scene, first: int, part: str) -> list[Participant]:
    """Those whom 'whose' before an event's noun means: Ama Owusu, whose trial opened on Monday."""
    syntax = scene.syntax
    clause = syntax.clause_at(first)
    if clause.opener != "whose" or first - clause.first > 1:
        return []
    verb = finite_right(syntax, first, clause.last)
    inner = range(clause.first + 1, verb if verb != NONE else clause.last)
    if any(syntax.words.lower[k] in {"'s", "'"} or syntax.words.name[k] != NONE for k in inner):
        return []  # whose brother's trial
    number = syntax.words.name[clause.first - 1 - (syntax.words.lower[clause.first - 1] == ",")]
    mention = scene.cast.mentions[number] if number != NONE else None
    known = mention is not None and (mention.person is not None or mention.organization is not None)
    return [participant(mention, part, "events.whose")] if mention is not None and known else []


# What somebody only says of an event.
_SPOKEN = frozenset(
    ("rule", "deny", "criticize", "criticise", "condemn", "welcome", "demand", "report", "describe", "see", "hail")
)
_HEARD = frozenset(("press conference", "briefing", "speech", "lecture", "news conference", "interview"))


def _behind_comma(scene: Scene, comma: int, part: str) -> list[Participant]:
    """The person whom a description before a comma means: the defection of the party's chief ideologue, X."""
    syntax = scene.syntax
    if comma + 1 >= syntax.high or syntax.words.lower[comma] != ",":
        return []
    number = syntax.words.name[comma + 1]
    mention = scene.cast.mentions[number] if number != NONE else None
    known = mention is not None and mention.person is not None
    return [participant(mention, part, "events.named")] if mention is not None and known else []


def _to_comma(syntax: Syntax, at: int) -> int:
    """One past the names behind 'of', which a comma closes."""
    last = _phrase_end(syntax, at, _OF)
    return next((k for k in range(at, last) if syntax.words.lower[k] == ","), last)


def _is_owned(scene: Scene, phrase: Phrase) -> bool:
    """Whether his or her says whose visit it is."""
    return not {"his", "her"}.isdisjoint(scene.syntax.words.lower[phrase.first : phrase.head])


def _owner(scene: Scene, phrase: Phrase, part: str) -> list[Participant]:
    """Whom his or her means inside a noun phrase: the one subject of the clause around it."""
    syntax = scene.syntax
    if not {"'s", "'"}.isdisjoint(syntax.words.lower[phrase.first : phrase.head]):
        return []  # his father's death
    theirs = "their" in syntax.words.lower[phrase.first : phrase.head]
    if not theirs and not {"his", "her"}.intersection(syntax.words.lower[phrase.first : phrase.head]):
        return []
    verb = finite_right(syntax, phrase.head, syntax.high)
    if verb == NONE or finite_left(syntax, phrase.first) != NONE:
        verb = finite_left(syntax, phrase.first)
    subject = subject_of(syntax, scene.cast, verb, part) if verb != NONE else []
    if theirs:
        return subject if len(subject) > 1 else []
    found = [p for p in subject if p.person]
    among = _one_of_several(scene, phrase, part)
    if among is not None:
        return among
    return found if len(found) == 1 else [] if found else _owner_before(scene, phrase, part)


def _one_of_several(scene: Scene, phrase: Phrase, part: str) -> list[Participant] | None:
    """Whom his or her means of several persons named before it: the one whom it fits; None where there is one at most.

    Maria Ruiz met Idris Kone during his visit: Kone's; Ama Owusu met Idris Kone on her trip: nobody knows Owusu's sex.
    """
    syntax = scene.syntax
    named = persons_between(syntax, scene.cast, syntax.low, phrase.first)
    if len(named) < 2:
        return None
    word = "her" if "her" in syntax.words.lower[phrase.first : phrase.head] else "his"
    fitting = [p for p in named.values() if fits(scene.cast, p.person, word)]
    return [replace(p, part=part) for p in fitting] if len(fitting) == 1 else []


def _owner_before(scene: Scene, phrase: Phrase, part: str) -> list[Participant]:
    """Whom his or her at the head of a noun phrase means, where the clause has no subject: His trial will open."""
    syntax = scene.syntax
    word = syntax.words.lower[phrase.first]
    if word not in {"his", "her"} or phrase.first != syntax.low:
        return []
    return [p for p in his(syntax, scene.cast, phrase.first, [], part) if fits(scene.cast, p.person, word)]

"""Who takes part in an event that a verb tells."""

from __future__ import annotations

from dataclasses import replace

from ingest import rules
from ingest.events.belongings import (
    author_of,
    carrier_of,
    client_of,
    harmed_by,
    leader_of_subject,
    owner_of_subject,
)
from ingest.events.kinds import Kind, Trigger
from ingest.events.objects import (
    FOR_COUNTRIES,
    OF,
    and_with,
    distinct,
    named_by,
    named_with,
    objects_of,
    owner_of_object,
    phrase_end,
)
from ingest.events.office_holders import body_of_office, replaced_by, replaced_with, whose_term
from ingest.events.others import (
    SHARING,
    done_to,
    employer,
    envoys_in,
    in_company,
    is_scored,
    named_among,
    named_in_subject,
    owners_of_object,
    owners_of_subject,
    present_at,
    presented_to,
    several_lands,
    works_of,
)
from ingest.events.phrases import first_of_phrase
from ingest.events.scenes import Scene
from ingest.events.scorers import scorers
from ingest.events.subject_sides import sides_of_subject
from ingest.grammar.clauses import Syntax
from ingest.grammar.countries import kind_of_place
from ingest.grammar.heads import REMAINS, heads_in, object_meant
from ingest.grammar.participants import participant
from ingest.grammar.pronouns import by_pronoun, object_pronoun
from ingest.grammar.subjects import antecedents, behind_front, led_by, subject_of
from ingest.grammar.verbs import AUXILIARIES, bases, tags_of, words
from ingest.grammar.word_groups import words_for
from ingest.grammar.words import NONE, VerbGroup
from ingest.model import Participant

_SENT = words_for("sent")


def people_of_verb(scene: Scene, trigger: Trigger, group: VerbGroup) -> tuple[Participant, ...]:
    """Who does what a verb tells, and to whom."""
    syntax, kind = scene.syntax, trigger.kind
    actor, recipient = ("participant", "participant") if kind.reciprocal else ("actor", "recipient")
    if kind.family == "visit" and not group.passive:
        return distinct(_of_journey(scene, trigger, group))
    had = _had_done(syntax, group)
    if had != NONE:
        let = heads_in(syntax, scene.cast, had + 1, group.first, recipient)
        return distinct(let or object_meant(syntax, scene.cast, had + 1, recipient))
    if group.passive or (group.tag == "n" and not group.perfect) or _is_done_by(syntax, trigger.last, group):
        done = _of_passive(scene, trigger, group, actor, recipient)
        return distinct([p for p in done if kind.name != "award" or p.rule != "events.capital"])  # awarded to Tokyo
    subject = subject_of(syntax, scene.cast, trigger.head, actor)
    subject = subject or named_in_subject(scene, group.first, actor) or leader_of_subject(scene, group.first, actor)
    if not subject and kind.family in {"violence", "act", "military"}:
        subject = _who_sent(scene, group, actor) or owner_of_subject(scene, group.first, actor)
    if not subject and kind.family not in _ONES_OWN:
        subject = client_of(scene, group.first, kind, actor)
    if not subject and kind.name in _DONE_TO_WORKS:
        subject = carrier_of(scene, group.first, actor)  # Veltrano's plant will close
    if not subject and kind.family == "disaster":
        subject = owner_of_subject(scene, group.first, "recipient") or carrier_of(scene, group.first, actor)
    if kind.name == "end of a term":
        return distinct(whose_term(scene, group))
    after = _behind(trigger)
    objects = _done_to(scene, trigger, group, subject, recipient)
    told = bases().get(syntax.words.lower[trigger.head], ())
    if "plead" in told:
        return distinct(subject)  # to 65 counts, including sending bombs to Anna Berg
    if "appear" in told:
        objects = [p for p in objects if p.rule != "events.delegation"]  # appeared in a Swiss court
        subject = [p for p in subject if not _is_of_authorities(p)]
    found = [*subject, *_beside(scene, group, actor), *_as_did(scene, after, actor), *objects]
    if kind.family in {"violence", "disaster"}:
        found += harmed_by(scene, after)
    if kind.family == "protest" or (kind.name == "vote" and not found):
        found += employer(scene, group.first, recipient)
        found += works_of(scene, after, recipient) if kind.family == "protest" else []
    if kind.family in _IN_COMPANY and any(p.person for p in subject):
        found += in_company(scene, after, "participant")
    if kind.name == "succession":
        found = replaced_with(scene, group.verb, found)
    return distinct(_of_match_and_state(scene, trigger, found, actor))


def _of_match_and_state(scene: Scene, trigger: Trigger, found: list[Participant], part: str) -> list[Participant]:
    """Those found, with who scores in a match; no government plays one or acts by an official where he may not."""
    kind = trigger.kind
    if kind.family == "contest" or is_scored(scene, _behind(trigger)):
        found = [p for p in found if p.rule != "events.capital"]  # Lima beat Quito: no government did
        found += scorers(scene, trigger.head, part)
    verb = bases().get(scene.syntax.words.lower[trigger.head], ())
    official = kind.family in FOR_COUNTRIES or not SHARING.isdisjoint(verb)  # raised it with a French minister
    return [p for p in found if p.rule != "events.official" or official]


def _shared_object(syntax: Syntax, group: VerbGroup, after: int) -> int:
    """Where the object begins that a verb shares with the next: arrested and questioned the student."""
    lower = syntax.words.lower
    if after + 2 >= syntax.high or lower[after] != "and" or "d" not in group.tag or not syntax.is_finite(after + 1):
        return NONE
    closed = words("prepositions", "cuts", "saying")
    told = "d" in tags_of(lower[after + 1]) and closed.isdisjoint(lower[after + 1 : after + 3])
    return after + 2 if told else NONE


def _asked_that(scene: Scene, group: VerbGroup, part: str) -> list[Participant]:
    """Whom a pronoun means of whom something is demanded: lawmakers demanded that | he resign."""
    syntax = scene.syntax
    number = syntax.number_at(group.verb) + 1
    clause = syntax.clauses[number] if number < len(syntax.clauses) else None
    if clause is None or clause.opener != "that" or syntax.words.lower[clause.first + 1] not in {"he", "she"}:
        return []
    return by_pronoun(syntax, scene.cast, clause, clause.first + 2, part) or []


def _led(scene: Scene, after: int, part: str) -> list[Participant]:
    """Who leads what a verb is done to: will send a team headed by Ama Owusu, joined a government led by Idris Kone."""
    syntax = scene.syntax
    number = syntax.number_at(after - 1) + 1
    clause = syntax.clauses[number] if number < len(syntax.clauses) else None
    if clause is None or clause.opener not in _HEADED or clause.first - after > _TO_LEADER:
        return []
    return led_by(syntax, scene.cast, clause, clause.last, part)


_HEADED = rules.words("participants", "heading a group")
_TO_LEADER = 8  # words of the object before the participle that tells who leads it


def _also(scene: Scene, after: int, part: str) -> list[Participant]:
    """Who else is put into an office behind 'and': promoted Ama Owusu to head of sales and Idris Kone to director."""
    syntax = scene.syntax
    lower, names = syntax.words.lower, syntax.words.name
    number = syntax.number_at(min(after, syntax.high - 1))
    number += number + 1 < len(syntax.clauses) and syntax.clauses[number + 1].opener == "to"  # to head of sales
    for at in range(after + 2, syntax.clauses[number].last - 2):
        if lower[at] != "and" or names[at + 1] == NONE or "to" not in lower[after:at]:
            continue
        end = syntax.words.name_end(at + 1, syntax.high)
        mention = scene.cast.mentions[names[at + 1]]
        if mention.person and lower[end : end + 1] in {("to",), ("as",)}:
            return [participant(mention, part, "events.named")]
    return []


def _who_sent(scene: Scene, group: VerbGroup, part: str) -> list[Participant]:
    """Who fired or planted the thing that does harm: a torpedo fired by a North Korean submarine sank a ship."""
    syntax = scene.syntax
    lower = syntax.words.lower
    first = max(syntax.low, group.first - _TO_SENDER)
    by = next((k for k in range(group.first - 1, first, -1) if lower[k] == "by"), NONE)
    if by == NONE or words_for("sending harm").isdisjoint(bases().get(lower[by - 1], ())):
        return []
    return heads_in(syntax, scene.cast, by + 1, group.first, part)


_TO_SENDER = 12  # words of a thing with who sent it before a verb at most


def _behind(trigger: Trigger) -> int:
    """Where the words behind an event's verb begin."""
    return trigger.last if trigger.first <= trigger.head else trigger.head + 1


def _of_journey(scene: Scene, trigger: Trigger, group: VerbGroup) -> list[Participant]:
    """Who goes somewhere, with whom, and the lands where they go."""
    syntax = scene.syntax
    subject = subject_of(syntax, scene.cast, trigger.head, "actor")
    if group.tag == "g" and not group.progressive:
        return _visitor(scene, group) or subject
    after = _behind(trigger)
    seen = heads_in(syntax, scene.cast, after, phrase_end(syntax, after, OF, scene.cast), "recipient")
    lands = several_lands(scene, after)
    seen += [*lands, *_beside(scene, group, "actor")]
    if "send" in bases().get(syntax.words.lower[trigger.head], ()):
        seen += _led(scene, after, "actor")  # sent a team headed by Ama Owusu
    return [*subject, *[p for p in (*seen, *_accompanied(scene, after)) if p.person or p in lands]]


_TO_VISITOR = 16  # words of the title of who visits before the name at most


def _visitor(scene: Scene, group: VerbGroup) -> list[Participant]:
    """Who visits, where 'visiting' stands before a title: held talks with visiting Chinese premier | Ama Owusu."""
    syntax, first = scene.syntax, group.verb + 1
    lower, names = syntax.words.lower, syntax.words.name
    if lower[group.verb] != "visiting" or first >= syntax.high or lower[first] in {"the", "a", "an", ","}:
        return []
    for at in range(first, min(syntax.high, first + _TO_VISITOR)):
        mention = scene.cast.mentions[names[at]] if names[at] != NONE else None
        if mention is not None and mention.person:
            titled = any(a <= syntax.words.starts[first] < b for a, b in scene.cast.titles) or at - first < 3
            return [participant(mention, "actor", "events.named")] if titled else []
        if syntax.is_finite(at) or lower[at] == ".":
            return []
    return []


def _of_passive(scene: Scene, trigger: Trigger, group: VerbGroup, actor: str, recipient: str) -> list[Participant]:
    """To whom something is done, by whom, and who else is touched by it."""
    syntax, kind = scene.syntax, trigger.kind
    told = not group.passive and kind.family == "violence"
    named = told and syntax.words.lower[group.first - 1] in kind.objects  # the release of hostages held by rebels
    described = None if named else _described(scene, group, recipient)
    if described is None:
        done = [] if named else subject_of(syntax, scene.cast, trigger.head, recipient)
        done = [] if named_in_subject(scene, group.first, recipient) else done
    else:
        done = described
    done = done or _of_passive_subject(scene, group, kind, recipient)
    if not done and kind.name in _DONE_TO_WORKS:
        done = carrier_of(scene, group.first, recipient)  # Veltrano's plant was closed
    done = done or owners_of_subject(scene, syntax.clause_at(group.first).first, group.first, kind)
    if kind.name == "publication":
        done = done or author_of(scene, syntax.clause_at(group.first).first, group.first, actor)
    done = done or sides_of_subject(scene, group, recipient) or owner_of_subject(scene, group.first, recipient)
    done = done or named_in_subject(scene, group.first, recipient)
    if not done and not _SENDING.isdisjoint(bases().get(syntax.words.lower[group.verb], ())):
        done = [p for p in envoys_in(scene, syntax.clause_at(group.first).first, group.first) if p.place]
    office = kind.family == "office"
    changed = [*replaced_by(scene, trigger.last), *body_of_office(scene, trigger)] if office else []
    given = [*_given_to(scene, trigger), *done_to(scene, trigger.last, kind)]
    given += named_among(scene, trigger.last, recipient)
    if kind.family == "justice":
        done = [p for p in done if not _is_of_authorities(p)]
    agents = named_by(scene, trigger.last, actor)
    if agents and kind.reciprocal and not group.passive:
        done = [p for p in done if not p.person]  # they met under a treaty signed by Peru
    return [*agents, *done, *changed, *given, *present_at(scene, trigger.last)]


def _is_of_authorities(one: Participant) -> bool:
    """Whether a pronoun would mean police or a court, before whom others stand: Lima police charged six. They will."""
    last = (one.organization or "").rpartition("-")[2]
    return one.rule == "events.pronoun" and last in _AUTHORITIES


_AUTHORITIES = frozenset(("police", "court", "tribunal", "prosecutors", "gendarmerie"))


def _given_to(scene: Scene, trigger: Trigger) -> list[Participant]:
    """To whom something goes, where 'to' ends the words that tell it: the mine was sold to | Veltrano."""
    syntax, last = scene.syntax, trigger.last
    way = "from" if trigger.kind.name in _LEFT else "to"  # was expelled from | the party
    if trigger.kind.name not in _GIVEN | _LEFT or last >= syntax.high or syntax.words.lower[last - 1] != way:
        return []
    found = heads_in(syntax, scene.cast, last, phrase_end(syntax, last, OF, scene.cast), "recipient")
    return [p for p in found if p.person or p.organization]


_DONE_TO_WORKS = frozenset(("closure", "search", "seizure", "opening", "raid", "damage"))
_LEFT = frozenset(("dismissal", "expulsion"))
_GIVEN = frozenset(("acquisition", "handover", "award", "submission"))
_IN_COMPANY = frozenset(("act", "ceremony", "launch", "speech", "order", "press"))
_ONES_OWN = frozenset(("office", "death", "visit"))  # what a party or a lawyer does or suffers for itself
_SENDING = frozenset(("summon", "recall", "expel", "declare", "withdraw"))


def _done_to(
    scene: Scene, trigger: Trigger, group: VerbGroup, subject: list[Participant], part: str
) -> list[Participant]:
    """To whom the subject does what an active verb tells, and who else is touched by it."""
    syntax, kind, after = scene.syntax, trigger.kind, _behind(trigger)
    apart = after + 1 < syntax.high and syntax.words.lower[after] in {"off", "out", "up"}
    after += apart and syntax.words.name[after + 1] != NONE  # cut off | Veltrano from its supplies
    about = (trigger.first > trigger.head or kind.family == "consult") and _is_about(syntax, trigger.head)
    objects = named_with(scene, after, part, between=False) if about else objects_of(scene, after, part, kind)
    shared = _shared_object(syntax, group, after)
    if not objects and shared != NONE:
        objects = [p for p in objects_of(scene, shared, part, kind) if p.person]
    if not objects and after < syntax.high:
        objects = object_pronoun(syntax, scene.cast, after, subject, part)
        objects = objects or owner_of_object(scene, after, subject, part, kind)
    objects = objects or _of_relative(scene, group, part)
    if not objects and kind.family == "request":
        objects = [p for p in _asked_that(scene, group, part) if p.person not in {one.person for one in subject}]
    if kind.reciprocal and objects:
        objects.extend(and_with(scene, after, part))
    objects.extend(done_to(scene, after, kind) or owners_of_object(scene, after, kind))
    objects.extend([*_sold_to(scene, group, after, part), *_fired_at(scene, group, after, part)])
    objects.extend(_land_of_envoys(scene, group, part))
    objects.extend(presented_to(scene, after) if kind.name == "reception" else ())
    objects.extend([*present_at(scene, after), *named_among(scene, after, part), *_led(scene, after, part)])
    if kind.family == "office" or kind.name == "hiring":
        objects.extend([*replaced_by(scene, after), *body_of_office(scene, trigger), *_also(scene, after, part)])
    if "sworn" in syntax.words.lower[trigger.first : trigger.last]:
        objects.extend(named_by(scene, trigger.last, "participant"))
    return objects


def _sold_to(scene: Scene, group: VerbGroup, after: int, part: str) -> list[Participant]:
    """To whom somebody sells: will sell gas to | Chile."""
    known = bases().get(scene.syntax.words.lower[group.verb], ())
    return [] if _SELLING.isdisjoint(known) else _named_behind(scene, group, after, {"to"}, part)


_SELLING = rules.words("participants", "selling to somebody")


def _fired_at(scene: Scene, group: VerbGroup, after: int, part: str) -> list[Participant]:
    """At whom something is fired: fired a missile at | Israel."""
    known = bases().get(scene.syntax.words.lower[group.verb], ())
    if _FIRING.isdisjoint(known):
        return []
    return _named_behind(scene, group, min(after, group.verb + 1), {"at", "into", "towards", "toward"}, part)


_FIRING = rules.words("participants", "firing at somebody")


def _named_behind(scene: Scene, group: VerbGroup, after: int, ways: set[str], part: str) -> list[Participant]:
    """The persons, bodies and countries right behind the first of some prepositions in the clause of a verb."""
    syntax, lower = scene.syntax, scene.syntax.words.lower
    last = syntax.clause_at(group.verb).last
    at = next((k for k in range(after, last - 1) if lower[k] in ways), NONE)
    if at == NONE or syntax.words.date[at + 1] != NONE:
        return []
    found = heads_in(syntax, scene.cast, at + 1, phrase_end(syntax, at + 1, OF, scene.cast), part)
    return [p for p in found if p.person or p.organization or kind_of_place(p.place or "") == "country"]


def _land_of_envoys(scene: Scene, group: VerbGroup, part: str) -> list[Participant]:
    """The state that an envoy is sent to, whom another recalls: recalled its ambassador to | Peru."""
    syntax, lower = scene.syntax, scene.syntax.words.lower
    if not {"recall", "withdraw", "close", "reopen", "expel"}.intersection(bases().get(lower[group.verb], ())):
        return []
    near = range(group.verb + 1, min(syntax.high - 2, group.verb + _TO_ENVOY))
    at = next((k for k in near if lower[k] in _ENVOYS and lower[k + 1] in {"to", "from", "in"}), NONE)
    if at == NONE:
        return []
    found = heads_in(syntax, scene.cast, at + 2, phrase_end(syntax, at + 2, OF, scene.cast), part)
    return [p for p in found if kind_of_place(p.place or "") == "country"]


_ENVOYS = rules.words("participants", "envoys and missions")
_TO_ENVOY = 6  # words from a verb to the envoy whom it is done to at most


_BESIDE = (("accompanied", "by"), ("joined", "by"), ("together", "with"), ("along", "with"), ("alongside",))
_BESIDE_FIRST = frozenset(one[0] for one in _BESIDE)


def _beside(scene: Scene, group: VerbGroup, part: str) -> list[Participant]:
    """The persons with whom the subject does it, as told before the verb: Joined by Ama Owusu, Idris Kone opened."""
    syntax = scene.syntax
    lower = syntax.words.lower
    for at in range(syntax.low, group.first - 1):
        if lower[at] not in _BESIDE_FIRST:
            continue
        told = next((one for one in _BESIDE if lower[at : at + len(one)] == one), None)
        apart = at == syntax.low or lower[at - 1] == ","
        if told is None or not (apart or (told in _JOINING and syntax.words.name[at - 1] != NONE)):
            continue
        behind = at + len(told)
        end = next((k for k in range(behind, group.first) if lower[k] == "," or syntax.is_finite(k)), group.first)
        if at > syntax.low and end < group.first - 1:
            return []  # it stands beside another verb
        found = heads_in(syntax, scene.cast, behind, end, part)
        return [p for p in found if p.person or told in _JOINING]
    return []


_JOINING = (("together", "with"), ("along", "with"), ("alongside",))  # without a comma too: X together with Y signed


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
    if clause.opener == "whose" and lower[clause.first + 1] in REMAINS:
        return [p for p in antecedents(syntax, scene.cast, clause, part) if p.person]
    if clause.kind == "resume":
        clause = syntax.clauses[0]  # Ama Owusu's plane, coming from Lima, was shot at
    if clause.kind not in {"main", "complement", "subordinate"}:
        return []
    if not _SENT.isdisjoint(lower[clause.first : group.first]) and "to" in lower[clause.first : group.first]:
        at = next(k for k in range(clause.first, group.first) if lower[k] == "to")
        return heads_in(syntax, scene.cast, at + 1, group.first, part)
    first = behind_front(syntax, clause, group.first)  # In May, Ama Owusu's convoy was hit
    first = clause.first if first == NONE else first
    number = syntax.words.name[first]
    if kind.family not in {"violence", "request"} or number == NONE:
        return []
    end = next((k for k in range(first, group.first) if syntax.words.name[k] != number), group.first)
    mention = scene.cast.mentions[number]
    owns = lower[end] in {"'s", "'"} and (mention.person or mention.organization)
    return [participant(mention, part, "events.possessor")] if owns else []


def _of_relative(scene: Scene, group: VerbGroup, part: str) -> list[Participant]:
    """Whom or which a relative clause with a subject of its own is about: Ama Owusu, whom the army deposed."""
    syntax = scene.syntax
    number = syntax.number_at(group.first)
    number -= number > 0 and syntax.clauses[number].kind == "infinitive"
    clause = syntax.clauses[number]
    if clause.kind != "relative" or clause.opener not in {"whom", "which"} or group.first - clause.first < 2:
        return []
    before = syntax.words.lower[clause.first - 1]
    if before not in words("prepositions"):
        return [p for p in antecedents(syntax, scene.cast, clause, part) if not p.place]
    if before not in _TOWARDS:
        return []  # about which
    whole = replace(clause, first=clause.first - 1)
    found = antecedents(syntax, scene.cast, whole, part)  # with whom he had quarrelled, with which it signed a treaty
    return [p for p in found if p.person] if clause.opener == "whom" else found if part == "participant" else []


_TOWARDS = frozenset(("with", "to", "for", "against", "from", "on"))


def _had_done(syntax: Syntax, group: VerbGroup) -> int:
    """The 'have' that lets something be done to whom stands behind it: threatened to have him arrested."""
    if group.first != group.verb or not {"d", "n"} & {*group.tag} or syntax.words.lower[group.verb - 1] in _APART:
        return NONE
    for at in range(group.first - 2, max(syntax.low, group.first - _MADE), -1):
        if syntax.words.lower[at] in {"have", "get"} or (syntax.words.lower[at] in _WISHED and syntax.is_verb(at)):
            return at
        if syntax.is_verb(at) or syntax.words.lower[at] in {",", "and", "that"}:
            return NONE
    return NONE


_APART = frozenset((",", "and", "but", "or"))
_WISHED = frozenset(("see", "want", "wants", "wanted"))
_MADE = 9  # words between 'have' and the participle of what is to be done at most


def _is_done_by(syntax: Syntax, at: int, group: VerbGroup) -> bool:
    """Whether a verb that could be a past is a participle: under the deal signed by A and B, China will build."""
    clause = syntax.clause_at(group.verb)
    if group.first != group.verb or "d" not in group.tag:
        return False
    if clause.first != group.verb and not _is_behind_object(syntax, group):
        return False
    behind = (k for k in range(at, clause.last - 1) if syntax.words.lower[k] == "by")
    by = next(behind, NONE)
    near = by == at or (by != NONE and all(syntax.words.date[k] != NONE or k == at for k in range(at, by)))
    return near and syntax.words.date[by + 1] == NONE


def _described(scene: Scene, group: VerbGroup, part: str) -> list[Participant] | None:
    """Whom the noun right before a participle and its 'by' names: freed Ama Owusu, kidnapped by rebels; else None."""
    syntax, verb = scene.syntax, group.verb
    lower = syntax.words.lower
    told = "by" in lower[verb + 1 : verb + 3] or syntax.clause_at(verb).kind == "participle"
    if group.passive or group.first != verb or verb - 2 < syntax.low or not told or "n" not in tags_of(lower[verb]):
        return None
    at = verb - 1
    while at > syntax.low and lower[at] in words("adverbs"):
        at -= 1
    if lower[at] == ",":
        number = syntax.words.name[at - 1]
        mention = scene.cast.mentions[number] if number != NONE else None
        return [participant(mention, part, "events.named")] if mention is not None and mention.person else None
    if not lower[at][0].isalnum() or lower[at] in {"and", "or", "but", "who", "that", "which"} or syntax.is_verb(at):
        return None
    first = first_of_phrase(syntax.words, syntax.low, at)
    if lower[first - 1] == "under":
        return None  # Togo and Benin will patrol it under an agreement signed by two ministers
    return heads_in(syntax, scene.cast, first, at + 1, part)


def _is_behind_object(syntax: Syntax, group: VerbGroup) -> bool:
    """Whether a participle and its 'by' describe the object of a verb before: freed nurses held hostage by rebels."""
    lower, verb = syntax.words.lower, group.verb
    if group.first != verb or "n" not in tags_of(lower[verb]) or "by" not in lower[verb + 1 : verb + 3]:
        return False
    behind_noun = lower[verb - 1].isalpha() and lower[verb - 1] not in words("adverbs") | {"and", "or", "but", "who"}
    return behind_noun and syntax.any_finite(syntax.clause_at(verb).first, verb)


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
            end = phrase_end(syntax, index + 1, OF, scene.cast)
            return heads_in(syntax, scene.cast, index + 1, end, "participant")
    number = syntax.number_at(min(at, syntax.high - 1)) + 1
    aside = syntax.clauses[number] if number < len(syntax.clauses) else None
    if aside is not None and aside.kind == "participle" and aside.opener == "accompanied":
        return named_by(scene, aside.first, "participant")  # left for Beijing, accompanied by Idris Kone
    return []

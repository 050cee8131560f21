"""Who else takes part in an event than those who do it: behind to, from, with, for, in the presence of."""

from __future__ import annotations

from dataclasses import replace

from ingest import places, rules
from ingest.events.kinds import Kind
from ingest.events.phrases import Phrase
from ingest.events.scenes import Scene
from ingest.grammar.cast import Cast
from ingest.grammar.clauses import Syntax, finite_left, finite_right
from ingest.grammar.countries import kind_of_place
from ingest.grammar.heads import heads_in, object_meant
from ingest.grammar.participants import participant, persons_between
from ingest.grammar.subjects import subject_of
from ingest.grammar.verbs import BE, bases, verb_group, words
from ingest.grammar.word_groups import people_nouns, words_for
from ingest.grammar.words import NONE
from ingest.model import Participant

_FAR = 30  # words behind an event in which those present are named
_OWNED = 8  # words of an object in which its owner stands
# Kinds whose event is done to whoever stands behind one of these words.
_WAYS = {
    "grant": ("to",), "handover": ("to",), "submission": ("to", "at", "with"), "award": ("to", "from"),
    "credentials": ("to",), "message": ("to",), "aid": ("to", "for"), "resignation": ("to",), "capture": ("from",),
    "seizure": ("from",), "joining": ("from",), "extradition": ("to", "from"), "expulsion": ("from",),
    "break of talks": ("with",), "acquisition": ("from", "to", "with"), "agreement": ("with", "between"),
    "signing": ("with", "between"), "launch": ("with",), "founding": ("with",), "exercise": ("with", "alongside"),
    "restriction": ("on", "against"), "ban": ("on", "against"), "sanction": ("with",), "lawsuit": ("against",),
    "charge": ("against",), "victory": ("to", "over", "against"), "apology": ("to",), "surrender": ("to",),
    "approval": ("for", "with"), "request": ("for", "to"), "protest": ("against",), "release": ("to",),
    "return of property": ("to",),
}  # fmt: skip
# What was agreed to be done with somebody: agreed to buy 12 stores from Veltrano, to merge with it.
_DEALS = rules.words("participants", "deals")
_BROUGHT = rules.words("participants", "brought")
_HONOURING = frozenset(("ceremony", "meal", "reception"))  # kinds that are held for somebody
_OWNED_BY = frozenset(("rejection", "approval", "refusal", "candidacy", "summons", "order", "decision", "review"))
# Words behind which those present are named, by their first: in the presence of, joined by.
_PRESENT = {
    "under": (("the", "chairmanship", "of"), ("the", "leadership", "of")),
    "in": (("the", "presence", "of"),), "as": (("well", "as"),), "together": (("with",),), "along": (("with",),),
    "alongside": ((),), "accompanied": (("by",),), "joined": (("by",),), "flanked": (("by",),),
}  # fmt: skip
# What somebody does, or what is done to him, in the course of an event: was killed in a raid, won in the runoff.
_COURSES = {
    "violence": frozenset(("kill", "wound", "injure", "die", "shoot", "hurt", "lose", "capture", "perish")),
    "disaster": frozenset(("kill", "injure", "die", "hurt", "lose", "perish", "survive")),
    "contest": frozenset(("win", "lose", "face", "beat", "defeat", "score", "play", "meet", "take", "represent")),
    "consult": frozenset(("host", "join", "represent", "address", "invite", "entertain", "treat", "hosted")),
    "office": frozenset(("sack", "dismiss", "fire", "drop", "name", "appoint", "promote", "move", "switch", "replace",
                         "swap", "change", "reassign", "bring")),
    "election": frozenset(("win", "lose", "face", "beat", "defeat", "run", "stand", "challenge", "elect", "contest",
                           "take", "get", "secure", "receive", "poll", "finish")),
}  # fmt: skip


def end_of_names(syntax: Syntax, at: int, cast: Cast | None = None) -> int:
    """One past the names that begin at a word: to the clause's end, or a preposition other than of and for."""
    last = syntax.clause_at(min(at, syntax.high - 1)).last
    lower = syntax.words.lower
    for index in range(at, last):
        passing = lower[index] in {"of", "for"} or syntax.words.name[index] != NONE
        if lower[index] in words("prepositions") and not passing:
            if cast is not None and any(a <= syntax.words.starts[index] < b for a, b in cast.titles):
                continue
            return index
    return last


def present_at(scene: Scene, at: int) -> list[Participant]:
    """Those in whose presence it happens, in the rest of a clause or in the next: signed in the presence of X and Y."""
    syntax = scene.syntax
    lower = syntax.words.lower
    last = min(syntax.high, at + _FAR)
    for index in range(at, last):
        if lower[index] == "under" and syntax.number_at(index) != syntax.number_at(at):
            continue
        for told in _PRESENT.get(lower[index], ()):
            behind = index + 1 + len(told)
            if lower[index + 1 : behind] == told and behind < syntax.high:
                if syntax.number_at(index) - syntax.number_at(at) > 1:
                    return []
                return heads_in(syntax, scene.cast, behind, end_of_names(syntax, behind, scene.cast), "participant")
    return []


def _acted_on(scene: Scene, at: int) -> list[Participant]:
    """Those to whom, from whom or with whom an act is done: handed a note to Chile, raised it with Ama Owusu."""
    lower = scene.syntax.words.lower
    known = bases().get(lower[at - 1], ())
    shared = not SHARING.isdisjoint(known)  # raised the matter with Ama Owusu
    first = shared or lower[at : at + 1] == ("with",) or lower[at : at + 2] == ("hands", "with")  # shook hands with
    if not _TAKING.isdisjoint(known) and (given := [p for p in _behind(scene, at, ("from",)) if p.person or _takes(p)]):
        return given  # will buy gas from Veltrano
    if is_scored(scene, at):
        return _other_side(scene, at)
    if not _CALLING.isdisjoint(known) and (called := _called_after(scene, at)):
        return called
    laid = not _LAYING.isdisjoint(known)  # imposed the sentence on Ama Owusu
    told = shared or (not _HANDING.isdisjoint(known) and lower[at - 2] not in BE)
    found = _behind(scene, at, ("to", "with") if first else ("to", "on") if laid else ("to",))
    return [p for p in found if p.person or (told and _takes(p))]


def _called_after(scene: Scene, at: int) -> list[Participant]:
    """The person whose name a thing gets: named the pool after Ama Owusu, renamed the street after her."""
    syntax = scene.syntax
    number = syntax.number_at(min(at, syntax.high - 1)) + 1
    clause = syntax.clauses[number] if number < len(syntax.clauses) else None
    if clause is None or clause.opener != "after" or syntax.any_finite(clause.first, clause.last):
        return []
    first = clause.first + 1
    if first < syntax.high and syntax.words.lower[first] in {"him", "her"}:
        return object_meant(syntax, scene.cast, first, "recipient")
    end = min(end_of_names(syntax, min(first, syntax.high - 1), scene.cast), clause.last)
    return [p for p in heads_in(syntax, scene.cast, first, end, "recipient") if p.person][:1]


_CALLING = rules.words("participants", "calling after somebody")


def done_to(scene: Scene, at: int, kind: Kind) -> list[Participant]:
    """Those behind the preposition with which an event of a kind tells to whom, from whom or with whom it is done."""
    if kind.family == "act":
        return _acted_on(scene, at)
    if kind.family == "contest" and is_scored(scene, at):
        return [replace(one, part="participant") for one in _other_side(scene, at)]
    if kind.name == "release" and (exchanged := _exchanged(scene, at)):
        return exchanged
    if kind.name == "testimony":
        return [*_before_whom(scene, at), *[p for p in _behind(scene, at, ("against",)) if not p.place]]
    if kind.name == "warrant":
        return _sought(scene, at)
    if kind.family == "justice" and (judging := _judge(scene, at)):
        return judging
    if kind.family == "justice" and kind.name not in _WAYS:
        return _of_case(scene, at)
    if kind.name == "appointment" and not _RECRUITING.isdisjoint(bases().get(scene.syntax.words.lower[at - 1], ())):
        return [p for p in _behind(scene, at, ("from",)) if p.organization]  # signed Idris Kone from Veltrano Town
    if kind.name == "withdrawal":
        return [p for p in _behind(scene, at, ("from",)) if p.organization]
    if kind.name in _BY_OTHERS:
        return _told_to(scene, at, words_for(_BY_OTHERS[kind.name]))
    if kind.name == "lawsuit":
        courts = [p for p in _behind(scene, at, ("in", "before", "to")) if p.organization]
        return [*courts, *_behind(scene, at, ("against",))]
    if kind.name == "ceremony":
        return [p for p in _behind(scene, at, ("for",)) if p.person]
    ways = _WAYS.get(kind.name)
    if ways is None:
        return []
    dealt = _dealt_with(scene, at) if kind.name == "agreement" else []
    return [*dealt, *_behind(scene, at, ways), *(_of_stake(scene, at) if kind.name == "acquisition" else ())]


def presented_to(scene: Scene, at: int) -> list[Participant]:
    """To whom an envoy presents what he brings: presented her credentials to Ama Owusu."""
    told = "credentials" in scene.syntax.words.lower[max(scene.syntax.low, at - 2) : at + 3]
    return [p for p in _behind(scene, at, ("to",)) if p.person] if told else []


def _exchanged(scene: Scene, at: int) -> list[Participant]:
    """The persons for whom somebody is released: was freed in exchange for Ama Owusu."""
    syntax = scene.syntax
    lower = syntax.words.lower
    last = syntax.clause_at(min(at, syntax.high - 1)).last
    first = next((k + 3 for k in range(at, last - 3) if lower[k : k + 3] == ("in", "exchange", "for")), NONE)
    if first == NONE:
        return []
    people = heads_in(syntax, scene.cast, first, end_of_names(syntax, first, scene.cast), "recipient")
    return [p for p in people if p.person]


def _other_side(scene: Scene, at: int) -> list[Participant]:
    """Against whom a match was played: lost 2-1 to Peru, drew 1-1 with Chile."""
    return [p for p in _behind(scene, at, ("to", "with", "against")) if p.organization or _takes(p)]


def is_scored(scene: Scene, at: int) -> bool:
    """Whether a score stands right behind a verb of losing: lost 2-1 to Peru, drew 1-1 with Chile."""
    lower = scene.syntax.words.lower
    score = lower[at] if at < scene.syntax.high else ""
    return (
        lower[at - 1] in {"lost", "drew", "won", "lose", "draw"} and score.replace("-", "").replace("–", "").isdigit()
    )


SHARING = rules.words("participants", "sharing")
_TAKING = rules.words("participants", "taking from")
_HANDING = words_for("handing")
_LAYING = words_for("laying")


def _takes(one: Participant) -> bool:
    """Whether a body or a country can be given something: shipped its last warheads to Russia; not: to Lima."""
    return one.organization is not None or (one.place is not None and kind_of_place(one.place) == "country")


_RECRUITING = rules.words("participants", "recruiting")
_STAKES = rules.words("participants", "stakes")
_TO_TERM = 7  # words of the terms that a court hands somebody up to 'to' at most
_HANDED = rules.words("participants", "handed by a court")
_CASES = rules.words("participants", "cases") | {"against"}


def _before_whom(scene: Scene, at: int) -> list[Participant]:
    """Before whom somebody testifies: testified on Monday before the Budget Committee."""
    syntax = scene.syntax
    number = syntax.number_at(min(at, syntax.high - 1))
    for clause in syntax.clauses[number : number + 2]:
        if clause.opener == "before" and clause.first >= at and not syntax.any_finite(clause.first, clause.last):
            found = heads_in(syntax, scene.cast, clause.first + 1, clause.last, "recipient")
            return [p for p in found if not p.place]
    return []


def _judge(scene: Scene, at: int) -> list[Participant]:
    """The judge before whom somebody is charged: was arraigned before Magistrate Ama Owusu."""
    syntax = scene.syntax
    if at + 1 >= syntax.high or syntax.words.lower[at] != "before":
        return []
    found = heads_in(syntax, scene.cast, at + 1, end_of_names(syntax, at + 1, scene.cast), "participant")
    return [p for p in found if not p.place]


def _sought(scene: Scene, at: int) -> list[Participant]:
    """The one person for whose arrest a court gives a warrant: issued a warrant for Ama Owusu's arrest."""
    syntax = scene.syntax
    last = syntax.clause_at(min(at, syntax.high - 1)).last
    opens = next((k + 1 for k in range(at, last) if syntax.words.lower[k] in {"for", "against"}), NONE)
    if opens == NONE:
        return []
    other = words("prepositions") - {"of"}
    last = next((k for k in range(opens, last) if syntax.words.lower[k] in other), last)
    named = persons_between(syntax, scene.cast, opens, min(last, opens + _OWNED))
    return [replace(p, part="recipient") for p in named.values()] if len(named) == 1 else []


def _of_stake(scene: Scene, at: int) -> list[Participant]:
    """The body of which somebody buys a part: a 51 percent stake in Morvex."""
    syntax = scene.syntax
    for k in range(at - 1, syntax.clause_at(min(at, syntax.high - 1)).last - 1):
        if syntax.words.lower[k] in _STAKES and syntax.words.lower[k + 1] in {"in", "of"}:
            end = end_of_names(syntax, min(k + 2, syntax.high - 1), scene.cast)
            return [p for p in heads_in(syntax, scene.cast, k + 2, end, "recipient") if p.organization]
    return []


def _of_case(scene: Scene, at: int) -> list[Participant]:
    """Whose case a court decides: upheld the conviction of Ama Owusu, handed six-year terms to Idris Kone."""
    syntax = scene.syntax
    lower = syntax.words.lower
    near = range(at + 1, min(syntax.clause_at(min(at, syntax.high - 1)).last - 1, at + _TO_TERM))
    to = next((k for k in near if lower[k] in {"to", "on"} and lower[k - 1] in _HANDED), NONE)
    if to != NONE and syntax.words.date[to + 1] == NONE:
        end = end_of_names(syntax, to + 1, scene.cast)
        return [p for p in heads_in(syntax, scene.cast, to + 1, end, "recipient") if not p.place]
    for k in range(at - 1, syntax.clause_at(min(at, syntax.high - 1)).last - 1):
        if lower[k] not in _CASES or (lower[k + 1] not in {"of", "by", "from", "for"} and lower[k] != "against"):
            continue
        first = min(k + 1 + (lower[k] != "against"), syntax.high - 1)
        end = end_of_names(syntax, first, scene.cast)
        if syntax.any_finite(first, end):  # after the release of Idris Kone, | Ama Owusu wept
            end = next((n for n in range(first, end) if lower[n] == "," or syntax.is_finite(n)), end)
        return [p for p in heads_in(syntax, scene.cast, first, end, "recipient") if not p.place]
    return []


def _behind(scene: Scene, at: int, ways: tuple[str, ...]) -> list[Participant]:
    """Those behind one of some prepositions in the rest of a clause."""
    syntax, found = scene.syntax, list[Participant]()
    for index in range(at, syntax.clause_at(min(at, syntax.high - 1)).last - 1):
        if index > at and syntax.words.lower[index - 1] in words_for("weighing"):
            continue  # resigned in a blow to Idris Kone
        if syntax.words.lower[index] == "to" and index > at and syntax.words.lower[index - 1] in _SERVING:
            continue  # an aide to Idris Kone
        if syntax.words.lower[index] in ways and syntax.words.date[index + 1] == NONE:
            end = end_of_names(syntax, index + 1, scene.cast)
            found += heads_in(syntax, scene.cast, index + 1, end, "recipient")
    return found


_SERVING = rules.words("participants", "serving somebody")
# Kinds whose infinitive tells to whom it is done, with the group of participants.yml that holds its verbs.
_BY_OTHERS = {"call": "called to", "vote": "voted to"}


def _told_to(scene: Scene, at: int, verbs: frozenset[str]) -> list[Participant]:
    """Those who are the object of the infinitive behind a call or a vote: voted to remove Ama Owusu from office."""
    syntax = scene.syntax
    first = syntax.number_at(min(at, syntax.high - 1))
    for clause in syntax.clauses[first : first + 3]:
        if clause.kind == "infinitive" and clause.first >= at and clause.first + 2 < syntax.high:
            if verbs.isdisjoint(bases().get(syntax.words.lower[clause.first + 1], ())):
                return []
            first = clause.first + 2
            named = next((k + 1 for k in range(first, clause.last - 1) if syntax.words.lower[k] in _OFFICES), first)
            first = named + 1 if named > first and syntax.words.lower[named] == "of" else first
            end = min(end_of_names(syntax, first, scene.cast), clause.last)
            return heads_in(syntax, scene.cast, first, end, "recipient")
    return _against(scene, at)


_OFFICES = rules.words("participants", "changes of office")


def _against(scene: Scene, at: int) -> list[Participant]:
    """The one person whose nomination or removal a vote is on: voted against Ama Owusu's nomination."""
    syntax = scene.syntax
    lower, last = syntax.words.lower, syntax.clause_at(min(at, syntax.high - 1)).last
    noun = next((k for k in range(at, last) if lower[k] in _OFFICES), NONE)
    if noun == NONE or _SIDES.isdisjoint(lower[at - 1 : noun]):
        return []
    before = persons_between(syntax, scene.cast, at, noun) if lower[noun - 1] in {"'s", "'"} else {}
    of = lower[noun + 1 : noun + 2] == ("of",)
    named = before or (persons_between(syntax, scene.cast, noun + 2, min(last, noun + 2 + _OWNED)) if of else {})
    return [replace(p, part="recipient") for p in named.values()] if len(named) == 1 else []


_SIDES = frozenset(("against", "for", "on"))


def _dealt_with(scene: Scene, at: int) -> list[Participant]:
    """Those with whom an agreed deal is made: agreed to buy 12 stores from X, to sell a stake to Y."""
    syntax = scene.syntax
    number = syntax.number_at(at) + (syntax.words.lower[min(at, syntax.high - 1)] != "to")
    clause = next((one for one in syntax.clauses[number - 1 : number + 1] if one.kind == "infinitive"), None)
    if clause is None or clause.first + 1 >= syntax.high:
        return []
    if _DEALS.isdisjoint(bases().get(syntax.words.lower[clause.first + 1], ())):
        return []
    first, found = clause.first + 2, list[Participant]()
    for index in range(first, clause.last):
        if index == first or syntax.words.lower[index] in {"from", "to", "with"}:
            start = index if index == first and syntax.words.lower[index] not in {"from", "to", "with"} else index + 1
            end = end_of_names(syntax, min(start, syntax.high - 1), scene.cast)
            found += heads_in(syntax, scene.cast, start, min(end, clause.last), "recipient")
    return [p for p in found if not p.person]


def in_course(scene: Scene, phrase: Phrase, kind: Kind) -> list[Participant]:
    """Who does something, or to whom it is done, in the course of an event: was killed in a raid, won in the runoff."""
    syntax = scene.syntax
    invited = kind.name == "meal" and phrase.opener in {"for", "over", "to"}  # hosted Ama Owusu for dinner
    verb = finite_left(syntax, phrase.first) if invited or phrase.opener in {"in", "during", "by", "at"} else NONE
    if verb == NONE and phrase.opener == "in" and phrase.first - syntax.low == 1 and kind.family in _FRONTED:
        verb = finite_right(syntax, phrase.head, syntax.high)  # In the final, Togo beat Benin
    done = _COURSES.get(kind.family if kind.family != "vote" else "election", frozenset())
    if phrase.place == "phrase" and kind.family in {"violence", "disaster"} and (dead := _whose_death(scene, phrase)):
        return dead
    placed = verb != NONE and syntax.words.lower[verb : verb + 2] in _PLACED and kind.family in {"election", "vote"}
    told = placed or (verb != NONE and not done.isdisjoint(bases().get(syntax.words.lower[verb], ())))
    if verb == NONE or phrase.place != "phrase" or not told:
        return []
    if syntax.number_at(phrase.first) - syntax.number_at(verb) > 1:
        return []
    group = verb_group(syntax.words, syntax.low, verb)
    subject = subject_of(syntax, scene.cast, verb, "recipient" if group.passive else "actor")
    if group.passive:
        return [*_by_whom(scene, verb, phrase), *subject]
    first = verb + 1 + (syntax.words.lower[min(verb + 1, syntax.high - 1)] in {"to", "against"})
    end = end_of_names(syntax, min(first, syntax.high - 1), scene.cast)
    end = min(end, phrase.first) if verb < phrase.first else end
    objects = heads_in(syntax, scene.cast, first, end, "recipient")
    both = [*subject, *objects]
    return [p for p in both if p.person] if kind.family == "disaster" else both


def _whose_death(scene: Scene, phrase: Phrase) -> list[Participant]:
    """Whose death it is that happened in it: the killing of Idris Kone in a raid, the death of Ama Owusu in a crash."""
    syntax = scene.syntax
    lower, last = syntax.words.lower, phrase.first - 1
    for of in range(last - 1, max(syntax.low, last - _TO_DEATH), -1):
        if lower[of] == "of" and lower[of - 1] in _DEATHS and phrase.opener in {"in", "during"}:
            people = heads_in(syntax, scene.cast, of + 1, last, "recipient")
            comma = next((k for k in range(of + 1, last - 1) if lower[k] == ","), NONE)  # of a soldier, Private X, in
            people = people or (heads_in(syntax, scene.cast, comma + 1, last, "recipient") if comma != NONE else [])
            return [p for p in people if p.person]
        if syntax.is_finite(of) or lower[of] in {";", "."}:
            return []
    return []


_DEATHS = rules.words("participants", "deaths")
_TO_DEATH = 14  # words from 'of' to the event in which somebody died at most
_FRONTED = frozenset(("contest", "election", "vote"))
_PLACED = frozenset(("came", place) for place in ("first", "second", "third", "fourth", "fifth", "last", "top"))


def in_which(scene: Scene, at: int, kind: Kind, part: str) -> list[Participant]:
    """Who does something in its course, as the relative behind it tells: a vote, in which Ama Owusu came first."""
    syntax = scene.syntax
    number = syntax.number_at(at - 1) + 1
    clause = syntax.clauses[number] if number < len(syntax.clauses) else None
    if clause is None or clause.opener != "which" or syntax.words.lower[clause.first - 1] not in {"in", "at", "during"}:
        return []
    verb = syntax.first_finite(clause.first, clause.last)
    done = _COURSES.get(kind.family if kind.family != "vote" else "election", frozenset())
    if verb != NONE and kind.family == "justice":  # a judgment in which Justice Ama Owusu voided it
        first = verb_group(syntax.words, syntax.low, verb).first
        return [p for p in heads_in(syntax, scene.cast, clause.first + 1, first, part) if p.person]
    if verb == NONE or kind.family not in {"election", "vote", "contest"}:
        return []
    placed = syntax.words.lower[verb : verb + 2] in _PLACED
    if not placed and done.isdisjoint(bases().get(syntax.words.lower[verb], ())):
        return []
    first = verb_group(syntax.words, syntax.low, verb).first
    return heads_in(syntax, scene.cast, clause.first + 1, first, part)


def _by_whom(scene: Scene, verb: int, phrase: Phrase) -> list[Participant]:
    """Who did it, behind 'by' between a passive and the event: were killed by the Israeli army in a raid."""
    syntax = scene.syntax
    by = next((k for k in range(verb + 1, phrase.first - 1) if syntax.words.lower[k] == "by"), NONE)
    if by == NONE or syntax.words.date[by + 1] != NONE:
        return []
    return heads_in(syntax, scene.cast, by + 1, min(end_of_names(syntax, by + 1, scene.cast), phrase.first), "actor")


def several_lands(scene: Scene, at: int) -> list[Participant]:
    """The countries of a visit to several, of which none is its place: a visit to Portugal, Malta and Iceland."""
    syntax = scene.syntax
    first = at + (at < syntax.high and syntax.words.lower[at] in {"to", "in", "of"})
    if (
        first >= syntax.high
        or not syntax.words.lower[first][0].isalnum()
        or not {"and", ","} & set(syntax.words.lower[first : first + 5])
    ):
        return []
    end = end_of_names(syntax, first, scene.cast)
    found = [p for p in heads_in(syntax, scene.cast, first, end, "recipient") if p.place]
    return found if len(found) > 1 else []


def in_company(scene: Scene, after: int, part: str, at_once: bool = False) -> list[Participant]:
    """The person with whom it is done, behind the names or days of a clause: inspected the port with Idris Kone.

    `at_once` lets 'with' stand right behind: attended the ceremony with Idris Kone.
    """
    syntax = scene.syntax
    names, date = syntax.words.name, syntax.words.date
    for at in range(after + 1, syntax.clause_at(min(after, syntax.high - 1)).last - 1):
        last = at - 1 - (syntax.words.lower[at - 1] == ",")
        beside = names[last] != NONE or date[last] != NONE or (at_once and at == after + 1)
        if syntax.words.lower[at] == "with" and beside:
            end = end_of_names(syntax, at + 1, scene.cast)
            return [p for p in heads_in(syntax, scene.cast, at + 1, end, part) if p.person]
    return []


_AMONG = (("including",), ("among", "them"), ("among", "whom"), ("one", "of", "them"), ("one", "of", "whom"))
_AMONG_FIRST = frozenset(one[0] for one in _AMONG)


def named_among(scene: Scene, at: int, part: str) -> list[Participant]:
    """The persons named as some of those to whom something is done: arrested 32 people, including X and Y."""
    syntax = scene.syntax
    lower = syntax.words.lower
    if listed := _between_dashes(scene, at, part) or _named_last(scene, at, part):
        return listed
    for index in range(at + 1, min(syntax.high - 1, at + _FAR)):
        if lower[index] not in _AMONG_FIRST:
            continue
        told = next((one for one in _AMONG if lower[index : index + len(one)] == one), None)
        if told == ("including",) and lower[index - 1] != "," and _is_of_another(syntax, at, index):
            return []
        if told is not None:
            before = lower[syntax.clause_at(at - 1).first : index]
            several = (
                lower[index] == "among"
                or not people_nouns().isdisjoint(before)
                or "them" in before
                or (before[-1:] == (",",) and any(word.isdigit() for word in before))
            )
            end = _end_of_list(syntax, index + len(told))
            found = heads_in(syntax, scene.cast, index + len(told), end, part) if several else []
            return [p for p in found if p.person]
    return []


def _is_of_another(syntax: Syntax, at: int, index: int) -> bool:
    """Whether those who are listed belong to what tells more of a name: X, who was held with six including Y."""
    before = syntax.clauses[syntax.number_at(at) + 1 : syntax.number_at(index) + 1]
    return any(one.kind == "relative" and syntax.words.lower[one.first - 1] == "," for one in before)


def works_of(scene: Scene, at: int, part: str) -> list[Participant]:
    """The body at which people strike, or at whose works: walked out at Veltrano's mill, a strike at Veltrano."""
    syntax = scene.syntax
    lower, names = syntax.words.lower, syntax.words.name
    for index in range(at, min(at + _TO_WORKS, syntax.high - 1)):
        name = index + 1 + (lower[index + 1] == "the")
        if syntax.is_finite(index) or lower[index] in {",", ";", "."}:
            return []
        if lower[index] in {"at", "against"} and name < syntax.high and names[name] != NONE:
            mention = scene.cast.mentions[names[name]]
            return [participant(mention, part, "events.employer")] if mention.organization else []
    return []


_TO_WORKS = 6  # words from a strike to where it is at most
_TO_EMPLOYER = 3  # words from the staff to the name of whom they work for at most


def employer(scene: Scene, verb: int, part: str) -> list[Participant]:
    """For whom those work who are the subject of a verb: workers at Veltrano walked out."""
    syntax = scene.syntax
    lower, first = syntax.words.lower, syntax.clause_at(verb).first
    for at in range(first, verb - 2):
        if lower[at] in words_for("staff") and lower[at + 1] in {"at", "of", "for", "with"}:
            name = next((k for k in range(at + 2, at + 2 + _TO_EMPLOYER) if syntax.words.name[k] != NONE), NONE)
            if name == NONE or any(lower[k] not in {"the", "of"} for k in range(at + 2, name)):
                return []
            mention = scene.cast.mentions[syntax.words.name[name]]
            end = next((k for k in range(name, syntax.high) if syntax.words.name[k] != syntax.words.name[name]), name)
            owned = lower[end] in {"'s", "'"}
            return [participant(mention, part, "events.employer")] if mention.organization and not owned else []
    return []


def _named_last(scene: Scene, at: int, part: str) -> list[Participant]:
    """The person whom the end of a clause names as one of many: six were held on Monday, Ama Owusu among them."""
    syntax = scene.syntax
    lower, names = syntax.words.lower, syntax.words.name
    last = min(syntax.high - 1, at + _FAR)
    among = next((k for k in range(at + 1, last) if lower[k : k + 2] == ("among", "them")), NONE)
    if among == NONE or names[among - 1] == NONE or syntax.any_finite(at, among):
        return []
    first = syntax.words.name_start(among - 1, syntax.low)
    mention = scene.cast.mentions[names[among - 1]]
    told = lower[first - 1] == "," and mention.person
    return [participant(mention, part, "events.named")] if told else []


_DASHES = frozenset(("—", "–", ":"))
_TO_DASH = 8  # words of those who are listed behind a dash at most


def _between_dashes(scene: Scene, at: int, part: str) -> list[Participant]:
    """The persons whom a list behind a dash or a colon names: arrested four men — X, Y and Z — in Lima."""
    syntax = scene.syntax
    lower = syntax.words.lower
    last = min(syntax.high - 2, at + _TO_DASH)
    opens = next((k for k in range(at, last) if lower[k] in _DASHES or syntax.is_finite(k)), NONE)
    if opens == NONE or lower[opens] not in _DASHES:
        return []
    many = opens - 1
    while many > at and _is_aside(scene, many):
        many -= 1  # named two directors in Lima on Monday: X and Y
    if _is_aside(scene, many) and lower[opens] == ":":  # three men appeared in court on Monday: X, Y and Z
        first = syntax.clause_at(at - 1).first
        many = next((k for k in range(at - 1, first, -1) if lower[k] in people_nouns()), many)
    if lower[many] not in people_nouns():
        return []
    end = next((k for k in range(opens + 1, syntax.high) if lower[k] in _DASHES | {".", ";"}), syntax.high)
    if syntax.any_finite(opens, end) or not lower[many].endswith(("s", "men", "women", "people", "children")):
        return []
    return [p for p in heads_in(syntax, scene.cast, opens + 1, end, part) if p.person]


def _is_aside(scene: Scene, at: int) -> bool:
    """Whether a word tells when or where, between those to whom something is done and the list of their names."""
    text = scene.syntax.words
    number = text.name[at]
    placed = number != NONE and scene.cast.mentions[number].kind == "place"
    return text.date[at] != NONE or placed or text.lower[at] in {"on", "in", "at", "near", "court"}


_TO_LIST = 30  # words of a subject in which some of many are named at most
_SEVERAL = 7  # words before the list in which the many are told


def named_in_subject(scene: Scene, verb: int, part: str) -> list[Participant]:
    """The persons named as some of many who are the subject of a verb: nine men, including X and Y, were arrested."""
    syntax = scene.syntax
    lower = syntax.words.lower
    if lower[verb - 1] not in {",", ")", "–", "—"}:
        return []
    for index in range(verb - 2, max(syntax.low, verb - _TO_LIST), -1):
        if syntax.is_finite(index) and syntax.clause_at(index).kind not in {"relative", "participle"}:
            return []
        told = next((one for one in _AMONG if lower[index : index + len(one)] == one), None)
        if told is not None and lower[index - 1] in {",", "(", "–", "—"}:
            before = lower[max(syntax.low, index - _SEVERAL) : index]
            several = not people_nouns().isdisjoint(before) or any(word.isdigit() for word in before)
            found = heads_in(syntax, scene.cast, index + len(told), verb, part) if several else []
            return [p for p in found if p.person]
    return []


def _end_of_list(syntax: Syntax, at: int) -> int:
    """One past the names of a list: to the end of the sentence, or a finite verb."""
    return syntax.first_finite(at, syntax.high, syntax.high)


def held_for(scene: Scene, at: int, kind: Kind) -> list[Participant]:
    """The persons for whom something is held: a welcoming ceremony for Ama Owusu."""
    syntax = scene.syntax
    if kind.name not in _HONOURING or at + 1 >= syntax.high or syntax.words.lower[at] not in {"for", "honouring"}:
        return []
    end = end_of_names(syntax, at + 1, scene.cast)
    return [p for p in heads_in(syntax, scene.cast, at + 1, end, "participant") if p.person]


def envoys_in(scene: Scene, first: int, last: int) -> list[Participant]:
    """The country of an envoy among some words: the Russian ambassador, Bolivia's consul."""
    return _possessors(scene, first, last, True) or _envoys_of(scene.syntax, first, last)


def owners_of_object(scene: Scene, at: int, kind: Kind) -> list[Participant]:
    """Whose plea is rejected, whose envoy is summoned, whose contract is extended."""
    syntax = scene.syntax
    summoned = not {"summon", "recall", "expel"}.isdisjoint(bases().get(syntax.words.lower[at - 1], ()))
    taken = kind.name == "agreement" and not (_OFFERS | _SUITS).isdisjoint(
        syntax.words.lower[at - 2 : at + 3]
    )  # accepted a bid by
    taken = taken or not {"nomination", "candidacy"}.isdisjoint(syntax.words.lower[at - 1 : at + 4])
    if kind.name not in _OWNED_BY and not summoned and not taken:
        return []
    last = min(syntax.clause_at(min(at, syntax.high - 1)).last, at + _OWNED)
    if last + 1 < syntax.high and syntax.words.lower[last] in _BROUGHT and syntax.words.lower[last + 1] == "by":
        last = min(syntax.high, last + _OWNED)  # dismissed an application brought by the National Congress
    found = _possessors(scene, at, last, summoned)
    return found or (_envoys_of(syntax, at, last) if summoned else [])


def owners_of_subject(scene: Scene, first: int, last: int, kind: Kind) -> list[Participant]:
    """Whose motion or plea it is that is passed or rejected, by the words of a subject: a bill sponsored by X."""
    return _possessors(scene, first, last, False) if kind.name in _OWNED_BY else []


def _possessors(scene: Scene, at: int, last: int, summoned: bool) -> list[Participant]:
    """The person or body, or behind 'summoned' also the country, whose name has 's, or stands behind 'by'."""
    syntax = scene.syntax
    for index in range(at, last):
        number = syntax.words.name[index]
        if number == NONE:
            of_offer = syntax.words.lower[index] == "from" and syntax.words.lower[index - 1] in _OFFERS
            if syntax.words.lower[index] in words("prepositions") - {"of", "by"} and not of_offer:
                break
            continue
        mention = scene.cast.mentions[number]
        owns = index + 1 < syntax.high and syntax.words.lower[index + 1] in {"'s", "'"}
        first = syntax.words.name_start(index, syntax.low)
        owns = owns or not {"by", "from"}.isdisjoint(syntax.words.lower[max(at, first - 3) : first])
        owns = owns or (bool(mention.person) and "of" in syntax.words.lower[max(at, first - 3) : first])
        envoy = summoned and not words_for("envoys").isdisjoint(syntax.words.lower[index : index + 4])
        if owns and (mention.person or mention.organization or (mention.place and envoy)):
            return [participant(mention, "recipient", "events.possessor")]
    return []


_SUITS = rules.words("participants", "suits and claims")
_OFFERS = rules.words("participants", "offers")


def _envoys_of(syntax: Syntax, at: int, last: int) -> list[Participant]:
    """The country of an envoy whom an adjective describes: summoned the Pakistani ambassador."""
    for index in range(at, last):
        land = places.country_of_demonym(syntax.words.text(index, index + 1))
        if land is None or not syntax.words.capital(index):
            continue
        nouns = [k for k in range(index + 1, min(last, index + 6)) if syntax.words.lower[k] in words_for("envoys")]
        noun = nouns[-1] if nouns else NONE
        named = noun != NONE and any(syntax.words.name[k] != NONE for k in range(noun + 1, min(syntax.high, noun + 3)))
        if noun != NONE and not named:
            start, end = syntax.words.starts[index], syntax.words.ends[noun]
            text = syntax.words.body[start:end]
            return [Participant(start, end, text, None, None, land.id, "recipient", None, "events.delegation")]
    return []

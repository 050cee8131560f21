"""Who is spoken of when a sentence begins: the two sides, the two people, the one whom 'he' or 'she' can mean."""

from __future__ import annotations

from dataclasses import replace

from ingest import rules
from ingest.events.kinds import kinds
from ingest.grammar.bodies import people_of
from ingest.grammar.cast import GONE, Cast, fits
from ingest.grammar.clauses import Syntax, finite_left, main_verb, syntax_of
from ingest.grammar.heads import heads_in, is_possessive
from ingest.grammar.participants import participant
from ingest.grammar.subjects import subject_of
from ingest.grammar.verbs import bases, verb_group, words
from ingest.grammar.word_groups import people_nouns, words_for
from ingest.grammar.words import NONE, Words
from ingest.known_names import folded, sex_of_given
from ingest.model import EventReport, Participant, Sentence

_PER_SENTENCE = 12  # events that one sentence tells at most, when looking back
_GATHERINGS = frozenset(("meeting", "talks", "summit", "visit", "reception", "dialogue", "courtesy call"))
_BETWEEN_SIDES = _GATHERINGS | {"signing", "agreement", "truce", "ceasefire", "clash", "negotiations"}
_DONE = frozenset(("occurred", "ongoing"))
_JOURNEYS = frozenset(("visit", "arrival", "return"))
_SENT = frozenset(("events.delegation", "events.pronoun"))
_FAR = 8  # sentences back to the one that names who is spoken of
_PRONOUNS = {"he": "he", "him": "he", "his": "he", "she": "she", "her": "she"}
_OTHER = {"he": frozenset(("she", "her")), "she": frozenset(("he", "him", "his"))}


class Lines:
    """The sentences of a body; each is read once, when it is asked for."""

    def __init__(self, text: Words, sentences: tuple[Sentence, ...]) -> None:
        self.text = text
        self.sentences = sentences
        self._read: dict[int, Syntax] = {}

    def bounds(self, number: int) -> tuple[int, int]:
        """The first word of a sentence, and one past its last."""
        return self.text.at(self.sentences[number].start), self.text.at(self.sentences[number].end)

    def syntax(self, number: int) -> Syntax:
        """A sentence, read."""
        if number not in self._read:
            self._read[number] = syntax_of(self.text, *self.bounds(number))
        return self._read[number]


def at_sentence(cast: Cast, found: list[EventReport], lines: Lines, number: int) -> Cast:
    """The cast, with those who are spoken of when a sentence begins; `found` are the events told so far."""
    if not number:
        return cast
    before, here = lines.sentences[number - 1], lines.sentences[number]
    told = [report for report in found[-_PER_SENTENCE:] if before.start <= report.start < before.end]
    they = tuple([p for p in told[-1].people if p.part in {"actor", "participant", "host"}]) if told else ()
    they = they if len(they) > 1 else ()
    low, high = lines.bounds(number)
    if not _THEY.isdisjoint(lines.text.lower[low:high]):
        they = _together(cast, lines, number) or they
    last = told[-1] if told and before.paragraph == here.paragraph else None
    both = _named(cast, lines, number - 1)
    alone, topic = both[0] if len(both) == 1 else None, None
    both = both if len(both) == 2 else ()
    wanted = {_PRONOUNS[word] for word in lines.text.lower[low:high] if word in _PRONOUNS}
    if len(wanted) == 1:
        alone = topic = _topic(cast, lines, number, next(iter(wanted)))
    elif len(wanted) == 2:
        first = next(_PRONOUNS[word] for word in lines.text.lower[low:high] if word in _PRONOUNS)
        told_of = _topic(cast, lines, number, first)
        topic = told_of if told_of is not None and told_of.person in cast.sexes else None
    crowd = None if _THEY.isdisjoint(lines.text.lower[low:high]) else _crowd(cast, lines, number, told)
    its = not _ITS.isdisjoint(lines.text.lower[low:high]) or not people_of().keys().isdisjoint(
        lines.text.lower[low : low + 2]
    )
    thing = _thing(cast, lines, number) if its else None
    nouns = words_for("accused", "victims")
    accused, victim = (None, None) if nouns.isdisjoint(lines.text.lower[low:high]) else _of_crime(found)
    plural = not words_for("pairs of people").isdisjoint(lines.text.lower[low:high])
    met = _gathered(found, here.start) if plural else None
    group = _persons_of(met) if met is not None else ()
    now = (they, alone, topic, last, both, thing, accused, victim, crowd, group)
    if now == (
        cast.they, cast.alone, cast.topic, cast.last, cast.both, cast.thing, cast.accused, cast.victim, cast.crowd,
        cast.group,
    ):  # fmt: skip
        return cast
    return replace(
        cast, they=they, alone=alone, topic=topic, last=last, both=both, thing=thing, accused=accused, victim=victim,
        crowd=crowd, group=group, met=met or cast.met,
    )  # fmt: skip


_GROUP_BACK = 1200  # characters back to where they did


def _gathered(found: list[EventReport], here: int) -> EventReport | None:
    """The last event before a place at which several people came together and were told by name."""
    for report in reversed(found):
        if here - report.start > _GROUP_BACK:
            return None
        if report.kind in _BETWEEN_SIDES and report.status in _DONE and len(_persons_of(report)) > 1:
            return report
    return None


def _persons_of(report: EventReport) -> tuple[Participant, ...]:
    """The persons who were at an event, each once."""
    present = {p.person: p for p in report.people if p.person and p.part != "absent"}
    return tuple(p for p in present.values() if not p.rule.startswith("events.represented"))


def _of_crime(found: list[EventReport]) -> tuple[Participant | None, Participant | None]:
    """The one person whom the courts and the police dealt with so far, and the one who was killed or hurt."""
    held: dict[str, Participant] = {}
    hurt: dict[str, Participant] = {}
    for report in found:
        family = kinds()[report.kind].family if report.kind in kinds() else ""
        kept = held if family == "justice" else hurt if family in {"violence", "death"} else {}
        kept.update({p.person: p for p in report.people if p.person and (p.part == "recipient" or family == "death")})
    return (
        next(iter(held.values())) if len(held) == 1 else None,
        next(iter(hurt.values())) if len(hurt) == 1 else None,
    )


_THEY = frozenset(("they", "them", "their"))


def _together(cast: Cast, lines: Lines, number: int) -> tuple[Participant, ...]:
    """The several persons who are the subject of the sentence before, or of the one that it goes on from.

    Ama Owusu and Idris Kone were met by Jan Novak, who thanked them. They flew home: not Jan Novak.
    """
    for back in range(number - 1, max(-1, number - 1 - _FAR), -1):
        if lines.sentences[number].paragraph - lines.sentences[back].paragraph > 1:
            return ()
        syntax = lines.syntax(back)
        if syntax.words.lower[syntax.low] in {"they", "their"}:
            continue
        verb = syntax.first_finite(syntax.low, syntax.high)
        heads = {p.person: p for p in subject_of(syntax, cast, verb, "actor")} if verb != NONE else {}
        return tuple(heads.values()) if len(heads) > 1 and None not in heads else ()
    return ()


def _crowd(cast: Cast, lines: Lines, number: int, told: list[EventReport]) -> Participant | None:
    """The one body or country whose several people the sentence before tells of: Zambian soldiers fled.

    As its subject; or in its last event, where no others are told of: police held two Zambian soldiers.
    """
    object_only = {"they", "their"}.isdisjoint(lines.text.lower[slice(*lines.bounds(number))])
    for back in range(number - 1, max(-1, number - 1 - _FAR), -1):
        if lines.sentences[number].paragraph - lines.sentences[back].paragraph > 1:
            return None
        syntax = lines.syntax(back)
        if syntax.words.lower[syntax.low] in {"they", "their"}:
            continue
        verb = syntax.first_finite(syntax.low, syntax.high)
        heads = subject_of(syntax, cast, verb, "actor") if verb != NONE else []
        several = _several(syntax, syntax.low, verb) if verb != NONE else []
        others = _several(syntax, verb, syntax.high) if verb != NONE else []
        if len(heads) == 1 and not heads[0].person and (not object_only or not others):
            return heads[0] if several or (heads[0].organization and not others) else None
        met = told[-1].people if told and back == number - 1 and not heads and not several else ()
        return met[0] if len(met) == 1 and not met[0].person and len(others) == 1 else None
    return None


def _several(syntax: Syntax, first: int, last: int) -> list[int]:
    """The nouns for several people without a name among some words."""
    lower, names = syntax.words.lower, syntax.words.name
    return [k for k in range(first, last) if lower[k] in people_nouns() and names[k] == NONE and _is_plural(lower[k])]


def _is_plural(noun: str) -> bool:
    return noun.endswith(("s", "men", "women", "people", "troops", "police", "children"))


_ITS = rules.words("participants", "meant by its") | {"it", "its"}


def _thing(cast: Cast, lines: Lines, number: int) -> Participant | None:
    """The one body or country that is the subject of the sentence before, or of the one that it goes on from."""
    for back in range(number - 1, max(-1, number - 1 - _FAR), -1):
        if lines.sentences[number].paragraph - lines.sentences[back].paragraph > 1:
            return None
        syntax = lines.syntax(back)
        if syntax.words.lower[syntax.low] in {"it", "its"}:
            continue
        verb = syntax.first_finite(syntax.low, syntax.high)
        heads = subject_of(syntax, cast, verb, "actor") if verb != NONE else []
        bodies = [p for p in heads if not p.person]
        if "delegation" in lines.text.lower[slice(*lines.bounds(number))]:
            sent = next((k for k in range(syntax.low, verb) if syntax.words.lower[k] == "delegation"), NONE)
            if sent == NONE and len(bodies) == 1 and (sent := _sends(syntax, verb)) != NONE:
                return replace(bodies[0], text=f"{bodies[0].text} delegation")
            if sent == NONE:
                continue
            start, end = syntax.words.starts[sent], syntax.words.ends[verb - 1]
            whole = replace(bodies[0], start=start, end=end, text=syntax.words.body[start:end]) if bodies else None
            return whole if len(bodies) == 1 else None
        return bodies[0] if len(heads) == len(bodies) == 1 else None
    return None


def _sends(syntax: Syntax, verb: int) -> int:
    """The delegation that the subject of a verb sends somewhere: Egypt sent a delegation to Lima; or -1."""
    sent = bases().get(syntax.words.lower[main_verb(syntax, verb)], ()) if verb != NONE else ()
    near = range(verb + 1, min(syntax.high, verb + _TO_SENT))
    at = next((k for k in near if syntax.words.lower[k] == "delegation"), NONE)
    return at if not {"send", "dispatch"}.isdisjoint(sent) else NONE


_TO_SENT = 6  # words from sending to the delegation that is sent at most


def _named(cast: Cast, lines: Lines, number: int) -> tuple[Participant, ...]:
    """The persons whom a sentence names; nobody where one is not resolved."""
    low, high = lines.bounds(number)
    found = {}
    for n in dict.fromkeys(lines.text.name[low:high]):
        if n != NONE and cast.mentions[n].kind == "person":
            found[cast.mentions[n].person] = cast.mentions[n]
    if None in found or len(found) > 2:
        return ()
    return tuple([participant(mention, "participant", "events.pronoun") for mention in found.values()])


def _topic(cast: Cast, lines: Lines, number: int, pronoun: str) -> Participant | None:
    """Whom a pronoun means: the subject of the sentence before, or of the one that it goes on from."""
    linked = True
    for back in range(number - 1, max(-1, number - 1 - _FAR), -1):
        if lines.sentences[number].paragraph - lines.sentences[back].paragraph > 2:
            return None
        syntax = lines.syntax(back)
        if _names_another(syntax, pronoun):
            return None
        subject, goes_on = _subject(cast, syntax, pronoun)
        if subject is not None:
            return subject
        if _opens_with_own(syntax, pronoun):
            continue
        if _brings_in(cast, syntax):
            return None
        persons = [] if goes_on and _speaks_for(syntax) else _persons(cast, syntax, pronoun)
        spoken = any(_PRONOUNS.get(word) == pronoun for word in syntax.words.lower[syntax.low : syntax.high])
        own = len(persons) == 1 and _is_his_own(syntax, cast, pronoun, persons[0])
        if len(persons) == 1 and linked and not goes_on and (not spoken or own or persons[0].person in cast.sexes):
            return persons[0] if persons[0].person else None
        if persons or not goes_on:
            return None
        linked = spoken  # police arrested Idris Kone. He had fled in May. They flew him to Lima
    return None


def _opens_with_own(syntax: Syntax, pronoun: str) -> bool:
    """Whether a sentence is of what is somebody's, whoever else it names: Her death was confirmed by Idris Kone."""
    lower, verb = syntax.words.lower, syntax.first_finite(syntax.low, syntax.high)
    own = verb - syntax.low in (2, 3) and lower[syntax.low] in {"his", "her"}
    if not own or _PRONOUNS[lower[syntax.low]] != pronoun or syntax.words.name[verb - 1] != NONE:
        return False
    done = verb_group(syntax.words, syntax.low, main_verb(syntax, verb)).passive
    other = _OTHER[pronoun].intersection(lower[syntax.low : syntax.high])
    return (
        done
        and not other
        and lower[verb - 1] not in people_nouns() | rules.words("relations", "kin", "personal-service")
    )


def _is_his_own(syntax: Syntax, cast: Cast, pronoun: str, one: Participant) -> bool:
    """Whether the pronouns of a sentence can all mean somebody named before: held Idris Kone at his farm.

    Not beside a verb of which he is the subject: Domingo died and left her a farm.
    """
    at = [k for k in range(syntax.low, syntax.high) if _PRONOUNS.get(syntax.words.lower[k]) == pronoun]
    if not _OTHER[pronoun].isdisjoint(syntax.words.lower[syntax.low : syntax.high]):
        return False
    for k in at:
        own = syntax.words.lower[k] in {"his", "he", "she"} or is_possessive(syntax, k)
        verb = NONE if own else finite_left(syntax, k)
        if verb != NONE and any(p.person == one.person for p in subject_of(syntax, cast, verb, "actor")):
            return False
    return bool(at) and syntax.words.starts[at[0]] > one.start


_A = frozenset(("a", "an", "another"))
_MANY = frozenset(
    ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "several", "others", "people")
)


def _names_another(syntax: Syntax, pronoun: str) -> bool:
    """Whether a sentence names somebody whom no mention knows and whom a pronoun can mean: their child, Gloria."""
    text = syntax.words
    for at in range(syntax.low + 1, syntax.high):
        if text.name[at] == NONE and text.date[at] == NONE and text.capital(at) and not text.capital(at - 1):
            sex = sex_of_given(folded(text.lower[at]))
            if sex and sex == _SEX[pronoun] and text.lower[at + 1 : at + 2] != ("'s",):
                return True
    return False


_SEX = {"he": "m", "she": "f"}


_TITLED = 4  # words of a title at the head of a sentence at most


def _brings_in(cast: Cast, syntax: Syntax) -> bool:
    """Whether a sentence tells of somebody without a name, whom a pronoun behind it can mean: police held a man."""
    lower = syntax.words.lower
    verb = syntax.first_finite(syntax.low, syntax.high, syntax.low)
    for at in range(syntax.low + 1, syntax.high):
        owns = at + 1 < syntax.high and lower[at + 1] in {"'s", "'"}  # opened a children's hospital
        one = lower[at] in people_nouns() and lower[at] not in _MANY and not _tells_of_many(lower, at)
        if one and syntax.words.name[at] == NONE and not owns:
            if at == verb - 1 and lower[syntax.low] == "the" and at - syntax.low < _TITLED and lower[at][-1] != "s":
                return True  # the prime minister left for Paris, where he met Ama Owusu
            near = range(at - 1, max(syntax.low, at - 4) - 1, -1)
            first = next((k for k in near if lower[k] in _A or syntax.words.name[k] != NONE or lower[k] == ","), NONE)
            aside = first != NONE and first > syntax.low and lower[first - 1] == ","  # Ama Owusu, a driver
            behind = syntax.words.name[at + 1 : min(at + 4, syntax.high)]
            named = any(n != NONE and cast.mentions[n].kind == "person" for n in behind)
            himself = first != NONE and first > syntax.low and lower[first - 1] in _BEING  # she worked as a cook
            if first != NONE and lower[first] in _A and not (aside or named or himself):
                return True
    return False


_BEING = frozenset(("as", "was", "is", "became", "becoming", "become", "remained", "been", "be", "being"))


def _tells_of_many(lower: tuple[str, ...], at: int) -> bool:
    """Whether a noun is the plural behind 'of' that a crowd is made of: a busload of lawyers came."""
    return lower[at].endswith("s") and lower[at - 1] == "of"


def _subject(cast: Cast, syntax: Syntax, pronoun: str) -> tuple[Participant | None, bool]:
    """The one person who fits as a sentence's subject or speaker; else whether it only goes on with the same person."""
    lower = syntax.words.lower[syntax.low : syntax.high]
    other = not _OTHER[pronoun].isdisjoint(lower)
    speaker = _speaker(cast, syntax)
    if speaker is not None and _speaks_for(syntax) and lower[0] == pronoun:
        return None, True  # He will visit Lima, spokeswoman Ama Owusu said
    if speaker is not None and fits(cast, speaker.person, pronoun):
        return speaker, False
    verb = syntax.first_finite(syntax.low, syntax.high)
    if verb == NONE:
        opening = _opening(cast, syntax, pronoun)
        return opening, opening is None
    heads = {p.person: p for p in heads_in(syntax, cast, syntax.low, verb, "actor") if p.person}
    fitting = [p for p in heads.values() if fits(cast, p.person, pronoun)]
    if fitting:
        sure = len(fitting) == 1 and (not other or fitting[0].person in cast.sexes)
        return (fitting[0] if sure else None), False  # his horse fell on him: who is she?
    before = syntax.words.lower[syntax.low : verb]
    named = any(
        number != NONE and cast.mentions[number].kind == "person"
        for number in syntax.words.name[syntax.low : syntax.high]
    )
    return None, (pronoun in before and not other) or not (named or other)


def _opening(cast: Cast, syntax: Syntax, pronoun: str) -> Participant | None:
    """The one person whom a sentence names, at its head, where no verb is told apart: Ama Owusu works for a bank."""
    named = _persons(cast, syntax, pronoun)
    one = named[0] if len(named) == 1 else None
    first = syntax.words.starts[syntax.low]
    return one if one is not None and one.person and one.start == first else None


def _speaks_for(syntax: Syntax) -> bool:
    """Whether somebody who only speaks for others says a sentence, as its last clause tells."""
    clause = syntax.clauses[-1]
    told = syntax.words.lower[clause.first : clause.last]
    return clause.kind == "attribution" and not _SPOKESMEN.isdisjoint(told)


_SPOKESMEN = rules.words("participants", "speaking for others")


def _speaker(cast: Cast, syntax: Syntax) -> Participant | None:
    """Who said a sentence, as its last clause tells: ..., Ama Owusu told reporters."""
    clause = syntax.clauses[-1]
    if clause.kind != "attribution":
        return None
    lower = syntax.words.lower
    saying = next(
        (k for k in range(clause.first, clause.last) if lower[k] in words("saying") or lower[k] == "told"), NONE
    )
    inverted = saying != NONE and saying <= clause.first + 1
    found = (
        heads_in(syntax, cast, *((saying + 1, clause.last) if inverted else (clause.first + 1, saying)), "actor")
        if saying != NONE
        else []
    )
    persons = [p for p in found if p.person]
    return persons[0] if len(persons) == 1 else None


def _persons(cast: Cast, syntax: Syntax, pronoun: str) -> list[Participant]:
    """Everybody named in a sentence whom a pronoun fits; somebody unresolved counts."""
    found = {}
    for number in dict.fromkeys(syntax.words.name[syntax.low : syntax.high]):
        if number != NONE and cast.mentions[number].kind == "person":
            mention = cast.mentions[number]
            if mention.person is None or fits(cast, mention.person, pronoun):
                found[mention.person or mention.text] = participant(mention, "actor", "events.pronoun")
    return list(found.values())


def _lands_of(cast: Cast, persons: tuple[Participant, ...]) -> tuple[Participant, ...]:
    """The two countries in which two persons hold their offices, for 'the two countries'; else none."""
    if len(persons) != 2:
        return ()
    found = []
    for one in persons:
        lands = {held.country for held in cast.held if held.person == one.person and held.status not in GONE}
        if len(lands) != 1 or None in lands:
            return ()
        found.append(replace(one, person=None, place=next(iter(lands))))
    return tuple(found) if found[0].place != found[1].place else ()


def with_pairs(cast: Cast, told: list[EventReport]) -> Cast:
    """The cast, with the two sides and the two people of the latest event that has exactly two."""
    pair, people, three, met, trip = cast.pair, cast.people, cast.three, cast.met, cast.trip
    firms = cast.firms
    for report in told:
        present = {p.place or p.person or "": p for p in report.people if p.part != "absent" and not p.organization}
        toured = report.kind in _JOURNEYS  # the two countries are not the two that somebody visits
        countries = tuple(p for p in present.values() if p.place and not (toured and p.part == "recipient"))
        persons = tuple(p for p in present.values() if p.person and not p.rule.startswith("events.represented"))
        pair = (
            countries if len(countries) == 2 else (_lands_of(cast, persons) if report.status in _DONE else ()) or pair
        )
        people = persons if len(persons) == 2 else people
        bodies = {p.organization: p for p in report.people if p.part != "absent" and p.organization}
        firms = tuple(bodies.values()) if len(bodies) == 2 else firms
        mixed = (*bodies.values(), *countries)
        if len(mixed) == 2 and len(bodies) == 1 and report.kind in _BETWEEN_SIDES:
            pair = mixed  # a truce between the front and Chad
        together = len(countries) == 2 or len(persons) == 2
        gone = persons or any(p.rule in _SENT for p in report.people)
        trip = report if report.kind in _JOURNEYS and report.place and gone else trip
        met = report if together and report.kind in _GATHERINGS and report.status == "occurred" else met
        three = persons if len(persons) == 3 else countries if len(countries) == 3 else three
    if trip is not None and trip.kind == "return" and any(one.kind == "visit" for one in told):
        trip = None  # came home after a visit: what is told of the visit was not there
    now = (pair, people, three, met, trip, firms)
    if now == (cast.pair, cast.people, cast.three, cast.met, cast.trip, cast.firms):
        return cast
    return replace(cast, pair=pair, people=people, three=three, met=met, trip=trip, firms=firms)

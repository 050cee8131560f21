"""Whom 'the' and a noun mean: the prime minister, the company, the two sides."""

from __future__ import annotations

from dataclasses import replace

from ingest import rules
from ingest.grammar.beside_names import acts_by_body, is_adjective, only_describes
from ingest.grammar.bodies import boards, body_meant, people_of
from ingest.grammar.cast import GONE, LEADER, Cast, former_holder, holder, new_holder
from ingest.grammar.clauses import Syntax
from ingest.grammar.countries import country_of, demonym_at, is_country, kind_of_place
from ingest.grammar.participants import participant, persons_between, told_as
from ingest.grammar.verbs import tags_of, words
from ingest.grammar.word_groups import people_nouns, words_for
from ingest.grammar.words import NONE
from ingest.model import Participant


def _office(syntax: Syntax, cast: Cast, at: int, part: str) -> Participant | None:
    """The one person who holds the office that 'the' opens: the prime minister sacked nine ministers."""
    lower = syntax.words.lower
    if any(first <= syntax.words.starts[at] < last for first, last in cast.titles):
        return None
    first, country = _behind_adjective(syntax, cast, at + 1)
    which = lower[first] if first == at + 1 and first < syntax.high and lower[first] in _WHICH else ""
    former = int(which != "")
    for count in (4, 3, 2, 1):
        end = first + former + count
        if end > syntax.high:
            continue
        key = " ".join(lower[first + former : end])
        key = LEADER if key == "leader" and country is not None and not former else key
        here = syntax.words.starts[at]
        person = _bearer(cast, key, which, here, country)
        if person is None:
            continue
        if key.endswith("-year-old") and end < syntax.high and lower[end] in people_nouns():
            end += 1  # the 43-year-old nurse
        if _goes_on(syntax, end):
            return None
        start, stop = here, syntax.words.ends[end - 1]
        text = syntax.words.body[start:stop]
        return Participant(start, stop, text, person, None, None, part, None, "events.office")
    return None


_WHICH = rules.words("participants", "which holder")


def _bearer(cast: Cast, key: str, which: str, here: int, country: str | None) -> str | None:
    """Whom a title means, by the word that stands before it: the former president, the new one."""
    if which == "former":
        return former_holder(cast, key)
    return new_holder(cast, key) if which in {"new", "incoming"} else holder(cast, key, here, country)


def _behind_adjective(syntax: Syntax, cast: Cast, at: int) -> tuple[int, str | None]:
    """Where a title begins behind 'the', and the country that stands before it: the Chinese president, the US envoy."""
    number = syntax.words.name[at] if at < syntax.high else NONE
    place = cast.mentions[number].place if number != NONE else None
    if place is not None and is_country(cast.mentions[number].text, place):
        end = next((k for k in range(at, syntax.high) if syntax.words.name[k] != number), at)
        return end, place
    known = demonym_at(syntax, at) if at < syntax.high else None
    return (at, None) if known is None else (at + 1, known[1])


def _goes_on(syntax: Syntax, end: int) -> bool:
    """Whether the words behind a title name its holder, its body, or what it describes."""
    after = syntax.words.lower[end] if end < syntax.high else "."
    named = end < syntax.high and syntax.words.name[end] != NONE
    told = end + 1 < syntax.high and after == "," and syntax.words.name[end + 1] != NONE
    describes = after in {"of", "'s", "'", "-", "for"} or (after[0].isalpha() and is_adjective(syntax, end))
    describes = describes or tags_of(after) == "g"  # the lawmaker representing Borno South
    return named or told or describes


def described(syntax: Syntax, cast: Cast, at: int, end: int, part: str) -> list[Participant]:
    """The person or body that the words from 'the' to before `end`, which owns what follows, mean."""
    start, stop = syntax.words.starts[at], syntax.words.ends[end - 1]
    text = syntax.words.body[start:stop]
    person = holder(cast, " ".join(syntax.words.lower[at + 1 : end]), start)
    if person is not None:
        return [Participant(start, stop, text, person, None, None, part, None, "events.office")]
    meant = body_meant(syntax.words, cast.bodies, at, syntax.high) if cast.bodies else None
    if meant is None or meant[1] != end:
        return []
    body = meant[0].mention.organization
    return [Participant(start, stop, text, None, body, None, part, None, "events.body_meant")]


def meant_by_the(syntax: Syntax, cast: Cast, at: int, part: str) -> list[Participant]:
    """The person of the article, or the body, that 'the' and a noun mean: the prime minister, the company."""
    if cast.titled and (office := _office(syntax, cast, at, part)) is not None:
        return [office]
    if (told := _accused(syntax, cast, at)) is not None:
        return told_as(syntax, at, at + 2, (told,), part)
    if (guest := _guest(syntax, cast, at)) is not None:
        return told_as(syntax, at, at + 2, (guest,), part)
    if (land := _land(syntax, cast, at)) is not None:
        return told_as(syntax, at, at + 2, (land,), part)
    if cast.thing is not None and syntax.words.lower[at + 1 : at + 2] == ("delegation",):
        ends = _goes_on(syntax, at + 2) or "delegation" not in cast.thing.text
        return [] if ends else told_as(syntax, at, at + 2, (cast.thing,), part)
    meant = body_meant(syntax.words, cast.bodies, at, syntax.high) if cast.bodies else None
    if meant is None or any(first <= syntax.words.starts[at] < last for first, last in cast.titles):
        return []
    body, end = meant
    if part == "recipient" and syntax.words.lower[end - 1] in boards():
        return []  # will chair the board
    after = syntax.words.lower[end] if end < syntax.high else "."
    named = end < syntax.high and (syntax.words.name[end] != NONE or syntax.words.capital(end))
    acts = after in {"'s", "'"} and acts_by_body(syntax, end + 1)
    if not acts and (
        named or after in {"of", "'s", "'", "-", "for"} or (after[0].isalpha() and only_describes(syntax, end))
    ):
        return []
    start, stop = syntax.words.starts[at], syntax.words.ends[end - 1]
    ident = body.mention.organization
    return [Participant(start, stop, syntax.words.body[start:stop], None, ident, None, part, None, "events.body_meant")]


def _land(syntax: Syntax, cast: Cast, at: int) -> Participant | None:
    """The one land spoken of, as the subject of what a sentence tells: The country expelled two envoys."""
    if cast.thing is None or syntax.words.lower[at + 1 : at + 2] not in {("country",), ("government",), ("kingdom",)}:
        return None
    opens = at == syntax.low or syntax.words.lower[at - 1] in {"that", ","} | words("saying")
    place = cast.thing.place
    acts = at + 2 < syntax.high and not _goes_on(syntax, at + 2)
    own = not any(number != NONE for number in syntax.words.name[syntax.low : at])
    return cast.thing if opens and acts and own and place and kind_of_place(place) == "country" else None


def its_people(syntax: Syntax, cast: Cast, at: int, part: str) -> list[Participant]:
    """The body or land spoken of, whose people a sentence begins with: The High Court met. Judges fined Idris Kone."""
    noun = at + (syntax.words.lower[at] == "the")
    word = syntax.words.lower[noun] if noun + 1 < syntax.high else ""
    acts = noun + 1 < syntax.high and (syntax.is_finite(noun + 1) or syntax.words.lower[noun + 1] == "who")
    if at != syntax.low or cast.thing is None or word not in people_of() or not acts:
        return []
    one = cast.thing
    told = next((body.nouns for body in cast.bodies if body.mention.organization == one.organization), frozenset())
    known = told if one.organization else frozenset(one.text.lower().split())  # the Ghanaian army
    return told_as(syntax, at, noun + 1, (one,), part) if not people_of()[word].isdisjoint(known) else []


def _guest(syntax: Syntax, cast: Cast, at: int) -> Participant | None:
    """Whom 'the guest' or 'the visitor' means: the one person whose journey was told last."""
    if cast.trip is None or syntax.words.lower[at + 1 : at + 2] not in {("guest",), ("visitor",)}:
        return None
    going = {p.person: p for p in cast.trip.people if p.person and p.part == "actor"}
    return next(iter(going.values())) if len(going) == 1 and not _goes_on(syntax, at + 2) else None


def _accused(syntax: Syntax, cast: Cast, at: int) -> Participant | None:
    """Whom 'the suspect' or 'the victim' means: the one person whom the police arrested, or who was killed."""
    if at + 2 >= syntax.high or _goes_on(syntax, at + 2):
        return None
    noun = syntax.words.lower[at + 1]
    return cast.accused if noun in words_for("accused") else cast.victim if noun in words_for("victims") else None


_PEOPLE_TOO = rules.words("participants", "sides that are people")
_TWO = rules.words("participants", "pairs")
_BETWEEN = 3  # words between 'the two' and their noun at most: the two former finance ministers


def sides(syntax: Syntax, cast: Cast, at: int, part: str) -> list[Participant]:
    """The two sides, the three ministers, the pair: those who were told together last, where they are as many."""
    lower = syntax.words.lower
    if lower[at : at + 2] == ("the", "two") or lower[at] == "both":
        told = _both(syntax, cast, at, at + 1 + (lower[at] == "the"))
    elif lower[at : at + 2] == ("the", "three") and at + 2 < syntax.high and syntax.is_finite(at + 2):
        told = at + 2, cast.three
    elif lower[at : at + 2] == ("the", "three") and at + 3 <= syntax.high:
        told = at + 3, _the_three(cast, lower[at + 2])
    elif lower[at] == "the" and at + 2 < syntax.high and lower[at + 1] in _TWO and not _goes_on(syntax, at + 2):
        told = at + 2, _two_of_here(syntax, cast, at) or cast.both or cast.people
    elif lower[at] == "the" and at + 2 < syntax.high and lower[at + 1] in words_for("pairs of people"):
        named = any(number != NONE for number in syntax.words.name[syntax.low : at])
        they = _holding_it(cast, lower[at + 1], syntax.words.starts[at]) or cast.they or cast.both
        they = they if _may_hold(cast, lower[at + 1], they) else ()
        told = at + 2, () if named or _goes_on(syntax, at + 2) or not all(p.person for p in they) else they
    elif lower[at] == "the" and at + 1 < syntax.high and lower[at + 1] in _PEOPLE_TOO and not _goes_on(syntax, at + 2):
        told = at + 2, () if _names_others(syntax, cast, at) else cast.pair
    else:
        return []
    last, meant = told
    start, end = syntax.words.starts[at], syntax.words.ends[last - 1]
    text = syntax.words.body[start:end]
    return [
        replace(p, start=start, end=end, text=text, part=part, on_behalf_of=None, rule="events.two_sides")
        for p in meant
    ]


def _holding_it(cast: Cast, noun: str, here: int) -> tuple[Participant, ...]:
    """Those who came together last, where all of them hold the office of a plural, and nobody else: The ministers."""
    office = noun.removesuffix("s")
    holding = {
        one.person
        for one in cast.held
        if one.start < here and one.status not in GONE and any(key.split()[-1] == office for key in one.keys)
    }
    return cast.group if holding and holding == {p.person for p in cast.group} else ()


def _may_hold(cast: Cast, noun: str, people: tuple[Participant, ...]) -> bool:
    """Whether some people can be meant by a plural for an office: two ministers are not the presidents."""
    office = noun.removesuffix("s")
    if noun not in words_for("pairs in office"):
        return True
    told = [{key.split()[-1] for one in cast.held if one.person == p.person for key in one.keys} for p in people]
    return not all(told) or any(office in keys for keys in told)


def _the_three(cast: Cast, noun: str) -> tuple[Participant, ...]:
    """Whom 'the three' and a noun mean: the three people or lands told last, or who came together last."""
    if noun in words_for("pairs of people"):
        people = cast.three if all(p.person for p in cast.three) else ()
        people = people or (cast.group if len(cast.group) == 3 else ())
        return people if _may_hold(cast, noun, people) else ()
    return cast.three if noun in words_for("sides") else ()


def _names_others(syntax: Syntax, cast: Cast, at: int) -> bool:
    """Whether a sentence names a body or several states before a word, which 'the parties' can mean."""
    numbers = {number for number in syntax.words.name[syntax.low : at] if number != NONE}
    return any(cast.mentions[number].organization for number in numbers)


def _both(syntax: Syntax, cast: Cast, at: int, first: int) -> tuple[int, tuple[Participant, ...]]:
    """One past the words that tell of two, of which the noun begins at `first`, and the two: both foreign ministers."""
    lower = syntax.words.lower
    if first >= syntax.high:
        return first, ()
    noun = _noun_behind(syntax, first)
    verb = first + (lower[first] in words("adverbs") and first + 1 < syntax.high)  # the two later visited
    alone = syntax.is_finite(verb) and (lower[at] == "the" or at == syntax.low)
    if alone:
        meant, noun = cast.both or _of_two_sentences(syntax, cast) or cast.people or cast.pair, first - 1
    elif lower[noun] in words_for("sides"):
        meant = cast.pair or (cast.people or cast.firms if lower[noun] in _PEOPLE_TOO else ())
        meant = meant or (_two_lands(syntax, cast, at) if lower[noun] not in _PEOPLE_TOO else ())
    elif lower[noun] in words_for("pairs of people"):
        meant = cast.both or _of_two_sentences(syntax, cast) or cast.people or cast.pair
        meant = _in_office(syntax, cast, at, noun, meant)
    else:
        meant = ()
    if lower[noun] in words_for("pairs of bodies") and not alone:
        meant = cast.firms
    if alone or lower[noun] in words_for("pairs of people"):
        said = lower[at - 1] in words("saying") or (lower[at - 1] == "that" and lower[at - 2] in words("saying"))
        here = persons_between(syntax, cast, syntax.low, at) if not said or at - 2 < syntax.low else {}
        meant = tuple(here.values()) if len(here) == 2 else () if len(here) > 2 else meant
    return noun + 1, meant


def _of_two_sentences(syntax: Syntax, cast: Cast) -> tuple[Participant, ...]:
    """The two persons whom the two sentences before name, where they name no third: X resigned. Y wept. The two met."""
    here, found = syntax.words.starts[syntax.low], dict[str | None, Participant]()
    for mention in reversed(cast.mentions):
        if mention.start >= here or mention.kind != "person":
            continue
        between = syntax.words.lower[syntax.words.at(mention.end) : syntax.low]
        if sum(word in {".", "?", "!"} for word in between) > _SENTENCES:
            break
        found[mention.person] = participant(mention, "participant", "events.two_sides")
    return tuple(reversed(found.values())) if len(found) == 2 and None not in found else ()


_SENTENCES = 2  # sentences before one that are looked through for the two of whom it tells


def _in_office(
    syntax: Syntax, cast: Cast, at: int, noun: int, meant: tuple[Participant, ...]
) -> tuple[Participant, ...]:
    """Those two of the article who hold the office that a plural names: the two ministers are no presidents."""
    office, here = syntax.words.lower[noun].removesuffix("s"), syntax.words.starts[at]
    if office not in cast.titled:
        return meant
    holding = {one.person for one in cast.held if office in one.keys and one.status not in GONE}
    known = {one.person for one in cast.held}
    if meant and all(p.person in holding or p.person not in known for p in meant):
        return meant
    told = {p.person: p for p in cast.mentions if p.person in holding and p.start < here}
    return tuple([participant(p, "participant", "events.two_sides") for p in told.values()]) if len(told) == 2 else ()


def _two_lands(syntax: Syntax, cast: Cast, at: int) -> tuple[Participant, ...]:
    """The two countries that the article names before a word, where it names no third, not even by an adjective."""
    text, here = syntax.words, syntax.words.starts[at]
    lands = {
        mention.place: mention
        for mention in cast.mentions
        if mention.start < here
        and mention.place is not None
        and is_country(mention.text, mention.place)
        and text.lower[text.at(mention.start) - 1] not in _WHERE  # met in Peru
    }
    told = dict.fromkeys(country_of(text.text(k, k + 1)) for k in range(at) if text.name[k] == NONE and text.capital(k))
    named = [participant(mention, "participant", "events.two_sides") for mention in lands.values()]
    others = [land for land in told if land is not None and land not in lands]
    if not lands or len(lands) + len(others) != 2:
        return ()
    return (*named, *[replace(named[0], place=land) for land in others])  # South Korea and the Japanese


_WHERE = frozenset(("in", "at", "near", "outside"))


def _two_of_here(syntax: Syntax, cast: Cast, at: int) -> tuple[Participant, ...]:
    here = persons_between(syntax, cast, syntax.low, at)
    return tuple(here.values()) if len(here) == 2 else ()


def _noun_behind(syntax: Syntax, first: int) -> int:
    """The noun for two people, states or bodies that begins at a word, or stands behind what describes it."""
    lower = syntax.words.lower
    nouns = words_for("sides", "pairs of people", "pairs of bodies")
    for at in range(first, min(syntax.high, first + _BETWEEN)):
        if lower[at] in nouns:
            return at
        if not lower[at].isalpha() or syntax.words.name[at] != NONE or syntax.is_verb(at):
            break
    return first

"""The countries for which a delegation, an unnamed official or a capital stands."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from ingest import places, rules
from ingest.grammar.beside_names import is_adjective, names_its_people
from ingest.grammar.cast import Cast, holder
from ingest.grammar.clauses import Syntax
from ingest.grammar.countries import demonym_at, group_nouns, is_country, kind_of_place
from ingest.grammar.participants import named_participant
from ingest.grammar.verbs import bases, words
from ingest.grammar.word_groups import words_for
from ingest.grammar.words import NONE
from ingest.model import Mention, Participant


def government_at(syntax: Syntax, mention: Mention, at: int, end: int, part: str) -> Participant | None:
    """The country for which its capital stands as one who acts: Moscow closed its consulate, talks with Tehran."""
    country = places.country_of_capital(mention.place) if mention.place else None
    if country is None or mention.kind != "place":
        return None
    lower = syntax.words.lower
    before = lower[at - 1] if at > syntax.low else ""
    opens = before not in words("prepositions") or before in _SUBORDINATING
    then = _behind_adverbs(syntax, end) if at == syntax.low or not syntax.is_verb(at - 1) else end
    acts = then < syntax.high and syntax.is_finite(then) and opens
    joined = end + 2 < syntax.high and lower[end] == "and" and before not in words("prepositions") - {"between"}
    joined = joined and syntax.words.name[end + 1] != NONE and (before == "between" or syntax.is_finite(end + 2))
    acts = acts or (end < syntax.high and lower[end] == "to" and syntax.is_verb(at - 1))
    joined = joined or _is_second(syntax, at)
    acts = acts or (
        at > syntax.low
        and not words_for("asking governments").isdisjoint(bases().get(before, ()))
        and _is_asked(syntax, end)
    )
    if not (acts or joined or before in {"with", "between", "by"} or lower[at - 2 : at] == ("between", "and")):
        return None
    start, stop = syntax.words.starts[at], syntax.words.ends[end - 1]
    return Participant(start, stop, mention.text, None, None, country, part, None, "events.capital")


def _is_second(syntax: Syntax, at: int) -> bool:
    """Whether a name is the second of the two behind 'between': talks between Washington and | Beijing resume."""
    names, lower = syntax.words.name, syntax.words.lower
    if at - 2 <= syntax.low or lower[at - 1] != "and" or names[at - 2] == NONE:
        return False
    return lower[syntax.words.name_start(at - 2, syntax.low) - 1] == "between"


@cache
def officials() -> frozenset[str]:
    return words_for("acting for a country")


def official_of(syntax: Syntax, cast: Cast, mention: Mention, at: int, stop: int, part: str) -> Participant | None:
    """The country for which its unnamed president or minister acts: Peru's foreign minister met."""
    if mention.place is None or not is_country(mention.text, mention.place):
        return None
    for end in range(stop, min(stop + 4, syntax.high)):
        word = syntax.words.lower[end]
        if word in officials():
            after = syntax.words.lower[end + 1] if end + 1 < syntax.high else "."
            known = word in cast.offices or names_its_people(syntax, cast, end)
            known = known or after in {"'s", "'", "of", "-", "for"}
            known = known or (after[0].isalpha() and is_adjective(syntax, end + 1))
            if known or _PRIVATE & {*syntax.words.lower[stop:end]}:
                return None
            found = named_participant(mention, syntax, at, end + 1, part)
            return replace(found, rule="events.official") if found is not None else None
        if syntax.words.name[end] != NONE or not word.isalpha() or syntax.is_verb(end):
            return None
    return None


def delegation_end(syntax: Syntax, at: int) -> int:
    """One past a delegation's noun that follows a country's name, or 0."""
    for end in range(at, min(at + 3, syntax.high)):
        if syntax.words.name[end] != NONE:
            return 0  # Kenya's Supreme Court is a body with a name of its own
        if syntax.words.lower[end] in group_nouns():
            return end + 1
        if (
            not syntax.words.lower[end].isalpha()
            or syntax.is_verb(end)
            or syntax.words.lower[end] in words("prepositions")
        ):
            return 0
    return 0


_ACTING = rules.words("participants", "officers")
_HOUSES = frozenset(("house", "chamber"))


_FAR_BACK = 7  # words before the noun for people in office, in which their countries are looked for


# Who is so described acts for no country: four former Rwandan ministers, retired Turkish generals.
_PRIVATE = rules.words("participants", "acting for nobody")


def demonym_groups(syntax: Syntax, cast: Cast, noun: int, part: str) -> list[Participant]:
    """The Chinese side, South Korean and Japanese defence officials: countries named by adjectives before a noun."""
    lower = syntax.words.lower
    found: list[Participant] = []
    if (lower[noun] in _HOUSES and lower[noun - 1] not in {"lower", "upper"}) or names_its_people(syntax, cast, noun):
        return []
    if not _PRIVATE.isdisjoint(lower[max(syntax.low, noun - 4) : noun]):
        return []
    if lower[noun] in _ACTING and part == "recipient":
        return []  # sanctions on four Malian officers
    at = noun - 1
    while at >= max(syntax.low, noun - _FAR_BACK):
        known = demonym_at(syntax, at)
        if known is not None:
            first, country = known
            start, stop = syntax.words.starts[first], syntax.words.ends[noun]
            text = syntax.words.body[start:stop]
            found.insert(0, Participant(start, stop, text, None, None, country, part, None, "events.delegation"))
            at = first - 1
            continue
        word = lower[at]
        joined = word in {"and", ",", "-"} and (bool(found) or noun - at <= 3)
        small = not syntax.words.capital(at) or (word in words_for("portfolios") and lower[noun].endswith("s"))
        plain = syntax.words.name[at] == NONE and word.replace("-", "").isalpha() and small
        inside = word in words("prepositions", "cuts", "determiners") or syntax.is_verb(at)
        if not joined and (not plain or inside or found):
            break
        at -= 1
    return found


def _behind_adverbs(syntax: Syntax, at: int) -> int:
    """The word behind adverbs and days: Berlin again rejected it, Moscow on Monday closed its consulate."""
    lower, date = syntax.words.lower, syntax.words.date
    while at + 1 < syntax.high:
        dated = date[at] != NONE or (lower[at] in {"on", "late", "early"} and date[at + 1] != NONE)
        if not dated and lower[at] not in words("adverbs"):
            break
        at += 1
    return at


_SUBORDINATING = frozenset(("after", "before", "since", "as", "until"))  # a day after Bogota expelled two envoys


def _is_asked(syntax: Syntax, end: int) -> bool:
    """Whether what a government is asked or accused of stands behind its capital: accused Moscow of lying."""
    return end < syntax.high and syntax.words.lower[end] in {"of", "for", "to", "that", "not", "over", "against"}


def group_from(syntax: Syntax, cast: Cast, noun: int, part: str) -> list[Participant]:
    """The country that a group is of by the words behind it: a delegation from Lesotho, the government in Kiev."""
    at = noun + 1
    if at + 2 < syntax.high and syntax.words.lower[at] == "of" and syntax.words.lower[noun] in _SENT:
        return _group_of(syntax, noun, part)
    if at + 1 >= syntax.high or syntax.words.lower[at] not in {"from", "in"}:
        return []
    if noun > syntax.low and syntax.words.lower[noun - 1] in {"its", "their", "his", "her"}:
        return []  # will pull its troops from Peru
    if (sent := _sent_by_body(syntax, cast, noun, part)) is not None:
        return [sent]
    found: list[Participant] = []
    at += 1 + (syntax.words.lower[at + 1] == "the")
    while at < syntax.high and (number := syntax.words.name[at]) != NONE:
        place, end = cast.mentions[number].place, syntax.words.name_end(at, syntax.high)
        if place is None or cast.claimed[number]:
            break
        seat = places.country_of_capital(place) if syntax.words.lower[noun] in words_for("seated") else None
        kinds = {"country", "region"} if syntax.words.lower[noun] == "delegation" else {"country"}
        there = syntax.words.lower[noun + 1] == "from" or syntax.words.lower[noun] in _OF_STATES
        country = place if there and kind_of_place(place) in kinds else seat
        if country is None or (end < syntax.high and syntax.words.lower[end] in {"'s", "'"}):
            break
        start, stop = syntax.words.starts[noun], syntax.words.ends[end - 1]
        text = syntax.words.body[start:stop]
        found.append(Participant(start, stop, text, None, None, country, part, None, "events.delegation"))
        at = end + 1 if end < syntax.high and syntax.words.lower[end] in {",", "and"} else syntax.high
        at += at < syntax.high and syntax.words.lower[at] in {"and", "the"}
        at += at < syntax.high and syntax.words.lower[at] == "the"
    return found


def _sent_by_body(syntax: Syntax, cast: Cast, noun: int, part: str) -> Participant | None:
    """The body whose delegation it is: a delegation from the Miners Union, from the Palestinian group Hamas."""
    lower, names = syntax.words.lower, syntax.words.name
    if lower[noun] not in _SENT | {"team"} or lower[noun + 1] != "from":
        return None
    near = range(noun + 2, min(syntax.high, noun + 2 + _DESCRIBED))
    at = next((k for k in near if names[k] != NONE or not lower[k].isalpha() or syntax.is_verb(k)), NONE)
    if at == NONE or names[at] == NONE or cast.claimed[names[at]] or cast.mentions[names[at]].organization is None:
        return None
    end = syntax.words.name_end(at, syntax.high)
    found = None if lower[end : end + 1] in {("'s",), ("'",)} else cast.mentions[names[at]]
    return named_participant(found, syntax, noun, end, part) if found is not None else None


# In a country these are the country's: police in Peru.
_OF_STATES = rules.words("participants", "there for the state")
_SENT = rules.words("participants", "sent by")


def _group_of(syntax: Syntax, noun: int, part: str) -> list[Participant]:
    """The country whose people a delegation is made of: a delegation of Danish lawmakers."""
    at = noun + 2
    while at + 1 < syntax.high and at - noun < _DESCRIBED and not syntax.words.capital(at):
        at += 1
    known = demonym_at(syntax, at)
    if known is None or syntax.words.name[at] != NONE or known[0] != at:
        return []
    start, stop = syntax.words.starts[noun], syntax.words.ends[at]
    text = syntax.words.body[start:stop]
    return [Participant(start, stop, text, None, None, known[1], part, None, "events.delegation")]


_DESCRIBED = 4  # words from an article to the noun for somebody in office at most
_NOBODY = frozenset(("no", "any", "every", "each", "a", "an", "another", "former", "first", "next"))


def official_of_land(syntax: Syntax, cast: Cast, noun: int, part: str) -> list[Participant]:
    """The country of whoever holds an office there, or that person: the president of Colombia signed an agreement."""
    lower, names = syntax.words.lower, syntax.words.name
    at = noun + 2
    if at >= syntax.high or lower[noun + 1] != "of" or names[at] == NONE or cast.claimed[names[at]]:
        return []
    mention, end = cast.mentions[names[at]], syntax.words.name_end(at, syntax.high)
    opened = lower[max(syntax.low, noun - _DESCRIBED) : noun]
    if "the" not in opened or not _NOBODY.isdisjoint(opened):
        return []  # no president of Peru has signed it
    if mention.place is None or not is_country(mention.text, mention.place):
        return []
    comma = end + 1 < syntax.high and lower[end] == ","
    owns = end < syntax.high and lower[end] in {"'s", "'"}
    if owns or names_its_people(syntax, cast, end - 1) or (comma and names[end + 1] != NONE):
        return []
    start, stop = syntax.words.starts[noun], syntax.words.ends[end - 1]
    key = lower[noun] if lower[noun - 1] == "the" else " ".join(lower[noun - 1 : noun + 1])
    text, person = syntax.words.body[start:stop], holder(cast, key, start, mention.place)
    place = None if person else mention.place
    rule = "events.office" if person else "events.official"
    return [Participant(start, stop, text, person, None, place, part, None, rule)]

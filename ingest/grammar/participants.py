"""Who takes part: the names that head the noun phrases around a verb or an event's noun."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache

from ingest import places, rules
from ingest.grammar.clauses import Clause, Syntax
from ingest.grammar.verbs import BE, PRONOUNS, bases, verb_group, words
from ingest.grammar.words import NONE, Words
from ingest.model import Mention, Participant, RoleClaim

_TITLE_REACH = (
    9  # words of a title between a country and the person whose title it opens: U.S. Deputy Secretary of State X
)


@cache
def _plural_sides() -> frozenset[str]:
    return frozenset(rules.load("participants").groups["sides"].words)


@cache
def _plural_heads() -> frozenset[str]:
    return frozenset(rules.load("participants").groups["officials"].words)


@cache
def _plural_people() -> frozenset[str]:
    return frozenset(rules.load("participants").groups["pairs of people"].words)


@dataclass(frozen=True, slots=True)
class Cast:
    """The names of an article and what is known about them."""

    mentions: tuple[Mention, ...]
    claimed: tuple[bool, ...]  # by mention: it stands inside somebody's title and is nobody's own name
    titles: tuple[tuple[int, int], ...] = ()  # spans of titles, with their organizations
    venues: tuple[str | None, ...] = ()  # by mention: the id of the place that an organization is too
    pair: tuple[Participant, ...] = ()  # the two sides, as told last
    people: tuple[Participant, ...] = ()  # the two people, as told last
    they: tuple[Participant, ...] = ()  # all of the last event of the sentence before, where they are several
    alone: Participant | None = None  # the one person that the sentence before names


def cast_of(
    mentions: tuple[Mention, ...], roles: tuple[RoleClaim, ...], venues: Mapping[int, str] | None = None
) -> Cast:
    """The names of an article; organizations and places inside a title are marked.

    `venues` gives the place that an organization is too, by the start of its name.
    """
    spans = sorted({(role.start, role.end) for role in roles})
    claimed = tuple(
        m.kind != "person" and any(start <= m.start and m.end <= end for start, end in spans) for m in mentions
    )
    return Cast(mentions, claimed, tuple(spans), tuple((venues or {}).get(m.start) for m in mentions))


def _in_title(syntax: Syntax, cast: Cast, at: int) -> bool:
    """Whether a preposition stands inside a title: Secretary of State."""
    start = syntax.words.starts[at]
    if any(first <= start < last for first, last in cast.titles):
        return True
    if syntax.words.lower[at - 1 : at + 2] == ("secretary", "of", "state"):
        return True
    body = at + 1
    while body < syntax.high and syntax.words.lower[body] in words("determiners"):
        body += 1
    number = syntax.words.name[body] if body < syntax.high else NONE
    if number == NONE or cast.mentions[number].kind == "person":
        return False
    end = _end_of_name(syntax.words, body, syntax.high)
    after = syntax.words.name[end] if end < syntax.high else NONE
    return after != NONE and cast.mentions[after].kind == "person"


@cache
def group_nouns() -> frozenset[str]:
    """Nouns that stand for a country or body when its name comes before them: the Chinese side, the U.S. delegation."""
    return frozenset(rules.load("participants").groups["delegations"].words)


@cache
def _country(word: str) -> str | None:
    found = places.country_of_demonym(word)
    return found.id if found else None


@cache
def kind_of_place(place: str) -> str:
    """The kind of a place by its id: country, region, city, site, or ''."""
    known = places.place(place)
    return known.kind if known else ""


@cache
def _is_country(text: str, place: str) -> bool:
    return kind_of_place(place) == "country" or _country(text) == place


def heads_in(syntax: Syntax, cast: Cast, first: int, last: int, part: str) -> list[Participant]:
    """The participants that head the noun phrases of the words from `first` to before `last`, in order."""
    found: list[Participant] = []
    titled = False  # behind a preposition of a title: no body or country there takes part
    inside = False  # behind a preposition: the names there belong to another phrase
    at = first
    while at < last:
        word = syntax.words.lower[at]
        number = syntax.words.name[at]
        if number == NONE:
            group = _demonym_group(syntax, at, part) if not inside and word in group_nouns() else None
            if group is not None:
                found.append(group)
            titled = word != "," and (titled or (word in words("prepositions") and _in_title(syntax, cast, at)))
            if word in {",", "and", "as"}:
                inside = inside and not _reopens(syntax, cast, at + 1, last, found)
            elif word in words("prepositions") and at != first and not _in_title(syntax, cast, at):
                inside = inside or not (word == "of" and syntax.words.lower[at - 1] in _plural_heads())
            found.extend(_sides(syntax, cast, at, part) if not inside else ())
            at += 1
            continue
        end = _end_of_name(syntax.words, at, last)
        person = cast.mentions[number].kind == "person"
        titled = titled and not person
        head = None if inside or titled else _head(syntax, cast, at, end, last, part)
        if head is not None:
            found.append(head)
        at = end
    return found


def _end_of_name(words_: Words, at: int, last: int) -> int:
    number, end = words_.name[at], at
    while end < last and words_.name[end] == number:
        end += 1
    return end


def _reopens(syntax: Syntax, cast: Cast, at: int, last: int, found: list[Participant]) -> bool:
    """Whether the words after a comma or conjunction open a new head: a person, with a title at most before."""
    limit = min(last, at + _TITLE_REACH)
    while at < limit:
        number = syntax.words.name[at]
        word = syntax.words.lower[at]
        if number != NONE and cast.mentions[number].kind == "person":
            return True
        if number == NONE and (word in {",", "and"} or (word in words("prepositions") and word not in {"of", "for"})):
            return False
        at += 1
    return False


def _head(syntax: Syntax, cast: Cast, at: int, end: int, last: int, part: str) -> Participant | None:
    """The participant that a name is, unless it only opens or closes another phrase."""
    mention = cast.mentions[syntax.words.name[at]]
    lower = syntax.words.lower
    after = lower[end] if end < syntax.high else "."
    if cast.claimed[syntax.words.name[at]]:
        return None
    if mention.kind != "person":
        stop = end + 1 if after == "'s" else end
        delegation = _delegation_end(syntax, stop)
        if delegation and mention.place is not None and _is_country(mention.text, mention.place):
            return _participant(mention, syntax, at, delegation, part)
        if after == "'s" or _opens_title(syntax, cast, end, last):
            return None
        if mention.kind == "place" and (mention.place is None or not _is_country(mention.text, mention.place)):
            return None
        if mention.kind == "place" and _is_adjective(syntax, end):
            return None
    elif after == "'s":
        return None
    return _participant(mention, syntax, at, end, part)


def _is_adjective(syntax: Syntax, end: int) -> bool:
    """Whether a country's name only stands before a noun: U.S. forces, China trade."""
    if end >= syntax.high:
        return False
    word = syntax.words.lower[end]
    if syntax.words.name[end] != NONE or syntax.words.date[end] != NONE or not word[0].isalpha():
        return False
    known = words("prepositions") | words("cuts") | words("adverbs") | {"and", "or", "but"} | BE | PRONOUNS
    return not (
        word in known or syntax.is_finite(end) or syntax.is_verb(end) or bases().get(word) or word.endswith("ly")
    )


def _participant(mention: Mention, syntax: Syntax, at: int, end: int, part: str) -> Participant | None:
    if (mention.person, mention.organization, mention.place) == (None, None, None):
        return None
    start, stop = syntax.words.starts[at], syntax.words.ends[end - 1]
    person = mention.person
    organization = mention.organization if person is None else None
    place = mention.place if person is None and organization is None else None
    return Participant(
        start, stop, syntax.words.body[start:stop], person, organization, place, part, None, "events.named"
    )


def participant(mention: Mention, part: str, rule: str) -> Participant:
    """The participant that a linked mention names, as it stands."""
    organization = mention.organization if mention.person is None else None
    place = mention.place if mention.person is None and organization is None else None
    return Participant(mention.start, mention.end, mention.text, mention.person, organization, place, part, None, rule)


def _delegation_end(syntax: Syntax, at: int) -> int:
    """One past a delegation's noun that follows a country's name, or 0."""
    for end in range(at, min(at + 3, syntax.high)):
        if syntax.words.lower[end] in group_nouns():
            return end + 1
        if (
            not syntax.words.lower[end].isalpha()
            or syntax.is_verb(end)
            or syntax.words.lower[end] in words("prepositions")
        ):
            return 0
    return 0


def _demonym_group(syntax: Syntax, noun: int, part: str) -> Participant | None:
    """The Chinese side: a country named by its adjective, two words before a noun for its people in office at most."""
    for at in range(noun - 1, max(syntax.low, noun - 3) - 1, -1):
        if syntax.words.name[at] != NONE or not syntax.words.lower[at].replace(".", "").isalpha():
            return None
        country = _country(syntax.words.text(at, at + 1)) if syntax.words.capital(at) else None
        if country is not None:
            start, stop = syntax.words.starts[at], syntax.words.ends[noun]
            text = syntax.words.body[start:stop]
            return Participant(start, stop, text, None, None, country, part, None, "events.delegation")
    return None


def _opens_title(syntax: Syntax, cast: Cast, end: int, last: int) -> bool:
    """Whether a country or body opens the title of the person who follows: U.S. Secretary of State John Kerry."""
    for at in range(end, min(last, end + _TITLE_REACH)):
        number = syntax.words.name[at]
        word = syntax.words.lower[at]
        if number != NONE and cast.mentions[number].kind == "person":
            return at > end or cast.mentions[number].kind == "person"
        if number == NONE and (
            word in {",", "and", ";", "("} or (word in words("prepositions") and word not in {"of", "for"})
        ):
            return False
        if number == NONE and (syntax.is_finite(at) or word in words("cuts")):
            return False
    return False


def _sides(syntax: Syntax, cast: Cast, at: int, part: str) -> list[Participant]:
    """The two sides: the pair that was told last, where there is exactly one."""
    lower = syntax.words.lower
    last = at + 3 if lower[at : at + 2] == ("the", "two") else at + 2 if lower[at] == "both" else 0
    if not last or last > syntax.high:
        return []
    pair = (
        cast.pair if lower[last - 1] in _plural_sides() else cast.people if lower[last - 1] in _plural_people() else ()
    )
    start, end = syntax.words.starts[at], syntax.words.ends[last - 1]
    text = syntax.words.body[start:end]
    return [
        replace(p, start=start, end=end, text=text, part=part, on_behalf_of=None, rule="events.two_sides") for p in pair
    ]


def subject_of(syntax: Syntax, cast: Cast, verb: int, part: str) -> list[Participant]:
    """Those who do what the verb at a word index tells."""
    clause = syntax.clause_at(verb)
    group = verb_group(syntax.words, syntax.low, verb)
    at = syntax.number_at(clause.first)
    if clause.kind == "relative" and clause.opener in {"who", "that", "which", "whom"}:
        return _antecedents(syntax, cast, clause, part)
    if clause.kind == "teller":
        return _antecedents(syntax, cast, clause, part)
    if clause.kind in {"coordinate", "infinitive", "participle", "resume"} or (
        group.first <= clause.first + 1 and clause.kind != "main"
    ):
        return _inherited(syntax, cast, at, group.to != NONE, part)
    pronoun = _by_pronoun(syntax, cast, clause.first, group.first, part)
    if pronoun:
        return pronoun
    if clause.kind == "complement" and any(
        syntax.words.lower[k] in _PERSONAL for k in range(clause.first, min(group.first, clause.first + 3))
    ):
        return _inherited(syntax, cast, at, False, part)
    return heads_in(syntax, cast, clause.first, group.first, part)


def _by_pronoun(syntax: Syntax, cast: Cast, first: int, last: int, part: str) -> list[Participant]:
    """Whom a pronoun that opens a sentence means: they, all of the event before; he, the one person named before."""
    if first != syntax.low:
        return _by_pronoun_later(syntax, cast, first, last, part)
    at = next((k for k in range(first, last) if syntax.words.lower[k] in _PERSONAL), NONE)
    if at == NONE or at != last - 1 or any(syntax.words.name[k] != NONE for k in range(first, at)):
        return []
    word = syntax.words.lower[at]
    meant = cast.they if word == "they" else (cast.alone,) if cast.alone and word != "it" else ()
    start, end = syntax.words.starts[at], syntax.words.ends[at]
    text = syntax.words.body[start:end]
    return [
        replace(p, start=start, end=end, text=text, part=part, on_behalf_of=None, rule="events.pronoun") for p in meant
    ]


def _by_pronoun_later(syntax: Syntax, cast: Cast, first: int, last: int, part: str) -> list[Participant]:
    """He or she as the subject of a later clause: the one person who is the subject of the sentence's first."""
    if (
        last <= first
        or syntax.words.lower[last - 1] not in {"he", "she"}
        or syntax.clause_at(first).kind not in {"main", "coordinate"}
    ):
        return []
    verb = next((k for k in range(syntax.low, first) if syntax.is_finite(k)), NONE)
    heads = [p for p in heads_in(syntax, cast, syntax.low, verb, part) if p.person] if verb != NONE else []
    start, end = syntax.words.starts[last - 1], syntax.words.ends[last - 1]
    if len(heads) != 1:
        return []
    return [replace(heads[0], start=start, end=end, text=syntax.words.body[start:end], rule="events.pronoun")]


_PERSONAL = frozenset(("he", "she", "it", "they"))


def _antecedents(syntax: Syntax, cast: Cast, clause: Clause, part: str) -> list[Participant]:
    """The names right before a relative clause, joined by 'and'."""
    before = heads_in(syntax, cast, syntax.low, clause.first, part)
    last = clause.first - 1 if syntax.words.lower[clause.first - 1] != "," else clause.first - 2
    number = syntax.words.name[last] if last >= syntax.low else NONE
    if (
        number != NONE
        and cast.mentions[number].person
        and not any(p.start == cast.mentions[number].start for p in before)
    ):
        head = _participant(cast.mentions[number], syntax, syntax.words.at(cast.mentions[number].start), last + 1, part)
        return [head] if head else []
    close = [p for p in before if syntax.words.body[p.end : syntax.words.starts[clause.first]].strip(" ,") == ""]
    if not close:
        return []
    joined = close[-1:]
    for head in reversed(before[: before.index(close[-1])]):
        between = syntax.words.body[head.end : joined[0].start].split()
        if between[:1] != ["and"] or len(between) > 4 or any(word.endswith(",") for word in between):
            break
        joined.insert(0, head)
    return joined


def _inherited(syntax: Syntax, cast: Cast, at: int, infinitive: bool, part: str) -> list[Participant]:
    """The subject of the nearest clause before; for an infinitive, the object of the verb that controls it."""
    for number in range(at - 1, -1, -1):
        clause = syntax.clauses[number]
        controlled = _controlled(syntax, cast, clause, part) if infinitive and number == at - 1 else []
        if controlled:
            return controlled
        if (
            clause.kind in {"infinitive", "participle", "coordinate", "adjunct", "mark", "attribution", "resume"}
            and number
        ):
            continue
        verb = next((k for k in range(clause.first, clause.last) if syntax.is_finite(k)), NONE)
        if clause.kind == "relative":
            if at - number == 1 or syntax.clauses[number + 1].kind != "resume":
                return _antecedents(syntax, cast, clause, part)
            continue
        if verb == NONE and number:
            continue
        pronoun = _by_pronoun(syntax, cast, clause.first, verb, part) if verb != NONE else []
        if pronoun:
            return pronoun
        return heads_in(syntax, cast, clause.first, verb if verb != NONE else clause.last, part)
    return []


def _controlled(syntax: Syntax, cast: Cast, clause: Clause, part: str) -> list[Participant]:
    """The names that a controlling verb orders to act: urged Chile to hold."""
    for verb in range(clause.last - 1, clause.first - 1, -1):
        if syntax.is_verb(verb):
            if not words("controls").intersection(bases().get(syntax.words.lower[verb], ())):
                return []
            first = verb + 2 if syntax.words.lower[verb + 1] in {"on", "upon", "for", "to"} else verb + 1
            return heads_in(syntax, cast, first, clause.last, part)
    return []

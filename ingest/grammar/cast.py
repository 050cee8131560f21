"""The names of an article and what is known about those who bear them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field, replace

from ingest import rules
from ingest.grammar.bodies import Body, bodies_of
from ingest.grammar.countries import kind_of_place
from ingest.grammar.word_groups import words_for
from ingest.grammar.words import NONE, Words
from ingest.known_names import folded, sex_of_given
from ingest.model import EventReport, Mention, Participant, RoleClaim, record
from ingest.people.addresses import address_before


@record
class Held:
    """One place where the text says that somebody holds or held an office."""

    start: int
    person: str
    keys: frozenset[str]  # what the office is called, in small letters: prime minister, minister, premier
    country: str | None
    status: str
    also: frozenset[str] = frozenset()  # those of the keys that the text uses only of others: premier


@record
class Cast:
    """The names of an article and what is known about them."""

    mentions: tuple[Mention, ...]
    claimed: tuple[bool, ...]  # by mention: it stands inside somebody's title and is nobody's own name
    titles: tuple[tuple[int, int], ...] = ()  # spans of titles, with their organizations
    venues: tuple[str | None, ...] = ()  # by mention: the id of the place that an organization is too
    offices: Mapping[str, str] = field(default_factory=dict)  # title in small letters -> the one person who holds it
    pair: tuple[Participant, ...] = ()  # the two sides, as told last
    people: tuple[Participant, ...] = ()  # the two people, as told last
    firms: tuple[Participant, ...] = ()  # the two bodies, as told last
    both: tuple[Participant, ...] = ()  # the two people whom the sentence before names, where it names no third
    trip: EventReport | None = None  # the journey to a named place, as told last
    met: EventReport | None = None  # where those two met, as told last
    last: EventReport | None = None  # what the sentence before tells last, in the same paragraph
    three: tuple[Participant, ...] = ()  # the three, as told last
    group: tuple[Participant, ...] = ()  # the several people who came together last, for 'the ministers'
    they: tuple[Participant, ...] = ()  # all of the last event of the sentence before, where they are several
    alone: Participant | None = None  # the one person that the sentence before names
    topic: Participant | None = None  # the one person who is the subject of the sentence before
    bodies: tuple[Body, ...] = ()  # the bodies that 'the company', 'the union' can mean
    sexes: Mapping[str, str] = field(default_factory=dict)  # person -> f or m, where the given name or a title tells it
    seats: Mapping[str, str] = field(default_factory=dict)  # person -> the one body in which they hold an office
    held: tuple[Held, ...] = ()  # every office that the article gives to somebody, in the order of the text
    placed: Mapping[str, str] = field(default_factory=dict)  # a place's name -> its id, where another mention tells it
    titled: frozenset[str] = frozenset()  # what these offices are called
    accused: Participant | None = None  # the one person whom the courts and the police dealt with so far
    victim: Participant | None = None  # the one person who was killed or hurt so far
    thing: Participant | None = None  # the one body or country that is the subject of the sentence before
    crowd: Participant | None = None  # the one body or country whose people are the subject of the sentence before
    called: Mapping[str, str] = field(default_factory=dict)  # person or organization -> its longest name in the article

    def in_title(self, start: int) -> bool:
        """Whether a character stands inside a title of the article's roles."""
        for first, last in self.titles:
            if first > start:
                return False
            if start < last:
                return True
        return False


def cast_of(
    text: Words, mentions: tuple[Mention, ...], roles: tuple[RoleClaim, ...], venues: Mapping[int, str] | None = None
) -> Cast:
    """The names of an article; organizations and places inside a title are marked.

    `venues` gives the place that an organization is too, by the start of its name.
    """
    spans = sorted({_title_span(role) for role in roles})
    claimed = tuple(
        m.kind != "person" and any(start <= m.start and m.end <= end for start, end in spans) for m in mentions
    )
    places = tuple((venues or {}).get(m.start) for m in mentions)
    held = (*_held(roles), *described_people(text, mentions))
    return Cast(
        mentions,
        claimed,
        tuple(spans),
        places,
        _offices(held),
        bodies=bodies_of(text, _own(mentions, roles), _firms(roles)),
        sexes=sexes_of(text.body, mentions),
        called=_called(mentions),
        seats=_seats(roles),
        held=held,
        placed={one.text: one.place for one in mentions if one.kind == "place" and one.place},
        titled=frozenset().union(*(one.keys for one in held)),
    )


def land_of(cast: Cast, person: str | None) -> str | None:
    """The one country in which the article gives somebody an office that he has not left."""
    lands = {one.country for one in cast.held if one.person == person and one.status not in GONE and one.country}
    return next(iter(lands)) if len(lands) == 1 else None


def _title_span(role: RoleClaim) -> tuple[int, int]:
    """The characters of a title with its name and body; without what was done: sacked | its chief, Ama Owusu."""
    if role.rule != "roles.before_comma":
        return role.start, role.end
    told = [role.text.find(words) for words in (role.title_text, role.organization_text or "") if words]
    return role.start + min((at for at in told if at >= 0), default=0), role.end


def _seats(roles: tuple[RoleClaim, ...]) -> dict[str, str]:
    """Person -> the one body, no place, in which the article gives them an office."""
    held: dict[str, set[str]] = {}
    for role in roles:
        if role.organization and role.status not in GONE and not kind_of_place(role.organization):
            held.setdefault(role.person, set()).add(role.organization)
    return {person: next(iter(bodies)) for person, bodies in held.items() if len(bodies) == 1}


def _called(mentions: tuple[Mention, ...]) -> dict[str, str]:
    """Person or organization -> the longest of its names in the article; the first of equals."""
    found: dict[str, str] = {}
    for mention in mentions:
        key = mention.person or mention.organization
        if key and len(mention.text) > len(found.get(key, "")):
            found[key] = mention.text
    return found


_RUNNING = rules.words("participants", "running a firm")


def _firms(roles: tuple[RoleClaim, ...]) -> frozenset[str]:
    """The organizations that somebody runs as a company is run."""
    held = [role for role in roles if role.organization and role.status not in GONE]
    return frozenset(str(role.organization) for role in held if role.title.lower() in _RUNNING)


_ONCE = frozenset(("roles.copula_past", "roles.apposition"))  # how a text tells whom somebody worked for before
_OBSERVERS = rules.words("participants", "commenting for a firm")


def _own(mentions: tuple[Mention, ...], roles: tuple[RoleClaim, ...]) -> tuple[Mention, ...]:
    """The mentions without those that only say for whom somebody works who comments, or worked before.

    An analyst at Carrick Bank, who was operations manager with Dansker.
    """
    spans = [
        (role.start, role.end)
        for role in roles
        if role.title.lower().split()[-1] in _OBSERVERS or (role.status == "former" and role.rule in _ONCE)
    ]
    return tuple(one for one in mentions if not any(start <= one.start < end for start, end in spans))


def sexes_of(body: str, mentions: tuple[Mention, ...]) -> dict[str, str]:
    """Person -> f or m, where the given name or the word before a name tells it and no other form differs."""
    found: dict[str, set[str]] = {}
    for mention in mentions:
        if mention.person:
            given = sex_of_given(folded(mention.text.split()[0])) if " " in mention.text else ""
            sex = given or address_before(body, mention.start)[1]
            if sex:
                found.setdefault(mention.person, set()).add(sex)
    return {person: next(iter(told)) for person, told in found.items() if len(told) == 1}


def fits(cast: Cast, person: str | None, pronoun: str) -> bool:
    """Whether 'he' or 'she' can mean a person: nothing tells the other sex."""
    return cast.sexes.get(person or "", _SEX.get(pronoun, "")) == _SEX.get(pronoun, "")


_SEX = {"he": "m", "him": "m", "his": "m", "she": "f", "her": "f"}


def _held(roles: tuple[RoleClaim, ...]) -> tuple[Held, ...]:
    """Every office that somebody holds or held, with what it is called."""
    found = []
    for role in sorted(roles, key=lambda one: (one.start, one.person, one.title)):
        country = role.organization if role.organization and kind_of_place(role.organization) == "country" else None
        keys, also = _keys(role), _also_called(role)
        found.append(Held(role.start, role.person, keys | also, country, role.status, also - keys))
    return _without_others(found)


def _without_others(held: list[Held]) -> tuple[Held, ...]:
    """The offices, those left out of a key that are only called so where somebody else bears the very title.

    Prime Minister Ama Owusu met Premier Idris Kone: the prime minister is she.
    """
    own = {key: one.person for one in held for key in one.keys - one.also}
    return tuple([replace(one, keys=one.keys - {key for key in one.also if own.get(key, one.person) != one.person})
                  for one in held])  # fmt: skip


def described_people(text: Words, mentions: tuple[Mention, ...]) -> list[Held]:
    """Persons with the noun that describes them, beside their name: Ama Owusu, 14, a schoolgirl; the gunman Idris Kone.

    A noun by which the text also tells of somebody without a name means nobody.
    """
    found = _aged(text, mentions)
    if words_for("describing people").isdisjoint(text.lower):
        return found
    ages = len(found)
    for mention in mentions:
        if mention.person:
            first, end = text.at(mention.start), text.at(mention.end)
            nouns = {*_noun_before(text, first), *_noun_behind(text, end)}
            found += [Held(mention.start, mention.person, frozenset((noun,)), None, "current") for noun in nouns]
    told = {noun for one in found[ages:] for noun in one.keys}
    vague = {noun for noun in told if _is_told_of_others(text, noun)}
    return [one for one in found if vague.isdisjoint(one.keys)]


_AGED = "-year-old"


def _aged(text: Words, mentions: tuple[Mention, ...]) -> list[Held]:
    """Persons with their age, by which the text calls them: Ama Owusu, 43, ran; the 43-year-old fell."""
    called = {word for word in text.lower if word.endswith(_AGED) and word[0].isdigit()}
    found = []
    for mention in mentions if called else ():
        if mention.person:
            first, end = text.at(mention.start), text.at(mention.end)
            aged = text.lower[end : end + 1] in {(",",), ("(",)} and text.lower[end + 2 : end + 3] in _CLOSES_AGE
            age = text.lower[end + 1] + _AGED if aged else text.lower[first - 1] if first else ""
            found += [Held(mention.start, mention.person, frozenset((age,)), None, "current")] if age in called else []
    return found


_CLOSES_AGE = frozenset(((",",), (")",), (".",), (";",)))


def _noun_before(text: Words, first: int) -> list[str]:
    return [text.lower[first - 1]] if first and text.lower[first - 1] in words_for("describing people") else []


def _noun_behind(text: Words, end: int) -> list[str]:
    """The noun that an aside behind a name ends in: , 14, a schoolgirl from Lima."""
    lower = text.lower
    if lower[end : end + 1] != (",",):
        return []
    at = end + 1 + 2 * (lower[end + 1].isdigit() and lower[end + 2 : end + 3] == (",",))
    if lower[at : at + 1] not in {("a",), ("an",), ("the",)}:
        return []
    for k in range(at + 1, min(len(lower), at + _ASIDE)):
        if lower[k] in words_for("describing people"):
            return [lower[k]]
        if not lower[k].replace("-", "").isalnum() or lower[k] in {"of", "who", "in", "from"}:
            return []
    return []


def _is_told_of_others(text: Words, noun: str) -> bool:
    """Whether a noun stands behind 'a' or 'another' elsewhere than behind a name and a comma: police shot a gunman."""
    lower, name = text.lower, text.name
    for k in range(1, len(lower)):
        if lower[k] != noun:
            continue
        opener = next((n for n in range(k - 1, max(-1, k - _ASIDE), -1) if lower[n] in {"a", "an", "another"}), NONE)
        if opener == NONE or any(not lower[n].replace("-", "").isalnum() for n in range(opener, k)):
            continue
        aside = opener > 1 and lower[opener - 1] == "," and (name[opener - 2] != NONE or lower[opener - 2].isdigit())
        if not aside and name[min(k + 1, len(name) - 1)] == NONE:
            return True
    return False


_ASIDE = 6  # words of a description behind a name at most


def _keys(role: RoleClaim) -> frozenset[str]:
    """What an office is called by the text: whole, by its head and by its last word."""
    keys: set[str] = set()
    for title in (role.title.lower(), role.title_text.lower()):
        head, last = _head_and_last(title)
        keys |= {title, head, last}
        keys |= {"pm"} if "prime minister" in (title, last) else set()
        keys |= {LEADER} if head in _LEADING else set()
    return frozenset(keys - {""})


def _also_called(role: RoleClaim) -> frozenset[str]:
    """What others call the holder of an office: a premier, of a prime minister."""
    titles = (role.title.lower(), role.title_text.lower())
    return frozenset(_CALLED.get(one, "") for title in titles for one in _head_and_last(title)) - {""}


def _head_and_last(title: str) -> tuple[str, str]:
    """A title without its field, and its last word, with that of a deputy: minister of trade; deputy minister."""
    head = title.split(" of ")[0].split(" for ")[0].split(" to ")[0]
    parts = head.split()
    under = len(parts) > 1 and parts[0] in _UNDER
    return head, f"{parts[0]} {parts[-1]}" if under else parts[-1] if parts else ""  # a vice president is no president


def _offices(held: tuple[Held, ...]) -> dict[str, str]:
    """Each title that exactly one person of the article holds now; who held it long ago does not matter.

    Or who is only told to have left it, where nobody comes: the mayor resigned; the mayor was charged.
    """
    holders: dict[str, set[str]] = {}
    left: dict[str, set[str]] = {}
    for one in held:
        if one.status != "former":
            for key in one.keys:
                holders.setdefault(key, set()).add(one.person if one.status not in GONE else "")
                left.setdefault(key, set()).add(one.person if one.status in _LEFT or one.status not in GONE else "")
    found = {key: left[key] if people <= {""} else people for key, people in holders.items()}
    return {key: next(iter(people)) for key, people in found.items() if len(people) == 1 and "" not in people}


_LEFT = frozenset(("resigned", "dismissed"))


def holder(cast: Cast, key: str, here: int, country: str | None = None) -> str | None:
    """The one person whom the title can mean at a place of the text: of the article, else of what stands just before.

    With a country, the one who holds it there.
    """
    if key not in cast.titled:
        return None
    if country is not None:
        return _only([one for one in cast.held if key in one.keys and one.country == country])
    if key in cast.offices:
        return cast.offices[key]
    near = _only([one for one in cast.held if key in one.keys and 0 < here - one.start < _NEAR])
    lands = {one.country for one in cast.held if key in one.keys}
    spoken_of = {p.person for p in (cast.topic, cast.alone) if p is not None}
    return near if len(lands) == 1 or near in spoken_of else None  # of presidents of two countries, not just the last


def _only(held: list[Held]) -> str | None:
    """The one person who holds an office now; None where there are several, or one who left it."""
    people = {one.person if one.status not in GONE else "" for one in held}
    return next(iter(people)) or None if len(people) == 1 else None


def new_holder(cast: Cast, key: str) -> str | None:
    """The one person of the article who comes into an office or holds it: the new president."""
    coming = {one.person for one in cast.held if key in one.keys and one.status in _COMING}
    now = {one.person for one in cast.held if key in one.keys and one.status == "current"}
    found = coming or now
    return next(iter(found)) if len(found) == 1 else None


_COMING = frozenset(("appointed", "elect"))


def former_holder(cast: Cast, key: str) -> str | None:
    """The one person of the article who held an office and holds it no longer."""
    if key not in cast.titled:
        return None
    before = {one.person for one in cast.held if key in one.keys and one.status in _PAST}
    return next(iter(before)) if len(before) == 1 else None


_NEAR = 260  # characters back to the name of one of several who hold an office
_PAST = frozenset(("former", "resigned", "dismissed"))

LEADER = "its leader"  # the key of who leads a state: the Russian leader
_LEADING = rules.words("participants", "leading a state")
_UNDER = rules.words("participants", "second to a head")

# What else the holder of an office is called.
_CALLED = rules.meanings("participants", "also called")


GONE = frozenset(("former", "resigned", "dismissed", "late", "nominated", "elect"))

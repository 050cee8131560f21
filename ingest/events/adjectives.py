"""Whom the words before an event's noun name: Sino-American talks, U.S.-led strikes, a Russian attack."""

from __future__ import annotations

import re
from functools import cache

from ingest import places, rules
from ingest.events.kinds import Kind
from ingest.events.phrases import Phrase
from ingest.events.scenes import Scene
from ingest.grammar.cast import Cast
from ingest.grammar.words import NONE
from ingest.model import Participant
from ingest.organizations import known_organization

# Families whose noun an adjective of a country names as done by it: a Russian attack; not: a Russian election.
_DONE = frozenset(("violence", "military", "sanction", "aid"))
# Kinds in which a body takes part whose name stands right before the noun: the EU summit; not: the UN conference.
_HELD = frozenset(("summit", "meeting", "talks", "dialogue"))
_OF_BLOCS = frozenset(("summit",))  # of a body even where a word stands between: the EU climate summit
_JOINED = re.compile(r"\w[\w.]*(?:[-–]\w[\w.]*)+")
_DOING = rules.words("participants", "doing behind a hyphen")


@cache
def _prefixes() -> dict[str, str]:
    return {str(word): str(land) for word, land in rules.load("participants").groups["joined adjectives"].words.items()}


def named_before(scene: Scene, phrase: Phrase, kind: Kind, part: str) -> list[Participant]:
    """Those whom adjectives and names inside an event's noun phrase name, in order."""
    syntax = scene.syntax
    words_ = syntax.words
    if phrase.first >= phrase.head:
        return []
    found: list[Participant] = []
    start, end = words_.starts[phrase.first], words_.starts[phrase.head]
    inner = words_.body[start:end]
    if "-" in inner or "–" in inner:
        for match in _JOINED.finditer(inner):
            found += _joined(scene.cast, words_.body, start + match.start(), match[0], part)
    return found or _plain(scene, phrase, kind, part) or _of_joint(scene, phrase, kind, part)


_TO_JOINT = 4  # words from an event's noun to the compound of the two countries whose commission meets at most


def _of_joint(scene: Scene, phrase: Phrase, kind: Kind, part: str) -> list[Participant]:
    """The two countries whose commission meets: the sixth meeting of the Chinese-Tajik trade commission."""
    words_, last = scene.syntax.words, min(scene.syntax.high, phrase.head + 1 + _TO_JOINT)
    if kind.name not in _HELD | {"session"} or words_.lower[phrase.head + 1 : phrase.head + 2] != ("of",):
        return []
    start, end = words_.starts[phrase.head + 1], words_.ends[last - 1]
    match = _JOINED.search(words_.body, start, end)
    if match is None or words_.name[words_.at(match.start())] != NONE:
        return []  # the China-Peru Committee is a body
    return _joined(scene.cast, words_.body, match.start(), match[0], part)


def _joined(cast: Cast, body: str, start: int, text: str, part: str) -> list[Participant]:
    """Both sides of a compound, or who leads: Sino-American, India-Pakistan, Saudi-led."""
    pieces = re.split(r"[-–]", text)
    leads = pieces[-1].lower() in _DOING
    pieces = pieces[:-1] if leads else pieces
    meant = [_meant(cast, piece, leads) for piece in pieces]
    if None in meant or (len(pieces) < 2 and not leads):
        return []
    found, at = [], start
    for piece, one in zip(pieces, meant, strict=True):
        person, organization, place = one or (None, None, None)
        found.append(Participant(at, at + len(piece), body[at : at + len(piece)], person, organization, place,
                                 part, None, "events.adjective"))  # fmt: skip
        at += len(piece) + 1
    return found


def _meant(cast: Cast, text: str, leads: bool) -> tuple[str | None, str | None, str | None] | None:
    """Ids of the person, organization or country that a piece of a compound names; None where it names none."""
    if not text[:1].isupper():
        return None
    land = places.country_of_demonym(text)
    ident = land.id if land else _prefixes().get(text.lower())
    if ident is None:
        named = places.places_named(text)
        ident = named[0].id if named and named[0].kind == "country" else None
        ident = ident or (places.country_of_capital(named[0].id) if named and leads else None)
    if ident:
        return None, None, ident
    body = known_organization(text)
    if body is not None:
        return None, body.id, None
    persons = {one.person for one in cast.mentions if one.person and one.text.split()[-1] == text}
    return (persons.pop(), None, None) if len(persons) == 1 else None


def _plain(scene: Scene, phrase: Phrase, kind: Kind, part: str) -> list[Participant]:
    """The country or body that one word or name before the noun tells: a Russian attack, the OPEC meeting."""
    syntax, found = scene.syntax, []
    words_, at = syntax.words, phrase.first
    while at < phrase.head:
        end = at + 1 if words_.name[at] == NONE else words_.name_end(at, phrase.head)
        one = _one(scene, phrase, at, end, kind, part)
        if one is not None and words_.lower[end : end + 1] not in {("'s",), ("'",), ("-",)}:
            found.append(one)
        at = end
    return found


def _one(scene: Scene, phrase: Phrase, at: int, end: int, kind: Kind, part: str) -> Participant | None:
    words_, cast = scene.syntax.words, scene.cast
    number = words_.name[at]
    text = words_.text(at, end)
    start, stop = words_.starts[at], words_.ends[end - 1]
    if number != NONE:
        mention = cast.mentions[number]
        right = end == phrase.head or (kind.name in _OF_BLOCS and _is_plain(scene, end, phrase.head))
        held = kind.family in _DONE or (kind.name in _HELD and right and phrase.effect != "attend")
        if mention.organization and held and not cast.claimed[number] and words_.lower[end] != "session":
            return Participant(start, stop, text, None, mention.organization, None, part, None, "events.adjective")
        if mention.kind == "person":
            return None
    body = known_organization(text) if number == NONE and kind.name in _HELD and not text.isalpha() else None
    if body is not None and text[0].isupper():
        return Participant(start, stop, text, None, body.id, None, part, None, "events.adjective")  # the G20 summit
    land = places.country_of_demonym(text) if kind.family in _DONE and words_.capital(at) else None
    if land is None:
        return None
    return Participant(start, stop, text, None, None, land.id, part, None, "events.adjective")


def _is_plain(scene: Scene, first: int, last: int) -> bool:
    """Whether only small words stand between a body and the noun, two at most."""
    words_ = scene.syntax.words
    return last - first < 3 and all(words_.lower[k].isalpha() and not words_.capital(k) for k in range(first, last))

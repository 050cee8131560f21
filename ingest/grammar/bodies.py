"""Which body 'the company' or 'the union' means: the one named before whose name or description says that it is one."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from ingest import places, rules
from ingest.grammar.word_groups import words_for
from ingest.grammar.words import NONE, Words
from ingest.ids import slug
from ingest.model import Mention
from ingest.organizations import is_generic, known_organization, organization_words

_REACH = 700  # characters back in which the body was named last
_NEAR = 350  # characters back in which it is the only one, where several could be meant
_ASIDE = 7  # words of a description behind a comma at most
_ARTICLES = frozenset(("the", "a", "an", "one"))


_COMPOUND = (
    "-member",
    "-nation",
    "-state",
    "-strong",
    "-country",
    "-owned",
    "-listed",
    "-based",
    "-run",
    "-held",
    "-seat",
    "world",
)
_NO_FIRMS = rules.words("participants", "bodies that are no firms")


@dataclass(frozen=True, slots=True)
class Body:
    """A body of an article: its first mention, where it is named, and the nouns that can mean it."""

    mention: Mention
    starts: tuple[int, ...]
    nouns: frozenset[str]


@cache
def _nouns_of() -> dict[str, frozenset[str]]:
    """A word of a name -> the nouns that can stand for a body of that name."""
    given = rules.load("participants").groups["nouns for bodies"].words
    return {word: frozenset(str(nouns).split()) for word, nouns in given.items()}


@cache
def standing() -> frozenset[str]:
    """Every noun that can stand for a body behind 'the'."""
    return frozenset().union(*_nouns_of().values())


@cache
def _for_any() -> frozenset[str]:
    """The nouns that can mean a body of which nothing else tells what it is."""
    return words_for("nouns for any body", "kinds of companies", "boards")


@cache
def _for_some() -> frozenset[str]:
    """The nouns that can mean a body behind 'the', whatever it is."""
    return standing() | _for_any()


@cache
def _describing() -> frozenset[str]:
    """The nouns that describe a body beside its name."""
    return standing() | words_for("kinds of companies")


@cache
def boards() -> frozenset[str]:
    """What a company acts by."""
    return words_for("boards")


def _described_as(body: Body) -> bool:
    """Whether the text says what kind of company a body is, so that another kind is none of its nouns."""
    return not (words_for("kinds of companies") - {"company", "firm"}).isdisjoint(body.nouns)


def bodies_of(text: Words, mentions: tuple[Mention, ...], firms: frozenset[str]) -> tuple[Body, ...]:
    """The bodies that an article names, with what can mean them; nothing where no noun of it stands for one.

    `firms` are the ids of those that somebody runs as companies are run, as a chief executive does.
    """
    if _for_some().isdisjoint(text.lower) and organization_words().isdisjoint(text.lower):
        return ()
    found: dict[str, list[Mention]] = {}
    for mention in mentions:
        if mention.organization:
            found.setdefault(mention.organization, []).append(mention)
    return tuple(
        Body(named[0], tuple(one.start for one in named), _nouns(text, named, ident in firms))
        for ident, named in found.items()
    )


@cache
def _companies() -> frozenset[str]:
    """The ids of the companies that any reader knows by a name that does not say what they are: Ryanair."""
    return frozenset(slug(str(name)) for name in rules.load("organizations").groups["companies"].words.values())


def _nouns(text: Words, named: list[Mention], firm: bool) -> frozenset[str]:
    nouns: set[str] = {"company", "firm"} if named[0].organization in _companies() else set()
    keys = {word.lower() for one in named for word in one.text.replace("-", " ").split()} | {
        named[0].organization or ""
    }
    for word in keys:
        nouns |= _nouns_of().get(word, frozenset())
    nouns |= {word for one in named if (word := one.text.split()[-1].lower()) in organization_words()} - words_for(
        "no bodies behind the"
    )
    for one in named[:2]:
        for noun in _beside(text, one):
            nouns |= {noun} | _nouns_of().get(noun, frozenset())
    if firm and nouns.isdisjoint(_NO_FIRMS):
        nouns.add("company")
    if not words_for("kinds of companies").isdisjoint(nouns):
        nouns |= {"company", "firm"}
    return frozenset(nouns)


@cache
def people_of() -> dict[str, frozenset[str]]:
    """A noun for people -> the nouns for the bodies whose people they are: judges, of a court."""
    given = rules.load("participants").groups["people of bodies"].words
    return {noun: frozenset(str(bodies).split()) for noun, bodies in given.items()}


def _beside(text: Words, mention: Mention) -> list[str]:
    """Nouns that describe a name: right before it, or behind it and a comma."""
    first, end = text.at(mention.start), text.at(mention.end)
    known = _describing()
    found = [word for word in text.lower[max(0, first - 1) : first] if word in known]
    if first > 1 and text.lower[first - 1] == ",":
        found += [word for word in text.lower[first - 2 : first - 1] if word in known]  # the national airline, Veltrano
    found += [word for word in text.lower[end : end + 1] if word in known]
    if text.lower[end : end + 1] == (",",) and end + 1 < len(text.lower):
        opened = text.lower[end + 1] in _ARTICLES or places.is_demonym(text.text(end + 1, end + 2))
        for at in range(end + 1, min(len(text.lower), end + 1 + _ASIDE) if opened else 0):
            if text.lower[at] in {",", ".", "of", "that", "which", "who"}:
                break
            found += [text.lower[at]] if text.lower[at] in known else []
    return found


def body_meant(text: Words, bodies: tuple[Body, ...], at: int, high: int) -> tuple[Body, int] | None:
    """The body that 'the' and a noun at a word mean, and one past the noun; None where none or several fit."""
    noun = _noun_of_body(text, at + 1, high)
    known = noun < high and text.lower[noun] in _for_some()
    known = known or (noun < high and any(text.lower[noun] in body.nouns for body in bodies))
    if not known or text.name[noun] != NONE:
        return None
    here = text.starts[at]
    fitting = []
    bodies = tuple([body for body in bodies if not _is_of_another(body, text.text(at + 1, noun))])
    if text.capital(noun):  # the Council, of the Security Council; not: the Board, of directors
        word = text.text(noun, noun + 1) if text.lower[noun] not in boards() else ""
        bodies = tuple([body for body in bodies if word in body.mention.text.split()])
    if text.lower[noun] in boards() and _names_another_board(text, noun):
        return None
    for body in bodies:
        last = max((start for start in body.starts if start < here), default=NONE)
        if last != NONE and text.lower[noun] in body.nouns and here - last <= _REACH:
            fitting.append((last, body))
    if not fitting and text.lower[noun] in words_for("kinds of companies"):
        named = [body for body in bodies if "company" in body.nouns and body.starts[0] < here]
        named = [body for body in named if "group" not in body.nouns]  # no airline is the Veltrano Group
        fitting = [(named[0].starts[0], named[0])] if len(named) == 1 and not _described_as(named[0]) else []
    if len(fitting) > 1:
        fitting = [one for one in fitting if here - one[0] <= _NEAR]
    if not fitting and text.lower[noun] in _for_any() and not text.capital(noun):
        alone = _unsorted(text, bodies, noun, here)
        return (alone, noun + 1) if alone is not None else None
    return (fitting[0][1], noun + 1) if len(fitting) == 1 else None


def _noun_of_body(text: Words, noun: int, high: int) -> int:
    """The noun for a body behind 'the', past the adjective, the compound, the name or the trade before it."""
    if noun < high and text.name[noun] == NONE and places.is_demonym(text.text(noun, noun + 1)):
        noun += 1
    elif noun + 1 < high and text.name[noun] == NONE and _is_compound(text.lower[noun], text.lower[noun + 1]):
        noun += 1  # the 15-member council, the state-owned airline, the central bank
    elif noun < high and text.name[noun] != NONE and text.lower[noun] not in {"'s", "'"}:
        noun = text.name_end(noun, high)  # the London club
    if (
        noun + 1 < high
        and text.lower[noun + 1] in words_for("kinds of companies")
        and text.lower[noun] not in _describing()
    ):
        noun += 1  # the bus company, the mining group
    return noun


def _names_another_board(text: Words, noun: int) -> bool:
    """Whether the text tells of a board that is none of a company: the maritime board met. The board will report."""
    word, none = text.lower[noun], words_for("not before boards")
    return any(
        text.lower[k] == word
        and text.lower[k - 1].isalpha()
        and text.name[k - 1] == NONE
        and text.lower[k - 1] not in none
        for k in range(1, noun)
    )


def _is_compound(word: str, noun: str) -> bool:
    """Whether a word before a noun for a body only says what kind it is: the state-owned airline, the apex court."""
    return word.endswith(_COMPOUND) or noun in _KIND_OF.get(word, ())


_KIND_OF = {"central": ("bank",), "apex": ("court",), "top": ("court",), "highest": ("court",),
            "electoral": ("commission", "council", "body", "court", "tribunal"), "municipal": ("council",),
            "football": ("club", "federation", "association", "body"), "opposition": ("party", "group", "alliance"),
            "ruling": ("party", "coalition"), "armed": ("group",), "militant": ("group",), "rebel": ("group",),
            "regional": ("bloc", "body"), "governing": ("body",), "global": ("body",)}  # fmt: skip


def _is_of_another(body: Body, adjective: str) -> bool:
    """Whether a body bears the adjective of another land than the one that stands before a noun: the European team."""
    own = body.mention.text.split()[0]
    return bool(adjective) and adjective != own and places.is_demonym(adjective) and places.is_demonym(own)


def _unsorted(text: Words, bodies: tuple[Body, ...], noun: int, here: int) -> Body | None:
    """The one body named before of which nothing tells what it is; None where another is told of without a name.

    Northern Ferries put on a crossing. The company is late. Not: A company sued Northern Ferries. The company is late.
    """
    word = text.lower[noun]
    named = [body for body in bodies if body.starts[0] < here and not _is_known(body)]
    if len(named) != 1 or here - max(k for k in named[0].starts if k < here) > _REACH:
        return None
    if not (named[0].nouns <= _ANY_FIRM or (word in boards() and named[0].nouns.isdisjoint(_NO_FIRMS))):
        return None
    for at in range(noun):
        if text.lower[at] == word and not _is_beside_name(text, at):
            opened = text.lower[max(0, at - _OPENED) : at]
            if not _ONE.isdisjoint(opened):
                return None
    return named[0]


_ANY_FIRM = frozenset(("company", "firm"))
_ONE = frozenset(("a", "an", "another", "one", "every", "each", "any", "no", "other"))
_OPENED = 4  # words from an article to the noun for a body at most


def _is_known(body: Body) -> bool:
    """Whether a body is one that any reader knows, or one of which every state has its own."""
    return known_organization(body.mention.text) is not None or is_generic(body.mention.text)


def _is_beside_name(text: Words, at: int) -> bool:
    """Whether a name stands right behind a noun, or before its article and a comma: Veltrano, a company."""
    if at + 1 < len(text.name) and text.name[at + 1] != NONE:
        return True
    return any(text.lower[k] == "," and text.name[k - 1] != NONE for k in range(max(1, at - _ASIDE), at))

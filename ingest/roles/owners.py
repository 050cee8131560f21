"""Which organization a pronoun before a title means: the bank said ... Its chief economist, NAME."""

from __future__ import annotations

import re

from ingest.grammar.verbs import BE, HAVE, MODALS, tags_of
from ingest.model import Mention, Organization
from ingest.organizations import organization_of, organization_words, seat_named, state_of, town_named
from ingest.places import place
from ingest.roles.tellings import Story
from ingest.roles.words import pattern_words

_APPOSITION = re.compile(r"(?: \([\w-]+\))?, (?:and |or )?\Z")


def town_of(story: Story, position: int) -> Organization | None:
    """The town or district that its sentence begins with, for a title of one: York buried | its | mayor, NAME."""
    number = story.sentence_at(position)
    first = story.sentences[number].start if number >= 0 else position
    opening = _TOWN.match(story.body, first, position)
    known = town_named(opening["name"]) if opening and not _within_span(opening.span("name"), story) else None
    return state_of(known) if known and known.kind != "country" else None


# A town that a sentence begins with, with what it is before it or not: The port city of | Odesa | has buried its mayor.
_TOWN = re.compile(r"[“\"]?(?:The (?:[a-z-]+ ){1,3}of )?(?P<name>[A-Z][\w'’-]*(?: [A-Z][\w'’-]*)*)(?= [a-z])")


def owner_of(story: Story, position: int, pronoun: str) -> Organization | None:
    """The one organization or country that "its" or "whose" at a position means; None where more than one may be.

    "whose" means what stands directly before its comma. "its" means the one organization named before it in its
    sentence, else the one of the sentence before, or the one which that sentence begins with. "their" means the body
    in the plural that a sentence begins with.
    """
    number = story.sentence_at(position)
    if number < 0:
        return None
    first = story.sentences[number].start
    here = [one for one in story.bodies if first <= one.start and one.end <= position]
    if pronoun == "whose":
        near = [one for one in here if _APPOSITION.fullmatch(story.body[one.end : position])]
        return _organization(near[-1]) if near else _before_whose(story.body[first:position])
    if pronoun == "their":
        return _subject(story, first, position, True) or _before(story, number, position, True)
    if story.body[first:position].strip(' "“'):
        inside = _only(here, story.body) or _only_run(story, first, position)
        if inside is None and story.body.endswith((", ", "; "), first, position):
            inside = _subject(story, first, position)
        if inside or here or _begins_with_a_seat(story.body, first):
            return inside
    if number == 0:
        return None
    subject = _before(story, number, position)
    if subject:
        return subject
    earlier = story.sentences[number - 1]
    named = [one for one in story.bodies if earlier.start <= one.start and one.end <= earlier.end]
    opening = [one for one in named if re.fullmatch(r"[“\"]?(?:The )?", story.body[earlier.start : one.start])]
    return (_organization(opening[0]) if opening else _only(named, story.body)) or _only_run(
        story, earlier.start, earlier.end
    )


def _begins_with_a_seat(body: str, start: int) -> bool:
    """Whether a sentence begins with a town or land that is not named: The city could be dark, its mayor said."""
    found = _SEAT.match(body, start)
    return found is not None and not pattern_words("seats").isdisjoint(found.groups())


_SEAT = re.compile(r"[“\"]?The ([a-z-]+) ([a-z-]+)\b")
# What a sentence begins with, in capitals, what it is before it or not: The developer, | Harcastle Homes, said ...
_SUBJECT = re.compile(
    r"[“\"]?(?P<kind>The |An? )?(?P<small>(?:[a-z][\w-]* ){0,4}(?:[a-z][\w'’-]+, )?)"
    r"(?P<name>[A-Z][\w&.'’-]*(?: (?:of |of the |for |and |& |de )?[A-Z&][\w&.'’-]*)*)"
    r"(?: \([A-Z]{2,}\))?(?P<after>,? [a-z][\w’']*)"
)


def _before(story: Story, number: int, position: int, plural: bool = False) -> Organization | None:
    """The body that the sentence before begins with, where the pronoun's own sentence begins with the pronoun."""
    first = story.sentences[number].start
    if number == 0 or story.body[first:position].strip(' "“'):
        return None
    earlier = story.sentences[number - 1]
    return _subject(story, earlier.start, earlier.end, plural)


def _subject(story: Story, start: int, stop: int, plural: bool = False) -> Organization | None:
    """The body or the country that is the subject of the sentence that begins at `start`."""
    match = _SUBJECT.match(story.body, start, stop)
    if match is None or _within_span(match.span("name"), story) or (match["small"] and not match["kind"]):
        return None
    words = match["name"]
    where = seat_named(words)
    if where:
        return state_of(where) if where.kind == "country" and not plural else None
    if plural:
        many = words.endswith("s") and bool(match["kind"])
        return organization_of(words) if many else None
    after = match["after"].strip(", ")
    acts = after in BE or after in HAVE or after in MODALS or "d" in tags_of(after) or tags_of(after) == "s"
    acts = acts or (match["after"][0] == "," and " " in words)
    single = " " not in words and not match["kind"]
    known = {words.lower().split()[0]} & (pattern_words("barriers") | pattern_words("calendar"))
    return organization_of(words) if acts and not known and not (single and _is_word(words)) else None


def _is_word(word: str) -> bool:
    """Whether a word with a capital may be an everyday word that begins the sentence: Turnout, Fishermen."""
    low = word.lower()
    return (
        low.endswith(("s", "ing", "ed", "ly", "men", "tion", "ment", "ness", "out", "ity"))
        or low in organization_words()
    )


def _within_span(span: tuple[int, int], story: Story) -> bool:
    return any(one.start < span[1] and span[0] < one.end for one in story.people)


# A country behind these is where something is, and has no chairman: its plants in Spain.
_WHERE = re.compile(r"\b(?:in|at|near|from|to|across|outside|around|into|for|against|of) (?:the )?\Z")
_CAPITALS = re.compile(
    r"(?<![\w.])[A-Z][\w&'’-]*(?:(?: (?:of|for|on|and|de|of the|for the))? [A-Z&][\w&'’-]*)*(?: \([A-Z]{2,}\))?"
)


def _only_run(story: Story, start: int, stop: int) -> Organization | None:
    """The body that is the one run of capitals in a stretch with a word for a body, or the one that stands alone."""
    people = [(one.start, one.end) for one in story.people if start <= one.start < stop]
    runs = [match for match in _CAPITALS.finditer(story.body, start, stop) if not _within(match, people)]
    named = {
        match.group()
        for match in runs
        if set(match.group().lower().split()) & organization_words() and (" " in match.group() or match.start() > start)
    }
    return organization_of(next(iter(named))) if len(named) == 1 else None


def _within(match: re.Match[str], spans: list[tuple[int, int]]) -> bool:
    return any(first < match.end() and match.start() < last for first, last in spans)


_RUN = re.compile(r"((?:[A-Z][\w&.'’-]*)(?: (?:of |of the |for |and |& )?[A-Z][\w&.'’-]*)*)(?: \([\w-]+\))?, \Z")


def _before_whose(before: str) -> Organization | None:
    """The body that is the run of capitals before ", whose", where a word for a body or capitals say that it is one."""
    match = _RUN.search(before)
    words = match.group(1) if match else ""
    opens = match is not None and before.strip('“" ').startswith(words) and " " not in words and not _is_word(words)
    named = (words.isupper() and words.isalpha() and len(words) > 2) or (opens and seat_named(words) is None)
    return organization_of(words) if named or set(words.lower().split()) & organization_words() else None


def _only(named: list[Mention], body: str) -> Organization | None:
    bodies = [one for one in named if one.organization]
    named = [one for one in named if not _WHERE.search(body, max(0, one.start - 12), one.start)]
    found = {one.id: one for one in map(_organization, bodies or named) if one}
    return next(iter(found.values())) if len(found) == 1 else None


def _organization(mention: Mention) -> Organization | None:
    """The body of a mention; a place only where it is a country."""
    if mention.organization:
        return organization_of(mention.text)
    known = place(mention.place) if mention.place else None
    return state_of(known) if known and known.kind == "country" else None

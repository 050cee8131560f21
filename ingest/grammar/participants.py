"""The participant that a name in the text is."""

from __future__ import annotations

from dataclasses import replace

from ingest.grammar.cast import Cast
from ingest.grammar.clauses import Syntax
from ingest.grammar.words import NONE
from ingest.model import Mention, Participant


def named_participant(mention: Mention, syntax: Syntax, at: int, end: int, part: str) -> Participant | None:
    if (mention.person, mention.organization, mention.place) == (None, None, None):
        return None
    start, stop = syntax.words.starts[at], syntax.words.ends[end - 1]
    person = mention.person
    organization = mention.organization if person is None else None
    place = mention.place if person is None and organization is None else None
    return Participant(
        start, stop, syntax.words.body[start:stop], person, organization, place, part, None, "events.named"
    )


def who(one: Participant) -> tuple[str | None, str | None, str | None]:
    """Who takes part, whatever the words: the ids of the person, the organization and the place."""
    return one.person, one.organization, one.place


def participant(mention: Mention, part: str, rule: str) -> Participant:
    """The participant that a linked mention names, as it stands."""
    organization = mention.organization if mention.person is None else None
    place = mention.place if mention.person is None and organization is None else None
    return Participant(mention.start, mention.end, mention.text, mention.person, organization, place, part, None, rule)


def persons_between(syntax: Syntax, cast: Cast, first: int, last: int) -> dict[str | None, Participant]:
    """The persons named among some words."""
    found = {}
    for number in dict.fromkeys(syntax.words.name[first:last]):
        if number != NONE and cast.mentions[number].kind == "person":
            mention = cast.mentions[number]
            found[mention.person] = participant(mention, "actor", "events.named")
    return {} if None in found else found


def told_as(syntax: Syntax, first: int, last: int, meant: tuple[Participant, ...], part: str) -> list[Participant]:
    """Those whom the words from `first` to before `last` mean, with these words as evidence."""
    start, end = syntax.words.starts[first], syntax.words.ends[last - 1]
    text = syntax.words.body[start:end]
    return [
        replace(p, start=start, end=end, text=text, part=part, on_behalf_of=None, rule="events.pronoun") for p in meant
    ]

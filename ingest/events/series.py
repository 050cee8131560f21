"""Which event of a series is meant, and one line that names an event."""

from __future__ import annotations

from functools import cache

from ingest import rules
from ingest.grammar.clauses import Syntax
from ingest.grammar.verbs import words
from ingest.grammar.words import NONE
from ingest.model import Participant

_TOPIC_WORDS = 10  # words of a topic at most
_TITLE_LENGTH = 100


@cache
def ordinals() -> dict[str, int]:
    """Ordinal words -> number."""
    given = rules.load("series").groups["ordinals"].words
    return {word: int(number) for word, number in given.items()}


@cache
def _topics() -> frozenset[str]:
    return frozenset(rules.load("series").groups["topics"].words)


def ordinal_of(syntax: Syntax, first: int, head: int) -> int | None:
    """The ordinal inside a noun phrase: a second dialogue, the 14th summit."""
    for at in range(first, head):
        word = syntax.words.lower[at]
        if word in ordinals() and not _is_part(syntax, at, head):
            return ordinals()[word]
        if word[:-2].isdigit() and word[-2:] in {"st", "nd", "rd", "th"} and syntax.words.date[at] == NONE:
            return int(word[:-2])
    return None


def _is_part(syntax: Syntax, at: int, head: int) -> bool:
    """Whether the ordinal counts days or visits of the event and not the event: the second day of talks."""
    return (
        syntax.words.lower[at + 1] in {"day", "days", "session", "ladies", "lady", "week", "time", "half", "phase"}
        and at + 1 < head
    )


def series_of(syntax: Syntax, first: int, head: int) -> str | None:
    """The words that name a recurring event, without ordinal and determiners: dialogue on cybercrime."""
    topic = _topic_end(syntax, head)
    start = first
    for at in range(head - 1, first - 1, -1):
        word = syntax.words.lower[at]
        if (
            word in words("determiners")
            or word in ordinals()
            or word[:1].isdigit()
            or syntax.words.date[at] != NONE
            or word in {"'s", "'", "of", "round", "annual", "new"}
        ):
            start = at + 1
            break
    end = topic or head + 1
    return syntax.words.text(start, end) if end > start else None


def _topic_end(syntax: Syntax, head: int) -> int:
    """One past the topic that follows an event's noun, or 0."""
    lower = syntax.words.lower
    if (
        head + 1 >= syntax.high
        or lower[head + 1] not in _topics()
        or syntax.words.date[head + 2 if head + 2 < syntax.high else head] != NONE
    ):
        return 0
    at = head + 2
    while at < min(syntax.high, head + 2 + _TOPIC_WORDS):
        word = lower[at]
        closes = (
            word in words("prepositions") - {"of", "for"}
            or word in words("cuts")
            or not word[0].isalnum()
            or (word in {"to", "and"} and _is_other(syntax, at))
        )
        if (
            closes
            or syntax.words.date[at] != NONE
            or syntax.is_finite(at)
            or (syntax.is_verb(at) and not word.endswith("ing"))
        ):
            break
        at += 1
    return at if at > head + 2 else 0


def _is_other(syntax: Syntax, at: int) -> bool:
    return syntax.words.lower[at] == "to" or any(syntax.is_finite(k) for k in range(at + 1, min(syntax.high, at + 4)))


_TO_TEN = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"]
_ORDINAL_WORDS = dict(enumerate(_TO_TEN, start=1))


def ordinal_word(number: int) -> str:
    """The word for an ordinal in a title.

    >>> ordinal_word(2), ordinal_word(21), ordinal_word(12)
    ('second', '21st', '12th')
    """
    ending = "th" if number % 100 in {11, 12, 13} else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return _ORDINAL_WORDS.get(number, f"{number}{ending}")


def names_in_title(people: tuple[Participant, ...]) -> str:
    """The participants as a title names them; without those who were absent."""
    told = [
        person
        for person in people
        if person.part != "absent" and person.rule not in {"events.two_sides", "events.pronoun"}
    ]
    done_to = [person for person in told if person.part == "recipient"]
    found = list(dict.fromkeys(person.text for person in done_to or told))
    if not found:
        return ""
    shown = [
        f"the {name}" if name.split()[-1].islower() and not name.startswith("the ") else name for name in found[:3]
    ]
    if len(found) > 3:
        return f"{shown[0]}, {shown[1]} and others"
    return shown[0] if len(shown) == 1 else f"{', '.join(shown[:-1])} and {shown[-1]}"


def title_of(core: str, ordinal: int | None, people: tuple[Participant, ...], place: str | None, named: bool) -> str:
    """One line for lists: Second dialogue on cybercrime, Beijing.

    `named` says that `core` names the event by itself, so that no participants are added.
    """
    who = "" if named else names_in_title(people)
    line = core if not who else f"{core} {who}" if core.endswith(" of") else f"{core}: {who}"
    if line.endswith(" of"):
        line = line[:-3]
    if ordinal is not None:
        line = f"{ordinal_word(ordinal)} {line}"
    if place and place not in line:
        line = f"{line}, {place}"
    line = line[:1].upper() + line[1:]
    return line if len(line) <= _TITLE_LENGTH else line[:_TITLE_LENGTH].rsplit(" ", 1)[0] + " …"

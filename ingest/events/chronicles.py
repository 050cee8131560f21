"""Chronologies: lists of days with what happened on each, which tell in the present what was.

"May 14, 2023 - Police search an office. Prosecutors open an investigation": both were done, on that day.
"""

from __future__ import annotations

import re
from collections.abc import Container
from dataclasses import replace

from ingest.grammar.verbs import AUXILIARIES, PRONOUNS, bases, forms, nouns_too, tags_of, words
from ingest.grammar.word_groups import people_nouns
from ingest.grammar.words import NONE, Words
from ingest.model import DateExpression, EventReport, Sentence

_ENTRIES = 3  # paragraphs with a day at their head that make an article a chronology at least
_BULLETS = frozenset(("*", "•", "-", "–", "—", "·"))
_BEHIND_HEAD = frozenset(("-", "–", "—", ":"))
_DONE = frozenset(("occurred",))
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")


def days_in(
    text: Words, sentences: tuple[Sentence, ...], dates: tuple[DateExpression, ...]
) -> dict[int, DateExpression]:
    """The paragraphs of a chronology, each with the day or year at its head; none in any other article."""
    found: dict[int, DateExpression] = {}
    seen = NONE
    for sentence in sentences:
        if sentence.paragraph != seen:
            seen = sentence.paragraph
            if (head := _head_of(text, sentence, dates)) is not None:
                found[seen] = head
    return found if len(found) >= _ENTRIES else {}


def _head_of(text: Words, sentence: Sentence, dates: tuple[DateExpression, ...]) -> DateExpression | None:
    """The date or the bare year at the head of a sentence, behind which a dash or a colon stands."""
    low, high = text.at(sentence.start), text.at(sentence.end)
    while low < high and text.lower[low] in _BULLETS:
        low += 1
    number = text.date[low] if low < high else NONE
    year = number == NONE and low < high and _YEAR.fullmatch(text.lower[low]) is not None
    if number == NONE and not year:
        return None
    at = low + 1 if year else next((at for at in range(low, high) if text.date[at] != number), high)
    if at >= high - 1 or text.lower[at] not in _BEHIND_HEAD:
        return None
    return _year(text, low) if year else dates[number]


def _year(text: Words, at: int) -> DateExpression:
    """A bare year at the head of an entry, as a date."""
    value = text.lower[at]
    first, last = f"{value}-01-01", f"{value}-12-31"
    return DateExpression(text.starts[at], text.ends[at], value, value, None, first, last, "dates.head_of_entry")


def with_head(report: EventReport, head: DateExpression) -> EventReport:
    """A report of an entry with the day at its head, where its own words tell none."""
    if report.status not in _DONE or report.start_date or head.value is None:
        return report
    return replace(
        report, date_text=head.text, start_date=head.value, end_date=head.until, earliest=head.lower, latest=head.upper
    )


def as_past(text: Words, sentences: tuple[Sentence, ...], paragraphs: Container[int]) -> Words:
    """The words of a body with the present of its entries as the past that it means: Police search, as searched."""
    lower = list(text.lower)
    for sentence in sentences:
        if sentence.paragraph in paragraphs:
            _put_in_past(text, lower, text.at(sentence.start), text.at(sentence.end))
    return replace(text, lower=tuple(lower))


def _put_in_past(text: Words, lower: list[str], low: int, high: int) -> None:
    """The first verb of each clause of a sentence as its past, where it is a present; relatives stay as they are."""
    done, joined, apart = False, False, False
    for at in range(low + 1, high):
        word = lower[at]
        if word in _OPENING or text.date[at] != NONE:
            apart, joined = word in _RELATIVE, word in {"and", "but"}
            done = done and not (joined or word in _OPENING)
        elif word == ",":
            apart = False  # the aside is over: Jan, who lives in Lima, is arrested
        elif word in _TO_BE and not (apart or done):
            lower[at], done = _TO_BE[word], True
        elif not (done or apart) and (_is_present(text, lower, low, at) or (joined and _is_next(lower, at))):
            lower[at], done = _past_of(word), True


_RELATIVE = frozenset(("who", "which", "that", "whose", "where"))
_OPENING = _RELATIVE | {"and", "but", ";", ":", "-", "–", "—", "while", "when", "as", "after", "before"}
_TO_BE = {"is": "was", "are": "were", "has": "had", "does": "did"}


def _is_present(text: Words, lower: list[str], low: int, at: int) -> bool:
    """Whether a form is the present of a verb behind its subject: prosecutors charge, a bomb damages a wall."""
    tags, before = tags_of(lower[at]), lower[at - 1]
    if "d" in tags or not {"s", "b"} & set(tags) or text.name[at] != NONE or text.capital(at) or at + 1 >= len(lower):
        return False
    if before in words("determiners", "prepositions", "cuts") - PRONOUNS or before in AUXILIARIES or before == "to":
        return False
    several = before in people_nouns() or before in words("irregular plurals") or before in _THEY
    somebody = text.name[at - 1] != NONE or several or before in _HE
    if "s" not in tags and not (before.endswith("s") or somebody):
        return False
    if not before[0].isalpha() or before in {"not", "'s"}:
        return False
    return somebody or lower[at] not in nouns_too() or _opens_object(text, lower, at + 1)


_THEY = frozenset(("they", "forces", "we", "both"))
_HE = frozenset(("he", "she", "it", "who"))


def _is_next(lower: list[str], at: int) -> bool:
    """Whether a form right behind 'and' goes on with what the verb before told: and seize weapons."""
    return (
        lower[at - 1] in {"and", "but"} and bool({"s", "b"} & set(tags_of(lower[at]))) and "d" not in tags_of(lower[at])
    )


def _opens_object(text: Words, lower: list[str], at: int) -> bool:
    """Whether an article, a number, a pronoun, a name or a 'to' stands at a word."""
    word = lower[at]
    return word in words("determiners") | PRONOUNS | {"to"} or word[0].isdigit() or text.name[at] != NONE


def _past_of(word: str) -> str:
    """The past of a verb's present; the word itself where none is known.

    >>> _past_of("charge"), _past_of("takes"), _past_of("withdraw")
    ('charged', 'took', 'withdrew')
    """
    base = next(iter(bases().get(word, ())), word)
    return next((form for form, tags in forms(base).items() if "d" in tags), word)

"""Which event of a series is meant: its ordinal and the words that name the series."""

from __future__ import annotations

from functools import cache

from ingest import rules
from ingest.grammar.clauses import Syntax
from ingest.grammar.verbs import is_adverb, words
from ingest.grammar.words import NONE
from ingest.model import EventReport

_TOPIC_WORDS = 10  # words of a topic at most


@cache
def ordinals() -> dict[str, int]:
    """Ordinal words -> number."""
    given = rules.load("series").groups["ordinals"].words
    return {word: int(number) for word, number in given.items()}


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
    return syntax.words.lower[at + 1] in _COUNTED and at + 1 < head


_COUNTED = rules.words("series", "counted in an event")


def series_of(syntax: Syntax, first: int, head: int) -> str | None:
    """The words that name a recurring event, without ordinal and determiners: dialogue on cybercrime."""
    topic = _topic_end(syntax, head)
    start = first
    for at in range(head - 1, first - 1, -1):
        word = syntax.words.lower[at]
        if (
            (word in words("determiners") and not _is_of_name(syntax, at))
            or word in ordinals()
            or word[:1].isdigit()
            or syntax.words.date[at] != NONE
            or word in {"'s", "'", "of", "round", "annual"}
            or (word in title_words("vague") and not _is_of_name(syntax, at))
            or is_adverb(word)
        ):
            start = at + 1
            break
    end = topic or head + 1
    return syntax.words.text(start, end) if end > start else None


def _is_of_name(syntax: Syntax, at: int) -> bool:
    """Whether a word has a capital that opens no sentence and no quotation: the Five Country Ministerial."""
    opens = at == syntax.low or not (syntax.words.lower[at - 1][0].isalnum() or syntax.words.capital(at + 1))
    return not opens and syntax.words.capital(at)


@cache
def title_words(group: str) -> frozenset[str]:
    """The words of one group of lexicon/event_titles.yml."""
    return rules.words("event_titles", group)


def _topic_end(syntax: Syntax, head: int) -> int:
    """One past the topic that follows an event's noun, or 0."""
    lower = syntax.words.lower
    if (
        head + 1 >= syntax.high
        or lower[head + 1] not in rules.words("series", "topics")
        or syntax.words.date[head + 2 if head + 2 < syntax.high else head] != NONE
        or {"day", "days"}.intersection(lower[head + 2 : head + 5])  # talks on the second day of a visit
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
    while at > head + 2 and (
        lower[at - 1] == "and" or is_adverb(lower[at - 1]) or lower[at - 1] in words("determiners")
    ):
        at -= 1
    return at if at > head + 2 else 0


def _is_other(syntax: Syntax, at: int) -> bool:
    return syntax.words.lower[at] == "to" or syntax.any_finite(at + 1, at + 4)


def series_known(series: str | None, ordinal: int | None, before: list[EventReport]) -> tuple[str | None, int | None]:
    """The series of an event that is named short: a third dialogue, where one series of dialogues was told."""
    if series is None:
        return None, ordinal
    noun, _ = _series_key(series)
    if series.lower() != noun:
        return series, ordinal
    known = [r.series for r in before if r.series and _series_key(r.series)[0] == noun]
    same = len({_series_key(name) for name in known}) == 1
    return (known[0] if same else series), ordinal


def _series_key(series: str) -> tuple[str, str]:
    """The noun and the topic of a series: dialogue, cybercrime."""
    noun, _, topic = series.lower().partition(" on ")
    return noun.split()[-1], topic.split(" and ")[0]

"""Words of the lexicon by which a title's phrase is read."""

from __future__ import annotations

from functools import cache

from ingest import rules

NOBODY = -1  # in place of the index of a mention: the word names no person


@cache
def words_of(lexicon: str, group: str) -> frozenset[str]:
    return frozenset(rules.load(lexicon).groups[group].words)


@cache
def fields() -> frozenset[str]:
    """What somebody can be responsible for: health, trade."""
    return words_of("title_modifiers", "field")


@cache
def pattern_words(group: str) -> frozenset[str]:
    """The words of a group of role_patterns.yml."""
    return words_of("role_patterns", group)


@cache
def telling() -> frozenset[str]:
    """Verbs of saying, and those of making known: said, confirmed, announcing."""
    return pattern_words("saying") | _MAKING_KNOWN


@cache
def modifiers() -> frozenset[str]:
    return words_of("title_modifiers", "rank") | fields()


@cache
def labels() -> frozenset[str]:
    """Words before a title that are neither its part nor an organization."""
    return words_of("title_modifiers", "plain") | words_of("title_modifiers", "faith")


@cache
def statuses() -> dict[str, tuple[str, str]]:
    """Status word -> (status, where it stands)."""
    groups = rules.load("statuses").groups.values()
    return {word: (group.more["status"], group.more["place"]) for group in groups for word in group.words}


DETERMINERS = frozenset(
    [
        "the",
        "a",
        "an",
        "its",
        "his",
        "her",
        "their",
        "our",
        "my",
        "whose",
        "one",
        "fellow",
        "two",
        "three",
        "four",
        "five",
    ]
)


PRONOUNS = frozenset(["its", "his", "her", "their", "our", "my", "whose"])


POSSESSIVE = frozenset({"'s", "’s"})


def is_age(low: str) -> bool:
    return low.endswith("-year-old")


@cache
def barriers() -> frozenset[str]:
    return words_of("role_patterns", "barriers")


# Where somebody comes from or what stands behind a body: Seattle-based, German-born, state-run.
ORIGINS = (
    "-based",
    "-born",
    "-backed",
    "-led",
    "-owned",
    "-run",
    "-trained",
    "-listed",
    "-educated",
    "-controlled",
    "-propped",
    "-supported",
    "-aligned",
    "-allied",
    "-appointed",
    "-installed",
    "-funded",
    "-sponsored",
)
NUMBERS = frozenset(["two", "three", "four", "five"])
WEEKDAYS = frozenset(day.lower() for day in rules.load("dates").groups["weekdays"].words)
_MAKING_KNOWN = rules.words("around_titles", "making known")

_POST = r"(?:post|position|role|job|office)"


# What may stand between a verb and the title that it gives.
AS = (
    rf"(?:as |to be |to become |to serve as |to act as |to (?:the|a) (?:new )?{_POST} (?:of|as) |"
    rf"from (?:the|his|her) {_POST} (?:of|as) |for (?:the )?{_POST} of )"
)

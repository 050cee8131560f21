"""The lexicon of dates, compiled: its words as numbers, its patterns, and the words that they can begin with."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from ingest import rules


@dataclass(frozen=True, slots=True)
class DateRule:
    """One group of the lexicon, ready to match."""

    name: str
    order: int
    pattern: re.Pattern[str]
    reads: str | None
    stamp: bool
    running: bool
    needs: str | None  # what a text must hold for a stamp of this rule
    inner: tuple[str, ...]  # the pattern's groups x, x2 ...: the expression without what stands before it


@cache
def words_of(group: str) -> dict[str, str]:
    return {
        " ".join(word.lower().split()): str(value) for word, value in rules.load("dates").groups[group].words.items()
    }


def month_number(words: str) -> int:
    """January is 1; a month of the lexicon in any of its languages."""
    return int(words) if words.isdigit() else int(_months()[words.lower()])


@cache
def _months() -> dict[str, str]:
    return words_of("months_elsewhere") | words_of("months")


def weekday_number(words: str) -> int:
    return int(_weekdays()[words.lower()])


@cache
def _weekdays() -> dict[str, str]:
    return words_of("weekdays") | words_of("weekdays_cut_short")


def day_number(words: str) -> int:
    return int(re.sub(r"\D", "", words))


def number_of(words: str) -> int | None:
    """How many; None where the words leave it open (a few, several)."""
    words = " ".join(words.lower().split())
    if words.isdigit():
        return int(words)
    known = words_of("numbers")
    if words in known:
        return int(known[words])
    parts = re.split(r"[- ]", words)
    return sum(int(known[part]) for part in parts) if all(part in known for part in parts) else None


def _tens_and_units(numbers: Mapping[str, object]) -> str:
    """The numbers of two words: seventy-one."""
    tens = [word for word, value in numbers.items() if int(str(value)) in range(20, 100, 10)]
    units = [word for word, value in numbers.items() if int(str(value)) < 10 and word not in ("a", "an")]
    return f"(?:{'|'.join(tens)})[- ](?:{'|'.join(units)})"


_PIECE = re.compile(r"\{([A-Z]+)\}")


@cache
def _pieces() -> dict[str, str]:
    """Piece of a pattern -> regular expression."""

    def cased(words: Mapping[str, object]) -> str:
        both = [form for word in words for form in (word, word.upper())]
        return f"(?-i:{rules.alternation(both)})"

    groups = rules.load("dates").groups
    days = {**groups["weekdays"].words, **groups["weekdays_cut_short"].words}
    parts = groups["parts_of_time"].words
    relative = (
        r"(?:_(?:of_)?(?P<rel>last|this|next|the_same|that_same|that|the_following|the_next|the_previous)_year\b)"
    )
    return {
        "MONTH": cased(groups["months"].words),
        "ELSEWHERE": f"(?:{rules.alternation(groups['months_elsewhere'].words)})",
        "WEEKDAY": cased(groups["weekdays"].words),
        "WEEKDAYS": cased(days),
        "DAY": r"(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?(?!\d)",
        "YEAR": r"(?:1[6-9]\d\d|20\d\d)",
        "NUMBER": f"(?:{_tens_and_units(groups['numbers'].words)}|{rules.alternation(groups['numbers'].words)})",
        "SEASON": f"(?:{rules.alternation(groups['seasons'].words)})",
        "FEAST": f"(?:{rules.alternation(groups['feasts'].words)})",
        "HOLIDAY": f"(?:{rules.alternation(groups['holidays'].words)})",
        "QUARTER": f"(?:{rules.alternation([word for word in parts if 'quarter' in word or word[0] == 'Q'])})",
        "HALF": f"(?:{rules.alternation([word for word in parts if 'half' in word or word[0] == 'H'])})",
        "DECADE": f"(?:{rules.alternation(groups['decades'].words)})",
        "DAYPART": r"(?:morning|afternoon|evening|night|midnight|noon|lunchtime)",
        "COUNTED": rf"_(?:{rules.alternation(groups['counted'].words)})\b",
        "HAPPENING": f"(?:{rules.alternation(groups['happenings'].words)})",
        "AFTERYEAR": rf"(?:{rules.alternation(groups['after_years'].words)})\b",
        "RELYEAR": relative,
        "OFYEAR": rf"(?:(?:,_?|_(?:of_)?(?:in_)?(?:the_year_)?)(?P<year>(?:1[6-9]\d\d|20\d\d))(?!\d)|{relative})",
    }


def compiled(pattern: str) -> re.Pattern[str]:
    whole = _PIECE.sub(lambda piece: _pieces()[piece[1]], pattern)
    return re.compile(whole.replace("_", r"(?:[^\S\n]+)"), re.VERBOSE | re.IGNORECASE)


# Groups whose patterns match what stands around an expression.
_NO_DATES = {"side", "limit", "behind", "limit_not", "near", "hour"}


@cache
def _hour() -> re.Pattern[str]:
    return compiled(str(rules.load("dates").groups["hours"].pattern))


# What an hour before a day ends in.
_HOURS = ("m. ", "m ", "on ", "night ", "noon ", "day ", "of ", "wn ", "m., ", "m, ")


# Before dawn on Friday, after midnight on Friday, through the night of Friday: on Friday.
_NEAR_AN_HOUR = ("before ", "after ", "through ")


def without_hour(before: str) -> str:
    """What stands before a day, without the hour of it: the rebels have until midnight on (Friday).

    >>> without_hour("They have until midnight on ")
    'They have until '
    """
    if not before.endswith(_HOURS):
        return before
    found = _hour().search(before[-48:])
    rest = before[: len(before) - len(found[0])] if found else before
    return before if rest.lower().endswith(_NEAR_AN_HOUR) else rest


@cache
def date_rules() -> tuple[DateRule, ...]:
    groups = rules.load("dates").groups.values()
    own = [group for group in groups if group.pattern and not _NO_DATES & group.more.keys()]
    return tuple(_rule(order, group) for order, group in enumerate(own))


def _rule(order: int, group: rules.Group) -> DateRule:
    pattern, more = compiled(group.pattern or ""), group.more
    running = more.get("stamp") != "only" and bool(more.get("starts"))
    inner = tuple(name for name in ("x", "x2", "x3", "x4", "x5", "x6", "x7", "x8", "x9") if name in pattern.groupindex)
    return DateRule(
        group.name, order, pattern, more.get("reads"), bool(more.get("stamp")), running, more.get("needs"), inner
    )


@cache
def stamp_rules() -> tuple[tuple[Callable[[str], object], tuple[DateRule, ...]], ...]:
    """The rules of stamps by the test of what a text must hold for them."""
    found: dict[str, list[DateRule]] = {}
    for rule in date_rules():
        if rule.stamp:
            found.setdefault(rule.needs or "", []).append(rule)
    return tuple((_holding(needed), tuple(rules_)) for needed, rules_ in found.items())


def _holding(needed: str) -> Callable[[str], object]:
    """Whether a text holds one of a group's words by their first three letters, or something that a pattern matches."""
    if needed not in rules.load("dates").groups:
        return compiled(needed).search
    starts = tuple(sorted({word[:3] for word in words_of(needed)}))

    def holds(text: str) -> bool:
        low = text.lower()
        return any(start in low for start in starts)

    return holds


@cache
def rules_by_start() -> dict[str, tuple[DateRule, ...]]:
    """First word of an expression, or kind of figure -> the rules that can begin with it."""
    found: dict[str, list[DateRule]] = {}
    for rule in date_rules():
        if rule.running:
            for start in rules.load("dates").groups[rule.name].more["starts"]:
                for word in _first_words(str(start)):
                    if rule not in found.setdefault(word, []):
                        found[word].append(rule)
    return {word: tuple(rules_) for word, rules_ in found.items()}


@dataclass(slots=True)
class Probe:
    """One pattern for the many rules of a first word, made when they have been tried often enough to pay for it.

    It matches where at least one of them does, and may match elsewhere. Making it takes as long as reading several
    pages, so a command that reads one tries the rules themselves.
    """

    rules: tuple[DateRule, ...]
    asked: int = 0
    pattern: re.Pattern[str] | None = None

    def refuses(self, text: str, start: int) -> bool:
        """Whether none of the rules can match there."""
        if self.pattern is None:
            self.asked += 1
            if self.asked < _PAYS:
                return False
            self.pattern = _any_of(self.rules)
        return self.pattern.match(text, start) is None


_PAYS = 500  # trials of some thirty rules each


@cache
def probes() -> dict[str, Probe]:
    """First word of an expression -> the probe of its rules, where they are many; words of the same rules share one."""
    shared: dict[tuple[str, ...], Probe] = {}
    return {
        word: shared.setdefault(tuple(rule.name for rule in found), Probe(found))
        for word, found in rules_by_start().items()
        if len(found) > _FEW
    }


_FEW = 2  # so many rules are tried at once, without a probe


def _any_of(found: tuple[DateRule, ...]) -> re.Pattern[str]:
    every = (_NAMED.sub("(?:", rule.pattern.pattern) for rule in found)
    return re.compile("|".join(f"(?:{_SAME.sub('[-/.]?', text)})" for text in every), re.VERBOSE | re.IGNORECASE)


_NAMED = re.compile(r"\(\?P<\w+>")
_SAME = re.compile(r"\(\?P=\w+\)")

_PIECES_OF_WORDS = {
    "MONTH": ("months",),
    "WEEKDAY": ("weekdays",),
    "WEEKDAYS": ("weekdays", "weekdays_cut_short"),
    "NUMBER": ("numbers",),
    "SEASON": ("seasons",),
    "HOLIDAY": ("holidays",),
    "FEAST": ("feasts",),
    "PARTOFYEAR": ("parts_of_time",),
    "HAPPENING": ("happenings",),
}


def _first_words(start: str) -> list[str]:
    if start == "WEEKDAYPLURAL":
        return [f"{word}s" for word in words_of("weekdays")]
    if start in _PIECES_OF_WORDS:
        return [re.split(r"\W", word)[0] for group in _PIECES_OF_WORDS[start] for word in words_of(group)]
    return [start if start in ("DAY", "YEAR", "YEARS", "HUNDREDS") else start.lower()]


@lru_cache(maxsize=1 << 16)
def kind_of(word: str) -> str:
    """A word as the table of starts has it: figures by their kind."""
    if word[0] > "9":
        return word.lower()
    if word.isdigit():
        return "DAY" if len(word) < 3 else "HUNDREDS" if len(word) == 3 else "YEAR" if len(word) == 4 else ""
    if word.endswith("s"):
        return "YEARS"
    return "DAY" if word[-2:].lower() in ("st", "nd", "rd", "th") else "YEAR"

"""Samples of articles/ in other words: people and organizations renamed, days moved, publishers drawn."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from datetime import date, timedelta
from functools import lru_cache
from hashlib import blake2b
from pathlib import Path

from ingest import model, pipeline
from ingest.ids import slug
from ingest.model import Page, Reading
from ingest.readers import inputs, pages_in

SEED = 1
FIRST_DAY, LAST_DAY = date(1996, 1, 1), date(2025, 12, 31)
COPIES = 0.12  # share of articles that are copies of an earlier one
COPIED_WITHIN = 200  # a copy stands at most so many articles after its original
UNDATED = 0.01
# Of a name, the variant k is drawn with a probability that falls as k to the power of -(1 + this): a few people stand
# in thousands of articles, most of them in one or two.
TAIL = 1.1
MOST_VARIANTS = 5_000
# An article is of one circle: so many of its names have the circle's variant, as the same people stand together in real
# news again and again; the others are drawn one by one.
OF_THE_CIRCLE = 0.8

_VOWELS, _CONSONANTS = "aeiou", "bcdfghklmnprstvwz"
_SMALL = frozenset(["a", "an", "and", "at", "for", "in", "of", "on", "the", "to", "with"])
_FIELDS = frozenset(
    field.name
    for noun in (Reading, *vars(model).values())
    if isinstance(noun, type) and is_dataclass(noun)
    for field in fields(noun)
)
_WORD = re.compile(r"[^\W\d_]+")
_PUBLISHER_FIRST = (
    "Harbour", "Northern", "Austral", "Meridian", "Capital", "Valley", "Fjord", "Delta", "Prairie", "Summit", "Lagoon",
    "Frontier", "Granite", "Cedar", "Amber", "Coastal", "Central", "Eastern", "Western", "Union",
)  # fmt: skip
_PUBLISHER_SECOND = (
    "Gazette", "Herald", "Ledger", "Post", "Courier", "Chronicle", "Monitor", "Tribune", "Observer", "Dispatch",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Sample:
    """One article of articles/: its page, what was read of it, and the words of it that are renamed."""

    page: Page
    reading: Reading
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Draw:
    """What makes the i-th article: the article that it copies (itself if none), its sample, day and publisher."""

    number: int
    original: int
    sample: Sample
    day: date | None
    publisher: str


def samples(folder: Path) -> tuple[Sample, ...]:
    """Every English article of a folder that can be read, by its path."""
    found = [one for one in inputs([folder]) if isinstance(one, tuple)]
    pages = [page for path, source in found for page in pages_in(path, source) if isinstance(page, Page)]
    read = [pipeline.read(page) for page in sorted(pages, key=lambda page: page.source)]
    plain = frozenset(word for reading in read for word in _WORD.findall(reading.article.body)) | _FIELDS | _SMALL
    return tuple(
        Sample(page, reading, _renamed_words(reading, plain))
        for page, reading in zip(sorted(pages, key=lambda page: page.source), read, strict=True)
        if reading.article.language == "en" and reading.people
    )


def _renamed_words(reading: Reading, plain: frozenset[str]) -> tuple[str, ...]:
    """The words of its people's and organizations' names, but for those any text has in small letters."""
    names = [form.name for person in reading.people for form in person.forms]
    names += [person.name for person in reading.people] + [one.name for one in reading.organizations]
    places = {word.lower() for place in reading.places for word in _WORD.findall(place.name)}
    found = {word for name in names for word in _WORD.findall(name)}
    return tuple(sorted(
        word for word in found
        if len(word) > 2 and word[0].isupper() and word.lower() not in plain | places and slug(word) not in plain
    ))  # fmt: skip


def draws(chosen: tuple[Sample, ...], count: int, seed: int = SEED, first_day: date = FIRST_DAY) -> Iterator[Draw]:
    """`count` articles in date order, undated ones first; a copy has the sample and the names of its original."""
    publishers = [f"{one} {other}" for other in _PUBLISHER_SECOND for one in _PUBLISHER_FIRST]
    span = (LAST_DAY - first_day).days
    for number in range(count):
        dice = random.Random(f"{seed} article {number}")
        original = number
        if dice.random() < COPIES and number:
            original = number - min(number, dice.randint(1, COPIED_WITHIN))
        while original != number and _is_copy(original, seed):
            original = max(0, original - 1)
            if not original:
                break
        sample = random.Random(f"{seed} sample {original}").choice(chosen)
        undated = number < count * UNDATED
        day = None if undated else first_day + timedelta(days=span * number // count)
        place = min(len(publishers), int(dice.paretovariate(0.8))) - 1
        yield Draw(number, original, sample, day, publishers[place])


def _is_copy(number: int, seed: int) -> bool:
    return bool(number) and random.Random(f"{seed} article {number}").random() < COPIES


def renames(sample: Sample, draw: Draw, seed: int = SEED) -> dict[str, str]:
    """Word -> other word, and so for capitals and for slugs; the same for copies of one article."""
    dice = random.Random(f"{seed} names {draw.original}")
    other: dict[str, str] = {}
    circle = _drawn(dice)
    for word in sample.words:
        variant = circle if dice.random() < OF_THE_CIRCLE else _drawn(dice)
        if variant:
            new = varied(word, variant)
            other |= {word: new, word.upper(): new.upper(), slug(word): slug(new)}
    return other


def _drawn(dice: random.Random) -> int:
    return min(MOST_VARIANTS, int(dice.paretovariate(TAIL))) - 1


def pattern_of(words: tuple[str, ...]) -> re.Pattern[str]:
    """Those words, in capitals and as slugs too, as its one group; a line end may stand before them as JSON has it."""
    forms = {form for word in words for form in (word, word.upper(), slug(word))}
    inside = "|".join(sorted(map(re.escape, forms), key=lambda form: (-len(form), form)))
    return re.compile(rf"(?:(?<!\w)|(?<=\\n))({inside})(?!\w)" if inside else r"((?!))")


@lru_cache(100_000)
def varied(word: str, variant: int) -> str:
    """Another word of the same length that can be spoken, the same for the same variant; 0 is the word itself.

    >>> varied("Lavrov", 0), len(varied("Lavrov", 7)), varied("Lavrov", 7) == varied("Lavrov", 7)
    ('Lavrov', 6, True)
    """
    if not variant:
        return word
    bits = blake2b(f"{word.lower()} {variant}".encode(), digest_size=32).digest()
    letters = []
    for place, letter in enumerate(word):
        small = letter.lower()
        source = _VOWELS if small in _VOWELS else _CONSONANTS if small.isascii() and small.isalpha() else ""
        new = source[bits[place % 32] % len(source)] if source else letter
        letters.append(new.upper() if letter.isupper() else new)
    return "".join(letters)


def days_between(sample: Sample, draw: Draw) -> int:
    """By how many days the sample's days are moved: whole weeks, so that days of the week stay true."""
    published = sample.reading.article.published
    if draw.day is None or published is None:
        return 0
    padded = published + "-01-01"[len(published) - 4 :] if len(published) < 10 else published
    return (draw.day - date.fromisoformat(padded)).days // 7 * 7


def moved(prefix: str, days: int) -> str:
    """A date prefix, moved by days.

    >>> moved("2016-06-14", 7), moved("2016-06", 31), moved("2016", 731)
    ('2016-06-21', '2016-07', '2018')
    """
    full = f"{prefix}-15" if len(prefix) == 7 else f"{prefix}-07-02" if len(prefix) == 4 else prefix
    try:
        return (date.fromisoformat(full) + timedelta(days=days)).isoformat()[: len(prefix)]
    except (ValueError, OverflowError):
        return prefix

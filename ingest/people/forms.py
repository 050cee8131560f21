"""A written form of a name, taken apart: given names, family name, generation."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from ingest import rules
from ingest.ids import slug
from ingest.known_names import (
    AFTER,
    EAST,
    FAMILY,
    GIVEN,
    begins_family,
    east_given,
    folded,
    grafted,
    particles,
    plain_address,
    standard_given,
    surnames_alone,
    vocabulary,
)
from ingest.model import record

_NICKNAME = re.compile(r"""\s*["“‘'(][^"”’')]+["”’')]""")


_SPLIT = re.compile(r"[^\s,]+")


@record
class Form:
    """One form of a name, taken apart."""

    text: str
    words: tuple[str, ...]  # folded; nickname and suffix left out
    family: tuple[str, ...]  # folded words of the family name, particles included
    given: tuple[str, ...]
    after: tuple[str, ...]  # jr, iii
    east: bool  # family name first
    key: str  # slug of the words
    nickname: str  # folded words between quotation marks

    @property
    def is_full(self) -> bool:
        """Whether it tells who is meant by itself: two words, or a given name with its number."""
        return len(self.words) + len(self.after) > 1


@lru_cache(maxsize=1 << 14)
def form_of(text: str) -> Form:
    known = vocabulary().bits
    raw = _SPLIT.findall(_NICKNAME.sub("", text))
    end = len(raw)
    while end > 1 and known.get(folded(raw[end - 1]).rstrip("."), 0) & AFTER and len(raw[end - 1]) < 7:
        end -= 1
    words = tuple(folded(w).rstrip(".") for w in raw[:end])
    cut, east = _family_at(raw, words, [known.get(w, 0) for w in words])
    family, given = (words[:cut], words[cut:]) if east else (words[cut:], words[:cut])
    after = tuple(folded(w).rstrip(".") for w in raw[end:])
    called = _NICKNAME.search(text)
    nickname = folded(called.group().strip(" \"“”‘’'()")) if called else ""
    return Form(text, words, family, given, after, east, slug(" ".join(words)), nickname)


def _family_at(raw: Sequence[str], words: Sequence[str], bits: Sequence[int]) -> tuple[int, bool]:
    """Where the family name is cut off, and whether it stands first."""
    if 1 < len(words) < 5 and bits[0] & EAST and _all_given_of_east(words[1:], bits):
        return 1, True
    if (
        1 < len(words) < 3
        and len(words[0]) < 6
        and "-" in words[1]
        and raw[1].split("-")[1][:1].islower()
        and not bits[0] & GIVEN
    ):
        return 1, True
    for number in range(1, len(words) - 1):
        if raw[number] in particles() or words[number] in begins_family():
            return number, False
    if len(words) > 2 and bits[-2] & FAMILY and not bits[-2] & GIVEN and len(words[-2]) > 2:
        return len(words) - 2, False
    return len(words) - 1, False


def _all_given_of_east(words: Sequence[str], bits: Sequence[int]) -> bool:
    if len(words) == 1 and bits[1] & EAST and bits[0] & GIVEN and not bits[1] & GIVEN and "-" not in words[0]:
        return False
    return all(east_given(word) for word in words)


@cache
def short_forms() -> frozenset[str]:
    return rules.words("same_names", "short-forms")


def alike(one: str, other: str) -> bool:
    """Whether two given names can be one: an initial of it, a short form, a spelling."""
    if one == other or (one[0] == other[0] and min(len(one), len(other)) == 1):
        return True
    return standard_given().get(one, one) == standard_given().get(other, other)


def standard_of(form: Form) -> tuple[str, ...]:
    """The forms that stand for the given names: thomas of Tom."""
    return tuple(standard_given()[word] for word in form.given if word in standard_given())


def bare(word: str) -> str:
    head, hyphen, tail = word.partition("-")
    return tail if hyphen and head in grafted() else word


@lru_cache(maxsize=1 << 14)
def person_id(name: str) -> str:
    """The id of the person of this name: its slug, honorific and nickname left out.

    >>> person_id("Mr. John Kerry"), person_id("Joaquín “El Chapo” Guzmán"), person_id("Kim Jong-un")
    ('john-kerry', 'joaquin-guzman', 'kim-jong-un')
    """
    words = _NICKNAME.sub("", name).split()
    while len(words) > 1 and folded(words[0]).rstrip(".") in plain_address():
        del words[0]
    return slug(" ".join(words))


@lru_cache(maxsize=1 << 12)
def as_written(name: str) -> str:
    """A name in the capitals of a headline or a byline as names are written.

    >>> as_written("JOE HILDEBRAND"), as_written("MALCOLM Fraser"), as_written("SUSIE O'BRIEN")
    ('Joe Hildebrand', 'Malcolm Fraser', "Susie O'Brien")
    >>> as_written("JD VANCE"), as_written("PV Sindhu"), as_written("LEE Jae-myung"), as_written("HENRY VIII")
    ('JD Vance', 'PV Sindhu', 'Lee Jae-myung', 'Henry VIII')
    """
    words = name.split(" ")
    whole = all(word.isupper() for word in words)
    return " ".join(_written(word, n > 0, whole) for n, word in enumerate(words))


def _written(word: str, later: bool, whole: bool) -> str:
    """One word of a name; `whole`: all of them are in capitals."""
    letters = re.sub(r"[^\w]", "", word)
    bits = vocabulary().bits.get(folded(word), 0)
    known = bits & (GIVEN | FAMILY | EAST) and not bits & AFTER
    if not letters.isupper() or len(letters) < 2 or (bits & AFTER and later) or any(c.isdigit() for c in letters):
        return word
    if len(letters) < _SHORTEST_SHOUT and not (known and (whole or len(letters) > 2)):
        return word
    if later and word.lower() in particles():
        return word.lower()
    return re.sub(r"(?:^|(?<=[-’'.\"“(]))\w|(?<=\bmc)\w", lambda match: match.group().upper(), word.lower())


_SHORTEST_SHOUT = 4  # letters; shorter words in capitals may be initials: JRR Tolkien


def is_single(name: str) -> bool:
    """Whether a name of one word tells by itself nobody: Hassan; not Suharto, whom the lexicon knows, nor Talal IV.

    >>> is_single("Hassan"), is_single("Suharto"), is_single("Talal IV"), is_single("Ana Ruiz")
    (True, False, False, False)
    """
    return not form_of(name).is_full and folded(name) not in surnames_alone()


@lru_cache(maxsize=1 << 14)
def sort_name(name: str) -> str:
    """The name as lists sort it, family name first.

    >>> sort_name("John Kerry"), sort_name("Guo Shengkun"), sort_name("Ursula von der Leyen"), sort_name("Suharto")
    ('Kerry, John', 'Guo Shengkun', 'von der Leyen, Ursula', 'Suharto')
    >>> sort_name("Martin Luther King Jr."), sort_name("Enrique Peña Nieto")
    ('King, Martin Luther, Jr.', 'Peña Nieto, Enrique')
    """
    form = form_of(name)
    if form.east or len(form.words) < 2 or not form.given:
        return name
    words = _SPLIT.findall(name)
    behind = len(words) - len(form.after)
    cut = behind - len(form.family)
    return ", ".join([" ".join(words[cut:behind]), " ".join(words[:cut]), *words[behind:]])


def is_end(short: Form, full: Form) -> bool:
    """Whether the short form is the family name of the full one, or its last words."""
    count = len(short.words)
    return count < len(full.words) and full.words[-count:] == short.words and not full.east


def same_person(one: Form, other: Form) -> bool:
    """Whether two full forms can be one person's: no word of one speaks against the other."""
    if _begins(one, other) or _begins(other, one):
        return True
    if one.key == other.key:
        return not (one.after and other.after and one.after != other.after)
    if one.east or other.east:
        return False
    short, full = (one, other) if len(one.words) <= len(other.words) else (other, one)
    if not short.given or not full.given or (short.after and full.after and short.after != full.after):
        return False
    return _families_agree(short, full) and _given_agree(short.given, full.given)


def _begins(short: Form, full: Form) -> bool:
    """Whether a form of two words and more is how a longer one begins: Ahmad Faizal of Ahmad Faizal Azumu."""
    return 1 < len(short.words) < len(full.words) and full.words[: len(short.words)] == short.words and not short.after


def _families_agree(short: Form, full: Form) -> bool:
    """The same family name, or the first or last part of a double one."""
    mine = [bare(w) for w in short.family if w not in begins_family()]
    yours = [bare(w) for w in full.family if w not in begins_family()]
    return mine == yours or (len(mine) == 1 and len(yours) == 2 and mine[0] in yours)


def _given_agree(short: Sequence[str], full: Sequence[str]) -> bool:
    """Whether the given names of the shorter form stand in the fuller one in order, the first of both alike."""
    if not alike(short[0], full[0]):
        return False
    rest = iter(full)
    return all(any(alike(word, other) for other in rest) for word in short)

"""Whether two full names can be the name of one person, and by which rule."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ingest import rules
from ingest.ids import slug

# Words inside a name that one romanisation writes and another leaves out.
_PARTICLES = frozenset({"al", "el", "ad", "as", "ash", "an", "ar", "de", "da", "do", "dos", "van", "von", "der", "bin"})

# rule -> what makes two names variants of one; in the order in which they are tried
RULES = {
    "people.same_letters": "the same letters, parted or joined otherwise: Abdel Fattah, Abdelfattah",
    "people.order": "the same words, family name first or last: Shinzo Abe, Abe Shinzo",
    "people.particle": "a particle written or left out: Abdel Fattah Sisi, Abdel Fattah el-Sisi",
    "people.spelling": "spellings of one given name: Sergey Lavrov, Sergei Lavrov (lexicon/same_names.yml)",
    "people.short_form": "a short form of the given name: Jim Mattis, James Mattis (lexicon/same_names.yml)",
    "people.doubled_letter": "a letter doubled in one and not in the other: Recep Tayyip Erdogan, Recep Tayip Erdogan",
    "people.initial": "an initial for a name: J. Kerry, John Kerry",
    "people.dropped_name": "a middle name or second family name left out: John Forbes Kerry, John Kerry",
    "people.dropped_first": "the first of several given names left out: Recep Tayyip Erdogan, Tayyip Erdogan",
    "people.single_name": "the same single name, which proves nothing alone: Judge Hallow, Judge Hallow",
}


_DOUBLED = re.compile(r"(.)\1")


@cache
def _forms(group: str) -> dict[str, str]:
    return {form: str(whole) for form, whole in rules.load("same_names").groups[group].words.items()}


def _canonical(word: str) -> str:
    """The form that stands for all forms of a given name."""
    whole = _forms("short-forms").get(word, word)
    return _forms("spellings").get(whole, whole)


def keys(name: str) -> Iterator[str]:
    """Keys of which two variants of one name share at least one."""
    words = slug(name).split("-")
    plain = [word for word in words if word not in _PARTICLES] or words
    yield "".join(words)
    yield "".join(plain)
    yield _DOUBLED.sub(r"\1", "".join(words))
    yield " ".join(sorted(plain))
    yield f"{plain[0][:1]} {plain[-1]}"
    yield f"{_canonical(plain[0])} {plain[-1]}"
    if len(plain) > 2:
        yield f"{_canonical(plain[0])} {plain[-2]}"
        yield f"{_canonical(plain[1])} {plain[-1]}"


def variant_rule(one: str, other: str) -> str | None:
    """The rule by which two full names can be one person's; None where they cannot.

    >>> variant_rule("Sergey Lavrov", "Sergei Lavrov"), variant_rule("Shinzo Abe", "Abe Shinzo")
    ('people.spelling', 'people.order')
    >>> variant_rule("John F. Kerry", "John Kerry"), variant_rule("John Kerry", "Jane Kerry")
    ('people.dropped_name', None)
    """
    a, b = slug(one).split("-"), slug(other).split("-")
    if len(a) < 2 or len(b) < 2:
        return "people.single_name" if a == b else None
    for rule, same in _TESTS.items():
        if same(a, b):
            return rule
    return None


def _same_letters(a: list[str], b: list[str]) -> bool:
    return "".join(a) == "".join(b)


def _order(a: list[str], b: list[str]) -> bool:
    return a[1:] + a[:1] == b or a[-1:] + a[:-1] == b


def _particle(a: list[str], b: list[str]) -> bool:
    return "".join(w for w in a if w not in _PARTICLES) == "".join(w for w in b if w not in _PARTICLES)


def _spelling(a: list[str], b: list[str]) -> bool:
    spelt = _forms("spellings")
    return (
        len(a) == len(b)
        and a[-1] == b[-1]
        and all(spelt.get(x, x) == spelt.get(y, y) for x, y in zip(a, b, strict=True))
    )


def _short_form(a: list[str], b: list[str]) -> bool:
    return (
        len(a) == len(b) and a[-1] == b[-1] and all(_canonical(x) == _canonical(y) for x, y in zip(a, b, strict=True))
    )


def _doubled_letter(a: list[str], b: list[str]) -> bool:
    return len(a) == len(b) and [_DOUBLED.sub(r"\1", word) for word in a] == [_DOUBLED.sub(r"\1", word) for word in b]


def _initial(a: list[str], b: list[str]) -> bool:
    """J. Kerry is John Kerry; R. J. Lee is not Robert Lee (that would be a name left out, too)."""
    same = len(a) == len(b) and a[-1] == b[-1] and len(a[-1]) > 1
    return same and all(x == y or (x[0] == y[0] and 1 in (len(x), len(y))) for x, y in zip(a[:-1], b[:-1], strict=True))


def _dropped_name(a: list[str], b: list[str]) -> bool:
    """The shorter is the longer without words in the middle, or without a second family name at the end."""
    short, long = sorted((a, b), key=len)
    if len(short) == len(long) or _canonical(short[0]) != _canonical(long[0]) or len(short[0]) == 1:
        return False
    return short[-1] in long[1:] and _within(short[1:], long[1:])


def _dropped_first(a: list[str], b: list[str]) -> bool:
    """The shorter is the end of the longer, and begins with a whole name."""
    short, long = sorted((a, b), key=len)
    return (
        1 < len(short) < len(long) and long[-len(short) :] == short and short[0] not in _PARTICLES and len(short[0]) > 1
    )


def _within(short: list[str], long: list[str]) -> bool:
    rest = iter(long)
    return all(any(word == other or (len(other) == 1 and word[0] == other) for other in rest) for word in short)


_TESTS = dict(
    zip(
        list(RULES)[:-1],
        (
            *(_same_letters, _order, _particle, _spelling, _short_form),
            *(_doubled_letter, _initial, _dropped_name, _dropped_first),
        ),
        strict=True,
    )
)

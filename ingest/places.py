"""Countries, regions, cities and sites by the names that news gives them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from itertools import chain
from typing import Literal

from ingest import rules
from ingest.ids import slug
from ingest.model import Place

# The fields of a line of places.txt.
_KEYS, _REST, _NAME, _KIND, _COUNTRY, _ADMIN, _LATITUDE, _LONGITUDE, _POPULATION, _NUMBER, _MARK = range(11)
_Row = list[str]

_KINDS: Mapping[str, Literal["country", "region", "city", "site"]] = {
    "country": "country", "territory": "region", "region": "region", "capital": "city", "city": "city", "site": "site",
}  # fmt: skip
# Which of several places a name means, when nothing else says: the kind that news names most comes first.
_RANK = {"country": 0, "capital": 1, "territory": 2, "region": 3, "site": 4, "city": 5}
# The slug of a name as pages write it -> as the gazetteer has it.
_WRITTEN = (
    (re.compile(r"^ft-"), "fort-"),
    (re.compile(r"^mt-"), "mount-"),
    (re.compile(r"^st-"), "saint-"),
    (re.compile(r"-(?:city|province|region|governorate|prefecture|oblast)$"), ""),
)
# How many distinct words one archive asks about; a bound on memory, not on answers.
_REMEMBERED = 1 << 15


@cache
def _lines() -> tuple[dict[str, str], dict[str, str], dict[str, str | None]]:
    """Slug of a name -> the lines of the places that bear it, uncut as few are asked for; code -> id of a country.

    And code -> id of the capital, None where a country has several.
    """
    named: dict[str, str] = {}
    codes: dict[str, str] = {}
    capitals: dict[str, str | None] = {}
    for row in chain(_sites(), rules.lines("places.txt")):
        keys, line = row[_KEYS], "\t".join(row)
        for key in keys.split(" ") if " " in keys else (keys,):
            named[key] = f"{named[key]}\n{line}" if key in named else line
        if not row[_REST] and row[_KIND] == "country":
            codes[row[_COUNTRY]] = _id(row)
        elif row[_KIND] == "capital":
            capitals[row[_COUNTRY]] = None if row[_COUNTRY] in capitals else _id(row)
    for code, state in rules.load("countries").groups["territories"].words.items():
        codes[code] = codes[str(state)]
    return named, codes, capitals


@lru_cache(_REMEMBERED)
def _rows(key: str) -> tuple[_Row, ...]:
    """The places that bear the name of this slug."""
    lines = _lines()[0].get(key)
    return tuple(line.split("\t") for line in lines.split("\n")) if lines else ()


def _sites() -> list[_Row]:
    found = []
    for group in rules.load("sites").groups.values():
        kind, mark = str(group.more.get("kind", "site")), "" if group.more.get("doubtful") else "c"
        for name, where in group.words.items():
            code, latitude, longitude = str(where).split()
            code = code.strip("-")
            found.append([slug(name), code.lower(), name, kind, code, "", latitude, longitude, "0", "", mark])
    return found


def _id(row: _Row) -> str:
    return f"{row[_KEYS].split(' ')[0]}-{row[_REST]}".rstrip("-")


@cache
def _row(ident: str) -> _Row | None:
    """The row of this id: its slug is the whole id, or the id without its last one, two or three parts."""
    key = ident
    for _ in range(4):
        for row in _rows(key):
            if _id(row) == ident:
                return row
        key = key.rpartition("-")[0]
    return None


@cache
def _words(group: str) -> dict[str, tuple[str, ...]]:
    """The words of a group of countries.yml -> their ids."""
    words = rules.load("countries").groups[group].words
    return {word: tuple(ids) if isinstance(ids, list) else (str(ids),) for word, ids in words.items()}


@cache
def _other_names() -> dict[str, tuple[str, ...]]:
    return {slug(word): ids for word, ids in _words("other_names").items()}


@cache
def _meant() -> dict[str, tuple[str, ...]]:
    """Slug of a name of several places -> kind, country and region of the one that news means."""
    return {slug(word): tuple(str(value[0]).split()) for word, value in _words("means").items()}


def _place(row: _Row) -> Place:
    return Place(
        id=_id(row),
        name=row[_NAME],
        kind=_KINDS[row[_KIND]],
        country=_lines()[1].get(row[_COUNTRY]),
        latitude=float(row[_LATITUDE]) if row[_LATITUDE] else None,
        longitude=float(row[_LONGITUDE]) if row[_LONGITUDE] else None,
        gazetteer_id=f"geonames:{row[_NUMBER]}" if row[_NUMBER] else None,
    )


@lru_cache(maxsize=1 << 12)
def place(ident: str) -> Place | None:
    """The place of this id, or None.

    >>> place("beijing-cn").gazetteer_id
    'geonames:1816670'
    """
    row = _row(ident)
    return _place(row) if row else None


@cache
def _codes() -> dict[str, str]:
    """Id of a country -> its code in small letters."""
    return {ident: code.lower() for code, ident in _lines()[1].items() if not _is_territory(code)}


def _is_territory(code: str) -> bool:
    return code in rules.load("countries").groups["territories"].words


def code_of(country: str) -> str:
    """The code of a country by its id, as ids of places bear it.

    >>> code_of("china")
    'cn'
    """
    return _codes()[country]


def country_code(ident: str) -> str | None:
    """The ISO 3166-1 code (two letters) of the country with this id; None for what is no country.

    >>> country_code("norway"), country_code("beijing-cn")
    ('NO', None)
    """
    return _codes().get(ident, "").upper() or None


@cache
def country_of_capital(ident: str) -> str | None:
    """The id of the country whose capital a place is, or None.

    >>> country_of_capital("paris-fr"), country_of_capital("lyon-fr")
    ('france', None)
    """
    row = _row(ident)
    return _lines()[1].get(row[_COUNTRY]) if row and row[_KIND] == "capital" else None


def capital_of(country: str) -> str | None:
    """The id of the capital of the country with this id; None where it has none or several.

    >>> capital_of("georgia"), capital_of("lyon-fr")
    ('tbilisi-ge', None)
    """
    code = _codes().get(country, "").upper()
    return _lines()[2].get(code)


@lru_cache(_REMEMBERED)
def places_named(words: str) -> tuple[Place, ...]:
    """The places that the words can mean, most likely first; () where none is known.

    Words are a name as it stands, in small letters or capitals, with or without its article, alone or with what it
    lies in ('Vienna, Austria'; 'Augusta, Ga.'). Initials must be written as news writes them: 'US' but not 'us'.
    Where a name has several places, countries, capitals and regions come before towns and large before small.

    >>> [place.id for place in places_named("Georgia")][:2], places_named("the UK")[0].id
    (['georgia', 'georgia-us'], 'united-kingdom')
    >>> [place.id for place in places_named("Vienna, Austria")], places_named("Under Secretary")
    (['vienna-at'], ())
    """
    return tuple(_place(row) for row in _candidates(words))


@lru_cache(_REMEMBERED)
def _candidates(words: str) -> tuple[_Row, ...]:
    name = " ".join(words.split()).removeprefix("the ").removeprefix("The ")
    if initials := _words("initials").get(name):
        return _of_ids(initials)
    if name.islower() or not name[:1].isalpha():
        return ()
    head, comma, tail = name.rpartition(",")
    if comma:
        return _inside(head, tail.strip())
    key = slug(name)
    found = _with_key(key)
    for pattern, written in _WRITTEN:
        found = found or _with_key(pattern.sub(written, key))
    if not found and key.endswith("-state"):  # Delta State is no town, Niger State no country
        found = tuple(row for row in _with_key(key.removesuffix("-state")) if _KINDS[row[_KIND]] == "region")
    return found


def _of_ids(idents: tuple[str, ...]) -> tuple[_Row, ...]:
    return tuple(row for row in map(_row, idents) if row)


def _with_key(key: str) -> tuple[_Row, ...]:
    """The places of this slug, the likeliest first."""
    others = _of_ids(_other_names().get(key, ()))
    rows = others + tuple(row for row in _rows(key) if row not in others)
    return tuple(sorted(rows, key=_likelihood)) if _rows(key) else others


def _likelihood(row: _Row) -> tuple[bool, int, int, str]:
    """The smaller, the likelier that news means this place of several."""
    meant = any(_is(row, meant) for key in row[_KEYS].split(" ") if (meant := _meant().get(key)))
    return (not meant, _RANK[row[_KIND]], -int(row[_POPULATION]), _id(row))


def _is(row: _Row, meant: tuple[str, ...]) -> bool:
    """Whether a row is of this kind, in this country, and in this region of it where one is given."""
    return (_KINDS[row[_KIND]], row[_COUNTRY], row[_ADMIN])[: len(meant)] == meant


def _inside(name: str, whole: str) -> tuple[_Row, ...]:
    """The places of the name that lie in the country or region of the other name, towns before regions."""
    wholes = _extents(whole)
    parts = [row for row in _candidates(name) if _KINDS[row[_KIND]] != "country"]
    found = [row for row in parts if any(_lies_in(row, *extent) for extent in wholes)]
    towns = [row for row in found if row[_KIND] in ("city", "capital", "site")]
    return tuple(towns or found)


def country_of_state_cut_short(words: str) -> str | None:
    """The id of the country whose state news cuts short so behind a town: Springfield, | Mo."""
    cut = _words("states_cut_short").get(words)
    if cut is None:
        return None
    code = (cut[0].rpartition(" ")[0] or "US").lower()
    return next((country for country, own in _codes().items() if own == code), None)


def _extents(whole: str) -> list[tuple[str, str]]:
    """Code of the country, and of the region or '', that the words after a comma can mean."""
    if cut := _words("states_cut_short").get(whole):
        country, _, admin = cut[0].rpartition(" ")
        return [(country or "US", admin)]
    return [_extent(row) for row in _candidates(whole) if row[_ADMIN] or row[_KIND] == "country"]


def _extent(row: _Row) -> tuple[str, str]:
    if row[_KIND] == "territory":
        return row[_ADMIN], ""
    return row[_COUNTRY], "" if row[_KIND] == "country" else row[_ADMIN]


def _lies_in(row: _Row, country: str, admin: str) -> bool:
    return row[_COUNTRY] == country and (not admin or row[_ADMIN] == admin)


def outstanding(words: str, size: int) -> Place | None:
    """The town of at least `size` inhabitants that is eight times as large as any other place of its name, or None.

    >>> outstanding("Lyon", 300_000).id, outstanding("Hamilton", 300_000)
    ('lyon-fr', None)
    """
    rows = _candidates(words)
    if not rows or _KINDS[rows[0][_KIND]] != "city":
        return None
    first, others = int(rows[0][_POPULATION]), [int(row[_POPULATION]) for row in rows[1:]]
    return _place(rows[0]) if first >= size and all(_TIMES * other <= first for other in others) else None


_TIMES = 8


def is_certain_place(words: str) -> bool:
    """Whether the words mean a place whatever stands around them.

    True for countries, capitals, regions, sites and those towns whose names are neither common words nor names of
    people; never for Jordan, Victoria or Lincoln. Unknown words are no certain place.

    >>> [is_certain_place(words) for words in ("Beijing", "France", "Jordan", "Lincoln", "Vienna, Austria", "Kerry")]
    [True, True, False, False, True, False]
    """
    rows = _candidates(words)
    return bool(rows) and ("," in words or any(row[_MARK] == "c" for row in rows))


@cache
def first_words() -> frozenset[str]:
    """The first words, in small letters, of the names of several words that are certain places: nova, british."""
    rows = (row for lines in _lines()[0].values() for row in (line.split("\t") for line in lines.split("\n")))
    named = frozenset(slug(row[_NAME].split()[0]) for row in rows if " " in row[_NAME] and row[_MARK] == "c")
    return named - {"the", "a", "an"}


@cache
def _demonyms() -> tuple[dict[str, str | None], dict[str, str | None]]:
    """Slug of a demonym -> id of its country, or None for a wider land; and the same for initials as they are spelt."""
    groups = dict(rules.load("demonyms").groups)
    spelt = dict(groups.pop("initials").words)
    return {slug(word): ident for group in groups.values() for word, ident in group.words.items()}, spelt


def _demonym(word: str) -> tuple[bool, str | None]:
    """Whether the word is a demonym, and the id of its country."""
    plain, spelt = _demonyms()
    if word in spelt:
        return True, spelt[word]
    key = slug(word)
    if not word[:1].isupper() or (word.isupper() and len(word) < 4):
        return False, None
    if key not in plain:
        key = key.removesuffix("s")
    return key in plain, plain.get(key)


def is_demonym(word: str) -> bool:
    """Whether the word is the adjective or the noun for the people of a country, or of a wider land.

    >>> [is_demonym(word) for word in ("Chinese", "Britons", "European", "polish", "Beijing")]
    [True, True, True, False, False]
    """
    return _demonym(word)[0]


def country_of_demonym(word: str) -> Place | None:
    """The country, or the part of one, whose adjective or people the word names; None where it names none or several.

    >>> [country_of_demonym(word).id for word in ("Chinese", "U.S.", "Dutch", "Scottish")]
    ['china', 'united-states', 'netherlands', 'scotland-gb']
    >>> country_of_demonym("European") is None
    True
    """
    ident = _demonym(word)[1]
    return place(ident) if ident else None

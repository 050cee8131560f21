"""Places: names as news writes them, demonyms, and which names prove a place."""

from __future__ import annotations

import subprocess
import sys

import pytest

from ingest import rules
from ingest.places import country_of_demonym, is_certain_place, is_demonym, place, places_named

NAMED = [
    # countries
    ("China", "china"), ("CHINA", "china"), ("United States", "united-states"), ("the United States", "united-states"),
    ("U.S.", "united-states"), ("US", "united-states"), ("USA", "united-states"), ("UK", "united-kingdom"), ("Britain", "united-kingdom"),
    ("DPRK", "north-korea"), ("ROK", "south-korea"), ("Republic of Korea", "south-korea"), ("Korea", "south-korea"), ("UAE", "united-arab-emirates"),
    ("Burma", "myanmar"), ("Czech Republic", "czechia"), ("Ivory Coast", "ivory-coast"), ("Côte d'Ivoire", "ivory-coast"), ("Türkiye", "turkey"),
    ("The Netherlands", "netherlands"), ("Holland", "netherlands"), ("The Gambia", "gambia"), ("Congo", "democratic-republic-of-the-congo"),
    ("Congo-Brazzaville", "republic-of-the-congo"), ("Palestine", "palestine"), ("Swaziland", "eswatini"), ("East Timor", "timor-leste"),
    ("Georgia", "georgia"), ("Mexico", "mexico"), ("Luxembourg", "luxembourg"), ("Singapore", "singapore"), ("Vatican", "vatican"), ("Taiwan", "taiwan"),
    # capitals and other cities
    ("Beijing", "beijing-cn"), ("BEIJING", "beijing-cn"), ("Washington", "washington-us-dc"), ("Washington, D.C.", "washington-us-dc"),
    ("Washington DC", "washington-us-dc"), ("Kiev", "kyiv-ua"), ("Kyiv", "kyiv-ua"), ("The Hague", "the-hague-nl"), ("the Hague", "the-hague-nl"),
    ("Bonn", "bonn-de"), ("Rangoon", "yangon-mm"), ("Geneva", "geneva-ch"), ("Vienna", "vienna-at"), ("Paris", "paris-fr"), ("London", "london-gb"),
    ("New York", "new-york-city-us"), ("St. Petersburg", "saint-petersburg-ru"), ("Cologne", "cologne-de"), ("Köln", "cologne-de"),
    ("Bogotá", "bogota-co"), ("Bogota", "bogota-co"), ("São Paulo", "sao-paulo-br"), ("Sanaa", "sanaa-ye"), ("Sana'a", "sanaa-ye"), ("Davos", "davos-ch"),
    ("Naypyidaw", "naypyidaw-mm"), ("Xi'an", "xian-cn"), ("Aleppo", "aleppo-sy"), ("Srebrenica", "srebrenica-ba"), ("Ft. Worth", "fort-worth-us"),
    ("Birmingham", "birmingham-gb"), ("Cambridge", "cambridge-gb"), ("Santiago", "santiago-cl"), ("Kuwait City", "kuwait-city-kw"),
    # cities with what they lie in
    ("Vienna, Austria", "vienna-at"), ("Augusta, Ga.", "augusta-us-ga"), ("Paris, Texas", "paris-us"), ("London, Ontario", "london-ca"),
    ("Springfield, Illinois, USA", "springfield-us-il"), ("New York, N.Y.", "new-york-city-us"), ("Toronto, Ont.", "toronto-ca"),
    ("Birmingham, Ala.", "birmingham-us-al"), ("Barcelona, Spain", "barcelona-es"), ("Edinburgh, Scotland", "edinburgh-gb"),
    # regions, seas and sites
    ("Hong Kong", "hong-kong"), ("Macao", "macau"), ("Gaza", "gaza-ps"), ("Gaza Strip", "gaza-strip-ps"), ("West Bank", "west-bank-ps"), ("Crimea", "crimea-ua"),
    ("Kashmir", "kashmir"), ("Catalonia", "catalonia-es"), ("Scotland", "scotland-gb"), ("Tibet", "tibet-cn"), ("Guangdong province", "guangdong-cn"),
    ("Texas", "texas-us"), ("Quebec", "quebec-ca"), ("Punjab", "punjab-pk"), ("Europe", "europe"), ("Middle East", "middle-east"), ("Puerto Rico", "puerto-rico"),
    ("Camp David", "camp-david-us"), ("Mar-a-Lago", "mar-a-lago-us"), ("Panmunjom", "panmunjom-kr"), ("Sentosa", "sentosa-sg"), ("Zhongnanhai", "zhongnanhai-cn"),
    ("Great Hall of the People", "great-hall-of-the-people-cn"), ("South China Sea", "south-china-sea"),
]  # fmt: skip


@pytest.mark.parametrize(("words", "expected"), NAMED, ids=[row[0] for row in NAMED])
def test_places_named(words: str, expected: str) -> None:
    assert [found.id for found in places_named(words)][:1] == [expected]


UNKNOWN = ["us", "Us", "turkey", "of", "", " ", ",", "Kerry", "Under Secretary", "Guo Shengkun", "White House", "Kremlin", "Xyzzy", "Beijing, France", "Paris, Beijing",
           "2016", "-", "Paris, Xyzzy", "Department of Justice", "Tuesday"]  # fmt: skip


@pytest.mark.parametrize("words", UNKNOWN)
def test_places_that_are_not_known(words: str) -> None:
    assert places_named(words) == ()


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Georgia", ["georgia", "georgia-us"]),
        ("Korea", ["south-korea", "north-korea"]),
        ("Congo", ["democratic-republic-of-the-congo", "republic-of-the-congo"]),
        ("New York", ["new-york-city-us", "new-york-us"]),
        ("Washington", ["washington-us-dc", "washington-us"]),
    ],
)
def test_candidates_in_order(words: str, expected: list[str]) -> None:
    assert [found.id for found in places_named(words)][: len(expected)] == expected


KINDS = [("France", "country", "france"), ("Guam", "region", "united-states"), ("Hong Kong", "region", "china"), ("Texas", "region", "united-states"), ("Lyon", "city", "france"),
         ("Kowloon", "city", "china"), ("Africa", "region", None), ("Sunnylands", "site", "united-states"), ("Yellow Sea", "site", None), ("Crimea", "region", "ukraine")]  # fmt: skip


@pytest.mark.parametrize(("words", "kind", "country"), KINDS)
def test_kind_and_country(words: str, kind: str, country: str | None) -> None:
    assert (places_named(words)[0].kind, places_named(words)[0].country) == (kind, country)


def test_a_place_by_its_id() -> None:
    beijing = place("beijing-cn")
    assert beijing is not None
    assert (beijing.name, beijing.gazetteer_id) == ("Beijing", "geonames:1816670")
    assert beijing.latitude is not None and abs(beijing.latitude - 39.9) < 0.1
    assert beijing.longitude is not None and abs(beijing.longitude - 116.4) < 0.1
    assert place("nowhere") is None and place("beijing") is None and place("") is None


CERTAIN = ["China", "US", "Beijing", "France", "Vienna", "Vienna, Austria", "Augusta, Ga.", "Paris", "London", "Geneva", "Hong Kong", "Los Angeles", "Camp David", "Scotland", "Karachi",
           "Kyiv", "Washington", "St. Petersburg", "Kuala Lumpur"]  # fmt: skip
UNCERTAIN = ["Jordan", "Chad", "Georgia", "Victoria", "Lincoln", "Johnson", "Jackson", "Mobile", "Orange", "Nice", "Reading", "Bath", "Sale", "Of", "Charlotte", "Hamilton", "Kerry", "Madison",
             "Santos", "Toyota", "Medina", "Salazar", "Lugo", "March", "Carlos Casares", "us", ""]  # fmt: skip


@pytest.mark.parametrize("words", CERTAIN)
def test_certain(words: str) -> None:
    assert is_certain_place(words)


@pytest.mark.parametrize("words", UNCERTAIN)
def test_uncertain(words: str) -> None:
    assert not is_certain_place(words)


DEMONYMS = [("Chinese", "china"), ("U.S.", "united-states"), ("US", "united-states"), ("American", "united-states"), ("Americans", "united-states"), ("Dutch", "netherlands"), ("Kazakh", "kazakhstan"),
            ("Saudi", "saudi-arabia"), ("Emirati", "united-arab-emirates"), ("British", "united-kingdom"), ("Britons", "united-kingdom"), ("Filipino", "philippines"), ("South Korean", "south-korea"),
            ("Nigerien", "niger"), ("Nigerian", "nigeria"), ("Scottish", "scotland-gb"), ("Catalan", "catalonia-es"), ("Frenchman", "france"), ("Danes", "denmark"), ("CHINESE", "china"),
            ("Palestinian", "palestine"), ("Swiss", "switzerland"), ("Polish", "poland"), ("Taiwanese", "taiwan"), ("Ivorian", "ivory-coast")]  # fmt: skip


@pytest.mark.parametrize(("word", "expected"), DEMONYMS)
def test_country_of_demonym(word: str, expected: str) -> None:
    found = country_of_demonym(word)
    assert found is not None and found.id == expected
    assert is_demonym(word)


@pytest.mark.parametrize(
    ("word", "demonym"),
    [
        ("European", True),
        ("Korean", True),
        ("Congolese", True),
        ("Arab", True),
        ("polish", False),
        ("us", False),
        ("China", False),
        ("Kerry", False),
        ("", False),
    ],
)
def test_words_of_no_single_country(word: str, demonym: bool) -> None:
    assert country_of_demonym(word) is None
    assert is_demonym(word) is demonym


def test_every_id_of_the_lexicon_is_a_place() -> None:
    countries, demonyms = rules.load("countries").groups, rules.load("demonyms").groups
    named = [ident for group in ("initials", "other_names") for ident in countries[group].words.values()]
    idents = [one for ident in named for one in (ident if isinstance(ident, list) else [ident])]
    idents += [ident for group in demonyms.values() for ident in group.words.values() if ident]
    assert [ident for ident in idents if place(str(ident)) is None] == []


@pytest.mark.parametrize("group", ["other_city_names", "english_names", "means", "regions", "wider"])
def test_every_name_of_the_lexicon_is_found(group: str) -> None:
    assert [name for name in rules.load("countries").groups[group].words if not places_named(name)] == []


def test_every_line_of_the_gazetteer_is_a_place_with_an_id_of_its_own() -> None:
    rows = list(rules.lines("places.txt"))
    idents = ["-".join(part for part in (row[0].split(" ")[0], row[1]) if part) for row in rows]
    assert len(rows) > 30_000
    assert len(set(idents)) == len(idents)
    assert {len(row) for row in rows} == {11}
    assert [ident for ident in idents[::97] if place(ident) is None] == []


def test_loading_is_quick_enough_to_be_felt_by_nobody() -> None:
    code = "import time; from ingest import places; t = time.process_time(); places.places_named('Lima'); print(time.process_time() - t)"
    took = min(
        float(subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout)
        for _ in range(3)
    )
    assert took < 0.5


def phrases(text: str) -> list[str]:
    """Every run of up to four words of a text."""
    words = text.rstrip(".").split()
    runs = [" ".join(words[at : at + length]) for at in range(len(words)) for length in range(1, 5)]
    return [run.rstrip(",").removesuffix("'s") for run in runs]


@pytest.mark.parametrize("file", ["countries", "demonyms", "sites"])
def test_examples_of_the_lexicon(file: str) -> None:
    for group in rules.load(file).groups.values():
        finds = [any(places_named(phrase) or is_demonym(phrase) for phrase in phrases(text)) for text in group.finds]
        ignored = [phrase for text in group.ignores for phrase in phrases(text) if phrase in group.words]
        assert all(finds), group.name
        assert ignored == [], group.name

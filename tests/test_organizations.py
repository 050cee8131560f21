"""Organizations: one name and one id for what a text calls a body."""

from __future__ import annotations

import pytest

from ingest import rules
from ingest.organizations import (
    acronyms_in,
    is_generic,
    known_organization,
    organization_of,
    parent_words,
    seat_named,
    state_of,
    with_parents,
)
from tests import whole_pages

NAMES = [
    ("the Department of Homeland Security", "Department of Homeland Security", "united-states"),
    ("Department of Justice", "Department of Justice", "united-states"),
    ("the U.S. Department of Justice", "Department of Justice", "united-states"),
    ("the Justice Department", "Department of Justice", "united-states"),
    ("State Department", "Department of State", "united-states"),
    ("UN", "United Nations", None),
    ("the U.N.", "United Nations", None),
    ("EU", "European Union", None),
    ("NATO", "NATO", None),
    ("IAEA", "International Atomic Energy Agency", None),
    ("the CPC Central Committee", "Central Committee of the Communist Party of China", "china"),
    ("Communist Party of China (CPC)", "Communist Party of China", "china"),
    ("the Communist Party of China (CPC) Central Committee", "Central Committee of the Communist Party of China", "china"),
    ("Kremlin", "Kremlin", "russia"),
    ("the New York Times", "New York Times", "united-states"),
    ("FBI", "Federal Bureau of Investigation", "united-states"),
    ("the Chinese foreign ministry", "Foreign Ministry of China", "china"),
    ("China's Foreign Ministry", "Foreign Ministry of China", "china"),
    ("China’s National Health Commission", "National Health Commission", "china"),
    ("the Danube Commission in Budapest on Tuesday", "Danube Commission", None),
    ("Danube Commission on Tuesday", "Danube Commission", None),
    ("the Harbour Trust in Lagos", "Harbour Trust", None),
    ("Bank of China", "Bank of China", "china"),
    ("the central bank", "Central Bank", None),
    ("Norvex Holdings", "Norvex Holdings", None),
    ("  the   Blue Harbour Party,", "Blue Harbour Party", None),
    ("the Party's Commission for Rural Affairs", "Commission for Rural Affairs", None),
    ("University of Texas at Austin", "University of Texas at Austin", None),
]  # fmt: skip


@pytest.mark.parametrize(("words", "name", "country"), NAMES, ids=[row[0].strip() for row in NAMES])
def test_organization_of(words: str, name: str, country: str | None) -> None:
    found = organization_of(words)
    assert found is not None
    assert (found.name, found.country) == (name, country)


@pytest.mark.parametrize("words", ["", "the", "  ", "(CPC)"])
def test_nothing_is_no_organization(words: str) -> None:
    assert organization_of(words) is None


def test_ids_part_the_ministries_of_two_countries() -> None:
    ids = {organization_of(words).id for words in ("China's Foreign Ministry", "Poland's Foreign Ministry")}  # type: ignore[union-attr]
    assert ids == {"foreign-ministry-china", "foreign-ministry-poland"}


def test_the_country_of_the_phrase_is_kept() -> None:
    found = organization_of("Supreme Court", country="kenya")
    assert found is not None
    assert (found.id, found.name, found.country) == ("supreme-court-kenya", "Supreme Court", "kenya")


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Political Bureau of the Central Committee", "Central Committee"),
        ("Faculty of Law of the University of Oslo", "University of Oslo"),
        ("Commission for Rural Affairs of the CPC Central Committee", "CPC Central Committee"),
        ("Bank of England", None),
        ("Department of Justice", None),
        ("Department of Health and Human Services", None),
        ("Greenpeace", None),
    ],
)
def test_parent_words(words: str, expected: str | None) -> None:
    assert parent_words(words) == expected


def test_parents_come_along() -> None:
    found = organization_of("Political Bureau of the Central Committee of the Communist Party of China")
    assert found is not None
    assert [one.name for one in with_parents([found])] == [
        "Central Committee of the Communist Party of China",
        "Communist Party of China",
        "Political Bureau of the Central Committee of the Communist Party of China",
    ]
    ids = {one.id for one in with_parents([found])}
    assert all(one.parent in ids for one in with_parents([found]) if one.parent)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the Nile Basin Water Council (NBWC) met", {"NBWC": "Nile Basin Water Council"}),
        ("the Commission for Rural and Water Affairs (CRWA)", {"CRWA": "Commission for Rural and Water Affairs"}),
        ("President of the Nile Basin Water Council (NBWC)", {"NBWC": "Nile Basin Water Council"}),
        ("the council (NBWC) met", {}),
        ("Ann Lowe (D) voted", {}),
        ("the Nile Basin (Egypt)", {}),
        ("no initials here", {}),
    ],
)
def test_acronyms_in(text: str, expected: dict[str, str]) -> None:
    assert dict(acronyms_in(text)) == expected


def test_acronyms_of_the_article_are_expanded() -> None:
    found = organization_of("the NBWC", acronyms={"NBWC": "Nile Basin Water Council"})
    assert found is not None
    assert found.name == "Nile Basin Water Council"


@pytest.mark.parametrize(
    ("words", "expected"),
    [("China", "china"), ("Chinese", "china"), ("Islamic Republic of Iran", "iran"), ("Orange", None), ("Norvex", None), ("president", None)],
)  # fmt: skip
def test_seat_named(words: str, expected: str | None) -> None:
    found = seat_named(words)
    assert (found.id if found else None) == expected


def test_a_state_holds_offices_under_the_id_of_its_place() -> None:
    place = seat_named("French")
    assert place is not None
    one = state_of(place)
    assert (one.id, one.name, one.country) == ("france", "France", "france")


def test_every_well_known_name_is_known_by_itself() -> None:
    for group in rules.load("organizations").groups.values():
        for form, value in group.words.items():
            name = str(value).partition("|")[0]
            assert known_organization(form) == known_organization(name), form


@pytest.mark.parametrize(
    ("name", "expected"), [("Foreign Ministry", True), ("Supreme Court", True), ("Danube Commission", False)]
)
def test_is_generic(name: str, expected: bool) -> None:
    assert is_generic(name) is expected


@pytest.mark.parametrize(
    ("forms", "one"),
    [
        (("Chinese Foreign Ministry", "China's Foreign Ministry", "the Foreign Ministry of China"), "foreign-ministry-china"),
        (("South Korean Defence Ministry", "South Korea's defence ministry"), "defence-ministry-south-korea"),
        (("Philippine Senate", "the Senate of the Philippines"), "senate-philippines"),
    ],
    ids=lambda value: value if isinstance(value, str) else value[0],
)  # fmt: skip
def test_a_body_of_a_state_is_one_whatever_it_is_called(forms: tuple[str, ...], one: str) -> None:
    found = {organization_of(words) for words in forms}
    assert {body.id for body in found if body} == {one}
    assert len(found) == 1, "one id has one name"


@pytest.mark.parametrize(
    "words", ["South African Police Service", "Palestinian Authority", "Chinese Academy of Sciences"]
)
def test_a_name_with_an_adjective_of_its_own_keeps_it(words: str) -> None:
    found = organization_of(words)
    assert found is not None and found.name == words


# ---- read as whole pages


def test_a_newspaper_is_no_street_and_no_town() -> None:
    found = whole_pages.read("The Wall Street Journal and the New York Times reported it on Monday.")
    names = {one.name for one in found.organizations}
    assert "Wall Street Journal" in names
    assert "Wall Street" not in names
    assert "new-york-us" not in {one.id for one in found.places}

"""The whole reading of a page: one in the manner of the page that the project began with, and invariants over all pages."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from ingest import engines, pipeline
from ingest.model import Page, Reading
from ingest.pipeline import NotInText, spans
from ingest.readers import inputs, pages_in

ROOT = Path(__file__).parent.parent

# Other countries, names, numbers, furniture and order than the page it follows; nothing in it happened.
PAGE = """\
Share
GMT 08:15 2019 Tuesday ,05 March
Harbour strike enters second weekGMT 07:40 2019 Monday ,04 March
Fishing fleets agree on new quotas
Norway and Chile on Thursday opened a third dialogue on ocean research.
Marta Olsen, Minister of Fisheries and chair of the Nordic Council of Ministers, praised the work done since the second dialogue in Valparaiso last year.
Research on cold currents helps Norway, Chile and their neighbours, Olsen said, calling the dialogue the best place for it.
Deputy Director of the Institute of Marine Research Lars Berg and Ines Vidal, Deputy Director General and Head of Ocean Policy of the Ministry of Foreign Affairs, represented Director Kari Moe and Foreign Minister Pablo Rojas who could not attend the meeting following Monday's storm in Bergen.
The two governments share many interests at sea, and scientists of both can learn from each other, said the delegates.
The two sides approved a plan for a joint vessel and agreed to hold a fourth dialogue in Oslo later this year.
Tomas Lind, member of the Standing Committee on Business of the Parliament of Norway, met with the Chilean delegation.
Source:NORDPRESS
Send your comments
All rights reserved to Skagerrak Post Media Group 2022 ©
All rights reserved to Skagerrak Post Media Group 2022 ©
"""


@pytest.fixture(scope="module")
def reading(tmp_path_factory: pytest.TempPathFactory) -> Reading:
    path = tmp_path_factory.mktemp("pages") / "page.txt"
    path.write_text(PAGE, encoding="utf-8")
    (result,) = engines.read_input(path, "page.txt")
    assert isinstance(result, Reading), result
    return result


def test_only_the_seven_paragraphs_are_the_article(reading: Reading) -> None:
    assert reading.article.body.split("\n\n") == PAGE.splitlines()[4:11]


def test_no_date_of_the_page_is_the_articles(reading: Reading) -> None:
    assert reading.article.published is None
    assert [date.value for date in reading.article.dates if date.accepted] == []
    assert {"2019-03-05", "2019-03-04", "2022"} <= {date.value for date in reading.article.dates}
    assert all(date.reason for date in reading.article.dates)


def test_related_headlines_have_their_own_stamps(reading: Reading) -> None:
    assert [(one.headline, one.stamped) for one in reading.article.related] == [
        ("Harbour strike enters second week", "2019-03-05"),
        ("Fishing fleets agree on new quotas", "2019-03-04"),
    ]


def test_agency_and_publisher(reading: Reading) -> None:
    assert reading.article.agency == "Nordpress"
    assert reading.article.publisher == "Skagerrak Post"


def test_people(reading: Reading) -> None:
    assert [person.id for person in reading.people] == [
        "marta-olsen", "lars-berg", "ines-vidal", "kari-moe", "pablo-rojas", "tomas-lind",
    ]  # fmt: skip


def test_later_mention(reading: Reading) -> None:
    body = reading.article.body
    (olsen,) = [one for one in reading.mentions if one.text == "Olsen" and body[one.end : one.end + 5] == " said"]
    assert olsen.person == "marta-olsen"


def test_roles(reading: Reading) -> None:
    assert {(one.person, one.title, one.organization_text) for one in reading.roles} == {
        ("marta-olsen", "Minister of Fisheries", None),
        ("marta-olsen", "Chair", "Nordic Council of Ministers"),
        ("lars-berg", "Deputy Director", "Institute of Marine Research"),
        ("ines-vidal", "Deputy Director-General", "Ministry of Foreign Affairs"),
        ("ines-vidal", "Head of Ocean Policy", "Ministry of Foreign Affairs"),
        ("kari-moe", "Director", None),
        ("pablo-rojas", "Foreign Minister", None),
        ("tomas-lind", "Member", "Standing Committee on Business of the Parliament of Norway"),
    }
    assert {one.status for one in reading.roles} == {"current"}


def test_titles_of_two_kinds_do_not_share_an_organization(tmp_path: Path) -> None:
    """An adviser may advise somebody else than the ministry whose counsel she is: not knowing is a value."""
    page = "Ines Vidal, Senior Adviser and Counsel for Ocean Policy of the Ministry of Trade, spoke to the press.\n"
    (tmp_path / "a.txt").write_text(page, encoding="utf-8")
    (result,) = engines.read_input(tmp_path / "a.txt", "a.txt")
    assert isinstance(result, Reading)
    assert {(one.title, one.organization_text) for one in result.roles} == {
        ("Senior Adviser", None),
        ("Counsel for Ocean Policy", "Ministry of Trade"),
    }


def test_the_series_of_dialogues(reading: Reading) -> None:
    found = {
        (one.ordinal, one.status, one.date_text, one.place)
        for one in reading.events
        if one.kind == "dialogue" and one.ordinal and one.date_text
    }
    assert found == {
        (2, "occurred", "last year", "valparaiso-cl"),
        (3, "occurred", "Thursday", None),
        (4, "planned", "later this year", "oslo-no"),
    }
    assert all(one.start_date is None for one in reading.events), "the page has no anchor"


def test_who_stood_in_for_whom(reading: Reading) -> None:
    took_part = {(who.person, who.part, who.on_behalf_of) for one in reading.events for who in one.people if who.person}
    assert ("lars-berg", "representative", "kari-moe") in took_part
    assert ("ines-vidal", "representative", "pablo-rojas") in took_part
    assert {("kari-moe", "absent", None), ("pablo-rojas", "absent", None)} <= took_part


def test_what_was_approved_and_who_met(reading: Reading) -> None:
    told = {(one.kind, one.status) for one in reading.events}
    assert {("approval", "occurred"), ("agreement", "occurred"), ("meeting", "occurred")} <= told
    (meeting,) = [one for one in reading.events if one.trigger.startswith("met")]
    assert "tomas-lind" in {who.person for who in meeting.people}


def test_who_said_what(reading: Reading) -> None:
    said = {one.text.split(",")[0]: (one.speaker, one.person) for one in reading.statements}
    assert said["Research on cold currents helps Norway"] == ("Olsen", "marta-olsen")
    assert said["The two governments share many interests at sea"] == ("the delegates", None)


# -- invariants over every page that the project has -------------------------------------------------------------------

PAGES = [
    page
    for folder in ("articles", "tests/pages")
    for one in inputs([ROOT / folder])
    if isinstance(one, tuple)
    for page in pages_in(*one)
    if isinstance(page, Page)
]


@pytest.mark.parametrize("page", PAGES, ids=[page.source for page in PAGES])
def test_every_finding_quotes_and_twice_is_once(page: Page) -> None:
    result = pipeline.read(page)
    if isinstance(result, Reading):
        body = result.article.body
        assert all(body[start:end] == words != "" for _, start, end, words in spans(result))
        assert all(rule.count(".") == 1 for rule, *_ in spans(result))
        assert {line.number for line in result.article.lines} == set(range(1, len(page.lines) + 1)) or page.body
        assert sum(date.accepted for date in result.article.dates) <= 1
        assert pipeline.read(page) == result


def test_words_that_are_not_there_are_refused(reading: Reading) -> None:
    invented = replace(reading.roles[0], text="President of the Universe")
    with pytest.raises(NotInText, match="President of the Universe"):
        pipeline._quotes(replace(reading, roles=(invented,)))


def test_a_person_who_is_not_there_is_refused(reading: Reading) -> None:
    invented = replace(reading.statements[0], person="nobody")
    with pytest.raises(LookupError, match="'nobody' is no person"):
        pipeline._refers_to_people(replace(reading, statements=(invented,)))

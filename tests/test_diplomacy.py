"""News of talks, visits, truces and sanctions, read from page to rows."""

from __future__ import annotations

import hashlib

import pytest

from ingest import pipeline
from ingest.model import EventReport, Page, Reading

_HEAD = "Notes of the day\nBy Jane Roe\nMarch 15, 2018\n\n"
_TAIL = "\n\nThis line closes the notes of the day, which nobody reads twice.\n"


def read(text: str, head: str = _HEAD) -> Reading:
    """A page with a text, read; published on Thursday 2018-03-15."""
    whole = f"{head}{text}{_TAIL}"
    page = Page("x.txt", hashlib.sha256(whole.encode()).hexdigest(), "text", tuple(whole.splitlines()))
    found = pipeline.read(page)
    assert isinstance(found, Reading)
    return found


def of_kind(text: str, kind: str) -> EventReport:
    return next(one for one in read(text).events if one.kind == kind)


def who(event: EventReport) -> set[str]:
    return {one.person or one.organization or one.place or "" for one in event.people}


STATUSES = [
    (
        "The council has suspended for three months the pullout of Kenyan troops from Somalia.",
        "withdrawal",
        "postponed",
    ),
    ("The envoy has facilitated the release of two Peruvian hostages in Lima.", "release", "occurred"),
    ("Anna Berg will meet lawmakers and attend a welcoming luncheon held by the mayor of Lima.", "meeting", "planned"),
    ("Peru wants all hostages released by the rebels, it said on Monday.", "release", "proposed"),
    ("Anna Berg was not able to attend the inauguration of Ivan Petrov on Sunday.", "inauguration", "occurred"),
    ("The sanctions on Ivan Petrov are set to lock up billions of dollars.", "sanction", "occurred"),
    ("Anna Berg called for closer ties through the creation of a free trade area.", "founding", "proposed"),
    ("Anna Berg made a proposal for signing a tripartite agreement with Nepal.", "signing", "proposed"),
    ("Talks in Lima faltered before reaching an agreement on the withdrawal of Chile.", "agreement", "denied"),
    ("Ministers heard of a plan for air strikes on Iran last month.", "attack", "planned"),
    ("Anna Berg's tour came in advance of Ivan Petrov's address to parliament on Thursday.", "speech", "planned"),
    ("In a preview of his speech to parliament on Friday, Ivan Petrov called for calm.", "speech", "planned"),
    ("Ivan Petrov looks forward to visiting Chile and attending the 20th summit of the two.", "summit", "planned"),
    ("Chile refused to recognize Anna Berg's election.", "election", "occurred"),
    ("Russia vetoed a resolution on Thursday. Russia's veto will halt the work of the panel.", "rejection", "occurred"),
]


@pytest.mark.parametrize(("text", "kind", "status"), STATUSES, ids=[row[0] for row in STATUSES])
def test_what_became_of_it(text: str, kind: str, status: str) -> None:
    assert {one.status for one in read(text).events if one.kind == kind} == {status}


UNTOLD = [
    ("Inspectors may stop ships that are ferrying banned goods for Iran.", "ban"),
    ("Minister Anna Berg raised it during an engagement with Foreign Minister Ivan Petrov in Bali.", "wedding"),
    ("Tensions followed the military standoff in May 2017.", "kidnapping"),
    ("Anna Berg and Ivan Petrov discussed the war in a phone call on Sunday.", "talks"),
    ("Anna Berg attended a dinner hosted by Ivan Petrov in her honor.", "award"),
    ("Fighting went on after the collapse of negotiations between the two sides.", "bankruptcy"),
    ("Peru sought the release of prisoners held by the regime.", "kidnapping"),
    ("Anna Berg met with visiting Chilean Prime Minister Ivan Petrov in Lima on Monday.", "visit"),
    ("Ivan Petrov warned against chaos in a statement released before the talks in Lima.", "release"),
    ("Lorries took food to besieged towns of Syria.", "attack"),
    ("Flights between the two neighbors were suspended on Monday.", "dismissal"),
    ("Hamas forced three men to thank their guards before crowds of Palestinians gathered in the square.", "act"),
]


@pytest.mark.parametrize(("text", "kind"), UNTOLD, ids=[row[0] for row in UNTOLD])
def test_what_only_describes_a_noun(text: str, kind: str) -> None:
    assert kind not in {one.kind for one in read(text).events}


def test_a_summit_is_not_told_again_by_what_it_was() -> None:
    text = "The summit in Lima on Monday is the first face-to-face meeting between the presidents of Peru and Chile."
    assert [one.kind for one in read(text).events] == ["summit"]


def test_the_two_ministers_are_no_presidents() -> None:
    text = (
        "Foreign Minister Anna Berg told her Chilean counterpart Ivan Petrov that Peru wanted peace. The ministers want "
        "President Jose Rojas and President Luis Vera to meet. The two ministers held telephone talks on Wednesday."
    )
    assert who(of_kind(text, "call")) == {"anna-berg", "ivan-petrov"}


def test_who_holds_hostages_is_told_and_nobody_else() -> None:
    event = of_kind("The United Nations secured the release of two nurses held hostage by the Taliban.", "kidnapping")
    assert "united-nations" not in who(event)


def test_troops_are_no_ones_of_the_land_that_they_leave() -> None:
    assert who(of_kind("The pullout of European Union troops from Chad began on Monday.", "withdrawal")) == {
        "european-union"
    }


def test_what_is_handed_in_for_approval_is_not_handed_in_by_who_approves() -> None:
    text = "The plan was submitted on Monday for approval by President Anna Berg."
    assert not who(of_kind(text, "submission"))


def test_verbs_that_share_a_modal_have_one_subject_and_objects_of_their_own() -> None:
    told = read("Anna Berg will visit Lima, hold talks with Ivan Petrov and sign two treaties.").events
    assert [(one.kind, one.status, who(one)) for one in told] == [
        ("visit", "planned", {"anna-berg"}),
        ("talks", "planned", {"anna-berg", "ivan-petrov"}),
        ("signing", "planned", {"anna-berg"}),
    ]


def test_a_country_is_not_the_envoy_to_it() -> None:
    text = "Chinese Ambassador to the Philippines Wei Chen left. China and the Philippines signed a treaty."
    assert who(of_kind(text, "signing")) == {"china", "philippines"}


def test_an_aside_ends_before_the_day_of_what_was_done() -> None:
    text = "Minister Anna Berg, who is on an official visit to Peru, today held talks with Ivan Petrov in Lima."
    event = of_kind(text, "talks")
    assert (who(event), event.start_date) == ({"anna-berg", "ivan-petrov"}, "2018-03-15")


def test_a_year_before_a_noun_is_of_the_noun() -> None:
    told = read("Peru withdrew from a landmark 2015 nuclear deal with Chile.").events
    assert {one.kind: one.start_date for one in told if one.kind != "act"} == {"agreement": "2015"}
    assert all(one.start_date is None for one in told if one.kind != "agreement")


def test_a_department_is_no_minister() -> None:
    text = (
        "Peru punished Foreign Minister Ivan Petrov, the Chilean Treasury Department's office said. The Treasury Department "
        "said it was late."
    )
    assert read(text).statements[-1].person is None


def test_who_meets_a_visitor_does_not_visit() -> None:
    event = of_kind("Anna Berg met with visiting Chilean Prime Minister Ivan Petrov in Lima on Monday.", "meeting")
    assert (event.start_date, event.place, who(event)) == ("2018-03-12", "lima-pe", {"anna-berg", "ivan-petrov"})


def test_those_whose_talks_are_a_topic_do_not_meet() -> None:
    text = (
        "The presidents of Peru and Chile met in Lima on trade, and on talks between Mercosur and the European Union."
    )
    assert who(of_kind(text, "meeting")) == {"peru", "chile"}


def test_the_two_leaders_of_whom_somebody_speaks_are_others_than_he() -> None:
    text = (
        "President Anna Berg met President Ivan Petrov in Lima. Jan Novak, Petrov's press secretary, said the two leaders "
        "would sign a treaty."
    )
    assert who(of_kind(text, "signing")) == {"anna-berg", "ivan-petrov"}


def test_talks_are_no_visit() -> None:
    text = "Anna Berg arrived in Lima on Thursday for a visit to Peru. Ivan Petrov held a ceremony for her before their talks."
    assert {one.kind for one in read(text).events if one.trigger == "talks"} <= {"talks", "meeting"}


def test_two_lands_are_nobody() -> None:
    assert "Nepal-Sri Lanka" not in {
        one.name for one in read("Both want to strengthen Nepal-Sri Lanka relations.").people
    }


def test_what_is_discussed_is_not_where() -> None:
    event = of_kind("The presidents of Russia and Turkey discussed the situation in Syria on Thursday.", "talks")
    assert (event.place, who(event)) == (None, {"russia", "turkey"})
    event = of_kind("Anna Berg had exchanged views on Syria with President Ivan Petrov.", "talks")
    assert who(event) == {"anna-berg", "ivan-petrov"}
    event = of_kind("Anna Berg and Ivan Petrov discussed Syria in a phone conversation.", "call")
    assert who(event) == {"anna-berg", "ivan-petrov"}


SUMMITS = [
    "In an Extraordinary Summit on the crisis, held on Sunday in Abuja, the leaders called for calm.",
    "During the summit held on Sunday in Nigeria's capital, Abuja, the leaders called for calm.",
]


@pytest.mark.parametrize("text", SUMMITS)
def test_where_and_when_a_summit_was(text: str) -> None:
    event = of_kind(text, "summit")
    assert (event.status, event.start_date, event.place) == ("occurred", "2018-03-11", "abuja-ng")


def test_what_a_summit_announces_is_not_the_summit() -> None:
    text = "Ministers met in a summit on Sunday. In response, the summit announced immediate sanctions on Niger."
    assert {one.status for one in read(text).events if one.kind == "summit"} == {"occurred"}


def test_who_is_jailed_does_not_jail() -> None:
    event = of_kind("There was anger over the jailing of opposition leader Ivan Petrov.", "ruling")
    assert [(one.person, one.part) for one in event.people] == [("ivan-petrov", "recipient")]


def test_both_swap_prisoners() -> None:
    event = of_kind("Israel and Hamas carried out a prisoner exchange on Saturday.", "release")
    assert who(event) == {"israel", "hamas"}


def test_two_in_the_clause_of_another() -> None:
    text = (
        "A curfew was declared in Lima after President Anna Berg and Minister Ivan Petrov, along with other officials, "
        "were detained by the army."
    )
    assert who(of_kind(text, "arrest")) == {"anna-berg", "ivan-petrov"}


ROLES = [
    (
        "Days before Rojas's inauguration, the new Colombian Minister of Foreign Affairs, Alvaro Luna, met with his "
        "Venezuelan counterpart Carlos Vera. Jose Rojas is the president of Colombia.",
        ("carlos-vera", "Foreign Minister", "venezuela"),
    ),
    (
        "Present were Presidents Julius Maada Bio of Sierra Leone; Alassane Ouattara of Ivory Coast and Faure Gnassingbe "
        "of Togo.",
        ("julius-maada-bio", "President", "sierra-leone"),
    ),
    (
        "Ivan Petrov, Prime Minister of Peru, is ill. Petrov had visited Chile for the first time as Prime Minister in 2015.",
        ("ivan-petrov", "Prime Minister", "peru"),
    ),
    ("Anna Berg met visiting President of Chile Ivan Petrov.", ("ivan-petrov", "President", "chile")),
    ("Top Peruvian diplomat Anna Berg met Ivan Petrov.", ("anna-berg", "Diplomat", "peru")),
    ("President U Win Myat arrived in Lima.", ("win-myat", "President", None)),
    ("Philippine Ambassador to China Jose Sta. Ana met Anna Berg.", ("jose-sta-ana", "Ambassador to China", "philippines")),
    ("He backed Washington-propped opposition leader Juan Rojas.", ("juan-rojas", "Opposition Leader", None)),
]  # fmt: skip


@pytest.mark.parametrize(("text", "role"), ROLES, ids=[row[0] for row in ROLES])
def test_roles(text: str, role: tuple[str, str, str | None]) -> None:
    assert role in {(one.person, one.title, one.organization) for one in read(text).roles}


DATES = [
    ("Last year in April, the council approved a new mission in Somalia.", "2017-04"),
    ("Earlier this year, in January, the council approved a new mission in Somalia.", "2018-01"),
]


def test_a_day_in_an_aside_is_of_the_aside() -> None:
    text = "This release, the sixth since the truce took effect on January 19, followed talks in Cairo."
    assert of_kind(text, "release").start_date is None


@pytest.mark.parametrize(("text", "start"), DATES, ids=[row[0] for row in DATES])
def test_a_month_behind_its_year(text: str, start: str) -> None:
    assert of_kind(text, "approval").start_date == start


def test_a_title_keeps_a_number_and_the_perfect() -> None:
    assert of_kind("They agreed to delay the pullout of the 19,000-strong force.", "withdrawal").title == (
        "Pullout of the 19,000-strong force"
    )
    told = read("A ruling by Peru would have extended the mandate of the panel for a year.").events
    assert all("to extended" not in one.title for one in told)


SPEAKERS = [
    ("The New York Times reported that Anna Berg would quit.", ["The New York Times"]),
    ("The Financial Times said on Monday that Anna Berg would quit.", ["The Financial Times"]),
    ("The chief of the province where they were abducted said two women would be freed.", []),
]


@pytest.mark.parametrize(("text", "speakers"), SPEAKERS, ids=[row[0] for row in SPEAKERS])
def test_who_speaks(text: str, speakers: list[str]) -> None:
    assert [one.speaker for one in read(text).statements] == speakers


def test_a_ministry_is_not_its_spokesman() -> None:
    said = read('"It was good," MEA spokesman Ravi Kumar tweeted. "It was very good," the MEA said.').statements
    assert [one.person for one in said] == ["ravi-kumar", None]


def test_a_newspaper_is_no_street_and_no_town() -> None:
    found = read("The Wall Street Journal and the New York Times reported it on Monday.")
    names = {one.name for one in found.organizations}
    assert "Wall Street Journal" in names
    assert "Wall Street" not in names
    assert "new-york-us" not in {one.id for one in found.places}


def test_a_famous_name_in_another_spelling_is_still_the_one_named_in_full() -> None:
    found = read("President Volodymyr Zelenskyy spoke in Kyiv. Ministers thanked Zelenskyy.")
    assert all(one.person for one in found.mentions if "Zelenskyy" in one.text)


def test_the_year_of_a_dateline_stands_in_the_update() -> None:
    head = "President arrives on a visit\n\nUpdated: 2/17/2019 1:44:31 PM\n\nNEW DELHI, Feb 16: "
    text = "President Anna Berg arrived here on Saturday on a three-day visit, and met ministers of the country."
    assert read(text, head).article.published == "2019-02-16"


def test_a_town_in_brackets_is_where_it_was_written() -> None:
    head = "Envoys invited to talks\n\nBy Jane Roe\nOctober 6, 2022 (NAIROBI) – "
    article = read(
        "Envoys of six states were invited on Wednesday to take part in talks on the future of the lake.", head
    ).article
    assert (article.dateline_place, article.agency) == ("NAIROBI", None)


def test_the_headline_stands_above_the_byline_and_the_caption_below_it() -> None:
    head = (
        "Red Cross worried about hostages before next swap\n\nBy AFP\n14 February 2025   |   2:00 pm\n"
        "The Red Cross, which has helped with the hostages and swaps between the two neighbours\n\n"
    )
    text = (
        "The Red Cross was very worried about the hostages before the next swap, it said on Friday, as others waited."
    )
    assert read(text, head).article.title == "Red Cross worried about hostages before next swap"


DATELINES = [
    ("ANKARA (UrduPoint News / Sputnik - 11th December, 2019) ", "ANKARA", "2019-12-11"),
    ("Abuja, Nigeria | Xinhua | ", "Abuja, Nigeria", None),
]


@pytest.mark.parametrize(("dateline", "place", "day"), DATELINES, ids=[row[1] for row in DATELINES])
def test_datelines(dateline: str, place: str, day: str | None) -> None:
    head = f"Leaders of six states meet on the future of the lake\n\n{dateline}"
    article = read("Leaders of six states met here on Wednesday to discuss the future of the great lake.", head).article
    assert (article.dateline_place, article.dateline_date) == (place, day)


def test_a_day_behind_a_dash_ends_a_headline() -> None:
    head = "Breaking News\n\nMinisters discuss the lake before the speech - 2002-09-11\n\n"
    article = read(
        "Ministers of six states discussed the lake on Wednesday, before the speech of the president.", head
    ).article
    assert (article.title, article.published) == ("Ministers discuss the lake before the speech", "2002-09-11")

"""What whole articles have and passages lack: figures, rules, things told in general, one happening told again."""

from __future__ import annotations

import pytest

from ingest.events import merged
from tests.test_event_dates import told

# A text, how many events it tells.
COUNTS = [
    # any one of a row; what something could hold out against; when something was; a marriage that is lived
    ("Peru accuses Chile of letting gunmen cross the border after every raid.", 0),
    ("The dams of Lima would not withstand a big flood.", 0),
    ("Jan Novak survived a flood in Lima on Monday.", 1),
    ("Maria Lopez was nervous at the start of the season.", 0),
    ("The breakdown of her marriage was hard, Maria Lopez said.", 0),
    ("The marriage of Maria Lopez to Jan Novak in Lima in 1952 was a scandal.", 1),
    # what all of a kind must do; what somebody refused to do
    ("Pilgrims are required to make a pilgrimage to Mecca.", 0),
    ("Two ministers are expected to visit Lima in July.", 1),
    # where a thing lies; who was sent something; a shot that was saved
    ("The firm is located in Lima.", 0),
    ("Divers located the wreck off Lima on Monday.", 1),
    ("Every team of Peru was sent a box of parts.", 0),
    ("A team was sent to Lima on Monday.", 1),
    ("His shot was saved by Jan Novak.", 0),
    # figures, and what is only gone on with, is a part, is sold out, is found to be so
    ("Acme Corp lost 212 million kroner in the three months to June.", 0),
    ("Jan Novak lost his seat in Lima on Monday.", 1),
    ("An inquiry in Lima found in May that the wall was weak.", 1),
    ("Acme Corp will keep hosting the video.", 0),
    ("Acme Corp would form part of the group.", 0),
    ("The second show in Lima on Tuesday is sold out.", 0),
    # a quarrel, a rumour or a feeling has no day; a paper that is cast is of a vote
    ("The dispute began in May.", 0),
    ("Rumours of a flight to Lima began in May.", 0),
    ("Training began in Lima on Monday.", 1),
    ("The last ballot in Lima was cast at 2:30.", 0),
    # a crush is an accident, and what it did is part of it
    ("More than 300 pilgrims were killed in a stampede near Mecca. The stampede began at a bridge.", 1),
    # a plant is a noun behind the name of its place; an operation may be a business; who raises issues speaks
    ("Acme Corp said its Salem, Virginia plant will be safe next year.", 0),
    ("Acme Corp will end its manufacturing operation next year.", 0),
    ("Members from Lima raised the issues of farmers.", 0),
    ("The row resulted in the suspension of proceedings for 20 minutes.", 0),
    ("Members of parliament protested in Lima, demanding a debate.", 1),
    # one sentence, told in two ways; another sentence
    ("Jan Novak, 51, has been jailed for three years. He was sentenced by Judge Maria Lopez on Monday.", 1),
    ("Jan Novak, 51, has been jailed for three years. He was sentenced to six months in 2004.", 2),
    # what was done to the thing told before; what was done to a new one
    ("Rescuers recovered five bodies in Lima on Monday. Soldiers found the bodies in a house.", 1),
    ("Rescuers recovered five bodies in Lima on Monday. Soldiers found two bodies in Quito.", 2),
    ("They were denied visas by Peru. It is not known why the team was denied visas.", 1),
    # what those who met spoke of; whom somebody spoke with elsewhere
    ("Jan Novak met Maria Lopez in Lima on Monday. The two ministers discussed ships. They also exchanged views on fish.", 1),
    ("Jan Novak met Maria Lopez in Lima on Monday. They discussed ships by telephone on Tuesday.", 2),
    ("Emmanuel Macron is to discuss ships with Jan Novak at a summit in Lima in July.", 1),
    ("Jan Novak and Maria Lopez held talks in Lima on Monday to exchange views. Mr Novak said his meeting with Maria Lopez was useful.", 1),
    ("Jan Novak and Maria Lopez held talks in Lima in May. Mr Novak praised his second meeting with Maria Lopez in Quito in June.", 2),
    ("Ministers met in Lima on Monday to discuss ways to end the war.", 1),
    ("Jan Novak flew to Lima on Monday to discuss ships with Maria Lopez.", 2),
    # a quake, and Monday's; a quake of another day
    ("A massive quake hit Peru, killing 350 people. Monday's powerful 7.5 quake toppled houses.", 1),
    ("A quake hit Lima on Sunday. Monday's quake in Quito was stronger.", 2),
    # what landslides block, what is only one of two nouns, whose toll it was
    ("Landslides blocked rescuers from reaching Lima.", 1),
    ("Jan Novak pleaded guilty to fraud and tax evasion charges in Lima.", 1),
    ("The toll was expected to rise as teams of Peru reach areas that were cut off.", 0),
    ("Lawmakers in Peru will consider the treaty at a special session next week.", 1),
]  # fmt: skip


@pytest.mark.parametrize(("text", "count"), COUNTS, ids=[row[0] for row in COUNTS])
def test_how_many(text: str, count: int) -> None:
    assert len(merged(told(text))) == count


CHRONOLOGY = """
March 2022 - The ministry dismisses Jan Novak. He sues, and loses.

May 14, 2015 - Police search an office in Budapest and seize weapons. Prosecutors open an investigation.

June 2015 - Prosecutors charge Jan Novak with fraud. A hearing is expected in 2017.

June 4, 2016 – A bomb damages a police station in Pecs. Jan Novak, who lives in Lima, is arrested.
"""


def test_a_chronology_tells_in_the_present_what_was_done_on_the_day_at_the_head_of_its_entry() -> None:
    found = {(one.trigger, one.status, one.start_date) for one in told(CHRONOLOGY.strip())}
    assert found >= {
        ("dismisses", "occurred", "2022-03"),
        ("seize weapons", "occurred", "2015-05-14"),
        ("open an investigation", "occurred", "2015-05-14"),
        ("charge", "occurred", "2015-06"),
        ("hearing", "planned", "2017"),
        ("arrested", "occurred", "2016-06-04"),
    }


def test_two_entries_are_no_chronology() -> None:
    assert (
        told("March 2015 - Prosecutors charge Jan Novak with fraud.\n\nMay 2015 - Police seize weapons in Lima.") == ()
    )


# A text, the kind of an event, its status.
STATUSES = [
    ("A visit by Jan Novak to Chile, planned for May, never took place.", "visit", ["cancelled"]),
    ("Peru would not attend the summit in Lima, Maria Lopez said.", "summit", ["planned"]),
    ("Jan Novak postponed signing the treaty with Peru.", "signing", ["postponed"]),
    ("Maria Lopez put off visiting Lima.", "visit", ["postponed"]),
    ("The parliament of Peru debated the closure of two schools in Lima.", "closure", ["hypothetical"]),
    ("Jan Novak presented a bill on the closure of the mine near Lima.", "closure", ["hypothetical"]),
    ("Parliament rejected a motion to impeach Jan Novak.", "condemnation", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "statuses"), STATUSES, ids=[row[0] for row in STATUSES])
def test_status(text: str, kind: str, statuses: list[str]) -> None:
    assert [one.status for one in told(text) if one.kind == kind] == statuses


# Texts in which verbs of falls, stunts, rescues and police tell none of these, and in which they do; the kind.
EVERYDAY = [
    ("Jan Novak fell silent at the window in Lima.", "accident", 0),
    ("Maria Lopez leapt to her feet when the judge spoke of a death.", "accident", 0),
    ("An athlete jumped 8.12 metres in Lima on Sunday.", "accident", 0),
    ("Maria Lopez leapt to fame after the death of the king.", "accident", 0),
    ("Two boys fell into a well near Lima.", "accident", 1),
    ("A child fell four storeys from a balcony in Lima.", "accident", 1),
    ("Jan Novak fell from grace in Lima.", "accident", 0),
    ("Jan Novak fell from a roof in Lima.", "accident", 1),
    ("Members of parliament protested in Lima, demanding a debate.", "debate", 0),
    ("Work was hampered by disagreement over the formation of a committee in Lima.", "founding", 1),
    ("The government of Peru came down on traders in Lima.", "accident", 0),
    ("A crane came down on a house in Lima.", "accident", 1),
    ("Women waved flags on a bridge in Lima on Monday as the king passed.", "protest", 0),
    ("Mourners held up portraits of Jan Novak in the square in Lima.", "protest", 0),
    ("Students hung flags in the square in Lima to greet the team.", "protest", 0),
    ("Protesters waved flags on a bridge in Lima.", "protest", 1),
    ("Farmers drove their cattle through the streets of Lima for the fair.", "protest", 0),
    ("Drivers left their cars at the side of the road in Lima because of snow.", "protest", 0),
    ("Truckers parked their lorries across the motorway near Lima.", "protest", 1),
    ("Volunteers reached 4,000 people with leaflets in Lima.", "evacuation", 0),
    ("Fishermen brought up two children in a hut near Lima.", "evacuation", 0),
    ("Fishermen pulled 30 migrants from the sea off Lima.", "evacuation", 1),
    ("Police traced the families of the men in Lima.", "arrest", 0),
    # a family is somebody, though its word ends as adverbs do; what is said of videos is not done to people
    ("Rebels killed a family in Lima on Monday.", "killing", 1),
    ("Police evacuated the family from the house on Monday.", "evacuation", 1),
    ("They attacked the embassy after the release of a crude online video about Lima.", "release", 0),
    ("They attacked the embassy after the release of a crude online video about Lima.", "publication", 1),
    ("The release of two hostages seen in a video on Monday was hailed in Lima.", "release", 1),
    ("The release of the album's producer on Monday was hailed in Lima.", "release", 1),
    # a person who fires at another, robs or poisons him does no office work, and does not do it in words
    ("Officer Ama Owusu was hurt. Police say Idris Kone fired at Owusu and his partner.", "dismissal", 0),
    ("Officer Ama Owusu was hurt. Police say Idris Kone fired at Owusu and his partner.", "attack", 1),
    ("Prosecutors say that Idris Kone poisoned Ama Owusu.", "attack", 1),
    ("Ama Owusu attacked Idris Kone over the budget.", "attack", 0),
    # words that mean something else beside others
    ("Ama Owusu has been hit by allegations that she lied.", "act", 0),
    ("The council wants to trim costs to match the 53 million in revenue for 2015.", "contest", 0),
    ("Doctors found a disorder of the tissues on Monday.", "riot", 0),
    ("Disorder broke out in Lima on Monday.", "riot", 1),
    ("The visit was captured in pictures on Monday.", "arrest", 0),
    ("On Monday the first trading session in Lima was calm.", "meeting", 0),
    ("The court declared the election null and void on Monday.", "declaration", 1),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "count"), EVERYDAY, ids=[row[0] for row in EVERYDAY])
def test_everyday_verbs(text: str, kind: str, count: int) -> None:
    assert len([one for one in told(text) if one.kind == kind]) == count


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        (
            "The curfew imposed by the army in May was lifted on Monday.",
            "curfew imposed by the army in May was lifted",
        ),
        (
            "The purchase combines the largest bank of Peru by deposits with a broker and must still be approved.",
            "approved",
        ),
    ],
)
def test_a_trigger_goes_back_to_the_subject_that_is_near(text: str, trigger: str) -> None:
    assert trigger in {one.trigger for one in told(text)}


def test_who_behind_the_party_that_ends_a_description_is_the_person() -> None:
    text = "Ama Owusu, a lawmaker belonging to Prime Minister Idris Kone's Conservative Party, who stepped down on Monday, smiled."
    assert [[who.person for who in one.people] for one in told(text)] == [["ama-owusu"]]


def test_a_day_between_an_owner_and_his_event_is_its_day() -> None:
    text = "Ama Owusu will attend the committee's June 20 hearing on the war. Idris Kone skipped the council's Tuesday session."
    assert [(one.kind, one.start_date) for one in told(text)] == [("trial", "2016-06-20"), ("meeting", "2016-06-14")]
    (seized,) = told("Police seized the paper's Tuesday edition in Lima.")
    assert seized.title == "Seizure of the paper's Tuesday edition by police, Lima"
    read = told("Ama Owusu read out the paper's Tuesday edition in Lima on Monday.")[-1]
    assert (read.title, read.start_date) == ("Ama Owusu read out the paper's Tuesday edition in Lima", "2016-06-13")

"""Which tellings of one article are of one event, and which are not."""

from __future__ import annotations

import pytest

from ingest.events import merged
from tests.test_event_dates import told

# A text, the kind of an event, how many events of that kind it tells.
TELLINGS = [
    # a journey and what it is called in the same clause
    ("Jan Novak will arrive in Lima on Monday on his first visit to Peru.", "visit", 1),
    ("Jan Novak left for Peru today, on his first official visit.", "visit", 1),
    ("Jan Novak flew to Lima on Monday on his third trip to Chile.", "visit", 2),
    ("Leaders are meeting in Lima, at an extraordinary summit on fish.", "summit", 1),
    # a ceremony is that of an inauguration, and not of what was promised or decreed at it
    ("Jan Novak was sworn in in Lima on Friday. He promised Peru aid. Maria Lopez was at the ceremony.", "agreement", 1),
    # what befalls somebody once, whoever tells it, in whichever words
    ("Maria Lopez resigned on Monday. The president accepted her resignation with regret.", "resignation", 1),
    ("Jan Novak was elected president of Peru on Sunday. Maria Lopez said Jan Novak was elected fairly.", "election", 1),
    ("Police arrested Jan Novak in Lima on Monday. The ministry denied that Jan Novak had been arrested.", "arrest", 1),
    ("Police arrested Jan Novak in Lima on Monday. Jan Novak had been arrested in Lima in 2012.", "arrest", 2),
    ("Police arrested Jan Novak in Lima on Monday. Maria Lopez was arrested there too.", "arrest", 2),
    # a noun of its own kind is no other event: his funeral is not the treaty
    ("Peru and Chile signed a treaty on Monday. His funeral was held in Lima.", "ceremony", 1),
    ("Maria Lopez will meet Jan Novak in Quito. The debate was held in Lima on Monday.", "debate", 1),
    # one more of its kind is not the one that is meant later
    ("Miners in Peru called a strike for Friday. A further strike, planned for July 2, was called off. "
     "The strike will shut six mines.", "strike", 2),
    ("Miners in Peru went on strike on Monday. The biggest strike in 30 years began in Chile in 2014.", "strike", 2),
    # the day alone points to it; the same day in other words
    ("Thousands marched in Lima on June 10. A man died during Friday's protest.", "protest", 1),
    ("Thousands marched in Lima on June 10. Hundreds marched in Quito on Friday.", "protest", 2),
    # what a verb of the sentence told is what the noun behind it means
    ("Maria Lopez will visit Chile in July. She had planned to visit Chile in May 2015 but postponed the trip.", "visit", 2),
    ("Maria Lopez planned to meet Jan Novak in Lima on June 20 but cancelled the meeting.", "meeting", 1),
    # a ceremony that is described is no signing
    ("Peru and Chile signed a treaty on Monday. Maria Lopez attended the welcoming ceremony.", "ceremony", 1),
    # a new paragraph goes back from what was years ago to the news
    ("An earthquake hit Lima on Monday. A quake hit Quito in 2004.\n\nThe earthquake was felt in Lima.", "disaster", 2),
    # one union's walkouts, and another's; a strike, and several
    ("Members of Acme Corp held a dozen walkouts in 2015. Apex Inc called off its strikes.", "strike", 2),
    ("Acme Corp called a strike for Monday. Acme Corp called off its strike.", "strike", 1),
    ("A strike by guards is still set for Monday. Drivers suspended their walkouts planned for Tuesday.", "strike", 2),
    # an earthquake, and the one that struck before
    ("An earthquake hit Lima on Monday. The earthquake was stronger than the one that struck in August.", "disaster", 1),
    # found guilty and sentenced; at first so, now so
    ("Jan Novak has been sentenced to six years." + " It rained and the streets were wet for hours." * 6
     + " Jan Novak was found guilty of murder.", "ruling", 2),
    ("Jan Novak has been sentenced to six years." + " It rained and the streets were wet for hours." * 6
     + " Jan Novak was sentenced to six years in jail.", "ruling", 1),
    ("Jan Novak has been sentenced to six years. He was originally sentenced to five years in 2014.", "ruling", 2),
    # who was arrested again had been arrested before
    ("Jan Novak was arrested on Monday. His arrest shook Peru. He was freed after his arrest in 2012.", "arrest", 2),
    # a story tells one coup, one election of a day, one thing that is put off
    ("Polls opened on Monday in a rerun election in Peru. The election on Monday is boycotted.", "election", 1),
    ("Peru held an election on Monday. Chile held an election in May 2015.", "election", 2),
    ("His sacking prompted a military takeover in Peru. She came home after an army takeover.", "coup", 1),
    ("Talks between Peru and Chile have been put off. Officials called the postponement of talks normal.", "talks", 1),
    ("Peru called off talks with Chile. Ghana called off talks with Togo.", "talks", 2),
    # one blast of a town, told twice, in a quarter of it; another one
    ("A bomb blast in Lima on Monday killed nine people. The blast occurred in the Wazir Khan neighborhood.", "bombing", 1),
    ("Nine were hurt in a bomb blast in Lima. The shop was hit in the blast, caused by a truck bombing in Lima.", "bombing", 1),
    ("Nine were hurt in a bomb blast in Lima. Another bombing in Lima killed three.", "bombing", 2),
    ("Nine were hurt in a bomb blast in Lima. The blast in Quito killed three.", "bombing", 2),
    # a town in the country that the other telling names
    ("Jan Novak flew to Peru, where he met Maria Lopez on Monday. The meeting of Jan Novak and Maria Lopez in Lima on "
     "Monday was the third.", "meeting", 1),
    # the resignation of one, and those of two
    ("The resignations of Jan Novak and Maria Lopez shook Peru. Jan Novak resigned on Monday.", "resignation", 2),
    # two acts of somebody are two, however far apart; one that is told twice is one
    ("Jan Novak photographed the old bridge in Lima on Monday." + " It rained and the streets were wet for hours." * 6
     + " Jan Novak painted the town hall in Lima on Monday.", "act", 2),
    ("Jan Novak photographed the old bridge in Lima on Monday." + " It rained and the streets were wet for hours." * 6
     + " Jan Novak had photographed the bridge in Lima on Monday.", "act", 1),
    # her speech is not his address
    ('Jan Novak warned of it during his June 3 address to Congress. In her May address to the council, Maria Lopez '
     'hailed it. "We hope," Lopez said in her speech.', "speech", 2),
    # two verbs of a sentence tell two things
    ("Jan Novak was arrested in Lima on Monday and arraigned in Quito.", "arrest", 1),
]  # fmt: skip


# Pairs of texts: the kind is told once, or is not told.
KINDS = [
    # whoever is fatally shot, or shot dead, is killed
    ("Jan Novak fatally shot a guard in Lima on Monday.", "killing", 1),
    ("Jan Novak shot his brother dead in Lima on Monday.", "killing", 1),
    ("Jan Novak was an hour late when he shot her dead in 2013.", "killing", 1),
    ("Jan Novak shot a guard and left two dead in Lima on Monday.", "killing", 0),
    ("Jan Novak shot her in the arm in Lima on Monday.", "killing", 0),
    ("Jan Novak shot her in the arm in Lima on Monday.", "wounding", 1),
    # a number of people behind 'at least' is an object
    ("Gunmen killed at least 13 people and injured 20 in Lima on Monday.", "killing", 1),
    ("The house built at least 100 years ago burned down in Lima on Monday.", "accident", 1),
    # a bomber kills by a bomb; a blast that somebody sets off is one
    ("A suicide bomber killed at least 13 people and injured scores in Lima on Monday.", "bombing", 1),
    ("The bomber was killed in Lima on Monday.", "bombing", 0),
    ("A man killed nine people in Lima on Monday, detonating a powerful blast.", "test", 0),
    # an aside between a vehicle and what became of it
    ("The bus, driven by Jan Novak, crashed into a wall.", "accident", 1),
    ("The plane – an old one – crashed into the sea.", "accident", 1),
    ("The stock, once a favourite, crashed.", "accident", 0),
    # aircraft are downed, drinks too
    ("Peru downed one of Chile's warplanes in November.", "shooting", 1),
    ("The downing of a jet near Lima in November soured ties.", "shooting", 1),
    ("Jan Novak downed a beer in Lima on Monday.", "shooting", 0),
    # a court overturns a result, a bus overturns
    ("The court overturned the victory of Jan Novak on Monday.", "ruling", 1),
    ("The court overturned the victory of Jan Novak on Monday.", "accident", 0),
    ("A bus overturned in Lima on Monday.", "accident", 1),
    # workers walk out, a minister does too
    ("Thousands of junior doctors walked out in Lima on Monday.", "strike", 1),
    ("Jan Novak walked out late on Monday.", "strike", 0),
    ("Strike action by guards began in Lima on Monday.", "strike", 1),
    ("Jan Novak won the belt in Lima on Monday with an 11th-round stoppage of Ivan Petrov.", "strike", 0),
    # words in curled quotation marks stand in their clause
    ("Jan Novak signed what he called a “rather broad” document in Lima on Monday.", "signing", 1),
    ("Jan Novak signed what he called a “rather broad” document in Lima on Monday.", "appointment", 0),
]


@pytest.mark.parametrize(("text", "kind", "count"), KINDS, ids=[f"{row[0]} {row[1]}" for row in KINDS])
def test_kind(text: str, kind: str, count: int) -> None:
    assert sum(one.kind == kind for one in told(text)) == count


@pytest.mark.parametrize(("text", "kind", "count"), TELLINGS, ids=[row[0] for row in TELLINGS])
def test_told_once(text: str, kind: str, count: int) -> None:
    reports = told(text)
    groups = [group for group in merged(reports) if any(reports[one].kind == kind for one in group)]
    assert len(groups) == count, [(one.kind, one.status, one.rule, one.text) for one in reports]


def test_a_new_paragraph_goes_back_to_the_news() -> None:
    reports = told(
        "An earthquake killed nine on Monday. A quake killed ten in 2004.\n\nThe earthquake lasted a minute."
    )
    assert merged(reports) == ((0, 2), (1,))
    reports = told("An earthquake killed nine on Monday. A quake killed ten in 2004. The quake lasted a minute.")
    assert merged(reports) == ((0,), (1, 2))

"""How many people an event killed, hurt or drew: the words, the bounds, and the event that they belong to."""

from __future__ import annotations

import pytest

from ingest import rules
from ingest.events.headcounts import bounds_of, counts, headcounts_in
from ingest.pipeline import read_article
from ingest.schema import HEADCOUNTS
from ingest.sentences import sentences_in
from tests import made

Found = list[tuple[str, int | None, int | None]]


def found_in(text: str, counted: str = "") -> Found:
    return [
        (one.counted, one.low, one.high)
        for sentence in sentences_in(text)
        for count in counts()
        if counted in ("", count.counted)
        for one in headcounts_in(text, sentence, count)
    ]


# Sentences of our own; what is counted, with the least and the most.
COUNTED: list[tuple[str, Found]] = [
    ("A car bomb killed 17 people and injured more than 60.", [("killed", 17, 17), ("injured", 60, None)]),
    ("Seventeen people were killed and dozens wounded.", [("killed", 17, 17), ("injured", 24, 99)]),
    ("At least 1,200 villagers have been displaced.", [("displaced", 1200, None)]),
    ("The crash left two dead and nine injured.", [("killed", 2, 2), ("injured", 9, 9)]),
    ("Up to 40 miners are missing.", [("missing", None, 40)]),
    ("Some 3,000 workers walked off the job.", [("took part", 2700, 3300)]),
    ("Twenty-two soldiers were killed, the army said.", [("killed", 22, 22)]),
    ("The official death toll stands at 89.", [("killed", 89, 89)]),
    ("Police detained two dozen protesters.", [("arrested", 24, 24)]),
    ("Three people died, one of them a child.", [("killed", 3, 3)]),
    ("The killing of two politicians shook the town.", [("killed", 2, 2)]),
    ("The plane crashed, killing 20 of the 27 people on board.", [("killed", 20, 20)]),
    ("About 50 other people were wounded.", [("injured", 45, 55)]),
    ("Peru protested at the arrest of 17 fishermen.", [("arrested", 17, 17)]),
    ("The ferry sank with the loss of 26 lives.", [("killed", 26, 26)]),
    ("The quake left 200 dead and 3,000 homeless.", [("killed", 200, 200), ("displaced", 3000, 3000)]),
    ("Three were killed and nine hurt.", [("killed", 3, 3), ("injured", 9, 9)]),
    ("About 1,500 of its members are taking part.", [("took part", 1350, 1650)]),
    ("Police put the crowd at the rally in Lima at 5,000.", [("took part", 5000, 5000)]),
    ("Norbank put the number of those who stayed away on July 27 at 5,500.", [("took part", 5500, 5500)]),
    ("Some 2,200 dockworkers of Norbank downed tools.", [("took part", 1980, 2420)]),
    (
        "The fair drew 25,000 people, and police counted no more than 13,000 visitors.",
        [("took part", 25000, 25000), ("took part", None, 13000)],
    ),
    ("Police estimated their number at 4,000.", [("took part", 4000, 4000)]),
    ("She was among the 30,000 mourners who attended the funeral.", [("took part", 30000, 30000)]),
    (
        "Peru began to evacuate 90,000 people, and 60,000 people were moved to safety.",
        [("displaced", 90000, 90000), ("displaced", 60000, 60000)],
    ),
    ("Peru evacuated 12 embassies.", []),
    ("The fair drew 300 lines of comment, and ten people came to grief.", []),
    ("Up to 40,000 turned out in Lima.", [("took part", None, 40000)]),
    ("Rebels seized 30 villagers near Kano.", [("abducted", 30, 30)]),
    ("Pirates took nine sailors hostage.", [("abducted", 9, 9)]),
    ("Peru released 40 prisoners and expelled four diplomats.", [("freed", 40, 40), ("expelled", 4, 4)]),
    ("About 9,000 people saw the match at the stadium in Lima.", [("took part", 8100, 9900)]),
    ("They drew in Lima before a crowd of 12,000.", [("took part", 12000, 12000)]),
    ("She sang in front of 400 guests.", [("took part", 400, 400)]),
    ("Rescuers have recovered 26 bodies.", [("killed", 26, None)]),
    ("Two people saw the driver.", []),
    ("An audience of the king lasted 20 minutes.", []),
    ("Police seized 30 kilos of cocaine.", []),
    ("The firm released 40 new models.", []),
    ("Nobody was killed.", []),
    ("The attack could have killed thousands.", []),
    ("He was killed in 2003.", []),
    ("2,000 kilometres away, people were killed.", []),
    ("Prices killed 20 percent of demand.", []),
    ("She was one of 12 people who were invited.", []),
    ("The 19-year-old was arrested.", []),
]


@pytest.mark.parametrize("text, expected", COUNTED)
def test_counted(text: str, expected: Found) -> None:
    assert found_in(text) == expected


@pytest.mark.parametrize("name", HEADCOUNTS)
def test_examples(name: str) -> None:
    group = rules.load("headcounts").groups[name]
    plain = str.maketrans("", "", "[]{}")
    for text in group.finds:
        assert found_in(text.translate(plain), name), text
    for text in group.ignores:
        assert not found_in(text.translate(plain), name), text


@pytest.mark.parametrize(
    "name", ["number words", "vague numbers", "least", "most", "about", "counted", "between", "parts"]
)
def test_examples_of_words(name: str) -> None:
    group = rules.load("headcounts").groups[name]
    assert all(found_in(text) for text in group.finds)
    assert not any(found_in(text) for text in group.ignores)


@pytest.mark.parametrize(
    "words, low, high",
    [("12", 12, 12), ("at least a dozen", 12, None), ("nearly 200", 180, 220), ("tens of thousands", 20000, 99999),
     ("more than 3 million", 3000000, None), ("ninety nine", 99, 99), ("no more than 5", None, 5), ("millions of", 2000000, None),
     ("soon", None, None)],
)  # fmt: skip
def test_bounds(words: str, low: int | None, high: int | None) -> None:
    assert bounds_of(words) == (low, high)


@pytest.mark.parametrize(
    "text, who",
    [
        ("Four militants were killed.", "militants"),
        ("The blast killed 12 people.", None),
        ("Another five people were wounded.", "another"),
        ("Three Peruvian soldiers were killed.", "soldiers"),
        ("The crash left nine dead.", None),
    ],
)
def test_who_alone_is_counted(text: str, who: str | None) -> None:
    (found,) = (one for sort in counts() for one in headcounts_in(text, sentences_in(text)[0], sort))
    assert found.who == who


def told(text: str) -> list[tuple[str, str]]:
    """(kind of the event, words) of each count of a text."""
    reading = read_article(made.article(text, published="2016-06-14"))
    return [(event.kind, one.text) for event in reading.events for one in event.headcounts]


# Texts of our own; the kinds of the events that their counts belong to.
BELONGS: list[tuple[str, list[str]]] = [
    ("Rebels bombed a market in Lima on Monday. The death toll rose to 12.", ["bombing"]),
    ("Rebels attacked a village in Mali on Monday, killing 12 people.", ["attack"]),
    ("A bomb exploded in Lima on Monday. Three of the wounded died, which brought the toll to 12.", ["bombing"]),
    ("A ferry sank off Lima on Monday. Twenty-six bodies were recovered.", ["accident"]),
    ("Peru beat Chile 2-1 in Lima on Saturday before a crowd of 12,000.", ["contest"]),
    ("Ministers of Peru and Chile met in Lima on Monday. The death toll rose to 12.", []),
    ("All three aboard the Boeing 767 were killed when it crashed near Lima on Monday.", []),
    ("A man was arrested about 8:50pm on Monday in Lima. Another was arrested about 9pm.", []),
    ("Rebels will attack Mali, the army said. The death toll could rise to 12.", []),
]


@pytest.mark.parametrize("text, kinds", BELONGS)
def test_belongs(text: str, kinds: list[str]) -> None:
    assert [kind for kind, _ in told(text)] == kinds

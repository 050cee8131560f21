"""Kinds by which papers tell one happening: every example of the lexicon is told by two articles, and joined or not."""

from __future__ import annotations

import re
import sqlite3
from pathlib import Path

import pytest

from benchmarks import gold
from ingest import rules
from ingest.events.kin import done_again, kin_of, one_of_many
from ingest.events.kinds import kinds
from tests import made

GROUPS = rules.load("same_happenings").groups
EXAMPLES = [
    pytest.param(text, joined, id=f"{name}: {text[:40]}")
    for name, group in GROUPS.items()
    for texts, joined in ((group.finds, True), (group.ignores, False))
    for text in texts
]


@pytest.mark.parametrize(("text", "joined"), EXAMPLES)
def test_examples(tmp_path: Path, text: str, joined: bool) -> None:
    one, other = (re.sub(r"\[\[|\]\]|\{\{|\}\}", "", part) for part in text.split(" / "))
    readings = [gold.read(f"{n}", {"text": words, "published": f"2016-06-1{n}"}) for n, words in ((5, one), (6, other))]
    db = sqlite3.connect(made.archive(tmp_path / "news.db", *readings))
    assert [count for (count,) in db.execute("select count(*) from event_reports group by article")] >= [1, 1]
    assert bool(db.execute("select 1 from events where article_count = 2").fetchone()) is joined


def test_every_kind_that_is_listed_exists() -> None:
    known = {kind.name for kind in kinds().values()}
    assert {kind for group in GROUPS.values() for kind in group.more.get("kinds", ())} <= known


def test_a_kind_stands_in_one_group_of_kinds_that_are_told_alike() -> None:
    marks = ("one_of_many", "again", "one_of_a_story", "several_in_a_story", "small words")
    groups = [group.more.get("kinds", ()) for name, group in GROUPS.items() if name not in marks]
    listed = [kind for group in groups for kind in group]
    assert len(listed) == len(set(listed))


def test_what_stands_in_no_group_is_told_by_its_own_kind() -> None:
    assert kin_of("call", ["phone"]) == "call"
    assert kin_of("act", ["ponder"]) == "act"
    assert (one_of_many("act", "act"), done_again("visit"), done_again("death")) == (True, True, False)


# What two articles tell, the kind of the event that they share or do not share, and why it is one.
UNDATED = "told without a day, much in common"
NEWS = "the news that two articles of one day begin with"
OFF_LATER = "announced, and called off or put off by a later article of the season"
KILLED, STORY = "the same people died", "the one of its kind in articles of one story"
OFF, TWICE = "announced, and done on another day", "somebody's visit, called off or put off by two articles of a month"
WORDS = "same kind, same day, the same rare names or words in both articles"
DAY = "same kind, same day, shared participants"
SEASON = "the same happening to the same person in one season"
AGAIN, DIFFER = (
    "told again by an article of the month after, in the same words",
    "same kind, days next to each other, much in common",
)
SET = "announced for the day that had been set before it was moved"
NEAR = "Carla Ruiz and Omar Haddad came to court."
JOINED = [
    # somebody is killed once, whenever it is told
    ("2013-02-15", "Ivan Petrov shot and killed Ana Berg in Lima on Thursday.",
     "2016-07-07", "Ivan Petrov was jailed for the murder of Ana Berg.", "killing", KILLED),
    ("2013-02-15", "Ivan Petrov shot and killed Ana Berg in Lima on Thursday.",
     "2016-07-07", "Ivan Petrov was jailed for the murder of Eva Roth.", "killing", None),
    # a story tells one sentence; six years are not five
    ("2016-07-06", f"Ivan Petrov was sentenced to six years. {NEAR}",
     "2016-07-29", f"Ivan Petrov, who was sentenced to six years, is ill. {NEAR}", "ruling", STORY),
    ("2016-07-06", f"Ivan Petrov was sentenced to six years. {NEAR}",
     "2016-07-29", f"Ivan Petrov, who was sentenced to five years, is ill. {NEAR}", "ruling", None),
    ("2016-07-06", f"Ivan Petrov was sentenced to prison. {NEAR}",
     "2016-07-29", f"Ivan Petrov, who was originally sentenced to prison, is ill. {NEAR}", "ruling", None),
    # a sentence comes before the day that was announced
    ("2016-03-21", "Ivan Petrov will be sentenced on September 12.",
     "2016-08-05", "Ivan Petrov was sentenced to 20 years on Friday.", "ruling", OFF),
    # whoever follows somebody is the one who is appointed
    ("2018-07-09", "Eva Roth has been replaced as foreign minister by Ivan Petrov.",
     "2018-07-10", "Ivan Petrov has been appointed foreign minister.", "succession appointment", SEASON),
    ("2018-07-09", "Eva Roth has been replaced as culture minister by Ivan Petrov.",
     "2018-07-10", "Eva Roth has been appointed health minister.", "succession appointment", None),
    # he resigns, to whomever he hands it
    ("2018-07-09", "Ivan Petrov resigned on Monday.",
     "2018-07-10", "Ivan Petrov tendered his resignation to President Eva Roth.", "resignation", SEASON),
    # he sacks his deputy, and is ousted himself
    ("2017-11-22", "President Ivan Petrov sacked Ana Berg on Monday.",
     "2017-11-24", "Parliament ousted Ivan Petrov.", "dismissal", None),
    ("2017-11-22", "President Ivan Petrov sacked Ana Berg on Monday.",
     "2017-11-24", "Ivan Petrov dismissed Ana Berg.", "dismissal", SEASON),
    # a story tells several votes
    ("2018-07-09", f"Senators voted to remove Ivan Petrov. {NEAR}",
     "2018-07-10", f"Later senators voted to keep his pension. {NEAR}", "vote", None),
    # what two articles of a day begin with, who tell one story; another paragraph is no news
    ("2018-07-09", f"The owner of Norbank has filed charges against a rival. {NEAR}",
     "2018-07-09", f"Charges have been filed against a rival of Norbank. {NEAR}", "charge", NEWS),
    ("2018-07-09", "The owner of Norbank has filed charges against a rival. Carla Ruiz came.",
     "2018-07-09", "Charges have been filed against a rival. Omar Haddad came.", "charge", None),
    # one sum, or one country that was struck, in what both begin with
    ("2016-12-23", "Norbank AG has agreed to a $7.2 billion settlement with the Justice Department.",
     "2016-12-23", "Norbank AG has reached a settlement of $7.2 billion over its loans.", "agreement", NEWS),
    ("2016-12-23", "Norbank AG has agreed to a $7.2 billion settlement with the Justice Department.",
     "2016-12-23", "Norbank AG has reached a settlement of $5.3 billion over its loans.", "agreement", None),
    ("2016-12-23", "A major earthquake has struck Peru. It was felt in Lima.",
     "2016-12-23", "A strong earthquake has shaken Peru, and houses fell.\n\nIt was felt in Lima.", "disaster", NEWS),
    ("2016-12-23", "A major earthquake has struck Peru. It was felt in Lima.",
     "2016-12-23", "A strong earthquake has shaken Chile, and houses fell.\n\nIt was felt in Lima.", "disaster", None),
    # somebody dies once, in a crash or killed in it, and on a day that can be one
    ("2022-06-13", "Ana Berg, the mayor of Lima, died on Sunday.",
     "2023-07-07", "The road where Ana Berg was killed has been closed.", "death killing", KILLED),
    ("2022-06-13", "Ana Berg, the mayor of Lima, died in 2021.",
     "2023-07-07", "Ana Berg was killed near Lima on March 19, 2022.", "death killing", None),
    # who is picked up is arrested once in a season; who picks up others does so again
    ("2018-07-09", "Police picked up Ivan Petrov on Monday.",
     "2018-08-20", "Ivan Petrov, who was arrested, spoke.", "arrest", SEASON),
    ("2018-07-09", "Police picked up Ana Berg, the wife of Ivan Petrov, on Monday.",
     "2018-08-20", "Ivan Petrov was arrested.", "arrest", None),
    # a speech that is called off is the one that was announced
    ("2021-10-06", f"Ana Berg will address the congress in Lima. {NEAR}",
     "2021-10-18", f"The speech to the congress has been dropped. {NEAR}", "speech", OFF_LATER),
    # who was freed was let go, whoever of them a text names; a story tells one trial
    ("2018-07-09", f"The fishermen were freed. {NEAR} Eva Roth wept.",
     "2018-07-16", f"The men were released. {NEAR} Eva Roth wept.", "release", UNDATED),
    ("2018-07-09", f"The trial of the driver opened on Monday. {NEAR} Eva Roth wept.",
     "2018-07-30", f"The trial of the driver lasted six weeks. {NEAR} Eva Roth wept.", "trial", UNDATED),
    ("2018-07-09", "The trial of the driver opened on Monday. Carla Ruiz came.",
     "2018-07-30", "The trial of the driver lasted six weeks. Carla Ruiz wept.", "trial", None),
    # words that few articles have tell one story
    ("2018-07-09", "Thousands of nurses marched in Lima on Sunday over bicycle levies. Ribbons and lanterns were sold. "
                   "Another march is planned for July 14.",
     "2018-07-15", "Nurses with lanterns and ribbons demonstrated in Lima on Saturday over the bicycle levies. "
                   "On July 8 thousands had marched.", "protest", WORDS),
    ("2018-07-09", "Thousands of people marched in Lima on Sunday. Another march is planned for July 14.",
     "2018-07-15", "Farmers demonstrated in Quito on Saturday over the price of milk.", "protest", None),
    # whom one calls by the surname alone is whom the other names in full; who receives a guest meets him
    ("2018-07-09", "Ana Berg will meet President Ivan Petrov on Thursday. Carla Ruiz and Omar Haddad will come.",
     "2018-07-13", "President Petrov received Ana Berg on Thursday. Carla Ruiz and Omar Haddad came.",
     "meeting reception", DAY),
    # one receives a guest, and not a summit
    ("2018-07-09", "Ana Berg hopes for a summit with Ivan Petrov in Lima.",
     "2018-07-13", "Ivan Petrov received Ana Berg in Lima on July 12.", "summit reception", None),
    # a visit that two papers call off, in a town and in its country
    ("2016-03-29", "Ana Berg has cancelled a visit to Peru for security reasons.",
     "2016-03-30", "Ana Berg cancelled a visit to Lima.", "visit", TWICE),
    ("2016-03-29", "Ana Berg has cancelled a visit to Peru for security reasons.",
     "2016-03-30", "Ana Berg cancelled a visit to Chile.", "visit", None),
    # what an article of the month after tells again without its day, where both tell one story
    ("2018-05-11", f"Police arrested eight fans. {NEAR}",
     "2018-06-02", f"Eleven fans were arrested. {NEAR}", "arrest", AGAIN),
    ("2018-05-11", "Police arrested eight fans. Carla Ruiz came.",
     "2018-06-02", "Eleven fans were arrested. Omar Haddad came.", "arrest", None),
    ("2018-05-11", f"Police arrested eight fans. {NEAR}",
     "2018-09-02", f"Eleven fans were arrested. {NEAR}", "arrest", None),
    # the one fire of a story, of which papers give the evening and the next morning
    ("2019-03-13", f"A warehouse in Lima went up in flames on Monday. {NEAR}",
     "2019-03-15", f"A fire in Lima on Tuesday destroyed a warehouse. {NEAR}", "accident disaster", DIFFER),
    ("2019-03-13", f"A warehouse in Lima went up in flames on Monday. {NEAR}",
     "2019-03-16", f"A fire in Lima on Friday destroyed a warehouse. {NEAR}", "accident disaster", None),
    # what else one article tells of the kind was elsewhere, so that it is no other one
    ("2019-03-13", f"Gunmen attacked a market in Kano on Monday, killing six people. {NEAR}",
     "2019-03-15", "Six people were killed in an attack in Kano on Tuesday. Gunmen attacked a bank in Lima on Thursday. "
                   "Carla Ruiz came.", "attack", DIFFER),
    # set for Tuesday, says Wednesday's paper of the day before; and what is to come is not what was announced for May
    ("2016-03-15", "Ivan Petrov will appear in court on March 22.",
     "2016-03-23", "The court hearing of Ivan Petrov, which had been set for Tuesday, was put off until April 5.", "trial", SET),
    ("2016-03-15", "Ivan Petrov will appear in court on March 21.",
     "2016-03-23", "The court hearing of Ivan Petrov, which had been set for Tuesday, was put off until April 5.", "trial", None),
    ("2018-03-05", f"The driver Ivan Petrov will go on trial in May. {NEAR}",
     "2018-05-15", f"The trial of Ivan Petrov began in Lima on Monday. The next hearing is on May 28. {NEAR}", "trial",
     "same kind, dates overlap within a month, much in common"),
    # a place that no gazetteer has can lie in a region that it does not have
    ("2019-03-13", f"A train derailed in Kom Tuma on Tuesday. {NEAR}",
     "2019-03-16", f"The derailment in Bahriya province on Tuesday killed six people. {NEAR}", "accident", "same kind, same day, same place"),
    ("2019-03-13", f"A train derailed in Kom Tuma on Tuesday. {NEAR}",
     "2019-03-16", f"The derailment in Kom Sefa on Tuesday killed six people. {NEAR}", "accident", None),
]  # fmt: skip


@pytest.mark.parametrize(
    ("day", "one", "later", "other", "kind", "why"), JOINED, ids=[f"{n} {row[3]}" for n, row in enumerate(JOINED)]
)
def test_joined(tmp_path: Path, day: str, one: str, later: str, other: str, kind: str, why: str | None) -> None:
    readings = [gold.read("1", {"text": one, "published": day}), gold.read("2", {"text": other, "published": later})]
    db = sqlite3.connect(made.archive(tmp_path / "news.db", *readings))
    kinds_told = {name for (name,) in db.execute("select distinct kind from event_reports")}
    assert set(kind.split()) <= kinds_told
    rows = db.execute(
        """
        select group_concat(event_reports.joined_by, ' / ')
        from events
        join event_reports on event_reports.event = events.id
        where article_count = 2 and instr(?, events.kind)
        """,
        (kind,),
    )
    (reasons,) = rows.fetchone()
    assert (why in reasons) if why else reasons is None


SET_FOR_APRIL = ("2023-03-09", f"Ana Berg will meet Ivan Petrov in Lima on April 4. {NEAR}")
CALLED_OFF = ("2023-03-12", f"The meeting of Ana Berg with Ivan Petrov in Lima next month was called off. {NEAR}")
HELD_IN_JUNE = ("2023-06-21", f"Ana Berg met Ivan Petrov in Lima on Tuesday. {NEAR}")


@pytest.mark.parametrize(
    ("told", "counts"),
    [((SET_FOR_APRIL, HELD_IN_JUNE), [2]), ((SET_FOR_APRIL, CALLED_OFF, HELD_IN_JUNE), [1, 2])],
    ids=["put off without a word", "called off before"],
)
def test_what_is_held_after_it_was_called_off_is_another_one(
    tmp_path: Path, told: tuple[tuple[str, str], ...], counts: list[int]
) -> None:
    readings = [gold.read(str(n), {"text": text, "published": day}) for n, (day, text) in enumerate(told)]
    db = sqlite3.connect(made.archive(tmp_path / "news.db", *readings))
    found = db.execute("select article_count from events where kind = 'meeting' order by 1").fetchall()
    assert [count for (count,) in found] == counts

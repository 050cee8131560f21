"""One event that an article tells again in other words, and two that only look so."""

from __future__ import annotations

import pytest

from ingest import rules
from ingest.events import merged
from ingest.model import EventReport
from tests.test_event_dates import told
from tests.test_events import told as told_marked

# A text, the kinds of an event, how many events of these kinds it tells.
AGAIN = [
    # what opens an article without its day, and what its body tells with the day
    ("A man has been arrested after a robbery. Police arrested him on Monday in Lima.", "arrest", 1),
    ("A man has been arrested after a robbery. Police arrested a second man on Monday in Lima.", "arrest", 2),
    ("Jan Novak has been arrested. Police arrested Maria Lopez on Monday in Lima.", "arrest", 2),
    ("Plans for a mill in Lima have been approved. The council rubber-stamped proposals for a mill on Monday.", "approval", 1),
    ("Plans for a mill in Lima have been approved. The council approved a further plan for flats on Monday.", "approval", 2),
    # the plan that was approved or refused
    ("Councillors refused plans for flats in December. I was there when we refused it.", "rejection", 1),
    ("Councillors refused plans for flats in December. They refused a plan for a mill.", "rejection", 2),
    # one verdict
    ("A jury convicted an officer of lying. Jurors in Lima found Jan Novak guilty of breaking the law.", "ruling", 1),
    ("A jury convicted Maria Lopez of lying. Jurors in Lima found Jan Novak guilty of fraud.", "ruling", 2),
    ("A jury convicted an officer of lying. A judge in Lima sentenced Jan Novak to six years.", "ruling", 2),
    ("In a verdict that stunned Lima, a jury convicted Jan Novak of lying on Monday.", "ruling", 1),
    # the arrests of several people
    ("Police detained six people in Lima on Monday. The arrests were made after a search.", "arrest", 1),
    ("Police detained a woman in Lima on Monday. The arrests of two men followed in Quito.", "arrest", 2),
    # how somebody was killed
    ("A man was killed in Lima on Monday. He was shot outside a bar.", "killing wounding", 1),
    ("A man was killed in Lima on Monday. A woman was shot outside a bar in Quito on Friday.", "killing wounding", 2),
    ("A man was killed in Lima on Monday. He had earlier been shot in Quito.", "killing wounding", 2),
    # how a crash happened
    ("The crash happened when a bus hit a lorry in Lima on Monday.", "accident", 1),
    ("The crash shut the road in Lima on Monday. A bus hit a lorry in Quito on Friday.", "accident", 2),
    ("The attack took place when gunmen opened fire on a convoy in Lima on Monday.", "attack shooting", 1),
    # whose death a court speaks of
    ("Gunmen shot a woman in Lima in 2006. A jury convicted Jan Novak in the death of Maria Lopez.", "shooting wounding death", 1),
    ("Gunmen shot Ama Owusu in Lima in 2006. A jury convicted Jan Novak in the death of Maria Lopez.", "shooting wounding death", 2),
    # what struck is told by a noun of another kind that points to it
    ("Gunmen claimed an attack on a market in Lima that killed eight people. Monday's bombing was the first in the city.", "attack bombing", 1),
    ("Gunmen attacked a market in Lima on Monday. The bombing in Quito on Friday killed two people.", "attack bombing", 2),
    ("A ferry went down off Lima on Saturday after a collision with a barge.", "accident", 1),
    ("A ferry went down off Lima on Saturday. Two buses were in a collision in Quito on Friday.", "accident", 2),
    # what a fire destroyed
    ("A barn was destroyed in a fire in Lima on Monday.", "disaster act", 1),
    ("A mill was damaged by a blaze in Lima on Monday.", "disaster act", 1),
    ("A mill was bought in Lima on Monday. A fire broke out in Quito on Friday.", "disaster acquisition act", 2),
    # crimes of which somebody is accused are no events
    ("Jan Novak was found guilty of manslaughter and attempted murder on Monday.", "killing attack", 0),
    ("The judge acquitted Jan Novak of murder, rape and attempted murder on Monday.", "killing attack", 0),
    ("A jury convicted Jan Novak of involuntary manslaughter on Monday.", "killing", 0),
    ("The murder of Jan Novak in Lima on Monday shocked Peru.", "killing", 1),
    # the planning of land is no plan
    ("The planning committee backed the houses at a meeting on Thursday.", "meeting", 1),
]  # fmt: skip


def _count(reports: tuple[EventReport, ...], kinds: str | list[str]) -> int:
    wanted = kinds.split() if isinstance(kinds, str) else kinds
    return sum(any(reports[one].kind in wanted for one in group) for group in merged(reports))


@pytest.mark.parametrize(("text", "kinds", "count"), AGAIN, ids=[row[0] for row in AGAIN])
def test_told_again(text: str, kinds: str, count: int) -> None:
    assert _count(told(text), kinds) == count


@pytest.mark.parametrize("name", list(rules.load("told_again").groups))
def test_examples_of_telling_again(name: str) -> None:
    group = rules.load("told_again").groups[name]
    kinds = list(group.more["kinds"])
    for text in group.finds:
        assert _count(told_marked(text), kinds) == 1, text
    for text in group.ignores:
        assert _count(told_marked(text), kinds) == 2, text


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The planning committee backed the houses at a meeting on Thursday.", "occurred"),
        ("The council approved the plans at a meeting in Lima on Thursday.", "occurred"),
        ("The council agreed the proposals at a meeting in Lima in May 2015.", "occurred"),
        ("Ministers hinted at a meeting in Lima.", "hypothetical"),
    ],
)
def test_at_a_meeting(text: str, status: str) -> None:
    assert [one.status for one in told(text) if one.kind == "meeting"] == [status]

"""The accuracy figures: how they are counted, and that the committed ones are those of this program."""

from __future__ import annotations

import json
import textwrap
from collections import Counter
from pathlib import Path

import pytest

from benchmarks import errors, gold, measures, score, stories
from benchmarks.counts import Tally, f1_interval, figures, rate_interval


def test_figures_are_fresh_and_above_their_floors() -> None:
    committed = json.loads(score.SCORES.read_text(encoding="utf-8"))
    sets = score.measured()
    measured = {name: figures(one.tallies) for name, one in sets.items()}
    assert score.below_floors(measured) == []
    assert measured == {name: committed.get(name) for name in sets}, "run make score, then make docs"
    assert score.about(sets) == committed["texts"], "run make score, then make docs"


def test_a_figure_below_its_floor_is_named() -> None:
    floors = json.loads(score.FLOORS.read_text(encoding="utf-8"))
    perfect = {half: {name: {"precision": 1.0, "recall": 1.0, "rate": 0.0} for name in floors[half]} for half in floors}
    assert score.below_floors(perfect) == []
    perfect["judging"]["roles, strict"]["recall"] = 0.1
    (words,) = score.below_floors(perfect)
    assert words.startswith("judging, roles, strict, recall: 0.1 <")


def test_a_rate_above_its_floor_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(score, "FLOORS", tmp_path / "floors.json")
    score.FLOORS.write_text('{"judging": {"wrong people an article": {"rate": 0.1}}}', encoding="utf-8")
    assert score.below_floors({"judging": {"wrong people an article": {"rate": 0.1}}}) == []
    (words,) = score.below_floors({"judging": {"wrong people an article": {"rate": 0.2}}})
    assert words == "judging, wrong people an article, rate: 0.2 > 0.1"


# -- passages --------------------------------------------------------------------------------------------------------

PASSAGES = """
id: chained
published: 2016-06-15
text: |
  Finance Minister Ana Torres resigned on Tuesday. Torres had met Chinese Vice Premier Wang Yang in Madrid.
people:
- {name: Ana Torres, mentions: [Ana Torres, Torres]}
- {name: Wang Yang, mentions: [Wang Yang]}
roles:
- {person: Ana Torres, title: Finance Minister, organization: null, status: resigned}
- {person: Wang Yang, title: Vice Premier, organization: China, status: current}
events:
- {words: resigned, type: RETREAT, status: occurred, date: 2016-06-14, place: null, participants: [Ana Torres]}
- {words: met, type: CONSULT, status: occurred}
---
published: 2016-06-15
text: They met.
people: []
---
id: three
published: 2016-06-15
text: The court ruled on Monday, after a hearing last week. It has sat since 2013. It will say more in due course.
dates:
- {words: Monday, value: 2016-06-13, start: 2016-06-13, end: 2016-06-13}
- {words: last week, value: 2016-06, start: 2016-06-06, end: 2016-06-12}
- {words: 2013, value: null, start: 2013-01-01, end: null}
- {words: in due course, value: null, start: null, end: null}
"""


@pytest.fixture
def passages(tmp_path: Path) -> Path:
    (tmp_path / "roles-chained.yml").write_text(textwrap.dedent(PASSAGES), encoding="utf-8")
    return tmp_path


def test_a_file_may_hold_many_passages(passages: Path) -> None:
    named = list(gold.texts(passages))
    assert [name for name, _ in named] == ["roles-chained#chained", "roles-chained#2", "roles-chained#three"]
    bodies = [gold.read(name, want).article.body for name, want in named]
    assert bodies == [str(want["text"]).strip() for _, want in named]


def test_passages_are_measured_for_the_keys_that_they_have(passages: Path) -> None:
    total = measures.measure(passages)
    counts = {name: (one.right, one.found, one.gold) for name, one in total.tallies.items()}
    assert (total.texts, total.words) == (3, 41)
    assert counts["people, full names"] == (2, 2, 2)
    assert counts["wrong people an article"] == (0, 2, 2)
    assert counts["mentions"] == (3, 3, 3)
    assert counts["later mentions"] == (1, 1, 1)
    assert counts["roles, strict"] == (2, 2, 2)
    assert counts["events"] == (2, 2, 2)
    assert counts["event types"] == (2, 2, 2)
    assert counts["events with their type"] == (2, 2, 2)
    assert counts["event dates"] == (1, 1, 1)
    assert counts["date expressions"] == (3, 3, 4)
    assert counts["date values"] == (3, 3, 3)
    assert counts["dates, end to end"] == (3, 3, 4)
    assert "statements" not in counts
    assert total.types == Counter({("RETREAT", "RETREAT"): 1, ("CONSULT", "CONSULT"): 1})
    assert sum(one.found for one in total.rules["mentions"].values()) == 3
    assert sum(one.found for one in total.rules["dates"].values()) == 3


@pytest.mark.parametrize(
    ("text", "people", "wrong", "strangers"),
    [
        ("Ana Torres met John Carter, a lawyer, in Lima.", {"Ana Torres": ["Ana Torres"]}, 1, 1),
        ("Ana Torres Jr. met no one in Lima at all.", {"Ana Maria Torres": ["Ana Torres"]}, 1, 0),
        ("Ana Torres met no one in Lima at all.", {"Ana Torres": ["Ana Torres"]}, 0, 0),
    ],
)
def test_wrong_people_and_strangers(text: str, people: dict[str, list[str]], wrong: int, strangers: int) -> None:
    want = {"text": text, "people": [{"name": name, "mentions": said} for name, said in people.items()]}
    counts = dict(measures.people(gold.read("x", want), want))
    assert counts["wrong people an article"] == (wrong, 1, 1)
    assert counts["places, organizations or things as people, an article"] == (strangers, 1, 1)


def test_errors_are_those_of_development_texts_only() -> None:
    assert not any("judging" in folder for folder in errors.DEVELOPMENT)
    assert errors.PARTS.keys() >= {"people", "roles", "events", "types", "statements", "dates"}


def test_errors_of_passages_are_listed(passages: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(errors, "GOLD", passages)
    monkeypatch.setattr(errors, "DEVELOPMENT", (".",))
    assert list(errors.errors("roles", ())) == [("roles-chained#chained", [])]
    ((name, lines),) = errors.errors("dates", ("roles-chained#three",))
    assert name == "roles-chained#three"
    assert [line.split(":")[0] for line in lines] == ["missed  'in due course'"]


# -- stories ---------------------------------------------------------------------------------------------------------

STORY = """
story: Fishing talks, put off once, and a bomb
articles:
- outlet: Northline
  published: 2016-05-02
  title: Peru and Chile to hold fishing talks
  text: |
    Peru and Chile will hold talks on fishing quotas in Arica on May 12, Foreign Minister Ana Berg said on Monday.
    She had talks with fishermen.
  events:
  - {words: talks, event: arica}
- outlet: The Arica Post
  published: 2016-05-13
  title: Quota talks held
  text: |
    Ana Berg of Peru and a Chilean delegation held talks on fishing quotas in Arica on Thursday. A bomb in Kano killed six
    people on Wednesday.
  events:
  - {words: talks, event: arica}
  - {words: killed, event: kano}
- outlet: Radio Sol
  published: 2016-05-13
  title: Bomb kills eight
  text: |
    A bomb killed eight people in Kano on Wednesday, police said. The market, it reported, was full.
  events:
  - {words: killed, event: kano}
  - {words: reported, event: saying}
happenings:
  arica: {plan: kept}
  kano: {differ: [count]}
"""


@pytest.fixture
def story(tmp_path: Path) -> Path:
    (tmp_path / "01-quotas.yml").write_text(STORY, encoding="utf-8")
    return tmp_path


def test_stories_are_measured_as_one_archive(story: Path) -> None:
    total = stories.measure(story)
    counts = {name: (one.right, one.found, one.gold) for name, one in total.tallies.items()}
    assert (total.texts, total.words) == (3, 69)
    assert counts == {
        "tellings that are read": (4, 4, 5),
        "joins, of all tellings": (2, 2, 2),
        "joins, of tellings that are read": (2, 2, 2),
        "what became of plans": (1, 1, 1),
        "contradictions": (1, 1, 1),
    }


def test_what_is_wrong_in_a_story_is_listed(story: Path) -> None:
    path = story / "01-quotas.yml"
    wrong = STORY.replace("killed eight people in Kano", "killed eight people in Lima").replace(
        "plan: kept", "plan: moved"
    )
    path.write_text(wrong, encoding="utf-8")
    found = stories.look(story)
    lines = [line.split()[0] for line in errors.lines_of(found, "01-quotas")]
    assert lines == ["missed", "apart", "outcome", "differ"]


@pytest.mark.parametrize("marked", ["{words: kills, event: kano}", "{words: killed, at: 2, event: kano}"])
def test_words_that_do_not_stand_in_an_article_are_refused(story: Path, marked: str) -> None:
    (story / "01-quotas.yml").write_text(STORY.replace("{words: killed, event: kano}", marked), encoding="utf-8")
    with pytest.raises(ValueError, match=r"01-quotas, article 2: 'kill(s|ed)' does not stand in its body"):
        stories.look(story)


# -- figures ---------------------------------------------------------------------------------------------------------


def test_a_measure_of_harm_has_a_rate_and_no_recall() -> None:
    made = figures({"wrong people an article": Tally(8, 32, 32), "people, all": Tally(90, 100, 95)})
    assert made["wrong people an article"] == {"rate": 0.25, "wrong": 8, "of": 32, "95 % of rate": "0.13–0.49"}
    assert made["people, all"] == {
        "precision": 0.9, "recall": 0.947, "f1": 0.923, "right": 90, "found": 100, "gold": 95,
        "95 % of precision": "0.83–0.94", "95 % of recall": "0.88–0.98", "95 % of f1": "0.87–0.95",
    }  # fmt: skip


def test_intervals_hold_their_figure() -> None:
    for right, found, there in ((0, 5, 5), (3, 7, 9), (50, 50, 50)):
        low, high = f1_interval(Tally(right, found, there))
        assert low <= 2 * right / (found + there) <= high + 1e-12
    assert rate_interval(0, 0)[0] == 0.0


def test_rules_with_few_finds_in_texts_for_judging_are_counted_together() -> None:
    rules = {"a": Tally(6, 7, 0), "b": Tally(1, 2, 0), "c": Tally(0, 1, 0)}
    assert score._ranked(rules, judging=True) == {"a": [6, 7], "others": [1, 3]}
    assert score._ranked(rules, judging=False) == {"a": [6, 7], "b": [1, 2], "c": [0, 1]}


def test_types_are_shown_with_what_was_read() -> None:
    shown = score.type_table(Counter({("ASSAULT", "ASSAULT"): 3, ("ASSAULT", "missed"): 1, ("no event", "none"): 2}))
    assert shown.splitlines()[1:] == [
        "  ASSAULT         4  = 3, missed 1",
        "  no event        2  none 2",
    ]

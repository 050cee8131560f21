"""The committed accuracy figures are those of this program, and none has fallen below its floor."""

from __future__ import annotations

import json

from benchmarks import gold, score


def test_figures_are_fresh_and_above_their_floors() -> None:
    committed = json.loads(score.SCORES.read_text(encoding="utf-8"))
    measured = {half: score.figures(gold.measure(score.GOLD / half)) for half in score.HALVES}
    assert score.below_floors(measured) == []
    assert measured == {half: committed[half] for half in score.HALVES}, "run make score, then make docs"


def test_a_figure_below_its_floor_is_named() -> None:
    floors = json.loads(score.FLOORS.read_text(encoding="utf-8"))
    perfect = {half: {name: {"precision": 1.0, "recall": 1.0} for name in floors[half]} for half in floors}
    assert score.below_floors(perfect) == []
    perfect["judging"]["roles, strict"]["recall"] = 0.1
    (words,) = score.below_floors(perfect)
    assert words.startswith("judging, roles, strict, recall: 0.1 <")

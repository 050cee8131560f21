"""Accuracy against annotated texts: prints tables, writes benchmarks/scores.json and rules.json, holds the floors."""

from __future__ import annotations

import io
import json
import sys
from collections import Counter
from contextlib import redirect_stderr, redirect_stdout
from importlib import import_module
from pathlib import Path

from benchmarks import stories
from benchmarks.counts import Figures, Tally, between, figures, interval
from benchmarks.gold import SETS
from benchmarks.measures import Measured, measure

HERE = Path(__file__).parent
GOLD = HERE.parent / "tests" / "gold"
SCORES, RULES, FLOORS = HERE / "scores.json", HERE / "rules.json", HERE / "floors.json"
# Of texts for judging, a rule with fewer finds than this is counted with others: nobody shall see single errors there.
FEW = 5


def measured() -> dict[str, Measured]:
    """Each set of annotated texts that is there, measured."""
    there = [one.folder for one in SETS if any((GOLD / one.folder).glob("*.yml"))]
    return {name: (stories.measure if name.endswith("-stories") else measure)(GOLD / name) for name in there}


def about(sets: dict[str, Measured]) -> dict[str, str]:
    """What each set is: how many texts and words, and who wrote them."""
    return {
        one.folder: f"{sets[one.folder].texts} texts, {sets[one.folder].words} words: {one.about}"
        for one in SETS
        if one.folder in sets
    }


def table(scores: dict[str, Figures]) -> str:
    """The figures as a table for a person."""
    rows = [f"{'measure':54} {'P':>6} {'95 %':>10} {'R':>6} {'95 %':>10} {'F1':>6} {'95 %':>10} {'counts':>16}"]
    for name, one in scores.items():
        if "rate" in one:
            rows.append(f"{name:54} {one['rate']:6.3f} {one['95 % of rate']:>10} {'':36}{one['wrong']} in {one['of']}")
        else:
            counts = f"{one['right']} / {one['found']} / {one['gold']}"
            rows.append(
                f"{name:54} {one['precision']:6.3f} {one['95 % of precision']:>10} {one['recall']:6.3f} "
                f"{one['95 % of recall']:>10} {one['f1']:6.3f} {one['95 % of f1']:>10} {counts:>16}"
            )
    return "\n".join([*rows, "(counts: right / found / there)"])


def rules_of(sets: dict[str, Measured]) -> dict[str, dict[str, dict[str, list[int]]]]:
    """Set, noun and rule, each with [right, found], the most used rule first."""
    return {
        name: {noun: _ranked(rules, "judging" in name) for noun, rules in one.rules.items()}
        for name, one in sets.items()
    }


def _ranked(rules: dict[str, Tally], judging: bool) -> dict[str, list[int]]:
    ranked = sorted(rules.items(), key=lambda pair: (-pair[1].found, pair[0]))
    few = [one for _, one in ranked if judging and one.found < FEW]
    made = {name: [one.right, one.found] for name, one in ranked if not (judging and one.found < FEW)}
    others = {"others": [sum(one.right for one in few), sum(one.found for one in few)]} if few else {}
    return made | others


def rule_table(rules: dict[str, dict[str, list[int]]]) -> str:
    """The precision of each rule as a table for a person."""
    rows = [f"{'by rule':54} {'P':>6} {'95 %':>10} {'right':>6} {'found':>6}"]
    for noun, each in rules.items():
        for name, (right, found) in each.items():
            shown = f"{noun}: {name}"
            rows.append(f"{shown:54} {right / found:6.3f} {between(interval(right, found)):>10} {right:6} {found:6}")
    return "\n".join(rows)


def type_table(types: Counter[tuple[str, str]]) -> str:
    """What was read for events of each type of the annotation, the most frequent first; '=' marks what is right."""
    rows = ["type of the annotation, and what was read"]
    for wanted in sorted({one for one, _ in types}):
        read = sorted(((n, name) for (one, name), n in types.items() if one == wanted), key=lambda p: (-p[0], p[1]))
        cells = ", ".join(f"{'=' if name == wanted else name} {n}" for n, name in read)
        rows.append(f"  {wanted:12} {sum(n for n, _ in read):4}  {cells}")
    return "\n".join(rows)


# Texts that the project has, measured whether or not a folder of real ones is given.
OWN = (
    ("copies planted among the articles of the sample archive", HERE.parent / "articles", "score_copies"),
    ("what gets into the body on 200 made pages, as flat text", HERE.parent / "tests", "score_layouts"),
)

# Real texts, where a folder of them is given: title, name of the folder, module that measures.
REAL = (
    ("people of 24 Wikinews articles (GUM corpus)", "gum-news", "score_people"),
    ("dates of 24 Wikinews articles (GUM corpus)", "gum-news", "score_dates"),
    ("bodies of 130 saved pages (readability test pages)", "readability-pages", "score_cleaning"),
    ("copies planted among 130 saved pages (readability test pages)", "readability-pages", "score_copies"),
)


def real_texts(data: Path) -> dict[str, dict[str, float | str]]:
    """The figures on real texts under a folder; empty where they are not there."""
    return {title: _measured_by(module, data / name) for title, name, module in REAL if (data / name).is_dir()}


def _measured_by(module: str, folder: Path) -> dict[str, float | str]:
    """What a module of tests/ measures on a folder of texts."""
    with redirect_stdout(io.StringIO()), redirect_stderr(io.StringIO()):
        found = import_module(f"tests.{module}").main(folder)
    return {
        key: round(value, 3) if isinstance(value, float) else value
        for key, value in found.items()
        if isinstance(value, int | float | str)
    }


def main() -> int:
    """Measure, print, write; the exit status is 1 where a figure fell below its floor.

    The first argument is a folder with real texts. Without it their last figures stay in the file.
    """
    before = json.loads(SCORES.read_text(encoding="utf-8")) if SCORES.is_file() else {}
    real = real_texts(Path(sys.argv[1])) if len(sys.argv) > 1 else before.get("real texts", {})
    own = {title: _measured_by(module, folder) for title, folder, module in OWN}
    for title, found in (real | own).items():
        print(f"\n{title}")
        print("\n".join(f"{key:54} {value:6.3f}" for key, value in found.items() if isinstance(value, int | float)))
        print("\n".join(f"{key:54} {value}" for key, value in found.items() if isinstance(value, str)))
    sets = measured()
    scores = {name: figures(one.tallies) for name, one in sets.items()}
    rules = rules_of(sets)
    for name, words in about(sets).items():
        print(f"\n{name}: {words}\n{table(scores[name])}\n\n{rule_table(rules[name])}")
        if sets[name].types:
            print(f"\n{type_table(sets[name].types)}")
    _write(SCORES, {"real texts": real, "own texts": own, "texts": about(sets), **scores})
    _write(RULES, rules)
    fallen = below_floors(scores)
    for words in fallen:
        print(f"below its floor: {words}", file=sys.stderr)
    return 1 if fallen else 0


def _write(path: Path, value: object) -> None:
    path.write_text(json.dumps(value, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def below_floors(scores: dict[str, dict[str, Figures]]) -> list[str]:
    """Every figure that is worse than benchmarks/floors.json allows: lower, or a `rate` that is higher."""
    floors = json.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.is_file() else {}
    return [
        f"{name}, {measure_name}, {what}: {got} {'>' if what == 'rate' else '<'} {floor}"
        for name, measures in floors.items()
        for measure_name, wanted in measures.items()
        for what, floor in wanted.items()
        if name in scores
        and (got := float(scores[name][measure_name][what])) != floor
        and (got > floor) == (what == "rate")
    ]


if __name__ == "__main__":
    sys.exit(main())

"""Accuracy against annotated texts: prints tables, writes benchmarks/scores.json, holds the floors."""

from __future__ import annotations

import io
import json
import math
import sys
from contextlib import redirect_stderr, redirect_stdout
from importlib import import_module
from pathlib import Path

from benchmarks import gold
from benchmarks.gold import Tally

HERE = Path(__file__).parent
GOLD = HERE.parent / "tests" / "gold"
SCORES, FLOORS = HERE / "scores.json", HERE / "floors.json"
HALVES = {
    "judging": "written and annotated for this project from tests/gold/README.md alone, never used for tuning",
    "development": "written and annotated for this project from the same guideline; its errors are read one by one",
}


def interval(right: int, total: int) -> tuple[float, float]:
    """Wilson's 95 % interval of a share.

    >>> tuple(round(bound, 2) for bound in interval(9, 10))
    (0.6, 0.98)
    """
    if not total:
        return 0.0, 1.0
    z, share = 1.96, right / total
    middle = (share + z * z / (2 * total)) / (1 + z * z / total)
    half = z * math.sqrt(share * (1 - share) / total + z * z / (4 * total * total)) / (1 + z * z / total)
    return middle - half, middle + half


def figures(tallies: dict[str, Tally]) -> dict[str, dict[str, float | int]]:
    """Precision, recall and F1 of every measure, with what they were counted from."""
    made: dict[str, dict[str, float | int]] = {}
    for name, tally in tallies.items():
        precision = tally.right / tally.found if tally.found else 1.0
        recall = tally.right / tally.gold if tally.gold else 1.0
        both = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
        made[name] = {
            "precision": round(precision, 3), "recall": round(recall, 3), "f1": round(both, 3),
            "right": tally.right, "found": tally.found, "gold": tally.gold,
        }  # fmt: skip
    return made


def table(scores: dict[str, dict[str, float | int]]) -> str:
    """The figures as a table for a person."""
    rows = [
        f"{'measure':32} {'P':>6} {'95 %':>12} {'R':>6} {'95 %':>12} {'F1':>6} {'right':>6} {'found':>6} {'gold':>6}"
    ]
    for name, one in scores.items():
        right, found, total = int(one["right"]), int(one["found"]), int(one["gold"])
        low, high = interval(right, found)
        low_r, high_r = interval(right, total)
        rows.append(
            f"{name:32} {one['precision']:6.3f} {low:5.2f}–{high:5.2f} {one['recall']:6.3f} {low_r:5.2f}–{high_r:5.2f} "
            f"{one['f1']:6.3f} {right:6} {found:6} {total:6}"
        )
    return "\n".join(rows)


# Real texts, where a folder of them is given: title, name of the folder, module that measures.
REAL = (
    ("people of 24 Wikinews articles (GUM corpus)", "gum-news", "score_people"),
    ("dates of 24 Wikinews articles (GUM corpus)", "gum-news", "score_dates"),
    ("bodies of 130 saved pages (readability test pages)", "readability-pages", "score_cleaning"),
)


def real_texts(data: Path) -> dict[str, dict[str, float]]:
    """The figures on real texts under a folder; empty where they are not there."""
    made: dict[str, dict[str, float]] = {}
    for title, name, module in REAL:
        if (data / name).is_dir():
            with redirect_stdout(io.StringIO()), redirect_stderr(io.StringIO()):
                found = import_module(f"tests.{module}").main(data / name)
            made[title] = {key: round(value, 3) for key, value in found.items() if isinstance(value, int | float)}
    return made


def main() -> int:
    """Measure, print, write; the exit status is 1 where a figure fell below its floor.

    The first argument is a folder with real texts. Without it their last figures stay in the file.
    """
    before = json.loads(SCORES.read_text(encoding="utf-8")) if SCORES.is_file() else {}
    real = real_texts(Path(sys.argv[1])) if len(sys.argv) > 1 else before.get("real texts", {})
    for title, found in real.items():
        print(f"\n{title}")
        print("\n".join(f"{name:32} {value:6.3f}" for name, value in found.items()))
    halves = {half: figures(gold.measure(GOLD / half)) for half in HALVES}
    for half, scores in halves.items():
        print(f"\n{half}: {HALVES[half]}\n{table(scores)}")
    written = json.dumps({"real texts": real, "texts": HALVES, **halves}, indent=1)
    SCORES.write_text(written + "\n", encoding="utf-8")
    fallen = below_floors(halves)
    for words in fallen:
        print(f"below its floor: {words}", file=sys.stderr)
    return 1 if fallen else 0


def below_floors(halves: dict[str, dict[str, dict[str, float | int]]]) -> list[str]:
    """Every figure that is lower than benchmarks/floors.json allows."""
    floors = json.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.is_file() else {}
    return [
        f"{half}, {name}, {what}: {halves[half][name][what]} < {floor}"
        for half, measures in floors.items()
        for name, wanted in measures.items()
        for what, floor in wanted.items()
        if half in halves and halves[half][name][what] < floor
    ]


if __name__ == "__main__":
    sys.exit(main())

"""SECURITY.md and the README promise nothing that no test holds."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
TEXT = (ROOT / "SECURITY.md").read_text(encoding="utf-8")
README = (ROOT / "README.md").read_text(encoding="utf-8")
PROMISES = (ROOT / "docs" / "promises.md").read_text(encoding="utf-8")
NAMED = sorted(set(re.findall(r"`(test_\w+\.py)(?:::(test_\w+))?`", TEXT + PROMISES)))


@pytest.mark.parametrize("file,name", NAMED)
def test_the_named_test_is_there(file: str, name: str) -> None:
    text = (ROOT / "tests" / file).read_text(encoding="utf-8")
    assert not name or f"def {name}(" in text


def test_every_promise_names_a_test() -> None:
    promised = TEXT.split("## What is promised")[1].split("\n## ")[0]
    rows = [line for line in promised.splitlines() if line.startswith("|")][2:]
    assert len(rows) >= 15
    assert [row for row in rows if "`test_" not in row] == []


def test_each_promise_stands_in_the_readme_and_names_a_test() -> None:
    rows = [[cell.strip() for cell in line.split(" | ")] for line in PROMISES.splitlines() if line.startswith("| ")][1:]
    told = " ".join(README.split())
    assert len(rows) >= 25
    assert [said for said, _ in rows if said.strip("| ") not in told] == []
    assert [said for said, tests in rows if "`test_" not in tests] == []


def test_what_the_readme_says_that_you_get_is_promised() -> None:
    listed = re.findall(r"^\* (\*\*[^*]+\*\*)", README.split("## What you get")[1].split("\n## ")[0], re.MULTILINE)
    assert len(listed) >= 5 and [said for said in listed if said not in PROMISES] == []
    assert "](docs/promises.md)" in README


def test_it_names_what_is_there() -> None:
    assert [name for name in re.findall(r"`(?:plugins/)?(\w+\.py)`", TEXT) if not name.startswith("test_")
            and not (ROOT / "plugins" / name).exists()] == []  # fmt: skip
    assert "](SECURITY.md)" in (ROOT / "README.md").read_text(encoding="utf-8")

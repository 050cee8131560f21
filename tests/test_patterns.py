"""No pattern takes more than linear time, whatever it is given; nor does the reading of a page made of any one thing."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from functools import cache, partial

import pytest

from ingest.model import Page
from ingest.pipeline import read
from ingest.readers import Piece, pages_of
from ingest.sentences import LONGEST
from tests.hostile_strings import UNITS, grows_by, hazards, repeated, taken, units_of
from tests.make_bad import NEWS
from tests.warm_builds import ROOT

# Writes down every pattern that the program compiles while it is imported and reads a page, with its module.
_COMPILED = """
import json, re, sys
from pathlib import Path
found, compiled = {}, re._compile
def keep(pattern, flags):
    made = compiled(pattern, flags)
    frame = sys._getframe(1)
    while frame.f_code.co_filename.endswith("re/__init__.py"):
        frame = frame.f_back
    if isinstance(pattern, str) and "/ingest/" in frame.f_code.co_filename:
        found.setdefault((pattern, made.flags & ~re.DEBUG), frame.f_code.co_filename.rpartition("/ingest/")[2])
    return made
re._compile = keep
from ingest import cli, engines
for one in sorted(Path("articles/2014").glob("*.txt"))[:1]:
    list(engines.read_input(one, one.name))
json.dump([(*key, where) for key, where in sorted(found.items())], sys.stdout)
"""


@cache
def patterns() -> dict[str, re.Pattern[str]]:
    """The patterns of the program, the lexicon's among them, by module and number."""
    done = subprocess.run([sys.executable, "-c", _COMPILED], cwd=ROOT, capture_output=True, text=True, check=True)
    return {
        f"{where} {n}": re.compile(text, flags) for n, (text, flags, where) in enumerate(json.loads(done.stdout), 1)
    }


def test_no_repetition_repeats_a_repetition_that_can_split_its_text_in_many_ways() -> None:
    assert len(patterns()) > 400
    assert {name: found for name, pattern in patterns().items() if (found := hazards(pattern))} == {}


@pytest.mark.parametrize(
    ("pattern", "found"),
    [
        (r"(?:a+)+b", True), (r"(?:\w+\s*)+:", True), (r"\d*\d*x", True), (r"\w+[\w-]+:", True),
        (r"(?:a+,)+b", False), (r"\w+\s+\w+", False), (r"(?:\w+\s+)*x", False), (r"(?:\w+\s*)?x", False),
        (r"(?>\w+\s*)+x", False), (r"(?:\w++\s*)*+x", False), (r"a{1,3}a{1,3}", False),
    ],
)  # fmt: skip
def test_the_screen_knows_what_backtracks(pattern: str, found: bool) -> None:
    assert bool(hazards(re.compile(pattern))) is found


def reads(unit: str, length: int) -> None:
    """Read a page of news with so many characters of the unit in it, as a paragraph and as the end of one."""
    first, *rest = NEWS.splitlines()
    text = "\n".join([first, repeated(unit, length), *rest, f"{rest[0]} {repeated(unit, length)}"])
    for page in pages_of(Piece("page.txt", text.encode())):
        if isinstance(page, Page):
            read(page)


LONG = 2 * LONGEST  # characters, twice: longer than what is looked at as one sentence
WORTH = 0.05  # seconds: a page that is read sooner harms nobody
LINEAR = 3.0  # times as long at twice the length: a linear reading takes twice as long, a quadratic one four times


@pytest.mark.faults
def test_no_pattern_makes_reading_superlinear() -> None:
    """Pages full of each pattern's own words, and of what it repeats."""
    slow = {}
    units = sorted({unit for pattern in patterns().values() for unit in units_of(pattern)})
    for unit in units:
        if taken(partial(reads, unit), 2 * LONG) > WORTH and (ratio := grows_by(partial(reads, unit), LONG)) > LINEAR:
            slow[unit] = ratio
    assert len(units) > 1_000
    assert slow == {}


@pytest.mark.faults
@pytest.mark.parametrize("unit", UNITS)
def test_a_page_of_one_thing_is_read_in_linear_time(unit: str) -> None:
    assert grows_by(partial(reads, unit), 10_000) < LINEAR

"""The locked set of packages: complete, inside the ranges, each with its hashes, free, and named without a host."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.licences import PAGE, is_free, locked

ROOT = Path(__file__).parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
TEXT = (ROOT / "requirements.lock").read_text(encoding="utf-8")
LISTED = dict(re.findall(r"^\| `([\w.-]+)` \| (.+) \|$", PAGE.read_text(encoding="utf-8"), re.M))


@pytest.mark.parametrize("wanted", [*PROJECT["project"]["dependencies"], *PROJECT["build-system"]["requires"]])
def test_each_dependency_is_locked_inside_its_range(wanted: str) -> None:
    asked = Requirement(wanted)
    versions = locked().get(canonicalize_name(asked.name), [])
    assert versions and all(asked.specifier.contains(version) for version in versions), "run: make lock"


def test_every_package_is_held_to_its_hashes() -> None:
    entries = re.split(r"\n(?=\S)", TEXT.strip())
    pins = [entry for entry in entries if not entry.startswith("#")]
    assert len(pins) > 40
    for entry in pins:
        assert re.match(r"[\w.-]+==[\w.+!-]+( ; [^\\]+)? \\\n", entry), entry[:80]
        assert re.search(r"--hash=sha256:[0-9a-f]{64}", entry), entry[:80]


def test_the_lock_names_no_host() -> None:
    assert not re.search(r"://|index-url|find-links|trusted-host|@ ", TEXT)


def test_what_serves_is_small() -> None:
    """Nothing of the tests, of the optional extras, and not `rich`, by which Datasette's error pages take a second."""
    extras = {
        Requirement(one).name.lower() for group in PROJECT["project"]["optional-dependencies"].values() for one in group
    }
    assert not ({"rich", "apsw", "pandas", "pytest"} | extras) & set(locked())


def test_every_locked_package_is_listed_with_a_free_licence() -> None:
    assert sorted(LISTED) == sorted(locked()), "run: make lock"
    assert [f"{name}: {licence}" for name, licence in LISTED.items() if not is_free(licence)] == []

"""The locked packages on other Pythons: they install by their hashes, and the same pages give the same bytes."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.scenes import digest
from tests.test_determinism import Where, built
from tests.warm_builds import ROOT

OTHERS = ("3.11", "3.12", "3.13", "3.14")

pytestmark = pytest.mark.pythons


def python_of(version: str) -> str | None:
    """A Python of that version that runs: where pyenv keeps them, or on the path."""
    kept = map(str, sorted(Path.home().glob(f".pyenv/versions/{version}.*/bin/python3")))
    found = (*kept, shutil.which(f"python{version}"))
    return next(
        (one for one in found if one and subprocess.run([one, "-V"], capture_output=True).returncode == 0), None
    )


@pytest.fixture(scope="module")
def here(tmp_path_factory: pytest.TempPathFactory) -> str:
    return built(ROOT / "articles", tmp_path_factory.mktemp("here"), Where())


@pytest.mark.parametrize("version", OTHERS)
def test_another_python_gives_the_same_bytes(version: str, here: str, tmp_path: Path) -> None:
    python = python_of(version)
    if python is None:
        pytest.skip(f"there is no Python {version} here")
    pip = [str(tmp_path / "venv" / "bin" / "python"), "-m", "pip", "install", "-qq", "--disable-pip-version-check"]
    for line in (
        [python, "-m", "venv", str(tmp_path / "venv")],
        [*pip, "--only-binary", ":all:", "--require-hashes", "-r", str(ROOT / "requirements.lock")],
    ):
        subprocess.run(line, check=True, env={**os.environ, "PYTHONPATH": ""})
    shutil.copytree(ROOT / "articles", tmp_path / "folder" / "pages")
    line = [pip[0], "-m", "ingest.cli", "build", str(tmp_path / "news.db"), "pages", "--workers", "1"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"}
    done = subprocess.run(line, cwd=tmp_path / "folder", env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert digest(tmp_path / "news.db") == here

"""What a newcomer's machine lacks is said with the package that brings it."""

from __future__ import annotations

import runpy
import sqlite3
import sys
from collections import namedtuple
from pathlib import Path
from typing import Any

import pytest

CHECK = Path(__file__).parent.parent / "ingest" / "setup_check.py"


def problems() -> list[str]:
    found: Any = runpy.run_path(str(CHECK))["problems"]
    return list(found())


def test_this_machine_lacks_nothing() -> None:
    assert problems() == []


@pytest.mark.parametrize("version", [(3, 10), (3, 14), (2, 7)])
def test_another_python(monkeypatch: pytest.MonkeyPatch, version: tuple[int, int]) -> None:
    info = namedtuple("info", "major minor micro")
    monkeypatch.setattr(sys, "version_info", info(*version, 0))
    (said,) = problems()
    assert f"this is {version[0]}.{version[1]}" in said and "PYTHON=python3.12" in said


def test_an_old_sqlite(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sqlite3, "sqlite_version_info", (3, 31, 1))
    assert any("SQLite 3.37 or newer is needed" in said and "libsqlite3-0" in said for said in problems())


def test_windows(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "fcntl", None)
    (said,) = problems()
    assert "inside WSL" in said


def test_no_venv(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "venv", None)
    assert any("python3-venv" in said for said in problems())


def test_no_full_text(monkeypatch: pytest.MonkeyPatch) -> None:
    class Without:
        def execute(self, _: str) -> None:
            raise sqlite3.OperationalError("no such module: fts5")

    monkeypatch.setattr(sqlite3, "connect", lambda _: Without())
    assert any("FTS5" in said and "libsqlite3-0" in said for said in problems())

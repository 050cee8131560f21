"""Builds killed at random: always the old archive or the new one, whole, and the next run reaches the same bytes."""

from __future__ import annotations

import hashlib
import random
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from ingest import store

ROOT = Path(__file__).parent.parent
pytestmark = pytest.mark.faults
KILLS = 100


def build(db: Path, folder: Path) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "ingest.cli", "build", str(db), str(folder), "--workers", "1"]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def test_killed_at_random(tmp_path: Path) -> None:
    pages = sorted((ROOT / "articles" / "2016").glob("*.txt"))
    old_folder, folder = tmp_path / "old", tmp_path / "new"
    for target, chosen in ((old_folder, pages[:3]), (folder, pages)):
        target.mkdir()
        for page in chosen:
            shutil.copy(page, target)
    old, new, db = tmp_path / "old.db", tmp_path / "new.db", tmp_path / "work" / "news.db"
    db.parent.mkdir()
    assert build(old, old_folder).wait() == 0
    begun = time.monotonic()
    assert build(new, folder).wait() == 0
    length = time.monotonic() - begun
    dice = random.Random(7)
    for n in range(KILLS):
        shutil.copy(old, db)
        if n % 3 == 0:
            db.with_name("news.db.readings").unlink(missing_ok=True)
        process = build(db, folder)
        time.sleep(dice.uniform(0, length))
        process.kill()
        process.wait()
        assert digest(db) in (digest(old), digest(new)), f"kill {n}"
        assert list(store.problems_in(db)) == []
    assert build(db, folder).wait() == 0
    assert digest(db) == digest(new)
    left = {one.name for one in db.parent.iterdir() if not one.name.startswith("news.db")} - {".news.db.lock"}
    assert left == set()

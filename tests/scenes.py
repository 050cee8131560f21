"""An archive that is built anew, and what must be true of its folder whatever happened to that build."""

from __future__ import annotations

import hashlib
import shutil
import sqlite3
from dataclasses import dataclass
from pathlib import Path

from ingest import store
from tests.broken_disks import TRACE, Call, calls_in
from tests.failing_calls import Fault
from tests.warm_builds import KILLED, ROOT, Builder, Ended

DB = "news.db"
READINGS = "news.db.readings"


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def pages(count: int) -> list[Path]:
    """The first flat pages of the sample archive."""
    return sorted((ROOT / "articles").glob("*/*.txt"))[:count]


@dataclass(frozen=True, slots=True)
class Scene:
    """A folder of its own, in which an archive of a few pages waits for the command that makes it one of many.

    The command is `build`, of all pages, or `add`, of those that are new; both give the same bytes.
    """

    builder: Builder
    folder: Path  # in which the archive is written
    line: tuple[str, ...]
    old: Path  # folder with the archive before, and its readings
    new: str  # digest of the archive that is asked for
    was: str  # of the archive before
    patches: tuple[str, ...] = ()

    def begin(self, *, readings: bool = True) -> None:
        """The folder as it was before; without readings, every page is read anew."""
        shutil.rmtree(self.folder, ignore_errors=True)
        self.folder.mkdir()
        self.furnish(readings=readings)

    def furnish(self, *, readings: bool = True) -> None:
        """The archive as it was before, into the folder that is there."""
        shutil.copy(self.old / DB, self.folder)
        if readings:
            shutil.copy(self.old / READINGS, self.folder)

    def run(
        self,
        strace: tuple[str, ...] = (),
        fault: Fault | None = None,
        kill_after: float | None = None,
        file_size: int | None = None,
        memory: int | None = None,
    ) -> Ended:
        return self.builder.run(self.folder, *self.line, strace=strace, fault=fault, kill_after=kill_after,
                                file_size=file_size, memory=memory, patches=self.patches)  # fmt: skip

    def traced(self, trace: Path, *options: str) -> list[Call]:
        """All calls of an undisturbed run."""
        ended = self.run(("-f", "-e", TRACE, "-o", str(trace), *options))
        assert ended.status == 0, ended.err
        return calls_in(trace)

    def holds(self, what: str) -> bool:
        """Whether the archive is the new one; otherwise it must be the old one, whole."""
        found = digest(self.folder / DB)
        assert found in (self.was, self.new), f"{what}: neither the old archive nor the new one"
        return found == self.new

    def ended_well(self, ended: Ended, what: str, again: bool = True) -> None:
        """All that must be true after a run that was disturbed, whatever disturbed it; `again` runs it once more."""
        self.holds(what)
        said = f"{what}: {ended.status} {ended.err[-600:]}"
        if ended.status != KILLED:
            assert ended.status in (0, 2), said
            assert "Traceback" not in ended.err, said
            assert ended.status == 0 or "Error: " in ended.err, said
        if again or (ended.status != KILLED and {path.name for path in self.folder.iterdir()} != {DB, READINGS}):
            self.recovers(what)

    def recovers(self, what: str) -> None:
        """The next run gives the reference bytes, and leaves nothing but the archive and its readings."""
        again = self.run()
        assert again.status == 0, f"{what}, then the next run: {again.status} {again.err[-600:]}"
        assert digest(self.folder / DB) == self.new, f"{what}, then the next run: other bytes"
        assert {path.name for path in self.folder.iterdir()} == {DB, READINGS}, what
        assert integrity(self.folder / READINGS) == "ok", what


def integrity(path: Path) -> str:
    db = sqlite3.connect(path)
    try:
        return str(db.execute("pragma integrity_check").fetchone()[0])
    finally:
        db.close()


def scenes(builder: Builder, place: Path, before: list[Path], after: list[Path]) -> dict[str, Scene]:
    """The two commands, `build` and `add`, from an archive of the pages `before` to one of `after`, which has them.

    `after` was given to the builder as the folder `place`/pages.
    """
    old, fresh = place / "old", place / "added"
    for folder, chosen in ((place / "few", before), (fresh, [page for page in after if page not in before])):
        folder.mkdir()
        for page in chosen:
            shutil.copy(page, folder)
    made: dict[str, str] = {}
    for folder, line in (
        (old, ("build", DB, str(place / "few"))),
        (place / "reference", ("build", DB, str(place / "pages"))),
    ):
        folder.mkdir()
        ended = builder.run(folder, *line, "--workers", "1")
        assert ended.status == 0, ended.err
        assert list(store.problems_in(folder / DB)) == []
        made[folder.name] = digest(folder / DB)
    work = {name: place / name for name in ("build", "add")}
    lines = {
        "build": ("build", DB, str(place / "pages"), "--workers", "1"),
        "add": ("add", DB, str(fresh), "--workers", "1"),
    }
    return {
        name: Scene(builder, work[name], lines[name], old, made["reference"], made["old"]) for name in ("build", "add")
    }


def folder_of_pages(place: Path, chosen: list[Path]) -> Path:
    """The pages in the folder `place`/pages, for the builder to read before all else."""
    folder = place / "pages"
    folder.mkdir(parents=True)
    for page in chosen:
        shutil.copy(page, folder)
    return folder

"""Which pages have to be read: what a run remembers of its inputs, and how little of it in memory."""

from __future__ import annotations

import gc
import inspect
import os
import sys
import tracemalloc
import zipfile
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest

from ingest import engines, readers
from ingest.cli.inputs import find
from ingest.cli.living import inputs_digest
from ingest.engines import Read, Said, Unit
from ingest.intake import take
from ingest.model import Refusal
from ingest.readers import SIDECARS
from ingest.readings import Input, Readings, encode
from ingest.rows import tables_of

PAGE = Path(__file__).parent.parent / "articles" / "2014" / "carter-nominated-pentagon.txt"


def refuse(units: Iterable[Unit], said: Said, done: object) -> Iterator[Read]:
    """An engine that refuses everything."""
    for unit in units:
        yield [(unit.key, [encode(Refusal(unit.source, "empty", "Nothing.", retryable=False))])]


def taken(kept: Readings, folder: Path) -> None:
    take(kept, find((folder,), None), Said(), refuse, lambda *_: lambda *_: None)


def pages(folder: Path, count: int) -> Path:
    folder.mkdir()
    for n in range(count):
        (folder / f"page-{n:06}.txt").write_text(f"{n}\n")
    return folder


def test_memory_does_not_grow_with_the_number_of_files(tmp_path: Path) -> None:
    """What a run holds of its inputs at its end; at first it was 850 bytes a file."""
    grown = []
    for count in (500, 3_500):
        folder = pages(tmp_path / str(count), count)
        with Readings(tmp_path / f"{count}.db") as kept:
            gc.collect()
            tracemalloc.start()
            taken(kept, folder)
            kept.chosen.choose("given")
            assert (kept.refused(), inputs_digest(kept) != "") == (count, True)
            gc.collect()
            grown.append(tracemalloc.get_traced_memory()[0])
            tracemalloc.stop()
    assert grown[1] - grown[0] < 3_000 * 10


def test_the_rows_that_are_kept_are_those_of_the_reading(tmp_path: Path) -> None:
    (reading,) = engines.read_input(PAGE, PAGE.name)
    found = encode(reading)
    with Readings(tmp_path / "news.db") as kept:
        kept.keep([("key", [found])])
        tables = tables_of(kept.reading("key\n1"))
        assert kept.tables("key\n1", None) == tables and {"articles", "mentions", "statements"} < tables.keys()
        kept.keep_relabelled([("key\n1", "digest", found.made)])
        assert kept.has_relabelled("key\n1", "digest") and kept.tables("key\n1", "digest") == tables


def test_of_an_archive_no_page_counts_as_done_before_it_is_read(tmp_path: Path) -> None:
    """The bar went by what was taken out of the file: of a small one it stood at 98 % before the first page was read."""
    folder, waits, ahead, sizes = tmp_path / "pages.zip", [0], [0], list[int]()
    with zipfile.ZipFile(folder, "w") as archive:
        for n in range(20):
            archive.writestr(f"{n}.txt", f"Envoys met in Vienna, hall {n}, on Monday.\n" * 50)

    def note(units: Iterable[Unit], said: Said, done: object) -> Iterator[Read]:
        listed = list(units)
        sizes.extend(unit.size for unit in listed)
        yield from refuse(listed, said, done)

    def begun(count: int, files: bool) -> Callable[[int, int], None]:
        waits[0] = count
        return lambda size, pages: ahead.append(size)

    with Readings(tmp_path / "news.db") as kept:
        take(kept, find((folder,), None), Said(), note, begun)
    assert len(sizes) == 20 and 0.9 * waits[0] < sum(sizes) <= waits[0] - sum(ahead)


def test_folders_may_nest_deeper_than_python_calls(tmp_path: Path) -> None:
    page = tmp_path.joinpath(*"abc" * 60, "page.txt")
    page.parent.mkdir(parents=True)
    page.write_text("Talks began.")
    allowed = sys.getrecursionlimit()
    sys.setrecursionlimit(len(inspect.stack()) + 100)
    try:
        (found,) = readers.files([tmp_path])
    finally:
        sys.setrecursionlimit(allowed)
    assert isinstance(found, readers.Found) and found.source == page.relative_to(tmp_path).as_posix()


@pytest.mark.skipif(os.uname().sysname != "Linux", reason="other systems do not allow such names")
def test_a_name_that_is_no_utf_8_is_refused_and_the_rest_goes_on(tmp_path: Path) -> None:
    folder = pages(tmp_path / "pages", 2)
    (folder / os.fsdecode(b"b\xff.txt")).write_text("x")
    with Readings(tmp_path / "news.db") as kept:
        taken(kept, folder)
        kept.chosen.choose("given")
        found = {one.source: one.reason for one in kept.refusals()}
    assert found == {"page-000000.txt": "empty", "page-000001.txt": "empty", "b\\udcff.txt": "unreadable"}


@pytest.mark.parametrize(
    ("before", "given", "left"),
    [
        (["a.txt", "b.txt"], ["b.txt", "c.txt"], ["a.txt", "b.txt", "c.txt"]),
        (["a.yml"], ["a.txt"], ["a.txt"]),
        (["a.yml"], ["a"], ["a"]),
        (["a.txt.yaml"], ["a.txt"], ["a.txt"]),
        (["a.YML"], ["a.html"], ["a.html"]),
        (["a.yml"], ["a.b.txt", "ab.txt", "b/a.txt"], ["a.b.txt", "a.yml", "ab.txt", "b/a.txt"]),
        (["a.yml", "a.txt"], ["c.txt"], ["a.txt", "a.yml", "c.txt"]),
    ],
)
def test_what_stays_of_a_living_archive(before: list[str], given: list[str], left: list[str], tmp_path: Path) -> None:
    """Inputs that are not given anew, without the sidecars of pages that are."""
    with Readings(tmp_path / "news.db") as kept:
        kept.chosen.give(Input("/r", source, "old") for source in before)
        kept.settle({})
    with Readings(tmp_path / "news.db") as kept:
        kept.chosen.give([*(Input("/r", source, "new") for source in given), Input("/other", "a.yml", "new")])
        kept.chosen.keep("input", SIDECARS)
        found = kept.db.execute("select source, key from given where root = '/r' order by source").fetchall()
    assert found == [(source, "new" if source in given else "old") for source in left]


@pytest.mark.parametrize(
    ("given", "same"),
    [
        ([("a", "1"), ("b", "2")], True),
        ([("b", "2"), ("a", "1")], True),
        ([("a", "1")], False),
        ([("a", "1"), ("b", "3")], False),
        ([("a", "1"), ("b", "2"), ("c", "3")], False),
    ],
)
def test_whether_the_inputs_are_those_of_the_archive(given: list[tuple[str, str]], same: bool, tmp_path: Path) -> None:
    with Readings(tmp_path / "news.db") as kept:
        kept.chosen.give(Input("/r", source, key) for source, key in (("a", "1"), ("b", "2")))
        kept.settle({})
    with Readings(tmp_path / "news.db") as kept:
        kept.chosen.give(Input("/r", source, key) for source, key in given)
        assert kept.chosen.is_what_was() is same
        kept.intend({})
        assert not kept.chosen.is_what_was(), "a run was stopped before its archive was in place, or after"


def test_an_input_that_is_given_twice_is_one(tmp_path: Path) -> None:
    folder = pages(tmp_path / "pages", 3)
    with Readings(tmp_path / "news.db") as kept:
        take(kept, find((folder, folder / ".." / "pages"), None), Said(), refuse, lambda *_: lambda *_: None)
        kept.chosen.choose("given")
        assert kept.refused() == 3
        kept.intend({})

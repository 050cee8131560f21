"""The list of the files in an archive."""

from __future__ import annotations

import gc
import io
import tarfile
import tracemalloc
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

import pytest

from ingest.readers import archives
from ingest.readers.listing import Listing

PATHS = ("b/c.txt", "a.txt", "b.txt", "a/b.txt", "a", "a-b.txt", "b/c/d.txt", "é.txt")


def listing(*paths: str) -> Listing:
    made = Listing()
    for n, path in enumerate(paths):
        made.add(path, b"%d" % n)
    return made


def test_paths_are_given_sorted_or_as_they_stand() -> None:
    assert list(listing(*PATHS).paths()) == sorted(PATHS)
    assert list(listing(*PATHS).paths(as_they_stand=True)) == list(PATHS)


@pytest.mark.parametrize("path", PATHS)
def test_a_file_is_known_by_its_whole_path(path: str) -> None:
    assert listing(*PATHS).known(path) == b"%d" % PATHS.index(path)
    assert listing(*(other for other in PATHS if other != path)).known(path) is None


def test_of_two_files_with_one_path_the_later_one_counts() -> None:
    twice = listing("a", "b", "a", "a.txt")
    assert (list(twice.paths()), list(twice.paths(as_they_stand=True))) == (["a", "a.txt", "b"], ["b", "a", "a.txt"])
    assert twice.known("a") == b"2"


@pytest.mark.parametrize(
    ("folder", "stem", "names"),
    [
        ("", "a", ["a", "a.txt"]),
        ("b", "c", ["c.txt"]),
        ("", "b", ["b.txt"]),
        ("a", "c", []),
        ("c", "a", []),
    ],
)
def test_what_stands_beside(folder: str, stem: str, names: list[str]) -> None:
    assert listing(*PATHS, "a.d/e.txt").beside(folder, stem) == names


def zipped(path: Path, count: int) -> None:
    with zipfile.ZipFile(path, "w") as file:
        for n in range(count):
            file.writestr(f"{n % 7}/page-{n:06}.txt", f"{n}\n")


def tarred(path: Path, count: int) -> None:
    with tarfile.open(path, "w") as file:
        for n in range(count):
            info = tarfile.TarInfo(f"{n % 7}/page-{n:06}.txt")
            info.size = len(data := f"{n}\n".encode())
            file.addfile(info, io.BytesIO(data))


@pytest.mark.parametrize(("pack", "listed"), [(zipped, archives._Zip), (tarred, archives._Tar)])
def test_a_file_in_an_archive_takes_little_memory(
    pack: Callable[[Path, int], None], listed: Callable[[BinaryIO], object], tmp_path: Path
) -> None:
    """At first it was 1,200 bytes of a zip, 760 of a tar."""
    held = []
    for count in (500, 3_500):
        pack(tmp_path / "pages", count)
        with (tmp_path / "pages").open("rb") as file:
            tracemalloc.start()
            files = listed(file)
            gc.collect()
            held.append(tracemalloc.get_traced_memory()[0])
            tracemalloc.stop()
            del files
    assert held[1] - held[0] < 3_000 * 150

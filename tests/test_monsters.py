"""Pages and archives that would take all memory or all time: stopped, refused with a reason, counted; the rest is read."""

from __future__ import annotations

import gzip
import io
import sqlite3
import tarfile
import zipfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from click.testing import CliRunner

from ingest.cli import main
from ingest.model import Refusal
from ingest.readers import apart, archives, compressed, pages_in
from tests.make_bad import NEWS

HONEST = "".join(f"<p>{line}</p>" for line in NEWS.splitlines())


@pytest.fixture
def monstrous(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The process that parses does what the page tells it to."""
    apart._stop()
    monkeypatch.setattr(apart, "MODULE", "tests.monstrous_markup")
    monkeypatch.setattr(apart, "SECONDS", 0.5)
    yield
    apart._stop()


TOLD = {
    "a-large.html": ("take two gigabytes", "too large"),
    "b-honest.html": ("", None),
    "c-long.html": ("take a minute", "timeout"),
    "d-honest.html": (" too", None),
    "e-grows.html": ("take all memory bit by bit", "too large"),
    "f-ends.html": ("end the process", "fault"),
    "g-killed.html": ("be killed by the system", "unreadable"),
    "h-honest.html": (" three", None),
}


@pytest.mark.parametrize("count", [4, pytest.param(8, marks=pytest.mark.faults)])
def test_a_page_that_would_take_two_gigabytes_or_a_minute_is_refused_and_the_rest_goes_on(
    monstrous: None, tmp_path: Path, count: int
) -> None:
    folder, db, told = tmp_path / "pages", tmp_path / "news.db", dict(list(TOLD.items())[:count])
    folder.mkdir()
    for name, (words, _) in told.items():
        (folder / name).write_text(f"<html><body><!-- {words} -->{HONEST}<p>Story {words}</p></body></html>")
    done = CliRunner().invoke(main, ["build", str(db), str(folder), "--workers", "1"])
    expected = {name: reason for name, (_, reason) in told.items() if reason}
    assert done.exit_code == 3, done.output
    assert done.output.startswith(f"{count} seen = {count - len(expected)} ingested + 0 unchanged + 0 duplicate + ")
    with closing(sqlite3.connect(db)) as archive:
        refused = dict(archive.execute("select source, reason from refusals"))
        again = {source for (source,) in archive.execute("select source from refusals where retryable")}
    assert refused == expected
    assert again == {"c-long.html", "g-killed.html"} & set(told)


def read(path: Path) -> list[str]:
    return [f"{one.reason}: {one.detail}" if isinstance(one, Refusal) else "read" for one in pages_in(path, path.name)]


def swollen(first: bytes, size: int) -> bytes:
    """A gzip file of so many bytes in one line."""
    made = io.BytesIO()
    with gzip.GzipFile(fileobj=made, mode="wb", mtime=0) as file:
        file.write(first + b"a" * size)
    return made.getvalue()


def test_a_header_of_a_tar_that_says_to_be_endless(tmp_path: Path) -> None:
    for kind in (tarfile.XHDTYPE, tarfile.GNUTYPE_LONGNAME):
        header = tarfile.TarInfo("x")
        header.type, header.size = kind, 5 * 2**20
        (tmp_path / "a.tar.gz").write_bytes(swollen(header.tobuf(tarfile.USTAR_FORMAT), header.size))
        assert read(tmp_path / "a.tar.gz") == ["damaged: The tar archive is cut off or damaged here."]


@pytest.mark.parametrize(
    "first",
    [b"WARC/1.0\r\nWARC-Type: response\r\nX: ",
     b"WARC/1.0\r\nWARC-Type: response\r\nContent-Type: application/http\r\nContent-Length: 9999999\r\n\r\nHTTP/1.1 200 OK\r\nX: ",
     b"WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Length: 0\r\n\r\n"],
    ids=["of a record", "of an answer", "between records"],
)  # fmt: skip
def test_a_line_of_a_crawl_that_never_ends(first: bytes, tmp_path: Path) -> None:
    (tmp_path / "a.warc.gz").write_bytes(swollen(first, 4 * 2**20))
    assert read(tmp_path / "a.warc.gz") == ["damaged: The WARC file cannot be read from here on."]


def test_archives_in_archives_that_swell(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each is small, and all together are not: the sum is bounded by the file that holds them."""
    monkeypatch.setattr(compressed, "ALLOWED", 200_000)
    monkeypatch.setattr(compressed, "RATIO", 20)
    data, name = NEWS.encode(), "a.txt"
    for _ in range(3):
        made = io.BytesIO()
        with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as file:
            for number in range(10):
                file.writestr(f"{number}-{name}", data)
        data, name = made.getvalue(), "x.zip"
    (tmp_path / "a.zip").write_bytes(data)
    *pages, last = read(tmp_path / "a.zip")
    assert 100 < len(pages) < 1000 and set(pages) == {"read"}
    assert last == "too large: What it holds is more than 20 times as large as it is."


def test_an_archive_of_too_many_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archives, "MOST", 20)
    with tarfile.open(tmp_path / "a.tar", "w") as tar, zipfile.ZipFile(tmp_path / "a.zip", "w") as zipped:
        for number in range(21):
            tar.addfile(tarfile.TarInfo(f"{number}.txt"))
            zipped.writestr(f"{number}.txt", b"")
    for name in ("a.tar", "a.zip"):
        assert read(tmp_path / name) == ["too large: The archive holds more than 20 files: part it."]


def test_a_compressed_tar_is_read_in_one_direction(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its files stand in no order, sidecars far from their pages: going back would mean to decompress it again."""
    with tarfile.open(tmp_path / "a.tar.gz", "w:gz") as tar:
        for number in (7, 3, 9, 1, 8):
            for name, text in ((f"{number}.txt", f"{NEWS}Number {number}.\n" + " \n" * 300_000), (f"{number}.yml", f"publisher: Paper {number}\n")):  # fmt: skip
                info = tarfile.TarInfo(name)
                info.size = len(text)
                tar.addfile(info, io.BytesIO(text.encode()))
    back: list[int] = []
    real = gzip._GzipReader._rewind  # type: ignore[attr-defined]

    def rewind(reader: gzip._GzipReader) -> None:  # type: ignore[name-defined]
        back.append(reader.tell())
        real(reader)

    monkeypatch.setattr(gzip._GzipReader, "_rewind", rewind)  # type: ignore[attr-defined]
    pages = list(pages_in(tmp_path / "a.tar.gz", "a.tar.gz"))
    assert [page.source for page in pages] == [f"a.tar.gz/{number}.txt" for number in (7, 3, 9, 1, 8)]
    assert len(back) <= 3

"""Inputs that are no news: each is refused with its reason, none stops a run or takes long."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import time
import zlib
from dataclasses import replace
from pathlib import Path

import pytest

from ingest import engines
from ingest.articles import article_of
from ingest.model import Article, Page, Refusal
from ingest.readers import REASONS, Piece, apart, inputs, pages_in
from ingest.readers.refusals import Refused
from tests.make_bad import BAD, FOLDER, NEWS, committed

SECONDS = 15  # a worker's ten seconds, and its start on a busy machine


def results_of(path: Path, source: str) -> list[Article | Refusal]:
    return [article_of(page) if isinstance(page, Page) else page for page in pages_in(path, source)]


def result_of(path: Path, source: str) -> Article | Refusal:
    (result,) = results_of(path, source)
    return result


def outcome(result: Article | Refusal) -> str:
    if isinstance(result, Refusal):
        return result.reason
    return "read" if result.extent == "full" else f"read, {result.extent}"


@pytest.mark.parametrize("name", BAD)
def test_what_becomes_of_each_input(name: str, tmp_path: Path) -> None:
    make, expected = BAD[name]
    path = tmp_path / name
    path.write_bytes(make())
    began = time.monotonic()
    results = results_of(path, f"2016/{name}")
    assert time.monotonic() - began < SECONDS
    assert " + ".join(map(outcome, results)) == expected, results
    for result in results:
        assert result.source.split("#")[0].startswith(f"2016/{name}")
        if isinstance(result, Article):
            assert "Kesselring" in result.body
        else:
            assert result.reason in REASONS and not result.retryable
            assert result.detail.endswith(".") and str(tmp_path) not in result.detail and "Error" not in result.detail


def test_there_are_enough_of_them() -> None:
    reasons = {one for _, expected in BAD.values() for one in expected.split(" + ")}
    assert len(BAD) >= 150
    never = {"unreadable", "symlink", "timeout", "fault", "several articles"}  # of files alone, or of bad luck
    assert set(REASONS) - never <= reasons


# Runs a command and writes down the peak memory of its largest process, in KiB. It is a process of its own, because a
# child counts what the process that forked it had, and a worker of the tests has much.
_MEASURED = """
import pathlib, resource, subprocess, sys
done = subprocess.run(sys.argv[2:])
pathlib.Path(sys.argv[1]).write_text(str(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss))
sys.exit(done.returncode)
"""


def test_one_run_over_all_of_them_counts_every_page_and_keeps_its_memory(tmp_path: Path) -> None:
    """The command itself, in one process and the one beside it that parses: 512 MB each at most."""
    folder = tmp_path / "bad"
    folder.mkdir()
    for name, (make, _) in BAD.items():
        (folder / name).write_bytes(make())
    line = [sys.executable, "-m", "ingest.cli", "build", str(tmp_path / "bad.db"), str(folder), "--workers", "1"]
    command = [sys.executable, "-c", _MEASURED, str(tmp_path / "memory"), *line]
    done = subprocess.run(command, capture_output=True, text=True, timeout=300, check=False)
    assert done.returncode == 3, done.stderr
    seen, *parts = map(int, re.findall(r"\d+", done.stdout.splitlines()[0]))
    assert seen == sum(parts) == sum(len(expected.split(" + ")) for _, expected in BAD.values())
    assert int((tmp_path / "memory").read_text()) < 512 * 1024


def test_the_committed_bad_inputs_are_those_that_the_script_makes() -> None:
    made = committed()
    assert sorted(made) == sorted(path.name for path in FOLDER.iterdir())
    assert [name for name, data in made.items() if (FOLDER / name).read_bytes() != data] == []


def test_western_letters_are_decoded_and_not_garbled(tmp_path: Path) -> None:
    path = tmp_path / "western.txt"
    path.write_bytes(BAD["western-1252.txt"][0]())
    result = result_of(path, "western.txt")
    assert isinstance(result, Article) and "Müller-Lefèvre" in result.body and "São Tomé" in result.body


def test_invisible_signs_are_dropped_once(tmp_path: Path) -> None:
    for name in ("bidi.txt", "markers.txt"):
        (tmp_path / name).write_bytes(BAD[name][0]())
        result = result_of(tmp_path / name, name)
        assert isinstance(result, Article) and result.body == "\n\n".join(NEWS.splitlines())


def test_a_page_that_takes_too_long_is_stopped_and_the_next_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = (
        b"<html><body>" + b"".join(b"<p>" + line.encode() + b"</p>" for line in NEWS.splitlines()) + b"</body></html>"
    )
    (tmp_path / "slow.html").write_bytes(page)
    monkeypatch.setattr(apart, "SECONDS", 1e-6)
    result = next(pages_in(tmp_path / "slow.html", "slow.html"))
    assert isinstance(result, Refusal) and (result.reason, result.retryable) == ("timeout", True)
    monkeypatch.undo()
    assert isinstance(next(pages_in(tmp_path / "slow.html", "slow.html")), Page)


def test_a_page_that_needs_too_much_memory_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    page = "<html><body>" + "<p>word</p>" * 90_000 + "</body></html>"
    apart._stop()
    monkeypatch.setattr(apart, "MEMORY", 200 * 2**20)
    with pytest.raises(Refused) as why:
        apart.content_of(page, "page")
    apart._stop()
    assert why.value.reason in {"too large", "timeout", "fault"}


def test_a_parser_that_dies_takes_its_page_alone(tmp_path: Path) -> None:
    process = apart._process()
    process.kill()
    process.wait()
    (tmp_path / "a.html").write_bytes(b"<html><body><p>" + NEWS.encode() + b"</p></body></html>")
    assert isinstance(next(pages_in(tmp_path / "a.html", "a.html")), Page)


class _Deadly:
    """Ends the process to which it is handed over."""

    def __reduce__(self) -> tuple[object, tuple[int]]:
        return os._exit, (9,)


def test_a_page_that_kills_its_worker_is_known_by_name_and_the_others_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engines, "_FEW", 2)
    monkeypatch.setattr(engines, "_BATCH", 4)
    made = [engines.Unit(f"k{n}", "", f"{n}.txt", Piece(f"{n}.txt", NEWS.encode())) for n in range(12)]
    made[5] = replace(made[5], what=_Deadly())  # type: ignore[arg-type]
    found = {key: pages for batch in engines.read_all(made, engines.Said(), 2) for key, pages in batch}
    assert sorted(found) == sorted(unit.key for unit in made)
    assert [key for key, pages in found.items() if pages[0].article is None] == ["k5"]
    refused = zlib.decompress(found["k5"][0].value)
    assert b"fault" in refused and b"5.txt" in refused


def test_a_missing_file_is_refused_and_may_be_tried_again(tmp_path: Path) -> None:
    result = next(pages_in(tmp_path / "gone.txt", "gone.txt"))
    assert isinstance(result, Refusal) and (result.reason, result.retryable) == ("unreadable", True)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_a_pipe_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    result = next(pages_in(tmp_path / "pipe.txt", "pipe.txt"))
    assert isinstance(result, Refusal) and result.reason == "unreadable"
    # beside, with a clock: a build that waits for the other end of the pipe waits for ever
    command = [sys.executable, "-c", "from ingest.cli import main; main()", "build", tmp_path / "news.db", tmp_path]
    run = subprocess.run(command, cwd=FOLDER.parent.parent, capture_output=True, text=True, timeout=120)
    assert "no regular file" in run.stdout + run.stderr


@pytest.mark.parametrize("packed", [False, True])
def test_what_a_browser_saved_beside_a_page_is_no_page(tmp_path: Path, packed: bool) -> None:
    folder = tmp_path / "saved"
    for name in ("talks.html", "talks_files/frame.html", "Gespräche.htm", "Gespräche-Dateien/1.js", "own_files/a.txt"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(NEWS)
    if packed:
        shutil.make_archive(str(folder), "zip", folder)
        sources = [page.source for page in pages_in(tmp_path / "saved.zip", "saved.zip")]
    else:
        sources = [one[1] for one in inputs([folder]) if not isinstance(one, Refusal)]
    assert [source.removeprefix("saved.zip/") for source in sources] == [
        "Gespräche.htm",
        "own_files/a.txt",
        "talks.html",
    ]


@pytest.mark.parametrize(
    ("name", "words"),
    [("letter.rtf", "RTF: save it as text"), ("sitemap.xml", "a sitemap"), ("subscriptions.opml", "a list of feeds"),
     ("office.docx", "save it as text"), ("python.json", "No reader knows this format; known are: html")],
)  # fmt: skip
def test_a_refusal_says_what_the_file_is_and_what_to_do(tmp_path: Path, name: str, words: str) -> None:
    (tmp_path / name).write_bytes(BAD[name][0]())
    refused = result_of(tmp_path / name, name)
    assert isinstance(refused, Refusal) and words in refused.detail


def test_links_are_followed_inside_the_folder_only(tmp_path: Path) -> None:
    folder, outside = tmp_path / "pages", tmp_path / "outside.txt"
    (folder / "2016").mkdir(parents=True)
    outside.write_text(NEWS)
    (folder / "2016" / "a.txt").write_text(NEWS)
    (folder / "good.txt").symlink_to(folder / "2016" / "a.txt")
    (folder / "out.txt").symlink_to(outside)
    (folder / "loop").symlink_to(folder)
    (folder / "self.txt").symlink_to(folder / "self.txt")
    (folder / "gone.txt").symlink_to(folder / "nothing.txt")
    found = list(inputs([folder]))
    assert [one[1] for one in found if not isinstance(one, Refusal)] == ["2016/a.txt", "good.txt"]
    assert [(one.source, one.reason) for one in found if isinstance(one, Refusal)] == [
        ("gone.txt", "symlink"),
        ("loop", "symlink"),
        ("out.txt", "symlink"),
        ("self.txt", "symlink"),
    ]

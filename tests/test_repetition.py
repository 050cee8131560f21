"""Furniture that only the other pages of a publisher show: learnt alike by a build, an add and in any order."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from ingest import engines, furniture
from ingest.articles import article_of
from ingest.cli import main
from ingest.model import Article, Page, Reading
from ingest.repetition import learnt_of, shown_by, without
from tests.scenes import digest

TOPICS = (
    ("Storm shuts ferry line", "Captain Okoro kept the boats in the harbour of Merridan on Monday as waves broke over the quay."),
    ("Budget passes first reading", "Parliament in Talvik voted for the budget of Finance Minister Ranta after a night of debate."),
    ("Museum shows lost painting", "Curator Delacroix hung the painting in the hall where it had been stolen thirty years before."),
    ("Farmers ask for rain aid", "Growers near Qalat asked Governor Haddad for help because the wells had been dry since March."),
    ("School opens with solar roof", "Headmistress Mbeki opened the school whose roof makes more power than its rooms can use."),
    ("Bridge closed for repairs", "Engineer Petrov closed the bridge because two of its bolts had cracked during the frost."),
    ("Hospital gets new wing", "Doctor Fernandes showed the new wing, which has forty beds and a room for the parents."),
    ("Choir wins prize abroad", "Conductor Lindgren brought the choir home from Bergen with the first prize of the festival."),
)  # fmt: skip
SECOND = "More is to be decided in the coming week, {} officials said, when the next meeting takes place."
NOTICE = "The newsroom of this paper works from the old customs house and is glad of letters from its readers."


def page(number: int, *more: str, title: str = "", lead: str = "", publisher: str = "Harbour Gazette") -> Page:
    topic = TOPICS[number % len(TOPICS)]
    lines = (title or topic[0], lead or topic[1], SECOND.format(number + 2), *more, f"© 2016 {publisher}")
    return Page(f"p{number}.txt", f"{number:064x}", "text", lines)


def read(pages: list[Page]) -> dict[str, Article]:
    found = [article_of(one) for one in pages]
    articles = [one for one in found if isinstance(one, Article)]
    assert len(articles) == len(pages)
    return {one.id + one.source: one for one in articles}


def bodies_of(pages: list[Page]) -> list[str]:
    """The bodies of some pages of one publisher, after each was read beside the others."""
    articles = read(pages)
    learnt = dict(learnt_of(sorted((key, shown_by(one, None)) for key, one in articles.items()), articles.__getitem__))
    return [without(one, learnt.get(key, ())).body for key, one in articles.items()]


@pytest.mark.parametrize(("count", "of", "learnt"), [(4, 8, True), (3, 8, False), (8, 8, True), (4, 4, True)])
def test_a_notice_on_many_pages_is_furniture(count: int, of: int, learnt: bool) -> None:
    bodies = bodies_of([page(number, *([NOTICE] if number < count else [])) for number in range(of)])
    assert any(NOTICE in body for body in bodies) is not learnt
    assert all(TOPICS[number][1] in body for number, body in enumerate(bodies))


def test_copies_of_one_text_are_no_furniture() -> None:
    copies = [page(number, NOTICE, title=TOPICS[0][0], lead=TOPICS[0][1]) for number in range(6)]
    assert all(NOTICE in body for body in bodies_of(copies))


def test_what_follow_ups_tell_again_is_no_furniture() -> None:
    told = "The ferry Astrid sank off Merridan in January with forty people on board, the worst loss for a century."
    leads = [
        "Divers reached the wreck of the Astrid on Monday and brought the bell of the ship to the surface.",
        "The owner of the Astrid said on Tuesday that the doors had been checked in the week before.",
        "A court let the captain of the Astrid go home until the trial, which is to begin in spring.",
        "Families threw flowers into the sea above the Astrid and read out the names of the lost.",
        "The ministry published a letter of the builders of the Astrid, who had warned of the doors.",
    ]
    pages = [
        page(number, told, lead=lead, title=f"Astrid: day {number} of the search") for number, lead in enumerate(leads)
    ]
    assert all(told in body for body in bodies_of(pages))


def test_a_body_of_nothing_else_stays() -> None:
    alone = Page("p9.txt", f"{9:064x}", "text", (NOTICE, "© 2016 Harbour Gazette"))
    assert NOTICE in bodies_of([*(page(number, NOTICE) for number in range(6)), alone])[-1]


def test_lines_say_why_they_are_furniture() -> None:
    articles = read([page(number, NOTICE) for number in range(8)])
    learnt = dict(learnt_of(sorted((key, shown_by(one, None)) for key, one in articles.items()), articles.__getitem__))
    key, article = next(iter(articles.items()))
    line = next(line for line in without(article, learnt[key]).lines if line.text == NOTICE)
    assert (line.label, line.reason) == (
        "other text", "It stands on 8 of 8 pages of this publisher, under different articles."
    )  # fmt: skip


def write(folder: Path, pages: Mapping[str, Page]) -> Path:
    folder.mkdir(exist_ok=True)
    for name, one in pages.items():
        (folder / name).write_text("\n".join(one.lines), encoding="utf-8")
    return folder


def rows(path: Path) -> list[tuple[str, ...]]:
    with closing(sqlite3.connect(path)) as db:
        found = db.execute("select source, title, lead, body from articles order by source").fetchall()
        return found + db.execute("select text, label, reason from furniture order by 1, 2, 3").fetchall()


def test_an_add_equals_a_rebuild(tmp_path: Path) -> None:
    pages = {f"p{number}.txt": page(number, NOTICE) for number in range(8)}
    first = write(tmp_path / "first", dict(list(pages.items())[:3]))
    second = write(tmp_path / "second", dict(list(pages.items())[3:]))
    run = CliRunner().invoke
    assert run(main, ["build", str(tmp_path / "grown.db"), str(first)]).exit_code == 0
    assert any(NOTICE in row[3] for row in rows(tmp_path / "grown.db") if len(row) == 4)
    for _ in range(2):  # the second time from what is kept
        assert run(main, ["add", str(tmp_path / "grown.db"), str(second)]).exit_code == 0
        grown = rows(tmp_path / "grown.db")
        assert not any(NOTICE in row[3] for row in grown if len(row) == 4)
    assert run(main, ["build", str(tmp_path / "whole.db"), str(second), str(first)]).exit_code == 0
    assert rows(tmp_path / "whole.db") == grown
    told = run(main, ["explain", str(first / "p0.txt"), "--archive", str(tmp_path / "grown.db")])
    assert "It stands on 8 of 8 pages of this publisher" in told.output


# -- articles that are read again ----------------------------------------------------------------------------------------


def built(place: Path, pages: Path, workers: int = 1) -> str:
    """The digest of the archive of the pages, which is made in a folder of its own or made again there."""
    place.mkdir(exist_ok=True)
    done = CliRunner().invoke(main, ["build", str(place / "news.db"), str(pages), "--workers", str(workers)])
    assert done.exit_code == 0, done.output
    return digest(place / "news.db")


def again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Path, str]:
    """Pages of which each is read again, and the digest of their archive; every batch holds one page from now on."""
    pages = write(tmp_path / "pages", {f"p{number}.txt": page(number, NOTICE) for number in range(8)})
    made = built(tmp_path / "reference", pages)
    for name, value in (("_FEW", 1), ("_BATCH", 1), ("_AHEAD", 1)):
        monkeypatch.setattr(engines, name, value)
    return pages, made


@pytest.mark.parametrize("workers", [2, 3])
def test_articles_that_are_read_again_by_several_workers_give_the_same_bytes(
    workers: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pages, made = again(tmp_path, monkeypatch)
    assert built(tmp_path / "shared", pages, workers) == made
    assert not any(NOTICE in row[3] for row in rows(tmp_path / "shared" / "news.db") if len(row) == 4)


def test_a_build_that_is_stopped_while_it_reads_again_goes_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pages, made = again(tmp_path, monkeypatch)
    real, seen = engines.read_again, []

    def stopped(reading: Reading, *more: Any) -> Reading:
        seen.append(reading.article.source)
        if len(seen) == 4:
            raise KeyboardInterrupt
        return real(reading, *more)

    monkeypatch.setattr(engines, "read_again", stopped)
    line = ["build", str(tmp_path / "news.db"), str(pages), "--workers", "1"]
    assert CliRunner().invoke(main, line).exit_code != 0 and not (tmp_path / "news.db").exists()
    assert CliRunner().invoke(main, line).exit_code == 0
    assert digest(tmp_path / "news.db") == made
    assert len(seen) == 9 and seen[3] == seen[4] and len(set(seen)) == 8


def test_an_article_that_ends_the_process_that_reads_it_again_stays_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pages, _ = again(tmp_path, monkeypatch)
    real = engines.read_again

    def deadly(reading: Reading, *more: Any) -> Reading:
        if reading.article.source == "p3.txt":
            os._exit(9)
        return real(reading, *more)

    monkeypatch.setattr(engines, "read_again", deadly)
    built(tmp_path / "hurt", pages, 2)
    left = [row[0] for row in rows(tmp_path / "hurt" / "news.db") if len(row) == 4 and NOTICE in row[3]]
    assert left == ["p3.txt"]


@pytest.mark.parametrize("lacking", [OSError(5, "Input/output error"), MemoryError()])
def test_what_the_disk_or_the_memory_lacks_while_an_article_is_read_again_is_no_reading(
    lacking: Exception, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pages, made = again(tmp_path, monkeypatch)
    line = ["build", str(tmp_path / "news.db"), str(pages), "--workers", "1"]
    with monkeypatch.context() as patched:
        patched.setattr(furniture, "read_article", lambda *_: (_ for _ in ()).throw(lacking))
        assert CliRunner().invoke(main, line).exit_code == 2 and not (tmp_path / "news.db").exists()
    assert CliRunner().invoke(main, line).exit_code == 0 and digest(tmp_path / "news.db") == made

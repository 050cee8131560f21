"""sources.yml: which pages an entry is about, what it changes about them, and which Readings it makes stale."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from ingest import store
from ingest.articles import article_of
from ingest.cli import main
from ingest.engines import Said, read_input
from ingest.model import Article, Given, Page, Reading
from ingest.readers import pages_in
from ingest.sources import Rule, Settings, SourcesError, host_of, settings_for, sources_of, with_settings, without_pages

STORY = "The harbour authority of Port Lamont opened a second terminal on Monday after three years of work.\nIt is the largest of the coast, the minister told reporters there.\n"


def rules(folder: Path, text: str):  # type: ignore[no-untyped-def]
    (folder / "sources.yml").write_text(text)
    return sources_of([folder]).rules


@pytest.mark.parametrize(
    ("entry", "source", "host", "fits"),
    [
        ("folder: 2016", "2016/a.txt", None, True),
        ("folder: 2016/", "2016/x/a.txt", None, True),
        ("folder: ./2016", "2016/a.txt", None, True),
        ("folder: 2016", "20161/a.txt", None, False),
        ("folder: '*/gazette/*'", "2016/gazette/a.txt", None, True),
        ("folder: '*.jsonl*'", "crawl.jsonl#3", None, True),
        ("folder: crawl.jsonl#*", "crawl.jsonl#3", None, True),
        ("host: lantern.example", "a.txt", "lantern.example", True),
        ("host: www.lantern.example", "a.txt", "lantern.example", True),
        ("host: lantern.example", "a.txt", "news.lantern.example", True),
        ("host: lantern.example", "a.txt", "notlantern.example", False),
        ("host: lantern.*", "a.txt", "lantern.example", True),
        ("host: lantern.example", "a.txt", None, False),
        ("{folder: 2016, host: lantern.example}", "2016/a.txt", "lantern.example", True),
        ("{folder: 2016, host: lantern.example}", "2017/a.txt", "lantern.example", False),
    ],
)
def test_which_pages_an_entry_is_about(entry: str, source: str, host: str | None, fits: bool, tmp_path: Path) -> None:
    entry = entry.rstrip("}") + ", agency: Northline}" if entry.endswith("}") else f"{{{entry}, agency: Northline}}"
    found = settings_for(rules(tmp_path, f"sources:\n- {entry}\n"), str(tmp_path), source, host)
    assert (found.agency == "Northline") is fits


def test_the_later_entry_wins_and_the_earlier_keeps_the_rest(tmp_path: Path) -> None:
    known = rules(tmp_path, "sources:\n- {folder: a, publisher: One, agency: X}\n- {folder: a/b, publisher: Two}\n")
    assert settings_for(known, str(tmp_path), "a/b/c.txt", None) == Settings(publisher="Two", agency="X")
    assert settings_for(known, "/elsewhere", "a/b/c.txt", None) == Settings()


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("sauces: []", "unknown key 'sauces'; known are: notice, sources"),
        ("sources: {a: 1}", "sources must be a list"),
        ("sources: [x]", "entry 1 of sources must be a mapping"),
        ("sources:\n- {folder: a, publisher: P}\n- {folder: a, pubisher: x}", "entry 2 of sources: unknown key 'pubisher'; known are: folder, host, publisher"),
        ("sources:\n- {publisher: P}", "says about no pages: add 'folder: …' or 'host: …'"),
        ("sources:\n- {folder: a}", "says nothing about its pages: add one of publisher"),
        ("sources:\n- {folder: [a], publisher: P}", "folder must be a text; put it in quotation marks"),
        ("sources:\n- {folder: a, publisher: ''}", "publisher must be a text"),
        ("sources:\n- {folder: a, date_order: dmy}", "date_order must be one of: day first, month first"),
        ("sources:\n- {folder: a, language: English}", "language must be a code of two letters"),
        ("sources:\n- {folder: a, time_zone: Beijing}", "time_zone 'Beijing' is not known; write it as Asia/Shanghai"),
        ("sources:\n- {folder: a, time_zone: ../etc/passwd}", "is not known"),
        ("notice: [a]", "notice must be a text"),
        ("sources: [", "line 1) is not readable as YAML"),
    ],
)  # fmt: skip
def test_a_slip_is_named_with_file_key_and_remedy(text: str, message: str, tmp_path: Path) -> None:
    with pytest.raises(SourcesError) as why:
        rules(tmp_path, text)
    assert message in str(why.value) and "sources.yml" in str(why.value)


def page(text: str = STORY, *given: Given) -> Page:
    return Page("a.txt", "0" * 64, "text", tuple(text.split("\n")), given)


def article(settings: Settings, *given: Given, text: str = STORY) -> Article:
    found = article_of(with_settings(page(text, *given), settings))
    assert isinstance(found, Article)
    return found


def test_settings_stand_after_the_sidecar_and_before_the_page() -> None:
    known = Settings(publisher="Harbour Gazette", agency="Northline")
    assert article(known, Given("publisher", "HG | News", "opengraph")).publisher == "Harbour Gazette"
    assert article(known, Given("publisher", "Sidecar", "sidecar")).publisher == "Sidecar"
    assert article(known).agency == "Northline"


@pytest.mark.parametrize(
    ("zone", "value", "published", "updated"),
    [
        (None, "2016-06-14T23:30:00Z", "2016-06-14", "2016-06-14T23:30:00Z"),
        ("Asia/Shanghai", "2016-06-14T23:30:00Z", "2016-06-15", "2016-06-14T23:30:00Z"),
        ("America/New_York", "2016-06-14T02:00:00+00:00", "2016-06-13", "2016-06-14T02:00:00Z"),
        ("Asia/Shanghai", "Tue, 14 Jun 2016 23:30:00 GMT", "2016-06-15", "2016-06-14T23:30:00Z"),
        ("Asia/Shanghai", "2016-06-14 23:30:00", "2016-06-14", "2016-06-14T15:30:00Z"),
        ("Asia/Shanghai", "2016-06-14", "2016-06-14", "2016-06-14"),
        ("Asia/Shanghai", "14 June 2016", "2016-06-14", "2016-06-14"),
    ],
)
def test_the_day_is_that_of_the_publishers_clock(zone: str | None, value: str, published: str, updated: str) -> None:
    found = article(Settings(time_zone=zone), Given("published", value, "json-ld"), Given("updated", value, "json-ld"))
    assert (found.published, found.updated) == (published, updated)


@pytest.mark.parametrize(
    ("order", "expected"), [(None, None), ("day first", "2018-06-05"), ("month first", "2018-05-06")]
)
def test_figures_are_read_in_the_publishers_order(order: str | None, expected: str | None) -> None:
    known = Settings(date_order=order)  # type: ignore[arg-type]
    assert article(known, Given("published", "05/06/2018", "meta")).published == expected
    assert article(known, text="Terminal opens at Port Lamont\nPublished: 05/06/2018\n\n" + STORY).published == expected
    assert article(known, Given("published", "25/06/2018", "meta")).published == "2018-06-25"


def test_the_host_is_that_of_the_first_address() -> None:
    assert host_of(page(STORY, Given("url", "https://www.lantern.example:8080/a", "x"))) == "lantern.example"
    assert host_of(page(STORY, Given("url", "https://[bad", "x"))) is None
    assert host_of(page()) is None


def test_explain_and_build_read_a_page_with_the_same_settings(tmp_path: Path) -> None:
    said = Said(rules(tmp_path, "sources:\n- {host: lantern.example, publisher: The Lantern}\n"))
    (tmp_path / "a.txt").write_text(f"---\nurl: https://lantern.example/a\n---\n{STORY}")
    (reading,) = read_input(tmp_path / "a.txt", "a.txt", str(tmp_path), said)
    assert isinstance(reading, Reading) and reading.article.publisher == "The Lantern"
    (plain,) = pages_in(tmp_path / "a.txt", "a.txt")
    assert isinstance(plain, Page) and plain.zone is None


def test_two_folders_that_say_different_things_of_one_page_give_one_archive(tmp_path: Path) -> None:
    """Whichever is named first, and however often it is built."""
    folders = [tmp_path / name for name in ("ours", "theirs")]
    for folder, publisher in zip(folders, ("Harbour Gazette", "The Lantern"), strict=True):
        folder.mkdir()
        (folder / "talks.txt").write_text(STORY)
        (folder / "crawl.jsonl").write_text(json.dumps({"title": "Talks", "text": STORY}) + "\n")
        (folder / "sources.yml").write_text(f"sources:\n- {{folder: '*', publisher: {publisher}}}\n")
    db, seen = tmp_path / "news.db", []
    for order in (folders, folders, folders[::-1]):
        result = CliRunner().invoke(main, ["build", str(db), *map(str, order)])
        assert result.exit_code == 0, result.output
        with store.Archive(db) as archive:
            publishers = [row["publisher"] for row in archive.rows("articles")]
        seen.append((publishers, store.stamp(db), result.output.split(" + ")[0]))
    first, second, turned = seen
    assert first[0] == second[0] == turned[0] and len(first[0]) == 2
    assert first[1] == second[1] and second[2] == turned[2] == "4 seen = 0 ingested", "nothing is read again"


def test_a_folder_without_pages_is_told() -> None:
    """Perhaps its name is misspelt; a folder in an archive of files has its pages there."""
    said = Settings(publisher="The Lantern")
    rules = tuple(Rule(root, folder, None, said) for root, folder in (
        ("/a", "2016"), ("/a", "2017"), ("/b", "2016"), ("/a", "*/x.html"), ("/a", "pages.zip/2018"), ("/a", None)))  # fmt: skip
    pages = (("/a", "2016/talks.txt"), ("/a", "y/x.html"), ("/a", "pages.zip"))
    assert without_pages(rules, pages) == ("2017", "2016")

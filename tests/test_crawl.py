"""Every page of the sample archive: no dead link, well-made HTML, light, none much slower, and nothing asked of anybody else."""

from __future__ import annotations

import json
import shutil
import statistics
import subprocess
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import pytest

from tests import crawl, notebooks
from tests.test_site import configuration

pytestmark = pytest.mark.crawl

ROOT = Path(__file__).parent.parent
CHECKER = ROOT / ".vnu" / "vnu.jar"
HEAVIEST = 100_000  # bytes of a page, without images
HEAVIEST_WHOLE = 500_000  # of all rows of an answer, which a reader asks for: five hundred with their sentences
SLOWEST = (
    6  # times the median of all pages, that a kind of page takes at the median: machines differ by more than pages
)
# What the checker says of the standard's future, or of what browsers have long understood.
# The table of filters shows its words as the full text has them, with a sign of the private use area.
NOT_FAULTS = ("Trailing slash on void elements", "The “role” attribute", "Document uses the Unicode Private Use Area")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = configuration(tmp_path_factory.mktemp("crawl"))
    notebooks.build(folder / "news.db")
    return folder


@pytest.fixture(scope="module")
def walked(site: Path) -> crawl.Walk:
    return crawl.walk(site)


def test_no_link_is_dead(walked: crawl.Walk) -> None:
    dead = [(one.status, one.path, walked.found_on[one.path]) for one in walked.answers.values() if one.status >= 400]
    assert dead == []
    pages = list(walked.pages())
    assert len(pages) > 2500, "all of the nouns' pages"
    lost = [
        (page.path, link)
        for page in pages
        for link in page.links
        if (name := crawl.fragment(link))
        and (to := walked.answers.get(crawl.inside(page.path, link) or "")) is not None
        and to.kind == "text/html"
        and name not in to.ids
    ]
    assert lost == [], "every fragment is the id of something on its page"


def test_pages_are_well_made(walked: crawl.Walk) -> None:
    """One first heading, none left out, landmarks, a language, labels, single ids, nothing inline."""
    assert [(page.path, page.faults) for page in walked.pages() if page.faults] == []


def test_nothing_is_asked_of_anybody_else(walked: crawl.Walk) -> None:
    loaded = {urljoin(f"http://{crawl.HOST}{page.path}", one) for page in walked.pages() for one in page.loaded}
    assert {urlsplit(one).netloc for one in loaded} == {crawl.HOST}


def test_pages_are_light(walked: crawl.Walk) -> None:
    limits = ((page, HEAVIEST_WHOLE if "_show=all" in page.path else HEAVIEST) for page in walked.pages())
    assert [(page.path, page.size) for page, limit in limits if page.size > limit] == []


def test_no_kind_of_page_is_much_slower_than_the_others(walked: crawl.Walk) -> None:
    """First answers, in processor time; how many milliseconds they take is measured by `make bench`."""
    kinds: dict[str, list[float]] = {}
    for page in walked.pages():
        kinds.setdefault(crawl.kind_of(page.path), []).append(page.seconds)
    whole = statistics.median(page.seconds for page in walked.pages())
    times = {kind: round(statistics.median(seconds) / whole, 1) for kind, seconds in kinds.items()}
    assert {kind: ratio for kind, ratio in times.items() if ratio > SLOWEST} == {}


def test_html_is_valid(walked: crawl.Walk, tmp_path: Path) -> None:
    """By the Nu HTML Checker, which validator.w3.org runs: a share of every kind of page, a hundred at most of each."""
    if not CHECKER.exists() or not shutil.which("java"):
        pytest.skip("not run: no Nu HTML Checker here. `make crawl` fetches it with npm; it needs java (17 or newer)")
    shown: dict[str, int] = {}
    for page in walked.pages():
        kind = crawl.kind_of(page.path)
        shown[kind] = shown.get(kind, 0) + 1
        if shown[kind] <= 100:
            (tmp_path / f"{kind.strip('/').replace('/', '-') or 'home'}-{shown[kind]}.html").write_text(page.text)
    (tmp_path / "bad.html").write_text("<!doctype html><html lang=en><title>x</title><p id=a id=b><div></p>")
    checked = subprocess.run(
        ["java", "-jar", CHECKER, "--format", "json", tmp_path], capture_output=True, text=True, check=False
    )
    said = json.loads(checked.stderr)["messages"]
    files = [Path(one["url"]).name for one in said]
    assert "bad.html" in files, "the checker finds what is bad"
    faults = [(file, one["message"]) for file, one in zip(files, said, strict=True)
              if file != "bad.html" and not one["message"].startswith(NOT_FAULTS)]  # fmt: skip
    assert sorted({one[1] for one in faults}) == []


# What a new reader asks, and how: the words of a link on the home page, or a form of it; what then stands there.
QUESTIONS = [
    ("/news/who_held?title=Minister+of+Public+Security&date=2016-06", "/news/who_held", "Guo Shengkun"),
    ("/news/person_stand_ins", "Who stood in for whom?", "Suzanne Spaulding"),
    ("/plans?kind=dialogue", "What is planned", "dialogue"),
    ("/news/said_by", "What did the officials say?", "officials"),
    ("/news/shortened_copies", "Which copies left something out?", "the first passage that was left out"),
    ("/met", "Who met whom?", "Network of"),
]


@pytest.mark.parametrize(("path", "asked", "answer"), QUESTIONS)
def test_an_answer_is_three_clicks_from_home(
    walked: crawl.Walk, site: Path, path: str, asked: str, answer: str
) -> None:
    """Home, the question, perhaps a filter: then the answer, with the link to its sentence."""
    home = walked.answers["/"]
    assert asked in home.text
    found = walked.answers.get(path) or crawl.one(site, path)
    assert found.status == 200 and answer in found.text
    steps = {link.split("?")[0] for link in home.links} | {"/news/who_held"}
    assert path.split("?")[0] in steps, "one click; a filter is the second"
    assert any("/news/articles/" in link or "/news/events/" in link for link in found.links), (
        "the third: where it stands"
    )

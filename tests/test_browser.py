"""The site in a real browser: Chromium, driven over a real server, with axe-core looking for what shuts people out."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from tests import site_rows
from tests.test_site import configuration

pytestmark = pytest.mark.browser

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
INSTALL = "sudo apt-get install --yes chromium"
WIDTHS = (1280, 390)
A1, A5, A6 = (f"/news/articles/{site_rows.IDS[key]}" for key in ("a1", "a5", "a6"))
# One of every kind of page.
PAGES = (
    "/", "/-/search", "/-/search?q=dialogue", "/-/search?q=dialoge", "/-/search?q=zhaoming+lin&year=2016&kind=articles",
    A1, A5, A6, "/news/people/lin-zhaoming", "/news/people/erik-dahl", "/news/people/ingrid-solheim",
    "/news/events/e2", "/news/events/e4", "/news/offices/office0000harbour", "/news/offices/office00secretary?date=2018",
    "/news/organizations/ministry-of-justice", "/news/places/oslo-no", "/news/series/dialogue-on-cybercrime",
    "/news/roles/role000000000002", "/news/statements/statement0000001", "/plans", "/met", "/met?person=lin-zhaoming", "/timeline", "/browse", "/about",
    "/data", "/-/api", "/corrections", "/news", "/news/articles", "/news/people?_facet=article_count", "/news/who_held",
    "/news/roles_on?person=Kari+Nilsen&date=2016-06", "/news/possible_same_people", "/news/met_with",
    "/?people=2016", "/timeline?start=2016-06&end=2016-06", "/plans?kind=dialogue", "/news/said_by", "/news/person_stand_ins",
    "/news/event_reports", "/news/event_reports/r3b", "/news/event_contradictions", "/timeline?show=plan", "/-/search?q=zhaoming+lin+interests",
    "/news/shortened_copies",
    "/news?sql=select+title+from+articles", "/news/people/nobody", "/news/articles?_ttl=9",
)  # fmt: skip
# What WCAG 2.2 AA asks, as far as a machine can see it, and axe's own best practices.
RULES = {
    "resultTypes": ["violations"],
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
}
COLOURS = {
    "resultTypes": ["violations"],
    "runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]},
}
Axe = Callable[[Any, dict[str, Any]], list[str]]


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    path = next((found for name in BROWSERS if (found := shutil.which(name))), None)
    if path is None:
        pytest.skip(f"not run: no Chromium here. This installs one: {INSTALL}")
    playwright = pytest.importorskip(
        "playwright.sync_api", reason="not run: no Playwright. This installs it: pip install --editable '.[dev]'"
    )
    with playwright.sync_playwright() as started:
        # Chromium's own sandbox does not start for root, as whom containers run
        flags = ["--no-sandbox"] if os.geteuid() == 0 else []
        chromium = started.chromium.launch(executable_path=path, args=flags)
        yield chromium
        chromium.close()


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a server of its own over the hand-made archive."""
    folder = configuration(tmp_path_factory.mktemp("site"))
    site_rows.write(folder / "news.db")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "datasette", "serve", str(folder), "--host", "127.0.0.1", "--port", str(port)]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as server:
        try:
            address = f"http://127.0.0.1:{port}"
            _answers(address, server)
            yield address
        finally:
            server.terminate()


def _answers(address: str, server: subprocess.Popen[bytes]) -> None:
    """Until the server answers; it has half a minute."""
    until = time.monotonic() + 30
    while time.monotonic() < until and server.poll() is None:
        try:
            urllib.request.urlopen(address, timeout=5).close()
            return
        except (urllib.error.URLError, OSError):
            time.sleep(0.05)
    raise AssertionError("the server did not start")


@contextmanager
def visit(browser: Any, site: str, **how: Any) -> Iterator[tuple[Any, list[str]]]:
    """A page in a context of its own, and a list that fills with what must not happen."""
    context = browser.new_context(base_url=site, bypass_csp=False, reduced_motion="reduce", **how)
    faults: list[str] = []
    page = context.new_page()
    page.on("console", lambda said: faults.append(said.text) if "Content Security Policy" in said.text else None)
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("request", lambda asked: faults.append(asked.url) if _elsewhere(asked.url, site) else None)
    page.add_init_script(
        "document.addEventListener('securitypolicyviolation', e => console.error('Content Security Policy: ' + e.violatedDirective))"
    )
    yield page, faults
    context.close()


def _elsewhere(url: str, site: str) -> bool:
    return not url.startswith((site, "data:", "blob:"))


def too_wide(page: Any) -> str:
    """The first thing that is wider than the window; '' where nothing is."""
    return str(
        page.evaluate("""() => {
        const width = document.documentElement.clientWidth;
        if (document.documentElement.scrollWidth <= width) return '';
        const wide = [...document.querySelectorAll('body *')].find(e => e.getBoundingClientRect().right > width + 1);
        return wide ? wide.outerHTML.slice(0, 200) : 'something';
    }""")
    )


def cut_off(page: Any) -> str:
    """The first thing whose words do not fit into it and cannot be scrolled to; '' where all is seen."""
    return str(
        page.evaluate("""() => {
        const cut = [...document.querySelectorAll('main *, header *')].find(e => !e.closest('.hidden, svg, details:not([open])')
            && e.clientWidth && ['hidden', 'clip'].includes(getComputedStyle(e).overflowX)
            && (e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 1));
        return cut ? 'cut off: ' + cut.outerHTML.slice(0, 200) : '';
    }""")
    )


@pytest.fixture(scope="module")
def axe() -> Axe:
    """axe(page, rules) -> what it finds wrong, as rule and place."""
    package = pytest.importorskip("axe_playwright_python")
    script = (Path(package.__path__[0]) / "axe.min.js").read_text(encoding="utf-8")

    def violations(page: Any, rules: dict[str, Any]) -> list[str]:
        # evaluated by the debugger, which no policy of the page forbids
        if not page.evaluate("typeof axe === 'object'"):
            page.evaluate(script)
        found = page.evaluate("rules => axe.run(document, rules)", rules)["violations"]
        return [f"{one['id']}: {node['html'][:160]}" for one in found for node in one["nodes"]]

    return violations


@pytest.mark.parametrize("width", WIDTHS)
def test_every_kind_of_page(browser: Any, site: str, axe: Axe, width: int) -> None:
    """No violation of axe or of the policy, nothing to scroll sideways, nothing asked of anybody else.

    In the dark only the colours are other ones. Twice the size in a window of 1280 is half as many pixels of the
    page's own, each drawn as two.
    """
    wrong = []
    with visit(browser, site, viewport={"width": width, "height": 900}, color_scheme="light") as (page, faults):
        for path in PAGES:
            page.set_viewport_size({"width": width, "height": 900})
            page.goto(path)
            wrong += [(path, fault) for fault in [*axe(page, RULES), *faults, too_wide(page)] if fault]
            page.emulate_media(color_scheme="dark")
            wrong += [(path, "dark", fault) for fault in axe(page, COLOURS)]
            page.emulate_media(color_scheme="light")
            if width == max(WIDTHS):
                page.set_viewport_size({"width": width // 2, "height": 450})
                wrong += [(path, "at 200 %", fault) for fault in [too_wide(page), cut_off(page)] if fault]
            faults.clear()
    assert wrong == []


def test_on_a_phone_words_and_fields_stay_together(browser: Any, site: str) -> None:
    """The pages of the site in one line; each field in the line of its label, or below it."""
    apart = """() => [...document.querySelectorAll('main label')].filter(label => {
        const [words, field] = [label.getBoundingClientRect(), label.control.getBoundingClientRect()];
        return words.left > field.left && words.top < field.top;
    }).map(label => label.textContent)"""
    lines = (
        "() => new Set([...document.querySelectorAll('.masthead nav a')].map(a => a.getBoundingClientRect().top)).size"
    )
    with visit(browser, site, viewport={"width": 360, "height": 844}) as (page, _):  # the narrowest that is much in use
        for path in ("/", "/timeline", "/met", "/plans"):
            page.goto(path)
            assert (page.evaluate(apart), page.evaluate(lines)) == ([], 1), path


@pytest.mark.parametrize("width", [360, 500, 640, 1280])
def test_a_count_stands_on_one_line_and_runs_into_no_other(browser: Any, site: str, width: int) -> None:
    with visit(browser, site, viewport={"width": width, "height": 800}) as (page, _):
        page.goto("/")
        page.eval_on_selector(".counts dd", "one => { one.textContent = '2001–2024' }")
        heights = page.eval_on_selector_all(".counts dd", "all => all.map(one => one.getBoundingClientRect().height)")
        assert len(set(heights)) == 1
        assert page.eval_on_selector_all(".counts div", "all => all.every(one => one.scrollWidth <= one.clientWidth)")


def test_on_a_phone_a_table_lies_wide_and_its_filters_are_a_touch_away(browser: Any, site: str) -> None:
    """Its columns were so narrow that a row was a screen high, and the filters stood below all rows."""
    page = browser.new_page(base_url=site, viewport={"width": 390, "height": 844})
    page.goto("/news/event_people")
    rows = page.locator("table.rows tbody tr")
    heights = [rows.nth(n).bounding_box()["height"] for n in range(min(rows.count(), 5))]
    assert max(heights) < 300 and page.evaluate("document.documentElement.scrollWidth") <= 390
    for path in ("/news/event_people", "/-/search?q=dialogue"):
        page.goto(path)
        page.locator(".to-filters a").click()
        assert page.locator("#filters").bounding_box()["y"] < 844
    page.close()


def test_axe_sees_what_is_wrong(browser: Any, site: str, axe: Axe) -> None:
    """The test above can fail: a page without a language, and an image without words."""
    with visit(browser, site) as (page, _):
        page.goto("/about")
        page.evaluate(
            "() => { document.documentElement.removeAttribute('lang'); document.querySelector('main').append(new Image()); }"
        )
        assert {fault.split(":")[0] for fault in axe(page, RULES)} >= {"html-has-lang", "image-alt"}


def test_the_policy_is_seen_at_work(browser: Any, site: str) -> None:
    with visit(browser, site) as (page, faults):
        page.goto("/about")
        page.evaluate(
            "() => { const s = document.createElement('script'); s.textContent = '1'; document.body.append(s); }"
        )
        assert any("Content Security Policy" in fault for fault in faults)


def tab_to(page: Any, words: str, most: int = 80) -> None:
    """Press Tab until what has the focus says these words."""
    for _ in range(most):
        page.keyboard.press("Tab")
        said = page.evaluate("(document.activeElement.innerText || document.activeElement.placeholder || '').trim()")
        if said == words:
            outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
            assert outline != "none", f"the focus on {words!r} cannot be seen"
            return
    raise AssertionError(f"{words!r} is not reached by {most} tabs")


@pytest.mark.parametrize("script", [True, False], ids=["with script", "without script"])
def test_by_keyboard_from_home_to_the_sentence(browser: Any, site: str, script: bool) -> None:
    """Search, person, role, sentence: each by Tab and Enter alone, in three steps from the answer to the question."""
    with visit(browser, site, java_script_enabled=script) as (page, faults):
        page.goto("/")
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.innerText") == "Skip to the content"
        tab_to(page, "Person, office, event, word")
        page.keyboard.type("Zhaoming Lin")
        page.keyboard.press("Enter")
        page.wait_for_url("**/-/search?q=*")
        tab_to(page, "Lin Zhaoming")
        page.keyboard.press("Enter")
        page.wait_for_url("**/news/people/lin-zhaoming")
        tab_to(page, "Third cybercrime dialogue opens in Oslo")
        page.keyboard.press("Enter")
        page.wait_for_url("**/news/articles/**")
        target = page.locator(":target")
        assert target.inner_text().startswith("Minister of Public Security")
        assert page.evaluate("e => { const r = e.getBoundingClientRect(); return r.top >= 0 && r.bottom <= innerHeight }",
                             target.element_handle())  # fmt: skip
        assert faults == []


def test_slash_goes_to_the_search_box(browser: Any, site: str) -> None:
    with visit(browser, site) as (page, _):
        page.goto("/about")
        page.keyboard.press("/")
        assert page.evaluate("document.activeElement.id") == "search"


@pytest.mark.parametrize(
    "path", ["/", A1, "/news/people/lin-zhaoming", "/-/search?q=dialogue", "/timeline", "/news/who_held"]
)
def test_without_script_nothing_is_missing(browser: Any, site: str, path: str) -> None:
    said = []
    for script in (True, False):
        with visit(browser, site, java_script_enabled=script) as (page, faults):
            page.goto(path)
            said.append(page.locator("main").inner_text().replace("copy\n", "").replace("copy", ""))
            assert faults == []
    assert said[0] == said[1]


def test_without_script_a_form_is_sent(browser: Any, site: str) -> None:
    with visit(browser, site, java_script_enabled=False) as (page, _):
        page.goto("/news/offices/office00secretary")
        page.get_by_label("Who held it on").fill("2018")
        page.get_by_role("button", name="Ask").click()
        assert "said to have ended by a text of 2017-05-02" in page.locator("main").inner_text()


def test_evidence_opens_where_it_stands(browser: Any, site: str) -> None:
    """A note leads from the text to its fact and back."""
    with visit(browser, site, viewport={"width": 390, "height": 800}) as (page, _):
        page.goto(A1)
        page.locator("a.note[id=ref-1]").click()
        assert page.locator(":target").get_attribute("id") == "note-1"
        page.locator(":target a.note").click()
        assert page.locator(":target").get_attribute("id") == "ref-1"


def test_an_entry_can_be_copied(browser: Any, site: str) -> None:
    """The entry that decides who is who, as corrections.yml takes it."""
    with visit(browser, site, permissions=["clipboard-read", "clipboard-write"]) as (page, _):
        page.goto("/news/people/erik-dahl")
        page.get_by_text("To decide, add to corrections.yml").click()
        page.get_by_role("button", name="copy").first.click()
        page.get_by_role("button", name="copied").wait_for()
        assert page.evaluate("navigator.clipboard.readText()").startswith("- same: [erik-dahl, kari-nilsen]\n  who:")

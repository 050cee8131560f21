"""The published site on the hand-made archive: every kind of page, its links, its safety, and the ways it is served."""

from __future__ import annotations

import asyncio
import csv
import html
import importlib.util
import json
import re
import sqlite3
from collections import Counter
from collections.abc import Callable, Iterator
from html.parser import HTMLParser
from pathlib import Path
from types import ModuleType
from typing import Any
from urllib.parse import parse_qsl, urlencode, urljoin, urlsplit
from xml.etree import ElementTree

import pytest
import yaml
from datasette.app import Datasette

from ingest import places, schema
from ingest.corrections import corrections_of
from ingest.ids import filter_token
from ingest.site import charts, feeds, highlights, quotes, searches, spelling, wording
from ingest.site import spans as lines
from ingest.site.descriptions import safe_sorts
from ingest.site.highlights import FOUND, FOUND_END, Mark
from ingest.site.shards import PARTS
from tests import site_rows

ROOT = Path(__file__).parent.parent
Get = Callable[..., Any]


def configuration(folder: Path) -> Path:
    """A folder like the project's own: what `datasette .` is started on, without an archive."""
    folder.mkdir(exist_ok=True)
    for name in PARTS:
        (folder / name).symlink_to(ROOT / name)
    return folder


def client(loop: asyncio.AbstractEventLoop, datasette: Datasette) -> Get:
    """get(path) -> the response, without following redirects."""
    loop.run_until_complete(datasette.invoke_startup())
    return lambda path, **more: loop.run_until_complete(datasette.client.get(path, **more))


@pytest.fixture(scope="module")
def loop() -> Iterator[asyncio.AbstractEventLoop]:
    loop = asyncio.new_event_loop()
    yield loop
    loop.close()


@pytest.fixture(scope="module")
def get(loop: asyncio.AbstractEventLoop, tmp_path_factory: pytest.TempPathFactory) -> Get:
    folder = configuration(tmp_path_factory.mktemp("site"))
    site_rows.write(folder / "news.db")
    return client(loop, Datasette([], config_dir=folder))


A1, A3, A5, A6 = (f"/news/articles/{site_rows.IDS[key]}" for key in ("a1", "a3", "a5", "a6"))
PAGES = {
    "/": ("Newest articles", "Vance calls off visit", "Most in the news", "Lin Zhaoming", "Announced", "by month"),
    A1: ("China, Norway hold second dialogue", "Harbour Gazette", "Northline", "14 June 2016", "in its dateline", "the original page",
         "rule roles.title_name", "Fjord Post", "2016/a1-again.txt", "How to cite", "Mette Strand"),
    A3: ("ACTING".lower(), "former", "told reporters", "About the same people and events"),
    A5: ("undated", "the page has no headline", "Dates considered: 1", "the stamp belongs to a related headline",
         "Third cybercrime dialogue opens in Oslo", "Set aside as no news", "When it may have been written",
         "not before 20 November 2016", "by the same event"),
    "/news/people/lin-zhaoming": (
        "Minister of Public Security", "Ministry of Public Security", "Zhaoming Lin", "Met", "Erik Dahl",
        "The two sides have many common interests", "Appears with", "as host"),
    "/news/people/kari-nilsen": ("former", "as absent", "said to have ended by a text of 20 November 2016", "Stand-ins",
                                 "represented"),
    "/news/events/e2": ("Second dialogue on cybercrime, Beijing", "occurred", "3 reports",
                        "Where the reports contradict each other", "15 June 2016 1 independent origin", "1 independent origin, 2 reports", "absent", "representative",
                        "for", "Kari Nilsen", "Fourth dialogue, Beijing", "this event", "2nd"),
    "/news/events/e3": ("The plan: kept", "First announced in a text of 14 June 2016", "Same series and ordinal",
                       "A report from there in the time announced tells of Lin Zhaoming."),
    "/news/events/e4": ("The plan: not reported so far", "The archive ends on 1 February 2017"),
    "/news/offices/office0000justice": ("Justice Minister, Ministry of Justice", "Kari Nilsen", "Erik Dahl", "acting",
                                        "2 people evidenced", "159 days", "without evidence of a holder", "corrected"),
    "/news/organizations/ministry-of-justice": ("Department of Cyber Affairs", "Kari Nilsen", "Norway", "Third cybercrime dialogue opens in Oslo"),
    "/news/organizations/department-of-cyber-affairs": ("part of", "Ministry of Justice"),
    "/news/places/oslo-no": ("59.9° N, 10.75° E", "Norway", "Third dialogue on cybercrime, Oslo"),
    "/news/places/norway": ("In this country", "Ministry of Justice", "Second dialogue"),
    "/news/series/dialogue-on-cybercrime": ("Dialogue on cybercrime", "1st", "4th", "plan kept"),
    "/news/roles/role000000000006": ("Kari Nilsen, Justice Minister", "2 places that say so", "Former Justice Minister"),
    f"/news/articles/{site_rows.IDS['a7']}": ("How the headline changed", "Vance calls off visit", "what changed in the text"),
    "/news/statements/statement0000003": ("A statement by “an aide”",),
    "/news/statements/statement0000001": ("Lin Zhaoming", "China, Norway hold second dialogue", "Where it stands", "Why"),
    "/news/event_reports/r3b": ("Third dialogue on cybercrime, Oslo", "Where it stands"),
    "/news/tenures/role000000000006": ("Justice Minister, Ministry of Justice", "Kari Nilsen"),
    "/corrections": ("One person: lin-zhaoming, zhaoming-lin", "Something was taken out of the archive 9 May 2024: a request",
                     "One event: “agreed to hold a third dialogue", "on Sunday” (dialogue)", "Not the same event: “the first",
                     "tells an event of the kind visit cancelled", "tells was March 2017",
                     "no effect in this archive", "No person of the archive is nobody-here.", "Added: ingrid-solheim, Under Secretary", "Waiting for a decision"),
    "/news/people/ingrid-solheim": ("Corrected by hand", "means somebody else", "by correction",
                                    "No article of the archive says so; the source given: https://register.example/solheim",
                                    "Decided by Editor 1 on 1 May 2024: reason 1"),
    "/news/people/erik-dahl": ("Perhaps the same person", "because: a short form of the given name; the same title",
                               "- same: [erik-dahl, kari-nilsen]", "- different: [erik-dahl, kari-nilsen]",
                               "Names in the texts", "as it stands in a text", "Not the same person"),
    "/news/roles/role000000000002": ("by correction", "Corrected by hand", "Editor 1"),
    "/news/offices/office0000harbour": ("1 pair of holders overlaps", "evidence overlaps with that of Erik Dahl",
                                        "no text says that it ended"),
    "/news/offices/office00secretary": ("said to have ended by a text of 2 May 2017", "The text that says it ended",
                                        "resigned, the council said."),
    "/news/offices/office00secretary?date=2018": ("In 2018", "said to have ended by a text of 2017-05-02"),
    "/news/offices/office00secretary?date=zzz": ("In zzz",),
    "/news/offices/office0000nobody?date=2016-06-14": (
        "need not have held one and the same office", "On 14 June 2016", "Whoever held a title of this name then"),
    "/news/roles_on?person=Kari+Nilsen&date=2016-06-14": ("What was a person on a date?", "evidence on this date"),
    "/news/possible_same_people": ("may be the same person as", "- same: [", "who: your name"),
    "/news/all_corrections": ("Editor 8, 8 May 2024: reason 8",),
    "/-/search?q=zhaoming+lin": ("by any form of the name", "Lin Zhaoming"),
    "/-/search?q=talks+OR+%22second+dialogue%22+-Oslo": ("Looked for: talks, or “second dialogue” without Oslo",),
    "/-/search?q=minster": ("Did you mean minister",),
    "/-/search?q=dialoge+zhaomin": ("Did you mean dialogue zhaoming?", "Each by itself"),
    "/-/search?q=dialogue&kind=events&year=2017": ("Nothing fits these words and filters", "The same without filters", "All filters off"),
    "/-/search?q=dialogue&person=lin-zhaoming&copies=no&kind=articles": ("2 articles", "naming Lin Zhaoming", "without copies"),
    "/met": ("Who met whom", "A thicker line: more meetings"),
    "/met?person=Zhaoming+Lin": ("Whom Lin Zhaoming met", "Each meeting with its sentence"),
    "/met?person=nobody+at+all": ("No text of this archive tells of a meeting of nobody at all",),
    "/met?start=1900&end=1901": ("No text of this archive tells of a meeting in this interval",),
    "/plans": ("Kept (1)", "Cancelled (1)", "Not reported so far (1)", "Still ahead when the archive ends"),
    "/plans?kind=dialogue": ("Of any kind", "Third dialogue on cybercrime, Oslo"),
    "/?people=2016": ("Most in the news in 2016", "All years", "Lin Zhaoming"),
    "/?people=1900": ("No dated article of that year names anybody",),
    "/timeline?start=2016&end=2016": ("January", "December"),
    "/timeline?start=2016-06&end=2016-06": ("All of 2016", "14"),
    "/news/said_by": ("What did the officials say?",),
    "/news/person_stand_ins": ("Who stood in for whom", "Kari Nilsen"),
    "/news/people_in_period?start=2016&end=2016": ("Lin Zhaoming",),
    "/plans?outcome=kept": ("Third dialogue on cybercrime, Oslo",),
    "/timeline": ("20 November 2016", "first evidence", "published"),
    "/timeline?start=2016-06&end=2016-06&show=event": ("Second dialogue on cybercrime, Beijing",),
    "/timeline?start=2016-11&end=2016-11&show=plan": ("Third dialogue on cybercrime, Oslo", "dialogue, Oslo · plan kept"),
    "/timeline?start=1900&end=1901": ("Nothing dated in this interval",),
    "/browse": ("Kari Nilsen", "Justice Minister, Ministry of Justice", "Harbour Gazette", "dialogue on cybercrime"),
    "/about": ("How a row is made", "Report an error", "Pages that could not be read: 1", "The file is empty"),
    "/data": ("who_held(title, date)", "From a notebook", "next_url", "role_claims"),
    "/-/api": ("who_held", "Person: id or any known name", "last_evidence", "filtered_table_rows_count", "role_claims"),
    "/-/search": ("Articles", "Statements"),
    "/-/search?q=dialogue": ("<mark>dialogue</mark>", "3 articles", "Second ", "Harbour Gazette"),
    "/-/search?q=dialogue&kind=articles&year=2016&copies=no": ("2 articles", "All filters off"),
    "/-/search?q=solheim&kind=people": ("Ingrid Solheim",),
    "/-/search?q=zzzz+dialogue": ("Nothing has all of these words", "8 rows"),
    "/-/search?q=%22%22%22": ("Nothing has all of these words",),
    "/news": ("one place where a text says that a person holds", "SQL of your own", "met_with(person)"),
    "/news?sql=select+title+from+articles+where+year+%3D+%3Ayear&year=2017": ("Vance calls off visit", "SQL of your own"),
    "/news?sql=selec": ("Statement must be a SELECT",),
    "/news/articles": ("Vance calls off visit", "publication date: a prefix of an ISO date", "read_csv", "read.csv"),
    "/news/roles": ("Lin Zhaoming, Minister of Public Security",),
    "/news/articles?_search=cybercrime": ("3 rows",),
    "/news/who_held?title=Justice+Minister&date=2016-08": ("last evidence before this date", "Kari Nilsen", "curl -s"),
    "/news/met_with?person=Lin": ("2 meetings", "Erik Dahl"),
    "/news/person_roles": ("Person: id or any known name", "Ingrid Solheim"),
    "/news/evidence_for?kind=person&id=kari-nilsen": ("Former Justice Minister", "Where does it stand in the text?"),
    "/news/person_forms?person=nobody": ("No rows",),
    "/-/versions": ("python",),
}  # fmt: skip
STATUS = {"/news?sql=selec": 400}


@pytest.mark.parametrize("path", PAGES)
def test_every_kind_of_page(get: Get, path: str) -> None:
    response = get(path)
    text = re.sub(r"\s+", " ", re.sub(r"<(?!/?mark)[^>]+>", "", response.text))
    assert response.status_code == STATUS.get(path, 200)
    assert [words for words in PAGES[path] if words not in text] == []
    assert site_rows.NOTICE in text, "the notice stands on every page"


class Checked(HTMLParser):
    """Reads a page as a strict reader: tags close in order, ids are single, fields have labels."""

    VOID = frozenset(["meta", "link", "input", "br", "img", "hr", "rect", "line", "circle", "source", "wbr"])

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.faults: list[str] = []
        self.ids: Counter[str] = Counter()
        self.fields: list[str] = []
        self.labels: set[str] = set()
        self.links: list[str] = []
        self.inline: list[str] = []
        self.headings = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.ids.update([given["id"] or ""] if "id" in given else [])
        if tag == "a" and "a" in self.open:
            self.faults.append("a link inside a link")
        if tag == "a" and given.get("href"):
            self.links.append(given["href"] or "")
        if tag in ("input", "select", "textarea") and given.get("type") != "hidden":
            self.fields.append(given.get("id") or "?")
        if tag == "label":
            self.labels.add(given.get("for") or "")
        self.headings += tag == "h1"
        self.inline += [tag for name in given if name == "style" or name.startswith("on")]
        self.inline += (
            [tag]
            if tag == "style" or (tag == "script" and "src" not in given and given.get("type") != "application/ld+json")
            else []
        )
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in self.VOID:
            return
        if not self.open or self.open[-1] != tag:
            self.faults.append(f"</{tag}> in {self.open[-3:]}")
        else:
            self.open.pop()

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in self.VOID:
            self.open.pop()


def read(html: str) -> Checked:
    page = Checked()
    page.feed(html)
    return page


@pytest.mark.parametrize("path", [*PAGES, A6, "/nothing-here", "/news/people/script-quill", "/news/events/e7"])
def test_pages_are_well_made(get: Get, path: str) -> None:
    html = get(path).text
    page = read(html)
    assert page.faults == [] and page.open == []
    assert [name for name, count in page.ids.items() if count > 1] == []
    assert [field for field in page.fields if field not in page.labels] == []
    assert page.inline == [], "no inline script or style: the content security policy forbids both"
    assert page.headings == 1
    assert '<html lang="en">' in html and 'href="#content"' in html and 'id="content"' in html
    assert len(html.encode()) < 100_000


def test_no_link_is_dead(get: Get) -> None:
    """Every link of every page that can be reached, but for the combinations of filters, and every place in a page."""
    found: dict[str, Checked] = {}
    waiting, dead = ["/"], []
    while waiting:
        path = waiting.pop()
        if path in found:
            continue
        response = get(path)
        if response.status_code in (301, 302):
            waiting.append(urljoin(path, response.headers["location"]))
            found[path] = Checked()
            continue
        if response.status_code != 200:
            dead.append((path, response.status_code, [page for page, read in found.items() if path in read.links]))
        html = "text/html" in response.headers["content-type"]
        found[path] = read(response.text) if html else Checked()
        if not urlsplit(path).query:
            waiting += [link for link in (_inside(path, link) for link in found[path].links) if link]
    assert dead == []
    assert len(found) > 150
    places = {(path, _inside(path, link), urlsplit(link).fragment.split(":~:")[0]) for path, page in found.items()
              for link in page.links if _inside(path, link) is not None}  # fmt: skip
    lost = [place for place in places if place[2] and place[1] in found and place[2] not in found[place[1]].ids]
    assert lost == [], "every fragment is the id of something on its page"


def _inside(path: str, link: str) -> str | None:
    """The path of a link that stays on the site, without its fragment."""
    parts = urlsplit(urljoin(f"http://localhost{path}", link))
    if parts.netloc != "localhost":
        return None
    return parts.path + (f"?{parts.query}" if parts.query else "")


@pytest.mark.parametrize(
    "path,expected",
    [
        ("/people/lin-zhaoming", "/news/people/lin-zhaoming"),
        ("/people/zhaoming-lin", "/news/people/lin-zhaoming"),
        ("/people/Erik Dahl", "/news/people/erik-dahl"),
        ("/news/people/dahl", "/news/people/erik-dahl"),
        ("/news/people/dahl.json", "/news/people/erik-dahl.json"),
        ("/news/events/r3b", "/news/events/e3"),
        ("/articles/a100000000000000", "/news/articles/a100000000000000"),
        ("/offices/office0000justice", "/news/offices/office0000justice"),
    ],
)
def test_other_addresses_lead_there(get: Get, path: str, expected: str) -> None:
    response = get(path)
    while response.status_code == 302 and set(path) & {"%", " "}:  # Datasette first writes them in its own way
        path = response.headers["location"]
        response = get(path)
    assert (response.status_code, response.headers.get("location")) == (302, expected)
    assert get(expected).status_code == 200


def test_a_table_names_its_rows_first(get: Get) -> None:
    text = get("/news/events").text
    heads = re.findall(r"<th scope=.col.[^>]*>(?:<a[^>]*>)?([^<]+)", text)
    assert heads[0] == "title" and heads[-1] == "id"
    assert re.search(r'<td class="type-str"><a href="/news/events/\w+">', text)


def test_a_question_without_parameters_has_no_form(get: Get) -> None:
    assert 'class="ask ask-query"' not in get("/news/planned_events").text
    assert 'class="ask ask-query"' in get("/news/who_held").text


@pytest.mark.parametrize(
    ("typed", "leads", "words"),
    [("14 June 2016", "start=2016-06-14&end=2016-06-14", "what is dated 14 June 2016"),
     ("2016-06", "start=2016-06&end=2016-06", "what is dated June 2016"), ("05/06/2016", "", ""), ("dialogue 2016", "", "")],
)  # fmt: skip
def test_a_day_that_is_searched_leads_to_the_timeline(get: Get, typed: str, leads: str, words: str) -> None:
    text = get(f"/-/search?{urlencode({'q': typed})}").text
    assert (f"/timeline?{leads}" in html.unescape(text)) == ("what is dated" in text) == bool(leads)
    assert words in text


def test_a_question_can_be_asked_before_all_is_said_about_it(get: Get) -> None:
    """What is answered stands above the form, how and how much of it below."""
    text = get("/news/who_held").text
    above, below = text.split('class="ask ask-query"')
    assert "Those whose evidence in the office covers the date" in above and "At most 500 rows" not in above
    assert "At most 500 rows" in below


@pytest.mark.parametrize(("table", "inside"), [("mentions", True), ("people", False)])
def test_a_table_without_search_has_no_button_but_that_of_its_filters(get: Get, table: str, inside: bool) -> None:
    form = get(f"/news/{table}").text.split('<form class="filter"')[1].split("</form>")[0]
    filters = form.split("<details")[1].split("</details>")[0]
    assert ("<button>" in filters, form.count("<button>")) == (inside, 1)


@pytest.mark.parametrize(
    "path",
    ["/nothing", "/people/nobody", "/news/people/nobody", "/news/events/none", "/nouns/x", "/news/nothing", "/x/y/z",
     "/news/articles/none.json", "/people/", "/-/nothing"],
)  # fmt: skip
def test_what_is_not_there_says_so(get: Get, path: str) -> None:
    response = get(path)
    while response.status_code in (301, 302):
        response = get(response.headers["location"])
    assert response.status_code == 404
    if path.endswith(".json"):
        assert json.loads(response.text)["ok"] is False
    else:
        assert "Search for it" in response.text


@pytest.mark.parametrize("path", [*PAGES, A6, "/news/people/script-quill", "/news/events/e7",
                                  "/news/offices/office0000script", "/news/organizations/script-org",
                                  "/news/roles/role000000000008", "/news/articles", "/news/people", "/news/events",
                                  "/news/statements", "/news/furniture", "/news/related_links", "/news/mentions",
                                  "/news/plans", "/news/search_articles", "/news/search_articles?q=alert",
                                  "/news/evidence_for", "/-/search?q=alert", "/-/search?q=<script>alert(\"x\")</script>",
                                  "/timeline?start=<script>alert(\"x\")</script>",
                                  "/plans?outcome=<script>alert(\"x\")</script>",
                                  "/news/who_held?title=<script>alert(\"x\")</script>",
                                  "/<script>alert(\"x\")</script>"])  # fmt: skip
def test_what_was_scraped_stays_text(get: Get, path: str) -> None:
    html = get(path).text
    assert "<script>alert" not in html
    assert 'href="javascript:' not in html.lower()
    assert read(html).inline == []


def test_the_payload_is_shown(get: Get) -> None:
    assert get(A6).text.count("&lt;script&gt;alert(&#34;x&#34;)&lt;/script&gt;") > 5


@pytest.mark.parametrize("path", ["/", A1, "/nothing", "/news/articles.json", "/static/site.css", "/news/timeline.csv"])
def test_headers(get: Get, path: str) -> None:
    headers = get(path).headers
    policy = headers["content-security-policy"]
    for part in ("default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self' data:",
                 "connect-src 'self'", "form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'"):  # fmt: skip
        assert part in policy
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"


@pytest.mark.parametrize("path", ["/news/articles.json", "/news/who_held.json", "/news/people/lin-zhaoming.json"])
def test_other_sites_may_read(get: Get, path: str) -> None:
    assert get(path).headers["access-control-allow-origin"] == "*"


@pytest.mark.parametrize(
    "sql",
    ["select fts3_tokenizer('simple')", "select FTS3_Tokenizer('simple', x'4141414141414141')",
     "select load_extension('x')", "select length(randomblob(900000000))", "select length(zeroblob(900000000))",
     "select printf('%.*c', 900000000, 'x')", "select format('%.*c', 900000000, 'x')"],
)  # fmt: skip
def test_sql_that_hurts_is_refused(get: Get, sql: str) -> None:
    response = get("/news.json", params={"sql": sql})
    assert response.status_code == 400
    assert json.loads(response.text)["ok"] is False


@pytest.mark.parametrize(
    "path,words",
    [
        ("/news/articles?_ttl=99999999", "how long an answer may be kept"),
        ("/?_ttl=9", "how long an answer may be kept"),
        ("/news/articles?_search=x&_searchmode=raw", "_searchmode"),
        ("/news/articles?_fts_table=people_fts&_search=x", "_fts_table"),
        ("/news/articles?_fts_pk=id&_search=x", "_fts_pk"),
        ("/news/articles?_search=" + "x" * 201, "at most 200 characters"),
        ("/news/articles?_search=" + "x+" * 21, "20 words"),
        ("/news/articles?_search=a&_search_title=b&_search_body=c", "3 searches"),
        ("/news/articles?" + "&".join(["_facet=year"] * 5), "5 facets"),
        ("/news/articles?_facet=year&_facet_date=published&_facet_array=title&_facet=agency&_facet=url", "5 facets"),
        ("/news/articles?" + "&".join(f"title__not={n}" for n in range(41)), "41 parameters"),
        ("/news/articles?_sort=published", "_sort_desc=published"),
        ("/news/articles?_sort_desc=id", "_sort=id"),
        ("/news/people?_sort_desc=sort_name", "_sort=sort_name"),
        ("/news/articles?_sort=body", "repeat some rows and lose others"),
        ("/news/tenures?_sort=person", "sorted by _sort=role"),
        ("/news/articles?year__nix=1", "no filter 'year__nix'"),
        ("/news/articles?nothing=1", "no filter 'nothing'"),
        ("/news/articles?%5Fttl=9", "_ttl"),
        ("/news/art%69cles?_sort=published", "_sort_desc=published"),
    ],
)
@pytest.mark.parametrize("ending", ["", ".json", ".csv"])
def test_parameters_that_harm_are_refused(get: Get, path: str, words: str, ending: str) -> None:
    place, query = path.split("?", 1)
    response = get(f"{place if place != '/' else '/news/articles'}{ending}?{query}" if ending else path)
    assert response.status_code == 400
    assert words in html.unescape(response.text).replace('\\"', '"')
    if ending == ".json":
        assert json.loads(response.text)["ok"] is False
        assert response.headers["access-control-allow-origin"] == "*"
    elif not ending:
        assert "That cannot be asked this way" in response.text


@pytest.mark.parametrize(
    "path",
    ["/news/articles?_facet=year&_facet=publisher&_facet=agency&_facet=language", "/news/articles?_sort_desc=published",
     "/news/articles?_sort=id&_size=2&year__gte=2016&title__contains=a", "/news/articles?copy_of__isnull=1",
     "/news/articles?_search=dialogue&_next=", "/news/articles?_sort=", "/news/people?_sort=sort_name",
     "/news/articles?_search=+", "/news/people.json?_search=%22", "/news/articles.csv?_search_title=%22+%22&_size=1",
     "/news?sql=select+:a&a=1", "/news/articles?_filter_column=year&_filter_op=exact&_filter_value=2016"],
)  # fmt: skip
def test_parameters_that_do_no_harm_are_taken(get: Get, path: str) -> None:
    assert get(path).status_code in (200, 302)


@pytest.mark.parametrize(
    "path,understood",
    [
        ("/news/who_held.json?_shape=array&title=&date=14+June+2016", "date=2016-06-14"),
        ("/news/who_held.json?_shape=array&title=&date=2016/6/14", "date=2016-06-14"),
        ("/news/events_between.json?_shape=array&start=June+2016&end=July+2016", "start=2016-06&end=2016-07"),
        ("/news/timeline.csv?start=June+2016&end=", "start=2016-06"),
        ("/timeline?start=June+2016&end=", "start=2016-06"),
        ("/met?start=&end=31+December+2016", "end=2016-12-31"),
    ],
)
def test_dates_are_understood_as_people_write_them(get: Get, path: str, understood: str) -> None:
    said = get(path)
    assert said.status_code == 200
    if not path.startswith("/news"):
        assert f'value="{understood.split("=")[1]}"' in said.text
    else:
        plain = dict(parse_qsl(path.split("?")[1], keep_blank_values=True)) | dict(parse_qsl(understood))
        assert said.text == get(f"{path.split('?')[0]}?{urlencode(plain)}").text != "[]"


@pytest.mark.parametrize(
    "path,words",
    [
        ("/news/who_held.json?title=Mayor&date=nonsense", "“nonsense” is no date"),
        ("/news/who_held?title=Mayor&date=2016-13", "“2016-13” is no date"),
        ("/news/roles_on.csv?date=03/04/2016", "“03/04/2016” is no date"),
        ("/timeline?start=last+week", "write 2016, 2016-06 or 2016-06-14"),
        ("/news/events_between.json?start=2016-06&end=2015", "The end, 2015, lies before the start, 2016-06."),
        ("/met?start=2016-06-14&end=2016-06-13", "lies before the start"),
        ("/news/find_articles.json?skip=abc", "skip is a number of rows"),
        ("/news/find_articles.json?year=undated", "articles without a date: /news/articles?published__isnull=1"),
        ("/news/who_held.json?titel=Mayor", "who_held has no parameter 'titel'; it takes title, date."),
        ("/news/top_people.csv?person=x", "top_people has no parameter 'person'; it takes none."),
        ("/news/co_mentions.json?other=x", "co_mentions has no parameter 'other'; it takes person."),
    ],
)
def test_a_question_that_is_not_understood_is_not_answered(get: Get, path: str, words: str) -> None:
    said = get(path)
    assert said.status_code == 400 and words in html.unescape(said.text)


@pytest.mark.parametrize(
    "path", ["/news/who_held?utm_source=x", "/timeline?start=2016-06&end=2016", "/news/role_claims.json?start=0",
             "/news/events_between.json?start=2016&end=2016-06", "/news/who_held.json?title=&date="],
)  # fmt: skip
def test_a_question_that_is_understood_is_answered(get: Get, path: str) -> None:
    assert get(path).status_code == 200


@pytest.mark.parametrize(
    "path,status,words",
    [
        ("/news/people/nobody.json", 404, "No person in the archive has this name."),
        ("/nothing.json", 404, "no such page, table, query or row"),
        ("/news/nothing.json", 404, "no such page, table, query or row"),
        ("/-/nothing.json", 404, "no such page, table, query or row"),
        ("/news/articles/none.json", 404, "no such page, table, query or row"),
        ("/news/nothing/1.json", 404, "no such page, table, query or row"),
        ("/news/person_roles/1", 404, "There is no such page"),
        ("/news.json?sql=select+zz", 400, "no such column: zz"),
        ("/news.json?sql=delete+from+articles", 400, "Statement must be a SELECT"),
        ("/news/articles.json?_size=abc", 400, "_size must be"),
        ("/news/articles.json?_shape=nix", 400, "Invalid _shape"),
        ("/news/articles.json?_facet=nix", 400, "no such column: nix"),
        ("/news/who_held.atom", 400, "not made of articles"),
        ("/news/who_held.ics", 400, "not made of dated events"),
        ("/news.csv?sql=select+zz", 400, "The query failed"),
        ("/news.json?sql=with+recursive+c(x)+as+(select+1+union+all+select+x%2B1+from+c)+select+max(x)+from+c", 400,
         "took too long"),
        ("/news.csv?sql=with+recursive+c(x)+as+(select+1+union+all+select+x%2B1+from+c)+select+max(x)+from+c", 400,
         "took too long"),
    ],
)  # fmt: skip
def test_errors_give_a_reason(get: Get, path: str, status: int, words: str) -> None:
    response = get(path)
    assert response.status_code == status
    assert words in response.text and "<p>" not in response.text.split("<main")[0]
    if ".json" in path:
        body = json.loads(response.text)
        assert body["ok"] is False and body["error"]


def test_csv_that_does_not_fail_is_whole(get: Get) -> None:
    rows = list(csv.DictReader(get("/news/articles.csv?_stream=on&_size=max").text.splitlines()))
    assert len(rows) == len(site_rows.ARTICLES)
    assert get("/news.csv?sql=select+1+as+a+where+0").text.strip() == "a"


ATOM = "{http://www.w3.org/2005/Atom}"


@pytest.mark.parametrize(
    "path,expected",
    [
        (
            "/news/newest_articles.atom",
            [key for key, *_ in sorted(site_rows.ARTICLES, key=lambda a: a[3] or "", reverse=True)],
        ),
        ("/news/articles_naming.atom?person=Zhaoming+Lin", ["a3", "a2", "a1", "a6"]),
        ("/news/search_articles.atom?q=visit", ["a4"]),
        ("/news/find_articles.atom?q=dialogue&year=2016&copies=no&sort=date", ["a3", "a1"]),
        ("/news/articles_naming.atom?person=nobody", []),
    ],
)
def test_atom(get: Get, path: str, expected: list[str]) -> None:
    response = get(path)
    feed = ElementTree.fromstring(response.content)
    entries = feed.findall(f"{ATOM}entry")
    assert response.headers["content-type"].startswith("application/atom+xml")
    assert [entry.findtext(f"{ATOM}id", "").rsplit("/", 1)[1] for entry in entries] == [
        site_rows.IDS[k] for k in expected
    ]
    for one in [feed, *entries]:
        assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", one.findtext(f"{ATOM}updated", ""))
        assert one.findtext(f"{ATOM}id", "").startswith("http://") and one.findtext(f"{ATOM}title")
    assert feed.findtext(f"{ATOM}id") == f"http://localhost{path}"
    assert "\ue000" not in response.text and "<script>alert" not in response.text
    for link in feed.findall(f"{ATOM}link"):
        assert get(link.attrib["href"].removeprefix("http://localhost")).status_code == 200


def test_an_article_says_when_its_page_was_updated(get: Get) -> None:
    assert "updated 2 March 2017" in get(f"/news/articles/{site_rows.IDS['a7']}").text
    assert "· updated" not in get(A1).text


def test_an_undated_article_has_no_day_of_publication_in_the_feed(get: Get) -> None:
    feed = ElementTree.fromstring(get("/news/newest_articles.atom").content)
    undated = feed.findall(f"{ATOM}entry")[-1]
    assert undated.find(f"{ATOM}published") is None
    assert undated.findtext(f"{ATOM}updated") == "2017-02-01T00:00:00Z", "the archive's last day"


def test_calendar(get: Get) -> None:
    response = get("/news/coming_events.ics")
    text = response.content.decode()
    assert response.headers["content-type"].startswith("text/calendar")
    assert text.startswith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n") and text.endswith("END:VCALENDAR\r\n")
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n")) and "\n" not in text.replace("\r\n", "")
    lines = text.replace("\r\n ", "").split("\r\n")
    assert lines.count("BEGIN:VEVENT") == lines.count("END:VEVENT") == 1
    for line in ("UID:e4@news-archive", "DTSTART;VALUE=DATE:20180501", "DTEND;VALUE=DATE:20180601", "STATUS:TENTATIVE",
                 "SUMMARY:Fourth dialogue\\, Beijing", "LOCATION:Beijing", "DTSTAMP:20161120T000000Z",
                 "URL:http://localhost/news/events/e4"):  # fmt: skip
        assert line in lines


@pytest.mark.parametrize(
    "row,expected",
    [
        ({"status": "denied"}, ""),
        ({"status": "hypothetical"}, ""),
        ({"earliest": None}, ""),
        ({"status": "cancelled"}, "STATUS:CANCELLED"),
        ({"status": "occurred"}, "STATUS:CONFIRMED"),
        ({"latest": None}, "DTEND;VALUE=DATE:20160615"),
        ({"title": "a;b\nc\\d"}, "SUMMARY:a\\;b\\nc\\\\d"),
        ({"title": "ü" * 60}, "SUMMARY:" + "ü" * 60),
        ({"earliest": "2016", "latest": "2016-12-31"}, "DTSTART;VALUE=DATE:20160101"),
    ],
)
def test_calendar_rows(row: dict[str, Any], expected: str) -> None:
    event = {"event": "e", "title": "t", "status": "planned", "earliest": "2016-06-14", "latest": "2016-06-14", **row}
    text = feeds.calendar([event], title="x", address=lambda table, id: f"http://x/{table}/{id}").decode()
    assert ("BEGIN:VEVENT" in text) is bool(expected)
    assert expected in text.replace("\r\n ", "")
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))


def test_sitemap_names_every_page_once(get: Get) -> None:
    space = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
    index = ElementTree.fromstring(get("/sitemap.xml").content)
    seen = []
    for part in index.iter(f"{space}loc"):
        pages = ElementTree.fromstring(get((part.text or "").removeprefix("http://localhost")).content)
        seen += [page.text or "" for page in pages.iter(f"{space}loc")]
    assert len(seen) == len(set(seen))
    counts = get("/news/archive_counts.json?_shape=array").json()[0]
    assert len(seen) == sum(counts[k] for k in ("articles", "people", "events", "offices", "organizations", "places"))
    assert [page for page in seen if get(page.removeprefix("http://localhost")).status_code != 200] == []
    assert get("/sitemap-people-7.xml").status_code == get("/sitemap-nothing-0.xml").status_code == 404


def test_robots_and_opensearch(get: Get) -> None:
    robots = get("/robots.txt")
    assert robots.headers["content-type"].startswith("text/plain")
    assert "Sitemap: http://localhost/sitemap.xml" in robots.text and "Disallow: /-/search" in robots.text
    described = ElementTree.fromstring(get("/opensearch.xml").content)
    (url,) = described.iter("{http://a9.com/-/spec/opensearch/1.1/}Url")
    address = url.attrib["template"].replace("{searchTerms}", "dialogue").removeprefix("http://localhost")
    assert "3 articles" in re.sub(r"<[^>]+>", "", get(address).text)
    assert 'rel="search"' in get("/").text


@pytest.mark.parametrize("path", ["/", A1, "/news/people/lin-zhaoming", "/timeline?start=2016", "/news/articles"])
def test_head_of_a_page(get: Get, path: str) -> None:
    text = get(path).text
    assert f'<link rel="canonical" href="http://localhost{path.split("?")[0]}">' in text
    for name in ("url", "type", "title", "site_name", "description"):
        assert re.search(rf'<meta property="og:{name}" content="[^"]+">', text), name


def linked(text: str) -> list[Any]:
    found = re.findall(r'<script type="application/ld\+json">(.*?)</script>', text, re.S)
    return [json.loads(one) for one in found]


def test_the_interface_lists_itself(get: Get) -> None:
    """As a page and as JSON; the examples are of this archive."""
    told = get("/-/api.json").json()
    held = next(one for one in told["queries"] if one["name"] == "who_held")
    assert list(held["parameters"]) == ["title", "date"] and held["fields"][:2] == ["person", "name"]
    assert held["json"].startswith("http://localhost/news/who_held.json?_shape=array&title=")
    assert get(held["json"].removeprefix("http://localhost")).json()
    page = get("/-/api").text
    assert all(f'id="{one["name"]}"' in page for one in told["queries"])
    assert all('href="/-/api"' in get(path).text for path in ("/", "/data"))


def test_linked_data(get: Get) -> None:
    (article,) = linked(get(A1).text)
    assert (article["@type"], article["datePublished"]) == ("NewsArticle", "2016-06-14")
    assert article["@id"] == f"http://localhost{A1}" and article["author"] == [
        {"@type": "Person", "name": "Mette Strand"}
    ]
    assert "Lin Zhaoming" in {one["name"] for one in article["mentions"]}
    (person,) = linked(get("/news/people/lin-zhaoming").text)
    assert person["alternateName"] == ["Lin", "Zhaoming Lin"]
    assert {"@type": "Role", "roleName": "Minister of Public Security",
            "description": "evidenced from 2016-06-14 to 2016-11-20",
            "memberOf": {"@type": "Organization", "name": "Ministry of Public Security"}} in person["hasOccupation"]  # fmt: skip
    (event,) = linked(get("/news/events/e2").text)
    assert event["startDate"] == "2016-06-14" and event["location"]["name"] == "Beijing"
    assert "Kari Nilsen" not in {one["name"] for one in event["attendee"]}, "absent"
    (cancelled,) = linked(get("/news/events/e5").text)
    assert cancelled["eventStatus"] == "https://schema.org/EventCancelled"
    assert linked(get("/news/events/e6").text) == [], "undated"
    assert linked(get(A5).text)[0].get("datePublished") is None
    assert linked(get(A6).text)[0]["headline"] == site_rows.PAYLOAD, "escaped, and whole"


@pytest.mark.parametrize(
    "one,other,expected",
    [
        ("lavrof", "lavrov", 1), ("lavorv", "lavrov", 1), ("lavro", "lavrov", 1), ("larvof", "lavrov", 2),
        ("kerry", "merkel", None), ("kery", "kerry", 1), ("xi", "li", None), ("abe", "ab", 1), ("abe", "xbz", None),
        ("same", "same", None), ("", "x", None), (None, "x", None), ("putin", "putinnn", 2), ("putin", "putinnnn", None),
    ],
)  # fmt: skip
def test_edits(one: str | None, other: str | None, expected: int | None) -> None:
    assert spelling.edits(one, other) == expected


@pytest.mark.parametrize("table,known", [("articles", "cybercrime"), ("people", "zhaoming"), ("roles", "minister"),
                                         ("offices", "minister"), ("events", "dialogue"), ("statements", "interests")])  # fmt: skip
def test_a_hit_and_a_miss_on_every_table(get: Get, table: str, known: str) -> None:
    """What Datasette does with ?_search= on a table whose full text it does not find: it gives every row."""
    found = get(f"/news/{table}.json?_shape=objects&_search={known}").json()
    everything = get(f"/news/{table}.json?_shape=objects").json()["filtered_table_rows_count"]
    assert 0 < found["filtered_table_rows_count"] < everything
    assert known in json.dumps(found["rows"]).lower()
    assert get(f"/news/{table}.json?_search=zzzznonsense").json()["filtered_table_rows_count"] == 0


def test_every_searchable_table_is_tested() -> None:
    searchable = {table.name for table in schema.TABLES if table.search}
    assert searchable == {"articles", "people", "roles", "offices", "events", "statements"}


# Tables that share their name with a query, which is what Datasette then answers with.
SHADOWED = {"co_mentions"}


@pytest.fixture(scope="module")
def many(loop: asyncio.AbstractEventLoop, tmp_path_factory: pytest.TempPathFactory) -> Get:
    """A site of many rows that tie in every column one could sort by, and nulls among them.

    Rows are numbered as the store numbers them: articles by date and id, all else by id. A search sorted by another
    column is walked in the order of `number`, and Datasette takes the order of the key for granted.
    """
    folder = configuration(tmp_path_factory.mktemp("many"))
    path = site_rows.write(folder / "news.db", empty=True)
    with sqlite3.connect(path) as db:
        dates = (None, "2016", "2016-06", "2016-06-14")
        for number in range(300):
            date = dates[number // 75]
            db.execute(
                "insert into articles (id, number, title, title_basis, published, language, lead, body, words, extent, source) "
                "values (?, ?, 'same', 'given', ?, 'en', '', 'same words', 2, 'full', ?)",
                (f"{number % 75:015x}{number // 75}", number, date, f"{number}.txt"),
            )
            db.execute("insert into article_filters values (?, ?)", (number, filter_token("every", "")))
            db.execute(
                "insert into people values (?, ?, 'Same', 'Same', '', ?, 1, null, null)",
                (f"p{number:03}", number, number % 3),
            )
            db.execute(
                "insert into events (id, number, kind, title, start_date, status, article_count, origin_count) "
                "values (?, ?, 'meeting', 'same', ?, 'occurred', ?, 1)",
                (f"e{number:03}", number, dates[number % 4], number % 2),
            )
            db.execute("insert into person_names values (?, 'Same', 'same', 1, 'r')", (f"p{number:03}",))
            db.execute(
                "insert into plans values (?, 'kept', null, null, ?, null, 'r')", (f"e{number:03}", dates[number % 4])
            )
        for number in range(200):
            db.execute("insert into series (id, name, event_count) values (?, 'same', 2)", (f"s{number:03}",))
        for table in ("articles", "people", "events"):
            db.execute(f"insert into {table}_fts ({table}_fts) values ('rebuild')")
    db.close()
    return client(loop, Datasette([], config_dir=folder))


SORTS = [(table.name, column, direction) for table in schema.TABLES for column, direction in safe_sorts(table).items()
         if table.name in ("articles", "people", "events", "plans")]  # fmt: skip


UNSORTED = (("articles", "", ""), ("person_names", "", ""), ("plans", "", ""))
SEARCHED = [(*sort, "&_search=same") for sort in (*SORTS, ("articles", "", "")) if schema.BY_NAME[sort[0]].search]


@pytest.mark.parametrize("table,column,direction,search", [*((*sort, "") for sort in (*SORTS, *UNSORTED)), *SEARCHED])
def test_paging_loses_no_row(many: Get, table: str, column: str, direction: str, search: str) -> None:
    sort = f"&_sort{'_desc' if direction == 'desc' else ''}={column}" if column else ""
    url: str | None = f"/news/{table}.json?_shape=objects&_size=19{sort}{search}"
    seen: list[str] = []
    while url:
        page = many(url.removeprefix("http://localhost")).json()
        seen += [json.dumps(row, sort_keys=True) for row in page["rows"]]
        url = page["next_url"]
    assert len(seen) == len(set(seen)) == 300


def test_tables_whose_address_a_query_has_are_had_by_another(get: Get) -> None:
    """The guard knows them, and the page of tables leads to their rows."""
    queries = yaml.safe_load((ROOT / "metadata.yml").read_text(encoding="utf-8"))["databases"]["news"]["queries"]
    assert plugin("parameter_guard").HIDDEN == SHADOWED == set(schema.BY_NAME) & set(queries)
    links = read(get("/news").text).links
    counts = {table["name"]: table["count"] for table in get("/news.json").json()["tables"]}
    for table in SHADOWED:
        assert f"/news/all_{table}" in links
        rows = get(f"/news/all_{table}.json?_shape=array").json()
        assert len(rows) == counts[table] > 1
        assert get(f"/news/all_{table}.json?_shape=array&skip=1").json() == rows[1:]


def test_an_answer_that_is_as_long_as_it_can_be_says_so(many: Get) -> None:
    """Of three hundred events five hundred are not all that a question gives; of two hundred series two hundred are."""
    whole, cut = (many(f"/news/{query}.json").json() for query in ("events_between", "all_series"))
    assert (len(whole["rows"]), whole["truncated"]) == (300, False)
    assert (len(cut["rows"]), cut["truncated"]) == (200, True)
    assert "there may be more" in many("/news/all_series").text
    assert "there may be more" not in many("/news/events_between").text


@pytest.mark.parametrize("table", [table.name for table in schema.TABLES if table.name not in SHADOWED])
def test_every_table_pages(get: Get, table: str) -> None:
    url: str | None = f"/news/{table}.json?_shape=objects&_size=2"
    seen, total = [], None
    while url:
        page = get(url.removeprefix("http://localhost")).json()
        total = page["filtered_table_rows_count"]
        seen += [json.dumps(row, sort_keys=True) for row in page["rows"]]
        url = page["next_url"]
    assert len(seen) == len(set(seen)) == total


def test_search_pages_lose_no_article(many: Get) -> None:
    seen: list[str] = []
    path: str | None = "/-/search?q=same&kind=articles"
    while path:
        page = read(many(path).text)
        seen += [link for link in page.links if re.fullmatch(r"/news/articles/\w+", link)]
        path = next((link for link in page.links if f"skip={len(seen)}" in link and "kind=articles" in link), None)
    assert len(seen) == len(set(seen)) == 300


@pytest.mark.parametrize("path", ["/", "/browse", "/met", "/plans", "/timeline", "/about", "/data", "/-/search", "/-/search?q=x",
                                  "/news", "/news/articles", "/news/who_held"])  # fmt: skip
@pytest.mark.parametrize("empty", [True, False], ids=["empty archive", "no archive"])
def test_without_articles(loop: asyncio.AbstractEventLoop, tmp_path: Path, path: str, empty: bool) -> None:
    folder = configuration(tmp_path / "site")
    if empty:
        site_rows.write(folder / "news.db", empty=True)
    response = client(loop, Datasette([], config_dir=folder))(path)
    assert response.status_code == (404 if path.startswith("/news") and not empty else 200)


def test_an_archive_of_refused_pages_alone_says_why(loop: asyncio.AbstractEventLoop, tmp_path: Path) -> None:
    folder = configuration(tmp_path / "site")
    site_rows.write(folder / "news.db", empty=True)
    refused = (0, "scan.txt", "empty", "The file has nothing in it.", 0)
    with sqlite3.connect(folder / "news.db") as db:
        db.execute("insert into refusals (rank, source, reason, detail, retryable) values (?, ?, ?, ?, ?)", refused)
    page = client(loop, Datasette([], config_dir=folder))("/").text
    assert "1 page was looked at, and none could be read" in page and "scan.txt: The file has nothing in it." in page


def test_an_archive_without_dated_articles_says_so(get: Get, loop: asyncio.AbstractEventLoop, tmp_path: Path) -> None:
    folder = configuration(tmp_path / "site")
    site_rows.write(folder / "news.db")
    with sqlite3.connect(folder / "news.db") as db:
        db.execute("update articles set published = null, year = null")
    said = "no article that has a date"
    assert said in client(loop, Datasette([], config_dir=folder))("/about").text and said not in get("/about").text


def test_the_names_of_countries_are_read_before_anybody_asks(loop: asyncio.AbstractEventLoop, tmp_path: Path) -> None:
    folder = configuration(tmp_path / "site")
    site_rows.write(folder / "news.db")
    places._demonyms.cache_clear()
    client(loop, Datasette([], config_dir=folder))
    assert places._demonyms.cache_info().currsize == 1


def test_no_archive_says_what_to_do(loop: asyncio.AbstractEventLoop, tmp_path: Path) -> None:
    page = client(loop, Datasette([], config_dir=configuration(tmp_path / "site")))("/").text
    assert "make ingest" in page


def test_another_file_name_is_served_as_news(loop: asyncio.AbstractEventLoop, tmp_path: Path) -> None:
    """As `datasette serve other.db -m metadata.yml ...` starts it: no directory, so no settings.json by itself."""
    other = site_rows.write(tmp_path / "other.db")
    datasette = Datasette(
        [str(other)],
        metadata=yaml.safe_load((ROOT / "metadata.yml").read_text(encoding="utf-8")),
        template_dir=str(ROOT / "templates"),
        plugins_dir=str(ROOT / "plugins"),
        static_mounts=[("static", str(ROOT / "static"))],
    )
    get = client(loop, datasette)
    assert "Vance calls off visit" in get("/").text
    assert get("/news/who_held.json?_shape=array").json()
    assert get("/other").status_code == 404
    assert get("/news/articles.json").headers["access-control-allow-origin"] == "*"
    settings = get("/-/settings.json").json()
    given = json.loads((ROOT / "settings.json").read_text())
    assert {name: settings[name] for name in given} == given
    assert len(get("/news/mentions.json?_shape=array&_size=max").json()) > 10


def test_two_files_keep_their_names(loop: asyncio.AbstractEventLoop, tmp_path: Path) -> None:
    files = [str(site_rows.write(tmp_path / f"{name}.db")) for name in ("one", "two")]
    get = client(loop, Datasette(files, plugins_dir=str(ROOT / "plugins")))
    assert [get(f"/{name}.json").status_code for name in ("one", "two", "news")] == [200, 200, 404]


def test_templates_hold_no_sql_and_trust_nothing() -> None:
    for path in (ROOT / "templates").rglob("*.html"):
        text = path.read_text(encoding="utf-8")
        assert "|safe" not in text.replace(" ", ""), path
        assert not re.search(r"(?i)\bselect\b.+\bfrom\b", re.sub(r"<textarea.*?</textarea>", "", text, flags=re.S)), (
            path
        )
        assert not re.search(r"(src|href)=\"https?://(?!datasette\.io)", text), path


def test_each_query_is_asked_with_parameters_that_it_has() -> None:
    queries = yaml.safe_load((ROOT / "metadata.yml").read_text())["databases"]["news"]["queries"]
    asked = set()
    for path in (ROOT / "templates").rglob("*.html"):
        for name, given in re.findall(
            r'query_(?:rows|one)\("(\w+)"((?:, \w+=[^,)]*(?:\([^)]*\))?)*)', path.read_text()
        ):
            asked.add(name)
            assert set(re.findall(r", (\w+)=", given)) <= set(queries[name]["params"]), (path, name)
    assert asked <= set(queries)


def plugin(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, ROOT / "plugins" / f"{name}.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


FACET = """
    select {0} as value, count(*) as count from (
        select id, [end], year from {1}
    )
    where {0} is not null
    group by {0} order by count desc, value limit 31
"""


@pytest.mark.parametrize(
    "sql,whole",
    [
        (FACET.format("year", "articles"), True),
        (FACET.format("[end]", "articles"), True),
        (FACET.format("year", "articles where year = :p0"), False),
        (FACET.format("year", "articles, articles"), False),
        (FACET.format("year", "sqlite_master"), False),
        (FACET.format("random()", "articles"), False),
        (FACET.format("year", "articles").replace("id, [end], year", "id, randomblob(1000000) as end, year"), False),
        (FACET.format("year", "articles").replace("where", "union select 1, 1 where"), False),
        ("select 1 as value, count(*) as count from ( select 1 )", False),
        ("", False),
    ],
)  # fmt: skip
def test_only_what_datasette_asks_is_kept_as_a_facet(sql: str, whole: bool) -> None:
    """What a visitor writes gets neither its time nor a place in memory, however much it looks like one."""
    assert plugin("live_archive")._is_whole_facet(sql, {"articles": 1}) is whole


@pytest.mark.parametrize("path", sorted((ROOT / "plugins").glob("*.py")), ids=lambda path: path.stem)
def test_plugins_hold_one_hook(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.count("\n@hookimpl") == 1
    assert not re.search(r"(?i)\bselect .+ from\b", text)


@pytest.mark.parametrize(
    "url,expected",
    [
        ("https://gazette.example/1", "https://gazette.example/1"),
        ("HTTP://gazette.example", "HTTP://gazette.example"),
        (" https://gazette.example/1 ", "https://gazette.example/1"),
        ("javascript:alert(1)", ""),
        ("JaVaScRiPt:alert(1)", ""),
        ("data:text/html,x", ""),
        ("//gazette.example", ""),
        ("/relative", ""),
        ("http:///nohost", ""),
        ("https://[broken", ""),
        ("java\nscript:alert(1)", ""),
        ("", ""),
        (None, ""),
    ],
)
def test_web_address(url: str | None, expected: str) -> None:
    assert plugin("page_words").web_address(url) == expected


@pytest.mark.parametrize(
    "typed,expected",
    [
        (None, '""'),
        ("", '""'),
        ("-", '"-"'),
        ("guo", '"guo"'),
        ("guo shengkun", '"guo" "shengkun"'),
        ('"public security"', '"public security"'),
        ("“public security”", '"public security"'),
        ('a "b', '"a" "b"'),
        ("talks OR visit", '"talks" OR "visit"'),
        ("talks -visit", '"talks" NOT "visit"'),
        ('talks -"state visit"', '"talks" NOT "state visit"'),
        ("talks NOT visit", '"talks" NOT "visit"'),
        ("talks AND NOT visit", '"talks" NOT "visit"'),
        ("NOT visit", '"NOT" "visit"'),
        ("-visit", '"visit"'),
        ("talks OR", '"talks" "OR"'),
        ("OR", '"OR"'),
        ("talks OR OR visit", '"talks" OR "OR" "visit"'),
        ("dial*", '"dial" *'),
        ("d*", '"d*"'),
        ("*", '"*"'),
        ("-*", '"-*"'),
        ("talks NEAR visit", 'NEAR("talks" "visit", 10)'),
        ("NEAR visit", '"NEAR" "visit"'),
        ("a b OR c -d", '"a" "b" OR "c" NOT "d"'),
        ('""', '""'),
        ("a\x00b", '"a" "b"'),
        ("x " * 500, " ".join(['"x"'] * 20)),
        ("y" * 500, f'"{"y" * 200}"'),
        ("NEAR(a b)", 'NEAR("a" "b", 10)'),
    ],
)
def test_words_to_find(typed: str | None, expected: str) -> None:
    assert searches.expression(typed) == expected


BODY = "Lin Zhaoming, Minister of Security, met Dahl.\n\nThey “talked at length” in Oslo."


def spans(body: str, *marks: tuple[str, str]) -> list[Mark]:
    """Marks of these words of a body: (kind, words)."""
    return [Mark(body.index(text), body.index(text) + len(text), kind, f"{kind}-id") for kind, text in marks]


@pytest.mark.parametrize(
    "marks,expected",
    [
        ((), BODY.split("\n\n")[0]),
        ((("person", "Lin Zhaoming"),), "<person!>Lin Zhaoming</> , Minister of Security, met Dahl."),
        ((("event", "Lin Zhaoming, Minister of Security, met Dahl"), ("person", "Dahl")),
         "<event>Lin Zhaoming, Minister of Security, met <person!>Dahl</></> ."),
        ((("role", "Minister of Security"), ("organization", "Security")),
         "Lin Zhaoming, <role>Minister of <organization!>Security</></> , met Dahl."),
        # one ends inside another: the second is cut where the first ends
        ((("event", "Zhaoming, Minister of Security"), ("statement", "Security, met Dahl")),
         "Lin <event>Zhaoming, Minister of <statement>Security</></> <statement>, met Dahl</> ."),
        # the same span twice
        ((("person", "Dahl"), ("event", "Dahl")), "Lin Zhaoming, Minister of Security, met <event><person!>Dahl</></> ."),
        # over the end of the paragraph
        ((("event", "Dahl.\n\nThey"),), "Lin Zhaoming, Minister of Security, met <event>Dahl.</>"),
    ],
)  # fmt: skip
def test_marks_nest(marks: tuple[tuple[str, str], ...], expected: str) -> None:
    said = {
        "open": lambda t: f"<{t.mark.kind}{'!' if t.link else ''}>",
        "close": lambda _: "</>",
        "text": lambda t: t.text,
    }
    first = highlights.paragraphs(BODY, spans(BODY, *marks))[0]
    assert "".join(said[token.what](token) for token in first).replace(" ", "") == expected.replace(" ", "")


def test_any_marks_nest_and_lose_no_text() -> None:
    """All pairs and triples of spans over a short text, empty ones and ones that stand outside included."""
    body = "ab\n\ncd e"
    every = [
        Mark(start, end, kind, "id")
        for start in range(-1, 9)
        for end in range(start, 10)
        for kind in ("person", "event")
    ]
    chosen = [every[place : place + 40 : 13] for place in range(len(every))] + [every]
    for marks in chosen:
        for paragraph, tokens in zip(body.split("\n\n"), highlights.paragraphs(body, marks), strict=True):
            assert "".join(token.text for token in tokens) == paragraph
            stack: list[Mark | None] = []
            links = 0
            for token in tokens:
                if token.what == "open":
                    stack.append(token.mark)
                    links += token.link
                    assert links <= 1, "no link inside a link"
                elif token.what == "close":
                    assert stack.pop() == token.mark
                    links -= token.link
            assert stack == []


@pytest.mark.parametrize(
    "text,expected",
    [
        (f"{FOUND}<b>{FOUND_END}&", "<mark>&lt;b&gt;</mark>&amp;"),
        (f"{FOUND}open", "<mark>open</mark>"),
        (f"closed{FOUND_END}", "closed"),
        (f"{FOUND}a{FOUND}b{FOUND_END}{FOUND_END}", "<mark>a</mark><mark>b</mark>"),
        ("", ""),
        (None, ""),
    ],
)
def test_marked(text: str | None, expected: str) -> None:
    assert str(highlights.marked(text)) == expected


@pytest.mark.parametrize(
    "words,expected",
    [
        ("They agreed", "They agreed to meet."),
        ("envoys. They", "Ms. Lin met envoys. They agreed to meet."),
        ("meet.\n\nLater", "They agreed to meet.\n\nLater they did."),
        ("did", "Later they did."),
    ],
)
def test_sentence_around(words: str, expected: str) -> None:
    body = "Ms. Lin met envoys. They agreed to meet.\n\nLater they did."
    start, end = quotes.sentence_around(body, body.index(words), body.index(words) + len(words))
    assert body[start:end] == expected


@pytest.mark.parametrize("start,end", [(0, 0), (-5, 3), (10_000, 20_000), (5, 2), (4_000, 4_001)])
def test_sentence_around_anything(start: int, end: int) -> None:
    """Never the whole of a paragraph without a full stop, never outside of the body."""
    body = "word " * 2_000
    first, last = quotes.sentence_around(body, start, end)
    assert 0 <= first <= last <= len(body)
    assert last - first <= 2 * quotes.MARGIN + 10


@pytest.mark.parametrize(
    "start,end,expected",
    [
        ("2016-06-06", "2016-06-07", "6–7 June 2016"),
        ("2016-06-30", "2016-07-01", "30 June – 1 July 2016"),
        ("2016-12-31", "2017-01-01", "31 December 2016 – 1 January 2017"),
        ("2016-06", "2016-07", "June – July 2016"),
        ("2016", "2017", "2016 – 2017"),
        ("2016-06-06", None, "6 June 2016"),
        ("2016-06-06", "2016-06-06", "6 June 2016"),
        (None, "2016", "2016"),
        (None, None, ""),
    ],
)
def test_days_in_words(start: str | None, end: str | None, expected: str) -> None:
    assert wording.days_in_words(start, end) == expected


@pytest.mark.parametrize(
    "counts,unit,number,most",
    [
        ({}, "year", 0, 0),
        ({"2016-06": 3}, "month", 1, 3),
        ({"2016-06": 3, "2021-06": 1}, "month", 61, 3),
        ({"2016-06": 3, "2022-06": 1}, "year", 7, 3),
        ({"2016": 3, "2016-06": 1}, "year", 1, 4),
        ({"1900": 1, "2018": 2}, "year", 72, 2),
    ],
)
def test_bars(counts: dict[str, int], unit: str, number: int, most: int) -> None:
    chart = charts.bars(counts)
    assert (chart.unit, len(chart.bars), chart.most) == (unit, number, most)
    assert all(bar.x >= 0 and bar.x + bar.width <= chart.width and bar.y >= 0 for bar in chart.bars)


@pytest.mark.parametrize(
    "rows,expected",
    [
        ([], []),
        ([("A", "2016", None, None)], []),  # one alone is no drawing
        ([("A", None, None, None), ("B", "2016", "2017", None)], []),
        ([("A", "2015", "2015", None), ("B", "2016", "2016", "2017")], [("A", 200.0, 260.0, False), ("B", 460.0, 260.0, True)]),
        # a day is seen, even the last of the last year
        ([("A", "2016-12-31", "2016-12-31", None), ("B", "2016", None, None)], [("A", 716.0, 4.0, False), ("B", 200.0, 520.0, False)]),
        # out of order, as the query gives them
        ([("A", "2016-07", "2016-12", None), ("B", "2016-01", "2016-06", None)], [("A", 460.0, 260.0, False), ("B", 200.0, 260.0, False)]),
    ],
)  # fmt: skip
def test_tenures_as_lines(rows: list[tuple[Any, ...]], expected: list[Any]) -> None:
    keys = ("name", "first_evidence", "last_evidence", "ended_by")
    drawing = lines.timeline(dict(zip(keys, row, strict=True)) for row in rows)
    assert [(one.label, one.x, one.width, one.ended) for one in drawing.spans] == expected
    assert all(one.x + one.width <= drawing.width + 0.1 and one.y < drawing.height for one in drawing.spans)


@pytest.mark.parametrize(("last", "lines_drawn"), [("2016-06-30", 0), ("2016-07-01", 2)])
def test_tenures_of_one_month_need_no_drawing(last: str, lines_drawn: int) -> None:
    days = ("2016-06-01", last)
    rows = [{"name": day, "first_evidence": day, "last_evidence": None, "ended_by": None} for day in days]
    assert len(lines.timeline(rows).spans) == lines_drawn


def test_many_tenures_and_long_names_stay_in_the_drawing() -> None:
    rows = [
        {"name": "N" * 80, "first_evidence": str(1900 + n), "last_evidence": None, "ended_by": None} for n in range(90)
    ]
    drawing = lines.timeline(rows)
    assert len(drawing.spans) == lines.MOST and len(drawing.ticks) <= 13
    assert all(len(one.label) <= lines.LONGEST_LABEL for one in drawing.spans)


def test_the_map_is_that_of_the_gazetteer() -> None:
    from ingest.lexicon import build_world

    gazetteer = (ROOT / "ingest" / "lexicon" / "places.txt").read_text(encoding="utf-8")
    assert build_world.drawing(gazetteer) == build_world.TARGET.read_text(encoding="utf-8")


# -- what a reader takes away: how to cite a row, and entries that correct it


@pytest.mark.parametrize(
    "path,actions",
    [
        ("/news/people/lin-zhaoming", ["not a person", "rename", "split", "same"]),
        ("/news/events/e2", ["reject", "retype", "redate", "same event", "different events"]),
        ("/news/roles/role000000000006", ["reject", "retitle"]),
        ("/news/statements/statement0000001", ["reject"]),
    ],
)
def test_entries_that_correct_a_row_are_ready_to_sign(get: Get, tmp_path: Path, path: str, actions: list[str]) -> None:
    page = get(path).text
    shown = [part.split("</details>")[0] for part in page.split('<details class="correcting">')[1:]]
    assert shown, path
    entries = [html.unescape(entry) for entry in re.findall(r"<code>(- .*?)</code></pre>", shown[0], re.S)]
    signed = "\n".join(entry.replace("the date, as 2024-05-01", "2024-05-01") for entry in entries)
    signed = signed.replace("the other article's id", "0123456789abcdef")
    found = []
    for number, entry in enumerate(re.split(r"(?m)^(?=- )", signed)[1:]):  # one by one: they contradict each other
        folder = tmp_path / str(number)
        folder.mkdir()
        (folder / "corrections.yml").write_text(entry, encoding="utf-8")
        found += [one.action for one in corrections_of([folder]).entries]
    assert found == actions


@pytest.mark.parametrize(
    "path", ["/news/events/e2", "/news/roles/role000000000006", "/news/statements/statement0000001"]
)
def test_a_row_says_how_to_cite_it(get: Get, path: str) -> None:
    cited = html.unescape(re.search(r'<p class="cite">(.*?)</p>', get(path).text, re.S)[1])
    assert "According to: “" in cited and cited.endswith(path.split("?")[0]) and "In: News archive" in cited


def test_an_event_that_took_place_is_cited_by_words_that_say_so(get: Get) -> None:
    """Its earliest report is the announcement: that it was held stands in a later one."""
    held, announced = "held the third dialogue on cybercrime in Oslo on Sunday", "agreed to hold a third dialogue"
    cited = html.unescape(re.search(r'<p class="cite">(.*?)</p>', get("/news/events/e3").text, re.S)[1])
    assert held in cited and announced not in cited
    for query in ("timeline.json?start=2016-11-20&end=2016-11-20", "series_events.json?series=dialogue-on-cybercrime"):
        rows = get(f"/news/{query}&_shape=array").json()
        (row,) = (row for row in rows if (row.get("event") or row.get("id")) == "e3")
        assert held in row["text"], query


def test_an_article_says_what_is_known_of_its_events_from_others(
    loop: asyncio.AbstractEventLoop, tmp_path: Path
) -> None:
    folder = configuration(tmp_path / "site")
    site_rows.write(folder / "news.db")
    with sqlite3.connect(folder / "news.db") as db:
        db.execute(
            "update events set article_count = 4, start_date = '2016-06-06', end_date = '2016-06-07' where id = 'e2'"
        )
        db.execute("update event_reports set start_date = null, date_text = null where id = 'e2'")
    page = html.unescape(client(loop, Datasette([], config_dir=folder))(A1).text)
    assert "undated" in page and "by another report: 6–7 June 2016 · told by 4 articles" in page


def test_the_timeline_tells_first_what_most_origins_tell_and_who_says_so(
    loop: asyncio.AbstractEventLoop, tmp_path: Path
) -> None:
    folder = configuration(tmp_path / "site")
    site_rows.write(folder / "news.db")
    with sqlite3.connect(folder / "news.db") as db:
        db.execute("update events set start_date = '2016-11-20', origin_count = 1, earliest = null, latest = null")
        db.execute("update events set origin_count = 5 where id = 'e3'")
        db.execute("update articles set publisher = 'Harbour Times'")
    get = client(loop, Datasette([], config_dir=folder))
    rows = get("/news/timeline.json?start=2016-11-20&end=2016-11-20&_shape=array").json()
    told = [row["id"] for row in rows if row["kind"] == "event"]
    assert len(told) > 3 and told == ["e3", *sorted(set(told) - {"e3"})]
    page = get("/timeline?start=2016-11-20&end=2016-11-20").text
    assert "5 independent origins · " in page and ">according to Harbour Times</a>" in page


def test_an_office_that_nobody_held_can_be_searched_for(get: Get) -> None:
    page = html.unescape(get("/news/who_held?title=Harbour+Queen&date=2016").text)
    assert "No office of this archive fits “Harbour Queen”" in page and "/-/search?q=Harbour+Queen&kind=offices" in page


def test_where_a_text_without_a_day_calls_somebody_former_no_page_says_that_none_does(
    loop: asyncio.AbstractEventLoop, tmp_path: Path
) -> None:
    folder = configuration(tmp_path / "site")
    site_rows.write(folder / "news.db")
    with sqlite3.connect(folder / "news.db") as db:
        db.execute("update tenures set ended_by = null, open = 1 where person = 'kari-nilsen'")
    page = client(loop, Datasette([], config_dir=folder))("/news/offices/office0000justice").text
    assert "texts say that it ended, but none that is dated after the last evidence" in page
    assert page.count("no text says that it ended") == 1


def test_whom_else_a_name_may_mean_is_said_with_the_meetings(
    get: Get, loop: asyncio.AbstractEventLoop, tmp_path: Path
) -> None:
    """And the pairs of the one who is asked for come first: the others are those of whom they met."""
    page = get("/met?person=Lin+Zhaoming").text
    own, _, among = page.split("</thead>")[1].partition("And these met one another")
    assert own.count("<tr><td>") == own.count("/news/people/lin-zhaoming") > 1 and "may mean somebody else" not in page
    assert "/news/people/lin-zhaoming" not in among.split("</table>")[0]
    folder = configuration(tmp_path / "site")
    site_rows.write(folder / "news.db")
    with sqlite3.connect(folder / "news.db") as db:
        db.execute(
            "insert into person_names (person, name, slug, count, rule) values ('erik-dahl', 'Lin', 'lin', 1, 'x')"
        )
    other = client(loop, Datasette([], config_dir=folder))("/met?person=Lin").text
    assert "“Lin” may mean somebody else:" in other and 'href="/met?person=erik-dahl"' in other


def test_a_state_as_a_body_is_told_from_the_country(loop: asyncio.AbstractEventLoop, tmp_path: Path) -> None:
    """Its articles are those that tell of its offices: another number than that of the place."""
    folder = configuration(tmp_path / "site")
    site_rows.write(folder / "news.db")
    with sqlite3.connect(folder / "news.db") as db:
        state = ("norway", "Norway", "norway", 2, 2)
        db.execute(
            "insert into organizations (id, name, country, article_count, origin_count) values (?, ?, ?, ?, ?)", state
        )
    get = client(loop, Datasette([], config_dir=folder))
    for page in ("/browse", "/news/places/norway", "/news/organizations/norway"):
        assert get(page).text.count("its offices") == 1, page
    assert "as a country" in get("/news/organizations/norway").text


@pytest.mark.parametrize(
    "page", ["/news/places/beijing-cn", "/-/search?q=dialogue&kind=events", "/timeline?start=2016-06-14&end=2016-06-14"]
)
def test_an_event_of_which_the_title_tells_only_its_kind_is_told_by_the_words(
    get: Get, loop: asyncio.AbstractEventLoop, tmp_path: Path, page: str
) -> None:
    told = "“China and Norway on Tuesday held a second dialogue on cybercrime in Beijing”"
    assert told not in get(page).text
    folder = configuration(tmp_path / "site")
    site_rows.write(folder / "news.db")
    with sqlite3.connect(folder / "news.db") as db:
        db.execute("update events set title = 'Dialogue' where id = 'e2'")
    assert told in client(loop, Datasette([], config_dir=folder))(page).text


def test_an_article_names_its_authors_and_keeps_its_byline(loop: asyncio.AbstractEventLoop, tmp_path: Path) -> None:
    folder = configuration(tmp_path / "site")
    site_rows.write(folder / "news.db")
    with sqlite3.connect(folder / "news.db") as db:
        db.execute(
            "update articles set byline = 'By Mette Strand June 14 at 3:57 PM' where id = ?", (site_rows.IDS["a1"],)
        )
    page = client(loop, Datasette([], config_dir=folder))(A1).text
    assert "· By Mette Strand ·" in page.split("</header>")[1] and page.count("at 3:57 PM") == 1


def test_counts_of_plans_are_those_of_what_the_link_leads_to(get: Get) -> None:
    page = html.unescape(get("/plans?kind=dialogue").text)
    links = re.findall(r'<li><a href="(/plans[^"]*)"[^>]*>([^<]*?)[ \u00a0]\((\d+)\)</a>', page)
    assert len(links) > 4 and {"kept", "all"} <= {label.lower() for _, label, _ in links}
    for address, label, count in links:
        assert get(address).text.count("The announcement") == int(count), (address, label)


def test_the_plans_of_a_month_are_on_the_timeline(get: Get) -> None:
    """What took place without an announcement is none, nor is an article or an office."""
    assert '"/timeline?show=plan">on the timeline</a>' in get("/plans").text
    june = get("/timeline?start=2016-06&end=2016-06&show=plan").text
    assert "Second dialogue on cybercrime, Beijing" not in june and "Nothing dated in this interval" in june
    spring = get("/timeline?start=2018-05&end=2018-05&show=plan").text
    assert "Fourth dialogue, Beijing" in spring and "plan not reported so far" in spring and "published" not in spring


def test_a_series_whose_events_have_no_number_is_told_by_its_days(
    get: Get, loop: asyncio.AbstractEventLoop, tmp_path: Path
) -> None:
    page = get("/news/series/dialogue-on-cybercrime").text
    assert '<p class="when">second</p>' in page or '<p class="when">2nd</p>' in page
    folder = configuration(tmp_path / "site")
    site_rows.write(folder / "news.db")
    with sqlite3.connect(folder / "news.db") as db:
        db.execute("update events set ordinal = null")
    page = client(loop, Datasette([], config_dir=folder))("/news/series/dialogue-on-cybercrime").text
    assert '<p class="when"><time datetime="2016-06-14">' in page and "no number told" not in page


def test_a_plan_without_a_date_is_not_due(loop: asyncio.AbstractEventLoop, tmp_path: Path) -> None:
    folder = configuration(tmp_path / "site")
    site_rows.write(folder / "news.db")
    with sqlite3.connect(folder / "news.db") as db:
        db.execute("update plans set due = null")
        db.execute("update events set start_date = null, end_date = null, latest = null")
    page = client(loop, Datasette([], config_dir=folder))("/plans").text
    assert "Announced without a date" in page and "Due before the archive ends" not in page


def test_all_rows_of_an_answer_stand_on_one_page_where_asked(get: Get) -> None:
    few, all_rows = get("/news/example_values"), get("/news/example_values?_show=all")
    assert few.status_code == all_rows.status_code == 200
    many = len(get("/news/example_values.json?_shape=array").json())
    assert many > 20 and "_show=all" in few.text and f"all {many} rows" in few.text
    assert few.text.count("<tr>") == 21 and all_rows.text.count("<tr>") == many + 1
    assert "here are the first" not in all_rows.text and "_show=all&amp;_shape" not in all_rows.text


def test_a_later_version_with_the_same_text_says_so(loop: asyncio.AbstractEventLoop, tmp_path: Path) -> None:
    """What changed is its headline alone: no link leads to changes of the text that there are not."""
    folder, later = configuration(tmp_path / "site"), site_rows.IDS["a7"]
    site_rows.write(folder / "news.db")
    with sqlite3.connect(folder / "news.db") as db:
        db.execute("delete from changes where article = ?", (later,))
    page = client(loop, Datasette([], config_dir=folder))(f"/news/articles/{later}").text
    assert 'href="#headline-change"' in page and 'id="headline-change"' in page
    assert "the text is the same word for word" in page and 'href="#changes"' not in page


def test_to_leave_copies_out_is_offered_where_there_are_some(get: Get) -> None:
    """And where none is among what was found, or all are left out already, no heading stands over nothing."""
    link = re.compile(
        r'filter-copies">Copies</h2>\s*<ul class="plain">\s*<li><a href="[^"]*copies=no[^"]*">without copies</a>'
    )
    assert link.search(get("/-/search?q=dialogue").text)
    assert "filter-copies" not in get("/-/search?q=harbour").text
    assert "(take away)" in get("/-/search?q=dialogue&copies=no").text.split("filter-copies")[-1]


def test_reports_of_one_article_stand_under_its_title_and_parts_beside_one_name(
    loop: asyncio.AbstractEventLoop, tmp_path: Path
) -> None:
    folder = configuration(tmp_path / "site")
    site_rows.write(folder / "news.db")
    with sqlite3.connect(folder / "news.db") as db:
        db.execute("pragma foreign_keys = off")
        db.execute("update event_reports set event = 'e2' where event = 'e3'")
        db.execute("update event_reports set article = ? where event = 'e2'", (site_rows.IDS["a1"],))
        db.execute(
            "insert into event_people select id || 'again', event, report, person, organization, place, 'absent', role,"
            " on_behalf_of, start, \"end\", text, rule from event_people where event = 'e2' and person = 'lin-zhaoming'"
        )
    page = client(loop, Datasette([], config_dir=folder))("/news/events/e2").text
    reports, side = page.split('id="reports"')[1].split('<aside class="side"')
    assert (
        "5 reports in 1 article<" in reports and reports.count("<h3>") == 1 and reports.count("<dt>Why here</dt>") == 5
    )
    people = side.split('id="people"')[1].split("</section>")[0]
    assert people.count('href="/news/people/lin-zhaoming"') == 1 and "status-absent" in people
    entries = re.findall(r"<code>(- different events: .*?)</code>", html.unescape(reports), re.S)
    (entry,) = yaml.safe_load(entries[0])
    first, other = entry["different events"]
    assert len(entries) == 5 and first["words"] != other["words"] and first.keys() == {"article", "words", "trigger"}


def test_who_could_have_said_it_is_no_other_where_nobody_is_held_to_have(
    loop: asyncio.AbstractEventLoop, tmp_path: Path
) -> None:
    folder = configuration(tmp_path / "site")
    site_rows.write(folder / "news.db")
    with sqlite3.connect(folder / "news.db") as db:
        db.execute("update statements set runner_up = 'erik-dahl'")
    get = client(loop, Datasette([], config_dir=folder))
    assert "<dt>Who could have said it</dt>" in get("/news/statements/statement0000003").text
    assert "<dt>Who else could have said it</dt>" in get("/news/statements/statement0000001").text


def test_a_mention_of_a_person_is_none_of_an_organization(get: Get) -> None:
    (row,) = get("/news/mentions.json?kind=person&_size=1&_shape=array").json()
    page = get(f"/news/mentions/{row['article']},{row['start']},{row['end']}").text
    assert ">person</dt>" in page and ">organization</dt>" not in page and "not known" not in page
    assert (
        "not known" in get("/news/roles/role000000000001.json").text
        or "not known" in get("/news/tenures/role000000000001").text
    )


def test_one_place_says_so_and_two_say_so(get: Get) -> None:
    assert "1 place that says so" in get("/news/roles/role000000000003").text
    assert "2 places that say so" in get("/news/roles/role000000000006").text


def test_the_original_is_linked_beside_the_headline_where_the_address_is_one_of_the_web(get: Get) -> None:
    assert re.search(r'<header class="headline">(?:(?!</header>).)*the original page</a>', get(A1).text, re.DOTALL)
    assert "the original page" not in get(A5).text


def test_a_plan_of_one_day_was_to_take_place_on_that_day(loop: asyncio.AbstractEventLoop, tmp_path: Path) -> None:
    folder = configuration(tmp_path)
    site_rows.write(folder / "news.db")
    with sqlite3.connect(folder / "news.db") as db:
        db.execute("update plans set due = '2016-11-20' where event = 'e3'")
    get = client(loop, Datasette([], config_dir=folder))
    assert "It was to take place on 20 November 2016." in get("/news/events/e3").text
    assert "It was to take place by 31 May 2018." in get("/news/events/e4").text


def test_the_events_of_a_place_do_not_say_where_they_were_each_time(get: Get) -> None:
    text = get("/news/places/oslo-no").text
    assert "First dialogue, Oslo" in text and 'href="/news/places/oslo-no">Oslo</a>' not in text
    assert "dialogue · plan kept" in text and "visit · plan cancelled" in text
    assert 'href="/news/places/oslo-no">Oslo</a>' in get("/news/people/lin-zhaoming").text


def test_from_a_place_one_step_leads_to_a_year_of_it(get: Get) -> None:
    text = html.unescape(get("/news/places/oslo-no").text)
    assert "Everything of a year:" in text and '"/-/search?year=2016&place=oslo-no"' in text
    assert "place Oslo" in get("/-/search?year=2016&place=oslo-no").text


def test_who_asks_for_a_name_and_a_word_is_led_to_what_was_said(get: Get) -> None:
    """Statements are found by their words; the name of who made them is none of these."""
    for q in ("zhaoming+lin+interests", "interests+lin+zhaoming"):
        page = html.unescape(get(f"/-/search?q={q}&kind=statements").text)
        assert (
            'href="/news/person_statements?person=lin-zhaoming&q=interests">What Lin Zhaoming said about “interests”'
            in page
        )
    assert "said about" not in get("/-/search?q=zhaoming+lin&kind=statements").text
    assert "said about" not in get("/-/search?q=zhaoming+lin+turnip").text


@pytest.mark.parametrize(
    "q,leads",
    [
        ("who+was+minister+of+public+security+in+2016", "/news/who_held?title=minister+of+public+security&date=2016"),
        ("oslo+2016", "/-/search?q=oslo&year=2016"),
        ("dialogue+1700", ""),
        ("2016", ""),
        ("dialogue", ""),
    ],
)
def test_a_year_among_the_words_leads_to_what_is_of_that_year(get: Get, q: str, leads: str) -> None:
    """A text of June 2016 need not have the figures 2016 in it."""
    page = html.unescape(get(f"/-/search?q={q}").text)
    assert page.count('<p class="suggestion"><a href=') >= 1 if leads else "in the articles of" not in page
    assert f'<p class="suggestion"><a href="{leads}' in page or not leads


def test_contradictions_of_all_events_stand_under_their_events(get: Get) -> None:
    page = get("/news/event_contradictions").text
    assert 'href="/news/events/e2">Second dialogue on cybercrime, Beijing</a></h3>' in page
    assert page.count("The reports contradict each other.") >= 2 and "<h4>When</h4>" in page
    assert '"/news/event_contradictions"' in get("/").text


def test_a_speaker_who_is_known_by_words_alone_is_named_once(get: Get) -> None:
    text = get("/news/statements/statement0000003").text
    assert "Speaker in the text" not in text and "“an aide” (" in text
    assert "Speaker in the text" in get("/news/statements/statement0000001").text


def test_a_persons_offices_of_undated_texts_stand_under_the_name_behind_the_dated_ones(
    loop: asyncio.AbstractEventLoop, tmp_path: Path
) -> None:
    folder = configuration(tmp_path)
    site_rows.write(folder / "news.db")
    with sqlite3.connect(folder / "news.db") as db:
        undated = "select role from tenures join roles on roles.id = role where roles.title = 'State Councilor'"
        db.execute(f"update tenures set first_evidence = null, last_evidence = null where role in ({undated})")
    page = client(loop, Datasette([], config_dir=folder))("/news/people/lin-zhaoming").text
    assert '<p class="standfirst">Minister of Public Security, Ministry of Public Security; State Councilor</p>' in page


def test_nobody_of_a_name_is_said_to_be_nobody(get: Get) -> None:
    page = html.unescape(get("/news/met_with?person=Nobody+Atall").text)
    assert "Nobody in the archive has the id or the name “Nobody Atall”" in page and "q=Nobody+Atall" in page
    known = get("/news/person_stand_ins?person=lin-zhaoming").text
    assert "No rows" in known and "Nobody in the archive" not in known

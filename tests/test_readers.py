"""Files to pages: which inputs there are, which reader reads each, and what the page's metadata gives."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest
from click.testing import CliRunner

from ingest import engines, readers
from ingest.cli import main
from ingest.model import Given, Page, Refusal
from ingest.readers import LEFT_OUT, READERS, REASONS, decoding, html, inputs, pages_in, sidecar
from ingest.readers.refusals import MEANINGS, Refused, refusal

TEXT = "The harbour of Port Lamont was closed on Monday after a storm, the authority said.\nShips wait outside.\n"


def page_of(folder: Path, name: str, data: str | bytes) -> Page:
    path = folder / name
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    page = next(pages_in(path, name))
    assert isinstance(page, Page), page
    return page


def given(page: Page) -> dict[str, list[tuple[str, str]]]:
    fields: dict[str, list[tuple[str, str]]] = {}
    for one in page.given:
        fields.setdefault(one.field, []).append((one.value, one.basis))
    return fields


# ---- which inputs


def make(folder: Path, *names: str) -> None:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(TEXT)


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (["b.txt", "a.txt", "2016/x/c.html"], ["2016/x/c.html", "a.txt", "b.txt"]),
        (["a.txt", "a.yml", "b.txt", "b.txt.yaml"], ["a.txt", "b.txt"]),
        (["a.html", "a.yml"], ["a.html"]),
        (["a.txt", "b.yml"], ["a.txt", "b.yml"]),
        (["corrections.yml", "sources.yml", "SOURCES.md", "a.txt"], ["a.txt"]),
        (["README", "readme.txt", "README.md", "LICENSE", "license.txt", "a.txt"], ["a.txt"]),
        ([".hidden", ".git/config", "a.txt", "a.txt~"], ["a.txt"]),
        (["2016/corrections.yml", "2016/README.md", "2016/a.txt"], ["2016/a.txt"]),
        (["no-suffix", "A.TXT", "ünïcode name.txt"], ["A.TXT", "no-suffix", "ünïcode name.txt"]),
        (["readers.txt", "licensed.txt"], ["readers.txt"]),
    ],
    ids=["sorted and deep", "sidecars", "sidecar of html", "lonely yaml is seen", "about the folder", "readme", "hidden", "in every folder", "any name", "readme by its beginning"],
)  # fmt: skip
def test_inputs_walks_a_folder_in_order(names: list[str], expected: list[str], tmp_path: Path) -> None:
    make(tmp_path, *names)
    assert [one[1] for one in inputs([tmp_path]) if not isinstance(one, Refusal)] == expected


def test_a_file_given_directly_has_its_name_as_source(tmp_path: Path) -> None:
    make(tmp_path, "2016/a.txt")
    assert list(inputs([tmp_path / "2016" / "a.txt"])) == [(tmp_path / "2016" / "a.txt", "a.txt")]


def test_several_paths_come_in_the_order_given(tmp_path: Path) -> None:
    make(tmp_path, "x/b.txt", "y/a.txt")
    found = [one[1] for one in inputs([tmp_path / "y", tmp_path / "x"]) if not isinstance(one, Refusal)]
    assert found == ["a.txt", "b.txt"]


def test_every_left_out_name_and_every_reason_is_explained() -> None:
    assert all(pattern and reason for pattern, reason in LEFT_OUT)
    assert tuple(MEANINGS) == REASONS and all(MEANINGS.values())


def test_only_known_reasons_can_be_given() -> None:
    with pytest.raises(ValueError, match="known are: empty, unreadable"):
        Refused("bad luck", "It did not work.")


@pytest.mark.parametrize(("reason", "retryable"), [("unreadable", True), ("timeout", True), ("empty", False)])
def test_only_what_may_go_otherwise_is_retryable(reason: str, retryable: bool) -> None:
    assert refusal("a.txt", reason, "x").retryable is retryable


# ---- which reader


@pytest.mark.parametrize(
    ("name", "head", "expected"),
    [
        ("a.txt", "<!DOCTYPE html><html><body><p>x</p>", "html"),
        ("a.html", "VIENNA -- Envoys opened talks on Monday.", "text"),
        ("a.txt", "\n\n  <html lang='en'><body>x</body>", "html"),
        ("a.txt", "<!-- saved from somewhere -->\n<!-- twice -->\n<!doctype HTML>\n<p>x", "html"),
        ("a.txt", "<?xml version='1.0' encoding='utf-8'?>\n<!DOCTYPE html>\n<html><p>x</p></html>", "html"),
        ("a.txt", "<div class='article'><p>x</p></div>", "html"),
        ("a.txt", "The tag <p> begins a paragraph, he said.", "text"),
        ("a.txt", "<3 is how he signs his letters, she said.", "text"),
        ("a", "\ufeffVIENNA -- Envoys opened talks.", "text"),
        ("a.txt", "# Talks open\n\nVIENNA -- Envoys opened talks on Monday.", "markdown"),
        ("a.md", "---\ntitle: Talks\n---\n## Talks open\n\nEnvoys opened talks on Monday.", "markdown"),
        ("a.md", "Envoys opened [talks](https://gazette.example/talks) on Monday.", "markdown"),
        ("a.md", "Envoys opened talks on Monday.", "text"),
        ("a.txt", "# 1 in the charts: Talks\nEnvoys opened talks on Monday.", "text"),
        ("a.txt", "#Talks\n\nEnvoys opened talks [in Vienna] (on Monday).", "text"),
    ],
)
def test_the_format_is_told_by_the_content(name: str, head: str, expected: str, tmp_path: Path) -> None:
    assert page_of(tmp_path, name, head).format == expected


def test_many_comments_before_the_first_tag_take_no_time() -> None:
    assert html.sniffs("<!---->" * 5_000 + "<p>x") and not html.sniffs("<!-- -->" * 5_000 + "x")


def test_readers_are_a_visible_table_with_text_last() -> None:
    assert next(iter(READERS)) == "html" and list(READERS)[-1] == "text"


# ---- text


def test_a_text_page_is_its_lines(tmp_path: Path) -> None:
    data = b"\xef\xbb\xbfTalks open\r\n\r\n  Envoys\xc2\xa0met in Vienna.\xe2\x80\x8b \r\n"
    page = page_of(tmp_path, "a.txt", data)
    assert page.lines == ("Talks open", "", "Envoys met in Vienna.", "")
    assert (page.format, page.given, page.body, page.links) == ("text", (), None, ())
    assert page.digest == hashlib.sha256(data).hexdigest()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("a\r\nb\rc\nd", "a\nb\nc\nd"),
        ("a\u2028b\u2029c\x85d\x0ce", "a\nb\nc\nd\ne"),
        ("e\u0301", "é"),
        ("a\u00a0b\u2009c\u3000d\te", "a b c d e"),
        ("zero\u200bwidth\u200d\ufeff\u00ad", "zerowidth"),
        ("\ue000hit\ue001 \ue002", "hit \ue002"),
        ("\x00a\x07b\x1bc\x7f", "abc"),
        ("\u202eabc\u202c", "abc"),
        ("日本語。", "日本語。"),
        ("a\n\n b ", "a\n\n b "),
    ],
)
def test_text_is_normalised_once(before: str, after: str) -> None:
    assert decoding.normalised(before) == after
    assert decoding.normalised(after) == after


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        ("Gül".encode(), "Gül"),
        (b"\xef\xbb\xbfG\xc3\xbcl", "Gül"),
        ("Gül".encode("utf-16"), "Gül"),
        ("Gül".encode("utf-32"), "Gül"),
        ("President Gül said “no” – at last.".encode("cp1252"), "President Gül said “no” – at last."),
        ("<meta charset=iso-8859-9><p>Ankara'da İstanbul".encode("iso-8859-9"), "<meta charset=iso-8859-9><p>Ankara'da İstanbul"),
        ("<meta http-equiv='Content-Type' content='text/html; charset=windows-1251'>Москва".encode("cp1251"), "<meta http-equiv='Content-Type' content='text/html; charset=windows-1251'>Москва"),
        ("<meta charset='gb2312'>北京".encode("gbk"), "<meta charset='gb2312'>北京"),
        (b"plain", "plain"),
    ],
)  # fmt: skip
def test_bytes_are_decoded_without_guessing(data: bytes, expected: str) -> None:
    assert decoding.decoded(data) == expected


@pytest.mark.parametrize("line", [decoding.MAX_LINE, decoding.MAX_LINE + 1])
def test_the_longest_line_is_read_and_one_longer_is_not(line: int) -> None:
    if line <= decoding.MAX_LINE:
        assert len(decoding.lines_of("x" * line)[0]) == line
    else:
        with pytest.raises(Refused, match="Line 1 has 100,001 characters"):
            decoding.lines_of("x" * line)


# ---- sidecars and front matter


@pytest.mark.parametrize(
    ("yml", "expected"),
    [
        ("title: Talks open\n", [("title", "Talks open")]),
        ("title: 'Talks: day two'\nurl: https://lantern.example/a\n", [("title", "Talks: day two"), ("url", "https://lantern.example/a")]),
        ("published: 2016-06-14\n", [("published", "2016-06-14")]),
        ("published: 2016-06-14T23:05:00+08:00\n", [("published", "2016-06-14T23:05:00+08:00")]),
        ("date: 14 June 2016\n", [("published", "14 June 2016")]),
        ("authors: [Jane Roe, John Doe]\n", [("author", "Jane Roe"), ("author", "John Doe")]),
        ("Author: Jane Roe\nAgency: Northline\nPublisher: The Lantern\nsection: World\nlanguage: en\n",
         [("author", "Jane Roe"), ("agency", "Northline"), ("publisher", "The Lantern"), ("section", "World"), ("language", "en")]),
        ("title:\nunknown: 5\n", []),
        ("title: 1984\n", [("title", "1984")]),
        ("", []),
    ],
)  # fmt: skip
def test_a_sidecar_gives_fields(yml: str, expected: list[tuple[str, str]], tmp_path: Path) -> None:
    for name in ("a.yml", "a.txt.yml", "a.yaml"):
        folder = tmp_path / name
        folder.mkdir()
        (folder / name).write_text(yml)
        page = page_of(folder, "a.txt", TEXT)
        assert page.given == tuple(Given(field, value, "sidecar") for field, value in expected)


@pytest.mark.parametrize(
    ("yml", "detail"),
    [
        ("title: [open", "The sidecar a.yml is not valid YAML."),
        ("- title\n- x\n", "The sidecar a.yml must be a mapping such as 'title: …'."),
        ("just words", "The sidecar a.yml must be a mapping such as 'title: …'."),
        ("title: {a: 1}", "The sidecar a.yml gives 'title' as something else than words or a date."),
        ("title: true", "The sidecar a.yml gives 'title' as something else than words or a date."),
        ("a: &x y\ntitle: *x\n", "The sidecar a.yml has YAML anchors or aliases; write plain values."),
        ("published: 2016-13-45", "The sidecar a.yml is not valid YAML."),
        ("title: \"\\x\"", "The sidecar a.yml is not valid YAML."),
        ("x" * 300_000, "The sidecar a.yml is larger than 262,144 bytes."),
    ],
)  # fmt: skip
def test_a_bad_sidecar_refuses_its_page(yml: str, detail: str, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    (tmp_path / "a.yml").write_text(yml)
    assert list(pages_in(tmp_path / "a.txt", "2016/a.txt")) == [Refusal("2016/a.txt", "bad sidecar", detail, False)]


def test_a_sidecar_that_is_no_text_refuses_its_page(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    (tmp_path / "a.yml").write_bytes(b"title: \xff\xfe\x00")
    result = next(pages_in(tmp_path / "a.txt", "a.txt"))
    assert isinstance(result, Refusal) and result.reason == "bad sidecar"


@pytest.mark.parametrize(
    ("text", "fields", "first"),
    [
        ("---\ntitle: Talks\n---\nEnvoys met.\n", [("title", "Talks")], "Envoys met."),
        ("\n---\ntitle: Talks\n...\nEnvoys met.\n", [("title", "Talks")], "Envoys met."),
        ("---\r\ntitle: Talks\r\n---\r\nEnvoys met.", [("title", "Talks")], "Envoys met."),
        ("---\nEnvoys met on Monday.\n---\nMore.", [], "---"),
        ("--- Envoys met.\ntitle: x\n", [], "--- Envoys met."),
        ("Envoys met.\n---\ntitle: x\n---\n", [], "Envoys met."),
        ("---\ntitle: Talks\n", [], "---"),
        (
            "---\nhostname: lantern.example\nsitename: Lantern\n---\nMet.",
            [("publisher", "Lantern"), ("publisher", "lantern.example")],
            "Met.",
        ),
        ("---\nsource: https://lantern.example/1\n---\nMet.", [("url", "https://lantern.example/1")], "Met."),
        ("---\nsource: Harbour Gazette\n---\nMet.", [("publisher", "Harbour Gazette")], "Met."),
    ],
)
def test_front_matter_is_read_and_cut_off(text: str, fields: list[tuple[str, str]], first: str, tmp_path: Path) -> None:
    page = page_of(tmp_path, "a.txt", text)
    assert [(one.field, one.value) for one in page.given] == fields
    assert page.lines[0] == first


def test_the_sidecar_comes_before_the_front_matter(tmp_path: Path) -> None:
    (tmp_path / "a.yml").write_text("title: Beside\n")
    page = page_of(tmp_path, "a.txt", "---\ntitle: Above\n---\nEnvoys met.")
    assert page.given == (Given("title", "Beside", "sidecar"), Given("title", "Above", "front matter"))


def test_the_sidecar_beside_a_page_is_found_by_either_name(tmp_path: Path) -> None:
    make(tmp_path, "a.txt", "a.yml", "b.html", "b.html.yml", "c.txt")
    assert [sidecar.beside(tmp_path / name) for name in ("a.txt", "b.html", "c.txt", "a.yml")] == [
        tmp_path / "a.yml",
        tmp_path / "b.html.yml",
        None,
        None,
    ]


# ---- web pages


def web(body: str, head: str = "") -> str:
    return f"<!doctype html><html lang='en-GB'><head>{head}</head><body>{body}</body></html>"


@pytest.mark.parametrize(
    ("body", "lines"),
    [
        ("<p>One</p><p>Two</p>", ("One", "Two")),
        ("<p>One <b>bold</b>, <a href='/x'>linked</a> line</p>", ("One bold, linked line",)),
        ("One<br>Two<br/>Three", ("One", "Two", "Three")),
        ("<div>One<div>Two</div>Three</div>", ("One", "Two", "Three")),
        ("<ul><li>One</li><li>Two</li></ul>", ("One", "Two")),
        ("<p>One\n  more\tword</p>", ("One more word",)),
        ("<script>no()</script><style>p{}</style><p>One</p><noscript>no</noscript><template>no</template>", ("One",)),
        ("<p hidden>no</p><p style='display: none'>no</p><p style='visibility:hidden'>no</p><p>One</p>", ("One",)),
        ("<p>One</p><!-- no --><p>Two&nbsp;&amp; three&#8203;</p>", ("One", "Two & three")),
        ("<select><option>no</option></select><textarea>no</textarea><p>One</p>", ("One",)),
        ("<table><tr><td>One</td><td>Two</td></tr></table>", ("One", "Two")),
        ("<p>One<p>Two<p>Three", ("One", "Two", "Three")),
        ("<p>One<script>no()</script> word</p>", ("One word",)),
        ("<h1>Head</h1>text", ("Head", "text")),
    ],
)
def test_the_visible_lines_of_a_page(body: str, lines: tuple[str, ...], tmp_path: Path) -> None:
    assert page_of(tmp_path, "a.html", web(body)).lines == lines


@pytest.mark.parametrize(
    ("mark", "read"),
    [
        ('<sup id="r1" class="reference"><a href="#n1">[51]</a></sup>', ""),
        ('<sup><a href="#n1">[n 1]</a></sup>', ""),
        ('<a href="#fn1"><sup>3</sup></a>', ""),
        ('<sup><a href="#n1">12</a><a href="#n2">[a]</a></sup>', "12[a]"),  # a number alone, or a letter, is looked for
        ("<sup>2</sup>", "2"),
        ('<sup><a href="https://a.example/">[51]</a></sup>', "[51]"),
        ('<sup><a href="#n1">citation needed</a></sup>', "citation needed"),
    ],
)
def test_marks_of_footnotes_are_no_words(mark: str, read: str, tmp_path: Path) -> None:
    page = page_of(tmp_path, "a.html", f"<!doctype html><p>The minister left{mark} on Monday.</p>")
    assert page.lines == (f"The minister left{read} on Monday.",)


def test_links_have_words_and_addresses_that_lead_to_a_page(tmp_path: Path) -> None:
    body = (
        "<p>Text</p><a href='/a'>Talks <b>open</b></a><a href='https://x.example/b'>B</a><a href='#c'>C</a><a>D</a>"
        "<a href='javascript:alert(1)'>E</a><a href='JaVaScRiPt:alert(1)'>E2</a><a href='mailto:x@y.example'>F</a>"
        "<a href='/g'></a><a href='data:text/html,x'>G</a><a href='//[bad'>H</a><a href=' vbscript:x'>I</a>"
    )
    page = page_of(tmp_path, "a.html", web(body, "<link rel=canonical href='https://lantern.example/2016/x'>"))
    assert page.links == (("Talks open", "https://lantern.example/a"), ("B", "https://x.example/b"))


LD = """<script type="application/ld+json">%s</script>"""


@pytest.mark.parametrize(
    ("head", "field", "expected"),
    [
        (LD % '{"@type":"NewsArticle","headline":"Talks open"}', "title", ("Talks open", "json-ld")),
        (LD % '[{"@type":"WebSite"},{"@type":["Thing","ReportageNewsArticle"],"datePublished":"2016-06-14"}]', "published", ("2016-06-14", "json-ld")),
        (LD % '{"@graph":[{"@type":"Organization","name":"no"},{"@type":"Article","publisher":{"name":"The Lantern"}}]}', "publisher", ("The Lantern", "json-ld")),
        (LD % '{"@type":"NewsArticle","author":[{"@type":"Person","name":"Jane Roe"},"John Doe"]}', "author", ("Jane Roe", "json-ld author")),
        (LD % '{"@type":"NewsArticle","author":{"@type":"Organization","name":"Northline"}}', "agency", ("Northline", "json-ld author")),
        (LD % '{"@type":"NewsArticle","dateModified":"2016-06-15"}', "updated", ("2016-06-15", "json-ld")),
        (LD % '{"@type":"NewsArticle","articleSection":["World","Asia"]}', "section", ("World", "json-ld")),
        (LD % '{"@type":"NewsArticle","mainEntityOfPage":{"@id":"https://lantern.example/a"}}', "url", ("https://lantern.example/a", "json-ld")),
        (LD % '<!-- {"@type":"NewsArticle","headline":"In a comment"} -->', "title", ("In a comment", "json-ld")),
        (LD % '\n<![CDATA[ {"@type":"NewsArticle","headline":"In a section"} ]]>\n', "title", ("In a section", "json-ld")),
        (LD % '//<![CDATA[\n{"@type":"NewsArticle","headline":"In a section"}\n//]]>', "title", ("In a section", "json-ld")),
        (LD % '{"@type":"NewsArticle","headline":"Other"}' + "<title>Talks open</title>" + LD % '{"@type":"NewsArticle","headline":"Talks open"}', "title", ("Talks open", "json-ld")),
        ("<meta property='dc:creator' content='Jane Roe'>", "author", ("Jane Roe", "meta")),
        ("<meta property='og:title' content='Talks open'>", "title", ("Talks open", "opengraph")),
        ("<meta property='article:published_time' content='2016-06-14T10:00:00Z'>", "published", ("2016-06-14T10:00:00Z", "opengraph")),
        ("<meta name='article:published_time' content='2016-06-14'>", "published", ("2016-06-14", "opengraph")),
        ("<meta name='pubdate' content='20160614'>", "published", ("20160614", "meta")),
        ("<meta name='DC.date.issued' content='2016-06-14'>", "published", ("2016-06-14", "meta")),
        ("<meta name=author content='Jane Roe'>", "author", ("Jane Roe", "meta")),
        ("<meta name='parsely-author' content='Jane Roe'>", "author", ("Jane Roe", "meta")),
        ("<meta property='og:site_name' content='The Lantern'>", "publisher", ("The Lantern", "opengraph")),
        ("<link rel='canonical' href='https://lantern.example/a'>", "url", ("https://lantern.example/a", "canonical link")),
        ("<title>Talks open | The Lantern</title>", "title", ("Talks open | The Lantern", "html title")),
        ("", "language", ("en-GB", "html lang")),
    ],
)  # fmt: skip
def test_metadata_of_a_page(head: str, field: str, expected: tuple[str, str], tmp_path: Path) -> None:
    assert given(page_of(tmp_path, "a.html", web("<p>Envoys met.</p>", head)))[field][0] == expected


@pytest.mark.parametrize(
    "head",
    [
        LD % '{"@type":"WebPage","headline":"no","datePublished":"2016-06-14"}',
        LD % '{"@type":"NewsArticle","headline":{"no":1},"datePublished":["2016"]}',
        "<meta property='og:title' content=''>",
        "<meta name='author' content='https://lantern.example/jane'>",
    ],
)
def test_metadata_that_says_nothing_of_the_article(head: str, tmp_path: Path) -> None:
    assert not {"title", "published", "author"} & set(
        given(page_of(tmp_path, "a.html", web("<p>Envoys met.</p>", head)))
    )


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("<article><h1>Talks</h1><time datetime='2016-06-14'>14 June</time><p>x</p></article>", ["2016-06-14"]),
        ("<article><h1>Talks</h1><p>x</p></article><article><time datetime='2016-06-14'>14 June</time></article>", []),
        ("<time pubdate datetime='2016-06-14'>14 June</time><p>x</p>", ["2016-06-14"]),
        ("<main><h1>Talks</h1><time datetime='2016-06-14'></time><time datetime='2016-06-15'></time>x</main>", ["2016-06-14"]),
        ("<p>x</p><ul><li><time datetime='2016-06-14'>14 June</time> Other</li></ul>", []),
        ("<h1>One</h1><h1>Two</h1><main><time datetime='2016-06-14'></time>x</main>", []),
        ("<span itemprop='datePublished' content='2016-06-14'>x</span>", ["2016-06-14"]),
    ],
)  # fmt: skip
def test_which_time_elements_date_the_article(body: str, expected: list[str], tmp_path: Path) -> None:
    page = page_of(tmp_path, "a.html", web(body))
    assert [one.value for one in page.given if one.field == "published"] == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("<h1>Talks</h1><p class='article-byline'>By <a>Jane Roe</a></p><p>x</p>", ["By Jane Roe"]),
        ("<h1>Talks</h1><div><a rel=author>Jane Roe</a> and <a rel=author>John Doe</a></div>", ["Jane Roe", "John Doe"]),
        ("<div class='related-list'><span class=author>Max Mus</span></div><span class=author>Jane Roe</span>", ["Jane Roe"]),
        ("<div class='comment'><span class=author>Max Mus</span></div><p>x</p>", []),
        ("<p class='authority'>The port authority</p>", []),
        (f"<div class=author>{'Jane Roe has written of the harbour ' * 5}</div>", []),
    ],
)  # fmt: skip
def test_which_elements_are_bylines(body: str, expected: list[str], tmp_path: Path) -> None:
    page = page_of(tmp_path, "a.html", web(body))
    assert [one.value for one in page.given if one.field == "author"] == expected


def test_better_sources_come_first(tmp_path: Path) -> None:
    head = (
        "<title>Browser</title><meta name='twitter:title' content='Twitter'><meta property='og:title' content='Graph'>"
        + LD % '{"@type":"NewsArticle","headline":"Linked"}'
    )
    page = page_of(tmp_path, "a.html", web("<h1>Heading</h1><p>x</p>", head))
    assert [value for value, _ in given(page)["title"]] == ["Linked", "Graph", "Twitter", "Heading", "Browser"]


def test_the_extractor_picks_the_body(tmp_path: Path) -> None:
    paragraphs = [
        f"Envoys of six states met in Vienna for the {n}th round of talks, the ministry said on Monday."
        for n in range(4, 9)
    ]
    menu = "<nav><ul>" + "".join(f"<li><a href='/{n}'>Section {n}</a></li>" for n in range(9)) + "</ul></nav>"
    body = menu + "<article><h1>Talks</h1>" + "".join(f"<p>{text}</p>" for text in paragraphs) + "</article>"
    page = page_of(tmp_path, "a.html", web(body))
    assert page.body is not None and [text for text in page.body if text in paragraphs] == paragraphs
    assert "Section 1" not in page.body and "Section 1" in page.lines


def test_a_reader_of_another_package_reads_what_was_refused_before(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pages, db = tmp_path / "pages", tmp_path / "news.db"
    pages.mkdir()
    (pages / "talks.rtf").write_text(
        "{\\rtf Minister Ana Ruiz met her colleagues in Lima on Tuesday and agreed on a plan."
    )
    assert "unknown format" in CliRunner().invoke(main, ["build", str(db), str(pages)]).stderr

    class Rtf:
        @staticmethod
        def sniffs(head: str) -> bool:
            return head.startswith("{\\rtf")

        @staticmethod
        def pages(data: bytes, source: str, charset: str | None = None) -> Iterator[Page]:
            yield Page(source, hashlib.sha256(data).hexdigest(), "rtf", (data.decode().removeprefix("{\\rtf "),))

    offered = SimpleNamespace(name="rtf", value="rtf_pages:Rtf", dist=SimpleNamespace(version="1.0"), load=lambda: Rtf)
    for module, name in ((readers, "readers"), (engines, "program_digest")):
        monkeypatch.setattr(module, name, getattr(module, name).__wrapped__)  # both are asked once a process
    monkeypatch.setattr(readers, "entry_points", lambda group: [offered])
    assert CliRunner().invoke(main, ["build", str(db), str(pages)]).stdout.startswith("1 seen = 1 ingested")

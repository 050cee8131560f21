"""Files that hold many pages: which fields are read of each format, and that every way in gives the same articles."""

from __future__ import annotations

import bz2
import gzip
import io
import json
import lzma
import plistlib
import re
import tarfile
import zipfile
from pathlib import Path
from typing import Any

import pytest
import yaml
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from ingest.articles import article_of
from ingest.model import Article, Page, Refusal
from ingest.readers import (
    CONTAINERS,
    MAX_DEPTH,
    READERS,
    apart,
    archives,
    compressed,
    feeds,
    fields,
    holds_many,
    inputs,
    json_records,
    mail,
    pages_in,
    records,
)  # fmt: skip
from ingest.readers.pieces import Mapping
from ingest.readers.refusals import MEANINGS, REMEDIES
from ingest.sources import KEYS, sources_of

DOCS = Path(__file__).parent.parent / "docs" / "formats.md"
FORMATS = Path(__file__).parent / "formats"
EXPECTED = FORMATS / "expected.yml"
GOLDEN = sorted(path.name for path in FORMATS.iterdir() if path.name != EXPECTED.name)
PAGE = (
    b"<!doctype html><html lang='en'><head><title>Port opens</title></head><body><article><h1>Port opens</h1>"
    b"<p>The harbour authority of Port Lamont opened a second terminal on Monday after three years of work.</p>"
    b"<p>Minister Ada Kesselring said that forty ships a week would call there by the end of the year.</p>"
    b"</article></body></html>"
)
TEXT = b"The harbour of Port Lamont was closed on Monday after a storm, the authority said.\nShips wait outside.\n"


def read(folder: Path, name: str, data: bytes, mapping: Mapping = ()) -> list[Page | Refusal]:
    (folder / name).write_bytes(data)
    return list(pages_in(folder / name, name, mapping))


def test_entries_of_a_feed_beyond_the_most_are_refused_and_not_passed_by(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(feeds, "MAX_ENTRIES", 2)
    items = "".join(f"<item><description>Port {n} opened on Monday.</description></item>" for n in range(5))
    one, two, rest = feeds.entries_of(f"<rss version='2.0'><channel>{items}</channel></rss>".encode())
    assert one.lines and two.lines and not one.refused and not two.refused
    assert rest.refused == ("too large", "3 more entries: 2 of a feed are read.")


def shown(page: Page | Refusal) -> dict[str, Any]:
    if isinstance(page, Refusal):
        return {"refused": f"{page.reason}: {page.detail}"}
    given = [f"{one.field} ({one.basis}): {one.value}" for one in page.given]
    body = {} if page.body is None else {"body": list(page.body)}
    return {"format": page.format, "extent": page.extent, "given": given, "lines": list(page.lines), **body}


# ---- golden files


@pytest.mark.parametrize("name", GOLDEN)
def test_golden_files_of_each_format(name: str) -> None:
    known = yaml.safe_load(EXPECTED.read_text(encoding="utf-8")) if EXPECTED.exists() else {}
    found = {page.source: shown(page) for page in pages_in(FORMATS / name, name)}
    if name not in known:
        known[name] = found
        EXPECTED.write_text(yaml.safe_dump(known, allow_unicode=True, width=1000), encoding="utf-8")
        pytest.fail(f"{name} had no expectation; it is written down now: look at it")
    assert found == known[name]


def test_every_golden_file_is_expected() -> None:
    assert sorted(yaml.safe_load(EXPECTED.read_text(encoding="utf-8"))) == GOLDEN


def test_readers_and_containers_are_a_visible_table() -> None:
    assert [*READERS, *CONTAINERS] == [
        "html",
        "feeds",
        "markdown",
        "text",
        "compressed",
        "archives",
        "warc",
        "saved",
        "mail",
        "json_records",
        "tables",
    ]


# ---- records


STORY = "The harbour authority of Port Lamont opened a second terminal on Monday after three years of work."


def record(**values: Any) -> Page:
    return records.page_of(records.canonical({"text": STORY, **values}), "a.jsonl#1")


@pytest.mark.parametrize(
    ("values", "field", "expected"),
    [
        ({"headline": "Port opens", "title": "Other"}, "title", ["Port opens"]),
        ({"headline": {"main": "Port opens", "kicker": "x"}}, "title", ["Port opens"]),
        ({"Title": "<b>Port</b> &amp; quay"}, "title", ["Port & quay"]),
        ({"title": "nan"}, "title", []),
        ({"title": "", "web_title": "Port opens"}, "title", ["Port opens"]),
        ({"link": "/relative", "url": "https://a.example/x"}, "url", ["https://a.example/x"]),
        ({"url": "javascript:alert(1)"}, "url", []),
        ({"guid": "https://a.example/x"}, "url", ["https://a.example/x"]),
        ({"id": "17"}, "url", []),
        ({"source": {"id": "x", "name": "The Lantern"}}, "publisher", ["The Lantern"]),
        ({"source": "https://www.lantern.example/a"}, "publisher", ["lantern.example"]),
        ({"source_domain": "www.lantern.example", "site_name": "The Lantern"}, "publisher", ["The Lantern"]),
        ({"publisher": {"name": "The Lantern", "logo": {"name": "no"}}}, "publisher", ["The Lantern"]),
        ({"publication": 12}, "publisher", []),
        ({"authors": ["Jane Roe", "John Doe", "Jane Roe"]}, "author", ["Jane Roe", "John Doe"]),
        ({"author": [{"name": "Jane Roe"}, {"id": 4}]}, "author", ["Jane Roe"]),
        ({"author": "['Jane Roe', \"Mary O'Neill\"]"}, "author", ["Jane Roe", "Mary O'Neill"]),
        ({"author": 5}, "author", []),
        ({"author": "https://a.example/jane"}, "author", []),
        ({"byline": {"original": "By Jane Roe"}}, "author", ["By Jane Roe"]),
        ({"date": 1465898700}, "published", ["2016-06-14T10:05:00+00:00"]),
        ({"date": "1465898700000"}, "published", ["2016-06-14T10:05:00+00:00"]),
        ({"pubDate": "Tue, 14 Jun 2016 10:05:00 GMT"}, "published", ["Tue, 14 Jun 2016 10:05:00 GMT"]),
        ({"seendate": "20160614T101500Z"}, "captured", ["2016-06-14T10:15:00Z"]),
        ({"timestamp": 1465898700}, "published", []),
        ({"date_download": "2016-06-15 08:00:00"}, "captured", ["2016-06-15 08:00:00"]),
        ({"dateModified": "2016-06-15"}, "updated", ["2016-06-15"]),
        ({"categories": ["World", "Ports"]}, "section", ["World", "Ports"]),
        ({"agency": "Northline"}, "agency", ["Northline"]),
        ({"lang": "en"}, "language", ["en"]),
        ({"deep": {"a": {"b": {"c": {"d": {"title": "no"}}}}}}, "title", []),
    ],
)  # fmt: skip
def test_fields_of_a_record(values: dict[str, Any], field: str, expected: list[str]) -> None:
    assert [one.value for one in record(**values).given if one.field == field] == expected


@pytest.mark.parametrize(
    ("values", "lines", "extent"),
    [
        ({"text": "One &amp; two.\n\nThree."}, ("One & two.", "", "Three."), "full"),
        ({"content": [{"type": "text/html", "value": "<p>One.</p><p>Two.</p>"}]}, ("One.", "Two."), "full"),
        ({"paragraphs": ["One.", "Two."]}, ("One.", "", "Two."), "full"),
        ({"text": "a < b and c > d, he said."}, ("a < b and c > d, he said.",), "full"),
        ({"body": "One <br/>two"}, ("One", "two"), "full"),
        ({"content": "One two… [+120 chars]"}, ("One two…",), "cut"),
        ({"text": None, "description": "One."}, ("One.",), "summary"),
        ({"text": "  ", "description": "One. […]"}, ("One.",), "summary"),
        ({"maintext": "One.", "text": "Two."}, ("One.",), "full"),
    ],
)
def test_the_text_of_a_record(values: dict[str, Any], lines: tuple[str, ...], extent: str) -> None:
    page = records.page_of(records.canonical(values), "a.jsonl#1")
    assert (page.lines, page.extent) == (lines, extent)


def test_names_can_be_mapped(tmp_path: Path) -> None:
    data = json.dumps({"Kopf": "Port opens", "Rumpf": {"Text": STORY}, "title": "no"}).encode()
    refused = read(tmp_path, "a.json", data)
    assert [(one.source, one.reason) for one in refused if isinstance(one, Refusal)] == [("a.json#1", "no fields")]
    assert "--map text=NAME" in refused[0].detail and "kopf" in refused[0].detail  # type: ignore[union-attr]
    (page,) = read(tmp_path, "a.json", data, (("title", "Kopf"), ("text", "Rumpf.Text")))
    assert isinstance(page, Page) and page.lines == (STORY,)
    assert [one.value for one in page.given if one.field == "title"] == ["Port opens"]


def test_a_table_is_known_by_its_mapped_column(tmp_path: Path) -> None:
    data = f"Nr,Kopf,Rumpf\n1,Port opens,{STORY.replace(',', '')}\n".encode()
    (refused,) = read(tmp_path, "a.csv", data)
    assert isinstance(refused, Refusal) and refused.reason == "no fields" and "Nr, Kopf, Rumpf" in refused.detail
    (page,) = read(tmp_path, "a.csv", data, (("text", "Rumpf"),))
    assert isinstance(page, Page) and page.source == "a.csv#1"


def test_the_same_record_is_the_same_article_in_any_file(tmp_path: Path) -> None:
    one, other = {"title": "Port opens", "text": STORY}, {"text": STORY, "title": "Port opens"}
    made = {
        "a.jsonl": json.dumps(one) + "\n",
        "b.json": json.dumps([other], indent=2),
        "c.csv": f'title,text\nPort opens,"{STORY}"\n',
        "d.json": json.dumps({"articles": [one]}),
        "e.txt": "\n\n" + json.dumps(other, ensure_ascii=False),
    }
    digests = {
        page.digest
        for name, text in made.items()
        for page in read(tmp_path, name, text.encode())
        if isinstance(page, Page)
    }
    assert len(digests) == 1


def test_a_broken_line_does_not_stop_the_others(tmp_path: Path) -> None:
    good = json.dumps({"text": STORY})
    found = read(tmp_path, "a.jsonl", f'{good}\n{{"text": "cut o\n\n{good}\n5\n{good[:30]}'.encode())
    assert [(one.source, one.reason if isinstance(one, Refusal) else "read") for one in found] == [
        ("a.jsonl#1", "read"), ("a.jsonl#2", "damaged"), ("a.jsonl#3", "read"), ("a.jsonl#4", "no fields"), ("a.jsonl#5", "damaged"),
    ]  # fmt: skip


def test_a_list_is_read_piece_by_piece(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(json_records, "_CHUNK", 7)
    made = [{"text": f"{STORY} {number}", "n": number, "x": [1, {"y": None}]} for number in range(50)]
    for text in (json.dumps(made), json.dumps(made, indent=3), "\n".join(json.dumps(one, indent=1) for one in made)):
        found = read(tmp_path, "a.json", text.encode())
        assert [one.lines[0] for one in found if isinstance(one, Page)] == [one["text"] for one in made]
    cut = read(tmp_path, "a.json", json.dumps(made)[:-60].encode())
    assert len(cut) > 40 and isinstance(cut[-1], Refusal) and cut[-1].reason == "damaged"


@pytest.mark.parametrize(
    ("head", "many"),
    [
        ('{"text": "x"}', True), ("[\n  {", True), ("[]", True), ("[Photo: harbour]\nTalks", False), ("{curly} words", False),
        ("title,text\n", True), ("title\ttext", True), ("headline;body;date\n", True), ("Title, text and more.\n", False),
        ("By Jane Roe, Port Lamont\nShe said, text", False), ("text\nmore", False), ('"id","title","content"\n', True),
    ],
)  # fmt: skip
def test_which_texts_are_records(head: str, many: bool, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(head)
    assert holds_many(tmp_path / "a.txt") is many


def test_documented_names_are_those_that_are_compared() -> None:
    assert all(name == fields.plain(name) for names in fields.NAMES.values() for name in names)
    assert all(len(set(names)) == len(names) for names in fields.NAMES.values())


# ---- files in files


def zipped(files: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        for name, data in files.items():
            archive.writestr(zipfile.ZipInfo(name, (2016, 6, 14, 0, 0, 0)), data, method)
    return out.getvalue()


def tarred(files: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        for name, data in files.items():
            info = tarfile.TarInfo(name)
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
    return out.getvalue()


def crawled(pages: dict[str, bytes], gz: bool = False, kind: str = "text/html; charset=utf-8", **headers: str) -> bytes:
    out = io.BytesIO()
    writer = WARCWriter(out, gzip=gz)
    writer.write_record(writer.create_warcinfo_record("x.warc", {"software": "tests"}))
    for url, data in pages.items():
        http = StatusAndHeaders("200 OK", [("Content-Type", kind)], protocol="HTTP/1.1")
        more = {"WARC-Date": "2016-06-15T08:00:00Z", **headers}
        writer.write_record(
            writer.create_warc_record(
                url, "response", payload=io.BytesIO(data), http_headers=http, warc_headers_dict=more
            )
        )
    return out.getvalue()


def webarchive(page: bytes, url: str) -> bytes:
    main = {"WebResourceData": page, "WebResourceURL": url, "WebResourceTextEncodingName": "UTF-8"}
    return plistlib.dumps({"WebMainResource": main}, fmt=plistlib.FMT_BINARY)


WAYS = {
    "a.html": (lambda: PAGE, "a.html"),
    "a.html.gz": (lambda: gzip.compress(PAGE), "a.html.gz"),
    "a.html.bz2": (lambda: bz2.compress(PAGE), "a.html.bz2"),
    "a.html.xz": (lambda: lzma.compress(PAGE), "a.html.xz"),
    "twice.gz": (lambda: gzip.compress(gzip.compress(PAGE)), "twice.gz"),
    "a.zip": (lambda: zipped({"2016/a.html": PAGE}), "a.zip/2016/a.html"),
    "b.zip": (lambda: zipped({"in.zip": zipped({"a.html.gz": gzip.compress(PAGE)})}), "b.zip/in.zip/a.html.gz"),
    "a.tar": (lambda: tarred({"2016/a.html": PAGE}), "a.tar/2016/a.html"),
    "a.tgz": (lambda: gzip.compress(tarred({"./a.html": PAGE})), "a.tgz/a.html"),
    "a.warc": (lambda: crawled({"https://lantern.example/a": PAGE}), "a.warc#1"),
    "a.warc.gz": (lambda: crawled({"https://lantern.example/a": PAGE}, gz=True), "a.warc.gz#1"),
    "a.webarchive": (lambda: webarchive(PAGE, "https://lantern.example/a"), "a.webarchive"),
}


@pytest.mark.parametrize("name", WAYS)
def test_every_way_in_gives_the_same_page(name: str, tmp_path: Path) -> None:
    make, source = WAYS[name]
    (page,) = read(tmp_path, name, make())
    (plain,) = read(tmp_path, "plain.html", PAGE)
    assert isinstance(page, Page) and isinstance(plain, Page), page
    assert page.source == source
    assert (page.digest, page.format, page.lines, page.body) == (plain.digest, "html", plain.lines, plain.body)


def test_a_crawl_gives_address_and_time_after_what_the_page_says(tmp_path: Path) -> None:
    own = PAGE.replace(b"<title>", b"<link rel=canonical href='https://lantern.example/own'><title>")
    first, second = read(
        tmp_path,
        "a.warc.gz",
        crawled({"https://lantern.example/a?utm=1": own, "https://lantern.example/b": PAGE}, gz=True),
    )
    assert isinstance(first, Page) and isinstance(second, Page)
    assert [one.value for one in first.given if one.field == "url"] == [
        "https://lantern.example/own",
        "https://lantern.example/a?utm=1",
    ]
    assert [(one.field, one.value, one.basis) for one in second.given[-2:]] == [
        ("url", "https://lantern.example/b", "warc"), ("captured", "2016-06-15T08:00:00Z", "warc"),
    ]  # fmt: skip


def test_a_server_declares_the_charset(tmp_path: Path) -> None:
    page = PAGE.decode().replace("Kesselring", "Кесселринг").encode("cp1251")
    (found,) = read(tmp_path, "a.warc", crawled({"https://l.example/": page}, kind="text/html; charset=windows-1251"))
    assert isinstance(found, Page) and "Кесселринг" in " ".join(found.lines)


def test_a_page_that_the_crawler_cut_is_marked(tmp_path: Path) -> None:
    (found,) = read(tmp_path, "a.warc", crawled({"https://l.example/": PAGE}, **{"WARC-Truncated": "length"}))
    assert isinstance(found, Page) and found.extent == "cut"


@pytest.mark.parametrize("pack", [zipped, tarred])
def test_an_archive_is_read_as_its_folder(pack: Any, tmp_path: Path) -> None:
    files = {
        "2016/a.txt": TEXT, "2016/a.yml": b"title: Storm\n", "README.md": b"x", ".git/config": b"x", "sources.yml": b"x",
        "__MACOSX/._a.txt": b"\x00\x05", "b.jsonl": json.dumps({"text": STORY}).encode(), "../../evil.txt": TEXT,
    }  # fmt: skip
    found = read(tmp_path, "x.archive", pack(files))
    assert [one.source for one in found] == ["x.archive/2016/a.txt", "x.archive/b.jsonl#1", "x.archive/evil.txt"]
    assert isinstance(found[0], Page) and [one.value for one in found[0].given] == ["Storm"]


def test_a_sidecar_of_a_file_of_many_is_said_of_all(tmp_path: Path) -> None:
    (tmp_path / "crawl.yml").write_text("publisher: The Lantern\n")
    found = read(tmp_path, "crawl.jsonl", "\n".join([json.dumps({"text": STORY, "source": "Other"})] * 2).encode())
    assert [page.given[0].value for page in found if isinstance(page, Page)] == ["The Lantern", "The Lantern"]
    assert [one[1] for one in inputs([tmp_path]) if isinstance(one, tuple)] == ["crawl.jsonl"]


def test_a_large_file_is_not_read_whole(tmp_path: Path) -> None:
    line = json.dumps({"text": STORY * 40}).encode() + b"\n"
    with gzip.open(tmp_path / "a.jsonl.gz", "wb", compresslevel=1) as file:
        for _ in range(50):
            file.write(line * 400)
    count = sum(1 for _ in pages_in(tmp_path / "a.jsonl.gz", "a"))
    assert count == 20_000


# ---- the documentation


def test_every_reason_has_a_remedy() -> None:
    assert list(REMEDIES) == list(MEANINGS) and all(REMEDIES.values())


def test_the_example_of_sources_yml_is_a_good_one(tmp_path: Path) -> None:
    (example,) = re.findall(r"```yaml\n(.*?)```", DOCS.read_text(encoding="utf-8"), re.S)
    (tmp_path / "sources.yml").write_text(example)
    found = sources_of([tmp_path])
    assert found.notice and len(found.rules) == 2
    known = {key for rule in found.rules for key in KEYS if getattr(rule.settings, key)}
    assert known == set(KEYS), "the example shows every key"


def test_the_documented_limits_are_those_of_the_code() -> None:
    text = DOCS.read_text(encoding="utf-8")
    assert f"more than {compressed.RATIO} times" in text and "read four deep" in text and MAX_DEPTH == 4
    assert (
        f"has {feeds.FULL} words" in text and "ten seconds of the processor (or a minute) a page, or at 512 MB" in text
    )
    assert "more than a million files" in text and archives.MOST == 1_000_000
    assert (apart.SECONDS, apart.SECONDS * apart.BUSY, apart.MEMORY) == (10, 60, 512 * 2**20)


# ---- mail


@pytest.mark.parametrize(
    "data,is_mail",
    [
        (b"From a@b.example Tue Jun 14 10:05:00 2016\nSubject: x\n\ny\n", True),
        (b"Subject: x\nFrom: a\nDate: Tue, 14 Jun 2016 10:05:00 +0200\n\nThe bridge was closed.\n", True),
        (b"Subject: Talks\nFrom: the ministry\n\nThe bridge was closed.\n", False),
        (b"From Monday on the bridge is closed: the mayor said so at 10:05 today.\n\nIt will be opened.\n", False),
        (b"From: 2016\nThe bridge was closed.\nTo: all\nDate: x\nSubject: y\n\nz\n", False),
    ],
    ids=["a mailbox", "a message", "two lines of a page", "a sentence", "lines between"],
)
def test_mail_is_known_by_its_headers(data: bytes, is_mail: bool) -> None:
    assert mail.sniffs(data, ()) is is_mail


@pytest.mark.parametrize(
    "stamp,published,basis", [("", "2016-06-14", "mail"), ("Published 2 June 2016\n\n", "2016-06-02", "stamp")]
)
def test_an_articles_own_stamp_is_believed_before_the_day_of_sending(
    tmp_path: Path, stamp: str, published: str, basis: str
) -> None:
    story = "The bridge over the Lamont was closed on Wednesday, the mayor said. It will be opened again in August."
    head = "From: a@b.example\nTo: c@d.example\nSubject: Bridge closed\nDate: Tue, 14 Jun 2016 10:05:00 +0200\n\n"
    (tmp_path / "a.eml").write_text(f"{head}Bridge over the Lamont closed\n{stamp}{story}\n", encoding="utf-8")
    (page,) = pages_in(tmp_path / "a.eml", "a.eml")
    assert isinstance(page, Page)
    article = article_of(page)
    assert isinstance(article, Article)
    assert (article.published, article.published_basis) == (published, basis)


@pytest.mark.parametrize(
    "data,words",
    [
        (b"%PDF-1.7", "The file is a PDF: take its text out"),
        (b"\x89PNG", "The file is a picture."),
        (b"a\x00b", "The file is not text."),
    ],
)
def test_a_file_that_is_no_text_is_called_what_it_is(tmp_path: Path, data: bytes, words: str) -> None:
    (tmp_path / "a").write_bytes(data)
    (one,) = pages_in(tmp_path / "a", "a")
    assert isinstance(one, Refusal) and one.reason == "binary" and one.detail.startswith(words)


def test_an_empty_text_is_no_missing_field(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text(f'title,text\nPort opens,"{STORY}"\nPort closes,\n', encoding="utf-8")
    (tmp_path / "a.jsonl").write_text('{"title": "Port closes", "body": ""}\n', encoding="utf-8")
    _, row = pages_in(tmp_path / "a.csv", "a.csv")
    (record,) = pages_in(tmp_path / "a.jsonl", "a.jsonl")
    assert isinstance(row, Refusal) and (row.reason, row.detail) == (
        "empty", "The row has nothing in the column of the text (text).",
    )  # fmt: skip
    assert isinstance(record, Refusal) and record.reason == "empty"

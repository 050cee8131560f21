"""Makes inputs that are hard to read or no news: `python -m tests.make_bad` writes the small ones to tests/bad/.

Each has what must become of its pages.
"""

from __future__ import annotations

import bz2
import gzip
import hashlib
import io
import json
import lzma
import plistlib
import tarfile
import zipfile
from collections.abc import Callable
from pathlib import Path

FOLDER = Path(__file__).parent / "bad"
SMALL = 20_000  # bytes; larger ones are made when they are needed
# Ends of names whose bytes depend on the version of a compressor: these are made when they are needed, too.
VARIES = (".gz", ".bz2", ".xz", "gzip-coding.warc")

NEWS = (
    "The harbour authority of Port Lamont opened a second terminal on Monday after three years of work.\n"
    "Minister Ada Kesselring said that forty ships a week would call there by the end of the year.\n"
    "Fishermen protested outside the gates. They fear for the mussel beds, their leader Tomas Oyelaran said.\n"
)
CYRILLIC = "Министр сообщил журналистам, что переговоры о новом порту завершились в понедельник вечером. " * 4
WESTERN = NEWS.replace("Oyelaran", "Müller-Lefèvre").replace("Port Lamont", "São Tomé")

CSS = "/* The head of the page */\n.head, .head a:hover {\n  color: #333;\n  margin: 0 auto;\n}\n"
SCRIPT = (
    "// opens the list of the port's pages when somebody asks for it\nfunction open(list) {\n"
    "  const shown = list.map((one) => one.title);\n  if (!shown.length) return;\n  show(shown);\n}\n"
)


def _html(body: str, head: str = "") -> bytes:
    return f"<!DOCTYPE html><html><head>{head}</head><body>{body}</body></html>".encode()


def _paragraphs() -> str:
    return "".join(f"<p>{line}</p>" for line in NEWS.splitlines())


def _news(count: int = 1) -> str:
    """JSONL of so many records."""
    return "".join(json.dumps({"title": f"Port opens {n}", "text": NEWS}) + "\n" for n in range(count))


def _record(**values: object) -> bytes:
    return json.dumps({"title": "Port opens", "text": NEWS, **values}).encode()


def _feed(*items: str, head: str = "") -> bytes:
    inside = "".join(f"<item><title>Port opens</title>{item}</item>" for item in items)
    return f'<?xml version="1.0"?>{head}<rss version="2.0"><channel><title>The Lantern</title>{inside}</channel></rss>'.encode()


def _page() -> bytes:
    return _html(_paragraphs(), "<title>Port opens</title>")


def _warc(
    *bodies: bytes,
    kind: str = "text/html",
    status: str = "200 OK",
    type_: str = "response",
    extra: str = "",
    http: str = "",
    length: int = 0,
) -> bytes:
    """A WARC file of answers; `length` is added to the true Content-Length."""
    out = b"WARC/1.0\r\nWARC-Type: warcinfo\r\nWARC-Date: 2016-06-14T10:00:00Z\r\nWARC-Record-ID: <urn:x>\r\nContent-Length: 0\r\n\r\n\r\n\r\n"
    for n, body in enumerate(bodies):
        answer = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\n{http}\r\n".encode() + body
        head = (
            f"WARC/1.0\r\nWARC-Type: {type_}\r\nWARC-Target-URI: https://lantern.example/{n}\r\nWARC-Date: 2016-06-14T10:00:00Z\r\n"
            f"WARC-Record-ID: <urn:x:{n}>\r\n{extra}Content-Type: application/http; msgtype=response\r\nContent-Length: {len(answer) + length}\r\n\r\n"
        )
        out += head.encode() + answer + b"\r\n\r\n"
    return out


def _noise() -> bytes:
    """A thousand bytes that do not shrink, the same each time."""
    return b"".join(hashlib.sha256(bytes([n])).digest() for n in range(32))


def _gz(data: bytes) -> bytes:
    return gzip.compress(data, mtime=0)


def _zip(*files: tuple[str, bytes], mode: int = 0) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, data in files:
            info = zipfile.ZipInfo(name, (2016, 6, 14, 0, 0, 0))
            info.external_attr, info.create_system = (mode or 0o644) << 16, 3
            archive.writestr(info, data, zipfile.ZIP_DEFLATED if len(data) > SMALL else zipfile.ZIP_STORED)
    return out.getvalue()


def _patched(data: bytes, local: int, central: int, value: bytes) -> bytes:
    """A zip with bytes changed in its first local header and its first central entry."""
    made = bytearray(data)
    made[local : local + len(value)] = value
    at = data.index(b"PK\x01\x02") + central
    made[at : at + len(value)] = value
    return bytes(made)


def _tar(*files: tuple[str, bytes], kind: bytes = tarfile.REGTYPE) -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w", format=tarfile.USTAR_FORMAT) as archive:
        for name, data in files:
            info = tarfile.TarInfo(name)
            info.size, info.type, info.linkname = (len(data) if kind == tarfile.REGTYPE else 0), kind, "a.txt"
            archive.addfile(info, io.BytesIO(data))
    return out.getvalue()


def _mhtml(body: bytes, kind: str = "text/html", coding: str = "8bit") -> bytes:
    head = f'From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="x"\r\n\r\n--x\r\nContent-Type: {kind}\r\nContent-Transfer-Encoding: {coding}\r\n\r\n'
    return head.encode() + body + b"\r\n--x--\r\n"


def _plist(value: object) -> bytes:
    return plistlib.dumps(value, fmt=plistlib.FMT_BINARY)  # type: ignore[arg-type]


def _nested(pack: Callable[[bytes], bytes], data: bytes, times: int) -> bytes:
    for _ in range(times):
        data = pack(data)
    return data


LAUGHS = (
    "<!DOCTYPE rss [<!ENTITY a 'ha'>"
    + "".join(f"<!ENTITY {chr(98 + n)} '{('&' + chr(97 + n) + ';') * 10}'>" for n in range(9))
    + "]>"
)
ANSWER = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"

# name -> (bytes, what becomes of its pages in their order: "read", "read, cut", "read, summary", or a reason)
BAD: dict[str, tuple[Callable[[], bytes], str]] = {
    "empty.txt": (lambda: b"", "empty"),
    "blank.txt": (lambda: b" \r\n\t\n  \n", "empty"),
    "mark-only.txt": (lambda: b"\xef\xbb\xbf", "empty"),
    "zero-width-only.txt": (lambda: "\u200b\u200b\ufeff\n".encode(), "empty"),
    "empty-page.html": (lambda: _html(""), "empty"),
    "script-only.html": (lambda: _html("<script>document.write('news')</script>"), "empty"),
    "picture.txt": (lambda: b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "binary"),
    "document.txt": (lambda: b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n", "binary"),
    "archive.html": (lambda: b"PK\x03\x04" + b"\x14\x00\x06\x00" * 20, "damaged"),
    "gzip.txt": (lambda: b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\x03" + b"abc", "damaged"),
    "database.txt": (lambda: b"SQLite format 3\x00" + b"\x10\x00\x01\x01" * 8, "binary"),
    "nul.txt": (lambda: NEWS.replace(" ", "\x00", 3).encode(), "binary"),
    "utf16-no-mark.txt": (lambda: NEWS.encode("utf-16-le"), "binary"),
    "cyrillic-1251.txt": (lambda: CYRILLIC.encode("cp1251"), "encoding"),
    "shift-jis.txt": (lambda: ("首相は月曜日に新しい港を開いたと発表した。" * 9).encode("shift_jis"), "encoding"),
    "one-bad-byte.txt": (lambda: "Gül said: “We agreed.” ".encode() * 9 + b"\xff", "encoding"),
    "declared-falsely.html": (lambda: _html("<p>Gül</p>".encode("cp1252").decode("latin-1")).replace("ü".encode(), b"\xfc").replace(b"<head>", b"<head><meta charset='utf-8'>"), "encoding"),
    "declared-unknown.html": (lambda: _html("<p>x</p>", "<meta charset='klingon-8'>").replace(b"x", b"\xfc"), "encoding"),
    "half-utf16.txt": (lambda: b"\xff\xfe" + NEWS.encode("utf-16-le")[:-1], "encoding"),
    "western-1252.txt": (lambda: WESTERN.encode("cp1252"), "read"),
    "utf8-mark.txt": (lambda: b"\xef\xbb\xbf" + NEWS.encode(), "read"),
    "utf16-mark.txt": (lambda: NEWS.encode("utf-16"), "read"),
    "utf32-mark.txt": (lambda: NEWS.encode("utf-32"), "read"),
    "old-mac-ends.txt": (lambda: NEWS.replace("\n", "\r").encode(), "read"),
    "records.txt": (lambda: b'{"title": "Port opens", "text": "..."}', "no article"),
    "feed.xml": (lambda: b'<?xml version="1.0"?><rss version="2.0"><channel></channel></rss>', "empty"),
    "letter.rtf": (lambda: b"{\\rtf1\\ansi Port opens}", "unknown format"),
    "style.css": (lambda: (CSS * 40).encode(), "no article"),
    "script.js": (lambda: (SCRIPT * 40).encode(), "no article"),
    "script.min.js": (lambda: "".join((SCRIPT * 40).split("\n")).encode(), "no article"),
    "code-in-the-news.txt": (lambda: (NEWS * 4 + SCRIPT * 4).encode(), "read"),
    "alone.yml": (lambda: b"title: no page stands beside this\n", "bad sidecar"),
    "front-matter-broken.txt": (lambda: b"---\ntitle: [open\nauthor: x\n---\n" + NEWS.encode(), "bad sidecar"),
    "front-matter-nested.txt": (lambda: b"---\ntitle:\n  a: 1\n---\n" + NEWS.encode(), "bad sidecar"),
    "front-matter-bomb.txt": (lambda: b"---\na: &a [x,x,x,x]\nb: &b [*a,*a,*a,*a]\ntitle: [*b,*b,*b,*b]\n---\n" + NEWS.encode(), "bad sidecar"),
    "front-matter-date.txt": (lambda: b"---\ntitle: x\npublished: 2016-02-31\n---\n" + NEWS.encode(), "bad sidecar"),
    "front-matter-object.txt": (lambda: b"---\ntitle: !!python/object/apply:os.system [id]\n---\n" + NEWS.encode(), "bad sidecar"),
    "rule-is-no-front-matter.txt": (lambda: b"---\n" + NEWS.encode() + b"---\n", "read"),
    "menus.txt": (lambda: b"Home\nWorld\nPolitics\nSport\nSign in\nSubscribe\nAbout us\nContact\n", "no article"),
    "login.txt": (lambda: b"Harbour Gazette\nSign in\nEnter your email address\nPassword\nForgot password?\nLog in\n", "no article"),
    "headlines.txt": (lambda: b"Latest news\nFloods reach the delta towns\nPort opens second terminal\nVote put off in Ankara\nBudget passes first reading\n", "no article"),
    "tag-of-attributes.html": (lambda: _html("<p " + " ".join(f"a{n}=1" for n in range(100_000)) + ">x</p>"), "too large"),
    "attributes-without-values.html": (lambda: _html("<p " + " ".join(f"a{n}" for n in range(60_000)) + ">x</p>"), "too large"),
    "deep.html": (lambda: _html("<div>" * 300 + NEWS + "</div>" * 300), "too large"),
    "very-deep.html": (lambda: _html("<b>" * 20_000 + NEWS), "too large"),
    "many-tags.html": (lambda: _html("<p>x</p>" * 120_000), "too large"),
    "long-line.txt": (lambda: b"word " * 30_000, "too large"),
    "long-text.txt": (lambda: (NEWS * 9_000).encode(), "too large"),
    "long-node.html": (lambda: _html("<p>" + "word " * 2_500_000 + "</p>"), "too large"),
    "unclosed-comment.html": (lambda: _html(_paragraphs() + "<!-- " * 20_000), "read"),
    "unclosed-tags.html": (lambda: _html(_paragraphs() + "<a " * 5_000), "read"),
    "brackets.html": (lambda: _html(_paragraphs() + "<" * 50_000), "read"),
    "broken-json-ld.html": (lambda: _html(_paragraphs(), '<script type="application/ld+json">{"@type": "NewsArticle", "headline": </script>'), "read"),
    "deep-json-ld.html": (lambda: _html(_paragraphs(), '<script type="application/ld+json">' + "[" * 50_000 + "</script>"), "read"),
    "odd-json-ld.html": (lambda: _html(_paragraphs(), '<script type="application/ld+json">{"@type": ["NewsArticle", 5], "headline": {"a": 1}, "author": [null, 7, {"name": ["x"]}], "datePublished": 20160614, "publisher": "x", "mainEntityOfPage": 3}</script>'), "read"),
    "lone-surrogates.html": (lambda: _html(_paragraphs() + "<p>&#xD800;&#xDFFF;&#0;&#xFFFFFF;</p>"), "read"),
    "bidi.txt": (lambda: NEWS.replace("Minister", "\u202eMinister\u202c").encode(), "read"),
    "markers.txt": (lambda: NEWS.replace("Minister", "\ue000Minister\ue001").encode(), "read"),

    # bytes that are text in another encoding, or in none
    "utf16-be-mark.txt": (lambda: b"\xfe\xff" + NEWS.encode("utf-16-be"), "read"),
    "utf32-half.txt": (lambda: NEWS.encode("utf-32")[:-2], "encoding"),
    "koi8.txt": (lambda: CYRILLIC.encode("koi8-r"), "encoding"),
    "big5.txt": (lambda: ("總理星期一宣布新港口已經開放，漁民在門外抗議。" * 9).encode("big5"), "encoding"),
    "gb18030.txt": (lambda: ("总理星期一宣布新港口已经开放，渔民在门外抗议。" * 9).encode("gb18030"), "encoding"),
    "euc-kr.txt": (lambda: ("총리는 월요일 새 항구가 열렸다고 발표했다. " * 9).encode("euc-kr"), "encoding"),
    "greek-1253.txt": (lambda: ("Ο υπουργός άνοιξε το νέο λιμάνι τη Δευτέρα το πρωί. " * 5).encode("cp1253"), "encoding"),
    "arabic-1256.txt": (lambda: ("افتتح الوزير الميناء الجديد يوم الاثنين بعد سنوات من العمل. " * 5).encode("cp1256"), "encoding"),
    "overlong.txt": (lambda: NEWS.encode() + b"\xc0\xaf" * 40, "encoding"),
    "surrogates-in-utf8.txt": (lambda: NEWS.encode() + b"\xed\xa0\x80" * 40, "encoding"),
    "cut-inside-a-letter.txt": (lambda: (NEWS + "“Да”, said Oyelaran. Тоже").encode()[:-1], "encoding"),
    "charset-rot13.html": (lambda: _html("<p>x</p>", "<meta charset='rot13'>").replace(b"x", b"\xfc"), "encoding"),
    "charset-hex.html": (lambda: _html("<p>x</p>", "<meta charset='hex'>").replace(b"x", b"\xfc"), "encoding"),
    "charset-of-nonsense.html": (lambda: _html("<p>x</p>", "<meta charset='" + "x" * 3_000 + "'>").replace(b"<p>x", b"<p>\xff\xfe\x81\x8d"), "encoding"),
    "says-utf16-is-utf8.html": (lambda: _html(_paragraphs(), "<meta charset='utf-16'>"), "read"),
    "two-marks.txt": (lambda: b"\xef\xbb\xbf\xef\xbb\xbf" + NEWS.encode(), "read"),
    "mixed-line-ends.txt": (lambda: NEWS.replace("\n", "\r\n", 1).replace(" Minister", "\rMinister").encode(), "read"),
    "line-separators.txt": (lambda: NEWS.replace("\n", "\u2028").encode(), "read"),
    "form-feeds.txt": (lambda: NEWS.replace("\n", "\f").encode(), "read"),
    "terminal-colours.txt": (lambda: NEWS.replace("Minister", "\x1b[1mMinister\x1b[0m").encode(), "read"),
    "stacked-accents.txt": (lambda: NEWS.replace("mussel", "m" + "\u0301\u0316" * 400 + "ussel").encode(), "read"),
    "noncharacters.txt": (lambda: NEWS.replace("ships", "ships\ufffe\U0001ffff").encode(), "read"),
    "emoji.txt": (lambda: NEWS.replace("ships", "\U0001f6a2\u200d\U0001f468 ships").encode(), "read"),
    "no-break-spaces.txt": (lambda: "\u00a0\u2003\u3000\n".encode() * 9, "empty"),
    "replacement-signs.txt": (lambda: ("\ufffd" * 60 + "\n").encode() * 9, "no article"),
    # not text
    "photo.txt": (lambda: b"\xff\xd8\xff\xe0\x00\x10JFIF" + bytes(range(200)), "binary"),
    "program.txt": (lambda: b"\x7fELF\x02\x01\x01" + bytes(64), "binary"),
    "song.txt": (lambda: b"ID3\x03\x00" + bytes(range(256)), "binary"),
    "film.txt": (lambda: b"\x00\x00\x00\x18ftypmp42" + bytes(64), "binary"),
    "columns.parquet": (lambda: b"PAR1" + bytes(range(128)) + b"PAR1", "binary"),
    "packed.rar": (lambda: b"Rar!\x1a\x07\x01\x00" + bytes(range(99)), "binary"),
    "packed.7z": (lambda: b"7z\xbc\xaf\x27\x1c\x00\x04" + bytes(99), "binary"),
    "packed.zst": (lambda: b"\x28\xb5\x2f\xfd\x04\x58" + bytes(range(1, 99)), "binary"),
    "office.docx": (lambda: _zip(("[Content_Types].xml", b"<Types/>"), ("word/document.xml", b"<w/>")), "binary"),
    "office.odt": (lambda: _zip(("mimetype", b"application/vnd.oasis.opendocument.text"), ("content.xml", b"<x/>")), "binary"),
    "book.epub": (lambda: _zip(("mimetype", b"application/epub+zip"), ("OEBPS/a.xhtml", _page())), "binary"),
    "program.jar": (lambda: _zip(("META-INF/MANIFEST.MF", b"Main-Class: x"), ("a.txt", NEWS.encode())), "binary"),
    # text that is no news
    "numbers.txt": (lambda: "\n".join(f"{n} {n * 7} {n * 13}" for n in range(300)).encode(), "no article"),
    "server-log.txt": (lambda: b'10.0.0.1 - - [14/Jun/2016:10:00:00 +0000] "GET / HTTP/1.1" 200 512\n' * 50, "no article"),
    "addresses.txt": (lambda: "\n".join(f"https://lantern.example/{n}" for n in range(200)).encode(), "no article"),
    "short-lines.txt": (lambda: b"a\n" * 300_000, "no article"),
    "one-word.txt": (lambda: b"Port\n", "no article"),
    "a-string.json": (lambda: b'"Port opens"', "no article"),
    "strings.json": (lambda: b'["Port opens", "Vote put off"]', "no article"),
    "picture.svg": (lambda: b'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0"/></svg>', "unknown format"),
    "sitemap.xml": (lambda: b'<?xml version="1.0"?><urlset><url><loc>https://lantern.example/</loc></url></urlset>', "unknown format"),
    "subscriptions.opml": (lambda: b'<?xml version="1.0"?><opml version="2.0"><body/></opml>', "unknown format"),
    "python.json": (lambda: b"{'title': 'Port opens', 'text': 'x'}", "unknown format"),
    # web pages
    "hidden.html": (lambda: _html(f"<div style='display:none'>{_paragraphs()}</div>"), "empty"),
    "picture-only.html": (lambda: _html("<img src='a.png' alt='Port'>"), "empty"),
    "redirect.html": (lambda: _html("", "<meta http-equiv='refresh' content='0; url=/a'><title>Port opens</title>"), "empty"),
    "frames.html": (lambda: b"<html><frameset cols='1,2'><frame src='a.html'><frame src='b.html'></frameset></html>", "empty"),
    "cut-in-a-tag.html": (lambda: _page()[:-40] + b"<p class='x", "read"),
    "cut-in-an-attribute.html": (lambda: _html(_paragraphs())[:-14] + b"<a href='https://lantern.exa", "read"),
    "cut-in-a-script.html": (lambda: _html(_paragraphs())[:-14] + b"<script>var a = '<p>", "read"),
    "no-end-tags.html": (lambda: b"<html><body>" + b"".join(b"<p>" + line.encode() for line in NEWS.splitlines()), "read"),
    "crossed-tags.html": (lambda: _html(_paragraphs().replace("Minister", "<b><i>Minister</b></i>")), "read"),
    "xhtml.html": (lambda: b'<?xml version="1.0" encoding="utf-8"?>\n' + _page(), "read"),
    "own-entities.html": (lambda: b"<!DOCTYPE html [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;'>]>" + _html("<p>&b;</p>" + _paragraphs())[15:], "read"),
    "outside-entity.html": (lambda: b"<!DOCTYPE html SYSTEM 'file:///etc/hostname'>" + _page()[15:], "read"),
    "base-of-script.html": (lambda: _html(_paragraphs() + "<a href='x'>y</a>", "<base href='javascript:alert(1)//'>"), "read"),
    "bad-canonical.html": (lambda: _html(_paragraphs() + "<a href='b'>c</a>", "<link rel='canonical' href='http://[::1/a'>"), "read"),
    "impossible-dates.html": (lambda: _html(_paragraphs(), "<meta property='article:published_time' content='2016-99-99T99:99:99Z'><meta name='date' content='9999999999999999'>"), "read"),
    "many-entities.html": (lambda: _html(_paragraphs() + "<div>" + "&amp;" * 15_000 + "</div>"), "read"),
    "many-metas.html": (lambda: _html(_paragraphs(), "<meta name='author' content='x'>" * 5_000), "read"),
    "long-title.html": (lambda: _html(_paragraphs(), "<title>" + "Port " * 40_000 + "</title>"), "read"),
    "large-script.html": (lambda: _html(_paragraphs(), "<script>" + "var a = 1;\n" * 400_000 + "</script>"), "read"),
    "large-comment.html": (lambda: _html(_paragraphs() + "<!--" + " news" * 800_000 + "-->"), "read"),
    "picture-inside.html": (lambda: _html(_paragraphs() + "<img src='data:image/png;base64," + "QUJD" * 1_000_000 + "'>"), "read"),
    "long-attribute.html": (lambda: _html(_paragraphs() + "<p title='" + "x" * 4_000_000 + "'>y</p>"), "read"),
    "many-shapes.html": (lambda: _html(_paragraphs() + "<svg>" + "<path d='M0 0'/>" * 20_000 + "</svg>"), "read"),
    "many-options.html": (lambda: _html(_paragraphs() + "<select>" + "<option>x</option>" * 20_000 + "</select>"), "read"),
    "deep-tables.html": (lambda: _html("<table><tr><td>" * 120 + "x"), "too large"),
    "large-json-ld.html": (lambda: _html(_paragraphs(), '<script type="application/ld+json">{"@type": "NewsArticle", "x": "' + "y" * 900_000 + '"}</script>'), "read"),
    "surrogate-json-ld.html": (lambda: _html(_paragraphs(), '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Port \\ud800 opens"}</script>'), "read"),
    "not-a-number-json-ld.html": (lambda: _html(_paragraphs(), '<script type="application/ld+json">{"@type": "NewsArticle", "headline": NaN, "author": Infinity}</script>'), "read"),
    "nul-in-a-tag.html": (lambda: _page().replace(b"<p>", b"<p\x00>"), "binary"),
    # records
    "not-a-number.jsonl": (lambda: _record(score=float("nan"), other=float("inf")), "read"),
    "same-name-twice.json": (lambda: b'{"title": "a", "title": "b", "text": ' + json.dumps(NEWS).encode() + b"}", "read"),
    "surrogate.jsonl": (lambda: _record().replace(b"Port opens", b"Port \\ud800 opens"), "read"),
    "nul-escaped.jsonl": (lambda: _record().replace(b"Port opens", b"Port \\u0000 opens"), "read"),
    "raw-controls.jsonl": (lambda: _record().replace(b"Port opens", b"Port\topens\x01"), "read"),
    "marked.jsonl": (lambda: b"\xef\xbb\xbf" + _record(), "read"),
    "utf16.jsonl": (lambda: _news(2).encode("utf-16"), "read + read"),
    "western.jsonl": (lambda: json.dumps({"text": WESTERN}, ensure_ascii=False).encode("cp1252"), "read"),
    "garbled.jsonl": (lambda: _record() + b'\n{"text": "\xd0\xcf\xd2\xd4 \xef\xd4\xcb\xd2\xd9\xd4"}\n' + _record(), "read + encoding + read"),
    "blank-lines.jsonl": (lambda: b"\n\n" + _record() + b"\n \n" + _record(n=1) + b"\n\n", "read + read"),
    "sequence.json": (lambda: b"\x1e" + _record() + b"\n\x1e" + _record(n=1) + b"\n", "read + read"),
    "one-after-another.json": (lambda: json.dumps(json.loads(_record()), indent=1).encode() * 2, "read + read"),
    "comma-at-the-end.json": (lambda: b"[" + _record() + b",\n]", "read"),
    "cut.jsonl": (lambda: (_news(2) + _news())[:-30].encode(), "read + read + damaged"),
    "cut-list.json": (lambda: b"[" + _record() + b",\n" + _record()[:50], "read + damaged"),
    "broken-in-the-middle.jsonl": (lambda: _record() + b'\n{"title": "x", text}\n' + _record(n=1), "read + damaged + read"),
    "deep-list.json": (lambda: b"[" * 100_000, "too large"),
    "deep-record.jsonl": (lambda: _record() + b"\n" + b'{"a":' * 100_000 + b"1" + b"}" * 100_000, "read + too large"),
    "long-number.jsonl": (lambda: b'{"text": "x", "n": ' + b"9" * 10_000 + b"}", "damaged"),
    "endless-number.jsonl": (lambda: _record(n=1).replace(b'"n": 1', b'"n": 1e999'), "read"),
    "empty-list.json": (lambda: b"[]", "empty"),
    "empty-record.json": (lambda: b"{}", "no fields"),
    "lists.json": (lambda: b"[[1, 2], [3, 4]]", "no fields + no fields"),
    "other-values.jsonl": (lambda: b'{"a": 1}\n5\nnull\n"x"\n', "no fields + no fields + no fields + no fields"),
    "api-error.json": (lambda: b'{"status": "error", "code": "rateLimited", "message": "Too many requests."}', "no fields"),
    "gdelt.json": (lambda: b'{"articles": [{"url": "https://lantern.example/a", "title": "Port opens", "seendate": "20160614T101500Z", "domain": "lantern.example"}]}', "no fields"),
    "empty-text.jsonl": (lambda: b'{"title": "Port opens", "text": "  \\n "}', "empty"),
    "number-for-text.jsonl": (lambda: b'{"title": "Port opens", "text": 5}', "empty"),
    "only-a-summary.jsonl": (lambda: json.dumps({"title": "Port opens", "description": NEWS}).encode(), "read, summary"),
    "stops.json": (lambda: json.dumps({"articles": [{"content": NEWS + " [+1402 chars]"}]}).encode(), "read, cut"),
    "many-objects.json": (lambda: b'{"text": "x", "a": [' + b"{}," * 600_000 + b"{}]}", "too large"),
    "many-values.json": (lambda: b'{"text": "x", "a": [' + b'"ab",' * 3_100_000 + b"1]}", "too large"),
    "long-record.jsonl": (lambda: _record() + b'\n{"text": "' + b"word " * 3_500_000 + b'"}\n' + _record(n=1), "read + too large + read"),
    "long-text.jsonl": (lambda: json.dumps({"text": NEWS * 9_000}).encode(), "too large"),
    "many-fields.jsonl": (lambda: json.dumps({"text": NEWS} | {f"f{n}": n for n in range(50_000)}).encode(), "read"),
    "attributes-in-a-record.jsonl": (lambda: json.dumps({"text": "<p " + " ".join(f"a{n}=1" for n in range(30_000)) + ">x</p>"}).encode(), "too large"),
    "deep-markup-in-a-record.jsonl": (lambda: json.dumps({"text": "<div>" * 300 + NEWS}).encode(), "too large"),
    "script-only-record.jsonl": (lambda: b'{"text": "<p><script>document.write(1)</script></p>"}', "empty"),
    # tables
    "no-rows.csv": (lambda: b"title,text\n", "empty"),
    "no-known-column.csv": (lambda: b"nr,kopf,rumpf\n1,x,y\n", "no fields"),
    "ragged.csv": (lambda: f'title,text\nPort opens,"{NEWS}"\nx,y,z,w\n'.encode(), "read + damaged"),
    "open-quotation.csv": (lambda: f'title,text\nPort opens,"{NEWS}"\nPort opens again,"{NEWS}\n'.encode(), "read + damaged"),
    "nul.csv": (lambda: f'title,text\nPort\0opens,"{NEWS}"\n'.encode(), "read"),
    "western.csv": (lambda: f'title,text\nPort opens,"{WESTERN}"\n'.encode("cp1252"), "read"),
    "utf16.csv": (lambda: f'title\ttext\nPort opens\t"{NEWS}"\n'.encode("utf-16"), "read"),
    "blank-rows.csv": (lambda: f'title,text\n,\n\nPort opens,"{NEWS}"\n , \n'.encode(), "read"),
    "formulas.csv": (lambda: f'title,text\n"=HYPERLINK(""https://x.example"")","{NEWS}"\n'.encode(), "read"),
    "large-cell.csv": (lambda: b'title,text\nx,"' + b"word " * 3_500_000 + b'"\n', "damaged"),
    # feeds
    "laughs.xml": (lambda: _feed("<description>&j;</description>", head=LAUGHS), "unknown format"),
    "outside-entity.xml": (lambda: _feed("<description>&x;</description>", head="<!DOCTYPE rss [<!ENTITY x SYSTEM 'file:///etc/hostname'>]>"), "unknown format"),
    "titles-only.xml": (lambda: _feed("", ""), "empty + empty"),
    "summary.xml": (lambda: _feed(f"<description>{NEWS}</description>"), "read, summary"),
    "cut.xml": (lambda: _feed(f"<description>{NEWS}</description>", "<description>Port")[:-45], "read, summary + empty"),
    "unescaped.xml": (lambda: _feed(f"<description>{NEWS} A & B < C</description>"), "read, summary"),
    "attributes-in-a-feed.xml": (lambda: _feed("<description><![CDATA[<p " + " ".join(f"a{n}=1" for n in range(30_000)) + ">x</p>]]></description>", f"<description>{NEWS}</description>"), "too large + read, summary"),
    "deep-markup-in-a-feed.xml": (lambda: _feed("<description><![CDATA[" + "<div>" * 300 + "x]]></description>"), "too large"),
    "not-a-feed.xml": (lambda: b"<rss>Port opens", "damaged"),
    # crawls
    "no-pages.warc": (lambda: _warc(), "no article"),
    "pictures.warc": (lambda: _warc(b"\x89PNG", kind="image/png"), "no article"),
    "redirects.warc": (lambda: _warc(b"", status="301 Moved"), "no article"),
    "errors.warc": (lambda: _warc(_page(), status="404 Not Found"), "no article"),
    "picture-as-page.warc": (lambda: _warc(b"\x89PNG\r\n\x1a\n" + bytes(99)), "binary"),
    "cut.warc": (lambda: _warc(_page(), _page())[:-200], "read + damaged"),
    "cut.warc.gz": (lambda: _gz(_warc(_page(), _page() + _noise()))[:-900], "read + damaged"),
    "too-long.warc": (lambda: _warc(_page(), length=5_000), "damaged"),
    "wrong-digest.warc": (lambda: _warc(_page(), extra="WARC-Block-Digest: sha1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\r\n"), "damaged"),
    "unknown-digest.warc": (lambda: _warc(_page(), extra="WARC-Block-Digest: klingon:AAAA\r\n"), "read"),
    "cut-by-the-crawler.warc": (lambda: _warc(_page()[:-60], extra="WARC-Truncated: length\r\n"), "read, cut"),
    "unknown-coding.warc": (lambda: _warc(_page(), http="Content-Encoding: zstd\r\n"), "unknown format"),
    "gzip-coding.warc": (lambda: _warc(_gz(_page()), http="Content-Encoding: gzip\r\n"), "read"),
    "false-coding.warc": (lambda: _warc(_page(), http="Content-Encoding: gzip\r\n"), "read"),
    "chunked.warc": (lambda: _warc(f"{len(_page()):x}\r\n".encode() + _page() + b"\r\n0\r\n\r\n", http="Transfer-Encoding: chunked\r\n"), "read"),
    "other-version.warc": (lambda: _warc(_page()).replace(b"WARC/1.0", b"WARC/9.9"), "damaged"),
    "no-records.warc": (lambda: b"WARC/1.0\r\n", "no article"),
    # compressed
    "cut.txt.gz": (lambda: _gz(NEWS.encode())[:-40], "damaged"),
    "wrong-sum.txt.gz": (lambda: _gz(NEWS.encode())[:-8] + bytes(8), "damaged"),
    "more-behind.txt.gz": (lambda: _gz(NEWS.encode()) + b"more", "damaged"),
    "cut.txt.bz2": (lambda: bz2.compress(NEWS.encode())[:-40], "damaged"),
    "cut.txt.xz": (lambda: lzma.compress(NEWS.encode())[:-40], "damaged"),
    "nothing.gz": (lambda: _gz(b""), "empty"),
    "picture.gz": (lambda: _gz(b"\x89PNG\r\n\x1a\n" + bytes(99)), "binary"),
    "four-times.gz": (lambda: _nested(_gz, NEWS.encode(), 4), "read"),
    "five-times.gz": (lambda: _nested(_gz, NEWS.encode(), 5), "too large"),
    "swells.gz": (lambda: _gz(b"news " * 20_000_000), "too large"),
    "swells.jsonl.gz": (lambda: _gz(b'{"text": "' + b"news " * 20_000_000), "too large"),
    "cut.jsonl.gz": (lambda: _gz(_news(2).encode() + _record(text=NEWS + _noise().hex()))[:-900], "read + read + damaged"),
    # archives
    "empty.zip": (lambda: _zip(), "empty"),
    "no-name.zip": (lambda: _zip(("a.txt", NEWS.encode())).replace(b"a.txt", b"\0.txt"), "empty"),
    "cut.zip": (lambda: _zip(("a.txt", NEWS.encode()))[:-30], "damaged"),
    "cut-before-the-list.zip": (lambda: _zip(("a.txt", NEWS.encode()))[:150], "damaged"),
    "wrong-sum.zip": (lambda: _patched(_zip(("a.txt", NEWS.encode()), ("b.txt", NEWS.encode())), 14, 16, b"\0\0\0\0"), "damaged + read"),
    "password.zip": (lambda: _patched(_zip(("a.txt", NEWS.encode()), ("b.txt", NEWS.encode())), 6, 8, b"\x01"), "encrypted + read"),
    "unknown-method.zip": (lambda: _patched(_zip(("a.txt", NEWS.encode()), ("b.txt", NEWS.encode())), 8, 10, b"\x63"), "damaged + read"),
    "outside.zip": (lambda: _zip(("../../a.txt", NEWS.encode()), ("/etc/b.txt", NEWS.encode())), "read + read"),
    "link.zip": (lambda: _zip(("a.txt", b"/etc/hostname"), mode=0o120777), "symlink"),
    "swells.zip": (lambda: _zip(("a.txt", b"news " * 4_000_000), ("b.txt", NEWS.encode())), "too large + read"),
    "five-deep.zip": (lambda: _nested(lambda data: _zip(("a.zip", data)), NEWS.encode(), 5), "too large"),
    "long-path.zip": (lambda: _zip(("a/" * 1_000 + "a.txt", NEWS.encode()), ("b.txt", NEWS.encode())), "too large + read"),
    "about-only.zip": (lambda: _zip(("README.md", b"x"), ("sources.yml", b"x")), "empty"),
    "bad-sidecar.zip": (lambda: _zip(("a.txt", NEWS.encode()), ("a.yml", b"title: [open"), ("b.txt", NEWS.encode())), "bad sidecar + read"),
    "pictures-among.zip": (lambda: _zip(("a.html", _page()), ("pictures/x.png", b"\x89PNG\r\n\x1a\n" + bytes(99))), "read + binary"),
    "cut.tar": (lambda: _tar(("a.txt", NEWS.encode()), ("b.txt", NEWS.encode()))[:1700], "read + damaged"),
    "link.tar": (lambda: _tar(("b.txt", b""), kind=tarfile.SYMTYPE), "symlink"),
    "pipe.tar": (lambda: _tar(("b.txt", b""), kind=tarfile.FIFOTYPE), "empty"),
    "wrong-sum.tar": (lambda: _tar(("a.txt", NEWS.encode())).replace(b"a.txt", b"b.txt", 1), "damaged"),
    # saved pages
    "no-page.mhtml": (lambda: _mhtml(b"x", kind="image/png"), "damaged"),
    "cut.mhtml": (lambda: _mhtml(_page())[:160], "no article"),
    "bad-base64.mhtml": (lambda: _mhtml(b"!!!!", coding="base64"), "damaged"),
    "deep.mhtml": (lambda: b"MIME-Version: 1.0\r\n" + b"".join(f'Content-Type: multipart/related; boundary="b{n}"\r\n\r\n--b{n}\r\n'.encode() for n in range(3_000)), "too large"),
    "no-text.eml": (lambda: b"From: a@b.example\r\nTo: c@d.example\r\nSubject: x\r\nContent-Type: image/png\r\n\r\nx\r\n", "no article"),
    "no-text.mbox": (lambda: b"From a@b.example Tue Jun 14 10:05:00 2016\nSubject: x\n\n\nFrom a@b.example Tue Jun 14 10:05:00 2016\nSubject: y\n\n", "no article + no article"),
    "unknown-charset.eml": (lambda: b'From: a@b.example\nTo: c@d.example\nSubject: =?x-none?q?x?=\nContent-Type: text/plain; charset="x-none"\n\n' + "Straßen für Züge sind gesperrt.\n".encode("latin-1"), "encoding"),
    "long-header.eml": (lambda: b"From: a@b.example\nTo: c@d.example\nSubject: x" + b"; a*0*=b" * 200_000 + b"\n\nx\n", "too large"),
    "long-header.mhtml": (lambda: _mhtml(_page()).replace(b"\r\n\r\n", b"; a*0*=b" * 200_000 + b"\r\n\r\n", 1), "too large"),
    "cut.webarchive": (lambda: _plist({"WebMainResource": {"WebResourceData": _page()}})[:-40], "damaged"),
    "no-page.webarchive": (lambda: _plist({"WebMainResource": 5}), "damaged"),
    "other.webarchive": (lambda: _plist(["a", 1]), "damaged"),
    "empty.webarchive": (lambda: _plist({"WebMainResource": {"WebResourceData": b""}}), "empty"),
}  # fmt: skip


def committed() -> dict[str, bytes]:
    """Those that stand in tests/bad/."""
    made = {name: make() for name, (make, _) in BAD.items() if not name.endswith(VARIES)}
    return {name: data for name, data in made.items() if len(data) <= SMALL}


def main() -> None:
    """Writes them."""
    FOLDER.mkdir(exist_ok=True)
    for name, data in committed().items():
        (FOLDER / name).write_bytes(data)


if __name__ == "__main__":
    main()

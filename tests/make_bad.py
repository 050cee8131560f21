"""Makes the inputs that no reader can take for news: `python tests/make_bad.py` writes the small ones to tests/bad/.

Each has the reason with which it must be refused, or None where it must be read after all.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

FOLDER = Path(__file__).parent / "bad"
SMALL = 20_000  # bytes; larger ones are made when they are needed

NEWS = (
    "The harbour authority of Port Lamont opened a second terminal on Monday after three years of work.\n"
    "Minister Ada Kesselring said that forty ships a week would call there by the end of the year.\n"
    "Fishermen protested outside the gates. They fear for the mussel beds, their leader Tomas Oyelaran said.\n"
)
CYRILLIC = "Министр сообщил журналистам, что переговоры о новом порту завершились в понедельник вечером. " * 4
WESTERN = NEWS.replace("Oyelaran", "Müller-Lefèvre").replace("Port Lamont", "São Tomé")


def _html(body: str, head: str = "") -> bytes:
    return f"<!DOCTYPE html><html><head>{head}</head><body>{body}</body></html>".encode()


def _paragraphs() -> str:
    return "".join(f"<p>{line}</p>" for line in NEWS.splitlines())


# name -> (bytes, expected reason)
BAD: dict[str, tuple[Callable[[], bytes], str | None]] = {
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
    "western-1252.txt": (lambda: WESTERN.encode("cp1252"), None),
    "utf8-mark.txt": (lambda: b"\xef\xbb\xbf" + NEWS.encode(), None),
    "utf16-mark.txt": (lambda: NEWS.encode("utf-16"), None),
    "utf32-mark.txt": (lambda: NEWS.encode("utf-32"), None),
    "old-mac-ends.txt": (lambda: NEWS.replace("\n", "\r").encode(), None),
    "records.txt": (lambda: b'{"title": "Port opens", "text": "..."}', "no article"),
    "feed.xml": (lambda: b'<?xml version="1.0"?><rss version="2.0"><channel></channel></rss>', "empty"),
    "letter.rtf": (lambda: b"{\\rtf1\\ansi Port opens}", "unknown format"),
    "alone.yml": (lambda: b"title: no page stands beside this\n", "bad sidecar"),
    "front-matter-broken.txt": (lambda: b"---\ntitle: [open\nauthor: x\n---\n" + NEWS.encode(), "bad sidecar"),
    "front-matter-nested.txt": (lambda: b"---\ntitle:\n  a: 1\n---\n" + NEWS.encode(), "bad sidecar"),
    "front-matter-bomb.txt": (lambda: b"---\na: &a [x,x,x,x]\nb: &b [*a,*a,*a,*a]\ntitle: [*b,*b,*b,*b]\n---\n" + NEWS.encode(), "bad sidecar"),
    "front-matter-date.txt": (lambda: b"---\ntitle: x\npublished: 2016-02-31\n---\n" + NEWS.encode(), "bad sidecar"),
    "front-matter-object.txt": (lambda: b"---\ntitle: !!python/object/apply:os.system [id]\n---\n" + NEWS.encode(), "bad sidecar"),
    "rule-is-no-front-matter.txt": (lambda: b"---\n" + NEWS.encode() + b"---\n", None),
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
    "unclosed-comment.html": (lambda: _html(_paragraphs() + "<!-- " * 20_000), None),
    "unclosed-tags.html": (lambda: _html(_paragraphs() + "<a " * 5_000), None),
    "brackets.html": (lambda: _html(_paragraphs() + "<" * 50_000), None),
    "broken-json-ld.html": (lambda: _html(_paragraphs(), '<script type="application/ld+json">{"@type": "NewsArticle", "headline": </script>'), None),
    "deep-json-ld.html": (lambda: _html(_paragraphs(), '<script type="application/ld+json">' + "[" * 50_000 + "</script>"), None),
    "odd-json-ld.html": (lambda: _html(_paragraphs(), '<script type="application/ld+json">{"@type": ["NewsArticle", 5], "headline": {"a": 1}, "author": [null, 7, {"name": ["x"]}], "datePublished": 20160614, "publisher": "x", "mainEntityOfPage": 3}</script>'), None),
    "lone-surrogates.html": (lambda: _html(_paragraphs() + "<p>&#xD800;&#xDFFF;&#0;&#xFFFFFF;</p>"), None),
    "bidi.txt": (lambda: NEWS.replace("Minister", "\u202eMinister\u202c").encode(), None),
    "markers.txt": (lambda: NEWS.replace("Minister", "\ue000Minister\ue001").encode(), None),
}  # fmt: skip


def main() -> None:
    """Writes the small ones to tests/bad/."""
    FOLDER.mkdir(exist_ok=True)
    for name, (make, _) in BAD.items():
        data = make()
        if len(data) <= SMALL:
            (FOLDER / name).write_bytes(data)


if __name__ == "__main__":
    main()

"""What a web page's metadata says about its article: JSON-LD, OpenGraph, meta elements, time elements, headings."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from typing import Any

from ingest.model import Given
from ingest.readers import decoding

MAX_JSON = 512 * 1024  # characters of one JSON-LD block
MAX_VALUE = 1000  # characters of one value
MAX_VALUES = 30  # of one field

# (attribute value of <meta property|name|itemprop>, field, basis); earlier ones are better sources.
META: tuple[tuple[str, str, str], ...] = (
    ("og:title", "title", "opengraph"),
    ("og:site_name", "publisher", "opengraph"),
    ("og:url", "url", "opengraph"),
    ("og:article:published_time", "published", "opengraph"),
    ("article:published_time", "published", "opengraph"),
    ("article:modified_time", "updated", "opengraph"),
    ("og:updated_time", "updated", "opengraph"),
    ("article:section", "section", "opengraph"),
    ("article:author", "author", "opengraph"),
    ("og:locale", "language", "opengraph"),
    ("parsely-title", "title", "meta"),
    ("parsely-pub-date", "published", "meta"),
    ("parsely-author", "author", "meta"),
    ("parsely-section", "section", "meta"),
    ("sailthru.date", "published", "meta"),
    ("sailthru.author", "author", "meta"),
    ("dc.title", "title", "meta"),
    ("dcterms.title", "title", "meta"),
    ("dc.date.issued", "published", "meta"),
    ("dcterms.issued", "published", "meta"),
    ("dc.date.created", "published", "meta"),
    ("dcterms.created", "published", "meta"),
    ("dc.date", "published", "meta"),
    ("dcterms.date", "published", "meta"),
    ("dcterms.modified", "updated", "meta"),
    ("dc.creator", "author", "meta"),
    ("dcterms.creator", "author", "meta"),
    ("dc.publisher", "publisher", "meta"),
    ("dc.language", "language", "meta"),
    ("datepublished", "published", "meta"),
    ("datemodified", "updated", "meta"),
    ("pubdate", "published", "meta"),
    ("publishdate", "published", "meta"),
    ("publish-date", "published", "meta"),
    ("publish_date", "published", "meta"),
    ("publication_date", "published", "meta"),
    ("publicationdate", "published", "meta"),
    ("date_published", "published", "meta"),
    ("article.published", "published", "meta"),
    ("article_date_original", "published", "meta"),
    ("cxenseparse:recs:publishtime", "published", "meta"),
    ("originalpublicationdate", "published", "meta"),
    ("displaydate", "published", "meta"),
    ("ptime", "published", "meta"),
    ("date", "published", "meta"),
    ("lastmod", "updated", "meta"),
    ("last-modified", "updated", "meta"),
    ("article.updated", "updated", "meta"),
    ("headline", "title", "meta"),
    ("twitter:title", "title", "meta"),
    ("author", "author", "meta"),
    ("byl", "author", "meta"),
    ("byline", "author", "meta"),
    ("publisher", "publisher", "meta"),
    ("application-name", "publisher", "meta"),
    ("section", "section", "meta"),
    ("language", "language", "meta"),
)
_META_NAMES = {name: (order, field, basis) for order, (name, field, basis) in enumerate(META)}
_ARTICLE_TYPES = re.compile(r"(?:\w*Article|\w*Posting|Report|Review\w*)\Z")
_SPACE = re.compile(r"\s+")
# What pages wrap a JSON-LD block in, as older browsers wanted scripts.
_WRAPPING = re.compile(
    r"\A\s*(?:<!--|(?://|/\*)?\s*<!\[CDATA\[(?:\s*\*/)?)|(?:-->|(?://|/\*)?\s*\]\]>(?:\s*\*/)?)\s*\Z"
)
MAX_BYLINE = 120  # characters
_BYLINE = re.compile(r"(?:\A|[\s_-])(?:by-?line|author|writer|contributor)(?:s?\Z|s?[\s_-]|Name|name)")
# Parts of a page whose bylines belong to others: comments, teasers, the box about the author.
_ELSEWHERE = re.compile(
    r"comment|related|recommend|sidebar|teaser|promo|widget|footer|popular|trending|more-|bio|about|newsletter|card|repl(?:y|ies)",
    re.IGNORECASE,
)


def given_in(tree: Any) -> tuple[Given, ...]:
    """The fields that the page's metadata gives, better sources first; the same field may stand there several times."""
    found: list[Given] = []
    for finder in (_json_ld, _meta, _links, _microdata, _bylines, _times, _headings):
        found += finder(tree)
    seen: dict[str, int] = {}
    kept = []
    for given in dict.fromkeys(found):
        seen[given.field] = seen.get(given.field, 0) + 1
        if given.value and seen[given.field] <= MAX_VALUES:
            kept.append(given)
    return tuple(kept)


def _given(field: str, value: object, basis: str) -> Iterator[Given]:
    if isinstance(value, str | int) and not isinstance(value, bool):
        text = decoding.normalised(_SPACE.sub(" ", str(value))).strip()
        if text and not (field == "author" and text.startswith(("http:", "https:", "//", "@"))):
            yield Given(field, text[:MAX_VALUE], basis)


def _json_ld(tree: Any) -> Iterator[Given]:
    """Of the page's JSON-LD, the article whose headline a heading repeats, else the first that is no other page's."""
    articles = [article for script in tree.iter("script") for article in _articles_in(_data_in(script))]
    if not articles:
        return
    headings = {_plain("".join(element.itertext())) for element in tree.iter("h1", "title")}
    own = (one for one in articles if any(heading.startswith(_plain(_headline(one))) for heading in headings))
    found = next(own, None) or next((one for one in articles if not _is_other(one, _address_of(tree))), None)
    if found is not None:
        yield from _of_json_ld(found)


def _is_other(article: dict[str, Any], address: str) -> bool:
    """Whether an article, whose headline is none of the page's, gives another address than the page gives itself."""
    addresses = _addresses(article)
    return bool(article.get("headline") and address and addresses) and address not in addresses


def _address_of(tree: Any) -> str:
    found = [one.get("href") for one in tree.iter("link") if "canonical" in (one.get("rel") or "").lower().split()]
    found += [one.get("content") for one in tree.iter("meta") if one.get("property") == "og:url"]
    return _path(next((str(url) for url in found if url), ""))


def _addresses(article: dict[str, Any]) -> set[str]:
    main = article.get("mainEntityOfPage")
    urls = (article.get("url"), article.get("@id"), main.get("@id") if isinstance(main, dict) else main)
    return {_path(url) for url in urls if isinstance(url, str) and _path(url)}


def _path(url: str) -> str:
    return re.sub(r"\A(?:https?:)?//[^/]*|[?#].*\Z", "", url).strip("/").casefold()


def _data_in(script: Any) -> object:
    """What a JSON-LD block holds; None where it is none, or cannot be read."""
    kind, text = (script.get("type") or "").split(";")[0].strip().lower(), script.text or ""
    if kind != "application/ld+json" or not text or len(text) > MAX_JSON:
        return None
    try:
        return json.loads(_WRAPPING.sub("", text).strip().rstrip(";"), strict=False)
    except (ValueError, RecursionError):
        return None


def _headline(article: dict[str, Any]) -> str:
    headline = article.get("headline")
    return headline if isinstance(headline, str) and headline.strip() else "?"


def _plain(text: str) -> str:
    """A text by which titles are compared: letters and digits only."""
    return "".join(c for c in html.unescape(text).casefold() if c.isalnum()) or "?"


def _articles_in(data: object, depth: int = 0) -> Iterator[dict[str, Any]]:
    if depth > 5:
        return
    if isinstance(data, list):
        for one in data[:200]:
            yield from _articles_in(one, depth + 1)
    elif isinstance(data, dict):
        kinds = data.get("@type")
        names = kinds if isinstance(kinds, list) else [kinds]
        if any(isinstance(name, str) and _ARTICLE_TYPES.search(name) for name in names):
            yield data
        for key in ("@graph", "mainEntity", "mainEntityOfPage"):
            yield from _articles_in(data.get(key), depth + 1)


def _of_json_ld(article: dict[str, Any]) -> Iterator[Given]:
    for key, field in (
        ("headline", "title"),
        ("datePublished", "published"),
        ("dateModified", "updated"),
        ("inLanguage", "language"),
        ("url", "url"),
    ):
        yield from _given(field, article.get(key), "json-ld")
    for section in _listed(article.get("articleSection"))[:1]:
        yield from _given("section", section, "json-ld")
    for publisher in _listed(article.get("publisher"))[:1]:
        yield from _given("publisher", _name(publisher), "json-ld")
    for agency in _listed(article.get("sourceOrganization"))[:1]:
        yield from _given("agency", _name(agency), "json-ld")
    for author in _listed(article.get("author")):
        is_body = isinstance(author, dict) and "Organization" in str(author.get("@type"))
        yield from _given("agency" if is_body else "author", _name(author), "json-ld author")
    main = article.get("mainEntityOfPage")
    yield from _given("url", main.get("@id") if isinstance(main, dict) else main, "json-ld")


def _listed(value: object) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]


def _name(value: object) -> object:
    return value.get("name") if isinstance(value, dict) else value


def _meta(tree: Any) -> Iterator[Given]:
    found: list[tuple[int, Given]] = []
    for element in tree.iter("meta"):
        content = element.get("content")
        names = " ".join(element.get(key) or "" for key in ("property", "name", "itemprop")).lower().split()
        for name in (name.replace("dc:", "dc.").replace("dcterms:", "dcterms.") for name in names):
            if content and name in _META_NAMES:
                order, field, basis = _META_NAMES[name]
                found += [(order, given) for given in _given(field, content, basis)]
    yield from (given for _, given in sorted(found, key=lambda pair: pair[0]))


def _links(tree: Any) -> Iterator[Given]:
    for element in tree.iter("link"):
        if "canonical" in (element.get("rel") or "").lower().split():
            yield from _given("url", element.get("href"), "canonical link")
    yield from _given(
        "language", tree.get("lang") or tree.get("{http://www.w3.org/XML/1998/namespace}lang"), "html lang"
    )


_ITEMS = {"datepublished": "published", "datemodified": "updated", "headline": "title", "author": "author"}


def _microdata(tree: Any) -> Iterator[Given]:
    for element in tree.iter():
        field = _ITEMS.get((element.get("itemprop") or "").lower()) if isinstance(element.tag, str) else None
        if field in {"published", "updated"} and _is_apart(element):
            continue
        if field is not None and element.tag != "meta":
            value = element.get("datetime") or element.get("content") or "".join(element.itertext())
            yield from _given(field, value, "time element" if element.tag == "time" else "microdata")


def _bylines(tree: Any) -> Iterator[Given]:
    """The first element that is marked as byline, with what else is marked so beside it."""
    home = None
    for element in tree.iter(
        "a", "span", "div", "p", "address", "li", "cite", "b", "strong", "em", "section", "h3", "h4"
    ):
        if not _is_byline(element):
            continue
        parts = (part.strip() for part in element.itertext(with_tail=False) if part.strip())
        text = _SPACE.sub(" ", " ".join(parts))
        if not 3 < len(text) <= MAX_BYLINE or (home is not None and element.getparent() is not home):
            continue
        if home is None and any(_ELSEWHERE.search(_marks(one)) for one in (element, *element.iterancestors())):
            continue
        if home is None:
            home = element.getparent()
        yield from _given("author", text, "byline element")


def _is_byline(element: Any) -> bool:
    if "author" in (element.get("rel") or "").lower().split():
        return True
    return bool(_BYLINE.search(element.get("class") or "") or _BYLINE.search(element.get("id") or ""))


def _marks(element: Any) -> str:
    """What the page calls an element; the body's marks speak of the whole page."""
    return "" if element.tag in {"body", "html"} else f"{element.get('class') or ''} {element.get('id') or ''}"


# What the names of a block say of a date in it: of a comment, of another article, of an event.
_APART = re.compile(
    r"(?:\A|[\s_-])(?:comments?|related|sidebar|events?|widget|recommended|most-read)(?:\Z|[\s_-])", re.I
)
_NOT_PUBLISHED = re.compile(
    r"(?:\A|[\s_-])(?:updated?|modified|datemodified|edited|revised|startdate|enddate|start|end|expires?)(?:\Z|[\s_-])",
    re.I,
)
_PUBLISHED = re.compile(r"publish|posted|pubdate", re.I)
_SAID_BEFORE = re.compile(
    r"\b(?:updated?|modified|edited|corrected|revised|starts?|begins?|ends?|deadline|expires|when|date)\W*+(?:(?:on|at)\W*)?\Z",
    re.I,
)


def _names(element: Any) -> str:
    return " ".join(element.get(key) or "" for key in ("class", "id", "itemprop", "itemtype"))


def _is_apart(element: Any) -> bool:
    """Whether an element belongs to a comment, another article or an event."""
    for one in element.iterancestors():
        if one.tag in {"aside", "footer", "nav"} or _APART.search(one.get("class") or one.get("id") or ""):
            return True
        kind = (one.get("itemtype") or "").rstrip("/").rsplit("/", 1)[-1]
        if kind in {"Comment", "UserComments", "Event", "Person"}:
            return True
        if (
            _ARTICLE_TYPES.search(kind)
            and next(one.iter("h1"), None) is None
            and next(one.iter("h2", "h3", "h4"), None) is not None
        ):
            return next(element.getroottree().getroot().iter("h1"), None) is not None
    return False


def _tells_publication(element: Any) -> bool:
    """Whether a time element can be of the publication, by its names and the words before it."""
    if _PUBLISHED.search(_names(element)):
        return True
    if _NOT_PUBLISHED.search(_names(element)) or _APART.search(_names(element)) or _is_apart(element):
        return False
    before, parent = element.getprevious(), element.getparent()
    words = (before.tail or "".join(before.itertext())) if before is not None else (parent.text or "")
    return not _SAID_BEFORE.search(words or "")


def _times(tree: Any) -> Iterator[Given]:
    """Time elements marked as the publication date, or standing in the same article as the one main heading."""
    headings = list(tree.iter("h1"))
    home = (
        next((one for one in headings[0].iterancestors("article", "main", "header")), None)
        if len(headings) == 1
        else None
    )
    for element in tree.iter("time"):
        if element.get("pubdate") is not None:
            yield from _given("published", element.get("datetime"), "time element")
        elif home is not None and next(element.iterancestors("article", "main", "header"), None) is home:
            if not _tells_publication(element):
                continue
            yield from _given("published", element.get("datetime"), "time element")
            home = None  # the first one only: later ones are updates or belong to other articles


def _headings(tree: Any) -> Iterator[Given]:
    headings = [_SPACE.sub(" ", "".join(element.itertext())).strip() for element in tree.iter("h1")]
    if len([text for text in headings if text]) == 1:
        yield from _given("title", max(headings), "heading")
    for element in tree.iter("title"):
        yield from _given("title", "".join(element.itertext()), "html title")
        return

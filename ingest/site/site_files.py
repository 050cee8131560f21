"""The files that robots and browsers look for on a site: sitemap, robots.txt, OpenSearch description."""

from __future__ import annotations

from collections.abc import Iterable
from xml.etree import ElementTree as ET

from ingest.site.feeds import xml_text

SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
OPENSEARCH = "http://a9.com/-/spec/opensearch/1.1/"
PER_FILE = 10_000  # addresses of one file; the standard's limit is 50,000 and 50 MB
_HEAD = b'<?xml version="1.0" encoding="utf-8"?>\n'
# Each is a question put to the whole archive, which a robot would put a thousand times over.
NOT_FOR_ROBOTS = ("/-/search", "/news?", "/news/*?", "/*.csv", "/*.json")


def sitemap_index(addresses: Iterable[str]) -> bytes:
    """The sitemap that names the others."""
    return _listed("sitemapindex", "sitemap", ((address, None) for address in addresses))


def sitemap(pages: Iterable[tuple[str, str | None]]) -> bytes:
    """Addresses of pages, each with the full day on which it last changed, where that is known."""
    return _listed("urlset", "url", pages)


def _listed(tag: str, each: str, pages: Iterable[tuple[str, str | None]]) -> bytes:
    root = ET.Element(tag, xmlns=SITEMAP)
    for address, day in pages:
        entry = ET.SubElement(root, each)
        ET.SubElement(entry, "loc").text = xml_text(address)
        if day and len(day) == len("2016-06-14"):
            ET.SubElement(entry, "lastmod").text = day
    return bytes(_HEAD + ET.tostring(root, encoding="utf-8"))


def robots(sitemap_address: str) -> str:
    """What robots may read: every page, but no questions.

    >>> print(robots("https://archive.example/sitemap.xml").splitlines()[-1])
    Sitemap: https://archive.example/sitemap.xml
    """
    return "\n".join(
        ["User-agent: *", *(f"Disallow: {path}" for path in NOT_FOR_ROBOTS), "", f"Sitemap: {sitemap_address}", ""]
    )


def opensearch(name: str, description: str, search: str, icon: str) -> bytes:
    """What a browser needs to search the site from its own box; `search` has {searchTerms} in it."""
    root = ET.Element("OpenSearchDescription", xmlns=OPENSEARCH)
    ET.SubElement(root, "ShortName").text = xml_text(name)[:16]
    ET.SubElement(root, "LongName").text = xml_text(name)[:48]
    ET.SubElement(root, "Description").text = xml_text(description)[:1024]
    ET.SubElement(root, "InputEncoding").text = "UTF-8"
    ET.SubElement(root, "Image", type="image/svg+xml").text = icon
    ET.SubElement(root, "Url", type="text/html", template=search)
    return bytes(_HEAD + ET.tostring(root, encoding="utf-8"))

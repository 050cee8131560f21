"""What the rows of an archive are called outside of it: addresses, and ids that do not meet another archive's."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import quote

from ingest.ids import digest
from ingest.rows import Row

_PLAIN = re.compile(r"[A-Za-z0-9-]+")
# the singular of a table, as ids bear it
_NOUNS = {
    "articles": "article", "people": "person", "organizations": "organization", "offices": "office", "roles": "role",
    "events": "event", "places": "place", "mentions": "mention",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Addresses:
    """`site` is where the archive is published (https://news.example.org), None where it is not."""

    site: str | None = None
    namespace: str = "news"

    def page(self, table: str, id: str) -> str | None:
        """The address of a row's page; None where the archive is not published.

        >>> Addresses("https://example.org/").page("people", "guo-shengkun")
        'https://example.org/news/people/guo-shengkun'
        """
        return f"{self.site.rstrip('/')}/news/{table}/{_tilde(id)}" if self.site else None

    def uri(self, table: str, id: str) -> str:
        """The address of a row's page, or a URN where there is none.

        >>> Addresses().uri("people", "guo-shengkun")
        'urn:news:person:guo-shengkun'
        """
        return self.page(table, id) or f"urn:{self.namespace}:{_NOUNS[table]}:{quote(id, safe='')}"

    def id(self, table: str, id: str) -> str:
        """An id that says whose it is and of what; of letters, digits and hyphens only.

        >>> Addresses().id("people", "guo-shengkun"), Addresses(namespace="daily").id("people", "郭声琨")
        ('news-person-guo-shengkun', 'daily-person-HXLyAAKFyHE')
        """
        return f"{self.namespace}-{_NOUNS[table]}-{id if _PLAIN.fullmatch(id) else digest(id)}"

    def source(self, article: Row) -> str:
        """Where an article stands: at its publisher, else on the site of this archive, else a URN."""
        return article["url"] or self.uri("articles", article["id"])


def _tilde(id: str) -> str:
    """An id as Datasette writes it in an address.

    >>> _tilde("a b/ö")
    'a+b~2F~C3~B6'
    """
    return "".join(
        chr(byte) if (byte < 128 and chr(byte).isalnum()) or byte in b"_-" else "+" if byte == 32 else f"~{byte:02X}"
        for byte in id.encode()
    )

"""The address of an article: absolute, in its canonical form."""

from __future__ import annotations

import re
from collections.abc import Iterable

from courlan import clean_url

from ingest.model import Given

_WEB = re.compile(r"https?://[^/\s.]+\.[^\s]+", re.IGNORECASE)


def address_in(given: Iterable[Given]) -> str | None:
    """The first given address that is a whole one: without tracking parameters, fragment and default port.

    >>> address_in((Given("url", "/a", "link"), Given("url", "http://A.org:80/talks?utm_source=x#top", "meta")))
    'http://a.org/talks'
    """
    addresses = (one.value.strip() for one in given if one.field == "url")
    return next((canonical for address in addresses if (canonical := _canonical(address))), None)


def _canonical(address: str) -> str | None:
    """An address in its canonical form; None where it is none of the web."""
    if not _WEB.fullmatch(address):
        return None
    return (clean_url(address) or address).split("#")[0]

"""Writes whole addresses with hosts that are known only; with any other host addresses are relative."""

from __future__ import annotations

import os
from typing import Any
from urllib.parse import urljoin

from datasette import hookimpl

from ingest.site import hosts


@hookimpl
def startup(datasette: Any) -> None:
    known = hosts.configured(os.environ.get(hosts.VARIABLE) or datasette.metadata("hosts"))

    def absolute_url(request: Any, path: str) -> str:
        """The address of a path: next_url, feeds, canonical links. A stranger's Host header is in none of them."""
        base = hosts.base(request.scope, known)
        url = urljoin(f"{base}{request.path}", path)
        return url.replace("http://", "https://", 1) if base and datasette.setting("force_https_urls") else url

    datasette.absolute_url = absolute_url

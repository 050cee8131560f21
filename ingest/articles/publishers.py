"""Publishers: the name of whom a page's foot says that the site is his."""

from __future__ import annotations

import re
from functools import cache

from ingest import rules
from ingest.articles.agencies import agency_known


@cache
def _publisher_patterns() -> tuple[re.Pattern[str], ...]:
    groups = rules.load("publishers").groups.values()
    return tuple(re.compile(group.pattern, re.VERBOSE | re.IGNORECASE) for group in groups if group.pattern)


@cache
def _company_words() -> re.Pattern[str]:
    words = rules.load("publishers").groups["company"].words
    return re.compile(rf"(?:[\s,]+(?:{rules.alternation(words)}))+\.?\Z", re.IGNORECASE)


_ADDRESS = re.compile(r"(?:https?:)?//(?:www\.)?(?P<host>[^/\s:]+)(?:[/:]\S*)?", re.IGNORECASE)


_IN_WORDS = re.compile(r"\.[a-z][a-z-]+\Z")  # a host that has a name, and no number of a machine


def name_given(given: str) -> str:
    """The publisher's name as a page gives it; where it gives its address, the host.

    >>> name_given("http://www.tmz.com"), name_given("//www.gazette.example/world"), name_given("Harbour Gazette")
    ('tmz.com', 'gazette.example', 'Harbour Gazette')
    """
    address = _ADDRESS.fullmatch(given.strip())
    return address["host"].lower() if address else given


@cache
def _keepers() -> tuple[str, ...]:
    return tuple(rules.load("publishers").groups["keeper of pages"].words)


def host_named(address: str | None) -> str | None:
    """The host of a page's address, by which a publisher is called whom nothing names; None of one that keeps pages.

    >>> host_named("https://www.Gazette.example/talks"), host_named("https://web.archive.org/web/2016/http://a.example")
    ('gazette.example', None)
    """
    found = _ADDRESS.fullmatch(address) if address else None
    host = found["host"].lower() if found else ""
    kept = any(host == keeper or host.endswith("." + keeper) for keeper in _keepers())
    return None if kept or not _IN_WORDS.search(host) else host


def publisher_in(lines: tuple[str, ...]) -> str | None:
    """The publisher that the lines of a page's foot name: of the surest wording, the name that stands there first.

    >>> publisher_in(("All rights reserved to Lantern Media Group 2021 ©", "Maintained by Daily Lantern Group SAL."))
    'Daily Lantern'
    >>> publisher_in(("Copyright © 2014 Harbour Gazette Ltd. All rights reserved.",))
    'Harbour Gazette'
    """
    for pattern in _publisher_patterns():
        for line in lines:
            found = pattern.search(line.strip())
            if found is not None and (name := publisher_named(found.group("name"))):
                return name
    return None


def publisher_named(words: str) -> str | None:
    """A publisher's name without the legal form of its company; None where it is an agency or no name.

    >>> publisher_named("Levant Courier Media"), publisher_named("The Associated Press")
    ('Levant Courier', None)
    """
    plain = words.strip(" .,-–—|:")
    name = _company_words().sub("", plain).strip(" .,-–—|:") or plain
    if agency_known(name) or agency_known(re.sub(r"^the\s+", "", name, flags=re.IGNORECASE)):
        return None
    return name if any(c.isalpha() for c in name) and len(name) > 1 else None

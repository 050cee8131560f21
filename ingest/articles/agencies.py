"""News agencies: whether words name one, and under which name."""

from __future__ import annotations

import re
from functools import cache

from ingest import rules

_NOT_AGENCY = re.compile(r"\d|day\b|\b(?:the|who|which|above|left|right|photo|file|pictured|R|D)\b")


def is_agency_form(words: str) -> bool:
    """Whether words in brackets may name an agency: known, or one to four capitalised words."""
    if agency_known(words) or words.split("/")[0].strip().casefold() in {"agencies", "staff"}:
        return True
    return bool(
        re.fullmatch(r"[A-Z\u00c0-\u00de][\w.&'’-]*(?:[ /,]{1,2}(?:and )?[A-Z\u00c0-\u00de][\w.&'’-]*){0,3}", words)
    ) and not _NOT_AGENCY.search(words)


@cache
def _agencies() -> dict[str, str]:
    groups = rules.load("agencies").groups.values()
    return {word.casefold(): str(name) for group in groups for word, name in group.words.items()}


def agency_known(words: str) -> str | None:
    """The archive's name of a known agency.

    >>> agency_known("XINHUA"), agency_known("Agence France-Presse"), agency_known("Northline")
    ('Xinhua', 'AFP', None)
    """
    return _agencies().get(words.casefold().strip(" .()[]/-–—©"))


def agency_named(words: str) -> str | None:
    """The agency that words name: the archive's name where it is known, else as written, capitals softened.

    Of several (Reuters/AFP) the first. None where the words name no agency in particular.

    >>> agency_named("XINHUA"), agency_named("PACIFIC WIRE"), agency_named("Northline"), agency_named("Agencies")
    ('Xinhua', 'Pacific Wire', 'Northline', None)
    """
    plain = re.sub(r"\s+", " ", words).strip(" .()[]/-–—©,")
    if known := agency_known(plain):
        return known
    if "/" in plain:
        return agency_named(plain.split("/")[0])
    if (
        plain.casefold() in {"agencies", "agency", "staff", "news agencies", "agency reports", "wire", "wires"}
        or not plain
    ):
        return None
    if plain.isupper() and any(len(word) > 5 for word in plain.split()):
        return plain.title()
    return plain


_CREDIT_PREFIX = re.compile(
    r"(?:news )?sources?\s*[:：]\s*"
    r"|with (?:information|inputs?|reporting|additional reporting|files?|agency inputs?|reports?) (?:from|by)\s+"
    r"|copyright\s*|[\s([—–―~-]+|©\s*|\d{4}\s+",
    re.IGNORECASE,
)


def agency_of_line(line: str) -> str | None:
    """The agency that a credit line names.

    >>> agency_of_line("Source:XINHUA"), agency_of_line("With information from Northline News Agency.")
    ('Xinhua', 'Northline News Agency')
    """
    rest = line.strip()
    while (found := _CREDIT_PREFIX.match(rest)) and found.end():
        rest = rest[found.end() :]
    return agency_named(re.split(r"\s+and\s+|,\s*|;\s*", rest)[0])


_TAIL = re.compile(
    r"""(?<=[.!?…"”'’]) \s*
    (?: \( (?: [Ww]ith | WITH ) \s [^()]{6,60} \) \.?
      | [(\[/] \s* (?P<inside> [A-Z][\w.&'’ /-]{1,40}? ) \s* [)\]/] \.?
      | (?: --? | [–—―] ) \s* (?P<bare> [A-Z][\w&'’]{1,20} (?: [ /] [A-Z][\w&'’]{1,20} ){0,2} )
      | Enditem \.? | \(END\) | /end | ENDS )
    \s* \Z""",
    re.VERBOSE,
)


def agency_tail(paragraph: str) -> int | None:
    """Where an agency's name in brackets or after a dash begins at the end of a paragraph.

    >>> agency_tail("The talks go on. (Northline)"), agency_tail("The talks go on (in Vienna).")
    (17, None)
    """
    found = _TAIL.search(paragraph, max(0, len(paragraph) - 60))
    if found is None:
        return None
    name = found.group("inside") or found.group("bare")
    if name and not (is_agency_form(name)):
        return None
    return found.start() + len(found.group()) - len(found.group().lstrip())

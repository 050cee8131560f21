"""Flat text: the visible lines of a page, as a scraper saved them."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Sequence
from functools import cache

from ingest import rules
from ingest.model import Given, Page
from ingest.readers import decoding, sidecar
from ingest.readers.refusals import Refused

SHOWN = 50_000  # characters by which a text is known as code
FEW = 0.01  # signs of code for each character: news has a tenth of that, code four times as many
LEAST = 10  # signs of code in a text that is any
CODE = 0.6  # of the letters of a text in lines that look like code; in articles about programming it is a third
OF_SIGNS = 0.03  # signs for each letter of a line of code
FIRST_LINES = 4  # lines among which the address of the page stands, where a scraper wrote it
_SIGNS = "{}=;<>[]\\"
_SIGN = re.compile(r"[{}=;<>\[\]\\|&]|\(\)")
_LETTER = re.compile(r"[^\W\d_]")
_LINE_OF_CODE = re.compile(r"(?:[{};]|\),)\s*\Z|\A\s*(?://|/\*|\*\s|(?:import|const|let|var|function)\s)")


def sniffs(head: str) -> bool:
    """Whether the head of a file is flat text; the last reader of the table takes all that is text."""
    return bool(head.strip())


def pages(data: bytes, source: str, charset: str | None = None) -> Iterator[Page]:
    """The one page of a text file, with what its front matter gives."""
    text = decoding.normalised(decoding.decoded(data, charset))
    given, text = sidecar.front_matter(text)
    if not given:
        given, text = sidecar.labelled_head(text)
    lines = decoding.lines_of(text)
    if not any(lines):
        raise Refused("empty", "The file has nothing in it but white space.")
    if is_code(lines):
        raise Refused("no article", "Most of it is code or columns of data, not sentences.")
    yield Page(source, hashlib.sha256(data).hexdigest(), "text", lines, (*given, *_address_above(lines)))


def _address_above(lines: Sequence[str]) -> tuple[Given, ...]:
    """The one address that stands alone on its line among the first lines of a text: that of the page."""
    first = [line for line in lines if line][:FIRST_LINES]
    alone = [match["address"] for line in first if (match := _address_line().fullmatch(line.strip()))]
    found = [address for address in alone if address[:4].lower() == "http"]
    return (Given("url", found[0], "address line"),) if len(found) == 1 else ()


@cache
def _address_line() -> re.Pattern[str]:
    return re.compile(str(rules.load("furniture").groups["address"].pattern), re.VERBOSE | re.IGNORECASE)


def is_code(lines: Sequence[str]) -> bool:
    """Whether most of a text is program code, a style sheet or data: what a crawler takes along with the pages.

    >>> is_code(["a:hover { color: red; }"] * 9), is_code(["Talks <on gas> began; they = go on."])
    (True, False)
    """
    text = "\n".join(lines)[:SHOWN]
    if sum(map(text.count, _SIGNS)) < max(LEAST, FEW * len(text)):
        return False
    letters = [(len(_LETTER.findall(line)), line) for line in text.split("\n")]
    code = sum(count for count, line in letters if _is_line_of_code(line, count))
    return code > CODE * sum(count for count, _ in letters)


def _is_line_of_code(line: str, letters: int) -> bool:
    signs = len(_SIGN.findall(line))
    return (signs > 0 and signs >= OF_SIGNS * letters) or _LINE_OF_CODE.search(line) is not None

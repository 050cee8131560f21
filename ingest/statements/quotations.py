"""Quotations in a body: what stands between quotation marks."""

from __future__ import annotations

import re
from bisect import bisect_right

Quotation = tuple[int, int]  # the inner characters, without the marks
_QUOTE = re.compile(r"“([^”\n]*)(”|(?=\n|\Z))|\"([^\"\n]*)(\"|(?=\n|\Z))")


def quotations_in(body: str) -> list[tuple[int, int]]:
    """The characters between quotation marks; one that is not closed reaches to the end of its paragraph."""
    found = []
    for match in _QUOTE.finditer(body):
        group = 1 if match.group(1) is not None else 3
        start, end = match.span(group)
        while end > start and body[end - 1].isspace():
            end -= 1
        if end > start:
            found.append((start, end))
    return found


def is_quoted(position: int, quotes: tuple[tuple[int, int], ...]) -> bool:
    at = bisect_right(quotes, (position, len(quotes) + 10**9)) - 1
    return at >= 0 and quotes[at][0] <= position < quotes[at][1]


def quotation_before(body: str, quotations: tuple[Quotation, ...], position: int) -> Quotation | None:
    """The quotation that ends right before a character: only its mark, a comma and spaces stand between."""
    at = bisect_right(quotations, (position, 0)) - 1
    if at < 0:
        return None
    start, end = quotations[at]
    between = body[end:position]
    return (start, end) if end <= position and between.strip(' ,”"-–—') == "" and "\n" not in between else None

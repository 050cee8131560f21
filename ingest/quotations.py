"""Quotations in a body: what stands between quotation marks."""

from __future__ import annotations

import re
from bisect import bisect_right

Quotation = tuple[int, int]  # the inner characters, without the marks
_QUOTE = re.compile(r"“([^”\n]*)(”|(?=\n|\Z))|\"([^\"\n]*)(\"|(?=\n|\Z))")


# ‘It is late,’ or 'It is late,': from behind a space to a mark that no letter follows. Without a comma or full stop
# before its end a plain mark may be an apostrophe.
_SINGLE = re.compile(
    r"(?<![^\s(\[—–-])‘(?=[^\s’])(?P<typed>[^\n‘“”\"]{1,1500}?)(?:(?<=[.,!?…])|(?<![sS]))’(?![\w’])"
    r"|(?<![^\s(\[—–-])'(?=[\w‘$£€\[])(?P<plain>[^\n'“”\"]{0,800}(?:'(?=\w)[^\n'“”\"]{0,800}){0,40}[.,!?…])'(?![\w'])"
)
_DOUBLE = re.compile(r"“[^”\n]*”?|\"[^\"\n]*\"?")


def with_double_marks(body: str) -> str:
    """A body of the same length in which single quotation marks outside double ones are double marks.

    >>> with_double_marks("‘It’s late,’ he said of the workers’ bridge.")
    '“It’s late,” he said of the workers’ bridge.'
    """
    if "‘" not in body and " '" not in body and "\n'" not in body and body[:1] != "'":
        return body
    taken = [match.span() for match in _DOUBLE.finditer(body)]
    starts = [start for start, _ in taken]
    made = list(body)
    for match in _SINGLE.finditer(body):
        at = bisect_right(starts, match.start()) - 1
        if at < 0 or taken[at][1] <= match.start():
            made[match.start()], made[match.end() - 1] = "“", "”"
    return "".join(made)


def quotations_in(body: str) -> list[Quotation]:
    """The characters between quotation marks; one that is not closed reaches to the end of its paragraph.

    >>> body = 'He said: “No.” She did not.'
    >>> [body[start:end] for start, end in quotations_in(body)]
    ['No.']
    """
    found = []
    for match in _QUOTE.finditer(body):
        group = 1 if match.group(1) is not None else 3
        start, end = match.span(group)
        while end > start and body[end - 1].isspace():
            end -= 1
        if end > start:
            found.append((start, end))
    return found


def quotation_over(position: int, quotes: tuple[Quotation, ...]) -> Quotation | None:
    """The quotation that a character stands in."""
    at = bisect_right(quotes, (position, 10**12)) - 1
    return quotes[at] if at >= 0 and quotes[at][0] <= position < quotes[at][1] else None


def is_quoted(position: int, quotes: tuple[Quotation, ...]) -> bool:
    """Whether a character stands inside a quotation."""
    return quotation_over(position, quotes) is not None


def quotation_before(body: str, quotes: tuple[Quotation, ...], position: int) -> Quotation | None:
    """The quotation that ends right before a character: only its mark, a comma and spaces stand between."""
    at = bisect_right(quotes, (position, 0)) - 1
    if at < 0:
        return None
    start, end = quotes[at]
    between = body[end:position]
    return (start, end) if end <= position and between.strip(' ,”"-–—') == "" and "\n" not in between else None


def quotation_at(quotes: tuple[Quotation, ...], position: int) -> Quotation | None:
    """The quotation whose opening mark stands at a character."""
    at = bisect_right(quotes, (position + 1, 10**12)) - 1
    return quotes[at] if at >= 0 and quotes[at][0] == position + 1 else None

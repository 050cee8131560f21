"""Spans of a text turned into marks that nest: what an article's page highlights."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from markupsafe import Markup, escape

# What full text puts around a word that was found: two characters of the private use area, which no input keeps.
FOUND, FOUND_END = "\ue000", "\ue001"


@dataclass(frozen=True, slots=True)
class Mark:
    """One span of a text, `end` exclusive; `note` counts the marks that get a number of their own."""

    start: int
    end: int
    kind: str
    id: str | None = None
    label: str = ""
    rule: str = ""
    note: int | None = None


@dataclass(frozen=True, slots=True)
class Token:
    """One step through a text: some text, or a mark that opens or closes.

    A mark that another one cut in two has several pieces. `anchor` is true at the first piece of the first mark of a
    span: addresses lead there. `last` is true at the last piece. `link` is true where the mark may be a link: where no
    mark inside it is one, or has a note.
    """

    what: Literal["text", "open", "close"]
    text: str = ""
    mark: Mark | None = None
    anchor: bool = False
    last: bool = False
    link: bool = False


def paragraphs(body: str, marks: Iterable[Mark]) -> tuple[tuple[Token, ...], ...]:
    """The tokens of each paragraph of a body; a mark that crosses paragraphs is cut at their ends.

    >>> body = "Lin met Dahl.\\n\\nThey talked."
    >>> [[token.text or token.what for token in tokens] for tokens in paragraphs(body, [Mark(0, 3, "person")])]
    [['open', 'Lin', 'close', ' met Dahl.'], ['They talked.']]
    """
    ordered = tuple(sorted(marks, key=_outer_first))
    found, start = [], 0
    for text in body.split("\n\n"):
        found.append(tokens(body, ordered, start, start + len(text)))
        start += len(text) + 2
    return tuple(found)


def tokens(text: str, marks: Iterable[Mark], start: int = 0, end: int | None = None) -> tuple[Token, ...]:
    """text[start:end] as tokens whose opens and closes are well nested; marks that overlap are cut.

    The text of the tokens, joined, is text[start:end], whatever the marks are. Empty marks and those outside of the
    text are left out.
    """
    end = len(text) if end is None else end
    pieces = _nested(sorted((mark for mark in marks if max(mark.start, start) < min(mark.end, end)), key=_outer_first),
                     start, end)  # fmt: skip
    linked = _linked(pieces)
    return tuple(_walk(text, pieces, linked, start, end))


def marked(text: str | None) -> Markup:
    """The text, escaped, with the words that full text found in it as <mark>.

    >>> str(marked("<b> " + FOUND + "talks" + FOUND_END))
    '&lt;b&gt; <mark>talks</mark>'
    """
    before, *found = (text or "").split(FOUND)
    html = escape(before.replace(FOUND_END, ""))
    for piece in found:
        inside, _, after = piece.partition(FOUND_END)
        html += Markup("<mark>{}</mark>{}").format(inside, after.replace(FOUND_END, ""))
    return html


def plain(text: str | None) -> str:
    """The text without the two characters that full text puts around a word found.

    >>> plain(FOUND + "talks" + FOUND_END + " go on")
    'talks go on'
    """
    return (text or "").replace(FOUND, "").replace(FOUND_END, "")


def word_found(text: str | None) -> str | None:
    """The first word that full text found in a text, in lower case; None where it marked none.

    >>> word_found("The " + FOUND + "Dialogues" + FOUND_END + " go on")
    'dialogues'
    """
    _, mark, after = (text or "").partition(FOUND)
    return after.partition(FOUND_END)[0].lower() if mark else None


@dataclass(frozen=True, slots=True)
class _Piece:
    start: int
    end: int
    mark: Mark
    first: bool
    last: bool


def _outer_first(mark: Mark) -> tuple[int, int, str, str]:
    return mark.start, -mark.end, mark.kind, mark.id or ""


def _nested(marks: list[Mark], start: int, end: int) -> list[_Piece]:
    """The marks as pieces that nest, in the order of their opening; a mark is cut where an earlier one ends."""
    waiting = [_Piece(max(m.start, start), min(m.end, end), m, m.start >= start, m.end <= end) for m in marks]
    found: list[_Piece] = []
    open_ends: list[int] = []
    while waiting:
        piece = waiting.pop(0)
        while open_ends and open_ends[-1] <= piece.start:
            open_ends.pop()
        if open_ends and open_ends[-1] < piece.end:
            rest = _Piece(open_ends[-1], piece.end, piece.mark, False, piece.last)
            piece = _Piece(piece.start, open_ends[-1], piece.mark, piece.first, False)
            waiting.append(rest)
            waiting.sort(key=lambda p: (p.start, -p.end, p.mark.kind, p.mark.id or ""))
        found.append(piece)
        open_ends.append(piece.end)
    return found


LINKS = ("person", "organization", "place", "role")


def _linked(pieces: list[_Piece]) -> set[int]:
    """Places in `pieces` that may be links: of a kind that has a page, known, and without such a one inside."""
    able = [piece.mark.kind in LINKS and piece.mark.id is not None for piece in pieces]
    found = set()
    for place, piece in enumerate(pieces):
        inside = False
        for later in range(place + 1, len(pieces)):
            if pieces[later].start >= piece.end:
                break
            inside = inside or able[later] or pieces[later].mark.note is not None
        if able[place] and not inside:
            found.add(place)
    return found


def _walk(text: str, pieces: list[_Piece], linked: set[int], start: int, end: int) -> Iterator[Token]:
    at, stack, anchored = start, list[tuple[_Piece, bool]](), set[tuple[int, int]]()

    def up_to(place: int) -> Iterator[Token]:
        nonlocal at
        if at < place:
            yield Token("text", text[at:place])
            at = place

    def close_until(place: int) -> Iterator[Token]:
        while stack and stack[-1][0].end <= place:
            piece, link = stack.pop()
            yield from up_to(piece.end)
            yield Token("close", mark=piece.mark, last=piece.last, link=link)

    for place, piece in enumerate(pieces):
        yield from close_until(piece.start)
        yield from up_to(piece.start)
        stack.append((piece, place in linked))
        span = (piece.mark.start, piece.mark.end)
        yield Token("open", "", piece.mark, piece.first and span not in anchored, piece.last, place in linked)
        anchored.add(span)
    yield from close_until(end)
    yield from up_to(end)

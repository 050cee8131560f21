"""A page to its article: the body, what the page says about it, and a label and a reason for every line."""

from __future__ import annotations

import re
import unicodedata

from ingest.articles import agencies, credits, publication, publishers
from ingest.articles.addresses import address_in
from ingest.articles.customs import customs_of
from ingest.articles.instants import instant_of
from ingest.articles.kinds import holds_several, is_index
from ingest.articles.languages import language_of
from ingest.articles.layout import Layout, layout_of
from ingest.articles.related import clues_in, related_in
from ingest.articles.titles import first_given, title_of
from ingest.articles.units import length, squeezed
from ingest.model import Article, Line, Page, Refusal

MIN_WORDS = 8  # words of the shortest news item

SAMPLE = 400  # characters that tell whether a paragraph is language

_WORD = re.compile(r"\w+")
_ADDRESS = re.compile(r"https?://\S+")


def article_of(page: Page) -> Article | Refusal:
    """The article on a page, or a refusal: `no article`, `several articles`."""
    layout = layout_of(page)
    if layout is None:
        return _refused(page, "no article", "The page holds no run of sentences that could be news.")
    paragraphs = _paragraphs(layout)
    body = "\n\n".join(paragraphs)
    words = _WORD.findall(body)
    if len(words) < MIN_WORDS and length(body) < MIN_WORDS:
        return _refused(page, "no article", f"The page holds fewer than {MIN_WORDS} words of news.")
    if not any(_is_language(text) for text in paragraphs):
        return _refused(page, "no article", "The page holds figures, signs or addresses, and hardly a sentence.")
    if is_index(layout):
        return _refused(page, "no article", "The page is a list of headlines with a sentence or two for each.")
    if holds_several(layout):
        return _refused(
            page, "several articles", "Several datelines stand on the page, each below a headline of its own."
        )
    return _assembled(page, layout, paragraphs, body, words)


def _is_language(text: str) -> bool:
    """Whether a paragraph is words for the greater part: no line of a log, no address, no row of figures.

    >>> _is_language("On June 14, 2016, 40 ships called there."), _is_language("https://a.example/1 14/06/2016 200 512")
    (True, False)
    """
    sample = text[:SAMPLE]
    rest = _ADDRESS.sub("", sample)
    signs = sum(map(len, rest.split()))
    letters = sum(map(str.isalpha, rest))
    if letters * 2 <= signs:
        letters += sum(unicodedata.category(sign)[0] == "M" for sign in rest if not sign.isalpha())
    return letters * 2 > signs and len(rest) * 2 > len(sample)


def _refused(page: Page, reason: str, detail: str) -> Refusal:
    return Refusal(page.source, reason, detail, False)


def _paragraphs(layout: Layout) -> tuple[str, ...]:
    texts = []
    for at, (unit, label) in enumerate(zip(layout.units, layout.labels, strict=True)):
        if label.label != "body":
            continue
        text = unit.text
        if at == layout.first and layout.dateline is not None:
            text = text[layout.dateline.end :]
        texts.append(" ".join(text.split()))
    return tuple(text for text in texts if text)


def _assembled(page: Page, layout: Layout, paragraphs: tuple[str, ...], body: str, words: list[str]) -> Article:
    title, basis = title_of(page, layout, paragraphs[0])
    url = address_in(page.given)
    related = related_in(page, layout)
    dates = publication.publication_of(clues_in(page, layout, url))
    byline = _byline(layout)
    return Article(
        id=page.digest[:16],
        source=page.source,
        title=title,
        title_basis=basis,
        byline=byline,
        authors=_authors(page, byline),
        dateline=layout.dateline.text if layout.dateline else None,
        dateline_place=layout.dateline.place if layout.dateline else None,
        dateline_date=dates.dateline_date,
        published=dates.published,
        published_basis=dates.basis,
        updated=_latest(page, "updated") or dates.updated,
        captured=_latest(page, "captured"),
        publisher=_publisher(page, layout, url),
        agency=_agency(page, layout, byline),
        url=url,
        section=first_given(page, "section"),
        language=language_of(words, first_given(page, "language")),
        lead=paragraphs[0],
        body=body,
        words=len(words),
        extent=page.extent,
        lines=tuple(_lines(layout)),
        related=related,
        dates=dates.candidates,
    )


def _latest(page: Page, field: str) -> str | None:
    """The latest instant that a field of the page gives."""
    found = (instant_of(given.value, customs_of(page)) for given in page.given if given.field == field)
    return max((instant for instant in found if instant), default=None)


def _lines(layout: Layout) -> list[Line]:
    lines = []
    for at, (unit, label) in enumerate(zip(layout.units, layout.labels, strict=True)):
        cut = layout.dateline.end if layout.dateline is not None and at == layout.first else 0
        for number, part, text in unit.pieces:
            if cut and len(text) >= cut and (number, part) == unit.pieces[0][:2]:
                lines.append(
                    Line(
                        number, part, "dateline", "Place, day or agency before the first sentence.", text[:cut].rstrip()
                    )
                )
                lines.append(Line(number, part + 1, label.label, label.reason, text[cut:]))
            else:
                shift = 1 if cut and number == unit.pieces[0][0] else 0
                lines.append(Line(number, part + shift, label.label, label.reason, text))
    return _counted(lines)


def _counted(lines: list[Line]) -> list[Line]:
    """The lines with the parts of each counted from 0."""
    counted: list[Line] = []
    for line in lines:
        part = counted[-1].part + 1 if counted and counted[-1].number == line.number else 0
        counted.append(Line(line.number, part, line.label, line.reason, line.text))
    return counted


_BY_IN_STAMP = re.compile(r"\bby:?\s+(?-i:[A-Z])[^|/·•\d]{2,60}(?=\s*[|/·•\d]|\s[–—-]\s|\Z)", re.IGNORECASE)


def _byline(layout: Layout) -> str | None:
    """The line that says who wrote the article, as it stands: by its form, or a name below the headline."""
    near = range(layout.headline + 1 if layout.headline is not None else 0, layout.first)
    marked = [" ".join(layout.units[at].text.split()) for at in near if layout.labels[at].label == "byline"]
    if marked:
        line = next((line for line in marked if credits.says_by(line)), marked[0]).lstrip(" •*·–—-")
        return credits.named_behind(line) or line
    for at in near:
        if layout.labels[at].label == "stamp" and (found := _BY_IN_STAMP.search(layout.units[at].text)):
            return found.group().strip()
    return None


# Sources that mark an element of the page as its byline; what stands in one may be more than names.
_MARKED = frozenset({"microdata", "byline element"})


def _authors(page: Page, byline: str | None) -> tuple[str, ...]:
    """The people of the first source that names any: the fields of the page, better ones first, then the byline."""
    given: dict[str, list[str]] = {}
    for one in page.given:
        if one.field == "author":
            names = credits.names_marked if one.basis in _MARKED else credits.names_given
            given.setdefault(one.basis, []).extend(names(one.value))
    named = next((names for names in given.values() if names), None)
    return tuple(dict.fromkeys(named)) if named else credits.authors_in(byline) if byline else ()


def _publisher(page: Page, layout: Layout, url: str | None) -> str | None:
    """On whose site the page stood: as it is given, as a line of its foot says, or the host of its address."""
    given = first_given(page, "publisher")
    if given is not None:
        return publishers.name_given(given)
    foot = tuple(
        unit.text for unit, label in zip(layout.units, layout.labels, strict=True) if label.label == "copyright"
    )
    return publishers.publisher_in(foot) or publishers.host_named(url)


def _agency(page: Page, layout: Layout, byline: str | None) -> str | None:
    """The agency: given, in a credit line, the dateline or the byline; an acronym by the name that the page gives."""
    name = next(
        (name for finder in (_given_agency, _credited, _in_dateline, _in_stamp) if (name := finder(page, layout))), None
    )
    name = name or (_in_byline(byline) if byline is not None else None)
    return _introduced(name, page) or name if name is not None and agencies.is_acronym(name) else name


def _given_agency(page: Page, layout: Layout) -> str | None:
    """The agency that a field gives; a body that is given as the author is one only where its name says so."""
    given = next((given for given in page.given if given.field == "agency"), None)
    if given is None or (_is_publisher(given.value, page) and not agencies.agency_known(given.value)):
        return None
    if given.basis == "json-ld author" and not (agencies.agency_known(given.value) or agencies.is_house(given.value)):
        return None
    return agencies.agency_named(given.value)


# Words that say of a name that it is the source's; a name without them may be another article's, or a picture's.
_SAYS_SOURCE = re.compile(r"\W*(?:(?:news )?sources?\s*[:：]|with\b)", re.IGNORECASE)
# How many written lines above the headline and below the body a name alone on its line still speaks of the article.
_ABOVE, _BELOW = 3, 4


def _credited(page: Page, layout: Layout) -> str | None:
    """The agency of a credit line: one that says what it is, wherever it stands; a name alone beside the article."""
    beside = _beside(layout)
    lines = (
        unit.text
        for at, (unit, label) in enumerate(zip(layout.units, layout.labels, strict=True))
        if label.label == "agency line" and (at in beside or _SAYS_SOURCE.match(unit.text))
    )
    names = (name for line in lines if (name := agencies.agency_of_line(line)) and not _is_publisher(name, page))
    return next(names, None)


def _beside(layout: Layout) -> frozenset[int]:
    """Where the lines stand between headline and body, and those next to the article above and below."""
    written = [at for at, unit in enumerate(layout.units) if unit.text.strip()]
    ended = max(at for at in range(layout.first, layout.last + 1) if layout.labels[at].label == "body")
    headline = layout.first if layout.headline is None else layout.headline
    above = [at for at in written if at < headline][-_ABOVE:]
    below = [at for at in written if at > ended][:_BELOW]
    return frozenset([*above, *range(headline, layout.first), *below])


def _in_dateline(page: Page, layout: Layout) -> str | None:
    return layout.dateline.agency if layout.dateline is not None else None


def _in_stamp(page: Page, layout: Layout) -> str | None:
    """The agency beside the day, between the headline and the body: NORTHLINE | Vienna | Updated May 7, 2019."""
    head = zip(layout.units[: layout.first], layout.labels[: layout.first], strict=True)
    return next((name for unit, label in head if label.label == "stamp" and (name := _in_byline(unit.text))), None)


def _in_byline(byline: str) -> str | None:
    pieces = re.split(r"\s*[|/·•,;]\s*|\s+[–—-]\s+|\s+and\s+", re.sub(r"^by:?\s+", "", byline, flags=re.IGNORECASE))
    return next((name for piece in pieces if (name := agencies.agency_known(piece))), None)


_CAPITALISED = re.compile(r"(?<![\w’'-])[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){1,4}")


def _introduced(short: str, page: Page) -> str | None:
    """The one agency's name on the page whose first letters an acronym is."""
    runs = (run[0].split() for line in page.lines for run in _CAPITALISED.finditer(line))
    names = (" ".join(words[at:]) for words in runs for at in range(len(words) - 1))
    found = {agencies.agency_named(name): None for name in names if agencies.is_acronym_of(short, name)}
    return next(iter(found)) if len(found) == 1 else None


def _is_publisher(name: str, page: Page) -> bool:
    return squeezed(name).casefold() == squeezed(first_given(page, "publisher") or "").casefold()

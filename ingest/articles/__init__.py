"""A page to its article: the body, what the page says about it, and a label and a reason for every line."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Literal

from ingest.articles import credits, furniture, publication
from ingest.articles.layout import Layout, is_title, layout_of, length, squeezed
from ingest.model import Article, DateExpression, Line, Page, Refusal, RelatedLink
from ingest.sentences import sentences_in

MAX_TITLE = 120  # characters of a derived title; longer ones do not fit a list
MIN_WORDS = 8  # words of the shortest news item
TEASER = 40  # words; sentences under the headlines of an index page are shorter

_WORD = re.compile(r"\w+")
_ENGLISH = frozenset(
    (
        *(
            "the",
            "of",
            "and",
            "to",
            "a",
            "in",
            "that",
            "for",
            "with",
            "said",
            "was",
            "is",
            "by",
            "at",
            "from",
            "as",
            "it",
        ),
        *("has", "have", "be", "are", "were", "will", "which", "who", "his", "her", "their", "but", "not", "on", "had"),
        *("they", "this", "an"),
    )
)
MIN_ENGLISH = 0.15  # share of function words; English news has .30 to .45, other languages under .08


def article_of(page: Page) -> Article | Refusal:
    """The article on a page, or a refusal: `no article`, `several articles`."""
    layout = layout_of(page)
    if layout is None:
        return _refused(page, "no article", "The page holds no run of sentences that could be news.")
    paragraphs = _paragraphs(layout)
    body = "\n\n".join(paragraphs)
    if len(_WORD.findall(body)) < MIN_WORDS and length(body) < MIN_WORDS:
        return _refused(page, "no article", f"The page holds fewer than {MIN_WORDS} words of news.")
    if _is_index(layout):
        return _refused(page, "no article", "The page is a list of headlines with a sentence or two for each.")
    if _holds_several(layout):
        return _refused(
            page, "several articles", "Several datelines stand on the page, each below a headline of its own."
        )
    return _assembled(page, layout, paragraphs, body)


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
        texts.append(re.sub(r"\s+", " ", text).strip())
    return tuple(text for text in texts if text)


def _is_index(layout: Layout) -> bool:
    """Whether the body is a list of teasers: sentences that stand apart, each with a stamp or a `read more`."""
    if _is_one_of_many(layout):
        return True
    inside = [label.label for label in layout.labels[layout.first : layout.last + 1] if label.label != "blank"]
    bodies = [at for at, label in enumerate(inside) if label == "body"]
    marks = sum(label in {"stamp", "relative stamp", "read more", "byline", "comment prompt"} for label in inside)
    if len(bodies) < 3 or marks * 2 < len(bodies) or any(two == one + 1 for one, two in pairwise(bodies)):
        return False
    words = [unit.words for unit, label in zip(layout.units, layout.labels, strict=True) if label.label == "body"]
    return sum(words) < TEASER * len(words)


def _is_one_of_many(layout: Layout) -> bool:
    """Whether the body is one short sentence among others that stand apart on the page, before any comments."""
    body = [unit for unit, label in zip(layout.units, layout.labels, strict=True) if label.label == "body"]
    names = [label.label for label in layout.labels]
    end = names.index("comment prompt") if "comment prompt" in names else len(names)
    others = sum(name == "other text" for name in names[:end])
    return len(body) == 1 and body[0].words < TEASER and others >= 2


def _holds_several(layout: Layout) -> bool:
    """Whether at least two full datelines, with agency or day, each open a text below a headline of its own."""
    count = 0
    for at, (unit, label) in enumerate(zip(layout.units, layout.labels, strict=True)):
        if label.label != "body" or not unit.prose:
            continue
        found = credits.dateline_of(unit.text)
        if found is None or not (found.agency and found.place):
            continue
        above = next(
            (
                u
                for u in reversed(layout.units[:at])
                if u.verdict is None or u.verdict.label not in {"blank", "byline", "stamp"}
            ),
            None,
        )
        count += above is not None and above.verdict is None and is_title(above)
    return count >= 2


def _assembled(page: Page, layout: Layout, paragraphs: tuple[str, ...], body: str) -> Article:
    title, basis = _title(page, layout, paragraphs[0])
    url = _first(page, "url")
    related = _related(page, layout)
    dates = publication.publication_of(_clues(page, layout, url))
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
        publisher=_publisher(page, layout),
        agency=_agency(page, layout, byline),
        url=url,
        section=_first(page, "section"),
        language=_language(page, body),
        lead=paragraphs[0],
        body=body,
        words=len(_WORD.findall(body)),
        lines=tuple(_lines(layout)),
        related=related,
        dates=dates.candidates,
    )


def _first(page: Page, field: str) -> str | None:
    return next((given.value for given in page.given if given.field == field), None)


# Headings and the browser's title bear more than the title: the paper's name, the section.
_FOUND_TITLES = frozenset({"heading", "html title"})


def _title(page: Page, layout: Layout, lead: str) -> tuple[str, Literal["given", "found", "derived"]]:
    """The title: given with the page, found above the body, or the lead's first sentence."""
    titles = [given for given in page.given if given.field == "title"]
    for given in titles:
        if given.basis not in _FOUND_TITLES:
            return _without_site(given.value, page), "given"
    if layout.headline is not None:
        return re.sub(r"\s+", " ", layout.units[layout.headline].text), "found"
    for given in titles:
        title = _without_site(given.value, page)
        if length(title) >= 3:
            return title, "found"
    first = sentences_in(lead)[0]
    return _cut(lead[first.start : first.end]), "derived"


def _without_site(title: str, page: Page) -> str:
    """A title without the paper's name at its end."""
    heading = next((given.value for given in page.given if given.field == "title" and given.basis == "heading"), "")
    pieces = re.split(r"\s+[|–—·:-]\s+|\s+[|»]\s*", title)
    site = squeezed(_first(page, "publisher") or "").casefold()
    if len(pieces) > 1 and (
        squeezed(pieces[-1]).casefold() == site or (title.startswith(heading) and len(heading) > 12)
    ):
        if title.startswith(heading) and len(heading) > 12:
            return heading
        return title[: title.rindex(pieces[-1])].rstrip(" |–—·:-»")
    return title


def _cut(sentence: str) -> str:
    """The sentence, cut at a word where it is longer than a title.

    >>> _cut("Talks opened. ".strip())
    'Talks opened.'
    """
    if len(sentence) <= MAX_TITLE:
        return sentence
    return (
        sentence[: sentence.rindex(" ", 0, MAX_TITLE)].rstrip(" ,;:–—-") + "…"
        if " " in sentence[:MAX_TITLE]
        else sentence[:MAX_TITLE] + "…"
    )


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


def _related(page: Page, layout: Layout) -> tuple[RelatedLink, ...]:
    """The related headlines, each with the stamp that belongs to it and the address of the link with its words."""
    addresses = {squeezed(words).casefold(): url for words, url in reversed(page.links)}
    owners = _stamps_of(layout)
    found = []
    for at, (unit, label) in enumerate(zip(layout.units, layout.labels, strict=True)):
        if label.label not in {"related link", "read more"} or length(unit.text) < 2:
            continue
        headline = _RELATED_PREFIX.sub("", unit.text) if label.label == "read more" else unit.text
        if label.label == "read more" and (length(headline) < 3 or "|" in headline):
            continue
        stamp = owners.get(at)
        day = publication.day_of(layout.units[stamp].text) if stamp is not None else None
        if day is None and label.label == "related link":
            headline, day = _parted(headline)
        url = addresses.get(squeezed(headline).casefold()) or addresses.get(squeezed(unit.text).casefold())
        number, part, _ = unit.pieces[0]
        found.append(RelatedLink(number, part, headline.lstrip("*•▪-–» ").strip(), day, url))
    return tuple(found)


def _parted(text: str) -> tuple[str, str | None]:
    """A related headline and the day that stands at its end or its beginning.

    >>> _parted("Framework announced in Lausanne April 2, 2015"), _parted("What was agreed on April 2, 2015")
    (('Framework announced in Lausanne', '2015-04-02'), ('What was agreed on April 2, 2015', None))
    """
    for date in furniture.stamps(text):
        before, after = text[: date.start].rstrip(" |–—-,("), text[date.end :].lstrip(" |–—-,)")
        if date.value and len(date.value) == 10 and not (before and after) and not _LEADS_TO_DATE.search(before):
            return before or after, date.value
    return text, None


_LEADS_TO_DATE = re.compile(
    r"\b(?:on|of|in|since|until|from|by|to|after|before|for|dated|and|the|is|was)\Z", re.IGNORECASE
)
_RELATED_PREFIX = re.compile(r"\A[^:|»>]{0,30}[:|»>]\s*")


def _stamps_of(layout: Layout) -> dict[int, int]:
    """The unit of the stamp that belongs to each related headline.

    Where stamps and headlines take turns, a row that begins with a stamp has each stamp above its headline, and a row
    that ends with one has it below; a row that does both, or neither, tells nothing.
    """
    owners: dict[int, int] = {}
    row: list[tuple[str, int]] = []
    for at, label in enumerate(layout.labels):
        if label.label in {"stamp", "related link"}:
            row.append((label.label, at))
        elif label.label != "blank":
            owners |= _paired(row)
            row = []
    return owners | _paired(row)


def _paired(row: list[tuple[str, int]]) -> dict[int, int]:
    kinds = [kind for kind, _ in row]
    if len(row) < 2 or any(one == two for one, two in pairwise(kinds)) or kinds[0] == kinds[-1]:
        return {}
    pairs = zip(row[::2], row[1::2], strict=True)
    return (
        {two: one for (_, one), (_, two) in pairs}
        if kinds[0] == "stamp"
        else {one: two for (_, one), (_, two) in pairs}
    )


_UPDATED = re.compile(r"\b(?:updated?|modified|revised|edited)\b", re.IGNORECASE)


def _clues(page: Page, layout: Layout, url: str | None) -> publication.Clues:
    stamps = tuple(stamp for at in range(len(layout.units)) for stamp in _stamps_at(layout, at))
    dateline = layout.dateline.date if layout.dateline else None
    return publication.Clues(page.given, dateline, url, stamps)


def _stamps_at(layout: Layout, at: int) -> list[publication.Stamp]:
    """The dates on one unit that is not body, each with what it belongs to."""
    unit, label = layout.units[at], layout.labels[at].label
    dates = [date for date in furniture.stamps(unit.text) if date.value] if label not in _UNDATED else []
    if not dates:
        return []
    if label == "copyright":
        return [
            _not_own(date, "copyright", "The year of a copyright line says nothing of the article.") for date in dates
        ]
    if label == "related link":
        reason = f"It belongs to the related headline on its line: {unit.text}"
        return [_not_own(date, "related link", reason) for date in dates]
    if label not in {"stamp", "byline"}:
        reason = f"It stands in a line of the page's furniture ({label})."
        return [_not_own(date, "furniture", reason) for date in dates]
    own, reason = _owner(layout, at)
    first = next((date for date in dates if len(date.value or "") == 10), dates[0])
    basis = "related link" if reason.startswith("It belongs") else "stamp"
    text = unit.text if label == "stamp" else first.text
    return [publication.Stamp(text, first.value, own, bool(_UPDATED.search(unit.text[: first.start])), basis, reason)]


_UNDATED = frozenset({"body", "blank", "subheading", "standfirst", "headline"})


def _not_own(date: DateExpression, basis: str, reason: str) -> publication.Stamp:
    return publication.Stamp(date.text, date.value, False, False, basis, reason)


def _owner(layout: Layout, at: int) -> tuple[bool, str]:
    """Whether the stamp at a unit is the article's own; else why not."""
    related = {stamp: headline for headline, stamp in _stamps_of(layout).items()}
    if at in related and layout.headline != related[at]:
        where = "below" if related[at] > at else "above"
        return False, f"It belongs to the related headline {where} it: {layout.units[related[at]].text}"
    if at > layout.last:
        return False, "It stands below the article, and nothing there dates it."
    if at > layout.first:
        return False, "It stands inside the article."
    if layout.headline is not None and at > layout.headline:
        return True, ""
    between = [
        label.label
        for label in layout.labels[at + 1 : layout.headline if layout.headline is not None else layout.first]
    ]
    if all(label in {"blank", "byline", "stamp", "share bar", "caption"} for label in between):
        above = next((layout.labels[k].label for k in range(at - 1, -1, -1) if layout.labels[k].label != "blank"), "")
        if above != "related link":
            return True, ""
    return False, "It stands above the article, where the day of the visit may stand."


_BY_IN_STAMP = re.compile(r"\bby:?\s+(?-i:[A-Z])[^|/·•\d]{2,60}(?=\s*[|/·•\d]|\s[–—-]\s|\Z)", re.IGNORECASE)


def _byline(layout: Layout) -> str | None:
    """The line that says who wrote the article, as it stands: by its form, or a name below the headline."""
    near = range(layout.headline + 1 if layout.headline is not None else 0, layout.first)
    for at in near:
        if layout.labels[at].label == "byline":
            return re.sub(r"\s+", " ", layout.units[at].text).strip()
    for at in near:
        if layout.labels[at].label == "stamp" and (found := _BY_IN_STAMP.search(layout.units[at].text)):
            return found.group().strip()
    return None


def _authors(page: Page, byline: str | None) -> tuple[str, ...]:
    given = [
        name
        for one in page.given
        if one.field == "author"
        for name in credits.authors_in("By " + one.value.removeprefix("By "))
    ]
    return tuple(dict.fromkeys(given)) or (credits.authors_in(byline) if byline else ())


def _publisher(page: Page, layout: Layout) -> str | None:
    given = _first(page, "publisher")
    if given is not None:
        return given
    foot = tuple(
        unit.text for unit, label in zip(layout.units, layout.labels, strict=True) if label.label == "copyright"
    )
    return credits.publisher_in(foot)


def _agency(page: Page, layout: Layout, byline: str | None) -> str | None:
    """The agency: given, in a credit line, in the dateline, or in the byline."""
    given = _first(page, "agency")
    if given is not None and (credits.agency_known(given) or not _is_publisher(given, page)):
        return credits.agency_named(given)
    for unit, label in zip(layout.units, layout.labels, strict=True):
        if (
            label.label == "agency line"
            and (name := credits.agency_of_line(unit.text))
            and not _is_publisher(name, page)
        ):
            return name
    if layout.dateline is not None and layout.dateline.agency is not None:
        return layout.dateline.agency
    if byline is not None:
        pieces = re.split(r"\s*[|/·•,;]\s*|\s+[–—-]\s+|\s+and\s+", re.sub(r"^by:?\s+", "", byline, flags=re.IGNORECASE))
        return next((name for piece in pieces if (name := credits.agency_known(piece))), None)
    return None


def _is_publisher(name: str, page: Page) -> bool:
    return squeezed(name).casefold() == squeezed(_first(page, "publisher") or "").casefold()


def _language(page: Page, body: str) -> str:
    """'en' where the words are English, else the given language, else 'und'."""
    words = [word.lower() for word in _WORD.findall(body)]
    if sum(word in _ENGLISH for word in words) >= MIN_ENGLISH * len(words):
        return "en"
    code = re.split(r"[-_]", (_first(page, "language") or "und").strip().lower())[0]
    return code if re.fullmatch(r"[a-z]{2}", code) and code != "en" else "und"

"""Related headlines of a page, and which headline or article each stamp belongs to."""

from __future__ import annotations

import re
from itertools import pairwise

from ingest.articles import furniture, publication
from ingest.articles.customs import Customs, customs_of, order_shown, resolved
from ingest.articles.layout import Layout
from ingest.articles.units import length, squeezed
from ingest.model import DateExpression, Page, RelatedLink


def related_in(page: Page, layout: Layout) -> tuple[RelatedLink, ...]:
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
        found.append(RelatedLink(number, part, _BULLET.sub("", headline).strip(), day, url))
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
# The sign or the number of a list before a headline.
_BULLET = re.compile(r"\A(?:[*•▪–»\s-]+|\d{1,2}[.)]\s+)")
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


_UPDATED = re.compile(r"\b(?:last )?(?:updated?|modified|revised|edited)\b", re.IGNORECASE)
MAX_AHEAD = 20  # characters of a line such as "Last updated on:"


def clues_in(page: Page, layout: Layout, url: str | None) -> publication.Clues:
    told = (given.value for given in page.given if given.field in {"published", "updated"})
    dateline = layout.dateline.date if layout.dateline else None
    customs = order_shown(customs_of(page), [*told, *(unit.text for unit in layout.units)], url, dateline)
    stamps = tuple(stamp for at in range(len(layout.units)) for stamp in _stamps_at(layout, at, customs))
    return publication.Clues(page.given, dateline, url, stamps, customs)


def _stamps_at(layout: Layout, at: int, customs: Customs) -> list[publication.Stamp]:
    """The dates on one unit that is not body, each with what it belongs to."""
    unit, label = layout.units[at], _label_at(layout, at)
    found = furniture.stamps(unit.text) if label not in _UNDATED else ()
    dates = [date for one in found if (date := resolved(one, customs)).value]
    if not dates:
        return []
    if at > layout.last and (told := _first_published(layout, at, dates)):
        return [told, *(_not_own(date, "furniture", _BELOW) for date in dates if date.value != told.value)]
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
    return _of_stamp(layout, at, label, dates)


def _label_at(layout: Layout, at: int) -> str:
    """The label of a unit; a standfirst above the text that only says who put it up and when is a stamp."""
    unit, label = layout.units[at], layout.labels[at].label
    above = label == "standfirst" and at < layout.first
    return "stamp" if above and (furniture.is_signed_stamp(unit.text) or _POSTED.fullmatch(unit.text)) else label


def _of_stamp(layout: Layout, at: int, label: str, dates: list[DateExpression]) -> list[publication.Stamp]:
    """The dates of a stamp or byline: the first with what it belongs to, and behind it those of changes."""
    unit = layout.units[at]
    own, reason = _owner(layout, at)
    first = _first_of(unit.text, dates)
    if own and (why := _of_something_else(layout, at)):
        own, reason = False, why
    basis = "related link" if reason.startswith("It belongs") else "stamp"
    text = unit.text if label == "stamp" else first.text
    updated = _is_update(unit.text, first, dates) or _is_announced_update(layout, at)
    stamp = publication.Stamp(
        text, first.value, own, updated, basis, reason, above=reason.startswith("It stands above")
    )
    later = (date for date in dates if date is not first and len(date.value or "") == 10 and own)
    changes = [
        publication.Stamp(date.text, date.value, own, True, basis, reason)
        for date in later
        if _is_update(unit.text, date, dates)
    ]
    return [stamp, *changes]


_FIRST_PUBLISHED = re.compile(r"\b(?:first|originally)\s+(?:published|posted)\s*(?:on\b|:)?\s*\Z", re.IGNORECASE)
_LATER = frozenset(("related heading", "related link", "comment prompt", "other text"))
_BELOW = "It stands below the article, and nothing there dates it."


def _first_published(layout: Layout, at: int, dates: list[DateExpression]) -> publication.Stamp | None:
    """The day behind 'first published' in a note right below the article, above all that is of other articles."""
    text = layout.units[at].text
    found = [date for date in dates if _FIRST_PUBLISHED.search(text[: date.start])]
    between = (label.label for label in layout.labels[layout.last + 1 : at])
    if len(found) != 1 or len(found[0].value or "") != 10 or not _LATER.isdisjoint(between):
        return None
    return publication.Stamp(
        text, found[0].value, True, False, "stamp", "A note below the article says when it was first published."
    )


def _is_announced_update(layout: Layout, at: int) -> bool:
    """Whether the words right above a stamp, alone on their line, speak of a change."""
    above = _next_line(layout, at, -1)
    return above is not None and len(above) <= MAX_AHEAD and _UPDATED.match(above.strip(" |·•:")) is not None


# A short line below the headline that begins so holds the day of publication, whoever is named behind it.
_POSTED = re.compile(r"\W*(?:first\s+)?(?:posted|published|filed|submitted)\b[^!?]{0,100}", re.IGNORECASE)


def _is_update(text: str, date: DateExpression, dates: list[DateExpression]) -> bool:
    """Whether the words before a date, behind the date before it, speak of a change."""
    since = max((one.end for one in dates if one.end <= date.start), default=0)
    return bool(_UPDATED.search(text, since, date.start))


def _first_of(text: str, dates: list[DateExpression]) -> DateExpression:
    """The date of a stamp that can be of the publication: a whole day, and none of a change where another is there."""
    days = [date for date in dates if len(date.value or "") == 10] or dates
    return next((date for date in days if not _is_update(text, date, dates)), days[0])


_AGO = re.compile(r"[;(]\s*\d+\s+years?\s+ago\b|\A\W*(?:born|died|deadline|when|expires|closing date)\b", re.IGNORECASE)
_DATE_OF = re.compile(r"\A\W*dates?\b", re.IGNORECASE)
_PLACE_OF = re.compile(r"\A\W*(?:venue|where|place|location|tickets?|entry|admission|time|doors)\b\W", re.IGNORECASE)


def _of_something_else(layout: Layout, at: int) -> str | None:
    """Why the words of a stamp or of the line beside it show that it dates something else than the article."""
    text = layout.units[at].text
    if _AGO.search(text):
        return "Its words tell when something else was or is due."
    beside = (one for step in (1, -1) if (one := _next_line(layout, at, step)) is not None)
    if _DATE_OF.search(text) and any(_PLACE_OF.search(one) for one in beside):
        return "It is the day of an event, whose place stands beside it."
    return None


def _next_line(layout: Layout, at: int, step: int) -> str | None:
    at += step
    while 0 <= at < len(layout.units) and layout.labels[at].label == "blank":
        at += step
    return layout.units[at].text if 0 <= at < len(layout.units) else None


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
        return False, _BELOW
    if at > layout.first:
        return False, "It stands inside the article."
    if layout.headline is not None and at > layout.headline:
        return True, ""
    if _is_day_of_visit(layout, at):
        return False, "It stands above the article, where the day of the visit may stand."
    if _POSTED.match(layout.units[at].text) and not _stands_over_another(layout, at):
        return True, ""
    till = layout.headline if layout.headline is not None else layout.first
    if all(_stands_with_it(layout, between) for between in range(at + 1, till)):
        above = next((layout.labels[k].label for k in range(at - 1, -1, -1) if layout.labels[k].label != "blank"), "")
        if above != "related link":
            return True, ""
    return False, "It stands above the article, where the day of the visit may stand."


def _stands_with_it(layout: Layout, at: int) -> bool:
    """Whether a line above a headline speaks of the article: its writer, its picture, how long one reads it."""
    label = layout.labels[at].label
    if label in {"blank", "byline", "stamp", "share bar", "caption"}:
        return True
    text = layout.units[at].text
    return bool(_MINUTES.fullmatch(text)) or (text.isdecimal() and _next_minutes(layout, at))


def _next_minutes(layout: Layout, at: int) -> bool:
    return _MINUTES.fullmatch(_next_line(layout, at, 1) or "") is not None


_MINUTES = re.compile(r"\W*\d+\s*-?\s*min(?:ute)?s?\s+read\W*", re.IGNORECASE)
_WEEKDAY = re.compile(
    r"\W*(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b[^:|]{8,24}", re.IGNORECASE
)


def _is_day_of_visit(layout: Layout, at: int) -> bool:
    """Whether a stamp may be the site's clock: a weekday with its day, on top of a page that is no blog's."""
    if not _WEEKDAY.fullmatch(layout.units[at].text) or "blog foot" in {label.label for label in layout.labels}:
        return False
    return all(label.label in {"blank", "navigation", "stamp"} for label in layout.labels[:at])


def _stands_over_another(layout: Layout, at: int) -> bool:
    """Whether another article's headline, or a second stamp that says so, stands between a stamp and the body."""
    for unit, label in zip(layout.units[at + 1 : layout.first], layout.labels[at + 1 : layout.first], strict=True):
        if label.label in {"related link", "related heading", "other text"}:
            return True
        if label.label == "stamp" and _POSTED.match(unit.text):
            return True
    return False

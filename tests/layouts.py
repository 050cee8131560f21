"""Makes news pages as scrapers dump them, in many layouts, with the truth of each line beside it."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

import yaml

from ingest.model import Page

PARTS = Path(__file__).parent / "layout_parts.yml"
GOLD = Path(__file__).parent / "gold" / "development"
CITIES = ("Vienna", "Accra", "Beirut", "Manila", "Nairobi", "Seoul", "Lima", "Ankara")
DAYS = ("12 October 2017", "Oct. 3, 2016", "2018-05-04", "Monday, March 6, 2017", "21/06/2018", "May 3, 2016")
SECTION = "Read more|Also read|Related|Recommended"


@dataclass(frozen=True, slots=True)
class Made:
    """One page, and what of it is what."""

    name: str
    lines: tuple[str, ...]
    title: str | None
    paragraphs: tuple[str, ...]  # of the article
    related: tuple[str, ...]  # headlines of other articles, as they stand on the page
    furniture: tuple[str, ...]  # other lines that are no part of the article

    @property
    def page(self) -> Page:
        """The page as the reader of flat text gives it."""
        return Page(f"{self.name}.txt", self.name.rjust(64, "0"), "text", self.lines)


@dataclass(slots=True)
class _Sheet:
    """A page while it is written."""

    luck: random.Random
    title: str
    words: dict[str, str]
    lines: list[str] = field(default_factory=list)
    related: list[str] = field(default_factory=list)
    furniture: list[str] = field(default_factory=list)

    def add(self, rows: Sequence[str]) -> None:
        """Add rows of the parts with their blanks filled in."""
        for row in rows:
            headline = self.headline() if "{headline}" in row else ""
            line = row.format(headline=headline, **self.words)
            self.lines.append(line)
            if not headline:
                self.furniture.append(line)

    def part(self, name: str) -> None:
        self.add(self.luck.choice(_parts()[name]))

    def headline(self) -> str:
        """Another article's headline that is not on the page yet."""
        free = [one for one in _parts()["headlines"] if one not in self.related]
        self.related.append(self.luck.choice(free))
        return self.related[-1]


@cache
def _parts() -> dict[str, list[list[str]]]:
    loaded: dict[str, list[list[str]]] = yaml.safe_load(PARTS.read_text(encoding="utf-8"))
    return loaded


@cache
def _texts() -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Title and paragraphs of each article to be printed."""
    found = []
    for path in sorted(GOLD.glob("*.yml")):
        gold = yaml.safe_load(path.read_text(encoding="utf-8"))
        paragraphs = tuple(" ".join(one.split()) for one in gold["text"].split("\n\n") if one.strip())
        found.append((str(gold["title"]), paragraphs))
    return tuple(found)


def seed_like(count: int = 100) -> Iterator[Made]:
    """Pages without headline or date of their own, with stamped headlines of other articles glued below the body."""
    for number in range(count):
        yield _made(f"seed-{number:03}", random.Random(number), _seed_like)


def varied(count: int = 100) -> Iterator[Made]:
    """Pages with masthead, menus, headline, byline, captions, what stands between paragraphs, related lists, footer."""
    for number in range(count):
        yield _made(f"varied-{number:03}", random.Random(10_000 + number), _varied)


def _made(name: str, luck: random.Random, write: object) -> Made:
    title, paragraphs = luck.choice(_texts())
    paragraphs = paragraphs[: luck.randint(3, 12)]
    parts = _parts()
    one, other = luck.sample(parts["writers"], 2)
    words = {"paper": str(luck.choice(parts["papers"])), "name": str(one), "other": str(other),
             "city": luck.choice(CITIES), "day": luck.choice(DAYS)}  # fmt: skip
    sheet = _Sheet(luck, title, words)
    shown = write(sheet, paragraphs)  # type: ignore[operator]
    return Made(name, tuple(sheet.lines), shown, paragraphs, tuple(sheet.related), tuple(sheet.furniture))


def _seed_like(sheet: _Sheet, paragraphs: tuple[str, ...]) -> str | None:
    luck = sheet.luck
    if luck.random() < 0.3:
        _list(sheet, luck.randint(2, 4))
    sheet.lines += paragraphs
    if luck.random() < 0.8:
        sheet.part("endings")
    _list(sheet, luck.randint(3, 8))
    sheet.part("footers")
    sheet.part("comments")
    return None


def _varied(sheet: _Sheet, paragraphs: tuple[str, ...]) -> str | None:
    luck = sheet.luck
    for name in ("cookies", "mastheads", "menus", "crumbs"):
        sheet.part(name)
    if luck.random() < 0.25:
        _list(sheet, luck.randint(2, 4))
    sheet.lines.append(sheet.title)
    order = ["bylines", "shares", "captions"]
    luck.shuffle(order)
    for name in order:
        sheet.part(name)
    _body(sheet, paragraphs)
    for name in ("walls", "endings", "tags", "newsletters", "shares"):
        if luck.random() < 0.6:
            sheet.part(name)
    for _ in range(luck.randint(1, 3)):
        _list(sheet, luck.randint(3, 7))
    sheet.part("comments")
    sheet.part("footers")
    return sheet.title


def _body(sheet: _Sheet, paragraphs: tuple[str, ...]) -> None:
    """The paragraphs, with what stands between them."""
    luck, blank = sheet.luck, sheet.luck.random() < 0.5
    for number, paragraph in enumerate(paragraphs):
        if number and luck.random() < 0.25:
            sheet.part(luck.choice(("inline", "inline", "inline", "captions", "newsletters")))
        sheet.lines.append(paragraph)
        if blank:
            sheet.lines.append("")


def _list(sheet: _Sheet, count: int) -> None:
    """A list of other articles' headlines: plain, numbered, teased, or with stamps above, below or glued on."""
    luck = sheet.luck
    if luck.random() < 0.6:
        sheet.add([str(luck.choice(_parts()["related_headings"]))])
    headlines, stamps = [sheet.headline() for _ in range(count)], _parts()["stamps"]
    style = luck.choice(("above", "below", "glued", "glued", "plain", "numbered", "behind", "bulleted"))
    stamp = str(luck.choice(stamps))
    if style == "glued":
        stamp = str(luck.choice(stamps[:4]))
        sheet.lines.append(stamp)
        sheet.lines += [one + stamp for one in headlines[:-1]] + [headlines[-1]]
        return
    for number, headline in enumerate(headlines, 1):
        sheet.lines += {
            "above": [stamp, headline], "below": [headline, stamp], "plain": [headline],
            "numbered": [str(number), headline] if number % 2 else [f"{number}. {headline}"],
            "behind": [f"{headline} - {stamp}"], "bulleted": [f"• {headline}"],
        }[style]  # fmt: skip

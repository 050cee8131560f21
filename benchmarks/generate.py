"""Makes folders of flat-text news pages for measuring: the pages of articles/, recombined and renamed.

    python -m benchmarks.generate 10000 FOLDER [SEED]

Equal arguments give equal files. Each page is one of articles/ with its furniture; a third of its body paragraphs come
from others. People and organizations have other names, the same throughout a page; a few names stand in thousands of
pages, most in one or two. Publishers are drawn so too, days are moved by whole weeks (day of the week and date stay
true), every eighth page is a copy of an earlier one at another publisher. Written one by one: memory is flat.
"""

from __future__ import annotations

import random
import re
import sys
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from benchmarks import variants
from benchmarks.variants import Draw, Sample

ROOT = Path(__file__).parent.parent
FOREIGN = 1 / 3  # share of body paragraphs that come from another page
_MONTHS = "January February March April May June July August September October November December"
_MONTH_OF = {name: number for number, full in enumerate(_MONTHS.split(), 1) for name in (full, full[:3])} | {"Sept": 9}
_MONTH = "|".join(sorted(_MONTH_OF, key=len, reverse=True))
# June 14, 2016; 14 June 2016; 2016-06-14: what says a whole day.
_DAY = re.compile(
    rf"\b(?:(?P<m1>{_MONTH})(?P<dot1>\.?) (?P<d1>\d{{1,2}}), (?P<y1>(?:19|20)\d\d)"
    rf"|(?P<d2>\d{{1,2}}) (?P<m2>{_MONTH})(?P<dot2>\.?),? (?P<y2>(?:19|20)\d\d)"
    r"|(?P<iso>(?:19|20)\d\d-\d\d-\d\d))\b"
)


def pages(count: int, seed: int = variants.SEED, samples: Path = ROOT / "articles") -> Iterator[tuple[str, str]]:
    """(path, text) of `count` pages."""
    chosen = variants.samples(samples)
    patterns = {id(sample): variants.pattern_of(sample.words) for sample in chosen}
    bodies = {id(sample): _body(sample) for sample in chosen}
    for draw in variants.draws(chosen, count, seed):
        names = variants.renames(draw.sample, draw, seed)
        lines = list(_mixed(draw, chosen, bodies, seed))
        text = patterns[id(draw.sample)].sub(lambda match, names=names: names.get(match[1], match[1]), "\n".join(lines))
        day = draw.day or variants.FIRST_DAY
        yield f"{day.year}/{day.month:02}/{draw.number}.txt", _published(draw, _moved(text, draw))


def _body(sample: Sample) -> frozenset[str]:
    return frozenset(line.text for line in sample.reading.article.lines if line.label == "body" and len(line.text) > 60)


def _mixed(draw: Draw, chosen: tuple[Sample, ...], bodies: dict[int, frozenset[str]], seed: int) -> Iterator[str]:
    """The lines of the sample's page, some paragraphs of its body, never the first, replaced by those of others."""
    dice = random.Random(f"{seed} paragraphs {draw.original}")
    mine, first = bodies[id(draw.sample)], True
    for line in draw.sample.page.lines:
        if line not in mine:
            yield line
            continue
        other = sorted(bodies[id(dice.choice(chosen))])
        yield dice.choice(other) if other and not first and dice.random() < FOREIGN else line
        first = False


def _moved(text: str, draw: Draw) -> str:
    """The text with its whole days moved as the page is; what says less than a day stays."""
    days = variants.days_between(draw.sample, draw)

    def day(match: re.Match[str]) -> str:
        try:
            if match["iso"]:
                return (date.fromisoformat(match["iso"]) + timedelta(days=days)).isoformat()
            month, number, year = (match["m1"] or match["m2"], match["d1"] or match["d2"], match["y1"] or match["y2"])
            new = date(int(year), _MONTH_OF[month], int(number)) + timedelta(days=days)
        except (ValueError, OverflowError):
            return match[0]
        name = _MONTHS.split()[new.month - 1]
        return f"{name} {new.day}, {new.year}" if match["m1"] else f"{new.day} {name} {new.year}"

    return _DAY.sub(day, text)


def _published(draw: Draw, text: str) -> str:
    """The page at its publisher: its name in place of the sample's, and above the page."""
    known = draw.sample.reading.article.publisher
    moved = re.sub(re.escape(known), lambda _: draw.publisher, text, flags=re.IGNORECASE) if known else text
    return f"{draw.publisher}\n{moved}\n"


def write(folder: Path, count: int, seed: int = variants.SEED) -> int:
    """Write the pages; their bytes."""
    total = 0
    for path, text in pages(count, seed):
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
        total += len(text.encode())
    return total


if __name__ == "__main__":
    written = write(Path(sys.argv[2]), int(sys.argv[1]), int(sys.argv[3]) if len(sys.argv) > 3 else variants.SEED)
    print(f"{sys.argv[1]} pages, {written:,} bytes")

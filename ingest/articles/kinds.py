"""What kind of page holds a body: one article, a list of teasers, or several articles."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from ingest.articles import credits, furniture
from ingest.articles.furniture import Verdict
from ingest.articles.headlines import is_title
from ingest.articles.layout import Layout
from ingest.articles.units import Unit

MAX_BARE = 4  # words of a link to another article that does not give its title
TEASER = 40  # words; sentences under the headlines of an index page are shorter


def is_index(layout: Layout) -> bool:
    """Whether the body is a list of teasers: sentences that stand apart, each with a stamp or a `read more`."""
    if _is_one_of_many(layout):
        return True
    inside = [label.label for label in layout.labels[layout.first : layout.last + 1] if label.label != "blank"]
    bodies = [at for at, label in enumerate(inside) if label == "body"]
    marks = sum(_parts_teasers(unit, label.label) for unit, label in _between(layout))
    if len(bodies) < 3 or marks * 2 < len(bodies) or any(two == one + 1 for one, two in pairwise(bodies)):
        return False
    words = [unit.words for unit, label in zip(layout.units, layout.labels, strict=True) if label.label == "body"]
    return sum(words) < TEASER * len(words)


def _between(layout: Layout) -> Iterator[tuple[Unit, Verdict]]:
    """The lines from the first to the last of the body."""
    span = slice(layout.first, layout.last + 1)
    return zip(layout.units[span], layout.labels[span], strict=True)


def _parts_teasers(unit: Unit, label: str) -> bool:
    """Whether a line stands between one teaser and the next: a stamp with a day, a byline, a bare `read more`."""
    if label == "stamp":
        return not furniture.is_time_alone(unit.text)
    return label in {"relative stamp", "byline", "comment prompt"} or (label == "read more" and unit.words <= MAX_BARE)


def _is_one_of_many(layout: Layout) -> bool:
    """Whether the body is one short sentence among others that stand apart on the page, before any comments."""
    body = [unit for unit, label in zip(layout.units, layout.labels, strict=True) if label.label == "body"]
    names = [label.label for label in layout.labels]
    end = names.index("comment prompt") if "comment prompt" in names else len(names)
    others = sum(name == "other text" for name in names[:end])
    return len(body) == 1 and body[0].words < TEASER and others >= 2


def holds_several(layout: Layout) -> bool:
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

"""What kind of page holds a body: one article, a list of teasers, or several articles."""

from __future__ import annotations

from itertools import pairwise

from ingest.articles import credits
from ingest.articles.layout import Layout, is_title

TEASER = 40  # words; sentences under the headlines of an index page are shorter


def is_index(layout: Layout) -> bool:
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

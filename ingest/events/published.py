"""On which side of its publication a date of an article lies."""

from __future__ import annotations

import re
from datetime import date as Date

from ingest.events.scenes import Scene
from ingest.model import DateExpression

AHEAD = re.compile(r"\b(?:next|tomorrow|upcoming|coming|later (?:this|in))\b")


def is_before(scene: Scene, date: DateExpression) -> bool:
    """Whether a date was over before the publication."""
    return bool(date.upper and scene.published and date.upper < scene.published)


def is_unfinished(scene: Scene, date: DateExpression | None) -> bool:
    """Whether a date goes on after the day of publication: leaves at the end of the year, opens this month."""
    return bool(date and date.upper and scene.published and date.upper > scene.published)


def is_of_these_days(scene: Scene, date: DateExpression, back: int = 1) -> bool:
    """Whether a date is the day of publication or one of the days right before."""
    published = scene.published or ""
    if not date.value or len(date.value) < DAY or len(published) < DAY:
        return False
    return -back <= (Date.fromisoformat(date.value) - Date.fromisoformat(published[:DAY])).days <= 0


DAY = 10  # characters of a full day


def is_weekday_of(date: DateExpression | None, published: str | None) -> bool:
    """Whether a date is the day of publication and a weekday or its later part: flies to Doha on Friday, tonight."""
    ends = ("day", "tonight", "evening", "afternoon")
    return date is not None and published is not None and date.value == published and date.text.lower().endswith(ends)


def is_after(scene: Scene, date: DateExpression) -> bool:
    """Whether a date lies after the publication, or says so itself."""
    if date.text.lower().startswith("later this"):
        return True  # begins with the day of publication
    if date.lower and scene.published:
        return date.lower[: len(scene.published)] > scene.published
    if scene.syntax.words.body[max(0, date.start - 4) : date.start].lower() == "the " and date.text.lower().startswith(
        "next"
    ):
        return False  # the next day: counted from another day
    return AHEAD.search(date.text.lower()) is not None and not date.text.lower().startswith("the next")

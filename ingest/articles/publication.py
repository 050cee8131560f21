"""When an article was published: the candidates on its page, which of them is believed, and why not the others."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from ingest.articles.customs import UNKNOWN, Customs, local_day, resolved
from ingest.dates import stamps_in
from ingest.model import DateCandidate, Given

_ISO = re.compile(r"\s*((?:19|20)\d\d)-?(0[1-9]|1[0-2])(?:-?(0[1-9]|[12]\d|3[01]))?(?:\D|\Z)")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
# The day at the head of a part of an address, or in eight figures anywhere: /2016/06/14/, talks-20160614.html. Amid a
# title it is the day of what the title tells: summit-2016-06-24-preview.
_URL_DATE = re.compile(
    r"(?:(?:^|/)((?:19|20)\d\d)[/_-](1[0-2]|0?[1-9])[/_-](3[01]|[12]\d|0?[1-9])"
    r"|(?:^|[/_.=-])((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01]))(?=[/_.?&-]|$|[a-z])",
    re.I,
)
_OF_EVENTS = re.compile(r"/(?:events?|calendar|agenda|diary|archives?|tags?|search)/", re.IGNORECASE)
_URL_MONTH = re.compile(r"/((?:19|20)\d\d)/(1[0-2]|0?[1-9])/")
# What says when something was sent, perhaps on and on: the article's own stamps are believed before it.
_SENT = "mail"
# Days between a dateline and the day of publication; above this they contradict each other.
MAX_APART = 7


@dataclass(frozen=True, slots=True)
class Stamp:
    """A stamp on the page: its words, whether it stands where the article's own would, and what else it belongs to."""

    text: str
    value: str | None  # date prefix
    own: bool
    updated: bool
    basis: str
    reason: str  # why it is not the article's, where it is not; where else than at its head it stands, where it is
    above: bool = False  # whether it stands above the article, as the day of an issue or of a visit does


@dataclass(frozen=True, slots=True)
class Clues:
    """All on a page that may tell when its article was published."""

    given: tuple[Given, ...]
    dateline: str | None  # the words of the dateline that give its day
    url: str | None
    stamps: tuple[Stamp, ...]
    customs: Customs = UNKNOWN


@dataclass(frozen=True, slots=True)
class Publication:
    """The believed date, if any, with every candidate."""

    published: str | None
    basis: str | None
    dateline_date: str | None
    candidates: tuple[DateCandidate, ...]
    updated: str | None = None  # the latest day at the head of the article that is said to be of a change


def publication_of(clues: Clues) -> Publication:
    """The publication date by the first finder that answers, and all candidates with the reason of each."""
    chosen = next((found for finder in FINDERS for found in finder(clues) if not _after_capture(found, clues)), None)
    published = chosen.value if chosen else None
    dateline = _nearest(clues.dateline, published) if clues.dateline else None
    kept = [] if chosen is None else [_noted(chosen, clues, dateline)]
    for candidate in _all(clues):
        if chosen is None or (candidate.basis, candidate.text) != (chosen.basis, chosen.text):
            late = _after_capture(candidate, clues)
            kept.append(replace(candidate, accepted=False, reason=_LATE) if late else _rejected(candidate, chosen))
    changed = [stamp.value for stamp in clues.stamps if stamp.own and stamp.updated and len(stamp.value or "") == 10]
    updated = max((day for day in changed if day and day >= (published or "")), default=None)
    return Publication(published, chosen.basis if chosen else None, dateline, tuple(kept), updated)


_LATE = "It lies after the day on which the page was fetched."


def _after_capture(candidate: DateCandidate, clues: Clues) -> bool:
    """Whether a day lies after the page was fetched, by more than the day that parts the zones of the earth."""
    fetched = [day for one in clues.given if one.field == "captured" and (day := day_of(one.value, clues.customs))]
    if not fetched or not candidate.value or len(max(fetched)) < 10:
        return False
    last = (datetime.date.fromisoformat(max(fetched)) + datetime.timedelta(days=1)).isoformat()
    return candidate.value > last[: len(candidate.value)]


def day_of(words: str, customs: Customs = UNKNOWN) -> str | None:
    """The day that the words of a stamp or of metadata give, as written, or on the publisher's calendar where that is
    known; None where they give none for certain.

    >>> day_of("2015-07-14T23:05:00+02:00"), day_of("Tuesday, July 14, 2015 14:05"), day_of("soon")
    ('2015-07-14', '2015-07-14', None)
    """
    if day := local_day(words, customs):
        return day
    found = _ISO.match(words)
    if found:
        value = "-".join(part for part in found.groups() if part)
        return value if _is_date(value) else None
    values = [resolved(date, customs).value for date in stamps_in(words)]
    return next((value for value in values if value and len(value) == 10), None)


def _is_date(value: str) -> bool:
    try:
        datetime.date.fromisoformat((value + "-01-01")[:10] if len(value) == 4 else (value + "-01")[:10])
    except ValueError:
        return False
    return True


def _candidate(value: str, basis: str, text: str, reason: str) -> DateCandidate:
    return DateCandidate(value, basis, text, True, reason)


def _by_metadata(clues: Clues) -> Iterator[DateCandidate]:
    return _given_days(clues, False, "says when it was published")


def _by_sending(clues: Clues) -> Iterator[DateCandidate]:
    return _given_days(clues, True, "was sent on that day")


def _given_days(clues: Clues, sent: bool, why: str) -> Iterator[DateCandidate]:
    """The days of publication that the page gives, or the one on which it was sent."""
    for given in clues.given:
        dated = given.field == "published" and (given.basis == _SENT) == sent
        value = day_of(given.value, clues.customs) if dated else None
        if value is not None:
            yield _candidate(value, given.basis, given.value, f"The {given.basis} {why}.")


def _by_dateline(clues: Clues) -> Iterator[DateCandidate]:
    """The day of the dateline, with its own year or that of the article's stamp or address."""
    if clues.dateline is None:
        return
    own = next(iter(_with_year(clues.dateline)), None)
    if own is not None:
        yield _candidate(own, "dateline", clues.dateline, "The dateline gives day and year.")
        return
    for finder, whence in _YEARS:
        anchor = next(finder(clues), None)
        value = _nearest(clues.dateline, anchor.value) if anchor else None
        if value is not None:
            yield _candidate(value, "dateline", clues.dateline, f"The dateline gives the day, the {whence} the year.")
            return


def _by_update(clues: Clues) -> Iterator[DateCandidate]:
    """The day of an update at the head of the article, where the dateline names a day of the week before it."""
    for stamp in clues.stamps:
        day = _nearest(clues.dateline, stamp.value) if stamp.own and stamp.updated and clues.dateline else None
        if day and stamp.value and len(stamp.value) == 10 and 0 <= _days_between(stamp.value, day) <= MAX_APART:
            yield _candidate(stamp.value, "stamp", stamp.text, "The day of the update lies near its dateline.")


def _by_issue(clues: Clues) -> Iterator[DateCandidate]:
    """The day above the article, where it and the dateline are days of one week: of an issue, not of a visit."""
    for stamp in clues.stamps:
        day = _nearest(clues.dateline, stamp.value) if stamp.above and clues.dateline and stamp.value else None
        if day and stamp.value and len(stamp.value) == 10 and 0 <= _days_between(stamp.value, day) <= MAX_APART:
            yield _candidate(stamp.value, "stamp", stamp.text, "The day above the article lies near its dateline.")


def _by_stamp(clues: Clues) -> Iterator[DateCandidate]:
    for stamp in clues.stamps:
        if stamp.own and stamp.value and not stamp.updated:
            where = stamp.reason or "The stamp stands at the head of the article."
            yield _candidate(str(stamp.value), "stamp", stamp.text, where)


def _by_url(clues: Clues) -> Iterator[DateCandidate]:
    path = re.split(r"[?#]", clues.url or "", maxsplit=1)[0]
    if _OF_EVENTS.search(path):
        return
    found = _URL_DATE.search(path) or _URL_MONTH.search(path)
    if found is not None:
        value = "-".join(part.zfill(2) for part in found.groups() if part)
        if _is_date(value):
            yield _candidate(value, "url", found.group().strip("/"), "The address of the page holds a date.")


# Where the year of a dateline that has none is taken from, and what that is called.
_YEARS: tuple[tuple[Callable[[Clues], Iterator[DateCandidate]], str], ...] = (
    (_by_stamp, "stamp"),
    (_by_url, "address"),
    (_by_issue, "day above the article"),
    (_by_update, "update"),
    (_by_sending, "day of sending"),
)

# The order of trust; the first that answers dates the article.
FINDERS: tuple[Callable[[Clues], Iterator[DateCandidate]], ...] = (
    _by_metadata, _by_dateline, _by_stamp, _by_url, _by_sending,
)  # fmt: skip


@lru_cache(maxsize=1 << 10)
def _with_year(words: str) -> tuple[str, ...]:
    """The full days that words give."""
    return tuple(date.value for date in stamps_in(words) if date.value and len(date.value) == 10)


def _nearest(words: str, anchor: str | None) -> str | None:
    """The day that the words of a dateline give in the year that lies nearest to the anchor."""
    own = next(iter(_with_year(words)), None)
    if own is not None or anchor is None or _YEAR.search(words):
        return own
    plain = words.rstrip(".,")
    years = [str(int(anchor[:4]) + step) for step in (0, -1, 1)]
    days = [day for year in years for day in _with_year(f"{plain} {year}") or _with_year(f"{plain}, {year}")]
    if len(anchor) < 10:
        return next((day for day in days if day.startswith(anchor)), None)
    return min(days, key=lambda day: abs(_days_between(day, anchor)), default=None)


def _days_between(one: str, other: str) -> int:
    return (datetime.date.fromisoformat(one) - datetime.date.fromisoformat(other)).days


def _noted(chosen: DateCandidate, clues: Clues, dateline: str | None) -> DateCandidate:
    """The chosen candidate, its reason telling what on the page speaks against it."""
    notes = []
    value = chosen.value or ""
    if dateline and chosen.basis != "dateline" and len(value) == 10 and abs(_days_between(dateline, value)) > MAX_APART:
        notes.append(f"the dateline says {clues.dateline}")
    for other in _by_url(clues):
        if chosen.basis != "url" and other.value and value[:7] != other.value[:7]:
            notes.append(f"the address holds {other.value}")
    for given in clues.given:
        updated = day_of(given.value, clues.customs) if given.field == "updated" else None
        if updated and updated < value:
            notes.append(f"the page says it was changed on {updated}, before that")
    if not notes:
        return chosen
    return DateCandidate(
        chosen.value,
        chosen.basis,
        chosen.text,
        True,
        chosen.reason[:-1] + ", although " + " and ".join(dict.fromkeys(notes)) + ".",
    )


def _all(clues: Clues) -> Iterator[DateCandidate]:
    """Every candidate, those that can never date the article with the reason why."""
    for given in clues.given:
        if given.field == "published":
            yield DateCandidate(day_of(given.value, clues.customs), given.basis, given.value, False, "")
        elif given.field == "updated":
            yield DateCandidate(
                day_of(given.value, clues.customs),
                given.basis,
                given.value,
                False,
                "It says when the page was changed, not when it was published.",
            )
    if clues.dateline is not None:
        value = next(iter(_with_year(clues.dateline)), None)
        yield DateCandidate(
            value,
            "dateline",
            clues.dateline,
            False,
            "" if value else "The dateline has no year, and nothing else on the page gives one.",
        )
    for stamp in clues.stamps:
        reason = "It says when the article was updated, not when it was published." if stamp.updated else stamp.reason
        yield DateCandidate(stamp.value, stamp.basis, stamp.text, False, reason)
    yield from _by_url(clues)


def _rejected(candidate: DateCandidate, chosen: DateCandidate | None) -> DateCandidate:
    reason = candidate.reason
    if chosen is not None and (not reason or candidate.accepted or candidate.basis == "dateline"):
        same = candidate.value == chosen.value
        reason = f"The {chosen.basis} is believed first" + (
            ", and says the same." if same else f", and says {chosen.value}."
        )
    elif not reason:
        reason = "No calendar day can be read from it."
    return DateCandidate(candidate.value, candidate.basis, candidate.text, False, reason)

"""One reading of one body: which words say when, and what they mean beside the words around them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from ingest.dates.anchors import anchor_days, joined
from ingest.dates.bounds import blurred, bounded, limit_before, whole_of
from ingest.dates.candidates import Candidate, Claims, candidates_in, groups_of, longest
from ingest.dates.context import Context, Found
from ingest.dates.days import moves
from ingest.dates.readings import READINGS
from ingest.dates.tense import Cue, cues_in, is_over, is_overtaken, tense_of, way_before
from ingest.dates.times import DAY, UNKNOWN, Time
from ingest.dates.words import words_of
from ingest.model import DateExpression, Sentence

# So far back a word can stand that tells how an expression is meant (the meeting was moved from Thursday to).
_WINDOW = 120
# Readings for which it matters which way the clause looks.
_TENSED = frozenset(
    (
        *(
            "beside_holiday",
            "edge_of_month",
            "week_of_day",
            "christmas",
            "day_of_year",
            "first_days",
            "days",
            "feast",
            "in_some_time",
            "month_alone",
            "months",
            "nth_weekday",
            "part",
        ),
        *("part_of_month", "quarter", "weekday", "weekday_which", "weekdays", "weekend"),
    )
)
# Readings that ask for the date that the text spoke of last.
_REFERRING = frozenset(("month_shifted", "ordinal", "shifted", "weekday_shifted"))
# Readings whose interval is one thing, which can be a limit: since the 1990s.
_WHOLE = frozenset(("century", "decade", "weekend"))
# Parts that a limit does not narrow: until mid-June is until its end.
_PARTS = frozenset(("early", "mid", "late", "beginning", "start", "middle", "end", "close"))
_HEAD_OF = 12  # characters before a date at the head of its sentence at most: In early ...
_NEWS = 60 * DAY  # what is over for longer is no news
_DAY_LONG, _YEAR_LONG = len("2016-06-14"), len("2016")
# Readings of days and months that go on with a story.
_NARRATED = frozenset(("day_of_year", "month_alone"))
_BORN = re.compile(r"\b(?:born|founded|established|built|since)\b", re.IGNORECASE)
# What stands before and between the two ends of a span, and so many characters at most.
_LINK = 24
_OPENS = re.compile(r"\b(from|between)\s+(?:the\s+|about\s+|as early as\s+)?\Z", re.IGNORECASE)
_LINKS = re.compile(r"\s*(?P<dash>[-–—])\s*|,?\s+(?P<word>to|until|till|through|and)\s+(?:the\s+)?", re.IGNORECASE)
# Readings of days and months that may have their year from another date of the sentence.
_YEARLESS = frozenset(("christmas", "day_of_year", "days", "month_alone", "months"))
_ATTRIBUTIVE = re.compile(r"\b(?:the|an?|its|their|his|her|this|that|\w+['’]s)\s+\Z", re.IGNORECASE)
_NOUN = re.compile(
    r"\s+(?:[A-Z][\w’'-]*\s+(?:of\s+(?:the\s+)?)?){0,4}(?!(?:and|or|to|in|at|on|for|with|as|that|after|before|when|by|but)\b)[a-z]"
)
# Between two dates of one year, which only one of them gives: on June 12 and June 14, 2015.
_BESIDE = re.compile(
    r",\s+on\s+|,?\s+(?:and|or)\s+(?:(?:again|then|also)\s+)?(?:(?:on|in)\s+)?(?:the\s+)?", re.IGNORECASE
)
# Before a distance that goes on with a story: , and two months later
_ONWARD = re.compile(r"(?:[;,]|\band)\s+(?:(?:and|but)\s+)?(?:then\s+)?(?:just\s+|only\s+|some\s+)?\Z", re.IGNORECASE)
# Between a year and a day or span of it: next year, from 2 to 9 July
_INSIDE = re.compile(r",\s+(?:on|from|between)\s+", re.IGNORECASE)
# Before a year at the head of a sentence, which holds for all of it: In 2015, ...
_HEAD = re.compile(r"[\"“'‘]?(?:In|During|Back in|Throughout)\s+", re.IGNORECASE)


def expression(body: str, start: int, end: int, rule: str, time: Time) -> DateExpression:
    """A span with what its words mean."""
    lower = time.lower.isoformat() if time.lower else None
    upper = time.upper.isoformat() if time.upper else None
    return DateExpression(start, end, body[start:end], time.value, time.until, lower, upper, f"dates.{rule}")


class Reader:
    """Keeps what it has found so far, for words that refer back."""

    def __init__(
        self, body: str, sentences: tuple[Sentence, ...], anchor: str | None, until: str | None = None
    ) -> None:
        self.body = body
        self.sentences = sentences
        self.begins = [sentence.start for sentence in sentences]
        self.anchors = anchor_days(anchor)
        self.until = next(iter(anchor_days(until)), None)
        self.cues: dict[int, list[Cue]] = {}
        self.persons: frozenset[str] = frozenset()

    def read(self) -> tuple[DateExpression, ...]:
        found = longest(list(candidates_in(self.body)))
        self.persons = frozenset(match[0].split()[-1].lower() for _, _, rule, match in found if rule.name == "names")
        claims = Claims()
        chosen: list[tuple[Candidate, Time]] = []
        for one in found:
            start, end, rule, match = one
            if not claims.free(start, end) or (rule.name == "year_after_year" and not claims.end_at(match.start() + 4)):
                continue
            time = self._time(one, None, None) if rule.reads is not None else UNKNOWN
            if time is not None:
                claims.claim(start, end)
                if rule.reads is not None:
                    chosen.append((one, time))
        return tuple(self._resolved(sorted(chosen, key=lambda pair: pair[0][0])))

    def _resolved(self, chosen: list[tuple[Candidate, Time]]) -> Iterator[DateExpression]:
        before: dict[int, dict[Time, None]] = {}  # sentence -> the different dates in it so far
        told: dict[int, tuple[Time, int]] = {}  # sentence -> the last date in it whose words give its year, its start
        years = self._years_lent(chosen)
        found: list[tuple[Candidate, Time]] = []
        for at, (one, first) in enumerate(chosen):
            start, _, rule, _ = one
            sentence, time = self._sentence(start), first
            if rule.reads in _REFERRING or at in years or self._points_back(one):
                time = self._time(one, self._reference(before, sentence, one), years.get(at)) or UNKNOWN
            elif rule.reads in _NARRATED and not _year_of(one):
                time = self._narrated(one, time, told, sentence)
                if time != first:
                    told[sentence] = time, start
            if rule.reads in _REFERRING and sentence - 1 in told and len(time.value or "") == _DAY_LONG:
                told[sentence] = time, start
            if time == UNKNOWN and one[3].groupdict().get("unit4"):
                continue  # that day, of which nothing was told
            if time.value:
                before.setdefault(sentence, {})[time] = None
                if _year_of(one) or at in years:
                    told[sentence] = time, start
            found.append((one, blurred(time, self.body[max(0, start - _WINDOW) : start])))
        yield from self._limited(found)

    def _limited(self, found: list[tuple[Candidate, Time]]) -> Iterator[DateExpression]:
        """The expressions with what they limit; two that are joined (from April 2001 to May 2010) are one."""
        at = 0
        while at < len(found):
            one, time = found[at]
            start, end, rule, _ = one
            after = found[at + 1] if at + 1 < len(found) else None
            if after is not None and self._are_joined(one, time, *after):
                both = Time(time.lower, after[1].upper, time.value, after[1].until or after[1].value)
                yield expression(self.body, start, after[0][1], f"{rule.name}.joined", both)
                at += 2
                continue
            limit = self._limit(one) if not time.until or rule.reads in _WHOLE else None
            name = f"{rule.name}.{limit}" if limit else rule.name
            yield expression(self.body, start, end, name, self._bounded(one, time, limit) if limit else time)
            at += 1

    def _bounded(self, one: Candidate, time: Time, limit: str) -> Time:
        """What a limit leaves; a part of a month reaches as far as the month, a feast as far as its year."""
        found = groups_of(one[3])
        if found.get("edge", "").lower() in _PARTS and found.get("unit", "").lower() != "week":
            time = whole_of(time)
        if one[2].reads == "feast":
            limit = {"before": "until", "after": "since"}.get(limit, limit)
        return bounded(time, limit)

    def _are_joined(self, one: Candidate, time: Time, other: Candidate, until: Time) -> bool:
        """Whether two dates are the ends of one span: from April 2001 to May 2010, between last May and this June."""
        between = self.body[one[1] : other[0]]
        if len(between) > _LINK or not time.lower or not until.upper or not (time.value and until.value):
            return False
        link = _LINKS.fullmatch(between)
        opens = _OPENS.search(self.body, max(0, one[0] - _LINK), one[0])
        if link is None or time.lower > until.upper or time.value == until.value or not (opens or link["dash"]):
            return False
        if link["dash"]:
            return bool(_year_of(one) and _year_of(other))
        paired = opens is not None and (link["word"].lower() == "and") == (opens[1].lower() == "between")
        return paired and not moves(self.body[max(0, one[0] - _WINDOW) : one[0]])

    def _narrated(self, one: Candidate, time: Time, told: dict[int, tuple[Time, int]], sentence: int) -> Time:
        """A month or day of a story: the first one on or after the date that was told right before with its year.

        Right before is in the same sentence, or in the one before where both stand at the head of theirs, or where
        the story of a year long gone would else jump to a day that is no news any more, or to none.
        """
        near = sentence if sentence in told else sentence - 1
        before, at = told.get(near, (None, 0))
        if before is None or not before.lower or len(before.value or "") < 7 or not (time.value or time == UNKNOWN):
            return time
        heads = at - self.sentences[near].start < _HEAD_OF and one[0] - self.sentences[sentence].start < _HEAD_OF
        if near != sentence and not heads and time != UNKNOWN and self._is_news(time):
            return time
        past = self._tense(sentence, one[0], one[1], self.body[max(0, one[0] - _WINDOW) : one[0]]) == "back"
        words = self.body[self.sentences[near].start : one[0]]
        if not past or not self._same_paragraph(near, sentence) or _BORN.search(words):
            return time
        if not self.anchors or before.lower.year >= self.anchors[-1].year:
            return time
        if time.lower and time.lower.year <= before.lower.year:
            return time
        years = (before.lower.year, before.lower.year + 1)
        meant = (self._time(one, None, str(year)) for year in years)
        return next((one for one in meant if one and one.lower and one.lower >= before.lower), time)

    def _is_news(self, time: Time) -> bool:
        """Whether a time is not yet long over, or still to come, on the day of writing."""
        return time.upper is None or any(day - time.upper < _NEWS for day in self.anchors)

    def _limit(self, one: Candidate) -> str | None:
        """What an expression limits; before the end of June is until it, from a year before is no beginning."""
        start, end, rule, match = one
        limit = limit_before(self.body, start, end)
        if limit == "before" and _is_its_end(match):
            return "until"
        if (
            limit == "until"
            and rule.reads in _WHOLE
            and self.body[max(0, start - 9) : start].lower().startswith("through")
        ):
            return None  # through the 1990s is during them
        if limit == "from" and (rule.reads in _REFERRING or not self._begins(start, end)):
            return None
        return limit

    def _begins(self, start: int, end: int) -> bool:
        """Whether something lies ahead, or lasts, from a time on: not the view from Monday."""
        sentence = self._sentence(start)
        begin = self.sentences[sentence].start if sentence >= 0 else 0
        before = self.body[max(begin, start - _WINDOW) : start]
        words = re.findall(r"\w+", before.lower())[-5:-1]
        return (
            bool(words_of("lasting_from").keys() & set(words)) or self._tense(sentence, start, end, before) == "forward"
        )

    def _points_back(self, one: Candidate) -> bool:
        """Whether words mean a year or week told before: 29 November of the same year, on the Sunday."""
        start, end, rule, match = one
        if rule.reads == "weekday":
            return self._is_definite(start, end)
        return rule.reads in _YEARLESS and (match.groupdict().get("rel") or "").lower().startswith(("the", "that"))

    def _is_definite(self, start: int, end: int) -> bool:
        """Whether a weekday stands behind "the" and before no noun."""
        return (
            self.body[max(0, start - 4) : start].lower() == "the "
            and not _NOUN.match(self.body, end)
            and self.body[end : end + 2] not in ("'s", "’s")
        )

    def _years_lent(self, chosen: list[tuple[Candidate, Time]]) -> dict[int, str]:
        """The years that days and months without one have from a date beside them, or from the head of their sentence.

        On June 12 and June 14, 2015; In 2015, they met on June 12; next year, from 2 to 9 July.
        """
        lent: dict[int, str] = {}
        heads: dict[int, str] = {}
        if not any(rule.reads in _YEARLESS for (_, _, rule, _), _ in chosen):
            return lent
        years = [_year_of(one) for one, _ in chosen]
        for at, ((start, end, rule, match), _) in enumerate(chosen):
            sentence = self._sentence(start)
            if rule.reads == "year" and years[at] and self._is_head(sentence, start, end):
                heads[sentence] = years[at] or ""
            if rule.reads not in _YEARLESS or years[at] or match.groupdict().get("rel"):
                continue
            before = years[at - 1] if at and self._are_beside(chosen[at - 1][0][1], start) else None
            after = years[at + 1] if at + 1 < len(chosen) and self._are_beside(end, chosen[at + 1][0][0]) else None
            around = self._year_around(chosen[at - 1], start) if at else None
            if year := before or after or around or heads.get(sentence):
                lent[at] = year
        return lent

    def _is_head(self, sentence: int, start: int, end: int) -> bool:
        begin = self.sentences[sentence].start if sentence >= 0 else 0
        return bool(_HEAD.fullmatch(self.body, begin, start)) and self.body[end : end + 1] == ","

    def _year_around(self, one: tuple[Candidate, Time], start: int) -> str | None:
        """The year that stands right before a day in it: next year, on 2 July."""
        (_, end, rule, _), time = one
        whole = rule.reads == "period" and len(time.value or "") == _YEAR_LONG
        return time.value if whole and _INSIDE.fullmatch(self.body, end, start) else None

    def _are_beside(self, end: int, start: int) -> bool:
        return start - end < 24 and bool(_BESIDE.fullmatch(self.body, end, start))

    def _reference(self, before: dict[int, dict[Time, None]], sentence: int, one: Candidate) -> Time | None:
        """The one date of this sentence so far, else of the sentence before it in the paragraph.

        Of several that go on in time it is the last, where the words go on with the story: , and two months later
        """
        for number in (sentence, sentence - 1):
            if times := before.get(number):
                if number == sentence and one[2].reads == "shifted" and self._goes_on(one, list(times)):
                    return list(times)[-1]
                near = number == sentence or self._same_paragraph(number, sentence)
                return _last_of(list(times)) if near else None
        return None

    def _goes_on(self, one: Candidate, times: list[Time]) -> bool:
        """Whether a distance opens a clause that goes on with a story whose dates follow one another."""
        way = words_of("ways").get((groups_of(one[3]).get("way") or "").lower(), "1")
        days = [time.lower for time in times if time.lower]
        opens = _ONWARD.search(self.body, max(0, one[0] - _LINK), one[0]) is not None
        return way == "1" and opens and len(days) == len(times) and days == sorted(days)

    def _same_paragraph(self, one: int, two: int) -> bool:
        return one >= 0 and self.sentences[one].paragraph == self.sentences[two].paragraph

    def _sentence(self, position: int) -> int:
        return bisect_right(self.begins, position) - 1

    def _time(self, one: Candidate, reference: Time | None, year: str | None) -> Time | None:
        """What the match means from every day that the anchor allows, as one."""
        start, end, rule, match = one
        reading, found = READINGS[rule.reads or "unknown"], groups_of(match)
        if year is not None:
            found = {**found, "year": year}
        sentence = self._sentence(start)
        begin = self.sentences[sentence].start if sentence >= 0 else 0
        before = self.body[max(begin, start - _WINDOW) : start]
        article = _ATTRIBUTIVE.search(before) or self.body[start : start + 4].lower() == "the "
        attributive = bool(article) and bool(_NOUN.match(self.body, end))
        attributive = attributive and not way_before(before) and not is_over(self.body, end)
        definite = rule.reads == "weekday" and self._is_definite(start, end)
        tense = self._tense(sentence, start, end, before) if self.anchors and rule.reads in _TENSED else None
        if rule.reads in _YEARLESS and is_overtaken(before):
            tense = "near"
        elif tense == "near" and rule.reads not in _YEARLESS and rule.reads != "weekday":
            tense = "forward"
        times = [
            reading(found, Context(day, tense, before, attributive, reference, definite, self.persons, self.until))
            for day in self.anchors or (None,)
        ]
        return times[0] if len(set(times)) == 1 else joined(times)

    def _tense(self, sentence: int, start: int, end: int, before: str) -> str | None:
        """Which way the verbs around an expression look: back, forward, or None."""
        if sentence < 0:
            return None
        if sentence not in self.cues:
            self.cues[sentence] = cues_in(self.body, self.sentences[sentence].start, self.sentences[sentence].end)
        return tense_of(self.body, start, end, before, self.cues[sentence])


def _is_its_end(match: re.Match[str]) -> bool:
    """Whether the words say the end of a time, so that before it is until it: the end of June, the year is out."""
    found = match.groupdict()
    edge = (found.get("edge2") or "").lower()
    return edge in ("end", "close") or bool(found.get("yearend") or found.get("edge3"))


def _last_of(times: list[Time]) -> Time | None:
    """The last of some dates, where the others are the time around it: in 2014, on 3 May; None where they differ."""
    last = times[-1]
    around = all(_holds(time, last) for time in times[:-1])
    return last if around else None


def _holds(time: Time, inner: Time) -> bool:
    return bool(
        time.lower
        and time.upper
        and inner.lower
        and inner.upper
        and time.lower <= inner.lower
        and inner.upper <= time.upper
    )


def _year_of(one: Candidate) -> str | None:
    """The year that the words of an expression give."""
    given: Found = groups_of(one[3])
    return given.get("year") if "until" not in given else None

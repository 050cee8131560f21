"""What a line of a page is by itself, before its neighbours are asked: the rules of lexicon/furniture.yml."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from ingest import rules
from ingest.dates import stamps_in
from ingest.model import DateExpression, record

MAX_PATTERN = 400  # a longer line is prose, or a notice whose beginning says what it is
END = 70  # characters at either end of a long line where a stamp may hang
MAX_CAPTION = 900  # a longer line with a picture's source at its end is a paragraph
TAIL = 160  # characters at the end of a line where the source of a picture may stand
NOTICE = 250  # characters of that beginning
_EDGES = re.compile(r"^[\W_]+|[\W_]+$")
_SIGNS = " .,:;!?|*\t•·-–—()[]«»\"'"
_SPLIT = re.compile(r"\s*(?:\s{2,}|[|•·/,»>]\s*|\s[–—-]\s)\s*")
# Behind these a tail may begin; brackets are part of it.
_TAIL_SPOT = re.compile(r"[.!?\"”)|](?=.)|[(\[]")
# A capital right behind a word or a sign; with a space between only before "source:".
_GLUE = re.compile(r"[A-Z©(\u00c0-\u00de](?<=[\w.!?…\"'”’)*].)|[sS](?<=[.!?”\"]\s.)(?:ource|OURCE)\s?:")
# A mark of an advertisement whose last word runs into a paragraph.
_GLUED_AHEAD = re.compile(
    r"(?:ADVERTISEMENT|(?:Article|Story|ARTICLE|STORY) (?i:continues (?:after|below) (?:this )?advertisement))"
    r"(?=[A-Z][a-z’]|[A-Z] [a-z]|[“\"])"
)
_TIME = re.compile(
    r"\b\d{1,2}\s?[:.h]\s?\d{2}(?:[:.]\d{2})?(?:\s?(?:[ap]\.?\s?m\b\.?|hrs?\b))?|\b\d{1,2}\s?[ap]\.?m\b\.?|\b\d{4}\s?(?:hrs|gmt|utc|hkt|ist)\b"
    r"|(?:gmt|utc)\s?[+-]\s?\d{1,2}(?::?\d{2})?|[+-]\d\d:?\d\d\b",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?:19|20)\d\d|['’]\d\d\b|\d[./-]\d")
_AGO = re.compile(
    r"\b(?:\d+|an?)\s*(?:seconds?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?)\s+ago\b", re.IGNORECASE
)
# How long it takes to read, and how often it was.
_READ = re.compile(
    r"\b\d+\s*-?\s*min(?:ute)?s?\s+read\b|\b(?:reads?|views?|viewed|hits)\s?:\s?\d[\d,.]*|\b\d[\d,.]*\s(?:reads|views|hits)\b",
    re.IGNORECASE,
)
_IS_FROM = re.compile(r"\Athis (?:article|story) is from\b", re.IGNORECASE)
_DIGIT = re.compile(r"\d")
_SHORT_DATE = re.compile(
    r"\b\d{1,2}\s*[./-]\s*\d{1,2}\s*[./-]\s*(?:19|20)?\d\d\b|\b(?:19|20)\d\d[./-]\d{1,2}[./-]\d{1,2}\b"
)
_MONTH = rules.alternation(rules.load("dates").groups["months"].words)
_LOOSE_DATE = re.compile(
    rf"\b(?:\d{{1,2}}(?:st|nd|rd|th)?\s+)?(?:{_MONTH})\b\.?(?:\s+\d{{1,2}}(?:st|nd|rd|th)?\b)?",
    re.IGNORECASE,
)
_GLUED_MONTH = re.compile(
    r"\b\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December)"
    r"(?=[A-Z][\w'’]*\s)"
)
_GLUED_TO_MONTH = re.compile(
    rf"(?<=[a-z])(?=(?:{_MONTH})\.? \d{{1,2}},? (?:19|20)\d\d\b|(?:Updated|Published|Posted):\s)"
)
_WORD = re.compile(r"\w+(?:['’.]\w+)*")


@record
class Verdict:
    """What a line is by itself: a label and why."""

    label: str
    reason: str


@dataclass(frozen=True, slots=True)
class _Rules:
    pattern: re.Pattern[str]
    notices: re.Pattern[str]  # of the groups that may be longer than MAX_PATTERN
    rare: tuple[tuple[re.Pattern[str], str, bool], ...]  # (pattern, label, long)
    needs: tuple[tuple[str, int], ...]  # (a word, which of the rare patterns needs it)
    tails: re.Pattern[str]  # what may stand behind the last sentence of a line
    names: dict[str, str]  # name of the pattern's group -> label
    words: dict[str, str]  # whole line -> label
    stamp_words: frozenset[str]
    stamps_ahead: frozenset[str]  # words that stand alone above a day
    posted: re.Pattern[str]  # who put a text up, and when; _DAY stands for the day
    issue: re.Pattern[str]  # the number or page of an issue
    fields: re.Pattern[str]  # the name of a field and its colon
    ends: frozenset[str]
    glued: frozenset[str]


@cache
def _rules() -> _Rules:
    lexicon = rules.load("furniture")
    names = {f"g{number}": group.name for number, group in enumerate(lexicon.groups.values())}
    groups = {name: lexicon.groups[label] for name, label in names.items() if lexicon.groups[label].pattern}
    rare = [(group, one) for group in lexicon.groups.values() for one in group.more.get("rare", ())]
    return _Rules(
        _any_of({name: str(group.pattern) for name, group in groups.items()}),
        _any_of({name: str(group.pattern) for name, group in groups.items() if group.more.get("long")}),
        tuple(
            (_any_of({"rare": str(one["pattern"])}), group.name, bool(group.more.get("long"))) for group, one in rare
        ),
        tuple((str(word), number) for number, (_, one) in enumerate(rare) for word in one["needs"]),
        _any_of(
            {
                name: str(lexicon.groups[label].more["tail"])
                for name, label in names.items()
                if "tail" in lexicon.groups[label].more
            }
        ),
        names,
        {word: group.name for group in lexicon.groups.values() if group.name != "stamp" for word in group.words},
        frozenset(lexicon.groups["stamp"].words),
        frozenset(lexicon.groups["stamp"].more["ahead"]),
        _posted(lexicon.groups["stamp"].more["says"]),
        re.compile(rf"\b(?:{rules.alternation(lexicon.groups['stamp'].more['issue'])})\b\.?\s*\d", re.IGNORECASE),
        re.compile(rf"(?<!\w)(?:{rules.alternation(lexicon.groups['stamp'].more['fields'])})\s?:", re.IGNORECASE),
        frozenset(group.name for group in lexicon.groups.values() if group.more.get("ends")),
        frozenset(group.name for group in lexicon.groups.values() if group.more.get("glued")),
    )


def _any_of(patterns: dict[str, str]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?P<{name}>{text})" for name, text in patterns.items()), re.VERBOSE | re.IGNORECASE)


_DAY = "\1"  # stands for a day in a line
_NAME = r"[\w.@&'’-]+(?:\s(?:[A-Z][\w.'’-]*|and|&|de|van|von|bin|al)){0,4}"
_PARTS = r"[\s,.|·–—-]+"  # what stands between the pieces of a stamp
MAX_ISSUE = 14  # words of a line that names an issue and its day


def _posted(says: list[str]) -> re.Pattern[str]:
    when = rf"(?i:{rules.alternation(says)})(?i:\s+on|:)?\s+{_DAY}"
    behind = rf"(?:{_PARTS}(?i:in|under)\s+{_NAME})?"
    return re.compile(
        rf"(?i:(?:written|words|text|story)\s+)?(?i:by)\s+{_NAME}[,|]?\s+{when}{behind}"
        rf"|(?i:(?:first|originally)\s+)?{when}(?:{_PARTS}(?i:at))?(?:{_PARTS}(?i:by)\s+{_NAME})?{behind}"
        rf"(?:{_PARTS}\d+\s(?i:comments?))?"
    )


@lru_cache(maxsize=1 << 13)
def stamps(text: str) -> tuple[DateExpression, ...]:
    """The calendar dates of a text that has a year on it; the same line is asked about several times."""
    return stamps_in(text) if _YEAR.search(text) else ()


def labels() -> tuple[str, ...]:
    """Every label that a line can get besides 'body'."""
    return tuple(rules.load("furniture").groups)


def ends_article(label: str) -> bool:
    """Whether an article is over where such a line stands."""
    return label in _rules().ends


@lru_cache(maxsize=1 << 13)
def verdict_on(text: str) -> Verdict | None:
    """What the line is by itself; None where only its place on the page can tell.

    >>> verdict_on("Source:XINHUA").label, verdict_on("Share  Tweet  Print").label, verdict_on("Talks open in Vienna")
    ('agency line', 'share bar', None)
    """
    if not text.strip():
        return Verdict("blank", "Nothing stands on the line.")
    return _by_word(text) or _by_stamp(text) or _by_pattern(text) or _by_words_around(text) or _by_row(text)


def _by_word(text: str) -> Verdict | None:
    label = _rules().words.get(_trimmed(text.casefold())) if len(text) <= 80 else None
    return Verdict(label, f"The line is one of the words of '{label}'.") if label is not None else None


def _by_row(text: str) -> Verdict | None:
    """A line of several such words: at least two thirds of its pieces, or every single word of three."""
    if len(text) > 200:
        return None
    known, low = _rules().words, text.casefold()
    found = [known.get(piece) for raw in _SPLIT.split(low) if (piece := _trimmed(raw))]
    if len(found) < 2 or found.count(None) * 3 > len(found):
        words = low.split()
        if known.get(_trimmed(words[0])) is None:
            return None
        found = [known.get(_trimmed(word)) for word in words]
        if None in found or len(found) < (2 if set(found) == {"share bar"} else 3):
            return None
    first = next(label for label in found if label is not None)
    return Verdict(first, f"The line is a row of words of '{first}'.")


def _by_stamp(text: str) -> Verdict | None:
    """A line with a day or a time on it, and nothing else but the words that go with it."""
    if len(text) > 160:
        return None
    if not _DIGIT.search(text):
        alone = _trimmed(text.casefold()) in _rules().stamps_ahead
        return Verdict("stamp", "The line is what stands before a day.") if alone else None
    if is_stamp(text, stamps(text)):
        return Verdict("stamp", "The line holds a day or a time, and only words that go with one.")
    if _SAYS_WHEN.search(text) and _TIME.search(text) and is_signed_stamp(text):
        return Verdict("stamp", "It says when it was published or updated, with the paper or the place beside.")
    if _CLOCK.match(text) and is_stamp(_CLOCK.sub("", text), stamps(text)):
        return Verdict("navigation", "It is the site's own clock, which shows the day of the visit.")
    return None


_CLOCK = re.compile(r"\W*today(?:['’]s date)?(?:\s+is)?\b\W*", re.IGNORECASE)


def _by_words_around(text: str) -> Verdict | None:
    """A line that says who put the text up and when, the day of an issue, or several fields with a day among them.

    >>> _by_words_around("Posted on May 2, 2023 by kosten").label, _by_words_around("It was posted on May 2, 2023.")
    ('stamp', None)
    """
    dates = [date for date in stamps(text) if len(date.value or date.lower or "") == 10] if len(text) <= 160 else []
    if not dates:
        return None
    marked = text
    for date in reversed(dates):
        marked = marked[: date.start] + _DAY + marked[date.end :]
    marked, known = _TIME.sub("", marked), _rules()
    if known.posted.fullmatch(marked.strip(_SIGNS)):
        return Verdict("stamp", "It says when it was put up, and by whom.")
    if known.issue.search(marked) and len(_WORD.findall(marked)) <= MAX_ISSUE and not text.endswith((".", "?", "!")):
        return Verdict("stamp", "It names an issue of the paper, and its day.")
    if len(known.fields.findall(marked)) > 1:
        return Verdict("stamp", "Several fields stand in a row, a day among them.")
    return None


_SAYS_WHEN = re.compile(r"[|/·•]\s*(?:last\s+)?(?:updated|published|posted|modified)\b", re.IGNORECASE)


def is_stamp(text: str, dates: tuple[DateExpression, ...]) -> bool:
    """Whether a text holds a day or a time and nothing else but words that go with one."""
    rest = text
    for found in reversed([found for found in dates if not found.rule.endswith("copyright")]):
        rest = rest[: found.start] + " " + rest[found.end :]
    for pattern in (_TIME, _SHORT_DATE, _LOOSE_DATE, _IS_FROM):
        rest = pattern.sub(" ", rest)
    if rest == text:
        return False
    rest = _READ.sub(" ", _AGO.sub(" ", rest))
    whole = any(len(date.value or "") == 10 for date in dates)  # beside a whole day a number alone counts views
    known = _rules().stamp_words
    return all(word.casefold().rstrip(".") in known or (whole and word.isdecimal()) for word in _WORD.findall(rest))


def is_time_alone(text: str) -> bool:
    """Whether a stamp is a time of the day without a day.

    >>> is_time_alone("18:42"), is_time_alone("18:42 GMT"), is_time_alone("14 July 2016, 18:42")
    (True, True, False)
    """
    return bool(_TIME.search(text)) and not (stamps(text) or _SHORT_DATE.search(text) or _LOOSE_DATE.search(text))


_SIGNED = re.compile(r"(?:\s*[|/·•,]\s*|\s+[–—-]+\s+)")
_SIGNED_APART = re.compile(r"[|/·•]|\s[–—-]+\s|[a-z],\s|\d,\s+[A-Z]|\Aby\s", re.IGNORECASE)
_CREDITED = re.compile(
    r".{12,400}[a-z0-9)\"”’]{2}[.!?][\"”’]?\s+[(\[]?(?P<source>[A-Z][\w.'’&-]*(?:(?:\s?/\s?|\s)(?:[A-Z][\w.'’&-]*|via|and|pool|handout|file|photo)){0,5})[)\]]?\.?"
)


def is_caption(text: str) -> bool:
    """Whether a text is a sentence with nothing but a source behind it.

    >>> is_caption("Delegates leave the hall in Vienna. Northline/pool"), is_caption("Talks opened. They will last.")
    (True, False)
    """
    found = _CREDITED.fullmatch(text)
    return found is not None and (not text.endswith(".") or "/" in found.group("source") or text.endswith(")."))


def is_signed_stamp(text: str) -> bool:
    """Whether a text is a stamp with at most five capitalised words beside it.

    >>> is_signed_stamp("26 May 2014 - Levant Courier"), is_signed_stamp("Bridge opened on 26 May 2014")
    (True, False)
    >>> is_signed_stamp("Levant Courier | 05/06/2014")
    True
    """
    # of figures that can be read both ways, each reading is a day
    dates = [date for date in stamps(text) if len(date.value or date.lower or "") == 10] if len(text) <= 120 else []
    if not dates:
        return False
    rest = text
    for date in reversed(dates):
        rest = rest[: date.start] + "|" + rest[date.end :]
    rest = _READ.sub("|", _TIME.sub("|", rest))
    signed = [piece for piece in _SIGNED.split(rest) if _WORD.search(piece)]
    if not signed or not _SIGNED_APART.search(text):
        return False
    words = [word for piece in signed for word in _WORD.findall(piece)]
    kept = [word for word in words if word.casefold() not in _rules().stamp_words]
    return 0 < len(kept) <= 5 and all(word[0].isupper() or word in {"by", "and"} for word in kept)


def _by_pattern(text: str) -> Verdict | None:
    text = text.strip()
    long = len(text) > MAX_PATTERN
    found = _rules().notices.fullmatch(text[:NOTICE]) if long else _rules().pattern.fullmatch(text)
    name = found.lastgroup if found is not None else None
    label = _rules().names[name] if name is not None else _by_rare(text[:NOTICE] if long else text, long)
    if label is None and (not long or (len(text) <= MAX_CAPTION and "hoto" in text[-TAIL:])):
        label = _by_tail(text)
    return Verdict(label, f"The line has the form of '{label}'.") if label is not None else None


def _by_rare(text: str, long: bool) -> str | None:
    """The label by the patterns that need a word."""
    low = text.casefold()
    known = _rules()
    for number in sorted({number for word, number in known.needs if word in low}):
        pattern, label, may_be_long = known.rare[number]
        if (may_be_long or not long) and pattern.fullmatch(text):
            return label
    return None


def _by_tail(text: str) -> str | None:
    """The label by what stands behind the last sentence of a line, in brackets or not."""
    for spot in _TAIL_SPOT.finditer(text, max(10, len(text) - TAIL)):
        found = _rules().tails.match(text, spot.start() if spot[0] in "([" else spot.end())
        if found is not None and found.end() == len(text) and found.lastgroup is not None:
            return _rules().names[found.lastgroup]
    return None


def _trimmed(text: str) -> str:
    """A text without the signs and spaces at its ends."""
    text = text.strip(_SIGNS)
    return text if text[:1].isalnum() and text[-1:].isalnum() else _EDGES.sub("", text)


_DASHED_DAY = re.compile(r"(?<=\w) - (?:19|20)\d\d-\d\d-\d\d\Z")


@lru_cache(maxsize=1 << 13)
def parts_of(line: str) -> tuple[str, ...]:
    """The line cut where something else is glued to it: a stamp at either end, or furniture after the last word.

    >>> parts_of("Talks open in ViennaGMT 05:25 2017 Thursday ,12 October")
    ('Talks open in Vienna', 'GMT 05:25 2017 Thursday ,12 October')
    >>> parts_of("Article continues after this advertisementTalks open in Vienna")
    ('Article continues after this advertisement', 'Talks open in Vienna')
    >>> parts_of("Talks open in ViennaMaintained and developed by Daily Lantern SAL.")
    ('Talks open in Vienna', 'Maintained and developed by Daily Lantern SAL.')
    """
    dashed = _DASHED_DAY.search(line) if line[-1:].isdigit() else None
    if dashed is not None:
        return *parts_of(line[: dashed.start()]), line[dashed.start() + 1 :]  # Talks open in Vienna - 2002-09-11
    ahead = _GLUED_AHEAD.match(line)
    if ahead is not None:
        return ahead[0], *parts_of(line[ahead.end() :])
    pieces = (piece for whole in _cut_after_months(line) for piece in _cut_at_stamps(whole))
    return tuple(part for piece in pieces for part in _cut_at_glue(piece))


def _cut_after_months(line: str) -> Iterator[str]:
    """Cuts where a stamp runs into a headline, or a word into a stamp: 12 OctoberTalks open, PelagosMay 3, 2014."""
    position = 0
    spots = (_GLUED_MONTH, _GLUED_TO_MONTH) if _DIGIT.search(line) else ()
    for end in sorted(spot.end() for pattern in spots for spot in pattern.finditer(line)):
        yield line[position:end]
        position = end
    yield line[position:]


def _cut_at_stamps(line: str) -> Iterator[str]:
    """Cuts off a stamp that hangs at an end of the line without a space, with a time, or after a separator."""
    dates = _stamps_at_ends(line)
    if not dates or is_stamp(line, tuple(dates)):
        yield line
        return
    position = 0
    for date in dates:
        start, end = _with_time(line, date.start, date.end)
        glued_before = start > 0 and not line[start - 1].isspace()
        glued_after = end < len(line) and line[end].isalnum()
        at_start = not line[position:start].strip()
        clear = "gmt" in date.rule or end - start > date.end - date.start
        if glued_before and line[start - 1] in "(/=-_'\"[":
            continue
        if not (glued_before or glued_after or (clear and at_start)):
            continue
        if line[position:start].strip():
            yield line[position:start].strip()
        yield line[start:end].strip()
        position = end
    if line[position:].strip():
        yield line[position:].strip()


def _stamps_at_ends(line: str) -> list[DateExpression]:
    """The full days on a line; of a long one without the word GMT, those near its ends."""
    if not _DIGIT.search(line):
        return []
    if len(line) <= 3 * END or "GMT" in line:
        found = stamps(line)
    else:
        shift = len(line) - END
        tail = (replace(date, start=date.start + shift, end=date.end + shift) for date in stamps(line[shift:]))
        found = (*stamps(line[:END]), *tail)
    return [date for date in found if date.value is not None and len(date.value) == 10]


def _with_time(line: str, start: int, end: int) -> tuple[int, int]:
    """The span of a stamp together with a time of day right before or after it."""
    before = re.search(
        r"(?:\b(?:published|posted|updated)[: ]+)?\d{1,2}[:.]\d{2}(?:\s?[ap]\.?m\.?)?[,\s|–-]*\Z",
        line[max(0, start - 30) : start],
        re.I,
    )
    after = re.match(
        r"[,\s|–-]*(?:at\s)?\d{1,2}[:.]\d{2}(?::\d\d)?(?:\s?[ap]\.?m\b\.?)?(?:\s?(?:gmt|utc|ist|est|edt)\b)?",
        line[end : end + 30],
        re.I,
    )
    return start - len(before.group()) if before else start, end + after.end() if after else end


# Who reported and edited, in brackets behind the last sentence.
_DESK = re.compile(
    r"(?<=[.!?”\"])\s+(?=[(\[](?:Additional |Further )?(?:[Rr]eporting|[Ww]riting|[Ee]diting|[Cc]ompil\w+) (?:by|from) "
    r"[A-Z][^()]{3,400}[)\]]\.?\Z)"
)


def _cut_at_glue(piece: str) -> Iterator[str]:
    desk = _DESK.search(piece) if piece[-2:].rstrip(".").endswith((")", "]")) else None
    if desk is not None:
        yield from _cut_at_glue(piece[: desk.start()])
        yield piece[desk.end() :]
        return
    for spot in _GLUE.finditer(piece) if len(piece) < 2000 else ():
        at = spot.start()
        if (
            at == 0
            or len(piece) - at > 300
            or piece[at - 1] in "('\""
            or (piece[at:].split(" ")[0].isupper() and piece[at - 1].isupper())
        ):
            continue
        verdict = verdict_on(piece[at:])
        if verdict is not None and verdict.label in _rules().glued and not verdict_on(piece):
            yield piece[:at].strip()
            yield piece[at:].strip()
            return
    yield piece

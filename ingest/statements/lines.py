"""A sentence as statements see it: its words, which of them are quoted, verbs, names; and steps over settings."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from ingest import rules
from ingest.grammar.verbs import is_adverb, is_finite, tags_of, words
from ingest.grammar.words import NONE, Words
from ingest.model import Mention, record
from ingest.quotations import Quotation

CLOSING = frozenset('"”')
OPENING = frozenset('"“')
_CONTRACTED = re.compile(r"(?:i|he|she|it|we|they|there|you|that|who)'(?:d|ll|s|re|ve|m)")
_WITH_IS = frozenset(("he", "she", "it", "that", "there", "what", "here", "who", "where"))  # there's
SUBJECTS = frozenset(("he", "she", "they", "it", "we", "i", "you", "there"))
_ASIDE = 8  # words of an aside between commas behind a word of saying at most: said, in a statement on Tuesday, that
_PHRASE = 12  # words of a prepositional phrase at most


@cache
def group(name: str) -> frozenset[str]:
    """The words of one group of lexicon/speech.yml."""
    return rules.words("speech", name)


def says_how(word: str) -> bool:
    """Whether a word tells how or when something is said, and not by whom: publicly; not: family.

    >>> says_how("publicly"), says_how("family")
    (True, False)
    """
    return word in group("adverbs") or (len(word) > _SHORT_IN_LY and word.endswith("ly") and is_adverb(word))


_SHORT_IN_LY = 4  # letters of words in -ly that are no adverbs: ally, rely, July


@dataclass(frozen=True, slots=True)
class Text:
    """A body with its words, names and quotations."""

    words: Words
    quoted: tuple[bool, ...]  # by word
    quotes: tuple[Quotation, ...]
    mentions: tuple[Mention, ...]


@record
class Line:
    """One sentence of a body, in word indexes."""

    text: Text
    lower: tuple[str, ...]  # all words of the body in lower case
    low: int
    high: int
    number: int

    @property
    def body(self) -> str:
        """The body."""
        return self.text.words.body

    def finite(self, at: int) -> bool:
        """Whether an unquoted word is a finite verb or auxiliary."""
        words_ = self.text.words
        if self.text.quoted[at] or words_.name[at] != NONE:
            return False
        word = words_.lower[at]
        if word == "'s":
            return at > self.low and words_.lower[at - 1] in _WITH_IS
        if at == self.low and words_.capital(at) and tags_of(word) == "dn":
            return False  # Retired General X
        return is_finite(words_, self.low, at) or ("'" in word and _CONTRACTED.fullmatch(word) is not None)

    def first_finite(self, first: int, last: int) -> int:
        """The first finite verb from a word to before another; -1 where there is none."""
        return next((at for at in range(first, last) if self.finite(at)), NONE)

    def mention(self, at: int) -> Mention | None:
        """The name that a word is part of."""
        number = self.text.words.name[at] if self.low <= at < self.high else NONE
        return None if number == NONE else self.text.mentions[number]

    def comma(self, at: int) -> bool:
        """Whether a word is a comma outside quotations and names, and not inside a figure: 1,000."""
        if self.lower[at] != "," or self.text.quoted[at] or self.text.words.name[at] != NONE:
            return False
        end = self.text.words.ends[at]
        return not (self.body[end : end + 1].isdigit() and self.body[end - 2 : end - 1].isdigit())

    def dash(self, at: int) -> bool:
        """Whether a word is a dash with space around it, or a long one."""
        if self.lower[at] in {"—", "–"}:
            return True
        spaced = (
            self.lower[at] == "-" and at + 1 < self.high and self.text.words.starts[at + 1] > self.text.words.ends[at]
        )
        return spaced or (self.lower[at] == "-" and self.lower[at - 1] == "-")

    def words(self, first: int, last: int) -> str:
        """Words as they stand."""
        return self.text.words.text(first, last)

    def name_end(self, at: int) -> int:
        """One past the last word of the name that a word is part of."""
        return self.text.words.name_end(at, self.high)

    def is_stop(self, at: int) -> bool:
        """Whether a mark ends the sentence's words, and not only an abbreviation: Capt."""
        return self.lower[at] in {".", "!", "?", "…"} and (at + 1 >= self.high or self.lower[at + 1] in CLOSING)


def is_day(line: Line, at: int) -> bool:
    """Whether a word is the name of a day, and not of somebody's: Tuesday's vote."""
    return line.lower[at] in group("days") and not (at + 1 < line.high and line.lower[at + 1] == "'s")


def setting_end(line: Line, at: int) -> int:
    """One past the adverb, date or prepositional phrase that begins at a word; the word itself where none does."""
    lower, word = line.lower, line.lower[at]
    if line.text.quoted[at]:
        return at
    dated = date_end(line, at)
    if dated > at:
        return dated
    if word in group("openers") and at + 1 < line.high and lower[at + 1] == "times":
        return at + 2  # several times
    following = lower[at + 1] if at + 1 < line.high else ""
    if word == "to" and "b" in tags_of(following) and line.mention(at + 1) is None:
        return at  # told him to say
    if word in {"about", "over", "around", "under", "between"} and following[:1].isdigit():
        return at  # about 5,000 people live there
    if word in group("adverbs") or (says_how(word) and line.text.words.name[at] == NONE):
        possessive = at + 1 < line.high and lower[at + 1] == "'s"
        return at if possessive else at + 1
    return _phrase_end(line, at) if word in group("settings") else at


@cache
def _date_openers() -> frozenset[str]:
    opening = {"on", "in", "late", "early", "since", "by", "last", "this", "next", "earlier", "later"}
    return group("days") | group("months") | opening


def _past_bracket(line: Line, at: int) -> int:
    """One past the date in brackets behind a day: said on Friday (Oct 13)."""
    if at + 3 >= line.high or line.lower[at] != "(" or line.lower[at + 1].rstrip(".") not in group("months"):
        return at
    return next((k + 1 for k in range(at + 2, min(line.high, at + 6)) if line.lower[k] == ")"), at)


def _past_month(line: Line, at: int) -> int:
    """One past the date behind a comma and a day: said on Friday, Oct. 13(,) that."""
    lower, end = line.lower, at + 2
    if end >= line.high or lower[at] != "," or lower[at + 1].rstrip(".") not in group("months"):
        return at
    end += lower[end] == "."
    if end + 1 >= line.high or not lower[end].isdigit():
        return at
    return end + 1 + (lower[end + 1] == "," and lower[end + 2 : end + 3] == ("that",))


def date_end(line: Line, at: int) -> int:
    """One past a date without or with its preposition: on Tuesday, last week, in March 2014, on 4 March."""
    lower = line.lower
    if lower[at] not in _date_openers() and not lower[at][0].isdigit():
        return at
    start = at + 1 if lower[at] in {"on", "in", "late", "early", "since", "by"} else at
    named = line.mention(start)
    if start >= line.high or (named is not None and named.kind == "person"):
        return at  # said Jan Novak had fled
    if lower[start] in {"late", "early"} and start + 1 < line.high:
        start += 1
    if is_day(line, start):
        end = _past_month(line, _past_bracket(line, start + 1))
        return end + 1 if end < line.high and lower[end] in group("times") else end
    if lower[start] in {"last", "this", "next", "earlier", "later"} and start + 1 < line.high:
        end = start + 2 if lower[start + 1] in {"this", "last"} else start + 1
        timed = end < line.high and (lower[end] in group("times") or lower[end] in group("months") or is_day(line, end))
        return end + 1 if timed and not (end + 1 < line.high and lower[end + 1] == "'s") else at
    end = start
    while end < line.high and (lower[end] in group("months") or lower[end].isdigit() or lower[end] == "."):
        end += 1
    monthly = any(lower[k] in group("months") for k in range(start, end))
    yearly = end == start + 1 and start > at and lower[start].isdigit() and len(lower[start]) == 4
    if end < line.high and end > start and lower[end] == "," and end + 1 < line.high and lower[end + 1].isdigit():
        end += 2
    return end if end > start and (monthly or yearly) and not (lower[end - 1] == "." and line.is_stop(end - 1)) else at


def _phrase_end(line: Line, at: int) -> int:
    """One past a prepositional phrase: in a statement, to reporters, at the hearing in Lima."""
    lower, name = line.lower, line.text.words.name
    index = at + 1
    started = False  # a noun or name of the phrase has come
    while index < min(line.high, at + _PHRASE):
        word = lower[index]
        if word in {"that", ",", ":", ";", "(", "—", "–"} or word in OPENING or line.is_stop(index):
            break
        if started and (
            word in group("openers") or word in SUBJECTS or word in group("settings") or is_day(line, index)
        ):
            break
        if line.finite(index) or word in words("cuts") or word in {"and", "or", "but", "who"}:
            return _with_pair(line, index) if word in {"and", "or"} else index
        if name[index] != NONE:
            known = lower[index - 1] in group("openers") or index == at + 1
            parted = not known and lower[index - 1] not in group("settings") and name[index - 1] == NONE
            if started and parted and not line.text.words.capital(index - 1):
                break  # in a statement Syria ...
            index = line.name_end(index)
            started = True
            if index < line.high and (lower[index] in group("occasions") or lower[index] == "'s"):
                index += 1
                continue
            if index < line.high and _goes_with_name(line, index):
                continue
            if index < line.high and name[index] == NONE and lower[index] not in {"of"}:
                break
            continue
        started = started or word not in group("openers")
        index += 1
    return index


def _goes_with_name(line: Line, at: int) -> bool:
    """Whether a title or a plural stands behind a name that only says where: US President Ama Owusu, US officials."""
    before = line.mention(at - 1)
    if line.text.words.name[at] != NONE or before is None or before.kind != "place" or not line.lower[at].isalpha():
        return False
    capital = line.text.words.capital(at) and not is_day(line, at)
    plural = line.lower[at].endswith("s") and "s" not in tags_of(line.lower[at]) and not line.finite(at)
    return capital or (plural and line.lower[at] not in group("settings") | SUBJECTS | group("openers"))


def _with_pair(line: Line, conjunction: int) -> int:
    """The end of a phrase of two nouns (to workers and managers), or before the conjunction."""
    following = conjunction + 1
    if following < line.high and not line.finite(following) and line.first_finite(following, line.high) == NONE:
        return conjunction + 2
    return conjunction


def past_settings(line: Line, at: int) -> int:
    """The first word behind all settings that follow one another, asides between commas with them."""
    while at < line.high:
        step = setting_end(line, at)
        if step == at and line.lower[at] == ",":
            step = _aside_end(line, at)
        if step == at:
            break
        at = step
    return at


def _aside_end(line: Line, comma: int) -> int:
    """One past an aside between commas: said, however, that; said, in a statement, that; the comma where none is."""
    end = comma + 1
    while end < min(line.high, comma + _ASIDE) and line.lower[end] != ",":
        step = setting_end(line, end)
        if step == end:
            return comma
        end = step
    closed = end < line.high and line.lower[end] == "," and end > comma + 1
    return end + 1 if closed and end + 1 < line.high else comma


def past_audience(line: Line, at: int) -> int:
    """The first word behind who was told: told reporters, told a news conference, told Berg."""
    start = at
    while at < min(line.high, start + _PHRASE) and not _ends_audience(line, start, at):
        named = line.text.words.name[at] != NONE
        at = line.name_end(at) if named else at + 1
        known = line.lower[at] in group("occasions") | {"'s"} if at < line.high else False
        if named and at < line.high and line.mention(at) is None and not known and not line.text.words.capital(at):
            break
        if at == start + 1 and line.lower[start] in {"him", "them", "me", "us"}:
            break
    return at


def _ends_audience(line: Line, start: int, at: int) -> bool:
    """Whether a word is no part of those who were told: what was said, a setting or a mark begins with it."""
    word, before = line.lower[at], line.lower[at - 1]
    if word in {"that", ",", ":", ";"} or word in OPENING or line.is_stop(at) or line.finite(at):
        return True
    if at == start:
        return False
    if word in SUBJECTS or word in group("settings") or is_day(line, at) or word in {"last", "this"}:
        return True
    if word in group("openers"):
        return before not in group("openers") or (before in {"his", "her"} and at - 1 == start)
    if line.mention(at) is not None:
        lone = line.mention(at - 1) is None and not line.text.words.capital(at - 1)
        return lone and before not in group("openers")
    return word in words("cuts") or word == "to" or (tags_of(word) == "g" and before not in group("openers") | {"'s"})

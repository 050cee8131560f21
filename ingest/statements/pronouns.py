"""Whom 'he', 'she' or 'the minister' means as a speaker: the one person of the sentences before who fits."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from ingest import rules
from ingest.grammar.words import NONE
from ingest.model import Mention, Statement
from ingest.organizations import organization_words
from ingest.statements.lines import Line, Text, group, past_settings
from ingest.statements.speakers import PRONOUNS, Speaker, subject_of

_BACK = 3  # sentences back that a pronoun reaches at most
_LONGEST = 12  # of which those inside a quotation do not count
_NEAR = 4  # words around a name that can tell whether it is a man's


class Reference:
    """What the sentences of a body say about whom a pronoun can mean; answers are kept by sentence."""

    def __init__(self, text: Text, lines: tuple[Line, ...], paragraphs: tuple[int, ...]) -> None:
        self._text = text
        self._lines = lines
        self._paragraphs = paragraphs
        self._genders: dict[str, str] | None = None

    def resolved(
        self, line: Line, speaker: Speaker, said: list[Statement], here: Speaker | None, quoting: bool
    ) -> Speaker:
        """A speaker told by a pronoun or a description, with the person where exactly one fits."""
        if speaker.person is not None:
            return speaker
        word = speaker.words.lower()
        if word in PRONOUNS:
            if here is not None and here.person is not None and self._fits(here.person, word):
                return replace(speaker, person=here.person)
            meant = self._last_speaker(line, speaker, word, said) or self._in_line(line, speaker, word)
            if meant is None and not self._names_another(line, speaker, word):
                meant = self._meant(line.number, word, said, quoting)
            return replace(speaker, person=meant if self._is_known(meant) else None)
        if word.startswith("the ") and len(word.split()) <= 4 and speaker.rule == "statements.words":
            nouns = tuple(word.split()[1:])
            if speaker.words.split()[-1][0].isupper() and not (nouns[-1] in _titles() or nouns[-1] in _offices()):
                return speaker  # the MEA, the Senate is the body, and not its spokesman
            body = nouns[-1] in _things() or nouns[-1] in organization_words()
            person = self._described(line.number, nouns) if not body else None
            return replace(speaker, person=person, rule="statements.described") if person else speaker
        return speaker

    def _last_speaker(self, line: Line, speaker: Speaker, word: str, said: list[Statement]) -> str | None:
        """Who spoke right before, where the pronoun closes what is told of another: Wald was late, he said."""
        at = past_settings(line, speaker.last + 1)
        if not line.number or not line.comma(speaker.first - 1) or (at < line.high and not line.is_stop(at)):
            return None
        start, end = self._span(self._lines[line.number - 1])
        spoke = {one.person for one in said if start <= one.start < end}
        person = next(iter(spoke)) if len(spoke) == 1 else None
        return person if person is not None and self._fits(person, word) else None

    def _in_line(self, line: Line, speaker: Speaker, word: str) -> str | None:
        """The subject of the sentence, where nobody else is named before the pronoun: Berg sacked four whom he said."""
        subject = subject_of(line)
        if subject is None or subject.person is None or subject.last > speaker.first:
            return None
        named = {one.person or one.text for at, one in self._mentions(line) if at < speaker.first}
        return subject.person if named == {subject.person} and self._fits(subject.person, word) else None

    def _names_another(self, line: Line, speaker: Speaker, word: str) -> bool:
        """Whether the sentence tells what somebody did whom the pronoun can mean: that Ruiz praised, but he said."""
        acting = (m.person for at, m in self._mentions(line) if at < speaker.first and line.finite(line.name_end(at)))
        return any(person is not None and self._fits(person, word) for person in acting)

    def _is_known(self, person: str | None) -> bool:
        """Whether it is a person of the article, and no name that nobody could be found for."""
        return any(one.person == person for line in self._lines for _, one in self._mentions(line))

    def _meant(self, number: int, word: str, said: list[Statement], quoting: bool) -> str | None:
        hops = 0  # sentences whose subject is the pronoun itself
        for back in self._before(number):
            if self._paragraphs[number] - self._paragraphs[back] > 1:
                return None
            line = self._lines[back]
            start, end = self._span(line)
            speakers = {one.person for one in said if start <= one.start < end or one.start < start < one.end}
            spoke = [p for p in speakers if p is not None and self._fits(p, word)]
            if len(spoke) == 1 and len(speakers) == 1:
                return spoke[0]
            subject = subject_of(line)
            if subject is not None and subject.words.lower() == word:
                hops += 1
                continue  # whom she resembles is not she
            persons = self._persons(line)
            if not persons and (self._other(line, word) or self._somebody(line)):
                return None
            fitting = [p for p in persons if self._fits(p, word)]
            sure = [p for p in fitting if self._gender(p)]
            if len(fitting) == 1:
                return fitting[0] if self._is_topic(subject, fitting[0], hops) else None
            if len(fitting) > 1:
                own = subject.person if subject is not None else None
                if len(sure) == 1 and own == sure[0]:
                    return own
                return self._topic(own, fitting, said) or (self._sole(line, own, number) if quoting else None)
            if persons:
                return None
        return None

    def _before(self, number: int) -> Iterator[int]:
        """The sentences before one, the nearest first; those that are nothing but quoted words do not count."""
        far = 0
        for back in range(number - 1, max(-1, number - 1 - _LONGEST), -1):
            line = self._lines[back]
            far += not all(self._text.quoted[line.low : line.high])
            if far > _BACK:
                return
            yield back

    def _is_topic(self, subject: Speaker | None, person: str, hops: int) -> bool:
        """Whether the one person of a sentence is whom the next one speaks of: its subject, or nobody else is."""
        if subject is not None and subject.person == person:
            return True
        described = subject is not None and subject.words.split()[-1].lower() in _titles()
        return not hops and not described

    def _other(self, line: Line, word: str) -> bool:
        """Whether a sentence speaks of somebody of the other sex by a pronoun: His daughter played."""
        other = {"she", "her", "hers"} if word == "he" else {"he", "his", "him"}
        return any(line.lower[at] in other and not self._text.quoted[at] for at in range(line.low, line.high))

    def _somebody(self, line: Line) -> bool:
        """Whether a sentence without names speaks of somebody by an office: The former premier was late."""
        return any(
            line.lower[at] in _titles() and not self._text.quoted[at] and self._text.words.name[at] == NONE
            for at in range(line.low, line.high)
        )

    def _sole(self, line: Line, subject: str | None, number: int) -> str | None:
        """The subject of the sentence right before a quotation where nobody else is described last."""
        if line.number != number - 1 or self._paragraphs[line.number] != self._paragraphs[number]:
            return None
        found = subject_of(line)
        behind = line.lower[found.last + 1 : line.high] if found else ()
        whose = [at for at, word in enumerate(behind) if word in {"who", "whose", "whom"}]
        return (
            None
            if whose
            and line.first_finite(line.high - len(behind) + whose[-1], line.high) != NONE
            and not _closed(behind, whose[-1])
            else subject
        )

    def _topic(self, subject: str | None, fitting: list[str], said: list[Statement]) -> str | None:
        """The subject of a sentence that names several, where he was also the last to speak."""
        spoke = next((one.person for one in reversed(said) if one.person), None)
        return subject if subject in fitting and subject == spoke else None

    def _span(self, line: Line) -> tuple[int, int]:
        return self._text.words.starts[line.low], self._text.words.ends[line.high - 1]

    def _mentions(self, line: Line) -> list[tuple[int, Mention]]:
        found: dict[int, tuple[int, Mention]] = {}
        for at in range(line.low, line.high):
            number = self._text.words.name[at]
            if number != NONE and number not in found and not self._text.quoted[at]:
                found[number] = at, self._text.mentions[number]
        return [one for one in found.values() if one[1].kind == "person"]

    def _persons(self, line: Line) -> list[str]:
        """Everybody named outside quotations; somebody unresolved counts as one more."""
        return list(dict.fromkeys(m.person or m.text for _, m in self._mentions(line)))

    def _described(self, number: int, nouns: tuple[str, ...]) -> str | None:
        """The one person whom the text before calls by these nouns: Doctor X ..., said the doctor."""
        holders: set[str | None] = set()
        for line in self._lines[:number]:
            if (
                _offices().keys() & set(line.lower[line.low : line.high])
                or nouns[-1] in line.lower[line.low : line.high]
            ):
                holders.update(m.person for at, m in self._mentions(line) if self._is_called(line, at, nouns))
        return next(iter(holders)) if len(holders) == 1 else None

    def _is_called(self, line: Line, at: int, nouns: tuple[str, ...]) -> bool:
        """Whether a title before a name, or an apposition behind it, holds all of some nouns."""
        end, first = line.name_end(at), max(line.low, at - _NEAR)
        verb = next((k for k in range(at - 1, first - 1, -1) if line.finite(k)), NONE)
        own = _after_mark(line.lower[max(first, verb + 1) : at])  # the mayor said | Ama Owusu was ill
        if end < line.high and line.lower[end] == ",":
            own += _to_mark(line.lower[end + 1 : min(line.high, end + 1 + _NEAR)])
        named = set(own) | {_offices().get(word, "") for word in line.lower[max(line.low, at - 2) : at]}
        return set(nouns) <= named

    def _fits(self, person: str, word: str) -> bool:
        gender = self._gender(person)
        return not gender or (gender == "m") == (word == "he")

    def _gender(self, person: str) -> str:
        if self._genders is None:
            self._genders = _genders(self._text)
        return self._genders.get(person, "")


def _closed(behind: tuple[str, ...], who: int) -> bool:
    """Whether a relative clause ends before its sentence does: X, who ..., resigned."""
    return "," in behind[who:]


_MARKS = frozenset(
    (",", ";", ":", "and", "but", "who", "which", "that", "of", "to", "with", "by", "from", "for", "in", "on", "at")
)


def _to_mark(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words before the first comma or conjunction."""
    return words[: next((n for n, word in enumerate(words) if word in _MARKS), len(words))]


def _after_mark(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words behind the last comma or conjunction."""
    last = next((n for n in range(len(words) - 1, -1, -1) if words[n] in _MARKS), -1)
    return words[last + 1 :]


@cache
def _things() -> frozenset[str]:
    """Nouns for what is said or for bodies, which mean no one person: the statement, the court."""
    return group("occasions") | group("collectives")


@cache
def _titles() -> frozenset[str]:
    """Nouns of people in office: a sentence about the new president is not about whom he thanks."""
    return frozenset(word.lower() for word in rules.load("titles").words()) | group("speakers for others")


@cache
def _offices() -> dict[str, str]:
    return {str(word): str(noun) for word, noun in rules.load("speech").groups["offices"].words.items()}


def _genders(text: Text) -> dict[str, str]:
    """Person -> m or f, where titles, nouns or the given name say so and never disagree."""
    found: dict[str, set[str]] = {}
    words = text.words
    for mention in text.mentions:
        if mention.kind != "person" or mention.person is None:
            continue
        at = words.at(mention.start)
        before = words.lower[max(0, at - 2) : at]
        title = {words.lower[at] if " " in mention.text else ""} | (
            set() if group("settings") & set(before) else set(before)
        )
        for gender, own in (("m", group("men")), ("f", group("women"))):
            if title & own:
                found.setdefault(mention.person, set()).add(gender)
    return {person: next(iter(genders)) for person, genders in found.items() if len(genders) == 1}

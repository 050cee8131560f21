"""Whom 'he', 'she' or 'the minister' means as a speaker: the one person of the sentences before who fits."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from ingest import rules
from ingest.grammar.words import NONE
from ingest.model import Mention, Statement
from ingest.statements.lines import Line, Text, group
from ingest.statements.speakers import PRONOUNS, Speaker, subject_before

_BACK = 3  # sentences back that a pronoun reaches at most
_NEAR = 4  # words around a name that can tell whether it is a man's


class Reference:
    """What the sentences of a body say about whom a pronoun can mean; answers are kept by sentence."""

    def __init__(self, text: Text, lines: tuple[Line, ...], paragraphs: tuple[int, ...]) -> None:
        self._text = text
        self._lines = lines
        self._paragraphs = paragraphs
        self._genders: dict[str, str] | None = None

    def resolved(self, line: Line, speaker: Speaker, said: list[Statement], here: Speaker | None) -> Speaker:
        """A speaker told by a pronoun or a description, with the person where exactly one fits."""
        if speaker.person is not None:
            return speaker
        word = speaker.words.lower()
        if word in PRONOUNS:
            if here is not None and here.person is not None and self._fits(here.person, word):
                return replace(speaker, person=here.person)
            return replace(speaker, person=self._meant(line.number, word, said))
        if word.startswith("the ") and len(word.split()) <= 3 and speaker.rule == "statements.words":
            person = self._described(line.number, word.split()[-1])
            return replace(speaker, person=person, rule="statements.described") if person else speaker
        return speaker

    def _meant(self, number: int, word: str, said: list[Statement]) -> str | None:
        for back in range(number - 1, max(-1, number - 1 - _BACK), -1):
            if self._paragraphs[number] - self._paragraphs[back] > 1:
                return None
            line = self._lines[back]
            start, end = self._span(line)
            speakers = {one.person for one in said if start <= one.start < end or one.start < start < one.end}
            spoke = [p for p in speakers if p is not None and self._fits(p, word)]
            if len(spoke) == 1 and len(speakers) == 1:
                return spoke[0]
            persons = self._persons(line)
            fitting = [p for p in persons if self._fits(p, word)]
            sure = [p for p in fitting if self._gender(p)]
            if len(fitting) == 1:
                return fitting[0]
            if len(fitting) > 1:
                return sure[0] if len(sure) == 1 and self._subject(line) == sure[0] else self._topic(line, fitting, said)
            if persons:
                return None
        return None

    def _topic(self, line: Line, fitting: list[str], said: list[Statement]) -> str | None:
        """The subject of a sentence that names several, where he was also the last to speak."""
        subject = self._subject(line)
        spoke = next((one.person for one in reversed(said) if one.person), None)
        return subject if subject in fitting and subject == spoke else None

    def _span(self, line: Line) -> tuple[int, int]:
        return self._text.words.starts[line.low], self._text.words.ends[line.high - 1]

    def _subject(self, line: Line) -> str | None:
        verb = line.first_finite(line.low, line.high)
        found = subject_before(line, line.low, verb) if verb > line.low else None
        return found.person if found else None

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

    def _described(self, number: int, noun: str) -> str | None:
        """The one person whose title the sentences before tell with the same noun: Doctor X ..., said the doctor."""
        for back in range(number - 1, max(-1, number - 1 - _BACK), -1):
            if self._paragraphs[number] - self._paragraphs[back] > 1:
                return None
            line = self._lines[back]
            holders = [m.person for at, m in self._mentions(line) if m.person and self._is_called(line, at, noun)]
            if holders:
                return holders[0] if len(set(holders)) == 1 else None
            if noun in line.lower[line.low : line.high]:
                return None
        return None

    def _is_called(self, line: Line, at: int, noun: str) -> bool:
        end = line.name_end(at)
        around = (*line.lower[max(line.low, at - _NEAR) : at], *line.lower[end : min(line.high, end + _NEAR + 1)])
        behind = line.lower[end : end + 1] == (",",)
        near = line.lower[max(line.low, at - 2) : at] if not behind else around
        return noun in near or any(_offices().get(word) == noun for word in line.lower[max(line.low, at - 2) : at])

    def _fits(self, person: str, word: str) -> bool:
        gender = self._gender(person)
        return not gender or (gender == "m") == (word == "he")

    def _gender(self, person: str) -> str:
        if self._genders is None:
            self._genders = _genders(self._text)
        return self._genders.get(person, "")


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
        title = {words.lower[at] if " " in mention.text else ""} | (set() if group("settings") & set(before) else set(before))
        for gender, own in (("m", group("men")), ("f", group("women"))):
            if title & own:
                found.setdefault(mention.person, set()).add(gender)
    return {person: next(iter(genders)) for person, genders in found.items() if len(genders) == 1}

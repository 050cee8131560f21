"""What an extractor proposes: words of an article, and what they are said to be."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from ingest.model import Article


@dataclass(frozen=True, slots=True)
class Words:
    """Words as they stand in the article's body; `start` is the place of their first character there.

    Without a start they must stand in one place only: of the whole proposal in the body, of a part inside the whole.
    """

    text: str
    start: int | None = None


NOTHING = Words("")


@dataclass(frozen=True, slots=True)
class PersonProposal:
    """A name of a person."""

    words: Words


@dataclass(frozen=True, slots=True)
class RoleProposal:
    """A place where the text says that a person holds a title. The parts lie inside `words`."""

    words: Words  # the phrase or sentence that says so
    person: Words
    title: Words
    organization: Words | None = None
    status: str = "current"  # one of schema.ROLE_STATUSES


@dataclass(frozen=True, slots=True)
class EventProposal:
    """A place where the text tells an event. The parts lie inside `words`."""

    words: Words  # the clause or sentence that tells it
    trigger: Words  # the verb or noun that tells it
    kind: str  # a kind of lexicon/event_kinds.yml: meeting, visit, agreement ...
    status: str = "occurred"  # one of schema.EVENT_STATUSES
    date: Words | None = None
    place: Words | None = None
    people: tuple[tuple[Words, str], ...] = ()  # who took part, and the part: one of schema.PARTS


@dataclass(frozen=True, slots=True)
class StatementProposal:
    """A place where the text tells what somebody said. The parts lie inside `words`."""

    words: Words  # the sentence or sentences, with speaker and word of saying
    said: Words
    speaker: Words
    cue: Words  # said, told reporters, according to
    kind: str = "indirect"  # direct, indirect, mixed


Proposal = PersonProposal | RoleProposal | EventProposal | StatementProposal


class Extractor(Protocol):
    """A model that reads an article and proposes; it decides nothing (docs/extractors.md)."""

    @property
    def name(self) -> str:
        """What begins the rule of each row that it adds: spacy.en_mine."""

    @property
    def digest(self) -> str:
        """What its proposals depend on besides the article: another digest, and every page is read again."""

    def reads(self, language: str) -> bool:
        """Whether it reads this language (ISO 639-1)."""

    def proposals(self, article: Article) -> Iterable[Proposal]:
        """What it proposes of an article. May raise anything: the article is then read by the rules alone."""


# What a model that answers in JSON is asked for; `from_json` reads it.
_TEXT = {"type": "string"}
SCHEMA: dict[str, Any] = {
    "type": "object",
    "properties": {
        name: {
            "type": "array",
            "items": {"type": "object", "properties": dict.fromkeys(keys, _TEXT), "required": required},
        }
        for name, keys, required in (
            ("people", ["name"], ["name"]),
            ("roles", ["words", "person", "title", "organization", "status"], ["words", "person", "title"]),
            ("events", ["words", "trigger", "kind", "status", "date", "place"], ["words", "trigger", "kind"]),
            ("statements", ["words", "said", "speaker", "cue", "kind"], ["words", "said", "speaker", "cue"]),
        )
    },
    "required": ["people", "roles", "events", "statements"],
}
SCHEMA["properties"]["events"]["items"]["properties"]["people"] = {
    "type": "array",
    "items": {"type": "object", "properties": {"name": _TEXT, "part": _TEXT}, "required": ["name", "part"]},
}


def from_json(answer: Mapping[str, Any]) -> Iterator[Proposal]:
    """The proposals in an answer of the shape of SCHEMA; a field that is missing or no text is no words.

    >>> list(from_json({"people": [{"name": "Ama Owusu"}]}))
    [PersonProposal(words=Words(text='Ama Owusu', start=None))]
    """
    for one in _rows(answer, "people"):
        yield PersonProposal(_words(one, "name"))
    for one in _rows(answer, "roles"):
        organization = _optional(one, "organization")
        person, title = _words(one, "person"), _words(one, "title")
        yield RoleProposal(_words(one, "words"), person, title, organization, _said(one, "status", "current"))
    for one in _rows(answer, "events"):
        people = tuple((_words(who, "name"), _said(who, "part", "participant")) for who in _rows(one, "people"))
        yield EventProposal(
            _words(one, "words"), _words(one, "trigger"), _said(one, "kind", ""), _said(one, "status", "occurred"),
            _optional(one, "date"), _optional(one, "place"), people,
        )  # fmt: skip
    for one in _rows(answer, "statements"):
        said, speaker, cue = (_words(one, key) for key in ("said", "speaker", "cue"))
        yield StatementProposal(_words(one, "words"), said, speaker, cue, _said(one, "kind", "indirect"))


def _rows(answer: Mapping[str, Any], name: str) -> list[Mapping[str, Any]]:
    found = answer.get(name)
    return [one for one in found if isinstance(one, dict)] if isinstance(found, list) else []


def _words(row: Mapping[str, Any], key: str) -> Words:
    return Words(_said(row, key, ""))


def _optional(row: Mapping[str, Any], key: str) -> Words | None:
    return _words(row, key) if _said(row, key, "") else None


def _said(row: Mapping[str, Any], key: str, otherwise: str) -> str:
    found = row.get(key)
    return found if isinstance(found, str) and found else otherwise

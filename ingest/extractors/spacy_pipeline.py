"""A spaCy pipeline as an extractor: its labels are proposals."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from importlib import import_module
from importlib.metadata import version
from pathlib import Path
from typing import Any, NamedTuple

from ingest.extractors.errors import ExtractorError, missing
from ingest.extractors.proposals import (
    NOTHING,
    EventProposal,
    PersonProposal,
    Proposal,
    RoleProposal,
    StatementProposal,
    Words,
)
from ingest.model import Article
from ingest.schema import PARTS

# Labels of the usual pipelines, and of those that their users train, by what they are to us.
_PEOPLE = frozenset({"PERSON", "PER"})
_BODIES = frozenset({"ORG", "ORGANIZATION"})
_PLACES = frozenset({"GPE", "LOC", "PLACE", "FAC"})


class _Labelled(NamedTuple):
    start: int  # characters
    end: int
    label: str  # in capitals, without what stands behind the first colon
    more: tuple[str, ...]  # that: meeting and planned of EVENT:meeting:planned
    text: str

    @property
    def words(self) -> Words:
        return Words(self.text, self.start)


def extractor(argument: str) -> SpacyExtractor:
    """The pipeline of a folder, or of an installed package. Raises ExtractorError."""
    if not argument:
        raise ExtractorError("say which pipeline: --extractor spacy:FOLDER or spacy:PACKAGE")
    try:
        spacy: Any = import_module("spacy")
    except ImportError:
        raise missing("spacy", "spacy") from None
    try:
        pipeline = spacy.load(argument)
    except (OSError, ValueError, ImportError) as error:
        reason = str(error).strip().partition("\n")[0]
        raise ExtractorError(f"spaCy cannot load the pipeline {argument}: {reason}") from None
    return SpacyExtractor(pipeline, version("spacy"))


class SpacyExtractor:
    """The proposals of one pipeline: entities PERSON, and spans ROLE, EVENT, STATEMENT with their parts."""

    def __init__(self, pipeline: Any, spacy_version: str) -> None:
        self._pipeline = pipeline
        self.name = f"spacy.{pipeline.meta['lang']}_{pipeline.meta['name']}".replace(" ", "_")
        self.digest = _digest(Path(pipeline.path), f"spacy {spacy_version}")

    def reads(self, language: str) -> bool:
        """Whether it is a pipeline of this language; `xx` is one of all."""
        return self._pipeline.lang in {language, "xx"}

    def proposals(self, article: Article) -> Iterable[Proposal]:
        document = self._pipeline(article.body)
        return list(_proposals(sorted(set(_labelled(document)))))


def _digest(folder: Path, library: str) -> str:
    """sha256 of the files of a pipeline and of what runs them."""
    total = hashlib.sha256(library.encode())
    for path in sorted(folder.rglob("*"), key=lambda path: path.relative_to(folder).as_posix()):
        if path.is_file() and path.suffix != ".pyc":
            total.update(b"\0" + path.relative_to(folder).as_posix().encode() + b"\0" + path.read_bytes())
    return total.hexdigest()


def _labelled(document: Any) -> Iterator[_Labelled]:
    """The entities, and the spans of all groups: those of a spancat or a span_ruler."""
    for span in (*document.ents, *(span for group in document.spans.values() for span in group)):
        label, *more = span.label_.split(":")
        yield _Labelled(span.start_char, span.end_char, label.upper(), tuple(more), span.text)


def _proposals(found: list[_Labelled]) -> Iterator[Proposal]:
    for one in found:
        inside = [part for part in found if one.start <= part.start and part.end <= one.end and part != one]
        first, second = (*one.more, "", "")[:2]
        if one.label in _PEOPLE:
            yield PersonProposal(one.words)
        elif one.label == "ROLE":
            body_of = _only(inside, _BODIES)
            person, title = _only(inside, _PEOPLE), _only(inside, {"TITLE"})
            yield RoleProposal(one.words, person, title, _some(body_of), first or "current")
        elif one.label == "EVENT":
            people = tuple((part.words, part.label.lower()) for part in inside if part.label.lower() in PARTS)
            date, place = _some(_only(inside, {"DATE"})), _some(_only(inside, _PLACES))
            trigger = _only(inside, {"TRIGGER"})
            yield EventProposal(one.words, trigger, first, second or "occurred", date, place, people)
        elif one.label == "STATEMENT":
            said, speaker, cue = (_only(inside, {label}) for label in ("SAID", "SPEAKER", "CUE"))
            yield StatementProposal(one.words, said, speaker, cue, first or "indirect")


def _only(inside: list[_Labelled], labels: Iterable[str]) -> Words:
    """The words with one of these labels, where exactly one part has it."""
    fitting = {part.words: None for part in inside if part.label in set(labels)}
    return next(iter(fitting)) if len(fitting) == 1 else NOTHING


def _some(words: Words) -> Words | None:
    return None if words is NOTHING else words

"""Extractors: models that propose what the rules lack, chosen by name and off by default."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from importlib.metadata import entry_points

from ingest.extractors import llm_model, spacy_pipeline
from ingest.extractors.errors import ExtractorError
from ingest.extractors.joining import joined
from ingest.extractors.proposals import (
    EventProposal,
    Extractor,
    PersonProposal,
    Proposal,
    RoleProposal,
    StatementProposal,
    Words,
)
from ingest.extractors.wall import REASONS

__all__ = [
    "EXTRACTORS",
    "REASONS",
    "EventProposal",
    "Extractor",
    "ExtractorError",
    "PersonProposal",
    "Proposal",
    "RoleProposal",
    "StatementProposal",
    "Words",
    "extractor_of",
    "joined",
]

Factory = Callable[[str], Extractor]

# NAME of --extractor NAME:ARGUMENT -> what makes an extractor of the argument. May raise ExtractorError.
EXTRACTORS: dict[str, Factory] = {"spacy": spacy_pipeline.extractor, "llm": llm_model.extractor}


@cache
def extractors() -> dict[str, Factory]:
    """Ours, and those of other packages (entry point group `ingest.extractors`)."""
    entries = sorted(entry_points(group="ingest.extractors"), key=lambda entry: entry.name)
    return {**{entry.name: entry.load() for entry in entries}, **EXTRACTORS}


@cache
def extractor_of(chosen: str) -> Extractor | None:
    """The extractor that NAME or NAME:ARGUMENT chooses, made once a process; None for ''. Raises ExtractorError."""
    if not chosen:
        return None
    name, _, argument = chosen.partition(":")
    if name not in extractors():
        raise ExtractorError(f"there is no extractor {name!r}; known are: {', '.join(sorted(extractors()))}")
    return extractors()[name](argument)

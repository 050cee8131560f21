"""Names in headings, where every word has a capital."""

from __future__ import annotations

from collections.abc import Iterator

from ingest import places
from ingest.known_names import NO_PERSON, WORD, folded, surnames_alone
from ingest.model import Name, NameKind
from ingest.names.candidates import Candidate, name_of
from ingest.names.capitals import INSIDE_A_NAME, Word
from ingest.names.evidence import Evidence


def names_in_heading(body: str, chain: list[Word], evidence: Evidence) -> Iterator[Name]:
    """In a heading every word has a capital: only names that the body confirms, and famous ones, are read."""
    i = 0
    while i < len(chain):
        for j in range(min(len(chain), i + 4), i, -1):
            words = tuple(chain[i:j])
            if any(w.tie not in INSIDE_A_NAME or w.possessive for w in words[:-1]):
                continue
            kind, rule = _known_in_heading(body, words, evidence)
            if kind == "person" and i > 0 and _is_named_otherwise(chain[i - 1], words):
                kind = None
            if kind:
                yield name_of(body, Candidate(words, False, False), kind, rule)
                break
        i = j


def _known_in_heading(body: str, words: tuple[Word, ...], evidence: Evidence) -> tuple[NameKind | None, str]:
    text = body[words[0].start : words[-1].end]
    if len(words) > 1:
        if tuple(w.key for w in words) in evidence.full:
            return "person", "names.heading"
        return ("place", "names.gazetteer") if places.is_certain_place(text) else (None, "")
    word = words[0]
    if (word.key in evidence.last and not word.bits & WORD) or word.key in surnames_alone():
        return "person", "names.heading"
    if not word.bits & (WORD | NO_PERSON) and places.is_certain_place(text):
        return "place", "names.gazetteer"
    return None, ""


def _is_named_otherwise(before: Word, words: tuple[Word, ...]) -> bool:
    """Whether the word before a surname that stands alone is a given name, and not that of whoever is known by it."""
    if len(words) > 1 or before.tie not in INSIDE_A_NAME or before.possessive or before.bits & (WORD | NO_PERSON):
        return False
    known, _ = surnames_alone().get(words[0].key, ("", ""))
    return known != "" and before.key not in folded(known).split()

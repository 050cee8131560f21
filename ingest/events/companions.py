"""With whom somebody did what a sentence told, where only the next one says so: She was joined by Ama Owusu."""

from __future__ import annotations

from dataclasses import replace

from ingest import rules
from ingest.events.spoken_of import Lines
from ingest.grammar.cast import Cast, fits
from ingest.grammar.clauses import Syntax
from ingest.grammar.heads import heads_in
from ingest.grammar.participants import who
from ingest.grammar.words import NONE
from ingest.model import EventReport, Participant

_PRONOUNS = frozenset(("he", "she", "they"))
_BE = frozenset(("was", "were"))
_COMPANY = rules.words("participants", "keeping company")


def with_companions(cast: Cast, lines: Lines, number: int, found: list[EventReport]) -> list[EventReport]:
    """The events told so far, the first of somebody in the sentence before with those who were with him there."""
    before, (low, high) = lines.sentences[number - 1], lines.bounds(number)
    if high - low < _SHORTEST or not _tells_company(lines.text.lower[low : low + _OPENING]):
        return found
    syntax = lines.syntax(number)
    company = _company(syntax, cast)
    near = [n for n, one in enumerate(found) if before.start <= one.start < before.end]
    at = next((n for n in near if company and _is_of(cast, found[n], syntax)), NONE)
    if at == NONE:
        return found
    known = {who(p) for p in found[at].people}
    told = list(found)
    told[at] = replace(found[at], people=(*found[at].people, *[p for p in company if who(p) not in known]))
    return told


_SHORTEST = 5  # words of a sentence that tells of company at least
_OPENING = 6  # words at its head in which it does


def _tells_company(lower: tuple[str, ...]) -> bool:
    """Whether a sentence begins with a pronoun and a verb of keeping somebody company: He was flanked by."""
    return lower[0] in _PRONOUNS and lower[1] in _BE and not _COMPANY.isdisjoint(lower) and "by" in lower


def _company(syntax: Syntax, cast: Cast) -> list[Participant]:
    """The persons behind each 'by' of a sentence."""
    lower = syntax.words.lower
    ways = [k for k in range(syntax.low, syntax.high) if lower[k] == "by"]
    ends = [*ways[1:], syntax.first_finite(ways[0], syntax.high, syntax.high)]
    named = [heads_in(syntax, cast, at + 1, end, "participant") for at, end in zip(ways, ends, strict=True)]
    return [replace(p, rule="events.named_later") for each in named for p in each if p.person]


def _is_of(cast: Cast, report: EventReport, syntax: Syntax) -> bool:
    """Whether somebody whom the pronoun at the head of a sentence can mean does what an event tells, and he alone."""
    doing = {p.person for p in report.people if p.person and p.part in {"actor", "participant", "host"}}
    pronoun = syntax.words.lower[syntax.low]
    if pronoun == "they":
        return len(doing) > 1
    return len(doing) == 1 and fits(cast, next(iter(doing)), pronoun)

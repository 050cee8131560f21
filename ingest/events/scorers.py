"""Who scores in a match, as the words around it tell: Idris Kone scored as Togo beat Benin, a goal by Ama Owusu."""

from __future__ import annotations

from ingest.events.objects import OF, phrase_end
from ingest.events.scenes import Scene
from ingest.grammar.heads import heads_in
from ingest.grammar.subjects import subject_of
from ingest.grammar.word_groups import words_for
from ingest.grammar.words import NONE
from ingest.model import Participant


def scorers(scene: Scene, verb: int, part: str) -> list[Participant]:
    """The persons who score in the match that a verb tells: in the clause on which it hangs, or behind it."""
    syntax = scene.syntax
    number = syntax.number_at(verb)
    clause = syntax.clauses[number]
    found: list[Participant] = []
    if number and clause.opener in {"as", "when", "while"}:
        before = syntax.clauses[number - 1]
        told = syntax.first_finite(before.first, before.last)
        if told != NONE and syntax.words.lower[told] in words_for("scoring"):
            found += subject_of(syntax, scene.cast, told, part)
    return [p for p in (*found, *_by_goals(scene, verb, part)) if p.person]


def _by_goals(scene: Scene, verb: int, part: str) -> list[Participant]:
    """The persons behind goals: won 2-0 with two late goals from Idris Kone, thanks to a penalty by Ama Owusu."""
    syntax = scene.syntax
    lower = syntax.words.lower
    for by in range(verb + 2, syntax.high - 1):
        if syntax.is_finite(by) or lower[by] in {";", "."}:
            return []  # another match, or another deed
        if lower[by] in _BY and lower[by - 1] in words_for("goals"):
            end = phrase_end(syntax, by + 1, OF, scene.cast)
            return heads_in(syntax, scene.cast, by + 1, end, part)
    return []


_BY = frozenset(("by", "from"))

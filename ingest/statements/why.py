"""Why a statement was given to its speaker: what the rule looked at, and who else could have said it."""

from __future__ import annotations

from dataclasses import replace

from ingest.model import Mention, Statement

# What each rule that finds who speaks looks at, in a few words.
RULES = {
    "statements.named": "the subject of the word of saying is a name",
    "statements.unresolved": "the subject of the word of saying is a name that nobody of the article surely bears",
    "statements.words": "the subject of the word of saying names nobody: its words are kept",
    "statements.pronoun": "the subject is a pronoun: the one person of the sentences before whom it fits, or nobody",
    "statements.described": "the subject is a title that the text gives to one person only",
    "statements.continued": "a quotation goes on, behind one whose speaker is told or before it",
    "statements.act": "a verb of urging, praising, blaming or refusing, with its subject and what it takes",
}
# What a saying of each PLOVER type does.
_TYPES = {
    "AGREE": "it consents to something, or says that both sides do",
    "SUPPORT": "it praises, welcomes or backs somebody or something",
    "CONCEDE": "it yields or apologises",
    "REQUEST": "it asks or urges somebody to do something",
    "ACCUSE": "it blames or condemns somebody or something",
    "REJECT": "it refuses or denies something",
    "THREATEN": "it warns of harm",
}
REACH = 300  # characters between the words said and the name of somebody who could have said them, at most


def with_runners_up(body: str, found: list[Statement], mentions: tuple[Mention, ...]) -> tuple[Statement, ...]:
    """The statements of a body, each with the person who is named nearest to its words and was not taken."""
    people = [one for one in mentions if one.kind == "person" and one.person]
    return tuple(replace(said, runner_up=_runner_up(body, said, people)) for said in found)


def _runner_up(body: str, said: Statement, people: list[Mention]) -> str | None:
    """Who is named nearest outside the words said: in their paragraph, or in the one before or behind it."""
    near: tuple[int, str] | None = None
    for one in people:
        gap = max(said.start - one.end, one.start - said.end)
        if gap < 0 or gap > REACH or one.person is None or one.person == said.person:
            continue
        between = body[one.end : said.start] if one.end <= said.start else body[said.end : one.start]
        if between.count("\n\n") <= 1 and (near is None or gap < near[0]):
            near = gap, one.person
    return near[1] if near else None


def why_said(cue: str, rule: str, type: str | None, runner_up: str | None) -> str:
    """Cue, rule, what its type means and who else could have said it, in sentences.

    >>> why_said("said", "statements.named", None, "Ama Owusu")
    'Read from “said”: the subject of the word of saying is a name. Somebody else who could have said it: Ama Owusu.'
    """
    line = f"Read from “{cue}”: {RULES.get(rule, rule)}."
    if type:
        line += f" {type.capitalize()}: {_TYPES[type]}."
    return f"{line} Somebody else who could have said it: {runner_up}." if runner_up else line

"""Statements: speaker, kind, type, cue and the exact words, in sentences of our own."""

from __future__ import annotations

import pytest

from ingest import rules
from ingest.model import Statement
from ingest.schema import PLOVER_TYPES
from ingest.statements import statements_in
from tests.notation import marked


def said(text: str) -> tuple[Statement, ...]:
    read = marked(text)
    return statements_in(read.article.body, read.sentences, read.mentions)


# A text; then for each statement: speaker, person or None, kind, words.
Row = tuple[str, str | None, str, str]
STATEMENTS: list[tuple[str, list[Row]]] = [
    # direct
    ('"It is late," [[Ama Owusu]] said.', [("Ama Owusu", "owusu", "direct", "It is late")]),
    ('"It is late," said [[Ama Owusu]].', [("Ama Owusu", "owusu", "direct", "It is late")]),
    ("“It is late,” said [[Ama Owusu]].", [("Ama Owusu", "owusu", "direct", "It is late")]),
    ('[[Ama Owusu]] said: "It is late."', [("Ama Owusu", "owusu", "direct", "It is late.")]),
    ('[[Ama Owusu]] said, "It is late."', [("Ama Owusu", "owusu", "direct", "It is late.")]),
    ('"Is it late?" asked [[Ama Owusu]].', [("Ama Owusu", "owusu", "direct", "Is it late?")]),
    ('"It is late!" [[Ama Owusu]] shouted.', [("Ama Owusu", "owusu", "direct", "It is late!")]),
    ('"It is late," said the minister.', [("the minister", None, "direct", "It is late")]),
    ('"It is late," the two ministers said.', [("the two ministers", None, "direct", "It is late")]),
    ('"It is late," said [[Ama Owusu]], the finance minister.', [("Ama Owusu", "owusu", "direct", "It is late")]),
    ('"It is late," said Finance Minister [[Ama Owusu]].', [("Ama Owusu", "owusu", "direct", "It is late")]),
    ('"It is late," [[Ama Owusu]], the finance minister, said.', [("Ama Owusu", "owusu", "direct", "It is late")]),
    ('"It is late," [[Ama Owusu]] told reporters.', [("Ama Owusu", "owusu", "direct", "It is late")]),
    ('"It is late," [[Ama Owusu]] told a news conference in [[Accra]].', [("Ama Owusu", "owusu", "direct", "It is late")]),
    ('"It is late," [[Ama Owusu]] said on Tuesday in a speech.', [("Ama Owusu", "owusu", "direct", "It is late")]),
    ('"We came. We saw. We left," [[Ama Owusu]] said.', [("Ama Owusu", "owusu", "direct", "We came. We saw. We left")]),
    # split and continued
    ('"The deal," [[Ama Owusu]] said, "is dead."', [("Ama Owusu", "owusu", "direct", "The deal"), ("Ama Owusu", "owusu", "direct", "is dead.")]),
    ('"We came," [[Ama Owusu]] said. "We saw."', [("Ama Owusu", "owusu", "direct", "We came"), ("Ama Owusu", "owusu", "direct", "We saw.")]),
    ('“We came,” said [[Ama Owusu]], the finance minister. “We saw.”', [("Ama Owusu", "owusu", "direct", "We came"), ("Ama Owusu", "owusu", "direct", "We saw.")]),
    ('[[Ama Owusu]] said: "We came.\n\n"We saw."', [("Ama Owusu", "owusu", "direct", "We came."), ("Ama Owusu", "owusu", "direct", "We saw.")]),
    ("[[Ama Owusu]] said: “We came.\n\n“We saw.”", [("Ama Owusu", "owusu", "direct", "We came."), ("Ama Owusu", "owusu", "direct", "We saw.")]),
    # indirect, the cue before
    ("[[Ama Owusu]] said that the bridge was safe.", [("Ama Owusu", "owusu", "indirect", "the bridge was safe")]),
    ("[[Ama Owusu]] said the bridge was safe.", [("Ama Owusu", "owusu", "indirect", "the bridge was safe")]),
    ("[[Ama Owusu]] has said that the bridge is safe.", [("Ama Owusu", "owusu", "indirect", "the bridge is safe")]),
    ("[[Ama Owusu]] said on Tuesday that the bridge was safe.", [("Ama Owusu", "owusu", "indirect", "the bridge was safe")]),
    ("[[Ama Owusu]] said Tuesday the bridge was safe.", [("Ama Owusu", "owusu", "indirect", "the bridge was safe")]),
    ("[[Ama Owusu]] said in a statement that the bridge was safe.", [("Ama Owusu", "owusu", "indirect", "the bridge was safe")]),
    ("[[Ama Owusu]] said in a statement on Tuesday the bridge was safe.", [("Ama Owusu", "owusu", "indirect", "the bridge was safe")]),
    ("[[Ama Owusu]] told reporters that the bridge was safe.", [("Ama Owusu", "owusu", "indirect", "the bridge was safe")]),
    ("[[Ama Owusu]] told reporters after the talks that the bridge was safe.", [("Ama Owusu", "owusu", "indirect", "the bridge was safe")]),
    ("[[Ama Owusu]] told [[Idris Kone]] that the bridge was safe.", [("Ama Owusu", "owusu", "indirect", "the bridge was safe")]),
    ("[[Ama Owusu]] tweeted that the bridge was safe.", [("Ama Owusu", "owusu", "indirect", "the bridge was safe")]),
    ("[[Ama Owusu]], the finance minister, said that the bridge was safe.", [("Ama Owusu", "owusu", "indirect", "the bridge was safe")]),
    ("[[Ama Owusu]], who built the bridge, said that it was safe.", [("Ama Owusu", "owusu", "indirect", "it was safe")]),
    ("[[Ama Owusu]], a friend of [[Idris Kone]], said that the bridge was safe.", [("Ama Owusu", "owusu", "indirect", "the bridge was safe")]),
    ("Finance Minister [[Ama Owusu]] warned that the bridge was old.", [("Ama Owusu", "owusu", "indirect", "the bridge was old")]),
    ("The ministry said that the bridge was safe.", [("The ministry", None, "indirect", "the bridge was safe")]),
    ("Officials said the bridge was safe.", [("Officials", None, "indirect", "the bridge was safe")]),
    ("[[Ghana]] announced that it would close the bridge.", [("Ghana", None, "indirect", "it would close the bridge")]),
    ("A spokesman for the ministry said that the bridge was safe.", [("A spokesman for the ministry", None, "indirect", "the bridge was safe")]),
    ("A spokesman for [[Ama Owusu]] said that the bridge was safe.", [("A spokesman for Ama Owusu", None, "indirect", "the bridge was safe")]),
    ("Ministry spokesman [[Idris Kone]] said that the bridge was safe.", [("Idris Kone", "kone", "indirect", "the bridge was safe")]),
    ("[[Ama Owusu]] and [[Idris Kone]] said that the bridge was safe.", [("Ama Owusu and Idris Kone", None, "indirect", "the bridge was safe")]),
    ("In [[Accra]], [[Ama Owusu]] said that the bridge was safe.", [("Ama Owusu", "owusu", "indirect", "the bridge was safe")]),
    ("On Tuesday, [[Ama Owusu]] said that the bridge was safe.", [("Ama Owusu", "owusu", "indirect", "the bridge was safe")]),
    ("But [[Ama Owusu]] said that the bridge was safe.", [("Ama Owusu", "owusu", "indirect", "the bridge was safe")]),
    ("[[Ama Owusu]] also said that the bridge was safe.", [("Ama Owusu", "owusu", "indirect", "the bridge was safe")]),
    # indirect, the cue behind
    ("The bridge is safe, [[Ama Owusu]] said.", [("Ama Owusu", "owusu", "indirect", "The bridge is safe")]),
    ("The bridge is safe, said [[Ama Owusu]].", [("Ama Owusu", "owusu", "indirect", "The bridge is safe")]),
    ("The bridge is safe, [[Ama Owusu]] told reporters on Tuesday.", [("Ama Owusu", "owusu", "indirect", "The bridge is safe")]),
    ("The bridge is safe, officials said on Tuesday.", [("officials", None, "indirect", "The bridge is safe")]),
    ("The bridge is safe, the ministry said in a statement.", [("the ministry", None, "indirect", "The bridge is safe")]),
    ("The bridge, built in 1970, is safe, [[Ama Owusu]] said.", [("Ama Owusu", "owusu", "indirect", "The bridge, built in 1970, is safe")]),
    ("The bridge is safe, said the officials, and called for calm.", [("the officials", None, "indirect", "The bridge is safe"), ("the officials", None, "indirect", "calm")]),
    ("The bridge is safe, [[Ama Owusu]] said, adding that it would open soon.", [("Ama Owusu", "owusu", "indirect", "The bridge is safe"), ("Ama Owusu", "owusu", "indirect", "it would open soon")]),
    # sources
    ("According to [[Ama Owusu]], the bridge is safe.", [("Ama Owusu", "owusu", "indirect", "the bridge is safe")]),
    ("The bridge is safe, according to [[Ama Owusu]].", [("Ama Owusu", "owusu", "indirect", "The bridge is safe")]),
    ("The bridge is safe, according to the ministry.", [("the ministry", None, "indirect", "The bridge is safe")]),
    # mixed
    ('[[Ama Owusu]] said the bridge was "as safe as a house".', [("Ama Owusu", "owusu", "mixed", 'the bridge was "as safe as a house"')]),
    ('[[Ama Owusu]] said that "no one" had been hurt.', [("Ama Owusu", "owusu", "mixed", '"no one" had been hurt')]),
    ('The bridge was "as safe as a house", [[Ama Owusu]] said.', [("Ama Owusu", "owusu", "mixed", 'The bridge was "as safe as a house"')]),
    # several in one sentence
    ("[[Ama Owusu]] said the bridge was safe, but [[Idris Kone]] said it was old.", [("Ama Owusu", "owusu", "indirect", "the bridge was safe"), ("Idris Kone", "kone", "indirect", "it was old")]),
    ("[[Ama Owusu]] praised the plan and said that it would help.", [("Ama Owusu", "owusu", "indirect", "the plan"), ("Ama Owusu", "owusu", "indirect", "it would help")]),
    ("[[Ama Owusu]] accused [[Idris Kone]] of theft, but [[Kone]] rejected the charge.", [("Ama Owusu", "owusu", "indirect", "Idris Kone of theft"), ("Kone", "kone", "indirect", "the charge")]),
    # pronouns
    ('[[Ama Owusu]] spoke in [[Accra]]. "It is late," she said.', [("she", "owusu", "direct", "It is late")]),
    ("[[Ama Owusu]] spoke in [[Accra]]. She said that it was late.", [("She", "owusu", "indirect", "it was late")]),
    ("[[Ama Owusu]] said it was late. He also said that it was cold.", [("Ama Owusu", "owusu", "indirect", "it was late"), ("He", "owusu", "indirect", "it was cold")]),
    ("[[Ama Owusu]] met [[Idris Kone]]. He said it was late.", [("He", None, "indirect", "it was late")]),
    ("[[Ama Owusu]] met [[Idris Kone]]. They said it was late.", [("They", None, "indirect", "it was late")]),
    ("Night fell. He said it was late.", [("He", None, "indirect", "it was late")]),
    ("[[?Owusu]] said it was late.", [("Owusu", None, "indirect", "it was late")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "rows"), STATEMENTS, ids=[row[0] for row in STATEMENTS])
def test_statements(text: str, rows: list[Row]) -> None:
    assert [(s.speaker, s.person, s.kind, s.text) for s in said(text)] == rows


# A text, the cue, the type, and the words that the saying is about.
TYPES = [
    ("[[Ama Owusu]] praised the nurses.", "praised", "SUPPORT", "the nurses"),
    ("[[Ama Owusu]] lauded the progress made.", "lauded", "SUPPORT", "the progress made"),
    ("[[Ama Owusu]] hailed the deal.", "hailed", "SUPPORT", "the deal"),
    ("[[Ama Owusu]] welcomed the ruling.", "welcomed", "SUPPORT", "the ruling"),
    ("[[Ama Owusu]] called for calm.", "called for", "REQUEST", "calm"),
    ("[[Ama Owusu]] called on [[Togo]] to open the border.", "called on", "REQUEST", "Togo to open the border"),
    ("[[Ama Owusu]] urged both sides to wait.", "urged", "REQUEST", "both sides to wait"),
    ("[[Ama Owusu]] demanded an apology.", "demanded", "REQUEST", "an apology"),
    ("[[Ama Owusu]] appealed for calm.", "appealed for", "REQUEST", "calm"),
    ("[[Ama Owusu]] condemned the attack.", "condemned", "ACCUSE", "the attack"),
    ("[[Ama Owusu]] accused [[Togo]] of lying.", "accused", "ACCUSE", "Togo of lying"),
    ("[[Ama Owusu]] criticized the plan.", "criticized", "ACCUSE", "the plan"),
    ("[[Ama Owusu]] blamed [[Togo]] for the delay.", "blamed", "ACCUSE", "Togo for the delay"),
    ("[[Ama Owusu]] denounced the raid.", "denounced", "ACCUSE", "the raid"),
    ("[[Ama Owusu]] rejected the offer.", "rejected", "REJECT", "the offer"),
    ("[[Ama Owusu]] denied the charge.", "denied", "REJECT", "the charge"),
    ("[[Ama Owusu]] ruled out a tax.", "ruled out", "REJECT", "a tax"),
    ("[[Ama Owusu]] threatened to close the border.", "threatened to", "THREATEN", "close the border"),
    ("[[Ama Owusu]] vowed to rebuild the bridge.", "vowed", "AGREE", "to rebuild the bridge"),
    ("[[Ama Owusu]] apologized for the delay.", "apologized for", "CONCEDE", "the delay"),
    ("[[Ama Owusu]] said that it was late.", "said", None, "it was late"),
    ("[[Ama Owusu]] told reporters that it was late.", "told reporters", None, "it was late"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "cue", "type_", "words"), TYPES, ids=[row[0] for row in TYPES])
def test_cue_and_type(text: str, cue: str, type_: str | None, words: str) -> None:
    assert [(s.cue, s.type, s.text, s.person) for s in said(text)] == [(cue, type_, words, "owusu")]


NOTHING = [
    'The so-called "peace plan" was shown in [[Accra]].',
    'The film "The Bridge" opened in [[Accra]].',
    "It goes without saying.",
    "The much praised book of [[Ama Owusu]] is out.",
    "The accused man met [[Ama Owusu]].",
    "They were paid according to their work.",
    "[[Ama Owusu]] continued her work that day.",
    "[[Ama Owusu]] did not say why she left.",
    "The call for calm was heard.",
    "[[Ama Owusu]] backed the car out.",
    "[[Ama Owusu]] is said to be rich.",
    "What was said is not known.",
    "[[Ama Owusu]] said nothing.",
    "A promised land lies far away.",
    "[[Ama Owusu]] would say so.",
    "[[Ama Owusu]] refused to say where.",
    "[[Ama Owusu]] added sugar.",
    "[[Ama Owusu]] noted the time.",
    "The rejected goods went back to [[Togo]].",
    '[[Ama Owusu]] won the "golden cup" in [[Accra]].',
]  # fmt: skip


@pytest.mark.parametrize("text", NOTHING)
def test_no_statement(text: str) -> None:
    assert [(s.speaker, s.cue, s.text) for s in said(text)] == []


@pytest.mark.parametrize("name", list(rules.load("cues").groups))
def test_examples_of_cues(name: str) -> None:
    group = rules.load("cues").groups[name]
    assert group.more.get("type") is None or group.more["type"] in PLOVER_TYPES
    for text in group.finds:
        assert [s for s in said(text) if s.type == group.more.get("type")], text
    for text in group.ignores:
        assert not said(text), text


def test_every_statement_quotes_the_body() -> None:
    for text, *_ in (*STATEMENTS, *TYPES):
        body = marked(text).article.body
        for statement in said(text):
            assert statement.text == body[statement.start : statement.end]
            assert statement.speaker in body
            assert statement.cue in body

"""Statements: speaker, kind, type, cue and the exact words, in sentences of our own."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path

import pytest

from ingest import rules
from ingest.grammar.verbs import forms
from ingest.model import Statement
from ingest.schema import PLOVER_TYPES
from ingest.statements import statements_in, why
from tests import whole_pages
from tests.notation import marked


def said(text: str) -> tuple[Statement, ...]:
    read = marked(text)
    return statements_in(read.article.body, read.sentences, read.mentions)


ACT = "statements.act"


def told(text: str) -> tuple[Statement, ...]:
    """The statements whose words are told; the speech acts left out."""
    return tuple(one for one in said(text) if one.rule != ACT)


def acts(text: str) -> tuple[Statement, ...]:
    return tuple(one for one in said(text) if one.rule == ACT)


# A text; then for each statement: speaker, person or None, kind, words.
Row = tuple[str, str | None, str, str]
STATEMENTS: list[tuple[str, list[Row]]] = [
    ("[[Ama Owusu]] — who leaves in May — said it was late.", [("Ama Owusu", "owusu", "indirect", "it was late")]),
    ("[[Ama Owusu]] – the minister of trade, energy and mines – said: \"It is late.\"", [("Ama Owusu", "owusu", "direct", "It is late.")]),
    # plurals without an s speak as well as those with one
    ("The women say that it is late.", [("The women", None, "indirect", "it is late")]),
    ("Children say it is late.", [("Children", None, "indirect", "it is late")]),
    ("[[Ama Owusu]], FRS, said it was late.", [("Ama Owusu", "owusu", "indirect", "it was late")]),
    # not every word in -ly tells how something is said
    ("The family said it was late.", [("The family", None, "indirect", "it was late")]),
    ("A friend of the family publicly said it was late.", [("A friend of the family", None, "indirect", "it was late")]),
    ("The national assembly said it was late.", [("The national assembly", None, "indirect", "it was late")]),
    # paragraphs that are left open are of whoever a later one names
    ('"It is late.\n\n"We must go," [[Ama Owusu]] said.', [("Ama Owusu", "owusu", "direct", "It is late."), ("Ama Owusu", "owusu", "direct", "We must go")]),
    ('"It is late."\n\n"We must go," [[Ama Owusu]] said.', [("Ama Owusu", "owusu", "direct", "We must go")]),
    ('"No," said [[Jan Novak]]. "It is late.\n\n"We must go," [[Ama Owusu]] said.',
     [("Jan Novak", "novak", "direct", "No"), ("Jan Novak", "novak", "direct", "It is late."), ("Ama Owusu", "owusu", "direct", "We must go")]),
    # several in chorus, each with what he is
    ("[[Ama Owusu]], the mayor, and [[Idris Kone]], her deputy, said it was late.",
     [("Ama Owusu, the mayor, and Idris Kone, her deputy", None, "indirect", "it was late")]),
    ("[[Ama Owusu]], the mayor, and [[Idris Kone]] said it was late.",
     [("Ama Owusu, the mayor, and Idris Kone", None, "indirect", "it was late")]),
    ("The mayor, [[Ama Owusu]], and the governor, [[Idris Kone]], said it was late.",
     [("The mayor, Ama Owusu, and the governor, Idris Kone", None, "indirect", "it was late")]),
    ("[[Ama Owusu]] and her deputy, [[Idris Kone]], said it was late.",
     [("Ama Owusu and her deputy, Idris Kone", None, "indirect", "it was late")]),
    ("[[Ama Owusu]], the mayor, left, and [[Idris Kone]], her deputy, said it was late.", [("Idris Kone", "kone", "indirect", "it was late")]),
    # of whom the mayor speaks is not the mayor; a name that begins as a month does
    ("The mayor said [[Ama Owusu]] was ill. The mayor said it was late.",
     [("The mayor", None, "indirect", "Ama Owusu was ill"), ("The mayor", None, "indirect", "it was late")]),
    ("Police said [[Jan Novak]] had fled.", [("Police", None, "indirect", "Jan Novak had fled")]),
    # when it was said is no part of who said it
    ("Last week the president said it was late.", [("the president", None, "indirect", "it was late")]),
    ("On Monday the bank said it was late.", [("the bank", None, "indirect", "it was late")]),
    # whom the sentence itself names before the pronoun, it can mean
    ("[[Idris Kone]] spoke in [[Lima]]. They signed a paper that [[Jan Novak]] had praised, but he said it was late.",
     [("he", "novak", "indirect", "it was late")]),
    # several in chorus are nobody alone
    ("President [[Ama Owusu]], Chancellor [[Idris Kone]] and Prime Minister [[Olga Brandt]] said it was late.",
     [("President Ama Owusu, Chancellor Idris Kone and Prime Minister Olga Brandt", None, "indirect", "it was late")]),
    ("Senator [[Ama Owusu]] of [[Togo]] and Senator [[Idris Kone]] of [[Benin]] said it was late.",
     [("Senator Ama Owusu of Togo and Senator Idris Kone of Benin", None, "indirect", "it was late")]),
    ("[[Ama Owusu]], the minister of trade and industry, said it was late.", [("Ama Owusu", "owusu", "indirect", "it was late")]),
    # whoever is named behind an inverted cue speaks, and not the last noun before it
    ("The deal cheered the unions, said [[Ama Owusu]], head of the port.", [("Ama Owusu", "owusu", "indirect", "The deal cheered the unions")]),
    ("[[Jan Novak]] will meet [[Olga Brandt]], hold talks with Prime Minister [[Idris Kone]] and address the two houses, said Vice Foreign Minister [[Ama Owusu]].",
     [("Ama Owusu", "owusu", "indirect", "Jan Novak will meet Olga Brandt, hold talks with Prime Minister Idris Kone and address the two houses")]),
    ("It covers trade, fishing and culture, said [[Ama Owusu]], a former minister.",
     [("Ama Owusu", "owusu", "indirect", "It covers trade, fishing and culture")]),
    ("The deal cheered the unions, said [[Ama Owusu]], who runs the port.", [("Ama Owusu", "owusu", "indirect", "The deal cheered the unions")]),
    ("The mayor, [[Ama Owusu]], said [[Idris Kone]] was late.", [("Ama Owusu", "owusu", "indirect", "Idris Kone was late")]),
    # whoever left is the one who said it, where no comma closes the clause
    ("[[Ama Owusu]] met [[Idris Kone]], who left on Friday and said it was late.", [("Idris Kone", "kone", "indirect", "it was late")]),
    ("[[Ama Owusu]] met [[Idris Kone]], who left on Friday, and said it was late.", [("Ama Owusu", "owusu", "indirect", "it was late")]),
    # with whom somebody spoke is nothing that he said
    ("It is late, [[Ama Owusu]] said in a call with [[Peru]] Deputy Secretary [[Idris Kone]].", [("Ama Owusu", "owusu", "indirect", "It is late")]),
    # a speaker in the middle, a long title, one who is told
    ("The members, said Mauer, are late.", [("Mauer", None, "indirect", "The members"), ("Mauer", None, "indirect", "are late")]),
    ("According to Ambassador to the [[United Nations]] [[Ama Owusu]], it is late.", [("Ama Owusu", "owusu", "indirect", "it is late")]),
    ("[[Ama Owusu]] was brought in and told that it was late.", []),
    ("[[Ama Owusu]] came in and told them that it was late.", [("Ama Owusu", "owusu", "indirect", "it was late")]),
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
    ("The bridge is safe, said the officials, and called for calm.", [("the officials", None, "indirect", "The bridge is safe")]),
    ("The bridge is safe, [[Ama Owusu]] said, adding that it would open soon.", [("Ama Owusu", "owusu", "indirect", "The bridge is safe"), ("Ama Owusu", "owusu", "indirect", "it would open soon")]),
    # sources
    ("A man was held, [[Ama Owusu]] said on Friday (Oct 13), after a row.", [("Ama Owusu", "owusu", "indirect", "A man was held")]),
    ("The [[Kaduna]] state attack was the second in a week.", []),
    ("According to the report, [[Ama Owusu]] was ill.", [("the report", None, "indirect", "Ama Owusu was ill")]),
    ("Nine cases were found, including 21 confirmed cases of measles.", []),
    ("According to [[Ama Owusu]], the bridge is safe.", [("Ama Owusu", "owusu", "indirect", "the bridge is safe")]),
    ("The bridge is safe, according to [[Ama Owusu]].", [("Ama Owusu", "owusu", "indirect", "The bridge is safe")]),
    ("The bridge is safe, according to the ministry.", [("the ministry", None, "indirect", "The bridge is safe")]),
    # mixed
    ('[[Ama Owusu]] said the bridge was "as safe as a house".', [("Ama Owusu", "owusu", "mixed", 'the bridge was "as safe as a house"')]),
    ('[[Ama Owusu]] said that "no one" had been hurt.', [("Ama Owusu", "owusu", "mixed", '"no one" had been hurt')]),
    ('The bridge was "as safe as a house", [[Ama Owusu]] said.', [("Ama Owusu", "owusu", "mixed", 'The bridge was "as safe as a house"')]),
    # several in one sentence
    ("[[Ama Owusu]] said the bridge was safe, but [[Idris Kone]] said it was old.", [("Ama Owusu", "owusu", "indirect", "the bridge was safe"), ("Idris Kone", "kone", "indirect", "it was old")]),
    ("[[Ama Owusu]] praised the plan and said that it would help.", [("Ama Owusu", "owusu", "indirect", "it would help")]),
    # appositions, asides and relative clauses between the speaker and the verb
    ("[[Ama Owusu]], a professor at [[Accra]] and a deputy of the bank until 2011, said trust was gone.", [("Ama Owusu", "owusu", "indirect", "trust was gone")]),
    ("[[Ama Owusu]], who is due to speak on Friday, announced yesterday that she would step down.", [("Ama Owusu", "owusu", "indirect", "she would step down")]),
    ("[[Ama Owusu]], 55, said the bridge was safe.", [("Ama Owusu", "owusu", "indirect", "the bridge was safe")]),
    ("[[Ama Owusu]], speaking to the state radio on Tuesday, said she did not expect a vote.", [("Ama Owusu", "owusu", "indirect", "she did not expect a vote")]),
    ("[[Ama Owusu]] (Labour) said the bridge was safe.", [("Ama Owusu", "owusu", "indirect", "the bridge was safe")]),
    ("Its spokesman, [[Idris Kone]], said the bridge was safe.", [("Idris Kone", "kone", "indirect", "the bridge was safe")]),
    ("The bank's chief, [[Idris Kone]], a lawyer, said last week that the bridge was safe.", [("Idris Kone", "kone", "indirect", "the bridge was safe")]),
    ("[[Owusu]]'s husband, [[Idris]], who lives in [[Lima]], said he was barred.", [("Idris", "idris", "indirect", "he was barred")]),
    ("The Northern [[Elders Council]], in a statement by its secretary, Dr. [[Idris Kone]], warned that a tax would fail.", [("The Northern Elders Council", None, "indirect", "a tax would fail")]),
    ("The [[Reform Party]], founded by [[Ama Owusu]] and now led by her son, [[Idris Kone]], insists that it will stay.", [("The Reform Party", None, "indirect", "it will stay")]),
    ("The foreign [[Ministry]] on Tuesday said the talks, which were to be held in [[Lima]], had been deferred.", [("The foreign Ministry", None, "indirect", "the talks, which were to be held in Lima, had been deferred")]),
    ("The ministry, meanwhile, confirmed that envoys will travel.", [("The ministry", None, "indirect", "envoys will travel")]),
    ("Under-Secretary for Peace Operations [[Ama Owusu]] warned that war could spread.", [("Ama Owusu", "owusu", "indirect", "war could spread")]),
    ("A friend of [[Ama Owusu]] said that she was safe.", [("A friend of Ama Owusu", None, "indirect", "she was safe")]),
    ("An aide to President [[Ama Owusu]] said that she was safe.", [("An aide to President Ama Owusu", None, "indirect", "she was safe")]),
    ("[[Ama Owusu]] of Dahl Rose said the bank was safe.", [("Ama Owusu", "owusu", "indirect", "the bank was safe")]),
    # fronted settings and clauses
    ("Speaking at a briefing, spokesman [[Idris Kone]] said new dates were near.", [("Idris Kone", "kone", "indirect", "new dates were near")]),
    ("Asked about the vote, [[Ama Owusu]] said that it was late.", [("Ama Owusu", "owusu", "indirect", "it was late")]),
    ("When the talks ended, [[Ama Owusu]] said that it was late.", [("Ama Owusu", "owusu", "indirect", "it was late")]),
    ("In a letter to President [[Idris Kone]], [[Owusu]] said it was late.", [("Owusu", "owusu", "indirect", "it was late")]),
    ("For her part, [[Owusu]] said it was late.", [("Owusu", "owusu", "indirect", "it was late")]),
    ("At one point she warned that it was late.", [("she", None, "indirect", "it was late")]),
    ("Talks failed on Monday, and [[Ama Owusu]], the minister, said that it was late.", [("Ama Owusu", "owusu", "indirect", "it was late")]),
    ("Talks failed and [[Ama Owusu]] said that it was late.", [("Ama Owusu", "owusu", "indirect", "it was late")]),
    # who was told
    ("[[Ama Owusu]] told [[Parliament]] in January that a vote was near.", [("Ama Owusu", "owusu", "indirect", "a vote was near")]),
    ("[[Ama Owusu]] told the historian [[Idris Kone]] that it was late.", [("Ama Owusu", "owusu", "indirect", "it was late")]),
    ("[[Ama Owusu]] told a press conference that it was late.", [("Ama Owusu", "owusu", "indirect", "it was late")]),
    ("[[Ama Owusu]] told employees in a memo that it was late.", [("Ama Owusu", "owusu", "indirect", "it was late")]),
    ("[[Ama Owusu]] told the judges that men flew in.", [("Ama Owusu", "owusu", "indirect", "men flew in")]),
    ("[[Ama Owusu]] had told reporters on her plane on Wednesday that she had not left.", [("Ama Owusu", "owusu", "indirect", "she had not left")]),
    ("It could rain, [[Ama Owusu]] told friends.", [("Ama Owusu", "owusu", "indirect", "It could rain")]),
    ("It could rain, [[Ama Owusu]] has said.", [("Ama Owusu", "owusu", "indirect", "It could rain")]),
    ("It could rain, local media reported on Tuesday.", [("local media", None, "indirect", "It could rain")]),
    ("The leaders of [[Ghana]], [[Togo]] and [[Benin]] said that it was late.", [("The leaders of Ghana, Togo and Benin", None, "indirect", "it was late")]),
    ("[[Ama Owusu]] has said several times that it was late.", [("Ama Owusu", "owusu", "indirect", "it was late")]),
    ("[[Ama Owusu]] wrote that it was late, according to [[Idris Kone]].", [("Ama Owusu", "owusu", "indirect", "it was late")]),
    ('[[Ama Owusu]], who once called taxes "the mother of evil", had told reporters that it was late.', [("Ama Owusu", "owusu", "indirect", "it was late")]),
    ("[[Ama Owusu]], a choice [[Idris Kone]] said was late, won.", [("Idris Kone", "kone", "indirect", "was late")]),
    ("About 1,000 men fled, [[Ama Owusu]] said.", [("Ama Owusu", "owusu", "indirect", "About 1,000 men fled")]),
    ("Retired Gen. [[Idris Kone]], who is now a fellow at an institute, said that was too early.", [("Idris Kone", "kone", "indirect", "that was too early")]),
    ("[[Ama Owusu]], who is on leave, will have to explain it, said her deputy.", [("her deputy", None, "indirect", "Ama Owusu, who is on leave, will have to explain it")]),
    # inverted
    ('"It is late," said Capt. [[Idris Kone]], a pilot.', [("Idris Kone", "kone", "direct", "It is late")]),
    ("None of them was hurt, said Lt. Col. [[Idris Kone]], a spokesman.", [("Idris Kone", "kone", "indirect", "None of them was hurt")]),
    ('"It is late," said the museum\'s acting director, [[Ama Owusu]]. "Go home."', [("Ama Owusu", "owusu", "direct", "It is late"), ("Ama Owusu", "owusu", "direct", "Go home.")]),
    ('"It is late," said its spokesperson in [[Geneva]], [[Ama Owusu]].', [("Ama Owusu", "owusu", "direct", "It is late")]),
    ('"It is late," says [[Ama Owusu]].', [("Ama Owusu", "owusu", "direct", "It is late")]),
    ('"It is late," said [[Ama Owusu]] of Justice Watch.', [("Ama Owusu", "owusu", "direct", "It is late")]),
    ('"It is late," asked Mr [[Kone]], who was a minister until 2011.', [("Kone", "kone", "direct", "It is late")]),
    ("The bridge opens on Saturday, according to Maj. Gen. [[Idris Kone]], the deputy chief.", [("Idris Kone", "kone", "indirect", "The bridge opens on Saturday")]),
    ("The bridge is safe, according to a study published on Monday in a journal.", [("a study", None, "indirect", "The bridge is safe")]),
    ("According to [[Ama Owusu]], the minister, the bridge is safe.", [("Ama Owusu", "owusu", "indirect", "the bridge is safe")]),
    # where the words end
    ("[[Ama Owusu]] said the bridge was safe, noting that it was new.", [("Ama Owusu", "owusu", "indirect", "the bridge was safe"), ("Ama Owusu", "owusu", "indirect", "it was new")]),
    ("[[Ama Owusu]] said the bridge was safe, and rejected reports that it had moved.", [("Ama Owusu", "owusu", "indirect", "the bridge was safe")]),
    ("[[Ama Owusu]] said the firm would add two directors: a dean and a banker.", [("Ama Owusu", "owusu", "indirect", "the firm would add two directors")]),
    ("[[Ama Owusu]] said a visit had been proposed, but that no date was set.", [("Ama Owusu", "owusu", "indirect", "a visit had been proposed"), ("Ama Owusu", "owusu", "indirect", "no date was set")]),
    ("[[Ama Owusu]] said that was too early to say.", [("Ama Owusu", "owusu", "indirect", "that was too early to say")]),
    ("[[Ama Owusu]] said any deal that shelved the law would be void.", [("Ama Owusu", "owusu", "indirect", "any deal that shelved the law would be void")]),
    ("However, the bridge is safe, [[Ama Owusu]] said.", [("Ama Owusu", "owusu", "indirect", "the bridge is safe")]),
    ("In [[Lima]], a judge reopened the case, an official said.", [("an official", None, "indirect", "a judge reopened the case")]),
    ('[[Ama Owusu]] replied, "No."', [("Ama Owusu", "owusu", "direct", "No.")]),
    ('Asked if it was late, she said with a smile: "No."', [("she", None, "direct", "No.")]),
    ('Three men had seen it, [[Ama Owusu]] said, "and none of them ran".', [("Ama Owusu", "owusu", "indirect", "Three men had seen it"), ("Ama Owusu", "owusu", "direct", "and none of them ran")]),
    ("If the rain ends, [[Ama Owusu]] said, the bridge will open.", [("Ama Owusu", "owusu", "indirect", "If the rain ends"), ("Ama Owusu", "owusu", "indirect", "the bridge will open")]),
    ("[[Ama Owusu]] left [[Lima]] on Wednesday but said she would return.", [("Ama Owusu", "owusu", "indirect", "she would return")]),
    ('[[Ama Owusu]] kept her "sell" rating, saying the firm was weak.', [("Ama Owusu", "owusu", "indirect", "the firm was weak")]),
    ("[[Ama Owusu]] said that [[Idris Kone]] had said that the bridge was safe.", [("Ama Owusu", "owusu", "indirect", "Idris Kone had said that the bridge was safe")]),
    ('[[Ama Owusu]] tweeted: "It is late."', [("Ama Owusu", "owusu", "direct", "It is late.")]),
    ('"It is late," [[Ama Owusu]] wrote on Twitter.', [("Ama Owusu", "owusu", "direct", "It is late")]),
    ("[[Ama Owusu]] said in a BBC interview the bridge was safe.", [("Ama Owusu", "owusu", "indirect", "the bridge was safe")]),
    ("[[Ama Owusu]] said, however, that the bridge was safe.", [("Ama Owusu", "owusu", "indirect", "the bridge was safe")]),
    ("Two people familiar with the plan said the bridge was safe.", [("Two people familiar with the plan", None, "indirect", "the bridge was safe")]),
    ("Police say the bridge is safe.", [("Police", None, "indirect", "the bridge is safe")]),
    # pronouns
    ('[[Ama Owusu]] spoke in [[Accra]]. "It is late," she said.', [("she", "owusu", "direct", "It is late")]),
    ("[[Ama Owusu]] spoke in [[Accra]]. She said that it was late.", [("She", "owusu", "indirect", "it was late")]),
    ("[[Idris Kone]] said it was late. He also said that it was cold.", [("Idris Kone", "kone", "indirect", "it was late"), ("He", "kone", "indirect", "it was cold")]),
    ("[[Idris Kone]] met [[Tuan Berg]]. He said it was late.", [("He", None, "indirect", "it was late")]),
    ("[[Idris Kone]] met [[Ama Owusu]]. He said it was late.", [("He", "kone", "indirect", "it was late")]),
    ("Mr [[Kone]] met Ms [[Berg]]. She said it was late.", [("She", "berg", "indirect", "it was late")]),
    ("Mr [[Kone]] met Mr [[Berg]]. She said it was late.", [("She", None, "indirect", "it was late")]),
    ("[[Kone]] said that [[Berg]] had left. \"It is late,\" he added.", [("Kone", "kone", "indirect", "Berg had left"), ("he", "kone", "direct", "It is late")]),
    ("Ms [[Kone]]'s husband, [[Tuan]], said they would leave. \"She is tired,\" he said.", [("Tuan", "tuan", "indirect", "they would leave"), ("he", "tuan", "direct", "She is tired")]),
    ("[[Idris Kone]] resigned. The rain fell. \"It is late,\" he said.", [("he", "kone", "direct", "It is late")]),
    ("[[Idris Kone]] resigned.\n\nRain fell on the hills.\n\nThe town slept. He said it was late.", [("He", None, "indirect", "it was late")]),
    ("Team doctor [[Idris Kone]] said a scan was due. \"I pray,\" said the doctor.", [("Idris Kone", "kone", "indirect", "a scan was due"), ("the doctor", "kone", "direct", "I pray")]),
    ("Rep. [[Berg]] of [[Togo]] called for a vote. \"Enough,\" the lawmaker said.", [("the lawmaker", "berg", "direct", "Enough")]),
    ("Mr [[Kone]] spoke. He is the first chief after [[Ivan Petrov]]. In [[Lima]] he said it was late.", [("he", "kone", "indirect", "it was late")]),
    ("[[Idris Kone]] issued a joint statement. It is late, the statement said.", [("the statement", None, "indirect", "It is late")]),
    ("Minister [[Idris Kone]] met Minister [[Ivan Petrov]]. \"It is late,\" the minister said.", [("the minister", None, "direct", "It is late")]),
    ("Finance Minister [[Idris Kone]] met Interior Minister [[Ivan Petrov]]. \"It is late,\" the finance minister said.", [("the finance minister", "kone", "direct", "It is late")]),
    ("[[Idris Kone]], the coach, was in no mood to talk about [[Ivan Petrov]]. \"It is late,\" he said.", [("he", "kone", "direct", "It is late")]),
    ("[[Tuan Berg]] takes the place of [[Ivan Petrov]], who resigned on Sunday. \"It is late,\" he told friends.", [("he", None, "direct", "It is late")]),
    ("[[Idris Kone]] died in 2010. His daughter played at the opening. \"It is late,\" she said.", [("she", None, "direct", "It is late")]),
    ("The new president thanked [[Idris Kone]]. He said it was late.", [("He", None, "indirect", "it was late")]),
    ("The army held [[Idris Kone]]. He asked for calm. \"It is late,\" he said.", [("he", None, "direct", "It is late")]),
    ("[[Idris Kone]] was sworn in. He asked for calm. \"It is late,\" he said.", [("he", "kone", "direct", "It is late")]),
    ("\"I thought, 'This is it,'\" survivor [[Idris Kone]], 34, recalled.", [("Idris Kone", "kone", "direct", "I thought, 'This is it,'")]),
    ("[[Idris Kone]] saw the doctor. \"Rest,\" the doctor said.", [("the doctor", None, "direct", "Rest")]),
    ("[[Ama Owusu]] met [[Idris Kone]]. They said it was late.", [("They", None, "indirect", "it was late")]),
    ("Night fell. He said it was late.", [("He", None, "indirect", "it was late")]),
    ("[[?Owusu]] said it was late.", [("Owusu", None, "indirect", "it was late")]),
    ("[[Ama Owusu]], [[Jan Novak]], and [[Idris Kone]] agreed that it was late.", [("Ama Owusu, Jan Novak, and Idris Kone", None, "indirect", "it was late")]),
    ("[[Idris Kone]] spoke.\n\n\"It rained. It was cold. They slept. The dog left. It is late,\" he said.", [("he", "kone", "direct", "It rained. It was cold. They slept. The dog left. It is late")]),
    ("The party chose nine, in what it said was a move to win.", []),
    ("Two days after Mayor [[Idris Kone]] announced he will step down, a deputy was sworn in.", [("Idris Kone", "kone", "indirect", "he will step down")]),
    ("Mayor [[Idris Kone]] said in a statement:\n\n\"It is late.\"", [("Idris Kone", "kone", "direct", "It is late.")]),
    ("Speaking after the talks in the capital, the trade minister, [[Idris Kone]] said:\n\n\"It is late.\"", [("Idris Kone", "kone", "direct", "It is late.")]),
    ("Speaking after the talks in the capital, the trade minister said on Monday:\n\n\"It is late.\"", [("the trade minister", None, "direct", "It is late.")]),
    ("The talks in the capital went on too long, [[Idris Kone]] said, and he named those who left:\n\nA list was printed.", [("Idris Kone", "kone", "indirect", "The talks in the capital went on too long")]),
    ("The visit by [[Idris Kone]] to [[Lima]], began July 13, is the first, [[Ama Owusu]] said.", [("Ama Owusu", "owusu", "indirect", "The visit by Idris Kone to Lima, began July 13, is the first")]),
    ("A visitor told the board that it was late; officers explained the form and reminded voters that it was cold.", [("A visitor", None, "indirect", "it was late"), ("officers", None, "indirect", "it was cold")]),
    ("In a statement on Tuesday, the ministry said, the ministers also met.", []),
    ("[[Idris Kone]] issued the following statement:\n\n\"It is late.\n\n\"It is cold.\"", [("Idris Kone", "kone", "direct", "It is late."), ("Idris Kone", "kone", "direct", "It is cold.")]),
    ("[[Ama Owusu]] wept. The rest left when she on February 12 claimed that it was late.", [("she", "owusu", "indirect", "it was late")]),
    ("Speaker [[Idris Kone]] of the Senate wept. They failed, with the Senate declaring that it was late.", [("the Senate", None, "indirect", "it was late")]),
    ("It rained on [[Idris Kone]], becoming the third confirmed case.", []),
    ("They will start vetting nominees recently announced by [[Idris Kone]].", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "rows"), STATEMENTS, ids=[row[0] for row in STATEMENTS])
def test_statements(text: str, rows: list[Row]) -> None:
    assert [(s.speaker, s.person, s.kind, s.text) for s in told(text)] == rows


# In the manner of agencies and papers: inverted order, asides, copies of others' words, British marks.
MANNERS: list[tuple[str, list[Row]]] = [
    ('Condemning what he called "a farce", [[Ama Owusu]] said that it was late.', [('Ama Owusu', 'owusu', 'indirect', 'it was late')]),
    ('As a "scholar and poet," [[Ama Owusu]] said he is interested in it.', [('Ama Owusu', 'owusu', 'indirect', 'he is interested in it')]),
    ('[[Ama Owusu]], who praised the mayor, said it was late.', [('Ama Owusu', 'owusu', 'indirect', 'it was late')]),
    ('The talks were held by the party and the league, said the spokesman in a letter.', [('the spokesman', None, 'indirect', 'The talks were held by the party and the league')]),
    ('[[Ama Owusu]] said it was late. Officer [[Kofi Annor]] was named, she said.', [('Ama Owusu', 'owusu', 'indirect', 'it was late'), ('she', 'owusu', 'indirect', 'Officer Kofi Annor was named')]),
    ('However, [[Ama Owusu]] said, the bridge is late.', [('Ama Owusu', 'owusu', 'indirect', 'the bridge is late')]),
    ('Instead, [[Ama Owusu]] said, it was moved.', [('Ama Owusu', 'owusu', 'indirect', 'it was moved')]),
    ('"It is late", said [[Ama Owusu]].', [('Ama Owusu', 'owusu', 'direct', 'It is late')]),
    ('"It is late", said Owusu.', [('Owusu', None, 'direct', 'It is late')]),
    ('"It is late", said KCNA. "And cold."', [('KCNA', None, 'direct', 'It is late'), ('KCNA', None, 'direct', 'And cold.')]),
    ('"It is late", added the agency.', [('the agency', None, 'direct', 'It is late')]),
    ('Obama administration officials said that the bridge was safe.', [('Obama administration officials', None, 'indirect', 'the bridge was safe')]),
    ('[[Obama]] administration officials said that the bridge was safe.', [('Obama administration officials', None, 'indirect', 'the bridge was safe')]),
    ('[[Trump]] adviser [[Ama Owusu]] said that the bridge was safe.', [('Ama Owusu', 'owusu', 'indirect', 'the bridge was safe')]),
    ('"It is late," said [[Trump]] adviser [[Ama Owusu]].', [('Ama Owusu', 'owusu', 'direct', 'It is late')]),
    ('[[Ama Owusu]] also claims that the bridge is safe.', [('Ama Owusu', 'owusu', 'indirect', 'the bridge is safe')]),
    ('The church also claims that the bridge is safe.', [('The church', None, 'indirect', 'the bridge is safe')]),
    ('The report states that few bridges are safe.', [('The report', None, 'indirect', 'few bridges are safe')]),
    ('The authors say the results confirm the bridge is safe.', [('The authors', None, 'indirect', 'the results confirm the bridge is safe')]),
    ('[[Ama Owusu]], a deputy, said the lapses raise serious questions about the bridge.', [('Ama Owusu', 'owusu', 'indirect', 'the lapses raise serious questions about the bridge')]),
    ('Recipients, said [[Owusu]], are required to show the bridge.', [('Owusu', 'owusu', 'indirect', 'Recipients'), ('Owusu', 'owusu', 'indirect', 'are required to show the bridge')]),
    ('The bridge, she said, was safe.', [('she', None, 'indirect', 'The bridge'), ('she', None, 'indirect', 'was safe')]),
    ("According to the team's coach, [[Ama Owusu]], in their first match, the team's robot, named Kofi, scored two points.", [('Ama Owusu', 'owusu', 'indirect', "in their first match, the team's robot, named Kofi, scored two points")]),
    ('According to the Herald, Professor [[Ama Owusu]], the head of the panel, said the bridge had never been safe.', [('the Herald', None, 'indirect', 'Professor Ama Owusu, the head of the panel, said the bridge had never been safe')]),
    ('According to [[Owusu]] the bridge was returned by mail.', [('Owusu', 'owusu', 'indirect', 'the bridge was returned by mail')]),
    ('According to [[Owusu]], the participation of the team shows progress.', [('Owusu', 'owusu', 'indirect', 'the participation of the team shows progress')]),
    ('[[Owusu]] said although sun and rain are known to hurt bridges, "nobody has looked at these together".', [('Owusu', 'owusu', 'mixed', 'although sun and rain are known to hurt bridges, "nobody has looked at these together"')]),
    ('[[Owusu]] told Sky News any bridge "must be well thought out": "It is late. It is cold."', [('Owusu', 'owusu', 'mixed', 'any bridge "must be well thought out"'), ('Owusu', 'owusu', 'direct', 'It is late. It is cold.')]),
    ('"I was late.\n\n"Someone came by the bridge. It was cold," said the post by an unknown author.', [('the post', None, 'direct', 'I was late.'), ('the post', None, 'direct', 'Someone came by the bridge. It was cold')]),
    ('[[Owusu]] said it was late. "I came by the bridge. It was cold," he said.', [('Owusu', 'owusu', 'indirect', 'it was late'), ('he', 'owusu', 'direct', 'I came by the bridge. It was cold')]),
    ('"It can break," said [[Ama Owusu]], executive vice president of the Bridge Institution and a former ambassador of the republic to the whole of the coast and its islands and many others. "It cannot be mended."', [('Ama Owusu', 'owusu', 'direct', 'It can break'), ('Ama Owusu', 'owusu', 'direct', 'It cannot be mended.')]),
    ('[[Ama Owusu]] said in a memo that the bridge was safe, Yahoo Finance reported earlier this year.', [('Ama Owusu', 'owusu', 'indirect', 'the bridge was safe')]),
    ("He said there's little room for a bridge.", [('He', None, 'indirect', "there's little room for a bridge")]),
    ('The company claims its new prices have saved the bridge.', [('The company', None, 'indirect', 'its new prices have saved the bridge')]),
    ('[[Idris Kone]] was quoted as saying by the daily that the bridge was safe.', [('Idris Kone', 'kone', 'indirect', 'the bridge was safe')]),
    ('The bridge is safe, [[Idris Kone]] was quoted as saying by the agency.', [('Idris Kone', 'kone', 'indirect', 'The bridge is safe')]),
    ('"It is late," [[Idris Kone]] was quoted by the agency as saying.', [('Idris Kone', 'kone', 'direct', 'It is late')]),
    ('The agency quoted [[Idris Kone]] as saying that the bridge was safe.', [('Idris Kone', 'kone', 'indirect', 'the bridge was safe')]),
    ('The agency cited [[Idris Kone]] as saying: "It is late."', [('Idris Kone', 'kone', 'direct', 'It is late.')]),
    ('The paper quoted a spokesman for the ministry as saying the bridge was safe.', [('a spokesman for the ministry', None, 'indirect', 'the bridge was safe')]),
    ('Police said the man, who they said was armed, fled.', [('Police', None, 'indirect', 'the man, who they said was armed, fled')]),
    ('Speaking to reporters after the meeting, [[Ama Owusu]], who chairs the committee, said the bridge was safe.', [('Ama Owusu', 'owusu', 'indirect', 'the bridge was safe')]),
    ('In a letter to the ministry seen by Reuters, [[Ama Owusu]] wrote that the bridge was safe.', [('Ama Owusu', 'owusu', 'indirect', 'the bridge was safe')]),
    ('[[Ama Owusu]], in an interview with the BBC, said the bridge was safe.', [('Ama Owusu', 'owusu', 'indirect', 'the bridge was safe')]),
    ('"It is late," [[Ama Owusu]], 45, told AFP by telephone from the town.', [('Ama Owusu', 'owusu', 'direct', 'It is late')]),
    ('"It is late," [[Ama Owusu]] told The Associated Press in an interview. "It is cold."', [('Ama Owusu', 'owusu', 'direct', 'It is late'), ('Ama Owusu', 'owusu', 'direct', 'It is cold.')]),
    ('"It is late," [[Ama Owusu]] wrote on X, formerly Twitter.', [('Ama Owusu', 'owusu', 'direct', 'It is late')]),
    ('"It is late," [[Ama Owusu]] posted on Facebook.', [('Ama Owusu', 'owusu', 'direct', 'It is late')]),
    ('"It is late," reads the letter signed by 40 deputies.', [('the letter', None, 'direct', 'It is late')]),
    ('In a post on Telegram, [[Ama Owusu]] said: "It is late."', [('Ama Owusu', 'owusu', 'direct', 'It is late.')]),
    ('Asked whether the bridge was safe, [[Ama Owusu]] replied: "No."', [('Ama Owusu', 'owusu', 'direct', 'No.')]),
    ('Asked whether the bridge was safe, [[Ama Owusu]] said it was.', [('Ama Owusu', 'owusu', 'indirect', 'it was')]),
    ('The ministry issued a statement in which it said the bridge would open.', [('it', None, 'indirect', 'the bridge would open')]),
    ('A statement from the ministry said the bridge would open.', [('A statement from the ministry', None, 'indirect', 'the bridge would open')]),
    ('A statement by the ministry said that the bridge would open.', [('A statement by the ministry', None, 'indirect', 'the bridge would open')]),
    ('"It is late," the ministry said in a statement issued on Monday.', [('the ministry', None, 'direct', 'It is late')]),
    ('"It is late," a spokesman for [[Ama Owusu]] said.', [('a spokesman for Ama Owusu', None, 'direct', 'It is late')]),
    ('"It is late," said a spokesman for [[Ama Owusu]].', [('a spokesman for Ama Owusu', None, 'direct', 'It is late')]),
    ('"It is late," said a spokeswoman, [[Ama Owusu]].', [('Ama Owusu', 'owusu', 'direct', 'It is late')]),
    ('"It is late," said [[Idris Kone]], a spokesman for [[Ama Owusu]].', [('Idris Kone', 'kone', 'direct', 'It is late')]),
    ('"It is late," said an official who spoke on condition of anonymity.', [('an official', None, 'direct', 'It is late')]),
    ('"It is late," said one of the men, who gave his name only as [[Idris]].', [('one of the men', None, 'direct', 'It is late')]),
    ('"It is late," one diplomat said.', [('one diplomat', None, 'direct', 'It is late')]),
    ('"It is late," a 34-year-old shopkeeper, [[Idris Kone]], said.', [('Idris Kone', 'kone', 'direct', 'It is late')]),
    ('"It is late," says [[Ama Owusu]]. "It is cold." She adds that the bridge was old.', [('Ama Owusu', 'owusu', 'direct', 'It is late'), ('Ama Owusu', 'owusu', 'direct', 'It is cold.'), ('She', 'owusu', 'indirect', 'the bridge was old')]),
    ('"It is late," added [[Ama Owusu]], "and it is cold."', [('Ama Owusu', 'owusu', 'direct', 'It is late'), ('Ama Owusu', 'owusu', 'direct', 'and it is cold.')]),
    ('"It is late", [[Ama Owusu]] said, "and it is cold".', [('Ama Owusu', 'owusu', 'direct', 'It is late'), ('Ama Owusu', 'owusu', 'direct', 'and it is cold')]),
    ("'It is late,' [[Ama Owusu]] said.", [('Ama Owusu', 'owusu', 'direct', 'It is late')]),
    ('‘It is late,’ said [[Ama Owusu]]. ‘It is cold.’', [('Ama Owusu', 'owusu', 'direct', 'It is late'), ('Ama Owusu', 'owusu', 'direct', 'It is cold.')]),
    ('[[Ama Owusu]] said: ‘It is late.’', [('Ama Owusu', 'owusu', 'direct', 'It is late.')]),
    ('[[Ama Owusu]] said the bridge was ‘a disgrace’.', [('Ama Owusu', 'owusu', 'mixed', 'the bridge was ‘a disgrace’')]),
    ('“It is late,” said [[Ama Owusu]]. “‘Go home,’ he told me.”', [('Ama Owusu', 'owusu', 'direct', 'It is late'), ('Ama Owusu', 'owusu', 'direct', '‘Go home,’ he told me.')]),
    ('Police believe the bridge was blown up, said [[Ama Owusu]].', [('Ama Owusu', 'owusu', 'indirect', 'Police believe the bridge was blown up')]),
    ('It was late, said [[Ama Owusu]], who added that it was cold.', [('Ama Owusu', 'owusu', 'indirect', 'It was late'), ('Ama Owusu', 'owusu', 'indirect', 'it was cold')]),
    ('[[Ama Owusu]], who said that it was late, left.', [('Ama Owusu', 'owusu', 'indirect', 'it was late')]),
    ('The bridge is safe, [[Ama Owusu]] says.', [('Ama Owusu', 'owusu', 'indirect', 'The bridge is safe')]),
    ('[[Ama Owusu]] is quoted by the paper as saying that the bridge is safe.', [('Ama Owusu', 'owusu', 'indirect', 'the bridge is safe')]),
    ('In the words of [[Ama Owusu]], "the bridge is safe".', [('Ama Owusu', 'owusu', 'direct', 'the bridge is safe')]),
    ('The bridge, according to [[Ama Owusu]], is safe.', [('Ama Owusu', 'owusu', 'indirect', 'The bridge'), ('Ama Owusu', 'owusu', 'indirect', 'is safe')]),
    ('The bridge, says [[Ama Owusu]], is safe.', [('Ama Owusu', 'owusu', 'indirect', 'The bridge'), ('Ama Owusu', 'owusu', 'indirect', 'is safe')]),
    ('The bridge will, according to the ministry, open on Monday.', [('the ministry', None, 'indirect', 'The bridge will'), ('the ministry', None, 'indirect', 'open on Monday')]),
    ('The ministry, citing [[Ama Owusu]], said that the bridge was safe.', [('The ministry', None, 'indirect', 'the bridge was safe')]),
    ('Citing officials, the agency reported that the bridge was safe.', [('the agency', None, 'indirect', 'the bridge was safe')]),
    ('The agency reported, citing officials, that the bridge was safe.', [('The agency', None, 'indirect', 'the bridge was safe')]),
    ('Xinhua reported that the bridge was safe.', [('Xinhua', None, 'indirect', 'the bridge was safe')]),
    ('State media reported that the bridge was safe.', [('State media', None, 'indirect', 'the bridge was safe')]),
    ('[[Ama Owusu]] reportedly said that the bridge was safe.', [('Ama Owusu', 'owusu', 'indirect', 'the bridge was safe')]),
    ('[[Ama Owusu]] told the boy he was late.', [('Ama Owusu', 'owusu', 'indirect', 'he was late')]),
    ('According to the Herald, Professor [[Ama Owusu]], the head of the panel, said the bridge had never been safe.', [('the Herald', None, 'indirect', 'Professor Ama Owusu, the head of the panel, said the bridge had never been safe')]),
    ('According to the minister, [[Ama Owusu]], the bridge is safe.', [('Ama Owusu', 'owusu', 'indirect', 'the bridge is safe')]),
    ('According to [[Ama Owusu]], the minister, the bridge is safe.', [('Ama Owusu', 'owusu', 'indirect', 'the bridge is safe')]),
    ('According to [[Ama Owusu]], the minister, the bridge, built in 1970, is safe.', [('Ama Owusu', 'owusu', 'indirect', 'the bridge, built in 1970, is safe')]),
    ('According to [[Ama Owusu]], who built it, the bridge is safe.', [('Ama Owusu', 'owusu', 'indirect', 'the bridge is safe')]),
    ('According to [[Ama Owusu]], a bridge, built in 1970, is safe.', [('Ama Owusu', 'owusu', 'indirect', 'a bridge, built in 1970, is safe')]),
    ('According to police, the man, 34, was armed.', [('police', None, 'indirect', 'the man, 34, was armed')]),
    ('According to the report, in 2014, the bridge fell.', [('the report', None, 'indirect', 'in 2014, the bridge fell')]),
    ('According to [[Ama Owusu]], head of the club, in 2014 the bridge fell.', [('Ama Owusu', 'owusu', 'indirect', 'in 2014 the bridge fell')]),
    ('[[Ama Owusu]] sacked the clerk on Monday in a move that she said would open the bridge.', [('she', 'owusu', 'indirect', 'would open the bridge')]),
    ('[[Ama Owusu]] sacked [[Idris Kone]] in a move that she said would open the bridge.', [('she', None, 'indirect', 'would open the bridge')]),
    ('The lights, prices it said were a result of the deal, fell.', [('it', None, 'indirect', 'were a result of the deal')]),
    ('[[Ama Owusu]] said the bridge was safe, a claim that [[Idris Kone]] rejected.', [('Ama Owusu', 'owusu', 'indirect', 'the bridge was safe')]),
    ('[[Ama Owusu]] said the bridge was safe, an allegation immediately disputed by [[Idris Kone]].', [('Ama Owusu', 'owusu', 'indirect', 'the bridge was safe')]),
    ('[[Ama Owusu]] said the bridge is safe and thanked the nurses for their work.', [('Ama Owusu', 'owusu', 'indirect', 'the bridge is safe')]),
    ('[[Ama Owusu]] said the bridge would open on Monday and declined to say more.', [('Ama Owusu', 'owusu', 'indirect', 'the bridge would open on Monday')]),
    ('[[Ama Owusu]] said [[Idris Kone]] had left and thanked the nurses.', [('Ama Owusu', 'owusu', 'indirect', 'Idris Kone had left')]),
    ('[[Ama Owusu]] said [[Ghana]] attaches great importance to the bridge.', [('Ama Owusu', 'owusu', 'indirect', 'Ghana attaches great importance to the bridge')]),
    ('Ambassador [[Ama Owusu]], who has headed the mission since 2016, said about 5,000 men live there.', [('Ama Owusu', 'owusu', 'indirect', 'about 5,000 men live there')]),
    ('The mill must sign after a hearing, which its chairman, [[Ama Owusu]], said had been moved to Monday.', [('Ama Owusu', 'owusu', 'indirect', 'had been moved to Monday')]),
    ('If the swap succeeds, she told the newspaper, "a much larger one will follow."', [('she', None, 'indirect', 'If the swap succeeds'), ('she', None, 'direct', 'a much larger one will follow.')]),
    ('He was at a market, where [[Owusu]] told vendors he would leave.', [('Owusu', 'owusu', 'indirect', 'he would leave')]),
    ('The News Agency of Togo (NAT) reports that the chiefs were late.', [('The News Agency of Togo', None, 'indirect', 'the chiefs were late')]),
    ('Among them was Sister [[Ama Owusu]], a teacher at the school, who told local radio that the bridge fell.', [('Ama Owusu', 'owusu', 'indirect', 'the bridge fell')]),
    ("[[Ama Owusu]] told Monday's meeting the bridge would open.", [('Ama Owusu', 'owusu', 'indirect', 'the bridge would open')]),
    ('[[Ama Owusu]] told Metro Siang television he was late.', [('Ama Owusu', 'owusu', 'indirect', 'he was late')]),
    ('Five men came, [[Ama Owusu]] said about 20 minutes later.', [('Ama Owusu', 'owusu', 'indirect', 'Five men came')]),
    ('[[Ama Owusu]] said the minister would answer the charge of theft in court on Monday, adding that he was late.', [('Ama Owusu', 'owusu', 'indirect', 'the minister would answer the charge of theft in court on Monday'), ('Ama Owusu', 'owusu', 'indirect', 'he was late')]),
    ('"It is late," her husband put in.', [('her husband', None, 'direct', 'It is late')]),
    ('[[Ama Owusu]] hinted that the bridge was safe.', [('Ama Owusu', 'owusu', 'indirect', 'the bridge was safe')]),
    ('The bridge is safe, a source in his office hinted.', [('a source in his office', None, 'indirect', 'The bridge is safe')]),
    ('[[Ama Owusu]] expressed hope that the bridge would open.', [('Ama Owusu', 'owusu', 'indirect', 'the bridge would open')]),
    ('[[Ama Owusu]] voiced concern on Monday that the bridge would fall.', [('Ama Owusu', 'owusu', 'indirect', 'the bridge would fall')]),
    ('[[Ama Owusu]] made it clear that the bridge would open.', [('Ama Owusu', 'owusu', 'indirect', 'the bridge would open')]),
    ('[[Ama Owusu]] charged that the bridge was late.', [('Ama Owusu', 'owusu', 'indirect', 'the bridge was late')]),
    ('The judge ruled that the bridge was safe.', [('The judge', None, 'indirect', 'the bridge was safe')]),
    ('[[Ama Owusu]] implied that the bridge was safe.', [('Ama Owusu', 'owusu', 'indirect', 'the bridge was safe')]),
    ('[[Ama Owusu]] protested that the bridge was late.', [('Ama Owusu', 'owusu', 'indirect', 'the bridge was late')]),
    ('The plant plans to follow, said two officials who declined to be named because it was late.', [('two officials', None, 'indirect', 'The plant plans to follow')]),
    ("Reserves, at a billion, cover a week of imports, the bank's deputy governor, [[Ama Owusu]], told a seminar in [[Lima]].", [('Ama Owusu', 'owusu', 'indirect', 'Reserves, at a billion, cover a week of imports')]),
    ('The gunmen were given until noon, the agency quoted General [[Ama Owusu]] as saying.', [('Ama Owusu', 'owusu', 'indirect', 'The gunmen were given until noon')]),
    ('No talks are planned, [[Ama Owusu]] said after ambassador [[Idris Kone]] suggested a talk.', [('Ama Owusu', 'owusu', 'indirect', 'No talks are planned')]),
    ('A bridge fell, to the annoyance of [[Ghana]], which said that it would close.', [('Ghana', None, 'indirect', 'it would close')]),
    ('"It is late," a diplomat who attended the talks said.', [('a diplomat', None, 'direct', 'It is late')]),
    ('[[Ama Owusu]] said only that "the bridge was late".', [('Ama Owusu', 'owusu', 'direct', 'the bridge was late')]),
    ('[[Ama Owusu]] tweeted that she was "so done" with it; the studio declined to comment.', [('Ama Owusu', 'owusu', 'mixed', 'she was "so done" with it')]),
    ('[[Ama Owusu]], once feared in the land, now sells phones and says she bears nobody a grudge.', [('Ama Owusu', 'owusu', 'indirect', 'she bears nobody a grudge')]),
    ('[[Ama Owusu]] said that the bridge was safe, and that it would open on Monday.', [('Ama Owusu', 'owusu', 'indirect', 'the bridge was safe, and that it would open on Monday')]),
    ('[[Ama Owusu]] said that she had asked to leave, citing stress.', [('Ama Owusu', 'owusu', 'indirect', 'she had asked to leave')]),
    ('[[Ama Owusu]] told them that leaders had met since they came and promised to wait.', [('Ama Owusu', 'owusu', 'indirect', 'leaders had met since they came and promised to wait')]),
    ('One, [[Ama Owusu]] of Vacaville, whose son was late, shouted: "It is late."', [('Ama Owusu', 'owusu', 'direct', 'It is late.')]),
    ("The help had been sought, the prosecutor's office said on Thursday, in tracing goods that he is accused of hiding.", [("the prosecutor's office", None, 'indirect', 'The help had been sought')]),
    ('The premier was sworn in on Sunday, the office announced, at the head of a cabinet of 12.', [('the office', None, 'indirect', 'The premier was sworn in on Sunday')]),
    ('As [[Ama Owusu]] later recalled, they had closed the bridge.', [('Ama Owusu', 'owusu', 'indirect', 'they had closed the bridge')]),
    ('As [[Ama Owusu]] put it, "the bridge is safe".', [('Ama Owusu', 'owusu', 'direct', 'the bridge is safe')]),
    ('As [[Ama Owusu]] put it: "The bridge is safe."', [('Ama Owusu', 'owusu', 'direct', 'The bridge is safe.')]),
    ('As [[Ama Owusu]] told the paper, the bridge was safe.', [('Ama Owusu', 'owusu', 'indirect', 'the bridge was safe')]),
    ('The bridge is safe, as [[Ama Owusu]] said on Monday.', [('Ama Owusu', 'owusu', 'indirect', 'The bridge is safe')]),
    ('As [[Ama Owusu]] said this, the bridge fell.', [('Ama Owusu', 'owusu', 'indirect', 'this, the bridge fell')]),
    ('[[Ama Owusu]] said: "It is late."\n\n"Is it?"', [('Ama Owusu', 'owusu', 'direct', 'It is late.')]),
    ('"It is late," [[Ama Owusu]] said.\n\n"No, it is not."', [('Ama Owusu', 'owusu', 'direct', 'It is late')]),
    ('Director [[Ama Owusu]] CB QC said: "It is late."', [('Ama Owusu', 'owusu', 'direct', 'It is late.')]),
    ('In a letter that was leaked on Monday, [[Ama Owusu]] wrote to the board.', []),
    ('[[Ama Owusu]] said on Thursday, March 9 that the bridge was late.', [('Ama Owusu', 'owusu', 'indirect', 'the bridge was late')]),
    ('[[Ama Owusu]] said on Monday, Dec. 30, that the bridge was late.', [('Ama Owusu', 'owusu', 'indirect', 'the bridge was late')]),
    ('Says [[Ama Owusu]], director of the Palm Festival, "It is late."', [('Ama Owusu', 'owusu', 'direct', 'It is late.')]),
    ('The deal took time, [[Owusu]] said according to a transcript of the court.', [('Owusu', 'owusu', 'indirect', 'The deal took time')]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "rows"), MANNERS, ids=[row[0] for row in MANNERS])
def test_manners_of_the_press(text: str, rows: list[Row]) -> None:
    assert [(s.speaker, s.person, s.kind, s.text) for s in told(text)] == rows


# A text, the cue, the type, and the words said.
TYPES = [
    ("[[Ama Owusu]] faulted the move, saying it was late.", "saying", "ACCUSE", "it was late"),
    ("[[Ama Owusu]] praised the nurses and said that they had saved lives.", "said", "SUPPORT", "they had saved lives"),
    ("[[Ama Owusu]] rejected the charge, adding that it was false.", "adding", "REJECT", "it was false"),
    ('"Open the border," [[Ama Owusu]] urged.', "urged", "REQUEST", "Open the border"),
    ('[[Ama Owusu]] demanded: "Open the border."', "demanded", "REQUEST", "Open the border."),
    ('"This is theft," [[Ama Owusu]] blasted.', "blasted", "ACCUSE", "This is theft"),
    ("[[Ama Owusu]] vowed that the bridge would open.", "vowed", "AGREE", "the bridge would open"),
    ("[[Ama Owusu]] has promised that the bridge will open.", "promised", "AGREE", "the bridge will open"),
    ("[[Ama Owusu]] threatened that the bridge would be closed.", "threatened", "THREATEN", "the bridge would be closed"),
    ("[[Ama Owusu]] apologized, saying that it was late.", "saying", "CONCEDE", "it was late"),
    ("[[Ama Owusu]] said that it was late.", "said", None, "it was late"),
    ("[[Ama Owusu]] told reporters that it was late.", "told reporters", None, "it was late"),
    ("[[Ama Owusu]] was quoted as saying that it was late.", "saying", None, "it was late"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "cue", "type_", "words"), TYPES, ids=[row[0] for row in TYPES])
def test_cue_and_type(text: str, cue: str, type_: str | None, words: str) -> None:
    assert [(s.cue, s.type, s.text, s.person) for s in told(text)] == [(cue, type_, words, "owusu")]


NOTHING = [
    "It began when [[Ama Owusu]], who ruled for years, announced he would run.",
    "The two sides set up a line for crime and related issues and both will review its use.",
    "[[Niger]] State Governor [[Ama Owusu]] opened a school.",
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
    "[[Ama Owusu]] announced on Monday in speeches that were broadcast.",
    "The chiefs agreed on a document that describes how each side should ask.",
    "[[Ghana]] and [[Togo]] both claim reefs there, and [[Ama Owusu]] has gone to court.",
    "If the Senate confirms him, he will succeed [[Ama Owusu]].",
    "The talks drew the governors of Kano, Lagos and Imo states, [[Ama Owusu]] and others.",
    "[[Ama Owusu]] announced new targets for gas, a step that surprised many.",
    "[[Ama Owusu]] opened the scoring and added a second after a break was over.",
    "[[Ama Owusu]] called it a mistake.",
    '[[Ama Owusu]] called the move "too little".',
    "[[Ama Owusu]] put the crowd at 60,000.",
    "[[Ama Owusu]] believes that it is late.",
    "[[Ama Owusu]] hopes that it is late.",
    "The study shows that ice melts.",
    "The law states the rules.",
    "[[Ama Owusu]] was told that it was late.",
    "[[Ama Owusu]] never said that it was late.",
    "[[Ama Owusu]] announced a plan that would cut costs.",
    "[[Ama Owusu]] confirmed the report.",
    "[[Ama Owusu]] told [[Idris Kone]] to go.",
    "[[Ama Owusu]] asked whether it was late.",
    "[[Ama Owusu]] wondered if it was late.",
    "[[Ama Owusu]] called on [[Idris Kone]] at his office.",
    "[[Ama Owusu]] thanked the nurses who had come.",
    "[[Ama Owusu]] claimed victory.",
    "[[Ama Owusu]] wrote a book about bees.",
    "The announced merger fell through.",
    "The bridge was built, according to plan.",
    "The stated aim is peace.",
    "The claims that [[Ama Owusu]] made were false.",
    "[[Ama Owusu]] could say that it was late.",
    "To say that it was late is wrong.",
    'In her opening remarks for attendees, [[Owusu]] pointed out those features to attendees, noting the touches of the room.',
    'Ghana and Togo have kept a policy of turning back boats which, according to AFP, the United Nations has criticised.',
    'Although no group claimed responsibility, the bloodshed raised fears that bridges were closed.',
    'The show featured the adviser, [[Ama Owusu]], [[Idris Kone]], who advises the minister on crime, and a clerk.',
    'In the days after the vote, tensions between the two sides continued to run hot.',
    'The [[Obama]] administration\'s comments came with a warning about rhetoric from the party, which tried to win by saying that voters were "coming out".',
    'Ghana and Togo have kept a policy of turning back boats which, according to AFP, the United Nations has criticised.',
    'The man, who police said was armed, fled.',
    '[[Owusu]]: It is late and cold.',
    'Q: Is it late?\nA: It is late.',
    '[[Ama Owusu]] called the bridge "a disgrace".',
    '[[Ama Owusu]] described the bridge as "a disgrace".',
    '[[Ama Owusu]] believes that the bridge is safe.',
    '[[Ama Owusu]] thought the bridge was safe.',
    '[[Ama Owusu]] hopes the bridge will open.',
    'The bridge is safe, in the view of [[Ama Owusu]].',
    'For [[Ama Owusu]], "the bridge is safe".',
    'It was reported that the bridge was safe.',
    'It is said that the bridge is safe.',
    '[[Ama Owusu]] is reported to have said that the bridge was safe.',
    '[[Ama Owusu]] was told that the bridge was safe.',
    '[[Ama Owusu]] has yet to say that the bridge is safe.',
    '[[Ama Owusu]] did not say when the bridge would open.',
    '[[Ama Owusu]] declined to say whether the bridge was safe.',
    '[[Ama Owusu]] would not confirm that the bridge was safe.',
    '[[Ama Owusu]] could not say that the bridge was safe.',
    '[[Ama Owusu]] will say on Monday that the bridge is safe.',
    '[[Ama Owusu]] is expected to say that the bridge is safe.',
    'Nobody said that the bridge was safe.',
    'The book "The Late Bridge" was published by [[Ama Owusu]].',
    '[[Ama Owusu]] sang "The Late Bridge" at the gala.',
    'The so-called "bridge party" won.',
    '[[Ama Owusu]] told the story of the bridge.',
    '[[Ama Owusu]] told jokes.',
    '[[Ama Owusu]] said goodbye to the guests as they left.',
    '[[Ama Owusu]] said yes.',
    '[[Ama Owusu]] said nothing.',
    'The bridge is old, according to the results.',
    'The bridge is old, according to a manifest obtained by the agency.',
    '[[Ama Owusu]] reported sales of 400 million for the months ended in March, up from 300.',
    'A protest that drew 200 people was late.',
    '[[Ama Owusu]] signalled a change that would close the bridge.',
    'The rules that [[Ama Owusu]] made were late.',
    "[[Ama Owusu]] recalled the player for Tuesday's match but left out his brother.",
    '[[Ama Owusu]] declared the motion carried.',
    'He would not say whether it was late, as Sen. [[Idris Kone]], R-Ariz., has urged.',
    'As word of it spread, he began getting calls.',
    'If it is late, [[Ama Owusu]] suggests you stay.',
    'As [[Ama Owusu]] spoke, the bridge fell.',
    'The bridge is as safe as [[Ama Owusu]] said.',
    'You need not weep, much less laugh.',
    'You have to draw the bridge and add "cross links" to it.',
    'Rivers State Governor, Hon. [[Idris Kone]], has sworn in nine commissioners.',
    'The film, directed by [[Idris Kone]], tells the story of two officers who were late.',
]  # fmt: skip


@pytest.mark.parametrize("text", NOTHING)
def test_no_statement(text: str) -> None:
    assert [(s.speaker, s.cue, s.text) for s in said(text)] == []


# A text; then for each speech act: speaker, person or None, cue, type, words.
ActRow = tuple[str, str | None, str, str | None, str]
OWUSU = ("Ama Owusu", "owusu")
ACTS: list[tuple[str, list[ActRow]]] = [
    # support
    ("[[Ama Owusu]], who praised the mayor, also commended the nurses.", [(*OWUSU, "praised", "SUPPORT", "the mayor"), (*OWUSU, "commended", "SUPPORT", "the nurses")]),
    ("[[Ama Owusu]], Minister of Trade and head of the bank, lauded the work done since the last round in [[Lima]] last year.", [(*OWUSU, "lauded", "SUPPORT", "the work done since the last round in Lima last year")]),
    ("[[Ama Owusu]] praised [[Idris Kone]] and [[Tuan Berg]] for their work.", [(*OWUSU, "praised", "SUPPORT", "Idris Kone and Tuan Berg for their work")]),
    ("[[Ama Owusu]] hailed the decision as historic.", [(*OWUSU, "hailed", "SUPPORT", "the decision as historic")]),
    ("[[Ama Owusu]] on Tuesday welcomed [[Togo]]'s decision to free the men.", [(*OWUSU, "welcomed", "SUPPORT", "Togo's decision to free the men")]),
    ("[[Ama Owusu]] backed the plan.", [(*OWUSU, "backed", "SUPPORT", "the plan")]),
    ("[[Togo]]'s president praised the nurses.", [("Togo's president", None, "praised", "SUPPORT", "the nurses")]),
    ("Trade is good for all, [[Ama Owusu]] said, advocating the forum as the main way to peace.", [(*OWUSU, "advocating", "SUPPORT", "the forum as the main way to peace")]),
    ("The party has endorsed [[Idris Kone]] for mayor.", [("The party", None, "endorsed", "SUPPORT", "Idris Kone for mayor")]),
    # request
    ("[[Ama Owusu]] urged restraint.", [(*OWUSU, "urged", "REQUEST", "restraint")]),
    ("[[Ama Owusu]] urged both sides to return to talks.", [(*OWUSU, "urged", "REQUEST", "both sides to return to talks")]),
    ("[[Ama Owusu]] urged [[Iran]], [[Russia]] and [[Togo]] to stop the war.", [(*OWUSU, "urged", "REQUEST", "Iran, Russia and Togo to stop the war")]),
    ("[[Ama Owusu]] urged [[Iran]] and [[Togo]] to stop the war, saying it was late.", [(*OWUSU, "urged", "REQUEST", "Iran and Togo to stop the war")]),
    ("[[Ama Owusu]] urged [[Idris Kone]], the minister, to resign.", [(*OWUSU, "urged", "REQUEST", "Idris Kone, the minister, to resign")]),
    ("[[Ama Owusu]] urged voters, many of them young, to stay calm.", [(*OWUSU, "urged", "REQUEST", "voters, many of them young, to stay calm")]),
    ("[[Ama Owusu]] urged the crowd to go home, but nobody moved.", [(*OWUSU, "urged", "REQUEST", "the crowd to go home")]),
    ("[[Ama Owusu]] thanked [[Togo]] and urged it to wait.", [(*OWUSU, "urged", "REQUEST", "it to wait")]),
    ("[[Ama Owusu]] met [[Idris Kone]], urging him to free the men.", [(*OWUSU, "urging", "REQUEST", "him to free the men")]),
    ("\"It is late,\" [[Ama Owusu]] said, urging [[Togo]] to act.", [(*OWUSU, "urging", "REQUEST", "Togo to act")]),
    ("Peace is near, said the envoys, and called for more trips along with closer contact, news swaps and joint work.", [("the envoys", None, "called for", "REQUEST", "more trips along with closer contact, news swaps and joint work")]),
    ("[[Ama Owusu]] called for talks, peace and elections.", [(*OWUSU, "called for", "REQUEST", "talks, peace and elections")]),
    ("Opposition leaders called for fresh elections and marched through [[Accra]].", [("Opposition leaders", None, "called for", "REQUEST", "fresh elections")]),
    ("[[Ama Owusu]] called on [[Togo]] to free the sailors.", [(*OWUSU, "called on", "REQUEST", "Togo to free the sailors")]),
    ("[[Ama Owusu]] appealed to the rebels to lay down their arms.", [(*OWUSU, "appealed to", "REQUEST", "the rebels to lay down their arms")]),
    ("[[Ama Owusu]] asked the court to free him.", [(*OWUSU, "asked", "REQUEST", "the court to free him")]),
    ("[[Ama Owusu]] pressed the minister to open the border.", [(*OWUSU, "pressed", "REQUEST", "the minister to open the border")]),
    ("[[Ama Owusu]] demanded that visas be issued.", [(*OWUSU, "demanded", "REQUEST", "visas be issued")]),
    ("[[Ama Owusu]] demanded the release of the sailors while rain fell.", [(*OWUSU, "demanded", "REQUEST", "the release of the sailors")]),
    ("[[Ama Owusu]] and [[Idris Kone]] urged restraint.", [("Ama Owusu and Idris Kone", None, "urged", "REQUEST", "restraint")]),
    ("The leaders of [[Togo]] and [[Ghana]] urged restraint.", [("The leaders of Togo and Ghana", None, "urged", "REQUEST", "restraint")]),
    ("In [[Accra]], [[Ama Owusu]] urged restraint.", [(*OWUSU, "urged", "REQUEST", "restraint")]),
    ("[[Ama Owusu]] spoke in [[Accra]]. She urged restraint.", [("She", "owusu", "urged", "REQUEST", "restraint")]),
    # accuse
    ("[[Ama Owusu]] accused [[Iran]] of breaking the agreement.", [(*OWUSU, "accused", "ACCUSE", "Iran of breaking the agreement")]),
    ('[[Ama Owusu]] accused [[Togo]] of "theft" and left.', [(*OWUSU, "accused", "ACCUSE", 'Togo of "theft"')]),
    ("Critics accuse [[Ama Owusu]] of hoarding power.", [("Critics", None, "accuse", "ACCUSE", "Ama Owusu of hoarding power")]),
    ("Human rights groups have accused the army of killing civilians.", [("Human rights groups", None, "accused", "ACCUSE", "the army of killing civilians")]),
    ("The opposition blamed the government for the deaths.", [("The opposition", None, "blamed", "ACCUSE", "the government for the deaths")]),
    ("[[Ama Owusu]] blamed the crash on the driver.", [(*OWUSU, "blamed", "ACCUSE", "the crash on the driver")]),
    ("[[Ama Owusu]] condemned the attack on Tuesday and left.", [(*OWUSU, "condemned", "ACCUSE", "the attack")]),
    ("[[Ama Owusu]] condemned the attack in a statement on Tuesday.", [(*OWUSU, "condemned", "ACCUSE", "the attack")]),
    ("[[Ama Owusu]] condemned the attack, [[Idris Kone]] at her side.", [(*OWUSU, "condemned", "ACCUSE", "the attack")]),
    ("The [[European Union]] on Monday condemned the killing of two men.", [("The European Union", None, "condemned", "ACCUSE", "the killing of two men")]),
    ("[[Ama Owusu]], who has criticized the law, will speak.", [(*OWUSU, "criticized", "ACCUSE", "the law")]),
    ("[[Ama Owusu]] criticized what she called a weak law.", [(*OWUSU, "criticized", "ACCUSE", "what she called a weak law")]),
    # reject
    ("[[Ama Owusu]] denied that she had met [[Idris Kone]].", [(*OWUSU, "denied", "REJECT", "she had met Idris Kone")]),
    ("[[Ama Owusu]] flatly denied a report that she had met [[Idris Kone]].", [(*OWUSU, "denied", "REJECT", "a report that she had met Idris Kone")]),
    ("[[Togo]] has repeatedly denied any role in the attack.", [("Togo", None, "denied", "REJECT", "any role in the attack")]),
    ("The foreign ministry rejected the claims as baseless.", [("The foreign ministry", None, "rejected", "REJECT", "the claims as baseless")]),
    ("[[Ama Owusu]] dismissed [[Idris Kone]]'s remarks.", [(*OWUSU, "dismissed", "REJECT", "Idris Kone's remarks")]),
    ("[[Ama Owusu]] ruled out a snap election.", [(*OWUSU, "ruled out", "REJECT", "a snap election")]),
    ("[[Ama Owusu]] refused to meet the envoy.", [(*OWUSU, "refused", "REJECT", "to meet the envoy")]),
    ("A spokesman for [[Ama Owusu]] denied the report.", [("A spokesman for Ama Owusu", None, "denied", "REJECT", "the report")]),
    # threaten
    ("[[Ama Owusu]] threatened to close the border.", [(*OWUSU, "threatened", "THREATEN", "to close the border")]),
    ("[[Ama Owusu]] threatened to quit the talks if [[Togo]] fired again.", [(*OWUSU, "threatened", "THREATEN", "to quit the talks if Togo fired again")]),
    ("[[Ama Owusu]] warned [[Togo]] against any new test.", [(*OWUSU, "warned", "THREATEN", "Togo against any new test")]),
    ("[[Ama Owusu]] warned against panic, as rain fell on the hills.", [(*OWUSU, "warned against", "THREATEN", "panic")]),
    ("The junta warned of a long war.", [("The junta", None, "warned of", "THREATEN", "a long war")]),
    # bound by one's words: the type depends on what
    ("[[Ama Owusu]] vowed to rebuild the bridge.", [(*OWUSU, "vowed", None, "to rebuild the bridge")]),
    ("The two ministers pledged to share news on Tuesday.", [("The two ministers", None, "pledged", None, "to share news")]),
    # several, and beside words said
    ("[[Ama Owusu]] condemned the raid and urged restraint.", [(*OWUSU, "condemned", "ACCUSE", "the raid"), (*OWUSU, "urged", "REQUEST", "restraint")]),
    ("[[Ama Owusu]] praised the nurses and said that they had saved lives.", [(*OWUSU, "praised", "SUPPORT", "the nurses")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "rows"), ACTS, ids=[row[0] for row in ACTS])
def test_speech_acts(text: str, rows: list[ActRow]) -> None:
    found = acts(text)
    assert [(s.speaker, s.person, s.cue, s.type, s.text) for s in found] == rows
    assert {s.kind for s in found} == {"mixed" if '"theft"' in text else "indirect"}


NO_ACTS = [
    "[[Ama Owusu]] was accused of theft.",
    "The two men were urged to wait.",
    "The plan, praised by [[Ama Owusu]], failed.",
    "The man accused of theft fled.",
    "[[Ama Owusu]] did not condemn the attack.",
    "[[Ama Owusu]] never criticized the law.",
    "[[Ama Owusu]] has not ruled out a tax.",
    "[[Ama Owusu]] is expected to urge restraint.",
    "[[Ama Owusu]] will call for talks.",
    "[[Ama Owusu]] would welcome a deal.",
    "[[Ama Owusu]] could reject the plan.",
    "If [[Ama Owusu]] rejects the plan, talks will end.",
    "Whether [[Ama Owusu]] condemned the attack is unknown.",
    "Reports that [[Ama Owusu]] condemned the attack were false.",
    "Has [[Ama Owusu]] condemned the attack?",
    "[[Ama Owusu]] stopped short of condemning the attack.",
    "The call for talks came late.",
    "A call for talks by [[Ama Owusu]] was heard.",
    "The soldiers lit the charge of the battery.",
    "[[Ama Owusu]] went back home.",
    "[[Ama Owusu]] backed the truck into a wall.",
    "[[Ama Owusu]] gave a welcome speech.",
    "[[Ama Owusu]] welcomed the delegation at the airport.",
    "[[Ama Owusu]] welcomed [[Idris Kone]] in [[Accra]].",
    "[[Ama Owusu]] took the blame for the crash.",
    "The press for the state was free.",
    "The press asked [[Ama Owusu]] a question.",
    "[[Ama Owusu]] asked [[Idris Kone]] about the talks.",
    "[[Ama Owusu]] asked officials how papers meant to be kept were lost.",
    "[[Ama Owusu]] pressed the button.",
    "The storm threatened to flood the town.",
    "Rain threatened to delay the match.",
    "The bear threatened to attack the camp.",
    "A dog refused to leave the yard.",
    "The engine refused to start.",
    "The row threatened to sink the deal.",
    "[[Ama Owusu]] hailed a taxi.",
    "[[Ama Owusu]] slammed the door.",
    "[[Ama Owusu]] dismissed the driver.",
    "The court dismissed the claim.",
    "Voters rejected the plan.",
    "The guards denied [[Ama Owusu]] entry.",
    "[[Ama Owusu]] appealed against the verdict.",
    "[[Ama Owusu]] called for [[Idris Kone]]'s office had closed.",
    "[[Ama Owusu]] called on [[Idris Kone]] at his home.",
    "The film demanded patience.",
    "The job demands skill.",
    "The promise to wait was kept.",
    "[[Ama Owusu]] warned that the bridge was old.",
    "[[Ama Owusu]] said that [[Idris Kone]] had urged restraint.",
    '"I urged him to go," [[Ama Owusu]] said.',
]  # fmt: skip


@pytest.mark.parametrize("text", NO_ACTS)
def test_no_speech_act(text: str) -> None:
    assert [(s.speaker, s.cue, s.text) for s in acts(text)] == []


def test_no_two_statements_overlap() -> None:
    for text, *_ in (*STATEMENTS, *TYPES, *ACTS):
        found = said(text)
        assert all(one.end <= other.start for one, other in pairwise(found)), text


@pytest.mark.parametrize("name", list(rules.load("cues").groups))
def test_examples_of_cues(name: str) -> None:
    group = rules.load("cues").groups[name]
    if group.more["takes"] == "act":
        own = {form for word in group.words for form in forms(word.split()[0])}
        for text in group.finds:
            assert any(s.type == group.more.get("type") and s.cue.split()[0] in own for s in acts(text)), text
        for text in group.ignores:
            assert not [s for s in acts(text) if s.cue.split()[0] in own], text
        return
    forms_ = {form for word in group.words for form in (word, *forms(word.split()[0]))}
    assert group.more.get("type") is None or group.more["type"] in PLOVER_TYPES
    for text in group.finds:
        found = told(text)
        assert found, text
        assert any(s.type == group.more.get("type") for s in found), text
        assert any(
            word in forms_ for word in text.lower().replace(",", " ").replace(".", " ").replace(":", " ").split()
        ) or " " in next(iter(group.words)), text
    for text in group.ignores:
        assert not told(text), text


AROUND_ACTS = {
    "collectives", "deciding", "deeds", "no deeds", "granted", "idle", "forces of nature that threaten in words",
}  # fmt: skip


@pytest.mark.parametrize("name", sorted(AROUND_ACTS))
def test_examples_of_words_around_acts(name: str) -> None:
    group = rules.load("speech").groups[name]
    assert all(acts(text) for text in group.finds)
    assert not [s.text for text in group.ignores for s in acts(text)]


@pytest.mark.parametrize("name", [name for name in rules.load("speech").groups if name not in AROUND_ACTS])
def test_examples_of_words_around_speech(name: str) -> None:
    group = rules.load("speech").groups[name]
    for text in group.finds:
        found = said(text)
        assert found, text
        assert (
            any(s.person == "berg" for s in found)
            or "A spokesman for Anna Berg" in {s.speaker for s in found}
            or name in {"men"}
        ), text
        assert all(_clean(s.text) for s in found), text
    for text in group.ignores:
        assert not said(text), text


def _clean(words: str) -> bool:
    """The examples speak of a bridge, of what is late, known or much: no setting belongs to the words."""
    return words.split()[0].lower() in {"the", "it", "what", "but", "while", "if"}


# A text; who else could have said its last statement.
RUNNERS_UP = [
    ('[[Ama Owusu]] met [[Karl Berg]]. "It is late," [[Ama Owusu]] said.', "berg"),
    ('"It is late," [[Ama Owusu]] said.', None),
    ("[[Ama Owusu]] said that [[Karl Berg]] was late.", None),  # he is in the words said
    ('[[Karl Berg]] left.\n\nIt rained.\n\n"It is late," [[Ama Owusu]] said.', None),  # two paragraphs away
    ('[[Karl Berg]] met [[Ama Owusu]]. "It is late," said the minister.', "owusu"),
]


@pytest.mark.parametrize("text, person", RUNNERS_UP)
def test_runner_up(text: str, person: str | None) -> None:
    assert said(text)[-1].runner_up == person


def test_a_particle_belongs_to_its_verb() -> None:
    assert acts("[[Ama Owusu]] asked for the exchanges to go on.")[-1].text.endswith("to go on")


def test_a_quotation_that_begins_amid_another_clause() -> None:
    text = "[[Ama Owusu]] told reporters in Lome that she would not be late “I will call for a vote on Wednesday,” she said."
    assert said(text)


def test_every_rule_of_statements_is_explained() -> None:
    code = "".join(path.read_text() for path in sorted((Path(rules.__file__).parent / "statements").glob("*.py")))
    assert set(re.findall(r'"(statements\.[a-z]+)"', code)) == set(why.RULES)
    assert {own.more["type"] for own in rules.load("cues").groups.values() if own.more.get("type")} == set(why._TYPES)


def test_every_statement_quotes_the_body() -> None:
    for text, *_ in (*STATEMENTS, *TYPES, *ACTS):
        body = marked(text).article.body
        for statement in said(text):
            assert statement.text == body[statement.start : statement.end]
            assert statement.speaker in body
            assert statement.cue in body


# ---- read as whole pages


def test_a_department_is_no_minister() -> None:
    text = (
        "Peru punished Foreign Minister Ivan Petrov, the Chilean Treasury Department's office said. The Treasury Department "
        "said it was late."
    )
    assert whole_pages.read(text).statements[-1].person is None


SPEAKERS = [
    ("The New York Times reported that Anna Berg would quit.", ["The New York Times"]),
    ("The Financial Times said on Monday that Anna Berg would quit.", ["The Financial Times"]),
    ("The chief of the province where they were abducted said two women would be freed.", []),
]


@pytest.mark.parametrize(("text", "speakers"), SPEAKERS, ids=[row[0] for row in SPEAKERS])
def test_who_speaks(text: str, speakers: list[str]) -> None:
    assert [one.speaker for one in whole_pages.read(text).statements] == speakers


def test_a_ministry_is_not_its_spokesman() -> None:
    said = whole_pages.read(
        '"It was good," MEA spokesman Ravi Kumar tweeted. "It was very good," the MEA said.'
    ).statements
    assert [one.person for one in said] == ["ravi-kumar", None]

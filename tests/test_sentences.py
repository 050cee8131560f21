"""Sentences: where one ends, and where it only looks so."""

from __future__ import annotations

from itertools import pairwise

import pytest

from ingest import rules
from ingest.sentences import LONGEST, sentences_in


def split(text: str) -> list[str]:
    return [text[one.start : one.end] for one in sentences_in(text)]


CASES = [
    ("Mr. Kerry left. Mr. Lavrov stayed.", ["Mr. Kerry left.", "Mr. Lavrov stayed."]),
    ("The U.S. delegation left. It was late.", ["The U.S. delegation left.", "It was late."]),
    ("He led the Peru-U.S. Joint Council. It met.", ["He led the Peru-U.S. Joint Council.", "It met."]),
    ("They signed it.[4][12] Soon all left.", ["They signed it.[4][12]", "Soon all left."]),
    ("He flew to the U.S. The talks went on.", ["He flew to the U.S.", "The talks went on."]),
    ("J. K. Rowling wrote it. He read it.", ["J. K. Rowling wrote it.", "He read it."]),
    ("“We agreed.” He smiled.", ["“We agreed.”", "He smiled."]),
    ("“Will you go?” she asked. He would.", ["“Will you go?” she asked.", "He would."]),
    ("Prices rose 3.5 percent. Wages fell.", ["Prices rose 3.5 percent.", "Wages fell."]),
    ("They met on Nov. 11 in Beijing. They agreed.", ["They met on Nov. 11 in Beijing.", "They agreed."]),
    ("It is No. 4. It was No. 7.", ["It is No. 4.", "It was No. 7."]),
    ("He said no. Four others agreed.", ["He said no.", "Four others agreed."]),
    ("Gen. Wei Fenghe and Lt. Gen. Park met. All left.", ["Gen. Wei Fenghe and Lt. Gen. Park met.", "All left."]),
    ("One paragraph\n\nAnother one", ["One paragraph", "Another one"]),
    ("Stop! Who goes there? A friend.", ["Stop!", "Who goes there?", "A friend."]),
    ("He waited ... and left. Then it rained.", ["He waited ... and left.", "Then it rained."]),
    ("Maj.-Gen. Bashir Omar left. All left.", ["Maj.-Gen. Bashir Omar left.", "All left."]),
    ("Acme Inc. said so. Shares fell.", ["Acme Inc. said so.", "Shares fell."]),
    ("The vote (it was close.) ended. Good.", ["The vote (it was close.) ended.", "Good."]),
    ("会谈结束。双方同意。", ["会谈结束。", "双方同意。"]),
    ("", []),
    ("   \n\n  ", []),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text[:30] or "nothing" for text, _ in CASES])
def test_sentences(text: str, expected: list[str]) -> None:
    assert split(text) == expected


@pytest.mark.parametrize("group", rules.load("abbreviations").groups.values(), ids=lambda group: group.name)
def test_examples_of_the_lexicon(group: rules.Group) -> None:
    assert all(len(split(text)) == 1 for text in group.finds)
    assert all(len(split(text)) == 2 for text in group.ignores)


def test_spans_cover_all_words_in_order() -> None:
    text = "Mr. A. B. Kim left. “Go,” he said. It was 3 p.m. in Washington, D.C. The end."
    spans = sentences_in(text)
    assert all(a.end <= b.start for a, b in pairwise(spans))
    left = "".join(text[a.end : b.start] for a, b in pairwise(spans))
    assert not left.strip()


def test_a_text_without_marks_is_read_in_parts() -> None:
    text = "many words " * 1_000
    found = sentences_in(text)
    assert all(0 < one.end - one.start <= LONGEST for one in found) and len(found) == 4
    assert " ".join(text[one.start : one.end] for one in found) == text.strip()
    assert [one.end for one in sentences_in("x" * 7_000)] == [LONGEST, 2 * LONGEST, 7_000]

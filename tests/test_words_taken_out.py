"""Each group of the lexicon that a module joins at loading is what makes its examples."""

from __future__ import annotations

import pytest

from ingest import rules
from tests.taken_out import constants, has_word_of, read, taken_out


@pytest.mark.parametrize(("file", "group"), sorted(constants()), ids=[f"{f}: {g}" for f, g in sorted(constants())])
def test_without_the_words_the_examples_are_read_in_another_way_and_the_counter_examples_are_not(
    file: str, group: str
) -> None:
    texts = rules.load(file).groups[group]
    assert [text for text in texts.ignores if not has_word_of(text, (file, group))] == []
    whole = {text: read(text) for text in (*texts.finds, *texts.ignores)}
    with taken_out(file, group):
        less = {text: read(text) for text in whole}
    assert [text for text in texts.finds if less[text] == whole[text]] == []
    assert [text for text in texts.ignores if less[text] != whole[text]] == []
    assert {text: read(text) for text in whole} == whole, "put back"


@pytest.mark.parametrize("group", sorted(constants()))
def test_whoever_joins_a_group_names_one_that_there_is(group: tuple[str, str]) -> None:
    assert rules.words(group[0], group[1])

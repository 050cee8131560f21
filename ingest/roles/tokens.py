"""The words of one sentence, in which a person is one word."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import field
from typing import TYPE_CHECKING

from ingest import rules
from ingest.model import Mention, Sentence, record
from ingest.roles.titles import WORD, Head, heads_in
from ingest.roles.words import NOBODY, POSSESSIVE, barriers, pattern_words

if TYPE_CHECKING:
    from ingest.roles.parts import Part


@record
class Tokens:
    """The words of one sentence; a name of a person is one token."""

    body: str
    starts: Sequence[int]
    ends: Sequence[int]
    texts: Sequence[str]
    lows: Sequence[str]
    persons: Sequence[int]  # index of the mention, or NOBODY
    heads: Mapping[int, Head]  # first token -> the longest title that begins there
    ending: Mapping[int, int]  # token after a title -> its first token
    # The titles read so far, by where they begin and stop and how: each is asked for many times.
    parts: dict[tuple[int, int, bool], Part | None] = field(init=False, default_factory=dict, compare=False, repr=False)
    # The titles that fill the tokens up to one, by it.
    chains: dict[int, list[Part]] = field(init=False, default_factory=dict, compare=False, repr=False)

    def __len__(self) -> int:
        return len(self.lows)


def tokens_of(body: str, sentence: Sentence, mentions: Sequence[tuple[int, Mention]]) -> Tokens:
    """The tokens of a sentence; `mentions` are (index, mention) of the people in it, in order."""
    starts: list[int] = []
    ends: list[int] = []
    persons: list[int] = []
    position = sentence.start
    for index, mention in mentions:
        _add(body, position, mention.start, starts, ends, persons)
        starts.append(mention.start)
        ends.append(mention.end)
        persons.append(index)
        position = mention.end
    _add(body, position, sentence.end, starts, ends, persons)
    texts = [body[start:end] for start, end in zip(starts, ends, strict=True)]
    lows = [text.lower() for text in texts]
    heads = heads_in(texts, lows, persons)
    return Tokens(body, starts, ends, texts, lows, persons, heads, {i + h.words: i for i, h in reversed(heads.items())})


def _add(body: str, start: int, end: int, starts: list[int], ends: list[int], persons: list[int]) -> None:
    spans = [match.span() for match in WORD.finditer(body, start, end)]
    starts += [span[0] for span in spans]
    ends += [span[1] for span in spans]
    persons += [NOBODY] * len(spans)


def is_capital(tokens: Tokens, index: int) -> bool:
    """Whether the token begins with a capital and is not the name of a person."""
    return tokens.persons[index] == NOBODY and tokens.texts[index][:1].isupper()


def honorific(tokens: Tokens, index: int) -> bool:
    """Whether the token is a form of address between a title and a name."""
    return tokens.persons[index] == NOBODY and tokens.lows[index] in pattern_words("forms-of-address")


# In brackets between a rank and a name: Colonel (Retd.) NAME, Justice (R) NAME.
RETIRED = rules.words("around_titles", "no longer serving")


def address_start(tokens: Tokens, end: int) -> int:
    """The token where the forms of address that end at `end` begin: | Dr. NAME, | (Engr.) NAME."""
    ending = tokens.ending
    while end:
        bracketed = end > 2 and tokens.lows[end - 1] == ")" and tokens.lows[end - 3] == "("
        if honorific(tokens, end - 1):
            end -= 1
        elif bracketed and (honorific(tokens, end - 2) or tokens.lows[end - 2] in RETIRED):
            end -= 3
        elif bracketed and end - 3 in ending:
            end -= 3  # Assistant Commissioner of Police (Crime) NAME
        else:
            break
    return end - 1 if _is_reverend(tokens, end) else end


def _is_reverend(tokens: Tokens, end: int) -> bool:
    """Whether an article and a form of address that takes one begin at the token before: | the Rev NAME."""
    return end > 1 and tokens.lows[end - 1] == "the" and tokens.lows[end] in _WITH_ARTICLE


_WITH_ARTICLE = rules.words("around_titles", "addressed with an article")


def possessive_after(tokens: Tokens, index: int, stop: int) -> bool:
    return index < stop and tokens.lows[index] in POSSESSIVE


def is_adjective_like(tokens: Tokens, index: int) -> bool:
    low = tokens.lows[index]
    return low[:1].isalpha() and low not in barriers() and tokens.persons[index] == NOBODY


def text_between(tokens: Tokens, first: int, last: int) -> str:
    return tokens.body[tokens.starts[first] : tokens.ends[last - 1]]


def words_from(tokens: Tokens, start: int, count: int) -> str:
    end = min(len(tokens), start + count)
    return "".join(f"{tokens.lows[i] if tokens.persons[i] == NOBODY else '_'} " for i in range(start, end))

"""Lists of holders that go on in the next sentence: The new ministers are NAME and NAME. Others are NAME and NAME."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ingest.roles.tellings import Story, Telling

_OTHERS = re.compile(r"(?:The )?(?P<others>[Oo]thers?)(?: \w+){0,4}? (?:are|were|include|included):? ")
# What may stand between names that are only listed: the seat of the one, forms of address and ranks of the other.
_BETWEEN = re.compile(r"(?: \([A-Z][^()]{1,30}\))?(?:,|;|,? and|,? as well as)? ?(?:[A-Z][\w.’'-]*,? ){0,4}")


def listed_on(told: Sequence[Telling], story: Story) -> Iterator[Telling]:
    """The title in the plural of the sentence before, for everybody in a sentence that only goes on with its list."""
    for number in range(1, len(story.sentences)):
        sentence = story.sentences[number]
        opening = _OTHERS.match(story.body, sentence.start, sentence.end)
        model = _model(told, story, number - 1) if opening else None
        if opening is None or model is None:
            continue
        start = opening.end()
        for name in story.people_in(number):
            if not _BETWEEN.fullmatch(story.body, start, name.start):
                break
            start = name.end
            claim = replace(
                model.claim, start=opening.start("others"), end=name.end, person=name.person or "",
                text=story.body[opening.start("others") : name.end], title_text=opening["others"],
                organization_text=None, rule="roles.listed_on",
            )  # fmt: skip
            yield replace(model, claim=claim)


def _model(told: Sequence[Telling], story: Story, number: int) -> Telling | None:
    """The last of those to whom one title in the plural is given in a sentence."""
    before = story.sentences[number]
    held = [one for one in told if one.claim.rule == _PLURAL and before.start <= one.claim.start < before.end]
    return held[-1] if len({one.claim.title for one in held}) == 1 else None


_PLURAL = "roles.plural_before"

"""Roles that the article tells to end: the holder resigns, is dismissed, dies, is about to go."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from ingest import rules
from ingest.model import Mention
from ingest.roles.tellings import Story, Telling

_OFFICES = frozenset({"office", "rank"})
# What may stand between a name and its verb: an aside, who, an auxiliary, an adverb.
_BETWEEN = r"(?:, [^,;.]{1,90},|,)?(?: who)?(?: (?:has|had|have))?(?: \w+ly)? "
_ELSEWHEN = re.compile(r"\b(?:in (?:1[5-9]|20)\d\d|last year|years? (?:ago|earlier|later)|decades? ago)\b")


@cache
def _endings() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """(status, what stands after the name of a holder whose office ends)."""
    groups = rules.load("role_patterns").groups
    endings = [group for name, group in groups.items() if name.startswith("ending-")]
    return tuple(
        (
            group.more["status"],
            re.compile(
                rf"(?:{_BETWEEN if group.more['after'] == 'name' else ''})"
                rf"(?:{'|'.join(sorted(map(re.escape, group.words), key=lambda word: (-len(word), word)))})"
                r"(?![\w-])(?! (?:as|to become|of (?!the)|laughter|shame|boredom) ?)"
            ),
        )
        for group in endings
    )


def ended(told: Sequence[Telling], story: Story) -> list[Telling]:
    """The tellings, with the status of those current offices whose end the article tells of their holder."""
    found = list(told)
    for mention, status in _told_to_end(story):
        theirs = [n for n, one in enumerate(found) if one.claim.person == mention.person and _is_held(one, status)]
        sentence = story.sentence_at(mention.start)
        near = [n for n in theirs if story.sentence_at(found[n].claim.start) == sentence]
        roles = {(found[n].claim.title, found[n].claim.organization) for n in near or theirs}
        if len(roles) > 1 and status != "late":
            continue
        for n in theirs:
            if (found[n].claim.title, found[n].claim.organization) in roles:
                found[n] = replace(found[n], claim=replace(found[n].claim, status=status))
    return found


def _is_held(one: Telling, status: str) -> bool:
    followed = one.claim.status == "former" and one.claim.rule in {"roles.replaced", "roles.predecessor"}
    going = one.claim.status == "outgoing" and status == "resigned"
    return (status == "late" or one.kind in _OFFICES) and (one.claim.status == "current" or followed or going)


def _told_to_end(story: Story) -> Iterator[tuple[Mention, str]]:
    for mention in story.people:
        number = story.sentence_at(mention.start)
        if number < 0:
            continue
        stop = story.sentences[number].end
        for status, pattern in _endings() if _ANY_END.search(story.body, mention.end, stop) else ():
            match = pattern.match(story.body, mention.end, stop)
            if match and not (status == "late" and _ELSEWHEN.search(story.body, match.start(), stop)):
                yield mention, status
                break
        else:
            if _DEATH_OF.search(story.body, max(story.sentences[number].start, mention.start - 60), mention.start):
                yield mention, "late"


# One word of every ending: where none follows the name, no pattern is tried.
_ANY_END = re.compile(
    r"resign|step|stood|stand|quit|fired|sacked|dismiss|oust|remov|reliev|forced|retir|leav|died|kill|dead|murder|assass"
    r"|stab|passed|tendered|handed|term |tenure|mandate|shot|drown|gunned|beaten|succumb|collapsed|hanged|executed"
)
_DEATH_OF = re.compile(
    r"\b(?:(?:killing|murder|assassination|sudden death|bod(?:y|ies)|remains|funeral|burial) of"
    r"|(?:shot dead|gunned down|stabbed to death|assassinated|murdered)) (?:[\w.,-]+ ){0,6}\Z"
)

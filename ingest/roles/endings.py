"""Roles that the article tells to end: the holder resigns, is dismissed, dies, is about to go."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from ingest import rules
from ingest.model import Mention
from ingest.roles.tellings import Story, Telling
from ingest.roles.words import words_of

_OFFICES = frozenset({"office", "rank"})
# What may stand between a name and its verb: an aside, who, an auxiliary, an adverb.
_BETWEEN = (
    r"(?:, (?:[^,;.]|\.(?=,)){1,90},|,)?(?: who)?(?: (?:has|had|have))?"
    r"(?: (?:\w+ly|also|now|since|already|just|then))? "
)
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
                r"(?![\w-])(?! (?:as|to|of (?!the)|laughter|shame|boredom|herself|himself|themselves|\w+ing)\b ?)"
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
    rules_of_others = {"roles.replaced"} if status == "outgoing" else {"roles.replaced", "roles.predecessor"}
    followed = one.claim.status == "former" and one.claim.rule in rules_of_others
    going = one.claim.status == "outgoing" and status == "resigned"
    return (status == "late" or one.kind in _OFFICES) and (one.claim.status == "current" or followed or going)


@cache
def _dead() -> re.Pattern[str]:
    words = rules.load("role_patterns").groups["lists-of-dead"].words
    text = "|".join(rf"\b{re.escape(word)}" for word in words)
    return re.compile(re.sub(r"the\\ (dead|victims|fatalities)", r"the (?:[\\w-]+ )?\1", text), re.IGNORECASE)


def _listed_dead(story: Story) -> Iterator[tuple[Mention, str]]:
    """Those whom a sentence names in a list of the dead, but not who tells it."""
    for match in _dead().finditer(story.body) if _ANY_DEAD.search(story.body) else ():
        number = story.sentence_at(match.start())
        for mention in story.people_in(number):
            between = story.body[match.end() : mention.start]
            if mention.start < match.end() or _TELLER.search(between):
                continue
            if match.group().lower() != "killing" or _NEXT.fullmatch(between):
                yield mention, "late"


@cache
def _late() -> re.Pattern[str]:
    kin = "|".join(sorted(words_of("relations", "kin")))
    return re.compile(
        rf"(?:\b(?:[Tt]he|[Hh]is|[Hh]er|[Tt]heir|[Ww]hose)|['’]s) late (?:(?:{kin}), (?:the )?(?:[a-z-]+ ){{0,4}})?\Z"
    )


def _called_late(story: Story) -> Iterator[tuple[Mention, str]]:
    """The late NAME, a stevedore; her late husband, the botanist NAME."""
    for mention in story.people if " late " in story.body else ():
        if _late().search(story.body[max(0, mention.start - 80) : mention.start]):
            yield mention, "late"


_ANY_DEAD = re.compile(r"dead|victims|fatalities|deceased|slain|killed w|killed a|killed:|who died|deaths of|killing")
_TELLER = re.compile(r"\b(?:said|says|told|according|by|son|daughter|whose|who|which|where|when|after|before)\b")
_NEXT = re.compile(r" (?:[\w.-]+ ){0,4}")


def _told_to_end(story: Story) -> Iterator[tuple[Mention, str]]:
    yield from _listed_dead(story)
    yield from _called_late(story)
    deadly = _DEADLY.search(story.body) is not None
    ends = [match.span() for match in _ANY_END.finditer(story.body)]
    if not deadly and not ends:
        return
    for at, mention in enumerate(story.people):
        number = story.sentence_at(mention.start)
        if number < 0:
            continue
        stop = story.sentences[number].end
        near = any(start < stop and end > mention.end for start, end in ends)
        near = near and _ANY_END.search(story.body, mention.end, stop) is not None
        end = _last_of_list(story, at, stop) if near else mention.end
        for status, pattern in _endings() if near else ():
            match = pattern.match(story.body, end, stop) or (
                _REPORTED.match(story.body, end, stop) if status == "outgoing" else None
            )
            if match and status == "resigned" and _is_from_other_body(story.body, mention.start, match.end()):
                break
            if match and not (status == "late" and _ELSEWHEN.search(story.body, match.start(), stop)):
                yield mention, status
                break
        else:
            if deadly and _is_death_of(story.body, max(story.sentences[number].start, mention.start - 60), mention):
                yield mention, "late"


_FROM_BODY = re.compile(
    r" from (?:the |its |his |her )?(?:[\w’'-]+ ){0,5}?"
    r"(?P<body>committee|board|party|commission|council|panel|union|club)\b"
)


def _is_from_other_body(body: str, low: int, end: int) -> bool:
    """Whether what is left is a body that the words since the name do not tell: NAME, a mayor, resigned from the party.

    What stands before the name is told too: Board member NAME resigned from the board.
    """
    found = _FROM_BODY.match(body, end)
    return found is not None and found["body"] not in body[max(0, low - 60) : end].lower()


@cache
def _of_kin() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(sorted(words_of('relations', 'kin')))})s? of\b")


def _is_death_of(body: str, low: int, mention: Mention) -> bool:
    """Whether the burial or the murder told before the name is his, not his mother's: the burial of NAME's mother."""
    found = _DEATH_OF.search(body, low, mention.start)
    others = found is None or _of_kin().search(found.group()) or body[mention.end : mention.end + 2] in {"'s", "’s"}
    return not others


# NAME said on Monday that she would step down, and does not say as what.
_REPORTED = re.compile(
    rf"{_BETWEEN}(?:said|announced|confirmed)(?: (?:on )?\w+day| yesterday)?(?: that)? (?:he|she) "
    r"(?:(?:would|will) (?:resign|retire|step down|stand down|quit|leave office)"
    r"|(?:was|is) (?:resigning|retiring|stepping down|standing down|quitting))\b"
    r"(?! (?:as|to|before|if|unless|rather)\b)"
)
_AND = re.compile(r" and (?:[\w.-]+ ){0,4}")
_COMMA = re.compile(r", (?:[\w.-]+ ){0,4}")


def _last_of_list(story: Story, at: int, stop: int) -> int:
    """Where a list of names that "and" ends is over: Nahid Lem | and tourism minister Lina Ann | resigned."""
    for last in range(at + 1, min(at + 4, len(story.people))):
        before, one = story.people[last - 1], story.people[last]
        if one.end > stop or before.end > one.start:
            break
        if _AND.fullmatch(story.body, before.end, one.start):
            return one.end
        if not _COMMA.fullmatch(story.body, before.end, one.start):
            break
    return story.people[at].end


# One word of every ending: where none follows the name, no pattern is tried.
_ANY_END = re.compile(
    r"resign|step|stood|stand|quit|fired|sacked|dismiss|oust|remov|reliev|forced|retir|leav|died|kill|dead|murder|assass"
    r"|stab|passed|tendered|handed|term |tenure|mandate|shot|drown|gunned|beaten|succumb|collapsed|hanged|executed"
    r"|replaced by|succeeded by|finish|life|were"
)
_DEADLY = re.compile(
    r"killing|murder|assassin|death of|bod(?:y|ies) of|remains of|funeral of|burial of|dead|gunned|stabbed"
)
_DEATH_OF = re.compile(
    r"\b(?:(?:killing|murder|assassination|sudden death|bod(?:y|ies)|remains|funeral|burial) of"
    r"|(?:shot dead|gunned down|stabbed to death|assassinated|murdered)) (?:[\w.,-]+ ){0,6}\Z"
)

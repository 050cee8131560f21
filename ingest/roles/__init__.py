"""Roles: who a text says holds, held or will hold a title, of which organization."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from dataclasses import replace
from functools import cache

from ingest import rules
from ingest.grammar.cast import sexes_of
from ingest.ids import slug
from ingest.model import Mention, Organization, Person, RoleClaim, Sentence
from ingest.organizations import acronyms_in, organization_of, state_of, with_parents
from ingest.roles.after_names import after_name
from ingest.roles.as_phrases import by_as, by_opening, by_where, gapped
from ingest.roles.before_names import before_body, before_comma, before_name, listed, name_start, named
from ingest.roles.chains import chain_before
from ingest.roles.endings import ended
from ingest.roles.findings import Finding
from ingest.roles.lists import listed_on
from ingest.roles.owners import owner_of, town_of
from ingest.roles.parts import Part
from ingest.roles.repeats import as_one
from ingest.roles.successions import compared
from ingest.roles.tellings import Story, Telling
from ingest.roles.title_forms import canonical_title
from ingest.roles.tokens import Tokens, tokens_of
from ingest.roles.verbs import by_verb
from ingest.roles.words import NOBODY, pattern_words


def roles_in(
    body: str, sentences: Sequence[Sentence], mentions: Sequence[Mention], people: Sequence[Person]
) -> tuple[tuple[RoleClaim, ...], tuple[Organization, ...]]:
    """The role claims of a body, in order, and the organizations that they name, with their parents, sorted by id.

    Only mentions that are resolved to a person get claims.
    """
    known = {person.id for person in people}
    named = tuple(one for one in mentions if one.kind == "person" and one.person in known)
    story = Story(body, tuple(sentences), named, tuple(one for one in mentions if one.organization or one.place))
    told = list(_tellings(story, mentions, known))
    told += listed_on(told, story)
    told += compared(told, story)
    told = as_one(ended(told, story))
    claims = {
        (one.claim.start, one.claim.person, one.claim.title, one.claim.organization): one for one in reversed(told)
    }
    ordered = sorted((one.claim for one in claims.values()), key=lambda c: (c.start, c.end, c.person, c.title))
    return tuple(ordered), with_parents(one.organization for one in claims.values() if one.organization)


def _tellings(story: Story, mentions: Sequence[Mention], known: Set[str]) -> Iterator[Telling]:
    """What each phrase says by itself."""
    acronyms = acronyms_in(story.body)
    for tokens in _sentences_with_titles(story.body, story.sentences, mentions):
        own: dict[str, Organization] = {}  # what each person of the sentence was last said to belong to
        for finding in _findings(tokens):
            person = mentions[tokens.persons[finding.person]].person
            name = tokens.texts[finding.person]
            if person is None or person not in known or _is_first_name(finding.part, person, name):
                continue
            organization = _organization(tokens, finding, acronyms) or _owner(
                tokens, finding.part, story, own.get(person)
            )
            own |= {person: organization} if organization else {}
            yield Telling(_claim(tokens, finding, person, organization), organization, finding.part.head.kind)


def _owner(tokens: Tokens, part: Part, story: Story, own: Organization | None) -> Organization | None:
    if part.pronoun == NOBODY or part.organization is not None:
        return None
    pronoun, position = tokens.lows[part.pronoun], tokens.starts[part.pronoun]
    town = town_of(story, position) if part.head.local and pronoun == "its" else None
    return town or (own if pronoun != "their" else None) or owner_of(story, position, pronoun)


# First names that are also titles: in Dean Kamen no dean is named.
def _is_first_name(part: Part, person: str, name: str) -> bool:
    bare = part.title == part.head.title and part.organization is None
    alone = part.title in _HARDLY_TITLES and " " not in name and person.startswith(slug(name) + "-")
    return part.title in pattern_words("first-names") and bare and (alone or person.startswith(part.title + "-"))


# Before a name of one word, of a person whose other names the text does not tell, these begin the name.
_HARDLY_TITLES = rules.words("around_titles", "hardly titles")


def _sentences_with_titles(body: str, sentences: Sequence[Sentence], mentions: Sequence[Mention]) -> Iterator[Tokens]:
    """Sentences in which both a title and a person stand; he or she at the beginning is the person who is told of."""
    named = [(index, mention) for index, mention in enumerate(mentions) if mention.kind == "person"]
    sexes = cache(lambda: sexes_of(body, tuple(mention for _, mention in named)))
    at = 0
    before: _Before | None = None
    for sentence in sentences:
        while at < len(named) and named[at][1].start < sentence.start:
            at += 1
        first = at
        while at < len(named) and named[at][1].end <= sentence.end:
            at += 1
        here = named[first:at]
        subject = _subject(body, sentence, named, first, sexes, before)
        before = sentence, (*subject, *here)
        if here or subject:
            again = _subject_again(body, sentence, [*subject, *here], sexes)
            told = sorted([*subject, *here, *again], key=lambda one: one[1].start)
            tokens = tokens_of(body, sentence, told)
            if tokens.heads:
                yield tokens


_Before = tuple[Sentence, Sequence[tuple[int, Mention]]]  # the sentence before with its people


def _first_of(body: str, before: _Before | None, sexes: Mapping[str, str]) -> tuple[int, Mention] | None:
    """Whom a sentence is about: the person whom it begins with, where no other of that sex stands in it."""
    sentence, people = before or (None, ())
    if sentence is None or not people or not _OPENING.fullmatch(body, sentence.start, people[0][1].start):
        return None
    first = people[0][1].person or ""
    rivals = {one.person or "" for _, one in people} - {first}
    sex = sexes.get(first)
    return people[0] if not rivals or (sex and all(sexes.get(one, sex) != sex for one in rivals)) else None


# What may stand before the name of the subject: titles, and forms of address.
_OPENING = re.compile(r"(?:(?:The |But |And )?(?:[A-Z][\w.'’-]* ){0,4})|.{1,70}, ")


# He or she at the beginning, or behind a short phrase that a comma closes: A chemist by training, she ...
_SUBJECT = re.compile(
    r"(?:[A-Z][^,;:()“”\"]{1,70}, |(?:Until|Since|In|On|By|From|Before|After|Now|Then|Later|Previously)(?: \w+){0,4} "
    r"|(?:During|Throughout|For|At|Aged)(?: [\w’'-]+){1,5} "
    r"|\w+ (?:years?|months?|weeks?|days?) (?:later|earlier|before) "
    r"|(?:The (?:following|next|same) (?:year|month|week)|That (?:year|month|summer|autumn|spring|winter)|While there) "
    r"|(?:Earlier|Soon|Eventually|Initially|Subsequently|Briefly|Finally|Meanwhile|Here|There|And|But) )?"
    r"(?P<pronoun>(?:(?<=[,\w] )(?:he|she)|He|She))\b(?= \w+)"
)


def _opened(body: str, low: int, high: int) -> int:
    """Where the quotation open at a place begins: he in another's words is not the speaker; 0 outside of one."""
    text = body[low:high]
    if text.count('"') % 2 or text.count("“") > text.count("”"):
        return low + max(text.rfind('"'), text.rfind("“"))
    return 0


def _subject(
    body: str,
    sentence: Sentence,
    named: Sequence[tuple[int, Mention]],
    first: int,
    told: Callable[[], Mapping[str, str]],
    before: _Before | None,
) -> tuple[tuple[int, Mention], ...]:
    """He or she as the subject, as a mention of the one person who can be meant; () where that is not sure.

    That is the one person of the paragraph so far who is not of the other sex, else whom the sentence before is about.
    """
    pronoun = _SUBJECT.match(body, sentence.start, sentence.end)
    if pronoun is None:
        return ()
    sexes = told()
    sex = "m" if pronoun.group("pronoun").lower() == "he" else "f"
    paragraph = body.rfind("\n\n", 0, sentence.start) + 2 if body.rfind("\n\n", 0, sentence.start) >= 0 else 0
    start = max(paragraph, _opened(body, paragraph, sentence.start))
    earlier = [one for one in named[:first] if one[1].start >= start and sexes.get(one[1].person or "", sex) == sex]
    alone = earlier[-1] if len({mention.person for _, mention in earlier}) == 1 else None
    first_of = None if alone else _first_of(body, before, sexes)
    fitting = first_of if first_of and sexes.get(first_of[1].person or "", sex) == sex else None
    meant = alone or fitting
    meant = meant if meant and (meant[1].start >= start or not _opened(body, paragraph, sentence.start)) else None
    span = pronoun.span("pronoun")
    if meant is None or any(one.start < span[0] for _, one in named[first:] if one.start < sentence.end):
        return ()
    return ((meant[0], replace(meant[1], start=span[0], end=span[1])),)


# He or she in a later clause: NAME is rector; before that | she was dean.
_LATER_SUBJECT = re.compile(
    r"(?:;|, (?:and|but)) (?:(?:before that|until then|until \d{4}|in \d{4}|previously|earlier|later|then|now),? )?"
    r"(?P<pronoun>he|she) (?=(?:is|was|had|has|served|became|previously|also|currently|later|earlier|will)\b)"
)


def _subject_again(
    body: str, sentence: Sentence, here: Sequence[tuple[int, Mention]], told: Callable[[], Mapping[str, str]]
) -> Iterator[tuple[int, Mention]]:
    """He or she in later clauses of a sentence, as mentions of the one person whom the sentence has named so far."""
    for pronoun in _LATER_SUBJECT.finditer(body, sentence.start, sentence.end) if here else ():
        sex, span = "m" if pronoun["pronoun"] == "he" else "f", pronoun.span("pronoun")
        before = [one for one in here if one[1].end <= span[0]]
        alone = len({mention.person for _, mention in before}) == 1
        if alone and told().get(before[0][1].person or "", sex) == sex and not _opened(body, sentence.start, span[0]):
            yield before[0][0], replace(before[0][1], start=span[0], end=span[1])


def _claim(tokens: Tokens, finding: Finding, person: str, organization: Organization | None) -> RoleClaim:
    part = finding.part
    edges = [part.title_start, part.title_end, *(part.organization or ())]
    first = min(edges) if finding.start < 0 else min(finding.start, *edges)
    last = max(max(edges), finding.end)
    start, end = tokens.starts[first], tokens.ends[last - 1]
    title_text = tokens.body[tokens.starts[part.title_start] : tokens.ends[part.title_end - 1]]
    span = part.organization if organization else None
    written = _POSSESSOR.sub("", tokens.body[tokens.starts[span[0]] : tokens.ends[span[1] - 1]]) if span else None
    return RoleClaim(
        start,
        end,
        tokens.body[start:end],
        person,
        canonical_title(part.title),
        title_text,
        organization.id if organization else None,
        written,
        _status(part.status, finding.status),
        f"roles.{finding.rule}",
    )


# Whose body it is, is no part of its name: Turkey's | National Security Council.
_POSSESSOR = re.compile(r"^[A-Z][\w.-]*(?: [A-Z][\w.-]*){0,2}['’]s (?=[A-Z][\w-]+ [A-Z]|[A-Z][\w-]+ of )")


def _status(said: str | None, verb: str | None) -> str:
    """What a word beside the title says goes before what the verb says; "new" and "current" say less than a verb."""
    return (verb if said in {None, "current"} else said) or "current"


def _organization(tokens: Tokens, finding: Finding, acronyms: Mapping[str, str]) -> Organization | None:
    part = finding.part
    if part.seats:
        return state_of(part.seats[finding.seat])
    if part.organization is None:
        return None
    first, last = part.organization
    if last - first == 1 and tokens.lows[first] in pattern_words("pointing-bodies") and tokens.lows[first - 1] == "the":
        return None  # the State, the Board: which one, the phrase does not tell
    if last - first == 1 and first in tokens.heads and tokens.heads[first].kind == "office":
        return None  # the Emir's spokesman
    return organization_of(tokens.body[tokens.starts[first] : tokens.ends[last - 1]], None, acronyms)


def _findings(tokens: Tokens) -> list[Finding]:
    """Every title of every person in one sentence; a phrase between two names is given to one of them."""
    found: list[Finding] = []
    taken: set[int] = set()
    led = False
    for at, mention in enumerate(tokens.persons):
        if mention == NOBODY:
            continue
        chain = chain_before(tokens, at)
        before = [*before_name(tokens, at, chain), *listed(tokens, at), *named(tokens, at)]
        before = before or list(before_body(tokens, at))
        start = name_start(tokens, at, chain)
        after_comma = [] if before and start == at else list(before_comma(tokens, at, start, taken, led))
        led = bool(after_comma)
        after = list(after_name(tokens, at, led))
        verbal = list(by_verb(tokens, at, bool(after_comma), chain))
        given = {finding.part.title_start for finding in verbal if finding.rule.startswith("object_")}
        after = [finding for finding in after if finding.part.title_start not in given]
        for finding in (*before, *after_comma, *after, *verbal):
            if finding.part.title_start not in taken or finding.rule in {"plural_before", "plural_after"}:
                found.append(finding)
        taken.update(f.part.title_start for f in (*before, *after_comma, *after, *verbal))
    where = {one.part.title_start: one for one in by_where(tokens)}
    found = [where.pop(one.part.title_start, one) if one.rule.startswith("copula") else one for one in found]
    more = (*by_as(tokens), *where.values(), *by_opening(tokens))
    found += [finding for finding in more if finding.part.title_start not in taken]
    told = {finding.part.title_start for finding in found}
    found += [finding for finding in gapped(tokens, found) if finding.part.title_start not in told]
    return found

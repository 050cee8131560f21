"""Roles: who a text says holds, held or will hold a title, and of which organization."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from ingest import rules
from ingest.model import Mention, Organization, Person, RoleClaim, Sentence
from ingest.organizations import acronyms_in, organization_of, organization_words, seat_named, state_of, with_parents
from ingest.role_phrases import (
    NOBODY,
    Part,
    Tokens,
    canonical_title,
    fields,
    honorific,
    is_capital,
    part_at,
    pattern_words,
    phrase_end,
    tokens_of,
)


@dataclass(frozen=True, slots=True)
class Finding:
    """A title that belongs to the person at a token."""

    person: int  # token
    part: Part
    rule: str
    status: str | None = None  # from a verb; the part's own status goes before it
    seat: int = 0  # which of the part's states is meant
    start: int = -1  # tokens of the whole phrase, where they are wider than the part
    end: int = -1


def roles_in(
    body: str, sentences: Sequence[Sentence], mentions: Sequence[Mention], people: Sequence[Person]
) -> tuple[tuple[RoleClaim, ...], tuple[Organization, ...]]:
    """The role claims of a body, in order, and the organizations that they name, with their parents, sorted by id.

    Only mentions that are resolved to a person get claims.
    """
    known = {person.id for person in people}
    acronyms = acronyms_in(body)
    claims: dict[tuple[int, str, str, str | None], RoleClaim] = {}
    organizations: list[Organization] = []
    for tokens in _sentences_with_titles(body, sentences, mentions):
        for finding in _findings(tokens):
            person = mentions[tokens.persons[finding.person]].person
            if person is None or person not in known or _is_first_name(finding.part, person):
                continue
            organization = _organization(tokens, finding, acronyms)
            claim = _claim(tokens, finding, person, organization)
            key = (claim.start, person, claim.title, claim.organization)
            if key not in claims:
                claims[key] = claim
                organizations += [organization] if organization else []
    ordered = sorted(claims.values(), key=lambda c: (c.start, c.end, c.person, c.title))
    return tuple(ordered), with_parents(organizations)


# First names that are also titles: in Dean Kamen no dean is named.


def _is_first_name(part: Part, person: str) -> bool:
    return (
        part.title in pattern_words("first-names")
        and part.title == part.head.title
        and person.startswith(part.title + "-")
    )


def _sentences_with_titles(body: str, sentences: Sequence[Sentence], mentions: Sequence[Mention]) -> Iterator[Tokens]:
    named = [(index, mention) for index, mention in enumerate(mentions) if mention.kind == "person"]
    at = 0
    for sentence in sentences:
        while at < len(named) and named[at][1].start < sentence.start:
            at += 1
        first = at
        while at < len(named) and named[at][1].end <= sentence.end:
            at += 1
        if at > first:
            tokens = tokens_of(body, sentence, named[first:at])
            if tokens.heads:
                yield tokens


def _claim(tokens: Tokens, finding: Finding, person: str, organization: Organization | None) -> RoleClaim:
    part = finding.part
    edges = [part.title_start, part.title_end, *(part.organization or ())]
    first = min(edges) if finding.start < 0 else min(finding.start, *edges)
    last = max(max(edges), finding.end)
    start, end = tokens.starts[first], tokens.ends[last - 1]
    title_text = tokens.body[tokens.starts[part.title_start] : tokens.ends[part.title_end - 1]]
    span = part.organization if organization else None
    written = tokens.body[tokens.starts[span[0]] : tokens.ends[span[1] - 1]] if span else None
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
    return organization_of(tokens.body[tokens.starts[first] : tokens.ends[last - 1]], None, acronyms)


def _findings(tokens: Tokens) -> list[Finding]:
    """Every title of every person in one sentence; a phrase between two names is given to one of them."""
    found: list[Finding] = []
    taken: set[int] = set()
    for at, mention in enumerate(tokens.persons):
        if mention == NOBODY:
            continue
        chain = _chain_before(tokens, at)
        before = list(_before(tokens, at, chain))
        start = _name_start(at, chain)
        after_comma = [] if before and start == at else list(_before_comma(tokens, at, start, taken))
        after = list(_after(tokens, at, bool(after_comma)))
        verbal = list(_verbal(tokens, at, bool(after_comma), chain))
        for finding in (*before, *after_comma, *after, *verbal):
            if finding.part.title_start not in taken or finding.rule in {"plural_before", "plural_after"}:
                found.append(finding)
        taken.update(f.part.title_start for f in (*before, *after_comma, *after, *verbal))
    return found


# -------------------------------------------------------------------------------------------- before the name


def _chain_before(tokens: Tokens, at: int) -> list[Part]:
    """The titles that end before the name, forms of address between them left out."""
    end = at
    while end and honorific(tokens, end - 1):
        end -= 1
    return _chain_ending(tokens, end)


def _before(tokens: Tokens, at: int, chain: list[Part]) -> Iterator[Finding]:
    """Chinese Foreign Minister NAME; Under Secretary of the Department of ... NAME; army chief General NAME."""
    if any(part.head.plural for part in chain):
        if len(chain) == 1:
            yield from _distributed_before(tokens, at, chain[0])
        return
    for part in chain:
        if part.head.kind == "honour" or (at + 1 < len(tokens) and _ROMAN.fullmatch(tokens.texts[at + 1])):
            continue
        settled = _with_place_after(tokens, at, part) if part is chain[-1] else part
        settled = _less_cut_name(tokens, settled)
        yield Finding(at, settled, "before", None, 0, part.start, at + 1)


# King William IV is not the William who is named elsewhere.
_ROMAN = re.compile(r"[IVX]{1,5}")


def _less_cut_name(tokens: Tokens, part: Part) -> Part:
    """Without its organization, where that only ends a longer name: Council for the Welfare of | Workers head NAME."""
    if part.organization is None or part.organization[0] != part.start or part.start < 2:
        return part
    cut = (
        tokens.lows[part.start - 1] in {"of", "&"}
        and is_capital(tokens, part.start - 2)
        and part.start - 1 not in tokens.ending
    )
    return replace(part, organization=None, seats=()) if cut else part


def _chain_ending(tokens: Tokens, end: int) -> list[Part]:
    """The titles that fill the tokens from somewhere to `end`, the longest such chain."""
    low = _left_bound(tokens, end)
    if not any(low <= index < end for index in tokens.heads):
        return []
    for start in range(low, end):
        chain = _chain(tokens, start, end)
        if chain and not _belongs_to_left(tokens, start, chain):
            return chain
    return []


_PAUSES = frozenset(',;:.!?"“”‘«»—–…[]/|')


def _left_bound(tokens: Tokens, end: int) -> int:
    """How far left a title phrase that ends at `end` can reach."""
    index = end
    while index > 0 and end - index < 24:
        low = tokens.lows[index - 1]
        if low in _PAUSES and not _listed_field(tokens, index - 1):
            break
        if tokens.persons[index - 1] != NOBODY and not (index < end and tokens.lows[index] in {"'s", "’s"}):
            break
        index -= 1
    return index


def _listed_field(tokens: Tokens, index: int) -> bool:
    """Whether a comma stands in a list of fields: Minister of Health, Labour and Welfare."""
    return (
        tokens.lows[index] == ","
        and 0 < index < len(tokens) - 1
        and (tokens.lows[index - 1] in fields() and tokens.lows[index + 1] in fields())
    )


def _chain(tokens: Tokens, start: int, end: int) -> list[Part]:
    """The titles that fill the tokens from start to end, one after another or joined by and; [] where they do not."""
    parts: list[Part] = []
    index = start
    joined = False
    while index < end:
        between = parts and tokens.persons[index] != NOBODY
        part = None if between else part_at(tokens, index, end, False)
        if part is None or part.title_end > end or not _fits_before(tokens, part, end):
            return []
        if joined and not _held_together(parts[-1], part):
            return []
        if parts and not joined and not _follows_office(part):
            return []
        parts.append(part)
        index = part.end
        joined = index < end - 1 and tokens.lows[index] in {"and", "&"}
        index += joined
    return _shared(parts) if index == end else []


def _fits_before(tokens: Tokens, part: Part, end: int) -> bool:
    """Whether a title may stand before a name: not a bare member, nor a capital that only begins the sentence."""
    bare = part.title_start == part.start and part.organization is None
    if (
        not part.head.premodifier
        and bare
        and part.end == part.title_end
        and part.head.words == 1
        and part.title == part.head.title
    ):
        return False
    if part.owner != NOBODY and (part.head.relation or part.head.kind != "office"):
        return False
    small = (part.generic and part.complements) or (
        part.organization is not None and part.organization[0] >= part.title_end
    )
    if part.end == end and small and part.status is None and tokens.texts[end - 1].islower():
        return False
    if _is_everyday_rank(tokens, part):
        return False
    return not (part.organization and _begins_sentence(tokens, part.organization) and not part.seats)


def _is_everyday_rank(tokens: Tokens, part: Part) -> bool:
    """Whether major, general or private is the everyday word: in general NAME, a major NAME show."""
    first = part.title_end - 1
    if tokens.texts[first] not in {"major", "general", "private"} or part.head.words > 1:
        return False
    before = tokens.lows[first - 1] if first else ""
    return before in {"a", "in"} or before in fields()


_VERBAL_ENDING = re.compile(r"(?:ing|ed|ly)$")


def _begins_sentence(tokens: Tokens, span: tuple[int, int]) -> bool:
    """Whether the words are one capital word that may have its capital from the beginning of the sentence."""
    first, last = span
    opens = first == 0 or (first == 1 and not tokens.texts[0].isalnum())
    return opens and last - first == 1 and _VERBAL_ENDING.search(tokens.lows[first]) is not None


def _follows_office(part: Part) -> bool:
    """Whether a title may stand between an office and a name: army chief General NAME."""
    return part.head.kind in {"rank", "honour"} or part.head.title in {
        "professor",
        "reverend",
        "ambassador",
        "prince",
        "princess",
        "archbishop",
        "bishop",
        "cardinal",
        "ayatollah",
    }


_NOT_TOGETHER = frozenset({"prime minister", "premier", "chancellor", "king", "queen", "senator"})


def _held_together(left: Part, right: Part) -> bool:
    """Whether "LEFT and RIGHT NAME" gives both titles to one person."""
    if right.determiner or right.head.plural or left.head.plural or not left.head.joint:
        return False
    if left.head.title == "president" and (right.head.title in _NOT_TOGETHER or "minister" in right.head.title):
        return False
    return right.head.joint or "minister" in right.head.title


def _shared(parts: list[Part]) -> list[Part]:
    """Coordinated titles: what the first has before it, or the last after it, belongs to all that lack it."""
    shared = list(parts)
    for index in range(1, len(shared)):
        left, right = shared[index - 1], shared[index]
        if (
            right.determiner is None
            and right.organization is None
            and not right.complements
            and left.organization
            and left.organization[1] <= left.title_start
        ):
            shared[index] = right = replace(right, organization=left.organization, seats=left.seats)
        if right.determiner is None and right.status is None and left.status in {"former", "acting", "late"}:
            shared[index] = replace(right, status=left.status)
    for index in range(len(shared) - 2, -1, -1):
        left, right = shared[index], shared[index + 1]
        if left.organization is None and not left.generic and not left.possessed and _shares(left, right):
            shared[index] = replace(left, organization=right.within or right.organization, seats=right.seats)
    return shared


def _shares(left: Part, right: Part) -> bool:
    if right.organization is None or right.organization[0] < right.title_end or left.title_end > right.title_start:
        return False
    if right.determiner or (right.status and right.status != left.status) or left.head.kind != right.head.kind:
        return False
    return bool(right.seats) or not left.head.complete


def _belongs_to_left(tokens: Tokens, start: int, chain: list[Part]) -> bool:
    """Whether the phrase continues a title at its left: special envoy of the | secretary-general for Syria NAME."""
    index = start - 1
    if index < 0 or tokens.lows[index] not in {"of", "for", "to"} or index not in tokens.ending:
        return False
    return any(part.end > part.title_end or part.complements for part in chain)


def _with_place_after(tokens: Tokens, at: int, part: Part) -> Part:
    """Senator NAME of Arizona; Judge NAME of the High Court: the organization after the name."""
    following = at + 1
    if part.organization or part.possessed or following >= len(tokens) or tokens.lows[following] != "of":
        return part
    first = following + 1
    first += first < len(tokens) and tokens.lows[first] == "the"
    last, capital = phrase_end(tokens, first, len(tokens), False)
    if capital is None or last <= first:
        return part
    place = seat_named(tokens.body[tokens.starts[first] : tokens.ends[last - 1]])
    if place and part.head.seat == "state":
        return replace(part, organization=(first, last), seats=(place,))
    lows = tokens.lows[first:last]
    named = any(low in organization_words() for low in lows) and not _PARTIES.intersection(lows)
    return replace(part, organization=(first, last)) if named and not place else part


# "Senator NAME of the Green Party" is a senator, of a party.
_PARTIES = frozenset({"party", "movement", "front", "alliance", "coalition", "league", "bloc"})


def _distributed_before(tokens: Tokens, at: int, part: Part) -> Iterator[Finding]:
    """Presidents NAME and NAME; ministers NAME of China and NAME of Russia; the Thai and Lao kings, NAME and NAME."""
    names = _names_right(tokens, at)
    if len(names) < 2:
        return
    for number, name in enumerate(names):
        seats = len(part.seats)
        if seats > 1 and seats != len(names):
            return
        own = _with_place_after(tokens, name, part)
        yield Finding(name, own, "plural_before", None, number if seats > 1 else 0, part.start, name + 1)


def _names_right(tokens: Tokens, at: int) -> list[int]:
    """The tokens of the names in "NAME [of PLACE], NAME and NAME" from `at` on; [] where no "and" ends the list."""
    names = [at]
    index = _after_place(tokens, at + 1)
    while index + 1 < len(tokens):
        comma = tokens.lows[index] == ","
        index += comma
        joined = tokens.lows[index] in {"and", "&"}
        index += joined
        if not (comma or joined) or index >= len(tokens) or tokens.persons[index] == NOBODY:
            break
        names.append(index)
        index = _after_place(tokens, index + 1)
        if joined:
            return names
    return []


def _after_place(tokens: Tokens, index: int) -> int:
    """The token after "of PLACE" or "(PLACE)", where that stands at `index`."""
    if index + 1 < len(tokens) and tokens.lows[index] == "of":
        first = index + 1 + (tokens.lows[index + 1] == "the")
        last = first
        while last < len(tokens) and is_capital(tokens, last):
            last += 1
        return last if last > first else index
    return index


# ------------------------------------------------------------------------------------ before the name, with comma

_CLOSING = frozenset({",", ".", ")", ";", ":", "—", "–", "!", "?", "”", '"'})


def _name_start(at: int, chain: list[Part]) -> int:
    """Where a name begins with its form of address, rank or degree: the vice-chancellor, | Prof. NAME."""
    address = len(chain) == 1 and _follows_office(chain[0]) and chain[0].organization is None
    return chain[0].start if address else at


def _before_comma(tokens: Tokens, at: int, start: int, taken: set[int]) -> Iterator[Finding]:
    """Poland's deputy foreign minister, NAME, ...; as chairman of the party, NAME; the ministry's spokesman (NAME)."""
    comma = start
    while comma > 1 and honorific(tokens, comma - 1):
        comma -= 1
    comma -= 1
    if comma < 1 or tokens.lows[comma] not in {",", "(", "—", "–"}:
        return
    plural = _chain_ending(tokens, comma)
    if len(plural) == 1 and plural[0].head.plural:
        yield from _distributed_before(tokens, at, plural[0])
        return
    bracket = tokens.lows[comma] == "("
    open_ended = at + 1 < len(tokens) and (tokens.lows[at + 1] not in ({")"} if bracket else _CLOSING))
    if open_ended and (not _as_before(tokens, comma) or _attributes(tokens, at)):
        return
    if _name_follows(tokens, at + 1):
        return
    chain = plural
    if not chain or any(part.head.plural for part in chain) or chain[0].title_start in taken:
        return
    first = chain[0].start
    if first >= 2 and tokens.lows[first - 1] in {",", "("} and tokens.persons[first - 2] != NOBODY:
        return
    introduced = first > 0 and tokens.lows[first - 1] == "as"
    for part in chain:
        if introduced or part.determiner or part.organization or part.possessed:
            yield Finding(at, part, "before_comma", None, 0, part.start, at + 1)


def _as_before(tokens: Tokens, comma: int) -> bool:
    """Whether the phrase before the comma opens the sentence with as, or with a: As head of the union, NAME ..."""
    low = _left_bound(tokens, comma)
    opens = low == 0 or tokens.lows[low - 1] in {'"', "“"}
    return (opens and tokens.lows[low] in {"as", "a", "an"}) or (opens and tokens.lows[low] in {"former", "once"})


def _attributes(tokens: Tokens, at: int) -> bool:
    """Whether the name and a verb of saying stand between commas: ", NAME said, ..."."""
    saying = pattern_words("saying")
    return tokens.lows[at + 1] in saying and at + 2 < len(tokens) and tokens.lows[at + 2] in {",", "."}


def _name_follows(tokens: Tokens, index: int) -> bool:
    return index + 1 < len(tokens) and tokens.lows[index] == "," and tokens.persons[index + 1] != NOBODY


# --------------------------------------------------------------------------------------------- after the name

_OPENING = frozenset({",", "(", "—", "–"})
_SENATOR = re.compile(r"[dri]-\w+")


def _after(tokens: Tokens, at: int, has_left: bool) -> Iterator[Finding]:
    """NAME, [44,] TITLE [and TITLE] of ORGANIZATION, ...; NAME (TITLE); NAME – TITLE – ..."""
    index = at + 1
    if index + 1 >= len(tokens) or tokens.lows[index] not in _OPENING or max(tokens.heads) < at:
        return
    start = _skip_asides(tokens, index + 1)
    start += tokens.lows[start : start + 2] == ["who", "as"]
    introduced = start < len(tokens) and tokens.lows[start] == "as"
    parts = _parts_after(tokens, start + introduced, introduced)
    if not parts or not _is_evidence(tokens, parts[0], introduced):
        return
    last = parts[-1].end
    if has_left and _name_follows(tokens, last):
        return
    names = _names_left(tokens, at)
    if parts[0].head.plural:
        yield from _distributed_after(names, parts)
        return
    status = _status_from_years(tokens, last)
    for part in parts:
        if not part.head.plural:
            yield Finding(at, part, "apposition", status, 0, at, part.end)


def _skip_asides(tokens: Tokens, index: int) -> int:
    """The token after an age, a party and state, Jr., "both" or "himself"."""
    asides = {"himself", "herself", "both", "aged", "jr.", "jr", "sr.", "also", "all"}
    while index < len(tokens):
        low = tokens.lows[index]
        if low in asides or _SENATOR.fullmatch(low):
            index += 1
        elif low.isdigit() and len(low) < 4 and index + 1 < len(tokens) and tokens.lows[index + 1] == ",":
            index += 2
        elif (
            low in {",", "."}
            and index
            and (
                tokens.lows[index - 1] in asides
                or _SENATOR.fullmatch(tokens.lows[index - 1])
                or tokens.lows[index - 1].isdigit()
                or tokens.lows[index - 1] == "."
            )
        ):
            index += 1
        else:
            break
    return index


def _parts_after(tokens: Tokens, index: int, introduced: bool = False) -> list[Part]:
    """The coordinated titles that begin at a token, up to a boundary; without a title whose holder follows it."""
    parts: list[Part] = []
    while index < len(tokens):
        part = part_at(tokens, index, len(tokens), True)
        if part is None or not _closes(tokens, part, introduced) or (parts and _followed_by_name(tokens, part.end)):
            break
        if parts and (part.head.plural or _opens_clause(tokens, part) or _is_another(tokens, parts[-1].end, part)):
            break
        parts.append(part)
        index = _joined(tokens, part.end)
        if index == part.end:
            break
    return _shared(parts)


def _joined(tokens: Tokens, index: int) -> int:
    """The token after "and", ",", ", and", "as well as" where one stands at `index`; else `index`."""
    if index + 1 >= len(tokens):
        return index
    if tokens.lows[index] == ",":
        return index + 2 if tokens.lows[index + 1] in {"and", "&"} else index + 1
    if tokens.lows[index : index + 3] == ["as", "well", "as"]:
        return index + 3
    return index + 1 if tokens.lows[index] in {"and", "&", "/"} else index


def _is_another(tokens: Tokens, index: int, part: Part) -> bool:
    """Whether ", and a TITLE" names another person: only titles without article go on after a comma and "and"."""
    return bool(part.determiner) and tokens.lows[index : index + 2] == [",", "and"]


def _opens_clause(tokens: Tokens, part: Part) -> bool:
    """Whether a later title in a list is the subject of what follows: ", and the mayor said"."""
    if part.end >= len(tokens) or part.determiner != "the":
        return False
    low = tokens.lows[part.end]
    return low in pattern_words("saying") or low in {"is", "was", "has", "had", "will", "are", "were"}


def _followed_by_name(tokens: Tokens, index: int) -> bool:
    return (index < len(tokens) and tokens.persons[index] != NOBODY) or _name_follows(tokens, index)


def _closes(tokens: Tokens, part: Part, introduced: bool) -> bool:
    """Whether the phrase ends where it was read to end, and is no title of the name that follows."""
    index = part.end
    if index >= len(tokens):
        return True
    low = tokens.lows[index]
    if tokens.persons[index] != NOBODY or low in {"'s", "’s", "-"} or honorific(tokens, index):
        return False
    if not low[:1].isalpha():
        return True
    if is_capital(tokens, index):
        return False
    if part.end > part.title_end or part.organization or (introduced and low not in organization_words()):
        return True
    return low in pattern_words("barriers") or low.endswith("ed") or low in _asides()


@cache
def _asides() -> frozenset[str]:
    groups = rules.load("role_patterns").groups
    return frozenset(groups["ages-and-asides"].words) | frozenset(groups["saying"].words)


def _is_evidence(tokens: Tokens, part: Part, introduced: bool) -> bool:
    """Whether a phrase after a comma is a title of the name before it: more than one everyday word."""
    if part.owner != NOBODY and (part.head.relation or part.head.kind != "office"):
        return False
    if part.determiner in {"his", "her"} and (
        part.head.kind != "office" or part.head.title in {"secretary", "assistant"}
    ):
        return False
    if part.end > part.title_end or part.title_start + part.head.words < part.title_end or introduced:
        return True
    bare = part.organization is None and not part.possessed and part.status is None
    return not (
        bare
        and part.head.title in (pattern_words("everyday-heads") if part.determiner else pattern_words("weak-heads"))
    )


_YEAR = re.compile(r"(?:18|19|20)\d\d")
_YEARS = ("from", "between", "until", "till")


def _status_from_years(tokens: Tokens, index: int) -> str | None:
    """former, where "from 1990 to 1995" or "until 2005" follows."""
    words = tokens.lows[index : index + 5]
    if len(words) < 2 or words[0] not in _YEARS or not _YEAR.fullmatch(words[1]):
        return None
    ends = words[2:3] and words[2] in {"to", "until", "and", "through", "-", "–"} and words[3:4] and words[3].isdigit()
    return "former" if words[0] in {"until", "till"} or ends else None


def _names_left(tokens: Tokens, at: int) -> list[int]:
    """The tokens of the names in "NAME, NAME and NAME" that ends at `at`, in order."""
    names = [at]
    index = at - 1
    while index > 0 and tokens.lows[index] in {"and", ",", "&"}:
        joint = index - 1
        joint -= tokens.lows[joint] == "," and tokens.lows[index] == "and"
        if joint < 0 or tokens.persons[joint] == NOBODY:
            break
        names.insert(0, joint)
        index = joint - 1
    return names


def _distributed_after(names: list[int], parts: list[Part]) -> Iterator[Finding]:
    """NAME and NAME, the presidents of X and Y; NAME and NAME, professors at X."""
    part = parts[0]
    if len(names) < 2 or (len(part.seats) > 1 and len(part.seats) != len(names)):
        return
    for number, name in enumerate(names):
        yield Finding(name, part, "plural_after", None, number if len(part.seats) > 1 else 0, names[0], part.end)


# --------------------------------------------------------------------------------------------------- with a verb


@dataclass(frozen=True, slots=True)
class VerbPattern:
    """Words between a name and a title that say that the title is the person's."""

    name: str
    status: str
    regex: re.Pattern[str]
    reduced: bool = False  # without auxiliary or as: only after a comma


_POST = r"(?:post|position|role|job|office)"
_AS = (
    rf"(?:as |to be |to become |to serve as |to (?:the|a) {_POST} (?:of|as) |"
    rf"from (?:the|his|her) {_POST} (?:of|as) |for (?:the )?{_POST} of )"
)
_ADVERBS = r"(?:(?:\w+ly|also|now|still|then|later|again|once|since|previously|himself|herself) )*"


@cache
def _verb_patterns() -> tuple[VerbPattern, ...]:
    groups = rules.load("role_patterns").groups
    alternatives = {name: "|".join(sorted(groups[name].words, key=lambda w: (-len(w), w))) for name in groups}
    past = r"(?:was|is|has been|had been|got|being|been|having been)"
    future = r"(?:will be|is to be|is set to be|is due to be|was to be)"
    found = []
    for name in ("appointed", "elected", "nominated", "left"):
        verbs, status = alternatives[name], groups[name].more["status"]
        when = r"(?:in \d{4} |on \w+ |last \w+ )?"
        optional = _AS if name == "left" else f"{_AS}?"
        found.append(VerbPattern(name, status, re.compile(rf"{_ADVERBS}{past} {_ADVERBS}(?:{verbs}) {when}{optional}")))
        found.append(VerbPattern(name, status, re.compile(rf"{_ADVERBS}(?:{verbs}) {when}{_AS}")))
        if name != "left":
            found.append(VerbPattern(name, status, re.compile(rf"{_ADVERBS}(?:{verbs}) {when}"), True))
        if name in {"appointed", "elected"}:
            found.append(
                VerbPattern(name, "elect", re.compile(rf"{_ADVERBS}{future} {_ADVERBS}(?:{verbs}) {optional}"))
            )
    for name in ("resigned", "holding"):
        status = groups[name].more["status"]
        found.append(
            VerbPattern(
                name,
                status,
                re.compile(rf"{_ADVERBS}(?:(?:has|had|have) )?{_ADVERBS}(?:{alternatives[name]}) (?:\w+ly )?{_AS}"),
            )
        )
    for name in ("copula-future", "copula-past", "copula-present"):
        status = groups[name].more["status"]
        found.append(VerbPattern(name, status, re.compile(rf"{_ADVERBS}(?:{alternatives[name]}) {_ADVERBS}")))
    return tuple(found)


def _verbal(tokens: Tokens, at: int, has_left: bool, chain: list[Part]) -> Iterator[Finding]:
    """NAME was appointed TITLE; NAME is the TITLE; NAME, who served as TITLE; the board named NAME as TITLE."""
    if max(tokens.heads) < at or _conditional(tokens, at):
        return
    if tokens.lows[at + 1 : at + 2] in (["'s"], ["’s"]):
        yield from _act(tokens, at)
        return
    said = False
    for start in _verb_starts(tokens, at, has_left):
        found = _verb_at(tokens, at, start)
        yield from found
        said = said or bool(found)
    if not said:
        yield from _object_of_verb(tokens, at, chain)


def _act(tokens: Tokens, at: int) -> Iterator[Finding]:
    """NAME's appointment as TITLE."""
    acts = rules.load("role_patterns").groups["acts"].words
    if at + 3 < len(tokens) and tokens.lows[at + 2] in acts and tokens.lows[at + 3] == "as":
        for part in _parts_after(tokens, at + 4, True):
            yield Finding(at, part, "act", str(acts[tokens.lows[at + 2]]), 0, at, part.end)


def _conditional(tokens: Tokens, at: int) -> bool:
    """Whether if, unless or whether stands before the name in its sentence."""
    return any(low in {"if", "unless", "whether", "should"} for low in tokens.lows[max(0, at - 12) : at])


# "NAME, was" closes what stood between commas: "Brown, an aide of NAME, was appointed".
_FINITE = frozenset(
    {"was", "is", "has", "had", "will", "were", "are", "became", "becomes", "remains", "served", "serves", "resigned"}
)


def _verb_starts(tokens: Tokens, at: int, has_left: bool) -> Iterator[int]:
    """Where the verb of a name may stand: after it, after who, after what stands between commas."""
    index = at + 1
    if index >= len(tokens):
        return
    if not has_left and tokens.lows[index] == "," and index + 1 < len(tokens) and tokens.lows[index + 1] in _FINITE:
        return
    if tokens.lows[index] != ",":
        yield index + (tokens.lows[index] == "who")
        return
    if index + 1 < len(tokens):
        yield index + 1 + (tokens.lows[index + 1] == "who")
    for comma in range(index + 1, min(len(tokens), index + 18)):
        if tokens.persons[comma] != NOBODY:
            return
        closes = tokens.lows[comma] == "," and index + 1 < comma < len(tokens) - 1
        if closes and tokens.lows[comma + 1] not in {"who", "and", "which", "the"}:
            yield comma + 1


@cache
def _verb_words() -> frozenset[str]:
    """Words with which a verb group of a pattern can begin."""
    groups = rules.load("role_patterns").groups
    names = (
        "appointed",
        "elected",
        "nominated",
        "left",
        "resigned",
        "holding",
        "copula-present",
        "copula-past",
        "copula-future",
    )
    verbs = {word.split()[0] for name in names for word in groups[name].words}
    return frozenset(verbs | {"was", "is", "has", "had", "have", "got", "being", "been", "having", "will"})


def _verb_at(tokens: Tokens, at: int, start: int) -> list[Finding]:
    following = tokens.lows[start : start + 3]
    if _verb_words().isdisjoint(following) or not any(index > start for index in tokens.heads):
        return []
    words = _words_from(tokens, start, 12)
    for pattern in _verb_patterns():
        match = pattern.regex.match(words)
        if match is None or (pattern.reduced and tokens.lows[start - 1] != ","):
            continue
        if pattern.name.startswith("copula") or match.end() > 0:
            index = start + words[: match.end()].count(" ")
            found = _titles_of_verb(tokens, at, index, pattern)
            if found:
                return found
    return []


def _words_from(tokens: Tokens, start: int, count: int) -> str:
    end = min(len(tokens), start + count)
    return "".join(f"{tokens.lows[i] if tokens.persons[i] == NOBODY else '_'} " for i in range(start, end))


def _titles_of_verb(tokens: Tokens, at: int, index: int, pattern: VerbPattern) -> list[Finding]:
    parts = _parts_after(tokens, index, tokens.lows[index - 1] == "as")
    copula = pattern.name.startswith("copula")
    if not parts or not _is_evidence(tokens, parts[0], not copula) or parts[0].head.plural:
        return []
    bare = not (parts[0].determiner or parts[0].complements or parts[0].organization or parts[0].head.words > 1)
    if copula and bare and parts[0].head.kind != "office":
        return []
    if copula and parts[0].determiner == "one":
        return []
    return [Finding(at, part, pattern.name.replace("-", "_"), pattern.status, 0, at, part.end) for part in parts]


def _object_of_verb(tokens: Tokens, at: int, chain: list[Part]) -> Iterator[Finding]:
    """The board named NAME as TITLE; NAME replaced NAME as TITLE."""
    verb_at = _verb_before(tokens, at, chain)
    if verb_at is None:
        return
    verb = tokens.lows[verb_at]
    if verb == "in":
        verb_at -= 1
        verb = f"{tokens.lows[verb_at]} in"
    groups = rules.load("role_patterns").groups
    kind = next(
        (name for name in ("taking-over", "appointed", "elected", "nominated", "left") if verb in groups[name].words),
        None,
    )
    if kind is None or _forbidden(tokens, verb_at):
        return
    words = _words_from(tokens, at + 1, 8)
    match = re.match(_AS if kind in {"taking-over", "left"} else f"{_AS}?", words)
    if match is None:
        return
    index = at + 1 + words[: match.end()].count(" ")
    parts = _parts_after(tokens, index, tokens.lows[index - 1] == "as")
    if (
        not parts
        or parts[0].head.plural
        or (
            not match.end()
            and parts[0].end == parts[0].start + 1
            and parts[0].head.title
            in pattern_words("weak-heads")
            - {"chief", "chair", "captain", "secretary", "minister", "king", "leader", "head"}
        )
    ):
        return
    coming = "will" in tokens.lows[max(0, verb_at - 3) : verb_at]
    status = "former" if kind in {"taking-over", "left"} else str(groups[kind].more["status"])
    if coming:
        status = "outgoing" if status == "former" else "elect" if status == "appointed" else status
    for part in parts:
        yield Finding(at, part, "object_" + kind.replace("-", "_"), status, 0, at, part.end)
    if kind == "taking-over":
        subject = _subject(tokens, verb_at)
        if subject is not None:
            yield Finding(
                subject, parts[0], "subject_taking_over", "elect" if coming else "appointed", 0, subject, parts[0].end
            )


def _verb_before(tokens: Tokens, at: int, chain: list[Part]) -> int | None:
    """The token of the verb whose object begins with the name or with the titles before it."""
    end = at
    while end and honorific(tokens, end - 1):
        end -= 1
    start = chain[0].start if chain else end
    return start - 1 if start > 0 else None


def _forbidden(tokens: Tokens, verb_at: int) -> bool:
    """Whether the verb is negated, modal, or an infinitive after a plan."""
    words = pattern_words("forbidding")
    return any(low in words or low == "to" for low in tokens.lows[max(0, verb_at - 4) : verb_at])


def _subject(tokens: Tokens, verb_at: int) -> int | None:
    """The one person who stands directly before the verb, auxiliaries and adverbs between them."""
    index = verb_at - 1
    while index >= 0 and (
        tokens.lows[index] in {"will", "has", "had", "have", "who", "also", "officially", "then", "later"}
        or tokens.lows[index] == ","
    ):
        index -= 1
    return index if index >= 0 and tokens.persons[index] != NOBODY else None

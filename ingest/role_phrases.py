"""Noun phrases that name a role: title, status and organization, read word by word."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from ingest import rules
from ingest.model import Mention, Place, Sentence
from ingest.organizations import known_forms, organization_words, seat_named, town_named
from ingest.places import country_of_demonym

NOBODY = -1

_SUFFIXES = r"-(?:elect|designated?|nominate|nominee|in-waiting)\b"
_DOTTED = (
    r"(?:"
    r"Gen|Sen|Sens|Rep|Reps|Gov|Govs|Lt|Lieut|Maj|Brig|Adm|Col|Capt|Cmdr|Cdr|Sgt|Sgts|"
    r"Cpl|Pfc|Pvt|Spc|Det|Insp|Supt|Rev|Msgr|Fr|Prof|Profs|Assoc|Asst|Pres|Atty|Tech|"
    r"Cong|Del|Cllr|Dr|Drs|Mr|Mrs|Ms|Messrs|Hon|St|Bp|Corp|Inc|Ltd|Co|Jr|Sr"
    r")\."
)
_TOKEN = re.compile(
    rf"""(?:[A-Za-z]\.){{2,}}                                   # U.S.
    | {_DOTTED}                                                  # Gen.
    | (?:[Ee]x|[Tt]hen|[Ff]ormer|[Aa]cting|[Ii]nterim)-(?=\w)    # ex-minister
    | {_SUFFIXES}                                                # -elect
    | ['’]s\b | ['’](?=\s)
    | \w+(?:(?!{_SUFFIXES})[-'’.&](?!s\b)\w+)*
    | [^\w\s]""",
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Head:
    """One title of the lexicon."""

    title: str  # canonical words, lower case unless initials
    words: int
    kind: str  # office, rank, vocation, honour
    seat: str  # state, any, none: what a place before it is
    premodifier: bool
    plural: bool
    portfolio: bool  # what follows "of" is part of the title unless it is a body or a state
    complete: bool  # needs no body beside it
    joint: bool  # often held together with another title
    local: bool  # of a town or a region
    relation: bool  # after a person's name with 's no office


@dataclass(frozen=True, slots=True)
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

    def __len__(self) -> int:
        return len(self.lows)


@dataclass(frozen=True, slots=True)
class Part:
    """One title with what belongs to it, as token positions; `end` is the first token after it."""

    start: int
    end: int
    head: Head
    title: str  # words of the title, not yet normalised
    title_start: int
    title_end: int
    status: str | None
    determiner: str | None
    organization: tuple[int, int] | None = None  # tokens of the body or the states
    seats: tuple[Place, ...] = ()  # the states that those tokens name; several in "the presidents of X and Y"
    possessed: bool = False  # somebody's: its, the country's, a person's
    owner: int = NOBODY  # token of the person in "Trump's adviser"
    generic: bool = False  # a body without a name: the company
    complements: int = 0
    within: tuple[int, int] | None = None  # tokens of the larger body: the Water Lab | at Lund University


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
    heads = _heads_in(texts, lows, persons)
    return Tokens(body, starts, ends, texts, lows, persons, heads, {i + h.words: i for i, h in reversed(heads.items())})


def _add(body: str, start: int, end: int, starts: list[int], ends: list[int], persons: list[int]) -> None:
    spans = [match.span() for match in _TOKEN.finditer(body, start, end)]
    starts += [span[0] for span in spans]
    ends += [span[1] for span in spans]
    persons += [NOBODY] * len(spans)


def _heads_in(texts: list[str], lows: list[str], persons: list[int]) -> dict[int, Head]:
    titles = _titles()
    found = {}
    for index in [index for index, low in enumerate(lows) if low in titles]:
        if persons[index] == NOBODY:
            for words, head in titles[lows[index]]:
                long = head.words > 1 and tuple(lows[index : index + head.words]) != words
                if not long and _cased(texts, index, words, head):
                    found[index] = head
                    break
    return found


def _cased(texts: list[str], index: int, words: tuple[str, ...], head: Head) -> bool:
    """Initials are capitals; "under Secretary Kerry" is no under secretary; short forms are capital."""
    first = texts[index]
    if len(words) == 1 and head.title.isupper():
        return first.isupper() or first.startswith("Co-")
    if ("." in words[0] and len(words) > 1) or words[0] == "us":
        return texts[index + len(words) : index + len(words) + 1] not in (["General"], ["general"])
    if words[0] in {"under", "first", "second"} and len(words) > 1:
        return first[0].isupper() == texts[index + 1][0].isupper()
    if first.endswith(".") or (
        len(words) == 1
        and len(first) <= 3
        and first in {"pm", "fm", "vp", "md", "gm", "mp", "kc", "qc", "asp", "dsp", "ssp"}
    ):
        return first[0].isupper()
    return True


_IRREGULAR = {"man": "men", "woman": "women", "person": "people", "wife": "wives", "chief of staff": "chiefs of staff"}


def plural_of(title: str) -> str:
    """The plural of a title.

    >>> plural_of("foreign secretary"), plural_of("attorney general"), plural_of("member of parliament")
    ('foreign secretaries', 'attorneys general', 'members of parliament')
    """
    first, between, rest = title.partition(" of ")
    if between:
        return f"{plural_of(first)} of {rest}"
    if re.search(r"^(attorney|solicitor|auditor|surgeon|postmaster|comptroller|consul)s?[- ]general$", first):
        return re.sub(r"([- ]general)$", r"s\1", first)
    if first.endswith(("man", "woman")):
        return first[:-2] + "en"
    if re.search(r"[^aeiou]y$", first):
        return first[:-1] + "ies"
    return first + ("es" if first.endswith(("s", "x", "ch", "sh")) else "s")


def _is_in(title: str, words: Mapping[str, object]) -> bool:
    return title in words or title.rpartition(" ")[2] in words


@cache
def _titles() -> dict[str, tuple[tuple[tuple[str, ...], Head], ...]]:
    """First token -> the titles that begin with it, longest first."""
    patterns = rules.load("role_patterns").groups
    relations = rules.load("relations").groups["personal-service"].words
    portfolio, complete = patterns["portfolio-heads"].words, patterns["complete-titles"].words
    joint = patterns["joint-titles"].words
    found: dict[str, list[tuple[tuple[str, ...], Head]]] = {}
    for group in rules.load("titles").groups.values():
        for form, value in group.words.items():
            title = str(value).lower() if not str(value).isupper() else str(value)
            head = Head(
                title,
                0,
                group.more["kind"],
                group.more["seat"],
                bool(group.more["premodifier"]),
                False,
                _is_in(title, portfolio),
                title in complete,
                title.lower() in joint,
                group.name.startswith("regional"),
                title in relations,
            )
            _enter(found, form, head)
            if not form.endswith("."):
                _enter(found, plural_of(form), replace(head, plural=True))
    return {first: tuple(sorted(rows, key=lambda row: (-len(row[0]), row[1].plural))) for first, rows in found.items()}


def _enter(found: dict[str, list[tuple[tuple[str, ...], Head]]], form: str, head: Head) -> None:
    words = tuple(match.group().lower() for match in _TOKEN.finditer(form.title() if "." in form else form))
    rows = found.setdefault(words[0], [])
    if all(row[0] != words for row in rows):
        rows.append((words, replace(head, words=len(words))))


@cache
def _words(lexicon: str, group: str) -> frozenset[str]:
    return frozenset(rules.load(lexicon).groups[group].words)


def fields() -> frozenset[str]:
    """What somebody can be responsible for: health, trade."""
    return _words("title_modifiers", "field")


def pattern_words(group: str) -> frozenset[str]:
    """The words of a group of role_patterns.yml."""
    return _words("role_patterns", group)


@cache
def _modifiers() -> frozenset[str]:
    return _words("title_modifiers", "rank") | fields()


@cache
def _labels() -> frozenset[str]:
    """Words before a title that are neither its part nor an organization."""
    return _words("title_modifiers", "plain") | _words("title_modifiers", "faith")


@cache
def statuses() -> dict[str, tuple[str, str]]:
    """Status word -> (status, where it stands)."""
    groups = rules.load("statuses").groups.values()
    return {word: (group.more["status"], group.more["place"]) for group in groups for word in group.words}


_DETERMINERS = frozenset(["the", "a", "an", "its", "his", "her", "their", "our", "my", "one", "fellow"])
_PRONOUNS = frozenset(["its", "his", "her", "their", "our", "my", "whose"])
_POSSESSIVE = frozenset({"'s", "’s"})


def is_capital(tokens: Tokens, index: int) -> bool:
    """Whether the token begins with a capital and is not the name of a person."""
    return tokens.persons[index] == NOBODY and tokens.texts[index][:1].isupper()


def honorific(tokens: Tokens, index: int) -> bool:
    """Whether the token is a form of address between a title and a name."""
    return tokens.persons[index] == NOBODY and tokens.lows[index] in pattern_words("forms-of-address")


# ---------------------------------------------------------------------------------------------------- the phrase


def part_at(tokens: Tokens, start: int, stop: int, loose: bool) -> Part | None:
    """The title that begins at a token: [determiner] [status] [organization] [modifiers] HEAD [of ORGANIZATION].

    `loose` lets unknown small words stand before the head after a determiner (the soft-spoken former president).
    """
    index = start
    determiner = None
    early = None
    if index + 1 < stop and tokens.lows[index] in statuses() and tokens.lows[index + 1] in _DETERMINERS:
        early = statuses()[tokens.lows[index]][0]
        index += 1
    if index < stop and tokens.lows[index] in _DETERMINERS:
        determiner = tokens.lows[index]
        index += 1
        if determiner == "one":
            return None
    head_at = _head_position(tokens, index, stop, determiner is not None, loose)
    if head_at is None:
        return None
    part = _part(tokens, start, index, head_at, stop, determiner)
    return replace(part, status=early) if part and early and not part.status else part


def _head_position(tokens: Tokens, first: int, stop: int, determined: bool, loose: bool) -> int | None:
    """The token where the head begins, or None where something else comes first."""
    unknown = 0
    index = first
    if not determined and first < stop and tokens.lows[first] in _CHOSEN:
        return None
    while index < stop and index - first < 16:
        head = tokens.heads.get(index)
        named_after = index > first and tokens.lows[index - 1] in {"of", "for"}
        if head is not None and not named_after and not _is_modifier(tokens, index, head, stop):
            return index
        if head is not None and _possessive_after(tokens, index + head.words, stop):
            index += head.words + 1
            continue
        if not _may_precede(tokens, index, first, stop):
            unknown += 1
            described = (loose and determined) or "-" in tokens.lows[index]
            if not described or unknown > 3 or not _is_adjective_like(tokens, index):
                return None
        index += 1
    return None


# Without "the" they are verbs: "appointed judge Smith as minister".
_CHOSEN = frozenset({"appointed", "elected", "re-elected", "named", "nominated"})


def _possessive_after(tokens: Tokens, index: int, stop: int) -> bool:
    return index < stop and tokens.lows[index] in _POSSESSIVE


def _is_modifier(tokens: Tokens, index: int, head: Head, stop: int) -> bool:
    """Whether the title at `index` only modifies a later head (deputy foreign minister, attorney general's office)."""
    after = index + head.words
    if after >= stop:
        return False
    if tokens.lows[after] in _POSSESSIVE:
        return True
    low = tokens.lows[index]
    if head.words == 1 and low in _modifiers() | _labels():
        return _head_follows(tokens, after, stop)
    if tokens.persons[after] == NOBODY and tokens.lows[after] in organization_words() and after not in tokens.heads:
        return _head_follows(tokens, after, stop)
    return False


def _head_follows(tokens: Tokens, index: int, stop: int) -> bool:
    """Whether modifiers and then a head stand at `index`."""
    for position in range(index, min(stop, index + 6)):
        if position in tokens.heads:
            return True
        low = tokens.lows[position]
        if position == index and is_capital(tokens, position) and seat_named(tokens.texts[position]):
            continue
        if tokens.persons[position] != NOBODY or not (
            low in _modifiers() or low in {"and", "&"} or low in organization_words()
        ):
            return False
    return False


def _may_precede(tokens: Tokens, index: int, first: int, stop: int) -> bool:
    """Whether the token may stand before the head in a title's phrase."""
    low = tokens.lows[index]
    if tokens.persons[index] != NOBODY:
        return _possessive_after(tokens, index + 1, stop)
    if low in _modifiers() or low in statuses() or low in _labels() or low in organization_words():
        return True
    if low in _POSSESSIVE or low == "&":
        return index > first
    if low in {"and", "of", "for"}:
        return index > first and _joins(tokens, index, first, stop)
    if low in {"'", "’"}:
        return index > first and tokens.lows[index - 1].endswith("s")
    return (
        tokens.texts[index][:1].isupper() and low not in _barriers() and low not in pattern_words("calendar")
    ) or _is_age(low)


def _is_age(low: str) -> bool:
    return low.endswith("-year-old")


def _joins(tokens: Tokens, index: int, first: int, stop: int) -> bool:
    """Whether and, of, for stands in a name before the head: trade and industry minister, Bank of England governor."""
    if index + 1 >= stop:
        return False
    left, right = tokens.lows[index - 1], tokens.lows[index + 1]
    both_fields = left in _modifiers() and right in _modifiers()
    if tokens.lows[index] == "and":
        return both_fields or (
            seat_named(tokens.texts[index - 1]) is not None and seat_named(tokens.texts[index + 1]) is not None
        )
    return left in organization_words() and is_capital(tokens, index - 1) and is_capital(tokens, index + 1)


def _is_adjective_like(tokens: Tokens, index: int) -> bool:
    low = tokens.lows[index]
    return low[:1].isalpha() and low not in _barriers() and tokens.persons[index] == NOBODY


@cache
def _barriers() -> frozenset[str]:
    return _words("role_patterns", "barriers")


def _part(tokens: Tokens, start: int, first: int, head_at: int, stop: int, determiner: str | None) -> Part | None:
    head_at = _after_body_word(tokens, first, head_at)
    head = tokens.heads[head_at]
    title_start = _title_start(tokens, first, head_at)
    title_end = head_at + head.words
    region = range(first, title_start)
    status = _status_before(tokens, first, title_start)
    end, after_status = _status_after(tokens, title_end, stop)
    seats, organization, possessed, owner, generic = _prefix(tokens, region, head, determiner)
    if len(seats) > 1 and not head.plural:
        return None
    if (
        generic
        and organization is None
        and not possessed
        and title_start > first
        and tokens.texts[title_start - 1].islower()
    ):
        title_start -= 1
        generic = False
    modifiers = [low for low in tokens.lows[title_start:head_at] if low not in statuses()]
    ranked = _rank_before(tokens, first, title_start)
    if ranked is not None:
        modifiers.insert(0, tokens.lows[ranked])
        title_start = ranked
    title = " ".join([*modifiers, head.title]).replace(" '", "'").replace(" ’", "’")
    part = Part(
        start,
        end,
        head,
        title,
        title_start,
        title_end,
        after_status or status,
        determiner,
        organization,
        seats,
        possessed,
        owner,
        generic,
    )
    return part if after_status else _with_complements(tokens, part, stop)


def _after_body_word(tokens: Tokens, first: int, head_at: int) -> int:
    """Where the title's first word ends the name of a body before it (Security Council | member), the later title."""
    head = tokens.heads[head_at]
    if head.words < 2 or head_at <= first:
        return head_at
    before = head_at - 1
    if (
        head_at + 1 in tokens.heads
        and is_capital(tokens, head_at)
        and tokens.texts[head_at + 1].islower()
        and is_capital(tokens, before)
    ):
        return head_at + 1
    if tokens.lows[head_at] not in organization_words():
        return head_at
    shorter = next(
        (
            p
            for p in range(head_at + 1, head_at + head.words)
            if p in tokens.heads and p + tokens.heads[p].words == head_at + head.words
        ),
        None,
    )
    if (
        shorter is None
        or not is_capital(tokens, before)
        or tokens.lows[before] in statuses()
        or tokens.lows[before] in _labels()
    ):
        return head_at
    return head_at if seat_named(tokens.texts[before]) else shorter


def _title_start(tokens: Tokens, first: int, head_at: int) -> int:
    """The first of the modifiers that stand directly before the head."""
    index = head_at
    while index > first and _is_title_word(tokens, index - 1, first, tokens.heads[head_at]):
        index -= 1
    while index < head_at and tokens.lows[index] in {"and", "&", ","}:
        index += 1
    if index > first and tokens.lows[index - 1] in {"of", "for"}:
        return head_at
    if first < index < head_at and _is_name_run(tokens, index, head_at):
        return head_at
    return _less_organization(tokens, first, index, head_at)


def _is_name_run(tokens: Tokens, start: int, head_at: int) -> bool:
    """Whether capitals before a small head continue a name: Manchester City | manager, not Indian Trade | minister."""
    if tokens.texts[head_at][:1].isupper() or _is_minister(tokens.heads[head_at]):
        return False
    before = tokens.lows[start - 1]
    label = (
        before in statuses()
        or before in _labels()
        or before in _POSSESSIVE
        or country_of_demonym(tokens.texts[start - 1])
    )
    return not label and all(is_capital(tokens, index) for index in range(start - 1, head_at))


def _is_title_word(tokens: Tokens, index: int, first: int, head: Head) -> bool:
    low = tokens.lows[index]
    if low in _words("title_modifiers", "party") and is_capital(tokens, index) and not head.portfolio:
        return False
    if low in {"and", "&"}:
        return index > first and tokens.lows[index - 1] in _modifiers() and tokens.lows[index + 1] in _modifiers()
    if low in _NUMBERED:
        return tokens.lows[index + 1] in {"deputy", "vice", "secretary", "assistant", "deputy-chief"}
    if low == "permanent":
        return head.title.endswith(("secretary", "representative", "member", "observer", "delegate"))
    if low in {"american", "african", "asian", "european", "english", "latin"}:
        return False
    return low in _modifiers()


_NUMBERED = frozenset({"first", "second", "third"})


def _less_organization(tokens: Tokens, first: int, start: int, head_at: int) -> int:
    """A run of capitals that ends in a word for a body is the body (Federal Security Service | director)."""
    body = organization_words()
    for index in range(head_at - 1, first - 1, -1):
        low = tokens.lows[index]
        if low in body and low not in _modifiers():
            return max(start, index + 1)
        if index > first and _ends_known(tokens, first, index):
            return index + 1
        if low in body and index > first and is_capital(tokens, index):
            before = tokens.lows[index - 1]
            ranked = (
                before in _words("title_modifiers", "rank")
                or before in statuses()
                or seat_named(tokens.texts[index - 1])
            )
            if is_capital(tokens, index - 1) and not ranked and not _is_minister(tokens.heads[head_at]):
                return index + 1
        if index < start:
            break
    return start


_RANKS = frozenset({"chief", "deputy", "assistant", "vice", "principal", "lead"})


def _ends_known(tokens: Tokens, first: int, index: int) -> bool:
    """Whether the name of a well-known organization of two words or more ends with the token at `index`."""
    return any(
        _text(tokens, begin, index + 1).lower() in known_forms() for begin in range(max(first, index - 3), index)
    )


def _rank_before(tokens: Tokens, first: int, title_start: int) -> int | None:
    """The token of a rank that a state parts from its title: chief US envoy."""
    for index in range(first, title_start - 1):
        if tokens.lows[index] in _RANKS and seat_named(_text(tokens, index + 1, title_start)):
            return index
    return None


def _is_minister(head: Head) -> bool:
    return head.title.endswith(("minister", "secretary"))


def _status_before(tokens: Tokens, first: int, title_start: int) -> str | None:
    found = None
    for index in range(first, title_start):
        known = statuses().get(tokens.lows[index])
        if known and known[1] != "after" and (found is None or found == "current"):
            found = known[0]
    return found


def _status_after(tokens: Tokens, index: int, stop: int) -> tuple[int, str | None]:
    """(the token after a status word that follows the title, the status)."""
    if index < len(tokens):
        known = statuses().get(tokens.lows[index])
        if known and known[1] != "before" and tokens.lows[index] in _AFTER:
            return index + 1, known[0]
    return index, None


_AFTER = frozenset(
    {
        "-elect",
        "-designate",
        "-designated",
        "-in-waiting",
        "elect",
        "designate",
        "nominee",
        "-nominee",
        "-nominate",
        "emeritus",
        "pick",
        "designee",
    }
)


# ------------------------------------------------------------------------------------------- before the title

_Prefix = tuple[tuple[Place, ...], tuple[int, int] | None, bool, int, bool]


def _prefix(tokens: Tokens, region: range, head: Head, determiner: str | None) -> _Prefix:
    """(states, organization, possessed, owner, generic) that the words before the title give."""
    possessed = determiner in _PRONOUNS
    for index in region:
        if tokens.persons[index] != NOBODY:
            return (), None, True, index, False
    last = region.stop
    first = _organization_start(tokens, region.start, last)
    cut = next(
        (
            i
            for i in range(last - 1, region.start - 1, -1)
            if tokens.lows[i] in _POSSESSIVE or tokens.lows[i] in {"'", "’"}
        ),
        None,
    )
    if cut is not None and (first >= last or (first > cut + 1 and not _is_named(tokens, first, last))):
        last = cut
        first = _organization_start(tokens, region.start, last)
        possessed = True
    elif cut is not None and first == cut + 1:
        owner = _organization_start(tokens, region.start, cut)
        first = owner if owner < cut and seat_named(_text(tokens, owner, cut)) else first
    if first >= last:
        return (), None, possessed, NOBODY, False
    if not _is_named(tokens, first, last):
        return (), None, possessed, NOBODY, True
    return (*_holder(tokens, first, last, head), possessed, NOBODY, False)


def _text(tokens: Tokens, first: int, last: int) -> str:
    return tokens.body[tokens.starts[first] : tokens.ends[last - 1]]


def _is_named(tokens: Tokens, first: int, last: int) -> bool:
    """Whether words name a body by itself: a capital, or a described body (central bank)."""
    if any(is_capital(tokens, index) for index in range(first, last)):
        return True
    return last - first > 1 and tokens.lows[first] in _modifiers() and tokens.lows[last - 1] in organization_words()


def _organization_start(tokens: Tokens, first: int, last: int) -> int:
    """The first token of the name that ends before `last`; `last` where none does."""
    index = last
    while index > first:
        low = tokens.lows[index - 1]
        inside = low in {"of", "for", "and", "&", "the"} and index < last and is_capital(tokens, index)
        known = (low in statuses() and not _is_new_place(tokens, index - 1, last)) or (
            low in _labels() and not is_capital(tokens, index - 1)
        )
        if (
            known
            or low.endswith(_ORIGINS)
            or (
                low in _POSSESSIVE
                and not (
                    index < last
                    and index - 1 > first
                    and is_capital(tokens, index)
                    and tokens.lows[index - 2] in {"people", "women", "children", "workers", "citizens"}
                )
            )
        ):
            break
        small = low in organization_words() or (low in _modifiers() and index < last)
        if not (inside or small or is_capital(tokens, index - 1)):
            break
        index -= 1
    if any(is_capital(tokens, position) for position in range(index, last)):
        while not is_capital(tokens, index):
            index += 1
    while index < last and (tokens.lows[index] in {"and", "of", "for", "the", "&"} or _is_label(tokens, index, last)):
        index += 1
    return index


# Where somebody comes from or what stands behind a body: Seattle-based, German-born, state-run.
_ORIGINS = ("-based", "-born", "-backed", "-led", "-owned", "-run", "-trained", "-listed", "-educated", "-controlled")


def _is_new_place(tokens: Tokens, index: int, last: int) -> bool:
    """New Zealand, New York: a capital new before another capital."""
    return tokens.texts[index] == "New" and index + 1 < last and is_capital(tokens, index + 1)


# Capitals by the beginning of a sentence that no name of a body begins with.
_PRAISE = frozenset({"senior", "veteran", "longtime", "prominent", "influential", "leading", "outspoken", "renowned"})


def _is_label(tokens: Tokens, index: int, last: int) -> bool:
    """A capital word that says faith, party or quality, and is not part of a longer name."""
    low = tokens.lows[index]
    if low in statuses():
        return not _is_new_place(tokens, index, last)
    if index + 1 < last and (low in _PRAISE or low.startswith(("pro-", "anti-", "far-"))):
        return True
    return (
        (low in _labels() or low in _words("title_modifiers", "party"))
        and index + 1 == last
        and low not in {"labour", "gop", "bjp", "congress"}
    )


def _holder(tokens: Tokens, first: int, last: int, head: Head) -> tuple[tuple[Place, ...], tuple[int, int] | None]:
    """The states or the organization that the capital words before a title name."""
    words = _text(tokens, first, last)
    if (
        head.seat == "state"
        and last - first == 1
        and words.lower() in _words("title_modifiers", "party")
        and head.title in pattern_words("seated")
    ):
        return (), None
    known = words.lower() in known_forms()
    place = town_named(words) if head.local else seat_named(words)
    if known and place is not None and place.kind != "country":
        place = None
    if place is None:
        pair = _places_joined(tokens, first, last)
        if pair:
            return (pair, (first, last)) if head.seat == "state" else ((), None)
        return (), (first, last)
    if head.title in pattern_words("makers") and country_of_demonym(words):
        return (), None
    if head.seat == "state" or (head.seat == "any" and place.name == words):
        return (place,), (first, last)
    if head.seat == "none" and not known and (place.kind == "country" or head.kind == "vocation"):
        return (), None
    town = place.kind != "country" and country_of_demonym(words) is None
    return ((), (first, last)) if town and head.kind == "office" else ((), None)


# "French director NAME" says whence the director comes, as with "French actor NAME".


def _places_joined(tokens: Tokens, first: int, last: int) -> tuple[Place, ...]:
    """The places in "Chinese and Mauritian" or "British, French and German"; () where one of the words is none."""
    parts = [index for index in range(first, last) if tokens.lows[index] in {"and", ","}]
    if not parts:
        return ()
    bounds = [first - 1, *parts, last]
    found = [seat_named(_text(tokens, a + 1, b)) for a, b in itertools.pairwise(bounds) if b > a + 1]
    return tuple(place for place in found if place) if all(found) else ()


# -------------------------------------------------------------------------------------------- after the title


@dataclass(frozen=True, slots=True)
class Complement:
    """What a preposition adds to a title: a part of the title, an organization, a state, a person, or nothing named."""

    kind: str
    start: int
    end: int
    seats: tuple[Place, ...] = ()


_PREPOSITIONS = frozenset({"of", "for", "at", "to", "with", "in", "from", "on"})


def _with_complements(tokens: Tokens, part: Part, stop: int) -> Part:
    """The part with the phrases after it: of ORGANIZATION, for FIELD, to STATE."""
    while part.end < stop and tokens.lows[part.end] in _PREPOSITIONS and part.complements < 4:
        found = _complement(tokens, part, stop)
        if found is None:
            break
        part = _attached(tokens, part, found)
    end, status = _status_after(tokens, part.end, stop)
    return replace(part, end=end, status=status) if status else part


def _attached(tokens: Tokens, part: Part, found: Complement) -> Part:
    part = replace(part, end=found.end, complements=part.complements + 1)
    if found.kind == "field":
        words = " ".join(tokens.lows[part.title_end : found.start])
        named = _text(tokens, found.start, found.end)
        return replace(part, title=f"{part.title} {words} {named}", title_end=found.end)
    if found.kind == "organization":
        return replace(part, organization=(found.start, found.end), seats=())
    if found.kind == "within":
        return replace(part, within=(found.start, found.end))
    if found.kind == "state":
        return replace(part, seats=found.seats, organization=(found.start, found.end))
    if found.kind == "generic":
        return replace(part, generic=True)
    if found.kind == "person":
        return replace(part, owner=found.start, possessed=True)
    return part


def _complement(tokens: Tokens, part: Part, stop: int) -> Complement | None:
    preposition = tokens.lows[part.end]
    first = part.end + 1
    determined = first < stop and tokens.lows[first] in _DETERMINERS
    owned = determined and tokens.lows[first] in _PRONOUNS
    first += determined
    if first >= stop:
        return None
    if tokens.persons[first] != NOBODY:
        return _person_complement(tokens, first, stop)
    inner = _title_inside(tokens, part, first, stop)
    if inner is not None:
        return inner
    last, capital = phrase_end(tokens, first, stop, determined)
    if last == first:
        return None
    if capital is not None and capital > first + 1 and _described_body(tokens, first, capital):
        capital = first
    if capital is None:
        return _small_complement(tokens, preposition, first, last, part, owned)
    return _named_complement(tokens, preposition, part.end + 1, capital, last, part, owned)


def _described_body(tokens: Tokens, first: int, capital: int) -> bool:
    """Whether a body in small letters stands before "of" and a name: rural affairs commission of the | Green Party."""
    of = next((i for i in range(first + 1, capital) if tokens.lows[i] in {"of", "for"}), None)
    words = tokens.lows[first:of] if of else []
    known = _modifiers() | organization_words() | {"and"}
    return len(words) > 1 and words[-1] in organization_words() and all(word in known for word in words)


def _person_complement(tokens: Tokens, first: int, stop: int) -> Complement:
    """for Smith; of Smith's campaign: the words up to the end of what the person has."""
    end = first + 1
    if _possessive_after(tokens, end, stop):
        end += 1
        while (
            end < stop
            and tokens.persons[end] == NOBODY
            and (
                is_capital(tokens, end) or tokens.lows[end] in organization_words() or tokens.lows[end] in _modifiers()
            )
        ):
            end += 1
    return Complement("person", first, end)


def _title_inside(tokens: Tokens, part: Part, first: int, stop: int) -> Complement | None:
    """A title after the preposition (spokesman for the governor of Kano) belongs to somebody else: it is only named."""
    if part.head.plural:
        return None
    inner = part_at(tokens, first, stop, False)
    if inner is None or inner.head.plural or inner.title_start > first + 3:
        return None
    after = inner.end
    if (
        after < stop
        and tokens.persons[after] == NOBODY
        and (is_capital(tokens, after) or tokens.lows[after] in organization_words())
    ):
        return None
    if after < len(tokens) and tokens.persons[after] != NOBODY:
        plain = inner.end == inner.title_end and (inner.organization is None or inner.seats)
        return Complement("person", after, after + 1) if plain else None
    to = tokens.lows[part.end] == "to" and part.end == part.title_end
    return Complement("field" if to else "title", part.end + 1 if to else first, inner.end)


def _small_complement(
    tokens: Tokens, preposition: str, first: int, last: int, part: Part, owned: bool
) -> Complement | None:
    """A complement without a capital: fields belong to the title, a described body is one, a plain one is nameless."""
    words = tokens.lows[first:last]
    if preposition not in {"of", "for"} and words[-1] not in organization_words() and words[-1] not in fields():
        return None
    if _is_minister(part.head) and preposition in {"of", "for"} and not owned and words != ["state"] and len(words) > 1:
        return Complement("field", part.end + 1, last)
    if (
        words[-1] in fields()
        and (words[-1] not in organization_words() or part.head.portfolio)
        and preposition in {"of", "for", "on"}
    ):
        return Complement("field", first, last)
    if (
        words[-1] in organization_words()
        and len(words) > 1
        and not owned
        and words[0] in _modifiers()
        and words[0] not in _labels()
        and "'s" not in words
    ):
        return Complement("organization", first, last)
    unknown = words[-1] not in organization_words() and first == part.end + 1 and preposition in {"of", "for"}
    if unknown and words[-1] not in _modifiers():
        return Complement("field", first, last)
    named = not owned and not part.generic and first == part.end + 1 and len(words) == 1 and preposition == "of"
    return Complement("field" if named and words[0] in _SINGLE else "generic", first, last)


# Bodies that a title names without "the": speaker of parliament, chief of police.
_SINGLE = frozenset({"parliament", "congress", "police", "council", "government", "cabinet", "court", "mission"})


def _named_complement(
    tokens: Tokens, preposition: str, outer: int, first: int, last: int, part: Part, owned: bool
) -> Complement | None:
    """A complement with a name in it."""
    head = part.head
    words = _text(tokens, first, last)
    contents = [low for low in tokens.lows[first:last] if low not in {"and", "the", "of", "for", "&", "'s", "’s", ","}]
    known = words.lower() in known_forms()
    if preposition == "of" and first == part.end + 1 and words.lower() in _SINGLE:
        return Complement("field", first, last)
    if preposition == "to":
        return Complement("field", outer if head.portfolio else first, last)
    if preposition == "at" and part.organization and part.organization[0] >= part.title_end and not part.seats:
        return Complement("within", first, last)
    if part.organization and (part.organization[0] >= part.title_end or preposition in {"in", "from", "on", "with"}):
        return None
    places = _seats(tokens, first, last, head.local)
    if places and not (known and len(places) == 1 and places[0].kind != "country"):
        return _place_complement(preposition, outer, first, last, head, places)
    body = any(low in organization_words() for low in contents)
    fields = all(low in _modifiers() for low in contents)
    if preposition in {"of", "for", "on"} and fields and (head.portfolio or contents[-1] not in organization_words()):
        return Complement("field", outer, last)
    if preposition in {"of", "for", "on"} and head.portfolio and not body and not known:
        return Complement("field", outer, last)
    if preposition in {"in", "on"} and not (body or known):
        return None
    return Complement("generic", first, last) if owned and not body else Complement("organization", first, last)


def _place_complement(
    preposition: str, outer: int, first: int, last: int, head: Head, places: tuple[Place, ...]
) -> Complement | None:
    if preposition == "of" and head.kind in {"office", "rank"}:
        return Complement("state", first, last, places)
    if (
        preposition == "for"
        and head.kind == "office"
        and head.title not in pattern_words("seated")
        and not head.title.startswith("spokes")
    ):
        return Complement("field", outer, last)
    if preposition in {"from", "for"} and head.title in pattern_words("seated"):
        return Complement("state", first, last, places)
    if preposition == "at":
        return Complement("organization", first, last)
    return None


def _seats(tokens: Tokens, first: int, last: int, local: bool) -> tuple[Place, ...]:
    words = _text(tokens, first, last)
    place = town_named(words) if local else seat_named(words)
    return (place,) if place else _places_joined(tokens, first, last)


def phrase_end(tokens: Tokens, first: int, stop: int, determined: bool) -> tuple[int, int | None]:
    """(the token after the noun phrase that begins at `first`, its first capital word or None)."""
    index = good = first
    capital: int | None = None
    unknown = 0
    while index < stop and tokens.persons[index] == NOBODY:
        step, counts = _step(tokens, index, first, stop, capital)
        if not step:
            if (
                capital is None
                and determined
                and unknown < 3
                and _is_adjective_like(tokens, index)
                and index not in tokens.heads
            ):
                unknown += 1
                index += 1
                continue
            break
        if tokens.lows[index].endswith(_ORIGINS):
            capital = None
        elif capital is None and is_capital(tokens, index) and _opens_name(tokens, index, stop):
            capital = index
        index += step
        good = index if counts else good
    return (good, capital if capital is not None and capital < good else None)


def _opens_name(tokens: Tokens, index: int, stop: int) -> bool:
    """Whether a capital begins a name: not a faith, and no label or status but before another capital (New Zealand)."""
    low = tokens.lows[index]
    if low in _words("title_modifiers", "faith"):
        return False
    if low not in _labels() and low not in statuses():
        return True
    return index + 1 < stop and is_capital(tokens, index + 1)


def _step(tokens: Tokens, index: int, first: int, stop: int, capital: int | None) -> tuple[int, bool]:
    """(how many tokens the noun phrase takes here, whether it may end after them); (0, False) where it has ended."""
    low = tokens.lows[index]
    if is_capital(tokens, index):
        if low in pattern_words("calendar") or _title_begins(tokens, index, first, stop):
            return 0, False
        return 1, True
    if low == "(":
        return _parenthesis(tokens, index, stop)
    following = _CONNECTORS.get(low)
    if following is not None:
        return following(tokens, index, first, stop, capital)
    if capital is not None:
        if low[0].isdigit():
            return 1, True
        if low in organization_words() and low not in pattern_words("verbs-too"):
            return 1, True
        if low in fields() and all(low in _modifiers() or low in {"and", "&"} for low in tokens.lows[capital:index]):
            return 1, True
        small = low in _modifiers() and index + 1 < stop and tokens.lows[index + 1] in organization_words()
        return (1, False) if small else (0, False)
    if low in organization_words() or (low in _modifiers() and index not in tokens.heads):
        return 1, low not in _words("title_modifiers", "rank") or low in organization_words()
    return (1, True) if index not in tokens.heads and _ends_field(tokens, index, stop) else (0, False)


def _ends_field(tokens: Tokens, index: int, stop: int) -> bool:
    """Whether an unknown small word closes what somebody is responsible for: director of paleobiology | at ..."""
    low = tokens.lows[index]
    if (
        not low.isalpha()
        or len(low) < 4
        or low in _barriers()
        or low in statuses()
        or low.endswith(("ed", "ing", "ly"))
    ):
        return False
    return index + 1 >= stop or tokens.lows[index + 1] in {",", ".", ")", "at", "of", "for", "with"}


def _title_begins(tokens: Tokens, index: int, first: int, stop: int) -> bool:
    """Whether a capital word inside a name is the title of the next phrase: ... of Justice | Attorney General Lynch."""
    head = tokens.heads.get(index)
    if head is None or head.plural:
        return False
    after = index + head.words
    if after >= len(tokens) or tokens.persons[after] != NOBODY:
        return True
    low = tokens.lows[index]
    if low in fields() or low in organization_words():
        return False
    if tokens.lows[after] in _POSSESSIVE or (
        low in _modifiers() and index + 1 < stop and is_capital(tokens, index + 1)
    ):
        return False
    return not (is_capital(tokens, after) and after not in tokens.heads)


def _parenthesis(tokens: Tokens, index: int, stop: int) -> tuple[int, bool]:
    closed = index + 2 < stop and tokens.lows[index + 2] == ")" and is_capital(tokens, index + 1)
    return (3, True) if closed and index + 1 not in tokens.heads else (0, False)


_Connector = Callable[[Tokens, int, int, int, "int | None"], tuple[int, bool]]


def _possessive_step(tokens: Tokens, index: int, first: int, stop: int, capital: int | None) -> tuple[int, bool]:
    more = index + 1 < stop and tokens.persons[index + 1] == NOBODY
    return (1, False) if index > first and more and index + 1 not in tokens.heads else (0, False)


def _plural_possessive_step(tokens: Tokens, index: int, first: int, stop: int, capital: int | None) -> tuple[int, bool]:
    """Workers' Party: an apostrophe after s, before a capital."""
    inside = capital is not None and tokens.lows[index - 1].endswith("s") and index + 1 < stop
    return (1, False) if inside and is_capital(tokens, index + 1) else (0, False)


def _at_step(tokens: Tokens, index: int, first: int, stop: int, capital: int | None) -> tuple[int, bool]:
    """University of Texas at Austin: at stands in a name only between a university and its town."""
    learned = any(low in {"university", "college"} for low in tokens.lows[first:index])
    town = index + 1 < stop and is_capital(tokens, index + 1) and seat_named(tokens.texts[index + 1])
    return (1, False) if learned and town else (0, False)


def _of_step(tokens: Tokens, index: int, first: int, stop: int, capital: int | None) -> tuple[int, bool]:
    """of, for, on inside a name: after a word for a body, or between capitals."""
    after = index + 1
    if after < stop and tokens.lows[after] in {"the", "a", "an"}:
        after += 1
    if (
        after >= stop
        or index == first
        or tokens.persons[after] != NOBODY
        or tokens.lows[after] in pattern_words("calendar")
    ):
        return 0, False
    before = tokens.lows[index - 1]
    body = before in organization_words() or before == ")" or before in pattern_words("plural-bodies")
    small = tokens.lows[after] in organization_words() or tokens.lows[after] in _modifiers()
    if (
        body
        and (is_capital(tokens, after) or (capital is None and small))
        and not _title_begins(tokens, after, first, stop)
    ):
        return after - index, False
    bodies = capital is not None and any(
        low in organization_words() and low not in _modifiers() for low in tokens.lows[capital:index]
    )
    if bodies and after > index + 1 and is_capital(tokens, after) and tokens.lows[index] == "of":
        return after - index, False
    between = (
        capital is not None and tokens.lows[index] == "of" and is_capital(tokens, after) and before not in _modifiers()
    )
    if (
        between
        and seat_named(_text(tokens, capital or first, index)) is None
        and not _title_begins(tokens, after, first, stop)
    ):
        return after - index, False
    return 0, False


def _and_step(tokens: Tokens, index: int, first: int, stop: int, capital: int | None) -> tuple[int, bool]:
    """and, & inside a name: between fields, or after of and for inside the name of a body."""
    after = index + 1
    if (
        after >= stop
        or index == first
        or tokens.persons[after] != NOBODY
        or (after in tokens.heads and not tokens.heads[after].plural and tokens.lows[after] not in _modifiers())
    ):
        return 0, False
    left, right = tokens.lows[index - 1], tokens.lows[after]
    if _leads_to_title(tokens, after, stop):
        return 0, False
    if left in _modifiers() and right in _modifiers():
        return 1, False
    if (
        not is_capital(tokens, after)
        or not is_capital(tokens, index - 1)
        or right in pattern_words("calendar")
        or right in statuses()
    ):
        return 0, False
    both_places = _place_at(tokens, after, stop) and _place_before(tokens, capital or first, index)
    if both_places:
        return 1, False
    return (1, False) if _ends_in_body(tokens, after, stop) or left in _modifiers() else (0, False)


def _place_at(tokens: Tokens, first: int, stop: int) -> bool:
    """Whether the run of capitals at `first` is a place."""
    last = first
    while last < stop and is_capital(tokens, last):
        last += 1
    return any(seat_named(_text(tokens, first, end)) for end in range(last, first, -1))


def _place_before(tokens: Tokens, first: int, last: int) -> bool:
    """Whether the last of the names in a list that ends before `last` is a place."""
    while "," in tokens.lows[first:last]:
        first += tokens.lows[first:last].index(",") + 1
    return seat_named(_text(tokens, first, last)) is not None if first < last else False


def _leads_to_title(tokens: Tokens, index: int, stop: int) -> bool:
    """Whether capitals and modifiers lead to a title: and | Italian Foreign Minister."""
    for position in range(index, min(stop, index + 6)):
        if position in tokens.heads and not tokens.heads[position].plural:
            low = tokens.lows[position]
            return low not in _modifiers() and low not in organization_words()
        small = tokens.lows[position] in _modifiers() or tokens.lows[position] in statuses()
        if tokens.persons[position] != NOBODY or not (small or is_capital(tokens, position)):
            return False
    return False


def _ends_in_body(tokens: Tokens, index: int, stop: int) -> bool:
    """Whether the run of capitals at `index` ends in a field or in a word for a body that it does not begin with."""
    last = index
    while last < stop and is_capital(tokens, last) and last not in tokens.heads:
        last += 1
    low = tokens.lows[last - 1] if last > index else ""
    return low in _modifiers() or (
        last - index > 0 and low in organization_words() and seat_named(tokens.texts[index]) is None
    )


def _comma_step(tokens: Tokens, index: int, first: int, stop: int, capital: int | None) -> tuple[int, bool]:
    """A comma inside a list: of fields (Health, Labour and Welfare) or of states (China, Russia and India)."""
    if index == first or index + 2 >= stop or tokens.persons[index + 1] != NOBODY:
        return 0, False
    words = tokens.lows[index + 1 : index + 8]
    if "and" not in words:
        return 0, False
    listed = [index - 1, *range(index + 1, index + 1 + words.index("and")), index + 2 + words.index("and")]
    listed = [i for i in listed if i < stop and tokens.lows[i] != ","]
    if all(tokens.lows[i] in fields() and i not in tokens.heads for i in listed):
        return 1, False
    return (1, False) if all(is_capital(tokens, i) and seat_named(tokens.texts[i]) for i in listed) else (0, False)


_CONNECTORS: dict[str, _Connector] = {
    "'s": _possessive_step,
    "’s": _possessive_step,
    "of": _of_step,
    "for": _of_step,
    "on": _of_step,
    "and": _and_step,
    "&": _and_step,
    ",": _comma_step,
    "at": _at_step,
    "'": _plural_possessive_step,
    "’": _plural_possessive_step,
}


@cache
def _spelling() -> dict[str, str]:
    return {k: str(v) for k, v in rules.load("role_patterns").groups["spelling"].words.items()}


@cache
def _same_office() -> dict[str, str]:
    return {k: str(v) for k, v in rules.load("role_patterns").groups["same-office"].words.items()}


_LITTLE = frozenset(["of", "the", "and", "for", "to", "in", "at", "on", "with", "a", "an", "pro"])
_KEPT = frozenset({"charge", "d'affaires", "d’affaires"})
_PHRASES = re.compile(r"[\w-]+ (?:general|president|premier|chancellor|chairman|chief)")


@cache
def canonical_title(words: str) -> str:
    """The normalised title: one spelling, title case, one way of writing the same office.

    >>> canonical_title("minister for foreign affairs"), canonical_title("state counsellor")
    ('Foreign Minister', 'State Counselor')
    """
    words = re.sub(r"\s+", " ", words.replace("’", "'").replace(" 's", "'s").replace(" ,", ","))
    spelling = _spelling()
    lowered = [word if word.isupper() or not word.islower() else spelling.get(word, word) for word in words.split(" ")]
    lowered = [spelling.get(word.lower(), word) for word in lowered]
    text = " ".join(lowered)
    for form, better in spelling.items():
        if " " in form:
            text = re.sub(rf"\b{re.escape(form)}\b", better, text)
    for form, better in _same_office().items():
        if text.lower() == form or text.lower().endswith(" " + form):
            text = text[: len(text) - len(form)] + better
    return " ".join(_titled(word, number) for number, word in enumerate(text.split(" ")))


def _titled(word: str, number: int) -> str:
    if "." in word:
        return word.upper()
    if number and word.lower() in _LITTLE:
        return word.lower()
    if not word.islower():
        return word
    parts = [
        part if part in {"of", "in", "at", "d'affaires", "de"} else part[:1].upper() + part[1:]
        for part in word.split("-")
    ]
    return "-".join(parts)

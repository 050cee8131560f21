"""The titles of the lexicon: which words are one, what each is like."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from ingest import rules
from ingest.model import record
from ingest.organizations import organization_words
from ingest.roles.words import NOBODY, pattern_words

_SUFFIXES = r"-(?:elect|designated?|nominate|nominee|in-waiting|in-charge)\b"


_DOTTED = (
    r"(?:"
    r"Gen|Gens|Sen|Sens|Rep|Reps|Gov|Govs|Lt|Lts|Lieut|Maj|Majs|Brig|Adm|Adms|Col|Cols|Capt|Capts|Cmdr|Cdr|Sgt|Sgts|"
    r"Cpl|Cpls|Pfc|Pvt|Spc|Det|Dets|Insp|Supt|Rev|Revs|Msgr|Fr|Prof|Profs|Assoc|Asst|Pres|Atty|Attys|Dist|Tech|"
    r"Retd|Rtd|Rt|Ven|Revd|Ambs|Sec|Secy|Usec|Asec|Amb|Mal|PGen|PLGen|PMGen|PBGen|PCol|PLtCol|PMaj|PCapt|Cong|Del|Cllr|Dr|Drs|Mr|Mrs|Ms|Messrs|Hon|Alh|Barr|Engr|Comr|Smt|Arc|Adv|St|Bp|Corp|Inc|Ltd|Co|Jr|Sr"
    r")\."
)


WORD = re.compile(
    rf"""(?:[A-Za-z]\.){{2,}}                                   # U.S.
    | (?=[A-Z]\w{{1,6}}\.){_DOTTED}                                                  # Gen.
    | (?=[A-Za-z]\w{{1,6}}-)(?:[Ee]x|[Tt]hen|[Ff]ormer|[Aa]cting|[Ii]nterim)-(?=\w)    # ex-minister
    | {_SUFFIXES}                                                # -elect
    | ['’]s\b | ['’](?=\s)
    | \w+(?:(?!{_SUFFIXES})[-'’.&](?!s\b)\w+)*
    | [^\w\s]""",
    re.VERBOSE,
)


@record
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
    behind: bool  # letters behind a name: QC
    faithful: bool  # the name of a faith before it is part of it


def heads_in(texts: list[str], lows: list[str], persons: list[int]) -> dict[int, Head]:
    titles = _titles()
    found = {}
    for index in [index for index, low in enumerate(lows) if low in titles]:
        if persons[index] == NOBODY:
            known = titles[lows[index]]
            second = lows[index + 1] if index + 1 < len(lows) else ""
            for words, head in known.get(second) or known[""]:
                if head.words > 2 and tuple(lows[index : index + head.words]) != words:
                    continue
                if _goes_on(lows, index, head) or _begins_body(texts, lows, persons, index, head):
                    continue
                if _cased(texts, index, words, head):
                    found[index] = head
                    break
    found |= {index: _by_ending(lows[index]) for index in _vocations(lows, persons) if index not in found}
    return {index: head for index, head in found.items() if not _is_overreached(found, lows, index, head)}


def _vocations(lows: list[str], persons: list[int]) -> list[int]:
    """The words that no list has and whose ending names a vocation: hydrologist, odontologists."""
    endings, others = _endings()
    return [
        index
        for index, low in enumerate(lows)
        if len(low) > _SHORTEST and low.endswith(endings) and persons[index] == NOBODY and low not in others
    ]


_SHORTEST = 8  # letters; shorter words with these endings are listed one by one


@cache
def _endings() -> tuple[tuple[str, ...], frozenset[str]]:
    endings = sorted(pattern_words("vocation-endings"))
    return (*endings, *(f"{ending}s" for ending in endings)), pattern_words("no-vocations")


@cache
def _by_ending(low: str) -> Head:
    plural = low.endswith("s")
    return Head(low.removesuffix("s"), 1, "vocation", "none", True, plural, *(False,) * 7)


def _is_overreached(found: Mapping[int, Head], lows: list[str], index: int, head: Head) -> bool:
    """Whether a title that begins inside this one ends after it: deputy | prosecutor general, not deputy prosecutor."""
    end = index + head.words
    return any(
        later in found
        and later + found[later].words > end
        and (lows[index] in _RANKED or found[later].title == "chief of staff")  # navy | chief of staff
        for later in range(index + 1, end)
    )


_RANKED = rules.words("around_titles", "ranked")


def _cased(texts: list[str], index: int, words: tuple[str, ...], head: Head) -> bool:
    """Initials are capitals; "under Secretary Kerry" is no under secretary; short forms are capital."""
    first = texts[index]
    if len(words) == 1 and head.kind == "vocation" and first[0].isupper() and texts[index + 1 : index + 2] == ["&"]:
        return False  # Horn Carver & Stone
    if len(words) == 1 and head.title.isupper():
        return first.removesuffix("s").isupper() or first.startswith("Co-")
    if ("." in words[0] and len(words) > 1) or words[0] == "us":
        return texts[index + len(words) : index + len(words) + 1] not in (["General"], ["general"])
    if (
        len(words) > 1
        and words[-1] in _ALSO_RANKS
        and first[0].islower()
        and texts[index + len(words) - 1][0].isupper()
    ):
        return False  # agency director | General Salas
    if words[0] in {"under", "first", "second"} and len(words) > 1:
        return first[0].isupper() == texts[index + 1][0].isupper()
    if first.endswith(".") or (
        len(words) == 1
        and len(first) <= 3
        and first in {"pm", "fm", "vp", "md", "gm", "mp", "kc", "qc", "asp", "dsp", "ssp"}
    ):
        return first[0].isupper()
    return True


def _goes_on(lows: list[str], index: int, head: Head) -> bool:
    """Whether "state" begins what a minister is responsible for: minister | of state security."""
    after = lows[index + head.words : index + head.words + 1]
    return head.title == "minister of state" and after in (["security"], ["property"], ["assets"], ["enterprises"])


def _begins_body(texts: list[str], lows: list[str], persons: list[int], index: int, head: Head) -> bool:
    """Whether the last words of a title in capitals only begin a body's name: chief | of the Joint Staff Department."""
    after = index + head.words
    if head.words < _SHORTEST_OF or after >= len(lows) or persons[after] != NOBODY:
        return False
    written = texts[after - 1][0].isupper() and texts[after][0].isupper()
    return written and "of" in lows[index:after] and lows[after] in organization_words()


_SHORTEST_OF = 3  # words: chief of staff
_ALSO_RANKS = rules.words("around_titles", "also ranks")


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
    if first.endswith("y") and first[-2:-1] not in "aeiou":
        return first[:-1] + "ies"
    return first + ("es" if first.endswith(("s", "x", "ch", "sh")) else "s")


_Entry = tuple[tuple[str, ...], Head]  # the tokens of a title, and what it is

# Words that WORD would cut at the spaces alone: no full stops, apostrophes or hyphens.
_PLAIN = re.compile(r"[a-z ]+")


def _words_of(form: str) -> tuple[str, ...]:
    return tuple(match.group().lower() for match in WORD.finditer(form.title() if "." in form else form))


def _is_in(title: str, words: Mapping[str, object]) -> bool:
    if title in words or title.rpartition(" ")[2] in words:
        return True
    first, of, _ = title.partition(" of ")
    return bool(of) and first.rpartition(" ")[2] in words


@cache
def _titles() -> dict[str, dict[str, tuple[_Entry, ...]]]:
    """First token -> second token -> the titles that begin so, longest first; '' -> the titles of one token."""
    patterns = rules.load("role_patterns").groups
    relations = rules.load("relations").groups["acquaintance"].words
    portfolio, complete = patterns["portfolio-heads"].words, patterns["complete-titles"].words
    joint = patterns["joint-titles"].words
    found: dict[str, list[_Entry]] = {}
    for group in rules.load("titles").groups.values():
        for form, value in group.words.items():
            title = str(value).lower() if not str(value).isupper() else str(value)
            told = (title, group.more["kind"], group.more["seat"], bool(group.more["premodifier"]))
            more = (
                _is_in(title, portfolio),
                title in complete,
                title.lower() in joint,
                group.name.startswith("regional"),
                title in relations,
                group.name == "after-names",
                group.name == "religion",
            )
            plural = f"{form[:-1]}s." if form.endswith(".") else plural_of(form)
            _enter(found, form, False, told, more)
            _enter(found, plural, True, told, more)
    return {first: _by_second(rows) for first, rows in found.items()}


def _by_second(rows: list[_Entry]) -> dict[str, tuple[_Entry, ...]]:
    """Titles by their second token, those of one token behind the longer ones."""
    ordered = sorted(rows, key=lambda row: (-len(row[0]), row[1].plural))
    alone = tuple([row for row in ordered if len(row[0]) == 1])
    longer: dict[str, list[_Entry]] = {}
    for row in ordered[: len(ordered) - len(alone)]:
        longer.setdefault(row[0][1], []).append(row)
    return {**{second: (*found, *alone) for second, found in longer.items()}, "": alone}


def _enter(
    found: dict[str, list[_Entry]], form: str, plural: bool, told: tuple[str, str, str, bool], more: tuple[bool, ...]
) -> None:
    words = tuple(form.split(" ")) if _PLAIN.fullmatch(form) else _words_of(form)
    rows = found.setdefault(words[0], [])
    if all(row[0] != words for row in rows):
        title, kind, seat, premodifier = told
        rows.append((words, Head(title, len(words), kind, seat, premodifier, plural, *more)))

"""Words of saying in a sentence: which of them report something, and how they stand."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass
from functools import cache

from ingest import rules
from ingest.grammar.verbs import BE, BE_OR_HAVE, DO, HAVE, MODALS, PRONOUNS, forms, words
from ingest.grammar.words import NONE
from ingest.statements.lines import CLOSING, SUBJECTS, Line, Text, group, says_how

_SHARED_BEFORE = frozenset((",", "by", "while", "when", "and", "—", "-", "–", "but", "or"))
_BACK = 7  # words between 'quoted' and 'as saying', or an auxiliary and its verb, at most


@dataclass(frozen=True, slots=True)
class Cue:
    """A word of saying in a text, in word indexes."""

    first: int  # first word of its verb group
    verb: int
    last: int  # one past its last word
    group: str
    takes: str  # clause, that, quote or source; of a speech act: what, deed, to, whom to, whom of, whom for ...
    type: str | None
    form: str  # d past, s third person, b base, n participle, g -ing, '' for a source


@dataclass(frozen=True, slots=True)
class _Entry:
    rest: tuple[str, ...]
    group: str
    takes: str
    type: str | None
    tags: str


@cache
def _entries() -> dict[str, tuple[_Entry, ...]]:
    """First word of a cue in every form -> what it can be, the longest first."""
    found: dict[str, list[_Entry]] = {}
    for name, own in rules.load("cues").groups.items():
        takes, type_ = str(own.more["takes"]), own.more.get("type")
        if takes == "act":
            continue
        for cue in own.words:
            first, *rest = cue.split()
            known = forms(first) if takes != "source" else {first: ""}
            for form, tags in known.items():
                found.setdefault(form, []).append(_Entry(tuple(rest), name, takes, type_, tags))
    return {word: tuple(sorted(entries, key=lambda e: -len(e.rest))) for word, entries in found.items()}


@cache
def _acts() -> dict[str, tuple[_Entry, ...]]:
    """First word of a speech act in every form -> the acts that it can be, the longest first."""
    found: dict[str, list[_Entry]] = {}
    for name, own in rules.load("cues").groups.items():
        for act, takes in own.words.items() if own.more["takes"] == "act" else ():
            first, *rest = act.split()
            for form, tags in forms(first).items():
                found.setdefault(form, []).append(_Entry(tuple(rest), name, str(takes), own.more.get("type"), tags))
    return {word: tuple(sorted(entries, key=lambda e: -len(e.rest))) for word, entries in found.items()}


def act_words_in(text: Text) -> list[int]:
    """The unquoted words of a text that may be a speech act."""
    return _unquoted(text, _acts())


def act_cues_at(line: Line, at: int) -> list[Cue]:
    """What a word can do in speech, the longest first: not denied, not passive, no infinitive, no stem, no noun."""
    found = []
    for entry in _acts()[line.lower[at]]:
        last = at + 1 + len(entry.rest)
        cue = _verb_cue(line, at, last, entry) if line.lower[at + 1 : last] == entry.rest else None
        if cue is None or (cue.form == "g" and line.lower[at - 1] != ","):
            continue
        if (
            cue.form != "b"
            or line.lower[at - 1] in {"they", "both"}
            or line.lower[at - 1].endswith(("ials", "ers", "ists", "ics"))
        ):
            found.append(cue)
    return found


def cue_words_in(text: Text) -> list[int]:
    """The unquoted words of a text that may report a saying."""
    return _unquoted(text, _entries())


def _unquoted(text: Text, known: Container[str]) -> list[int]:
    quoted, name = text.quoted, text.words.name
    return [at for at, word in enumerate(text.words.lower) if word in known and not quoted[at] and name[at] == NONE]


def cue_at(line: Line, at: int) -> Cue | None:
    """The word of saying at a word, where it reports something: not denied, not passive, no infinitive, no noun."""
    for entry in _entries()[line.lower[at]]:
        last = at + 1 + len(entry.rest)
        if entry.rest and line.lower[at + 1 : last] != entry.rest:
            continue
        if entry.takes == "source":
            return Cue(at, at, last, entry.group, entry.takes, entry.type, "")
        return _verb_cue(line, at, last, entry)
    return None


def _verb_cue(line: Line, at: int, last: int, entry: _Entry) -> Cue | None:
    lower = line.lower
    before = _past_adverbs(line, at - 1)
    word = lower[before] if before >= line.low else ""
    if at > line.low and (lower[at - 1] in group("possessors") or _is_part_of_name(line, at)):
        return None
    if (
        at - 2 >= line.low
        and lower[at - 2] == "what"
        and lower[at - 1] in SUBJECTS
        and lower[last : last + 1] != (":",)
    ):
        return None  # in what he said was a mistake
    if "g" in entry.tags:
        first = _participle(line, at)
        return None if first == NONE else Cue(first, at, last, entry.group, entry.takes, entry.type, "g")
    if word in HAVE and word != "having" and "n" in entry.tags:
        outer = _past_adverbs(line, before - 1)
        if outer >= line.low and (lower[outer] in words("not") or lower[outer] in MODALS or lower[outer] == "to"):
            return None
        return None if word.endswith("n't") else Cue(before, at, last, entry.group, entry.takes, entry.type, "n")
    if word in BE or word in HAVE or word in DO or word in MODALS or word in words("not") or word.endswith("n't"):
        return None
    counted = at > line.low and lower[at - 1].isdigit() and "n" in entry.tags and last < line.high
    if counted and lower[last].isalpha() and lower[last] not in words("prepositions", "cuts"):
        return None  # 21 confirmed cases
    form = next((tag for tag in "dsb" if tag in entry.tags), "")
    if form == "d" and "n" in entry.tags and lower[last : last + 1] == ("by",) and lower[at] not in {"said", "told"}:
        return None  # nominees announced by the president
    amid_name = form in {"b", "s"} and at > line.low and line.text.words.capital(at)  # Niger State Governor
    if not form or amid_name or word in {"to", "nobody", "nothing"} or not _can_be_verb(line, at, form):
        return None
    return Cue(at, at, last, entry.group, entry.takes, entry.type, form)


def _is_part_of_name(line: Line, at: int) -> bool:
    """Whether a capital behind another one, inside a sentence, shows that a word is no verb: Borno | State Governor."""
    words_, before = line.text.words, line.lower[at - 1]
    return words_.capital(at) and before.isalpha() and words_.capital(at - 1) and not words_.lower[at].endswith("ed")


def _past_adverbs(line: Line, at: int) -> int:
    """The last word at or before a word that is no adverb: has also publicly said."""
    limit = max(line.low, at - _BACK)
    while at > limit and not line.text.quoted[at]:
        word = line.lower[at]
        if not says_how(word):
            break
        at -= 1
    return at


def _participle(line: Line, at: int) -> int:
    """The first word of a cue in -ing: ', adding', 'by saying', 'was quoted as saying'; -1 where it reports nothing."""
    lower = line.lower
    before = lower[at - 1] if at > line.low else ""
    if before == "as":
        for index in range(at - 2, max(line.low, at - _BACK - 4) - 1, -1):
            if lower[index] in {"quoted", "cited", "reported"}:
                first = index - 1
                while first > line.low and (
                    lower[first] in BE or lower[first] in HAVE or lower[first] in group("adverbs")
                ):
                    first -= 1
                return first + 1 if lower[first + 1] in BE_OR_HAVE else index
        return NONE
    return at if before in _SHARED_BEFORE or before in CLOSING or opening_with(line, at) != NONE else NONE


def opening_with(line: Line, at: int) -> int:
    """The 'with' that opens a clause of its own: with Ama Owusu saying that; -1 where there is none."""
    lower = line.lower
    for index in range(at - 2, max(line.low, at - _BACK) - 1, -1):
        if lower[index] == "with" and line.mention(index) is None:
            return index
        if not (lower[index][0].isalnum() or lower[index] == ".") or line.finite(index):
            return NONE
    return NONE


def _behind_noun(line: Line, at: int) -> bool:
    """Whether a form that is a plural noun as often is the verb of a noun: The company claims its prices fell."""
    following, noun = line.lower[at + 1] if at + 1 < line.high else ".", line.lower[at - 1] if at > line.low else ""
    if not noun.isalpha() or noun in group("possessors") or noun in group("settings"):
        return False
    if following in group("openers") or following in SUBJECTS:
        return True
    return following == "that" and noun in group("collectives") | group("occasions") | group("speakers for others")


def _can_be_verb(line: Line, at: int, form: str) -> bool:
    """Whether a present form can be a verb here: behind a name, a pronoun or a plural, and not a noun."""
    if form == "d":
        return True
    before = _past_adverbs(line, at - 1)
    if line.low <= before < at - 1:  # also claims, also says
        word = line.lower[before]
        named = line.mention(before) is not None or word in PRONOUNS or word.isalpha()
        return named and (form == "s" or word.endswith("s")) and word not in words("prepositions")
    word, name = line.lower[at - 1] if at > line.low else "", line.text.words.name
    if word == ")":  # The News Agency of Nigeria (NAN) reports that
        return form == "s" and line.lower[at + 1 : at + 2] == ("that",)
    if line.lower[at + 1 : at + 2] == ("that",) and word == ",":
        return form == "s"
    if word in CLOSING or word == ",":
        return line.lower[at] not in group("plurals") and form == "s"
    following = line.lower[at + 1] if at + 1 < line.high else "."
    if line.lower[at] in group("plurals") and (following in {",", "and", "or"} or following in words("prepositions")):
        return False
    if line.lower[at] == "state" and at > line.low and name[at - 1] != NONE:
        return False  # Kaduna state governor Ama Owusu
    if word in PRONOUNS or (at > line.low and name[at - 1] != NONE):
        return form == "s" or word in {"they", "we", "i", "you", "who", "both"} or name[at - 1] != NONE
    if line.lower[at] in group("plurals"):
        return form == "s" and _behind_noun(line, at)
    return form == "s" or (word.endswith("s") and word != "'s") or word == "and" or word in words("irregular plurals")

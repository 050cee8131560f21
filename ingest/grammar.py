"""What the words of a sentence do: verb forms, verb groups and clauses, read from closed word lists."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from ingest import rules
from ingest.words import NONE, Words

BE = frozenset(("is", "are", "was", "were", "be", "been", "being", "am", "'re", "isn't", "aren't", "wasn't", "weren't"))
HAVE = frozenset(("has", "have", "had", "having", "'ve", "hasn't", "haven't", "hadn't"))
DO = frozenset(("do", "does", "did", "don't", "doesn't", "didn't"))
MODALS = {
    **dict.fromkeys(("will", "shall", "'ll", "won't"), "will"),
    **dict.fromkeys(("would", "'d", "wouldn't"), "would"),
    **dict.fromkeys(("can", "could", "may", "might", "cannot", "can't", "couldn't"), "could"),
    **dict.fromkeys(("should", "must", "ought", "shouldn't", "mustn't"), "should"),
}
_FINITE_AUXILIARIES = frozenset(
    ("is", "are", "was", "were", "has", "have", "had", "do", "does", "did", "'re", "'ve")
) | set(MODALS)
PRONOUNS = frozenset(("he", "she", "they", "it", "we", "i", "you", "who", "which", "that", "both"))
_SUBJECTS = frozenset(("he", "she", "they", "it", "we", "i", "you", "who"))
_MARKS = frozenset(';:—–()"“”')
_VOWELS = frozenset("aeiou")
_LEFT = 12  # words that a verb group reaches back at most: will on Tuesday in Geneva formally ...


@cache
def words(group: str) -> frozenset[str]:
    """The words of one group of lexicon/verbs.yml."""
    return frozenset(rules.load("verbs").groups[group].words)


@cache
def _irregular() -> dict[str, tuple[str, str]]:
    given = rules.load("verbs").groups["irregular"].words
    return {base: (forms.split()[0], forms.split()[1]) for base, forms in given.items()}


def forms(base: str) -> dict[str, str]:
    """The forms of a verb with their tags: b base, s third person, d past, n participle, g -ing.

    >>> forms("plan")["planned"], forms("hold")["held"], forms("carry")["carries"], forms("hit")["hit"]
    ('dn', 'dn', 's', 'bdn')
    """
    stem = base + base[-1] if base in words("doubling") else base
    past, participle = _irregular().get(base, (_regular_past(base, stem),) * 2)
    found: dict[str, str] = {}
    for form, tag in ((base, "b"), (_third_person(base), "s"), (past, "d"), (participle, "n"), (_ing(base, stem), "g")):
        found[form] = found.get(form, "") + tag
    return found


def _regular_past(base: str, stem: str) -> str:
    if base.endswith("e"):
        return base + "d"
    if base.endswith("y") and base[-2] not in _VOWELS:
        return base[:-1] + "ied"
    return stem + "ed"


def _third_person(base: str) -> str:
    if base in {"be", "have"}:
        return {"be": "is", "have": "has"}[base]
    if base.endswith("y") and base[-2] not in _VOWELS:
        return base[:-1] + "ies"
    return base + ("es" if base.endswith(("s", "x", "z", "ch", "sh", "o")) else "s")


def _ing(base: str, stem: str) -> str:
    if base.endswith("ie"):
        return base[:-2] + "ying"
    if base.endswith("e") and not base.endswith(("ee", "be")):
        return base[:-1] + "ing"
    return stem + "ing"


@cache
def verb_forms() -> dict[str, str]:
    """Every known form of every known verb -> its tags."""
    known: dict[str, str] = {}
    bases = set(words("common")) | set(_irregular())
    for name in ("event_verbs", "event_kinds"):
        for group in rules.load(name).groups.values():
            listed = group.more.get("verbs", group.words)
            bases |= {verb.split()[0] for verb in listed}
    for base in sorted(bases - {"be", "have", "do"}):
        for form, tags in forms(base).items():
            known[form] = "".join(sorted(set(known.get(form, "") + tags)))
    known.update({"canceled": "dn", "canceling": "g", "worshipped": "dn"})
    return known


@cache
def bases() -> dict[str, tuple[str, ...]]:
    """Every known form -> the bases that it can be a form of."""
    known: dict[str, tuple[str, ...]] = {"canceled": ("cancel",), "canceling": ("cancel",)}
    names = set(words("common")) | set(_irregular())
    for name in ("event_verbs", "event_kinds"):
        for group in rules.load(name).groups.values():
            names |= {verb.split()[0] for verb in group.more.get("verbs", group.words)}
    for base in sorted(names):
        for form in forms(base):
            known[form] = (*known.get(form, ()), base)
    return known


_NO_PAST = frozenset(
    ["hundred", "united", "need", "speed", "seed", "breed", "creed", "feed", "bleed", "weed", "deed", "indeed", "exceed", "succeed", "proceed", "kindred", "sacred", "naked", "wicked", "rugged", "embed", "sled", "shed", "shred", "bed", "red", "hatred", "biped", "newlywed", "unprecedented", "limited", "so-called", "armed", "talented", "gifted"]
)


_COPULAS = {
    **dict.fromkeys(("was", "were", "had", "did", "wasn't", "weren't", "hadn't", "didn't"), "d"),
    **dict.fromkeys(
        ("is", "are", "has", "have", "does", "do", "isn't", "aren't", "hasn't", "haven't", "don't", "doesn't"), "s"
    ),
}


def tags_of(word: str) -> str:
    """The tags of a verb's form; an unknown word in -ed may be a past or a participle.

    >>> tags_of("met"), tags_of("lauded"), tags_of("hundred"), tags_of("house")
    ('dn', 'dn', '', '')
    """
    known = _COPULAS.get(word) or verb_forms().get(word)
    if known is not None:
        return known
    return "dn" if word.endswith("ed") and len(word) > 4 and "-" not in word and word not in _NO_PAST else ""


@cache
def nouns_too() -> frozenset[str]:
    """Forms that are nouns as often as verbs: the plural nouns of verbs.yml and every noun that tells an event."""
    groups = rules.load("event_kinds").groups.values()
    return words("nouns too") | {noun for group in groups for noun in group.more.get("nouns", ()) if " " not in noun}


@dataclass(frozen=True, slots=True)
class VerbGroup:
    """A verb with the auxiliaries before it: had not yet been signed."""

    first: int  # index of its first word
    verb: int  # index of the verb
    tag: str  # b, s, d, n or g
    modal: str | None  # will, would, could, should
    negated: bool
    perfect: bool
    passive: bool
    progressive: bool
    to: int  # index of the 'to' of an infinitive, or -1
    past: bool  # the first finite word is in the past
    finite: bool


def verb_group(words_: Words, low: int, verb: int) -> VerbGroup:
    """The verb group that ends with the word `verb`, looking left no further than `low`."""
    lower = words_.lower
    tags = tags_of(lower[verb])
    modal: str | None = MODALS.get(lower[verb])
    negated = perfect = be = progressive = done = False
    to, first, past = NONE, verb, False
    index, limit = verb - 1, max(low, verb - _LEFT)
    while index >= limit:
        word = lower[index]
        if word in BE:
            be, first = True, index
            past = past or word in {"was", "were", "wasn't", "weren't"}
            progressive = progressive or word == "being"
        elif word in HAVE:
            perfect, first = True, index
            past = past or word in {"had", "hadn't"}
        elif word in DO:
            done, first, past = True, index, word.startswith("did")
        elif word in MODALS:
            modal, first = MODALS[word], index
            negated = negated or word.endswith("n't") or word == "cannot"
            break
        elif word == "to" and index >= low and (be or perfect or tags.find("b") >= 0):
            to, first = index, index
            break
        elif not _inside_group(words_, index, verb):
            break
        negated = (
            negated or word in words("not") or word.endswith("n't") or (word == "no" and lower[index + 1] == "longer")
        )
        index -= 1
    tag = _tag(tags, be or _get_passive(lower, first), perfect, modal is not None or to != NONE or done)
    finite = modal is not None or (to == NONE and (first < verb or tag in "ds"))
    if first < verb and to == NONE and modal is None:
        finite = lower[first] not in {"be", "been", "being", "having"}
    past = past or (first == verb and tag == "d")
    return VerbGroup(
        first, verb, tag, modal, negated, perfect, be and tag == "n", (be and tag == "g") or progressive, to, past, finite
    )


def _get_passive(lower: tuple[str, ...], first: int) -> bool:
    return first > 0 and lower[first - 1] in {"got", "gets", "get"}


def _tag(tags: str, be: bool, perfect: bool, bare: bool) -> str:
    """Which form a verb is in here, by the auxiliaries before it."""
    if be and "g" in tags:
        return "g"
    if (be or perfect) and "n" in tags:
        return "n"
    if bare and "b" in tags:
        return "b"
    return next((tag for tag in "dsgbn" if tag in tags), "")


def _inside_group(words_: Words, index: int, verb: int) -> bool:
    """Whether a word may stand between an auxiliary and its verb: an adverb, or a date with its preposition."""
    word = words_.lower[index]
    if words_.date[index] != NONE:
        return True
    if word in {"on", "in", "at", "late", "early", "later", "earlier"} and words_.date[index + 1] != NONE:
        return True
    return (
        word in words("adverbs")
        or word in words("not")
        or (word.endswith("ly")
        and word not in {"only", "july", "italy", "family"})
    )


def is_verb(words_: Words, low: int, index: int) -> bool:
    """Whether a word of a known verb's form is a verb here, and not a noun or an adjective."""
    tags = tags_of(words_.lower[index])
    if not tags or words_.name[index] != NONE or (words_.capital(index) and index > low):
        return False
    at = index - 1
    while at > low and (
        words_.lower[at] in words("adverbs") or words_.lower[at] in {"much", "widely", "newly", "long-awaited"}
    ):
        at -= 1
    if words_.lower[at] in {"the", "a", "an", "'s"} and index - at > 1:
        return False
    before = words_.lower[index - 1] if index > low else ""
    if (before in words("determiners") and before not in PRONOUNS) or before == "'s":
        return False
    if "d" in tags or "n" in tags:
        return not (
            (before in words("prepositions")
            and before not in {"to", "of", "for", "in", "on"})
            or before in {"of", "in", "on", "for", "with"}
        )
    if tags == "g":
        return words_.lower[index] not in nouns_too() or _is_doing(words_, low, index)
    if tags == "s" and words_.lower[index] not in nouns_too() and before not in words("prepositions"):
        return True
    return _has_verb_left(words_, low, index, tags)


def _is_doing(words_: Words, low: int, index: int) -> bool:
    """Whether meeting, bombing ... is a verb here: it has an auxiliary, or an object behind a word that takes a verb."""
    before = index - 1
    while before >= low and _inside_group(words_, before, index) and words_.lower[before] not in words("prepositions"):
        before -= 1
    word = words_.lower[before] if before >= low else ","
    if word in BE:
        return True
    following = index + 1
    if following >= len(words_.lower) or (word not in words("prepositions") | {",", "and"} and "d" not in tags_of(word)):
        return False
    return (
        words_.name[following] != NONE
        or words_.lower[following] in {"with", "his", "her", "their", "the", "a"}
        or words_.capital(following)
    )


def _has_verb_left(words_: Words, low: int, index: int, tags: str) -> bool:
    """Whether a base form or third person stands where a verb stands: after to, a modal, a subject."""
    lower = words_.lower
    before = index - 1
    while before >= low and _inside_group(words_, before, index):
        before -= 1
    if before < low:
        return False
    word = lower[before]
    if "b" in tags and (
        word == "to"
        or word in MODALS
        or word in DO
        or (word in {"and", "or"}
        and lower[max(low, before - 8) : before].count("to") > 0)
    ):
        return True
    if word in _SUBJECTS:
        return True
    return words_.name[before] != NONE and not _is_compound(words_, index)


def _is_compound(words_: Words, index: int) -> bool:
    """Whether the word ends a compound that a name opens: Gaza talks, the Peru visit."""
    following = words_.lower[index + 1] if index + 1 < len(words_.lower) else "."
    return (
        following in words("prepositions") | {".", ","} or following in BE or following in HAVE or following in MODALS
    )


@dataclass(frozen=True, slots=True)
class Clause:
    """A stretch of a sentence, in word indexes, with what opens it."""

    first: int
    last: int  # exclusive
    kind: str  # main, relative, subordinate, adjunct, infinitive, participle, coordinate, complement, attribution, mark
    opener: str  # the word that opens it, or ''


def clauses_in(words_: Words, low: int, high: int) -> tuple[Clause, ...]:
    """The clauses of the sentence that reaches from word `low` to before word `high`, in order, side by side."""
    opener = words_.lower[low] if words_.lower[low] in words("cuts") and words_.name[low] == NONE else ""
    first = _cut_at_word(words_, low, high, low) if opener else ""
    cuts: list[tuple[int, str, str]] = [(low, first if first in {"subordinate", "adjunct"} else "main", opener)]
    for index in range(low + 1, high):
        kind = _cut(words_, low, high, index, cuts[-1])
        if kind and index > cuts[-1][0]:
            cuts.append((index, kind, words_.lower[index]))
    ends = [cut[0] for cut in cuts[1:]] + [high]
    return tuple([Clause(cut[0], end, cut[1], cut[2]) for cut, end in zip(cuts, ends, strict=True)])


def _cut(words_: Words, low: int, high: int, index: int, last: tuple[int, str, str]) -> str:
    """The kind of clause that a word opens, or ''; `last` is where and how the clause before it opens."""
    lower = words_.lower
    word = lower[index]
    if words_.name[index] != NONE or words_.date[index] != NONE:
        return ""
    before = lower[index - 1]
    following = lower[index + 1] if index + 1 < high else "."
    if word in words("cuts"):
        return _cut_at_word(words_, low, high, index)
    if word == "," and _opens_attribution(words_, low, high, index):
        return "attribution"
    if word in {"(", ")"}:
        return "" if _is_aside(words_, low, high, index) else "mark"
    if word in _MARKS or (word == "-" and words_.starts[index] > words_.ends[index - 1]):
        return "mark"
    if (
        word == "to"
        and "b" in verb_forms().get(following, "")
        and words_.name[index + 1] == NONE
        and not words_.capital(index + 1)
    ):
        return "infinitive" if following not in _nouns_too() or lower[index - 1] not in {"visit", "trip", "led"} else ""
    if word in {"and", "but", "or"}:
        told = any(is_finite(words_, low, k) or _is_infinitive(words_, k) for k in range(last[0], index))
        return _cut_at_conjunction(words_, low, high, index) if told else ""
    tags = tags_of(word)
    if (
        before == ","
        and last[1] in {"relative", "participle", "adjunct", "attribution"}
        and last[0] < index - 1
        and is_finite(words_, low, index)
    ):
        return "resume"
    if (
        before == ","
        and tags
        and ("g" in tags or "n" in tags)
        and word not in _saying()
        and is_verb(words_, low, index)
    ):
        return "participle"
    if tags and "n" in tags and "b" not in tags and _is_reduced(words_, low, high, index):
        return "participle"
    if (
        before in _saying()
        and word not in {",", "on", "in", "at", "to", "that", "."}
        and not _is_saying_object(lower, index)
    ):
        return "complement"
    return ""


_ASIDE = 12  # words of an aside in brackets at most: (CPC), (51.6 percent of the votes)


def _is_aside(words_: Words, low: int, high: int, index: int) -> bool:
    """Whether a bracket belongs to a short aside without a verb: the party (CPC)."""
    step = 1 if words_.lower[index] == "(" else -1
    other = ")" if step == 1 else "("
    for at in range(index + step, index + step * _ASIDE, step):
        if not low <= at < high or is_finite(words_, low, at):
            return False
        if words_.lower[at] == other:
            return True
    return False


def _opens_attribution(words_: Words, low: int, high: int, comma: int) -> bool:
    """Whether a comma is followed by who said it: ..., the ministry said on Wednesday."""
    lower = words_.lower
    for at in range(comma + 1, min(high, comma + 12)):
        if lower[at] in _saying() | {"told", "according", "wrote", "tweeted"}:
            following = lower[at + 1] if at + 1 < high else "."
            if at == comma + 1:
                return _names_speaker(words_, low, high, at + 1)
            return (
                following in {".", ",", "on", "in", "at", "to", "during", "after", "by", "late", "early"}
                or following in words("adverbs")
                or ((at + 1 < high and words_.date[at + 1] != NONE) or lower[at] == "told")
            )
        if lower[at] in {",", ";"} or lower[at] in words("cuts") or is_finite(words_, low, at):
            return False
    return False


def _names_speaker(words_: Words, low: int, high: int, first: int) -> bool:
    """Whether nothing but who said it follows an inverted 'said': ..., said the officials."""
    if first >= high or not words_.lower[first][0].isalnum() or words_.lower[first] in words("prepositions") | {"that"}:
        return False
    for at in range(first, high):
        if words_.lower[at] in {",", ";", "."} or words_.lower[at] in words("cuts") | {"and"}:
            return True
        if is_finite(words_, low, at):
            return False
    return True


@cache
def _saying() -> frozenset[str]:
    return frozenset(
        (
            "said",
            "says",
            "announced",
            "confirmed",
            "added",
            "reported",
            "insisted",
            "noted",
            "warned",
            "explained",
            "claimed",
        )
    )


@cache
def _nouns_too() -> frozenset[str]:
    return frozenset(("visit", "attack", "strike", "vote", "protest", "march", "call", "test", "sign", "work", "power"))


def _is_saying_object(lower: tuple[str, ...], index: int) -> bool:
    return lower[index] in {"by", "about", "of", "for", "with"}


def _cut_at_word(words_: Words, low: int, high: int, index: int) -> str:
    lower = words_.lower
    word, before = lower[index], lower[index - 1]
    following = index + 1
    if word in {"after", "before", "since", "following", "amid", "despite", "once", "until"}:
        dated = following < high and words_.date[following] != NONE and not _possessive_date(words_, following)
        return "" if dated else "adjunct"
    if word in {"as", "so"}:
        return (
            "subordinate"
            if any(is_finite(words_, low, k) for k in range(following, min(high, following + 8))) and before != "such"
            else ""
        )
    if word == "that":
        nounlike = following < high and before in words("prepositions")
        return "" if nounlike else "complement" if before in _complement_openers() or before == "," else "relative"
    if word in {"who", "which", "whom", "whose", "where", "why", "how", "what"}:
        return "relative"
    return "subordinate"


@cache
def _complement_openers() -> frozenset[str]:
    return frozenset(
        word
        for base in ("say", "announce", "agree", "deny", "report", "confirm", "hope", "expect", "claim", "insist", "believe", "warn", "tell", "stress", "add", "declare",
                     "suggest", "propose", "demand", "recommend", "know", "think", "learn", "write", "decide", "indicate", "reveal", "note", "promise", "argue", "state")
        for word in forms(base)
    ) | {"reports", "rumours", "rumors", "news", "hope", "sources", "condition", "reporters", "journalists"}  # fmt: skip


def _possessive_date(words_: Words, index: int) -> bool:
    while index < len(words_.date) and words_.date[index] != NONE:
        if words_.lower[index] == "'s":
            return True
        index += 1
    return index < len(words_.lower) and words_.lower[index] in {"'s", "'"}


def _cut_at_conjunction(words_: Words, low: int, high: int, index: int) -> str:
    """A conjunction opens a clause when a verb follows it, at once or after a subject of its own."""
    following = index + 1
    while following < high and _inside_group(words_, following, following):
        following += 1
    if following < high and (is_finite(words_, low, following) or _continues_infinitive(words_, low, index, following)):
        return "coordinate"
    after_comma = words_.lower[index - 1] == ","
    for later in range(following, min(high, following + (14 if after_comma else 7))):
        if (
            (words_.lower[later] == ","
            and not after_comma)
            or words_.lower[later] in _MARKS
            or words_.lower[later] in words("cuts")
        ):
            return ""
        if is_finite(words_, low, later):
            return "main"
    return ""


def _is_infinitive(words_: Words, index: int) -> bool:
    return (
        (words_.lower[index] == "to" and "b" in tags_of(words_.lower[index + 1])) or "g" in tags_of(words_.lower[index])
    )


def _continues_infinitive(words_: Words, low: int, index: int, following: int) -> bool:
    tags = verb_forms().get(words_.lower[following], "")
    return "b" in tags and words_.name[following] == NONE and "to" in words_.lower[max(low, index - 20) : index]


def is_finite(words_: Words, low: int, index: int) -> bool:
    """Whether a word is a finite verb or a finite auxiliary here."""
    word = words_.lower[index]
    if word in _FINITE_AUXILIARIES or word.endswith("n't"):
        return words_.name[index] == NONE and not (word in {"may", "will"} and words_.capital(index))
    if word == "be":
        return _is_subjunctive(words_, low, index)
    tags = tags_of(word)
    if ("d" not in tags and "s" not in tags) or not is_verb(words_, low, index):
        return False
    before = words_.lower[index - 1] if index > low else ""
    return before not in BE and before not in HAVE and before not in DO


def _is_subjunctive(words_: Words, low: int, index: int) -> bool:
    """Whether 'be' stands alone: proposed that talks be held."""
    before = index - 1
    while before >= low and _inside_group(words_, before, index):
        before -= 1
    word = words_.lower[before] if before >= low else "to"
    return word != "to" and word not in MODALS and word not in {"and", "or", "help", "let", ","}


def _is_reduced(words_: Words, low: int, high: int, index: int) -> bool:
    """Whether a participle opens a reduced relative: the accord reached in 2015 is dead."""
    if not is_verb(words_, low, index):
        return False
    before, following = words_.lower[index - 1], words_.lower[index + 1] if index + 1 < high else "."
    if (
        before in BE
        or before in HAVE
        or before in words("adverbs")
        or before in {",", "and", "or", "to"}
        or before in DO
        or before in MODALS
    ):
        return False
    opens = following in {
        "in",
        "by",
        "on",
        "at",
        "between",
        "with",
        "to",
        "last",
        "this",
        "from",
        "for",
        "after",
        "before",
        "during",
    } or (index + 1 < high and words_.date[index + 1] != NONE)
    if not opens or words_.name[index - 1] != NONE:
        return False
    finite_left = any(is_finite(words_, low, k) for k in range(max(low, index - 14), index))
    finite_right = any(is_finite(words_, low, k) for k in range(index + 1, min(high, index + 14)))
    return finite_left or finite_right


@dataclass(frozen=True, slots=True)
class Syntax:
    """One sentence of a body, read: its words, where it lies, its clauses."""

    words: Words
    low: int
    high: int
    clauses: tuple[Clause, ...]

    def clause_at(self, index: int) -> Clause:
        """The clause that a word stands in."""
        return next((clause for clause in self.clauses if clause.first <= index < clause.last), self.clauses[-1])


def syntax_of(words_: Words, low: int, high: int) -> Syntax:
    """The sentence from word `low` to before word `high`, read."""
    return Syntax(words_, low, high, clauses_in(words_, low, high))


def finite_left(syntax: Syntax, index: int) -> int:
    """The nearest finite verb before a word in its sentence, or -1: its main word, not its auxiliary."""
    for at in range(index - 1, syntax.low - 1, -1):
        if is_finite(syntax.words, syntax.low, at):
            return main_verb(syntax, at)
    return NONE


def finite_right(syntax: Syntax, index: int, limit: int) -> int:
    """The nearest finite verb after a word and before `limit`, or -1: its main word."""
    for at in range(index + 1, limit):
        if is_finite(syntax.words, syntax.low, at):
            return main_verb(syntax, at)
    return NONE


def main_verb(syntax: Syntax, auxiliary: int) -> int:
    """The verb that an auxiliary belongs to; a full verb belongs to itself."""
    lower = syntax.words.lower
    at = last = auxiliary
    while at < syntax.high:
        word = lower[at]
        helper = word in BE or word in HAVE or word in DO or word in MODALS or (word == "to" and lower[at - 1] in BE)
        if not helper and not (at > auxiliary and _inside_group(syntax.words, at, at)) and word != "not":
            return at if tags_of(word) and (at == auxiliary or is_verb_after(word)) else last
        last = at if helper and word != "to" else last
        at += 1
    return last


def is_verb_after(word: str) -> bool:
    """Whether a word can be the verb of the auxiliary before it."""
    return any(tag in tags_of(word) for tag in "bng")

"""What the words of a sentence do: verb forms, verb groups and clauses, read from closed word lists."""

from __future__ import annotations

from dataclasses import replace
from functools import cache, lru_cache

from ingest import rules
from ingest.grammar.words import NONE, VerbGroup, Words

_SHORT = ("i", "you", "he", "she", "it", "we", "they", "who", "that", "there")  # what an auxiliary is shortened behind
BE = frozenset(
    ("is", "are", "was", "were", "be", "been", "being", "am", "'re", "isn't", "aren't", "wasn't", "weren't", "i'm")
) | {f"{word}'re" for word in _SHORT}
HAVE = frozenset(("has", "have", "had", "having", "'ve", "hasn't", "haven't", "hadn't")) | {
    f"{word}'ve" for word in _SHORT
}
BE_OR_HAVE = BE | HAVE
DO = frozenset(("do", "does", "did", "don't", "doesn't", "didn't"))
MODALS = {
    **dict.fromkeys(("will", "shall", "'ll", "won't", *(f"{word}'ll" for word in _SHORT)), "will"),
    **dict.fromkeys(("would", "'d", "wouldn't", *(f"{word}'d" for word in _SHORT)), "would"),
    **dict.fromkeys(("can", "could", "may", "might", "cannot", "can't", "couldn't"), "could"),
    **dict.fromkeys(("should", "must", "ought", "shouldn't", "mustn't"), "should"),
}
_FINITE_AUXILIARIES = (
    frozenset(("is", "are", "was", "were", "has", "have", "had", "do", "does", "did", "'re", "'ve", "i'm"))
    | {f"{word}{short}" for word in _SHORT for short in ("'re", "'ve")}
    | set(MODALS)
)
PRONOUNS = frozenset(("he", "she", "they", "it", "we", "i", "you", "who", "which", "that", "both"))
_SUBJECTS = frozenset(("he", "she", "they", "it", "we", "i", "you", "who"))
_MARKS = frozenset(
    ";:—–()"
)  # over these no auxiliary reaches, but over a quotation: would quit "soon" and hand over power
_VOWELS = frozenset("aeiou")
_REMEMBERED = 1 << 16  # distinct words whose tags are kept; a bound on memory, not on answers
_LEFT = 12  # words that a verb group reaches back at most: will on Tuesday in Geneva formally ...


@cache
def words(*groups: str) -> frozenset[str]:
    """The words of one group of lexicon/verbs.yml, or of several."""
    return frozenset(word for group in groups for word in rules.load("verbs").groups[group].words)


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
    single = base[-1] == "l" and base[-2] in _VOWELS and (base[-3:-2] not in _VOWELS or base.endswith("ial"))
    if single and len(base) > 4 and stem == base:
        found |= {base + "led": "dn", base + "ling": "g"}  # travelled, initialled: the British spelling
    if base == "hang":
        found["hung"] = "dn"  # pictures and boots are hung, people are hanged
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
    if base.endswith("e") and base not in {"be", "singe"} and not base.endswith(("ee", "oe", "ye")):
        return base[:-1] + "ing"  # probing; but fleeing, canoeing, dyeing
    return stem + "ing"


@cache
def _known() -> frozenset[str]:
    """Every known verb in its base form; not the participles that some kinds of events list (named, sentenced)."""
    known = set(words("common")) | set(_irregular())
    listed: set[str] = set()
    for name in ("event_verbs", "event_kinds"):
        for group in rules.load(name).groups.values():
            listed |= {verb.split()[0] for verb in group.more.get("verbs", group.words)}
    past = {form for base in known | listed for form, tags in forms(base).items() if tags != "b" and form != base}
    return frozenset(known | {verb for verb in listed if verb not in past or not verb.endswith("ed")})


@cache
def verb_forms() -> dict[str, str]:
    """Every known form of every known verb -> its tags."""
    known: dict[str, str] = {}
    for base in sorted(_known() - {"be", "have", "do"}):
        for form, tags in forms(base).items():
            known[form] = "".join(sorted(set(known.get(form, "") + tags)))
    known["worshipped"] = "dn"
    return known


@cache
def bases() -> dict[str, tuple[str, ...]]:
    """Every known form -> the bases that it can be a form of."""
    known: dict[str, tuple[str, ...]] = {}
    for base in sorted(_known()):
        for form in forms(base):
            known[form] = (*known.get(form, ()), base)
    return known


_COPULAS = {
    **dict.fromkeys(("was", "were", "had", "did", "wasn't", "weren't", "hadn't", "didn't"), "d"),
    **dict.fromkeys(
        ("is", "are", "has", "have", "does", "do", "isn't", "aren't", "hasn't", "haven't", "don't", "doesn't"), "s"
    ),
}


@lru_cache(maxsize=_REMEMBERED)
def tags_of(word: str) -> str:
    """The tags of a verb's form; an unknown word in -ed may be a past or a participle.

    >>> tags_of("met"), tags_of("lauded"), tags_of("hundred"), tags_of("friend")
    ('dn', 'dn', '', '')
    """
    known = _COPULAS.get(word) or verb_forms().get(word)
    if known is not None:
        return known
    return "dn" if word.endswith("ed") and len(word) > 4 and "-" not in word and word not in words("no pasts") else ""


@cache
def nouns_too() -> frozenset[str]:
    """Forms that are nouns as often as verbs: the plural nouns of verbs.yml and every noun that tells an event."""
    groups = rules.load("event_kinds").groups.values()
    return words("nouns too") | {noun for group in groups for noun in group.more.get("nouns", ()) if " " not in noun}


def verb_group(words_: Words, low: int, verb: int) -> VerbGroup:
    """The verb group that ends with the word `verb`, looking left no further than `low`."""
    known, key = words_.groups, (low, verb)
    if key not in known:
        known[key] = _verb_group(words_, low, verb)
    return known[key]


def _verb_group(words_: Words, low: int, verb: int) -> VerbGroup:
    lower = words_.lower
    tags = tags_of(lower[verb])
    first, modal, negated, perfect, be, progressive, done, to, past = _auxiliaries(words_, low, verb, tags)
    tag = _tag(tags, be or _get_passive(lower, first), perfect, modal is not None or to != NONE or done)
    if first < verb and to == NONE and modal is None:
        finite = lower[first] not in {"be", "been", "being", "having"}
    else:
        finite = modal is not None or (to == NONE and (first < verb or tag in "ds"))
    past = past or (first == verb and tag == "d")
    beside = verb - 1
    while beside > low and is_adverb(lower[beside]):
        beside -= 1
    amid = _is_amid_passives(words_, low, verb)
    and_ = lower[beside] in {"and", "or"} or lower[beside - 2 : beside + 1] == ("as", "well", "as")
    if first == verb and verb > low and (and_ or amid or is_listed(words_, low, verb)):
        joined = _joined(words_, low, verb, tags)
        if joined is not None:
            return replace(joined, first=verb, verb=verb)
    if first == verb and tag in "dn" and "n" in tags and _is_without_subject(words_, low, verb):
        return VerbGroup(first, verb, "n", None, False, False, True, False, NONE, True, False)
    if first == verb and tag == "d" and "n" in tags and befalls_subject(words_, low, verb):
        return VerbGroup(first, verb, "n", None, False, False, True, False, NONE, True, True)
    passive, progressive = be and tag == "n", (be and tag == "g") or progressive
    return VerbGroup(first, verb, tag, modal, negated, perfect, passive, progressive, to, past, finite)


# The first word of a group, its modal, whether it is negated, perfect, has a form of 'be', is progressive, has one of
# 'do', the 'to' before it or -1, whether it is past.
_Auxiliaries = tuple[int, str | None, bool, bool, bool, bool, bool, int, bool]


def _auxiliaries(words_: Words, low: int, verb: int, tags: str) -> _Auxiliaries:
    """What the auxiliaries before a verb say, read from right to left."""
    lower, none = words_.lower, words("not")
    modal: str | None = MODALS.get(lower[verb])
    negated = perfect = be = progressive = done = past = False
    to, first = NONE, verb
    index, limit = verb - 1, max(low, verb - _LEFT)
    while index >= limit:
        word = lower[index]
        if word in BE:
            be, first = True, index
            past = past or word in _WAS
            progressive = progressive or word == "being"
        elif word in HAVE:
            perfect, first = True, index
            past = past or word in {"had", "hadn't"}
        elif word in DO:
            done, first, past = True, index, word.startswith("did")
        elif word in MODALS and word.endswith("'d") and not perfect and "n" in tags and "b" not in tags:
            return index, modal, negated, True, be, progressive, done, to, True  # we'd met: had
        elif word in MODALS:
            negated = negated or word.endswith("n't") or word == "cannot"
            return index, MODALS[word], negated, perfect, be, progressive, done, to, past
        elif word == "to" and index >= low and (be or perfect or tags.find("b") >= 0 or lower[verb] == "have"):
            return index, modal, negated, perfect, be, progressive, done, index, past
        elif not inside_group(words_, index, verb):
            break
        negated = negated or word in none or word.endswith("n't") or (word == "no" and lower[index + 1] == "longer")
        index -= 1
    return first, modal, negated, perfect, be, progressive, done, to, past


def _is_amid_passives(words_: Words, low: int, verb: int) -> bool:
    """Whether a participle stands in a list of them: was questioned, charged and released."""
    lower = words_.lower
    if verb - 2 < low or lower[verb - 1] != "," or verb + 1 >= len(lower) or lower[verb + 1] not in {",", "and"}:
        return False
    return "n" in tags_of(lower[verb]) and "n" in tags_of(lower[verb - 2])


_WAS = frozenset(("was", "were", "wasn't", "weren't"))
_JOINED = 16  # words between two verbs that share an auxiliary at most: was found guilty of fraud and jailed


def _joined(words_: Words, low: int, verb: int, tags: str) -> VerbGroup | None:
    """The group before a conjunction whose auxiliary a verb shares: was tried and jailed, will go to Lima and meet."""
    passive = "n" in tags and ("d" not in tags or _may_be_passive(words_, verb))
    has = words_.lower[verb] == "have" and verb + 1 < len(words_.lower) and "n" not in tags_of(words_.lower[verb + 1])
    if not (passive or has or "b" in tags):
        return None
    wanted = "n" if passive else "b"
    for at in range(verb - 2, max(low, verb - _JOINED) - 1, -1):
        if words_.lower[at] in _MARKS or words_.lower[at] == "that":
            return None
        if wanted not in tags_of(words_.lower[at]) or words_.name[at] != NONE:
            continue
        group = verb_group(words_, low, at)
        if group.first < at or group.modal or group.to != NONE:
            fits = group.passive if passive else group.tag == "b" and (group.modal or group.to != NONE)
            return group if fits else None
    return None


_LIST = 36  # words from a modal to the next verb of its list, and from that to the 'and' of the last, at most


def is_listed(words_: Words, low: int, index: int) -> bool:
    """Whether a base form behind a comma goes on with a modal or 'to': will tour Peru, hold talks and sign a treaty."""
    lower = words_.lower
    if index - 2 <= low or index + 2 >= len(lower) or lower[index - 1] != "," or "b" not in tags_of(lower[index]):
        return False
    if (
        words_.name[index] != NONE
        or words_.capital(index)
        or not _has_infinitive(lower[max(low, index - _LIST) : index])
    ):
        return False
    after = lower[index + 1]
    if not after.isalnum() or after in words("prepositions", "cuts") | {"and", "or"} or after in BE:
        return False
    return any(
        lower[k] in {"and", "or"} and _goes_on_with_verb(words_, k + 1)
        for k in range(index + 2, min(len(lower) - 2, index + _LIST))
    )


def _goes_on_with_verb(words_: Words, index: int) -> bool:
    """Whether a base form, or an adverb and one, stands at a word: and temporarily suspend."""
    at = index + (ends_as_adverb(words_.lower[index]) and is_adverb(words_.lower[index]))
    return "b" in tags_of(words_.lower[at]) and words_.name[at] == NONE


def _closes_list(words_: Words, low: int, conjunction: int) -> bool:
    """Whether what follows a conjunction is the last of verbs that share a modal: hold talks and sign."""
    first = max(low, conjunction - _LIST)
    return any(words_.lower[k] == "," and is_listed(words_, low, k + 1) for k in range(conjunction - 1, first, -1))


_ABSOLUTE = 9  # words from "with" to the participle at most: with the deputy chief of staff Ama Owusu sacked


def _is_without_subject(words_: Words, low: int, verb: int) -> bool:
    """Whether a participle without a subject says what befell or may befall somebody: Jailed in May, she fled."""
    lower, at = words_.lower, verb + 1
    if at >= len(lower):
        return False
    behind = lower[at] in words("prepositions") or words_.date[at] != NONE
    if verb > low and lower[verb - 1] in {"if", "unless"}:
        return behind or lower[at] in {",", ".", "guilty"} or is_adverb(lower[at])
    if verb != low or words("befalling").isdisjoint(bases().get(lower[verb], ())):
        return False
    return behind and "," in lower[verb : verb + _FRONT]


_FRONT = 16  # words of what stands before the subject of a sentence at most


def befalls_subject(words_: Words, low: int, verb: int) -> bool:
    """Whether a participle without an auxiliary tells what befalls who stands before it.

    Behind "with": with Ama Owusu sacked; or as in headlines and lists: Ama Owusu appointed to the board.
    """
    lower = words_.lower
    if words("befalling").isdisjoint(bases().get(lower[verb], ())) or not _is_without_object(words_, verb):
        return False
    named = words_.name[verb - 1] != NONE
    for at in range(verb - 1, max(low, verb - _ABSOLUTE) - 1, -1):
        if lower[at] == "with":
            return at == low or lower[at - 1] in {",", "and"}
        if at < verb - 1 and (lower[at] in _MARKS or lower[at] in words("cuts", "prepositions")):
            return False
        if lower[at] in words("groups that act"):
            return False
        if at == low:
            others = (k for k in range(low, verb - 1) if words_.name[k] == NONE)
            return (
                named and lower[low] not in words("determiners") and all("d" not in tags_of(lower[k]) for k in others)
            )
    return False


def _is_without_object(words_: Words, verb: int) -> bool:
    """Whether no object follows a verb, behind a date neither: sacked on Monday; not: sacked on Monday two men."""
    at = verb + 1
    while at < len(words_.lower) and (
        words_.date[at] != NONE or words_.date[min(at + 1, len(words_.date) - 1)] != NONE
    ):
        at += 1
    after = words_.lower[at] if at < len(words_.lower) else "."
    return not after[0].isalnum() or after in words("prepositions") | {"to", "and", "as"}


def _may_be_passive(words_: Words, verb: int) -> bool:
    """Whether a participle can share a passive: it has no object of its own, and its verb has a passive."""
    after = words_.lower[verb + 1] if verb + 1 < len(words_.lower) else "."
    plain = not after[0].isalnum() or after in words("prepositions") | {"to", "and"} or words_.date[verb + 1] != NONE
    return plain and words("no passives").isdisjoint(bases().get(words_.lower[verb], ()))


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


# Words in -ly that are verbs or nouns: will fly, may rally, the assembly.
_NO_ADVERBS = rules.words("verbs", "no adverbs")


def inside_group(words_: Words, index: int, verb: int) -> bool:
    """Whether a word may stand between an auxiliary and its verb: an adverb, or a date with its preposition."""
    word = words_.lower[index]
    if words_.date[index] != NONE:
        return True
    if word in {"on", "in", "at", "late", "early", "later", "earlier"} and words_.date[index + 1] != NONE:
        return True
    if word == ",":
        return _encloses(words_.lower, index)  # was, however, released
    if word == "last" and index and words_.lower[index - 1] in BE_OR_HAVE:
        return True  # was last seen
    if word == "since" and index and words_.lower[index - 1] in HAVE:
        return True  # have since been freed
    if index == verb - 1 and word in words("times before") and words_.lower[index - 1] in MODALS:
        return True  # will next meet
    return (
        is_adverb(word) or word in words("not") or (word == "no" and words_.lower[index + 1 : index + 2] == ("longer",))
    )


def _encloses(lower: tuple[str, ...], comma: int) -> bool:
    """Whether a comma is one of two around an adverb that only joins the sentence to the one before: , however ,"""
    aside = words("asides")
    return any(lower[at : at + 3 : 2] == (",", ",") and lower[at + 1] in aside for at in (comma - 2, comma) if at >= 0)


def is_adverb(word: str) -> bool:
    """Whether a word can stand between an auxiliary and its verb: also, quickly."""
    return word in words("adverbs") or ends_as_adverb(word)


def ends_as_adverb(word: str) -> bool:
    """Whether a word is an adverb by its end: quickly; not: family.

    >>> ends_as_adverb("quickly"), ends_as_adverb("family")
    (True, False)
    """
    return word.endswith("ly") and word not in _NO_ADVERBS


_BESIDE = frozenset(("much", "widely", "newly", "long-awaited"))


_OPENERS = frozenset(("the", "a", "an", "'s", "his", "her", "its", "their", "my", "our", "your"))


def is_verb(words_: Words, low: int, index: int) -> bool:
    """Whether a word of a known verb's form is a verb here, and not a noun or an adjective."""
    tags = tags_of(words_.lower[index])
    if not tags or words_.name[index] != NONE or (words_.capital(index) and index > low):
        return False
    if _stands_amid_noun(words_, low, index) or (tags == "b" and _is_behind_named(words_, low, index)):
        return False
    before = words_.lower[index - 1] if index > low else ""
    if tags == "b" and before in HAVE:
        return False  # had separate meetings
    if before == "-" and words_.ends[index - 1] == words_.starts[index]:
        return False  # U.N.-brokered talks
    if before == "," and is_listed(words_, low, index):
        return True
    before = _verb_left(words_, low, index, before)
    if (before in words("determiners") and before not in PRONOUNS) or before == "'s":
        return "d" in tags and _is_of_the_two(words_, low, index)
    if (
        (tags in {"s", "b", "bs"} or words_.lower[index] == "won")
        and _is_number(before)
        and words_.date[index - 1] == NONE
    ):
        return False  # 2.5 million phones, 100 million won
    if _is_adjective(words_, low, index, before):
        return False
    if "d" in tags or "n" in tags:
        return not (
            (before in words("prepositions") and before not in {"to", "of", "for", "in", "on"})
            or before in {"of", "in", "on", "for", "with"}
        )
    if tags == "g":
        return words_.lower[index] not in nouns_too() or _is_doing(words_, low, index)
    if tags == "s" and _is_object(words_, low, index, before):
        return False
    if tags == "s" and words_.lower[index] not in nouns_too() and before not in words("prepositions"):
        return True
    if tags == "s" and (_is_going(words_, low, index, before) or _is_of_condition(words_, low, index, before)):
        return True
    return _has_verb_left(words_, low, index, tags)


def _is_of_the_two(words_: Words, low: int, index: int) -> bool:
    """Whether 'the two' did it: the two met in Lima, the three signed a pact; not: the two detained men were freed."""
    lower = words_.lower
    if (
        index - low < 2
        or lower[index - 2] not in {"the", "all"}
        or lower[index - 1] not in _THE_TWO
        or index + 1 >= len(lower)
    ):
        return False
    after = lower[index + 1]
    if after in words("determiners") or after in {"to", "that", ".", "again"} or words_.date[index + 1] != NONE:
        return True
    if after not in words("prepositions"):
        return False
    for at in range(index + 2, min(len(lower), index + _TO_OWN_VERB)):
        if lower[at] in _CLOSING:
            return True
        if lower[at] in _FINITE_AUXILIARIES or lower[at] in BE_OR_HAVE or "d" in tags_of(lower[at]):
            return False  # the two arrested in Lima were freed
    return True


_THE_TWO = rules.words("verbs", "the two")
_TO_OWN_VERB = 14  # words from a participle to the verb of whom it describes at most
_CLOSING = frozenset((".", ",", ";", "and", "but", "who", "which", "that", "when", "after", "before", "as", "while"))


def _stands_amid_noun(words_: Words, low: int, index: int) -> bool:
    """Whether an article and words about a noun stand before it: the long planned visit, his previously held post."""
    at = index - 1
    while at > low and (
        is_adverb(words_.lower[at]) or words_.lower[at] in _BESIDE or words_.lower[at].endswith("-day")
    ):
        at -= 1
    return words_.lower[at] in _OPENERS and index - at > 1


def _is_behind_named(words_: Words, low: int, index: int) -> bool:
    """Whether an article and the name of one thing stand before a word, which so is a noun.

    In a West Bank raid, its Salem, Virginia plant.
    """
    at = index - 1
    if at <= low or words_.name[at] == NONE or words_.lower[at].endswith("s"):
        return False
    while at > low and (words_.name[at] != NONE or (words_.lower[at] == "," and words_.name[at + 1] != NONE)):
        at -= 1
    return words_.lower[at] in {"a", "an", "its", "their", "his", "her", "our"}


def _verb_left(words_: Words, low: int, index: int, before: str) -> str:
    """The word before a verb, past a time between its auxiliary and it: who last met, has since resigned."""
    if index - low < 2:
        return before
    earlier = words_.lower[index - 2]
    last = before in words("times before") and earlier not in words("determiners")
    return earlier if last or (before == "since" and earlier in HAVE) else before


def _is_adjective(words_: Words, low: int, index: int, before: str) -> bool:
    """Whether a participle describes the noun behind it, or a form like a participle is a noun behind a sum."""
    tags, word = tags_of(words_.lower[index]), words_.lower[index]
    if not ("d" in tags or "n" in tags):
        return False
    if _is_amount(before) and words_.date[index - 1] == NONE and _describes(words_, index):
        return True  # 17 captured soldiers, the $35-million proposed budget
    if index == low and word in _ADJECTIVES and _describes(words_, index):
        return True  # Suspected rebels attacked
    known = _HARMED if "g" in tags_of(before) else _ADJECTIVES
    return word in known and (known is _HARMED or _is_past_form(before))  # condemned renewed fighting


def _is_object(words_: Words, low: int, index: int, before: str) -> bool:
    """Whether a form that may be a plural stands right behind a past verb: published photographs, raised hopes.

    Not where that verb stands in a clause beside its noun: the firm she founded makes.
    """
    return _is_past_form(before) and index - low >= 2 and words_.lower[index - 2] not in PRONOUNS


def _is_number(word: str) -> bool:
    return word[:1].isdigit() or word in _SOME


_SOME = rules.words("verbs", "number words")


# Participles that stand as adjectives right behind another verb.
_ADJECTIVES = rules.words("verbs", "describing participles", "harmed")
_HARMED = rules.words("verbs", "harmed")


def _is_past_form(word: str) -> bool:
    return "d" in tags_of(word) and word not in BE and word not in HAVE and word not in DO


def _describes(words_: Words, index: int) -> bool:
    """Whether a plain noun follows a participle, so that it describes it."""
    after = words_.lower[index + 1] if index + 1 < len(words_.lower) else "."
    return (
        after[0].isalpha()
        and words_.date[index + 1] == NONE
        and after not in words("prepositions", "determiners", "cuts") | {"and", "or", "to"}
    )


def _is_going(words_: Words, low: int, index: int, before: str) -> bool:
    """Whether starts, ends, flies ... is a verb: behind a noun or name, before a day or a way."""
    lower = words_.lower
    if index + 1 >= len(lower) or index == low:
        return False
    if lower[index] == "faces" and before.isalpha() and before not in words("determiners") | words("prepositions"):
        return not words("facing the law").isdisjoint(lower[index + 1 : index + _FACED])
    of_somebody = lower[index] in words("going of somebody") and words_.name[index - 1] != NONE
    if lower[index] not in words("going") and not of_somebody:
        return False
    day = words_.date[index + 1] != NONE or (lower[index + 1] in _WHEN and words_.date[index + 2 : index + 3] > (NONE,))
    if before == "," and index - low > 2:
        return day  # Ama Owusu, a former captain, starts on April 16
    if not day and lower[index + 1] not in _WAYS:
        return False
    named = words_.name[index - 1] != NONE or before.isalpha()
    return named and (not tags_of(before) or before in nouns_too()) and before not in words("prepositions")


def _is_of_condition(words_: Words, low: int, index: int, before: str) -> bool:
    """Whether passes, ends ... is a verb by the opener of its clause: if the house passes it."""
    lower = words_.lower
    if before == "which":
        return index - low > 2 and lower[index - 2] == ","
    if index - low < 2 or index + 1 >= len(lower) or not before.isalpha() or before.endswith("s"):
        return False
    if tags_of(before) and before not in nouns_too():
        return False
    opener = index - 2
    if lower[opener] in words("determiners") and lower[opener] not in PRONOUNS:
        opener -= 1
    if opener < low or lower[opener] not in _CONDITIONS or before in words("prepositions", "adverbs", "determiners"):
        return False
    following = lower[index + 1]
    goes = lower[index] in words("going") and following == ","
    return goes or following in words("determiners") or following in _OBJECTS


_CONDITIONS = frozenset(("if", "unless", "until", "once", "when"))
_OBJECTS = frozenset(("it", "them", "him", "her", "us"))
_FACED = 5  # words from 'faces' to the charges that somebody faces at most
_WHEN = frozenset(("on", "in", "at", "next"))
_WAYS = frozenset(("on", "in", "at", "to", "for", "from", "with"))


def _is_doing(words_: Words, low: int, index: int) -> bool:
    """Whether meeting, bombing ... is a verb here: behind an auxiliary, or before an object."""
    before = index - 1
    while before >= low and inside_group(words_, before, index) and words_.lower[before] not in words("prepositions"):
        before -= 1
    word = words_.lower[before] if before >= low else ","
    if word in BE or _harms_some(words_, index) or _is_met_where(words_, low, index):
        return True
    opens = before - 1
    while opens > low and is_adverb(words_.lower[opens]):
        opens -= 1
    if "n" in tags_of(word) and before > low and words_.lower[opens] in words("determiners"):
        return False  # a planned meeting with, my previously scheduled meeting with
    following = index + 1
    if following >= len(words_.lower) or (
        word not in words("prepositions") | {",", "and"} and "d" not in tags_of(word)
    ):
        return False
    return (
        words_.name[following] != NONE
        or words_.lower[following] in {"with", "his", "her", "their", "its", "the", "a", "an"}
        or words_.capital(following)
    )


def _is_amount(word: str) -> bool:
    return word.isdigit() or (word[:1].isdigit() and word.endswith(("-million", "-billion")))


def _harms_some(words_: Words, index: int) -> bool:
    """Whether a form in -ing tells how many it did harm to: hit the city killing at least 75 people."""
    lower = words_.lower
    if lower[index] not in _HARMING or index + 2 >= len(lower):
        return False
    some = lower[index + 1 : index + 3] in {("at", "least"), ("up", "to"), ("more", "than")} or _is_number(
        lower[index + 1]
    )
    return some and not lower[index + 2].startswith(("year", "month", "week", "day"))


_HARMING = rules.words("verbs", "doing harm behind")


def _is_met_where(words_: Words, low: int, index: int) -> bool:
    """Whether 'meeting' between commas tells where or when several met: Leaders, meeting in Lima on Friday, agreed."""
    lower = words_.lower
    if lower[index] not in words("meeting between commas") or index - low < 1 or lower[index - 1] != ",":
        return False
    return index + 2 < len(lower) and lower[index + 1] in {"in", "at", "on", "under", "behind", "for"}


def _has_verb_left(words_: Words, low: int, index: int, tags: str) -> bool:
    """Whether a base form or third person stands where a verb stands: after to, a modal, a subject."""
    lower = words_.lower
    before = index - 1
    while before >= low and inside_group(words_, before, index):
        before -= 1
    if before < low:
        return False
    word = lower[before]
    if "b" in tags and (
        word == "to"
        or word in MODALS
        or word in DO
        or (word in {"and", "or"} and _has_infinitive(lower[max(low, before - 8) : before]))
        or (word in {"and", "or"} and _closes_list(words_, low, before))
    ):
        return True
    if word in _SUBJECTS:
        return True
    following = lower[index + 1] if index + 1 < len(lower) else "."
    if (
        "b" in tags
        and (word.endswith("s") or word in words("irregular plurals"))
        and word.isalpha()
        and (following == "to" or following in words("determiners"))
        and before == index - 1
    ):
        return not tags_of(word)  # ministers hold a retreat
    if "b" in tags and lower[index] in words("plural presents of a day") and _is_due(words_, low, index):
        return True
    behind_that = lower[index - 1] in _RELATIVES and lower[index] in words("plural presents behind that")
    if "b" in tags and (behind_that or lower[index] in words("plural presents")) and words_.name[index - 1] == NONE:
        return _is_plural_present(words_, low, index)
    if tags == "s" and before == index - 1 and _is_of_one(words_, low, before, following):
        return True
    return words_.name[before] != NONE and (not _is_compound(words_, index) or _is_no_noun(words_, low, index))


def _is_of_one(words_: Words, low: int, before: int, following: str) -> bool:
    """Whether one body does it to something: the party wants a referendum, the ministry plans to."""
    word = words_.lower[before]
    if words_.name[before] != NONE or not word.isalpha() or word.endswith("s") or tags_of(word) or before == low:
        return False
    if word in words("prepositions") or word in words("determiners") or word in words("adverbs"):
        return False
    if _ONE.isdisjoint(words_.lower[max(low, before - 2) : before]):
        return False  # put calm questions to, all political forces to
    return following == "to" or (following in words("determiners") and following not in PRONOUNS)


_ONE = frozenset(("the", "this", "that", "its", "'s"))


def _is_no_noun(words_: Words, low: int, index: int) -> bool:
    """Whether a base form behind a name is never a noun: demanded that Ama Owusu resign, Togo and Mali continue in."""
    word = words_.lower[index]
    if word not in words("no nouns"):
        return False
    return "and" in words_.lower[max(low, index - 5) : index] or "that" in words_.lower[max(low, index - 6) : index]


def _has_infinitive(before: tuple[str, ...]) -> bool:
    """Whether a 'to' and a verb, or a modal, stands among some words, so that a base form behind 'and' can go on.

    To sign and ratify it; not: pleaded guilty to fraud and tax evasion.
    """
    verbs = (at for at, word in enumerate(before[:-1]) if word == "to")
    return not MODALS.keys().isdisjoint(before) or any(_may_be_verb(before, at + 1) for at in verbs)


def _may_be_verb(lower: tuple[str, ...], at: int) -> bool:
    """Whether the word behind a 'to', an adverb between or not, has the form of a verb's base."""
    at += is_adverb(lower[at]) and at + 1 < len(lower)
    return "b" in tags_of(lower[at]) or lower[at] in {"be", "have", "do", "not"} or "d" in tags_of(lower[at])


def _is_compound(words_: Words, index: int) -> bool:
    """Whether the word ends a compound that a name opens: Gaza talks, the Peru visit."""
    following = words_.lower[index + 1] if index + 1 < len(words_.lower) else "."
    return (
        following in words("prepositions") | {".", ","} or following in BE or following in HAVE or following in MODALS
    )


# Words that only is_finite can judge: auxiliaries and what negates them.
AUXILIARIES = _FINITE_AUXILIARIES | BE_OR_HAVE | DO


_OBJECTS = frozenset(("him", "her", "them", "us", "me", "it"))


def is_having(words_: Words, low: int, index: int) -> bool:
    """Whether 'have' is an infinitive with an object: to have talks; not: to have signed it, to have him deported."""
    if words_.lower[index] != "have" or index == low or words_.lower[index - 1] != "to":
        return False
    if index + 1 == len(words_.lower) or words_.capital(index + 1):
        return False
    behind = words_.lower[index + 1]
    if (behind in words("determiners") and behind not in {"a", "an"}) or behind in PRONOUNS | _OBJECTS:
        return False
    return behind[0].isalpha() and "n" not in tags_of(behind) and behind != "been" and not is_adverb(behind)


def is_finite(words_: Words, low: int, index: int, verb: bool | None = None) -> bool:
    """Whether a word is a finite verb or auxiliary here; `verb` says whether it is a verb, where that is known."""
    word = words_.lower[index]
    if is_having(words_, low, index):
        return False
    if word in _FINITE_AUXILIARIES or word.endswith("n't"):
        return words_.name[index] == NONE and not (word in {"may", "will"} and words_.capital(index))
    if word == "be":
        return _is_subjunctive(words_, low, index)
    tags = tags_of(word)
    if "b" in tags and word in words("plural presents of a day") and _is_due(words_, low, index):
        return True
    if "b" in tags and word in words("plural presents behind that"):
        return words_.lower[index - 1] in _RELATIVES and _is_plural_present(words_, low, index)
    if tags == "b" and word in words("plural presents") and _is_plural_present(words_, low, index):
        return True
    if "b" in tags and word in words("plural presents of a day"):
        return False
    if ("d" not in tags and "s" not in tags) or not (is_verb(words_, low, index) if verb is None else verb):
        return False
    before = words_.lower[index - 1] if index > low else ""
    return before not in BE and before not in HAVE and before not in DO and not (before == "to" and "b" in tags)


_PAIR = 5  # words of two names that are a subject together at most


def _is_plural_present(words_: Words, low: int, index: int) -> bool:
    """Whether a base form is what several do now: talks continue, Togo and Mali meet; not: let talks continue."""
    lower = words_.lower
    if index == low or words_.name[index] != NONE:
        return False
    if words_.name[index - 1] != NONE:
        pair = lower[max(low, index - _PAIR) : index]
        return "and" in pair and is_verb(words_, low, index)
    if not _is_plural_left(lower, low, _before_relative(lower, low, index)):
        return False
    if lower[index - 1] in _RELATIVES:
        return True
    before = lower[max(low, index - _JOINED) : index - 1]
    return not any(word in MODALS or word in DO or word in words("making") for word in before)


def _is_due(words_: Words, low: int, index: int) -> bool:
    """Whether a base form is what several will do on a day: members vote on it on Friday, classes resume in May.

    The plural opens the clause, or stands before what describes it: classes at the University of Lome.
    """
    if index - low < 1 or words_.name[index] != NONE or not _opens_day(words_, index + 1):
        return False
    lower, first = words_.lower, index
    pair = lower[max(low, index - _PAIR) : index]
    if words_.name[index - 1] != NONE and "and" in pair:
        return "between" not in lower[low:index]
    while first > low and lower[first - 1] not in _BEFORE_DUE and words_.date[first - 1] == NONE:
        first -= 1
        if index - first > _DUE:
            return False
    head = next((at for at in range(first + 1, index) if lower[at] in words("prepositions")), index) - 1
    if lower[first] in words("cuts") or head < first or words_.name[head] != NONE or not _is_plural(lower[head]):
        return False
    beside = [
        *lower[first : head + 1],
        *lower[head + 1 + (lower[head + 1] == "to") : index],
    ]  # talks to end the dispute
    return not any(word in AUXILIARIES or word in {"to", "be"} for word in beside)


_BEFORE_DUE = frozenset((
    ",", ".", ";", ":", "—", "–", "and", "but", "that", "when", "while", "as", "before", "until", "where", "said",
    "says",
))  # fmt: skip
_DUE = 9  # words of the subject of a verb that tells what is due at most


def _is_plural(word: str) -> bool:
    return word.isalpha() and (
        word in words("irregular plurals") or (word.endswith("s") and word[-2:] not in _SINGULAR)
    )


_SINGULAR = frozenset(("ss", "us", "is"))


def _opens_day(words_: Words, start: int) -> bool:
    """Whether a day, a month or a season follows soon, behind its preposition: on the merger on Friday."""
    lower = words_.lower
    for at in range(start, min(len(lower), start + _TO_DAY)):
        if words_.date[at] != NONE:
            before = lower[at - 1]
            opens = at == start or before in _ON or (before == "the" and lower[at - 2] in _ON)
            return opens and not _goes_on_finite(words_, at)
        if not lower[at][0].isalnum() or lower[at] in AUXILIARIES or lower[at] in words("cuts"):
            return False
    return False


def _goes_on_finite(words_: Words, start: int) -> bool:
    """Whether an auxiliary stands behind a day before the next mark: the results of the vote on Friday | were clear."""
    for at in range(start, min(len(words_.lower), start + _TO_DAY)):
        if not words_.lower[at][0].isalnum() or words_.lower[at] in words("cuts"):
            return False
        if words_.lower[at] in AUXILIARIES:
            return True
    return False


_ON = frozenset(("on", "in", "from", "at", "until", "this", "next", "early", "late"))
_TO_DAY = 8  # words from a verb to the day on which it is due at most
_RELATIVES = frozenset(("that", "which", "who"))


def _before_relative(lower: tuple[str, ...], low: int, at: int) -> int:
    """The word before a verb, or before the pronoun that stands for it: talks that | open, talks, which | open."""
    if at - 2 < low or lower[at - 1] not in _RELATIVES:
        return at - 1
    return at - 3 if lower[at - 2] == "," and at - 3 >= low else at - 2


def _is_plural_left(lower: tuple[str, ...], low: int, at: int) -> bool:
    """Whether a plural ends at a word, or stands before the 'of' that leads to it: ministers of the region."""
    if lower[at].endswith("s") and lower[at].isalpha():
        return True
    near = lower[max(low, at - _OF) : at]
    if "of" not in near or not lower[at].isalpha():
        return False
    head = max(low, at - _OF) + near.index("of") - 1
    return head >= low and lower[head].endswith("s") and lower[head].isalpha()


_OF = 4  # words from 'of' to the end of its phrase at most


def _is_subjunctive(words_: Words, low: int, index: int) -> bool:
    """Whether 'be' stands alone: proposed that talks be held."""
    before = index - 1
    while before >= low and inside_group(words_, before, index):
        before -= 1
    word = words_.lower[before] if before >= low else "to"
    return word != "to" and word not in MODALS and word not in {"and", "or", "help", "let", ","}

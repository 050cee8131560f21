"""The clauses of a sentence, cut at the words that open them."""

from __future__ import annotations

from dataclasses import field
from functools import cache

from ingest import rules
from ingest.grammar.verbs import (
    AUXILIARIES,
    BE,
    BE_OR_HAVE,
    DO,
    HAVE,
    MODALS,
    PRONOUNS,
    bases,
    ends_as_adverb,
    forms,
    inside_group,
    is_adverb,
    is_finite,
    is_having,
    is_listed,
    is_verb,
    tags_of,
    verb_forms,
    verb_group,
    words,
)
from ingest.grammar.word_groups import people_nouns
from ingest.grammar.words import NONE, VerbGroup, Words
from ingest.model import record

_SPOKEN_OF = frozenset(("he", "she", "they", "it", "we"))  # subjects of what was said: said on Friday they had met
_MARKS = frozenset(";:—–“”")
_ASIDE = 12  # words of an aside in brackets at most: (CPC), (51.6 percent of the votes)
_TO_SPEAKER = 12  # words between a comma and the verb of saying of an attribution at most
_SUBJECT = 7  # words of a subject behind a conjunction at most; twice as many behind a comma
_FINITE_NEAR = 14  # words around a participle in which a finite verb makes it a reduced relative


@record
class Clause:
    """A stretch of a sentence, in word indexes, with what opens it."""

    first: int
    last: int  # exclusive
    kind: (
        str  # main, relative, subordinate, adjunct, infinitive, participle, coordinate, complement, attribution, mark,
    )
    # resume (after an aside), teller (behind the name of who told it)
    opener: str  # the word that opens it, or ''


@record
class Syntax:
    """One sentence of a body, read: its words, where it lies, which words are verbs, its clauses."""

    words: Words
    low: int
    high: int
    verbs: tuple[bool, ...]  # by word, from `low`
    finite: tuple[bool, ...]
    clauses: tuple[Clause, ...] = ()
    inside: tuple[int, ...] = ()  # by word, the number of its clause
    # What a sentence knows of itself so far, since each is asked several times: the status of a verb, by it and how
    # deep the question is; the word before a place, by the place's first; the clauses of an event, by noun and verb.
    statuses: dict[tuple[int, int], str] = field(init=False, default_factory=dict, compare=False, repr=False)
    prepositions: dict[int, int] = field(init=False, default_factory=dict, compare=False, repr=False)
    around: dict[tuple[int, int], tuple[Clause, ...]] = field(
        init=False, default_factory=dict, compare=False, repr=False
    )

    def is_verb(self, index: int) -> bool:
        """Whether a word is a verb here."""
        return self.verbs[index - self.low]

    def is_finite(self, index: int) -> bool:
        """Whether a word is a finite verb or auxiliary here."""
        return self.finite[index - self.low]

    def any_finite(self, first: int, last: int) -> bool:
        """Whether a finite verb stands at or after `first` and before `last`."""
        return True in self.finite[max(0, first - self.low) : max(0, last - self.low)]

    def first_finite(self, first: int, last: int, otherwise: int = NONE) -> int:
        """The first finite verb or auxiliary at or after `first` and before `last`."""
        finite = self.finite[max(0, first - self.low) : max(0, last - self.low)]
        return max(first, self.low) + finite.index(True) if True in finite else otherwise

    def last_finite(self, first: int, last: int) -> int:
        """The last finite verb or auxiliary at or after `first` and before `last`, or -1."""
        low = max(first, self.low)
        return next((at for at in range(min(last, self.high) - 1, low - 1, -1) if self.finite[at - self.low]), NONE)

    def clause_at(self, index: int) -> Clause:
        """The clause that a word stands in."""
        return self.clauses[self.inside[(index if index < self.high else self.high - 1) - self.low]]

    def number_at(self, index: int) -> int:
        """The number of the clause that a word stands in."""
        return self.inside[(index if index < self.high else self.high - 1) - self.low]


def syntax_of(words_: Words, low: int, high: int) -> Syntax:
    """The sentence from word `low` to before word `high`, read."""
    lower = words_.lower[low:high]
    verbs = tuple([tags_of(word) != "" and is_verb(words_, low, at) for at, word in enumerate(lower, low)])
    finite = tuple([
        (verb or word in AUXILIARIES) and is_finite(words_, low, at, verb)
        and not (word in _DESCRIBING and _describes_name(words_, at)) and not _is_title(words_, low, at)
        for at, (word, verb) in enumerate(zip(lower, verbs, strict=True), low)
    ])  # fmt: skip
    bare = Syntax(words_, low, high, verbs, finite)
    clauses = _clauses_in(bare)
    inside = tuple([number for number, clause in enumerate(clauses) for _ in range(clause.first, clause.last)])
    return Syntax(words_, low, high, verbs, finite, clauses, inside)


def _is_title(words_: Words, low: int, at: int) -> bool:
    """Whether a noun for several people stands before the names of two: volunteers Ama Owusu and Idris Kone."""
    word = words_.lower[at]
    if (
        word not in people_nouns()
        or not word.endswith("s")
        or at + 3 >= len(words_.name)
        or words_.name[at + 1] == NONE
    ):
        return False
    end = words_.name_end(at + 1, len(words_.name))
    joined = words_.lower[end : end + 1] == ("and",) and words_.name[end + 1 : end + 2] not in {(), (NONE,)}
    return joined and at > low and words_.capital(at - 1)


_Cut = tuple[int, str, str]  # where a clause opens, its kind, the word that opens it


def _clauses_in(s: Syntax) -> tuple[Clause, ...]:
    """The clauses of a sentence, in order, side by side."""
    lower = s.words.lower
    opener = lower[s.low] if lower[s.low] in words("cuts") and s.words.name[s.low] == NONE else ""
    first = _cut_at_word(s, s.low) if opener else ""
    cuts: list[_Cut] = [(s.low, first if first in {"subordinate", "adjunct"} else "main", opener)]
    name, date, saying, openers = s.words.name, s.words.date, words("saying"), _openers()
    for index in range(s.low + 1, s.high):
        word, before = lower[index], lower[index - 1]
        may = word in openers or s.verbs[index - s.low] or s.finite[index - s.low] or before in saying
        if before == "," and (
            (date[index] != NONE and _resumes_on_day(s, index, cuts[-1])) or _is_last_day(s, index, cuts[-1])
        ):
            cuts.append((index, "resume", word))
            continue
        meant = (before in _MEANING and _is_meant(s, index)) or (name[index - 1] != NONE and _is_told_to(s, index))
        if meant or (may and name[index] != NONE and _is_said_of(s, index, cuts[-1])):
            cuts.append((index, "complement", word))
        elif may and name[index] == NONE and date[index] == NONE:
            kind = _cut(s, index, cuts[-1])
            if not kind and word == "," and _ends_fronted(s, index, cuts):
                kind = "main"
                word = next((one for _, _, one in cuts if one in {"if", "unless"}), word)  # what follows from an if
            may = len(cuts) > 1 and s.finite[index - s.low] and kind in {"", "participle"}
            if may and _closes_relative(s, index, cuts):
                kind = "resume"
            if kind:
                cuts.append((index, kind, word))
    ends = [cut[0] for cut in cuts[1:]] + [s.high]
    return tuple([Clause(at, end, kind, word) for (at, kind, word), end in zip(cuts, ends, strict=True)])


_MEANING = rules.words("verbs", "meaning")


def _is_meant(s: Syntax, index: int) -> bool:
    """Whether behind a word of meaning stands a clause of its own: The vote means nurses will walk out."""
    if s.words.lower[index] in words("cuts") or not s.is_finite(index - 1):
        return False
    for at in range(index + 1, min(s.high, index + _SUBJECT)):
        if s.is_finite(at):
            return True
        if not s.words.lower[at][0].isalnum() or s.words.lower[at] in words("cuts"):
            return False
    return False


def _resumes_on_day(s: Syntax, index: int, last: _Cut) -> bool:
    """Whether a day and the verb of the clause around stand behind an aside: Ama Owusu, who is in Lima, today met."""
    if last[1] != "relative" or last[2] != "who" or s.words.lower[last[0] - 1] != ",":
        return False
    verb = s.words.date_end(index, s.high)
    return verb < s.high and s.is_finite(verb) and s.any_finite(last[0], index)


def _is_last_day(s: Syntax, index: int, last: _Cut) -> bool:
    """Whether nothing but a day stands behind an aside, so that it is that of the clause before: will meet X, who
    was elected in May, | on Saturday."""
    if last[1] != "relative" or s.words.lower[last[0] - 1] != "," or not s.any_finite(last[0], index):
        return False
    rest = [k for k in range(index, s.high) if s.words.date[k] == NONE]
    return len(rest) < s.high - index and all(s.words.lower[k] in {"on", "in", ".", "at"} for k in rest)


def _is_told_to(s: Syntax, index: int) -> bool:
    """Whether what somebody was told opens right behind his name: told Reuters police had used live rounds."""
    name, lower = s.words.name, s.words.lower
    number = name[index - 1]
    if name[index] == number or not lower[index].isalpha() or s.words.date[index] != NONE:
        return False
    first = s.words.name_start(index - 1, s.low)
    if first == s.low or lower[first - 1] != "told" or lower[index] in words("prepositions", "cuts"):
        return False
    if lower[index] in {"and", "to"} or s.finite[index - s.low]:
        return False
    last = min(s.high, index + _SUBJECT)
    done = s.first_finite(index + 1, last)
    return done != NONE and not any(lower[at] in words("cuts") or not lower[at].isalnum() for at in range(index, done))


def _is_said_of(s: Syntax, index: int, last: _Cut) -> bool:
    """Whether a name behind a verb of saying begins what was said: Ama Owusu said Idris Kone had resigned."""
    lower = s.words.lower
    if lower[index - 1] not in words("saying") or last[1] == "attribution" or s.words.name[index - 1] != NONE:
        return False
    if not any(lower[k][0].isalnum() and lower[k] not in words("adverbs") for k in range(last[0], index - 1)):
        return False  # said Ama Owusu, who had resigned
    for at in range(index + 1, s.high):
        if s.is_finite(at):
            return True
        if (lower[at] in words("cuts") and s.words.name[at] == NONE) or lower[at] in _MARKS:
            return False
    return False


def _closes_relative(s: Syntax, index: int, cuts: list[_Cut]) -> bool:
    """Whether a verb is that of the clause around a relative that no comma ends: A man who stole a car was jailed."""
    at = len(cuts) - 1
    while at and (cuts[at][1] in _INSIDE_RELATIVE or (cuts[at][2] == "as" and not s.any_finite(cuts[at][0], index))):
        at -= 1  # who were held by gangs known as bandits have been released
    first, kind, opener = cuts[at]
    if kind != "relative" or opener not in {"who", "that", "which"} or cuts[at - 1][1] not in _AROUND_RELATIVE:
        return False
    lower, before = s.words.lower, s.words.lower[index - 1]
    if (
        lower[first - 1] == ","
        or lower[index + 1 : index + 2] == ("by",)
        or "," in lower[first:index]
        or s.is_finite(index - 1)
    ):
        return False
    if before in PRONOUNS or before in {"and", "or", "but", "to", "not"}:
        return False
    if s.any_finite(cuts[at - 1][0], first) or not s.any_finite(first, index):
        return False
    if cuts[-1][1] == "adjunct" and not s.any_finite(cuts[-1][0], index):
        return False
    done = main_verb(s, next(k for k in range(first, index) if s.is_finite(k)))
    told = words("saying") | _complement_openers()
    return done < index - 1 and lower[done] not in told and before not in words("adverbs", "determiners")


_INSIDE_RELATIVE = frozenset(("infinitive", "participle", "adjunct"))
_AROUND_RELATIVE = frozenset(("main", "complement", "coordinate"))

# Clauses that can stand before the main one, and what stands in them.
_DEPENDENT = frozenset(
    ("subordinate", "adjunct", "relative", "participle", "infinitive", "complement", "coordinate", "resume")
)


def _ends_fronted(s: Syntax, comma: int, cuts: list[_Cut]) -> bool:
    """Whether a comma ends a clause before the main one: After Ama Owusu met Idris Kone, Jan Novak resigned."""
    if any(kind not in _DEPENDENT for _, kind, _ in cuts[1:]) or not any(s.verbs[: comma - s.low]):
        return False
    if cuts[0][1] == "main":
        opens = s.verbs[0] and ("g" in tags_of(s.words.lower[s.low]) or "n" in tags_of(s.words.lower[s.low]))
        opens = opens or s.words.lower[s.low] == "having"
        fronted = len(cuts) > 1 and cuts[1][1] in {"subordinate", "adjunct"} and not s.any_finite(s.low, cuts[1][0])
        if not (opens or fronted):
            return False
    lower, commas, noun = s.words.lower, 0, False
    if comma + 1 < s.high and lower[comma + 1].isdigit() and lower[comma - 1].isdigit():
        return False  # 92,000 votes
    for at in range(comma + 1, s.high):
        word = lower[at]
        if s.is_finite(at):
            return noun and commas % 2 == 0
        if word in words("cuts") and s.words.name[at] == NONE:
            return noun and commas % 2 == 1 and lower[at - 1] == ","
        if word in _MARKS:
            return False
        commas += word == ","
        noun = noun or (word[0].isalnum() and word not in words("adverbs") and s.words.date[at] == NONE)
    return False


@cache
def _openers() -> frozenset[str]:
    """Words and marks that can open a clause by themselves."""
    return words("cuts") | _MARKS | _SPOKEN_OF | {"to", "and", "but", "or", ",", "(", ")", "-"}


def _cut(s: Syntax, index: int, last: _Cut) -> str:
    """The kind of clause that a word opens, or ''; `last` is the cut before."""
    word = s.words.lower[index]
    if word in _SPOKEN_OF:
        said = s.words.lower[index - 1] in words("saying") or _is_said_before(s, index)
        return "complement" if said and index + 1 < s.high and s.is_finite(index + 1) else ""
    if word == "as" and _continues_as_well(s, index):
        return "coordinate"
    if word in words("cuts"):
        return _cut_at_word(s, index)
    if not word[0].isalnum():
        return _cut_at_mark(s, index)
    if word == "to":
        return _cut_at_to(s, index)
    if word in {"and", "but", "or"}:
        told = any(s.is_finite(k) or _is_infinitive(s, k) for k in range(last[0], index))
        told = told or (index + 1 < s.high and s.is_finite(index + 1) and s.any_finite(s.low, index))
        told = told or (word == "but" and s.words.lower[index - 1] == "," and s.any_finite(s.low, index))
        told = told and not (word == "and" and _joins_two(s, index))
        return _cut_at_conjunction(s, index) if told else ""
    return _cut_at_verb(s, index, last)


def _cut_at_mark(s: Syntax, index: int) -> str:
    word = s.words.lower[index]
    if word == ",":
        return "attribution" if _opens_attribution(s, index) else ""
    if word in {"(", ")"}:
        return "" if _is_aside(s, index) else "mark"
    if word == ":" and s.words.lower[index - 1].isdigit() and index + 1 < s.high:
        return "" if s.words.lower[index + 1][0].isdigit() else "mark"  # at 12:50 p.m., at 8:50pm
    if word in _CURLED and _is_of_few_words(s, index):
        return ""
    dash = word == "-" and s.words.starts[index] > s.words.ends[index - 1]
    return "mark" if dash or word in _MARKS else ""


_CURLED = frozenset("“”")
_FEW = 8  # words between quotation marks that are no clause of their own, at most


def _is_of_few_words(s: Syntax, index: int) -> bool:
    """Whether a mark stands around some words of a clause, and around no saying: signed a “pretty broad” document."""
    lower = s.words.lower
    step = 1 if lower[index] == "“" else -1
    other = index + step
    while s.low < other < s.high and abs(other - index) <= _FEW and lower[other] not in _MARKS:
        other += step
    if not s.low < other < s.high or lower[other] not in _CURLED or lower[other] == lower[index]:
        return False
    first, last = min(index, other), max(index, other)
    before = lower[first - 1] if first > s.low else ","
    after = lower[last + 1] if last + 1 < s.high else "."
    own = before[0].isalnum() and before not in words("saying") and lower[last - 1][0].isalnum()
    return own and after[0].isalpha() and not s.any_finite(first, last)


def _cut_at_to(s: Syntax, index: int) -> str:
    """'to' opens an infinitive clause before a verb, also with an adverb in between: to temporarily suspend it."""
    following = index + 1
    while following + 1 < s.high and is_adverb(s.words.lower[following]):
        following += 1
    if following >= s.high or s.words.name[following] != NONE or s.words.capital(following):
        return ""
    having = is_having(s.words, s.low, following)
    return "infinitive" if having or "b" in verb_forms().get(s.words.lower[following], "") else ""


def _cut_at_verb(s: Syntax, index: int, last: _Cut) -> str:
    word, before = s.words.lower[index], s.words.lower[index - 1]
    tags = tags_of(word)
    if before == "," and is_listed(s.words, s.low, index):
        return "coordinate"
    if before == ",":
        if _is_own_verb(s, index, last):
            return ""
        if word == "told" and index - 2 >= s.low and s.words.name[index - 2] != NONE:
            return "teller"
        if _is_of_its_object(s, index, last):
            return "participle"
        if _may_resume(s, index, last) and last[0] < index - 1 and s.is_finite(index):
            return "resume"
        if last[1] == "main" and s.is_finite(index) and _is_late_verb(s, index, last):
            return "resume"
        if "d" in tags and _is_behind_aside(s, index, last):
            return ""
        if ("g" in tags or "n" in tags) and word not in words("saying") and s.is_verb(index):
            return "" if _describes_name(s.words, index) else "participle"
    if _resumes_late(s, index, last):
        return "resume"
    if (
        "n" in tags
        and "b" not in tags
        and _is_reduced(s, index)
        and (_is_in_source(s, index) or not _is_only_verb(s, index, last))
    ):
        return "participle"
    told = before in words("saying") and word not in words("after saying") | _OBJECTS
    return "complement" if told and s.any_finite(index, s.high) else ""  # said they met, and not: reported a loss


_OBJECTS = frozenset(("him", "her", "them", "it", "us", "me"))  # reported him to the police


def _may_resume(s: Syntax, index: int, last: _Cut) -> bool:
    """Whether the verb of the clause around can stand behind a clause and a comma: whom they chose as leader, won."""
    without_verb = last[1] == "subordinate" and last[2] == "as" and last[0] > s.low
    return last[1] in _RESUMED or (without_verb and not s.any_finite(last[0], index))


def _is_of_its_object(s: Syntax, index: int, last: _Cut) -> bool:
    """Whether a participle describes what an infinitive is done to: has yet to ratify the treaty, signed in May.

    Only where the clause before the infinitive has its verb, and no relative clause may have it instead.
    """
    lower, word = s.words.lower, s.words.lower[index]
    if last[1] != "infinitive" or "n" not in tags_of(word) or index + 1 >= s.high or not s.is_verb(index):
        return False
    if not _OPEN_RELATIVES.isdisjoint(lower[s.low : last[0]]) or not s.any_finite(s.low, last[0]):
        return False
    return lower[index + 1] in words("prepositions") or s.words.date[index + 1] != NONE


_OPEN_RELATIVES = frozenset(("who", "which", "that", "whose", "whom", "where", "when", "as", "if", "while"))


def _resumes_late(s: Syntax, index: int, last: _Cut) -> bool:
    """Whether an adverb stands between the comma and the verb of the clause around: who came on Monday, also met."""
    at = index - 1
    while at > last[0] and is_adverb(s.words.lower[at]) and s.words.name[at] == NONE:
        at -= 1
    return s.words.lower[at] == "," and at < index - 1 and last[1] in {"relative", "participle"} and s.is_finite(index)


_RESUMED = frozenset(("relative", "participle", "adjunct", "attribution", "infinitive"))


def _is_late_verb(s: Syntax, index: int, last: _Cut) -> bool:
    """Whether a verb behind a comma is the one of its clause: In March a driver, Ama Owusu, died there."""
    never = words("never reduced").isdisjoint(bases().get(s.words.lower[index], ()))
    return not never and s.words.name[index - 2] != NONE and not s.any_finite(last[0], index)


def _is_behind_aside(s: Syntax, index: int, last: _Cut) -> bool:
    """Whether a verb stands behind a name with its description, before no other: X, the mayor, resigned."""
    if last[1] != "main" or last[0] != s.low or s.any_finite(last[0], index) or not s.is_finite(index):
        return False
    commas = [k for k in range(last[0], index - 1) if s.words.lower[k] == ","]
    if not commas or s.words.name[commas[-1] - 1] == NONE:
        return False
    return not any(s.is_finite(k) and s.words.lower[k - 1] in {",", ")"} for k in range(index + 1, s.high))


def _describes_name(words_: Words, index: int) -> bool:
    """Whether a participle stands before the title and name of whom it describes: his aide, retired Gen. Ama Owusu."""
    if words_.lower[index] not in _DESCRIBING or index + 1 >= len(words_.lower) or words_.lower[index - 1] != ",":
        return False
    return words_.capital(index + 1) and words_.date[index + 1] == NONE


_DESCRIBING = rules.words("verbs", "describing a title")

REPORTING = rules.words("verbs", "reporting")

# Clauses that begin with their subject, behind which a name may be put: when her deputy, Ivan Petrov, resigned.
_SUBJECTED = frozenset(("adjunct", "subordinate", "complement"))


def _is_own_verb(s: Syntax, index: int, last: _Cut) -> bool:
    """Whether a verb behind a comma is that of the clause itself: after his deputy, Ivan Petrov, resigned."""
    before = s.words.lower[last[0] - 1] if last[0] > s.low else ""
    opens = last[1] in _SUBJECTED or (last[1] == "relative" and last[2] == "whose")
    opens = opens or (last[2] in {"which", "whom"} and before in words("prepositions"))  # at which the envoy, X, spoke
    following = s.words.lower[last[0] + 1] if last[0] + 1 < s.high else ""
    opens = opens or (
        last[1] == "relative" and following in words("determiners")
    )  # a penalty that the referee, X, gave
    opens = opens or (last[1] == "participle" and last[2] in REPORTING and following in words("determiners"))
    opens = opens or (last[1] == "main" and last[2] in {"and", "but", "or"})
    if not opens or s.words.name[index - 2] == NONE or s.any_finite(last[0], index - 1):
        return False
    return last[1] == "adjunct" or not any(
        s.words.lower[k - 1] == "," and s.is_finite(k) for k in range(index + 1, s.high)
    )


def _is_aside(s: Syntax, index: int) -> bool:
    """Whether a bracket belongs to a short aside without a verb: the party (CPC)."""
    lower = s.words.lower
    step = 1 if lower[index] == "(" else -1
    other = ")" if step == 1 else "("
    for at in range(index + step, index + step * _ASIDE, step):
        if not s.low <= at < s.high or s.is_finite(at):
            return False
        if lower[at] == other:
            return True
    return False


_SPOKE = rules.words("verbs", "saying behind a comma")


def _opens_attribution(s: Syntax, comma: int) -> bool:
    """Whether a comma is followed by who said it: ..., the ministry said on Wednesday."""
    lower = s.words.lower
    for at in range(comma + 1, min(s.high, comma + _TO_SPEAKER)):
        if lower[at] == "told" and at == comma + 1:
            return False  # ..., Anna Berg, told reporters
        if lower[at] in words("saying") or lower[at] in _SPOKE:
            return _names_speaker(s, at + 1) if at == comma + 1 else _closes_attribution(s, at)
        if lower[at] == "quoted" and at > comma + 1:
            return "saying" in lower[at : at + _TO_SPEAKER]  # ..., Itar-Tass quoted Ivan Petrov as saying
        if lower[at] == "," and at > comma + 1:
            return _names_in_aside(s, comma, at)
        if lower[at] in {",", ";"} or lower[at] in words("cuts") or s.is_finite(at):
            return False
    return False


def _names_in_aside(s: Syntax, first: int, comma: int) -> bool:
    """Whether those who said it are named and described between commas: ..., the minister, Ama Owusu, said on Friday.

    Only behind a verb: On Friday, the minister, Ama Owusu, said.
    """
    lower, names = s.words.lower, s.words.name
    near = range(comma + 1, min(s.high - 1, comma + _TO_SPEAKER))
    end = next((k for k in near if lower[k] == "," or s.is_finite(k) or lower[k] in words("cuts")), s.high - 1)
    if lower[end] != "," or lower[end + 1] not in words("saying") or not s.any_finite(s.low, first):
        return False
    named = any(names[k] != NONE for k in (first + 1, comma + 1))
    return named and _closes_attribution(s, end + 1)


def _closes_attribution(s: Syntax, verb: int) -> bool:
    """Whether no complement follows a verb of saying."""
    following = verb + 1
    if following >= s.high or s.words.lower[verb] == "told" or s.words.date[following] != NONE:
        return True
    word = s.words.lower[following]
    return word in {".", ",", "late", "early"} or word in words("prepositions") or word in words("adverbs")


def _names_speaker(s: Syntax, first: int) -> bool:
    """Whether nothing but who said it follows an inverted 'said': ..., said the officials."""
    lower = s.words.lower
    if (
        first >= s.high
        or not lower[first][0].isalnum()
        or lower[first] in words("prepositions")
        or lower[first] == "that"
    ):
        return False
    for at in range(first, s.high):
        if lower[at] in {",", ";", ".", "and"} or lower[at] in words("cuts"):
            return True
        if s.is_finite(at):
            return False
    return True


_TELLING = rules.words("verbs", "telling")
_TOLD = 6  # words from a verb of telling to its 'that' at most: told a news conference that


def _cut_at_word(s: Syntax, index: int) -> str:
    """The kind of clause that a word of the group 'cuts' opens here."""
    lower = s.words.lower
    word, before, following = lower[index], lower[index - 1], index + 1
    if word == "since" and before in HAVE:
        return ""
    if word == "before" and (before in words("appearing") or _is_before_court(s, following) or _is_oath(s, index)):
        return ""  # is to go before a judge on Thursday
    if word in words("adjuncts"):
        dated = following < s.high and s.words.date[following] != NONE and not _possessive_date(s.words, following)
        return "" if dated else "adjunct"
    if word == "as" and (before in words("as soon") or lower[min(following, s.high - 1)] in words("as soon")):
        return ""  # as early as next week
    if word == "as" and _is_office(s, index):
        return ""  # takes over as president on July 28, met
    if word in {"as", "so"}:
        last = min(s.high, following + 8)
        done = s.first_finite(following, last)
        joined = (
            done != NONE and word == "as" and lower[done - 1] in {"and", "but"}
        )  # marked as toys on Monday and sold
        return "subordinate" if before != "such" and done != NONE and not joined else ""
    if word == "that":
        nounlike = following < s.high and (before in words("prepositions") or takes_no_clause(before))
        told = before in _complement_openers() or before == "," or _is_said_before(s, index)
        told = told or not _TELLING.isdisjoint(lower[max(s.low, index - _TOLD) : index])
        told = told or (s.is_verb(index - 1) and _opens_subject(s, following))  # heard that Ama Owusu, 34, had fled
        return "" if nounlike else "complement" if told else "relative"
    return "relative" if word in words("relatives") else "subordinate"


def _is_oath(s: Syntax, index: int) -> bool:
    """Whether 'before' tells before whom an oath is taken: sworn in before the king; not: before the house voted."""
    if words("oaths").isdisjoint(s.words.lower[max(s.low, index - _TO_OATH) : index]):
        return False
    last = next((k for k in range(index + 1, s.high) if s.words.lower[k] in {",", ";", "."}), s.high)
    return not s.any_finite(index + 1, last)


_TO_OATH = 5  # words from an oath to the 'before' of whoever takes it: took the oath of office before


def _is_before_court(s: Syntax, first: int) -> bool:
    """Whether 'before' tells before which judge: arraigned before Magistrate Ama Owusu; not: before the judge ruled."""
    lower = s.words.lower
    court = next((k for k in range(first, min(s.high, first + _TO_COURT)) if lower[k] in words("sitting in court")), -1)
    if court < 0 or s.any_finite(first, court):
        return False
    for at in range(court + 1, s.high):
        if lower[at] in {",", ".", ";", "and"} or lower[at] in words("prepositions") or s.words.date[at] != NONE:
            return True
        if s.is_finite(at):
            return False
    return True


_TO_COURT = 5  # words from 'before' to the judge or court at most


def _opens_subject(s: Syntax, at: int) -> bool:
    """Whether a word opens the noun phrase of a subject: a name, or an article."""
    return at < s.high and (s.words.name[at] != NONE or s.words.lower[at] in {"the", "a", "an"})


def takes_no_clause(word: str) -> bool:
    """Whether a word before a 'that' is a verb, or its particle, which has an event for its object: called off that."""
    return word == "off" or not _ON_EVENTS.isdisjoint(bases().get(word, ()))


_ON_EVENTS = rules.words("verbs", "with an event for object")


def _is_office(s: Syntax, index: int) -> bool:
    """Whether an 'as' only says in which office: a bare noun follows, and a comma before the next verb."""
    following = index + 1
    lower = s.words.lower
    if following + 1 >= s.high or s.words.name[following] != NONE or lower[following] in words("determiners"):
        return False
    if lower[following] in PRONOUNS or not lower[following].isalpha() or tags_of(lower[following]):
        return False
    if ends_as_adverb(lower[following]):
        return False  # just as profoundly, wherever
    for at in range(following, min(s.high, following + _SUBJECT)):
        if s.is_finite(at) or lower[at] in words("cuts"):
            return False
        if lower[at] == ",":
            return True
    return False


def _is_said_before(s: Syntax, index: int) -> bool:
    """Whether a day stands between a word of saying and its 'that': said on Tuesday that."""
    at = index - 1
    while at > s.low and (
        s.words.date[at] != NONE or (s.words.lower[at] in {"on", "in", "at", "late", "early"} and at < index - 1)
    ):
        at -= 1
    return at < index - 1 and s.words.lower[at] in _complement_openers()


@cache
def _complement_openers() -> frozenset[str]:
    """Every form of the verbs, and the nouns, after which 'that' opens what was said or thought."""
    openers = words("complements")
    return openers | {form for opener in openers for form in forms(opener)}


def _possessive_date(words_: Words, index: int) -> bool:
    while index < len(words_.date) and words_.date[index] != NONE:
        if words_.lower[index] == "'s":
            return True
        index += 1
    return index < len(words_.lower) and words_.lower[index] in {"'s", "'"}


def _cut_at_conjunction(s: Syntax, index: int) -> str:
    """A conjunction opens a clause when a verb follows it, at once or after a subject of its own."""
    lower, following = s.words.lower, index + 1
    while following < s.high and inside_group(s.words, following, following):
        following += 1
    continues = following < s.high and (
        s.is_finite(following) or _continues_infinitive(s, index, following) or _shares_modal(s, index, following)
    )
    if continues:
        return "coordinate"
    after_comma = lower[index - 1] == ","
    if _joins_names(s, index):
        return ""
    wide = after_comma or lower[index] == "but"  # but in the meantime Monday's strike has been called off
    for later in range(following, min(s.high, following + _SUBJECT * (2 if wide else 1))):
        if after_comma and _joins_names(s, later):
            continue  # he left, and Peru and Chile sent envoys
        if (
            lower[later] in {"and", "or"}
            or (lower[later] == "," and not after_comma)
            or lower[later] in _MARKS
            or lower[later] in words("cuts")
        ):
            return ""
        if s.is_finite(later):
            return "main"
    return ""


def _joins_names(s: Syntax, index: int) -> bool:
    """Whether 'and' joins two names behind a conjunction and a comma: he left, and Peru | and Chile sent envoys."""
    lower, names = s.words.lower, s.words.name
    if lower[index] != "and" or index + 1 >= s.high or NONE in (names[index - 1], names[index + 1]):
        return False
    first = s.words.name_start(index - 1, s.low)
    return first - 2 > s.low and lower[first - 2 : first] in {(",", "and"), (",", "but")}


def _joins_two(s: Syntax, index: int) -> bool:
    """Whether 'and' joins the two that 'between' told of: a deal signed between China and Portugal will create jobs."""
    lower = s.words.lower
    at = next((k for k in range(index - 1, max(s.low, index - _SUBJECT * 2) - 1, -1) if lower[k] == "between"), NONE)
    if at == NONE or "and" in lower[at:index]:
        return False
    named = index + 1 < s.high and s.words.name[index + 1] != NONE and s.words.name[index - 1] != NONE
    return named or not s.any_finite(s.low, index)  # a meeting between the strikers and Prime Minister X was


def _is_infinitive(s: Syntax, index: int) -> bool:
    lower = s.words.lower
    doing = "g" in tags_of(lower[index]) and s.is_verb(index)  # not: the meeting of A and B was held
    return (lower[index] == "to" and "b" in tags_of(lower[index + 1])) or doing


def _continues_infinitive(s: Syntax, index: int, following: int) -> bool:
    tags = verb_forms().get(s.words.lower[following], "")
    return "b" in tags and s.words.name[following] == NONE and "to" in s.words.lower[max(s.low, index - 20) : index]


def _shares_modal(s: Syntax, index: int, following: int) -> bool:
    """Whether a bare verb behind 'and' goes on with what somebody will do: will meet her and | attend a dinner."""
    lower, behind = s.words.lower, following + 1
    if lower[index] != "and" or behind >= s.high or not s.is_verb(following) or s.words.name[following] != NONE:
        return False
    tags = verb_forms().get(lower[following], "")
    object_ = lower[behind] in words("determiners") | {"a", "an", "the"} or s.words.name[behind] != NONE
    away = lower[behind] in _AWAY and lower[following] in words("moving on")  # will visit Peru and return home
    return (
        "b" in tags and (object_ or away) and not MODALS.keys().isdisjoint(lower[max(s.low, index - _TO_MODAL) : index])
    )


_AWAY = frozenset(("home", "back", "to", "from", "there", "here", "on"))
_TO_MODAL = 14  # words from a modal to the 'and' behind which its next verb stands at most


def _continues_as_well(s: Syntax, index: int) -> bool:
    """Whether 'as well as' goes on with what is to be done: is due to meet her as well as attend a summit."""
    lower, following = s.words.lower, index + 3
    if following >= s.high or lower[index:following] != ("as", "well", "as"):
        return False
    due = any(_is_infinitive(s, k) for k in range(s.low, index)) and _continues_infinitive(s, index, following)
    tags = verb_forms().get(lower[following], "")
    return due or ("b" in tags and "d" not in tags and not MODALS.keys().isdisjoint(lower[s.low : index]))


def _is_reduced(s: Syntax, index: int) -> bool:
    """Whether a participle opens a reduced relative: the accord reached in 2015 is dead."""
    if not s.is_verb(index) or s.words.name[index - 1] != NONE or s.words.date[index - 1] != NONE:
        return False
    before = s.words.lower[index - 1]
    if _does_itself(s.words.lower[index], before):
        return False
    if (
        before in PRONOUNS
        or before in BE
        or before in HAVE
        or before in DO
        or before in MODALS
        or before in words("adverbs")
    ):
        return False
    if (is_adverb(before) or before == "last") and s.words.lower[index - 2] in BE_OR_HAVE:
        return False  # was fatally shot in Lima, was last seen on Monday
    if before in {",", "and", "or", "to"} or index + 1 >= s.high:
        return False
    if s.words.lower[index + 1] not in words("prepositions") and s.words.date[index + 1] == NONE:
        return False
    if _has_amount(s, index + 1) or _has_own_relative(s, index):
        return False
    if _is_in_source(s, index):
        return True
    return s.any_finite(index - _FINITE_NEAR, index) or s.any_finite(index + 1, min(s.high, index + _FINITE_NEAR))


def _is_in_source(s: Syntax, index: int) -> bool:
    """Whether a participle describes what something is told by: according to a study | published on Monday."""
    lower = s.words.lower
    if lower[index - 1] not in words("sources"):
        return False
    near = lower[max(s.low, index - _SOURCE) : index]
    if "according" in near:
        return "," not in near[near.index("according") :]
    at = index - 2
    while at > s.low and lower[at] not in words("determiners") and lower[at].isalpha() and at > index - _SOURCE:
        at -= 1
    return lower[at] in {"a", "an", "the"} and at - 1 > s.low and lower[at - 1] == "in"


_SOURCE = 8  # words from 'according' or 'in' to the participle behind the report or study at most


def _has_amount(s: Syntax, at: int) -> bool:
    """Whether a number opens an object behind a verb: rescued over 700 people; not: built over 100 years ago."""
    lower = s.words.lower
    if lower[at : at + 2] in _AT_LEAST and at + 3 < s.high:
        return _MEASURES.isdisjoint(lower[at + 2 : at + 5])  # killed at least 13 people and injured scores
    if at + 2 >= s.high or lower[at] not in {"over", "about", "around"} or not lower[at + 1].isdigit():
        return False
    return _MEASURES.isdisjoint(lower[at + 2 : at + 4])


_AT_LEAST = (("at", "least"), ("at", "most"), ("up", "to"))
_MEASURES = rules.words("verbs", "measures") | {":"}


def _has_own_relative(s: Syntax, index: int) -> bool:
    """Whether each verb that follows stands in a clause of its own: fired at a car | which crossed the line."""
    if s.any_finite(s.low, index):
        return False
    finite = [at for at in range(index + 1, s.high) if s.is_finite(at)]
    opened = [at for at in range(index + 2, s.high) if s.words.lower[at] in _OWN_OPENERS]
    return (
        bool(finite)
        and len(finite) <= len(opened)
        and opened[0] < finite[0]
        and "," not in s.words.lower[index : opened[0]]
    )


_OWN_OPENERS = frozenset(("who", "whose", "which", "where"))


def _does_itself(verb: str, before: str) -> bool:
    """Whether a past is its noun's own verb, never a participle that describes it: a woman died, ministers agreed."""
    known = bases().get(verb, ())
    if not words("never reduced").isdisjoint(known):
        return True
    return before in _doers() and not words("no passives").isdisjoint(known)


@cache
def _doers() -> frozenset[str]:
    """Nouns for people and bodies, who agree and decide, and are not agreed or decided."""
    groups = rules.load("participants").groups
    return frozenset(groups["people"].words) | frozenset(groups["bodies"].words)


def _is_only_verb(s: Syntax, index: int, last: _Cut) -> bool:
    """Whether no other verb can be that of the clause a verb stands in: as leaders threatened to leave unless."""
    inserted = last[1] == "relative" and last[2] in {"whom", "which"} and s.words.lower[last[0] - 1] == ","
    if not s.is_finite(index) or not (inserted or last[1] in _SUBJECTED) or s.any_finite(last[0], index):
        return False  # Ama Owusu, whom police arrested, is 60
    for at in range(index + 1, s.high):
        if s.words.lower[at] in words("cuts") or s.words.lower[at] in _MARKS or (inserted and s.words.lower[at] == ","):
            return True
        if s.is_finite(at):
            return False
    return True


def past_connective(syntax: Syntax, first: int, last: int) -> int:
    """The first word of a subject without what joins its sentence to the one before: Meanwhile | the show is off."""
    joins = rules.load("speech").groups["connectives"].words
    return first + (first == syntax.low and first < last and syntax.words.lower[first] in joins)


def finite_left(syntax: Syntax, index: int) -> int:
    """The nearest finite verb before a word in its sentence, or -1: its main word, not its auxiliary."""
    at = syntax.last_finite(syntax.low, index)
    return main_verb(syntax, at) if at != NONE else NONE


def finite_right(syntax: Syntax, index: int, limit: int) -> int:
    """The nearest finite verb after a word and before `limit`, or -1: its main word."""
    at = syntax.first_finite(index + 1, limit)
    return main_verb(syntax, at) if at != NONE else NONE


_DASHES = frozenset(("-", "–", "—", "--"))
_LONGEST_ASIDE = 4  # clauses between two dashes at most


def before_dashes(syntax: Syntax, number: int) -> int:
    """The clause that the one behind a closing dash goes on with, or -1: The front – an alliance – | signed it."""
    if syntax.clauses[number].opener not in _DASHES:
        return NONE
    for back in range(number - 1, max(0, number - 1 - _LONGEST_ASIDE), -1):
        if syntax.clauses[back].opener in _DASHES:
            return back - 1
    return NONE


def main_verb(syntax: Syntax, auxiliary: int) -> int:
    """The verb that an auxiliary belongs to; a full verb belongs to itself."""
    lower = syntax.words.lower
    at = last = auxiliary
    while at < syntax.high:
        word = lower[at]
        helper = (
            word in BE or word in HAVE or word in DO or word in MODALS or (word == "to" and lower[at - 1] in BE_OR_HAVE)
        )
        if not helper and not (at > auxiliary and inside_group(syntax.words, at, at)) and word != "not":
            return at if tags_of(word) and (at == auxiliary or is_verb_after(word)) else last
        last = at if helper and word != "to" else last
        at += 1
    return last


def shares_passive(syntax: Syntax, group: VerbGroup) -> bool:
    """Whether a participle behind 'or' shares the passive of the one before it: are to be ended or suspended."""
    before = group.first - 2
    both = group.first == group.verb and "n" in tags_of(syntax.words.lower[group.verb])
    return both and before > syntax.low and verb_group(syntax.words, syntax.low, before).passive


def is_verb_after(word: str) -> bool:
    """Whether a word can be the verb of the auxiliary before it."""
    return any(tag in tags_of(word) for tag in "bng")

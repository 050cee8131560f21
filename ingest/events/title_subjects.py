"""The words of a verb's subject, as a title of its event begins with them: The guards."""

from __future__ import annotations

from ingest import rules
from ingest.events.phrases import first_of_phrase
from ingest.events.series import title_words
from ingest.grammar.clauses import Clause, Syntax, past_connective
from ingest.grammar.subjects import said_beside
from ingest.grammar.verbs import bases, is_adverb, tags_of, verb_group, words
from ingest.grammar.words import NONE, VerbGroup

_LONGEST = 8  # words of a subject in a title at most
_LIST = 12  # words of several side by side at most
# Words that name nobody by themselves.
UNNAMED = frozenset(
    ("him", "her", "them", "he", "she", "it", "they", "we", "i", "you", "who", "which", "that", "this", "and", "or",
     "but", "to", "not")
)  # fmt: skip
_INSIDE = frozenset(("'s", "’s", "-", "&"))  # marks inside a subject: the mayor's plan


def subject_in_title(syntax: Syntax, group: VerbGroup, *, sides: bool = False) -> str:
    """The words before a verb that name who did it or what it was done to; empty where none do, or it is not sure.

    "The two sides" are nobody, unless `sides` asks for the words themselves.
    """
    other = _verb_of_same_subject(syntax, group)
    while other != NONE and other < group.first:
        group = verb_group(syntax.words, syntax.low, other)
        other = _verb_of_same_subject(syntax, group)
    return _own_subject(syntax, group, sides)


_PRONOUNS = frozenset(("he", "she", "they", "it", "we"))


def pronoun_in_title(syntax: Syntax, group: VerbGroup) -> str:
    """The pronoun right before a verb, where nothing says whom it means: They fought a war."""
    before = (
        syntax.words.lower[group.first - 1] if group.first > syntax.low and group.finite and not group.modal else ""
    )
    return before if before in _PRONOUNS else ""


def _verb_of_same_subject(syntax: Syntax, group: VerbGroup) -> int:
    """The verb before another one that has its subject: left and closed, is expected to close; -1 where none does."""
    clause = syntax.clause_at(group.verb)
    if group.to != NONE:
        before = group.to - 1
        while before > syntax.low and (
            syntax.words.date[before] != NONE
            or (syntax.words.lower[before] in words("prepositions") and syntax.words.date[before + 1] != NONE)
        ):
            before -= 1  # vowed on Monday to
        return before if before >= syntax.low and syntax.is_verb(before) else NONE
    joins = clause.kind == "coordinate" and group.first - clause.first <= 1 and clause.first > syntax.low
    number = said_beside(syntax, syntax.number_at(clause.first)) if joins else 0
    last = syntax.clauses[number].last - 1
    return syntax.last_finite(syntax.low + 1, last + 1) if joins else NONE


def _own_subject(syntax: Syntax, group: VerbGroup, sides: bool) -> str:
    words_, clause = syntax.words, syntax.clause_at(group.verb)
    last = group.first
    while last > syntax.low and (is_adverb(words_.lower[last - 1]) or words_.date[last - 1] != NONE):
        last -= 1
    if last - 1 == clause.first and clause.kind == "relative" and words_.lower[clause.first] in _RELATIVE:
        last = clause.first - (words_.lower[clause.first - 1] == ",")
        if last - 2 > syntax.low and words_.lower[last - 1].isdigit() and words_.lower[last - 2] == ",":
            last -= 2  # George Holt, 61, who fled
        return _described_noun(syntax, last)
    if clause.kind == "resume" and last == clause.first:
        clause, last = _described(syntax, clause)
    if group.to != NONE or last <= syntax.low or not words_.lower[last - 1][-1].isalnum():
        return ""
    first = past_connective(syntax, _behind_opening(syntax, max(clause.first, syntax.low), last), last - 1)
    if first == last:
        return ""
    plain = all(_is_plain(syntax, at) for at in range(first, last))
    if not plain and _is_list(syntax, first, last):
        return words_.text(first, last)
    if (last - first > _LONGEST or not plain) and (head := _head_of(syntax, first, last)) > first:
        return words_.text(first, head)
    if last - first > _LONGEST or not plain or _is_said(syntax, first, last):
        first = _counted(syntax, first, _whole_phrase(syntax, first, last))
    half = first - 1 > clause.first and words_.lower[first - 1] == "and"  # of several that are done to
    if first == NONE or half or syntax.any_finite(first, last):
        return ""
    named = words_.text(first, last)
    if syntax.is_verb(first) and "n" in tags_of(words_.lower[first]):
        return ""  # absorbed into an office, which merged
    if (named.lower() in title_words("sides") and not sides) or _is_hidden_verb(syntax, clause, first):
        return ""
    return "" if words_.lower[last - 1] in UNNAMED | words("cuts", "prepositions") else named


_PLACED = frozenset(("in", "at", "near", "outside"))  # before where somebody or something was: a blast in a park
_RELATIVE = frozenset(("who", "that", "which"))


def _described_noun(syntax: Syntax, last: int) -> str:
    """The noun that a relative describes, with its article: the framework that was announced."""
    words_ = syntax.words
    if last <= syntax.low or not words_.lower[last - 1][0].isalnum() or syntax.is_verb(last - 1):
        return ""
    first = first_of_phrase(words_, syntax.low, last - 1)
    plain = first < last and words_.lower[last - 1] not in UNNAMED and words_.date[last - 1] == NONE
    return words_.text(first, last) if plain else ""


def _described(syntax: Syntax, clause: Clause) -> tuple[Clause, int]:
    """The clause of the noun that a relative before a verb describes, and its end: A man who stole a car was jailed."""
    number = syntax.number_at(clause.first) - 1
    while number and syntax.clauses[number].kind != "relative":
        number -= 1
    first = syntax.clauses[number].first
    return syntax.clauses[max(0, number - 1)], first - (syntax.words.lower[first - 1] == ",")


def _head_of(syntax: Syntax, first: int, last: int) -> int:
    """Where the noun of a long subject ends, before a participle or a place: a coach carrying pilgrims; or `first`."""
    lower = syntax.words.lower
    opens = (
        lower[first] in words("determiners") or lower[first][0].isdigit() or lower[first : first + 2] == ("at", "least")
    )
    if not opens or syntax.any_finite(first, last):
        return first
    for at in range(first + 2, min(last, first + _LONGEST)):
        if syntax.is_verb(at) and not {"g", "n"}.isdisjoint(tags_of(lower[at])):
            return at
        if lower[at] in _PLACED and syntax.words.name[at + 1] == NONE:
            return at
        if not _is_plain(syntax, at):
            return first
    return first


_STRETCHES = rules.words("untold", "stretches of time")


def _behind_opening(syntax: Syntax, at: int, last: int) -> int:
    """The first word behind a conjunction or a time that opens a clause: On Tuesday, and for years, a man was held."""
    words_, opening = syntax.words, words("cuts") | {"that", "and", "but", ","}
    timed = False
    while at < last:
        timed = timed or words_.date[at] != NONE
        on_a_day = at + 1 < last and words_.date[at + 1] != NONE
        on_a_day = on_a_day and (words_.lower[at] in words("prepositions") or is_adverb(words_.lower[at]))
        for_long = words_.lower[at] == "for" and at + 1 < last and words_.lower[at + 1] in _STRETCHES
        if not (
            on_a_day
            or for_long
            or words_.date[at] != NONE
            or (words_.lower[at] in opening and (timed or at + 1 < last))
        ):
            break
        at += 1 + for_long
    return at


def _is_said(syntax: Syntax, first: int, last: int) -> bool:
    """Whether a subject stands right behind a verb of saying or thinking: police said 22 suspects were held."""
    verbs = [at for at in range(first, last) if syntax.is_finite(at)]
    verb = syntax.words.lower[verbs[-1]] if verbs else ""
    says = verb in words("saying") or not words("thinking").isdisjoint(bases().get(verb, ()))
    return says and syntax.words.date[verbs[-1] + 1] == NONE


def _counted(syntax: Syntax, low: int, first: int) -> int:
    """The first word of a phrase with all of its number: at least 5,221 suspects."""
    lower = syntax.words.lower
    if first == NONE:
        return NONE
    while first - 1 > low and in_number(syntax, first - 1):
        first -= 2
    return first - 2 if first - 2 >= low and lower[first - 2 : first] == ("at", "least") else first


def _whole_phrase(syntax: Syntax, low: int, last: int) -> int:
    """The first word of a long subject with what its nouns are of; -1 where that is too long to be sure."""
    words_, first = syntax.words, first_of_phrase(syntax.words, low, last - 1)
    while first - 1 > low and words_.lower[first - 1] in words("prepositions"):
        if words_.lower[first] == "least":
            return first - 1
        if last - first > _LONGEST or not _is_plain(syntax, first - 2):
            return NONE
        first = first_of_phrase(words_, low, first - 2)
    return first


def _is_hidden_verb(syntax: Syntax, clause: Clause, first: int) -> bool:
    """Whether a bare word behind 'that' is a verb that is not known: countries that account for half have joined."""
    after = first - 1 == clause.first and clause.kind == "relative" and first + 1 < syntax.high
    return after and syntax.words.name[first] == NONE and syntax.words.lower[first + 1] in words("prepositions")


def _is_list(syntax: Syntax, first: int, last: int) -> bool:
    """Whether several are told side by side: a woman, two children and a driver."""
    lower = syntax.words.lower
    joined = "and" in lower[first:last] and last - first <= _LIST and "," in lower[first : last - 1]
    plain = joined and all(lower[at] == "," or _is_plain(syntax, at) for at in range(first, last))
    return plain and not syntax.any_finite(first, last)


def _is_plain(syntax: Syntax, at: int) -> bool:
    word = syntax.words.lower[at]
    return word[0].isalnum() or word in _INSIDE or in_number(syntax, at)


def in_number(syntax: Syntax, at: int) -> bool:
    """Whether a comma stands inside a number: 12,000."""
    lower = syntax.words.lower
    return lower[at] == "," and at + 1 < syntax.high and lower[at - 1][-1].isdigit() and lower[at + 1][0].isdigit()

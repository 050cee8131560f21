"""What somebody typed into a search box, understood: as an expression of full text, and in words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from ingest.ids import FILTER_MARK, filter_token
from ingest.scripts import phrases

LONGEST = 200  # characters of a search that are looked at
MOST = 20  # terms, for the same reason: hundreds of them keep a processor busy for seconds
SHORTEST_BEGINNING = 2  # letters before an asterisk: one letter fits most words of an archive
NEAR = 10  # words at most between two terms that are to stand near each other
NOTHING = '""'  # the expression that finds nothing

# A "phrase", whose second quotation mark may be missing, or a run of characters; a minus may stand before.
_TYPED = re.compile(r'(?P<minus>-)?"(?P<phrase>[^"]*)(?:"|$)(?P<star>\*)?|(?P<word>[^\s"]+)')
# Control characters, the marks of words found and of filters are spaces; typographic quotation marks are plain ones.
_AS_TYPED = {
    **dict.fromkeys((*range(32), 0xE000, 0xE001, ord(FILTER_MARK)), " "),
    **dict.fromkeys((0x201C, 0x201D, 0x201E), '"'),
}
# NEAR(a b, 5), as full text itself has it, is a NEAR b.
_NEAR_OF = re.compile(r"\bNEAR\(([^()]*?)(?:,[\s\d]*)?\)")
_PART = re.compile(r'"[^"]*"|[^\s"]+')
_OPERATORS = frozenset(("AND", "OR", "NOT", "NEAR"))


@dataclass(frozen=True, slots=True)
class Term:
    """Words that stand in a text one after the other; `beginning`: the last may go on; `near`: of the term before."""

    words: str
    phrase: bool = False
    beginning: bool = False
    near: bool = False


@dataclass(frozen=True, slots=True)
class Choice:
    """One side of an OR: all of `terms` and none of `without`."""

    terms: tuple[Term, ...]
    without: tuple[Term, ...] = ()


@dataclass(frozen=True, slots=True)
class Search:
    """A row fits where one of the choices does; without a choice nothing fits."""

    choices: tuple[Choice, ...] = ()


def understood(typed: str | None) -> Search:
    """What was typed; whatever it is, it is a search. An operator that has nothing to join is a word.

    >>> understood('guo OR "public security" -visit').choices[1]
    Choice(terms=(Term(words='public security', phrase=True, beginning=False, near=False),), \
without=(Term(words='visit', phrase=False, beginning=False, near=False),))
    """
    plain = (typed or "")[:LONGEST].translate(_AS_TYPED)
    plain = _NEAR_OF.sub(lambda near: " NEAR ".join(_PART.findall(near[1])), plain)
    found = [match for match in _TYPED.finditer(plain) if (match["phrase"] or match["word"] or "").strip('" ')][:MOST]
    tokens = [_token(match) for match in found]
    choices: list[tuple[list[Term], list[Term]]] = [([], [])]
    pending = ""
    for place, (operator, term) in enumerate(tokens):
        joins = operator in _OPERATORS and 0 < place < len(tokens) - 1
        if joins and (not pending or (pending, operator) == ("AND", "NOT")):
            pending = operator
            choices += [([], [])] if operator == "OR" else []
            continue
        terms, without = choices[-1]
        if operator == "-" or pending == "NOT":
            without.append(term)
        else:
            terms.append(Term(term.words, term.phrase, term.beginning, pending == "NEAR" and bool(terms)))
        pending = ""
    return Search(tuple(_choice(*both) for both in choices if both[0] or both[1]))


def _token(match: re.Match[str]) -> tuple[str, Term]:
    """('', term), ('-', term to leave out), or (operator, the operator as a term)."""
    if match["word"] is None:
        return ("-" if match["minus"] else ""), Term(match["phrase"].strip(), True, bool(match["star"]))
    word = match["word"]
    if word in _OPERATORS:
        return word, Term(word)
    minus = len(word) > 1 and word[0] == "-" and word[1].isalnum()
    word = word[1:] if minus else word
    stem = word.rstrip("*")
    beginning = len(stem) < len(word) and sum(map(str.isalnum, stem)) >= SHORTEST_BEGINNING and stem[-1].isalnum()
    return ("-" if minus else ""), Term(stem if beginning else word, False, beginning)


def _choice(terms: list[Term], without: list[Term]) -> Choice:
    """To leave out is to leave out of something: where there is nothing else, the words are looked for."""
    return Choice(tuple(terms), tuple(without)) if terms else Choice(tuple(without))


def expression(typed: str | None, *, opened: bool = False) -> str:
    """An expression that full text takes, whatever was typed; `opened`: with the words of phrases each by itself.

    >>> expression('NEAR("a b" c, 5) d')
    'NEAR("a b" "c", 10) "d"'
    >>> expression('guo "public security'), expression("dial* -visit"), expression("a NEAR b OR c"), expression(" ")
    ('"guo" "public security"', '"dial" * NOT "visit"', 'NEAR("a" "b", 10) OR "c"', '""')
    >>> expression('"public security" NEAR dial* -"state visit"', opened=True)
    '"public" "security" "dial" * NOT "state visit"'
    """
    choices = map(_opened, understood(typed).choices) if opened else understood(typed).choices
    return " OR ".join(map(_of_choice, choices)) or NOTHING


def _opened(choice: Choice) -> Choice:
    """A choice that fits whatever the other fits, and more: phrases and what is near each other as words."""
    words = (
        Term(word) for term in choice.terms for word in term.words.split() if not (term.beginning or phrases(word))
    )
    others = (
        Term(term.words, term.phrase, term.beginning) for term in choice.terms if term.beginning or phrases(term.words)
    )
    return Choice((*words, *others), choice.without)


def narrowed(
    typed: str | None,
    year: str,
    publisher: str,
    agency: str,
    people: str | None,
    place: str,
    type: str,
    copies: str,
    *,
    opened: bool = False,
) -> str:
    """An expression of the articles' full text: the words typed, narrowed by the filters that are not empty.

    `people` are ids, a blank between two: each person that a name fits; null where nobody is asked for. Without
    words and filters every article fits. `opened` as of `expression`.

    >>> narrowed('guo OR wang', "", "", "", None, "", "", "no").replace(filter_token("copies", "no"), "TOKEN")
    '("guo" OR "wang") AND filters : ("TOKEN")'
    """
    asked = [("year", year), ("publisher", publisher), ("agency", agency), ("place", place), ("type", type)]
    wanted = [[filter_token(filter, value.strip())] for filter, value in asked if value.strip()]
    wanted += [[filter_token("copies", "no")]] if copies == "no" else []
    wanted += [[filter_token("person", person) for person in people.split()]] if people is not None else []
    words = f"({expression(typed, opened=opened)})" if (typed or "").strip() else ""
    if not words and not wanted:
        wanted = [[filter_token("every", "")]]
    if not all(wanted):
        return NOTHING
    tokens = ("filters : (" + " OR ".join(f'"{token}"' for token in one) + ")" for one in wanted)
    return " AND ".join([*([words] if words else []), *tokens])


def _of_choice(choice: Choice) -> str:
    groups: list[list[Term]] = []
    for term in choice.terms:
        if term.near:
            groups[-1].append(term)
        else:
            groups.append([term])
    wanted = " ".join(_of_group(group) for group in groups)
    return "".join([wanted, *(f" NOT {_in_brackets(term)}" for term in choice.without)])


def _of_group(group: list[Term]) -> str:
    if len(group) == 1:
        return _of_term(group[0])
    if any(phrases(term.words) for term in group):  # words of other scripts stand in a column of their own
        return " ".join(_of_term(term) for term in group)
    return f"NEAR({' '.join(_of_term(term) for term in group)}, {NEAR})"


def _in_brackets(term: Term) -> str:
    """A term behind NOT, which takes one phrase or a bracket; words beside each other may not have brackets."""
    return f"({_of_term(term)})" if len(phrases(term.words)) > 1 else _of_term(term)


def _of_term(term: Term) -> str:
    others = phrases(term.words)
    if others:
        return " ".join(f'"{words}" *' if begins else f'"{words}"' for words, begins in others)
    return f'"{term.words}" *' if term.beginning else f'"{term.words}"'


def in_words(typed: str | None) -> str:
    """How a search was understood, where it is more than plain words; otherwise nothing.

    >>> in_words("guo shengkun"), in_words('"public security" OR dial* -visit')
    ('', '“public security”, or words beginning with dial without visit')
    """
    search = understood(typed)
    plain = len(search.choices) < 2 and all(
        not choice.without and not any(term.phrase or term.beginning or term.near for term in choice.terms)
        for choice in search.choices
    )
    return "" if plain else ", or ".join(_said(choice) for choice in search.choices)


def _said(choice: Choice) -> str:
    first = [_term_said(choice.terms[0])] if choice.terms else []
    more = [f"{'near' if after.near else 'and'} {_term_said(after)}" for _, after in pairwise(choice.terms)]
    return " ".join([*first, *more, *(f"without {_term_said(term)}" for term in choice.without)])


def _term_said(term: Term) -> str:
    words = f"“{term.words}”" if term.phrase else term.words
    return f"words beginning with {words}" if term.beginning else words


def terms(typed: str | None) -> tuple[str, ...]:
    """The words to look for, each by itself, in the order typed and each once.

    >>> terms('guo OR "public security" -visit')
    ('guo', 'public security')
    """
    return tuple(dict.fromkeys(term.words for choice in understood(typed).choices for term in choice.terms))

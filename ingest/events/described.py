"""Whether a bare participle only describes a noun beside it: the retired general, a man named Miles."""

from __future__ import annotations

from ingest import rules
from ingest.grammar.beside_names import is_noun
from ingest.grammar.clauses import Syntax
from ingest.grammar.verbs import ends_as_adverb, tags_of, words
from ingest.grammar.word_groups import people_nouns
from ingest.grammar.words import NONE


def is_described(syntax: Syntax, verb: int) -> bool:
    """Whether a bare participle only describes the noun beside it: the retired general, a man named X."""
    before = syntax.words.lower[verb - 1] if verb > syntax.low else ""
    if before in {'"', "“"} and verb - 2 > syntax.low:
        before = syntax.words.lower[verb - 2]  # stored in "approved cabinets"
    if before in words("prepositions") or (verb > syntax.low and syntax.is_verb(verb - 1)):
        return True
    if _is_behind_adverb(syntax, verb) or _is_what_called(syntax, verb) or _is_of_object(syntax, verb):
        return True
    if _is_before_person(syntax, verb):
        return True
    return (
        verb + 1 < syntax.high
        and syntax.words.capital(verb + 1)
        and syntax.words.name[verb + 1] == NONE
        and (before in words("determiners") or verb == syntax.low)
    )


def _is_before_person(syntax: Syntax, verb: int) -> bool:
    """Whether a participle in a row of subjects describes the noun for a person behind it: and convicted arsonist X."""
    lower, names = syntax.words.lower, syntax.words.name
    if verb == syntax.low or lower[verb - 1] not in {"and", ","} or syntax.any_finite(syntax.low, verb):
        return False
    named = next((k for k in range(verb + 2, min(syntax.high, verb + 5)) if names[k] != NONE), NONE)
    return named != NONE and lower[named - 1] in people_nouns() and not syntax.any_finite(verb + 1, named)


def _is_behind_adverb(syntax: Syntax, verb: int) -> bool:
    """Whether an article and an adverb stand before a participle, its noun behind it: the otherwise deserted room."""
    lower, at = syntax.words.lower, verb - 1
    if (
        verb + 1 >= syntax.high
        or at <= syntax.low
        or (lower[at] not in words("adverbs") and not ends_as_adverb(lower[at]))
    ):
        return False
    return lower[at - 1] in _ARTICLES and is_noun(syntax, verb + 1)


def _is_of_object(syntax: Syntax, verb: int) -> bool:
    """Whether an adverb and a participle describe what another verb is done to: overturned newly announced results."""
    at = verb - 1
    if at - 1 <= syntax.low or not ends_as_adverb(syntax.words.lower[at]) or not is_noun(syntax, verb + 1):
        return False
    return syntax.is_verb(at - 1) and "d" in tags_of(syntax.words.lower[at - 1])


def _is_what_called(syntax: Syntax, verb: int) -> bool:
    """Whether a participle says what somebody or something without a name is called: a man named Miles."""
    lower, names = syntax.words.lower, syntax.words.name
    if (
        lower[verb] not in rules.words("untold", "bearing a name")
        or verb + 1 >= syntax.high
        or not syntax.words.capital(verb + 1)
    ):
        return False
    if names[verb - 1] != NONE or not is_noun(syntax, verb - 1):
        return False
    first = next((k for k in range(verb - 2, max(syntax.low, verb - _FAR_ARTICLE), -1) if lower[k] in _ONE), NONE)
    return first != NONE and (lower[first - 1] in words("prepositions") or syntax.is_verb(first - 1))


_ONE = frozenset(("a", "an", "another", "one"))
_ARTICLES = _ONE | {"the", "its", "his", "their"}
_FAR_ARTICLE = 4  # words from 'a' to 'named' at most: a young history teacher named X

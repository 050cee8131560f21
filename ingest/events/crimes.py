"""Whether a crime is only what somebody is accused of: charged with murder, guilty of fraud and attempted murder."""

from __future__ import annotations

from ingest import rules
from ingest.events.scenes import Telling
from ingest.grammar.clauses import Syntax
from ingest.grammar.verbs import bases, words
from ingest.grammar.word_groups import untold_words
from ingest.model import EventReport


def is_charge(syntax: Syntax, telling: Telling, report: EventReport) -> bool:
    """Whether a bare noun only names a crime or a fear: charged with murder, acquitted of rape, threats of violence."""
    first = telling.owner[0]
    if telling.kind.family != "violence" or (report.people and not _is_count_of(syntax, first)):
        return False
    plural = syntax.words.lower[telling.trigger.head].endswith("s")
    committed = syntax.words.lower[first - 2 : first] == ("to", "commit") or syntax.words.lower[first - 1] == "commit"
    if committed and report.status in {"proposed", "hypothetical", "planned"}:
        return True  # charged with an attempt to commit murder
    if plural or first <= syntax.low:
        return False
    if first == telling.trigger.first and syntax.words.lower[first - 1] in _OF_CRIMES:
        return True
    return is_in_charge(syntax, telling.trigger.first)


_OF_CRIMES = frozenset(("of", "with", "for", "from"))


def is_in_charge(syntax: Syntax, at: int) -> bool:
    """Whether a crime stands bare in what a court says of somebody: guilty of fraud and attempted murder."""
    lower, at = syntax.words.lower, at - 1
    while at > syntax.low and lower[at] in untold_words("degrees of a crime"):
        at -= 1
    for k in range(at, max(syntax.low, at - _CRIMES), -1):
        if lower[k] in _OF_CRIMES:
            before = (base for word in lower[max(syntax.low, k - _ACCUSED) : k] for base in bases().get(word, (word,)))
            return not untold_words("before a crime").isdisjoint(before)
        listed = k < at or lower[k] in {"and", "or", ","}
        if not listed or lower[k] in words("determiners") or syntax.is_finite(k):
            return False
    return False


_ACCUSED = 5  # words from convicting to 'of' at most: convicted Ama Owusu of
_CRIMES = 9  # words of a list of crimes before the last of them at most


def _is_count_of(syntax: Syntax, first: int) -> bool:
    """Whether a noun only says of what somebody is accused, by whomever: faces charges of genocide by a tribunal."""
    return (
        first - 2 >= syntax.low and syntax.words.lower[first - 1] == "of" and syntax.words.lower[first - 2] in _COUNTS
    )


_COUNTS = rules.words("untold", "counts")

"""What a modal verb or a condition makes of what a verb tells: will, would, should, may; if, unless, should it."""

from __future__ import annotations

from ingest import rules
from ingest.grammar.clauses import Clause, Syntax, finite_left
from ingest.grammar.verbs import DO, bases, verb_group
from ingest.grammar.word_groups import status_words
from ingest.grammar.words import NONE, VerbGroup


def is_waited_for(syntax: Syntax, clause: Clause, group: VerbGroup) -> bool:
    """Whether what a clause tells is still to be: will stay until she returned, would go before the vote was held."""
    if "," in syntax.words.lower[clause.first : group.first] and clause.opener in {"until", "after", "before"}:
        return False  # closed until the recess, the judge has decided
    if clause.opener == "until" and not group.perfect and _waits(syntax, clause):
        return True
    if clause.opener == "before" and _waits(syntax, clause, "would"):
        return True
    return group.perfect and _waits(syntax, clause, "would" if group.past else "will")


def is_to_come(syntax: Syntax, group: VerbGroup) -> bool:
    """Whether a 'will' or 'ready' tells what a verb tells: will raise it, will have to raise it, is ready to strike."""
    if group.to > syntax.low and syntax.words.lower[group.to - 1] in {"ready", "prepared", "poised"}:
        return True
    have_to = group.to - 2 > syntax.low and syntax.words.lower[group.to - 2 : group.to] == ("will", "have")
    return group.modal == "will" or have_to


def is_provided(syntax: Syntax, clause: Clause) -> bool:
    """Whether a clause opens with another 'if': as long as they paid."""
    lower, first = syntax.words.lower, clause.first
    return lower[first] == "as" and first - 2 >= syntax.low and lower[first - 2 : first] == ("as", "long")


def is_inverted(syntax: Syntax, at: int) -> bool:
    """Whether a word stands in a condition without an if: Should approval be delayed, Were Peru to withdraw."""
    lower = syntax.words.lower
    if lower[syntax.low] not in {"had", "should", "were"}:
        return False
    number = syntax.number_at(at)
    if number > (lower[syntax.low] == "were" and syntax.clauses[number].kind == "infinitive"):
        return False
    return "," in lower[at : syntax.clauses[number].last + 1] and "," not in lower[syntax.low : at]


_PERSONAL = frozenset(("he", "she", "they", "it"))


def is_inverted_inside(syntax: Syntax, group: VerbGroup) -> bool:
    """Whether a condition without an if stands amid a sentence: Mr Berg, should he be convicted, faces jail."""
    lower = syntax.words.lower
    if lower[group.first] != "be" and group.first != group.verb:
        return False
    return any(
        lower[at - 1] == "," and (lower[at] == "should" or (lower[at] == "had" and lower[at + 1] in _PERSONAL))
        for at in range(group.first - 2, max(syntax.low, group.first - 6), -1)
    )


def status_asked_or_told(syntax: Syntax, group: VerbGroup) -> str | None:
    """The status of a bare verb whose auxiliary stands before its subject: not only did he meet, nor did they sign."""
    lower = syntax.words.lower
    for at in range(group.verb - 2, max(syntax.low, group.verb - _TO_AUXILIARY) - 1, -1):
        if lower[at] in DO:
            if at > syntax.low and not _NOR.isdisjoint(lower[max(syntax.low, at - 2) : at]):
                return "denied"
            asked = lower[syntax.high - 1] == "?"
            return "hypothetical" if asked else "occurred" if lower[at] == "did" else None
        if syntax.is_verb(at) or not lower[at][0].isalnum():
            return None
    return None


_TO_AUXILIARY = 7  # words between an auxiliary before a subject and its verb at most
_NOR = frozenset(("nor", "neither", "never", "rarely", "time"))


def _waits(syntax: Syntax, clause: Clause, modal: str = "will") -> bool:
    """Whether something else will be done when a clause is: will be replaced once the house has been consulted."""
    openers = {"once", "after", "when", "until", "before"} if modal == "will" else {"once", "until", "before"}
    if clause.opener not in openers:
        return False
    verb = finite_left(syntax, clause.first)
    if verb == NONE:
        return False
    group = verb_group(syntax.words, syntax.low, verb)
    return group.modal == modal or (clause.opener == "until" and group.negated and group.modal is not None)


def has_condition(syntax: Syntax, verb: int) -> bool:
    """Whether what follows a verb says on which condition: will send aid if the rains fail; , should they fail."""
    lower = syntax.words.lower
    for clause in syntax.clauses[syntax.number_at(verb) + 1 :]:
        if clause.opener in {"if", "unless"} and not _is_asked_if(syntax, clause):
            return True
        if clause.kind in {"main", "coordinate", "complement"}:
            break
    last = syntax.clause_at(verb).last
    return any(lower[at] == "should" and lower[at - 1] == "," for at in range(verb + 2, last)) or _should_it(
        syntax, verb
    )


def _is_asked_if(syntax: Syntax, clause: Clause) -> bool:
    """Whether an 'if' only opens what somebody is to find out: to determine if it was viable."""
    before = syntax.words.lower[clause.first - 1] if clause.first > syntax.low else ""
    return clause.opener == "if" and not _FINDING_OUT.isdisjoint((before, *bases().get(before, ())))


_FINDING_OUT = rules.words("statuses_of_events", "finding out")


def _should_it(syntax: Syntax, verb: int) -> bool:
    """Whether a condition without an if follows a verb: would be mayor again should her party win."""
    words_ = syntax.words
    return any(
        words_.lower[at] == "should" and (words_.lower[at + 1] in _OPENS_SUBJECT or words_.name[at + 1] != NONE)
        for at in range(verb + 2, syntax.high - 2)
    )


_OPENS_SUBJECT = frozenset(("the", "a", "an", "his", "her", "their", "its", "he", "she", "they", "it", "any", "no"))


def status_of_modal(syntax: Syntax, group: VerbGroup) -> str:
    if group.negated:
        if not _MAYBE.isdisjoint(syntax.words.lower[group.first : group.verb]):
            return "hypothetical"  # the talks may not go ahead
        return "planned" if _is_only_later(syntax, group) else "denied"
    if group.modal == "will":
        return "planned"
    if group.modal == "should":
        return "hypothetical" if group.perfect else "planned" if _is_duty(syntax, group) else "proposed"
    if group.modal == "would" and (under := _under_which(syntax, group)):
        return under
    if group.modal == "would" and not group.perfect and _is_own_wish(syntax, group):
        return "hypothetical"
    if group.modal == "would" and is_warned_of(syntax, group):
        return "hypothetical"
    if group.modal == "would" and not group.perfect and is_reported(syntax, group.first):
        return "planned"
    return "occurred" if group.modal == "would" and not group.perfect and _came_later(syntax, group) else "hypothetical"


_MAYBE = frozenset(("may", "might"))  # what may not happen is open: not so what cannot


def _is_own_wish(syntax: Syntax, group: VerbGroup) -> bool:
    """Whether somebody says of himself in his own words what he would do: "We would welcome a visit"."""
    return group.first > syntax.low and syntax.words.lower[group.first - 1] in _OURSELVES


_OURSELVES = frozenset(("i", "we"))


def _is_only_later(syntax: Syntax, group: VerbGroup) -> bool:
    """Whether something is only denied for a time: will not decide until they have read it."""
    number = syntax.number_at(group.verb)
    last = syntax.clauses[min(number + 1, len(syntax.clauses) - 1)].first
    return "until" in syntax.words.lower[group.verb + 1 : min(syntax.high, max(last + 1, group.verb + 1))]


def _is_duty(syntax: Syntax, group: VerbGroup) -> bool:
    """Whether a 'must' or a dated 'should' tells what is to be: parliament must then elect a president."""
    if _is_told(syntax, group.first):
        return False
    last = syntax.clause_at(group.verb).last
    dated = any(syntax.words.date[at] != NONE for at in range(group.verb + 1, last))
    return dated or "must" in syntax.words.lower[group.first : group.verb]


def _under_which(syntax: Syntax, group: VerbGroup) -> str | None:
    """What a plan or a deal lays down: a draft under which it would ship them, a deal under which they would leave."""
    first, lower = syntax.clause_at(group.verb).first, syntax.words.lower
    if lower[first] == "which" and first - 2 >= syntax.low and lower[first - 1] == "under":
        only_one = lower[first - 3 : first - 1] == ("an", "agreement")  # which may be only sought
        return "planned" if lower[first - 2] in AGREED and not only_one else "proposed"
    if lower[first] != "under":
        return None
    noun = next((at for at in range(first + 1, group.first) if lower[at] in AGREED | _LAID_DOWN), NONE)
    near = noun != NONE and noun - first <= _TO_NOUN and not syntax.any_finite(first, noun)
    if not near or not {"if", "unless"}.isdisjoint(lower[first : syntax.high]):
        return None
    return "planned" if lower[noun] in AGREED else "proposed"


_TO_NOUN = 5  # words from 'under' to the noun for what was agreed at most
AGREED = rules.words("statuses_of_events", "agreements")
_LAID_DOWN = rules.words("statuses_of_events", "drafts")


def is_warned_of(syntax: Syntax, group: VerbGroup) -> bool:
    """Whether somebody only warns of what would be done: warned that they would attack the town."""
    before = syntax.words.lower[max(syntax.low, group.first - _TO_WARNING) : group.first]
    return any(not _WARNING.isdisjoint((word, *bases().get(word, ()))) for word in before)


_TO_WARNING = 8  # words from warning to the 'would' of what is warned of at most
_WARNING = rules.words("statuses_of_events", "warning of it")


_LATER = rules.words("statuses_of_events", "later on")


def _came_later(syntax: Syntax, group: VerbGroup) -> bool:
    """Whether a would looks ahead from the past: would later become president, would be killed two years later."""
    lower = syntax.words.lower
    if not _LATER.isdisjoint(lower[group.first : group.verb]) or lower[group.verb : group.verb + 2] == ("go", "on"):
        return True
    last = syntax.clause_at(group.verb).last
    return any(lower[at] == "later" and lower[at - 1] in status_words("periods") for at in range(group.verb + 1, last))


def is_reported(syntax: Syntax, index: int) -> bool:
    """Whether a word stands in what somebody said, without a condition beside it: said that it would."""
    number = syntax.number_at(index)
    if any(clause.opener in {"if", "unless"} for clause in syntax.clauses[: number + 1]) or _should_it(syntax, index):
        return False
    for clause in syntax.clauses[number + 1 :]:
        own = "and" not in syntax.words.lower[clause.first - 2 : clause.first] and not _is_asked_if(syntax, clause)
        if clause.opener in {"if", "unless"} and own:
            return False
        if clause.kind != "infinitive":
            break
    return _is_told(syntax, index)


def _is_told(syntax: Syntax, index: int) -> bool:
    """Whether the sentence of a word says that somebody told or announced something."""
    lower = syntax.words.lower[syntax.low : syntax.high]
    return any("say" in bases().get(word, ()) or word in status_words("announcing") for word in lower)

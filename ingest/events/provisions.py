"""Whether a verb only tells what a rule, a bill or a permission provides for."""

from __future__ import annotations

from ingest.events.sides_of_verbs import is_passive
from ingest.grammar.clauses import Syntax
from ingest.grammar.word_groups import untold_words
from ingest.grammar.words import NONE, VerbGroup
from ingest.model import EventReport


def is_provision(syntax: Syntax, group: VerbGroup, report: EventReport) -> bool:
    """Whether a verb only tells what a rule, a bill or somebody's permission provides for."""
    return _is_rule(syntax, group, report) or _is_mere_power(syntax, group) or _is_of_law(syntax, group, report)


def _is_mere_power(syntax: Syntax, group: VerbGroup) -> bool:
    """Whether an infinitive only says what somebody may do or asks leave for: applied for permission to build homes."""
    return group.to - 1 > syntax.low and syntax.words.lower[group.to - 1] in untold_words("leave to do")


def _is_rule(syntax: Syntax, group: VerbGroup, report: EventReport) -> bool:
    """Whether a verb tells what anybody may do: each side may inspect 18 sites, a member can be expelled."""
    if report.date_text or group.to != NONE:
        return False
    lower, first = syntax.words.lower, syntax.clause_at(group.verb).first
    if not {"may", "can"}.intersection(lower[group.first : group.verb]):
        return False
    if "only" in lower[group.first : group.verb] and is_passive(syntax, group):
        return syntax.clause_at(group.verb).kind == "relative"  # papers that can only be filed with his consent
    return not report.people and any(word in untold_words("anybody") for word in lower[first : group.first][:6])


def _is_of_law(syntax: Syntax, group: VerbGroup, report: EventReport) -> bool:
    """Whether a clause only says what a bill or plan would do: approved a bill that would raise the retirement age."""
    if _is_in_law(syntax, group):
        return True
    if group.modal != "would" and report.status != "hypothetical":
        return False
    clause, lower = syntax.clause_at(group.verb), syntax.words.lower
    if group.modal is None or group.to != NONE or report.date_text:
        return False
    if clause.kind == "relative" and clause.opener in {"that", "which"} and group.first - clause.first == 1:
        return not untold_words("bills").isdisjoint(lower[max(syntax.low, clause.first - 4) : clause.first])
    before = range(max(syntax.low, group.first - _TO_BILL), group.first)
    opened = next((at for at in range(syntax.low, group.first) if lower[at] in {"if", "unless"}), group.first)
    if untold_words("bills").isdisjoint(lower[at] for at in before if at < opened):
        return False
    finite = (at for at in range(syntax.low, group.first) if syntax.is_finite(at))
    return all(syntax.clause_at(at).opener in {"if", "unless"} for at in finite)  # a law, if it is passed, would bar


def _is_in_law(syntax: Syntax, group: VerbGroup) -> bool:
    """Whether a past tells what an amendment or a plan holds: approved an amendment that cut six million dollars."""
    clause, lower = syntax.clause_at(group.verb), syntax.words.lower
    if clause.kind != "relative" or clause.opener != "that" or group.first - clause.first != 1 or group.passive:
        return False
    if lower[clause.first - 1] == "," or group.modal is not None or group.negated or not group.past or group.perfect:
        return False
    return not untold_words("drafts").isdisjoint(lower[max(syntax.low, clause.first - _TO_DRAFT) : clause.first])


_TO_BILL = 10  # words from a bill to what it would do at most
_TO_DRAFT = 7  # words from an amendment and its author to what it holds at most

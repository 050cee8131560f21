"""Whether a verb only says what was not done: is not built yet, failed to agree, urged them not to leave."""

from __future__ import annotations

from itertools import pairwise

from ingest import rules
from ingest.events.actors import is_nobody
from ingest.events.scenes import Telling
from ingest.events.sides_of_verbs import is_passive, subject_words
from ingest.grammar.clauses import Syntax
from ingest.grammar.verbs import bases, words
from ingest.grammar.word_groups import untold_words
from ingest.grammar.words import NONE, VerbGroup
from ingest.model import EventReport


def is_undone(syntax: Syntax, telling: Telling, group: VerbGroup, report: EventReport) -> bool:
    """Whether a verb only says what was not done, what somebody is kept from or asked not to do, or how few did it."""
    if report.status == "denied" and (
        _is_mere_absence(syntax, telling, group, report) or _is_only_not_done(syntax, telling, group)
    ):
        return True
    if _is_warned_against(syntax, group) or _is_of_few(syntax, group):
        return True
    return _is_unmet_condition(syntax, group) or _is_beside(syntax, group)


def _is_mere_absence(syntax: Syntax, telling: Telling, group: VerbGroup, report: EventReport) -> bool:
    """Whether something only did not come about, and nobody denies, refuses or rules it out: is not built yet."""
    if group.to != NONE and is_passive(syntax, group) and _is_declined(syntax, group):
        return True
    plain = group.negated and group.to == NONE and group.modal not in {"will", "would"}
    failed = group.to != NONE and _is_failed(syntax, group)
    first = syntax.clause_at(group.verb).first
    none = group.modal not in {"will", "would"} and is_nobody(syntax, group)
    none = none and syntax.words.lower[first : first + 2] != ("not", "one")
    if not (plain or failed or none):
        return False
    if telling.kind.family == "act":
        return True
    return not (report.people or report.place or (none and telling.kind.name == "agreement"))


def _is_only_not_done(syntax: Syntax, telling: Telling, group: VerbGroup) -> bool:
    """Whether something only was not done, and nobody says so: did not come to Lima, failed to agree.

    Meetings are told all the same; so is what somebody denies, refuses or will not do.
    """
    if telling.kind.family == "consult" or any(
        _is_saying(word) for word in syntax.words.lower[syntax.low : syntax.high]
    ):
        return False
    if group.to != NONE:
        return _is_failed(syntax, group)
    did = any(word in untold_words("did not") for word in syntax.words.lower[group.first : group.verb])
    return did and group.negated and group.modal is None


def _is_saying(word: str) -> bool:
    known = bases().get(word, ())
    return word == "according" or not untold_words("saying so").isdisjoint(known)


def _is_declined(syntax: Syntax, group: VerbGroup) -> bool:
    """Whether somebody only declines what is done to people who speak: declined to be named."""
    before = syntax.words.lower[group.to - 1] if group.to > syntax.low else ""
    return not _DECLINING.isdisjoint(bases().get(before, ()))


_DECLINING = rules.words("untold", "declining")


def _is_failed(syntax: Syntax, group: VerbGroup) -> bool:
    before = syntax.words.lower[max(syntax.low, group.to - 2) : group.to]
    return any(
        word in untold_words("failing") or not untold_words("failing").isdisjoint(bases().get(word, ()))
        for word in before
    )


def _is_unmet_condition(syntax: Syntax, group: VerbGroup) -> bool:
    """Whether a clause names only what would have to fail: if foreign troops were not withdrawn."""
    return group.negated and syntax.clause_at(group.verb).opener in {"if", "unless", "whether"}


def _is_of_few(syntax: Syntax, group: VerbGroup) -> bool:
    """Whether a verb says how few did something or had it done to them: very few were, no one who was."""
    lower = syntax.words.lower
    first = syntax.clause_at(group.verb).first
    if lower[first] == "who" and lower[first - 2 : first] in {("no", "one"), ("no", "body")}:
        return True
    if lower[first] == "who" and lower[first - 1] in {"nobody", "anyone", "anybody"}:
        return True
    return any(
        lower[at] == "few" and lower[at - 1] not in words("determiners") | {"past", "last", "next", "first"}
        for at in subject_words(syntax, group)
    )


def _is_beside(syntax: Syntax, group: VerbGroup) -> bool:
    """Whether a verb tells what is kept from being, or a length of time: barred from leaving, months ended in May."""
    lower, first = syntax.words.lower, group.first
    before = lower[max(syntax.low, first - 4) : first]
    if group.tag == "g" and first == group.verb and before[-1:] == ("from",):
        near = lower[max(syntax.low, first - 8) : first]
        return any(not untold_words("preventing").isdisjoint(bases().get(word, ())) for word in near)
    if before[-1:] and before[-1] in untold_words("spans of time") and lower[group.verb] == "ended":
        return True
    return any(pair in {("rather", "than"), ("instead", "of")} for pair in pairwise(before))


def _is_warned_against(syntax: Syntax, group: VerbGroup) -> bool:
    """Whether somebody is only asked not to do it: urged the neighbours not to turn away boats."""
    lower = syntax.words.lower
    if group.to == NONE or lower[group.to - 1] != "not":
        return False
    near = lower[max(syntax.low, group.to - 14) : group.to]
    return any(not untold_words("asking").isdisjoint(bases().get(word, ())) for word in near)

"""Which ordinary deeds are no event: a count, a price, a rank, a habit, who was sent in whose place."""

from __future__ import annotations

from ingest import rules
from ingest.events.kinds import event_nouns
from ingest.events.scenes import Telling
from ingest.events.sides_of_verbs import is_passive, subject_words
from ingest.grammar.clauses import Syntax
from ingest.grammar.verbs import BE_OR_HAVE, PRONOUNS, bases, words
from ingest.grammar.word_groups import untold_words
from ingest.grammar.words import NONE, VerbGroup
from ingest.model import EventReport


def is_untold_act(syntax: Syntax, telling: Telling, group: VerbGroup, report: EventReport) -> bool:
    """Whether an ordinary deed only is counted, shown by a figure, or what somebody was at when something happened."""
    if _is_tally(syntax, telling, group, report):
        return True
    if telling.kind.family != "act":
        return False
    if _is_pastime(syntax, group, report) or _is_count(syntax, group) or _is_by_the_side(syntax, group):
        return True
    return _is_shown_by_source(syntax, group) or _is_of_rank(syntax, telling) or _is_of_length(syntax, telling)


def _is_count(syntax: Syntax, group: VerbGroup) -> bool:
    """Whether a land or a body only counts something: the country registered more than 3,100 deaths."""
    near = syntax.words.lower[group.verb + 1 : min(syntax.high, group.verb + _COUNTED)]
    counts = not untold_words("counting").isdisjoint(bases().get(syntax.words.lower[group.verb], ()))
    return counts and not untold_words("counted").isdisjoint(near) and any(word[0].isdigit() for word in near)


def _is_shown_by_source(syntax: Syntax, group: VerbGroup) -> bool:
    """Whether a poll, a study or a picture only shows that something is so: a poll showed his rating at 13%."""
    if is_passive(syntax, group) or untold_words("informing").isdisjoint(
        bases().get(syntax.words.lower[group.verb], ())
    ):
        return False
    before = subject_words(syntax, group)
    return any(syntax.words.lower[at] in untold_words("informants") for at in before)


def _is_of_rank(syntax: Syntax, telling: Telling) -> bool:
    """Whether a verb of moving only says where somebody stands in a list: climbed to fourth place."""
    lower, at = syntax.words.lower, telling.owner[2]
    if untold_words("moving in a list").isdisjoint(bases().get(lower[at], ())):
        return False
    near = lower[at + 1 : min(syntax.high, at + _TO_RANK)]
    return not untold_words("ranks").isdisjoint(near)


_TO_RANK = 8  # words from moving to the rank that somebody comes to at most
_COUNTED = 9  # words from counting to what is counted at most


def _is_by_the_side(syntax: Syntax, group: VerbGroup) -> bool:
    """Whether a clause only says what somebody was doing when the event befell him: as she rode her bike."""
    clause = syntax.clause_at(group.verb)
    alone = clause.opener == "as" and group.first - clause.first == _AS_SHE and group.tag == "d"
    return alone and group.first == group.verb and syntax.words.lower[group.first - 1] in {"he", "she", "they"}


_AS_SHE = 2  # words of 'as she'


def _is_of_length(syntax: Syntax, telling: Telling) -> bool:
    """Whether a verb only says for how long a meeting lasted: have spent the last four days in talks."""
    at = telling.owner[2]
    near = syntax.words.lower[at + 1 : min(syntax.high, at + _LENGTH)]
    spent = "spend" in bases().get(syntax.words.lower[at], ())
    return spent and "in" in near and not event_nouns("consult").isdisjoint(near)


_LENGTH = 9  # words from 'spent' to the talks at most


def _is_pastime(syntax: Syntax, group: VerbGroup, report: EventReport) -> bool:
    """Whether a verb only says what somebody was at when something happened to him: stopped men who were selling milk.

    And whether somebody only was missing.
    """
    if not group.progressive:
        return False
    if syntax.words.lower[group.verb] == "missing":
        return True
    if report.date_text:
        return False
    clause = syntax.clause_at(group.verb)
    described = clause.kind == "relative" and clause.opener in {"who", "which", "that"}
    return described and group.past and not group.perfect


def _is_tally(syntax: Syntax, telling: Telling, group: VerbGroup, report: EventReport) -> bool:
    """Whether a verb only counts what has been since a day, or tells a habit: 6,000 have crossed this month."""
    if telling.kind.family not in {"act", "order"}:
        return False
    if report.status == "recurring" and telling.kind.family == "act":
        return True
    if (report.date_text or "").lower() in _YEARS and not is_passive(syntax, group):
        return group.verb + 1 < syntax.high and _is_many(syntax.words.lower[group.verb + 1])  # lost 11 men last year
    if not group.perfect or group.past or report.date_text is None or report.status == "ongoing":
        return False
    first = syntax.clause_at(group.verb).first
    many = any(_is_many(word) for word in syntax.words.lower[first : group.first])
    end = syntax.words.lower[group.verb : syntax.high]
    return many and ("since" in end or {"month", "year", "week"}.intersection(end) != set())


_YEARS = frozenset(("last year", "this year", "the past year", "the previous year"))


def _is_many(word: str) -> bool:
    return word[:1].isdigit() or word in untold_words("many")


_SAYING_NOTHING = PRONOUNS | BE_OR_HAVE  # words of a title that name neither who did it nor what was done


def is_weak_act(syntax: Syntax, group: VerbGroup, report: EventReport) -> bool:
    """Whether an act of no narrower kind is advice to nobody named, a figure, or what was done again and again."""
    lower = syntax.words.lower
    if group.modal == "should" and not report.people:
        return True
    if len([word for word in report.title.lower().split() if word not in _SAYING_NOTHING]) < 2:
        return True  # nobody did it, and nothing is named to which it was done
    if report.status == "ongoing" and group.tag in {"s", "b"} and group.first == group.verb:
        return True
    if lower[group.verb + 1 : group.verb + 2] == ("into",) and lower[group.verb + 2] in untold_words("states"):
        return True  # was thrown into turmoil
    if (
        _is_of_prices(syntax, group)
        or syntax.words.lower[group.to - 1 if group.to != NONE else syntax.low] in untold_words("wanting")
        or _is_company(syntax, group)
        or _is_ending(syntax, group)
        or _is_substitute(syntax, group)
    ):
        return True
    if not (is_passive(syntax, group) and group.to == NONE) or report.people:
        return False
    if "times" in lower[group.verb : group.verb + 4]:
        return True
    if report.status == "denied":
        return False
    return not report.date_text and not untold_words("counting").isdisjoint(bases().get(lower[group.verb], ()))


def _is_of_prices(syntax: Syntax, group: VerbGroup) -> bool:
    """Whether a verb tells how a price moved: Shares of the firm jumped on Monday; the stock climbed 12 percent."""
    lower = syntax.words.lower
    moved = not _POINTS.isdisjoint(lower[group.verb + 1 : group.verb + 4])
    moved = moved and lower[group.verb + 1] not in words("determiners")  # not: will take a 10% pay cut
    first = syntax.clause_at(group.verb).first
    return moved or not untold_words("prices").isdisjoint(lower[first : group.first])


_POINTS = rules.words("untold", "points of a price")


def _is_company(syntax: Syntax, group: VerbGroup) -> bool:
    """Whether a verb only tells who was beside somebody: he was joined by two colleagues, she will join them."""
    lower, at = syntax.words.lower, group.verb
    if "join" not in bases().get(lower[at], ()) or at + 1 >= syntax.high:
        return False
    return lower[at + 1] in {"by", "him", "her", "them", "us", "me"}


def _is_substitute(syntax: Syntax, group: VerbGroup) -> bool:
    """Whether a verb only tells who was sent for somebody else: sent his vicar in his stead."""
    lower = syntax.words.lower
    if "send" not in bases().get(lower[group.verb], ()):
        return False
    return not _INSTEAD.isdisjoint(lower[group.verb : syntax.high])


_INSTEAD = rules.words("untold", "in somebody's place")


def _is_ending(syntax: Syntax, group: VerbGroup) -> bool:
    """Whether a verb only ends or moves a plan, which is the event: scrapped the idea, the motion was moved."""
    lower, at = syntax.words.lower, group.verb
    known = bases().get(lower[at], ())
    near = lower[max(syntax.low, group.first - 8) : min(syntax.high, at + 5)]
    if not untold_words("endings").isdisjoint(known):
        planned = at + 2 < syntax.high and not untold_words("plans of a thing").isdisjoint(lower[at : at + _TO_PLAN])
        bare = planned and "to" not in lower[at : at + _TO_PLAN + 2]  # shelved the plan for a dam: that is the event
        return not bare and not untold_words("ended plans").isdisjoint(near)
    return "move" in known and ("motion" in near or _has_day_behind(syntax, at))


_TO_PLAN = 5  # words from a verb to the plan that it ends at most


def _has_day_behind(syntax: Syntax, at: int) -> bool:
    """Whether 'to' or 'from' and a day follow a verb: moved to September 21."""
    if at + 2 >= syntax.high or syntax.words.lower[at + 1] not in {"to", "from"}:
        return False
    return syntax.words.date[at + 2] != NONE

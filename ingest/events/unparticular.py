"""Which tellings tell no particular happening: a figure, a state, a rule for all, a thing of which there are many."""

from __future__ import annotations

from ingest import rules
from ingest.events.scenes import Telling
from ingest.events.sides_of_verbs import is_passive, subject_words
from ingest.grammar.clauses import Syntax
from ingest.grammar.verbs import bases, tags_of, verb_group, words
from ingest.grammar.word_groups import untold_words
from ingest.grammar.words import NONE, VerbGroup
from ingest.model import EventReport


def is_unparticular_noun(syntax: Syntax, telling: Telling, report: EventReport) -> bool:
    """Whether a noun names no one event: after every raid, would withstand a flood, at the start of, her marriage."""
    tests = (_is_one_of_all, _is_withstood, _is_when_something_began, _is_being_married, _is_cast)
    return any(test(syntax, telling, report) for test in tests)


def is_unparticular_verb(syntax: Syntax, telling: Telling, group: VerbGroup, report: EventReport) -> bool:
    """Whether a verb tells a figure, a state, what anybody must do, or something else in an idiom."""
    if _is_rule_for_all(syntax, group, report) or (_is_own_deed(telling) and _is_of_refused(syntax, group)):
        return True
    if telling.kind.name == "discovery":
        return _is_where_it_lies(syntax, group, report)
    if telling.kind.name in {"deployment", "evacuation"} and _is_done_otherwise(syntax, telling, group):
        return True
    if telling.kind.family != "act":
        return _is_sold_out(syntax, group) or _is_part_of(syntax, group)
    tests = (
        _is_sold_out,
        _is_sum,
        _is_found_that,
        _is_going_on,
        _is_part_of,
        _is_idea_that_began,
        _is_ballot_cast,
        _is_raised,
    )
    return any(test(syntax, group) for test in tests)


_EACH = frozenset(("every", "each"))


def _is_one_of_all(syntax: Syntax, telling: Telling, report: EventReport) -> bool:
    """Whether a noun tells of any event of a row: after every raid; not: every Monday's march."""
    lower, first, phrase = syntax.words.lower, telling.owner[0], telling.phrase
    if phrase is None or phrase.opener not in {"after", "before", "during", "in", "at", "following"}:
        return False
    each = lower[first] in _EACH or lower[first - 1] in _EACH
    return each and report.status != "recurring" and report.date_text is None


def _is_withstood(syntax: Syntax, telling: Telling, report: EventReport) -> bool:
    """Whether a noun tells what something can or could hold out against: would not withstand a big flood."""
    phrase = telling.phrase
    if phrase is None or phrase.place != "object" or phrase.verb == NONE or report.date_text:
        return False
    if telling.kind.family not in {"disaster", "violence"}:
        return False  # is likely to survive a vote of confidence
    group = verb_group(syntax.words, syntax.low, phrase.verb)
    able = group.modal is not None or group.to != NONE
    holds = not untold_words("holding out against").isdisjoint(bases().get(syntax.words.lower[phrase.verb], ()))
    return able and holds and syntax.words.lower[phrase.first] not in {"the", "this", "that"}


def _is_when_something_began(syntax: Syntax, telling: Telling, report: EventReport) -> bool:
    """Whether 'start of' only says when something was: were nervous at the start of the match."""
    phrase, lower, last = telling.phrase, syntax.words.lower, telling.trigger.last
    if phrase is None or lower[telling.trigger.head] != "start" or lower[last : last + 1] != ("of",):
        return False
    if report.date_text:
        return False  # before the start of the strike on Monday
    return phrase.opener in {"at", "since", "from", "until", "before", "near", "towards", "toward"}


def _is_being_married(syntax: Syntax, telling: Telling, report: EventReport) -> bool:
    """Whether 'marriage' is the life of two people, and no wedding: the breakdown of her marriage."""
    lower, first, phrase = syntax.words.lower, telling.owner[0], telling.phrase
    if lower[telling.trigger.head] not in {"marriage", "marriages"} or phrase is None:
        return False
    ends = phrase.verb != NONE and not _PARTING.isdisjoint(bases().get(lower[phrase.verb], ()))
    if ends and phrase.place == "subject":
        return True
    return phrase.opener == "of" and first - 2 >= syntax.low and lower[first - 2] in _BREAKDOWN


_BREAKDOWN = rules.words("untold", "the end of a marriage")
_PARTING = rules.words("untold", "a marriage does")


def _is_cast(syntax: Syntax, telling: Telling, report: EventReport) -> bool:
    """Whether a ballot is the paper that is cast, of a vote told elsewhere: the last ballot was cast at ten."""
    phrase = telling.phrase
    paper = syntax.words.lower[telling.trigger.head] in _PAPERS
    if not paper or phrase is None or phrase.verb == NONE or phrase.place != "subject":
        return False
    return not {"cast"}.isdisjoint(bases().get(syntax.words.lower[phrase.verb], ()))


def _is_rule_for_all(syntax: Syntax, group: VerbGroup, report: EventReport) -> bool:
    """Whether all of a kind must or may do something: Muslims are required to make a pilgrimage to Mecca."""
    lower, to = syntax.words.lower, group.to
    if to - 2 <= syntax.low or report.date_text or lower[to - 2] not in {"is", "are"}:
        return False
    first = syntax.clause_at(to - 1).first
    if (
        lower[to - 1] not in untold_words("rules for all")
        or lower[first] in words("determiners")
        or syntax.words.name[first] != NONE
    ):
        return False
    return lower[to - 3].endswith("s") and lower[to - 3] not in {"police", "us"}


def _is_own_deed(telling: Telling) -> bool:
    """Whether what somebody was asked to do is a deed of his own; a meeting that is refused is denied."""
    return telling.kind.family == "act" or telling.kind.name in {"works", "condemnation"}


def _is_of_refused(syntax: Syntax, group: VerbGroup) -> bool:
    """Whether an infinitive only says what was asked of somebody who refused: refused an order to pull down a tower."""
    lower, to = syntax.words.lower, group.to
    if to - 3 < syntax.low or lower[to - 1] not in untold_words("orders"):
        return False
    verb = next((at for at in range(to - 2, max(syntax.low, to - _TO_REFUSAL) - 1, -1) if syntax.is_verb(at)), NONE)
    return verb != NONE and not untold_words("defying orders").isdisjoint(bases().get(lower[verb], ()))


_TO_REFUSAL = 5  # words from 'to' back to the verb of refusing at most


def _is_where_it_lies(syntax: Syntax, group: VerbGroup, report: EventReport) -> bool:
    """Whether 'located' only says where something is: the firm is located in Lima."""
    lower, at = syntax.words.lower, group.verb
    if lower[at] != "located" or report.date_text or at + 1 >= syntax.high:
        return False
    where = lower[at + 1] in words("prepositions") or lower[at + 1] in words("adverbs")
    return where and (group.first == at or (group.passive and not group.past and not group.perfect))


def _is_done_otherwise(syntax: Syntax, telling: Telling, group: VerbGroup) -> bool:
    """Whether a team was sent something, and nowhere; or a shot was saved, and nobody."""
    lower, at = syntax.words.lower, group.verb
    if telling.kind.name == "evacuation":
        return "save" in bases().get(lower[at], ()) and any(
            lower[k] in untold_words("shots at goal") for k in subject_words(syntax, group)
        )
    given = at + 1 < syntax.high and (lower[at + 1] in words("determiners") or lower[at + 1].isdigit())
    return given and is_passive(syntax, group) and "send" in bases().get(lower[at], ())


def _is_sold_out(syntax: Syntax, group: VerbGroup) -> bool:
    """Whether there is nothing left of what was for sale: the second show is sold out."""
    at = group.verb
    return syntax.words.lower[at : at + 2] == ("sold", "out") and group.passive


def _is_sum(syntax: Syntax, group: VerbGroup) -> bool:
    """Whether a verb only says how much was lost or earned: lost 212 million kroner in three months."""
    lower, at = syntax.words.lower, group.verb
    if untold_words("losing and earning").isdisjoint(bases().get(lower[at], ())) or at + 1 >= syntax.high:
        return False
    near = lower[at + 1 : min(syntax.high, at + 1 + _SUM)]
    until = next((k for k, word in enumerate(near) if word in words("prepositions") and word not in _ABOUT), len(near))
    number = any(word[0].isdigit() or word[0] in "$£€¥" for word in near[:until])
    return number and any(word[0] in "$£€¥" or word in untold_words("sums") for word in near[:until])


_SUM = 6  # words of a sum at most: about 212 million Norwegian kroner
_ABOUT = frozenset(("about", "around", "over", "under"))


def _is_found_that(syntax: Syntax, group: VerbGroup) -> bool:
    """Whether somebody only found out that something is so, with a day before the 'that': found in May that."""
    lower, at = syntax.words.lower, group.verb
    if "find" not in bases().get(lower[at], ()):
        return False
    at += 1
    while at < syntax.high and (syntax.words.date[at] != NONE or lower[at] in {"in", "on", "also", "last", "earlier"}):
        at += 1
    return at < syntax.high and lower[at] == "that"


def _is_going_on(syntax: Syntax, group: VerbGroup) -> bool:
    """Whether somebody only goes on with something: will keep hosting the video, will keep 400 shares."""
    lower, at = syntax.words.lower, group.verb
    if "keep" not in bases().get(lower[at], ()) or at + 1 >= syntax.high:
        return False
    return "g" in tags_of(lower[at + 1]) or lower[at + 1][0].isdigit()


def _is_part_of(syntax: Syntax, group: VerbGroup) -> bool:
    """Whether something only is a part of something: would form part of the agreement, will form the basis."""
    at = group.verb
    after = syntax.words.lower[at + 1 : min(syntax.high, at + 4)]
    return "form" in bases().get(syntax.words.lower[at], ()) and not _PARTS.isdisjoint(after)


_PARTS = rules.words("untold", "forming a part")


def _is_raised(syntax: Syntax, group: VerbGroup) -> bool:
    """Whether somebody only speaks of something: raised concerns about it, raised the farmers' issues."""
    lower, at = syntax.words.lower, group.verb
    if "raise" not in bases().get(lower[at], ()) or is_passive(syntax, group):
        return False
    return not untold_words("raised in words").isdisjoint(lower[at + 1 : min(syntax.high, at + 1 + _SUM)])


def _is_ballot_cast(syntax: Syntax, group: VerbGroup) -> bool:
    """Whether a ballot was cast, which is a part of a vote told elsewhere."""
    cast = is_passive(syntax, group) and "cast" in bases().get(syntax.words.lower[group.verb], ())
    return cast and any(syntax.words.lower[at] in _PAPERS for at in subject_words(syntax, group))


_PAPERS = rules.words("untold", "ballots")


def _is_idea_that_began(syntax: Syntax, group: VerbGroup) -> bool:
    """Whether what began is a feeling, a rumour or a quarrel, and no happening: the dispute began in July."""
    if _BEGINS.isdisjoint(bases().get(syntax.words.lower[group.verb], ())):
        return False
    lower, behind = syntax.words.lower, words("prepositions") | {"that", "which", "between"}
    heads = (at for at in subject_words(syntax, group) if at + 1 == group.first or lower[at + 1] in behind)
    return any(lower[at] in untold_words("lasting for long") for at in heads)  # not: the crisis talks began


_BEGINS = rules.words("untold", "beginning and ending")

"""What became of an event behind a preposition: plans for talks, quit amid an inquiry, on the eve of the vote."""

from __future__ import annotations

from ingest import rules
from ingest.events.courses import is_going_on
from ingest.events.governors import effect_of
from ingest.events.lasting import PRESENT
from ingest.events.nearby import (
    is_attended,
    is_before_a_body,
    is_due_beside,
    is_judged_for,
    is_threatened_with,
    status_on,
)
from ingest.events.operators import fate_of_plan, is_denied_report, is_untrue_report
from ingest.events.phrases import Phrase, bases_of
from ingest.events.status import status_of_matrix, status_of_verb
from ingest.events.status_of_infinitives import governors
from ingest.grammar.clauses import Syntax, finite_left, finite_right, main_verb
from ingest.grammar.verbs import BE, bases, ends_as_adverb, verb_group, words
from ingest.grammar.word_groups import status_words
from ingest.grammar.words import NONE

UNSETTLED = "unsettled"  # before the summit: only its date says whether it has been
_BEFORE = frozenset(("before", "until", "till"))
_AHEAD = frozenset(("before", "until", "till", "for", "ahead", "toward", "towards", "pending"))


def is_of_plan(syntax: Syntax, to: int) -> bool:
    """Whether the word before a 'to' tells a plan: is not expected to attend; not: refused to attend."""
    word = syntax.words.lower[to - 1 - (syntax.words.lower[to - 1] == "not")]
    known = (word, *bases().get(word, ()))
    return word in BE or any(governors().get(one) == "planned" for one in known)


def status_in_phrase(syntax: Syntax, first: int, head: int, opener: str, family: str) -> str:
    lower = syntax.words.lower
    before = lower[first - 2] if first - 2 >= syntax.low else ""
    matrix = status_of_matrix(syntax, first) if first > syntax.low else _matrix_right(syntax, first)
    if is_threatened_with(syntax, first, opener, family):
        return "hypothetical"
    if opener == "at" and lower[first : first + 3] == ("the", "end", "of") and is_told_past(syntax, first):
        return "occurred"  # announced the date at the end of the hearing
    if opener in _WEIGHING and (weighed := status_of_weighed(syntax, first, head, opener)):
        if weighed in {"planned", "proposed"} and matrix in {"hypothetical", "denied"} and before not in _DATES:
            return matrix
        return weighed
    if opener == "to" and (wanted := _status_as_wanted(syntax, first, matrix)):
        return wanted
    if opener in {"by", "at", "over", "with"} and before in status_words("feelings") and matrix in {"ongoing", PRESENT}:
        return "occurred" if family not in _LASTING else matrix  # is disappointed by the rejection
    if fixed := _status_by_word_before(syntax, before, opener, family):
        return fixed
    if opener == "before" and is_before_a_body(syntax, first):
        return "ongoing" if matrix == "planned" else matrix
    if opener in _BEFORE:
        return UNSETTLED if matrix == "occurred" else "planned"
    if settled := _status_beside(syntax, first, head, opener, matrix):
        return settled
    if opener == "on" and family == "visit" and before == "," and matrix in {"occurred", PRESENT}:
        return "ongoing"  # the president, on a visit to Lima, called for calm
    if opener == "against" and not {"vote", "decide"}.isdisjoint(bases().get(before, ())) and matrix == "occurred":
        return "denied"  # voted against a strike
    return _status_by_matrix(syntax, first, head, opener, matrix)


def _status_by_matrix(syntax: Syntax, first: int, head: int, opener: str, matrix: str) -> str:
    """The status of an event behind a preposition by that of its clause: will decide after the talks that failed."""
    lower = syntax.words.lower
    if opener in _AHEAD:
        return "planned" if matrix not in {"hypothetical", "proposed"} or lower[first] == "the" else matrix
    doing = finite_left(syntax, first) if opener in {"through", "via"} else NONE
    if doing != NONE and "for" in syntax.words.lower[doing:first] and _is_called_for(syntax, doing):
        return "proposed"  # called for closer ties through the creation of a fund
    if opener in {"after", "following", "since"}:
        over = matrix != "planned" or _is_told_behind(syntax, head) or is_told_past(syntax, first)
        return "occurred" if over else matrix
    if matrix == "denied":
        verb = syntax.clause_at(first).first + 1
        group = verb_group(syntax.words, syntax.low, verb) if syntax.is_verb(verb) else None
        return "planned" if group is not None and group.to != NONE and is_of_plan(syntax, group.to) else "occurred"
    return matrix


def is_told_past(syntax: Syntax, first: int) -> bool:
    """Whether the verb before some words tells what was done: announced it at the end of the hearing."""
    verb = finite_left(syntax, first)
    past = verb != NONE and verb_group(syntax.words, syntax.low, verb).modal is None
    return past and status_of_verb(syntax, verb) == "occurred"


def _status_by_word_before(syntax: Syntax, before: str, opener: str, family: str) -> str | None:
    """The status that the word before a preposition gives to the event behind it: cancellation of, open to."""
    if opener == "to" and before in _OPEN_TO:
        return "hypothetical"
    if opener == "to" and before in {"invitation", "invitations"} and family in {"consult", "ceremony", "contest"}:
        return "planned"  # in his invitation to the summit
    if opener == "from" and family in {"election", "contest"} and _is_withdrawing(syntax, before):
        return "planned"  # withdrew from the election, which is to come
    if opener == "of" and before in status_words("before of denied"):
        return "cancelled" if before == "cancellation" else "postponed" if before == "postponement" else "denied"
    if opener == "of" and before in {"ahead", "advance"}:
        return "planned"
    if family in _FACTS and _is_before_fact(before, opener):
        return "occurred"  # in defiance of a ban, a challenge against the vote
    # is facing charges in connection with a raid
    return "occurred" if before == "connection" and opener in {"with", "to"} else None


def _is_before_fact(before: str, opener: str) -> bool:
    return opener in {"of", "to", "against", "at", "for"} and before in status_words(f"before {opener} of a fact")


def is_fact(syntax: Syntax, phrase: Phrase) -> bool:
    """Whether an event is one that somebody defies, answers or challenges, so that the day told is of that."""
    at = phrase.first - 2
    return phrase.place == "phrase" and at >= syntax.low and _is_before_fact(syntax.words.lower[at], phrase.opener)


_FACTS = frozenset(("vote", "order", "justice", "approval", "sanction", "agreement", "election"))
_LASTING = frozenset(("protest", "consult", "military"))  # what one is worried by may go on
_OPEN_TO = rules.words("statuses_of_events", "open to it")


def _is_withdrawing(syntax: Syntax, before: str) -> bool:
    return before == "out" or "withdraw" in bases().get(before, ())


def _is_told_behind(syntax: Syntax, head: int) -> bool:
    """Whether a relative right behind a noun tells in the past what it did: after talks that went on all night."""
    clause = syntax.clauses[min(syntax.number_at(head) + 1, len(syntax.clauses) - 1)]
    if clause.kind != "relative" or clause.first != head + 1 or clause.opener not in {"which", "that"}:
        return False
    verb = finite_right(syntax, clause.first, clause.last)
    if verb == NONE:
        return False
    group = verb_group(syntax.words, syntax.low, main_verb(syntax, verb))
    return group.past and group.modal is None and group.to == NONE and not group.negated and not group.perfect


def _is_called_for(syntax: Syntax, verb: int) -> bool:
    """Whether a verb and its 'for' ask for what follows: called for, pressed again for."""
    return not _CALLING_FOR.isdisjoint(bases_of(syntax, verb))


_CALLING_FOR = rules.words("statuses_of_events", "calling for it")


def _status_as_wanted(syntax: Syntax, first: int, matrix: str) -> str | None:
    """The status of an event to which somebody is asked, called, invited; None where nobody is."""
    wanted = _wanted(syntax, first)
    if wanted and matrix == "hypothetical":
        return matrix  # could be called to a referendum
    if wanted == "proposed" and syntax.words.lower[first] == "the" and matrix in {"occurred", "denied", PRESENT}:
        return "planned"  # were not asked to the meeting, which is to be
    return wanted


def _status_beside(syntax: Syntax, first: int, head: int, opener: str, matrix: str) -> str | None:
    """The status of an event at which people are, for which they came, amid which something is done; or None."""
    if opener == "for" and is_judged_for(syntax, first):
        return "occurred"  # was praised for her visit
    if opener == "for" and (stay := _stayed(syntax, first) or _arrived(syntax, first)):
        return stay
    if opener == "for" and matrix in {"occurred", "planned", PRESENT} and _is_aside_of_place(syntax, first):
        return "ongoing"
    if opener in {"at", "during"} and matrix in {"occurred", PRESENT} and _is_of_ended_plan(syntax, first):
        return "planned"  # cancelled his meeting with her at the summit in Lima
    if opener in {"at", "during"} and matrix == "planned" and _is_quelled(syntax, first):
        return "occurred"  # fired tear gas to disperse a crowd at a rally
    if opener == "for" and is_attended(syntax, first):
        return "occurred"
    if opener == "with" and is_due_beside(syntax, head):
        return "planned"
    if opener == "on" and matrix in {"occurred", PRESENT, "planned"} and (on := status_on(syntax, first)):
        return on
    if opener == "amid" and matrix in {"occurred", PRESENT}:
        return "ongoing"  # quit amid an inquiry
    if opener == "as" and _is_going_on_as(syntax, first, head):
        return "ongoing"
    if opener in {"under", "on"} and matrix in {"occurred", PRESENT} and _is_staying_under(syntax, first):
        return "ongoing"
    if opener == "on" and syntax.words.lower[first - 2] in BE and matrix in {"occurred", PRESENT}:
        return "ongoing"  # is on a visit to
    return None


def _is_going_on_as(syntax: Syntax, first: int, head: int) -> bool:
    """Whether an 'as' opens a clause that says that its subject lasts: as talks with the rebels dragged on."""
    clause = syntax.clause_at(first)
    if clause.opener != "as" or clause.first != first - 1:
        return False
    verb = finite_right(syntax, head, clause.last)
    return verb != NONE and "," not in syntax.words.lower[head:verb] and is_going_on(syntax, first, verb)


def _is_staying_under(syntax: Syntax, first: int) -> bool:
    """Whether somebody is said to stay under something: remained under lockdown, remain on strike."""
    at = first - 2
    while at > syntax.low and (syntax.words.lower[at] in words("adverbs") or ends_as_adverb(syntax.words.lower[at])):
        at -= 1
    return at >= syntax.low and "remain" in bases_of(syntax, at) and syntax.is_verb(at)


def _is_of_ended_plan(syntax: Syntax, first: int) -> bool:
    """Whether an event is only where something was to be that the verb before cancels or puts off."""
    verb = finite_left(syntax, first)
    if verb == NONE or syntax.clause_at(verb) != syntax.clause_at(first):
        return False
    group = verb_group(syntax.words, syntax.low, verb)
    return (
        effect_of(syntax, verb, "consult")[1] in {"cancelled", "postponed"} and not group.negated and group.to == NONE
    )


def _is_quelled(syntax: Syntax, first: int) -> bool:
    """Whether the infinitive around a phrase only ends or protects what is there: to disperse a crowd at a rally."""
    clause = syntax.clause_at(first)
    if clause.kind != "infinitive" or clause.first + 1 >= syntax.high:
        return False
    return not status_words("quelling").isdisjoint(bases_of(syntax, clause.first + 1))


_DATES = rules.words("statuses_of_events", "when and where")
_WEIGHING = frozenset(("of", "for", "to", "about", "on", "upon", "at", "in"))  # behind which an event can be weighed


def status_of_weighed(syntax: Syntax, first: int, head: int, opener: str) -> str | None:
    """What the word before 'of', 'for' or 'on' makes of an event: fears of, plans for, warned of, conditional on."""
    lower = syntax.words.lower
    before = lower[first - 2] if first - 2 >= syntax.low else ""
    if opener in {"on", "upon"}:
        found = status_words("before on hypothetical") | _FORBIDDEN_ON
        return "hypothetical" if before in found or not found.isdisjoint(bases().get(before, ())) else None
    if opener == "of" and (is_denied_report(syntax, first - 2) or is_untrue_report(syntax, first - 2, head)):
        return "denied"
    if opener == "in":
        return "planned" if before in _CANDIDATES and _is_coming_vote(syntax, first, head) else None
    if opener == "at" and before in {"attempt", "attempts"}:
        return fate_of_plan(syntax, first - 2, head) or "hypothetical"  # attempts at a truce failed
    if opener == "at":  # approved the plans at a meeting
        return "hypothetical" if before in {"hint", "hints", "hinted", "hinting"} else None
    for status in ("proposed", "hypothetical", "planned"):
        if opener == "about" and before in {"call", "calls"}:
            break  # received a call about a burglary
        if before in status_words(f"before of {status}"):
            if before in {"reports", "report"} and lower[first - 3] in {"to", "after", "following"}:
                return "occurred"  # crews were called to reports of a fire
            if before == "reports" and lower[first] not in {"a", "an", "more", "possible"}:
                return None
            return fate_of_plan(syntax, first - 2, head) or status
    if opener == "to" and before in {"end", "halt", "stop"}:
        return None if _is_put_an_end(syntax, first - 2) else "ongoing"  # called for an end to the strike
    known = bases().get(before, ())
    if opener != "for" and not status_words("of a feared event").isdisjoint(known):
        return "hypothetical"
    if opener == "for" and _is_readied(syntax, first):
        return "hypothetical" if lower[first] in {"a", "an", "possible"} else "planned"
    verb = finite_left(syntax, first) if opener == "for" and first > syntax.low else NONE
    near = verb != NONE and syntax.clause_at(verb) == syntax.clause_at(first) and first - verb <= _ASKED
    asked = near and not status_words("of an asked for event").isdisjoint(bases().get(lower[verb], ()))
    asked = asked or (near and _is_growing_call(syntax, verb))
    return "proposed" if asked or (opener == "for" and _is_called_by(syntax, first)) else None


def _is_coming_vote(syntax: Syntax, first: int, head: int) -> bool:
    """Whether a vote in which somebody is a candidate is not told to be past: the election; not: last year's."""
    lower = syntax.words.lower
    past = not {"last", "previous", "past"}.isdisjoint(lower[first:head])
    year = any(word.isdigit() for word in lower[first : min(syntax.high, head + _YEAR_BEHIND)])
    return lower[head] in _VOTES and not past and not year and not _is_told_behind(syntax, head)


_YEAR_BEHIND = 4  # words from a vote to the year that it was in at most
_VOTES = rules.words("statuses_of_events", "votes for somebody")
_CANDIDATES = rules.words("statuses_of_events", "standing in a vote")


def _is_called_by(syntax: Syntax, first: int) -> bool:
    """Whether it stands between a call and its 'for' who makes it: rejected calls by rebels for a ceasefire."""
    lower = syntax.words.lower
    for at in range(first - 3, max(syntax.low, first - _ASKED), -1):
        if lower[at] in {"by", "from"}:
            return lower[at - 1] in status_words("before of proposed")
        if syntax.is_finite(at) or not lower[at][0].isalnum():
            return False
    return False


def _is_put_an_end(syntax: Syntax, end: int) -> bool:
    """Whether something was brought to an end: a deal put an end to the strike; not: hopes to put an end to it."""
    verb = finite_left(syntax, end)
    if verb == NONE or not {"put", "bring", "mark"}.intersection(bases_of(syntax, verb)):
        return False
    return status_of_verb(syntax, verb) == "occurred"


def status_of_weighed_before_and(syntax: Syntax, first: int, head: int) -> str | None:
    """What makes of an event the word before the preposition that it shares: plans for talks and a summit."""
    lower = syntax.words.lower
    if first - 3 < syntax.low or lower[first - 1] not in {"and", "or"}:
        return None
    for at in range(first - 2, max(syntax.low + 1, first - _SHARED), -1):
        if syntax.is_verb(at) or lower[at] in words("cuts") or not lower[at][0].isalnum():
            return None
        if lower[at] in {"for", "of"}:
            return status_of_weighed(syntax, at + 1, head, lower[at])
    return None


def _is_growing_call(syntax: Syntax, verb: int) -> bool:
    """Whether calls or pressure for an event grow: pressure is mounting for the resignation of the mayor."""
    subject = syntax.words.lower[syntax.clause_at(verb).first : verb]
    grows = not _GROWING.isdisjoint(bases_of(syntax, verb))
    return grows and not status_words("before of proposed").isdisjoint(subject)


_GROWING = rules.words("statuses_of_events", "growing")
_SHARED = 7  # words from a preposition to the second event that shares it at most
_FORBIDDEN_ON = rules.words("statuses_of_events", "forbidding")


def is_weighed(syntax: Syntax, phrase: Phrase) -> bool:
    """Whether the word before a phrase says that its event is still to come: candidates for, fears of, the way for."""
    if phrase.opener not in _WEIGHING:
        return False
    found = status_of_weighed(syntax, phrase.first, phrase.head, phrase.opener)
    return found in {"planned", "proposed", "hypothetical"}


def _is_readied(syntax: Syntax, first: int) -> bool:
    """Whether somebody readies himself for what follows 'for': bracing for, massing troops for."""
    found = status_words("readying")
    near = syntax.words.lower[max(syntax.low, first - 5) : first - 1]
    return any(word in found or not found.isdisjoint(bases().get(word, ())) for word in near)


_ASKED = 8  # words between asking and the 'for' of what is asked for at most


def _stayed(syntax: Syntax, first: int) -> str | None:
    """What becomes of an event for which somebody is or was in a place: is in Windhoek for a meeting."""
    verb = finite_left(syntax, first)
    if verb == NONE:
        return None
    verb -= syntax.words.lower[verb] in {"gathered", "assembled"} and verb > syntax.low  # are gathered in Lima for
    behind = syntax.words.lower[verb + 1 + (syntax.words.lower[verb + 1] in {"gathered", "assembled"})]
    if syntax.words.lower[verb] not in BE or behind not in {"in", "at", "here"}:
        return None
    if syntax.words.lower[verb] == "be":
        return "planned" if "will" in syntax.words.lower[max(syntax.low, verb - 3) : verb] else None
    return "occurred" if syntax.words.lower[verb] in {"was", "were"} else "ongoing"


def _is_aside_of_place(syntax: Syntax, first: int) -> bool:
    """Whether an aside says where somebody is for what follows: the minister, in Lima for talks, said."""
    lower, at = syntax.words.lower, first - 2
    if at <= syntax.low or syntax.words.name[at] == NONE:
        return False
    opens = syntax.words.name_start(at, syntax.low)
    return opens - 2 > syntax.low and lower[opens - 1] in {"in", "at"} and lower[opens - 2] == ","


def _arrived(syntax: Syntax, first: int) -> str | None:
    """Whether a visit for which somebody came goes on: arrived on Tuesday for a three-day visit."""
    verb = finite_left(syntax, first)
    if verb == NONE or "visit" not in syntax.words.lower[first : first + _VISIT]:
        return None
    come = bool({"arrive", "land"}.intersection(bases().get(syntax.words.lower[verb], ())))
    had = verb_group(syntax.words, syntax.low, verb).perfect
    return "ongoing" if come and not had and status_of_verb(syntax, verb) == "occurred" else None


_VISIT = 6  # words of the phrase of a visit at most


def _wanted(syntax: Syntax, first: int) -> str | None:
    """What the verb before 'to' makes of the event behind it: invited both sides to talks."""
    for at in range(first - 2, max(syntax.low, first - 10) - 1, -1):
        if syntax.is_verb(at):
            kind = next(
                (governors()[base] for base in bases().get(syntax.words.lower[at], ()) if base in governors()), None
            )
            return kind if kind != "as the verb" else None
    return None


def _matrix_right(syntax: Syntax, first: int) -> str:
    verb = finite_right(syntax, first, syntax.high)
    return status_of_verb(syntax, verb) if verb != NONE else "occurred"

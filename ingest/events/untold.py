"""Which tellings are no events though a verb or noun of news stands there: what did not happen, opinions, rules."""

from __future__ import annotations

from functools import cache
from itertools import pairwise

from ingest import rules
from ingest.events.actors import is_nobody
from ingest.events.denials import is_denial
from ingest.events.governors import SPANS
from ingest.events.kinds import event_nouns, kinds
from ingest.events.operators import is_denied_without_that
from ingest.events.phrases import first_of_phrase
from ingest.events.scenes import Scene, Telling
from ingest.events.sides_of_verbs import is_passive, subject_words
from ingest.events.unparticular import is_unparticular_noun, is_unparticular_verb
from ingest.grammar.clauses import Syntax, finite_right, main_verb
from ingest.grammar.verbs import BE, BE_OR_HAVE, PRONOUNS, bases, ends_as_adverb, tags_of, verb_group, words
from ingest.grammar.word_groups import number_words, people_nouns
from ingest.grammar.words import NONE, VerbGroup
from ingest.model import EventReport

_WEIGHED = frozenset(("proposed", "hypothetical"))


@cache
def _words(group: str) -> frozenset[str]:
    """The words of one group of lexicon/untold.yml."""
    return rules.words("untold", group)


def is_untold(scene: Scene, telling: Telling, report: EventReport) -> bool:
    """Whether the words of a report only say what did not happen, what one thinks, or what anybody may do."""
    syntax = scene.syntax
    if _is_quoted_opinion(syntax, telling, report):
        return True
    if report.status == "occurred" and _is_near_miss(syntax, telling):
        return True
    if telling.phrase is not None:
        return is_unparticular_noun(syntax, telling, report) or any(test(syntax, telling, report) for test in _NOUNS)
    if telling.kind.family == "act" and not report.date_text and _in_long_quotation(syntax.words.body, report.start):
        return True
    group = verb_group(syntax.words, syntax.low, telling.owner[2])
    if report.status == "denied" and (
        _is_mere_absence(syntax, telling, group, report) or _is_undone(syntax, telling, group)
    ):
        return True
    if (
        _is_by_nature(syntax, telling, group)
        or _is_without_attacker(syntax, telling, group)
        or _is_by_the_way(syntax, telling, group)
        or _is_tally(syntax, telling, group, report)
    ):
        return True
    if _is_pastime(syntax, telling, group, report) or is_unparticular_verb(syntax, telling, group, report):
        return True
    if (
        _is_other_verb(syntax, telling, group, report)
        or _is_identified(scene, group)
        or _is_warned_against(syntax, group)
        or _is_invited(syntax, telling, group)
    ):
        return True
    if _describes_noun(syntax, group, report) or _is_rule(syntax, group, report) or _is_of_few(syntax, group):
        return True
    if telling.kind.family == "act" and (_is_count(syntax, group) or _is_by_the_side(syntax, group)):
        return True
    if telling.kind.family == "act" and (_is_shown_by_source(syntax, group) or _is_of_rank(syntax, telling)):
        return True
    if _is_mere_power(syntax, group) or _is_only_to_be(syntax, telling, group) or _is_of_length(syntax, telling):
        return True
    if _is_unmet_condition(syntax, group) or _is_beside(syntax, group) or _is_of_law(syntax, group, report):
        return True
    if report.status == "proposed" and group.to != NONE and is_passive(syntax, group) and not report.date_text:
        return "want" in bases().get(syntax.words.lower[group.to - 1], ())  # wants to be re-elected
    return telling.kind.family == "act" and _is_weak_act(syntax, group, report)


def _is_mere_power(syntax: Syntax, group: VerbGroup) -> bool:
    """Whether an infinitive only says what somebody may do or asks leave for: applied for permission to build homes."""
    return group.to - 1 > syntax.low and syntax.words.lower[group.to - 1] in _words("leave to do")


def _is_count(syntax: Syntax, group: VerbGroup) -> bool:
    """Whether a land or a body only counts something: the country registered more than 3,100 deaths."""
    near = syntax.words.lower[group.verb + 1 : min(syntax.high, group.verb + _COUNTED)]
    counts = not _words("counting").isdisjoint(bases().get(syntax.words.lower[group.verb], ()))
    return counts and not _words("counted").isdisjoint(near) and any(word[0].isdigit() for word in near)


def _is_shown_by_source(syntax: Syntax, group: VerbGroup) -> bool:
    """Whether a poll, a study or a picture only shows that something is so: a poll showed his rating at 13%."""
    if is_passive(syntax, group) or _words("informing").isdisjoint(bases().get(syntax.words.lower[group.verb], ())):
        return False
    before = subject_words(syntax, group)
    return any(syntax.words.lower[at] in _words("informants") for at in before)


def _is_of_rank(syntax: Syntax, telling: Telling) -> bool:
    """Whether a verb of moving only says where somebody stands in a list: climbed to fourth place."""
    lower, at = syntax.words.lower, telling.owner[2]
    if _words("moving in a list").isdisjoint(bases().get(lower[at], ())):
        return False
    near = lower[at + 1 : min(syntax.high, at + _TO_RANK)]
    return not _words("ranks").isdisjoint(near)


_TO_RANK = 8  # words from moving to the rank that somebody comes to at most
_COUNTED = 9  # words from counting to what is counted at most


def _is_by_the_side(syntax: Syntax, group: VerbGroup) -> bool:
    """Whether a clause only says what somebody was doing when the event befell him: as she rode her bike."""
    clause = syntax.clause_at(group.verb)
    alone = clause.opener == "as" and group.first - clause.first == _AS_SHE and group.tag == "d"
    return alone and group.first == group.verb and syntax.words.lower[group.first - 1] in {"he", "she", "they"}


_AS_SHE = 2  # words of 'as she'


def _is_only_to_be(syntax: Syntax, telling: Telling, group: VerbGroup) -> bool:
    """Whether a threat is only what a thing may turn out to be: It threatened to become the worst storm in years."""
    if telling.kind.name != "threat" or group.verb + 2 >= syntax.high or syntax.words.lower[group.verb + 1] != "to":
        return False
    return syntax.words.lower[group.verb + 2] in _words("threatening by itself")


def _is_of_length(syntax: Syntax, telling: Telling) -> bool:
    """Whether a verb only says for how long a meeting lasted: have spent the last four days in talks."""
    at = telling.owner[2]
    near = syntax.words.lower[at + 1 : min(syntax.high, at + _LENGTH)]
    spent = telling.kind.family == "act" and "spend" in bases().get(syntax.words.lower[at], ())
    return spent and "in" in near and not event_nouns("consult").isdisjoint(near)


_LENGTH = 9  # words from 'spent' to the talks at most


def _is_number_of_games(syntax: Syntax, telling: Telling, report: EventReport) -> bool:
    """Whether games are only counted: was suspended for 25 games, in his last five matches."""
    lower, head = syntax.words.lower, telling.trigger.head
    if telling.kind.family != "contest" or not lower[head].endswith("s") or head - 2 < syntax.low:
        return False
    number = lower[head - 1]
    if not (number.isdigit() or number in number_words()):
        return False
    at = head - 2
    while at > syntax.low and lower[at] in _BEFORE_NUMBERS:
        at -= 1
    return lower[at] in {"for", "in", "of", "over", "after", "by", "within", "from"}


_BEFORE_NUMBERS = frozenset(
    (
        "the",
        "his",
        "her",
        "their",
        "its",
        "last",
        "first",
        "next",
        "past",
        "previous",
        "opening",
        "final",
        "just",
        "only",
    )
)


def _is_near_miss(syntax: Syntax, telling: Telling) -> bool:
    """Whether an adverb before the verb says that it was not done, or hardly ever: almost resigned, rarely visited."""
    phrase = telling.phrase
    if phrase is not None and (phrase.place != "object" or phrase.effect not in _BROUGHT_ABOUT):
        return False
    verb = phrase.verb if phrase is not None else telling.owner[2]
    if verb == NONE:
        return False
    group, lower = verb_group(syntax.words, syntax.low, verb), syntax.words.lower
    inside = (lower[at - 1] for at in (group.verb, group.first) if at > syntax.low)
    return not _words("near misses").isdisjoint(inside)


_BROUGHT_ABOUT = frozenset(("reach", "bring about", "harm", "file"))  # what is done so comes about by it


def _is_quoted_opinion(syntax: Syntax, telling: Telling, report: EventReport) -> bool:
    """Whether others' doings are only spoken of in a direct quotation: "If he walks out, nobody will testify"."""
    if report.date_text or not _in_long_quotation(syntax.words.body, report.start):
        return False
    if report.status == "occurred":
        return telling.phrase is not None and not (report.people or report.place)
    at = telling.owner[0] - 1
    own = at >= syntax.low and syntax.words.lower[at] in _words("first person")
    return not own and report.status in _WEIGHED


def _in_long_quotation(body: str, start: int) -> bool:
    """Whether a character stands in a direct quotation that opens in its own paragraph."""
    before = body[body.rfind("\n", 0, start) + 1 : start]
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1


def _is_told_by_pointer(syntax: Syntax, telling: Telling, report: EventReport) -> bool:
    """Whether a noun only says what an event was that is told elsewhere: It was the third such accident."""
    first = telling.owner[0]
    if report.date_text and report.people:
        return False
    at = first - 1
    if at - 1 < syntax.low or syntax.words.lower[at] not in BE:
        return False
    at -= 1
    while at > syntax.low and syntax.words.lower[at] in {"will", "would", "have", "has", "had"}:
        at -= 1
    return syntax.words.lower[at] in _words("pointers")


def _is_made_up(syntax: Syntax, telling: Telling, report: EventReport) -> bool:
    """Whether an event is only played, told in a work or written of: simulated an attack, a novel about a coup."""
    lower, head = syntax.words.lower, telling.trigger.first
    at = first_of_phrase(syntax.words, syntax.low, head) - 1
    if not _words("playing").isdisjoint(lower[at + 1 : head]):
        return True  # a mock attack
    shown = next((k for k in range(head - 1, max(syntax.low, head - 4), -1) if lower[k] in _words("showing")), NONE)
    if shown != NONE:
        return not _words("works").isdisjoint(lower[max(syntax.low, shown - _TO_WORK) : shown])
    if at > syntax.low and lower[at] in {"about", "of", "on"}:
        return lower[at - 1] in _words("works") and syntax.words.name[at - 1] == NONE
    return at > syntax.low and lower[at] in _words("playing") and "stage" not in bases().get(lower[at], ())


_TO_WORK = 6  # words from a film to the verb that says what it shows at most


def _is_by_nature(syntax: Syntax, telling: Telling, group: VerbGroup) -> bool:
    """Whether no man attacked: An earthquake hit the city."""
    if telling.kind.name not in {"attack", "bombing", "explosion", "blockade"}:
        return False
    where = subject_words(syntax, group)
    by = syntax.words.lower[group.verb + 1 : group.verb + 6] if is_passive(syntax, group) else ()
    told = by[1:] if by[:1] == ("by",) else tuple(syntax.words.lower[at] for at in where)
    return not _words("forces of nature").isdisjoint(told)


def _is_lacking(syntax: Syntax, telling: Telling, report: EventReport) -> bool:
    """Whether a noun says what was not there: ended without agreement, passed without a vote, is not for sale."""
    first, lower = telling.owner[0], syntax.words.lower
    if first - 1 < syntax.low:
        return False
    return lower[first - 1] in {"without", "sans"} or lower[first - 2 : first] == ("not", "for")


def _is_none(syntax: Syntax, telling: Telling, report: EventReport) -> bool:
    """Whether a noun says that there was none, and of nobody: announced no arrests, no talks are planned."""
    none = report.status == "denied" and syntax.words.lower[telling.owner[0]] in {"no", "any"}
    return none and not (report.people or report.place)


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


def _is_undone(syntax: Syntax, telling: Telling, group: VerbGroup) -> bool:
    """Whether something only was not done, and nobody says so: did not come to Lima, failed to agree.

    Meetings are told all the same; so is what somebody denies, refuses or will not do.
    """
    if telling.kind.family == "consult" or any(
        _is_saying(word) for word in syntax.words.lower[syntax.low : syntax.high]
    ):
        return False
    if group.to != NONE:
        return _is_failed(syntax, group)
    did = any(word in _words("did not") for word in syntax.words.lower[group.first : group.verb])
    return did and group.negated and group.modal is None


def _is_saying(word: str) -> bool:
    known = bases().get(word, ())
    return word == "according" or not _words("saying so").isdisjoint(known)


def _is_by_the_way(syntax: Syntax, telling: Telling, group: VerbGroup) -> bool:
    """Whether a form in -ing behind a comma only says what somebody said or did beside: ..., pledging to align."""
    if group.tag != "g" or group.first != group.verb or group.first == syntax.low:
        return False
    return telling.kind.family in _BESIDE and syntax.words.lower[group.first - 1] == ","


_BESIDE = frozenset(("agreement", "request", "visit"))


def _is_pastime(syntax: Syntax, telling: Telling, group: VerbGroup, report: EventReport) -> bool:
    """Whether a verb only says what somebody was at when something happened to him: stopped men who were selling milk.

    And whether somebody only was missing.
    """
    if telling.kind.family != "act" or not group.progressive:
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
    return word[:1].isdigit() or word in _words("many")


def _is_declined(syntax: Syntax, group: VerbGroup) -> bool:
    """Whether somebody only declines what is done to people who speak: declined to be named."""
    before = syntax.words.lower[group.to - 1] if group.to > syntax.low else ""
    return not {"decline", "refuse", "ask"}.isdisjoint(bases().get(before, ()))


def _is_failed(syntax: Syntax, group: VerbGroup) -> bool:
    before = syntax.words.lower[max(syntax.low, group.to - 2) : group.to]
    return any(word in _words("failing") or not _words("failing").isdisjoint(bases().get(word, ())) for word in before)


def _is_without_attacker(syntax: Syntax, telling: Telling, group: VerbGroup) -> bool:
    """Whether a verb of force is only said of prices, crises and storms: was battered by low prices."""
    if telling.kind.type != "ASSAULT" or not is_passive(syntax, group):
        return False
    lower, last = syntax.words.lower, min(syntax.high, group.verb + _TO_ATTACKER)
    by = next((at for at in range(group.verb + 1, last) if lower[at] == "by"), NONE)
    nobody = _words("no attackers") | _words("forces of nature")
    return by != NONE and not nobody.isdisjoint(lower[by + 1 : last])


_TO_ATTACKER = 7  # words from a verb of force to the noun for who used it at most


def _is_rule(syntax: Syntax, group: VerbGroup, report: EventReport) -> bool:
    """Whether a verb tells what anybody may do: each side may inspect 18 sites, a member can be expelled."""
    if report.date_text or group.to != NONE:
        return False
    lower, first = syntax.words.lower, syntax.clause_at(group.verb).first
    if not {"may", "can"}.intersection(lower[group.first : group.verb]):
        return False
    if "only" in lower[group.first : group.verb] and is_passive(syntax, group):
        return syntax.clause_at(group.verb).kind == "relative"  # papers that can only be filed with his consent
    return not report.people and any(word in _words("anybody") for word in lower[first : group.first][:6])


def _is_unmet_condition(syntax: Syntax, group: VerbGroup) -> bool:
    """Whether a clause names only what would have to fail: if foreign troops were not withdrawn."""
    return group.negated and syntax.clause_at(group.verb).opener in {"if", "unless", "whether"}


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
        return not _words("bills").isdisjoint(lower[max(syntax.low, clause.first - 4) : clause.first])
    before = range(max(syntax.low, group.first - _TO_BILL), group.first)
    opened = next((at for at in range(syntax.low, group.first) if lower[at] in {"if", "unless"}), group.first)
    if _words("bills").isdisjoint(lower[at] for at in before if at < opened):
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
    return not _words("drafts").isdisjoint(lower[max(syntax.low, clause.first - _TO_DRAFT) : clause.first])


_SAYING_NOTHING = PRONOUNS | BE_OR_HAVE  # words of a title that name neither who did it nor what was done
_TO_BILL = 10  # words from a bill to what it would do at most
_TO_DRAFT = 7  # words from an amendment and its author to what it holds at most


def _is_weak_act(syntax: Syntax, group: VerbGroup, report: EventReport) -> bool:
    """Whether an act of no narrower kind is advice to nobody named, a figure, or what was done again and again."""
    lower = syntax.words.lower
    if group.modal == "should" and not report.people:
        return True
    if len([word for word in report.title.lower().split() if word not in _SAYING_NOTHING]) < 2:
        return True  # nobody did it, and nothing is named to which it was done
    if report.status == "ongoing" and group.tag in {"s", "b"} and group.first == group.verb:
        return True
    if lower[group.verb + 1 : group.verb + 2] == ("into",) and lower[group.verb + 2] in _words("states"):
        return True  # was thrown into turmoil
    if (
        _is_of_prices(syntax, group)
        or syntax.words.lower[group.to - 1 if group.to != NONE else syntax.low] in _words("wanting")
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
    return not report.date_text and not _words("counting").isdisjoint(bases().get(lower[group.verb], ()))


def _is_of_prices(syntax: Syntax, group: VerbGroup) -> bool:
    """Whether a verb tells how a price moved: Shares of the firm jumped on Monday; the stock climbed 12 percent."""
    lower = syntax.words.lower
    moved = {"%", "percent", "cents", "points", "per"}.intersection(lower[group.verb + 1 : group.verb + 4])
    first = syntax.clause_at(group.verb).first
    moved = moved if lower[group.verb + 1] not in words("determiners") else set()  # will take a 10% pay cut
    return bool(moved) or not _words("prices").isdisjoint(lower[first : group.first])


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
    return not {"instead", "stead", "place", "behalf"}.isdisjoint(lower[group.verb : syntax.high])


def _is_ending(syntax: Syntax, group: VerbGroup) -> bool:
    """Whether a verb only ends or moves a plan, which is the event: scrapped the idea, the motion was moved."""
    lower, at = syntax.words.lower, group.verb
    known = bases().get(lower[at], ())
    near = lower[max(syntax.low, group.first - 8) : min(syntax.high, at + 5)]
    if not _words("endings").isdisjoint(known):
        planned = at + 2 < syntax.high and not _words("plans of a thing").isdisjoint(lower[at : at + _TO_PLAN])
        bare = planned and "to" not in lower[at : at + _TO_PLAN + 2]  # shelved the plan for a dam: that is the event
        return not bare and not _words("ended plans").isdisjoint(near)
    return "move" in known and ("motion" in near or _has_day_behind(syntax, at))


_TO_PLAN = 5  # words from a verb to the plan that it ends at most


def _has_day_behind(syntax: Syntax, at: int) -> bool:
    """Whether 'to' or 'from' and a day follow a verb: moved to September 21."""
    if at + 2 >= syntax.high or syntax.words.lower[at + 1] not in {"to", "from"}:
        return False
    return syntax.words.date[at + 2] != NONE


def _is_beside(syntax: Syntax, group: VerbGroup) -> bool:
    """Whether a verb tells what is kept from being, or a length of time: barred from leaving, months ended in May."""
    lower, first = syntax.words.lower, group.first
    before = lower[max(syntax.low, first - 4) : first]
    if group.tag == "g" and first == group.verb and before[-1:] == ("from",):
        near = lower[max(syntax.low, first - 8) : first]
        return any(not _words("preventing").isdisjoint(bases().get(word, ())) for word in near)
    if before[-1:] and before[-1] in _words("spans of time") and lower[group.verb] == "ended":
        return True
    return any(pair in {("rather", "than"), ("instead", "of")} for pair in pairwise(before))


def _is_routine(syntax: Syntax, telling: Telling, report: EventReport) -> bool:
    """Whether somebody only spoke where he speaks every week: told a weekly briefing."""
    inside = syntax.words.lower[telling.owner[0] : telling.trigger.last]
    return telling.kind.family == "press" and not report.date_text and not _words("routine").isdisjoint(inside)


def _is_bare(syntax: Syntax, telling: Telling, report: EventReport) -> bool:
    """Whether a definite noun only points to what the text tells in other words: the ceremony, the meeting."""
    if report.date_text or report.people or report.place or report.rule == "events.noun_again":
        return False
    if telling.phrase is None or telling.phrase.effect not in {None, "attend", "speak"}:
        return False
    first, last = telling.owner[0], telling.trigger.last
    if syntax.words.lower[first] not in {"the", "this", "that", "his", "her", "their", "its"}:
        return False
    if telling.trigger.first - first != 1 or report.status not in {"occurred", "planned"}:
        return False
    return last >= syntax.high or syntax.words.lower[last] not in {
        "of",
        "between",
        "with",
        "against",
        "on",
        "for",
        "by",
    }


def _is_named_after(syntax: Syntax, telling: Telling, report: EventReport) -> bool:
    """Whether an event only says which survivors, victims or anniversary are meant: survivors of the fire."""
    at = telling.owner[0] - 1
    if report.date_text or at - 1 < syntax.low or syntax.words.lower[at] != "of":
        return False
    return syntax.words.lower[at - 1] in _words("left by")


def _is_idiom(syntax: Syntax, telling: Telling, report: EventReport) -> bool:
    """Whether a noun stands in an idiom: in the wake of the protests, the search for a solution."""
    lower, trigger = syntax.words.lower, telling.trigger
    word, after = lower[trigger.head], lower[trigger.last] if trigger.last < syntax.high else ""
    if word in {"injury", "injuries"} and telling.phrase is not None and telling.phrase.opener in {"to", "of", "with"}:
        return True  # succumbed to her injuries, was taken to hospital with injuries
    if word == "wake" and after == "of":
        return lower[trigger.head - 1] in {"the", "its", "their"}
    looks = (telling.kind.name == "search" and word == "for") or (word == "search" and after == "for")
    return looks and not _words("searching in vain").isdisjoint(lower[trigger.last : trigger.last + 4])


def _is_other_word(syntax: Syntax, telling: Telling, report: EventReport) -> bool:
    """Whether the noun is another word here: a bright start, his final speech, released on bail, killing all aboard."""
    lower, trigger, first = syntax.words.lower, telling.trigger, telling.owner[0]
    word, after = lower[trigger.head], lower[trigger.last] if trigger.last < syntax.high else ""
    if word == "start":
        return lower[first] in {"a", "an"} and after != "of"
    if word in {"vote", "votes"} and lower[first - 1] == "of" and lower[first] == "the":
        return not _words("shares").isdisjoint(lower[max(syntax.low, first - 4) : first - 1])  # 46 percent of the vote
    if word in {"honor", "honour"} and lower[trigger.head - 1] in {"in", "his", "her", "their", "its"}:
        return True  # a dinner in her honour, in honour of
    if word == "collapse" and telling.kind.name == "bankruptcy" and after == "of":
        return bool(  # of negotiations, of Libya
            event_nouns("consult").intersection(lower[trigger.last : trigger.last + 4])
            or any(one.place for one in report.people)
        )
    if word in {"demo", "demos"} and (after in {"of", "version"} or _is_shown(syntax, telling)):
        return True  # a demo of its phone
    if word == "bail":
        return lower[first - 1] == "on" and first > syntax.low
    if word == "passing":
        return lower[first] not in words("determiners") and lower[trigger.head - 1] != "'s"  # a train passing in
    if word == "prosecution":
        return lower[first] == "the" and _is_accuser(syntax, trigger.last)
    if word == "final":
        return lower[first] in {"his", "her", "its", "their"} and after.isalpha() and not syntax.is_verb(trigger.last)
    if word == "address":
        return lower[first - 1] in {"at", "to", "from"} and after not in {"to", "by"} and first > syntax.low
    if word in {"killing", "wounding", "bombing", "shooting"} and first == trigger.first:
        return after in _words("whom it harms") or after[:1].isdigit() or after in words("determiners")
    return False


def _is_accuser(syntax: Syntax, at: int) -> bool:
    """Whether the verb behind 'the prosecution' tells what those who accuse do: presented evidence, had proved."""
    if at >= syntax.high or not syntax.is_finite(at):
        return False
    verb = main_verb(syntax, at)
    return not verb_group(syntax.words, syntax.low, verb).passive and _words("of a case").isdisjoint(
        bases().get(syntax.words.lower[verb], ("be",))
    )


def _is_frequent(syntax: Syntax, telling: Telling, report: EventReport) -> bool:
    """Whether events are only said to be common or rare, or wished away: accidents are common, should not happen."""
    phrase = telling.phrase
    if phrase is None or phrase.place != "subject" or phrase.verb == NONE or report.date_text:
        return False
    group = verb_group(syntax.words, syntax.low, phrase.verb)
    if group.negated and group.modal == "should" and syntax.words.lower[phrase.first] not in words("determiners"):
        return True
    main = main_verb(syntax, phrase.verb)
    at = main + 1
    while at < syntax.high and ends_as_adverb(syntax.words.lower[at]):
        at += 1
    return syntax.words.lower[main] in BE and at < syntax.high and syntax.words.lower[at] in _words("how often")


def _is_charge(syntax: Syntax, telling: Telling, report: EventReport) -> bool:
    """Whether a bare noun only names a crime or a fear: charged with murder, acquitted of rape, threats of violence."""
    first = telling.owner[0]
    if telling.kind.family != "violence" or (report.people and not _is_count_of(syntax, first)):
        return False
    plural = syntax.words.lower[telling.trigger.head].endswith("s")
    committed = syntax.words.lower[first - 2 : first] == ("to", "commit") or syntax.words.lower[first - 1] == "commit"
    if committed and report.status in _WEIGHED | {"planned"}:
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
    while at > syntax.low and lower[at] in _words("degrees of a crime"):
        at -= 1
    for k in range(at, max(syntax.low, at - _CRIMES), -1):
        if lower[k] in _OF_CRIMES:
            before = (base for word in lower[max(syntax.low, k - _ACCUSED) : k] for base in bases().get(word, (word,)))
            return not _words("before a crime").isdisjoint(before)
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


def _is_manner(syntax: Syntax, telling: Telling, report: EventReport) -> bool:
    """Whether a bare noun only says how, or under which condition: by decree, subject to approval, close to a deal."""
    first = telling.owner[0]
    if first - 2 < syntax.low or first != telling.trigger.first or report.people:
        return False
    before, opener = syntax.words.lower[first - 2], syntax.words.lower[first - 1]
    if opener == "to":
        return before in _words("up to")
    return opener == "by" and telling.kind.family in {"order", "approval", "vote"}


def _is_predicate(syntax: Syntax, telling: Telling, report: EventReport) -> bool:
    """Whether a noun only says what the event is that its subject tells: the summit was the first such meeting."""
    phrase = telling.phrase
    if phrase is None or phrase.verb == NONE or phrase.place != "object" or syntax.words.lower[phrase.verb] not in BE:
        return False
    same = event_nouns(telling.kind.family)
    return not same.isdisjoint(syntax.words.lower[syntax.clause_at(phrase.verb).first : phrase.verb])


def _is_taken_for(syntax: Syntax, telling: Telling, report: EventReport) -> bool:
    """Whether a noun only says what something is taken for: treated the death as a murder, described it as a raid."""
    first = telling.owner[0]
    if telling.kind.family not in {"violence", "death", "disaster"} or first - 2 < syntax.low:
        return False
    if syntax.words.lower[first - 1] != "as" or report.date_text:
        return False
    return any(is_taking_for(word) for word in syntax.words.lower[max(syntax.low, first - _TAKEN) : first - 1])


def is_taking_for(word: str) -> bool:
    """Whether a verb only says what something is taken for: treated the death as a murder."""
    return not _words("taking for").isdisjoint(bases().get(word, ()))


_TAKEN = 10  # words between taking something for an event and its noun at most


def _is_of_string(syntax: Syntax, telling: Telling, report: EventReport) -> bool:
    """Whether a noun only says of how many something is one: the latest in a string of attacks in Chile."""
    first, lower = telling.owner[0], syntax.words.lower
    low = max(syntax.low, first - _STRING)
    inside = not _words("strings").isdisjoint(lower[low : telling.trigger.head])
    at = next((k for k in range(first - 1, low, -1) if lower[k] == "in"), NONE) if inside else NONE
    if at == NONE or _words("strings").isdisjoint(lower[at : telling.trigger.head]):
        return False
    return not _words("one of many").isdisjoint(lower[max(syntax.low, at - _STRING) : at])


_STRING = 5  # words of 'in a long series of', and before it, at most


def _is_bomb_found(syntax: Syntax, telling: Telling, report: EventReport) -> bool:
    """Whether a bomb only was planted, found or defused, and so did not explode: a car bomb was defused."""
    phrase = telling.phrase
    bomb = syntax.words.lower[telling.trigger.head] in {"bomb", "bombs"}
    if not bomb or phrase is None or phrase.verb == NONE:
        return False
    if phrase.place == "subject" and not verb_group(syntax.words, syntax.low, phrase.verb).passive:
        return False
    return not _words("handling a bomb").isdisjoint(bases().get(syntax.words.lower[phrase.verb], ()))


def _is_stopping(syntax: Syntax, telling: Telling, report: EventReport) -> bool:
    """Whether a suspension is of a thing that is stopped, and not of somebody: the suspension of two strikes."""
    at = telling.trigger.last
    if not syntax.words.lower[at - 1].startswith("suspension") or at >= syntax.high or syntax.words.lower[at] != "of":
        return False
    return not _words("suspended things").isdisjoint(syntax.words.lower[at + 1 : min(syntax.high, at + _STOPPED)])


_STOPPED = 8  # words from 'suspension' to what is stopped at most


def _is_forbidden(syntax: Syntax, telling: Telling, report: EventReport) -> bool:
    """Whether a bare plural only says what a ban forbids: in defiance of a ban on political rallies."""
    first, head = telling.owner[0], telling.trigger.head
    bare = not (report.people or report.date_text) and syntax.words.lower[head].endswith("s")
    if not bare or first - 2 <= syntax.low or syntax.words.lower[first - 1] != "on":
        return False
    determined = syntax.words.lower[first] in words("determiners")
    return not determined and syntax.words.lower[first - 2] in _words("bans")


def _is_leg_of_journey(syntax: Syntax, telling: Telling, report: EventReport) -> bool:
    """Whether a leg is of a journey and not of a match: met him on the first leg of his four-nation visit."""
    lower, last = syntax.words.lower, telling.trigger.last
    if telling.kind.name != "contest" or lower[last - 1] not in {"leg", "legs"} or lower[last : last + 1] != ("of",):
        return False
    return not _words("journeys").isdisjoint(lower[last : min(syntax.high, last + _TO_JOURNEY)])


_TO_JOURNEY = 8  # words from a leg to the journey that it is of at most


def _is_of_space(syntax: Syntax, telling: Telling, report: EventReport) -> bool:
    """Whether a probe is a craft in space, and no inquiry: the probe was due to blast off."""
    probe = syntax.words.lower[telling.trigger.head] in {"probe", "probes"}
    return probe and not _words("in space").isdisjoint(syntax.words.lower[syntax.low : syntax.high])


_NOUNS = (
    _is_leg_of_journey,
    _is_number_of_games,
    _is_bomb_found,
    _is_of_space,
    _is_forbidden,
    _is_stopping,
    _is_taken_for,
    _is_of_string,
    _is_manner,
    _is_charge,
    _is_told_by_pointer,
    _is_made_up,
    _is_none,
    _is_lacking,
    _is_frequent,
    _is_routine,
    _is_bare,
    _is_named_after,
    _is_other_word,
    _is_idiom,
    _is_predicate,
)


def _is_shown(syntax: Syntax, telling: Telling) -> bool:
    """Whether an event's noun is the object of a verb of showing: gave a demo."""
    phrase = telling.phrase
    shown = phrase is not None and phrase.place == "object" and phrase.verb != NONE
    return shown and not {"show", "give", "watch", "present", "see"}.isdisjoint(
        bases().get(syntax.words.lower[phrase.verb if phrase is not None else 0], ())
    )


def _is_of_thing(syntax: Syntax, verb: int) -> bool:
    """Whether what goes somewhere is a thing behind 'with': with the silver medal going to Peru."""
    lower = syntax.words.lower
    near = range(verb - 1, max(syntax.low, verb - _TO_WITH), -1)
    opener = next((k for k in near if lower[k] == "with"), NONE)
    return opener != NONE and lower[verb - 1] not in people_nouns() and syntax.words.name[verb - 1] == NONE


_TO_WITH = 7  # words from the 'with' before a thing to its verb in -ing at most


def _is_identified(scene: Scene, group: VerbGroup) -> bool:
    """Whether a verb only tells who somebody is: the victim was named by police as 34-year-old Ama Owusu."""
    syntax = scene.syntax
    lower, names = syntax.words.lower, syntax.words.name
    if not {"name", "identify"}.intersection(bases().get(lower[group.verb], ())):
        return False
    near = range(group.verb + 1, min(syntax.high - 1, group.verb + _TO_AS))
    at = next((k + 1 for k in near if lower[k] == "as"), NONE)
    if at == NONE:
        return False
    while at < syntax.high - 1 and (lower[at].endswith("-year-old") or lower[at] in _ADDRESS):
        at += 1
    return names[at] != NONE and scene.cast.mentions[names[at]].kind == "person"


_TO_AS = 7  # words from 'named' to the 'as' before a name at most
_ADDRESS = frozenset(("mr", "mrs", "ms", "miss", "dr", ".", "sgt", "pc", "constable", "officer", "private"))


def _is_other_verb(syntax: Syntax, telling: Telling, group: VerbGroup, report: EventReport) -> bool:
    """Whether the verb means something else here: were found in a bin, started asking, pleaded with him."""
    lower, at = syntax.words.lower, group.verb
    after = lower[at + 1] if at + 1 < syntax.high else ""
    if telling.kind.name == "founding" and lower[at] == "found":
        return group.to == NONE and (group.passive or group.perfect or group.modal is None)
    if telling.kind.name == "founding" and "start" in bases().get(lower[at], ()):
        return after.endswith("ing")
    if telling.kind.name == "death" and lower[at] == "drowning" and "cause" in lower[syntax.low : group.first]:
        return True  # the cause of death was drowning
    if lower[at] == "named" and group.first == at and _is_called(syntax, at):
        return syntax.words.name[min(at + 1, syntax.high - 1)] != NONE  # a retired postman named Ama Owusu
    if telling.kind.name == "release" and lower[at - 1] in _papers():
        return True  # a statement released before the talks
    if telling.kind.family == "speech" and at == syntax.low and not _words("press").isdisjoint(lower[at + 1 : at + 4]):
        return True  # Addressing the reporters, she said
    if telling.kind.name == "strike" and lower[at] in {"walk", "walked", "walks"} and _walks_on(syntax, at):
        return not report.date_text
    if telling.kind.name == "call" and group.tag == "g" and at == syntax.low:
        return True  # Speaking by phone, she said
    if telling.kind.name == "illness" and "collapse" in bases().get(lower[at], ()):
        where = subject_words(syntax, group)
        return any(lower[k] in words("prepositions") or lower[k] == "to" for k in where)  # a deal to merge collapsed
    if lower[telling.trigger.last - 2 : telling.trigger.last] in _UNDER_FIRE:
        return lower[min(telling.trigger.last, syntax.high - 1)] in {"for", "over"}  # came under fire for the sale
    if after == "short" and lower[at] in {"stopped", "stop", "stops", "stopping"}:
        return True  # stopped short of a threat
    if "spend" in bases().get(lower[at], ()):
        near = range(at + 1, min(at + 5, syntax.high - 1))
        return any(lower[k] in SPANS and "g" in tags_of(lower[k + 1]) for k in near)  # spent four days visiting Lima
    if telling.kind.family == "visit" and group.tag == "g" and _is_of_thing(syntax, at):
        return True
    if after == "forward" and "bring" in bases().get(lower[at], ()):
        return True  # the opening was brought forward
    if (group.passive and is_denial(syntax, at)) or (telling.kind.name in _REFUSALS and _denies_that(syntax, group)):
        return True
    if "plead" in bases().get(lower[at], ()):
        return after in {"with", "for"}
    return "issue" in bases().get(lower[at], ()) and not {"statement", "statements"}.isdisjoint(lower[at + 1 : at + 4])


_UNDER_FIRE = rules.phrases("untold", "under fire")
_REFUSALS = frozenset(("denial", "rejection"))


def _denies_that(syntax: Syntax, group: VerbGroup) -> bool:
    """Whether what a verb denies was not so, and so nothing was refused: denied a request had come, denied any bid."""
    lower, at = syntax.words.lower, group.verb
    if "deny" in bases().get(lower[at], ()) and lower[at + 1 : at + 2] == ("any",):
        return True
    later = finite_right(syntax, group.verb, syntax.high) if not group.passive else NONE
    return later != NONE and is_denied_without_that(
        syntax, verb_group(syntax.words, syntax.low, main_verb(syntax, later))
    )


def _walks_on(syntax: Syntax, verb: int) -> bool:
    """Whether somebody only walked out somewhere, and not on strike: walked out on stage; not: walked out on Monday."""
    at = verb + 2
    if at + 1 >= syntax.high or syntax.words.lower[at] not in {"on", "onto", "to", "into", "with", "through", "past"}:
        return False
    if syntax.words.lower[at] == "to" and syntax.clause_at(at).kind == "infinitive":
        return False  # walked out to keep up the pressure
    return syntax.words.date[at + 1] == NONE and syntax.words.lower[at + 1] != "strike"


def _is_called(syntax: Syntax, at: int) -> bool:
    """Whether a participle only says what somebody or something new is called: a postman named, a horse named."""
    lower = syntax.words.lower
    new = not {"a", "an"}.isdisjoint(lower[max(syntax.low, at - 4) : at - 1])
    return lower[at - 1] in people_nouns() or (new and lower[at - 1].isalpha() and syntax.words.name[at - 1] == NONE)


@cache
def _papers() -> frozenset[str]:
    """What is released when it is published."""
    return kinds()["publication"].objects | {"statement", "statements", "communique", "remarks", "excerpts"}


def _is_warned_against(syntax: Syntax, group: VerbGroup) -> bool:
    """Whether somebody is only asked not to do it: urged the neighbours not to turn away boats."""
    lower = syntax.words.lower
    if group.to == NONE or lower[group.to - 1] != "not":
        return False
    near = lower[max(syntax.low, group.to - 14) : group.to]
    return any(not _words("asking").isdisjoint(bases().get(word, ())) for word in near)


def _is_invited(syntax: Syntax, telling: Telling, group: VerbGroup) -> bool:
    """Whether somebody is only invited to do it, and so the invitation happened: invited her to inspect the damage."""
    if group.to == NONE or telling.kind.family in {"consult", "visit"}:
        return False
    near = syntax.words.lower[max(syntax.low, group.to - _INVITED) : group.to]
    return any("invite" in bases().get(word, ()) for word in near)


_INVITED = 8  # words between inviting and what one is invited to do at most


# behind which an infinitive only says what they are for: visas to enter, looks for someone to replace her
_SOUGHT = rules.words("untold", "sought")


def _describes_noun(syntax: Syntax, group: VerbGroup, report: EventReport) -> bool:
    """Whether a bare form in -ing describes the noun before it: people fleeing the war, visas to enter the country."""
    lower, first = syntax.words.lower, group.first
    if group.to != NONE:
        return group.to > syntax.low and lower[group.to - 1] in _SOUGHT
    if group.tag != "g" or first != group.verb or first == syntax.low or report.date_text:
        return False
    before = lower[first - 1]
    return before in people_nouns() and before.endswith(("s", "people", "men", "women"))

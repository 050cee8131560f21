"""Where the subject and the object of a verb stand, and to which of the two it is done."""

from __future__ import annotations

import re

from ingest import rules
from ingest.events.kinds import Trigger
from ingest.events.scenes import Scene
from ingest.grammar.clauses import Syntax, before_dashes, finite_left, finite_right, shares_passive
from ingest.grammar.subjects import behind_fronted
from ingest.grammar.verbs import MODALS, ends_as_adverb, tags_of, words
from ingest.grammar.word_groups import number_words
from ingest.grammar.words import MONEY, NONE, VerbGroup

REACH = 12  # words of an object at most, with the title of a person
_BACK = 14  # words of a subject at most
_INSIDE = MONEY | {"'s", "'", "-", "“", "”", '"'}  # marks inside an object
PARTICLES = rules.words("participants", "particles behind objects")


def is_passive(syntax: Syntax, group: VerbGroup) -> bool:
    """Whether a verb's subject, or the noun before a bare participle, is what it is done to."""
    done = group.passive or (group.tag == "n" and not group.perfect) or is_reduced(syntax, group)
    done = done or (syntax.words.lower[group.first - 1] == "or" and shares_passive(syntax, group))
    return done or syntax.words.lower[group.verb : group.verb + 2] in _DONE_TO


def is_reduced(syntax: Syntax, group: VerbGroup) -> bool:
    """Whether a form that could be a past is the participle behind its noun: a memoir published in 2001."""
    clause, verb = syntax.clause_at(group.verb), group.verb
    if not (
        group.first == verb == clause.first and clause.kind == "participle" and "n" in tags_of(syntax.words.lower[verb])
    ):
        return False
    if syntax.words.lower[verb - 1] != "," or verb + 1 >= syntax.high:
        return True
    follows = syntax.words.lower[verb + 1] in words("prepositions") or syntax.words.date[verb + 1] != NONE
    return follows and (syntax.any_finite(verb + 1, syntax.high) or syntax.any_finite(syntax.low, verb))


def object_start(syntax: Syntax, trigger: Trigger, particles: bool = True) -> int:
    """The first word after a verb, its `particles`, and the adverbs and dates that follow them."""
    lower = syntax.words.lower
    at = trigger.last if particles and trigger.first <= trigger.head else trigger.head + 1
    while at < syntax.high and (
        syntax.words.date[at] != NONE
        or (lower[at] in words("adverbs") and not _opens_once(syntax, at))
        or ends_as_adverb(lower[at])
        or (lower[at] in {"on", "in"} and at + 1 < syntax.high and syntax.words.date[at + 1] != NONE)
        or _SCORE.fullmatch(lower[at])
    ):
        at += 1
    return _past_place(syntax, at)


def _opens_once(syntax: Syntax, at: int) -> bool:
    """Whether 'once' opens a clause of its own: suspended once the agency has verified it."""
    clause = syntax.clause_at(at)
    return (
        syntax.words.lower[at] == "once" and clause.first in {at, at + 1} and finite_right(syntax, at, clause.last) > at
    )


_SCORE = re.compile(r"\d+[-–]\d+")  # how many voted for and against: ruled 5-4 that


def _past_place(syntax: Syntax, at: int) -> int:
    """The first word behind a place that stands between a verb and its object: received in Lima the envoy."""
    if at + 2 >= syntax.high or syntax.words.lower[at] not in {"in", "at"} or syntax.words.name[at + 1] == NONE:
        return at
    end = syntax.words.name_end(at + 1, syntax.high)
    lower, date = syntax.words.lower, syntax.words.date
    while end + 1 < syntax.high and (date[end] != NONE or (lower[end] in {"on", "in"} and date[end + 1] != NONE)):
        end += 1  # signed in Lima on Monday a treaty
    follows = end < syntax.high and (
        syntax.words.name[end] != NONE or syntax.words.capital(end) or syntax.words.lower[end] in {"a", "the", "an"}
    )
    return end if follows else at


def object_of(scene: Scene, start: int) -> range:
    """The words of the object that begins at a word: to a preposition, a conjunction, a verb or the clause's end."""
    syntax = scene.syntax
    lower = syntax.words.lower
    clause = syntax.clause_at(min(start, syntax.high - 1))
    if clause.kind == "adjunct" and clause.first == start:
        return range(start, start)  # suspended once the agency has verified it
    last = min(clause.last, start + REACH, syntax.high)
    first = _past_quantity(syntax, start)
    for at in range(first, last):
        word = lower[at]
        if syntax.words.name[at] != NONE:
            continue
        if word == "," and lower[at - 1][-1].isdigit() and lower[min(at + 1, last)][0].isdigit():
            continue  # 9,000 cars
        joins = word in PARTICLES or word == "to" or (word in words("prepositions") and word != "of")
        ends = (
            (joins and not scene.cast.in_title(syntax.words.starts[at]))
            or word == "that"
            or lower[at : at + 2] == ("not", "to")
        )
        if _is_year_inside(syntax, at, first) or is_owned_day(syntax, at):
            continue
        if ends or syntax.words.date[at] != NONE or not (word[0].isalnum() or word in _INSIDE):
            return range(start, at)
    return range(start, last)


def is_owned_day(syntax: Syntax, at: int) -> bool:
    """Whether a day stands between an owner and what is his: attended the committee's November 7 hearing."""
    lower, dates = syntax.words.lower, syntax.words.date
    if dates[at] == NONE:
        return False
    whole = [k for k in range(max(syntax.low, at - _OF_DAY), min(syntax.high, at + _OF_DAY)) if dates[k] == dates[at]]
    first, behind = whole[0], whole[-1] + 1
    owned = first > syntax.low and lower[first - 1] in {"'s", "'"}
    closed = behind >= syntax.high or lower[behind] in words("prepositions", "cuts")
    return owned and not closed and lower[behind].isalpha()


_OF_DAY = 5  # words of a day at most


def _is_year_inside(syntax: Syntax, at: int, first: int) -> bool:
    """Whether a year stands between an article and the noun it belongs to: sat out the 2019 season."""
    words_ = syntax.words
    if words_.date[at] == NONE or at == first or at + 1 >= syntax.high or not words_.lower[at].isdigit():
        return False
    article = words_.lower[at - 1] in {"the", "a", "its", "his", "her", "their"}
    behind = words_.lower[at + 1]
    return article and behind.isalpha() and behind not in words("prepositions") and words_.date[at + 1] == NONE


def _past_quantity(syntax: Syntax, at: int) -> int:
    """The first word behind what only says how many: at least, more than, as many as."""
    lower = syntax.words.lower
    for words_ in (
        ("at", "least"),
        ("at", "most"),
        ("up", "to"),
        ("more", "than"),
        ("as", "many", "as"),
        ("as", "much", "as"),
        ("about",),
        ("around",),
        ("over",),
    ):
        after = at + len(words_)
        if (
            lower[at:after] == words_
            and not _is_hour(lower, after)
            and after < syntax.high
            and (lower[after][0].isdigit() or lower[after] in number_words() or lower[after] in MONEY)
        ):
            return after
    return at


def _is_hour(lower: tuple[str, ...], at: int) -> bool:
    """Whether a number is a time of the day: around 4:07 p.m., about 9 a.m."""
    return not _HOURS.isdisjoint(lower[at + 1 : at + 4])


_HOURS = frozenset((":", "a.m", "p.m", "am", "pm", "gmt", "o'clock"))


_WHOSE_OWN = frozenset(("whose", "where", "when"))  # openers of relative clauses with a subject of their own


def subject_words(syntax: Syntax, group: VerbGroup) -> range:
    """The words before a verb in which its subject stands."""
    if fronted := behind_fronted(syntax, group):
        return fronted  # Addressing the council, the mayor said
    if group.first == group.verb and group.passive and syntax.words.lower[group.first - 1] in {"if", "unless"}:
        return range(max(syntax.low, group.first - 1 - _BACK), group.first - 1)  # the bill, if passed, would ban it
    shared = _shared_modal(syntax, group)
    if shared != NONE:
        return range(max(syntax.clause_at(shared).first, shared - _BACK, syntax.low), shared)
    clause = syntax.clause_at(group.verb)
    first = clause.first
    if syntax.words.lower[group.first] == "being" and group.first - clause.first <= 1:
        verb = finite_left(syntax, clause.first)
        own = syntax.clause_at(verb).first if verb != NONE else syntax.low
        return range(own, verb if verb != NONE else group.first)  # he was fined after being arrested
    if (
        clause.kind in {"relative", "coordinate", "infinitive", "participle", "resume", "complement"}
        or group.tag == "g"
    ):
        near = syntax.any_finite(clause.first, group.first)
        own = clause.kind == "complement" or (clause.kind == "relative" and clause.opener in _WHOSE_OWN)
        first = clause.first if own and not near and group.first - first > 1 else syntax.low
    if clause.kind == "relative" and clause.opener in {"that", "which"} and group.first - clause.first <= 1:
        before = syntax.last_finite(first, clause.first)  # the toll may rise in areas that | were cut off
        first = max(first, before + 1)
    if clause.kind == "coordinate" and group.passive and group.first - clause.first <= 1:
        return range(first, group.first)  # two robbers made off with cash in Lima on Monday but were arrested
    split = before_dashes(syntax, syntax.number_at(clause.first))
    if split != NONE and not syntax.any_finite(syntax.clauses[split].first, syntax.clauses[split].last):
        return range(syntax.clauses[split].first, group.first)  # a man – a teacher – was arrested
    return range(max(first, group.first - _BACK, syntax.low), group.first)


_ROW = 30  # words from a modal to the last of the verbs that share it at most


def _shared_modal(syntax: Syntax, group: VerbGroup) -> int:
    """The modal that a verb shares with one before it, or -1: it will ground flights, freeze hiring and cut pay."""
    if group.modal is None or group.to != NONE or group.first != group.verb:
        return NONE
    low = max(syntax.low, group.verb - _ROW)
    return next((at for at in range(group.verb - 1, low - 1, -1) if syntax.words.lower[at] in MODALS), NONE)


_DONE_TO = (("charged", "with"), ("injured", "in"), ("wounded", "in"))  # never of who does it: appeared charged with

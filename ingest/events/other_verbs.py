"""Whether a verb of news means something else here: hit by a storm, found in a bin, named by police as somebody."""

from __future__ import annotations

from functools import cache

from ingest import rules
from ingest.events.denials import is_denial
from ingest.events.governors import SPANS
from ingest.events.kinds import kinds
from ingest.events.operators import is_denied_without_that
from ingest.events.scenes import Scene, Telling
from ingest.events.sides_of_verbs import is_passive, subject_words
from ingest.grammar.clauses import Syntax, finite_right, main_verb
from ingest.grammar.verbs import bases, tags_of, verb_group, words
from ingest.grammar.word_groups import people_nouns, untold_words
from ingest.grammar.words import NONE, VerbGroup
from ingest.model import EventReport


def is_other_verb(scene: Scene, telling: Telling, group: VerbGroup, report: EventReport) -> bool:
    """Whether the verb of a telling means something else here than its kind says."""
    syntax = scene.syntax
    if _is_by_nature(syntax, telling, group) or _is_without_attacker(syntax, telling, group):
        return True
    if _is_other_word(syntax, telling, group, report) or _is_identified(scene, group):
        return True
    return _is_only_to_be(syntax, telling, group)


def _is_only_to_be(syntax: Syntax, telling: Telling, group: VerbGroup) -> bool:
    """Whether a threat is only what a thing may turn out to be: It threatened to become the worst storm in years."""
    if telling.kind.name != "threat" or group.verb + 2 >= syntax.high or syntax.words.lower[group.verb + 1] != "to":
        return False
    return syntax.words.lower[group.verb + 2] in untold_words("threatening by itself")


def _is_by_nature(syntax: Syntax, telling: Telling, group: VerbGroup) -> bool:
    """Whether no man attacked: An earthquake hit the city."""
    if telling.kind.name not in {"attack", "bombing", "explosion", "blockade"}:
        return False
    where = subject_words(syntax, group)
    by = syntax.words.lower[group.verb + 1 : group.verb + 6] if is_passive(syntax, group) else ()
    told = by[1:] if by[:1] == ("by",) else tuple(syntax.words.lower[at] for at in where)
    return not untold_words("forces of nature").isdisjoint(told)


def _is_without_attacker(syntax: Syntax, telling: Telling, group: VerbGroup) -> bool:
    """Whether a verb of force is only said of prices, crises and storms: was battered by low prices."""
    if telling.kind.type != "ASSAULT" or not is_passive(syntax, group):
        return False
    lower, last = syntax.words.lower, min(syntax.high, group.verb + _TO_ATTACKER)
    by = next((at for at in range(group.verb + 1, last) if lower[at] == "by"), NONE)
    nobody = untold_words("no attackers") | untold_words("forces of nature")
    return by != NONE and not nobody.isdisjoint(lower[by + 1 : last])


_TO_ATTACKER = 7  # words from a verb of force to the noun for who used it at most


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
_ADDRESS = rules.words("untold", "before the name of a victim") | {"."}


def _is_other_word(syntax: Syntax, telling: Telling, group: VerbGroup, report: EventReport) -> bool:
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
    if (
        telling.kind.family == "speech"
        and at == syntax.low
        and not untold_words("press").isdisjoint(lower[at + 1 : at + 4])
    ):
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


_PAPERS = rules.words("untold", "papers")


@cache
def _papers() -> frozenset[str]:
    """What is released when it is published."""
    return kinds()["publication"].objects | _PAPERS

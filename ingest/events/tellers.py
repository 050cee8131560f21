"""Whether a verb or an event's noun beside it tells the event: signed a treaty, met for talks, the trial opened."""

from __future__ import annotations

from ingest.events.kinds import Trigger
from ingest.events.phrases import Phrase
from ingest.events.scenes import Scene, Telling
from ingest.grammar.clauses import Syntax, finite_left

_DONE_TO_EVENTS = frozenset(
    ("order", "request")
)  # families whose verbs tell what is done about an event: banned rallies


def teller(scene: Scene, noun: Trigger, phrase: Phrase, by_verb: dict[int, Telling]) -> Telling | None:
    """What the verb tells that tells also what a noun names: signed a treaty, met for talks."""
    told = by_verb.get(phrase.verb)
    word = scene.syntax.words.lower[phrase.head]
    over = next((one for one in by_verb.values() if one.told is not None and _reaches_over(one, noun, word)), None)
    if over is not None:
        return over  # handed her a prison term
    own = told is not None and (told.kind.objects or told.kind.family in _DONE_TO_EVENTS)
    own = own and told is not None and told.kind.name != "threat"  # threatened a strike tells two
    own = own or (told is not None and told.kind.name == "debating")  # will discuss a loan
    if told is not None and own and (phrase.place == "object" or word in told.kind.objects):
        return told
    asked = by_verb.get(finite_left(scene.syntax, phrase.first)) if phrase.place == "phrase" else None
    if asked is not None and asked.trigger.last == phrase.first and asked.kind.family == "request":
        return asked  # asked for a recount
    if noun.kind.name == "ruling" and phrase.place == "phrase" and (ruled := _ruled(scene, phrase, by_verb)):
        return ruled
    if noun.kind.family == "vote" and phrase.place == "phrase" and (voted := _voted(scene, phrase, by_verb)):
        return voted
    clause = scene.syntax.clause_at(phrase.head)
    before = [one for at, one in by_verb.items() if clause.first <= at < phrase.first]
    if phrase.place != "phrase" or not before:
        return None
    if noun.kind.name == "call" and phrase.opener in {"in", "during", "by", "over"}:
        spoken = [one for one in before if one.kind.name in {"talks", "meeting", "call", "conversation"}]
        return spoken[-1] if spoken else None  # discussed the war in a phone call
    if noun.kind.name == "arrest" and phrase.opener in {"in", "into", "to"} and before[-1].kind.family == "justice":
        return before[-1]  # was remanded in custody
    if noun.kind.name == "contest" and phrase.opener == "in" and before[-1].kind.name in _MATCHED:
        return before[-1]  # will face Peru in the final
    if noun.kind.family == "consult" and phrase.opener in {"for", "in"}:
        close = [one for one in before if one.kind.name in {"meeting", "call"}]
        return close[-1] if close else None
    if noun.kind.family in {"violence", "disaster"} and phrase.opener in {"in", "by", "during"}:
        same = before[-1].kind.family in {"violence", "death"} and before[-1].status != "denied"
        return before[-1] if same else None  # nobody was hurt in the attack: the attack was
    return None


def _reaches_over(telling: Telling, noun: Trigger, word: str) -> bool:
    """Whether the words that tell a verb's event hold a noun that its kind is told of: handed him a prison term."""
    first, last = telling.told or (0, 0)
    return first <= noun.head < last and word in telling.kind.objects and telling.kind.name == noun.kind.name


def is_of_match(telling: Telling, inner: dict[Trigger, Telling]) -> bool:
    """Whether two who meet are teams: will meet Peru in the semi-final."""
    return telling.kind.name == "meeting" and any(
        n.kind.name == "contest" for n, told in inner.items() if told is telling
    )


_MATCHED = frozenset(("meeting", "contest", "victory"))


def _voted(scene: Scene, phrase: Phrase, by_verb: dict[int, Telling]) -> Telling | None:
    """What a verb tells that was done in a vote: In a final vote the committee approved it, rejected it in a vote."""
    if phrase.opener not in {"in", "by", "through", "with", "via"}:
        return None
    number = scene.syntax.number_at(phrase.head)
    near = [one for at, one in by_verb.items() if abs(scene.syntax.number_at(at) - number) <= 1]
    done = [one for one in near if one.kind.family in {"approval", "vote", "election"} or one.kind.name == "rejection"]
    return done[0] if done and done[0].status == "occurred" else None


def _ruled(scene: Scene, phrase: Phrase, by_verb: dict[int, Telling]) -> Telling | None:
    """What a verb tells that a court did in a verdict: In a verdict that stunned them, the jury convicted him."""
    near = [one for at, one in by_verb.items() if at > phrase.head and one.kind.name == "ruling"]
    opens = phrase.opener in {"in", "with"} and not scene.syntax.any_finite(scene.syntax.low, phrase.first)
    return near[0] if opens and near and near[0].status == "occurred" else None


def is_part(syntax: Syntax, trigger: Trigger, phrase: Phrase, triggers: list[Trigger]) -> bool:
    """Whether another noun tells the same coming together: the meeting of the forum."""
    if trigger.kind.family != "consult":
        return False
    before = (t for t in triggers if t.noun and t.kind.family == "consult" and t.last < trigger.first)
    return any(t.last >= phrase.first - 1 and syntax.words.lower[t.last] == "of" for t in before)


def tells_instead(syntax: Syntax, noun: Trigger, phrase: Phrase, verb: Trigger) -> bool:
    """Whether a noun tells the event, and its verb only what became of it: agreed to a truce; not: probed a crash."""
    if phrase.place == "subject" and verb.kind.name in COURSE:
        return True  # the trial of Ama Owusu opened
    if phrase.effect == "harm" and verb.kind.name == noun.kind.name:
        return True  # a car bomb killed six
    if phrase.place == "subject" and phrase.effect is not None and verb.first > noun.last and verb.kind.objects:
        return syntax.clause_at(verb.head).kind == "relative"  # the deal, which they signed
    if verb.kind.name == "agreement" and noun.kind.name != "agreement" and phrase.status == "planned":
        return False  # they agreed on a visit, which is to come
    if verb.kind.objects or verb.kind.subjects or verb.kind.family in _DONE_TO_EVENTS or noun.kind.family == "speech":
        return False
    if verb.kind.name in {"boycott", "threat"}:
        return False
    return phrase.effect is not None or verb.kind.family == "act"


COURSE = frozenset(("opening", "closure"))  # kinds of verbs that say of an event that it begins or ends

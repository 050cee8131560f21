"""Who goes or comes to an event that stands behind a preposition: flew there for talks, said during a visit."""

from __future__ import annotations

from ingest import rules
from ingest.events.kinds import Kind
from ingest.events.phrases import Phrase
from ingest.events.scenes import Scene
from ingest.grammar.clauses import Syntax, finite_left, finite_right, main_verb
from ingest.grammar.heads import heads_in
from ingest.grammar.subjects import subject_of
from ingest.grammar.verbs import BE, bases, verb_group
from ingest.grammar.word_groups import words_for
from ingest.grammar.words import NONE
from ingest.model import Participant


def matrix_people(scene: Scene, phrase: Phrase, after: int, part: str) -> list[Participant]:
    """Who came for talks with somebody: the subject of the verb that the phrase hangs on."""
    syntax = scene.syntax
    if after >= syntax.high or syntax.words.lower[after] != "with":
        return []
    verb = finite_left(syntax, phrase.first)
    if verb == NONE:
        verb = finite_right(syntax, after, syntax.high)
    return subject_of(syntax, scene.cast, verb, part) if verb != NONE else []


def is_of_victims(syntax: Syntax, phrase: Phrase) -> bool:
    """Whether something was done to somebody after talks that others held: were freed after talks with elders."""
    verb = finite_left(syntax, phrase.first)
    after = verb != NONE and phrase.opener in {"after", "following"}
    return after and verb_group(syntax.words, syntax.low, main_verb(syntax, verb)).passive


def is_travelled(scene: Scene, phrase: Phrase, kind: Kind) -> bool:
    """Whether a noun behind a preposition is what the verb's subject does: said during a visit to, flew there for."""
    heard = kind.name in _HEARD or not {"press", "news"}.isdisjoint(
        scene.syntax.words.lower[phrase.first : phrase.head + 1]
    )
    if heard:
        return phrase.opener in {"at", "in", "during"}
    if kind.family == "visit":
        return phrase.opener not in {"for", "at", "in"} or (phrase.opener == "for" and _has_moved(scene, phrase))
    return phrase.opener == "for" and kind.family in {"consult", "speech", "ceremony"} and _has_moved(scene, phrase)


def _has_moved(scene: Scene, phrase: Phrase) -> bool:
    """Whether the verb before a noun is one of going somewhere, or of being in a place that is named."""
    syntax = scene.syntax
    verb = finite_left(syntax, phrase.first)
    if verb == NONE:
        return False
    going = rules.load("participants").groups["going"].words
    based = bases().get(syntax.words.lower[verb], ())
    names = [number for number in syntax.words.name[verb : phrase.first] if number != NONE]
    placed = any(scene.cast.mentions[number].kind == "place" for number in names)
    if any(base in going for base in based) or ("be" in based and placed):
        return True
    then = (
        bases().get(syntax.words.lower[k + 1], ()) for k in range(verb, phrase.first) if syntax.words.lower[k] == "to"
    )
    return any(base in going for known in then for base in known)  # plans to travel to Lima for talks


def travellers(scene: Scene, phrase: Phrase, part: str) -> list[Participant]:
    """The persons who are the subject of the verb that a visit or a trip stands beside."""
    verb = finite_left(scene.syntax, phrase.first)
    if verb == NONE:
        verb = finite_right(scene.syntax, phrase.head, scene.syntax.high)
    return [p for p in subject_of(scene.syntax, scene.cast, verb, part) if p.person] if verb != NONE else []


_HEARD = frozenset(("press conference", "briefing", "speech", "lecture", "news conference", "interview"))


# Gatherings at which whoever speaks or decides there takes part.
_GATHERINGS = frozenset(
    ("inauguration", "meeting", "summit", "conference", "ceremony", "meal", "trial", "reception", "rally", "session")
)


_MEETINGS = rules.words("participants", "assemblies")


def speakers_at(scene: Scene, phrase: Phrase, kind: Kind, part: str) -> list[Participant]:
    """The persons who do something at a gathering: told senators at a hearing, reaffirmed their pact in a meeting."""
    syntax = scene.syntax
    gathered = kind.name in _GATHERINGS | {"talks"} or syntax.words.lower[phrase.head] in _MEETINGS
    before = syntax.words.lower[phrase.first - 1] if phrase.first > syntax.low else ""
    attended = phrase.verb > phrase.head and before in {"at", "during"}  # gave him a medal at a ceremony attended by X
    if not (phrase.place == "phrase" or attended) or not gathered or phrase.first == syntax.low:
        return []
    opened, opener = syntax.words.lower[phrase.first], before if attended else phrase.opener
    verb = finite_left(syntax, phrase.first)
    within = opener in {"in", "after"} and opened in {"a", "an", "their"}
    within = within or (opener == "in" and _agrees_in_talks(syntax, kind, verb, opened))
    if not (opener in {"at", "during"} or within):
        return []
    number = syntax.number_at(phrase.first)
    further = number - syntax.number_at(verb) if verb != NONE else NONE
    clause = syntax.clauses[number]
    near = clause.kind in {"infinitive", "participle", "adjunct"} or clause.opener == opener
    if further != 0 and not (further == 1 and near):
        return []
    group = verb_group(syntax.words, syntax.low, verb)
    denied = group.negated or not {"not", "n't", "never"}.isdisjoint(syntax.words.lower[verb : phrase.first])
    of = phrase.head + 1 < syntax.high and syntax.words.lower[phrase.head + 1] == "of"  # spoke at the funeral of
    bare = (
        opened == "the" and phrase.head - phrase.first == 1 and not of
    )  # at the ceremony: which one is told elsewhere
    there = verb == phrase.first - 2 and syntax.words.lower[verb] in BE  # were at the ceremony
    honoured = group.passive and not words_for("honouring").isdisjoint(bases().get(syntax.words.lower[verb], ()))
    if (group.passive and not honoured) or denied or (bare and not there) or not (group.past or honoured):
        return []
    sat = kind.name in {"meeting", "ceremony"} and opened in {"a", "an"}  # the council rejected it at a meeting
    found = [p for p in subject_of(syntax, scene.cast, verb, part) if p.person or (sat and p.organization)]
    if kind.name == "talks" and opener in {"at", "in"} and not group.negated:
        other = heads_in(syntax, scene.cast, _behind_with(syntax, verb, phrase.first), phrase.first - 1, part)
        both = [*subject_of(syntax, scene.cast, verb, part), *other]
        return both if len(both) > 1 else []  # reached a deal with Idris Kone at talks in Lima
    given = not words_for("honouring").isdisjoint(bases().get(syntax.words.lower[verb], ())) and not group.passive
    met = heads_in(syntax, scene.cast, verb + 1, phrase.first - 1, part) if given else []
    return [*found, *[p for p in met if p.person]]


def _agrees_in_talks(syntax: Syntax, kind: Kind, verb: int, opened: str) -> bool:
    """Whether a verb tells what came of talks of those who do it: Peru and Chile agreed in talks in Lima."""
    known = bases().get(syntax.words.lower[verb], ()) if verb != NONE else ()
    agreed = not words_for("agreeing").isdisjoint(known) or "discuss" in known
    return kind.name == "talks" and agreed and opened not in {"the", "those", "these"}


def _behind_with(syntax: Syntax, verb: int, last: int) -> int:
    """The word behind the 'with' between a verb and a word; that word where none stands there."""
    return next((k + 1 for k in range(verb + 1, last) if syntax.words.lower[k] == "with"), last)


def callers(scene: Scene, phrase: Phrase, kind: Kind, part: str) -> list[Participant]:
    """The persons who speak in a call: offered his condolences to Idris Kone in a phone call, told him during one."""
    syntax = scene.syntax
    lower, verb = syntax.words.lower, finite_left(syntax, phrase.first)
    if kind.name != "call" or phrase.place != "phrase" or phrase.opener not in {"in", "during"} or verb == NONE:
        return []
    group = verb_group(syntax.words, syntax.low, verb)
    if syntax.number_at(verb) != syntax.number_at(phrase.first) or group.passive or group.negated:
        return []
    last = phrase.first - 1
    to = next((k for k in range(last - 1, verb, -1) if lower[k] in {"to", "with"}), verb)
    people = [*subject_of(syntax, scene.cast, verb, part), *heads_in(syntax, scene.cast, to + 1, last, part)]
    return [p for p in people if p.person]


_ENDED = rules.words("participants", "talks that ended")


def ended_by(scene: Scene, phrase: Phrase, part: str) -> list[Participant]:
    """The several who agreed after talks: Peru and Chile signed a treaty after six months of talks."""
    syntax = scene.syntax
    lower = syntax.words.lower
    if phrase.place != "phrase" or lower[phrase.head] not in _ENDED:
        return []
    if not {"after", "following"}.intersection(lower[max(syntax.low, phrase.first - _LENGTH) : phrase.first + 1]):
        return []
    verb = finite_left(syntax, phrase.first)
    verb = verb if verb != NONE else finite_right(syntax, phrase.head, syntax.high)
    if verb == NONE:
        return []
    found = subject_of(syntax, scene.cast, verb, part)
    if found and all(p.person for p in found):
        return found  # said after a day of talks
    return found if len(found) > 1 and not words_for("agreeing").isdisjoint(bases().get(lower[verb], ())) else []


_LENGTH = 7  # words that tell how long talks were, at most: after more than six months of


def gathered(scene: Scene, phrase: Phrase, kind: Kind, part: str) -> list[Participant]:
    """Those who are told to have been there: Among those at the meeting were X and Y; it brought together X and Y.

    Or the court that holds the hearing with which a sentence begins: During the hearing, the High Court asked.
    """
    syntax, verb = scene.syntax, phrase.verb
    lower = syntax.words.lower
    if lower[syntax.low] == "among" and lower[syntax.low + 1 : syntax.low + 2] in _THERE:
        be = next((k for k in range(phrase.head + 1, syntax.high) if lower[k] in {"was", "were", "are"}), NONE)
        return [p for p in heads_in(syntax, scene.cast, be + 1, syntax.high, part) if p.person] if be != NONE else []
    if lower[syntax.low] in {"present", "attending"} and phrase.head < syntax.low + _TO_GATHERING:
        be = next((k for k in range(phrase.head + 1, syntax.high) if lower[k] in {"was", "were", "are"}), NONE)
        return heads_in(syntax, scene.cast, be + 1, syntax.high, part) if be != NONE else []
    if phrase.place == "subject" and verb != NONE and lower[verb : verb + 2] in _TOGETHER:
        return heads_in(syntax, scene.cast, verb + 2, syntax.clause_at(verb).last, part)
    if phrase.place == "subject" and verb != NONE and lower[verb] in {"included", "involved"}:
        found = heads_in(syntax, scene.cast, verb + 1, syntax.clause_at(verb).last, part)
        return found if kind.reciprocal or kind.family == "ceremony" else []
    heard = kind.name == "trial" and phrase.opener in {"during", "at"} and phrase.first - syntax.low < _AT_HEAD
    then = finite_right(syntax, phrase.head, syntax.high) if heard else NONE
    doing = subject_of(syntax, scene.cast, then, part) if then != NONE else []
    return [p for p in doing if p.organization and p.organization.endswith(("court", "tribunal"))]


_THERE = rules.phrases("participants", "those who were there") | {("those",)}
_TOGETHER = rules.phrases("participants", "bringing together")
_TO_GATHERING = 8  # words from 'present' at the head of a sentence to the gathering at most
_AT_HEAD = 3  # words before the hearing with which a sentence begins at most

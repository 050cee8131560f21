"""One line that names an event: Second dialogue on cybercrime, Beijing."""

from __future__ import annotations

from ingest.events.kinds import Trigger
from ingest.events.phrases import first_of_phrase
from ingest.events.scenes import Scene
from ingest.events.shapes import is_passive, object_noun, object_start, subject_words
from ingest.grammar.clauses import Syntax
from ingest.grammar.verbs import BE, HAVE, VerbGroup, nouns_too, tags_of, words
from ingest.grammar.words import NONE
from ingest.model import Participant

_TITLE_LENGTH = 100
_ACT = 12  # words of an act in a title at most
_WHOLE = frozenset(("is", "are", "was", "were", "would", "will", "has", "have", "had", "should", "could"))
_TERM = "End of term"  # its subject is the term
_SUBJECT = 8  # words of a subject in a title at most
_UNNAMED = frozenset(("he", "she", "it", "they", "we", "i", "you", "who", "which", "that", "this", "and", "to", "not"))
_OBJECT = 6  # words of a thing in a title at most
_BY_PEOPLE = frozenset(
    ("office", "consult", "visit", "speech", "justice", "violence", "contest", "military")
)  # named by people


_TO_TEN = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"]
_ORDINAL_WORDS = dict(enumerate(_TO_TEN, start=1))


def ordinal_word(number: int) -> str:
    """The word for an ordinal in a title.

    >>> ordinal_word(2), ordinal_word(21), ordinal_word(12)
    ('second', '21st', '12th')
    """
    ending = "th" if number % 100 in {11, 12, 13} else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return _ORDINAL_WORDS.get(number, f"{number}{ending}")


def names_in_title(people: tuple[Participant, ...]) -> str:
    """The participants as a title names them; without those who were absent."""
    told = [
        person
        for person in people
        if person.part != "absent" and person.rule not in {"events.two_sides", "events.pronoun"}
    ]
    done_to = [person for person in told if person.part == "recipient"]
    found = list(dict.fromkeys(person.text for person in done_to or told))
    if not found:
        return ""
    shown = [
        f"the {name}" if name.split()[-1].islower() and not name.startswith("the ") else name for name in found[:3]
    ]
    if len(found) > 3:
        return f"{shown[0]}, {shown[1]} and others"
    return shown[0] if len(shown) == 1 else f"{', '.join(shown[:-1])} and {shown[-1]}"


def title_of(core: str, ordinal: int | None, people: tuple[Participant, ...], place: str | None, named: bool) -> str:
    """One line for lists: Second dialogue on cybercrime, Beijing.

    `named` says that `core` names the event by itself, so that no participants are added.
    """
    who = "" if named else names_in_title(people)
    line = core if not who else f"{core} {who}" if core.endswith(" of") else f"{core}: {who}"
    if line.endswith(" of"):
        line = line[:-3]
    if ordinal is not None:
        line = f"{ordinal_word(ordinal)} {line}"
    if place and place not in line:
        line = f"{line}, {place}"
    line = line[:1].upper() + line[1:]
    return line if len(line) <= _TITLE_LENGTH else line[:_TITLE_LENGTH].rsplit(" ", 1)[0] + " …"


def act_title(core: str, people: tuple[Participant, ...]) -> str:
    """The line of an act, with those who did it before it: John Roberts: administered the oath."""
    who = names_in_title(tuple(person for person in people if person.part == "actor"))
    if not who or any(person.text in core for person in people):
        return title_of(core, None, (), None, True)
    return title_of(f"{who}: {core[:1].lower()}{core[1:]}", None, (), None, True)


def noun_title(scene: Scene, trigger: Trigger, series: str | None, ordinal: int | None) -> tuple[str, bool]:
    """The words that name what a noun tells, and whether they need no names beside them."""
    core = series or scene.syntax.words.text(trigger.first, trigger.last)
    named = bool(ordinal) or (series is not None and " " in series)
    return (core if named else f"{core} of"), named


def verb_title(scene: Scene, trigger: Trigger, group: VerbGroup, people: tuple[Participant, ...]) -> tuple[str, bool]:
    """The words that name what a verb tells, and whether they need no names beside them."""
    syntax, kind = scene.syntax, trigger.kind
    if kind.family == "act":
        actors = names_in_title(tuple(person for person in people if person.part == "actor"))
        return " ".join(filter(None, ("" if actors else _subject(syntax, group), _act_title(scene, group)))), True
    if kind.family not in {"approval", "agreement"}:
        core, alone = _object_title(scene, trigger, group)
        return (core, alone) if alone or people else (_with_subject(scene, trigger, group, core), False)
    base = {"agreement": "Agreement", "signing": "Signing of"}.get(kind.name, kind.title)
    if group.passive:
        first = max(syntax.low, group.first - 8)
        named = [k for k in range(first, group.first) if syntax.words.lower[k] in kind.objects]
        what = syntax.words.text(first_of_phrase(syntax.words, syntax.low, named[0]), named[0] + 1) if named else ""
    else:
        start = object_start(syntax, trigger, particles=kind.name != "agreement")
        last = min(_clause_end(syntax, trigger.last, kind.name == "agreement"), trigger.last + 12)
        last = next((at for at in range(start, last) if syntax.words.date[at] != NONE), last)
        what = syntax.words.text(start, last).strip(" ,.;")
    parts = _trimmed(what)
    infinitive = base.endswith(" of") and not group.passive and syntax.words.lower[start - 1] == "to"
    whole = base.endswith(" of") and not _WHOLE.isdisjoint(parts)
    return (_with_object(base, parts, infinitive) if infinitive or whole else " ".join([base, *parts])), True


def _act_title(scene: Scene, group: VerbGroup) -> str:
    """The verb with what follows it in its clause: Suspended their strike."""
    syntax = scene.syntax
    last = min(syntax.clause_at(group.verb).last, group.verb + _ACT)
    last = next((at for at in range(group.verb + 1, last) if _ends_act(syntax, at)), last)
    return " ".join(_trimmed(syntax.words.text(group.verb, last).strip(" ,.;:")))


def _ends_act(syntax: Syntax, at: int) -> bool:
    """Whether what an act is done to ends before a word: a date, another verb, a comma that no name follows."""
    word = syntax.words.lower[at]
    if syntax.words.date[at] != NONE or word in HAVE or word in BE:
        return True
    return word == "," and not _in_number(syntax, at) and (at + 1 >= syntax.high or not syntax.words.capital(at + 1))


def _in_number(syntax: Syntax, at: int) -> bool:
    """Whether a comma stands inside a number: 12,000."""
    lower = syntax.words.lower
    return lower[at] == "," and at + 1 < syntax.high and lower[at - 1][-1].isdigit() and lower[at + 1][0].isdigit()


def _subject(syntax: Syntax, group: VerbGroup) -> str:
    """The words before a verb that name who did it or what it was done to: The guards; empty where none do."""
    words_, clause = syntax.words, syntax.clause_at(group.verb)
    last = group.first
    while last > syntax.low and (words_.lower[last - 1] in words("adverbs") or words_.date[last - 1] != NONE):
        last -= 1
    if last - 1 == clause.first and words_.lower[clause.first] == "who":
        last = clause.first - (words_.lower[clause.first - 1] == ",")
        first = first_of_phrase(words_, syntax.low, last - 1) if last > syntax.low else last
        return words_.text(first, last) if first < last and words_.lower[last - 1][0].isalnum() else ""
    if group.to != NONE or last <= syntax.low or not words_.lower[last - 1][-1].isalnum():
        return ""
    first = max(clause.first, syntax.low)
    while first < last and (
        words_.lower[first] in words("cuts") | {"that", "and", "but"} or words_.date[first] != NONE
    ):
        first += 1
    if first == last:
        return ""
    plain = all(words_.lower[at][0].isalnum() or _in_number(syntax, at) for at in range(first, last))
    if last - first > _SUBJECT or not plain:
        first = first_of_phrase(words_, syntax.low, last - 1)
    named = words_.text(first, last)
    return "" if words_.lower[last - 1] in _UNNAMED | words("cuts") | words("prepositions") else named


def _trimmed(what: str) -> list[str]:
    """Words of a title without a preposition or article that hangs at their end."""
    parts = what.split()
    if parts and parts[0].lower() in words("determiners"):
        parts[0] = parts[0].lower()
    while parts and parts[-1].lower() in words("prepositions") | words("determiners") | words("cuts") | _UNNAMED:
        parts.pop()
    return parts


def _object_title(scene: Scene, trigger: Trigger, group: VerbGroup) -> tuple[str, bool]:
    """The title of a kind, with the thing that it was done to where that is one of the kind's nouns."""
    kind, text = trigger.kind, scene.syntax.words
    title = kind.title or kind.name.capitalize()
    if not kind.objects or kind.family in _BY_PEOPLE:
        return title, False
    at = object_noun(scene, trigger, group)
    if at == NONE:
        before = [k for k in subject_words(scene.syntax, group) if text.lower[k] in kind.objects]
        at = before[-1] if before and is_passive(scene.syntax, group) else NONE
    if at == NONE:
        return title, False
    first = max(first_of_phrase(text, scene.syntax.low, at), at - _OBJECT)
    first = max(first, object_start(scene.syntax, trigger)) if at > trigger.head else first
    return _with_object(title, _trimmed(text.text(first, at + 1)), text.lower[first - 1] == "to"), True


def _with_subject(scene: Scene, trigger: Trigger, group: VerbGroup, title: str) -> str:
    """A title with the words of the verb's subject, where nobody is resolved: Resignation of the premier."""
    if trigger.kind.done_to and not is_passive(scene.syntax, group):
        return title
    named = _subject(scene.syntax, group)
    first = named.split()[0].lower() if named else ""
    verb = "b" in tags_of(first) and first not in nouns_too()
    if not first or len(named.split()) > _OBJECT or first in words("adverbs") | {"later"} or verb or _TERM in title:
        return title
    syntax = scene.syntax
    opens = first == syntax.words.lower[syntax.low] and not syntax.words.capital(syntax.low + 1)
    opens = opens and syntax.words.name[syntax.low] == syntax.words.name[syntax.low + 1] == NONE
    named = named[0].lower() + named[1:] if opens or first in words("determiners") else named
    return f"{title} {named}" if title.endswith(" of") else f"{title}: {named}"


def _with_object(title: str, what: list[str], infinitive: bool) -> str:
    """A title with what it was done to: Founding of a committee, Works on a road, Decision to hold a drill."""
    if what and what[0].lower() in {"him", "her", "them", "it"}:
        what = what[1:]
    if not _WHOLE.isdisjoint(what):
        return title.removesuffix(" of")  # what was decided is a sentence of its own
    if infinitive and what and "b" in tags_of(what[0].lower()):
        return " ".join([title.removesuffix(" of"), "to", *what])
    joins = title.rsplit(" ", 1)[-1] in words("prepositions") | {"of", "for", "on"}
    return " ".join([title if joins else f"{title} of", *what])


def _clause_end(syntax: Syntax, at: int, infinitives: bool) -> int:
    """One past the clause of a word, with the infinitive or complement that follows it."""
    number = syntax.number_at(at)
    while (
        infinitives
        and number + 1 < len(syntax.clauses)
        and syntax.clauses[number + 1].kind in {"infinitive", "complement"}
    ):
        number += 1
    return syntax.clauses[number].last

"""One line that names an event: Second dialogue on cybercrime, Beijing."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache

from ingest.events.actors import has_somebody
from ingest.events.kinds import Kind, Trigger
from ingest.events.phrases import first_of_phrase
from ingest.events.scenes import Scene
from ingest.events.series import title_words
from ingest.events.shapes import object_noun, subject_noun
from ingest.events.sides_of_verbs import is_owned_day, is_passive, object_of, object_start
from ingest.events.title_subjects import UNNAMED, in_number, pronoun_in_title, subject_in_title
from ingest.grammar.clauses import Syntax
from ingest.grammar.verbs import BE, BE_OR_HAVE, HAVE, MODALS, bases, nouns_too, tags_of, words
from ingest.grammar.words import NONE, VerbGroup
from ingest.known_names import plain_address
from ingest.model import Participant

_TITLE_LENGTH = 100
_ACT = 12  # words of an act in a title at most
_WHOLE = frozenset(("is", "are", "was", "were", "would", "will", "has", "have", "had", "should", "could"))
_UNNAMED = 0  # names beside a title: none, but a sum or a number of things
_TERM = "End of term"  # its subject is the term
_OBJECT = 6  # words of a thing in a title at most
_SEVERAL = 8  # words of those who do something, or to whom it is done, in a title at most
_COMPLEMENT = 8  # words of what a noun is of at most
_BEFORE = 4  # words before a noun that say which event it is at most
# Rules by which a participant is told in words that name nobody by themselves.
_BY_OTHER_WORDS = frozenset(("events.two_sides", "events.pronoun", "events.possessor"))
_BY_OFFICE = "events.office"  # the rule for a person told by the office that the text has said he holds
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


def names_in_title(people: Iterable[Participant], called: Mapping[str, str]) -> list[str]:
    """What a title calls the participants, each once: by name, or by the words that stand for a body or a group.

    `called` gives the fullest name of a person or organization in the article, for those told by a pronoun.
    """
    found: dict[str, None] = {}
    for one in people:
        named = called.get(one.person or one.organization or "") if one.rule in _BY_OTHER_WORDS else one.text
        if one.rule == _BY_OFFICE:
            named = called.get(one.person or "", one.text)  # the foreign minister, by her name
        if named is None and one.rule == "events.possessor" and one.text[0].isupper() and one.place:
            named = one.text  # Britain's decision to send
        if named and named.startswith("The ") and (named[4:5].islower() or named.split()[-1].islower()):
            named = f"the {named[4:]}"
        if named:
            first = named.split()[0].lower()
            bare = first not in words("determiners") and not first.endswith(("'s", "’s"))
            opens = bare and (named.split()[-1].islower() or (not one.person and _takes_the(named)))
            found[f"the {named}" if opens else named] = None
    return [one for one in found if not any(_holds(other, one) for other in found)]


@cache
def _takes_the(named: str) -> bool:
    """Whether English says "the" before a name.

    >>> _takes_the("UN Security Council"), _takes_the("European Union"), _takes_the("Credit Union")
    (True, True, False)
    """
    name = named.lower()
    return any(name == one or name.endswith(f" {one}") for one in title_words("with the"))


def _holds(whole: str, part: str) -> bool:
    """Whether words end with others that stand for a group as well: the Russian and Turkish presidents.

    >>> _holds("the Russian and Turkish presidents", "the Turkish presidents"), _holds("Ana Ruiz", "Ruiz")
    (True, False)
    """
    return part.startswith("the ") and whole != part and whole.endswith(part.removeprefix("the"))


def joined(names: list[str]) -> str:
    """Names as a title lists them: two or three of them, or two and others.

    >>> joined(["Togo"]), joined(["Togo", "Ghana"]), joined(["Togo", "Ghana", "Mali", "Niger"])
    ('Togo', 'Togo and Ghana', 'Togo, Ghana and others')
    """
    if len(names) > 3:
        return f"{names[0]}, {names[1]} and others"
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


def title_of(
    core: str,
    kind: Kind,
    ordinal: int | None,
    people: tuple[Participant, ...],
    place: str | None,
    called: Mapping[str, str],
    named: bool = False,
) -> str:
    """One line for lists: Second dialogue on cybercrime, Beijing; Attack on a convoy by Ghana.

    `named` says that `core` names the event by itself, so that no participants are added.
    """
    line = (
        _by_whom(core.removesuffix(" of"), kind, people, called) if named else _with_names(core, kind, people, called)
    )
    if ordinal is not None and not line.lower().startswith(f"{ordinal_word(ordinal)} "):
        line = f"{ordinal_word(ordinal)} {line}"
    if place and place not in line:
        line = f"{line}, {place}"
    return _line(line)


def _by_whom(core: str, kind: Kind, people: tuple[Participant, ...], called: Mapping[str, str]) -> str:
    """A title that tells what was done, with those who did it: Approval of the bill by the senate."""
    actors = names_in_title((one for one in people if one.part == "actor"), called)
    found = kind.name == "award" or core.lower().startswith("results")  # which nobody gave, or made
    told = found or kind.reciprocal or kind.family in _NOT_BY or " by " in core
    if not actors or told or any(name in core for name in actors):
        return core
    core = _CLASH.sub("", core)
    what, joins, goal = core.partition(" to ")
    line = f"{what} by {joined(actors)}{joins}{goal}" if " " not in what else f"{core} by {joined(actors)}"
    return line if len(line) <= _TITLE_LENGTH else core


_NOT_BY = frozenset(("visit", "election", "contest"))  # families whose actors are those whom it is of


# Two words that do not stand side by side in a title: decision of to build, talks of on trade.
_CLASH = re.compile(
    r"\b(?:of|on|for|by|to|with) "
    r"(?=(?:to|that|whether|by|for|in|on|at|from|as|when|while|because|if)\b(?!-| least| most))"
)
# The mark of a note: [12], or what is left of it at the end of a line.
_NOTE = re.compile(r"\.?\[(?:\d{1,4}|note \d{1,3}|citation needed)?(?:\]|\Z)")


# Words that say twice what a title is of: break of relations of Relations, agreement on upon a truce.
_TWICE = re.compile(r"\b(\w+) of (?i:\1)\b|\bon upon (?=at\b|in\b|by\b)|\b(on) upon\b")


def _line(line: str) -> str:
    line = _CLASH.sub("", _NOTE.sub("", line) if "[" in line else line)
    if " of " in line or " upon" in line:
        line = _TWICE.sub(lambda found: found[1] or found[2] or "", line)
    line = line.rstrip(" ,;:$€£")
    line = line[:1].upper() + line[1:]
    return line if len(line) <= _TITLE_LENGTH else line[:_TITLE_LENGTH].rsplit(" ", 1)[0] + " …"


def _with_names(core: str, kind: Kind, people: tuple[Participant, ...], called: Mapping[str, str]) -> str:
    """The words that name an event with those to whom it was done, and by whom, or else with those who did it."""
    told = [one for one in _titled(kind, people) if one.part != "absent"]
    states = kind.family != "office" or kind.done_to or kind.name in _OF_MEMBERS
    told = [one for one in told if one.place is None or states]
    done_to = names_in_title((one for one in told if one.part == "recipient"), called)
    actors = names_in_title((one for one in told if one.part == "actor"), called)
    names = done_to or (not kind.reciprocal and actors) or names_in_title(told, called)
    names = [name for name in names if name not in core or not re.search(rf"\b{re.escape(name)}\b", core)]
    if not names:
        return _open(core)
    if (kind.family == "visit" or kind.name == "speech") and actors:
        return f"{_open(core)} of {joined(actors)}{f' to {joined(done_to)}' if done_to else ''}"
    several = len(names) + any(name.startswith("the ") and " and " in name for name in names)
    line = f"{_open(core)} {_link(core, kind, bool(done_to), several)} {joined(names)}"
    longer = f"{line} by {joined(actors)}" if done_to and actors else line
    return longer if len(longer) <= _TITLE_LENGTH else line


_OF_MEMBERS = frozenset(("joining",))  # kinds of the family of offices that states do as well


def _titled(kind: Kind, people: tuple[Participant, ...]) -> tuple[Participant, ...]:
    """Those who can stand in a title: the recipient of a resignation is only to whom it was sent, or who comes next."""
    whom = kind.done_to or kind.family != "office" or kind.name == "succession" or kind.name in _OF_MEMBERS
    return people if whom else tuple(one for one in people if one.part != "recipient")


def _open(core: str) -> str:
    """The words of a kind without the preposition at their end: Meeting (of), Ruling (on)."""
    head, _, last = core.rpartition(" ")
    return head if head and last in {"of", "on", "for", "by", "to"} else core


def _link(core: str, kind: Kind, done_to: bool, several: int) -> str:
    """The preposition between an event and the names beside it."""
    if kind.reciprocal:
        return "of" if several > 1 else "with"
    if kind.family == "aid" and several == _UNNAMED:
        return "of"  # who is named is helped, what is not is given
    if done_to:
        return core.rpartition(" ")[2] if core != _open(core) and not core.endswith(" of") else kind.whom
    if not title_words("of whom").isdisjoint(_open(core).lower().split()):
        return "of"  # the inauguration ceremony of
    if kind.family == "ceremony" and not kind.title.endswith(" of"):
        return "with"
    of = kind.title.endswith(" of") or kind.family == "disaster"
    return "of" if of and (not kind.done_to or kind.family in {"election", "vote"} or kind.name == "trial") else "by"


def act_title(core: str, people: tuple[Participant, ...], called: Mapping[str, str], passive: bool = False) -> str:
    """The line of an act, with those who did it before it, or behind a passive: John Roberts administered the oath."""
    actors = [one for one in people if one.part == "actor"]
    names = names_in_title(actors, called)
    if passive and BE.intersection(core.split()):
        by = f"{core} by {joined(names)}" if names and " by " not in core else core
        return _line(by if len(by) <= _TITLE_LENGTH else core)
    others = core
    for one in people:
        others = others if one.part == "actor" else others.replace(one.text, "")  # whose name may hold the other's
    if not names or any(one.text in others for one in actors if one.rule not in _BY_OTHER_WORDS):
        return _line(core)
    return _line(f"{joined(names)} {core[:1].lower()}{core[1:]}")


def is_series(series: str | None, ordinal: int | None) -> bool:
    """Whether the words of a series name it by themselves: the 14th summit, the dialogue on fishing."""
    return bool(ordinal) or (series is not None and " " in series)


def noun_title(scene: Scene, trigger: Trigger, series: str | None, ordinal: int | None) -> tuple[str, bool]:
    """The words that name what a noun tells, and whether they need no names beside them."""
    if series and is_series(series, ordinal):
        alone = " " in series and (bool(ordinal) or _is_named(series))
        return (series, True) if alone else (f"{series} of", False)
    text = scene.syntax.words
    of = NONE if trigger.kind.reciprocal else _complement(scene, trigger)
    core = text.text(_opening(scene, trigger), trigger.last)
    rest = _trimmed(text.text(trigger.last, of)) if of > trigger.last else []
    if rest and rest[-1].rstrip(".").lower() not in plain_address() | title_words("cut titles"):
        return " ".join([core, *rest]), True
    if trigger.kind.family == "disaster" and text.capital(trigger.head) and _is_called(scene, trigger.last):
        return f"{core} {text.text(trigger.last, trigger.last + 1)}", True  # Hurricane Katrina
    nobodys = trigger.kind.name == "election" and not title_words("of nobody").isdisjoint(core.lower().split())
    return (core, True) if nobodys else (f"{core} of", False)  # who steps down at a general election is not elected


def _is_called(scene: Scene, at: int) -> bool:
    """Whether a word with a capital stands at a place in the sentence, as the name of a storm does."""
    syntax = scene.syntax
    return at < syntax.high and syntax.words.capital(at) and syntax.words.date[at] == NONE


def _is_named(series: str) -> bool:
    """Whether words say by themselves which event it is: a topic or a name is in them; no private meeting."""
    return " on " in series or " about " in series or any(word[0].isupper() for word in series.split())


def _opening(scene: Scene, trigger: Trigger) -> int:
    """The first of the words right before a noun that say which event it is: Taipei lantern festival, snap election."""
    text, low = scene.syntax.words, scene.syntax.low
    first = trigger.first
    while first > max(low, trigger.first - _BEFORE):
        word, number = text.lower[first - 1], text.name[first - 1]
        person = number != NONE and scene.cast.mentions[number].kind == "person"
        plain = word.isalpha() and text.date[first - 1] == NONE and word not in BE_OR_HAVE and word not in MODALS
        plain = plain and not scene.syntax.is_verb(first - 1)
        plain = plain or (text.lower[first] == "magnitude" and word[0].isdigit())
        named = number != NONE and (word not in _closed() or number == text.name[first])  # The Hague talks
        if (not named and (word in title_words("vague") or word in _closed() or not plain)) or person:
            break
        first -= 1
    while first < trigger.first and text.name[first] != NONE and first and text.name[first - 1] == text.name[first]:
        first += 1  # not half a name
    return first


def of_whom_in_words(scene: Scene, trigger: Trigger, core: str, named: bool) -> tuple[str, bool]:
    """The words that name a meeting, with those whom its noun is of, where they have no names: Meeting of leaders."""
    end = _complement(scene, trigger) if trigger.kind.reciprocal and not named else NONE
    lower = scene.syntax.words.lower
    opens = end != NONE and lower[end - 2].isdigit() and "s" in tags_of(lower[end - 1])
    end -= opens  # the summit of the Group of 20 opens in Lima
    what = _trimmed(scene.syntax.words.text(trigger.last + 1, end)) if end > trigger.last + 1 else []
    return (f"{_open(core)} of {' '.join(what)}", True) if what else (core, named)


def _complement(scene: Scene, trigger: Trigger) -> int:
    """One past what a noun is of, where that is no name: the opening of an exhibition, a sale of shares."""
    syntax = scene.syntax
    at, text = trigger.last, syntax.words
    if at + 1 >= syntax.high or text.lower[at] != "of" or text.date[at + 1] != NONE:
        return NONE
    last = min(syntax.clause_at(at).last, at + 1 + _COMPLEMENT)
    end = next((k for k in range(at + 1, last) if _ends_complement(syntax, k, at + 1)), last)
    found = text.text(at + 1, end).split()
    return end if found and found[-1].lower() not in _closed() and not _has_person(scene, at, end) else NONE


def _ends_complement(syntax: Syntax, at: int, first: int) -> bool:
    word = syntax.words.lower[at]
    if syntax.words.name[at] != NONE:
        return False
    outside = word in words("prepositions") and word != "of"
    if word == "," and in_number(syntax, at):
        return False
    return outside or not word[0].isalnum() or syntax.words.date[at] != NONE or (at > first and syntax.is_finite(at))


def _has_person(scene: Scene, first: int, last: int) -> bool:
    numbers = {number for number in scene.syntax.words.name[first:last] if number != NONE}
    return any(scene.cast.mentions[number].kind == "person" for number in numbers)


@cache
def _closed() -> frozenset[str]:
    """Words that stand before a noun and do not say which event it is."""
    return words("determiners", "prepositions", "cuts", "adverbs") | {"and", "or", "but", "to", "up", "out"}


# What was agreed where the text only points to it: agreed on them at Mar-a-Lago.
_PRONOUN = re.compile(r"(?:(?:on|to|with|about|upon) )?(?:it|them|so|otherwise|likewise|again)\b", re.IGNORECASE)
# What is only added to what was agreed: to sell the island, saying that it was a burden.
_ADDED = re.compile(r"(?:\A|,? )(?:(?<=, )(?:\w+ing|with|up|down)|as (?:he|she|they|it))\b.*", re.DOTALL)
_SUBJECTS = frozenset(("he", "she", "they", "we", "i", "you"))  # of a sentence of its own
_OF_DOERS = frozenset(("surrender",))  # agreements that are titled by who does it: Surrender of the rebels


def verb_title(scene: Scene, trigger: Trigger, group: VerbGroup, people: tuple[Participant, ...]) -> tuple[str, bool]:
    """The words that name what a verb tells, and whether they need no names beside them."""
    syntax, kind = scene.syntax, trigger.kind
    if kind.family == "act":
        actors = (one for one in people if one.part == "actor")
        by_name = not group.passive and names_in_title(actors, scene.cast.called)
        subject = "" if by_name else subject_in_title(syntax, group, sides=True) or pronoun_in_title(syntax, group)
        if not subject and group.passive:
            whom = (one for one in people if one.part == "recipient" and one.person)
            subject = joined(names_in_title(whom, scene.cast.called) or [""])
        return _act_title(scene, group, subject, trigger.last), True
    if kind.family not in {"approval", "agreement"} or kind.name in _OF_DOERS:
        core, alone = _object_title(scene, trigger, group)
        people = _titled(kind, people)
        told = _of_sworn(scene, trigger, group, people)
        told = told or ("" if people else _with_thing(scene, trigger, group, trigger.kind.title))
        if told or alone or people:
            return (told, True) if told else (core, alone)
        return _with_subject(scene, trigger, group, core), False
    base = "Signing of" if kind.title == "Signing" else kind.title
    first, lower = max(syntax.low, group.first - 8), syntax.words.lower
    named = [k for k in range(first, group.first) if lower[k] in kind.objects | kind.subjects]
    of_subject = group.passive or bool(named and _stands_alone(syntax, trigger.last))
    if of_subject:
        what = syntax.words.text(first_of_phrase(syntax.words, syntax.low, named[0]), named[0] + 1) if named else ""
    else:
        start = object_start(syntax, trigger, particles=kind.name != "agreement")
        last = min(_clause_end(syntax, trigger.last, kind.name == "agreement"), trigger.last + 12)
        dated = (at for at in range(start, last) if syntax.words.date[at] != NONE and not is_owned_day(syntax, at))
        last = next(dated, last)
        what = _bare(_ADDED.sub("", syntax.words.text(start, last)))
    parts = [] if _PRONOUN.match(what) else _trimmed(what)
    if parts and (parts[-1].lower() == base.removesuffix(" of").lower() or parts[0].lower() in _SUBJECTS):
        return base, False  # the decision was taken; decided he would go
    infinitive = base.endswith(" of") and not of_subject and lower[start - 1] == "to"
    whole = base.endswith(" of") and not _WHOLE.isdisjoint(parts)
    if infinitive or whole:
        return _with_object(base, parts, infinitive), True
    joins = base.rpartition(" ")[2] in words("prepositions") or not parts or parts[0].lower() in title_words("joining")
    return " ".join([base, *parts] if joins else [base, kind.whom, *parts]), True


def _stands_alone(syntax: Syntax, at: int) -> bool:
    """Whether a verb has no object, so that its subject is what it is about: the motion passed with a vote of 4-5."""
    after = syntax.words.lower[at] if at < syntax.high else "."
    return not after[0].isalnum() or after in words("prepositions") or syntax.words.date[at] != NONE


def _act_title(scene: Scene, group: VerbGroup, subject: str, end: int) -> str:
    """A subject, and the verb with what follows it in its clause: Suspended their strike; The guards to lower it.

    `end` is one past the last word of the trigger, which the line holds whole.
    """
    syntax = scene.syntax
    ahead = group.modal is not None or group.to != NONE
    had = "have been " if group.passive else "have "
    opens = f"to {had if group.perfect else 'be ' if group.passive else ''}" if ahead else ""
    if subject and group.passive and not ahead:
        opens = " ".join([word for word in syntax.words.lower[group.first : group.verb] if word in _AUXILIARY]) + " "
    elif group.perfect and not ahead and "d" not in tags_of(syntax.words.lower[group.verb]):
        opens = f"{syntax.words.lower[group.first]} "  # had given
    last = min(syntax.clause_at(group.verb).last, group.verb + _ACT)
    last = next((at for at in range(group.verb + 1, last) if _ends_act(syntax, at)), last)
    parts = _trimmed(_bare(syntax.words.text(group.verb, _whole(syntax, group.verb, last))), 2)
    if len(parts) < end - group.verb:
        parts = _with_what_follows(syntax, group, end)  # could step in
    told = opens + " ".join(parts)
    return f"{subject} {told}" if subject else told


def _with_what_follows(syntax: Syntax, group: VerbGroup, end: int) -> list[str]:
    """The words of a trigger, with what follows a preposition at its end: stood in for them, flocked to join it."""
    last = end
    closed = words("prepositions", "cuts")
    if end < syntax.high and syntax.words.lower[end - 1] in closed | {"to"} and syntax.words.lower[end] not in closed:
        last = min(syntax.clause_at(end).last, group.verb + _ACT)
        last = next((at for at in range(end + 1, last) if _ends_act(syntax, at)), last)
    parts = _bare(syntax.words.text(group.verb, _whole(syntax, group.verb, last))).split()
    while len(parts) > end - group.verb + 1 and parts[-1].lower() in _hanging():
        parts.pop()
    return parts


def _whole(syntax: Syntax, verb: int, last: int) -> int:
    """One past the last whole phrase, where an act is cut for its length: in the Oval Office in the presence of."""
    text, closed = syntax.words, words("prepositions", "cuts") | {"and", "or", "but", "to", ","}
    if last != verb + _ACT or last >= syntax.clause_at(verb).last:
        return last
    number = text.name[last]
    while number != NONE and last - 1 > verb and (text.name[last - 1] == number or text.capital(last - 1)):
        last -= 1  # half a name, and the title before it
    before = [at for at in range(verb + 2, last) if text.lower[at] in words("prepositions")]
    if not before or (text.lower[last] in closed and before[-1] != last - 1):
        return last
    if text.lower[before[-1]] == "of" and text.lower[before[-1] - 1] in title_words("before of") and before[:-1]:
        before.pop()
    return last if number != NONE and text.lower[last - 1] not in words("prepositions") else before[-1]


def _bare(what: str) -> str:
    """Words without the marks around them; the last full stop of a.m. or U.S. stays."""
    bare = what.strip(" ,.;:")
    return f"{bare}." if _SHORT.search(bare) else bare


_SHORT = re.compile(r"(?<![a-z])(?:[a-z]\.)+[a-z]\Z", re.IGNORECASE)


_OBJECTS = frozenset(("him", "her", "them", "it"))  # behind a verb alone: saluted him
_AUXILIARY = BE_OR_HAVE | {"not"}


def _ends_act(syntax: Syntax, at: int) -> bool:
    """Whether what an act is done to ends before a word: a date, another verb, a comma that no name follows."""
    word = syntax.words.lower[at]
    if syntax.words.date[at] != NONE:
        return syntax.words.lower[at - 1] not in words("determiners") and not is_owned_day(syntax, at)  # its 2014 goal
    if word in HAVE or word in BE:
        return True
    return word == "," and not in_number(syntax, at) and (at + 1 >= syntax.high or not syntax.words.capital(at + 1))


@cache
def _hanging() -> frozenset[str]:
    return UNNAMED | words("prepositions", "determiners", "cuts") | title_words("hanging")


def _trimmed(what: str, least: int = 0) -> list[str]:
    """Words of a title without a preposition or article that hangs at their end; the first `least` of them stay."""
    parts = what.rstrip(" ,;:([$€£").split()
    if parts and what.count('"') % 2:
        parts = " ".join(parts).replace('"', "").split()  # half of a quotation
    if parts and parts[0].lower() in words("determiners"):
        parts[0] = parts[0].lower()
    hanging = _hanging()
    while len(parts) > (least if parts[-1:] and parts[-1].lower() in _OBJECTS else 0) and parts[-1].lower() in hanging:
        parts.pop()
    if parts and parts[0].lower() in {"and", "or", "but"}:
        return []  # the object stands before the verb
    return parts


def _object_title(scene: Scene, trigger: Trigger, group: VerbGroup) -> tuple[str, bool]:
    """The title of a kind, with the thing that it was done to where that is one of the kind's nouns."""
    kind, text = trigger.kind, scene.syntax.words
    title = kind.title or kind.name.capitalize()
    hits = kind.name == "accident" and not is_passive(scene.syntax, group)  # a bus hit a wall: the bus had it
    if not kind.objects or hits or (kind.family in _BY_PEOPLE and kind.name != "capture"):
        return title, False
    at = object_noun(scene, trigger, group)
    if at == NONE:
        at = subject_noun(scene, trigger, group)
    if at == NONE:
        return title, False
    first = max(first_of_phrase(text, scene.syntax.low, at), at - _OBJECT)
    first = max(first, object_start(scene.syntax, trigger)) if at > trigger.head else first
    while first - 2 > trigger.head and in_number(scene.syntax, first - 1):
        first -= 2  # 3,700 workers
    if first - 2 > trigger.head and text.lower[first - 1] == "of":
        first = max(first_of_phrase(text, scene.syntax.low, first - 2), object_start(scene.syntax, trigger))
    first += text.lower[first] == "least"  # At least nine workers were moved: of nine workers
    return _with_object(title, _trimmed(text.text(first, at + 1)), text.lower[first - 1] == "to"), True


def _with_subject(scene: Scene, trigger: Trigger, group: VerbGroup, title: str) -> str:
    """A title with the words of the verb's subject, where nobody is resolved: Resignation of the premier."""
    if trigger.kind.done_to and not is_passive(scene.syntax, group):
        return _with_people(scene, trigger, title)
    named = subject_in_title(scene.syntax, group)
    first = named.split()[0].lower() if named else ""
    verb = "b" in tags_of(first) and first not in nouns_too()
    verb = verb or (first.endswith("ing") and "g" in tags_of(first) and " " in named)  # a plane carrying 92 people
    if not first or len(named.split()) > _SEVERAL or first in words("adverbs") | {"later"} or verb or _TERM in title:
        return title
    if named.split()[-1].lower() == title.lower():
        return title  # charges were filed: no charges against charges
    syntax = scene.syntax
    named = _amid(syntax, named)
    several = _UNNAMED if any(word[0].isdigit() or word[0] == "$" for word in named.split()) else 2
    return f"{_open(title)} {_link(title, trigger.kind, is_passive(syntax, group), several)} {named}"


def _amid(syntax: Syntax, named: str) -> str:
    """A subject as it stands amid a title: the guards, scientists; names keep their capital."""
    first = named.split()[0].lower()
    opens = first == syntax.words.lower[syntax.low] and not syntax.words.capital(syntax.low + 1)
    opens = opens and syntax.words.name[syntax.low] == syntax.words.name[syntax.low + 1] == NONE
    return named[0].lower() + named[1:] if opens or first in words("determiners") else named


def _with_thing(scene: Scene, trigger: Trigger, group: VerbGroup, title: str) -> str:
    """A title with the thing that somebody without a name did it to: Capture of the airport by the rebels; or ''."""
    kind = trigger.kind
    if (kind.family != "violence" and kind.name not in _DONE_TO_THINGS) or is_passive(scene.syntax, group):
        return ""
    found = object_of(scene, object_start(scene.syntax, trigger))
    thing = scene.syntax.words.lower[found.start : found.stop]
    if kind.family == "violence" and not kind.objects.isdisjoint(thing):
        found = _target(scene, found.stop) or found
    what = _trimmed(scene.syntax.words.text(found.start, found.stop)) if found and len(found) <= _OBJECT else []
    by = subject_in_title(scene.syntax, group)
    if not what or not by:
        return ""
    return f"{_open(title)} {_link(title, kind, True, 1)} {' '.join(what)} by {_amid(scene.syntax, by)}"


def _of_sworn(scene: Scene, trigger: Trigger, group: VerbGroup, people: tuple[Participant, ...]) -> str:
    """A title with those whom somebody swears in, where they have no names: Inauguration of 21 ministers; or ''."""
    sworn = trigger.kind.name == "inauguration" and "swear" in bases().get(scene.syntax.words.lower[group.verb], ())
    if not sworn or is_passive(scene.syntax, group) or any(one.part == "recipient" for one in people):
        return ""
    found = object_of(scene, object_start(scene.syntax, trigger))
    what = _trimmed(scene.syntax.words.text(found.start, found.stop)) if found and len(found) <= _OBJECT else []
    return f"{trigger.kind.title} {' '.join(what)}" if what else ""


def _target(scene: Scene, at: int) -> range:
    """The words behind what is thrown that tell at whom: threw stones at the police."""
    aimed = scene.syntax.words.lower[at : at + 1] in {("at",), ("into",), ("on",), ("towards",)}
    return object_of(scene, at + 1) if aimed else range(0)


_DONE_TO_THINGS = frozenset(("discovery", "launch", "search", "seizure"))


def _with_people(scene: Scene, trigger: Trigger, title: str) -> str:
    """A title with those who are done to, where they have no names: Arrest of three activists."""
    found = object_of(scene, object_start(scene.syntax, trigger))
    if not found or len(found) > _OBJECT or not has_somebody(scene, found):
        return title
    what = _trimmed(scene.syntax.words.text(found.start, found.stop))
    told = what and what[0].lower() not in {"him", "her", "them", "it"}
    return f"{_open(title)} {_link(title, trigger.kind, True, 1)} {' '.join(what)}" if told else title


def _with_object(title: str, what: list[str], infinitive: bool) -> str:
    """A title with what it was done to: Founding of a committee, Works on a road, Decision to hold a drill."""
    if what and what[0].lower() in {"him", "her", "them", "it"}:
        what = what[1:]
    if not _WHOLE.isdisjoint(what):
        return title.removesuffix(" of")  # what was decided is a sentence of its own
    if infinitive and what and "b" in tags_of(what[0].lower()):
        return " ".join([title.removesuffix(" of"), "to", *what])
    if what and what[0].lower() in words("prepositions") and title.endswith(" of") and not _is_number(what):
        return " ".join([title.removesuffix(" of"), *what])  # Decision upon it
    if what and what[-1].lower() == title.removesuffix(" of").lower():
        return " ".join(what[1:] if what[0].lower() in words("determiners") and len(what) > 1 else what)  # Results
    joins = title.rsplit(" ", 1)[-1] in words("prepositions") | {"of", "for", "on"}
    return " ".join([title if joins else f"{title} of", *what])


def _is_number(what: list[str]) -> bool:
    """Whether words begin with how many: at least 13 people, over 50 houses, about two dozen."""
    at = 2 if what[1:2] in (["least"], ["most"]) or [one.lower() for one in what[:2]] == ["up", "to"] else 1
    return what[at : at + 1] != [] and (what[at][0].isdigit() or what[at].lower() in words("determiners"))


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

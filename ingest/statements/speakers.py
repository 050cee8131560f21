"""Who says what a word of saying reports."""

from __future__ import annotations

from dataclasses import dataclass

from ingest.grammar.clauses import Syntax
from ingest.statements.cues import WEEKDAYS, Cue
from ingest.grammar.verbs import BE, HAVE, tags_of, words
from ingest.model import Mention, Statement
from ingest.grammar.participants import Cast, heads_in
from ingest.statements.quotations import is_quoted
from ingest.grammar.words import NONE

_TIMES = frozenset(
    ("day", "days", "week", "weeks", "month", "months", "year", "years", "hour", "hours", "minutes", "time", "times")
)
_PRONOUNS = frozenset(("he", "she"))
LONGEST_SPEAKER = (
    14  # words of a speaker without a name: a spokeswoman for the ministry of foreign affairs of the republic
)


@dataclass(frozen=True, slots=True)
class Speaker:
    first: int  # word indexes of the whole phrase
    last: int
    words: str
    person: str | None
    rule: str


@dataclass(frozen=True, slots=True)
class SpeechScene:
    """One sentence with its quotations."""

    syntax: Syntax
    cast: Cast
    quotes: tuple[tuple[int, int], ...]  # of the body, inner characters of each quotation
    before: tuple[Statement, ...]
    previous: tuple[str, ...]  # persons named in the sentence before


def speaker_of(scene: SpeechScene, cue: Cue, earlier: Speaker | None) -> Speaker | None:
    """Who says it: the subject before the cue, the subject after an inverted cue, or the speaker of the verb before."""
    if cue.takes == "source":
        return _speaker_after(scene, cue.last)
    syntax = scene.syntax
    lower = syntax.words.lower
    before = lower[cue.first - 1] if cue.first > syntax.low else ""
    inverted = before in {",", '"', "”", "?", "!", "-", "—"} and tags_of(lower[cue.verb]).find("d") >= 0
    if inverted and not _has_subject(scene, cue):
        return _speaker_after(scene, cue.last)
    if before in {"and", "but", ","} and earlier is not None and (before != "," or lower[cue.verb].endswith("ing")):
        return earlier
    return _speaker_before(scene, cue)


def _start_of_subject(scene: SpeechScene, cue: Cue) -> int:
    """The first word that can belong to the cue's subject: after the quotation or conjunction before it."""
    syntax = scene.syntax
    clause = syntax.clause_at(max(syntax.low, cue.first - 1))
    start = clause.first
    for at in range(cue.first - 1, clause.first - 1, -1):
        position = syntax.words.starts[at]
        if syntax.words.lower[at] in {'"', "”", "“"} or is_quoted(position, scene.quotes):
            start = at + 1
            break
    lower = syntax.words.lower
    while start < cue.first and (
        lower[start]
        in {
            "after",
            "before",
            "since",
            "when",
            "if",
            "once",
            "until",
            ",",
            "and",
            "but",
            "that",
            "while",
            "as",
            "although",
            "though",
            ";",
            ":",
            "so",
            "which",
            "because",
            "-",
            "–",
            "—",
        }
        or lower[start] in {'"', "”"}
    ):
        start += 1
    return start


def _has_subject(scene: SpeechScene, cue: Cue) -> bool:
    """Whether a noun phrase stands before the cue, so that its comma closes an apposition: Berg, the minister, said."""
    start = _start_of_subject(scene, cue)
    syntax = scene.syntax
    if syntax.any_finite(start, cue.first - 1):
        clause = syntax.clause_at(max(start, cue.first - 2))
        return clause.kind == "relative"
    heads = heads_in(syntax, scene.cast, start, cue.first - 1, "actor")
    return bool(heads) or cue.first - 1 - start > 1


def _speaker_before(scene: SpeechScene, cue: Cue) -> Speaker | None:
    syntax = scene.syntax
    start = _start_of_subject(scene, cue)
    clause = syntax.clause_at(max(syntax.low, cue.first - 1))
    if clause.kind == "relative" and clause.opener == "who":
        heads = heads_in(syntax, scene.cast, syntax.low, clause.first, "actor")
        persons = [h for h in heads if h.person]
        near = [h for h in persons if syntax.words.starts[clause.first] - h.end <= 2]
        return _named(scene, near[-1].start, near[-1].end, near[-1].person) if near else None
    last = cue.first
    if last > start and syntax.words.lower[last - 1] == ",":
        last -= 1
    if (
        last <= start
        and clause.first > syntax.low
        and clause.kind in {"coordinate", "participle", "attribution", "complement"}
    ):
        return None
    return _speaker_in(scene, start, last, near_end=True)


def _speaker_after(scene: SpeechScene, first: int) -> Speaker | None:
    syntax = scene.syntax
    last = first
    lower = syntax.words.lower
    while last < syntax.high and last - first < LONGEST_SPEAKER:
        word = lower[last]
        if (
            word in {",", ".", ";", ":", '"', "“", "”", "(", "—", "–"}
            or (word in {"and", "but", "who"} and _opens(syntax, last))
            or (last > first and syntax.is_finite(last))
        ):
            break
        if (
            last > first
            and word in {"on", "in", "at", "after", "during", "as", "when", "while", "before"}
            and syntax.words.name[last] == NONE
        ):
            break
        last += 1
    apposed = _apposed_person(scene, last)
    return apposed or _speaker_in(scene, first, last, near_end=False)


def _apposed_person(scene: SpeechScene, comma: int) -> Speaker | None:
    """The person whom an apposition names: said the minister, Ama Berg."""
    text = scene.syntax.words
    number = text.name[comma + 1] if comma + 1 < scene.syntax.high and text.lower[comma] == "," else NONE
    if number == NONE or scene.cast.mentions[number].kind != "person":
        return None
    mention = scene.cast.mentions[number]
    end = text.at(mention.end)
    if end < scene.syntax.high and text.lower[end] not in {",", ".", '"', "”"}:
        return None
    return _named(scene, mention.start, mention.end, mention.person)


def _opens(syntax: Syntax, at: int) -> bool:
    return syntax.words.lower[at] == "who" or any(syntax.is_finite(k) for k in range(at + 1, min(syntax.high, at + 3)))


def _speaker_in(scene: SpeechScene, first: int, last: int, near_end: bool) -> Speaker | None:
    """The speaker that a phrase names."""
    syntax = scene.syntax
    lower = syntax.words.lower
    first = _past_setting(syntax, first, last)
    last = _before_setting(syntax, first, last)
    if first >= last:
        return None
    if last - first == 1 and lower[first] in _PRONOUNS | {"they", "it", "we", "i"}:
        return _by_pronoun(scene, first)
    names = [
        n for n in dict.fromkeys(syntax.words.name[first:last]) if n != NONE and scene.cast.mentions[n].kind == "person"
    ]
    heads = [h for h in heads_in(syntax, scene.cast, first, last, "actor") if h.person]
    if (
        len(names) == 1
        and not heads
        and scene.cast.mentions[names[0]].person is None
        and _closes(syntax, scene.cast.mentions[names[0]].end, last)
    ):
        mention = scene.cast.mentions[names[0]]
        return Speaker(first, last, mention.text, None, "statements.unresolved")
    persons = list(dict.fromkeys(h.person for h in heads))
    if len(persons) == 1 and (
        _closes(syntax, heads[0].end, last) or _closes(syntax, heads[-1].end, last) or _apposed(syntax, heads[0].end)
    ):
        return _named(scene, heads[0].start, heads[0].end, persons[0], first, last)
    if (
        not persons
        and len(names) == 1
        and _closes(syntax, scene.cast.mentions[names[0]].end, last)
        and _titled(syntax, scene.cast.mentions[names[0]], first)
    ):
        mention = scene.cast.mentions[names[0]]
        return _named(scene, mention.start, mention.end, mention.person, first, last)
    if last - first > LONGEST_SPEAKER or not _is_phrase(syntax, first, last):
        return None
    return Speaker(first, last, syntax.words.text(first, last), None, "statements.words")


def _titled(syntax: Syntax, mention: Mention, first: int) -> bool:
    """Whether only a title stands before the name: Minister Ama Berg; not: a spokesman for Ama Berg."""
    before = syntax.words.at(mention.start) - 1
    return (
        before > first
        and syntax.words.lower[before] not in words("prepositions")
        and syntax.words.lower[before] not in words("determiners")
        and not any(syntax.words.lower[k] in {"for", "by", "with", "to", "from"} for k in range(first, before))
    )


def _closes(syntax: Syntax, end: int, last: int) -> bool:
    """Whether a name ends right where its phrase does."""
    return syntax.words.ends[last - 1] == end


def _apposed(syntax: Syntax, end: int) -> bool:
    at = syntax.words.at(end)
    return at < syntax.high and syntax.words.lower[at] in {",", "(", "of", "from", "also", "who"}


def _named(
    scene: SpeechScene, start: int, end: int, person: str | None, first: int = NONE, last: int = NONE
) -> Speaker:
    text = scene.syntax.words
    return Speaker(
        text.at(start) if first == NONE else first,
        text.at(end) if last == NONE else last,
        text.body[start:end],
        person,
        "statements.named",
    )


def _past_setting(syntax: Syntax, first: int, last: int) -> int:
    """The first word after a fronted setting: In Geneva on Tuesday, ..."""
    lower = syntax.words.lower
    if first < last and (
        lower[first] in words("prepositions") or lower[first] in WEEKDAYS or lower[first] in words("adverbs")
    ):
        for at in range(first, last - 1):
            if lower[at] == ",":
                return at + 1
    while first < last - 1 and lower[first] in {
        "afterwards",
        "then",
        "later",
        "earlier",
        "yesterday",
        "meanwhile",
        "also",
    }:
        first += 1
    return first


def _before_setting(syntax: Syntax, first: int, last: int) -> int:
    """One past a speaker's words without the adverb or date behind them: The ministers on Wednesday also."""
    lower = syntax.words.lower
    while last - 1 > first:
        if lower[last - 1] in words("adverbs") and lower[last - 1] not in words("prepositions"):
            last -= 1
        elif lower[last - 1] in WEEKDAYS:
            last -= 2 if lower[last - 2] in {"on", "late", "early"} else 1
        elif lower[last - 1] in {"week", "month", "year"} and lower[last - 2] in {"last", "this"}:
            last -= 2
        else:
            break
    return last


def _is_phrase(syntax: Syntax, first: int, last: int) -> bool:
    """Whether words can be one noun phrase that speaks: no verb, no comma, a determiner or a name or a plural."""
    lower = syntax.words.lower
    if any(
        syntax.is_finite(k) or lower[k] in {",", ";", ":", '"', "“", "”"} or lower[k] in words("cuts")
        for k in range(first, last)
    ):
        return False
    if last > first and lower[last - 1] in _TIMES:
        return False
    if last <= first or lower[last - 1] in {"and", "or", "but"} or lower[last - 1] in words("prepositions"):
        return False
    if (
        lower[first] in words("prepositions")
        or lower[first] in words("adverbs")
        or lower[first] in BE
        or lower[first] in HAVE
    ):
        return False
    return lower[first] not in {
        "this",
        "that",
        "these",
        "those",
        "there",
        "what",
        "who",
        "which",
        "to",
        "not",
        "nothing",
        "it",
    }


def _by_pronoun(scene: SpeechScene, at: int) -> Speaker:
    """He or she: the speaker of the sentence before, or the one person named there."""
    word = scene.syntax.words.lower[at]
    text = scene.syntax.words.text(at, at + 1)
    person: str | None = None
    if word in _PRONOUNS:
        last = scene.before[-1] if scene.before else None
        if last is not None and last.person in scene.previous:
            person = last.person
        elif len(scene.previous) == 1:
            person = scene.previous[0]
        elif not scene.previous and last is not None and last.speaker.lower() == word:
            person = last.person
    return Speaker(at, at + 1, text, person, "statements.pronoun")

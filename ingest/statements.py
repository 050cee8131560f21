"""What somebody said: direct, indirect and mixed speech with speaker, cue and the exact words."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cache
from typing import Literal

from ingest import rules
from ingest.grammar import BE, HAVE, Syntax, bases, clauses_in, forms, is_finite, is_verb, tags_of, verb_group, words
from ingest.model import Mention, Sentence, Statement
from ingest.participants import Cast, cast_of, heads_in
from ingest.words import NONE, Words, words_of

_QUOTE = re.compile(r"“([^”\n]*)(”|(?=\n|\Z))|\"([^\"\n]*)(\"|(?=\n|\Z))")
_WEEKDAYS = frozenset(["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "today", "yesterday"])
_MONTHS = frozenset(
    ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec"]
)
_PRONOUNS = frozenset(("he", "she"))
_LONGEST_SPEAKER = (
    14  # words of a speaker without a name: a spokeswoman for the ministry of foreign affairs of the republic
)
_SETTING = 24  # words between a cue and 'that' at most


@dataclass(frozen=True, slots=True)
class _Cue:
    """A word of saying in a text."""

    first: int  # first word of its verb group
    verb: int
    last: int  # one past its last word, audience included
    group: str
    takes: str
    type: str | None


@dataclass(frozen=True, slots=True)
class _Speaker:
    first: int  # word indexes of the whole phrase
    last: int
    words: str
    person: str | None
    rule: str


@dataclass(frozen=True, slots=True)
class _Scene:
    """One sentence with its quotations."""

    syntax: Syntax
    cast: Cast
    quotes: tuple[tuple[int, int], ...]  # of the body, inner characters of each quotation
    before: tuple[Statement, ...]
    previous: tuple[str, ...]  # persons named in the sentence before


def statements_in(body: str, sentences: tuple[Sentence, ...], mentions: tuple[Mention, ...]) -> tuple[Statement, ...]:
    """Everything that the body says that somebody said, in the order of the text."""
    text = words_of(body, mentions)
    cues = _cues_in(text)
    if not cues:
        return ()
    quotes = tuple(_quotes(body))
    cast = cast_of(mentions, ())
    found: list[Statement] = []
    at = 0
    for number, sentence in enumerate(sentences):
        low, high = text.at(sentence.start), text.at(sentence.end)
        own = []
        while at < len(cues) and cues[at].verb < high:
            own.append(cues[at])
            at += 1
        own = [cue for cue in own if not _is_quoted(text.starts[cue.verb], quotes)]
        previous = _persons(mentions, sentences[number - 1]) if number else ()
        if own:
            scene = _Scene(Syntax(text, low, high, clauses_in(text, low, high)), cast, quotes, tuple(found), previous)
            found.extend(_said(scene, own))
        else:
            found.extend(_continued(body, sentence, quotes, found))
    return tuple(_distinct(found))


def _distinct(found: list[Statement]) -> list[Statement]:
    """Statements in order, none inside another: what Berg said that Petrov said is Berg's."""
    kept: list[Statement] = []
    for statement in sorted(found, key=lambda s: (s.start, -s.end)):
        if not kept or statement.end > kept[-1].end:
            kept.append(statement)
    return kept


def _persons(mentions: tuple[Mention, ...], sentence: Sentence) -> tuple[str, ...]:
    return tuple(dict.fromkeys(m.person for m in mentions if m.person and sentence.start <= m.start < sentence.end))


def _quotes(body: str) -> list[tuple[int, int]]:
    """The characters between quotation marks; one that is not closed reaches to the end of its paragraph."""
    found = []
    for match in _QUOTE.finditer(body):
        group = 1 if match.group(1) is not None else 3
        start, end = match.span(group)
        while end > start and body[end - 1].isspace():
            end -= 1
        if end > start:
            found.append((start, end))
    return found


def _is_quoted(position: int, quotes: tuple[tuple[int, int], ...]) -> bool:
    at = bisect_right(quotes, (position, len(quotes) + 10**9)) - 1
    return at >= 0 and quotes[at][0] <= position < quotes[at][1]


@cache
def _entries() -> dict[str, tuple[tuple[tuple[str, ...], str, str, str | None], ...]]:
    """First word of a cue -> the words after it, its group, what it takes, its type; longest first."""
    found: dict[str, list[tuple[tuple[str, ...], str, str, str | None]]] = {}
    for name, group in rules.load("cues").groups.items():
        if group.more["takes"] == "nobody":
            continue
        for cue in group.words:
            first, *rest = cue.split()
            for form in forms(first) if group.more["takes"] != "source" else (first,):
                found.setdefault(form, []).append((tuple(rest), name, str(group.more["takes"]), group.more.get("type")))
    return {word: tuple(sorted(entries, key=lambda e: -len(e[0]))) for word, entries in found.items()}


def _cues_in(text: Words) -> list[_Cue]:
    known = _entries()
    found = []
    for index, word in enumerate(text.lower):
        entries = known.get(word)
        if entries is not None:
            cue = _cue(text, index, entries)
            if cue is not None:
                found.append(cue)
    return found


def _cue(text: Words, index: int, entries: tuple[tuple[tuple[str, ...], str, str, str | None], ...]) -> _Cue | None:
    for rest, name, takes, type_ in entries:
        last = index + 1 + len(rest)
        if rest and text.lower[index + 1 : last] != rest:
            continue
        if takes == "source":
            return _Cue(index, index, last, name, takes, type_)
        low = max(0, index - 30)
        if not is_verb(text, low, index) and not _is_inverted(text, index):
            return None
        group = verb_group(text, low, index)
        if (
            group.passive
            or group.negated
            or (group.tag in {"b", "s"}
            and group.to != NONE)
            or group.modal in {"would", "could", "should"}
        ):
            return None
        return _Cue(group.first, index, last, name, takes, type_)
    return None


def _is_inverted(text: Words, index: int) -> bool:
    return text.lower[index] in {"said", "says"} and index > 0 and text.lower[index - 1] in {",", '"', "”"}


@cache
def _words_of_group(name: str) -> frozenset[str]:
    return frozenset(rules.load("cues").groups[name].words)


def _said(scene: _Scene, cues: list[_Cue]) -> list[Statement]:
    """What one sentence says that somebody said."""
    found: list[Statement] = []
    speaker: _Speaker | None = None
    for number, cue in enumerate(cues):
        following = cues[number + 1] if number + 1 < len(cues) else None
        own = _speaker(scene, cue, speaker)
        if own is None:
            continue
        found.extend(_told(scene, cue, own, following, own is speaker))
        speaker = own
    return found


def _speaker(scene: _Scene, cue: _Cue, earlier: _Speaker | None) -> _Speaker | None:
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


def _start_of_subject(scene: _Scene, cue: _Cue) -> int:
    """The first word that can belong to the cue's subject: after the quotation, comma-clause or conjunction before it."""
    syntax = scene.syntax
    clause = syntax.clause_at(max(syntax.low, cue.first - 1))
    start = clause.first
    for at in range(cue.first - 1, clause.first - 1, -1):
        position = syntax.words.starts[at]
        if syntax.words.lower[at] in {'"', "”", "“"} or _is_quoted(position, scene.quotes):
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


def _has_subject(scene: _Scene, cue: _Cue) -> bool:
    """Whether a noun phrase stands right before the cue, so that its comma closes an apposition: Berg, the minister, said."""
    start = _start_of_subject(scene, cue)
    syntax = scene.syntax
    if any(is_finite(syntax.words, syntax.low, k) for k in range(start, cue.first - 1)):
        clause = syntax.clause_at(max(start, cue.first - 2))
        return clause.kind == "relative"
    heads = heads_in(syntax, scene.cast, start, cue.first - 1, "actor")
    return bool(heads) or cue.first - 1 - start > 1


def _speaker_before(scene: _Scene, cue: _Cue) -> _Speaker | None:
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


def _speaker_after(scene: _Scene, first: int) -> _Speaker | None:
    syntax = scene.syntax
    last = first
    lower = syntax.words.lower
    while last < syntax.high and last - first < _LONGEST_SPEAKER:
        word = lower[last]
        if (
            word in {",", ".", ";", ":", '"', "“", "”", "(", "—", "–"}
            or (word in {"and", "but", "who"}
            and _opens(syntax, last))
            or (last > first
            and is_finite(syntax.words, syntax.low, last))
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


def _apposed_person(scene: _Scene, comma: int) -> _Speaker | None:
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
    return syntax.words.lower[at] == "who" or any(
        is_finite(syntax.words, syntax.low, k) for k in range(at + 1, min(syntax.high, at + 3))
    )


def _speaker_in(scene: _Scene, first: int, last: int, near_end: bool) -> _Speaker | None:
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
        return _Speaker(first, last, mention.text, None, "statements.unresolved")
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
    if last - first > _LONGEST_SPEAKER or not _is_phrase(syntax, first, last):
        return None
    return _Speaker(first, last, syntax.words.text(first, last), None, "statements.words")


def _titled(syntax: Syntax, mention: Mention, first: int) -> bool:
    """Whether only a title stands before the name: Secretary of State Rex Tillerson; not: a spokesman for Rex Tillerson."""
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


def _named(scene: _Scene, start: int, end: int, person: str | None, first: int = NONE, last: int = NONE) -> _Speaker:
    text = scene.syntax.words
    return _Speaker(
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
        lower[first] in words("prepositions") or lower[first] in _WEEKDAYS or lower[first] in words("adverbs")
    ):
        for at in range(first, last - 1):
            if lower[at] == ",":
                return at + 1
    return first


def _before_setting(syntax: Syntax, first: int, last: int) -> int:
    """One past a speaker's words without the adverb or date behind them: The ministers on Wednesday also."""
    lower = syntax.words.lower
    while last - 1 > first:
        if lower[last - 1] in words("adverbs") and lower[last - 1] not in words("prepositions"):
            last -= 1
        elif lower[last - 1] in _WEEKDAYS:
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
        is_finite(syntax.words, syntax.low, k)
        or lower[k] in {",", ";", ":", '"', "“", "”"}
        or lower[k] in words("cuts")
        for k in range(first, last)
    ):
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


def _by_pronoun(scene: _Scene, at: int) -> _Speaker:
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
    return _Speaker(at, at + 1, text, person, "statements.pronoun")


Spoken = tuple[int, int, Literal["direct", "indirect", "mixed"]]


def _told(scene: _Scene, cue: _Cue, speaker: _Speaker, following: _Cue | None, shared: bool) -> list[Statement]:
    """The statements that one cue and its speaker report: before them, after them, or both."""
    begin = cue.first if shared else min(speaker.first, cue.first)
    finish = speaker.last if speaker.first >= cue.last else cue.last
    spoken = []
    back = _spoken_before(scene, begin, cue) if not shared else None
    if back is not None:
        spoken.append(back)
    ahead = _spoken_after(scene, cue, finish, following, back is not None)
    if ahead is not None:
        spoken.append(ahead)
    body = scene.syntax.words.body
    cue_text = scene.syntax.words.text(cue.verb, _cue_end(scene.syntax, cue))
    return [
        Statement(s, e, body[s:e], speaker.person, speaker.words, kind, cue.type, cue_text, speaker.rule)
        for s, e, kind in spoken
        if e > s
    ]


def _cue_end(syntax: Syntax, cue: _Cue) -> int:
    lower = syntax.words.lower
    if (
        lower[cue.verb] in {"told", "tells", "telling", "tell"}
        and cue.last < syntax.high
        and lower[cue.last] in _words_of_group("audiences")
    ):
        return cue.last + 1
    return cue.last


def _spoken_before(scene: _Scene, begin: int, cue: _Cue) -> Spoken | None:
    """What was said before '..., Berg said'."""
    syntax = scene.syntax
    text = syntax.words
    at = begin - 1
    if at < syntax.low and not _quote_before(scene, text.starts[begin]):
        return None
    quote = _quote_before(scene, text.starts[begin])
    if quote is not None:
        return _with_quote_before(scene, quote)
    if at < syntax.low or text.lower[at] != "," or cue.takes in {"thing", "quote"}:
        return None
    if not _closes_behind(syntax, cue, at + 1):
        return None
    start = syntax.low
    first = next((k for k in range(at - 1, start - 1, -1) if text.lower[k] in {";"}), NONE)
    start = first + 1 if first != NONE else start
    if not any(is_finite(text, syntax.low, k) for k in range(start, at)):
        return None
    return _spoken(scene, text.starts[start], text.ends[at - 1])


def _closes_behind(syntax: Syntax, cue: _Cue, first: int) -> bool:
    """Whether nothing that was said follows the cue and its speaker: ..., Berg told reporters on Monday."""
    lower = syntax.words.lower
    if cue.takes == "source":
        return not any(is_finite(syntax.words, syntax.low, k) for k in range(cue.last, syntax.high))
    if cue.verb - first < 2 and cue.first == first:
        return True  # said the officials
    at = _past_audience(syntax, cue.last, cue)
    while at < syntax.high:
        step = _setting(syntax, at)
        if step == at:
            break
        at = step
    return at >= syntax.high or lower[at] in {
        ",",
        ".",
        ";",
        '"',
        "”",
        "and",
        "but",
        "as",
        "after",
        "in",
        "at",
        "during",
        "when",
        "while",
        "on",
        "-",
        "—",
        "–",
        "before",
        "of",
        "to",
        "by",
        "from",
        "(",
    }


def _quote_before(scene: _Scene, position: int) -> tuple[int, int] | None:
    """The quotation that ends right before a character: only its mark, a comma and spaces stand between."""
    at = bisect_right(scene.quotes, (position, 0)) - 1
    if at < 0:
        return None
    start, end = scene.quotes[at]
    between = scene.syntax.words.body[end:position]
    return (start, end) if end <= position and between.strip(' ,”"-–—') == "" and "\n" not in between else None


def _with_quote_before(scene: _Scene, quote: tuple[int, int]) -> Spoken:
    body, low = scene.syntax.words.body, scene.syntax.words.starts[scene.syntax.low]
    start, end = quote[0], _trim(body, *quote)
    if start - 1 > low and any(c.isalnum() for c in body[low : start - 1]):
        between = body[low : start - 1]
        if not any(mark in between for mark in ('"', "”")):
            return (
                low,
                quote[1] + 1
                if body[quote[1] - 1] not in ",." and quote[1] < len(body) and body[quote[1]] in '"”'
                else end,
                "mixed",
            )
    return start, end, "direct"


def _trim(body: str, start: int, end: int) -> int:
    """The end of words without the comma that the quotation took in."""
    while end > start and body[end - 1] in " ,":
        end -= 1
    return end


def _spoken(scene: _Scene, start: int, end: int) -> Spoken | None:
    """Words said, with their kind by the quotations in them; None where nothing is left."""
    body = scene.syntax.words.body
    while start < end and body[start] in " ,:;":
        start += 1
    while end > start and body[end - 1] in " ,;:":
        end -= 1
    while (
        end > start
        and body[end - 1] in ".!?"
        and not _is_quoted(end - 1, scene.quotes)
        and not re.search(r"\b[A-Z]\.$", body[start:end])
    ):
        end -= 1
    if end <= start:
        return None
    whole = next((q for q in scene.quotes if q[0] - 1 <= start <= q[0] and end <= q[1] + 2), None)
    if whole is not None:
        return whole[0], _trim(body, *whole), "direct"
    quoted = any(start <= q[0] and q[0] < end for q in scene.quotes)
    if quoted and body[end - 1] in '"”' and body[start:end].count(body[end - 1]) % 2 and body[end - 1] == '"':
        return start, end - 1, "mixed"
    return start, end, "mixed" if quoted else "indirect"


def _spoken_after(scene: _Scene, cue: _Cue, finish: int, following: _Cue | None, told_before: bool) -> Spoken | None:
    """What was said after 'Berg said (on Monday) (that) ...', to the end of the sentence or the next cue's clause."""
    syntax = scene.syntax
    text = syntax.words
    if cue.takes == "source":
        return _after_source(scene, finish, told_before)
    start = _past_cue(syntax, finish, cue)
    quote = _quote_at(scene, text, start)
    limit = _limit(scene, start, following)
    if quote is not None:
        return _with_quote_after(scene, quote, limit)
    if told_before or start >= limit:
        return None
    if cue.takes == "quote" or (cue.takes == "clause" and not _is_clause(syntax, start, limit)):
        return None
    return _spoken(scene, text.starts[start], text.ends[limit - 1])


def _is_clause(syntax: Syntax, start: int, limit: int) -> bool:
    """Whether words begin with a clause: a finite verb stands before anything that only describes a noun."""
    if syntax.words.lower[start - 1] == "that":
        return True
    for at in range(start, limit):
        clause = syntax.clause_at(at)
        if clause.kind != "attribution" and clause.first > start and clause.first == at:
            return False
        if is_finite(syntax.words, syntax.low, at):
            return at > start
    return False


def _after_source(scene: _Scene, finish: int, told_before: bool) -> Spoken | None:
    """What follows 'According to Berg, ...'."""
    syntax = scene.syntax
    if told_before or finish >= syntax.high or syntax.words.lower[finish] != ",":
        return None
    if not any(is_finite(syntax.words, syntax.low, k) for k in range(finish, syntax.high)):
        return None
    return _spoken(scene, syntax.words.starts[finish + 1], syntax.words.ends[syntax.high - 1])


def _quote_at(scene: _Scene, text: Words, start: int) -> tuple[int, int] | None:
    """The quotation that opens at a word."""
    if start >= scene.syntax.high:
        return None
    position = text.starts[start]
    return next((q for q in scene.quotes if q[0] - 2 <= position <= q[0]), None)


def _with_quote_after(scene: _Scene, quote: tuple[int, int], limit: int) -> Spoken | None:
    """A quotation right after its cue: direct where it is all that is said, mixed where more words follow."""
    text = scene.syntax.words
    end = text.ends[limit - 1]
    rest = text.body[quote[1] : end].strip(' "”.,;!?') if end > quote[1] else ""
    if not rest or (not text.body[quote[0]].islower() and text.body[quote[1] - 1] in ".!?,"):
        return quote[0], _trim(text.body, *quote), "direct"
    return _spoken(scene, quote[0] - 1, end)


def _past_cue(syntax: Syntax, at: int, cue: _Cue) -> int:
    """The first word of what was said: after audience, date, occasion, and 'that'."""
    lower = syntax.words.lower
    if cue.takes == "thing":
        return at
    at = _past_audience(syntax, at, cue)
    for index in range(at, min(syntax.high, at + _SETTING)):
        if lower[index] == "that" and lower[index - 1] not in words("prepositions"):
            return index + 1
        if is_finite(syntax.words, syntax.low, index) or lower[index] in {'"', "“", ":"}:
            break
    while at < syntax.high:
        step = _setting(syntax, at)
        if step == at:
            break
        at = step
    while at < syntax.high and lower[at] in {",", ":", "that"}:
        at += 1
    return at


def _past_audience(syntax: Syntax, at: int, cue: _Cue) -> int:
    lower = syntax.words.lower
    tells = set(bases().get(lower[cue.verb], ())) & {"tell", "inform", "assure", "ask", "warn"}
    if not tells:
        return at
    if at < syntax.high and syntax.words.name[at] != NONE:
        while at < syntax.high and syntax.words.name[at] != NONE:
            at += 1
        return at
    for index in range(at, min(syntax.high, at + 6)):
        if lower[index] in _words_of_group("audiences"):
            return index + 1
    return at


def _setting(syntax: Syntax, at: int) -> int:
    """One past a date, an adverb or an occasion that begins at a word; the word itself where none does."""
    lower = syntax.words.lower
    word = lower[at]
    if word in _WEEKDAYS or word in {
        "late",
        "early",
        "later",
        "earlier",
        "again",
        "separately",
        "afterwards",
        "however",
        "also",
    }:
        return at + 1
    following = lower[at + 1] if at + 1 < syntax.high else ""
    if word in {"on", "last", "this", "late"} and (following in _WEEKDAYS or following in {"week", "month", "year"}):
        return at + 2
    if word in {"on", "in"} and following.rstrip(".") in _MONTHS:
        return at + 3 if at + 2 < syntax.high and lower[at + 2].isdigit() else at + 2
    if word in {"in", "at", "on", "during", "to", "by", "via", "through", "after"}:
        for index in range(at + 1, min(syntax.high, at + 7)):
            if lower[index] in _words_of_group("occasions") or lower[index] in _words_of_group("audiences"):
                return index + 1
            if is_finite(syntax.words, syntax.low, index) or lower[index] == ",":
                break
    return at


def _limit(scene: _Scene, start: int, following: _Cue | None) -> int:
    """One past the last word of what was said: the sentence's end, or where the next cue's clause begins."""
    syntax = scene.syntax
    if following is None or following.first <= start:
        return syntax.high
    clause = syntax.clause_at(following.first)
    if (
        clause.kind in {"coordinate", "participle", "main", "subordinate", "attribution", "mark"}
        and clause.first > start
    ):
        return clause.first
    return syntax.high


def _continued(
    body: str, sentence: Sentence, quotes: tuple[tuple[int, int], ...], found: list[Statement]
) -> list[Statement]:
    """A whole quotation right after one whose speaker was told, in the same paragraph: the same speaker goes on."""
    own = next((q for q in quotes if sentence.start <= q[0] - 1 <= sentence.start + 1), None)
    if own is None or not found or any(s.start == own[0] for s in found):
        return []
    last = found[-1]
    between = body[last.end : sentence.start]
    if (
        last.kind == "indirect"
        or ("\n" in between
        and not _runs_on(body, last, between))
        or (own[1] + 2 < sentence.end
        and body[own[1] : sentence.end].strip(' "”.') != "")
    ):
        return []
    if len(between) > 120:
        return []
    return [
        Statement(
            own[0],
            own[1],
            body[own[0] : own[1]],
            last.person,
            last.speaker,
            "direct",
            None,
            last.cue,
            "statements.continued",
        )
    ]


def _runs_on(body: str, last: Statement, between: str) -> bool:
    """Whether a quotation was left open at the end of its paragraph: it goes on in the next."""
    return '"' not in between.strip('"“') and "”" not in between and between.strip().strip('"“') == ""

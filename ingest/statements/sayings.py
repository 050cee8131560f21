"""What somebody said: direct, indirect and mixed speech with speaker, cue and the exact words."""

from __future__ import annotations

import re
from typing import Literal

from ingest.grammar.clauses import Syntax, syntax_of
from ingest.statements.cues import Cue, cues_in, past_audience, setting_end, words_of_group
from ingest.grammar.verbs import words
from ingest.model import Mention, Sentence, Statement
from ingest.grammar.participants import cast_of
from ingest.statements.quotations import is_quoted, quotation_before, quotations_in
from ingest.statements.speakers import Speaker, SpeechScene, speaker_of
from ingest.grammar.words import Words, words_of

_SETTING = 24  # words between a cue and 'that' at most


def statements_in(body: str, sentences: tuple[Sentence, ...], mentions: tuple[Mention, ...]) -> tuple[Statement, ...]:
    """Everything that the body says that somebody said, in the order of the text."""
    text = words_of(body, mentions)
    cues = cues_in(text)
    if not cues:
        return ()
    quotes = tuple(quotations_in(body))
    cast = cast_of(mentions, ())
    found: list[Statement] = []
    at = 0
    for number, sentence in enumerate(sentences):
        low, high = text.at(sentence.start), text.at(sentence.end)
        own = []
        while at < len(cues) and cues[at].verb < high:
            own.append(cues[at])
            at += 1
        own = [cue for cue in own if not is_quoted(text.starts[cue.verb], quotes)]
        previous = _persons(mentions, sentences[number - 1]) if number else ()
        if own:
            scene = SpeechScene(syntax_of(text, low, high), cast, quotes, tuple(found), previous)
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


def _said(scene: SpeechScene, cues: list[Cue]) -> list[Statement]:
    """What one sentence says that somebody said."""
    found: list[Statement] = []
    speaker: Speaker | None = None
    for number, cue in enumerate(cues):
        following = cues[number + 1] if number + 1 < len(cues) else None
        own = speaker_of(scene, cue, speaker)
        if own is None:
            continue
        found.extend(_told(scene, cue, own, following, own is speaker))
        speaker = own
    return found


Spoken = tuple[int, int, Literal["direct", "indirect", "mixed"]]


def _told(scene: SpeechScene, cue: Cue, speaker: Speaker, following: Cue | None, shared: bool) -> list[Statement]:
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


def _cue_end(syntax: Syntax, cue: Cue) -> int:
    lower = syntax.words.lower
    if (
        lower[cue.verb] in {"told", "tells", "telling", "tell"}
        and cue.last < syntax.high
        and lower[cue.last] in words_of_group("audiences")
    ):
        return cue.last + 1
    return cue.last


def _spoken_before(scene: SpeechScene, begin: int, cue: Cue) -> Spoken | None:
    """What was said before '..., Berg said'."""
    syntax = scene.syntax
    text = syntax.words
    at = begin - 1
    if at < syntax.low and not quotation_before(scene.syntax.words.body, scene.quotes, text.starts[begin]):
        return None
    quote = quotation_before(scene.syntax.words.body, scene.quotes, text.starts[begin])
    if quote is not None:
        return _with_quote_before(scene, quote)
    if at < syntax.low or text.lower[at] != "," or cue.takes in {"thing", "quote"}:
        return None
    if not _closes_behind(syntax, cue, at + 1):
        return None
    marks = [k for k in range(syntax.low, at) if text.lower[k] == ";"]
    start = marks[-1] + 1 if marks else syntax.low
    if not syntax.any_finite(start, at):
        return None
    return _spoken(scene, text.starts[start], text.ends[at - 1])


def _closes_behind(syntax: Syntax, cue: Cue, first: int) -> bool:
    """Whether nothing that was said follows the cue and its speaker: ..., Berg told reporters on Monday."""
    lower = syntax.words.lower
    if cue.takes == "source":
        return not syntax.any_finite(cue.last, syntax.high)
    if cue.verb - first < 2 and cue.first == first:
        return True  # said the officials
    at = past_audience(syntax, cue.last, cue)
    while at < syntax.high:
        step = setting_end(syntax, at)
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


def _with_quote_before(scene: SpeechScene, quote: tuple[int, int]) -> Spoken:
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


def _spoken(scene: SpeechScene, start: int, end: int) -> Spoken | None:
    """Words said, with their kind by the quotations in them; None where nothing is left."""
    body = scene.syntax.words.body
    while start < end and body[start] in " ,:;":
        start += 1
    while end > start and body[end - 1] in " ,;:":
        end -= 1
    while (
        end > start
        and body[end - 1] in ".!?"
        and not is_quoted(end - 1, scene.quotes)
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


def _spoken_after(scene: SpeechScene, cue: Cue, finish: int, following: Cue | None, told_before: bool) -> Spoken | None:
    """What was said after 'Berg said (on Monday) (that) ...', to the end of the sentence or the next cue's clause."""
    syntax = scene.syntax
    text = syntax.words
    if cue.takes == "source":
        return _after_source(scene, finish, told_before)
    start = _past_cue(syntax, finish, cue)
    quote = quote_at(scene, text, start)
    limit = _limit(scene, start, following)
    if cue.takes == "thing":
        limit = _limit_of_thing(syntax, start, limit)
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
        if syntax.is_finite(at):
            return at > start
    return False


def _after_source(scene: SpeechScene, finish: int, told_before: bool) -> Spoken | None:
    """What follows 'According to Berg, ...'."""
    syntax = scene.syntax
    if told_before or finish >= syntax.high or syntax.words.lower[finish] != ",":
        return None
    if not syntax.any_finite(finish, syntax.high):
        return None
    return _spoken(scene, syntax.words.starts[finish + 1], syntax.words.ends[syntax.high - 1])


def quote_at(scene: SpeechScene, text: Words, start: int) -> tuple[int, int] | None:
    """The quotation that opens at a word."""
    if start >= scene.syntax.high:
        return None
    position = text.starts[start]
    return next((q for q in scene.quotes if q[0] - 2 <= position <= q[0]), None)


def _with_quote_after(scene: SpeechScene, quote: tuple[int, int], limit: int) -> Spoken | None:
    """A quotation right after its cue: direct where it is all that is said, mixed where more words follow."""
    text = scene.syntax.words
    end = text.ends[limit - 1]
    rest = text.body[quote[1] : end].strip(' "”.,;!?') if end > quote[1] else ""
    if not rest or (not text.body[quote[0]].islower() and text.body[quote[1] - 1] in ".!?,"):
        return quote[0], _trim(text.body, *quote), "direct"
    return _spoken(scene, quote[0] - 1, end)


def _past_cue(syntax: Syntax, at: int, cue: Cue) -> int:
    """The first word of what was said: after audience, date, occasion, and 'that'."""
    lower = syntax.words.lower
    if cue.takes == "thing":
        return at
    at = past_audience(syntax, at, cue)
    for index in range(at, min(syntax.high, at + _SETTING)):
        if lower[index] == "that" and lower[index - 1] not in words("prepositions"):
            return index + 1
        if syntax.is_finite(index) or lower[index] in {'"', "“", ":"}:
            break
    while at < syntax.high:
        step = setting_end(syntax, at)
        if step == at:
            break
        at = step
    while at < syntax.high and lower[at] in {",", ":", "that"}:
        at += 1
    return at


def _limit(scene: SpeechScene, start: int, following: Cue | None) -> int:
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


def _limit_of_thing(syntax: Syntax, start: int, limit: int) -> int:
    """One past the thing that was praised or rejected: a further clause with a finite verb is no part of it."""
    for clause in syntax.clauses:
        if (
            start < clause.first < limit
            and clause.kind in {"main", "coordinate"}
            and syntax.any_finite(clause.first, min(clause.first + 4, limit))
        ):
            return clause.first
    return limit


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
        or ("\n" in between and not _runs_on(body, last, between))
        or (own[1] + 2 < sentence.end and body[own[1] : sentence.end].strip(' "”.') != "")
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

"""Who says what a word of saying reports: the words that name the speaker, and the person where it is sure."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from ingest import rules
from ingest.grammar.verbs import BE, BE_OR_HAVE, tags_of, words
from ingest.grammar.words import NONE
from ingest.model import Mention, record
from ingest.statements.cues import Cue, opening_with
from ingest.statements.lines import CLOSING, OPENING, Line, date_end, group, is_day, says_how

PRONOUNS = frozenset(("he", "she"))
_ALONE = frozenset(("he", "she", "they", "it", "we", "i", "both"))
_RELATIVES = frozenset(("who", "which", "whose", "whom", "where"))
_DESCRIBING = frozenset(("who", "which", "that", "whose"))
_DESCRIBED_BY = frozenset(("he", "she", "it", "they"))
_MARKS = frozenset(";:—–")
_PARTING = _MARKS | {"-"} | CLOSING
_ENDS = frozenset((",", ".", "?", "!", "…", "'", "’"))
LONGEST = 16  # words of a speaker without a name: a spokeswoman for the ministry of foreign affairs of the republic
_DASHES = frozenset("—–-")
_DASHED = 20  # words of an aside between dashes at most
_TITLE = 8  # words of a title between a comma and the name that it belongs to
_DEPTH = 3  # verbs that share one subject, at most


@record
class Speaker:
    """Who speaks: word indexes of the whole phrase, the words that name the speaker, the person where one is named."""

    first: int
    last: int
    words: str
    person: str | None
    rule: str


@record
class _Chunk:
    """Words between two commas, with what they can be: subject, setting, relative or clause."""

    first: int
    last: int
    kind: str


def speaker_of(line: Line, cue: Cue, left: int, earlier: Speaker | None) -> Speaker | None:
    """Who says it: the subject before the cue, the one behind an inverted cue, or the speaker of the verb before."""
    if cue.takes == "source":
        return _source(line, cue)
    before = line.lower[cue.first - 1] if cue.first > line.low else ""
    if cue.form == "g" and line.lower[cue.verb - 1] != "as":
        return _doing(line, cue, before, earlier)
    if cue.form == "g":
        return _as_told(line, left, cue)
    if before in {"and", "but", "or"}:
        if cue.group == "tell" and _is_done_to(line, cue.first - 1):
            return None  # was brought in and told that
        return earlier or main_subject(line, cue.first - 1)
    if cue.first == cue.verb and (before in CLOSING or before in {",", "?", "!", "-", "—", "–", ""}):
        if before == "," and (_stands_amid(line, cue) or _closes(line, cue)):  # The bridge, said Berg, is late
            return speaker_after(line, cue.last)
        lone = before == "," and len(_chunks(line, left, cue.first - 1)) == 1
        if (
            lone
            and line.mention(cue.last) is None
            and line.lower[cue.last : cue.last + 1]
            and _opens_speaker(line, cue)
        ):
            return speaker_after(line, cue.last)  # The ministry plans to follow, said two officials
        quoted = before == "," and cue.first - 2 >= line.low and line.lower[cue.first - 2] in CLOSING
        if quoted:  # "It is late", said Berg
            return speaker_after(line, cue.last)
        found = subject_before(line, left, cue.first) if before == "," else _before_dashes(line, left, cue.first)
        inverted = before != "," or ends_with_clause(line, left, cue.first - 1)
        spoken_of = line.lower[cue.last : cue.last + 1] in {(one,) for one in _DESCRIBED_BY} and line.finite(
            cue.last + 1
        )
        inverted = inverted and cue.group != "tell" and not spoken_of  # announced he would run
        return found or (speaker_after(line, cue.last) if inverted else None)
    return subject_before(line, left, cue.first)


def _before_dashes(line: Line, left: int, verb: int) -> Speaker | None:
    """The subject that an aside between dashes parts from its verb: Ama Owusu — who leaves in May — said."""
    dash = line.lower[verb - 1]
    if dash not in _DASHES:
        return None
    opens = next((at for at in range(verb - 2, max(left, verb - _DASHED), -1) if line.lower[at] == dash), NONE)
    if opens == NONE or any(chunk.kind == "clause" for chunk in _chunks(line, left, opens)):
        return None
    return subject_before(line, left, opens)


def _is_done_to(line: Line, at: int) -> bool:
    """Whether the verb before a conjunction is passive, and so is the one behind it: was brought in and told."""
    verb = next((k for k in range(at - 1, line.low, -1) if line.finite(k)), NONE)
    if verb == NONE or line.lower[verb] not in BE:
        return False
    done = next((k for k in range(verb + 1, at) if line.lower[k] not in group("adverbs")), at)
    return "n" in tags_of(line.lower[done])


def _doing(line: Line, cue: Cue, before: str, earlier: Speaker | None) -> Speaker | None:
    """The speaker of a word of saying in -ing: its own behind 'with', else that of the verb that it goes on with."""
    opening = opening_with(line, cue.first)
    if opening != NONE and before not in {"by", "and", "or", ","}:
        return _named(line, opening + 1, cue.first)
    if before == "by" and earlier is None:
        verb = next((at for at in range(cue.first - 1, line.low, -1) if line.finite(at)), NONE)
        return subject_before(line, line.low, verb) if verb != NONE and line.lower[verb - 1] not in _RELATIVES else None
    return earlier or main_subject(line, cue.first)


def _as_told(line: Line, left: int, cue: Cue) -> Speaker | None:
    """Who is quoted as saying: the subject of 'was quoted', the object of 'The agency quoted'."""
    if line.lower[cue.first] in BE_OR_HAVE:
        return subject_before(line, left, cue.first)
    quoting = subject_before(line, left, cue.first)
    object_ = _named(line, cue.first + 1, cue.verb - 1)
    if object_ is None or quoting is None:
        return object_ or quoting
    return replace(object_, first=quoting.first)  # the clause begins with who quotes


def is_record(line: Line, cue: Cue, speaker: Speaker) -> bool:
    """Whether a study or a list shows something, which is no saying: according to the results, the survey reveals."""
    if speaker.rule != "statements.words" or not (cue.takes == "source" or line.lower[cue.verb] in group("showing")):
        return False
    ends = (k for k in range(speaker.first + 1, speaker.last) if _ends_head(line, k))
    return line.lower[next(ends, speaker.last) - 1] in group("records")


def _ends_head(line: Line, at: int) -> bool:
    """Whether the words that describe a noun begin: research | that, a manifest | obtained by."""
    word = line.lower[at]
    return line.mention(at) is None and (
        word in group("settings") or word in _DESCRIBING or word == "," or tags_of(word) in {"n", "dn"}
    )


def is_resumed(line: Line, verb: int, before: int) -> bool:
    """Whether a verb goes on with the subject of the clause before: Berg, who | urged calm, also | said."""
    at = verb
    while at - 1 > before and line.lower[at - 1] in group("adverbs"):
        at -= 1
    who = before > line.low + 1 and line.lower[before - 1] == "who" and line.comma(before - 2)
    commas = [k for k in range(before, at) if line.comma(k)]
    return who and commas == [at - 1] and line.first_finite(before + 1, at) == NONE


def _opens_speaker(line: Line, cue: Cue) -> bool:
    """Whether a noun phrase begins behind an inverted cue."""
    word = line.lower[cue.last]
    return word in group("openers") or word in {
        "two",
        "three",
        "four",
        "five",
        "one",
        "several",
        "officials",
        "sources",
    }


def _stands_amid(line: Line, cue: Cue) -> bool:
    """Whether an inverted cue with its speaker stands between a subject and its verb."""
    if cue.last >= line.high:
        return False
    named = line.mention(cue.last) or line.text.words.capital(cue.last)
    if not named and line.lower[cue.last] not in words("determiners"):
        return False
    after = speaker_after(line, cue.last)
    if after is None or after.last + 1 >= line.high or not line.comma(after.last):
        return False
    if line.finite(after.last + 1):
        return True
    ends = next((at for at in range(after.last + 1, line.high - 1) if line.comma(at)), NONE)
    described = ends != NONE and line.first_finite(after.last, ends) == NONE and line.finite(ends + 1)
    return described and len(_chunks(line, line.low, cue.first - 1)) == 1  # The bridge, said Berg, its builder, is late


def _closes(line: Line, cue: Cue) -> bool:
    """Whether an inverted cue with a name ends its sentence: It cheered the Arab world, said Berg, its head."""
    if cue.type is not None or cue.group == "tell" or cue.last >= line.high:
        return False
    after = speaker_after(line, cue.last)
    titled = after is not None and after.person is not None and line.text.words.capital(cue.last)
    if (
        line.mention(cue.last) is None and not titled
    ):  # The talks were held by the party and the league, said the spokesman in a letter
        noun = after is not None and line.lower[cue.last] in {"the", "a", "an"}
        told = noun and after is not None and line.lower[after.last - 1] in _title_nouns()
        ends = told and line.first_finite(cue.last, line.high) == NONE
        return bool(ends) and line.first_finite(line.low, cue.first - 1) != NONE
    if after is None or after.person is None:
        return False
    described = next((at for at in range(after.last, line.high) if line.lower[at] in _DESCRIBING), line.high)
    return line.first_finite(cue.last, described) == NONE


def _source(line: Line, cue: Cue) -> Speaker | None:
    before = line.lower[cue.first - 1] if cue.first > line.low else ""
    if (
        before not in {"", ",", "—", "–", "-", "and", "but", "("}
        and before not in CLOSING
        and not _after_connective(line, cue)
    ):
        return None
    first = cue.last
    if first >= line.high or line.lower[first] in group("no source") or line.lower[first] in {"their", "its"}:
        return None
    return speaker_after(line, first)


def _after_connective(line: Line, cue: Cue) -> bool:
    return cue.first - line.low <= 2 and line.lower[line.low] in group("connectives")


# -- the subject before a verb -----------------------------------------------------------------------------------------


def subject_before(line: Line, left: int, verb: int) -> Speaker | None:
    """The subject of a verb: the phrase right before it, or the one that an aside between commas parts from it."""
    end = _before_settings(line, left, verb)
    if end <= left:
        return None
    lower = line.lower
    if lower[end - 1] == "who":
        return _antecedent(line, left, end - 1)
    if lower[end - 1] == "which":
        return _body_before(line, left, end - 1)
    if lower[end - 1] != ",":
        chunk = _chunks(line, left, end)[-1]
        if chunk.kind == "relative" and lower[chunk.first] in {"which", "whom", "who", "where"}:
            return _named(line, chunk.first + 1, end)  # which its founder said had grown
        if end - 1 > chunk.first and lower[end - 1] in _DESCRIBED_BY and line.text.words.name[end - 2] == NONE:
            found = lower[end - 2] not in group("conjunctions") and not line.finite(end - 2)
            if found and lower[end - 2].isalpha() and chunk.kind == "subject":
                return Speaker(
                    end - 1, end, line.words(end - 1, end), None, "statements.pronoun"
                )  # prices he said fell
        described = _described_by_who(line, chunk, end)
        if described is not None:
            return described
        first = _phrase_start(line, chunk.first, end)
        while first < end and (dated := date_end(line, first)) > first:
            first = dated  # last week the president said
        if first >= end:
            return None
        if lower[first] not in group("settings") and chunk.kind != "relative" and lower[first] not in group("fronted"):
            return _beside_another(line, left, first, end) or _named(line, _list_start(line, left, first, end), end)
    return _before_aside(line, left, end)


def _beside_another(line: Line, left: int, first: int, end: int) -> Speaker | None:
    """Two in chorus, of whom the first is described between commas: Owusu, the mayor, and | Kone."""
    chunks = _chunks(line, left, first)
    if line.lower[first - 1] != "and" or len(chunks) < 3 or line.lower[chunks[-2].first] not in words("determiners"):
        return None
    if chunks[-1].last - chunks[-1].first > 1 or {chunks[-2].kind, chunks[-3].kind} != {"subject"}:
        return None
    begin = _phrase_start(line, chunks[-3].first, chunks[-3].last)
    if _head_person(line, begin, chunks[-3].last) is None:
        return None
    return Speaker(begin, end, line.words(begin, end), None, "statements.words")


def _list_start(line: Line, left: int, first: int, end: int) -> int:
    """The first word of a list that a phrase closes: the leaders of Ghana, Togo and Benin."""
    oxford = first - 2 > left and line.lower[first - 1] == "and" and line.comma(first - 2) and line.mention(first)
    comma = first - 2 if oxford else first - 1
    if not oxford and ("and" not in line.lower[first:end] or not line.comma(comma)):
        return first
    for chunk in reversed(_chunks(line, left, end)[:-1]):
        if chunk.kind != "subject" or chunk.last != comma or line.mention(chunk.last - 1) is None:
            break
        first, comma = chunk.first, chunk.first - 1
    return first


def _before_settings(line: Line, left: int, end: int) -> int:
    """One past a subject's words, without the adverbs and dates before its verb: The Foreign Office on Tuesday said."""
    lower = line.lower
    while end - 1 > left:
        word = lower[end - 1]
        if is_day(line, end - 1):
            end -= 2 if lower[end - 2] in {"on", "late", "early"} else 1
        elif word.isdigit() and lower[end - 2] in group("months") and lower[end - 3] == "on":
            end -= 3
        elif word in group("times") and lower[end - 2] in {"last", "this", "earlier"}:
            end -= 2
        elif word in group("adverbs") or (says_how(word) and not line.text.words.capital(end - 1)):
            end -= 1
        elif word == ")" and "(" in lower[max(left, end - 12) : end]:
            end = max(k for k in range(max(left, end - 12), end) if lower[k] == "(")
        else:
            break
    return end


def _chunks(line: Line, left: int, end: int) -> list[_Chunk]:
    """The chunks between commas of unquoted words, from after the last quotation or mark."""
    start = next(
        (at + 1 for at in range(end - 1, left - 1, -1) if line.lower[at] in _PARTING and _parts(line, at, end)), left
    )
    cuts = [at for at in range(start, end) if line.comma(at)]
    found: list[_Chunk] = []
    for first, last in zip([start, *(at + 1 for at in cuts)], [*cuts, end], strict=True):
        if last > first:
            found.append(_Chunk(first, last, _kind(line, first, last)))
    return found or [_Chunk(start, end, "setting")]


def _parts(line: Line, at: int, end: int) -> bool:
    """Whether a mark parts what is said from who says it: a dash, a colon, a quotation's end."""
    word = line.lower[at]
    if line.mention(at) is not None or line.text.quoted[at]:
        return False
    if word in _MARKS or line.dash(at):
        return True
    ends = word in CLOSING and at > 0 and (line.text.quoted[at - 1] or line.lower[at - 1] in _ENDS)
    return ends and (
        line.lower[at - 1] in _ENDS or (line.lower[at + 1 : at + 2] == (",",) and at + 2 < end) or at == line.low
    )


def _kind(line: Line, first: int, last: int) -> str:
    while line.lower[first] in {"and", "but", "yet"} and last > first + 1:
        first += 1
    word = line.lower[first]
    if word in _RELATIVES:
        return "relative"
    name = line.mention(first)
    if name is None and word in group("fronted") and first + 1 < last and line.finite(first + 1):
        return "clause"  # now sells
    if name is None and (word in group("settings") or word in group("fronted") or is_day(line, first)):
        return "setting"
    if name is None and word in group("conjunctions"):
        return "setting"
    if name is None and (word.endswith("ing") and tags_of(word) == "g" and word not in {"outgoing"}):
        return "setting"
    if word[1:2] == "-" and word[0] in "rdi" and last - first <= 2:
        return "setting"  # R-Ariz.
    if word.isdigit() or (says_how(word) and last == first + 1):
        return "setting"
    finite = line.first_finite(first, last)
    described = finite != NONE and any(line.lower[k] in _DESCRIBING for k in range(first, finite))
    return "clause" if finite != NONE and not described else "subject"


def _phrase_start(line: Line, first: int, end: int) -> int:
    """The first word of the noun phrase that ends a chunk: behind a conjunction or a verb of another clause."""
    lower = line.lower
    start = first
    finite = [at for at in range(first, end) if line.finite(at)]
    if finite:
        joins = [
            at for at in range(finite[-1] + 1, end) if lower[at] in group("conjunctions") and line.mention(at) is None
        ]
        start = (joins[-1] if joins else finite[-1]) + 1
    while (
        start < end
        and line.mention(start) is None
        and (lower[start] in group("conjunctions") or lower[start] in group("adverbs"))
    ):
        start += 1
    while start < end and (lower[start] in CLOSING or lower[start] in {"-", "—", "–", "...", ")", "(", "*", "•", "["}):
        start += 1
    return _past_fronted(line, start, end)


def _past_fronted(line: Line, start: int, end: int) -> int:
    """The first word behind a setting without a comma: In Geneva Ama Owusu said."""
    if start >= end or line.mention(start) is not None or line.lower[start] not in group("settings"):
        return start
    if line.lower[end - 1] in _ALONE:
        return end - 1
    last = line.mention(end - 1)
    if last is None or last.kind != "person":
        return start
    at = line.text.words.at(last.start)
    while at - 1 > start and line.text.words.capital(at - 1) and line.mention(at - 1) is None:
        at -= 1
    return at if at - 1 > start else start


def _described_by_who(line: Line, chunk: _Chunk, end: int) -> Speaker | None:
    """The speaker whom a clause without commas describes: a diplomat who attended the talks said."""
    who = next((at for at in range(chunk.first + 1, end) if line.lower[at] == "who"), NONE)
    if who == NONE or not line.finite(who + 1) or line.lower[chunk.first] not in words("determiners"):
        return None
    found = _named(line, chunk.first, who)
    return replace(found, last=end) if found is not None else None


def _body_before(line: Line, left: int, at: int) -> Speaker | None:
    """The body or country that 'which said' describes: France, which said."""
    before = at - 2 if line.lower[at - 1] == "," else NONE
    mention = line.mention(before) if before >= left else None
    if mention is None or mention.kind == "person":
        return None
    return Speaker(line.text.words.at(mention.start), before + 1, mention.text, None, "statements.words")


def _antecedent(line: Line, left: int, at: int) -> Speaker | None:
    """The person whom 'who said' describes."""
    before = at - 1 if line.lower[at - 1] != "," else at - 2
    mention = line.mention(before) if before >= left else None
    if line.lower[at - 1] == "," and (mention is None or mention.kind != "person"):
        comma = next((k for k in range(before, left, -1) if line.comma(k)), NONE)  # Berg, a teacher at Acme, who said
        if comma != NONE and line.lower[comma + 1] in words("determiners"):
            before, mention = comma - 1, line.mention(comma - 1)
    if mention is None or mention.kind != "person":
        return None
    return _speaker(mention, line.text.words.at(mention.start), before + 1)


def _before_aside(line: Line, left: int, end: int) -> Speaker | None:
    """The subject that an aside parts from its verb: Ama Owusu, the minister, said; its head, Ama Owusu, said."""
    chunks = _chunks(line, left, end)
    clauses = [n for n, chunk in enumerate(chunks) if chunk.kind == "clause"]
    after = clauses[-1] + 1 if clauses else 0
    subjects = [n for n in range(after, len(chunks)) if chunks[n].kind == "subject"]
    if after < len(chunks) and chunks[after].kind == "relative" and lower_of(line, chunks[after]) == "which":
        told = [n for n in subjects if n > after]
        return _named(line, chunks[told[0]].first, chunks[told[0]].last) if told else None  # which its head, Berg, said
    if not subjects:
        return None
    chosen = subjects[0]
    if len(subjects) > 2 and subjects[-2:] == [len(chunks) - 2, len(chunks) - 1] and _is_titled(line, *chunks[-2:]):
        chosen = subjects[-2]  # Reserves, at a billion, cover a week, the bank's chief, Berg, said
        subjects = subjects[-2:]
    chunk = chunks[chosen]
    first = _phrase_start(line, chunk.first, chunk.last)
    found = _named(line, first, chunk.last)
    if found is not None and found.person is not None and _joins_another(line, chunks[chosen + 1 :]):
        return Speaker(first, end - 1, line.words(first, chunks[-1].last), None, "statements.words")
    if found is None or found.person is not None:
        return found
    following = chunks[chosen + 1] if chosen + 1 < len(chunks) else None
    several = found is not None and _names_several(line, found.first, chunk.last)
    if several or _joins_another(line, chunks[chosen + 2 :]):
        return Speaker(found.first, end - 1, line.words(found.first, chunks[-1].last), None, "statements.words")
    if following is not None and following.kind == "subject":
        apposed = _apposed(line, following.first, following.last)
        if apposed is not None:
            return _speaker(apposed, found.first, following.last)
        if _is_bare_name(line, found, following):
            name = line.words(following.first, following.last)
            return Speaker(found.first, following.last, name, None, "statements.words")
    return found


def _joins_another(line: Line, behind: list[_Chunk]) -> bool:
    """Whether the chunks behind a person say what he is and name another: Owusu, the mayor, | and Kone, her deputy."""
    joins = next((n for n, chunk in enumerate(behind) if line.lower[chunk.first] == "and"), None)
    if joins is None or any(chunk.kind != "subject" for chunk in behind):
        return False
    names = (_apposed(line, one.first + (one is behind[joins]), one.last) for one in behind[joins : joins + 2])
    return any(name is not None for name in names)


def _names_several(line: Line, first: int, last: int) -> bool:
    """Whether a phrase names a person and somebody beside him: Mayor Owusu and her deputy."""
    at = next((k for k in range(first, last) if (one := line.mention(k)) is not None and one.kind == "person"), NONE)
    return at != NONE and line.lower[line.name_end(at) : line.name_end(at) + 1] == ("and",)


def _is_titled(line: Line, title: _Chunk, name: _Chunk) -> bool:
    """Whether a chunk is somebody's title and the next one names him: the bank's chief, Ama Owusu."""
    opens = line.lower[title.first] in words("determiners")
    return opens and line.lower[title.last - 1] in _title_nouns() and _apposed(line, name.first, name.last) is not None


def lower_of(line: Line, chunk: _Chunk) -> str:
    """The first word of a chunk."""
    return line.lower[chunk.first]


def _is_bare_name(line: Line, found: Speaker, chunk: _Chunk) -> bool:
    """Whether a chunk is a name that nobody knows, behind somebody's kin: Berg's husband, Ihar, said."""
    kin = line.lower[found.last - 1] in group("men") | group("women")
    return kin and chunk.last - chunk.first <= 2 and all(map(line.text.words.capital, range(chunk.first, chunk.last)))


def _apposed(line: Line, first: int, last: int) -> Mention | None:
    """The person whom a chunk names, with a title before and an aside in brackets behind at most: Dr. Ama Owusu."""
    for at in range(first, min(last, first + _TITLE)):
        mention = line.mention(at)
        if mention is not None and mention.kind == "person":
            end = line.name_end(at)
            closes = end >= last or line.lower[end] in {"(", "of", "from"}
            return mention if closes else None
        if mention is None and (line.lower[at] in group("settings") or line.lower[at] in words("determiners")):
            return None
    return None


def main_subject(line: Line, verb: int) -> Speaker | None:
    """The subject of the clause that goes on with a verb: X faulted the move, saying; X left Lima but said."""
    end = verb
    last = _chunks(line, line.low, end)[-1]
    if line.lower[last.first] == "who" and last.last == end and line.first_finite(last.first, end) != NONE:
        return _antecedent(line, line.low, last.first)  # named Berg, who left on Friday and said
    for _ in range(_DEPTH):
        chunks = [chunk for chunk in _chunks(line, line.low, end) if chunk.kind in {"clause", "setting"}]
        clause = next((chunk for chunk in reversed(chunks) if chunk.kind == "clause"), None)
        if clause is None:
            return None
        opener = _opener_of(line, end, clause)
        if opener is not None:  # as Berg, the chairman, has urged
            end = opener.first - 1 if line.lower[opener.first - 1] == "," else opener.first
            continue
        finite = line.first_finite(clause.first, clause.last)
        if "who" in line.lower[clause.first : end] and line.lower[clause.last : clause.last + 1] != (",",):
            return None
        found = subject_before(line, line.low, finite)
        if found is not None:
            return found
        end = clause.first
        if end <= line.low:
            return None
    return None


def _opener_of(line: Line, end: int, clause: _Chunk) -> _Chunk | None:
    """The chunk that makes a clause a subordinate one, where its verb stands apart from its subject."""
    if not line.finite(clause.first):
        return None
    before = [chunk for chunk in _chunks(line, line.low, end) if chunk.last <= clause.first]
    for chunk in reversed(before):
        if chunk.kind == "clause":
            return None
        if line.lower[chunk.first] in {"as", "which", "who", "whom", "whose", "because", "though", "although"}:
            return chunk
    return None


def ends_with_clause(line: Line, left: int, comma: int) -> bool:
    """Whether a clause that can stand alone lies before a comma, and not only a setting: As rain fell, ..."""
    return any(chunk.kind == "clause" for chunk in _chunks(line, left, comma))


def subject_of(line: Line) -> Speaker | None:
    """The subject of a sentence's first main clause, before any quotation."""
    marks = (at for at in range(line.low, line.high) if line.lower[at] in OPENING or line.lower[at] in _MARKS)
    for chunk in _chunks(line, line.low, next(marks, line.high)):
        if chunk.kind == "clause":
            verb = line.first_finite(chunk.first, chunk.last)
            return subject_before(line, line.low, verb) if verb > line.low else None
    return None


# -- the speaker behind an inverted verb, or a source ------------------------------------------------------------------


def speaker_after(line: Line, first: int) -> Speaker | None:
    """The speaker whom the words behind an inverted verb name: said the minister, Ama Owusu, on Tuesday."""
    lower, last = line.lower, first
    while first < line.high and (is_day(line, first) or lower[first] == "also"):
        first += 1
    last = first
    while last < line.high and last - first < LONGEST and not _ends_speaker(line, first, last):
        last = line.name_end(last) if line.mention(last) else last + 1
    if last == first:
        return None
    apposed = _apposed_behind(line, last)
    found = _named(line, first, last)
    if found is not None and found.person is None and apposed is not None and _can_be_apposed(line, last - 1):
        return _speaker(apposed, first, line.text.words.at(apposed.end))
    return found


def _can_be_apposed(line: Line, at: int) -> bool:
    """Whether a noun is somebody's title, which a name behind a comma tells, and no paper's or party's name."""
    if line.lower[at] in group("documents"):
        return False  # according to the report, Ama Owusu became upset
    return line.mention(at) is None and (not line.text.words.capital(at) or line.lower[at] in _title_nouns())


@cache
def _title_nouns() -> frozenset[str]:
    return frozenset(word.lower().split()[-1] for word in rules.load("titles").words()) | group("speakers for others")


def _ends_speaker(line: Line, first: int, at: int) -> bool:
    word = line.lower[at]
    if line.mention(at) is not None:
        return at > first and line.mention(at - 1) is None and is_day(line, at - 1)
    if word in {",", ";", ":", "(", "—", "–", "?", "!"} or word in CLOSING or word in OPENING or line.is_stop(at):
        return True
    if at == first:
        return False
    if word in group("openers") and line.mention(at - 1) is not None:
        return True
    if word in words("cuts") or is_day(line, at) or word in {"in", "on", "at", "during", "by", "last", "this", "late"}:
        return True
    if word in {"and", "but"}:
        return (
            at + 1 >= line.high
            or line.finite(at + 1)
            or line.lower[at + 1] in {"added", "said"}
            or line.lower[at] == "but"
        )
    if word == "to" and line.lower[at - 1] in _title_nouns() and at + 1 < line.high:
        return line.lower[at + 1] not in words("determiners") and line.mention(at + 1) is None  # ambassador to the U.N.
    return (
        line.finite(at)
        or word in {"to", "told"}
        or (tags_of(word) == "dn" and line.mention(at - 1) is None and word.endswith("ed"))
    )


def _apposed_behind(line: Line, last: int) -> Mention | None:
    """The person behind a comma, past a place at most: its spokesperson in Geneva, Ama Owusu."""
    at = last
    if at < line.high and line.lower[at] in {"in", "at"}:
        at += 1
        while at < line.high and line.mention(at) is not None:
            at += 1
    if at >= line.high or line.lower[at] != ",":
        return None
    end = at + 1
    while (
        end < line.high
        and line.lower[end] not in {",", ";"}
        and line.lower[end] not in CLOSING
        and not line.is_stop(end)
    ):
        end += 1
    return _apposed(line, at + 1, end)


# -- a phrase that names a speaker -------------------------------------------------------------------------------------


def _named(line: Line, first: int, last: int) -> Speaker | None:
    """The speaker that a noun phrase names; None where it can be none."""
    lower = line.lower
    while (
        last > first
        and line.mention(last - 1) is None
        and (lower[last - 1] in group("adverbs") or lower[last - 1] in {"(", "-", "—", "–"})
    ):
        last -= 1
    if last <= first:
        return None
    if last - first == 1 and lower[first] in _ALONE:
        return Speaker(first, last, line.words(first, last), None, "statements.pronoun")
    person = _head_person(line, first, last)
    if person is not None:
        return _speaker(person, first, last)
    if not _can_speak(line, first, last):
        return None
    return Speaker(first, last, line.words(first, last), None, "statements.words")


def _speaker(mention: Mention, first: int, last: int) -> Speaker:
    rule = "statements.named" if mention.person else "statements.unresolved"
    return Speaker(first, last, mention.text, mention.person, rule)


def _head_person(line: Line, first: int, last: int) -> Mention | None:
    """The one person who heads a phrase: Minister of Trade Ama Owusu, Ama Owusu of Togo; not: an aide to Ama Owusu."""
    persons: list[int] = []
    at = first
    while at < last:
        mention = line.mention(at)
        end = line.name_end(at) if mention is not None else at + 1
        if mention is not None and mention.kind == "person" and line.lower[end : end + 1] != ("'s",):
            persons.append(at)
        at = end
    if not persons or _is_chorus(line, first, last, persons):
        return None
    heads = [at for at in persons if not _behind_preposition(line, first, at) and not _before_noun(line, at, last)]
    return line.mention(heads[0]) if heads else None


def _before_noun(line: Line, at: int, last: int) -> bool:
    """Whether a name only describes the noun behind it: Obama administration officials, a Berg spokesman."""
    end = line.name_end(at)
    while end < last and line.lower[end] in {".", "-"}:
        end += 1
    if end >= last or not line.lower[end][0].isalpha() or _belongs_to_name(line, end):
        return False
    word = line.lower[end]
    joins = word in {"and", "or"} or word in group("settings") or word in words("cuts") or word in group("adverbs")
    return not (joins or is_day(line, end) or says_how(word) or tags_of(word) in {"g", "n", "dn"})


def _belongs_to_name(line: Line, at: int) -> bool:
    """Whether what stands behind a name and a comma is no title of another: Jr., QC, MP; himself."""
    words_ = line.text.words
    letters = words_.body[words_.starts[at] : words_.ends[at]].rstrip(".")
    return letters in _letters() or line.lower[at] in {"both", "himself", "herself"}


@cache
def _letters() -> frozenset[str]:
    """Generations, honours, degrees and seats as they are written behind a name."""
    groups = rules.load("particles").groups
    return frozenset({*groups["after"].words, *groups["post-nominals"].words})


def _is_chorus(line: Line, first: int, last: int, persons: list[int]) -> bool:
    """Whether a phrase names several: Ama Owusu and Idris Kone; Ama Owusu and her deputy."""
    at = line.name_end(persons[0])
    if "and" in line.lower[first : persons[0]]:
        conjunction = first + line.lower[first : persons[0]].index("and")
        return any(at > conjunction for at in persons) and _head_before(line, first, conjunction)
    if len(persons) > 1 and _goes_on_with_person(line, at, persons):
        return True
    return any(line.lower[k] in {"and", "or"} for k in range(at, last)) and not any(
        line.lower[k] in group("settings") or line.lower[k] == "," for k in range(at, at + 1)
    )


def _goes_on_with_person(line: Line, at: int, persons: list[int]) -> bool:
    """Whether another person stands beside the first: Owusu, Chancellor Kone and Brandt; Owusu of Togo and Kone."""
    begin = at + 1
    if line.lower[at] == "of":
        begin = next((k for k in range(at, persons[1]) if line.lower[k] == "and"), persons[1]) + 1
    elif line.lower[at] == "," and line.lower[persons[1] - 2 : persons[1]] == (",", "and"):
        return True  # Owusu, the mayor, and Kone
    elif line.lower[at] != "," or len(persons) < 3 or "and" not in line.lower[persons[1] : persons[-1]]:
        return False
    between = line.lower[begin : persons[1]]
    return begin <= persons[1] and not any(word in words("determiners") | group("settings") for word in between)


def _head_before(line: Line, first: int, conjunction: int) -> bool:
    """Whether the words before 'and' are a speaker of their own and no first half of a title: the minister and X."""
    return line.lower[first] in words("determiners") and not line.text.words.capital(conjunction - 1)


def _behind_preposition(line: Line, first: int, at: int) -> bool:
    """Whether a name only describes the head of its phrase: a spokesman for President X, a friend of X."""
    lower = line.lower
    preposition = next(
        (k for k in range(at - 1, first, -1) if lower[k] in group("settings") and line.mention(k) is None), NONE
    )
    if preposition == NONE or (lower[preposition] == "of" and lower[preposition + 1] == "state"):
        return False
    if preposition == at - 1 or (
        lower[preposition + 1] in {"the", "a", "an", "his", "her", "its", "their"} and _small(line, at - 1)
    ):
        return True
    if any(line.mention(k) is not None for k in range(preposition + 1, at)):
        return False
    head = {lower[k] for k in range(first, preposition)}
    return bool(head & group("speakers for others")) or lower[first] in {"a", "an", "the"}


def _small(line: Line, at: int) -> bool:
    return not line.text.words.capital(at) and line.lower[at] != "."


def _can_speak(line: Line, first: int, last: int) -> bool:
    """Whether words can be one noun phrase that speaks: no verb, no clause, no time."""
    lower = line.lower
    if last - first > LONGEST or lower[first] in group("never speak"):
        return False
    if lower[last - 1] in group("times") and line.mention(last - 1) is None:
        return False  # but: the Korea Times
    if lower[last - 1] in _ALONE:
        return False  # prices it said were fair
    if (
        lower[first] in group("months")
        and (last - first == 1 or lower[first + 1].isdigit())
        and line.mention(first) is None
    ):
        return False  # The visit, July 13, began
    if tags_of(lower[first]) == "g" and line.mention(first) is None and not line.text.words.capital(first):
        return False  # becoming the 145th confirmed envoy
    if last - first == 1 and lower[first].endswith("ed") and tags_of(lower[first]):
        return False  # the province where they were abducted said
    for at in range(first, last):
        if line.mention(at) is not None:
            continue
        if line.finite(at) or line.text.quoted[at] or lower[at] in words("cuts") or lower[at] in CLOSING | OPENING:
            return False
        if lower[at] in {";", ":"} or (lower[at] == "," and line.mention(at - 1) is None):
            return False
    named = line.mention(first) is not None
    if not named and (lower[first] in group("settings") or lower[first] in group("fronted") or is_day(line, first)):
        return False
    if not named and not lower[first][0].isalnum():
        return False
    return line.mention(last - 1) is not None or lower[last - 1] not in group("settings") | {
        "and",
        "or",
        "but",
        "the",
        "a",
        "'s",
    }

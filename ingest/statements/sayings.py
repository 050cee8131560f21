"""What somebody said: each word of saying with its speaker and the exact words."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import replace
from typing import Literal

from ingest import rules
from ingest.grammar.verbs import AUXILIARIES, MODALS, bases, tags_of, words
from ingest.grammar.words import NONE, words_of
from ingest.model import Mention, Sentence, Statement
from ingest.quotations import (
    Quotation,
    quotation_at,
    quotation_before,
    quotation_over,
    quotations_in,
    with_double_marks,
)
from ingest.statements.acts import acts_in
from ingest.statements.cues import Cue, act_words_in, cue_at, cue_words_in
from ingest.statements.lines import (
    CLOSING,
    OPENING,
    SUBJECTS,
    Line,
    Text,
    group,
    is_day,
    past_audience,
    past_settings,
    says_how,
)
from ingest.statements.pronouns import Reference
from ingest.statements.speakers import Speaker, ends_with_clause, is_record, is_resumed, speaker_of, subject_of
from ingest.statements.why import with_runners_up

_SAID = 4  # more words than these behind 'said' that are a clause whatever its verb: Hanoi attaches great weight to it
_TO_THAT = 24  # words between a word of saying and 'that' at most
_BETWEEN = 300  # characters between a quotation and the one that goes on with it, at most
_CLAUSE = 6  # words of a clause whose verb nobody knows, at least: Ice lies within a metre of the surface
_TO_QUOTE = 15  # words between a speaker and the quotation that goes on behind him, at most
_COMPLEMENTS = {("by",), ("in",), ("on",), ("to",)}
_DESCRIBING = frozenset(("that", "who", "which", "whose", "where", "what"))
_OPENING_CLAUSES = frozenset(("if", "unless", "although", "what", "whatever", "even", "while", "though"))
_PARENTHETIC = frozenset(("which", "who", "that", "and", "but", "because", "where", "when", "while", "although"))
_RELATIVES = frozenset(("that", "which", "who"))
_NO_PLURALS = frozenset(
    ("this", "its", "his", "us", "was", "is", "has", "does", "as", "across", "towards", "less", "always")
)
_PAST = frozenset(("was", "were", "had", "would", "could", "did", "might"))
_PRESENT = frozenset(("is", "are", "has", "have", "will"))
_INITIAL = re.compile(r"(?:\b[A-Z]|\b(?:Rs|Jr|Sr|Inc|Co|Corp|Ltd|No))\.$")

Spoken = tuple[int, int, Literal["direct", "indirect", "mixed"]]
Told = tuple[Cue, Speaker, bool, list[Spoken]]  # cue; speaker; whether it shares the one before; words, were it alone


def statements_in(body: str, sentences: tuple[Sentence, ...], mentions: tuple[Mention, ...]) -> tuple[Statement, ...]:
    """Everything that the body says that somebody said, in the order of the text.

    Words said come first, in quotation marks or reported (said that ...). What somebody urged, praised or denied in a
    phrase (urged both sides to wait) is a speech act: its rule is `statements.act`, its text what the verb
    takes, and it never overlaps words said. Words inside the words of another are the other's.
    """
    plain, body = body, with_double_marks(body)
    text = _text(body, mentions)
    at_cues, at_acts = cue_words_in(text), act_words_in(text)
    if not at_cues and not text.quotes and not at_acts:
        return ()
    at = text.words.at
    lines = tuple(Line(text, text.words.lower, at(s.start), at(s.end), number) for number, s in enumerate(sentences))
    reference = Reference(text, lines, tuple(s.paragraph for s in sentences))
    found: list[Statement] = []
    acts: list[Statement] = []
    opened: Statement | None = None  # an empty one of whoever was told to speak right before a colon
    for line, sentence in zip(lines, sentences, strict=True):
        own = at_cues[bisect_left(at_cues, line.low) : bisect_left(at_cues, line.high)]
        told = _told_in(line, own, reference, found) if own else []
        doing = at_acts[bisect_left(at_acts, line.low) : bisect_left(at_acts, line.high)]
        if doing:
            acts.extend(acts_in(line, doing, [(cue, who, shared) for cue, who, shared, _ in told], reference, found))
        if told:
            found.extend(_statements(line, told))
        else:
            before = sentences[line.number - 1].start if line.number else 0
            known = [opened] if opened else found
            found.extend(_continued(body, sentence, before, text.quotes, known))
        opened = None if told else _opened(line, own, reference, found)
    found.extend(_begun_before(body, text.quotes, found))
    every = _with_acts(_distinct(found), _distinct(acts))
    if plain != body:
        every = [replace(one, text=plain[one.start : one.end]) for one in every]
    return with_runners_up(plain, every, mentions)


def _opened(line: Line, at_cues: list[int], reference: Reference, said: list[Statement]) -> Statement | None:
    """Whose words the next paragraph holds: Berg said in a statement: | "It is late." """
    end = line.text.words.ends[line.high - 1]
    if line.lower[line.high - 1] != ":" or line.body[end : end + 1] != "\n":
        return None
    cue = next((found for at in reversed(at_cues) if (found := cue_at(line, at))), None)
    if cue is not None:
        speaker = speaker_of(line, cue, line.low, None)
    else:
        speaker = subject_of(line) if line.lower[line.high - 2] in _WORDS_SAID else None
    if speaker is None or (cue is not None and is_record(line, cue, speaker)):
        return None
    speaker = reference.resolved(line, speaker, said, None, False)
    words_ = line.words(cue.verb, cue.last) if cue else line.lower[line.high - 2]
    return Statement(end, end, "", speaker.person, speaker.words, "direct", None, words_, speaker.rule)


_WORDS_SAID = rules.words("speech", "what is said in quotes")


def _text(body: str, mentions: tuple[Mention, ...]) -> Text:
    words_ = words_of(body, mentions)
    quotes = tuple(quotations_in(body))
    quoted = [False] * len(words_.starts)
    for start, end in quotes:
        first, last = words_.at(start), words_.at(end)
        quoted[first:last] = [True] * (last - first)
    return Text(words_, tuple(quoted), quotes, mentions)


def _distinct(found: list[Statement]) -> list[Statement]:
    """Statements in order, none inside another: what Berg said that Petrov said is Berg's."""
    kept: list[Statement] = []
    for statement in sorted(found, key=lambda s: (s.start, -s.end)):
        if not kept or statement.end > kept[-1].end:
            kept.append(statement)
    return kept


def _with_acts(said: list[Statement], acts: list[Statement]) -> list[Statement]:
    """Words said with the speech acts that overlap none of them, in the order of the text."""
    starts = [one.start for one in said]
    free = []
    for act in acts:
        at = bisect_left(starts, act.end)
        if not at or said[at - 1].end <= act.start:
            free.append(act)
    return sorted([*said, *free], key=lambda one: one.start) if free else said


def _told_in(line: Line, at_cues: list[int], reference: Reference, said: list[Statement]) -> list[Told]:
    """The words of saying of a sentence, each with its speaker."""
    found: list[Told] = []
    left, before = line.low, None
    for at in at_cues:
        cue = cue_at(line, at)
        if cue is None:
            continue
        if ";" in line.lower[left : cue.first]:  # who spoke before a semicolon does not go on behind it
            left, before = max(k for k in range(left, cue.first) if line.lower[k] == ";") + 1, None
        resumed = before is not None and is_resumed(line, cue.first, found[-1][0].first)
        own = before if resumed else speaker_of(line, cue, left, before)
        if own is None or is_record(line, cue, own) or line.lower[own.first - 1] in group("assuming"):
            continue
        shared = own is before or own.last <= left > line.low
        alone = _spoken(line, cue, own, shared, line.low, line.high)
        if cue.type is None and not alone:
            continue
        if own is not before:
            opening = line.text.words.starts[min(own.first, cue.first)]
            quoting = quotation_before(line.body, line.text.quotes, opening) is not None
            own = reference.resolved(line, own, said, before, quoting)
        if shared and found and cue.type is None and not resumed:
            cue = replace(cue, type=found[-1][0].type)
        found.append((cue, own, shared, alone))
        left, before = cue.last, own
    return found


def _statements(line: Line, told: list[Told]) -> list[Statement]:
    """What one sentence says that somebody said."""
    found: list[Statement] = []
    body, floor = line.body, line.low
    for number, (cue, speaker, shared, alone) in enumerate(told):
        limit = _limit(line, told, number)
        if cue.form == "g" and number and line.lower[cue.verb] not in group("passing on"):
            continue
        bounded = floor > line.low or limit < line.high
        spoken = _spoken(line, cue, speaker, shared, floor, limit) if bounded else alone
        for start, end, kind in spoken:
            cue_text = line.words(cue.verb, _cue_end(line, cue))
            found.append(
                Statement(
                    start, end, body[start:end], speaker.person, speaker.words, kind, cue.type, cue_text, speaker.rule
                )
            )
        if spoken:
            floor = max(floor, cue.last, limit if number + 1 < len(told) else 0)
    return found


def _cue_end(line: Line, cue: Cue) -> int:
    """One past the cue's words; who was told belongs to it where it is one plain noun: told reporters."""
    told = "tell" in bases().get(line.lower[cue.verb], ()) and cue.last < line.high
    return cue.last + 1 if told and line.lower[cue.last] in _AUDIENCES else cue.last


_AUDIENCES = rules.words("speech", "who was told")


def _limit(line: Line, told: list[Told], number: int) -> int:
    """One past the last word that can belong to a cue: where the next one's clause begins, or the sentence ends."""
    for cue, speaker, shared, alone in told[number + 1 :]:
        own = told[number][0]
        bare = cue.type is not None and shared and not alone
        if bare and line.lower[cue.first - 2] != "," and _inner(line, own.last, cue.first):
            continue  # since leaders met and promised peace
        first = cue.first if shared or speaker.first >= cue.last else min(speaker.first, cue.first)
        if first <= own.last:
            continue
        before = line.lower[first - 1]
        if before in {"and", "but", "while", "whereas", "although", "though", "or", "yet"}:
            return first - 2 if line.lower[first - 2] == "," else first - 1
        if before == "," and (cue.form == "g" or line.lower[cue.first - 1] == ","):
            return first - 1
        if before == ";" or (before == "," and (cue.takes == "source" or _closes_line(line, cue, speaker))):
            return first - 1
    return line.high


def _inner(line: Line, first: int, last: int) -> bool:
    """Whether a clause inside what is said opens between two words: since leaders met."""
    return any(
        line.lower[at] in {"since", "when", "after", "because", "who", "which", "before"} for at in range(first, last)
    )


def _closes_line(line: Line, cue: Cue, speaker: Speaker) -> bool:
    """Whether nothing but settings stands behind a cue: ..., the agency reported on Tuesday."""
    at = past_settings(line, max(cue.last, speaker.last))
    return at >= line.high or line.is_stop(at)


# -- the words said ----------------------------------------------------------------------------------------------------


def _spoken(line: Line, cue: Cue, speaker: Speaker, shared: bool, floor: int, limit: int) -> list[Spoken]:
    """The words that one cue reports: before it, behind it, or both."""
    begin = cue.first if shared or speaker.first >= cue.last else min(speaker.first, cue.first)
    finish = max(cue.last, speaker.last) if not shared else cue.last
    quote = quotation_before(line.body, line.text.quotes, line.text.words.starts[begin]) if not shared else None
    if quote is not None and line.body[quote[1] - 1] == "." and _behind(line, cue, finish, limit):
        quote = None  # the quotation ended the sentence before
    if quote is not None and _is_in_opening(line, quote, floor) and _behind(line, cue, finish, limit):
        quote = None  # Condemning what he called "a farce", Berg said that it was late
    if quote is not None:
        return [*_some(_quoted_before(line, quote, floor)), *_some(_quote_further(line, finish, limit))]
    if cue.first == line.low and cue.takes == "clause" and speaker.first >= cue.last and not shared:
        return _some(_quote_further(line, finish, limit))  # Says Berg, head of the clinic, "It is late."
    parted = _parted(line, cue, begin, finish, floor, limit) if not shared and cue.type is None else []
    if parted:
        return parted
    ahead = _ahead(line, cue, speaker, (begin, finish), shared, floor, limit)
    if ahead is not None:
        return ahead
    return [] if shared else _told_before(line, cue, speaker, (begin, finish), floor, limit)


def _ahead(
    line: Line, cue: Cue, speaker: Speaker, span: tuple[int, int], shared: bool, floor: int, limit: int
) -> list[Spoken] | None:
    """The words behind a cue and its speaker, which stand at `span`; None where those before it are meant."""
    begin, finish = span
    timed = (
        cue.last < limit and line.lower[cue.last] in {"after", "before", "when", "as", "while"} and begin - 1 > floor
    )
    if timed and line.comma(begin - 1) and ends_with_clause(line, floor, begin - 1) and not shared:
        return None  # No talks are planned, Berg said after the envoy suggested some
    if not shared and cue.type is None and _interrupts(line, cue, begin, finish, floor, limit):
        return None
    if cue.takes == "source":
        return _behind_source(line, finish, speaker.person is not None) if begin - floor <= 2 else None
    if speaker.first >= cue.last and not shared:
        return None
    return _behind(line, cue, finish if speaker.first < cue.first else cue.last, limit)


def _told_before(line: Line, cue: Cue, speaker: Speaker, span: tuple[int, int], floor: int, limit: int) -> list[Spoken]:
    """The words before a cue and its speaker, which stand at `span`, and what goes on behind them."""
    begin, finish = span
    if line.lower[line.high - 1] == ":" and past_settings(line, finish) == line.high - 1:
        return []  # Speaking after the talks, Berg said: | "It is late."
    if line.lower[begin - 1] == "as" and cue.takes == "clause":
        return _as_said(line, cue, begin - 1, finish, floor, limit)
    if begin - 1 <= floor or line.lower[begin - 1] not in {",", "—", "–", "-"} or cue.takes == "that":
        return []
    if floor < begin - 1 and line.lower[begin - 2] in _PARENTHETIC and cue.takes == "source":
        return _some(_words_said(line, line.text.words.starts[finish], line.text.words.ends[limit - 1]))
    if cue.type is not None or line.lower[cue.first - 1] in {"who", "which"} or _has_object(line, cue, finish, limit):
        return []
    told = past_audience(line, finish) if cue.group == "tell" and finish == cue.last else finish
    if _is_subordinate(line, floor, begin - 1) and not (told < limit and line.comma(told)):
        return []  # If it rains, Berg suggests you stay
    before = _before(line, begin - 1, floor, speaker.first >= cue.last)
    if before is None:
        return []
    return [before, *(_some(_quote_further(line, finish, limit)) or _some(_rest(line, cue, finish, limit, before)))]


def _is_in_opening(line: Line, quote: Quotation, floor: int) -> bool:
    """Whether a quotation only closes the phrase that opens a sentence: As a "scholar and poet," Berg said ..."""
    opens = line.text.words.at(quote[0])
    if opens <= floor + 1:
        return False
    word = line.lower[floor]
    phrase = word in {"as", "hailing"} or (word.endswith("ing") and line.mention(floor) is None)
    return phrase and line.body[quote[1] - 1] not in ".!?"


def _is_subordinate(line: Line, start: int, comma: int) -> bool:
    """Whether the words before a comma are one clause that cannot stand alone: As word of it spread."""
    word = line.lower[start]
    opens = word in group("splitting") or word in {"as", "after", "before", "since", "even"}
    return opens and not any(line.comma(at) for at in range(start, comma))


def _has_object(line: Line, cue: Cue, finish: int, limit: int) -> bool:
    """Whether a verb takes an object or an infinitive, so that it reports nothing before it: Berg noted the delay."""
    at = past_audience(line, finish) if cue.group == "tell" and finish == cue.last else finish
    if at < limit and line.lower[at] == ",":
        return False
    at = past_settings(line, at)
    if at >= limit or line.text.quoted[at]:
        return False
    if cue.takes == "quote":  # he began getting calls
        return line.lower[at] not in {",", ";", ".", "—", "–", "-", ")"} and not line.is_stop(at)
    if line.lower[at] in group("openers"):
        return not any(word in group("times") for word in line.lower[at + 1 : min(limit, at + 4)])
    return line.lower[at] == "to"


def _parted(line: Line, cue: Cue, begin: int, finish: int, floor: int, limit: int) -> list[Spoken]:
    """What a speaker parts: The bridge, he said, is late; Within a year, he said, it will open."""
    if begin - 1 <= floor or not line.comma(begin - 1) or cue.takes not in {"clause", "quote", "source"}:
        return []
    at = past_audience(line, finish) if cue.group == "tell" and finish == cue.last else finish
    at = past_settings(line, at)
    if at + 1 >= limit or not line.comma(at) or line.lower[at + 1] in OPENING:
        return []
    if begin - 2 == floor and line.lower[floor] in group("connectives"):  # However, Berg said, the bridge is late
        starts, ends = line.text.words.starts, line.text.words.ends
        whole = line.first_finite(at + 1, limit) != NONE and not line.text.quoted[at + 1]
        return _some(_words_said(line, starts[at + 1], ends[limit - 1])) if whole else []
    start = _past_connective(line, floor, begin - 1)
    auxiliary = line.lower[begin - 2] in AUXILIARIES  # The bridge will, according to Berg, open
    if (line.first_finite(start, begin - 1) != NONE and not auxiliary) or any(line.text.quoted[start:limit]):
        return []
    following = at + 1
    while following < limit and says_how(line.lower[following]):
        following += 1
    opens = line.mention(start) is None and line.lower[start] in group("settings")
    if opens and not group("occasions").isdisjoint(line.lower[start:begin]):
        return []  # In a statement, the ministry said on Monday, ...
    clause = (
        opens and line.first_finite(following, limit) != NONE and line.lower[following] not in group("conjunctions")
    )
    if following >= limit or not (clause or auxiliary or line.finite(following)):
        return []
    starts, ends = line.text.words.starts, line.text.words.ends
    first, rest = _words_said(line, starts[start], ends[begin - 2]), _words_said(line, starts[at + 1], ends[limit - 1])
    return [*_some(first), *_some(rest)]


def _interrupts(line: Line, cue: Cue, begin: int, finish: int, floor: int, limit: int) -> bool:
    """Whether a speaker stands amid what he says: It was late, he said, "and cold"; If it rains, he said, it rains."""
    told = past_audience(line, finish) if cue.group == "tell" and finish == cue.last else finish
    finish = told if told < limit and line.comma(told) else finish
    if begin - 1 <= floor or not line.comma(begin - 1) or finish >= limit or not line.comma(finish):
        return False
    if line.lower[floor] in group("splitting"):
        return line.first_finite(finish + 1, limit) != NONE or line.lower[finish + 1] in OPENING
    return ends_with_clause(line, floor, begin - 1)


def _as_said(line: Line, cue: Cue, opener: int, finish: int, floor: int, limit: int) -> list[Spoken]:
    """What stands beside 'as Berg said': As Berg put it, it was late; It was late, as Berg said on Monday."""
    at = past_audience(line, finish) if cue.group == "tell" and finish == cue.last else finish
    at = past_settings(line, at)
    starts, ends = line.text.words.starts, line.text.words.ends
    if opener <= floor + 1 and at + 1 < limit and line.lower[at] in {",", ":"}:
        quote = quotation_at(line.text.quotes, starts[at + 1]) if line.lower[at + 1] in OPENING else None
        if quote is not None:
            return _some(_quoted_behind(line, quote, limit))
        return _some(_words_said(line, starts[at + 1], ends[limit - 1])) if line.first_finite(at, limit) != NONE else []
    closes = at >= limit or line.is_stop(at)
    if closes and opener - 1 > floor and line.comma(opener - 1) and ends_with_clause(line, floor, opener - 1):
        return _some(_before(line, opener - 1, floor, False))
    return []


def _some(spoken: Spoken | None) -> list[Spoken]:
    return [spoken] if spoken is not None else []


def _quoted_before(line: Line, quote: Quotation, floor: int) -> Spoken:
    """The quotation before a speaker; mixed where it ends a clause of words that are not quoted."""
    body, starts = line.body, line.text.words.starts
    opens = line.text.words.at(quote[0])
    low = starts[_past_connective(line, min(floor, opens), opens)]
    between = body[low : quote[0] - 1]
    leads = between.rstrip()[-1:] in {":", ","} or (between.strip() in {"-", "—", "–"})
    if quote[0] - 1 > low and any(c.isalnum() for c in between) and not leads:
        closed = quote[1] < len(body) and body[quote[1]] in CLOSING and body[quote[1] - 1] not in ",."
        return low, quote[1] + 1 if closed else _trim(body, *quote), "mixed"
    return quote[0], _trim(body, *quote), "direct"


def _trim(body: str, start: int, end: int) -> int:
    """The end of words without the comma that the quotation took in."""
    while end > start and body[end - 1] in " ,":
        end -= 1
    return end


def _quote_further(line: Line, finish: int, limit: int) -> Spoken | None:
    """The quotation that goes on behind the speaker: "The deal," Berg said, "is dead.\""""
    for at in range(finish, min(limit, finish + _TO_QUOTE)):
        if line.lower[at] in OPENING:
            quote = quotation_at(line.text.quotes, line.text.words.starts[at])
            if quote is None or at == finish or line.lower[at - 1] not in {",", ":"}:
                return None
            return quote[0], _trim(line.body, *quote), "direct"
        if line.finite(at):
            return None
    return None


def _before(line: Line, comma: int, floor: int, inverted: bool) -> Spoken | None:
    """The clause before '..., Berg said'; before '..., said Berg' it need hold no verb that is known."""
    lower = line.lower
    marks = [k for k in range(floor, comma) if lower[k] in {";"} and not line.text.quoted[k]]
    start = marks[-1] + 1 if marks else floor
    while start < comma and not lower[start][0].isalnum() and lower[start] not in OPENING | {"$", "£", "€"}:
        start += 1
    start = _past_connective(line, start, comma)
    setting = line.mention(start) is None and line.lower[start] in group("settings")
    sure = inverted and not setting and start == line.low and comma - start > _SAID
    short = (
        not sure
        and (setting or comma - start < _CLAUSE or start > line.low)
        and line.lower[start] not in group("splitting")
    )
    finite = line.first_finite(start, comma)
    if short and finite == NONE and not any(line.text.quoted[start:comma]):
        return None
    if setting and finite != NONE and lower[finite - 1] in _RELATIVES and not any(line.text.quoted[start:comma]):
        return None  # In a letter that was leaked on Monday, Berg wrote to the board
    return _words_said(line, line.text.words.starts[start], line.text.words.ends[comma - 1])


def _past_connective(line: Line, start: int, end: int) -> int:
    """The first word behind what joins a sentence to the one before: However, ...; In Beirut, ..."""
    if start >= end:
        return start
    if start + 2 < end and line.lower[start] in group("connectives") and line.lower[start + 1] == ",":
        return start + 2
    if line.lower[start] in {"in", "at", "from"} and start + 1 < end:
        mention = line.mention(start + 1)
        after = line.name_end(start + 1) if mention is not None and mention.kind == "place" else end
        if after < end and line.lower[after] == ",":
            return after + 1
    return start


def _rest(line: Line, cue: Cue, finish: int, limit: int, before: Spoken) -> Spoken | None:
    """What goes on behind the speaker: Hungary would not have backed it, he told radio, because ..."""
    lower = line.lower
    at = past_audience(line, finish) if cue.group == "tell" and finish == cue.last else finish
    at = past_settings(line, at)
    if at >= limit - 1:
        return None
    if lower[at] != ",":
        return None
    opens = line.body[before[0] : before[1]].split(" ", 1)[0].lower()
    split = opens in group("splitting")
    following = lower[at + 1]
    goes_on = following in {"because", "unless"} or (
        following in {"but", "and"} and at + 2 < limit and lower[at + 2] in _PAST | _PRESENT
    )
    if not (split or goes_on) or line.first_finite(at + 1, limit) == NONE:
        return None
    return _words_said(line, line.text.words.starts[at + 1], line.text.words.ends[limit - 1])


def _behind_source(line: Line, finish: int, person: bool) -> list[Spoken] | None:
    """What follows 'According to Berg, ...', past what describes her; behind a comma or not."""
    starts, ends = line.text.words.starts, line.text.words.ends
    if finish < line.high and line.lower[finish] in group("openers") and line.first_finite(finish, line.high) != NONE:
        return _some(_words_said(line, starts[finish], ends[line.high - 1]))
    comma = next((k for k in range(finish, line.high) if line.comma(k)), NONE)
    if comma == NONE or line.first_finite(finish, comma) != NONE:
        return None
    start = _past_descriptions(line, comma, person)
    return _some(_words_said(line, starts[start], ends[line.high - 1])) if start < line.high - 1 else None


def _past_descriptions(line: Line, comma: int, person: bool) -> int:
    """The first word of what a source says: behind the chunks between commas that describe the source."""
    subjects: list[int] = []  # chunks that can be the subject of what is said, or describe whoever is before them
    setting = NONE
    while True:
        first = comma + 1
        last = next((k for k in range(first, line.high) if line.comma(k)), line.high)
        if first >= last:
            return line.high
        word, own = line.lower[first], line.mention(first) is None
        finite = line.first_finite(first, last)
        if own and word in {"who", "which", "whose", "where"} and last < line.high:
            pass
        elif finite == first or (finite != NONE and own and says_how(word) and finite == first + 1):
            if person and len(subjects) > 1 and line.lower[subjects[0]] in words("determiners"):
                subjects = subjects[1:]
            chosen = subjects[0] if subjects else first
            return setting if setting != NONE and setting < chosen else chosen
        elif finite != NONE or last >= line.high:
            return setting if setting != NONE and (not subjects or setting > subjects[-1]) else first
        elif own and (word in group("settings") or is_day(line, first)):
            setting = first
        elif not (own and (tags_of(word) in {"n", "dn", "d", "g"} or word.isdigit())):
            subjects.append(first)
        comma = last


# -- behind the cue ----------------------------------------------------------------------------------------------------


def _behind(line: Line, cue: Cue, finish: int, limit: int) -> list[Spoken] | None:
    """What is said behind 'Berg said (on Monday) (that) ...'; None where nothing is."""
    clause = _clause_start(line, cue, finish, limit)
    if clause is None:
        return None
    start, certain = clause
    if start >= limit:
        return None
    starts, ends = line.text.words.starts, line.text.words.ends
    if line.lower[start] in OPENING:
        quote = quotation_at(line.text.quotes, starts[start])
        if quote is not None:
            return _some(_quoted_behind(line, quote, limit))
    if not certain and (cue.takes in {"quote", "that"} or not _is_clause(line, cue, start, limit)):
        return None
    if cue.takes == "quote":
        return None
    end = _end_of_clause(line, start, _end_of_opening(line, cue, start, _end_of_aside(line, cue, start, limit)))
    found = []
    for first, last in _that_clauses(line, start, end):
        found.extend(_some(_words_said(line, starts[first], ends[last - 1])))
    if found and end + 1 < limit and line.lower[end + 1] in OPENING:
        quote = quotation_at(line.text.quotes, starts[end + 1])
        found.extend(_some((quote[0], _trim(line.body, *quote), "direct") if quote else None))
    return found or None


def _clause_start(line: Line, cue: Cue, finish: int, limit: int) -> tuple[int, bool] | None:
    """The first word of what is said behind a cue, and whether 'that' or a quotation mark makes it certain."""
    lower = line.lower
    at = finish
    if at >= limit:
        return None
    that = _that(line, cue, at, limit)
    if that != NONE:
        demonstrative = that == finish and that + 1 < limit and line.finite(that + 1)
        return (that, False) if demonstrative else (that + 1, True)
    if cue.group == "tell":
        at = past_audience(line, at)
    at = past_settings(line, at)
    if at >= limit:
        return None
    if lower[at] in OPENING:
        return (at, True) if cue.takes == "clause" or lower[at - 1] in {",", ":"} else None
    if lower[at] in {":", ","} and at + 1 < limit:
        if lower[at + 1] in OPENING:
            return at + 1, True
        if lower[at] == ",":
            return None
        return at + 1, False
    if lower[at] == "that":
        return None if at > cue.last and _describes(line, at, limit) else (at + 1, True)
    return at, False


def _that(line: Line, cue: Cue, start: int, limit: int) -> int:
    """The 'that' behind a cue, with only an audience and settings between; -1 where there is none."""
    lower = line.lower
    if lower[start] == "only" and start + 1 < limit and lower[start + 1] == "that":
        return start + 1
    if lower[start] == "that":
        return start
    tells = cue.group == "tell" or "warn" in bases().get(lower[cue.verb], ())
    opens = lower[start]
    dated = past_settings(line, start) > start
    if not tells and not dated and opens != "," and opens != "(":
        return NONE
    commas = 0
    for at in range(start, min(limit, start + _TO_THAT)):
        word = lower[at]
        commas += word == ","
        if word == "that":
            return NONE if _describes(line, at, limit) or (commas % 2 and lower[at - 1] != ",") else at
        if line.finite(at) or word in OPENING or word in {":", ";"} or word in SUBJECTS or line.is_stop(at):
            return NONE
        if word == "," and not _closes(lower, at, limit):
            return NONE
    return NONE


def _describes(line: Line, that: int, limit: int) -> bool:
    """Whether 'that' opens a relative clause: in speeches that were broadcast; not: told him that armed men came."""
    verb = that + 1
    if verb >= limit or not line.finite(verb) or line.lower[that - 1] == ",":
        return False
    adjective = tags_of(line.lower[verb]) == "dn" and verb + 1 < limit and line.lower[verb + 1].isalpha()
    known = words("prepositions") | group("openers") | group("adverbs") | words("cuts")
    return not (adjective and line.lower[verb + 1] not in known and line.first_finite(verb + 1, limit) != NONE)


def _closes(lower: tuple[str, ...], comma: int, limit: int) -> bool:
    """Whether a comma belongs to an aside before 'that': said, however, that."""
    return "that" in lower[comma : min(limit, comma + 12)]


def _is_clause(line: Line, cue: Cue, start: int, limit: int) -> bool:
    """Whether words without 'that' are a clause that somebody can have said: its subject, then a finite verb."""
    lower, word = line.lower, line.lower[start]
    unnamed = line.mention(start) is None
    plural = tags_of(word) == "s" and start + 1 < limit and line.first_finite(start + 1, limit) != NONE
    if unnamed and line.finite(start) and not plural and word not in SUBJECTS and "'" not in word:
        told = line.mention(cue.first - 1) is not None or lower[cue.first - 1] in SUBJECTS
        return lower[cue.verb] in {"said", "says", "say"} and (told or lower[cue.first - 1] == ",")
    if word in group("no clause") or (unnamed and _is_participle(line, start, limit)):
        return False
    saying = cue.group == "tell" or lower[cue.verb] in {"say", "says", "said", "saying"}
    finite = _verb_of_clause(line, start + 1 if plural else start, limit)
    if finite == NONE:
        said = lower[cue.verb] in {"say", "says", "said"} and limit - start > _SAID and word not in group("no clause")
        said = (
            said
            and not line.comma(start + 1)
            and not any(lower[k] in group("times") for k in range(start, start + _SAID))
        )
        return saying and (said or any(line.text.quoted[start:limit]) or _plural_verb(line, start, limit))
    if word in _OPENING_CLAUSES:
        quoted = any(line.text.quoted[finite:limit])
        return saying and (quoted or line.first_finite(finite + 1, limit) != NONE)
    if not saying and (_ends_participle(line, start, finite) or lower[finite - 1] in {"and", "but"}):
        return False
    if not saying and finite >= limit - 2 and tags_of(lower[finite]) == "dn" and lower[finite - 1] not in SUBJECTS:
        return False  # declared the motion carried
    barred = words("cuts") - _DESCRIBING if saying else words("cuts") | {"to", ";"}
    between = range(start, finite)
    joined = any(line.comma(k) and lower[k + 1] in {"and", "but"} for k in between)
    return not joined and not any(line.mention(k) is None and lower[k] in barred for k in between)


def _ends_participle(line: Line, start: int, finite: int) -> bool:
    """Whether what looks like a past form may be a participle: reported sales of cars built in May."""
    inner = any(line.lower[k] in words("prepositions") and line.mention(k) is None for k in range(start, finite))
    return inner and tags_of(line.lower[finite]) == "dn" and line.lower[finite].endswith("ed")


def _plural_verb(line: Line, start: int, limit: int) -> bool:
    """Whether a verb in its bare form stands behind a plural: the lapses raise doubts."""
    for at in range(start + 1, limit):
        word, before = line.lower[at], line.lower[at - 1]
        plural = (before.endswith("s") and before.isalpha()) or before in words("irregular plurals")
        if plural and line.mention(at) is None and "b" in tags_of(word) and before not in _NO_PLURALS:
            return True
    return False


def _is_participle(line: Line, at: int, limit: int) -> bool:
    """Whether a participle with its complement begins at a word: said, flanked by aides."""
    return tags_of(line.lower[at]) in {"d", "dn", "n"} and line.lower[at + 1 : min(limit, at + 2)] in _COMPLEMENTS


def _verb_of_clause(line: Line, start: int, limit: int) -> int:
    """The first finite verb of words; a plural (new targets for) is none."""
    at = line.first_finite(start, limit)
    while at != NONE and at + 1 < limit and tags_of(line.lower[at]) == "s" and line.mention(at - 1) is None:
        plural = line.lower[at + 1] in words("prepositions") | {",", "and"} and line.lower[at - 1] not in SUBJECTS
        if not plural or line.lower[at] in _PRESENT:
            break
        at = line.first_finite(at + 1, limit)
    return at


def _end_of_aside(line: Line, cue: Cue, start: int, limit: int) -> int:
    """Where a relative clause ends in which somebody says something: Ama Owusu, who said that it was late, | left."""
    described = line.lower[cue.first - 1] == "who" and line.comma(cue.first - 2)
    if not described and not (line.finite(start) and line.mention(start) is None):
        return limit
    commas = (at for at in range(start, limit - 1) if line.comma(at))
    return next((at for at in commas if line.finite(at + 1)), limit)


def _end_of_opening(line: Line, cue: Cue, start: int, limit: int) -> int:
    """The comma at which the main clause begins: Days after Berg said she would resign, | a deputy was sworn in."""
    lower = line.lower
    opener = next((at for at in range(line.low, min(line.low + 4, cue.first)) if lower[at] in _BEFORE_MAIN), NONE)
    if opener == NONE or "," in lower[line.low : cue.first] or cue.first == opener + 1:
        return limit
    words_ = line.text.words
    named = all(words_.name[at] != NONE or words_.capital(at) for at in range(opener + 1, cue.first))
    if not named and not (cue.first == opener + 2 and lower[opener + 1] in SUBJECTS):
        return limit
    comma = next((at for at in range(start, limit) if line.comma(at)), NONE)
    return comma if comma != NONE and line.first_finite(comma, limit) != NONE else limit


_BEFORE_MAIN = frozenset(("after", "when", "before", "once", "since", "while"))


def _end_of_clause(line: Line, start: int, limit: int) -> int:
    """One past the last word said: before a colon."""
    lower, quoted = line.lower, line.text.quoted
    present = _is_present(line, start, limit)
    for at in range(start + 1, limit):
        if quoted[at]:
            continue
        if lower[at] == ":" and not lower[at - 1].isdigit():
            return at
        if line.comma(at) and _comments(line, at, limit):
            return at
        if lower[at] == ";" and any(
            base in group("going on") for base in _bases_at(line, line.first_finite(at, limit))
        ):
            return at
        if present and lower[at] == "and" and _speaker_goes_on(line, at, limit):
            return at
    return limit


def _comments(line: Line, comma: int, limit: int) -> bool:
    """Whether the writer's comment follows: ..., a claim that Berg rejected."""
    if comma + 3 < limit and line.lower[comma + 1] in {"citing", "quoting"}:
        return not any(line.text.quoted[comma:limit])
    if comma + 3 >= limit or line.lower[comma + 1] not in {"a", "an"}:
        return False
    noun = comma + 3 if line.lower[comma + 2] in group("adverbs") else comma + 2
    return line.lower[noun] in group("comments")


def _bases_at(line: Line, at: int) -> tuple[str, ...]:
    """The first forms of the verb at a word; none where there is none."""
    return bases().get(line.lower[at], (line.lower[at],)) if at != NONE else ()


def _is_present(line: Line, start: int, limit: int) -> bool:
    """Whether the clause said stands in another tense than a past verb of its speaker's."""
    finite = line.first_finite(start, limit)
    return finite != NONE and (tags_of(line.lower[finite]) == "s" or line.lower[finite] in MODALS)


def _speaker_goes_on(line: Line, conjunction: int, limit: int) -> bool:
    """Whether 'and' goes on with what the speaker did: and thanked Budapest, and declined to say more."""
    at = conjunction + 1
    while at < limit and says_how(line.lower[at]):
        at += 1
    if at >= limit or line.text.quoted[at] or line.mention(at) is not None or "d" not in tags_of(line.lower[at]):
        return False
    return any(base in group("going on") for base in _bases_at(line, at))


def _that_clauses(line: Line, start: int, limit: int) -> list[tuple[int, int]]:
    """The clauses said, parted at ', but that'; what goes on with ', and that' is the same saying."""
    lower, found = line.lower, []
    first = start
    for at in range(start, limit - 3):
        if lower[at] == "," and lower[at + 1 : at + 3] == ("but", "that") and not line.text.quoted[at]:
            if line.finite(at + 3):
                continue
            found.append((first, at))
            first = at + 3
    return [*found, (first, limit)]


def _quoted_behind(line: Line, quote: Quotation, limit: int) -> Spoken | None:
    """A quotation right behind its cue: direct where it is all that is said, mixed where more words follow."""
    body = line.body
    end = line.text.words.ends[limit - 1]
    rest = body[quote[1] : end].strip(' "”.,;!?)') if end > quote[1] else ""
    whole = not body[quote[0]].islower() and body[quote[1] - 1] in ".!?,"
    if (
        not rest
        or whole
        or rest.split(" ", 1)[0] in {"in", "on", "at", "during", "after", "when", "as", "before", "while"}
    ):
        return quote[0], _trim(body, *quote), "direct"
    return _words_said(line, quote[0] - 1, end)


def _words_said(line: Line, start: int, end: int) -> Spoken | None:
    """Words said, without the marks around them, with their kind by the quotations in them."""
    body, quotes = line.body, line.text.quotes
    while start < end and body[start] in " ,:;—–-":
        start += 1
    while end > start and (
        body[end - 1] in " ,;:—–" or (body[end - 1] in ".!?" and _is_last(body, start, end, quotes))
    ):
        end -= 1
    if end <= start:
        return None
    whole = next((q for q in quotes if q[0] - 1 <= start <= q[0] and end <= q[1] + 2), None)
    if whole is not None:
        return whole[0], _trim(body, *whole), "direct"
    low = bisect_right(quotes, (start, 0))
    quoted = low < len(quotes) and quotes[low][0] < end
    if quoted and body[end - 1] == '"' and body[start:end].count('"') % 2:
        return start, end - 1, "mixed"
    return start, end, "mixed" if quoted else "indirect"


def _is_last(body: str, start: int, end: int, quotes: tuple[Quotation, ...]) -> bool:
    """Whether a full stop ends the sentence, and belongs to no quotation or abbreviation."""
    return quotation_over(end - 1, quotes) is None and not _INITIAL.search(body, max(start, end - 6), end)


# -- quotations that go on ---------------------------------------------------------------------------------------------


def _continued(
    body: str, sentence: Sentence, before: int, quotes: tuple[Quotation, ...], found: list[Statement]
) -> list[Statement]:
    """A whole quotation right behind words whose speaker was told: the same speaker goes on."""
    at = bisect_left(quotes, (sentence.start, 0))
    own = quotes[at] if at < len(quotes) and quotes[at][0] - 1 <= sentence.start + 1 else None
    if own is None or not found or found[-1].start >= own[0]:
        return []
    last = found[-1]
    between = body[last.end : sentence.start]
    if own[1] + 2 < sentence.end and body[own[1] : sentence.end].strip(' "”.') != "":
        return []
    closed = body[last.end : last.end + 1] in ('"', "”")
    if len(between) > _BETWEEN or ("\n" in between and (closed or last.kind != "direct" or not _runs_on(between))):
        return []
    if last.end < before or _attributed(body, own[1]):
        return []
    return [Statement(*own, body[own[0] : own[1]], last.person, last.speaker, "direct", None, last.cue, _GOES_ON)]


def _begun_before(body: str, quotes: tuple[Quotation, ...], found: list[Statement]) -> list[Statement]:
    """Whole paragraphs left open, whose speaker is told in a later one: "It is late. | "We shall go," Berg said."""
    begun: list[Statement] = []
    told = {one.start: one for one in found if one.kind == "direct"}
    spoken = sorted(one.end for one in found)
    for one, (start, end) in zip(reversed(quotes), reversed(quotes[:-1]), strict=False):
        later = told.get(one[0])
        free = bisect_right(spoken, start) == bisect_right(spoken, end)  # nobody is told to have said it
        opens = body[max(0, start - 2) : start - 1] in ("", "\n")
        runs_on = body[end : end + 1] in _OPEN and _runs_on(body[end : one[0]])
        if later is None or not (free and opens and runs_on):
            continue
        said = Statement(start, end, body[start:end], later.person, later.speaker, "direct", None, later.cue, _GOES_ON)
        told[start] = said
        begun.append(said)
    return begun


_OPEN = ("\n", " ")  # what stands behind a quotation that is left open, where one is closed by its mark
_GOES_ON = "statements.continued"


def _attributed(body: str, end: int) -> bool:
    """Whether a quotation ends with the comma behind which its speaker is told."""
    return (
        body[end - 1] == ","
        or body[end + 1 : end + 2] == ","
        or body[end + 1 : end + 7].startswith((" said ", " says "))
    )


def _runs_on(between: str) -> bool:
    """Whether a quotation was left open at the end of its paragraph: it goes on in the next."""
    return '"' not in between.strip('"“') and "”" not in between and between.strip().strip('"“') == ""

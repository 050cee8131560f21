"""Bodies whose names have no word for a body, where the words around them tell that they are no person's names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ingest import places, rules
from ingest.grammar.countries import kind_of_place
from ingest.grammar.verbs import BE_OR_HAVE, MODALS, tags_of, words
from ingest.grammar.word_groups import words_for
from ingest.grammar.words import NONE, Words
from ingest.ids import slug
from ingest.known_names import (
    FAMILY,
    GIVEN,
    HONORIFIC,
    PLACE_TAIL,
    STARTER,
    TITLE,
    WEEKDAY,
    WORD,
    folded,
    vocabulary,
)
from ingest.model import Mention

Found = tuple[int, int]  # the first word of a name, and one past its last

_LONGEST = 5  # words of such a name at most
_NEVER = STARTER | WEEKDAY | HONORIFIC
_PLURAL = frozenset(("have", "are", "were"))  # a body may take them, one person never does
_ARTICLES = frozenset(("the", "a", "an", "its", "his", "her", "their", "our"))
_ITS = 12  # words behind a verb of saying in which 'its' shows that a body said it
_SAID = rules.words("participants", "saying of their own")
_CLOSES = frozenset((".", "”", '"', "“", ":", ";", "—", "–"))


def bare_bodies(text: Words, mentions: tuple[Mention, ...]) -> Iterator[Found]:
    """Each name that only what stands around it makes a body's: the Socialists will boycott, Nokia said its profit."""
    towns = frozenset(n for n, one in enumerate(mentions) if one.place and kind_of_place(one.place) != "country")
    open_ = frozenset((NONE, *(n for n, one in enumerate(mentions) if one.kind == "place" and one.place is None)))
    begins = [n for n, one in enumerate(text.name) if one in towns or (one in open_ and text.capital(n))]
    past = 0
    for at in begins:
        free = _is_free(text, at, open_)
        if at < past or not (free or text.name[at] in towns):
            continue
        end = _end(text, at, free, open_)
        if text.lower[at] in _ARTICLES and free:
            at += 1
        town = end > at and not _is_free(text, end - 1, open_)
        if not town and _is_local(text, at, end):
            yield at, end + 1
        known = _is_force(text, at, end) if town else _is_body(text, at, end)
        if 0 < end - at <= _LONGEST and (known or (not town and _is_incorporated(text, end))):
            yield at, end + town + 2 * (not town and _is_incorporated(text, end))
        past = max(end, at + 1)


def _end(text: Words, at: int, free: bool, open_: frozenset[int]) -> int:
    """One past the capitalised words that go on from a word, or from the town that begins there."""
    last = len(text.lower)
    end = at + 1 if free else text.name_end(at, last)
    while end < last and _goes_on(text, end, open_):
        end += 1
    return end


def _is_force(text: Words, first: int, end: int) -> bool:
    """Whether a town's police follows, and no noun of theirs: Norfolk police have said."""
    behind = text.lower[end + 1 : end + 2]
    return (
        text.lower[end : end + 1] == ("police",)
        and behind != ()
        and (behind[0] in _PLURAL or behind[0] in _SAID or behind[0].endswith("ed"))
    )


def _is_free(text: Words, at: int, open_: frozenset[int]) -> bool:
    """Whether a word is capitalised, and no part of a date or of a name that is known, as those of `open_` are not."""
    return text.name[at] in open_ and text.date[at] == NONE and text.capital(at) and text.lower[at].isalpha()


def _goes_on(text: Words, at: int, open_: frozenset[int]) -> bool:
    """Whether a name goes on with a word: a capitalised one, or 's before one, right behind."""
    if text.lower[at] in {"'s", "'"}:
        behind = at + 1 < len(text.lower) and _is_free(text, at + 1, open_)
        return behind and text.lower[at + 1] in words_for("ends of bodies")
    return _is_free(text, at, open_) and text.starts[at] - text.ends[at - 1] == 1


def _is_body(text: Words, first: int, end: int) -> bool:
    if end <= first or _is_joined(text, first, end):
        return False
    if _is_acronym(text, first, end) or _is_traded(text, first, end):
        return True
    bits = [vocabulary().bits.get(folded(text.text(k, k + 1)), 0) for k in range(first, end)]
    opens = first == 0 or text.lower[first - 1] in _CLOSES
    opens = opens or "\n" in text.body[text.ends[first - 1] : text.starts[first]]
    noun = text.lower[end - 1]
    if noun in words_for("parties by their members") and end - first <= 2 and not opens:
        return not (end < len(text.lower) and text.capital(end))
    if end - first > 1 and noun in words_for("ends of bodies") and not opens and not bits[0] & _NEVER:
        return not all(bit & TITLE for bit in bits)
    if end - first > 1 and noun in words_for("ends of firms") and not bits[0] & _NEVER:
        return (not opens or _does(text, end)) and not bits[0] & TITLE
    if any(bit & (_NEVER | TITLE) for bit in bits) or places.is_demonym(text.text(end - 1, end)):
        return False
    if _is_firm(text, first) or _does_its(text, first, end) or _deals(text, first, end, bits):
        return True
    if _is_taken_up(text, first, end, bits) or _is_played(text, first) or (end - first < 4 and _plays(text, end)):
        return True
    if end - first < 3 and any(bit & (GIVEN | FAMILY) for bit in bits):
        return _wins(text, end) or _wins(text, first, -1) or _plays(text, end)
    return _acts_as_one(text, first, end, opens) or _wins(text, end) or _wins(text, first, -1)


_SHORTEST = 3  # letters of an acronym that is taken for a body's at least


def _is_acronym(text: Words, first: int, end: int) -> bool:
    """Whether a word in capitals behind 'the' is what a body is called: members of the NUT; not: the GDP figure."""
    name = text.text(first, end)
    if end - first != 1 or not (name.isalpha() and name.isupper() and len(name) >= _SHORTEST):
        return False
    if first == 0 or text.lower[first - 1] != "the" or text.lower[first] in words_for("no bodies in capitals"):
        return False
    after = text.lower[end] if end < len(text.lower) else "."
    closed = not after[0].isalpha() or after in words("prepositions") | words("cuts") | {"and", "or"}
    return closed or after in MODALS or after in BE_OR_HAVE or "d" in tags_of(after)


_TRADES = rules.words("participants", "trading firms")
_MERGERS = rules.words("participants", "mergers")


def _is_traded(text: Words, first: int, end: int) -> bool:
    """Whether a name that is no word and nobody's is that of a firm: is based somewhere, is bought, has an offer."""
    if end - first > 2 or any(vocabulary().bits.get(folded(text.text(k, k + 1)), 0) for k in range(first, end)):
        return False
    lower = text.lower
    before, after = lower[max(0, first - 3) : first], lower[end : end + 5]
    based = before[-1:] != () and before[-1].endswith("-based")
    bought = after[:2] in {("was", "bought"), ("was", "acquired"), ("agreed", "to")} and (
        "by" in after or not _TRADES.isdisjoint(after)
    )
    buys = before[-1:] != () and before[-1] in _TRADES and after[:1] == ("for",)
    owns = after[:1] == ("'s",) and not _MERGERS.isdisjoint(after[1:4])
    return based or bought or buys or owns


_INCORPORATED = rules.words("participants", "forms of companies")


def _is_incorporated(text: Words, end: int) -> bool:
    """Whether a comma and a company's form follow a name: Veltrano Paper, Inc."""
    return text.lower[end : end + 1] == (",",) and not _INCORPORATED.isdisjoint(text.lower[end + 1 : end + 2])


def _is_local(text: Words, first: int, end: int) -> bool:
    """Whether a name and a number are those of a part of a union: Teamsters Local 115."""
    return (
        1 < end - first <= _LONGEST
        and text.lower[end - 1] == "local"
        and text.lower[end : end + 1] != ()
        and (text.lower[end].isdigit())
    )


_BACK = 3  # words of what stands before the name of a firm and shows that it is one: shares in


def _is_firm(text: Words, first: int) -> bool:
    """Whether the words before a name stand only before names of bodies: shares in, workers at, a merger with."""
    before = [text.text(first - k, first) for k in range(2, min(first, _BACK) + 1)]
    return any(words_.lower() in words_for("before names of firms") for words_ in before)


_TO_ITS = 4  # words from a verb to 'its' at most


def _does_its(text: Words, first: int, end: int) -> bool:
    """Whether the subject that ends here does something with what is its own, as no person does: sacked its coach."""
    near = text.lower[end : end + _TO_ITS]
    before = text.lower[first - 1] if first else "."
    alone = end - first == 1 and not (before in _CLOSES | _CONJUNCTIONS or text.date[first - 1] != NONE)
    if alone or "its" not in near or not near[0].isalpha():
        return False  # the destroyer Orion resumed its search
    at = near.index("its")
    acts = "d" in tags_of(near[0]) or near[0] in {"will", "has", "have", "would"}
    between = all(text.name[end + k] == NONE for k in range(at))
    return at > 0 and acts and between and _BETWEEN.isdisjoint(near[:at])


_CONJUNCTIONS = frozenset((",", "and", "but", "that", "when", "after", "while", "as", "because"))
_BETWEEN = frozenset(("and", "that", "which", "the", "a", "an", "in", "on", "of", ","))


def _deals(text: Words, first: int, end: int, bits: list[int]) -> bool:
    """Whether a name of several words, the last no family name, does or suffers what bodies do: Halden Paper sued."""
    named = bits[-1] & WORD and not bits[-1] & (FAMILY | GIVEN | PLACE_TAIL)
    if end - first < 2 or not named or not 0 < end < len(text.lower):
        return False
    after, before = text.lower[end], text.lower[first - 1] if first else "."
    second = text.lower[end + 1] if end + 1 < len(text.lower) else "."
    deeds, opens = (
        words_for("deeds of bodies"),
        before in _CLOSES or before in {"the", ",", "that", "when", "after", "as"},
    )
    acts = after in deeds or (after in {"has", "have", "had", "will", "would"} and second in deeds)
    return (acts and (opens or before.islower())) or before in words_for("done to bodies")


_TO_NOUN = 90  # words behind a name in which 'the company' takes it up


def _does(text: Words, end: int) -> bool:
    """Whether a verb in a tense, or what is the name's own, stands behind a name."""
    after = text.lower[end] if end < len(text.lower) else "."
    return after in MODALS or after in BE_OR_HAVE | {"'s", "'"} or "d" in tags_of(after) or "s" in tags_of(after)


def _is_taken_up(text: Words, first: int, end: int, bits: list[int]) -> bool:
    """Whether the next sentences call what acts here 'the company' and the like: Northern Ferry ran. The company said.

    Only a name of several words that are nobody's, before any other name of a body.
    """
    shouted = any(text.text(k, k + 1).isupper() for k in range(first, end))
    dealt = first > 0 and text.lower[first - 1] in _DEALT_WITH and not shouted
    if end - first < 2 or bits[-1] & (FAMILY | PLACE_TAIL) or bits[0] & GIVEN or not (dealt or _does(text, end)):
        return False
    if any(
        places.places_named(text.text(k, k + 1)) or places.is_demonym(text.text(k, k + 1)) for k in range(first, end)
    ):
        return False  # Northern Mali
    for at in range(end, min(len(text.lower) - 1, end + _TO_NOUN)):
        if text.lower[at] == "the" and not text.capital(at + 1):
            noun = at + 1 if text.lower[at + 1] in _taking_up() else at + 2
            if text.lower[noun : noun + 1] and text.lower[noun] in _taking_up() and "." in text.lower[end:at]:
                return text.lower[noun + 1 : noun + 2] != ("of",) and text.name[noun] == NONE
    return False


@cache
def _taking_up() -> frozenset[str]:
    return words_for("kinds of companies", "nouns for any body")


def _is_joined(text: Words, first: int, end: int) -> bool:
    """Whether a name that is known stands right before or behind: company President Ama Owusu."""
    behind = end < len(text.name) and text.name[end] != NONE and text.starts[end] - text.ends[end - 1] == 1
    return behind or (first > 0 and text.name[first - 1] != NONE and text.starts[first] - text.ends[first - 1] == 1)


_DEALT_WITH = frozenset(("from", "with", "by", "against", "to"))
_WINNING = rules.words("contests", "winning")
_SCORE = re.compile(r"\d+[-–]\d+|by (?:an innings|\w+ (?:runs|wickets|points|goals))")
_UNWON = rules.words("contests", "losing and drawing")
_LOST = re.compile(
    rf"\b(?:{rules.alternation([*_UNWON])}) (?:\w+ )?\d+[-–]\d+ (?:at home |away )?(?:to|with|against) \Z"
)
_NEAR = 70  # characters behind a win in which the score stands


def _wins(text: Words, at: int, step: int = 1) -> bool:
    """Whether a name stands right before or behind a win with its score: East Zone beat North Zone by an innings."""
    if step == -1 and text.lower[at - 1] in {"to", "with", "against"}:
        return _LOST.search(text.body, max(0, text.starts[at] - _NEAR), text.starts[at]) is not None
    verb = at if step == 1 else at - 1 - (text.lower[at - 1] == "the")
    if not 0 < verb < len(text.lower) or text.lower[verb] not in _WINNING:
        return False
    return _SCORE.search(text.body, text.ends[verb], text.ends[verb] + _NEAR) is not None


_OPPONENTS = rules.words("contests", "opponents") | {"the"}
_OPPOSING = frozenset(("against", "with", "over", "by", "to"))


def _is_played(text: Words, first: int) -> bool:
    """Whether a match and 'against' stand right before a name: the derby with Calder Vale, a 2-0 win over Leeds."""
    before = first - 1 - (text.lower[first - 1] in _OPPONENTS)
    if before < 1 or text.lower[before] not in _OPPOSING:
        return False
    if text.lower[before] in {"against", "with"}:
        return text.lower[before - 1] in words_for("matches")
    near = text.body[max(0, text.starts[first] - _NEAR) : text.starts[first]]
    return text.lower[before - 1] in _RESULTS and _SCORE.search(near) is not None


_RESULTS = rules.words("contests", "results")


def teams(text: Words, mentions: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """The mentions, with a town as a team where it wins, loses or is played against: Derby beat Chelsea 2-1.

    And where the same town acts elsewhere: Derby will meet Leeds in May; not: in Derby.
    """
    if not contested().intersection(text.lower):
        return mentions
    found = list(mentions)
    for n, one in enumerate(mentions):
        team = _as_team(text, one) if _is_town(one) else None
        found[n] = one if team is None else team
    named = {one.text for one in found if one.rule == "events.team"}
    for n, one in enumerate(found):
        if _is_town(one) and one.text in named and _acts(text, one):
            found[n] = _team(text, one, text.at(one.end))
    return tuple(found)


def _is_town(one: Mention) -> bool:
    return one.kind == "place" and one.place is not None and kind_of_place(one.place) != "country"


def _as_team(text: Words, one: Mention) -> Mention | None:
    """The team that a town's name is, with the capitalised words behind that belong to it: Derby Rovers."""
    first, end = text.at(one.start), text.at(one.end)
    while end < len(text.name) and _goes_on(text, end, frozenset((NONE,))):
        end += 1
    if end < len(text.name) and text.name[end] != NONE and text.starts[end] - text.ends[end - 1] == 1:
        return None
    beside = _wins(text, end) or _plays(text, end) or _meets(text, first, end)
    other = first > 1 and (_wins(text, first, -1) or _is_played(text, first) or _meets_it(text, first))
    return _team(text, one, end) if beside or other else None


def _team(text: Words, one: Mention, end: int) -> Mention:
    words_ = text.text(text.at(one.start), end)
    return Mention(one.start, one.start + len(words_), words_, "organization", None, slug(words_), None, "events.team")


def _acts(text: Words, one: Mention) -> bool:
    """Whether a name is the subject of a verb, or the object of one."""
    first, end = text.at(one.start), text.at(one.end)
    before = text.lower[first - 1] if first else "."
    return before not in words("prepositions") - {"against"} and (_does(text, end) or "d" in tags_of(before))


_PLAYING = rules.words("contests", "playing")


def _plays(text: Words, end: int) -> bool:
    """Whether a name stands before a verb of playing and its match or score: Derby will play a friendly, drew 1-1."""
    verb = end + (end < len(text.lower) and text.lower[end] in MODALS)
    if verb >= len(text.lower) or text.lower[verb] not in _PLAYING:
        return False
    near = text.lower[verb + 1 : verb + 1 + _TO_MATCH]
    scored = _SCORE.match(text.body, text.starts[verb + 1]) is not None if verb + 1 < len(text.lower) else False
    return scored or (not words_for("matches").isdisjoint(near) and "." not in near)


def _meets(text: Words, first: int, end: int) -> bool:
    """Whether one name in the singular stands before a plural verb and another name: Osaka visit Kobe."""
    if end + 1 >= len(text.lower) or text.lower[end] not in _MEETING or not text.capital(end + 1):
        return False
    before = text.lower[first - 1] if first else "."
    plural = text.lower[end - 1].endswith("s") or text.date[end + 1] != NONE
    return not plural and before in {".", ",", ";", "when", "as", "while", "before", "but"}


def _meets_it(text: Words, first: int) -> bool:
    """Whether a name stands behind such a verb, with that of a team before it: Osaka visit | Kobe."""
    if text.lower[first - 1] not in _MEETING or not text.capital(first - 2):
        return False
    low = first - 2
    while low > 0 and text.capital(low - 1):
        low -= 1
    return _meets(text, low, first - 1)


_MEETING = rules.words("contests", "sides that meet")
_TO_MATCH = 5  # words from a verb of playing to the match at most


@cache
def contested() -> frozenset[str]:
    """The words without which an article tells of no match."""
    return _WINNING | _RESULTS | _MEETING | words_for("matches") | _UNWON


def _acts_as_one(text: Words, first: int, end: int, opens: bool) -> bool:
    """Whether the words behind a name tell that it is one of a body: have, are; said that its profit had fallen."""
    after = text.lower[end : end + 1]
    if not after or (first and text.lower[first - 1] in {"and", ",", "or"}):
        return False
    if after[0] in _PLURAL:
        return not opens or end - first > 1
    near = text.lower[end : end + _ITS]
    near = near[: near.index(".")] if "." in near else near
    return after[0] in _SAID and ("its" in near or "it" in near)

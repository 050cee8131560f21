"""What stands around a name: articles, prepositions, verbs of saying, roles before and behind it."""

from __future__ import annotations

import re
from functools import cache

from ingest import rules
from ingest.known_names import PLURAL, STARTER, TITLE, folded, no_proof, vocabulary

# How far around a name the words are looked at, in characters; the longest role of four words fits.
_REACH = 60


# What firms have as well as people, but not he and she: his successor, X.
_OF_PEOPLE = rules.words("around_names", "his or her")


@cache
def pattern(name: str) -> re.Pattern[str]:
    """A pattern of the lexicon of what stands around and inside names."""
    return re.compile(str(rules.load("name_patterns").groups[name].pattern), re.VERBOSE)


def is_behind(name: str, body: str, end: int) -> bool:
    """Whether the pattern of the lexicon stands right behind a name."""
    return pattern(name).match(body, end) is not None


# Patterns of what stands behind people, and not behind a month or a quality: Young said so; May, 59, left.
_TELLING = ("says", "acts", "age-alone", "personal")


def acts(body: str, end: int) -> bool:
    """Whether what stands behind a word that can be a surname tells of a person, though the word opens a sentence."""
    return any(is_behind(name, body, end) for name in _TELLING)


def is_before(name: str, body: str, start: int) -> bool:
    """Whether the pattern of the lexicon ends right in front of a name."""
    return pattern(name).search(body, max(0, start - 14), start) is not None


def is_before_far(name: str, body: str, start: int) -> bool:
    """As is_before, for patterns of several words."""
    return pattern(name).search(body, max(0, start - 28), start) is not None


def article(body: str, start: int) -> bool:
    """Whether an article stands before."""
    return is_before("article", body, start)


def locative(body: str, start: int) -> bool:
    """Whether a preposition of place stands before."""
    return is_before("locative", body, start)


def small_title(body: str, start: int, several: bool) -> bool:
    """Whether a title in small letters stands before, or, before several words, another noun for a person."""
    if start < 4 or body[start - 1] != " ":
        return False
    words = body[max(0, start - 40) : start - 1].split()
    if not words or not words[-1][0].islower():
        return False
    last, two = words[-1], " ".join(words[-2:])
    known = vocabulary()
    if last in known.titles or two in known.titles:
        return True
    if several and last in _captains() and words[-2:-1] and _is_noun_before(words[-2]):
        return True
    plural = last[:-1] if last.endswith("s") else last
    if plural != last and plural in no_proof():
        return False
    return several and (plural in known.titles or plural in known.nouns or two in known.nouns)


@cache
def _captains() -> frozenset[str]:
    """Titles that are verbs as well, and hardly ever stand as verbs right before a name: captain, coach, guide."""
    return rules.words("name_words", "titles-that-are-nouns-behind-nouns")


def _is_noun_before(word: str) -> bool:
    """Whether the word before captain or guard makes a noun of it: Gilas guard, the team captain; not: will captain."""
    opens = vocabulary().bits.get(folded(word), 0) & STARTER  # They guard Harland Oskane
    return (word[0].isupper() and not opens) or word in _before_captains()


@cache
def _before_captains() -> frozenset[str]:
    return rules.words("name_words", "words-before-captains")


def noun_before(body: str, start: int) -> bool:
    """Whether a noun for a person in small letters stands right before: coach Sunday Oliseh."""
    word = body[max(0, start - 30) : start].rsplit(None, 1)[-1:] if body[start - 1 : start] == " " else []
    return bool(word) and word[0].islower() and _is_role([], word[0])


def small_title_of(body: str, start: int) -> bool:
    """Whether a title in small letters with 'of' or 'for' stands before: minister for Sports Hamson Obua."""
    words = body[max(0, start - 40) : start].split()
    if words[-1:] == ["the"]:
        del words[-1]
    sent = words[-1:] == ["to"] and words[-2:-1] in (["ambassador"], ["envoy"], ["commissioner"], ["consul"])
    return sent or (len(words) > 1 and words[-1] in {"of", "for"} and words[-2] in vocabulary().titles)


def role_before(body: str, start: int, end: int) -> bool:
    """Whether the name stands in apposition to a role: her lawyer, Maryia Kolas, said."""
    if body[start - 2 : start] != ", " or body[end : end + 1] not in {"", ",", ".", ";", ")", "—", "\n"}:
        return False
    words = body[max(0, start - _REACH) : start - 2].split()
    if len(words) > 1 and words[-1][0] == "(" and words[-1][1:-1].isupper() and words[-1][-1] == ")":
        del words[-1]  # the Director of the Bureau of Roads (BR), NAME
    if len(words) > 1 and words[-2].lower() in {"his", "her"} and words[-1] in _OF_PEOPLE:
        return True
    return bool(words) and (_is_role(words[-2:-1], words[-1]) or _is_role_of(words))


def _is_role_of(words: list[str]) -> bool:
    """Whether the words end in a role and a body or a place that it is of: the grand mufti of Egypt."""
    for n in range(len(words) - 1, max(0, len(words) - 8), -1):
        word = words[n]
        if word in {"of", "at", "for"} and _is_role(words[n - 2 : n - 1], words[n - 1]):
            return words[n + 1 : n + 2] != []
        plain = n > len(words) - 5 and word.isalpha() and word not in _title_ends()  # chief of staff
        if word.endswith((",", ".", ";")) or not (word[0].isupper() or word in _INSIDE_BODIES or plain):
            return False
    return False


_INSIDE_BODIES = frozenset({"the", "and", "of", "at", "for"})


@cache
def _title_ends() -> frozenset[str]:
    return rules.words("name_patterns", "title-ends")


_SEATED = r"(?:[A-Z][\w.'’-]+ ){1,4}\([^()\n]{1,30}\)"
_BRACKETED = re.compile(rf"\b(?P<title>[A-Z]\w+s)\.? (?P<several>){_SEATED}(?:, {_SEATED})*,? (?:and )?\Z")
_ONE_OF_LIST = r"(?:(?:Mr|Mrs|Ms|Dr|Hon|Prof)\.? )?(?:[A-Z][\w.'’-]+ ){1,3}[A-Z][\w.'’-]+(?: \([^()\n]{1,30}\))?"
_MANY = rf"{_ONE_OF_LIST}(?:, {_ONE_OF_LIST})*(?:,|,? and) "
_LISTED = re.compile(
    rf"\b(?:(?P<title>[A-Z]\w+s)\.? {_MANY}|(?P<several>\w+s),? including (?:{_MANY})?)(?:Mr\.? |Dr\.? )?\Z"
)


def holder_before(body: str, start: int) -> bool:
    """Whether the name goes on a list of holders with their seats: Governors A (Benue) and B (Lagos)."""
    low = max(0, start - 3 * _REACH)
    found = _BRACKETED.search(body, low, start) if body[start - 5 : start] == " and " else None
    found = found or (_LISTED.search(body, low, start) if body[start - 1] == " " else None)
    if found is None:
        return False
    title = folded(found["title"] or found["several"])[:-1]
    return title in vocabulary().titles and title not in no_proof()


def people_before(body: str, start: int) -> bool:
    """Whether a noun for several people and a comma stand before: two survivors, Sunao Tsuboi and Shigeaki Mori."""
    words = body[max(0, start - _REACH) : start - 2].split() if body[start - 2 : start] == ", " else []
    return bool(words) and words[-1].endswith("s") and _is_role(words[-2:-1], words[-1][:-1])


def one_of_before(body: str, start: int) -> bool:
    """Whether the name is one of several people of a role: one of its five members, Sodsri Harlan."""
    if not (people_before(body, start) or body[:start].endswith("members, ")):
        return False
    return "one of " in body[max(0, start - _REACH) : start].lower()


def relative_before(body: str, start: int) -> bool:
    """Whether a noun for a relative stands before, with or without a comma: Hadley's wife, Carol; sons Tim and Ed."""
    words = body[max(0, start - 30) : start].rstrip(" ,").rsplit(None, 1)
    if len(words) > 1 and words[1] in rules.load("honorifics").groups["kin"].words:
        return True
    listed = body[start - 2 : start] in {", ", ": "} or (words and words[-1].endswith(_BEFORE_RELATIVES))
    return bool(listed) and pattern("relatives").search(body, max(0, start - _REACH), start) is not None


# How a word can end between a noun for relatives and one of their names: sons Tim, children were Ana and Tim.
_BEFORE_RELATIVES = ("s", "children", "were", "are", "and")


def role_behind(body: str, end: int) -> bool:
    """Whether a role without an article stands in apposition behind the name: , head of its bureau."""
    if body[end : end + 2] != ", ":
        return False
    words = body[end + 2 : end + 2 + _REACH].split("\n", 1)[0].split()[:6]
    for n, word in enumerate(words[:-1]):
        plain = word.rstrip(",")
        tied = word.endswith(",") or words[n + 1] in {"of", "at", "for", "and", "in", "with", "to"}
        if tied and plain.islower() and _is_role(words[n - 1 : n] if n else [], plain):
            return True
        if n < _IN_CAPITALS and plain.istitle() and words[n + 1] in {"of", "for"} and folded(plain) in _OFFICES:
            return True  # Inia Seruira, Minister for Defence
        if word[-1] in ",.;:":
            return False
    return False


_IN_CAPITALS = 2  # words of a title in capitals behind a name


_OFFICES = rules.words("around_names", "offices of people only")


def given_office(body: str, end: int) -> bool:
    """Whether "as" and a role stand behind the name: The board appointed Hiroshi Ono as its president."""
    if not body.startswith(" as ", end):
        return False
    words = body[end + 4 : end + 4 + _REACH].split("\n", 1)[0].split()[:5]
    words = words[1:] if words[:1] and words[0] in {"a", "an", "the", "its", "their", "his", "her"} else words
    plain = [word.rstrip(",.;") for word in words]
    return any(word.islower() and _is_role(plain[n - 1 : n] if n else [], word) for n, word in enumerate(plain))


def role_behind_with_article(body: str, end: int) -> bool:
    """Whether a role with an article stands in apposition behind the name: , a retired police general."""
    if body[end : end + 2] != ", ":
        return False
    words = body[end + 2 : end + 2 + _REACH].split("\n", 1)[0].split()[:5]
    if len(words) < 2 or words[0] not in {"a", "an", "the", "his", "her", "their"}:
        return False
    for n, word in enumerate(words[1:], 1):
        plain = word.rstrip(",.;")
        if not plain.islower():
            return False
        ended = plain != word or (
            n + 1 < len(words)
            and words[n + 1] in {"of", "at", "for", "from", "in", "with", "who", "and", "whose", "on"}
        )
        if ended:
            return _is_role(words[n - 1 : n], plain)
    return False


def _is_role(before: list[str], word: str) -> bool:
    """Whether the word, or it and the one before it, is a title or another noun for a person."""
    low, known = folded(word).rstrip(".").removeprefix("co-"), vocabulary()
    if low in no_proof() or not low:
        return False
    if known.bits.get(low, 0) & (TITLE | PLURAL) == TITLE or low in known.nouns:
        return True
    return bool(before) and known.phrases.get(f"{folded(before[0])} {low}") == "title"

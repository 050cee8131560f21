"""Lines of a roster: an office, a colon and who holds it, as papers print a new cabinet."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import pairwise

from ingest import places, rules
from ingest.grammar.verbs import tags_of
from ingest.known_names import NAMED, TITLE, WORD, folded, vocabulary

_HEAD_WITHIN = 4  # words at the head of an office, in which its title stands: Second Deputy Prime Minister of
_NAME_WORD = r"(?:[A-Z][\w.'’-]*|de|da|del|la|van|von|der|al|bin|binti)"
_LINE = re.compile(
    rf"(?P<office>[A-Z][^:\n]{{3,110}}?)(?:\s*:\s+|\s+[–—-]\s+)(?P<name>{_NAME_WORD}(?:\s+{_NAME_WORD}){{1,8}})"
)


@lru_cache(maxsize=1 << 12)
def name_in_roster(line: str) -> int | None:
    """Where the name begins in a line that names an office and who holds it; None where it is no such line.

    >>> line = "Minister of Energy: Dr. John Jinapor"
    >>> line[name_in_roster(line) :], name_in_roster("Minister: prices will rise")
    ('John Jinapor', None)
    """
    found = _LINE.fullmatch(line.strip()) if ": " in line or " – " in line or " - " in line or " — " in line else None
    if found is None or not _is_office(found["office"]):
        return None
    if places.places_named(found["name"]):
        return None  # Chief Minister: Uttar Pradesh
    start = found.start("name") + len(line) - len(line.lstrip())
    words = found["name"].split()
    while len(words) > 2 and folded(words[0].strip(".")) in _address():
        start += len(words.pop(0)) + 1
    plain = [word for word in words if vocabulary().bits.get(folded(word), 0) & (WORD | NAMED) == WORD]
    ends = words[-1] not in plain and not tags_of(words[-1].lower())  # not: Mayor: Flood Defences Held
    return start if ends and len(plain) * 2 <= len(words) and words[0][0].isupper() else None


def _is_office(words: str) -> bool:
    """Whether words begin with an office, and not with a job that credits name as well: Minister for Finance."""
    low = [folded(word.strip(",")) for word in words.split()]
    known = vocabulary()
    if any(word in _credits() for word in low):
        return False
    head = low[: _HEAD_WITHIN + 1]
    if any(known.phrases.get(" ".join(pair)) == "title" for pair in pairwise(head)):
        return True  # Chief Justice
    return any(known.bits.get(word, 0) & TITLE or word in known.titles for word in head[:_HEAD_WITHIN])


@cache
def _credits() -> frozenset[str]:
    return rules.words("bylines", "credits")


@cache
def _address() -> frozenset[str]:
    """Forms of address, word by word: Dr, Datuk Seri."""
    groups = rules.load("honorifics").groups.values()
    return frozenset(folded(word).strip(".") for group in groups for form in group.words for word in str(form).split())

"""Lines that recur on the pages of one publisher: furniture that no page shows by itself.

What is counted is what every page shows when it is read alone, so that neither the order of the pages nor when each
was added changes what is found. A paragraph that stands in some bodies is furniture where it stands on many pages of
the publisher under different articles, at the edge of their bodies or on most pages, and these articles are not about
one thing: copies of one text and what follow-ups tell again are no furniture.
"""

from __future__ import annotations

import hashlib
import math
import re
from collections import Counter
from collections.abc import Callable, Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import PurePosixPath
from typing import Generic, Protocol, TypeVar

from ingest.known_names import NO_PERSON, WORD, folded, vocabulary
from ingest.model import Article, Line
from ingest.sentences import sentences_in

MIN_PAGES = 4  # articles of one publisher, all different, on which a line must stand
MIN_SHARE = 0.2  # of the publisher's pages; what stands on fewer may be told again
MANY = 25  # pages that are enough whatever their share
AT_EDGE = 0.8  # share of the bodies in which it is the first or the last paragraph
MOST = 0.5  # share of the pages with which it may stand inside bodies
SAMPLE = 40  # articles whose names are compared
ONE_THING = 0.6  # share of the articles in whose title and lead one name stands: they are about one thing
MIN_WORDS = 8  # of a body that is left
_SIZE = 8  # bytes of a digest of a line
_COUNTERS, _MOST_COUNTERS = 32, 1 << 25  # places a page, and at most, in which lines are first counted, a byte each

_WORD = re.compile(r"\w+")
_NAME = re.compile(r"\b[A-Z]\w{3,}")


@dataclass(frozen=True, slots=True)
class Shown:
    """What one page shows, as digests of its lines."""

    group: str  # publisher, else host, else folder
    lines: bytes  # every line and paragraph, each once
    paragraphs: bytes  # of the body, in order


@dataclass(frozen=True, slots=True)
class Learnt:
    """A paragraph of a page that is furniture, and why."""

    digest: bytes
    reason: str


Key = TypeVar("Key")
_Key = TypeVar("_Key", covariant=True)


class Pages(Protocol[_Key]):
    """What the pages of one group show, in the order of their keys; can be gone through again and again."""

    def __len__(self) -> int: ...

    def __iter__(self) -> Iterator[tuple[_Key, Shown]]: ...


def shown_by(article: Article, host: str | None) -> Shown:
    """What a page shows, read alone."""
    group = article.publisher or host or PurePosixPath(article.source.split("#")[0]).parent.as_posix()
    paragraphs = [digest_of(one) for one in article.body.split("\n\n")]
    lines = {digest_of(line.text) for line in article.lines if line.label != "blank"}
    return Shown(group.casefold(), b"".join(sorted(lines.union(paragraphs))), b"".join(paragraphs))


def digest_of(text: str) -> bytes:
    """A line's digest; case and white space do not count."""
    return hashlib.blake2b("".join(text.split()).casefold().encode(), digest_size=_SIZE).digest()


def _parts(digests: bytes) -> list[bytes]:
    return [digests[at : at + _SIZE] for at in range(0, len(digests), _SIZE)]


def learnt_of(pages: Pages[Key], article_of: Callable[[Key], Article]) -> Iterator[tuple[Key, tuple[Learnt, ...]]]:
    """Each page of one group whose body holds furniture: which paragraphs, and why.

    The pages are gone through several times: what is held of them in memory are the lines that recur.
    """
    if len(pages) < MIN_PAGES:
        return
    often = _often(pages)
    reasons = {
        one: f"It stands on {stands.pages} of {len(pages)} pages of this publisher, under different articles."
        for one, stands in _standing(pages, often).items()
        if _is_apart(stands, len(pages)) and _are_different(stands, often, article_of)
    }
    for key, shown in pages if reasons else ():
        learnt = tuple(Learnt(one, reasons[one]) for one in dict.fromkeys(_parts(shown.paragraphs)) if one in reasons)
        if learnt:
            yield key, learnt


def _often(pages: Pages[Key]) -> dict[bytes, int]:
    """The lines that stand in some body and on many pages, and on how many.

    Counted twice: first in a table of small numbers, where a line may share its place with others and is counted too
    often, never too seldom; then, of the lines that this leaves, each for itself.
    """
    least = min(max(MIN_PAGES, MIN_SHARE * len(pages)), MANY)
    size = min(1 << (_COUNTERS * len(pages)).bit_length(), _MOST_COUNTERS)
    counters, most = bytearray(size), math.ceil(least)
    for _, shown in pages:
        for place in _places(shown.lines, size):
            if counters[place] < most:
                counters[place] += 1
    standing: Counter[bytes] = Counter()
    within: set[bytes] = set()
    for _, shown in pages:
        often = [
            one
            for one, place in zip(_parts(shown.lines), _places(shown.lines, size), strict=True)
            if counters[place] >= most
        ]
        standing.update(often)
        within.update(set(often).intersection(_parts(shown.paragraphs)))
    return {one: standing[one] for one in sorted(within) if standing[one] >= least}


def _places(digests: bytes, size: int) -> list[int]:
    """The place of each digest in a table of this size, which is a power of two."""
    return [number & (size - 1) for number in memoryview(digests).cast("Q")]


@dataclass(slots=True)
class _Standing(Generic[Key]):
    """How a line stands on the pages of its publisher."""

    pages: int  # on which it stands
    holding: int = 0  # bodies that hold it
    at_edge: int = 0  # of these, at whose edge it stands
    leads: set[bytes] = field(default_factory=set)  # some first paragraphs of the articles under which it stands
    sample: list[Key] = field(default_factory=list)  # some of the pages


def _standing(pages: Pages[Key], often: Mapping[bytes, int]) -> dict[bytes, _Standing[Key]]:
    """How the lines that recur stand on the pages."""
    found: dict[bytes, _Standing[Key]] = {one: _Standing(count) for one, count in often.items()}
    for key, shown in pages if often else ():
        here = [found[one] for one in _parts(shown.lines) if one in found]
        if not here:
            continue
        body = _parts(shown.paragraphs)
        own = [one for one in body if one not in often]
        differs = bool(own) and len(own) * 2 >= len(body)  # a copy has most of its paragraphs from elsewhere
        for stands in here:
            if differs and len(stands.leads) < MIN_PAGES:
                stands.leads.add(own[0])
            if len(stands.sample) < SAMPLE:
                stands.sample.append(key)
        edges = _edges(body, often)
        for one in often.keys() & body:
            found[one].holding += 1
            found[one].at_edge += one in edges
    return found


def _is_apart(stands: _Standing[Key], pages: int) -> bool:
    """Whether a paragraph stands at the edge of most bodies that hold it, or on most pages of the publisher."""
    return stands.at_edge >= AT_EDGE * stands.holding or stands.pages >= MOST * pages


def _edges(body: Sequence[bytes], often: Container[bytes]) -> set[bytes]:
    """The paragraphs at either end of a body, up to the first that is the page's own."""
    found: set[bytes] = set()
    for direction in (body, body[::-1]):
        for one in direction:
            if one not in often:
                break
            found.add(one)
    return found


def _are_different(stands: _Standing[Key], often: Mapping[bytes, object], article_of: Callable[[Key], Article]) -> bool:
    """Whether the articles under which a line stands differ: no copies of one text, and not about one thing."""
    if len(stands.leads) < MIN_PAGES:
        return False
    names = Counter(name for key in stands.sample for name in _names_in(article_of(key), often))
    return not names or max(names.values()) < ONE_THING * len(stands.sample)


def _names_in(article: Article, often: Mapping[bytes, object]) -> set[str]:
    """The names in the title and the first paragraph that is the article's own."""
    own = next((one for one in article.body.split("\n\n") if digest_of(one) not in often), "")
    title = article.title if article.title_basis != "derived" else ""
    known = vocabulary().bits
    return {word for word in _NAME.findall(f"{title}\n{own}") if not known.get(folded(word), 0) & (WORD | NO_PERSON)}


def without(article: Article, learnt: Sequence[Learnt]) -> Article:
    """The article with the learnt paragraphs labelled as what they are; as it is where nothing else would be left."""
    reasons = {one.digest: one.reason for one in learnt}
    paragraphs = article.body.split("\n\n")
    left = [one for one in paragraphs if digest_of(one) not in reasons]
    body = "\n\n".join(left)
    words = len(_WORD.findall(body))
    if words < MIN_WORDS:
        return article
    gone = {"".join(one.split()): reasons[digest_of(one)] for one in paragraphs if digest_of(one) in reasons}
    lines = tuple(_labelled(line, gone) for line in article.lines)
    return replace(article, title=_title(article, left[0]), lead=left[0], body=body, words=words, lines=lines)


def _labelled(line: Line, gone: Mapping[str, str]) -> Line:
    text = "".join(line.text.split())
    if line.label != "body" or not text:
        return line
    reason = next((why for paragraph, why in gone.items() if text in paragraph), None)
    return replace(line, label="other text", reason=reason) if reason else line


def _title(article: Article, lead: str) -> str:
    """The title; one that was derived from a lead that is none is the new lead's first sentence."""
    if article.title_basis != "derived" or article.lead == lead:
        return article.title
    first = sentences_in(lead)[0]
    return lead[first.start : first.end]

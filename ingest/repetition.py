"""Lines that recur on the pages of one publisher: furniture that no page shows by itself.

What is counted is what every page shows when it is read alone, so that neither the order of the pages nor when each
was added changes what is found. A paragraph that stands in some bodies is furniture where it stands on many pages of
the publisher under different articles, at the edge of their bodies or on most pages, and these articles are not about
one thing: copies of one text and what follow-ups tell again are no furniture.
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

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


def learnt_of(pages: Mapping[str, Shown], article_of: Callable[[str], Article]) -> dict[str, tuple[Learnt, ...]]:
    """For each page of one group, by its article's id, whose body holds furniture: which paragraphs, and why."""
    if len(pages) < MIN_PAGES:
        return {}
    bodies = {place: _parts(shown.paragraphs) for place, shown in pages.items()}
    within = {one for paragraphs in bodies.values() for one in paragraphs}
    standing: defaultdict[bytes, list[str]] = defaultdict(list)
    for place in sorted(pages):
        for one in within.intersection(_parts(pages[place].lines)):
            standing[one].append(place)
    least = min(max(MIN_PAGES, MIN_SHARE * len(pages)), MANY)
    often = {one: places for one, places in standing.items() if len(places) >= least}
    reasons = {
        one: f"It stands on {len(places)} of {len(pages)} pages of this publisher, under different articles."
        for one, places in often.items()
        if _is_apart(one, places, bodies, often.keys(), len(pages))
        and _are_different(places, often, bodies, article_of)
    }
    found = {
        place: tuple(Learnt(one, reasons[one]) for one in dict.fromkeys(paragraphs) if one in reasons)
        for place, paragraphs in bodies.items()
    }
    return {place: learnt for place, learnt in found.items() if learnt}


def _is_apart(
    one: bytes, places: Sequence[str], bodies: Mapping[str, list[bytes]], often: Iterable[bytes], pages: int
) -> bool:
    """Whether a paragraph stands at the edge of most bodies that hold it, or on most pages of the publisher."""
    holding = [bodies[place] for place in places if one in bodies[place]]
    at_edge = sum(one in _edges(body, frozenset(often)) for body in holding)
    return at_edge >= AT_EDGE * len(holding) or len(places) >= MOST * pages


def _edges(body: Sequence[bytes], often: frozenset[bytes]) -> set[bytes]:
    """The paragraphs at either end of a body, up to the first that is the page's own."""
    found: set[bytes] = set()
    for direction in (body, body[::-1]):
        for one in direction:
            if one not in often:
                break
            found.add(one)
    return found


def _are_different(
    places: Sequence[str], often: Mapping[bytes, object], bodies: Mapping[str, list[bytes]],
    article_of: Callable[[str], Article],
) -> bool:  # fmt: skip
    """Whether the articles under which a line stands differ: no copies of one text, and not about one thing."""
    leads = set()
    for place in places:
        own = [one for one in bodies[place] if one not in often]
        if own and len(own) * 2 >= len(bodies[place]):  # a copy has most of its paragraphs from elsewhere
            leads.add(own[0])
    if len(leads) < MIN_PAGES:
        return False
    sample = places[:SAMPLE]
    names = Counter(name for place in sample for name in _names_in(article_of(place), often))
    return not names or max(names.values()) < ONE_THING * len(sample)


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

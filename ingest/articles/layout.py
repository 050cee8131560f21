"""The layout of a page: which line is body, headline, related link or other furniture, and why."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from ingest.articles import agencies, credits, furniture, publishers
from ingest.articles.furniture import Verdict
from ingest.articles.headlines import MAX_HEADLINE, MIN_HEADLINE, headline_at, is_listed
from ingest.articles.stretches import goes_on, resumed, without_listed
from ingest.articles.units import Unit, squeezed, units_of, with_tails_cut
from ingest.model import Page

MAX_SUBHEADING = 14
MAX_SHORT = 4
MAX_ABOVE = 120  # words of captions and standfirst above a dateline
HEAD = 20  # lines above the body that are read again
MAX_CAPTION = 40  # words
MAX_SIGNATURE = 12  # words of a line that names who wrote
BIOGRAPHIES = 4  # paragraphs at either end of a body that may tell who wrote it
MIN_TEASERS = 2
MAX_PICTURED = 9  # words of a line between two lines of a picture
MAX_ITEMS = 12  # of a list

# Weights of a line for being body, in words; the body is the run of lines whose sum is largest.
NUMBER = -1  # a line without a word: figures of a chart or a table
SHORT = -4  # a line of a few words, such as a menu's
HEADING = -10  # a longer line that is no sentence, as headlines of other articles are
FURNITURE = -8  # a line that the lexicon knows
END = -40  # a line that stands below an article
MAX_REPEATED = 30  # words; quotes set large and captions are shorter
OVER = -150  # a line that stands above readers' comments, once an article has been seen
SEEN = 80  # words of prose after which an article has been seen
TRUSTED = 25  # words that an extractor must have picked to be believed
NOT_PICKED = 0.6  # share of its words that a sentence counts against where the extractor left it out

_BULLET = re.compile(r"(?:[•▪●■◦‣*–—-]|\d{1,2}[.)]|\([a-z0-9]\))\s+\S")
# An item that goes on with the sentence above it, or is one itself; headlines in a list do neither.
_ITEM = re.compile(r"(?:[•▪●■◦‣*–—-]|\d{1,2}[.)]|\([a-z0-9]\))\s+(?:[a-z]|.*[;.,]\Z)")
_LETTERS = re.compile(r"[^\W\d_]{2}")


@dataclass(frozen=True, slots=True)
class Layout:
    """Every unit of a page with its label, and what was found on the way."""

    units: tuple[Unit, ...]
    labels: tuple[Verdict, ...]
    first: int  # first unit of the body
    last: int  # last unit of the body
    headline: int | None
    dateline: credits.Dateline | None


_QUOTED = re.compile(r"[\"“”«»]")
# Labels that a line has by its place alone.
_UNSURE = frozenset({"body", "subheading", "standfirst", "other text", "navigation"})
BODY = Verdict("body", "A sentence inside the longest run of prose on the page.")


def layout_of(page: Page) -> Layout | None:
    units = units_of(page)
    core, before = _core(units), len(units)
    if core is None:
        return None
    first, last = resumed(units, *core)
    last = without_listed(units, first, last)
    first = _without_standfirst(units, first, last)
    units = with_tails_cut(units, first, last)
    last += len(units) - before
    dateline = credits.dateline_of(units[first].text)
    labels = [_label_inside(units, at, last) if first <= at <= last else None for at in range(len(units))]
    units = _head_read_again(units, first)
    headline = headline_at(units, first, page)
    head = _head_labels(units, first, headline)
    tail = _tail_labels(units, last)
    whole = tuple(label or head.get(at) or tail.get(at) or _fallback(units[at]) for at, label in enumerate(labels))
    whole = _with_lists(units, whole, first, last)
    whole = _with_writers(units, _with_repeats(units, whole), page)
    whole = _with_galleries(units, _with_teasers(units, whole))
    return Layout(units, whole, first, last, headline, dateline)


def _core(units: tuple[Unit, ...]) -> tuple[int, int] | None:
    """The run of units with the largest weight: (first, last); None where no unit is prose."""
    trusted = _extractor_is_trusted(units)
    best, best_span = 0.0, None
    total, start, seen = 0.0, 0, 0
    for at, unit in enumerate(units):
        weight = _weight(unit, seen, trusted)
        if weight < 0 and total > 0 and _is_listed_in_text(units, at):
            weight = unit.words / 2 if _ITEM.match(unit.text) else 0.0
        if total <= 0:
            total, start = 0.0, at
            seen = 0
        total += weight
        if weight > 0:
            seen += unit.words
        if total > best + 0.001:
            best, best_span = total, (start, at)
    return best_span


def _is_listed_in_text(units: tuple[Unit, ...], at: int) -> bool:
    """Whether a line is an item of a list inside the text, or the line with a colon that announces it."""
    unit = units[at]
    if unit.verdict is not None:
        return False
    if unit.text.endswith(":"):
        return unit.words >= MIN_HEADLINE and _follows_sentence(units, at)
    return bool(_BULLET.match(unit.text)) and unit.words > 1 and _announced(units, at)


def _follows_sentence(units: tuple[Unit, ...], at: int) -> bool:
    above = next((unit for unit in reversed(units[:at]) if unit.verdict is None or unit.verdict.label != "blank"), None)
    return above is not None and above.prose


def _extractor_is_trusted(units: tuple[Unit, ...]) -> bool:
    """Whether the extractor's choice counts: not where there was none, or it left out most of the prose."""
    if all(unit.picked is None for unit in units):
        return False
    lines = [unit for unit in units if unit.verdict is None]
    chosen = sum(unit.words for unit in lines if unit.picked)
    return chosen >= TRUSTED and chosen * 4 > sum(unit.words for unit in lines if unit.prose)


def _weight(unit: Unit, seen: int, trusted: bool) -> float:
    if unit.verdict is not None:
        if unit.verdict.label == "blank":
            return 0.0
        if not _LETTERS.search(unit.text):
            return NUMBER
        if not trusted and furniture.ends_article(unit.verdict.label):
            over = unit.verdict.label in {"comment prompt", "copyright"} and seen >= SEEN
            return OVER if over else END if seen >= SEEN / 4 else FURNITURE
        return FURNITURE
    if trusted and unit.picked is not None:
        if unit.picked:
            return float(max(unit.words, 3))
        return -unit.words * NOT_PICKED if unit.prose else SHORT
    if unit.prose and not _is_question(unit):
        return unit.words if unit.ends else unit.words / 2
    return SHORT if unit.words <= MAX_SHORT else HEADING


def _is_question(unit: Unit) -> bool:
    """Whether a short line is a question, as headlines often are."""
    return unit.words <= MAX_SUBHEADING and unit.text.rstrip("\"'”’").endswith("?")


def _without_standfirst(units: tuple[Unit, ...], first: int, last: int) -> int:
    """Where the body begins: after sentences above a byline, a stamp or a dateline near the head."""
    words, begin = 0, first
    signed = _is_signed_above(units, first)
    for at in range(first, min(last, first + 12) + 1):
        unit = units[at]
        above = _stands_above_body(unit) and not (signed and unit.verdict is None)
        if words <= 90 and above and not goes_on(units, first, at, last):
            begin = at + 1
        elif at > first and words <= MAX_ABOVE and unit.words >= 8 and _opens_with_dateline(unit, units[first]):
            return at
        elif unit.verdict is None:
            words += unit.words
    while begin < last and not _may_begin(units[begin]):
        begin += 1
    at = begin
    while at < last and (not _may_begin(units[at]) or _is_signed_caption(units[at])):
        at += 1
    if any(_is_signed_caption(unit) for unit in units[begin:at]):
        begin = at
    return begin if _may_begin(units[begin]) else first


def _is_signed_above(units: tuple[Unit, ...], first: int) -> bool:
    """Whether a byline stands right above the first sentence: a name further below is that of a picture."""
    written = [unit.verdict for unit in units[:first] if unit.text.strip()][-HEAD:]
    return any(verdict is not None and verdict.label == "byline" for verdict in written)


def _is_signed_caption(unit: Unit) -> bool:
    """Whether a short sentence above the first one has an agency's name behind it, as captions have."""
    return unit.signed and unit.words <= MAX_CAPTION


def _stands_above_body(unit: Unit) -> bool:
    """Whether a line is a byline or a stamp with a day; a time alone stands above each entry of a running report."""
    verdict = unit.verdict
    if verdict is None and not unit.ends and unit.words <= MAX_SIGNATURE:
        verdict = _head_verdict(unit.text, frozenset())
    if verdict is None or verdict.label not in {"byline", "stamp", "relative stamp"}:
        return False
    return verdict.label != "stamp" or not furniture.is_time_alone(unit.text)


def _announced(units: tuple[Unit, ...], at: int) -> bool:
    """Whether the lines right above, up to a sentence that ends in a colon, are items of one list."""
    for above in reversed(units[max(0, at - MAX_ITEMS) : at]):
        if above.verdict is not None and above.verdict.label != "blank":
            return False
        if above.text.endswith(":"):
            return above.words >= MIN_HEADLINE
        if above.prose:
            return False
    return False


def _opens_with_dateline(unit: Unit, first: Unit) -> bool:
    """Whether a sentence opens with a dateline, and the first sentence of the body does not."""
    free = unit.verdict is None and unit.prose
    return free and bool(credits.dateline_of(unit.text)) and not credits.dateline_of(first.text)


def _may_begin(unit: Unit) -> bool:
    return unit.verdict is None and (unit.prose or (bool(unit.picked) and unit.words >= 5))


def _label_inside(units: tuple[Unit, ...], at: int, last: int) -> Verdict:
    unit = units[at]
    if unit.verdict is not None:
        return unit.verdict
    if unit.prose or unit.words >= 15 or (_BULLET.match(unit.text) and unit.words >= 4):
        return BODY
    if unit.ends or unit.text.endswith((":", ",", ";")) or unit.text[:1].islower():
        return Verdict("body", "A short sentence inside the run of prose.")
    if unit.words >= MIN_HEADLINE and _announced(units, at):
        return Verdict("body", "An item of the list that a line ending in a colon announces.")
    following = next((units[k] for k in range(at + 1, last + 1) if units[k].verdict is None), None)
    if following is not None and following.prose and unit.words <= MAX_SUBHEADING:
        return Verdict("subheading", "A short line without a full stop, above a paragraph of the body.")
    if unit.picked:
        return Verdict("body", "The format's extractor counts it to the body.")
    return Verdict("related link", "A line without a full stop among headlines, not sentences.")


def _head_read_again(units: tuple[Unit, ...], first: int) -> tuple[Unit, ...]:
    """The units with captions, writers and stamps above the body told by what stands around them there."""
    names = frozenset(squeezed(name).casefold() for name in _names_of_the_paper(units))
    read = list(units)
    written = [at for at in range(first) if units[at].text.strip()]
    for at in written[-HEAD:]:
        unit = units[at]
        if unit.verdict is None and unit.words <= MAX_HEADLINE * 2:
            read[at] = replace(unit, verdict=_head_verdict(unit.text, names))
    return tuple(read)


def _names_of_the_paper(units: tuple[Unit, ...]) -> list[str]:
    """The paper's name as the page's foot gives it."""
    foot = tuple(unit.text for unit in units if unit.verdict is not None and unit.verdict.label == "copyright")
    name = publishers.publisher_in(foot)
    return [name] if name else []


_PAPER = re.compile(r"The [A-Z][\w'’]+(?: [A-Z][\w'’]+){0,3}")


def _head_verdict(text: str, papers: frozenset[str]) -> Verdict | None:
    if agencies.agency_known(text) or agencies.is_house(text):
        return Verdict("agency line", "The name of an agency, alone on its line.")
    if credits.is_name_in_place(text):
        return Verdict("byline", "A person's name and the place where they wrote.")
    if credits.named_behind(text):
        return Verdict("byline", "The paper or the section, and by whom the text is.")
    if credits.is_dated_byline(text) or _is_name_with_day(text):
        return Verdict("byline", "By whom the text is, and when.")
    if furniture.is_caption(text):
        return Verdict("caption", "A sentence with the name of a source behind it, above the body.")
    if furniture.is_signed_stamp(text):
        return Verdict("stamp", "A day with the name of the writer or the paper beside it.")
    pieces = [piece.strip() for piece in re.split(r"[,|/·•]|\s[–—-]\s", text) if piece.strip()]
    others = pieces[1:]
    apart = len(pieces) == 2 and ("|" in text or "·" in text)
    if apart and credits.is_bare_name(pieces[0]) and len(others[0].split()) <= MAX_SHORT:
        return Verdict("byline", "A person's name, and what stands beside it behind a line.")
    paper = len(pieces) > 1 and _PAPER.fullmatch(pieces[-1]) and re.search(r"\s[–—-]\s+The\s", text)
    if paper and all(credits.is_bare_name(piece) for piece in pieces[:-1]):
        return Verdict("byline", "Names of people, and the paper behind a dash.")
    if (
        len(pieces) in {2, 3}
        and credits.authors_in("By " + pieces[0])
        and any(
            squeezed(piece).casefold() in papers or agencies.agency_known(piece) or credits.is_post(piece)
            for piece in others
        )
    ):
        return Verdict("byline", "A person's name with the paper, the agency or the post beside it.")
    return None


def _is_name_with_day(text: str) -> bool:
    """Whether a line is a person's name and a day, with at most a number behind them.

    >>> _is_name_with_day("Jane Roe March 9, 2017 13"), _is_name_with_day("March 9, 2017 in Rome")
    (True, False)
    """
    dates = furniture.stamps(text)
    if len(dates) != 1 or len(dates[0].value or "") != len("2016-06-14"):
        return False
    behind = text[dates[0].end :].strip(" ,|·")
    return (not behind or behind.isdecimal()) and credits.is_bare_name(text[: dates[0].start].strip(" ,|·"))


def _head_labels(units: tuple[Unit, ...], first: int, headline: int | None) -> dict[int, Verdict]:
    """The labels of what stands above the body."""
    labels: dict[int, Verdict] = {}
    for at in range(first):
        unit = units[at]
        if unit.verdict is not None:
            labels[at] = unit.verdict
        elif at == headline:
            labels[at] = Verdict("headline", "The title of the article, above its body.")
        elif headline is not None and at > headline:
            labels[at] = _again(units, at, headline) or _below_headline(unit)
        else:
            labels[at] = _above(units, at)
    return labels


_NO_LETTER = re.compile(r"['’]s\b|[\W_]+")


def _again(units: tuple[Unit, ...], at: int, headline: int) -> Verdict | None:
    """The headline once more below itself, whole or in two lines: the name of whom it is about, then the rest."""
    whole, own = (_NO_LETTER.sub("", units[here].text).casefold() for here in (headline, at))
    after = units[headline + 1 :]
    written = [_NO_LETTER.sub("", unit.text).casefold() for unit in after[: at - headline + HEAD] if unit.text.strip()]
    parted = any(own in pair and "".join(pair) == whole for pair in pairwise(written))
    if own and (own == whole or parted):
        return Verdict("headline", "The title of the article once more.")
    return None


def _below_headline(unit: Unit) -> Verdict:
    if credits.is_bare_name(unit.text):
        return Verdict("byline", "Names of people and nothing else, between the headline and the body.")
    if credits.is_post(unit.text):
        return Verdict("byline", "The post of the writer, between the headline and the body.")
    label = "standfirst" if unit.words >= MIN_HEADLINE else "navigation"
    return Verdict(label, "It stands between the headline and the body.")


def _above(units: tuple[Unit, ...], at: int) -> Verdict:
    unit = units[at]
    if unit.prose:
        return Verdict("other text", "Sentences above the article, apart from its body.")
    if unit.words >= MIN_HEADLINE and _neighbour_is_stamp(units, at):
        return Verdict("related link", "A headline with a stamp of its own, above the article.")
    if unit.words >= MIN_HEADLINE and is_listed(units, at):
        return Verdict("related link", "A headline with a number of its own, above the article.")
    return Verdict("navigation", "A short line above the article.")


def _neighbour_is_stamp(units: tuple[Unit, ...], at: int) -> bool:
    near = [u for u in units[max(0, at - 2) : at + 3] if u.verdict is not None]
    return any(u.verdict is not None and u.verdict.label == "stamp" for u in near)


def _tail_labels(units: tuple[Unit, ...], last: int) -> dict[int, Verdict]:
    """The labels of what stands below the body."""
    labels: dict[int, Verdict] = {}
    commented = False
    for at in range(last + 1, len(units)):
        unit = units[at]
        commented = commented or (unit.verdict is not None and unit.verdict.label == "comment prompt")
        labels[at] = unit.verdict or _below(units, at, commented)
    return labels


def _below(units: tuple[Unit, ...], at: int, commented: bool) -> Verdict:
    """What a line below the body is, among readers' comments or above them."""
    unit = units[at]
    if agencies.agency_known(unit.text) or agencies.is_house(unit.text):
        return Verdict("agency line", "The name of an agency, alone on its line.")
    question = _is_question(unit) and unit.words >= MIN_HEADLINE and not commented
    if unit.prose and unit.ends and not question:
        return Verdict("other text", "Sentences below the article, apart from its body.")
    if unit.words >= MIN_HEADLINE or (unit.words >= 2 and _neighbour_is_stamp(units, at)):
        return Verdict("related link", "A headline below the article.")
    return Verdict("navigation", "A short line below the article.")


def _fallback(unit: Unit) -> Verdict:
    return unit.verdict or Verdict("other text", "It stands apart from the article.")


LISTED = Verdict("related link", "A short line of a list of other articles inside the text.")


def _with_lists(units: tuple[Unit, ...], labels: tuple[Verdict, ...], first: int, last: int) -> tuple[Verdict, ...]:
    """Short lines of the body below a heading of related articles, and questions with a stamp, are other articles'."""
    changed, listed = list(labels), False
    for at in range(first, last + 1):
        unit, label = units[at], labels[at].label
        if label == "related heading":
            listed = True
        elif label in {"body", "subheading"}:
            longest = MAX_SUBHEADING if unit.ends or not listed else MAX_HEADLINE
            short = unit.words <= longest and not unit.picked
            listed = listed and short
            if short and at > first and (listed or (_is_question(unit) and _is_dated_below(units, at))):
                changed[at] = LISTED
    return tuple(changed)


def _second_copy(units: tuple[Unit, ...], labels: tuple[Verdict, ...]) -> int:
    """The line of the body that is the headline again, where a second copy of the article may begin; else the end."""
    titles = {squeezed(unit.text) for unit, label in zip(units, labels, strict=True) if label.label == "headline"}
    body = [at for at, label in enumerate(labels) if label.label == "body"]
    inside = range(body[0], body[-1]) if body and titles else ()
    return next((at for at in inside if squeezed(units[at].text) in titles), len(units))


def _is_dated_below(units: tuple[Unit, ...], at: int) -> bool:
    """Whether a stamp with a day stands right below a line."""
    below = units[at + 1 : at + 2]
    stamped = bool(below) and below[0].verdict is not None and below[0].verdict.label == "stamp"
    return stamped and not furniture.is_time_alone(below[0].text)


_PICTURE_OF = re.compile(r"(\d{1,2}) ?/ ?(\d{1,2})\s+\S")
MIN_PICTURES = 3
GALLERY = Verdict("caption", "It stands in a gallery of pictures, each with its number.")


def _with_galleries(units: tuple[Unit, ...], labels: tuple[Verdict, ...]) -> tuple[Verdict, ...]:
    """A gallery inside the text, whose pictures are counted (1/50, 2/50), with what stands below each of them."""
    heads: list[tuple[int, int, int]] = []  # (line, number, of how many)
    for at, unit in enumerate(units):
        found = _PICTURE_OF.match(unit.text.strip()) if unit.text[:4].strip()[:1].isdigit() else None
        if found is not None and labels[at].label in {*_UNSURE, "related link"}:
            number, total = int(found[1]), int(found[2])
            if not heads or (heads[-1][2] == total and number == heads[-1][1] + 1):
                heads.append((at, number, total))
    if len(heads) < MIN_PICTURES:
        return labels
    last = heads[-1][0]
    below = (at for at in range(last + 1, len(units)) if labels[at].label == "body")
    end = next(below, last) if last - heads[-2][0] > 1 else last
    inside = range(heads[0][0], end + 1)
    return tuple(GALLERY if at in inside and one.label in _UNSURE else one for at, one in enumerate(labels))


TEASER = Verdict("related link", "One of several cut sentences below the text, as lists of other articles show them.")


def _with_teasers(units: tuple[Unit, ...], labels: tuple[Verdict, ...]) -> tuple[Verdict, ...]:
    """Two or more sentences at the end of the body that all break off are the beginnings of other articles."""
    body = [at for at, label in enumerate(labels) if label.label == "body"]
    whole = next(
        (count for count, at in enumerate(reversed(body)) if not _BREAKS_OFF.search(units[at].text)), len(body)
    )
    if whole < MIN_TEASERS or whole == len(body):
        return labels
    cut = set(body[-whole:])
    return tuple(TEASER if at in cut else label for at, label in enumerate(labels))


_BREAKS_OFF = re.compile(r"[\w,’'”)](?:…|\.\.\.)\s*\Z")
_ABOUT = re.compile(r"About (?:the )?(?P<who>[A-Z][\w.&'’-]+)(?: [\w.&'’-]+){0,6}:?")
WRITER = Verdict("about", "It tells who wrote the article.")
BOILERPLATE = Verdict("about", "It tells who sent out the text or who wrote it, under a heading that says so.")


def _with_writers(units: tuple[Unit, ...], labels: tuple[Verdict, ...], page: Page) -> tuple[Verdict, ...]:
    """Paragraphs of the body about its writer, or about who sent it out, told from the news."""
    changed = list(labels)
    body = [at for at, label in enumerate(labels) if label.label == "body"]
    writers = {name for name in _writers(units, labels, page) if " " in name}
    for at in {*body[:BIOGRAPHIES], *body[-BIOGRAPHIES:]} if writers else ():
        if any(credits.is_biography(units[at].text, name) for name in writers):
            changed[at] = WRITER
    for at, following in pairwise(body):
        for between in range(at + 1, following):
            found = _ABOUT.fullmatch(units[between].text.strip()) if labels[between].label in _UNSURE else None
            if found is not None and found["who"] in units[following].text[: len(found["who"]) + 5]:
                rest = range(between, body[-1] + 1)
                return tuple(
                    BOILERPLATE if k in rest and one.label in _UNSURE else one for k, one in enumerate(changed)
                )
    return tuple(changed) if any(one.label == "body" for one in changed) else labels


def _writers(units: tuple[Unit, ...], labels: tuple[Verdict, ...], page: Page) -> Iterator[str]:
    for unit, label in zip(units, labels, strict=True):
        if label.label == "byline":
            yield from credits.authors_in(unit.text if credits.says_by(unit.text) else "By " + unit.text)
    for given in page.given:
        if given.field == "author":
            yield from credits.names_given(given.value)


def _with_repeats(units: tuple[Unit, ...], labels: tuple[Verdict, ...]) -> tuple[Verdict, ...]:
    """Body lines that stand there a second time are pull quotes and captions, not body."""
    seen: set[str] = set()
    copy = _second_copy(units, labels)
    captions = [squeezed(u.text).casefold() for u, v in zip(units, labels, strict=True) if v.label == "caption"]
    changed = []
    for at, (unit, label) in enumerate(zip(units, labels, strict=True)):
        if label.label == "body" and unit.words >= 5:
            key = squeezed(unit.text).casefold().rstrip(".…")
            again = key in seen or any(caption.startswith(key) for caption in captions)
            if again and (unit.words <= MAX_REPEATED or at > copy):
                label = Verdict("repeated line", "The same words stand in the body already.")
            seen.add(key)
        changed.append(label)
    for at in range(1, len(changed) - 1):
        near = {changed[at - 1].label, changed[at + 1].label}
        short = units[at].words <= MAX_PICTURED and not _QUOTED.search(units[at].text)
        if near == {"caption"} and short and changed[at].label in _UNSURE:
            changed[at] = Verdict("caption", "It stands between two lines of a picture.")
    return tuple(changed)

"""The credits of an article: byline, dateline, agency, publisher, as they stand on its page."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from ingest import places, rules
from ingest.articles.agencies import agency_known, agency_named, is_agency_form, is_house
from ingest.known_names import FAMILY, GIVEN, WORD, folded, vocabulary

_CAPS = r"[A-Z\u00c0-\u00de][A-Z\u00c0-\u00de.'’]*"
_MONTH = rf"(?:{rules.alternation(rules.load('dates').groups['months'].words)})\b\.?"
_DAYS = r"(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\b"
_WEEKDAY = rf"(?:{_DAYS}\.?,?\s+)?"
_NO_MONTH = rf"(?!(?i:{_MONTH})(?:\s|$))(?!{_DAYS})(?!(?:On|In|At|By|From|As|It|He|She|We|If|But|And|After|Since)\b)"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_CAPITALS = rf"{_NO_MONTH} {_CAPS} (?: [ /-] (?: {_CAPS} | de | la | al | el | du | and ) ){{0,5}}"
_WORD = r"[A-Z\u00c0-\u00de][\w'’.]+"
_PARTICLE = r"(?: (?: de | la | al | el | es | of | du | do | and | the ) [ -] )?"
_WORDS = rf"{_NO_MONTH} {_WORD} (?: [ /-] {_PARTICLE} {_WORD} ){{0,3}}"
_LAND = r"[A-Z][\w.'’]+ (?: [ -] (?:and|of|the)? [ ]? [A-Z][\w.'’]+ ){0,3}"
_REGION = rf"(?: , \s {_NO_MONTH} {_LAND} | \s \( {_LAND} \) (?= , \s [A-Z] ) )"
_DATE = rf"""
    (?: (?: [.,] | \s? [-–—] )? \s+ | \A ) {_WEEKDAY}
    (?: (?: {_DAY} \s+ )? {_MONTH} (?: \s+ {_DAY} )? | {_DAY} (?= \s* [(/] ) ) (?: ,? \s+ (?:19|20)\d\d )?
"""
_AGENCY = r"""
    [.,]? \s* (?: \( (?P<inside> [^()\n]{2,50} ) \) | / (?P<slashed> [A-Z][\w .-]{1,30} ) /
      | \s \| \s (?P<barred> [A-Z][\w ]{1,24}? ) (?= \s \| \s )
      | [-–—,] \s? (?P<bare> [A-Z]{2,5} | Xinhua | Kyodo | Reuters ) (?= \s* [:–—-] ) )
"""
_DASH = r"""
    \s* (?: -{2,3} | [—–―‒_~»] | // ) \s* | (?<=\w) \s \| \s | \s* : \s+ | \s - \s? | (?<=[\w.]) - \s+
      | (?<=\)) \s* -+ \s* | (?<=/) \s* \.? \s+ | (?<=\)) \s+ (?=[A-Z“"‘'\[]) | (?<=\)) (?=[A-Z“"])
"""
_DATELINE = re.compile(
    rf"(?: (?P<caps> {_CAPITALS} ) | (?P<mixed> {_WORDS} ) )? (?P<region> {_REGION} )? (?P<date> {_DATE} )?"
    rf"(?P<agency> {_AGENCY} )? (?P<dash> {_DASH} ) (?= \S )",
    re.VERBOSE,
)
_MAX_DATELINE = 140
_ANY_DASH = re.compile(r"[-—–―‒_~»/|:)]")  # what stands in every dash, or before it
# UrduPoint / Sputnik - 11th June, 2019
_AGENCY_AND_DAY = re.compile(rf"(.+?) [-–—] ((?:{_DAY} {_MONTH}|{_MONTH} {_DAY}),? (?:19|20)\d\d)")


@dataclass(frozen=True, slots=True)
class Dateline:
    """Place, day and agency before the first sentence of a body."""

    end: int  # where the first sentence begins
    text: str  # as it stands, without the dash
    place: str | None
    date: str | None  # the words that give its day
    agency: str | None


def dateline_of(text: str) -> Dateline | None:
    """The dateline at the head of a first paragraph, where there is one.

    >>> dateline_of("VIENNA, July 14 (Northline) -- Envoys opened talks.")
    Dateline(end=31, text='VIENNA, July 14 (Northline)', place='VIENNA', date='July 14', agency='Northline')
    >>> dateline_of("NATO -- the alliance of 28 states -- will meet.") is None
    True
    """
    head = text[:_MAX_DATELINE]
    found = _DATELINE.match(head) if _ANY_DASH.search(head) else None
    if found is None or found.end("dash") == 0:
        return None
    caps, mixed = found.group("caps"), found.group("mixed")
    words, date = (caps or mixed or "").strip(), (found.group("date") or "").strip(" .,-–—")
    agency = found.group("inside") or found.group("slashed") or found.group("bare") or found.group("barred")
    if agency and (joined := _AGENCY_AND_DAY.fullmatch(agency)):
        agency, date = joined[1].replace(" / ", "/"), date or joined[2]
    if agency and not is_agency_form(agency):
        return None
    if agency and date and not words and not agency_known(agency) and _in_gazetteer(agency):
        words, agency = agency, None  # October 6, 2022 (NAIROBI) -
    if words and not (agency or date) and agency_known(words):
        words, agency = "", words  # AFP - Envoys opened talks
    if not _is_place(words, found, bool(date), agency):
        return None
    dated = re.search(r"\d \w+ \d{4}\Z", date) and found.group("dash").strip() in {"–", "—", "--"}
    if not words and not agency and not dated:
        return None
    region = (found.group("region") or "").strip()
    if not region and words.count(".") == 1:  # MOSCOW. June 14, but Washington, D.C.
        words = words.rstrip(".")
    return Dateline(
        found.end("dash"),
        text[: found.start("dash")].strip(),
        (words + region) or None,
        date or None,
        agency_named(agency) if agency else None,
    )


def _is_place(words: str, found: re.Match[str], date: bool, agency: str | None) -> bool:
    """Whether the words before a dash are a place: the more else a dateline has, the less the place must prove."""
    plain = words.casefold().strip(". ")
    caps, region, dash = found.group("caps") is not None, bool(found.group("region")), found.group("dash").strip()
    known = _told_of_datelines().get(plain)
    if not words:
        return agency is not None or date
    if known == "not a place":
        return False
    if known in {"a place of its own", "a town of two words"} or date:
        return True
    if agency is not None:
        return caps or is_house(agency) or _in_gazetteer(words)
    if caps and (region or (dash in {"—", "--"} and len(words) > 4 and _is_name(plain))):
        return dash != ":" or (region and _in_gazetteer(words))
    if region and dash in {"—", "--", "–"} and found.group("region").strip(" ,()") in _states():
        return True  # Larkmoor, N.Y. —
    return _in_gazetteer(words) and (caps or dash not in {":", "-"} or region or " " not in words)


@cache
def _told_of_datelines() -> dict[str, str]:
    """Words that can stand before a dash -> what the lexicon says of them."""
    return rules.load("datelines").words()


@cache
def _states() -> frozenset[str]:
    return rules.words("countries", "states_cut_short")


def _is_name(words: str) -> bool:
    """Whether words in capitals can be a town that the gazetteer does not know: one or two, and no kicker's."""
    parts = words.split()
    known = _told_of_datelines()
    return len(parts) < 3 and all(known.get(part) != "not a place" and len(part) > 2 for part in parts)


def _in_gazetteer(words: str) -> bool:
    return any(places.places_named(part.strip()) for part in re.split(r"[/]| and ", words) if part.strip())


_PEOPLE = re.compile(r"\s+(?:and|AND|&|with)\s+|\s*[,;|/·•]\s*|\s+[–—-]\s+")
_LEADING = re.compile(
    r"(?:(?:written|story|text|words|report|reported|posted|published|special report)\s+)?"
    r"(?:by|from|par|von|por|di|da|av|af|door)?\s*:?\s*"
    r"(?:(?:(?:[A-Z][\w.]*|the|our)\s+)?(?:staff\s+)?(?:writers?|reporters?|correspondents?|editors?)\s+)?",
    re.IGNORECASE,
)
# A day, and all that stands behind it.
_DATED = re.compile(
    rf"(?:\b{_DAYS}\.?,?\s+)?(?:\b{_MONTH}\s+\d|\d{{1,2}}\s+{_MONTH}\s+\d{{4}}|\d{{4}}-\d\d|(?:on\s+)?\d{{1,2}}/\d{{1,2}}/\d\d).*\Z",
    re.DOTALL | re.IGNORECASE,
)
_NICKNAME = re.compile(r"(?<=\w)\s*\([\w. ]{1,30}\)\s*(?=[A-Z])")
_PLACE_TAIL = re.compile(r"\s+(?:in|at|for|from|of|@)\s*.*\Z|\s*[(\[<@].*\Z|\s+\d.*\Z")
_PERSON = re.compile(
    r"(?:(?:Dr|Prof|Sir|Mr|Mrs|Ms)\.?\s)?[A-Z\u00c0-\u00de\u0100-\u017e][\w\u00c0-\u024f.'’-]*(?:\s(?:(?:de|da|do|di|van|von|der|den|del|della|bin|bint|ibn|al|el|la|le|ben|ter|dos|das|du|y)\s){0,2}(?:al-|el-|d['’]|O['’])?[A-Z\u00c0-\u00de\u0100-\u017e][\w\u00c0-\u024f.'’-]*){1,4}"
)


@cache
def _no_person() -> re.Pattern[str]:
    words = rules.load("bylines").groups["no person"].words
    return re.compile(rf"(?<![\w-])(?:{rules.alternation(words)})(?!\w)", re.IGNORECASE)


def authors_in(byline: str) -> tuple[str, ...]:
    """The people that a byline names; nobody where it names a desk or an agency.

    >>> authors_in("By Jane Roe and John Doe"), authors_in("BY JANE ROE, STAFF WRITER"), authors_in("By AFP")
    (('Jane Roe', 'John Doe'), ('Jane Roe',), ())
    """
    rest = _DATED.sub("", re.sub(r"^(?:by:?\s+)+(?=by\b)", "", byline.strip(), flags=re.IGNORECASE))
    opening = _LEADING.match(rest)
    if opening is not None and _PERSON.match(rest, opening.end()):
        rest = rest[opening.end() :]
    else:
        rest = re.sub(r"^(?:by|from|par|von|por|di|da|av|af|door)\b\s*:?\s*", "", rest, flags=re.IGNORECASE)
    found = []
    for piece in _PEOPLE.split(rest):
        name = _PLACE_TAIL.sub("", _NICKNAME.sub(" ", piece)).strip(" .,:;*—–-")
        name = _softened(name)
        if _PERSON.fullmatch(name) and not _no_person().search(name) and not agency_known(name):
            found.append(name)
    return tuple(dict.fromkeys(found))


@cache
def _post() -> re.Pattern[str]:
    words = rules.load("bylines").groups["post"].words
    return re.compile(rf"(?:[\w-]+ ){{0,4}}(?:{rules.alternation(words)})(?: (?:in|for|at) .{{2,30}})?", re.IGNORECASE)


def is_post(words: str) -> bool:
    """Whether words name a post at a paper: Staff Writer, Diplomatic Correspondent."""
    return bool(_post().fullmatch(words.strip()))


@cache
def _biography() -> re.Pattern[str]:
    words = rules.load("bylines").groups["biography"].words
    return re.compile(rf",?\s+(?:{rules.alternation(words)})\b", re.IGNORECASE)


def is_biography(paragraph: str, writer: str) -> bool:
    """Whether a paragraph tells who a writer is.

    >>> [is_biography(text, "Jane Roe") for text in ("Jane Roe is a graduate of Meridian.", "Jane Roe left.")]
    [True, False]
    """
    plain = paragraph.lstrip(" •*—–-")
    return plain[: len(writer)].casefold() == writer.casefold() and bool(_biography().match(plain, len(writer)))


_NAME_IN_PLACE = re.compile(r"(?P<name>[^\d,.;:|]{5,50}?),? (?:in|at) (?P<place>[A-Z][^\d,;:|]{1,40})")


def is_name_in_place(line: str) -> bool:
    """Whether a line is one person's name with the place where they wrote, and nothing else.

    >>> is_name_in_place("Jane Roe in Vienna"), is_name_in_place("Envoys in Vienna")
    (True, False)
    """
    found = _NAME_IN_PLACE.fullmatch(line.strip())
    if found is None or not is_bare_name(found["name"]):
        return False
    return len(found["name"].split()) > 1 and (_in_gazetteer(found["place"]) or len(found["place"].split()) == 1)


_BEHIND = re.compile(r"(?:[|/·•]|\s[–—-])\s+[Bb]y\s+(?=[A-Z])")


def named_behind(line: str) -> str | None:
    """What a line says behind "by" at its end, where that is names and nothing else.

    >>> named_behind("The Lantern - - World - By Jane Roe and John Doe"), named_behind("Hit - by Monday all was over")
    ('By Jane Roe and John Doe', None)
    """
    found = _BEHIND.search(line)
    names = line[found.end() :].strip() if found is not None else ""
    listed = [name for name in re.split(r",\s+|\s+and\s+", names) if name]
    return f"By {names}" if listed and all(is_bare_name(name) for name in listed) else None


def is_bare_name(line: str) -> bool:
    """Whether a line is one person's name, or two, and nothing else; places are no names.

    >>> is_bare_name("Jane Roe and John Doe"), is_bare_name("Middle East"), is_bare_name("Talks open")
    (True, False, False)
    """
    names = authors_in("By " + line)
    if not names or len(line) > 60 or any(places.places_named(name) for name in names):
        return False
    if not all(_is_name_by_words(name) for name in names):
        return False
    left = line
    for name in names:
        left = re.sub(re.escape(name), "", left, flags=re.IGNORECASE)
    return not re.sub(r"\b(?:and|by)\b|[\W_]", "", left, flags=re.IGNORECASE) and all(
        len(name.split()) <= 4 for name in names
    )


def _is_name_by_words(name: str) -> bool:
    """Whether the words of a name may all be names, and one is no word of the language, or is a given name.

    >>> [_is_name_by_words(name) for name in ("Resize Text", "Tech Industry", "Will Smith", "Thandiwe Mkhize")]
    [False, False, True, True]
    """
    bits = [vocabulary().bits.get(folded(word).strip(".'"), 0) for word in name.split() if word[:1].isupper()]
    if any(bit & WORD and not bit & (GIVEN | FAMILY) for bit in bits):
        return False
    return any(bit & GIVEN or not bit & WORD for bit in bits)


def is_dated_byline(line: str) -> bool:
    """Whether a line says by whom a text is, and when.

    >>> is_dated_byline("By Jane Roe March 18 at 3:57 PM Follow @janeroe"), is_dated_byline("By March 18 all was over")
    (True, False)
    """
    opening = _BY.match(line)
    return opening is not None and bool(_DATED.search(line)) and any(map(_is_name_by_words, authors_in(line)))


def says_by(line: str) -> bool:
    """Whether a line begins with the word that says who wrote.

    >>> says_by("By Jane Roe"), says_by("Jane Roe")
    (True, False)
    """
    return bool(_BY.match(line))


_BY = re.compile(r"(?:by|par|von|por)\b:?\s+(?=[A-Z\u00c0-\u00de])", re.IGNORECASE)


def names_marked(words: str) -> tuple[str, ...]:
    """The people whom an element of a page names that is marked as its byline: nobody where it may be something else.

    >>> names_marked("By Jane Roe, Vienna"), names_marked("Jane Roe"), names_marked("Jane Roe Floods reach the delta")
    (('Jane Roe',), ('Jane Roe',), ())
    """
    if _BY.match(words):
        return tuple(name for name in names_given(words) if _is_name_by_words(name))
    words = re.split(r"\s*[•|·/(]\s*|\s[–—-]\s", _DATED.sub("", words).strip(" |/·•,–—-"))[0]
    names = names_given(words)
    return names if _OTHER_SCRIPT.fullmatch(words.strip()) or (names and is_bare_name(words)) else ()


_OTHER_SCRIPT = re.compile(
    r"(?:[^\W\d_A-Za-z\u00c0-\u024f]|[\s·・.\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0900-\u0dff-]){2,30}"
)


def names_given(words: str) -> tuple[str, ...]:
    """The people whom a field of a page names as its authors; in scripts other than Latin the words as they stand.

    >>> names_given("by Jane Roe July 14, 2016 @janeroe"), names_given("王小明"), names_given("Harbour News Desk")
    (('Jane Roe',), ('王小明',), ())
    """
    if _OTHER_SCRIPT.fullmatch(words.strip()):
        return tuple(name.strip() for name in re.split(r"[\s、，]{2,}|[、，]", words.strip()) if name.strip())
    opening = _BY.match(words.strip())
    return authors_in("By " + words.strip()[opening.end() if opening else 0 :])


def _softened(name: str) -> str:
    """A name in capitals with only its initials left so: initials (J.) and short particles stay."""
    if not name.isupper() or len(name) < 5:
        return name
    return re.sub(r"[^\W\d_]{2,}", lambda word: word.group().capitalize(), name)

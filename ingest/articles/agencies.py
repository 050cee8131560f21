"""News agencies: whether words name one, and under which name."""

from __future__ import annotations

import re
from functools import cache

from ingest import places, rules

_NOT_AGENCY = re.compile(
    r"\d|\A(?:[A-Z]\.)+[A-Z]?\Z|day\b|\b(?:the|who|which|above|left|right|photo|file|pictured|R|D)\b"
)
_ACRONYM = re.compile(r"[A-Z]{2,6}")
_CAPITALISED = re.compile(r"[A-Z\u00c0-\u00de][\w.&'’-]*(?: (?:of |the )?[A-Z\u00c0-\u00de][\w.&'’-]*){1,5}")


def is_agency_form(words: str) -> bool:
    """Whether words in brackets may name an agency: known, or one to four capitalised words; of several all (dpa/GNA).

    >>> is_agency_form("dpa/GNA"), is_agency_form("Northline"), is_agency_form("and/or"), is_agency_form("his/GNA")
    (True, True, False, False)
    >>> is_agency_form("J.R."), is_agency_form("JRP")  # a writer's initials have points
    (False, True)
    """
    several = [name.strip() for name in words.split("/")]
    if len(several) > 1 and agency_known(several[0]) and all(map(is_agency_form, several)):
        return True
    if agency_known(words) or words.split("/")[0].strip().casefold() in _words_of("no agency in particular"):
        return True
    return bool(
        re.fullmatch(r"[A-Z\u00c0-\u00de][\w.&'’-]*(?:[ /,]{1,2}(?:and )?[A-Z\u00c0-\u00de][\w.&'’-]*){0,3}", words)
    ) and not _NOT_AGENCY.search(words)


@cache
def _agencies() -> dict[str, str]:
    groups = [group for group in rules.load("agencies").groups.values() if group.more.get("names", True)]
    return {word.casefold(): str(name) for group in groups for word, name in group.words.items()}


@cache
def _words_of(group: str) -> frozenset[str]:
    return rules.words("agencies", group)


def agency_known(words: str) -> str | None:
    """The archive's name of a known agency.

    >>> agency_known("XINHUA"), agency_known("Agence France-Presse"), agency_known("Northline")
    ('Xinhua', 'AFP', None)
    """
    return _agencies().get(words.casefold().strip(" .()[]/-–—©"))


def agency_named(words: str) -> str | None:
    """The agency that words name: the archive's name where it is known, else its own name, capitals softened.

    Of several (Reuters/AFP) the first. None where the words name no agency in particular.

    >>> agency_named("XINHUA"), agency_named("PACIFIC WIRE"), agency_named("Northline"), agency_named("Agencies")
    ('Xinhua', 'Pacific Wire', 'Northline', None)
    >>> [agency_named(f"{name} News Agency") for name in ("Northline", "Malta")]
    ['Northline', 'Malta News Agency']
    >>> agency_named("Continental Press Service"), agency_named("Press Trust of India PTI")
    ('Continental Press', 'PTI')
    """
    plain = re.sub(r"\s+", " ", words).strip(" .()[]/-–—©,")
    if known := agency_known(plain):
        return known
    behind = plain.rsplit(" ", 1)[-1]
    if behind.isupper() and (short := agency_known(behind)):
        return short
    if "/" in plain:
        return agency_named(plain.split("/")[0])
    if not plain or plain.casefold() in _words_of("no agency in particular"):
        return None
    if plain.isupper() and any(len(word) > 5 for word in plain.split()):
        plain = plain.title()
    return _without_kind(plain)


def _without_kind(name: str) -> str:
    """An agency's name without the words for what it is, where a name is left that is no common word or place.

    The longest such words decide: of Continental Press Service, Continental would be no name, Continental Press is.
    """
    kinds = rules.load("agencies").groups["kind of house"].words
    ending = [kind for kind in _words_of("kind of house") if name.casefold().endswith(f" {kind}")]
    if not ending:
        return name
    kind = max(ending, key=len)
    left = name[: -len(kind)].rstrip()
    if _is_name_alone(left):
        return agency_known(left) or left
    stays = str(kinds[kind])
    return name[: len(left) + 1 + len(stays)] if stays else name


def _is_name_alone(words: str) -> bool:
    parts = words.casefold().split()
    if parts[-1] in _words_of("no name alone") or not _words_of("small words").isdisjoint(parts):
        return False
    return not places.places_named(words) and not (len(parts) == 1 and places.is_demonym(words))


def is_house(words: str) -> bool:
    """Whether a line is an agency's name by its last words: Northline News Agency.

    >>> is_house("Northline News Agency"), is_house("Find a travel agency"), is_house("Secret Service")
    (True, False, False)
    """
    name = words.strip(" .()[]/-–—")
    long = [kind for kind in _words_of("kind of house") if " " in kind or "wire" in kind]
    return any(name.casefold().endswith(f" {kind}") for kind in long) and bool(_CAPITALISED.fullmatch(name))


def is_acronym_of(short: str, name: str) -> bool:
    """Whether capitals are the first letters of the name of an agency: CPS of Continental Press Service.

    >>> is_acronym_of("CPS", "Continental Press Service"), is_acronym_of("CPS", "Pacific Wire")
    (True, False)
    """
    if name.split()[-1].casefold() not in {word for kind in _words_of("kind of house") for word in kind.split()}:
        return False
    letters = [
        word[0] for word in re.split(r"[\s-]+", name) if word and word.casefold() not in _words_of("small words")
    ]
    return len(short) > 1 and "".join(letters).upper() == short


def is_acronym(name: str) -> bool:
    """Whether a name is a row of capitals that the lexicon does not know."""
    return bool(_ACRONYM.fullmatch(name)) and agency_known(name) is None


_CREDIT_PREFIX = re.compile(
    r"(?:news )?sources?\s*[:：]\s*"
    r"|with (?:information|inputs?|reporting|additional reporting|files?|agency inputs?|reports?) (?:from|by)\s+"
    r"|copyright\s*|[\s([—–―~-]+|©\s*|\d{4}\s+",
    re.IGNORECASE,
)


def agency_of_line(line: str) -> str | None:
    """The agency that a credit line names.

    >>> agency_of_line("Source:XINHUA"), agency_of_line("With information from Northline News Agency.")
    ('Xinhua', 'Northline')
    """
    rest = line.strip()
    while (found := _CREDIT_PREFIX.match(rest)) and found.end():
        rest = rest[found.end() :]
    return agency_named(re.split(r"\s+and\s+|,\s*|;\s*", rest)[0])


_TAIL = re.compile(
    r"""(?<=[.!?…"”'’]) \s*
    (?: \( (?: [Ww]ith | WITH ) \s [^()]{6,60} \) \.?
      | [(\[/] \s* (?P<inside> [A-Z][\w.&'’ /-]{1,40}? ) \s* [)\]/] \.?
      | (?: --? | [–—―] ) \s* (?P<bare> [A-Z][\w&'’]{1,20} (?: [ /] [A-Z][\w&'’]{1,20} ){0,2} )
      | Enditem \.? | \(END\) | /end | ENDS )
    \s* \Z""",
    re.VERBOSE,
)


# A picture's source, which stands behind its caption (Northline/pool).
_PICTURED = re.compile(r"/\s?(?:pool|file|handout)\Z|\A(?:photo|image|picture)s?\b", re.IGNORECASE)
# A photographer before a paper's name (Jane Roe/Northline), or behind it (Pacific Wire/Jane Roe).
_PHOTOGRAPHER = re.compile(
    r"([A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){1,3})\s?/|.*/\s?([A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){1,3})\Z"
)


def _photographers(name: str) -> list[str]:
    """The words beside the stroke of a source that may be a photographer's name."""
    found = _PHOTOGRAPHER.match(name)
    return [words for words in found.groups() if words] if found is not None else []


def agency_tail(paragraph: str) -> int | None:
    """Where an agency's name in brackets or after a dash begins at the end of a paragraph.

    >>> agency_tail("The talks go on. (Northline)"), agency_tail("The talks go on (in Vienna).")
    (17, None)
    >>> agency_tail("Envoys leave the hall. (Jane Roe/Northline)")
    """
    found = _TAIL.search(paragraph, max(0, len(paragraph) - 60))
    if found is None:
        return None
    name = found.group("inside") or found.group("bare")
    if name and (not is_agency_form(name) or _PICTURED.search(name)):
        return None
    if name and any(not agency_known(words) and not is_house(words) for words in _photographers(name)):
        return None
    return found.start() + len(found.group()) - len(found.group().lstrip())

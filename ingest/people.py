"""Who is meant by the names of one article."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache

from ingest import places, rules
from ingest.ids import slug
from ingest.known_names import (
    AFTER,
    AMBIGUOUS,
    EAST,
    FAMILY,
    GIVEN,
    TITLE,
    begins_family,
    east_given,
    folded,
    given_name_titles,
    honorifics,
    offices,
    particles,
    plain_address,
    son_of,
    surnames_alone,
    vocabulary,
)
from ingest.model import Mention, Name, NameForm, Person
from ingest.organizations import acronyms_in, organization_of

_NICKNAME = re.compile(r"""\s*["“‘'(][^"”’')]+["”’')]""")
_SPLIT = re.compile(r"[^\s,]+")
_GRAFT = re.compile(r"\A(?:al|el|ul|ur|as|ash|an|at|ar|az|ad)-")
# How far in front of a name its title or honorific is looked for, in characters.
_BEFORE = 60
_POSSESSORS = re.compile(r"(?:\b(?:[Hh]is|[Hh]er|[Tt]heir)|['’]s?)(?: [\w-]+){0,3},?\Z")


@dataclass(frozen=True, slots=True)
class _Form:
    """One form of a name, taken apart."""

    text: str
    words: tuple[str, ...]  # folded; nickname and suffix left out
    family: tuple[str, ...]  # folded words of the family name, particles included
    given: tuple[str, ...]
    after: tuple[str, ...]  # jr, iii
    east: bool  # family name first
    key: str  # slug of the words


@dataclass(slots=True, eq=False)
class _Bearer:
    """A person named in full in this article."""

    forms: list[_Form]
    first: int  # where the first full form stands
    kin: bool  # first named as somebody's relative
    genders: set[str] = field(default_factory=set)
    titles: set[str] = field(default_factory=set)

    @property
    def full(self) -> _Form:
        return self.forms[0]


def person_id(name: str) -> str:
    """The id of the person of this name: its slug, honorific and nickname left out.

    >>> person_id("Mr. John Kerry"), person_id("Joaquín “El Chapo” Guzmán"), person_id("Kim Jong-un")
    ('john-kerry', 'joaquin-guzman', 'kim-jong-un')
    """
    words = _NICKNAME.sub("", name).split()
    while len(words) > 1 and folded(words[0]).rstrip(".") in plain_address():
        del words[0]
    return slug(" ".join(words))


def sort_name(name: str) -> str:
    """The name as lists sort it, family name first.

    >>> sort_name("John Kerry"), sort_name("Guo Shengkun"), sort_name("Ursula von der Leyen"), sort_name("Suharto")
    ('Kerry, John', 'Guo Shengkun', 'von der Leyen, Ursula', 'Suharto')
    >>> sort_name("Martin Luther King Jr."), sort_name("Enrique Peña Nieto")
    ('King, Martin Luther, Jr.', 'Peña Nieto, Enrique')
    """
    form = _form(name)
    if form.east or len(form.words) < 2 or not form.given:
        return name
    words = _SPLIT.findall(name)
    behind = len(words) - len(form.after)
    cut = behind - len(form.family)
    return ", ".join([" ".join(words[cut:behind]), " ".join(words[:cut]), *words[behind:]])


def people_in(body: str, names: tuple[Name, ...]) -> tuple[tuple[Person, ...], tuple[Mention, ...]]:
    """The people of an article, and every name of it as a mention, linked where exactly one noun fits.

    A short form means the one person of the article who can be called so; where several can, the one whose title,
    gender or earlier introduction is the only one to fit; else nobody.
    """
    bearers = _bearers(body, names)
    owner = {form.text: bearer for bearer in bearers.all for form in bearer.forms}
    titled = _titled(body, names)
    meant: dict[tuple[int, int], str] = {}
    counts: dict[str, dict[str, NameForm]] = {}
    for name in names:
        if name.kind != "person":
            continue
        bearer = owner.get(name.text) or _meant(body, name, bearers)
        full = bearer.full.text if bearer else _alone(body, name, bearers, titled)
        if full:
            meant[name.start, name.end] = full
            forms = counts.setdefault(full, {})
            count = forms[name.text].count if name.text in forms else 0
            forms[name.text] = NameForm(name.text, count + 1, forms[name.text].rule if count else name.rule)
    acronyms = acronyms_in(body)
    mentions = tuple(_mention(name, meant.get((name.start, name.end)), acronyms) for name in names)
    return tuple(
        Person(person_id(full), full, sort_name(full), tuple(forms.values())) for full, forms in counts.items()
    ), mentions


def _mention(name: Name, full: str | None, acronyms: object) -> Mention:
    person = person_id(full) if full else None
    organization = place = None
    if name.kind == "organization":
        known = organization_of(name.text, acronyms=acronyms)  # type: ignore[arg-type]
        organization = known.id if known else None
    elif name.kind == "place":
        found = places.places_named(name.text)
        lands = [p for p in found if p.kind in {"country", "region"}]
        if found and (places.is_certain_place(name.text) or (len(lands) == 1 and lands[0] == found[0])):
            place = found[0].id
    return Mention(name.start, name.end, name.text, name.kind, person, organization, place, name.rule)


# --- names taken apart --------------------------------------------------------------------------------------------


@lru_cache(maxsize=1 << 14)
def _form(text: str) -> _Form:
    known = vocabulary().bits
    raw = _SPLIT.findall(_NICKNAME.sub("", text))
    end = len(raw)
    while end > 1 and known.get(folded(raw[end - 1]).rstrip("."), 0) & AFTER and len(raw[end - 1]) < 7:
        end -= 1
    words = tuple(folded(w).rstrip(".") for w in raw[:end])
    cut, east = _family_at(raw, words, [known.get(w, 0) for w in words])
    family, given = (words[:cut], words[cut:]) if east else (words[cut:], words[:cut])
    return _Form(
        text, words, family, given, tuple(folded(w).rstrip(".") for w in raw[end:]), east, slug(" ".join(words))
    )


def _family_at(raw: Sequence[str], words: Sequence[str], bits: Sequence[int]) -> tuple[int, bool]:
    """Where the family name is cut off, and whether it stands first."""
    if 1 < len(words) < 5 and bits[0] & EAST and _all_given_of_east(words[1:], bits):
        return 1, True
    if (
        1 < len(words) < 3
        and len(words[0]) < 6
        and "-" in words[1]
        and raw[1].split("-")[1][:1].islower()
        and not bits[0] & GIVEN
    ):
        return 1, True
    for number in range(1, len(words) - 1):
        if raw[number] in particles() or words[number] in begins_family():
            return number, False
    if len(words) > 2 and bits[-2] & FAMILY and not bits[-2] & GIVEN and len(words[-2]) > 2:
        return len(words) - 2, False
    return len(words) - 1, False


def _all_given_of_east(words: Sequence[str], bits: Sequence[int]) -> bool:
    if len(words) == 1 and bits[1] & EAST and bits[0] & GIVEN and not bits[1] & GIVEN and "-" not in words[0]:
        return False
    return all(east_given(word) for word in words)


@cache
def _standard() -> dict[str, str]:
    """Written form of a given name -> the form that stands for all of them."""
    return {str(k): str(v) for group in rules.load("same_names").groups.values() for k, v in group.words.items()}


@cache
def _short_forms() -> frozenset[str]:
    return frozenset(rules.load("same_names").groups["short-forms"].words)


def _alike(one: str, other: str) -> bool:
    """Whether two given names can be one: an initial of it, a short form, a spelling."""
    if one == other or (one[0] == other[0] and min(len(one), len(other)) == 1):
        return True
    return _standard().get(one, one) == _standard().get(other, other)


def _bare(word: str) -> str:
    return _GRAFT.sub("", word)


# --- people named in full -----------------------------------------------------------------------------------------


class _Bearers:
    """The people named in full, found by any word of their names."""

    def __init__(self) -> None:
        self.all: list[_Bearer] = []
        self._by_word: dict[str, dict[int, _Bearer]] = {}

    def near(self, form: _Form) -> list[_Bearer]:
        """Everybody who shares the last word of the form, or a word of its family name."""
        words = dict.fromkeys(_bare(word) for word in (form.words[-1], *form.family) if word not in begins_family())
        found: dict[int, _Bearer] = {}
        for word in words:
            found.update(self._by_word.get(word, {}))
        return list(found.values())

    def add(self, bearer: _Bearer, form: _Form) -> None:
        """Find the bearer by the words of this form from now on."""
        for word in map(_bare, form.words):
            self._by_word.setdefault(word, {})[id(bearer)] = bearer


def _bearers(body: str, names: Iterable[Name]) -> _Bearers:
    """The people named in full; forms of one person are joined where exactly one person fits."""
    stands: dict[str, list[Name]] = {}
    for name in names:
        if name.kind == "person" and len(_form(name.text).words) > 1:
            stands.setdefault(name.text, []).append(name)
    forms = sorted(map(_form, stands), key=lambda f: (-len(f.words), _cut_short(f), stands[f.text][0].start))
    bearers = _Bearers()
    for form in forms:
        near = bearers.near(form)
        fitting = [b for b in near if any(_same(form, other) for other in b.forms)]
        ends = any(_is_end(form, b.full) for b in near)
        if (ends and (form.words[0] in begins_family() or not fitting)) or len(fitting) > 1:
            continue
        bearer = fitting[0] if fitting else _Bearer([], stands[form.text][0].start, False)
        bearer.forms.append(form)
        bearers.add(bearer, form)
        if not fitting:
            bearers.all.append(bearer)
    for bearer in bearers.all:
        _introduce(body, bearer, [name for form in bearer.forms for name in stands[form.text]])
    return bearers


def _cut_short(form: _Form) -> int:
    """How many given names of the form are short: initials, Joe for Joseph."""
    return sum(len(word) < 3 or word in _short_forms() for word in form.given)


def _introduce(body: str, bearer: _Bearer, stands: Sequence[Name]) -> None:
    """Note where the person is first named, and the titles and the gender that the full forms stand with."""
    bearer.first = min(name.start for name in stands)
    bearer.kin = _is_kin(body, bearer.first)
    for name in stands:
        title, gender = _address_before(body, name.start)
        bearer.titles.update({title} - {""})
        bearer.genders.update({gender} - {""})


def _word_before(body: str, start: int) -> str:
    """The word right before, up to the space between."""
    if start < 2 or body[start - 1] != " ":
        return ""
    return body[max(0, start - 24) : start - 1].rsplit(None, 1)[-1:][0] if body[start - 2] != " " else ""


def _is_kin(body: str, start: int) -> bool:
    """Whether the name is introduced as a relative: his father Salim Haddad."""
    word = _word_before(body, start).rstrip(",")
    return (
        word in rules.load("relations").groups["kin"].words
        and _POSSESSORS.search(body[max(0, start - _BEFORE) : start - 1]) is not None
    )


def _address_before(body: str, start: int) -> tuple[str, str]:
    """The title word right before a name, and the gender that an honorific there tells."""
    word = folded(_word_before(body, start)).rstrip(".")
    if word in plain_address():
        return "", honorifics().get(word, "")
    return (word, "") if vocabulary().bits.get(word, 0) & TITLE else ("", "")


def _is_end(short: _Form, full: _Form) -> bool:
    """Whether the short form is the family name of the full one, or its last words."""
    count = len(short.words)
    return count < len(full.words) and full.words[-count:] == short.words and not full.east


def _same(one: _Form, other: _Form) -> bool:
    """Whether two full forms can be one person's: no word of one speaks against the other."""
    if one.key == other.key:
        return not (one.after and other.after and one.after != other.after)
    if one.east or other.east:
        return False
    short, full = (one, other) if len(one.words) <= len(other.words) else (other, one)
    if not short.given or not full.given or (short.after and full.after and short.after != full.after):
        return False
    return _families_agree(short, full) and _given_agree(short.given, full.given)


def _families_agree(short: _Form, full: _Form) -> bool:
    """The same family name, or the first or last part of a double one."""
    mine = [_bare(w) for w in short.family if w not in begins_family()]
    yours = [_bare(w) for w in full.family if w not in begins_family()]
    return mine == yours or (len(mine) == 1 and len(yours) == 2 and mine[0] in yours)


def _given_agree(short: Sequence[str], full: Sequence[str]) -> bool:
    """Whether the given names of the shorter form stand in the fuller one in order, the first of both alike."""
    if not _alike(short[0], full[0]):
        return False
    rest = iter(full)
    return all(any(_alike(word, other) for other in rest) for word in short)


# --- short forms --------------------------------------------------------------------------------------------------


def _meant(body: str, name: Name, bearers: _Bearers) -> _Bearer | None:
    """The one person whom a short form can mean here."""
    form = _form(name.text)
    near = sorted(bearers.near(form), key=lambda b: b.first)
    title = _address_before(body, name.start)[0]
    if title in given_name_titles():
        crowned = [b for b in near if title in b.titles and form.words[0] in b.full.given]
        return crowned[0] if len(crowned) == 1 else None
    for fits in (_by_family, _by_given):
        fitting = [b for b in near if fits(form, b)]
        if fitting:
            return _only(body, name, fitting)
    return None


def _by_family(form: _Form, bearer: _Bearer) -> bool:
    full = bearer.full
    if len(form.words) > 1:
        return _is_end(form, full)
    word = _bare(form.words[0])
    if full.east:
        return word == full.family[0]
    if full.family[0] in son_of():
        return False
    return any(word == _bare(w) for f in bearer.forms for w in f.family if w not in begins_family())


def _by_given(form: _Form, bearer: _Bearer) -> bool:
    if len(form.words) > 1:
        return False
    word = form.words[0]
    return len(word) > 1 and word in bearer.full.given and not vocabulary().bits.get(word, 0) & AMBIGUOUS


def _only(body: str, name: Name, fitting: list[_Bearer]) -> _Bearer | None:
    """The one who is left when title, gender, order of introduction and kinship have spoken; None where several are."""
    title, gender = _address_before(body, name.start)
    if len(fitting) == 1 and (gender or title in fitting[0].titles or not _famous_other(name, fitting[0])):
        return fitting[0] if _gender(fitting[0]) in {gender, ""} or not gender else None
    for left in (
        [b for b in fitting if title in b.titles] if title else [],
        [b for b in fitting if _gender(b) in {gender, ""}] if gender else [],
        [b for b in fitting if b.first < name.start],
        [b for b in fitting if not b.kin] if not gender else [],
    ):
        if len(left) == 1 and len(fitting) > 1:
            return left[0]
    return None


def _famous_other(name: Name, bearer: _Bearer) -> bool:
    """Whether the surname alone means somebody else in the world's news: Trump beside Melania Trump."""
    full, _ = surnames_alone().get(folded(name.text), ("", ""))
    return bool(full) and not _same(_form(full), bearer.full)


def _gender(bearer: _Bearer) -> str:
    return next(iter(bearer.genders)) if len(bearer.genders) == 1 else ""


def _alone(body: str, name: Name, bearers: _Bearers, titled: dict[str, list[str]]) -> str | None:
    """The name of a person who is never named in full here: the lexicon's, or the single name with its office."""
    form = _form(name.text)
    crowned = _address_before(body, name.start)[0] in given_name_titles()
    if any(_by_given(form, b) or (_by_family(form, b) and not crowned) for b in bearers.near(form)):
        return None
    known = surnames_alone().get(" ".join(form.words))
    if known:
        gender = _address_before(body, name.start)[1]
        return known[0] if known[0] and gender in {known[1], ""} else None
    ranked = titled.get(" ".join(form.words), [])
    own = _office_before(body, name)
    return own or (ranked[0] if len(ranked) == 1 and not _address_before(body, name.start)[0] else None)


def _titled(body: str, names: Iterable[Name]) -> dict[str, list[str]]:
    """Folded single name -> the names with office that it stands in: rajapaksa -> President Rajapaksa."""
    found: dict[str, list[str]] = {}
    for name in names:
        if name.kind == "person" and len(_form(name.text).words) == 1:
            full = _office_before(body, name)
            if full and full not in found.setdefault(_form(name.text).words[0], []):
                found[_form(name.text).words[0]].append(full)
    return found


def _office_before(body: str, name: Name) -> str | None:
    """The name with the office right before it, where that office has one holder: Prime Minister Abe, Pope Francis."""
    if not _word_before(body, name.start)[:1].isupper():
        return None
    words = body[max(0, name.start - _BEFORE) : name.start].split()
    for count in range(min(4, len(words)), 0, -1):
        title = " ".join(words[-count:])
        if folded(title).rstrip(".") in offices():
            return f"{title} {name.text}"
    return None

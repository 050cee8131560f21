"""Whom a name that is not given in full means."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from ingest.known_names import begins_family, folded, given_name_titles, son_of, surnames_alone
from ingest.model import Name
from ingest.people.addresses import address_before, crown_before, is_kin
from ingest.people.bearers import Bearer, Bearers
from ingest.people.forms import Form, alike, bare, form_of, is_end, same_person


def meant_by(body: str, name: Name, bearers: Bearers) -> Bearer | None:
    """The one person whom a short form can mean here."""
    form = form_of(name.text)
    near = sorted(bearers.near(form), key=lambda b: b.first)
    title = address_before(body, name.start)[0]
    if title in given_name_titles():
        crowned = [b for b in near if title in b.titles and form.words[0] in (b.full.given or b.full.words)]
        if not crowned and title in ("prince", "princess"):
            crowned = [b for b in near if b.first < name.start and form.words[0] == b.full.words[0]]
        return crowned[0] if len(crowned) == 1 else None
    if is_newcomer(body, name, bearers):
        return None
    for fits in (_by_family, _by_given, _by_nickname):
        fitting = [b for b in near if fits(form, b)]
        if fitting:
            return _only(body, name, fitting)
    return None


def _by_family(form: Form, bearer: Bearer) -> bool:
    full = bearer.full
    if len(form.words) > 1:
        return is_end(form, full)
    word = bare(form.words[0])
    if full.east:
        return word == full.family[0]
    if full.family[0] in son_of():
        return len(full.family) > 2 and word == bare(full.family[-1])
    return any(word == bare(w) for f in bearer.forms for w in f.family if w not in begins_family())


def _by_given(form: Form, bearer: Bearer) -> bool:
    if len(form.words) > 1:
        return False
    word = form.words[0]
    if len(word) < 2 or not bearer.full.given:
        return False
    firsts = (form.given[0] for form in bearer.forms if form.given)
    return word in bearer.full.given or any(alike(word, first) for first in firsts if len(first) > 1)


def _by_nickname(form: Form, bearer: Bearer) -> bool:
    """The word between quotation marks inside the full name."""
    return any(f.nickname == " ".join(form.words) for f in bearer.forms)


def _only(body: str, name: Name, fitting: list[Bearer]) -> Bearer | None:
    """The one who is left when title, gender, order of introduction and kinship have spoken; None where several are."""
    title, gender = address_before(body, name.start)
    if len(fitting) == 1 and (gender or title in fitting[0].titles or not _famous_other(name, fitting[0])):
        return fitting[0] if _gender(fitting[0]) in {gender, ""} or not gender else None
    told = [b for b in fitting if b.first < name.start]
    for left in (
        [b for b in fitting if title in b.titles] if title else [],
        [b for b in fitting if _gender(b) in {gender, ""}] if gender else [],
        told,
        [b for b in told if not b.kin and (not gender or _gender(b) in {gender, ""})],
        [b for b in fitting if not b.kin and (not gender or _gender(b) in {gender, ""})],
    ):
        if len(left) == 1 and len(fitting) > 1:
            return left[0]
    return None


def _famous_other(name: Name, bearer: Bearer) -> bool:
    """Whether the surname alone means somebody else in the world's news: Trump beside Melania Trump."""
    full, _ = surnames_alone().get(folded(name.text), ("", ""))
    if not full or same_person(form_of(full), bearer.full):
        return False
    famous, own = form_of(full), bearer.full  # Volodymyr Zelenskyy is written in several ways
    spelt = folded(name.text) == bare(own.words[-1]) and bool(own.given)
    if spelt and set(own.given) <= set(famous.given) and famous.family[-1] == own.family[-1]:
        return False  # Tayyip Erdogan
    return not (
        spelt
        and famous.given == own.given
        and len(famous.family) == len(own.family) == 1
        and famous.family[0][:4] == own.family[0][:4]
    )


def _gender(bearer: Bearer) -> str:
    return next(iter(bearer.genders)) if len(bearer.genders) == 1 else ""


def named_alone(body: str, name: Name, bearers: Bearers, alone: Alone) -> str | None:
    """The name of a person who is never named in full here: the lexicon's, a crowned one, or the single name itself."""
    form = form_of(name.text)
    word = " ".join(form.words)
    crowned = crown_before(body, name)
    newcomer = is_newcomer(body, name, bearers)
    near = bearers.near(form)
    called = [b for b in near if _by_given(form, b) and (not crowned or form.words[0] == (*b.full.given, "")[0])]
    if not newcomer and (called or (not crowned and any(_by_family(form, b) for b in near))):
        return None
    known = surnames_alone().get(word)
    if known:
        gender = address_before(body, name.start)[1]
        return (known[0] or name.text) if gender in {known[1], ""} else None
    if crowned:
        return crowned
    crowns = alone.crowned.get(word, [])
    if crowns or address_before(body, name.start)[0] in given_name_titles():
        return crowns[0] if len(crowns) == 1 and not address_before(body, name.start)[0] else None
    return name.text if (newcomer or word in alone.told) and len(alone.titles.get(word, ())) < 2 else None


# Rules that tell by what stands around it that a single word is a person.
_TOLD = frozenset({"names.title_before", "names.relative", "names.told_as_person"})


@dataclass(frozen=True, slots=True)
class Alone:
    """What an article tells of its single names."""

    told: frozenset[str]  # words that something beside them tells to be a person
    titles: dict[str, set[str]]  # word -> the titles right before it: two say that two people may be meant
    crowned: dict[str, list[str]]  # word -> the names with crown that it stands in: salman -> King Salman


def alone_in(body: str, names: Iterable[Name]) -> Alone:
    """What the article tells of its single names."""
    told: set[str] = set()
    titles: dict[str, set[str]] = {}
    crowned: dict[str, list[str]] = {}
    for name in names:
        if name.kind != "person" or len(form_of(name.text).words) > 1:
            continue
        word = form_of(name.text).words[0]
        if name.rule in _TOLD:
            told.add(word)
        if title := address_before(body, name.start)[0]:
            titles.setdefault(word, set()).add(title)
        full = crown_before(body, name)
        if full and full not in crowned.setdefault(word, []):
            crowned[word].append(full)
    return Alone(frozenset(told), titles, crowned)


def is_newcomer(body: str, name: Name, bearers: Bearers) -> bool:
    """Whether a given name is introduced as a relative of somebody: her son, Robin; not Robin Roberts of the same page.

    It means one who is named in full all the same where that one is told as a relative too, or shares the family name
    of somebody else.
    """
    form = form_of(name.text)
    if len(form.words) > 1 or not is_kin(body, name.start):
        return False
    families = Counter(bare(b.full.family[-1]) for b in bearers.all if b.full.family)
    return not any(
        _by_given(form, b) and (b.kin or (b.full.family and families[bare(b.full.family[-1])] > 1))
        for b in bearers.near(form)
    )

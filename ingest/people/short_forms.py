"""Whom a name that is not given in full means."""

from __future__ import annotations

from collections.abc import Iterable

from ingest.known_names import begins_family, folded, given_name_titles, son_of, surnames_alone
from ingest.model import Name
from ingest.people.addresses import address_before, office_before
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
    for fits in (_by_family, _by_given, _by_nickname, _by_middle):
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


def _by_middle(form: Form, bearer: Bearer) -> bool:
    """A second given name or a first family name: Plata for Luis Guillermo Plata Paez."""
    return len(form.words) == 1 and len(form.words[0]) > 2 and form.words[0] in bearer.full.words[1:-1]


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
        [b for b in told if not b.kin] if not gender else [],
        [b for b in fitting if not b.kin] if not gender else [],
    ):
        if len(left) == 1 and len(fitting) > 1:
            return left[0]
    return None


def _famous_other(name: Name, bearer: Bearer) -> bool:
    """Whether the surname alone means somebody else in the world's news: Trump beside Melania Trump."""
    full, _ = surnames_alone().get(folded(name.text), ("", ""))
    return bool(full) and not same_person(form_of(full), bearer.full)


def _gender(bearer: Bearer) -> str:
    return next(iter(bearer.genders)) if len(bearer.genders) == 1 else ""


def named_alone(body: str, name: Name, bearers: Bearers, titled: dict[str, list[str]]) -> str | None:
    """The name of a person who is never named in full here: the lexicon's, or the single name with its office."""
    form = form_of(name.text)
    crowned = address_before(body, name.start)[0] in given_name_titles()
    if any(_by_given(form, b) or (_by_family(form, b) and not crowned) for b in bearers.near(form)):
        return None
    known = surnames_alone().get(" ".join(form.words))
    if known:
        gender = address_before(body, name.start)[1]
        return known[0] if known[0] and gender in {known[1], ""} else None
    ranked = titled.get(" ".join(form.words), [])
    own = office_before(body, name)
    return own or (ranked[0] if len(ranked) == 1 and not address_before(body, name.start)[0] else None)


def titled_names(body: str, names: Iterable[Name]) -> dict[str, list[str]]:
    """Folded single name -> the names with office that it stands in: rajapaksa -> President Rajapaksa."""
    found: dict[str, list[str]] = {}
    for name in names:
        if name.kind == "person" and len(form_of(name.text).words) == 1:
            full = office_before(body, name)
            if full and full not in found.setdefault(form_of(name.text).words[0], []):
                found[form_of(name.text).words[0]].append(full)
    return found

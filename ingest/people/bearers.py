"""The people whom an article names in full, forms of one person joined."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from ingest.known_names import begins_family, sex_of_given, standard_given
from ingest.model import Name
from ingest.people.addresses import address_before, is_kin
from ingest.people.forms import Form, bare, form_of, is_end, same_person, short_forms, standard_of

_SPLIT = re.compile(r"\S+")


@dataclass(slots=True, eq=False)
class Bearer:
    """A person named in full in this article."""

    forms: list[Form]
    first: int  # where the first full form stands
    kin: bool  # first named as somebody's relative
    genders: set[str] = field(default_factory=set)
    titles: set[str] = field(default_factory=set)

    @property
    def full(self) -> Form:
        return self.forms[0]


class Bearers:
    """The people named in full, found by any word of their names."""

    def __init__(self) -> None:
        self.all: list[Bearer] = []
        self._by_word: dict[str, dict[int, Bearer]] = {}

    def near(self, form: Form) -> list[Bearer]:
        """Everybody who shares the last word of the form, or a word of its family name."""
        own = (form.words[-1], *form.family, *(standard_given().get(word, word) for word in form.words[:1]))
        words = dict.fromkeys(bare(word) for word in own if word not in begins_family())
        found: dict[int, Bearer] = {}
        for word in words:
            found.update(self._by_word.get(word, {}))
        return list(found.values())

    def add(self, bearer: Bearer, form: Form) -> None:
        """Find the bearer by the words of this form from now on."""
        for word in map(bare, (*form.words, *filter(None, [form.nickname]), *standard_of(form))):
            self._by_word.setdefault(word, {})[id(bearer)] = bearer


def couples_in(names: Sequence[Name]) -> dict[int, str]:
    """Where a given name stands that shares the surname of the full name after it -> both: Tom and Ellen Farrow."""
    return {
        one.start: " ".join([one.text, *_SPLIT.findall(other.text)[1:]])
        for one, other in pairwise(names)
        if one.rule == "names.couple" and other.kind == "person"
    }


def bearers_in(body: str, names: Sequence[Name]) -> Bearers:
    """The people named in full; forms of one person are joined where exactly one person fits."""
    stands: dict[str, list[Name]] = {}
    couples = couples_in(names)
    for name in names:
        text = couples.get(name.start, name.text)
        if name.kind == "person" and form_of(text).is_full:
            stands.setdefault(text, []).append(name)
    forms = sorted(
        map(form_of, stands), key=lambda f: (-len(f.words), _cut_short(f), _shouts(f), stands[f.text][0].start)
    )
    bearers = Bearers()
    for form in forms:
        near = bearers.near(form)
        fitting = [b for b in near if any(same_person(form, other) for other in b.forms)]
        ends = any(is_end(form, b.full) for b in near)
        if (ends and (form.words[0] in begins_family() or not fitting)) or len(fitting) > 1:
            continue
        bearer = fitting[0] if fitting else Bearer([], stands[form.text][0].start, False)
        bearer.forms.append(form)
        bearers.add(bearer, form)
        if not fitting:
            bearers.all.append(bearer)
    for bearer in bearers.all:
        _introduce(body, bearer, [name for form in bearer.forms for name in stands[form.text]])
    return bearers


def _shouts(form: Form) -> bool:
    """Whether a word of the form is in capitals, as in headings: MALCOLM Fraser."""
    return any(len(word) > 3 and word.isupper() for word in form.text.split())


def _cut_short(form: Form) -> int:
    """How many given names of the form are short: initials, Joe for Joseph."""
    return sum(len(word) < 3 or word in short_forms() for word in form.given)


def _introduce(body: str, bearer: Bearer, stands: Sequence[Name]) -> None:
    """Note where the person is first named, and the titles and the gender that the full forms stand with."""
    bearer.first = min(name.start for name in stands)
    bearer.kin = is_kin(body, bearer.first)
    for name in stands:
        title, gender = address_before(body, name.start)
        bearer.titles.update({title} - {""})
        bearer.genders.update({gender} - {""})
    if not bearer.genders and bearer.full.given:
        bearer.genders.update({sex_of_given(bearer.full.given[0])} - {""})

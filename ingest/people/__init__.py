"""Who is meant by the names of one article."""

from __future__ import annotations

from collections.abc import Mapping

from ingest import places
from ingest.model import Mention, Name, NameForm, Person
from ingest.organizations import acronyms_in, organization_of
from ingest.people.bearers import bearers_in, couples_in
from ingest.people.forms import as_written, is_single, person_id, sort_name
from ingest.people.short_forms import alone_in, meant_by, named_alone


def people_in(body: str, names: tuple[Name, ...], article: str = "") -> tuple[tuple[Person, ...], tuple[Mention, ...]]:
    """The people of an article, and every name of it as a mention, linked where exactly one noun fits.

    `article` is the article's id: one who is known by a single name (the mother, Carol; Judge Hallow) is somebody of
    this article alone, and the id says so.

    A short form means the one person of the article who can be called so; where several can, the one whose title,
    gender or earlier introduction is the only one to fit; else nobody.
    """
    bearers = bearers_in(body, names)
    owner = {form.text: bearer for bearer in bearers.all for form in bearer.forms}
    couples = couples_in(names)
    alone = alone_in(body, names)
    meant: dict[tuple[int, int], str] = {}
    counts: dict[str, dict[str, NameForm]] = {}
    for name in names:
        if name.kind != "person":
            continue
        bearer = owner.get(couples.get(name.start, name.text)) or meant_by(body, name, bearers)
        full = bearer.full.text if bearer else named_alone(body, name, bearers, alone)
        if full:
            counts.setdefault(full, {full: NameForm(full, 0, name.rule)} if full != name.text else {})
            meant[name.start, name.end] = full
            forms = counts.setdefault(full, {})
            count = forms[name.text].count if name.text in forms else 0
            forms[name.text] = NameForm(name.text, count + 1, forms[name.text].rule if count else name.rule)
    acronyms = acronyms_in(body)
    ids = {full: _id(full, article) for full in counts}
    mentions = tuple(_mention(name, ids.get(meant.get((name.start, name.end), "")), acronyms) for name in names)
    return tuple(
        Person(ids[full], as_written(full), sort_name(as_written(full)), _written(forms))
        for full, forms in counts.items()
    ), mentions


def _written(forms: Mapping[str, NameForm]) -> tuple[NameForm, ...]:
    """The forms of one person, each as a name is written; those that differ in capitals alone are one."""
    found: dict[str, NameForm] = {}
    for form in forms.values():
        name = as_written(form.name)
        before = found.get(name)
        found[name] = NameForm(name, form.count + (before.count if before else 0), before.rule if before else form.rule)
    return tuple(found.values())


def _id(full: str, article: str) -> str:
    """The person's id; that of a single name which the lexicon does not know holds for this article alone."""
    key = person_id(full)
    return f"{key}-{article[:8]}" if article and is_single(full) else key


def _mention(name: Name, person: str | None, acronyms: Mapping[str, str]) -> Mention:
    organization = place = None
    if name.kind == "organization":
        known = organization_of(name.text, acronyms=acronyms)
        organization = known.id if known else None
    elif name.kind == "place":
        found = places.places_named(name.text)
        lands = [p for p in found if p.kind in {"country", "region"}]
        told = name.rule == "names.country_told" or places.is_certain_place(name.text)
        if found and (told or (len(lands) == 1 and lands[0] == found[0])):
            place = found[0].id
    return Mention(name.start, name.end, name.text, name.kind, person, organization, place, name.rule)

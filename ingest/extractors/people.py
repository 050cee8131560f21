"""The people of one article, those included whom an extractor names."""

from __future__ import annotations

from dataclasses import replace

from ingest.extractors.wall import Refused, Span
from ingest.known_names import folded, plain_address
from ingest.model import Mention, NameForm, Person, Reading
from ingest.organizations import known_organization
from ingest.people.forms import form_of, is_end, person_id, same_person, sort_name
from ingest.places import is_certain_place, is_demonym

_MOST_WORDS = 8  # of a name
_POSSESSIVES = ("'s", "’s", "'", "’")


class Overruled(Exception):
    """What is proposed is found already, by the rules or by an earlier proposal."""


class Cast:
    """Who is named where; grows by the names that the rules lack."""

    def __init__(self, reading: Reading, rule: str) -> None:
        self.body, self.rule = reading.article.body, rule
        self._found = list(reading.mentions)
        self._people = {person.id: person for person in reading.people}
        self._phrases = [(claim.start, claim.end) for claim in reading.roles]

    def people(self) -> tuple[Person, ...]:
        return tuple(self._people.values())

    def mentions(self) -> tuple[Mention, ...]:
        return tuple(sorted(self._found, key=lambda one: (one.start, one.end)))

    def add(self, span: Span) -> Mention:
        """The mention that a proposed name makes. Raises Overruled where it stands, Refused where it is no name."""
        start, end = self._trimmed(span)
        over = self._over((start, end))
        if over is not None:
            if over.kind == "person":
                raise Overruled
            raise Refused("read otherwise")
        text = self.body[start:end]
        self._refuse_what_is_no_name((start, end), text)
        key = self._key(text)
        if key:
            self._count(key, text)
        mention = Mention(start, end, text, "person", key, None, None, self.rule)
        self._found.append(mention)
        return mention

    def mention(self, span: Span) -> Mention:
        """The mention over some words, of whatever kind, which means somebody or something. Raises Refused."""
        found = self._over(self._trimmed(span))
        if found is None or not (found.person or found.organization or found.place):
            raise Refused("nobody in particular")
        return found

    def person(self, span: Span) -> str | None:
        """The one person whom some words name; None where they name nobody, or several."""
        named = {
            one.person for one in self._found if one.kind == "person" and one.start < span[1] and span[0] < one.end
        }
        return named.pop() if len(named) == 1 else None

    def meant(self, span: Span) -> str:
        """The person whom a proposed name means; a full name that is new is added. Raises Refused."""
        start, end = self._trimmed(span)
        found = self._over((start, end))
        if found is not None and found.kind != "person":
            raise Refused("read otherwise")
        key = found.person if found else self._key(self.body[start:end])
        if key is None:
            raise Refused("nobody in particular")
        if found is None:
            self.add(span)
        return key

    def place(self, span: Span) -> str | None:
        mention = self._over(span)
        return mention.place if mention else None

    def _over(self, span: Span) -> Mention | None:
        return next((one for one in self._found if one.start < span[1] and span[0] < one.end), None)

    def _trimmed(self, span: Span) -> Span:
        """The span without an address before the name (Mr.) and a possessive behind it."""
        start, end = span
        words = self.body[start:end].split(" ")
        while len(words) > 1 and folded(words[0]).rstrip(".") in plain_address():
            start += len(words.pop(0)) + 1
        ending = next((one for one in _POSSESSIVES if self.body[start:end].endswith(one)), "")
        return start, end - len(ending)

    def _refuse_what_is_no_name(self, span: Span, text: str) -> None:
        words = text.split()
        if not words or text != text.strip() or len(words) > _MOST_WORDS or any(c.isdigit() for c in text):
            raise Refused("no name")
        cased = text.lower() != text.upper()
        if cased and (self.body[max(0, span[0] - 1) : span[0]].isalnum() or self.body[span[1] : span[1] + 1].isalnum()):
            raise Refused("no name")
        if not any(word[0].isalpha() and not word[0].islower() for word in words):
            raise Refused("no name")
        in_phrase = any(start < span[1] and span[0] < end for start, end in self._phrases)
        if in_phrase or is_certain_place(text) or is_demonym(text) or known_organization(text):
            raise Refused("read otherwise")

    def _key(self, text: str) -> str | None:
        """The id of the person of this name: the one here whom it fits, or somebody new where it is a full name."""
        form = form_of(text)
        if not form.words:
            return None
        fits = same_person if form.is_full else is_end
        fitting = [one for one in self._people.values() if fits(form, form_of(one.name))]
        if len(fitting) == 1:
            return fitting[0].id
        return person_id(text) if form.is_full and not fitting else None

    def _count(self, key: str, text: str) -> None:
        person = self._people.get(key) or Person(key, text, sort_name(text), ())
        forms = {form.name: form for form in person.forms}
        before = forms.get(text) or NameForm(text, 0, self.rule)
        forms[text] = replace(before, count=before.count + 1)
        self._people[key] = replace(person, forms=tuple(forms.values()))

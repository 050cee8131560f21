"""One role as a text tells it, before it is set against what the rest of the article tells."""

from __future__ import annotations

from dataclasses import dataclass

from ingest.model import Mention, Organization, RoleClaim, Sentence, record


@record
class Telling:
    """A claim, the organization that it names, and what kind of title it is: office, rank or vocation."""

    claim: RoleClaim
    organization: Organization | None
    kind: str


@dataclass(frozen=True, slots=True)
class Story:
    """An article with its people, as those read it who look beyond one phrase."""

    body: str
    sentences: tuple[Sentence, ...]
    people: tuple[Mention, ...]  # resolved mentions of persons, in order
    bodies: tuple[Mention, ...]  # mentions of organizations and places, in order

    def sentence_at(self, position: int) -> int:
        """The number of the sentence in which a position is; -1 where it is in none."""
        return next((n for n, one in enumerate(self.sentences) if one.start <= position < one.end), -1)

    def people_in(self, number: int) -> tuple[Mention, ...]:
        """The mentions of people in a sentence; () where there is no such sentence."""
        if not 0 <= number < len(self.sentences):
            return ()
        one = self.sentences[number]
        return tuple(mention for mention in self.people if one.start <= mention.start < one.end)

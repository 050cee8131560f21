"""The event whose date is looked for, and the dates of its sentence."""

from __future__ import annotations

from datetime import date as Date

from ingest.events.date_values import FULL
from ingest.grammar.clauses import Syntax
from ingest.grammar.verbs import words
from ingest.grammar.words import NONE
from ingest.model import DateExpression, record


def dates_of_sentence(syntax: Syntax) -> list[int]:
    """The dates of a sentence, in order, each once."""
    found: list[int] = []
    for number in syntax.words.date[syntax.low : syntax.high]:
        if number != NONE and number not in found:
            found.append(number)
    return found


@record
class Asked:
    """An event whose date is looked for: where its phrase begins, its trigger and its verb stand, and what is near."""

    syntax: Syntax
    first: int
    head: int
    verb: int
    others: tuple[int, ...]  # the triggers of the other events of the sentence
    noun: bool
    published: str | None
    limit: int  # a verb beside the event's noun that does not tell it
    status: str = ""  # given where a limit may be its date

    @property
    def anchor(self) -> int:
        """The word that a date is counted from: the verb, or the trigger where there is none."""
        return self.verb if self.verb != NONE else self.head


def is_over(date: DateExpression, published: str | None) -> bool:
    """Whether a date lies before the publication, or ends on its day."""
    return bool(published and date.upper and date.upper <= published)


def is_recent(date: DateExpression, published: str | None) -> bool:
    """Whether a day lies some weeks before the text at most."""
    if not published or not date.value:
        return False
    return (Date.fromisoformat(published[:FULL]) - Date.fromisoformat(date.value)).days < _WEEKS


_WEEKS = 45  # days


def is_adjacent(syntax: Syntax, head: int, at: int) -> bool:
    """Whether a date stands right behind a noun: a vote in December, the election of March 28."""
    if syntax.words.lower[head + 1] == "of" and head + 3 < at and syntax.words.name[head + 2] == NONE:
        head += 3 if syntax.words.lower[head + 3] not in words("prepositions") else 2  # of party leaders
    between = range(head + 1, at)
    names = {syntax.words.name[k] for k in between} - {NONE}
    return at - head <= 3 + 2 * len(names) and len(names) < 2 and not syntax.any_finite(head + 1, at)

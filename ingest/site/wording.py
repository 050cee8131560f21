"""Values as a page says them: dates, numbers, rules and decisions in words."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from typing import Any

from ingest import rules
from ingest.name_variants import RULES

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_PREFIX = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?(?:T(\d{2}:\d{2}):\d{2}Z)?")


def day_in_words(date: object) -> str:
    """A date prefix or an instant in words; what is neither stays as it is, nothing is the empty text.

    >>> [day_in_words(date) for date in ("2016-06-14", "2016-06", "2016", None, "soon", "2016-13")]
    ['14 June 2016', 'June 2016', '2016', '', 'soon', '2016-13']
    >>> day_in_words("2016-06-14T08:05:00Z")
    '14 June 2016, 08:05 UTC'
    """
    found = _PREFIX.fullmatch(str(date or ""))
    if not found or (found[2] and not 1 <= int(found[2]) <= 12):
        return str(date or "")
    year, month, day, time = found.groups()
    words = [str(int(day))] if day else []
    said = " ".join([*words, *([MONTHS[int(month) - 1]] if month else []), year])
    return f"{said}, {time} UTC" if time else said


def language_in_words(code: str | None) -> str:
    """The name of a language.

    >>> language_in_words("zh"), language_in_words("und")
    ('Chinese', 'a language that was not recognised')
    """
    return str(rules.load("languages").groups["names"].words.get(code or "", "a language that was not recognised"))


def days_in_words(start: object, end: object) -> str:
    """An interval of two date prefixes in words, as short as it can be said.

    >>> days_in_words("2016-06-06", "2016-06-07"), days_in_words("2016-06-30", "2016-07-01"), days_in_words("2016", "")
    ('6–7 June 2016', '30 June – 1 July 2016', '2016')
    """
    first, last = day_in_words(start), day_in_words(end)
    if not first or not last or first == last:
        return first or last
    one, two = first.split(" "), last.split(" ")
    shared = 0
    while shared < min(len(one), len(two)) - 1 and one[-1 - shared] == two[-1 - shared]:
        shared += 1
    head = " ".join(one[: len(one) - shared])
    return f"{head}–{last}" if head.isdigit() and len(head) < 3 else f"{head} – {last}"


def headcount_in_words(bounds: str, counted: str) -> str:
    """How many people, of the least and the most joined by a slash, either of which may be missing.

    >>> headcount_in_words("12/12", "killed"), headcount_in_words("1200/", "took part")
    ('12 killed', 'at least 1,200 took part')
    >>> headcount_in_words("/20", "injured"), headcount_in_words("24/99", "arrested")
    ('up to 20 injured', '24 to 99 arrested')
    """
    low, _, high = bounds.partition("/")
    least, most = (f"{int(bound):,}" if bound else "" for bound in (low, high))
    if least == most:
        return f"{least} {counted}"
    said = f"{least} to {most}" if least and most else f"at least {least}" if least else f"up to {most}"
    return f"{said} {counted}"


def ordinal_in_words(number: int | None) -> str:
    """2 as 2nd.

    >>> [ordinal_in_words(number) for number in (1, 2, 3, 4, 11, 12, 21, 102, 113)]
    ['1st', '2nd', '3rd', '4th', '11th', '12th', '21st', '102nd', '113th']
    """
    if number is None:
        return ""
    ending = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def number_of(count: int | None, noun: str, nouns: str | None = None) -> str:
    """A count with its noun: 1 article, 1,204 articles.

    >>> number_of(1, "article"), number_of(1204, "article"), number_of(2, "person", "people")
    ('1 article', '1,204 articles', '2 people')
    """
    return f"{count or 0:,} {noun if count == 1 else nouns or noun + 's'}"


def human(name: str) -> str:
    """A column's or query's name as words.

    >>> human("first_evidence"), human("on_behalf_of_name")
    ('first evidence', 'on behalf of name')
    """
    return name.replace("_", " ")


_NAME_RULES = {
    **{rule: means.split(":")[0] for rule, means in RULES.items()},
    "people.variant_of_a_variant": "a form of a form of the name",
    "names.later_mention": "a later mention, in an article that gives the full name",
    "corrections.same": "joined by a correction",
    "corrections.rename": "given by a correction",
    "corrections.split": "told apart by a correction",
}


def name_rule(rule: str | None) -> str:
    """Why a form of a name is this person's; a rule that found the name in a text joined nothing and says so.

    >>> name_rule("people.spelling"), name_rule("names.title_before"), name_rule("corrections.same")
    ('spellings of one given name', 'as it stands in a text', 'joined by a correction')
    """
    return _NAME_RULES.get(rule or "", "as it stands in a text")


def correction_entry(people: Sequence[str], action: str) -> str:
    """An entry for corrections.yml about some people, by their slugs, to be signed.

    >>> print(correction_entry(["james-mattis", "jim-mattis"], "same"))
    - same: [james-mattis, jim-mattis]
      who: your name
      when: the date, as 2024-05-01
      why: what you know it from
    """
    return _signed(f"{action}: [{', '.join(people)}]")


def words_entry(row: Mapping[str, Any], action: str, **more: str | None) -> str:
    """An entry for corrections.yml about words that a row quotes of its article, to be completed and signed.

    >>> row = {"article": "0123456789abcdef", "text": 'the "acting" head'}
    >>> print(words_entry(row, "reject", kind="role").splitlines()[0])
    - reject: {article: 0123456789abcdef, words: "the \\"acting\\" head", kind: "role"}
    """
    return _signed(f"{action}: {_place_of(row, more)}")


def same_event_entry(row: Mapping[str, Any]) -> str:
    """An entry that joins what a row tells with what another article tells, to be completed and signed."""
    other = {"article": "the other article's id", "text": "the words that it is told by"}
    return _signed(
        f"same event: [{_place_of(row, {'trigger': row['trigger']})},\n               {_place_of(other, {})}]"
    )


def different_events_entry(row: Mapping[str, Any], other: Mapping[str, Any]) -> str:
    """An entry that parts what two rows tell, which were taken for one event, to be signed."""
    one, two = (_place_of(each, {"trigger": each["trigger"]}) for each in (row, other))
    return _signed(f"different events: [{one},\n                   {two}]")


def person_entry(action: str, **fields: Any) -> str:
    """An entry for corrections.yml about one person, to be completed and signed.

    >>> print(person_entry("rename", person="ana-ruiz", name="Ana María Ruiz").splitlines()[0])
    - rename: {person: ana-ruiz, name: "Ana María Ruiz"}
    """
    told = [f"{key}: {_flow(key, value)}" for key, value in fields.items()]
    return _signed(f"{action}: {{{', '.join(told)}}}")


def _place_of(row: Mapping[str, Any], more: Mapping[str, str | None]) -> str:
    told = {"article": row["article"], "words": row["text"], **{key: value for key, value in more.items() if value}}
    return "{" + ", ".join(f"{key}: {_flow(key, value)}" for key, value in told.items()) + "}"


def _flow(key: str, value: Any) -> str:
    """A value as YAML takes it within brackets: ids and slugs as they are, words in quotation marks."""
    if isinstance(value, (list, tuple)):
        return f"[{', '.join(value)}]"
    return str(value) if key in {"article", "person", "as"} else json.dumps(value, ensure_ascii=False)


def _signed(decision: str) -> str:
    return f"- {decision}\n  who: your name\n  when: the date, as 2024-05-01\n  why: what you know it from"


def percent(share: float | None) -> str:
    """A share as a percentage with one decimal; '' where there is none.

    >>> percent(0.973), percent(None)
    ('97.3 %', '')
    """
    return "" if share is None else f"{share * 100:.1f} %"

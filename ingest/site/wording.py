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
    >>> headcount_in_words("1350/1650", "freed")
    'about 1,500 freed'
    """
    return f"{_bounds_in_words(bounds)} {counted}"


def figure_in_words(bounds: str, about: str) -> str:
    """What a number tells, of the least and the most joined by a slash and what is measured, with its unit.

    >>> figure_in_words("4450000000/4550000000", "price in dollars"), figure_in_words("6.1/6.1", "magnitude")
    ('price: about 4.5 billion dollars', 'magnitude: 6.1')
    >>> figure_in_words("200000/200000", "ransom in dollars"), figure_in_words("400/", "jobs to go")
    ('ransom: 200,000 dollars', 'jobs to go: at least 400')
    """
    measure, _, unit = about.partition(" in ")
    return f"{measure}: {_bounds_in_words(bounds, _ROUNDED_SUM)}{' ' if unit else ''}{unit}"


_ROUNDED = 0.25  # of a number, between whose bounds it is told as about it: about 300
_ROUNDED_SUM = 1  # the same of a sum: a billion may be anything between half of that and one and a half


def _bounds_in_words(bounds: str, slack: float = _ROUNDED) -> str:
    """A number of its least and its most, joined by a slash, either of which may be missing."""
    low, high = (float(bound) if bound else None for bound in bounds.partition("/")[::2])
    if low is None or high is None:
        return f"at least {_number(low)}" if low is not None else f"up to {_number(high or 0)}"
    if low == high:
        return _number(low)
    middle = round((low + high) / 2, 6)
    rounded = high - low <= slack * middle and float(f"{middle:.3g}") == middle
    return f"about {_number(middle)}" if rounded else f"{_number(low)} to {_number(high)}"


def _number(value: float) -> str:
    """A number as papers print it.

    >>> _number(1204), _number(4.5e9), _number(6.1), _number(2000000), _number(1234567)
    ('1,204', '4.5 billion', '6.1', '2 million', '1,234,567')
    """
    for size, word in ((10**12, "trillion"), (10**9, "billion"), (10**6, "million")):
        if value >= size and round(value / size, 2) * size == value:
            return f"{value / size:.2f}".rstrip("0").rstrip(".") + f" {word}"
    return f"{value:,.0f}" if value == int(value) else f"{value:,.2f}".rstrip("0")


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


def percents(bounds: str) -> str:
    """Two shares joined by a dash as percentages.

    >>> percents("0.96–0.99"), percents("0.89–1.00")
    ('96–99 %', '89–100 %')
    """
    return "–".join(f"{float(bound) * 100:.0f}" for bound in bounds.split("–")) + " %"


# Where on a page a day stood, as `date_candidates.basis` calls it, in a reader's words.
DATE_BASES = {
    "sidecar": "in the file beside the page",
    "front matter": "above the text",
    "json-ld": "in the page's metadata (JSON-LD)",
    "opengraph": "in the page's metadata (OpenGraph)",
    "meta": "in the page's metadata",
    "microdata": "in the page's metadata (microdata)",
    "time element": "where the page marks a time",
    "url": "in the page's address",
    "dateline": "in its dateline",
    "stamp": "in a line of the page",
    "record": "in the record",
    "feed": "in the feed",
    "copyright": "in a copyright line",
    "related link": "beside another headline",
}


def date_basis(basis: str) -> str:
    """Where a day stood, in words; what has none here is said as it is.

    >>> date_basis("opengraph"), date_basis("mail")
    ("in the page's metadata (OpenGraph)", 'mail')
    """
    return DATE_BASES.get(basis, basis)

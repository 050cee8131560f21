"""Compares what the program reads with what a careful reader annotated (tests/gold/README.md)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from ingest import pipeline
from ingest.events import merged
from ingest.ids import slug
from ingest.model import EventReport, Given, Page, Place, Reading, Refusal, RoleClaim, Statement
from ingest.people import person_id
from ingest.places import country_of_demonym, places_named

Gold = dict[str, Any]


@dataclass(slots=True)
class Tally:
    """Counts of one measure: `right` of `found` things are right, `gold` are there to be found."""

    right: int = 0
    found: int = 0
    gold: int = 0
    misses: list[str] = field(default_factory=list)

    def add(self, right: int, found: int, gold: int) -> None:
        self.right += right
        self.found += found
        self.gold += gold


def texts(folder: Path) -> Iterator[tuple[str, Gold]]:
    """Name and content of every annotated article of a folder, in order."""
    for path in sorted(folder.glob("*.yml")):
        yield path.stem, yaml.safe_load(path.read_text(encoding="utf-8"))


def read(name: str, gold: Gold) -> Reading:
    """Read an annotated article as a page with a title and a date. Raises ValueError where it is refused."""
    given = (Given("title", gold["title"], "sidecar"), Given("published", str(gold["published"]), "sidecar"))
    lines = tuple(gold["text"].strip().split("\n"))
    reading = pipeline.read(Page(f"{name}.txt", slug(name).ljust(64, "0"), "text", lines, given))
    if isinstance(reading, Refusal):
        raise ValueError(f"{name}: {reading.reason}: {reading.detail}")
    return reading


def measure(folder: Path) -> dict[str, Tally]:
    """All measures over the annotated articles of a folder."""
    totals: dict[str, Tally] = {}
    for name, gold in texts(folder):
        reading = read(name, gold)
        for part in (people, later_mentions, roles, events, statements):
            for measure_name, counts in part(reading, gold):
                totals.setdefault(measure_name, Tally()).add(*counts)
    return totals


Counts = tuple[int, int, int]


def people(reading: Reading, gold: Gold) -> Iterator[tuple[str, Counts]]:
    """Full names (two words or more), and all people after resolution, as sets of an article."""
    wanted = {person_id(one["name"]) for one in gold["people"]}
    found = {one.id for one in reading.people}
    full = {key for key in wanted if "-" in key}
    full_found = {key for key in found if "-" in key}
    yield "people, full names", (len(full & full_found), len(full_found), len(full))
    yield "people, all", (len(wanted & found), len(found), len(wanted))
    yield "articles", (0, 0, 1)


def occurrences(gold: Gold, body: str) -> Iterator[tuple[int, int, str]]:
    """Start, end, person of each annotated mention; a person's mentions stand in the order of the text."""
    taken: set[tuple[int, int]] = set()
    ordered = sorted(
        ((words, one["name"]) for one in gold["people"] for words in dict.fromkeys(one["mentions"])),
        key=lambda pair: -len(pair[0]),
    )
    left = Counter(
        {(words, one["name"]): count for one in gold["people"] for words, count in Counter(one["mentions"]).items()}
    )
    shared = Counter(words for words, _ in ordered)
    for words, name in ordered:
        for match in re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", body):
            span = match.span()
            if shared[words] > 1 or any(a < span[1] and span[0] < b for a, b in taken) or not left[words, name]:
                continue
            left[words, name] -= 1
            taken.add(span)
            yield *span, name


def later_mentions(reading: Reading, gold: Gold) -> Iterator[tuple[str, Counts]]:
    """Mentions that are shorter than the full name: linked to the right person, of those linked, of those annotated."""
    right = linked = total = 0
    for start, end, name in occurrences(gold, reading.article.body):
        if reading.article.body[start:end] == name:
            continue
        total += 1
        people_here = {one.person for one in reading.mentions if one.start < end and start < one.end and one.person}
        linked += bool(people_here)
        right += people_here == {person_id(name)}
    yield "later mentions", (right, linked, total)


# -- roles -----------------------------------------------------------------------------------------------------------

_SMALL = frozenset({"the", "of", "for", "and", "at", "in", "to", "a", "an"})
_SAME = {"u-s": "united-states", "us": "united-states", "uk": "united-kingdom", "britain": "united-kingdom",
         "u-k": "united-kingdom", "eu": "european-union", "un": "united-nations", "u-n": "united-nations"}  # fmt: skip


def _tokens(*texts: str | None) -> set[str]:
    return {word for text in texts if text for word in slug(text).split("-") if word not in _SMALL}


def _noun(text: str | None) -> str:
    key = slug(text or "")
    country = country_of_demonym(text) if text else None
    return _SAME.get(key, country.id if country else key)


def _head(title: str) -> str:
    """The word that a title is about: minister of foreign affairs, deputy minister."""
    return re.split(r" (?:of|for|at|in|to|on)\b", title.lower())[0].split()[-1]


def _heads(claim: RoleClaim) -> set[str]:
    return {_head(claim.title), _head(claim.title_text)}


def lenient(claim: RoleClaim, want: Gold) -> bool:
    titles = _heads(claim)
    ours = _tokens(claim.title, claim.title_text, claim.organization_text, claim.organization)
    theirs = _tokens(want["title"], _noun(want["organization"]) if want["organization"] else None)
    return _head(want["title"]) in titles and len(ours & theirs) >= 0.6 * len(theirs)


def strict(claim: RoleClaim, want: Gold) -> bool:
    titles = {slug(claim.title), slug(claim.title_text)}
    organizations = {_noun(claim.organization_text), claim.organization or ""}
    return slug(want["title"]) in titles and _noun(want["organization"]) in organizations


def roles(reading: Reading, gold: Gold) -> Iterator[tuple[str, Counts]]:
    """Role facts: lenient (person, head title, three fifths of the words), strict (title and organization), status."""
    facts = {(c.person, slug(c.title), c.organization, c.status): c for c in reading.roles}
    claims = list(facts.values())
    wanted = list(gold["roles"])
    known = {person_id(one["name"]) for one in gold["people"]}
    for name, same in (("roles, lenient", lenient), ("roles, strict", strict)):
        matched = pairs(claims, wanted, lambda c, w, same=same: c.person == person_id(w["person"]) and same(c, w))  # type: ignore[misc]
        # a fact told again in fewer words is no error: it counts neither way
        hit = {n for n, _ in matched}
        again = sum(n not in hit and _told_again(claim, wanted) for n, claim in enumerate(claims))
        yield name, (len(matched), len(claims) - again, len(wanted))
        if name == "roles, lenient":
            same_status = sum(claims[c].status == wanted[w]["status"] for c, w in matched)
            yield "role statuses", (same_status, len(matched), len(matched))
    wrong = sum(
        1
        for claim in claims
        if claim.person in known
        and not any(claim.person == person_id(w["person"]) and _head(w["title"]) in _heads(claim) for w in wanted)
        and any(claim.person != person_id(w["person"]) and lenient(claim, w) for w in wanted)
    )
    yield "roles on the wrong person", (wrong, len(claims), len(claims))


def _told_again(claim: RoleClaim, wanted: list[Gold]) -> bool:
    """Whether the claim's words all stand in a fact of the same person."""
    ours = _tokens(claim.title_text, claim.organization_text)
    theirs = [one for one in wanted if claim.person == person_id(one["person"])]
    return any(ours <= _tokens(one["title"], one["organization"], _noun(one["organization"])) for one in theirs)


def pairs(found: list[Any], wanted: list[Gold], same: Any) -> list[tuple[int, int]]:
    """Each found thing with the first wanted thing that it is, every thing used once."""
    matched, used = [], set()
    for n, one in enumerate(found):
        for m, want in enumerate(wanted):
            if m not in used and same(one, want):
                matched.append((n, m))
                used.add(m)
                break
    return matched


# -- events and statements -------------------------------------------------------------------------------------------


def events(reading: Reading, gold: Gold) -> Iterator[tuple[str, Counts]]:
    """Events by their trigger; of those found: status, date, place, participants."""
    body = reading.article.body
    wanted = [one | {"at": body.find(one["words"])} for one in gold["events"]]
    groups = [[reading.events[n] for n in group] for group in merged(reading.events)]
    matched = pairs(groups, wanted, same_event(body))
    yield "events", (len(matched), len(groups), len(wanted))
    told = [(groups[n], wanted[m]) for n, m in matched]
    status = sum(any(one.status == want["status"] for one in group) for group, want in told)
    yield "event statuses", (status, len(told), len(told))
    shown = sum(want["status"] != "occurred" and group[0].status == "occurred" for group, want in told)
    yield "shown as occurred and is not", (shown, len(told), len(told))
    yield (
        "event dates",
        _values(told, lambda one: one.start_date, lambda want: str(want["date"]) if want["date"] else None),
    )
    yield "event places", _values(told, lambda one: one.place, lambda want: _place_id(want["place"]))
    right = found = total = 0
    for group, want in told:
        ours = {who.person or who.place or who.organization for one in group for who in one.people}
        theirs = {_participant(name) for name in want["participants"]}
        right, found, total = right + len(ours & theirs), found + len(ours), total + len(theirs)
    yield "event participants", (right, found, total)


def same_event(body: str) -> Any:
    def same(group: list[EventReport], want: Gold) -> bool:
        start, end = want["at"], want["at"] + len(want["words"])
        for one in group:
            at = body.find(one.trigger, one.start, one.end)
            if at >= 0 and at < end and start < at + len(one.trigger):
                return True
        return False

    return same


def _place_id(words: str | None) -> str | None:
    found: tuple[Place, ...] = places_named(words.title() if words and words.isupper() else words) if words else ()
    return found[0].id if found else (slug(words) if words else None)


def _participant(name: str) -> str:
    found = places_named(name)
    return found[0].id if found and found[0].kind == "country" else person_id(name)


def _values(told: Iterable[tuple[list[EventReport], Gold]], ours: Any, theirs: Any) -> Counts:
    right = found = total = 0
    for group, want in told:
        values = {ours(one) for one in group} - {None}
        found += bool(values)
        total += theirs(want) is not None
        right += theirs(want) is not None and theirs(want) in values
    return right, found, total


def statements(reading: Reading, gold: Gold) -> Iterator[tuple[str, Counts]]:
    """Statements by overlap with what was said; of those found: speaker, exact words."""
    body = reading.article.body
    wanted = [one | {"at": body.find(one["said"])} for one in gold["statements"]]
    more = [
        {"at": body.find(words), "said": words} for one in gold["statements"] for words in _listed(one.get("continued"))
    ]
    # what is urged, praised or accused is a statement of the archive, but none of the guideline
    reported = [one for one in reading.statements if one.rule != "statements.act"]
    ours = [one for one in reported if not any(overlap(one, want) for want in more)]
    matched = pairs(ours, wanted, overlap)
    yield "statements", (len(matched), len(ours), len(wanted))
    told = [(ours[n], wanted[m]) for n, m in matched]
    answered = [(one, want) for one, want in told if one.person or _tokens(one.speaker) - _PRONOUNS]
    yield "statement speakers", (sum(same_speaker(one, want) for one, want in told), len(answered), len(told))
    exact = sum(one.text.strip(" ,.") == want["said"].strip(" ,.") for one, want in told)
    yield "statement words", (exact, len(told), len(told))


# Words that name nobody: a speaker given so is not known, and not wrong.
_PRONOUNS = frozenset({"he", "she", "they", "it", "who", "him", "her"})


def _listed(value: Any) -> list[str]:
    return [] if value is None else [value] if isinstance(value, str) else list(value)


def overlap(one: Statement, want: Gold) -> bool:
    start, end = want["at"], want["at"] + len(want["said"])
    shared = min(end, one.end) - max(start, one.start)
    return start >= 0 and shared >= 0.5 * min(one.end - one.start, end - start)


def same_speaker(one: Statement, want: Gold) -> bool:
    if one.person:
        return one.person == person_id(want["speaker"])
    return bool(_tokens(one.speaker) & _tokens(want["speaker"]))
